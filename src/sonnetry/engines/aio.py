"""The asynchronous engine: an `asyncio.Protocol` around `_core.http1`, with one pool per event loop.

One engine may serve several event loops, one after another or side by side. It starts no task of its own; a pool closes
its connections when its loop shuts down or when the engine goes. Raises `TransportError` and nothing else.
"""

from __future__ import annotations

import asyncio
import socket
import ssl
import time
import weakref
from collections import deque
from collections.abc import AsyncGenerator, Callable
from contextlib import suppress
from typing import TYPE_CHECKING

from .._core.faults import TransportError
from .._core.headers import Headers
from .._core.http1 import Connection, body_pieces, render_head, unpacker_for
from .._core.timeouts import earliest
from .._core.wire import Origin, Request
from . import Limits
from .dial import STAGGER, interleave, set_options

if TYPE_CHECKING:
    from .._core.errors import Phase
    from .tls import TLS

Dial = Callable[[str, int, float | None], socket.socket]
HIGH_WATER = 256 * 1024
PIECE = 64 * 1024


class AsyncioEngine:
    """Sends requests over asyncio transports.

    `max_connections` bounds, per event loop, how many are open at once; a request beyond it queues. `dial(host, port,
    deadline)` opens a connection in place of TCP and must not block for long.
    """

    def __init__(self, *, tls: TLS | None = None, max_connections: int | None = None, dial: Dial | None = None) -> None:
        self._tls = tls
        self._max = max_connections
        self._dial = dial
        self._pools: weakref.WeakKeyDictionary[asyncio.AbstractEventLoop, _Pool] = weakref.WeakKeyDictionary()
        weakref.finalize(self, _close_pools, self._pools)

    async def send(self, request: Request, limits: Limits) -> AsyncioResponse:
        """Send a request and read the head of its answer."""
        pool = self._pool()
        await pool.enter(limits.until)
        try:
            return await self._exchange(pool, request, limits)
        except BaseException:
            pool.leave(None)
            raise

    def close(self) -> None:
        """Close all connections; a later request opens new ones."""
        _close_pools(self._pools)

    def _pool(self) -> _Pool:
        loop = asyncio.get_running_loop()
        pool = self._pools.get(loop)
        if pool is None:
            pool = self._pools[loop] = _Pool(loop, self._max)
        return pool

    async def _exchange(self, pool: _Pool, request: Request, limits: Limits) -> AsyncioResponse:
        kept = pool.reuse(request.origin)
        while True:
            wire = kept or await self._open(pool.loop, request.origin, limits)
            try:
                return await wire.exchange(pool, request, limits)
            except BaseException as error:
                wire.shut()
                # A kept connection may have been closed by the peer just now; a new one tells (outside max_retries).
                stale = isinstance(error, TransportError) and error.kind == "cut" and not error.answered
                if kept is None or not stale or not request.resend:
                    raise
                kept = None

    async def _open(self, loop: asyncio.AbstractEventLoop, origin: Origin, limits: Limits) -> _Wire:
        deadline = earliest(None if limits.connect is None else time.monotonic() + limits.connect, limits.until)
        try:
            async with asyncio.timeout(None if deadline is None else deadline - time.monotonic()):
                return await self._connect(loop, origin, deadline)
        except TimeoutError as error:
            where = f"{origin.host}:{origin.port}"
            raise TransportError("timeout", "connect", f"no connection to {where} in time", limit="connect") from error

    async def _connect(self, loop: asyncio.AbstractEventLoop, origin: Origin, deadline: float | None) -> _Wire:
        if self._dial is None:
            sock = await _dial(loop, origin.host, origin.port)
        else:
            sock = self._dial(origin.host, origin.port, deadline)
        sock.setblocking(False)
        try:
            return await self._attach(loop, sock, origin)
        except BaseException:
            sock.close()
            raise

    async def _attach(self, loop: asyncio.AbstractEventLoop, sock: socket.socket, origin: Origin) -> _Wire:
        wire = _Wire(loop, origin)
        if origin.scheme != "https":
            await loop.create_connection(lambda: wire, sock=sock)
            return wire
        from .tls import SYSTEM_TRUST, context_for, explain

        try:
            context = context_for(self._tls or SYSTEM_TRUST)
            await loop.create_connection(lambda: wire, sock=sock, ssl=context, server_hostname=origin.host)
        except ssl.SSLError as error:
            raise TransportError("tls", "connect", explain(error, origin.host)) from error
        except OSError as error:
            raise TransportError("connect", "connect", f"TLS with {origin.host} broke: {error}") from error
        return wire


class AsyncioResponse:
    """An answer whose head has come."""

    def __init__(self, wire: _Wire, pool: _Pool, read: float | None, until: float | None) -> None:
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
        self._open = True
        self._unpacker = unpacker_for(http.encoding)
        self._packed = False

    async def chunk(self, until: float | None = None) -> bytes:
        """Return the next piece of the body, b"" at its proper end."""
        data = await self._raw(earliest(until, self._until) if until or self._until else None)
        while self._unpacker is not None:
            if not data:
                if self._packed:
                    self._unpacker.finish()
                return b""
            self._packed = True
            plain = self._unpacker.feed(data)
            if plain:
                return plain
            data = await self._raw(earliest(until, self._until))
        return data

    async def _raw(self, until: float | None) -> bytes:
        wire = self._wire
        http = wire.http
        while not http.body:
            if http.complete:
                self.close()
                return b""
            if not self._open:
                raise TransportError("closed", "body", "the response is closed", answered=True)
            await wire.receive(self._read, until)
        return wire.take()

    def close(self) -> None:
        """Let go of the connection: kept when the body was complete, closed otherwise. Never waits."""
        if self._open:
            self._open = False
            wire = self._wire
            if not wire.http.reusable:
                wire.shut()
            self._pool.leave(wire)

    def __del__(self) -> None:
        # A response nobody read to its end: its slot and its socket go with it. Nothing here waits.
        if getattr(self, "_open", False):
            self._pool.run(self.close)


class _Wire(asyncio.Protocol):
    """One connection: a transport and the state of the exchange on it.

    One timer per connection serves all deadlines: it is only moved when a deadline comes closer.
    """

    def __init__(self, loop: asyncio.AbstractEventLoop, origin: Origin) -> None:
        self.origin = origin
        self.http = Connection()
        self.lost = False
        self._loop = loop
        self._transport: asyncio.Transport | None = None
        self._fault: TransportError | None = None
        self._waiter: asyncio.Future[None] | None = None
        self._deadline: float | None = None
        self._timer: asyncio.TimerHandle | None = None
        self._timer_at = 0.0
        self._buffered = 0
        self._reading = True
        self._writable = True

    async def exchange(self, pool: _Pool, request: Request, limits: Limits) -> AsyncioResponse:
        """Send a request and wait for the head of its answer."""
        self.http.begin()
        await self._send(request, limits)
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
        self._buffered = 0
        if not self._reading and self._transport is not None and not self.lost:
            self._reading = True
            self._transport.resume_reading()
        return self.http.take()

    def shut(self) -> None:
        """Close the connection at once; a task that waits on it wakes up."""
        self.lost = True
        if self._timer is not None:
            self._timer.cancel()
        if self._transport is not None and not self._loop.is_closed():
            self._transport.abort()
        self._wake()

    # What follows is called by the transport.

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        self._transport = transport  # type: ignore[assignment]

    def data_received(self, data: bytes) -> None:
        try:
            self.http.feed(data)
        except TransportError as fault:
            self._fault = fault
        self._buffered += len(data)
        if self._buffered > HIGH_WATER and self._reading and self._transport is not None:
            self._reading = False
            self._transport.pause_reading()
        self._wake()

    def eof_received(self) -> None:
        self._end(None)

    def connection_lost(self, exc: Exception | None) -> None:
        self.lost = True
        self._end(exc)

    def pause_writing(self) -> None:
        self._writable = False

    def resume_writing(self) -> None:
        self._writable = True
        self._wake()

    def _end(self, exc: Exception | None) -> None:
        if exc is None:
            try:
                self.http.eof()
            except TransportError as fault:
                self._fault = self._fault or fault
        elif self._fault is None:
            self.http.dirty = True
            self._fault = _broken(self.http, exc)
        self._wake()

    def _wake(self) -> None:
        waiter = self._waiter
        if waiter is not None and not waiter.done():
            waiter.set_result(None)

    async def _wait(self, deadline: float | None, phase: Phase, limit: str) -> None:
        """Sleep until something happens to the connection or the deadline passes."""
        fault = self._fault or self.http.fault
        if fault is not None and not self.http.complete:
            raise fault
        if self.lost:
            raise TransportError("cut", phase, "the connection was closed", answered=self.http.answered)
        self._waiter = self._loop.create_future()
        self._watch(deadline)
        try:
            await self._waiter
        except TimeoutError:
            raise _too_late(phase, limit, self.http.answered) from None
        finally:
            self._waiter = self._deadline = None

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
                if self.http.head_done:  # the answer is here already; the rest of the body has no reader
                    self.http.dirty = True
                    return

    async def _drained(self, limits: Limits) -> None:
        while not self._writable and not self.http.head_done:
            deadline = earliest(None if limits.write is None else time.monotonic() + limits.write, limits.until)
            await self._wait(deadline, "send", "write")


class _Pool:
    """The kept connections of one event loop, and the slots of all open ones. Used from that loop only."""

    def __init__(self, loop: asyncio.AbstractEventLoop, max_connections: int | None) -> None:
        self._loop = weakref.ref(loop)
        self._max = max_connections
        self._open = 0
        self._waiters: deque[asyncio.Future[None]] = deque()
        self._kept: dict[Origin, list[_Wire]] = {}
        self._guard = _until_shutdown(weakref.ref(self))
        with suppress(StopIteration):
            # Started once, a generator is known to the loop, which closes it in `shutdown_asyncgens`: the one moment
            # at which a pool can close its connections without a task, a warning or the caller's help.
            self._guard.asend(None).send(None)

    @property
    def loop(self) -> asyncio.AbstractEventLoop:
        """The event loop, which is alive while anyone calls this."""
        loop = self._loop()
        assert loop is not None  # noqa: S101 - the caller runs on it
        return loop

    async def enter(self, until: float | None) -> None:
        """Take a slot, waiting for one when all are taken."""
        if self._max is None or (self._open < self._max and not self._waiters):
            self._open += 1
            return
        waiter = self.loop.create_future()
        self._waiters.append(waiter)
        try:
            async with asyncio.timeout(None if until is None else until - time.monotonic()):
                await waiter
        except BaseException as error:
            self._give_up(waiter)
            if isinstance(error, TimeoutError):
                raise _too_late("connect", "total", answered=False) from error
            raise

    def leave(self, wire: _Wire | None) -> None:
        """Give a slot back, with the connection when it can be used again."""
        if wire is not None and wire.http.reusable and not wire.lost:
            self._kept.setdefault(wire.origin, []).append(wire)
        self._open -= 1
        while self._waiters:
            waiter = self._waiters.popleft()
            if not waiter.done():
                self._open += 1  # the slot goes straight to the next in line
                waiter.set_result(None)
                return

    def reuse(self, origin: Origin) -> _Wire | None:
        """Take the connection that was used last, if one is alive."""
        kept = self._kept.get(origin)
        while kept:
            wire = kept.pop()
            if not wire.lost and not wire.http.dirty:
                return wire
            wire.shut()
        return None

    def close(self) -> None:
        """Close the kept connections."""
        wires = [wire for wires in self._kept.values() for wire in wires]
        self._kept.clear()
        for wire in wires:
            wire.shut()

    def end(self) -> None:
        """Close the kept connections for good, without waiting and from any thread."""
        self.run(self.close)
        with suppress(StopIteration, RuntimeError):
            self._guard.aclose().send(None)

    def run(self, work: Callable[[], None]) -> None:
        """Call `work` where the loop's objects may be touched: here, or on the loop's own thread."""
        loop = self._loop()
        if loop is None or loop.is_closed():
            return
        if loop.is_running() and _running_loop() is not loop:
            with suppress(RuntimeError):  # it closed just now, and its connections with it
                loop.call_soon_threadsafe(work)
        else:
            work()

    def _give_up(self, waiter: asyncio.Future[None]) -> None:
        if waiter.done() and not waiter.cancelled():
            self.leave(None)  # a slot came in the same moment: pass it on
        elif waiter in self._waiters:
            self._waiters.remove(waiter)


async def _until_shutdown(pool: weakref.ref[_Pool]) -> AsyncGenerator[None, None]:
    """Close a pool when its loop closes its generators. Holds it weakly, or the two would keep each other alive."""
    try:
        yield
    finally:
        alive = pool()
        if alive is not None:
            alive.close()


def _close_pools(pools: weakref.WeakKeyDictionary[asyncio.AbstractEventLoop, _Pool]) -> None:
    for pool in list(pools.values()):
        pool.end()
    pools.clear()


def _running_loop() -> asyncio.AbstractEventLoop | None:
    try:
        return asyncio.get_running_loop()
    except RuntimeError:
        return None


async def _dial(loop: asyncio.AbstractEventLoop, host: str, port: int) -> socket.socket:
    """Connect to the first address of a host that answers; a later one starts when an earlier is slow (RFC 8305)."""
    addresses = _literal(host, port) or await _resolve(loop, host, port)
    attempts: set[asyncio.Task[socket.socket]] = set()
    failure: OSError | None = None
    try:
        while addresses or attempts:
            if addresses:
                attempts.add(loop.create_task(_try(loop, *addresses.pop(0))))
            patience = STAGGER if addresses else None
            done, _ = await asyncio.wait(attempts, timeout=patience, return_when=asyncio.FIRST_COMPLETED)
            for attempt in done:
                attempts.discard(attempt)
                try:
                    return attempt.result()
                except OSError as error:
                    failure = error
    finally:
        await _abandon(attempts)
    detail = failure.strerror if failure is not None else "no address"
    raise TransportError("connect", "connect", f"cannot connect to {host}:{port}: {detail}") from failure


async def _abandon(attempts: set[asyncio.Task[socket.socket]]) -> None:
    if not attempts:
        return
    for attempt in attempts:
        attempt.cancel()
    for outcome in await asyncio.gather(*attempts, return_exceptions=True):
        if isinstance(outcome, socket.socket):
            outcome.close()


async def _try(loop: asyncio.AbstractEventLoop, family: int, address: tuple[object, ...]) -> socket.socket:
    sock = socket.socket(family, socket.SOCK_STREAM)
    try:
        sock.setblocking(False)
        await loop.sock_connect(sock, address)
    except BaseException:
        sock.close()
        raise
    set_options(sock)
    return sock


def _literal(host: str, port: int) -> list[tuple[int, tuple[object, ...]]]:
    """Read a host that is an address already, so that no thread is asked to look it up."""
    for family in (socket.AF_INET, socket.AF_INET6):
        with suppress(OSError, ValueError):
            socket.inet_pton(family, host)
            return [(family, (host, port))]
    return []


async def _resolve(loop: asyncio.AbstractEventLoop, host: str, port: int) -> list[tuple[int, tuple[object, ...]]]:
    try:
        found = await loop.getaddrinfo(host, port, type=socket.SOCK_STREAM)
    except OSError as error:
        raise TransportError("connect", "connect", f"cannot resolve {host}: {error.strerror or error}") from error
    return interleave([(family, address) for family, _, _, _, address in found])


def _broken(http: Connection, exc: Exception) -> TransportError:
    fault = TransportError("cut", http.phase, f"the connection broke: {exc}", answered=http.answered)
    fault.__cause__ = exc
    return fault


def _too_late(phase: Phase, limit: str, answered: bool) -> TransportError:
    return TransportError("timeout", phase, f"the {limit} limit ran out", limit=limit, answered=answered)
