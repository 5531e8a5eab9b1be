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

__all__ = [
    "AsyncBuiltinFunctionTool",
    "AsyncFunctionTool",
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
