"""The local API: `create_app()` is an ASGI application that speaks the Claude API."""

from .app import create_app

__all__ = ["create_app"]
