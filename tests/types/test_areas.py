"""Every type of every area: what is answered survives, what is sent is checked, and areas load alone."""

from __future__ import annotations

import json
from functools import cache
from typing import Annotated, Any, get_args, get_origin

import pydantic
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sonnetry._core.decode import decode, validator
from sonnetry.types._base import ALWAYS, OpenUnion, Tagged, Unknown, tags_of, union_members

from .catalogue import AREAS, FOLDER, area, imports, params, responses
from .examples import example
from .test_forgiving import damaged, plain

WRONG: list[Any] = [None, 5, "x", [1], {"a": 1}]
# JSON Schemas and fallbacks may hold more keys than are listed.
OPEN = {"InputSchemaTyped", "BetaManagedAgentsCustomToolInputSchemaParam", "BetaFallbackParam"}
each = pytest.mark.parametrize("name", AREAS)


@cache
def strict(tp: Any) -> pydantic.TypeAdapter[Any]:
    """Return a check of a part of a request as it takes place inside a whole one: unknown keys are refused."""
    return pydantic.TypeAdapter(list[tp], config=pydantic.ConfigDict(extra="forbid"))


def test_there_are_areas() -> None:
    """The tests below are worth something only if the types are found."""
    assert len(AREAS) == 43
    assert sum(len(responses(name)) for name in AREAS) > 900
    assert sum(len(params(name)) for name in AREAS) > 400


@each
def test_responses_round_trip(name: str) -> None:
    """The fullest and the smallest example of a class are decoded by the fast path and given back as they came."""
    for tp in responses(name):
        for data in (example(tp), example(tp, full=False), example(tp) | {"new_field": {"deep": [1, None]}}):
            made = validator(tp).validate_json(json.dumps(data))
            assert data == made.to_dict(), tp
            assert data == json.loads(made.to_json()), tp
            assert len(data) == len(made.model_fields_set), tp
            assert made == tp.model_validate(made.model_dump(by_alias=True)), tp


@each
def test_responses_forgive(name: str) -> None:
    """With a field missing, or of another type, an answer is still an object of its class and is given back."""
    for tp in responses(name):
        full = example(tp)
        assert isinstance(decode(tp, b"{}"), tp)
        for key in full:
            for data in ({k: v for k, v in full.items() if k != key}, *(full | {key: wrong} for wrong in WRONG)):
                made = decode(tp, json.dumps(data).encode())
                assert (type(made), data) == (tp, made.to_dict())


@each
def test_what_may_be_null_is_none_by_default(name: str) -> None:
    """A field that may be null or absent is None, and every field marked ALWAYS is one of these."""
    for tp in responses(name):
        for field, info in tp.model_fields.items():
            nullable = type(None) in union_members(info.rebuild_annotation())
            assert nullable is (not info.is_required()), (tp, field)
            assert nullable or ALWAYS not in info.metadata, (tp, field)


def marked(name: str, mark: type) -> dict[str, Any]:
    """Return the unions of an area that carry a mark, by name."""
    found = {key: tp for key, tp in vars(area(name)).items() if get_origin(tp) is Annotated}
    return {key: tp for key, tp in found.items() if any(isinstance(part, mark) for part in get_args(tp)[1:])}


@each
def test_open_unions_tell_their_members_apart(name: str) -> None:
    """Each known tag gives its class, an unknown one keeps everything in an unknown object."""
    for key, tp in marked(name, OpenUnion).items():
        for member in (member for member in union_members(tp) if get_origin(member) is not list):
            assert type(decode(tp, json.dumps(example(member)).encode())) is member, key
        unknown = decode(tp, b'{"type": "hologram", "shape": [1]}')
        assert isinstance(unknown, Unknown), key
        assert {"type": "hologram", "shape": [1]} == unknown.to_dict(), key


@each
def test_tagged_unions_check_the_member_that_the_tag_names(name: str) -> None:
    """Every member passes under its tag, which is no other's; an unknown tag is one error at its place."""
    for key, tp in marked(name, Tagged).items():
        tag = next(part.tag for part in get_args(tp)[1:] if isinstance(part, Tagged))
        members = union_members(tp)
        tags = [value for member in members for value in tags_of(member, tag)]
        assert len(tags) == len(set(tags)), key
        for member in members:
            strict(tp).validate_python([example(member)])
        with pytest.raises(pydantic.ValidationError) as caught:
            strict(tp).validate_python([{tag: "hologram"}])
        assert [((0,), "union_tag_invalid")] == [(e["loc"], e["type"]) for e in caught.value.errors()], key


RESPONSES = [tp for name in AREAS for tp in responses(name)]


@settings(max_examples=60)
@given(st.data(), st.sampled_from(RESPONSES))
def test_damaged_responses_are_kept_whole(data: st.DataObject, tp: Any) -> None:
    """However an answer is damaged, it is given back as it was received."""
    body = data.draw(damaged(st.just(example(tp))))

    assert body == plain(decode(tp, json.dumps(body).encode()))


@each
def test_params_are_checked(name: str) -> None:
    """All keys, or the required ones alone, are accepted; one unknown key is one error that names it."""
    for tp in params(name):
        for full in (True, False):
            strict(tp).validate_python([example(tp, full=full)])
        surprise = [example(tp, full=False) | {"surprise": 1}]
        if tp.__name__ in OPEN:
            strict(tp).validate_python(surprise)
            continue
        with pytest.raises(pydantic.ValidationError) as caught:
            strict(tp).validate_python(surprise)
        assert [((0, "surprise"), "extra_forbidden")] == [(e["loc"], e["type"]) for e in caught.value.errors()], tp


@each
def test_outermost_params_refuse_unknown_keys_by_themselves(name: str) -> None:
    """What a whole body or query is checked against needs no help to refuse a misspelt key."""
    for tp in params(name):
        if getattr(tp, "__pydantic_config__", {}).get("extra") == "forbid":
            with pytest.raises(pydantic.ValidationError, match="surprise"):
                pydantic.TypeAdapter(tp).validate_python(example(tp, full=False) | {"surprise": 1})


@cache
def reached(module: str) -> frozenset[str]:
    """List what a module loads, itself included."""
    found, open_ = set(), [f"sonnetry.types.{module}"]
    while open_:
        now = open_.pop()
        path = FOLDER.joinpath(*now.split(".")[2:]).with_suffix(".py")
        if now not in found and path.is_file():
            found.add(now)
            open_ += imports(path)
    return frozenset(name.removeprefix("sonnetry.types.") for name in found)


@each
def test_an_area_loads_without_a_circle(name: str) -> None:
    """No area loads one that loads it back, so that each can be the first to be imported."""
    needed = reached(name) - {name}

    assert all(name not in reached(other) for other in needed)


def test_messages_load_no_other_area() -> None:
    """The commonest import stays cheap, and stable areas load nothing beta."""
    assert reached("messages") == {"messages", "_base", "_priced", "_lazy", "_tool_calls"}
    assert not [
        (name, other)
        for name in AREAS
        if not name.startswith("beta.")
        for other in reached(name)
        if other.startswith("beta.")
    ]


def test_beta_names_of_stable_classes_are_those_classes() -> None:
    """Where both forms are equal there is one class under two names."""
    beta = area("beta.messages")

    assert beta.BetaTextDelta is area("messages").TextDelta
    assert beta.BetaMessage is not area("messages").Message
    assert area("beta.files").BetaDeletedFile is area("files").DeletedFile
