"""The ASGI words this server uses: what it is called with and what it answers with."""

from __future__ import annotations

from collections.abc import AsyncGenerator, Awaitable, Callable, Mapping, MutableMapping
from dataclasses import dataclass, field
from typing import Any

Scope = MutableMapping[str, Any]
Event = MutableMapping[str, Any]
Receive = Callable[[], Awaitable[Event]]
Send = Callable[[Event], Awaitable[None]]
Application = Callable[[Scope, Receive, Send], Awaitable[None]]

JSON = "application/json"
EVENTS = "text/event-stream; charset=utf-8"


@dataclass(frozen=True, slots=True)
class Answer:
    """A status, headers, and a body that is either whole or arrives in pieces (each one or more whole SSE frames)."""

    status: int
    body: bytes | AsyncGenerator[bytes, None] = b""
    headers: Mapping[str, str] = field(default_factory=dict[str, str])


def raw_headers(headers: Mapping[str, str]) -> list[tuple[bytes, bytes]]:
    """Turn header texts into what ASGI sends."""
    return [(name.lower().encode("latin-1"), value.encode("latin-1")) for name, value in headers.items()]
