"""What differs between the sync and the async client: waiting, the engine, and handlers that may be coroutines.

The handwritten twin of `_async/_runtime.py`.
"""

from __future__ import annotations

import inspect
from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Any, TypeAlias, TypeVar, cast

from .._core.clock import Clock
from ..engines import ForeignClient, HTTPClient, HTTPResponse

if TYPE_CHECKING:
    from concurrent.futures import Future

    from .._core.credentials import Authorizer
    from .._core.wire import Request
    from ..credentials.tokens import AccessTokenProvider
    from ..endpoints import Endpoint
    from ..engines.tls import TLS
    from .calling import APIClient

    TokenProvider: TypeAlias = AccessTokenProvider
    TextProvider: TypeAlias = Callable[[], str]

R = TypeVar("R")
Confirmation: TypeAlias = bool | str


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


def run_bounded(most: int, jobs: Sequence[Callable[[], R]]) -> list[R]:
    """Run jobs, at most `most` at once in threads, and return their results in order."""
    if most == 1 or len(jobs) < 2:
        return [job() for job in jobs]
    from concurrent.futures import ThreadPoolExecutor
    from contextvars import copy_context

    with ThreadPoolExecutor(min(most, len(jobs)), "sonnetry-tool") as pool:
        running = [pool.submit(copy_context().run, job) for job in jobs]
        try:
            return [one.result() for one in running]
        finally:
            for one in running:
                one.cancel()


def invoke(tool: Any, name: str, values: Any, seconds: float | None) -> Any:
    """Call a tool. With a limit it runs in a thread, which goes on unheard after the limit.

    Raises:
        ToolTimeoutError: it took longer than `seconds`.
    """
    if seconds is None:
        return tool.call(values)
    from concurrent.futures import Future, wait
    from contextvars import copy_context
    from threading import Thread

    from ..tools.errors import ToolTimeoutError

    answer: Future[Any] = Future()
    Thread(target=copy_context().run, args=(_fulfil, answer, tool, values), name="sonnetry-tool", daemon=True).start()
    if not wait([answer], seconds).done:
        raise ToolTimeoutError(name, seconds)
    return answer.result()


def _fulfil(answer: Future[Any], tool: Any, values: Any) -> None:
    try:
        answer.set_result(tool.call(values))
    except BaseException as error:  # noqa: BLE001 - it is raised where the call was made
        answer.set_exception(error)


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
    "invoke",
    "make_engine",
    "obtain",
    "paginate",
    "run_bounded",
    "run_workers",
    "sleep",
]
