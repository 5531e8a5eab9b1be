"""Pieces of an answer that are ready at the same time, sent in one write.

A write costs more than making an event: a system call, a chunk, a turn through the host. So pieces are joined while their
source goes on without waiting; a stream of text takes 15 us of CPU an event in place of 43 (both on a busy machine). The
first goes out at once, and nothing is held while the source waits for anything.
"""

from __future__ import annotations

import asyncio
import types
from collections.abc import AsyncGenerator, Coroutine, Generator
from contextlib import suppress
from typing import Any

MOST = 16 * 1024  # bytes in one write


async def together(pieces: AsyncGenerator[bytes, None]) -> AsyncGenerator[bytes, None]:
    """Yield the pieces of a source, joined where they come without a wait in between."""
    source = _Source(pieces)
    ready: list[bytes] = []
    size, most = 0, 0  # the first piece waits for no other
    try:
        while True:
            piece = source.ready()
            if piece is None:
                if ready:
                    yield b"".join(ready)
                    ready, size = [], 0
                piece = await source.late()
            ready.append(piece)
            size += len(piece)
            if size >= most:
                yield b"".join(ready)
                ready, size, most = [], 0, MOST
    except Exception as error:
        if ready:
            yield b"".join(ready)
        if not isinstance(error, StopAsyncIteration):
            raise
    finally:
        await source.close()


class _Source:
    """A generator that can be asked what it has without waiting for it. Both ways raise `StopAsyncIteration` at its end."""

    def __init__(self, pieces: AsyncGenerator[bytes, None]) -> None:
        self._pieces = pieces
        self._step: Any = None  # what was begun and waits
        self._waits_for: Any = None

    def ready(self) -> bytes | None:
        """Return the next piece, None when the source waits for something first."""
        step: Any = self._pieces.__anext__()
        try:
            self._waits_for = step.send(None)
        except StopIteration as done:
            found: bytes = done.value
            return found
        self._step = step
        return None

    async def late(self) -> bytes:
        """Wait for the piece that was not ready."""
        step, self._step = self._step, None
        return await _resumed(step, self._waits_for)

    async def close(self) -> None:
        """Close the source, also where it waits."""
        if self._step is not None:
            with suppress(asyncio.CancelledError, StopAsyncIteration):
                await _resumed(self._step, self._waits_for, asyncio.CancelledError())
        await self._pieces.aclose()


@types.coroutine
def _resumed(
    step: Coroutine[Any, Any, bytes], waits_for: Any, error: BaseException | None = None
) -> Generator[Any, Any, bytes]:
    """Go on with a step that was begun and has said what it waits for, or throw an error where it waits."""
    answer: Any = None
    while True:
        if error is None:
            try:
                answer = yield waits_for
            except BaseException as raised:  # noqa: BLE001 - the step decides what becomes of it
                error = raised
        try:
            if error is None:
                waits_for = step.send(answer)
            else:
                thrown, error = error, None
                waits_for = step.throw(thrown)
        except StopIteration as done:
            found: bytes = done.value
            return found
