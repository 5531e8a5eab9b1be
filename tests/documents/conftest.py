"""Fixtures of the documents' samples for both colours: a server, the environment that leads to it, programs to start."""

from __future__ import annotations

import asyncio
import inspect
import logging
import os
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from sonnetry.testing import LocalServer

KEY = "my-anthropic-api-key"  # as in the Python README
OLD_MODEL = "ignore:The model:DeprecationWarning"  # the documents name models of their day, and we say so


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Let the documents' programs name old models; any other warning is an error."""
    for item in items:
        if Path(__file__).parent in item.path.parents:
            item.add_marker(pytest.mark.filterwarnings(OLD_MODEL))


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
    """Run a server that serves the retired models of the documents too."""
    with LocalServer(models="any") as running:
        yield running


@pytest.fixture(autouse=True)
def environment(server: LocalServer, monkeypatch: pytest.MonkeyPatch) -> None:
    """Lead `Anthropic()`, as the samples write it, to this test's server."""
    for name in [name for name in os.environ if name.startswith("ANTHROPIC_")]:
        monkeypatch.delenv(name)
    monkeypatch.setenv("ANTHROPIC_API_KEY", KEY)
    monkeypatch.setenv("ANTHROPIC_BASE_URL", server.base_url)


@pytest.fixture(autouse=True)
def standard_logging() -> Iterator[None]:
    """Put the library's logger back as it was: a level that a client asks for outlives the client."""
    logger = logging.getLogger("sonnetry")
    level, handlers = logger.level, list(logger.handlers)
    yield
    logger.setLevel(level)
    logger.handlers[:] = handlers


@pytest.fixture
def hello() -> dict[str, Any]:
    """Return the request that the TypeScript README repeats."""
    return {
        "max_tokens": 1024,
        "messages": [{"role": "user", "content": "Hello, Claude"}],
        "model": "claude-3-5-sonnet-latest",
    }


@pytest.fixture
def printed(capsys: pytest.CaptureFixture[str]) -> Callable[[], str]:
    """Return what a sample printed since the last look."""
    return lambda: capsys.readouterr().out


@pytest.fixture
def start_program(
    server: LocalServer, tmp_path: Path, launcher: str
) -> Callable[..., subprocess.CompletedProcess[str]]:
    """Return a function that runs a program in a process, folder and environment of its own, any other warning an error."""

    def start(program: Path, **environment: str) -> subprocess.CompletedProcess[str]:
        copy = tmp_path / "app.py"
        copy.write_text(program.read_text("utf-8"), "utf-8")
        command = [sys.executable, "-W", "error", "-W", OLD_MODEL, "-c", launcher, str(copy)]
        variables = {"PATH": os.environ["PATH"], "ANTHROPIC_BASE_URL": server.base_url, **environment}
        done = subprocess.run(
            command, cwd=tmp_path, env=variables, capture_output=True, text=True, timeout=30, check=False
        )
        assert done.returncode == 0, done.stderr
        return done

    return start
