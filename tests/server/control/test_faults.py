"""Every fault does on the wire what it says."""

import json
import socket
import time

import pytest

from sonnetry.server.control.faults import KINDS, NO_DATA, Fault

FRAMES = [{"type": "ping"}, {"type": "one", "text": "ä"}, {"type": "two"}]
WIRE = 'event: ping\ndata: {"type":"ping"}\n\nevent: one\ndata: {"type":"one","text":"ä"}\n\nevent: two\ndata: {"type":"two"}\n\n'
ONE = WIRE.index("event: one")


@pytest.fixture
def spoiled(server, raw, message):
    """Open a connection on which three known events were asked for, with a fault in them."""

    def opened(*fault, **numbers):
        server.reply(FRAMES)
        server.stream_fault(*fault, **numbers)
        return raw(message(stream=True))

    return opened


def dechunk(data):
    """Undo chunked framing; returns the chunks, and what follows the last one that is whole."""
    chunks = []
    while b"\r\n" in data:
        size, rest = data.split(b"\r\n", 1)
        if not all(digit in b"0123456789abcdef" for digit in size) or len(rest) < int(size, 16) + 2:
            break
        length = int(size, 16)
        chunks.append(rest[:length])
        data = rest[length + 2 :]
        if not length:
            break
    return chunks, data


def read_to_the_end(sock):
    while sock.recv(65536):
        pass


def wait_for(condition):
    """Wait for something that another thread is about to do."""
    end = time.monotonic() + 20
    while not condition():
        assert time.monotonic() < end, "it did not happen"
        time.sleep(0.001)


def test_no_fault(server, raw, message):
    """Without a fault the frames arrive as prepared and the body ends properly."""
    server.reply(FRAMES)
    connection = raw(message(stream=True))
    connection.until(b"\r\n\r\n")

    chunks, rest = dechunk(connection.until(b"0\r\n\r\n"))

    assert b"".join(chunks).decode() == WIRE
    assert rest == b""


def test_cut_ends_the_body_properly(spoiled):
    """A cut lets two frames through and then ends the body as if it were complete."""
    connection = spoiled("cut", after=2)
    connection.until(b"\r\n\r\n")

    chunks, _ = dechunk(connection.until(b"0\r\n\r\n"))

    assert b"".join(chunks).decode() == WIRE[: WIRE.index("event: two")]
    assert chunks[-1] == b""


def test_close_sends_fin_without_the_last_chunk(spoiled):
    """A close ends the connection in the middle of the body."""
    connection = spoiled("close", after=1)
    connection.until(b"\r\n\r\n")

    chunks, rest = dechunk(connection.rest())

    assert chunks == [WIRE[:ONE].encode()]
    assert rest == b""


def test_close_counts_bytes(spoiled):
    """A fault can also act in the middle of a frame, counted in bytes."""
    connection = spoiled("close", after_bytes=20)
    connection.until(b"\r\n\r\n")

    chunks, _ = dechunk(connection.rest())

    assert b"".join(chunks) == WIRE.encode()[:20]


@pytest.mark.parametrize("kind", ["close", "reset", "half_close"])
def test_before_headers_nothing_arrives(spoiled, kind):
    """A connection that is closed before the status line brings no byte."""
    connection = spoiled(kind, before_headers=True)

    if kind == "reset":
        with pytest.raises(ConnectionResetError):
            connection.rest()
    else:
        assert connection.rest() == b""


def test_reset_sends_rst(spoiled):
    """A reset fails the client's next read, after the frames before it."""
    connection = spoiled("reset", after=1)

    assert connection.until(b"\n\n").endswith(WIRE[:ONE].encode())
    with pytest.raises(ConnectionResetError):
        connection.rest()


def test_reset_reaches_a_socketpair(server, message):
    """A reset is also a reset on a socketpair, which knows no RST."""
    server.reply(FRAMES)
    server.stream_fault("reset", after=1)
    with server.dial() as sock:
        body = json.dumps(message(stream=True)).encode()
        head = b"POST /v1/messages HTTP/1.1\r\nhost: x\r\ncontent-length: %d\r\n\r\n" % len(body)
        sock.sendall(head + body)

        with pytest.raises(ConnectionResetError):
            read_to_the_end(sock)


def test_broken_chunk(spoiled):
    """A broken chunk is a size that is not a number."""
    connection = spoiled("broken_chunk", after=1)
    connection.until(b"\r\n\r\n")

    chunks, rest = dechunk(connection.rest())

    assert chunks == [WIRE[:ONE].encode()]
    assert rest.startswith(b"no hexadecimal number\r\n")


def test_half_close_keeps_reading(server, spoiled):
    """A half-close sends FIN; the connection is gone only when the client closes it too."""
    connection = spoiled("half_close", after=1)

    assert b"event: ping" in connection.rest()
    for _ in range(3):
        connection.sock.sendall(b"\r\n")  # what a server may ignore between requests; a closed one would answer RST
        time.sleep(0.005)
    assert server.connections == 1
    connection.sock.close()
    wait_for(lambda: server.connections == 0)


def test_half_close_notices_a_client_that_had_asked_again(server, raw, message):
    """A request that was sent before the FIN came is dropped, and the connection ends with the client's own FIN."""
    server.stream_fault("half_close", after=1)
    connection = raw(message())
    connection.send(message())
    connection.rest()
    connection.sock.close()

    wait_for(lambda: server.connections == 0)


@pytest.mark.parametrize("where", [{"before_headers": True}, {}, {"after": 2}], ids=["before", "headers", "events"])
def test_silence(server, spoiled, where):
    """A silence holds the connection open until the client goes."""
    connection = spoiled("silence", **where)
    if not where:
        connection.until(b"\r\n\r\n")
    if "after" in where:
        connection.until('"text":"ä"}\n\n\r\n'.encode())

    assert connection.quiet(0.03)
    connection.sock.close()
    wait_for(lambda: server.connections == 0)


def test_silence_with_an_end_goes_on(spoiled):
    """A silence of so many seconds is followed by the rest."""
    connection = spoiled("silence", after=1, seconds=0.02)
    connection.until(b"\r\n\r\n")
    connection.until(b"\n\n\r\n")

    start = time.monotonic()
    rest = connection.until(b"0\r\n\r\n")

    assert time.monotonic() - start >= 0.01
    assert b"".join(dechunk(rest)[0]).decode() == WIRE[ONE:]


def test_pings_only(spoiled):
    """After one frame nothing but pings comes."""
    connection = spoiled("pings", after=1, interval=0.002)
    connection.until(b"\r\n\r\n")

    data = b"".join(connection.until(b"event: ping") for _ in range(5))

    assert b"event: one" not in data


def test_pings_with_an_end_go_on(spoiled):
    """Pings for so many seconds are followed by the rest."""
    connection = spoiled("pings", after=1, interval=0.002, seconds=0.01)
    connection.until(b"\r\n\r\n")

    chunks, _ = dechunk(connection.until(b"0\r\n\r\n"))
    text = b"".join(chunks).decode()

    assert "event: ping" in text
    assert text.endswith(WIRE[ONE:])


def test_counting_bytes_keeps_the_rest_of_a_frame(spoiled):
    """A pause in the middle of a frame loses none of it."""
    connection = spoiled("silence", after_bytes=20, seconds=0.005)
    connection.until(b"\r\n\r\n")

    chunks, _ = dechunk(connection.until(b"0\r\n\r\n"))

    assert chunks[0] == WIRE.encode()[:20]
    assert b"".join(chunks).decode() == WIRE


def test_a_fault_after_the_end_does_nothing(spoiled):
    """A cut after more frames than there are leaves the answer whole."""
    connection = spoiled("cut", after=99)
    connection.until(b"\r\n\r\n")

    chunks, _ = dechunk(connection.until(b"0\r\n\r\n"))

    assert b"".join(chunks).decode() == WIRE


def test_drip(spoiled):
    """A drip sends a few bytes at a time, with a pause after each."""
    connection = spoiled("drip", size=30, interval=0.004)
    connection.until(b"\r\n\r\n")

    start = time.monotonic()
    chunks, _ = dechunk(connection.until(b"0\r\n\r\n"))

    assert {len(chunk) <= 30 for chunk in chunks} == {True}
    assert b"".join(chunks).decode() == WIRE
    assert time.monotonic() - start >= 0.004 * (len(chunks) - 2)


def test_drip_of_the_head(spoiled):
    """With `before_headers` the status line and the headers drip too, and the answer is still a valid one."""
    connection = spoiled("drip", size=60, interval=0.002, before_headers=True)

    head = connection.until(b"\r\n\r\n")
    chunks, _ = dechunk(connection.until(b"0\r\n\r\n"))

    assert head.startswith(b"HTTP/1.1 200 OK\r\n")
    assert b"transfer-encoding: chunked" in head
    assert b"".join(chunks).decode() == WIRE


def test_split_cuts_every_byte(spoiled):
    """Byte by byte, also inside a character of two bytes."""
    connection = spoiled("split")
    connection.until(b"\r\n\r\n")

    chunks, _ = dechunk(connection.until(b"0\r\n\r\n"))

    assert [bytes([byte]) for byte in WIRE.encode()] == chunks[:-1]


def test_crlf(spoiled):
    """Lines end in CRLF."""
    connection = spoiled("crlf")
    connection.until(b"\r\n\r\n")

    chunks, _ = dechunk(connection.until(b"0\r\n\r\n"))

    assert WIRE.replace("\n", "\r\n") == b"".join(chunks).decode()


@pytest.mark.parametrize("more", [{}, {"raw": NO_DATA}, {"raw": "event: x\ndata: ]\n\n"}])
def test_malformed_replaces_one_frame(spoiled, more):
    """One frame is replaced; those around it stay."""
    connection = spoiled("malformed", after=1, **more)
    connection.until(b"\r\n\r\n")

    chunks, _ = dechunk(connection.until(b"0\r\n\r\n"))

    assert [
        WIRE[:ONE].encode(),
        Fault("malformed", **more).raw.encode(),
        WIRE[WIRE.index("event: two") :].encode(),
    ] == (chunks[:-1])


@pytest.mark.parametrize("after", [0, 2])
@pytest.mark.parametrize("error", ["overloaded_error", "rate_limit_error", "api_error", "a_new_error"])
def test_str_9_error_event(spoiled, after, error):
    """An error event of any type comes as the first or a later frame, then the connection closes (STR-9)."""
    connection = spoiled("error", after=after, error=error, message="busy")
    connection.until(b"\r\n\r\n")

    chunks, rest = dechunk(connection.rest())
    frame = chunks[after].decode()

    assert chunks[after + 1 :] == [b""]
    assert rest == b""
    assert frame.startswith("event: error\ndata: ")
    envelope = json.loads(frame.split("data: ")[1])
    assert (envelope["type"], envelope["error"]) == ("error", {"type": error, "message": "busy"})
    assert envelope["request_id"].startswith("req_")


def test_latency_is_spent_on_the_clock(server, api):
    """Latency moves the server's clock; nobody waits for it."""
    server.stream_fault("latency", seconds=3600)
    before = server.clock.time()

    assert api.create().status == 200
    assert server.clock.time() - before == 3600
    assert server.clock.slept == [3600]


def test_deaf_does_not_read(server, raw, pace):
    """A deaf server lets the client's writes fill the buffers; once it reads again it sees that the client has left."""
    server.stream_fault("deaf", seconds=0.08 * pace)
    connection = raw()
    connection.sock.settimeout(0.02)
    connection.sock.setsockopt(socket.SOL_SOCKET, socket.SO_SNDBUF, 65536)
    head = b"POST /v1/messages HTTP/1.1\r\nhost: x\r\ncontent-length: 100000000\r\n\r\n"

    with pytest.raises(TimeoutError):
        connection.sock.sendall(head + b"x" * 50_000_000)
    connection.sock.close()

    wait_for(lambda: server.connections == 0)


@pytest.mark.parametrize("kind", ["close", "reset", "silence", "drip", "half_close"])
def test_plain_bodies_keep_their_content_length(server, raw, kind):
    """A whole body with a fault in it declares its length, and comes short of it where the fault cuts."""
    server.reply({"text": "0123456789"})
    server.stream_fault(kind, **({"size": 7, "interval": 0} if kind == "drip" else {"after_bytes": 9}))
    connection = raw({})
    head = connection.until(b"\r\n\r\n")

    assert b"content-length: 21\r\n" in head
    assert connection.until(b'{"text":"')


def test_several_faults_on_one_answer(spoiled):
    """Faults combine, from the inside out."""
    connection = spoiled(Fault("crlf"), {"kind": "close", "after": 2}, Fault("split", size=4))
    connection.until(b"\r\n\r\n")

    chunks, _ = dechunk(connection.rest())

    assert b"".join(chunks).decode() == WIRE[: WIRE.index("event: two")].replace("\n", "\r\n")
    assert {len(chunk) <= 4 for chunk in chunks} == {True}


def test_a_fault_is_for_as_many_requests_as_asked(server, api):
    """`times` counts the requests that fit; others pass untouched."""
    server.stream_fault("cut", after=1, times=2, path="/v1/messages")

    assert api.count().status == 200
    lengths = [len(api.create(stream=True).events) for _ in range(3)]

    assert lengths[:2] == [1, 1]
    assert lengths[2] > 5


def test_faults_apply_to_simulated_answers(server, api):
    """A fault needs no prepared reply: the simulation's own stream is cut."""
    server.stream_fault("cut", after=3)

    assert api.create(stream=True).kinds == ["message_start", "content_block_start", "content_block_delta"]


@pytest.mark.parametrize("kind", sorted(KINDS))
def test_json_form(kind):
    """A fault and its JSON form are the same."""
    numbers = {"seconds": 1.5} if kind in ("latency", "deaf") else {}
    fault = Fault.of(kind, **numbers)

    assert Fault.of(fault.to_dict()) == fault
    assert fault.to_dict() == {"kind": kind, **numbers}


@pytest.mark.parametrize(
    ("wrong", "numbers", "words"),
    [
        ("cutt", {}, "no fault is called 'cutt'"),
        ("cut", {"interval": 3}, "takes after, after_bytes, not 'interval'"),
        ("cut", {"atfer": 3}, "no 'atfer'"),
        ({"after": 1}, {}, "needs its 'kind'"),
        ("latency", {}, "needs its seconds"),
        ("crlf", {"after": 2}, "takes nothing else"),
    ],
)
def test_wrong_faults_are_refused_when_prepared(server, wrong, numbers, words):
    """A fault that cannot act is an error where it is written."""
    with pytest.raises(ValueError, match=words):
        server.stream_fault(wrong, **numbers)
