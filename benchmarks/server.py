"""A loopback server that answers at once; run as a process of its own with `python -m benchmarks.server`.

It prints its two ports (plain, TLS or 0) and ends when its standard input closes. The answer depends on the request
alone: a stream has as many text deltas as the request's `max_tokens`, a reply to a request with tools as many calls, batch
results have as many lines as the batch's name says (`msgbatch_2000`).
"""

import asyncio
import json
import re
import ssl
import sys
from typing import Self

from benchmarks import material

# Twenty-five response headers, as the service sends through its gateway; content headers come on top.
HEADERS = {
    "date": "Mon, 05 Jan 2026 10:00:00 GMT",
    "connection": "keep-alive",
    "cache-control": "no-cache",
    "anthropic-ratelimit-requests-limit": "4000",
    "anthropic-ratelimit-requests-remaining": "3999",
    "anthropic-ratelimit-requests-reset": "2026-01-05T10:00:00Z",
    "anthropic-ratelimit-input-tokens-limit": "2000000",
    "anthropic-ratelimit-input-tokens-remaining": "1999000",
    "anthropic-ratelimit-input-tokens-reset": "2026-01-05T10:00:00Z",
    "anthropic-ratelimit-output-tokens-limit": "400000",
    "anthropic-ratelimit-output-tokens-remaining": "399000",
    "anthropic-ratelimit-output-tokens-reset": "2026-01-05T10:00:00Z",
    "anthropic-ratelimit-tokens-limit": "2400000",
    "anthropic-ratelimit-tokens-remaining": "2398000",
    "anthropic-ratelimit-tokens-reset": "2026-01-05T10:00:00Z",
    "request-id": "req_011CQAbcdefGhijKLmnoPqrs",
    "strict-transport-security": "max-age=31536000; includeSubDomains; preload",
    "anthropic-organization-id": "00000000-0000-4000-8000-000000000000",
    "x-envoy-upstream-service-time": "812",
    "cf-cache-status": "DYNAMIC",
    "x-robots-tag": "none",
    "server": "cloudflare",
    "cf-ray": "9b9f0e0e0f0a0b0c-FRA",
}
HEAD = "HTTP/1.1 200 OK\r\n" + "".join(f"{name}: {value}\r\n" for name, value in HEADERS.items())
MAX_TOKENS = re.compile(rb'"max_tokens": ?(\d+)')
STREAM = re.compile(rb'"stream": ?true')
LENGTH = re.compile(rb"content-length: *(\d+)", re.IGNORECASE)
HOST = re.compile(rb"host: *([^\r\n]+)", re.IGNORECASE)


def sized(body: bytes) -> bytes:
    return f"{HEAD}content-type: application/json\r\ncontent-length: {len(body)}\r\n\r\n".encode() + body


def chunked(content_type: str, body: bytes) -> bytes:
    return f"{HEAD}content-type: {content_type}\r\ntransfer-encoding: chunked\r\n\r\n".encode() + body


MESSAGE = sized(material.MESSAGE)


def answer(head: bytes, body: bytes, scheme: str) -> bytes:
    """The whole HTTP answer to one request."""
    path = head.split(b" ", 2)[1].partition(b"?")[0].decode()
    if path == "/v1/messages":
        if not STREAM.search(body):
            asks = b'"tools"' in body and b'"tool_result"' not in body
            return sized(material.calls(int(MAX_TOKENS.search(body)[1]))) if asks else MESSAGE
        deltas = int(MAX_TOKENS.search(body)[1])
        made = material.input_body if b'"tools"' in body else material.stream_body
        return chunked("text/event-stream; charset=utf-8", made(deltas))
    if path.endswith("/results"):
        lines = int(path.split("/")[-2].partition("_")[2])
        return chunked("application/x-jsonl", material.results_body(lines))
    name = path.removeprefix("/v1/messages/batches").strip("/") or "msgbatch_1"
    return sized(material.batch(name, f"{scheme}://{HOST.search(head)[1].decode()}"))


class Exchange(asyncio.Protocol):
    """Requests of one kept-alive connection, one after another."""

    def __init__(self, scheme: str):
        self.scheme = scheme
        self.received = bytearray()
        self.needed = 0  # how many bytes the request has once its head is known; 0 before

    @classmethod
    def over(cls, scheme: str) -> type[Self]:
        return lambda: cls(scheme)

    def connection_made(self, transport: asyncio.Transport) -> None:
        self.transport = transport

    def data_received(self, data: bytes) -> None:
        self.received += data
        while self._whole():
            request = bytes(self.received[: self.needed])
            del self.received[: self.needed]
            self.needed = 0
            head, _, body = request.partition(b"\r\n\r\n")
            self.transport.write(answer(head, body, self.scheme))

    def _whole(self) -> bool:
        """Whether one whole request has been received."""
        if not self.needed:
            end = self.received.find(b"\r\n\r\n")
            if end < 0:
                return False
            length = LENGTH.search(self.received, 0, end)
            self.needed = end + 4 + (int(length[1]) if length else 0)
        return len(self.received) >= self.needed


async def serve(certificate: str | None) -> None:
    loop = asyncio.get_running_loop()
    plain = await loop.create_server(Exchange.over("http"), "127.0.0.1", 0, backlog=2048)
    ports = [plain.sockets[0].getsockname()[1], 0]
    if certificate:
        context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        context.load_cert_chain(certificate)
        secure = await loop.create_server(Exchange.over("https"), "127.0.0.1", 0, backlog=2048, ssl=context)
        ports[1] = secure.sockets[0].getsockname()[1]
    print(json.dumps(ports), flush=True)
    await loop.run_in_executor(None, sys.stdin.read)


if __name__ == "__main__":
    asyncio.run(serve(sys.argv[1] if len(sys.argv) > 1 else None))
