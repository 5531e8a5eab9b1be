"""What a plain record answers to each method: created, found, listed, changed, archived and deleted by one way for all kinds."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from ....endpoints import Endpoint
from ....rules.errors import ApiError
from ...http.answers import Answer, json_answer
from ...http.queries import read_query
from ...http.routes import Handler, Served
from ...resources import archived, archived_objects_stay, body_of, gated, id_page_of, page_of, records_of
from ...store.records import Record, Writing
from .filters import filters_of
from .kinds import Call, Plain, rows_by_resource
from .objects import belongings, check_owners, find, keyed, made, shown, stored, workspace_of
from .shapes import completed, is_map, may_be_null, patches, sent_type
from .table import TABLE

if TYPE_CHECKING:
    from ...http.exchange import Exchange
    from ...state import LocalAPI

MOST = 1_000  # items of a page


# --- Methods --------------------------------------------------------------------------------------------------------------

Method = Callable[[Plain, Endpoint[Any]], Handler]


async def _call(server: LocalAPI, exchange: Exchange, row: Endpoint[Any]) -> Call:
    sent = await body_of(sent_type(row.name, row), exchange)
    return Call(server, exchange.ids, sent, server.clock.time())


def _create(plain: Plain, row: Endpoint[Any]) -> Handler:
    async def handler(server: LocalAPI, exchange: Exchange) -> Answer:
        call = await _call(server, exchange, row)
        fresh = made(plain, call, workspace_of(plain, exchange))
        named = {name: call.sent[name] for name in plain.key if name in call.sent}

        def job(writing: Writing) -> Record:
            check_owners(writing, {**exchange.ids, **named}, exchange)
            old = _twin(writing, plain, fresh)
            if old is None:
                return writing.add(fresh)
            if row.name.endswith(".set"):
                return writing.put(_changed(plain, row, old, call))
            raise ApiError(
                409, f"{plain.words} {'/'.join(str(fresh.data[name]) for name in plain.key)} exists already."
            )

        return json_answer(shown(plain, await records_of(server).write(job), call))

    return handler


def _twin(writing: Writing, plain: Plain, fresh: Record) -> Record | None:
    """Return the object that a new one would be again."""
    if plain.same:
        alike = [one for one in writing.all(plain.name) if all(one.data[n] == fresh.data[n] for n in plain.same)]
        return alike[0] if alike else None
    return writing.find(plain.name, fresh.id) if plain.key else None


def _retrieve(plain: Plain, row: Endpoint[Any]) -> Handler:
    async def handler(server: LocalAPI, exchange: Exchange) -> Answer:
        call = Call(server, exchange.ids, {}, server.clock.time())
        if row.verb == "GET":
            read_query(sent_type(row.name, row), exchange.query)
        return json_answer(shown(plain, _there(plain, row, records_of(server), exchange, call), call))

    return handler


def _there(plain: Plain, row: Endpoint[Any], records: Any, exchange: Exchange, call: Call) -> Record:
    """Return an object; a single one that nobody changed is as a new one."""
    if not plain.single:
        return find(records, plain, row, exchange)
    check_owners(records, exchange.ids, exchange)
    fresh = made(plain, Call(call.server, call.ids, {}, 0), workspace_of(plain, exchange))
    found: Record | None = records.find(plain.name, fresh.id)
    return found or fresh


def _update(plain: Plain, row: Endpoint[Any]) -> Handler:
    async def handler(server: LocalAPI, exchange: Exchange) -> Answer:
        call = await _call(server, exchange, row)

        def job(writing: Writing) -> Record:
            old = _there(plain, row, writing, exchange, call)
            archived_objects_stay.check(plain.words.lower(), old.archived)
            changed = _changed(plain, row, old, call)
            return writing.put(changed) if old.seq else writing.add(replace(changed, created=call.now))

        return json_answer(shown(plain, await records_of(server).write(job), call, row.result))

    return handler


def _changed(plain: Plain, row: Endpoint[Any], old: Record, call: Call) -> Record:
    """Return an object with what was sent; what is left out stays, and null clears what may be null."""
    meant = {name: value for name, value in call.sent.items() if value is not None or may_be_null(plain.result, name)}
    changes = {name: _laid_over(row, name, old.data.get(name), value) for name, value in meant.items()}
    extra = plain.changed(call, old.data) if plain.changed else {}
    data = {**old.data, **stored(plain, {**old.data, **changes}, extra)}
    return replace(old, updated=call.now, data=data)


def _laid_over(row: Endpoint[Any], name: str, present: Any, value: Any) -> Any:
    """Return what a field becomes: single pairs and settings change in an object that is sent in part."""
    if not (isinstance(value, dict) and isinstance(present, dict) and patches(row, name)):
        return value
    merged = {**present, **value}
    return {key: one for key, one in merged.items() if one is not None} if is_map(row, name) else merged


def _act(plain: Plain, row: Endpoint[Any]) -> Handler:
    action = plain.actions[row.name.rpartition(".")[2]]

    async def handler(server: LocalAPI, exchange: Exchange) -> Answer:
        call = await _call(server, exchange, row)

        def job(writing: Writing) -> Record:
            old = find(writing, plain, row, exchange)
            archived_objects_stay.check(plain.words.lower(), old.archived)
            changes = action(call, old.data)
            return writing.put(old.changed(call.now, **changes)) if changes else old

        return json_answer(shown(plain, await records_of(server).write(job), call, row.result))

    return handler


def _archive(plain: Plain, row: Endpoint[Any]) -> Handler:
    async def handler(server: LocalAPI, exchange: Exchange) -> Answer:
        call = await _call(server, exchange, row)
        job = lambda writing: writing.put(archived(find(writing, plain, row, exchange), call.now))  # noqa: E731 - one line
        return json_answer(shown(plain, await records_of(server).write(job), call))

    return handler


def _delete(plain: Plain, row: Endpoint[Any]) -> Handler:
    async def handler(server: LocalAPI, exchange: Exchange) -> Answer:
        def job(writing: Writing) -> Record:
            old = find(writing, plain, row, exchange)
            for other in belongings(writing, plain, old):
                writing.delete(other)
            writing.delete(old)
            return old

        old = await records_of(server).write(job)
        left = {name: value for name, value in old.data.items() if name != "type"}
        return json_answer(completed(row.result, {"id": old.id, **left}))

    return handler


def _list(plain: Plain, row: Endpoint[Any]) -> Handler:
    async def handler(server: LocalAPI, exchange: Exchange) -> Answer:
        query = read_query(sent_type(row.name, row), exchange.query)
        call = Call(server, exchange.ids, query, server.clock.time())
        check_owners(records_of(server), exchange.ids, exchange)
        filters = filters_of(plain, row, query, call, workspace_of(plain, exchange))
        show = lambda record: shown(plain, record, call)  # noqa: E731 - one line
        if row.page == "Page":
            return id_page_of(
                server, _by_keys(plain, query, exchange), filters, show, plain.key[-1] if plain.key else "id"
            )
        return page_of(server, query, filters, show, most=MOST)

    return handler


def _by_keys(plain: Plain, query: Mapping[str, Any], exchange: Exchange) -> Mapping[str, Any]:
    """Return a query whose cursors are the ids of records, where the objects have none of their own."""
    if not plain.key:
        return query
    own = plain.own_ids(exchange.ids)
    ids = {name: query[name] for name in ("after_id", "before_id") if query.get(name)}
    return {**query, **{name: keyed(plain, {**own, plain.key[-1]: id_}) for name, id_ in ids.items()}}


METHODS: Mapping[str, tuple[Method, str]] = {
    "create": (_create, "Create {0}."),
    "add": (_create, "Add {0}."),
    "set": (_create, "Set {0}, new or not."),
    "retrieve": (_retrieve, "Answer with {0}."),
    "update": (_update, "Change {0}; what is left out stays."),
    "list": (_list, "Answer with a page of {1} records, newest first."),
    "archive": (_archive, "Archive {0}; it stays readable."),
    "delete": (_delete, "Delete {0}."),
    "remove": (_delete, "Remove {0}."),
}


# --- Routes ---------------------------------------------------------------------------------------------------------------

# Methods that need more than a record; `http.routes` says why each is refused.
REFUSED = frozenset(
    (
        "organization.external_keys.validate",
        "organization.telemetry_destinations.test",
        "organization.plugin_marketplaces.validate_archive",
        "organization.plugin_marketplaces.validate_repository",
        "organization.plugins.create",
        "organization.plugins.versions.create",
        "organization.plugins.versions.download",
        "organization.providers.google.projects.data_controls.update",
        "organization.workspaces.rate_limits.update",
        "user_profiles.providers.google.data_controls.update",
    )
)


def routes() -> tuple[Served, ...]:
    """Return the routes of all plain records."""
    return tuple(
        _served(plain, method, row)
        for plain in TABLE
        for resource in (plain.name, *plain.also)
        for method, row in rows_by_resource()[resource].items()
        if f"{resource}.{method}" not in REFUSED
    )


NAMES = ("API", "Slack")  # keep their capitals within a sentence


def _in_a_sentence(words: str) -> tuple[str, str]:
    """Return the words of a kind with their article, and without: `an API key`, `a user`, `the settings`."""
    bare = words if words.startswith(NAMES) else words.lower()
    article = "the" if bare.endswith("s") else "an" if bare[0].lower() in "aeio" else "a"
    return f"{article} {bare}", bare


def _served(plain: Plain, method: str, row: Endpoint[Any]) -> Served:
    if method in plain.actions:
        handler, words = _act(plain, row), row.summary
    else:
        make, form = METHODS[method]
        handler, words = make(plain, row), form.format(*_in_a_sentence(plain.words))
    handler.__doc__ = words
    return gated(row, handler)
