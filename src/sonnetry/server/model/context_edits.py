"""Context editing: old thinking and old tool results that the model no longer sees (rule CTX-1).

The request keeps everything, so that edits never change the prefix that thinking is bound to (rule THK-12).
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from ..._core.models import ModelFacts
from ..._core.tokens import prompt_tokens
from ...rules.context_management import THINKING, TOOL_USES
from ...rules.walk import Block, Body, blocks, listed

TRIGGER, KEEP = 100_000, 3  # input tokens, tool uses
CLEARED = "[cleared to save context]"
_THOUGHTS = ("thinking", "redacted_thinking")


@dataclass(slots=True)
class Edited:
    """A body as edits leave it, its tokens, and what each edit did."""

    body: Body
    tokens: int
    applied: list[dict[str, Any]] = field(default_factory=list[dict[str, Any]])


def edited(body: Body, model: ModelFacts, tokens: int) -> Edited:
    """Apply a request's edits in their order; one that has nothing to do is not told of."""
    found = Edited(body, tokens)
    for edit in body.get("context_management", {}).get("edits", ()):
        if edit["type"] in _EDITS:
            _apply(edit, found, model)
    return found


def _apply(edit: Block, found: Edited, model: ModelFacts) -> None:
    messages, count = _EDITS[edit["type"]](edit, found)
    after = {**found.body, "messages": messages}
    tokens = prompt_tokens(after, model) if count else found.tokens
    freed = found.tokens - tokens
    if count and freed >= (edit.get("clear_at_least") or {"value": 0})["value"]:
        found.body, found.tokens = after, tokens
        found.applied.append({"type": edit["type"], _COUNTED[edit["type"]]: count, "cleared_input_tokens": freed})


def _clear_thinking(edit: Block, found: Edited) -> tuple[list[Block], int]:
    """Return the messages without the thinking of older turns, and how many turns lost theirs."""
    keep = edit.get("keep", {"type": "thinking_turns", "value": 1})
    messages = found.body["messages"]
    thinking = [number for number, message in enumerate(messages) if _thinks(message)]
    if keep == "all" or keep["type"] == "all":
        return messages, 0
    old = set(thinking[: max(0, len(thinking) - keep["value"])])
    return [_without_thinking(m) if number in old else m for number, m in enumerate(messages)], len(old)


def _thinks(message: Block) -> bool:
    return any(block["type"] in _THOUGHTS for block in listed(message["content"]))


def _without_thinking(message: Block) -> Block:
    return {**message, "content": [block for block in message["content"] if block["type"] not in _THOUGHTS]}


def _clear_tool_uses(edit: Block, found: Edited) -> tuple[list[Block], int]:
    """Return the messages with older tool results cleared, and how many were."""
    messages = found.body["messages"]
    calls = [block for _, _, block in blocks(found.body) if block["type"] == "tool_use"]
    trigger = edit.get("trigger", {"type": "input_tokens", "value": TRIGGER})
    if {"input_tokens": found.tokens, "tool_uses": len(calls)}[trigger["type"]] < trigger["value"]:
        return messages, 0
    kept = edit.get("keep", {"value": KEEP})["value"]
    excluded = edit.get("exclude_tools") or ()
    old = {call["id"] for call in calls[: max(0, len(calls) - kept)] if call["name"] not in excluded}
    gone = old - _already_cleared(messages)
    inputs = _inputs_cleared(edit.get("clear_tool_inputs"), calls)
    return [_with_cleared(message, gone, inputs) for message in messages], len(gone)


def _already_cleared(messages: Iterable[Block]) -> set[str]:
    found = (block for message in messages for block in listed(message["content"]))
    return {block["tool_use_id"] for block in found if block.get("content") == CLEARED}


def _inputs_cleared(wish: bool | Sequence[str] | None, calls: Iterable[Block]) -> set[str]:
    """Return the ids of the calls whose inputs are cleared with their results."""
    return {call["id"] for call in calls if wish is True or (wish and call["name"] in wish)}


def _with_cleared(message: Block, gone: set[str], inputs: set[str]) -> Block:
    if isinstance(message["content"], str):
        return message
    return {**message, "content": list(_cleared(message["content"], gone, inputs))}


def _cleared(content: Iterable[Block], gone: set[str], inputs: set[str]) -> Iterator[Block]:
    for block in content:
        if block["type"] == "tool_result" and block["tool_use_id"] in gone:
            yield {**block, "content": CLEARED}
        elif block["type"] == "tool_use" and block["id"] in gone & inputs:
            yield {**block, "input": {}}
        else:
            yield block


_EDITS = {THINKING: _clear_thinking, TOOL_USES: _clear_tool_uses}
# What each edit's entry in the answer counts.
_COUNTED: Mapping[str, str] = {THINKING: "cleared_thinking_turns", TOOL_USES: "cleared_tool_uses"}
