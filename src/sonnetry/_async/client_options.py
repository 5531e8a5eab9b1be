"""What a client can be told, as type checkers see it: by its constructor, by `with_options`, and by clients of platforms."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import TYPE_CHECKING, Any, TypedDict

from . import _runtime

if TYPE_CHECKING:
    from decimal import Decimal

    from .._core.budget import Budget
    from .._core.ledger import Ledger
    from .._core.logs import Logger, LogLevel
    from .._core.middleware import MiddlewareInput
    from .._core.retry import RetryPolicy
    from .._core.sentinels import NotGiven
    from .._core.settings import CheckMode
    from .._core.size_limits import SizeLimits
    from .._core.telemetry import OpenTelemetryClientOption
    from .._core.timeouts import LongRequests, Timeout
    from .._core.watching import Limiter
    from .._core.webhook_signatures import WebhookKeys
    from ..engines.tls import TLS


class AsyncSharedOptions(TypedDict, total=False):
    """What every client can be told, when it is made and by `with_options`; `AsyncAnthropic` describes each."""

    timeout: float | Timeout | NotGiven | None
    """Limits of each call, in seconds."""
    max_retries: int | NotGiven
    """How often a failed attempt is repeated."""
    retry: RetryPolicy | None
    """The whole policy, where `max_retries` is too coarse."""
    default_headers: Mapping[str, Any] | None
    """Sent with every request."""
    default_query: Mapping[str, object] | None
    """Sent with every request."""
    http_client: _runtime.HTTPClient | _runtime.ForeignClient | None
    """What to send through, in place of the built-in engine."""
    proxy: str | NotGiven | None
    """The URL of a proxy."""
    require_stop: bool
    """False accepts streams without their end mark."""
    api_version: str | None
    """The version of the API."""
    size_limits: SizeLimits | None
    """How many bytes of an answer are held at most."""
    log_level: LogLevel | None
    """Wins over `ANTHROPIC_LOG`."""
    logger: Logger | None
    """Where records go."""
    log_bodies: bool
    """Write bodies into debug records."""
    long_requests: LongRequests
    """What a plain call does that may take over ten minutes."""
    tag: str | None
    """What calls are counted under in the ledger."""
    budget: Budget | Decimal | float | str | None
    """US dollars that calls may cost together."""
    ledger: Ledger | None
    """Where calls are counted."""
    middleware: Iterable[MiddlewareInput] | None
    """What runs around every attempt, the outermost first."""
    fallbacks: Sequence[str | Mapping[str, Any]] | None
    """Models to go on with when a model stays overloaded through all retries."""
    limiter: Limiter | None
    """What keeps messages below the rate limits."""
    check: CheckMode
    """What is done about a request that the API would refuse."""
    open_telemetry: OpenTelemetryClientOption | bool
    """What spans are made."""
    webhook_key: WebhookKeys | None
    """The secret that signs webhook deliveries, or several."""
    _strict_response_validation: bool
    """Refuse answers that do not fit their types."""


class AsyncPlatformOptions(AsyncSharedOptions, total=False):
    """What the constructors of the clients of platforms take besides their own arguments."""

    tls: TLS | None
    """Trust settings."""
    max_connections: int | None
    """How many connections are open at once."""


class AsyncLocalOptions(AsyncPlatformOptions, total=False):
    """What `AsyncAnthropic.local` takes: the constructor's options but for those that say where the API is."""

    api_key: str | None
    """Sent as `x-api-key`; the local server takes any."""
    auth_token: str | None
    """Sent as `authorization: Bearer`."""


class AsyncChangedOptions(AsyncSharedOptions, total=False):
    """What `with_options` takes."""

    api_key: str | None
    """Sent as `x-api-key`."""
    auth_token: str | None
    """Sent as `authorization: Bearer`."""
    credentials: _runtime.TokenProvider | None
    """A provider of tokens."""
    config: Mapping[str, Any] | None
    """A config of the shape that the file of a profile has."""
    profile: str | None
    """The name of a profile on disk."""
    base_url: str | None
    """Where the API is."""
    set_default_headers: Mapping[str, Any] | None
    """Sent with every request, in place of the present ones."""
    set_default_query: Mapping[str, object] | None
    """Sent with every request, in place of the present ones."""
