"""The adapter of an asynchronous `httpx` or `httpx2` client. Deadlines interrupt it."""

from __future__ import annotations

import asyncio
import time
from collections.abc import AsyncIterator, Coroutine
from contextlib import suppress
from typing import Any

from .._core.timeouts import earliest
from .._core.transport_errors import TransportError
from .._core.wire import ChunkSource, Request
from . import Limits
from .aio_pool import running_loop
from .foreign import Head, built, within
from .foreign_faults import fault_of
from .reading import check_time, unpacked_async


class AsyncForeignEngine:
    """Sends through an asynchronous client of another library."""

    def __init__(self, client: Any) -> None:
        self._client = client

    async def send(self, request: Request, limits: Limits) -> AsyncForeignResponse:
        """Send a request and read the head of its answer."""
        body = _async_pieces(request.body) if isinstance(request.body, ChunkSource) else request.body
        running_loop()  # says what is missing, where there is none
        until = within(limits)
        ready = built(self._client, request, limits, body)
        try:
            async with asyncio.timeout(None if until is None else until - time.monotonic()):
                answer = await self._client.send(ready, stream=True, follow_redirects=False)
        except Exception as error:
            raise fault_of(error, "headers", request.origin.host, until) from error
        try:
            return AsyncForeignResponse(answer, request, until)
        except TransportError:
            await answer.aclose()
            raise

    def close(self) -> None:
        """Do nothing: the client is the caller's."""


class AsyncForeignResponse(Head):
    """An answer whose head has come."""

    def __init__(self, answer: Any, request: Request, until: float | None) -> None:
        super().__init__(answer, request, until)
        self._loop = running_loop()
        self._pieces: AsyncIterator[bytes] = answer.aiter_bytes() if self._read_already else answer.aiter_raw()

    async def chunk(self, until: float | None = None) -> bytes:
        """Return the next piece of the body, b"" at its proper end."""
        until = earliest(until, self._until)
        if self._unpacker is None:
            return await self.raw(until)
        return await unpacked_async(self, self._unpacker, until)

    async def raw(self, until: float | None) -> bytes:
        """Return the next bytes as they came, b"" at the proper end."""
        if not self.is_open:
            return self.after()
        check_time(until, "body")
        data = await self._next(until)
        if not self.is_open:
            return self.after()
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
            if not self.is_open:
                raise TransportError("closed", "body", "the response was closed", answered=True) from error
            raise fault_of(error, "body", self._host, until) from error

    def close(self) -> None:
        """Let go of the connection. Never waits: the client does its part in a task."""
        if self.is_open:
            self.is_open = False
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
        if getattr(self, "is_open", False):
            self.close()


async def _async_pieces(source: ChunkSource) -> AsyncIterator[bytes]:
    for piece in source.pieces():
        yield piece


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
