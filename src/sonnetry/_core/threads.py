"""Message threads: what a turn of a conversation sends when the service keeps the conversation (rule OTH-2).

The state of a conversation and the decisions about it: whether a request continues the thread or brings the whole history,
what an answer, a refusal or a cut stream leaves behind, and when to go on without a thread. Nothing here does I/O.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, Literal, cast

from .errors import AnthropicError, APIStatusError
from .sentinels import ABSENT
from .thread_messages import frozen, is_whole, recorded, same_messages, unmarked

BETA = "message-threads-2026-08-12"
TAG = "message-thread"
SETTLED = ("system", "tools")
# Why a thread cannot be continued although its history can be sent again.
LOST = frozenset({"thread_not_found", "thread_already_continued", "thread_continue_in_flight"})
UNSUPPORTED = "thread_unsupported_request"
IN_PROGRESS = "Another `send()`, `parse()` or `stream()` is already in progress on this thread"

UnsupportedRequestBehavior = Literal["error", "continue_unthreaded"]
# `off`: every request has the whole history, as it is. `gone`: the same once the service would not keep a thread.
Mode = Literal["on", "off", "gone"]


def given(fields: Mapping[str, Any]) -> dict[str, Any]:
    """Leave out the fields of which nothing was said."""
    return {name: value for name, value in fields.items() if not isinstance(value, ABSENT)}


@dataclass(slots=True)
class Turn:
    """A turn under way: where its own messages begin, how many they are, and what it changes for itself."""

    start: int
    count: int
    overrides: Mapping[str, Any]
    cut: Any = None  # the cut reply that it takes the place of
    continues: str | None = None  # the answer that its latest request continues
    threaded: bool = False
    before: dict[str, bytes] = field(default_factory=dict[str, bytes])  # the thread's own system and tools
    settled: dict[str, bytes] = field(default_factory=dict[str, bytes])
    sent: list[Any] = field(default_factory=list[Any])  # the history that its latest request made known


class ThreadState:
    """A conversation, and what the service keeps of it."""

    def __init__(
        self,
        fields: Mapping[str, Any],
        messages: Sequence[Any],
        *,
        behavior: UnsupportedRequestBehavior = "error",
        mode: Mode = "on",
    ) -> None:
        self.fields = given(fields)
        self.messages: list[Any] = list(messages)
        self.behavior: UnsupportedRequestBehavior = behavior
        self.mode: Mode = mode
        self.previous_message_id: str | None = None
        self.container: str | None = None
        self.turn: Turn | None = None
        self.cut: Any = None  # the last message, where it is a reply whose stream was cut
        self.answered = 0  # how many messages have been part of an answered request
        self._held: list[Any] | None = None  # what the service keeps under `previous_message_id`
        self._settled: dict[str, bytes] | None = None
        self._lost = False  # the thread takes the place of one that was not found, and was not continued yet
        self._waiting: list[Any] = []  # messages for the time after the turn
        self._changes: list[Mapping[str, Any]] = []  # of fields, for that time too

    # What callers change.

    def append(self, messages: Sequence[Any]) -> None:
        """Add messages for the next turn; during a turn they wait for its end."""
        self._waiting += messages
        if self.turn is None:
            self._take_waiting()

    def update(self, fields: Mapping[str, Any]) -> None:
        """Change fields of later requests; `omit` takes one away. During a turn the change waits for its end."""
        self._changes.append(fields)
        if self.turn is None:
            self._take_waiting()

    def replace(self, fields: Mapping[str, Any], messages: Sequence[Any]) -> None:
        """Take other fields, and another history, at once; a turn under way adds its reply to that history."""
        self.fields = given(fields)
        if not same_messages(self.messages, messages):
            self.answered, self.cut = 0, None
            if self.turn is not None:
                self.turn.start, self.turn.count, self.turn.cut = len(messages), 0, None
        self.messages = list(messages)

    def shown(self) -> list[Any]:
        """Return the conversation with the messages that wait for the end of a turn."""
        return [*self.messages, *self._waiting]

    def params(self) -> dict[str, Any]:
        """Return what another thread with the same conversation is made of."""
        container = self._container(self.fields)
        found = {**self.fields, "messages": list(self.messages)}
        return found if container is None else {**found, "container": container}

    def fork(self) -> ThreadState:
        """Return a conversation of its own with the same history and fields."""
        mode: Mode = "off" if self.mode == "off" else "on"
        made = ThreadState(self.fields, self.messages, behavior=self.behavior, mode=mode)
        made.cut, made.answered, made.container = self.cut, self.answered, self.container
        return made

    # A turn.

    def begin(self, messages: Sequence[Any], overrides: Mapping[str, Any]) -> None:
        """Begin a turn.

        Raises:
            AnthropicError: another one is under way, or it changes what the thread was created with.
        """
        if self.turn is not None:
            raise AnthropicError(IN_PROGRESS)
        own = given(overrides)
        self.check({**self.fields, **own})
        before = {name: frozen(self.fields.get(name)) for name in SETTLED if name in own}
        turn = Turn(len(self.messages), len(messages), own, before=before)
        if self.cut is not None and not messages:
            turn.cut = self.messages.pop()
            turn.start -= 1
        self.messages += messages
        self.turn = turn

    def request(self) -> dict[str, Any]:
        """Return the arguments of the turn's next request."""
        turn = self._turn()
        params = {**self.fields, **turn.overrides}
        params.pop("messages", None)
        container = self._container(params)
        if container is not None:
            params["container"] = container
        turn.threaded, turn.continues, turn.sent = self.mode == "on", None, list(self.messages)
        if self.mode == "off":
            return {**params, "messages": list(self.messages)}
        if self.mode == "gone":
            return {**params, "messages": self._replayed()}
        return self._threaded(turn, params)

    def rejected(self, error: APIStatusError) -> str | None:
        """Decide whether another form of a refused request may be accepted; return what to log, None if none may."""
        turn, code = self._turn(), error.error_code
        if not turn.threaded:
            return None
        if code in LOST and turn.continues is not None:
            return self._lose(turn.continues, str(code))
        if code == UNSUPPORTED and self.behavior == "continue_unthreaded":
            self._go_unthreaded()
            found = (error.details or {}).get("unsupported")
            listed = ",".join(map(str, cast("list[object]", found) if isinstance(found, list) else []))
            return f"The server cannot thread this request; continuing without a thread: unsupported={listed}"
        return None

    def answer(self, reply: Any) -> dict[str, Any] | None:
        """End the turn with a reply; return its entry in the history, None where it has none."""
        turn = self._turn()
        self._adopt(reply)
        entry = None
        if reply.stop_reason == "refusal":
            self._refuse(turn)
        else:
            entry = self._record(turn, reply)
        self._finish()
        return entry

    def fail(self) -> None:
        """End the turn as if it had not begun; what it brought is taken back."""
        turn = self._turn()
        del self.messages[turn.start : turn.start + turn.count]
        if turn.cut is not None:
            self.messages.append(turn.cut)
        self._finish()

    def break_off(self, partial: Any, finished: Sequence[Any]) -> dict[str, Any] | None:
        """End the turn with a reply whose stream was cut; `finished` are its blocks that can be sent back."""
        if partial is None:
            self.fail()
            return None
        entry = None
        if getattr(partial, "stop_reason", None) == "refusal":
            self._refuse(self._turn())
        else:
            self._adopt(partial)
            if finished:
                entry = {"role": "assistant", "content": list(finished)}
                self.messages.append(entry)
            self.cut = entry
            self._forget()
        self._finish()
        return entry

    def check(self, fields: Mapping[str, Any]) -> None:
        """Make sure that fields do not change what the thread was created with.

        Raises:
            AnthropicError: they do.
        """
        if self._settled is None or self.mode != "on":
            return
        changed = [name for name in SETTLED if frozen(fields.get(name)) != self._settled[name]]
        if changed:
            raise AnthropicError(_refusal(changed))

    def stop_threading(self) -> None:
        """Send the whole history with every request from now on."""
        self._go_unthreaded()

    # Decisions.

    def _threaded(self, turn: Turn, params: dict[str, Any]) -> dict[str, Any]:
        params = _with_beta(params)
        if self._continues():
            turn.continues = self.previous_message_id
            rest = self.messages[len(cast("list[Any]", self._held)) :]
            thread = {"type": "continue", "previous_message_id": self.previous_message_id}
            return {**{k: v for k, v in params.items() if k not in SETTLED}, "messages": rest, "thread": thread}
        turn.settled = {name: frozen(params.get(name)) for name in SETTLED}
        return {**params, "messages": self._replayed(), "thread": {"type": "create"}}

    def _continues(self) -> bool:
        held = self._held
        if self.previous_message_id is None or held is None or len(self.messages) < len(held):
            return False
        return same_messages(self.messages[: len(held)], held)

    def _replayed(self) -> list[Any]:
        """Return the history; marks of the cache stay only where no answer followed yet."""
        return [*map(unmarked, self.messages[: self.answered]), *self.messages[self.answered :]]

    def _lose(self, previous: str, code: str) -> str:
        again = code == "thread_not_found" and self._lost
        self._forget()
        if again and self.behavior == "continue_unthreaded":
            self.mode = "gone"
            return (
                "The server lost the thread again right after a replay; continuing without a thread: "
                f"previous_message_id={previous}"
            )
        self._lost = code == "thread_not_found"
        return f"Replaying the full message history under a new thread: reason={code} previous_message_id={previous}"

    def _go_unthreaded(self) -> None:
        self._forget()
        self.mode = "gone"

    def _forget(self) -> None:
        self.previous_message_id = self._held = None

    def _refuse(self, turn: Turn) -> None:
        del self.messages[turn.start : turn.start + turn.count]
        self.cut = None
        self._forget()

    def _record(self, turn: Turn, reply: Any) -> dict[str, Any] | None:
        entry = next(recorded(reply), None)
        if entry is not None:
            self.messages.append(entry)
        self.answered, self.cut = len(self.messages), None
        if turn.threaded:
            self._keep(turn, reply, entry if entry is not None and is_whole(entry, reply) else None)
        return entry

    def _keep(self, turn: Turn, reply: Any, entry: Any) -> None:
        """Note what the service holds now; a reply that the history has in another form cannot be continued."""
        if turn.continues is None:
            self._settled = turn.settled
            self.fields.update({name: _listed(turn.overrides[name]) for name in SETTLED if self._stays(turn, name)})
        else:
            self._lost = False
        if entry is not None and not _by_fallback(reply):
            self.previous_message_id, self._held = reply.id, [*turn.sent, entry]
        else:
            self._forget()

    def _stays(self, turn: Turn, name: str) -> bool:
        """Whether what the creating turn gave for itself becomes the thread's: not what was changed meanwhile."""
        return name in turn.overrides and frozen(self.fields.get(name)) == turn.before[name]

    def _finish(self) -> None:
        self.turn = None
        self._take_waiting()

    def _take_waiting(self) -> None:
        if self._waiting:
            self.cut = None
        self.messages += self._waiting
        for fields in self._changes:
            self._update(fields)
        self._waiting, self._changes = [], []

    def _update(self, fields: Mapping[str, Any]) -> None:
        for name, value in fields.items():
            if isinstance(value, ABSENT):
                self.fields.pop(name, None)
            else:
                self.fields[name] = value

    def _adopt(self, reply: Any) -> None:
        found = getattr(getattr(reply, "container", None), "id", None)
        if found:
            self.container = found

    def _container(self, params: Mapping[str, Any]) -> Any:
        """Return the container to run in: the caller's, else that of the last reply, with the caller's skills."""
        own = params.get("container")
        if self.container is None or isinstance(own, str) or (isinstance(own, Mapping) and own.get("id")):
            return own
        return {**cast("Mapping[str, Any]", own), "id": self.container} if isinstance(own, Mapping) else self.container

    def _turn(self) -> Turn:
        if self.turn is None:
            raise RuntimeError("no turn is under way")
        return self.turn


def _by_fallback(reply: Any) -> bool:
    """Whether another model than the one that was asked wrote a reply."""
    iterations = getattr(getattr(reply, "usage", None), "iterations", None) or ()
    return any(getattr(one, "type", None) == "fallback_message" for one in iterations)


def _with_beta(params: dict[str, Any]) -> dict[str, Any]:
    """Ask for threads, in the caller's own header where there is one, since that replaces what `betas` says."""
    headers = params.get("extra_headers") or {}
    own = next((name for name in headers if name.lower() == "anthropic-beta" and isinstance(headers[name], str)), None)
    if own is None:
        betas = params.get("betas") or ()
        return {**params, "betas": list(dict.fromkeys([*([betas] if isinstance(betas, str) else betas), BETA]))}
    values = dict.fromkeys([*(part.strip() for part in headers[own].split(",")), BETA])
    return {**params, "extra_headers": {**headers, own: ",".join(filter(None, values))}}


def _refusal(changed: list[str]) -> str:
    names = " and ".join(f"`{name}`" for name in changed)
    told = (
        f"Cannot change {names} on a thread: the server keeps the ones the thread was created with. "
        "To change them, start a new thread from `thread.params`."
    )
    if "tools" not in changed:
        return told
    return f"{told} To only add or remove tools, send `tool_addition` or `tool_removal` blocks in a `system` message."


def _listed(value: Any) -> Any:
    return list(value) if isinstance(value, tuple) else value
