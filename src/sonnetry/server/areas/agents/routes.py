"""`/v1/agents`: create, change with a check of the version, archive, and every version (rules AG-1 to AG-4)."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

from ....endpoints.beta import agents as rows
from ....types._calls import CursorParams
from ....types.beta.agents import AgentCreateParams, AgentListParams, AgentRetrieveParams, AgentUpdateParams
from ...http.answers import Answer, json_answer
from ...http.queries import read_query
from ...resources import (
    archived,
    archived_objects_stay,
    body_of,
    filters_of,
    found,
    gated,
    listing,
    metadata_has_limits,
    page_of,
    patched,
    records_of,
    shown,
)
from ...store.records import Record, Writing, new_record
from . import rules
from .config import (
    AGENT,
    VERSION,
    check_tools,
    fields_of,
    find_agent,
    resolved,
    updated_model,
    version_id,
    with_own_version,
)

if TYPE_CHECKING:
    from ...http.exchange import Exchange
    from ...state import LocalAPI


async def create(server: LocalAPI, exchange: Exchange) -> Answer:
    """Create an agent at version 1 (rules AG-1 and AG-2)."""
    sent = await body_of(AgentCreateParams, exchange)
    agent = new_record(AGENT, exchange.workspace, server.clock.time(), {})
    data = {"version": 1, **resolved(server, exchange.workspace, sent, agent.id)}
    data["metadata"] = sent.get("metadata") or {}
    metadata_has_limits.check(data["metadata"])
    agent = replace(agent, data=with_own_version(data, agent.id))

    def job(writing: Writing) -> Record:
        writing.add(_version_of(agent))
        return writing.add(agent)

    return json_answer(shown(await records_of(server).write(job)))


async def retrieve(server: LocalAPI, exchange: Exchange) -> Answer:
    """Answer with an agent, at its latest version unless another is asked for."""
    query = read_query(AgentRetrieveParams, exchange.query)
    agent = find_agent(server, exchange.workspace, exchange.ids["agent_id"], query.get("version"))
    return json_answer(shown(agent))


async def update(server: LocalAPI, exchange: Exchange) -> Answer:
    """Change an agent, which makes a new version unless nothing changes (rule AG-3)."""
    sent = await body_of(AgentUpdateParams, exchange)
    rules.models_and_names_stay.check([name for name in ("model", "name") if name in sent and not sent[name]])
    agent_id, workspace, now = exchange.ids["agent_id"], exchange.workspace, server.clock.time()
    found(records_of(server), AGENT, agent_id, workspace)
    prepared = fields_of(server, workspace, {name: value for name, value in sent.items() if name != "model"}, agent_id)

    def job(writing: Writing) -> Record:
        agent = found(writing, AGENT, agent_id, workspace)
        archived_objects_stay.check("agent", agent.archived)
        rules.changes_know_the_latest_version.check(sent.get("version"), agent.data["version"])
        data = {**agent.data, **prepared}
        if "model" in sent:
            data["model"] = updated_model(server, agent.data["model"], sent["model"])
        if "metadata" in sent:
            data["metadata"] = patched(agent.data["metadata"], sent["metadata"])
        check_tools(data)
        if with_own_version(data, agent_id) == agent.data:
            return agent
        data["version"] += 1
        changed = replace(agent, updated=now, data=with_own_version(data, agent_id))
        writing.add(_version_of(changed))
        return writing.put(changed)

    return json_answer(shown(await records_of(server).write(job)))


def _version_of(agent: Record) -> Record:
    """Return the record of an agent's version, which never changes."""
    key = version_id(agent.id, agent.data["version"])
    return replace(agent, kind=VERSION.name, id=key, parent=agent.id, created=agent.updated)


async def archive(server: LocalAPI, exchange: Exchange) -> Answer:
    """Archive an agent: it starts no more sessions, and running ones go on (rules AG-4 and MA-3)."""
    agent_id, workspace, now = exchange.ids["agent_id"], exchange.workspace, server.clock.time()

    def job(writing: Writing) -> Record:
        return writing.put(archived(found(writing, AGENT, agent_id, workspace), now))

    return json_answer(shown(await records_of(server).write(job)))


async def list_versions(server: LocalAPI, exchange: Exchange) -> Answer:
    """Answer with a page of an agent's versions, newest first."""
    query = read_query(CursorParams, exchange.query)
    agent = found(records_of(server), AGENT, exchange.ids["agent_id"], exchange.workspace)
    filters = filters_of({**query, "include_archived": True}, VERSION, exchange.workspace, agent.id)

    def show(version: Record) -> dict[str, Any]:
        return shown(replace(version, id=agent.id, created=agent.created, archived=agent.archived), "agent")

    return page_of(server, query, filters, show)


ROUTES = (
    gated(rows.CREATE, create),
    gated(rows.RETRIEVE, retrieve),
    gated(rows.UPDATE, update),
    gated(rows.LIST, listing(AGENT, AgentListParams, shown)),
    gated(rows.ARCHIVE, archive),
    gated(rows.VERSIONS_LIST, list_versions),
)
