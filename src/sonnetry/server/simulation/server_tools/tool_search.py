"""Tool search over the deferred tools of a request, by pattern and by BM25 (rule SRV-14)."""

from __future__ import annotations

import asyncio
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any

from ...._core.json_access import as_object
from ....rules.json_schemas import TooHeavyError, ask_elsewhere
from ....rules.walk import tools
from .ranking import ranked
from .scene import Outcome, Scene, failed, text

MOST = 5
LONGEST_PATTERN, LONGEST_QUERY = 200, 500  # characters
KIND = "tool_search"

Tool = Mapping[str, Any]


async def by_pattern(scene: Scene, asked: Mapping[str, Any], tool: Tool) -> Outcome:
    """Find tools whose name, description or arguments a pattern matches."""
    scene.used_up(tool)
    pattern = asked.get("pattern")
    if not isinstance(pattern, str) or not pattern or len(pattern) > LONGEST_PATTERN:
        return _refused(f"pattern must be a text of 1 to {LONGEST_PATTERN} characters")
    deferred = [*_deferred(scene)]
    try:
        found = await asyncio.to_thread(ask_elsewhere, "matches", pattern, [*map(_searched, deferred)])
    except TooHeavyError:
        return Outcome(failed(KIND, "execution_time_exceeded", error_message="the pattern took too long"))
    if found is None:
        return _refused("pattern is not a regular expression")
    return _found([deferred[index] for index in found])


async def by_rank(scene: Scene, asked: Mapping[str, Any], tool: Tool) -> Outcome:
    """Find the tools that fit a question best."""
    scene.used_up(tool)
    query = asked.get("query")
    if not isinstance(query, str) or not query or len(query) > LONGEST_QUERY:
        return _refused(f"query must be a text of 1 to {LONGEST_QUERY} characters")
    deferred = [*_deferred(scene)]
    found = await asyncio.to_thread(ranked, query, [*map(_searched, deferred)])
    return _found([deferred[index] for index in found])


def _deferred(scene: Scene) -> Iterator[Tool]:
    """Yield the deferred tools of a request, those that a toolset lists among them."""
    for tool in tools(scene.prompt.body):
        if tool.get("type") == "mcp_toolset":
            default = as_object(tool.get("default_config"))
            for listed in tool.get("tools") or ():
                own = as_object(as_object(tool.get("configs")).get(listed["name"]))
                if {**default, **own}.get("defer_loading"):
                    yield listed
        elif tool.get("defer_loading"):
            yield tool


def _searched(tool: Tool) -> str:
    """Return what is searched of a tool: its name and description, and those of its arguments."""
    properties = as_object(as_object(tool.get("input_schema")).get("properties"))
    arguments = [f"{name} {as_object(value).get('description', '')}" for name, value in properties.items()]
    return "\n".join([tool["name"], tool["name"].replace("_", " "), str(tool.get("description") or ""), *arguments])


def _refused(why: str) -> Outcome:
    return Outcome(failed(KIND, "invalid_tool_input", error_message=why), [text(f"The search failed: {why}.")])


def _found(found: Sequence[Tool]) -> Outcome:
    names = [tool["name"] for tool in found[:MOST]]
    references = [{"type": "tool_reference", "tool_name": name} for name in names]
    content = {"type": "tool_search_tool_search_result", "tool_references": references}
    return Outcome(content, [text(_said(names))])


def _said(names: Iterable[str]) -> str:
    listed = ", ".join(names)
    return f"The search found these tools: {listed}." if listed else "The search found no tool."
