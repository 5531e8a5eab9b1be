"""Server-sent events as frames: bytes in any split become (name, data) pairs.

Any cut is harmless: inside a UTF-8 character, between CR and LF, between the lines of an event. Comments, a byte order
mark, `id` and `retry` are dropped; several `data` lines are joined by a line feed. What the data means is not known here.
"""

from __future__ import annotations

Frame = tuple[bytes, bytes]
BOM = b"\xef\xbb\xbf"


class Framing:
    """Cuts a byte stream into frames at its blank lines."""

    __slots__ = ("_first", "_held_cr", "_rest")

    def __init__(self) -> None:
        self._rest = b""
        self._first = True
        self._held_cr = False

    def feed(self, chunk: bytes) -> list[Frame]:
        """Return the frames that this chunk completes."""
        if b"\r" in chunk or self._held_cr:
            chunk = self._with_line_feeds(chunk)
        data = self._rest + chunk if self._rest else chunk
        *whole, self._rest = data.split(b"\n\n")
        return [frame for block in whole if (frame := self._parse(block)) is not None]

    def finish(self) -> Frame | None:
        """Return the frame that only lost its closing blank line, if the stream ended inside one."""
        block, self._rest = self._rest, b""
        return self._parse(block)

    def _with_line_feeds(self, chunk: bytes) -> bytes:
        # A CR at the very end waits: the LF that belongs to it may open the next chunk.
        if self._held_cr:
            chunk = b"\r" + chunk
        self._held_cr = chunk.endswith(b"\r")
        if self._held_cr:
            chunk = chunk[:-1]
        return chunk.replace(b"\r\n", b"\n").replace(b"\r", b"\n")

    def _parse(self, block: bytes) -> Frame | None:
        if self._first:
            self._first = False
            block = block.removeprefix(BOM)
        head, mark, data = block.partition(b"\ndata: ")
        # The form that the API sends: one name, one data line.
        if mark and head.startswith(b"event: ") and b"\n" not in data and b"\n" not in head:
            return head[7:], data
        return _parse_lines(block)


def _parse_lines(block: bytes) -> Frame | None:
    """Read a frame of any form; None when it names nothing and holds nothing."""
    name, data = b"", []
    for line in block.split(b"\n"):
        field, _, value = line.partition(b":")
        value = value.removeprefix(b" ")
        if field == b"data":
            data.append(value)
        elif field == b"event":
            name = value
    return (name, b"\n".join(data)) if name or data else None
