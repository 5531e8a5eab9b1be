"""The prompt cache: what is read and written, for how long, and why something was missed (section 10 and 19)."""

import threading

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sonnetry._core.models import find
from sonnetry._core.text_tokens import count_text
from sonnetry._core.tokens import prompt_tokens
from sonnetry.caching.cache import Cache
from sonnetry.caching.prefix import render

NEW = "claude-opus-5-5"  # 512 tokens are enough for an entry
HEADERS = {"content-type": "application/json", "x-api-key": "k", "anthropic-version": "2023-06-01"}
TOOLS = [{"name": name, "description": "word " * 600, "input_schema": {"type": "object"}} for name in ("f", "g")]


def text(words, mark=None, start="w"):
    block = {"type": "text", "text": start + " word" * words}
    return block if mark is None else {**block, "cache_control": {"type": "ephemeral", "ttl": mark}}


def user(*content):
    return {"role": "user", "content": list(content)}


def assistant(*content):
    return {"role": "assistant", "content": list(content)}


@pytest.fixture
def ask(api):
    """Send a request and return (read, written, uncached)."""

    def send(messages=None, *, model=NEW, headers=HEADERS, **fields):
        answer = api.create(messages=messages or [user(text(3))], model=model, headers=headers, **fields)
        assert answer.status == 200, answer.error
        send.last = answer.json
        send.request = answer.headers["request-id"]
        usage = answer.json["usage"]
        assert usage["cache_creation_input_tokens"] == sum(usage["cache_creation"].values())
        return usage["cache_read_input_tokens"], usage["cache_creation_input_tokens"], usage["input_tokens"]

    return send


@pytest.fixture
def why(api, ask):
    """Return what the server says about the last request."""
    return lambda: api("GET", f"/_local/cache?request={ask.request}").json


def test_cache_1_write_then_read(ask):
    """What was written up to a mark is read next time; the rest is uncached (CACHE-1, CACHE-15, RSP-8)."""
    first = ask([user(text(1000, "5m"), text(5))])
    second = ask([user(text(1000, "5m"), text(5))])

    assert first[0] == 0
    assert first[1] > 1000
    assert second == (first[1], 0, first[2])


def test_cache_15_the_parts_are_the_count(ask, api):
    """Read, written and uncached tokens add up to the count of the prompt (CACHE-15, RSP-9)."""
    messages = [user(text(1000, "5m"), text(300)), assistant(text(2)), user(text(400, "5m"), text(7))]
    fields = {"tools": TOOLS, "system": [text(20)]}

    assert sum(ask(messages, **fields)) == api.count(messages=messages, model=NEW, **fields).json["input_tokens"]
    assert sum(ask(messages, **fields)) == api.count(messages=messages, model=NEW, **fields).json["input_tokens"]


def test_vec_10_cache_10_below_the_minimum(ask, why):
    """A short prefix is not written and nothing complains (VEC-10, CACHE-10)."""
    short = [user(text(370, "5m"))]

    assert ask(short)[:2] == (0, 0)
    assert ask(short)[:2] == (0, 0)
    assert why()["breakpoints"][0]["outcome"] == "below the minimum"
    assert why()["miss"]["why"].endswith("the minimum is 512 tokens")


@pytest.mark.parametrize(
    ("model", "least"), [("claude-opus-4-6", 4096), ("claude-opus-4-7", 2048), ("claude-sonnet-4-6", 1024), (NEW, 512)]
)
def test_cache_10_minimum_by_model(ask, model, least):
    """Each model has its own minimum (CACHE-10, table 5.1)."""
    words = 1000 * least // count_text(text(1000)["text"], find(model).tokenizer)

    assert ask([user(text(words - 20, "5m"))], model=model)[1] == 0
    assert ask([user(text(words + 20, "5m"))], model=model)[1] > least


def test_cache_9_ttl_and_refresh(ask, server, why):
    """An entry lives five minutes from its last use, by the server's clock (CACHE-9)."""
    prompt = [user(text(1000, "5m"))]
    ask(prompt)
    for _ in range(3):
        server.clock.advance(299)
        assert ask(prompt)[0] > 1000
    server.clock.advance(301)

    assert ask(prompt)[0] == 0
    assert why()["miss"]["why"] == "the entry at messages[0].content[0] expired 1 s before"


def test_cache_2_an_hour(ask, server):
    """An entry of an hour lives an hour and is counted apart (CACHE-2)."""
    prompt = [user(text(1000, "1h"))]
    written = ask(prompt)[1]
    creation = ask.last["usage"]["cache_creation"]
    server.clock.advance(3599)

    assert creation == {"ephemeral_5m_input_tokens": 0, "ephemeral_1h_input_tokens": written}
    assert ask(prompt)[0] == written
    server.clock.advance(3601)
    assert ask(prompt)[0] == 0


def test_cache_16_mixed_lifetimes(ask):
    """Read up to A, an hour's write to B, five minutes' write to C (CACHE-16)."""
    system = [text(1000, "1h")]
    ask([user(text(3))], system=system)
    a = ask.last["usage"]["cache_creation_input_tokens"]
    read, written, _ = ask([user(text(2000, "1h", "b"), text(500, "5m", "c"), text(9))], system=system)
    creation = ask.last["usage"]["cache_creation"]

    assert read == a
    assert creation["ephemeral_1h_input_tokens"] > 3 * creation["ephemeral_5m_input_tokens"] > 1500
    assert written == sum(creation.values())


def test_vec_11_cache_7_look_back(ask, why):
    """A mark reaches back twenty positions, itself included; an intermediate mark helps (VEC-11, CACHE-7)."""
    old = text(3000, "5m")
    bare = text(3000)
    ask([user(old)])
    more = [text(2, start=f"n{n}") for n in range(25)]

    assert ask([user(bare, *more[:-1], text(2, "5m", "z"))])[0] == 0
    assert why()["miss"]["why"] == "the entry at messages[0].content[0] is more than 20 block positions back"
    assert ask([user(bare, *more[:18], text(2, "5m", "e"))])[0] > 3000
    assert ask([user(bare, *more[:10], text(2, "5m", "m"), *more[11:-1], text(2, "5m", "y"))])[0] > 3000


def test_cache_8_readable_once_begun(api, message, monkeypatch):
    """Parallel first calls each pay: what is written can be read when its response has begun (CACHE-8)."""
    body = message(model=NEW, stream=True, messages=[user(text(1000, "5m"))])
    gate = threading.Event()
    original = Cache.begin

    def held(cache, record):
        if gate.is_set():
            original(cache, record)

    monkeypatch.setattr(Cache, "begin", held)
    one = api("POST", "/v1/messages", {**body, "stream": False}).json["usage"]
    two = api("POST", "/v1/messages", {**body, "stream": False})
    gate.set()
    three = api("POST", "/v1/messages", {**body, "stream": False}).json["usage"]
    four = api("POST", "/v1/messages", {**body, "stream": False}).json["usage"]

    assert (
        one["cache_creation_input_tokens"]
        == two.json["usage"]["cache_creation_input_tokens"]
        == three["cache_creation_input_tokens"]
        > 1000
    )
    assert "had not begun" in api("GET", f"/_local/cache?request={two.headers['request-id']}").json["miss"]["why"]
    assert four["cache_read_input_tokens"] > 1000


def test_cache_20_vec_13_pre_warm(ask, api):
    """`max_tokens: 0` fills the cache and writes nothing (VEC-13, CACHE-20)."""
    prompt = [user(text(1000, "5m"))]
    written = ask(prompt, max_tokens=0)[1]

    assert (ask.last["content"], ask.last["stop_reason"], ask.last["usage"]["output_tokens"]) == ([], "max_tokens", 0)
    assert ask(prompt)[0] == written > 1000
    assert api.create(messages=prompt, model=NEW, max_tokens=0, stream=True).error[0] == 400


def test_cache_4_automatic_mark_moves_on(ask):
    """The automatic mark sits on the last block, so a conversation reads what it had before (CACHE-4)."""
    auto = {"cache_control": {"type": "ephemeral"}}
    turns = [user(text(1000))]
    first = ask(turns, **auto)[1]
    turns += [assistant(text(9)), user(text(9))]

    assert first > 1000
    read, written, rest = ask(turns, **auto)
    assert read == first
    assert written > 0
    assert rest == 0


def test_cache_6_thinking_is_cached_but_not_marked(ask, api):
    """The automatic mark passes over thinking; inside a marked prefix it is cached (CACHE-6, CACHE-19)."""
    turns = [user(text(1000, "5m"))]
    content = api.create(messages=turns, model=NEW).json["content"]
    turns += [assistant(*content), user(text(4, "5m"))]
    ask(turns)

    assert [block["type"] for block in content] == ["thinking", "text"]
    assert ask(turns)[1:] == (0, 0)


# --- Invalidation -------------------------------------------------------------------------------------------------------

SYSTEM = [text(1000, "5m", "s")]
BASE = {"tools": [TOOLS[0], {**TOOLS[1], "cache_control": {"type": "ephemeral"}}], "system": SYSTEM, "max_tokens": 3000}
PNG = {"type": "image", "source": {"type": "url", "url": "https://x.test/a.png"}}
CITED = {
    "type": "document",
    "citations": {"enabled": True},
    "source": {"type": "text", "media_type": "text/plain", "data": "x"},
}
FORM = {"format": {"type": "json_schema", "schema": {"type": "object", "additionalProperties": False}}}
ROW = [user(text(1000, "5m", "m"))]


@pytest.mark.parametrize(
    ("fields", "messages", "kept"),
    [
        ({}, ROW, "messages"),
        ({"tools": BASE["tools"][::-1]}, ROW, ""),
        ({"tools": [TOOLS[0], {**BASE["tools"][1], "description": "word " * 601}]}, ROW, ""),
        ({"model": "claude-opus-4-8"}, ROW, ""),
        ({"speed": "fast"}, ROW, ""),
        ({}, [user(text(1000, "5m", "m"), CITED)], "tools"),
        ({"system": [text(1001, "5m", "s")]}, ROW, "tools"),
        ({"output_config": FORM}, ROW, "tools"),
        ({"tool_choice": {"type": "none"}}, ROW, "system"),
        ({"tool_choice": {"type": "auto", "disable_parallel_tool_use": True}}, ROW, "system"),
        ({}, [user(text(1000, "5m", "m"), PNG)], "system"),
        ({"thinking": {"type": "adaptive"}}, ROW, "system"),
        ({"output_config": {"effort": "low"}}, ROW, "system"),
        ({"tool_choice": {"type": "auto"}, "metadata": {"user_id": "u"}, "max_tokens": 2999}, ROW, "messages"),
        ({"tools": [*BASE["tools"], {"name": "later", "defer_loading": True, "input_schema": {"type": "object"}}]}, ROW, "messages"),
        ({}, [*ROW, {"role": "system", "content": "be brief"}], "messages"),
    ],
    ids=["same", "tools reordered", "tool changed", "model", "speed", "citations", "system", "output format", "tool_choice", "parallel", "images", "thinking", "effort", "nothing that counts", "deferred tool CACHE-13", "system message"],
)  # fmt: skip
def test_cache_12_cache_14_invalidation(ask, fields, messages, kept):
    """Each change loses its own level and those after it (CACHE-12 to CACHE-14)."""
    ask(ROW, **BASE)
    marks = ask.last["usage"]["cache_creation_input_tokens"]
    ask([user(text(3))], tools=BASE["tools"], max_tokens=3000)
    tools = ask.last["usage"]["cache_read_input_tokens"]
    ask([user(text(3))], tools=BASE["tools"], system=SYSTEM, max_tokens=3000)
    system = ask.last["usage"]["cache_read_input_tokens"]

    read = ask(messages, **{**BASE, **fields})[0]

    assert 0 < tools < system < marks
    assert read == {"": 0, "tools": tools, "system": system, "messages": marks}[kept]


@pytest.mark.parametrize(
    ("model", "default", "other"),
    [("claude-opus-5", "high", "medium"), (NEW, "medium", "high"), ("claude-haiku-5-5", "medium", "high")],
)
def test_mod_5_the_default_effort_named_is_no_change(ask, model, default, other):
    """Naming the effort that a model has by default is the same request, another is not (MOD-5, CACHE-12)."""
    turns = [user(text(5000, "5m"))]
    _, written, _ = ask(turns, model=model)

    assert ask(turns, model=model, output_config={"effort": default})[0] == written > 0
    assert ask(turns, model=model, output_config={"effort": other})[0] == 0


def test_cache_12_web_search_keeps_the_tools(server, ask):
    """Switching web search on keeps the tools before it (CACHE-12)."""
    server.play([text(2)], times=None)
    ask(ROW, **BASE)
    ask([user(text(3))], tools=BASE["tools"], max_tokens=3000)
    tools = ask.last["usage"]["cache_read_input_tokens"]

    assert (
        ask(ROW, **{**BASE, "tools": [*BASE["tools"], {"type": "web_search_20250305", "name": "web_search"}]})[0]
        == tools
    )


def test_cache_11_scope(ask):
    """Another workspace has a cache of its own (CACHE-11)."""
    prompt = [user(text(1000, "5m"))]
    ask(prompt)

    assert ask(prompt, headers={**HEADERS, "anthropic-workspace-id": "wrkspc_other"})[0] == 0
    assert ask(prompt)[0] > 1000


def test_cache_11_bytes(ask):
    """One changed sign, another key order in a call, or another white space is another prefix (CACHE-11)."""

    def turns(text_of, arguments):
        call = {"type": "tool_use", "id": "t", "name": "f", "input": arguments}
        result = {"type": "tool_result", "tool_use_id": "t", "content": "ok", "cache_control": {"type": "ephemeral"}}
        return [user({"type": "text", "text": text_of}), assistant(call), user(result)]

    words = "word " * 1000
    ask(turns(words, {"a": 1, "b": 2}))

    assert ask(turns(words, {"a": 1, "b": 2}))[0] > 1000
    assert ask(turns(words, {"b": 2, "a": 1}))[0] == 0
    assert ask(turns(words + " ", {"a": 1, "b": 2}))[0] == 0


# --- Explanations and diagnostics ---------------------------------------------------------------------------------------


def test_every_miss_is_explained(ask, why, api):
    """`/_local/cache` says where a request left the way of an earlier one."""
    turns = [user(text(1000)), assistant(text(5)), user(text(5)), assistant(text(5), text(6)), user(text(5, "5m"))]
    ask(turns)
    assert why()["miss"] == {"why": "nothing was cached before", "compared_with": None, "diverges_at": None}
    first = ask.request
    turns[3] = assistant(text(5), text(7))
    ask(turns)

    assert why()["miss"] == {
        "why": "diverges at messages[3].content[1]",
        "compared_with": first,
        "diverges_at": "messages[3].content[1]",
    }
    assert api("GET", "/_local/cache").json["entries"] == 2
    assert api("GET", "/_local/cache?request=req_x").error[0] == 404
    ask(turns)
    assert why()["miss"] is None
    assert why()["breakpoints"] == [
        {"path": "messages[4].content[0]", "ttl": "5m", "tokens": why()["read"], "outcome": "read"}
    ]


@pytest.mark.parametrize(
    ("fields", "kind"),
    [
        ({}, None),
        ({"model": "claude-opus-4-8"}, "model_changed"),
        ({"tools": BASE["tools"][::-1]}, "tools_changed"),
        ({"system": [text(999, "5m")]}, "system_changed"),
        ({"messages": [user(text(999, "5m"))]}, "messages_changed"),
    ],
)
def test_vec_12_dia_1_diagnostics(ask, fields, kind):
    """Asked for, the answer names what changed since the previous message (VEC-12, DIA-1, MSG-19)."""
    ask(ROW, **BASE, diagnostics={"previous_message_id": None})
    first = ask.last
    read = ask(**{"messages": ROW, **BASE, **fields}, diagnostics={"previous_message_id": first["id"]})[0]
    reason = ask.last["diagnostics"]["cache_miss_reason"]

    assert first["diagnostics"] == {"cache_miss_reason": None}
    assert (reason and reason["type"]) == kind
    if kind:
        cached = first["usage"]["cache_creation_input_tokens"]
        assert reason["cache_missed_input_tokens"] == cached - read


def test_dia_1_unknown_message(ask, api):
    """A message nobody remembers is said to be unknown; unasked, there is no diagnosis; streams carry it too (DIA-1)."""
    ask(ROW, diagnostics={"previous_message_id": "msg_unknown"})
    assert ask.last["diagnostics"] == {"cache_miss_reason": {"type": "previous_message_not_found"}}
    ask(ROW)
    assert "diagnostics" not in ask.last
    start = api.create(stream=True, diagnostics={"previous_message_id": None}).events[0]["message"]
    assert start["diagnostics"] == {"cache_miss_reason": None}


# --- Whatever is sent ---------------------------------------------------------------------------------------------------

blocks = st.builds(text, st.integers(1, 300), st.sampled_from([None, None, "5m"]), st.sampled_from("ab"))
turn = st.lists(blocks, min_size=1, max_size=4)


@settings(deadline=None, max_examples=60)
@given(st.lists(st.lists(turn, min_size=1, max_size=4), min_size=1, max_size=5))
def test_usage_always_adds_up(conversations):
    """In any sequence of requests the parts are not negative and add up, and a repeated request reads what it wrote."""
    cache, model = Cache(), find(NEW)
    for number, turns in enumerate(conversations):
        body = {
            "messages": [{"role": "user" if n % 2 == 0 else "assistant", "content": t} for n, t in enumerate(turns)]
        }
        whole = prompt_tokens(body, model)
        record = cache.look(render(body, model, "w"), model, number, request_id=f"r{number}", message_id=f"m{number}")
        cache.remember(record)
        cache.begin(record)
        again = cache.look(render(body, model, "w"), model, number, request_id="again", message_id="again")

        assert min(record.use.read, record.use.write_5m, record.use.write_1h) >= 0
        assert record.use.cached <= whole
        assert again.use.cached == again.use.read == record.use.cached
