"""Text and JSON that come in pieces, and can be looked at after each piece in time linear in the whole.

A look costs what came since the last one, because text grows in place while nobody else holds it, and parsed JSON is
shared: a value that was looked at changes with the next look.
"""

from __future__ import annotations

import json
import threading
from itertools import accumulate
from typing import Any

from .halves import HALVES, ends_high, joined, starts_low
from .partial_json import NOTHING, PartialJSON, finite, refused


class GrowingText:
    """A text in pieces. Whoever adds to `parts` need not tell."""

    __slots__ = ("_ends", "_joined", "_lock", "_read", "_text", "parts")

    def __init__(self, start: str = "") -> None:
        self.parts: list[str] = [start] if start else []
        self._text = ""  # what the first `_read` pieces make
        self._read = 0
        self._ends: list[int] = []
        self._joined = False
        self._lock = threading.Lock()

    def read(self, count: int | None = None) -> str:
        """Return the whole text so far, or that of the first `count` pieces."""
        with self._lock:
            count = len(self.parts) if count is None else count
            if count < self._read:
                return self._early(count)
            fresh = "".join(self.parts[self._read : count])
            text, self._text = self._text, ""  # the only reference, so that the next lines need not copy
            if not fresh.isascii() and (HALVES.search(fresh) or (starts_low(fresh) and ends_high(text))):
                self._joined = True
                start = text[-1:] if ends_high(text) else ""
                text, fresh = text.removesuffix(start), joined(start + fresh)
            text += fresh
            self._text, self._read = text, count
            return text

    def _early(self, count: int) -> str:
        if self._joined:
            return joined("".join(self.parts[:count]))
        return self._text[: self._end(count)]

    def _end(self, count: int) -> int:
        """Return the length of the first `count` pieces."""
        if len(self._ends) < self._read:
            self._ends = list(accumulate(map(len, self.parts[: self._read])))
        return self._ends[count - 1] if count else 0


class GrowingJSON:
    """A JSON text in pieces, and the value that they make so far."""

    __slots__ = ("_lock", "_parsed", "_parser", "_text")

    def __init__(self, start: str | GrowingText = "") -> None:
        self._text = start if isinstance(start, GrowingText) else GrowingText(start)
        self._parser = PartialJSON()
        self._parsed = 0
        self._lock = threading.Lock()

    @property
    def parts(self) -> list[str]:
        """The pieces; more may be added."""
        return self._text.parts

    def text(self, count: int | None = None) -> str:
        """Return the text so far, or that of the first `count` pieces."""
        return self._text.read(count)

    def value(self, count: int | None = None) -> Any:
        """Return what can be parsed so far, `{}` before anything can.

        The value of the newest piece is shared and grows with the next look; that of an earlier one is built again.
        """
        if count is not None and count < len(self.parts):
            return _shown(PartialJSON(), self.text(count))
        with self._lock:
            fresh = self.parts[self._parsed :]
            self._parsed += len(fresh)
            return _shown(self._parser, "".join(fresh))

    def object(self) -> dict[str, Any]:
        """Return what can be parsed so far if that is an object, else `{}`."""
        value = self.value()
        return value if isinstance(value, dict) else {}

    def whole(self) -> dict[str, Any] | None:
        """Return the object that the whole text is, None when it is not one (a call's input is nothing else)."""
        try:
            value = json.loads(self.text(), parse_constant=refused, parse_float=finite)
        except (ValueError, RecursionError):
            return None
        return value if isinstance(value, dict) else None


def _shown(parser: PartialJSON, text: str) -> Any:
    parser.feed(text)
    return {} if parser.value is NOTHING else parser.value
