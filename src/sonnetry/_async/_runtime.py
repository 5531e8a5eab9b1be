"""What differs between the sync and the async client: waiting, the engine, and handlers that may be coroutines.

Its twin `_sync/_runtime.py` is written by hand. Nothing else in this package imports asyncio.
"""

from __future__ import annotations

import asyncio
import inspect
from collections.abc import AsyncIterator, Awaitable, Callable, Generator, Sequence
from typing import TYPE_CHECKING, Any, Generic, TypeAlias, TypeVar, cast

from .._core.clock import Clock
from ..engines import AsyncForeignClient as ForeignClient
from ..engines import AsyncHTTPClient as HTTPClient
from ..engines import AsyncHTTPResponse as HTTPResponse

if TYPE_CHECKING:
    from .._core.credentials import Authorizer
    from .._core.wire import Request
    from ..credentials.tokens import AccessTokenProvider, AsyncAccessTokenProvider
    from ..endpoints import Endpoint
    from ..engines.tls import TLS
    from .calling import AsyncAPIClient

    TokenProvider: TypeAlias = AccessTokenProvider | AsyncAccessTokenProvider
    TextProvider: TypeAlias = Callable[[], str | Awaitable[str]]

P = TypeVar("P")
T = TypeVar("T")
R = TypeVar("R")
Confirmation: TypeAlias = bool | str | Awaitable[bool | str]


def make_engine(*, tls: TLS | None, max_connections: int | None) -> HTTPClient:
    """Make the engine of a client; called with its first request."""
    from ..engines.aio import AsyncioEngine

    return AsyncioEngine(tls=tls, max_connections=max_connections)


def as_http_client(client: Any, **options: object) -> HTTPClient | None:
    """Return what sends for `http_client=`: an engine as it is, an adapter around a client of another library.

    Raises:
        TypeError: that client is of the other kind (sync or async).
        ValueError: one of `options` is given, which that client has to be told itself.
    """
    if not hasattr(client, "build_request"):
        return cast("HTTPClient | None", client)
    from ..engines.foreign import check
    from ..engines.foreign_aio import AsyncForeignEngine

    check(client, "async", **options)
    return AsyncForeignEngine(client)


async def obtain(authorizer: Authorizer, request: Request, engine: HTTPClient) -> Any:
    """Return what an authorizer needs for one attempt, fetched without blocking the event loop."""
    del engine  # providers send in threads
    return await authorizer.obtain_async(request)


def check_provider(provider: Any) -> None:
    """Accept any provider: a plain one runs in a thread."""


async def close_provider(provider: Any) -> None:
    """Close a provider by `aclose`, or else by `close`."""
    from ..credentials.tokens import unwrapped

    plain = unwrapped(provider)
    close = getattr(plain, "aclose", None) or getattr(plain, "close", None)
    if close is not None:
        await await_if_needed(close())


async def sleep(clock: Clock, seconds: float) -> None:
    """Wait on a clock."""
    await clock.sleep_async(seconds)


async def await_if_needed(result: Any) -> Any:
    """Wait for what a handler returned, if it can be awaited."""
    return await result if inspect.isawaitable(result) else result


async def run_workers(count: int, work: Callable[[], Awaitable[None]], stop: Callable[[], None]) -> None:
    """Run `count` workers until all are done; when one fails, or this is cancelled, the others are cancelled."""
    tasks = [asyncio.ensure_future(work()) for _ in range(count)]
    try:
        await asyncio.gather(*tasks)
    finally:
        stop()
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)


async def run_bounded(most: int, jobs: Sequence[Callable[[], Awaitable[R]]]) -> list[R]:
    """Run jobs, at most `most` at once, and return their results in order; when one fails, the others are cancelled."""
    if most == 1 or len(jobs) < 2:
        return [await job() for job in jobs]
    room = asyncio.Semaphore(most)

    async def bounded(job: Callable[[], Awaitable[R]]) -> R:
        async with room:
            return await job()

    tasks = [asyncio.ensure_future(bounded(job)) for job in jobs]
    try:
        return await asyncio.gather(*tasks)
    finally:
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)


async def invoke(tool: Any, name: str, values: Any, seconds: float | None) -> Any:
    """Call a tool, a plain one in a thread.

    Raises:
        ToolTimeoutError: it took longer than `seconds`.
    """
    from ..tools.errors import ToolTimeoutError
    from ..tools.table import is_async

    limit = asyncio.timeout(seconds)
    try:
        async with limit:
            return await (tool.call(values) if is_async(tool) else asyncio.to_thread(tool.call, values))
    except TimeoutError:
        if limit.expired():
            raise ToolTimeoutError(name, seconds or 0) from None
        raise


class Closing:
    """Closes an answer under the name that other libraries' asynchronous responses have for it, too."""

    if TYPE_CHECKING:

        def release(self) -> None: ...

    async def aclose(self) -> None:
        """Let go of the connection."""
        self.release()


class AsyncPaginator(Generic[P, T]):
    """A list call on its way: await it for the first page, or iterate the items of all pages."""

    def __init__(self, client: AsyncAPIClient, endpoint: Endpoint[Any], params: Any, path: Any) -> None:
        self._call = (client, endpoint, params, path)

    def __await__(self) -> Generator[Any, Any, P]:
        client, endpoint, params, path = self._call
        return client.call_page(endpoint, params, path).__await__()

    async def __aiter__(self) -> AsyncIterator[T]:
        async for item in cast("Any", await self):
            yield item


def paginate(
    client: AsyncAPIClient, endpoint: Endpoint[Any], params: Any, path: Any = None
) -> AsyncPaginator[Any, Any]:
    """Begin a list call."""
    return AsyncPaginator(client, endpoint, params, path)


__all__ = [
    "AsyncPaginator",
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
