"""`POST /v1/messages` and `POST /v1/messages/count_tokens`."""

from __future__ import annotations

from collections.abc import AsyncGenerator
from dataclasses import dataclass
from typing import Any

from .._core.tokens import count_message_request
from ..endpoints import messages as rows
from ..types.messages import MessageCountTokensParams, MessageCreateBody
from . import rules
from .asgi import EVENTS, JSON, Answer
from .backend import Prompt, Usage
from .beta_fields import read_body, unbuilt
from .bodies import json_body
from .cache.explain import diagnose, explain
from .cache.store import Record
from .errors import encode
from .events import Service, collect, events
from .exchange import MAX_BODY, Exchange
from .ids import new_id
from .models import resolve
from .rates import pool_of
from .replay import CONTROLS, Replayed, replayed
from .routes import Served
from .seals import prefixes
from .sse import frames
from .state import Server
from .threads import Conversation


async def create(server: Server, exchange: Exchange) -> Answer:
    """Answer with a message, whole or as a stream."""
    admitted = await _admit(MessageCreateBody, server, exchange)
    prompt, headers = admitted.prompt, admitted.headers
    service = _service(server, exchange, prompt, admitted.replay)
    headers |= _rates(server, prompt, service)
    stream = _stream(server, admitted, service)
    if not prompt.body.get("stream"):
        return Answer(200, encode(await collect(stream)), {"content-type": JSON, **headers})
    body = frames(await _begun(stream), exchange.request_id)
    return Answer(200, body, {"content-type": EVENTS, "cache-control": "no-cache", **headers})


async def in_batch(server: Server, exchange: Exchange) -> dict[str, Any]:
    """Return the message for one request of a batch, which has its own rules and rate limits (rules BAT-2 and BAT-10)."""
    admitted = await _admit(MessageCreateBody, server, exchange, in_batch=True)
    service = _service(server, exchange, admitted.prompt, admitted.replay)
    service.more_usage = {**service.more_usage, "service_tier": "batch"}
    return await collect(_stream(server, admitted, service))


async def count_tokens(server: Server, exchange: Exchange) -> Answer:
    """Answer with an estimate of the input tokens (rule CNT-1)."""
    admitted = await _admit(MessageCountTokensParams, server, exchange)
    headers = admitted.headers
    if server.limiter is not None:
        headers |= server.limiter.admit("count_tokens", 0)
    return Answer(200, encode({"input_tokens": admitted.prompt.tokens}), {"content-type": JSON, **headers})


ROUTES = (Served(rows.CREATE, create), Served(rows.COUNT_TOKENS, count_tokens))


@dataclass(slots=True)
class _Admitted:
    """A request that passed every check, and the headers its answer carries."""

    prompt: Prompt
    replay: Replayed
    headers: dict[str, str]
    conversation: Conversation | None


async def _admit(params: Any, server: Server, exchange: Exchange, *, in_batch: bool = False) -> _Admitted:
    """Check a request: its types, its version, its thread, its model, the rules."""
    raw = json_body(await exchange.read(), exchange.headers, MAX_BODY)
    body, unplayed = read_body(params, raw, exchange.betas)
    rules.check_version(body, exchange.version)
    conversation = server.threads.find(exchange.workspace, body)
    body = body if conversation is None else conversation.body
    facts, headers = resolve(body["model"], server)
    checked = rules.Checked(body, facts, exchange.version, exchange.betas, in_batch)
    rules.check(checked)
    replay = replayed(body, facts, exchange.betas, server)
    if unplayed:
        raise unbuilt(unplayed)
    tokens = checked.tokens if replay.body is body else count_message_request(replay.body, facts.token_factor)
    turn = server.turns.take(exchange.record) if params is MessageCreateBody else None
    bound = prefixes(body)[None]
    prompt = Prompt(replay.body, facts, exchange.betas, tokens, bound, server.organization, turn)
    return _Admitted(prompt, replay, headers, conversation)


def _stream(server: Server, admitted: _Admitted, service: Service) -> AsyncGenerator[dict[str, Any], None]:
    stream = events(server.backend.generate(admitted.prompt), service)
    return stream if admitted.conversation is None else admitted.conversation.keep(stream, service.id)


def _service(server: Server, exchange: Exchange, prompt: Prompt, replay: Replayed) -> Service:
    """Say how a prompt is served, and let the cache know of it."""
    record = _look(server, exchange, prompt)

    def begun(usage: Usage) -> None:
        del usage
        server.cache.begin(record)

    return Service(
        record.message_id,
        prompt.facts.id if prompt.turn is None else prompt.turn.model or prompt.facts.id,
        cache=record.use,
        geo=prompt.body.get("inference_geo") or "global",
        speed=_speed(prompt),
        extra=_extra(server, prompt, record, replay),
        more_usage={} if prompt.turn is None else prompt.turn.usage or {},
        begun=begun,
        issued=server.issue,
    )


def _look(server: Server, exchange: Exchange, prompt: Prompt) -> Record:
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


def _extra(server: Server, prompt: Prompt, record: Record, replay: Replayed) -> dict[str, Any]:
    """Return the fields of a message that are there only when they were asked for (rules RSP-1, RSP-11 and DIA-1)."""
    extra: dict[str, Any] = {}
    asked = prompt.body.get("diagnostics")
    if asked is not None:
        extra["diagnostics"] = {"cache_miss_reason": diagnose(server.cache, record, asked.get("previous_message_id"))}
    if CONTROLS in prompt.betas:
        extra["input_transformations"] = replay.dropped
    return extra


def _rates(server: Server, prompt: Prompt, service: Service) -> dict[str, str]:
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
