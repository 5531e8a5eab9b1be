"""Rules that recorded traffic and public reports of the service taught (section 29)."""

import pytest

UNION = {"type": "object", "properties": {"a": {"type": "string"}}}
CALL = {"type": "tool_use", "id": "toolu_1", "name": "f", "input": {}}
RESULT = {"type": "tool_result", "tool_use_id": "toolu_1", "content": "ok"}
USER = {"role": "user", "content": "hi"}
SERVER = {"name": "wiki", "type": "url", "url": "https://mcp.example.com/mcp"}


def with_beta(value):
    return {
        "content-type": "application/json",
        "x-api-key": "k",
        "anthropic-version": "2023-06-01",
        "anthropic-beta": value,
    }


def said(*content):
    return [{"role": "user", "content": list(content)}]


@pytest.mark.parametrize("word", ["oneOf", "allOf", "anyOf"])
def test_rec_13_no_union_at_the_top_of_a_schema(api, word):
    """A tool's schema is an object by itself; a union inside it is fine (REC-13)."""
    schema = {**UNION, word: [{"required": ["a"]}]}
    inside = {"type": "object", "properties": {"o": schema}}

    assert api.create(tools=[{"name": "f", "input_schema": schema}]).error[2] == (
        "tools.0.custom.input_schema: input_schema does not support oneOf, allOf, or anyOf at the top level"
    )
    assert api.create(tools=[{"name": "f", "input_schema": inside}]).status == 200


@pytest.mark.parametrize("id", ["a b", "call:1", "functions.f:0", "", "ü"])
def test_rec_13_ids_of_calls(api, id):
    """The id of a tool call, and of its result, holds letters, digits, `_` and `-` only (REC-13)."""
    calls = [USER, {"role": "assistant", "content": [{**CALL, "id": id}]}, *said({**RESULT, "tool_use_id": id})]

    assert api.create(messages=calls).error[2] == (
        "messages.1.content.0.tool_use.id: String should match pattern '^[a-zA-Z0-9_-]+$'"
    )
    assert api.create(messages=said({**RESULT, "tool_use_id": "a b"})).error[2] == (
        "messages.0.content.0.tool_result.tool_use_id: String should match pattern '^[a-zA-Z0-9_-]+$'"
    )


@pytest.mark.parametrize(
    ("body", "start"),
    [
        ({"messages": said({"type": "text", "text": "x", "extra": 1})}, "messages.0.content.0.text.extra: Extra"),
        ({"messages": said({"type": "document", "source": {"type": "text", "data": "x"}})}, "messages.0.content.0.document.source.text.media_type: "),
        ({"messages": said({"type": "text", "text": "x", "cache_control": {"type": "ephemeral", "scope": "global"}})}, "messages.0.content.0.text.cache_control.ephemeral.scope: Extra"),
        ({"system": [{"type": "text", "text": "x", "cache_control": {"type": "ephemeral", "scope": "global"}}]}, "system.0.cache_control.ephemeral.scope: Extra"),
        ({"messages": said({"type": "text", "text": "x", "citations": [{"type": "char_location", "cited_text": 3}]})}, "messages.0.content.0.text.citations.0.char_location."),
        ({"tools": [{"name": "f", "input_schema": {}}]}, "tools.0.custom.input_schema.type: Field required"),
        ({"tools": [{"type": "bash_20250124", "name": "bash", "extra": 1}]}, "tools.0.bash_20250124.extra: Extra"),
        ({"thinking": {"type": "enabled", "budget_tokens": 3}}, "thinking.enabled.budget_tokens: Input should be greater"),
        ({"messages": said({"type": "nothing"})}, "messages.0.content.0: Input tag 'nothing' found"),
        ({"messages": said({"text": "x"})}, "messages.0.content.0.type: Field required"),
    ],
)  # fmt: skip
def test_rec_7_paths_name_the_kinds_of_union_members(api, body, start):
    """The place in a 400 says which member of each union the request chose (REC-7)."""
    assert api.create(**body).error[2].startswith(start)


@pytest.mark.parametrize("more", [{}, {"tool_configuration": {"enabled": True, "allowed_tools": ["ask"]}}])
def test_rec_4_the_older_mcp_beta_has_no_toolsets(api, more):
    """Only the newer MCP betas want a toolset for each server (REC-4, SRV-16)."""
    old, new = (with_beta(f"mcp-client-{date}") for date in ("2025-04-04", "2025-11-20"))

    assert api.count(mcp_servers=[{**SERVER, **more}], headers=old).status == 200
    assert "exactly one mcp_toolset" in api.count(mcp_servers=[SERVER], headers=new).error[2]


@pytest.mark.parametrize(
    "value", ["web-fetch-2025-09-10", "advanced-tool-use-2025-11-20", "tools-2024-04-04", "claude-code-20250219"]
)
def test_rec_5_betas_that_clients_send(api, value):
    """A beta value that a published client sends is accepted, a misspelt one is not (REC-5)."""
    assert api.create(headers=with_beta(value)).status == 200
    assert "Unexpected value(s)" in api.create(headers=with_beta(f"{value}x")).error[2]


@pytest.mark.parametrize("model", ["claude-opus-4-5", "claude-haiku-4-5", "claude-sonnet-4-5"])
def test_ctx_2_mdl_2_compaction_by_model(api, model):
    """A model without compaction refuses it, and the Models API says the same of it (CTX-2, MDL-2)."""
    edits = {"context_management": {"edits": [{"type": "compact_20260112"}]}}
    header = with_beta("compact-2026-01-12")

    assert "not supported for this model" in api.create(model=model, headers=header, **edits).error[2]
    assert api.create(model="claude-sonnet-4-6", headers=header, **edits).status == 200
