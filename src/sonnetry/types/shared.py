"""What several areas share: errors as the API writes them, and beta headers."""

# No `from __future__ import annotations` here: Pydantic, the server and the derivation read real objects.

from typing import TYPE_CHECKING, Annotated, Literal, TypeAlias

from ._base import ALWAYS, BaseModel, OpenUnion
from ._lazy import package

ErrorType = Literal[
    "invalid_request_error",
    "authentication_error",
    "billing_error",
    "permission_error",
    "not_found_error",
    "rate_limit_error",
    "timeout_error",
    "api_error",
    "overloaded_error",
    "memory_precondition_failed_error",
    "memory_path_conflict_error",
    "conflict_error",
]
"""The kinds of errors that the service tells apart."""


class APIErrorObject(BaseModel):
    """Something failed inside the service."""

    type: Literal["api_error"]
    """Always `api_error`; comes with status 500 and may pass on a retry."""
    message: str
    """What went wrong, in English; meant for people and may change, so branch on `type` or the status."""


class AuthenticationErrorObject(BaseModel):
    """The credential is missing or not valid."""

    type: Literal["authentication_error"]
    """Always `authentication_error`; comes with status 401."""
    message: str
    """What went wrong, in English; meant for people and may change, so branch on `type` or the status."""


class BillingErrorObject(BaseModel):
    """Billing stops the request."""

    type: Literal["billing_error"]
    """Always `billing_error`; comes with status 402."""
    message: str
    """What went wrong, in English; meant for people and may change, so branch on `type` or the status."""


class InvalidRequestErrorObject(BaseModel):
    """The request is not valid."""

    type: Literal["invalid_request_error"]
    """Always `invalid_request_error`; comes with status 400 for the most part."""
    message: str
    """What went wrong, in English; meant for people and may change, so branch on `type` or the status."""


class PermissionErrorObject(BaseModel):
    """The credential may not do this."""

    type: Literal["permission_error"]
    """Always `permission_error`; comes with status 403."""
    message: str
    """What went wrong, in English; meant for people and may change, so branch on `type` or the status."""


class NotFoundErrorObject(BaseModel):
    """The path, or the object with this id, does not exist."""

    type: Literal["not_found_error"]
    """Always `not_found_error`; comes with status 404."""
    message: str
    """What went wrong, in English; meant for people and may change, so branch on `type` or the status."""


class RateLimitErrorObject(BaseModel):
    """Too many requests or tokens in a short time."""

    type: Literal["rate_limit_error"]
    """Always `rate_limit_error`; comes with status 429."""
    message: str
    """What went wrong, in English; meant for people and may change, so branch on `type` or the status."""


class GatewayTimeoutErrorObject(BaseModel):
    """The service took too long."""

    type: Literal["timeout_error"]
    """Always `timeout_error`; comes with status 504."""
    message: str
    """What went wrong, in English; meant for people and may change, so branch on `type` or the status."""


class OverloadedErrorObject(BaseModel):
    """The service is overloaded."""

    type: Literal["overloaded_error"]
    """Always `overloaded_error`; comes with status 529 or in the middle of a stream."""
    message: str
    """What went wrong, in English; meant for people and may change, so branch on `type` or the status."""


ErrorObject = Annotated[
    InvalidRequestErrorObject
    | AuthenticationErrorObject
    | BillingErrorObject
    | PermissionErrorObject
    | NotFoundErrorObject
    | RateLimitErrorObject
    | GatewayTimeoutErrorObject
    | APIErrorObject
    | OverloadedErrorObject,
    OpenUnion(),
]
"""What went wrong."""


class ErrorResponse(BaseModel):
    """The body of an error answer, also found in batch results."""

    type: Literal["error"]
    """Always `error`."""
    error: ErrorObject
    """The kind of the error and its text."""
    request_id: Annotated[str | None, ALWAYS] = None
    """The request that failed (`req_...`), to quote to support; None if it is not known."""


AnthropicBetaParam: TypeAlias = str
"""A value of the `anthropic-beta` header, such as `files-api-2025-04-14`; the service may know more than any list."""

# The beta names of errors.
BetaAPIErrorObject = APIErrorObject
BetaAuthenticationErrorObject = AuthenticationErrorObject
BetaBillingErrorObject = BillingErrorObject
BetaErrorObject = ErrorObject
BetaErrorResponse = ErrorResponse
BetaGatewayTimeoutErrorObject = GatewayTimeoutErrorObject
BetaInvalidRequestErrorObject = InvalidRequestErrorObject
BetaNotFoundErrorObject = NotFoundErrorObject
BetaOverloadedErrorObject = OverloadedErrorObject
BetaPermissionErrorObject = PermissionErrorObject
BetaRateLimitErrorObject = RateLimitErrorObject

if not TYPE_CHECKING:  # the official package has a package here
    __path__, __getattr__ = package(__name__)
