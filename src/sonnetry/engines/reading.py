"""What all engines do alike when a body is read: look at the clock, and unpack piece by piece."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING, Protocol

from .._core.transport_errors import TransportError

if TYPE_CHECKING:
    from .._core.errors import Phase
    from .._core.unpacking import Unpacker


def check_time(until: float | None, phase: Phase = "body", limit: str = "until") -> None:
    """Make sure that an absolute end has not come.

    Raises:
        TransportError: it has.
    """
    if until is not None and time.monotonic() >= until:
        raise TransportError("timeout", phase, "the total limit ran out", limit=limit, answered=phase == "body")


class _Body(Protocol):
    @property
    def is_open(self) -> bool: ...
    def raw(self, until: float | None) -> bytes: ...
    def after(self) -> bytes: ...


class _AsyncBody(Protocol):
    @property
    def is_open(self) -> bool: ...
    async def raw(self, until: float | None) -> bytes: ...
    def after(self) -> bytes: ...


def unpacked(body: _Body, unpacker: Unpacker, until: float | None) -> bytes:
    """Return the next plain bytes of a packed body, b"" at its proper end."""
    while body.is_open:
        check_time(until)
        if plain := unpacker.piece():
            return plain
        data = body.raw(until)
        if not data:
            unpacker.finish()
            return b""
        unpacker.feed(data)
    return body.after()


async def unpacked_async(body: _AsyncBody, unpacker: Unpacker, until: float | None) -> bytes:
    """Return the next plain bytes of a packed body, b"" at its proper end."""
    while body.is_open:
        check_time(until)
        if plain := unpacker.piece():
            return plain
        data = await body.raw(until)
        if not data:
            unpacker.finish()
            return b""
        unpacker.feed(data)
    return body.after()
