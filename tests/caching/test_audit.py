"""The audit of the prompt cache: every break is found, no other one is, and its cause is right (rules CACHE-1 to CACHE-20)."""

from __future__ import annotations

import copy
import json
import random
import time

import pytest

from sonnetry._core.models import find
from sonnetry.caching.audit import Audit, what_if
from sonnetry.caching.growing import GrowingRender
from sonnetry.caching.marks import marked, marks_of, with_ttl
from sonnetry.caching.prefix import render
from sonnetry.caching.sources import audit_of, of_conversation, requests_of

from .sessions import MODEL, SCRIPTS, base, grown, play, system, tool_description


@pytest.mark.parametrize("seed", range(15))
@pytest.mark.parametrize("name", SCRIPTS)
def test_scripted_sessions(name, seed):
    """In 210 sessions of the simulator, the one request that was changed is found, with its cause and its place."""
    audit, expected, cause, path = play(name, seed)
    found = [turn.number for turn in audit.breaks]

    assert expected == found
    if cause:
        (turn,) = audit.breaks
        assert (cause, path) == (turn.cause, turn.path)
        assert turn.dollars > 0
        assert audit.wasted == turn.dollars


def test_the_first_changed_character_is_named():
    body = base(random.Random(1))
    audit = Audit()
    audit.add(body)
    turn = audit.add(system("09:14", "09:15")(grown(body, 0)))
    assert body["system"][0]["text"][: turn.offset].endswith("2026-11-30T09:1")
    assert f"turn 2: time at system[0].text, character {turn.offset}: " in str(audit)


def test_no_text_is_kept_but_the_last_request():
    body, audit = base(random.Random(1)), Audit()
    for number in range(3):
        audit.add(body)
        body = grown(body, number)
    assert [None, None] == [step.body for step in audit._steps[:-1]]


def test_rewinds_and_compactions_are_no_waste():
    body, audit = base(random.Random(2)), Audit()
    for number in range(3):
        audit.add(body)
        body = grown(body, number)
    shorter = {**body, "messages": body["messages"][:3]}
    audit.add(shorter)
    audit.add(None, {"input_tokens": 9, "cache_creation_input_tokens": 50}, model=MODEL, compacted=True)
    assert {"rewind", "compaction"} >= {turn.cause for turn in audit.breaks}
    assert 0 == audit.wasted


def test_without_breakpoints_the_cause_is_that():
    body, audit = marked(base(random.Random(3)), "none"), Audit()
    audit.add(body)
    assert "no breakpoint" == audit.add(grown(body, 0)).cause


def test_what_if_is_worked_out_without_a_request():
    bare = marked(base(random.Random(4)), "none")
    bodies = [bare]
    for number in range(4):
        bodies.append(grown(bodies[-1], number))
    slow = [(body, 400.0 * at) for at, body in enumerate(bodies)]
    none, five, hour = what_if(slow), what_if(slow, marks="auto"), what_if(slow, marks="auto", ttl="1h")
    assert 0 == none.hit_rate == five.hit_rate
    assert hour.hit_rate > 0.7
    assert hour.dollars < none.dollars < five.dollars


def test_the_helper_places_breakpoints():
    body = {
        "model": MODEL,
        "system": "s",
        "tools": [{"name": "a"}, {"name": "b", "defer_loading": True}],
        "messages": [],
    }
    made = marked(body, ttl="1h")
    assert ["1h", "1h", "1h"] == marks_of(made)
    assert "cache_control" in made["tools"][0]
    assert "cache_control" not in made["tools"][1]
    assert ["5m"] * 3 == marks_of(with_ttl(made, "5m"))
    assert [] == marks_of(body)
    with pytest.raises(ValueError, match="ttl must be"):
        marked(body, ttl="2h")


def transcript(turns, tokens):
    """Lines as Claude Code writes them: one for each block of an answer."""
    lines, total = [], 0
    for number in range(turns):
        step = tokens // turns
        usage = {"input_tokens": 3, "cache_read_input_tokens": total, "cache_creation_input_tokens": step}
        stamp = f"2026-11-30T{number // 60 % 24:02}:{number % 60:02}:00Z"
        message = {
            "id": f"msg_{number}",
            "model": MODEL,
            "usage": usage,
            "content": [{"type": "text", "text": "x" * 800}],
        }
        lines += [{"type": "user", "timestamp": stamp, "message": {"role": "user", "content": "y"}}]
        lines += [{"type": "assistant", "timestamp": stamp, "message": message}] * 2
        total += step
    return lines


def test_transcripts_of_claude_code():
    lines = transcript(1000, 200_000)
    lines[1500]["message"] = copy.deepcopy(lines[1501]["message"])
    usage = {"input_tokens": 3, "cache_read_input_tokens": 0, "cache_creation_input_tokens": 200_000}
    late = {"id": "late", "model": MODEL, "usage": usage, "content": []}
    lines.append({"type": "assistant", "timestamp": "2026-12-02T00:00:00Z", "message": late})
    lines.append({"type": "system", "subtype": "compact_boundary"})
    short = {"id": "short", "model": MODEL, "usage": {**usage, "cache_creation_input_tokens": 9000}}
    lines.append({"type": "assistant", "timestamp": "2026-12-02T00:01:00Z", "message": short})
    started = time.process_time()
    audit = audit_of("\n".join(map(json.dumps, lines)))
    seconds = time.process_time() - started

    assert 1002 == len(audit.turns)
    assert ["idle", "compaction"] == [turn.cause for turn in audit.breaks]
    assert seconds < 30  # under a second where nothing else runs


def test_recordings_and_saved_conversations():
    body = grown(base(random.Random(5)), 0)
    usage = {"input_tokens": 5, "cache_read_input_tokens": 0, "cache_creation_input_tokens": 4000}
    recorded = [
        {"path": "/v1/messages", "request": json.dumps(body), "response": json.dumps({"usage": usage})},
        {"path": "/v1/messages", "request": {"body": tool_description(body)}, "response": {"body": {"usage": usage}}},
    ]
    (turn,) = audit_of("\n".join(map(json.dumps, recorded))).breaks
    assert ("tools", "tools[3].description") == (turn.cause, turn.path)

    saved = grown(grown(base(random.Random(5)), 0), 1)
    assert 3 == len(list(requests_of(saved)))
    audit = of_conversation(saved)
    assert [] == audit.breaks
    assert audit.figures.hit_rate > 0.5
    assert audit_of(json.dumps(saved)).figures == audit.figures


@pytest.mark.parametrize("text", ["no json", '{"a": 1}', "[]"])
def test_something_else_is_refused(text):
    with pytest.raises(ValueError, match="neither"):
        audit_of(text)


def test_rendering_as_a_conversation_grows_gives_what_rendering_it_whole_gives():
    """Also when it shrinks, its settings change, a picture comes, or the same keys come in another order."""
    chance = random.Random(7)
    renderer, facts = GrowingRender(), find(MODEL)
    body = {"model": MODEL, "system": "s", "tools": [{"name": "a", "description": "d"}], "messages": []}
    picture = {"type": "image", "source": {"type": "base64", "media_type": "image/png", "data": ""}}
    for number in range(60):
        messages = list(body["messages"])
        content = [{"type": "text", "text": f"turn {number}"}]
        if number == 30:
            content.append(picture)
        if chance.random() < 0.2:
            content[0]["cache_control"] = {"type": "ephemeral"}
        if chance.random() < 0.15:
            del messages[chance.randrange(len(messages) + 1) :]
        role = "user" if not messages or messages[-1]["role"] == "assistant" else "assistant"
        messages.append({"role": role, "content": content if chance.random() < 0.8 else f"turn {number}"})
        changes = {"messages": messages}
        if chance.random() < 0.2:
            changes["tools"] = [{name: body["tools"][0][name] for name in reversed(body["tools"][0])}]
        if chance.random() < 0.2:
            changes["cache_control"] = chance.choice(({"type": "ephemeral"}, {"type": "ephemeral", "ttl": "1h"}))
        body = {**body, **changes}

        assert render(body, facts, "") == renderer.render(body, facts)
