# Derived from tests/_async/test_incomplete_calls.py by codegen/unasync.py; edit that file instead.
"""Tool calls of the helper: complete after their stop, and kept with what arrived when they are not (rules STR-5, STR-7)."""

from __future__ import annotations

import copy
import json
import pickle
import warnings

import pytest

from sonnetry import StreamTruncatedError

from ._reading import Heard, final, methods

INPUT = ('{"city": "Be', 'rn", "days": ', "[1, 2]}")


@pytest.mark.parametrize("kind", ["tool_use", "server_tool_use", "mcp_tool_use", "novel_tool_use"])
@pytest.mark.parametrize("area", ["messages", "beta.messages"])
def test_a_tool_call_is_complete_only_after_its_stop(client, server, ask, wire, kind, area):
    """Until `content_block_stop` a call says that it is not complete; afterwards it has its whole input."""
    call = {"type": kind, "id": "toolu_01", "name": "web_search", "input": {}, "server_name": "s"}
    block = wire.block(call, *[{"type": "input_json_delta", "partial_json": piece} for piece in INPUT])
    server.reply(wire.stream(wire.text("Let me see"), block))
    seen = []
    with methods(client, area).stream(**ask) as stream:
        for event in stream:
            calls = [block for block in stream.current_message_snapshot.content if block.type == kind]
            seen += [(event.type, call.is_complete, dict(call.input), call.raw_input) for call in calls]
        message = stream.get_final_message()

    whole = {"city": "Bern", "days": [1, 2]}
    assert ("content_block_start", False, {}, "") == seen[0]
    assert ("input_json", False, {"city": "Be"}, INPUT[0]) in seen
    assert ("content_block_stop", True, whole, None) in seen
    assert all(
        complete == (kind in ("content_block_stop", "message_delta", "message_stop")) for kind, complete, *_ in seen
    )
    assert (whole, []) == (message.content[1].input, message.incomplete_tool_calls)


@pytest.mark.parametrize("after", [3, 4, 5, 6, 7])
def test_a_cut_tool_call_is_kept_and_says_so(make_client, server, ask, wire, after):
    """However far a call came, a cut before its stop leaves it in the partial message, not complete."""
    events = wire.stream(wire.text("Hi"), wire.tool(*INPUT))
    server.reply(events[: after + 1])
    with pytest.raises(StreamTruncatedError) as caught:
        final(make_client(), ask)
    partial = caught.value.partial
    text = "".join(INPUT[: max(after - 4, 0)])

    assert ["text", "tool_use"][: 1 + (after > 3)] == [block.type for block in partial.content]
    assert partial.content[1:] == partial.incomplete_tool_calls
    assert [text][: after > 3] == [call.raw_input for call in partial.incomplete_tool_calls]


def test_a_whole_call_before_the_cut_is_kept(make_client, server, ask, wire):
    """A call whose stop had come is complete in the partial message."""
    server.reply(wire.stream(wire.tool("{}"), wire.tool(*INPUT))[:-5])
    with pytest.raises(StreamTruncatedError) as caught:
        final(make_client(), ask)

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
def test_pieces_of_input_are_one_json_text_STR_5(client, server, ask, wire, pieces, expected):
    """Pieces are joined and parsed at the stop; no text at all is the empty object."""
    server.reply(wire.stream(wire.tool(*pieces)))
    message = final(client, ask)

    assert expected == message.content[0].input


def test_input_that_came_with_the_start_stays(client, server, ask, wire):
    """A call that came whole in its start event keeps its input."""
    call = {"type": "tool_use", "id": "toolu_01", "name": "weather", "input": {"city": "Bern"}}
    server.reply(wire.stream(wire.block(call)))
    message = final(client, ask)

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
def test_input_that_is_not_an_object_stays_STR_7(client, server, ask, wire, reason, text, area):
    """A call whose input is not a JSON object stays in the message, says so, and is not an error."""
    server.reply(wire.stream(wire.text("Hi"), wire.tool(text), stop_reason=reason))
    heard = Heard("content_block", "final_message")
    with heard.put(methods(client, area).stream(**ask)) as stream:
        message = stream.get_final_message()
    call = message.content[1]

    assert (reason, [call]) == (message.stop_reason, message.incomplete_tool_calls)
    assert (False, text) == (call.is_complete, call.raw_input)
    assert {"type": "tool_use", "id": "toolu_01", "name": "weather", "input": call.input} == call.to_dict()
    assert message.content == heard.of("content_block")
    assert "is_complete=False" in repr(call)


def test_raw_events_come_whatever_the_input_is(client, server, ask, wire, listed):
    """Raw readers get every event of a call with invalid input; the partial message keeps its text."""
    events = wire.stream(wire.tool('{"q": ', "BAD}"), stop_reason="tool_use")
    server.reply(events)
    stream = client.messages.create(stream=True, **ask)
    seen = listed(stream)

    assert events == [event.to_dict() for event in seen]
    assert ['{"q": BAD}'] == [call.raw_input for call in stream.partial.incomplete_tool_calls]


def test_an_incomplete_call_survives_copies(client, server, ask, wire):
    """Copies and pickles of a message know that a call is not complete; plain data never does."""
    server.reply(wire.stream(wire.text("Hi"), wire.tool('{"a": 1, "b'), stop_reason="max_tokens"))
    message = final(client, ask)
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
def test_a_history_leaves_incomplete_calls_out(client, server, ask, wire, area, form):
    """A message whose call was cut goes into a history without that call, with one warning."""
    cut = wire.block(
        {"type": "tool_use", "id": "toolu_02", "name": "cut", "input": {}},
        {"type": "input_json_delta", "partial_json": '{"a'},
    )
    server.reply(wire.stream(wire.text("Hi"), wire.tool("{}"), cut, stop_reason="max_tokens"))
    with methods(client, area).stream(**ask) as stream:
        message = stream.get_final_message()
    content = {"content": message.content, "a tuple": tuple(message.content), "an iterator": iter(message.content)}
    turn = message if form == "message" else {"role": "assistant", "content": content[form]}
    result = {"type": "tool_result", "tool_use_id": "toolu_01", "content": "done"}
    history = [*ask["messages"], turn, {"role": "user", "content": [result]}]
    with pytest.warns(UserWarning, match="tool call 'cut'") as warned:
        methods(client, area).create(**{**ask, "messages": history})
    with warnings.catch_warnings():
        warnings.simplefilter("error")  # the same message warns once
        if form != "an iterator":
            methods(client, area).count_tokens(model=ask["model"], messages=history)

    assert 1 == len(warned)
    assert __file__ == warned[0].filename
    sent = server.requests[1].json["messages"][1]
    assert ["text", "tool_use"] == [block["type"] for block in sent["content"]]
    assert 3 == len(message.content)


@pytest.mark.parametrize("form", ["message", "content", "block"])
def test_a_message_of_nothing_but_incomplete_calls_is_refused(client, server, ask, wire, form):
    """What would be an empty turn is refused before sending, with the ways out; so is a single block."""
    server.reply(wire.stream(wire.tool('{"city": "Be'), stop_reason="max_tokens"))
    message = final(client, ask)
    turn = {"message": message, "content": {"role": "assistant", "content": message.content}}
    turn["block"] = {"role": "assistant", "content": message.content[0]}
    with pytest.raises(ValueError, match=r"weather.*max_tokens.*leave the message out.*answer with the text"):
        client.messages.create(**{**ask, "messages": [*ask["messages"], turn[form]]})
    with pytest.raises(ValueError, match="max_tokens"):
        message.to_param()

    assert 1 == len(server.requests)


@pytest.mark.parametrize("given", [5, [1], None, '{"a'], ids=str)
def test_a_plain_answer_whose_input_is_not_an_object(client, server, ask, wire, given):
    """A whole answer keeps such an input as it came, and its call is not complete; any object is."""
    call = {"type": "tool_use", "id": "toolu_01", "name": "n", "input": given}
    server.reply(wire.message(call, {**call, "input": {}}))
    message = client.messages.create(**ask)
    bad, good = message.content

    assert (given, False, True, None) == (bad.input, bad.is_complete, good.is_complete, good.raw_input)
    assert ("" if given is None else given if isinstance(given, str) else json.dumps(given)) == bad.raw_input
    assert [bad] == message.incomplete_tool_calls
