"""Opening TCP connections: addresses tried side by side (RFC 8305), with keep-alive probes, under one deadline."""

from __future__ import annotations

import errno
import select
import socket
import time
from contextlib import suppress

from .._core.faults import TransportError

STAGGER = 0.25
# Idle 60 s, then a probe every 60 s, five times (rule CLI-1); names that a platform lacks are skipped.
KEEP_ALIVE = {"TCP_KEEPIDLE": 60, "TCP_KEEPALIVE": 60, "TCP_KEEPINTVL": 60, "TCP_KEEPCNT": 5}


def dial(host: str, port: int, deadline: float | None) -> socket.socket:
    """Connect to the first address of a host that answers; a later one starts when an earlier is slow.

    Raises:
        TransportError: no address answered before the deadline.
    """
    race = _Race(resolve(host, port), f"{host}:{port}", deadline)
    try:
        sock = race.run()
    finally:
        race.abandon()
    set_options(sock)
    return sock


def resolve(host: str, port: int) -> list[tuple[int, tuple[object, ...]]]:
    """Look a host up; families alternate so that one broken family costs one stagger."""
    try:
        found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
    except OSError as error:
        raise TransportError("connect", "connect", f"cannot resolve {host}: {error.strerror or error}") from error
    return interleave([(family, address) for family, _, _, _, address in found])


def interleave(addresses: list[tuple[int, tuple[object, ...]]]) -> list[tuple[int, tuple[object, ...]]]:
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


class _Race:
    """Connection attempts to several addresses; the first to succeed wins."""

    def __init__(self, addresses: list[tuple[int, tuple[object, ...]]], where: str, deadline: float | None) -> None:
        self._waiting = addresses
        self._where = where
        self._deadline = deadline
        self._running: dict[int, socket.socket] = {}
        self._last: OSError | None = None
        self._poll = select.poll()

    def run(self) -> socket.socket:
        while self._waiting or self._running:
            if self._waiting:
                self._start(*self._waiting.pop(0))
            winner = self._wait()
            if winner is not None:
                return winner
        detail = self._last.strerror if self._last is not None else "no address"
        raise TransportError("connect", "connect", f"cannot connect to {self._where}: {detail}") from self._last

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
        if code not in (0, errno.EINPROGRESS):
            self._lost(sock, code)
            return
        self._running[sock.fileno()] = sock
        self._poll.register(sock, select.POLLOUT)

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
        import os

        sock.close()
        self._last = OSError(code, os.strerror(code))

    def _patience(self) -> float | None:
        stagger = STAGGER if self._waiting else None
        if self._deadline is None:
            return None if stagger is None else stagger * 1000
        left = self._deadline - time.monotonic()
        if left <= 0:
            raise TransportError("timeout", "connect", f"no connection to {self._where} in time", limit="connect")
        return (left if stagger is None else min(left, stagger)) * 1000
