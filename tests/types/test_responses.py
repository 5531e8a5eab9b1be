"""Responses keep everything that was received, and nothing else comes back."""

from __future__ import annotations

import json
from typing import Any

import pydantic
import pytest

from sonnetry._core.decode import decode, validator
from sonnetry.types import beta, messages
from sonnetry.types._base import BaseModel, Open, Unknown, attach_headers, literals, union_members
from sonnetry.types.messages import ContentBlock, Message, RawMessageStreamEvent, TextBlock, UnknownBlock

from .catalogue import AREAS, responses
from .examples import example

USAGE = {"input_tokens": 5, "output_tokens": 1}
BARE: dict[str, Any] = {
    "id": "msg_1",
    "type": "message",
    "role": "assistant",
    "model": "m",
    "content": [],
    "stop_reason": "end_turn",
    "usage": USAGE,
}


def message(**changes: Any) -> Message:
    made = decode(Message, json.dumps(BARE | changes).encode())
    assert isinstance(made, Message)
    return made


def test_null_and_missing_differ() -> None:
    """Both read as None; `model_fields_set` tells them apart."""
    null, missing = message(stop_sequence=None), message()

    assert null.stop_sequence is missing.stop_sequence is None
    assert "stop_sequence" in null.model_fields_set
    assert "stop_sequence" not in missing.model_fields_set
    assert "stop_sequence" not in missing.to_dict()


def test_wh_5_each_webhook_event_has_its_class() -> None:
    """The 51 events of the official package and the guide's `session.status_scheduled`; a new one is kept whole."""
    ids = {"id": "x_1", "organization_id": "o", "workspace_id": "w"}
    named = {
        tag: kind
        for kind in union_members(beta.BetaWebhookEventData)
        for tag in literals(kind.model_fields["type"].annotation)
    }

    assert len(named) == 52
    for name in ("external_storage.failed", "external_storage.recovered", "session.status_scheduled"):
        assert type(decode(beta.BetaWebhookEventData, json.dumps({"type": name, **ids}).encode())) is named[name]
    assert isinstance(decode(beta.BetaWebhookEventData, json.dumps({"type": "session.sung", **ids}).encode()), Unknown)


def test_a_tool_result_with_an_unknown_error_code_is_an_error() -> None:
    """The tag of the content decides which class it is, whatever its other fields say; a list is a list of results."""
    for name in ("web_fetch", "bash_code_execution", "text_editor_code_execution", "tool_search", "code_execution"):
        content = {"type": f"{name}_tool_result_error", "error_code": "brand_new"}
        made = message(content=[{"type": f"{name}_tool_result", "tool_use_id": "t", "content": content}]).content[0]
        assert "Error" in type(made.content).__name__, name
        assert "brand_new" == made.content.error_code
    search = {"type": "web_search_tool_result", "tool_use_id": "t", "content": [{"type": "brand_new", "a": 1}]}
    assert isinstance(message(content=[search]).content[0].content, list)


def test_unknown_blocks_deltas_and_events_are_kept() -> None:
    """A tag that is not listed becomes the union's unknown class with all its fields."""
    block = {"type": "hologram", "shape": {"edges": 12}}
    delta = {"type": "content_block_delta", "index": 0, "delta": {"type": "hologram_delta", "edge": 1}}
    event = {"type": "message_pause", "why": "tea"}

    made = message(content=[block]).content[0]
    assert isinstance(made, UnknownBlock)
    assert made.shape == {"edges": 12}
    assert block == made.to_dict()
    for data, cls in ((delta, "UnknownDelta"), (event, "UnknownEvent")):
        decoded = decode(RawMessageStreamEvent, json.dumps(data).encode())
        assert cls == type(getattr(decoded, "delta", decoded)).__name__
        assert data == decoded.to_dict()


@pytest.mark.parametrize("member", union_members(ContentBlock), ids=lambda tp: tp.__name__)
def test_blocks_get_their_class(member: type[BaseModel]) -> None:
    """Each listed tag selects its class, in messages and at the start of a streamed block."""
    block = example(member)
    event = {"type": "content_block_start", "index": 0, "content_block": block}

    assert type(message(content=[block]).content[0]) is member
    assert type(decode(RawMessageStreamEvent, json.dumps(event).encode()).content_block) is member


def test_lists_may_stand_beside_classes_in_a_union() -> None:
    """Search results are a list, a search error one object, and an object nobody knew stays whole."""
    result = {"type": "web_search_tool_result", "tool_use_id": "srvtoolu_1"}
    page = {"type": "web_search_result", "encrypted_content": "e", "title": "t", "url": "u"}
    error = {"type": "web_search_tool_result_error", "error_code": "out_of_ink"}
    other = {"type": "web_search_rain_check", "days": 2}

    contents = [message(content=[result | {"content": c}]).content[0] for c in ([page], [], error, other)]

    kinds = [type(c.content).__name__ for c in contents]  # type: ignore[union-attr]
    assert kinds == ["list", "list", "WebSearchToolResultErrorObject", "Unknown"]


def test_enums_are_open() -> None:
    """A value that is not listed is decoded on the fast path, as a string."""
    data = json.dumps(BARE | {"stop_reason": "bored", "usage": USAGE | {"service_tier": "gold"}})

    made = validator(Message).validate_json(data)

    assert made.stop_reason == "bored"
    assert made.usage.service_tier == "gold"


def test_open_enums_list_what_is_known_in_json_schema() -> None:
    """The schema names the known values and allows others."""
    schema = pydantic.TypeAdapter(Open[messages.StopReason]).json_schema()

    known, free = schema["anyOf"]
    assert list(literals(messages.StopReason)) == known["enum"]
    assert free == {"type": "string"}


def test_json_schema_of_everything_can_be_made() -> None:
    """Every class has a JSON Schema, which the OpenAPI document is made from."""
    models = [tp for name in AREAS for tp in responses(name)]
    _, schema = pydantic.json_schema.models_json_schema([(tp, "validation") for tp in models])

    assert {tp.__name__ for tp in models} <= set(schema["$defs"])


def test_message_to_param_is_role_and_content() -> None:
    """A message goes back as a turn, each block with exactly the keys it was received with."""
    text = {"type": "text", "text": "hi", "brand_new": 1}
    thinking = {"type": "thinking", "thinking": "", "signature": "s"}
    unknown = {"type": "hologram", "shape": None}

    made = message(content=[text, thinking, unknown])

    assert {"role": "assistant", "content": [text, thinking, unknown]} == made.to_param()
    assert text == made.content[0].to_param()


def test_message_to_param_keeps_what_the_caller_put_in() -> None:
    """Plain dicts among the blocks and damaged content go back as they are."""
    made = message(content=[{"type": "text", "text": "hi"}, 7])
    made.content.append({"type": "text", "text": "mine"})  # type: ignore[arg-type]

    want = [{"type": "text", "text": "hi"}, 7, {"type": "text", "text": "mine"}]
    assert want == made.to_param()["content"]


def test_constructed_blocks_encode_only_what_was_given() -> None:
    """A block made by hand has no keys that its maker did not name."""
    assert TextBlock(type="text", text="x").to_param() == {"type": "text", "text": "x"}


def test_headers_are_no_fields() -> None:
    """The headers of the answer are at hand and take no part in equality, dumping or copying fields."""
    made, plain = message(), message()
    attach_headers(made, {"request-id": "req_1", "anthropic-workspace-id": "wrkspc_1"})

    assert made._request_id == "req_1"
    assert made._workspace_id == "wrkspc_1"
    assert plain._request_id is None
    assert made == plain
    assert made.to_dict() == plain.to_dict() == made.model_dump(exclude_unset=True)
    assert "request-id" not in repr(made)


def test_rate_limits_come_from_the_headers() -> None:
    """RATE-5: an answer reports its limits; an object that came in no answer has none."""
    made = message()
    assert made.rate_limits is None

    attach_headers(made, {"anthropic-ratelimit-requests-limit": "50", "anthropic-ratelimit-requests-remaining": "49"})

    assert "50" in repr(made.rate_limits)


def test_unknown_has_no_fields_but_its_type() -> None:
    """`Unknown` must not promise anything: it stands for whatever comes."""
    assert list(Unknown.model_fields) == ["type"]
