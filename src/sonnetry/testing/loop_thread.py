"""An event loop in a thread of its own, with one host on it: started and stopped from any other thread."""

from __future__ import annotations

import asyncio
import os
import socket
import sys
import threading
from collections.abc import Callable
from concurrent.futures import Future
from typing import Any

from .._core.errors import AnthropicError
from ..server.app import App
from ..server.gateway import Gateway
from ..server.http.host import Host, new_loop

# Libraries that replace threads by greenlets of one thread: its module, and what tells whether it has done so.
GREEN_THREADS: dict[str, tuple[str, Callable[[Any], bool]]] = {
    "gevent": ("gevent.monkey", lambda patcher: patcher.is_module_patched("threading")),
    "eventlet": ("eventlet.patcher", lambda patcher: patcher.is_monkey_patched("thread")),
}
PATIENCE = 30.0  # seconds that starting or stopping may take before something is wrong


def refuse_green_threads() -> None:
    """Make sure that threads are threads: the server's loop would wait forever in a greenlet.

    Raises:
        AnthropicError: a library has replaced them.
    """
    for name, (module, replaced) in GREEN_THREADS.items():
        patcher = sys.modules.get(module)
        if patcher is not None and replaced(patcher):
            raise AnthropicError(
                f"the local server needs real threads, and {name} has replaced them; run `sonnetry serve` as a process of "
                "its own and pass its address as base_url="
            )


class LoopThread:
    """Serves an app on listening and connected sockets until it is stopped."""

    def __init__(self, app: App | Gateway, name: str) -> None:
        self._app = app
        self._ready: Future[tuple[asyncio.AbstractEventLoop, Host, asyncio.Event]] = Future()
        self._thread = threading.Thread(target=self._run, name=name, daemon=True)

    def start(self, listening: socket.socket | None) -> None:
        """Start the loop; it listens when this returns."""
        refuse_green_threads()
        self._listening = listening
        self._process = os.getpid()
        self._thread.start()
        self._loop, self._host, self._end = self._ready.result(PATIENCE)

    def stop(self) -> None:
        """End all exchanges and connections and wait for the thread; in a forked child there is none."""
        if os.getpid() != self._process:
            return
        self._loop.call_soon_threadsafe(self._end.set)
        self._thread.join(PATIENCE)
        if self._thread.is_alive():
            raise RuntimeError(f"the thread of {self._thread.name} did not end within {PATIENCE} s")

    @property
    def connections(self) -> int:
        """How many connections are open."""
        return self._host.connections

    def adopt(self, sock: socket.socket, peer: socket.socket) -> None:
        """Serve one connected socket whose other end is `peer`.

        Raises:
            AnthropicError: this is a forked child, and the thread stayed with its parent.
        """
        if os.getpid() != self._process:
            raise AnthropicError(
                "the local server runs in the process that started it, and this one was forked from it; "
                "make the server, or the client of Anthropic.local(), in this process"
            )
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
