"""Tools that a model may call: functions, classes, and what they answer."""

from __future__ import annotations

from .builtin import AsyncBuiltinFunctionTool, BuiltinFunctionTool
from .content import ToolContent
from .errors import InvalidInputError, ToolError, ToolTimeoutError
from .functions import (
    AsyncFunctionTool,
    FunctionTool,
    ToolOptions,
    async_tool,
    beta_async_tool,
    beta_tool,
    tool,
)

BetaAsyncBuiltinFunctionTool = AsyncBuiltinFunctionTool
BetaAsyncFunctionTool = AsyncFunctionTool
BetaBuiltinFunctionTool = BuiltinFunctionTool
BetaFunctionTool = FunctionTool
BetaFunctionToolResultType = ToolContent

__all__ = [
    "AsyncBuiltinFunctionTool",
    "AsyncFunctionTool",
    "BetaAsyncBuiltinFunctionTool",
    "BetaAsyncFunctionTool",
    "BetaBuiltinFunctionTool",
    "BetaFunctionTool",
    "BetaFunctionToolResultType",
    "BuiltinFunctionTool",
    "FunctionTool",
    "InvalidInputError",
    "ToolContent",
    "ToolError",
    "ToolOptions",
    "ToolTimeoutError",
    "async_tool",
    "beta_async_tool",
    "beta_tool",
    "tool",
]
