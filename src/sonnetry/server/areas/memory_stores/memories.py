"""Memories and their versions: small texts by path, changed under preconditions (rules MEM-2 to MEM-6, END-1)."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from ....endpoints import ad_hoc
from ....endpoints.beta import memory_stores as rows
from ....rules.errors import invalid
from ....types.beta.memory_stores import (
    MemoryCreateBody,
    MemoryDeleteParams,
    MemoryListParams,
    MemoryRetrieveParams,
    MemoryUpdateBody,
    MemoryVersionListParams,
)
from ...http.answers import Answer, json_answer
from ...http.paging import moment, opened_cursor, sealed_cursor
from ...http.queries import read_query
from ...ids import Kind
from ...resources import body_of, filters_of, found, limit_of, page_of, records_of
from ...store.erasing import erase
from ...store.records import Record, Writing, new_record
from . import rules
from .routes import served, store_of

if TYPE_CHECKING:
    from ...http.exchange import Exchange
    from ...state import LocalAPI

MEMORY = Kind("memory", "mem", "Memory")
VERSION = Kind("memory_version", "memver", "Memory version")
ACTOR = {"type": "api_actor", "api_key_id": "apikey_01SonnetryLocalServer001"}
_AT = "parent = ? AND json_extract(data, '$.path') = ?"


def describe(memory: Record, view: str | None) -> dict[str, Any]:
    """Return a memory as the API shows it; its text comes with the view `full`."""
    times = {"created_at": moment(memory.created), "updated_at": moment(memory.updated)}
    content = {"content": memory.state["content"]} if view == "full" else {}
    return {"id": memory.id, "type": "memory", "memory_store_id": memory.parent, **memory.data, **content, **times}


def describe_version(version: Record, view: str | None) -> dict[str, Any]:
    """Return a version as the API shows it."""
    content = {"content": version.state.get("content")} if view == "full" else {}
    head = {"id": version.id, "type": "memory_version", "memory_store_id": version.parent}
    return {**head, **version.data, **content, "created_at": moment(version.created)}


def _memory(records: Any, exchange: Exchange) -> Record:
    store = store_of(records, exchange)
    return found(records, MEMORY, exchange.ids["memory_id"], exchange.workspace, store.id)


def _text_of(content: str) -> dict[str, Any]:
    raw = content.encode()
    return {"content_sha256": hashlib.sha256(raw).hexdigest(), "content_size_bytes": len(raw)}


def _write(writing: Writing, memory: Record, operation: str, now: float) -> Record:
    """Keep a change of a memory as its newest version."""
    data = {name: memory.data.get(name) for name in ("path", "content_sha256", "content_size_bytes")}
    facts = {
        "memory_id": memory.id,
        "operation": operation,
        "created_by": ACTOR,
        "redacted_at": None,
        "redacted_by": None,
    }
    made = new_record(VERSION, memory.workspace, now, {**data, **facts}, parent=memory.parent, state=memory.state)
    version = writing.add(made)
    return replace(memory, data={**memory.data, "memory_version_id": version.id})


def _check_path(writing: Writing, store: Record, path: str, own: str = "") -> None:
    other = next((one for one in writing.all(MEMORY.name, _AT, (store.id, path)) if one.id != own), None)
    rules.paths_are_taken_once.check(path, None if other is None else other.id)


async def create(server: LocalAPI, exchange: Exchange) -> Answer:
    """Write a memory where none is (rules MEM-2 and MEM-3)."""
    query = read_query(MemoryRetrieveParams, exchange.query)
    sent, now = await body_of(MemoryCreateBody, exchange), server.clock.time()
    content = sent["content"] or ""
    rules.paths_are_plain.check(sent["path"])
    rules.memories_are_small.check(content)

    def job(writing: Writing) -> Record:
        store = store_of(writing, exchange)
        rules.archived_stores_are_read_only.check(store.archived)
        _check_path(writing, store, sent["path"])
        sql = "SELECT COUNT(*) FROM record WHERE kind = 'memory' AND parent = ?"
        rules.stores_hold_so_many.check(writing.connection.execute(sql, (store.id,)).fetchone()[0])
        data, state = {"path": sent["path"], **_text_of(content)}, {"content": content}
        made = new_record(MEMORY, store.workspace, now, data, parent=store.id, state=state)
        return writing.add(_write(writing, made, "created", now))

    return json_answer(describe(await records_of(server).write(job), query.get("view")))


async def retrieve(server: LocalAPI, exchange: Exchange) -> Answer:
    """Answer with a memory."""
    query = read_query(MemoryRetrieveParams, exchange.query)
    return json_answer(describe(_memory(records_of(server), exchange), query.get("view") or "full"))


async def update(server: LocalAPI, exchange: Exchange) -> Answer:
    """Change the text or path of a memory, if it is what the caller saw (rule MEM-4)."""
    query = read_query(MemoryRetrieveParams, exchange.query)
    sent, now = await body_of(MemoryUpdateBody, exchange), server.clock.time()
    rules.preconditions_are_complete.check(sent.get("precondition"))
    if sent.get("path") is not None:
        rules.paths_are_plain.check(sent["path"])
    if sent.get("content") is not None:
        rules.memories_are_small.check(sent["content"])

    def job(writing: Writing) -> Record:
        store, old = store_of(writing, exchange), _memory(writing, exchange)
        rules.archived_stores_are_read_only.check(store.archived)
        content = old.state["content"] if sent.get("content") is None else sent["content"]
        data = {**old.data, "path": sent.get("path") or old.data["path"], **_text_of(content)}
        expected = (sent.get("precondition") or {}).get("content_sha256")
        rules.preconditions_hold.check(expected, old.data["content_sha256"], data == old.data)
        if data == old.data:
            return old
        _check_path(writing, store, data["path"], old.id)
        changed = replace(old, updated=now, data=data, state={"content": content})
        return writing.put(_write(writing, changed, "modified", now))

    return json_answer(describe(await records_of(server).write(job), query.get("view")))


async def delete(server: LocalAPI, exchange: Exchange) -> Answer:
    """Delete a memory; its versions stay (rules MEM-4 and MEM-6)."""
    query, now = read_query(MemoryDeleteParams, exchange.query), server.clock.time()

    def job(writing: Writing) -> None:
        rules.archived_stores_are_read_only.check(store_of(writing, exchange).archived)
        memory = _memory(writing, exchange)
        rules.preconditions_hold.check(query.get("expected_content_sha256"), memory.data["content_sha256"], False)
        _write(writing, memory, "deleted", now)
        writing.delete(memory)

    await records_of(server).write(job)
    return json_answer({"id": exchange.ids["memory_id"], "type": "memory_deleted"})


async def list_memories(server: LocalAPI, exchange: Exchange) -> Answer:
    """Answer with a page of memories by path; with depth 1 folders stand for what is in them (rule MEM-5)."""
    query = read_query(MemoryListParams, exchange.query)
    rules.lists_have_two_depths.check(query.get("depth"), query.get("path_prefix"))
    store, prefix, view = store_of(records_of(server), exchange), query.get("path_prefix") or "/", query.get("view")
    limit = limit_of(query, rules.MOST_FULL if view == "full" else 100)
    wanted = [store.id, prefix, query.get("depth") or 0]
    after = _place(query.get("page"), wanted)
    items = _items(server, store, prefix, folders=bool(query.get("depth")))
    left = [path for path in sorted(items) if after is None or path > after]
    shown = [_item(server, path, items[path], view) for path in left[:limit]]
    cursor = sealed_cursor([left[limit - 1], *wanted]) if len(left) > limit else None
    return json_answer({"data": shown, "next_page": cursor})


def _place(cursor: str | None, wanted: list[Any]) -> str | None:
    if not cursor:
        return None
    place, *rest = opened_cursor(cursor, 2)
    if rest != wanted or not isinstance(place, str):
        raise invalid("page token does not match the filters of this request")
    return place


def _items(server: LocalAPI, store: Record, prefix: str, *, folders: bool) -> dict[str, str | None]:
    """Return the ids of memories by their path, None for a folder."""
    sql = "SELECT id, json_extract(data, '$.path') AS path FROM record WHERE kind = 'memory' AND parent = ?"
    found_: dict[str, str | None] = {}
    for row in records_of(server).database.rows(sql, (store.id,)):
        if not row["path"].startswith(prefix):
            continue
        head, slash, _ = row["path"][len(prefix) :].partition("/")
        if folders and slash:
            found_[f"{prefix}{head}/"] = None
        else:
            found_[row["path"]] = row["id"]
    return found_


def _item(server: LocalAPI, path: str, memory_id: str | None, view: str | None) -> dict[str, Any]:
    memory = None if memory_id is None else records_of(server).find(MEMORY.name, memory_id)
    return {"type": "memory_prefix", "path": path} if memory is None else describe(memory, view)


# --- Versions -----------------------------------------------------------------------------------------------------------


async def list_versions(server: LocalAPI, exchange: Exchange) -> Answer:
    """Answer with a page of versions, newest first (rule MEM-6)."""
    query = read_query(MemoryVersionListParams, exchange.query)
    store, view = store_of(records_of(server), exchange), query.get("view")
    filters = filters_of({**query, "include_archived": True}, VERSION, exchange.workspace, store.id)
    for name in ("memory_id", "operation"):
        filters = filters.field(name, query.get(name))
    for name in ("api_key_id", "session_id", "service_account_id"):
        filters = filters.field(f"created_by.{name}", query.get(name))
    most = rules.MOST_FULL if view == "full" else 100
    return page_of(server, query, filters, lambda version: describe_version(version, view), most=most)


def _version(records: Any, exchange: Exchange) -> Record:
    store = store_of(records, exchange)
    return found(records, VERSION, exchange.ids["memory_version_id"], exchange.workspace, store.id)


async def retrieve_version(server: LocalAPI, exchange: Exchange) -> Answer:
    """Answer with a version; of a redacted one text, hash and path are null (rule MEM-6)."""
    query = read_query(MemoryRetrieveParams, exchange.query)
    return json_answer(describe_version(_version(records_of(server), exchange), query.get("view") or "full"))


async def redact(server: LocalAPI, exchange: Exchange) -> Answer:
    """Take the text out of a version for good (rule MEM-6)."""
    now = server.clock.time()

    def job(writing: Writing) -> Record:
        version = _version(writing, exchange)
        memory = writing.find(MEMORY.name, version.data["memory_id"])
        rules.live_versions_are_not_redacted.check(
            memory is not None and memory.data["memory_version_id"] == version.id
        )
        if version.data["redacted_at"] is not None:
            return version
        gone: Mapping[str, Any] = dict.fromkeys(("path", "content_sha256", "content_size_bytes"))
        said = {"redacted_at": moment(now), "redacted_by": ACTOR}
        writing.database.after_commit(erase)
        return writing.put(replace(version.changed(now, **gone, **said), state={}))

    return json_answer(describe_version(await records_of(server).write(job), "full"))


MEMORY_ROUTES = (
    served(rows.MEMORIES_CREATE, create),
    served(rows.MEMORIES_RETRIEVE, retrieve),
    served(rows.MEMORIES_UPDATE, update),
    served(rows.MEMORIES_LIST, list_memories),
    served(rows.MEMORIES_DELETE, delete),
    served(ad_hoc("PATCH", rows.MEMORIES_UPDATE.path, None), update),
    served(rows.MEMORY_VERSIONS_RETRIEVE, retrieve_version),
    served(rows.MEMORY_VERSIONS_LIST, list_versions),
    served(rows.MEMORY_VERSIONS_REDACT, redact),
)
