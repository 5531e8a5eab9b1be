"""Errors as the API words them: one exception, one envelope (rules ERR-1 and ERR-2)."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeAlias

from .._core.json_access import as_object

Place: TypeAlias = tuple[str | int, ...]

# The type that each status carries when nobody names another (rule ERR-2). Statuses without a type of their own are
# `api_error` from 500 on and `invalid_request_error` below.
TYPES: Mapping[int, str] = {
    401: "authentication_error",
    402: "billing_error",
    403: "permission_error",
    404: "not_found_error",
    409: "conflict_error",
    413: "request_too_large",
    429: "rate_limit_error",
    504: "timeout_error",
    529: "overloaded_error",
}

# What an error says when its author does not care.
MESSAGES: Mapping[str, str] = {
    "api_error": "Internal server error",
    "authentication_error": "invalid x-api-key",
    "billing_error": "Your credit balance is too low to access the API.",
    "conflict_error": "The request conflicts with the current state of the resource.",
    "invalid_request_error": "There was an issue with the format or content of your request.",
    "not_found_error": "The requested resource could not be found.",
    "overloaded_error": "Overloaded",
    "permission_error": "Your API key does not have permission to use the specified resource.",
    "rate_limit_error": "This request would exceed your account's rate limit. Please try again later.",
    "request_too_large": "Request exceeds the maximum size",
    "timeout_error": "The request timed out while processing.",
}


class ApiError(Exception):
    """A request that the API refuses: the status, type and message of its answer and, where there is one, a code.

    `at` is the way to the place in the request's data, where the message does not say it. `kind` is how Pydantic calls
    the mistake, for mistakes that it found.
    """

    def __init__(
        self,
        status: int,
        message: str | None = None,
        *,
        type: str | None = None,
        code: str | None = None,
        headers: Mapping[str, str] | None = None,
        fields: Mapping[str, Any] | None = None,
        at: Place = (),
        kind: str = "",
    ) -> None:
        self.status = status
        self.type = type or error_type(status)
        self.message = message if message is not None else message_of(self.type)
        self.code = code
        self.fields = fields or {}  # what else its error object says
        self.at = at
        self.kind = kind
        # What is not built will not be built by the next attempt.
        self.headers = ({"x-should-retry": "false"} if status == 501 else {}) | dict(headers or {})
        super().__init__(self.message)

    def envelope(self, request_id: str) -> dict[str, Any]:
        """Return the body of rule ERR-1."""
        error: dict[str, Any] = {"type": self.type, "message": self.message, **self.fields}
        if self.code is not None:
            error["details"] = {"error_code": self.code}
        return {"type": "error", "error": error, "request_id": request_id}


def error_type(status: int) -> str:
    """Return the error type that a status carries by itself."""
    return TYPES.get(status, "api_error" if status >= 500 else "invalid_request_error")


def status_of(type: str) -> int:
    """Return the status that belongs to an error type."""
    return next((status for status, name in TYPES.items() if name == type), 500 if type == "api_error" else 400)


def message_of(type: str) -> str:
    """Return the usual message of an error type."""
    return MESSAGES.get(type, type)


def invalid(message: str, *, at: Place = (), kind: str = "") -> ApiError:
    """Return a 400 with this message."""
    return ApiError(400, message, at=at, kind=kind)


def follow(place: Place, data: Any) -> Any:
    """Return what is at a place, None where there is nothing."""
    for step in place:
        try:
            data = data[step]
        except (KeyError, IndexError, TypeError):
            return None
    return data


def type_at(data: Any) -> str | None:
    """Return the `type` of an object, which for a tool may be left out; None if it is not an object."""
    return as_object(data).get("type", "custom") if isinstance(data, dict) else None
