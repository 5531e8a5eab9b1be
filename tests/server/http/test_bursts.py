"""Pieces that are ready together are one write, and nothing is held while the source waits."""

from __future__ import annotations

import asyncio
from contextlib import aclosing

import pytest

from sonnetry._core.json_access import encode
from sonnetry.server.http.bursts import MOST, together
from sonnetry.server.http.sse import frame


def run(work):
    return asyncio.run(asyncio.wait_for(work, 20))


async def source(*steps):
    """Yield bytes, wait at a number, raise an exception."""
    for step in steps:
        if isinstance(step, bytes):
            yield step
        elif isinstance(step, Exception):
            raise step
        else:
            await asyncio.sleep(step)


async def joined(*steps):
    return [piece async for piece in together(source(*steps))]


@pytest.mark.parametrize(
    ("steps", "writes"),
    [
        ((), []),
        ((b"a",), [b"a"]),
        ((b"a", b"b", b"c"), [b"a", b"bc"]),
        ((b"a", 0, b"b", b"c", 0, b"d"), [b"a", b"bc", b"d"]),
        ((0, b"a", b"b", 0.001, 0, b"c"), [b"a", b"b", b"c"]),
        ((b"", b"", b"a"), [b"", b"a"]),
    ],
)
def test_the_first_piece_goes_alone_and_the_others_until_the_source_waits(steps, writes):
    """No piece is lost, none waits for a source that waits."""
    assert writes == run(joined(*steps))


def test_a_write_has_a_size():
    """A source that never waits does not fill the memory."""
    writes = run(joined(*[b"x" * 1000] * 100))

    assert 100_000 == sum(map(len, writes))
    assert max(map(len, writes)) < MOST + 1000


def test_what_was_ready_goes_out_before_an_error():
    """The frames before the one that failed are sent."""
    got = []

    async def read():
        async for piece in together(source(b"a", b"b", b"c", ValueError("broken"))):
            got.append(piece)  # noqa: PERF401 - what came before the error counts

    with pytest.raises(ValueError, match="broken"):
        run(read())
    assert [b"a", b"bc"] == got


def test_what_is_ready_is_read_while_the_source_waits():
    """The source waits for an answer to what it has yielded: holding it would be a deadlock."""

    async def read():
        heard = asyncio.Event()

        async def asks():
            yield b"first"
            yield b"second"
            await heard.wait()
            yield b"third"

        got = []
        async for piece in together(asks()):
            got.append(piece)
            if piece == b"second":
                heard.set()
        return got

    assert [b"first", b"second", b"third"] == run(read())


@pytest.mark.parametrize("at", [b"a", b"bc"])
def test_a_reader_that_leaves_closes_the_source(at):
    """Also while the source waits: what it has opened is closed, and its waiting ends."""

    async def read():
        ended = []

        async def waits():
            try:
                yield b"a"
                yield b"b"
                yield b"c"
                await asyncio.sleep(3600)
            finally:
                await asyncio.sleep(0)
                ended.append(True)

        async with aclosing(together(waits())) as pieces:
            async for piece in pieces:
                if piece == at:
                    break
        return ended

    assert [True] == run(read())


def test_a_cancelled_reader_cancels_the_source():
    """The source hears of it where it waits."""

    async def read():
        ended = []

        async def waits():
            try:
                yield b"a"
                await asyncio.sleep(3600)
            except asyncio.CancelledError:
                ended.append(True)
                raise

        async def drain():
            async for _ in together(waits()):
                pass

        task = asyncio.create_task(drain())
        await asyncio.sleep(0)
        await asyncio.sleep(0)
        task.cancel()
        await asyncio.wait({task})
        return ended, task.cancelled()

    assert ([True], True) == run(read())


@pytest.mark.parametrize("text", ["", "plain", 'quo"tes\\', "\n\t\x00\x1f\x7f", "ümläut 🎈", "half \ud83d", "\u2028"])
@pytest.mark.parametrize("more", [{}, {"note": 1}])
def test_a_frame_of_text_is_what_any_frame_is(text, more):
    """The short way gives the bytes of the long one."""
    event = {"type": "content_block_delta", "index": 3, "delta": {"type": "text_delta", "text": text, **more}}

    assert frame(event) == b"event: content_block_delta\ndata: " + encode(event) + b"\n\n"
