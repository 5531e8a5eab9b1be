"""Fixtures of the samples for the synchronous client; handwritten twin of the one in `_async`."""

from __future__ import annotations

import runpy
import socket
import threading
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from sonnetry import Anthropic
from sonnetry.engines.sockets import SocketEngine
from sonnetry.testing import LocalServer

TYPED = Path(__file__).parents[2] / "typing" / "request_and_response_types.py"


@pytest.fixture
def make_client(server: LocalServer) -> Callable[..., Anthropic]:
    """Return what makes a client whose waits are on the server's clock."""
    return server.client


@pytest.fixture
def engine() -> SocketEngine:
    return SocketEngine()


@pytest.fixture
def typed_sample() -> Callable[[], Any]:
    return runpy.run_path(str(TYPED))["main"]


@pytest.fixture
def launcher() -> str:
    """Return the code that runs `main` of the program whose path is the argument."""
    return "import runpy, sys; runpy.run_path(sys.argv[1])['main']()"


@pytest.fixture
def until() -> Callable[[Callable[[], bool]], bool]:
    """Wait for a condition, at most 20 seconds, and tell whether it came."""

    def wait(condition: Callable[[], bool]) -> bool:
        end = time.monotonic() + 20
        while not condition() and time.monotonic() < end:
            time.sleep(0.002)
        return condition()

    return wait


@pytest.fixture
def released(server: LocalServer, until: Callable[[Callable[[], bool]], bool]) -> Callable[[], bool]:
    """Tell, within 20 seconds, whether the server sees no open connection any more."""
    return lambda: until(lambda: server.connections == 0)


class Aside:
    """Work in another thread."""

    def __init__(self, work: Callable[[], Any]) -> None:
        self._work = work
        self._outcome: Any = None
        self._thread = threading.Thread(target=self._run, daemon=True)
        self._thread.start()

    def outcome(self) -> Any:
        """Return what the work returned or raised."""
        self._thread.join(5.0)
        assert not self._thread.is_alive()
        return self._outcome

    def _run(self) -> None:
        try:
            self._outcome = self._work()
        except BaseException as error:  # noqa: BLE001 - it is the outcome
            self._outcome = error


@pytest.fixture
def aside() -> type[Aside]:
    return Aside


@pytest.fixture
def kept_sockets() -> Callable[[Anthropic], list[socket.socket]]:
    """Return the sockets that a client keeps for its next request."""

    def sockets(client: Any) -> list[socket.socket]:
        return [wire.sock for wires in client._client.sender.engine._pool._kept.values() for wire in wires]

    return sockets
