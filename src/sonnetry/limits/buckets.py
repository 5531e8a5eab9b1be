"""What may be sent now: buckets of a pool of models, learned from answers, without I/O or a clock.

A pool has a bucket for each limit of the API (rule RATE-1), in the same units as the service keeps them. A request takes
its share before it is sent, and the bucket may go into debt for as long as the caller waits for its turn, so that those
who asked first go first. Answers correct the buckets where the service knows better; refusals pause the pool and, unless
the headers explain them, halve the number of requests under way, which grows again by one with each round of answers.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any

from .._core.rate_limits import RateLimit, RateLimits

KINDS = ("requests", "input_tokens", "output_tokens")
MINUTE = 60.0
HORIZON = 0.25
"""Seconds ahead that a place may be taken; a longer wait is asked for again, so that no caller books minutes of a limit."""
LATELY = 1.0
"""Seconds in which processes that share a limit get equal parts of it, while they all ask for more than there is."""
PROBE = 0.02
"""Seconds between looks while nothing is known of the limits, or too many are under way."""
PAUSE = 1.0
"""Seconds of the first pause after a refusal that names none; each further one doubles, up to `LONGEST_PAUSE`."""
LONGEST_PAUSE = 60.0
EXPLAINED = 60.0
"""Seconds after which a refusal that the headers explain may come again without a smaller width."""
ROUNDING = 500
"""Tokens by which a reported rest may be too high: the service rounds it to thousands (rule RATE-5)."""
SPARE = 0.02
"""The part of a token bucket that is left: sizes are estimates, and answers are counted when they end, several at once."""
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
class Crew:
    """What one process has under way, and when it was last heard of."""

    seen: float
    recent: float = 0.0
    """How many requests it was let in lately, an older one counting less, at the instant `seen`."""
    under_way: int = 0
    reserved: dict[str, float] = field(default_factory=lambda: dict.fromkeys(KINDS, 0.0))

    def faded(self, now: float) -> float:
        """Return `recent` as it is now."""
        return self.recent * math.exp(min(0.0, self.seen - now) / LATELY)

    def look(self, now: float) -> None:
        """Note that the process asks."""
        self.recent, self.seen = self.faded(now), max(self.seen, now)

    def change(self, needs: Needs, by: int) -> None:
        """Add a request, or with -1 remove it."""
        self.under_way = max(0, self.under_way + by)
        for kind in KINDS:
            self.reserved[kind] = max(0.0, self.reserved[kind] + by * getattr(needs, kind))


@dataclass(slots=True)
class Place:
    """A request that was let in: whose it is, what it took, and what the pool knew then."""

    who: str
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
    crews: dict[str, Crew] = field(default_factory=dict[str, Crew])
    """What is under way, by the process that sent it: one that is killed must not keep its share."""
    taken: dict[str, float] = field(default_factory=lambda: dict.fromkeys(KINDS, 0.0))
    pause: float = 0.0
    refused: float = 0.0
    refusals: int = 0
    width: float | None = None
    input_share: float = 1.0
    """Which part of the estimated input counts: what is read from the cache does not (rule RATE-2)."""
    output: float = TYPICAL_OUTPUT
    used: float = 0.0

    @property
    def under_way(self) -> int:
        """How many requests of all processes are under way."""
        return sum(crew.under_way for crew in self.crews.values())

    def reserved(self, kind: str) -> float:
        """Return what those under way have taken from a bucket."""
        return sum(crew.reserved[kind] for crew in self.crews.values())

    def drop(self, is_gone: Callable[[str, float], bool]) -> None:
        """Forget what processes have under way that are gone."""
        for who in [who for who, crew in self.crews.items() if is_gone(who, crew.seen)]:
            del self.crews[who]

    def limit_to(self, own: Mapping[str, float], now: float) -> None:
        """Take the caller's limits."""
        self.own = dict(own)
        for kind, limit in self.own.items():
            self._learn(kind, limit, limit, now)

    def needs(self, tokens: float, most_output: float) -> Needs:
        """Return what a request will take, by its estimated input and the most that it may write."""
        return Needs(1.0, tokens * self.input_share, min(most_output, self.output))

    def admit(self, who: str, needs: Needs, now: float) -> tuple[float, Place | None]:
        """Return the seconds to wait, and the place that was taken; without a place, ask again after them."""
        self.used = now
        blocked = self._blocked(now)
        if blocked > 0:
            return blocked, None
        wait = 0.0
        for kind, bucket in self.buckets.items():
            bucket.fill(now)
            spare = 0.0 if kind == "requests" else SPARE * bucket.limit
            wait = max(wait, bucket.wait(getattr(needs, kind) + spare))
        crew = self.crews.setdefault(who, Crew(now))
        crew.look(now)
        if wait > HORIZON or (wait > HORIZON / 2 and self._is_ahead(crew, now)):
            return max(PROBE, wait - HORIZON / 2), None
        crew.recent += 1
        place = Place(who, needs, now + wait, {kind: self.taken[kind] - self.reserved(kind) for kind in KINDS})
        crew.change(needs, 1)
        self._move(needs, 1)
        return wait, place

    def fair_step(self, needs: Needs, now: float) -> float:
        """Return the seconds between two requests of one process when all that ask have equal parts."""
        asking = sum(now - crew.seen < LATELY for crew in self.crews.values())
        steps = (getattr(needs, kind) * MINUTE / bucket.limit for kind, bucket in self.buckets.items())
        return max(1, asking) * max(steps, default=0.0)

    def leave(self, place: Place) -> None:
        """Give back what a request took that was not sent, or that the service did not take."""
        self._end(place)
        self._move(place.needs, -1)

    def finish(self, place: Place, input_tokens: float | None, output_tokens: float | None, estimate: float) -> None:
        """Put what an answer really used in the place of what was expected; None where that is not known."""
        self._end(place)
        if self.width is not None:
            self.width += 1.0 / self.width
            if self.width > 4 * self.under_way + 8:  # it has not held anything back for a while
                self.width = None
        self.refusals = 0
        for kind, used in (("input_tokens", input_tokens), ("output_tokens", output_tokens)):
            if used is not None:
                self._move_one(kind, used - getattr(place.needs, kind))
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
        for (
            bucket
        ) in self.buckets.values():  # others wait for the end of the pause too: half of what it brings is theirs
            if bucket.level <= 1 and not sent_before:
                bucket.level -= (self.pause - now) * bucket.limit / MINUTE / 2

    def to_dict(self) -> dict[str, Any]:
        """Return it as plain JSON."""
        kept = {name: getattr(self, name) for name in self.__slots__}
        kept["buckets"] = {kind: [bucket.limit, bucket.level, bucket.at] for kind, bucket in self.buckets.items()}
        kept["crews"] = {
            who: [crew.seen, crew.recent, crew.under_way, crew.reserved] for who, crew in self.crews.items()
        }
        return kept

    @classmethod
    def from_dict(cls, kept: Mapping[str, Any]) -> Pool:
        """Read what `to_dict` made.

        Raises:
            TypeError: it is something else.
            KeyError: it is something else.
        """
        buckets = {kind: Bucket(*bucket) for kind, bucket in kept["buckets"].items()}
        crews = {who: Crew(*crew) for who, crew in kept["crews"].items()}
        return cls(**{**kept, "buckets": buckets, "crews": crews})

    def _is_ahead(self, crew: Crew, now: float) -> bool:
        """Return whether a process has had more than its part, so that others who ask come first."""
        asking = [other.faded(now) for other in self.crews.values() if now - other.seen < LATELY]
        return crew.recent > 1 + sum(asking) / len(asking)

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

    def _move(self, needs: Needs, by: int) -> None:
        for kind in KINDS:
            self._move_one(kind, by * getattr(needs, kind))

    def _move_one(self, kind: str, amount: float) -> None:
        self.taken[kind] += amount
        if kind in self.buckets:
            bucket = self.buckets[kind]
            bucket.level = min(bucket.limit, bucket.level - amount)

    def _end(self, place: Place) -> None:
        if place.who in self.crews:
            self.crews[place.who].change(place.needs, -1)

    def _learn(self, kind: str, limit: float, remaining: float, now: float) -> Bucket:
        limit = min(limit, self.own.get(kind, limit))
        bucket = self.buckets.get(kind)
        if bucket is None:
            # What is under way was let in without this bucket.
            bucket = self.buckets[kind] = Bucket(limit, min(limit, remaining) - self.reserved(kind), now)
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
        around = self.taken[kind] - place.before[kind]
        since = max(0.0, now - place.at) * limit / MINUTE
        least = remaining - rounding - around
        most = remaining - rounding + since
        # Nothing left may also mean a debt, and a lower limit of the caller's own is not what was reported.
        bucket.bound(least if bucket.limit == limit and remaining > 0 else float("-inf"), most)
