"""`messages.stream()` at the seam: events, handlers, the whole message, tool calls, and leaving early."""

from __future__ import annotations

import copy
import json
import pickle
import warnings

import pytest

import sonnetry
from sonnetry import (
    AnthropicError,
    APIError,
    APIUserAbortError,
    OverloadedError,
    StreamTruncatedError,
)

CITATION = {"type": "char_location", "cited_text": "sea", "document_index": 0, "document_title": None}
INPUT = ('{"city": "Be', 'rn", "days": ', "[1, 2]}")
NAMES = [
    "text",
    "input_json",
    "citation",
    "thinking",
    "signature",
    "content_block",
    "message",
    "final_message",
    "stream_event",
    "error",
    "abort",
    "end",
]


class Heard:
    """Handlers that write down what they were called with."""

    def __init__(self, *names):
        self.names = names
        self.calls = []

    def put(self, stream):
        for name in self.names:
            stream.on(name, self.hearing(name))
        return stream

    def hearing(self, name):
        return lambda *arguments: self.calls.append((name, *arguments))

    def of(self, name):
        return [call[1] if len(call) > 1 else None for call in self.calls if call[0] == name]


def methods(client, area):
    """Return the methods of `messages` or `beta.messages`."""
    return client.beta.messages if area == "beta.messages" else client.messages


async def final(client, ask, **options):
    """Return the whole message of a stream."""
    async with client.messages.stream(**options, **ask) as stream:
        return await stream.get_final_message()


async def walk(stream):
    """Read a stream by its events."""
    async for _ in stream:
        pass


async def walk_text(stream):
    """Read a stream by its text."""
    async for _ in stream.text_stream:
        pass


READERS = pytest.mark.parametrize(
    "read",
    [walk, walk_text, lambda s: s.get_final_message(), lambda s: s.get_final_text(), lambda s: s.until_done()],
    ids=["events", "text_stream", "get_final_message", "get_final_text", "until_done"],
)


def everything(wire):
    """Return a stream with each kind of block and delta."""
    return wire.stream(
        wire.block(
            {"type": "thinking", "thinking": "", "signature": ""},
            {"type": "thinking_delta", "thinking": "h"},
            {"type": "thinking_delta", "thinking": "m"},
            {"type": "signature_delta", "signature": "c2ln"},
        ),
        wire.block(
            {"type": "text", "text": "", "citations": None},
            {"type": "text_delta", "text": "The "},
            {"type": "citations_delta", "citation": CITATION},
            {"type": "text_delta", "text": "sea"},
            {"type": "citations_delta", "citation": {**CITATION, "cited_text": "two"}},
        ),
        wire.tool("", *INPUT),
        stop_reason="tool_use",
    )


# --- Events -------------------------------------------------------------------------------------------------------------


async def test_events_of_the_wire_and_what_is_added(client, server, ask, wire, listed):
    """Wire events pass; each delta is followed by its own event, and the ends carry the block and the message."""
    server.reply(everything(wire))
    async with client.messages.stream(**ask) as stream:
        events = await listed(stream)

    rows = [
        ("thinking", "thinking", "signature"),
        ("text", "citation", "text", "citation"),
        ("input_json", "input_json", "input_json", "input_json"),
    ]
    expected = ["message_start"]
    for added in rows:
        deltas = [kind for name in added for kind in ("content_block_delta", name)]
        expected += ["content_block_start", *deltas, "content_block_stop"]
    assert [*expected, "message_delta", "message_stop"] == [event.type for event in events]
    stops = [event for event in events if event.type == "content_block_stop"]
    assert [0, 1, 2] == [event.index for event in stops]
    assert stream.current_message_snapshot.content == [event.content_block for event in stops]
    assert events[-1].message is await stream.get_final_message()


async def test_added_events_tell_the_state_so_far(client, server, ask, wire, listed):
    """Snapshots hold what had come up to their event, also when they are read at the end."""
    server.reply(everything(wire))
    async with client.messages.stream(**ask) as stream:
        events = await listed(stream)

    def of(kind, *names):
        return [tuple(getattr(e, name) for name in names) for e in events if e.type == kind]

    assert [("h", "h"), ("m", "hm")] == of("thinking", "thinking", "snapshot")
    assert [("c2ln",)] == of("signature", "signature")
    assert [("The ", "The "), ("sea", "The sea")] == of("text", "text", "snapshot")
    assert ["sea", "two"] == [citation.cited_text for (citation,) in of("citation", "citation")]
    assert [1, 2] == [len(snapshot) for (snapshot,) in of("citation", "snapshot")]
    assert [["sea"], ["sea", "two"]] == [
        [each["cited_text"] for each in e.to_dict()["snapshot"]] for e in events if e.type == "citation"
    ]
    assert ["", *INPUT] == [piece for (piece,) in of("input_json", "partial_json")]
    assert [{}, {"city": "Be"}, {"city": "Bern"}, {"city": "Bern", "days": [1, 2]}] == [
        snapshot for (snapshot,) in of("input_json", "snapshot")
    ]


async def test_added_events_are_dumped_like_models(client, server, ask, wire, listed):
    """`to_dict`, `to_json` and their Pydantic kin give the fields of an added event, its snapshot too."""
    server.reply(wire.stream(wire.text("The ", "séa")))
    async with client.messages.stream(**ask) as stream:
        events = await listed(stream)
    second, stop = [event for event in events if event.type == "text"][1], events[-1]

    assert {"type": "text", "text": "séa", "snapshot": "The séa"} == second.to_dict() == second.model_dump()
    assert second.to_dict() == json.loads(second.to_json()) == json.loads(second.model_dump_json())
    assert "séa" in second.to_json()
    assert "séa" in second.model_dump_json()
    assert {"type": "message_stop", "message": stop.message.to_dict()} == stop.to_dict()
    assert stop.message.model_dump(mode="json") == json.loads(stop.model_dump_json())["message"]


async def test_the_whole_message_STR_5(client, server, ask, wire):
    """Text and thinking are appended, signatures replaced, citations collected, tool input parsed."""
    server.reply(everything(wire))
    message = await final(client, ask)

    assert [
        {"type": "thinking", "thinking": "hm", "signature": "c2ln"},
        {"type": "text", "text": "The sea", "citations": [CITATION, {**CITATION, "cited_text": "two"}]},
        {"type": "tool_use", "id": "toolu_01", "name": "weather", "input": {"city": "Bern", "days": [1, 2]}},
    ] == [block.to_dict() for block in message.content]
    assert "tool_use" == message.stop_reason
    assert (10, 9) == (message.usage.input_tokens, message.usage.output_tokens)


async def test_every_field_of_message_delta_is_applied_STR_4(client, server, ask, wire):
    """Stop fields, container, figures that are not null, and fields beside the delta reach the message."""
    start, *middle, delta, stop = wire.stream(wire.text("Hi"), container=None)
    container = {"id": "container_01", "expires_at": "2026-11-20T12:00:00Z"}
    delta["delta"] = {"stop_reason": "stop_sequence", "stop_sequence": "X", "container": container, "mood": "calm"}
    delta["usage"] = {"output_tokens": 7, "input_tokens": None, "cache_read_input_tokens": 3, "novel": 4}
    delta["context_management"] = {"applied_edits": []}
    server.reply([start, *middle, {**delta, "usage": {"output_tokens": 2}}, delta, stop])
    message = await final(client, ask)

    assert ("stop_sequence", "X", "calm") == (message.stop_reason, message.stop_sequence, message.mood)
    assert "container_01" == message.container.id
    assert (10, 7, 3, 4) == (
        message.usage.input_tokens,
        message.usage.output_tokens,
        message.usage.cache_read_input_tokens,
        message.usage.novel,
    )
    assert {"applied_edits": []} == message.context_management


async def test_blocks_that_come_whole_STR_8(client, server, ask, wire):
    """A block without deltas is the block of its start event."""
    result = {"type": "web_search_tool_result", "tool_use_id": "srvtoolu_1", "content": []}
    novel = {"type": "hologram", "depth": 3}
    server.reply(wire.stream(wire.block(result), wire.block(novel), wire.text()))
    message = await final(client, ask)

    assert [result, novel, {"type": "text", "text": ""}] == [block.to_dict() for block in message.content]


async def test_omitted_thinking_has_a_signature_only_STR_6(client, server, ask, wire):
    """A thinking block without thinking keeps its signature."""
    block = wire.block(
        {"type": "thinking", "thinking": "", "signature": ""}, {"type": "signature_delta", "signature": "c2ln"}
    )
    server.reply(wire.stream(block, wire.text("Hi")))
    message = await final(client, ask)

    assert {"type": "thinking", "thinking": "", "signature": "c2ln"} == message.content[0].to_dict()


async def test_unknown_events_pass_through_the_helper_STR_11(client, server, ask, wire, listed):
    """Unknown events and deltas are handed on and change nothing."""
    events = wire.stream(wire.text("Hi"))
    bar = {"type": "content_block_delta", "index": 0, "delta": {"type": "bar_delta", "bar": 1}}
    server.reply([*events[:3], {"type": "foo", "x": 1}, bar, *events[3:]])
    async with client.messages.stream(**ask) as stream:
        seen = await listed(stream)

    assert 1 == next(event for event in seen if event.type == "foo").x
    assert "Hi" == await stream.get_final_text()


async def test_a_long_output_needs_no_leave_CLI_5(client, server, ask):
    """Streams are never refused for their length."""
    ask["max_tokens"] = 64_000
    await final(client, ask)

    assert server.requests[0].json["stream"] is True


# --- Reading ------------------------------------------------------------------------------------------------------------


async def test_text_stream_yields_the_text(client, ask, listed):
    """`text_stream` is the text alone; a second one, or one after the end, is empty."""
    async with client.messages.stream(**ask) as stream:
        pieces = await listed(stream.text_stream)
        again = await listed(stream.text_stream)
        whole = await stream.get_final_text()

    assert len(pieces) > 1
    assert whole == "".join(pieces)
    assert [] == again


async def test_after_a_break_the_stream_can_be_read_on(client, server, ask, listed):
    """Inside the block nothing is lost by a break: loops go on where the last one stopped."""
    async with client.messages.stream(**ask) as stream:
        first, second = [], []
        async for piece in stream.text_stream:
            first.append(piece)
            break
        async for piece in stream.text_stream:
            second.append(piece)
            break
        rest = await listed(stream.text_stream)
        whole = await stream.get_final_text()

    assert whole == "".join([*first, *second, *rest])
    assert 1 == len(server.requests)


async def test_after_a_break_in_the_events_too(client, server, ask, wire, listed):
    """Events that belong together are not lost between two loops."""
    server.reply(everything(wire))
    async with client.messages.stream(**ask) as stream:
        kinds = []
        while not kinds or kinds[-1] != "message_stop":
            async for event in stream:
                kinds.append(event.type)
                break
    server.reply(everything(wire))
    async with client.messages.stream(**ask) as stream:
        once = [event.type for event in await listed(stream)]

    assert once == kinds


async def test_the_final_message_after_a_break(client, ask):
    """`get_final_message()` reads on after a break inside the block."""
    async with client.messages.stream(**ask) as stream:
        async for _ in stream:
            break
        message = await stream.get_final_message()

    assert "end_turn" == message.stop_reason


async def test_the_final_message_after_the_block(client, ask):
    """A stream that was read to its end still answers behind its block."""
    async with client.messages.stream(**ask) as stream:
        await stream.until_done()
    message = await stream.get_final_message()

    assert "end_turn" == message.stop_reason
    assert message.content[0].text == await stream.get_final_text()
    assert message is stream.current_message_snapshot


async def test_the_final_message_of_a_block_left_early(client, server, ask, released):
    """Behind a block that was left early there is none: APIUserAbortError, with what had come."""
    server.stream_fault("silence", after=4)
    async with client.messages.stream(**ask) as stream:
        async for event in stream:
            if event.type == "text":
                break

    assert await released()
    with pytest.raises(APIUserAbortError) as caught:
        await stream.get_final_message()
    assert "Simulated answer" == caught.value.partial.content[0].text
    assert stream.request_id == caught.value.request_id
    assert not caught.value.retryable


async def test_a_message_without_text_has_no_final_text(client, server, ask, wire):
    """`get_final_text()` raises when no block is text, and joins several that are."""
    server.reply(wire.stream(wire.tool("{}")))
    async with client.messages.stream(**ask) as stream:
        await stream.until_done()
    with pytest.raises(AnthropicError, match="tool_use"):
        await stream.get_final_text()
    server.reply(wire.stream(wire.text("The "), wire.tool("{}"), wire.text("sea")))
    async with client.messages.stream(**ask) as stream:
        assert "The sea" == await stream.get_final_text()


async def test_the_snapshot_grows(client, server, ask, wire):
    """`current_message_snapshot` and `partial` hold the message so far; before it began there is none."""
    server.reply(wire.stream(wire.text("a", "b", "c")))
    async with client.messages.stream(**ask) as stream:
        with pytest.raises(AnthropicError, match="has not begun"):
            _ = stream.current_message_snapshot
        assert stream.partial is None
        texts = [stream.partial.content[0].text async for event in stream if event.type == "text"]

    assert ["a", "ab", "abc"] == texts
    assert stream.current_message_snapshot is stream.partial


async def test_the_stream_knows_its_answer(client, server, ask):
    """`response`, `request_id` and `workspace_id` are there inside the block."""
    async with client.messages.stream(**ask) as stream:
        assert 200 == stream.response.status_code
        assert server.requests[0].request_id == stream.request_id
        assert stream.workspace_id == stream.response.headers["anthropic-workspace-id"]
        await stream.until_done()


async def test_nothing_is_sent_before_the_block(client, server, ask):
    """The request goes out when the block is entered; each entering sends one."""
    manager = client.messages.stream(**ask)
    assert [] == server.requests
    for _ in range(2):
        async with manager as stream:
            await stream.until_done()

    assert 2 == len(server.requests)


async def test_a_refusal_is_raised_on_entering(client, server, ask):
    """An error status is raised where the block begins."""
    server.fail(400)
    manager = client.messages.stream(**ask)
    with pytest.raises(sonnetry.BadRequestError):
        await manager.__aenter__()


async def test_an_exception_in_the_block_passes_and_closes(client, server, ask, released):
    """What the caller raises inside the block is the caller's, and the connection goes."""
    server.stream_fault("silence", after=4)

    async def use():
        async with client.messages.stream(**ask) as stream:
            await stream.__anext__()
            raise KeyError("mine")

    with pytest.raises(KeyError, match="mine"):
        await use()
    assert await released()


async def test_close_inside_the_loop(client, server, ask, wire, released):
    """`close()` ends the reader's own loop at once and quietly; what had come stays readable."""
    server.reply(wire.frames(*wire.stream(wire.text("a", "b"))))
    server.stream_fault("silence", after=99)
    kinds = []
    async with client.messages.stream(**ask) as stream:
        async for event in stream:
            kinds.append(event.type)
            if event.type == "content_block_delta":
                await stream.close()

    assert ["message_start", "content_block_start", "content_block_delta"] == kinds
    assert "a" == stream.partial.content[0].text
    assert await released()


@READERS
async def test_a_broken_stream_raises_from_every_reader(make_client, server, ask, read):
    """Each way of reading raises the same error, with the partial message, and again when asked again."""
    server.stream_fault("error", after=4)
    async with make_client().messages.stream(**ask) as stream:
        with pytest.raises(OverloadedError) as first:
            await read(stream)
        with pytest.raises(OverloadedError) as second:
            await read(stream)

    assert first.value.partial.content[0].text.startswith("Simulated answer")
    assert first.value is second.value
    assert first.value.partial == stream.partial


# --- Tool calls ---------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("kind", ["tool_use", "server_tool_use", "mcp_tool_use", "novel_tool_use"])
@pytest.mark.parametrize("area", ["messages", "beta.messages"])
async def test_a_tool_call_is_complete_only_after_its_stop(client, server, ask, wire, kind, area):
    """Until `content_block_stop` a call says that it is not complete; afterwards it has its whole input."""
    call = {"type": kind, "id": "toolu_01", "name": "web_search", "input": {}, "server_name": "s"}
    block = wire.block(call, *[{"type": "input_json_delta", "partial_json": piece} for piece in INPUT])
    server.reply(wire.stream(wire.text("Let me see"), block))
    seen = []
    async with methods(client, area).stream(**ask) as stream:
        async for event in stream:
            calls = [block for block in stream.current_message_snapshot.content if block.type == kind]
            seen += [(event.type, call.is_complete, dict(call.input), call.raw_input) for call in calls]
        message = await stream.get_final_message()

    whole = {"city": "Bern", "days": [1, 2]}
    assert ("content_block_start", False, {}, "") == seen[0]
    assert ("input_json", False, {"city": "Be"}, INPUT[0]) in seen
    assert ("content_block_stop", True, whole, None) in seen
    assert all(
        complete == (kind in ("content_block_stop", "message_delta", "message_stop")) for kind, complete, *_ in seen
    )
    assert (whole, []) == (message.content[1].input, message.incomplete_tool_calls)


@pytest.mark.parametrize("after", [3, 4, 5, 6, 7])
async def test_a_cut_tool_call_is_kept_and_says_so(make_client, server, ask, wire, after):
    """However far a call came, a cut before its stop leaves it in the partial message, not complete."""
    events = wire.stream(wire.text("Hi"), wire.tool(*INPUT))
    server.reply(events[: after + 1])
    with pytest.raises(StreamTruncatedError) as caught:
        await final(make_client(), ask)
    partial = caught.value.partial
    text = "".join(INPUT[: max(after - 4, 0)])

    assert ["text", "tool_use"][: 1 + (after > 3)] == [block.type for block in partial.content]
    assert partial.content[1:] == partial.incomplete_tool_calls
    assert [text][: after > 3] == [call.raw_input for call in partial.incomplete_tool_calls]


async def test_a_whole_call_before_the_cut_is_kept(make_client, server, ask, wire):
    """A call whose stop had come is complete in the partial message."""
    server.reply(wire.stream(wire.tool("{}"), wire.tool(*INPUT))[:-5])
    with pytest.raises(StreamTruncatedError) as caught:
        await final(make_client(), ask)

    assert [True, False] == [block.is_complete for block in caught.value.partial.content]


@pytest.mark.parametrize(
    ("pieces", "expected"),
    [
        ((), {}),
        (("",), {}),
        (("", ""), {}),
        (("{}",), {}),
        ((" ", "\n"), {}),
        (('{"a', '":', ' "\\u00', 'e9\\ud83c\\udf0a"}'), {"a": "é🌊"}),
        (('{"n": 12345678901234567890, "f": 1.5e3, "z": null}',), {"n": 12345678901234567890, "f": 1500.0, "z": None}),
    ],
)
async def test_pieces_of_input_are_one_json_text_STR_5(client, server, ask, wire, pieces, expected):
    """Pieces are joined and parsed at the stop; no text at all is the empty object."""
    server.reply(wire.stream(wire.tool(*pieces)))
    message = await final(client, ask)

    assert expected == message.content[0].input


async def test_input_that_came_with_the_start_stays(client, server, ask, wire):
    """A call that came whole in its start event keeps its input."""
    call = {"type": "tool_use", "id": "toolu_01", "name": "weather", "input": {"city": "Bern"}}
    server.reply(wire.stream(wire.block(call)))
    message = await final(client, ask)

    assert {"city": "Bern"} == message.content[0].input


BAD_INPUT = {
    "cut": '{"city": "Be',
    "wrong": '{"city": "Be", BAD}',
    "a number": "5",
    "a list": "[1]",
    "NaN": '{"a": NaN}',
}


@pytest.mark.parametrize("reason", ["max_tokens", "model_context_window_exceeded", "refusal", "tool_use"])
@pytest.mark.parametrize("text", BAD_INPUT.values(), ids=BAD_INPUT)
@pytest.mark.parametrize("area", ["messages", "beta.messages"])
async def test_input_that_is_not_an_object_stays_STR_7(client, server, ask, wire, reason, text, area):
    """A call whose input is not a JSON object stays in the message, says so, and is not an error."""
    server.reply(wire.stream(wire.text("Hi"), wire.tool(text), stop_reason=reason))
    heard = Heard("content_block", "final_message")
    async with heard.put(methods(client, area).stream(**ask)) as stream:
        message = await stream.get_final_message()
    call = message.content[1]

    assert (reason, [call]) == (message.stop_reason, message.incomplete_tool_calls)
    assert (False, text) == (call.is_complete, call.raw_input)
    assert {"type": "tool_use", "id": "toolu_01", "name": "weather", "input": call.input} == call.to_dict()
    assert message.content == heard.of("content_block")
    assert "is_complete=False" in repr(call)


async def test_raw_events_come_whatever_the_input_is(client, server, ask, wire, listed):
    """Raw readers get every event of a call with invalid input; the partial message keeps its text."""
    events = wire.stream(wire.tool('{"q": ', "BAD}"), stop_reason="tool_use")
    server.reply(events)
    stream = await client.messages.create(stream=True, **ask)
    seen = await listed(stream)

    assert events == [event.to_dict() for event in seen]
    assert ['{"q": BAD}'] == [call.raw_input for call in stream.partial.incomplete_tool_calls]


async def test_an_incomplete_call_survives_copies(client, server, ask, wire):
    """Copies and pickles of a message know that a call is not complete; plain data never does."""
    server.reply(wire.stream(wire.text("Hi"), wire.tool('{"a": 1, "b'), stop_reason="max_tokens"))
    message = await final(client, ask)
    pickled = pickle.loads(pickle.dumps(message))  # noqa: S301 - our own
    copies = [copy.copy(message), copy.deepcopy(message), message.model_copy(), pickled]

    assert ['{"a": 1, "b'] * 4 == [call.raw_input for made in copies for call in made.incomplete_tool_calls]
    assert message.model_dump(mode="json") == json.loads(message.model_dump_json())
    assert all(
        "raw_input" not in text and "left_out" not in text for text in (message.to_json(), str(message.to_dict()))
    )
    again = type(message).model_validate(message.to_dict())
    assert [] == again.incomplete_tool_calls


@pytest.mark.parametrize("area", ["messages", "beta.messages"])
@pytest.mark.parametrize("form", ["message", "content", "a tuple", "an iterator"])
async def test_a_history_leaves_incomplete_calls_out(client, server, ask, wire, area, form):
    """A message whose call was cut goes into a history without that call, with one warning."""
    cut = wire.block(
        {"type": "tool_use", "id": "toolu_02", "name": "cut", "input": {}},
        {"type": "input_json_delta", "partial_json": '{"a'},
    )
    server.reply(wire.stream(wire.text("Hi"), wire.tool("{}"), cut, stop_reason="max_tokens"))
    async with methods(client, area).stream(**ask) as stream:
        message = await stream.get_final_message()
    content = {"content": message.content, "a tuple": tuple(message.content), "an iterator": iter(message.content)}
    turn = message if form == "message" else {"role": "assistant", "content": content[form]}
    result = {"type": "tool_result", "tool_use_id": "toolu_01", "content": "done"}
    history = [*ask["messages"], turn, {"role": "user", "content": [result]}]
    with pytest.warns(UserWarning, match="tool call 'cut'") as warned:
        await methods(client, area).create(**{**ask, "messages": history})
    with warnings.catch_warnings():
        warnings.simplefilter("error")  # the same message warns once
        if form != "an iterator":
            await methods(client, area).count_tokens(model=ask["model"], messages=history)

    assert 1 == len(warned)
    assert __file__ == warned[0].filename
    sent = server.requests[1].json["messages"][1]
    assert ["text", "tool_use"] == [block["type"] for block in sent["content"]]
    assert 3 == len(message.content)


@pytest.mark.parametrize("form", ["message", "content", "block"])
async def test_a_message_of_nothing_but_incomplete_calls_is_refused(client, server, ask, wire, form):
    """What would be an empty turn is refused before sending, with the ways out; so is a single block."""
    server.reply(wire.stream(wire.tool('{"city": "Be'), stop_reason="max_tokens"))
    message = await final(client, ask)
    turn = {"message": message, "content": {"role": "assistant", "content": message.content}}
    turn["block"] = {"role": "assistant", "content": message.content[0]}
    with pytest.raises(ValueError, match=r"weather.*max_tokens.*leave the message out.*answer with the text"):
        await client.messages.create(**{**ask, "messages": [*ask["messages"], turn[form]]})
    with pytest.raises(ValueError, match="max_tokens"):
        message.to_param()

    assert 1 == len(server.requests)


@pytest.mark.parametrize("given", [5, [1], None, '{"a'], ids=str)
async def test_a_plain_answer_whose_input_is_not_an_object(client, server, ask, wire, given):
    """A whole answer keeps such an input as it came, and its call is not complete; any object is."""
    call = {"type": "tool_use", "id": "toolu_01", "name": "n", "input": given}
    server.reply(wire.message(call, {**call, "input": {}}))
    message = await client.messages.create(**ask)
    bad, good = message.content

    assert (given, False, True, None) == (bad.input, bad.is_complete, good.is_complete, good.raw_input)
    assert ("" if given is None else given if isinstance(given, str) else json.dumps(given)) == bad.raw_input
    assert [bad] == message.incomplete_tool_calls


# --- Handlers -----------------------------------------------------------------------------------------------------------


@READERS
async def test_every_handler_hears_its_own(client, server, ask, wire, read):
    """Handlers get the delta alone, blocks, messages or the event, in order, however the stream is read."""
    server.reply(everything(wire))
    heard = Heard(*NAMES)
    async with client.messages.stream(**ask) as stream:
        heard.put(stream)
        await read(stream)
        message = await stream.get_final_message()

    assert ["The ", "sea"] == heard.of("text")
    assert ["", *INPUT] == heard.of("input_json")
    assert ["sea", "two"] == [citation.cited_text for citation in heard.of("citation")]
    assert ["h", "m"] == heard.of("thinking")
    assert ["c2ln"] == heard.of("signature")
    assert message.content == heard.of("content_block")
    assert [message] == heard.of("message") == heard.of("final_message")
    assert [e["type"] for e in everything(wire)] == [event.type for event in heard.of("stream_event")]
    assert [] == heard.of("error") == heard.of("abort")
    assert [("end",)] == [call for call in heard.calls if call[0] == "end"]
    assert "end" == heard.calls[-1][0]


async def test_handlers_may_be_set_before_the_block(client, server, ask):
    """`on` and `once` on the manager chain and count from the first event."""
    heard = Heard()
    manager = client.messages.stream(**ask)
    chained = manager.on("text", heard.hearing("text")).once("stream_event", heard.hearing("first"))
    async with chained as stream:
        text = await stream.get_final_text()

    assert chained is manager
    assert text == "".join(heard.of("text"))
    assert ["message_start"] == [event.type for event in heard.of("first")]


async def test_on_once_and_off_chain(client, server, ask, wire):
    """`once` hears one event, `off` stops one handler and no other, and all return the stream."""
    server.reply(wire.stream(wire.text("a", "b", "c")))
    heard = Heard()
    always, gone, once = (heard.hearing(name) for name in ("always", "gone", "once"))
    async with client.messages.stream(**ask) as stream:
        same = stream.on("text", always).on("text", gone).once("text", once).off("text", gone).off("text", print)
        await stream.until_done()

    assert same is stream
    assert [("always", "a"), ("once", "a"), ("always", "b"), ("always", "c")] == heard.calls


async def test_handlers_may_change_handlers(client, server, ask, wire):
    """A handler may remove itself and add others while it is called."""
    server.reply(wire.stream(wire.text("a", "b", "c")))
    heard = Heard()
    late = heard.hearing("late")
    async with client.messages.stream(**ask) as stream:

        def first(piece):
            heard.calls.append(("first", piece))
            stream.off("text", first).on("text", late)

        stream.on("text", first)
        await stream.until_done()

    assert [("first", "a"), ("late", "b"), ("late", "c")] == heard.calls


@pytest.mark.parametrize("method", ["on", "once"])
async def test_a_handler_of_no_event_is_refused(client, server, ask, method):
    """A misspelt name is a ValueError that lists the names, on manager and stream."""
    manager = client.messages.stream(**ask)
    with pytest.raises(ValueError, match=r"no event 'txet'.*text"):
        getattr(manager, method)("txet", print)
    async with manager as stream:
        with pytest.raises(ValueError, match="no event 'txet'"):
            getattr(stream, method)("txet", print)
        await stream.until_done()


@pytest.mark.parametrize("name", ["text", "stream_event", "content_block", "message", "final_message", "end"])
@READERS
async def test_an_exception_in_a_handler_reaches_the_consumer(client, server, ask, wire, read, name, released):
    """What a handler raises comes out where the stream is read, unchanged, and the stream is closed."""
    server.reply(wire.stream(wire.text("a", "b")))
    server.stream_fault("silence", after=99)

    def broken(*_):
        raise KeyError("mine")

    async with client.messages.stream(**ask) as stream:
        stream.on(name, broken)
        with pytest.raises(KeyError, match="mine"):
            await read(stream)
        assert stream.response.is_closed
        stream.off(name, broken)

    assert await released()


async def test_error_and_end_are_heard_before_the_error_is_raised(make_client, server, ask):
    """A broken stream calls `error` with the exception and `end` once; it is raised all the same."""
    server.stream_fault("cut", after=4)
    heard = Heard("error", "abort", "end", "message", "final_message")
    async with heard.put(make_client().messages.stream(**ask)) as stream:
        with pytest.raises(StreamTruncatedError) as caught:
            await stream.until_done()
        with pytest.raises(StreamTruncatedError):
            await stream.until_done()

    assert [("error", caught.value), ("end",)] == heard.calls


async def test_end_is_heard_once_when_the_block_is_left_early(client, server, ask):
    """A break or a close is an end, no error and no abort."""
    server.stream_fault("silence", after=4)
    heard = Heard("error", "abort", "end")
    async with heard.put(client.messages.stream(**ask)) as stream:
        async for event in stream:
            if event.type == "text":
                break
        await stream.close()

    assert [("end",)] == heard.calls


async def test_handlers_hear_nothing_of_an_attempt_that_was_replaced(client, server, ask):
    """When an attempt dies before its first event was handed out, handlers hear only the one that answers."""
    server.stream_fault("cut", after=1)
    heard = Heard("stream_event", "error", "end")
    async with heard.put(client.messages.stream(**ask)) as stream:
        await stream.until_done()

    kinds = [event.type for event in heard.of("stream_event")]
    assert 1 == kinds.count("message_start")
    assert [] == heard.of("error")
    assert 2 == len(server.requests)


async def test_handlers_of_one_block_are_called_in_the_order_they_were_set(client, server, ask, wire):
    """First come, first called."""
    server.reply(wire.stream(wire.text("a")))
    heard = Heard()
    manager = client.messages.stream(**ask).on("text", heard.hearing("1"))
    async with manager.on("text", heard.hearing("2")) as stream:
        stream.on("text", heard.hearing("3"))
        await stream.until_done()

    assert ["1", "2", "3"] == [name for name, _ in heard.calls]


async def test_an_error_in_the_error_handler_does_not_hide_the_first(make_client, server, ask):
    """When the `error` handler raises too, its exception carries the stream's as context."""
    server.stream_fault("cut", after=4)

    def broken(_):
        raise KeyError("mine")

    async with make_client().messages.stream(**ask) as stream:
        stream.on("error", broken)
        with pytest.raises(KeyError, match="mine") as caught:
            await stream.until_done()

        assert isinstance(caught.value.__context__, APIError)
        stream.off("error", broken)


@pytest.mark.parametrize(("area", "prefix"), [("messages", ""), ("beta.messages", "Beta")], ids=["stable", "beta"])
async def test_a_stream_is_of_its_area(client, server, ask, wire, area, prefix):
    """Manager, stream, message, text block and end events have the classes of stable or beta messages."""
    server.reply(wire.stream(wire.text("Bern")))
    manager = methods(client, area).stream(**ask)
    async with manager as stream:
        events = {event.type: event async for event in stream}
    message = await stream.get_final_message()

    assert isinstance(stream, sonnetry.BetaAsyncMessageStream if prefix else sonnetry.AsyncMessageStream)
    managers = sonnetry.BetaAsyncMessageStreamManager if prefix else sonnetry.AsyncMessageStreamManager
    assert isinstance(manager, managers)
    parsed = getattr(sonnetry.types.beta if prefix else sonnetry.types, f"Parsed{prefix}Message")
    assert type(message) is type(events["message_stop"].message) is parsed
    assert isinstance(message, getattr(sonnetry.types.beta if prefix else sonnetry.types, f"{prefix}Message"))
    assert type(events["message_stop"]) is getattr(sonnetry, f"{prefix}MessageStopEvent")
    assert type(events["content_block_stop"]) is getattr(sonnetry, f"{prefix}ContentBlockStopEvent")
    assert "Bern" == events["content_block_stop"].content_block.text
    assert message.parsed_output is None
    assert "parsed_output" not in str(message.to_param())
