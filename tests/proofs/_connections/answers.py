"""The response side without sockets: the same bytes through our reader and through h11, and through a fuzzer."""

from __future__ import annotations

import gzip
import random
import time
import zlib
from collections import Counter
from collections.abc import Iterator
from itertools import pairwise
from typing import Any, NamedTuple

import h11
from hypothesis import HealthCheck, Phase, given, seed, settings
from hypothesis import strategies as st

from sonnetry._core.http1 import Connection
from sonnetry._core.transport_errors import TransportError
from sonnetry._core.unpacking import Unpacker

EXAMPLES = 10_000
MUTANTS = 300_000
PHASES = (Phase.explicit, Phase.generate)


class Seen(NamedTuple):
    """What a reader made of an answer."""

    status: int
    headers: tuple[tuple[bytes, bytes], ...]
    body: bytes
    end: str  # whole, cut or refused


def ours(pieces: list[bytes]) -> Seen:
    """Read with our own reader; the list ends with the peer's close."""
    http = Connection()
    body = b""
    try:
        for piece in pieces:
            if not http.complete:
                http.feed(piece)
                body += http.take()
        if http.fault is not None:
            raise http.fault
        if not http.complete:
            http.eof()
        end = "whole"
    except TransportError as fault:
        end = "cut" if fault.kind == "cut" else "refused"
    headers = tuple((name.lower(), value) for name, value in http.headers)
    return Seen(http.status, headers, body + http.take(), end)


def theirs(pieces: list[bytes]) -> Seen:
    """Read with h11 as the client of a GET."""
    connection = h11.Connection(h11.CLIENT, max_incomplete_event_size=1 << 20)
    connection.send(h11.Request(method="GET", target="/", headers=[("host", "x")]))
    connection.send(h11.EndOfMessage())
    status, headers, body = 0, (), b""
    try:
        for piece in [*pieces, b""]:
            connection.receive_data(piece)
            while True:
                event = connection.next_event()
                if event in (h11.NEED_DATA, h11.PAUSED):
                    break
                if isinstance(event, h11.Response):
                    status, headers = event.status_code, tuple(event.headers)
                elif isinstance(event, h11.Data):
                    body += bytes(event.data)
                elif isinstance(event, (h11.EndOfMessage, h11.ConnectionClosed)):
                    return Seen(status, headers, body, "whole" if status else "cut")
    except h11.RemoteProtocolError as error:
        text = str(error)
        marks = ("without sending", "closed connection", "unexpectedly", "ConnectionClosed")
        end = "cut" if any(mark in text for mark in marks) else "refused"
        return Seen(status, headers, body, end)
    return Seen(status, headers, body, "cut")


# --- Generated answers ------------------------------------------------------------------------------------------------

TOKEN = st.text("abcdefghijklmnopqrstuvwxyz-0123456789", min_size=1, max_size=12)
VALUE = st.text("".join(map(chr, range(33, 127))), max_size=30)
FRAMING = {
    "content-length",
    "transfer-encoding",
    "connection",
    "content-encoding",
    "upgrade",
    "keep-alive",
    "proxy-connection",
}
HEADERS = st.lists(st.tuples(TOKEN, VALUE), max_size=8).map(lambda all_: [(n, v) for n, v in all_ if n not in FRAMING])
STATUS = st.sampled_from([200, 201, 202, 204, 206, 301, 304, 307, 400, 401, 404, 413, 429, 500, 503, 529])
CHUNKS = st.lists(st.binary(min_size=1, max_size=40), max_size=6)


@st.composite
def answers(draw: Any) -> bytes:
    """Make the bytes of an answer that RFC 9112 allows."""
    status = draw(STATUS)
    chunks = [] if status in (204, 304) else draw(CHUNKS)
    framing = draw(st.sampled_from(["length", "chunked", "close"])) if status not in (204, 304) else "none"
    lines = [b"HTTP/1.1 %d %b" % (status, draw(st.sampled_from([b"OK", b"", b"Not Quite So"])))]
    lines += [f"{name}: {value}".encode() for name, value in draw(HEADERS)]
    if framing == "length":
        lines.append(b"Content-Length: %d" % sum(map(len, chunks)))
    elif framing == "chunked":
        lines.append(b"Transfer-Encoding: chunked")
    early = draw(
        st.sampled_from([b"", b"HTTP/1.1 100 Continue\r\n\r\n", b"HTTP/1.1 103 Early Hints\r\nlink: </x>\r\n\r\n"])
    )
    body = b"".join(chunks)
    if framing == "chunked":
        extension = draw(st.sampled_from([b"", b";a=b", b';q="x"']))
        trailer = draw(st.sampled_from([b"", b"x-trailer: 1\r\n"]))
        body = b"".join(b"%x%b\r\n%b\r\n" % (len(c), extension, c) for c in chunks) + b"0\r\n" + trailer + b"\r\n"
    return early + b"\r\n".join([*lines, b"", b""]) + body


@st.composite
def split(draw: Any, source: st.SearchStrategy[bytes]) -> tuple[bytes, list[bytes]]:
    """Cut bytes into pieces anywhere."""
    data = draw(source)
    cuts = sorted(draw(st.lists(st.integers(0, len(data)), max_size=5)))
    edges = [0, *cuts, len(data)]
    return data, [data[a:b] for a, b in pairwise(edges) if a < b]


def differential() -> Iterator[tuple[object, ...]]:
    """Compare whole answers, and answers cut anywhere."""
    counts: Counter[str] = Counter()
    different: list[str] = []

    def compare(pieces: list[bytes], kind: str) -> None:
        mine, other = ours(pieces), theirs(pieces)
        counts[kind] += 1
        counts[f"{kind}: {mine.end}"] += 1
        same = mine.end == other.end and (mine.end != "whole" or mine == other)
        if not same:
            different.append(f"{pieces!r}: {mine} / {other}")

    @seed(1)
    @settings(
        max_examples=EXAMPLES, database=None, deadline=None, phases=PHASES, suppress_health_check=list(HealthCheck)
    )
    @given(split(answers()))
    def whole(made: tuple[bytes, list[bytes]]) -> None:
        compare(made[1], "whole answers")

    @seed(2)
    @settings(
        max_examples=EXAMPLES, database=None, deadline=None, phases=PHASES, suppress_health_check=list(HealthCheck)
    )
    @given(split(answers()), st.floats(0, 1))
    def cut(made: tuple[bytes, list[bytes]], where: float) -> None:
        data = made[0][: int(len(made[0]) * where)]
        compare([data] if data else [], "cut answers")

    whole()
    cut()
    for name in ("whole answers", "cut answers", "cut answers: cut", "cut answers: whole"):
        yield f"{name} (close-delimited or nothing missing)" if name.endswith(": whole") else name, counts[name]
    yield "differences in status, headers, body or end", len(different) and f"FAILED {len(different)}: {different[0]}"


# --- The fuzzer -------------------------------------------------------------------------------------------------------

PACKED = gzip.compress(b"hello " * 40)
SEEDS = [
    b"HTTP/1.1 200 OK\r\ncontent-length: 5\r\n\r\nhello",
    b"HTTP/1.1 100 Continue\r\n\r\nHTTP/1.1 200 OK\r\ntransfer-encoding: chunked\r\n\r\n5\r\nhello\r\n0\r\n\r\n",
    b"HTTP/1.1 200 OK\r\nx-a: b\r\ntransfer-encoding: chunked\r\n\r\n5;e=f\r\nhello\r\n3\r\nabc\r\n0\r\nt: v\r\n\r\n",
    b"HTTP/1.0 200 OK\r\n\r\nto the end",
    b"HTTP/1.1 204 No Content\r\nrequest-id: req_1\r\n\r\n",
    b"HTTP/1.1 200 OK\r\ncontent-encoding: gzip\r\ncontent-length: %d\r\n\r\n%b" % (len(PACKED), PACKED),
    b"HTTP/1.1 529 Overloaded\r\nretry-after: 3\r\ncontent-length: 2\r\n\r\n{}HTTP/1.1 200 OK\r\n\r\n",
]
SPICE = [b"\r\n", b"\0", b"\r", b"\n", b": ", b"Transfer-Encoding: chunked\r\n", b"content-length: 99\r\n", b"\xff\xfe", b"0\r\n\r\n", b"-1", b"f" * 40]  # fmt: skip


def mutant(chance: random.Random) -> bytes:
    """Damage a good answer in one to six places."""
    data = bytearray(chance.choice(SEEDS))
    for _ in range(chance.randint(1, 6)):
        place = chance.randrange(len(data) + 1)
        match chance.randrange(5):
            case 0:
                data[place : place + 1] = bytes([chance.randrange(256)])
            case 1:
                del data[place : place + chance.randint(1, 8)]
            case 2:
                data[place:place] = chance.choice(SPICE)
            case 3:
                start = chance.randrange(len(data) + 1)
                data[place:place] = data[start : start + chance.randint(1, 40)]
            case 4:
                data[place:place] = chance.randbytes(chance.randint(1, 12))
    return bytes(data)


def unpacked(unpacker: Unpacker, data: bytes) -> bytes:
    """Feed packed bytes and take all that comes of them."""
    unpacker.feed(data)
    return b"".join(iter(unpacker.piece, b""))


def one_case(data: bytes, chance: random.Random) -> str:
    """Feed a mutant in random pieces, unpack its body, close; return how it ended."""
    http = Connection()
    unpacker = Unpacker("gzip")
    try:
        while data and not http.complete:
            size = chance.randint(1, max(1, len(data)))
            http.feed(data[:size])
            data = data[size:]
            if http.encoding == b"gzip":
                unpacked(unpacker, http.take())
        if http.fault is not None:
            raise http.fault
        if not http.complete:
            http.eof()
    except TransportError as fault:
        return fault.kind
    return "whole"


def fuzz() -> Iterator[tuple[object, ...]]:
    """Feed mutants; anything but an answer or a fault of ours fails."""
    chance = random.Random(20)
    ends: Counter[str] = Counter()
    failures: list[str] = []
    slowest = 0.0
    began = time.thread_time()
    for _ in range(MUTANTS):
        data = mutant(chance)
        start = time.thread_time()
        try:
            ends[one_case(data, chance)] += 1
        except Exception as error:  # noqa: BLE001 - what we look for
            failures.append(f"{data!r}: {error!r}")
        slowest = max(slowest, time.thread_time() - start)
    took = time.thread_time() - began
    yield "damaged answers", MUTANTS
    yield "each ended as", ", ".join(f"{name} {count}" for name, count in ends.most_common())
    yield "other exceptions", len(failures) and f"FAILED {len(failures)}: {failures[0]}"
    yield "slowest case, average (CPU)", f"{slowest * 1000:.1f} ms, {took / MUTANTS * 1e6:.0f} us with making it"
    yield "damaged gzip bodies", _fuzz_gzip(chance)


def _fuzz_gzip(chance: random.Random) -> str:
    count, failed = 30_000, 0
    for _ in range(count):
        data = bytearray(PACKED)
        for _ in range(chance.randint(1, 4)):
            data[chance.randrange(len(data))] = chance.randrange(256)
        unpacker = Unpacker("gzip")
        try:
            unpacked(unpacker, bytes(data[: chance.randint(1, len(data))]))
            unpacker.finish()
        except TransportError:
            pass
        except (zlib.error, Exception):  # noqa: BLE001 - what we look for
            failed += 1
    return f"{count}, other exceptions {failed and f'FAILED {failed}'}"
