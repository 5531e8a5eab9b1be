"""Below the resources: raw and streamed responses, undocumented endpoints, redirects, and where credentials go."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

import pytest

import sonnetry
from sonnetry import APIConnectionError, APIStatusError, APITimeoutError, BaseModel, Timeout, omit
from sonnetry.testing import LocalServer
from sonnetry.types import Message

SECRETS = ("x-api-key", "authorization", "cookie", "x-my-token")


class Thing(BaseModel):
    """A type of the caller's own."""

    id: str
    size: int = 0


@pytest.fixture
def elsewhere():
    """A server of another origin: the same host, another port."""
    with LocalServer() as other:
        yield other


# --- with_raw_response --------------------------------------------------------------------------------------------------


async def test_a_raw_response_shows_the_answer(client, server, ask):
    """All attributes of the raw response, and `parse()` gives what the plain method returns."""
    response = await client.messages.with_raw_response.create(**ask)

    assert isinstance(response, sonnetry.AsyncAPIResponse)
    assert (200, "POST", "HTTP/1.1") == (response.status_code, response.method, response.http_version)
    assert f"{client.base_url}v1/messages" == response.url
    assert server.requests[0].request_id == response.request_id == response.headers["Request-Id"]
    assert response.headers["anthropic-workspace-id"] == response.workspace_id
    assert timedelta(0) < response.elapsed < timedelta(seconds=5)
    assert 0 == response.retries_taken
    assert response.is_closed
    assert "POST" == response.http_request.method
    assert "application/json" == response.http_request.headers["Content-Type"]
    assert "Content-Type" in response.http_request.headers
    assert response.http_request.headers.get("X-None") is None
    assert "claude-opus-4-7" in response.http_request.content.decode()
    whole = response.http_response
    assert (200, "OK", response.headers) == (whole.status_code, whole.reason_phrase, whole.headers)
    assert (True, False, True) == (whole.is_success, whole.is_error, whole.is_stream_consumed)
    assert "message" == whole.json()["type"]
    message = await response.parse()
    assert Message is type(message)
    assert message is await response.parse()
    assert response.request_id == message._request_id


async def test_a_raw_response_gives_its_body_in_any_form(client, server, ask, wire, listed):
    """read, text, json and the iterators give the same body, as often as one likes."""
    server.reply(wire.message({"type": "text", "text": "Grüezi"}))
    response = await client.messages.with_raw_response.create(**ask)

    body = await response.read()
    assert body == await response.read()
    assert body.decode() == await response.text()
    assert wire.message({"type": "text", "text": "Grüezi"}) == await response.json()
    assert body == b"".join(await listed(response.iter_bytes()))
    assert body.decode() == "".join(await listed(response.iter_text()))
    assert [body.decode()] == await listed(response.iter_lines())
    assert [body[i : i + 7] for i in range(0, len(body), 7)] == await listed(response.iter_bytes(7))
    assert "Grüezi" == (await response.parse()).content[0].text


@pytest.mark.parametrize("to", [dict[str, Any], str, bytes, Thing])
async def test_a_raw_response_may_be_parsed_as_another_type(client, server, ask, wire, to):
    """`parse(to=...)` decodes the body as the type that is asked for."""
    server.reply(wire.message())
    response = await client.messages.with_raw_response.create(**ask)
    made = await response.parse(to=to)

    assert isinstance(made, to if isinstance(to, type) and to is not dict[str, Any] else dict)
    assert "msg_01" == (made.id if to is Thing else made["id"] if isinstance(made, dict) else "msg_01")


async def test_headers_are_read_in_any_case(client, server, ask, wire):
    """Header names match in any case; repeated ones are joined, and listed one by one."""
    server.reply(
        raw=b"HTTP/1.1 200 OK\r\nX-My-Header: yes\r\nX-Two: a\r\nx-two: b\r\ncontent-length: 2\r\n\r\n{}",
    )
    headers = (await client.messages.with_raw_response.create(**ask)).headers

    assert ["yes"] * 3 == [headers.get(name) for name in ("x-my-header", "X-My-Header", "X-MY-HEADER")]
    assert "a, b" == headers["X-Two"]
    assert ["a", "b"] == headers.get_list("x-TWO")
    assert headers.get("x-none") is None
    assert "x-my-header" in list(headers)


async def test_raw_forms_of_all_methods(client, server, ask):
    """`client.with_raw_response.messages` is `client.messages.with_raw_response`, for every method."""
    count = {"model": ask["model"], "messages": ask["messages"]}
    first = await client.with_raw_response.messages.create(**ask)
    second = await client.messages.with_raw_response.count_tokens(**count)
    async with client.with_streaming_response.messages.create(**ask) as third:
        message = await third.parse()
    async with client.messages.with_streaming_response.count_tokens(**count) as fourth:
        tokens = await fourth.parse()

    assert (await first.parse()).content == message.content
    assert (await second.parse()).input_tokens == tokens.input_tokens


async def test_a_raw_call_raises_like_a_plain_one(client, server, ask):
    """Errors of status are raised after the usual retries, not returned."""
    server.fail(529, times=3)
    with pytest.raises(sonnetry.OverloadedError):
        await client.messages.with_raw_response.create(**ask)
    server.fail(404)
    with pytest.raises(sonnetry.NotFoundError):
        await client.messages.with_raw_response.create(**ask)

    assert 4 == len(server.requests)


async def test_the_helper_has_no_raw_form(client, ask):
    """What `stream` opens shows its answer itself; the raw forms say so."""
    with pytest.raises(AttributeError, match=r"messages\.stream\(\) has no raw form"):
        client.messages.with_raw_response.stream(**ask)


async def test_a_raw_stream_is_parsed_into_events(client, server, ask, listed):
    """`stream=True` leaves the body unread; `parse()` gives the stream with its whole contract."""
    response = await client.messages.with_raw_response.create(stream=True, **ask)
    assert not response.is_closed
    stream = await response.parse()
    events = await listed(stream)

    assert isinstance(stream, sonnetry.AsyncStream)
    assert "message_stop" == events[-1].type
    server.stream_fault("cut", after=4)
    with pytest.raises(sonnetry.StreamTruncatedError):
        await listed(await (await client.messages.with_raw_response.create(stream=True, **ask)).parse())


async def test_a_cut_raw_body_raises(make_client, server, ask):
    """The body of a raw call is read with the same certainty as a plain one."""
    server.stream_fault("close", after_bytes=30)
    with pytest.raises(APIConnectionError) as caught:
        await make_client(max_retries=0).messages.with_raw_response.create(**ask)

    assert "body" == caught.value.phase
    assert server.requests[0].request_id == caught.value.request_id


# --- with_streaming_response --------------------------------------------------------------------------------------------


async def test_a_streaming_response_begins_at_the_head(client, server, ask, released):
    """The block is entered while the body is still open, and leaving it closes the connection."""
    server.stream_fault("silence", after_bytes=10)
    async with client.messages.with_streaming_response.create(**ask) as response:
        assert 200 == response.status_code
        assert not response.is_closed
        assert response.request_id == server.requests[0].request_id

    assert response.is_closed
    assert await released()


async def test_a_body_is_read_as_it_comes(client, server, ask):
    """Pieces are handed on before the body is whole."""
    server.reply("0123456789" * 3)
    server.stream_fault("silence", after_bytes=10)
    got = b""
    async with client.messages.with_streaming_response.create(**ask) as response:
        async for piece in response.iter_bytes():
            got += piece
            if len(got) == 10:
                break

    assert b"0123456789" == got


async def test_a_body_read_to_its_end_gives_the_connection_back(client, server, ask, listed):
    """A streamed body that was read whole leaves a connection for the next call."""
    async with client.messages.with_streaming_response.create(**ask) as response:
        await listed(response.iter_bytes())
    await client.messages.create(**ask)

    assert 1 == len({request.connection for request in server.requests})


@pytest.mark.parametrize("size", [1, 3, 1000])
async def test_text_and_lines_survive_any_split(client, server, ask, listed, size):
    """Characters and line ends cut between pieces come out whole; the last line needs no end."""
    text = "Grüezi\r\n日本\n\n🌊 wave\nlast"
    server.reply(text, times=2)
    server.stream_fault("split", size=size, times=2)
    async with client.messages.with_streaming_response.create(**ask) as response:
        assert text == "".join(await listed(response.iter_text()))
    async with client.messages.with_streaming_response.create(**ask) as response:
        assert ["Grüezi", "日本", "", "🌊 wave", "last"] == await listed(response.iter_lines())


@pytest.mark.parametrize("fault", ["close", "reset", "half_close", "broken_chunk"])
async def test_a_streamed_body_that_is_cut_raises(client, server, ask, listed, released, fault):
    """A cut while iterating is APIConnectionError with phase `body`, its request id, and the connection gone."""
    server.stream_fault(fault, after_bytes=30)
    async with client.messages.with_streaming_response.create(**ask) as response:
        with pytest.raises(APIConnectionError) as caught:
            await listed(response.iter_bytes())
        assert "body" == caught.value.phase
        assert response.request_id == caught.value.request_id

    assert await released()


async def test_a_streamed_body_that_stops_ends_by_its_limit(client, server, ask, listed, pace):
    """`read` and `total` limit each wait for the body."""
    for limit in (Timeout(read=0.04 * pace), Timeout(total=0.04 * pace)):
        server.stream_fault("silence", after_bytes=30)
        async with client.messages.with_streaming_response.create(timeout=limit, **ask) as response:
            with pytest.raises(APITimeoutError):
                await listed(response.iter_bytes())
            assert response.is_closed


async def test_a_streaming_response_of_a_stream(client, server, ask, listed):
    """With `stream=True` the lines are the frames, or `parse()` gives the events."""
    async with client.messages.with_streaming_response.create(stream=True, **ask) as response:
        lines = await listed(response.iter_lines())
    async with client.messages.with_streaming_response.create(stream=True, **ask) as response:
        events = await listed(await response.parse())

    named = [line[7:] for line in lines if line.startswith("event: ")]
    assert [name for name in named if name != "ping"] == [event.type for event in events]


async def test_a_streaming_response_raises_on_entering(client, server, ask):
    """Errors of status are raised where the block begins."""
    server.fail(400)
    with pytest.raises(sonnetry.BadRequestError):
        await client.messages.with_streaming_response.create(**ask).__aenter__()


# --- Undocumented endpoints ---------------------------------------------------------------------------------------------


@pytest.mark.parametrize("verb", ["get", "post", "put", "patch", "delete"])
async def test_a_path_without_a_method_can_be_called(client, server, verb):
    """Each verb sends to the path with query and headers, and returns parsed JSON."""
    server.reply({"id": "x", "list": [1, None]})
    options = {} if verb == "get" else {"body": {"a": [1]}}
    answer = await getattr(client, verb)(
        "/v1/things/x", query={"limit": 3, "ids": ["a", "b"]}, extra_headers={"x-mine": "1"}, **options
    )

    request = server.requests[0]
    assert {"id": "x", "list": [1, None]} == answer
    assert (verb.upper(), "/v1/things/x", "limit=3&ids%5B%5D=a&ids%5B%5D=b") == (
        request.method,
        request.path,
        request.query,
    )
    assert "1" == request.headers["x-mine"]
    assert "x-api-key" in request.headers
    assert "2023-06-01" == request.headers["anthropic-version"]
    assert (b"" if verb == "get" else b'{"a":[1]}') == request.body
    assert ("content-type" in request.headers) == (verb != "get")


@pytest.mark.parametrize(
    ("cast_to", "expected"),
    [
        (None, {"id": "x", "size": 3, "new": True}),
        (dict, {"id": "x", "size": 3, "new": True}),
        (dict[str, Any], {"id": "x", "size": 3, "new": True}),
        (str, '{"id":"x","size":3,"new":true}'),
        (bytes, b'{"id":"x","size":3,"new":true}'),
        (object, {"id": "x", "size": 3, "new": True}),
    ],
)
async def test_cast_to_says_what_the_answer_becomes(client, server, cast_to, expected):
    """None is parsed JSON; str, bytes and any type are what they say."""
    server.reply({"id": "x", "size": 3, "new": True})

    assert expected == await client.get("/v1/things/x", cast_to=cast_to)


async def test_cast_to_a_model(client, server):
    """A model keeps unknown fields, forgives damaged ones, and knows its request id; lists of models work."""
    server.reply({"id": "x", "size": 3, "new": True})
    server.reply({"id": 5})
    server.reply(b'[{"id": "a"}, {"id": "b"}]', headers={"content-type": "application/json"})
    whole = await client.get("/v1/things/x", cast_to=Thing)
    damaged = await client.get("/v1/things/x", cast_to=Thing)
    several = await client.get("/v1/things", cast_to=list[Thing])

    assert (Thing, "x", 3, True) == (type(whole), whole.id, whole.size, whole.new)
    assert server.requests[0].request_id == whole._request_id
    assert 5 == damaged.id
    assert ["a", "b"] == [thing.id for thing in several]


@pytest.mark.parametrize(
    ("body", "headers", "expected"),
    [
        ("", {}, None),
        ("plain", {}, "plain"),
        ('{"a": 1}', {"content-type": "application/problem+json"}, {"a": 1}),
        ('{"a": 1}', {"content-type": "Application/JSON; charset=utf-8"}, {"a": 1}),
        ('{"a": 1}', {"content-type": "text/plain"}, '{"a": 1}'),
    ],
)
async def test_an_answer_that_is_not_json_is_text(client, server, body, headers, expected):
    """Without a type the content type decides: JSON is parsed, nothing is None, the rest is text."""
    server.reply(body, headers=headers)

    assert expected == await client.get("/v1/things")


async def test_a_json_answer_that_is_none_is_a_validation_error(client, server):
    """A body that calls itself JSON and is none raises."""
    server.reply("{broken", headers={"content-type": "application/json"})
    with pytest.raises(sonnetry.APIResponseValidationError):
        await client.get("/v1/things")


async def test_an_empty_answer_is_none(client, server):
    """204 is not an error."""
    server.reply(status=204)

    assert await client.delete("/v1/things/x") is None


async def test_verbs_share_the_calls_rules(make_client, server):
    """Retries, limits and errors are those of the resources."""
    server.fail(500, times=2)
    server.reply({"ok": True})
    assert {"ok": True} == await make_client().get("/v1/things")
    server.stream_fault("silence", before_headers=True)
    with pytest.raises(APITimeoutError):
        await make_client().get("/v1/things", timeout=0.04, max_retries=0)
    server.fail(404)
    with pytest.raises(sonnetry.NotFoundError):
        await make_client().get("/v1/things")


@pytest.mark.parametrize(
    ("verb", "place"), [("get", "query"), ("delete", "query"), ("post", "body"), ("patch", "body")]
)
async def test_unknown_keywords_travel_in_query_or_body(client, server, verb, place):
    """A keyword that is not an option goes into the query of GET and DELETE, into the body otherwise, with a warning."""
    server.reply({}, times=2)
    with pytest.warns(UserWarning, match=f"does not know 'limit'.* sent in the {place}"):
        await getattr(client, verb)("/v1/things", limit=3)

    assert ("limit=3" if place == "query" else "") == server.requests[0].query
    assert (b"" if place == "query" else b'{"limit":3}') == server.requests[0].body


async def test_a_body_and_more_keys_are_one_object(client, server):
    """`extra_body` and unknown keywords add to an object given as `body=`, and win."""
    server.reply({})
    with pytest.warns(UserWarning, match="'c'"):
        await client.post("/v1/things", body={"a": 1, "b": 1}, extra_body={"b": 2, "a": omit}, c=3)

    assert {"b": 2, "c": 3} == server.requests[0].json


@pytest.mark.parametrize("body", [[1, 2], "text", 5, {}, [{"a": None}], ({"a": 1},)])
async def test_a_body_may_be_any_json(client, server, body):
    """Lists and bare values are sent as they are, an empty object too."""
    server.reply({})
    await client.post("/v1/things", body=body)

    assert (list(body) if isinstance(body, tuple) else body) == server.requests[0].json


async def test_queries_merge_with_the_clients_own(make_client, server):
    """`default_query`, `query` and `extra_query` are laid over each other; an absent value removes one."""
    server.reply({})
    client = make_client(default_query={"a": 1, "b": 1, "d": 1})
    await client.get("/v1/things", query={"b": 2, "c": 2}, extra_query={"c": 3, "d": omit})

    assert "a=1&b=2&c=3" == server.requests[0].query


async def test_a_query_in_the_path_stays(client, server):
    """A path may hold a query of its own; more is added behind it."""
    server.reply({}, times=2)
    await client.get("/v1/things?a=1")
    await client.get("/v1/things?a=1", query={"b": 2})

    assert ["a=1", "a=1&b=2"] == [request.query for request in server.requests]
    assert {"/v1/things"} == {request.path for request in server.requests}


@pytest.mark.parametrize(
    "path",
    [
        "/v1/a b",
        "/v1/ünï",
        "/v1/x HTTP/1.1\r\nx-evil: 1\r\n\r\nGET /v1/y",
        "/v1/x\ny",
        "/v1/x\x00y",
        "/v1/x?q=a b",
        "v1/x",
    ],
)
async def test_a_path_is_never_more_than_a_path(client, server, path):
    """Spaces, line breaks and other letters are escaped or refused: one request arrives, or none."""
    server.reply({}, times=None)
    try:
        await client.get(path)
    except ValueError:
        assert [] == server.requests
    else:
        assert 1 == len(server.requests)
        assert "x-evil" not in server.requests[0].headers
        assert server.requests[0].path.startswith("/v1/")


async def test_a_url_inside_a_query_is_no_address(client, server):
    """A path whose query holds a URL is still a path."""
    server.reply({})
    await client.get("/v1/things?url=https://example.test/a")

    assert ("/v1/things", "url=https://example.test/a") == (server.requests[0].path, server.requests[0].query)
    assert "x-api-key" in server.requests[0].headers


@pytest.mark.parametrize("name", ["extra_headers", "default_headers"])
@pytest.mark.parametrize("value", ["a\r\nx-evil: 1", "a\nb", "a\rb", "a\0b"])
async def test_header_values_that_break_lines_are_refused(make_client, server, ask, name, value):
    """CR, LF and NUL in a header are a ValueError that names the header and not its value, and nothing is sent."""
    client = make_client(**({"default_headers": {"x-mine": value}} if name == "default_headers" else {}))
    options = {"extra_headers": {"x-mine": value}} if name == "extra_headers" else {}
    with pytest.raises(ValueError, match="header 'x-mine'") as caught:
        await client.messages.create(**options, **ask)

    assert "evil" not in str(caught.value)
    assert [] == server.requests


# --- Redirects and origins ----------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("status", "method", "body"),
    [(307, "POST", True), (308, "POST", True), (303, "GET", False), (302, "GET", False), (301, "GET", False)],
)
async def test_a_redirect_to_the_same_origin_is_followed(client, server, ask, wire, status, method, body):
    """307 and 308 repeat the request, 303 asks with GET; the credential goes along."""
    server.reply(status=status, headers={"location": "/v1/moved?x=1"})
    server.reply(wire.message(), path="/v1/moved")
    message = await client.messages.create(**ask)

    first, second = server.requests
    assert "Hello" == message.content[0].text
    assert (method, "x=1") == (second.method, second.query)
    assert (first.body if body else b"") == second.body
    assert "x-api-key" in second.headers


@pytest.mark.parametrize("location", ["http://{host}/v1/moved", "moved", "//{host}/v1/moved", "./a/../moved"])
async def test_a_location_of_any_form_is_resolved(client, server, ask, wire, location):
    """Absolute and relative locations of the same origin lead to the same place."""
    host = client.base_url.removeprefix("http://").rstrip("/")
    server.reply(status=307, headers={"location": location.format(host=host)})
    server.reply(wire.message(), path="/v1/moved")
    await client.messages.create(**ask)

    assert "/v1/moved" == server.requests[1].path


@pytest.mark.parametrize("status", [301, 302, 303, 307, 308])
async def test_a_redirect_elsewhere_is_not_followed(make_client, server, elsewhere, ask, status):
    """Another port, host or scheme is never asked: the redirect itself is the error, and no credential leaves."""
    client = make_client(default_headers={"X-My-Token": "t"})
    port = elsewhere.port
    for location in (
        f"http://127.0.0.1:{port}/v1/messages",
        f"//127.0.0.1:{port}/v1/messages",
        client.base_url.replace("http:", "https:"),
        client.base_url.replace("127.0.0.1", "localhost"),
        client.base_url.replace("http://", f"http://127.0.0.1:{port}@evil."),
        "ftp://127.0.0.1/x",
        "http://[::1",
        "http://127.0.0.1:99999/x",
        "http://127.0.0.1:port/x",
    ):
        server.clear()
        server.reply(status=status, headers={"location": location})
        with pytest.raises(APIStatusError) as caught:
            await client.messages.create(max_retries=0, **ask)
        assert status == caught.value.status_code
        assert 1 == len(server.requests)

    assert [] == elsewhere.requests


async def test_redirects_come_to_an_end(client, server, ask):
    """A server that redirects in a circle is asked six times at most."""
    server.reply(status=307, headers={"location": "/v1/messages"}, times=None)
    with pytest.raises(APIStatusError) as caught:
        await client.messages.create(**ask)

    assert 307 == caught.value.status_code
    assert 6 == len(server.requests)


async def test_a_redirected_stream_is_read(client, server, ask, listed):
    """Streams follow redirects like plain calls."""
    server.reply(status=307, headers={"location": "/v1/messages?again=1"})
    events = await listed(await client.messages.create(stream=True, **ask))

    assert "message_stop" == events[-1].type


async def test_a_url_of_another_origin_gets_no_credentials(make_client, server, elsewhere):
    """An absolute URL is asked where it leads; key, token and cookies of the client stay at home."""
    elsewhere.reply({"ok": True})
    client = make_client(
        default_headers={"Authorization": "Bearer b", "Cookie": "c", "X-My-Token": "t", "X-Plain": "p"}
    )

    assert {"ok": True} == await client.get(f"{elsewhere.base_url}/v1/things?a=1", query={"b": 2})
    request = elsewhere.requests[0]
    assert [] == [name for name in SECRETS if name in request.headers]
    assert ("p", "a=1&b=2") == (request.headers["x-plain"], request.query)
    assert [] == server.requests


async def test_a_url_of_the_own_origin_gets_them(client, server):
    """An absolute URL of the client's own origin is a path like any other."""
    server.reply({"ok": True})
    await client.get(f"{client.base_url}v1/things")

    assert "x-api-key" in server.requests[0].headers


@pytest.mark.parametrize("url", ["ftp://127.0.0.1/x", "file:///etc/passwd", "http://"])
async def test_a_url_of_another_scheme_is_refused(client, server, url):
    """Only http and https are spoken."""
    with pytest.raises(ValueError, match=r"https?://"):
        await client.get(url)

    assert [] == server.requests


async def test_the_same_host_in_other_letters_is_the_same_origin(client, server, ask, wire):
    """Scheme and host are compared without case, and a usual port may be left out."""
    server.reply(status=307, headers={"location": client.base_url.replace("http:", "HTTP:") + "v1/moved"})
    server.reply(wire.message(), path="/v1/moved")
    await client.messages.create(**ask)

    assert 2 == len(server.requests)


@pytest.mark.parametrize("kind", [dict, object])
async def test_events_of_a_path_may_have_any_shape(client, server, listed, kind):
    """`stream_cls` names their type; they need no `type` of their own."""
    frames = ['data: {"a":1}\n\n', *(["data: [1, 2]\n\n"] if kind is object else [])]
    server.reply(frames, path="/v1/things")
    stream = await client.get("/v1/things", stream=True, stream_cls=sonnetry.AsyncStream[kind])

    assert [{"a": 1}, [1, 2]][: 1 if kind is dict else 2] == await listed(stream)
