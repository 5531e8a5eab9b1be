"""The synchronous engine: blocking sockets around `_core.http1`, kept alive in one pool per process.

Safe to share between threads. Every wait ends at an absolute deadline. Raises `TransportError` and nothing else.
"""

from __future__ import annotations

import os
import socket
import time
import weakref
from collections.abc import Callable
from contextlib import suppress
from typing import TYPE_CHECKING, Any

from .._core.headers import Headers
from .._core.http1 import Connection, body_pieces, render_head, unpacker_for
from .._core.timeouts import earliest
from .._core.transport_errors import Kind, TransportError
from .._core.wire import Request
from . import Limits
from .dial import bounded, too_slow
from .dial import dial as dial_tcp
from .pool import Pool
from .readiness import IN, OUT, new_poll
from .routes import IDLE, Route, Routes, awake

if TYPE_CHECKING:
    from .._core.errors import Phase
    from .tls import TLS

Dial = Callable[[str, int, float | None], socket.socket]
RECEIVE = 64 * 1024
SMALL = 64 * 1024


class SocketEngine:
    """Sends requests over its own sockets.

    `max_connections` bounds how many are open at once, idle ones included; a request beyond it queues. `dial(host, port,
    deadline)` opens a connection in place of TCP, and no proxy is used. Idle connections are kept for `keep` seconds on
    the clock `now`.
    """

    def __init__(
        self,
        *,
        tls: TLS | None = None,
        max_connections: int | None = None,
        dial: Dial | None = None,
        keep: float = IDLE,
        now: Callable[[], float] = awake,
    ) -> None:
        self._tls = tls
        self._dial = dial or dial_tcp
        self._routes = Routes(direct=dial is not None)
        self._pool = Pool(max_connections, keep, now)
        weakref.finalize(self, self._pool.close)

    def send(self, request: Request, limits: Limits) -> SocketResponse:
        """Send a request and read the head of its answer."""
        route = self._routes.of(request)
        pool = self._pool
        pool.enter(limits.until)
        try:
            return self._exchange(pool, route, request, limits)
        except BaseException:
            pool.leave(None)
            raise

    def close(self) -> None:
        """Close all connections; a later request opens new ones."""
        self._pool.close()

    def _exchange(self, pool: Pool, route: Route, request: Request, limits: Limits) -> SocketResponse:
        kept = pool.reuse(route)
        while True:
            wire = kept or self._open(route, limits)
            try:
                return wire.exchange(pool, request, limits)
            except BaseException as error:
                wire.shut()
                # A kept connection may have been closed by the peer just now; a new one tells (outside max_retries).
                stale = isinstance(error, TransportError) and error.kind == "cut" and not error.answered
                if kept is None or not stale or not request.resend:
                    raise
                kept = None

    def _open(self, route: Route, limits: Limits) -> Wire:
        epoch = self._pool.epoch
        deadline = earliest(None if limits.connect is None else time.monotonic() + limits.connect, limits.until)
        try:
            with route.dialling():
                sock: Any = self._dial(route.first.host, route.first.port, deadline)
            if route.proxy is not None or route.origin.scheme == "https":
                from .secure import lead

                sock = lead(sock, route, self._tls, deadline)
        except TransportError as fault:
            if fault.kind != "timeout":
                raise
            raise too_slow(f"{route.first.host}:{route.first.port}", deadline, limits, str(fault)) from fault
        return Wire(sock, route, epoch)


class SocketResponse:
    """An answer whose head has come."""

    def __init__(self, wire: Wire, pool: Pool, read: float | None, until: float | None) -> None:
        http = wire.http
        self.status = http.status
        self.reason = http.reason
        self.headers = Headers(http.headers)
        self.http_version = "HTTP/1.1"
        self.framed = http.framed
        self._wire = wire
        self._pool = pool
        self._read = read
        self._until = until
        self._finished = False
        self._unpacker = unpacker_for(http.encoding)
        self.is_open = True

    def chunk(self, until: float | None = None) -> bytes:
        """Return the next piece of the body, b"" at its proper end."""
        until = earliest(until, self._until) if until or self._until else None
        if self._unpacker is None:
            return self.raw(until)
        from .reading import unpacked

        return unpacked(self, self._unpacker, until)

    def raw(self, until: float | None) -> bytes:
        """Return the next bytes as they came, b"" at the proper end."""
        if not self.is_open:
            return self.after()
        http = self._wire.http
        while not http.body:
            if http.complete:
                self._finished = True
                self.close()
                return b""
            self._wire.receive(self._read, until)
            if not self.is_open:
                return self.after()
        return http.take()

    def after(self) -> bytes:
        """Return b"" behind the end; before it, the answer was closed."""
        if self._finished:
            return b""
        raise TransportError("closed", "body", "the response is closed", answered=True)

    def close(self) -> None:
        """Let go of the connection: kept when the body was complete, closed otherwise. Safe from any thread."""
        if self.is_open:
            self.is_open = False
            self._pool.leave(self._wire)

    def __del__(self) -> None:
        # A response nobody read to its end: its slot and its socket go with it. Nothing here waits.
        if getattr(self, "is_open", False):
            self.close()


class Wire:
    """One connection: a socket, or what stands for one, and the state of the exchange on it."""

    def __init__(self, sock: Any, route: Route, epoch: int) -> None:
        self.route = route
        self.epoch = epoch
        self.process = os.getpid()
        self.since = 0.0
        self.http = Connection()
        self.sock = sock
        self._timeout: float | None = -1.0
        self._reading = False
        self._ended = False
        self._poll = new_poll()
        self._poll.register(sock, IN)

    def exchange(self, pool: Pool, request: Request, limits: Limits) -> SocketResponse:
        """Send a request and wait for the head of its answer."""
        self.http.begin(limits.trailers)
        self._send(self._relayed(request) if self.route.relayed else request, limits)
        deadline = earliest(None if limits.read is None else time.monotonic() + limits.read, limits.until)
        while not self.http.head_done:
            limit = "total" if deadline == limits.until else "read"
            self._receive(_left(deadline, "headers", limit), "headers", limit)
        return SocketResponse(self, pool, limits.read, limits.until)

    def receive(self, read: float | None, until: float | None) -> None:
        """Wait for body bytes: at most `read` seconds, and not beyond `until`."""
        if self.http.fault is not None:
            raise self.http.fault
        limit = "read"
        if until is not None:
            left = _left(until, "body", "until")
            if read is None or left is None or left < read:
                read, limit = left, "until"
        self._receive(read, "body", limit)

    def idle(self) -> bool:
        """Return whether a kept connection is still quiet: bytes or an end that came meanwhile make it useless."""
        if self.sock.fileno() < 0:
            return False
        return not self._poll.poll(0)

    def shut(self) -> None:
        """Close the socket; a thread that waits on it wakes up and closes it in our place.

        Closing the descriptor under a reader would let it read from whatever socket gets that number next. A forked child
        closes only its own copy of the descriptor.
        """
        self._ended = True
        if self.process != os.getpid():
            self.sock.close()
            return
        with suppress(OSError):
            # Not through an SSLSocket, whose own shutdown is not safe beside a reader.
            socket.socket.shutdown(getattr(self.sock, "outer", self.sock), socket.SHUT_RDWR)
        if not self._reading:
            self.sock.close()

    def _relayed(self, request: Request) -> Request:
        from .._core.proxies import absolute

        assert self.route.proxy is not None  # noqa: S101 - only a proxy relays
        return absolute(request, self.route.proxy)

    def _patience(self, seconds: float | None) -> None:
        if seconds != self._timeout:
            self._timeout = seconds
            self.sock.settimeout(bounded(seconds))

    def _receive(self, seconds: float | None, phase: Phase, limit: str) -> None:
        self._reading = True
        try:
            self._patience(seconds)
            data = self.sock.recv(RECEIVE)
        except TimeoutError as error:
            raise _too_late(phase, limit, self.http.answered) from error
        except OSError as error:
            if _would_block(error):
                raise _too_late(phase, limit, self.http.answered) from error
            raise self._broken(phase, error) from error
        finally:
            self._reading = False
            if self._ended:
                self.sock.close()
        if self._ended:
            raise TransportError("closed", phase, "the response was closed", answered=True)
        if data:
            self.http.feed(data)
        else:
            self.http.eof()

    def _send(self, request: Request, limits: Limits) -> None:
        head = render_head(request)
        if isinstance(request.body, bytes) and len(request.body) <= SMALL:
            self._send_small(memoryview(head + request.body), limits)
            return
        for piece in body_pieces(head, request.body):
            self._push(memoryview(piece), limits)
            if self.http.head_done:  # the answer is here already; the rest of the body has no reader
                self.http.dirty = True
                return

    def _send_small(self, data: memoryview, limits: Limits) -> None:
        seconds = _shorter(limits.write, limits.until)
        try:
            self._patience(seconds)
            self.sock.sendall(data)
        except TimeoutError as error:
            raise _too_late("send", _which(seconds, limits), answered=False) from error
        except OSError as error:
            self._last_words(error)

    def _push(self, data: memoryview, limits: Limits) -> None:
        """Send a piece while listening: an answer may arrive before the body has left."""
        while data and not self.http.head_done:
            seconds = _shorter(limits.write, limits.until)
            ready = self._ready(seconds)
            if ready & IN:
                self._overhear()
            if ready & ~IN and not self.http.head_done:
                data = data[self._push_some(data) :]
            if not ready:
                raise _too_late("send", _which(seconds, limits), self.http.answered)

    def _ready(self, seconds: float | None) -> int:
        poll = new_poll()
        poll.register(self.sock, IN | OUT)
        seconds = bounded(seconds)
        events = poll.poll(None if seconds is None else seconds * 1000)
        return events[0][1] if events else 0

    def _overhear(self) -> None:
        """Read the available bytes without waiting: TLS may have kept it all for itself."""
        try:
            self._receive(0.0, "send", "read")
        except TransportError as fault:
            if fault.kind != "timeout":
                raise

    def _push_some(self, data: memoryview) -> int:
        try:
            self._patience(0.0)
            return int(self.sock.send(data[:RECEIVE]))
        except OSError as error:
            if _would_block(error):
                return 0
            self._last_words(error)
            return len(data)

    def _last_words(self, error: OSError) -> None:
        """After a failed send, read what the peer said before it closed: often it is the reason."""
        try:
            while not self.http.head_done:
                self._receive(1.0, "send", "read")
        except TransportError as fault:
            raise fault if fault.kind == "tls" else self._broken("send", error) from error
        self.http.dirty = True

    def _broken(self, phase: Phase, error: OSError) -> TransportError:
        kind: Kind = "cut"
        text = f"the connection broke: {error.strerror or error}"
        if self.route.origin.scheme == "https":
            from .tls import lost

            kind, text = lost(error, self.route.origin.host, fresh=not self.since and not self.http.answered)
        return TransportError(kind, phase, text, answered=self.http.answered)


def _left(deadline: float | None, phase: Phase, limit: str) -> float | None:
    if deadline is None:
        return None
    left = deadline - time.monotonic()
    if left <= 0:
        raise _too_late(phase, limit, answered=phase == "body")
    return left


def _shorter(seconds: float | None, until: float | None) -> float | None:
    return seconds if until is None else earliest(seconds, _left(until, "send", "total"))


def _which(seconds: float | None, limits: Limits) -> str:
    return "write" if seconds == limits.write else "total"


def _too_late(phase: Phase, limit: str, answered: bool) -> TransportError:
    return TransportError("timeout", phase, f"the {limit} limit ran out", limit=limit, answered=answered)


def _would_block(error: OSError) -> bool:
    if isinstance(error, BlockingIOError):
        return True
    import ssl

    return isinstance(error, (ssl.SSLWantReadError, ssl.SSLWantWriteError))
