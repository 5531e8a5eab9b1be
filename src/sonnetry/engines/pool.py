"""The connections of the synchronous engine: those kept idle, and the slots of all. Safe between threads and forks."""

from __future__ import annotations

import os
import threading
import time
import weakref
from collections import deque
from collections.abc import Callable
from contextlib import suppress
from typing import TYPE_CHECKING

from .._core.transport_errors import TransportError
from .dial import bounded
from .routes import IDLE, Route, awake

if TYPE_CHECKING:
    from .sockets import Wire


class Pool:
    """The kept connections of one engine, and at most `most` slots, which are given out first come, first served."""

    def __init__(self, most: int | None, keep: float = IDLE, now: Callable[[], float] = awake) -> None:
        self._most = most
        self._keep = keep
        self._now = now
        self._epoch = 0
        self._begin()
        _pools.add(self)

    def _begin(self) -> None:
        self._process = os.getpid()
        self._lock = threading.RLock()  # a collected answer may come back while we hold it
        self._kept: dict[Route, list[Wire]] = {}
        self._idle = 0
        self._busy = 0
        self._line: deque[threading.Lock] = deque()

    @property
    def epoch(self) -> int:
        """Grows when the pool is closed: connections of an earlier epoch are not kept."""
        return self._epoch

    def enter(self, until: float | None) -> None:
        """Take a slot, waiting in line when all are taken.

        Raises:
            TransportError: the deadline passed.
        """
        with self._lock:
            if self._most is None or (self._busy < self._most and not self._line):
                self._busy += 1
                return
            turn = threading.Lock()
            turn.acquire()
            self._line.append(turn)
        self._await(turn, until)

    def leave(self, wire: Wire | None) -> None:
        """Give a slot back, with its connection when that can be used again."""
        if wire is not None and wire.process != self._process:
            wire.shut()  # the parent's: it took no slot here
            return
        kept = wire is not None and wire.http.reusable and wire.epoch == self._epoch
        with self._lock:
            old = self._keep_idle(wire) if kept and wire is not None else None
            self._pass_on()
        if wire is not None and not kept:
            wire.shut()
        if old is not None:
            old.shut()

    def reuse(self, route: Route) -> Wire | None:
        """Take the connection of a route that was used last, if one is alive; None asks for a new one."""
        while True:
            with self._lock:
                kept = self._kept.get(route)
                wire = kept.pop() if kept else None
                self._idle -= wire is not None
                surplus = self._surplus() if wire is None and self._most is not None else None
            if wire is None:
                if surplus is not None:
                    surplus.shut()
                return None
            if self._now() - wire.since <= self._keep and wire.idle():
                return wire
            wire.shut()

    def close(self) -> None:
        """Close the kept connections, and those in use as soon as their answers end."""
        with self._lock:
            self._epoch += 1
            wires, self._kept, self._idle = self._all(), {}, 0
        for wire in wires:
            wire.shut()

    def forked(self) -> None:
        """Start over in a child process: it must neither use nor close the parent's connections."""
        wires = self._all()
        self._epoch += 1
        self._begin()
        for wire in wires:
            wire.shut()

    def _await(self, turn: threading.Lock, until: float | None) -> None:
        left = bounded(None if until is None else max(until - time.monotonic(), 0.0))
        came = False
        try:
            came = turn.acquire(timeout=-1 if left is None else left)
        finally:
            if not came:
                self._give_up(turn)
        if not came:
            raise TransportError("timeout", "connect", "the total limit ran out in the queue", limit="total")

    def _give_up(self, turn: threading.Lock) -> None:
        with self._lock:
            if turn in self._line:
                self._line.remove(turn)
            else:  # the slot came in the same moment
                self._pass_on()

    def _pass_on(self) -> None:
        if self._line:
            self._line.popleft().release()  # the slot goes straight to the next in line
        else:
            self._busy -= 1

    def _keep_idle(self, wire: Wire) -> Wire | None:
        """Keep a connection; return the one of its route that has waited too long, if there is one."""
        wire.since = self._now()
        kept = self._kept.get(wire.route)
        if kept is None:
            kept = self._kept[wire.route] = []
        kept.append(wire)
        self._idle += 1
        if wire.since - kept[0].since <= self._keep:
            return None
        self._idle -= 1
        return kept.pop(0)

    def _surplus(self) -> Wire | None:
        """Take an idle connection of another route when a new one would be one too many."""
        if self._most is None or self._busy + self._idle <= self._most:
            return None
        found = next((kept for kept in self._kept.values() if kept), None)
        self._idle -= found is not None
        return found.pop(0) if found else None

    def _all(self) -> list[Wire]:
        return [wire for kept in self._kept.values() for wire in kept]


_pools: weakref.WeakSet[Pool] = weakref.WeakSet()


def _forked() -> None:
    for pool in list(_pools):
        with suppress(Exception):
            pool.forked()


if hasattr(os, "register_at_fork"):
    os.register_at_fork(after_in_child=_forked)
