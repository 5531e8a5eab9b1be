"""`/_local/records`: puts objects here that the API itself has no way to create, such as users, API keys and reviews."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from pydantic import BaseModel, ConfigDict, Field, ValidationError

from ...._core.json_access import encode
from ....rules.errors import ApiError, invalid
from ....rules.shapes import adapter, parse
from ...http.answers import Answer, json_answer
from ...http.routes import Handler
from ...ids import WORKSPACE
from ...resources import records_of
from ...store.records import Record, Writing

if TYPE_CHECKING:
    from ...http.exchange import Exchange
    from ...state import LocalAPI
    from .kinds import Plain


class RecordOrder(BaseModel):
    """An object to be: its resource, and its fields; those that are missing are empty."""

    model_config = ConfigDict(extra="forbid")

    resource: str
    """As programs reach it: `organization.users`, `compliance.review.cases`."""
    data: dict[str, Any] = Field(default_factory=dict[str, Any])
    """Its fields; `id` is its id, else one is made."""
    workspace_id: str = WORKSPACE
    """The workspace that it is in, unless it belongs to the organization."""


class RecordChanges(BaseModel):
    """What is changed of an object."""

    model_config = ConfigDict(extra="forbid")

    data: dict[str, Any]
    """The fields that change."""


def _plain(resource: str) -> Plain:
    from .table import TABLE

    found = next((one for one in TABLE if resource.removeprefix("beta.") in (one.name, *one.also)), None)
    if found is None:
        names = ", ".join(sorted(one.name for one in TABLE if not one.single))
        raise invalid(f"resource: {resource!r} has no plain records; they are {names}")
    return found


async def put(server: LocalAPI, exchange: Exchange) -> Answer:
    """Put an object here, and answer with it as the API shows it."""
    from .kinds import Call
    from .objects import given, shown

    order: RecordOrder = parse(RecordOrder, await exchange.read())
    plain = _plain(order.resource)
    data = {**order.data}
    missing = next((name for name in plain.key if name not in data), None)
    if missing is not None:
        raise invalid(f"data.{missing}: Field required")
    call = Call(server, {}, {}, server.clock.time())
    record = given(plain, data, call, "" if plain.shared else order.workspace_id)
    _check(plain, shown(plain, record, call))

    def job(writing: Writing) -> Record:
        if writing.connection.execute("SELECT 1 FROM record WHERE id = ?", (record.id,)).fetchone():
            raise ApiError(409, f"{record.id} exists already.")
        return writing.add(record)

    return json_answer(shown(plain, await records_of(server).write(job), call))


def _check(plain: Plain, found: Mapping[str, Any]) -> None:
    """Refuse fields that do not fit the type.

    Raises:
        ApiError: 400 with the first mistake.
    """
    try:
        adapter(plain.result).validate_json(encode(found))
    except ValidationError as error:
        first = error.errors(include_url=False, include_input=False)[0]
        raise invalid(f"data.{'.'.join(str(part) for part in first['loc'])}: {first['msg']}") from None


async def change(server: LocalAPI, exchange: Exchange) -> Answer:
    """Change the fields of an object, whatever they say."""
    from .kinds import Call
    from .objects import shown

    order: RecordChanges = parse(RecordChanges, await exchange.read())
    call = Call(server, {}, {}, server.clock.time())

    def job(writing: Writing) -> tuple[Plain, Record]:
        sql = "SELECT * FROM record WHERE id = ?"
        row = writing.connection.execute(sql, (exchange.ids["record_id"],)).fetchone()
        if row is None:
            raise ApiError(404, f"{exchange.ids['record_id']} was not found.")
        plain, record = _plain(row["kind"]), Record.of(row).changed(call.now, **order.data)
        _check(plain, shown(plain, record, call))
        return plain, writing.put(record)

    plain, record = await records_of(server).write(job)
    return json_answer(shown(plain, record, call))


CONTROL: Mapping[str, Mapping[str, Handler]] = {
    "records": {"POST": put},
    "records/{record_id}": {"POST": change},
}
BODIES = {("POST", "records"): RecordOrder, ("POST", "records/{record_id}"): RecordChanges}
