"""Request options: what a caller may set for one call besides the API's own arguments."""

# Not a wire type: nothing here is sent as such. The quoted names belong to the client and are never loaded from here.

from collections.abc import Callable, Mapping, Sequence
from typing import TYPE_CHECKING, Any, Literal

from typing_extensions import TypedDict

if TYPE_CHECKING:
    from .._core.repair import Repair
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


class OutputOptions(TypedDict, total=False):
    """What a caller may say of an answer that is read as a type."""

    fit: Literal["error", "tool"]
    """What becomes of a schema that is above the service's limits: `error`, the default, refuses it with `SchemaError`;
    `tool` sends it as a tool that the model must call."""
    repair: "Repair | None"
    """How often to ask again when the answer is not valid or was cut."""


class OfficialOptions(TypedDict, total=False):
    """What `options=` of `client.get`, `post` and the like takes, as in the official package."""

    headers: "Mapping[str, str | Omit | None]"
    """Headers to add or replace."""
    params: Mapping[str, object]
    """Query parameters to add."""
    extra_json: Mapping[str, object]
    """Keys to add to the JSON body, or to replace in it."""
    timeout: "float | Timeout | NotGiven | None"
    """Time limits in seconds; None switches them off."""
    max_retries: int
    """How often a failed attempt is repeated."""
    follow_redirects: bool
    """False follows no redirect, not even on the same origin; to other origins none is ever followed."""
    idempotency_key: str
    """Sent as `idempotency-key`."""


class PathCall(RequestOptions, total=False):
    """Keywords of `client.get`."""

    query: Mapping[str, object] | None
    """Query parameters."""
    options: OfficialOptions
    """Request options under the official package's names."""
    stream: bool
    """Whether the answer is a stream of events."""
    stream_cls: Any
    """The stream's class with the type of its events, such as `Stream[RawMessageStreamEvent]`."""


class BodyCall(PathCall, total=False):
    """Keywords of `client.post`, `put`, `patch` and `delete`."""

    body: object
    """The JSON body; with `files`, the other fields of the form."""
    content: object
    """The whole body as it is: bytes, text, a path, an open binary file, or an iterable of bytes."""
    files: Mapping[str, Any] | Sequence[tuple[str, Any]]
    """Files of a form by their fields, each as uploads take it."""


__all__ = ["RequestOptions"]
