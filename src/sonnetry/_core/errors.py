"""Every exception of the client, and the tables that pick one.

    AnthropicError
     ├─ MissingCredentialsError                  no credential found; says what was tried
     └─ APIError                                 all that is not a bug in the calling program
         ├─ APIStatusError                       an answer that says no; one class a status
         ├─ APIConnectionError                   no answer, or not all of it
         │   ├─ APITimeoutError                  a time limit expired
         │   └─ StreamError                      a stream that began and did not end
         │       ├─ StreamTruncatedError         cut: clean end, reset, half-close, broken chunk
         │       ├─ StreamProtocolError          a frame that is not an event
         │       └─ StreamIdleError              silence (also an APITimeoutError)
         ├─ APIUserAbortError                    closed from another thread or task
         ├─ APIResponseValidationError           an answer that is not what it must be
         └─ APIWebhookValidationError            a delivery that does not verify

Foreign exceptions never leave the library: they are the `__cause__`. No secret is kept: requests pickle and print masked.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from typing import TYPE_CHECKING, Any, Literal, Protocol, Self, TypedDict, Unpack

from .public_names import publish_names
from .wire import Response

if TYPE_CHECKING:
    from ..types.messages import Message
    from .rate_limits import RateLimits

Phase = Literal["connect", "send", "headers", "body", "stream"]


class ResponseLike(Protocol):
    """What an error reads of an answer; ours, an httpx one and an httpx2 one all fit."""

    @property
    def status_code(self) -> int: ...
    @property
    def headers(self) -> Mapping[str, str]: ...


class AnthropicError(Exception):
    """Base of everything this library raises on purpose."""


class RetryableError(AnthropicError):
    """Raised by middleware to have the attempt repeated, as often as the retry policy allows."""

    retryable = True
    retries_taken = 0


class MissingCredentialsError(AnthropicError, TypeError):
    """No credential was found; the message lists every place that was looked at (rule AUTH-7).

    It is a `TypeError` too: programs written for the official package catch that.
    """


class _Facts(TypedDict, total=False):
    retryable: bool
    phase: Phase
    retry_at: datetime
    request_id: str | None
    retries_taken: int


class APIError(AnthropicError):
    """Base of all failures of a call.

    `retryable` says whether the same call may succeed later, `phase` how far it came, `retry_at` when a wait that was
    too long would have ended, `partial` what had arrived of a message, `retries_taken` how often it was repeated.
    """

    message: str
    request: Any
    body: object
    request_id: str | None = None
    retryable: bool = False
    phase: Phase = "headers"
    retry_at: datetime | None = None
    retries_taken: int = 0
    partial: Message | None = None
    _headers: Mapping[str, str] | None = None

    def __init__(self, message: str, request: Any = None, *, body: object = None) -> None:
        super().__init__(message)
        self.message = message
        self.request = request
        self.body = body

    def __str__(self) -> str:
        return f"{self.message} (request id {self.request_id})" if self.request_id else self.message

    def __repr__(self) -> str:
        tail = f", request_id={self.request_id!r}" if self.request_id else ""
        return f"{type(self).__name__}({self.message!r}{tail})"

    def __reduce__(self) -> tuple[Any, ...]:
        return _restore, (type(self), self.args, self.__dict__)

    @property
    def rate_limits(self) -> RateLimits | None:
        """The rate limits the answer reported (rule RATE-5), None without an answer."""
        from .rate_limits import RateLimits

        return None if self._headers is None else RateLimits.parse(self._headers)

    def answered(self, headers: Mapping[str, str]) -> Self:
        """Take what the head of an answer says whose body was not whole, and return the error."""
        self._headers = self._headers or headers
        self.request_id = self.request_id or headers.get("request-id")
        return self

    def mark(self, **facts: Unpack[_Facts]) -> APIError:
        """Set attributes and return the error."""
        self.__dict__.update(facts)
        return self


class APIResponseValidationError(APIError):
    """The answer is not what this endpoint answers, for example a page of HTML with status 200."""

    def __init__(self, response: ResponseLike, body: object, *, message: str | None = None) -> None:
        super().__init__(message or "The answer is not valid for this endpoint.", _request_of(response), body=body)
        self.response = response
        self.status_code = response.status_code
        self.answered(response.headers)


class APIWebhookValidationError(APIError):
    """A webhook delivery that is refused, because of the delivery or of how it was passed on (rules WH-1 to WH-3).

    `reason` names the mistake, such as `wrong_signature`, `too_old` or `parsed_payload`; docs/webhooks.md lists all. Where
    the package `standardwebhooks` is installed, it is a `standardwebhooks.WebhookVerificationError` too; a mistake of the
    program is also a `TypeError` or `ValueError`.
    """

    reason: str = "wrong_signature"


class APIUserAbortError(APIError):
    """The stream was closed by another thread or task while this one was reading it."""

    def __init__(self, message: str = "The stream was closed by another thread or task.", request: Any = None) -> None:
        super().__init__(message, request)


class APIStatusError(APIError):
    """An answer with an error status. Branch on the class, on `type` and on `error_code`, never on the message."""

    response: ResponseLike
    status_code: int

    def __init__(self, message: str, *, response: ResponseLike, body: object = None) -> None:
        super().__init__(message, _request_of(response), body=body)
        self.response = response
        self.status_code = response.status_code
        self.request_id = response.headers.get("request-id") or _field(body, "request_id")
        self.retryable = retryable_status(self.status_code, self.type, self.error_code, response.headers)

    @property
    def type(self) -> str | None:
        """The wire's `error.type`, None when the body has none (rule ERR-4)."""
        return _word(_field(self.body, "error"), "type")

    @property
    def api_message(self) -> str | None:
        """The wire's `error.message`."""
        error = _field(self.body, "error")
        return error if isinstance(error, str) else _word(error, "message")

    @property
    def details(self) -> Mapping[str, Any] | None:
        """The wire's `error.details`."""
        details = _field(_field(self.body, "error"), "details")
        return details if isinstance(details, Mapping) else None

    @property
    def error_code(self) -> str | None:
        """The wire's `error.details.error_code`, None without one."""
        return _word(self.details, "error_code")

    @property
    def workspace_id(self) -> str | None:
        """The workspace that answered."""
        return self.response.headers.get("anthropic-workspace-id")

    @property
    def rate_limits(self) -> RateLimits | None:
        """The rate limits the answer reported (rule RATE-5)."""
        from .rate_limits import RateLimits

        return RateLimits.parse(self.response.headers)


class BadRequestError(APIStatusError):
    """400: the request is not valid."""


class AuthenticationError(APIStatusError):
    """401: the credential is missing or wrong."""


class PaymentRequiredError(APIStatusError):
    """402: billing stops this call."""


class PermissionDeniedError(APIStatusError):
    """403: the credential may not do this."""


class NotFoundError(APIStatusError):
    """404: no such path, object or model."""


class RequestTimeoutError(APIStatusError):
    """408: the service waited too long for the request."""


class ConflictError(APIStatusError):
    """409: the object changed meanwhile, or exists already."""


class PreconditionFailedError(APIStatusError):
    """412: a stated precondition does not hold."""


class ContentTooLargeError(APIStatusError):
    """413: the request has too many bytes."""


class UnprocessableEntityError(APIStatusError):
    """422: understood, yet not doable."""


class RateLimitError(APIStatusError):
    """429: too many requests or tokens, or a spend limit (then without `retry-after`, rule RATE-6)."""


class RequestHeaderFieldsTooLargeError(APIStatusError):
    """431: the headers are too large."""


class ClientClosedRequestError(APIStatusError):
    """499: the service saw the client leave."""


class InternalServerError(APIStatusError):
    """5xx: the service failed."""


class HTTPNotImplementedError(InternalServerError):
    """501: not implemented; the local server returns it for routes that it does not have."""


class ServiceUnavailableError(InternalServerError):
    """503: the service is not available."""


class GatewayTimeoutError(InternalServerError):
    """504: the service did not answer its gateway in time."""


class OverloadedError(InternalServerError):
    """529: the service is overloaded, through no fault of the caller (rule RATE-8)."""


RequestTooLargeError = ContentTooLargeError
DeadlineExceededError = GatewayTimeoutError


class APIConnectionError(APIError):
    """There was no answer, or it stopped in the middle; `phase` says where, `__cause__` why."""

    retryable = True

    def __init__(self, *, message: str = "Connection error.", request: Any = None) -> None:
        super().__init__(message, request)


class APITimeoutError(APIConnectionError):
    """A limit of `Timeout` ran out; the message names it."""

    def __init__(self, request: Any = None, *, message: str = "Request timed out.") -> None:
        super().__init__(message=message, request=request)


class StreamError(APIConnectionError):
    """A stream began and did not reach its end mark; `partial` holds the message so far."""

    phase: Phase = "stream"


class StreamTruncatedError(StreamError):
    """The stream stopped before its end mark (rule STR-10)."""


class StreamProtocolError(StreamError):
    """The stream holds a frame that is not an event."""


class StreamIdleError(StreamError, APITimeoutError):
    """The stream went silent for longer than a limit allows."""

    def __init__(self, request: Any = None, *, message: str = "The stream went silent.") -> None:
        APITimeoutError.__init__(self, request, message=message)


# The status picks the class; a status without a row falls to InternalServerError from 500 on, else APIStatusError.
BY_STATUS: dict[int, type[APIStatusError]] = {
    400: BadRequestError,
    401: AuthenticationError,
    402: PaymentRequiredError,
    403: PermissionDeniedError,
    404: NotFoundError,
    408: RequestTimeoutError,
    409: ConflictError,
    412: PreconditionFailedError,
    413: ContentTooLargeError,
    422: UnprocessableEntityError,
    429: RateLimitError,
    431: RequestHeaderFieldsTooLargeError,
    499: ClientClosedRequestError,
    501: HTTPNotImplementedError,
    503: ServiceUnavailableError,
    504: GatewayTimeoutError,
    529: OverloadedError,
}

# An error inside a stream has no status of its own (the answer began with 200): its type stands for one (rule STR-9).
STATUS_OF_TYPE: dict[str, int] = {
    "invalid_request_error": 400,
    "authentication_error": 401,
    "billing_error": 402,
    "permission_error": 403,
    "not_found_error": 404,
    "conflict_error": 409,
    "memory_precondition_failed_error": 409,
    "memory_path_conflict_error": 409,
    "request_too_large": 413,
    "rate_limit_error": 429,
    "api_error": 500,
    "timeout_error": 504,
    "overloaded_error": 529,
}

RETRIED_STATUSES = frozenset({408, 409, 429})
# Spend limits: waiting does not help (rule RATE-6).
FINAL_CODES = frozenset(
    {"enforced_spend_limit_reached", "contract_spend_limit_reached", "linked_organization_spend_limit_reached"}
)


def retryable_status(status: int, type_: str | None, code: str | None, headers: Mapping[str, str]) -> bool:
    """Decide rule CLI-2: the server's word first, then the code, then the status (or the type's, inside a stream)."""
    word = headers.get("x-should-retry")
    if word in ("true", "false"):
        return word == "true"
    if code in FINAL_CODES:
        return False
    status = STATUS_OF_TYPE.get(type_ or "", status) if status < 400 else status
    return status in RETRIED_STATUSES or status >= 500


def retryable_type(type_: str | None) -> bool:
    """Decide the same from the type alone, as in batch results (rule BAT-11)."""
    return retryable_status(0, type_, None, {})


def status_error(response: Response, *, in_stream: bytes | None = None) -> APIStatusError:
    """Make the exception for an answer with an error status, or for an error inside an answer that began well."""
    raw = response.content if in_stream is None else in_stream
    body = _parsed(raw)
    kind = _word(_field(body, "error"), "type")
    status = response.status_code if in_stream is None else _status_inside(body, kind)
    code = _word(_field(_field(body, "error"), "details"), "error_code")
    error = class_for(status, code)(_sentence(status, body, raw), response=response, body=body)
    error.status_code = status  # that of the answer itself is 200 inside a stream
    error.retryable = retryable_status(status, kind, code, response.headers)
    error.retryable = retryable_status(status, kind, code, response.headers)
    return error


def names_error(raw: bytes) -> bool:
    """Return whether JSON that came with a good status is an error: the API's form, or one of other gateways."""
    if b'"error"' not in raw[:512]:
        return False
    body = _parsed(raw)
    error = _field(body, "error")
    return _field(body, "type") in (None, "error") and isinstance(error, (Mapping, str)) and bool(error)


def _status_inside(body: object, kind: str | None) -> int:
    """Return the status that an error without one stands for: its type's, or the number that gateways call `code`."""
    code = str(_field(_field(body, "error"), "code"))
    number = int(code) if code.isascii() and code.isdigit() and len(code) == 3 else 500
    return STATUS_OF_TYPE.get(kind or "", number if 400 <= number < 600 else 500)


def class_for(status: int, code: str | None = None) -> type[APIStatusError]:
    """Pick the exception class of a status, or the finer one of its error code."""
    if code is not None:
        from .error_codes import BY_CODE

        finer = BY_CODE.get((status, code))
        if finer is not None:
            return finer
    return BY_STATUS.get(status) or (InternalServerError if status >= 500 else APIStatusError)


def _sentence(status: int, body: object, raw: bytes) -> str:
    error = _field(body, "error")
    kind, message = _field(error, "type"), error if isinstance(error, str) else _field(error, "message")
    if message is not None:
        return f"Error code: {status} - {kind}: {message}" if kind else f"Error code: {status} - {message}"
    return f"Error code: {status} - {raw[:500].decode('utf-8', 'replace').strip() or 'no body'}"


def _parsed(raw: bytes) -> object:
    import json

    try:
        return json.loads(raw)
    except (ValueError, RecursionError):
        return raw.decode("utf-8", "replace")


def _word(value: object, name: str) -> str | None:
    word = _field(value, name)
    return word if isinstance(word, str) else None


def _field(value: object, name: str) -> Any:
    return value.get(name) if isinstance(value, Mapping) else None


def _request_of(response: object) -> Any:
    try:
        return getattr(response, "request", None)
    except RuntimeError:  # httpx raises it for a response without a request
        return None


def _restore(cls: type[APIError], args: tuple[Any, ...], state: dict[str, Any]) -> APIError:
    error = cls.__new__(cls)
    error.args = args
    error.__dict__.update(state)
    return error


__all__ = [name for name, value in list(globals().items()) if isinstance(value, type) and name.endswith("Error")]


publish_names(__name__)
