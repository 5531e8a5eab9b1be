"""Requests are checked as the service checks them: one located error for one mistake, and what was answered is accepted."""

from __future__ import annotations

import inspect
import json
from typing import Annotated, Any, get_args, get_origin

import pydantic
import pytest

from sonnetry._core.decode import decode, validator
from sonnetry.types import message_params, messages, toolsets
from sonnetry.types._base import Tagged, Wire, tagged_members, tags_of, union_members
from sonnetry.types.message_params import MessageCountTokensParams, MessageCreateBody
from sonnetry.types.messages import ContentBlock, Message

from .examples import example, is_params


def marked(value: Any) -> bool:
    return get_origin(value) is Annotated and any(isinstance(mark, Tagged) for mark in get_args(value)[1:])


def strict(tp: Any) -> pydantic.TypeAdapter[Any]:
    """Return a check of a part of a request as it takes place inside a whole one: unknown keys are refused."""
    return pydantic.TypeAdapter(list[tp], config=pydantic.ConfigDict(extra="forbid"))


def errors(check: pydantic.TypeAdapter[Any], data: Any) -> list[tuple[tuple[Any, ...], str]]:
    """List places and kinds of the errors."""
    with pytest.raises(pydantic.ValidationError) as caught:
        check.validate_python(data)
    return [(error["loc"], error["type"]) for error in caught.value.errors()]


PARAMS = [
    tp for module in (message_params, toolsets) for tp in vars(module).values() if inspect.isclass(tp) and is_params(tp)
]
NO_BODY = ("Call", "Headers", "RequestOptions", "ConfigDict")
PARAMS = sorted({tp for tp in PARAMS if not tp.__name__.endswith(NO_BODY)}, key=str)
UNIONS = {name: tp for name, tp in vars(message_params).items() if marked(tp)}
MEMBERS = [
    pytest.param(tp, tag, member, id=f"{name}-{tag}")
    for name, tp in UNIONS.items()
    for tag, member in tagged_members(tp, "type").items()
]
CREATE = pydantic.TypeAdapter(MessageCreateBody)
COUNT = pydantic.TypeAdapter(MessageCountTokensParams)
BODY = {"model": "m", "max_tokens": 1, "messages": [{"role": "user", "content": "hi"}]}
HEAD: Any = {"model": "m", "messages": BODY["messages"]}


def test_unions_were_found() -> None:
    """The tests below are worth something only if the marks are found."""
    assert {"ContentBlockParam", "ToolUnionParam", "ThinkingConfigParam", "ToolChoiceParam"} <= UNIONS.keys()
    assert len(PARAMS) > 100


@pytest.mark.parametrize(("union", "tag", "member"), MEMBERS)
def test_unions_check_the_member_that_the_tag_names(union: Any, tag: str, member: Any) -> None:
    """The right member passes; without its required keys it gives one error for each, under its tag."""
    strict(union).validate_python([example(member) | {"type": tag}])
    lacking = sorted(member.__required_keys__ - {"type"})

    if lacking:
        found = errors(strict(union), [{"type": tag}])
        assert [((0, tag, key), "missing") for key in lacking] == sorted(found)


@pytest.mark.parametrize("union", UNIONS.values(), ids=UNIONS.keys())
def test_unions_refuse_unknown_tags_with_one_error(union: Any) -> None:
    """A type that is not listed is one error at the block."""
    assert errors(strict(union), [{"type": "hologram"}]) == [((0,), "union_tag_invalid")]


@pytest.mark.parametrize("union", UNIONS.values(), ids=UNIONS.keys())
@pytest.mark.parametrize("wrong", [5, "text", None, []], ids=repr)
def test_unions_refuse_other_kinds_of_values_with_one_error(union: Any, wrong: Any) -> None:
    """What is not an object is one error at its place."""
    assert [place for place, _ in errors(strict(union), [wrong])] == [(0,)]


def test_every_tag_is_in_one_member_only() -> None:
    """Two members with one tag would hide each other."""
    for name, union in UNIONS.items():
        tags = [tag for member in union_members(union) for tag in tags_of(member, "type")]
        assert len(tags) == len(set(tags)), name


def test_a_tool_without_type_is_a_custom_tool() -> None:
    """TOOL-1: `type` may be left out or null; errors then speak of `custom`."""
    tool: dict[str, Any] = {"name": "get_weather", "input_schema": {"type": "object", "additionalProperties": False}}

    for tools in ([tool], [tool | {"type": None}], [tool | {"type": "custom"}]):
        CREATE.validate_python(BODY | {"tools": tools})
    bad = BODY | {"tools": [tool | {"name": "get weather"}]}
    assert errors(CREATE, bad) == [(("tools", 0, "custom", "name"), "string_pattern_mismatch")]


@pytest.mark.parametrize(
    ("change", "place", "kind"),
    [
        ({"max_tokens": -1}, ("max_tokens",), "greater_than_equal"),
        ({"messages": []}, ("messages",), "too_short"),
        ({"messages": [{"role": "robot", "content": "hi"}]}, ("messages", 0, "role"), "literal_error"),
        ({"messages": [{"role": "user"}]}, ("messages", 0, "content"), "missing"),
        ({"messages": [{"role": "user", "content": 5}]}, ("messages", 0, "content"), "list_type"),
        (
            {"messages": [{"role": "user", "content": [{"type": "text"}]}]},
            ("messages", 0, "content", 0, "text", "text"),
            "missing",
        ),
        (
            {"messages": [{"role": "user", "content": [{"type": "text", "text": "hi", "parsed": 1}]}]},
            ("messages", 0, "content", 0, "text", "parsed"),
            "extra_forbidden",
        ),
        (
            {"thinking": {"type": "enabled", "budget_tokens": 1}},
            ("thinking", "enabled", "budget_tokens"),
            "greater_than_equal",
        ),
        ({"system": 5}, ("system",), "list_type"),
        ({"container": {"skills": [{}]}}, ("container", "skills", 0, "type"), "missing"),
        ({"temperature": 1.5}, ("temperature",), "less_than_equal"),
        ({"service_tier": "gold"}, ("service_tier",), "literal_error"),
        ({"user_profile_id": "p"}, ("user_profile_id",), "extra_forbidden"),
    ],
)
def test_mistakes_are_found_where_they_are(change: dict[str, Any], place: tuple[Any, ...], kind: str) -> None:
    """The first error of a whole body names the place in the API's own words."""
    assert (place, kind) == errors(CREATE, BODY | change)[0]


def test_search_results_are_a_list_or_an_error() -> None:
    """SRV-7: a replayed search answer is checked as what it looks like."""
    block = {"type": "web_search_tool_result", "tool_use_id": "srvtoolu_1"}
    path = ("messages", 0, "content", 0, "web_search_tool_result", "content")

    def body(content: Any) -> Any:
        return BODY | {"messages": [{"role": "assistant", "content": [block | {"content": content}]}]}

    CREATE.validate_python(body([]))
    CREATE.validate_python(body({"type": "web_search_tool_result_error", "error_code": "unavailable"}))
    assert [(*path, "list", 0)] == [place for place, _ in errors(CREATE, body([5]))]
    assert [(*path, "object", "error_code")] == [
        place for place, _ in errors(CREATE, body({"type": "web_search_tool_result_error"}))
    ]


@pytest.mark.parametrize("member", union_members(ContentBlock), ids=lambda tp: tp.__name__)
@pytest.mark.parametrize("full", [True, False], ids=["full", "bare"])
def test_what_was_answered_can_be_sent_back(member: Any, full: bool) -> None:
    """PAIR-3: every block, as received, is accepted in a replayed turn."""
    answer = example(Message) | {"content": [example(member, full=full)]}
    turn = decode(Message, json.dumps(answer).encode()).to_param()

    CREATE.validate_python(BODY | {"messages": [{"role": "user", "content": "hi"}, turn]})


def test_every_citation_can_be_sent_back() -> None:
    """Citations too, with the file id that only answers have."""
    citations = [example(member) for member in union_members(messages.TextCitation)]
    text = {"type": "text", "text": "hi", "citations": citations}

    CREATE.validate_python(BODY | {"messages": [{"role": "assistant", "content": [text]}]})


def test_null_in_an_answer_can_be_sent_back() -> None:
    """Wherever an answer may hold null, a replay may."""
    for member in union_members(ContentBlock):
        nulls = {name: None for name, info in member.model_fields.items() if not info.is_required()}
        block = example(member) | nulls
        CREATE.validate_python(BODY | {"messages": [{"role": "assistant", "content": [block]}]})


def test_sampling_belongs_to_one_api_version() -> None:
    """HDR-3: the three sampling fields say which version takes them, and count_tokens never does."""
    hints = MessageCreateBody.__annotations__
    marks = {name: mark for name in hints for mark in get_args(hints[name])[1:] if isinstance(mark, Wire)}

    assert {"temperature", "top_k", "top_p"} == marks.keys()
    assert {"2023-06-01"} == {mark.api_version for mark in marks.values()}
    assert errors(COUNT, HEAD | {"temperature": 1})[0] == (("temperature",), "extra_forbidden")


def test_toolset_members_share_one_class() -> None:
    """TOOL-8: every member of a toolset has the same settings."""
    configs = (toolsets.BrowserToolsetConfigsParam, toolsets.ComputerToolsetConfigsParam)

    members = [union_members(part)[0] for config in configs for part in config.__annotations__.values()]

    assert {toolsets.ToolsetMemberConfigParam} == set(members)
    assert len(members) == 48


def test_json_schema_of_requests_can_be_made() -> None:
    """The OpenAPI document shows text or blocks for content, and the tag of each block."""
    schema = CREATE.json_schema()

    content = schema["$defs"]["MessageParam"]["properties"]["content"]
    assert [content["anyOf"][0], content["anyOf"][1]["type"]] == [{"type": "string"}, "array"]
    assert content["anyOf"][1]["items"]["discriminator"]["propertyName"] == "type"


@pytest.mark.parametrize("tp", [MessageCreateBody, MessageCountTokensParams], ids=lambda tp: tp.__name__)
def test_the_whole_example_is_accepted(tp: Any) -> None:
    """One request with every key that there is."""
    validator(tp).validate_json(json.dumps(example(tp)))
