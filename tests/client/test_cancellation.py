"""Cancelling at any moment: the exception passes unchanged, the slot is free again, and the connection goes."""

from __future__ import annotations

import asyncio
import signal
import threading

import pytest

from sonnetry import APITimeoutError, Timeout


async def stopped(task, after):
    """Cancel a task once `after` is true, and check that it ends as cancelled."""
    assert await after()
    task.cancel("mine")
    with pytest.raises(asyncio.CancelledError, match="mine"):
        await task
    assert task.cancelled()


@pytest.fixture
def narrow(server):
    """A client with one connection and no retries."""
    return server.async_client(max_connections=1, max_retries=0)


async def still_works(client, server, ask, soon):
    """Check that the one slot is free and that no connection was left open."""
    assert await soon(lambda: not server.connections)
    message = await asyncio.wait_for(client.messages.create(**ask), 20)
    assert "end_turn" == message.stop_reason


async def test_cancelled_while_connecting(server, ask, full_port, soon):
    """A connection attempt that hangs is given up with its task, and its slot is free."""
    client = server.async_client(max_connections=1, max_retries=0)
    stuck = client.with_options(base_url=f"http://127.0.0.1:{full_port}")
    for _ in range(3):
        task = asyncio.ensure_future(stuck.messages.create(**ask))
        await asyncio.sleep(0.005)
        await stopped(task, lambda: soon(lambda: True))

    await still_works(client, server, ask, soon)


async def test_cancelled_while_resolving(server, ask, soon, monkeypatch):
    """A look-up that hangs in its thread does not hold the slot."""
    client = server.async_client(max_connections=1, max_retries=0)
    loop = asyncio.get_running_loop()

    async def never(*_, **__):
        await asyncio.Event().wait()

    with monkeypatch.context() as patched:
        patched.setattr(loop, "getaddrinfo", never)
        task = asyncio.ensure_future(client.with_options(base_url="http://slow.invalid").messages.create(**ask))
        await asyncio.sleep(0.005)
        await stopped(task, lambda: soon(lambda: True))

    await still_works(client, server, ask, soon)


async def test_cancelled_while_queued(narrow, server, ask, soon, pace):
    """A task that is cancelled in the queue neither takes nor loses a slot; the others keep their order."""
    server.stream_fault("silence", before_headers=True, seconds=0.05 * pace)
    order = []

    async def call(number):
        await narrow.messages.create(**ask)
        order.append(number)

    tasks = [asyncio.ensure_future(call(number)) for number in range(4)]
    await stopped(tasks[1], lambda: soon(lambda: 1 == len(server.requests)))
    await asyncio.gather(tasks[0], *tasks[2:])

    assert [0, 2, 3] == order
    assert 3 == len(server.requests)


async def test_cancelled_in_the_moment_its_turn_comes(narrow, server, ask, soon, pace):
    """A slot that is handed to a task which is cancelled in the same moment goes on to the next."""
    server.stream_fault("silence", before_headers=True, seconds=0.02 * pace, times=None)
    first = asyncio.ensure_future(narrow.messages.create(**ask))
    assert await soon(lambda: 1 == len(server.requests))
    second = asyncio.ensure_future(narrow.messages.create(**ask))
    third = asyncio.ensure_future(narrow.messages.create(**ask))
    first.add_done_callback(lambda _: second.cancel())
    await first
    with pytest.raises(asyncio.CancelledError):
        await second
    await asyncio.wait_for(third, 20)


async def test_cancelled_while_waiting_for_the_head(narrow, server, ask, soon):
    """A silent server is left at once."""
    for _ in range(3):
        server.clear()
        server.stream_fault("silence", before_headers=True)
        task = asyncio.ensure_future(narrow.messages.create(**ask))
        await stopped(task, lambda: soon(lambda: 1 == len(server.requests)))

    await still_works(narrow, server, ask, soon)


async def test_cancelled_while_sending(narrow, server, ask, soon):
    """An upload that nobody reads is left at once."""
    server.stream_fault("deaf", seconds=0.2)
    ask["system"] = "x" * 12_000_000
    task = asyncio.ensure_future(narrow.messages.create(**ask))
    await stopped(task, lambda: soon(lambda: 1 == len(server.requests)))
    del ask["system"]

    assert await soon(lambda: not server.connections)
    await still_works(narrow, server, ask, soon)


async def test_cancelled_inside_a_body(narrow, server, ask, soon):
    """A body that stops half-way is left at once."""
    server.stream_fault("silence", after_bytes=30)
    task = asyncio.ensure_future(narrow.messages.create(**ask))
    await stopped(task, lambda: soon(lambda: server.requests and server.requests[0].status == 200))

    await still_works(narrow, server, ask, soon)


@pytest.mark.parametrize("after", [0, 1, 4])
@pytest.mark.parametrize("helper", [False, True], ids=["raw", "helper"])
async def test_cancelled_while_reading_a_stream(narrow, server, ask, soon, after, helper):
    """A stream is left at once, before or after its first event; what had come stays readable."""
    server.stream_fault("silence", after=after)
    streams = []

    async def read():
        if helper:
            async with narrow.messages.stream(**ask) as stream:
                streams.append(stream)
                await stream.until_done()
        else:
            streams.append(await narrow.messages.create(stream=True, **ask))
            async for _ in streams[0]:
                pass

    def waits():
        raw = getattr(streams[0], "raw", streams[0]) if streams else None
        return raw is not None and raw._reading and (after < 4 or raw.partial is not None)

    task = asyncio.ensure_future(read())
    await stopped(task, lambda: soon(waits))

    assert (after == 4) == bool(streams[0].partial)
    await still_works(narrow, server, ask, soon)


async def test_cancelled_while_waiting_for_a_retry(ask, soon):
    """Back-off is left at once, and no further attempt is made."""
    from sonnetry import AsyncAnthropic
    from sonnetry.testing import LocalServer

    with LocalServer() as server:
        server.fail(500, times=None)
        async with AsyncAnthropic(api_key="k", base_url=server.base_url, max_connections=1) as client:
            task = asyncio.ensure_future(client.messages.create(**ask))
            await asyncio.sleep(0)
            await stopped(task, lambda: soon(lambda: server.requests and server.requests[0].status == 500))
            server.clear()
            await asyncio.sleep(0.01)

            assert [] == server.requests
            await client.messages.create(**ask)


async def test_a_timeout_around_a_call(narrow, server, ask, soon):
    """`asyncio.timeout` around a call works, and the call's own limits stay its own."""
    server.stream_fault("silence", before_headers=True, times=None)
    with pytest.raises(TimeoutError) as caught:
        async with asyncio.timeout(0.03):
            await narrow.messages.create(**ask)
    assert not isinstance(caught.value, APITimeoutError)
    with pytest.raises(APITimeoutError):
        async with asyncio.timeout(20):
            await narrow.messages.create(timeout=0.03, **ask)
    server.clear()

    await still_works(narrow, server, ask, soon)


async def test_ten_cancels_in_three_slots(server, ask, soon):
    """However many tasks are cancelled, running and queued, the pool has all its slots again."""
    client = server.async_client(max_connections=3, max_retries=0)
    server.stream_fault("silence", before_headers=True, times=None)
    tasks = [asyncio.ensure_future(client.messages.create(**ask)) for _ in range(10)]
    assert await soon(lambda: 3 == len(server.requests))
    for task in tasks:
        task.cancel()
    results = await asyncio.gather(*tasks, return_exceptions=True)
    server.clear()

    assert {asyncio.CancelledError} == {type(result) for result in results}
    assert await soon(lambda: not server.connections)
    assert 3 == len(await asyncio.gather(*[client.messages.create(**ask) for _ in range(3)]))


async def test_a_task_group_ends_its_other_calls(server, ask, soon):
    """When one call of a group fails, the others are cancelled and leave nothing behind."""
    client = server.async_client(max_retries=0)
    server.stream_fault("silence", before_headers=True, times=2)
    server.fail(400, when=lambda request: "x-bad" in request.headers)

    async def group():
        async with asyncio.TaskGroup() as tasks:
            for _ in range(2):
                tasks.create_task(client.messages.create(**ask))
            assert await soon(lambda: 2 == len(server.requests))
            tasks.create_task(client.messages.create(extra_headers={"x-bad": "1"}, **ask))

    with pytest.raises(ExceptionGroup) as caught:
        await group()

    assert ["BadRequestError"] == [type(error).__name__ for error in caught.value.exceptions]
    assert await soon(lambda: server.connections <= 1)


async def test_the_limit_of_the_queue_is_total(narrow, server, ask, soon, pace):
    """Waiting for a slot is limited by `total` alone, as phase `connect`."""
    server.stream_fault("silence", before_headers=True, seconds=0.1 * pace)
    first = asyncio.ensure_future(narrow.messages.create(**ask))
    assert await soon(lambda: 1 == len(server.requests))
    with pytest.raises(APITimeoutError, match="total") as caught:
        await narrow.messages.create(timeout=Timeout(connect=0.01, total=0.03 * pace), **ask)
    assert "connect" == caught.value.phase
    await narrow.messages.create(timeout=Timeout(connect=0.05 * pace), **ask)
    await first


# --- Keyboard interrupts ------------------------------------------------------------------------------------------------


class Interrupted(BaseException):
    """Stands for KeyboardInterrupt, which pytest keeps for itself."""


@pytest.fixture
def interrupting(until):
    """Interrupt this thread once something is true, as Ctrl-C does."""
    before = signal.signal(signal.SIGUSR1, raised)
    reader = threading.get_ident()

    watchers = []

    def watch(true):
        until(true)  # when it never comes true, the test fails by what it finds then; its reader must not stay
        if not left.is_set():
            signal.pthread_kill(reader, signal.SIGUSR1)

    def begin(true):
        watchers.append(threading.Thread(target=watch, args=(true,), daemon=True))
        watchers[-1].start()

    left = threading.Event()
    yield begin
    left.set()
    for watcher in watchers:
        watcher.join(20)
    signal.signal(signal.SIGUSR1, before)


def raised(*_):
    raise Interrupted


def interrupted(call):
    with pytest.raises(Interrupted):
        call()


def test_interrupted_while_waiting_for_the_head(server, ask, until, interrupting):
    """An interrupt passes unchanged and frees slot and socket."""
    client = server.client(max_connections=1, max_retries=2)
    server.stream_fault("silence", before_headers=True)
    interrupting(lambda: server.requests)
    interrupted(lambda: client.messages.create(**ask))

    assert 1 == len(server.requests)
    assert until(lambda: not server.connections)
    client.messages.create(**ask)


@pytest.mark.parametrize("helper", [False, True], ids=["raw", "helper"])
def test_interrupted_while_reading_a_stream(server, ask, until, interrupting, helper):
    """An interrupt inside a stream closes it; the partial message stays readable."""
    client = server.client(max_connections=1)
    server.stream_fault("silence", after=4)
    streams = []

    def read():
        if helper:
            with client.messages.stream(**ask) as stream:
                streams.append(stream)
                stream.until_done()
        else:
            streams.append(client.messages.create(stream=True, **ask))
            list(streams[0])

    def waits():
        return streams and getattr(streams[0], "raw", streams[0])._reading and streams[0].partial

    interrupting(waits)
    interrupted(read)

    assert streams[0].partial
    assert until(lambda: not server.connections)
    client.messages.create(**ask)
