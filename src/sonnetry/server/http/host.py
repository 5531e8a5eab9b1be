"""Serving an app on the sockets of one event loop: uvicorn's protocol and settings, our own start and stop.

`uvicorn.Server` polls for its end ten times a second and waits for every answer to finish; a test wants neither, and
`sonnetry serve` wants to say itself how it ends. A host starts at once and stops within a few loop turns.
"""

from __future__ import annotations

import asyncio
import socket
import weakref
from email.utils import formatdate

import uvicorn
from uvicorn.server import ServerState

from .asgi import Application
from .transport import LinkedProtocol

KEEP_ALIVE = 75  # seconds an idle connection is kept
HEAD_TIME = 10.0  # seconds in which the head of a request must arrive
BACKLOG = 1024  # connections that may wait to be accepted
_TURNS = 100
_ACCEPTING = 3  # loop turns from accepting a connection to its protocol's first call


def new_loop() -> asyncio.AbstractEventLoop:
    """Return uvloop's event loop where it is installed, else the standard one."""
    try:
        import uvloop
    except ImportError:
        return asyncio.new_event_loop()
    loop: asyncio.AbstractEventLoop = uvloop.new_event_loop()
    return loop


class Host:
    """An app, the connections it serves and the tasks that answer them. Belongs to one event loop."""

    def __init__(self, app: Application, *, head_time: float = HEAD_TIME) -> None:
        self._config = uvicorn.Config(
            app,
            interface="asgi3",
            http=LinkedProtocol,
            ws="none",
            lifespan="off",
            log_config=None,  # a library does not reconfigure its program's logging
            access_log=False,
            proxy_headers=False,
            timeout_keep_alive=KEEP_ALIVE,
        )
        self._config.load()
        self._state = ServerState()
        self._head_time = head_time
        self._servers: list[asyncio.Server] = []
        self._attaching: set[asyncio.Task[None]] = set()
        self._date: asyncio.TimerHandle | None = None

    @property
    def connections(self) -> int:
        """How many connections are open."""
        return len(self._state.connections)

    async def listen(self, sock: socket.socket) -> None:
        """Accept connections on a listening socket."""
        loop = asyncio.get_running_loop()
        self._tick(loop)
        self._servers.append(await loop.create_server(self._protocol, sock=sock, backlog=BACKLOG))

    def adopt(self, sock: socket.socket, peer: socket.socket | None = None) -> None:
        """Serve a connected socket; `peer` is its other end when that lives in this process."""
        protocol = self._protocol()
        protocol.peer = None if peer is None else weakref.ref(peer)
        task = asyncio.get_running_loop().create_task(_attach(protocol, sock))
        self._attaching.add(task)
        task.add_done_callback(self._attaching.discard)

    async def close_connections(self) -> None:
        """Close every open connection, finished or not, once what was written on it is sent."""
        for protocol in list(self._state.connections):
            protocol.transport.close()
        await self._settle()

    async def stop(self, grace: float = 0.0) -> None:
        """Accept nothing more, give answers `grace` seconds to finish, then cut and cancel what is left."""
        await self._stop_accepting()
        if self._attaching:
            await asyncio.wait(set(self._attaching))
        for protocol in list(self._state.connections):
            protocol.shutdown()  # closes idle connections; the others close after their answer
        if grace and self._state.tasks:
            await asyncio.wait(set(self._state.tasks), timeout=grace)
        self.cut()
        if self._state.tasks:
            await asyncio.wait(set(self._state.tasks))
        await self._settle()
        if self._date is not None:
            self._date.cancel()

    async def _stop_accepting(self) -> None:
        """Let connections that were accepted this moment begin: a closed `asyncio.Server` would leak them."""
        loop = asyncio.get_running_loop()
        for server in self._servers:
            for sock in server.sockets:
                loop.remove_reader(sock.fileno())
        for _ in range(_ACCEPTING):
            await asyncio.sleep(0)
        for server in self._servers:
            server.close()

    def cut(self) -> None:
        """Drop every connection and cancel every answer."""
        for protocol in list(self._state.connections):
            protocol.transport.abort()
        for task in list(self._state.tasks):
            task.cancel()

    async def _settle(self) -> None:
        """Give closed transports the loop turns they need to report their end."""
        for _ in range(_TURNS):
            if not self._state.connections:
                return
            await asyncio.sleep(0)

    def _protocol(self) -> LinkedProtocol:
        protocol = LinkedProtocol(config=self._config, server_state=self._state, app_state={})
        protocol.head_time = self._head_time
        return protocol

    def _tick(self, loop: asyncio.AbstractEventLoop) -> None:
        self._state.default_headers = [(b"date", formatdate(usegmt=True).encode())]
        self._date = loop.call_later(1.0, self._tick, loop)


async def _attach(protocol: LinkedProtocol, sock: socket.socket) -> None:
    try:
        await asyncio.get_running_loop().connect_accepted_socket(lambda: protocol, sock)
    except BaseException:
        sock.close()
        raise
