"""Errors at the seam: which class, what it says, and what of it survives a pickle."""

from __future__ import annotations

import copy
import pickle

import httpx
import pytest

import sonnetry
from sonnetry import (
    AnthropicError,
    APIConnectionError,
    APIError,
    APIResponseValidationError,
    APIStatusError,
    APITimeoutError,
    RateLimitError,
    StreamError,
    StreamIdleError,
    StreamTruncatedError,
    Timeout,
)

KEY = "sk-ant-secret-of-this-test"

CLASSES = {
    400: "BadRequestError",
    401: "AuthenticationError",
    402: "PaymentRequiredError",
    403: "PermissionDeniedError",
    404: "NotFoundError",
    408: "RequestTimeoutError",
    409: "ConflictError",
    412: "PreconditionFailedError",
    413: "ContentTooLargeError",
    422: "UnprocessableEntityError",
    429: "RateLimitError",
    431: "RequestHeaderFieldsTooLargeError",
    499: "ClientClosedRequestError",
    500: "InternalServerError",
    501: "HTTPNotImplementedError",
    502: "InternalServerError",
    503: "ServiceUnavailableError",
    504: "GatewayTimeoutError",
    529: "OverloadedError",
    599: "InternalServerError",
    418: "APIStatusError",
    300: "APIStatusError",
    304: "APIStatusError",
}


async def failing(client, ask, **options):
    """Make a call that fails and return its error."""
    with pytest.raises(APIError) as caught:
        await client.messages.create(max_retries=0, **options, **ask)
    return caught.value


# --- Which class --------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(("status", "name"), CLASSES.items())
async def test_each_status_has_its_class(client, server, ask, status, name):
    """Every error status raises its own class, with the status, and no other."""
    server.fail(status)
    error = await failing(client, ask)

    assert getattr(sonnetry, name) is type(error)
    assert status == error.status_code
    assert isinstance(error, APIStatusError)
    assert (status in (408, 409, 429) or status >= 500) == error.retryable


def test_families_and_old_names():
    """Server errors are one family, the two old names are aliases, and all is an APIError."""
    for name in ("HTTPNotImplementedError", "ServiceUnavailableError", "GatewayTimeoutError", "OverloadedError"):
        assert issubclass(getattr(sonnetry, name), sonnetry.InternalServerError)
    assert sonnetry.RequestTooLargeError is sonnetry.ContentTooLargeError
    assert sonnetry.DeadlineExceededError is sonnetry.GatewayTimeoutError
    for name in ("StreamTruncatedError", "StreamProtocolError", "StreamIdleError"):
        assert issubclass(getattr(sonnetry, name), StreamError)
    assert issubclass(StreamError, APIConnectionError)
    assert issubclass(StreamIdleError, APITimeoutError)
    assert issubclass(APITimeoutError, APIConnectionError)
    assert not issubclass(sonnetry.APIUserAbortError, APIConnectionError)
    assert issubclass(APIError, AnthropicError)
    assert not issubclass(sonnetry.MissingCredentialsError, APIError)


@pytest.mark.parametrize(
    ("status", "fault", "branch"),
    [
        (429, None, "slow down"),
        (529, None, "529"),
        (404, None, "404"),
        (None, ("close", {"before_headers": True}), "connection"),
        (None, ("silence", {"before_headers": True}), "timeout"),
    ],
)
async def test_except_clauses_in_the_documented_order(client, server, ask, status, fault, branch):
    """Narrow classes first, then the status, then the connection: each failure reaches its own branch."""
    if status is not None:
        server.fail(status)
    else:
        server.stream_fault(fault[0], **fault[1])
    try:
        await client.messages.create(max_retries=0, timeout=0.05 if branch == "timeout" else 20, **ask)
    except RateLimitError:
        reached = "slow down"
    except APIStatusError as error:
        reached = str(error.status_code)
    except APITimeoutError:
        reached = "timeout"
    except APIConnectionError:
        reached = "connection"

    assert branch == reached


# --- What it says -------------------------------------------------------------------------------------------------------


async def test_the_envelope_is_taken_apart_ERR_1(client, server, ask):
    """Type, message, details, code and request id are attributes; the body is the parsed envelope."""
    server.fail(403, "You may not", type="permission_error", code="sandbox_egress_restricted")
    error = await failing(client, ask)

    assert ("permission_error", "You may not") == (error.type, error.api_message)
    assert "sandbox_egress_restricted" == error.error_code
    assert {"error_code": "sandbox_egress_restricted"} == error.details
    assert error.body["error"]["message"] == "You may not"
    assert error.body["request_id"] == error.request_id == server.requests[0].request_id


async def test_text_and_repr_name_status_type_message_and_request_id(client, server, ask):
    """The sentence a user pastes holds all that support asks for."""
    server.fail(400, "max_tokens: too many")
    error = await failing(client, ask)

    for text in (str(error), repr(error)):
        for part in ("400", "invalid_request_error", "max_tokens: too many", server.requests[0].request_id):
            assert part in text
    assert repr(error).startswith("BadRequestError(")


BODIES = [
    ("<html><body>502 Bad Gateway</body></html>", "502 Bad Gateway"),
    ("", "no body"),
    ("upstream connect error", "upstream connect error"),
    ("[]", "[]"),
    ("null", "null"),
    ('"busy"', "busy"),
    ('{"error": "busy"}', "busy"),
    ('{"error": null}', "null"),
    ('{"error": {"type": 5, "message": ["a"]}}', "a"),
    ('{"message": "busy"}', "busy"),
    ('{"error": {"type": "api_error", "message": "cut', "cut"),
    (b"\xff\xfe broken", "broken"),
]


@pytest.mark.parametrize(("body", "said"), BODIES)
async def test_a_body_of_any_shape_is_kept_ERR_4(client, server, ask, body, said):
    """HTML, nothing, text, and JSON that is not an envelope: the class of the status, the raw text kept, no type."""
    server.reply(body, status=502)
    error = await failing(client, ask)

    assert sonnetry.InternalServerError is type(error)
    assert said in str(error)
    assert (None, None, None) == (error.type, error.error_code, error.details)
    raw = body if isinstance(body, bytes) else body.encode()
    assert raw == error.response.content
    assert error.request_id == server.requests[0].request_id
    assert error.request_id in str(error)


async def test_a_long_body_does_not_flood_the_text(client, server, ask):
    """The text of the error holds the beginning of a long body; the response holds it all."""
    server.reply("x" * 100_000, status=500)
    error = await failing(client, ask)

    assert len(str(error)) < 1000
    assert 100_000 == len(error.response.text)


async def test_a_new_error_type_is_kept_ERR_3(client, server, ask):
    """A type nobody knew keeps the class of its status."""
    server.fail(409, type="novel_error", code="novel_code")
    error = await failing(client, ask)

    assert sonnetry.ConflictError is type(error)
    assert ("novel_error", "novel_code") == (error.type, error.error_code)


async def test_the_request_id_of_the_body_will_do(client, server, ask):
    """Without the header the id in the envelope is taken."""
    body = b'{"type":"error","error":{"type":"api_error","message":"x"},"request_id":"req_of_body"}'
    server.reply(raw=b"HTTP/1.1 500 Oops\r\ncontent-length: %d\r\n\r\n%b" % (len(body), body))
    error = await failing(client, ask)

    assert "req_of_body" == error.request_id
    assert "Oops" == error.response.reason_phrase


async def test_an_error_without_any_id_says_none(client, server, ask):
    """No id is None, and the text does not speak of it."""
    server.reply(raw=b"HTTP/1.1 500 Oops\r\ncontent-length: 2\r\n\r\nno")
    error = await failing(client, ask)

    assert error.request_id is None
    assert "None" not in str(error) + repr(error)


async def test_the_response_of_an_error(client, server, ask):
    """`.response` has status, reason, headers in any case, request, text and json."""
    server.fail(404, "model: nope", headers={"X-Mine": "yes", "anthropic-workspace-id": "wrkspc_1"})
    error = await failing(client, ask)
    response = error.response

    assert (404, "Not Found") == (response.status_code, response.reason_phrase)
    assert ["yes"] * 3 == [response.headers[name] for name in ("x-mine", "X-Mine", "X-MINE")]
    assert "X-MiNe" in response.headers
    assert response.headers.get("x-none") is None
    assert error.body == response.json()
    assert "model: nope" in response.text
    assert "POST" == response.request.method
    assert f"{client.base_url}v1/messages" == response.request.url == response.url
    assert error.request is response.request
    assert "wrkspc_1" == error.workspace_id


async def test_an_error_knows_the_rate_limits_RATE_9(make_client, server, ask):
    """The limits of a refused request are parsed; a lost connection has none."""
    server.fail(429, headers={"anthropic-ratelimit-tokens-remaining": "0", "retry-after": "5"})
    refused = await failing(make_client(), ask)
    server.stream_fault("close", before_headers=True)
    lost = await failing(make_client(), ask)

    assert 0 == refused.rate_limits.tokens.remaining
    assert "5" == refused.response.headers["retry-after"]
    assert lost.rate_limits is None


async def test_an_answer_that_broke_off_tells_what_its_head_said_RATE_9(make_client, server, ask, wire):
    """Cut bodies and streams, and answers that are not JSON, keep request id and rate limits of their head."""
    headers = {"anthropic-ratelimit-tokens-remaining": "7000"}
    client = make_client(max_retries=0)
    server.reply(wire.message(), headers=headers)
    server.stream_fault("close", after_bytes=20)
    cut = await failing(client, ask)
    server.reply("<html>", headers=headers)
    html = await failing(client, ask)
    server.reply(wire.stream(wire.text("Hi"))[:4], headers=headers)
    with pytest.raises(StreamTruncatedError) as caught:
        async for _ in await client.messages.create(stream=True, **ask):
            pass

    errors = [cut, html, caught.value]
    assert [request.request_id for request in server.requests] == [error.request_id for error in errors]
    assert [7000] * 3 == [error.rate_limits.tokens.remaining for error in errors]
    assert 7000 == pickle.loads(pickle.dumps(cut)).rate_limits.tokens.remaining  # noqa: S301 - our own bytes


async def test_a_certificate_file_that_is_missing_is_named(server, ask):
    """A wrong CA file is APIConnectionError with its path, at once, and nothing is sent."""
    tls = sonnetry.TLS(ca="/no/such/file.pem")
    client = sonnetry.AsyncAnthropic(api_key=KEY, base_url=server.base_url.replace("http:", "https:"), tls=tls)
    with pytest.raises(APIConnectionError, match=r"/no/such/file\.pem") as caught:
        await client.messages.create(**ask)

    assert ("connect", 0, False) == (caught.value.phase, caught.value.retries_taken, caught.value.retryable)
    assert [] == server.requests


async def test_a_server_that_speaks_no_tls_is_a_connection_error(server, ask):
    """https to a port that speaks http says that TLS failed."""
    url = server.base_url.replace("http:", "https:")
    client = sonnetry.AsyncAnthropic(api_key=KEY, base_url=url, max_retries=0)
    with pytest.raises(APIConnectionError, match="TLS") as caught:
        await client.messages.create(**ask)

    assert "connect" == caught.value.phase


@pytest.mark.parametrize("fault", ["close", "reset", "half_close", "silence"])
async def test_a_connection_error_has_a_cause_and_a_request(make_client, server, ask, fault, pace):
    """`__cause__` says what the system said, `request` what was asked, `phase` how far it came."""
    server.stream_fault(fault, before_headers=True)
    error = await failing(make_client(), ask, timeout=Timeout(read=0.05 * pace if fault == "silence" else 20))

    assert isinstance(error, APIConnectionError)
    assert isinstance(error.__cause__, Exception)
    assert "POST" == error.request.method
    assert "headers" == error.phase
    assert error.retryable
    assert error.request_id is None


@pytest.mark.parametrize("body", ["<html>hello</html>", "", "{", "\ufeff{}x"])
async def test_an_answer_that_is_no_json_is_a_validation_error(client, server, ask, body):
    """Status 200 with something else than JSON raises APIResponseValidationError, at once, with the body."""
    server.reply(body)
    with pytest.raises(APIResponseValidationError) as caught:
        await client.messages.create(**ask)

    error = caught.value
    assert (200, body) == (error.status_code, error.body)
    assert error.response.text == body
    assert error.request_id == server.requests[0].request_id
    assert not error.retryable
    assert 1 == len(server.requests)


async def test_an_object_of_another_shape_does_not_raise(client, server, ask):
    """No object that the service sends makes decoding raise."""
    server.reply("{}")
    await client.messages.create(**ask)

    assert 1 == len(server.requests)


@pytest.mark.parametrize("body", ["[]", "null", "5", '"text"'])
async def test_json_that_is_not_an_object_is_refused(client, server, ask, body):
    """Such an answer is an error with the answer in it, never a value with the type of a message."""
    server.reply(body)
    with pytest.raises(APIResponseValidationError, match="not an object") as caught:
        await client.messages.create(**ask)

    assert body == caught.value.response.text


# --- What survives a pickle ---------------------------------------------------------------------------------------------


async def a_status_error(client, server, ask):
    server.fail(429, headers={"retry-after": "600"})
    return await failing(client, ask)


async def a_refused_wait(client, server, ask):
    server.fail(429, headers={"retry-after": "600"})
    with pytest.raises(RateLimitError) as caught:
        await client.messages.create(**ask)
    return caught.value


async def a_timeout(client, server, ask):
    server.stream_fault("silence", before_headers=True)
    return await failing(client, ask, timeout=Timeout(read=0.03))


async def a_lost_connection(client, server, ask):
    server.stream_fault("reset", before_headers=True)
    return await failing(client, ask)


async def no_json(client, server, ask):
    server.reply("<html>")
    return await failing(client, ask)


async def a_cut_stream(client, server, ask):
    server.stream_fault("cut", after=4)
    with pytest.raises(APIError) as caught:
        async for _ in await client.messages.create(stream=True, **ask):
            pass
    return caught.value


async def an_idle_stream(client, server, ask):
    server.stream_fault("silence", after=4)
    with pytest.raises(APIError) as caught:
        async for _ in await client.messages.create(stream=True, timeout=Timeout(idle=0.03), **ask):
            pass
    return caught.value


FAILURES = [a_status_error, a_refused_wait, a_timeout, a_lost_connection, no_json, a_cut_stream, an_idle_stream]
FACTS = ("message", "request_id", "retryable", "phase", "retry_at", "retries_taken", "body")


@pytest.mark.parametrize("protocol", range(2, pickle.HIGHEST_PROTOCOL + 1))
@pytest.mark.parametrize("failure", FAILURES)
async def test_errors_pickle(make_client, server, ask, failure, protocol):
    """An error comes out of a pickle with its class, text, facts, response and partial message, and without the key."""
    client = make_client(api_key=KEY, default_headers={"X-Secret-Token": KEY})
    error = await failure(client, server, ask)
    packed = pickle.dumps(error, protocol)
    copied = pickle.loads(packed)  # noqa: S301 - our own bytes

    assert KEY.encode() not in packed
    assert type(error) is type(copied)
    assert str(error) == str(copied)
    assert repr(error) == repr(copied)
    assert [getattr(error, name) for name in FACTS] == [getattr(copied, name) for name in FACTS]
    assert error.partial == copied.partial
    assert error.request.url == copied.request.url
    assert "***" == copied.request.headers["x-api-key"]
    if isinstance(error, APIStatusError):
        assert error.response.headers["Retry-After"] == copied.response.headers["Retry-After"]
        assert (error.type, error.status_code, error.rate_limits) == (
            copied.type,
            copied.status_code,
            copied.rate_limits,
        )


@pytest.mark.parametrize("failure", FAILURES)
async def test_errors_can_be_copied(client, server, ask, failure):
    """`copy.copy` and `copy.deepcopy` work, as tools that re-raise in another task need."""
    error = await failure(client, server, ask)

    for made in (copy.copy(error), copy.deepcopy(error)):
        assert (type(error), str(error), error.phase) == (type(made), str(made), made.phase)


async def test_a_cut_stream_keeps_its_partial_message(client, server, ask):
    """The partial message of a pickled error is a Message with text and usage."""
    error = pickle.loads(pickle.dumps(await a_cut_stream(client, server, ask)))  # noqa: S301 - our own bytes

    assert StreamTruncatedError is type(error)
    assert isinstance(error.partial, sonnetry.types.Message)
    assert error.partial.content[0].text
    assert error.partial.usage.input_tokens > 0
    assert error.partial.stop_reason is None


async def test_no_error_shows_the_key(make_client, server, ask):
    """Neither text nor repr of an error, its request or its headers holds a credential."""
    client = make_client(api_key=KEY)
    server.fail(401, headers={"set-cookie": KEY})
    error = await failing(client, ask, extra_headers={"authorization": f"Bearer {KEY}", "x-other-token": KEY})

    shown = [error, error.request, error.request.headers, error.response, error.response.headers, vars(error)]
    for item in shown:
        assert KEY not in repr(item) + f"{item}"


# --- Made by hand -------------------------------------------------------------------------------------------------------


def test_a_status_error_may_be_made_of_a_foreign_response():
    """The official constructor signature works with any response that looks like one."""
    request = httpx.Request("POST", "https://example.test/v1/messages")
    response = httpx.Response(529, headers={"Request-Id": "req_1", "X-Should-Retry": "false"}, request=request)
    error = sonnetry.OverloadedError("busy", response=response, body={"error": {"type": "overloaded_error"}})

    assert (529, "req_1", "overloaded_error") == (error.status_code, error.request_id, error.type)
    assert not error.retryable
    assert error.request is request
    assert "busy (request id req_1)" == str(error)


def test_a_foreign_response_without_a_request_will_do():
    """httpx refuses to name a missing request; that is None here."""
    error = sonnetry.BadRequestError("no", response=httpx.Response(400), body=None)

    assert error.request is None
    assert error.request_id is None


def test_connection_errors_may_be_made_by_hand():
    """The other constructors keep the official signature too."""
    request = httpx.Request("GET", "https://example.test")

    assert "Connection error." == str(APIConnectionError(request=request))
    assert "mine" == str(APIConnectionError(message="mine", request=request))
    assert request is APITimeoutError(request).request
    assert "m" == str(APIError("m", request, body=None))


def test_facts_have_sensible_values_before_anything_is_known():
    """A hand-made error answers all questions."""
    error = APIConnectionError()

    assert (None, None, None, 0) == (error.partial, error.retry_at, error.request_id, error.retries_taken)
    assert error.retryable


async def test_a_refusal_whose_body_was_cut_keeps_its_status(server, make_client, ask):
    """A 400 stays a 400, and is not sent again, when its words got lost."""
    server.fail(400, times=None)
    server.stream_fault("reset", after_bytes=10, times=None)

    with pytest.raises(sonnetry.BadRequestError) as caught:
        await make_client().messages.create(**ask)

    assert (400, 1) == (caught.value.status_code, len(server.requests))
