"""One step of a thread: its records, the events that it emits, and the messages that it adds, all in one write.

A step that was interrupted has not happened; one that was written has happened entirely. Events of a step carry the time
of the step, a microsecond apart, and no two events of a session share one.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from ...._core.json_access import encode
from ...http.paging import moment
from ...ids import new_id
from ...store.records import Record, Writing, new_record
from ..environments.work_items import queueing
from .kinds import IDLE, QUEUED, RESCHEDULING, RUNNING, SESSION, TERMINATED, THREAD, WORKING, transcript
from .usage import empty_usage

if TYPE_CHECKING:
    from ...store.event_log import EventLog

Event = dict[str, Any]
END_TURN = {"type": "end_turn"}
# Events of a child that its session shows too (rule THR-2), besides calls that wait for the user.
_SHARED = ("session.thread_status_", "session.thread_created")
MICRO = 1e-6


@dataclass(slots=True)
class Step:
    """A step under way. Only inside a write."""

    writing: Writing
    log: EventLog
    session: Record
    thread: Record
    now: float
    _logs: dict[str, list[Event]] = field(default_factory=dict[str, list[Event]])

    @classmethod
    def of(cls, writing: Writing, log: EventLog, thread_id: str, now: float) -> Step | None:
        """Return the step of a thread, None when its session was deleted or has ended."""
        thread = writing.find(THREAD.name, thread_id)
        session = None if thread is None else writing.find(SESSION.name, thread.parent)
        if thread is None or session is None or thread.data["status"] == TERMINATED:
            return None
        return cls(writing, log, session, thread, now)

    # --- What is known ------------------------------------------------------------------------------------------------

    @property
    def primary(self) -> bool:
        """Whether the thread is the first of its session."""
        return self.thread.data["parent_thread_id"] is None

    @property
    def calls(self) -> list[dict[str, Any]]:
        """The tool calls that the model waits for."""
        found: list[dict[str, Any]] = self.thread.state.setdefault("calls", [])
        return found

    def queue(self) -> list[Record]:
        """Return the events that wait for this thread."""
        return self.writing.all(QUEUED, "parent = ?", (self.thread.id,))

    def others(self) -> list[Record]:
        """Return the other threads of the session."""
        return [
            one for one in self.writing.all(THREAD.name, "parent = ?", (self.session.id,)) if one.id != self.thread.id
        ]

    # --- What happens -------------------------------------------------------------------------------------------------

    def emit(self, type_: str, **fields: Any) -> Event:
        """Add an event to the thread, and to the session where it shows too."""
        event = {
            "type": type_,
            "id": fields.pop("id", None) or new_id("sevt"),
            **fields,
            "processed_at": self._moment(),
        }
        if self.primary or (type_.startswith("session.") and not type_.startswith("session.thread_")):
            self._add(self.session.id, event)
        else:
            self._add(self.thread.id, event)
            if type_.startswith(_SHARED):
                self._add(self.session.id, event)
            elif _waits(event):
                self._add(self.session.id, {**event, "session_thread_id": self.thread.id})
        return event

    def on_thread(self, thread: Record, type_: str, **fields: Any) -> None:
        """Add an event to another thread of the session."""
        event = {"type": type_, "id": new_id("sevt"), **fields, "processed_at": self._moment()}
        self._add(thread.id if thread.data["parent_thread_id"] else self.session.id, event)
        if thread.data["parent_thread_id"] and type_.startswith(_SHARED):
            self._add(self.session.id, event)

    def take(self, queued: Record) -> Event:
        """Let a waiting event happen."""
        self.writing.delete(queued)
        event = {**queued.data, "processed_at": self._moment()}
        if not self.primary:
            self._add(self.thread.id, event)
            event = {**event, "session_thread_id": self.thread.id}
        self._add(self.session.id, event)
        return event

    def say(self, role: str, content: Sequence[Mapping[str, Any]]) -> None:
        """Add a message to what the model sees."""
        entry = (new_id("msg"), encode({"role": role, "content": [*content]}))
        self.log.appending(transcript(self.thread.id), [entry])(self.writing.connection)

    def finish(self) -> None:
        """Write the events and both records."""
        for name, events in self._logs.items():
            entries = [(event["id"], encode(event)) for event in events]
            self.log.appending(name, entries)(self.writing.connection)
        self.writing.put(self.thread)
        self.writing.put(self.session)
        self.writing.emitted(self.session, self._logs.get(self.session.id, ()))

    def _add(self, log: str, event: Event) -> None:
        self._logs.setdefault(log, []).append(event)

    def _moment(self) -> str | None:
        last = max(self.now, self.session.state.get("last", 0.0) + MICRO)
        self.session.state["last"] = round(last, 6)
        return moment(self.session.state["last"])

    # --- Status -------------------------------------------------------------------------------------------------------

    def run(self) -> None:
        """Let the thread run, and with it the session."""
        self.session.state["stop"] = None
        if self.session.data["status"] != RUNNING:
            self._count(self.session.data["status"], RUNNING)
            self.session = self.session.changed(self.now, status=RUNNING)
            self.emit("session.status_running")
            if self.session.state.get("self_hosted"):
                queueing(self.writing, self.session, self.now)
        if self.thread.data["status"] != RUNNING:
            self.thread = self.thread.changed(self.now, status=RUNNING)
            self.emit("session.thread_status_running", **self._named(self.thread))
            self._wake_parents()

    def reschedule(self) -> None:
        """Let the thread be tried again."""
        self.thread = self.thread.changed(self.now, status=RESCHEDULING)
        self.emit("session.thread_status_rescheduled", **self._named(self.thread))
        self.session = self.session.changed(self.now, status=RESCHEDULING)
        self.emit("session.status_rescheduled")

    def rest(self, reason: Mapping[str, Any], details: Mapping[str, Any] | None = None) -> None:
        """Let the thread wait, and the session when no other thread of it runs (rule THR-1)."""
        stop = {"stop_reason": dict(reason), "stop_details": details}
        self.thread = self.thread.changed(self.now, status=IDLE)
        self.thread.state["stop"] = stop
        self.emit("session.thread_status_idle", **self._named(self.thread), **stop)
        for parent in self._blocked_parents():
            self.writing.put(parent)
        others = self.others()
        if any(one.data["status"] in WORKING or self._is_interrupted(one) for one in others):
            return
        self.session.state["stop"] = stop = self._whole_stop([self.thread, *others])
        self._count(self.session.data["status"], IDLE)
        self.session = self.session.changed(self.now, status=IDLE)
        self.account()
        self.emit("session.status_idle", **stop)

    def _is_interrupted(self, thread: Record) -> bool:
        """Return whether a thread is about to stop what it waits for."""
        interrupts = "parent = ? AND json_extract(data, '$.type') = 'user.interrupt'"
        return bool(self.writing.all(QUEUED, interrupts, (thread.id,)))

    def account(self) -> None:
        """Bring what the session cost up to date, which happens when it becomes idle."""
        usage = self.session.state.get("spent")
        if usage:
            self.session = self.session.changed(self.now, usage=usage)
        if self.session.data["budget"] is not None:
            snapshot = {"usage": self.session.data["usage"], "budget": self.session.data["budget"]}
            self.emit("session.usage", **snapshot)

    def end(self) -> None:
        """Let the session end for good."""
        for one in [*self.others(), self.thread]:
            self.on_thread(one, "session.thread_status_terminated", **self._named(one))
            if one.id != self.thread.id:
                self.writing.put(one.changed(self.now, status=TERMINATED))
        self._count(self.session.data["status"], IDLE)
        self.thread = self.thread.changed(self.now, status=TERMINATED)
        self.session = self.session.changed(self.now, status=TERMINATED)
        self.emit("session.status_terminated")

    def _named(self, thread: Record) -> dict[str, Any]:
        return {"session_thread_id": thread.id, "agent_name": thread.data["agent"]["name"]}

    def _whole_stop(self, threads: Sequence[Record]) -> dict[str, Any]:
        """Return why the session waits: what any thread asks for, else what the first thread says."""
        first = next((one for one in threads if one.data["parent_thread_id"] is None), None)
        found = first.state.get("stop") if first is not None else None
        return _stop_of(threads) or dict(found or {"stop_reason": END_TURN, "stop_details": None})

    def _wake_parents(self) -> None:
        """A thread that waits for this one runs again with it."""
        for parent in self._waiting_for_this():
            if parent.data["status"] == IDLE:
                parent.state["stop"] = None
                self.writing.put(parent.changed(self.now, status=RUNNING))
                self.on_thread(parent, "session.thread_status_running", **self._named(parent))

    def _blocked_parents(self) -> list[Record]:
        """Return the threads that can only wait now, because those that they wait for do."""
        found: list[Record] = []
        for parent in self._waiting_for_this():
            children = [self.thread, *(one for one in self.others() if one.id in sent_to(parent))]
            busy = any(one.data["status"] in WORKING for one in children)
            stop = _stop_of(children)
            if busy or parent.data["status"] == IDLE or stop is None:
                continue
            self.on_thread(parent, "session.thread_status_idle", **self._named(parent), **stop)
            parent.state["stop"] = stop
            found.append(parent.changed(self.now, status=IDLE))
        return found

    def _waiting_for_this(self) -> list[Record]:
        return [one for one in self.others() if self.thread.id in sent_to(one)]

    def _count(self, old: str, new: str) -> None:
        """Count the seconds that the session runs."""
        state = self.session.state
        if new == RUNNING and old not in WORKING:
            state["since"] = self.now
        elif new not in WORKING and "since" in state:
            state["active"] = state.get("active", 0.0) + self.now - state.pop("since")


def is_at_work(thread: Record) -> bool:
    """Return whether a thread runs, or waits for an answer or a higher budget to go on."""
    return thread.data["status"] in WORKING or bool(thread.state.get("calls") or thread.state.get("go"))


def waiting_ids(thread: Record) -> list[str]:
    """Return the calls of a thread that the user is to answer, by the ids of their events (rule EVT-6)."""
    return [call["event"] for call in thread.state.get("calls", ()) if call["status"] == "asked"]


def _stop_of(threads: Sequence[Record]) -> dict[str, Any] | None:
    """Return what threads wait for that cannot go on by themselves: the user's answers, or a higher budget."""
    ids = [event for one in threads for event in waiting_ids(one)]
    if ids:
        return {"stop_reason": {"type": "requires_action", "event_ids": ids}, "stop_details": None}
    stops = [one.state.get("stop") for one in threads]
    return next((dict(stop) for stop in stops if stop and stop["stop_reason"]["type"] == "budget_reached"), None)


def sent_to(thread: Record) -> list[str]:
    """Return the threads that a thread waits for."""
    return [call["child"] for call in thread.state.get("calls", ()) if call["status"] == "sent"]


def _waits(event: Event) -> bool:
    return event["type"] == "agent.custom_tool_use" or event.get("evaluated_permission") == "ask"


def thread_of(session: Record, agent: Mapping[str, Any], now: float, *, parent: str | None) -> Record:
    """Return a new thread of a session."""
    data = {
        "agent": {name: value for name, value in agent.items() if name != "multiagent"},
        "parent_thread_id": parent,
        "session_id": session.id,
        "status": "idle",
        "usage": empty_usage(),
        "workflow_run_id": None,
    }
    if parent is None:
        data["agent"] = dict(agent)
    return new_record(THREAD, session.workspace, now, data, parent=session.id)


def queue_event(writing: Writing, thread: Record, event: Event, now: float) -> Event:
    """Let an event wait for a thread, and return it as it is shown meanwhile."""
    made = {"type": event["type"], "id": new_id("sevt"), **event, "processed_at": None}
    writing.add(
        Record(
            kind=QUEUED,
            id=made["id"],
            workspace=thread.workspace,
            parent=thread.id,
            created=now,
            updated=now,
            data=made,
        )
    )
    return made
