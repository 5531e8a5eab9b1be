"""Starting a session: the agent as it is now, the environment, the resources, and what it begins with (rules SES-1 to SES-4)."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import TYPE_CHECKING, Any

from ...._core.models import find
from ....rules.errors import ApiError
from ...http.paging import moment
from ...ids import Kind, new_id
from ...resources import found, metadata_has_limits, records_of
from ...store.records import Record, Writing, new_record
from ..agents import config
from ..agents import rules as agent_rules
from ..environments import rules as environment_rules
from ..environments.routes import ENVIRONMENT
from . import rules
from .kinds import RESOURCE, SESSION
from .steps import queue_event, thread_of
from .usage import empty_usage

if TYPE_CHECKING:
    from ...state import LocalAPI

VAULT = Kind("vault", "vlt", "Vault")
STORE = Kind("memory_store", "memstore", "Memory store")
_OVERRIDES = ("model", "system", "tools", "mcp_servers", "skills")


async def start_session(
    server: LocalAPI, workspace: str, sent: Mapping[str, Any], deployment_id: str | None = None
) -> Record:
    """Create a session and let it begin with its events.

    Raises:
        ApiError: 400 or 404; it cannot begin.
    """
    made, thread, resources = await prepare(server, workspace, sent, deployment_id)

    def job(writing: Writing) -> Record:
        session = writing.add(made)
        writing.add(thread)
        for resource in resources:
            writing.add(resource)
        for event in sent.get("initial_events") or ():
            queue_event(writing, thread, outcome_of(event), session.created)
        return session

    session = await records_of(server).write(job)
    if sent.get("initial_events"):
        await server.worker("sessions").wake(thread.id)
    return session


async def prepare(
    server: LocalAPI, workspace: str, sent: Mapping[str, Any], deployment_id: str | None = None
) -> tuple[Record, Record, list[Record]]:
    """Return a session with its first thread and its resources, which nobody has kept yet."""
    events: Sequence[Mapping[str, Any]] = sent.get("initial_events") or ()
    agent = agent_of(server, workspace, sent["agent"])
    environment = found(records_of(server), ENVIRONMENT, sent["environment_id"], workspace)
    environment_rules.archived_environments_start_nothing.check(environment.id, environment.archived)
    self_hosted = environment.data["config"]["type"] == "self_hosted"
    metadata_has_limits.check(sent.get("metadata") or {})
    rules.sessions_begin_with_few_events.check(events)
    rules.budgets_are_amounts.check(sent.get("budget"), models_of(agent))
    for vault_id in sent.get("vault_ids") or ():
        vault = found(records_of(server), VAULT, vault_id, workspace)
        if vault.archived is not None:
            raise ApiError(400, f"Vault {vault_id} is archived.")
    check_events(events)
    data = {
        "agent": agent,
        "environment_id": environment.id,
        "status": "running" if events else "idle",
        "title": sent.get("title"),
        "metadata": sent.get("metadata") or {},
        "vault_ids": list(sent.get("vault_ids") or ()),
        "budget": sent.get("budget"),
        "usage": empty_usage(),
        "outcome_evaluations": [],
        "deployment_id": deployment_id,
    }
    now = server.clock.time()
    session = new_record(SESSION, workspace, now, {**data, "status": "idle"}, state={"self_hosted": self_hosted})
    resources = await resources_of(server, session, sent.get("resources") or (), now)
    return session, thread_of(session, agent, now, parent=None), resources


def agent_of(server: LocalAPI, workspace: str, sent: str | Mapping[str, Any]) -> dict[str, Any]:
    """Return the agent of a session, as it is from now on (rules AG-11 and SES-1)."""
    given: Mapping[str, Any] = {"type": "agent", "id": sent} if isinstance(sent, str) else sent
    agent = config.find_agent(server, workspace, given["id"], given.get("version"))
    agent_rules.archived_agents_start_nothing.check(agent.id, agent.archived)
    data = {name: agent.data[name] for name in config.FIELDS}
    overrides = {name: given[name] for name in _OVERRIDES if name in given}
    rules.overrides_name_a_model.check(overrides)
    if overrides:
        data |= _overridden(server, workspace, data, overrides)
    return {
        "type": "agent",
        "id": agent.id,
        "version": agent.data["version"],
        **data,
        "multiagent": _whole(server, workspace, data["multiagent"]),
    }


def _overridden(
    server: LocalAPI, workspace: str, data: Mapping[str, Any], overrides: Mapping[str, Any]
) -> dict[str, Any]:
    made = config.fields_of(server, workspace, overrides)
    whole = {**data, **made}
    if "tools" in overrides:
        rules.skills_need_tools.check(whole["tools"], whole["skills"])
    config.check_tools(whole)
    return made


def _whole(server: LocalAPI, workspace: str, value: Any) -> Any:
    """Put agents in place of the references to them: a session has a snapshot (rule AG-11)."""
    if isinstance(value, list):
        return [_whole(server, workspace, item) for item in value]
    if not isinstance(value, dict):
        return value
    if value.get("type") == "agent":
        member = config.find_agent(server, workspace, value["id"], value["version"])
        fields = {name: member.data[name] for name in config.FIELDS if name != "multiagent"}
        return {"type": "agent", "id": member.id, "version": member.data["version"], **fields}
    return {name: _whole(server, workspace, item) for name, item in value.items()}


def models_of(agent: Mapping[str, Any]) -> list[Any]:
    """Return what is known of the model of an agent."""
    return [find(agent["model"]["id"])]


def check_events(events: Sequence[Mapping[str, Any]]) -> None:
    """Check what every event must obey, wherever it is sent."""
    rules.one_outcome_at_a_time.check(False, sum(event["type"] == "user.define_outcome" for event in events))
    for event in events:
        if event["type"] == "user.define_outcome":
            rules.outcomes_have_limits.check(event)
        elif event["type"] == "user.tool_confirmation":
            rules.only_denials_have_messages.check(event["result"], event.get("deny_message"))
        elif event["type"] == "user.message" and not event["content"]:
            raise ApiError(400, "events: a user.message needs content")


def outcome_of(event: Mapping[str, Any]) -> dict[str, Any]:
    """Return an event with what only the server knows of it: the id of an outcome."""
    if event["type"] != "user.define_outcome":
        return dict(event)
    return {**event, "outcome_id": new_id("outc"), "max_iterations": event.get("max_iterations")}


# --- Resources ----------------------------------------------------------------------------------------------------------


async def resources_of(
    server: LocalAPI, session: Record, sent: Sequence[Mapping[str, Any]], now: float
) -> list[Record]:
    """Return new resources of a session (rule SES-9).

    Raises:
        ApiError: 400 or 404; one cannot be mounted.
    """
    rules.resources_have_limits.check(sent)
    rules.own_machines_take_stores_only.check(bool(session.state.get("self_hosted")), sent)
    made: list[Record] = []
    for one in sent:
        data = await _MAKERS[one["type"]](server, session.workspace, one)
        made.append(new_record(RESOURCE, session.workspace, now, data, parent=session.id))
    check_together(made)
    return made


def check_together(resources: Sequence[Record]) -> None:
    """Check what the resources of a session must obey together: how many there are, and where they are mounted."""
    rules.resources_have_limits.check([one.data for one in resources])
    paths: list[str] = []
    for one in resources:
        if one.data["type"] != "memory_store":
            rules.mount_paths_do_not_overlap.check(one.data["mount_path"], paths)
        paths.append(one.data["mount_path"])


async def _file(server: LocalAPI, workspace: str, sent: Mapping[str, Any]) -> dict[str, Any]:
    from ..files.records import files_of

    await files_of(server).find(sent["file_id"], workspace, server.clock.time())
    path = sent.get("mount_path") or sent["file_id"]
    rules.files_stay_below_uploads.check(path)
    path = path.removeprefix(rules.UPLOADS).strip("/")
    return {"type": "file", "file_id": sent["file_id"], "mount_path": f"{rules.UPLOADS}{path}"}


async def _repository(server: LocalAPI, workspace: str, sent: Mapping[str, Any]) -> dict[str, Any]:
    del server, workspace
    url = sent["url"]
    if not url.startswith(("https://", "file://", "/")):
        raise ApiError(400, "resources.url: must be an https address, or a path of this machine")
    name = url.rstrip("/").rsplit("/", 1)[-1].removesuffix(".git") or "repository"
    path = (sent.get("mount_path") or f"/workspace/{name}").rstrip("/")
    rules.files_stay_below_uploads.check(path)
    # The token is not kept: nothing here clones with it.
    return {"type": "github_repository", "url": url, "checkout": sent.get("checkout"), "mount_path": path}


async def _store(server: LocalAPI, workspace: str, sent: Mapping[str, Any]) -> dict[str, Any]:
    store = found(records_of(server), STORE, sent["memory_store_id"], workspace)
    if store.archived is not None:
        raise ApiError(400, f"Memory store {store.id} is archived.")
    slug = "-".join("".join(c if c.isalnum() else " " for c in store.data["name"].lower()).split()) or store.id
    return {
        "type": "memory_store",
        "memory_store_id": store.id,
        "access": sent.get("access") or "read_write",
        "instructions": sent.get("instructions"),
        "name": store.data["name"],
        "description": store.data["description"],
        "mount_path": f"/mnt/memory/{slug}",
    }


_MAKERS: Mapping[str, Callable[..., Any]] = {"file": _file, "github_repository": _repository, "memory_store": _store}


def shown_resource(resource: Record) -> dict[str, Any]:
    """Return a resource as the API shows it."""
    times = {"created_at": moment(resource.created), "updated_at": moment(resource.updated)}
    if resource.data["type"] == "memory_store":
        return dict(resource.data)
    return {**resource.data, "id": resource.id, **times}
