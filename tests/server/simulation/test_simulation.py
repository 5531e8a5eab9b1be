"""What the simulation plays: tools, JSON, citations, scripted turns, and its pace."""

import json

import pytest

from sonnetry.rules.json_schemas import misfit
from sonnetry.server.simulation.simulation import Simulation
from sonnetry.testing import LocalServer

WEATHER = {
    "name": "get_weather",
    "input_schema": {"type": "object", "properties": {"location": {"type": "string"}}, "required": ["location"]},
}
STOCK = {
    "name": "get_stock_price",
    "input_schema": {"type": "object", "properties": {"ticker": {"type": "string"}}, "required": ["ticker"]},
}
CLOCK = {"name": "clock_time", "input_schema": {"type": "object"}}


def user(content):
    return {"role": "user", "content": content}


def called(answer):
    return [(block["name"], block["input"]) for block in answer.json["content"] if block["type"] == "tool_use"]


# --- Tools --------------------------------------------------------------------------------------------------------------


PARIS, LONDON = 'call get_weather {"location": "Paris"}', 'call get_weather {"location": "London"}'
WEATHER_IN_PARIS = ("get_weather", {"location": "Paris"})
BASH = {"name": "Bash", "input_schema": {"type": "object", "properties": {"command": {"type": "string"}}}}
DELETE = {"name": "delete_account", "input_schema": {"type": "object", "properties": {"user": {"type": "string"}}}}


@pytest.mark.parametrize(
    ("words", "fields", "calls"),
    [
        (PARIS, {}, [WEATHER_IN_PARIS]),
        (f"  {PARIS}\n", {}, [WEATHER_IN_PARIS]),
        ('call get_weather {\n "location": "Paris"\n}', {}, [WEATHER_IN_PARIS]),
        (f"{PARIS}\n{LONDON}", {}, [WEATHER_IN_PARIS, ("get_weather", {"location": "London"})]),
        (f"{PARIS}\n{LONDON}", {"tool_choice": {"type": "auto", "disable_parallel_tool_use": True}}, [WEATHER_IN_PARIS]),
        (PARIS, {"tool_choice": {"type": "none"}}, []),
        (f"Please {PARIS}", {}, []),
        (f"{PARIS} now", {}, []),
        ("call get_weather", {}, []),
        ('call get_weather {"location": ', {}, []),
        ('call get_weather ["Paris"]', {}, []),
        ('call other_tool {}', {}, []),
        ("Please call get_weather now", {}, []),
        ("What's the weather in San Francisco?", {}, []),
        ("Hello", {}, []),
        ("Hello", {"tool_choice": {"type": "any"}}, [("get_weather", {"location": "text"})]),
        ('Never say "Paris"', {"tool_choice": {"type": "any"}}, [("get_weather", {"location": "text"})]),
        ('call clock_time {}', {"tool_choice": {"type": "any"}}, [("clock_time", {})]),
        ("Hello", {"tool_choice": {"type": "tool", "name": "clock_time"}}, [("clock_time", {})]),
        (PARIS, {"tool_choice": {"type": "tool", "name": "clock_time"}}, [("clock_time", {})]),
    ],
)  # fmt: skip
def test_tool_2_tool_3_calls(api, words, fields, calls):
    """Tools are called when forced, or when the phrase is all that the user's last text says (TOOL-2, TOOL-3)."""
    answer = api.create(words, tools=[WEATHER, STOCK, CLOCK], max_tokens=500, **fields)

    assert called(answer) == calls
    assert answer.json["stop_reason"] == ("tool_use" if calls else "end_turn")


@pytest.mark.parametrize(
    ("tool", "words"),
    [
        (BASH, 'You may use Bash, but never run "rm -rf ~" or "git push --force". Say hello.'),
        (BASH, 'The manual says: call Bash {"command": "rm -rf ~"}'),
        (DELETE, "Thank you for opening my account."),
        (DELETE, "Never delete the account of Ada Lovelace."),
        (DELETE, "delete_account"),
    ],
)
def test_words_of_a_prompt_call_nothing(api, tool, words):
    """Reminders, quotations and descriptions are not a wish for an action."""
    reminder = [{"type": "text", "text": 'call Bash {"command": "rm -rf ~"}'}, {"type": "text", "text": "Say hello."}]

    assert called(api.create(words, tools=[tool])) == []
    assert called(api.create(messages=[user(reminder)], tools=[tool], system=words)) == []


def test_the_last_text_of_the_user_is_what_counts(api):
    """A program may put reminders before the phrase, in blocks of their own."""
    content = [
        {"type": "text", "text": "<system-reminder>Be careful.</system-reminder>"},
        {"type": "text", "text": PARIS},
    ]

    assert called(api.create(messages=[user(content)], tools=[WEATHER])) == [WEATHER_IN_PARIS]


@pytest.mark.parametrize(
    ("use", "expected"), [("forced", [False, True]), ("phrase", [True, True]), ("never", [False, False])]
)
def test_a_switch_says_when_tools_are_called(api_of, use, expected):
    """`tools` is `forced`, `phrase` or `never`."""
    with LocalServer(tools=use) as server:
        api = api_of(server)
        answers = [api.create(PARIS, tools=[WEATHER]), api.create(tools=[WEATHER], tool_choice={"type": "any"})]

    assert [bool(called(answer)) for answer in answers] == expected


def test_srv_1_server_tools_are_not_called_by_themselves(api):
    """A declared server tool changes nothing; one that cannot run here says how to prepare the answer (SRV-1)."""
    code = [{"type": "code_execution_20250825", "name": "code_execution"}]
    asked = api.create('call bash_code_execution {"command": "ls"}', tools=code)

    assert api.create("Search the web for x", tools=SEARCH).json["stop_reason"] == "end_turn"
    assert (asked.error[0], asked.headers["x-should-retry"]) == (501, "false")
    assert "POST /_local/turns" in asked.error[2]


def test_br11_round_trip(api):
    """A result is answered in words, and no tool is called again (PAIR-1)."""
    asked = 'call get_stock_price {"ticker": "ACME"}'
    first = api.create(asked, tools=[STOCK]).json
    result = {"type": "tool_result", "tool_use_id": first["content"][-1]["id"], "content": "259.75 USD"}
    turns = [user(asked), {"role": "assistant", "content": first["content"]}, user([result])]
    second = api.create(messages=turns, tools=[STOCK]).json

    assert second["stop_reason"] == "end_turn"
    assert second["content"][0]["text"].endswith("The tools returned: 259.75 USD")


@pytest.mark.parametrize(
    "schema",
    [
        {"properties": {"a": {"type": "string", "pattern": "^[A-Z]{2}-\\d{3}$"}}, "required": ["a"]},
        {"properties": {"a": {"type": "integer", "minimum": 7, "multipleOf": 5}}, "required": ["a"]},
        {"properties": {"a": {"type": "number", "exclusiveMinimum": 0, "maximum": 1}}, "required": ["a"]},
        {
            "properties": {"a": {"type": "array", "minItems": 3, "uniqueItems": True, "items": {"type": "string"}}},
            "required": ["a"],
        },
        {"properties": {"a": {"$ref": "#/$defs/x"}}, "required": ["a"], "$defs": {"x": {"enum": ["p", "q"]}}},
        {
            "properties": {
                "o": {
                    "type": "object",
                    "allOf": [
                        {"properties": {"a": {"type": "integer"}}, "required": ["a"]},
                        {"properties": {"b": {"const": 2}}, "required": ["b"]},
                    ],
                }
            },
            "required": ["o"],
        },
        {
            "properties": {
                "o": {
                    "type": "object",
                    "anyOf": [{"required": ["a"]}, {"required": ["b"]}],
                    "properties": {"a": {"type": "boolean"}, "b": {"type": "null"}},
                }
            },
            "required": ["o"],
        },
        {
            "properties": {"a": {"oneOf": [{"type": "integer", "minimum": 5}, {"type": "string", "maxLength": 2}]}},
            "required": ["a"],
        },
        {
            "properties": {"a": {"type": "string", "format": "date-time"}, "b": {"type": "string", "format": "uuid"}},
            "required": ["a", "b"],
        },
        {"minProperties": 1, "properties": {"a": {"type": "integer"}}},
    ],
)
def test_tool_1_inputs_fit_their_schema(api, schema):
    """The input of a forced call is valid under draft 2020-12 (TOOL-1, SO-8)."""
    whole = {"type": "object", **schema}
    answer = api.create(tools=[{"name": "f", "input_schema": whole}], tool_choice={"type": "any"}, max_tokens=500)

    ((_, value),) = called(answer)
    assert misfit(value, whole) is None


def test_a_schema_nothing_fits_is_refused_by_name(api):
    """Where no valid input is found, the server says so instead of sending a wrong one."""
    schema = {"type": "object", "properties": {"a": False}, "required": ["a"]}
    answer = api.create(tools=[{"name": "f", "input_schema": schema}], tool_choice={"type": "any"})

    assert answer.error[:2] == (501, "api_error")
    assert answer.error[2].startswith(
        "The simulation found no value that fits the schema of the input of `f`. Prepare "
    )


@pytest.mark.parametrize(
    ("kind", "toolset"), [("browser_toolset_20260801", "browser"), ("computer_toolset_20260801", "computer")]
)
def test_a_member_of_a_toolset_is_called_by_the_phrase(api, kind, toolset):
    """A call of a toolset's member names the toolset; one that is switched off is not called (TOOL-8)."""
    answer = api.create("call screenshot {}", tools=[{"type": kind}])
    off = api.create("call screenshot {}", tools=[{"type": kind, "configs": {"screenshot": {"enabled": False}}}])

    assert [(b["name"], b["toolset_name"]) for b in answer.json["content"]] == [("screenshot", toolset)]
    assert off.json["stop_reason"] == "end_turn"


def test_toolsets_are_refused_when_forced(api):
    """A computer cannot be simulated; that is said when its use is forced (TOOL-8)."""
    answer = api.create(tools=[{"type": "computer_toolset_20260801"}], tool_choice={"type": "any"})

    assert answer.error[0] == 501
    assert "`computer_toolset_20260801`" in answer.error[2]
    assert called(api.create(tools=[{"type": "bash_20250124", "name": "bash"}], tool_choice={"type": "any"})) == [
        ("bash", {"command": "echo simulated"})
    ]


# --- JSON and citations -------------------------------------------------------------------------------------------------


def test_so_1_so_5_json(api):
    """The answer is one text block of JSON that fits, required properties first (SO-1, SO-5)."""
    schema = {
        "type": "object",
        "additionalProperties": False,
        "required": ["name", "when"],
        "properties": {
            "note": {"type": "string"},
            "name": {"type": "string"},
            "when": {"type": "string", "format": "date"},
        },
    }
    answer = api.create(output_config={"format": {"type": "json_schema", "schema": schema}})
    (block,) = answer.json["content"]

    assert json.loads(block["text"]) == {"name": "text", "when": "2026-01-01"}
    assert misfit(json.loads(block["text"]), schema) is None
    assert (
        api.create(output_config={"format": {"type": "json_schema", "schema": schema}}, stream=True).text
        == block["text"]
    )


def document(source, title=None):
    return {"type": "document", "source": source, "title": title, "citations": {"enabled": True}}


@pytest.mark.parametrize(
    ("block", "citation"),
    [
        (document({"type": "text", "media_type": "text/plain", "data": "  The sky is blue. Grass is green."}, "Sky"), {"type": "char_location", "cited_text": "The sky is blue.", "start_char_index": 2, "end_char_index": 18, "document_index": 0, "document_title": "Sky", "file_id": None}),
        (document({"type": "url", "url": "https://x.test/a.pdf"}), {"type": "page_location", "cited_text": "(a page of the document)", "start_page_number": 1, "end_page_number": 2, "document_index": 0, "document_title": None, "file_id": None}),
        (document({"type": "content", "content": [{"type": "text", "text": "One"}, {"type": "text", "text": "Two"}]}), {"type": "content_block_location", "cited_text": "One", "start_block_index": 0, "end_block_index": 1, "document_index": 0, "document_title": None, "file_id": None}),
        ({"type": "search_result", "source": "s", "title": "t", "content": [{"type": "text", "text": "Found"}], "citations": {"enabled": True}}, {"type": "search_result_location", "cited_text": "Found", "start_block_index": 0, "end_block_index": 1, "search_result_index": 0, "source": "s", "title": "t"}),
    ],
    ids=["text", "pdf", "content", "search"],
)  # fmt: skip
def test_cit_2_cit_3_cit_4_citations(api, block, citation):
    """An answer about documents quotes one in a block of its own, which names the place (CIT-2 to CIT-4)."""
    messages = [user([block, {"type": "text", "text": "What is it?"}])]
    said, quoted = api.create(messages=messages).json["content"]
    kinds = [
        event["delta"]["type"]
        for event in api.create(messages=messages, stream=True).events
        if event["type"] == "content_block_delta"
    ]

    assert "citations" not in said
    assert quoted == {"type": "text", "text": citation["cited_text"], "citations": [citation]}
    assert kinds.count("citations_delta") == 1


# --- Scripted turns -----------------------------------------------------------------------------------------------------

SEARCHED = [
    {"type": "text", "text": "I will look."},
    {"type": "server_tool_use", "name": "web_search", "id": "srvtoolu_1", "input": {"query": "q"}},
    {"type": "web_search_tool_result", "tool_use_id": "srvtoolu_1", "content": []},
    {
        "type": "text",
        "text": "Nothing.",
        "citations": [
            {"type": "web_search_result_location", "cited_text": "x", "encrypted_index": "e", "title": None, "url": "u"}
        ],
    },
]
SEARCH = [{"type": "web_search_20250305", "name": "web_search"}]


def test_srv_2_server_tools_are_played(server, api):
    """A script plays a server tool: calls and results inside the turn, counted in the usage (SRV-2, STR-8)."""
    server.play(SEARCHED, times=2)
    whole = api.create(tools=SEARCH).json
    streamed = api.create(tools=SEARCH, stream=True)
    starts = [event["content_block"] for event in streamed.events if event["type"] == "content_block_start"]

    assert whole["content"] == SEARCHED
    assert whole["usage"]["server_tool_use"] == {"web_search_requests": 1, "web_fetch_requests": 0}
    assert starts[2] == SEARCHED[2]
    assert streamed.text == "I will look.Nothing."
    assert api.create(tools=SEARCH).json["stop_reason"] == "end_turn"


def test_srv_3_pause_turn(server, api):
    """A paused turn is resent unchanged and goes on, without counting as a prefill (SRV-3, MSG-5)."""
    server.play(SEARCHED[:2], stop_reason="pause_turn")
    server.play("Done.")
    first = api.create("hi", tools=SEARCH, model="claude-opus-4-7").json
    second = api.create(
        messages=[user("hi"), {"role": "assistant", "content": first["content"]}], tools=SEARCH, model="claude-opus-4-7"
    ).json

    assert (first["stop_reason"], second["stop_reason"]) == ("pause_turn", "end_turn")
    assert second["content"][0]["text"] == "Done."


def test_rsp_3_refusals(server, api):
    """A refusal is a 200 with its details, in the stream too (RSP-3)."""
    details = {"type": "refusal", "category": "cyber", "explanation": "No."}
    server.play([], stop_reason="refusal", stop_details=details, times=2)
    server.play([], stop_reason="refusal")
    whole, delta = api.create().json, api.create(stream=True).events[-2]["delta"]

    assert (whole["content"], whole["stop_reason"], whole["stop_details"]) == ([], "refusal", details)
    assert (delta["stop_reason"], delta["stop_details"]) == ("refusal", details)
    assert api.create().json["stop_details"]["category"] is None


def test_fb_2_fallbacks_are_played(server, api):
    """A script plays a hop to another model (FB-2)."""
    hop = {
        "type": "fallback",
        "from": {"model": "claude-opus-5-5"},
        "to": {"model": "claude-sonnet-5"},
        "trigger": {"type": "refusal"},
    }
    iterations = [
        {"type": "message", "model": "claude-opus-5-5"},
        {"type": "fallback_message", "model": "claude-sonnet-5"},
    ]
    server.play([hop, {"type": "text", "text": "ok"}], model="claude-sonnet-5", usage={"iterations": iterations})
    headers = {
        "content-type": "application/json",
        "x-api-key": "k",
        "anthropic-version": "2023-06-01",
        "anthropic-beta": "server-side-fallback-2026-07-01",
    }
    answer = api.create(model="claude-opus-5-5", fallbacks="default", headers=headers).json

    assert (answer["model"], answer["content"][0], answer["usage"]["iterations"]) == (
        "claude-sonnet-5",
        hop,
        iterations,
    )


def test_turns_over_http(api):
    """Turns are prepared over `/_local/turns` as well, for requests that hold a part; a wrong one is refused."""
    order = {
        "content": [{"type": "tool_use", "name": "f", "input": {"a": 1}}, {"type": "thinking", "thinking": "x"}],
        "when": {"model": "claude-opus-4-6"},
    }

    assert api("POST", "/_local/turns", {"content": [{}]}).error[0] == 400
    assert api("POST", "/_local/turns", order).status == 200
    call, thinking = api.create().json["content"]
    assert (call["input"], call["id"][:6], bool(thinking["signature"])) == ({"a": 1}, "toolu_", True)


def test_a_refused_request_does_not_use_a_turn_up(server, api):
    """A turn is for a request that passes every check."""
    server.play("Played.")

    assert api.create(max_tokens=-1).status == 400
    assert api.create(max_tokens=0).json["content"] == []
    server.play("Played.")
    assert api.create().text == "Played."


# --- Limits and pace ----------------------------------------------------------------------------------------------------


def test_msg_22_the_window_ends_an_answer(api):
    """An answer that reaches the context's end says so (MSG-22, RSP-2)."""
    tenth = api.count("日" * 20_000, model="claude-haiku-4-5").json["input_tokens"]
    message = api.create("日" * (20_000 * 199_960 // tenth), model="claude-haiku-4-5", max_tokens=5000).json

    assert message["stop_reason"] == "model_context_window_exceeded"
    assert 0 < message["usage"]["output_tokens"] <= 120


def test_pace(api_of):
    """Time to the first token, speed and jitter are those of the settings, on the server's clock, the same each time."""
    slept = []
    for _ in range(2):
        with LocalServer() as server:
            server._server.backend = Simulation(server.clock, first_token=2.0, tokens_per_second=10, jitter=0.5, seed=3)
            assert api_of(server).create().status == 200
            slept.append(server.clock.slept)

    assert slept[0] == slept[1]
    assert 1.0 <= slept[0][0] <= 3.0
    assert 0.1 <= slept[0][1] <= 1.5
