"""`DefaultHttpxClient` and its asynchronous twin: clients of `httpx2`, or of `httpx`, with the limits of ours.

For programs that derive from them or set one thing. Loaded when they are named, for neither library is ours.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from .._core.public_names import publish_names
from .._core.timeouts import DEFAULT_TIMEOUT

if TYPE_CHECKING:
    import httpx2 as httpx
else:
    try:
        import httpx2 as httpx
    except ImportError:
        import httpx


def _with_defaults(options: dict[str, Any]) -> dict[str, Any]:
    limits = httpx.Timeout(DEFAULT_TIMEOUT.read, connect=DEFAULT_TIMEOUT.connect)
    return {"timeout": limits, "limits": httpx.Limits(max_connections=1_000, max_keepalive_connections=100), **options}


class DefaultHttpxClient(httpx.Client):
    """A synchronous client with the limits of ours; takes the library's own arguments."""

    def __init__(self, **options: Any) -> None:
        super().__init__(**_with_defaults(options))


class DefaultAsyncHttpxClient(httpx.AsyncClient):
    """An asynchronous client with the limits of ours; takes the library's own arguments."""

    def __init__(self, **options: Any) -> None:
        super().__init__(**_with_defaults(options))


publish_names(__name__)
