"""`create(stream=True)` at the seam: framing, ends, errors inside a stream, leaving early, and what stays readable."""

from __future__ import annotations

import json

import pytest

import sonnetry
from sonnetry import (
    APIError,
    OverloadedError,
    StreamProtocolError,
    StreamTruncatedError,
    Timeout,
)

TYPES = {
    "invalid_request_error": ("BadRequestError", 400, False),
    "authentication_error": ("AuthenticationError", 401, False),
    "billing_error": ("PaymentRequiredError", 402, False),
    "permission_error": ("PermissionDeniedError", 403, False),
    "not_found_error": ("NotFoundError", 404, False),
    "conflict_error": ("ConflictError", 409, True),
    "memory_precondition_failed_error": ("ConflictError", 409, True),
    "memory_path_conflict_error": ("ConflictError", 409, True),
    "request_too_large": ("ContentTooLargeError", 413, False),
    "rate_limit_error": ("RateLimitError", 429, True),
    "api_error": ("InternalServerError", 500, True),
    "timeout_error": ("GatewayTimeoutError", 504, True),
    "overloaded_error": ("OverloadedError", 529, True),
    "novel_error": ("InternalServerError", 500, True),
}


async def read(client, ask, **options):
    """Read a stream to its end and return its text."""
    text = ""
    async for event in await client.messages.create(stream=True, **options, **ask):
        if event.type == "content_block_delta" and event.delta.type == "text_delta":
            text += event.delta.text
    return text


async def broken(client, ask, **options):
    """Read a stream that breaks, and return its error."""
    with pytest.raises(APIError) as caught:
        await read(client, ask, **options)
    return caught.value


# --- Whole streams ------------------------------------------------------------------------------------------------------


def mangled(events, kind):
    """Return the same events in another form that the SSE standard allows."""
    indent = 1 if kind == "several data lines" else None
    pairs = [(event["type"], json.dumps(event, indent=indent)) for event in events]
    form = {
        "data only": lambda _, data: f"data: {data}\n\n",
        "no space": lambda name, data: f"event:{name}\ndata:{data}\n\n",
        "data first": lambda name, data: f"data: {data}\nevent: {name}\n\n",
        "comments": lambda name, data: f": hi\nevent: {name}\n: hi\ndata: {data}\n\n: bye\n\n",
        "id and retry": lambda name, data: f"id: 7\nretry: 10\nevent: {name}\ndata: {data}\nunknown: x\n\n",
        "CR": lambda name, data: f"event: {name}\rdata: {data}\r\r",
        "CRLF": lambda name, data: f"event: {name}\r\ndata: {data}\r\n\r\n",
        "many blank lines": lambda name, data: f"\n\nevent: {name}\ndata: {data}\n\n\n\n",
        "several data lines": lambda name, data: f"event: {name}\ndata: " + data.replace("\n", "\ndata: ") + "\n\n",
    }[kind]
    return "".join(form(name, data) for name, data in pairs).encode()


FORMS = ["data only", "no space", "data first", "comments", "id and retry", "CR", "CRLF", "many blank lines"]
WORDS = ("Grüezi, ", "日本 ", "🌊 ", "naïve")


@pytest.mark.parametrize("bom", [b"", b"\xef\xbb\xbf"], ids=["", "BOM"])
@pytest.mark.parametrize("size", [1, 7, 10_000])
@pytest.mark.parametrize("kind", [*FORMS, "several data lines"])
async def test_framing_survives_any_form_and_split(client, server, ask, wire, kind, size, bom):
    """Every form of the frames, in pieces of any size that cut characters and line ends, gives the same text."""
    raw = bom + mangled(wire.stream(wire.text(*WORDS)), kind)
    server.reply([raw[start : start + size] for start in range(0, len(raw), size)])

    assert "".join(WORDS) == await read(client, ask)
    assert 1 == len(server.requests)


@pytest.mark.parametrize("end", ["cut", "close", "reset", "half_close", "broken_chunk"])
@pytest.mark.parametrize("left", ["event: message_stop\ndata: ", "data: "])
@pytest.mark.parametrize("tail", ["", "\n"])
async def test_a_last_frame_without_its_blank_line_is_complete(client, server, ask, wire, end, left, tail):
    """A message whose `message_stop` lost only the blank line behind it is whole, however the connection ended."""
    *events, stop = wire.stream(wire.text("Hi"))
    server.reply([*events, left + json.dumps(stop) + tail])
    server.stream_fault(end, after=len(events) + 1)

    assert "Hi" == await read(client, ask)
    assert 1 == len(server.requests)


async def test_half_a_last_frame_is_a_cut(make_client, server, ask, wire):
    """A `message_stop` that is cut inside its JSON is not an end."""
    *events, _ = wire.stream(wire.text("Hi"))
    server.reply([*events, 'event: message_stop\ndata: {"type": "messag'])
    error = await broken(make_client(), ask)

    assert StreamTruncatedError is type(error)
    assert "Hi" == error.partial.content[0].text


async def test_what_follows_the_end_mark_is_ignored(client, server, ask, wire, listed):
    """Frames after `message_stop` are not handed on, and the connection serves again."""
    server.reply([*wire.stream(wire.text("Hi")), {"type": "foo"}, "data: nonsense\n\n"])
    events = await listed(await client.messages.create(stream=True, **ask))
    await client.messages.create(**ask)

    assert "message_stop" == events[-1].type
    assert 1 == len({request.connection for request in server.requests})


async def test_a_stream_gives_its_connection_back(client, server, ask):
    """Streams read to their end one after another use one connection."""
    for _ in range(3):
        await read(client, ask)

    assert 1 == len({request.connection for request in server.requests})


async def test_the_end_of_a_body_is_not_waited_for(client, server, ask):
    """A server that holds the last chunk back after `message_stop` does not hold the reader back."""
    server.stream_fault("silence", after=99)
    text = await read(client, ask, timeout=Timeout(read=30, total=30))

    assert "say seven words" in text


@pytest.mark.parametrize("placed", ["client", "copy", "call"])
async def test_require_stop_may_be_waived(make_client, server, ask, wire, placed):
    """`require_stop=False` takes a clean end without `message_stop`, and `[DONE]`, for the whole message."""
    waived = {"require_stop": False}
    client = make_client(**(waived if placed == "client" else {}))
    client = client.with_options(**waived) if placed == "copy" else client
    events = wire.stream(wire.text("Hi"))[:-1]
    server.reply([*events, "data: [DONE]\n\n"])
    async with client.messages.stream(**(waived if placed == "call" else {}), **ask) as stream:
        message = await stream.get_final_message()

    assert "Hi" == message.content[0].text
    assert 9 == message.usage.output_tokens


async def test_require_stop_does_not_excuse_a_lost_connection(make_client, server, ask):
    """Without the end mark a reset is still an error, and so is a stream without any event."""
    client = make_client(require_stop=False, max_retries=0)
    server.stream_fault("reset", after=5)
    reset = await broken(client, ask)
    server.reply([": nothing\n\n"])
    empty = await broken(client, ask)

    assert [StreamTruncatedError] * 2 == [type(reset), type(empty)]


# --- Errors inside a stream ---------------------------------------------------------------------------------------------


@pytest.mark.parametrize(("kind", "row"), TYPES.items())
async def test_an_error_event_is_the_class_of_its_type_STR_9(make_client, server, ask, kind, row):
    """`event: error` maps by its type to the class and status of the HTTP path, with partial message and request id."""
    name, status, retryable = row
    server.stream_fault("error", after=4, error=kind, message="so it goes")
    error = await broken(make_client(), ask)

    assert getattr(sonnetry, name) is type(error)
    assert (kind, "so it goes") == (error.type, error.api_message)
    assert (status, retryable, "stream") == (error.status_code, error.retryable, error.phase)
    assert error.partial.content[0].text
    assert error.request_id == server.requests[0].request_id
    assert 1 == len(server.requests)


@pytest.mark.parametrize(("kind", "row"), TYPES.items())
async def test_an_error_as_first_event_is_retried_like_its_status_CLI_6(client, server, ask, kind, row):
    """Before anything was handed out an error event is tried again exactly when its status would be."""
    server.stream_fault("error", after=0, error=kind)
    if row[2]:
        assert "say seven words" in await read(client, ask)
        assert 0.375 < server.clock.slept[0] <= 0.5
    else:
        assert getattr(sonnetry, row[0]) is type(await broken(client, ask))
    assert (2 if row[2] else 1) == len(server.requests)


@pytest.mark.parametrize(
    "frame",
    [
        'event: error\ndata: {"type":"error","error":{"type":"overloaded_error","message":"x"}}\n\n',
        'data: {"type":"error","error":{"type":"overloaded_error","message":"x"}}\n\n',
        'event: error\ndata: {"error":{"type":"overloaded_error"}}\n\n',
    ],
)
async def test_an_error_event_may_come_in_other_forms(make_client, server, ask, wire, frame):
    """Nameless and incomplete error events are errors too."""
    server.reply([*wire.stream(wire.text("Hi"))[:3], frame])

    assert OverloadedError is type(await broken(make_client(), ask))


@pytest.mark.parametrize("data", ["busy", "", "{}", "[]", "null", '{"error": "busy"}', '{"error": {"type": []}}'])
async def test_an_error_event_without_an_envelope_is_a_server_error(make_client, server, ask, wire, data):
    """Whatever an `error` frame holds, it ends the stream as InternalServerError with the text kept."""
    server.reply([*wire.stream(wire.text("Hi"))[:3], f"event: error\ndata: {data}\n\n"])
    error = await broken(make_client(), ask)

    assert sonnetry.InternalServerError is type(error)
    assert error.type is None
    assert "Hi" == error.partial.content[0].text


async def test_after_delivery_nothing_is_retried_VEC_17(client, server, ask):
    """Once an event has reached the caller an error is raised, never retried behind its back."""
    server.stream_fault("error", after=3)
    error = await broken(client, ask)

    assert OverloadedError is type(error)
    assert [] == server.clock.slept


async def test_a_cut_after_a_delta_raises_with_usage_VEC_16_STR_13(make_client, server, ask, wire):
    """A cut stream has its partial message with the usage that was known."""
    server.reply(wire.stream(wire.text("The ", "sea"))[:4])
    error = await broken(make_client(), ask)

    assert StreamTruncatedError is type(error)
    assert "The sea" == error.partial.content[0].text
    assert (10, 1) == (error.partial.usage.input_tokens, error.partial.usage.output_tokens)
    assert error.partial.stop_reason is None


@pytest.mark.parametrize(
    "frame",
    [
        "event: content_block_delta\ndata: {not json}\n\n",
        "event: content_block_delta\n\n",
        "data: nonsense\n\n",
        "event: foo\ndata: nonsense\n\n",
        b'event: content_block_delta\ndata: {"type": "content_block_delta", "x": "\xff"}\n\n',
    ],
)
async def test_a_frame_that_is_no_event_is_a_protocol_error(make_client, server, ask, wire, frame):
    """A malformed frame ends the stream as StreamProtocolError, with what came before it."""
    events = wire.stream(wire.text("Hi"))
    server.reply([*events[:3], frame, *events[3:]])
    error = await broken(make_client(), ask)

    assert StreamProtocolError is type(error)
    assert "Hi" == error.partial.content[0].text
    assert error.request_id == server.requests[0].request_id


DAMAGED = [
    {"type": "content_block_delta", "index": 9, "delta": {"type": "text_delta", "text": "x"}},
    {"type": "content_block_delta", "index": 0},
    {"type": "content_block_delta", "index": 0, "delta": None},
    {"type": "content_block_delta", "index": 0, "delta": "x"},
    {"type": "content_block_delta", "index": 0, "delta": {"text": "x"}},
    {"type": "content_block_delta", "index": 0, "delta": {"type": "text_delta"}},
    {"type": "content_block_delta", "index": 0, "delta": {"type": "text_delta", "text": 5}},
    {"type": "content_block_delta", "delta": {"type": "text_delta", "text": "x"}},
    {"type": "content_block_delta", "index": 0, "delta": {"type": "input_json_delta", "partial_json": 5}},
    {"type": "content_block_delta", "index": 0, "delta": {"type": "citations_delta"}},
    {"type": "content_block_start", "index": 1},
    {"type": "content_block_start", "index": 1, "content_block": None},
    {"type": "content_block_start", "index": 1, "content_block": "text"},
    {"type": "content_block_start", "index": [1], "content_block": {"type": "text", "text": ""}},
    {"type": "content_block_start", "index": 1, "content_block": {"type": "text", "text": 7}},
    {"type": "content_block_stop"},
    {"type": "content_block_stop", "index": 8},
    {"type": "content_block_stop", "index": {}},
    {"type": "message_delta"},
    {"type": "message_delta", "delta": None, "usage": None},
    {"type": "message_delta", "delta": {}, "usage": 5},
    {"type": "message_delta", "delta": "x", "usage": {"output_tokens": "many"}},
    {"type": "message_start"},
    {"type": "message_start", "message": None},
    {"type": "message_start", "message": {"usage": 5, "content": 7}},
]


@pytest.mark.parametrize("damaged", DAMAGED, ids=range(len(DAMAGED)))
@pytest.mark.parametrize("helper", [False, True], ids=["raw", "helper"])
@pytest.mark.parametrize("place", [0, 1, 3])
async def test_a_damaged_event_raises_nothing_foreign(make_client, server, ask, wire, damaged, helper, place):
    """An event whose fields are missing or of another type is passed on, or ends the stream as one of our errors."""
    events = wire.stream(wire.text("Hi"))
    server.reply([*events[:place], damaged, *events[place:]])
    client = make_client(max_retries=0)
    try:
        if helper:
            async with client.messages.stream(**ask) as stream:
                for name in ("text", "input_json", "citation", "content_block", "message", "stream_event"):
                    stream.on(name, lambda _: None)
                async for event in stream:
                    assert stream.raw.partial or event
        else:
            stream = await client.messages.create(stream=True, **ask)
            async for event in stream:
                assert stream.partial or event
    except APIError as error:
        assert isinstance(error, StreamProtocolError)  # noqa: PT017 - either way is right


async def test_a_stream_that_is_none_raises(make_client, server, ask, wire):
    """A plain message, a page or nothing where a stream was asked for is not a complete stream."""
    client = make_client(max_retries=0)
    for body in (wire.message(), "<html>", "", b"\x00\x01"):
        server.reply(body)
        assert isinstance(await broken(client, ask), sonnetry.StreamError)


@pytest.mark.parametrize("beat", [": keep-alive\n\n", 'data: {"type": "ping"}\n\n', "event: ping\n\n", "\n\n"])
async def test_what_is_no_event_does_not_count_for_idle(make_client, server, ask, wire, beat, pace):
    """Comments, blank lines and pings of any form are not events: `idle` runs on."""
    server.reply([*wire.stream(wire.text("Hi"))[:3], *[beat] * 400])
    server.stream_fault("drip", size=200, interval=0.02 * pace)
    error = await broken(make_client(max_retries=0), ask, timeout=Timeout(idle=0.15 * pace, total=20))

    assert sonnetry.StreamIdleError is type(error)


# --- Leaving early ------------------------------------------------------------------------------------------------------


async def test_a_break_closes_the_stream_at_once(client, server, ask, released):
    """Leaving the loop lets the connection go without waiting for the rest, and the text stays readable."""
    server.stream_fault("silence", after=3)
    stream = await client.messages.create(stream=True, **ask)
    async for event in stream:
        if event.type == "content_block_delta":
            break

    assert await released()
    assert "Simulated" in stream.partial.content[0].text


async def test_close_inside_the_loop_ends_it_quietly(client, server, ask, wire, released):
    """`close()` in the reader's own thread or task stops iteration at once, without an exception."""
    server.reply(wire.frames(*wire.stream(wire.text("a", "b", "c"))))
    server.stream_fault("silence", after=99)
    stream = await client.messages.create(stream=True, **ask)
    seen = []
    async for event in stream:
        seen.append(event.type)
        if event.type == "content_block_delta":
            await stream.close()

    assert ["message_start", "content_block_start", "content_block_delta"] == seen
    assert "a" == stream.partial.content[0].text
    assert await released()


async def test_a_closed_stream_yields_nothing(client, server, ask, listed, released):
    """A stream that was closed before or while it was read is at its end, however often it is asked."""
    server.stream_fault("silence", after=5)
    stream = await client.messages.create(stream=True, **ask)
    first = await stream.__anext__()
    await stream.close()
    await stream.close()

    assert "message_start" == first.type
    assert [] == await listed(stream)
    assert [] == await listed(stream)
    assert await released()


async def test_a_stream_is_a_context_manager(client, server, ask, released):
    """Leaving the block closes the stream, also by an exception, which passes."""
    server.stream_fault("silence", after=5)

    async def use():
        async with await client.messages.create(stream=True, **ask) as stream:
            await stream.__anext__()
            raise KeyError("mine")

    with pytest.raises(KeyError, match="mine"):
        await use()

    assert await released()


async def test_events_can_be_taken_one_by_one(client, server, ask, listed):
    """Single steps and a loop share one stream."""
    stream = await client.messages.create(stream=True, **ask)
    first = await stream.__anext__()
    rest = await listed(stream)

    assert "message_start" == first.type
    assert "content_block_start" == rest[0].type
    assert "message_stop" == rest[-1].type


async def test_a_broken_stream_breaks_again(make_client, server, ask, listed):
    """Reading on after an error raises the same error, never a quiet end."""
    server.stream_fault("cut", after=4)
    stream = await make_client().messages.create(stream=True, **ask)
    with pytest.raises(StreamTruncatedError) as first:
        await listed(stream)
    with pytest.raises(StreamTruncatedError) as second:
        await stream.__anext__()

    assert first.value is second.value


async def test_a_dropped_stream_lets_its_connection_go(client, server, ask, released):
    """A stream that nobody holds any more closes its connection."""
    server.stream_fault("silence", after=3)
    stream = await client.messages.create(stream=True, **ask)
    await stream.__anext__()
    del stream

    assert await released()


async def test_the_stream_knows_its_response(client, server, ask, listed):
    """`.response` and `.request_id` are those of the answer being read."""
    stream = await client.messages.create(stream=True, **ask)

    assert 200 == stream.response.status_code
    assert stream.response.headers["content-type"].startswith("text/event-stream")
    assert server.requests[0].request_id == stream.request_id
    await listed(stream)
    assert stream.response.is_closed


async def test_a_stream_asks_for_no_packing(client, server, ask, listed):
    """A stream is asked for unpacked, so that nothing on the way holds events back."""
    await listed(await client.messages.create(stream=True, **ask))

    assert "identity" == server.requests[0].headers["accept-encoding"]


async def test_a_start_that_is_held_back_is_handed_out_first(client, server, ask, listed):
    """When the second attempt answers, the reader sees one message_start: that of the attempt that answered."""
    server.stream_fault("cut", after=1)
    stream = await client.messages.create(stream=True, **ask)
    events = await listed(stream)

    assert ["message_start"] == [event.type for event in events if event.type == "message_start"]
    assert events[0].message.id == stream.partial.id


async def test_on_retry_hears_of_retries_inside_a_stream(client, server, ask):
    """`on_retry` is told of a stream that is begun again like of any repetition."""
    heard = []
    server.stream_fault("error", after=1)
    policy = sonnetry.RetryPolicy(on_retry=lambda *facts: heard.append(facts))
    await read(client, ask, retry=policy)

    ((error, wait, taken),) = heard
    assert (OverloadedError, 1) == (type(error), taken)
    assert [wait] == server.clock.slept


async def test_the_last_attempts_failure_is_raised(make_client, server, ask):
    """When the retry inside a stream is refused, the refusal is raised with its own class."""
    server.stream_fault("cut", after=1)
    server.fail(400, when=lambda request: request.headers["x-stainless-retry-count"] != "0")
    error = await broken(make_client(), ask)

    assert sonnetry.BadRequestError is type(error)
    assert 1 == error.retries_taken
