"""What answers look like, as recorded traffic of the service shows it (section 29)."""

import pytest

COUNTS = ["input_tokens", "cache_creation_input_tokens", "cache_read_input_tokens", "cache_creation", "output_tokens"]
TOOL_SEARCH = {"type": "tool_search_tool_regex_20251119", "name": "tool_search_tool_regex"}


def headers(*betas, version="2023-06-01"):
    fields = {"content-type": "application/json", "x-api-key": "k", "anthropic-version": version}
    return {**fields, "anthropic-beta": ",".join(betas)} if betas else fields


def test_rec_9_a_ping_after_the_first_block_has_begun(api):
    """A stream holds one ping, behind the first `content_block_start` (REC-9)."""
    frames = api.create(stream=True).body.split(b"\n\n")

    assert [frame.split(b"\n")[0] for frame in frames[:4]] == [
        b"event: message_start", b"event: content_block_start", b"event: ping", b"event: content_block_delta",
    ]  # fmt: skip
    assert frames[2] == b'event: ping\ndata: {"type":"ping"}'
    assert sum(frame.startswith(b"event: ping") for frame in frames) == 1


@pytest.mark.parametrize(("model", "place"), [("claude-sonnet-4-5", "not_available"), ("claude-sonnet-4-6", "global")])
def test_rec_10_the_common_shape(api, model, place):
    """An answer under 2023-06-01 has no container, speed, server tools or thinking that nobody asked for (REC-10)."""
    answer = api.create(model=model).json

    assert sorted(answer) == [
        "content", "id", "model", "role", "stop_details", "stop_reason", "stop_sequence", "type", "usage",
    ]  # fmt: skip
    assert list(answer["usage"]) == [*COUNTS, "service_tier", "inference_geo"]
    assert answer["usage"]["inference_geo"] == place


def test_rec_10_the_end_of_a_stream(api):
    """`message_delta` has no container, and the counts alone (REC-10)."""
    delta = api.create(stream=True).events[-2]

    assert sorted(delta) == ["delta", "type", "usage"]
    assert sorted(delta["delta"]) == ["stop_details", "stop_reason", "stop_sequence"]
    assert sorted(delta["usage"]) == [
        "cache_creation_input_tokens", "cache_read_input_tokens", "input_tokens", "output_tokens",
    ]  # fmt: skip


def test_rec_10_what_was_asked_for_is_told(api):
    """Thinking and speed are in the usage where they were asked for; the new version always has them (REC-10)."""
    thinks = api.create(model="claude-opus-4-6", thinking={"type": "adaptive"}).json["usage"]
    new = api.create(model="claude-opus-5-5", headers=headers(version="2026-10-21")).json

    assert thinks["output_tokens_details"]["thinking_tokens"] > 0
    assert {"output_tokens_details", "speed", "server_tool_use"} <= set(new["usage"])
    assert "container" in new


def test_rec_11_compaction_that_was_not_needed(api):
    """Asked for and not needed, compaction leaves one pass in the usage, and so does a task budget (REC-11)."""
    edit = {"edits": [{"type": "compact_20260112"}]}
    budget = {"task_budget": {"type": "tokens", "total": 20_000}}
    one = api.create(context_management=edit, headers=headers("compact-2026-01-12")).json["usage"]
    two = api.create(model="claude-opus-4-7", output_config=budget, headers=headers("task-budgets-2026-03-13")).json[
        "usage"
    ]

    for usage in (one, two):
        assert usage["iterations"] == [{"type": "message", **{name: usage[name] for name in COUNTS}}]


def test_rec_11_a_streamed_compaction(api):
    """The start carries what the summary took, without passes; the totals come at the end (REC-11)."""
    edit = {"edits": [{"type": "compact_20260112", "trigger": {"type": "input_tokens", "value": 50_000}}]}
    events = api.create(
        "word " * 60_000, context_management=edit, headers=headers("compact-2026-01-12"), stream=True
    ).events
    start, end = events[0]["message"]["usage"], events[-2]["usage"]

    assert start["input_tokens"] > 50_000
    assert "iterations" not in start
    assert events[1]["content_block"] == {"type": "compaction", "content": None}
    assert [step["type"] for step in end["iterations"]] == ["compaction", "message"]
    assert end["input_tokens"] < 50_000


@pytest.mark.parametrize("tool", [{"type": "memory_20250818", "name": "memory"}, TOOL_SEARCH])
def test_rec_11_context_management_without_edits(api, tool):
    """Under the header of context management an answer tells of edits, none included (REC-11)."""
    answer = api.create(tools=[tool], headers=headers("context-management-2025-06-27")).json

    assert answer["context_management"] == {"applied_edits": []}
