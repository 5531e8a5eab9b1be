"""Request bodies: content type, charset, content encoding, and JSON (rules HDR-1, HDR-5 and SIZE-1)."""

from __future__ import annotations

import zlib
from collections.abc import Mapping

from .._core.headers import Headers
from .errors import ApiError, invalid

CHARSETS = {"utf-8": "utf-8", "utf8": "utf-8", "iso-8859-1": "latin-1", "us-ascii": "ascii", "ascii": "ascii"}
# What zlib calls each encoding; deflate means a zlib stream on the web.
ENCODINGS: Mapping[str, int] = {"gzip": 16 + zlib.MAX_WBITS, "x-gzip": 16 + zlib.MAX_WBITS, "deflate": zlib.MAX_WBITS}


def json_body(raw: bytes, headers: Headers, limit: int) -> bytes:
    """Return the JSON text of a request as UTF-8 bytes, decoded and transcoded as its headers say."""
    kind, _, parameters = headers.get("content-type", "").partition(";")
    if kind.strip().lower() != "application/json":
        raise invalid("content-type: must be application/json")
    body = _decoded(raw, headers.get("content-encoding", ""), limit)
    return _utf8(body, _charset(parameters))


def _charset(parameters: str) -> str:
    for parameter in parameters.split(";"):
        name, _, value = parameter.partition("=")
        if name.strip().lower() == "charset":
            return value.strip().strip('"').lower()
    return "utf-8"


def _utf8(body: bytes, charset: str) -> bytes:
    codec = CHARSETS.get(charset)
    if codec is None:
        raise ApiError(400, f"unsupported charset: {charset}", code="unsupported_charset")
    if codec == "utf-8":
        return body
    try:
        return body.decode(codec).encode()
    except UnicodeDecodeError:
        raise invalid("The request body is not valid JSON: it does not fit its charset") from None


def _decoded(raw: bytes, encoding: str, limit: int) -> bytes:
    for name in reversed([part.strip().lower() for part in encoding.split(",") if part.strip()]):
        if name == "identity":
            continue
        if name not in ENCODINGS:
            raise ApiError(
                400, f"content-encoding: {name!r} is not supported", code="request_body_encoding_unsupported"
            )
        raw = _inflated(raw, ENCODINGS[name], limit)
    return raw


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
