"""The wire engines: thin shells that move bytes between sockets and `_core.http1`.

`sockets` serves the synchronous client, `aio` the asynchronous one; both implement the `HTTPClient` protocol of their kind. Nothing
here knows about messages, retries or credentials.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Protocol

from .._core.public_names import publish_names
from .._core.timeouts import Limits as Limits

if TYPE_CHECKING:
    from .._core.headers import Headers
    from .._core.wire import Request


class HTTPResponse(Protocol):
    """An answer whose head has come and whose body is read in pieces."""

    status: int
    reason: bytes
    headers: Headers
    http_version: str
    framed: bool  # the body says where it ends; otherwise it ends with the connection

    def chunk(self, until: float | None = None) -> bytes:
        """Return the next piece of the body, b"" at its proper end; `until` is an absolute deadline."""
        ...

    def close(self) -> None:
        """Let go of the connection; after a complete body it is kept for the next request."""
        ...


class HTTPClient(Protocol):
    """What a synchronous client sends through. Raises `_core.transport_errors.TransportError`, nothing else."""

    def send(self, request: Request, limits: Limits) -> HTTPResponse:
        """Send a request and read the head of its answer."""
        ...

    def close(self) -> None:
        """Close all connections."""
        ...


class ForeignClient(Protocol):
    """The methods of an `httpx.Client` and similar clients."""

    def build_request(self, *args: Any, **kwargs: Any) -> Any:
        """Make a request."""
        ...

    def send(self, *args: Any, **kwargs: Any) -> Any:
        """Send it."""
        ...

    def close(self) -> None:
        """Close all connections; nobody but the caller does this."""
        ...


class AsyncHTTPResponse(Protocol):
    """An answer whose head has come and whose body is read in pieces."""

    status: int
    reason: bytes
    headers: Headers
    http_version: str
    framed: bool  # the body says where it ends; otherwise it ends with the connection

    async def chunk(self, until: float | None = None) -> bytes:
        """Return the next piece of the body, b"" at its proper end; `until` is an absolute deadline."""
        ...

    def close(self) -> None:
        """Let go of the connection; after a complete body it is kept for the next request."""
        ...


class AsyncHTTPClient(Protocol):
    """What an asynchronous client sends through. Raises `_core.transport_errors.TransportError`, nothing else."""

    async def send(self, request: Request, limits: Limits) -> AsyncHTTPResponse:
        """Send a request and read the head of its answer."""
        ...

    def close(self) -> None:
        """Close all connections of all event loops."""
        ...


class AsyncForeignClient(Protocol):
    """The methods of an `httpx.AsyncClient` and similar clients."""

    def build_request(self, *args: Any, **kwargs: Any) -> Any:
        """Make a request."""
        ...

    async def send(self, *args: Any, **kwargs: Any) -> Any:
        """Send it."""
        ...

    async def aclose(self) -> None:
        """Close all connections; nobody but the caller does this."""
        ...


publish_names(__name__)
