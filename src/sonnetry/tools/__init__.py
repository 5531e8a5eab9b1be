"""Tools that a model may call: functions, classes, and what they answer.

Names are fetched from their modules when they are first used. A package that imported its modules could wait for a thread
that imports one of them, while that thread waits for the package.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from .builtin import AsyncBuiltinFunctionTool as AsyncBuiltinFunctionTool
    from .builtin import BuiltinFunctionTool as BuiltinFunctionTool
    from .content import ToolContent as ToolContent
    from .errors import InvalidInputError as InvalidInputError
    from .errors import ToolError as ToolError
    from .errors import ToolTimeoutError as ToolTimeoutError
    from .functions import AsyncFunctionTool as AsyncFunctionTool
    from .functions import FunctionTool as FunctionTool
    from .functions import ToolOptions as ToolOptions
    from .functions import async_tool as async_tool
    from .functions import beta_async_tool as beta_async_tool
    from .functions import beta_tool as beta_tool
    from .functions import tool as tool
    from .memory import AbstractMemoryTool as AbstractMemoryTool
    from .memory import AsyncAbstractMemoryTool as AsyncAbstractMemoryTool
    from .memory import AsyncLocalFilesystemMemoryTool as AsyncLocalFilesystemMemoryTool
    from .memory import BetaAbstractMemoryTool as BetaAbstractMemoryTool
    from .memory import BetaAsyncAbstractMemoryTool as BetaAsyncAbstractMemoryTool
    from .memory import BetaAsyncLocalFilesystemMemoryTool as BetaAsyncLocalFilesystemMemoryTool
    from .memory import BetaLocalFilesystemMemoryTool as BetaLocalFilesystemMemoryTool
    from .memory import LocalFilesystemMemoryTool as LocalFilesystemMemoryTool

_MODULES = {
    "builtin": ("AsyncBuiltinFunctionTool", "BuiltinFunctionTool"),
    "content": ("ToolContent",),
    "errors": ("InvalidInputError", "ToolError", "ToolTimeoutError"),
    "functions": (
        "AsyncFunctionTool",
        "FunctionTool",
        "ToolOptions",
        "async_tool",
        "beta_async_tool",
        "beta_tool",
        "tool",
    ),
    "memory": (
        "AbstractMemoryTool",
        "AsyncAbstractMemoryTool",
        "AsyncLocalFilesystemMemoryTool",
        "BetaAbstractMemoryTool",
        "BetaAsyncAbstractMemoryTool",
        "BetaAsyncLocalFilesystemMemoryTool",
        "BetaLocalFilesystemMemoryTool",
        "LocalFilesystemMemoryTool",
    ),
}
_HOMES = {name: module for module, names in _MODULES.items() for name in names}

if not TYPE_CHECKING:  # checkers read the imports above, so that they still find misspelt names
    __all__ = list(_HOMES)

    def __getattr__(name: str) -> object:
        import importlib

        if name not in _HOMES:
            raise AttributeError(f"module {__name__!r} has no attribute {name!r}", name=name)
        value = globals()[name] = getattr(importlib.import_module(f".{_HOMES[name]}", __name__), name)
        return value

    def __dir__() -> list[str]:
        return sorted({*globals(), *_HOMES})
