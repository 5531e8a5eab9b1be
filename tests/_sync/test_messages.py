# Derived from tests/_async/test_messages.py by codegen/unasync.py; edit that file instead.
"""`messages.create`, `stream=True` and `count_tokens`: what is sent, and what comes back and goes round again."""

from __future__ import annotations

import json
import math
import re
import warnings
from collections.abc import Iterator
from datetime import UTC, datetime
from enum import Enum
from types import MappingProxyType

import pytest

from sonnetry import NOT_GIVEN, APIError, APIResponseValidationError, not_given, omit
from sonnetry.types import Message, MessageTokensCount, TextBlock

LIMITS = {
    "anthropic-ratelimit-requests-limit": "1000",
    "anthropic-ratelimit-requests-remaining": "999",
    "anthropic-ratelimit-requests-reset": "2026-11-20T12:00:30Z",
    "anthropic-ratelimit-input-tokens-remaining": "1999000",
}


class Effort(Enum):
    LOW = "low"


# --- What comes back ----------------------------------------------------------------------------------------------------


def test_create_returns_a_message(client, server, ask):
    """A plain call sends one request with the caller's arguments and returns a typed message."""
    message = client.messages.create(**ask)

    assert Message is type(message)
    assert TextBlock is type(message.content[0])
    assert "say seven words about the sea" in message.content[0].text
    assert "end_turn" == message.stop_reason
    assert message.usage.input_tokens > 0
    assert message.usage.output_tokens > 0
    assert [ask] == [request.json for request in server.requests]


def test_a_stream_brings_events_in_order_STR_2(client, server, ask, listed):
    """`stream=True` brings message_start, the blocks, message_delta and message_stop, and sends `stream: true`."""
    events = listed(client.messages.create(stream=True, **ask))

    kinds = [event.type for event in events]
    assert ["message_start", "content_block_start"] == kinds[:2]
    assert {"content_block_delta"} == set(kinds[2:-3])
    assert ["content_block_stop", "message_delta", "message_stop"] == kinds[-3:]
    assert {**ask, "stream": True} == server.requests[0].json


def test_a_stream_and_a_plain_call_say_the_same(client, ask):
    """The final message of a stream has the content, model and stop reason of the plain answer."""
    whole = client.messages.create(**ask)
    with client.messages.stream(**ask) as stream:
        streamed = stream.get_final_message()

    assert [block.to_dict() for block in whole.content] == [block.to_dict() for block in streamed.content]
    assert (whole.model, whole.stop_reason) == (streamed.model, streamed.stop_reason)
    assert whole.usage.output_tokens == streamed.usage.output_tokens


def test_count_tokens_returns_a_count_CNT_1(client, server, ask):
    """`count_tokens` asks its own path and returns the number."""
    del ask["max_tokens"]
    count = client.messages.count_tokens(**ask)

    assert MessageTokensCount is type(count)
    assert count.input_tokens > 0
    assert "/v1/messages/count_tokens" == server.requests[0].path


def test_a_result_knows_its_request_id_HDR_12(client, server, ask):
    """Plain, counted and streamed results carry the `request-id` of their answer."""
    message = client.messages.create(**ask)
    count = client.messages.count_tokens(model=ask["model"], messages=ask["messages"])
    with client.messages.stream(**ask) as stream:
        streamed = stream.get_final_message()

    assert [r.request_id for r in server.requests] == [x._request_id for x in (message, count, streamed)]
    assert streamed._request_id == stream.request_id


def test_a_result_knows_the_rate_limits_RATE_5_RATE_9(client, server, ask, wire):
    """Rate limit headers are numbers and aware datetimes on plain and streamed messages; buckets not named are None."""
    server.reply(wire.message(), headers=LIMITS)
    server.reply(wire.stream(wire.text("Hi")), headers=LIMITS)
    message = client.messages.create(**ask)
    with client.messages.stream(**ask) as stream:
        streamed = stream.get_final_message()

    for limits in (message.rate_limits, streamed.rate_limits):
        assert (1000, 999) == (limits.requests.limit, limits.requests.remaining)
        assert datetime(2026, 11, 20, 12, 0, 30, tzinfo=UTC) == limits.requests.reset
        assert 1999000 == limits.input_tokens.remaining
        assert limits.input_tokens.limit is None
        assert limits.output_tokens is None


def test_a_result_without_rate_limits_says_none(client, ask):
    """Without the headers there are no rate limits."""
    assert (client.messages.create(**ask)).rate_limits is None


def test_rate_limit_headers_that_make_no_sense_are_none(client, server, ask, wire):
    """A figure that is not a number and an instant that is none become None instead of failing the call."""
    server.reply(wire.message(), headers=dict.fromkeys(LIMITS, "soon"))

    requests = (client.messages.create(**ask)).rate_limits.requests
    assert (None, None, None) == (requests.limit, requests.remaining, requests.reset)


# --- What is not known is kept ------------------------------------------------------------------------------------------

NOVEL = [
    {"type": "text", "text": "Hi", "shade": "blue"},
    {"type": "hologram", "depth": 3, "layers": [{"type": "text", "text": "inner"}]},
    {"type": "thinking", "thinking": "hm", "signature": "c2ln", "tone": None},
    {"type": "tool_use", "id": "toolu_01", "name": "weather", "input": {"city": "Bern", "deep": {"a": [1, None]}}},
]


def test_unknown_fields_and_blocks_are_kept_HDR_4(client, server, ask, wire):
    """Fields, blocks and enum values nobody knew are readable, and `to_dict` gives back exactly what came."""
    body = wire.message(*NOVEL, mood="calm", stop_reason="bored", usage={"input_tokens": 1, "output_tokens": 2, "x": 3})
    server.reply(body)
    message = client.messages.create(**ask)

    assert body == message.to_dict()
    assert "calm" == message.mood
    assert "bored" == message.stop_reason
    assert 3 == message.usage.x
    assert "blue" == message.content[0].shade
    assert ("hologram", 3) == (message.content[1].type, message.content[1].depth)


@pytest.mark.parametrize(
    "body",
    [
        {"content": None},
        {"content": [{"type": "text"}]},
        {"content": [{"type": "text", "text": 7}], "usage": None},
        {"usage": {"input_tokens": "many"}},
        {"content": "just text", "stop_reason": 5},
    ],
)
def test_a_damaged_answer_still_decodes(client, server, ask, wire, body):
    """A message with missing, null or mistyped fields is returned with the values as they came."""
    server.reply(wire.message(**body))
    message = client.messages.create(**ask)

    assert Message is type(message)
    assert wire.message(**body) == message.to_dict()


def test_a_strict_client_refuses_what_does_not_fit(make_client, server, ask, wire, listed):
    """With `_strict_response_validation` a damaged answer or event raises, where it would be kept as it came."""
    client = make_client(_strict_response_validation=True, max_retries=0)
    server.reply({**wire.message(), "usage": "much"})
    with pytest.raises(APIResponseValidationError, match="usage") as caught:
        client.messages.create(**ask)
    server.reply(wire.stream(wire.text("Hi"), usage="much"))

    assert "usage" in str(caught.value.__cause__)
    with pytest.raises(APIError, match=r"does not fit its type.*usage"):
        listed(client.messages.create(**ask, stream=True))


def test_a_reply_is_sent_back_lossless(client, server, ask, wire):
    """`messages.append(reply)` sends role and content, each block with exactly the keys it came with."""
    server.reply(wire.message(*NOVEL, mood="calm"))
    reply = client.messages.create(**ask)
    server.reply(wire.message())
    messages = [*ask["messages"], reply, {"role": "user", "content": "and now?"}]
    client.messages.create(**{**ask, "messages": messages})

    assert {"role": "assistant", "content": NOVEL} == server.requests[1].json["messages"][1]


@pytest.mark.parametrize(
    "turn",
    [
        lambda reply: {"role": "assistant", "content": reply.content},
        lambda reply: {"role": "assistant", "content": tuple(reply.content)},
        lambda reply: {"role": "assistant", "content": (block for block in reply.content)},
        lambda reply: reply.to_param(),
        lambda reply: MappingProxyType({"role": "assistant", "content": reply.content}),
    ],
    ids=["list", "tuple", "generator", "to_param", "mapping"],
)
def test_blocks_are_sent_back_lossless_in_any_container(client, server, ask, wire, turn):
    """Response blocks may stand wherever the API takes block params."""
    server.reply(wire.message(*NOVEL))
    reply = client.messages.create(**ask)
    server.reply(wire.message())
    client.messages.create(**{**ask, "messages": [*ask["messages"], turn(reply), *ask["messages"]]})

    assert {"role": "assistant", "content": NOVEL} == server.requests[1].json["messages"][1]


def test_a_streamed_reply_is_sent_back_lossless(client, server, ask, wire):
    """A message put together from a stream goes back with the blocks that the stream described, unknown ones included."""
    citation = {"type": "char_location", "cited_text": "sea", "document_index": 0, "novel": 1}
    server.reply(
        wire.stream(
            wire.block(
                {"type": "thinking", "thinking": "", "signature": ""},
                {"type": "thinking_delta", "thinking": "hm"},
                {"type": "signature_delta", "signature": "c2ln"},
            ),
            wire.block(
                {"type": "text", "text": "", "shade": "blue"},
                {"type": "text_delta", "text": "The "},
                {"type": "text_delta", "text": "sea"},
                {"type": "citations_delta", "citation": citation},
            ),
            wire.block({"type": "hologram", "depth": 3}, {"type": "bar_delta", "bar": 1}),
            wire.tool('{"city": ', '"Bern"}'),
        )
    )
    with client.messages.stream(**ask) as stream:
        reply = stream.get_final_message()
    server.reply(wire.message())
    client.messages.create(**{**ask, "messages": [*ask["messages"], reply]})

    assert [
        {"type": "thinking", "thinking": "hm", "signature": "c2ln"},
        {"type": "text", "text": "The sea", "shade": "blue", "citations": [citation]},
        {"type": "hologram", "depth": 3},
        {"type": "tool_use", "id": "toolu_01", "name": "weather", "input": {"city": "Bern"}},
    ] == server.requests[1].json["messages"][1]["content"]


def test_unknown_events_and_deltas_pass_through_VEC_18(client, server, ask, wire, listed):
    """An unknown event and an unknown delta reach the reader with their fields; pings do not."""
    bar = {"type": "bar_delta", "bar": [1]}
    events = wire.stream(wire.block({"type": "text", "text": ""}, {"type": "text_delta", "text": "Hi"}, bar))
    server.reply([*events[:2], {"type": "foo", "depth": {"a": 1}}, {"type": "ping"}, *events[2:]])
    read = listed(client.messages.create(stream=True, **ask))

    assert [e["type"] for e in [*events[:2], {"type": "foo"}, *events[2:]]] == [e.type for e in read]
    assert {"a": 1} == read[2].depth
    assert bar == read[4].delta.to_dict()


def test_events_are_not_changed_by_later_ones(client, server, ask, wire, listed):
    """A kept event still says what the wire said when the stream is over."""
    events = wire.stream(wire.text("a", "b"), wire.tool("{}"))
    server.reply(events)
    read = listed(client.messages.create(stream=True, **ask))

    assert events == [event.to_dict() for event in read]


# --- What is sent -------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("method", "given", "missing"),
    [
        ("create", {}, "max_tokens, messages, model"),
        ("create", {"model": "m", "messages": []}, "max_tokens"),
        ("create", {"model": omit, "messages": [], "max_tokens": 1}, "model"),
        ("count_tokens", {"model": "m"}, "messages"),
    ],
)
def test_missing_arguments_are_a_type_error_before_sending(client, server, method, given, missing):
    """A call without what it requires raises TypeError naming it, and sends nothing."""
    with pytest.raises(TypeError, match=rf"{method}\(\) .*: {missing}$"):
        getattr(client.messages, method)(**given)

    assert [] == server.requests


def test_an_unknown_keyword_is_named_once_and_sent(client, server, ask, wire):
    """A keyword that the API does not list gives one UserWarning with the nearest name, at the caller's line, and is sent."""
    server.reply(wire.message())
    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter("always")
        client.messages.create(temprature=0.5, **ask)

    assert [(UserWarning, __file__)] == [(w.category, w.filename) for w in caught]
    assert "'temprature'" in str(caught[0].message)
    assert "did you mean 'temperature'?" in str(caught[0].message)
    assert {**ask, "temprature": 0.5} == server.requests[0].json


def test_a_warning_points_at_the_caller(client, server, ask, listed):
    """Whatever form of a method is called, the warning names the line of the program, not one of the library."""
    server.reply({}, times=None)
    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter("always")
        client.messages.with_raw_response.create(novel=1, **ask)
        with client.messages.with_streaming_response.create(novel=1, **ask) as response:
            response.read()
        with client.messages.stream(novel=1, **ask) as stream:
            stream.close()
        client.get("/v1/things", novel=1)

    assert [__file__] * 4 == [w.filename for w in caught]


def test_each_unknown_keyword_has_its_own_warning(client, server, ask, wire):
    """Two unknown names give two warnings; one that is near to nothing comes without a hint."""
    server.reply(wire.message())
    with pytest.warns(UserWarning, match="does not know") as caught:
        client.messages.create(zzqqxx=1, modle="x", **ask)

    assert 2 == len(caught)
    assert {**ask, "zzqqxx": 1, "modle": "x"} == server.requests[0].json
    assert ["did you mean 'model'" in str(w.message) for w in caught].count(True) == 1


@pytest.mark.parametrize("absent", [omit, NOT_GIVEN, not_given])
def test_absent_values_disappear_at_any_depth(client, server, ask, wire, absent):
    """`omit` and `NOT_GIVEN` are dropped with their key, from objects and from lists; None is JSON null."""
    server.reply(wire.message())
    content = [{"type": "text", "text": "Hi", "cache_control": absent}, absent, {"type": "text", "text": "you"}]
    client.messages.create(
        **{**ask, "messages": [{"role": "user", "content": content}]},
        system=absent,
        stop_sequences=None,
        metadata={"user_id": None, "other": absent},
    )

    body = server.requests[0].json
    assert [{"type": "text", "text": "Hi"}, {"type": "text", "text": "you"}] == body["messages"][0]["content"]
    assert "system" not in body
    assert body["stop_sequences"] is None
    assert {"user_id": None} == body["metadata"]


@pytest.mark.parametrize("shape", [tuple, iter, lambda items: (i for i in items), dict.fromkeys])
def test_any_iterable_is_a_list(client, server, ask, wire, shape):
    """Tuples, iterators, generators and the keys of a mapping are sent as JSON lists."""
    server.reply(wire.message())
    words = shape(["a", "b"])
    turns = shape([("role", "user")])
    client.messages.create(
        **{**ask, "messages": ({"role": role, "content": "Hi"} for _, role in turns)},
        stop_sequences=words.keys() if isinstance(words, dict) else words,
    )

    assert [{"role": "user", "content": "Hi"}] == server.requests[0].json["messages"]
    assert ["a", "b"] == server.requests[0].json["stop_sequences"]


def test_a_set_is_a_list(client, server, ask, wire):
    """Sets are sent as lists."""
    server.reply(wire.message())
    client.messages.create(stop_sequences={"only"}, **ask)

    assert ["only"] == server.requests[0].json["stop_sequences"]


def test_an_iterator_survives_a_retry(client, server, ask):
    """What could be read only once is sent whole with every attempt."""
    server.fail(500)
    client.messages.create(**{**ask, "messages": iter(ask["messages"])})

    assert [ask, ask] == [request.json for request in server.requests]


def test_values_with_a_json_form_are_written_in_it(client, server, ask, wire):
    """Mappings, datetimes and enums have their usual JSON form; text is UTF-8, and nothing is padded with spaces."""
    server.reply(wire.message())
    when = datetime(2026, 11, 20, 12, tzinfo=UTC)
    extra = {"m": MappingProxyType({"a": 1}), "t": when, "e": Effort.LOW, "ü": "naïve 🌊"}
    client.messages.create(extra_body=extra, **ask)

    sent = server.requests[0]
    assert {"m": {"a": 1}, "t": when.isoformat(), "e": "low"} == {key: sent.json[key] for key in "mte"}
    assert json.dumps(sent.json, ensure_ascii=False, separators=(",", ":")).encode() == sent.body


CYCLE: list[object] = []
CYCLE.append(CYCLE)


@pytest.mark.parametrize(
    ("value", "error", "said"),
    [
        (math.nan, ValueError, "nan"),
        (math.inf, ValueError, "inf"),
        (CYCLE, ValueError, "contains itself"),
        ("\ud800", ValueError, "lone surrogate"),
        (b"bytes", TypeError, "Object of type bytes is not JSON serializable"),
        (object(), TypeError, "Object of type object is not JSON serializable"),
    ],
)
def test_what_json_cannot_say_is_refused_by_place(client, server, ask, value, error, said):
    """A value without a JSON form raises before sending, and the message names its place."""
    messages = [{"role": "user", "content": [{"type": "text", "text": "Hi"}, {"depth": value}]}]
    with pytest.raises(error, match=re.escape("messages[0].content[1].depth")) as caught:
        client.messages.create(**{**ask, "messages": messages})

    assert said in str(caught.value)
    assert [] == server.requests


def test_an_error_inside_an_iterator_is_the_callers(client, server, ask):
    """An exception from the caller's own generator passes unchanged."""

    def broken() -> Iterator[object]:
        yield ask["messages"][0]
        raise KeyError("mine")

    with pytest.raises(KeyError, match="mine"):
        client.messages.create(**{**ask, "messages": broken()})

    assert [] == server.requests


def test_extras_are_added_and_win(client, server, ask, wire):
    """`extra_headers`, `extra_query` and `extra_body` add to the request, and win over what the client would send."""
    server.reply(wire.message())
    client.messages.create(
        **ask,
        extra_headers={"X-Mine": "1", "User-Agent": "me", "X-Not": omit, "accept": None},
        extra_query={"a b": "c d", "flag": True, "many": ["x", "y"], "in": {"gte": 3}, "none": None, "no": omit},
        extra_body={"max_tokens": 7, "new": {"deep": omit}, "model": omit},
    )

    request = server.requests[0]
    assert ("1", "me") == (request.headers["x-mine"], request.headers["user-agent"])
    assert not {"x-not", "accept"} & set(request.headers)
    assert "a%20b=c%20d&flag=true&many%5B%5D=x&many%5B%5D=y&in%5Bgte%5D=3" == request.query
    assert {"max_tokens": 7, "messages": ask["messages"], "new": {}} == request.json


def test_ids_that_travel_as_headers_HDR_13(client, server, ask, wire):
    """`user_profile_id` and `workspace_id` are headers, never keys of the body."""
    server.reply(wire.message(), times=2)
    client.messages.create(user_profile_id="up_1", workspace_id="wrkspc_1", **ask)
    del ask["max_tokens"]
    client.messages.count_tokens(user_profile_id="up_1", workspace_id="wrkspc_1", **ask)

    for request in server.requests:
        assert "up_1" == request.headers["anthropic-user-profile-id"]
        assert "wrkspc_1" == request.headers["anthropic-workspace-id"]
        assert not {"user_profile_id", "workspace_id"} & request.json.keys()


def test_the_version_header_is_the_documented_one_or_the_callers_HDR_2(make_client, server, ask, wire):
    """2023-06-01 is sent once by default; the client's and the call's own value win."""
    server.reply(wire.message(), times=None)
    make_client().messages.create(**ask)
    make_client(api_version="2026-10-21").messages.create(**ask)
    make_client(default_headers={"Anthropic-Version": "mine"}).messages.create(**ask)
    make_client().messages.create(extra_headers={"ANTHROPIC-VERSION": "yours"}, **ask)

    assert ["2023-06-01", "2026-10-21", "mine", "yours"] == [r.headers["anthropic-version"] for r in server.requests]


def test_sampling_stays_a_keyword(client, server, ask):
    """`temperature`, `top_p` and `top_k` are keywords, sent without a warning."""
    ask["model"] = "claude-haiku-4-5"
    client.messages.create(temperature=0.5, **ask)
    client.messages.create(top_p=0.9, top_k=40, **ask)

    assert 0.5 == server.requests[0].json["temperature"]
    assert (0.9, 40) == (server.requests[1].json["top_p"], server.requests[1].json["top_k"])


def test_the_usual_headers(client, server, ask):
    """A request names what it accepts, who sends it and one credential and the number of the attempt, and no telemetry."""
    client.messages.create(**ask)

    headers = server.requests[0].headers
    assert "application/json" == headers["accept"]
    assert "application/json" == headers["content-type"]
    assert headers["user-agent"].startswith("sonnetry/")
    assert "x-api-key" in headers
    assert "authorization" not in headers
    assert ["x-stainless-retry-count"] == [name for name in headers if name.startswith("x-stainless")]


def test_arguments_stay_as_the_caller_gave_them(client, server, ask, wire):
    """Neither the caller's dictionaries nor lists are changed by a call."""
    server.reply(wire.message())
    extra = {"x-api-key": "mine"}
    before = json.dumps([ask, extra])
    client.messages.create(extra_headers=extra, **ask)

    assert before == json.dumps([ask, extra])


# --- Old models ---------------------------------------------------------------------------------------------------------

RETIRED = "claude-opus-4-0"


def create(client, ask):
    client.messages.create(**ask)


def create_a_stream(client, ask):
    with client.messages.create(stream=True, **ask):
        pass


def stream(client, ask):
    with client.messages.stream(**ask) as events:
        events.until_done()


def count(client, ask):
    client.messages.count_tokens(model=ask["model"], messages=ask["messages"])


@pytest.mark.parametrize("send", [create, create_a_stream, stream, count])
def test_an_old_model_is_told_with_its_day_and_its_heir_MOD_3(client, server, ask, wire, send):
    """Every call that names a deprecated model gives one DeprecationWarning at the caller's line."""
    server.reply(wire.stream(wire.text("Hi")) if "stream" in send.__name__ else {**wire.message(), "input_tokens": 1})
    with pytest.warns(DeprecationWarning, match=f"The model '{RETIRED}' is deprecated") as told:
        send(client, {**ask, "model": RETIRED})

    assert 1 == len(told)
    assert "from 2026-06-15 on; use 'claude-opus-5-5'" in str(told[0].message)
    assert __file__ == told[0].filename
