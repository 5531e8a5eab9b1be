"""Headers: names match in any case, several values of one name join with a comma; and the rate limits in them (rule RATE-5)."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from .secrets import redact

_GROUPS = ("priority", "fast")  # the plain group has a word of its own in its names


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


@dataclass(frozen=True, slots=True)
class RateLimit:
    """One bucket: its size, what is left of it, and when it is full again."""

    limit: int | None = None
    remaining: int | None = None
    reset: datetime | None = None


@dataclass(frozen=True, slots=True)
class RateLimits:
    """The buckets of an answer; None for one that was not reported. Token figures are rounded by the service."""

    requests: RateLimit | None = None
    tokens: RateLimit | None = None
    input_tokens: RateLimit | None = None
    output_tokens: RateLimit | None = None
    priority_input_tokens: RateLimit | None = None
    priority_output_tokens: RateLimit | None = None
    fast_input_tokens: RateLimit | None = None
    fast_output_tokens: RateLimit | None = None

    @classmethod
    def parse(cls, headers: Mapping[str, str]) -> RateLimits | None:
        """Read the `anthropic-ratelimit-*`, `-priority-*` and `-fast-*` headers; None when there are none."""
        buckets = {name: _bucket(headers, name.replace("_", "-")) for name in cls.__slots__}
        return cls(**buckets) if any(buckets.values()) else None


def _bucket(headers: Mapping[str, str], name: str) -> RateLimit | None:
    group = "anthropic" if name.startswith(_GROUPS) else "anthropic-ratelimit"
    raw = [headers.get(f"{group}-{name}-{part}") for part in ("limit", "remaining", "reset")]
    if not any(raw):
        return None
    return RateLimit(_number(raw[0]), _number(raw[1]), _instant(raw[2]))


def _number(text: str | None) -> int | None:
    return int(text) if text is not None and text.isascii() and text.isdigit() and len(text) < 19 else None


def _instant(text: str | None) -> datetime | None:
    try:
        return datetime.fromisoformat(text) if text else None
    except ValueError:
        return None
