"""Amazon's event stream: frames in any split, damage that is noticed, and what an event becomes."""

import json
import struct
from zlib import crc32

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from sonnetry._core.sse import Damaged, parse
from sonnetry.platforms.event_stream import (
    EventStreamFraming,
    FrameDecoder,
    FrameError,
    block_of,
    encode_event,
    encode_frame,
)

settings.register_profile("platforms", deadline=None, suppress_health_check=[HealthCheck.too_slow])  # a busy machine
settings.load_profile("platforms")
TEXTS = st.text(max_size=20)
HEADERS = st.dictionaries(st.text(min_size=1, max_size=8), TEXTS, max_size=3)
FRAMES = st.lists(st.tuples(HEADERS, st.binary(max_size=50)), max_size=3)


@given(FRAMES, st.lists(st.integers(1, 40), min_size=1, max_size=20))
def test_frames_come_back_from_any_split(frames, sizes):
    """Headers and payloads are those that were written."""
    stream = b"".join(encode_frame(headers, payload) for headers, payload in frames)
    decoder, found, place, turn = FrameDecoder(), [], 0, 0
    while place < len(stream):
        size = sizes[turn % len(sizes)]
        found += decoder.feed(stream[place : place + size])
        place, turn = place + size, turn + 1

    assert [(frame.headers, frame.payload) for frame in found] == frames
    assert decoder.rest == 0


@given(HEADERS, st.binary(max_size=100), st.data())
def test_a_changed_bit_is_noticed(headers, payload, data):
    """By a checksum or an impossible length; at worst the frame waits for more, and never comes out changed."""
    frame = bytearray(encode_frame(headers, payload))
    place = data.draw(st.integers(0, len(frame) * 8 - 1))
    frame[place // 8] ^= 1 << place % 8
    try:
        found = FrameDecoder().feed(bytes(frame))
    except FrameError:
        return

    assert found == []


@given(st.binary(max_size=400))
def test_bytes_that_are_no_frames_raise_nothing_else(garbage):
    """Whatever a stranger sends."""
    framing = EventStreamFraming()

    assert all(isinstance(block, bytes) for block in framing.feed(garbage) + framing.feed(garbage))


def _with_headers(block, payload=b""):
    prelude = struct.pack(">II", 16 + len(block) + len(payload), len(block))
    message = prelude + struct.pack(">I", crc32(prelude)) + block + payload
    return message + struct.pack(">I", crc32(message))


@pytest.mark.parametrize(
    ("kind", "value", "expected"),
    [
        (0, b"", True),
        (1, b"", False),
        (2, b"\xff", -1),
        (3, b"\x01\x00", 256),
        (4, b"\x00\x00\x00\x07", 7),
        (5, b"\x00" * 7 + b"\x09", 9),
        (6, b"\x00\x02ab", b"ab"),
        (7, b"\x00\x02ab", "ab"),
        (8, b"\x00" * 7 + b"\x01", 1),
        (9, b"u" * 16, b"u" * 16),
    ],
)
def test_every_type_of_header_is_read(kind, value, expected):
    """All ten that the format has."""
    [frame] = FrameDecoder().feed(_with_headers(b"\x01n" + bytes([kind]) + value))

    assert frame.headers == {"n": expected}


@pytest.mark.parametrize(
    "block",
    [b"\x05ab", b"\x01n\x0a", b"\x01n\x07\x00\x09a", b"\x01n\x05\x00", b"\x01\xff\x00", b"\x01n\x09u", b"\x01n"],
)
def test_headers_that_cannot_be_read_are_damage(block):
    """Though the checksums are right."""
    with pytest.raises(FrameError, match="header"):
        FrameDecoder().feed(_with_headers(block))


@pytest.mark.parametrize(("total", "headers"), [(15, 0), (1 << 26, 0), (100, 1 << 18), (20, 8)])
def test_an_impossible_length_is_refused_before_anything_is_kept(total, headers):
    """No stranger makes memory grow."""
    prelude = struct.pack(">II", total, headers)
    with pytest.raises(FrameError, match="not possible"):
        FrameDecoder().feed(prelude + struct.pack(">I", crc32(prelude)))


def test_an_event_becomes_a_block_named_by_its_type():
    """The data is the API's own, on one line."""
    block = block_of(FrameDecoder().feed(encode_event(b'{"type":"ping",\n"x":1}'))[0])

    assert parse(block) == (b"ping", b'{"type":"ping", "x":1}')


@pytest.mark.parametrize(
    ("data", "expected"),
    [
        (b'{"completion":" Hi","stop_reason":null}', b"completion"),
        (b'{"amazon-bedrock-invocationMetrics":{}}', None),
        (b"[1]", None),
    ],
)
def test_events_without_a_type(data, expected):
    """A legacy completion has a name; metrics alone are nothing for a reader."""
    block = block_of(FrameDecoder().feed(encode_event(data))[0])

    assert (block and parse(block)[0]) == expected


@pytest.mark.parametrize(
    "payload", [b"", b"{}", b'{"bytes": 1}', b'{"bytes": "%%"}', b'{"bytes": "eA=="}', b"[" * 9999]
)
def test_an_event_that_cannot_be_read_is_damage(payload):
    """It is a protocol error, and no event is left out silently."""
    kinds = {":message-type": "event", ":event-type": "chunk"}

    assert isinstance(block_of(FrameDecoder().feed(encode_frame(kinds, payload))[0]), Damaged)


@pytest.mark.parametrize(
    ("headers", "payload", "kind", "message"),
    [
        (
            {":message-type": "exception", ":exception-type": "throttlingException"},
            b'{"message":"slow down"}',
            "rate_limit_error",
            "throttlingException: slow down",
        ),
        (
            {":message-type": "error", ":error-code": "InternalFailure", ":error-message": "oh"},
            b"",
            "api_error",
            "InternalFailure: oh",
        ),
        (
            {":message-type": "exception", ":exception-type": "somethingNew"},
            b"not JSON",
            "somethingNew",
            "somethingNew: not JSON",
        ),
    ],
)
def test_errors_become_error_events(headers, payload, kind, message):
    """By the API's names where it has one."""
    name, data = parse(block_of(FrameDecoder().feed(encode_frame(headers, payload))[0]))

    assert name == b"error"
    assert json.loads(data)["error"] == {"type": kind, "message": message}


def test_what_came_before_damage_is_handed_out():
    """In order; nothing after it is."""
    framing = EventStreamFraming()
    good = encode_event(b'{"type":"ping"}')
    bad = bytearray(good)
    bad[-1] ^= 1
    blocks = framing.feed(good + bytes(bad) + good)

    assert [isinstance(block, Damaged) for block in blocks] == [False, True]
    assert b"checksum of a frame is wrong" in blocks[1]
    assert framing.feed(good) == []
