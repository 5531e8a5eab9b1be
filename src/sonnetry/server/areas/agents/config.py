"""From what is sent of an agent to what is kept: defaults filled in, versions pinned, rules checked (rules AG-1 to AG-10)."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING, Any

from ...._core.models import find
from ....rules.errors import ApiError, invalid
from ...ids import Kind
from ...model.served_models import resolve
from ...resources import records_of
from ...store.records import Record
from . import rules

if TYPE_CHECKING:
    from ...state import LocalAPI

AGENT = Kind("agent", "agent", "Agent")
VERSION = Kind("agent_version", "agent", "Agent")
ALLOW, ASK = {"type": "always_allow"}, {"type": "always_ask"}
_WEB = ("allowed_domains", "blocked_domains", "max_content_tokens", "user_location", "url_sources")
_EMPTY: Mapping[str, Any] = {
    "description": None,
    "execution_identity": {"type": "service_account"},
    "mcp_servers": [],
    "multiagent": None,
    "skills": [],
    "system": None,
    "tools": [],
}
FIELDS = ("name", "model", *_EMPTY)
"""What a session takes of an agent, besides its metadata."""


def resolved(server: LocalAPI, workspace: str, sent: Mapping[str, Any], own_id: str = "") -> dict[str, Any]:
    """Return a new agent's fields as they are kept, but for its metadata; `own_id` is what `self` refers to.

    Raises:
        ApiError: 400 or 404; it cannot be an agent.
    """
    given = {**_EMPTY, **{name: value for name, value in sent.items() if value is not None}}
    check_tools(given)
    return fields_of(server, workspace, given, own_id)


def fields_of(server: LocalAPI, workspace: str, sent: Mapping[str, Any], own_id: str = "") -> dict[str, Any]:
    """Return those of an agent's fields that were sent, as they are kept; null is what a new agent has.

    Raises:
        ApiError: 400 or 404; one of them cannot be so, whatever the others are.
    """
    makers: Mapping[str, Callable[[Any], Any]] = {
        "name": _name_of,
        "description": lambda text: text or None,
        "model": partial(model_of, server),
        "system": lambda text: text or None,
        "tools": lambda tools: [tool_of(tool) for tool in tools],
        "mcp_servers": list,
        "skills": lambda skills: [skill_of(server, workspace, skill) for skill in skills],
        "multiagent": lambda roster: roster and _multiagent(server, workspace, roster, own_id),
        "execution_identity": dict,
    }
    given = {name: _EMPTY.get(name) if sent[name] is None else sent[name] for name in FIELDS if name in sent}
    return {name: makers[name](value) for name, value in given.items()}


def _name_of(name: str) -> str:
    rules.names_say_something.check(name)
    return name


def check_tools(given: Mapping[str, Any]) -> None:
    """Check the tools, servers and skills of an agent against each other."""
    tools, servers, skills = given["tools"], given["mcp_servers"], given["skills"]
    rules.agents_have_limits.check(tools, servers, skills)
    rules.each_tool_is_configured_once.check(tools)
    rules.custom_tools_have_plain_names.check(tools)
    for server in servers:
        rules.servers_bring_no_credentials.check(server["url"])
    rules.servers_have_a_toolset.check(tools, servers)
    for tool in tools:
        if tool["type"] == rules.TOOLSET:
            for config in tool.get("configs") or ():
                _check_web(config)


def _check_web(config: Mapping[str, Any]) -> None:
    rules.web_settings_are_one_sided.check(config)
    for domain in [*(config.get("allowed_domains") or ()), *(config.get("blocked_domains") or ())]:
        rules.domains_are_host_names.check(domain, config["name"] == "web_search")


def model_of(server: LocalAPI, model: str | Mapping[str, Any]) -> dict[str, Any]:
    """Return a model with its defaults (rule AG-2)."""
    config: Mapping[str, Any] = {"id": model} if isinstance(model, str) else model
    facts, _ = resolve(config["id"], server)
    rules.models_can_drive_agents.check(facts)
    effort = config.get("effort") or facts.default_effort
    kind = effort["type"] if isinstance(effort, Mapping) else effort
    if config.get("effort") and kind not in facts.efforts:
        raise invalid(f"model.effort: {facts.id} does not support the effort {kind!r}")
    return {
        "id": config["id"],
        "speed": config.get("speed") or "standard",
        "effort": None if kind is None else {"type": kind},
        "inference_geo": config.get("inference_geo"),
    }


def updated_model(server: LocalAPI, old: Mapping[str, Any], sent: str | Mapping[str, Any]) -> dict[str, Any]:
    """Return a model after an update: the effort stays while the model does, anything else left out is reset (rule AG-3)."""
    config: dict[str, Any] = {"id": sent} if isinstance(sent, str) else dict(sent)
    if "effort" not in config and _same(config["id"], old["id"]):
        config["effort"] = old["effort"]
    return model_of(server, config)


def _same(one: str, other: str) -> bool:
    return one == other or (find(one) is not None and find(one) == find(other))


def tool_of(tool: Mapping[str, Any]) -> dict[str, Any]:
    """Return a tool with its defaults (rules AG-5 and AG-6)."""
    if tool["type"] == "custom":
        return dict(tool)
    default = tool.get("default_config") or {}
    policy = ALLOW if tool["type"] == rules.TOOLSET else ASK
    enabled = default.get("enabled")
    base = {
        "enabled": True if enabled is None else enabled,
        "permission_policy": default.get("permission_policy") or policy,
    }
    configs = [_tool_config(config, base, tool["type"]) for config in tool.get("configs") or ()]
    named = {"mcp_server_name": tool["mcp_server_name"]} if tool["type"] == rules.MCP else {}
    return {"type": tool["type"], **named, "default_config": base, "configs": configs}


def _tool_config(config: Mapping[str, Any], base: Mapping[str, Any], kind: str) -> dict[str, Any]:
    enabled = config.get("enabled")
    made = {
        "name": config["name"],
        "enabled": base["enabled"] if enabled is None else enabled,
        "permission_policy": config.get("permission_policy") or base["permission_policy"],
    }
    if kind == rules.MCP:
        return made
    sources = {"url_sources": _sources(config.get("url_sources"))} if config["name"] == "web_fetch" else {}
    web = {name: config[name] for name in _WEB if config.get(name) is not None}
    return {"type": config["name"], **made, **web, **sources}


def _sources(sent: Mapping[str, Any] | None) -> dict[str, Any] | None:
    if sent is None:
        return None
    names = ("client_tool_results", "server_tool_results", "user_input")
    given = {name: sent.get(name) for name in names}
    return {name: {"type": value} if isinstance(value, str) else value for name, value in given.items()}


def skill_of(server: LocalAPI, workspace: str, skill: Mapping[str, Any]) -> dict[str, Any]:
    """Return a skill at the version that is current (rule AG-1).

    Raises:
        ApiError: 404; there is no such skill or version.
    """
    version = skill.get("version") or "latest"
    if skill["type"] == "custom":
        sql = """SELECT v.version FROM skill s JOIN skill_version v ON v.skill = s.seq
                 WHERE s.id = ? AND s.workspace = ? AND (? = 'latest' OR v.version = ? OR v.id = ?)
                 ORDER BY v.seq DESC LIMIT 1"""
        values = (skill["skill_id"], workspace, version, version, version)
        row = records_of(server).database.row(sql, values)
        if row is None:
            raise ApiError(404, f"Skill '{skill['skill_id']}' has no version '{version}'.")
        version = row["version"]
    return {"type": skill["type"], "skill_id": skill["skill_id"], "version": version}


# --- Rosters ------------------------------------------------------------------------------------------------------------


def find_agent(server: LocalAPI, workspace: str, id: str, version: int | None = None) -> Record:
    """Return an agent at a version, None for the latest; the result's id is the agent's.

    Raises:
        ApiError: 404; there is no such agent or version.
    """
    records = records_of(server)
    agent = records.find(AGENT.name, id, workspace)
    if agent is None:
        raise AGENT.missing(id)
    if version is None or version == agent.data["version"]:
        return agent
    old = records.find(VERSION.name, version_id(id, version), workspace)
    if old is None:
        raise ApiError(404, f"agent.version: {version} not found")
    return replace(old, kind=AGENT.name, id=id, archived=agent.archived, created=agent.created)


def version_id(id: str, version: int) -> str:
    """Return the id of the record of a version."""
    return f"{id}@{version}"


def _multiagent(server: LocalAPI, workspace: str, sent: Mapping[str, Any], own_id: str) -> dict[str, Any]:
    if sent["type"] == "coordinator":
        return {"type": "coordinator", "agents": _roster(server, workspace, sent["agents"], own_id, least=1)}
    advisor = sent.get("advisor") or {"type": "disabled"}
    if advisor["type"] == "enabled":
        resolve(advisor["model"], server)
    return {
        "type": sent["type"],
        "advisor": advisor,
        "subagents": _helpers(server, workspace, sent.get("subagents"), own_id),
        "workflows": _helpers(server, workspace, sent.get("workflows"), own_id),
    }


def _helpers(server: LocalAPI, workspace: str, sent: Mapping[str, Any] | None, own_id: str) -> dict[str, Any]:
    given = sent or {"type": "enabled"}
    if given["type"] == "disabled":
        return {"type": "disabled"}
    return {
        "type": "enabled",
        "inline_agents": given.get("inline_agents") or {"type": "enabled"},
        "predefined_agents": _roster(server, workspace, given.get("predefined_agents") or [], own_id, least=0),
    }


def _roster(server: LocalAPI, workspace: str, sent: Sequence[Any], own_id: str, *, least: int) -> list[dict[str, Any]]:
    """Pin the agents of a roster at their versions (rule AG-10)."""
    rules.rosters_have_limits.check(sent, least)
    found: list[dict[str, Any]] = []
    seen: list[str] = []
    for entry in sent:
        pinned = _pinned(server, workspace, {"type": "agent", "id": entry} if isinstance(entry, str) else entry, own_id)
        key = pinned.get("id") or f"the advisor {pinned.get('model')}"
        rules.rosters_name_each_agent_once.check(key, seen)
        seen.append(key)
        found.append(pinned)
    return found


def _pinned(server: LocalAPI, workspace: str, entry: Mapping[str, Any], own_id: str) -> dict[str, Any]:
    if entry["type"] == "advisor":
        resolve(entry["model"], server)
        return {"type": "advisor", "model": entry["model"]}
    if entry["type"] == "self" or entry["id"] == own_id:
        return {"type": "agent", "id": own_id, "version": 0}  # its version is known when it is kept
    agent = find_agent(server, workspace, entry["id"], entry.get("version"))
    rules.archived_agents_start_nothing.check(agent.id, agent.archived)
    rules.rosters_are_one_deep.check(agent.id, agent.data["multiagent"] is not None)
    return {"type": "agent", "id": agent.id, "version": agent.data["version"]}


def with_own_version(data: dict[str, Any], own_id: str) -> dict[str, Any]:
    """Return an agent whose references to itself name its version."""
    if data["multiagent"] is None:
        return data

    def pin(value: Any) -> Any:
        if isinstance(value, list):
            return [pin(item) for item in value]
        if not isinstance(value, dict):
            return value
        if value.get("type") == "agent" and value.get("id") == own_id:
            return {**value, "version": data["version"]}
        return {name: pin(item) for name, item in value.items()}

    return {**data, "multiagent": pin(data["multiagent"])}
