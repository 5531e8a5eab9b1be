"""A program that receives webhooks, and a server that sends them there."""

from __future__ import annotations

import json
import threading
import time
from collections.abc import Callable
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any, NamedTuple
from urllib.error import HTTPError
from urllib.request import Request, urlopen

import pytest

import sonnetry
from sonnetry.testing import LocalServer


class Got(NamedTuple):
    """One delivery."""

    headers: dict[str, str]
    body: bytes
    at: float  # of the server's clock

    @property
    def event(self) -> dict[str, Any]:
        return json.loads(self.body)

    @property
    def type(self) -> str:
        return self.event["data"]["type"]


class Receiver:
    """A program on a port of its own; `answers` are the statuses of the next deliveries, then 204."""

    def __init__(self, clock):
        self.got: list[Got] = []
        self.answers: list[int | tuple[int, dict[str, str]]] = []
        self.always: int | tuple[int, dict[str, str]] = 204
        self.verify: Callable[[bytes, dict[str, str]], object] | None = None
        outer = self

        class Handler(BaseHTTPRequestHandler):
            protocol_version = "HTTP/1.1"

            def do_POST(self):
                body = self.rfile.read(int(self.headers["content-length"]))
                outer.got.append(Got({k.lower(): v for k, v in self.headers.items()}, body, clock.time()))
                answer = outer.answers.pop(0) if outer.answers else outer.always
                if outer.verify is not None:
                    try:
                        outer.verify(body, dict(self.headers))
                    except sonnetry.APIWebhookValidationError:
                        answer = 400
                status, headers = answer if isinstance(answer, tuple) else (answer, {})
                self.send_response(status)
                for name, value in {"content-length": "0", **headers}.items():
                    self.send_header(name, value)
                self.end_headers()

            def log_message(self, *_: object) -> None:
                """Say nothing."""

        self.server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        self.server.daemon_threads = True
        self.url = f"http://127.0.0.1:{self.server.server_port}/hook"
        threading.Thread(target=self.server.serve_forever, kwargs={"poll_interval": 0.01}, daemon=True).start()

    def types(self) -> list[str]:
        return [one.type for one in self.got]

    def close(self) -> None:
        self.server.shutdown()
        self.server.server_close()


class Hooks:
    """The control routes of a server, and a receiver."""

    def __init__(self, server: LocalServer) -> None:
        self.server = server
        self.receiver = Receiver(server.clock)

    def call(self, path: str = "", body: object = None, method: str | None = None) -> Any:
        data = None if body is None else json.dumps(body).encode()
        verb = method or ("GET" if body is None else "POST")
        url = f"{self.server.base_url}/_local/webhooks{path}"
        request = Request(url, data, method=verb)  # noqa: S310
        with urlopen(request, timeout=20) as answer:  # noqa: S310
            return json.loads(answer.read())

    def refused(self, path: str, body: object, method: str | None = None) -> tuple[int, str]:
        with pytest.raises(HTTPError) as caught:
            self.call(path, body, method)
        with caught.value as error:
            return error.code, json.loads(error.read())["error"]["message"]

    def add(self, *events: str, **fields: Any) -> dict[str, Any]:
        return self.call("", {"url": self.receiver.url, "enabled_events": list(events or ("*",)), **fields})

    def settled(self) -> list[dict[str, Any]]:
        """Wait until nothing is due, and return the log."""
        end = time.monotonic() + 20
        while time.monotonic() < end:
            log = self.call("/deliveries")
            if not log["due"]:
                return log["data"]
            time.sleep(0.005)
        raise AssertionError(log)

    def advance(self, seconds: float) -> None:
        body = json.dumps({"advance": seconds}).encode()
        request = Request(f"{self.server.base_url}/_local/clock", body)  # noqa: S310
        with urlopen(request, timeout=20):  # noqa: S310
            pass


def until(holds: Callable[[], Any]) -> Any:
    end = time.monotonic() + 20
    while not (found := holds()):
        assert time.monotonic() < end, "it never came"
        time.sleep(0.005)
    return found
