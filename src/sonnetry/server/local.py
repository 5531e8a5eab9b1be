"""`/_local/*`: what `LocalServer` offers from Python, over HTTP. Only for this machine, or with the server's key."""

from __future__ import annotations

import ipaddress
import json
from collections.abc import Awaitable, Callable, Mapping
from typing import TYPE_CHECKING, Any
from urllib.parse import urlsplit

from .._core.clock import VirtualClock
from .asgi import JSON, Answer
from .errors import ApiError, encode, invalid
from .faults import Fault
from .gate import credential, is_key
from .routes import Handler, wrong_verb
from .scripts import Reply, failure, subset

if TYPE_CHECKING:
    from .exchange import Exchange
    from .state import Server

PREFIX = "/_local/"
_FORWARDED = ("forwarded", "x-forwarded-for", "x-real-ip")


def is_local(path: str) -> bool:
    """Tell whether a path belongs to this module."""
    return path.startswith(PREFIX)


def find(method: str, path: str) -> Handler:
    """Return the handler of a control request.

    Raises:
        ApiError: 404 or 405.
    """
    verbs = _ROUTES.get(path.removeprefix(PREFIX))
    if verbs is None:
        raise ApiError(404)
    if method not in verbs:
        raise wrong_verb(verbs)
    return verbs[method]


def check_caller(exchange: Exchange, api_key: str | None) -> None:
    """Let in who has the server's key, and programs on this machine; never a browser or a proxied stranger."""
    if api_key is not None and is_key(credential(exchange.headers), api_key):
        return
    foreign = "origin" in exchange.headers or any(name in exchange.headers for name in _FORWARDED)
    if foreign or not _is_loopback(exchange.peer) or not _names_this_machine(exchange.headers.get("host", "")):
        raise ApiError(403, "/_local is open to programs on this machine and to holders of the server's key.")


def _is_loopback(peer: str | None) -> bool:
    return peer is None or ipaddress.ip_address(peer).is_loopback  # None: a socketpair or a Unix socket


def _names_this_machine(host: str) -> bool:
    # A page whose own name was pointed at 127.0.0.1 sends that name here (DNS rebinding).
    name = urlsplit(f"//{host}").hostname or "localhost"
    return name == "localhost" or name.startswith("127.") or name == "::1" or name.endswith(".localhost")


# --- Handlers -----------------------------------------------------------------------------------------------------------


async def _health(server: Server, exchange: Exchange) -> Answer:
    del exchange
    return _json({"status": "ok", "backend": server.backend.name, "models": server.models, "time": server.clock.time()})


async def _requests(server: Server, exchange: Exchange) -> Answer:
    del exchange
    return _json({"data": [entry.to_dict() for entry in server.journal.entries()]})


async def _forget_requests(server: Server, exchange: Exchange) -> Answer:
    del exchange
    server.journal.clear()
    return _done()


async def _add_reply(server: Server, exchange: Exchange) -> Answer:
    order, plan = await _plan(exchange)
    for name in ("status", "headers", "early"):
        if name in order and not isinstance(order[name], _REPLY_TYPES[name]):
            raise invalid(f"{name}: Input should be a valid {_REPLY_TYPES[name].__name__}")
    error = order.pop("error", None)
    _refuse_unknown(order, {"body", "status", "headers", "early"})
    reply = Reply(**order) if error is None else _failure(order, error)
    server.replies.add(reply, **plan)
    return _done()


_REPLY_TYPES: Mapping[str, type] = {"status": int, "headers": dict, "early": bool}
