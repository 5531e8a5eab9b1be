"""Who may speak when, and that they say something; where system turns may stand and what they may hold (section 18)."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from .._core.api_versions import V2023
from .._core.models import ModelFacts
from .errors import invalid
from .registry import rule
from .walk import Body, listed, once

_ALLOWED = ("text", "tool_addition", "tool_removal")  # the last two are a beta (rule BLK-13)


@rule("MSG-3", "recorded", "REC-2")
def the_user_begins(body: Body, version: str) -> None:
    """Refuse a conversation that the system opens or, from version 2026-10-21 on, the assistant."""
    allowed = ("user", "assistant") if version == V2023 else ("user",)
    if body["messages"][0]["role"] not in allowed:
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
    for index in _empty_texts(body.get("system") or ()):
        raise invalid("system: text content blocks must be non-empty", at=("system", index))
    for number, message in enumerate(body["messages"]):
        for index in _empty_texts(message["content"]):
            place = ("messages", number, "content", index)
            raise invalid("messages: text content blocks must be non-empty", at=place)


@rule("REC-13", "observed")
def users_say_something(body: Body) -> None:
    """Refuse a turn of the user that is white space alone; text blocks of the assistant may be."""
    for number, message in enumerate(body["messages"]):
        if message["role"] == "user" and _is_white_space(message["content"]):
            place = ("messages", number)
            raise invalid("messages: text content blocks must contain non-whitespace text", at=place)


def _is_white_space(content: str | Sequence[Mapping[str, Any]]) -> bool:
    if isinstance(content, str):
        return content.isspace()
    return bool(content) and all(block["type"] == "text" and block["text"].isspace() for block in content)


def _empty_texts(content: str | Sequence[Mapping[str, Any]]) -> Iterator[int]:
    """Yield which blocks are empty texts."""
    for index, block in enumerate(listed(content)):
        if block["type"] == "text" and not block["text"]:
            yield index


@once
def _system_turns(body: Body) -> list[int]:
    """Return the numbers of the system's turns."""
    return [number for number, message in enumerate(body["messages"]) if message["role"] == "system"]


@rule("TXT-25", "observed", "MID-1")
def system_turns_where_supported(body: Body, model: ModelFacts) -> None:
    """Refuse a system turn on a model that takes none."""
    for number in _system_turns(body):
        if "system_role" not in model.features:
            raise invalid("role 'system' is not supported on this model", at=("messages", number))


@rule("MID-2", "documented")
def system_turns_hold_text(body: Body) -> None:
    """Refuse anything but text in a system turn."""
    for number in _system_turns(body):
        for index, block in enumerate(listed(body["messages"][number]["content"])):
            if block["type"] not in _ALLOWED:
                raise invalid(f"messages.{number}.content.{index}: only text blocks are allowed in a system message")


@rule("MID-2", "recorded", "REC-3")
def system_turns_follow_the_user(body: Body) -> None:
    """Refuse a system turn that follows neither the user, another system turn, nor a server tool's result."""
    messages = body["messages"]
    for number in _system_turns(body):
        if not _may_follow(messages[number - 1]):
            raise invalid(
                f"messages.{number}: a system message must follow a user message or an assistant message that ends in a "
                "server tool result"
            )


def _may_follow(before: Body) -> bool:
    if before["role"] != "assistant":
        return True
    content = listed(before["content"])
    kind = content[-1]["type"] if content else ""
    return kind.endswith("_tool_result")


@rule("MID-2", "documented")
def system_turns_precede_the_assistant(body: Body) -> None:
    """Refuse a system turn between two turns of the user, unless it only sets the effort."""
    messages = body["messages"]
    for number in _system_turns(body):
        followed = number + 1 < len(messages) and messages[number + 1]["role"] == "user"
        if followed and not messages[number].get("output_config"):
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
