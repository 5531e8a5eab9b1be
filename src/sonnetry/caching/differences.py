"""Where two requests differ first, as a path and a character, and what kind of change it is."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import zip_longest
from typing import Any, Literal, cast

Kind = Literal["time", "random", "unsorted", "added", "removed", "order", "changed"]
AROUND = 40  # characters on both sides of a change that are looked at
TIME = re.compile(r"\d{4}-\d\d-\d\d|\d{1,2}:\d\d|\b1[5-9]\d{8}(\d{3})?\b|\b(Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b")
RANDOM = re.compile(r"[0-9a-f]{8}-[0-9a-f]{4}|\b(?=[0-9a-f]*\d)(?=\d*[a-f])[0-9a-f]{10,}\b", re.IGNORECASE)
_NOTHING = object()


@dataclass(frozen=True, slots=True)
class Difference:
    """The first place where two values differ: `offset` is the character in a text, else 0."""

    path: str
    offset: int
    kind: Kind


def first_difference(old: Any, new: Any, path: str) -> Difference | None:
    """Return where two values of JSON differ first in the order in which they are sent; breakpoints do not count."""
    if old is new:
        return None
    if isinstance(old, str) and isinstance(new, str):
        return _of_texts(old, new, path)
    if isinstance(old, Mapping) and isinstance(new, Mapping):
        return _of_objects(cast("Mapping[str, Any]", old), cast("Mapping[str, Any]", new), path)
    if isinstance(old, list) and isinstance(new, list):
        return _of_lists(old, new, path)
    return None if old == new else Difference(path, 0, "changed")


def _of_texts(old: str, new: str, path: str) -> Difference | None:
    if old == new:
        return None
    offset = next((at for at, (one, other) in enumerate(zip(old, new, strict=False)) if one != other), None)
    at = min(len(old), len(new)) if offset is None else offset
    return Difference(path, at, _kind(old, new, at))


def _kind(old: str, new: str, at: int) -> Kind:
    if _same_json(old, new):
        return "unsorted"
    for pattern, kind in ((TIME, "time"), (RANDOM, "random")):
        if _touches(pattern, old, at) and _touches(pattern, new, at):
            return cast("Kind", kind)
    return "changed"


def _touches(pattern: re.Pattern[str], text: str, at: int) -> bool:
    start = max(0, at - AROUND)
    return any(
        found.start() + start <= at <= found.end() + start + 1 for found in pattern.finditer(text[start : at + AROUND])
    )


def _same_json(old: str, new: str) -> bool:
    """Return whether two texts hold the same JSON with its keys in another order."""
    if len(old) != len(new) or sorted(old) != sorted(new):
        return False
    one, other = old.find("{"), old.rfind("}")
    try:
        return bool(json.loads(old[one : other + 1]) == json.loads(new[one : other + 1]))
    except ValueError:
        return False


def _of_objects(old: Mapping[str, Any], new: Mapping[str, Any], path: str) -> Difference | None:
    names, others = ([name for name in given if name != "cache_control"] for given in (old, new))
    for one, other in zip_longest(names, others):
        if one != other:
            if sorted(names) == sorted(others):
                return Difference(f"{path}.{other}", 0, "unsorted")
            gone = other is None or (one is not None and one not in new)
            return Difference(f"{path}.{one if gone else other}", 0, "removed" if gone else "added")
        found = first_difference(old[one], new[other], f"{path}.{one}")
        if found is not None:
            return found
    return None


def _of_lists(old: Sequence[Any], new: Sequence[Any], path: str) -> Difference | None:
    for at, (one, other) in enumerate(zip_longest(old, new, fillvalue=_NOTHING)):
        if one is other:
            continue
        place = f"{path}[{at}]"
        if one is _NOTHING:
            return Difference(place, 0, "added")
        if other is _NOTHING:
            return Difference(place, 0, "removed")
        found = first_difference(one, other, place)
        if found is not None:
            return _as_members(old, new, at, place) or found
    return None


def _as_members(old: Sequence[Any], new: Sequence[Any], at: int, place: str) -> Difference | None:
    """Say of members with names, as tools have them, that one came, went or moved, where they do not just differ."""
    names, others = _names(old), _names(new)
    if names is None or others is None or names[at] == others[at]:
        return None
    if sorted(names) == sorted(others):
        return Difference(place, 0, "order")
    return Difference(place, 0, "removed" if names[at] not in others else "added")


def _names(members: Sequence[Any]) -> list[str] | None:
    found = list(_named(members))
    return found if len(found) == len(members) else None


def _named(members: Sequence[Any]) -> Iterator[str]:
    for member in members:
        if isinstance(member, Mapping):
            name = cast("Mapping[str, Any]", member).get("name")
            if isinstance(name, str):
                yield name
