"""Corners where programs written for the official package meet the client: options, arguments, values and answers."""

from __future__ import annotations

# ruff: noqa: SIM115 - files are handed over open, which is what is tried here
import collections
import copy
import enum
import io
import json
import re
import tempfile
import warnings
from typing import Any

import httpx2
import pytest

import sonnetry
from sonnetry import AsyncAnthropic, not_given, omit
from sonnetry.testing import LocalServer

VERBS = ("get", "post", "put", "patch", "delete")
BETA, OTHER = "files-api-2025-04-14", "skills-2025-10-02"
KEY = "sk-ant-api03-do-not-show"


class Lines:
    """Reads like a file and can be iterated, and is neither a file nor a sequence."""

    def __init__(self):
        self.reads = 0

    def __iter__(self):
        self.reads += 1
        return iter(["a\n"])

    def read(self):
        self.reads += 1
        return "a\n"


class Shade(enum.Flag):
    LIGHT = 1
    DARK = 2


class Level(enum.IntEnum):
    LOW = 1


@pytest.fixture
def guarded():
    """A server that lets only KEY in."""
    with LocalServer(api_key=KEY) as server:
        yield server


# --- options= of the verbs ----------------------------------------------------------------------------------------------


@pytest.mark.parametrize("verb", VERBS)
async def test_options_of_a_verb_are_unpacked(client, server, verb):
    """Headers become headers, parameters the query, further keys the body; nothing of them is anywhere else."""
    server.reply({})
    options = {"headers": {"X-A": "1"}, "params": {"q": [2]}, "extra_json": {"more": True}, "idempotency_key": "once"}
    await getattr(client, verb)("/foo", cast_to=dict, options=options)

    request = server.requests[0]
    assert ("/foo", "q%5B%5D=2", "1") == (request.path, request.query, request.headers["x-a"])
    assert (b"" if verb == "get" else b'{"more":true}') == request.body
    assert verb != "post" or "once" == request.headers["idempotency-key"]


@pytest.mark.parametrize("verb", VERBS)
async def test_a_secret_among_options_stays_hidden(guarded, verb):
    """A credential that is passed in `options` replaces the client's, and is in no URL, body or repr."""
    guarded.fail(400)
    with pytest.raises(sonnetry.BadRequestError) as caught:
        await getattr(AsyncAnthropic(api_key="another", base_url=guarded.base_url), verb)(
            "/foo", options={"headers": {"x-api-key": KEY}}
        )

    request = guarded.requests[0]
    assert KEY not in f"{request.query}{request.body!r}{caught.value.request.headers}"


async def test_options_limit_a_call(make_client, server):
    """Retries and limits are those of the options; a keyword of our own wins over them."""
    server.fail(500, times=3)
    client = make_client(max_retries=5)
    with pytest.raises(sonnetry.InternalServerError):
        await client.get("/foo", options={"max_retries": 1, "timeout": not_given})
    with pytest.raises(sonnetry.InternalServerError):
        await client.get("/foo", options={"max_retries": 7}, max_retries=0)

    assert 3 == len(server.requests)


async def test_options_may_refuse_redirects(client, server):
    """`follow_redirects` False follows none; otherwise those to the same origin are followed."""
    server.reply(b"", status=302, headers={"location": "/elsewhere"})
    with pytest.raises(sonnetry.APIStatusError, match="302"):
        await client.get("/foo", options={"follow_redirects": False})

    assert ["/foo"] == [request.path for request in server.requests]


async def test_an_unknown_option_is_refused_by_name(client, server):
    """A misspelt option raises before anything is sent."""
    with pytest.raises(TypeError, match="options= has no 'header'; choose from"):
        await client.get("/foo", options={"header": {}})
    assert not server.requests


# --- Bodies of the verbs ------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("content", [b"raw", "raw", bytearray(b"raw"), io.BytesIO(b"raw"), [b"r", b"aw"]])
async def test_content_is_the_whole_body(client, server, content):
    """Bytes, text, a file or pieces of bytes are sent as they are."""
    server.reply({})
    await client.post("/foo", content=content, options={"headers": {"content-type": "text/plain"}})

    assert (b"raw", "text/plain") == (server.requests[0].body, server.requests[0].headers["content-type"])


@pytest.mark.parametrize("more", [{"body": {}}, {"files": {"file": b""}}])
async def test_content_is_given_alone(client, server, more):
    """`content` beside another body is refused."""
    with pytest.raises(TypeError, match="content= is the whole body"):
        await client.post("/foo", content=b"x", **more)


@pytest.mark.parametrize("files", [{"file": ("a.txt", b"text")}, [("file", ("a.txt", b"text"))]])
async def test_files_make_a_form(client, server, files):
    """Files, and the body's keys as its other fields, with brackets for lists and objects."""
    server.reply({})
    await client.post("/foo", body={"purpose": "x", "ids": [1], "at": {"b": True}}, files=files)

    request = server.requests[0]
    assert request.headers["content-type"].startswith("multipart/form-data; boundary=")
    for part in (b'name="purpose"', b'name="ids[]"', b'name="at[b]"\r\n\r\ntrue', b'name="file"; filename="a.txt"'):
        assert part in request.body


async def test_a_form_keeps_the_boundary_of_the_caller(client, server):
    """A content type of the caller's that names a boundary is kept, and the form has that boundary."""
    server.reply({})
    server.reply({})
    typed = {"headers": {"Content-Type": "multipart/form-data; boundary=6b7b"}}
    await client.post("/foo", body={"a": 1}, files={"file": b"x"}, options=typed)
    await client.post(
        "/foo", files={"file": b"x"}, options={"headers": {"Content-Type": 'multipart/mixed; boundary="a b"'}}
    )

    named, other = server.requests
    assert "multipart/form-data; boundary=6b7b" == named.headers["content-type"]
    assert named.body.startswith(b"--6b7b\r\n")
    assert named.body.endswith(b"\r\n--6b7b--\r\n")
    assert other.headers["content-type"].startswith("multipart/form-data; boundary=sonnetry-")


# --- cast_to= -----------------------------------------------------------------------------------------------------------


class OwnResponse(httpx2.Response):
    """A program's own kind of answer."""


@pytest.mark.parametrize("kind", [httpx2.Response, OwnResponse])
async def test_cast_to_an_answer_of_httpx(client, server, kind):
    """The answer has status, headers and unpacked body, and its request shows no key."""
    server.reply({"id": "x"})
    answer = await client.post("/foo", cast_to=kind, body={})

    assert kind is type(answer)
    assert (200, {"id": "x"}, "POST") == (answer.status_code, answer.json(), answer.request.method)
    assert server.requests[0].request_id == answer.headers["request-id"]
    assert "***" == answer.request.headers["x-api-key"]


async def test_cast_to_none_type(client, server):
    """Nothing is returned where nothing is asked for."""
    server.reply({"id": "x"})
    assert await client.post("/foo", cast_to=type(None), body={}) is None


# --- Header arguments ---------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("argument", "value", "header", "expected"),
    [
        ("betas", [BETA, OTHER], "anthropic-beta", f"{BETA},{OTHER}"),
        ("betas", BETA, "anthropic-beta", BETA),
        ("user_profile_id", "p", "anthropic-user-profile-id", "p"),
        ("workspace_id", "w", "anthropic-workspace-id", "w"),
    ],
)
@pytest.mark.parametrize(
    "call", ["models.list", "messages.batches.list", "beta.models.list", "files.list", "skills.list"]
)
async def test_header_arguments_are_headers_everywhere(client, server, call, argument, value, header, expected):
    """They never travel in query or body, whether a method lists them or not."""
    method = client
    for name in call.split("."):
        method = getattr(method, name)
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", UserWarning)
        await method(**{argument: value})

    request = server.requests[0]
    assert expected in request.headers[header]
    assert argument not in request.query


async def test_a_header_argument_that_a_method_does_not_list_is_told(client, server):
    """The warning says where it travels."""
    with pytest.warns(UserWarning, match=r"does not know 'betas'.* in the header anthropic-beta"):
        await client.models.list(betas=[BETA])


async def test_a_header_argument_may_be_absent(client, server, ask):
    """None and `omit` send no header, and certainly none that says None."""
    await client.messages.create(**ask, user_profile_id=None, workspace_id=omit)

    assert not {"anthropic-user-profile-id", "anthropic-workspace-id"} & server.requests[0].headers.keys()


# --- Values -------------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("value", "text"),
    [
        (collections.UserString("u"), "u"),
        (re.IGNORECASE, str(re.IGNORECASE)),
        (Shade.DARK, "2"),
        (Level.LOW, "1"),
        (b"ab", str(b"ab")),
        (Lines, str(Lines)),
    ],
)
async def test_queries_hold_values_that_iterate_themselves(client, server, value, text):
    """Only sequences, sets, views and iterators are lists."""
    server.reply({})
    answer = httpx2.URL((await client.get("/foo", cast_to=httpx2.Response, query={"k": value})).request.url)

    assert text == answer.params["k"]


@pytest.mark.parametrize("place", [lambda v: v, lambda v: [v], lambda v: {"type": "text", "text": v}])
async def test_text_files_are_no_content(client, server, ask, tmp_path, place):
    """An open file is not a list of its lines: it is refused by name, and not read."""
    path = tmp_path / "note.txt"
    path.write_text("a\nb\n")
    with path.open() as opened, tempfile.TemporaryFile("w+") as temporary:
        for file in (opened, io.StringIO("a\nb\n"), temporary, Lines(), path.open("rb")):
            with pytest.raises(
                TypeError, match=r"messages\[0\].content.* is not JSON serializable: it is an open file"
            ):
                await client.messages.create(**{**ask, "messages": [{"role": "user", "content": place(file)}]})
            assert 0 == (file.reads if isinstance(file, Lines) else file.tell())
            getattr(file, "close", str)()
    assert not server.requests


async def test_a_class_is_no_value(client, server, ask):
    """A model's class where an object is meant says so."""
    with pytest.raises(TypeError, match="it is the class Message; pass an instance"):
        await client.messages.create(**ask, metadata=sonnetry.types.Message)


# --- with_options and copies --------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "name",
    [
        "api_key",
        "auth_token",
        "base_url",
        "max_retries",
        "retry",
        "default_headers",
        "set_default_headers",
        "default_query",
        "set_default_query",
        "http_client",
        "api_version",
        "require_stop",
        "long_requests",
    ],
)
async def test_none_leaves_an_option_as_it_is(make_client, server, ask, name):
    """Wrappers pass None through for what they do not set."""
    client = make_client(default_headers={"x-a": "1"}, default_query={"q": "1"}, max_retries=1)
    copied = client.with_options(**{name: None})
    await copied.messages.create(**ask)

    request = server.requests[0]
    assert ("1", "q=1") == (request.headers["x-a"], request.query)
    assert (client.base_url, client.max_retries, client.timeout) == (
        copied.base_url,
        copied.max_retries,
        copied.timeout,
    )


async def test_a_deep_copy_keeps_its_credential(guarded, ask):
    """A copy in the same process works like the original, alone or inside of other things."""
    client = AsyncAnthropic(api_key=KEY, base_url=guarded.base_url)
    for copied in (copy.deepcopy(client), copy.copy(client), copy.deepcopy({"client": client})["client"]):
        assert "assistant" == (await copied.messages.create(**ask)).role


# --- Addresses and headers ----------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("tail", "path", "query"),
    [
        ("?v=1", "/v1/models", "v=1&limit=1"),
        ("/p/?v=1&w=", "/p/v1/models", "v=1&w=&limit=1"),
        ("/p?", "/p/v1/models", "limit=1"),
    ],
)
async def test_a_base_url_keeps_its_query(make_client, server, tail, path, query):
    """The query of an address is sent with every request, before that of the call."""
    server.reply({"data": []}, path=path)
    client = make_client()
    await client.with_options(base_url=client.base_url.rstrip("/") + tail).models.list(limit=1)

    assert (path, query) == (server.requests[0].path, server.requests[0].query)


def test_a_base_url_has_no_fragment(make_client):
    """What would be dropped is refused."""
    with pytest.raises(ValueError, match="fragment"):
        make_client().with_options(base_url="http://h/#a")


@pytest.mark.parametrize("name", ["", "x y", "x:", "x\t", "é", "x\0", "(x)"])
async def test_header_names_are_checked(make_client, server, ask, name):
    """A name that is not a token (RFC 9110, 5.1) is refused before anything is sent, wherever it is given."""
    with pytest.raises(ValueError, match="header name"):
        make_client(default_headers={name: "v"})
    with pytest.raises(ValueError, match="header name"):
        await make_client().messages.create(**ask, extra_headers={name: "v"})
    with pytest.raises(ValueError, match="header name"):
        await make_client().get("/foo", options={"headers": {name: "v"}})
    assert not server.requests


async def test_bytes_are_header_values(make_client, server, ask):
    """They are sent as they are, and hidden where their name says that they are a credential."""
    server.fail(400)
    with pytest.raises(sonnetry.BadRequestError) as caught:
        await make_client().messages.create(
            **ask, extra_headers={"x-my-token": b"tok", "x-a": b"\xc3\xa9\xe9", "x-b": bytearray(b"p")}
        )

    headers = server.requests[0].headers
    assert (b"\xc3\xa9\xe9", "p") == (headers["x-a"].encode("latin-1"), headers["x-b"])
    assert "x-my-token" in headers
    assert "b'tok'" not in f"{headers}"
    assert "tok'" not in repr(caught.value.request.headers)


@pytest.mark.parametrize("value", ["7", omit])
async def test_a_callers_retry_count_stays(make_client, server, ask, value):
    """The first attempt counts 0; a value of the caller's own is kept on every attempt."""
    server.fail(500)
    await make_client().messages.create(**ask, extra_headers={"X-Stainless-Retry-Count": value})
    await make_client().messages.create(**ask)

    expected = None if value is omit else value
    assert [expected, expected, "0"] == [r.headers.get("x-stainless-retry-count") for r in server.requests]


# --- Answers ------------------------------------------------------------------------------------------------------------


async def test_a_raw_answer_shows_its_words_and_limits(client, server, ask):
    """The reason phrase, and the limits of the request in the form of HTTP libraries."""
    raw = await client.messages.with_raw_response.create(**ask, timeout=sonnetry.Timeout(7, connect=2))

    assert "OK" == raw.reason_phrase
    assert {"connect": 2, "read": 7, "write": 7, "pool": 7} == raw.http_request.extensions["timeout"]
    assert ["application/json"] == raw.http_request.headers.get_list("Content-Type")


async def test_missing_credentials_are_a_type_error_too(make_client, server, ask, monkeypatch):
    """Programs that catch what the official package raises go on working."""
    monkeypatch.delenv("ANTHROPIC_API_KEY", raising=False)
    monkeypatch.delenv("ANTHROPIC_AUTH_TOKEN", raising=False)
    client = make_client(api_key=None)
    with pytest.raises(TypeError, match="Could not resolve authentication method") as caught:
        await client.messages.create(**ask)
    assert isinstance(caught.value, sonnetry.MissingCredentialsError)


# --- Uploads ------------------------------------------------------------------------------------------------------------


def written(file: Any) -> Any:
    """Write to a file and leave it at its end."""
    file.write(b"text")
    return file


FILES = {
    "memory": lambda folder: written(io.BytesIO()),
    "disk": lambda folder: written((folder / "a").open("w+b")),
    "temporary": lambda folder: written(tempfile.TemporaryFile()),
    "named": lambda folder: written(tempfile.NamedTemporaryFile()),
    "spooled": lambda folder: written(tempfile.SpooledTemporaryFile()),
}
FORMS = {
    "file": lambda file: file,
    "pair": lambda file: ("a.txt", file),
    "triple": lambda file: ("a.txt", file, "text/plain"),
    "quadruple": lambda file: ("a.txt", file, "text/plain", {"X-Part": "1"}),
    "prepared": sonnetry.to_file,
}


@pytest.mark.parametrize("kind", FILES)
@pytest.mark.parametrize("form", FORMS)
async def test_uploads_begin_at_the_beginning(client, server, tmp_path, kind, form):
    """A file that was just written, or half read, is sent whole, each time it is sent."""
    server.fail(500)
    with FILES[kind](tmp_path) as file:
        sent = FORMS[form](file)
        for _ in range(2):
            await client.files.upload(file=sent)

    assert 3 == len(server.requests)
    assert all(b"\r\n\r\ntext\r\n" in request.body for request in server.requests)


@pytest.mark.parametrize("kind", FILES)
async def test_sources_begin_at_the_beginning(client, server, ask, tmp_path, kind):
    """A file as the data of a base64 source is read whole, too."""
    with FILES[kind](tmp_path) as file:
        source = {"type": "base64", "media_type": "application/pdf", "data": file}
        server.reply({"input_tokens": 1})
        await client.messages.count_tokens(
            model=ask["model"], messages=[{"role": "user", "content": [{"type": "document", "source": source}]}]
        )
    assert "dGV4dA==" == json.loads(server.requests[0].body)["messages"][0]["content"][0]["source"]["data"]


async def test_headers_of_a_part_are_sent(client, server):
    """The fourth item of a file is its part's headers; a content type among them wins."""
    await client.files.upload(file=("a", b"text", "text/plain", {"X-Part": "1", "Content-Type": "text/csv"}))

    assert b"Content-Type: text/csv\r\nX-Part: 1\r\n\r\ntext" in server.requests[0].body


@pytest.mark.parametrize("headers", [{"x y": "1"}, {"X": "1\r\n"}, {"Content-Disposition": "x"}])
async def test_headers_of_a_part_are_checked(client, server, headers):
    """What would break the form is refused."""
    with pytest.raises(ValueError, match=r"header|content-disposition"):
        await client.files.upload(file=("a", b"text", None, headers))


@pytest.mark.parametrize("kind", [tempfile.TemporaryFile, tempfile.NamedTemporaryFile, tempfile.SpooledTemporaryFile])
async def test_text_files_are_no_uploads(client, server, kind):
    """Their bytes are not known; the error says how to open them."""
    with kind(mode="w+") as file, pytest.raises(TypeError, match='mode "rb"'):
        await client.files.upload(file=file)


# --- Streams of beta messages -------------------------------------------------------------------------------------------


def framed(*events):
    """Write events as a stream holds them."""
    return b"".join(f"event: {event['type']}\ndata: {json.dumps(event)}\n\n".encode() for event in events)


HEAD = {
    "id": "m",
    "type": "message",
    "role": "assistant",
    "model": "first",
    "content": [],
    "usage": {"input_tokens": 1, "output_tokens": 1},
}
START, END = {"type": "message_start", "message": HEAD}, {"type": "message_stop"}
EVENT_STREAM = {"content-type": "text/event-stream"}


async def test_a_fallback_block_relabels_the_message(client, server, ask):
    """From a `fallback` block on, the message is the work of the model that it names."""
    block = {"type": "fallback", "from": {"model": "first"}, "to": {"model": "second"}}
    events = [
        {"type": "content_block_start", "index": 0, "content_block": block},
        {"type": "content_block_stop", "index": 0},
    ]
    server.reply(framed(START, *events, END), headers=EVENT_STREAM)
    async with client.beta.messages.stream(**ask) as stream:
        message = await stream.get_final_message()

    assert ("second", "fallback") == (message.model, message.content[0].type)


async def test_a_compaction_is_an_event(client, server, ask):
    """The helper shows a summary as one event, with a handler; the block keeps the keys that came."""
    begin = {"type": "content_block_start", "index": 0, "content_block": {"type": "compaction", "content": None}}
    delta = {"type": "content_block_delta", "index": 0, "delta": {"type": "compaction_delta", "content": "short"}}
    server.reply(framed(START, begin, delta, {"type": "content_block_stop", "index": 0}, END), headers=EVENT_STREAM)
    heard = []
    async with client.beta.messages.stream(**ask).on("compaction", heard.append) as stream:
        seen = [event async for event in stream if event.type == "compaction"]
        message = await stream.get_final_message()

    assert [("short", None)] == [(event.content, event.encrypted_content) for event in seen]
    assert ["short"] == heard
    assert {"type": "compaction", "content": "short"} == message.content[0].to_param()
