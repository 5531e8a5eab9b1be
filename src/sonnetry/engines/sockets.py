"""The synchronous engine: blocking sockets around `_core.http1`, kept alive in one pool per process.

Safe to share between threads. Every wait ends at an absolute deadline. Raises `TransportError` and nothing else.
"""

from __future__ import annotations

import os
import select
import socket
import threading
import time
import weakref
from collections.abc import Callable
from contextlib import suppress
from typing import TYPE_CHECKING

from .._core.faults import TransportError
from .._core.headers import Headers
from .._core.http1 import Connection, body_pieces, render_head, unpacker_for
from .._core.timeouts import earliest
from .._core.wire import Origin, Request
from . import Limits
from .dial import dial as dial_tcp

if TYPE_CHECKING:
    from .._core.errors import Phase
    from .tls import TLS

Dial = Callable[[str, int, float | None], socket.socket]
RECEIVE = 64 * 1024
SMALL = 64 * 1024


class SocketEngine:
    """Sends requests over its own sockets.

    `max_connections` bounds how many are open at once; a request beyond it queues. `dial(host, port, deadline)` opens a
    connection in place of TCP.
    """

    def __init__(self, *, tls: TLS | None = None, max_connections: int | None = None, dial: Dial = dial_tcp) -> None:
        self._tls = tls
        self._dial = dial
        self._pool = _Pool(max_connections)
        weakref.finalize(self, self._pool.close)

    def send(self, request: Request, limits: Limits) -> SocketResponse:
        """Send a request and read the head of its answer."""
        pool = self._pool.current()
        pool.enter(limits.until)
        try:
            return self._exchange(pool, request, limits)
        except BaseException:
            pool.leave(None)
            raise

    def close(self) -> None:
        """Close all connections; a later request opens new ones."""
        self._pool.close()

    def _exchange(self, pool: _Pool, request: Request, limits: Limits) -> SocketResponse:
        kept = pool.reuse(request.origin)
        while True:
            wire = kept or self._open(request.origin, limits)
            try:
                return wire.exchange(pool, request, limits)
            except BaseException as error:
                wire.shut()
                # A kept connection may have been closed by the peer just now; a new one tells (outside max_retries).
                stale = isinstance(error, TransportError) and error.kind == "cut" and not error.answered
                if kept is None or not stale or not request.resend:
                    raise
                kept = None

    def _open(self, origin: Origin, limits: Limits) -> _Wire:
        deadline = earliest(None if limits.connect is None else time.monotonic() + limits.connect, limits.until)
        sock = self._dial(origin.host, origin.port, deadline)
        return _Wire(self._secure(sock, origin, deadline) if origin.scheme == "https" else sock, origin)

    def _secure(self, sock: socket.socket, origin: Origin, deadline: float | None) -> socket.socket:
        import ssl

        from .tls import SYSTEM_TRUST, context_for, explain

        try:
            sock.settimeout(_left(deadline, "connect", "connect"))
            context = context_for(self._tls or SYSTEM_TRUST)
            return context.wrap_socket(sock, server_hostname=origin.host, suppress_ragged_eofs=False)
        except TimeoutError as error:
            sock.close()
            raise TransportError("timeout", "connect", "the TLS handshake took too long", limit="connect") from error
        except ssl.SSLError as error:
            sock.close()
            raise TransportError("tls", "connect", explain(error, origin.host)) from error
        except BaseException as error:
            sock.close()
            if not isinstance(error, OSError):
                raise
            raise TransportError("connect", "connect", f"TLS with {origin.host} broke: {error.strerror}") from error


class SocketResponse:
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

    def chunk(self, until: float | None = None) -> bytes:
        """Return the next piece of the body, b"" at its proper end."""
        data = self._raw(earliest(until, self._until) if until or self._until else None)
        while self._unpacker is not None:
            if not data:
                if self._packed:
                    self._unpacker.finish()
                return b""
            self._packed = True
            plain = self._unpacker.feed(data)
            if plain:
                return plain
            data = self._raw(earliest(until, self._until))
        return data

    def _raw(self, until: float | None) -> bytes:
        http = self._wire.http
        while not http.body:
            if http.complete:
                self.close()
                return b""
            if not self._open:
                raise TransportError("closed", "body", "the response is closed", answered=True)
            self._wire.receive(self._read, until)
        return http.take()

    def close(self) -> None:
        """Let go of the connection: kept when the body was complete, closed otherwise. Safe from any thread."""
        if self._open:
            self._open = False
            wire = self._wire
            if not wire.http.reusable:
                wire.shut()
            self._pool.leave(wire)

    def __del__(self) -> None:
        # A response nobody read to its end: its slot and its socket go with it. Nothing here waits.
        if getattr(self, "_open", False):
            self.close()


class _Wire:
    """One connection: a socket and the state of the exchange on it."""

    def __init__(self, sock: socket.socket, origin: Origin) -> None:
        self.sock = sock
        self.origin = origin
        self.http = Connection()
        self._timeout: float | None = -1.0
        self._reading = False
        self._ended = False
        self._poll = select.poll()
        self._poll.register(sock, select.POLLIN)

    def exchange(self, pool: _Pool, request: Request, limits: Limits) -> SocketResponse:
        """Send a request and wait for the head of its answer."""
        self.http.begin()
        self._send(request, limits)
        deadline = earliest(None if limits.read is None else time.monotonic() + limits.read, limits.until)
        while not self.http.head_done:
            left = _left(deadline, "headers", self._limit(deadline, limits.until))
            self._receive(left, "headers", self._limit(deadline, limits.until))
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
        """Tell whether a kept connection is still quiet: bytes or an end that came meanwhile make it useless."""
        if self.sock.fileno() < 0:
            return False
        return not self._poll.poll(0)

    def shut(self) -> None:
        """Close the socket; a thread that waits on it wakes up and closes it in our place.

        Closing the descriptor under a reader would let it read from whatever socket gets that number next.
        """
        self._ended = True
        with suppress(OSError):
            # Not through an SSLSocket, whose own shutdown is not safe beside a reader.
            socket.socket.shutdown(self.sock, socket.SHUT_RDWR)
        if not self._reading:
            self.sock.close()

    def _limit(self, deadline: float | None, until: float | None) -> str:
        return "total" if deadline is not None and deadline == until else "read"

    def _patience(self, seconds: float | None) -> None:
        if seconds != self._timeout:
            self._timeout = seconds
            self.sock.settimeout(seconds)

    def _receive(self, seconds: float | None, phase: Phase, limit: str) -> None:
        self._reading = True
        try:
            self._patience(seconds)
            data = self.sock.recv(RECEIVE)
        except TimeoutError as error:
            raise _too_late(phase, limit, seconds, self.http.answered) from error
        except OSError as error:
            raise _broken(phase, error, self.http.answered) from error
        finally:
            self._reading = False
            if self._ended:
                self.sock.close()
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
        try:
            self._patience(_shorter(limits.write, limits.until))
            self.sock.sendall(data)
        except TimeoutError as error:
            raise _too_late("send", "write", limits.write, answered=False) from error
        except OSError as error:
            self._last_words(error)

    def _push(self, data: memoryview, limits: Limits) -> None:
        """Send a piece while listening: an answer may arrive before the body has left."""
        while data and not self.http.head_done:
            ready = self._ready(_shorter(limits.write, limits.until))
            if ready & select.POLLIN:
                self._receive(_shorter(limits.read, limits.until), "send", "read")
            elif ready:
                data = data[self._push_some(data) :]
            else:
                raise _too_late("send", "write", limits.write, self.http.answered)

    def _ready(self, seconds: float | None) -> int:
        poll = select.poll()
        poll.register(self.sock, select.POLLIN | select.POLLOUT)
        events = poll.poll(None if seconds is None else seconds * 1000)
        return events[0][1] if events else 0

    def _push_some(self, data: memoryview) -> int:
        try:
            self._patience(0.0)
            return self.sock.send(data[:RECEIVE])
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
        except TransportError:
            raise _broken("send", error, self.http.answered) from error
        self.http.dirty = True


class _Pool:
    """The kept connections of one process, and the slots of all open ones."""

    def __init__(self, max_connections: int | None) -> None:
        self._max = max_connections
        self._reset()

    def _reset(self) -> None:
        self._pid = os.getpid()
        self._lock = threading.Lock()
        self._freed = threading.Condition(self._lock)
        self._queued = 0
        self._kept: dict[Origin, list[_Wire]] = {}
        self._open = 0

    def current(self) -> _Pool:
        """Return the pool, emptied in a forked child: the parent's connections are not ours to use or to end."""
        if self._pid != os.getpid():
            for wire in self._all():
                wire.sock.close()
            self._reset()
        return self

    def enter(self, until: float | None) -> None:
        """Take a slot, waiting for one when all are taken."""
        with self._lock:
            if self._max is not None:
                self._queue(self._max, until)
            self._open += 1

    def leave(self, wire: _Wire | None) -> None:
        """Give a slot back, with the connection when it can be used again."""
        with self._lock:
            self._open -= 1
            if wire is not None and wire.http.reusable and self._pid == os.getpid():
                self._kept.setdefault(wire.origin, []).append(wire)
            if self._queued:
                self._freed.notify()

    def reuse(self, origin: Origin) -> _Wire | None:
        """Take the connection that was used last, if one is alive."""
        while True:
            with self._lock:
                kept = self._kept.get(origin)
                wire = kept.pop() if kept else None
            if wire is None or wire.idle():
                return wire
            wire.shut()

    def close(self) -> None:
        """Close the kept connections."""
        with self._lock:
            wires, self._kept = self._all(), {}
        for wire in wires:
            wire.shut() if self._pid == os.getpid() else wire.sock.close()

    def _queue(self, most: int, until: float | None) -> None:
        self._queued += 1
        try:
            while self._open >= most:
                if not self._freed.wait(_left(until, "connect", "total")):
                    raise _too_late("connect", "total", None, answered=False)
        finally:
            self._queued -= 1

    def _all(self) -> list[_Wire]:
        return [wire for wires in self._kept.values() for wire in wires]


def _left(deadline: float | None, phase: Phase, limit: str) -> float | None:
    if deadline is None:
        return None
    left = deadline - time.monotonic()
    if left <= 0:
        raise _too_late(phase, limit, None, answered=phase == "body")
    return left


def _shorter(seconds: float | None, until: float | None) -> float | None:
    return earliest(seconds, _left(until, "send", "total"))


def _too_late(phase: Phase, limit: str, seconds: float | None, answered: bool) -> TransportError:
    length = "" if seconds is None else f" of {seconds:g} s"
    return TransportError("timeout", phase, f"the {limit} limit{length} ran out", limit=limit, answered=answered)


def _broken(phase: Phase, error: OSError, answered: bool) -> TransportError:
    return TransportError("cut", phase, f"the connection broke: {error.strerror or error}", answered=answered)


def _would_block(error: OSError) -> bool:
    import ssl

    return isinstance(error, (BlockingIOError, ssl.SSLWantReadError, ssl.SSLWantWriteError))
