"""A platform in front of the API: an ASGI application that signs requests in, translates them, and translates answers back.

It stands before everything else of the server, so prepared replies, faults and rules are those of the API.
"""

from __future__ import annotations

import json
from contextlib import AbstractAsyncContextManager
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any, cast

from .._core.sse import Framing, parse
from ..platforms.event_stream import encode_event, encode_frame
from .areas.batches.intake import LARGEST
from .control.handlers import is_local
from .http.asgi import Event, Receive, Scope, Send
from .http.exchange import MEGABYTE
from .platforms import DOORS, Inbound, Refused

if TYPE_CHECKING:
    from .app import App

AMAZON_STREAM = b"application/vnd.amazon.eventstream"
# What Bedrock calls the errors of the API.
EXCEPTIONS = {
    "invalid_request_error": "ValidationException",
    "permission_error": "AccessDeniedException",
    "not_found_error": "ResourceNotFoundException",
    "rate_limit_error": "ThrottlingException",
    "overloaded_error": "ServiceUnavailableException",
    "timeout_error": "ModelTimeoutException",
}
OTHER_EXCEPTION = "InternalServerException"


class Gateway:
    """Serves an `App` the way a platform does.

    Args:
        app: the API.
        platform: one of `DOORS`.

    Raises:
        ValueError: there is no such platform.
    """

    def __init__(self, app: App, platform: str) -> None:
        if platform not in DOORS:
            raise ValueError(f"platform is one of {', '.join(DOORS)}, not {platform!r}")
        self.app = app
        self.platform = platform
        self.server = app.server
        self._door = DOORS[platform]
        self.base_path = self._door.base_path
        self.variable = self._door.variable

    def running(self) -> AbstractAsyncContextManager[None]:
        """Work on what the server keeps while a host serves it."""
        return self.app.running()

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer one request, or one lifespan."""
        if scope["type"] != "http" or is_local(scope["path"]):
            await self.app(scope, receive, send)
            return
        body = await _read(receive, max(LARGEST, self.server.settings["file_size"]) + MEGABYTE)
        if body is None:
            return
        try:
            request = self._admitted(_inbound(scope, body))
        except Refused as refusal:
            await _refuse(send, refusal)
            return
        await self.app(_scope(scope, request), _once(request.body, receive), self._answering(send))

    def _admitted(self, request: Inbound) -> Inbound:
        self._door.enter(request, self.server.api_key, datetime.now(UTC))
        inner = self._door.translate(request)
        dropped = ("authorization", "api-key", "x-api-key", "content-length", "transfer-encoding")
        kept = {name: value for name, value in inner.headers.items() if name not in dropped}
        key = {"x-api-key": self.server.api_key or "local", "content-length": str(len(inner.body))}
        return Inbound(inner.method, inner.target, {**kept, **key}, inner.body)

    def _answering(self, send: Send) -> Send:
        return AmazonAnswer(send) if self._door.amazon else send


class AmazonAnswer:
    """Writes the API's answers in Amazon's forms: streams as frames, errors as exceptions."""

    def __init__(self, send: Send) -> None:
        self._send = send
        self._start: Event | None = None
        self._framing: Framing | None = None
        self._held: list[bytes] | None = None

    async def __call__(self, event: Event) -> None:
        """Pass one event of ASGI on."""
        if event["type"] == "http.response.start":
            await self._begin(event)
        elif event["type"] != "http.response.body":
            await self._send(event)
        elif self._framing is not None:
            await self._frames(self._framing, event)
        elif self._held is not None:
            await self._error(self._held, event)
        else:
            await self._send(event)

    async def _begin(self, event: Event) -> None:
        headers = dict(event["headers"])
        if event["status"] >= 400:
            self._start, self._held = event, []
            return
        if headers.get(b"content-type", b"").startswith(b"text/event-stream"):
            self._framing = Framing()
            headers[b"content-type"] = AMAZON_STREAM
        if b"request-id" in headers:
            headers[b"x-amzn-requestid"] = headers[b"request-id"]
        await self._send({**event, "headers": list(headers.items())})

    async def _frames(self, framing: Framing, event: Event) -> None:
        blocks = framing.feed(event.get("body", b""))
        frames = b"".join(frame for block in blocks if (frame := _frame(block)))
        await self._send({**event, "body": frames})

    async def _error(self, held: list[bytes], event: Event) -> None:
        held.append(event.get("body", b""))
        if event.get("more_body", False):
            return
        kind, message = _told(b"".join(held))
        body = json.dumps({"message": message}).encode()
        start = cast("Event", self._start)  # the head came before the body
        kept = [
            (name, value) for name, value in start["headers"] if name not in (b"content-length", b"content-encoding")
        ]
        named = (b"x-amzn-errortype", EXCEPTIONS.get(kind, OTHER_EXCEPTION).encode())
        headers = [*kept, named, (b"content-length", str(len(body)).encode())]
        await self._send({**start, "headers": headers})
        await self._send({"type": "http.response.body", "body": body, "more_body": False})


def _frame(block: bytes) -> bytes:
    found = parse(block)
    if found is None or found[0] == b"ping" or not found[1]:
        return b""
    name, data = found
    if name != b"error":
        return encode_event(data)
    kind, message = _told(data)
    exception = EXCEPTIONS.get(kind, OTHER_EXCEPTION)
    kinds = {":exception-type": exception[0].lower() + exception[1:], ":message-type": "exception"}
    return encode_frame({**kinds, ":content-type": "application/json"}, json.dumps({"message": message}).encode())


def _told(body: bytes) -> tuple[str, str]:
    """Read the type and the message of an error of the API."""
    try:
        error = json.loads(body)["error"]
        return str(error["type"]), str(error["message"])
    except (ValueError, KeyError, TypeError, RecursionError):
        return "api_error", body.decode("utf-8", "replace")


def _inbound(scope: Scope, body: bytes) -> Inbound:
    raw = scope.get("raw_path") or scope["path"].encode()
    query = scope["query_string"]
    target = (raw.partition(b"?")[0] + (b"?" + query if query else b"")).decode("latin-1")
    headers: dict[str, str] = {}
    for name, value in scope["headers"]:
        text = value.decode("latin-1")
        key = name.decode("latin-1").lower()
        headers[key] = f"{headers[key]},{text}" if key in headers else text
    return Inbound(scope["method"], target, headers, body)


def _scope(scope: Scope, request: Inbound) -> Scope:
    from urllib.parse import unquote

    path, _, query = request.target.partition("?")
    headers = [(name.encode("latin-1"), value.encode("latin-1", "replace")) for name, value in request.headers.items()]
    changed = {"path": unquote(path), "raw_path": path.encode(), "query_string": query.encode(), "headers": headers}
    return {**scope, **changed}


async def _read(receive: Receive, most: int) -> bytes | None:
    """Return the body of a request, None when the client left; one larger than any route takes is cut, and refused."""
    body = bytearray()
    more = True
    while more:
        event = await receive()
        if event["type"] == "http.disconnect":
            return None
        if len(body) <= most:
            body += event.get("body", b"")
        more = event.get("more_body", False)
    return bytes(body)


def _once(body: bytes, receive: Receive) -> Receive:
    """Give a body that was read, then what comes behind it."""
    given = False

    async def again() -> Event:
        nonlocal given
        if given:
            return await receive()
        given = True
        return {"type": "http.request", "body": body, "more_body": False}

    return again


async def _refuse(send: Send, refusal: Refused) -> None:
    body = json.dumps(refusal.body).encode()
    texts: dict[str, Any] = {"content-type": "application/json", "content-length": str(len(body)), **refusal.headers}
    headers = [(name.encode(), str(value).encode()) for name, value in texts.items()]
    await send({"type": "http.response.start", "status": refusal.status, "headers": headers})
    await send({"type": "http.response.body", "body": body, "more_body": False})
