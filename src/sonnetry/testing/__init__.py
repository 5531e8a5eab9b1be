"""For tests: the local server on a free port, or without one."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from .local_server import LocalServer, connect
    from .webhooks import SignedWebhook, signed_webhook

__all__ = ["LocalServer", "SignedWebhook", "connect", "signed_webhook"]

if not TYPE_CHECKING:

    def __getattr__(name: str) -> Any:
        """Load the server when it is first asked for: the pytest plugin lives here and is imported by every run."""
        if name in __all__:
            from importlib import import_module

            module = "webhooks" if name in ("SignedWebhook", "signed_webhook") else "local_server"
            return getattr(import_module(f".{module}", __name__), name)
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
