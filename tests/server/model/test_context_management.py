"""Context editing and compaction: what the model no longer sees, and what stands in its place (section 17)."""

import pytest

from sonnetry import Anthropic

BOUND = "claude-fable-5-1"  # binds thinking to its prefix
EDITING, THRESHOLD, ON_DEMAND = "context-management-2025-06-27", "compact-2026-01-12", "compact-2026-09-04"
TOOL = {"name": "look", "input_schema": {"type": "object", "properties": {"where": {"type": "string"}}}}
CLEAR = {"type": "clear_tool_uses_20250919", "trigger": {"type": "tool_uses", "value": 2}, "keep": {"type": "tool_uses", "value": 1}}  # fmt: skip
LONG = "word " * 60_000


def headers(*betas):
    fixed = {"content-type": "application/json", "x-api-key": "k", "anthropic-version": "2023-06-01"}
    return {**fixed, "anthropic-beta": ",".join(betas)}


def user(content):
    return {"role": "user", "content": content}


def assistant(content):
    return {"role": "assistant", "content": content}


def edits(*found):
    return {"context_management": {"edits": list(found)}}


def code(answer):
    return answer.status, answer.json["error"]["details"]["error_code"]


def looks(count, size=500):
    """A conversation of so many calls, each with a result of so many words."""
    turns = [user("look")]
    for number in range(count):
        turns.append(assistant([{"type": "tool_use", "id": f"t{number}", "name": "look", "input": {"where": "up"}}]))
        turns.append(user([{"type": "tool_result", "tool_use_id": f"t{number}", "content": "word " * size}]))
    return {"messages": turns, "tools": [TOOL]}


# --- Edits --------------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("edit", "cleared"),
    [
        (CLEAR, 2),
        ({**CLEAR, "keep": {"type": "tool_uses", "value": 0}}, 3),
        ({**CLEAR, "trigger": {"type": "input_tokens", "value": 1000}}, 2),
        ({**CLEAR, "clear_tool_inputs": True}, 2),
        ({**CLEAR, "trigger": {"type": "tool_uses", "value": 4}}, 0),
        ({**CLEAR, "exclude_tools": ["look"]}, 0),
        ({**CLEAR, "clear_at_least": {"type": "input_tokens", "value": 5000}}, 0),
        ({"type": "clear_tool_uses_20250919"}, 0),
    ],
)
def test_ctx_1_cnt_4_old_tool_results(api, edit, cleared):
    """Old results are cleared once there is enough to clear; counting tells both sizes (CTX-1, CNT-4)."""
    fields = {**looks(3), **edits(edit), "headers": headers(EDITING)}
    answer, counted = api.create(**fields).json, api.count(**fields).json
    applied = answer["context_management"]["applied_edits"]

    assert [entry["cleared_tool_uses"] for entry in applied] == [cleared] * bool(cleared)
    freed = sum(entry["cleared_input_tokens"] for entry in applied)
    assert counted["context_management"]["original_input_tokens"] - counted["input_tokens"] == freed
    assert counted["input_tokens"] == answer["usage"]["input_tokens"]
    assert (freed > 400 * cleared) == bool(cleared)


def test_ctx_1_str_4_edits_in_a_stream(api):
    """In a stream the last but one event tells of the edits (CTX-1, STR-4)."""
    delta = api.create(**looks(3), **edits(CLEAR), headers=headers(EDITING), stream=True).events[-2]

    assert delta["context_management"]["applied_edits"][0]["cleared_tool_uses"] == 2


@pytest.mark.parametrize(
    ("keep", "cleared"),
    [(None, 1), ({"type": "thinking_turns", "value": 2}, 0), ("all", 0), ({"type": "all"}, 0)],
)
def test_ctx_1_thk_12_old_thinking(api, keep, cleared):
    """Older thinking is cleared for the model, and what is replayed stays bound to its prefix (CTX-1, THK-12, THK-9)."""
    edit = {"type": "clear_thinking_20251015", **({} if keep is None else {"keep": keep})}
    turns = []
    for text in ("one", "two", "three"):
        turns.append(user(text))
        answer = api.create(messages=turns, model=BOUND, **edits(edit), headers=headers(EDITING))
        assert answer.status == 200
        turns.append(assistant(answer.json["content"]))

    applied = answer.json["context_management"]["applied_edits"]
    assert [entry["cleared_thinking_turns"] for entry in applied] == [cleared] * bool(cleared)


@pytest.mark.parametrize(
    ("found", "betas", "told"),
    [
        ([CLEAR], (THRESHOLD,), "needs the beta header `context-management-2025-06-27`"),
        ([{"type": "compact_20260112"}], (EDITING,), "needs the beta header `compact-2026-01-12`"),
        ([CLEAR, {"type": "clear_thinking_20251015"}], (EDITING,), "must be the first edit"),
        ([{"type": "compact_20260112", "trigger": {"type": "input_tokens", "value": 49_999}}], (THRESHOLD,), "context_management.edits.0.trigger.value: Input should be greater than or equal to 50000"),
        ([{"type": "clear_all"}], (EDITING,), "context_management.edits.0"),
        ([{**CLEAR, "whole": True}], (EDITING,), "whole: Extra inputs are not permitted"),
        ([CLEAR], (), "context_management: Extra inputs are not permitted"),
    ],
)  # fmt: skip
def test_ctx_1_ctx_2_edits_that_are_refused(api, found, betas, told):
    """Edits need their own header, their order and a threshold high enough, when counting too (CTX-1, CTX-2, CNT-3)."""
    for ask in (api.create, api.count):
        status, kind, message = ask(**edits(*found), headers=headers(*betas)).error

        assert (status, kind) == (400, "invalid_request_error")
        assert told in message


# --- Compaction at a threshold ------------------------------------------------------------------------------------------

COMPACT = {"type": "compact_20260112", "trigger": {"type": "input_tokens", "value": 50_000}}


@pytest.mark.parametrize("stream", [False, True])
def test_ctx_2_ctx_5_compaction(api, stream):
    """Past the threshold an answer begins with a summary, whose cost stands apart (CTX-2, CTX-5)."""
    asked = {**edits(COMPACT), "headers": headers(THRESHOLD)}
    answer = api.create(LONG, **asked, stream=stream)
    if stream:
        starts = [event["content_block"] for event in answer.events if event["type"] == "content_block_start"]
        deltas = [e["delta"] for e in answer.events if e.get("delta", {}).get("type") == "compaction_delta"]
        usage, kinds = answer.events[-2]["usage"], [block["type"] for block in starts]
        assert deltas[0]["content"].startswith("Simulated")
    else:
        usage, kinds = answer.json["usage"], [block["type"] for block in answer.json["content"]]

    assert kinds == ["compaction", "text"]
    assert [entry["type"] for entry in usage["iterations"]] == ["compaction", "message"]
    assert usage["iterations"][0]["input_tokens"] > 50_000 > usage["iterations"][1]["input_tokens"]
    assert usage["input_tokens"] == usage["iterations"][1]["input_tokens"]
    assert [block["type"] for block in api.create("short", **asked).json["content"]] == ["text"]
    assert api.count(LONG, **asked).json["input_tokens"] > 50_000


def test_ctx_2_str_4_str_5_a_streamed_summary_is_whole(server):
    """The client's stream helper keeps the summary and what was edited, ready to be sent back (CTX-2, STR-4, STR-5)."""
    with Anthropic(api_key="k", base_url=server.base_url) as client:
        asked = {"model": "claude-opus-4-6", "max_tokens": 100, "betas": [THRESHOLD], **edits(COMPACT)}
        turns = [user(LONG)]
        with client.beta.messages.stream(messages=turns, **asked) as stream:
            message = stream.get_final_message()
        following = client.beta.messages.create(messages=[*turns, message, user("next")], **asked)

    assert message.content[0].content.startswith("Simulated")
    assert message.context_management.applied_edits == []
    assert following.usage.input_tokens < 500


def test_ctx_2_pause(api):
    """With `pause_after_compaction` the answer is the summary alone, and the next request goes on from it (CTX-2, CTX-3)."""
    asked = {**edits({**COMPACT, "pause_after_compaction": True}), "headers": headers(THRESHOLD)}
    first = api.create(LONG, **asked).json
    turns = [user(LONG), assistant(first["content"])]
    second = api.create(messages=turns, model="claude-opus-4-6", **asked).json

    assert (first["stop_reason"], [block["type"] for block in first["content"]]) == ("compaction", ["compaction"])
    assert first["usage"]["output_tokens"] == 0
    assert second["stop_reason"] == "end_turn"
    assert second["usage"]["input_tokens"] < 200


def test_blk_11_ctx_3_thk_12_what_came_before_is_ignored(api):
    """It makes no difference whether what was summed up is still sent, to counts and to thinking (BLK-11, CTX-3, THK-12)."""
    asked = {**edits(COMPACT), "headers": headers(THRESHOLD), "model": BOUND}
    first = api.create(LONG, **asked).json
    whole = [user(LONG), assistant(first["content"]), user("And now?")]

    assert [block["type"] for block in first["content"]] == ["compaction", "thinking", "text"]
    usages = [api.create(messages=turns, **asked).json["usage"]["input_tokens"] for turns in (whole, whole[1:])]
    assert usages[0] == usages[1] < 500
    changed = [{**first["content"][0], "content": "Another summary"}, *first["content"][1:]]
    refused = api.create(messages=[assistant(changed), user("And now?")], **asked)
    assert "bound to a different conversation" in refused.error[2]


@pytest.mark.parametrize(
    ("turns", "told"),
    [
        ([user("a"), assistant([{"type": "compaction", "content": None}, {"type": "text", "text": "b"}]), user("c")], None),
        ([user("a"), assistant([{"type": "compaction", "content": ""}]), user("c")], "messages.1.content.0.content: compaction content must be non-empty"),
        ([user("a"), assistant("b"), user([{"type": "compaction", "content": "x"}])], "compaction_block_misplaced"),
        ([user([{"type": "compaction", "content": "x"}, {"type": "text", "text": "c"}])], None),
    ],
)  # fmt: skip
def test_blk_11_places(api, turns, told):
    """A summary stands in the assistant's or the first turn; a failed one counts for nothing (BLK-11, CTX-3)."""
    answer = api.create(messages=turns, headers=headers(THRESHOLD))

    assert answer.status == (400 if told else 200)
    assert told is None or told in answer.body.decode()
    assert "Input tag 'compaction'" in api.create(messages=turns).error[2]


# --- Compaction on demand -----------------------------------------------------------------------------------------------


@pytest.fixture
def summary(api):
    """Return the signed summary of a short conversation."""
    asked = {"compaction": {"type": "summarize"}, "headers": headers(ON_DEMAND)}
    return api.create(messages=[user("one"), assistant("two"), user("three")], **asked).json


def test_ctx_4_on_demand(api, summary):
    """The answer is a signed summary and nothing else; later requests begin with it (CTX-4, CNT-4)."""
    (block,) = summary["content"]
    turns = [user([block, {"type": "text", "text": "four"}])]

    assert (summary["stop_reason"], block["type"], bool(block["signature"])) == ("compaction", "compaction", True)
    assert api.create(messages=turns, max_tokens=500, headers=headers(ON_DEMAND)).text.endswith("four")
    assert api.create(messages=[assistant([block]), user("four")], headers=headers(ON_DEMAND)).status == 200
    plain = api.count("one", headers=headers(ON_DEMAND)).json
    assert api.count("one", compaction={"type": "summarize"}, headers=headers(ON_DEMAND)).json == plain


@pytest.mark.parametrize(
    ("change", "expected"),
    [
        ({"content": "other"}, "compaction_content_mismatch"),
        ({"signature": "x"}, "compaction_signature_invalid"),
        ({"tool_changes": [{"type": "tool_removal", "tool": {"type": "tool_reference", "name": "f"}}]}, "compaction_tool_changes_mismatch"),
    ],
)  # fmt: skip
def test_ctx_4_changed_summaries(api, summary, change, expected):
    """A signed summary comes back verbatim or not at all (CTX-4, BLK-11)."""
    answer = api.create(messages=[user([{**summary["content"][0], **change}])], headers=headers(ON_DEMAND))

    assert code(answer) == (400, expected)


def test_ctx_4_places_and_wishes(api, summary):
    """A signed summary is the first block and the only one, and there must be something new to sum up (CTX-4)."""
    (block,) = summary["content"]
    both = headers(ON_DEMAND, EDITING)
    wish = {"compaction": {"type": "summarize"}, "headers": both}
    call = assistant([{"type": "tool_use", "id": "t", "name": "look", "input": {}}])

    late = api.create(messages=[user("a"), assistant([block]), user("b")], headers=both)
    twice = api.create(messages=[user([block, {"type": "compaction", "content": "x"}])], headers=both)
    assert code(late) == (400, "compaction_block_misplaced")
    assert code(twice) == (400, "compaction_block_ambiguous")
    assert code(api.create(messages=[user([block])], **wish)) == (400, "compaction_nothing_to_summarize")
    assert code(api.create(messages=[user("a"), call], tools=[TOOL], **wish)) == (400, "compaction_incomplete_turn")
    assert api.create(messages=[user([{"type": "text", "text": "a"}])], **wish).status == 200
    assert "cannot be used together" in api.create(**wish, **edits()).error[2]
