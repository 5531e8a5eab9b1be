"""`close()` from another thread or task: a blocked reader wakes at once, with APIUserAbortError."""

from __future__ import annotations

import asyncio
import sys
import threading
import time

import pytest

from sonnetry import APIConnectionError, APIError, APIUserAbortError

WAYS = {
    "events": list,
    "next": lambda stream: [next(stream) for _ in range(99)],
    "text": lambda stream: list(stream.text_stream),
    "final": lambda stream: stream.get_final_message(),
    "done": lambda stream: stream.until_done(),
}


async def listed(source):
    return [item async for item in source]


async def steps(stream):
    return [await anext(stream) for _ in range(99)]


ASYNC_WAYS = {
    "events": listed,
    "next": steps,
    "text": lambda stream: listed(stream.text_stream),
    "final": lambda stream: stream.get_final_message(),
    "done": lambda stream: stream.until_done(),
}


def text_of(stream):
    """Return the text that has come so far."""
    message = stream.partial
    return message.content[0].text if message is not None and message.content else ""


def checked(error, stream):
    """Look at what the reader got."""
    assert isinstance(error, APIError)
    assert not isinstance(error, APIConnectionError)
    assert not error.retryable
    assert stream.request_id == error.request_id
    assert "Simulated" in error.partial.content[0].text
    assert error.partial == stream.partial


@pytest.mark.parametrize("way", WAYS)
def test_a_reading_thread_is_woken(server, ask, way, thread, until):
    """Closed from another thread, a reader that waits for the next event gets APIUserAbortError."""
    server.stream_fault("silence", after=4)
    heard = []
    with server.client().messages.stream(**ask).on("abort", heard.append).on("end", lambda: heard.append("end")) as s:
        reader = thread(lambda: WAYS[way](s))
        assert until(lambda: s.raw._reading and "Simulated" in text_of(s))
        s.close()
        with pytest.raises(APIUserAbortError) as caught:
            reader.result()

        checked(caught.value, s)
        assert caught.value in heard
        assert 1 == heard.count("end")
    assert until(lambda: not server.connections)


@pytest.mark.parametrize("way", ASYNC_WAYS)
async def test_a_reading_task_is_woken(server, ask, way, soon):
    """Closed from another task, a reader that waits for the next event gets APIUserAbortError."""
    server.stream_fault("silence", after=4)
    client = server.async_client()
    heard = []
    manager = client.messages.stream(**ask).on("abort", heard.append).on("end", lambda: heard.append("end"))
    async with manager as s:
        reader = asyncio.ensure_future(ASYNC_WAYS[way](s))
        assert await soon(lambda: s.raw._reading and "Simulated" in text_of(s))
        await s.close()
        with pytest.raises(APIUserAbortError) as caught:
            await reader

        checked(caught.value, s)
        assert caught.value in heard
        assert 1 == heard.count("end")
    assert await soon(lambda: not server.connections)


def test_a_raw_stream_is_woken_too(server, ask, thread, until):
    """`create(stream=True)` behaves alike; reading on raises the same again, and what had come stays readable."""
    server.stream_fault("silence", after=4)
    client = server.client()
    stream = client.messages.create(stream=True, **ask)
    reader = thread(lambda: list(stream))
    assert until(lambda: stream._reading and "Simulated" in text_of(stream))
    stream.close()
    with pytest.raises(APIUserAbortError):
        reader.result()
    with pytest.raises(APIUserAbortError):
        next(stream)

    assert stream.partial.content[0].text
    assert until(lambda: not server.connections)


async def test_a_raw_stream_is_woken_in_another_task(server, ask, soon):
    """The same in two tasks."""
    server.stream_fault("silence", after=4)
    client = server.async_client()
    stream = await client.messages.create(stream=True, **ask)
    reader = asyncio.ensure_future(listed(stream))
    assert await soon(lambda: stream._reading and "Simulated" in text_of(stream))
    await stream.close()
    with pytest.raises(APIUserAbortError):
        await reader
    with pytest.raises(APIUserAbortError):
        await anext(stream)

    assert stream.partial.content[0].text


def test_closing_before_the_first_event_wakes_too(server, ask, thread, until):
    """A reader that has seen nothing yet is woken as well; nothing is tried again."""
    server.stream_fault("silence", after=0, times=None)
    client = server.client()
    stream = client.messages.create(stream=True, **ask)
    reader = thread(lambda: list(stream))
    assert until(lambda: stream._reading)
    stream.close()
    with pytest.raises(APIUserAbortError) as caught:
        reader.result()

    assert caught.value.partial is None
    assert 1 == len(server.requests)


def test_a_reader_between_two_events_just_ends(server, ask, wire, thread):
    """Closed from elsewhere while the reader works on an event, its loop ends without an exception."""
    server.reply(wire.frames(*wire.stream(wire.text("a", "b"))))
    client = server.client()
    stream = client.messages.create(stream=True, **ask)
    working, closed = threading.Event(), threading.Event()

    def read():
        kinds = []
        for event in stream:
            kinds.append(event.type)
            working.set()
            assert closed.wait(20)
        return kinds

    reader = thread(read)
    assert working.wait(20)
    stream.close()
    closed.set()

    assert ["message_start"] == reader.result()


async def test_a_reading_task_between_two_events_just_ends(server, ask, wire):
    """The same in two tasks."""
    server.reply(wire.frames(*wire.stream(wire.text("a", "b"))))
    client = server.async_client()
    stream = await client.messages.create(stream=True, **ask)
    kinds = []
    working, closed = asyncio.Event(), asyncio.Event()

    async def read():
        async for event in stream:
            kinds.append(event.type)
            working.set()
            await closed.wait()

    reader = asyncio.ensure_future(read())
    await working.wait()
    await stream.close()
    closed.set()
    await reader

    assert ["message_start"] == kinds


def test_closing_while_a_stream_is_tried_again(server, ask, thread, until, pace):
    """A reader whose stream is being opened again gets APIUserAbortError, and the new connection goes too."""
    server.stream_fault("cut", after=1)
    server.stream_fault("silence", before_headers=True, seconds=0.1 * pace)
    client = server.client()
    stream = client.messages.create(stream=True, **ask)
    reader = thread(lambda: list(stream))
    assert until(lambda: 2 == len(server.requests))
    stream.close()
    with pytest.raises(APIUserAbortError):
        reader.result()

    client.close()
    assert until(lambda: not server.connections)


async def test_closing_while_a_task_s_stream_is_tried_again(server, ask, soon, pace):
    """The same in two tasks."""
    server.stream_fault("cut", after=1)
    server.stream_fault("silence", before_headers=True, seconds=0.1 * pace)
    client = server.async_client()
    stream = await client.messages.create(stream=True, **ask)
    reader = asyncio.ensure_future(listed(stream))
    assert await soon(lambda: 2 == len(server.requests))
    await stream.close()
    with pytest.raises(APIUserAbortError):
        await reader

    await client.close()
    assert await soon(lambda: not server.connections)


def test_many_streams_closed_while_they_are_read(server, ask, thread, until, pace):
    """Closing at any moment ends each reader, with or without APIUserAbortError, and nothing else."""
    server.stream_fault("drip", size=40, interval=0.005 * pace, times=None)
    client = server.client()

    def read(stream):
        try:
            return [event.type for event in stream]
        except APIUserAbortError:
            return None

    streams = [client.messages.create(stream=True, **ask) for _ in range(12)]
    readers = [thread(lambda stream=stream: read(stream)) for stream in streams]
    for stream in streams:
        time.sleep(0.002)
        stream.close()

    for reader in readers:
        assert "message_stop" not in (reader.result() or [])
    assert until(lambda: not server.connections)


def test_the_message_may_be_looked_at_from_another_thread(server, ask, wire, thread):
    """Reading `partial` all the time in one thread takes nothing from the message that another one reads."""
    pieces = [str(n) for n in range(5)]
    server.reply(wire.frames(*wire.stream(*[wire.text(*pieces)] * 30)), times=None)
    client = server.client()
    before = sys.getswitchinterval()
    sys.setswitchinterval(1e-6)
    try:
        for _ in range(4):
            with client.messages.stream(**ask) as stream:
                looking = thread(lambda stream=stream: look(stream))
                message = stream.get_final_message()
                looking.result()
            assert ["".join(pieces)] * 30 == [block.text for block in message.content]
    finally:
        sys.setswitchinterval(before)


def look(stream):
    """Look at the message until it is whole."""
    while stream.partial is None or stream.partial.stop_reason is None:
        pass
