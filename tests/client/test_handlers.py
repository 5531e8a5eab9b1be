"""Handlers that are coroutine functions: awaited by the asynchronous stream, refused by the synchronous one."""

from __future__ import annotations

import asyncio
import functools

import pytest

from sonnetry import StreamTruncatedError

NAMES = ["text", "content_block", "message", "final_message", "stream_event", "end"]


async def test_coroutine_handlers_are_awaited_in_order(server, ask, wire):
    """A coroutine handler is finished before the next handler is called and before the event is handed on."""
    server.reply(wire.stream(wire.text("a", "b")))
    heard = []

    async def slow(piece):
        await asyncio.sleep(0.001)
        heard.append(("slow", piece))

    async with server.async_client().messages.stream(**ask) as stream:
        stream.on("text", slow).on("text", lambda piece: heard.append(("plain", piece)))
        async for event in stream:
            heard += [("reader", event.text)] if event.type == "text" else []

    assert [(who, piece) for piece in "ab" for who in ("slow", "plain", "reader")] == heard


@pytest.mark.parametrize("name", NAMES)
async def test_an_exception_in_a_coroutine_handler_reaches_the_consumer(server, ask, wire, name, soon):
    """What a coroutine handler raises comes out where the stream is read, and the stream is closed."""
    server.reply(wire.stream(wire.text("a")))
    server.stream_fault("silence", after=99)

    async def broken(*_):
        await asyncio.sleep(0)
        raise KeyError("mine")

    client = server.async_client()
    async with client.messages.stream(**ask) as stream:
        stream.on(name, broken)
        with pytest.raises(KeyError, match="mine"):
            await stream.until_done()
        stream.off(name, broken)

    assert await soon(lambda: not server.connections)


async def test_any_awaitable_is_awaited(server, ask, wire):
    """Partials, objects with a coroutine `__call__`, and functions that return a future all count."""
    server.reply(wire.stream(wire.text("a")))
    heard = []

    async def noted(who, piece):
        await asyncio.sleep(0)
        heard.append((who, piece))

    class Listener:
        async def __call__(self, piece):
            await noted("object", piece)

    async with server.async_client().messages.stream(**ask) as stream:
        stream.on("text", functools.partial(noted, "partial")).on("text", Listener())
        stream.on("text", lambda piece: asyncio.ensure_future(noted("future", piece)))
        await stream.until_done()

    assert [("partial", "a"), ("object", "a"), ("future", "a")] == heard


async def test_coroutine_handlers_hear_errors(server, ask):
    """`error` and `end` may be coroutines too."""
    server.stream_fault("cut", after=4)
    heard = []

    async def failed(error):
        await asyncio.sleep(0)
        heard.append(type(error))

    async def ended():
        await asyncio.sleep(0)
        heard.append("end")

    async with server.async_client().messages.stream(**ask).on("error", failed).on("end", ended) as stream:
        with pytest.raises(StreamTruncatedError):
            await stream.until_done()

    assert [StreamTruncatedError, "end"] == heard


async def test_cancelling_inside_a_handler_closes_the_stream(server, ask, soon):
    """A task that is cancelled while its handler waits lets the connection go."""
    server.stream_fault("silence", after=99)
    begun = asyncio.Event()

    async def stuck(_):
        begun.set()
        await asyncio.Event().wait()

    client = server.async_client()

    async def read():
        async with client.messages.stream(**ask) as stream:
            await stream.on("text", stuck).until_done()

    task = asyncio.ensure_future(read())
    await begun.wait()
    task.cancel()
    with pytest.raises(asyncio.CancelledError):
        await task

    assert await soon(lambda: not server.connections)


@pytest.mark.parametrize("name", NAMES)
def test_a_coroutine_on_the_synchronous_stream_is_a_type_error(server, ask, wire, name, until):
    """Nobody would run it, so it is refused plainly, with no warning about a coroutine that was never awaited."""
    server.reply(wire.stream(wire.text("a")))
    server.stream_fault("silence", after=99)

    async def handler(*_):
        pass

    with server.client().messages.stream(**ask) as stream:
        stream.on(name, handler)
        with pytest.raises(TypeError, match="coroutine function handles events of AsyncAnthropic"):
            stream.until_done()
        stream.off(name, handler)

    assert until(lambda: not server.connections)
