"""What is asked, as the content of one message: words, what is piped in, and files.

What a file is shows in its first bytes, not in its name (rules BLK-2 and BLK-3).
"""

from __future__ import annotations

import stat
import sys
from base64 import b64encode
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import click

from .failures import CommandUsageError
from .streams import STDIN, decoded, piped, readable

Block = dict[str, Any]

MEGABYTE = 1024 * 1024
MOST = 32 * MEGABYTE  # rule SIZE-1: of a whole request
MOST_IMAGE = 10 * MEGABYTE  # rule BLK-2: in base64
IMAGES = {
    b"\x89PNG\r\n\x1a\n": "image/png",
    b"\xff\xd8\xff": "image/jpeg",
    b"GIF87a": "image/gif",
    b"GIF89a": "image/gif",
}
PDF = b"%PDF-"
# What people try to attach, and what helps them.
UNREADABLE = {
    b"PK\x03\x04": "an archive or office document; save it as PDF or text",
    b"\xd0\xcf\x11\xe0": "an old office document; save it as PDF or text",
    b"BM": "a bitmap; convert it to PNG",
    b"II*\x00": "a TIFF image; convert it to PNG",
    b"MM\x00*": "a TIFF image; convert it to PNG",
    b"\x1f\x8b": "compressed; unpack it first",
}
HEIC = (b"ftypheic", b"ftypheix", b"ftypmif1", b"ftypavif")


def attachment(path: str) -> Block:
    """Return a file as a block; `-` is standard input.

    Raises:
        CommandUsageError: it cannot be read, or cannot be attached.
    """
    if path == STDIN:
        return block_of(sys.stdin.buffer.read(MOST + 1) if sys.stdin else b"", "standard input", title=None)
    place = Path(path).expanduser()
    return block_of(_read(place), path, title=place.name)


def _read(path: Path) -> bytes:
    try:
        with path.open("rb") as file:
            if stat.S_ISREG(path.stat().st_mode) or path.is_fifo():
                return file.read(MOST + 1)
    except OSError as error:
        raise CommandUsageError(f"cannot read {path}: {error.strerror}") from error
    raise CommandUsageError(f"cannot attach {path}: it is a device")


def block_of(data: bytes, name: str, *, title: str | None) -> Block:
    """Return bytes as an image or a document.

    Raises:
        CommandUsageError: they are neither, or too large.
    """
    if not data.strip():
        raise CommandUsageError(f"cannot attach {name}: it is empty")
    if len(data) > MOST:
        raise too_large(name)
    if (media_type := image_type(data)) is not None:
        return {"type": "image", "source": _base64(data, media_type, name, MOST_IMAGE)}
    if data.startswith(PDF):
        return _titled({"type": "document", "source": _base64(data, "application/pdf", name, MOST)}, title)
    if (why := _obstacle(data)) is not None:
        raise CommandUsageError(f"cannot attach {name}: it is {why}")
    return _titled(
        {"type": "document", "source": {"type": "text", "media_type": "text/plain", "data": text_of(data)}}, title
    )


def too_large(name: str) -> CommandUsageError:
    """Make the error of something that no request can hold (rule SIZE-1)."""
    return CommandUsageError(
        f"cannot send {name}: a request is limited to {MOST // MEGABYTE} MB; attach only the part that you need"
    )


def image_type(data: bytes) -> str | None:
    """Return the media type of an image that the API takes, None for anything else."""
    if data.startswith(b"RIFF") and data[8:12] == b"WEBP":
        return "image/webp"
    return next((kind for head, kind in IMAGES.items() if data.startswith(head)), None)


def is_text(data: bytes) -> bool:
    """Return whether bytes are a text rather than an image, a PDF, or something else."""
    return image_type(data) is None and not data.startswith(PDF) and _obstacle(data) is None


def text_of(data: bytes) -> str:
    """Return the text that bytes are."""
    if data.startswith((b"\xff\xfe", b"\xfe\xff")):
        return data.decode("utf-16", "replace")
    return decoded(data, sys.stdin.encoding if sys.stdin else "utf-8")


def _obstacle(data: bytes) -> str | None:
    """Say why bytes can be no text, None when they can."""
    if data[4:12] in HEIC:
        return "a HEIC or AVIF image; convert it to JPEG"
    if b"\0" not in data[:MEGABYTE] or data.startswith((b"\xff\xfe", b"\xfe\xff")):
        return None
    known = (why for head, why in UNREADABLE.items() if data.startswith(head))
    return next(known, "neither a text, a PDF nor an image (PNG, JPEG, GIF, WebP)")


def _base64(data: bytes, media_type: str, name: str, most: int) -> dict[str, str]:
    encoded = b64encode(data).decode("ascii")
    if len(encoded) > most:
        size, limit = len(encoded) / MEGABYTE, most // MEGABYTE
        raise CommandUsageError(f"cannot attach {name}: it is {size:.1f} MB in base64, and the limit is {limit} MB")
    return {"type": "base64", "media_type": media_type, "data": encoded}


def _titled(block: Block, title: str | None) -> Block:
    return block if title is None else block | {"title": title}


def content_of(words: Sequence[str], files: Sequence[str]) -> str | list[Block]:
    """Return the files, then the words, then what is piped in; a piped image or PDF is attached like a file.

    Raises:
        UsageError: there is nothing of all that.
        CommandUsageError: a file cannot be attached.
    """
    text = readable(" ".join(word for word in words if word != STDIN))
    blocks = [attachment(path) for path in files]
    data = b"" if STDIN in files else _piped(wait=STDIN in words or not (text.strip() or blocks), asked=STDIN in words)
    if data.strip() and not is_text(data):
        blocks.append(block_of(data, "standard input", title=None))
        data = b""
    text = "\n\n".join(part for part in (text, text_of(data)) if part.strip())
    if not (text or blocks):
        raise click.UsageError("there is no question; give it as words or on standard input")
    # Images first: models read them better so (rule IMG-1).
    return [*blocks, *([{"type": "text", "text": text}] if text else [])] if blocks else text


def _piped(*, wait: bool, asked: bool) -> bytes:
    data = piped(MOST + 1, wait=wait, asked=asked)
    if len(data) > MOST:
        raise too_large("standard input")
    return data
