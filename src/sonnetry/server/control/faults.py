"""Faults as data: what goes wrong with an answer, and after how much of it.

A fault is a row of `KINDS` with its numbers; `{"kind": "cut", "after": 2}` is its JSON form. What each does on the wire
is in `misbehaviour`. Waits here are real seconds, because they exercise a client's socket deadlines; only `latency` is
spent on the server's clock.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, fields
from typing import Any

# Which numbers each kind uses besides `kind`; any other is refused. `after` counts whole SSE frames let through (a plain
# body is one frame), `after_bytes` counts bytes of the body instead, `before_headers` acts before the status line.
_WHERE = ("after", "after_bytes")
KINDS: Mapping[str, tuple[str, ...]] = {
    "error": ("after", "error", "message"),  # `event: error`, then the body ends and the connection closes
    "cut": _WHERE,  # the body ends properly, too early: 0\r\n\r\n
    "close": (*_WHERE, "before_headers"),  # FIN in the middle
    "reset": (*_WHERE, "before_headers"),  # RST
    "broken_chunk": _WHERE,  # a chunk header that is not a number, then FIN
    "half_close": (*_WHERE, "before_headers"),  # FIN, but the server goes on reading
    "silence": (*_WHERE, "before_headers", "seconds"),  # nothing, for `seconds` or until the client goes
    "pings": ("after", "interval", "seconds"),  # only pings, for `seconds` or until the client goes
    "drip": ("size", "interval", "before_headers"),  # `size` bytes at a time; with `before_headers` the head too
    "split": ("size",),  # every `size` bytes a chunk and a write of their own, without waiting
    "crlf": (),  # lines end in CRLF
    "malformed": ("after", "raw"),  # `raw` in place of the next frame, then the rest
    "latency": ("seconds",),  # `seconds` of the server's clock before the head
    "deaf": ("seconds",),  # the request's body is not read for `seconds`
}

NUMBERS = frozenset({"after", "after_bytes", "seconds", "interval", "size"})

# Frames for `malformed`: each is wrong in one way.
BAD_JSON = 'event: content_block_delta\ndata: {"type":"content_block_delta","index":0,"delta":{"type":"text_del\n\n'
NO_DATA = "event: content_block_delta\n\n"
NOT_AN_OBJECT = "event: content_block_delta\ndata: 42\n\n"


@dataclass(frozen=True, slots=True)
class Fault:
    """One misbehaviour. Raises `ValueError` for a kind that does not exist or a number that it does not use."""

    kind: str
    after: int | None = None
    after_bytes: int | None = None
    before_headers: bool = False
    error: str = "overloaded_error"
    message: str | None = None
    raw: str = BAD_JSON
    seconds: float | None = None
    interval: float = 0.01
    size: int = 1

    def __post_init__(self) -> None:
        if self.kind not in KINDS:
            raise ValueError(f"no fault is called {self.kind!r}; there are {', '.join(sorted(KINDS))}")
        for name in self._given():
            if name not in KINDS[self.kind]:
                raise ValueError(f"fault {self.kind!r} takes {_listed(self.kind)}, not {name!r}")
            if name in NUMBERS and not _is_number(value := getattr(self, name)):
                raise ValueError(f"{name} of the fault {self.kind!r} is a number and not negative, not {value!r}")
        if self.kind in ("latency", "deaf") and self.seconds is None:
            raise ValueError(f"fault {self.kind!r} needs its seconds")

    def _given(self) -> list[str]:
        return [f.name for f in fields(self) if f.name != "kind" and getattr(self, f.name) != f.default]

    def to_dict(self) -> dict[str, Any]:
        """Return its JSON form."""
        return {"kind": self.kind} | {name: getattr(self, name) for name in self._given()}

    @classmethod
    def of(cls, value: Fault | str | Mapping[str, Any], **numbers: Any) -> Fault:
        """Read a fault, the name of one, or its JSON form.

        Raises:
            ValueError: the name or one of the numbers is unknown.
        """
        if isinstance(value, Fault):
            return value
        data: dict[str, Any] = {"kind": value, **numbers} if isinstance(value, str) else {**value, **numbers}
        unknown = sorted(set(data) - {f.name for f in fields(cls)})
        if unknown or not isinstance(data.get("kind"), str):
            raise ValueError(f"a fault has no {unknown[0]!r}" if unknown else "a fault needs its 'kind'")
        return cls(**data)


def _is_number(value: object) -> bool:
    return isinstance(value, (int, float)) and not isinstance(value, bool) and value >= 0


def _listed(kind: str) -> str:
    return ", ".join(KINDS[kind]) or "nothing else"
