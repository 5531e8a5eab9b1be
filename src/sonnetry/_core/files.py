"""What a caller may pass as a file, and what of it travels: a name, a type, and a body that can be opened again.

Paths and open files are read in pieces while they are sent; nothing is loaded whole unless it cannot be read twice.
"""

from __future__ import annotations

import io
import mimetypes
import os
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import IO, Any, Protocol, runtime_checkable
from urllib.parse import unquote, urlsplit

PIECE = 64 * 1024
UNKNOWN_TYPE = "application/octet-stream"


@runtime_checkable
class HTTPAnswer(Protocol):
    """An answer of some HTTP client, whose body becomes the file and whose URL names it."""

    url: Any
    headers: Mapping[str, str]

    def iter_bytes(self) -> Iterator[bytes]: ...


FileContent = bytes | bytearray | memoryview | str | os.PathLike[str] | IO[bytes] | Iterable[bytes] | HTTPAnswer
FileTypes = FileContent | tuple[str | None, FileContent] | tuple[str | None, FileContent, str | None]


@dataclass(slots=True)
class Upload:
    """A file ready to be sent, possibly several times."""

    name: str
    content_type: str
    open: Callable[[], Iterable[bytes]] = field(repr=False)
    length: int | None = None


def to_file(content: FileTypes, name: str | None = None, *, content_type: str | None = None) -> Upload:
    """Prepare a file for an upload.

    Args:
        content: bytes, a path, an open binary file, an iterable of bytes, or the answer of an HTTP client.
        name: the file's name; default that of the path, the open file or the URL.
        content_type: its media type; default what the name suggests.

    Raises:
        TypeError: `content` is none of these.
        FileNotFoundError: the path leads nowhere.
    """
    if isinstance(content, Upload):
        return Upload(name or content.name, content_type or content.content_type, content.open, content.length)
    if isinstance(content, tuple):
        given = (*content, None, None)
        return to_file(given[1], name or given[0], content_type=content_type or given[2])
    opener, length, found = _source(content)
    title = name or found or "upload"
    return Upload(title, content_type or _type_of(title, content), opener, length)


def _source(content: Any) -> tuple[Callable[[], Iterable[bytes]], int | None, str | None]:
    if isinstance(content, (bytes, bytearray, memoryview)):
        data = bytes(content)
        return (lambda: [data]), len(data), None
    if isinstance(content, os.PathLike):
        path = Path(content)
        return (lambda: _read_path(path)), path.stat().st_size, path.name
    if isinstance(content, HTTPAnswer):  # before open files, for an answer can be read too
        whole = _Once(content.iter_bytes())
        return whole.pieces, None, _url_name(str(content.url))
    if hasattr(content, "read"):
        return _open_file(content)
    if isinstance(content, Iterable) and not isinstance(content, str):
        return _Once(content).pieces, None, None
    raise TypeError(
        f"a file is bytes, a path (pathlib.Path), an open binary file, an iterable of bytes or an HTTP answer, "
        f"not {type(content).__name__}"
    )


def _open_file(file: Any) -> tuple[Callable[[], Iterable[bytes]], int | None, str | None]:
    if isinstance(file, io.TextIOBase):
        raise TypeError('the file is open in text mode; open it with mode "rb"')
    named = getattr(file, "name", None)
    name = os.path.basename(named) if isinstance(named, str) else None  # noqa: PTH119 - it need not be a path
    if not (hasattr(file, "seekable") and file.seekable()):
        return _Once(iter(lambda: file.read(PIECE), b"")).pieces, None, name
    start = file.tell()
    length = file.seek(0, os.SEEK_END) - start
    file.seek(start)
    return (lambda: _read_file(file, start)), length, name


def _read_path(path: Path) -> Iterator[bytes]:
    with path.open("rb") as file:
        while piece := file.read(PIECE):
            yield piece


def _read_file(file: IO[bytes], start: int) -> Iterator[bytes]:
    file.seek(start)
    while piece := file.read(PIECE):
        yield piece


class _Once:
    """A source that can be read once; what was read is kept, so that a retry can send it again."""

    def __init__(self, source: Iterable[bytes]) -> None:
        self._source = iter(source)
        self._kept: list[bytes] = []

    def pieces(self) -> Iterator[bytes]:
        yield from list(self._kept)
        for piece in self._source:
            self._kept.append(bytes(piece))
            yield self._kept[-1]


def _type_of(name: str, content: Any) -> str:
    sent = content.headers.get("content-type") if isinstance(content, HTTPAnswer) else None
    return sent or mimetypes.guess_type(name)[0] or UNKNOWN_TYPE


def _url_name(url: str) -> str | None:
    return unquote(urlsplit(url).path).rstrip("/").rpartition("/")[2] or None
