"""The wire engines: thin shells that move bytes between sockets and `_core.http1`.

`sockets` serves the synchronous client, `aio` the asynchronous one; both are an `HTTPClient` in their colour. Nothing
here knows about messages, retries or credentials.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from .._core.headers import Headers
    from .._core.wire import Request


@dataclass(frozen=True, slots=True)
class Limits:
    """Lengths in seconds for one attempt, and one absolute end on `time.monotonic` for the whole call."""

    connect: float | None
    read: float | None
    write: float | None
    until: float | None = None


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
    """What a synchronous client sends through. Raises `_core.faults.TransportError`, nothing else."""

    def send(self, request: Request, limits: Limits) -> HTTPResponse:
        """Send a request and read the head of its answer."""
        ...

    def close(self) -> None:
        """Close all connections."""
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
    """What an asynchronous client sends through. Raises `_core.faults.TransportError`, nothing else."""

    async def send(self, request: Request, limits: Limits) -> AsyncHTTPResponse:
        """Send a request and read the head of its answer."""
        ...

    def close(self) -> None:
        """Close all connections of all event loops."""
        ...
