"""Webhook deliveries as typed events: verified, parsed, and dropped when they were seen before (rules WH-3 to WH-6, WH-9)."""

from __future__ import annotations

import time
from typing import Any, Protocol, cast

from ..types.beta.webhooks import BetaWebhookEvent
from .clock import Clock, VirtualClock
from .decode import NotJSON, decode
from .settings import Settings, sealed_keys
from .webhook_signatures import body_of, verify


class Seen(Protocol):
    """Remembers which events were handled; `sonnetry.webhooks.SeenStore` does it in a file."""

    def add(self, event_id: str, /) -> bool:
        """Remember an event, in one step with finding out whether it is new, and return whether it is."""
        ...


def unwrap(settings: Settings, payload: Any, headers: Any, key: Any, seen: Seen | None) -> BetaWebhookEvent | None:
    """Return the event of a delivery that verifies, None when it was seen before.

    Raises:
        APIWebhookValidationError: the delivery is refused.
        TypeError: `seen` is something else.
    """
    keys = settings.webhook_key if key is None else sealed_keys(key)
    body = verify(payload, headers, () if keys is None else keys, moments(settings.clock))
    event = _event(body)
    return event if seen is None or _is_new(event, seen) else None


def moments(clock: Clock) -> tuple[float, ...]:
    """Return the times that a delivery may be signed at: a client on a virtual clock takes those of the machine's too."""
    return (clock.time(), time.time()) if isinstance(clock, VirtualClock) else (clock.time(),)


def _is_new(event: BetaWebhookEvent, seen: Seen) -> bool:
    new = cast("object", seen.add(event.id))
    if not isinstance(new, bool):
        raise TypeError(
            f"seen.add() must return whether the event is new; use sonnetry.SeenStore, not {type(seen).__name__}"
        )
    return new


def parse(payload: Any) -> BetaWebhookEvent:
    """Return the event of a raw body; a `data.type` that is not known is kept as it is (rule WH-9).

    Raises:
        APIWebhookValidationError: it is not JSON, or not an object.
    """
    return _event(body_of(payload))


def _event(body: bytes) -> BetaWebhookEvent:
    try:
        event = decode(BetaWebhookEvent, body)
    except NotJSON as error:
        from .webhook_mistakes import refusal

        raise refusal("not_json", str(error)) from None
    if isinstance(event, BetaWebhookEvent):
        return event
    from .webhook_mistakes import refusal

    raise refusal("not_an_event", f"it is {type(event).__name__} in place of an object")
