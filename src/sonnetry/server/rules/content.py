"""Who may speak, and that they say something."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from ..errors import invalid
from .registry import rule

Body = Mapping[str, Any]


@rule("MSG-3", "assumed")
def the_user_begins(body: Body) -> None:
    """Refuse a conversation that another role opens."""
    if body["messages"][0]["role"] != "user":
        raise invalid('messages: first message must use the "user" role')


@rule("MSG-4", "assumed")
def turns_have_content(body: Body) -> None:
    """Refuse an empty turn, unless it is the assistant's and the last."""
    last = len(body["messages"]) - 1
    for number, message in enumerate(body["messages"]):
        may_be_empty = (message["role"] == "assistant" and number == last) or message.get("output_config")
        if not message["content"] and not may_be_empty:
            raise invalid(
                f"messages.{number}: all messages must have non-empty content except for the optional final assistant "
                "message"
            )


@rule("TXT-23", "observed")
def texts_are_not_empty(body: Body) -> None:
    """Refuse empty text blocks."""
    if isinstance(body.get("system"), list) and _has_empty_text(body["system"]):
        raise invalid("system: text content blocks must be non-empty")
    for message in body["messages"]:
        if not isinstance(message["content"], str) and _has_empty_text(message["content"]):
            raise invalid("messages: text content blocks must be non-empty")


def _has_empty_text(blocks: Iterable[Mapping[str, Any]]) -> bool:
    return any(block["type"] == "text" and not block["text"] for block in blocks)
