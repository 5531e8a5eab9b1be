"""Declarations of tools that the service runs (section 14)."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Any

from .._core.models import ModelFacts
from .errors import invalid
from .registry import rule
from .walk import Body, blocks, tool_type, tools

_WEB = ("web_search", "web_fetch")
_FILTERING = "20260209"  # the first version of the web tools whose results code filters
# Which declaration each kind of replayed call needs, by the call's name where they differ.
_NEEDS: Mapping[str, str] = {
    "bash_code_execution": "code_execution",
    "text_editor_code_execution": "code_execution",
}


def _web_tools(body: Body) -> Iterator[tuple[str, Mapping[str, Any]]]:
    for index, tool in enumerate(tools(body)):
        if tool.get("name") in _WEB and tool_type(tool).startswith(_WEB):
            yield f"tools.{index}", tool


def _filters(tool: Mapping[str, Any]) -> bool:
    return tool_type(tool).rpartition("_")[2] >= _FILTERING


@rule("SRV-7", "documented", "SRV-9")
def allowed_or_blocked(body: Body) -> None:
    """Refuse allowed and blocked domains at once."""
    for path, tool in _web_tools(body):
        if tool.get("allowed_domains") and tool.get("blocked_domains"):
            raise invalid(f"{path}: only one of allowed_domains and blocked_domains may be specified")


@rule("SRV-7", "documented", "SRV-9")
def domains_are_bare(body: Body) -> None:
    """Refuse a scheme in a domain, and a wildcard before its path."""
    for path, tool in _web_tools(body):
        for name in ("allowed_domains", "blocked_domains"):
            for index, domain in enumerate(tool.get(name) or ()):
                if re.match(r"\w+://", domain) or "*" in domain.partition("/")[0] or not domain.strip():
                    raise invalid(f"{path}.{name}.{index}: '{domain}' is not a valid domain")


@rule("SRV-11", "documented")
def filtering_where_supported(body: Body, model: ModelFacts) -> None:
    """Refuse web tools that code calls on models from before 4.6."""
    for path, tool in _web_tools(body):
        direct = tool.get("allowed_callers") == ["direct"]
        if _filters(tool) and not direct and "programmatic_tools" not in model.features:
            raise invalid(
                f"{path}: '{model.id}' does not support programmatic tool calling. Set `allowed_callers` to "
                f'["direct"] on `{tool["name"]}`.'
            )


@rule("SRV-11", "documented")
def filtering_brings_its_own_container(body: Body) -> None:
    """Refuse a declared code execution next to web tools that bring it themselves."""
    filters = any(_filters(tool) and tool.get("allowed_callers") != ["direct"] for _, tool in _web_tools(body))
    for index, tool in enumerate(tools(body)):
        if filters and tool_type(tool).startswith("code_execution"):
            raise invalid(f"tools.{index}: code execution is provided by the web tools and must not be declared too")


@rule("MOD-16", "documented")
def web_fetch_where_there_is_any(body: Body, model: ModelFacts) -> None:
    """Refuse web fetch on a model without it."""
    for tool in tools(body):
        if tool_type(tool).startswith("web_fetch") and "no_web_fetch" in model.features:
            raise invalid(f"'{model.id}' does not support tool types: {tool_type(tool)}.")


@rule("TXT-26", "observed", "SRV-14")
def something_is_loaded(body: Body) -> None:
    """Refuse tools of which every one is deferred."""
    declared = [tool for tool in tools(body) if not tool_type(tool).startswith("tool_search")]
    if declared and all(tool.get("defer_loading") for tool in declared):
        raise invalid("tools: All tools have defer_loading set. At least one tool must be loaded.")


@rule("SRV-14", "documented")
def the_search_is_loaded(body: Body) -> None:
    """Refuse a tool search that is itself deferred, and more than 10,000 deferred tools."""
    deferred = [tool for tool in tools(body) if tool.get("defer_loading")]
    if any(tool_type(tool).startswith("tool_search") for tool in deferred):
        raise invalid("tools: the tool search tool cannot have defer_loading set")
    if len(deferred) > 10_000:
        raise invalid(f"tools: {len(deferred)} deferred tools > 10000 maximum")


@rule("TXT-28", "observed", "SRV-6")
def replayed_calls_have_their_tool(body: Body) -> None:
    """Refuse a replayed server call whose tool is not declared."""
    declared = {tool.get("name") for tool in tools(body)}
    for path, _, block in blocks(body):
        if block["type"] == "server_tool_use":
            name = _NEEDS.get(block["name"], block["name"])
            if name not in declared and not (name == "code_execution" and declared & {*_WEB}):
                raise invalid(f"{path}: `server_tool_use` block found but no `{name}` tool was provided")
