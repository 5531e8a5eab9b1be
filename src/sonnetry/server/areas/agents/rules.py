"""What an agent may be, beyond its types (rules AG-1 to AG-11)."""

from __future__ import annotations

import ipaddress
import re
from collections import Counter
from collections.abc import Mapping, Sequence
from typing import Any
from urllib.parse import urlsplit

from ...._core.models import ModelFacts
from ....rules.errors import ApiError, invalid
from ....rules.registry import rule

Tools = Sequence[Mapping[str, Any]]
TOOLSET = "agent_toolset_20260401"
MCP = "mcp_toolset"
TOOL_NAMES = ("bash", "edit", "glob", "grep", "read", "web_fetch", "web_search", "write")
MOST_TOOLS, MOST_SERVERS, MOST_SKILLS, MOST_AGENTS = 256, 20, 500, 20
MOST_DOMAINS, LONGEST_DOMAIN = 64, 255
_TOOL_NAME = re.compile(r"[a-zA-Z0-9_-]{1,128}")
_LABEL = re.compile(r"[a-zA-Z0-9](?:[a-zA-Z0-9-]{0,61}[a-zA-Z0-9])?")
_LOCAL = (".local", ".localhost", ".internal", ".lan")


@rule("AG-1", "documented")
def models_can_drive_agents(model: ModelFacts) -> None:
    """Refuse models from before 4.5."""
    if "overflow_stops" not in model.features:  # rule MSG-22: what all models since 4.5 have
        raise invalid(f"model: {model.id} cannot be used by agents; use a model of version 4.5 or later")


@rule("AG-1", "documented")
def agents_have_limits(tools: Tools, mcp_servers: Tools, skills: Tools) -> None:
    """Refuse more tools, servers or skills than an agent may have."""
    counts = {
        "tools": (tools, MOST_TOOLS),
        "mcp_servers": (mcp_servers, MOST_SERVERS),
        "skills": (skills, MOST_SKILLS),
    }
    for name, (items, most) in counts.items():
        if len(items) > most:
            raise invalid(f"{name}: at most {most}, not {len(items)}")


@rule("AG-1", "assumed")
def names_say_something(name: str) -> None:
    """Refuse a name without a visible character."""
    if not 1 <= len(name) <= 256 or not name.strip():
        raise invalid("name: must have 1 to 256 characters")


@rule("AG-3", "observed")
def changes_know_the_latest_version(version: int | None, latest: int) -> None:
    """Refuse a change of a version that is not the latest any more."""
    if version is not None and version != latest:
        message = "Concurrent modification detected. Please fetch the latest version and retry."
        raise ApiError(409, message, type="invalid_request_error")


@rule("AG-3", "documented")
def models_and_names_stay(cleared: Sequence[str]) -> None:
    """Refuse to clear what an agent cannot be without."""
    if cleared:
        raise invalid(f"{cleared[0]}: cannot be cleared")


@rule("AG-5", "observed")
def each_tool_is_configured_once(tools: Tools) -> None:
    """Refuse two settings for one tool, and two toolsets of one kind."""
    for number, tool in enumerate(tools):
        names = [config["name"] for config in tool.get("configs") or ()]
        for name, count in Counter(names).items():
            if count > 1:
                shown = f"AGENT_TOOL_NAME_{name.upper()}" if tool["type"] == TOOLSET else name
                raise invalid(f"tools[{number}].configs: duplicate tool name {shown}")
    if sum(tool["type"] == TOOLSET for tool in tools) > 1:
        raise invalid(f"tools: at most one {TOOLSET}")


@rule("AG-7", "documented")
def web_settings_are_one_sided(config: Mapping[str, Any]) -> None:
    """Refuse domains that are both allowed and blocked, lists that are too long, and repeated domains."""
    if "allowed_domains" in config and "blocked_domains" in config:
        raise invalid("Only one of allowed_domains or blocked_domains may be set.")
    for name in ("allowed_domains", "blocked_domains"):
        domains = config.get(name)
        if domains is None:
            continue
        if not 1 <= len(domains) <= MOST_DOMAINS:
            raise invalid(f"{name}: must have 1 to {MOST_DOMAINS} domains, not {len(domains)}")
        if len({domain.lower() for domain in domains}) < len(domains):
            raise invalid(f"{name}: domains must not be repeated")
    if config.get("max_content_tokens") is not None and config["max_content_tokens"] <= 0:
        raise invalid("max_content_tokens: must be greater than 0")


@rule("AG-7", "documented")
def domains_are_host_names(domain: str, with_path: bool) -> None:
    """Refuse what is not a plain public host name; a path may follow it for searches."""
    host, slash, _ = domain.partition("/")
    labels = host.split(".")
    fits = (
        host.isascii()
        and len(domain) <= LONGEST_DOMAIN
        and len(labels) > 1
        and all(_LABEL.fullmatch(label) for label in labels)
        and not _is_address(host)
        and not host.lower().endswith(_LOCAL)
        and (with_path or not slash)
    )
    if not fits:
        raise invalid(f"{domain[:100]!r} is not a domain: give a plain host name such as example.com")


@rule("AG-8", "documented")
def servers_have_a_toolset(tools: Tools, mcp_servers: Tools) -> None:
    """Refuse MCP servers without exactly one toolset, toolsets without a server, and names used twice."""
    names = Counter(server["name"] for server in mcp_servers)
    toolsets = Counter(tool["mcp_server_name"] for tool in tools if tool["type"] == MCP)
    twice = next((name for name, count in (names + toolsets).items() if names[name] > 1 or toolsets[name] > 1), None)
    if twice is not None:
        raise invalid(f"mcp_servers: the name {twice!r} is used more than once")
    for name in names:
        if name not in toolsets:
            raise invalid(f"mcp_servers: {name!r} needs an mcp_toolset in tools that refers to it")
    for name in toolsets:
        if name not in names:
            raise invalid(f"tools: the mcp_toolset refers to {name!r}, which is not in mcp_servers")


@rule("AG-8", "documented")
def servers_bring_no_credentials(url: str) -> None:
    """Refuse addresses that are not https (http on this machine), or hold a credential."""
    try:
        parts = urlsplit(url)
        local = parts.scheme == "http" and parts.hostname in ("localhost", "127.0.0.1", "::1")
        fits = bool(parts.hostname) and (parts.scheme == "https" or local)
    except ValueError:
        fits, parts = False, urlsplit("")
    if not fits:
        raise invalid("mcp_servers: url must be an https address")
    if parts.username or parts.password:
        raise invalid("mcp_servers: url must not hold a credential; credentials belong into a vault")


@rule("AG-9", "documented")
def custom_tools_have_plain_names(tools: Tools) -> None:
    """Refuse names of custom tools that the model cannot call, repeated ones, and those of the toolset."""
    names = [tool["name"] for tool in tools if tool["type"] == "custom"]
    bad = next((name for name in names if not _TOOL_NAME.fullmatch(name)), None)
    if bad is not None:
        raise invalid(f"tools: {bad[:128]!r} does not match [a-zA-Z0-9_-]{{1,128}}")
    taken = TOOL_NAMES if any(tool["type"] == TOOLSET for tool in tools) else ()
    twice = next((name for name, count in Counter([*names, *taken]).items() if count > 1), None)
    if twice is not None:
        raise invalid(f"tools: the name {twice!r} is used more than once")


@rule("AG-10", "documented")
def rosters_have_limits(agents: Sequence[Any], least: int) -> None:
    """Refuse rosters that are empty where one is needed, too long, or name an agent twice."""
    if not least <= len(agents) <= MOST_AGENTS:
        raise invalid(f"multiagent: a roster has {least} to {MOST_AGENTS} agents, not {len(agents)}")


@rule("AG-10", "documented")
def rosters_name_each_agent_once(id: str, seen: Sequence[str]) -> None:
    """Refuse an agent that a roster names twice."""
    if id in seen:
        raise invalid(f"multiagent: {id} is named more than once")


@rule("AG-10", "documented")
def rosters_are_one_deep(id: str, has_roster: bool) -> None:
    """Refuse members that have a roster of their own."""
    if has_roster:
        raise invalid(f"multiagent: {id} has a roster of its own; agents of a roster may not have one")


@rule("AG-4", "observed")
def archived_agents_start_nothing(id: str, archived: float | None) -> None:
    """Refuse to start sessions of an archived agent, or to put it into a roster."""
    if archived is not None:
        raise invalid(f"Agent {id} is archived.")


def _is_address(host: str) -> bool:
    try:
        ipaddress.ip_address(host)
    except ValueError:
        return False
    return True
