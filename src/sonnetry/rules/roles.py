"""Who may speak when, and that they say something; where system turns may stand and what they may hold (section 18)."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from itertools import pairwise
from typing import Any

from .._core.models import ModelFacts
from .errors import invalid
from .registry import rule
from .walk import Body, listed

_ALLOWED = ("text", "tool_addition", "tool_removal")  # the last two are a beta (rule BLK-13)


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


@rule("TXT-25", "observed", "MID-1")
def system_turns_where_supported(body: Body, model: ModelFacts) -> None:
    """Refuse a system turn on a model that takes none."""
    supported = "system_role" in model.features
    if not supported and any(message["role"] == "system" for message in body["messages"]):
        raise invalid("role 'system' is not supported on this model")


@rule("MID-2", "documented")
def system_turns_hold_text(body: Body) -> None:
    """Refuse anything but text in a system turn."""
    for number, message in enumerate(body["messages"]):
        for index, block in enumerate(listed(message["content"]) if message["role"] == "system" else ()):
            if block["type"] not in _ALLOWED:
                raise invalid(f"messages.{number}.content.{index}: only text blocks are allowed in a system message")


@rule("MID-2", "documented")
def system_turns_follow_the_user(body: Body) -> None:
    """Refuse a system turn that follows neither the user nor a server tool's result."""
    messages = body["messages"]
    for number, message in enumerate(messages):
        if message["role"] == "system" and not _may_follow(messages[number - 1]):
            raise invalid(
                f"messages.{number}: a system message must follow a user message or an assistant message that ends in a "
                "server tool result"
            )


def _may_follow(before: Body) -> bool:
    if before["role"] != "assistant":
        return bool(before["role"] == "user")
    content = listed(before["content"])
    kind = content[-1]["type"] if content else ""
    return kind.endswith("_tool_result")


@rule("MID-2", "documented")
def system_turns_precede_the_assistant(body: Body) -> None:
    """Refuse a system turn between two turns of the user, unless it only sets the effort."""
    messages = body["messages"]
    for number, (message, after) in enumerate(pairwise(messages)):
        wrong = message["role"] == "system" and after["role"] != "assistant"
        if wrong and not (message.get("output_config") and after["role"] == "user"):
            raise invalid(
                f"messages.{number}: a system message must be the last message or be followed by an assistant message"
            )


@rule("MID-3", "documented")
def only_system_turns_are_cleared(body: Body) -> None:
    """Refuse `clear_at` and `output_config` on other turns than those of the system."""
    for number, message in enumerate(body["messages"]):
        for name in ("clear_at", "output_config"):
            if message["role"] != "system" and name in message:
                raise invalid(f"messages.{number}.{name}: Extra inputs are not permitted")
