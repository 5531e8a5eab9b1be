"""A parser for JSON that is not whole yet: each piece is read once, and the value so far can be looked at in between.

Containers are filled in place. An unfinished text is shown as far as it came, an unfinished number as the number that
it is so far, an unfinished key or word not at all. At the first mistake the parser stops and keeps what it has.
"""

from __future__ import annotations

import json
import math
import re
from collections.abc import Callable
from typing import Any, Final

DEEPEST = 200  # deeper values cannot be sent or dumped
LONGEST_NUMBER = 5000
LONGEST_ESCAPE = 12
TRIED_WHOLE = 8  # down to this depth, a container that is whole in its piece is left to the standard parser
WHITE = " \t\n\r"
SPACE = re.compile(r"[ \t\n\r]*")
NUMERIC = re.compile(r"[-+.eE0-9]*")
NUMBER = re.compile(r"-?(?:0|[1-9][0-9]*)(?:\.[0-9]+)?(?:[eE][+-]?[0-9]+)?")
PLAIN_TEXT = re.compile(r'"([^"\\\x00-\x1f]*+)"')
PLAIN_KEY = re.compile(r'"([^"\\\x00-\x1f]*+)"[ \t\n\r]*:')
# Whole characters of a text. The first half of a surrogate pair waits until it is clear whether the second follows.
CHARACTERS = re.compile(
    r'(?:[^"\\\x00-\x1f]++|\\(?:["\\/bfnrt]|u(?:(?![dD][89abAB])[0-9a-fA-F]{4}'
    r"|[dD][89abAB][0-9a-fA-F]{2}(?:\\u[dD][c-fC-F][0-9a-fA-F]{2}|(?=[^\\]|\\[^u]|\\u[^dD]|\\u[dD][^c-fC-F])))))*+"
)
WORDS: dict[str, tuple[str, object]] = {"t": ("true", True), "f": ("false", False), "n": ("null", None)}
NOTHING: Final = object()


def finite(number: str) -> float:
    """Read a number with a fraction or exponent.

    Raises:
        ValueError: it is too large for a float.
    """
    value = float(number)
    if math.isinf(value):
        raise ValueError(f"{number[:40]} is too large")
    return value


def refused(name: str) -> Any:
    """Refuse `NaN` and `Infinity`, which the standard parser knows and JSON does not.

    Raises:
        ValueError: always.
    """
    raise ValueError(f"{name} is not JSON")


# Reads one value at a place, in C; StopIteration when there is none. The type stubs leave it out.
SCAN: Callable[[str, int], tuple[Any, int]] = json.JSONDecoder(parse_float=finite, parse_constant=refused).scan_once  # type: ignore[attr-defined]


class PartialJSON:
    """Reads one value from pieces of text. `value` is the result so far, `NOTHING` before it begins."""

    __slots__ = ("_key", "_rest", "_root", "_shown", "_stack", "_step", "broken")

    def __init__(self) -> None:
        self.broken = False
        self._rest = ""  # what was fed and waits for more
        self._root: list[Any] = []
        self._stack: list[Any] = [self._root]
        self._key = ""
        self._shown = False  # whether the unfinished value has its place in its container
        # A plain function, called with the parser, the text and a place in it: it returns the next place, or None when
        # more text is needed. A bound method would keep the parser alive by a cycle.
        self._step: Callable[[PartialJSON, str, int], int | None] = PartialJSON._value

    @property
    def value(self) -> Any:
        """The value parsed so far."""
        return self._root[0] if self._root else NOTHING

    def feed(self, text: str) -> None:
        """Take the next piece."""
        text = self._rest + text if self._rest else text
        at, end = 0, len(text)
        while at < end and not self.broken:
            step = self._step
            if text[at] in WHITE and step not in IN_TEXT:
                at = _end(SPACE, text, at)
                continue
            after = step(self, text, at)
            if after is None:
                break
            at = after
        self._rest = "" if self.broken else text[at:]

    def _value(self, text: str, at: int) -> int | None:
        sign = text[at]
        if sign == '"':
            found = PLAIN_TEXT.match(text, at)
            self._put(found[1] if found else "")
            self._step = PartialJSON._in_value
            return self._behind_value(found.end()) if found else at + 1
        if sign in "{[":
            return self._container(text, at)
        return self._word(text, at) if sign in WORDS else self._number(text, at)

    def _container(self, text: str, at: int) -> int | None:
        if len(self._stack) < TRIED_WHOLE:
            try:
                value, end = SCAN(text, at)
            except (StopIteration, ValueError, RecursionError):
                pass  # it does not end in this piece
            else:
                self._put(value)
                return self._behind_value(end)
        return self._enter({} if text[at] == "{" else [], at)

    def _number(self, text: str, at: int) -> int | None:
        end = _end(NUMERIC, text, at)
        so_far = _end(NUMBER, text, at) if NUMBER.match(text, at) else at
        try:
            if so_far > at:
                self._put(_number(text[at:so_far]))
        except ValueError:
            return self._stop()
        if end == len(text) and at < end < at + LONGEST_NUMBER:
            return None  # more digits may follow
        return self._behind_value(end) if at < so_far == end else self._stop()

    def _word(self, text: str, at: int) -> int | None:
        word, value = WORDS[text[at]]
        if text.startswith(word, at):
            self._put(value)
            return self._behind_value(at + len(word))
        return None if word.startswith(text[at : at + len(word)]) else self._stop()

    def _in_value(self, text: str, at: int) -> int | None:
        end = _end(CHARACTERS, text, at)
        if end > at:
            self._grow(_unescaped(text[at:end]))
            return end
        return self._behind_value(at + 1) if text[at] == '"' else self._rest_of_escape(text, at)

    def _in_key(self, text: str, at: int) -> int | None:
        end = _end(CHARACTERS, text, at)
        if end > at:
            key = self._key
            self._key = ""  # so that the next line need not copy
            key += _unescaped(text[at:end])
            self._key = key
            return end
        self._step = PartialJSON._colon if text[at] == '"' else self._step
        return at + 1 if text[at] == '"' else self._rest_of_escape(text, at)

    def _rest_of_escape(self, text: str, at: int) -> int | None:
        """Wait for the rest of an escape; whatever else ends a run of characters is a mistake."""
        return None if text[at] == "\\" and len(text) - at < LONGEST_ESCAPE else self._stop()

    def _first_key(self, text: str, at: int) -> int | None:
        return self._leave(at) if text[at] == "}" else self._next_key(text, at)

    def _next_key(self, text: str, at: int) -> int | None:
        if text[at] != '"':
            return self._stop()
        found = PLAIN_KEY.match(text, at)
        self._key, self._step = (found[1], PartialJSON._value) if found else ("", PartialJSON._in_key)
        return found.end() if found else at + 1

    def _colon(self, text: str, at: int) -> int | None:
        self._step = PartialJSON._value
        return at + 1 if text[at] == ":" else self._stop()

    def _behind_member(self, text: str, at: int) -> int | None:
        self._step = PartialJSON._next_key
        return at + 1 if text[at] == "," else self._leave(at) if text[at] == "}" else self._stop()

    def _first_item(self, text: str, at: int) -> int | None:
        self._step = PartialJSON._value
        return self._leave(at) if text[at] == "]" else at

    def _behind_item(self, text: str, at: int) -> int | None:
        self._step = PartialJSON._value
        return at + 1 if text[at] == "," else self._leave(at) if text[at] == "]" else self._stop()

    def _behind_all(self, _text: str, _at: int) -> int | None:
        return self._stop()

    def _put(self, value: object) -> None:
        """Put the current value in its container, or replace its earlier form."""
        container = self._stack[-1]
        if isinstance(container, dict):
            container[self._key] = value
        elif self._shown:
            container[-1] = value
        else:
            container.append(value)
        self._shown = True

    def _grow(self, piece: str) -> None:
        """Lengthen the text in its place, without a copy while nobody else holds it."""
        container = self._stack[-1]
        place: Any = self._key if isinstance(container, dict) else -1
        text = container[place]
        container[place] = None
        text += piece
        container[place] = text

    def _enter(self, container: dict[str, Any] | list[Any], at: int) -> int | None:
        if len(self._stack) > DEEPEST:
            return self._stop()
        self._put(container)
        self._shown = False
        self._stack.append(container)
        self._step = PartialJSON._first_key if isinstance(container, dict) else PartialJSON._first_item
        return at + 1

    def _leave(self, at: int) -> int:
        self._stack.pop()
        return self._behind_value(at + 1)

    def _behind_value(self, at: int) -> int:
        self._shown = False
        around = self._stack[-1]
        self._step = PartialJSON._behind_member if isinstance(around, dict) else PartialJSON._behind_item
        if around is self._root:
            self._step = PartialJSON._behind_all
        return at

    def _stop(self) -> int | None:
        self.broken = True
        return None


IN_TEXT = frozenset({PartialJSON._in_value, PartialJSON._in_key})  # noqa: SLF001 - of this module


def _end(pattern: re.Pattern[str], text: str, at: int) -> int:
    """Return where a pattern that may match nothing ends."""
    found = pattern.match(text, at)
    return at if found is None else found.end()


def _number(text: str) -> float:
    """Read a JSON number."""
    return int(text) if text.lstrip("-").isdecimal() else finite(text)


def _unescaped(text: str) -> str:
    found: str = json.loads(f'"{text}"') if "\\" in text else text
    return found
