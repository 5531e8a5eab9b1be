"""Routes and the clock of idle connections: what both engines share. Nothing here waits or touches a socket."""

from __future__ import annotations

import os
import time
from collections.abc import Generator
from contextlib import contextmanager
from functools import partial
from typing import TYPE_CHECKING

from .._core.sentinels import NOT_GIVEN, NotGiven
from .._core.transport_errors import TransportError
from .._core.wire import Origin, Request

if TYPE_CHECKING:
    from .._core.proxies import Proxy

VARIABLES = ("http_proxy", "https_proxy", "all_proxy")
KNOWN = 256
"""How many routes an engine remembers."""

IDLE = 55.0
"""How many seconds an idle connection is kept.

Load balancers and servers commonly close idle connections after 60 s or more, and networks begin to forget them
silently after 240 s: below both, a request is hardly ever sent into a connection that is just being closed. It is also
less than the 60 s after which keep-alive probes would begin, so no idle connection wakes a machine.
"""

awake = partial(time.clock_gettime, getattr(time, "CLOCK_BOOTTIME", time.CLOCK_MONOTONIC))
"""Seconds on a clock that goes on while the machine is suspended, as peers do."""


class Route:
    """A way to an origin, direct or through a proxy. Two routes are the same only when they are one object.

    `first` is where the connection itself leads. A proxy is either asked for a tunnel (`tunnelled`), or it reads the
    request and sends it on (`relayed`).
    """

    __slots__ = ("first", "origin", "proxy", "relayed", "tunnelled")

    def __init__(self, origin: Origin, proxy: Proxy | None) -> None:
        self.origin = origin
        self.proxy = proxy
        self.first = origin if proxy is None else proxy.origin
        self.tunnelled = proxy is not None and origin.scheme == "https"
        self.relayed = proxy is not None and origin.scheme == "http"

    @contextmanager
    def dialling(self) -> Generator[None]:
        """Say of a connection that cannot be opened that it led to a proxy, where it did."""
        try:
            yield
        except TransportError as fault:
            if self.proxy is not None and fault.kind == "connect":
                named = "this is the proxy that proxy= or the environment names"
                fault.args = (f"{fault}; {named}; NO_PROXY excepts hosts from the environment's",)
            raise


class Routes:
    """The routes of one engine. The environment is asked once for each origin."""

    def __init__(self, *, direct: bool = False) -> None:
        self._direct = direct
        self._known: dict[object, Route] = {}

    def of(self, request: Request) -> Route:
        """Return the route of a request.

        Raises:
            TransportError: the environment names a proxy that cannot be used.
        """
        proxy = request.proxy
        key = request.origin if proxy is NOT_GIVEN else (request.origin, proxy)
        return self._known.get(key) or self._learn(key, request)

    def _learn(self, key: object, request: Request) -> Route:
        while len(self._known) >= KNOWN:
            self._known.pop(next(iter(self._known)), None)
        return self._known.setdefault(key, Route(request.origin, self._proxy(request)))

    def _proxy(self, request: Request) -> Proxy | None:
        if self._direct:
            return None
        if not isinstance(request.proxy, NotGiven):
            return request.proxy
        if not any(name in os.environ or name.upper() in os.environ for name in VARIABLES):
            return None
        from .._core.proxies import from_environment

        return from_environment(request.origin)
