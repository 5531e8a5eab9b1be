"""Shared by all tests: limits that keep a busy machine from failing them, no settings of this machine, scripted streams."""

from __future__ import annotations

import json
import os
import signal
from collections.abc import Callable, Iterator
from functools import wraps
from typing import Any

import pytest
from _pytest.runner import runtestprotocol

from sonnetry._core.timeouts import Limits
from sonnetry._core.wire import Request
from sonnetry.engines.aio import AsyncioEngine
from sonnetry.engines.sockets import SocketEngine

# A shell ignores Ctrl-C in the jobs it starts in the background, and so would every program that a test starts.
if signal.getsignal(signal.SIGINT) is signal.SIG_IGN:
    signal.signal(signal.SIGINT, signal.default_int_handler)

LONGEST = 120  # seconds a test may take; then it fails and shows the stack of every thread
PATIENCE = 20.0  # seconds the longest wait of a client may take, where the API's own limit is ten minutes
PACES = (1, 5, 25)  # how slowly a test of real time is tried: first for an idle machine, then for a busy one
_PACE = pytest.StashKey[int]()


# --- Time ---------------------------------------------------------------------------------------------------------------


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Limit every test, where pytest-timeout of the extra `dev` is installed."""
    if config.pluginmanager.hasplugin("timeout"):
        for item in items:
            item.add_marker(pytest.mark.timeout(LONGEST))


def pytest_runtest_protocol(item: pytest.Item, nextitem: pytest.Item | None) -> bool | None:
    """Try a test that takes the `pace` of real time at each pace until it passes.

    What such a test claims holds at any pace. When it fails at one only because the machine paused for longer than its
    limits, it passes at a slower one; a defect fails it at all three.
    """
    if "pace" not in getattr(item, "fixturenames", ()):
        return None
    item.ihook.pytest_runtest_logstart(nodeid=item.nodeid, location=item.location)
    for pace in PACES:
        item.stash[_PACE] = pace
        reports = runtestprotocol(item, log=False, nextitem=nextitem)
        if not any(report.failed for report in reports):
            break
    for report in reports:
        item.ihook.pytest_runtest_logreport(report=report)
    item.ihook.pytest_runtest_logfinish(nodeid=item.nodeid, location=item.location)
    return True


@pytest.fixture
def pace(request: pytest.FixtureRequest) -> int:
    """By how much a test multiplies its real times: limits that run out, and silences that outlast them."""
    return request.node.stash[_PACE]


@pytest.fixture(autouse=True, scope="session")
def no_client_waits_for_long() -> Iterator[None]:
    """Cap the limits of both engines: a fault that reaches the wrong request fails its test soon."""
    with pytest.MonkeyPatch.context() as patched:
        for engine in (SocketEngine, AsyncioEngine):
            patched.setattr(engine, "send", _capped(engine.send))
        yield


def _capped(send: Callable[..., Any]) -> Callable[..., Any]:
    def cap(seconds: float | None) -> float:
        return PATIENCE if seconds is None else min(seconds, PATIENCE)

    @wraps(send)
    def patient(engine: object, request: Request, limits: Limits) -> Any:
        return send(engine, request, limits.changed(read=cap(limits.read), write=cap(limits.write)))

    return patient


# --- The API's shape ----------------------------------------------------------------------------------------------------


class Wire:
    """Answers of the API as plain data, for `server.reply`."""

    def message(self, *content: dict[str, Any], **fields: Any) -> dict[str, Any]:
        """Return a whole message."""
        return {
            "id": "msg_01",
            "type": "message",
            "role": "assistant",
            "model": "claude-opus-4-7",
            "content": list(content) or [{"type": "text", "text": "Hello"}],
            "stop_reason": "end_turn",
            "stop_sequence": None,
            "usage": {"input_tokens": 10, "output_tokens": 5},
            **fields,
        }

    def stream(self, *blocks: list[dict[str, Any]], stop_reason: str = "end_turn", **start: Any) -> list[Any]:
        """Return the events of a message whose blocks are lists of events without their index."""
        numbered = [{**event, "index": n} for n, block in enumerate(blocks) for event in block]
        return [self.start(**start), *numbered, *self.end(stop_reason)]

    def start(self, **fields: Any) -> dict[str, Any]:
        """Return the first event."""
        usage = {"input_tokens": 10, "output_tokens": 1}
        empty = {"content": [], "stop_reason": None, "usage": usage}
        return {"type": "message_start", "message": {**self.message(), **empty, **fields}}

    def end(self, stop_reason: str = "end_turn") -> list[dict[str, Any]]:
        """Return the last two events."""
        delta = {"stop_reason": stop_reason, "stop_sequence": None}
        return [{"type": "message_delta", "delta": delta, "usage": {"output_tokens": 9}}, {"type": "message_stop"}]

    def block(self, block: dict[str, Any], *deltas: dict[str, Any]) -> list[dict[str, Any]]:
        """Return the events of one block."""
        grown = [{"type": "content_block_delta", "delta": delta} for delta in deltas]
        return [{"type": "content_block_start", "content_block": block}, *grown, {"type": "content_block_stop"}]

    def text(self, *pieces: str) -> list[dict[str, Any]]:
        """Return the events of a text block."""
        return self.block({"type": "text", "text": ""}, *[{"type": "text_delta", "text": piece} for piece in pieces])

    def tool(self, *pieces: str, name: str = "weather") -> list[dict[str, Any]]:
        """Return the events of a tool call whose input comes in these pieces of JSON text."""
        call = {"type": "tool_use", "id": "toolu_01", "name": name, "input": {}}
        return self.block(call, *[{"type": "input_json_delta", "partial_json": piece} for piece in pieces])

    def frames(self, *events: dict[str, Any]) -> list[bytes]:
        """Return events as one piece of text, so that they arrive together."""
        return [b"".join(f"event: {e['type']}\ndata: {json.dumps(e)}\n\n".encode() for e in events)]


@pytest.fixture
def wire() -> Wire:
    return Wire()


@pytest.fixture(autouse=True)
def no_settings_of_this_machine(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in [name for name in os.environ if name.startswith("ANTHROPIC_")]:
        monkeypatch.delenv(name)
