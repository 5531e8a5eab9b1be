"""Server-sent events: bytes in any split become blocks, and a block a frame, that is a (name, data) pair.

Any cut is harmless: inside a UTF-8 character, between CR and LF, between the lines of an event. Comments, a byte order
mark, `id` and `retry` are dropped; several `data` lines are joined by a line feed. What the data means is not known here.
"""

from __future__ import annotations

Frame = tuple[bytes, bytes]
BOM = b"\xef\xbb\xbf"


class Damaged(bytes):
    """In place of a block: what follows cannot be read, and its text says why. Other framings than this one make it."""


class Framing:
    """Cuts a byte stream into blocks at its blank lines; `parse` reads a block."""

    __slots__ = ("_first", "_parts", "_skip_lf")

    def __init__(self) -> None:
        self._parts: list[
            bytes
        ] = []  # the block that is not complete yet; joined once, so that its length is no matter
        self._first = True
        self._skip_lf = False

    def feed(self, chunk: bytes) -> list[bytes]:
        """Return the blocks that this chunk completes."""
        if b"\r" in chunk or self._skip_lf:
            chunk = self._with_line_feeds(chunk)
        if not chunk:
            return []
        parts = self._parts
        if parts:
            joined = parts[-1].endswith(b"\n") and chunk.startswith(b"\n")
            if not joined and b"\n\n" not in chunk:
                parts.append(chunk)
                return []
            chunk = b"".join(parts) + chunk
        blocks = chunk.split(b"\n\n")
        rest = blocks.pop()
        self._parts = [rest] if rest else []
        if self._first and blocks:
            self._first = False
            blocks[0] = blocks[0].removeprefix(BOM)
        return blocks

    def finish(self) -> bytes:
        """Return the block that only lost its closing blank line, empty when the stream ended between two."""
        block, self._parts = b"".join(self._parts), []
        return block.removeprefix(BOM) if self._first else block

    def _with_line_feeds(self, chunk: bytes) -> bytes:
        # A CR ends its line at once; the LF that belongs to it may open the next chunk and then counts for nothing.
        if self._skip_lf and chunk:
            chunk = chunk.removeprefix(b"\n")
            self._skip_lf = False
        self._skip_lf = self._skip_lf or chunk.endswith(b"\r")
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
