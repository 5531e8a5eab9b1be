"""24 simulated hours of reuse with random closes, in both colours: what is sent, opened, sent again, and lost.

The clock of idle connections is turned by hand; the server closes idle connections after random times of the same clock,
told and untold, with FIN and RST, before and in the middle of requests.
"""

from __future__ import annotations

import asyncio
import random
import socket
import struct
import threading
from collections import Counter
from collections.abc import Iterator
from contextlib import suppress

from sonnetry._core.transport_errors import TransportError
from sonnetry._core.wire import Origin, Request
from sonnetry.engines import Limits
from sonnetry.engines.aio import AsyncioEngine
from sonnetry.engines.sockets import SocketEngine

HOURS = 24
LIMITS = Limits(5.0, 5.0, 5.0)
BODY = b"x" * 1500


class Moody:
    """Answers requests, and ends connections as its mood has it."""

    def __init__(self, seed: int) -> None:
        self.mood = random.Random(seed)
        self.counts: Counter[str] = Counter()
        self._idle: list[tuple[float, socket.socket]] = []
        self._lock = threading.Lock()
        self.now = 0.0
        self._listening = socket.create_server(("127.0.0.1", 0), backlog=64)
        self.port = self._listening.getsockname()[1]
        threading.Thread(target=self._accept, daemon=True).start()

    def stop(self) -> None:
        self._listening.close()

    def turn(self, now: float) -> None:
        """Move the clock; connections that were idle too long are closed."""
        self.now = now
        with self._lock:
            late = [sock for end, sock in self._idle if end < now]
            self._idle = [(end, sock) for end, sock in self._idle if end >= now]
        for sock in late:
            self.counts["closed while idle"] += 1
            with suppress(OSError):
                if self.mood.random() < 0.3:
                    sock.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
                    sock.close()
                else:
                    sock.shutdown(socket.SHUT_RDWR)

    def _accept(self) -> None:
        with suppress(OSError):
            while True:
                sock, _ = self._listening.accept()
                self.counts["connections"] += 1
                threading.Thread(target=self._serve, args=(sock,), daemon=True).start()

    def _serve(self, sock: socket.socket) -> None:
        first = True
        with suppress(OSError, ValueError):
            while True:
                head = b""
                while b"\r\n\r\n" not in head:
                    data = sock.recv(65536)
                    if not data:
                        return
                    head += data
                self.counts["requests received"] += 1
                with self._lock:
                    self._idle = [(end, other) for end, other in self._idle if other is not sock]
                if self._answer(sock, first):
                    return
                first = False
                with self._lock:
                    self._idle.append((self.now + self.mood.uniform(5, 200), sock))
        sock.close()

    def _answer(self, sock: socket.socket, first: bool) -> bool:
        """Answer; True when the connection is over."""
        chance = self.mood.random()
        if not first and chance < 0.02:  # closed just as the next request came in: nothing of it was read
            self.counts["closed under a request"] += 1
            if chance < 0.01:
                sock.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
            sock.close()
            return True
        told = chance > 0.95
        head = b"HTTP/1.1 200 OK\r\n" + (b"connection: close\r\n" if told else b"")
        if chance > 0.5:
            sock.sendall(head + b"content-length: %d\r\n\r\n" % len(BODY) + BODY)
        else:
            cut = self.mood.randrange(1, len(BODY))
            sock.sendall(head + b"transfer-encoding: chunked\r\n\r\n%x\r\n%b\r\n" % (cut, BODY[:cut]))
            sock.sendall(b"%x\r\n%b\r\n0\r\n\r\n" % (len(BODY) - cut, BODY[cut:]))
        if told or chance < 0.05:
            self.counts["closed after an answer"] += 1
            sock.close()
            return True
        return False


class Day:
    """One day of one engine."""

    def __init__(self, seed: int) -> None:
        self.server = Moody(seed)
        self.pauses = random.Random(seed + 1)
        self.now = 0.0
        self.counts: Counter[str] = Counter()

    @property
    def request(self) -> Request:
        return Request("GET", Origin("http", "127.0.0.1", self.server.port), "/", {})

    def tick(self) -> bool:
        """Let time pass until the next request: mostly moments, at times minutes, hours at night."""
        kind = self.pauses.random()
        self.now += self.pauses.uniform(0, 3) if kind < 0.7 else self.pauses.uniform(0, 300) if kind < 0.999 else 3600
        self.server.turn(self.now)
        return self.now < HOURS * 3600

    def note(self, body: bytes) -> None:
        self.counts["answers whole" if body == BODY else "answers damaged FAILED"] += 1

    def lose(self, error: TransportError) -> None:
        self.counts[f"lost FAILED ({error.kind}: {error})"] += 1


def sync_day(seed: int) -> Day:
    """Spend a day with the synchronous engine."""
    day = Day(seed)
    engine = SocketEngine(now=lambda: day.now)
    while day.tick():
        try:
            answer = engine.send(day.request, LIMITS)
            body = b""
            while data := answer.chunk():
                body += data
            day.note(body)
        except TransportError as error:
            day.lose(error)
    engine.close()
    day.server.stop()
    return day


async def async_day(seed: int) -> Day:
    """Spend a day with the asynchronous engine, two or three requests side by side."""
    day = Day(seed)
    engine = AsyncioEngine(now=lambda: day.now)

    async def one() -> None:
        try:
            answer = await engine.send(day.request, LIMITS)
            body = b""
            while data := await answer.chunk():
                body += data
            day.note(body)
        except TransportError as error:
            day.lose(error)

    while day.tick():
        await asyncio.gather(*(one() for _ in range(day.pauses.choice((1, 1, 1, 2, 3)))))
    engine.close()
    day.server.stop()
    return day


def rows() -> Iterator[tuple[object, ...]]:
    """Run both days."""
    days = (sync_day(7), asyncio.run(async_day(8)))
    yield "hours of the engine's clock", *(HOURS for _ in days)
    for name in ("answers whole", "answers damaged FAILED"):
        yield name.replace(" FAILED", ""), *(day.counts[name] for day in days)
    lost = [{k: v for k, v in day.counts.items() if k.startswith("lost")} for day in days]
    yield "requests lost", *(one or 0 for one in lost)
    yield "sent again", *(day.server.counts["requests received"] - sum(day.counts.values()) for day in days)
    for name in ("connections", "closed while idle", "closed after an answer", "closed under a request"):
        yield name, *(day.server.counts[name] for day in days)
