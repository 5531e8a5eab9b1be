"""Answering one request of a batch, as `/v1/messages` would: the same body, version, beta values, rules and backend."""

from __future__ import annotations

import logging
from typing import TYPE_CHECKING, Any

from ..._core.headers import Headers
from ..asgi import Event
from ..errors import ApiError, encode
from ..exchange import Exchange
from ..ids import new_id
from ..journal import Journal
from ..messages import in_batch
from ..validate import parse_json
from .records import Item

if TYPE_CHECKING:
    from ..state import Server

logger = logging.getLogger("sonnetry-server")


async def answer(server: Server, item: Item) -> tuple[str, dict[str, Any]]:
    """Return the outcome of a request and its result (rule BAT-6)."""
    exchange = _exchange(server, item)
    try:
        message = await _message(server, exchange)
    except ApiError as error:
        return "errored", {"type": "errored", "error": error.envelope(exchange.request_id)}
    return "succeeded", {"type": "succeeded", "message": message}


async def _message(server: Server, exchange: Exchange) -> dict[str, Any]:
    try:
        return await in_batch(server, exchange)
    except ApiError:
        raise
    except Exception as error:
        logger.exception("%s of a batch failed", exchange.request_id)
        raise ApiError(500) from error


def _exchange(server: Server, item: Item) -> Exchange:
    """Return the request as if it had been sent alone."""
    body = encode(parse_json(item.request)["params"])
    headers, request_id, path = Headers({"content-type": "application/json"}), new_id("req"), "/v1/messages"
    journal = Journal()
    record = journal.open(headers, method="POST", path=path, query="", time=server.clock.time(), request_id=request_id)
    journal.fill(record, body)
    return Exchange(
        "POST",
        path,
        "",
        headers,
        None,
        request_id,
        _nothing_more,
        _nobody,
        None,
        record,
        journal,
        version=item.batch.version,
        betas=frozenset(filter(None, item.batch.betas.split(","))),
        workspace=item.batch.workspace,
        raw_body=body,
    )


async def _nothing_more() -> Event:
    return {"type": "http.disconnect"}


async def _nobody(event: Event) -> None:
    del event
