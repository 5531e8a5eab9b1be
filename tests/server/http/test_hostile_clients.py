"""Clients that are slow, leave, flood, or never read: the server goes on serving others and holds little for each."""

import json
import shutil
import socket
import subprocess
import time
from contextlib import ExitStack
from pathlib import Path

import pytest

from sonnetry.server.http.transport import MOST_HEAD

HEAD = b"POST /v1/messages HTTP/1.1\r\nhost: x\r\nx-api-key: k\r\nanthropic-version: 2023-06-01\r\n"
WINDOW = 65536  # bytes that may wait for a reader before the server stops writing


@pytest.fixture
def sockets(server):
    """Open connections that are closed with the test."""
    with ExitStack() as stack:

        def connect(data=b"", dial=lambda: socket.create_connection(("127.0.0.1", server.port))):
            sock = stack.enter_context(dial())
            sock.settimeout(20)
            sock.sendall(data)
            return sock

        yield connect


def protocols(server):
    return list(server._thread._host._state.connections)


def in_the_end(condition):
    """Wait for what the server's thread is about to do."""
    end = time.monotonic() + 20
    while not condition():
        assert time.monotonic() < end, "it did not happen"
        time.sleep(0.001)


def request(body):
    raw = json.dumps(body).encode()
    return HEAD + b"content-type: application/json\r\ncontent-length: %d\r\n\r\n" % len(raw) + raw


def read_to_the_end(sock):
    pieces = []
    while piece := sock.recv(65536):
        pieces.append(piece)
    return b"".join(pieces)


def read_until(sock, mark):
    data = b""
    while mark not in data:
        piece = sock.recv(65536)
        assert piece, f"the connection ended before {mark!r}"
        data += piece


def test_readers_that_never_read(server, api, sockets, message):
    """A stream waits for its reader: what is held for each is bounded, others are served, and leaving ends it."""
    asked = request(message("word " * 8000, max_tokens=100_000, stream=True))
    readers = [sockets(asked, server.dial) for _ in range(10)]  # the kernel keeps less on these than for TCP
    in_the_end(lambda: len(protocols(server)) == 10 and all(p.flow.write_paused for p in protocols(server)))
    held = [protocol.transport.get_write_buffer_size() for protocol in protocols(server)]

    assert max(held) < WINDOW + 4096
    assert api.create().status == 200

    for sock in readers:
        sock.close()
    in_the_end(lambda: not protocols(server) and not server._thread._host._state.tasks)


def test_a_client_that_sends_a_byte_at_a_time(sockets, message):
    """A request may come in as many pieces as it has bytes."""
    sock = sockets()
    sock.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
    for byte in request(message()):
        sock.send(bytes([byte]))

    assert sock.recv(65536).startswith(b"HTTP/1.1 200 OK\r\n")


@pytest.mark.parametrize("asked", ["nothing", "half a head", "half a body", "a stream"])
def test_a_client_that_leaves(server, sockets, message, asked):
    """Whoever says that nothing more will come has left, however far the request came: nothing of it stays."""
    server.stream_fault("silence", after=1)
    whole = request(message(stream=True))
    sent = {"nothing": b"", "half a head": whole[:40], "half a body": whole[:-10], "a stream": whole}[asked]
    sock = sockets(sent)
    if asked == "a stream":
        read_until(sock, b"message_start")
    sock.shutdown(socket.SHUT_WR)

    read_to_the_end(sock)
    in_the_end(lambda: not protocols(server) and not server._thread._host._state.tasks)


def test_a_flood_of_connections(server, api, sockets):
    """Hundreds of connections that never finish their request keep nobody from being served."""
    flood = [sockets(HEAD) for _ in range(300)]

    assert api.create().status == 200
    for sock in flood:
        sock.close()
    in_the_end(lambda: not protocols(server))


def test_a_flood_on_one_connection(sockets, message):
    """Requests that are sent without waiting are answered one after another."""
    sock = sockets(request(message()) * 100)
    data = b""
    while data.count(b'"stop_reason":"end_turn"') < 100:
        data += sock.recv(65536)

    assert data.count(b"HTTP/1.1 200 OK\r\n") == 100


@pytest.mark.parametrize("head", [HEAD + b"x-filler: ", HEAD, b"POST /"], ids=["a header", "headers", "a path"])
def test_a_head_without_an_end(server, sockets, head):
    """A head that grows and grows is refused, not kept."""
    line = b"x-filler: " + b"x" * 990 + b"\r\n" if head == HEAD else b"x" * 1000
    sock = sockets((head + line * 140)[: MOST_HEAD + 1])  # no byte more: what is unread at a close becomes a reset
    answer = read_to_the_end(sock)

    assert answer.startswith(b"HTTP/1.1 431 ")
    assert json.loads(answer.split(b"\r\n\r\n")[1])["error"]["type"] == "invalid_request_error"
    in_the_end(lambda: not protocols(server))


def test_a_large_head_is_read(api, message):
    """Limits leave room for what programs really send."""
    headers = {"content-type": "application/json", "x-api-key": "k", "anthropic-version": "2023-06-01"}

    assert api("POST", "/v1/messages", message(), {**headers, "x-trace": "t" * 60_000}).status == 200


def test_what_is_no_http(server, api, sockets):
    """Bytes that are not a request are refused, and the next client is served."""
    answer = read_to_the_end(sockets(b"\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03\r\n\r\n"))

    assert answer.startswith(b"HTTP/1.1 400 ")
    assert api.create().status == 200


@pytest.mark.parametrize("depth", [300, 100_000])
@pytest.mark.parametrize("place", ["system", "metadata", "tools"])
def test_deep_bodies(api, message, depth, place):
    """A body that nests without end is refused, wherever it does."""
    body = json.dumps(message(**{place: "HERE"})).replace('"HERE"', '{"a":' * depth + "1" + "}" * depth)

    assert api("POST", "/v1/messages", body).error[:2] == (400, "invalid_request_error")


def test_a_key_that_comes_twice(api, message):
    """The last one counts, as in most readers of JSON."""
    body = json.dumps(message()).replace('"max_tokens": 100', '"max_tokens": -1, "max_tokens": 100')

    assert api("POST", "/v1/messages", body).status == 200
    assert api("POST", "/v1/messages", body.replace('"max_tokens": 100', '"max_tokens": 0.5')).status == 400


@pytest.fixture
def impatient(server):
    """A server that waits for heads a fraction of a second."""
    server._thread._host._head_time = 0.05
    return server


@pytest.mark.parametrize("sent", [b"", b"\r\n", b"POS", HEAD], ids=["nothing", "an empty line", "a verb", "headers"])
def test_a_head_that_does_not_come_is_cut(impatient, sockets, sent):
    """Whoever never finishes the head of a request does not keep a connection."""
    answer = read_to_the_end(sockets(sent))

    assert answer.startswith(b"HTTP/1.1 408 ") if sent else answer == b""
    in_the_end(lambda: not protocols(impatient))


@pytest.mark.parametrize("sent", [b"\r\n", b"GET /v1/mo"])
def test_the_next_head_must_come_too(impatient, sockets, message, sent):
    """Also on a connection that has served a request."""
    sock = sockets(request(message()))
    read_until(sock, b'"stop_reason":"end_turn"')
    sock.sendall(sent)

    read_to_the_end(sock)
    in_the_end(lambda: not protocols(impatient))


def test_a_slow_answer_is_not_cut(impatient, sockets, message):
    """The limit is for heads; an answer takes its time, also with the next head half sent behind it."""
    impatient.stream_fault("silence", after=1)
    sock = sockets(request(message(stream=True)) + b"GET /v1/mo")
    read_until(sock, b"message_start")
    in_the_end(lambda: protocols(impatient)[0]._head_timer is None)

    assert not protocols(impatient)[0].transport.is_closing()


def test_the_backlog_is_what_was_asked(server):
    """1,024 connections may wait to be accepted."""
    if shutil.which("ss") is None:
        pytest.skip("the command ss, which shows the backlog, is not installed")
    shown = subprocess.run(["ss", "-ltnH", f"sport = :{server.port}"], capture_output=True, text=True, check=True)
    limit = int(Path("/proc/sys/net/core/somaxconn").read_text())
    assert int(shown.stdout.split()[2]) == min(1024, limit)


@pytest.mark.parametrize("path", ["/v1/messages", "/v1/messages/count_tokens", "/v1/messages/batches", "/v1/complete"])
@pytest.mark.parametrize("encoding", ["gzip, " * 3000, "gzip,deflate,gzip,deflate,gzip", "br", "x" * 5000])
def test_content_encodings_that_are_not_supported(api, path, encoding):
    """Too many, or unknown ones, are the client's mistake."""
    headers = {"content-type": "application/json", "x-api-key": "k", "anthropic-version": "2023-06-01"}
    answer = api("POST", path, b"x", {**headers, "content-encoding": encoding})

    assert answer.error[:2] == (400, "invalid_request_error")


@pytest.mark.parametrize("advance", [1e12, 1e300, 2.3e11])
def test_the_clock_stays_where_times_can_be_written(api, advance):
    """A clock past the year 9999 would fail every request after it."""
    assert api("POST", "/_local/clock", {"advance": advance}).status == 400
    assert api.create().status == 200
