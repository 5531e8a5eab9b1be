"""Tools made of functions and classes: their definition, and the check of what a model sends (rules TOOL-1, TOOL-6)."""

from __future__ import annotations

import asyncio
from contextlib import asynccontextmanager, contextmanager
from typing import Annotated, Any, Literal

import pytest
from pydantic import BaseModel, Field

import sonnetry
from sonnetry import Anthropic, AsyncAnthropic, BuiltinFunctionTool, ToolError, beta_async_tool, beta_tool


class Place(BaseModel):
    city: str


def greet(
    name: str, *, times: Annotated[int, Field(description="how often")] = 1, tone: Literal["a", "b"] = "a"
) -> str:
    """Greet somebody.

    Says hello.

    Args:
        name: who is greeted
        times: not this text
    """
    return f"Hello {name} " * times + tone


def test_the_definition_comes_from_signature_and_docstring():
    """Name, description and schema; a description of the annotation wins over the docstring."""
    made = beta_tool(greet).to_dict()
    properties = made["input_schema"]["properties"]

    assert ("greet", "Greet somebody.\n\nSays hello.") == (made["name"], made["description"])
    assert {"title": "Name", "type": "string", "description": "who is greeted"} == properties["name"]
    assert ("how often", 1) == (properties["times"]["description"], properties["times"]["default"])
    assert ["name"] == made["input_schema"]["required"]
    assert made["input_schema"]["additionalProperties"] is False


def test_options_are_sent():
    """Those that are given, under their own names; how it runs is not sent."""
    made = beta_tool(greet, name="hi", strict=True, timeout=5, defer_loading=False).to_dict()

    assert ("hi", True, False) == (made["name"], made["strict"], made["defer_loading"])
    assert {"name", "description", "input_schema", "strict", "defer_loading"} == set(made)


def test_it_stays_callable():
    """The object is the plain function, with and without parentheses."""
    assert "Hello Ada a" == beta_tool(greet)("Ada") == beta_tool()(greet)("Ada")


def test_input_is_checked():
    """Each place that does not fit is named; types are those of the annotations."""

    @beta_tool
    def go(place: Place) -> str:
        return type(place).__name__ + place.city

    assert "PlaceOslo" == go.call({"place": {"city": "Oslo"}})
    with pytest.raises(ValueError, match=r"Invalid arguments for function go: place.city: Field required"):
        go.call({"place": {}})
    with pytest.raises(ValueError, match="more"):
        go.call({"place": {"city": "Oslo"}, "more": 1})
    with pytest.raises(TypeError, match="Input must be a dictionary, got str"):
        go.call("Oslo")


def test_a_function_that_cannot_be_called_by_name_is_refused():
    """The model names every argument."""

    def bad(*words: str) -> str:
        return words[0]

    with pytest.raises(TypeError, match="by position only"):
        beta_tool(bad)


def test_the_wrong_kind_is_named():
    """Before any request, by both clients, and by the call itself."""

    async def slow() -> str:
        return "x"

    asked: dict[str, Any] = {
        "model": "claude-opus-4-7",
        "max_tokens": 9,
        "messages": [{"role": "user", "content": "Hi"}],
    }
    with pytest.raises(TypeError, match=r"async tool or toolset \(slow\) in the synchronous tool_runner"):
        Anthropic(api_key="k").beta.messages.tool_runner(**asked, tools=[beta_async_tool(slow)])
    with pytest.raises(TypeError, match=r"synchronous tool or toolset \(greet\) in the asynchronous tool_runner"):
        AsyncAnthropic(api_key="k").beta.messages.tool_runner(**asked, tools=[beta_tool(greet)])
    with pytest.raises(RuntimeError, match="async_tool"):
        beta_tool(slow).call({})
    with pytest.raises(RuntimeError, match="synchronous function"):
        asyncio.run(beta_async_tool(greet).call({"name": "x"}))


def test_context_managers_are_entered_and_closed():
    """A tool may hold something open; `close` ends it, once."""
    events: list[str] = []

    @beta_tool
    @contextmanager
    def held():
        events.append("in")
        yield greet
        events.append("out")

    assert "greet" == held.name
    assert "Hello Ada a" == held.call({"name": "Ada"})
    held.close()
    held.close()
    assert ["in", "out"] == events


def test_context_managers_have_their_decorator():
    """The wrong one is refused with the right one's name."""

    @asynccontextmanager
    async def later():
        yield greet

    @contextmanager
    def now():
        yield greet

    with pytest.raises(TypeError, match="use @beta_async_tool"):
        beta_tool(later)
    with pytest.raises(TypeError, match="use @beta_tool"):
        beta_async_tool(now)
    with pytest.raises(TypeError, match="explicit input_schema="):
        beta_async_tool(later)


def test_class_tools_are_named_by_their_definition():
    """A definition without a name is refused."""

    class Shell(BuiltinFunctionTool):
        def to_dict(self) -> dict[str, Any]:
            return {"type": "bash_20250124", "name": "bash"}

        def call(self, input: object) -> str:
            return f"ran {input}"

    class Nameless(Shell):
        def to_dict(self) -> dict[str, Any]:
            return {"type": "nothing"}

    assert "bash" == Shell().name
    with pytest.raises(ValueError, match="Tool of type 'nothing' does not have a name"):
        _ = Nameless().name


def test_tools_are_definitions_too():
    """`create(tools=[...])` takes them beside plain definitions."""
    with Anthropic.local() as client:
        message = client.messages.create(
            model="claude-opus-4-7",
            max_tokens=100,
            tools=[beta_tool(greet)],  # type: ignore[list-item]
            messages=[{"role": "user", "content": 'call greet {"name": "Ada"}'}],
        )

    assert "greet" == message.content[0].name


def test_a_tool_error_shows_its_text():
    """Text blocks as words, others by their type."""
    assert "no" == str(ToolError("no"))
    assert "no [image]" == str(ToolError([{"type": "text", "text": "no"}, {"type": "image"}]))  # type: ignore[typeddict-item]
    assert sonnetry.tool is sonnetry.beta_tool
