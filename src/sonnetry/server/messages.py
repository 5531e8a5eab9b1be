"""`POST /v1/messages` and `POST /v1/messages/count_tokens`."""

from __future__ import annotations

from collections.abc import AsyncGenerator
from typing import Any

from .._core.tokens import count_message_request
from ..endpoints import messages as rows
from ..types.messages import MessageCountTokensParams, MessageCreateBody
from . import rules
from .asgi import EVENTS, JSON, Answer
from .beta_fields import read_body, unbuilt
from .backend import Prompt
from .bodies import json_body
from .errors import encode
from .events import collect, events
from .exchange import MAX_BODY, Exchange
from .ids import new_id
from .models import resolve
from .routes import Served
from .sse import frames
from .state import Server


async def create(server: Server, exchange: Exchange) -> Answer:
    """Answer with a message, whole or as a stream."""
    prompt, headers = await _prompt(MessageCreateBody, server, exchange)
    stream = events(server.backend.generate(prompt), new_id("msg"), prompt.facts.id)
    if not prompt.body.get("stream"):
        return Answer(200, encode(await collect(stream)), {"content-type": JSON, **headers})
    body = frames(await _begun(stream), exchange.request_id)
    return Answer(200, body, {"content-type": EVENTS, "cache-control": "no-cache", **headers})


async def count_tokens(server: Server, exchange: Exchange) -> Answer:
    """Answer with an estimate of the input tokens (rule CNT-1)."""
    prompt, headers = await _prompt(MessageCountTokensParams, server, exchange)
    tokens = count_message_request(prompt.body, prompt.facts.token_factor)
    return Answer(200, encode({"input_tokens": tokens}), {"content-type": JSON, **headers})


ROUTES = (Served(rows.CREATE, create), Served(rows.COUNT_TOKENS, count_tokens))


async def _prompt(params: Any, server: Server, exchange: Exchange) -> tuple[Prompt, dict[str, str]]:
    """Check a request: its types, its version, its model, the rules; return it with the headers its answer carries."""
    raw = json_body(await exchange.read(), exchange.headers, MAX_BODY)
    body, unplayed = read_body(params, raw, exchange.betas)
    rules.check_version(body, exchange.version)
    facts, headers = resolve(body["model"], server)
    rules.check(rules.Checked(body, facts, exchange.version, exchange.betas))
    if unplayed:
        raise unbuilt(unplayed)
    return Prompt(body, facts, exchange.betas), headers


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
