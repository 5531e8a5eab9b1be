"""What the host of a session answers: results of its tools, and confirmations (rules EVT-6 and EVT-7)."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping, Sequence
from typing import Any, cast

from .._core.public_names import publish_names
from .._records import Record
from .content import failure_block, sendable

CUSTOM, SANDBOX, MCP = "agent.custom_tool_use", "agent.tool_use", "agent.mcp_tool_use"
CALLS = (CUSTOM, SANDBOX, MCP)
NOTHING = "(no output)"
KEPT = frozenset({"text", "image", "document", "search_result"})


class SessionRun(Record):
    """What `client.beta.sessions.run` gives: the session, why it stopped, and what happened.

    `stopped` is `end_turn`, or what else ended it: `requires_action` where a call waits for somebody else, `retries_exhausted`,
    `budget_reached`, `refusal`, `terminated`, `deleted`.
    """

    session_id: str
    """The session that was made (`sesn_...`)."""
    stopped: str | None
    """Why it waits now."""
    events: list[Any]
    """What happened, in order."""
    cursor: str
    """Where `follow(session_id, since=cursor)` goes on."""

    @property
    def messages(self) -> list[Any]:
        """What the agent said."""
        return [event for event in self.events if event.type == "agent.message"]

    @property
    def text(self) -> str:
        """The text of the agent's last message; empty if it said nothing."""
        said = self.messages[-1:]
        return "".join(block.text for event in said for block in event.content if block.type == "text")


def message_event(message: str | Sequence[Mapping[str, Any]]) -> dict[str, Any]:
    """Return the event that says something to an agent: a text, or content blocks."""
    content = [{"type": "text", "text": message}] if isinstance(message, str) else [*message]
    return {"type": "user.message", "content": content}


def needs_confirmation(call: Any) -> bool:
    """Return whether a call waits for a yes or a no."""
    return call.type != CUSTOM and getattr(call, "evaluated_permission", None) == "ask"


def confirmation(call: Any, verdict: bool | str) -> dict[str, Any]:
    """Return the answer to a call that asks: True allows, False denies, and so does a text, which the model is told."""
    answer = {
        "type": "user.tool_confirmation",
        "tool_use_id": call.id,
        "result": "allow" if verdict is True else "deny",
    }
    if isinstance(verdict, str):
        answer["deny_message"] = verdict
    return answer


def result_event(call: Any, content: object, *, error: bool = False) -> dict[str, Any]:
    """Return the answer to a call of a tool that runs here, as blocks of the kinds that sessions take."""
    custom = call.type == CUSTOM
    named = {"type": "user.custom_tool_result" if custom else "user.tool_result"}
    named["custom_tool_use_id" if custom else "tool_use_id"] = call.id
    return {**named, "content": blocks_of(content), "is_error": error}


def failure_event(call: Any, problem: Exception) -> dict[str, Any]:
    """Return the answer to a call whose tool failed."""
    return result_event(call, failure_block(call, problem).get("content"), error=True)


def blocks_of(content: object) -> list[dict[str, Any]]:
    """Return what a tool gave as blocks: other kinds of blocks as JSON text, nothing as a text that says so."""
    made = sendable(content)
    if made is None or made in ("", []):
        return [_text(NOTHING)]
    if isinstance(made, str) or not isinstance(made, Iterable) or isinstance(made, Mapping):
        return [_block(cast("object", made))]
    return [_block(one) for one in cast("Iterable[object]", made)]


def _block(value: object) -> dict[str, Any]:
    if isinstance(value, str):
        return _text(value)
    if isinstance(value, Mapping):
        known = cast("Mapping[str, Any]", value)
        if known.get("type") in KEPT:
            return {name: one for name, one in known.items() if name != "cache_control"}
    return _text(json.dumps(value, ensure_ascii=False, default=str))


def _text(words: str) -> dict[str, Any]:
    return {"type": "text", "text": words}


publish_names(__name__)
