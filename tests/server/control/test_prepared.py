"""Prepared replies: what they send, to whom, and how often."""

import json
import re

import pytest

EVENTS = [{"type": "one", "n": 1}, "event: two\ndata: {}\n\n", b": comment\n\n"]


@pytest.mark.parametrize(
    ("body", "kind", "content"),
    [
        ({"ä": [1, None]}, "application/json", '{"ä":[1,null]}'.encode()),
        ("text ä", "text/plain; charset=utf-8", "text ä".encode()),
        (b"\x00\xff", "application/octet-stream", b"\x00\xff"),
        (
            EVENTS,
            "text/event-stream; charset=utf-8",
            b'event: one\ndata: {"type":"one","n":1}\n\nevent: two\ndata: {}\n\n: comment\n\n',
        ),
        (None, None, b""),
        ("", "text/plain; charset=utf-8", b""),
    ],
    ids=["json", "text", "bytes", "events", "nothing", "empty"],
)
def test_bodies(server, api, body, kind, content):
    """The type of a body decides how it is sent."""
    server.reply(body)

    answer = api("GET", "/anything", headers={})

    assert (answer.status, answer.headers["content-type"], answer.body) == (200, kind, content)
    assert answer.headers["request-id"].startswith("req_")


def test_status_and_headers(server, api):
    """Any status goes out, and the headers given win over those that follow from the body."""
    server.reply("<html>", status=502, headers={"Content-Type": "text/html", "X-My-Header": "42", "Request-Id": "mine"})

    answer = api("POST", "/v1/messages", "ignored", {})

    assert (answer.status, answer.body) == (502, b"<html>")
    assert (answer.headers["content-type"], answer.headers["x-my-header"]) == ("text/html", "42")
    assert answer.headers.get_all("request-id") == ["mine"]


@pytest.mark.parametrize("status", [204, 304])
def test_statuses_without_body(server, api, status):
    """A status that has no body declares none."""
    server.reply(status=status)

    answer = api("DELETE", "/v1/anything", headers={})

    assert (answer.status, answer.body) == (status, b"")
    assert "transfer-encoding" not in answer.headers


def test_in_order_and_by_count(server, api):
    """Replies are taken in order, each as often as it says; then the server answers itself."""
    server.reply("first")
    server.reply("second", times=2)

    assert [api.create().body for _ in range(3)] == [b"first", b"second", b"second"]
    assert api.create().json["type"] == "message"


def test_for_ever(server, api):
    """`times=None` never runs out."""
    server.reply("always", times=None)

    assert {api.create().body for _ in range(5)} == {b"always"}


def test_by_method_and_path(server, api):
    """Method and path narrow what fits; the first fitting reply is taken, not the first one."""
    server.reply("one", method="get", path="/v1/models")
    server.reply("two", path="/v1/messages")

    assert api.create().body == b"two"
    assert api("GET", "/v1/models", headers={}).body == b"one"


def test_by_predicate_over_the_request(server, api):
    """A predicate sees the recorded request with its body."""
    server.reply("long", when=lambda request: request.json["max_tokens"] > 50, times=None)

    assert api.create(max_tokens=51).body == b"long"
    assert api.create(max_tokens=50).json["type"] == "message"


def test_made_from_the_request(server, api):
    """A body may be made from the request it answers."""
    server.reply(lambda request: {"echo": request.json["model"], "query": request.query}, path="/some/path")

    answer = api("POST", "/some/path?a=b", {"model": "m"})

    assert answer.json == {"echo": "m", "query": "a=b"}


def test_a_predicate_that_fails_is_a_500(server, api, caplog):
    """A mistake in a predicate shows in the answer and in the log instead of passing in silence."""
    server.reply("never", when=lambda request: request.json["absent"])

    assert api.create().error == (500, "api_error", "Internal server error")
    assert "KeyError" in caplog.text


@pytest.mark.parametrize(
    ("status", "kind"),
    [
        (400, "invalid_request_error"),
        (401, "authentication_error"),
        (402, "billing_error"),
        (403, "permission_error"),
        (404, "not_found_error"),
        (408, "invalid_request_error"),
        (409, "conflict_error"),
        (413, "request_too_large"),
        (429, "rate_limit_error"),
        (500, "api_error"),
        (503, "api_error"),
        (504, "timeout_error"),
        (529, "overloaded_error"),
    ],
)
def test_err_1_failures_by_status(server, api, status, kind):
    """A failure has the API's envelope, its type that of the status (ERR-1, ERR-2)."""
    server.fail(status)

    answer = api.create()

    assert answer.error[:2] == (status, kind)
    assert answer.error[2]
    assert "details" not in answer.json["error"]


def test_err_1_failures_in_detail(server, api):
    """Message, type, code and headers of a failure can be named; it happens as often as asked."""
    limits = {"retry-after-ms": "250", "x-should-retry": "false"}
    server.fail(429, "slow down", type="new_error", code="ramp_limit_exceeded", headers=limits, times=2)

    first, second, third = (api.create() for _ in range(3))

    assert first.error == second.error == (429, "new_error", "slow down")
    assert first.json["error"]["details"] == {"error_code": "ramp_limit_exceeded"}
    assert (first.headers["retry-after-ms"], first.headers["x-should-retry"]) == ("250", "false")
    assert third.status == 200


def test_early_answers_do_not_wait_for_the_body(server, raw):
    """An early reply is sent while the request's body is still on its way."""
    server.fail(413, early=True)
    connection = raw()
    connection.sock.sendall(b"POST /v1/messages HTTP/1.1\r\nhost: x\r\ncontent-length: 1000000\r\n\r\n")

    assert connection.until(b"\r\n").startswith(b"HTTP/1.1 413 ")


def test_raw_replies(server, raw, message):
    """Raw bytes are the whole answer; the connection ends after them."""
    wire = b"HTTP/1.1 103 Early Hints\r\nlink: </x>\r\n\r\nHTTP/1.0 200 Fine\r\n\r\nto the end"
    server.reply(raw=wire)

    assert raw(message()).rest() == wire


def test_wrong_counts_are_refused(server):
    """A reply for no request is a mistake."""
    with pytest.raises(ValueError, match="times must be at least 1"):
        server.reply("x", times=0)


def test_clear_forgets_plans_and_requests(server, api):
    """`clear` brings the server back to its start."""
    server.reply("x")
    server.stream_fault("cut")
    api.create()
    server.reply("y")
    server.clear()

    assert server.requests == []
    assert api.create(stream=True).kinds[-1] == "message_stop"


# --- The journal --------------------------------------------------------------------------------------------------------


def test_journal_shows_requests_without_secrets(server, api):
    """The journal has every request in order, its credentials masked."""
    headers = {"authorization": "Bearer s3cret", "cookie": "s3cret", "X-Plain": "p", "anthropic-version": "2023-06-01"}
    api(
        "POST",
        "/v1/messages?beta=true",
        {"a": 1},
        {**headers, "x-api-key": "s3cret", "content-type": "application/json"},
    )
    api("GET", "/v1/nothing", headers={})

    first, second = server.requests

    assert (first.method, first.path, first.query, first.json) == ("POST", "/v1/messages", "beta=true", {"a": 1})
    assert (first.headers["X-API-Key"], first.headers["authorization"], first.headers["x-plain"]) == ("***", "***", "p")
    assert "s3cret" not in repr(first) + json.dumps(first.to_dict())
    assert (first.status, second.status) == (400, 404)
    assert first.time == server.clock.time()
    assert second.path == "/v1/nothing"


def test_journal_tells_connections_apart(server, raw, message):
    """Requests on one kept connection share its number."""
    kept = raw(message())
    kept.until(b'"usage"')
    kept.send(message())
    kept.until(b'"usage"')
    raw(message()).until(b'"usage"')

    first, second, third = [request.connection for request in server.requests]

    assert first == second != third


def test_journal_forgets_the_oldest_when_it_is_full():
    """The journal's memory is bounded."""
    from sonnetry._core.headers import Headers
    from sonnetry.server.http.journal import OVERHEAD, Journal

    journal = Journal(budget=3 * OVERHEAD + 100)
    entries = [journal.open(Headers(), method="POST", path=f"/{number}", query="", time=0.0) for number in range(4)]
    journal.fill(entries[3], b"x" * 101)
    journal.fill(entries[0], b"late")

    assert [entry.path for entry in journal.entries()] == ["/2", "/3"]
    journal.clear()
    journal.fill(entries[2], b"x" * 10_000)
    assert journal.entries() == []


# --- /_local ------------------------------------------------------------------------------------------------------------


def local(api, method, what, body=None, headers=None):
    return api(method, f"/_local/{what}", body, headers or {})


def test_local_health(server, api):
    """Health tells what serves."""
    assert local(api, "GET", "health").json == {
        "status": "ok",
        "backend": "sim",
        "models": "any",
        "time": server.clock.time(),
    }


def test_local_replies(api):
    """A reply prepared over HTTP answers like one from Python, by method, path, part of the body and count."""
    order = {
        "body": {"n": 1},
        "status": 201,
        "headers": {"x-a": "b"},
        "path": "/v1/messages",
        "when": {"metadata": {"user_id": "u"}},
    }
    assert local(api, "POST", "replies", order).status == 200

    assert api.create().json["type"] == "message"
    answer = api.create(metadata={"user_id": "u"})

    assert (answer.status, answer.json, answer.headers["x-a"]) == (201, {"n": 1}, "b")
    assert api.create(metadata={"user_id": "u"}).json["type"] == "message"


def test_local_replies_by_part_of_the_body_pass_what_is_no_json(api):
    """A reply for bodies with a certain part leaves a body alone that has no parts."""
    local(api, "POST", "replies", {"body": "x", "when": {"a": {"b": 1}}})

    assert api("POST", "/x", "no json", {}).status == 404
    assert api("POST", "/x", '{"a": 1}', {}).status == 404
    assert api("POST", "/x", '{"a": {"b": 1, "c": 2}}', {}).body == b"x"


def test_local_replies_with_errors_and_events(api):
    """Errors and streams can be prepared over HTTP too."""
    local(api, "POST", "replies", {"status": 429, "error": {"message": "m"}, "headers": {"retry-after": "3"}})
    local(api, "POST", "replies", {"body": [{"type": "a"}, "data: b\n\n"]})

    failed, streamed = api.create(), api.create()

    assert failed.error == (429, "rate_limit_error", "m")
    assert failed.headers["retry-after"] == "3"
    assert streamed.body == b'event: a\ndata: {"type":"a"}\n\ndata: b\n\n'


def test_local_faults(api):
    """Faults prepared over HTTP act like those from Python."""
    local(api, "POST", "faults", {"faults": [{"kind": "cut", "after": 2}], "times": 1})

    assert len(api.create(stream=True).events) == 2
    assert len(api.create(stream=True).events) > 2


@pytest.mark.parametrize(
    ("what", "order", "words"),
    [
        ("replies", {"bodyy": 1}, "bodyy: Extra inputs are not permitted"),
        ("replies", {"status": 99}, "status: Input should be greater than or equal to 200"),
        ("replies", {"times": 0}, "times: Input should be greater than or equal to 1"),
        ("replies", [], "Input should be an object"),
        ("faults", {}, "faults: Field required"),
        ("faults", {"faults": [{"kind": "cutt"}]}, "faults: no fault is called 'cutt'"),
        ("faults", {"faults": [{"kind": "cut", "n": 1}]}, "faults: a fault has no 'n'"),
        ("clock", {"advance": -1}, "advance: Input should be greater than or equal to 0"),
    ],
)
def test_local_orders_are_checked(api, what, order, words):
    """A mistake in an order is named like any other."""
    status, kind, message = local(api, "POST", what, order).error

    assert (status, kind) == (400, "invalid_request_error")
    assert message.startswith(words)


def test_local_requests(server, api):
    """The journal can be read and emptied over HTTP; control requests are not in it."""
    api.create()

    (entry,) = local(api, "GET", "requests").json["data"]
    local(api, "DELETE", "requests")

    assert (entry["path"], entry["status"], entry["headers"]["x-api-key"]) == ("/v1/messages", 200, "***")
    assert json.loads(entry["body"])["max_tokens"] == 100
    assert server.requests == []


def test_local_clock(server, api):
    """The virtual clock can be read and advanced over HTTP."""
    before = server.clock.time()

    moved = local(api, "POST", "clock", {"advance": 90}).json

    assert moved == {"time": before + 90, "virtual": True}
    assert local(api, "GET", "clock").json["time"] == before + 90


def test_local_clock_of_the_machine(api_of):
    """The machine's clock cannot be moved."""
    from sonnetry._core.clock import SYSTEM_CLOCK
    from sonnetry.testing import LocalServer

    with LocalServer(clock=SYSTEM_CLOCK) as server:
        answer = local(api_of(server), "POST", "clock", {"advance": 1})

    assert answer.error == (400, "invalid_request_error", "advance: this server runs on the machine's clock")


def test_local_reset(server, api):
    """A reset forgets plans and requests."""
    server.reply("never")
    local(api, "POST", "reset")

    assert api.create().json["type"] == "message"


def test_local_is_not_touched_by_plans(server, api):
    """A reply or fault for any path leaves the control routes alone."""
    server.reply("x", times=None)
    server.stream_fault("close", before_headers=True, times=None)

    assert local(api, "GET", "health").json["status"] == "ok"


@pytest.mark.parametrize(("method", "path", "status"), [("GET", "nothing", 404), ("PUT", "clock", 405)])
def test_local_unknown_routes(api, method, path, status):
    """Control routes that do not exist are told like others."""
    assert local(api, method, path).error[0] == status


@pytest.mark.parametrize(
    "headers",
    [
        {"origin": "http://localhost"},
        {"host": "evil.example"},
        {"host": "[bad"},
        {"x-forwarded-for": "10.0.0.1"},
        {"forwarded": "for=10.0.0.1"},
    ],
)
def test_local_refuses_browsers_and_proxied_strangers(api, headers):
    """What may not be a program on this machine is refused (a browser, a rebound name, a proxy's client)."""
    assert local(api, "GET", "health", headers=headers).error[:2] == (403, "permission_error")


def test_local_opens_to_the_key(api_of):
    """The server's key opens the control routes to anybody; another key does not."""
    from sonnetry.testing import LocalServer

    with LocalServer(api_key="secret") as server:
        api = api_of(server)
        stranger = {"x-forwarded-for": "10.0.0.1"}
        right = local(api, "GET", "health", headers={**stranger, "x-api-key": "secret"})
        wrong = local(api, "GET", "health", headers={**stranger, "x-api-key": "other"})

    assert (right.status, wrong.status) == (200, 403)


@pytest.mark.parametrize(
    ("peer", "status"),
    [("127.0.0.1", 200), ("::1", 200), ("127.8.8.8", 200), ("10.0.0.1", 403), ("192.0.2.1", 403), ("testclient", 403)],
)
def test_local_only_from_loopback(asgi, peer, status):
    """Peers elsewhere are refused; under another ASGI server their address decides too."""
    from sonnetry.server import create_app

    assert asgi(create_app(), "GET", "/_local/health", peer=peer)[0]["status"] == status


def test_local_over_a_socketpair():
    """A socketpair has no address; it is of this process, so it may control."""
    from sonnetry.testing import connect

    with connect() as server, server.dial() as sock:
        sock.sendall(b"GET /_local/health HTTP/1.1\r\nhost: sonnetry.localhost\r\nconnection: close\r\n\r\n")
        data = b""
        while piece := sock.recv(65536):
            data += piece

    assert data.startswith(b"HTTP/1.1 200 OK\r\n")


@pytest.mark.parametrize(
    ("content", "why"),
    [
        ([{"type": "tool_use", "input": {}}], "block 0: a block of type 'tool_use' needs its 'name'"),
        ([{"type": "tool_use", "name": "f", "input": "{}"}], "'input' of a block of type 'tool_use' must be an object"),
        ([{"type": "tool_result", "tool_use_id": "t"}], "is part of requests"),
        ([{"type": "web_search_tool_result", "content": []}], "needs its 'tool_use_id'"),
        ([{"type": "text", "text": "a"}, {"type": "text", "text": 5}], "block 1: 'text' of a block of type 'text'"),
        ([{"type": "tool_use", "name": "f", "id": "t"}] * 2, "two calls have the id 't'"),
        ([{"type": "later", "value": float("nan")}], "cannot be written as JSON"),
    ],
)
def test_a_turn_that_no_model_could_answer_with(server, content, why):
    """What cannot be played is refused when it is prepared."""
    with pytest.raises(ValueError, match=re.escape(why)):
        server.play(content)


def test_a_turn_over_http_is_refused_the_same_way(api):
    """The same holds for `/_local/turns`; blocks of types that nobody knows are taken."""
    refused = api("POST", "/_local/turns", {"content": [{"type": "tool_use"}]})

    assert refused.error == (
        400,
        "invalid_request_error",
        "content: block 0: a block of type 'tool_use' needs its 'name'",
    )
    assert api("POST", "/_local/turns", {"content": [{"type": "hologram", "depth": 3}]}).status == 200
    assert api.create().json["content"] == [{"type": "hologram", "depth": 3}]
