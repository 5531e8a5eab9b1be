"""One request and its answer, on both engines: framing, cuts, encodings, deadlines."""

import gzip
import threading
import time
import traceback
import zlib

import pytest

from sonnetry._core.secrets import Secret
from sonnetry._core.transport_errors import TransportError
from sonnetry._core.wire import ChunkSource
from sonnetry.engines import Limits

OK = b"HTTP/1.1 200 OK\r\ncontent-length: 2\r\n\r\nok"
PACKED = gzip.compress(b"hello " * 50)


def once(data, *, then="gone"):
    """Answer the first request with bytes, then close, reset or wait for the client."""

    def script(link):
        link.request()
        link.say(data)
        if then == "gone":
            link.gone()
        elif then == "reset":
            time.sleep(0.01)
            link.reset()

    return script


def test_an_answer_has_status_reason_and_headers(driver, serve):
    """The head of an answer is at hand before its body is read."""
    peer = serve(b"HTTP/1.1 404 Not Here\r\nRequest-Id: req_1\r\ncontent-length: 3\r\n\r\nabc")

    answer = driver.send(driver.engine(), peer.request())

    assert (404, b"Not Here", "req_1", True) == (
        answer.status,
        answer.reason,
        answer.headers["request-id"],
        answer.framed,
    )
    assert b"abc" == driver.read(answer)


@pytest.mark.parametrize(
    ("data", "expected"),
    [
        (b"HTTP/1.1 200 OK\r\ntransfer-encoding: chunked\r\n\r\n2;x=y\r\nab\r\n1\r\nc\r\n0\r\nt: v\r\n\r\n", b"abc"),
        (b"HTTP/1.1 204 No Content\r\n\r\n", b""),
        (b"HTTP/1.1 200 OK\r\ncontent-length: 0\r\n\r\n", b""),
        (b"HTTP/1.1 100 Continue\r\n\r\nHTTP/1.1 103 Early Hints\r\nlink: x\r\n\r\n" + OK, b"ok"),
        (b"HTTP/1.1 200 OK\r\ncontent-encoding: gzip\r\ncontent-length: %d\r\n\r\n%b" % (len(PACKED), PACKED), b"hello " * 50),
        (b"HTTP/1.1 200 OK\r\ncontent-encoding: deflate\r\ncontent-length: 10\r\n\r\n" + zlib.compress(b"ab"), b"ab"),
        (b"HTTP/1.1 200 OK\r\ncontent-encoding: gzip\r\ncontent-length: 0\r\n\r\n", b""),
        (b"HTTP/1.1 200 OK\r\ncontent-encoding: identity\r\ncontent-length: 1\r\n\r\nx", b"x"),
    ],
    ids=["chunked", "204", "empty", "1xx skipped", "gzip", "deflate", "empty gzip", "identity"],
)  # fmt: skip
def test_framed_bodies_are_read_and_the_connection_is_kept(driver, serve, data, expected):
    """A body of any framing is read whole, and the next request uses the same connection."""
    peer = serve(data)
    engine = driver.engine()

    assert [expected, expected] == [driver.fetch(engine, peer.request()) for _ in range(2)]
    assert 1 == peer.accepted


def test_a_body_may_come_byte_by_byte(driver, serve):
    """Any split of the answer gives the same body."""

    def script(link):
        link.request()
        for byte in OK:
            link.say(bytes([byte]))

    assert b"ok" == driver.fetch(driver.engine(), serve(script).request())


def test_gzip_of_several_members_is_read_to_its_end(driver, serve):
    """A gzip body of two members (RFC 1952) is not cut after the first."""
    packed = gzip.compress(b"first ") + gzip.compress(b"second")
    peer = serve(b"HTTP/1.1 200 OK\r\ncontent-encoding: gzip\r\ncontent-length: %d\r\n\r\n%b" % (len(packed), packed))

    assert b"first second" == driver.fetch(driver.engine(), peer.request())


def test_a_body_without_length_ends_cleanly_with_the_connection(driver, serve):
    """A close-delimited body is complete at the end of the connection, which is not used again."""
    peer = serve(once(b"HTTP/1.1 200 OK\r\n\r\nall of it", then="close"))
    engine = driver.engine()

    answer = driver.send(engine, peer.request())

    assert not answer.framed
    assert b"all of it" == driver.read(answer)
    assert b"all of it" == driver.fetch(engine, peer.request())
    assert 2 == peer.accepted


@pytest.mark.parametrize("then", ["close", "reset"])
@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"HTTP/1.1 200 OK\r\ncontent-le",
        b"HTTP/1.1 100 Continue\r\n\r\n",
        b"HTTP/1.1 200 OK\r\ncontent-length: 10\r\n\r\nonly",
        b"HTTP/1.1 200 OK\r\ntransfer-encoding: chunked\r\n\r\n4\r\nonly\r\n",
        b"HTTP/1.1 200 OK\r\ntransfer-encoding: chunked\r\n\r\n9\r\nonly",
        b"HTTP/1.1 200 OK\r\ntransfer-encoding: chunked\r\n\r\n4\r\nonly\r\n0\r\n",
        b"HTTP/1.1 200 OK\r\ncontent-encoding: gzip\r\ncontent-length: 99\r\n\r\n" + PACKED[:20],
    ],
    ids=["nothing", "head", "1xx only", "length", "between chunks", "in a chunk", "before the trailer", "gzip"],
)
def test_a_cut_raises(driver, serve, data, then):
    """An answer cut anywhere raises, whatever framed it."""
    with pytest.raises(TransportError) as caught:
        driver.fetch(driver.engine(), serve(once(data, then=then)).request())

    assert "cut" == caught.value.kind


def test_a_reset_cuts_even_a_body_without_length(driver, serve):
    """A reset is not a proper end of a close-delimited body."""
    with pytest.raises(TransportError, match="broke") as caught:
        driver.fetch(driver.engine(), serve(once(b"HTTP/1.1 200 OK\r\n\r\nhalf", then="reset")).request())

    assert ("cut", "body") == (caught.value.kind, caught.value.phase)


@pytest.mark.parametrize("framing", [b"content-length: 20\r\n", b""], ids=["framed", "to the end"])
def test_a_gzip_body_cut_inside_raises(driver, serve, framing):
    """A packed body that ends before its own end is cut, even when HTTP says it is whole."""
    data = b"HTTP/1.1 200 OK\r\ncontent-encoding: gzip\r\n%b\r\n%b" % (framing, PACKED[:20])

    with pytest.raises(TransportError, match="gzip body was cut") as caught:
        driver.fetch(driver.engine(), serve(once(data, then="close")).request())

    assert ("cut", "body") == (caught.value.kind, caught.value.phase)


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (b"SSH-2.0-OpenSSH\r\n", "not valid HTTP"),
        (b"HTTP/1.1 200 OK\r\ntransfer-encoding: chunked\r\n\r\nzz\r\n", "not valid HTTP"),
        (b"HTTP/1.1 200 OK\r\ncontent-encoding: gzip\r\ncontent-length: 4\r\n\r\nnope", "damaged gzip"),
        (b"HTTP/1.1 200 OK\r\ncontent-encoding: br\r\ncontent-length: 4\r\n\r\nnope", "unknown content-encoding 'br'"),
        (b"HTTP/1.1 200 OK\r\nx: " + b"y" * 300_000 + b"\r\n\r\n", "not valid HTTP|larger than"),
    ],
    ids=["no HTTP", "broken chunk", "damaged gzip", "unknown coding", "huge head"],
)
def test_nonsense_is_a_protocol_fault(driver, serve, data, said):
    """An answer that is not HTTP, or packed in a way nobody asked for, is told apart from a cut."""
    with pytest.raises(TransportError, match=said) as caught:
        driver.fetch(driver.engine(), serve(once(data)).request())

    assert "protocol" == caught.value.kind


def test_an_answer_behind_the_answer_is_not_mixed_in(driver, serve):
    """Bytes behind a complete answer only cost the connection: body and status stay those of the first."""
    peer = serve(once(OK + b"HTTP/1.1 500 Bad\r\ncontent-length: 4\r\n\r\nevil"))
    engine = driver.engine()

    answer = driver.send(engine, peer.request())

    assert (200, b"ok") == (answer.status, driver.read(answer))
    assert b"ok" == driver.fetch(engine, peer.request())
    assert 2 == peer.accepted


# --- Deadlines ----------------------------------------------------------------------------------------------------------


def drip(link):
    link.request()
    link.say(b"HTTP/1.1 200 OK\r\n")
    for n in range(4000):  # until the client has left
        link.say(b"x-%d: y\r\n" % n)
        time.sleep(0.02)


@pytest.mark.parametrize("limits", [(0.05, None), (20.0, 0.05)], ids=["read", "total"])
def test_dripped_headers_end_at_the_deadline(driver, serve, limits):
    """Headers that come slowly forever end at one absolute deadline, and the error says which."""
    read, total = (seconds and (seconds if seconds == 20.0 else seconds * driver.pace) for seconds in limits)
    began = time.monotonic()

    with pytest.raises(TransportError) as caught:
        driver.send(driver.engine(), serve(drip).request(), Limits(20.0, read, 20.0, total and began + total))

    assert ("timeout", "headers", "total" if total else "read") == (
        caught.value.kind,
        caught.value.phase,
        caught.value.limit,
    )
    assert time.monotonic() - began < 20


def test_a_silent_body_ends_at_the_read_limit(driver, serve):
    """Each wait for body bytes has the read limit."""
    peer = serve(once(b"HTTP/1.1 200 OK\r\ncontent-length: 10\r\n\r\nhalf"))
    answer = driver.send(driver.engine(), peer.request(), Limits(20.0, 0.04 * driver.pace, 20.0))

    assert b"half" == driver.chunk(answer)
    with pytest.raises(TransportError) as caught:
        driver.chunk(answer)
    driver.close(answer)

    assert ("timeout", "body", "read") == (caught.value.kind, caught.value.phase, caught.value.limit)


def read_for_ever(driver, answer, until):
    while True:
        driver.chunk(answer, until)


@pytest.mark.parametrize("where", ["argument", "limits"])
def test_a_body_ends_at_an_absolute_deadline(driver, serve, where):
    """`until` is absolute: bytes that keep coming do not move it."""

    def script(link):
        link.request()
        link.say(b"HTTP/1.1 200 OK\r\ncontent-length: 1000\r\n\r\n")
        for _ in range(990):  # until the client has left
            link.say(b"x")
            time.sleep(0.005 * driver.pace)

    began = time.monotonic()
    until = began + 0.06 * driver.pace
    limits = Limits(20.0, 20.0, 20.0, until if where == "limits" else None)
    answer = driver.send(driver.engine(), serve(script).request(), limits)
    with pytest.raises(TransportError) as caught:
        read_for_ever(driver, answer, until if where == "argument" else None)
    driver.close(answer)

    assert ("timeout", "until") == (caught.value.kind, caught.value.limit)
    assert 0.05 < time.monotonic() - began < 20


@pytest.mark.parametrize(("write", "total", "limit"), [(0.05, None, "write"), (20.0, 0.05, "total")])
def test_an_upload_nobody_reads_ends_at_its_limit(driver, serve, write, total, limit):
    """A peer that takes no bytes ends the upload at the write limit, or at the total one; the fault says which."""
    done = threading.Event()
    peer = serve(lambda link: done.wait(20), buffer=8192)
    request = peer.request("POST", body=b"x" * 20_000_000)
    driver.settle(0)
    began = time.monotonic()

    with pytest.raises(TransportError) as caught:
        driver.send(
            driver.engine(),
            request,
            Limits(20.0, 20.0, write * (1 if total else driver.pace), total and began + total * driver.pace),
        )
    done.set()

    assert ("timeout", "send", limit) == (caught.value.kind, caught.value.phase, caught.value.limit)
    assert time.monotonic() - began < 20


def test_limits_may_be_absent_or_without_end(driver, serve):
    """None means no limit, and so does an infinite one."""
    peer = serve()
    engine = driver.engine()

    for limit in (None, float("inf"), 10_000_000.0):
        assert b"ok" == driver.fetch(engine, peer.request("POST", body=b"x" * 100_000), Limits(limit, limit, limit))
        engine.close()


def test_a_read_limit_of_zero_is_a_timeout(driver, serve):
    """A limit of 0 s runs out at once; it is not reported as a broken connection."""
    peer = serve(once(b"HTTP/1.1 200 OK\r\ncontent-length: 10\r\n\r\n"))
    answer = driver.send(driver.engine(), peer.request(), Limits(20.0, 20.0, 20.0))
    answer._read = 0.0

    with pytest.raises(TransportError) as caught:
        driver.chunk(answer)
    driver.close(answer)

    assert "timeout" == caught.value.kind


def test_a_deadline_that_has_passed_sends_nothing(driver, serve):
    """When the total limit is over before sending, the request does not leave."""
    seen = []

    def script(link):
        while (request := link.request()) is not None:
            seen.append(request)
            link.say(OK)

    peer = serve(script)
    engine = driver.engine()
    driver.fetch(engine, peer.request())
    with pytest.raises(TransportError) as caught:
        driver.send(engine, peer.request(), Limits(20.0, 20.0, 20.0, time.monotonic() - 1))
    driver.settle()

    assert ("timeout", "total") == (caught.value.kind, caught.value.limit)
    assert 1 == len(seen)


# --- Uploads ------------------------------------------------------------------------------------------------------------


def too_large(link):
    link.head()
    link.say(b"HTTP/1.1 413 Too Large\r\ncontent-length: 3\r\n\r\nbig")
    time.sleep(0.15)


@pytest.mark.parametrize("kind", ["bytes", "source", "chunked"])
def test_an_early_answer_to_a_large_upload_is_read(driver, serve, kind):
    """A 413 that arrives while the body is being sent ends the upload and is the answer."""
    length = 16_000_000
    body = {
        "bytes": b"x" * length,
        "source": ChunkSource(lambda: iter([b"x" * 65536] * 250), 250 * 65536),
        "chunked": ChunkSource(lambda: iter([b"x" * 65536] * 250)),
    }[kind]
    peer = serve(too_large, buffer=8192)
    engine = driver.engine()
    began = time.monotonic()

    answer = driver.send(engine, peer.request("POST", body=body))

    assert (413, b"big") == (answer.status, driver.read(answer))
    assert time.monotonic() - began < 20


def test_an_early_answer_costs_the_connection(driver, serve):
    """After an upload that was broken off, the next request opens a new connection."""
    peer = serve(lambda link: link.say(OK) if link.number > 1 and link.request() else too_large(link), buffer=8192)
    engine = driver.engine()
    driver.fetch(engine, peer.request("POST", body=b"x" * 16_000_000))

    assert b"ok" == driver.fetch(engine, peer.request())
    assert 2 == peer.accepted


@pytest.mark.parametrize("length", [None, 3 * 70_000], ids=["chunked", "length"])
def test_a_source_is_sent_with_progress(driver, serve, length):
    """A chunk source arrives whole, and `progress` hears how many bytes have left."""
    heard, seen = [], []

    def script(link):
        head = link.head()
        seen.append(head)
        if length is None:
            seen.append(link.until(b"0\r\n\r\n"))
        else:
            seen.append(link.body(length))
        link.say(OK)

    source = ChunkSource(lambda: iter([b"a" * 70_000, b"", b"b" * 70_000, b"c" * 70_000]), length, heard.append)
    assert b"ok" == driver.fetch(driver.engine(), serve(script).request("POST", body=source))

    head, body = seen
    assert (b"content-length" in head) == (length is not None)
    assert (b"transfer-encoding: chunked" in head) == (length is None)
    assert b"a" * 70_000 in body
    assert [70_000, 70_000, 140_000, 210_000] == heard


def test_a_source_is_rewound_for_a_resend(driver, serve):
    """A stale connection costs the source its first pass: it is opened again for the new connection."""
    opened, seen = [], []

    def pieces():
        opened.append(1)
        return iter([b"a" * 70_000, b"b"])

    def script(link):
        seen.append(link.request())
        link.say(OK)
        if link.number == 1:
            link.head()
        else:
            seen.append(link.request())
            link.say(OK)

    engine = driver.engine()
    peer = serve(script)
    assert b"ok" == driver.fetch(engine, peer.request("POST", body=b"1"))
    assert b"ok" == driver.fetch(engine, peer.request("POST", body=ChunkSource(pieces, 70_001)))

    assert [1, 1] == opened
    assert 70_001 == len(seen[1][1])


def test_a_source_that_fails_is_the_callers_exception_and_frees_the_slot(driver, serve):
    """An exception of the caller's own iterator passes unchanged; its connection is closed and its slot is free."""

    def pieces():
        yield b"x" * 70_000
        raise LookupError("mine")

    def script(link):  # an answer that came early would end the upload instead
        while link.number > 1 and link.request() is not None:
            link.say(OK)
        link.gone()

    peer = serve(script)
    engine = driver.engine(max_connections=1)
    with pytest.raises(LookupError, match="mine"):
        driver.send(engine, peer.request("POST", body=ChunkSource(pieces)))

    assert b"ok" == driver.fetch(engine, peer.request(), Limits(20.0, 20.0, 20.0, time.monotonic() + 20))


def test_an_upload_to_a_dead_peer_stops_reading_its_source(driver, serve):
    """When the connection is gone the rest of a large source is not read."""
    taken = []

    def pieces():
        for n in range(2000):
            taken.append(n)
            yield b"x" * 65536

    def script(link):
        link.head()
        link.reset()

    with pytest.raises(TransportError) as caught:
        driver.send(driver.engine(), serve(script).request("POST", body=ChunkSource(pieces)))

    assert "cut" == caught.value.kind
    assert len(taken) < 1000


# --- Requests -----------------------------------------------------------------------------------------------------------


def test_the_request_head_is_what_http_wants(driver, serve):
    """Request line, host, headers and framing arrive as given."""
    seen = []

    def script(link):
        seen.append(link.request())
        link.say(OK)

    peer = serve(script)
    driver.fetch(driver.engine(), peer.request("POST", "/v1/x?a=b", {"x-api-key": Secret("k")}, b"{}"))

    head, body = seen[0]
    assert b"{}" == body
    expected = f"POST /v1/x?a=b HTTP/1.1\r\nhost: 127.0.0.1:{peer.port}\r\nx-api-key: k\r\ncontent-length: 2"
    assert expected.encode() == head


@pytest.mark.parametrize(
    "bad", ["a\r\nx-evil: 1", "a\nb", "a\0b", "lone \ud800"], ids=["crlf", "lf", "nul", "surrogate"]
)
def test_a_header_that_cannot_be_sent_is_refused_without_showing_the_key(driver, serve, bad):
    """CR, LF, NUL and lone surrogates in a header are refused; neither error nor traceback shows another header's key."""
    key = "sk-ant-" + "very-secret"
    request = serve().request("POST", headers={"x-api-key": Secret(key), "x-note": bad}, body=b"{}")
    engine = driver.engine(max_connections=1)

    with pytest.raises(ValueError, match="header") as caught:
        driver.send(engine, request)

    told = traceback.TracebackException.from_exception(caught.value, capture_locals=True)
    frames = [frame for frame in told.stack if "/sonnetry/" in frame.filename]
    assert frames
    assert not [frame.name for frame in frames if key in str(frame.locals)]
    assert key not in repr(caught.value) + str(caught.value)
    assert b"ok" == driver.fetch(engine, serve().request(), Limits(20.0, 20.0, 20.0, time.monotonic() + 20))
