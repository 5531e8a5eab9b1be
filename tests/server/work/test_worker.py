"""Clocked work on both clocks: when it runs, and that it never runs twice at once."""

import asyncio
import logging
import threading
import time

from sonnetry._core.clock import SYSTEM_CLOCK, VirtualClock
from sonnetry.server.room import NoRoom
from sonnetry.server.work import Worker

PATIENCE = 30


class Chores:
    """Work that is due at given times; it notes when it was done, and by how many at once."""

    def __init__(self, clock, *due):
        self.clock, self.due = clock, [*due]
        self.done, self.resumed, self.failing = [], 0, 0
        self.failure = RuntimeError("a chore failed")
        self.under_way = self.most = 0
        self.changed = asyncio.Event()

    def next_due(self):
        return min(self.due, default=None)

    async def resume(self):
        self.resumed += 1

    async def pass_time(self):
        self.done.append("looked")

    async def do_due(self):
        self.under_way += 1
        self.most = max(self.most, self.under_way)
        await asyncio.sleep(0)
        self.under_way -= 1
        if self.failing:
            self.failing -= 1
            raise self.failure
        now = self.clock.time()
        self.done += [due for due in self.due if due <= now]
        self.due = [due for due in self.due if due > now]
        self.changed.set()

    async def until(self, *done):
        async with asyncio.timeout(PATIENCE):
            while self.done != [*done]:
                self.changed.clear()
                await self.changed.wait()


def on(clock, run, *offsets):
    """Run a scene with a started worker, whose work is due after these seconds."""

    async def scene():
        chores = Chores(clock, *(clock.time() + offset for offset in offsets))
        worker = Worker(chores, clock)
        await worker.start()
        try:
            await run(chores, worker)
        finally:
            await worker.end()
        return chores

    return asyncio.run(scene())


def test_on_a_virtual_clock_work_runs_when_time_moves():
    """Nothing happens before; a move from another thread is enough, and each thing is done once."""
    clock = VirtualClock(1000.0)

    async def run(chores, worker):
        await worker.catch_up()
        assert chores.done == []
        clock.advance(10)
        await chores.until(1010.0)
        mover = threading.Thread(target=clock.advance, args=(5,))
        mover.start()
        await chores.until(1010.0, 1015.0)
        mover.join()

    assert on(clock, run, 10, 15).resumed == 1


def test_on_a_virtual_clock_a_look_settles():
    """Who looks sees everything that is due, and concurrent looks share the work."""
    clock = VirtualClock(1000.0)

    async def run(chores, worker):
        await asyncio.gather(*(worker.look() for _ in range(5)))
        assert chores.done == [1000.0]

    assert on(clock, run, 0, 50).most == 1


def test_on_the_machines_clock_work_runs_when_due_or_new():
    """A task sleeps until then; news wakes it at once."""

    async def run(chores, worker):
        due = chores.due[0]
        await chores.until(due)
        assert time.time() >= due
        chores.due.append(due)
        await worker.wake()
        await chores.until(due, due)
        await worker.look()
        assert chores.done[-1] == "looked"

    on(SYSTEM_CLOCK, run, 0.05)


def test_failed_work_is_tried_again(caplog, monkeypatch):
    """What is due stays due; the failure is logged."""
    monkeypatch.setattr("sonnetry.server.work.worker.AFTER_FAILURE", 0.01)

    async def run(chores, worker):
        chores.failing = 2
        chores.due.append(chores.clock.time())
        await worker.wake()
        async with asyncio.timeout(PATIENCE):
            while not chores.done:
                await worker.wake()
                await asyncio.sleep(0.001)

    with caplog.at_level(logging.ERROR, "sonnetry-server"):
        on(SYSTEM_CLOCK, run)

    assert "work after a request failed" in caplog.text


def test_work_waits_for_room_with_one_line(caplog, monkeypatch):
    """On a full disk it is tried again until there is room, without a traceback and without a line each time."""
    monkeypatch.setattr("sonnetry.server.work.worker.AFTER_FAILURE", 0.01)

    async def run(chores, worker):
        chores.failure = ExceptionGroup("requests of a batch", [NoRoom(), NoRoom()])
        chores.failing = 3
        chores.due.append(chores.clock.time())
        await worker.wake()
        async with asyncio.timeout(PATIENCE):
            while not chores.done:
                await worker.wake()
                await asyncio.sleep(0.001)

    with caplog.at_level(logging.WARNING, "sonnetry-server"):
        on(SYSTEM_CLOCK, run)

    assert [record.getMessage() for record in caplog.records] == [
        "the disk of the data folder is full; work goes on when there is room again"
    ]


def test_an_ended_worker_leaves_nothing():
    """Neither tasks nor a watcher of the clock outlive it, and moving the clock later is safe."""
    clock = VirtualClock(1000.0)

    async def run(chores, worker):
        del chores, worker

    on(clock, run, 10)
    clock.advance(20)

    assert clock._watchers == []
