"""What an image is and costs, from its first bytes: its kind, its size in pixels, its tokens. Nothing is decoded."""

from __future__ import annotations

import math
import re
from base64 import b64decode
from collections.abc import Mapping
from typing import Any

from .text_tokens import Tokenizer

_CELL = 28  # pixels on a side that make one image token (rule MOD-10)
_AROUND = 3  # tokens around an image, as recorded
_SMALL_TIER = (1568, 1568)  # longest edge, most tokens, of models before 4.7 (rule MOD-10)
_LARGE_TIER = (2576, 4784)
# An image that is only named has a size that nobody here knows. Recorded ones cost 176, 176 and 283.
_UNSEEN = 200

UNREADABLE = "Could not process image"
_HEAD = 4 * 64 * 1024  # base64 characters that surely hold a JPEG's frame header
_STARTS = {
    b"\x89PNG\r\n\x1a\n": "image/png",
    b"\xff\xd8\xff": "image/jpeg",
    b"GIF87a": "image/gif",
    b"GIF89a": "image/gif",
}
_NOT_BASE64 = re.compile(r"[^A-Za-z0-9+/=\s]")
_JPEG_FRAMES = frozenset(range(0xC0, 0xD0)) - {0xC4, 0xC8, 0xCC}


def image_block_tokens(source: Mapping[str, Any], tokenizer: Tokenizer) -> int:
    """Return how many tokens an image block has, by its source."""
    size = image_size_of(source)
    return _UNSEEN if size is None else _AROUND + image_tokens(*size, tokenizer)


def image_size_of(source: Mapping[str, Any]) -> tuple[int, int] | None:
    """Return width and height of an image block's source, None when its bytes are not here or not readable."""
    return image_size(decoded(source["data"][:_HEAD])) if source["type"] == "base64" else None


def fits_the_tier(width: int, height: int, tokenizer: Tokenizer) -> bool:
    """Return whether an image is used as it is, without being scaled down (rule MOD-10)."""
    edge, most = _tier(tokenizer)
    return max(width, height) <= edge and _cells(width, height) <= most


def image_tokens(width: int, height: int, tokenizer: Tokenizer) -> int:
    """Return how many tokens an image has once it is scaled down to the model's limits (rule MOD-10)."""
    edge, most = _tier(tokenizer)
    shrink = min(1.0, edge / max(width, height))
    return max(1, min(_cells(width * shrink, height * shrink), most))


def _tier(tokenizer: Tokenizer) -> tuple[int, int]:
    return _SMALL_TIER if tokenizer == "3" else _LARGE_TIER


def _cells(width: float, height: float) -> int:
    return math.ceil(width / _CELL) * math.ceil(height / _CELL)


def image_kind(data: bytes) -> str | None:
    """Return the media type that the first bytes of an image say, None when they are those of no accepted format."""
    if data.startswith(b"RIFF"):
        return "image/webp" if data[8:12] == b"WEBP" else None
    return next((kind for start, kind in _STARTS.items() if data.startswith(start)), None)


def image_problem(source: Mapping[str, Any]) -> str | None:
    """Return why the service refuses an image block's bytes, None where they are in order or not here (rule REC-13)."""
    if source["type"] != "base64":
        return None
    if not source["data"]:
        return "image cannot be empty"
    if _NOT_BASE64.search(source["data"]):
        return "invalid base64 data"
    data, said = decoded(source["data"][:_HEAD]), source["media_type"]
    kind = image_kind(data)
    if kind is None or image_size(data) is None:
        return UNREADABLE
    if kind != said:
        return f"The image was specified using the {said} media type, but the image appears to be a {kind} image"
    return None


def decoded(text: str) -> bytes:
    """Return what base64 text holds, as far as it goes in whole groups; nothing when it is not base64."""
    try:
        return b64decode(text[: len(text) // 4 * 4])
    except ValueError:  # some of it not even ASCII
        return b""


def image_size(data: bytes) -> tuple[int, int] | None:
    """Return width and height of a PNG, GIF, WebP or JPEG image, None when they cannot be read."""
    size = _size(data)
    return size if size is not None and min(size) > 0 else None


def _size(data: bytes) -> tuple[int, int] | None:
    if data.startswith(b"\x89PNG") and len(data) >= 24:
        return int.from_bytes(data[16:20]), int.from_bytes(data[20:24])
    if data.startswith(b"GIF8") and len(data) >= 10:
        return int.from_bytes(data[6:8], "little"), int.from_bytes(data[8:10], "little")
    if data.startswith(b"RIFF") and data[8:12] == b"WEBP" and len(data) >= 30:
        return _webp(data)
    return _jpeg(data) if data.startswith(b"\xff\xd8") else None


def _webp(data: bytes) -> tuple[int, int] | None:
    little = [int.from_bytes(data[at : at + 3], "little") for at in (21, 24, 26, 27, 28)]
    if data[12:16] == b"VP8 ":
        return little[2] & 0x3FFF, little[4] & 0x3FFF
    if data[12:16] == b"VP8L":
        bits = int.from_bytes(data[21:25], "little")
        return (bits & 0x3FFF) + 1, (bits >> 14 & 0x3FFF) + 1
    return (little[1] + 1, little[3] + 1) if data[12:16] == b"VP8X" else None


def _jpeg(data: bytes) -> tuple[int, int] | None:
    at = 2
    while at + 9 <= len(data) and data[at] == 0xFF:
        if data[at + 1] in _JPEG_FRAMES:
            return int.from_bytes(data[at + 7 : at + 9]), int.from_bytes(data[at + 5 : at + 7])
        at += 2 + int.from_bytes(data[at + 2 : at + 4])
    return None
