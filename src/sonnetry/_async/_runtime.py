"""What differs between the two colours of the client: waiting, the engine, and handlers that may be coroutines.

Its twin `_sync/_runtime.py` is written by hand. Nothing else in this package imports asyncio.
"""

from __future__ import annotations

import inspect
from typing import TYPE_CHECKING, Any

from .._core.clock import Clock
from ..engines import AsyncHTTPClient as HTTPClient
from ..engines import AsyncHTTPResponse as HTTPResponse

if TYPE_CHECKING:
    from ..engines.tls import TLS


def make_engine(*, tls: TLS | None, max_connections: int | None) -> HTTPClient:
    """Make the engine of a client; called with its first request."""
    from ..engines.aio import AsyncioEngine

    return AsyncioEngine(tls=tls, max_connections=max_connections)


async def sleep(clock: Clock, seconds: float) -> None:
    """Wait on a clock."""
    await clock.sleep_async(seconds)


async def settle(result: Any) -> Any:
    """Wait for what a handler returned, if it can be awaited."""
    return await result if inspect.isawaitable(result) else result


__all__ = ["HTTPClient", "HTTPResponse", "make_engine", "settle", "sleep"]
