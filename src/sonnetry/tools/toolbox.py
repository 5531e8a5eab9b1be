"""The tools of a runner: the definitions that are sent, and the tools that it can run, by name."""

from __future__ import annotations

import warnings
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, Any, cast

from .builtin import AsyncBuiltinFunctionTool, BuiltinFunctionTool
from .errors import ToolError
from .functions import AsyncFunctionTool, FunctionTool, RunPolicy
from .schema import InvalidInputError

if TYPE_CHECKING:
    from .content import RunnableTool

PLAIN = RunPolicy()
RUNNABLE = (FunctionTool, BuiltinFunctionTool, AsyncFunctionTool, AsyncBuiltinFunctionTool)
ASYNC = (AsyncFunctionTool, AsyncBuiltinFunctionTool)


class Toolbox:
    """Tools in the order they were given. Plain definitions are sent, but a call of one has no function to run."""

    def __init__(self, tools: Iterable[RunnableTool], *, kind: str, threads: bool) -> None:
        """Check that the runner of this kind (`synchronous` or `asynchronous`) can run the tools.

        Raises:
            TypeError: a tool is of the other kind, and may not run in a thread.
        """
        self._tools: list[Any] = list(tools)
        for tool in self._tools:
            if isinstance(tool, RUNNABLE):
                _check(tool, kind, threads=threads)

    def definitions(self) -> list[Any]:
        """Return what is sent in `tools`."""
        return [tool.to_dict() if hasattr(tool, "to_dict") else tool for tool in self._tools]

    def known(self, name: str) -> Any:
        """Return the tool to run for a name; None if there is none."""
        return self._runnable().get(name)

    def find(self, name: str) -> Any:
        """Return the tool to run for a name; None, with a warning, if there is none."""
        found = self.known(name)
        if found is None:
            warnings.warn(
                f"Tool {name!r} not found in tool runner. Available tools: {list(self._runnable())}. If using a raw tool "
                "definition, handle the tool call manually and use `append_messages()` to add the result.",
                UserWarning,
                stacklevel=2,
            )
        return found

    def close(self) -> Iterator[Any]:
        """Close the tools that hold something open; yields what an asynchronous one returns, to be awaited."""
        for tool in self._tools:
            close = getattr(tool, "close", None)
            if close is not None:
                yield close()

    def _runnable(self) -> dict[str, Any]:
        return {tool.name: tool for tool in self._tools if isinstance(tool, RUNNABLE)}


def policy_of(tool: Any) -> RunPolicy:
    """Return how a tool is run."""
    return cast("RunPolicy", getattr(tool, "run_policy", PLAIN))


def groups(calls: Iterable[Any], serial: Any) -> Iterator[list[Any]]:
    """Split calls into groups that may run in parallel; a call for which `serial(call)` is true is a group of one."""
    group: list[Any] = []
    for call in calls:
        if serial(call):
            yield from filter(None, (group, [call]))
            group = []
        else:
            group.append(call)
    if group:
        yield group


def _check(tool: Any, kind: str, *, threads: bool) -> None:
    asynchronous = isinstance(tool, ASYNC)
    if kind == "synchronous" and asynchronous:
        raise TypeError(
            f"Received an async tool or toolset ({tool.name}) in the synchronous tool_runner. Use `AsyncAnthropic`, or "
            "make the tool with `beta_tool`."
        )
    if kind == "asynchronous" and not asynchronous and not threads:
        raise TypeError(
            f"Received a synchronous tool or toolset ({tool.name}) in the asynchronous tool_runner. Make the tool with "
            "`beta_async_tool`, or pass `parallel=` to run it in a thread."
        )


def retried(tool: Any, error: Exception, *, expired: bool, last: bool) -> None:
    """Return if a failed call is repeated, and raise what the model reads otherwise.

    Raises:
        ToolError: the time is over.
        Exception: the tool's own error, which is not repeated or was the last one.
    """
    if expired:
        raise ToolError(f"Error: {tool.name} did not return within {policy_of(tool).timeout:g} s") from error
    if last or isinstance(error, (ToolError, InvalidInputError)):
        raise error
