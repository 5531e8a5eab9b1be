"""`/v1/environments/{id}/work`: the queue of a self-hosted environment (rules WRK-1 to WRK-7)."""

from __future__ import annotations

import asyncio
from collections.abc import Mapping, Sequence
from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING, Any

from ....endpoints.beta import environments as rows
from ....types._calls import PageParams
from ....types.beta.environments import WorkHeartbeatParams, WorkPollParams, WorkStopParams, WorkUpdateParams
from ...http.answers import Answer, json_answer
from ...http.paging import moment
from ...http.queries import read_query
from ...resources import body_of, filters_of, found, gated, page_of, patched, records_of
from ...store.records import Record, Writing
from . import rules
from .routes import ENVIRONMENT
from .work_items import OPEN, TIMES, WORK

if TYPE_CHECKING:
    from ...http.exchange import Exchange
    from ...state import LocalAPI

RECLAIM, TTL, LONGEST, SEEN = 5.0, 60, 3_600, 30.0  # seconds
_GLANCE = 0.05  # seconds between two looks at an empty queue


def describe(work: Record) -> dict[str, Any]:
    """Return an item of work as the API shows it."""
    head = {"id": work.id, "type": "work", "environment_id": work.parent, "created_at": moment(work.created)}
    return {**head, **work.data, "secret": None}


def _environment(server: LocalAPI, exchange: Exchange) -> Record:
    environment = found(records_of(server), ENVIRONMENT, exchange.ids["environment_id"], exchange.workspace)
    rules.only_own_machines_have_work.check(environment.id, environment.data["config"]["type"])
    return environment


def _work(records: Any, exchange: Exchange) -> Record:
    return found(records, WORK, exchange.ids["work_id"], exchange.workspace, exchange.ids["environment_id"])


async def poll(server: LocalAPI, exchange: Exchange) -> Answer:
    """Hand out the oldest work that nobody has, or null (rule WRK-3)."""
    query = read_query(WorkPollParams, exchange.query)
    rules.polls_have_limits.check(query.get("block_ms"), query.get("reclaim_older_than_ms"))
    environment = _environment(server, exchange)
    worker = exchange.headers.get("anthropic-worker-id") or "worker"
    given = query.get("reclaim_older_than_ms")
    reclaim = RECLAIM if given is None else given / 1000
    looks = int((query.get("block_ms") or 0) / 1000 / _GLANCE)
    work: Record | None = None
    for look in range(looks + 1):
        if look:
            await asyncio.sleep(_GLANCE)
        named = worker if look == 0 else None  # a look says who polls, the others only look
        if named or _free(records_of(server), environment, server.clock.time(), reclaim):
            take = partial(_take, environment=environment, worker=named, now=server.clock.time(), reclaim=reclaim)
            work = await records_of(server).write(take)
        if work is not None:
            break
    return json_answer(None if work is None else describe(work))


def _take(writing: Writing, environment: Record, worker: str | None, now: float, reclaim: float) -> Record | None:
    if worker is not None:
        current = found(writing, ENVIRONMENT, environment.id, environment.workspace)
        polling = {**current.state.get("polling", {}), worker[:255]: now}
        kept = {name: at for name, at in polling.items() if now - at <= SEEN}
        writing.put(replace(current, state={**current.state, "polling": kept}))
    work = _free(writing, environment, now, reclaim)
    if work is None:
        return None
    data = {**work.data, **dict.fromkeys(TIMES), "state": "starting"}
    return writing.put(replace(work, updated=now, data=data, state={"polled": now}))


def _free(records: Any, environment: Record, now: float, reclaim: float) -> Record | None:
    """Return the oldest work that nobody has."""
    waiting: Sequence[Record] = records.all(WORK.name, OPEN, (environment.id,))
    return next((work for work in waiting if _is_free(work, now, reclaim)), None)


def _is_free(work: Record, now: float, reclaim: float) -> bool:
    if work.data["state"] == "queued":
        return True
    if work.data["state"] == "starting" and work.data["acknowledged_at"] is None:
        return bool(now - work.state.get("polled", 0.0) >= reclaim)
    return bool(work.data["state"] in ("starting", "active") and now > work.state.get("lease", now))


async def ack(server: LocalAPI, exchange: Exchange) -> Answer:
    """Take work for good, so that no other worker gets it (rules WRK-2 and WRK-4)."""
    now = server.clock.time()

    def job(writing: Writing) -> Record:
        work = _work(writing, exchange)
        rules.work_is_handed_out.check(work.id, work.data["state"])
        if work.data["acknowledged_at"] is not None:
            return work
        return writing.put(
            replace(work.changed(now, acknowledged_at=moment(now)), state={**work.state, "lease": now + TTL})
        )

    return json_answer(describe(await records_of(server).write(job)))


async def heartbeat(server: LocalAPI, exchange: Exchange) -> Answer:
    """Extend the lease of a worker that sends the last heartbeat it was given (rule WRK-4)."""
    query, now = read_query(WorkHeartbeatParams, exchange.query), server.clock.time()
    ttl = min(LONGEST, max(1, query.get("desired_ttl_seconds") or TTL))

    def job(writing: Writing) -> Record:
        work = _work(writing, exchange)
        rules.heartbeats_follow_each_other.check(query.get("expected_last_heartbeat"), work.data["latest_heartbeat_at"])
        if work.data["state"] not in ("starting", "active"):
            return work
        last = work.state.get("beat", 0.0)
        beat = round(max(now, last + 1e-6), 6)
        said = {"latest_heartbeat_at": moment(beat), "started_at": work.data["started_at"] or moment(now)}
        changed = work.changed(now, state="active", **said)
        return writing.put(replace(changed, state={**work.state, "lease": now + ttl, "beat": beat}))

    work = await records_of(server).write(job)
    return json_answer(
        {
            "type": "work_heartbeat",
            "last_heartbeat": work.data["latest_heartbeat_at"] or "NO_HEARTBEAT",
            "lease_extended": work.data["state"] == "active",
            "state": work.data["state"],
            "ttl_seconds": ttl,
        }
    )


async def stop(server: LocalAPI, exchange: Exchange) -> Answer:
    """Ask a worker to stop, or with `force` end the work at once (rule WRK-5)."""
    sent, now = await body_of(WorkStopParams, exchange), server.clock.time()

    def job(writing: Writing) -> Record:
        work = _work(writing, exchange)
        if work.data["state"] == "stopped":
            return work
        asked = {"stop_requested_at": work.data["stop_requested_at"] or moment(now)}
        over = sent.get("force") or work.data["state"] in ("queued", "stopping")
        ended = {"state": "stopped", "stopped_at": moment(now)} if over else {"state": "stopping"}
        return writing.put(work.changed(now, **asked, **ended))

    return json_answer(describe(await records_of(server).write(job)))


async def stats(server: LocalAPI, exchange: Exchange) -> Answer:
    """Answer with how full the queue is (rule WRK-6)."""
    environment, now = _environment(server, exchange), server.clock.time()
    work = records_of(server).all(WORK.name, OPEN, (environment.id,))
    queued = [one for one in work if one.data["state"] == "queued"]
    handed = [one for one in work if one.data["state"] == "starting" and one.data["acknowledged_at"] is None]
    polling: Mapping[str, float] = environment.state.get("polling", {})
    return json_answer(
        {
            "type": "work_queue_stats",
            "depth": len(queued),
            "pending": len(handed),
            "oldest_queued_at": moment(min((one.created for one in queued), default=None)),
            "workers_polling": sum(now - at <= SEEN for at in polling.values()),
        }
    )


async def retrieve(server: LocalAPI, exchange: Exchange) -> Answer:
    """Answer with an item of work."""
    return json_answer(describe(_work(records_of(server), exchange)))


async def update(server: LocalAPI, exchange: Exchange) -> Answer:
    """Change the metadata of an item of work."""
    sent, now = await body_of(WorkUpdateParams, exchange), server.clock.time()

    def job(writing: Writing) -> Record:
        work = _work(writing, exchange)
        return writing.put(work.changed(now, metadata=patched(work.data["metadata"], sent["metadata"])))

    return json_answer(describe(await records_of(server).write(job)))


async def list_work(server: LocalAPI, exchange: Exchange) -> Answer:
    """Answer with a page of work, newest first."""
    query = read_query(PageParams, exchange.query)
    environment = _environment(server, exchange)
    return page_of(server, query, filters_of(query, WORK, exchange.workspace, environment.id), describe)


WORK_ROUTES = (
    gated(rows.WORK_RETRIEVE, retrieve),
    gated(rows.WORK_UPDATE, update),
    gated(rows.WORK_LIST, list_work),
    gated(rows.WORK_ACK, ack),
    gated(rows.WORK_HEARTBEAT, heartbeat),
    gated(rows.WORK_POLL, poll),
    gated(rows.WORK_STATS, stats),
    gated(rows.WORK_STOP, stop),
)
