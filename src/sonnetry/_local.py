"""The one bridge from the client to the server: what stands behind `Anthropic.local()`.

The server runs in a thread of this process and is reached over socketpairs, so no port is opened. It lives as long as
the client and the copies that `with_options` makes: until one of them is closed, or the last of them is gone.
"""

from __future__ import annotations

import threading
import weakref
from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from ._async.calling import AsyncEngineSlot
from ._async.client import AsyncAnthropic
from ._core.clock import SYSTEM_CLOCK
from ._sync.calling import EngineSlot

if TYPE_CHECKING:
    from pathlib import Path

    from .testing import LocalServer

KEY = "local"  # the server accepts any key; a real one from the environment has no business here
RESERVED = ("base_url", "http_client", "proxy")


def local_client(cls: type[Any], options: dict[str, Any]) -> Any:
    """Make a client of a new local server.

    Raises:
        TypeError: an option says where the server is; this one is where it is.
        ImportError: the `server` extra is not installed.
    """
    refused = [name for name in RESERVED if name in options]
    if refused:
        raise TypeError(f"{cls.__name__}.local() takes no {refused[0]}: it brings its own server")
    server = _start(options.pop("data", None))
    try:
        return _client(cls, options, server)
    except BaseException:
        server.stop()
        raise


def _start(data: str | Path | None) -> LocalServer:
    try:
        from .testing import connect

        return connect(clock=SYSTEM_CLOCK, data=data)
    except ModuleNotFoundError as error:
        if (error.name or "").partition(".")[0] != "uvicorn":
            raise
        raise ImportError("the local server needs more packages: pip install 'sonnetry[server]'") from error


def _client(cls: type[Any], options: dict[str, Any], server: LocalServer) -> Any:
    engine = _engine(cls, server, options)
    credential = {} if "auth_token" in options else {"api_key": KEY}
    client = cls(**{**credential, **options}, base_url=server.base_url, http_client=engine, proxy=None)
    slot = _slot(cls, engine)
    slot.at_end = weakref.finalize(slot, _end, engine, server)
    client._slot = slot
    return client


def _engine(cls: type[Any], server: LocalServer, options: dict[str, Any]) -> Any:
    most = options.get("max_connections")
    if issubclass(cls, AsyncAnthropic):
        from .engines.aio import AsyncioEngine

        return AsyncioEngine(dial=server.dial, max_connections=most)
    from .engines.sockets import SocketEngine

    return SocketEngine(dial=server.dial, max_connections=most)


def _slot(cls: type[Any], engine: Any) -> _Slot | _AsyncSlot:
    return (_AsyncSlot if issubclass(cls, AsyncAnthropic) else _Slot)(engine, None, None)


class _Slot(EngineSlot):
    """An engine whose end is also the server's."""

    at_end: Callable[[], object]

    def close(self) -> None:
        """Close the connections and end the server."""
        super().close()
        self.at_end()


class _AsyncSlot(AsyncEngineSlot):
    """An engine whose end is also the server's."""

    at_end: Callable[[], object]

    def close(self) -> None:
        """Close the connections and end the server."""
        super().close()
        self.at_end()


def _end(engine: Any, server: LocalServer) -> None:
    engine.close()
    # The garbage collector may run in any thread, and the server's own cannot wait for itself.
    if threading.current_thread().name.startswith("sonnetry-local-server"):
        threading.Thread(target=server.stop, name="sonnetry-local-end").start()
    else:
        server.stop()
