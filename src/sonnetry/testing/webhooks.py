"""Signed deliveries for tests of programs that receive webhooks."""

from __future__ import annotations

import json
import time
from datetime import UTC, datetime
from typing import Any, NamedTuple

from .._core.webhook_signatures import WebhookKeys, delivery_headers, secrets_of
from ..server.ids import ORGANIZATION, WORKSPACE, new_id


class SignedWebhook(NamedTuple):
    """What the service would post: unpack it into a request of a framework's test client."""

    body: bytes
    """The raw body."""
    headers: dict[str, str]
    """The three headers of the signature, and the content type."""


def signed_webhook(
    type: str, *, key: WebhookKeys, event_id: str | None = None, timestamp: float | None = None, **data: Any
) -> SignedWebhook:
    """Return a delivery of an event, signed with each key, as the service makes it (rules WH-1 to WH-4).

    `type` is the `data.type`, such as `session.status_idled`; `data` are other fields of `data`, such as `id`, whose it is. `event_id`
    is the event's own, `timestamp` when it is signed, in seconds since the epoch: now, unless a test wants it late.

    Raises:
        APIWebhookValidationError: the key cannot be used.
    """
    event, now = event_id or new_id("event"), time.time() if timestamp is None else timestamp
    happened = datetime.fromtimestamp(now, UTC).isoformat(timespec="seconds").replace("+00:00", "Z")
    whole = {"type": type, "id": new_id("sesn"), "organization_id": ORGANIZATION, "workspace_id": WORKSPACE, **data}
    body = json.dumps(
        {"type": "event", "id": event, "created_at": happened, "data": whole}, separators=(",", ":")
    ).encode()
    return SignedWebhook(body, delivery_headers(secrets_of(key), event, int(now), body))
