"""Answers read as a type: `messages.parse`, `stream(output_format=)`, and the error of every answer that is none."""

from __future__ import annotations

import copy
import enum
import itertools
import json
import pickle
import warnings
from dataclasses import dataclass
from typing import Annotated, Any, Literal, NamedTuple

import msgspec
import pydantic
import pytest
from typing_extensions import TypedDict

import sonnetry
from sonnetry import AnthropicError, OutputError, OutputInvalid, OutputRefused, OutputTruncated, omit

from ._reading import methods


class Line(pydantic.BaseModel):
    """A line of an invoice."""

    item: str
    price: float


class Invoice(pydantic.BaseModel):
    """A model in a model."""

    vendor: str
    lines: list[Line]


@dataclass
class Point:
    """A dataclass."""

    x: int
    y: int = 0


class Person(TypedDict):
    """A TypedDict."""

    name: str
    age: int


class Place(NamedTuple):
    """A named tuple; it travels as an object."""

    city: str
    country: str = "CH"


class Pet(msgspec.Struct):
    """A type of another library."""

    name: str
    legs: int = 4


class Color(enum.Enum):
    """An enum."""

    RED = "red"


# A type, an answer, what it is read as, and the type of its schema.
TYPES = {
    "model": (
        Invoice,
        '{"vendor":"A","lines":[{"item":"b","price":1}]}',
        Invoice(vendor="A", lines=[Line(item="b", price=1)]),
    ),
    "dataclass": (Point, '{"x": 1, "y": 2}', Point(1, 2)),
    "TypedDict": (Person, '{"name": "A", "age": 3}', {"name": "A", "age": 3}),
    "NamedTuple": (Place, '{"city": "Bern"}', Place("Bern")),
    "Struct": (Pet, '{"name": "Rex"}', Pet("Rex")),
    "list of structs": (list[Pet], '[{"name": "Rex", "legs": 3}]', [Pet("Rex", 3)]),
    "literal": (Literal["yes", "no"], '"no"', "no"),
    "enum": (Color, '"red"', Color.RED),
    "union": (Line | Point, '{"x": 1}', Point(1)),
    "optional": (int | None, "null", None),
    "list": (list[int], "[1, 2]", [1, 2]),
    "tuple": (tuple[int, str], '[1, "a"]', (1, "a")),
    "int": (int, "0", 0),
    "float": (float, "1", 1.0),
    "bool": (bool, "false", False),
    "str": (str, '"x"', "x"),
    "empty list": (list[str], "[]", []),
    "annotated": (Annotated[int, pydantic.Field(gt=2)], "3", 3),
    "unhashable": (Annotated[int, pydantic.Field(json_schema_extra={"examples": [1]})], "3", 3),
}
each_type = pytest.mark.parametrize(("kind", "text", "value"), TYPES.values(), ids=TYPES)
both_areas = pytest.mark.parametrize("area", ["messages", "beta.messages"])


async def final(manager):
    """Open a stream and return its message."""
    async with manager as stream:
        return await stream.get_final_message()


def sent(server):
    """Return the body of the last request."""
    return json.loads(server.requests[-1].body)


@each_type
async def test_a_text_is_read_as_the_type(client, server, ask, kind, text, value):
    """Whole and streamed: the output, `[]`, `0`, `False` and None included, is an object of the type."""
    server.play(text, times=2)
    answer = await client.messages.parse(**ask, output_format=kind)
    async with client.messages.stream(**ask, output_format=kind) as stream:
        streamed = await stream.get_final_message()

    for message in (answer, streamed):
        assert value == message.output
        assert type(value) is type(message.output)
        assert value == message.parsed_output
        assert value == message.content[0].parsed_output
        assert {"type": "text", "text": text} == message.to_param()["content"][0]


@both_areas
async def test_the_schema_of_the_type_is_sent(client, server, ask, area):
    """Beside what `output_config` holds; the helper is named in a header, and nothing else changes."""
    effort = {"effort": "high"}
    await methods(client, area).parse(**ask, output_format=Line, output_config=effort)
    parsed = sent(server)["output_config"]
    async with methods(client, area).stream(**ask, output_format=Line, output_config=effort) as stream:
        await stream.until_done()
    streamed = sent(server)["output_config"]
    await methods(client, area).count_tokens(
        model=ask["model"], messages=ask["messages"], output_format=Line, output_config=effort
    )
    counted = sent(server)["output_config"]

    schema = sonnetry.transform_schema(Line)
    assert {"effort": "high", "format": {"type": "json_schema", "schema": schema}} == parsed == streamed == counted
    assert {"effort": "high"} == effort
    assert f"{area}.parse" == server.requests[0].headers["x-stainless-helper"]
    assert "output_format" not in sent(server)


@both_areas
async def test_classes_of_the_answer(client, server, ask, area):
    """They are parsed ones, stable or beta, and still messages."""
    answer = await methods(client, area).parse(**ask, output_format=Line)

    door, prefix = (sonnetry.types.beta, "Beta") if area == "beta.messages" else (sonnetry.types, "")
    assert type(answer) is getattr(door, f"Parsed{prefix}Message")
    assert isinstance(answer, getattr(door, f"{prefix}Message"))
    assert type(answer.content[0]) is getattr(door, f"Parsed{prefix}TextBlock")
    assert answer._request_id
    assert answer.usage.cost() > 0


async def test_an_answer_survives_copies_pickles_and_dumps(client, server, ask):
    """Copies keep what was parsed; what is sent back or dumped has the keys that were received."""
    server.play('{"item": "a", "price": 2}')
    answer = await client.messages.parse(**ask, output_format=Line)

    for again in (copy.copy(answer), copy.deepcopy(answer), pickle.loads(pickle.dumps(answer)), answer.model_copy()):  # noqa: S301
        assert answer == again
        assert Line(item="a", price=2) == again.output
    assert "parsed_output" not in answer.to_json()
    await client.messages.create(**ask | {"messages": [*ask["messages"], answer, {"role": "user", "content": "go on"}]})
    assert {"role", "content"} == sent(server)["messages"][1].keys()


@both_areas
async def test_raw_and_streaming_forms(client, server, ask, area):
    """`parse()` of a raw answer reads the type too, and raises what the plain method would."""
    server.play("3", times=2)
    raw = await methods(client, area).with_raw_response.parse(**ask, output_format=int)
    async with methods(client, area).with_streaming_response.parse(**ask, output_format=int) as opened:
        streamed = await opened.parse()
    server.play("x")
    bad = await methods(client, area).with_raw_response.parse(**ask, output_format=int)

    assert 3 == (await raw.parse()).output == streamed.output
    assert 200 == bad.status_code
    with pytest.raises(OutputInvalid):
        await bad.parse()
    with pytest.raises(OutputInvalid):
        await bad.parse()
    with pytest.raises(AttributeError, match="no raw form"):
        methods(client, area).with_raw_response.stream(**ask, output_format=int)


@pytest.mark.parametrize("nothing", [None, omit], ids=repr)
async def test_without_a_type(client, server, ask, nothing):
    """It is a plain call, whose message has no output."""
    answer = await client.messages.parse(**ask, output_format=nothing)
    async with client.messages.stream(**ask, output_format=nothing) as stream:
        streamed = await stream.get_final_message()

    for message in (answer, streamed):
        assert message.parsed_output is None
        with pytest.raises(AnthropicError, match="no `output_format` was given"):
            _ = message.output
    assert "output_config" not in sent(server)


async def test_long_answers_are_streamed_underneath(client, server, ask):
    """`long_requests="stream"` works as with `create`."""
    server.play('{"item": "a", "price": 2}')
    answer = await client.messages.parse(**ask | {"max_tokens": 60_000}, output_format=Line, long_requests="stream")

    assert sent(server)["stream"]
    assert Line(item="a", price=2) == answer.output


# --- Answers that are no object -----------------------------------------------------------------------------------------


REFUSED = {
    "stop_reason": "refusal",
    "stop_details": {"type": "refusal", "category": "cyber", "explanation": "Not this."},
}
FAILURES = {
    "refused in words": ("I cannot.", REFUSED, OutputRefused, "refused to answer: Not this."),
    "refused though valid": ('{"item": "a", "price": 2}', REFUSED, OutputRefused, "refused"),
    "cut": (
        '{"item": "a", "pri',
        {"stop_reason": "max_tokens"},
        OutputTruncated,
        "max_tokens cut the answer after .* tokens",
    ),
    "cut though valid": ("12", {"stop_reason": "max_tokens"}, OutputTruncated, "before the"),
    "context window": ("1", {"stop_reason": "model_context_window_exceeded"}, OutputTruncated, "context window"),
    "not JSON": ("Sure! Here you are.", {}, OutputInvalid, "not valid for Line: 1 validation error"),
    "wrong type": ('{"item": "a", "price": "dear"}', {}, OutputInvalid, "price"),
    "missing": ('{"item": "a"}', {}, OutputInvalid, "Field required"),
    "stopped": (
        '{"item"',
        {"stop_reason": "stop_sequence", "stop_sequence": "x"},
        OutputInvalid,
        "stop reason stop_sequence",
    ),
    "no text": (
        [{"type": "thinking", "thinking": "Hm."}],
        {"stop_reason": "end_turn"},
        OutputInvalid,
        "no text .*thinking",
    ),
}
each_failure = pytest.mark.parametrize(("content", "end", "error", "words"), FAILURES.values(), ids=FAILURES)


@both_areas
@each_failure
async def test_an_answer_that_is_none(client, server, ask, area, content, end, error, words):
    """`parse` raises an error that carries the message, its text and usage; it is a `pydantic.ValidationError` too."""
    server.play(content, **end)
    with pytest.raises(pydantic.ValidationError, match=rf"(?s){words}") as caught:
        await methods(client, area).parse(**ask, output_format=Line)

    found = caught.value
    assert type(found) is error
    assert isinstance(found, (AnthropicError, ValueError))
    assert found.raw_text == (content if isinstance(content, str) else "")
    assert found.message.usage == found.usage
    assert found.usage.output_tokens >= 0
    assert found.request_id.startswith("req_")
    assert found.message.parsed_output is None
    with pytest.raises(error):
        _ = found.message.output
    again = pickle.loads(pickle.dumps(found))  # noqa: S301 - our own
    assert (type(again), str(again), again.raw_text) == (error, str(found), found.raw_text)


@both_areas
@each_failure
async def test_a_stream_that_is_none(client, server, ask, area, content, end, error, words):
    """Every event before the last is handed out, then the same error is raised, each time somebody asks."""
    server.play(content, **end)
    told, seen = [], []
    async with methods(client, area).stream(**ask, output_format=Line) as stream:
        stream.on("error", told.append)
        stream.on("stream_event", lambda event: seen.append(event.type))
        with pytest.raises(error, match=rf"(?s){words}"):
            await stream.until_done()
        with pytest.raises(error):
            await stream.get_final_message()

    assert [error] == [type(one) for one in told]
    assert "message_start" == seen[0]
    assert "message_delta" == seen[-1]
    assert "message_stop" not in seen


async def test_validation_errors_are_listed(client, server, ask):
    """`errors()` says what the validator said, at its place; the cause is the validator's own error."""
    server.play('{"vendor": "A", "lines": [{"item": "b", "price": "dear"}]}')
    with pytest.raises(OutputInvalid) as caught:
        await client.messages.parse(**ask, output_format=Invoice)

    assert [("lines", 0, "price")] == [one["loc"] for one in caught.value.errors()]
    assert 1 == caught.value.error_count()
    assert "price" in caught.value.json()
    assert type(caught.value.__cause__) is pydantic.ValidationError


async def test_a_validator_may_raise_anything(client, server, ask):
    """Its exception is the cause, and the message is not lost."""

    class Odd(pydantic.BaseModel):
        word: str

        @pydantic.field_validator("word")
        @classmethod
        def looked_up(cls, word):
            return {}[word]

    server.play('{"word": "a"}')
    with pytest.raises(OutputInvalid) as caught:
        await client.messages.parse(**ask, output_format=Odd)

    assert isinstance(caught.value.__cause__, KeyError)
    assert '{"word": "a"}' == caught.value.raw_text


@both_areas
async def test_a_tool_call_is_not_the_output(client, server, ask, area):
    """The turn goes on: nothing is raised until somebody asks for the output."""
    tool = {"name": "look", "input_schema": {"type": "object", "properties": {}}}
    turn = [{"type": "text", "text": "3"}, {"type": "tool_use", "name": "look", "input": {}}]
    server.play(turn, times=2)
    answer = await methods(client, area).parse(**ask, tools=[tool], output_format=int)
    async with methods(client, area).stream(**ask, tools=[tool], output_format=int) as stream:
        streamed = await stream.get_final_message()

    for message in (answer, streamed):
        assert "tool_use" == message.stop_reason
        assert message.parsed_output is None
        with pytest.raises(OutputError, match="no int yet: it asks for a tool"):
            _ = message.output


async def test_a_paused_turn_is_not_the_output(client, server, ask):
    """It is sent back to go on."""
    server.play("Let me", stop_reason="pause_turn")
    answer = await client.messages.parse(**ask, output_format=int)

    assert answer.parsed_output is None
    with pytest.raises(OutputError, match="its turn is paused"):
        _ = answer.output


async def test_the_first_text_that_can_be_read_counts(client, server, ask):
    """A preamble before the object is no mistake."""
    server.play([{"type": "text", "text": "Here:"}, {"type": "text", "text": "[]"}], times=2)
    answer = await client.messages.parse(**ask, output_format=list[int])

    assert [] == answer.output == answer.parsed_output
    assert [None, []] == [block.parsed_output for block in answer.content]


async def test_a_cut_stream_raises_its_own_error(make_client, server, ask):
    """A broken connection is not an answer that is none."""
    server.stream_fault("cut", after=4, times=None)
    with pytest.raises(sonnetry.StreamTruncatedError):
        await final(make_client(max_retries=0).messages.stream(**ask, output_format=Line))


async def test_a_refused_answer_is_paid_for(client, server, ask):
    """The ledger counts what raised an error."""
    server.play("no", **REFUSED)
    with pytest.raises(OutputRefused):
        await client.messages.parse(**ask, output_format=int)

    assert 1 == client.ledger.total().calls


# --- What is refused before it is sent -----------------------------------------------------------------------------------


@both_areas
@pytest.mark.parametrize("call", ["parse", "stream", "count_tokens"])
async def test_what_is_no_type(client, server, ask, area, call):
    """A schema belongs into `output_config`; what cannot be read, and two formats, are refused."""
    options = {name: ask[name] for name in ("model", "messages")} if call == "count_tokens" else ask

    async def asked(**more: Any) -> None:
        method = getattr(methods(client, area), call)
        if call == "stream":
            method(**options, **more)
        else:
            await method(**options, **more)

    with pytest.raises(TypeError, match="must be a type; pass a schema dict as `output_config"):
        await asked(output_format={"type": "object"})
    with pytest.raises(TypeError, match=r"Could not generate JSON schema .*TypeAdapter"):
        await asked(output_format=object())
    with pytest.raises(AnthropicError, match="Both output_format and"):
        await asked(output_format=int, output_config={"format": {"type": "json_schema", "schema": {}}})
    assert not server.requests


@both_areas
async def test_the_old_name_of_a_schema(client, server, ask, area):
    """`create(output_format={...})` is sent under its present name, with a warning."""
    old = {"type": "json_schema", "schema": {"type": "integer"}}
    with pytest.warns(DeprecationWarning, match=rf"{area}.create"):
        await methods(client, area).create(**ask, output_format=old, output_config={"effort": "low"})

    assert {"effort": "low", "format": old} == sent(server)["output_config"]
    assert "output_format" not in sent(server)
    with pytest.raises(TypeError, match="takes no type; call "):
        await methods(client, area).create(**ask, output_format=Line)
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        await methods(client, area).create(**ask, output_format=None)
    assert "output_config" not in sent(server)


async def test_parsed_snapshots_of_a_stream(client, server, ask):
    """Each text event knows what the text so far is as JSON."""
    server.play('{"item": "a fine pen", "price": 2.5}')
    async with client.messages.stream(**ask, output_format=Line) as stream:
        shown = [copy.deepcopy(event.parsed_snapshot()) async for event in stream if event.type == "text"]

    assert {"item": "a fine pen", "price": 2.5} == shown[-1]
    assert all(one.get("item", "a fine pen")[:1] in ("", "a") for one in shown)


async def test_a_body_that_is_cut_is_asked_for_again(client, server, ask):
    """`parse` retries what `create` retries, and decodes the answer once."""
    server.stream_fault("close", after_bytes=20)
    server.play('{"n": 1}', times=2)
    message = await client.messages.parse(**ask, output_format=dict[str, int])

    assert {"n": 1} == message.output


# --- The object as it grows -----------------------------------------------------------------------------------------------


class Order(pydantic.BaseModel):
    """An object with everything that may be open."""

    buyer: str
    lines: list[Line]
    place: Place
    note: str | None = None


ORDER = {
    "buyer": "Ann of Bern",
    "lines": [{"item": "a pen", "price": 2.5}, {"item": "ink", "price": 3}],
    "place": {"city": "B"},
}


async def read_partials(manager, steps):
    """Add the steps of a stream to a list; the last one may raise."""
    async with manager as stream:
        async for part in stream.partials:
            steps.append(part)


@both_areas
async def test_partials_have_one_shape(client, server, ask, area):
    """Each step is an object of the type; texts and lists grow, and the last step is the output."""
    server.play(json.dumps(ORDER))
    async with methods(client, area).stream(**ask, output_format=Order) as stream:
        steps = [part async for part in stream.partials]

    buyers = [step.value.buyer or "" for step in steps]
    assert all(later.startswith(earlier) for earlier, later in itertools.pairwise(buyers))
    assert all(isinstance(step.value, Order) for step in steps)
    assert all(isinstance(line, Line) for step in steps for line in step.value.lines)
    assert [False] * (len(steps) - 1) + [True] == [step.complete for step in steps] == [step.closed() for step in steps]
    assert Order(**ORDER) == steps[-1].value == stream.current_message_snapshot.output
    assert len(steps) > 3


async def test_what_is_closed_is_final(client, server, ask):
    """A part that has ended is of its own type, and stays what it is."""
    server.play(json.dumps(ORDER))
    kept = {}
    async with client.messages.stream(**ask, output_format=Order) as stream:
        async for part in stream.partials:
            for path, value in (("buyer", part.value.buyer), ("lines[0]", (part.value.lines or [None])[0])):
                if part.closed(path):
                    assert kept.setdefault(path, copy.deepcopy(value)) == value
            assert not part.closed("absent") or part.complete

    assert {"buyer": "Ann of Bern", "lines[0]": Line(item="a pen", price=2.5)} == kept


async def test_a_part_that_is_not_valid_is_named(client, server, ask):
    """It is not closed, and the answer is an error at the end."""
    server.play('{"buyer": "A", "lines": [{"item": "a", "price": "dear"}], "place": {"city": "B"}}')
    steps: list[Any] = []
    with pytest.raises(OutputInvalid):
        await read_partials(client.messages.stream(**ask, output_format=Order), steps)

    assert ["lines[0].price"] == list(steps[-1].errors)
    assert not any(step.closed("lines") for step in steps)


@both_areas
@each_failure
async def test_partials_of_an_answer_that_is_none(client, server, ask, area, content, end, error, words):
    """They end with the error, and none of them is complete."""
    server.play(content, **end)
    steps: list[Any] = []
    with pytest.raises(error, match=rf"(?s){words}"):
        await read_partials(methods(client, area).stream(**ask, output_format=Line), steps)
    assert not any(step.complete for step in steps)


async def test_partials_of_an_answer_that_goes_on(client, server, ask):
    """They end, and none of them is complete."""
    server.play("[1, 2", stop_reason="pause_turn")
    async with client.messages.stream(**ask, output_format=list[int]) as stream:
        steps = [part async for part in stream.partials]

    assert [1] == steps[-1].value
    assert not any(step.complete for step in steps)


async def test_partials_need_a_type(client, server, ask):
    """Without one there is no object."""
    with pytest.raises(AnthropicError, match="pass `output_format` to stream"):
        await read_partials(client.messages.stream(**ask), [])


async def test_partials_begin_where_the_reader_stands(client, server, ask):
    """Events that were read before count."""
    server.play("[1, 2, 3, 4, 5, 6, 7]")
    async with client.messages.stream(**ask, output_format=list[int]) as stream:
        async for event in stream:
            if event.type == "text":
                break
        steps = [part async for part in stream.partials]

    assert [1, 2, 3, 4, 5, 6, 7] == steps[-1].value
    assert [1] == steps[0].value[:1]
