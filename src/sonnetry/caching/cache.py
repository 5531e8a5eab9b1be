"""The entries: what a request reads, what it will write, and when that may be read (rules CACHE-7 to CACHE-10)."""

from __future__ import annotations

from collections import OrderedDict
from dataclasses import dataclass, field
from typing import Any

from .._core.models import ModelFacts
from .prefix import Mark, Rendered

LOOK_BACK = 20  # block positions, the breakpoint's own included (rule CACHE-7)
MOST_ENTRIES = 50_000
MOST_POSITIONS = 200_000  # in all records together


@dataclass(slots=True)
class Entry:
    """A cached prefix. Times are seconds of the server's clock."""

    ttl: str
    expires: float
    request_id: str


@dataclass(frozen=True, slots=True)
class CacheUse:
    """How a prompt's tokens divide (rules CACHE-15 and CACHE-16); the rest of the prompt is uncached."""

    read: int = 0
    write_5m: int = 0
    write_1h: int = 0

    @property
    def cached(self) -> int:
        """Tokens of the prompt that were read or written."""
        return self.read + self.write_5m + self.write_1h


@dataclass(slots=True)
class Record:
    """What one request asked of the cache and got."""

    request_id: str
    message_id: str
    time: float
    rendered: Rendered
    model: ModelFacts
    use: CacheUse
    read_at: int
    outcomes: tuple[str, ...]
    writes: tuple[Mark, ...]
    miss: dict[str, Any] | None = None
    begun: bool = False


@dataclass(slots=True)
class Cache:
    """All entries of a server, and what the last requests did with them."""

    entries: OrderedDict[bytes, Entry] = field(default_factory=OrderedDict[bytes, Entry])
    records: OrderedDict[str, Record] = field(default_factory=OrderedDict[str, Record])
    weight: int = 0

    def look(self, rendered: Rendered, model: ModelFacts, now: float, *, request_id: str, message_id: str) -> Record:
        """Work out what a rendered request reads and will write; nothing is written before `begin`."""
        read_at = max((self._match(rendered, mark.at, now) for mark in rendered.marks), default=-1)
        writes = tuple(mark for mark in rendered.marks if mark.at > read_at and _long_enough(rendered, mark, model))
        record = Record(
            request_id,
            message_id,
            now,
            rendered,
            model,
            _divide(rendered, read_at, writes),
            read_at,
            tuple(_outcome(mark, read_at, writes) for mark in rendered.marks),
            writes,
        )
        self._refresh(rendered, read_at, now)
        return record

    def remember(self, record: Record) -> None:
        """Keep what a request did, for explanations and diagnostics; the oldest are forgotten."""
        self.records[record.request_id] = record
        self.weight += _weight(record)
        while self.weight > MOST_POSITIONS and len(self.records) > 1:
            self.weight -= _weight(self.records.popitem(last=False)[1])

    def begin(self, record: Record) -> None:
        """Make what a request writes readable: its response has begun (rule CACHE-8)."""
        record.begun = True
        for mark in record.writes:
            key = record.rendered.positions[mark.at].prefix
            self.entries[key] = Entry(mark.ttl, record.time + mark.seconds, record.request_id)
            self.entries.move_to_end(key)
        while len(self.entries) > MOST_ENTRIES:
            self.entries.popitem(last=False)

    def clear(self) -> None:
        """Forget everything."""
        self.entries.clear()
        self.records.clear()
        self.weight = 0

    def live(self, key: bytes, now: float) -> Entry | None:
        """Return the entry of a prefix unless it has expired."""
        entry = self.entries.get(key)
        return entry if entry is not None and entry.expires > now else None

    def _match(self, rendered: Rendered, mark: int, now: float) -> int:
        """Return the longest cached prefix within reach of a breakpoint, -1 for none."""
        for at in range(mark, max(-1, mark - LOOK_BACK), -1):
            if self.live(rendered.positions[at].prefix, now):
                return at
        return -1

    def _refresh(self, rendered: Rendered, read_at: int, now: float) -> None:
        """Restart the lifetime of the entries that were read (rule CACHE-9)."""
        for at in {read_at, *(mark.at for mark in rendered.marks)}:
            entry = self.live(rendered.positions[at].prefix, now) if 0 <= at <= read_at else None
            if entry is not None:
                entry.expires = max(entry.expires, now + Mark(at, entry.ttl).seconds)


def _weight(record: Record) -> int:
    return 50 + len(record.rendered.positions)


def _long_enough(rendered: Rendered, mark: Mark, model: ModelFacts) -> bool:
    return rendered.positions[mark.at].upto >= (model.cache_min or 0)


def _divide(rendered: Rendered, read_at: int, writes: tuple[Mark, ...]) -> CacheUse:
    read = rendered.positions[read_at].upto if read_at >= 0 else 0
    ends = {
        ttl: max((rendered.positions[m.at].upto for m in writes if m.ttl == ttl), default=0) for ttl in ("1h", "5m")
    }
    hour = max(0, ends["1h"] - read)
    return CacheUse(read, max(0, ends["5m"] - read - hour), hour)


def _outcome(mark: Mark, read_at: int, writes: tuple[Mark, ...]) -> str:
    if mark in writes:
        return "written"
    return "read" if mark.at <= read_at else "below the minimum"
