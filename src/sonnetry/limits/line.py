"""The calls of one process that wait for a pool: first come, first served."""

from __future__ import annotations

from collections import OrderedDict
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from .turn import Turn

AGAIN = 0.001
"""Seconds after which a file that another process holds is tried again."""
CLOSEST = 0.0005
"""Seconds between the looks of neighbours in a line whose speed is not known."""
LONGEST_LOOK = 1.0
WEIGHT = 0.2  # of the newest step in how fast a line moves


class Line:
    """The calls of this process that wait for one pool, in the order in which they came."""

    def __init__(self) -> None:
        self._waiting: OrderedDict[Turn, int] = OrderedDict()
        self._count = 0
        self._ready = 0.0
        self._last = 0.0
        self._spacing = 0.0

    def wait(self, turn: Turn, now: float) -> float:
        """Return the seconds until a call may ask for its place: 0 for the first in line."""
        first = next(iter(self._waiting), None)
        if first is None or first is turn:
            return 0.0
        place = self._place(turn) - self._waiting[first]
        return min(LONGEST_LOOK, max(AGAIN, self._ready - now) + place * max(self._spacing, CLOSEST))

    def look_again(self, turn: Turn, now: float, wait: float) -> float:
        """Keep the call's place, and note when the first in line may go."""
        self._place(turn)
        self._ready = now + wait
        return wait

    def placed(self, turn: Turn, now: float, wait: float, fair: float) -> None:
        """Let the next one be first, and learn how fast the line moves; `fair` is its step when all have equal parts."""
        self.remove(turn)
        between = now + wait - self._last if wait > 0 else 0.0
        self._spacing += WEIGHT * (min(LONGEST_LOOK, fair, max(0.0, between)) - self._spacing)
        self._last = now + wait

    def remove(self, turn: Turn) -> None:
        """Let the next one be first."""
        self._waiting.pop(turn, None)

    def _place(self, turn: Turn) -> int:
        number = self._waiting.get(turn)
        if number is None:
            self._count += 1
            number = self._waiting[turn] = self._count
        return number
