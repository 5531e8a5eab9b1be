"""One plain record: as it is kept, as it is shown by its type, how it is found, and whom it belongs to."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cache
from typing import TYPE_CHECKING, Any

from ....endpoints import Endpoint
from ...http.paging import moment
from ...ids import WORKSPACE
from ...store.records import Record, Writing
from ..user_profiles import PROFILE
from .kinds import Call, Fields, Plain
from .shapes import completed
from .table import TABLE

if TYPE_CHECKING:
    from ...http.exchange import Exchange

TIMES = ("created_at", "added_at", "invited_at", "granted_at")  # what the moment of creation is called
KEPT = frozenset((*TIMES, "updated_at", "archived_at", "id"))  # columns of a record


def whole(plain: Plain, record: Record, call: Call) -> dict[str, Any]:
    """Return everything that is known of an object."""
    times = dict.fromkeys(TIMES, moment(record.created))
    other = {"updated_at": moment(record.updated), "archived_at": moment(record.archived)}
    found = {"id": record.id, **times, **other, **record.data}
    return {**found, **(plain.shown(call, found) if plain.shown else {})}


def shown(plain: Plain, record: Record, call: Call, type_: Any = None) -> dict[str, Any]:
    """Return an object as the API shows it, by the type of its kind or another one."""
    found: dict[str, Any] = completed(type_ or plain.result, whole(plain, record, call))
    return found


def stored(plain: Plain, given: Fields, extra: Fields) -> dict[str, Any]:
    """Return what is kept of an object: the fields of its type, and what else the server knows."""
    fields = {**completed(plain.result, {**given, **extra}), **extra}
    own = plain.single and "id" in extra
    return {name: value for name, value in fields.items() if name not in KEPT or (own and name == "id")}


def workspace_of(plain: Plain, exchange: Exchange) -> str:
    """Return the workspace of an object, "" for one of the organization."""
    return "" if plain.shared else exchange.workspace


def made(plain: Plain, call: Call, workspace: str) -> Record:
    """Return a new object."""
    ids = plain.own_ids(call.ids)
    id_ = plain.kind.new_id() if plain.prefix else keyed(plain, {**call.sent, **ids})
    extra = {**ids, **(plain.made(call, id_) if plain.made else {})}
    data = stored(plain, call.sent, extra)
    return Record(kind=plain.name, id=id_, workspace=workspace, created=call.now, updated=call.now, data=data)


def given(plain: Plain, data: Fields, call: Call, workspace: str) -> Record:
    """Return an object with all its data, as somebody puts it here."""
    id_ = data.get("id") or (plain.kind.new_id() if plain.prefix else keyed(plain, data))
    left = {name: value for name, value in data.items() if name != "id" or plain.single}
    kept = {**left, **stored(plain, data, {})}
    return Record(kind=plain.name, id=id_, workspace=workspace, created=call.now, updated=call.now, data=kept)


def keyed(plain: Plain, values: Fields) -> str:
    """Return the id of a record whose object has none of its own."""
    return f"{plain.name}:{'/'.join(str(values[name]) for name in plain.key)}"


def find(records: Any, plain: Plain, row: Endpoint[Any], exchange: Exchange) -> Record:
    """Return the object that a path names.

    Raises:
        ApiError: 404; there is none, or it belongs to another parent.
    """
    own = plain.own_ids(exchange.ids)
    id_ = keyed(plain, own) if plain.key else exchange.ids[row.path_names[-1]]
    record: Record | None = records.find(plain.name, id_, workspace_of(plain, exchange))
    if record is None or (not plain.key and any(record.data.get(name, value) != value for name, value in own.items())):
        raise plain.kind.missing("/".join(own.values()) if plain.key else id_)
    return record


@cache
def owners() -> Mapping[str, Plain]:
    """Return the kinds that ids in paths and bodies name, by the names of the ids."""
    found = {
        plain.rows["retrieve"].path_names[-1:]: plain for plain in TABLE if plain.prefix and "retrieve" in plain.rows
    }
    return {names[0]: plain for names, plain in found.items() if names and names != ("id",)}


def belongings(writing: Writing, plain: Plain, owner: Record) -> Iterator[Record]:
    """Yield what goes with an object that is deleted: memberships, versions, settings."""
    name = next((name for name, found in owners().items() if found is plain), None)
    for other in TABLE if name else ():
        field = other.wire.get(name or "", name)
        if any(name in row.path_names for row in other.rows.values()) and other is not plain:
            yield from writing.all(other.name, f"json_extract(data, '$.{field}') = ?", (owner.id,))


def check_owners(records: Any, names: Fields, exchange: Exchange) -> None:
    """Refuse the id of an owner that is not there.

    Raises:
        ApiError: 404 with the id.
    """
    for name, value in names.items():
        owner = owners().get(name)
        if name == "user_profile_id" and records.find(PROFILE.name, value, exchange.workspace) is None:
            raise PROFILE.missing(value)
        if owner is None or value == WORKSPACE:
            continue
        if records.find(owner.name, value, workspace_of(owner, exchange)) is None:
            raise owner.kind.missing(value)
