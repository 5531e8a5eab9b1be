"""Webhooks in Starlette and FastAPI: an endpoint of a function that takes an event."""

from __future__ import annotations

import inspect
from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import PlainTextResponse, Response

from .._core.errors import APIWebhookValidationError
from .receiving import DONE, LARGEST, REFUSED, TOO_LARGE, Handle, WebhookClient, handling, opened, refusal

if TYPE_CHECKING:
    from .._core.webhook_events import Seen
    from .._core.webhook_signatures import WebhookKeys


def webhook(
    client: WebhookClient, *, key: WebhookKeys | None = None, seen: Seen | None = None
) -> Callable[[Handle], Callable[..., Any]]:
    """Make an endpoint of a function that takes an event; put it below `@app.post(...)` of FastAPI, or into a `Route`.

    The function may be asynchronous; another runs in a thread. A delivery that does not verify is answered 400 with the
    reason, one that came before 204. What the function returns is the response, None is 204. When it raises, the event
    counts as unseen and the framework answers 500, so that it is delivered again.

    Args:
        client: an `Anthropic` or `AsyncAnthropic` client.
        key: the signing secrets; default is the client's `webhook_key`.
        seen: remembers events, such as a `SeenStore`.
    """

    def decorate(handle: Handle) -> Callable[..., Any]:
        async def endpoint(request: Any) -> Any:
            body = await _body(request)
            if body is None:
                return PlainTextResponse("too_large\n", TOO_LARGE)
            event = await run_in_threadpool(opened, client, body, request.headers, key, seen)
            if isinstance(event, APIWebhookValidationError):
                return PlainTextResponse(refusal(event), REFUSED)
            if event is None:
                return Response(status_code=DONE)
            with handling(event, seen):
                awaited = inspect.iscoroutinefunction(handle)
                answer = await (handle(event) if awaited else run_in_threadpool(handle, event))
            return Response(status_code=DONE) if answer is None else answer

        # FastAPI reads the signature: one request, and no model of the response.
        endpoint.__annotations__ = {"request": Request, "return": Response}
        endpoint.__name__, endpoint.__qualname__ = handle.__name__, handle.__qualname__
        endpoint.__module__, endpoint.__doc__ = handle.__module__, handle.__doc__
        return endpoint

    return decorate


async def _body(request: Request) -> bytes | None:
    """Return the raw body, None for one that is too large."""
    body = b""
    async for piece in request.stream():
        body += piece
        if len(body) > LARGEST:
            return None
    return body
