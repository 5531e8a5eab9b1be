"""Errors: the class of each status and type, what they say, keep and hide."""

import copy
import json
import pickle
import traceback

import pytest

from sonnetry._core import errors
from sonnetry._core.errors import APIStatusError, InternalServerError, class_for, status_error


def envelope(kind="overloaded_error", message="Overloaded", **more):
    error = {"type": kind, "message": message, **more}
    return json.dumps({"type": "error", "error": error, "request_id": "req_body"}).encode()


CLASSES = {
    400: "BadRequestError", 401: "AuthenticationError", 402: "PaymentRequiredError", 403: "PermissionDeniedError",
    404: "NotFoundError", 408: "RequestTimeoutError", 409: "ConflictError", 412: "PreconditionFailedError",
    413: "ContentTooLargeError", 422: "UnprocessableEntityError", 429: "RateLimitError",
    431: "RequestHeaderFieldsTooLargeError", 499: "ClientClosedRequestError", 500: "InternalServerError",
    501: "HTTPNotImplementedError", 502: "InternalServerError", 503: "ServiceUnavailableError",
    504: "GatewayTimeoutError", 529: "OverloadedError", 418: "APIStatusError", 302: "APIStatusError",
}  # fmt: skip


@pytest.mark.parametrize(("status", "name"), CLASSES.items())
def test_err_3_the_status_picks_the_class(answer, status, name):
    """Each status has its class; unlisted ones fall to the nearest base (rule ERR-3)."""
    error = status_error(answer(status, envelope()))

    assert name == type(error).__name__ == class_for(status).__name__
    assert (status, "overloaded_error", "Overloaded") == (error.status_code, error.type, error.api_message)


@pytest.mark.parametrize(("kind", "status"), errors.STATUS_OF_TYPE.items())
def test_str_9_an_error_event_has_the_class_of_its_type(answer, kind, status):
    """An error inside a stream maps by `error.type` to the class of the HTTP path (rule STR-9)."""
    error = status_error(answer(200), in_stream=envelope(kind))

    assert type(error) is class_for(status)
    assert error.retryable == status_error(answer(status, envelope(kind))).retryable
    assert f"Error code: {status} - {kind}: Overloaded" in str(error)


def test_str_9_an_error_event_of_a_new_type_is_a_server_error(answer):
    """A type nobody knows yet is an internal error of the service, retried like one (rules ERR-3, CLI-2)."""
    error = status_error(answer(200), in_stream=envelope("brand_new_error"))

    assert type(error) is InternalServerError
    assert error.retryable


def test_the_old_names_are_the_new_classes():
    """The names of older packages stay importable."""
    assert errors.RequestTooLargeError is errors.ContentTooLargeError
    assert errors.DeadlineExceededError is errors.GatewayTimeoutError
    assert issubclass(errors.OverloadedError, InternalServerError)


def test_the_tree():
    """What a caller may catch instead of what."""
    assert issubclass(errors.StreamIdleError, errors.APITimeoutError)
    assert issubclass(errors.StreamIdleError, errors.StreamError)
    assert issubclass(errors.StreamError, errors.APIConnectionError)
    assert issubclass(errors.APITimeoutError, errors.APIConnectionError)
    assert all(
        issubclass(getattr(errors, name), errors.APIError)
        for name in errors.__all__
        if name not in ("AnthropicError", "MissingCredentialsError", "RetryableError")
    )


def test_the_request_id_is_told(answer):
    """The id is in text and repr: from the header, else from the body."""
    from_header = status_error(answer(500, envelope(), request_id="req_header"))
    from_body = status_error(answer(500, envelope()))

    assert ("req_header", "req_body") == (from_header.request_id, from_body.request_id)
    assert "(request id req_header)" in str(from_header)
    assert "request_id='req_header'" in repr(from_header)
    assert "request id" not in str(status_error(answer(500)))


@pytest.mark.parametrize(
    ("body", "said"),
    [
        (b"", "Error code: 502 - no body"),
        (b"<html>Bad Gateway</html>", "Error code: 502 - <html>Bad Gateway</html>"),
        (b"\xff\xfe", "Error code: 502 - \ufffd\ufffd"),
        (b'"text"', 'Error code: 502 - "text"'),
        (b"[1]", "Error code: 502 - [1]"),
        (b'{"error": "flat"}', "Error code: 502 - flat"),
        (b'{"error": {"message": "only"}}', "Error code: 502 - only"),
        (b'{"error": {"type": ["list"], "message": {"a": 1}}}', None),
        (b'{"error": {"type": {"a": 1}, "details": "x"}, "request_id": 5}', None),
        (b"[" * 100_000, None),
        (b'{"a":' * 100_000, None),
    ],
    ids=[
        "empty",
        "html",
        "no utf-8",
        "string",
        "list",
        "flat",
        "no type",
        "odd fields",
        "odd id",
        "deep",
        "deep object",
    ],
)
@pytest.mark.parametrize("in_stream", [False, True])
def test_err_4_any_body_makes_an_error(answer, body, said, in_stream):
    """HTML, empty and odd bodies happen: nothing is lost, nothing else is raised (rule ERR-4)."""
    error = status_error(answer(200), in_stream=body) if in_stream else status_error(answer(502, body))

    assert isinstance(error, InternalServerError)
    assert error.error_code is None
    if said is not None:
        assert said.replace("502", "500" if in_stream else "502") == error.message
        assert error.type is None
    str(error), repr(error), error.rate_limits, error.workspace_id, error.details, error.api_message


def test_details_and_code(answer):
    """`error.details.error_code` is at hand, for branching."""
    error = status_error(answer(400, envelope(details={"error_code": "unsupported_charset", "n": 1})))

    assert ("unsupported_charset", {"error_code": "unsupported_charset", "n": 1}) == (error.error_code, error.details)


def test_rate_limits_and_workspace_are_read_from_the_headers(answer):
    """Errors show the limits their answer reported (rule RATE-5)."""
    error = status_error(answer(429, anthropic_ratelimit_requests_limit="10", anthropic_workspace_id="wrkspc_1", x="y"))

    assert (10, "wrkspc_1") == (error.rate_limits.requests.limit, error.workspace_id)
    assert errors.APIConnectionError().rate_limits is None


EXAMPLES = [
    lambda answer: status_error(answer(429, envelope(), request_id="req_1", set_cookie="do-not-show")),
    lambda answer: status_error(answer(200, request_id="req_1"), in_stream=envelope()).mark(phase="stream"),
    lambda answer: errors.APIConnectionError(message="m", request=answer().request).mark(phase="body"),
    lambda answer: errors.APITimeoutError(answer().request),
    lambda answer: errors.StreamIdleError(answer().request, message="idle"),
    lambda answer: errors.StreamTruncatedError(message="m", request=answer().request),
    lambda answer: errors.APIUserAbortError(request=answer().request),
    lambda answer: errors.APIResponseValidationError(answer(200, b"<html>", request_id="r"), "<html>"),
]


@pytest.mark.parametrize("make", EXAMPLES)
def test_errors_pickle_and_copy_whole_but_without_secrets(answer, make, key):
    """An error survives pickling with all it says; credentials do not travel (rule AUTH-7)."""
    error = make(answer).mark(retries_taken=2, request_id="req_9")
    data = pickle.dumps(error)
    again = pickle.loads(data)  # noqa: S301

    assert key.encode() not in data
    assert b"do-not-show" not in data
    assert (type(error), str(error), repr(error), 2) == (type(again), str(again), repr(again), again.retries_taken)
    assert (error.phase, error.retryable, error.body) == (again.phase, again.retryable, again.body)
    assert error.request.url == again.request.url
    assert str(error) == str(copy.copy(error)) == str(copy.deepcopy(error))


@pytest.mark.parametrize("make", EXAMPLES)
def test_auth_7_no_error_shows_a_credential(answer, make, key):
    """Text, repr and a traceback with local variables hold no credential (rule AUTH-7)."""

    def fail():
        error = make(answer)
        request, response = error.request, getattr(error, "response", None)  # noqa: F841, RUF100 - seen as locals
        raise error

    with pytest.raises(errors.APIError) as caught:
        fail()
    stack = traceback.TracebackException.from_exception(caught.value, capture_locals=True).stack
    told = str(next(frame.locals for frame in stack if frame.name == "fail"))

    for text in (told, str(caught.value), repr(caught.value), repr(vars(caught.value))):
        assert key not in text
        assert "do-not-show" not in text


def test_constructors_have_the_official_signature(answer):
    """`(message, *, response, body)`, the response by duck typing."""

    class Foreign:
        status_code = 404
        headers = {"request-id": "req_f"}  # noqa: RUF012

        @property
        def request(self):
            raise RuntimeError("the request is not set")

    error = errors.NotFoundError("gone", response=Foreign(), body=None)

    assert ("gone (request id req_f)", 404, None, "gone") == (
        str(error),
        error.status_code,
        error.request,
        error.message,
    )
    assert isinstance(error, APIStatusError)
