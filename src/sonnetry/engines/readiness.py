"""Waiting until sockets are ready: `poll` where the system has it, or else the same by `select`."""

from __future__ import annotations

import select
from typing import Any, Protocol

IN = getattr(select, "POLLIN", 1)
OUT = getattr(select, "POLLOUT", 4)
ERROR = getattr(select, "POLLERR", 8)


class Poll(Protocol):
    """What both have: the methods of `select.poll`."""

    def register(self, fd: Any, eventmask: int, /) -> None:
        """Watch a socket for these events."""

    def unregister(self, fd: Any, /) -> None:
        """Stop watching a socket."""

    def poll(self, timeout: float | None = None, /) -> list[tuple[int, int]]:
        """Return descriptors with their events, after at most so many milliseconds."""
        ...


class SelectPoll:
    """`select.poll` for systems that lack it, Windows among them."""

    def __init__(self) -> None:
        self._watched: dict[int, tuple[Any, int]] = {}

    def register(self, fd: Any, eventmask: int, /) -> None:
        """Watch a socket for these events."""
        self._watched[_number(fd)] = (fd, eventmask)

    def unregister(self, fd: Any, /) -> None:
        """Stop watching a socket."""
        del self._watched[_number(fd)]

    def poll(self, timeout: float | None = None, /) -> list[tuple[int, int]]:
        """Return descriptors with their events, after at most so many milliseconds."""
        readers, writers = ([fd for fd, mask in self._watched.values() if mask & wanted] for wanted in (IN, OUT))
        seconds = None if timeout is None else max(timeout, 0) / 1000
        # A connection that failed is "writable" on POSIX and "exceptional" on Windows.
        can_read, can_write, failed = select.select(readers, writers, writers, seconds)
        found: dict[int, int] = {}
        for ready, event in ((can_read, IN), (can_write, OUT), (failed, ERROR)):
            for fd in ready:
                found[_number(fd)] = found.get(_number(fd), 0) | event
        return list(found.items())


def _number(fd: Any) -> int:
    return fd if isinstance(fd, int) else int(fd.fileno())


def new_poll() -> Poll:
    """Return a new set of watched sockets."""
    return select.poll() if hasattr(select, "poll") else SelectPoll()
