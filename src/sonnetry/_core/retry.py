"""Whether to try again, and after how long: decided from outcomes, without a clock or a socket.

Rules CLI-2, CLI-3, CLI-4 and the waiting rules of the stream contract. The shell sleeps; this module never does.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime

from .._records import Value
from .errors import APIError, APIStatusError

DEFAULT_MAX_RETRIES = 2
FIRST_BACKOFF = 0.5
LAST_BACKOFF = 8.0
JITTER = 0.25 - 1e-9  # the factor stays above 0.75
_NUMBER = re.compile(r"[0-9]+(\.[0-9]+)?([eE][+-]?[0-9]+)?")  # Python's `float` takes more: 1_0, inf, nan
LAST_MOMENT = datetime.max.replace(tzinfo=UTC).timestamp() - 1


@dataclass(frozen=True, slots=True)
class RetryPolicy:
    """How a call is repeated.

    `max_retries` counts repetitions, `max_delay` is the longest single wait in seconds, `max_elapsed` limits the time
    from the first attempt to the end of a wait, `statuses` adds statuses that are retried, and `on_retry(error, wait,
    retries_taken)` is called before each one. A longer wait than allowed raises at once, with `error.retry_at`.
    """

    max_retries: int = DEFAULT_MAX_RETRIES
    max_delay: float = 60.0
    max_elapsed: float | None = None
    statuses: frozenset[int] = frozenset()
    on_retry: Callable[[APIError, float, int], object] | None = None

    def __post_init__(self) -> None:
        if self.max_retries is None:
            raise TypeError("max_retries cannot be None; pass 0 for no retries, a large number for many")
        if not isinstance(self.max_retries, int) or self.max_retries < 0:
            raise TypeError(f"max_retries must be a whole number of at least 0, not {self.max_retries!r}")


class RetryState(Value):
    """The story of one logical call. `asked_limit` is the read limit the caller set, if any; instants are in seconds."""

    __slots__ = ("asked_limit", "policy", "rng", "started", "taken", "total")

    def __init__(
        self,
        policy: RetryPolicy,
        started: float,
        total: float | None = None,
        asked_limit: float | None = None,
        taken: int = 0,
        rng: Callable[[], float] | None = None,
    ) -> None:
        self.policy = policy
        self.started = started
        self.total = total
        self.asked_limit = asked_limit
        self.taken = taken
        self.rng = rng or _chance

    def wait_after(self, error: APIError, now: float, wall: float) -> float:
        """Return the seconds to wait before the next attempt, or raise the error when there is none.

        `now` is monotonic, `wall` the time of day for HTTP dates.
        """
        error.retries_taken = self.taken
        if not self._again(error):
            raise error
        asked = asked_wait(_headers(error), wall)
        wait = backoff(self.taken, self.rng()) if asked is None else asked
        if self._too_long(wait, asked is not None, now):
            if isinstance(error, APIError):
                error.mark(retry_at=datetime.fromtimestamp(min(wall + wait, LAST_MOMENT), UTC))
            raise error
        self.taken += 1
        if self.policy.on_retry is not None:
            self.policy.on_retry(error, wait, self.taken)
        return wait

    def _again(self, error: APIError) -> bool:
        listed = isinstance(error, APIStatusError) and error.status_code in self.policy.statuses
        return self.taken < self.policy.max_retries and (error.retryable or listed)

    def _too_long(self, wait: float, asked: bool, now: float) -> bool:
        spent = now - self.started
        limits = [self.policy.max_delay]
        if asked and self.asked_limit is not None:
            limits.append(self.asked_limit)
        limits.extend(end - spent for end in (self.total, self.policy.max_elapsed) if end is not None)
        return wait > min(limits)


def _chance() -> float:
    from random import random  # loads six modules, for calls that fail

    return random()  # noqa: S311 - it spreads retries, and hides nothing


def backoff(taken: int, chance: float) -> float:
    """Return 0.5 * 2^n seconds, at most 8, times a factor in (0.75, 1]."""
    base: float = min(FIRST_BACKOFF * 2.0 ** min(taken, 16), LAST_BACKOFF)
    return base * (1.0 - JITTER * chance)


def asked_wait(headers: Mapping[str, str], wall: float) -> float | None:
    """Read the wait that the server asks for, in seconds; None when it asks for none or for none above 0."""
    for name, unit in (("retry-after-ms", 1000.0), ("retry-after", 1.0)):
        seconds = _seconds(headers.get(name), unit, wall)
        if seconds is not None and seconds > 0:
            return seconds
    return None


def _seconds(text: str | None, unit: float, wall: float) -> float | None:
    if text is None:
        return None
    if _NUMBER.fullmatch(text.strip()) is None:
        return _until(text, wall)
    value = float(text) / unit
    return value if value < float("inf") else None


def _until(text: str, wall: float) -> float | None:
    from email.utils import parsedate_to_datetime  # loads fifteen modules, for a form that few servers send

    try:
        moment = parsedate_to_datetime(text)
    except (ValueError, TypeError):
        return None
    return (moment if moment.tzinfo else moment.replace(tzinfo=UTC)).timestamp() - wall


def _headers(error: APIError) -> Mapping[str, str]:
    return error.response.headers if isinstance(error, APIStatusError) else {}
