"""Cutting the elements out of one array of a JSON object while its bytes arrive.

A batch may have 256 MB, of which only the request being read is held. Incremental parsers build every value in Python
and it would have to be encoded again for the disk; here each element is passed on as the bytes that were received, and validated by
the same JSON reader as every other request. What is around the elements is kept, with `{}` for each, and judged at the end.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from ....rules.errors import ApiError, invalid
from ....rules.shapes import parse_json

_BRACKET_OR_TEXT = re.compile(rb'["{}\[\]]')
_INSIDE_TEXT = re.compile(rb'(?:[^"\\]+|\\.)*+', re.DOTALL)
_KEY = re.compile(rb'("(?:[^"\\]|\\.)*")\s*:\s*\Z', re.DOTALL)
_KEY_REACH = 4096  # bytes before an array in which its key is looked for
_MOST_AROUND = 16 * 2**20  # bytes that may stand around the elements
_ARRAY, _ELEMENT = 2, 3  # how many brackets are open inside the array, and inside an element
_BACKSLASH = 0x5C


class Splitter:
    """Cuts the objects of the array `key` out of a JSON object, at most `most` of at most `largest` bytes each."""

    def __init__(self, key: str, *, most: int, largest: int) -> None:
        self._key = key
        self._most = most
        self._largest = largest
        self._around = bytearray()
        self._element: bytearray | None = None
        self._depth = 0
        self._in_array = False
        self._in_text = False
        self._escaped = False  # whether the next piece begins with the other half of an escape
        self._count = 0

    def feed(self, piece: bytes) -> Iterator[bytes]:
        """Yield the elements that this piece completes.

        Raises:
            ApiError: there are too many, or one is too large.
        """
        start, at = 0, 0
        while (at := self._next_bracket(piece, at)) >= 0:
            opens = piece[at] in b"{["
            if opens and self._enter(piece, start, at):
                self._keep(piece[start:at])
                start, self._element = at, bytearray()
            at += 1
            if not opens and self._leave():
                self._keep(piece[start:at])
                start = at
                yield self._complete()
        self._keep(piece[start:])

    def finish(self) -> Any:
        """Return what was around the elements, each of which is `{}` in it.

        Raises:
            ApiError: 400; it is not JSON.
        """
        return parse_json(bytes(self._around + (self._element or b"")))

    def _next_bracket(self, piece: bytes, at: int) -> int:
        """Return where the next bracket outside of texts is, -1 when there is none in this piece."""
        if self._escaped and piece:
            at, self._escaped = 1, False
        while at < len(piece):
            if self._in_text:
                at = _end(_INSIDE_TEXT.match(piece, at), at)
                if at == len(piece) or piece[at] == _BACKSLASH:
                    self._escaped = at < len(piece)
                    return -1
                self._in_text = False
                at += 1
            at = _begin(_BRACKET_OR_TEXT.search(piece, at), len(piece))
            if piece[at : at + 1] != b'"':
                return at if at < len(piece) else -1
            self._in_text = True
            at += 1
        return -1

    def _enter(self, piece: bytes, start: int, at: int) -> bool:
        """Count a bracket that opens, and tell whether an element begins with it."""
        self._depth += 1
        if self._depth == _ARRAY:
            before = bytes(self._around[-_KEY_REACH:]) + piece[start:at]
            self._in_array = piece[at : at + 1] == b"[" and self._is_after_key(before[-_KEY_REACH:])
        return self._depth == _ELEMENT and self._in_array and piece[at : at + 1] == b"{"

    def _is_after_key(self, before: bytes) -> bool:
        key = _KEY.search(before)
        return key is not None and bool(parse_json(key.group(1)) == self._key)

    def _leave(self) -> bool:
        """Count a bracket that closes, and tell whether an element ends with it."""
        self._depth -= 1
        if self._depth < _ARRAY:
            self._in_array = False
        return self._depth == _ARRAY and self._element is not None

    def _keep(self, text: bytes) -> None:
        if self._element is not None:
            self._element += text
            if len(self._element) > self._largest:
                raise ApiError(413)
        else:
            self._around += text
            if len(self._around) > _MOST_AROUND:
                raise ApiError(413)

    def _complete(self) -> bytes:
        element, self._element = bytes(self._element or b""), None
        self._around += b"{}"
        self._count += 1
        if self._count > self._most:
            raise invalid(f"{self._key}: List should have at most {self._most} items after validation")
        return element


def _end(match: re.Match[bytes] | None, otherwise: int) -> int:
    return match.end() if match else otherwise


def _begin(match: re.Match[bytes] | None, otherwise: int) -> int:
    return match.start() if match else otherwise
