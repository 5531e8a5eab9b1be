"""What handlers answer with: a status, headers and a body, as JSON, as a stream, or as an error in the API's shape."""

from __future__ import annotations

from collections.abc import AsyncGenerator, Mapping
from dataclasses import dataclass, field
from typing import Any

from ..._core.json_access import encode
from ...rules.errors import ApiError

JSON = "application/json"
EVENTS = "text/event-stream; charset=utf-8"


@dataclass(frozen=True, slots=True)
class Answer:
    """A status, headers, and a body that is either complete or arrives in pieces (each one or more whole SSE frames)."""

    status: int
    body: bytes | AsyncGenerator[bytes, None] = b""
    headers: Mapping[str, str] = field(default_factory=dict[str, str])


def json_answer(value: Any, headers: Mapping[str, str] | None = None) -> Answer:
    """Return a 200 with a JSON body."""
    return Answer(200, encode(value), {"content-type": JSON, **(headers or {})})


def error_answer(error: ApiError, request_id: str) -> Answer:
    """Return an error in the API's shape (rule ERR-1)."""
    return Answer(error.status, encode(error.envelope(request_id)), {"content-type": JSON, **error.headers})


def raw_headers(headers: Mapping[str, str]) -> list[tuple[bytes, bytes]]:
    """Convert header texts to what ASGI sends."""
    return [(name.lower().encode("latin-1"), value.encode("latin-1")) for name, value in headers.items()]
