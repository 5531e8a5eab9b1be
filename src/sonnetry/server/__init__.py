"""The local API: `create_app()` is an ASGI application that speaks the Claude API.

The application is loaded when it is asked for: processes that only judge schemas do without it.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from .app import create_app

__all__ = ["create_app"]


def __getattr__(name: str) -> Any:
    if name == "create_app":  # by its name, so that this package lies below its modules and not above them
        return import_module(".app", __name__).create_app
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
