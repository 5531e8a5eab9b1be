"""JSON lines as they come: bytes in any split become whole lines (rule BAT-7: a line ends with LF, and with nothing else)."""

from __future__ import annotations


class Lines:
    """Cuts a byte stream into lines. A blank line is none; the last may lack its LF; CR before LF does not count."""

    __slots__ = ("_rest",)

    def __init__(self) -> None:
        self._rest = b""

    def feed(self, chunk: bytes) -> list[bytes]:
        """Return the lines that this chunk completes."""
        lines = (self._rest + chunk if self._rest else chunk).split(b"\n")
        self._rest = lines.pop()
        return lines

    def finish(self) -> bytes:
        """Return the last line, if the body ended without LF."""
        line, self._rest = self._rest, b""
        return line


def is_blank(line: bytes) -> bool:
    """Tell whether a line holds nothing but white space."""
    return not line or line.isspace()
