"""Citations: for all documents or none, and never with structured outputs (section 15)."""

from __future__ import annotations

from collections.abc import Iterator

from ..errors import invalid
from ..loose import an_object
from .registry import rule
from .walk import Body, deep_blocks, output_format


def _switches(body: Body, *kinds: str) -> Iterator[bool]:
    for _, _, block in deep_blocks(body):
        if block["type"] in kinds:
            yield bool(an_object(block.get("citations")).get("enabled"))


@rule("CIT-1", "documented")
def all_documents_or_none(body: Body) -> None:
    """Refuse citations for some documents only."""
    if len(set(_switches(body, "document"))) > 1:
        raise invalid("messages: Citations must be enabled for all documents or none of them.")


@rule("BLK-4", "documented")
def all_search_results_or_none(body: Body) -> None:
    """Refuse citations for some search results only."""
    if len(set(_switches(body, "search_result"))) > 1:
        raise invalid("messages: Citations must be enabled for all search results or none of them.")


@rule("SO-7", "documented", "CIT-1")
def no_citations_in_json(body: Body) -> None:
    """Refuse citations next to an output format."""
    if output_format(body) and any(_switches(body, "document", "search_result")):
        raise invalid("output_config.format: Citations are not supported with structured outputs.")
