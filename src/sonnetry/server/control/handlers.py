"""`/_local/*`: what `LocalServer` offers from Python, over HTTP. Only for this machine, or with the server's key."""

from __future__ import annotations

import asyncio
import ipaddress
from collections.abc import Iterable, Mapping
from functools import cache
from typing import TYPE_CHECKING, Any
from urllib.parse import parse_qs

from pydantic import BaseModel, ConfigDict, Field

from ..._core.clock import VirtualClock
from ..._core.json_access import encode
from ...caching.explain import report
from ...rules.errors import ApiError, invalid
from ...rules.shapes import parse
from ..http.answers import JSON, Answer, json_answer
from ..http.head_checks import credential, is_key, names_this_machine
from ..http.journal import exposition
from ..http.routes import Handler, pattern, wrong_verb
from ..simulation.prepared_turn import made_turn
from .orders import FaultOrder, ReplyOrder, prepare_plan
from .prepared import subset

if TYPE_CHECKING:
    from ..area import Area
    from ..http.exchange import Exchange
    from ..state import LocalAPI

PREFIX = "/_local/"
LATEST = 221_845_392_000.0  # seconds to the year 9000; times after the year 9999 cannot be written
Verbs = Mapping[str, Handler]
_FORWARDED = ("forwarded", "x-forwarded-for", "x-real-ip")


def is_local(path: str) -> bool:
    """Return whether a path belongs to this module."""
    return path.startswith(PREFIX)


def routes(areas: Iterable[Area]) -> Mapping[str, Verbs]:
    """Return the handlers of everything below `/_local`, those of the areas among them."""
    return {**_ROUTES, **{path: verbs for area in areas for path, verbs in area.control.items()}}


def find(routes: Mapping[str, Verbs], method: str, path: str) -> tuple[Handler, Mapping[str, str]]:
    """Return the handler of a control request, and the ids in its path.

    Raises:
        ApiError: 404 or 405.
    """
    verbs, ids = _on_path(routes, path.removeprefix(PREFIX))
    if method not in verbs:
        raise wrong_verb(verbs)
    return verbs[method], ids


def _on_path(routes: Mapping[str, Verbs], path: str) -> tuple[Verbs, Mapping[str, str]]:
    if path in routes and "{" not in path:
        return routes[path], {}
    for template, verbs in routes.items():
        found = pattern(template).fullmatch(path) if "{" in template else None
        if found is not None:
            return verbs, found.groupdict()
    raise ApiError(404)


def check_caller(exchange: Exchange, api_key: str | None) -> None:
    """Let in who has the server's key, and programs on this machine; never a browser or a proxied stranger."""
    if api_key is not None and is_key(credential(exchange.headers), api_key):
        return
    foreign = "origin" in exchange.headers or any(name in exchange.headers for name in _FORWARDED)
    if foreign or not _is_loopback(exchange.peer) or not names_this_machine(exchange.headers):
        raise ApiError(403, "/_local is open to programs on this machine and to holders of the server's key.")


def _is_loopback(peer: str | None) -> bool:
    if peer is None:  # a socketpair or a Unix socket
        return True
    try:
        return ipaddress.ip_address(peer).is_loopback
    except ValueError:  # another ASGI server's name for it
        return False


# --- What may be sent ---------------------------------------------------------------------------------------------------


class _TurnOrder(BaseModel):
    """A prepared turn of the model, for the same requests as other orders."""

    model_config = ConfigDict(extra="forbid")

    content: list[dict[str, Any]] | str
    stop_reason: str | None = None
    stop_details: dict[str, Any] | None = None
    stop_sequence: str | None = None
    model: str | None = None
    usage: dict[str, Any] | None = None
    times: int | None = Field(default=1, ge=1)
    when: dict[str, Any] | None = None


class _ClockOrder(BaseModel):
    model_config = ConfigDict(extra="forbid")

    advance: float = Field(ge=0, allow_inf_nan=False)


# --- Handlers -----------------------------------------------------------------------------------------------------------


async def _health(server: LocalAPI, exchange: Exchange) -> Answer:
    """Say that the server runs, and with what."""
    del exchange
    return json_answer(
        {"status": "ok", "backend": server.backend.name, "models": server.models, "time": server.clock.time()}
    )


async def _requests(server: LocalAPI, exchange: Exchange) -> Answer:
    """List the requests that arrived with their answers, secrets masked."""
    del exchange
    return json_answer({"data": [entry.to_dict() for entry in server.journal.entries()]})


async def _forget_requests(server: LocalAPI, exchange: Exchange) -> Answer:
    """Forget the requests that arrived."""
    del exchange
    server.journal.clear()
    return json_answer({})


async def _add_reply(server: LocalAPI, exchange: Exchange) -> Answer:
    """Prepare a reply for requests to come."""
    order: ReplyOrder = parse(ReplyOrder, await exchange.read())
    order.prepare(server)
    return json_answer({})


async def _add_faults(server: LocalAPI, exchange: Exchange) -> Answer:
    """Prepare faults for requests to come."""
    order: FaultOrder = parse(FaultOrder, await exchange.read())
    order.prepare(server)
    return json_answer({})


async def _add_plan(server: LocalAPI, exchange: Exchange) -> Answer:
    """Prepare a list of replies and faults."""
    plan: list[Any] = parse(list[dict[str, Any]], await exchange.read())
    prepare_plan(server, plan)
    return json_answer({})


async def _add_turn(server: LocalAPI, exchange: Exchange) -> Answer:
    """Prepare a turn of the model for requests to come."""
    order: _TurnOrder = parse(_TurnOrder, await exchange.read())
    try:
        turn = made_turn(**order.model_dump(exclude={"times", "when"}))
    except ValueError as error:
        raise invalid(f"content: {error}") from None
    server.turns.add(turn, times=order.times, when=None if order.when is None else subset(order.when))
    return json_answer({})


async def _cache(server: LocalAPI, exchange: Exchange) -> Answer:
    """Show what the cache did for one request (`?request=`, its id), or for all that are remembered."""
    wanted = parse_qs(exchange.query).get("request")
    records = server.cache.records
    if wanted is None:
        return json_answer(
            {"entries": len(server.cache.entries), "data": [report(record) for record in records.values()]}
        )
    found = next((r for r in records.values() if wanted[0] in (r.request_id, r.message_id)), None)
    if found is None:
        raise ApiError(404, f"request: nothing is remembered of {wanted[0]}")
    return json_answer(report(found))


async def _metrics(server: LocalAPI, exchange: Exchange) -> Answer:
    """Show figures for Prometheus."""
    del exchange
    return Answer(200, exposition(server).encode(), {"content-type": "text/plain; version=0.0.4; charset=utf-8"})


async def _openapi(server: LocalAPI, exchange: Exchange) -> Answer:
    """Show the routes that this server has as an OpenAPI document; the whole API's is `openapi.json` in the repository."""
    del exchange
    return Answer(200, await asyncio.to_thread(_described, server), {"content-type": JSON})


def _described(server: LocalAPI) -> bytes:
    """Return the document of what a server has, its control routes among them."""
    from .local_openapi import local_paths

    whole = _document(server.routes)
    bodies = {**_BODIES, **{route: body for area in server.areas for route, body in area.bodies.items()}}
    paths, schemas = local_paths(routes(server.areas), bodies)
    components = whole["components"] | {"schemas": whole["components"]["schemas"] | schemas}
    return encode(whole | {"paths": whole["paths"] | paths, "components": components})


@cache
def _document(served: frozenset[tuple[str, str]]) -> dict[str, Any]:
    from ...endpoints._all import every_row
    from .openapi import document

    return document(row for row in every_row() if (row.verb, row.path) in served)


async def _clock(server: LocalAPI, exchange: Exchange) -> Answer:
    """Show the server's clock."""
    del exchange
    return json_answer({"time": server.clock.time(), "virtual": isinstance(server.clock, VirtualClock)})


async def _advance_clock(server: LocalAPI, exchange: Exchange) -> Answer:
    """Move the server's virtual clock."""
    order: _ClockOrder = parse(_ClockOrder, await exchange.read())
    if not isinstance(server.clock, VirtualClock):
        raise invalid("advance: this server runs on the machine's clock")
    if server.clock.time() + order.advance > LATEST:
        raise invalid("advance: the clock cannot go past the year 9000")
    server.clock.advance(order.advance)
    await server.settle()
    return await _clock(server, exchange)


async def _reset(server: LocalAPI, exchange: Exchange) -> Answer:
    """Forget what was prepared and what arrived."""
    del exchange
    server.clear()
    return json_answer({})


# The bodies that these routes take; a plan is a list of the orders of replies and faults.
_BODIES: Mapping[tuple[str, str], Any] = {
    ("POST", "replies"): ReplyOrder,
    ("POST", "faults"): FaultOrder,
    ("POST", "plan"): list[ReplyOrder | FaultOrder],
    ("POST", "turns"): _TurnOrder,
    ("POST", "clock"): _ClockOrder,
}
_ROUTES: Mapping[str, Verbs] = {
    "health": {"GET": _health},
    "requests": {"GET": _requests, "DELETE": _forget_requests},
    "replies": {"POST": _add_reply},
    "faults": {"POST": _add_faults},
    "plan": {"POST": _add_plan},
    "turns": {"POST": _add_turn},
    "cache": {"GET": _cache},
    "metrics": {"GET": _metrics},
    "openapi": {"GET": _openapi},
    "clock": {"GET": _clock, "POST": _advance_clock},
    "reset": {"POST": _reset},
}
