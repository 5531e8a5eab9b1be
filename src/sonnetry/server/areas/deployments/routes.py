"""`/v1/deployments` and `/v1/deployment_runs` (rules DEP-1 to DEP-7)."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from ....endpoints.beta import deployments as rows
from ....types.beta.deployments import (
    DeploymentCreateParams,
    DeploymentListParams,
    DeploymentRunListParams,
    DeploymentUpdateParams,
)
from ...http.answers import Answer, json_answer
from ...http.paging import moment
from ...http.queries import read_query
from ...resources import (
    archived,
    body_of,
    filters_of,
    found,
    gated,
    metadata_has_limits,
    page_of,
    patched,
    records_of,
    shown,
)
from ...store.records import Record, Writing, new_record
from ..agents.config import find_agent
from ..agents.rules import archived_agents_start_nothing
from ..environments.routes import ENVIRONMENT
from ..sessions.creating import check_events, models_of
from ..sessions.rules import budgets_are_amounts
from . import rules
from .firing import DEPLOYMENT, RUN, fire, planned, shown_schedule

if TYPE_CHECKING:
    from ...http.exchange import Exchange
    from ...state import LocalAPI

NAME = "deployments"
MOST_RUNS = 1_000  # of a page (rule DEP-7)
_PLAIN = ("name", "description", "environment_id", "initial_events", "schedule", "resources", "vault_ids", "budget")
_LISTS = ("resources", "vault_ids")


def describe(server: LocalAPI, deployment: Record) -> dict[str, Any]:
    """Return a deployment as the API shows it."""
    return {**shown(deployment), "schedule": shown_schedule(deployment, server.clock.time())}


def _deployment(records: Any, exchange: Exchange) -> Record:
    return found(records, DEPLOYMENT, exchange.ids["deployment_id"], exchange.workspace)


async def create(server: LocalAPI, exchange: Exchange) -> Answer:
    """Create a deployment; its agent is pinned at a version (rules DEP-1 and DEP-2)."""
    sent = await body_of(DeploymentCreateParams, exchange)
    metadata_has_limits.check(sent.get("metadata") or {})
    base: dict[str, Any] = {
        **dict.fromkeys(_PLAIN),
        **{name: [] for name in _LISTS},
        "status": "active",
        "paused_reason": None,
    }
    data = {**base, "metadata": sent.get("metadata") or {}, **_fields(server, exchange.workspace, sent)}
    _check(server, exchange.workspace, data)
    now = server.clock.time()
    made = new_record(DEPLOYMENT, exchange.workspace, now, data)
    made = replace(made, state=planned(made, now))

    def job(writing: Writing) -> Record:
        _one_more(writing, data["schedule"])
        return writing.add(made)

    made = await records_of(server).write(job)
    await server.worker(NAME).wake()
    return json_answer(describe(server, made))


def _one_more(writing: Writing, schedule: object) -> None:
    """Refuse a schedule more than there may be."""
    if schedule is not None:
        scheduled = "archived IS NULL AND json_extract(data, '$.schedule') IS NOT NULL"
        sql = f"SELECT COUNT(*) FROM record WHERE kind = ? AND {scheduled}"  # noqa: S608 - words of our own
        rules.so_many_are_scheduled.check(writing.connection.execute(sql, (DEPLOYMENT.name,)).fetchone()[0])


def _fields(server: LocalAPI, workspace: str, sent: Mapping[str, Any]) -> dict[str, Any]:
    made = {name: sent[name] for name in _PLAIN if name in sent}
    made |= {name: made[name] or [] for name in _LISTS if name in made}
    if made.get("resources"):
        made["resources"] = [_without_token(one) for one in made["resources"]]
    if "agent" in sent:
        given: Mapping[str, Any] = {"id": sent["agent"]} if isinstance(sent["agent"], str) else sent["agent"]
        agent = find_agent(server, workspace, given["id"], given.get("version"))
        archived_agents_start_nothing.check(agent.id, agent.archived)
        made["agent"] = {"type": "agent", "id": agent.id, "version": agent.data["version"]}
    return made


def _without_token(resource: Mapping[str, Any]) -> dict[str, Any]:
    return {name: value for name, value in resource.items() if name != "authorization_token"}


def _check(server: LocalAPI, workspace: str, data: Mapping[str, Any]) -> None:
    rules.deployments_have_limits.check(data["initial_events"], data["resources"], data["vault_ids"])
    check_events(data["initial_events"])
    if data["schedule"] is not None:
        rules.schedules_can_be_read.check(data["schedule"])
    agent = find_agent(server, workspace, data["agent"]["id"], data["agent"]["version"])
    budgets_are_amounts.check(data["budget"], models_of(agent.data))
    found(records_of(server), ENVIRONMENT, data["environment_id"], workspace)


async def retrieve(server: LocalAPI, exchange: Exchange) -> Answer:
    """Answer with a deployment, and its next five times (rule DEP-2)."""
    await server.worker(NAME).catch_up()
    return json_answer(describe(server, _deployment(records_of(server), exchange)))


async def update(server: LocalAPI, exchange: Exchange) -> Answer:
    """Change a deployment; sessions to come see the change."""
    sent, now = await body_of(DeploymentUpdateParams, exchange), server.clock.time()
    fields = _fields(server, exchange.workspace, sent)
    old = _deployment(records_of(server), exchange)
    rules.archived_deployments_stay.check(old.archived)
    _check(server, exchange.workspace, {**old.data, **fields})

    def job(writing: Writing) -> Record:
        current = _deployment(writing, exchange)
        rules.archived_deployments_stay.check(current.archived)
        metadata = {"metadata": patched(current.data["metadata"], sent["metadata"])} if "metadata" in sent else {}
        if current.data["schedule"] is None:
            _one_more(writing, fields.get("schedule"))
        changed = current.changed(now, **fields, **metadata)
        return writing.put(replace(changed, state={**changed.state, **planned(changed, now)}))

    changed = await records_of(server).write(job)
    await server.worker(NAME).wake()
    return json_answer(describe(server, changed))


async def list_deployments(server: LocalAPI, exchange: Exchange) -> Answer:
    """Answer with a page of deployments, newest first."""
    query = read_query(DeploymentListParams, exchange.query)
    filters = filters_of(query, DEPLOYMENT, exchange.workspace)
    filters = filters.field("agent.id", query.get("agent_id")).field("status", query.get("status"))
    return page_of(server, query, filters, lambda one: describe(server, one))


def _changing(change: Callable[[Record, float], Record], words: str) -> Any:
    async def handler(server: LocalAPI, exchange: Exchange) -> Answer:
        now = server.clock.time()
        await server.worker(NAME).catch_up()

        def job(writing: Writing) -> Record:
            changed = change(_deployment(writing, exchange), now)
            return writing.put(replace(changed, state={**changed.state, **planned(changed, now)}))

        changed = await records_of(server).write(job)
        await server.worker(NAME).wake()
        return json_answer(describe(server, changed))

    handler.__doc__ = words
    return handler


def _paused(old: Record, now: float) -> Record:
    rules.archived_deployments_stay.check(old.archived)
    return (
        old if old.data["status"] == "paused" else old.changed(now, status="paused", paused_reason={"type": "manual"})
    )


def _unpaused(old: Record, now: float) -> Record:
    rules.archived_deployments_stay.check(old.archived)
    return old if old.data["status"] == "active" else old.changed(now, status="active", paused_reason=None)


async def run(server: LocalAPI, exchange: Exchange) -> Answer:
    """Run a deployment now, also a paused one (rules DEP-4 and DEP-5)."""
    deployment = _deployment(records_of(server), exchange)
    rules.archived_deployments_stay.check(deployment.archived)
    return json_answer(describe_run(await fire(server, deployment, {"type": "manual"})))


# --- Runs ---------------------------------------------------------------------------------------------------------------


def describe_run(made: Record) -> dict[str, Any]:
    """Return a run as the API shows it."""
    return {"id": made.id, "type": "deployment_run", **made.data, "created_at": moment(made.created)}


async def retrieve_run(server: LocalAPI, exchange: Exchange) -> Answer:
    """Answer with a run of a deployment."""
    run_id = exchange.ids["deployment_run_id"]
    return json_answer(describe_run(found(records_of(server), RUN, run_id, exchange.workspace)))


async def list_runs(server: LocalAPI, exchange: Exchange) -> Answer:
    """Answer with a page of runs, newest first (rule DEP-7)."""
    await server.worker(NAME).catch_up()
    query = read_query(DeploymentRunListParams, exchange.query)
    filters = filters_of(query, RUN, exchange.workspace).field("deployment_id", query.get("deployment_id"))
    filters = filters.field("trigger_context.type", query.get("trigger_type"))
    if "has_error" in query:
        filters = filters.and_(f"json_extract(data, '$.error') IS {'NOT ' if query['has_error'] else ''}NULL")
    return page_of(server, query, filters, describe_run, most=MOST_RUNS)


ROUTES = (
    gated(rows.CREATE, create),
    gated(rows.RETRIEVE, retrieve),
    gated(rows.UPDATE, update),
    gated(rows.LIST, list_deployments),
    gated(rows.ARCHIVE, _changing(archived, "Archive a deployment, which runs no more (rule MA-3).")),
    gated(rows.PAUSE, _changing(_paused, "Pause a deployment; it can still be run by hand (rule DEP-4).")),
    gated(rows.UNPAUSE, _changing(_unpaused, "Let a deployment run by itself again (rule DEP-4).")),
    gated(rows.RUN, run),
    gated(rows.DEPLOYMENT_RUNS_RETRIEVE, retrieve_run),
    gated(rows.DEPLOYMENT_RUNS_LIST, list_runs),
)
