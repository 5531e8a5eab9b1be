"""The limiter of a client: requests wait for their turn, first come first served, before they are sent."""

from __future__ import annotations

import os
import random
import threading
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any

from .._core.public_names import publish_names
from .buckets import Pool
from .line import AGAIN, Line
from .shared import BusyError, InFile, InMemory, Pools, process_name
from .turn import Turn

if TYPE_CHECKING:
    from .._core.settings import Settings


class Limiter:
    """Keeps requests below the rate limits of the API, so that they wait here and are not refused (rules RATE-1 to RATE-9).

    Pass it as `limiter=` to clients. All clients, threads and tasks that share one share its limits; with a `file`,
    processes do too. The limits are read from the headers of answers. Requests of one pool of models go in the order in
    which they asked. Only messages are limited: other calls have limits of their own.
    """

    def __init__(
        self,
        file: str | os.PathLike[str] | None = None,
        *,
        requests: int | None = None,
        input_tokens: int | None = None,
        output_tokens: int | None = None,
    ) -> None:
        """Begin with nothing known, or with what the file knows.

        Args:
            file: where processes share the limits; it is made when it does not exist.
            requests: requests a minute and pool of models, where fewer than the service allows.
            input_tokens: input tokens a minute and pool, where fewer than the service allows.
            output_tokens: output tokens a minute and pool, where fewer than the service allows.

        Raises:
            ValueError: a limit is not positive, or the file holds something else.
            ImportError: a file is named, and `filelock` is not installed (extra `limits`).
        """
        own = {"requests": requests, "input_tokens": input_tokens, "output_tokens": output_tokens}
        for name, limit in own.items():
            if limit is not None and (not isinstance(limit, int) or limit < 1):
                raise ValueError(f"{name} must be a whole number of at least 1 a minute, not {limit!r}")
        self.file = None if file is None else Path(file)
        self.limits: Mapping[str, int] = {name: limit for name, limit in own.items() if limit is not None}
        self._begin()

    def levels(self) -> dict[str, dict[str, int]]:
        """Return what is left of each known limit, by pool: `{"opus-4": {"requests": 612, ...}}`.

        A figure below 0 says how much has been promised to requests that wait.
        """
        with self._mine():
            found: dict[str, dict[str, int]] = {}
            for name, pool in self._pools.peek().items():
                levels = found.setdefault(name.partition("@")[0], {})
                for kind, bucket in pool.buckets.items():  # of several accounts, that with the least
                    levels[kind] = min(int(bucket.level), levels.get(kind, int(bucket.level)))
            return found

    def __repr__(self) -> str:
        where = "" if self.file is None else f" in {str(self.file)!r}"
        limits = "".join(f" {name}={limit:,}" for name, limit in self.limits.items())
        return f"<Limiter{where}{limits}>"

    def __getstate__(self) -> dict[str, Any]:
        return {"file": self.file, "limits": self.limits}  # another process learns for itself, or from the file

    def __setstate__(self, state: dict[str, Any]) -> None:
        self.__init__(state["file"], **state["limits"])  # type: ignore[misc]

    # How calls ask.

    def turn(self, settings: Settings) -> Turn:
        """Return what keeps a call within the limits."""
        return Turn(self, settings)

    def ask(self, turn: Turn, now: float) -> float:
        """Return the seconds until a call's turn; `turn.place` is set when it is certain."""
        with self._mine():
            line = self._lines.setdefault(turn.pool, Line())
            wait = line.wait(turn, now)
            if wait > 0:
                return wait
            try:
                wait, fair = self._admit(turn, now)
            except BusyError:
                return line.look_again(turn, now, AGAIN * (0.5 + random.random()))  # noqa: S311 - spreads processes
            if turn.place is None:
                return line.look_again(turn, now, wait)
            line.placed(turn, now, wait, fair)
            return wait

    def is_paused(self, turn: Turn, now: float) -> bool:
        """Return whether the service has refused a request since a call took its place."""
        with self._mine():
            pool = self._pools.peek().get(turn.pool)
            return pool is not None and now < pool.pause

    def change(self, change: Callable[[dict[str, Pool]], None], now: float) -> None:
        """Change the pools, now or with the next request when another process holds them."""
        with self._mine():
            self._changes.append(change)
            try:
                with self._pools.held(now) as pools:
                    self._apply(pools)
            except BusyError:
                return

    def gone(self, turn: Turn) -> None:
        """Take a call out of the line."""
        with self._mine():
            line = self._lines.get(turn.pool)
            if line is not None:
                line.remove(turn)

    def _begin(self) -> None:
        self._lock = threading.Lock()
        self._process = os.getpid()
        self.who = process_name()
        self._pools: Pools = InMemory() if self.file is None else InFile(self.file)
        self._lines: dict[str, Line] = {}
        self._changes: list[Callable[[dict[str, Pool]], None]] = []
        self.heeded = 0.0  # when the headers of an accepted answer were last read

    @contextmanager
    def _mine(self) -> Iterator[None]:
        if os.getpid() != self._process:  # forked: the parent's waiting calls and its lock are not ours
            self._begin()
        with self._lock:
            yield

    def _admit(self, turn: Turn, now: float) -> tuple[float, float]:
        with self._pools.held(now) as pools:
            self._apply(pools)
            pool = pools.get(turn.pool)
            if pool is None:
                pool = pools[turn.pool] = Pool()
            if pool.own != self.limits:
                pool.limit_to(self.limits, now)
            needs = turn.needs(pool)
            wait, turn.place = pool.admit(self.who, needs, now)
            turn.knew = pool.known
            return wait, pool.fair_step(needs, now)

    def _apply(self, pools: dict[str, Pool]) -> None:
        changes, self._changes = self._changes, []
        for change in changes:
            change(pools)


publish_names(__name__)
