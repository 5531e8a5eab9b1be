"""The stream contract without I/O: what is handed out, what is held back, how a stream ends."""

import json
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sonnetry._core import errors
from sonnetry._core.headers import Headers
from sonnetry._core.stream_state import StreamState
from sonnetry._core.transport_errors import TransportError
from sonnetry._core.wire import Origin, Request, Response
from sonnetry.types.messages import RawMessageStreamEvent

REQUEST = Request("POST", Origin("https", "api.anthropic.com", 443), "/v1/messages", {})
RESPONSE = Response(200, Headers({"request-id": "req_1"}), b"", REQUEST)
MESSAGE = {
    "id": "msg_1", "type": "message", "role": "assistant", "model": "m", "content": [], "stop_reason": None,
    "stop_sequence": None, "usage": {"input_tokens": 1, "output_tokens": 1},
}  # fmt: skip
START = {"type": "message_start", "message": MESSAGE}
OPEN = {"type": "content_block_start", "index": 0, "content_block": {"type": "text", "text": ""}}
TEXT = {"type": "content_block_delta", "index": 0, "delta": {"type": "text_delta", "text": "hé\u2028😀"}}
CLOSE = {"type": "content_block_stop", "index": 0}
DELTA = {
    "type": "message_delta",
    "delta": {"stop_reason": "end_turn", "stop_sequence": None},
    "usage": {"output_tokens": 2},
}
STOP = {"type": "message_stop"}
PING = {"type": "ping"}
UNKNOWN = {"type": "foo", "x": 1}
BAR = {"type": "content_block_delta", "index": 0, "delta": {"type": "bar_delta", "y": 2}}
WHOLE = [START, OPEN, PING, TEXT, TEXT, UNKNOWN, BAR, CLOSE, DELTA, STOP]
OVERLOADED = {"type": "error", "error": {"type": "overloaded_error", "message": "busy"}, "request_id": "req_1"}


def frame(fields, end="\n", name=None):
    data = json.dumps(fields, ensure_ascii=False)
    return f"event: {name or fields['type']}{end}data: {data}{end}{end}".encode()


def data_of(*events, end="\n"):
    return b"".join(frame(fields, end) for fields in events)


class Reader:
    """What the shells do with a state: feed, drain, and give the verdict."""

    def __init__(self, **options):
        self.state = StreamState(RawMessageStreamEvent, REQUEST, RESPONSE, **options)
        self.events = []

    def feed(self, chunk):
        self.state.feed(chunk)
        return self.drain()

    def drain(self):
        while (event := self.state.pop()) is not None:
            self.events.append(event)
        return self

    def end(self, fault=None):
        """The body ended, or the transport broke."""
        if self.state.ended or self.state.failure:
            return self
        if fault is None or fault.kind == "cut":
            self.state.close()
            self.drain()
        if fault is None:
            self.state.finish()
        else:
            self.state.fail(fault)
        return self.drain()

    @property
    def dicts(self):
        return [event.to_dict() for event in self.events]


def read(*chunks, fault=None, **options):
    reader = Reader(**options)
    for chunk in chunks:
        reader.feed(chunk)
    return reader.end(fault)


def cut():
    return TransportError("cut", "body", "the connection broke", answered=True)


def silence(limit="read"):
    return TransportError("timeout", "body", f"the {limit} limit ran out", limit=limit, answered=True)


parts = st.sampled_from([OPEN, TEXT, BAR, CLOSE, DELTA, UNKNOWN, PING])
fillers = st.sampled_from(
    [b"", b": comment\n\n", b"\n", b"id: 7\n\n", b"retry: 100\n\n", b'data: {"type": "ping"}\n\n']
)


@st.composite
def conforming(draw):
    """The bytes of a conforming stream in one of its spellings, and the events a caller sees."""
    events = [START, *draw(st.lists(parts, max_size=8)), STOP]
    out = [draw(st.sampled_from([b"", b"\xef\xbb\xbf"]))]
    for fields in events:
        out.append(draw(fillers))
        end = draw(st.sampled_from(["\n", "\r\n"]))
        text = json.dumps(fields, ensure_ascii=False)
        form = draw(st.sampled_from(["usual", "tight", "split", "nameless", "swapped"]))
        if form == "usual":
            out.append(f"event: {fields['type']}{end}data: {text}{end}{end}".encode())
        elif form == "tight":
            out.append(f"event:{fields['type']}{end}data:{text}{end}{end}".encode())
        elif form == "split":
            at = text.index(",") + 1 if "," in text else 1
            out.append(f"event: {fields['type']}{end}data: {text[:at]}{end}data: {text[at:]}{end}{end}".encode())
        elif form == "nameless":
            out.append(f"data: {text}{end}{end}".encode())
        else:
            out.append(f"data: {text}{end}event: {fields['type']}{end}{end}".encode())
    return b"".join(out), [fields for fields in events if fields is not PING]


def chunks_of(data, places):
    edges = [0, *sorted(place % (len(data) + 1) for place in places), len(data)]
    return [data[a:b] for a, b in pairwise(edges)]


@given(conforming(), st.lists(st.integers(0, 100_000), max_size=8))
def test_any_split_gives_the_same_events(stream, places):
    """UTF-8 and CRLF across chunk edges, several events a chunk, comments, marks, multi-line data: the same events."""
    data, expected = stream
    reader = read(*chunks_of(data, places))

    assert expected == reader.dicts
    assert (True, None) == (reader.state.ended, reader.state.failure)


@given(conforming(), st.integers(0, 100_000), st.booleans())
def test_every_strict_cut_fails_unless_only_line_ends_are_missing(stream, place, clean):
    """A cut stream ends in `StreamTruncatedError`, except where its last frame lost nothing but line ends (rule STR-10)."""
    data, expected = stream
    prefix = data[: place % len(data)]
    reader = read(prefix, fault=None if clean else cut())
    lost = data[len(prefix) :]

    if reader.state.ended:
        # Only the closing line ends, or the name of an event whose data already says `message_stop`, may be missing.
        assert (
            set(lost.removeprefix(b"event: message_stop"[-len(lost.strip()) :])) <= set(b"\r\n") or b"data" not in lost
        )
        assert expected == reader.dicts
        assert None is reader.state.failure
    else:
        assert isinstance(reader.state.failure, errors.StreamTruncatedError)
        assert reader.dicts == expected[: len(reader.dicts)]
        assert ("stream", True, "req_1") == (
            reader.state.failure.phase,
            reader.state.failure.retryable,
            reader.state.failure.request_id,
        )


@pytest.mark.parametrize("lost", [1, 2], ids=["blank line", "both line ends"])
@pytest.mark.parametrize("fault", [None, cut])
def test_a_message_whose_last_frame_lost_its_blank_line_is_complete(lost, fault):
    """However the connection ended."""
    reader = read(data_of(*WHOLE)[:-lost], fault=fault and fault())

    assert (True, None, "message_stop") == (reader.state.ended, reader.state.failure, reader.events[-1].type)


@pytest.mark.parametrize("fault", [None, cut])
def test_a_last_frame_of_several_data_lines_is_complete_too(fault):
    """Multi-line data without the closing blank line is still one event."""
    reader = read(
        data_of(START, OPEN), b'event: message_stop\ndata: {"type":\ndata: "message_stop"}', fault=fault and fault()
    )

    assert (True, None) == (reader.state.ended, reader.state.failure)


def test_vec_16_a_cut_after_a_delta_raises_with_what_had_come():
    """VEC-16: the events so far are handed out, then the stream is truncated."""
    reader = read(data_of(START, OPEN, TEXT), fault=cut())

    assert [START, OPEN, TEXT] == reader.dicts
    assert isinstance(reader.state.failure, errors.StreamTruncatedError)
    assert isinstance(reader.state.failure.__cause__, TransportError)
    assert "req_1" in str(reader.state.failure)


@pytest.mark.parametrize("before", [[], [START], [START, OPEN, TEXT]])
def test_vec_17_an_error_event_has_the_class_of_its_type(before):
    """VEC-17: overloaded is `OverloadedError`; `delivered` says whether it may be retried."""
    reader = read(data_of(*before, OVERLOADED, TEXT, STOP))

    assert type(reader.state.failure) is errors.OverloadedError
    assert (True, "stream", "req_1") == (
        reader.state.failure.retryable,
        reader.state.failure.phase,
        reader.state.failure.request_id,
    )
    assert (len(before) > 1) == reader.state.delivered
    assert (before if len(before) > 1 else []) == reader.dicts


@pytest.mark.parametrize(
    "data",
    [b'data: {"type":"error","error":{"type":"overloaded_error","message":"m"}}\n\n', frame(OVERLOADED)[:-1], frame(OVERLOADED)[:-2]],
    ids=["nameless", "no blank line", "no line end"],
)  # fmt: skip
def test_an_error_event_in_another_form_is_the_same_error(data):
    """Without a name, or as the last frame without its blank line."""
    assert type(read(data).state.failure) is errors.OverloadedError


def test_vec_18_unknown_events_and_deltas_pass_through():
    """VEC-18: what nobody knows is handed on with all its fields (rule STR-11)."""
    reader = read(data_of(START, UNKNOWN, BAR, STOP))

    assert [START, UNKNOWN, BAR, STOP] == reader.dicts
    assert (1, 2) == (reader.events[1].x, reader.events[2].delta.y)


def test_an_unknown_event_without_a_type_takes_its_name():
    """`type` is the name of the frame when the data has none."""
    reader = read(frame({"a": 1}, name="foo"))

    assert "foo" == reader.events[0].type


def test_start_and_pings_are_held_back():
    """Nothing is delivered before an event that is worth something, so that it can be tried again."""
    reader = Reader().feed(data_of(START, PING))

    assert ([], False) == (reader.events, reader.state.delivered)
    reader.feed(data_of(OPEN))
    assert [START, OPEN] == reader.dicts
    assert reader.state.delivered


def test_str_12_pings_and_comments_are_no_progress():
    """What carries no event does not move the idle limit: pings in any form, comments, blank lines (rule STR-12)."""
    reader = Reader().feed(data_of(START, OPEN))
    before = reader.state.progress

    reader.feed(data_of(PING) + data_of(PING, end="\r\n"))
    assert before == reader.state.progress
    reader.feed(b": keep-alive\n\n")
    reader.feed(b'data: {"type": "ping"}\n\n')
    reader.feed(b"\n\n")
    assert before == reader.state.progress
    reader.feed(frame(TEXT)[:20])
    assert before == reader.state.progress
    reader.feed(frame(TEXT)[20:])
    assert before < reader.state.progress
    assert [START, OPEN, TEXT] == reader.dicts


def test_what_follows_the_end_mark_is_ignored():
    """`message_stop` is the end, whatever comes behind it."""
    reader = Reader().feed(data_of(START, STOP, OVERLOADED, TEXT)).end(cut())

    assert [START, STOP] == reader.dicts
    assert (True, None) == (reader.state.ended, reader.state.failure)


@pytest.mark.parametrize(
    "block",
    [
        b"event: content_block_delta\ndata: {not json}\n\n",
        b"event: content_block_delta\ndata: \n\n",
        b"event: content_block_delta\n\n",
        b"event: message_stop\ndata: {\n\n",
        b"event: foo\ndata: nope\n\n",
        b"data: nope\n\n",
        b"data: \xff\xfe\n\n",
        b"data: [DONE]\n\n",
        b"event: content_block_delta\ndata: 5\n\n",
        b"event: content_block_delta\ndata: [1]\n\n",
        b'event: message_start\ndata: "text"\n\n',
        b"event: message_stop\ndata: []\n\n",
        b"event: foo\ndata: 5\n\n",
        b"data: [1]\n\n",
        b"event: foo\ndata: " + b"[" * 100_000 + b"\n\n",
    ],
)
def test_a_malformed_frame_is_a_protocol_error(block):
    """A frame that is not an event raises `StreamProtocolError`, after the events before it; nothing else escapes."""
    reader = read(data_of(START, OPEN), block, data_of(STOP))

    assert type(reader.state.failure) is errors.StreamProtocolError
    assert [START, OPEN] == reader.dicts
    assert ("stream", "req_1") == (reader.state.failure.phase, reader.state.failure.request_id)


@pytest.mark.parametrize("data", [b"{}", b'{"extra": 1}', b'{"type": null}'])
def test_an_end_mark_whose_data_is_odd_still_ends_the_message(data):
    """The name says `message_stop`: the stream is at its end, and the event shows that type."""
    reader = read(data_of(START, OPEN), b"event: message_stop\ndata: " + data + b"\n\n")

    assert (True, None, "message_stop") == (reader.state.ended, reader.state.failure, reader.events[-1].type)


@pytest.mark.parametrize("fields", [{**TEXT, "delta": None}, {"type": "content_block_delta"}, {**TEXT, "index": "x"}])
def test_a_damaged_event_keeps_its_class(fields):
    """An event with a wrong or missing field is handed on as it came."""
    reader = read(data_of(START, fields, STOP))

    assert fields == reader.dicts[1]
    assert "RawContentBlockDeltaEvent" == type(reader.events[1]).__name__


@pytest.mark.parametrize("events", [[], [START], [START, OPEN], [PING]])
def test_str_10_an_end_without_end_mark_raises(events):
    """A stream that ends before `message_stop` is truncated (rule STR-10)."""
    failure = read(data_of(*events)).state.failure

    assert isinstance(failure, errors.StreamTruncatedError)
    assert failure.retryable


@pytest.mark.parametrize("events", [[START], [START, OPEN], [OPEN]])
def test_require_stop_false_serves_gateways(events):
    """With `require_stop=False` an end without end mark is an end, and `[DONE]` is ignored."""
    reader = read(data_of(*events), b"data: [DONE]\n\n", require_stop=False)

    assert (True, None) == (reader.state.ended, reader.state.failure)
    assert events == reader.dicts


def test_require_stop_false_still_needs_an_event():
    """An empty answer is not a message for anybody; a cut one is cut."""
    assert isinstance(read(require_stop=False).state.failure, errors.StreamTruncatedError)
    assert isinstance(
        read(data_of(START, OPEN), fault=cut(), require_stop=False).state.failure, errors.StreamTruncatedError
    )


@pytest.mark.parametrize(
    ("events", "limit", "expected", "retryable"),
    [
        ([], "read", errors.APITimeoutError, True),
        ([START], "read", errors.APITimeoutError, True),
        ([START, OPEN], "read", errors.StreamIdleError, True),
        ([START, OPEN], "idle", errors.StreamIdleError, True),
        ([START], "idle", errors.APITimeoutError, True),
        ([START, OPEN], "total", errors.APITimeoutError, False),
        ([], "total", errors.APITimeoutError, False),
    ],
)
def test_silence(events, limit, expected, retryable):
    """`APITimeoutError` before the first event, `StreamIdleError` after; `total` is always a plain timeout."""
    failure = read(data_of(*events), fault=silence(limit)).state.failure

    assert (expected, retryable) == (type(failure), failure.retryable)
    assert failure.phase in ("connect", "send", "headers", "stream")


@pytest.mark.parametrize("kind", ["cut", "protocol"])
def test_a_broken_transport_is_a_truncated_stream(kind):
    """Reset, half-close and broken chunk are one class (stream contract)."""
    failure = read(data_of(START, OPEN), fault=TransportError(kind, "body", "x", answered=True)).state.failure

    assert (errors.StreamTruncatedError, "stream") == (type(failure), failure.phase)
