"""What endless answers cost in memory, measured in a process of its own."""

from __future__ import annotations

import pytest

PROGRAM = """
import asyncio, contextlib, resource, socket, sys, threading, zlib
import sonnetry
from sonnetry import Anthropic, AsyncAnthropic, SizeLimits

MIB = 2**20
LIMITS = SizeLimits(event=4 * MIB, line=4 * MIB, body=4 * MIB)
ASK = dict(model="claude-opus-4-7", max_tokens=9, messages=[{"role": "user", "content": "hi"}])
HEAD = b"HTTP/1.1 200 OK\\r\\ncontent-type: %b\\r\\nconnection: close\\r\\n%b\\r\\n"
SSE, JSON = b"text/event-stream", b"application/json"
CHUNKED, PACKED = b"transfer-encoding: chunked\\r\\n", b"content-encoding: gzip\\r\\n"
packer = zlib.compressobj(1, wbits=31)
packed = b"".join(packer.compress(b" " * MIB) for _ in range(100)) + packer.flush()
ANSWERS = [
    (True, HEAD % (SSE, b"") + b"data: ", b"a" * 65536),
    (True, HEAD % (SSE, CHUNKED) + b"6\\r\\ndata: \\r\\n", b"10\\r\\naaaaaaaaaaaaaaaa\\r\\n" * 3000),
    (True, HEAD % (SSE, PACKED) + packed, b""),
    (False, HEAD % (JSON, b""), b" " * 65536),
    (False, HEAD % (JSON, PACKED) + packed, b""),
    (False, HEAD % (JSON, CHUNKED) + b"2\\r\\n{}\\r\\n0\\r\\n", b"x: y\\r\\n" * 8000),
    (False, HEAD % (JSON, CHUNKED) + b"2\\r\\n{}\\r\\n0\\r\\nx: ", b"y" * 65536),
]
listening = socket.create_server(("127.0.0.1", 0))


def serve():
    for _, first, again in ANSWERS:
        peer, _ = listening.accept()
        with peer, contextlib.suppress(OSError):
            peer.recv(65536)
            peer.sendall(first)
            while again:
                peer.sendall(again)


threading.Thread(target=serve, daemon=True).start()
options = dict(api_key="k", base_url=f"http://127.0.0.1:{listening.getsockname()[1]}", max_retries=0, size_limits=LIMITS)


async def ask_async(stream):
    async for _ in await AsyncAnthropic(**options).messages.create(stream=stream, **ASK):
        pass


def ask(stream):
    for _ in Anthropic(**options).messages.create(stream=stream, **ASK):
        pass


def peak():
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024


sonnetry.types.Message.model_rebuild()
before = peak()
for stream, _, _ in ANSWERS:
    try:
        ask(stream) if sys.argv[1] == "sync" else asyncio.run(ask_async(stream))
    except sonnetry.APIError as error:
        print("SizeLimits" in str(error))
print(peak() - before)
listening.close()
"""


@pytest.mark.parametrize("colour", ["sync", "async"])
def test_endless_answers_stay_within_their_limits(program, colour):
    """Events, bodies and trailers without end, packed ones too: never more is held than the limit and 32 MiB besides."""
    *refused, grown = program(PROGRAM, colour).split()

    assert ["True"] * 7 == refused
    assert int(grown) < 4 + 32
