"""Header mappings: names match in any case, several values of one name join with a comma."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from .secrets import redact


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


class SentHeaders(dict[str, str]):
    """The headers of a request: names are kept in lower case, and read in any."""

    def get(self, name: str, default: Any = None) -> Any:
        """Return the value of a header, or `default`."""
        return super().get(name.lower(), default)

    def __getitem__(self, name: str) -> str:
        return super().__getitem__(name.lower())

    def __contains__(self, name: object) -> bool:
        return isinstance(name, str) and super().__contains__(name.lower())


def _text(value: bytes | str) -> str:
    return value if isinstance(value, str) else value.decode("latin-1")
