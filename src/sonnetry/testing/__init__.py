"""For tests: the local server on a free port, or without one."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from .local_server import LocalServer, connect

__all__ = ["LocalServer", "connect"]

if not TYPE_CHECKING:

    def __getattr__(name: str) -> Any:
        """Load the server when it is first asked for: the pytest plugin lives here and is imported by every run."""
        if name in __all__:
            from . import local_server

            return getattr(local_server, name)
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
