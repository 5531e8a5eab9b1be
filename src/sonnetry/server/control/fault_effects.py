"""What each fault does to an answer on the wire.

A fault is a generator between an answer's body and the connection: it passes pieces on, changes them, waits, or takes
the connection over and raises `Gone`.
"""

from __future__ import annotations

import asyncio
import http.client
import re
from collections.abc import AsyncGenerator, Callable, Mapping
from contextlib import aclosing
from dataclasses import dataclass

from ..._core.clock import Clock
from ...rules.errors import ApiError, status_of
from ..http.answers import Answer
from ..http.sse import PING, frame
from ..http.transport import Link
from .faults import Fault

Pieces = AsyncGenerator[bytes, None]

_FRAME = re.compile(rb".*?\r?\n\r?\n", re.DOTALL)
_LAST_CHUNK = b"0\r\n\r\n"

# Faults that send the body as it is or stop inside it: a declared content-length stays true, or stays the promise that
# is broken. All others change or end the body, so the answer goes out chunked.
_KEEP_LENGTH = frozenset({"close", "reset", "half_close", "silence", "drip", "split"})


class Gone(Exception):  # noqa: N818 - not an error: the answer is over
    """The connection was taken over; nothing more may be sent on it."""


async def deaf(fault: Fault, link: Link) -> None:
    """Leave the request's body unread for a while.

    A client that gives up meanwhile is noticed only afterwards: the end of its data waits behind what is not read.
    """
    link.pause_reading()
    await asyncio.sleep(fault.seconds or 0.0)


async def before_head(fault: Fault, answer: Answer, link: Link, clock: Clock) -> bool:
    """Do what a fault does before the status line; True when it sent the head itself."""
    if fault.kind == "latency":
        await clock.sleep_async(fault.seconds or 0.0)
    elif fault.before_headers and fault.kind == "drip":
        await _drip_head(fault, answer, link)
        return True
    elif fault.before_headers:
        await end(fault, link)
    return False


def spoil(fault: Fault, answer: Answer, link: Link, request_id: str) -> Answer:
    """Return the answer with the fault in its body."""
    if fault.kind not in _CHANGES or (fault.before_headers and fault.kind != "drip"):
        return answer
    headers = {name: value for name, value in answer.headers.items() if name != "content-length"}
    if isinstance(answer.body, bytes) and fault.kind in _KEEP_LENGTH:
        headers["content-length"] = str(len(answer.body))
    return Answer(answer.status, _spoiled(fault, answer.body, link, request_id), headers)


async def _spoiled(fault: Fault, body: bytes | Pieces, link: Link, request_id: str) -> Pieces:
    async with aclosing(_frames(body)) as source:
        spoiler = _Spoiler(fault, source, link, request_id)
        async with aclosing(_CHANGES[fault.kind](spoiler)) as pieces:
            async for piece in pieces:
                yield piece


async def _frames(body: bytes | Pieces) -> Pieces:
    """Cut a body into whole SSE frames; what is none is one piece."""
    if isinstance(body, bytes):
        for part in _split(body):
            yield part
        return
    async with aclosing(body):
        async for piece in body:
            for part in _split(piece):
                yield part


def _split(piece: bytes) -> list[bytes]:
    parts = _FRAME.findall(piece)
    rest = piece[sum(map(len, parts)) :]
    return [*parts, rest] if rest else parts


async def _drip_head(fault: Fault, answer: Answer, link: Link) -> None:
    """Write the status line and headers `size` bytes at a time."""
    length = answer.headers.get("content-length")
    framing = {} if length is not None else {"transfer-encoding": "chunked"}
    lines = [f"{name}: {value}\r\n" for name, value in {**answer.headers, **framing}.items()]
    head = f"HTTP/1.1 {answer.status} {http.client.responses.get(answer.status, '')}\r\n{''.join(lines)}\r\n".encode(
        "latin-1"
    )
    link.head_sent(None if length is None else int(length))
    for start in range(0, len(head), fault.size):
        link.write(head[start : start + fault.size])
        await asyncio.sleep(fault.interval)


async def end(fault: Fault, link: Link) -> None:
    """Do to the connection what the fault says; returns only after a silence that was limited."""
    if fault.kind == "silence":
        await _hold(fault)
        return
    if fault.kind == "broken_chunk":
        link.write(b"no hexadecimal number\r\n")
    if fault.kind == "half_close":
        link.half_close()
        await asyncio.Event().wait()
    link.reset() if fault.kind == "reset" else link.close()
    raise Gone


async def _hold(fault: Fault) -> None:
    """Wait; without `seconds` until the client has gone, which cancels this wait."""
    if fault.seconds is None:
        await asyncio.Event().wait()
    else:
        await asyncio.sleep(fault.seconds)


@dataclass(slots=True)
class _Spoiler:
    """One body with one fault in it. The methods are the kinds of fault."""

    fault: Fault
    source: Pieces
    link: Link
    request_id: str
    held: bytes = b""

    async def cut(self) -> Pieces:
        """End the body, properly but too early."""
        async for part in self._before():
            yield part

    async def stop(self) -> Pieces:
        """Do something to the connection; go on if that was only a wait."""
        async for part in self._before():
            yield part
        await end(self.fault, self.link)
        async for part in self._rest():
            yield part

    async def error(self) -> Pieces:
        """Send an error event and close (rule STR-9)."""
        async for part in self._before():
            yield part
        error = ApiError(status_of(self.fault.error), self.fault.message, type=self.fault.error)
        yield frame(error.envelope(self.request_id))
        self.link.write(_LAST_CHUNK)
        self.link.close()
        raise Gone

    async def pings(self) -> Pieces:
        """Send pings instead of events."""
        async for part in self._before():
            yield part
        loop = asyncio.get_running_loop()
        start = loop.time()
        while self.fault.seconds is None or loop.time() - start < self.fault.seconds:
            yield PING
            await asyncio.sleep(self.fault.interval)
        async for part in self._rest():
            yield part

    async def malformed(self) -> Pieces:
        """Replace one frame."""
        async for part in self._before():
            yield part
        await anext(self.source, b"")
        yield self.fault.raw.encode()
        async for part in self._rest():
            yield part

    async def split(self) -> Pieces:
        """Cut the body into small pieces; a drip waits between them."""
        async for part in self._rest():
            for start in range(0, len(part), self.fault.size):
                yield part[start : start + self.fault.size]
                await asyncio.sleep(self.fault.interval if self.fault.kind == "drip" else 0)

    async def crlf(self) -> Pieces:
        """End lines with CRLF."""
        async for part in self._rest():
            yield part.replace(b"\r\n", b"\n").replace(b"\n", b"\r\n")

    async def _before(self) -> Pieces:
        """Pass what comes before the fault, without asking for more than that."""
        left = self.fault.after_bytes
        passed = 0
        while left > 0 if left is not None else passed < (self.fault.after or 0):
            part = await anext(self.source, b"")
            if not part:
                return
            passed += 1
            if left is not None:
                part, self.held = part[:left], part[left:]
                left -= len(part)
            yield part

    async def _rest(self) -> Pieces:
        if self.held:
            yield self.held
        async for part in self.source:
            yield part


# Kinds that are not here act before the head.
_CHANGES: Mapping[str, Callable[[_Spoiler], Pieces]] = {
    "cut": _Spoiler.cut,
    "close": _Spoiler.stop,
    "reset": _Spoiler.stop,
    "broken_chunk": _Spoiler.stop,
    "half_close": _Spoiler.stop,
    "silence": _Spoiler.stop,
    "error": _Spoiler.error,
    "pings": _Spoiler.pings,
    "malformed": _Spoiler.malformed,
    "drip": _Spoiler.split,
    "split": _Spoiler.split,
    "crlf": _Spoiler.crlf,
}
