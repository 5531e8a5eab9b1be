"""How fast live requests go: learned from the rate-limit headers of answers and from refusals, without I/O.

One limiter is shared by everything that sends with the same key. It admits a request when fewer are under way than the
present width, the reported buckets are not empty, and no pause is on. The width grows by one with every round of
answers and is halved by a round of refusals (rules RATE-1, RATE-5, RATE-8).
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Protocol

from .._core.rate_limits import RateLimit, RateLimits

RESERVE = 0.02  # the part of a bucket that is left for others
PAUSE_AFTER_REFUSAL = 1.0
RECHECK = 0.05  # an answer may come at any moment


class Pace(Protocol):
    """What paces requests: a limiter here, or one that several machines share."""

    def wait(self, now: float) -> float:
        """Return 0 when a request may go now, else the seconds until it is worth asking again."""
        ...

    def answered(self, now: float, limits: RateLimits | None) -> None:
        """Take an answer."""
        ...

    def refused(self, now: float, wait: float | None) -> None:
        """Take a refusal for load or rate."""
        ...

    def left(self) -> None:
        """Take the end of a request that says nothing about the rate."""
        ...


@dataclass(slots=True)
class LivePace:
    """Admits requests; `most` is the largest number under way, instants are seconds since the epoch."""

    most: int
    width: float = 4.0
    under_way: int = 0
    pause_until: float = 0.0
    refusals: int = 0

    def wait(self, now: float) -> float:
        """Return 0 when a request may go now (it then counts as under way), else the seconds until it is worth asking again."""
        if now < self.pause_until:
            return self.pause_until - now
        if self.under_way >= max(1, int(min(self.width, self.most))):
            return RECHECK
        self.under_way += 1
        return 0.0

    def answered(self, now: float, limits: RateLimits | None) -> None:
        """Take an answer: it leaves, and its headers say what is left."""
        self.under_way -= 1
        self.refusals = 0
        self.width = min(float(self.most), self.width + 1.0 / self.width)
        if limits is not None:
            for bucket in (limits.requests, limits.tokens, limits.input_tokens, limits.output_tokens):
                self._heed(bucket, now)

    def refused(self, now: float, wait: float | None) -> None:
        """Take a refusal for load or rate; `wait` is what the server asks for."""
        self.under_way -= 1
        if not self.refusals or now >= self.pause_until:  # what was under way when the pause began is refused with it
            self.width = max(1.0, self.width / 2.0)
            self.refusals += 1
        own = PAUSE_AFTER_REFUSAL * 2.0 ** min(self.refusals - 1, 6)
        self.pause_until = max(self.pause_until, now + (own if wait is None else wait))

    def left(self) -> None:
        """Take the end of a request that says nothing about the rate."""
        self.under_way -= 1

    def _heed(self, bucket: RateLimit | None, now: float) -> None:
        """Wait for a bucket that is nearly empty, as long as those under way may need what is left of it."""
        if bucket is None or not bucket.limit or bucket.remaining is None or bucket.reset is None:
            return
        if bucket.remaining > bucket.limit * RESERVE:
            return
        # It fills continuously, so a part of the time until it is full brings back what a round of requests needs.
        missing = max(0.0, bucket.reset.timestamp() - now)
        self.pause_until = max(self.pause_until, now + missing * 2 * RESERVE)
