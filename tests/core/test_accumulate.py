"""The message built from events: rules STR-2 to STR-8, STR-11, STR-13, BLK-14."""

import json
import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sonnetry._core.accumulate import Accumulator
from sonnetry._core.decode import decode
from sonnetry._core.stream_events import (
    CitationEvent,
    ContentBlockStopEvent,
    InputJsonEvent,
    MessageStopEvent,
    SignatureEvent,
    TextEvent,
    ThinkingEvent,
    expand,
    of_delta,
)
from sonnetry.types.messages import RawMessageStreamEvent

USAGE = {"input_tokens": 10, "output_tokens": 1, "cache_read_input_tokens": 3}
START = {
    "type": "message_start",
    "message": {
        "id": "msg_1", "type": "message", "role": "assistant", "model": "m", "content": [],
        "stop_reason": None, "stop_sequence": None, "usage": USAGE,
    },
}  # fmt: skip
STOP = {"type": "message_stop"}


def event(**fields):
    return decode(RawMessageStreamEvent, json.dumps(fields).encode())


def begin(index, **block):
    return {"type": "content_block_start", "index": index, "content_block": block}


def delta(index, kind, **fields):
    return {"type": "content_block_delta", "index": index, "delta": {"type": kind, **fields}}


def end(index):
    return {"type": "content_block_stop", "index": index}


def finale(reason="end_turn", **usage):
    return {
        "type": "message_delta",
        "delta": {"stop_reason": reason, "stop_sequence": None},
        "usage": {"output_tokens": 9, **usage},
    }


def fold(*events):
    accumulator = Accumulator()
    for fields in events:
        accumulator.add(event(**fields))
    return accumulator


def pieces(text):
    """Cut a text in two or three places, an empty piece included."""
    return st.lists(st.integers(0, len(text)), max_size=3).map(
        lambda cuts: [text[a:b] for a, b in zip([0, *sorted(cuts)], [*sorted(cuts), len(text)], strict=True)]
    )


texts = st.text(max_size=20)
inputs = st.dictionaries(
    st.text(max_size=5), st.none() | st.integers() | texts | st.lists(texts, max_size=2), max_size=3
)


@st.composite
def blocks(draw, index):
    """One block's events and the block they make."""
    kind = draw(
        st.sampled_from(["text", "thinking", "omitted", "tool_use", "server_tool_use", "result", "new", "cited"])
    )
    if kind == "text":
        text = draw(texts)
        deltas = [delta(index, "text_delta", text=piece) for piece in draw(pieces(text))]
        return [begin(index, type="text", text=""), *deltas, end(index)], {"type": "text", "text": text}
    if kind == "cited":
        citation = {"type": "char_location", "cited_text": "c", "document_index": 0, "document_title": None,
                    "start_char_index": 0, "end_char_index": 1, "file_id": None}  # fmt: skip
        events = [
            begin(index, type="text", text="", citations=[]),
            delta(index, "citations_delta", citation=citation),
            delta(index, "text_delta", text="x"),
            delta(index, "citations_delta", citation=citation),
            delta(index, "brand_new_delta", field=1),
        ]
        return [*events, end(index)], {"type": "text", "text": "x", "citations": [citation] * 2}
    if kind in ("thinking", "omitted"):
        text = draw(texts) if kind == "thinking" else ""
        deltas = [delta(index, "thinking_delta", thinking=piece) for piece in draw(pieces(text)) if text]
        start = begin(index, type="thinking", thinking="", signature="")
        signed = delta(index, "signature_delta", signature="sig")
        return [start, *deltas, signed, end(index)], {"type": "thinking", "thinking": text, "signature": "sig"}
    if kind in ("tool_use", "server_tool_use"):
        value = draw(inputs)
        text = json.dumps(value) if value else draw(st.sampled_from(["", "{}", " "]))
        deltas = [delta(index, "input_json_delta", partial_json=piece) for piece in ["", *draw(pieces(text))]]
        made = {"type": kind, "id": "t", "name": "web_search", "input": value}
        return [begin(index, **{**made, "input": {}}), *deltas, end(index)], made
    made = {"type": "brand_new_block", "a": [1, {"b": None}]}
    if kind == "result":
        made = {"type": "container_upload", "file_id": "file_1"}
    return [begin(index, **made), end(index)], made


@st.composite
def streams(draw):
    """A conforming stream and the message it tells."""
    events, content = [START], []
    for index in range(draw(st.integers(0, 4))):
        more, block = draw(blocks(index))
        events += more
        content.append(block)
    reason = draw(st.sampled_from(["end_turn", "tool_use", "max_tokens", "pause_turn"]))
    return [*events, finale(reason), STOP], content, reason


@given(streams())
def test_str_2_a_conforming_stream_makes_its_message(stream):
    """Blocks, texts, inputs, signatures and citations come out as they were meant (rules STR-2 to STR-8, STR-11)."""
    events, content, reason = stream
    accumulator = fold(*events)
    message = accumulator.message

    assert accumulator.complete
    assert content == [block.to_dict() for block in message.content]
    assert (reason, {**USAGE, "output_tokens": 9}) == (message.stop_reason, message.usage.to_dict())


@given(streams(), st.integers(0, 1000))
def test_a_cut_stream_is_never_complete_and_offers_no_half_call(stream, place):
    """Cut anywhere, the message is not complete, and each tool call in it is whole (rules STR-10, BLK-14)."""
    events, content, _ = stream
    place %= len(events)
    accumulator = fold(*events[:place])
    message = accumulator.snapshot()

    assert not accumulator.complete
    assert (place == 0) == (message is None)
    whole = sum(e["type"] == "content_block_stop" for e in events[:place])
    for index, block in enumerate(message.content if message else ()):
        made = block.to_dict()
        if made["type"].endswith("tool_use"):
            assert index < whole
            assert content[index] == made
        elif made["type"] == "text":
            assert content[index]["text"].startswith(made["text"])


@given(streams(), st.data())
def test_looking_in_between_changes_nothing(stream, data):
    """Snapshots may be read at any time."""
    accumulator = Accumulator()
    for fields in stream[0]:
        accumulator.add(event(**fields))
        if data.draw(st.booleans()):
            accumulator.snapshot()

    assert stream[1] == [block.to_dict() for block in accumulator.message.content]


@given(streams())
def test_the_callers_events_keep_their_values(stream):
    """Folding changes no event that the caller holds, neither its usage nor its block."""
    events = [event(**fields) for fields in stream[0]]
    accumulator = Accumulator()
    for one in events:
        accumulator.add(one)
        accumulator.snapshot()

    assert stream[0] == [one.to_dict() for one in events]


def test_str_4_every_field_of_a_message_delta_is_applied():
    """Not only the stop reason: container, details, unknown fields and what stands beside the delta (rule STR-4)."""
    last = {
        "type": "message_delta",
        "delta": {"stop_reason": "refusal", "stop_sequence": "S", "container": {"id": "c", "expires_at": "2026-01-01T00:00:00Z"}, "brand": 1},
        "usage": {"output_tokens": 5, "input_tokens": None, "new_count": 4},
        "context_management": {"applied_edits": []},
    }  # fmt: skip
    message = fold(START, last, STOP).message

    assert ("refusal", "S", "c", 1) == (message.stop_reason, message.stop_sequence, message.container.id, message.brand)
    assert {"applied_edits": []} == message.context_management
    assert (5, 10, 3, 4) == (
        message.usage.output_tokens,
        message.usage.input_tokens,
        message.usage.cache_read_input_tokens,
        message.usage.new_count,
    )


def test_str_4_figures_are_cumulative():
    """The last of several `message_delta`s counts."""
    assert 7 == fold(START, finale(output_tokens=3), finale(output_tokens=7), STOP).message.usage.output_tokens


def test_str_13_usage_so_far_is_kept():
    """Before any `message_delta` the usage is that of the start; a start without usage takes the delta's (rule STR-13)."""
    bare = {"type": "message_start", "message": {k: v for k, v in START["message"].items() if k != "usage"}}

    assert 1 == fold(START).snapshot().usage.output_tokens
    assert 9 == fold(bare, finale(), STOP).message.usage.output_tokens


@pytest.mark.parametrize("reason", ["max_tokens", "model_context_window_exceeded", "refusal"])
def test_str_7_input_cut_by_the_model_is_no_fault_and_no_call(reason):
    """Raw input that the token limit cut is not JSON: the message is complete without that call (rule STR-7)."""
    events = [
        START,
        begin(0, type="tool_use", id="t", name="n", input={}),
        delta(0, "input_json_delta", partial_json='{"a'),
        end(0),
    ]
    accumulator = fold(*events, finale(reason), STOP)

    assert ([], True, None) == (accumulator.message.content, accumulator.complete, accumulator.closed)


@pytest.mark.parametrize("text", ['{"a', "{]", "[" * 100_000], ids=["cut", "wrong", "deep"])
def test_input_that_is_no_json_is_nonsense_otherwise(text):
    """With any other stop reason the stream is damaged, and that is a ValueError."""
    events = [
        START,
        begin(0, type="tool_use", id="t", name="n", input={}),
        delta(0, "input_json_delta", partial_json=text),
        end(0),
    ]

    with pytest.raises(ValueError, match="not JSON"):
        fold(*events, finale("tool_use"), STOP)


def test_a_delta_without_its_block_is_nonsense():
    """A delta for a block that is not open is refused, not dropped."""
    with pytest.raises(ValueError, match="content block 3"):
        fold(START, delta(3, "text_delta", text="x"))


def test_a_stop_without_its_block_closes_nothing():
    """The end of a block that never began is not shown as the end of the one before."""
    accumulator = fold(START, begin(0, type="text", text="a"), end(0))
    stray = event(**end(5))
    accumulator.add(stray)

    assert None is expand(stray, accumulator)[0].content_block
    assert 1 == len(accumulator.snapshot().content)


def test_deltas_find_their_block_by_index():
    """Blocks side by side, which the API does not send today, do not mix."""
    accumulator = fold(
        START, begin(0, type="text", text=""), begin(1, type="text", text=""), delta(0, "text_delta", text="a"),
        delta(1, "text_delta", text="b"), delta(0, "text_delta", text="c"),
    )  # fmt: skip

    assert ["ac", "b"] == [block.text for block in accumulator.snapshot().content]


def test_events_before_the_start_are_ignored():
    """Without a message there is nothing to build."""
    accumulator = fold(finale(), end(0), delta(0, "text_delta", text="x"), {"type": "brand_new"})

    assert None is accumulator.snapshot()


junk = st.recursive(
    st.none() | st.booleans() | st.integers(-2, 3) | st.sampled_from(["text", "text_delta", "tool_use", "", "x"]),
    lambda inner: (
        st.lists(inner, max_size=2)
        | st.dictionaries(
            st.sampled_from(["type", "text", "usage", "id", "content", "partial_json", "input"]), inner, max_size=4
        )
    ),
    max_leaves=6,
)


@st.composite
def damaged(draw):
    """A stream some of whose fields are missing or of another type."""
    events = [START, begin(0, type="text", text=""), delta(0, "text_delta", text="x"), end(0)]
    events += [begin(1, type="tool_use", id="t", name="n", input={}), delta(1, "input_json_delta", partial_json="{}")]
    events += [
        delta(1, "signature_delta", signature="s"),
        delta(1, "citations_delta", citation={}),
        end(1),
        finale(),
        STOP,
    ]
    events = json.loads(json.dumps(events))
    for _ in range(draw(st.integers(1, 3))):
        target = draw(st.sampled_from(events))
        if target and isinstance(inner := draw(st.sampled_from([target, *target.values()])), dict) and inner:
            name = draw(st.sampled_from(sorted(inner)))
            if name == "type" and inner is target:
                continue
            if draw(st.booleans()):
                inner.pop(name)
            else:
                inner[name] = draw(junk)
    return events


@settings(max_examples=300)
@given(damaged())
def test_damaged_events_raise_nothing_but_value_errors(events):
    """Whatever the service sends: a damaged event is folded, ignored or a ValueError, never a bug's exception."""
    accumulator = Accumulator()
    for fields in events:
        one = event(**fields)
        try:
            accumulator.add(one)
            expand(one, accumulator)
            accumulator.snapshot()
        except ValueError:
            accumulator.snapshot()
            return


# --- What the helper shows ----------------------------------------------------------------------------------------------


def shown(*events):
    accumulator, found = Accumulator(), []
    for fields in events:
        one = event(**fields)
        accumulator.add(one)
        found += expand(one, accumulator)
    return accumulator, found


def test_texts_come_with_the_text_so_far():
    """A text event knows its piece, and the whole text up to it, also when read later."""
    _, found = shown(
        START,
        begin(0, type="text", text="a"),
        delta(0, "text_delta", text="b"),
        delta(0, "text_delta", text="c"),
        end(0),
    )
    texts = [one for one in found if one.type == "text"]

    assert [("b", "ab"), ("c", "abc")] == [(one.text, one.snapshot) for one in texts]
    assert "TextEvent(text='b')" == repr(texts[0])
    assert TextEvent("b") == texts[0] != TextEvent("c")
    assert "" == TextEvent("b").snapshot
    assert texts[0] != "b"


def test_inputs_come_parsed_as_far_as_they_go():
    """An input event shows what can be read so far."""
    events = [delta(0, "input_json_delta", partial_json=piece) for piece in ["", '{"a": [1', ', 2], "b": "te', 'xt"}']]
    _, found = shown(START, begin(0, type="tool_use", id="t", name="n", input={}), *events, end(0))
    inputs = [one for one in found if isinstance(one, InputJsonEvent)]

    assert [{}, {"a": [1]}, {"a": [1, 2], "b": "te"}, {"a": [1, 2], "b": "text"}] == [one.snapshot for one in inputs]
    assert {} == InputJsonEvent("x").snapshot


def test_thinking_signatures_and_citations():
    """Each kind of delta has its event; unknown ones have none."""
    events = [
        begin(0, type="thinking", thinking="", signature=""),
        delta(0, "thinking_delta", thinking="hm"),
        delta(0, "signature_delta", signature="s"),
    ]
    _, found = shown(START, *events, end(0))
    made = [one for one in found if one.type in ("thinking", "signature")]

    assert [ThinkingEvent("hm"), SignatureEvent("s")] == made
    assert "hm" == made[0].snapshot
    assert of_delta(event(**delta(0, "brand_new_delta")).delta, None) is None
    cited = event(**delta(0, "citations_delta", citation={"type": "char_location"})).delta
    assert [] == of_delta(cited, None).snapshot
    assert isinstance(of_delta(cited, None), CitationEvent)


def test_ends_come_with_what_ended():
    """The end of a block shows the block, that of the message the message."""
    accumulator, found = shown(
        START, begin(0, type="text", text=""), delta(0, "text_delta", text="a"), end(0), finale(), STOP
    )

    assert isinstance(found[-1], MessageStopEvent)
    assert accumulator.message is found[-1].message
    stop = next(one for one in found if isinstance(one, ContentBlockStopEvent))
    assert (0, "a", "content_block_stop") == (stop.index, stop.content_block.text, stop.type)
    assert "message_start" == found[0].type


def test_many_input_pieces_take_linear_time(pace):
    """Ten thousand pieces of input are not counted anew for each of them."""

    def seconds(count):
        accumulator = fold(START, begin(0, type="tool_use", id="t", name="n", input={}))
        one = event(**delta(0, "input_json_delta", partial_json="1"))
        began = time.process_time()
        for _ in range(count):
            accumulator.add(one)
            expand(one, accumulator)
        return time.process_time() - began

    seconds(100)

    assert seconds(8000) < 16 * max(min(seconds(1000) for _ in range(3)), 0.001)
