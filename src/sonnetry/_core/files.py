"""What a caller may pass as a file, and what of it travels: a name, a type, and a body that can be opened again.

Paths and open files are read in pieces while they are sent; nothing is loaded whole unless it cannot be read twice.
Forms (RFC 7578) are made of them in pieces, and opened again for a retry.
"""

from __future__ import annotations

import mimetypes
import os
import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import IO, Any, Protocol, runtime_checkable
from urllib.parse import unquote, urlsplit

from .encode import is_text, pairs
from .headers import header_bytes, header_name, header_text
from .sentinels import ABSENT
from .wire import ChunkSource, ReadyBody

PIECE = 64 * 1024
UNKNOWN_TYPE = "application/octet-stream"


@runtime_checkable
class HTTPAnswer(Protocol):
    """An answer of some HTTP client, whose body becomes the file and whose URL names it."""

    url: Any
    headers: Mapping[str, str]

    def iter_bytes(self) -> Iterator[bytes]: ...


FileContent = bytes | bytearray | memoryview | str | os.PathLike[str] | IO[bytes] | Iterable[bytes] | HTTPAnswer
FileTypes = (
    FileContent
    | tuple[str | None, FileContent]
    | tuple[str | None, FileContent, str | None]
    | tuple[str | None, FileContent, str | None, Mapping[str, str]]
)


@dataclass(slots=True)
class Upload:
    """A file ready to be sent, possibly several times."""

    name: str
    content_type: str
    open: Callable[[], Iterable[bytes]] = field(repr=False)
    length: int | None = None
    headers: Mapping[str, str] = field(default_factory=dict[str, str])


def to_file(
    content: FileTypes,
    name: str | None = None,
    *,
    content_type: str | None = None,
    headers: Mapping[str, str] | None = None,
) -> Upload:
    """Prepare a file for an upload.

    Args:
        content: bytes, a path, an open binary file, an iterable of bytes, or the answer of an HTTP client. A file is sent
            from its beginning, wherever it stands; one that cannot seek from where it stands.
        name: the file's name; default that of the path, the open file or the URL.
        content_type: its media type; default what the name suggests.
        headers: further headers of its part in the form; a `Content-Type` among them wins.

    Raises:
        TypeError: `content` is none of these.
        FileNotFoundError: the path leads nowhere.
        ValueError: a header of the part cannot be sent.
    """
    if isinstance(content, Upload):
        kind = content_type or content.content_type
        return Upload(
            name or content.name, kind, content.open, content.length, _part_headers(headers or content.headers)
        )
    if isinstance(content, tuple):
        given = (*content, None, None, None)
        return to_file(given[1], name or given[0], content_type=content_type or given[2], headers=headers or given[3])
    opener, length, found = _source(content)
    title = name or found or "upload"
    own = _part_headers(headers or {})
    kind = own.pop("content-type", None) or content_type or _type_of(title, content)
    return Upload(title, kind, opener, length, own)


def file_from_path(path: str | os.PathLike[str]) -> tuple[str, bytes]:
    """Read a file into its name and its bytes, as uploads take them. The path itself is read in pieces instead.

    Raises:
        OSError: it cannot be read.
    """
    return Path(path).name, Path(path).read_bytes()


def _part_headers(given: Mapping[str, str]) -> dict[str, str]:
    """Check the headers of a part; their names keep their case, but for the one that is read here."""
    names = {name: header_name(name) for name in given}
    headers = {
        low if low == "content-type" else str(name): _one_line(header_text(given[name])) for name, low in names.items()
    }
    if "content-disposition" in names.values():
        raise ValueError("content-disposition is made of the field and the file's name; give the name instead")
    return headers


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
    if is_text(file):
        raise TypeError('the file is open in text mode; open it with mode "rb"')
    named = getattr(file, "name", None)
    name = os.path.basename(named) if isinstance(named, str) else None  # noqa: PTH119 - it need not be a path
    if not (hasattr(file, "seekable") and file.seekable()):
        return _Once(iter(lambda: file.read(PIECE), b"")).pieces, None, name
    file.seek(0, os.SEEK_END)
    length = file.tell()
    file.seek(0)  # whoever has just written it stands at its end
    return (lambda: _read_file(file)), length, name


def _read_path(path: Path) -> Iterator[bytes]:
    with path.open("rb") as file:
        while piece := file.read(PIECE):
            yield piece


def _read_file(file: IO[bytes]) -> Iterator[bytes]:
    file.seek(0)
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


def form(
    arguments: Mapping[str, Any], file_fields: Iterable[str], progress: Callable[[int], None] | None = None
) -> ReadyBody:
    """Encode arguments as a form; `file_fields` names those that hold a file, or a list of files."""
    fields = frozenset(file_fields)
    return Form([part for name, value in arguments.items() for part in _parts(name, value, fields)], progress)


def files_form(arguments: Mapping[str, Any], files: Iterable[tuple[str, Any]]) -> ReadyBody:
    """Encode arguments and named files as a form; lists and mappings among the arguments have brackets in their names."""
    fields = [(name, text.encode()) for key, value in arguments.items() for name, text in pairs(str(key), value)]
    return Form([*fields, *((name, to_file(file)) for name, file in files)], None)


def content_body(content: Any) -> ReadyBody:
    """Take bytes, text or a file as the whole body."""
    if isinstance(content, str):
        return ReadyBody(None, content.encode())
    if isinstance(content, (bytes, bytearray, memoryview)):
        return ReadyBody(None, bytes(content))
    file = to_file(content)
    return ReadyBody(None, ChunkSource(file.open, file.length))


_Parts = list[tuple[str, "Upload | bytes"]]
_BOUNDARY = re.compile(r"""multipart/[^;]*;.*\bboundary="?([\w.'+-]{1,70})"?\s*(;|$)""", re.ASCII | re.IGNORECASE)


class Form(ReadyBody):
    """A form of fields and files, under a boundary of our own until the caller's content type names one."""

    __slots__ = ("parts", "progress")

    def __init__(self, parts: _Parts, progress: Callable[[int], None] | None, boundary: str | None = None) -> None:
        boundary = boundary or f"sonnetry-{os.urandom(12).hex()}"
        blocks = [(_part_head(boundary, name, value), value) for name, value in parts]
        end = f"--{boundary}--\r\n".encode()
        body = ChunkSource(lambda: _pieces(blocks, end), _length(blocks, end), progress)
        super().__init__(f"multipart/form-data; boundary={boundary}", body)
        self.parts = parts
        self.progress = progress

    def under(self, content_type: str | None) -> ReadyBody:
        """Return the form with the boundary of a content type, if that names one."""
        named = _BOUNDARY.match(content_type or "")
        return Form(self.parts, self.progress, named[1]) if named else self


def _parts(name: str, value: Any, file_fields: frozenset[str]) -> Iterator[tuple[str, Upload | bytes]]:
    if value is None or isinstance(value, ABSENT):
        return
    if name in file_fields:
        yield name, to_file(value)
    elif f"{name}.<array>" in file_fields:
        for item in value:
            yield f"{name}[]", to_file(item)
    elif isinstance(value, (list, tuple)):
        for item in value:
            yield f"{name}[]", _text(item)
    else:
        yield name, _text(value)


def _text(value: object) -> bytes:
    return ("true" if value else "false").encode() if isinstance(value, bool) else str(value).encode()


def _part_head(boundary: str, name: str, value: Upload | bytes) -> bytes:
    head = f'--{boundary}\r\nContent-Disposition: form-data; name="{_quoted(name)}"'
    if isinstance(value, Upload):
        head += f'; filename="{_quoted(value.name)}"\r\nContent-Type: {_one_line(value.content_type)}'
        head += "".join(f"\r\n{name}: {text}" for name, text in value.headers.items())
    return header_bytes(f"{head}\r\n\r\n")


def _quoted(text: str) -> str:
    """Escape a name as browsers do."""
    return text.replace("\r", "%0D").replace("\n", "%0A").replace('"', "%22")


def _one_line(text: str) -> str:
    if set("\r\n\0") & set(text):
        raise ValueError(f"the header {text!r} of a file contains a line break or NUL character; remove it")
    return text


def _pieces(blocks: list[tuple[bytes, Upload | bytes]], end: bytes) -> Iterator[bytes]:
    for head, value in blocks:
        yield head
        if isinstance(value, bytes):
            yield value
        else:
            yield from value.open()
        yield b"\r\n"
    yield end


def _length(blocks: list[tuple[bytes, Upload | bytes]], end: bytes) -> int | None:
    lengths = [len(value) if isinstance(value, bytes) else value.length for _, value in blocks]
    if None in lengths:
        return None
    return sum(len(head) + 2 for head, _ in blocks) + sum(length or 0 for length in lengths) + len(end)
