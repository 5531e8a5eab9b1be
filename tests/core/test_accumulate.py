"""The message built from events: rules STR-2 to STR-8, STR-11, STR-13, BLK-14."""

import gc
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
    """Cut anywhere, the message is not complete, and a tool call is only when its block has ended (STR-10, BLK-14)."""
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
            assert (index < whole) == block.is_complete == (block not in message.incomplete_tool_calls)
            assert made == content[index] or index >= whole
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


INCOMPLETE = {
    "cut": ('{"a": 1, "b": "x', {"a": 1, "b": "x"}),
    "cut at once": ("{", {}),
    "cut in a key": ('{"a": [1, 2], "b', {"a": [1, 2]}),
    "cut in a number": ('{"a": [1, 2', {"a": [1, 2]}),
    "wrong": ('{"a": 1, "b": BAD}', {"a": 1}),
    "two objects": ('{"q": 1}{"q": 2}', {"q": 1}),
    "a number": ("5", {}),
    "a list": ("[1, 2]", {}),
    "a text": ('"x"', {}),
    "null": ("null", {}),
    "NaN": ('{"a": NaN}', {}),
    "Infinity": ('{"a": 1, "b": -Infinity}', {"a": 1}),
    "too large": ('{"a": 1e999}', {}),
    "a control character": ('{"a": "x\n"}', {"a": "x"}),
    "no JSON": ("get the weather", {}),
}


@pytest.mark.parametrize("reason", ["max_tokens", "tool_use"])
@pytest.mark.parametrize(("text", "so_far"), INCOMPLETE.values(), ids=INCOMPLETE)
@pytest.mark.parametrize("size", [1, 1000])
@pytest.mark.parametrize("looked", [False, True], ids=["unread", "read"])
def test_str_7_input_that_is_not_an_object_stays_and_says_so(text, so_far, reason, size, looked):
    """The block stays with what can be parsed and the text as it came, and no exception is raised (rule STR-7)."""
    accumulator = fold(START, begin(0, type="tool_use", id="t", name="n", input={}))
    for start in range(0, len(text), size):
        accumulator.add(event(**delta(0, "input_json_delta", partial_json=text[start : start + size])))
        if looked:
            accumulator.snapshot()
    for fields in (end(0), finale(reason), STOP):
        accumulator.add(event(**fields))
    (block,) = accumulator.message.content

    assert (None, True) == (accumulator.problem, accumulator.complete)
    assert (so_far, text, False) == (block.input, block.raw_input, block.is_complete)
    assert [block] == accumulator.message.incomplete_tool_calls
    assert accumulator.closed is block
    assert {"type": "tool_use", "id": "t", "name": "n", "input": so_far} == block.to_dict()


def test_deep_input_is_kept_as_text():
    """Input that is nested without end stays as text, and what is shown of it can be dumped."""
    accumulator = fold(
        START,
        begin(0, type="tool_use", id="t", name="n", input={}),
        delta(0, "input_json_delta", partial_json='{"a": ' + "[" * 100_000),
        end(0),
        finale("tool_use"),
        STOP,
    )
    (block,) = accumulator.message.content

    assert 100_006 == len(block.raw_input)
    assert "[[[" in accumulator.message.to_json(indent=None)


KEPT = {
    "a second start": ([START, begin(0, type="text", text="B"), end(0)], ["A", "B"], "second message_start"),
    "a block begun twice": ([begin(0, type="text", text="B")], ["A", "B"], "content block 0 was begun twice"),
    "a block begun again": ([end(0), begin(0, type="text", text="B")], ["A", "B"], "content block 0 was begun twice"),
    "a delta without a block": ([delta(7, "text_delta", text="B")], ["A", "B"], "content block 7, which is not open"),
    "a delta for index -1": ([end(0), delta(-1, "text_delta", text="B")], ["B", "A"], "content block -1, which is not"),
    "a delta behind the end": ([end(0), delta(0, "text_delta", text="B")], ["AB"], "content block 0, which is not"),
    "thinking without a block": ([delta(3, "thinking_delta", thinking="B")], ["A", "B"], "content block 3"),
    "a stop without a block": ([end(5)], ["A"], "the end of content block 5"),
    "a stop twice": ([end(0), end(0)], ["A"], "the end of content block 0"),
    "a block that is open": ([finale(), STOP], ["A"], "content block 0 was not closed"),
}


@pytest.mark.parametrize(("more", "texts", "problem"), KEPT.values(), ids=KEPT)
def test_what_does_not_fit_is_kept_and_said(more, texts, problem):
    """Nothing is dropped: each text that came is in the message, and the first problem is named."""
    accumulator = fold(START, begin(0, type="text", text="A"), *more)
    shown = [getattr(block, "text", None) or block.thinking for block in accumulator.snapshot().content]

    assert texts == shown
    assert problem in accumulator.problem


UNRUN = {"type": "tool_use", "id": "t", "name": "n", "input": {}}
MISFITS = {
    "input for a text": (
        {"type": "text", "text": "A"},
        ("input_json_delta", "partial_json"),
        ["{", '"a'],
        "partial_json",
    ),
    "thinking for a text": ({"type": "text", "text": "A"}, ("thinking_delta", "thinking"), ["h", "m"], "thinking"),
    "text for thinking": ({"type": "thinking", "thinking": "A"}, ("text_delta", "text"), ["h", "m"], "text"),
    "text for a tool call": (UNRUN, ("text_delta", "text"), ["h", "m"], "text"),
    "text for a file": ({"type": "container_upload", "file_id": "f"}, ("text_delta", "text"), ["h", "m"], "text"),
}


@pytest.mark.parametrize(("block", "kind", "pieces_", "field"), MISFITS.values(), ids=MISFITS)
def test_a_delta_for_another_type_of_block_is_kept_and_said(block, kind, pieces_, field):
    """Its text stays readable under its own name, the block's own fields keep their values, and the problem is named."""
    name, key = kind
    accumulator = fold(START, begin(0, **block), *(delta(0, name, **{key: piece}) for piece in pieces_), end(0))
    (made,) = accumulator.snapshot().content

    assert f"a {name} for content block 0, which is a {block['type']} block" == accumulator.problem
    assert {**block, field: "".join(pieces_)} == made.to_dict()


def test_a_signature_or_citation_for_a_tool_call_is_named():
    """Deltas without text that do not fit are problems too."""
    for more in (delta(0, "signature_delta", signature="s"), delta(0, "citations_delta", citation={"type": "new"})):
        assert "which is a tool_use block" in fold(START, begin(0, **UNRUN), more).problem


def test_blocks_and_deltas_of_unknown_types_take_anything():
    """What this version does not list is not a problem, whichever of the two it is."""
    unknown = [
        begin(0, type="brand_new"),
        *(delta(0, kind, **{kind.removesuffix("_delta"): "x"}) for kind in ("text_delta", "thinking_delta")),
        delta(0, "input_json_delta", partial_json='{"cut'),
        end(0),
    ]
    accumulator = fold(START, *unknown, begin(1, type="text", text=""), delta(1, "brand_new_delta", x=1), end(1))
    block = accumulator.snapshot().content[0]

    assert accumulator.problem is None
    assert ("x", "x", '{"cut') == (block.text, block.thinking, block.raw_input)


def test_input_after_the_end_of_a_cut_call_goes_on_with_its_text():
    """Deltas that come after a block has ended add to everything that came before, cut input included."""
    late = [delta(0, "input_json_delta", partial_json=piece) for piece in ('": "b', "c")]
    accumulator = fold(START, begin(0, **UNRUN), delta(0, "input_json_delta", partial_json='{"a'), end(0), *late)

    assert '{"a": "bc' == accumulator.snapshot().content[0].raw_input


EARLY = {
    "a block": ([begin(0, type="text", text="x"), delta(0, "text_delta", text="y")], ["xy"]),
    "a delta": ([delta(0, "text_delta", text="x")], ["x"]),
    "message_delta": ([finale("max_tokens")], []),
}


@pytest.mark.parametrize(("events", "texts"), EARLY.values(), ids=EARLY)
def test_what_comes_before_the_start_is_kept_and_said(events, texts):
    """Content and figures before `message_start` stand in a message without a head; a late start becomes its head."""
    accumulator = fold(*events)
    early = accumulator.snapshot()

    assert "before message_start" in accumulator.problem
    assert texts == [block.text for block in early.content]
    accumulator.add(event(**START))
    assert ("msg_1", texts) == (accumulator.snapshot().id, [block.text for block in accumulator.snapshot().content])


@pytest.mark.parametrize("stray", [STOP, end(0), {"type": "brand_new"}], ids=["stop", "end", "unknown"])
def test_without_content_there_is_no_message(stray):
    """An end without a beginning makes no message; an unknown event is none of its business."""
    accumulator = fold(stray)

    assert (None, False) == (accumulator.snapshot(), accumulator.complete)
    assert (stray["type"] == "brand_new") == (accumulator.problem is None)


def test_open_blocks_may_be_allowed_at_the_end():
    """`require_stop=False` keeps a block that was not closed; a tool call then stays incomplete though its input parses."""
    accumulator = Accumulator(require_stop=False)
    call = begin(1, type="tool_use", id="t", name="n", input={})
    piece = delta(1, "input_json_delta", partial_json='{"q": 1}')
    for fields in (START, begin(0, type="text", text="A"), call, piece, finale("tool_use"), STOP):
        accumulator.add(event(**fields))
    text, tool = accumulator.message.content

    assert (None, True, "A") == (accumulator.problem, accumulator.complete, text.text)
    assert ({"q": 1}, '{"q": 1}', False) == (tool.input, tool.raw_input, tool.is_complete)


def test_content_of_the_start_is_kept():
    """Blocks that `message_start` brings are part of the message, in front; the event keeps its own."""
    content = [{"type": "text", "text": "kept"}, {"type": "tool_use", "id": "t", "name": "n", "input": {"a": 1}}]
    start = {**START, "message": {**START["message"], "content": content}}
    accumulator = fold(start, begin(2, type="text", text="new"), end(2), finale(), STOP)

    assert None is accumulator.problem
    assert [*content, {"type": "text", "text": "new"}] == [block.to_dict() for block in accumulator.message.content]
    assert [] == accumulator.message.incomplete_tool_calls
    again = fold(start, begin(0, type="text", text="new"))
    assert "begun twice" in again.problem
    assert ["kept", "new"] == [block.text for block in again.snapshot().content[:2]]


def test_deltas_find_their_block_by_index():
    """Blocks side by side, which the API does not send today, do not mix."""
    accumulator = fold(
        START, begin(0, type="text", text=""), begin(1, type="text", text=""), delta(0, "text_delta", text="a"),
        delta(1, "text_delta", text="b"), delta(0, "text_delta", text="c"),
    )  # fmt: skip

    assert ["ac", "b"] == [block.text for block in accumulator.snapshot().content]


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
def test_damaged_events_raise_nothing(events):
    """Whatever the service sends: a damaged event is folded, ignored or a problem, never an exception."""
    accumulator = Accumulator()
    for fields in events:
        one = event(**fields)
        accumulator.add(one)
        if accumulator.problem is None:
            expand(one, accumulator)
        accumulator.snapshot()


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


def seconds(start, one, look, count):
    """Return the CPU time of folding `count` events and looking at each."""
    accumulator = fold(START, start)
    gc.disable()  # it looks at everything there is, again and again
    began = time.process_time()
    for n in range(count):
        accumulator.add(one(n))
        look(accumulator, expand(one(n), accumulator)[-1])
    gc.enable()
    return time.process_time() - began


CITED = event(**delta(0, "citations_delta", citation={"type": "char_location", "cited_text": "c"}))
TEXT = event(**delta(0, "text_delta", text="twenty characters..."))
MEMBERS = [event(**delta(0, "input_json_delta", partial_json=f'{"," if n else "{"}"k{n}": "x"')) for n in range(9000)]
BLOCKS = [event(**begin(n + 1, type="text", text="x")) for n in range(9000)]
TOOL = begin(0, type="tool_use", id="t", name="n", input={})
WRITING = begin(0, type="text", text="")
GROWTH = {
    "input unread": (TOOL, MEMBERS.__getitem__, lambda accumulator, shown: None),
    "input by its events": (TOOL, MEMBERS.__getitem__, lambda accumulator, shown: shown.snapshot),
    "input in the message": (TOOL, MEMBERS.__getitem__, lambda accumulator, shown: accumulator.snapshot()),
    "text by its events": (WRITING, lambda n: TEXT, lambda accumulator, shown: shown.snapshot),
    "text in the message": (WRITING, lambda n: TEXT, lambda accumulator, shown: accumulator.snapshot()),
    "citations": (WRITING, lambda n: CITED, lambda accumulator, shown: accumulator.snapshot()),
    "many blocks": (WRITING, BLOCKS.__getitem__, lambda accumulator, shown: accumulator.snapshot()),
}


@pytest.mark.parametrize("case", GROWTH.values(), ids=GROWTH)
def test_looking_at_every_event_takes_linear_time(case, pace):
    """Eight times as many events take less than sixteen times as long, whatever is looked at in between."""
    seconds(*case, 200)

    assert seconds(*case, 8000) < 16 * max(min(seconds(*case, 1000) for _ in range(3)), 0.002)
