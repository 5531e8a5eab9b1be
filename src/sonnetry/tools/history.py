"""What a run adds to the conversation: replies that can be sent back, and an answer to every call in them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any, Literal

from ..types._tool_calls import is_incomplete
from .content import result_block

Step = Literal["run", "resume", "end"]
# What follows a reply, by its stop_reason (rule TOOL-10). All others, also those nobody knows yet, end a run.
STEPS: Mapping[str | None, Step] = {"tool_use": "run", "pause_turn": "resume", "compaction": "resume"}
NOT_JSON = "Error: the tool was not run, because the input is not a complete JSON object"
NOT_RUN = "Error: the tool was not run, because the reply ended before it could be (stop_reason: {})"


def step_after(reply: Any) -> Step:
    """Tell what follows a reply; one that asks for tools without calling one of the caller's ends the run."""
    step = STEPS.get(reply.stop_reason, "end")
    return "end" if step == "run" and not calls_in(reply) else step


def calls_in(reply: Any) -> list[Any]:
    """List the calls of the caller's tools; those of the service's own answer themselves."""
    return [block for block in reply.content if block.type == "tool_use"]


def answerable(reply: Any) -> list[Any]:
    """List the calls that the history keeps: not those that were cut."""
    kept = reply.stop_reason == "tool_use"
    return [call for call in calls_in(reply) if kept or not is_incomplete(call)]


def unanswered(reply: Any, done: Mapping[str, Any]) -> Iterator[dict[str, Any]]:
    """Yield results for the calls of a reply that ended the run, without which no further turn is accepted.

    Calls that have run, whose results are in `done` by their ids, are answered with those, others with an error.
    """
    calls = answerable(reply)
    if calls and reply.stop_reason != "refusal":
        told = NOT_RUN.format(reply.stop_reason)
        content = [done.get(call.id) or result_block(call, told, error=True) for call in calls]
        yield {"role": "user", "content": content}


def answers_to_cut(entry: Mapping[str, Any] | None, done: Mapping[str, Any]) -> list[dict[str, Any]]:
    """Return what answers the calls of a reply whose stream was cut behind them."""
    calls = [block for block in (entry or {}).get("content", ()) if getattr(block, "type", None) == "tool_use"]
    told = NOT_RUN.format("none, the stream was cut")
    content = [done.get(call.id) or result_block(call, told, error=True) for call in calls]
    return [{"role": "user", "content": content}] if content else []
