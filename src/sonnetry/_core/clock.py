"""Time as an argument: the system's clock, and a virtual one that tests and the local server turn by hand.

Back-off, polling and everything that a server waits for or expires ask a `Clock`. Socket deadlines do not: they limit
real waiting and stay with `time.monotonic`.
"""

from __future__ import annotations

import threading
import time as _time
from collections.abc import Callable
from datetime import UTC, datetime
from typing import Protocol

from .public_names import publish_names


class Clock(Protocol):
    """What tells the time and waits."""

    def time(self) -> float:
        """Return seconds since the epoch."""
        ...

    def monotonic(self) -> float:
        """Return seconds that never go back."""
        ...

    def sleep(self, seconds: float) -> None:
        """Block this thread."""
        ...

    async def sleep_async(self, seconds: float) -> None:
        """Suspend this task."""
        ...


class SystemClock:
    """The machine's clock."""

    def time(self) -> float:
        """Return seconds since the epoch."""
        return _time.time()

    def monotonic(self) -> float:
        """Return seconds that never go back."""
        return _time.monotonic()

    def sleep(self, seconds: float) -> None:
        """Block this thread."""
        _time.sleep(seconds)

    async def sleep_async(self, seconds: float) -> None:
        """Suspend this task."""
        import asyncio

        await asyncio.sleep(seconds)


class VirtualClock:
    """A clock that moves only when told to, or when somebody sleeps on it.

    A sleep advances the clock by its length and returns at once; `slept` lists the latest sleeps in order. Safe to
    share between threads and event loops.
    """

    REMEMBERED = 10_000  # sleeps; a server that runs for days would otherwise grow by each

    def __init__(self, start: datetime | float = 1_795_176_000.0) -> None:
        self._now = start if isinstance(start, (int, float)) else start.timestamp()
        self._lock = threading.Lock()
        self.slept: list[float] = []
        self._watchers: list[Callable[[], None]] = []

    def __repr__(self) -> str:
        return f"VirtualClock({self.now().isoformat()})"

    def time(self) -> float:
        """Return seconds since the epoch."""
        return self._now

    def monotonic(self) -> float:
        """Return seconds that never go back."""
        return self._now

    def now(self) -> datetime:
        """Return the current instant as an aware datetime in UTC."""
        return datetime.fromtimestamp(self._now, UTC)

    def advance(self, seconds: float = 0.0, *, minutes: float = 0.0, hours: float = 0.0, days: float = 0.0) -> None:
        """Move the clock forward by the sum of these; a negative step is refused."""
        for number in (seconds, minutes, hours, days):
            if not isinstance(number, (int, float)):
                raise TypeError(f"advance() takes seconds, such as advance(3600), not {number!r}")
        seconds += 60 * minutes + 3_600 * hours + 86_400 * days
        if seconds < 0:
            raise ValueError(f"a clock cannot go back: advance({seconds!r})")
        with self._lock:
            self._now += seconds
            watchers = [*self._watchers]
        for moved in watchers:
            moved()

    def watch(self, moved: Callable[[], None]) -> Callable[[], None]:
        """Call `moved` after each move of the clock, on the thread that moves it; the result ends that."""
        with self._lock:
            self._watchers.append(moved)

        def unwatch() -> None:
            with self._lock:
                self._watchers.remove(moved)

        return unwatch

    def sleep(self, seconds: float) -> None:
        """Advance the clock by `seconds` and return at once."""
        self.slept.append(seconds)
        if len(self.slept) > 2 * self.REMEMBERED:
            del self.slept[: -self.REMEMBERED]
        self.advance(max(0.0, seconds))

    async def sleep_async(self, seconds: float) -> None:
        """Advance the clock by `seconds`, letting other tasks run once."""
        import asyncio

        self.sleep(seconds)
        await asyncio.sleep(0)


SYSTEM_CLOCK = SystemClock()


publish_names(__name__)
