"""The events of a session: sent, listed and streamed (rules EVT-1 to EVT-9)."""

from __future__ import annotations

import asyncio
import json
from collections.abc import AsyncGenerator, Iterator, Mapping, Sequence
from contextlib import aclosing
from typing import TYPE_CHECKING, Any

from ...._core.models import find
from ....endpoints.beta import sessions as rows
from ....rules.errors import ApiError, invalid
from ....types._calls import CursorParams
from ....types.beta.sessions import EventSendParams, SessionEventListParams, SessionEventStreamParams
from ...http.answers import EVENTS, Answer, json_answer
from ...http.paging import moment, opened_cursor, sealed_cursor
from ...http.queries import SIDES, moment_of, read_query
from ...http.sse import frame
from ...ids import new_id
from ...resources import body_of, found, gated, limit_of, records_of
from ...store.records import Record, Writing
from . import outcomes, rules
from .creating import check_events, outcome_of
from .kinds import ANSWERS, NAME, QUEUED, SESSION, THREAD
from .steps import is_at_work, queue_event

if TYPE_CHECKING:
    from ...http.exchange import Exchange
    from ...state import LocalAPI

MOST = 1_000  # events of a page (rule EVT-3)
CHUNK = 500  # events that are looked at together
_CALLS = ("agent.tool_use", "agent.custom_tool_use", "agent.mcp_tool_use")


def _session(server: LocalAPI, exchange: Exchange) -> Record:
    return found(records_of(server), SESSION, exchange.ids["session_id"], exchange.workspace)


async def send(server: LocalAPI, exchange: Exchange) -> Answer:
    """Take events, and echo them with their ids; they wait until the agent reads them (rules EVT-1, EVT-6 and EVT-9)."""
    sent: Sequence[Mapping[str, Any]] = (await body_of(EventSendParams, exchange))["events"]
    session = _session(server, exchange)
    rubrics = await _rubrics(server, exchange, sent)
    now = server.clock.time()
    woken: list[str] = []

    def job(writing: Writing) -> list[dict[str, Any]]:
        current = found(writing, SESSION, session.id, exchange.workspace)
        threads = writing.all(THREAD.name, "parent = ?", (session.id,))
        _check(writing, current, threads, sent)
        made: list[dict[str, Any]] = []
        for event in sent:
            whole = outcome_of(event)
            if event["type"] == "user.define_outcome" and event["rubric"]["type"] == "file":
                current.state.setdefault("rubrics", {})[whole["outcome_id"]] = rubrics[event["rubric"]["file_id"]]
                writing.put(current)
            for number, thread in enumerate(_receivers(threads, event)):
                queued = queue_event(writing, thread, whole, now)
                woken.append(thread.id)
                if not number:
                    made.append(queued)
        return made

    data = await records_of(server).write(job)
    await server.worker(NAME).wake(*dict.fromkeys(woken))
    return json_answer({"data": data})


async def _rubrics(server: LocalAPI, exchange: Exchange, sent: Sequence[Mapping[str, Any]]) -> dict[str, str]:
    """Read the rubrics that are files."""
    from ..files.records import files_of

    found_: dict[str, str] = {}
    for event in sent:
        if event["type"] == "user.define_outcome" and event["rubric"]["type"] == "file":
            files = files_of(server)
            file = await files.find(event["rubric"]["file_id"], exchange.workspace, server.clock.time())
            if file.size > 4 * rules.MOST_RUBRIC:
                raise invalid("rubric: the file is too large")
            found_[file.id] = await asyncio.to_thread(files.path(file).read_text, "utf-8", "replace")
    return found_


def _check(writing: Writing, session: Record, threads: Sequence[Record], sent: Sequence[Mapping[str, Any]]) -> None:
    rules.archived_sessions_take_no_events.check(session.id, session.archived, session.data["status"])
    marks = ", ".join("?" * len(threads))
    queued = writing.all(QUEUED, f"parent IN ({marks})", [one.id for one in threads])
    rules.sends_hold_events.check(sent, len(queued))
    defined = sum(event["type"] == "user.define_outcome" for event in sent)
    interrupted = sent[0]["type"] == "user.interrupt"
    waiting = any(one.data["type"] == "user.define_outcome" for one in queued)
    busy = (outcomes.active(session) is not None or waiting) and not interrupted
    rules.one_outcome_at_a_time.check(busy, defined)
    check_events(sent)
    rules.system_messages_follow.check(sent, find(session.data["agent"]["model"]["id"]))
    for event in sent:
        if event["type"] == "user.tool_result":
            rules.tool_results_are_for_own_machines.check(bool(session.state.get("self_hosted")))
        if event["type"] in ANSWERS:
            field = ANSWERS[event["type"]]
            known = _thread_of_call(threads, event[field]) is not None or _was_called(writing, session, event[field])
            rules.answers_name_a_call.check(field, event[field], known)
        wanted = event.get("session_thread_id")
        if event["type"] == "user.interrupt" and wanted and wanted not in [one.id for one in threads]:
            raise ApiError(404, f"Thread {wanted} was not found.")


def _receivers(threads: Sequence[Record], event: Mapping[str, Any]) -> list[Record]:
    """Return the threads that are to take an event; an interrupt that names none is for all."""
    primary = [one for one in threads if one.data["parent_thread_id"] is None]
    if event["type"] == "user.interrupt":
        wanted = event.get("session_thread_id")
        if wanted:
            return [one for one in threads if one.id == wanted]
        return [*primary, *(one for one in threads if one.data["parent_thread_id"] and is_at_work(one))]
    if event["type"] in ANSWERS:
        thread = _thread_of_call(threads, event[ANSWERS[event["type"]]])
        return primary if thread is None else [thread]
    return primary


def _thread_of_call(threads: Sequence[Record], event_id: str) -> Record | None:
    """Return the thread whose model made a call, by the id of its event (rule EVT-7)."""
    return next((one for one in threads if any(call["event"] == event_id for call in one.state.get("calls", ()))), None)


def _was_called(writing: Writing, session: Record, event_id: str) -> bool:
    sql = "SELECT data FROM event WHERE log = ? AND id = ?"
    row = writing.connection.execute(sql, (session.id, event_id)).fetchone()
    return row is not None and json.loads(row[0])["type"] in _CALLS


# --- Lists --------------------------------------------------------------------------------------------------------------


async def list_events(server: LocalAPI, exchange: Exchange) -> Answer:
    """Answer with a page of a session's events in the order in which they were processed (rule EVT-3)."""
    query = read_query(SessionEventListParams, exchange.query)
    return _page(server, query, _session(server, exchange).id, _primary_of(server, exchange))


async def list_thread_events(server: LocalAPI, exchange: Exchange) -> Answer:
    """Answer with a page of a thread's events, oldest first (rule THR-3)."""
    query = read_query(CursorParams, exchange.query)
    thread = _thread(server, exchange)
    if thread.data["parent_thread_id"] is not None:
        return _page(server, query, thread.id, thread)
    return _page(server, query, thread.parent, thread, own=True)


def _thread(server: LocalAPI, exchange: Exchange) -> Record:
    session = _session(server, exchange)
    return found(records_of(server), THREAD, exchange.ids["thread_id"], exchange.workspace, session.id)


def _primary_of(server: LocalAPI, exchange: Exchange) -> Record:
    threads = records_of(server).all(THREAD.name, "parent = ?", (exchange.ids["session_id"],))
    return next(one for one in threads if one.data["parent_thread_id"] is None)


def of_thread(event: Mapping[str, Any], thread_id: str) -> bool:
    """Return whether an event of a session's log is one of its first thread."""
    mine = event.get("session_thread_id", thread_id) in (thread_id, None)
    return mine and not event["type"].startswith(("session.status_", "session.updated", "session.usage"))


def _page(server: LocalAPI, query: Mapping[str, Any], log: str, thread: Record, *, own: bool = False) -> Answer:
    limit, order = limit_of(query, MOST, MOST), query.get("order") or "asc"
    wanted = [log, order, query.get("types"), *[str(query.get(f"created_at_{side}")) for side in SIDES]]
    place = _place(query.get("page"), wanted)
    shown: list[dict[str, Any]] = []
    for number, event in _events(server, log, thread, place, newest_first=order == "desc"):
        if own and not of_thread(event, thread.id):
            continue
        if _fits(event, query):
            if len(shown) == limit:
                return json_answer({"data": shown, "next_page": sealed_cursor([place, *wanted])})
            shown.append(event)
        place = number
    return json_answer({"data": shown, "next_page": None})


def _place(cursor: str | None, wanted: Sequence[Any]) -> int:
    if not cursor:
        return 0
    place, *rest = opened_cursor(cursor, 3)
    if rest[:1] == wanted[:1] and rest[1] != wanted[1]:
        raise invalid("page token order does not match request")
    if rest != [*wanted] or not isinstance(place, int):
        raise invalid("page token does not match the filters of this request")
    return place


def _events(
    server: LocalAPI, log: str, thread: Record, after: int, *, newest_first: bool
) -> Iterator[tuple[int, dict[str, Any]]]:
    """Yield events with their numbers; those that wait come last in time, and have numbers below zero."""
    waiting = [(-one.seq, one.data) for one in records_of(server).all(QUEUED, "parent = ?", (thread.id,))]
    if newest_first and after <= 0:
        yield from (one for one in reversed(waiting) if not after or one[0] > after)
        after = 0
    if after < 0:  # a page that ended among those that wait
        yield from (one for one in waiting if one[0] < after)
        return
    while chunk := server.storage.store.events.read(log, after=after, limit=CHUNK, newest_first=newest_first):
        for event in chunk:
            yield event.number, json.loads(event.data)
            after = event.number
    if not newest_first:
        yield from waiting


def _fits(event: Mapping[str, Any], query: Mapping[str, Any]) -> bool:
    if query.get("types") and event["type"] not in query["types"]:
        return False
    limits = [(side, query[f"created_at_{side}"]) for side in SIDES if f"created_at_{side}" in query]
    if not limits:
        return True
    if event["processed_at"] is None:
        return False
    at = moment_of(event["processed_at"], "processed_at")
    tests = {"gt": at.__gt__, "gte": at.__ge__, "lt": at.__lt__, "lte": at.__le__}
    return all(tests[side](moment_of(value, f"created_at[{side}]")) for side, value in limits)


# --- Streams ------------------------------------------------------------------------------------------------------------


async def stream(server: LocalAPI, exchange: Exchange) -> Answer:
    """Stream a session's events from now on; what was before is not repeated (rules EVT-2 and EVT-4)."""
    query = read_query(SessionEventStreamParams, exchange.query)
    session = _session(server, exchange)
    return _streamed(server, session.id, query.get("event_deltas") or (), None, deleted=True)


async def stream_thread(server: LocalAPI, exchange: Exchange) -> Answer:
    """Stream a thread's events from now on (rule THR-3)."""
    query = read_query(SessionEventStreamParams, exchange.query)
    thread = _thread(server, exchange)
    primary = thread.data["parent_thread_id"] is None
    log = thread.parent if primary else thread.id
    return _streamed(server, log, query.get("event_deltas") or (), thread.id if primary else None)


def _streamed(server: LocalAPI, log: str, kinds: Sequence[str], only: str | None, *, deleted: bool = False) -> Answer:
    events = server.storage.store.events
    pieces = _frames(server, log, events.last(log), kinds, only, deleted)
    return Answer(200, pieces, {"content-type": EVENTS, "cache-control": "no-cache"})


async def _frames(
    server: LocalAPI, log: str, after: int, kinds: Sequence[str], only: str | None, deleted: bool
) -> AsyncGenerator[bytes, None]:
    following = server.storage.store.events.follow(log, after, previews=kinds)
    yield b": connected\n\n"  # the head goes out, so that a client knows that it misses nothing from here on
    async with aclosing(following):
        async for event in following:
            name = json.loads(event.data)
            if only is None or not event.number or of_thread(name, only):
                yield b"event: " + name["type"].encode() + b"\ndata: " + event.data + b"\n\n"
            if name["type"] == "session.status_terminated":
                return
    if deleted and server.storage.store.records.find(SESSION.name, log) is None:
        gone = {"type": "session.deleted", "id": new_id("sevt"), "processed_at": _now(server)}
        yield frame(gone)


def _now(server: LocalAPI) -> str | None:
    return moment(server.clock.time())


EVENT_ROUTES = (
    gated(rows.EVENTS_LIST, list_events),
    gated(rows.EVENTS_SEND, send),
    gated(rows.EVENTS_STREAM, stream),
    gated(rows.THREADS_EVENTS_LIST, list_thread_events),
    gated(rows.THREADS_EVENTS_STREAM, stream_thread),
)
