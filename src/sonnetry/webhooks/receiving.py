"""What the views of all frameworks do: verify, drop what came before, and let a failed event come again."""

from __future__ import annotations

from collections.abc import Callable, Generator
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any, Protocol, TypeVar

from .._core.errors import APIWebhookValidationError
from .._core.webhook_mistakes import PROGRAM_MISTAKES

if TYPE_CHECKING:
    from .._core.webhook_events import Seen
    from .._core.webhook_signatures import Headers, WebhookKeys
    from ..types.beta.webhooks import BetaWebhookEvent

LARGEST = 2**20  # bytes of a delivery: events are thin
TOO_LARGE, REFUSED, DONE = 413, 400, 204

View = TypeVar("View")
Handle = Callable[..., Any]


class WebhookClient(Protocol):
    """A client of this package, of either kind."""

    @property
    def beta(self) -> Any:
        """The beta resources."""
        ...


def opened(
    client: WebhookClient, body: bytes, headers: Headers, key: WebhookKeys | None, seen: Seen | None
) -> BetaWebhookEvent | APIWebhookValidationError | None:
    """Return the event of a delivery, the reason why it is refused, or None when it came before.

    Raises:
        APIWebhookValidationError: the program has no usable key, which is no fault of the sender.
    """
    try:
        event: BetaWebhookEvent | None = client.beta.webhooks.unwrap(body, headers=headers, key=key, seen=seen)
    except APIWebhookValidationError as error:
        if error.reason in PROGRAM_MISTAKES:
            raise
        return error
    return event


@contextmanager
def handling(event: BetaWebhookEvent, seen: Any) -> Generator[None]:
    """Forget an event whose handler fails, so that its next delivery is handled."""
    try:
        yield
    except BaseException:
        if seen is not None and hasattr(seen, "discard"):
            seen.discard(event.id)
        raise


def refusal(error: APIWebhookValidationError) -> str:
    """Return what the sender is told."""
    return f"{error.reason}\n"
