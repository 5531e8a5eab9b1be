"""What an endless answer costs in memory, measured in a process of its own."""

from __future__ import annotations

import pytest

PROGRAM = """
import asyncio, contextlib, resource, socket, sys, threading, zlib
import sonnetry
from sonnetry import Anthropic, AsyncAnthropic, SizeLimits
from sonnetry.types import Message

colour, kind = sys.argv[1:]
MIB = 2**20
LIMITS = SizeLimits(event=16 * MIB, line=16 * MIB, trailers=16 * MIB, body=16 * MIB)
ASK = dict(model="claude-opus-4-7", max_tokens=9, messages=[{"role": "user", "content": "hi"}])
HEAD = b"HTTP/1.1 200 OK\\r\\ncontent-type: %b\\r\\nconnection: close\\r\\n%b\\r\\n"
SSE, JSON = b"text/event-stream", b"application/json"
CHUNKED = b"transfer-encoding: chunked\\r\\n"
packer = zlib.compressobj(wbits=31)
packed = b"".join(packer.compress(b" " * MIB) for _ in range(400)) + packer.flush()
FIRST, AGAIN = {
    "event": (HEAD % (SSE, b"") + b"data: ", b"a" * 65536),
    "small pieces": (HEAD % (SSE, CHUNKED) + b"6\\r\\ndata: \\r\\n", b"1\\r\\na\\r\\n" * 8000),
    "body": (HEAD % (JSON, b""), b" " * 65536),
    "gzip": (HEAD % (JSON, b"content-encoding: gzip\\r\\n") + packed, b""),
    "gzip event": (HEAD % (SSE, b"content-encoding: gzip\\r\\n") + packed, b""),
    "trailers": (HEAD % (JSON, CHUNKED) + b"2\\r\\n{}\\r\\n0\\r\\n", b"x: y\\r\\n" * 8000),
    "one trailer": (HEAD % (JSON, CHUNKED) + b"2\\r\\n{}\\r\\n0\\r\\nx: ", b"y" * 65536),
}[kind]

listening = socket.create_server(("127.0.0.1", 0))
def serve():
    peer, _ = listening.accept()
    with peer, contextlib.suppress(OSError):
        peer.recv(65536)
        peer.sendall(FIRST)
        for _ in range(6000 if AGAIN else 0):
            peer.sendall(AGAIN)
threading.Thread(target=serve, daemon=True).start()
options = dict(api_key="k", base_url=f"http://127.0.0.1:{listening.getsockname()[1]}", max_retries=0, size_limits=LIMITS)
stream = "event" in kind or "small" in kind
Message.model_rebuild()

def peak():
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024

async def ask_async():
    client = AsyncAnthropic(**options)
    answer = await client.messages.create(stream=stream, **ASK)
    async for _ in answer: pass

def ask():
    answer = Anthropic(**options).messages.create(stream=stream, **ASK)
    for _ in answer: pass

before = peak()
try:
    ask() if colour == "sync" else asyncio.run(ask_async())
except sonnetry.APIError as error:
    print("SizeLimits" in str(error), peak() - before)
"""


@pytest.mark.parametrize("colour", ["sync", "async"])
@pytest.mark.parametrize("kind", ["event", "small pieces", "body", "gzip", "gzip event", "trailers", "one trailer"])
def test_an_endless_answer_stays_within_its_limit(program, colour, kind):
    """The process never holds more than the limit and 32 MiB besides."""
    refused, grown = program(PROGRAM, colour, kind).split()

    assert "True" == refused
    assert int(grown) < 16 + 32
