"""Running an area's work when it is due.

On the machine's clock a task sleeps until something is due or is new. On a virtual clock nothing happens behind a test's
back: what is due is done when the clock moves, and a handler that shows the results has it done before it answers.
"""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Callable
from typing import Protocol, runtime_checkable

from ..._core.clock import Clock, VirtualClock
from ..room import is_full

logger = logging.getLogger("sonnetry-server")

LONGEST = 60.0  # seconds of sleep: the machine's clock may be set while a task sleeps
AFTER_FAILURE = 1.0  # seconds until failed work is tried again


class Work(Protocol):
    """What one area does as time passes. Times are seconds of the server's clock."""

    def next_due(self) -> float | None:
        """Return when something is to be done next; None while only `Worker.wake` can tell."""
        ...

    async def do_due(self) -> None:
        """Do everything that is due by now. Called again later if it raises."""
        ...

    async def pass_time(self) -> None:
        """Do what time alone brings about, such as expiry, and nothing that takes long."""
        ...

    async def resume(self) -> None:
        """Take up what a stopped server left; called once, before any work."""
        ...


@runtime_checkable
class Running(Protocol):
    """Work that waits for no clock, such as what a request began: it runs in tasks of its own."""

    def woken(self, *what: str) -> None:
        """Begin at once, on any clock; `what` are the ids that are new. Called by `Worker.wake`."""
        ...

    async def end(self) -> None:
        """Stop; called once, on the loop of the work."""
        ...


class Worker:
    """Runs one area's work. Belongs to one event loop, and never does its work twice at once."""

    def __init__(self, work: Work, clock: Clock) -> None:
        self._work = work
        self._clock = clock
        self._turn = asyncio.Lock()
        self._wake = asyncio.Event()
        self._started: asyncio.Task[None] | None = None
        self._task: asyncio.Task[None] | None = None
        self._waits_for_room = False
        self._passes: set[asyncio.Task[None]] = set()
        self._unwatch: Callable[[], None] | None = None

    @property
    def virtual(self) -> bool:
        """Whether time passes only when somebody moves the clock."""
        return isinstance(self._clock, VirtualClock)

    @property
    def work(self) -> Work:
        """The work that it runs."""
        return self._work

    async def start(self) -> None:
        """Take up what was left, and work from now on; calling it again changes nothing."""
        if self._started is None:
            self._started = asyncio.get_running_loop().create_task(self._start())
        await asyncio.shield(self._started)

    async def wake(self, *what: str) -> None:
        """Say that there is something new to do, such as for these ids; starts a worker that did not run yet."""
        await self.start()
        if isinstance(self._work, Running):
            self._work.woken(*what)
        self._wake.set()

    async def settle(self) -> None:
        """Do all that is due by now and return when it is done."""
        await self.start()
        # In a task of its own: a client that leaves must not interrupt work under way.
        await asyncio.shield(self._pass())

    async def look(self) -> None:
        """Bring things up to date for somebody who looks at them; on a virtual clock, do all that is due first."""
        if self.virtual:
            await self.settle()
        else:
            await self._work.pass_time()

    async def catch_up(self) -> None:
        """On a virtual clock, do what its time says should be done by now."""
        if self.virtual and (self._passes or self._is_due()):
            await self.settle()

    async def end(self) -> None:
        """Stop; what was under way is taken up at the next start."""
        if self._unwatch is not None:
            self._unwatch()
        tasks = [task for task in (self._started, self._task, *self._passes) if task is not None]
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)
        if isinstance(self._work, Running):
            await self._work.end()

    async def _start(self) -> None:
        await self._work.resume()
        loop = asyncio.get_running_loop()
        if isinstance(self._clock, VirtualClock):
            self._unwatch = self._clock.watch(lambda: _call(loop, self._time_moved))
        else:
            self._task = loop.create_task(self._run())

    def _time_moved(self) -> None:
        if not self._passes and self._is_due():
            self._pass().add_done_callback(self._log_failure)

    def _is_due(self) -> bool:
        due = self._work.next_due()
        return due is not None and due <= self._clock.time()

    def _pass(self) -> asyncio.Task[None]:
        task = asyncio.get_running_loop().create_task(self._do_due())
        self._passes.add(task)
        task.add_done_callback(self._passes.discard)
        return task

    async def _do_due(self) -> None:
        async with self._turn:
            await self._work.do_due()

    def _log_failure(self, task: asyncio.Task[None]) -> None:
        error = None if task.cancelled() else task.exception()
        if error is not None:
            logger.error("work after a request failed", exc_info=error)

    async def _run(self) -> None:
        while True:
            self._wake.clear()
            try:
                await self._do_due()
                self._waits_for_room = False
                await self._rest(self._sleep())
            except Exception as error:  # noqa: BLE001 - logged; the next pass may succeed, and what is due stays due until then
                self._log(error)
                await self._rest(AFTER_FAILURE)

    def _log(self, error: Exception) -> None:
        if not is_full(error):
            logger.error("work after a request failed", exc_info=error)
        elif not self._waits_for_room:
            logger.warning("the disk of the data folder is full; work goes on when there is room again")
            self._waits_for_room = True

    def _sleep(self) -> float:
        due = self._work.next_due()
        return LONGEST if due is None else min(LONGEST, max(0.0, due - self._clock.time()))

    async def _rest(self, seconds: float) -> None:
        try:
            await asyncio.wait_for(self._wake.wait(), seconds)
        except TimeoutError:
            return


def _call(loop: asyncio.AbstractEventLoop, moved: Callable[[], None]) -> None:
    """Call a function on its loop, from the thread that moves the clock."""
    if not loop.is_closed():
        loop.call_soon_threadsafe(moved)
