"""Every rule of Messages: what it refuses, in the API's words, and what it lets through."""

import re
from datetime import UTC, datetime

import pytest

from sonnetry._core.models import models as all_models
from sonnetry.rules import RULES, VERSION_RULES
from sonnetry.testing import LocalServer

OLD = "claude-haiku-4-5"
V2026 = {"content-type": "application/json", "x-api-key": "k", "anthropic-version": "2026-10-21"}


def user(content="hi"):
    return {"role": "user", "content": content}


def assistant(content="yes"):
    return {"role": "assistant", "content": content}


def call(name="t1"):
    return {"type": "tool_use", "id": name, "name": "f", "input": {}}


def result(name="t1"):
    return {"type": "tool_result", "tool_use_id": name, "content": "ok"}


def refused(answer, message):
    assert answer.error == (400, "invalid_request_error", message)


# --- Types --------------------------------------------------------------------------------------------------------------

TEXT = {"type": "text", "text": "a"}


@pytest.mark.parametrize(
    ("fields", "message"),
    [
        ({"model": ...}, "model: Field required"),
        ({"model": 5}, "model: Input should be a valid string"),
        ({"max_tokens": ...}, "max_tokens: Field required"),
        ({"max_tokens": "5"}, "max_tokens: Input should be a valid integer"),
        ({"max_tokens": True}, "max_tokens: Input should be a valid integer"),
        ({"max_tokens": -1}, "max_tokens: Input should be greater than or equal to 0"),
        ({"messages": ...}, "messages: Field required"),
        ({"messages": "hi"}, "messages: Input should be a valid list"),
        ({"messages": []}, "messages: List should have at least 1 item after validation, not 0"),
        ({"messages": ["hi"]}, "messages.0: Input should be a valid dictionary"),
        ({"messages": [{"role": "user"}]}, "messages.0.content: Field required"),
        ({"messages": [{"content": "a"}]}, "messages.0.role: Field required"),
        ({"messages": [user(5)]}, "messages.0.content: Input should be a valid list"),
        ({"messages": [user([{"text": "a"}])]}, "messages.0.content.0.type: Field required"),
        ({"messages": [user([{"type": "text"}])]}, "messages.0.content.0.text: Field required"),
        ({"messages": [user([TEXT, {**TEXT, "parsed": 1}])]}, "messages.0.content.1.parsed: Extra inputs are not permitted"),
        ({"messages": [user("a"), assistant([{"type": "thinking", "thinking": "x"}])]}, "messages.1.content.0.signature: Field required"),
        ({"messages": [user([{**result(), "content": [{"type": "text"}]}])]}, "messages.0.content.0.content.0.text: Field required"),
        ({"messages": [user([{**TEXT, "cache_control": {"type": "x"}}])]}, "messages.0.content.0.cache_control.type: Input should be 'ephemeral'"),
        ({"system": 5}, "system: Input should be a valid list"),
        ({"system": [{"type": "text"}]}, "system.0.text: Field required"),
        ({"stop_sequences": "x"}, "stop_sequences: Input should be a valid list"),
        ({"stop_sequences": [1]}, "stop_sequences.0: Input should be a valid string"),
        ({"stream": "true"}, "stream: Input should be a valid boolean"),
        ({"metadata": {"name": "n"}}, "metadata.name: Extra inputs are not permitted"),
        ({"temperature": 1.5}, "temperature: Input should be less than or equal to 1"),
        ({"baz": "undocumented"}, "baz: Extra inputs are not permitted"),
        ({"tools": [{"name": "f"}]}, "tools.0.input_schema: Field required"),
        ({"tools": [{"name": "f", "input_schema": {"type": "object"}, "x": 1}]}, "tools.0.x: Extra inputs are not permitted"),
        ({"tool_choice": {"type": "tool"}}, "tool_choice.name: Field required"),
        ({"thinking": {"type": "adaptive", "budget_tokens": 5000}}, "thinking.budget_tokens: Extra inputs are not permitted"),
    ],
)  # fmt: skip
def test_msg_21_types(api, fields, message):
    """A wrong, missing or unknown field is named by its path, without the names of union members.

    MSG-1, MSG-2, MSG-3, MSG-4, MSG-6, MSG-7, MSG-9, MSG-10, MSG-15, MSG-17, MSG-21.
    """
    refused(api.create(**fields), message)


def test_msg_21_unknown_tag(api):
    """An unknown block type is named beside the known ones (MSG-21)."""
    message = api.create(messages=[user([{"type": "vidéo"}])]).error[2]

    assert message.startswith(
        "messages.0.content.0: Input tag 'vidéo' found using 'type' does not match any of the expected tags: 'text', 'image'"
    )


def test_only_the_first_mistake_is_told(api):
    """Of several mistakes the first is told."""
    refused(api.create(max_tokens=..., model=..., foo=1), "max_tokens: Field required")


@pytest.mark.parametrize(
    "fields",
    [
        {"system": "be brief"},
        {"system": [{"type": "text", "text": "be brief", "cache_control": {"type": "ephemeral", "ttl": "1h"}}]},
        {"metadata": {"user_id": "u"}},
        {"stream": False},
        {"service_tier": "auto"},
        {"stop_sequences": []},
        {"temperature": 0.5, "top_p": 0.9, "top_k": 5},
        {"tools": [{"name": "f", "input_schema": {"type": "object", "properties": {}, "x-any": 1}}]},
        {
            "tools": [{"type": "custom", "name": "f", "input_schema": {"type": "object"}}],
            "tool_choice": {"type": "none"},
        },
        {"messages": [user("a"), user("b"), assistant("c"), assistant("d"), user("e")]},
        {
            "messages": [
                user([{"type": "document", "source": {"type": "text", "media_type": "text/plain", "data": "x"}}])
            ]
        },
    ],
)
def test_what_is_allowed(api, fields):
    """Well-formed requests of many kinds are answered."""
    assert api.create(**fields).status == 200


# --- Models -------------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("model", ["gpt-4", "", "claude-opus-4-6-20260101", "claude-9-latest"])
def test_msg_1_unknown_model(api, model):
    """An unknown id is 404 (MSG-1)."""
    assert api.create(model=model).error == (404, "not_found_error", f"model: {model}")


def test_mod_1_aliases(api):
    """An undated id of before 4.6 is served by its dated form (MOD-1)."""
    answer = api.create(model="claude-haiku-4-5")

    assert answer.json["model"] == "claude-haiku-4-5-20251001"
    assert "sonnetry-warning" not in answer.headers


@pytest.mark.parametrize(
    ("model", "warning"),
    [
        ("claude-2.1", "claude-2.1 is retired since 2025-07-21 and the service answers 404; use claude-opus-5-5"),
        ("claude-3-5-sonnet-latest", "claude-3-5-sonnet-latest is retired since 2025-10-28 and the service answers 404; use claude-sonnet-5-5"),
    ],
)  # fmt: skip
def test_mod_3_mod_4_retired_models_are_served_with_a_warning(api, model, warning):
    """Published programs name retired models; by default they run, and the answer says what to use (MOD-3, MOD-4)."""
    plain, stream, count = api.create(model=model), api.create(model=model, stream=True), api.count(model=model)

    assert [answer.status for answer in (plain, stream, count)] == [200] * 3
    assert {answer.headers["sonnetry-warning"] for answer in (plain, stream, count)} == {warning}


@pytest.mark.parametrize(
    ("models", "replacement"),
    [
        ("claude-sonnet-4-5 claude-sonnet-4 claude-3-7-sonnet claude-3-5-sonnet claude-3-sonnet", "claude-sonnet-5-5"),
        ("claude-opus-4-1 claude-opus-4 claude-3-opus claude-2", "claude-opus-5-5"),
        ("claude-3-5-haiku claude-3-haiku claude-1 claude-instant", "claude-haiku-5-5"),
        ("claude-mythos-preview", "claude-fable-5-2"),
    ],
)
def test_mod_4_replacements(models, replacement):
    """Each retiring model names what replaces it today (MOD-4)."""
    known = {
        facts.replacement
        for facts in all_models()
        for start in models.split()
        if re.match(rf"{re.escape(start)}([-.]\d|$)", facts.id) and facts.replacement
    }

    assert known == {replacement}


@pytest.mark.parametrize("model", ["claude-2.1", "claude-3-5-sonnet-latest", "claude-opus-4-1"])
def test_mod_3_strict(api_of, model):
    """A strict server answers for retired models what the service answers (MOD-3)."""
    with LocalServer(models="strict") as server:
        assert api_of(server).create(model=model).error == (404, "not_found_error", f"model: {model}")


def test_mod_3_verdicts_follow_the_clock(api_of):
    """A model retires on its day by the server's clock, not today's (MOD-3)."""
    from sonnetry._core.clock import VirtualClock

    clock = VirtualClock(datetime(2026, 11, 29, 23, 59, tzinfo=UTC))
    with LocalServer(models="strict", clock=clock) as server:
        before = api_of(server).create(model="claude-sonnet-4-5").status
        clock.advance(120)
        after = api_of(server).create(model="claude-sonnet-4-5").status

    assert (before, after) == (200, 404)


def test_mod_1_latest_is_dead_whatever_the_date(api_of):
    """Ids ending in -latest are gone even on a clock before the model's end (MOD-1)."""
    from sonnetry._core.clock import VirtualClock

    clock = VirtualClock(datetime(2025, 1, 1, tzinfo=UTC))
    with LocalServer(models="strict", clock=clock) as server:
        assert api_of(server).create(model="claude-3-5-sonnet-20241022").status == 200
        assert api_of(server).create(model="claude-3-5-sonnet-latest").status == 404


# --- Limits -------------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(("model", "most"), [("claude-opus-4-6", 128_000), ("claude-3-5-sonnet-20241022", 8192)])
def test_txt_18_output_limit(api, model, most):
    """More output than the model's limit is refused, the limit itself is not (TXT-18)."""
    refused(
        api.create(model=model, max_tokens=most + 1),
        f"max_tokens: {most + 1} > {most}, which is the maximum allowed number of output tokens for {model}",
    )
    assert api.create(model=model, max_tokens=most).status == 200


@pytest.mark.parametrize(
    "field",
    [
        {"stream": True},
        {"thinking": {"type": "enabled", "budget_tokens": 1024}},
        {"output_config": {"format": {"type": "json_schema", "schema": {}}}},
        {"tools": [{"name": "f", "input_schema": {"type": "object"}}], "tool_choice": {"type": "any"}},
    ],
    ids=lambda field: next(iter(field)),
)
def test_vec_13_max_tokens_zero_wants_nothing_else(api, field):
    """`max_tokens: 0` with anything that asks for output is refused (VEC-13, CACHE-20)."""
    assert api.create(max_tokens=0, **field).error[:2] == (400, "invalid_request_error")
    assert api.create(max_tokens=0, stream=False).status == 200


@pytest.mark.parametrize("sequences", [[" "], ["ok", "\n\t"], [""]])
def test_msg_7_stop_sequences(api, sequences):
    """A stop sequence of white space alone is refused (MSG-7)."""
    refused(api.create(stop_sequences=sequences), "stop_sequences: each stop sequence must contain non-whitespace")


# --- Content ------------------------------------------------------------------------------------------------------------


def test_msg_3_the_user_begins(api):
    """The first message is the user's (MSG-3)."""
    refused(api.create(messages=[assistant(), user()]), 'messages: first message must use the "user" role')


def test_txt_25_system_turns(api):
    """A system turn is refused where the model takes none (TXT-25)."""
    messages = [user(), {"role": "system", "content": "be brief"}]

    refused(api.create(messages=messages), "role 'system' is not supported on this model")
    assert api.create(messages=messages, model="claude-opus-5-5").status == 200


@pytest.mark.parametrize("empty", ["", []])
def test_msg_4_turns_have_content(api, empty):
    """Only the last turn of the assistant may be empty (MSG-4)."""
    words = "all messages must have non-empty content except for the optional final assistant message"

    refused(api.create(messages=[user(empty)]), f"messages.0: {words}")
    refused(api.create(messages=[user(), assistant(empty), user()]), f"messages.1: {words}")
    assert api.create(model=OLD, messages=[user(), assistant(empty)]).status == 200


def test_txt_23_texts_are_not_empty(api):
    """An empty text block is refused, also in the system prompt (TXT-23)."""
    empty = {"type": "text", "text": ""}

    refused(api.create(messages=[user([TEXT, empty])]), "messages: text content blocks must be non-empty")
    refused(api.create(system=[empty]), "system: text content blocks must be non-empty")


# --- Prefill ------------------------------------------------------------------------------------------------------------


def test_vec_15_txt_1_prefill(api):
    """A last turn by the assistant is refused on newer models and continued on older ones (VEC-15)."""
    messages = [user(), assistant("I say")]

    refused(
        api.create(messages=messages, model="claude-opus-4-6"),
        "This model does not support assistant message prefill. The conversation must end with a user message.",
    )
    assert api.create(messages=messages, model="claude-haiku-4-5").status == 200


@pytest.mark.parametrize("text", ["yes ", "yes\n", [{"type": "text", "text": "yes\t"}]])
def test_txt_24_trailing_white_space(api, text):
    """A prefill does not end in white space (TXT-24)."""
    refused(
        api.create(messages=[user(), assistant(text)], model=OLD),
        "messages: final assistant content cannot end with trailing whitespace",
    )


@pytest.mark.parametrize(
    "field",
    [
        {"thinking": {"type": "enabled", "budget_tokens": 1024}},
        {"output_config": {"format": {"type": "json_schema", "schema": {}}}},
        {"tools": [{"name": "f", "input_schema": {"type": "object"}}], "tool_choice": {"type": "any"}},
    ],
    ids=lambda field: next(iter(field)),
)
def test_msg_5_prefill_goes_with_free_text(api, field):
    """A prefill next to thinking, a format or a forced tool is refused (MSG-5)."""
    messages = [user(), assistant("{")]

    assert api.create(messages=messages, model=OLD, **field).error[:2] == (400, "invalid_request_error")


def test_msg_5_a_server_tool_turn_is_no_prefill(api):
    """A turn that ends in a server tool's call is continued on any model (MSG-5)."""
    turn = assistant(
        [TEXT, {"type": "server_tool_use", "id": "srvtoolu_1", "name": "web_search", "input": {"query": "q"}}]
    )

    tools = [{"type": "web_search_20250305", "name": "web_search"}]
    assert api.count(messages=[user(), turn], model="claude-opus-5-5", tools=tools).status == 200


# --- Pairing ------------------------------------------------------------------------------------------------------------


def test_txt_22_orphan_calls(api):
    """Calls that the next turn does not answer are named (PAIR-1, TXT-22)."""
    words = "`tool_use` ids were found without `tool_result` blocks immediately after: {}. Each `tool_use` block must have a corresponding `tool_result` block in the next message."
    calls = assistant([call("t1"), call("t2"), call("t3")])

    refused(api.create(messages=[user(), calls, user([result("t2")])]), f"messages.1: {words.format('t1, t3')}")
    refused(api.create(messages=[user(), calls, user()]), f"messages.1: {words.format('t1, t2, t3')}")
    refused(api.create(messages=[user(), assistant([call()])]), f"messages.1: {words.format('t1')}")


def test_vec_14_results_in_two_messages(api):
    """Consecutive turns of the user count as one, so results may be split over them (VEC-14)."""
    calls = assistant([call("t1"), call("t2")])

    assert api.create(messages=[user(), calls, user([result("t1")]), user([result("t2"), TEXT])]).status == 200


def test_pair_1_unknown_and_double_results(api):
    """A result without its call, or a second one for the same call, is refused (PAIR-1)."""
    unknown = api.create(messages=[user(), assistant([call()]), user([result(), result("t9")])])
    late = api.create(messages=[user(), assistant([call()]), user([result()]), assistant(), user([result()])])
    double = api.create(messages=[user(), assistant([call()]), user([result(), result()])])

    assert unknown.error[2].startswith(
        "messages.2.content.1: unexpected `tool_use_id` found in `tool_result` blocks: t9."
    )
    assert late.error[2].startswith("messages.4.content.0: unexpected `tool_use_id` found in `tool_result` blocks: t1.")
    assert double.error[2].startswith("messages.2.content.0: each tool_use must have a single result.")


# --- Tools --------------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("choice", [{"type": "any"}, {"type": "auto"}, {"type": "tool", "name": "f"}])
@pytest.mark.parametrize("tools", [{}, {"tools": []}], ids=["absent", "empty"])
def test_tool_2_a_choice_needs_tools(api, choice, tools):
    """Without tools none can be chosen (TOOL-2)."""
    refused(
        api.create(tool_choice=choice, **tools),
        "tool_choice: tool_choice may only be specified while providing tools.",
    )


def test_tool_2_the_tool_exists(api):
    """A forced tool is one of the tools (TOOL-2)."""
    tools = [{"name": "f", "input_schema": {"type": "object"}}]

    refused(
        api.create(tools=tools, tool_choice={"type": "tool", "name": "g"}),
        "tool_choice: Tool 'g' not found in provided tools",
    )
    assert api.create(tools=tools, tool_choice={"type": "none"}).status == 200


# --- Versions and sampling ----------------------------------------------------------------------------------------------


@pytest.mark.parametrize(("name", "value"), [("temperature", 1), ("temperature", 0.2), ("top_p", 0.9), ("top_k", 3)])
def test_vec_2_hdr_3_sampling_is_unknown_to_the_new_version(api, name, value):
    """Under 2026-10-21 sampling fields do not exist, even at their defaults (VEC-2, HDR-3)."""
    refused(api.create(headers=V2026, **{name: value}), f"{name}: Extra inputs are not permitted")


def test_hdr_3_documents_and_citations(api):
    """Under 2026-10-21 the assistant has no documents and the user no citations (HDR-3)."""
    document = {"type": "document", "source": {"type": "text", "media_type": "text/plain", "data": "x"}}
    citation = {
        "type": "char_location",
        "cited_text": "a",
        "document_index": 0,
        "document_title": None,
        "start_char_index": 0,
        "end_char_index": 1,
    }
    with_document = [user(), assistant([document, TEXT]), user()]
    with_citation = [user([{**TEXT, "citations": [citation]}])]

    assert api.create(messages=with_document).status == 200
    assert api.create(messages=with_citation).status == 200
    assert api.create(messages=with_document, headers=V2026).error[2].startswith("messages.1.content.0: ")
    assert api.create(messages=with_citation, headers=V2026).error[2].startswith("messages.0.content.0.citations: ")
    assert api.create(messages=[user([{**TEXT, "citations": []}])], headers=V2026).status == 200


@pytest.mark.parametrize(
    ("model", "fields", "wrong"),
    [
        ("claude-opus-5-5", {"temperature": 1}, None),  # VEC-3
        ("claude-opus-5-5", {"temperature": 0.2}, "temperature"),
        ("claude-opus-5-5", {"top_k": 1}, "top_k"),
        ("claude-opus-4-7", {"top_p": 0.5}, "top_p"),
        ("claude-haiku-5-5", {"top_p": 0.99}, None),  # VEC-4
        ("claude-haiku-5-5", {"top_p": 1}, "top_p"),
        ("claude-haiku-5-5", {"top_k": 40}, "top_k"),
        ("claude-opus-4-6", {"temperature": 0.2, "top_p": 0.5, "top_k": 7}, None),
    ],
)
def test_vec_3_vec_4_txt_16_sampling_by_model(api, model, fields, wrong):
    """Newer models take only the defaults (MSG-8, TXT-16)."""
    answer = api.create(model=model, **fields)

    if wrong is None:
        assert answer.status == 200
    else:
        refused(answer, f"`{wrong}` is deprecated for this model.")


@pytest.mark.parametrize("model", ["claude-haiku-4-5", "claude-haiku-5-5", "claude-opus-4-1"])
def test_vec_4_txt_17_one_of_two(api, model):
    """Some models take temperature or top_p, not both (TXT-17)."""
    refused(
        api.create(model=model, temperature=1, top_p=0.99),
        "`temperature` and `top_p` cannot both be specified for this model. Please use only one.",
    )
    assert api.create(model=model, temperature=1).status == 200


def test_txt_17_both_defaults_where_neither_counts(api):
    """Larger models that no longer sample take both as long as they say what holds anyway (TXT-17)."""
    assert api.create(model="claude-opus-4-7", temperature=1, top_p=1).status == 200


@pytest.mark.parametrize(
    ("fields", "wrong"),
    [
        ({"temperature": 0.5}, "temperature"),
        ({"top_k": 5}, "top_k"),
        ({"top_p": 0.9}, "top_p"),
        ({"top_p": 0.95}, None),
    ],
)
def test_msg_8_sampling_next_to_manual_thinking(api, fields, wrong):
    """Manual thinking restricts sampling (MSG-8, THK-4)."""
    answer = api.create(max_tokens=2000, thinking={"type": "enabled", "budget_tokens": 1024}, **fields)

    assert answer.status == (200 if wrong is None else 400)
    assert wrong is None or f"`{wrong}`" in answer.error[2]


# --- The registry -------------------------------------------------------------------------------------------------------


def test_every_rule_is_registered_with_its_evidence():
    """The table of rules names id and evidence of each, and every function says what it refuses."""
    rules = [*VERSION_RULES, *RULES]

    assert {"TXT-1", "TXT-16", "TXT-17", "TXT-18", "TXT-22", "TXT-23", "TXT-24", "TXT-25", "HDR-3", "PAIR-1"} <= {
        rule.id for rule in rules
    }
    assert {rule.evidence for rule in rules} <= {"documented", "observed", "assumed"}
    assert all(rule.check.__doc__.startswith("Refuse ") for rule in rules)
    assert all(set(rule.looks_at) <= {"body", "model", "version", "betas", "in_batch", "tokens"} for rule in rules)
