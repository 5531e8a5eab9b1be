"""Rules on declared tools, of the caller's own and of the service."""

import pytest

SCHEMA = {"type": "object", "properties": {"city": {"type": "string"}}, "required": ["city"]}
TOOL = {"name": "f", "input_schema": SCHEMA}
CODE = {"type": "code_execution_20250825", "name": "code_execution"}


def search(version="20250305", **more):
    return {"type": f"web_search_{version}", "name": "web_search", **more}


def fetch(version="20250910", **more):
    return {"type": f"web_fetch_{version}", "name": "web_fetch", **more}


@pytest.mark.parametrize(
    ("tool", "start"),
    [
        ({**TOOL, "name": "a b"}, "tools.0.custom.name: String should match pattern"),
        ({**TOOL, "name": "x" * 65}, "tools.0.custom.name: String should match pattern"),
        ({**TOOL, "input_schema": {"type": "array"}}, "tools.0.custom.input_schema.type: Input should be 'object'"),
        ({**TOOL, "input_schema": {"type": "object", "properties": {"a": {"type": "banana"}}}}, "tools.0.custom.input_schema: JSON schema is invalid. It must match JSON Schema draft 2020-12"),
        ({**TOOL, "input_examples": [{"city": "Rome"}, {"town": "Rome"}]}, "tools.0.custom.input_examples.1: does not match input_schema: 'city' is a required property"),
        ({"type": "bash_20250124", "name": "sh"}, "tools.0.bash_20250124.name: Input should be 'bash'"),
        ({"type": "text_editor_20250728", "name": "str_replace_editor"}, "tools.0.text_editor_20250728.name: Input should be 'str_replace_based_edit_tool'"),
        (search(input_examples=[]), "tools.0.web_search_20250305.input_examples: Extra inputs are not permitted"),
    ],
    ids=["TOOL-1 name", "TOOL-1 length", "TOOL-1 object", "TOOL-1 schema", "TOOL-1 examples", "TOOL-7", "TOOL-7 editor", "TOOL-1 server"],
)  # fmt: skip
def test_tool_1_tool_7_declarations(api, tool, start):
    """Names, schemas and examples of tools are checked (TOOL-1, TOOL-7)."""
    assert api.create(tools=[tool]).error[2].startswith(start)


def test_tool_1_unique_names(api):
    """No two tools share a name (TOOL-1)."""
    assert api.create(tools=[TOOL, TOOL]).error[2] == "tools: Tool names must be unique."
    assert api.create(tools=[{**TOOL, "input_examples": [{"city": "Rome"}]}, {**TOOL, "name": "g"}]).status == 200


@pytest.mark.parametrize(
    ("tools", "start"),
    [
        ([search(allowed_domains=["a.test"], blocked_domains=["b.test"])], "tools.0: only one of allowed_domains"),
        ([search(allowed_domains=["https://a.test"])], "tools.0.allowed_domains.0: 'https://a.test'"),
        ([fetch(blocked_domains=["*.a.test"])], "tools.0.blocked_domains.0: '*.a.test'"),
        ([search(allowed_domains=["a.test/*"])], None),
        ([search(user_location={"type": "exact"})], "tools.0.web_search_20250305.user_location.type: "),
        ([search(response_inclusion="excluded")], "tools.0.web_search_20250305.response_inclusion: Extra inputs"),
        ([search("20260318", response_inclusion="excluded")], None),
        ([fetch(use_cache=True)], "tools.0.web_fetch_20250910.use_cache: Extra inputs"),
        ([fetch("20260309", use_cache=True, max_content_tokens=5)], None),
        ([search("20260209"), CODE], "tools.1: code execution is provided by the web tools"),
        ([search("20260209", allowed_callers=["direct"]), CODE], None),
        ([search(), CODE], None),
    ],
)
def test_srv_7_srv_9_srv_11_web_tools(api, tools, start):
    """Domains, places and versions of the web tools are checked, on count_tokens too (SRV-7, SRV-9, SRV-11, CNT-6)."""
    counted = api.count(tools=tools)

    if start is None:
        assert counted.status == 200
    else:
        assert counted.error[2].startswith(start)
        assert api.create(tools=tools).error == counted.error


def test_srv_11_models_before_4_6_call_directly(api):
    """Before 4.6 the filtering web tools need `allowed_callers: ["direct"]` (SRV-11)."""
    refused = api.count(tools=[search("20260209")], model="claude-haiku-4-5").error[2]

    assert 'Set `allowed_callers` to ["direct"] on `web_search`.' in refused
    assert api.count(tools=[search("20260209", allowed_callers=["direct"])], model="claude-haiku-4-5").status == 200


def test_mod_16_no_web_fetch(api):
    """Opus 5 has no web fetch (MOD-16)."""
    assert (
        "does not support tool types: web_fetch_20250910" in api.count(tools=[fetch()], model="claude-opus-5").error[2]
    )


def test_txt_26_srv_14_deferred_tools(api):
    """Some tool is loaded, and the search always is and counts as one (TXT-26, SRV-14, REC-1)."""
    finder = {"type": "tool_search_tool_regex_20251119", "name": "tool_search_tool_regex"}
    later = {**TOOL, "defer_loading": True}

    assert "All tools have defer_loading set" in api.count(tools=[later]).error[2]
    assert api.count(tools=[later, finder]).status == 200
    assert api.count(tools=[{**finder, "defer_loading": True}, TOOL]).error[0] == 400
    assert api.count(tools=[finder, later, {**TOOL, "name": "g"}]).status == 200


def test_srv_13_calls_from_code(api):
    """What code may call is not strict, not forced, not held to one call (SRV-13, SO-8)."""
    tool = {**TOOL, "allowed_callers": ["code_execution_20260120"]}

    assert (
        "`strict` is not supported"
        in api.count(
            tools=[{**tool, "strict": True, "input_schema": {"type": "object", "additionalProperties": False}}]
        ).error[2]
    )
    assert "cannot force" in api.count(tools=[tool], tool_choice={"type": "tool", "name": "f"}).error[2]
    assert (
        "disable_parallel"
        in api.count(tools=[tool], tool_choice={"type": "auto", "disable_parallel_tool_use": True}).error[2]
    )


def test_hdr_9_toolsets_stream_by_themselves(api):
    """The old streaming header is refused next to a toolset (HDR-9, section 2.1)."""
    headers = {"content-type": "application/json", "x-api-key": "k", "anthropic-version": "2023-06-01"}
    old = {**headers, "anthropic-beta": "fine-grained-tool-streaming-2025-05-14"}

    assert api.count(tools=[{"type": "browser_toolset_20260801"}], headers=old).error[0] == 400
    assert api.count(tools=[TOOL], headers=old).status == 200


@pytest.mark.parametrize("tool", [CODE], ids=lambda tool: tool["type"])
def test_server_tools_are_not_ignored(api, tool):
    """A server tool that is called and cannot run here is refused by name, never ignored (SRV-1)."""
    status, kind, message = api.create(f"call {tool['name']} {{}}", tools=[tool]).error

    assert (status, kind) == (501, "api_error")
    assert f"`{tool['type']}`" in message


def test_tool_2_a_pattern_beyond_what_can_be_compiled(api):
    """A pattern that repeats more often than can be compiled is refused, it does not fail the server (TOOL-2)."""
    schema = {"type": "object", "properties": {"a": {"type": "string", "pattern": "a{9999999999}"}}}
    answer = api.create(tools=[{"name": "t", "input_schema": schema}])

    assert answer.status == 400
