"""Server tools run for the documented phrase and for nothing else, with the blocks, counts and errors of the service."""

import json
import socket
import threading
import time
from contextlib import closing, contextmanager

import pytest

from sonnetry.testing import LocalServer

MODEL = "claude-sonnet-4-6"
SEARCH = {"type": "web_search_20250305", "name": "web_search"}
FETCH = {"type": "web_fetch_20250910", "name": "web_fetch"}
WEATHER = {
    "name": "get_weather",
    "description": "The weather of a place.",
    "input_schema": {"type": "object", "properties": {"city": {"type": "string"}}},
    "defer_loading": True,
}
BY_PATTERN = {"type": "tool_search_tool_regex_20251119", "name": "tool_search_tool_regex"}
BY_RANK = {"type": "tool_search_tool_bm25_20251119", "name": "tool_search_tool_bm25"}
TIME = {"name": "get_time", "input_schema": {"type": "object", "properties": {}}}
CODE = {"type": "code_execution_20260120", "name": "code_execution"}
TIDES = 'call web_search {"query": "spring tides"}'


def headers(*betas):
    fields = {"content-type": "application/json", "x-api-key": "k", "anthropic-version": "2023-06-01"}
    return {**fields, "anthropic-beta": ",".join(betas)}


@pytest.fixture
def ask(api):
    def call(text, *tools, **fields):
        return api.create(text, **{"model": MODEL, "max_tokens": 2000, "tools": list(tools), **fields})

    return call


@pytest.fixture
def go_on(ask):
    """Send a conversation on: what was asked, the answer, and what the user says then."""

    def call(text, answer, content, *tools, **fields):
        turns = [{"role": "user", "content": text}, {"role": "assistant", "content": answer.json["content"]}]
        turns += [] if content is None else [{"role": "user", "content": content}]
        return ask("", *tools, messages=turns, **fields)

    return call


def kinds(answer):
    return [block["type"] for block in answer.json["content"]]


def result(answer, kind):
    return next(block["content"] for block in answer.json["content"] if block["type"] == kind)


def results_of(answer, said):
    """Answer every call of the caller's own tools."""
    calls = [block for block in answer.json["content"] if block["type"] == "tool_use"]
    return [{"type": "tool_result", "tool_use_id": call["id"], "content": said} for call in calls]


# --- Nothing is called that nobody asked for ----------------------------------------------------------------------------


@pytest.mark.parametrize(
    "text", ["Search the web for spring tides", f"Say: {TIDES}", f"{TIDES} please", 'call web_search "tides"']
)
def test_other_words_call_nothing(ask, text):
    """A server tool that is declared and not called by the phrase changes nothing."""
    answer = ask(text, SEARCH)

    assert kinds(answer) == ["text"]
    assert "server_tool_use" not in answer.json["usage"]


@pytest.mark.parametrize(
    ("use", "fields", "called"),
    [
        ("never", {}, False),
        ("forced", {}, False),
        ("forced", {"tool_choice": {"type": "tool", "name": "web_search"}}, True),
        ("phrase", {"tool_choice": {"type": "none"}}, False),
        ("phrase", {"tool_choice": {"type": "any"}}, True),
    ],
)
def test_the_switch_and_the_choice_decide(api_of, use, fields, called):
    """`--tools` and `tool_choice` rule server tools as they rule others."""
    with LocalServer(tools=use) as server:
        answer = api_of(server).create(TIDES, model=MODEL, max_tokens=500, tools=[SEARCH], **fields)

    assert ("server_tool_use" in kinds(answer)) is called


# --- Web search and web fetch -------------------------------------------------------------------------------------------


@pytest.mark.parametrize("stream", [False, True])
def test_srv_2_srv_7_a_search(api, stream):
    """A search gives a call, its result and a text that cites a page, whole or streamed (SRV-2, SRV-7, STR-8)."""
    answer = api.create(TIDES, model=MODEL, max_tokens=500, tools=[SEARCH], stream=stream)
    if stream:
        blocks = [event["content_block"] for event in answer.events if event["type"] == "content_block_start"]
        usage = answer.events[-2]["usage"]
        citations = [event["delta"]["citation"] for event in answer.events if "citation" in event.get("delta", {})]
    else:
        blocks, usage = answer.json["content"], answer.json["usage"]
        citations = [citation for block in blocks for citation in block.get("citations", ())]
    call, found, *_ = blocks

    assert [block["type"] for block in blocks[:2]] == ["server_tool_use", "web_search_tool_result"]
    assert found["tool_use_id"] == call["id"]
    assert call["id"].startswith("srvtoolu_")
    assert found["content"][0]["url"] == "https://tides.example/spring-tides"
    assert found["content"][0]["encrypted_content"]
    assert citations[0]["type"] == "web_search_result_location"
    assert usage["server_tool_use"] == {"web_search_requests": 1, "web_fetch_requests": 0}


@pytest.mark.parametrize(
    ("domains", "hosts"),
    [
        ({"allowed_domains": ["weather.example"]}, {"weather.example"}),
        ({"blocked_domains": ["tides.example/spring*"]}, {"weather.example", "tides.example"}),
    ],
)
def test_srv_7_domains(ask, domains, hosts):
    """Allowed and blocked domains decide which pages are found (SRV-7)."""
    found = result(
        ask('call web_search {"query": "tides Berlin moon"}', {**SEARCH, **domains}), "web_search_tool_result"
    )

    assert {item["url"].split("/")[2] for item in found} == hosts
    assert "https://tides.example/spring-tides" not in [item["url"] for item in found]


@pytest.mark.parametrize(
    ("given", "code"),
    [({}, "invalid_tool_input"), ({"query": 5}, "invalid_tool_input"), ({"query": "x" * 2000}, "query_too_long")],
)
def test_srv_4_srv_8_a_search_that_fails(ask, given, code):
    """A search that fails is an answer with an error object in its result (SRV-4, SRV-8)."""
    answer = ask(f"call web_search {json.dumps(given)}", SEARCH)

    assert (answer.status, answer.json["stop_reason"]) == (200, "end_turn")
    assert result(answer, "web_search_tool_result") == {"type": "web_search_tool_result_error", "error_code": code}


def test_srv_8_more_searches_than_allowed(ask):
    """After `max_uses` searches the next one fails (SRV-8)."""
    answer = ask(f"{TIDES} {TIDES}", {**SEARCH, "max_uses": 1})
    contents = [block["content"] for block in answer.json["content"] if block["type"] == "web_search_tool_result"]

    assert isinstance(contents[0], list)
    assert contents[1]["error_code"] == "max_uses_exceeded"
    assert answer.json["usage"]["server_tool_use"]["web_search_requests"] == 1


@pytest.mark.parametrize(
    ("url", "fields", "code"),
    [
        ("https://nowhere.example/", {}, "url_not_accessible"),
        ("file:///etc/passwd", {}, "invalid_tool_input"),
        ("http://[x", {}, "invalid_tool_input"),
        ("https://tides.example/" + "x" * 300, {}, "url_too_long"),
        ("https://tides.example/spring-tides", {"blocked_domains": ["tides.example"]}, "url_not_allowed"),
        (
            "https://tides.example/spring-tides",
            {"url_sources": {"user_input": {"type": "none"}}},
            "url_not_in_prior_context",
        ),
        ("https://tides.example/spring-tides", {"max_uses": 0}, "max_uses_exceeded"),
    ],
)
def test_srv_10_a_page_that_is_not_fetched(ask, url, fields, code):
    """Each reason not to fetch has its code (SRV-10)."""
    answer = ask(f"call web_fetch {json.dumps({'url': url})}", {**FETCH, **fields})

    assert result(answer, "web_fetch_tool_result") == {"type": "web_fetch_tool_result_error", "error_code": code}


def test_srv_9_a_page(ask):
    """A fetched page is a document that may be cited where that was asked for (SRV-9)."""
    answer = ask('call web_fetch {"url": "https://kitchen.example/bread"}', {**FETCH, "citations": {"enabled": True}})
    page = result(answer, "web_fetch_tool_result")

    assert page["content"]["source"]["data"].startswith("Bread needs flour")
    assert page["content"]["citations"] == {"enabled": True}
    assert answer.json["content"][-1]["citations"][0]["cited_text"] == "Bread needs flour, water, salt and yeast."
    assert answer.json["usage"]["server_tool_use"]["web_fetch_requests"] == 1


def test_srv_9_a_page_is_cut(ask):
    """`max_content_tokens` cuts a page (SRV-9)."""
    url = '{"url": "https://kitchen.example/bread"}'
    whole = result(ask(f"call web_fetch {url}", FETCH), "web_fetch_tool_result")
    cut = result(ask(f"call web_fetch {url}", {**FETCH, "max_content_tokens": 5}), "web_fetch_tool_result")

    assert len(cut["content"]["source"]["data"]) < len(whole["content"]["source"]["data"]) / 3


def test_srv_11_code_calls_the_newer_web_tools(ask):
    """From 2026-02-09 on code calls a web tool, and the result says so (SRV-11)."""
    answer = ask(TIDES, {"type": "web_search_20260209", "name": "web_search"})
    code, call, found, output, *_ = answer.json["content"]

    assert (code["name"], output["type"]) == ("code_execution", "code_execution_tool_result")
    assert call["caller"] == found["caller"] == {"type": "code_execution_20260120", "tool_id": code["id"]}
    assert output["tool_use_id"] == code["id"]
    assert answer.json["container"]["id"].startswith("container_")


def test_a_folder_of_pages(api_of, tmp_path):
    """`web` is a folder of pages by host; hidden parts of HTML are not read, and other kinds of files are refused."""
    (tmp_path / "docs.example/guide").mkdir(parents=True)
    page = "<title>A guide</title><script>secret()</script><p>Walk the walrus twice a day.</p>"
    (tmp_path / "docs.example/guide/index.html").write_text(page)
    (tmp_path / "docs.example/data.bin").write_bytes(b"\x00")
    with LocalServer(web=tmp_path) as server:
        ask = api_of(server).create
        found = ask('call web_search {"query": "walrus"}', model=MODEL, max_tokens=500, tools=[SEARCH])
        other = ask(
            'call web_fetch {"url": "https://docs.example/data.bin"}', model=MODEL, max_tokens=500, tools=[FETCH]
        )

    assert [(item["url"], item["title"]) for item in result(found, "web_search_tool_result")] == [
        ("https://docs.example/guide/", "A guide")
    ]
    assert "secret" not in found.body.decode()
    assert result(other, "web_fetch_tool_result")["error_code"] == "unsupported_content_type"


def test_a_folder_that_is_not_there(tmp_path):
    """A folder that does not exist is refused at the start."""
    with pytest.raises(ValueError, match="is not a folder"):
        LocalServer(web=tmp_path / "none")


# --- Tool search --------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("tool", "text"),
    [
        (BY_PATTERN, 'call tool_search_tool_regex {"pattern": "(?i)WEATHER"}'),
        (BY_RANK, 'call tool_search_tool_bm25 {"query": "weather of a city"}'),
    ],
)
def test_srv_14_a_tool_is_found_and_called(ask, go_on, tool, text):
    """A deferred tool is found, called in the same turn, and can be called later (SRV-14)."""
    first = ask(f'{text} call get_weather {{"city": "Rome"}}', tool, WEATHER)
    content = [*results_of(first, "sunny"), {"type": "text", "text": 'call get_weather {"city": "Oslo"}'}]
    later = go_on(text, first, content, tool, WEATHER)

    assert kinds(first) == ["server_tool_use", "tool_search_tool_result", "tool_use"]
    assert result(first, "tool_search_tool_result")["tool_references"] == [
        {"type": "tool_reference", "tool_name": "get_weather"}
    ]
    assert first.json["stop_reason"] == "tool_use"
    assert later.json["content"][0]["input"] == {"city": "Oslo"}


def test_srv_14_a_tool_that_was_not_found_is_not_called(ask):
    """A deferred tool that no search has found cannot be called (SRV-14)."""
    answer = ask('call tool_search_tool_regex {"pattern": "stock"} call get_weather {}', BY_PATTERN, WEATHER)

    assert kinds(answer) == ["server_tool_use", "tool_search_tool_result", "text"]


@pytest.mark.parametrize(
    ("pattern", "code"),
    [("(", "invalid_tool_input"), ("x" * 201, "invalid_tool_input"), ("a{9999999999}", "invalid_tool_input")],
)
def test_srv_14_a_pattern_that_is_none(ask, pattern, code):
    """A search with an impossible pattern fails with its code (SRV-14)."""
    answer = ask(f"call tool_search_tool_regex {json.dumps({'pattern': pattern})}", BY_PATTERN, WEATHER)

    assert result(answer, "tool_search_tool_result")["error_code"] == code


def test_srv_14_a_pattern_that_takes_for_ever(ask):
    """A pattern that backtracks without end is given up (SRV-14)."""
    slow = {**WEATHER, "description": "a" * 60 + "!"}
    answer = ask('call tool_search_tool_regex {"pattern": "(a+)+$"}', BY_PATTERN, slow)

    assert result(answer, "tool_search_tool_result")["error_code"] == "execution_time_exceeded"


# --- The service's own loop ---------------------------------------------------------------------------------------------


def test_srv_3_a_long_turn_pauses(ask, go_on):
    """After ten calls a turn pauses; sent back as it is, it goes on (SRV-3)."""
    text = " ".join([TIDES] * 12)
    first = ask(text, SEARCH)
    rest = go_on(text, first, None, SEARCH)

    assert first.json["stop_reason"] == "pause_turn"
    assert kinds(first).count("server_tool_use") == 10
    assert (rest.json["stop_reason"], kinds(rest).count("server_tool_use")) == ("end_turn", 2)


def test_srv_6_a_server_call_waits_for_the_callers_tool(ask, go_on):
    """Called in one group with a tool of the caller's, a server tool runs when the results have come (SRV-6)."""
    text = f"call get_time {{}} {TIDES}"
    first = ask(text, TIME, SEARCH)
    then = go_on(text, first, results_of(first, "noon"), TIME, SEARCH)

    assert (kinds(first), first.json["stop_reason"]) == (["tool_use", "server_tool_use"], "tool_use")
    assert kinds(then)[0] == "web_search_tool_result"
    assert then.json["content"][0]["tool_use_id"] == first.json["content"][1]["id"]
    assert then.json["stop_reason"] == "end_turn"


def test_srv_13_code_calls_a_tool_of_the_callers(ask, go_on):
    """A tool for code alone is called by code, which ends when the result has come (SRV-13)."""
    rows = {"name": "query", "input_schema": {"type": "object"}, "allowed_callers": ["code_execution_20260120"]}
    first = ask('call query {"sql": "select 1"}', CODE, rows)
    code, call = first.json["content"]
    then = go_on("x", first, results_of(first, "one row"), CODE, rows, container=first.json["container"]["id"])

    assert call["caller"] == {"type": "code_execution_20260120", "tool_id": code["id"]}
    assert first.json["stop_reason"] == "tool_use"
    assert result(then, "code_execution_tool_result")["stdout"] == "one row\n"


def test_code_is_not_run(ask):
    """A call that runs code answers 501 and says how to prepare it; another attempt is useless."""
    answer = ask('call code_execution {"code": "print(1)"}', CODE)

    assert answer.error[0] == 501
    assert "POST /_local/turns" in answer.error[2]
    assert answer.headers["x-should-retry"] == "false"


def test_srv_15_advice(api):
    """The advisor's answer has usage of its own (SRV-15)."""
    tool = {"type": "advisor_20260301", "name": "advisor", "model": "claude-opus-4-8", "max_uses": 1}
    answer = api.create(
        "call advisor {} call advisor {}",
        model="claude-sonnet-4-6", max_tokens=500, tools=[tool], headers=headers("advisor-tool-2026-03-01"),
    )  # fmt: skip
    first, second = (block["content"] for block in answer.json["content"] if block["type"] == "advisor_tool_result")
    steps = answer.json["usage"]["iterations"]

    assert first["type"] == "advisor_result"
    assert second == {"type": "advisor_tool_result_error", "error_code": "max_uses_exceeded"}
    assert [step["type"] for step in steps] == ["message", "advisor_message", "message"]
    assert steps[1]["model"] == "claude-opus-4-8"


def test_rsp_5_room_runs_out(ask):
    """A turn with server tools ends where `max_tokens` are used up (RSP-5)."""
    answer = ask(f"{TIDES} {TIDES}", SEARCH, max_tokens=60)

    assert answer.json["stop_reason"] == "max_tokens"
    assert answer.json["usage"]["output_tokens"] <= 60


def test_a_format_and_a_search(ask):
    """With an output format the text after a search is JSON that fits it."""
    schema = {
        "type": "object",
        "properties": {"n": {"type": "integer"}},
        "required": ["n"],
        "additionalProperties": False,
    }
    answer = ask(TIDES, SEARCH, output_config={"format": {"type": "json_schema", "schema": schema}})

    assert set(json.loads(answer.json["content"][-1]["text"])) == {"n"}


def test_a_batch_with_a_search(server):
    """In a batch a server tool is played as in a request."""
    params = {
        "model": MODEL, "max_tokens": 500, "tools": [SEARCH], "messages": [{"role": "user", "content": TIDES}],
    }  # fmt: skip
    with server.client() as client:
        batch = client.messages.batches.create(requests=[{"custom_id": "a", "params": params}])
        client.messages.batches.retrieve(batch.id)
        results = list(client.messages.batches.results(batch.id))

    assert [block.type for block in results[0].result.message.content[:2]] == [
        "server_tool_use",
        "web_search_tool_result",
    ]


# --- MCP servers --------------------------------------------------------------------------------------------------------


@contextmanager
def mcp_server():
    """Run a real MCP server on a free port."""
    import uvicorn
    from mcp.server import MCPServer

    notes = MCPServer("notes")

    @notes.tool()
    def add(a: int, b: int) -> str:
        """Add two numbers."""
        return f"{a} and {b} make {a + b}"

    with closing(socket.create_server(("127.0.0.1", 0))) as listening:
        port = listening.getsockname()[1]
        host = uvicorn.Server(
            uvicorn.Config(notes.streamable_http_app(), log_level="error", timeout_graceful_shutdown=1)
        )
        thread = threading.Thread(target=host.run, args=([listening],), daemon=True)
        thread.start()
        end = time.monotonic() + 20
        while not host.started and time.monotonic() < end:
            time.sleep(0.01)
        try:
            yield f"http://127.0.0.1:{port}/mcp"
        finally:
            host.should_exit = True
            thread.join()


CONNECTED = {
    "model": MODEL,
    "max_tokens": 500,
    "headers": headers("mcp-client-2025-11-20"),
    "mcp_servers": [{"type": "url", "url": "https://notes.example/mcp", "name": "notes"}],
    "tools": [{"type": "mcp_toolset", "mcp_server_name": "notes"}],
}


def test_srv_16_a_tool_of_an_mcp_server(api_of):
    """A call goes to the allowed MCP server of that name, and its answer into the result (SRV-16)."""
    with mcp_server() as url, LocalServer(mcp={"notes": url}) as server:
        answer = api_of(server).create('call add {"a": 2, "b": 3}', **CONNECTED)
        other = api_of(server).create('call unknown {"a": 2}', **CONNECTED)
    call, found, *_ = answer.json["content"]

    assert (call["type"], call["server_name"], call["name"]) == ("mcp_tool_use", "notes", "add")
    assert call["id"].startswith("mcptoolu_")
    assert found == {
        "type": "mcp_tool_result",
        "tool_use_id": call["id"],
        "is_error": False,
        "content": [{"type": "text", "text": "2 and 3 make 5"}],
    }
    assert kinds(other) == ["text"]


def test_srv_16_a_server_that_is_not_allowed(api):
    """An MCP server that was not allowed is not asked; the answer says how to allow it (SRV-16)."""
    answer = api.create('call add {"a": 2, "b": 3}', **CONNECTED)

    assert answer.error[0] == 501
    assert "--mcp notes=URL" in answer.error[2]


def test_srv_16_only_servers_of_this_machine():
    """An address elsewhere cannot be allowed (SRV-16)."""
    with pytest.raises(ValueError, match="must be on this machine"):
        LocalServer(mcp={"notes": "https://example.com/mcp"})
