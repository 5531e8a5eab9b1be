"""The tools of a run: which names can be called, and what is sent of each."""

from __future__ import annotations

import inspect
from collections.abc import Mapping, Sequence
from typing import Any, Literal

from .builtin import AsyncBuiltinFunctionTool
from .functions import AsyncFunctionTool, RunPolicy

Colour = Literal["synchronous", "asynchronous"]


def runnable(tools: Sequence[Any]) -> dict[str, Any]:
    """Return the tools that a runner can run, by name; plain definitions are left to the service or to the caller."""
    return {tool.name: tool for tool in tools if callable(getattr(tool, "call", None))}


def definitions(tools: Sequence[Any]) -> list[Any]:
    """Return the definitions of tools as they are sent."""
    return [tool if isinstance(tool, Mapping) or not hasattr(tool, "to_dict") else tool.to_dict() for tool in tools]


def helper_tags(tools: Sequence[Any]) -> list[str]:
    """Return what the tools say about the helpers that made them, for the header that names helpers."""
    return [tag for tool in tools if isinstance(tag := getattr(tool, "helper_tag", None), str)]


def is_async(tool: Any) -> bool:
    """Return whether calling a tool gives something to await."""
    known = isinstance(tool, (AsyncFunctionTool, AsyncBuiltinFunctionTool))
    return known or inspect.iscoroutinefunction(getattr(tool, "call", None))


def policy_of(tool: Any) -> RunPolicy:
    """Return how a tool wants to be run; a class may set `run_policy` as function tools do."""
    found = getattr(tool, "run_policy", None)
    return found if isinstance(found, RunPolicy) else RunPolicy()


def check_colour(tools: Mapping[str, Any], colour: Colour, *, threads: bool = False) -> None:
    """Refuse tools of the other client; with `threads`, plain ones may run in threads of the asynchronous client.

    Raises:
        TypeError: a tool does not fit.
    """
    for name, tool in tools.items():
        if colour == "synchronous" and is_async(tool):
            raise TypeError(
                f"Received an async tool or toolset ({name}) in the synchronous tool_runner. Make it with @beta_tool, or "
                "use AsyncAnthropic"
            )
        if colour == "asynchronous" and not is_async(tool) and not threads:
            raise TypeError(
                f"Received a synchronous tool or toolset ({name}) in the asynchronous tool_runner. Make it with "
                "@beta_async_tool, or set parallel=, which runs plain functions in threads"
            )
