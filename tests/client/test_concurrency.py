"""Many calls at once: tasks, threads, event loops one after another and side by side, and a bounded pool."""

from __future__ import annotations

import asyncio
import gc
import threading
import warnings

import pytest

import sonnetry
from sonnetry import APITimeoutError, AsyncAnthropic, Timeout


def numbered(ask, number):
    return {**ask, "messages": [{"role": "user", "content": f"this is call number {number}"}]}


def is_answer(message, number):
    return message.content[0].text.endswith(f"call number {number}")


# --- Tasks --------------------------------------------------------------------------------------------------------------


async def test_fifty_creates_at_once(server, ask):
    """Fifty calls at once each get their own answer."""
    client = server.async_client()
    messages = await asyncio.gather(*[client.messages.create(**numbered(ask, n)) for n in range(50)])

    assert all(is_answer(message, n) for n, message in enumerate(messages))
    assert 50 == len(server.requests)


async def test_two_hundred_streams_at_once(server, ask, wire):
    """Two hundred streams that are open at the same time do not mix."""
    client = server.async_client()
    server.reply(lambda sent: wire.stream(wire.text(sent.headers["x-number"], "!")), times=None)

    async def opened(number):
        return await client.messages.create(stream=True, extra_headers={"x-number": str(number)}, **ask)

    streams = await asyncio.gather(*[opened(number) for number in range(200)])
    assert 200 == server.connections
    for _ in range(7):
        await asyncio.gather(*[anext(stream) for stream in streams])

    assert [f"{number}!" for number in range(200)] == [stream.partial.content[0].text for stream in streams]
    assert {"end_turn"} == {stream.partial.stop_reason for stream in streams}


async def test_connections_are_used_again(server, ask):
    """Fifty calls one after another, then fifty at once, open no more connections than run at once."""
    client = server.async_client()
    for n in range(10):
        await client.messages.create(**numbered(ask, n))
    assert 1 == len({request.connection for request in server.requests})
    for _ in range(2):
        await asyncio.gather(*[client.messages.create(**ask) for _ in range(20)])

    assert len({request.connection for request in server.requests}) <= 20


# --- A bounded pool -----------------------------------------------------------------------------------------------------


async def test_calls_beyond_max_connections_queue(server, ask, pace):
    """Never more than `max_connections` are open; the rest wait, whatever `connect` says, and all are answered."""
    client = server.async_client(max_connections=3, timeout=Timeout(connect=0.2 * pace, read=20))
    most = 0
    server.stream_fault("silence", before_headers=True, seconds=0.1 * pace, times=None)

    async def call(n):
        nonlocal most
        message = await client.messages.create(**numbered(ask, n))
        most = max(most, server.connections)
        return message

    messages = await asyncio.gather(*[call(n) for n in range(12)])

    assert all(is_answer(message, n) for n, message in enumerate(messages))
    assert 3 == len({request.connection for request in server.requests})
    assert most <= 3


async def test_a_stream_holds_its_slot_until_it_is_closed(server, ask, soon):
    """An open stream counts; breaking out of it or dropping it lets the next call go."""
    client = server.async_client(max_connections=1)
    server.stream_fault("silence", after=4)
    stream = await client.messages.create(stream=True, **ask)
    waiting = asyncio.ensure_future(client.messages.create(**ask))
    await asyncio.sleep(0.02)
    assert not waiting.done()
    async for event in stream:
        if event.type == "content_block_delta":
            break
    await asyncio.wait_for(waiting, 20)
    server.stream_fault("silence", after=4)
    stream = await client.messages.create(stream=True, **ask)
    del stream
    await asyncio.wait_for(client.messages.create(**ask), 20)


async def test_a_failed_call_gives_its_slot_back(server, ask):
    """Errors of every kind leave the pool whole."""
    client = server.async_client(max_connections=1, max_retries=0)
    server.fail(500)
    server.reply("<html>")
    server.reply(raw=b"no http\r\n\r\n")
    for _ in range(3):
        with pytest.raises(sonnetry.APIError):
            await client.messages.create(**ask)
    for fault in ("reset", "close", "half_close", "broken_chunk"):
        server.stream_fault(fault, after_bytes=20)
        with pytest.raises(sonnetry.APIError):
            await client.messages.create(**ask)
    with pytest.raises(sonnetry.APIError):
        await client.with_options(base_url="http://127.0.0.1:1").messages.create(**ask)
    with pytest.raises(ValueError, match="header"):
        await client.messages.create(extra_headers={"x": "a\nb"}, **ask)

    await asyncio.wait_for(client.messages.create(**ask), 20)


def test_threads_beyond_max_connections_queue(server, ask, thread, pace):
    """The synchronous pool queues too."""
    client = server.client(max_connections=2, timeout=Timeout(connect=0.1 * pace, read=20))
    server.stream_fault("silence", before_headers=True, seconds=0.1 * pace, times=None)
    threads = [thread(lambda n=n: client.messages.create(**numbered(ask, n))) for n in range(8)]

    assert all(is_answer(worker.result(), n) for n, worker in enumerate(threads))
    assert 2 == len({request.connection for request in server.requests})


def test_a_thread_s_queue_is_limited_by_total(server, ask, thread, until, pace):
    """A thread that waits for a slot gives up when its `total` runs out."""
    client = server.client(max_connections=1, max_retries=0)
    server.stream_fault("silence", before_headers=True, seconds=0.1 * pace)
    first = thread(lambda: client.messages.create(**ask))
    assert until(lambda: server.requests)
    with pytest.raises(APITimeoutError, match="total"):
        client.messages.create(timeout=Timeout(total=0.03 * pace), **ask)

    first.result()
    client.messages.create(**ask)


# --- Threads ------------------------------------------------------------------------------------------------------------


def test_threads_share_a_client(server, ask, thread):
    """Sixteen threads with one client, the first use of which is theirs, each get their own answers."""
    client = server.client()
    begin = threading.Barrier(16)

    def work(number):
        begin.wait()
        for n in range(4):
            assert is_answer(client.messages.create(**numbered(ask, f"{number}{n}")), f"{number}{n}")
            with client.messages.stream(**numbered(ask, f"{number}{n}")) as stream:
                assert is_answer(stream.get_final_message(), f"{number}{n}")

    for worker in [thread(lambda number=number: work(number)) for number in range(16)]:
        worker.result(20)

    assert 128 == len(server.requests)
    assert len({request.connection for request in server.requests}) <= 16


def test_a_stream_may_be_read_by_another_thread(server, ask, thread):
    """A stream that one thread opened may be read by another."""
    stream = server.client().messages.create(stream=True, **ask)

    assert "message_stop" == thread(lambda: [event.type for event in stream]).result()[-1]


def test_closing_in_one_thread_while_others_call(server, ask, thread, until):
    """Calls that are under way when the client is closed end whole, or with an error of ours."""
    client = server.client()

    def work():
        try:
            while True:
                client.messages.create(**ask)
        except sonnetry.AnthropicError:
            return "closed"

    workers = [thread(work) for _ in range(4)]
    assert until(lambda: len(server.requests) > 20)
    client.close()

    assert {"closed"} == {worker.result() for worker in workers}


# --- Event loops --------------------------------------------------------------------------------------------------------


def test_one_client_in_several_loops_one_after_another(server, ask, until):
    """Each `asyncio.run` has connections of its own, which end with it, without a warning."""
    client = server.async_client()
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        for n in range(4):
            assert is_answer(asyncio.run(client.messages.create(**numbered(ask, n))), n)
            assert until(lambda: not server.connections)
        gc.collect()

    assert 4 == len({request.connection for request in server.requests})


def test_one_client_in_several_loops_side_by_side(server, ask, thread):
    """Loops in several threads share a client."""
    client = server.async_client()

    async def work(number):
        messages = await asyncio.gather(*[client.messages.create(**numbered(ask, f"{number}{n}")) for n in range(5)])
        assert all(is_answer(message, f"{number}{n}") for n, message in enumerate(messages))
        assert is_answer(await (await stream(number)).get_final_message(), number)

    async def stream(number):
        async with client.messages.stream(**numbered(ask, number)) as reading:
            await reading.until_done()
        return reading

    for worker in [thread(lambda number=number: asyncio.run(work(number))) for number in range(6)]:
        worker.result(20)

    assert 36 == len(server.requests)


def test_slots_are_counted_for_each_loop(server, ask, soon):
    """A loop that ended in the middle of a call takes no slot into the next one."""
    client = server.async_client(max_connections=1, max_retries=0)

    async def leave():
        server.stream_fault("silence", before_headers=True)
        task = asyncio.ensure_future(client.messages.create(**ask))
        assert await soon(lambda: server.requests)
        task.cancel()

    for _ in range(2):
        server.clear()
        asyncio.run(leave())
    server.clear()

    assert "end_turn" == asyncio.run(client.messages.create(**ask)).stop_reason


@pytest.mark.parametrize("end", ["dropped", "closed in a later loop", "closed in its loop"])
def test_a_client_may_end_after_its_loop(server, ask, until, end):
    """A client whose loop is gone ends quietly, however it ends."""

    async def use(client):
        await client.messages.create(**ask)
        if end == "closed in its loop":
            await client.close()

    with warnings.catch_warnings():
        warnings.simplefilter("error")
        client = server.async_client()

        asyncio.run(use(client))
        if end == "closed in a later loop":
            asyncio.run(client.close())
        del client
        gc.collect()

    assert until(lambda: not server.connections)


def test_a_dropped_client_s_sockets_go_while_its_loop_lives(server, ask, soon):
    """No task, no await, no warning: the last reference closes the sockets."""

    async def use():
        client = server.async_client()
        await client.messages.create(**ask)
        before = asyncio.all_tasks()
        assert 1 == server.connections
        del client
        assert before == asyncio.all_tasks()
        assert await soon(lambda: not server.connections)

    with warnings.catch_warnings():
        warnings.simplefilter("error")
        asyncio.run(use())
        gc.collect()


def test_a_client_dropped_by_another_thread(server, ask, thread, soon):
    """A client that is dropped in another thread than its loop's lets its sockets go too."""
    client = server.async_client()
    held, dropped = [client], threading.Event()

    used = threading.Event()

    async def use(client):
        await client.messages.create(**ask)

    async def wait():
        await use(held[0])
        used.set()
        await asyncio.to_thread(dropped.wait, 20)
        return await soon(lambda: not server.connections)

    worker = thread(lambda: asyncio.run(wait()))
    assert used.wait(20)
    held.clear()
    del client
    gc.collect()
    dropped.set()

    assert worker.result()


def test_a_client_may_be_made_without_a_loop(server, ask):
    """Construction needs no running loop, and copies work in any."""
    client = AsyncAnthropic(api_key="k", base_url=server.base_url).with_options(max_retries=0)

    assert "end_turn" == asyncio.run(client.messages.create(**ask)).stop_reason
