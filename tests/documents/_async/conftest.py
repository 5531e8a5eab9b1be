"""Fixtures of the samples for the asynchronous client. The twin in `_sync` is handwritten."""

from __future__ import annotations

import asyncio
import runpy
import socket
import time
from collections.abc import Awaitable, Callable
from pathlib import Path
from typing import Any

import pytest

from sonnetry import AsyncAnthropic
from sonnetry.engines.aio import AsyncioEngine
from sonnetry.testing import LocalServer

TYPED = Path(__file__).parents[2] / "typing" / "request_and_response_types.py"


@pytest.fixture
def make_client(server: LocalServer) -> Callable[..., AsyncAnthropic]:
    """Return what makes a client whose waits are on the server's clock."""
    return server.async_client


@pytest.fixture
def engine() -> AsyncioEngine:
    return AsyncioEngine()


@pytest.fixture
def typed_sample() -> Callable[[], Any]:
    return runpy.run_path(str(TYPED))["main_async"]


@pytest.fixture
def launcher() -> str:
    """Return the code that runs `main` of the program whose path is the argument."""
    return "import asyncio, runpy, sys; asyncio.run(runpy.run_path(sys.argv[1])['main']())"


@pytest.fixture
def until() -> Callable[[Callable[[], bool]], Any]:
    """Wait for a condition, at most 20 seconds, and tell whether it came."""

    async def wait(condition: Callable[[], bool]) -> bool:
        end = time.monotonic() + 20
        while not condition() and time.monotonic() < end:  # noqa: ASYNC110 - it comes about in another thread
            await asyncio.sleep(0.002)
        return condition()

    return wait


@pytest.fixture
def released(server: LocalServer, until: Callable[[Callable[[], bool]], Any]) -> Callable[[], Any]:
    """Tell, within 20 seconds, whether the server sees no open connection any more."""
    return lambda: until(lambda: server.connections == 0)


class Aside:
    """Work in another task."""

    def __init__(self, work: Callable[[], Awaitable[Any]]) -> None:
        self._task = asyncio.ensure_future(work())

    async def outcome(self) -> Any:
        """Return what the work returned or raised."""
        return (await asyncio.wait_for(asyncio.gather(self._task, return_exceptions=True), 20))[0]


@pytest.fixture
def aside() -> type[Aside]:
    return Aside


@pytest.fixture
def kept_sockets() -> Callable[[AsyncAnthropic], list[socket.socket]]:
    """Return the sockets that a client keeps for its next request."""

    def sockets(client: Any) -> list[socket.socket]:
        pools = client._client.sender.engine._pools.values()
        wires = [wire for pool in pools for wires in pool._kept.values() for wire in wires]
        return [wire._transport.get_extra_info("socket") for wire in wires]

    return sockets
