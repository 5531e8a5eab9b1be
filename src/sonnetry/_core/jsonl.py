"""JSON lines as they come: bytes in any split become whole lines (rule BAT-7: a line ends with LF, and with nothing else)."""

from __future__ import annotations

import zlib

BOM = b"\xef\xbb\xbf"


class Lines:
    """Cuts a byte stream into lines. A blank line is none; the last may lack its LF; CR before LF does not count.

    A byte order mark at the beginning is dropped. `too_large` turns true when a line is larger than `limit` bytes; the
    lines before it were returned.
    """

    __slots__ = ("_first", "_limit", "_rest", "too_large")

    def __init__(self, limit: int | None = None) -> None:
        self._rest = bytearray()  # the line that has begun; it grows in place
        self._first = True
        self._limit = limit
        self.too_large = False

    def feed(self, chunk: bytes) -> list[bytes]:
        """Return the lines that this chunk completes."""
        lines = chunk.split(b"\n")
        rest = lines.pop()
        if lines:
            if self._rest:
                lines[0] = bytes(self._rest) + lines[0]
                self._rest.clear()
            lines[0] = self._unmarked(lines[0])
        self._rest += rest
        if self._limit is not None and (len(self._rest) > self._limit or max(map(len, lines), default=0) > self._limit):
            self.too_large = True
            return lines[: next((n for n, line in enumerate(lines) if len(line) > self._limit), len(lines))]
        return lines

    @property
    def rest(self) -> bytes:
        """The line that has begun and not ended."""
        return bytes(self._rest)

    def finish(self) -> bytes:
        """Return the last line, if the body ended without LF."""
        line = self._unmarked(self.rest)
        self._rest.clear()
        return line

    def _unmarked(self, line: bytes) -> bytes:
        first, self._first = self._first, False
        return line.removeprefix(BOM) if first else line


class Place:
    """Where in a body reading stands, so that a second reading of the same body can go on there.

    A checksum of what was read tells whether it is the same body.
    """

    __slots__ = ("_again", "_mark", "_read", "_sum", "_sum_again")

    def __init__(self) -> None:
        self._read = self._sum = self._mark = 0
        self._again = self._sum_again = 0

    @property
    def behind(self) -> bool:
        """Whether a second reading has not reached the place of the first."""
        return self._again < self._read

    def passed(self, chunk: bytes) -> bytes:
        """Count a chunk and return what of it is new.

        Raises:
            ValueError: the second reading differs from the first.
        """
        known, fresh = chunk[: self._read - self._again], chunk[self._read - self._again :]
        if known:
            self._again += len(known)
            self._sum_again = zlib.crc32(known, self._sum_again)
            if not self.behind and self._sum_again != self._sum:
                raise ValueError(f"the body was cut off at byte {self._read}, and was different when it was read again")
        if fresh:
            self._sum = self._sum_again = zlib.crc32(fresh, self._sum)
            self._read += len(fresh)
            self._again = self._read
        return fresh

    def advanced(self) -> bool:
        """Return whether anything new was read since this was asked last."""
        before, self._mark = self._mark, self._read
        return self._read > before

    def rewind(self) -> None:
        """Begin a second reading."""
        self._again = self._sum_again = 0


def is_blank(line: bytes) -> bool:
    """Return whether a line holds nothing but white space."""
    return not line or line.isspace()


def is_json(line: bytes) -> bool:
    """Return whether a line is whole."""
    from .decode import NotJSON, parse

    try:
        parse(line)
    except NotJSON:
        return False
    return True
