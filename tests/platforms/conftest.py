"""Engines in memory for the clients of platforms, in both colours, and an environment without anyone's settings."""

import asyncio
import inspect
import json
import os

import pytest

from sonnetry._core.headers import Headers

MESSAGE = {
    "id": "msg_01",
    "type": "message",
    "role": "assistant",
    "model": "claude",
    "content": [{"type": "text", "text": "Hello"}],
    "stop_reason": "end_turn",
    "stop_sequence": None,
    "usage": {"input_tokens": 1, "output_tokens": 1},
}
PREFIXES = ("ANTHROPIC_", "AWS_", "GOOGLE_", "CLOUD_ML_")


class Answer:
    """An answer in the shape that engines give."""

    http_version = "1.1"
    reason = b""
    framed = True

    def __init__(self, status, pieces, kind):
        self.status, self.headers = status, Headers([(b"content-type", kind.encode())])
        self._pieces = list(pieces)

    def chunk(self, until=None):  # noqa: ARG002 - as engines have it
        return self._pieces.pop(0) if self._pieces else b""

    def close(self):
        pass


class Engine:
    """Keeps requests and answers each with a message, or with what it is given."""

    def __init__(self):
        self.requests, self.answers = [], []

    def give(self, status=200, body=None, *, pieces=None, kind="application/json"):
        self.answers.append((status, pieces or [json.dumps(MESSAGE if body is None else body).encode()], kind))
        return self

    def send(self, request, limits):  # noqa: ARG002 - as engines have it
        self.requests.append(request)
        return Answer(
            *(self.answers.pop(0) if self.answers else (200, [json.dumps(MESSAGE).encode()], "application/json"))
        )

    def close(self):
        pass

    @property
    def last(self):
        return self.requests[-1]

    @property
    def body(self):
        return json.loads(self.last.content)


class AsyncAnswer(Answer):
    async def chunk(self, until=None):
        return Answer.chunk(self, until)


class AsyncEngine(Engine):
    async def send(self, request, limits):
        plain = Engine.send(self, request, limits)
        plain.__class__ = AsyncAnswer
        return plain


@pytest.fixture(params=["sync", "async"])
def colour(request):
    return request.param


@pytest.fixture
def engine(colour):
    return Engine() if colour == "sync" else AsyncEngine()


@pytest.fixture
def made(colour, engine):
    """Make a client of a platform by its name without colour; it sends through the engine."""
    import sonnetry

    def make(name, *arguments, **options):
        kind = getattr(sonnetry, ("" if colour == "sync" else "Async") + name)
        return kind(*arguments, **{"http_client": engine, **options})

    return make


@pytest.fixture
def run():
    """Return what a call returns, awaited where it must be; a stream as the list of its events."""

    async def awaited(result):
        answer = await result
        return [event async for event in answer] if hasattr(answer, "__aiter__") else answer

    def get(result):
        if inspect.isawaitable(result):
            return asyncio.run(awaited(result))
        return list(result) if hasattr(result, "__next__") or hasattr(result, "next_event") else result

    return get


@pytest.fixture
def ask():
    return {"model": "claude-x", "max_tokens": 8, "messages": [{"role": "user", "content": "hi"}]}


@pytest.fixture(autouse=True)
def _nobody(monkeypatch, tmp_path):
    for name in [name for name in os.environ if name.startswith(PREFIXES)]:
        monkeypatch.delenv(name)
    monkeypatch.setenv("HOME", str(tmp_path))
