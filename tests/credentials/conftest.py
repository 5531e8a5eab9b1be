"""A token endpoint in memory, and a folder of profiles that is nobody's own."""

import json
import os

import pytest

from sonnetry._core.headers import Headers
from sonnetry._core.transport_errors import TransportError


class Answer:
    """An answer of the endpoint, in the shape that engines give."""

    http_version = "1.1"
    reason = b""
    framed = True

    def __init__(self, status, content, headers):
        self.status, self.headers = status, Headers([(k.encode(), v.encode()) for k, v in headers.items()])
        self._pieces = [content]

    def chunk(self, until=None):  # noqa: ARG002 - as engines have it
        return self._pieces.pop(0) if self._pieces else b""

    def close(self):
        pass


class TokenEndpoint:
    """An engine that answers token requests as it is told, and keeps them."""

    def __init__(self):
        self.requests, self.answers = [], []

    def give(self, status=200, body=None, *, headers=None, **fields):
        """Answer the next request; fields go into a token answer."""
        if body is None:
            body = {"access_token": "minted-token-0001", "expires_in": 3600, "token_type": "Bearer", **fields}
        content = body if isinstance(body, bytes) else json.dumps(body).encode()
        self.answers.append((status, content, headers or {}))
        return self

    def send(self, request, limits):  # noqa: ARG002 - as engines have it
        self.requests.append(request)
        if not self.answers:
            raise TransportError("connect", "connect", "nobody listens")
        return Answer(*self.answers.pop(0))

    def close(self):
        raise AssertionError("what was given is not closed")

    @property
    def bodies(self):
        return [json.loads(request.content) for request in self.requests]


@pytest.fixture
def endpoint():
    return TokenEndpoint()


@pytest.fixture(autouse=True)
def folder(monkeypatch, tmp_path):
    """An empty folder of profiles, and none of the machine's own variables."""
    for name in [name for name in os.environ if name.startswith("ANTHROPIC_")]:
        monkeypatch.delenv(name)
    monkeypatch.setenv("HOME", str(tmp_path / "home"))
    place = tmp_path / "home/.config/anthropic"
    (place / "configs").mkdir(parents=True)
    return place


@pytest.fixture
def profile(folder):
    """Write a profile: its config, and the file of its tokens where one is given."""

    def write(name="default", authentication=None, tokens=None, **config):
        path = folder / "configs" / f"{name}.json"
        path.write_text(json.dumps({**config, "authentication": authentication or {"type": "user_oauth"}}))
        path.chmod(0o644)
        if tokens is not None:
            (folder / "credentials").mkdir(exist_ok=True)
            kept = folder / "credentials" / f"{name}.json"
            kept.write_text(json.dumps({"type": "oauth_token", **tokens}))
            kept.chmod(0o600)
        return path

    return write
