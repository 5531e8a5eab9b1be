# Derived from tests/_async/test_fault_matrix.py by codegen/unasync.py; edit that file instead.
"""Every fault, in both colours, on both stream surfaces: it ends as the stream contract says, and lets its socket go."""

from __future__ import annotations

from typing import Any, NamedTuple

import pytest

import sonnetry
from sonnetry import APIError, Timeout

# Real limits: those that run out are short enough to wait for, and grow with the pace of the test.
LONG = Timeout(20)
SHORT = LONG.with_read(0.12)
IDLE = Timeout(20, idle=0.15)
TOTAL = Timeout(20, total=0.3)


def at(pace: int, limits: Timeout) -> Timeout:
    """Return limits that run out as late as the pace says."""
    read = LONG.read if limits.read == LONG.read else pace * limits.read
    idle, total = (None if seconds is None else pace * seconds for seconds in (limits.idle, limits.total))
    return Timeout(LONG.read, read=read, idle=idle, total=total)


class Cell(NamedTuple):
    """A fault and what it must end in; `None` means the whole message."""

    name: str
    fault: tuple[Any, ...]
    error: str | None
    phase: str | None = None
    partial: bool = False
    timeout: Timeout = LONG
    retried: bool = True  # nothing has reached the caller, so the next attempt may save the call
    numbers: dict[str, Any] = {}  # noqa: RUF012 - never changed


CELLS = [
    Cell("error as first event", ("error",), "OverloadedError", "stream", numbers={"after": 0}),
    Cell("error after message_start", ("error",), "OverloadedError", "stream", numbers={"after": 1}),
    Cell("error mid-stream", ("error",), "OverloadedError", "stream", True, retried=False, numbers={"after": 4}),
    Cell(
        "api_error mid-stream",
        ("error",),
        "InternalServerError",
        "stream",
        True,
        LONG,
        False,
        {"after": 4, "error": "api_error"},
    ),
    Cell("clean cut before any event", ("cut",), "StreamTruncatedError", "stream", numbers={"after": 0}),
    Cell("clean cut after message_start", ("cut",), "StreamTruncatedError", "stream", numbers={"after": 1}),
    Cell("clean cut mid-stream", ("cut",), "StreamTruncatedError", "stream", True, LONG, False, {"after": 4}),
    Cell("cut inside a frame", ("cut",), "StreamTruncatedError", "stream", True, LONG, False, {"after_bytes": 700}),
    Cell("connection closed mid-stream", ("close",), "StreamTruncatedError", "stream", True, LONG, False, {"after": 4}),
    Cell(
        "connection closed before the head",
        ("close",),
        "APIConnectionError",
        "headers",
        numbers={"before_headers": True},
    ),
    Cell("reset mid-stream", ("reset",), "StreamTruncatedError", "stream", True, LONG, False, {"after": 4}),
    Cell("reset before the head", ("reset",), "APIConnectionError", "headers", numbers={"before_headers": True}),
    Cell("broken chunk", ("broken_chunk",), "StreamTruncatedError", "stream", True, LONG, False, {"after": 4}),
    Cell("half-close mid-stream", ("half_close",), "StreamTruncatedError", "stream", True, LONG, False, {"after": 4}),
    Cell(
        "half-close before the head", ("half_close",), "APIConnectionError", "headers", numbers={"before_headers": True}
    ),
    Cell(
        "silence before the head",
        ("silence",),
        "APITimeoutError",
        "headers",
        False,
        SHORT,
        True,
        {"before_headers": True},
    ),
    Cell("silence before any event", ("silence",), "APITimeoutError", "stream", False, SHORT, True, {"after": 0}),
    Cell("silence after message_start", ("silence",), "APITimeoutError", "stream", False, SHORT, True, {"after": 1}),
    Cell("silence mid-stream", ("silence",), "StreamIdleError", "stream", True, SHORT, False, {"after": 4}),
    Cell("silence mid-stream, idle", ("silence",), "StreamIdleError", "stream", True, IDLE, False, {"after": 4}),
    Cell("silence mid-stream, total", ("silence",), "APITimeoutError", "stream", True, TOTAL, False, {"after": 4}),
    Cell(
        "pings only, idle", ("pings",), "StreamIdleError", "stream", True, IDLE, False, {"after": 4, "interval": 0.005}
    ),
    Cell(
        "pings only from the start, idle",
        ("pings",),
        "APITimeoutError",
        "stream",
        False,
        IDLE,
        True,
        {"after": 0, "interval": 0.005},
    ),
    Cell(
        "pings only, total",
        ("pings",),
        "APITimeoutError",
        "stream",
        True,
        TOTAL,
        False,
        {"after": 4, "interval": 0.005},
    ),
    Cell(
        "head dripped past the limit",
        ("drip",),
        "APITimeoutError",
        "headers",
        False,
        SHORT,
        True,
        {"before_headers": True, "interval": 0.01},
    ),
    Cell("slow drip of the body", ("drip",), None, numbers={"size": 400, "interval": 0.002}),
    Cell("byte by byte", ("split",), None),
    Cell("CRLF frames", ("crlf",), None),
    Cell("CRLF frames byte by byte", ("crlf", "split"), None),
    Cell("malformed frame", ("malformed",), "StreamProtocolError", "stream", True, LONG, False, {"after": 4}),
    Cell("malformed first frame", ("malformed",), "StreamProtocolError", "stream", numbers={"after": 0}),
    Cell("latency", ("latency",), None, numbers={"seconds": 30}),
]
BY_NAME = pytest.mark.parametrize("cell", CELLS, ids=[cell.name.replace(" ", "_") for cell in CELLS])


def expected(make_client: Any, ask: dict[str, Any]) -> str:
    # From a client of its own: a kept connection that fails before its first byte would be replaced.
    with make_client() as other:
        return (other.messages.create(**ask)).content[0].text


def read_raw(client: Any, ask: dict[str, Any]) -> str:
    text = ""
    for event in client.messages.create(stream=True, **ask):
        if event.type == "content_block_delta" and event.delta.type == "text_delta":
            text += event.delta.text
    return text


def read_helper(client: Any, ask: dict[str, Any]) -> str:
    text = ""
    with client.messages.stream(**ask) as stream:
        for piece in stream.text_stream:
            text += piece
        assert text == stream.get_final_text()
    return text


def read_helper_events(client: Any, ask: dict[str, Any]) -> str:
    with client.messages.stream(**ask) as stream:
        for event in stream:
            if event.type == "text":
                text = event.snapshot
    return text


SURFACES = pytest.mark.parametrize("read", [read_raw, read_helper, read_helper_events])


@BY_NAME
@SURFACES
def test_a_fault_ends_as_the_contract_says(cell, read, server, make_client, ask, released, pace):
    """Each fault is a whole message or one exception of ours, with its phase, its partial message and its request id."""
    client = make_client(max_retries=0, timeout=at(pace, cell.timeout))
    whole = expected(make_client, ask)
    server.stream_fault(*cell.fault, **cell.numbers)

    if cell.error is None:
        assert whole == read(client, ask)
    else:
        with pytest.raises(APIError) as caught:
            read(client, ask)
        error = caught.value
        assert getattr(sonnetry, cell.error) is type(error)
        assert cell.phase == error.phase
        assert cell.partial == (error.partial is not None and bool(error.partial.content))
        if cell.phase == "stream":
            assert error.request_id == server.requests[-1].request_id
        if cell.partial:
            assert whole.startswith(error.partial.content[0].text)
            assert error.partial.usage.input_tokens > 0
    client.close()

    assert 2 == len(server.requests)
    assert released()


@BY_NAME
@SURFACES
def test_what_has_not_reached_the_caller_is_tried_again(cell, read, server, make_client, ask, released, pace):
    """One retry saves every call whose fault came before the first event was handed out, and no other (CLI-6, VEC-17)."""
    client = make_client(max_retries=1, timeout=at(pace, cell.timeout))
    whole = expected(make_client, ask)
    server.stream_fault(*cell.fault, **cell.numbers)

    if cell.retried:
        assert whole == read(client, ask)
        assert (3 if cell.error else 2) == len(server.requests)
    else:
        with pytest.raises(getattr(sonnetry, cell.error)):
            read(client, ask)
        assert 2 == len(server.requests)
    client.close()

    assert released()


@pytest.mark.parametrize(
    ("status", "name"),
    [(429, "RateLimitError"), (500, "InternalServerError"), (503, "ServiceUnavailableError"), (529, "OverloadedError")],
)
@SURFACES
def test_a_refused_stream_raises_the_class_of_its_status(status, name, read, server, make_client, ask, released):
    """A stream that is refused before it begins raises like a plain call, and is retried like one."""
    client = make_client(max_retries=1)
    server.fail(status, times=2)

    with pytest.raises(getattr(sonnetry, name)) as caught:
        read(client, ask)

    assert status == caught.value.status_code
    assert 2 == len(server.requests)
    assert "1" == server.requests[1].headers["x-stainless-retry-count"]
    client.close()
    assert released()


def text_delta(text: str, index: int = 0) -> dict[str, Any]:
    return {"type": "content_block_delta", "index": index, "delta": {"type": "text_delta", "text": text}}


def without(events: list[Any], kind: str) -> list[Any]:
    return [event for event in events if event["type"] != kind]


def inserted(events: list[Any], place: int, *more: dict[str, Any]) -> list[Any]:
    return [*events[:place], *more, *events[place:]]


BEGIN = {"type": "content_block_start", "index": 0, "content_block": {"type": "text", "text": "more "}}
END = {"type": "content_block_stop", "index": 0}
THOUGHT = {"type": "content_block_delta", "index": 0, "delta": {"type": "thinking_delta", "thinking": "hm"}}
INPUT = {"type": "content_block_delta", "index": 0, "delta": {"type": "input_json_delta", "partial_json": "{"}}
# Each makes a stream whose events do not fit together; the texts are what came until that shows.
SHAPES: dict[str, tuple[Any, list[str]]] = {
    "a second message_start": (lambda events: inserted(events, 3, events[0]), ["The "]),
    "a block begun twice while open": (lambda events: inserted(events, 3, BEGIN), ["The ", "more "]),
    "a block begun again": (lambda events: inserted(events, 5, BEGIN), ["The sea", "more "]),
    "a delta for a closed block": (lambda events: inserted(events, 5, text_delta("!")), ["The sea!"]),
    "a delta for no block": (lambda events: inserted(events, 3, text_delta("lost", 7)), ["The ", "lost"]),
    "a delta for index -1": (lambda events: inserted(events, 5, text_delta("lost", -1)), ["lost", "The sea"]),
    "thinking for a text block": (lambda events: inserted(events, 3, THOUGHT), ["The "]),
    "tool input for a text block": (lambda events: inserted(events, 3, INPUT), ["The "]),
    "a stop for no block": (lambda events: inserted(events, 3, {**END, "index": 3}), ["The "]),
    "a stop twice": (lambda events: inserted(events, 5, END), ["The sea"]),
    "a block still open at the end": (lambda events: without(events, "content_block_stop"), ["The sea"]),
    "no message_start": (lambda events: without(events, "message_start"), [""]),
    "message_start too late": (lambda events: [events[1], events[0], *events[2:]], [""]),
    "message_delta first": (lambda events: [events[-2], *events], []),
}


@pytest.mark.parametrize(("shape", "texts"), SHAPES.values(), ids=[name.replace(" ", "_") for name in SHAPES])
@pytest.mark.parametrize("read", [read_helper, read_helper_events])
def test_events_that_do_not_fit_end_the_helper(shape, texts, read, server, make_client, ask, wire, released):
    """Each shape is a StreamProtocolError that is not tried again, with everything that came in `.partial`."""
    client = make_client(max_retries=1)
    server.reply(shape(wire.stream(wire.text("The ", "sea"))))

    with pytest.raises(sonnetry.StreamProtocolError, match="does not make sense") as caught:
        read(client, ask)
    client.close()

    assert texts == [block.text for block in caught.value.partial.content]
    assert ("stream", server.requests[0].request_id) == (caught.value.phase, caught.value.request_id)
    assert 1 == len(server.requests)
    assert released()


@pytest.mark.parametrize(
    "shape", [shape for shape, _ in SHAPES.values()], ids=[name.replace(" ", "_") for name in SHAPES]
)
def test_events_that_do_not_fit_reach_raw_readers(shape, server, make_client, ask, wire, listed, released):
    """Raw readers get every event as it came, and `.partial` has all their text."""
    events = shape(wire.stream(wire.text("The ", "sea")))
    server.reply(events)
    client = make_client(max_retries=0)
    stream = client.messages.create(stream=True, **ask)
    seen = listed(stream)
    client.close()

    assert events == [event.to_dict() for event in seen]
    text = "".join(event["delta"].get("text", "") for event in events if event["type"] == "content_block_delta")
    kept = "".join(block.text for block in stream.partial.content)
    assert sorted(text) == sorted(kept.replace("more ", ""))
    assert released()
