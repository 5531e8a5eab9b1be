"""What differs between the two colours of the client: waiting, the engine, and handlers that may be coroutines.

The handwritten twin of `_async/_runtime.py`.
"""

from __future__ import annotations

import inspect
from collections.abc import Callable
from typing import TYPE_CHECKING, Any, TypeAlias, cast

from .._core.clock import Clock
from ..engines import ForeignClient, HTTPClient, HTTPResponse

if TYPE_CHECKING:
    from .._core.credentials import Authorizer
    from .._core.wire import Request
    from ..credentials.tokens import AccessTokenProvider
    from ..endpoints import Endpoint
    from ..engines.tls import TLS
    from .calling import APIClient

    TokenProvider: TypeAlias = AccessTokenProvider
    TextProvider: TypeAlias = Callable[[], str]


def make_engine(*, tls: TLS | None, max_connections: int | None) -> HTTPClient:
    """Make the engine of a client; called with its first request."""
    from ..engines.sockets import SocketEngine

    return SocketEngine(tls=tls, max_connections=max_connections)


def as_http_client(client: Any, **options: object) -> HTTPClient | None:
    """Return what sends for `http_client=`: an engine as it is, an adapter around a client of another library.

    Raises:
        TypeError: that client has the other colour.
        ValueError: one of `options` is given, which that client has to be told itself.
    """
    if not hasattr(client, "build_request"):
        return cast("HTTPClient | None", client)
    from ..engines.foreign import ForeignEngine, check

    check(client, "sync", **options)
    return ForeignEngine(client)


def obtain(authorizer: Authorizer, request: Request, engine: HTTPClient) -> Any:
    """Return what an authorizer needs for one attempt; token requests go through the engine of the client."""
    authorizer.lend(engine)
    return authorizer.obtain(request)


def check_provider(provider: Any) -> None:
    """Make sure that a provider can be called and closed here.

    Raises:
        TypeError: it is asynchronous.
    """
    from ..credentials.bearer import check_colour

    check_colour(provider)


def close_provider(provider: Any) -> None:
    """Close a provider by `close`."""
    from ..credentials.tokens import unwrapped

    close = getattr(unwrapped(provider), "close", None)
    if close is not None:
        close()


def sleep(clock: Clock, seconds: float) -> None:
    """Wait on a clock."""
    clock.sleep(seconds)


def await_if_needed(result: Any) -> Any:
    """Return what a handler returned.

    Raises:
        TypeError: it is a coroutine, which nobody would run here.
    """
    if inspect.iscoroutine(result):
        result.close()
        raise TypeError("a coroutine function handles events of AsyncAnthropic only")
    return result


def run_workers(count: int, work: Callable[[], None], stop: Callable[[], None]) -> None:
    """Run `count` workers in threads until all are done; when one fails, `stop` tells the others to end after what they do."""
    from concurrent.futures import ThreadPoolExecutor, as_completed

    with ThreadPoolExecutor(count, "sonnetry-live") as pool:
        workers = [pool.submit(work) for _ in range(count)]
        try:
            for worker in as_completed(workers):
                worker.result()
        finally:
            stop()


class Closing:
    """Adds nothing: a synchronous answer closes by `close()` everywhere."""


def paginate(client: APIClient, endpoint: Endpoint[Any], params: Any, path: Any = None) -> Any:
    """Make a list call and return its first page."""
    return client.call_page(endpoint, params, path)


__all__ = [
    "Closing",
    "ForeignClient",
    "HTTPClient",
    "HTTPResponse",
    "as_http_client",
    "await_if_needed",
    "check_provider",
    "close_provider",
    "make_engine",
    "obtain",
    "paginate",
    "run_workers",
    "sleep",
]
