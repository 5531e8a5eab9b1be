"""Reading, writing and changing files for an agent, within its folders and its limits of size."""

from __future__ import annotations

import base64
import stat
from collections.abc import Iterator, Sequence
from io import BytesIO
from pathlib import Path, PurePath
from typing import TYPE_CHECKING, Any, BinaryIO

from .agent_paths import Place, refusal
from .confined import SpecialFileError
from .errors import ToolError

if TYPE_CHECKING:
    from .agent_toolset import AgentToolContext
    from .content import ToolContent

MEDIA_TYPES = {
    ".png": "image/png",
    ".jpg": "image/jpeg",
    ".jpeg": "image/jpeg",
    ".gif": "image/gif",
    ".webp": "image/webp",
    ".pdf": "application/pdf",
}
"""Files that are read as pictures and documents, by the ends of their names."""
NOT_REGULAR = "{}: {}: not a regular file"
TOO_LARGE = "{}: {} is {} bytes, exceeds {}-byte limit."
NARROWER = "read: {}: the selected lines are {} bytes or more, exceeds {}-byte limit. Narrow the view_range."
ONE_LINE = "read: {}: line {} exceeds {}-byte limit, and read cannot return part of a line"
BAD_RANGE = "read: view_range must be [start_line, end_line]"


def read_file(context: AgentToolContext, path: str, view_range: Sequence[int] | None) -> ToolContent:
    """Read a file, or some lines of it; pictures and PDF documents become content blocks.

    Raises:
        ToolError: it cannot be read, or is too large.
    """
    place = located(context, "read", path)
    size = _size(place, "read", path)
    media = MEDIA_TYPES.get(PurePath(path).suffix.lower())
    if media is not None:
        if view_range:
            raise ToolError("read: view_range is not supported for image/PDF files")
        return [_block(context, place, path, size, media)]
    if view_range and len(view_range) != 2:
        raise ToolError(BAD_RANGE)
    limit = context.file_limit
    if limit is None or size <= limit:
        data = _content(place, "read", path, limit)
        return _text(_selected(BytesIO(data), view_range, path, None) if view_range else data, "read", path)
    if not view_range:
        told = TOO_LARGE.format("read", path, size, limit)
        raise ToolError(f"{told} Use the view_range parameter to read a part of it.")
    try:
        with place.folder.opened(place.parts) as file:
            return _text(_selected(file, view_range, path, limit), "read", path)
    except OSError as error:
        raise refusal("read", path, error) from error


def write_file(context: AgentToolContext, path: str, content: str) -> str:
    """Write a file, with the folders that it needs.

    Raises:
        ToolError: it cannot be written.
    """
    place = located(context, "write", path)
    refuse_read_only(context, place.path, "write", path)
    data = content.encode("utf-8", "replace")
    found = _regular(place, "write", path)
    _put(place, data, found, "write", path)
    return f"wrote {len(data)} bytes to {path}"


def edit_file(context: AgentToolContext, path: str, old: str, new: str, *, everywhere: bool) -> str:
    """Replace a text in a file: one that occurs once, or wherever it occurs.

    Raises:
        ToolError: the file cannot be changed, or the text does not occur as it must.
    """
    place = located(context, "edit", path)
    refuse_read_only(context, place.path, "edit", path)
    size, limit = _size(place, "edit", path), context.file_limit
    if limit is not None and size > limit:
        raise ToolError(TOO_LARGE.format("edit", path, size, limit))
    text = _text(_content(place, "edit", path, limit), "edit", path)
    count = text.count(old) if old else 0
    if count == 0:
        raise ToolError(f"edit: old_string not found in {path}" if old else "edit: old_string must not be empty")
    if count > 1 and not everywhere:
        raise ToolError(f"edit: old_string appears {count} times in {path} (must be unique)")
    data = text.replace(old, new).encode("utf-8", "replace")
    _put(place, data, place.status(), "edit", path)
    return f"edited {path} ({count} replacement(s))"


def located(context: AgentToolContext, tool: str, path: str) -> Place:
    """Find where a path leads.

    Raises:
        ToolError: it leads outside.
    """
    try:
        return context.place(path)
    except ValueError as error:
        raise refusal(tool, path, error) from error


def refuse_read_only(context: AgentToolContext, target: Path, tool: str, path: str) -> None:
    """Make sure that a path may be written.

    Raises:
        ToolError: it is in a folder that is only read.
    """
    for root in context.read_only_roots:
        real = Path(root).resolve()
        if target == real or real in target.parents:
            raise ToolError(f"{tool}: {path} is inside read-only directory {root}")


def _regular(place: Place, tool: str, path: str) -> Any:
    try:
        found = place.status()
    except OSError as error:
        raise refusal(tool, path, error) from error
    if found is not None and not stat.S_ISREG(found.st_mode):
        raise ToolError(NOT_REGULAR.format(tool, path))
    return found


def _size(place: Place, tool: str, path: str) -> int:
    found = _regular(place, tool, path)
    if found is None:
        raise ToolError(f"{tool}: path {path!r}: no such file or directory")
    return int(found.st_size)


def _content(place: Place, tool: str, path: str, limit: int | None) -> bytes:
    """Read a whole file; it may have grown since its size was looked at."""
    try:
        data = place.folder.read(place.parts, None if limit is None else limit + 1)
    except (SpecialFileError, IsADirectoryError):
        raise ToolError(NOT_REGULAR.format(tool, path)) from None
    except OSError as error:
        raise refusal(tool, path, error) from error
    if limit is not None and len(data) > limit:
        raise ToolError(TOO_LARGE.format(tool, path, f"more than {limit}", limit))
    return data


def _put(place: Place, data: bytes, found: Any, tool: str, path: str) -> None:
    mode = 0o666 if found is None else stat.S_IMODE(found.st_mode)
    try:
        if found is None:
            place.folder.create(place.parts, data, mode)
        else:
            place.folder.replace(place.parts, data, mode)
    except OSError as error:
        raise refusal(tool, path, error) from error


def _text(data: bytes, tool: str, path: str) -> str:
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError as error:
        raise ToolError(f"{tool}: {path}: not valid UTF-8 text ({error.reason} at byte {error.start})") from None


def _selected(file: BinaryIO, wanted: Sequence[int], path: str, limit: int | None) -> bytes:
    """Return the lines of a range, without the end of the last; lines end at a line feed alone.

    Raises:
        ToolError: they are more than the limit.
    """
    first, last = max(wanted[0], 1), wanted[1] if wanted[1] > 0 else None
    found = bytearray()
    for number, part in _parts(file, last):
        if number < first:
            continue
        found += part
        kept = len(found) - (number == last and part.endswith(b"\n"))
        if limit is not None and kept > limit:
            alone = number == first
            raise ToolError(ONE_LINE.format(path, number, limit) if alone else NARROWER.format(path, kept, limit))
        if number == last and part.endswith(b"\n"):
            del found[-1]
    return bytes(found)


def _parts(file: BinaryIO, last: int | None) -> Iterator[tuple[int, bytes]]:
    """Give the lines of a file up to one, in pieces that fit in memory, each with its line's number."""
    number = 1
    while (last is None or number <= last) and (part := file.readline(65536)):
        yield number, part
        number += part.endswith(b"\n")


def _block(context: AgentToolContext, place: Place, path: str, size: int, media: str) -> Any:
    kind = "document" if media == "application/pdf" else "image"
    # The limit of pictures is one of their base64 form, which has 4 bytes for 3.
    limit = context.pdf_limit if kind == "document" else _raw(context.image_limit)
    limits = [one for one in (limit, context.own_file_limit) if one is not None]
    if limits and size > min(limits):
        raise ToolError(TOO_LARGE.format("read", path, size, min(limits)))
    data = _content(place, "read", path, min(limits) if limits else None)
    source = {"type": "base64", "media_type": media, "data": base64.standard_b64encode(data).decode("ascii")}
    return {"type": kind, "source": source}


def _raw(limit: int | None) -> int | None:
    return None if limit is None else limit // 4 * 3
