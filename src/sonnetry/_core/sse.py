"""Server-sent events: bytes in any split become blocks, and a block a frame, that is a (name, data) pair.

Any cut is harmless: inside a UTF-8 character, between CR and LF, between the lines of an event. Comments, a byte order
mark, `id` and `retry` are dropped; several `data` lines are joined by a line feed. What the data means is not known here.
"""

from __future__ import annotations

Frame = tuple[bytes, bytes]
BOM = b"\xef\xbb\xbf"
LF = 10


class Framing:
    """Cuts a byte stream into blocks at its blank lines; `parse` reads a block.

    `too_large` turns true when a block is larger than `limit` bytes; the blocks before it were returned.
    """

    __slots__ = ("_first", "_limit", "_rest", "_skip_lf", "too_large")

    def __init__(self, limit: int | None = None) -> None:
        self._rest = bytearray()  # the block that is not complete yet; it grows in place
        self._first = True
        self._skip_lf = False
        self._limit = limit
        self.too_large = False

    def feed(self, chunk: bytes) -> list[bytes]:
        """Return the blocks that this chunk completes."""
        if b"\r" in chunk or self._skip_lf:
            chunk = self._with_line_feeds(chunk)
        if not chunk or self.too_large:
            return []
        rest = self._rest
        if rest:
            joined = rest[-1] == LF and chunk[0] == LF
            rest += chunk
            if not joined and b"\n\n" not in chunk:
                self.too_large = self._limit is not None and len(rest) > self._limit
                return []
            chunk = bytes(rest)
            rest.clear()
        blocks = chunk.split(b"\n\n")
        rest += blocks.pop()
        if self._first and blocks:
            self._first = False
            blocks[0] = blocks[0].removeprefix(BOM)
        if self._limit is not None and len(chunk) > self._limit:
            return self._within(blocks, self._limit)
        return blocks

    def _within(self, blocks: list[bytes], limit: int) -> list[bytes]:
        for number, block in enumerate([*blocks, self._rest]):
            if len(block) > limit:
                self.too_large = True
                return blocks[:number]
        return blocks

    def finish(self) -> bytes:
        """Return the block that only lost its closing blank line, empty when the stream ended between two."""
        block, self._rest = bytes(self._rest), bytearray()
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
