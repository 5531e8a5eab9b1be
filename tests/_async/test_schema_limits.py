"""What the service's limits refuse is not sent; `fit="tool"` sends it as a tool that the model must call."""

from __future__ import annotations

import json
from typing import Annotated, Any

import pydantic
import pytest
from typing_extensions import TypedDict

import sonnetry
from sonnetry import AnthropicError, OutputInvalid, OutputRefused, OutputTruncated, SchemaError

from ._reading import methods

Wide = pydantic.create_model("Wide", **{f"f{n}": (int, 0) for n in range(25)})


class Node(pydantic.BaseModel):
    """A type that holds itself."""

    name: str
    children: list[Node] = []


both_areas = pytest.mark.parametrize("area", ["messages", "beta.messages"])
REFUSED = {
    "too many optional": (Wide, "f24: 25 fields may be left out and the service takes 24; give 1 of them no default"),
    "too many unions": (
        TypedDict("Unions", {f"f{n}": int | None for n in range(17)}),
        "f16: 17 fields have several types and the service takes 16",
    ),
    "recursive": (Node, r"Node.children\[\]: Circular"),
}
CALL = {"type": "tool_use", "name": "answer", "input": {"name": "a", "children": [{"name": "b"}]}}


def sent(server):
    """Return the body of the last request."""
    return json.loads(server.requests[-1].body)


@both_areas
@pytest.mark.parametrize(("kind", "words"), REFUSED.values(), ids=REFUSED)
async def test_nothing_that_the_limits_refuse_is_sent(client, server, ask, area, kind, words):
    """`parse`, `stream`, `count_tokens` and raw calls raise an error that names the field to change."""
    area = methods(client, area)
    counted = {name: ask[name] for name in ("model", "messages")}
    with pytest.raises(SchemaError, match=words) as caught:
        await area.parse(**ask, output_format=kind)
    with pytest.raises(SchemaError, match=words):
        area.stream(**ask, output_format=kind)
    with pytest.raises(SchemaError, match=words):
        await area.count_tokens(**counted, output_format=kind)
    with pytest.raises(SchemaError, match=words):
        await area.with_raw_response.parse(**ask, output_format=kind)

    assert [] == list(server.requests)
    assert caught.value.problems[0].path in str(caught.value)
    assert isinstance(caught.value, (AnthropicError, ValueError))


async def test_threads_tool_runners_and_batches_refuse_it_too(client, server, ask, tmp_path):
    """Nothing is sent from there either."""
    tool = sonnetry.beta_async_tool(_weather)
    with pytest.raises(SchemaError):
        client.beta.messages.thread(model=ask["model"], max_tokens=9, output_format=Wide)
    with pytest.raises(SchemaError):
        client.beta.messages.tool_runner(**ask, tools=[tool], output_format=Wide)
    with pytest.raises(SchemaError):
        await client.messages.batches.run([], output_format=Wide, output=tmp_path / "out.jsonl")

    assert [] == list(server.requests)


async def final(manager):
    """Open a stream and return its message."""
    async with manager as stream:
        return await stream.get_final_message()


async def _weather(city: str) -> str:
    """Say how the weather is."""
    return city


async def test_strict_tools_count_with_the_format(client, server, ask):
    """The limits are those of a request."""
    fields = {f"p{n}": {"type": "string"} for n in range(20)}
    schema = {"type": "object", "properties": fields, "additionalProperties": False}
    tool = {"name": "look", "strict": True, "input_schema": schema}
    five = TypedDict("Five", {f"f{n}": int for n in range(5)}, total=False)
    with pytest.raises(SchemaError, match=r"tools.look.p19: 25 fields may be left out"):
        await client.messages.parse(**ask, tools=[tool], output_format=five)
    answer = await client.messages.parse(**ask, tools=[tool | {"strict": False}], output_format=five)

    assert {} == answer.output
    assert not sonnetry.schema.check(five, tools=[tool])
    assert sonnetry.schema.check(five)


async def test_what_the_check_takes_the_server_takes(client, server, ask):
    """At the limits themselves, a request is accepted."""
    optional = pydantic.create_model("Optional", **{f"f{n}": (int, 0) for n in range(24)})
    unions = pydantic.create_model("Unions", **{f"f{n}": (int | None, ...) for n in range(16)})

    for kind in (optional, unions):
        assert sonnetry.schema.check(kind)
        assert isinstance((await client.messages.parse(**ask, output_format=kind)).output, kind)


# --- fit="tool" ----------------------------------------------------------------------------------------------------------


@both_areas
async def test_a_schema_above_the_limits_is_sent_as_a_tool(client, server, ask, area):
    """The model must call it, and its input is the output; all of the schema is sent."""
    server.play([CALL], times=2)
    answer = await methods(client, area).parse(**ask, output_format=Node, fit="tool")
    async with methods(client, area).stream(**ask, output_format=Node, fit="tool") as stream:
        streamed = await stream.get_final_message()

    body = sent(server)
    for message in (answer, streamed):
        assert Node(name="a", children=[Node(name="b")]) == message.output == message.parsed_output
    assert {"type": "tool", "name": "answer", "disable_parallel_tool_use": True} == body["tool_choice"]
    assert ["answer"] == [tool["name"] for tool in body["tools"]]
    assert not {"output_config", "fit"} & body.keys()


@pytest.mark.parametrize(("kind", "value"), [(list[Node], [Node(name="a")]), (Node | None, None)], ids=str)
async def test_what_is_no_object_is_wrapped(client, server, ask, kind, value):
    """The input of a tool is an object, with the answer in a field."""
    wire = None if value is None else [{"name": "a"}]
    server.play([CALL | {"input": {"value": wire}}])
    answer = await client.messages.parse(**ask, output_format=kind, fit="tool")

    assert value == answer.output
    assert ["value"] == sent(server)["tools"][0]["input_schema"]["required"]


async def test_a_schema_within_the_limits_is_a_format_all_the_same(client, server, ask):
    """A tool is forced where it is needed, and the keyword itself is not sent."""
    server.play("3")
    answer = await client.messages.parse(**ask, output_format=int, fit="tool")

    assert 3 == answer.output
    assert {"model", "max_tokens", "messages", "output_config"} == sent(server).keys()


async def test_tools_of_the_caller_stay(client, server, ask):
    """The tool that brings the answer has a name of its own."""
    mine: Any = {"name": "answer", "input_schema": {"type": "object", "properties": {}}}
    server.play([CALL | {"name": "answer_2"}])
    answer = await client.messages.parse(**ask, tools=[mine], output_format=Node, fit="tool")

    assert "a" == answer.output.name
    assert ["answer", "answer_2"] == [tool["name"] for tool in sent(server)["tools"]]


async def test_partials_of_a_forced_tool(client, server, ask):
    """They grow with the input of the call; a type that is not an object has no partials."""
    server.play([CALL])
    async with client.messages.stream(**ask, output_format=Node, fit="tool") as stream:
        parts = [part async for part in stream.partials]
    async with client.messages.stream(**ask, output_format=list[Node], fit="tool") as stream:
        parted = stream.partials
        with pytest.raises(AnthropicError, match="has no partials"):
            await parted.__anext__()

    assert len(parts) > 1
    assert parts[-1].complete
    assert {Node} == {type(part.value) for part in parts}
    assert "b" == parts[-1].value.children[0].name


@pytest.mark.parametrize(
    ("content", "end", "error", "words"),
    [
        ([CALL | {"input": {"name": 3}}], {}, OutputInvalid, "(?s)not valid for Node.*name"),
        ("I would rather not.", {}, OutputInvalid, "does not call the tool"),
        ("No.", {"stop_reason": "refusal"}, OutputRefused, "refused"),
        ([CALL], {"stop_reason": "max_tokens"}, OutputTruncated, "max_tokens"),
    ],
)
async def test_a_call_that_is_none(client, server, ask, content, end, error, words):
    """The errors are those of every other answer, with the call's input as text."""
    server.play(content, times=2, **end)
    with pytest.raises(error, match=words) as caught:
        await client.messages.parse(**ask, output_format=Node, fit="tool")
    with pytest.raises(error, match=words):
        await final(client.messages.stream(**ask, output_format=Node, fit="tool"))

    if "not valid" in words:
        assert {"name": 3} == json.loads(caught.value.raw_text)


async def test_a_forced_tool_is_refused_with_the_alternative(client, server, ask):
    """By models that take none, beside a thinking budget, and beside a choice of the caller's; nothing is sent."""
    budget = {"type": "enabled", "budget_tokens": 1024}
    choice: Any = {"type": "auto"}
    with pytest.raises(
        SchemaError, match=r"claude-opus-5-5 takes no forced tool; use a model that takes one \(claude-"
    ):
        await client.messages.parse(**ask | {"model": "claude-opus-5-5"}, output_format=Node, fit="tool")
    with pytest.raises(SchemaError, match="thinking budget; leave out `thinking`"):
        await client.messages.parse(**ask, thinking=budget, output_format=Node, fit="tool")
    with pytest.raises(AnthropicError, match="leave out `tool_choice`"):
        await client.messages.parse(**ask, tool_choice=choice, output_format=Node, fit="tool")
    with pytest.raises(ValueError, match="fit is one of 'error', 'tool', not 'both'"):
        await client.messages.parse(**ask, output_format=Node, fit="both")

    assert [] == list(server.requests)


# --- sonnetry.schema.check -----------------------------------------------------------------------------------------------


class Line(pydantic.BaseModel):
    """A line of an order."""

    price: Annotated[float, pydantic.Field(ge=0)]
    note: str | None = None


class Order(pydantic.BaseModel):
    """A type with everything that is told apart."""

    code: Annotated[str, pydantic.Field(pattern="^A", max_length=8)]
    lines: Annotated[list[Line], pydantic.Field(min_length=1, max_length=9)]
    place: tuple[int, str]
    labels: dict[str, str] = {}


def test_a_report_says_what_is_sent_and_what_is_checked_here():
    """Optional fields, unions and dropped keywords are named by their paths."""
    report = sonnetry.schema.check(Order)

    assert report
    assert sonnetry.transform_schema(Line) == {"title": "Line", **report.schema["$defs"]["Line"]}
    assert {"labels", "Line.note"} == set(report.optional)
    assert {"place[]", "Line.note"} == set(report.unions)
    assert ("pattern", "maxLength") == tuple(reversed(report.checked_here["code"]))
    assert ("maxItems",) == report.checked_here["lines"]
    assert ("minimum",) == report.checked_here["Line.price"]
    assert "prefixItems" in report.checked_here["place"]
    assert ("labels",) == report.empty_mappings
    assert "labels: a mapping with keys of any name can only be empty" in str(report)


def test_a_schema_is_checked_as_it_is():
    """As in `output_config`, where nothing is rewritten."""
    schema = {"type": "object", "properties": {"n": {"type": "integer", "minimum": 1}}, "required": ["n"]}
    report = sonnetry.schema.check(schema)

    assert ["", "n"] == [problem.path for problem in report.problems]
    assert all("transform_schema" in problem.fix for problem in report.problems)
    assert sonnetry.schema.check(sonnetry.transform_schema(schema))


def test_what_is_no_type_cannot_be_checked():
    """As everywhere else."""
    with pytest.raises(TypeError, match="Use a type that works with"):
        sonnetry.schema.check(object())
