"""A server that stops while a connection is being accepted."""

import gc
import socket
import sys

import pytest

from sonnetry.testing import LocalServer


@pytest.mark.parametrize("loop", ["asyncio", "whatever is installed"])
def test_a_connection_accepted_at_the_end_is_not_leaked(monkeypatch, loop):
    """It belongs to nobody yet, and its socket is closed all the same."""
    if loop == "asyncio":
        monkeypatch.setitem(sys.modules, "uvloop", None)
    leaks = []
    monkeypatch.setattr(sys, "unraisablehook", lambda found: leaks.append(found.exc_value))
    for _ in range(10):
        with LocalServer() as server:
            socket.create_connection(("127.0.0.1", server.port)).close()
        gc.collect()

    assert leaks == []
