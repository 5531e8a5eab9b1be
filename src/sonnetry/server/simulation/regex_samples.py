"""A text that a regular expression matches: short, and the same every time."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from typing import Any

_LONGEST = 256
_SIGNS = "a0 A_-.@/:" + "".join(map(chr, range(33, 127)))
# What each class of signs is written as.
_CLASSES = {"CATEGORY_DIGIT": "0", "CATEGORY_WORD": "a", "CATEGORY_SPACE": " "}


def matching(pattern: str) -> str | None:
    """Return a text that a pattern matches, None when none was found."""
    parser: Any = getattr(re, "_parser")  # noqa: B009 - the standard library's own parser, which has no public name
    try:
        text = _written(parser.parse(pattern))[:_LONGEST]
        return text if re.search(pattern, text) else None
    except (re.error, RecursionError, OverflowError, ValueError):
        return None


def _written(parsed: Iterable[tuple[Any, Any]]) -> str:
    text = ""
    for code, value in parsed:
        text += _piece(str(code), value)
        if len(text) > _LONGEST:  # repeats of repeats would write it out by the billion
            break
    return text[:_LONGEST]


def _piece(code: str, value: Any) -> str:
    write = _PIECES.get(code)
    return write(value) if write else ""


def _one_of(members: list[tuple[Any, Any]]) -> str:
    kinds = [(str(code), value) for code, value in members]
    if kinds[0][0] == "NEGATE":
        return next((sign for sign in _SIGNS if not any(_holds(kind, sign) for kind in kinds[1:])), "")
    return next((sign for sign in _SIGNS if any(_holds(kind, sign) for kind in kinds)), _first(kinds[0]))


def _first(kind: tuple[str, Any]) -> str:
    return chr(kind[1][0] if kind[0] == "RANGE" else kind[1]) if kind[0] in ("RANGE", "LITERAL") else ""


def _holds(kind: tuple[str, Any], sign: str) -> bool:
    code, value = kind
    if code == "LITERAL":
        return bool(ord(sign) == value)
    if code == "RANGE":
        return bool(value[0] <= ord(sign) <= value[1])
    return _CLASSES.get(str(value)) == sign


def _repeated(value: tuple[int, int, Any]) -> str:
    least, _, inner = value
    return (_written(inner) * min(int(least), _LONGEST))[:_LONGEST]


_PIECES: dict[str, Callable[[Any], str]] = {
    "LITERAL": chr,
    "NOT_LITERAL": lambda value: "a" if value != ord("a") else "b",
    "ANY": lambda _: "a",
    "IN": _one_of,
    "MAX_REPEAT": _repeated,
    "MIN_REPEAT": _repeated,
    "POSSESSIVE_REPEAT": _repeated,
    "SUBPATTERN": lambda value: _written(value[3]),
    "ATOMIC_GROUP": _written,
    "BRANCH": lambda value: _written(value[1][0]),
    "CATEGORY": lambda value: _CLASSES.get(str(value), ""),
}
