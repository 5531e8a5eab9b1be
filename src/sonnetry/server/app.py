"""The application: what happens to every request, in order.

Journal, prepared replies, route (404, 405), browser, credential, version, beta values, body, handler, faults. The order
of the checks is the service's own: an unknown path is 404 even without a key, and a wrong verb 405.
"""

from __future__ import annotations

import asyncio
import logging
import time
from collections.abc import AsyncGenerator, Mapping, Sequence
from contextlib import asynccontextmanager, nullcontext
from pathlib import Path
from typing import Any, Unpack

from .._core.clock import SYSTEM_CLOCK, Clock
from ..rules.errors import ApiError
from .area import Area
from .areas import AREAS, Settings
from .control import handlers as control
from .control.fault_effects import Gone, before_head, deaf, spoil
from .control.faults import Fault
from .control.prepared import Reply
from .http import head_checks
from .http.answers import Answer, error_answer
from .http.asgi import Receive, Scope, Send
from .http.cors import preflight, shared_headers
from .http.exchange import ClientGone, Exchange, while_connected
from .http.journal import Journal
from .http.log_line import log_line
from .http.routes import Handler, Router
from .http.transport import Link
from .ids import WORKSPACE, new_id
from .log_levels import log_number
from .model.backend import Backend
from .model.rates import RatePools, Rates
from .room import freeing_room
from .simulation.simulation import Simulation
from .simulation.tool_calls import ToolUse
from .state import Betas, LocalAPI, Models
from .storage import Storage

logger = logging.getLogger("sonnetry-server")


def create_app(
    *,
    api_key: str | None = None,
    models: Models = "any",
    clock: Clock | None = None,
    backend: Backend | None = None,
    log_level: str | None = None,
    new_account: bool = True,
    rate_limits: Rates | Mapping[str, int] | None = None,
    data: str | Path | None = None,
    betas: Betas = "known",
    tools: ToolUse = "phrase",
    strict_signatures: bool = False,
    web: str | Path | None = None,
    mcp: Mapping[str, str] | None = None,
    areas: Sequence[Area] = AREAS,
    **settings: Unpack[Settings],
) -> App:
    """Make an ASGI application that speaks the Claude API.

    `api_key` None accepts any key. `models` "any" serves retired ids with a `sonnetry-warning` header, "strict" answers
    404. `clock` rules everything the server waits for, `backend` is what answers (the simulation by default),
    `log_level` is debug, info, warn, error or off, `new_account` whether the account is from after 31 Aug 2026 (THK-9),
    `rate_limits` requests, input and output tokens per minute, without which rates are not limited. `data` is the folder
    that stores batches, files and skills, without which they are lost when the server stops; `areas` are what is served,
    `settings` the keywords of theirs. `betas` "any" accepts every value of `anthropic-beta`, "known" those of the API.
    `tools` says when the simulation calls a tool: `forced`, `phrase` or `never`.
    `web` is the folder whose pages web search and web fetch see, `mcp` the addresses of MCP servers on this machine by name.
    `strict_signatures` refuses thinking and sealed contents that this server did not sign, as the service would refuse what
    it did not sign; without it a conversation that began with the service can be continued here.
    """
    if log_level is not None:
        logger.setLevel(log_number(log_level))
    clock = clock or SYSTEM_CLOCK
    limiter = None if rate_limits is None else RatePools(Rates.of(rate_limits), clock)
    simulation = Simulation(clock, tools=tools, web=None if web is None else Path(web), mcp=mcp or {})
    server = LocalAPI(backend or simulation, api_key, models, clock, new_account=new_account, limiter=limiter)
    server.any_beta, server.strict_signatures = betas == "any", strict_signatures
    server.areas = (*areas,)
    server.settings = _settings(areas, settings)
    server.storage = Storage(data, [area.tables for area in areas])
    return App(server)


def _settings(areas: Sequence[Area], given: Mapping[str, Any]) -> Mapping[str, Any]:
    known = {name: value for area in areas for name, value in area.settings.items()}
    unknown = [name for name in given if name not in known]
    if unknown:
        raise TypeError(f"create_app() got an unexpected keyword argument {unknown[0]!r}")
    return {**known, **given}


class App:
    """The ASGI application over a `LocalAPI`."""

    def __init__(self, server: LocalAPI) -> None:
        self.server = server
        later = {path: area.later for area in server.areas if area.later for path in area.later_paths}
        self._router = Router((route for area in server.areas for route in area.routes), later)
        self._control = control.routes(server.areas)

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer one request, or one lifespan."""
        if scope["type"] == "lifespan":
            await self._lifespan(receive, send)
        elif scope["type"] == "http":
            await self._attend(self._open(scope, receive, send))

    @asynccontextmanager
    async def running(self) -> AsyncGenerator[None, None]:
        """Work on what the server keeps while a host serves it."""
        await self.server.begin()
        try:
            yield
        finally:
            await self.server.end()

    async def _lifespan(self, receive: Receive, send: Send) -> None:
        await receive()
        async with self.running():
            await send({"type": "lifespan.startup.complete"})
            await receive()
        await send({"type": "lifespan.shutdown.complete"})

    def _open(self, scope: Scope, receive: Receive, send: Send) -> Exchange:
        # What controls the server is not part of what it saw.
        journal = Journal() if control.is_local(scope["path"]) else self.server.journal
        return Exchange.open(scope, receive, send, journal, new_id("req"), self.server.clock.time())

    async def _attend(self, exchange: Exchange) -> None:
        begun = time.perf_counter()
        try:
            handler = await self._choose(exchange)
            await while_connected(exchange.receive, self._finish(exchange, handler))
            if logger.isEnabledFor(logging.INFO):
                logger.info("%s", log_line(exchange.record, time.perf_counter() - begun))
        except (ClientGone, Gone):
            logger.debug("%s ended without an answer", exchange.request_id)
        except asyncio.CancelledError:
            # Only a stopping host cancels an exchange; passed on, uvicorn would log it as a crash of the app.
            logger.debug("%s was cut short by the end of the server", exchange.request_id)

    async def _choose(self, exchange: Exchange) -> Handler:
        """Return what will answer, with the request's body read unless its head alone decided."""
        try:
            if self.server.loopback_only:
                head_checks.check_host(exchange.headers)
            if control.is_local(exchange.path):
                return await self._local(exchange)
            allowed = preflight(exchange.method, exchange.headers)
            if allowed is not None:
                return _answering(allowed)
            return await self._prepared(exchange) or await self._admitted(exchange)
        except (ClientGone, Gone):
            raise
        except Exception as error:  # noqa: BLE001 - raised again where errors become answers
            return _raising(error)

    async def _local(self, exchange: Exchange) -> Handler:
        handler, exchange.ids = control.find(self._control, exchange.method, exchange.path)
        control.check_caller(exchange, self.server.api_key)
        await exchange.read()
        return handler

    async def _prepared(self, exchange: Exchange) -> Handler | None:
        """Return the reply that was prepared for this request, and note its faults."""
        silence = self.server.faults.take(exchange.record, lambda faults: faults[0].kind == "deaf")
        if silence is not None:
            await deaf(silence[0], _link(exchange))
        reply = self.server.replies.take(exchange.record, lambda reply: reply.early)
        if reply is None and self.server.has_plans:
            await exchange.read()  # a predicate may look at the body
            reply = self.server.replies.take(exchange.record, lambda reply: not reply.early)
        faults = self.server.faults.take(exchange.record)
        if faults is not None and _link(exchange):  # raises here, where an error still becomes an answer
            exchange.faults = faults
        return None if reply is None else _replying(reply)

    async def _admitted(self, exchange: Exchange) -> Handler:
        """Return the handler of a route, after the checks that need only the head."""
        route, exchange.ids = self._router.find(exchange.method, exchange.path)
        head_checks.check_origin(exchange.headers)
        if not route.open:
            head_checks.check_credential(exchange.headers, self.server)
            exchange.authenticated = True
            exchange.workspace = exchange.headers.get("anthropic-workspace-id", "").strip() or WORKSPACE
            exchange.version = head_checks.api_version(exchange.headers)
        exchange.betas = head_checks.beta_values(exchange.headers, any_beta=self.server.any_beta)
        await route.reader(self.server, exchange)
        return route.handler

    async def _finish(self, exchange: Exchange, handler: Handler) -> None:
        """Make the answer and send it, with the faults that were prepared for this request."""
        answer = await self._answer(exchange, handler)
        try:
            await self._send(exchange, answer, exchange.faults)
        finally:
            if not isinstance(answer.body, bytes):
                await answer.body.aclose()

    async def _answer(self, exchange: Exchange, handler: Handler) -> Answer:
        try:
            with freeing_room() if _deletes(exchange) else nullcontext():
                answer = await handler(self.server, exchange)
        except ApiError as error:
            answer = error_answer(error, exchange.request_id)
        except Gone:
            raise
        except Exception:
            logger.exception("%s %s failed", exchange.method, exchange.path)
            answer = error_answer(ApiError(500), exchange.request_id)
        return Answer(
            answer.status, answer.body, {**_own_headers(exchange, self.server.organization), **answer.headers}
        )

    async def _send(self, exchange: Exchange, answer: Answer, faults: Sequence[Fault]) -> None:
        head_sent = False
        for fault in faults:
            answer = spoil(fault, answer, _link(exchange), exchange.request_id)
        for fault in faults:
            head_sent |= await before_head(fault, answer, _link(exchange), self.server.clock)
        self.server.counters.count(exchange.method, exchange.path, answer.status)
        await exchange.respond(answer, head_sent=head_sent, pings=not faults)


def _deletes(exchange: Exchange) -> bool:
    return exchange.method == "DELETE" or exchange.path == "/_local/reset"


def _own_headers(exchange: Exchange, organization: str) -> dict[str, str]:
    """Return the headers of rule HDR-12."""
    headers = {"request-id": exchange.request_id}
    if not control.is_local(exchange.path):
        headers |= shared_headers(exchange.headers)
    if exchange.authenticated:
        headers |= {"anthropic-organization-id": organization, "anthropic-workspace-id": exchange.workspace}
    return headers


def _link(exchange: Exchange) -> Link:
    if exchange.link is None:
        raise RuntimeError("faults on the connection need sonnetry's own host, not another ASGI server")
    return exchange.link


def _raising(error: Exception) -> Handler:
    async def handler(server: LocalAPI, exchange: Exchange) -> Answer:
        del server, exchange
        raise error

    return handler


def _answering(answer: Answer) -> Handler:
    async def handler(server: LocalAPI, exchange: Exchange) -> Answer:
        del server, exchange
        return answer

    return handler


def _replying(reply: Reply) -> Handler:
    async def handler(server: LocalAPI, exchange: Exchange) -> Answer:
        del server
        if reply.raw is not None:
            link = _link(exchange)
            link.write(reply.raw)
            link.close()
            raise Gone
        return reply.answer(exchange.record)

    return handler
