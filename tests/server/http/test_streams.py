"""What happens around a stream: pings, failures, slow readers, readers that leave, and other backends."""

import asyncio
import json
import logging
import socket
import time

import pytest

from sonnetry.rules.errors import ApiError
from sonnetry.server.http.sse import PING, Pinger, frame
from sonnetry.server.model.backend import Begin, BlockDelta, BlockStart, BlockStop, End, Usage
from sonnetry.testing import LocalServer


def wait_for(condition):
    """Wait for something that another thread is about to do."""
    end = time.monotonic() + 20
    while not condition():
        assert time.monotonic() < end, "it did not happen"
        time.sleep(0.001)


class Endless:
    """A backend that goes on forever; it notes how far it got, and that it was closed."""

    name = "endless"

    def __init__(self, pause=None, size=10):
        self.pause = pause
        self.size = size
        self.deltas = 0
        self.closed = 0

    async def generate(self, _prompt):
        try:
            yield Begin(Usage(1))
            yield BlockStart({"type": "text", "text": ""})
            while True:
                self.deltas += 1
                yield BlockDelta({"type": "text_delta", "text": "x" * self.size})
                await (asyncio.sleep(0) if self.pause is None else self.pause())
        finally:
            self.closed += 1


async def for_ever():
    await asyncio.Event().wait()


class Failing:
    """A backend that raises after some pieces."""

    name = "failing"

    def __init__(self, error, after):
        self.error = error
        self.pieces = [
            Begin(Usage(1)),
            BlockStart({"type": "text", "text": ""}),
            BlockStop(),
            End("end_turn", Usage(1, 1)),
        ][:after]

    async def generate(self, _prompt):
        for piece in self.pieces:
            yield piece
        raise self.error


@pytest.fixture
def backend():
    return Endless()


@pytest.fixture
def server(backend):
    with LocalServer(backend=backend) as server:
        yield server


# --- Readers ------------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("pause", [None, for_ever], ids=["busy", "waiting"])
def test_a_client_that_leaves_closes_the_generator(server, backend, raw, message, pause):
    """A stream whose reader is gone ends at once, whether it is sending or waiting for its next piece."""
    backend.pause = pause
    connection = raw(message(stream=True))
    connection.until(b"content_block_delta")

    assert backend.closed == 0
    connection.sock.close()
    start = time.monotonic()
    wait_for(lambda: backend.closed == 1 and server.connections == 0)

    assert time.monotonic() - start < 20
    seen = backend.deltas
    time.sleep(0.02)
    assert backend.deltas == seen


def test_a_client_that_leaves_also_ends_a_plain_answer(server, backend, raw, message):
    """Nobody goes on making a message that nobody will read."""
    connection = raw(message())
    wait_for(lambda: backend.deltas > 0)

    connection.sock.close()

    wait_for(lambda: backend.closed == 1)


def test_a_slow_reader_holds_the_backend_back(server, backend, raw, message, pace):
    """A reader that stops reading stops the backend instead of filling the server's memory."""
    backend.size = 10_000
    connection = raw(message(stream=True))
    connection.until(b"content_block_delta")

    def paused():
        seen = backend.deltas
        time.sleep(0.03 * pace)
        return backend.deltas == seen

    wait_for(paused)
    sent = backend.deltas

    assert sent * backend.size < 20_000_000  # what the sockets hold, and no more
    for _ in range(sent):
        connection.until(b"content_block_delta")
    wait_for(lambda: backend.deltas > sent)


# --- Failures -----------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("stream", [False, True])
def test_a_backend_that_refuses_at_once_decides_the_status(api_of, stream):
    """An error before the first event is an answer with its status, not a stream."""
    backend = Failing(ApiError(529), after=0)
    with LocalServer(backend=backend) as server:
        answer = api_of(server).create(stream=stream)

    assert answer.error == (529, "overloaded_error", "Overloaded")


def test_str_9_a_backend_that_fails_later(api_of):
    """An error after the first event is the stream's last event (STR-9)."""
    backend = Failing(ApiError(529, "busy"), after=2)
    with LocalServer(backend=backend) as server:
        answer = api_of(server).create(stream=True)
    last = answer.events[-1]

    assert answer.status == 200
    assert answer.kinds == ["message_start", "content_block_start", "ping", "error"]
    assert last["error"] == {"type": "overloaded_error", "message": "busy"}
    assert last["request_id"] == answer.headers["request-id"]


def test_str_9_the_connection_closes_after_an_error(message):
    """After an error event the body ends properly and the connection closes (STR-9)."""
    with (
        LocalServer(backend=Failing(ApiError(529), after=1)) as server,
        socket.create_connection(("127.0.0.1", server.port)) as sock,
    ):
        body = json.dumps(message(stream=True)).encode()
        head = "POST /v1/messages HTTP/1.1\r\nhost: x\r\nx-api-key: k\r\nanthropic-version: 2023-06-01\r\n"
        sock.sendall(f"{head}content-type: application/json\r\ncontent-length: {len(body)}\r\n\r\n".encode() + body)
        data = b""
        while piece := sock.recv(65536):
            data += piece

    assert b"event: error\n" in data
    assert data.endswith(b"\r\n0\r\n\r\n")


@pytest.mark.parametrize("after", [0, 2])
def test_a_backend_with_a_mistake(api_of, after, caplog):
    """A crash in the backend is an api_error that tells nothing of it; the log has the traceback."""
    backend = Failing(ZeroDivisionError("secret detail"), after)
    with caplog.at_level(logging.ERROR), LocalServer(backend=backend) as server:
        answer = api_of(server).create(stream=True)
        plain = api_of(server).create()

    assert b"secret detail" not in answer.body + plain.body
    assert plain.error == (500, "api_error", "Internal server error")
    assert (answer.status, answer.kinds[-1] if after else None) == ((200, "error") if after else (500, None))
    assert "ZeroDivisionError: secret detail" in caplog.text


# --- Pings --------------------------------------------------------------------------------------------------------------


class Sink:
    """What a stream is written to; it notes what came and can refuse to take more."""

    def __init__(self):
        self.bodies = []
        self.open = asyncio.Event()
        self.open.set()

    async def __call__(self, event):
        await self.open.wait()
        self.bodies.append(event["body"])


def test_str_2_pings_while_nothing_comes(pace):
    """A stream that waits gets pings; one that was just written to does not (STR-2)."""

    async def main():
        sink = Sink()
        pinger = Pinger(sink, every=0.01 * pace)
        for _ in range(3):
            await pinger.send({"type": "http.response.body", "body": b"x", "more_body": True})
            await asyncio.sleep(0.002)
        busy = list(sink.bodies)
        await asyncio.sleep(0.05 * pace)
        await pinger.stop()
        pings = sink.bodies[3:]
        await asyncio.sleep(0.02 * pace)
        return busy, pings, len(sink.bodies)

    busy, pings, total = asyncio.run(main())

    assert busy == [b"x"] * 3
    assert 2 <= len(pings) <= 6
    assert set(pings) == {PING} == {frame({"type": "ping"})} == {b'event: ping\ndata: {"type":"ping"}\n\n'}
    assert total == 3 + len(pings)


def test_no_pings_pile_up_behind_a_stalled_reader():
    """While a write waits for the reader no ping is added, and stopping leaves no task behind."""

    async def main():
        sink = Sink()
        pinger = Pinger(sink, every=0.005)
        sink.open.clear()
        event = {"type": "http.response.body", "body": b"x", "more_body": True}
        writing = asyncio.ensure_future(pinger.send(event))
        await asyncio.sleep(0.03)
        sink.open.set()
        await writing
        first = list(sink.bodies)
        sink.open.clear()
        await asyncio.sleep(0.03)
        await pinger.stop()
        return first, sink.bodies, len(asyncio.all_tasks())

    first, bodies, tasks = asyncio.run(main())

    assert first == bodies == [b"x"]
    assert tasks == 1


def test_pings_reach_the_wire(server, backend, raw, message, monkeypatch):
    """A waiting stream sends pings between its events."""
    monkeypatch.setattr("sonnetry.server.http.exchange.PING_EVERY", 0.01)
    backend.pause = for_ever
    connection = raw(message(stream=True))

    connection.until(b"content_block_delta")

    assert b"message_stop" not in connection.until(PING)


def test_plain_answers_have_no_pings(api_of, monkeypatch):
    """Only event streams are pinged."""
    monkeypatch.setattr("sonnetry.server.http.exchange.PING_EVERY", 0.0001)
    with LocalServer() as server:
        assert json.loads(api_of(server).create().body)["type"] == "message"


# --- Pace ---------------------------------------------------------------------------------------------------------------


def test_the_simulation_can_take_its_time(api_of):
    """The pace of the simulation is spent on the server's clock."""
    from sonnetry._core.clock import VirtualClock
    from sonnetry.server.simulation.simulation import Simulation

    clock = VirtualClock()
    with LocalServer(clock=clock, backend=Simulation(clock, pace=0.5)) as server:
        deltas = api_of(server).create(stream=True).kinds.count("content_block_delta")

    assert clock.slept == [0.5] * deltas
