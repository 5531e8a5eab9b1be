"""Fixtures of the tests that are written once: here for the synchronous client; handwritten twin of the one in `_async`."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from typing import Any

import pytest

from sonnetry import Anthropic
from sonnetry.testing import LocalServer

ASK: dict[str, Any] = {
    "model": "claude-opus-4-7",
    "max_tokens": 200,
    "messages": [{"role": "user", "content": "say seven words about the sea"}],
}


@pytest.fixture
def server() -> Iterator[LocalServer]:
    with LocalServer() as running:
        yield running


@pytest.fixture
def make_client(server: LocalServer) -> Callable[..., Anthropic]:
    return server.client


@pytest.fixture
def client(make_client: Callable[..., Anthropic]) -> Anthropic:
    return make_client()


@pytest.fixture
def ask() -> dict[str, Any]:
    return dict(ASK)


@pytest.fixture
def pause() -> Callable[[float], Any]:
    return time.sleep


@pytest.fixture
def released(server: LocalServer) -> Callable[[], Any]:
    """Tell, within 20 seconds, whether the server sees no open connection any more."""

    def check() -> bool:
        end = time.monotonic() + 20
        while server.connections and time.monotonic() < end:
            time.sleep(0.002)
        return server.connections == 0

    return check


@pytest.fixture
def listed() -> Callable[[Any], Any]:
    """Read an iterable of either colour into a list."""
    return list
