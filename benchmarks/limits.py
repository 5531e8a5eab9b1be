"""What no client goes below: the same works without a client library. `api` is unused; the rest is as in `works`."""

import asyncio
import hmac
import json
import socket
import ssl
from base64 import b64decode
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from itertools import repeat
from types import ModuleType
from urllib.parse import urlsplit

from benchmarks.material import (
    LONG_REQUEST,
    REQUEST,
    WEBHOOK_SECRET,
    batch_requests,
    delivery,
    input_events,
    result_line,
    stream_events,
)
from benchmarks.works import CONCURRENT_CREATES, Round, Work, check


def address(url: str) -> tuple[str, int]:
    parts = urlsplit(url)
    return parts.hostname, parts.port


def request_head(host: str, length: int, path: str = "/v1/messages") -> bytes:
    return (
        f"POST {path} HTTP/1.1\r\nhost: {host}\r\nx-api-key: k\r\nanthropic-version: 2023-06-01\r\n"
        f"content-type: application/json\r\ncontent-length: {length}\r\n\r\n"
    ).encode()


def connected(url: str) -> socket.socket:
    """A socket to the loopback server, through TLS where its address says so."""
    host, port = address(url)
    connection = socket.create_connection((host, port))
    connection.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
    if url.startswith("https"):
        connection = ssl.create_default_context().wrap_socket(connection, server_hostname=host)
    return connection


def raw_creating(request: object, path: str = "/v1/messages") -> Work:
    """Raw socket and `orjson`."""

    @contextmanager
    def work(_api: ModuleType, url: str, count: int) -> Iterator[Round]:
        import orjson

        host, _ = address(url)

        def once() -> None:
            for _ in repeat(None, count):
                body = orjson.dumps(request)
                connection.sendall(request_head(host, len(body), path) + body)
                data = connection.recv(65536)
                head, _, body = data.partition(b"\r\n\r\n")
                _, _, length = head.lower().partition(b"content-length: ")
                needed = int(length.partition(b"\r\n")[0])
                while len(body) < needed:
                    body += connection.recv(65536)
                message = orjson.loads(body)
            check("id" in message, True)

        with connected(url) as connection:
            yield once

    return work


@contextmanager
def raw_batch(_api: ModuleType, url: str, count: int) -> Iterator[Round]:
    """The same with one batch of `count` requests; a figure is that of one request."""
    work = raw_creating({"requests": batch_requests(count)}, "/v1/messages/batches")
    with work(_api, url, 1) as once:
        yield once


class Parsed(asyncio.Protocol):
    """One connection on asyncio with the C parser and nothing else."""

    def __init__(self):
        from httptools import HttpResponseParser

        self.parser_of = HttpResponseParser

    def connection_made(self, transport: asyncio.Transport) -> None:
        self.transport = transport

    def data_received(self, data: bytes) -> None:
        self.parser.feed_data(data)

    def on_header(self, name: bytes, value: bytes) -> None:
        self.headers.append((name, value))

    def on_body(self, data: bytes) -> None:
        self.pieces.append(data)

    def on_message_complete(self) -> None:
        self.done.set_result(b"".join(self.pieces))

    async def exchange(self, data: bytes) -> bytes:
        self.headers, self.pieces = [], []
        self.parser = self.parser_of(self)
        self.done = asyncio.get_running_loop().create_future()
        self.transport.write(data)
        return await self.done


@contextmanager
def parser_create(_api: ModuleType, url: str, count: int) -> Iterator[Round]:
    """The parser on asyncio, `orjson`, one connection for each of the concurrent requests."""
    import orjson

    host, port = address(url)

    async def one(connection: Parsed) -> dict:
        body = orjson.dumps(REQUEST)
        return orjson.loads(await connection.exchange(request_head(host, len(body)) + body))

    async def connect() -> list[Parsed]:
        loop = asyncio.get_running_loop()
        return [(await loop.create_connection(Parsed, host, port))[1] for _ in range(CONCURRENT_CREATES)]

    async def waves() -> None:
        for start in range(0, count, CONCURRENT_CREATES):
            messages = await asyncio.gather(*map(one, connections[: count - start]))
        check(messages[-1]["stop_reason"], "end_turn")

    with asyncio.Runner() as runner:
        connections = runner.run(connect())
        yield lambda: runner.run(waves())
        for connection in connections:
            connection.transport.close()


def event_adapter():
    """A validator of the stream events sent here: models that keep unknown fields, told apart by `type`."""
    from typing import Annotated, Any, Literal

    from pydantic import BaseModel, ConfigDict, Field, TypeAdapter, create_model

    class Wire(BaseModel):
        model_config = ConfigDict(extra="allow")

    class TextDelta(Wire):
        type: Literal["text_delta"]
        text: str

    class InputDelta(Wire):
        type: Literal["input_json_delta"]
        partial_json: str

    class BlockDelta(Wire):
        type: Literal["content_block_delta"]
        index: int
        delta: Annotated[TextDelta | InputDelta, Field(discriminator="type")]

    others = {
        "message_start": {"message": dict[str, Any]},
        "content_block_start": {"index": int, "content_block": dict[str, Any]},
        "content_block_stop": {"index": int},
        "message_delta": {"delta": dict[str, Any], "usage": dict[str, Any]},
        "message_stop": {},
        "ping": {},
    }
    union = BlockDelta
    for tag, fields in others.items():
        union |= create_model(tag, __base__=Wire, type=Literal[tag], **fields)
    return TypeAdapter(Annotated[union, Field(discriminator="type")])


def decoding(events_of: Callable[[int], list[dict]]) -> Work:
    """pydantic-core decoding each event of a stream; no I/O."""

    @contextmanager
    def work(_api: ModuleType, _url: str, count: int) -> Iterator[Round]:
        decode = event_adapter().validator.validate_json
        events = [json.dumps(event, separators=(",", ":")).encode() for event in events_of(count)]

        def once() -> None:
            for event in events:
                decoded = decode(event)
            check(decoded.type, "message_stop")

        yield once

    return work


def line_adapter():
    """A validator of batch result lines."""
    from typing import Annotated, Literal

    from pydantic import BaseModel, ConfigDict, Field, TypeAdapter

    class Wire(BaseModel):
        model_config = ConfigDict(extra="allow")

    class Text(Wire):
        type: Literal["text"]
        text: str

    class ToolUse(Wire):
        type: Literal["tool_use"]
        id: str

    class Usage(Wire):
        input_tokens: int
        output_tokens: int
        cache_creation_input_tokens: int | None = None
        cache_read_input_tokens: int | None = None
        service_tier: str | None = None

    class Message(Wire):
        id: str
        type: Literal["message"]
        role: str
        model: str
        content: list[Annotated[Text | ToolUse, Field(discriminator="type")]]
        stop_reason: str | None = None
        stop_sequence: str | None = None
        usage: Usage

    class Succeeded(Wire):
        type: Literal["succeeded"]
        message: Message

    class Expired(Wire):
        type: Literal["expired"]

    class Line(Wire):
        custom_id: str
        result: Annotated[Succeeded | Expired, Field(discriminator="type")]

    return TypeAdapter(Line)


@contextmanager
def decode_lines(_api: ModuleType, _url: str, count: int) -> Iterator[Round]:
    """pydantic-core decoding each line of batch results; no I/O."""
    decode = line_adapter().validator.validate_json
    lines = list(map(result_line, range(count)))

    def once() -> None:
        for line in lines:
            decoded = decode(line)
        check(decoded.result.type, "succeeded")

    yield once


@contextmanager
def verify_delivery(_api: ModuleType, _url: str, count: int) -> Iterator[Round]:
    """The signature of a delivery, compared, and its JSON by orjson; no header is looked for, no time looked at."""
    import orjson

    body, headers = delivery()
    given = b64decode(headers["webhook-signature"].removeprefix("v1,"))

    def once() -> None:
        for _ in repeat(None, count):
            content = f"{headers['webhook-id']}.{headers['webhook-timestamp']}.{body}".encode()
            check(hmac.compare_digest(hmac.digest(WEBHOOK_SECRET, content, "sha256"), given), True)
            event = orjson.loads(body)
        check(event["data"]["type"], "session.status_idled")

    yield once


LIMITS: dict[str, Work] = {
    "raw_create": raw_creating(REQUEST),
    "raw_long": raw_creating(LONG_REQUEST),
    "raw_batch": raw_batch,
    "parser_create": parser_create,
    "decode_events": decoding(stream_events),
    "decode_inputs": decoding(input_events),
    "decode_lines": decode_lines,
    "verify_delivery": verify_delivery,
}
