"""Adapters: a caller's own `httpx` or `httpx2` client as an engine, synchronous and asynchronous.

Neither library is imported: clients, answers and exceptions are known by what they can do and what they are called. The
caller's client is never closed, follows no redirect for us, and keeps its own proxies, trust and authentication.
Deadlines are checked whenever the client returns; in asyncio they also interrupt it.
"""

from __future__ import annotations

import asyncio
import socket
import ssl
import time
from collections.abc import AsyncIterator, Coroutine, Iterator
from contextlib import suppress
from typing import Any

from .._core.errors import Phase
from .._core.faults import Kind, TransportError
from .._core.headers import Headers
from .._core.http1 import Unpacker, unpacker_for
from .._core.sentinels import NotGiven
from .._core.timeouts import earliest
from .._core.wire import ChunkSource, Request, header_block
from . import Limits

# The exceptions of both libraries by name: kind, phase where the name tells it, and the limit that ran out.
FAULTS: dict[str, tuple[Kind, Phase | None, str | None]] = {
    "ConnectTimeout": ("timeout", "connect", "connect"),
    "PoolTimeout": ("timeout", "connect", "total"),
    "ReadTimeout": ("timeout", None, "read"),
    "WriteTimeout": ("timeout", "send", "write"),
    "TimeoutException": ("timeout", None, "read"),
    "ConnectError": ("connect", "connect", None),
    "ProxyError": ("connect", "connect", None),
    "UnsupportedProtocol": ("connect", "connect", None),
    "ReadError": ("cut", None, None),
    "WriteError": ("cut", "send", None),
    "NetworkError": ("cut", None, None),
    "LocalProtocolError": ("protocol", "send", None),
    "ProtocolError": ("protocol", None, None),
    "DecodingError": ("protocol", "body", None),
    "StreamClosed": ("closed", "body", None),
}
# How the libraries word the end of a connection, which they call a protocol error of the peer.
ENDS = ("disconnected", "closed connection", "connection closed", "connectionterminated")


def is_foreign(client: object) -> bool:
    """Tell whether a caller's client is one of another library."""
    return hasattr(client, "build_request")


def check(client: Any, colour: str, **options: object) -> None:
    """Make sure that a foreign client fits.

    Raises:
        TypeError: it has the other colour.
        ValueError: an option was given that is that client's own to set.
    """
    if ("async" if hasattr(client, "aclose") else "sync") != colour:
        fits = "AsyncAnthropic" if colour == "sync" else "Anthropic"
        raise TypeError(f"http_client is a {type(client).__module__}.{type(client).__name__}; it fits {fits}")
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
        until = _within(limits)
        try:
            answer = self._client.send(_built(self._client, request, limits, body), stream=True, follow_redirects=False)
        except Exception as error:
            raise _fault(error, "headers", request.origin.host, until) from error
        try:
            _check_time(until, "headers")
            return ForeignResponse(answer, request, until)
        except TransportError:
            answer.close()
            raise

    def close(self) -> None:
        """Do nothing: the client is the caller's."""


class AsyncForeignEngine:
    """Sends through an asynchronous client of another library."""

    def __init__(self, client: Any) -> None:
        self._client = client

    async def send(self, request: Request, limits: Limits) -> AsyncForeignResponse:
        """Send a request and read the head of its answer."""
        body = _async_pieces(request.body) if isinstance(request.body, ChunkSource) else request.body
        until = _within(limits)
        built = _built(self._client, request, limits, body)
        try:
            async with asyncio.timeout(None if until is None else until - time.monotonic()):
                answer = await self._client.send(built, stream=True, follow_redirects=False)
        except Exception as error:
            raise _fault(error, "headers", request.origin.host, until) from error
        try:
            return AsyncForeignResponse(answer, request, until)
        except TransportError:
            await answer.aclose()
            raise

    def close(self) -> None:
        """Do nothing: the client is the caller's."""


class _Head:
    """What is known of an answer before its body is read."""

    def __init__(self, answer: Any, request: Request, until: float | None) -> None:
        self._answer = answer
        self._host = request.origin.host
        self._until = until
        self._finished = False
        self._packed = False
        self.status = int(answer.status_code)
        self.reason = str(answer.reason_phrase).encode("latin-1", "replace")
        self.headers = Headers(answer.headers.raw)
        self.http_version = str(answer.http_version)
        self._read_already = bool(answer.is_stream_consumed)  # by a transport that makes answers up
        self.framed = self._read_already or self._tells_its_end()
        encoding = self.headers.get("content-encoding", "").encode("latin-1")
        self._unpacker: Unpacker | None = None if self._read_already else unpacker_for(encoding)
        self._open = True

    def _tells_its_end(self) -> bool:
        marks = ("content-length", "transfer-encoding")
        return (
            not self.http_version.startswith("HTTP/1")
            or self.status in (204, 304)
            or any(mark in self.headers for mark in marks)
        )

    def _unpacked(self, data: bytes) -> bytes:
        if self._unpacker is None:
            return data
        if data:
            self._packed = True
            return self._unpacker.feed(data)
        if self._packed:
            self._unpacker.finish()
        return b""

    def _after(self) -> bytes:
        if self._finished:
            return b""
        raise TransportError("closed", "body", "the response is closed", answered=True)


class ForeignResponse(_Head):
    """An answer whose head has come."""

    def __init__(self, answer: Any, request: Request, until: float | None) -> None:
        super().__init__(answer, request, until)
        self._pieces: Iterator[bytes] = answer.iter_bytes() if self._read_already else answer.iter_raw()
        self._reading = False

    def chunk(self, until: float | None = None) -> bytes:
        """Return the next piece of the body, b"" at its proper end."""
        until = earliest(until, self._until)
        while data := self._raw(until):
            if plain := self._unpacked(data):
                return plain
        return self._unpacked(b"")

    def _raw(self, until: float | None) -> bytes:
        if not self._open:
            return self._after()
        _check_time(until, "body")
        data = self._next(until)
        if not self._open:
            return self._after()
        if data:
            _check_time(until, "body")
            return data
        self._finished = True
        self.close()
        return b""

    def _next(self, until: float | None) -> bytes:
        self._reading = True
        try:
            return next(filter(None, self._pieces), b"")
        except Exception as error:
            if not self._open:
                raise TransportError("closed", "body", "the response was closed", answered=True) from error
            raise _fault(error, "body", self._host, until) from error
        finally:
            self._reading = False

    def close(self) -> None:
        """Let go of the connection. Safe from any thread: a reader is woken up first."""
        if self._open:
            self._open = False
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
        if getattr(self, "_open", False):
            self.close()


class AsyncForeignResponse(_Head):
    """An answer whose head has come."""

    def __init__(self, answer: Any, request: Request, until: float | None) -> None:
        super().__init__(answer, request, until)
        self._loop = asyncio.get_running_loop()
        self._pieces: AsyncIterator[bytes] = answer.aiter_bytes() if self._read_already else answer.aiter_raw()

    async def chunk(self, until: float | None = None) -> bytes:
        """Return the next piece of the body, b"" at its proper end."""
        until = earliest(until, self._until)
        while data := await self._raw(until):
            if plain := self._unpacked(data):
                return plain
        return self._unpacked(b"")

    async def _raw(self, until: float | None) -> bytes:
        if not self._open:
            return self._after()
        _check_time(until, "body")
        data = await self._next(until)
        if not self._open:
            return self._after()
        if not data:
            self._finished = True
            self.close()
        return data

    async def _next(self, until: float | None) -> bytes:
        try:
            async with asyncio.timeout(None if until is None else until - time.monotonic()):
                async for data in self._pieces:
                    if data:
                        return data
                return b""
        except Exception as error:
            if not self._open:
                raise TransportError("closed", "body", "the response was closed", answered=True) from error
            raise _fault(error, "body", self._host, until) from error

    def close(self) -> None:
        """Let go of the connection. Never waits: the client does its part in a task."""
        if self._open:
            self._open = False
            if not self._answer.is_closed and not self._loop.is_closed():
                self._run(lambda: _end(self._loop, self._pieces, self._answer))

    def _run(self, work: Any) -> None:
        try:
            here = asyncio.get_running_loop() is self._loop
        except RuntimeError:
            here = False
        with suppress(RuntimeError):  # the loop closed just now, and its connections with it
            work() if here else self._loop.call_soon_threadsafe(work)

    def __del__(self) -> None:
        if getattr(self, "_open", False):
            self.close()


# --- Sending ----------------------------------------------------------------------------------------------------------


def _built(client: Any, request: Request, limits: Limits, body: Any) -> Any:
    """Make the client's own request object.

    Raises:
        ValueError: a header cannot be sent, or this call has a proxy of its own.
    """
    if not isinstance(request.proxy, NotGiven):
        raise ValueError("proxy= is a setting of the client given as http_client; set it there")
    header_block(request.headers)
    headers: dict[str, str] = dict(request.headers)
    if isinstance(request.body, ChunkSource) and request.body.length is not None:
        headers["content-length"] = str(request.body.length)
    extensions = {"timeout": _timeouts(limits)}
    return client.build_request(request.method, request.url, headers=headers, content=body, extensions=extensions)


def _timeouts(limits: Limits) -> dict[str, float | None]:
    left = None if limits.until is None else max(limits.until - time.monotonic(), 0.001)
    return {
        "connect": earliest(limits.connect, left),
        "read": earliest(limits.read, left),
        "write": earliest(limits.write, left),
        "pool": left,
    }


async def _async_pieces(source: ChunkSource) -> AsyncIterator[bytes]:
    for piece in source.pieces():
        yield piece


def _within(limits: Limits) -> float | None:
    _check_time(limits.until, "connect", "total")
    return limits.until


def _check_time(until: float | None, phase: Phase, limit: str = "until") -> None:
    if until is not None and time.monotonic() >= until:
        raise TransportError("timeout", phase, "the total limit ran out", limit=limit, answered=phase == "body")


# --- What went wrong --------------------------------------------------------------------------------------------------


def _fault(error: Exception, phase: Phase, host: str, until: float | None) -> TransportError:
    """Turn an exception of the client, known by its name, into ours."""
    if isinstance(error, TransportError):
        return error
    body = phase == "body"
    if isinstance(error, TimeoutError) or (until is not None and time.monotonic() >= until):
        limit = "until" if body else "total"
        return TransportError("timeout", phase, "the total limit ran out", limit=limit, answered=body)
    cause = _tls_cause(error)
    if cause is not None:
        return TransportError("tls", "connect", _about_tls(cause, host))
    kind, where, limit_name = _known(error)
    if kind == "protocol" and any(mark in str(error).lower() for mark in ENDS):
        kind = "cut"
    text = str(error) or f"{type(error).__name__} of the client given as http_client"
    if kind == "timeout":
        text = f"the {limit_name} limit ran out"
    return TransportError(kind, where if where and not body else phase, text, limit=limit_name, answered=body)


def _known(error: Exception) -> tuple[Kind, Phase | None, str | None]:
    for cls in type(error).__mro__:
        if cls.__name__ in FAULTS:
            return FAULTS[cls.__name__]
    return ("cut" if isinstance(error, OSError) else "closed", None, None)


def _tls_cause(error: BaseException | None) -> ssl.SSLError | None:
    seen = 0
    while error is not None and seen < 10:
        if isinstance(error, ssl.SSLError) and not isinstance(error, ssl.SSLEOFError):
            return error
        error, seen = error.__cause__ or error.__context__, seen + 1
    return None


def _about_tls(error: ssl.SSLError, host: str) -> str:
    reason = getattr(error, "verify_message", None) or getattr(error, "reason", None) or error
    return f"TLS with {host} failed: {reason}; trust is a setting of the client given as http_client (verify=)"


# --- Letting go in asyncio --------------------------------------------------------------------------------------------


_endings: set[asyncio.Task[None]] = set()


def _end(loop: asyncio.AbstractEventLoop, pieces: Any, answer: Any) -> None:
    task: asyncio.Task[None] = asyncio.Task(_Ending(_closed(pieces, answer)), loop=loop)
    _endings.add(task)
    task.add_done_callback(_endings.discard)


async def _closed(pieces: Any, answer: Any) -> None:
    with suppress(Exception):  # a reader in another task is in the middle of it
        await pieces.aclose()
    with suppress(Exception):
        await answer.aclose()


class _Ending(Coroutine[Any, Any, None]):
    """Begins a coroutine even when its task is cancelled before its first step, as at the end of `asyncio.run`."""

    def __init__(self, inner: Coroutine[Any, Any, None]) -> None:
        self._inner = inner
        self._begun = False

    def send(self, value: Any) -> Any:
        """Go on."""
        self._begun = True
        return self._inner.send(value)

    def throw(self, *error: Any) -> Any:
        """Pass an exception on once the coroutine has begun; before that, begin."""
        return self._inner.throw(*error) if self._begun else self.send(None)

    def close(self) -> None:
        """Give up."""
        self._inner.close()

    def __await__(self) -> Any:
        return self._inner.__await__()
