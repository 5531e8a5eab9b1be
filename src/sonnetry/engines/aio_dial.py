"""Opening connections on an event loop: addresses tried side by side (RFC 8305), tunnels through proxies, TLS."""

from __future__ import annotations

import asyncio
import socket
import ssl
from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Any, cast

from .._core.http1 import Connection
from .._core.transport_errors import TransportError
from . import dial

if TYPE_CHECKING:
    from .._core.proxies import Proxy
    from .._core.wire import Origin
    from .routes import Route
    from .tls import TLS

RECEIVE = 64 * 1024


Screen = Callable[[str, Sequence[dial.Address]], None]


async def race(loop: asyncio.AbstractEventLoop, host: str, port: int, screen: Screen | None = None) -> socket.socket:
    """Connect to the first address of a host that answers; a later one starts when an earlier is slow.

    `screen` looks at a host and its addresses before any is tried, and raises `TransportError` to refuse them.

    Raises:
        TransportError: none answers.
    """
    addresses = dial.literal(host, port) or await _resolve(loop, host, port)
    if screen is not None:
        screen(host, addresses)
    attempts: set[asyncio.Task[socket.socket]] = set()
    failure: OSError | None = None
    try:
        while addresses or attempts:
            if addresses:
                attempts.add(loop.create_task(_try(loop, *addresses.pop(0))))
            patience = dial.STAGGER if addresses else None
            done, _ = await asyncio.wait(attempts, timeout=patience, return_when=asyncio.FIRST_COMPLETED)
            for attempt in done:
                attempts.discard(attempt)
                try:
                    return attempt.result()
                except OSError as error:
                    failure = error
    finally:
        await _abandon(attempts)
    raise dial.unreachable(f"{host}:{port}", failure) from failure


async def _abandon(attempts: set[asyncio.Task[socket.socket]]) -> None:
    if not attempts:
        return
    for attempt in attempts:
        attempt.cancel()
    for outcome in await asyncio.gather(*attempts, return_exceptions=True):
        if isinstance(outcome, socket.socket):
            outcome.close()


async def _try(loop: asyncio.AbstractEventLoop, family: int, address: tuple[object, ...]) -> socket.socket:
    sock = socket.socket(family, socket.SOCK_STREAM)
    try:
        sock.setblocking(False)
        await loop.sock_connect(sock, address)
    except BaseException:
        sock.close()
        raise
    dial.set_options(sock)
    return sock


async def _resolve(loop: asyncio.AbstractEventLoop, host: str, port: int) -> list[dial.Address]:
    try:
        return dial.sorted_addresses(await loop.getaddrinfo(host, port, type=socket.SOCK_STREAM))
    except (OSError, UnicodeError) as error:
        raise dial.unresolved(host, error) from error


async def lead(
    loop: asyncio.AbstractEventLoop,
    sock: socket.socket,
    route: Route,
    tls: TLS | None,
    wire: Callable[[], asyncio.Protocol],
) -> None:
    """Lead a connected socket on to the origin of its route, and attach the protocol that `wire` returns.

    Raises:
        TransportError: a peer refused.
    """
    if not route.tunnelled or route.proxy is None:
        await _attach(loop, sock, route.first, tls, wire)
    elif route.first.scheme == "http":
        await _tunnel_plain(loop, sock, route.origin, route.proxy)
        await _attach(loop, sock, route.origin, tls, wire)
    else:
        tunnel = _Tunnel(loop, route.origin, route.proxy)
        await _attach(loop, sock, route.first, tls, lambda: tunnel)
        await _nest(loop, tunnel, tls, wire())


async def _attach(
    loop: asyncio.AbstractEventLoop,
    sock: socket.socket,
    origin: Origin,
    tls: TLS | None,
    wire: Callable[[], asyncio.Protocol],
) -> None:
    if origin.scheme == "http":
        await loop.create_connection(wire, sock=sock)
        return
    from .tls import shared_context

    context = shared_context(tls)
    await _explained(loop.create_connection(wire, sock=sock, ssl=context, server_hostname=origin.host), origin)


async def _tunnel_plain(loop: asyncio.AbstractEventLoop, sock: socket.socket, origin: Origin, proxy: Proxy) -> None:
    from .._core.proxies import check_tunnel, tunnel_head

    answer = Connection()
    try:
        await loop.sock_sendall(sock, tunnel_head(origin, proxy))
        while not answer.head_done:
            data = await loop.sock_recv(sock, RECEIVE)
            answer.feed(data) if data else answer.eof()
    except (OSError, TransportError) as error:
        if isinstance(error, TimeoutError):
            raise
        raise _no_tunnel(proxy, error) from error
    check_tunnel(answer, origin, proxy)


async def _nest(loop: asyncio.AbstractEventLoop, tunnel: _Tunnel, tls: TLS | None, wire: asyncio.Protocol) -> None:
    """Speak TLS with the origin inside the TLS connection to the proxy."""
    from .tls import shared_context

    transport = await tunnel.opened()
    context = shared_context(tls)
    handshake = loop.start_tls(transport, wire, context, server_hostname=tunnel.origin.host)
    try:
        inner = await _explained(handshake, tunnel.origin)
    except BaseException:
        transport.abort()
        raise
    wire.connection_made(inner)


async def _explained(handshake: Any, origin: Origin) -> Any:
    from .tls import explain

    try:
        return await handshake
    except ssl.SSLError as error:
        raise TransportError("tls", "connect", explain(error, origin.host)) from error
    except TimeoutError:
        raise
    except OSError as error:
        raise TransportError("connect", "connect", f"TLS with {origin.host} broke: {error}") from error


def _no_tunnel(proxy: Proxy, error: Exception) -> TransportError:
    reason = getattr(error, "strerror", None) or error
    return TransportError("connect", "connect", f"the proxy {proxy} opened no tunnel: {reason}")


class _Tunnel(asyncio.Protocol):
    """Asks an https proxy for a tunnel."""

    def __init__(self, loop: asyncio.AbstractEventLoop, origin: Origin, proxy: Proxy) -> None:
        self.origin = origin
        self._proxy = proxy
        self._answer = Connection()
        self._done: asyncio.Future[None] = loop.create_future()

    async def opened(self) -> asyncio.Transport:
        """Return the transport once the tunnel is open.

        Raises:
            TransportError: the proxy refused it.
        """
        from .._core.proxies import check_tunnel, tunnel_head

        self._transport.write(tunnel_head(self.origin, self._proxy))
        try:
            await self._done
        except BaseException:
            self._transport.abort()
            raise
        try:
            check_tunnel(self._answer, self.origin, self._proxy)
        except TransportError:
            self._transport.abort()
            raise
        return self._transport

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        """Keep the transport."""
        self._transport = cast("asyncio.Transport", transport)

    def data_received(self, data: bytes) -> None:
        """Read the proxy's answer."""
        self._step(lambda: self._answer.feed(data))

    def eof_received(self) -> None:
        """Note that the proxy has closed."""
        self._step(self._answer.eof)

    def connection_lost(self, exc: Exception | None) -> None:
        """Note that the connection is gone."""
        if not self._done.done():
            self._done.set_exception(_no_tunnel(self._proxy, exc or ConnectionError("it closed the connection")))

    def _step(self, step: Callable[[], None]) -> None:
        if self._done.done():
            return
        try:
            step()
        except TransportError as error:
            self._done.set_exception(_no_tunnel(self._proxy, error))
        else:
            if self._answer.head_done:
                self._done.set_result(None)
