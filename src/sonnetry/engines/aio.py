"""The asynchronous engine: an `asyncio.Protocol` around `_core.http1`, with one pool per event loop.

One engine may serve several event loops, one after another or side by side. It starts no task of its own; a pool closes
its connections when its loop shuts down or when the engine goes. Raises `TransportError` and nothing else.
"""

from __future__ import annotations

import asyncio
import os
import socket
import time
import weakref
from collections.abc import Callable
from contextlib import suppress
from typing import TYPE_CHECKING, NoReturn

from .._core.headers import Headers
from .._core.http1 import Connection, body_pieces, render_head, unpacker_for
from .._core.timeouts import earliest
from .._core.transport_errors import Kind, TransportError
from .._core.wire import Request
from . import Limits
from .aio_dial import Screen, lead, race
from .aio_pool import Pool, running_loop
from .dial import too_slow
from .reading import check_time, unpacked_async
from .routes import IDLE, Route, Routes, awake

if TYPE_CHECKING:
    from .._core.errors import Phase
    from .tls import TLS

Dial = Callable[[str, int, float | None], socket.socket]
Pools = weakref.WeakKeyDictionary[asyncio.AbstractEventLoop, Pool]
NO_GOODBYE = "it ended without a goodbye"
HIGH_WATER = 256 * 1024
PIECE = 64 * 1024


class AsyncioEngine:
    """Sends requests over asyncio transports.

    `max_connections` bounds, per event loop, how many are open at once, idle ones included; a request beyond it queues.
    `dial(host, port, deadline)` opens a connection in place of TCP and must not block for long; no proxy is used then.
    `screen(host, addresses)` looks at the addresses of a host before one is connected to, and raises to refuse them.
    Idle connections are kept for `keep` seconds on the clock `now`.
    """

    def __init__(
        self,
        *,
        tls: TLS | None = None,
        max_connections: int | None = None,
        dial: Dial | None = None,
        screen: Screen | None = None,
        keep: float = IDLE,
        now: Callable[[], float] = awake,
    ) -> None:
        self._tls = tls
        self._pooling = (max_connections, keep, now)
        self._dial = dial
        self._screen = screen
        self._routes = Routes(direct=dial is not None)
        self._pools: Pools = weakref.WeakKeyDictionary()
        weakref.finalize(self, _close_pools, self._pools)
        _engines.add(self)

    async def send(self, request: Request, limits: Limits) -> AsyncioResponse:
        """Send a request and read the head of its answer."""
        route = self._routes.of(request)
        pool = self._pool()
        await pool.enter(limits.until)
        try:
            return await self._exchange(pool, route, request, limits)
        except BaseException:
            pool.leave(None)
            raise

    def close(self) -> None:
        """Close all connections; a later request opens new ones."""
        _close_pools(self._pools)

    def forked(self) -> None:
        """Start over in a child process: it must neither use nor close the parent's connections and event loops."""
        inherited = dict(self._pools)
        self._pools.clear()
        _inherited.append(inherited)
        for pool in inherited.values():
            pool.let_go()

    def _pool(self) -> Pool:
        loop = running_loop()
        pool = self._pools.get(loop)
        if pool is None:
            self._forget_closed_loops()
            pool = self._pools[loop] = Pool(loop, *self._pooling)
        return pool

    def _forget_closed_loops(self) -> None:
        """Close what loops left behind that were closed without `shutdown_asyncgens`: connections hold on to their loop."""
        for loop in [loop for loop in self._pools if loop.is_closed()]:
            self._pools.pop(loop).abandon()

    async def _exchange(self, pool: Pool, route: Route, request: Request, limits: Limits) -> AsyncioResponse:
        kept = pool.reuse(route)
        while True:
            wire = kept or await self._open(pool.loop, route, limits)
            try:
                return await wire.exchange(pool, request, limits)
            except BaseException as error:
                wire.shut()
                # A kept connection may have been closed by the peer just now; a new one tells (outside max_retries).
                stale = isinstance(error, TransportError) and error.kind == "cut" and not error.answered
                if kept is None or not stale or not request.resend:
                    raise
                kept = None

    async def _open(self, loop: asyncio.AbstractEventLoop, route: Route, limits: Limits) -> Wire:
        deadline = earliest(None if limits.connect is None else time.monotonic() + limits.connect, limits.until)
        try:
            async with asyncio.timeout(None if deadline is None else deadline - time.monotonic()):
                return await self._connect(loop, route, deadline)
        except TimeoutError as error:
            raise too_slow(f"{route.first.host}:{route.first.port}", deadline, limits) from error

    async def _connect(self, loop: asyncio.AbstractEventLoop, route: Route, deadline: float | None) -> Wire:
        with route.dialling():
            if self._dial is None:
                sock = await race(loop, route.first.host, route.first.port, self._screen)
            else:
                sock = self._dial(route.first.host, route.first.port, deadline)
        sock.setblocking(False)
        wire = Wire(loop, route, sock)
        try:
            await lead(loop, sock, route, self._tls, lambda: wire)
        except BaseException:
            sock.close()
            raise
        return wire


class AsyncioResponse:
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

    async def chunk(self, until: float | None = None) -> bytes:
        """Return the next piece of the body, b"" at its proper end."""
        until = earliest(until, self._until) if until or self._until else None
        if self._unpacker is None:
            return await self.raw(until)
        return await unpacked_async(self, self._unpacker, until)

    async def raw(self, until: float | None) -> bytes:
        """Return the next bytes as they came, b"" at the proper end."""
        if not self.is_open:
            return self.after()
        wire = self._wire
        http = wire.http
        if not http.complete:
            check_time(until)  # bytes that pour in must not keep it from being looked at
        while not http.body:
            if http.complete:
                self._finished = True
                self.close()
                return b""
            await wire.receive(self._read, until)
            if not self.is_open:
                return self.after()
        return wire.take()

    def after(self) -> bytes:
        """Return b"" behind the end; before it, the answer was closed."""
        if self._finished:
            return b""
        raise TransportError("closed", "body", "the response is closed", answered=True)

    def close(self) -> None:
        """Let go of the connection: kept when the body was complete, closed otherwise. Never waits."""
        if self.is_open:
            self.is_open = False
            self._pool.leave(self._wire)

    def __del__(self) -> None:
        # A response nobody read to its end: its slot and its socket go with it. Nothing here waits.
        if getattr(self, "is_open", False):
            self._pool.run(self.close)


class Wire(asyncio.Protocol):
    """One connection: a transport and the state of the exchange on it.

    One timer per connection serves all deadlines: it is only moved when a deadline comes closer.
    """

    def __init__(self, loop: asyncio.AbstractEventLoop, route: Route, sock: socket.socket) -> None:
        self.route = route
        self.sock = sock
        self.since = 0.0
        self.http = Connection()
        self.lost = False
        self._loop = loop
        self._transport: asyncio.Transport | None = None
        self._shut = self._eof = False
        self._fault: TransportError | None = None
        self._waiter: asyncio.Future[None] | None = None
        self._deadline: float | None = None
        self._timer: asyncio.TimerHandle | None = None
        self._timer_at = 0.0
        self._buffered = 0
        self._reading = True
        self._writable = True

    async def exchange(self, pool: Pool, request: Request, limits: Limits) -> AsyncioResponse:
        """Send a request and wait for the head of its answer."""
        self.http.begin(limits.trailers)
        if self._buffered:
            self._make_room()
        await self._send(self._relayed(request) if self.route.relayed else request, limits)
        deadline = earliest(None if limits.read is None else time.monotonic() + limits.read, limits.until)
        limit = "total" if deadline is not None and deadline == limits.until else "read"
        while not self.http.head_done:
            await self._wait(deadline, "headers", limit)
        return AsyncioResponse(self, pool, limits.read, limits.until)

    async def receive(self, read: float | None, until: float | None) -> None:
        """Wait for body bytes: at most `read` seconds, and not beyond `until`."""
        deadline = earliest(None if read is None else time.monotonic() + read, until)
        await self._wait(deadline, "body", "until" if deadline == until and until is not None else "read")

    def take(self) -> bytes:
        """Return the body bytes that came, and read on if the peer had to pause."""
        self._make_room()
        return self.http.take()

    def shut(self) -> None:
        """Close the connection at once; a task that waits on it wakes up."""
        self.lost = self._shut = True
        if self._timer is not None:
            self._timer.cancel()
        if self._transport is not None and not self._loop.is_closed():
            self._transport.abort()
        self._wake()

    def _make_room(self) -> None:
        self._buffered = 0
        if not self._reading and self._transport is not None and not self.lost:
            self._reading = True
            self._transport.resume_reading()

    def _relayed(self, request: Request) -> Request:
        from .._core.proxies import absolute

        assert self.route.proxy is not None  # noqa: S101 - only a proxy relays
        return absolute(request, self.route.proxy)

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        """Keep the transport."""
        self._transport = transport  # type: ignore[assignment]

    def data_received(self, data: bytes) -> None:
        """Parse what came; stop reading when nobody takes it."""
        try:
            self.http.feed(data)
        except TransportError as fault:
            self._fault = fault
        self._buffered += len(data)
        if self._buffered > HIGH_WATER and self.http.body and self._reading and self._transport is not None:
            self._reading = False
            self._transport.pause_reading()
        self._wake()

    def eof_received(self) -> None:
        """Note that the peer sends no more."""
        self._eof = True
        self._end(ConnectionError(NO_GOODBYE) if self._cut_short() else None)

    def connection_lost(self, exc: Exception | None) -> None:
        """Note that the connection is gone."""
        self.lost = True
        # uvloop does not tell of an end without TLS's own mark at all.
        self._end(exc if exc or self._eof or self._shut else ConnectionError(NO_GOODBYE))

    def pause_writing(self) -> None:
        """Note that the peer is slow to read."""
        self._writable = False

    def resume_writing(self) -> None:
        """Note that the peer reads again."""
        self._writable = True
        self._wake()

    def _end(self, exc: Exception | None) -> None:
        if exc is None and self._fault is None and not self._shut:
            try:
                self.http.eof()
            except TransportError as fault:
                self._fault = fault
        elif exc is not None and self._fault is None:
            self.http.dirty = True
            self._fault = self._broken(exc)
        self._wake()

    def _broken(self, exc: Exception) -> TransportError:
        kind: Kind = "cut"
        text = f"the connection broke: {getattr(exc, 'strerror', None) or exc}"
        if self.route.origin.scheme == "https":
            from .tls import lost

            kind, text = lost(exc, self.route.origin.host, fresh=not self.since and not self.http.answered)
        fault = TransportError(kind, self.http.phase, text, answered=self.http.answered)
        fault.__cause__ = exc
        return fault

    def _cut_short(self) -> bool:
        """Return whether TLS ended without its own end mark: then anyone on the way may have ended the connection."""
        if self._transport is None or self.http.complete or self.http.framed:
            return False
        tls = self._transport.get_extra_info("ssl_object")
        if tls is None:
            return False
        import ssl

        try:
            return bool(tls.read(1))  # b"" after the end mark
        except ssl.SSLError:
            return True

    def _wake(self) -> None:
        waiter = self._waiter
        if waiter is not None and not waiter.done():
            waiter.set_result(None)

    async def _wait(self, deadline: float | None, phase: Phase, limit: str) -> None:
        """Sleep until something happens to the connection or the deadline passes."""
        fault = self._fault or self.http.fault
        if self.lost or (fault is not None and not self.http.complete):
            self._raise(phase)
        if deadline is not None and deadline <= time.monotonic():  # whoever is always woken by bytes hears no timer
            raise _too_late(phase, limit, self.http.answered)
        self._waiter = self._loop.create_future()
        self._watch(deadline)
        try:
            await self._waiter
        except TimeoutError:
            raise _too_late(phase, limit, self.http.answered) from None
        finally:
            self._waiter = self._deadline = None

    def _raise(self, phase: Phase) -> NoReturn:
        fault = self._fault or self.http.fault
        if fault is not None and not self.http.complete:
            raise fault
        raise TransportError("cut", phase, "the connection was closed", answered=self.http.answered)

    def _watch(self, deadline: float | None) -> None:
        self._deadline = deadline
        if deadline is None or (self._timer is not None and self._timer_at <= deadline):
            return
        if self._timer is not None:
            self._timer.cancel()
        self._timer_at = deadline
        self._timer = self._loop.call_later(deadline - time.monotonic(), self._ring)

    def _ring(self) -> None:
        self._timer = None
        if self._deadline is None:
            return
        if self._deadline > time.monotonic():
            self._watch(self._deadline)
        elif self._waiter is not None and not self._waiter.done():
            self._waiter.set_exception(TimeoutError())

    async def _send(self, request: Request, limits: Limits) -> None:
        transport = self._transport
        assert transport is not None  # noqa: S101 - connection_made came before anyone got this wire
        head = render_head(request)
        if isinstance(request.body, bytes) and len(request.body) <= PIECE:
            transport.write(head + request.body)
            return
        for piece in body_pieces(head, request.body):
            for start in range(0, len(piece), PIECE):
                transport.write(memoryview(piece)[start : start + PIECE])
                await self._drained(limits)
                while transport.is_closing() and not self.http.head_done:
                    await self._wait(limits.until, "send", "total")  # until the loop tells what happened
                if self.http.head_done:  # the answer is here already; the rest of the body has no reader
                    self.http.dirty = True
                    return

    async def _drained(self, limits: Limits) -> None:
        while not self._writable and not self.http.head_done:
            deadline = earliest(None if limits.write is None else time.monotonic() + limits.write, limits.until)
            await self._wait(deadline, "send", "total" if deadline == limits.until else "write")


def _close_pools(pools: Pools) -> None:
    for pool in list(pools.values()):
        pool.end()
    pools.clear()


def _too_late(phase: Phase, limit: str, answered: bool) -> TransportError:
    return TransportError("timeout", phase, f"the {limit} limit ran out", limit=limit, answered=answered)


_engines: weakref.WeakSet[AsyncioEngine] = weakref.WeakSet()
# What a forked child got from its parent. It must live on: the objects would take the parent's sockets out of the
# parent's own selector when they are collected.
_inherited: list[dict[asyncio.AbstractEventLoop, Pool]] = []


def _forked() -> None:
    for engine in list(_engines):
        with suppress(Exception):
            engine.forked()


if hasattr(os, "register_at_fork"):
    os.register_at_fork(after_in_child=_forked)
