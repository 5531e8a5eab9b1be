"""Reading multipart forms while they arrive: files go to the disk piece by piece, short fields stay in memory."""

from __future__ import annotations

from collections.abc import AsyncGenerator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field

from python_multipart.exceptions import FormParserError
from python_multipart.multipart import MultipartParser, parse_options_header

from ...rules.errors import ApiError, invalid
from ..store.blobs import Blobs, Incoming
from .exchange import MEGABYTE, Exchange

MOST_TEXT = MEGABYTE  # bytes of all fields that are not files, with their names
MOST_PARTS = 1000


@dataclass(slots=True)
class UploadedFile:
    """A file of a form: the field it came in, the name and type that its sender gave it, and its content."""

    field: str
    filename: str
    content_type: str | None
    content: Incoming


@dataclass(slots=True)
class Form:
    """A form that was read to its end."""

    fields: dict[str, str] = field(default_factory=dict[str, str])
    files: list[UploadedFile] = field(default_factory=list[UploadedFile])

    def close(self) -> None:
        """Remove what was not put in place."""
        for file in self.files:
            file.content.close()


@asynccontextmanager
async def received(exchange: Exchange, blobs: Blobs, limit: int) -> AsyncGenerator[Form, None]:
    """Read a form of at most `limit` bytes; its files live as long as the block.

    Raises:
        ApiError: 400 for a body that is not a form, 413 for one that is too large.
    """
    kind, options = parse_options_header(exchange.headers.get("content-type", ""))
    boundary = options.get(b"boundary")
    if kind != b"multipart/form-data" or not boundary:
        raise invalid("content-type: must be multipart/form-data with a boundary")
    form = Form()
    try:
        reader = _Reader(form, blobs, boundary)
        async for piece in exchange.pieces(limit):
            reader.feed(piece)
        reader.finish()
        yield form
    finally:
        form.close()


class _Reader:
    """Fills a form from the parser's callbacks."""

    def __init__(self, form: Form, blobs: Blobs, boundary: bytes) -> None:
        self._form = form
        self._blobs = blobs
        self._parts = 0
        self._complete = False
        self._head: dict[str, bytes] = {}
        self._name, self._value = b"", b""
        self._field = ""
        self._text = bytearray()
        self._left = MOST_TEXT
        self._file: UploadedFile | None = None
        self._parser = self._parser_of(boundary)

    def _parser_of(self, boundary: bytes) -> MultipartParser:
        callbacks = {
            "on_part_begin": self._begin,
            "on_header_field": self._header_field,
            "on_header_value": self._header_value,
            "on_header_end": self._header_end,
            "on_headers_finished": self._open,
            "on_part_data": self._data,
            "on_part_end": self._end,
            "on_end": self._finished,
        }
        try:
            return MultipartParser(boundary, callbacks)  # type: ignore[arg-type]  # a TypedDict of the same names
        except FormParserError as error:
            raise _not_a_form(error) from None

    def feed(self, piece: bytes) -> None:
        """Take a piece of the body."""
        try:
            self._parser.write(piece)
        except FormParserError as error:
            raise _not_a_form(error) from None

    def finish(self) -> None:
        """See that the form came to its end."""
        if not self._complete:
            raise invalid("The request body is not a valid form: it is cut")

    def _begin(self) -> None:
        self._parts += 1
        if self._parts > MOST_PARTS:
            raise ApiError(413)
        self._head = {}

    def _header_field(self, data: bytes, start: int, end: int) -> None:
        self._name += data[start:end]

    def _header_value(self, data: bytes, start: int, end: int) -> None:
        self._value += data[start:end]

    def _header_end(self) -> None:
        self._head[self._name.decode("latin-1").lower()] = self._value
        self._name, self._value = b"", b""

    def _open(self) -> None:
        _, options = parse_options_header(self._head.get("content-disposition"))
        self._field = options.get(b"name", b"").decode("utf-8", "replace")
        self._text = bytearray()
        self._spend(len(self._field))
        if b"filename" in options:
            kind = self._head.get("content-type", b"").decode("latin-1") or None
            name = options[b"filename"].decode("utf-8", "replace")
            self._file = UploadedFile(self._field, name, kind, self._blobs.open())
            self._form.files.append(self._file)

    def _data(self, data: bytes, start: int, end: int) -> None:
        if self._file is not None:
            self._file.content.add(data[start:end])
            return
        self._spend(end - start)
        self._text += data[start:end]

    def _spend(self, size: int) -> None:
        self._left -= size
        if self._left < 0:
            raise ApiError(413)

    def _end(self) -> None:
        if self._file is None:
            self._form.fields[self._field] = self._text.decode("utf-8", "replace")
        self._file = None

    def _finished(self) -> None:
        self._complete = True


def _not_a_form(error: FormParserError) -> ApiError:
    return invalid(f"The request body is not a valid form: {error}")
