"""Fixtures of the tests that are written once: here for the asynchronous client. The twin in `_sync` is handwritten."""

from __future__ import annotations

import asyncio
import inspect
import time
from collections.abc import Callable, Iterator
from typing import Any

import pytest

from sonnetry import AsyncAnthropic
from sonnetry.testing import LocalServer

ASK: dict[str, Any] = {
    "model": "claude-opus-4-7",
    "max_tokens": 200,
    "messages": [{"role": "user", "content": "say seven words about the sea"}],
}


@pytest.hookimpl(tryfirst=True)
def pytest_pyfunc_call(pyfuncitem: pytest.Function) -> bool | None:
    """Run a coroutine test in an event loop of its own."""
    if not inspect.iscoroutinefunction(pyfuncitem.obj):
        return None
    names = pyfuncitem._fixtureinfo.argnames
    asyncio.run(pyfuncitem.obj(**{name: pyfuncitem.funcargs[name] for name in names}))
    return True


@pytest.fixture
def server() -> Iterator[LocalServer]:
    with LocalServer() as running:
        yield running


@pytest.fixture
def make_client(server: LocalServer) -> Callable[..., AsyncAnthropic]:
    return server.async_client


@pytest.fixture
def client(make_client: Callable[..., AsyncAnthropic]) -> AsyncAnthropic:
    return make_client()


@pytest.fixture
def ask() -> dict[str, Any]:
    return dict(ASK)


@pytest.fixture
def pause() -> Callable[[float], Any]:
    return asyncio.sleep


@pytest.fixture
def released(server: LocalServer) -> Callable[[], Any]:
    """Tell, within 20 seconds, whether the server sees no open connection any more."""

    async def check() -> bool:
        end = time.monotonic() + 20
        while server.connections and time.monotonic() < end:  # noqa: ASYNC110 - the server runs in a thread
            await asyncio.sleep(0.002)
        return server.connections == 0

    return check


@pytest.fixture
def listed() -> Callable[[Any], Any]:
    """Read an iterable of either colour into a list."""

    async def read(source: Any) -> list[Any]:
        return [item async for item in source]

    return read
