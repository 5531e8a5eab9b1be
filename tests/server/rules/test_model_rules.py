"""Rules that depend on the model: thinking, effort, speed, place, context, fallbacks, betas."""

import re

import pytest

V2026 = {"content-type": "application/json", "x-api-key": "k", "anthropic-version": "2026-10-21"}
TOOLS = [{"name": "f", "input_schema": {"type": "object"}}]
MANUAL = {"type": "enabled", "budget_tokens": 1024}
ADAPTIVE = 'Use "thinking.type.adaptive" and "output_config.effort" to control thinking behavior.'
OFF = "output_config.effort '{}' is not supported when thinking is disabled on this model. Use effort 'high' or below, or enable thinking."
SONNET_OFF = 'To turn thinking off on this model, send "thinking": {"type": "between_tools"} instead of {"type": "disabled"}. The model does not think before responding. The short updates it writes between tool calls come back as thinking blocks.'
FORCED = 'tool_choice: type "tool" and "any" are not supported for this model.'


def with_beta(*values, version="2023-06-01"):
    return {**V2026, "anthropic-version": version, "anthropic-beta": ",".join(values)}


def user(content="hi"):
    return {"role": "user", "content": content}


def both(api, message, **fields):
    """Both routes and both versions refuse a request in the same words (CNT-3)."""
    for headers in (None, V2026):
        given = {} if headers is None else {"headers": headers}
        assert api.create(**fields, **given).error == (400, "invalid_request_error", message)
        assert api.count(**fields, **given).error == (400, "invalid_request_error", message)


# --- Thinking -----------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("model", "thinking", "message"),
    [
        ("claude-opus-4-7", MANUAL, f'"thinking.type.enabled" is not supported for this model. {ADAPTIVE}'),
        ("claude-opus-5-5", MANUAL, f'"thinking.type.enabled" is not supported for this model. {ADAPTIVE}'),
        ("claude-fable-5-2", {"type": "disabled"}, f'"thinking.type.disabled" is not supported for this model. {ADAPTIVE}'),
        ("claude-opus-5-5", {"type": "disabled"}, f'"thinking.type.disabled" is not supported for this model. {ADAPTIVE}'),
        ("claude-mythos-preview", {"type": "disabled"}, '"thinking.type.disabled" is not supported for this model. Thinking defaults to adaptive mode when not specified; use "thinking.type.enabled" with "budget_tokens" for extended thinking.'),
        ("claude-sonnet-5-5", {"type": "disabled"}, SONNET_OFF),
        ("claude-opus-5", {"type": "between_tools"}, '"thinking.type.between_tools" is not supported for this model.'),
        ("claude-haiku-4-5", {"type": "adaptive"}, "adaptive thinking is not supported on this model"),
        ("claude-3-5-sonnet-20241022", MANUAL, "thinking: thinking is not supported on this model"),
    ],
    ids=["TXT-2", "TXT-2b", "TXT-3", "TXT-3b", "TXT-4", "TXT-5", "TXT-6", "TXT-9", "THK-1"],
)  # fmt: skip
def test_thk_1_txt_2_to_6_txt_9_types_by_model(api, model, thinking, message):
    """Each model takes its own kinds of thinking and says so in its own words (THK-1, TXT-2 to TXT-6, TXT-9)."""
    both(api, message, model=model, thinking=thinking)


@pytest.mark.parametrize(
    ("fields", "message"),
    [
        ({"thinking": {"type": "disabled"}}, SONNET_OFF),
        ({"thinking": {"type": "between_tools"}}, None),
        ({"thinking": {"type": "between_tools"}, "output_config": {"effort": "xhigh"}}, OFF.format("xhigh")),
        ({"thinking": {"type": "between_tools", "display": "omitted"}}, "thinking.between_tools.display: Extra inputs are not permitted"),
        ({"thinking": {"type": "between_tools", "budget_tokens": 5000}}, "thinking.between_tools.budget_tokens: Extra inputs are not permitted"),
    ],
)  # fmt: skip
def test_vec_5_between_tools(api, fields, message):
    """Sonnet 5.5 turns thinking off in its own way (VEC-5, THK-2, TXT-5, TXT-7)."""
    if message is None:
        assert api.create(model="claude-sonnet-5-5", **fields).status == 200
    else:
        both(api, message, model="claude-sonnet-5-5", **fields)


def test_vec_6_thk_5_disabled_and_effort(api):
    """Without thinking some models spend no more than high effort (VEC-6, THK-5, TXT-7)."""
    off = {"thinking": {"type": "disabled"}}

    assert api.create(model="claude-opus-5", output_config={"effort": "high"}, **off).status == 200
    both(api, OFF.format("xhigh"), model="claude-opus-5", output_config={"effort": "xhigh"}, **off)
    both(api, OFF.format("max"), model="claude-haiku-5-5", output_config={"effort": "max"}, **off)
    assert api.create(model="claude-sonnet-5", output_config={"effort": "max"}, **off).status == 200
    assert api.create(model="claude-opus-4-8", output_config={"effort": "xhigh"}, **off).status == 200


def test_txt_20_thk_2_budgets(api):
    """A budget is at least 1024, below max_tokens unless thinking is interleaved (THK-2, TXT-20)."""
    words = "`max_tokens` must be greater than `thinking.budget_tokens`"
    small = {"type": "enabled", "budget_tokens": 1023}
    interleaved = with_beta("interleaved-thinking-2025-05-14")

    assert "greater than or equal to 1024" in api.create(thinking=small, max_tokens=4000).error[2]
    assert api.create(thinking=MANUAL, max_tokens=1024).error[2] == words
    assert api.create(thinking=MANUAL, max_tokens=1025).status == 200
    assert api.create(thinking=MANUAL, max_tokens=500, tools=TOOLS, headers=interleaved).status == 200


@pytest.mark.parametrize("model", ["claude-opus-5-5", "claude-sonnet-5-5", "claude-fable-5-1", "claude-fable-5-2"])
@pytest.mark.parametrize("choice", [{"type": "any"}, {"type": "tool", "name": "f"}])
def test_vec_7_txt_11_forced_tools(api, model, choice):
    """Some models cannot be forced to call a tool, nor counted so (VEC-7, TXT-11)."""
    both(api, FORCED, model=model, tools=TOOLS, tool_choice=choice)


def test_txt_12_thk_4_forced_tools_next_to_a_budget(api):
    """A budget and a forced tool exclude each other (TXT-12, THK-4)."""
    words = "Thinking may not be enabled when tool_choice forces tool use."

    answer = api.create(max_tokens=2000, thinking=MANUAL, tools=TOOLS, tool_choice={"type": "any"})
    adaptive = api.create(thinking={"type": "adaptive"}, tools=TOOLS, tool_choice={"type": "any"})

    assert answer.error == (400, "invalid_request_error", words)
    assert adaptive.status == 200


# --- Effort -------------------------------------------------------------------------------------------------------------


def test_txt_10_eff_1_effort_by_model(api):
    """Effort is refused where there is none, and so is a level that the model lacks (EFF-1, TXT-10)."""
    both(
        api,
        "This model does not support the effort parameter.",
        model="claude-haiku-4-5",
        output_config={"effort": "low"},
    )
    both(
        api,
        "This model does not support effort level 'xhigh'. Supported levels: high, low, max, medium.",
        output_config={"effort": "xhigh"},
    )
    assert api.create(output_config={"effort": "max"}).status == 200
    assert api.create(model="claude-opus-4-7", output_config={"effort": "xhigh"}).status == 200
    assert "output_config.effort" in api.create(output_config={"effort": "huge"}).error[2]


def test_eff_4_txt_8_effort_inside_the_conversation(api):
    """A system message may set the effort on newer models, but not change it while thinking is off (EFF-4, TXT-8)."""
    beta = with_beta("mid-conversation-output-config-2026-07-01")
    change = {"role": "system", "content": [], "output_config": {"effort": "low"}}
    messages = [user("a"), {"role": "assistant", "content": "b"}, user("c"), change, user("d")]
    ask = {"messages": messages, "model": "claude-opus-5"}
    off = api.create(**ask, thinking={"type": "disabled"}, headers=beta).error[2]

    assert api.create(**ask).error[2] == "messages.3.output_config: Extra inputs are not permitted"
    assert api.create(**ask, headers=beta).status == 200
    assert (
        off
        == "messages.3: output_config.effort 'low' differs from the 'high' in effect before it; effort cannot change when thinking is disabled on this model. Use effort 'high', or enable thinking."
    )
    assert "not supported" in api.create(**{**ask, "model": "claude-opus-4-8"}, headers=beta).error[2]
    wrong = [user("a"), {"role": "system", "content": [], "output_config": {"effort": "x"}}]
    assert (
        api.create(messages=wrong, model="claude-opus-5", headers=beta)
        .error[2]
        .startswith("messages.1.output_config.effort: ")
    )


# --- Place, speed, formats ----------------------------------------------------------------------------------------------


def test_mod_11_places(api):
    """`inference_geo` is us or global, from 4.6 on (MOD-11, MSG-13, OTH-5)."""
    assert api.create(inference_geo="us").json["usage"]["inference_geo"] == "us"
    assert api.create(inference_geo="mars").error[0] == 400
    assert (
        api.create(model="claude-haiku-4-5", inference_geo="us").error[2]
        == "inference_geo: not supported for this model."
    )


def test_mod_12_speed(api):
    """Fast answers exist on a few models, on two of them with a header, and one model ignores the wish (MOD-12, MSG-12)."""
    beta = with_beta("fast-mode-2026-02-01")

    assert api.create(model="claude-opus-5-5", speed="fast").json["usage"]["speed"] == "fast"
    assert api.create(model="claude-opus-5", speed="fast").error[2] == "speed: Extra inputs are not permitted"
    assert api.create(model="claude-opus-5", speed="fast", headers=beta).json["usage"]["speed"] == "fast"
    assert (
        api.create(model="claude-opus-4-7", speed="fast", headers=beta).error[2]
        == "speed: 'fast' is not supported for this model."
    )
    assert api.create(model="claude-opus-4-6", speed="fast").json["usage"]["speed"] == "standard"


def test_mod_14_structured_outputs_by_model(api):
    """Formats and strict tools need a model that has them (MOD-14, MSG-16)."""
    form = {"format": {"type": "json_schema", "schema": {"type": "object", "additionalProperties": False}}}
    strict = [{**TOOLS[0], "strict": True, "input_schema": {"type": "object", "additionalProperties": False}}]

    both(
        api,
        "output_config.format: structured outputs are not supported for this model.",
        model="claude-opus-4-1",
        output_config=form,
    )
    assert "strict" in api.create(model="claude-opus-4-1", tools=strict).error[2]
    assert api.create(model="claude-haiku-4-5", tools=strict).status == 200


# --- Betas --------------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("field", "beta"),
    [
        ({"context_management": {"edits": []}}, "context-management-2025-06-27"),
        ({"compaction": {"type": "summarize"}}, "compact-2026-09-04"),
        ({"fallback_credit_token": "t"}, "fallback-credit-2026-07-01"),
    ],
    ids=lambda field: next(iter(field)) if isinstance(field, dict) else "",
)
def test_hdr_10_msg_20_beta_fields(api, field, beta):
    """A beta field is unknown without its header (HDR-10, MSG-20)."""
    (name,) = field

    assert api.create(**field).error == (400, "invalid_request_error", f"{name}: Extra inputs are not permitted")
    assert api.create(**field, headers=with_beta(beta)).status == 200
    assert "max_tokens" in api.create(**field, max_tokens=-1, headers=with_beta(beta)).error[2]


@pytest.mark.parametrize(
    ("tool", "beta"),
    [
        ({"type": "advisor_20260301", "name": "advisor", "model": "claude-opus-5-5"}, "advisor-tool-2026-03-01"),
        ({"type": "mcp_toolset", "mcp_server_name": "m"}, "mcp-client-2025-11-20"),
        (
            {"type": "computer_20251124", "name": "computer", "display_width_px": 1, "display_height_px": 1},
            "computer-use-2025-11-24",
        ),
    ],
)
def test_hdr_10_beta_tools(api, tool, beta):
    """A beta tool is an unknown tag without its header, and is taken with it (HDR-10, SRV-15, SRV-16)."""
    more = (
        {"mcp_servers": [{"type": "url", "name": "m", "url": "https://m.test"}]}
        if tool["type"] == "mcp_toolset"
        else {}
    )
    forced = {"tool_choice": {"type": "any"}} if tool["type"].startswith("computer") else {}

    assert "Input tag" in api.create(tools=[tool]).error[2]
    assert api.create(tools=[tool], headers=with_beta(beta), **more, **forced).status == 200
    assert "Extra inputs" in api.create(tools=[{**tool, "x": 1}], headers=with_beta(beta), **more).error[2]


@pytest.mark.parametrize(
    ("servers", "sets", "start"),
    [
        (["m"], ["m"], None),
        (["m"], [], "mcp_servers.0: 'm' must be referenced by exactly one mcp_toolset"),
        (["m"], ["m", "m"], "tools: Tool names must be unique."),
        (["m", "m"], ["m"], "mcp_servers.0: 'm' must be referenced"),
        ([], ["m"], "tools: MCP server 'm' is not defined in mcp_servers"),
    ],
)
def test_srv_16_mcp_servers(server, api, servers, sets, start):
    """Every MCP server has one toolset and an https address; scripts play its tools (SRV-16, BLK-9)."""
    use = {"type": "mcp_tool_use", "id": "mcptoolu_1", "name": "n", "server_name": "m", "input": {}}
    result = {"type": "mcp_tool_result", "tool_use_id": "mcptoolu_1", "content": "ok", "is_error": False}
    server.play([use, result], times=None)
    fields = {
        "mcp_servers": [{"type": "url", "name": name, "url": "https://m.test"} for name in servers],
        "tools": [{"type": "mcp_toolset", "mcp_server_name": name} for name in sets],
        "headers": with_beta("mcp-client-2025-11-20"),
    }
    answer = api.create(**fields)

    if start is not None:
        assert answer.error[2].startswith(start)
    else:
        assert answer.json["content"] == [use, result]
        replay = [user(), {"role": "assistant", "content": answer.json["content"]}, user()]
        assert api.create(messages=replay, **fields).status == 200
        assert "can only be in `assistant`" in api.create(messages=[user([use])], **fields).error[2]
        fields["mcp_servers"][0]["url"] = "http://m.test"
        assert api.create(**fields).error[2] == "mcp_servers.0.url: must start with https://"


@pytest.mark.parametrize(
    ("model", "able", "unable"),
    [
        ("claude-haiku-4-5", "claude-opus-4-7", "claude-sonnet-4-6"),
        ("claude-sonnet-4-6", "claude-opus-4-8", "claude-opus-4-6"),
        ("claude-sonnet-5", "claude-opus-4-7", "claude-haiku-4-5"),
        ("claude-opus-4-6", "claude-opus-4-8", "claude-opus-4-6"),
        ("claude-opus-4-7", "claude-opus-4-7", "claude-opus-4-5"),
        ("claude-opus-4-8", "claude-opus-5", "claude-opus-4-7"),
        ("claude-sonnet-5-5", "claude-opus-5-5", "claude-haiku-5-5"),
        ("claude-fable-5-2", "claude-mythos-5-2", "claude-fable-5-1"),
    ],
)
def test_srv_15_who_advises_whom(api, model, able, unable):
    """An advisor is at least as able as the model that it advises (SRV-15)."""

    def ask(advisor):
        tool = {"type": "advisor_20260301", "name": "advisor", "model": advisor}
        return api.create(model=model, tools=[tool], headers=with_beta("advisor-tool-2026-03-01")).status

    assert (ask(able), ask(unable)) == (200, 400)


def test_srv_15_advisors(api):
    """An advisor is a model, able enough, with room to answer (SRV-15)."""
    beta = with_beta("advisor-tool-2026-03-01")

    def ask(**more):
        return api.create(
            model="claude-sonnet-5-5", tools=[{"type": "advisor_20260301", "name": "advisor", **more}], headers=beta
        ).error

    assert ask()[2] == "tools.0.advisor_20260301.model: Field required"
    assert ask(model="claude-opus-5-5", max_tokens=1023)[2].startswith("tools.0.advisor_20260301.max_tokens: ")
    assert ask(model="gpt")[2] == "tools.0.advisor_20260301.model: 'gpt' is not a known model"
    assert (
        ask(model="claude-opus-4-8")[2]
        == "tools.0.advisor_20260301.model: 'claude-opus-4-8' cannot advise 'claude-sonnet-5-5'"
    )
    fine = {"type": "advisor_20260301", "name": "advisor", "model": "claude-opus-5-5"}
    assert api.create(model="claude-sonnet-5-5", tools=[fine], headers=beta).status == 200


def test_blk_12_fallback_blocks(api):
    """The mark of a fallback comes back in the assistant's turn, under its header (BLK-12)."""
    hop = {
        "type": "fallback",
        "from": {"model": "claude-opus-5-5"},
        "to": {"model": "claude-sonnet-5"},
        "trigger": {"any": 1},
    }
    messages = [user(), {"role": "assistant", "content": [hop, {"type": "text", "text": "ok"}]}, user()]
    beta = with_beta("server-side-fallback-2026-07-01")

    assert "Input tag 'fallback'" in api.create(messages=messages).error[2]
    assert api.create(messages=messages, headers=beta).status == 200
    assert api.create(messages=[user([hop])], headers=beta).error[0] == 400


def test_mid_4_blk_13_tools_come_and_go(api):
    """A system turn takes a declared tool away or brings it back, under its header (MID-4, BLK-13, TOOL-11)."""
    beta = with_beta("mid-conversation-tool-changes-2026-07-01")
    gone = {"type": "tool_removal", "tool": {"type": "tool_reference", "name": "f"}}
    fields = {"model": "claude-opus-5", "tools": TOOLS, "headers": beta}

    def ask(block, role="system"):
        return api.create(messages=[user("call f {}"), {"role": role, "content": [block]}], **fields)

    assert ask(gone).json["stop_reason"] == "end_turn"
    assert ask({**gone, "type": "tool_addition"}).json["stop_reason"] == "tool_use"
    unknown = ask({**gone, "tool": {"type": "tool_reference", "name": "g"}})
    assert unknown.json["error"]["details"] == {"error_code": "tool_reference_unresolved"}
    assert "can only be in `system`" in api.create(messages=[user([gone])], **fields).error[2]
    assert "Input tag" in api.create(messages=[user([gone])], tools=TOOLS).error[2]


def test_mid_4_references_are_of_their_kind(api):
    """A server's name refers to its toolset, and a tool's name to a tool (MID-4)."""
    beta = with_beta("mid-conversation-tool-changes-2026-07-01", "mcp-client-2025-11-20")
    mcp = {
        "tools": [{"type": "mcp_toolset", "mcp_server_name": "m"}],
        "mcp_servers": [{"type": "url", "name": "m", "url": "https://m.test"}],
    }

    def ask(tool):
        turns = [user(), {"role": "system", "content": [{"type": "tool_removal", "tool": tool}]}]
        return api.create(messages=turns, model="claude-opus-5", headers=beta, **mcp)

    assert ask({"type": "mcp_toolset_reference", "server_name": "m"}).status == 200
    assert ask({"type": "mcp_tool_reference", "server_name": "m", "name": "any"}).status == 200
    for wrong in (
        {"type": "tool_reference", "name": "m"},
        {"type": "mcp_toolset_reference", "server_name": "other"},
    ):
        assert ask(wrong).json["error"]["details"] == {"error_code": "tool_reference_unresolved"}
    assert ask({"type": "tool_reference"}).error[2].endswith("name: Field required")


def test_tool_11_mid_4_definitions_inside_the_conversation(api):
    """A tool may be defined in a system turn, under a header of its own, by a name that is free (TOOL-11, MID-4)."""
    defined = {"name": "peek_inside", "input_schema": {"type": "object"}}
    added = {"type": "tool_addition", "tool": {"type": "tool_definition", "definition": defined}}
    gone = {"type": "tool_removal", "tool": {"type": "tool_reference", "name": "peek_inside"}}
    inline = with_beta("inline-tools-2026-09-15")

    def ask(*blocks, headers=inline, **fields):
        turns = [user("call peek_inside {}"), {"role": "system", "content": list(blocks)}]
        return api.create(messages=turns, model="claude-opus-5", headers=headers, **fields)

    assert [block.get("name") for block in ask(added).json["content"]][-1] == "peek_inside"
    assert ask(added, gone).json["stop_reason"] == "end_turn"
    forced = ask(added, tools=TOOLS, tool_choice={"type": "tool", "name": "peek_inside"})
    assert forced.json["stop_reason"] == "tool_use"
    conflict = {"error_code": "tool_name_conflict"}
    assert ask(added, tools=[defined]).json["error"]["details"] == conflict
    assert ask(added, added).json["error"]["details"] == conflict
    assert ask(gone, added).json["error"]["details"] == {"error_code": "tool_reference_unresolved"}
    changes_only = with_beta("mid-conversation-tool-changes-2026-07-01")
    assert "needs the beta header `inline-tools-2026-09-15`" in ask(added, headers=changes_only).error[2]
    assert api.create(tools=TOOLS).status == 200  # beside the system prompt no header is needed


def test_txt_13_tool_8_toolsets_only(api):
    """The newest models take computer use as a toolset only (TXT-13, TOOL-8)."""
    tool = {"type": "computer_20251124", "name": "computer", "display_width_px": 1, "display_height_px": 1}
    refused = api.create(model="claude-opus-5-5", tools=[tool], headers=with_beta("computer-use-2025-11-24")).error[2]

    assert refused.startswith("'claude-opus-5-5' does not support tool types: computer_20251124. Did you mean one of ")


def test_so_1_old_output_format(api):
    """`output_format` is the old name of the format and needs its header (SO-1, MSG-20)."""
    old = {"output_format": {"type": "json_schema", "schema": {"type": "object", "additionalProperties": False}}}

    assert api.create(**old).error[2] == "output_format: Extra inputs are not permitted"
    assert api.create(**old, headers=with_beta("structured-outputs-2025-11-13")).json["content"][0]["text"] == "{}"


def test_oth_1_task_budgets(api):
    """A task budget needs its header, 20,000 tokens, and a model that takes one (OTH-1, MSG-16)."""
    beta = with_beta("task-budgets-2026-03-13")
    budget = {"task_budget": {"type": "tokens", "total": 20_000}}

    assert api.create(output_config=budget).error[2] == "output_config.task_budget: Extra inputs are not permitted"
    for model, status in {
        "claude-opus-4-7": 200,
        "claude-haiku-5-5": 200,
        "claude-sonnet-5": 400,
        "claude-opus-4-6": 400,
    }.items():
        assert api.create(model=model, output_config=budget, headers=beta).status == status
    small = {"task_budget": {"type": "tokens", "total": 19_999}}
    assert api.create(output_config=small, headers=beta).error[2].startswith("output_config.task_budget.total: ")


def test_oth_3_billing_policy(api):
    """Who pays is a beta; a bad payer is named (OTH-3)."""
    beta = with_beta("user-profiles-billing-2026-10-01")
    policy = {"type": "billing_policy", "bill_to": "self"}

    assert api.create(billing_policy=policy).error[2] == "billing_policy: Extra inputs are not permitted"
    assert api.create(billing_policy=policy, headers=beta).status == 200
    assert (
        api.create(billing_policy={**policy, "bill_to": "you"}, headers=beta)
        .error[2]
        .startswith("billing_policy.bill_to: ")
    )


@pytest.mark.parametrize(
    ("fallbacks", "model", "good"),
    [
        ([{"model": "claude-sonnet-5-5"}], "claude-opus-5-5", True),
        ("default", "claude-opus-5-5", True),
        ([], "claude-opus-5-5", False),
        ([{"model": "claude-opus-5-5"}], "claude-opus-5-5", False),
        ([{"model": "claude-sonnet-5"}, {"model": "claude-sonnet-5"}], "claude-opus-5-5", False),
        ([{"model": "claude-haiku-4-5"}], "claude-opus-5-5", False),
        ([{"model": "claude-sonnet-5", "tools": []}], "claude-opus-5-5", False),
        ([{"speed": "fast"}], "claude-opus-5-5", False),
        ([{"model": "claude-sonnet-5"}], "claude-haiku-5-5", False),
        ("default", "claude-haiku-5-5", True),
    ],
)
def test_fb_1_fallbacks(api, fallbacks, model, good):
    """Fallbacks are one to three other models that the primary allows (FB-1)."""
    beta = with_beta("server-side-fallback-2026-07-01")
    answer = api.create(fallbacks=fallbacks, model=model, headers=beta)

    assert answer.status == (200 if good else 400)
    assert api.create(fallbacks=fallbacks, model=model).error[2] == "fallbacks: Extra inputs are not permitted"


def test_fb_1_default_needs_the_second_header(api):
    """`default` exists only under the second header (FB-1)."""
    beta = with_beta("server-side-fallback-2026-06-01")

    assert api.create(fallbacks="default", model="claude-opus-5-5", headers=beta).error[0] == 400


def test_fb_5_drafts_never_shipped(api):
    """Draft names of headers and fields are refused (FB-5)."""
    assert (
        "server-side-fallback-2026-06-02" in api.create(headers=with_beta("server-side-fallback-2026-06-02")).error[2]
    )
    assert api.create(fallback={"on_partial": 1}).error[2] == "fallback: Extra inputs are not permitted"


# --- Context ------------------------------------------------------------------------------------------------------------


def test_txt_19_msg_22_prompt_too_long(api):
    """A prompt longer than the context is refused with both numbers (TXT-19, MSG-22)."""
    kind, message = api.count("日" * 220_000, model="claude-haiku-4-5").error[1:]

    assert kind == "invalid_request_error"
    assert re.fullmatch(r"prompt is too long: 2\d{5} tokens > 200000 maximum", message)


def test_msg_22_a_beta_makes_the_context_longer(api):
    """Where the model knows the beta for a million tokens, 200,000 is not a limit with it, and is one without (MSG-22)."""
    long, model = "日" * 220_000, "claude-sonnet-4-5"

    assert api.count(long, model=model).error[2].endswith("> 200000 maximum")
    assert api.count(long, model=model, headers=with_beta("context-1m-2025-08-07")).json["input_tokens"] > 200_000


def test_msg_22_older_models_refuse_overflow(api):
    """From 4.5 on input and limit may pass the context together; before, they may not (MSG-22)."""
    text = "日" * 195_000

    assert api.create(text, model="claude-haiku-4-5", max_tokens=60_000).status == 200
    assert "exceed context limit" in api.create(text, model="claude-opus-4-1", max_tokens=20_000).error[2]
