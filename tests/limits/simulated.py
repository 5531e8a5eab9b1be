"""A service with the local server's own rate limits, and processes that share a limiter, all in virtual time."""

from __future__ import annotations

import heapq
import json
import random
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from types import SimpleNamespace
from typing import Any

from sonnetry.limits.limiter import Limiter
from sonnetry.rules.errors import ApiError
from sonnetry.server.model.rates import RatePools, Rates

LONGEST = 4000.0  # seconds of the virtual clock


class Clock:
    """A clock that the simulation turns."""

    now = 1_000_000.0

    def time(self) -> float:
        return self.now


@dataclass(slots=True)
class Outcome:
    """What became of the requests: instants count from the start."""

    done: list[int] = field(default_factory=list[int])
    """The process of each answer, in order."""
    refused: list[float] = field(default_factory=list[float])
    seconds: float = 0.0


class Service:
    """Requests of several processes on their way to the server's buckets and back."""

    def __init__(self, limiters: Sequence[Limiter], rates: dict[str, int], seed: int) -> None:
        self.limiters = limiters
        self.clock = Clock()
        self.begin = self.clock.now
        self.pools = RatePools(Rates.of(rates), self.clock)  # type: ignore[arg-type]
        self.random = random.Random(seed)
        self.outcome = Outcome()
        self.settings: Any = SimpleNamespace(clock=self.clock, base_url="http://x")
        self._queue: list[tuple[float, int, Callable[[], None]]] = []
        self._count = 0

    def empty(self) -> None:
        """Take all that is left, as a burst of somebody else would."""
        for bucket in self.pools._buckets("p").values():
            bucket.level = 0.0

    def run(self, requests: int, *, tasks: int, latency: tuple[float, float], used: tuple[int, int]) -> Outcome:  # noqa: C901 - the steps of one request
        """Let each process send its share with so many tasks; `used` are the input and output tokens of a request."""
        text = "x" * 4 * used[0]
        body = {"model": "claude-opus-4-7", "max_tokens": 1000, "messages": [{"role": "user", "content": text}]}
        call: Any = SimpleNamespace(
            body=json.dumps(body).encode(), headers={"x-api-key": "k"}, settings=self.settings, params=body
        )
        left = [requests // len(self.limiters)] * len(self.limiters)

        def start(process: int) -> None:
            if left[process]:
                left[process] -= 1
                turn = self.limiters[process].turn(self.settings)
                self._after(0.0, lambda: ask(process, turn))

        def ask(process: int, turn: Any) -> None:
            wait = turn.wait(call, self.clock.now)
            if wait > 0:  # sleeps are never exact
                self._after(wait + self.random.random() / 1000, lambda: ask(process, turn))
                return
            whole = self.random.uniform(*latency)
            there = min(whole / 2, self.random.uniform(0.005, 0.05))
            self._after(there, lambda: arrive(process, turn, whole - there))

        def arrive(process: int, turn: Any, rest: float) -> None:
            try:
                headers, status = self.pools.admit("p", used[0]), 200
                self._after(rest / 2, lambda: self.pools.spend("p", used[1]))
            except ApiError as error:
                headers, status = dict(error.headers), 429
                self.outcome.refused.append(self.clock.now - self.begin)
            self._after(rest, lambda: answered(process, turn, status, headers))

        def answered(process: int, turn: Any, status: int, headers: dict[str, str]) -> None:
            turn.answered(status, headers)
            if status == 429:
                turn.lost(call, Exception())
                self._after(float(headers["retry-after"]), lambda: ask(process, turn))
                return
            usage = SimpleNamespace(input_tokens=used[0], output_tokens=used[1], cache_creation_input_tokens=0)
            turn.finished(call, SimpleNamespace(usage=usage))
            self.outcome.done.append(process)
            start(process)

        for process in range(len(self.limiters)):
            for _ in range(tasks):
                start(process)
        while self._queue and self.clock.now - self.begin < LONGEST:
            instant, _, step = heapq.heappop(self._queue)
            self.clock.now = max(self.clock.now, instant)
            step()
        self.outcome.seconds = self.clock.now - self.begin
        return self.outcome

    def _after(self, seconds: float, step: Callable[[], None]) -> None:
        self._count += 1
        heapq.heappush(self._queue, (self.clock.now + seconds, self._count, step))
