"""A server of its own for each test, and a plain HTTP client that knows nothing of Sonnetry."""

import asyncio
import http.client
import json
import socket
from contextlib import ExitStack, closing

import pytest

from sonnetry.testing import LocalServer

HEADERS = {"content-type": "application/json", "x-api-key": "test", "anthropic-version": "2023-06-01"}
MODEL = "claude-opus-4-6"


class Answered:
    """An answer that was read to its end."""

    def __init__(self, response, body):
        self.status = response.status
        self.headers = response.headers
        self.body = body

    @property
    def json(self):
        return json.loads(self.body)

    @property
    def error(self):
        """(status, error type, message) of an error in the API's shape; its id must be that of the header."""
        envelope = self.json
        assert envelope["type"] == "error"
        assert self.headers["request-id"] == envelope["request_id"]
        return self.status, envelope["error"]["type"], envelope["error"]["message"]

    @property
    def frames(self):
        return [frame for frame in self.body.decode().replace("\r\n", "\n").split("\n\n") if frame]

    @property
    def events(self):
        return [json.loads(frame.split("data: ", 1)[1]) for frame in self.frames]

    @property
    def kinds(self):
        return [event["type"] for event in self.events]

    @property
    def text(self):
        """The text of a message, whole or streamed."""
        if self.headers["content-type"] == "application/json":
            return "".join(block.get("text", "") for block in self.json["content"])
        deltas = [event["delta"] for event in self.events if event["type"] == "content_block_delta"]
        return "".join(delta.get("text", "") for delta in deltas)


def message(text="Hello, Claude", **fields):
    """The body of a Messages request; a field given as `...` is left out."""
    body = {"model": MODEL, "max_tokens": 100, "messages": [{"role": "user", "content": text}], **fields}
    return {name: value for name, value in body.items() if value is not ...}


class Api:
    """Sends requests to a server over a connection of its own each."""

    def __init__(self, server):
        self.server = server

    def __call__(self, method, path, body=None, headers=HEADERS):
        raw = body if body is None or isinstance(body, (bytes, str)) else json.dumps(body)
        with closing(http.client.HTTPConnection("127.0.0.1", self.server.port, timeout=20)) as connection:
            connection.request(method, path, raw, dict(headers))
            response = connection.getresponse()
            return Answered(response, response.read())

    def create(self, text="Hello, Claude", *, headers=HEADERS, **fields):
        return self("POST", "/v1/messages", message(text, **fields), headers)

    def count(self, text="Hello, Claude", *, headers=HEADERS, **fields):
        return self("POST", "/v1/messages/count_tokens", message(text, **{"max_tokens": ..., **fields}), headers)


class Raw:
    """A socket with a request on it, for looking at what really comes back."""

    def __init__(self, server, body=None, *, path="/v1/messages", headers=HEADERS, timeout=20.0):
        self.sock = socket.create_connection(("127.0.0.1", server.port), timeout=timeout)
        self.buffer = b""
        if body is not None:
            self.send(body, path=path, headers=headers)

    def send(self, body, *, path="/v1/messages", headers=HEADERS):
        content = json.dumps(body).encode()
        lines = [f"POST {path} HTTP/1.1", "host: localhost", f"content-length: {len(content)}"]
        lines += [f"{name}: {value}" for name, value in headers.items()]
        self.sock.sendall("\r\n".join(lines).encode() + b"\r\n\r\n" + content)

    def until(self, mark):
        """Read up to and with a mark."""
        while mark not in self.buffer:
            piece = self.sock.recv(65536)
            assert piece, f"the connection ended before {mark!r}: {self.buffer!r}"
            self.buffer += piece
        head, self.buffer = self.buffer.split(mark, 1)
        return head + mark

    def rest(self):
        """Read to the end of the connection."""
        while piece := self.sock.recv(65536):
            self.buffer += piece
        return self.buffer

    def quiet(self, seconds):
        """Return whether nothing more comes for a while."""
        assert self.buffer == b""
        self.sock.settimeout(seconds)
        try:
            return self.sock.recv(1) is None
        except TimeoutError:
            return True

    def __enter__(self):
        return self

    def __exit__(self, *exc):
        self.sock.close()


@pytest.fixture(scope="session")
def api_of():
    """Make an `api` for another server than the test's own."""
    return Api


@pytest.fixture(scope="session")
def asgi():
    """Send one request to an ASGI application as any ASGI server would; returns the events it sent."""

    def call(app, method, path, *, peer="127.0.0.1", headers=HEADERS, body=b""):
        fields = [(name.encode(), value.encode()) for name, value in {"host": "localhost", **headers}.items()]
        scope = {"type": "http", "method": method, "path": path, "query_string": b"", "headers": fields}
        events = [{"type": "http.request", "body": body, "more_body": False}]
        sent = []

        async def receive():
            return events.pop() if events else await asyncio.Event().wait()

        async def send(event):
            sent.append(event)

        asyncio.run(app({**scope, "client": (peer, 5)}, receive, send))
        return sent

    return call


@pytest.fixture(name="message")
def _message():
    return message


@pytest.fixture
def raw(server):
    """Open a raw connection, with a request already sent on it when one is given."""
    with ExitStack() as stack:
        yield lambda body=None, **options: stack.enter_context(Raw(server, body, **options))


@pytest.fixture
def server():
    with LocalServer() as server:
        yield server


@pytest.fixture
def api(server):
    return Api(server)
