"""Fixtures of the tests that are about one colour: threads, tasks, event loops, processes."""

from __future__ import annotations

import asyncio
import inspect
import socket
import subprocess
import sys
import textwrap
import threading
import time
from collections.abc import Callable, Iterator
from typing import Any

import pytest

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
def ask() -> dict[str, Any]:
    return dict(ASK)


@pytest.fixture
def until() -> Callable[[Callable[[], object]], bool]:
    """Wait, at most 20 seconds, until something is true."""

    def wait(true: Callable[[], object]) -> bool:
        end = time.monotonic() + 20
        while not true() and time.monotonic() < end:
            time.sleep(0.002)
        return bool(true())

    return wait


@pytest.fixture
def soon() -> Callable[[Callable[[], object]], Any]:
    """Wait, at most 20 seconds, until something is true, letting the event loop run."""

    async def wait(true: Callable[[], object]) -> bool:
        end = time.monotonic() + 20
        while not true() and time.monotonic() < end:  # noqa: ASYNC110 - the server runs in a thread
            await asyncio.sleep(0.002)
        return bool(true())

    return wait


class Worker(threading.Thread):
    """A thread that keeps what its function returned or raised."""

    def __init__(self, function: Callable[[], Any]) -> None:
        super().__init__(daemon=True)
        self._function = function
        self._result: Any = None
        self._error: BaseException | None = None
        self.start()

    def run(self) -> None:
        try:
            self._result = self._function()
        except BaseException as error:  # noqa: BLE001 - raised again where the result is asked for
            self._error = error

    def result(self, timeout: float = 20.0) -> Any:
        self.join(timeout)
        assert not self.is_alive(), "the thread still waits"
        if self._error is not None:
            raise self._error
        return self._result


@pytest.fixture
def thread() -> type[Worker]:
    return Worker


@pytest.fixture
def full_port() -> Iterator[int]:
    """A port where connections are neither accepted nor refused."""
    with socket.create_server(("127.0.0.1", 0), backlog=0) as listener:
        waiting = []
        for _ in range(4):
            sock = socket.socket()
            sock.setblocking(False)
            sock.connect_ex(listener.getsockname())
            waiting.append(sock)
        yield listener.getsockname()[1]
        for sock in waiting:
            sock.close()


@pytest.fixture
def program() -> Callable[..., str]:
    """Run a program in a new interpreter where warnings are errors, and return what it printed."""

    def run(source: str, *arguments: object, **environment: str) -> str:
        command = [sys.executable, "-W", "error", "-c", textwrap.dedent(source), *map(str, arguments)]
        done = subprocess.run(command, capture_output=True, text=True, timeout=30, env=environment, check=False)
        assert not done.stderr, done.stderr
        assert 0 == done.returncode
        return done.stdout

    return run
