"""`DefaultHttpxClient` and its asynchronous twin: clients of `httpx2`, or of `httpx`, with the limits of ours.

For programs that derive from them or set one thing. Loaded when they are named, for neither library is ours.
"""

from __future__ import annotations

import socket
from typing import TYPE_CHECKING, Any

from .._core.public_names import publish_names
from .._core.timeouts import DEFAULT_TIMEOUT

if TYPE_CHECKING:
    import httpx2 as httpx
else:
    try:
        import httpx2 as httpx
    except ImportError:
        import httpx

# Seconds of silence before a probe, seconds between probes, and how many may be lost. A platform lacks some of them.
KEEP_ALIVE = {"TCP_KEEPIDLE": 60, "TCP_KEEPALIVE": 60, "TCP_KEEPINTVL": 60, "TCP_KEEPCNT": 5}
DEFAULT_CONNECTION_LIMITS = httpx.Limits(max_connections=1_000, max_keepalive_connections=100)
"""How many connections those clients open and keep."""


def _with_defaults(options: dict[str, Any]) -> dict[str, Any]:
    limits = httpx.Timeout(DEFAULT_TIMEOUT.read, connect=DEFAULT_TIMEOUT.connect)
    # For calls that a program makes itself. Those of our clients follow no redirect: it would carry the key elsewhere.
    return {"timeout": limits, "limits": DEFAULT_CONNECTION_LIMITS, "follow_redirects": True, **options}


def _kept_alive(transport: type[Any], settings: dict[str, Any]) -> Any:
    """Make a transport whose connections are probed while they are idle, so that a dead one is noticed."""
    options = [(socket.SOL_SOCKET, socket.SO_KEEPALIVE, 1)]
    for name, value in KEEP_ALIVE.items():
        if hasattr(socket, name):
            options.append((socket.IPPROTO_TCP, getattr(socket, name), value))
    settings.pop("app", None)  # versions before 0.28 pass it
    return transport(**settings, socket_options=options)


# `proxy=` serves every request whatever NO_PROXY says, and `trust_env=False` ignores the variables: both are the
# library's own rules, which is why only the two places where it makes its transports are replaced here.


class DefaultHttpxClient(httpx.Client):
    """A synchronous client with the limits of ours and TCP keep-alive; takes the library's own arguments."""

    def __init__(self, **options: Any) -> None:
        super().__init__(**_with_defaults(options))

    def _init_transport(self, *, transport: Any = None, **settings: Any) -> Any:  # type: ignore[override]
        return _kept_alive(httpx.HTTPTransport, settings) if transport is None else transport

    def _init_proxy_transport(self, proxy: Any, **settings: Any) -> Any:  # type: ignore[override]
        return _kept_alive(httpx.HTTPTransport, {"proxy": proxy, **settings})


class DefaultAsyncHttpxClient(httpx.AsyncClient):
    """An asynchronous client with the limits of ours and TCP keep-alive; takes the library's own arguments."""

    def __init__(self, **options: Any) -> None:
        super().__init__(**_with_defaults(options))

    def _init_transport(self, *, transport: Any = None, **settings: Any) -> Any:  # type: ignore[override]
        return _kept_alive(httpx.AsyncHTTPTransport, settings) if transport is None else transport

    def _init_proxy_transport(self, proxy: Any, **settings: Any) -> Any:  # type: ignore[override]
        return _kept_alive(httpx.AsyncHTTPTransport, {"proxy": proxy, **settings})


publish_names(__name__)
