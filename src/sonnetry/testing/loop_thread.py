"""An event loop in a thread of its own, with one host on it: started and stopped from any other thread."""

from __future__ import annotations

import asyncio
import socket
import threading
from concurrent.futures import Future

from ..server.app import App
from ..server.gateway import Gateway
from ..server.http.host import Host, new_loop

PATIENCE = 30.0  # seconds that starting or stopping may take before something is wrong


class LoopThread:
    """Serves an app on listening and connected sockets until it is stopped."""

    def __init__(self, app: App | Gateway, name: str) -> None:
        self._app = app
        self._ready: Future[tuple[asyncio.AbstractEventLoop, Host, asyncio.Event]] = Future()
        self._thread = threading.Thread(target=self._run, name=name, daemon=True)

    def start(self, listening: socket.socket | None) -> None:
        """Start the loop; it listens when this returns."""
        self._listening = listening
        self._thread.start()
        self._loop, self._host, self._end = self._ready.result(PATIENCE)

    def stop(self) -> None:
        """End all exchanges and connections and wait for the thread."""
        self._loop.call_soon_threadsafe(self._end.set)
        self._thread.join(PATIENCE)
        if self._thread.is_alive():
            raise RuntimeError(f"the thread of {self._thread.name} did not end within {PATIENCE} s")

    @property
    def connections(self) -> int:
        """How many connections are open."""
        return self._host.connections

    def adopt(self, sock: socket.socket, peer: socket.socket) -> None:
        """Serve one connected socket whose other end is `peer`."""
        self._loop.call_soon_threadsafe(self._host.adopt, sock, peer)

    def close_connections(self) -> None:
        """Close every open connection; they are closed when this returns."""
        asyncio.run_coroutine_threadsafe(self._host.close_connections(), self._loop).result(PATIENCE)

    def _run(self) -> None:
        try:
            with asyncio.Runner(loop_factory=new_loop) as runner:
                runner.run(self._main())
        except BaseException as error:
            if self._ready.done():
                raise
            self._ready.set_exception(error)

    async def _main(self) -> None:
        host = Host(self._app)
        end = asyncio.Event()
        async with self._app.running():
            if self._listening is not None:
                await host.listen(self._listening)
            self._ready.set_result((asyncio.get_running_loop(), host, end))
            await end.wait()
            await host.stop()
