"""Server-sent events: bytes in any split become blocks, and a block a frame, that is a (name, data) pair.

Any cut is harmless: inside a UTF-8 character, between CR and LF, between the lines of an event. Comments, a byte order
mark, `id` and `retry` are dropped; several `data` lines are joined by a line feed. What the data means is not known here.
"""

from __future__ import annotations

Frame = tuple[bytes, bytes]
BOM = b"\xef\xbb\xbf"


class Framing:
    """Cuts a byte stream into blocks at its blank lines; `parse` reads a block."""

    __slots__ = ("_first", "_held_cr", "_rest")

    def __init__(self) -> None:
        self._rest = b""
        self._first = True
        self._held_cr = False

    def feed(self, chunk: bytes) -> list[bytes]:
        """Return the blocks that this chunk completes."""
        if b"\r" in chunk or self._held_cr:
            chunk = self._with_line_feeds(chunk)
        blocks = (self._rest + chunk if self._rest else chunk).split(b"\n\n")
        self._rest = blocks.pop()
        if self._first and blocks:
            self._first = False
            blocks[0] = blocks[0].removeprefix(BOM)
        return blocks

    def finish(self) -> bytes:
        """Return the block that only lost its closing blank line, empty when the stream ended between two."""
        block, self._rest = self._rest, b""
        return block.removeprefix(BOM) if self._first else block

    def _with_line_feeds(self, chunk: bytes) -> bytes:
        # A CR at the very end waits: the LF that belongs to it may open the next chunk.
        if self._held_cr:
            chunk = b"\r" + chunk
        self._held_cr = chunk.endswith(b"\r")
        if self._held_cr:
            chunk = chunk[:-1]
        return chunk.replace(b"\r\n", b"\n").replace(b"\r", b"\n")


def parse(block: bytes) -> Frame | None:
    """Read a block of any form; None when it names nothing and holds nothing."""
    name, data = b"", []
    for line in block.split(b"\n"):
        field, _, value = line.partition(b":")
        value = value.removeprefix(b" ")
        if field == b"data":
            data.append(value)
        elif field == b"event":
            name = value
    return (name, b"\n".join(data)) if name or data else None
