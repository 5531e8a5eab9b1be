"""Which tools a simulated answer calls: those that are forced, and those that the user names in the phrase for it.

The phrase is the whole of the user's last text: `call NAME {json}`, once or several times. Nothing else that a prompt says
calls anything.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cache
from typing import Any, Literal

from ..._core.json_access import as_object
from ...rules.errors import ApiError
from ...rules.walk import available_tools, tool_type
from .schema_samples import fitting

Tool = Mapping[str, Any]
ToolUse = Literal["forced", "phrase", "never"]
MOST = 8  # calls in one turn

# What is put into a forced call of a tool whose input the API defines, by the start of its type.
_INPUTS: Mapping[str, Mapping[str, Any]] = {
    "bash_": {"command": "echo simulated"},
    "text_editor_": {"command": "view", "path": "/"},
    "memory_": {"command": "view", "path": "/memories"},
    "computer_2": {"action": "screenshot"},
}
# Tools that the service runs; an answer that uses them must be prepared.
_SERVER_TOOLS = ("web_search", "web_fetch", "code_execution", "tool_search_tool", "advisor_", "mcp_toolset")
# Toolsets by their type, and what their calls name as `toolset_name`.
_TOOLSETS: Mapping[str, str] = {"browser_toolset_20260801": "browser", "computer_toolset_20260801": "computer"}
_PHRASE = re.compile(r"\s*call\s+([a-zA-Z0-9_-]+)\s+(?=\{)")


@dataclass(frozen=True, slots=True)
class Call:
    """A call of a tool; `toolset` is the name of the toolset that the tool belongs to, as `browser`."""

    name: str
    input: Mapping[str, Any]
    toolset: str | None = None


def calls(body: Mapping[str, Any], text: str, use: ToolUse = "phrase") -> list[Call]:
    """Return the calls that an answer makes, none where text is wanted. `text` is the user's last one.

    Raises:
        ApiError: 501; a tool is called that the simulation cannot play.
    """
    choice = body.get("tool_choice", {"type": "auto"})
    callable_ = {str(tool["name"]): tool for tool in _with_members(available_tools(body))}
    if use == "never" or choice["type"] == "none" or not callable_:
        return []
    if choice["type"] == "tool":
        callable_ = {name: tool for name, tool in callable_.items() if name == choice["name"]}
    found = _asked_for(text, callable_) if use == "phrase" else []
    if not found and choice["type"] in ("any", "tool"):
        found = _forced(list(callable_.values()))
    return found[: 1 if choice.get("disable_parallel_tool_use") else MOST]


def _asked_for(text: str, callable_: Mapping[str, Tool]) -> list[Call]:
    """Return the calls of a text that is nothing but the phrase, none if it names a tool that cannot be called."""
    found = phrases(text)
    if any(call.name not in callable_ for call in found):
        return []
    for call in found:
        _refuse_server_tool(callable_[call.name])
    return [replace(call, toolset=callable_[call.name].get("toolset_name")) for call in found]


def _with_members(tools: Iterable[Tool]) -> Iterator[Tool]:
    """Yield tools, and of a toolset its members that are enabled; of two members with one name the first."""
    seen: set[str] = set()
    for tool in tools:
        toolset = _TOOLSETS.get(tool_type(tool))
        configs = as_object(tool.get("configs"))
        if toolset is None:
            yield {"name": "", **tool}
        for name in members(toolset) if toolset else ():
            if name not in seen and as_object(configs.get(name)).get("enabled", True):
                seen.add(name)
                yield {"name": name, "type": tool_type(tool), "toolset_name": toolset}


@cache
def members(toolset: str) -> tuple[str, ...]:
    """Return the names of the tools in a toolset: those that can be configured."""
    from ...types import toolsets

    configs: type = (
        toolsets.BrowserToolsetConfigsParam if toolset == "browser" else toolsets.ComputerToolsetConfigsParam
    )
    return tuple(configs.__annotations__)


def phrases(text: str) -> list[Call]:
    """Return the calls that a text names, none unless it is made of nothing else."""
    found: list[Call] = []
    at, end = 0, len(text.rstrip())
    while at < end:
        match = _PHRASE.match(text, at)
        value, at = _object(text, match.end()) if match else (None, end)
        if match is None or value is None:
            return []
        found.append(Call(match[1], value))
    return found


def _object(text: str, at: int) -> tuple[dict[str, Any] | None, int]:
    try:
        value, end = json.JSONDecoder().raw_decode(text, at)
    except (ValueError, RecursionError):
        return None, at
    return value, end


def _forced(tools: Sequence[Tool]) -> list[Call]:
    """Return a call of the first tool that can be called, with an input that its schema allows."""
    own = [tool for tool in tools if not _is_server_tool(tool)]
    if tools and not own:
        _refuse_server_tool(tools[0])
    return [_sample(tool) for tool in own[:1]]


def _sample(tool: Tool) -> Call:
    if "input_schema" not in tool:
        return Call(str(tool.get("name")), _defined(tool))
    return Call(tool["name"], fitting(tool["input_schema"], f"the input of `{tool['name']}`", sample_object=True))


def _defined(tool: Tool) -> Mapping[str, Any]:
    for start, value in _INPUTS.items():
        if tool_type(tool).startswith(start):
            return value
    raise not_played(tool_type(tool))


def _is_server_tool(tool: Tool) -> bool:
    return tool_type(tool).startswith(_SERVER_TOOLS)


def _refuse_server_tool(tool: Tool) -> None:
    if _is_server_tool(tool):
        raise not_played(tool_type(tool))


def not_played(kind: str) -> ApiError:
    """Return the refusal of a call that the simulation cannot make up; it says how to prepare one (rule SRV-1)."""
    return ApiError(
        501,
        f"The simulation cannot run `{kind}`. Prepare the answer: POST /_local/turns with its content, or in Python "
        "LocalServer.play(...).",
    )
