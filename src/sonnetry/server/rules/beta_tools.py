"""Beta tools: the advisor, MCP servers, and tools that change inside the conversation."""

from __future__ import annotations

from collections import Counter

from ..._core.models import ModelFacts, find
from ..errors import ApiError, invalid
from .registry import rule
from .walk import Body, blocks, tool_type, tools

_CHANGES = ("tool_addition", "tool_removal")


@rule("SRV-15", "documented")
def advisors_exist(body: Body) -> None:
    """Refuse an advisor that is no model."""
    for index, tool in enumerate(tools(body)):
        if tool_type(tool).startswith("advisor_") and find(tool["model"]) is None:
            raise invalid(f"tools.{index}.model: '{tool['model']}' is not a known model")


@rule("SRV-15", "documented")
def advisors_are_able(body: Body, model: ModelFacts) -> None:
    """Refuse an advisor that is less able than the model it advises."""
    for index, tool in enumerate(tools(body)):
        if tool_type(tool).startswith("advisor_") and tool["model"] in model.no_advisors:
            raise invalid(f"tools.{index}.model: '{tool['model']}' cannot advise '{model.id}'")


@rule("SRV-16", "documented")
def servers_are_secure(body: Body) -> None:
    """Refuse an MCP server that is not reached over https."""
    for index, server in enumerate(body.get("mcp_servers") or ()):
        if not server["url"].startswith("https://"):
            raise invalid(f"mcp_servers.{index}.url: must start with https://")


@rule("SRV-16", "documented")
def servers_and_toolsets_match(body: Body) -> None:
    """Refuse an MCP server without a toolset, with two, and a toolset without its server."""
    named = Counter(tool["mcp_server_name"] for tool in tools(body) if tool_type(tool) == "mcp_toolset")
    servers = [server["name"] for server in body.get("mcp_servers") or ()]
    for index, name in enumerate(servers):
        if named[name] != 1 or servers.count(name) != 1:
            raise invalid(f"mcp_servers.{index}: '{name}' must be referenced by exactly one mcp_toolset")
    for name in named:
        if name not in servers:
            raise invalid(f"tools: MCP server '{name}' is not defined in mcp_servers")


@rule("BLK-13", "documented", "MID-4")
def tools_change_in_system_turns(body: Body) -> None:
    """Refuse a change of tools in another turn than the system's."""
    for path, role, block in blocks(body):
        if block["type"] in _CHANGES and role != "system":
            raise invalid(f"{path}: `{block['type']}` blocks can only be in `system` messages")


@rule("MID-4", "documented", "TOOL-11")
def changed_tools_are_declared(body: Body) -> None:
    """Refuse a change of a tool that is not declared."""
    known = {tool.get("name") for tool in tools(body)} | {tool.get("mcp_server_name") for tool in tools(body)}
    for path, _, block in blocks(body):
        asked = {block["tool"].get("name"), block["tool"].get("server_name")} if block["type"] in _CHANGES else known
        if not (known - {None}) & asked and block["type"] in _CHANGES:
            raise ApiError(400, f"{path}.tool: refers to no declared tool", code="tool_reference_unresolved")


@rule("BLK-9", "assumed", "BLK-12")
def served_blocks_are_the_assistants(body: Body) -> None:
    """Refuse calls of MCP tools and marks of fallbacks in other turns than the assistant's."""
    for path, role, block in blocks(body):
        if block["type"] in ("mcp_tool_use", "mcp_tool_result", "mcp_tool_listing", "fallback") and role != "assistant":
            raise invalid(f"{path}: `{block['type']}` blocks can only be in `assistant` messages")
