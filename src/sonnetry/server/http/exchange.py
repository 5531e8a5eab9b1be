"""One exchange: a request as handlers see it, and the way its answer goes out."""

from __future__ import annotations

import asyncio
from collections import deque
from collections.abc import AsyncGenerator, Coroutine, Mapping
from contextlib import aclosing
from dataclasses import dataclass, field
from typing import Any

from ..._core.headers import Headers
from ...rules.errors import ApiError
from ..control.faults import Fault
from .answers import EVENTS, Answer, raw_headers
from .asgi import Receive, Scope, Send
from .bursts import together
from .journal import Journal, RecordedRequest
from .sse import PING_EVERY, Pinger, StreamFailedError
from .transport import Link, link_of

MEGABYTE = 2**20
MAX_BODY = 32 * MEGABYTE  # rule SIZE-1, Messages and count_tokens
NOTED = MEGABYTE  # of a body that is read in pieces, what the journal keeps: all of it up to this, else nothing


NOTED_OF_STREAM = 64 * 1024  # bytes of a stream's last frames that the journal keeps


class ClientGone(Exception):  # noqa: N818 - not an error: nobody is left to answer
    """The client left before its request was complete."""


@dataclass(slots=True)
class Exchange:
    """A request: its head at once, its body when asked for."""

    method: str
    path: str
    query: str
    headers: Headers
    peer: str | None
    request_id: str
    receive: Receive
    send: Send
    link: Link | None
    record: RecordedRequest
    journal: Journal
    ids: Mapping[str, str] = field(default_factory=dict[str, str])  # those in the path, by their names in the row
    version: str = ""
    betas: frozenset[str] = frozenset()
    workspace: str = ""
    authenticated: bool = False
    faults: tuple[Fault, ...] = ()
    raw_body: bytes | None = None
    received: Any = None  # what a route that reads its body in pieces made of it

    @classmethod
    def open(
        cls, scope: Scope, receive: Receive, send: Send, journal: Journal, request_id: str, now: float
    ) -> Exchange:
        """Read the head of a request and note it in the journal."""
        link = link_of(scope)
        facts = {"method": scope["method"], "path": scope["path"], "query": scope["query_string"].decode("latin-1")}
        headers = Headers(scope["headers"])
        number = None if link is None else link.number
        record = journal.open(headers, time=now, connection=number, request_id=request_id, **facts)
        client = scope.get("client")
        return cls(
            **facts,
            headers=headers,
            peer=client[0] if client else None,
            request_id=request_id,
            receive=receive,
            send=send,
            link=link,
            record=record,
            journal=journal,
        )

    async def read(self, limit: int = MAX_BODY) -> bytes:
        """Return the request's body as it was sent, at most `limit` bytes of it in memory (rule SIZE-1)."""
        if self.raw_body is None:
            self.raw_body = await self._receive_all(limit)
            self.journal.fill(self.record, self.raw_body)
        return self.raw_body

    async def pieces(self, limit: int) -> AsyncGenerator[bytes, None]:
        """Yield the request's body as it arrives, `limit` bytes at most; a small one is also noted in the journal."""
        if self.raw_body is not None:
            yield self.raw_body
            return
        noted: list[bytes] = []
        size = 0
        async for piece in self._arriving(limit):
            size += len(piece)
            if size <= NOTED:
                noted.append(piece)
            yield piece
        if size <= NOTED:
            self.journal.fill(self.record, b"".join(noted))

    async def _receive_all(self, limit: int) -> bytes:
        return b"".join([piece async for piece in self._arriving(limit)])

    async def _arriving(self, limit: int) -> AsyncGenerator[bytes, None]:
        declared = self.headers.get("content-length", "")
        if declared.isdigit() and int(declared) > limit:
            raise ApiError(413)
        more = True
        while more:
            event = await self.receive()
            if event["type"] == "http.disconnect":
                raise ClientGone
            piece = event.get("body", b"")
            limit -= len(piece)
            if limit < 0:
                raise ApiError(413)
            yield piece
            more = event.get("more_body", False)

    async def respond(self, answer: Answer, *, head_sent: bool = False, pings: bool = False) -> None:
        """Send an answer; a body in pieces is closed whatever happens."""
        self.record.status = answer.status
        if isinstance(answer.body, bytes) and len(answer.body) <= NOTED and _is_text(answer):
            self.journal.answered(self.record, answer.body)
        if not head_sent:
            headers = raw_headers(answer.headers)
            if isinstance(answer.body, bytes) and answer.status not in (204, 304):
                headers.append((b"content-length", b"%d" % len(answer.body)))
            await self.send({"type": "http.response.start", "status": answer.status, "headers": headers})
        if isinstance(answer.body, bytes):
            await self.send({"type": "http.response.body", "body": answer.body})
        else:
            frames = answer.headers.get("content-type") == EVENTS
            await self._stream(answer.body, frames=frames, pings=pings and frames)

    async def _stream(self, pieces: AsyncGenerator[bytes, None], *, frames: bool, pings: bool) -> None:
        failed = False
        tail = _Tail() if frames else None
        try:
            await self._pass_on(pieces, pings, tail)
        except StreamFailedError:
            failed = True
        self.journal.answered(self.record, b"" if tail is None else tail.kept())
        await self.send({"type": "http.response.body", "body": b""})
        if failed and self.link is not None:
            self.link.close()

    async def _pass_on(self, pieces: AsyncGenerator[bytes, None], pings: bool, tail: _Tail | None) -> None:
        pinger = Pinger(self.send, PING_EVERY) if pings else None
        send = self.send if pinger is None else pinger.send
        try:
            # A fault counts events and touches the connection between them, so there each is a write of its own.
            async with aclosing(together(pieces) if pings else pieces) as joined:
                async for piece in joined:
                    if tail is not None:
                        tail.add(piece)
                    if self.link is not None and self.link.lost:
                        raise ClientGone  # checked before asyncio reports it: a burst would keep writing
                    await send({"type": "http.response.body", "body": piece, "more_body": True})
        finally:
            if pinger is not None:
                await pinger.stop()


def _is_text(answer: Answer) -> bool:
    return answer.headers.get("content-type", "").partition(";")[0].startswith(("text/", "application/json"))


class _Tail:
    """The last frames of a stream, which the journal keeps."""

    def __init__(self) -> None:
        self._pieces: deque[bytes] = deque()
        self._size = 0

    def add(self, piece: bytes) -> None:
        """Take the next frames, and let go of the oldest where it is too much."""
        self._pieces.append(piece)
        self._size += len(piece)
        while self._size > NOTED_OF_STREAM and len(self._pieces) > 1:
            self._size -= len(self._pieces.popleft())

    def kept(self) -> bytes:
        """Return them."""
        return b"".join(self._pieces)


async def while_connected(receive: Receive, work: Coroutine[Any, Any, None]) -> None:
    """Run work until it ends or the client leaves, which cancels it at once."""
    job = asyncio.ensure_future(work)
    gone = asyncio.ensure_future(_disconnect(receive))
    try:
        await asyncio.wait({job, gone}, return_when=asyncio.FIRST_COMPLETED)
    finally:
        gone.cancel()
        job.cancel()
        await asyncio.wait({job, gone})
        error = None if job.cancelled() else job.exception()
    if error is not None:
        raise error


async def _disconnect(receive: Receive) -> None:
    while (await receive())["type"] != "http.disconnect":
        continue
