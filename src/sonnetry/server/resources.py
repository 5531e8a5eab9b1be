"""What the objects of Managed Agents have in common: beta gate, finding, listing, changing, archiving (rules MA-1 to MA-5)."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

from ..endpoints import Endpoint
from ..rules.errors import ApiError, invalid
from ..rules.registry import rule
from ..rules.shapes import parse
from .http.answers import Answer, json_answer
from .http.bodies import json_body
from .http.paging import Rows, id_page, moment
from .http.queries import moment_of, read_query
from .http.routes import Handler, Reader, Served, read_whole
from .ids import Kind
from .store.records import Record, Records, Writing

if TYPE_CHECKING:
    from .http.exchange import Exchange
    from .state import LocalAPI

MAX_BODY = 32 * 2**20  # bytes, rule SIZE-1
MOST = 100  # items of a page (rule MA-4)
PAIRS, KEY, VALUE = 16, 64, 512


@rule("MA-1", "documented")
def metadata_has_limits(metadata: Mapping[str, str]) -> None:
    """Refuse metadata that is too much."""
    long = next((key for key, value in metadata.items() if not 1 <= len(key) <= KEY or len(value) > VALUE), None)
    if len(metadata) > PAIRS:
        raise ApiError(400, f"metadata: at most {PAIRS} pairs, not {len(metadata)}", code="invalid_metadata")
    if long is not None:
        raise ApiError(
            400,
            f"metadata.{long[:KEY]}: keys have 1 to {KEY} characters, values up to {VALUE}",
            code="invalid_metadata",
        )


@rule("MA-3", "observed")
def archived_objects_stay(kind: str, archived: float | None) -> None:
    """Refuse to change what is archived."""
    if archived is not None:
        raise invalid(f"Cannot modify archived {kind}")


# --- The way in ---------------------------------------------------------------------------------------------------------


def gated(
    row: Endpoint[Any], handler: Handler, reader: Reader = read_whole, betas: Sequence[str] | None = None
) -> Served:
    """Serve a row to requests that carry one of its beta values, or of `betas` (rule HDR-9)."""
    wanted = row.betas if betas is None else betas

    async def check(server: LocalAPI, exchange: Exchange) -> object:
        if wanted and not exchange.betas.intersection(wanted):
            api = row.path.split("/")[2]
            raise ApiError(404, f"The {api} API requires the `{wanted[0]}` value in the `anthropic-beta` header.")
        return await reader(server, exchange)

    return Served(row, handler, check)


async def body_of(type_: Any, exchange: Exchange) -> dict[str, Any]:
    """Return the JSON body of a request as data of a type; no body is an empty object.

    Raises:
        ApiError: 400 with the first mistake.
    """
    raw = await exchange.read()
    found: dict[str, Any] = parse(type_, json_body(raw, exchange.headers, MAX_BODY) if raw else b"{}")
    return found


# --- Finding and changing -----------------------------------------------------------------------------------------------


def records_of(server: LocalAPI) -> Records:
    """Return the records of a server."""
    return server.storage.store.records


def found(records: Records | Writing, kind: Kind, id: str, workspace: str, parent: str | None = None) -> Record:
    """Return an object of a workspace, and of a parent where one is named.

    Raises:
        ApiError: 404; there is none.
    """
    record = records.find(kind.name, id, workspace)
    if record is None or parent not in (None, record.parent):
        raise kind.missing(id)
    return record


def shown(record: Record, type_: str | None = None) -> dict[str, Any]:
    """Return an object as the API shows it."""
    return {
        "id": record.id,
        "type": type_ or record.kind,
        **record.data,
        "created_at": moment(record.created),
        "updated_at": moment(record.updated),
        "archived_at": moment(record.archived),
    }


def archived(record: Record, now: float) -> Record:
    """Return an object as archived; once more changes nothing (rule MA-3)."""
    return record if record.archived is not None else replace(record, archived=now, updated=now)


def patched(metadata: Mapping[str, str], patch: Mapping[str, str | None] | None) -> dict[str, str]:
    """Return metadata with pairs set and removed; a patch of null clears them (rules MA-1 and MA-2)."""
    merged = {} if patch is None else {**metadata, **patch}
    kept = {key: value for key, value in merged.items() if value is not None}
    metadata_has_limits.check(kept)
    return kept


# --- Lists --------------------------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Filters:
    """Conditions of a list as SQL with their values."""

    where: tuple[str, ...] = ()
    values: tuple[Any, ...] = ()

    def and_(self, condition: str, *values: Any) -> Filters:
        """Return these with one more."""
        return Filters((*self.where, condition), (*self.values, *values))

    def field(self, name: str, value: Any) -> Filters:
        """Return these and, unless the value is None, that a field of the object has it."""
        return self if value is None else self.and_(f"json_extract(data, '$.{name}') = ?", value)


_SIGNS = {"gt": ">", "gte": ">=", "lt": "<", "lte": "<="}


def filters_of(query: Mapping[str, Any], kind: Kind, workspace: str, parent: str = "") -> Filters:
    """Return what every list filters by: whose it is, what is archived, and times of creation."""
    filters = Filters(("kind = ?", "workspace = ?", "parent = ?"), (kind.name, workspace, parent))
    if not query.get("include_archived"):
        filters = filters.and_("archived IS NULL")
    for side, sign in _SIGNS.items():
        name = f"created_at_{side}"
        if name in query:
            filters = filters.and_(f"created {sign} ?", moment_of(query[name], f"created_at[{side}]"))
    return filters


def page_of(
    server: LocalAPI,
    query: Mapping[str, Any],
    filters: Filters,
    show: Callable[[Record], Mapping[str, Any]],
    *,
    most: int = MOST,
    both_ways: bool = False,
) -> Answer:
    """Answer with a page of objects (rules MA-4, PG-2, PG-3 and PG-6)."""
    rows = Rows(records_of(server).database, "record", " AND ".join(filters.where), filters.values)
    page = rows.page(limit=limit_of(query, most), cursor=query.get("page") or "", order=query.get("order") or "desc")
    cursors = {"next_page": page.next, **({"prev_page": page.previous} if both_ways else {})}
    return json_answer({"data": [show(Record.of(row)) for row in page.rows], **cursors})


def id_page_of(
    server: LocalAPI,
    query: Mapping[str, Any],
    filters: Filters,
    show: Callable[[Record], Mapping[str, Any]],
    cursor: str = "id",
) -> Answer:
    """Answer with a page of objects whose cursors are ids, or another field of theirs (rules PG-1 and PG-5)."""
    rows = Rows(records_of(server).database, "record", " AND ".join(filters.where), filters.values)
    given = {name: [str(query[name])] for name in ("limit", "after_id", "before_id") if query.get(name) is not None}
    found, more = rows.by_ids(given, query.get("order") or "desc")
    return json_answer(id_page(([dict(show(Record.of(row))) for row in found], more), cursor))


def limit_of(query: Mapping[str, Any], most: int = MOST, default: int = 20) -> int:
    """Return how many items a page may have (rule MA-4)."""
    limit = query.get("limit", default)
    if not 1 <= limit <= most:
        raise invalid(f"limit: Input should be a whole number from 1 to {most}")
    return int(limit)


def listing(
    kind: Kind, params: Any, show: Callable[[Record], Mapping[str, Any]], *fields: str, most: int = MOST
) -> Handler:
    """Return the handler of a list without a parent; `fields` are those that its query may filter by."""

    async def handler(server: LocalAPI, exchange: Exchange) -> Answer:
        query = read_query(params, exchange.query)
        filters = filters_of(query, kind, exchange.workspace)
        for name in fields:
            filters = filters.field(name, query.get(name))
        return page_of(server, query, filters, show, most=most)

    handler.__doc__ = f"Answer with a page of {kind.words.lower()}s, newest first (rule MA-4)."
    return handler
