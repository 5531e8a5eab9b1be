# Derived from tests/_async/test_stream_helper.py by codegen/unasync.py; edit that file instead.
"""`messages.stream()` at the seam: events, handlers, the whole message, tool calls, and leaving early."""

from __future__ import annotations

import json

import pytest

import sonnetry
from sonnetry import (
    AnthropicError,
    APIError,
    APIUserAbortError,
    OverloadedError,
    StreamTruncatedError,
)

from ._reading import Heard, final, methods

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


def walk(stream):
    """Read a stream by its events."""
    for _ in stream:
        pass


def walk_text(stream):
    """Read a stream by its text."""
    for _ in stream.text_stream:
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


def test_events_of_the_wire_and_what_is_added(client, server, ask, wire, listed):
    """Wire events pass; each delta is followed by its own event, and the ends carry the block and the message."""
    server.reply(everything(wire))
    with client.messages.stream(**ask) as stream:
        events = listed(stream)

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
    assert events[-1].message is stream.get_final_message()


def test_added_events_tell_the_state_so_far(client, server, ask, wire, listed):
    """Snapshots hold what had come up to their event, also when they are read at the end."""
    server.reply(everything(wire))
    with client.messages.stream(**ask) as stream:
        events = listed(stream)

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


def test_added_events_are_dumped_like_models(client, server, ask, wire, listed):
    """`to_dict`, `to_json` and their Pydantic kin give the fields of an added event, its snapshot too."""
    server.reply(wire.stream(wire.text("The ", "séa")))
    with client.messages.stream(**ask) as stream:
        events = listed(stream)
    second, stop = [event for event in events if event.type == "text"][1], events[-1]

    assert {"type": "text", "text": "séa", "snapshot": "The séa"} == second.to_dict() == second.model_dump()
    assert second.to_dict() == json.loads(second.to_json()) == json.loads(second.model_dump_json())
    assert "séa" in second.to_json()
    assert "séa" in second.model_dump_json()
    assert {"type": "message_stop", "message": stop.message.to_dict()} == stop.to_dict()
    assert stop.message.model_dump(mode="json") == json.loads(stop.model_dump_json())["message"]


def test_the_whole_message_STR_5(client, server, ask, wire):
    """Text and thinking are appended, signatures replaced, citations collected, tool input parsed."""
    server.reply(everything(wire))
    message = final(client, ask)

    assert [
        {"type": "thinking", "thinking": "hm", "signature": "c2ln"},
        {"type": "text", "text": "The sea", "citations": [CITATION, {**CITATION, "cited_text": "two"}]},
        {"type": "tool_use", "id": "toolu_01", "name": "weather", "input": {"city": "Bern", "days": [1, 2]}},
    ] == [block.to_dict() for block in message.content]
    assert "tool_use" == message.stop_reason
    assert (10, 9) == (message.usage.input_tokens, message.usage.output_tokens)


def test_every_field_of_message_delta_is_applied_STR_4(client, server, ask, wire):
    """Stop fields, container, figures that are not null, and fields beside the delta reach the message."""
    start, *middle, delta, stop = wire.stream(wire.text("Hi"), container=None)
    container = {"id": "container_01", "expires_at": "2026-11-20T12:00:00Z"}
    delta["delta"] = {"stop_reason": "stop_sequence", "stop_sequence": "X", "container": container, "mood": "calm"}
    delta["usage"] = {"output_tokens": 7, "input_tokens": None, "cache_read_input_tokens": 3, "novel": 4}
    delta["context_management"] = {"applied_edits": []}
    server.reply([start, *middle, {**delta, "usage": {"output_tokens": 2}}, delta, stop])
    message = final(client, ask)

    assert ("stop_sequence", "X", "calm") == (message.stop_reason, message.stop_sequence, message.mood)
    assert "container_01" == message.container.id
    assert (10, 7, 3, 4) == (
        message.usage.input_tokens,
        message.usage.output_tokens,
        message.usage.cache_read_input_tokens,
        message.usage.novel,
    )
    assert {"applied_edits": []} == message.context_management


def test_blocks_that_come_whole_STR_8(client, server, ask, wire):
    """A block without deltas is the block of its start event."""
    result = {"type": "web_search_tool_result", "tool_use_id": "srvtoolu_1", "content": []}
    novel = {"type": "hologram", "depth": 3}
    server.reply(wire.stream(wire.block(result), wire.block(novel), wire.text()))
    message = final(client, ask)

    assert [result, novel, {"type": "text", "text": ""}] == [block.to_dict() for block in message.content]


def test_omitted_thinking_has_a_signature_only_STR_6(client, server, ask, wire):
    """A thinking block without thinking keeps its signature."""
    block = wire.block(
        {"type": "thinking", "thinking": "", "signature": ""}, {"type": "signature_delta", "signature": "c2ln"}
    )
    server.reply(wire.stream(block, wire.text("Hi")))
    message = final(client, ask)

    assert {"type": "thinking", "thinking": "", "signature": "c2ln"} == message.content[0].to_dict()


def test_unknown_events_pass_through_the_helper_STR_11(client, server, ask, wire, listed):
    """Unknown events and deltas are handed on and change nothing."""
    events = wire.stream(wire.text("Hi"))
    bar = {"type": "content_block_delta", "index": 0, "delta": {"type": "bar_delta", "bar": 1}}
    server.reply([*events[:3], {"type": "foo", "x": 1}, bar, *events[3:]])
    with client.messages.stream(**ask) as stream:
        seen = listed(stream)

    assert 1 == next(event for event in seen if event.type == "foo").x
    assert "Hi" == stream.get_final_text()


def test_a_long_output_needs_no_leave_CLI_5(client, server, ask):
    """Streams are never refused for their length."""
    ask["max_tokens"] = 64_000
    final(client, ask)

    assert server.requests[0].json["stream"] is True


# --- Reading ------------------------------------------------------------------------------------------------------------


def test_text_stream_yields_the_text(client, ask, listed):
    """`text_stream` is the text alone; a second one, or one after the end, is empty."""
    with client.messages.stream(**ask) as stream:
        pieces = listed(stream.text_stream)
        again = listed(stream.text_stream)
        whole = stream.get_final_text()

    assert len(pieces) > 1
    assert whole == "".join(pieces)
    assert [] == again


def test_after_a_break_the_stream_can_be_read_on(client, server, ask, listed):
    """Inside the block nothing is lost by a break: loops go on where the last one stopped."""
    with client.messages.stream(**ask) as stream:
        first, second = [], []
        for piece in stream.text_stream:
            first.append(piece)
            break
        for piece in stream.text_stream:
            second.append(piece)
            break
        rest = listed(stream.text_stream)
        whole = stream.get_final_text()

    assert whole == "".join([*first, *second, *rest])
    assert 1 == len(server.requests)


def test_after_a_break_in_the_events_too(client, server, ask, wire, listed):
    """Events that belong together are not lost between two loops."""
    server.reply(everything(wire))
    with client.messages.stream(**ask) as stream:
        kinds = []
        while not kinds or kinds[-1] != "message_stop":
            for event in stream:
                kinds.append(event.type)
                break
    server.reply(everything(wire))
    with client.messages.stream(**ask) as stream:
        once = [event.type for event in listed(stream)]

    assert once == kinds


def test_the_final_message_after_a_break(client, ask):
    """`get_final_message()` reads on after a break inside the block."""
    with client.messages.stream(**ask) as stream:
        for _ in stream:
            break
        message = stream.get_final_message()

    assert "end_turn" == message.stop_reason


def test_the_final_message_after_the_block(client, ask):
    """A stream that was read to its end still answers behind its block."""
    with client.messages.stream(**ask) as stream:
        stream.until_done()
    message = stream.get_final_message()

    assert "end_turn" == message.stop_reason
    assert message.content[0].text == stream.get_final_text()
    assert message is stream.current_message_snapshot


def test_the_final_message_of_a_block_left_early(client, server, ask, released):
    """Behind a block that was left early there is none: APIUserAbortError, with what had come."""
    server.stream_fault("silence", after=4)
    with client.messages.stream(**ask) as stream:
        for event in stream:
            if event.type == "text":
                break

    assert released()
    with pytest.raises(APIUserAbortError) as caught:
        stream.get_final_message()
    assert "Simulated answer" == caught.value.partial.content[0].text
    assert stream.request_id == caught.value.request_id
    assert not caught.value.retryable


def test_a_message_without_text_has_no_final_text(client, server, ask, wire):
    """`get_final_text()` raises when no block is text, and joins several that are."""
    server.reply(wire.stream(wire.tool("{}")))
    with client.messages.stream(**ask) as stream:
        stream.until_done()
    with pytest.raises(AnthropicError, match="tool_use"):
        stream.get_final_text()
    server.reply(wire.stream(wire.text("The "), wire.tool("{}"), wire.text("sea")))
    with client.messages.stream(**ask) as stream:
        assert "The sea" == stream.get_final_text()


def test_the_snapshot_grows(client, server, ask, wire):
    """`current_message_snapshot` and `partial` hold the message so far; before it began there is none."""
    server.reply(wire.stream(wire.text("a", "b", "c")))
    with client.messages.stream(**ask) as stream:
        with pytest.raises(AnthropicError, match="has not started"):
            _ = stream.current_message_snapshot
        assert stream.partial is None
        texts = [stream.partial.content[0].text for event in stream if event.type == "text"]

    assert ["a", "ab", "abc"] == texts
    assert stream.current_message_snapshot is stream.partial


def test_the_stream_knows_its_answer(client, server, ask):
    """`response`, `request_id` and `workspace_id` are there inside the block."""
    with client.messages.stream(**ask) as stream:
        assert 200 == stream.response.status_code
        assert server.requests[0].request_id == stream.request_id
        assert stream.workspace_id == stream.response.headers["anthropic-workspace-id"]
        stream.until_done()


def test_nothing_is_sent_before_the_block(client, server, ask):
    """The request goes out when the block is entered; each entering sends one."""
    manager = client.messages.stream(**ask)
    assert [] == server.requests
    for _ in range(2):
        with manager as stream:
            stream.until_done()

    assert 2 == len(server.requests)


def test_a_refusal_is_raised_on_entering(client, server, ask):
    """An error status is raised where the block begins."""
    server.fail(400)
    manager = client.messages.stream(**ask)
    with pytest.raises(sonnetry.BadRequestError):
        manager.__enter__()


def test_an_exception_in_the_block_passes_and_closes(client, server, ask, released):
    """What the caller raises inside the block is the caller's, and the connection goes."""
    server.stream_fault("silence", after=4)

    def use():
        with client.messages.stream(**ask) as stream:
            stream.__next__()
            raise KeyError("mine")

    with pytest.raises(KeyError, match="mine"):
        use()
    assert released()


def test_close_inside_the_loop(client, server, ask, wire, released):
    """`close()` ends the reader's own loop at once and quietly; what had come stays readable."""
    server.reply(wire.frames(*wire.stream(wire.text("a", "b"))))
    server.stream_fault("silence", after=99)
    kinds = []
    with client.messages.stream(**ask) as stream:
        for event in stream:
            kinds.append(event.type)
            if event.type == "content_block_delta":
                stream.close()

    assert ["message_start", "content_block_start", "content_block_delta"] == kinds
    assert "a" == stream.partial.content[0].text
    assert released()


@READERS
def test_a_broken_stream_raises_from_every_reader(make_client, server, ask, read):
    """Each way of reading raises the same error, with the partial message, and again when asked again."""
    server.stream_fault("error", after=4)
    with make_client().messages.stream(**ask) as stream:
        with pytest.raises(OverloadedError) as first:
            read(stream)
        with pytest.raises(OverloadedError) as second:
            read(stream)

    assert first.value.partial.content[0].text.startswith("Simulated answer")
    assert first.value is second.value
    assert first.value.partial == stream.partial


# --- Handlers -----------------------------------------------------------------------------------------------------------


@READERS
def test_every_handler_hears_its_own(client, server, ask, wire, read):
    """Handlers get the delta alone, blocks, messages or the event, in order, however the stream is read."""
    server.reply(everything(wire))
    heard = Heard(*NAMES)
    with client.messages.stream(**ask) as stream:
        heard.put(stream)
        read(stream)
        message = stream.get_final_message()

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


def test_handlers_may_be_set_before_the_block(client, server, ask):
    """`on` and `once` on the manager chain and count from the first event."""
    heard = Heard()
    manager = client.messages.stream(**ask)
    chained = manager.on("text", heard.hearing("text")).once("stream_event", heard.hearing("first"))
    with chained as stream:
        text = stream.get_final_text()

    assert chained is manager
    assert text == "".join(heard.of("text"))
    assert ["message_start"] == [event.type for event in heard.of("first")]


def test_on_once_and_off_chain(client, server, ask, wire):
    """`once` hears one event, `off` stops one handler and no other, and all return the stream."""
    server.reply(wire.stream(wire.text("a", "b", "c")))
    heard = Heard()
    always, gone, once = (heard.hearing(name) for name in ("always", "gone", "once"))
    with client.messages.stream(**ask) as stream:
        same = stream.on("text", always).on("text", gone).once("text", once).off("text", gone).off("text", print)
        stream.until_done()

    assert same is stream
    assert [("always", "a"), ("once", "a"), ("always", "b"), ("always", "c")] == heard.calls


def test_handlers_may_change_handlers(client, server, ask, wire):
    """A handler may remove itself and add others while it is called."""
    server.reply(wire.stream(wire.text("a", "b", "c")))
    heard = Heard()
    late = heard.hearing("late")
    with client.messages.stream(**ask) as stream:

        def first(piece):
            heard.calls.append(("first", piece))
            stream.off("text", first).on("text", late)

        stream.on("text", first)
        stream.until_done()

    assert [("first", "a"), ("late", "b"), ("late", "c")] == heard.calls


@pytest.mark.parametrize("method", ["on", "once"])
def test_a_handler_of_no_event_is_refused(client, server, ask, method):
    """A misspelt name is a ValueError that lists the names, on manager and stream."""
    manager = client.messages.stream(**ask)
    with pytest.raises(ValueError, match=r"unknown event 'txet'.*text"):
        getattr(manager, method)("txet", print)
    with manager as stream:
        with pytest.raises(ValueError, match="unknown event 'txet'"):
            getattr(stream, method)("txet", print)
        stream.until_done()


@pytest.mark.parametrize("name", ["text", "stream_event", "content_block", "message", "final_message", "end"])
@READERS
def test_an_exception_in_a_handler_reaches_the_consumer(client, server, ask, wire, read, name, released):
    """What a handler raises comes out where the stream is read, unchanged, and the stream is closed."""
    server.reply(wire.stream(wire.text("a", "b")))
    server.stream_fault("silence", after=99)

    def broken(*_):
        raise KeyError("mine")

    with client.messages.stream(**ask) as stream:
        stream.on(name, broken)
        with pytest.raises(KeyError, match="mine"):
            read(stream)
        assert stream.response.is_closed
        stream.off(name, broken)

    assert released()


def test_error_and_end_are_heard_before_the_error_is_raised(make_client, server, ask):
    """A broken stream calls `error` with the exception and `end` once; it is raised all the same."""
    server.stream_fault("cut", after=4)
    heard = Heard("error", "abort", "end", "message", "final_message")
    with heard.put(make_client().messages.stream(**ask)) as stream:
        with pytest.raises(StreamTruncatedError) as caught:
            stream.until_done()
        with pytest.raises(StreamTruncatedError):
            stream.until_done()

    assert [("error", caught.value), ("end",)] == heard.calls


def test_end_is_heard_once_when_the_block_is_left_early(client, server, ask):
    """A break or a close is an end, no error and no abort."""
    server.stream_fault("silence", after=4)
    heard = Heard("error", "abort", "end")
    with heard.put(client.messages.stream(**ask)) as stream:
        for event in stream:
            if event.type == "text":
                break
        stream.close()

    assert [("end",)] == heard.calls


def test_handlers_hear_nothing_of_an_attempt_that_was_replaced(client, server, ask):
    """When an attempt dies before its first event was handed out, handlers hear only the one that answers."""
    server.stream_fault("cut", after=1)
    heard = Heard("stream_event", "error", "end")
    with heard.put(client.messages.stream(**ask)) as stream:
        stream.until_done()

    kinds = [event.type for event in heard.of("stream_event")]
    assert 1 == kinds.count("message_start")
    assert [] == heard.of("error")
    assert 2 == len(server.requests)


def test_handlers_of_one_block_are_called_in_the_order_they_were_set(client, server, ask, wire):
    """First come, first called."""
    server.reply(wire.stream(wire.text("a")))
    heard = Heard()
    manager = client.messages.stream(**ask).on("text", heard.hearing("1"))
    with manager.on("text", heard.hearing("2")) as stream:
        stream.on("text", heard.hearing("3"))
        stream.until_done()

    assert ["1", "2", "3"] == [name for name, _ in heard.calls]


def test_an_error_in_the_error_handler_does_not_hide_the_first(make_client, server, ask):
    """When the `error` handler raises too, its exception carries the stream's as context."""
    server.stream_fault("cut", after=4)

    def broken(_):
        raise KeyError("mine")

    with make_client().messages.stream(**ask) as stream:
        stream.on("error", broken)
        with pytest.raises(KeyError, match="mine") as caught:
            stream.until_done()

        assert isinstance(caught.value.__context__, APIError)
        stream.off("error", broken)


@pytest.mark.parametrize(("area", "prefix"), [("messages", ""), ("beta.messages", "Beta")], ids=["stable", "beta"])
def test_a_stream_is_of_its_area(client, server, ask, wire, area, prefix):
    """Manager, stream, message, text block and end events have the classes of stable or beta messages."""
    server.reply(wire.stream(wire.text("Bern")))
    manager = methods(client, area).stream(**ask)
    with manager as stream:
        events = {event.type: event for event in stream}
    message = stream.get_final_message()

    assert isinstance(stream, sonnetry.BetaMessageStream if prefix else sonnetry.MessageStream)
    managers = sonnetry.BetaMessageStreamManager if prefix else sonnetry.MessageStreamManager
    assert isinstance(manager, managers)
    parsed = getattr(sonnetry.types.beta if prefix else sonnetry.types, f"Parsed{prefix}Message")
    assert type(message) is type(events["message_stop"].message) is parsed
    assert isinstance(message, getattr(sonnetry.types.beta if prefix else sonnetry.types, f"{prefix}Message"))
    assert type(events["message_stop"]) is getattr(sonnetry, f"{prefix}MessageStopEvent")
    assert type(events["content_block_stop"]) is getattr(sonnetry, f"{prefix}ContentBlockStopEvent")
    assert "Bern" == events["content_block_stop"].content_block.text
    assert message.parsed_output is None
    assert "parsed_output" not in str(message.to_param())
