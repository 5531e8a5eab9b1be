"""Framing of server-sent events: any split, any line end, any mixture of fields."""

import time
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sonnetry._core.sse import Framing, parse


def frames_of(chunks):
    """Feed chunks to a framing and collect every frame, that of an unclosed last block included."""
    framing = Framing()
    blocks = [block for chunk in chunks for block in framing.feed(chunk)]
    return [frame for block in [*blocks, framing.finish()] if (frame := parse(block)) is not None]


def parsed(blocks):
    return [parse(block) for block in blocks]


def reference(data):
    """Parse a whole stream slowly and by the letter: lines end with CRLF, LF or CR; a blank line ends an event."""
    data = data.removeprefix(b"\xef\xbb\xbf")
    lines, line, at = [], b"", 0
    while at < len(data):
        byte = data[at : at + 1]
        at += 1
        if byte in (b"\r", b"\n"):
            if byte == b"\r" and data[at : at + 1] == b"\n":
                at += 1
            lines.append(line)
            line = b""
        else:
            line += byte
    lines.append(line)
    found, name, held, any_data = [], b"", [], False
    for text in [*lines, b""]:
        if not text:
            if name or any_data:
                found.append((name, b"\n".join(held)))
            name, held, any_data = b"", [], False
        elif not text.startswith(b":"):
            field, colon, value = text.partition(b":")
            value = value[1:] if colon and value.startswith(b" ") else value
            if field == b"data":
                held.append(value)
                any_data = True
            elif field == b"event":
                name = value
    return found


def cut(data, places):
    edges = [0, *sorted(place % (len(data) + 1) for place in places), len(data)]
    return [data[a:b] for a, b in pairwise(edges)]


texts = st.text(st.characters(exclude_characters="\r\n", exclude_categories=["Cs"]), max_size=12).map(str.encode)
line = st.one_of(
    texts.map(lambda t: b"data: " + t),
    texts.map(lambda t: b"data:" + t),
    texts.map(lambda t: b"event: " + t),
    texts.map(lambda t: b": " + t),
    texts.map(lambda t: b"id: " + t),
    st.sampled_from([b"retry: 10", b"data", b"event", b"unknown: field", b"", b":", b"dat\xc3\xa4: x"]),
)
ends = st.sampled_from([b"\n", b"\r\n", b"\r"])
streams = st.builds(
    lambda bom, parts, tail: bom + b"".join(a + b for a, b in parts) + tail,
    st.sampled_from([b"", b"\xef\xbb\xbf"]),
    st.lists(st.tuples(line, ends), max_size=14),
    st.one_of(st.just(b""), line),
)


@given(streams, st.lists(st.integers(0, 10_000), max_size=8))
def test_any_split_gives_the_frames_of_the_reference(data, places):
    """Whatever the cuts, line ends, comments and marks, the frames are those of the slow parser."""
    assert reference(data) == frames_of(cut(data, places))


@given(streams)
def test_byte_by_byte_gives_the_same_frames(data):
    """One byte a chunk is a split like any other."""
    assert reference(data) == frames_of([data[n : n + 1] for n in range(len(data))])


@pytest.mark.parametrize("end", [b"\n", b"\r\n"])
def test_a_frame_is_there_with_its_blank_line(end):
    """An event is delivered with the chunk that closes it, not with the next one."""
    framing = Framing()

    assert [(b"a", b"1"), (b"b", b"2")] == parsed(
        framing.feed(b"event: a" + end + b"data: 1" + end + end + b"event: b" + end + b"data: 2" + end + end)
    )
    assert b"" == framing.finish()


def test_a_frame_of_bare_carriage_returns_is_there_with_its_blank_line():
    """A CR alone is a line end too, so the blank line it makes closes the event without waiting for more bytes."""
    assert [(b"a", b"1")] == parsed(Framing().feed(b"event: a\rdata: 1\r\r"))


@pytest.mark.parametrize(
    ("block", "expected"),
    [
        (b"event: a\ndata: 1", [(b"a", b"1")]),
        (b"event: a\ndata: 1\n", [(b"a", b"1")]),
        (b"event: a\r\ndata: 1\r", [(b"a", b"1")]),
        (b"event: a", [(b"a", b"")]),
        (b": only a comment", []),
        (b"id: 1\nretry: 2", []),
        (b"", []),
    ],
)
def test_finish_returns_what_lost_only_its_blank_line(block, expected):
    """The last frame of a stream is not lost when its closing blank line is."""
    framing = Framing()

    assert [] == framing.feed(block)
    assert expected == [frame for frame in [parse(framing.finish())] if frame is not None]
    assert b"" == framing.finish()


def test_several_data_lines_are_joined():
    """`data` lines join with a line feed, one space after the colon is dropped."""
    assert [(b"", b"a\n b\n\nc")] == frames_of([b"data: a\ndata:  b\ndata\ndata:c\n\n"])


def test_a_mark_inside_the_stream_is_data():
    """Only the first bytes can be a byte order mark."""
    assert [(b"a", b"1"), (b"", b"\xef\xbb\xbf2")] == frames_of([b"event: a\ndata: 1\n\n", b"data: \xef\xbb\xbf2\n\n"])


def test_a_large_event_in_small_chunks_takes_linear_time(pace):
    """An event that comes in many small chunks is not copied again with each of them."""

    def seconds(count):
        framing = Framing()
        began = time.process_time()
        for _ in range(count):
            framing.feed(b"x" * 256)
        return time.process_time() - began

    seconds(100)

    assert seconds(4000) < 10 * max(min(seconds(1000) for _ in range(3)), 0.001)
