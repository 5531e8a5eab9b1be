"""Nothing the service sends makes decoding raise, except a body that is not JSON."""

from __future__ import annotations

import json
import warnings
from copy import deepcopy
from typing import Any

import pydantic
import pytest
from hypothesis import example as once
from hypothesis import given
from hypothesis import strategies as st

from sonnetry._core.decode import NotJSON, decode, parse, validator
from sonnetry.types._base import union_members
from sonnetry.types._forgiving import build
from sonnetry.types.messages import ContentBlock, Message, RawMessageStreamEvent, TextBlock, Usage

from .examples import example

FULL = example(Message) | {"content": [example(member) for member in union_members(ContentBlock)]}
EVENTS = [example(member) for member in union_members(RawMessageStreamEvent)]
# Letters only: digits in a string could be read as a time, which is given back in one spelling.
KEYS = st.text("abcdefxyz_", max_size=8) | st.sampled_from(
    ["type", "text", "content", "id", "usage", "__class__", "self"]
)
NUMBERS = st.integers() | st.floats(allow_nan=False, allow_infinity=False)
SCALARS = st.none() | st.booleans() | NUMBERS | st.text("abcxyz é😀\x00", max_size=8)
JSON = st.recursive(SCALARS, lambda inner: st.lists(inner, max_size=3) | st.dictionaries(KEYS, inner, max_size=3))


@st.composite
def damaged(draw: st.DrawFn, originals: Any) -> Any:
    """A valid payload with a few values replaced, removed or added anywhere."""
    data = deepcopy(draw(originals))
    for _ in range(draw(st.integers(1, 4))):
        places = list(walk(data))
        container, key = draw(st.sampled_from(places)) if places else (data, "x")
        _damage(draw, container, key)
    return data


def _damage(draw: st.DrawFn, container: Any, key: Any) -> None:
    action = draw(st.sampled_from(["replace", "remove", "add"]))
    if action == "add" and isinstance(container, dict):
        container[draw(KEYS)] = draw(JSON)
    elif action == "remove" and container:
        del container[key]
    else:
        container[key] = draw(JSON)


def walk(data: Any) -> Any:
    """List every place in nested data as a container and a key."""
    pairs = data.items() if isinstance(data, dict) else enumerate(data) if isinstance(data, list) else ()
    for key, value in pairs:
        yield data, key
        yield from walk(value)


def plain(value: Any) -> Any:
    """Return what an object says it was made from."""
    return value.to_dict() if isinstance(value, pydantic.BaseModel) else value


@given(damaged(st.just(FULL)))
@once(FULL | {"usage": None, "content": {"type": "text"}})
@once(FULL | {"content": [None, 1, "x", {}, {"type": "text"}, {"type": 5}, {"type": ["text"]}]})
def test_damaged_messages_are_kept_whole(data: Any) -> None:
    """However a message is damaged, decoding gives a message that gives back what was received."""
    made = decode(Message, json.dumps(data).encode())

    assert isinstance(made, Message)
    assert data == made.to_dict()
    assert data == json.loads(made.to_json())
    assert set(data) == made.model_fields_set
    repr(made)
    with warnings.catch_warnings(action="ignore"):  # of incomplete tool calls that are left out
        try:
            made.to_param()
        except ValueError as error:
            assert made.incomplete_tool_calls, error  # noqa: PT017 - either way is right


@given(damaged(st.sampled_from(EVENTS)))
def test_damaged_events_are_kept_whole(data: Any) -> None:
    """The same for every event of a stream; the class is kept by the tag."""
    made = decode(RawMessageStreamEvent, json.dumps(data).encode())

    assert data == plain(made)
    listed = [cls for cls in union_members(RawMessageStreamEvent) if data.get("type") == example(cls)["type"]]
    assert (listed[0].__name__ if listed else "UnknownEvent") == type(made).__name__


@given(
    JSON, st.sampled_from([Message, RawMessageStreamEvent, Usage, list[TextBlock], dict[str, Usage], str, int | None])
)
def test_any_json_is_taken(data: Any, tp: Any) -> None:
    """Any JSON value can be built into any type, and data that no class can hold is returned as it is."""
    assert data == plain(build(tp, data)) or isinstance(data, (list, dict))
    decode(tp, json.dumps(data).encode())


@given(damaged(st.just(FULL)))
def test_the_builder_agrees_with_the_validator(data: Any) -> None:
    """Where the fast path accepts a body, the builder makes an equal object from it."""
    body = json.dumps(data)
    try:
        fast = validator(Message).validate_json(body)
    except pydantic.ValidationError:
        return

    slow = build(Message, data)
    assert fast == slow
    assert fast.model_fields_set == slow.model_fields_set


def test_missing_is_none_and_wrong_is_raw() -> None:
    """A known block keeps its class: what is missing is None, what has another type stays as it came."""
    body = (
        b'{"type": "message", "content": [{"type": "text"}, {"type": "tool_use", "id": 5, "input": "{"}], "usage": {}}'
    )

    made = decode(Message, body)

    text, call = made.content
    assert text.text is None
    assert set() == made.usage.model_fields_set
    assert (call.id, call.input, call.name) == (5, "{", None)
    assert {"type", "content", "usage"} == made.model_fields_set


def test_values_are_not_converted() -> None:
    """A number in quotes stays a string: what comes back is what was received."""
    made = decode(Usage, b'{"input_tokens": "5", "output_tokens": 1.5, "cache_read_input_tokens": true}')

    assert (made.input_tokens, made.output_tokens, made.cache_read_input_tokens) == ("5", 1.5, True)


def test_times_are_read_beside_damage() -> None:
    """The builder reads times as the validator does, and leaves a time that is none as it came."""
    good, bad = (
        decode(Message, json.dumps({"container": {"expires_at": text}}).encode()).container
        for text in ("2026-11-21T09:30:00Z", "tomorrow")
    )

    assert good.expires_at.year == 2026
    assert bad.expires_at == "tomorrow"


def test_aliases_and_closed_models_of_callers() -> None:
    """A caller's own result type works too: aliases are honoured, and unknown keys dropped if the type drops them."""

    class Mine(pydantic.BaseModel):
        from_: int = pydantic.Field(alias="from")
        tags: list[str] = pydantic.Field(default_factory=list)

    made = decode(Mine, b'{"from": "x", "more": 1}')

    assert ("x", [], {"from_"}) == (made.from_, made.tags, made.model_fields_set)
    assert made.model_extra is None


@pytest.mark.parametrize(
    ("body", "position"),
    [(b"", 0), (b"<html>", 0), (b'{"a": ', 6), (b'{"\xc3\xa9": x}', 7), (b'{"a": "\xff"}', 7), (b"[" * 100_000, None)],
)
def test_what_is_not_json_raises_with_its_position(body: bytes, position: int | None) -> None:
    """The one thing that raises; the position counts bytes."""
    with pytest.raises(NotJSON) as caught:
        decode(Message, body)

    assert position == caught.value.position
    assert isinstance(caught.value, ValueError)


def test_json_by_the_grammar_alone_is_taken() -> None:
    """Half a surrogate pair and deep nesting are JSON, whatever the fast parser thinks of them."""
    assert decode(Message, b'{"id": "\\ud800"}').id == "\ud800"
    assert isinstance(parse(b"[" * 300 + b"]" * 300), list)
