"""What API version 2026-10-21 no longer takes (rule HDR-3)."""

from __future__ import annotations

from .._core.api_versions import V2023
from ..types._base import Wire
from ..types.message_params import MessageCreateParamsBase
from .errors import invalid
from .registry import rule
from .walk import Body, blocks


def _bound_fields() -> dict[str, str]:
    """Return the fields of a Messages request that belong to one API version, with that version."""
    hints = MessageCreateParamsBase.__annotations__
    marks = {name: getattr(hint, "__metadata__", ()) for name, hint in hints.items()}
    wires = {name: mark for name, found in marks.items() for mark in found if isinstance(mark, Wire)}
    return {name: wire.api_version for name, wire in wires.items() if wire.api_version is not None}


_BOUND = _bound_fields()


@rule("HDR-3", "observed")
def fields_of_another_version(body: Body, version: str) -> None:
    """Refuse a field that this version does not know, even at its default value."""
    for name in body:
        if _BOUND.get(name, version) != version:
            raise invalid(f"{name}: Extra inputs are not permitted")


@rule("HDR-3", "assumed", "BLK-3")
def documents_of_the_assistant(body: Body, version: str) -> None:
    """Refuse a document that stands directly in an assistant message."""
    for path, role, block in blocks(body):
        if version != V2023 and role == "assistant" and block["type"] == "document":
            raise invalid(f"{path}: `document` blocks are not permitted in assistant messages")


@rule("HDR-3", "assumed", "BLK-1")
def citations_of_the_user(body: Body, version: str) -> None:
    """Refuse citations on a user's text."""
    for path, role, block in blocks(body):
        if version != V2023 and role == "user" and block["type"] == "text" and block.get("citations"):
            raise invalid(f"{path}.citations: Citations are not permitted on text blocks in user messages")
