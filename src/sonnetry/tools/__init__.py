"""Tools that a program runs for the model: made of functions or classes, run by `messages.tool_runner`."""

from __future__ import annotations

from .._core.public_names import publish_names
from .builtin import AsyncBuiltinFunctionTool, BuiltinFunctionTool, ToolLike
from .errors import ToolError
from .functions import AsyncFunctionTool, FunctionTool, async_tool, beta_async_tool, beta_tool, tool

BetaBuiltinFunctionTool = BuiltinFunctionTool
BetaAsyncBuiltinFunctionTool = AsyncBuiltinFunctionTool
BetaFunctionTool = FunctionTool
BetaAsyncFunctionTool = AsyncFunctionTool

__all__ = [
    "AsyncBuiltinFunctionTool",
    "AsyncFunctionTool",
    "BetaAsyncBuiltinFunctionTool",
    "BetaAsyncFunctionTool",
    "BetaBuiltinFunctionTool",
    "BetaFunctionTool",
    "BuiltinFunctionTool",
    "FunctionTool",
    "ToolError",
    "ToolLike",
    "async_tool",
    "beta_async_tool",
    "beta_tool",
    "tool",
]

publish_names(__name__)
