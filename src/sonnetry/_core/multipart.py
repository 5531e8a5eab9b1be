"""Multipart form bodies (RFC 7578), sent in pieces and opened again for a retry."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from .files import Upload, to_file
from .sentinels import ABSENT
from .wire import ChunkSource


@dataclass(frozen=True, slots=True)
class Form:
    """An encoded form: its content type and its body."""

    content_type: str
    body: ChunkSource


def form(
    arguments: Mapping[str, Any], file_fields: Iterable[str], progress: Callable[[int], None] | None = None
) -> Form:
    """Encode arguments as a form; `file_fields` names those that hold a file, or a list of files."""
    boundary = f"sonnetry-{os.urandom(12).hex()}"
    parts = [part for name, value in arguments.items() for part in _parts(name, value, frozenset(file_fields))]
    blocks = [(_part_head(boundary, name, value), value) for name, value in parts]
    end = f"--{boundary}--\r\n".encode()
    return Form(
        f"multipart/form-data; boundary={boundary}",
        ChunkSource(lambda: _pieces(blocks, end), _length(blocks, end), progress),
    )


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
    return f"{head}\r\n\r\n".encode()


def _quoted(text: str) -> str:
    """Escape a name as browsers do."""
    return text.replace("\r", "%0D").replace("\n", "%0A").replace('"', "%22")


def _one_line(content_type: str) -> str:
    if set("\r\n\0") & set(content_type):
        raise ValueError(f"content type {content_type!r} holds a line break or NUL character; remove it")
    return content_type


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
