"""Webhooks in Django: a view of a function that takes an event."""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from typing import TYPE_CHECKING, Any, cast

from django.core.exceptions import RequestDataTooBig
from django.http import HttpResponse, HttpResponseNotAllowed
from django.views.decorators.csrf import csrf_exempt

from .._core.errors import APIWebhookValidationError
from .receiving import DONE, LARGEST, REFUSED, TOO_LARGE, Handle, WebhookClient, handling, opened, refusal

if TYPE_CHECKING:
    from .._core.webhook_events import Seen
    from .._core.webhook_signatures import WebhookKeys


def webhook(
    client: WebhookClient, *, key: WebhookKeys | None = None, seen: Seen | None = None
) -> Callable[[Handle], Callable[..., Any]]:
    """Make a view of a function that takes an event; it needs no CSRF token, and takes POST alone.

    A delivery that does not verify is answered 400 with the reason, one that came before 204. What the function returns is
    the response, None is 204. When it raises, the event counts as unseen and Django answers 500, so that it is delivered
    again.

    Args:
        client: an `Anthropic` or `AsyncAnthropic` client.
        key: the signing secrets; default is the client's `webhook_key`.
        seen: remembers events, such as a `SeenStore`.
    """

    def decorate(handle: Handle) -> Callable[..., Any]:
        @wraps(handle)
        def view(request: Any, **values: Any) -> Any:
            if request.method != "POST":
                return HttpResponseNotAllowed(["POST"])
            body = _body(request)
            if body is None:
                return HttpResponse(b"too_large\n", status=TOO_LARGE, content_type="text/plain")
            event = opened(client, body, request.headers, key, seen)
            if isinstance(event, APIWebhookValidationError):
                return HttpResponse(refusal(event).encode(), status=REFUSED, content_type="text/plain")
            if event is None:
                return HttpResponse(status=DONE)
            with handling(event, seen):
                answer = handle(event, **values)
            return HttpResponse(status=DONE) if answer is None else answer

        return cast("Callable[..., Any]", csrf_exempt(view))

    return decorate


def _body(request: Any) -> bytes | None:
    """Return the raw body, None for one that is too large."""
    try:
        body: bytes = request.body
    except RequestDataTooBig:
        return None
    return body if len(body) <= LARGEST else None
