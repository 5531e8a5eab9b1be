"""The one module that touches uvicorn's transport: a protocol whose requests can reach the connection beneath them.

A fault needs what ASGI cannot say: bytes that are not a valid chunk, a FIN before the body's end, an RST. `Link` offers
exactly these; it travels in the scope's extensions, so that the app still runs under any other ASGI server (where asking
for a socket fault is an error).
"""

from __future__ import annotations

import asyncio
import itertools
import socket
import struct
import weakref
from contextlib import suppress
from typing import Any, cast

from uvicorn.protocols.http.httptools_impl import HttpToolsProtocol, RequestResponseCycle

from ...rules.errors import ApiError
from ..ids import new_id
from .answers import error_answer
from .asgi import Scope

MOST_HEAD = 128 * 1024  # bytes of request line and headers
EXTENSION = "sonnetry.link"
_LINGER_ZERO = struct.pack("ii", 1, 0)
_numbers = itertools.count(1)


class LinkedProtocol(HttpToolsProtocol):
    """uvicorn's protocol; each request's scope holds a `Link` to the connection it came on."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.number = next(_numbers)
        self.peer: weakref.ref[socket.socket] | None = None
        self.half_closed = False
        self.head_time = 10.0
        self._head: int | None = 0  # bytes of the head that is being read, None after it
        self._head_timer: asyncio.TimerHandle | None = None

    def connection_made(self, transport: asyncio.Transport) -> None:  # type: ignore[override]  # as uvicorn's own
        """Wait for the first head."""
        super().connection_made(transport)
        self._await_head()

    def connection_lost(self, exc: Exception | None) -> None:
        """Stop waiting."""
        self._stop_waiting()
        super().connection_lost(exc)

    def data_received(self, data: bytes) -> None:
        """Read on; a head without an end would otherwise be kept for as long as somebody sends it."""
        if self.half_closed:
            return
        if self.cycle is None or self.cycle.response_complete:
            self._await_head()
        super().data_received(data)
        if self._head is not None:
            self._head += len(data)
            if self._head > MOST_HEAD and not self.transport.is_closing():
                self._refuse_head()

    def on_message_begin(self) -> None:
        """Count the head of the next request."""
        super().on_message_begin()
        self._head = 0
        self._await_head()

    def _await_head(self) -> None:
        if self._head_timer is None:
            self._head_timer = self.loop.call_later(self.head_time, self._head_is_late)

    def _stop_waiting(self) -> None:
        if self._head_timer is not None:
            self._head_timer.cancel()
            self._head_timer = None

    def _head_is_late(self) -> None:
        self._head_timer = None
        if self.transport.is_closing() or not (self.cycle is None or self.cycle.response_complete):
            return  # an answer that is under way is not cut for a next head that is late
        if self._head:
            self._refuse("408 Request Timeout", ApiError(408, "The request's head did not arrive in time"))
        else:
            self.transport.close()

    def _refuse_head(self) -> None:
        reason = f"The request's head is larger than {MOST_HEAD:,} bytes"
        self._refuse("431 Request Header Fields Too Large", ApiError(431, reason))

    def _refuse(self, status: str, error: ApiError) -> None:
        answer = error_answer(error, new_id("req"))
        body = cast("bytes", answer.body)
        lines = [f"{name}: {value}" for name, value in {**answer.headers, "content-length": len(body)}.items()]
        head = [f"HTTP/1.1 {status}", *lines, "connection: close", "", ""]
        self.transport.write("\r\n".join(head).encode() + body)
        self.transport.close()

    def on_headers_complete(self) -> None:
        """Put the link where the app finds it; the app's task was made but has not run yet."""
        super().on_headers_complete()
        self._head = None
        self._stop_waiting()
        self.scope["extensions"] = {EXTENSION: Link(self, self.cycle)}  # type: ignore[dict-item]  # uvicorn lists its own


class Link:
    """The connection beneath one exchange."""

    __slots__ = ("_cycle", "_protocol")

    def __init__(self, protocol: LinkedProtocol, cycle: RequestResponseCycle) -> None:
        self._protocol = protocol
        self._cycle = cycle

    @property
    def number(self) -> int:
        """The number of the connection; requests on one kept connection share it."""
        return self._protocol.number

    @property
    def lost(self) -> bool:
        """Whether nothing more reaches the peer."""
        return self._transport.is_closing()

    @property
    def _transport(self) -> asyncio.Transport:
        return self._protocol.transport

    def take(self) -> None:
        """Take the answer over: uvicorn sends nothing more and does not complain about its missing end."""
        self._cycle.response_started = True
        self._cycle.disconnected = True

    def head_sent(self, length: int | None) -> None:
        """Tell uvicorn that the head went out by hand; `length` None means that the body is chunked."""
        self._cycle.response_started = True
        self._cycle.chunked_encoding = length is None
        self._cycle.expected_content_length = length or 0

    def write(self, data: bytes) -> None:
        """Write bytes outside the body's framing."""
        self._transport.write(data)

    def close(self) -> None:
        """Send what was written, then FIN."""
        self.take()
        self._transport.close()

    def half_close(self) -> None:
        """Send FIN but go on reading; what comes is dropped, so that a next request does not hide the peer's own FIN."""
        self.take()
        self._transport.write_eof()
        self._protocol.half_closed = True
        self._protocol.flow.resume_reading()

    def pause_reading(self) -> None:
        """Stop reading, so that the peer's writes fill its buffers and block."""
        self._protocol.flow.pause_reading()

    def reset(self) -> None:
        """Send RST."""
        self.take()
        if self._protocol.peer is None:
            self._transport.get_extra_info("socket").setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, _LINGER_ZERO)
        else:
            self._leave_unread(self._protocol.peer())
        self._transport.abort()

    def _leave_unread(self, peer: socket.socket | None) -> None:
        # Unix sockets have no RST, but closing one that holds unread data fails the other side's reads in the same way.
        self._transport.pause_reading()
        if peer is not None:
            with suppress(OSError):  # the client has closed its end: nobody is left to notice
                peer.send(b"\0", socket.MSG_DONTWAIT)


def link_of(scope: Scope) -> Link | None:
    """Return the link of a request, None under a server that offers none."""
    link = scope.get("extensions", {}).get(EXTENSION)
    return link if isinstance(link, Link) else None
