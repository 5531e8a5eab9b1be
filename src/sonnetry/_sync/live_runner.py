# Derived from src/sonnetry/_async/live_runner.py by codegen/unasync.py; edit that file instead.
"""The shell of a live run: concurrent `messages.create`, paced by one limiter, each answer kept as it comes."""

from __future__ import annotations

import json
import threading
from collections import deque
from typing import TYPE_CHECKING, Any

from ..runner.limiter import LivePace
from ..runner.load import READ_AT_ONCE, Intake
from ..runner.outcomes import encoded
from ..runner.planning import reserve
from ..runner.report import RunReport, Watch
from ..runner.store import Store
from . import _runtime
from .batch_runner import report
from .rate_limited import Paced

if TYPE_CHECKING:
    from ..runner.job import Job
    from .calling import APIClient

LOOK_AGAIN = 0.05


class LiveRunner:
    """A run in mode `live`."""

    def __init__(self, client: APIClient, job: Job, store: Store) -> None:
        self._client = client
        self._job = job
        self._store = store
        self._clock = client.settings.clock
        self._intake = Intake(store, job)
        self._watch = Watch(store.counts(), self._clock.time())
        self._paced = Paced(client, LivePace(most=job.concurrency))
        self._queue: deque[tuple[int, int]] = deque()
        self._lock = threading.Lock()
        self._reserved: dict[int, float] = {}
        self._stopped = False

    def run(self) -> RunReport[Any]:
        """Go on until every request has its result, or the budget is used up."""
        self._intake.resume(mode="live", base_url=self._client.settings.base_url)
        self._store.unclaim()
        _runtime.run_workers(self._job.concurrency, self._work, self._stop)
        self._intake.finish()
        return report(self._store, self._job, finished=not self._store.waiting(1))

    def _stop(self) -> None:
        self._stopped = True

    def _work(self) -> None:
        """Answer requests until none is left."""
        while not self._stopped:
            with self._lock:
                index, wait = self._next()
            if index is not None:
                self._answer(index)
            elif wait:
                _runtime.sleep(self._clock, LOOK_AGAIN)
            else:
                return

    def _next(self) -> tuple[int | None, bool]:
        """Take the next request; when none can be taken, tell whether one may be after those under way."""
        if not self._queue:
            self._intake.fill(READ_AT_ONCE)
            self._queue.extend(self._store.waiting(READ_AT_ONCE))
        if not self._queue:
            return None, bool(self._reserved)
        index, size = self._queue[0]
        dollars = 0.0
        if self._job.budget is not None:
            dollars = reserve(json.loads(self._store.params(index)), size, batch=False)
            spent = self._store.counts().dollars or 0.0
            if spent + sum(self._reserved.values()) + dollars > self._job.budget:
                return None, bool(self._reserved)
        self._queue.popleft()
        self._store.claim(index)
        self._reserved[index] = dollars
        return index, False

    def _answer(self, index: int) -> None:
        try:
            result, meaning = self._paced.ask(json.loads(self._store.params(index)))
            self._store.save(None, [(index, meaning, encoded(result))], self._job.max_attempts)
        finally:
            self._reserved.pop(index, None)
        self._tell()

    def _tell(self) -> None:
        if self._job.on_progress is not None:
            now, under_way = self._clock.time(), len(self._reserved)
            progress = self._watch.progress(self._store.counts(), now, under_way)
            _runtime.await_if_needed(self._job.on_progress(progress))
