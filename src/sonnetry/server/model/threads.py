"""Message threads: conversations that the server keeps, so that a request brings only what is new (rule OTH-2).

A thread is known by the id of its latest response. A response is continued once; what a thread was created with (`SETTLED`)
is taken from it and may not be sent again.
"""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import AsyncGenerator, Mapping
from contextlib import aclosing
from dataclasses import dataclass, field
from typing import Any, Literal

from ...rules.errors import ApiError
from .events import Sum

SETTLED = ("system", "tools")
KEPT = 1000  # responses that can be continued; beyond it the oldest are forgotten


# Why a response cannot be continued, by its state.
_CLOSED: Mapping[str, tuple[str, str]] = {
    "continuing": (
        "thread_continue_in_flight",
        "another request is continuing this response; wait for it and continue from its response",
    ),
    "continued": (
        "thread_already_continued",
        "this response was continued before; continue from the latest response of the thread",
    ),
}


@dataclass(slots=True)
class Held:
    """A conversation up to one response."""

    settled: Mapping[str, Any]
    messages: list[Any]
    state: Literal["open", "continuing", "continued"] = "open"


@dataclass(slots=True)
class Conversation:
    """One request's place in a thread: all of its conversation, and the response that it continues."""

    threads: Threads
    workspace: str
    body: dict[str, Any]
    previous: Held | None

    async def keep(
        self, stream: AsyncGenerator[dict[str, Any], None], message_id: str
    ) -> AsyncGenerator[dict[str, Any], None]:
        """Pass a response on and keep it once it is complete; one that was cut leaves the thread as it was."""
        total = Sum()
        self._mark("continuing")
        try:
            async with aclosing(stream):
                async for event in stream:
                    total.add(event)
                    if event["type"] == "message_stop":  # whoever reads this may continue
                        self.threads.hold(self.workspace, message_id, self._held(total.message))
                        self._mark("continued")
                    yield event
        finally:
            if self.previous is not None and self.previous.state == "continuing":
                self.previous.state = "open"

    def _mark(self, state: Literal["continuing", "continued"]) -> None:
        if self.previous is not None:
            self.previous.state = state

    def _held(self, message: Mapping[str, Any]) -> Held:
        reply = {"role": "assistant", "content": message["content"]}
        settled = {name: self.body[name] for name in SETTLED if name in self.body}
        return Held(settled, [*self.body["messages"], reply])


@dataclass(slots=True)
class Threads:
    """The conversations of one server, by workspace and id of their latest response."""

    held: OrderedDict[tuple[str, str], Held] = field(default_factory=OrderedDict[tuple[str, str], Held])

    def find(self, workspace: str, body: dict[str, Any]) -> Conversation | None:
        """Return the conversation that a request belongs to, whole; None when it asks for no thread.

        Raises:
            ApiError: 404 or 400 with the code that says why the thread cannot be continued.
        """
        thread = body.get("thread")
        if thread is None:
            return None
        if thread["type"] == "create":
            return Conversation(self, workspace, body, None)
        previous = self._open(workspace, thread["previous_message_id"])
        sent = [name for name in SETTLED if name in body]
        if sent:
            told = f"{sent[0]}: a thread keeps what it was created with; leave it out"
            raise ApiError(400, told, code="thread_fingerprint_mismatch")
        whole = {**body, **previous.settled, "messages": [*previous.messages, *body["messages"]]}
        return Conversation(self, workspace, whole, previous)

    def _open(self, workspace: str, message_id: str) -> Held:
        held = self.held.get((workspace, message_id))
        if held is None:
            told = f"thread.previous_message_id: no thread is kept for {message_id}; create one with all messages"
            raise ApiError(404, told, code="thread_not_found")
        if held.state in _CLOSED:
            code, why = _CLOSED[held.state]
            raise ApiError(400, f"thread.previous_message_id: {why}", code=code)
        return held

    def hold(self, workspace: str, message_id: str, held: Held) -> None:
        """Remember a conversation under its latest response."""
        self.held[workspace, message_id] = held
        while len(self.held) > KEPT:
            self.held.popitem(last=False)

    def clear(self) -> None:
        """Forget every conversation."""
        self.held.clear()
