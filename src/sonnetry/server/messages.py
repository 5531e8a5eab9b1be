"""`POST /v1/messages` and `POST /v1/messages/count_tokens`."""

from __future__ import annotations

from collections.abc import AsyncGenerator, Mapping
from typing import Any

from .._core.tokens import NEW_SCALE, OLD_SCALE, count_message_request
from ..endpoints import messages as rows
from ..types.messages import MessageCountTokensParams, MessageCreateBody
from .asgi import EVENTS, JSON, Answer
from .backend import Prompt
from .bodies import json_body
from .errors import encode
from .events import collect, events
from .exchange import MAX_BODY, Exchange
from .ids import new_id
from .routes import Served
from .sse import frames
from .state import Server
from .validate import parse


async def create(server: Server, exchange: Exchange) -> Answer:
    """Answer with a message, whole or as a stream."""
    body = parse(MessageCreateBody, await _json_text(exchange))
    prompt = _prompt(body, exchange)
    stream = events(server.backend.generate(prompt), new_id("msg"), prompt.model)
    if not body.get("stream"):
        return Answer(200, encode(await collect(stream)), {"content-type": JSON})
    return Answer(200, frames(await _begun(stream), exchange.request_id), {"content-type": EVENTS})


async def count_tokens(server: Server, exchange: Exchange) -> Answer:
    """Answer with an estimate of the input tokens (rule CNT-1)."""
    body = parse(MessageCountTokensParams, await _json_text(exchange))
    prompt = _prompt(body, exchange)
    return Answer(200, encode({"input_tokens": count_message_request(body, prompt.scale)}), {"content-type": JSON})


ROUTES = (Served(rows.CREATE, create), Served(rows.COUNT_TOKENS, count_tokens))


async def _json_text(exchange: Exchange) -> bytes:
    return json_body(await exchange.read(), exchange.headers, MAX_BODY)


def _prompt(body: Mapping[str, Any], exchange: Exchange) -> Prompt:
    return Prompt(body, body["model"], OLD_SCALE, betas=exchange.betas)


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
