"""Adapters: a caller's own `httpx` or `httpx2` client as an engine; here the synchronous one and what both share.

Neither library is imported: clients and answers are known by what they can do. The caller's client is never closed,
follows no redirect for us, and keeps its own proxies, trust and authentication. Deadlines are checked whenever it
returns.
"""

from __future__ import annotations

import socket
import time
from collections.abc import Iterator
from contextlib import suppress
from typing import Any

from .._core.headers import Headers, header_bytes
from .._core.http1 import unpacker_for
from .._core.sentinels import NOT_GIVEN, NotGiven
from .._core.timeouts import earliest
from .._core.transport_errors import TransportError
from .._core.unpacking import Unpacker
from .._core.wire import ChunkSource, Request, header_block
from . import Limits
from .foreign_faults import fault_of
from .reading import check_time, unpacked


def is_foreign(client: object) -> bool:
    """Return whether a caller's client is one of another library."""
    return hasattr(client, "build_request")


def check(client: Any, colour: str, **options: object) -> None:
    """Make sure that a foreign client fits.

    Raises:
        TypeError: the client is of the other kind (sync or async).
        ValueError: an option was given that is that client's own to set.
    """
    if ("async" if hasattr(client, "aclose") else "sync") != colour:
        fits = "AsyncAnthropic" if colour == "sync" else "Anthropic"
        raise TypeError(
            f"Invalid `http_client` argument: it is a {type(client).__module__}.{type(client).__name__}; it fits {fits}"
        )
    for name, value in options.items():
        if value is not None and not isinstance(value, NotGiven):
            raise ValueError(f"{name}= is a setting of the client given as http_client; set it there")


class ForeignEngine:
    """Sends through a synchronous client of another library."""

    def __init__(self, client: Any) -> None:
        self._client = client

    def send(self, request: Request, limits: Limits) -> ForeignResponse:
        """Send a request and read the head of its answer."""
        body = request.body.pieces() if isinstance(request.body, ChunkSource) else request.body
        until = within(limits)
        ready = built(self._client, request, limits, body)
        try:
            answer = self._client.send(ready, stream=True, follow_redirects=False)
        except Exception as error:
            raise fault_of(error, "headers", request.origin.host, until) from error
        try:
            check_time(until, "headers")
            return ForeignResponse(answer, request, until)
        except TransportError:
            answer.close()
            raise

    def close(self) -> None:
        """Do nothing: the client is the caller's."""


class Head:
    """What is known of an answer before its body is read."""

    def __init__(self, answer: Any, request: Request, until: float | None) -> None:
        self._answer = answer
        self._host = request.origin.host
        self._until = until
        self._finished = False
        self.status = int(answer.status_code)
        self.reason = str(answer.reason_phrase).encode("latin-1", "replace")
        self.headers = Headers(answer.headers.raw)
        self.http_version = str(answer.http_version)
        self._read_already = bool(answer.is_stream_consumed)  # by a transport that makes answers up
        self.framed = self._read_already or self._tells_its_end()
        encoding = self.headers.get("content-encoding", "").encode("latin-1")
        self._unpacker: Unpacker | None = None if self._read_already else unpacker_for(encoding)
        self.is_open = True

    def _tells_its_end(self) -> bool:
        marks = ("content-length", "transfer-encoding")
        return (
            not self.http_version.startswith("HTTP/1")
            or self.status in (204, 304)
            or any(mark in self.headers for mark in marks)
        )

    def after(self) -> bytes:
        """Return b"" behind the end; before it, the answer was closed."""
        if self._finished:
            return b""
        raise TransportError("closed", "body", "the response is closed", answered=True)


class ForeignResponse(Head):
    """An answer whose head has come."""

    def __init__(self, answer: Any, request: Request, until: float | None) -> None:
        super().__init__(answer, request, until)
        self._pieces: Iterator[bytes] = answer.iter_bytes() if self._read_already else answer.iter_raw()
        self._reading = False

    def chunk(self, until: float | None = None) -> bytes:
        """Return the next piece of the body, b"" at its proper end."""
        until = earliest(until, self._until)
        if self._unpacker is None:
            return self.raw(until)
        return unpacked(self, self._unpacker, until)

    def raw(self, until: float | None) -> bytes:
        """Return the next bytes as they came, b"" at the proper end."""
        if not self.is_open:
            return self.after()
        check_time(until, "body")
        data = self._next(until)
        if not self.is_open:
            return self.after()
        if data:
            check_time(until, "body")
            return data
        self._finished = True
        self.close()
        return b""

    def _next(self, until: float | None) -> bytes:
        self._reading = True
        try:
            return next(filter(None, self._pieces), b"")
        except Exception as error:
            if not self.is_open:
                raise TransportError("closed", "body", "the response was closed", answered=True) from error
            raise fault_of(error, "body", self._host, until) from error
        finally:
            self._reading = False

    def close(self) -> None:
        """Let go of the connection. Safe from any thread: a reader is woken up first."""
        if self.is_open:
            self.is_open = False
            if self._reading:
                self._wake_reader()
            else:
                with suppress(Exception):
                    self._answer.close()

    def _wake_reader(self) -> None:
        stream = self._answer.extensions.get("network_stream")
        sock = (
            stream.get_extra_info("socket") if stream is not None and self.http_version.startswith("HTTP/1") else None
        )
        with suppress(OSError):
            if sock is not None:
                socket.socket.shutdown(sock, socket.SHUT_RDWR)

    def __del__(self) -> None:
        if getattr(self, "is_open", False):
            self.close()


def built(client: Any, request: Request, limits: Limits, body: Any) -> Any:
    """Make the client's own request object.

    Raises:
        ValueError: a header cannot be sent, or this call has a proxy of its own.
    """
    if request.proxy is not None and request.proxy is not NOT_GIVEN:
        raise ValueError("proxy= is a setting of the client given as http_client; set it there")
    header_block(request.headers)
    headers = {name: header_bytes(value) for name, value in request.headers.items()}
    if isinstance(request.body, ChunkSource) and request.body.length is not None:
        headers["content-length"] = str(request.body.length).encode()
    extensions = {"timeout": _timeouts(limits)}
    return client.build_request(request.method, request.url, headers=headers, content=body, extensions=extensions)


def _timeouts(limits: Limits) -> dict[str, float | None]:
    left = None if limits.until is None else max(limits.until - time.monotonic(), 0.001)
    return {
        "connect": earliest(limits.connect, left),
        "read": earliest(limits.read, left),
        "write": earliest(limits.write, left),
        "pool": earliest(limits.write, left),  # never longer than the request itself may wait
    }


def within(limits: Limits) -> float | None:
    """Return the absolute end of a call, if it is not over yet.

    Raises:
        TransportError: it is.
    """
    check_time(limits.until, "connect", "total")
    return limits.until
