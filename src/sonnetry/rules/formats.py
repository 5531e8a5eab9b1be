"""What an answer must be made of: the schemas it fits (section 12), the citations it has (section 15)."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from .._core.json_access import as_object
from .._core.schema_limits import (
    MOST_OPTIONAL,
    MOST_STRICT_TOOLS,
    MOST_UNIONS,
    Trouble,
    optional_fields,
    troubles,
    union_fields,
)
from .errors import invalid
from .json_schemas import TOO_COMPLEX, mistake
from .registry import rule
from .walk import Body, deep_blocks, output_format, tools


def _schemas(body: Body) -> Iterator[tuple[str, Mapping[str, Any]]]:
    """Yield the schemas that must hold, each with where it stands."""
    wanted = output_format(body)
    if wanted:
        yield "output_config.format.schema", wanted["schema"]
    for index, tool in enumerate(tools(body)):
        if tool.get("strict") and "input_schema" in tool:
            yield f"tools.{index}.custom.input_schema", tool["input_schema"]


@rule("SO-1", "assumed")
def formats_are_schemas(body: Body) -> None:
    """Refuse an output format whose schema is none."""
    for path, schema in _schemas(body):
        wrong = mistake(schema)
        if wrong:
            raise invalid(f"{path}: JSON schema is invalid: {wrong}")


@rule("TXT-27", "observed", "SO-2")
def no_circles(body: Body) -> None:
    """Refuse a schema that refers to itself."""
    for path, schema in _schemas(body):
        if Trouble.CIRCLE in [found.kind for found in troubles(schema)]:
            raise invalid(f"{path}: Circular $ref detected")


@rule("SO-2", "documented", "SO-3", "SO-8")
def only_what_compiles(body: Body) -> None:
    """Refuse words of JSON Schema that structured outputs do not know."""
    for path, schema in _schemas(body):
        for found in troubles(schema):
            raise invalid(f"{path}: {found.words}")


@rule("SO-4", "documented", "TXT-27")
def few_enough_to_compile(body: Body) -> None:
    """Refuse more strict tools, optional parameters or unions than can be compiled."""
    strict = sum(1 for tool in tools(body) if tool.get("strict"))
    schemas = [schema for _, schema in _schemas(body)]
    optional = sum(1 for schema in schemas for _ in optional_fields(schema))
    unions = sum(1 for schema in schemas for _ in union_fields(schema))
    if strict > MOST_STRICT_TOOLS or optional > MOST_OPTIONAL or unions > MOST_UNIONS:
        raise invalid(TOO_COMPLEX)


def _switches(body: Body, *kinds: str) -> Iterator[bool]:
    for _, _, block in deep_blocks(body):
        if block["type"] in kinds:
            yield bool(as_object(block.get("citations")).get("enabled"))


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
