"""Headers: names match in any case, several values of one name join with a comma."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from .secrets import redact

_TOKEN = re.compile(r"[!#$%&'*+.^_`|~0-9A-Za-z-]+")  # RFC 9110, 5.6.2


class Headers(Mapping[str, str]):
    """The headers of an answer, read in any case."""

    __slots__ = ("_items", "_raw")

    def __init__(self, raw: Iterable[tuple[bytes | str, bytes | str]] | Mapping[str, str] = ()) -> None:
        self._raw = list(raw.items()) if isinstance(raw, Mapping) else list(raw)
        self._items: dict[str, str] | None = None

    def _table(self) -> dict[str, str]:
        # Built on first look: most answers are never asked for a header.
        if self._items is None:
            self._items = {}
            for name, value in self.multi_items():
                self._items[name] = f"{self._items[name]}, {value}" if name in self._items else value
        return self._items

    def multi_items(self) -> list[tuple[str, str]]:
        """List every header as received, repeated ones separately, names in lower case."""
        return [(_text(name).lower(), _text(value)) for name, value in self._raw]

    def get_list(self, name: str) -> list[str]:
        """List the values of one header."""
        return [value for key, value in self.multi_items() if key == name.lower()]

    def __getitem__(self, name: str) -> str:
        return self._table()[name.lower()]

    def __contains__(self, name: object) -> bool:
        return isinstance(name, str) and name.lower() in self._table()

    def __iter__(self) -> Iterator[str]:
        return iter(self._table())

    def __len__(self) -> int:
        return len(self._table())

    def __repr__(self) -> str:
        return f"Headers({redact(self)!r})"

    def __reduce__(self) -> tuple[type[Headers], tuple[dict[str, str]]]:
        return Headers, (redact(self),)


def header_name(name: object) -> str:
    """Return the name of a caller's header in lower case.

    Raises:
        ValueError: it is not a token, so that it would not arrive as a name.
    """
    text = name.decode("latin-1") if isinstance(name, bytes) else str(name)
    if not _TOKEN.fullmatch(text):
        raise ValueError(f"header name {text!r} must be letters, digits and !#$%&'*+-.^_`|~ alone (RFC 9110, 5.1)")
    return text.lower()


def header_text(value: object) -> str:
    """Return the value of a caller's header as text; the bytes of one that is not UTF-8 are kept."""
    if isinstance(value, (bytes, bytearray, memoryview)):
        return bytes(value).decode("utf-8", "surrogateescape")
    return value if isinstance(value, str) else str(value)


def header_bytes(text: str) -> bytes:
    """Return header text as it is sent: UTF-8, and the bytes that `header_text` kept."""
    return text.encode("utf-8", "surrogateescape")


class SentHeaders(dict[str, str]):
    """The headers of a request: names are kept in lower case, and read in any."""

    def get_list(self, name: str, split_commas: bool = False) -> list[str]:
        """List the values of one header: one, or with `split_commas` the members of it."""
        if name not in self:
            return []
        return [part.strip() for part in self[name].split(",")] if split_commas else [self[name]]

    def multi_items(self) -> list[tuple[str, str]]:
        """List every header."""
        return list(self.items())

    def get(self, name: str, default: Any = None) -> Any:
        """Return the value of a header, or `default`."""
        return super().get(name.lower(), default)

    def __getitem__(self, name: str) -> str:
        return super().__getitem__(name.lower())

    def __contains__(self, name: object) -> bool:
        return isinstance(name, str) and super().__contains__(name.lower())


def _text(value: bytes | str) -> str:
    return value if isinstance(value, str) else value.decode("latin-1")
