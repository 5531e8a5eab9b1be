"""Running the threads that have something to do, a task each; a session that waits costs nothing but its rows."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING

from .kinds import QUEUED, RUNS, THREAD

if TYPE_CHECKING:
    from collections.abc import Callable

    from ...state import LocalAPI
    from .loop import Loop


class Sessions:
    """The threads of one server that run. Belongs to one event loop."""

    def __init__(self, server: LocalAPI, loop: Callable[[LocalAPI, str, Callable[[str], None]], Loop]) -> None:
        """`loop` makes the loop of a thread by its id; it may ask for the next step of another."""
        self._server = server
        self._loop = loop
        self._tasks: dict[str, asyncio.Task[None]] = {}
        self._doing: dict[str, asyncio.Future[None]] = {}
        self._poked: set[str] = set()
        self._ended = False

    async def resume(self) -> None:
        """Go on with what a stopped server left."""
        records = self._server.storage.store.records
        for thread in records.all(THREAD.name, f"({RUNS} OR json_extract(state, '$.go'))"):  # and those just told to go
            self._poke(thread.id)
        for queued in records.all(QUEUED):
            self._poke(queued.parent)

    def woken(self, *what: str) -> None:
        """Let threads take their next step; one that is to be interrupted stops what it does."""
        records = self._server.storage.store.records
        for thread_id in what:
            self._poke(thread_id)
            sql = "parent = ? AND json_extract(data, '$.type') = 'user.interrupt'"
            doing = self._doing.get(thread_id)
            if doing is not None and records.all(QUEUED, sql, (thread_id,)):
                doing.cancel()

    async def end(self) -> None:
        """Stop; what was under way is taken up at the next start."""
        self._ended = True
        tasks = [*self._tasks.values()]
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)

    def next_due(self) -> float | None:
        """Nothing here waits for a clock."""
        return None

    async def do_due(self) -> None:
        """Nothing is due: threads run in tasks of their own."""

    async def pass_time(self) -> None:
        """Time alone changes no session."""

    def _poke(self, thread_id: str) -> None:
        self._poked.add(thread_id)
        if thread_id not in self._tasks:
            self._tasks[thread_id] = asyncio.get_running_loop().create_task(self._run(thread_id))

    async def _run(self, thread_id: str) -> None:
        loop = self._loop(self._server, thread_id, self._poke)
        try:
            await self._steps(loop)
        except Exception as error:  # noqa: BLE001 - a fault of the server's own, which the session shows
            await loop.fail(error)
        finally:
            del self._tasks[thread_id]
            if thread_id in self._poked and not self._ended:
                self._poke(thread_id)

    async def _steps(self, loop: Loop) -> None:
        while True:
            self._poked.discard(loop.id)
            action = await loop.step()
            if action is None:
                if loop.id in self._poked:
                    continue
                return
            self._doing[loop.id] = doing = asyncio.ensure_future(loop.perform(action))
            try:
                await asyncio.wait({doing})
            except asyncio.CancelledError:
                doing.cancel()
                await asyncio.wait({doing})
                raise
            finally:
                del self._doing[loop.id]
            if not doing.cancelled():
                doing.result()
            for one in loop.woken():
                self._poke(one)
