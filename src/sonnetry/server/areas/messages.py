"""`POST /v1/messages` and `POST /v1/messages/count_tokens`."""

from __future__ import annotations

from collections.abc import AsyncGenerator
from typing import Any

from ...caching.cache import Record
from ...caching.explain import diagnose, explain
from ...endpoints import messages as rows
from ...types.messages import MessageCountTokensParams, MessageCreateBody
from ..http.answers import EVENTS, JSON, Answer, encode
from ..http.exchange import Exchange
from ..http.routes import Served
from ..http.sse import frames
from ..ids import new_id
from ..model.admission import Admitted, admit
from ..model.backend import Prompt, Usage
from ..model.compaction import compacted
from ..model.events import Service, collect, events
from ..model.rates import pool_of
from ..model.returned_thinking import CONTROLS
from ..state import LocalAPI


async def create(server: LocalAPI, exchange: Exchange) -> Answer:
    """Answer with a message, whole or as a stream."""
    admitted = await admit(MessageCreateBody, server, exchange)
    prompt, headers = admitted.prompt, admitted.headers
    service = _service(server, exchange, admitted)
    headers |= _rates(server, prompt, service)
    stream = _stream(server, admitted, service)
    if not prompt.body.get("stream"):
        return Answer(200, encode(await collect(stream)), {"content-type": JSON, **headers})
    body = frames(await _begun(stream), exchange.request_id)
    return Answer(200, body, {"content-type": EVENTS, "cache-control": "no-cache", **headers})


async def in_batch(server: LocalAPI, exchange: Exchange) -> dict[str, Any]:
    """Return the message for one request of a batch, which has its own rules and rate limits (rules BAT-2 and BAT-10)."""
    admitted = await admit(MessageCreateBody, server, exchange, in_batch=True)
    service = _service(server, exchange, admitted)
    service.more_usage = {**service.more_usage, "service_tier": "batch"}
    return await collect(_stream(server, admitted, service))


async def count_tokens(server: LocalAPI, exchange: Exchange) -> Answer:
    """Answer with an estimate of the input tokens (rule CNT-1)."""
    admitted = await admit(MessageCountTokensParams, server, exchange)
    headers = admitted.headers
    if server.limiter is not None:
        headers |= server.limiter.admit("count_tokens", 0)
    edits = {} if admitted.edits is None else {"context_management": {"original_input_tokens": admitted.original}}
    return Answer(200, encode({"input_tokens": admitted.prompt.tokens, **edits}), {"content-type": JSON, **headers})


ROUTES = (Served(rows.CREATE, create), Served(rows.COUNT_TOKENS, count_tokens))


def _stream(server: LocalAPI, admitted: Admitted, service: Service) -> AsyncGenerator[dict[str, Any], None]:
    pieces = server.backend.generate(admitted.prompt)
    stream = events(pieces if admitted.compaction is None else compacted(pieces, admitted.compaction), service)
    return stream if admitted.conversation is None else admitted.conversation.keep(stream, service.id)


def _service(server: LocalAPI, exchange: Exchange, admitted: Admitted) -> Service:
    """Say how a prompt is served, and let the cache know of it."""
    prompt = admitted.prompt
    record = _look(server, exchange, prompt)

    def begun(usage: Usage) -> None:
        del usage
        server.cache.begin(record)

    return Service(
        record.message_id,
        prompt.facts.id if prompt.turn is None else prompt.turn.model or prompt.facts.id,
        cache=record.use,
        compacted=None if admitted.compaction is None else admitted.compaction.usage,
        edits=admitted.edits,
        container=_container(server, prompt),
        geo=prompt.body.get("inference_geo") or "global",
        speed=_speed(prompt),
        extra=_extra(server, prompt, record, admitted.dropped),
        more_usage=_more_usage(admitted),
        begun=begun,
        issued=server.issue,
    )


def _look(server: LocalAPI, exchange: Exchange, prompt: Prompt) -> Record:
    scope = f"{server.organization}/{exchange.workspace}"
    ids = {"request_id": exchange.request_id, "message_id": new_id("msg")}
    record = server.cache.look(prompt.body, prompt.facts, scope, server.clock.time(), **ids)
    record.miss = explain(server.cache, record)
    server.cache.remember(record)
    return record


def _speed(prompt: Prompt) -> str:
    """Return the speed that serves: a model that ignores the wish runs as always (rule MOD-12)."""
    ignored = "fast_ignored" in prompt.facts.features
    return "standard" if ignored else prompt.body.get("speed") or "standard"


def _container(server: LocalAPI, prompt: Prompt) -> dict[str, Any] | None:
    content = () if prompt.turn is None else prompt.turn.content
    return server.containers.serve(prompt.body, content, server.clock.time())


def _more_usage(admitted: Admitted) -> dict[str, Any]:
    turn = admitted.prompt.turn
    credit = {} if admitted.credit is None else {"fallback_credit": admitted.credit}
    return credit if turn is None else {**credit, **(turn.usage or {})}


def _extra(server: LocalAPI, prompt: Prompt, record: Record, dropped: list[dict[str, Any]]) -> dict[str, Any]:
    """Return the fields of a message that are there only when they were asked for (rules RSP-1, RSP-11 and DIA-1)."""
    extra: dict[str, Any] = {}
    asked = prompt.body.get("diagnostics")
    if asked is not None:
        extra["diagnostics"] = {"cache_miss_reason": diagnose(server.cache, record, asked.get("previous_message_id"))}
    if CONTROLS in prompt.betas:
        extra["input_transformations"] = dropped
    return extra


def _rates(server: LocalAPI, prompt: Prompt, service: Service) -> dict[str, str]:
    """Take what a request costs from its pool, where rates are limited, and return the headers that tell what is left."""
    limiter, pool = server.limiter, pool_of(prompt.facts, service.speed)
    if limiter is None:
        return {}

    def ended(usage: Usage) -> None:
        limiter.spend(pool, usage.output_tokens)

    service.ended = ended
    return limiter.admit(pool, prompt.tokens - service.cache.read)


async def _begun(stream: AsyncGenerator[dict[str, Any], None]) -> AsyncGenerator[dict[str, Any], None]:
    """Wait for the first event, so that a backend which refuses at once still answers with a status."""
    try:
        first = await anext(stream)
    except BaseException:
        await stream.aclose()
        raise
    return _resumed(first, stream)


async def _resumed(
    first: dict[str, Any], stream: AsyncGenerator[dict[str, Any], None]
) -> AsyncGenerator[dict[str, Any], None]:
    try:
        yield first
        async for event in stream:
            yield event
    finally:
        await stream.aclose()
