"""Many streams on plain sockets: read to the end for speed, left idle, or never read at all."""

from __future__ import annotations

import asyncio
import json
import socket
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager

REQUESTS_EACH = 20
MOST = 2**24  # bytes of one answer
SMALL_WINDOW = 4096  # bytes a reader that never reads lets the kernel take for it


def request(text: str) -> bytes:
    """Return a request for a stream."""
    asked = {"model": "claude-opus-4-6", "max_tokens": 100_000, "stream": True}
    body = json.dumps({**asked, "messages": [{"role": "user", "content": text}]}).encode()
    head = f"host: x\r\nx-api-key: k\r\nanthropic-version: 2023-06-01\r\ncontent-length: {len(body)}\r\n"
    return f"POST /v1/messages HTTP/1.1\r\n{head}content-type: application/json\r\n\r\n".encode() + body


async def read_all(port: int, asking: bytes, connections: int) -> tuple[int, int]:
    """Read many streams on a few connections; return how many there were, and the events in them."""
    found = await asyncio.gather(*[_read(port, asking) for _ in range(connections)])
    return connections * REQUESTS_EACH, sum(found)


async def _read(port: int, asking: bytes) -> int:
    reader, writer = await asyncio.open_connection("127.0.0.1", port, limit=MOST)
    events = 0
    for _ in range(REQUESTS_EACH):
        writer.write(asking)
        events += (await reader.readuntil(b"\r\n0\r\n\r\n")).count(b"event: ")
    writer.close()
    return events


@contextmanager
def held(port: int, count: int, asking: bytes, *, begun: bool) -> Iterator[None]:
    """Hold so many streams open without reading on; with `begun` each has had its first block announced."""
    with ExitStack() as stack:
        sockets = [stack.enter_context(_asked(port, asking)) for _ in range(count)]
        for sock in sockets if begun else ():
            _until(sock, b"content_block_start")
        yield


def _asked(port: int, asking: bytes) -> socket.socket:
    sock = socket.socket()
    sock.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, SMALL_WINDOW)
    sock.settimeout(60)
    sock.connect(("127.0.0.1", port))
    sock.sendall(asking)
    return sock


def _until(sock: socket.socket, mark: bytes) -> None:
    data = b""
    while mark not in data:
        piece = sock.recv(4096)
        if not piece:
            raise ConnectionError("the server closed a stream that should stay open")
        data += piece
