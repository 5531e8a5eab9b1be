"""What only the asynchronous engine has: cancelling, event loops, tasks side by side."""

import asyncio
import gc
import logging
import socket
import threading
import time
import warnings

import pytest

from sonnetry._core.transport_errors import TransportError
from sonnetry._core.wire import Origin, Request
from sonnetry.engines import Limits
from sonnetry.engines.aio import AsyncioEngine
from sonnetry.engines.tls import TLS

OK = b"HTTP/1.1 200 OK\r\ncontent-length: 2\r\n\r\nok"
LIMITS = Limits(20.0, 20.0, 20.0)


async def fetch(engine, request, limits=LIMITS):
    answer = await engine.send(request, limits)
    parts = []
    while data := await answer.chunk():
        parts.append(data)
    return b"".join(parts)


def silent(link):
    link.gone()


def silent_after_head(link):
    link.request()
    link.say(b"HTTP/1.1 200 OK\r\ncontent-length: 10\r\n\r\n")
    link.gone()


@pytest.mark.parametrize("where", ["connect", "headers", "body", "send", "line"])
def test_cancelling_releases_the_connection_and_the_slot(async_driver, serve, eventually, where, certificate):
    """Cancelled anywhere, a request closes its connection, gives its slot back and passes CancelledError on."""
    engine = AsyncioEngine(max_connections=1, tls=TLS(ca=certificate[0]))
    good = serve()
    bad = serve(silent_after_head if where == "body" else silent, name="localhost", buffer=8192)
    if where == "connect":  # the handshake is part of connecting
        bad.origin = Origin("https", "localhost", bad.port)
    if where == "send":
        bad.script = lambda link: time.sleep(0.1 * async_driver.pace)

    async def scenario():
        other = None
        if where == "line":
            other = asyncio.create_task(fetch(engine, bad.request()))
            await asyncio.sleep(0.01 * async_driver.pace)
        body = b"x" * 20_000_000 if where == "send" else b""
        task = asyncio.create_task(fetch(engine, bad.request("POST", body=body)))
        await asyncio.sleep(0.03 * async_driver.pace)
        task.cancel()
        with pytest.raises(asyncio.CancelledError):
            await task
        if other is not None:
            other.cancel()
            await asyncio.wait([other])
            assert other.cancelled()
        del task, other
        gc.collect()
        return await fetch(engine, good.request(), Limits(20.0, 20.0, 20.0, time.monotonic() + 20))

    assert b"ok" == async_driver.run(scenario())
    assert eventually(lambda: bad.open == 0)
    engine.close()


def test_cancelling_a_waiter_that_just_got_its_slot_passes_it_on(async_driver, serve):
    """A slot given in the very moment of a cancel goes to the next in line."""

    def script(link):
        while link.request() is not None:
            time.sleep(0.01)
            link.say(OK)

    peer = serve(script)

    async def scenario():
        engine = AsyncioEngine(max_connections=1)
        answer = await engine.send(peer.request(), LIMITS)
        waiting = [asyncio.create_task(fetch(engine, peer.request())) for _ in range(3)]
        await asyncio.sleep(0)
        answer.close()  # hands the slot to the first
        waiting[0].cancel()
        results = await asyncio.wait_for(asyncio.gather(*waiting, return_exceptions=True), 20)
        engine.close()
        return results

    first, *rest = async_driver.run(scenario())

    assert isinstance(first, asyncio.CancelledError)
    assert [b"ok", b"ok"] == rest


def test_those_in_line_are_served_in_order(async_driver, serve):
    """Requests beyond the limit are served first come, first served."""
    order = []

    def script(link):
        while (request := link.request()) is not None:
            order.append(request[0].split()[1])
            link.say(OK)

    peer = serve(script)

    async def scenario():
        engine = AsyncioEngine(max_connections=1)
        await asyncio.gather(*(fetch(engine, peer.request(target=f"/{n}")) for n in range(6)))
        engine.close()

    async_driver.run(scenario())

    assert [b"/%d" % n for n in range(6)] == order


def test_one_engine_serves_several_event_loops(serve, eventually):
    """Loops one after another each get connections of their own, which end with the loop, without a warning."""
    peer = serve()
    engine = AsyncioEngine()
    with warnings.catch_warnings(record=True) as told:
        warnings.simplefilter("always")
        for _ in range(3):
            assert b"ok" == asyncio.run(fetch(engine, peer.request()))
        gc.collect()

    assert [] == [str(w.message) for w in told]
    assert 3 == peer.accepted
    assert eventually(lambda: peer.ended == 3)
    engine.close()


def test_loops_closed_without_farewell_leave_no_socket(serve, eventually):
    """A loop that was closed without `shutdown_asyncgens` keeps its connections no longer than to the next loop's first use."""
    peer = serve()
    engine = AsyncioEngine()
    for _ in range(4):
        loop = asyncio.new_event_loop()
        assert b"ok" == loop.run_until_complete(fetch(engine, peer.request()))
        loop.close()
        del loop

    assert 4 == peer.accepted
    assert eventually(lambda: peer.ended >= 3)
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", ResourceWarning)  # asyncio's own, about transports of a closed loop
        engine.close()
        del engine
        gc.collect()


def test_event_loops_of_several_threads_share_an_engine(serve):
    """Loops side by side in threads do not meet in one pool."""
    peer = serve()
    engine = AsyncioEngine(max_connections=2)
    results = []

    async def many():
        return await asyncio.gather(*(fetch(engine, peer.request()) for _ in range(10)))

    threads = [threading.Thread(target=lambda: results.append(asyncio.run(many()))) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()

    assert [[b"ok"] * 10] * 4 == results
    engine.close()


def test_an_engine_dropped_while_its_loop_runs_leaves_nothing(async_driver, serve, eventually):
    """The last reference goes inside a running loop: sockets close, no task is left, nothing is logged."""
    peer = serve()

    async def scenario():
        engine = AsyncioEngine()
        await asyncio.gather(*(fetch(engine, peer.request()) for _ in range(3)))
        del engine
        gc.collect()
        await asyncio.sleep(0.01 * async_driver.pace)
        return len(asyncio.all_tasks())

    with warnings.catch_warnings(record=True) as told:
        warnings.simplefilter("always")
        tasks = async_driver.run(scenario())

    assert 1 == tasks
    assert [] == [str(w.message) for w in told]
    assert eventually(lambda: peer.open == 0)


def test_an_engine_dropped_in_another_thread_leaves_nothing(async_driver, serve, eventually):
    """The last reference may go in a thread that has no loop."""
    peer = serve()
    box = []

    async def scenario():
        engine = AsyncioEngine()
        await fetch(engine, peer.request())
        box.append(engine)
        del engine
        thread = threading.Thread(target=lambda: (box.clear(), gc.collect()))
        thread.start()
        await asyncio.to_thread(thread.join)
        await asyncio.sleep(0.01 * async_driver.pace)

    async_driver.run(scenario())

    assert eventually(lambda: peer.open == 0)


def test_an_answer_dropped_in_another_thread_frees_its_slot(async_driver, serve, eventually):
    """An unread answer may be collected in a thread that is not its loop's."""
    peer, bad = serve(), serve(silent_after_head)

    async def scenario():
        engine = AsyncioEngine(max_connections=1)
        box = [await engine.send(bad.request(), LIMITS)]
        await asyncio.to_thread(lambda: (box.clear(), gc.collect()))
        result = await fetch(engine, peer.request(), Limits(20.0, 20.0, 20.0, time.monotonic() + 20))
        engine.close()
        return result

    assert b"ok" == async_driver.run(scenario())
    assert eventually(lambda: bad.open == 0)


def test_an_answer_that_outlives_its_loop_is_harmless(serve):
    """Dropping an answer after its loop was closed neither raises nor warns."""
    peer = serve(silent_after_head)
    engine = AsyncioEngine()
    with warnings.catch_warnings(record=True) as told:
        warnings.simplefilter("always")
        answer = asyncio.run(engine.send(peer.request(), LIMITS))
        del answer
        gc.collect()
        engine.close()

    assert [] == [str(w.message) for w in told if not str(w.message).startswith("unclosed")]


def test_closing_in_another_task_wakes_the_reader(async_driver, serve, eventually):
    """A reader that waits in one task ends at once when another task closes the answer."""
    peer = serve(silent_after_head)

    async def scenario():
        engine = AsyncioEngine()
        answer = await engine.send(peer.request(), LIMITS)
        reader = asyncio.create_task(answer.chunk())
        await asyncio.sleep(0.01 * async_driver.pace)
        answer.close()
        with pytest.raises(TransportError) as caught:
            await asyncio.wait_for(reader, 20)
        engine.close()
        return caught.value.kind

    assert async_driver.run(scenario()) in ("closed", "cut")
    assert eventually(lambda: peer.open == 0)


def test_a_body_without_length_is_not_ended_by_a_close(async_driver, serve):
    """Closing a close-delimited body in another task is not a proper end of it."""

    def script(link):
        link.request()
        link.say(b"HTTP/1.1 200 OK\r\n\r\n")
        link.gone()

    peer = serve(script)

    async def scenario():
        engine = AsyncioEngine()
        answer = await engine.send(peer.request(), LIMITS)
        reader = asyncio.create_task(answer.chunk())
        await asyncio.sleep(0.01 * async_driver.pace)
        answer.close()
        with pytest.raises(TransportError):
            await asyncio.wait_for(reader, 20)
        engine.close()

    async_driver.run(scenario())


def test_limits_use_one_timer_that_moves(async_driver, serve):
    """A long limit first and a short one later: the short one still rings in time, and the reverse is not an early ring."""

    def script(link):
        link.request()
        link.say(b"HTTP/1.1 200 OK\r\ncontent-length: 10\r\n\r\nab")
        time.sleep(0.06 * async_driver.pace)
        link.say(b"cd")
        link.gone()

    peer = serve(script)

    async def scenario():
        engine = AsyncioEngine()
        answer = await engine.send(peer.request(), Limits(20.0, 20.0, 20.0))
        first = await answer.chunk()
        with pytest.raises(TransportError):
            await answer.chunk(time.monotonic() + 0.02 * async_driver.pace)
        second = await answer.chunk(time.monotonic() + 20)
        began = time.monotonic()
        with pytest.raises(TransportError) as caught:
            await answer.chunk(time.monotonic() + 0.03 * async_driver.pace)
        answer.close()
        engine.close()
        return first, second, caught.value.limit, time.monotonic() - began

    first, second, limit, waited = async_driver.run(scenario())

    assert (b"ab", b"cd", "until") == (first, second, limit)
    assert 0.02 * async_driver.pace < waited < 20


def test_many_requests_side_by_side(async_driver, serve):
    """Fifty requests at once each get their own answer."""

    def script(link):
        while (request := link.request()) is not None:
            link.say(b"HTTP/1.1 200 OK\r\ncontent-length: %d\r\n\r\n%b" % (len(request[1]), request[1]))

    peer = serve(script)
    bodies = [b"%d" % n * 10 for n in range(50)]

    async def scenario():
        engine = AsyncioEngine()
        results = await asyncio.gather(*(fetch(engine, peer.request("POST", body=body)) for body in bodies))
        engine.close()
        return results

    assert bodies == async_driver.run(scenario())


def test_nothing_is_logged_by_asyncio(async_driver, serve, caplog):
    """Resets, cuts and closes leave no complaint in asyncio's log."""

    def script(link):
        link.request()
        link.reset()

    peer = serve(script)
    with caplog.at_level(logging.DEBUG, "asyncio"):
        for body in (b"", b"x" * 3_000_000):
            with pytest.raises(TransportError):
                async_driver.run(fetch(AsyncioEngine(), peer.request("POST", body=body)))

    assert [] == [record.getMessage() for record in caplog.records if record.levelno >= logging.WARNING]


def test_dial_replaces_tcp(async_driver):
    """`dial` gives the connection: one end of a socketpair serves."""
    ours, theirs = socket.socketpair()

    def answer():
        theirs.recv(4096)
        theirs.sendall(OK)

    thread = threading.Thread(target=answer)
    thread.start()
    engine = AsyncioEngine(dial=lambda host, port, deadline: ours)
    try:
        assert b"ok" == async_driver.run(fetch(engine, Request("GET", Origin("http", "x", 80), "/", {})))
    finally:
        thread.join()
        engine.close()
        theirs.close()


def test_cancelling_while_connecting_closes_every_attempt(async_driver, monkeypatch):
    """A cancel during the race of addresses leaves no socket behind."""

    async def never(*_):
        await asyncio.sleep(10)

    with warnings.catch_warnings(record=True) as told:
        warnings.simplefilter("always")

        async def scenario():
            monkeypatch.setattr(asyncio.get_running_loop(), "sock_connect", never)
            engine = AsyncioEngine()
            task = asyncio.create_task(fetch(engine, Request("GET", Origin("http", "127.0.0.1", 9), "/", {})))
            await asyncio.sleep(0.02)
            task.cancel()
            with pytest.raises(asyncio.CancelledError):
                await task
            return len(asyncio.all_tasks())

        assert 1 == async_driver.run(scenario())
        gc.collect()

    assert [] == [str(w.message) for w in told]
