"""What may be sent now: buckets of a pool of models, learned from answers, without I/O or a clock.

A pool has a bucket for each limit of the API (rule RATE-1), in the same units as the service keeps them. A request takes
its share before it is sent, and the bucket may go into debt for as long as the caller waits for its turn, so that those
who asked first go first. Answers correct the buckets where the service knows better; refusals pause the pool and, unless
the headers explain them, halve the number of requests under way, which grows again by one with each round of answers.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict, dataclass, field
from typing import Any

from .._core.rate_limits import RateLimit, RateLimits

KINDS = ("requests", "input_tokens", "output_tokens")
MINUTE = 60.0
HORIZON = 0.25
"""Seconds ahead that a place may be taken; a longer wait is asked for again, so that no caller books minutes of a limit."""
PROBE = 0.02
"""Seconds between looks while nothing is known of the limits, or too many are under way."""
PAUSE = 1.0
"""Seconds of the first pause after a refusal that names none; each further one doubles, up to `LONGEST_PAUSE`."""
LONGEST_PAUSE = 60.0
EXPLAINED = 60.0
"""Seconds after which a refusal that the headers explain may come again without a smaller width."""
ROUNDING = 500
"""Tokens by which a reported rest may be too high: the service rounds it to thousands (rule RATE-5)."""
TYPICAL_OUTPUT = 256.0
WEIGHT = 0.1  # of the newest answer in what is learned about sizes


@dataclass(slots=True)
class Bucket:
    """One limit: `limit` a minute, `level` left at the instant `at`; below 0 when turns are taken ahead."""

    limit: float
    level: float
    at: float

    def fill(self, now: float) -> None:
        """Add what has flowed in since it was last looked at."""
        if now > self.at:
            self.level = min(self.limit, self.level + (now - self.at) * self.limit / MINUTE)
            self.at = now

    def wait(self, need: float) -> float:
        """Return the seconds until it holds what is needed; of more than it can hold, until it is full."""
        return max(0.0, (min(need, self.limit) - self.level) * MINUTE / self.limit)

    def bound(self, least: float, most: float) -> None:
        """Move the level between what the service can have left at least and at most."""
        self.level = min(max(self.level, min(least, self.limit)), most, self.limit)


@dataclass(slots=True)
class Needs:
    """What one request takes from each bucket."""

    requests: float = 1.0
    input_tokens: float = 0.0
    output_tokens: float = 0.0


@dataclass(slots=True)
class Place:
    """A request that was let in: what it took, and what the pool knew then."""

    needs: Needs
    at: float
    before: dict[str, float] = field(default_factory=dict[str, float])
    """What had been taken from each bucket, less what was still under way."""


@dataclass(slots=True)
class Pool:
    """The limits that some models share, and what is under way against them."""

    buckets: dict[str, Bucket] = field(default_factory=dict[str, Bucket])
    own: dict[str, float] = field(default_factory=dict[str, float])
    """Limits that the caller set; the lower of these and the service's hold."""
    known: bool = False
    """Whether an answer has said what the limits are, be it that there are none."""
    begun: float | None = None
    under_way: int = 0
    reserved: dict[str, float] = field(default_factory=dict[str, float])
    taken: dict[str, float] = field(default_factory=dict[str, float])
    pause: float = 0.0
    refused: float = 0.0
    refusals: int = 0
    width: float | None = None
    input_share: float = 1.0
    """Which part of the estimated input counts: what is read from the cache does not (rule RATE-2)."""
    output: float = TYPICAL_OUTPUT
    used: float = 0.0

    def limit_to(self, own: Mapping[str, float], now: float) -> None:
        """Take the caller's limits."""
        self.own = dict(own)
        for kind, limit in self.own.items():
            self._learn(kind, limit, limit, now)

    def needs(self, tokens: float, most_output: float) -> Needs:
        """Return what a request will take, by its estimated input and the most that it may write."""
        return Needs(1.0, tokens * self.input_share, min(most_output, self.output))

    def admit(self, needs: Needs, now: float) -> tuple[float, Place | None]:
        """Return the seconds to wait, and the place that was taken; without a place, ask again after them."""
        self.used = now
        blocked = self._blocked(now)
        if blocked > 0:
            return blocked, None
        wait = 0.0
        for kind, bucket in self.buckets.items():
            bucket.fill(now)
            wait = max(wait, bucket.wait(getattr(needs, kind)))
        if wait > HORIZON:
            return wait - HORIZON / 2, None
        place = Place(needs, now + wait, {kind: self._sent(kind) for kind in KINDS})
        self._take(needs, 1)
        return wait, place

    def spacing(self, needs: Needs) -> float:
        """Return the seconds between requests of such a size when the buckets are empty."""
        return max((getattr(needs, kind) * MINUTE / b.limit for kind, b in self.buckets.items()), default=0.0)

    def leave(self, place: Place) -> None:
        """Give back what a request took that was not sent, or that the service did not take."""
        self._end(place)
        for kind, bucket in self.buckets.items():
            bucket.level = min(bucket.limit, bucket.level + getattr(place.needs, kind))

    def finish(self, place: Place, input_tokens: float | None, output_tokens: float | None, estimate: float) -> None:
        """Put what an answer really used in the place of what was expected; None where that is not known."""
        self._end(place)
        if self.width is not None:
            self.width += 1.0 / self.width
            if self.width > 4 * self.under_way + 8:  # it has not held anything back for a while
                self.width = None
        self.refusals = 0
        for kind, used in (("input_tokens", input_tokens), ("output_tokens", output_tokens)):
            if used is not None and kind in self.buckets:
                self.buckets[kind].level += getattr(place.needs, kind) - used
        if input_tokens is not None and estimate > 0:
            self.input_share += WEIGHT * (min(2.0, max(0.01, input_tokens / estimate)) - self.input_share)
        if output_tokens is not None:
            self.output += WEIGHT * (output_tokens - self.output)

    def heed(self, limits: RateLimits | None, place: Place, now: float) -> None:
        """Learn from the headers of an answer, accepted or refused."""
        self.known = True
        for kind in KINDS:
            reported: RateLimit | None = getattr(limits, kind, None)
            if reported is not None and reported.limit and reported.remaining is not None:
                self._correct(kind, reported.limit, reported.remaining, place, now)

    def refuse(self, place: Place, limits: RateLimits | None, wait: float | None, now: float) -> None:
        """Take a refusal for rate or load; `wait` is what the service asks for."""
        sent_before = place.at <= self.refused
        explained = limits is not None and wait is not None and now - self.refused > EXPLAINED
        self.leave(place)
        if limits is not None:
            self.heed(limits, place, now)
        if not sent_before:  # what was under way at the time of a refusal is refused with it
            if not explained:
                self.width = max(1.0, min(self.under_way + 1.0, self.width or float("inf")) / 2)
            self.refusals += 1
            self.refused = now
        own = min(LONGEST_PAUSE, PAUSE * 2.0 ** max(0, self.refusals - 1))
        self.pause = max(self.pause, now + (own if wait is None else wait))

    def to_dict(self) -> dict[str, Any]:
        """Return it as plain JSON."""
        return asdict(self)

    @classmethod
    def from_dict(cls, kept: Mapping[str, Any]) -> Pool:
        """Read what `to_dict` made.

        Raises:
            TypeError: it is something else.
            ValueError: it is something else.
        """
        buckets = {str(kind): Bucket(**bucket) for kind, bucket in kept["buckets"].items()}
        return cls(**{**kept, "buckets": buckets})

    def _blocked(self, now: float) -> float:
        if now < self.pause:
            return self.pause - now
        if self.width is not None and self.under_way >= max(1, int(self.width)):
            return PROBE
        if not self.known and not self.own:
            if self.begun is None:
                self.begun = now
            # One request at first, then twice as many each second: an answer may take minutes to say what the limits are.
            if self.under_way >= 2.0 ** min(now - self.begun, 12.0):
                return PROBE
        return 0.0

    def _sent(self, kind: str) -> float:
        return self.taken.get(kind, 0.0) - self.reserved.get(kind, 0.0)

    def _take(self, needs: Needs, requests: int) -> None:
        self.under_way += requests
        for kind in KINDS:
            need = getattr(needs, kind)
            self.reserved[kind] = self.reserved.get(kind, 0.0) + need
            self.taken[kind] = self.taken.get(kind, 0.0) + need
            if kind in self.buckets:
                self.buckets[kind].level -= need

    def _end(self, place: Place) -> None:
        self.under_way = max(0, self.under_way - 1)
        for kind in KINDS:
            self.reserved[kind] = max(0.0, self.reserved.get(kind, 0.0) - getattr(place.needs, kind))

    def _learn(self, kind: str, limit: float, remaining: float, now: float) -> Bucket:
        limit = min(limit, self.own.get(kind, limit))
        bucket = self.buckets.get(kind)
        if bucket is None:
            # What is under way was let in without this bucket.
            bucket = self.buckets[kind] = Bucket(limit, min(limit, remaining) - self.reserved.get(kind, 0.0), now)
        elif bucket.limit != limit:
            bucket.fill(now)
            bucket.limit, bucket.level = limit, min(bucket.level, limit)
        return bucket

    def _correct(self, kind: str, limit: float, remaining: float, place: Place, now: float) -> None:
        bucket = self._learn(kind, limit, remaining, now)
        bucket.fill(now)
        rounding = 0.0 if kind == "requests" else min(ROUNDING, limit / 10)
        # The service counted between the sending and now. At least: nothing that was sent around then was counted.
        # At most: all was, and it has refilled since.
        around = self.taken.get(kind, 0.0) - place.before.get(kind, 0.0)
        since = max(0.0, now - place.at) * limit / MINUTE
        least = remaining - rounding - around
        most = remaining - rounding + since
        bucket.bound(least if bucket.limit == limit else float("-inf"), most)
