"""Request bodies: content type, charset, content encoding, and JSON (rules HDR-1, HDR-5 and SIZE-1)."""

from __future__ import annotations

import codecs
import zlib
from collections.abc import AsyncGenerator, Mapping
from typing import Any

from ..._core.headers import Headers
from ...rules.errors import ApiError, invalid

CHARSETS = {"utf-8": "utf-8", "utf8": "utf-8", "iso-8859-1": "latin-1", "us-ascii": "ascii", "ascii": "ascii"}
# What zlib calls each encoding; deflate means a zlib stream on the web.
ENCODINGS: Mapping[str, int] = {"gzip": 16 + zlib.MAX_WBITS, "x-gzip": 16 + zlib.MAX_WBITS, "deflate": zlib.MAX_WBITS}

MOST_ENCODINGS = 4  # each is a pass over the whole body
PIECE = 2**20  # bytes that are inflated at once


def json_body(raw: bytes, headers: Headers, limit: int) -> bytes:
    """Return the JSON text of a request as UTF-8 bytes, decoded and transcoded as its headers say."""
    charset = _charset(headers)
    body = _decoded(raw, headers.get("content-encoding", ""), limit)
    return _utf8(body, charset)


async def arriving_json(
    pieces: AsyncGenerator[bytes, None], headers: Headers, limit: int
) -> AsyncGenerator[bytes, None]:
    """Do the same with a body that arrives in pieces, at most `limit` bytes of it, without ever holding all of it."""
    codec = _codec(_charset(headers))
    decoder = None if codec == "utf-8" else codecs.getincrementaldecoder(codec)()
    for encoding in reversed(_encodings(headers.get("content-encoding", ""))):
        pieces = _inflating(pieces, encoding, limit)
    async for piece in pieces:
        yield piece if decoder is None else _recoded(decoder, piece)


async def _inflating(pieces: AsyncGenerator[bytes, None], kind: int, limit: int) -> AsyncGenerator[bytes, None]:
    stream = zlib.decompressobj(kind)
    async for piece in pieces:
        left = piece
        while left:
            body, left = _some(stream, left)
            limit -= len(body)
            if limit < 0:
                raise ApiError(413, code="request_body_too_large_after_decoding")
            yield body
    if not stream.eof:
        raise _corrupt()


def _some(stream: Any, piece: bytes) -> tuple[bytes, bytes]:
    """Inflate a part of a piece, and return it with what is left of the piece."""
    try:
        body = stream.decompress(piece, PIECE)
    except zlib.error:
        raise _corrupt() from None
    if stream.unused_data:
        raise _corrupt()
    return body, stream.unconsumed_tail


def _recoded(decoder: codecs.IncrementalDecoder, piece: bytes) -> bytes:
    try:
        return decoder.decode(piece).encode()
    except UnicodeDecodeError:
        raise _misfit() from None


def _misfit() -> ApiError:
    return invalid("The request body is not valid JSON: it does not fit its charset")


def _charset(headers: Headers) -> str:
    kind, _, parameters = headers.get("content-type", "").partition(";")
    if kind.strip().lower() != "application/json":
        raise invalid("content-type: must be application/json")
    for parameter in parameters.split(";"):
        name, _, value = parameter.partition("=")
        if name.strip().lower() == "charset":
            return value.strip().strip('"').lower()
    return "utf-8"


def _codec(charset: str) -> str:
    codec = CHARSETS.get(charset)
    if codec is None:
        raise ApiError(400, f"unsupported charset: {charset}", code="unsupported_charset")
    return codec


def _utf8(body: bytes, charset: str) -> bytes:
    codec = _codec(charset)
    if codec == "utf-8":
        return body
    try:
        return body.decode(codec).encode()
    except UnicodeDecodeError:
        raise _misfit() from None


def _decoded(raw: bytes, encoding: str, limit: int) -> bytes:
    for kind in reversed(_encodings(encoding)):
        raw = _inflated(raw, kind, limit)
    return raw


def _encodings(encoding: str) -> list[int]:
    """Return what zlib calls the encodings of a body, in the order in which they were applied."""
    names = [part.strip().lower() for part in encoding.split(",") if part.strip()]
    for name in names:
        if name not in ENCODINGS and name != "identity":
            raise ApiError(
                400, f"content-encoding: {name[:100]!r} is not supported", code="request_body_encoding_unsupported"
            )
    applied = [ENCODINGS[name] for name in names if name != "identity"]
    if len(applied) > MOST_ENCODINGS:
        raise ApiError(
            400,
            f"content-encoding: at most {MOST_ENCODINGS} encodings are supported, not {len(applied)}",
            code="request_body_encoding_unsupported",
        )
    return applied


def _inflated(raw: bytes, kind: int, limit: int) -> bytes:
    """Decompress without ever holding more than the limit."""
    stream = zlib.decompressobj(kind)
    try:
        body = stream.decompress(raw, limit + 1)
    except zlib.error:
        raise _corrupt() from None
    if len(body) > limit:
        raise ApiError(413, code="request_body_too_large_after_decoding")
    if not stream.eof or stream.unused_data:
        raise _corrupt()
    return body


def _corrupt() -> ApiError:
    return ApiError(
        400, "The request body could not be decoded with its content-encoding", code="request_body_encoding_invalid"
    )
