"""One firing of a deployment: a session, or why there is none (rules DEP-5 and DEP-6)."""

from __future__ import annotations

import logging
from collections.abc import Iterator
from dataclasses import replace
from typing import TYPE_CHECKING, Any
from zoneinfo import ZoneInfo

from ....rules.errors import ApiError
from ...http.paging import moment
from ...ids import Kind
from ...resources import records_of
from ...store.records import Record, Writing, new_record
from ..sessions.creating import start_session
from .cron import Cron

if TYPE_CHECKING:
    from ...state import LocalAPI

logger = logging.getLogger("sonnetry-server")
DEPLOYMENT = Kind("deployment", "depl", "Deployment")
RUN = Kind("deployment_run", "drun", "Deployment run")


async def fire(server: LocalAPI, deployment: Record, trigger: dict[str, Any]) -> Record:
    """Start a session of a deployment, and keep the run."""
    now, data = server.clock.time(), deployment.data
    session_id, error = None, trouble(server, deployment)
    if error is None:
        try:
            names = ("agent", "environment_id", "initial_events", "vault_ids", "resources", "budget")
            sent = {name: data[name] for name in names if data[name] is not None}
            session_id = (await start_session(server, deployment.workspace, sent, deployment.id)).id
        except ApiError as refused:
            limited = refused.status == 429
            kind = "session_rate_limited_error" if limited else "session_creation_rejected_error"
            error = {"type": kind, "message": refused.message}
        except Exception:
            logger.exception("the deployment %s could not start a session", deployment.id)
            error = {"type": "unknown_error", "message": "Internal server error"}
    facts = {"deployment_id": deployment.id, "agent": data["agent"], "session_id": session_id, "error": error}
    made = new_record(RUN, deployment.workspace, now, {**facts, "trigger_context": trigger})

    def job(writing: Writing) -> Record:
        current = writing.find(DEPLOYMENT.name, deployment.id)
        if current is not None and error is not None and _pauses(error):
            reason = {"type": "error", "error": {"type": error["type"]}}
            paused = current.changed(now, status="paused", paused_reason=reason)
            writing.put(replace(paused, state={**paused.state, **planned(paused, now)}))
        return writing.add(made)

    return await records_of(server).write(job)


def _pauses(error: dict[str, Any]) -> bool:
    return error["type"] not in ("session_rate_limited_error", "session_creation_rejected_error")


def trouble(server: LocalAPI, deployment: Record) -> dict[str, Any] | None:
    """Return what keeps a deployment from running, None when nothing that it names is gone."""
    for kind, name, found_ in _needs(server, deployment):
        if found_ is None or found_.archived is not None:
            state = "not_found" if found_ is None else "archived"
            words = "was not found" if found_ is None else "is archived"
            return {"type": f"{kind}_{state}_error", "message": f"{name} {words}."}
    return None


def _needs(server: LocalAPI, deployment: Record) -> Iterator[tuple[str, str, Record | None]]:
    records, data, workspace = records_of(server), deployment.data, deployment.workspace
    yield "environment", data["environment_id"], records.find("environment", data["environment_id"], workspace)
    yield "agent", data["agent"]["id"], records.find("agent", data["agent"]["id"], workspace)
    for vault_id in data["vault_ids"]:
        yield "vault", vault_id, records.find("vault", vault_id, workspace)
    for one in data["resources"]:
        if one["type"] == "memory_store":
            store = records.find("memory_store", one["memory_store_id"], workspace)
            yield "memory_store" if store else "session_resource", one["memory_store_id"], store
        elif one["type"] == "file":
            sql = "SELECT 1 FROM file WHERE id = ? AND workspace = ? AND digest != ''"
            gone = records.database.row(sql, (one["file_id"], workspace)) is None
            yield "file", one["file_id"], None if gone else deployment


def upcoming(deployment: Record, after: float, most: int) -> list[float]:
    """Return when a deployment runs next by itself."""
    schedule = deployment.data["schedule"]
    if schedule is None or deployment.archived is not None or deployment.data["status"] != "active":
        return []
    times = Cron.parse(schedule["expression"]).after(after, ZoneInfo(schedule["timezone"]))
    return [time for time, _ in zip(times, range(most), strict=False)]


def shown_schedule(deployment: Record, now: float) -> dict[str, Any] | None:
    """Return a schedule as the API shows it (rule DEP-2)."""
    schedule = deployment.data["schedule"]
    if schedule is None:
        return None
    times = [moment(time) for time in upcoming(deployment, now, 5)]
    return {**schedule, "last_run_at": moment(deployment.state.get("last")), "upcoming_runs_at": times}


def planned(deployment: Record, after: float) -> dict[str, float | None]:
    """Return the state that says when a deployment runs next."""
    times = upcoming(deployment, after, 1)
    return {"next": times[0] if times else None}
