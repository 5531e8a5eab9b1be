"""Request options: what a caller may set for one call besides the API's own arguments."""

# Not a wire type: nothing here is sent as such. The quoted names belong to the client and are never loaded from here.

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, Literal

from typing_extensions import TypedDict

if TYPE_CHECKING:
    from .._core.retry import RetryPolicy
    from .._core.sentinels import NotGiven, Omit
    from .._core.timeouts import Timeout


class RequestOptions(TypedDict, total=False):
    """Options of one call; each wins over the client's own setting."""

    extra_headers: "Mapping[str, str | Omit | None]"
    """Headers to add or replace; `omit` or None removes a default one."""
    extra_query: Mapping[str, object]
    """Query parameters to add."""
    extra_body: object
    """Keys to add to the JSON body, or to replace in it."""
    timeout: "float | Timeout | NotGiven | None"
    """Time limits in seconds; None switches them off."""
    max_retries: int
    """How often a failed attempt is repeated; 0 never."""
    retry: "RetryPolicy"
    """The whole retry policy, where `max_retries` is too coarse."""
    resend: bool
    """False forbids the one repeat, outside `max_retries`, on a kept connection that had been closed meanwhile."""
    idempotency_key: str
    """Sent as `idempotency-key`, the same on every attempt."""
    long_requests: Literal["error", "stream", "wait"]
    """What to do with a plain call that may take longer than ten minutes."""
    progress: Callable[[int], None]
    """Hears how many bytes of an upload have been sent."""
    proxy: "str | NotGiven | None"
    """The URL of a proxy for this call; None uses none."""
    tag: str
    """What the call is counted under in `client.ledger`."""
    require_stop: bool
    """False accepts a stream that ends without `message_stop`, for gateways that do not conform."""


__all__ = ["RequestOptions"]
