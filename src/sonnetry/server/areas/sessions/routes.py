"""`/v1/sessions`: sessions, and their resources and threads (rules SES-1 to SES-9, THR-1 to THR-3)."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from ....endpoints.beta import sessions as rows
from ....rules.errors import ApiError
from ....types._calls import CursorParams
from ....types.beta.sessions import (
    ResourceAddParams,
    ResourceUpdateParams,
    SessionCreateParams,
    SessionListParams,
    SessionUpdateParams,
    ThreadListParams,
)
from ...http.answers import Answer, json_answer
from ...http.queries import read_query
from ...resources import (
    archived,
    archived_objects_stay,
    body_of,
    filters_of,
    found,
    gated,
    page_of,
    patched,
    records_of,
    shown,
)
from ...store.records import Record, Writing
from ..agents import config
from ..environments.work_items import work_of
from . import rules
from .creating import check_together, models_of, resources_of, shown_resource, start_session
from .kinds import NAME, QUEUED, RESOURCE, SESSION, THREAD, transcript
from .steps import Step

if TYPE_CHECKING:
    from ...http.exchange import Exchange
    from ...state import LocalAPI

_HAS_STORE = """EXISTS (SELECT 1 FROM record r WHERE r.parent = record.id AND r.kind = 'session_resource'
                AND json_extract(r.data, '$.memory_store_id') = ?)"""


def describe(server: LocalAPI, session: Record) -> dict[str, Any]:
    """Return a session as the API shows it (rule SES-7)."""
    state, now = session.state, server.clock.time()
    active = state.get("active", 0.0) + (now - state["since"] if "since" in state else 0.0)
    resources = records_of(server).all(RESOURCE.name, "parent = ?", (session.id,))
    return {
        **shown(session),
        "usage": {**session.data["usage"], "active_seconds": round(active, 3)},
        "stats": {"active_seconds": round(active, 3), "duration_seconds": round(now - session.created, 3)},
        "resources": [shown_resource(one) for one in resources],
    }


def _session(server: LocalAPI, exchange: Exchange) -> Record:
    return found(records_of(server), SESSION, exchange.ids["session_id"], exchange.workspace)


async def create(server: LocalAPI, exchange: Exchange) -> Answer:
    """Start a session; with initial events it runs at once (rules SES-1 and SES-3)."""
    sent = await body_of(SessionCreateParams, exchange)
    session = await start_session(server, exchange.workspace, sent)
    shown_now = describe(server, session)
    return json_answer({**shown_now, "status": "running"} if sent.get("initial_events") else shown_now)


async def retrieve(server: LocalAPI, exchange: Exchange) -> Answer:
    """Answer with a session as it is now (rule SES-7)."""
    return json_answer(describe(server, _session(server, exchange)))


async def update(server: LocalAPI, exchange: Exchange) -> Answer:
    """Change a session; a higher budget lets it go on (rules SES-5 and BUD-1)."""
    sent = await body_of(SessionUpdateParams, exchange)
    rules.vaults_stay.check(sent.get("vault_ids"))
    session, now = _session(server, exchange), server.clock.time()
    log = server.storage.store.events

    def job(writing: Writing) -> Record:
        old = found(writing, SESSION, session.id, exchange.workspace)
        archived_objects_stay.check("session", old.archived)
        changes = _changes(server, old, sent)
        if not changes:
            return old
        primary = _primary(writing, old)
        step = Step(writing, log, old.changed(now, **changes), primary, now)
        if "agent" in changes:
            step.thread = primary.changed(now, agent=changes["agent"])
        step.emit("session.updated", **changes)
        step.finish()
        return step.session

    changed = await records_of(server).write(job)
    if "budget" in sent:
        threads = records_of(server).all(THREAD.name, "parent = ?", (session.id,))
        await server.worker(NAME).wake(*(one.id for one in threads if one.state.get("go")))
    return json_answer(describe(server, changed))


def _changes(server: LocalAPI, old: Record, sent: Mapping[str, Any]) -> dict[str, Any]:
    changes: dict[str, Any] = {}
    if "title" in sent:
        changes["title"] = sent["title"]
    if "metadata" in sent:
        changes["metadata"] = patched(old.data["metadata"], sent["metadata"])
    if "budget" in sent:
        rules.budgets_are_amounts.check(sent["budget"], models_of(old.data["agent"]))
        changes["budget"] = sent["budget"]
    if "agent" in sent:
        rules.only_idle_sessions_change_tools.check(old.id, old.data["status"])
        given = {name: sent["agent"][name] for name in ("tools", "mcp_servers") if name in sent["agent"]}
        agent = {**old.data["agent"], **config.fields_of(server, old.workspace, given)}
        config.check_tools(agent)
        changes["agent"] = agent
    return {name: value for name, value in changes.items() if old.data[name] != value}


def _primary(writing: Writing, session: Record) -> Record:
    threads = writing.all(THREAD.name, "parent = ?", (session.id,))
    return next(one for one in threads if one.data["parent_thread_id"] is None)


async def archive(server: LocalAPI, exchange: Exchange) -> Answer:
    """Archive a session that does not run (rules SES-6 and MA-3)."""
    session_id, workspace, now = exchange.ids["session_id"], exchange.workspace, server.clock.time()

    def job(writing: Writing) -> Record:
        session = found(writing, SESSION, session_id, workspace)
        rules.running_sessions_are_not_archived.check(session.id, session.data["status"])
        return writing.put(archived(session, now))

    return json_answer(describe(server, await records_of(server).write(job)))


async def delete(server: LocalAPI, exchange: Exchange) -> Answer:
    """Delete a session that does not run, with all it holds; streams of it end (rule SES-6)."""
    session_id, workspace, log = exchange.ids["session_id"], exchange.workspace, server.storage.store.events

    def job(writing: Writing) -> None:
        session = found(writing, SESSION, session_id, workspace)
        rules.running_sessions_are_not_deleted.check(session.data["status"])
        for thread in writing.all(THREAD.name, "parent = ?", (session.id,)):
            for queued in writing.all(QUEUED, "parent = ?", (thread.id,)):
                writing.delete(queued)
            log.removing(transcript(thread.id))(writing.connection)
            log.removing(thread.id)(writing.connection)
            writing.delete(thread)
        for resource in writing.all(RESOURCE.name, "parent = ?", (session.id,)):
            writing.delete(resource)
        for work in work_of(writing, session):
            writing.delete(work)
        writing.delete(session, secret=True)
        log.removing(session.id)(writing.connection)

    await records_of(server).write(job)
    return json_answer({"id": session_id, "type": "session_deleted"})


async def list_sessions(server: LocalAPI, exchange: Exchange) -> Answer:
    """Answer with a page of sessions, newest first unless the order says otherwise (rules SES-8 and PG-3)."""
    query = read_query(SessionListParams, exchange.query)
    rules.versions_need_an_agent.check(query.get("agent_version"), query.get("agent_id"))
    filters = filters_of(query, SESSION, exchange.workspace)
    filters = filters.field("agent.id", query.get("agent_id")).field("agent.version", query.get("agent_version"))
    filters = filters.field("deployment_id", query.get("deployment_id"))
    if query.get("statuses"):
        marks = ", ".join("?" * len(query["statuses"]))
        filters = filters.and_(f"json_extract(data, '$.status') IN ({marks})", *query["statuses"])
    if "memory_store_id" in query:
        filters = filters.and_(_HAS_STORE, query["memory_store_id"])
    return page_of(server, query, filters, lambda session: describe(server, session), both_ways=True)


# --- Resources ----------------------------------------------------------------------------------------------------------


async def add_resource(server: LocalAPI, exchange: Exchange) -> Answer:
    """Add a file to a session (rule SES-9)."""
    sent = await body_of(ResourceAddParams, exchange)
    session, now, records = _session(server, exchange), server.clock.time(), records_of(server)
    made = (await resources_of(server, session, [sent], now))[0]

    def job(writing: Writing) -> Record:
        current = found(writing, SESSION, session.id, exchange.workspace)
        archived_objects_stay.check("session", current.archived)
        check_together([*writing.all(RESOURCE.name, "parent = ?", (session.id,)), made])
        return writing.add(made)

    return json_answer(shown_resource(await records.write(job)))


async def list_resources(server: LocalAPI, exchange: Exchange) -> Answer:
    """Answer with a page of a session's resources."""
    query = read_query(CursorParams, exchange.query)
    session = _session(server, exchange)
    return page_of(server, query, filters_of(query, RESOURCE, exchange.workspace, session.id), shown_resource)


async def retrieve_resource(server: LocalAPI, exchange: Exchange) -> Answer:
    """Answer with a resource of a session."""
    return json_answer(shown_resource(_resource(server, exchange)))


async def update_resource(server: LocalAPI, exchange: Exchange) -> Answer:
    """Take another token for a repository; it is never shown, and nothing here clones with it."""
    await body_of(ResourceUpdateParams, exchange)
    resource, now = _resource(server, exchange), server.clock.time()
    if resource.data["type"] != "github_repository":
        raise ApiError(400, "authorization_token: only repositories have one")
    changed = replace(resource, updated=now)
    return json_answer(shown_resource(await records_of(server).write(lambda writing: writing.put(changed))))


async def delete_resource(server: LocalAPI, exchange: Exchange) -> Answer:
    """Remove a resource from a session; memory stores stay."""
    resource = _resource(server, exchange)
    if resource.data["type"] == "memory_store":
        raise ApiError(400, "Memory stores are given to a session when it is created, and stay.")
    await records_of(server).write(lambda writing: writing.delete(resource))
    return json_answer({"id": resource.id, "type": "session_resource_deleted"})


def _resource(server: LocalAPI, exchange: Exchange) -> Record:
    session = _session(server, exchange)
    return found(records_of(server), RESOURCE, exchange.ids["resource_id"], exchange.workspace, session.id)


# --- Threads ------------------------------------------------------------------------------------------------------------


def describe_thread(server: LocalAPI, thread: Record) -> dict[str, Any]:
    """Return a thread as the API shows it."""
    duration = round(server.clock.time() - thread.created, 3)
    return {**shown(thread), "stats": {"active_seconds": None, "duration_seconds": duration, "startup_seconds": 0.0}}


def _thread(server: LocalAPI, exchange: Exchange) -> Record:
    session = _session(server, exchange)
    return found(records_of(server), THREAD, exchange.ids["thread_id"], exchange.workspace, session.id)


async def retrieve_thread(server: LocalAPI, exchange: Exchange) -> Answer:
    """Answer with a thread of a session (rule THR-1)."""
    return json_answer(describe_thread(server, _thread(server, exchange)))


async def list_threads(server: LocalAPI, exchange: Exchange) -> Answer:
    """Answer with a page of a session's threads (rule THR-3)."""
    query = read_query(ThreadListParams, exchange.query)
    session = _session(server, exchange)
    filters = filters_of({**query, "include_archived": True}, THREAD, exchange.workspace, session.id)
    if query.get("statuses"):
        marks = ", ".join("?" * len(query["statuses"]))
        filters = filters.and_(f"json_extract(data, '$.status') IN ({marks})", *query["statuses"])
    return page_of(server, query, filters, lambda thread: describe_thread(server, thread))


async def archive_thread(server: LocalAPI, exchange: Exchange) -> Answer:
    """Archive a thread that is not the first (rule THR-3)."""
    wanted, now = _thread(server, exchange), server.clock.time()
    log = server.storage.store.events

    def job(writing: Writing) -> Record:
        thread = found(writing, THREAD, wanted.id, exchange.workspace)
        rules.primary_threads_stay.check(thread.data["parent_thread_id"] is None)
        rules.running_threads_are_not_archived.check(thread.id, thread.data["status"])
        if thread.archived is not None:
            return thread
        session = writing.find(SESSION.name, thread.parent)
        if session is not None:
            step = Step(writing, log, session, archived(thread.changed(now, status="terminated"), now), now)
            named = {"session_thread_id": thread.id, "agent_name": thread.data["agent"]["name"]}
            step.emit("session.thread_status_terminated", **named)
            step.finish()
            return step.thread
        return thread

    return json_answer(describe_thread(server, await records_of(server).write(job)))


ROUTES = (
    gated(rows.CREATE, create),
    gated(rows.RETRIEVE, retrieve),
    gated(rows.UPDATE, update),
    gated(rows.LIST, list_sessions),
    gated(rows.DELETE, delete),
    gated(rows.ARCHIVE, archive),
    gated(rows.RESOURCES_ADD, add_resource),
    gated(rows.RESOURCES_LIST, list_resources),
    gated(rows.RESOURCES_RETRIEVE, retrieve_resource),
    gated(rows.RESOURCES_UPDATE, update_resource),
    gated(rows.RESOURCES_DELETE, delete_resource),
    gated(rows.THREADS_RETRIEVE, retrieve_thread),
    gated(rows.THREADS_LIST, list_threads),
    gated(rows.THREADS_ARCHIVE, archive_thread),
)
