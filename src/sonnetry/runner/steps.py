"""What the runner does next, decided from the clock and what is under way: one thing at a time.

Looking for a lost batch comes before sending another, and both before waiting. Batches are polled after a second, then ever
more rarely, up to once a minute (rule BAT-9).
"""

from __future__ import annotations

import random
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Literal

FIRST_POLL, LAST_POLL, GROWTH, JITTER = 1.0, 60.0, 1.5, 0.2


@dataclass(slots=True)
class Running:
    """A batch under way and when to ask for it."""

    chunk: int
    batch_id: str
    next_poll: float
    interval: float = FIRST_POLL
    rng: Callable[[], float] = random.random

    def later(self, now: float) -> None:
        """Put off the next poll, by chance a little more or less, which spreads the polls of many runs."""
        self.next_poll = now + self.interval * (1.0 - JITTER * self.rng())
        self.interval = min(LAST_POLL, self.interval * GROWTH)


@dataclass(slots=True)
class State:
    """All that the decision rests on; instants are in seconds of one clock."""

    running: list[Running] = field(default_factory=list[Running])
    most_running: int = 8
    waiting: bool = True  # requests wait to be sent
    blocked: bool = False  # they do not fit the budget as long as nothing ends
    settle_at: float | None = None  # when to look for a lost batch
    submit_at: float = 0.0


@dataclass(frozen=True, slots=True)
class Step:
    """The next thing to do: settle, poll (with the batch), submit, wait (with seconds), stop or finish."""

    kind: Literal["settle", "poll", "submit", "wait", "stop", "finish"]
    batch: Running | None = None
    seconds: float = 0.0


def next_step(state: State, now: float) -> Step:
    """Decide what comes next."""
    due = min(state.running, key=lambda batch: batch.next_poll, default=None)
    if state.settle_at is not None and state.settle_at <= now:
        return Step("settle")
    if due is not None and due.next_poll <= now:
        return Step("poll", due)
    may_send = state.waiting and not state.blocked and state.settle_at is None
    if may_send and len(state.running) < state.most_running and state.submit_at <= now:
        return Step("submit")
    moments = [batch.next_poll for batch in state.running]
    moments += [] if state.settle_at is None else [state.settle_at]
    moments += [state.submit_at] if may_send and len(state.running) < state.most_running else []
    if moments:
        return Step("wait", seconds=max(0.0, min(moments) - now))
    return Step("stop" if state.waiting else "finish")
