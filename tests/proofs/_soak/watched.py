"""A server in a process of its own, watched from outside: its memory, its processor time and its sockets (Linux)."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
import tempfile
import time
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

TICKS = os.sysconf("SC_CLK_TCK")
# What every answer of ours pays at least: the same protocol on the same loop, with an app that only sends ready frames.
FLOOR = """
import asyncio, socket
from sonnetry.server.http.host import Host, new_loop

FRAME = {frame!r}
HEADERS = [(b"content-type", b"text/event-stream; charset=utf-8")]

async def app(scope, receive, send):
    await receive()
    await send({{"type": "http.response.start", "status": 200, "headers": HEADERS}})
    for _ in range({count}):
        await send({{"type": "http.response.body", "body": FRAME, "more_body": True}})
    await send({{"type": "http.response.body", "body": b""}})

async def main():
    listening = socket.create_server(("127.0.0.1", 0), backlog=1024)
    await Host(app).listen(listening)
    print(f"http://127.0.0.1:{{listening.getsockname()[1]}}", flush=True)
    await asyncio.Event().wait()

asyncio.Runner(loop_factory=new_loop).run(main())
"""


@dataclass
class Watched:
    """A running server."""

    process: subprocess.Popen[str]
    url: str

    @property
    def port(self) -> int:
        """Where it listens."""
        return int(self.url.rsplit(":", 1)[1])

    def memory(self) -> int:
        """Return the bytes it holds in memory."""
        status = Path(f"/proc/{self.process.pid}/status").read_text()
        return int(re.search(r"VmRSS:\s+(\d+) kB", status)[1]) * 1024

    def processor(self) -> float:
        """Return the seconds of processor time it has used."""
        fields = Path(f"/proc/{self.process.pid}/stat").read_text().rpartition(")")[2].split()
        return (int(fields[11]) + int(fields[12])) / TICKS

    def sockets(self) -> int:
        """Return how many sockets it has open."""
        found = 0
        for link in Path(f"/proc/{self.process.pid}/fd").iterdir():
            try:
                found += str(link.readlink()).startswith("socket:")
            except FileNotFoundError:  # closed since it was listed
                continue
        return found

    def settled(self, sockets: int, patience: float = 30.0) -> int:
        """Wait until it has at most so many sockets, and return how many it has."""
        end = time.monotonic() + patience
        while self.sockets() > sockets and time.monotonic() < end:
            time.sleep(0.05)
        return self.sockets()

    def quiet(self, patience: float = 120.0) -> None:
        """Wait until it has used next to no processor time for a while."""
        end = time.monotonic() + patience
        while time.monotonic() < end:
            before = self.processor()
            time.sleep(0.5)
            if self.processor() - before <= 0.02:
                return

    def local(self, path: str, body: Any = None) -> Any:
        """Ask it about itself, or order something of it."""
        data = None if body is None else json.dumps(body).encode()
        request = urllib.request.Request(f"{self.url}/_local/{path}", data, {"content-type": "application/json"})  # noqa: S310
        with urllib.request.urlopen(request, timeout=60) as answer:  # noqa: S310 - our own server
            text = answer.read()
            return json.loads(text) if answer.headers["content-type"] == "application/json" else text.decode()


@contextmanager
def serving(*options: str, plan: Any = None) -> Iterator[Watched]:
    """Run `sonnetry serve` on a free port, with a plan of faults if one is given."""
    with tempfile.TemporaryDirectory() as folder:
        if plan is not None:
            Path(folder, "plan.json").write_text(json.dumps(plan))
            options = (*options, "--plan", f"{folder}/plan.json")
        command = [sys.executable, "-c", "import sys; from sonnetry.cli import main; sys.exit(main())"]
        with _running([*command, "serve", "--port", "0", *options]) as server:
            yield server


@contextmanager
def floor(frame: bytes, count: int) -> Iterator[Watched]:
    """Run a bare application that sends a frame so many times for each request."""
    with _running([sys.executable, "-c", FLOOR.format(frame=frame, count=count)]) as server:
        yield server


@contextmanager
def _running(command: list[str]) -> Iterator[Watched]:
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as process:
        try:
            yield Watched(process, re.search(r"http://\S+", process.stdout.readline()).group())
        finally:
            process.kill()
