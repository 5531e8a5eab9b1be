"""The HTTP/1.1 state machine: any split gives one answer, any cut is noticed."""

import gzip
import zlib
from itertools import pairwise

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from sonnetry._core.http1 import Connection, body_pieces, render_head, unpacker_for
from sonnetry._core.secrets import Secret
from sonnetry._core.transport_errors import TransportError
from sonnetry._core.unpacking import Unpacker
from sonnetry._core.wire import ChunkSource, Origin, Request

ORIGIN = Origin("http", "example.com", 80)
OK = b"HTTP/1.1 200 OK\r\ncontent-length: 2\r\n\r\nok"


def unpacked(unpacker, *packed):
    """Feed pieces to an unpacker and return what comes out."""
    plain = []
    for piece in packed:
        unpacker.feed(piece)
        while made := unpacker.piece():
            plain.append(made)
    return b"".join(plain)


def chunked(parts, extension, trailers):
    body = b"".join(b"%x%b\r\n%b\r\n" % (len(part), extension, part) for part in parts if part)
    return body + b"0" + extension + b"\r\n" + trailers + b"\r\n"


@st.composite
def answers(draw):
    """A valid answer: its bytes, its status, its body, and whether only the end of the connection ends it."""
    before = b"".join(draw(st.lists(st.sampled_from([
        b"HTTP/1.1 100 Continue\r\n\r\n",
        b"HTTP/1.1 103 Early Hints\r\nlink: </a>\r\n\r\n",
        b"HTTP/1.1 102 Processing\r\nx: y\r\n\r\n",
    ]), max_size=2)))  # fmt: skip
    kind = draw(st.sampled_from(["length", "chunked", "close", "204", "304"]))
    parts = draw(st.lists(st.binary(max_size=30), max_size=4))
    fields = draw(
        st.sampled_from([b"", b"request-id: req_1\r\n", b"X-Long: " + b"v" * 90 + b"\r\nset-cookie: a=b\r\n"])
    )
    if kind in ("204", "304"):
        return before + b"HTTP/1.1 " + kind.encode() + b" Nothing\r\n" + fields + b"\r\n", int(kind), b"", False
    status = draw(st.sampled_from([200, 404, 529]))
    head = before + b"HTTP/1.1 %d Some Reason\r\n" % status + fields
    body = b"".join(parts)
    if kind == "length":
        return head + b"Content-Length: %d\r\n\r\n%b" % (len(body), body), status, body, False
    if kind == "chunked":
        extension = draw(st.sampled_from([b"", b";a=b", b";sig"]))
        trailers = draw(st.sampled_from([b"", b"x-sum: 1\r\n"]))
        data = head + b"Transfer-Encoding: chunked\r\n\r\n" + chunked(parts, extension, trailers)
        return data, status, body, False
    return head + b"\r\n" + body, status, body, True


def feed_all(http, chunks):
    for chunk in chunks:
        http.feed(chunk)


def fed(*chunks):
    http = Connection()
    feed_all(http, chunks)
    return http


@given(answers(), st.lists(st.integers(0, 10_000), max_size=8))
def test_any_split_gives_the_same_answer(answer, places):
    """Status, headers and body do not depend on where the bytes were cut."""
    data, status, body, to_the_end = answer
    edges = [0, *sorted(place % (len(data) + 1) for place in places), len(data)]
    http = fed(*(data[a:b] for a, b in pairwise(edges)))

    assert (status, body, not to_the_end) == (http.status, http.take(), http.complete)
    assert (status in (204, 304) or not to_the_end) == http.framed
    http.eof()
    assert http.complete
    assert not http.reusable


@given(answers(), st.integers(0, 10_000))
def test_every_strict_prefix_is_incomplete_or_raises(answer, place):
    """No cut is taken for a complete answer; only a body without length ends with the connection."""
    data, _, body, to_the_end = answer
    prefix = data[: place % len(data)]
    head = data.rindex(b"\r\n\r\n", 0, len(data) - len(body)) + 4 if to_the_end else len(data)
    http = fed(*[prefix] * bool(prefix))

    assert not http.complete
    if to_the_end and len(prefix) >= head:
        http.eof()
        assert http.complete
    else:
        with pytest.raises(TransportError) as caught:
            http.eof()
        assert ("cut", "body" if http.head_done else "headers") == (caught.value.kind, caught.value.phase)
        assert bool(prefix) <= caught.value.answered


@given(st.lists(answers(), min_size=1, max_size=4))
def test_answers_follow_each_other_on_one_connection(sequence):
    """An answer leaves nothing behind for the next one."""
    assume(not any(answer[3] for answer in sequence))
    http = Connection()
    for data, status, body, _ in sequence:
        http.begin()
        assert (False, False, 0, []) == (http.answered, http.head_done, http.status, http.headers)
        http.feed(data)
        assert (status, body, True) == (http.status, http.take(), http.reusable)


@pytest.mark.parametrize("extra", [b"x", OK, b"HTTP/1.1 500 No\r\ncontent-length: 4\r\n\r\nevil", b"HTTP/1.1 2"])
@pytest.mark.parametrize("apart", [True, False])
def test_bytes_behind_an_answer_cost_only_the_connection(extra, apart):
    """What comes behind a complete answer changes neither its status nor its body."""
    http = fed(OK, extra) if apart else fed(OK + extra)

    assert (200, b"OK", b"ok", True, False) == (http.status, http.reason, http.take(), http.complete, http.reusable)
    assert [(b"content-length", b"2")] == http.headers
    http.eof()


@pytest.mark.parametrize(
    "data",
    [
        b"garbage\r\n\r\n",
        b"HTTP/1.1 200 OK\r\ntransfer-encoding: chunked\r\n\r\nxyz\r\n",
        b"HTTP/1.1 200 OK\r\ncontent-length: 1\r\ntransfer-encoding: chunked\r\n\r\n",
        b"HTTP/1.1 200 OK\r\ncontent-length: 1\r\ncontent-length: 2\r\n\r\n",
        b"HTTP/1.1 200 OK\r\ncontent-length: -1\r\n\r\n",
        b"HTTP/1.1 101 Switching Protocols\r\nupgrade: x\r\nconnection: upgrade\r\n\r\nxx",
        b"GET / HTTP/1.1\r\n\r\n",
    ],
)
def test_what_is_no_answer_raises(data):
    """Bytes that are no HTTP answer, or an ambiguous one, raise a protocol fault."""
    http = Connection()
    try:
        http.feed(data)
        fault = http.fault  # behind a whole head it waits for the body before it to be read
    except TransportError as error:
        fault = error

    assert fault is not None
    assert "protocol" == fault.kind
    assert "not valid HTTP" in str(fault)
    assert not http.reusable


@pytest.mark.parametrize("fields", [1, 400])
def test_a_head_has_a_largest_size(fields):
    """A head above 256 KiB is refused, be it one field or many."""
    head = b"".join(b"x-%d: %b\r\n" % (n, b"y" * (300_000 // fields)) for n in range(fields))
    http = Connection()
    data = b"HTTP/1.1 200 OK\r\n" + head + b"\r\n"
    with pytest.raises(TransportError, match=r"larger than|not valid"):
        feed_all(http, [data[start : start + 10_000] for start in range(0, len(data), 10_000)])


def test_trailers_are_no_headers():
    """Fields behind a chunked body are not taken for headers."""
    http = fed(b"HTTP/1.1 200 OK\r\ntransfer-encoding: chunked\r\n\r\n1\r\nx\r\n0\r\nrequest-id: no\r\n\r\n")

    assert [(b"transfer-encoding", b"chunked")] == http.headers


def test_take_empties_the_body():
    """Body bytes are given out once."""
    http = fed(b"HTTP/1.1 200 OK\r\ncontent-length: 4\r\n\r\nab", b"c")

    assert [b"abc", b""] == [http.take(), http.take()]
    http.feed(b"d")
    assert (b"d", True) == (http.take(), http.complete)


# --- Requests -----------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("method", "body", "framing"),
    [
        ("POST", b"{}", "content-length: 2\r\n"),
        ("POST", b"", "content-length: 0\r\n"),
        ("GET", b"", ""),
        ("DELETE", b"", ""),
        ("DELETE", b"x", "content-length: 1\r\n"),
        ("PUT", ChunkSource(list, 7), "content-length: 7\r\n"),
        ("POST", ChunkSource(list), "transfer-encoding: chunked\r\n"),
    ],
)
def test_the_head_frames_the_body(method, body, framing):
    """Every body says where it ends; a request without one says nothing."""
    head = render_head(Request(method, ORIGIN, "/p?q=1", {"a": "b"}, body))

    assert f"{method} /p?q=1 HTTP/1.1\r\nhost: example.com\r\na: b\r\n{framing}\r\n".encode() == head


def test_a_rendered_head_does_not_show_itself():
    """The repr of a head holds no credential."""
    head = render_head(Request("GET", ORIGIN, "/", {"x-api-key": Secret("very-secret")}))

    assert b"very-secret" in head
    assert f"<{len(head)} bytes>" == repr(head)


@pytest.mark.parametrize("bad", ["\r", "\n", "\r\n", "\0"])
@pytest.mark.parametrize("place", ["name", "value"])
def test_line_breaks_in_headers_are_refused(bad, place):
    """CR, LF and NUL in a header name or value are refused (decision 7)."""
    headers = {f"a{bad}b": "c"} if place == "name" else {"a": f"b{bad}c"}

    with pytest.raises(ValueError, match="line break or NUL"):
        render_head(Request("GET", ORIGIN, "/", {"ok": "1", **headers}))


@pytest.mark.parametrize("target", ["/a b", "/a\r\nx-evil: 1", "/a HTTP/1.1\r\n\r\nGET /b"])
def test_a_target_cannot_smuggle_a_header(target):
    """A path with blanks or line breaks, as an ad-hoc endpoint may have, is refused or escaped, never sent as it is."""
    try:
        head = render_head(Request("GET", ORIGIN, target, {}))
    except ValueError:
        return
    assert 2 == head.split(b"\r\n", 1)[0].count(b" ")
    assert b"\r\nx-evil" not in head
    assert b"GET /b" not in head


@pytest.mark.parametrize("name", ["content-length", "transfer-encoding", "host"])
def test_framing_headers_are_sent_once(name):
    """A caller's own `content-length`, `transfer-encoding` or `host` does not stand beside ours."""
    head = render_head(Request("POST", ORIGIN, "/", {name: "7"}, b"{}")).lower()

    assert head.count(b"\r\n" + name.encode() + b":") <= 1
    assert not (b"content-length:" in head and b"transfer-encoding:" in head)


@given(st.lists(st.binary(max_size=40), max_size=5))
def test_bodies_of_unknown_length_are_chunked(parts):
    """A chunked request body reads back as what was given, empty pieces left out."""
    data = b"".join(body_pieces(b"HEAD", ChunkSource(lambda: parts)))
    http = fed(b"HTTP/1.1 200 OK\r\ntransfer-encoding: chunked\r\n\r\n" + data.removeprefix(b"HEAD"))

    assert (b"".join(parts), True) == (http.take(), http.complete)


def test_bodies_of_known_length_are_sent_as_they_are():
    """Bytes and sources with a length have no chunk marks."""
    assert [b"H", b"abc"] == list(body_pieces(b"H", b"abc"))
    assert [b"H", b"a", b"b"] == list(body_pieces(b"H", ChunkSource(lambda: [b"a", b"", b"b"], 2)))


@pytest.mark.parametrize("pieces", [[b"abc"], [b"a"]], ids=["too long", "too short"])
def test_a_source_that_breaks_its_word_on_length_is_refused(pieces):
    """More or fewer bytes than announced would damage the next request or hang: it raises."""
    with pytest.raises(ValueError, match=r"length|bytes"):
        list(body_pieces(b"H", ChunkSource(lambda: pieces, 2)))


# --- Packed bodies ------------------------------------------------------------------------------------------------------


@given(st.binary(max_size=300), st.integers(1, 50), st.sampled_from(["gzip", "deflate"]))
def test_packed_bodies_survive_any_split(body, size, encoding):
    """gzip and deflate in pieces of any size give the body, and only at their end are they finished."""
    packed = gzip.compress(body) if encoding == "gzip" else zlib.compress(body)
    unpacker = Unpacker(encoding)
    pieces = [packed[n : n + size] for n in range(0, len(packed), size)]

    assert body == unpacked(unpacker, *pieces)
    unpacker.finish()


@given(st.binary(max_size=300), st.integers(0, 10_000))
def test_every_strict_prefix_of_a_packed_body_is_cut(body, place):
    """A packed body that was cut does not finish."""
    packed = gzip.compress(body)
    unpacker = Unpacker("gzip")
    unpacked(unpacker, packed[: 1 + place % (len(packed) - 1)])

    with pytest.raises(TransportError, match="gzip body was cut") as caught:
        unpacker.finish()
    assert "cut" == caught.value.kind


@given(st.lists(st.binary(max_size=60), min_size=2, max_size=4), st.integers(1, 40))
def test_every_member_of_a_packed_body_counts(members, size):
    """gzip bodies may have several members; none is dropped."""
    packed = b"".join(map(gzip.compress, members))
    unpacker = Unpacker("gzip")
    got = unpacked(unpacker, *[packed[n : n + size] for n in range(0, len(packed), size)])
    unpacker.finish()

    assert b"".join(members) == got


def test_raw_deflate_is_understood():
    """`deflate` without the zlib wrapper, which some servers send, is read too."""
    packer = zlib.compressobj(wbits=-15)
    packed = packer.compress(b"hello") + packer.flush()

    assert b"hello" == unpacked(Unpacker("deflate"), packed)


@pytest.mark.parametrize("value", [b"", b"identity", b" Identity "])
def test_plain_bodies_need_no_unpacker(value):
    """`identity` is not a packing."""
    assert unpacker_for(value) is None


@pytest.mark.parametrize("value", [b"gzip", b"GZIP", b"x-gzip", b" deflate"])
def test_known_packings_have_one(value):
    """gzip, x-gzip and deflate in any case."""
    http = fed(b"HTTP/1.1 200 OK\r\nCONTENT-encoding: " + value + b"\r\n\r\n")

    assert isinstance(unpacker_for(http.encoding), Unpacker)


def test_a_damaged_body_is_a_protocol_fault():
    """Bytes that are not a gzip raise."""
    with pytest.raises(TransportError, match="damaged gzip body") as caught:
        unpacked(Unpacker("gzip"), b"nope, not at all")

    assert ("protocol", "body", True) == (caught.value.kind, caught.value.phase, caught.value.answered)


@pytest.mark.parametrize("callback", ["on_status", "on_headers_complete", "on_body", "on_message_complete"])
@pytest.mark.parametrize("stop", [KeyboardInterrupt, SystemExit])
def test_what_interrupts_the_parser_is_no_fault_of_the_answer(callback, stop):
    """Ctrl-C that falls into a callback comes out as Ctrl-C, and the connection is not used again."""

    def interrupted(*_):
        raise stop

    class Interrupted(Connection):
        pass

    setattr(Interrupted, callback, interrupted)
    http = Interrupted()
    with pytest.raises(stop):
        http.feed(b"HTTP/1.1 200 OK\r\ncontent-length: 2\r\n\r\nhi")

    assert not http.reusable


def feed_often(connection, piece, times):
    for _ in range(times):
        connection.feed(piece)


def test_a_flood_is_unpacked_in_bounded_pieces():
    """However much a packed body holds, no piece is larger than the limit, and all of it comes out."""
    size = 50 * 2**20
    unpacker = Unpacker("gzip")
    unpacker.feed(gzip.compress(bytes(size)))
    sizes = []
    while piece := unpacker.piece():
        sizes.append(len(piece))
    unpacker.finish()

    assert size == sum(sizes)
    assert max(sizes) <= 256 * 1024


@pytest.mark.parametrize(
    ("piece", "times"),
    [(b"x: y\r\n", 60_000), (b"x: " + b"y" * 65_536, 8), (b"1" * 60_000, 8)],
    ids=["many trailers", "one endless trailer", "an endless chunk size"],
)
def test_what_follows_a_body_is_limited(piece, times):
    """Trailers are counted and not kept; too many are a fault that is not retried."""
    connection = Connection()
    connection.begin(256 * 1024)
    connection.feed(b"HTTP/1.1 200 OK\r\ntransfer-encoding: chunked\r\n\r\n2\r\nhi\r\n0\r\n")
    assert b"hi" == connection.take()
    with pytest.raises(TransportError) as caught:
        feed_often(connection, piece, times)

    assert caught.value.kind in ("too_large", "protocol")
    assert not connection.reusable
