"""Turns that belong together: calls and their results (rule PAIR-1), and a last turn to go on from (rule MSG-5)."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import pairwise
from typing import Any

from .._core.models import ModelFacts
from .errors import invalid
from .registry import rule
from .walk import of_kind, once

Body = Mapping[str, Any]


@dataclass(slots=True)
class _Turn:
    """Consecutive messages of one role, which count as one turn (rule MSG-3)."""

    role: str
    number: int
    calls: list[str] = field(default_factory=list)
    results: list[tuple[str, str]] = field(default_factory=list)  # with where each stands


@once
def _turns(body: Body) -> list[_Turn]:
    turns: list[_Turn] = []
    for number, message in enumerate(body["messages"]):
        if not turns or turns[-1].role != message["role"]:
            turns.append(_Turn(message["role"], number))
        turns[-1].number = number
        for path, block in _blocks(message, number):
            if block["type"] == "tool_use":
                turns[-1].calls.append(block["id"])
            elif block["type"] == "tool_result":
                turns[-1].results.append((block["tool_use_id"], path))
    return turns


def _blocks(message: Mapping[str, Any], number: int) -> Iterator[tuple[str, Mapping[str, Any]]]:
    if not isinstance(message["content"], str):
        for index, block in enumerate(message["content"]):
            yield f"messages.{number}.content.{index}", block


@rule("PAIR-1", "assumed", "BLK-7")
def results_answer_a_call(body: Body) -> None:
    """Refuse a result whose call is not in the turn before."""
    if not of_kind(body, "tool_result"):
        return
    before: list[str] = []
    for turn in _turns(body):
        for call, path in turn.results:
            if call not in before:
                raise invalid(
                    f"{path}: unexpected `tool_use_id` found in `tool_result` blocks: {call}. Each `tool_result` block "
                    "must have a corresponding `tool_use` block in the previous message."
                )
        before = turn.calls


@rule("PAIR-1", "assumed")
def one_result_for_a_call(body: Body) -> None:
    """Refuse two results for one call."""
    for turn in _turns(body) if of_kind(body, "tool_result") else ():
        if len({call for call, _ in turn.results}) == len(turn.results):
            continue
        counts = Counter(call for call, _ in turn.results)
        for call, path in turn.results:
            if counts[call] > 1:
                raise invalid(
                    f"{path}: each tool_use must have a single result. Found multiple `tool_result` blocks with id: {call}"
                )


@rule("TXT-22", "observed", "PAIR-1")
def calls_are_answered(body: Body) -> None:
    """Refuse a call that the next turn does not answer."""
    if not of_kind(body, "tool_use"):
        return
    turns = _turns(body)
    for turn, following in zip(turns, [*turns[1:], _Turn("user", 0)], strict=True):
        answered = {call for call, _ in following.results}
        orphans = [call for call in turn.calls if call not in answered]
        if orphans:
            raise invalid(
                f"messages.{turn.number}: `tool_use` ids were found without `tool_result` blocks immediately after: "
                f"{', '.join(orphans)}. Each `tool_use` block must have a corresponding `tool_result` block in the next "
                "message."
            )


@rule("PAIR-2", "assumed", "BLK-7", "PAIR-4")
def results_come_first(body: Body) -> None:
    """Refuse a result behind another block of its message."""
    for number, message in enumerate(body["messages"] if of_kind(body, "tool_result") else ()):
        other = False
        for path, block in _blocks(message, number):
            if block["type"] == "tool_result" and other:
                raise invalid(f"{path}: `tool_result` blocks must come before other content in a user message")
            other |= block["type"] != "tool_result"


@rule("PAIR-4", "documented", "SRV-6")
def open_server_calls_wait(body: Body) -> None:
    """Refuse anything but results after a turn whose server call waits for them."""
    messages = body["messages"] if of_kind(body, "server_tool_use") else ()
    for number, (message, after) in enumerate(pairwise(messages), 1):
        kinds = [block["type"] for _, block in _blocks(after, number)]
        if _waits(message) and after["role"] == "user" and (not kinds or {*kinds} != {"tool_result"}):
            raise invalid(f"messages.{number}: only `tool_result` blocks may follow an unresolved server tool call")


def _waits(message: Mapping[str, Any]) -> bool:
    """Return whether a turn holds both a call of the caller's and a server call without result."""
    found = [block for _, block in _blocks(message, 0)]
    answered = {block.get("tool_use_id") for block in found}
    calls = {block["id"] for block in found if block["type"] == "server_tool_use"}
    return bool(calls - answered) and any(block["type"] == "tool_use" for block in found)


def _final_blocks(body: Body) -> Sequence[Mapping[str, Any]] | None:
    """Return the blocks of a prefill, None when the request has none.

    A turn that ends in a server tool's call or result is not one: the service goes on with it (rule MSG-5).
    """
    last = body["messages"][-1]
    if last["role"] != "assistant":
        return None
    content = last["content"]
    blocks = [{"type": "text", "text": content}] if isinstance(content, str) else content
    return None if blocks and _is_of_server_tool(blocks[-1]["type"]) else blocks


def _is_of_server_tool(kind: str) -> bool:
    return kind == "server_tool_use" or kind.endswith("_tool_result")


@rule("TXT-1", "observed")
def prefill_where_supported(body: Body, model: ModelFacts) -> None:
    """Refuse a prefill on a model that takes none."""
    if _final_blocks(body) is not None and not model.prefill:
        raise invalid(
            "This model does not support assistant message prefill. The conversation must end with a user message."
        )


@rule("MSG-5", "assumed")
def prefill_goes_with_free_text(body: Body) -> None:
    """Refuse a prefill next to thinking, structured output or a forced tool."""
    if _final_blocks(body) is None:
        return
    if body.get("thinking", {}).get("type") in ("enabled", "adaptive"):
        raise invalid("Assistant message prefill is not supported when thinking is enabled.")
    if body.get("output_config", {}).get("format"):
        raise invalid("Assistant message prefill is not supported with output_config.format.")
    if body.get("tool_choice", {}).get("type") in ("any", "tool"):
        raise invalid("Assistant message prefill is not supported when tool_choice forces tool use.")


@rule("TXT-24", "observed")
def prefill_ends_in_a_sign(body: Body) -> None:
    """Refuse a prefill that ends in white space."""
    blocks = _final_blocks(body)
    if blocks and blocks[-1]["type"] == "text" and blocks[-1]["text"][-1:].isspace():
        raise invalid("messages: final assistant content cannot end with trailing whitespace")
