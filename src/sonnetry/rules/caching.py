"""Cache breakpoints: how many, where, and in which order (section 10)."""

from __future__ import annotations

from itertools import pairwise

from ..caching.render import Segment, automatic, segments
from .errors import invalid
from .registry import rule
from .walk import Body, has_marks, once

MOST = 4


@once
def _marks(body: Body) -> list[tuple[str, str]]:
    """Return where the explicit breakpoints are and how long each lives, in the order of the prompt."""
    if not has_marks(body):
        return []
    return [(segment.path, mark) for segment in segments(body) for mark in segment.marks]


def _ttl(body: Body) -> str | None:
    mark = body.get("cache_control")
    return None if not mark else mark.get("ttl", "5m")


@rule("CACHE-4", "documented", "MSG-18")
def the_automatic_mark_agrees(body: Body) -> None:
    """Refuse an automatic breakpoint of another lifetime than the one its block already has."""
    asked = _ttl(body)
    place = automatic(body) if asked else None
    if asked and place and place.marks and place.marks[-1] != asked:
        raise invalid(
            f"cache_control: ttl '{asked}' conflicts with ttl '{place.marks[-1]}' of the breakpoint at {place.path}"
        )


@rule("TXT-21", "observed", "CACHE-3")
def four_marks_at_most(body: Body) -> None:
    """Refuse more than four breakpoints, the automatic one included."""
    found = len(_marks(body)) + _adds_one(body)
    if found > MOST:
        raise invalid(f"A maximum of {MOST} blocks with cache_control may be provided. Found {found}.")


def _adds_one(body: Body) -> bool:
    place: Segment | None = None if _ttl(body) is None else automatic(body)
    return place is not None and not place.marks


@rule("CACHE-5", "documented")
def longer_lives_first(body: Body) -> None:
    """Refuse an hour's breakpoint after one of five minutes."""
    marks, asked = _marks(body), _ttl(body)
    if asked and _adds_one(body):
        marks = [*marks, ("cache_control", asked)]
    for (_, before), (path, ttl) in pairwise(marks):
        if (before, ttl) == ("5m", "1h"):
            raise invalid(
                f"{path}.cache_control.ttl: a ttl='1h' cache_control block must not come after a ttl='5m' cache_control "
                "block. Note that blocks are processed in the following order: `tools`, `system`, `messages`."
            )
