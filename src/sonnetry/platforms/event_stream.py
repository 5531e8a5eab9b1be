"""Amazon's event stream: binary frames in any split become the blocks of server-sent events that a stream is read from.

A frame is a prelude (its length, the length of its headers, a checksum of both), headers, a payload, and a checksum of all.
https://docs.aws.amazon.com/AmazonS3/latest/API/RESTSelectObjectAppendix.html has the format. An event of Bedrock carries
an event of the API, in base64, in the field `bytes` of its payload.
"""

from __future__ import annotations

import binascii
import json
import struct
from base64 import b64decode, b64encode
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any
from zlib import crc32

from .._core.sse import Damaged

PRELUDE = struct.Struct(">III")
CHECKSUM = struct.Struct(">I")
LARGEST = 24 * 1024 * 1024  # bytes of a frame; what Amazon's own parsers take
LARGEST_HEADERS = 128 * 1024
TEXT, BYTES = 7, 6
# Types of header values with their fixed sizes: true, false, byte, short, int, long; timestamp, UUID.
SIZES = {0: 0, 1: 0, 2: 1, 3: 2, 4: 4, 5: 8, 8: 8, 9: 16}
NUMBERS = {2: ">b", 3: ">h", 4: ">i", 5: ">q", 8: ">q"}
# What Bedrock calls the errors that the API has other names for.
ERROR_TYPES = {
    "throttlingexception": "rate_limit_error",
    "servicequotaexceededexception": "rate_limit_error",
    "validationexception": "invalid_request_error",
    "accessdeniedexception": "permission_error",
    "resourcenotfoundexception": "not_found_error",
    "modeltimeoutexception": "timeout_error",
    "internalserverexception": "api_error",
    "internalfailure": "api_error",
    "modelstreamerrorexception": "api_error",
    "modelnotreadyexception": "overloaded_error",
    "serviceunavailableexception": "overloaded_error",
}


class FrameError(ValueError):
    """Bytes that are not a frame; the message says why."""


@dataclass(slots=True)
class Frame:
    """One frame: headers by name, and the payload."""

    headers: dict[str, Any] = field(default_factory=dict)
    payload: bytes = b""


class FrameDecoder:
    """Cuts a byte stream into frames."""

    __slots__ = ("_buffer",)

    def __init__(self) -> None:
        self._buffer = bytearray()

    def feed(self, chunk: bytes) -> list[Frame]:
        """Return the frames that this chunk completes.

        Raises:
            FrameError: a checksum or a length is wrong; `frames` of the error are those that came before.
        """
        self._buffer += chunk
        frames: list[Frame] = []
        try:
            while (frame := self._next()) is not None:
                frames.append(frame)
        except FrameError as error:
            error.frames = frames  # type: ignore[attr-defined]
            raise
        return frames

    @property
    def rest(self) -> int:
        """How many bytes of an unfinished frame are held."""
        return len(self._buffer)

    def _next(self) -> Frame | None:
        buffer = self._buffer
        if len(buffer) < PRELUDE.size:
            return None
        total, length, checksum = PRELUDE.unpack_from(buffer)
        if crc32(buffer[:8]) != checksum:
            raise FrameError("the checksum of a prelude is wrong")
        if length > LARGEST_HEADERS or total > LARGEST or total < PRELUDE.size + length + CHECKSUM.size:
            raise FrameError(f"a frame of {total} bytes with {length} bytes of headers is not possible")
        if len(buffer) < total:
            return None
        message = bytes(buffer[:total])
        del buffer[:total]
        if crc32(message[:-4]) != CHECKSUM.unpack_from(message, total - 4)[0]:
            raise FrameError("the checksum of a frame is wrong")
        end = PRELUDE.size + length
        return Frame(_headers(message[PRELUDE.size : end]), message[end:-4])


def _headers(block: bytes) -> dict[str, Any]:
    headers: dict[str, Any] = {}
    place = 0
    try:
        while place < len(block):
            end = place + 1 + block[place]
            name, kind = block[place + 1 : end].decode(), block[end]
            headers[name], place = _value(kind, block, end + 1)
    except (IndexError, struct.error, UnicodeDecodeError):
        raise FrameError("the headers of a frame cannot be read") from None
    if place != len(block):
        raise FrameError("the headers of a frame are cut")
    return headers


def _value(kind: int, block: bytes, place: int) -> tuple[Any, int]:
    if kind in (TEXT, BYTES):
        end = place + 2 + int.from_bytes(block[place : place + 2])
        if end > len(block) or place + 2 > len(block):
            raise FrameError("a header of a frame is cut")
        value = block[place + 2 : end]
        return (value.decode() if kind == TEXT else value), end
    if kind not in SIZES:
        raise FrameError(f"a header of a frame has the unknown type {kind}")
    end = place + SIZES[kind]
    if kind in NUMBERS:
        return struct.unpack(NUMBERS[kind], block[place:end])[0], end
    if end > len(block):
        raise FrameError("a header of a frame is cut")
    return (kind == 0 if kind < 2 else block[place:end]), end


class EventStreamFraming:
    """Takes the place of `sse.Framing` for streams of Bedrock."""

    __slots__ = ("_broken", "_frames")
    too_large = False  # a frame has a limit of its own

    def __init__(self) -> None:
        self._frames = FrameDecoder()
        self._broken = False

    def feed(self, chunk: bytes) -> list[bytes]:
        """Return the blocks that this chunk completes; damage is a block of its own, behind what came before it."""
        if self._broken:
            return []
        try:
            return _blocks(self._frames.feed(chunk))
        except FrameError as error:
            self._broken = True
            return [*_blocks(getattr(error, "frames", [])), Damaged(f"a frame is damaged: {error}".encode())]

    def finish(self) -> bytes:
        """Return nothing: an unfinished frame is lost."""
        return b""


def _blocks(frames: list[Frame]) -> list[bytes]:
    return [block for frame in frames if (block := block_of(frame)) is not None]


def block_of(frame: Frame) -> bytes | None:
    """Return what a frame carries as a block of server-sent events, None when it carries nothing for a reader."""
    kind = frame.headers.get(":message-type", "event")
    if kind in ("exception", "error"):
        return _error_block(frame)
    if kind != "event" or frame.headers.get(":event-type", "chunk") != "chunk":
        return None
    try:
        data = b64decode(json.loads(frame.payload)["bytes"], validate=True)
        event = json.loads(data)
    except (ValueError, KeyError, TypeError, RecursionError, binascii.Error):
        return Damaged(b"an event of the stream has no readable content")
    name = event.get("type") if isinstance(event, dict) else None
    if name is None and isinstance(event, dict) and "completion" in event:
        name = "completion"
    if not isinstance(name, str) or not name.isprintable():
        return None  # for instance the metrics of the invocation alone
    return b"event: %s\ndata: %s" % (name.encode(), data.replace(b"\r", b" ").replace(b"\n", b" "))


def _error_block(frame: Frame) -> bytes:
    headers = frame.headers
    kind = str(headers.get(":exception-type") or headers.get(":error-code") or "error")
    message = headers.get(":error-message")
    if message is None:
        try:
            fields = json.loads(frame.payload)
            message = fields.get("message") or fields.get("Message")
        except (ValueError, AttributeError, RecursionError):
            message = frame.payload[:500].decode("utf-8", "replace")
    error = {"type": ERROR_TYPES.get(kind.lower(), kind), "message": f"{kind}: {message or 'no message'}"}
    return b"event: error\ndata: " + json.dumps({"type": "error", "error": error}).encode()


def encode_frame(headers: Mapping[str, str], payload: bytes) -> bytes:
    """Write a frame whose headers are texts."""
    block = b"".join(
        bytes([len(name.encode())]) + name.encode() + bytes([TEXT]) + len(value.encode()).to_bytes(2) + value.encode()
        for name, value in headers.items()
    )
    prelude = struct.pack(">II", PRELUDE.size + len(block) + len(payload) + CHECKSUM.size, len(block))
    message = prelude + CHECKSUM.pack(crc32(prelude)) + block + payload
    return message + CHECKSUM.pack(crc32(message))


def encode_event(data: bytes) -> bytes:
    """Write an event of the API as a frame of Bedrock."""
    payload = json.dumps({"bytes": b64encode(data).decode()}).encode()
    kinds = {":event-type": "chunk", ":content-type": "application/json", ":message-type": "event"}
    return encode_frame(kinds, payload)
