"""Thinking that comes back: signatures, model and prefix binding, and the loop that must keep it (section 8)."""

import pytest

from sonnetry.testing import LocalServer

NEW, BOUND = "claude-opus-5", "claude-fable-5-1"
BETA = {
    "content-type": "application/json",
    "x-api-key": "k",
    "anthropic-version": "2023-06-01",
    "anthropic-beta": "thinking-binding-controls-2026-08-01",
}
EDITED = "`thinking` or `redacted_thinking` blocks in the latest assistant message cannot be modified. These blocks must remain as they were in the original response."
BROKEN = "Invalid `signature` in `thinking` block"
OTHER = 'The block is bound to a different conversation. Remove the block, or set `thinking.block_binding.prefix_mismatch_behavior` to "drop_block".'
TOOL = [{"name": "get_weather", "input_schema": {"type": "object"}}]
ADAPTIVE = {"type": "adaptive", "display": "summarized"}


def user(content="hi"):
    return {"role": "user", "content": content}


def after(message, *more):
    return [user(), {"role": "assistant", "content": message["content"]}, *(more or [user("go on")])]


@pytest.fixture
def first(api):
    """Return an answer that starts with thinking."""
    return lambda model=NEW, **fields: (
        api.create(messages=[user()], model=model, **{"thinking": ADAPTIVE, **fields}).json
    )


def test_thk_6_thinking_round_trip(api, first):
    """Blocks that come back as they were are accepted, on every model (THK-6, BLK-5)."""
    for model in ("claude-opus-4-6", NEW, BOUND, "claude-haiku-5-5", "claude-sonnet-5-5"):
        assert api.create(messages=after(first(model)), model=model, thinking=ADAPTIVE).status == 200


@pytest.mark.parametrize(
    "model",
    [
        "claude-fable-5-1",
        "claude-opus-5-5",
        "claude-sonnet-5-5",
        "claude-haiku-5-5",
        "claude-opus-5",
        "claude-sonnet-5",
    ],
)
def test_thk_1_models_that_think_by_themselves(api, model):
    """Models that think by default or always do so without being asked, and show only the signature (RSP-7, THK-1, THK-3)."""
    thinking, text = api.create(model=model).json["content"]

    assert (thinking["type"], thinking["thinking"], text["type"]) == ("thinking", "", "text")
    assert thinking["signature"]


@pytest.mark.parametrize(
    ("model", "thinking"),
    [("claude-opus-4-8", None), ("claude-opus-5", "disabled"), ("claude-sonnet-5-5", "between_tools")],
)
def test_thk_1_models_that_do_not(api, model, thinking):
    """Thinking that is off or switched off leaves no block (THK-1)."""
    fields = {} if thinking is None else {"thinking": {"type": thinking}}

    assert [block["type"] for block in api.create(model=model, **fields).json["content"]] == ["text"]


def test_txt_14_edited_thinking(api, first):
    """An edited block in the latest turn is refused in its own words, in an older one as a broken signature (TXT-14)."""
    message = first()
    message["content"][0]["thinking"] += "!"

    assert api.create(messages=after(message), model=NEW).error[2] == f"messages.1.content.0: {EDITED}"
    older = [*after(message), {"role": "assistant", "content": "ok"}, user()]
    assert api.create(messages=older, model=NEW).error[2] == f"messages.1.content.0: {BROKEN}"
    assert api.count(messages=after(message), model=NEW).error[2] == f"messages.1.content.0: {EDITED}"


@pytest.mark.parametrize("signature", ["", "c2ln", "not base64", "c2ltAg" + "A" * 120])
def test_txt_15_foreign_signatures(api, first, signature):
    """A signature that this service did not make is refused (TXT-15)."""
    message = first()
    message["content"][0]["signature"] = signature

    assert api.create(messages=after(message), model=NEW).error[2] == f"messages.1.content.0: {BROKEN}"


def test_vec_38_thk_9_thk_10_prefix_binding(api_of):
    """A block from another prefix is an error, dropped, or kept on an old account (VEC-38, THK-9, THK-10, RSP-11)."""

    def ask(api, behavior=None, headers=BETA, system="two"):
        message = api.create(messages=[user()], model=BOUND, system="one", thinking=ADAPTIVE).json
        binding = {} if behavior is None else {"block_binding": {"prefix_mismatch_behavior": behavior}}
        return api.create(
            messages=after(message), model=BOUND, system=system, thinking={**ADAPTIVE, **binding}, headers=headers
        )

    with LocalServer() as new, LocalServer(new_account=False) as old:
        dropped = ask(api_of(old), "drop_block").json
        kept = ask(api_of(old)).json
        assert ask(api_of(old), "error").error == (
            400,
            "invalid_request_error",
            f"messages.1.content.0: {BROKEN}. {OTHER}",
        )
        assert dropped["input_transformations"] == [
            {"type": "thinking_dropped", "path": "messages.1.content.0", "reason": "prefix_binding_mismatch"}
        ]
        assert kept["input_transformations"] == []
        assert dropped["usage"]["input_tokens"] < kept["usage"]["input_tokens"]
        assert ask(api_of(new)).error[2] == f"messages.1.content.0: {BROKEN}. {OTHER}"
        plain = {**BETA, "anthropic-beta": "effort-2025-11-24"}
        assert "thinking-binding-controls-2026-08-01" in ask(api_of(new), headers=plain).error[2]
        assert ask(api_of(new), system="one").status == 200


def test_thk_9_what_is_no_part_of_the_prefix(api, first):
    """Marks, effort, limits, tool choice and metadata may change, and leading thinking may go (THK-7, THK-9)."""
    message = first(BOUND)
    more = after(message, user([{"type": "text", "text": "b", "cache_control": {"type": "ephemeral"}}]))
    fields = {
        "max_tokens": 50,
        "output_config": {"effort": "low"},
        "metadata": {"user_id": "u"},
        "cache_control": {"type": "ephemeral"},
    }
    second = api.create(messages=more, model=BOUND, **fields).json
    third = [*more, {"role": "assistant", "content": second["content"]}, user("c")]

    assert api.create(messages=third, model=BOUND).status == 200
    third[1] = {"role": "assistant", "content": message["content"][1:]}
    assert api.create(messages=third, model=BOUND).status == 200
    third[0] = user("changed")
    assert "different conversation" in api.create(messages=third, model=BOUND).error[2]


def test_thk_10_binding_controls_need_their_header(api):
    """The controls are a beta, for models that bind and think (THK-10, HDR-10)."""
    controls = {"thinking": {"type": "adaptive", "block_binding": {"prefix_mismatch_behavior": "error"}}}

    assert api.create(model=BOUND, **controls).error[2] == "thinking.block_binding: Extra inputs are not permitted"
    assert api.create(model=BOUND, **controls, headers=BETA).status == 200
    assert api.create(model="claude-opus-5", **controls, headers=BETA).error[0] == 400


@pytest.mark.parametrize(
    ("writer", "reader", "read"),
    [
        ("claude-opus-5", "claude-fable-5-1", True),
        ("claude-opus-5-5", "claude-fable-5-2", True),
        ("claude-opus-5", "claude-opus-5-5", True),
        ("claude-fable-5-1", "claude-opus-5-5", False),
        ("claude-opus-4-8", "claude-sonnet-5-5", True),
        ("claude-opus-5-5", "claude-sonnet-5-5", False),
        ("claude-haiku-5-5", "claude-opus-5", False),
        ("claude-opus-4-6", "claude-opus-5", True),
    ],
)
def test_thk_8_model_binding(api, first, writer, reader, read):
    """What a model cannot read is dropped, unbilled, and told under the beta (THK-8, RSP-11)."""
    message = first(writer)
    told = api.create(messages=after(message), model=reader, headers=BETA).json["input_transformations"]
    counts = [
        api.count(messages=after({"content": content}), model=reader).json["input_tokens"]
        for content in (message["content"], message["content"][1:])
    ]

    assert [entry["reason"] for entry in told] == ([] if read else ["model_binding_mismatch"])
    assert (counts[0] > counts[1]) is read


def test_thk_11_account_binding(api_of):
    """Blocks of two models are dropped when another organisation replays them (THK-11)."""
    with LocalServer() as one, LocalServer() as two:
        two._server.organization = "another"
        for model, reasons in (("claude-haiku-5-5", ["organization_binding_mismatch"]), ("claude-opus-5-5", [])):
            message = api_of(one).create(messages=[user()], model=model).json
            told = api_of(two).create(messages=after(message), model=model, headers=BETA).json["input_transformations"]
            assert [entry["reason"] for entry in told] == reasons


def test_thk_6_a_tool_loop_keeps_its_thinking(api):
    """The turn that a result continues carries all its thinking (THK-6, TXT-14)."""
    ask = {"model": "claude-opus-5", "tools": TOOL}
    message = api.create(messages=[user("What is the weather?")], **ask).json
    call = message["content"][-1]
    result = user([{"type": "tool_result", "tool_use_id": call["id"], "content": "rain"}])
    start = [user("What is the weather?")]

    def go_on(content, **more):
        return api.create(messages=[*start, {"role": "assistant", "content": content}, result], **ask, **more)

    assert [block["type"] for block in message["content"]] == ["thinking", "tool_use"]
    assert go_on(message["content"]).text.endswith("The tools returned: rain")
    assert go_on([call]).error[2] == f"messages.1.content.0: {EDITED}"
    assert go_on([call], thinking={"type": "disabled"}).status == 200


def test_mod_15_what_a_model_keeps_of_older_thinking(api, first):
    """Older models forget thinking when the user speaks again, newer ones keep all; what is kept counts (MOD-15)."""
    manual = {"type": "enabled", "budget_tokens": 1024, "display": "summarized"}

    def counted(model, thinking):
        fields = {"model": model, "thinking": thinking, "max_tokens": 2000}
        said = first(**fields)["content"]
        turns = [user(), {"role": "assistant", "content": said}]
        bare = [block for block in said if block["type"] == "text"]
        without = [user(), {"role": "assistant", "content": bare}]
        fields.pop("max_tokens")
        return [api.count(messages=[*found, user("c")], **fields).json["input_tokens"] for found in (turns, without)]

    kept, dropped = counted("claude-sonnet-4-6", ADAPTIVE), counted("claude-haiku-4-5", manual)
    assert kept[0] > kept[1] + 10
    assert dropped[0] == dropped[1]


def test_thk_13_redacted_thinking_comes_back(server, api):
    """Redacted thinking is passed back as it was: not edited, and not left out of a tool loop (THK-13, BLK-5)."""
    server.play([{"type": "redacted_thinking"}, {"type": "tool_use", "name": "get_weather"}])
    hidden, call = api.create(model=NEW, tools=TOOL).json["content"]
    result = user([{"type": "tool_result", "tool_use_id": call["id"], "content": "Sunny"}])

    def ask(*blocks):
        return api.create(messages=[user(), {"role": "assistant", "content": [*blocks]}, result], model=NEW, tools=TOOL)

    assert ask(hidden, call).status == 200
    assert ask(call).error[2] == f"messages.1.content.0: {EDITED}"
    assert ask({**hidden, "data": "AAAA"}, call).error[2] == f"messages.1.content.1: {EDITED}"
    foreign = [user(), {"role": "assistant", "content": [{**hidden, "data": "AAAA"}]}, user()]
    assert api.create(messages=foreign, model=NEW).error[2] == (
        "messages.1.content.0: Invalid `data` in `redacted_thinking` block"
    )


def test_thk_6_thinking_that_is_switched_on_in_a_loop_stays_off(api):
    """A turn that began without thinking goes on without it, and the next one thinks again (THK-6)."""
    off = {"model": "claude-opus-4-6", "tools": TOOL}
    first = api.create("get_weather", **off).json
    result = {"type": "tool_result", "tool_use_id": first["content"][0]["id"], "content": "Sunny"}
    turns = [user("get_weather"), {"role": "assistant", "content": first["content"]}, user([result])]
    second = api.create(messages=turns, thinking=ADAPTIVE, **off).json
    third = api.create(
        messages=[*turns, {"role": "assistant", "content": second["content"]}, user("Thanks")], thinking=ADAPTIVE, **off
    )

    assert [block["type"] for block in second["content"]] == ["text"]
    assert [block["type"] for block in third.json["content"]] == ["thinking", "text"]
