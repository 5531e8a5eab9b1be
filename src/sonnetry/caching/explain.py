"""Why a request missed: where it left the way of an earlier one, or what happened to the entry (section 19)."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import islice, zip_longest
from typing import Any

from .cache import LOOK_BACK, Cache, Record
from .prefix import Rendered

RECENT = 64  # requests that a miss is compared with

# What each level's change is called in diagnostics (rule DIA-1).
_KINDS = {
    "tools": "tools_changed",
    "search": "system_changed",
    "system": "system_changed",
    "messages": "messages_changed",
}


def explain(cache: Cache, record: Record) -> dict[str, Any] | None:
    """Return why something marked was not read, None when everything marked was."""
    marks = record.rendered.marks
    if not marks or all(mark.at <= record.read_at for mark in marks):
        return None
    recent = list(islice(reversed(cache.records.values()), RECENT))
    earlier = [other for other in recent if other is not record and other.rendered.marks]
    nearest = max(earlier, key=lambda other: (_shared(other.rendered, record.rendered), other.time), default=None)
    if nearest is None:
        return {"why": "nothing was cached before", "compared_with": None, "diverges_at": None}
    found = divergence(nearest.rendered, record.rendered)
    fate = _fate(cache, record, nearest) if found is None or found[1] is None else None
    why = fate or (f"diverges at {found[1]}" if found and found[1] else f"{found[0]}" if found else "it grew")
    return {"why": why, "compared_with": nearest.request_id, "diverges_at": found[1] if found else None}


def _shared(old: Rendered, new: Rendered) -> int:
    return sum(1 for one, other in zip(old.positions, new.positions, strict=False) if one.prefix == other.prefix)


def divergence(old: Rendered, new: Rendered) -> tuple[str, str | None] | None:
    """Return what changed first, as diagnostics call it, and where; None when the new one only goes on."""
    if old.facts["tools"] != new.facts["tools"]:
        return "model_changed", _changed_fact(old, new, "tools")
    for level, levels in (("tools", ("tools",)), ("system", ("search", "system")), ("messages", ("messages",))):
        fact = _changed_fact(old, new, level)
        if fact is not None:
            return _KINDS[level], fact
        place = _changed_block(_of(old, levels), _of(new, levels), level == "messages")
        if place is not None:
            return _KINDS[level], place
    return None


def _changed_fact(old: Rendered, new: Rendered, level: str) -> str | None:
    return next((name for name, value in old.facts[level].items() if new.facts[level][name] != value), None)


def _of(rendered: Rendered, levels: Iterable[str]) -> list[tuple[str, bytes]]:
    return [(position.path, position.own) for position in rendered.positions if position.level in levels]


def _changed_block(old: list[tuple[str, bytes]], new: list[tuple[str, bytes]], may_grow: bool) -> str | None:
    for one, other in zip_longest(old, new):
        found: str = (other or one or ("", b""))[0]
        if one is None or other is None:
            return None if may_grow else found
        if one[1] != other[1]:
            return found
    return None


def _fate(cache: Cache, record: Record, nearest: Record) -> str:
    """Say whether the nearest request's entry expired, was evicted, or was not readable yet."""
    if not nearest.begun:
        return f"the first response of {nearest.request_id} had not begun, so nothing it writes could be read"
    index = {position.prefix: at for at, position in enumerate(record.rendered.positions)}
    wanted = [nearest.rendered.positions[mark.at].prefix for mark in nearest.rendered.marks]
    known = [(key, index[key]) for key in wanted if key in index and key in cache.entries]
    if not known:
        return _minimum(nearest)
    key, at = max(known, key=lambda pair: pair[1])
    if cache.entries[key].expires <= record.time:
        return f"the entry at {record.rendered.positions[at].path} expired {record.time - cache.entries[key].expires:g} s before"
    if at <= record.read_at:
        return f"grew: read up to {record.rendered.positions[record.read_at].path}"
    return f"the entry at {record.rendered.positions[at].path} is more than {LOOK_BACK} block positions back"


def _minimum(nearest: Record) -> str:
    return f"nothing was written by {nearest.request_id}: the minimum is {nearest.model.cache_min} tokens"


def report(record: Record) -> dict[str, Any]:
    """Return what `GET /_local/cache` shows of a request."""
    positions, use = record.rendered.positions, record.use
    return {
        "request_id": record.request_id,
        "message_id": record.message_id,
        "model": record.model.id,
        "time": record.time,
        "minimum": record.model.cache_min,
        "read": use.read,
        "write_5m": use.write_5m,
        "write_1h": use.write_1h,
        "breakpoints": [
            {"path": positions[mark.at].path, "ttl": mark.ttl, "tokens": positions[mark.at].upto, "outcome": outcome}
            for mark, outcome in zip(record.rendered.marks, record.outcomes, strict=True)
        ],
        "miss": record.miss,
    }


def diagnose(cache: Cache, record: Record, previous: str | None) -> dict[str, Any] | None:
    """Return `cache_miss_reason`: why this request read less than the previous one had cached (rule DIA-1)."""
    if previous is None:
        return None
    old = next((other for other in cache.records.values() if other.message_id == previous), None)
    if old is None:
        return {"type": "previous_message_not_found"}
    missed = old.use.cached - record.use.read
    if missed <= 0:
        return None
    found = divergence(old.rendered, record.rendered)
    return {"type": "unavailable"} if found is None else {"type": found[0], "cache_missed_input_tokens": missed}
