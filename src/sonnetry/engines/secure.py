"""TLS and tunnels for the synchronous engine; loaded only when a connection needs one of them."""

from __future__ import annotations

import socket
import ssl
import time
from typing import TYPE_CHECKING, Any

from .._core.http1 import Connection
from .._core.proxies import Proxy, check_tunnel, tunnel_head
from .._core.transport_errors import TransportError
from .tls import explain, shared_context

if TYPE_CHECKING:
    from .._core.wire import Origin
    from .routes import Route
    from .tls import TLS

RECEIVE = 64 * 1024


def lead(sock: socket.socket, route: Route, tls: TLS | None, deadline: float | None) -> Any:
    """Lead a connected socket on to the origin of its route: TLS with the proxy, the tunnel, TLS with the origin.

    Raises:
        TransportError: a peer refused, or the deadline passed. The socket is closed.
    """
    led: Any = sock
    try:
        if route.first.scheme == "https":
            led = _secure(sock, route.first, tls, deadline)
        if route.tunnelled:
            assert route.proxy is not None  # noqa: S101 - only a proxy has tunnels
            _tunnel(led, route.origin, route.proxy, deadline)
            led = _secure(led, route.origin, tls, deadline)
    except BaseException:
        led.close()  # a socket that was wrapped has nothing to close any more
        raise
    return led


def _secure(sock: Any, origin: Origin, tls: TLS | None, deadline: float | None) -> Any:
    context = shared_context(tls)
    try:
        sock.settimeout(_left(deadline))
        if isinstance(sock, ssl.SSLSocket):
            return NestedTLS(sock, context, origin.host)
        return context.wrap_socket(sock, server_hostname=origin.host, suppress_ragged_eofs=False)
    except TimeoutError as error:
        raise TransportError("timeout", "connect", "the TLS handshake took too long", limit="connect") from error
    except ssl.SSLError as error:
        raise TransportError("tls", "connect", explain(error, origin.host)) from error
    except OSError as error:
        raise TransportError("connect", "connect", f"TLS with {origin.host} broke: {error.strerror}") from error


def _tunnel(sock: Any, origin: Origin, proxy: Proxy, deadline: float | None) -> None:
    answer = Connection()
    try:
        sock.settimeout(_left(deadline))
        sock.sendall(tunnel_head(origin, proxy))
        while not answer.head_done:
            sock.settimeout(_left(deadline))
            data = sock.recv(RECEIVE)
            answer.feed(data) if data else answer.eof()
    except TimeoutError as error:
        text = f"the proxy {proxy} opened no tunnel in time"
        raise TransportError("timeout", "connect", text, limit="connect") from error
    except (OSError, TransportError) as error:
        text = f"the proxy {proxy} opened no tunnel: {getattr(error, 'strerror', None) or error}"
        raise TransportError("connect", "connect", text) from error
    check_tunnel(answer, origin, proxy)


def _left(deadline: float | None) -> float | None:
    if deadline is None:
        return None
    left = deadline - time.monotonic()
    if left <= 0:
        raise TimeoutError
    return left


class NestedTLS:
    """TLS inside another TLS connection, as an https proxy needs it: the part of a socket that the engine uses."""

    def __init__(self, outer: ssl.SSLSocket, context: ssl.SSLContext, host: str) -> None:
        self.outer = outer
        self._come = ssl.MemoryBIO()
        self._go = ssl.MemoryBIO()
        self._unsent = b""
        self._timeout = outer.gettimeout()
        self._tls = context.wrap_bio(self._come, self._go, server_hostname=host)
        self._run(self._tls.do_handshake)

    def fileno(self) -> int:
        """Return the descriptor to wait on."""
        return self.outer.fileno()

    def settimeout(self, seconds: float | None) -> None:
        """Limit each of the calls below."""
        self._timeout = seconds

    def close(self) -> None:
        """Close the connection."""
        self.outer.close()

    def recv(self, size: int) -> bytes:
        """Return what came, b"" after the peer's goodbye."""
        return bytes(self._run(self._tls.read, size))

    def sendall(self, data: Any) -> None:
        """Send all of it."""
        self._run(self._tls.write, data)

    def send(self, data: Any) -> int:
        """Take data to send; what does not leave at once goes ahead of the next."""
        deadline = self._deadline()
        self._flush(deadline)
        if self._unsent:
            raise ssl.SSLWantWriteError
        self._tls.write(data)
        self._flush(deadline)
        return len(data)

    def _deadline(self) -> float | None:
        return None if self._timeout is None else time.monotonic() + self._timeout

    def _run(self, step: Any, *arguments: Any) -> Any:
        deadline = self._deadline()
        while True:
            try:
                result = step(*arguments)
            except ssl.SSLWantReadError:
                self._flush(deadline)
                self._fill(deadline)
            else:
                self._flush(deadline)
                return result

    def _fill(self, deadline: float | None) -> None:
        self.outer.settimeout(self._patience(deadline))
        data = self.outer.recv(RECEIVE)
        if data:
            self._come.write(data)
        else:
            self._come.write_eof()

    def _flush(self, deadline: float | None) -> None:
        self._unsent += self._go.read()
        while self._unsent:
            self.outer.settimeout(self._patience(deadline))
            try:
                sent = self.outer.send(self._unsent)
            except (ssl.SSLWantWriteError, ssl.SSLWantReadError):
                if self._timeout == 0.0:
                    return
                raise
            self._unsent = self._unsent[sent:]

    def _patience(self, deadline: float | None) -> float | None:
        return 0.0 if self._timeout == 0.0 else _left(deadline)
