"""What the tests of webhooks share."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from sonnetry.testing import LocalServer

from ._hooks import Hooks


@pytest.fixture
def hooks() -> Iterator[Hooks]:
    with LocalServer() as server:
        made = Hooks(server)
        yield made
        made.receiver.close()


@pytest.fixture
def beta(hooks):
    with hooks.server.client() as client:
        yield client.beta
