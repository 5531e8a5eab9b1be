"""How many input tokens a request has, by what is in it."""

from base64 import b64encode

import pytest

from sonnetry._core.models import find, models
from sonnetry._core.text_tokens import count_text
from sonnetry._core.tokens import merged_turns, prompt_tokens

HAIKU, NEW = find("claude-haiku-4-5"), find("claude-opus-4-8")
TOOL = {"name": "get_time", "description": "Tells the time.", "input_schema": {"type": "object", "properties": {}}}
SCHEMA = {
    "type": "object",
    "properties": {"name": {"type": "string"}, "age": {"type": "integer"}},
    "required": ["name"],
}


def ask(*content, **fields):
    return {"messages": [{"role": "user", "content": list(content) or "Hello"}], **fields}


def added(*content, model=HAIKU, **fields):
    """What content and fields add to a request."""
    plain = ask(**({"tools": fields["tools"]} if "tool_choice" in fields else {}))
    return prompt_tokens(ask(*content, **fields), model) - prompt_tokens(plain, model)


@pytest.mark.parametrize("model", ["claude-haiku-4-5", "claude-opus-4-7", "claude-opus-4-8"])
def test_rec_12_a_message_is_its_text_and_a_frame(model):
    """Around one message stand 7 tokens before 4.7, 11 on it and 6 after it; a turn adds three (REC-12)."""
    facts = find(model)
    frame = {"3": 7, "4.7": 11, "4.8": 6}[facts.tokenizer]
    turns = [{"role": role, "content": "Hello"} for role in ("user", "assistant", "user")]

    assert prompt_tokens(ask(), facts) == frame + count_text("Hello", facts.tokenizer)
    assert prompt_tokens({"messages": turns}, facts) == frame + 6 + 3 * count_text("Hello", facts.tokenizer)


def test_msg_3_turns_merge():
    """Consecutive turns of one role are one turn of their blocks (MSG-3)."""
    messages = [{"role": "user", "content": "a"}, {"role": "user", "content": [{"type": "text", "text": "b"}]}]

    assert merged_turns(messages) == [("user", [{"type": "text", "text": "a"}, {"type": "text", "text": "b"}])]


def test_system_text_costs_its_tokens_and_marks_cost_nothing():
    """Neither a place of its own nor a breakpoint adds anything."""
    marked = {"type": "text", "text": "Hello", "cache_control": {"type": "ephemeral"}}

    assert added(system="Be brief.") == count_text("Be brief.")
    assert prompt_tokens(ask(marked), HAIKU) == prompt_tokens(ask(), HAIKU)


def test_cost_5_tools_bring_the_prompt_that_explains_them():
    """Its length depends on the model and on whether a call is forced; the tools are declared in it (COST-5)."""
    assert added(tools=[TOOL]) == pytest.approx(496 + 45, abs=15)
    assert added(tools=[TOOL], tool_choice={"type": "any"}) == 588 - 496
    assert added(tools=[TOOL], tool_choice={"type": "none"}) == 0
    assert added(tools=[TOOL], tool_choice={"type": "auto", "disable_parallel_tool_use": True}) == -207
    assert added(tools=[]) == 0


@pytest.mark.parametrize("facts", models(), ids=lambda facts: facts.id)
def test_cost_5_no_model_takes_tools_for_nothing(facts):
    """Where nothing is published, the prompt of its generation stands for it (COST-5)."""
    assert 150 <= added(tools=[TOOL], model=facts) <= 900


def test_rec_12_an_output_format_costs_its_schema_and_what_explains_it():
    """About 125 tokens and the schema (REC-12)."""
    made = {"type": "json_schema", "schema": SCHEMA}

    assert 150 <= added(output_config={"format": made}) <= 220
    assert added(output_format=made) == added(output_config={"format": made})


def test_rec_12_thinking_costs_what_explains_it_on_older_models():
    """29 tokens with a budget; nothing from 4.7 on, nor where a call is forced (REC-12)."""
    budget = {"type": "enabled", "budget_tokens": 2048}

    assert added(thinking=budget) == 29
    assert added(thinking={"type": "disabled"}) == 0
    assert added(thinking={"type": "adaptive"}, model=NEW) == 0
    assert added(tools=[TOOL], thinking=budget, tool_choice={"type": "any"}) == 588 - 496


def test_rec_12_citations_cost_once():
    """About 550 tokens, however many documents may be cited (REC-12)."""

    def document(**more):
        return {"type": "document", "source": {"type": "text", "media_type": "text/plain", "data": "A fact."}, **more}

    cited = document(citations={"enabled": True})
    assert added(cited) - added(document()) == 550
    assert added(cited, cited) - added(document(), document()) == 550
    assert added(document(title="Facts"), document()) > added(document(), document())


def test_calls_cost_by_their_arguments_and_parallel_results_more():
    """A call and its result cost about 40, an argument 14 more than its words (REC-12)."""

    def talk(*calls):
        asked = [{"type": "tool_use", "id": f"t{n}", "name": "f", "input": given} for n, given in enumerate(calls)]
        told = [{"type": "tool_result", "tool_use_id": f"t{n}", "content": "x"} for n in range(len(calls))]
        messages = [*ask()["messages"], {"role": "assistant", "content": asked}, {"role": "user", "content": told}]
        return prompt_tokens({"messages": messages}, HAIKU)

    assert talk({}) == prompt_tokens(ask(), HAIKU) + 6 + 40 + 2
    assert talk({"city": "Rome"}) - talk({}) == 14 + count_text("city") + count_text("Rome")
    assert talk({}, {}) - talk({}) == 40 + 2 + 30


@pytest.mark.parametrize(
    ("kind", "about"), [("memory_20250818", 1068), ("web_search_20250305", 1710), ("bash_20250124", 244)]
)
def test_rec_12_tools_of_the_service_cost_what_was_recorded(kind, about):
    """Their definitions are long, and longer in the newer tokenisers (REC-12)."""
    tool = {"type": kind, "name": kind.rpartition("_")[0]}

    assert added(tools=[tool]) == 496 + about
    assert 1.3 * about <= added(tools=[tool], model=NEW) - 290 <= 1.4 * about


def test_cache_13_deferred_tools_cost_nothing_until_they_are_found():
    """Tool search loads them where it found them (CACHE-13)."""
    deferred = {**TOOL, "defer_loading": True}
    found = {
        "type": "tool_result",
        "tool_use_id": "t",
        "content": [{"type": "tool_reference", "tool_name": "get_time"}],
    }

    assert added(tools=[TOOL, deferred]) == added(tools=[TOOL])
    assert added(found) > added({**found, "content": []}) + 40


def test_images_and_documents_count_inside_results_too():
    """Wherever they are, they cost the same."""
    head = b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR" + (280).to_bytes(4) + (280).to_bytes(4)
    data = b64encode(head).decode()
    image = {"type": "image", "source": {"type": "base64", "media_type": "image/png", "data": data}}
    result = {"type": "tool_result", "tool_use_id": "t", "content": [image]}

    assert added(image, {"type": "text", "text": "Hello"}) == 100 + 3
    assert added(result) - added({**result, "content": []}) == 100 + 3
