"""A value that expires, fetched again in time, by one caller for all: threads, tasks, and several event loops.

Who does what is decided under a lock, without I/O, by `_turn`; fetching happens outside it.
"""

from __future__ import annotations

import asyncio
import logging
import threading
import time
from collections.abc import Awaitable, Callable
from concurrent.futures import Future
from dataclasses import dataclass
from typing import Generic, TypeVar

from .errors import CredentialsError

T = TypeVar("T")
REST = 5.0  # seconds between attempts to refresh early, after one failed
log = logging.getLogger("sonnetry.credentials")


@dataclass(slots=True)
class _Turn(Generic[T]):
    """What one caller is to do: use `held`, wait for `flight`, or fetch."""

    held: T | None
    fetch: bool = False
    force: bool = False
    flight: Future[None] | None = None
    invalidations: int = 0
    left: float | None = None  # seconds that `held` is still good for, where it may be used instead


class Refreshing(Generic[T]):
    """Keeps a value until shortly before its end.

    With `advisory` seconds left it is fetched early, and kept when that fails; with `mandatory` seconds left it is no
    longer used. A value whose end is 0 is fetched for each caller. `fetch` may block; `fetch_async`, where given, takes
    its place for asynchronous callers.
    """

    def __init__(
        self,
        fetch: Callable[[bool], T],
        end: Callable[[T], float | None],
        *,
        advisory: float,
        mandatory: float,
        fetch_async: Callable[[bool], Awaitable[T]] | None = None,
        now: Callable[[], float] = time.time,
    ) -> None:
        self._fetch = fetch
        self._fetch_async = fetch_async
        self._end = end
        self._advisory = advisory
        self._mandatory = mandatory
        self._now = now
        self._lock = threading.Lock()
        self._value: T | None = None
        self._flight: Future[None] | None = None
        self._invalidations = 0
        self._answered = 0  # how many of these a forced fetch has answered
        self._rest_until = float("-inf")

    def invalidate(self) -> None:
        """Drop the value; the next fetch is a forced one."""
        with self._lock:
            self._value = None
            self._invalidations += 1

    def get(self) -> T:
        """Return the value, fetched in this thread where needed."""
        while (turn := self._turn()).flight is not None and not turn.fetch:
            turn.flight.result()
        return self._fetched(turn) if turn.fetch else self._held(turn)

    async def get_async(self) -> T:
        """Return the value, fetched in another thread where needed."""
        while (turn := self._turn()).flight is not None and not turn.fetch:
            await asyncio.shield(asyncio.wrap_future(turn.flight))
        if not turn.fetch:
            return self._held(turn)
        return await (self._fetched_in_a_thread(turn) if self._fetch_async is None else self._awaited(turn))

    async def _fetched_in_a_thread(self, turn: _Turn[T]) -> T:
        started = False

        def work() -> T:
            nonlocal started
            started = True
            return self._fetched(turn)

        try:
            return await asyncio.to_thread(work)
        finally:
            if not started:  # cancelled while it was queued
                self._land(turn)

    async def _awaited(self, turn: _Turn[T]) -> T:
        assert self._fetch_async is not None  # noqa: S101 - its only caller has looked
        try:
            return self._keep(turn, await self._fetch_async(turn.force))
        except Exception as error:  # noqa: BLE001 - a provider's own; raised again unless the old value serves
            return self._instead(turn, error)
        finally:
            self._land(turn)

    def _held(self, turn: _Turn[T]) -> T:
        assert turn.held is not None  # noqa: S101 - `_turn` gives nothing else without a fetch
        return turn.held

    def _turn(self) -> _Turn[T]:
        with self._lock:
            held, force = self._value, self._invalidations > self._answered
            end = None if held is None else self._end(held)
            if held is None or force:
                return self._lead(None, force=force)
            if end is None:
                return _Turn(held)
            if end == 0:
                return _Turn(held, fetch=True, invalidations=self._invalidations)
            left = end - self._now()
            if left <= self._mandatory:
                return self._lead(None)
            early = left <= self._advisory and self._flight is None and self._now() >= self._rest_until
            return self._lead(held, left=left) if early else _Turn(held)

    def _lead(self, held: T | None, *, force: bool = False, left: float | None = None) -> _Turn[T]:
        if self._flight is not None:
            return _Turn(held, flight=self._flight)
        self._flight = Future()
        return _Turn(held, True, force, self._flight, self._invalidations, left)

    def _fetched(self, turn: _Turn[T]) -> T:
        try:
            return self._keep(turn, self._fetch(turn.force))
        except Exception as error:  # noqa: BLE001 - a provider's own; raised again unless the old value serves
            return self._instead(turn, error)
        finally:
            self._land(turn)

    def _keep(self, turn: _Turn[T], fresh: T) -> T:
        with self._lock:
            # Whatever was fetched before an invalidation may be what was refused: it serves its own request only.
            current = turn.invalidations == self._invalidations
            if current and (turn.flight is not None or self._value is turn.held):
                self._value, self._rest_until = fresh, float("-inf")
                self._answered = self._invalidations if turn.force else self._answered
        return fresh

    def _instead(self, turn: _Turn[T], error: Exception) -> T:
        if turn.held is None or turn.left is None:
            raise error
        self._rest_until = self._now() + REST
        said = str(error) if isinstance(error, CredentialsError) else type(error).__name__
        log.warning("Advisory token refresh failed (%.0fs remaining); the present token is used: %s", turn.left, said)
        return turn.held

    def _land(self, turn: _Turn[T]) -> None:
        if turn.flight is None:
            return
        with self._lock:
            if self._flight is turn.flight:
                self._flight = None
        if not turn.flight.done():
            turn.flight.set_result(None)
