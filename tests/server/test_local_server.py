"""`LocalServer` and `connect`: life, speed, and what is left behind (nothing)."""

import gc
import re
import socket
import sys
import threading
import time
import warnings

import pytest

from sonnetry._core.clock import SYSTEM_CLOCK, VirtualClock
from sonnetry.testing import LocalServer, connect

QUESTION = {"model": "claude-opus-4-7", "max_tokens": 9, "messages": [{"role": "user", "content": "Hello"}]}


def names():
    return {thread.name for thread in threading.enumerate()}


def test_start_and_stop(api_of):
    """A server can be started and stopped by hand, and stopped twice."""
    server = LocalServer()
    assert "stopped" in repr(server)

    assert server.start() is server
    assert api_of(server).create().status == 200
    assert str(server.port) in repr(server)
    server.stop()
    server.stop()

    assert server.connections == 0
    with pytest.raises(ConnectionRefusedError):
        socket.create_connection(("127.0.0.1", server.port))


def test_a_stopped_server_says_so():
    """Reaching for a server that does not run is a clear mistake."""
    with pytest.raises(RuntimeError, match="not running"):
        LocalServer(port=None).dial()


def test_ready_and_gone_quickly(api_of, pace):
    """Starting, answering and stopping take a small part of a test's time (medians of several)."""
    api_of(LocalServer())
    starts, stops = [], []
    for _ in range(5):
        server = LocalServer()
        start = time.perf_counter()
        server.start()
        api_of(server).create()
        starts.append(time.perf_counter() - start)
        start = time.perf_counter()
        server.stop()
        stops.append(time.perf_counter() - start)

    assert sorted(starts)[2] < 0.25 * pace
    assert sorted(stops)[2] < 0.1 * pace


@pytest.mark.parametrize("fault", [{}, {"before_headers": True}, {"after": 2}])
def test_stopping_with_stalled_streams(raw, server, message, fault):
    """Streams that hang do not hold the end up, and their clients notice it."""
    server.stream_fault("silence", times=None, **fault)
    connections = [raw(message(stream=True)) for _ in range(10)]
    deadline = time.monotonic() + 20
    while len(server.requests) < 10 and time.monotonic() < deadline:
        time.sleep(0.001)

    start = time.perf_counter()
    server.stop()

    assert time.perf_counter() - start < 20
    for connection in connections:
        try:
            connection.rest()
        except ConnectionResetError:
            continue


def test_nothing_is_left_behind(recwarn, capfd, caplog):
    """After a stop with open streams there is no thread, no socket and no warning, and nothing was printed."""
    threads = names()
    with LocalServer() as server:
        server.stream_fault("silence", times=None)
        with socket.create_connection(("127.0.0.1", server.port)) as sock:
            head = b"POST /v1/messages HTTP/1.1\r\nhost: x\r\nx-api-key: k\r\nanthropic-version: 2023-06-01\r\n"
            sock.sendall(head + b"content-type: application/json\r\ncontent-length: 2\r\n\r\n{}")
            while not server.requests:
                time.sleep(0.001)
            server.stop()
    gc.collect()

    assert names() == threads
    assert [str(warning.message) for warning in recwarn] == []
    assert capfd.readouterr().err == ""
    assert [record.message for record in caplog.records if record.levelname != "DEBUG"] == []


def test_a_port_in_use_is_an_error():
    """A port that is taken is an error at once, and leaves no thread."""
    threads = names()
    with LocalServer() as first, pytest.raises(OSError, match="in use"):
        LocalServer(port=first.port).start()

    assert names() == threads


def test_a_named_port(api_of):
    """A port may be named."""
    with socket.create_server(("127.0.0.1", 0)) as probe:
        port = probe.getsockname()[1]
    with LocalServer(port=port) as server:
        assert server.base_url == f"http://127.0.0.1:{port}"
        assert api_of(server).create().status == 200


def test_many_servers_at_once(api_of):
    """Servers do not share anything."""
    with LocalServer() as one, LocalServer() as other:
        one.reply("mine")
        api_of(other).create()

        assert one.port != other.port
        assert api_of(one).create().body == b"mine"
        assert (len(one.requests), len(other.requests)) == (1, 1)


def test_connections_are_counted(server, raw, message):
    """The number of open connections follows the clients."""
    assert server.connections == 0
    first, second = raw(message()), raw(message())
    for connection in (first, second):
        connection.until(b'"usage"')

    assert server.connections == 2
    first.sock.close()
    server.close_connections()
    assert second.rest().endswith(b"}")
    assert server.connections == 0


def test_kept_connections_are_used_again(raw, message):
    """A connection serves several requests, also ones that were sent before the answer to the first."""
    connection = raw(message())
    connection.send(message())

    assert connection.until(b'"usage"').startswith(b"HTTP/1.1 200 OK")
    assert b"HTTP/1.1 200 OK" in connection.until(b'"usage"')


def test_clocks():
    """A virtual clock of its own by default, another on request."""
    mine = VirtualClock(0)

    assert isinstance(LocalServer().clock, VirtualClock)
    assert LocalServer().clock is not LocalServer().clock
    assert LocalServer(clock=mine).clock is mine
    assert LocalServer(clock=SYSTEM_CLOCK).clock is SYSTEM_CLOCK


# --- Without a port -----------------------------------------------------------------------------------------------------


def exchange(sock, message):
    import json

    body = json.dumps(message).encode()
    head = "POST /v1/messages HTTP/1.1\r\nhost: x\r\nx-api-key: k\r\nanthropic-version: 2023-06-01\r\nconnection: close\r\n"
    sock.sendall(f"{head}content-type: application/json\r\ncontent-length: {len(body)}\r\n\r\n".encode() + body)
    data = b""
    while piece := sock.recv(65536):
        data += piece
    return data


def test_connect_serves_without_a_port(message):
    """A server without a port is reached over socketpairs, with true streaming."""
    with connect() as server:
        assert server.port == 0
        with server.dial() as sock:
            answer = exchange(sock, message(stream=True))
        (request,) = server.requests

    assert answer.count(b"event: content_block_delta") > 3
    assert request.path == "/v1/messages"


def test_connect_leaves_nothing_behind():
    """A server from `connect` is started once, in a `with` block too, and gone after it."""
    threads = names()
    with connect() as server:
        assert len(names() - threads) == 1
        assert server.start() is server
        assert len(names() - threads) == 1

    assert names() == threads


def test_dial_takes_an_engines_arguments(message):
    """Dial has the signature that the engines call."""
    with connect() as server, server.dial("sonnetry.localhost", 80, time.monotonic() + 1) as sock:
        assert exchange(sock, message()).startswith(b"HTTP/1.1 200 OK")


def test_dial_works_on_a_server_with_a_port_too(server, message):
    """Both ways lead to the same server."""
    with server.dial() as sock:
        exchange(sock, message())

    assert len(server.requests) == 1


def test_closing_a_socketpair_frees_it(message):
    """The server lets go of a pair when the client closes its end, in the middle of a stream too."""
    with connect() as server:
        server.stream_fault("silence")
        with server.dial() as sock:
            sock.sendall(b"GET / HTTP/1.1\r\nhost: x\r\n\r\n")
            deadline = time.monotonic() + 20
            while not server.connections and time.monotonic() < deadline:
                time.sleep(0.001)
            assert server.connections == 1
        while server.connections and time.monotonic() < deadline:
            time.sleep(0.001)

        assert server.connections == 0


# --- Without uvloop -----------------------------------------------------------------------------------------------------


def test_the_standard_event_loop_will_do(monkeypatch, api_of, raw, message):
    """Without uvloop the same server runs on asyncio's own loop, faults included."""
    monkeypatch.setitem(sys.modules, "uvloop", None)
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        with LocalServer() as server:
            assert type(server._thread._loop).__module__.startswith("asyncio")
            assert api_of(server).create(stream=True).kinds[-1] == "message_stop"
            server.stream_fault("reset", before_headers=True)
            with pytest.raises(ConnectionResetError):
                api_of(server).create()
            server.stream_fault("reset", after=1)
            with server.dial() as sock, pytest.raises(ConnectionResetError):
                exchange(sock, message(stream=True))


@pytest.mark.parametrize(
    ("prepare", "error", "sentence"),
    [
        (lambda server: server.play(3), TypeError, 'content must be a text or a list of blocks, as in play("Hello")'),
        (lambda server: server.play({"type": "text"}), TypeError, "content must be a text or a list of blocks"),
        (lambda server: server.play(["Hello"]), ValueError, "content must be a text or a list of blocks"),
        (lambda server: server.play([{}]), ValueError, "every block needs its 'type'"),
        (lambda server: server.play([{"type": "text"}]), ValueError, "a block of type 'text' needs its 'text'"),
        (lambda server: server.play("Hello", times="2"), TypeError, "times must be at least 1, or None for always"),
        (lambda server: server.play("Hello", when="now"), TypeError, "when must be a function of the request"),
        (lambda server: server.play("Hello", usage=3), TypeError, "usage must be numbers by their names"),
        (lambda server: server.fail("529"), TypeError, "as in fail(529), not '529'"),
        (lambda server: server.fail(200), ValueError, "status must be an HTTP status from 300 to 599"),
        (lambda server: server.fail(429, headers={"retry-after": 3}), ValueError, 'headers={"retry-after": "3"}'),
        (lambda server: server.fail(path="messages"), ValueError, 'path="/v1/messages"'),
        (lambda server: server.reply(3), TypeError, "body must be a mapping"),
        (lambda server: server.reply({"at": object()}), ValueError, "that JSON can hold"),
        (lambda server: server.reply([3]), ValueError, "a list of events"),
        (lambda server: server.reply({}, status="200"), TypeError, "status must be an HTTP status"),
        (lambda server: server.reply(raw="HTTP/1.1 200 OK"), TypeError, "raw must be bytes"),
        (lambda server: server.stream_fault(3), TypeError, 'as in stream_fault("cut", after=2), not 3'),
        (lambda server: server.stream_fault("cut", after="2"), ValueError, "after of the fault 'cut' is a number"),
        (lambda server: server.plan([{"status": 529}]), TypeError, "order must be a mapping"),
        (lambda server: server.files.add("notes.txt"), TypeError, "a file is bytes, a path"),
        (lambda server: server.clock.advance("3"), TypeError, "such as advance(3600), not '3'"),
    ],
)
def test_what_cannot_be_prepared_is_said_in_a_sentence(prepare, error, sentence):
    """With what is taken, an example, and what was given; nothing is prepared then."""
    with connect() as server, server.client() as client:
        with pytest.raises(error, match=re.escape(sentence)):
            prepare(server)
        answered = client.messages.create(**QUESTION)

    assert answered.content[0].text.startswith("Simulated")


@pytest.mark.parametrize(
    ("setting", "error"),
    [
        ({"api_key": 3}, TypeError),
        ({"models": "some"}, ValueError),
        ({"clock": 3}, ValueError),
        ({"backend": "echo"}, ValueError),
        ({"port": 99999}, ValueError),
        ({"new_account": "no"}, TypeError),
        ({"rate_limits": {"request": 1}}, ValueError),
        ({"data": 3}, TypeError),
        ({"batch_pace": -1}, ValueError),
        ({"storage": "1 GB"}, TypeError),
    ],
    ids=str,
)
def test_a_setting_that_makes_no_sense_is_refused(setting, error):
    """Before anything is started, by its name and with an example."""
    (name,) = setting

    with pytest.raises(error, match=rf"^{name} must be .* as in LocalServer\({name}="):
        LocalServer(**setting)


def test_a_wrong_api_key_is_not_shown():
    """Its kind is."""
    with pytest.raises(TypeError, match=r"not bytes$"):
        LocalServer(api_key=b"sk-secret")


def test_a_setting_that_does_not_exist_is_named():
    """By the class that was called."""
    with pytest.raises(TypeError, match="LocalServer takes no colour"):
        LocalServer(colour="red")


def test_a_server_that_was_not_started_has_no_address():
    """Which port it gets is known when it runs; the sentence says how to start it."""
    with pytest.raises(RuntimeError, match="use it in a `with` block or call start"):
        LocalServer().client()
