"""What a run adds to the conversation: replies that can be sent back, and an answer to every call in them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any, Literal

from ..types._tool_calls import is_incomplete
from .content import result_block

Step = Literal["run", "resume", "end"]
# What follows a reply, by its stop_reason (rule TOOL-10). All others, also those nobody knows yet, end a run.
STEPS: Mapping[str | None, Step] = {"tool_use": "run", "pause_turn": "resume", "compaction": "resume"}
# The key under which input that is not valid JSON is sent back, as the service's documentation asks.
INVALID = "INVALID_JSON"
NOT_JSON = "Error: the tool was not run, because the input is not a complete JSON object"
NOT_RUN = "Error: the tool was not run, because the reply ended before it could be (stop_reason: {})"


def step_after(reply: Any) -> Step:
    """Tell what follows a reply; one that asks for tools without calling one of the caller's ends the run."""
    step = STEPS.get(reply.stop_reason, "end")
    return "end" if step == "run" and not calls_in(reply) else step


def calls_in(reply: Any) -> list[Any]:
    """List the calls of the caller's tools; those of the service's own answer themselves."""
    return [block for block in reply.content if block.type == "tool_use"]


def recorded(reply: Any) -> Iterator[dict[str, Any]]:
    """Yield a reply as the history keeps it: nothing where it holds nothing that can be sent back, or was refused."""
    content = [] if reply.stop_reason == "refusal" else list(_kept(reply))
    if content:
        yield {"role": "assistant", "content": content}


def unanswered(reply: Any) -> Iterator[dict[str, Any]]:
    """Yield error results for the calls of a reply that ended the run, without which no further turn is accepted."""
    calls = [call for call in calls_in(reply) if not is_incomplete(call)]
    if calls and reply.stop_reason != "refusal":
        told = NOT_RUN.format(reply.stop_reason)
        yield {"role": "user", "content": [result_block(call, told, error=True) for call in calls]}


def _kept(reply: Any) -> Iterator[Any]:
    """Leave out empty texts, and calls that were cut; a finished call whose input is not JSON is sent back in words."""
    for block in reply.content:
        if is_incomplete(block):
            if reply.stop_reason == "tool_use":
                yield {
                    "type": "tool_use",
                    "id": block.id,
                    "name": block.name,
                    "input": {INVALID: block.raw_input or ""},
                }
        elif block.type != "text" or block.text:
            yield block


def continued(messages: Sequence[Any], reply: Any) -> list[Any]:
    """Return a history that ends in a reply and can be continued with a turn of the user."""
    added = list(recorded(reply))
    return [*messages, *added, *(unanswered(reply) if added else ())]
