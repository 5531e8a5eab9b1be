"""The conversation of a tool runner: what is sent next, and how an answer continues it. No I/O."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

RESENT = frozenset({"pause_turn", "compaction"})
"""Stop reasons after which the answer is sent back unchanged, and the model continues (rule RSP-4)."""


class Dialogue:
    """The arguments of the next request, with the messages so far."""

    def __init__(self, params: Mapping[str, Any]) -> None:
        self.params: dict[str, Any] = {**params, "messages": list(params["messages"])}
        self.changed = False  # the loop body decided what is sent next

    @property
    def messages(self) -> list[Any]:
        """The messages so far."""
        found: list[Any] = self.params["messages"]
        return found

    def append(self, *messages: Any) -> None:
        """Add messages in place of what the runner would add for the present answer."""
        self.params["messages"] = [*self.messages, *messages]
        self.changed = True

    def replace(self, params: Mapping[str, Any] | Callable[[dict[str, Any]], Mapping[str, Any]]) -> None:
        """Replace the arguments of the next request.

        Raises:
            ValueError: `compaction` is set.
        """
        given = params(dict(self.params)) if callable(params) else params
        if "compaction" in given:
            raise ValueError("`compaction` cannot be set on a tool runner: it would end the loop with a summary")
        self.changed = self.changed or list(given["messages"]) != self.messages
        self.params = {**given, "messages": list(given["messages"])}


def calls_of(message: Any) -> list[Any]:
    """Return the calls that a runner answers: client tools, with complete input, of an answer that waits for results."""
    if message.stop_reason != "tool_use":
        return []
    return [block for block in message.content if block.type == "tool_use" and block.is_complete]


def history(messages: list[Any], last: Any) -> list[Any]:
    """Return the messages so far, with the last answer if it can be continued from (a refusal cannot)."""
    ended = last is not None and last.stop_reason not in {"refusal", "tool_use", *RESENT} and last.content
    return [*messages, last] if ended and (not messages or messages[-1] is not last) else list(messages)
