"""`POST /v1/messages` and `count_tokens`: the answers of the simulation, whole and streamed."""

import json

import pytest

from sonnetry._core.models import find

NEW = "claude-opus-5-5"
OLD = "claude-haiku-4-5"
TOOLS = [
    {
        "name": "get_weather",
        "input_schema": {
            "type": "object",
            "properties": {
                "city": {"type": "string", "minLength": 6},
                "unit": {"enum": ["c", "f"]},
                "days": {"type": "integer"},
            },
            "required": ["city", "unit"],
        },
    },
    {"type": "bash_20250124", "name": "bash"},
]


# --- Shape --------------------------------------------------------------------------------------------------------------


def test_rsp_1_a_whole_message(api):
    """A message has the fields of rule RSP-1 and answers in the user's words."""
    message = api.create("Hello, Claude").json

    assert message.pop("id").startswith("msg_01")
    assert message.pop("usage")["output_tokens"] > 0
    assert message == {
        "type": "message",
        "role": "assistant",
        "model": "claude-opus-4-6",
        "content": [{"type": "text", "text": "Simulated answer from a local Sonnetry server. You said: Hello, Claude"}],
        "stop_reason": "end_turn",
        "stop_sequence": None,
        "stop_details": None,
    }


def test_str_2_order_of_events(api):
    """A stream starts the message, then each block, then says why it ended (STR-2)."""
    kinds = api.create(stream=True).kinds

    assert kinds[:2] == ["message_start", "content_block_start"]
    assert kinds[2] == "ping"
    assert set(kinds[3:-3]) == {"content_block_delta"}
    assert len(kinds[3:-3]) > 2
    assert kinds[-3:] == ["content_block_stop", "message_delta", "message_stop"]


def test_gd28_form_of_frames(api):
    """Each frame is an `event:` and a `data:` line, the JSON compact, its type the event's name (STR-1, gd28)."""
    answer = api.create("Hällo", stream=True)

    assert answer.headers["content-type"].startswith("text/event-stream")
    assert answer.body.endswith(b'event: message_stop\ndata: {"type":"message_stop"}\n\n')
    assert (
        'data: {"type":"content_block_start","index":0,"content_block":{"type":"text","text":""}}'
        in answer.body.decode()
    )
    for frame in answer.frames:
        event, data = frame.split("\n")
        assert event == f"event: {json.loads(data.removeprefix('data: '))['type']}"
        assert data == "data: " + json.dumps(json.loads(data[6:]), separators=(",", ":"), ensure_ascii=False)


def test_str_3_and_4_first_and_last_event(api):
    """The first event has an empty message with its input tokens, the last delta the final counts (STR-3, STR-4)."""
    events = api.create(stream=True).events
    start, delta = events[0]["message"], events[-2]

    assert (start["content"], start["stop_reason"]) == ([], None)
    assert start["usage"]["input_tokens"] > 0
    assert delta["delta"]["stop_reason"] == "end_turn"
    assert delta["usage"]["output_tokens"] > start["usage"]["output_tokens"]


@pytest.mark.parametrize(
    "fields",
    [
        {},
        {"max_tokens": 9},
        {"stop_sequences": ["Sonnetry"]},
        {"thinking": {"type": "adaptive"}},
        {"tools": TOOLS, "tool_choice": {"type": "any"}},
    ],
    ids=["plain", "max_tokens", "stop", "thinking", "tool"],
)
def test_a_stream_adds_up_to_the_whole_message(api, fields):
    """The deltas of a stream are the blocks of the plain answer."""
    whole = api.create(**fields).json
    events = api.create(stream=True, **fields).events
    blocks = [event["content_block"] for event in events if event["type"] == "content_block_start"]
    inputs = [""] * len(blocks)
    for event in events:
        if event["type"] == "content_block_delta":
            delta, block = event["delta"], blocks[event["index"]]
            inputs[event["index"]] += delta.get("partial_json", "")
            for name in ("text", "thinking", "signature"):
                if name in delta:
                    block[name] += delta[name]
    for block, text in zip(blocks, inputs, strict=True):
        if block["type"] == "tool_use":
            block["input"] = json.loads(text)
            block["id"] = whole["content"][-1]["id"]

    assert blocks == whole["content"]
    assert events[-2]["delta"]["stop_reason"] == whole["stop_reason"]
    assert events[-2]["usage"].items() <= whole["usage"].items()


# --- The simulation -----------------------------------------------------------------------------------------------------


def test_same_request_same_answer(api):
    """The simulation is deterministic, to the signature of its thinking."""
    fields = {"thinking": {"type": "adaptive"}, "model": "claude-opus-4-7"}

    assert api.create("Again", **fields).json["content"] == api.create("Again", **fields).json["content"]
    assert api.create("Again").text != api.create("Other").text


@pytest.mark.parametrize("question", ["Is this a simulation?", "Are you real?", "Which model are you?"])
def test_honest_when_asked(api, question):
    """Asked what it is, the simulation says so."""
    assert "No model wrote this" in api.create(question).text


@pytest.mark.parametrize(
    ("content", "said"),
    [
        ([{"type": "text", "text": "one"}, {"type": "text", "text": "two"}], "You said: one\ntwo"),
        (
            [{"type": "image", "source": {"type": "url", "url": "https://x.test/a.png"}}],
            "You sent 1 image and no text.",
        ),
    ],
)
def test_the_last_user_turn_is_answered(api, content, said):
    """Blocks of text are joined; a turn without text is described."""
    messages = [
        {"role": "user", "content": "first"},
        {"role": "assistant", "content": "yes"},
        {"role": "user", "content": content},
    ]

    assert api.create(messages=messages).text.endswith(said)


@pytest.mark.parametrize("model", ["claude-opus-4-6", "claude-opus-5-5"])
@pytest.mark.parametrize("limit", [1, 2, 3, 7, 10])
def test_rsp_2_max_tokens(api, model, limit):
    """`max_tokens` is honoured in the same count that the usage shows (RSP-2, RSP-9)."""
    message = api.create(model=model, max_tokens=limit).json

    assert message["stop_reason"] == "max_tokens"
    assert 1 <= message["usage"]["output_tokens"] <= limit
    assert message["content"][0]["type"] == ("text" if model == "claude-opus-4-6" else "thinking")


def test_vec_13_max_tokens_zero(api):
    """No output at all: empty content, stop reason max_tokens, nothing spent (VEC-13)."""
    message = api.create(max_tokens=0).json

    assert (message["content"], message["stop_reason"], message["usage"]["output_tokens"]) == ([], "max_tokens", 0)


@pytest.mark.parametrize(
    ("sequences", "text", "stop"),
    [
        (["Sonnetry"], "Simulated answer from a local ", "Sonnetry"),
        (["server", "local"], "Simulated answer from a ", "local"),
        (["Hello, Claude"], "Simulated answer from a local Sonnetry server. You said: ", "Hello, Claude"),
        (["Simulated"], "", "Simulated"),
    ],
)
def test_rsp_4_stop_sequences(api, sequences, text, stop):
    """The first stop sequence in the text ends it and is not part of it (RSP-4)."""
    message = api.create(stop_sequences=sequences).json

    assert (message["stop_reason"], message["stop_sequence"]) == ("stop_sequence", stop)
    assert message["content"] == [{"type": "text", "text": text}]


def test_rsp_4_no_stop_sequence(api):
    """A stop sequence that does not occur changes nothing (RSP-4)."""
    message = api.create(stop_sequences=["absent"]).json

    assert (message["stop_reason"], message["stop_sequence"]) == ("end_turn", None)


def test_rsp_4_max_tokens_before_the_stop_sequence(api):
    """What comes first decides (RSP-4)."""
    assert api.create(stop_sequences=["Claude"], max_tokens=3).json["stop_reason"] == "max_tokens"


def test_msg_5_prefill_is_continued(api):
    """A prefill is not repeated; the answer goes on from it (MSG-5)."""

    def ask(prefill):
        turns = [{"role": "user", "content": "hi"}, {"role": "assistant", "content": prefill}]
        return api.create(model=OLD, messages=turns).text

    assert ask("Simulated answer from") == " a local Sonnetry server. You said: hi"
    assert ask("{") == " Simulated answer from a local Sonnetry server. You said: hi"


# --- Thinking -----------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("model", "thinking", "shown"),
    [
        ("claude-opus-4-6", {"type": "enabled", "budget_tokens": 1024}, True),
        ("claude-opus-4-6", {"type": "adaptive"}, True),
        ("claude-opus-4-7", {"type": "adaptive"}, False),
        ("claude-opus-4-7", {"type": "adaptive", "display": "summarized"}, True),
        ("claude-opus-4-6", {"type": "adaptive", "display": "omitted"}, False),
    ],
)
def test_thk_3_display(api, model, thinking, shown):
    """Thinking comes first; omitted, it is empty but signed (THK-3, STR-6)."""
    fields = {"model": model, "thinking": thinking, "max_tokens": 2000}
    block, text = api.create(**fields).json["content"]
    streamed = api.create(stream=True, **fields).events
    deltas = [event["delta"]["type"] for event in streamed if event.get("index") == 0 and "delta" in event]

    assert block["type"] == "thinking"
    assert bool(block["thinking"]) is shown
    assert block["signature"]
    assert text["type"] == "text"
    assert deltas[-1] == "signature_delta"
    assert ("thinking_delta" in deltas) is shown


def test_rsp_8_thinking_is_output(api):
    """Thinking counts as output, also where its text is omitted (RSP-8)."""
    usage = api.create(model="claude-opus-4-7", thinking={"type": "adaptive"}).json["usage"]

    assert 0 < usage["output_tokens_details"]["thinking_tokens"] < usage["output_tokens"]


def test_rsp_5_max_tokens_inside_thinking(api):
    """A limit reached while thinking leaves no text block (RSP-5)."""
    message = api.create(thinking={"type": "adaptive"}, max_tokens=3).json

    assert [block["type"] for block in message["content"]] == ["thinking"]
    assert message["stop_reason"] == "max_tokens"


# --- Forced tools -------------------------------------------------------------------------------------------------------


def test_tool_2_forced_tool(api):
    """A forced tool is called with the smallest input that its schema allows (TOOL-2)."""
    message = api.create(tools=TOOLS, tool_choice={"type": "tool", "name": "get_weather"}).json
    (call,) = message["content"]

    assert message["stop_reason"] == "tool_use"
    assert call.pop("id").startswith("toolu_")
    assert call == {"type": "tool_use", "name": "get_weather", "input": {"city": "text..", "unit": "c"}}


@pytest.mark.parametrize(
    ("model", "kinds"), [("claude-haiku-5-5", ["tool_use"]), ("claude-opus-4-7", ["thinking", "tool_use"])]
)
def test_vec_8_forced_tool_next_to_thinking(api, model, kinds):
    """One model gives up thinking when a tool is forced (VEC-8)."""
    message = api.create(model=model, tools=TOOLS, tool_choice={"type": "any"}, thinking={"type": "adaptive"}).json

    assert [block["type"] for block in message["content"]] == kinds


def test_str_5_tool_input_is_streamed(api):
    """The input of a tool arrives as JSON text, the first piece empty (STR-5)."""
    events = api.create(stream=True, tools=TOOLS, tool_choice={"type": "any"}).events
    pieces = [event["delta"]["partial_json"] for event in events if event["type"] == "content_block_delta"]

    assert pieces[0] == ""
    assert json.loads("".join(pieces)) == {"city": "text..", "unit": "c"}


@pytest.mark.parametrize("model", ["claude-opus-5", "claude-sonnet-5", "claude-haiku-5-5", "claude-opus-4-6"])
def test_mod_8_msg_11_every_tier_is_the_standard_one(api, model):
    """Both tiers may be asked for, and the standard one serves; others are refused (MOD-8, MSG-11)."""
    for tier in ("auto", "standard_only"):
        assert api.create(model=model, service_tier=tier).json["usage"]["service_tier"] == "standard"
    status, _, told = api.create(model=model, service_tier="priority").error
    assert (status, told) == (400, "service_tier: Input should be 'auto' or 'standard_only'")


def test_str_7_whole_keys_or_fragments(api):
    """Inputs arrive key by key, and in fragments where the tool asks for that; a limit cuts fragments only (STR-7)."""

    def pieces(**fields):
        tools = [{**TOOLS[0], **fields.pop("tool", {})}]
        events = api.create(stream=True, tools=tools, tool_choice={"type": "any"}, **fields).events
        return [event["delta"]["partial_json"] for event in events if event["type"] == "content_block_delta"]

    assert pieces() == ["", '{"city":"text.."', ',"unit":"c"}']
    assert len(pieces(tool={"eager_input_streaming": True})) > 3
    assert pieces(max_tokens=10) == ["", '{"city":"text.."']
    assert "".join(pieces(max_tokens=10, tool={"eager_input_streaming": True})).startswith('{"city":"text..","')


def test_pair_5_a_call_that_was_cut_has_no_input(api):
    """A limit reached inside a call shows as such (PAIR-5)."""
    message = api.create(tools=TOOLS, tool_choice={"type": "any"}, max_tokens=2).json

    assert message["stop_reason"] == "max_tokens"
    assert message["content"][0]["input"] == {}


# --- Counting -----------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("model", "auto", "forced"),
    [
        ("claude-opus-5-5", 286, None),
        ("claude-opus-5", 286, 406),
        ("claude-opus-4-8", 290, 410),
        ("claude-opus-4-7", 675, 804),
        ("claude-sonnet-5", 354, 474),
        ("claude-sonnet-4-6", 497, 589),
        ("claude-haiku-4-5", 496, 588),
        ("claude-opus-4-1", 313, 315),
        ("claude-3-haiku-20240307", 264, 340),
    ],
)
def test_cost_5_cnt_1_tools_are_explained(api, model, auto, forced):
    """Tools cost what the service says besides their definitions, once; without tools nothing (COST-5, CNT-1)."""

    def count(*tools, **fields):
        return api.count(model=model, tools=[*tools], **fields).json["input_tokens"]

    one, plain = count(TOOLS[0]), api.count(model=model).json["input_tokens"]
    definition = count(TOOLS[0], {**TOOLS[0], "name": "get_place"}) - one
    assert one - plain == pytest.approx(auto + definition, abs=2)
    if forced is not None:
        assert count(TOOLS[0], tool_choice={"type": "any"}) - one == forced - auto
    bash = {"type": "bash_20250124", "name": "bash"}
    assert count(TOOLS[0], bash) - one == (330 if find(model).tokenizer != "3" else 244)
    assert api.create(model=model, tools=[TOOLS[0]]).json["usage"]["input_tokens"] == one


def test_cnt_1_count_equals_usage(api):
    """The count of a request is the input usage of its answer (CNT-1)."""
    for model in (OLD, NEW):
        counted = api.count("How many tokens is this?", model=model)
        used = api.create("How many tokens is this?", model=model)
        assert counted.json == {"input_tokens": used.json["usage"]["input_tokens"]}


@pytest.mark.parametrize("field", [{"max_tokens": 5}, {"stream": True}, {"temperature": 1}])
def test_cnt_1_fields_of_create_are_refused(api, field):
    """Counting takes neither limit, stream nor sampling (CNT-1)."""
    (name,) = field

    assert api.count(**field).error == (400, "invalid_request_error", f"{name}: Extra inputs are not permitted")


def test_cnt_3_counting_validates_like_messages(api):
    """The rules of Messages hold for counting too (CNT-3)."""
    prefill = [{"role": "user", "content": "a"}, {"role": "assistant", "content": "b"}]

    assert api.count(messages=prefill).error == api.create(messages=prefill).error


def test_cnt_5_newer_models_count_more(api):
    """The same text has more tokens on newer models (MOD-9)."""
    text = "The committee postponed its decision until the following week. " * 20
    old, new = api.count(text, model="claude-opus-4-6").json, api.count(text, model="claude-opus-4-7").json

    assert 1.2 < new["input_tokens"] / old["input_tokens"] < 1.45


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ([{"role": "user", "content": "a b"}], [{"role": "user", "content": [{"type": "text", "text": "a b"}]}]),
        (
            [{"role": "user", "content": "a"}, {"role": "user", "content": "b"}],
            [{"role": "user", "content": [{"type": "text", "text": "a"}, {"type": "text", "text": "b"}]}],
        ),
    ],
    ids=["text as block", "consecutive turns"],
)
def test_msg_3_twins_count_the_same(api, one, other):
    """Two spellings of one conversation have the same count (MSG-3)."""
    assert api.count(messages=one).json == api.count(messages=other).json
