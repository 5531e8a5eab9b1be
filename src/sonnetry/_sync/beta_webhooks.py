# Derived from src/sonnetry/_async/beta_webhooks.py by codegen/unasync.py; edit that file instead.
"""`client.beta.webhooks`: what the service posts to a program, verified and parsed. No request is made."""

from __future__ import annotations

from typing import TYPE_CHECKING, overload

from .._core import webhook_events
from .resource import APIResource

if TYPE_CHECKING:
    from .._core.webhook_events import Seen
    from .._core.webhook_signatures import Headers, WebhookKeys
    from ..types.beta.webhooks import BetaWebhookEvent


class BetaWebhooksResource(APIResource):
    """`client.beta.webhooks`; its methods are not synchronous on either client."""

    @overload
    def unwrap(
        self, payload: str | bytes, *, headers: Headers, key: WebhookKeys | None = None, seen: None = None
    ) -> BetaWebhookEvent: ...
    @overload
    def unwrap(
        self, payload: str | bytes, *, headers: Headers, key: WebhookKeys | None = None, seen: Seen
    ) -> BetaWebhookEvent | None: ...
    def unwrap(
        self, payload: str | bytes, *, headers: Headers, key: WebhookKeys | None = None, seen: Seen | None = None
    ) -> BetaWebhookEvent | None:
        """Verify the signature and age of a delivery and return its event (rules WH-1 to WH-3).

        Args:
            payload: the raw body as it was received, as bytes or text; parsed JSON cannot be verified.
            headers: the headers of the request, in any case.
            key: the secret of the endpoint (`whsec_...`), its raw bytes, or a list of several while one replaces another;
                default is the client's `webhook_key`.
            seen: remembers events, so that a delivery that comes again gives None; see `sonnetry.SeenStore`.

        Raises:
            APIWebhookValidationError: the delivery is refused; `reason` says why. Without a usable key it is a `ValueError`
                too, where the arguments are of wrong types a `TypeError`.
        """
        return webhook_events.unwrap(self._client.settings, payload, headers, key, seen)

    def parse_unverified(self, payload: str | bytes) -> BetaWebhookEvent:
        """Return the event of a payload without verifying it; for payloads that were verified before.

        Raises:
            APIWebhookValidationError: it is not JSON, or not an event.
        """
        return webhook_events.parse(payload)
