"""The shell of a live run: concurrent `messages.create`, paced by one limiter, each answer kept as it comes."""

from __future__ import annotations

import json
import threading
from collections import deque
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from .._core.errors import APIError, APIStatusError
from .._core.retry import asked_wait
from ..endpoints import messages as rows
from ..runner.budget import reserve
from ..runner.intake import READ_AT_ONCE, Intake
from ..runner.limiter import Limiter
from ..runner.outcomes import Outcome, Result, encoded, failure, outcome
from ..runner.report import RunReport, Watch
from ..runner.store import Store
from . import _runtime
from .batch_runner import report

if TYPE_CHECKING:
    from ..runner.job import Job
    from .calling import AsyncAPIClient

# What no request of the run will get past: a key, a bill, a permission.
HOPELESS = frozenset({401, 402, 403})
BUSY = frozenset({429, 529})
LOOK_AGAIN = 0.05


class AsyncLiveRunner:
    """A run in mode `live`."""

    def __init__(self, client: AsyncAPIClient, job: Job, store: Store) -> None:
        self._client = client
        self._job = job
        self._store = store
        self._clock = client.settings.clock
        self._intake = Intake(store, job)
        self._watch = Watch(store.counts(), self._clock.time())
        self._limiter = Limiter(most=job.concurrency)
        self._queue: deque[tuple[int, int]] = deque()
        self._lock = threading.Lock()
        self._reserved: dict[int, float] = {}
        self._stopped = False

    async def run(self) -> RunReport:
        """Go on until every request has its result, or the budget is used up."""
        self._intake.resume(mode="live", base_url=self._client.settings.base_url)
        self._store.unclaim()
        await _runtime.together(self._job.concurrency, self._work, self._stop)
        return report(self._store, self._job, finished=not self._store.waiting(1))

    def _stop(self) -> None:
        self._stopped = True

    async def _work(self) -> None:
        """Answer requests until none is left."""
        while not self._stopped:
            with self._lock:
                index, wait = self._next()
            if index is not None:
                await self._answer(index)
            elif wait:
                await _runtime.sleep(self._clock, LOOK_AGAIN)
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

    async def _answer(self, index: int) -> None:
        try:
            result, meaning = await self._asked(json.loads(self._store.params(index)))
            self._store.save(None, [(index, meaning, encoded(result))], self._job.max_attempts)
        finally:
            self._reserved.pop(index, None)
        await self._tell()

    async def _asked(self, params: Mapping[str, Any]) -> tuple[Result, Outcome]:
        """Send one request when the limiter admits it, again after refusals for load, and return its result."""
        while True:
            await self._admitted()
            try:
                message = await self._client.call(rows.CREATE, {**params, "max_retries": 0, "long_requests": "stream"})
            except APIError as error:
                if self._was_refused(error):
                    continue
                return failure(error)
            except BaseException:
                self._limiter.left()
                raise
            self._limiter.answered(self._clock.time(), message.rate_limits)
            result = {"type": "succeeded", "message": message.to_dict()}
            return result, outcome(result, batch=False)

    async def _admitted(self) -> None:
        while (wait := self._limiter.wait(self._clock.time())) > 0:
            await _runtime.sleep(self._clock, wait)

    def _was_refused(self, error: APIError) -> bool:
        """Tell the limiter of a failure, and whether the same request is to be sent again at no attempt's cost."""
        status = error.status_code if isinstance(error, APIStatusError) else None
        if not error.retryable:
            self._limiter.left()
            if status in HOPELESS:
                raise error
            return False
        now = self._clock.time()
        self._limiter.refused(now, asked_wait(getattr(getattr(error, "response", None), "headers", {}), now))
        return status in BUSY

    async def _tell(self) -> None:
        if self._job.on_progress is not None:
            now, under_way = self._clock.time(), len(self._reserved)
            progress = self._watch.progress(self._store.counts(), now, under_way)
            await _runtime.settle(self._job.on_progress(progress))
