"""Whatever a request combines, it is answered, refused by a rule, or refused by name; a 500 is a bug."""

import json

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from sonnetry._core.models import models
from sonnetry.testing import LocalServer

LOOSE = settings(deadline=None, max_examples=150, suppress_health_check=[HealthCheck.too_slow])
BETAS = (
    "mid-conversation-output-config-2026-07-01",
    "mid-conversation-system-clear-at-2026-08-21",
    "mid-conversation-tool-changes-2026-07-01",
    "thinking-binding-controls-2026-08-01",
    "server-side-fallback-2026-07-01",
    "structured-outputs-2025-11-13",
    "task-budgets-2026-03-13",
    "mcp-client-2025-11-20",
    "advisor-tool-2026-03-01",
    "computer-use-2025-11-24",
    "compact-2026-01-12",
    "fast-mode-2026-02-01",
)
names = [facts.id for facts in models()]

scalars = st.none() | st.booleans() | st.integers(-5, 5) | st.floats(allow_nan=False) | st.text(max_size=4)
junk = st.recursive(
    scalars,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=4), inner, max_size=3),
    max_leaves=5,
)
mark = st.sampled_from([{"type": "ephemeral"}, {"type": "ephemeral", "ttl": "1h"}])
marked = st.fixed_dictionaries({}, optional={"cache_control": mark})
small = st.sampled_from(["a", "call f", "weather in Rome", " "])
citations = st.sampled_from(
    [{}, {"citations": {"enabled": True}}, {"citations": {"enabled": False}}, {"citations": None}]
)
image = st.sampled_from(["iVBORw0KGgo=", "", "%%%", "R0lGODlhAQABAAAAACw="]).map(
    lambda data: {"type": "image", "source": {"type": "base64", "media_type": "image/png", "data": data}}
)
document = st.tuples(citations, small).map(
    lambda t: {"type": "document", "source": {"type": "text", "media_type": "text/plain", "data": t[1]}, **t[0]}
)
text = small.map(lambda words: {"type": "text", "text": words})
odd = st.sampled_from(
    [
        {"type": "tool_use", "id": "t", "name": "f", "input": {}},
        {"type": "tool_result", "tool_use_id": "t", "is_error": True},
        {"type": "server_tool_use", "id": "s", "name": "web_search", "input": {}},
        {"type": "thinking", "thinking": "", "signature": "c2lt"},
        {"type": "fallback", "from": {"model": "a"}, "to": {"model": "b"}},
        {"type": "fallback"},
        {"type": "tool_removal", "tool": {"name": "f"}},
        {"type": "tool_addition", "tool": 5},
        {"type": "mcp_tool_use", "id": "m", "input": {}, "name": "n", "server_name": "s"},
        {"type": "compaction", "content": "x"},
        {"type": ["fallback"]},
        {"type": "container_upload", "file_id": "f"},
    ]
)
block = st.tuples(text | text | image | document | odd, marked).map(lambda t: {**t[0], **t[1]})
message = st.fixed_dictionaries(
    {
        "role": st.sampled_from(["user", "user", "assistant", "system"]),
        "content": small | st.lists(block, max_size=3) | st.lists(text, min_size=1, max_size=2),
    },
    optional={
        "clear_at": st.sampled_from(["never", "next_user_message", 5]),
        "output_config": st.sampled_from([{"effort": "low"}, {"effort": 1}, None]),
    },
)
words = st.sampled_from(
    [
        "type",
        "properties",
        "required",
        "items",
        "enum",
        "const",
        "anyOf",
        "allOf",
        "$ref",
        "$defs",
        "pattern",
        "minItems",
        "minimum",
        "format",
        "additionalProperties",
        "default",
    ]
)
schema = st.one_of(
    st.just({"type": "object", "additionalProperties": False}),
    st.dictionaries(
        words,
        junk
        | st.sampled_from(
            ["#", "#/$defs/a", "object", "string", "(?=a", "date", {"a": {"$ref": "#"}}, [{"type": "object"}]]
        ),
        max_size=5,
    ),
)
tool = st.one_of(
    schema.map(lambda value: {"name": "f", "input_schema": {"type": "object", **value}}),
    schema.map(
        lambda value: {"name": "g", "strict": True, "input_schema": {**value, "type": "object"}, "input_examples": [{}]}
    ),
    st.sampled_from(
        [
            {"type": "web_search_20250305", "name": "web_search", "allowed_domains": ["a.test"]},
            {"type": "web_fetch_20260209", "name": "web_fetch"},
            {"type": "code_execution_20250825", "name": "code_execution"},
            {"type": "tool_search_tool_regex_20251119", "name": "tool_search_tool_regex"},
            {"type": "browser_toolset_20260801"},
            {"type": "memory_20250818", "name": "memory"},
            {"type": "mcp_toolset", "mcp_server_name": "m"},
            {"type": "advisor_20260301", "name": "advisor", "model": "claude-opus-5-5"},
            {"type": "computer_20251124", "name": "computer", "display_width_px": 1, "display_height_px": 1},
            {"type": 5},
        ]
    ),
)
body = st.fixed_dictionaries(
    {"model": st.sampled_from(names), "max_tokens": st.sampled_from([0, 1, 40, 3000]), "messages": st.lists(message, min_size=1, max_size=4)},
    optional={
        "tools": st.lists(tool, max_size=3),
        "tool_choice": st.sampled_from([{"type": "any"}, {"type": "none"}, {"type": "tool", "name": "f"}, {"type": "auto", "disable_parallel_tool_use": True}]),
        "thinking": st.sampled_from([{"type": "adaptive"}, {"type": "enabled", "budget_tokens": 1024}, {"type": "disabled"}, {"type": "between_tools"}, {"type": "adaptive", "block_binding": {"prefix_mismatch_behavior": "drop_block"}}, {"type": "adaptive", "block_binding": 5}]),
        "output_config": st.one_of(st.sampled_from([{"effort": "max"}, {"task_budget": {"type": "tokens", "total": 20_000}}, {"task_budget": 1}, {"format": None}]), schema.map(lambda value: {"format": {"type": "json_schema", "schema": value}})),
        "output_format": schema.map(lambda value: {"type": "json_schema", "schema": value}),
        "fallbacks": st.sampled_from(["default", [{"model": "claude-sonnet-5"}], [{}], [5], 7]),
        "mcp_servers": st.sampled_from([[{"type": "url", "name": "m", "url": "https://m.test"}], [], 5]),
        "cache_control": mark | st.none(),
        "diagnostics": st.sampled_from([{"previous_message_id": None}, {"previous_message_id": "msg_1"}, {}, None]),
        "inference_geo": st.sampled_from(["us", "mars", None]),
        "speed": st.sampled_from(["fast", "standard", None]),
        "system": small | st.lists(st.tuples(text, marked).map(lambda t: {**t[0], **t[1]}), max_size=2),
        "stream": st.booleans(),
        "temperature": st.sampled_from([0, 1]),
    },
)  # fmt: skip


@pytest.fixture(scope="module")
def shared():
    with LocalServer(rate_limits={"requests": 10**9, "input_tokens": 10**9, "output_tokens": 10**9}) as server:
        yield server


@given(body, st.sets(st.sampled_from(BETAS)), st.sampled_from(["2023-06-01", "2026-10-21"]))
@LOOSE
def test_no_request_breaks_the_server(shared, api_of, body, betas, version):
    """Every combination of fields, betas and versions gives a message, a 400, a 404 or a 501; both routes agree on 400."""
    api = api_of(shared)
    headers = {
        "content-type": "application/json",
        "x-api-key": "k",
        "anthropic-version": version,
        "anthropic-beta": ",".join(sorted(betas)),
    }
    answer = api("POST", "/v1/messages", json.dumps(body), headers)
    counted = {name: value for name, value in body.items() if name not in ("max_tokens", "stream", "temperature")}
    count = api("POST", "/v1/messages/count_tokens", json.dumps(counted), headers)

    assert answer.status in (200, 400, 404, 501), answer.body
    assert count.status in (200, 400, 404, 501), count.body
    assert b"event: error" not in answer.body
