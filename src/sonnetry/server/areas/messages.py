"""`POST /v1/messages` and `POST /v1/messages/count_tokens`."""

from __future__ import annotations

from collections.abc import AsyncGenerator
from typing import TYPE_CHECKING, Any

from ...endpoints import messages as rows
from ..area import Area
from ..http.answers import EVENTS, Answer, json_answer
from ..http.bodies import json_body
from ..http.exchange import MAX_BODY, Exchange
from ..http.journal import RecordedRequest
from ..http.routes import Served
from ..http.sse import frames
from ..model.admission import Ask, admit
from ..model.answering import answer
from ..model.events import collect

if TYPE_CHECKING:
    from ..state import LocalAPI


async def create(server: LocalAPI, exchange: Exchange) -> Answer:
    """Answer with a message, whole or as a stream."""
    found = await answer(server, await _asked(exchange))
    if not found.prompt.body.get("stream"):
        message = await collect(found.stream)
        exchange.record.usage = message["usage"]
        return json_answer(message, found.headers)
    # Faults count the events of a stream, so their places hold without the ping.
    events = await _begun(found.stream, exchange.record, pinged=not exchange.faults)
    body = frames(events, exchange.request_id)
    return Answer(200, body, {"content-type": EVENTS, "cache-control": "no-cache", **found.headers})


async def count_tokens(server: LocalAPI, exchange: Exchange) -> Answer:
    """Answer with an estimate of the input tokens (rule CNT-1)."""
    admitted = await admit(server, await _asked(exchange, counting=True))
    headers = admitted.headers
    if server.limiter is not None:
        headers |= server.limiter.admit("count_tokens", 0)
    edited = "context_management" in admitted.prompt.body
    edits = {} if not edited else {"context_management": {"original_input_tokens": admitted.original}}
    return json_answer({"input_tokens": admitted.prompt.tokens, **edits}, headers)


ROUTES = (Served(rows.CREATE, create), Served(rows.COUNT_TOKENS, count_tokens))
AREA = Area(name="messages", routes=ROUTES)


async def _asked(exchange: Exchange, *, counting: bool = False) -> Ask:
    body = json_body(await exchange.read(), exchange.headers, MAX_BODY)
    return Ask(
        body,
        version=exchange.version,
        betas=exchange.betas,
        workspace=exchange.workspace,
        request_id=exchange.request_id,
        request=exchange.record,
        counting=counting,
    )


async def _begun(
    stream: AsyncGenerator[dict[str, Any], None], record: RecordedRequest, *, pinged: bool
) -> AsyncGenerator[dict[str, Any], None]:
    """Wait for the first event, so that a backend which refuses at once still answers with a status."""
    try:
        first = await anext(stream)
    except BaseException:
        await stream.aclose()
        raise
    return _resumed(first, stream, record, ping_due=pinged)


async def _resumed(
    first: dict[str, Any], stream: AsyncGenerator[dict[str, Any], None], record: RecordedRequest, *, ping_due: bool
) -> AsyncGenerator[dict[str, Any], None]:
    """Go on with a stream; the service's have a ping after the first block has begun (rule REC-9)."""
    try:
        yield first
        async for event in stream:
            kind = event["type"]
            if kind == "message_delta":
                record.usage = event["usage"]
            yield event
            if ping_due and kind == "content_block_start":
                ping_due = False
                yield {"type": "ping"}
    finally:
        await stream.aclose()
