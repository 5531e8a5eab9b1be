"""The way of one call through a limiter: its place, and its outcome (`_core.watching.Watch`)."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from hashlib import sha256
from typing import TYPE_CHECKING, Any

from .._core.accounts import account_of_call
from .._core.models import find, pool_of
from .._core.rate_limits import RateLimits
from .._core.retry import asked_wait
from .._core.tokens import estimate_request
from .buckets import Needs, Place, Pool

if TYPE_CHECKING:
    from .._core.call import Call
    from .._core.settings import Settings
    from .limiter import Limiter

REFUSED = frozenset({429, 529})
HEED_EVERY = 0.2
"""Seconds between corrections by the headers of accepted answers; refusals and first answers are read at once."""


class Turn:
    """One call: `wait` says when each attempt may be sent, the rest receives its outcome."""

    def __init__(self, limiter: Limiter, settings: Settings) -> None:
        self.pool = ""
        self.place: Place | None = None
        self.knew = False
        """Whether the limits were known when the place was taken."""
        self._limiter = limiter
        self._settings = settings
        self._request: Mapping[str, Any] = {}
        self._size = 0
        self._estimate = 0
        self._go_at = 0.0

    def wait(self, call: Call, now: float) -> float:
        """Return the seconds until the call may be sent, 0 when that is now."""
        if not self._request:
            self._read(call)
        if self.place is not None:
            if now < self._go_at:
                return self._go_at - now
            if not self._limiter.is_paused(self, now):
                return 0.0
            self._give_back()
        wait = self._limiter.ask(self, now)
        if self.place is not None:
            self._go_at = now + wait
        return wait

    def needs(self, pool: Pool) -> Needs:
        """Return what the call will take; its input is only counted where it is limited."""
        if "input_tokens" in pool.buckets and not self._estimate:
            self._estimate = estimate_request(self._request, self._size)
        most = self._request.get("max_tokens", self._request.get("max_tokens_to_sample"))
        return pool.needs(self._estimate, most if isinstance(most, int) else float("inf"))

    def gave_up(self) -> None:
        """Take the end of a call that waited in vain: it was cancelled, or its time is over."""
        self._limiter.gone(self)
        self._give_back()

    def _give_back(self) -> None:
        place, self.place = self.place, None
        if place is not None:
            self._change(lambda pool: pool.leave(place))

    def answered(self, status: int, headers: Mapping[str, str]) -> None:
        """Take the head of an answer."""
        place = self.place
        if place is None:
            return
        now = self._settings.clock.time()
        if status in REFUSED:
            self._forget()
            limits, asked = RateLimits.parse(headers), asked_wait(headers, now)
            self._change(lambda pool: pool.refuse(place, limits, asked, now))
        elif not self.knew or now - self._limiter.heeded >= HEED_EVERY:
            self._limiter.heeded = now
            limits = RateLimits.parse(headers)
            self._change(lambda pool: pool.heed(limits, place, now))

    # The outcome of the call (`_core.watching.Watch`).

    def started(self, _call: Call) -> None:
        """Take the start of a call; it waits for its turn when it is sent."""

    def finished(self, _call: Call, value: Any) -> None:
        """Take a whole answer."""
        self._finish(getattr(value, "usage", None))

    def lost(self, _call: Call, error: BaseException) -> None:
        """Take an attempt that failed."""
        self._finish(getattr(getattr(error, "partial", None), "usage", None))

    failed = lost

    def cut(self, _call: Call, partial: Any) -> None:
        """Take a stream that was closed before its end."""
        self._finish(getattr(partial, "usage", None))

    def _finish(self, usage: Any) -> None:
        place, estimate = self.place, self._estimate
        self._forget()
        if place is None:
            return
        used, written = _used(usage)
        self._change(lambda pool: pool.finish(place, used, written, estimate))

    def _forget(self) -> None:
        """Start over for the next attempt."""
        self.place, self._request, self._estimate = None, {}, 0

    def _change(self, change: Callable[[Pool], None]) -> None:
        name, now = self.pool, self._settings.clock.time()

        def apply(pools: dict[str, Pool]) -> None:
            if name in pools:
                change(pools[name])

        self._limiter.change(apply, now)

    def _read(self, call: Call) -> None:
        """Read the request, as a fallback may have changed it."""
        body = call.body if isinstance(call.body, bytes) else b"{}"
        self._request, self._size = json.loads(body), len(body)
        # Platforms that have the model in the URL have it in the arguments alone.
        model = str(self._request.get("model") or (call.params or {}).get("model"))
        speed = str(self._request.get("speed"))
        facts = find(model)
        self.pool = f"{model if facts is None else pool_of(facts, speed)}@{_scope(call)}"


def _scope(call: Call) -> str:
    """Return what tells accounts apart, without saying who they are: a digest of the address and the credential."""
    return sha256(account_of_call(call).encode("utf-8", "surrogatepass")).hexdigest()[:12]


def _used(usage: Any) -> tuple[float | None, float | None]:
    """Return the input that counts against the limit, without what was read from the cache (rule RATE-2), and the output."""
    plain, written = getattr(usage, "input_tokens", None), getattr(usage, "output_tokens", None)
    stored = getattr(usage, "cache_creation_input_tokens", None)
    return (
        plain + (stored if isinstance(stored, int) else 0) if isinstance(plain, int) else None,
        written if isinstance(written, int) else None,
    )
