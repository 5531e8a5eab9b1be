"""The shell of a batch run: does what `runner` decides, one step at a time, and writes each step down before the next.

One step at a time is enough: the work is done by the service, and only one submit may be unsettled anyway.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from contextlib import suppress
from typing import TYPE_CHECKING, Any, cast

from .._core.errors import APIError, APIResponseValidationError, BadRequestError, NotFoundError
from .._core.retry import asked_wait
from ..endpoints import Endpoint
from ..endpoints import batches as rows
from ..runner.errors import BatchRunError
from ..runner.load import Intake
from ..runner.outcomes import encoded, index_of, outcome
from ..runner.output import write
from ..runner.planning import affordable, batch_size, reserve
from ..runner.reconcile import Attempt, Listed, Mark, candidates, fate, passed, pause, verdict
from ..runner.report import RunReport, Watch
from ..runner.steps import LAST_POLL, Running, State, Step, next_step
from ..runner.store import Saved, Store
from . import _runtime

if TYPE_CHECKING:
    from ..runner.job import Job
    from .calling import AsyncAPIClient

# The lines as the wire has them.
RESULTS: Endpoint[Any] = cast("Endpoint[Any]", rows.RESULTS).changed(result=Any)
SAVED_AT_ONCE = 500
MOST_UNREADABLE = 5  # readings of results that were damaged, in one run


async def run(client: AsyncAPIClient, job: Job) -> RunReport[Any]:
    """Carry out a job, or what an earlier process left of it."""
    with Store(job.state) as store:
        if job.mode == "live":
            from .live_runner import AsyncLiveRunner

            return await AsyncLiveRunner(client, job, store).run()
        return await AsyncBatchRunner(client, job, store).run()


def report(store: Store, job: Job, *, finished: bool) -> RunReport[Any]:
    """Write the output and say how the run ended."""
    write(job.output, store.lines())
    return RunReport(
        output=job.output,
        finished=finished,
        counts=store.counts(),
        failures=store.failures(),
        resent=store.resent(),
        duplicates=store.strays("duplicate"),
        doubtful=store.strays("doubtful"),
        output_format=job.defaults.output_format,
    )


class AsyncBatchRunner:
    """A run in mode `batch`."""

    def __init__(self, client: AsyncAPIClient, job: Job, store: Store) -> None:
        self._client = client
        self._job = job
        self._store = store
        self._clock = client.settings.clock
        self._intake = Intake(store, job)
        self._watch = Watch(store.counts(), self._clock.time())
        self._state = State(most_running=job.concurrency)
        self._looks = 0
        self._delays = 0
        self._losses = 0
        self._unreadable = 0

    async def run(self) -> RunReport[Any]:
        """Go on until every request has its result, or the budget is used up."""
        self._intake.resume(mode="batch", base_url=self._client.settings.base_url)
        self._recover()
        while True:
            step = next_step(self._state, self._clock.time())
            if step.kind in ("finish", "stop"):
                break
            await self._take(step)
        if self._store.lost():
            await self._mark()
        return report(self._store, self._job, finished=step.kind == "finish")

    def _recover(self) -> None:
        """Take up what an earlier process left."""
        now = self._clock.time()
        self._state.running = [Running(number, batch_id, now) for number, batch_id in self._store.running()]
        if self._store.unsettled() is not None:
            self._state.settle_at = now

    async def _take(self, step: Step) -> None:
        """Take one step; a transient failure is reported and retried later."""
        try:
            if step.kind == "wait":
                await _runtime.sleep(self._clock, min(step.seconds, LAST_POLL))
            elif step.kind == "settle":
                await self._settle()
            elif step.kind == "submit":
                await self._submit()
            elif step.batch is not None:
                await self._poll(step.batch)
        except APIError as error:
            if not error.retryable:
                raise
            self._delay(step)
            await self._tell(str(error))

    def _delay(self, step: Step) -> None:
        now = self._clock.time()
        if step.batch is not None:
            step.batch.later(now)
            return
        self._delays += 1
        later = now + pause(self._delays)
        if step.kind == "settle":
            self._state.settle_at = later
        else:
            self._state.submit_at = later

    async def _tell(self, trouble: str | None = None) -> None:
        if self._job.on_progress is not None:
            now, batches = self._clock.time(), len(self._state.running)
            progress = self._watch.progress(self._store.counts(), now, batches, trouble)
            await _runtime.await_if_needed(self._job.on_progress(progress))

    # --- Sending --------------------------------------------------------------------------------------------------------

    async def _submit(self) -> None:
        """Send the next batch, once."""
        indexes, reserved = self._planned()
        if not indexes:
            return
        attempt = self._store.begin(indexes, await self._mark(), self._clock.time(), reserved)
        try:
            params = {"requests": self._requests(indexes), "max_retries": 0, "resend": False}
            batch = await self._client.call(rows.CREATE, params)
        except APIError as error:
            self._failed(attempt, error)
            await self._tell(str(error))
        except (ValueError, TypeError):
            self._store.refused(attempt.number)  # nothing was sent
            raise
        else:
            self._delays = 0
            await self._accepted(attempt, batch.id)

    def _planned(self) -> tuple[list[int], float]:
        """Choose the requests of the next batch, and what they may cost."""
        most = self._job.batch_size
        self._intake.fill(most)
        waiting = self._store.waiting(most)
        self._state.waiting = bool(waiting)
        reserved = [0.0] * len(waiting)
        if self._job.budget is not None:
            reserved = [reserve(json.loads(self._store.params(n)), size, batch=True) for n, size in waiting]
            waiting = waiting[: affordable(reserved, self._left())[0]]
            self._state.blocked = self._state.waiting and not waiting
        size = batch_size([size for _, size in waiting], self._store.sizes(), most)
        return [index for index, _ in waiting[:size]], sum(reserved[:size])

    def _left(self) -> float:
        spent = self._store.counts().dollars
        return (self._job.budget or 0.0) - (spent or 0.0) - self._store.reserved()

    def _requests(self, indexes: Sequence[int]) -> Iterator[dict[str, Any]]:
        for index in indexes:
            yield {"custom_id": f"{self._store.prefix}-{index}", "params": json.loads(self._store.params(index))}

    def _failed(self, attempt: Attempt, error: APIError) -> None:
        """Decide what a submit without an answer means."""
        what, now = fate(error), self._clock.time()
        if what == "unknown":
            self._looks = 0
            self._state.settle_at = now + pause(0)
            return
        self._store.refused(attempt.number)
        if what == "refused":
            raise error
        self._delays += 1
        headers = getattr(getattr(error, "response", None), "headers", {})
        self._state.submit_at = now + (asked_wait(headers, now) or pause(self._delays))

    async def _accepted(self, attempt: Attempt, batch_id: str) -> None:
        self._store.accepted(attempt.number, batch_id)
        running = Running(attempt.number, batch_id, 0.0)
        running.later(self._clock.time())
        self._state.running.append(running)
        await self._tell()

    # --- Settling -------------------------------------------------------------------------------------------------------

    async def _settle(self) -> None:
        """Look for the batch of a submit that broke off."""
        attempt = self._store.unsettled()
        if attempt is None:
            self._state.settle_at = None
            return
        found = candidates(attempt, await self._newer(attempt.after), self._store.batch_ids())
        answer, now = verdict(attempt, found, self._clock.time()), self._clock.time()
        if answer == "look again":
            self._looks += 1
            self._state.settle_at = now + pause(self._looks)
            return
        self._state.settle_at = None
        if answer == "send again":
            self._store.abandoned(attempt.number)
            self._state.waiting = True
        else:
            await self._accepted(attempt, answer)

    async def _mark(self) -> Mark:
        """Return the newest batch there is, on the way cancelling what attempts that were given up have become."""
        lost = self._store.lost()
        listed = await self._newer(lost[0].after) if lost else await self._newer(None)
        for attempt in lost:
            await self._cancel_strays(attempt, candidates(attempt, listed, self._store.batch_ids()))
        if listed:
            return Mark(listed[0].id, listed[0].created)
        return lost[0].after if lost else Mark()

    async def _newer(self, mark: Mark | None) -> list[Listed]:
        """List what is newer than a mark, newest first; without one the newest batch alone."""
        found: list[Listed] = []
        async for batch in _runtime.paginate(self._client, rows.LIST, {"limit": 100 if mark else 1}):
            counts = batch.request_counts
            size = counts.processing + counts.succeeded + counts.errored + counts.canceled + counts.expired
            listed = Listed(batch.id, size, batch.created_at.timestamp())
            if mark is not None and passed(listed, mark):
                break
            found.append(listed)
            if mark is None:
                break
        return found

    async def _cancel_strays(self, attempt: Attempt, found: list[str]) -> None:
        if not found:
            return
        if len(found) == 1:
            with suppress(BadRequestError):  # it has ended already; nothing is left to cancel
                await self._client.call(rows.CANCEL, {}, {"message_batch_id": found[0]})
        for batch_id in found:
            self._store.stray(batch_id, "duplicate" if len(found) == 1 else "doubtful")
        self._store.found(attempt.number)

    # --- Reading back ---------------------------------------------------------------------------------------------------

    async def _poll(self, running: Running) -> None:
        """Ask for a batch, and read it when it has ended."""
        path = {"message_batch_id": running.batch_id}
        try:
            batch = await self._client.call(rows.RETRIEVE, {}, path)
        except NotFoundError:  # somebody deleted it
            await self._ended(running)
            return
        if batch.processing_status == "ended":
            if await self._is_collected(running):
                await self._ended(running)
        else:
            running.later(self._clock.time())

    async def _is_collected(self, running: Running) -> bool:
        """Keep a batch's results; those that cannot be read are read again later, a few times."""
        try:
            await self._collect(running)
        except APIResponseValidationError as error:
            self._unreadable += 1
            if self._unreadable > MOST_UNREADABLE:
                raise
            running.later(self._clock.time())
            await self._tell(str(error))
            return False
        return True

    async def _collect(self, running: Running) -> None:
        """Keep a batch's results, some at a time; a second reading changes nothing that is kept."""
        ours = self._store.was_cancelled(running.chunk)
        saved: list[Saved] = []
        path = {"message_batch_id": running.batch_id}
        async for line in await self._client.call_lines(RESULTS, {}, path):
            index = index_of(line, self._store.prefix)
            if index is None:
                continue
            result = line["result"]
            saved.append((index, outcome(result, batch=True, ours=ours), encoded(result)))
            if len(saved) == SAVED_AT_ONCE:
                self._store.save(running.chunk, saved, self._job.max_attempts)
                saved = []
        self._store.save(running.chunk, saved, self._job.max_attempts)

    async def _ended(self, running: Running) -> None:
        lost = self._store.ended(running.chunk)
        self._losses += bool(lost)
        if self._losses > self._job.max_attempts:
            raise BatchRunError(f"{running.batch_id} has no result for {lost} of its requests, like others before it")
        self._state.running.remove(running)
        self._state.waiting, self._state.blocked = True, False
        await self._tell()
