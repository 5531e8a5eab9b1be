"""Opening TCP connections: addresses tried side by side (RFC 8305), with keep-alive probes, under one deadline."""

from __future__ import annotations

import errno
import os
import socket
import threading
import time
from collections.abc import Callable
from contextlib import suppress
from functools import partial
from typing import Any

from .._core.timeouts import earliest
from .._core.transport_errors import TransportError
from . import Limits
from .readiness import OUT, new_poll

Address = tuple[int, tuple[object, ...]]
STAGGER = 0.25
# Idle 60 s, then a probe every 60 s, five times (rule CLI-1); names that a platform lacks are skipped.
KEEP_ALIVE = {"TCP_KEEPIDLE": 60, "TCP_KEEPALIVE": 60, "TCP_KEEPINTVL": 60, "TCP_KEEPCNT": 5}


def dial(host: str, port: int, deadline: float | None) -> socket.socket:
    """Connect to the first address of a host that answers; a later one starts when an earlier is slow.

    Raises:
        TransportError: no address answered before the deadline.
    """
    race = _Race(literal(host, port) or resolve(host, port, deadline), f"{host}:{port}", deadline)
    try:
        sock = race.run()
    finally:
        race.abandon()
    set_options(sock)
    return sock


def literal(host: str, port: int) -> list[Address]:
    """Read a host that is an address already."""
    for family in (socket.AF_INET, socket.AF_INET6):
        with suppress(OSError, ValueError):
            socket.inet_pton(family, host)
            return [(family, (host, port))]
    return []


def resolve(host: str, port: int, deadline: float | None) -> list[Address]:
    """Look a host up; families alternate so that one broken family costs one stagger.

    The system's resolver takes no deadline and may try for half a minute, so it works in a thread that we can leave.

    Raises:
        TransportError: the host has no address, or none was found before the deadline.
    """
    work = partial(socket.getaddrinfo, host, port, type=socket.SOCK_STREAM)
    try:
        return sorted_addresses(work() if deadline is None else _in_thread(work, deadline))
    except TimeoutError:
        raise TransportError("timeout", "connect", f"no address of {host} found in time", limit="connect") from None
    except (OSError, UnicodeError) as error:
        raise unresolved(host, error) from error


def unresolved(host: str, error: Exception) -> TransportError:
    """Make the fault of a name without an address."""
    reason = getattr(error, "strerror", None) or error
    advice = "check base_url, the network and, behind a company's border, the proxy settings"
    return TransportError("connect", "connect", f"cannot resolve {host}: {reason}; {advice}")


def unreachable(where: str, error: OSError | None) -> TransportError:
    """Make the fault of a host whose addresses all refused; the last one's error says why."""
    detail = "no address" if error is None else os.strerror(error.errno) if error.errno else str(error)
    return TransportError("connect", "connect", f"cannot connect to {where}: {detail}")


def too_slow(where: str, deadline: float | None, limits: Limits, detail: str = "") -> TransportError:
    """Make the fault of a connection that was not opened in time; it says which limit ran out."""
    limit = "total" if deadline == limits.until else "connect"
    text = f"{detail or f'no connection to {where} in time'} (the {limit} limit)"
    return TransportError("timeout", "connect", text, limit=limit)


def _in_thread(work: Callable[[], Any], deadline: float) -> Any:
    outcome: list[Any] = []

    def run() -> None:
        try:
            outcome.append(work())
        except Exception as error:  # noqa: BLE001 - raised where it was asked for
            outcome.append(error)

    thread = threading.Thread(target=run, name="sonnetry-resolver", daemon=True)
    thread.start()
    thread.join(bounded(max(deadline - time.monotonic(), 0.0)))
    if not outcome:
        raise TimeoutError
    if isinstance(outcome[0], Exception):
        raise outcome[0]
    return outcome[0]


def sorted_addresses(found: list[Any]) -> list[Address]:
    """Pick families and addresses from what `getaddrinfo` found, in the order to try them."""
    return interleave([(family, address) for family, _, _, _, address in found])


def bounded(seconds: float | None) -> float | None:
    """Return a length that the system's calls accept; a limit longer than a week means no limit."""
    return None if seconds is None or seconds > 604_800 else seconds


def interleave(addresses: list[Address]) -> list[Address]:
    """Order addresses so that the first family leads and the others alternate with it."""
    first = [item for item in addresses if item[0] == addresses[0][0]]
    others = [item for item in addresses if item[0] != addresses[0][0]]
    mixed = [item for pair in zip(first, others, strict=False) for item in pair]
    return mixed + first[len(others) :] + others[len(first) :]


def set_options(sock: socket.socket) -> None:
    """Turn on keep-alive probes and send small requests at once; not all sockets can (a socketpair cannot)."""
    with suppress(OSError):
        sock.setsockopt(socket.SOL_SOCKET, socket.SO_KEEPALIVE, 1)
        sock.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
    for name, value in KEEP_ALIVE.items():
        if hasattr(socket, name):
            with suppress(OSError):
                sock.setsockopt(socket.IPPROTO_TCP, getattr(socket, name), value)


# What a connection that has begun answers; the second is what Windows says.
_UNDER_WAY = (0, errno.EINPROGRESS, getattr(errno, "WSAEWOULDBLOCK", errno.EINPROGRESS))


class _Race:
    """Connection attempts to several addresses; the first to succeed wins."""

    def __init__(self, addresses: list[Address], where: str, deadline: float | None) -> None:
        self._waiting = addresses
        self._where = where
        self._deadline = deadline
        self._running: dict[int, socket.socket] = {}
        self._last: OSError | None = None
        self._poll = new_poll()

    def run(self) -> socket.socket:
        while self._waiting or self._running:
            if self._waiting:
                self._start(*self._waiting.pop(0))
            winner = self._wait()
            if winner is not None:
                return winner
        raise unreachable(self._where, self._last) from self._last

    def abandon(self) -> None:
        for sock in self._running.values():
            sock.close()

    def _start(self, family: int, address: tuple[object, ...]) -> None:
        try:
            sock = socket.socket(family, socket.SOCK_STREAM)
        except OSError as error:  # the machine lacks the family
            self._last = error
            return
        sock.setblocking(False)
        code = sock.connect_ex(address)
        if code not in _UNDER_WAY:
            self._lost(sock, code)
            return
        self._running[sock.fileno()] = sock
        self._poll.register(sock, OUT)

    def _wait(self) -> socket.socket | None:
        if not self._running:
            return None
        for fd, _ in self._poll.poll(self._patience()):
            sock = self._running.pop(fd)
            self._poll.unregister(fd)
            code = sock.getsockopt(socket.SOL_SOCKET, socket.SO_ERROR)
            if not code:
                return sock
            self._lost(sock, code)
        return None

    def _lost(self, sock: socket.socket, code: int) -> None:
        sock.close()
        self._last = OSError(code, os.strerror(code))

    def _patience(self) -> float | None:
        left = None if self._deadline is None else bounded(self._deadline - time.monotonic())
        if left is not None and left <= 0:
            raise TransportError("timeout", "connect", f"no connection to {self._where} in time", limit="connect")
        patience = earliest(left, STAGGER if self._waiting else None)
        return None if patience is None else patience * 1000
