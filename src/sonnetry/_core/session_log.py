"""What a follower of a session knows: which events it handed out, and whether the session has anything left to do.

No I/O. The list of events is the truth and the stream is the news of it (rules EVT-2, EVT-3 and EVT-5): an event counts by
its id, and the time up to which the list was read is the frontier, before which nothing can be new.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime
from typing import Any

from .errors import AnthropicError, APIStatusError, APIUserAbortError

PREVIEWS = frozenset({"event_start", "event_delta"})
ENDS = {"session.status_terminated": "terminated", "session.deleted": "deleted"}
OVER = frozenset(ENDS.values())
REQUIRES_ACTION = "requires_action"
UNREAD = 100  # events of a stream after which the list is read, so that cursors stay short
_JOIN, _TIME = ",", "@"


class SessionLog:
    """The events of one session as far as they were handed out.

    `stopped` is why the session waits (`end_turn`, `requires_action`, `retries_exhausted`, `budget_reached`, `refusal`,
    `terminated`, `deleted`), None while it runs.
    """

    def __init__(self, since: str | None = None) -> None:
        self.stopped: str | None = None
        self.action: tuple[str, ...] = ()  # the ids that a session with requires_action waits for
        self._frontier, self._given = _read(since)
        self._awaited: set[str] = set()
        self._unread = 0

    @property
    def cursor(self) -> str:
        """Where to go on: what the list was read up to, and the ids handed out since."""
        time = "" if self._frontier is None else self._frontier.isoformat()
        return f"{time}{_TIME}{_JOIN.join(self._given)}"

    @property
    def frontier(self) -> datetime | None:
        """The time from which the list is to be read; None for all of it."""
        return self._frontier

    def expect(self, ids: Iterable[str]) -> None:
        """Do not take the session for finished before these events of ours were processed."""
        self._awaited.update(ids)

    def admit(self, event: Any) -> bool:
        """Return whether an event is new, and take note of it. What is queued comes again when it is processed."""
        time, name = time_of(event), getattr(event, "id", None)
        if event.type in PREVIEWS or (time is None and _is_queued(event)) or self._is_old(time, name):
            return event.type in PREVIEWS
        if name is not None:
            self._given[name] = time
        self._unread += 1
        self._awaited.discard(name or "")
        self._note(event)
        return True

    def admit_listed(self, event: Any) -> bool:
        """Do the same for an event of the list, which tells the state of the session even if it was handed out before."""
        new = self.admit(event)
        if not new and time_of(event) is not None:
            self._note(event)
        return new

    def wants_list(self, event: Any) -> bool:
        """Return whether the list is to be read before this event of a stream, which may be the last of a turn."""
        return event.type in ("session.status_idle", "session.status_terminated") or self._unread >= UNREAD

    def read_to(self, last: datetime | None) -> None:
        """Take note that the list was read up to this time."""
        self._unread = 0
        if last is None:
            return
        self._frontier = last if self._frontier is None else max(last, self._frontier)
        self._given = {key: at for key, at in self._given.items() if at is None or at >= self._frontier}

    def gone(self) -> None:
        """Take note that the session does not exist any more."""
        self.stopped = "deleted"

    def finished(self, *, at_rest: bool) -> bool:
        """Return whether nothing more is to come; `at_rest` ends with the turn, else only the session's end does."""
        if self.stopped in OVER:
            return True
        return at_rest and self.stopped not in (None, REQUIRES_ACTION) and not self._awaited

    def _is_old(self, time: datetime | None, name: str | None) -> bool:
        early = time is not None and self._frontier is not None and time < self._frontier
        return early or name in self._given

    def _note(self, event: Any) -> None:
        if event.type == "session.status_running":
            self.stopped, self.action = None, ()
        elif event.type in ENDS:
            self.stopped, self.action = ENDS[event.type], ()
        elif event.type == "session.status_idle":
            self.stopped = event.stop_reason.type
            self.action = tuple(getattr(event.stop_reason, "event_ids", None) or ())


def time_of(event: Any) -> datetime | None:
    """Return when an event was processed; None while it is queued."""
    found = getattr(event, "processed_at", None)
    if isinstance(found, str):
        return datetime.fromisoformat(found)
    return found if isinstance(found, datetime) else None


def is_lasting(error: Exception) -> bool:
    """Return whether trying again cannot help: the reader closed the stream, or the request is refused as such."""
    if isinstance(error, APIStatusError):
        return 400 <= error.status_code < 500 and error.status_code not in (408, 409, 429)
    return isinstance(error, APIUserAbortError)


def _is_queued(event: Any) -> bool:
    return str(event.type).startswith(("user.", "system."))


def _read(cursor: str | None) -> tuple[datetime | None, dict[str, datetime | None]]:
    if cursor is None:
        return None, {}
    time, mark, ids = cursor.partition(_TIME)
    try:
        frontier = datetime.fromisoformat(time) if time else None
    except ValueError:
        frontier, mark = None, ""
    if not mark:
        raise AnthropicError(f"since={cursor[:60]!r} is not a cursor of a follower")
    return frontier, dict.fromkeys(filter(None, ids.split(_JOIN)), frontier)


class MessagePreviews:
    """Messages in the making, by the id that their event will have (rule EVT-4)."""

    def __init__(self) -> None:
        self.messages: dict[str, Any] = {}

    def add(self, event: Any) -> None:
        """Take an event; pieces of a message whose start was missed are left out, since the whole one follows."""
        from .session_messages import accumulate_managed_agents_event

        if event.type == "event_start":
            message = accumulate_managed_agents_event(None, event)
            if message is not None:
                self.messages[message.id] = message
        elif event.type == "event_delta" and event.event_id in self.messages:
            self.messages[event.event_id] = accumulate_managed_agents_event(self.messages[event.event_id], event)
        elif event.type == "span.model_request_end":
            self.messages.clear()
        else:
            self.messages.pop(getattr(event, "id", None) or "", None)
