"""The connections of the asynchronous engine: one pool for each event loop, used from that loop only."""

from __future__ import annotations

import asyncio
import os
import time
import weakref
from collections import deque
from collections.abc import AsyncGenerator, Callable
from contextlib import suppress
from typing import TYPE_CHECKING

from .._core.errors import AnthropicError
from .._core.transport_errors import TransportError
from .routes import IDLE, Route, awake

if TYPE_CHECKING:
    from .aio import Wire


class Pool:
    """The kept connections of one event loop, and at most `most` slots, which are given out first come, first served."""

    def __init__(
        self,
        loop: asyncio.AbstractEventLoop,
        most: int | None,
        keep: float = IDLE,
        now: Callable[[], float] = awake,
    ) -> None:
        self._loop = weakref.ref(loop)
        self._process = os.getpid()
        self._most = most
        self._keep = keep
        self._now = now
        self._ended = False
        self._busy = 0
        self._idle = 0
        self._line: deque[asyncio.Future[None]] = deque()
        self._kept: dict[Route, list[Wire]] = {}
        self._guard = _until_shutdown(weakref.ref(self))
        with suppress(StopIteration):
            # Started once, a generator is known to the loop, which closes it in `shutdown_asyncgens`: the one moment
            # at which a pool can close its connections without a task, a warning or the caller's help.
            self._guard.asend(None).send(None)

    @property
    def loop(self) -> asyncio.AbstractEventLoop:
        """The event loop, which is alive while anyone calls this."""
        loop = self._loop()
        assert loop is not None  # noqa: S101 - the caller runs on it
        return loop

    async def enter(self, until: float | None) -> None:
        """Take a slot, waiting in line when all are taken.

        Raises:
            TransportError: the deadline passed.
        """
        if until is not None and time.monotonic() >= until:
            raise _late()
        if self._most is None or (self._busy < self._most and not self._line):
            self._busy += 1
            return
        waiter = self.loop.create_future()
        self._line.append(waiter)
        try:
            async with asyncio.timeout(None if until is None else until - time.monotonic()):
                await waiter
        except BaseException as error:
            self._give_up(waiter)
            if isinstance(error, TimeoutError):
                raise _late() from error
            raise

    def leave(self, wire: Wire | None) -> None:
        """Give a slot back, with its connection when that can be used again."""
        if self._process != os.getpid():
            return  # a forked child: closing would take the parent's socket out of the parent's own selector
        if wire is not None:
            if wire.http.reusable and not wire.lost and not self._ended:
                self._keep_idle(wire)
            else:
                wire.shut()
        self._busy -= 1
        while self._line:
            waiter = self._line.popleft()
            if not waiter.done():
                self._busy += 1  # the slot goes straight to the next in line
                waiter.set_result(None)
                return

    def reuse(self, route: Route) -> Wire | None:
        """Take the connection of a route that was used last, if one is alive; None asks for a new one."""
        kept = self._kept.get(route)
        while kept:
            wire = kept.pop()
            self._idle -= 1
            if not wire.lost and not wire.http.dirty and self._now() - wire.since <= self._keep:
                return wire
            wire.shut()
        if self._most is not None and self._busy + self._idle > self._most:
            self._drop_one()
        return None

    def close(self) -> None:
        """Close the kept connections."""
        wires = [wire for kept in self._kept.values() for wire in kept]
        self._kept.clear()
        self._idle = 0
        for wire in wires:
            wire.shut()

    def end(self) -> None:
        """Close the connections for good, without waiting and from any thread; those in use when their answers end."""
        self._ended = True
        self.run(self.close)
        with suppress(StopIteration, RuntimeError):
            self._guard.aclose().send(None)

    def run(self, work: Callable[[], None]) -> None:
        """Call `work` where the loop's objects may be touched: here, or on the loop's own thread."""
        loop = self._loop()
        if loop is None or loop.is_closed() or self._process != os.getpid():
            return
        if loop.is_running() and _running_loop() is not loop:
            with suppress(RuntimeError):  # it closed just now, and its connections with it
                loop.call_soon_threadsafe(work)
        else:
            work()

    def let_go(self) -> None:
        """Close our copies of the parent's kept connections in a forked child, telling neither the peer nor the loop."""
        for kept in self._kept.values():
            for wire in kept:
                os.close(wire.sock.detach())

    def abandon(self) -> None:
        """Close the sockets of a loop that is closed; nobody is left to be told."""
        for kept in self._kept.values():
            for wire in kept:
                wire.sock.close()
        self._kept.clear()

    def _keep_idle(self, wire: Wire) -> None:
        wire.since = self._now()
        kept = self._kept.get(wire.route)
        if kept is None:
            kept = self._kept[wire.route] = []
        kept.append(wire)
        self._idle += 1
        if wire.since - kept[0].since > self._keep:
            self._idle -= 1
            kept.pop(0).shut()

    def _drop_one(self) -> None:
        for kept in self._kept.values():
            if kept:
                self._idle -= 1
                kept.pop(0).shut()
                return

    def _give_up(self, waiter: asyncio.Future[None]) -> None:
        if waiter.done() and not waiter.cancelled():
            self.leave(None)  # a slot came in the same moment: pass it on
        elif waiter in self._line:
            self._line.remove(waiter)


async def _until_shutdown(pool: weakref.ref[Pool]) -> AsyncGenerator[None, None]:
    """Close a pool when its loop closes its generators. Holds it weakly, or the two would keep each other alive."""
    try:
        yield
    finally:
        alive = pool()
        if alive is not None:
            alive.close()


def running_loop() -> asyncio.AbstractEventLoop:
    """Return the event loop of the caller.

    Raises:
        AnthropicError: there is none, for instance because the program runs under trio.
    """
    loop = _running_loop()
    if loop is None:
        raise AnthropicError(
            "AsyncAnthropic needs asyncio, and no asyncio event loop runs here (is this trio?); with anyio, use its "
            "asyncio backend, or call the synchronous Anthropic in a worker thread"
        )
    return loop


def _running_loop() -> asyncio.AbstractEventLoop | None:
    try:
        return asyncio.get_running_loop()
    except RuntimeError:
        return None


def _late() -> TransportError:
    return TransportError("timeout", "connect", "the total limit ran out before a connection was free", limit="total")
