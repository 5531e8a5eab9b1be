"""`/v1/messages/batches`: the handlers, and the batch as the API shows it (rules BAT-1 to BAT-8)."""

from __future__ import annotations

from collections.abc import AsyncGenerator
from typing import TYPE_CHECKING, Any
from urllib.parse import parse_qs

from ...._core.json_access import encode
from ....endpoints import batches as rows
from ....rules.errors import ApiError
from ...http.answers import Answer, json_answer
from ...http.exchange import Exchange
from ...http.paging import Rows, check_names, id_page, moment
from ...http.routes import Served
from . import rules
from .intake import receive
from .records import ENDED, NAME, Batch, batches_of

if TYPE_CHECKING:
    from ...state import LocalAPI

LINES = "application/x-jsonl"
TOGETHER = 100  # results in one piece
_PATH = "/v1/messages/batches/"


async def create(server: LocalAPI, exchange: Exchange) -> Answer:
    """Answer with a new batch, whose requests are processed in the background (rule BAT-1)."""
    answer = _shown(_found(server, exchange, exchange.received), exchange)
    await server.worker(NAME).wake()
    return answer


async def retrieve(server: LocalAPI, exchange: Exchange) -> Answer:
    """Answer with a batch as it is now (rules BAT-3 and BAT-4)."""
    await server.worker(NAME).look()
    return _shown(_batch(server, exchange), exchange)


async def list_batches(server: LocalAPI, exchange: Exchange) -> Answer:
    """Answer with a page of batches, newest first (rule PG-1)."""
    await server.worker(NAME).look()
    query = parse_qs(exchange.query, keep_blank_values=True)
    check_names(query, ("limit", "after_id", "before_id"))
    table = Rows(
        server.storage.store.database, "batch", "workspace = ? AND status != 'receiving'", (exchange.workspace,)
    )
    found, more = table.by_ids(query)
    return json_answer(id_page(([describe(Batch(*row), exchange) for row in found], more)))


async def cancel(server: LocalAPI, exchange: Exchange) -> Answer:
    """Cancel what is not begun and answer with the batch, `canceling` (rule BAT-8)."""
    await server.worker(NAME).catch_up()
    batch = _batch(server, exchange)
    rules.ended_batches_are_not_canceled.check(batch.id, batch.status)
    await batches_of(server).cancel(batch, server.clock.time())
    await server.worker(NAME).wake()
    return _shown(_batch(server, exchange), exchange)


async def delete(server: LocalAPI, exchange: Exchange) -> Answer:
    """Remove an ended batch and its results (rule BAT-8)."""
    await server.worker(NAME).catch_up()
    batch = _batch(server, exchange)
    rules.only_ended_batches_are_deleted.check(batch.id, batch.status)
    await batches_of(server).delete(batch)
    return json_answer({"id": batch.id, "type": "message_batch_deleted"})


async def results(server: LocalAPI, exchange: Exchange) -> Answer:
    """Answer with one line for each request of an ended batch (rules BAT-6 and BAT-7)."""
    await server.worker(NAME).look()
    batch = _batch(server, exchange)
    rules.results_come_at_the_end.check(batch.id, batch.status)
    rules.results_stay_29_days.check(batch.id, batch.archived)
    return Answer(200, _lines(server, batch), {"content-type": LINES})


ROUTES = (
    Served(rows.CREATE, create, receive),
    Served(rows.RETRIEVE, retrieve),
    Served(rows.LIST, list_batches),
    Served(rows.CANCEL, cancel),
    Served(rows.DELETE, delete),
    Served(rows.RESULTS, results),
)


def describe(batch: Batch, exchange: Exchange) -> dict[str, Any]:
    """Return a batch as the API shows it (rule BAT-3)."""
    there = batch.status == ENDED and batch.archived is None
    return {
        "id": batch.id,
        "type": "message_batch",
        "processing_status": batch.status,
        "request_counts": batch.shown_counts(),
        "created_at": moment(batch.created),
        "expires_at": moment(batch.expires),
        "ended_at": moment(batch.ended),
        "cancel_initiated_at": moment(batch.canceled),
        "archived_at": moment(batch.archived),
        "results_url": f"http://{exchange.headers.get('host', '')}{_PATH}{batch.id}/results" if there else None,
    }


def _batch(server: LocalAPI, exchange: Exchange) -> Batch:
    return _found(server, exchange, exchange.ids["message_batch_id"])


def _found(server: LocalAPI, exchange: Exchange, batch_id: str) -> Batch:
    batch = batches_of(server).find(batch_id, exchange.workspace)
    if batch is None:
        raise ApiError(404, f"Batch {batch_id} was not found.")
    return batch


async def _lines(server: LocalAPI, batch: Batch) -> AsyncGenerator[bytes, None]:
    last, left = -1, batch.total
    while left:
        found = batches_of(server).results(batch, last, TOGETHER)
        if not found:
            raise RuntimeError(f"{batch.id} was deleted while its results were read")
        yield b"".join(_line(row["custom_id"], row["outcome"], row["result"]) for row in found)
        last, left = found[-1]["number"], left - len(found)


def _line(custom_id: str, outcome: str, result: bytes | None) -> bytes:
    return b'{"custom_id":"%b","result":%b}\n' % (custom_id.encode(), result or encode({"type": outcome}))


def _shown(batch: Batch, exchange: Exchange) -> Answer:
    return json_answer(describe(batch, exchange))
