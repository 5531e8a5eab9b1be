"""Webhooks in Flask: a view of a function that takes an event."""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from typing import TYPE_CHECKING, Any

from flask import request

from .._core.errors import APIWebhookValidationError
from .receiving import DONE, LARGEST, REFUSED, TOO_LARGE, Handle, WebhookClient, handling, opened, refusal

if TYPE_CHECKING:
    from .._core.webhook_events import Seen
    from .._core.webhook_signatures import WebhookKeys


def webhook(
    client: WebhookClient, *, key: WebhookKeys | None = None, seen: Seen | None = None
) -> Callable[[Handle], Callable[..., Any]]:
    """Make a view of a function that takes an event; put it below `@app.post(...)`.

    A delivery that does not verify is answered 400 with the reason, one that came before 204. What the function returns is
    the answer, None is 204. When it raises, the event counts as unseen and Flask answers 500, so that it is delivered again.

    Args:
        client: an `Anthropic` or `AsyncAnthropic` client.
        key: the signing secrets; default is the client's `webhook_key`.
        seen: remembers events, such as a `SeenStore`.
    """

    def decorate(handle: Handle) -> Callable[..., Any]:
        @wraps(handle)
        def view(**values: Any) -> Any:
            if (request.content_length or 0) > LARGEST:
                return "too_large\n", TOO_LARGE
            event = opened(client, request.get_data(), request.headers, key, seen)
            if isinstance(event, APIWebhookValidationError):
                return refusal(event), REFUSED
            if event is None:
                return "", DONE
            with handling(event, seen):
                answer = handle(event, **values)
            return ("", DONE) if answer is None else answer

        return view

    return decorate
