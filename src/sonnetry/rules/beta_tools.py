"""Beta tools: the advisor, MCP servers, and tools that change inside the conversation."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from fnmatch import fnmatchcase

from .._core.models import ModelFacts, find
from .errors import ApiError, invalid
from .registry import rule
from .walk import TOOL_CHANGES, Block, Body, blocks, tool_type, tools

INLINE = "inline-tools-2026-09-15"
SERVERS_ALONE = "mcp-client-2025-04-04"


@rule("SRV-15", "documented")
def advisors_exist(body: Body) -> None:
    """Refuse an advisor that is not a model."""
    for index, tool in enumerate(tools(body)):
        if tool_type(tool).startswith("advisor_") and find(tool["model"]) is None:
            raise invalid(f"tools.{index}.{tool_type(tool)}.model: '{tool['model']}' is not a known model")


@rule("SRV-15", "documented")
def advisors_are_able(body: Body, model: ModelFacts) -> None:
    """Refuse an advisor that is less able than the model it advises."""
    for index, tool in enumerate(tools(body)):
        if tool_type(tool).startswith("advisor_") and not _advises(tool["model"], model):
            raise invalid(f"tools.{index}.{tool_type(tool)}.model: '{tool['model']}' cannot advise '{model.id}'")


def _advises(advisor: str, model: ModelFacts) -> bool:
    facts = find(advisor)
    name = advisor if facts is None else facts.id
    return model.advisors is None or any(fnmatchcase(name, pattern) for pattern in model.advisors)


@rule("SRV-16", "documented")
def servers_are_secure(body: Body) -> None:
    """Refuse an MCP server that is not reached over https."""
    for index, server in enumerate(body.get("mcp_servers") or ()):
        if not server["url"].startswith("https://"):
            raise invalid(f"mcp_servers.{index}.url: must start with https://")


@rule("SRV-16", "recorded", "REC-4")
def servers_and_toolsets_match(body: Body, betas: frozenset[str]) -> None:
    """Refuse an MCP server without a toolset, with two, and a toolset without its server; the first beta had no toolsets."""
    named = Counter(tool["mcp_server_name"] for tool in tools(body) if tool_type(tool) == "mcp_toolset")
    servers = [server["name"] for server in body.get("mcp_servers") or ()]
    for index, name in enumerate(servers):
        paired = named[name] == 1 or (SERVERS_ALONE in betas and named[name] == 0)
        if not paired or servers.count(name) != 1:
            raise invalid(f"mcp_servers.{index}: '{name}' must be referenced by exactly one mcp_toolset")
    for name in named:
        if name not in servers:
            raise invalid(f"tools: MCP server '{name}' is not defined in mcp_servers")


def _changes(body: Body) -> Iterator[tuple[str, str, Block]]:
    return (found for found in blocks(body) if found[2]["type"] in TOOL_CHANGES)


@rule("BLK-13", "documented", "MID-4")
def tools_change_in_system_turns(body: Body) -> None:
    """Refuse a change of tools in another turn than the system's."""
    for path, role, block in _changes(body):
        if role != "system":
            raise invalid(f"{path}: `{block['type']}` blocks can only be in `system` messages")


@rule("TOOL-11", "documented", "MID-4")
def definitions_have_their_header(body: Body, betas: frozenset[str]) -> None:
    """Refuse the definition of a tool inside the conversation without its own header."""
    for path, _, block in _changes(body):
        if block["tool"]["type"] == "tool_definition" and INLINE not in betas:
            raise invalid(f"{path}.tool: a `tool_definition` needs the beta header `{INLINE}`")


@rule("MID-4", "documented", "TOOL-11")
def defined_tools_have_new_names(body: Body) -> None:
    """Refuse a definition whose name is taken."""
    names = {tool.get("name") for tool in tools(body)}
    for path, _, block in _changes(body):
        if block["tool"]["type"] == "tool_definition":
            name = block["tool"]["definition"].get("name")
            if name in names:
                raise ApiError(400, f"{path}.tool: a tool named '{name}' exists already", code="tool_name_conflict")
            names.add(name)


@rule("MID-4", "documented", "TOOL-11")
def changed_tools_are_declared(body: Body) -> None:
    """Refuse a change of a tool, or of an MCP server's tools, that was neither declared nor defined before."""
    names = {tool.get("name") for tool in tools(body)}
    servers = {tool.get("mcp_server_name") for tool in tools(body)}
    for path, _, block in _changes(body):
        changed = block["tool"]
        if changed["type"] == "tool_definition":
            names.add(changed["definition"].get("name"))
        elif (changed["server_name"] not in servers) if "server_name" in changed else (changed["name"] not in names):
            raise ApiError(400, f"{path}.tool: refers to no declared tool", code="tool_reference_unresolved")


@rule("BLK-9", "assumed", "BLK-12")
def served_blocks_are_the_assistants(body: Body) -> None:
    """Refuse calls of MCP tools and marks of fallbacks in other turns than the assistant's."""
    for path, role, block in blocks(body):
        if block["type"] in ("mcp_tool_use", "mcp_tool_result", "mcp_tool_listing", "fallback") and role != "assistant":
            raise invalid(f"{path}: `{block['type']}` blocks can only be in `assistant` messages")
