"""Rate limits: token buckets of requests, input and output tokens for each pool of models (section 4)."""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime

from ..._core.clock import Clock
from ...rules.errors import ApiError

PREFIX = "anthropic-ratelimit"
KINDS = ("requests", "input-tokens", "output-tokens")


@dataclass(frozen=True, slots=True)
class Rates:
    """How much a minute allows; None does not limit."""

    requests: int | None = None
    input_tokens: int | None = None
    output_tokens: int | None = None

    @classmethod
    def of(cls, rates: Rates | Mapping[str, int]) -> Rates:
        """Read rates, or their names with numbers.

        Raises:
            ValueError: a rate is not positive.
            TypeError: a name is unknown.
        """
        made = rates if isinstance(rates, Rates) else cls(**rates)
        if any(rate is not None and rate < 1 for rate in (made.requests, made.input_tokens, made.output_tokens)):
            raise ValueError("rates are at least 1 a minute; leave out what is not limited")
        return made


@dataclass(slots=True)
class Bucket:
    """A bucket that holds a minute's worth and fills continuously (rule RATE-1); it may be overdrawn."""

    limit: int
    level: float
    at: float

    def fill(self, now: float) -> None:
        """Add what has flowed in since it was last looked at."""
        self.level = min(float(self.limit), self.level + (now - self.at) * self.limit / 60)
        self.at = now

    def wait(self, need: float) -> float:
        """Return the seconds until it holds what is needed; at most a full bucket is."""
        return max(0.0, (min(need, self.limit) - self.level) * 60 / self.limit)

    @property
    def reset(self) -> str:
        """When it will be full, as RFC 3339 (rule RATE-5)."""
        full = self.at + (self.limit - self.level) * 60 / self.limit
        return datetime.fromtimestamp(math.ceil(full), UTC).strftime("%Y-%m-%dT%H:%M:%SZ")


@dataclass(slots=True)
class RatePools:
    """The buckets of every pool."""

    rates: Rates
    clock: Clock
    pools: dict[str, dict[str, Bucket]] = field(default_factory=dict[str, dict[str, Bucket]])

    def admit(self, pool: str, input_tokens: int) -> dict[str, str]:
        """Take a request and its input from a pool and return the headers that tell what is left (rules RATE-2, RATE-5).

        Raises:
            ApiError: 429 with `retry-after`; then nothing was taken.
        """
        buckets = self._buckets(pool)
        needs = {"requests": 1, "input-tokens": input_tokens, "output-tokens": 1}
        waits = {kind: bucket.wait(needs[kind]) for kind, bucket in buckets.items()}
        kind, wait = max(waits.items(), key=lambda pair: pair[1], default=("", 0.0))
        if wait > 0:
            raise _exceeded(kind, buckets[kind].limit, wait, headers(buckets))
        for name in ("requests", "input-tokens"):
            if name in buckets:
                buckets[name].level -= needs[name]
        return headers(buckets)

    def spend(self, pool: str, output_tokens: int) -> None:
        """Take what was really written; `max_tokens` plays no part (rule RATE-2)."""
        bucket = self._buckets(pool).get("output-tokens")
        if bucket is not None:
            bucket.level -= output_tokens

    def clear(self) -> None:
        """Fill every bucket."""
        self.pools.clear()

    def _buckets(self, pool: str) -> dict[str, Bucket]:
        now = self.clock.time()
        rates = (self.rates.requests, self.rates.input_tokens, self.rates.output_tokens)
        if pool not in self.pools:
            self.pools[pool] = {
                kind: Bucket(rate, rate, now) for kind, rate in zip(KINDS, rates, strict=True) if rate is not None
            }
        for bucket in self.pools[pool].values():
            bucket.fill(now)
        return self.pools[pool]


def headers(buckets: Mapping[str, Bucket]) -> dict[str, str]:
    """Return the rate-limit headers; `tokens` is the tighter of the two token limits."""
    shown = dict(buckets)
    tokens = [bucket for kind, bucket in buckets.items() if kind != "requests"]
    if tokens:
        shown["tokens"] = min(tokens, key=lambda bucket: bucket.level / bucket.limit)
    found: dict[str, str] = {}
    for kind, bucket in shown.items():
        left = max(0, math.floor(bucket.level))
        found[f"{PREFIX}-{kind}-limit"] = str(bucket.limit)
        found[f"{PREFIX}-{kind}-remaining"] = str(left if kind == "requests" else round(left, -3))
        found[f"{PREFIX}-{kind}-reset"] = bucket.reset
    return found


def _exceeded(kind: str, limit: int, wait: float, told: Mapping[str, str]) -> ApiError:
    message = (
        f"This request would exceed your organization's rate limit of {limit:,} {kind.replace('-', ' ')} per minute. Please "
        "reduce the prompt length or the maximum tokens requested, or try again later."
    )
    return ApiError(429, message, headers={**told, "retry-after": str(math.ceil(wait))})
