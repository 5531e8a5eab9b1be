"""The pytest plugin: a local server and clients of it, fresh for every test.

Each server has a port of its own, so tests may run side by side. Nothing is loaded before a fixture is used.
"""

from __future__ import annotations

import asyncio
from collections.abc import Iterator
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    import sonnetry

    from .local_server import LocalServer


@pytest.fixture
def claude_server() -> Iterator[LocalServer]:
    """Run a local server for this test: prepare answers with `reply`, `fail` and `stream_fault`, look at `requests`."""
    from .local_server import LocalServer

    with LocalServer() as server:
        yield server


@pytest.fixture
def claude(claude_server: LocalServer) -> Iterator[sonnetry.Anthropic]:
    """Give a client of this test's local server."""
    client = claude_server.client()
    yield client
    client.close()


@pytest.fixture
def async_claude(claude_server: LocalServer) -> Iterator[sonnetry.AsyncAnthropic]:
    """Give an asynchronous client of this test's local server, for use in one event loop."""
    client = claude_server.async_client()
    yield client
    asyncio.run(client.close())
