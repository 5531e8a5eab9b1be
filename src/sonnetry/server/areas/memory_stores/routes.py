"""`/v1/memory_stores`: the stores (rule MEM-1)."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ....endpoints import Endpoint
from ....endpoints.beta import memory_stores as rows
from ....types.beta.memory_stores import MemoryStoreCreateParams, MemoryStoreListParams, MemoryStoreUpdateParams
from ...http.answers import Answer, json_answer
from ...http.routes import Handler, Served
from ...ids import Kind
from ...resources import (
    archived,
    body_of,
    found,
    gated,
    listing,
    metadata_has_limits,
    patched,
    records_of,
    shown,
)
from ...store.records import Record, Writing, new_record
from . import rules

if TYPE_CHECKING:
    from ...http.exchange import Exchange
    from ...state import LocalAPI

STORE = Kind("memory_store", "memstore", "Memory store")
OWN, MANAGED = "agent-memory-2026-07-22", "managed-agents-2026-04-01"


def served(row: Endpoint[Any], handler: Handler) -> Served:
    """Serve a row to requests with either beta value, and not with both."""

    async def checked(server: LocalAPI, exchange: Exchange) -> Answer:
        rules.one_beta_value.check({OWN, MANAGED} <= exchange.betas)
        return await handler(server, exchange)

    checked.__doc__ = handler.__doc__
    return gated(row, checked, betas=(OWN, MANAGED))


def store_of(records: Any, exchange: Exchange) -> Record:
    """Return the store of a request."""
    return found(records, STORE, exchange.ids["memory_store_id"], exchange.workspace)


async def create(server: LocalAPI, exchange: Exchange) -> Answer:
    """Create a memory store (rule MEM-1)."""
    sent = await body_of(MemoryStoreCreateParams, exchange)
    metadata_has_limits.check(sent.get("metadata") or {})
    data = {"name": sent["name"], "description": sent.get("description") or "", "metadata": sent.get("metadata") or {}}
    made = new_record(STORE, exchange.workspace, server.clock.time(), data)
    return json_answer(shown(await records_of(server).write(lambda writing: writing.add(made))))


async def retrieve(server: LocalAPI, exchange: Exchange) -> Answer:
    """Answer with a memory store."""
    return json_answer(shown(store_of(records_of(server), exchange)))


async def update(server: LocalAPI, exchange: Exchange) -> Answer:
    """Change the name, description or metadata of a store."""
    sent, now = await body_of(MemoryStoreUpdateParams, exchange), server.clock.time()
    rules.stores_have_limits.check(sent.get("name"), sent.get("description"))

    def job(writing: Writing) -> Record:
        old = store_of(writing, exchange)
        rules.archived_stores_are_read_only.check(old.archived)
        changes: dict[str, Any] = {"name": sent["name"]} if sent.get("name") is not None else {}
        if "description" in sent:
            changes["description"] = sent["description"] or ""
        if "metadata" in sent:
            changes["metadata"] = patched(old.data["metadata"], sent["metadata"])
        return writing.put(old.changed(now, **changes))

    return json_answer(shown(await records_of(server).write(job)))


async def archive(server: LocalAPI, exchange: Exchange) -> Answer:
    """Archive a store, which makes it read-only (rule MEM-1)."""
    now = server.clock.time()
    job = lambda writing: writing.put(archived(store_of(writing, exchange), now))  # noqa: E731 - one line
    return json_answer(shown(await records_of(server).write(job)))


async def delete(server: LocalAPI, exchange: Exchange) -> Answer:
    """Delete a store with all memories and versions (rule MEM-1)."""

    def job(writing: Writing) -> None:
        store = store_of(writing, exchange)
        for kind in ("memory", "memory_version"):
            for one in writing.all(kind, "parent = ?", (store.id,)):
                writing.delete(one)
        writing.delete(store, secret=True)

    await records_of(server).write(job)
    return json_answer({"id": exchange.ids["memory_store_id"], "type": "memory_store_deleted"})


ROUTES = (
    served(rows.CREATE, create),
    served(rows.RETRIEVE, retrieve),
    served(rows.UPDATE, update),
    served(rows.LIST, listing(STORE, MemoryStoreListParams, shown)),
    served(rows.DELETE, delete),
    served(rows.ARCHIVE, archive),
)
