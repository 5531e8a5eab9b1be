"""A file on the disk as an answer, whole or the part that is asked for (RFC 9110, sections 13.1.5 and 14).

With its strong `etag` an interrupted download resumes where it stopped, and restarts when the file has changed.
"""

from __future__ import annotations

import re
from collections.abc import AsyncGenerator
from pathlib import Path

from ...._core.headers import Headers
from ....rules.errors import ApiError
from ...http.answers import Answer

PIECE = 256 * 1024  # bytes sent at once
_SPAN = re.compile(r"bytes=([0-9]{0,18})-([0-9]{0,18})")


def file_answer(path: Path, mime_type: str, digest: str, asked: Headers) -> Answer:
    """Return what the headers ask of a file; once it is being sent, deleting it cuts nothing.

    Raises:
        ApiError: 416; it has no such part.
    """
    size, tag = path.stat().st_size, f'"{digest}"'
    part = _part(asked, tag, size)
    span = range(size) if part is None else part
    headers = {"content-type": mime_type, "content-length": str(len(span)), "etag": tag, "accept-ranges": "bytes"}
    if part is None:
        return Answer(200, _pieces(path, span), headers)
    return Answer(206, _pieces(path, span), {**headers, "content-range": f"bytes {span[0]}-{span[-1]}/{size}"})


def _part(asked: Headers, tag: str, size: int) -> range | None:
    """Return the one part that is asked for; several, or one of another version, are answered with the whole."""
    found = _SPAN.fullmatch(asked.get("range", ""))
    if found is None or asked.get("if-range", tag) != tag:
        return None
    first, last = found.groups()
    if not first + last or (first and last and int(last) < int(first)):
        return None
    part = range(int(first), min(int(last or size) + 1, size)) if first else range(max(size - int(last), 0), size)
    if not part:
        raise ApiError(416, "the file has no such range", headers={"content-range": f"bytes */{size}"})
    return part


async def _pieces(path: Path, span: range) -> AsyncGenerator[bytes, None]:
    left = len(span)
    with path.open("rb") as file:
        file.seek(span.start)
        while piece := file.read(min(left, PIECE)):
            left -= len(piece)
            yield piece
