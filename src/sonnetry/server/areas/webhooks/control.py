"""`/_local/webhooks`: what the service's console does for endpoints, and what a developer wants of deliveries besides."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any, cast
from urllib.parse import parse_qs

from pydantic import BaseModel, ConfigDict, Field

from ....rules.errors import ApiError, invalid
from ....rules.shapes import parse
from ...http.answers import Answer, json_answer
from ...http.paging import moment
from ...http.routes import Handler
from ...ids import WORKSPACE
from ...resources import records_of
from ...store.records import Record, Writing, new_record
from . import rules
from .endpoints import described, disabled, given_secret, new_secret, removed, with_secret
from .events import before, example, known_types
from .outbox import ENABLED, takes
from .tables import ENDPOINT, NAME
from .work import Deliveries

if TYPE_CHECKING:
    from collections.abc import Mapping

    from ...http.exchange import Exchange
    from ...state import LocalAPI

MOST = 1_000  # attempts of a page of the log
TIMES = 100  # deliveries of one event at most


class _Order(BaseModel):
    model_config = ConfigDict(extra="forbid")


class _EndpointOrder(_Order):
    """A new endpoint."""

    url: str
    enabled_events: list[str]
    name: str = ""
    description: str = ""
    signing_secret: str | None = None


class _Changes(_Order):
    """What is changed of an endpoint."""

    url: str | None = None
    enabled_events: list[str] | None = None
    name: str | None = None
    description: str | None = None


class _Rotation(_Order):
    """For how many seconds the replaced secret goes on signing."""

    overlap_seconds: float = Field(default=rules.OVERLAP, ge=0, le=30 * 86_400, allow_inf_nan=False)


class _Test(_Order):
    """The type of a test event."""

    type: str | None = None


class _Trigger(_Order):
    """Events that happen to nobody, and what goes wrong with their deliveries."""

    type: str
    data: dict[str, str] = Field(default_factory=dict)
    endpoint_id: str | None = None
    times: int = Field(default=1, ge=1, le=TIMES)
    late: float = Field(default=0, allow_inf_nan=False, ge=-86_400 * 366, le=86_400 * 366)
    reorder: bool = False
    bad_signature: bool = False


class _Resend(_Order):
    """An event to deliver once more."""

    event_id: str
    endpoint_id: str | None = None


async def _deliveries(server: LocalAPI) -> Deliveries:
    worker = server.worker(NAME)
    await worker.start()
    return cast("Deliveries", worker.work)


async def _ordered(type_: type[Any], exchange: Exchange) -> Any:
    return parse(type_, await exchange.read() or b"{}")


def _endpoint(records: Any, exchange: Exchange) -> Record:
    return _found(records, exchange.ids["endpoint_id"])


def _found(records: Any, endpoint_id: str) -> Record:
    endpoint: Record | None = records.find(ENDPOINT.name, endpoint_id)
    if endpoint is None:
        raise ENDPOINT.missing(endpoint_id)
    return endpoint


def _check(server: LocalAPI, url: str | None, events: list[str] | None) -> None:
    if url is not None:
        rules.endpoints_are_public_https.check(url, loopback=server.on_loopback)
    if events is not None:
        rules.subscriptions_name_events.check(events, known_types())


# --- Endpoints ----------------------------------------------------------------------------------------------------------


async def add(server: LocalAPI, exchange: Exchange) -> Answer:
    """Register an endpoint; the answer is the only one that has its signing secret (rule WH-8)."""
    order: _EndpointOrder = await _ordered(_EndpointOrder, exchange)
    _check(server, order.url, order.enabled_events)
    await _deliveries(server)
    now, secret = server.clock.time(), given_secret(order.signing_secret)
    data = {**order.model_dump(exclude={"signing_secret"}), "state": "enabled", "disabled_reason": None}
    data["enabled_events"] = list(dict.fromkeys(order.enabled_events))
    made = with_secret(server, new_record(ENDPOINT, WORKSPACE, now, data, state={"failures": 0}), secret, 0, now)
    made = await records_of(server).write(lambda writing: writing.add(made))
    return json_answer({**described(made), "signing_secret": secret})


async def list_endpoints(server: LocalAPI, exchange: Exchange) -> Answer:
    """List the endpoints, oldest first, without their secrets."""
    del exchange
    return json_answer({"data": [described(one) for one in records_of(server).all(ENDPOINT.name)]})


async def show(server: LocalAPI, exchange: Exchange) -> Answer:
    """Show an endpoint, without its secret."""
    return json_answer(described(_endpoint(records_of(server), exchange)))


async def change(server: LocalAPI, exchange: Exchange) -> Answer:
    """Change the address, the subscription, the name or the description of an endpoint."""
    order: _Changes = await _ordered(_Changes, exchange)
    _check(server, order.url, order.enabled_events)
    now, changes = server.clock.time(), order.model_dump(exclude_none=True)

    def job(writing: Writing) -> Record:
        endpoint = _endpoint(writing, exchange)
        if endpoint.parent and order.enabled_events is not None:
            raise invalid("enabled_events: POST /v1/organizations/webhooks/{id} changes what this endpoint takes")
        return writing.put(endpoint.changed(now, **changes))

    return json_answer(described(await records_of(server).write(job)))


async def remove(server: LocalAPI, exchange: Exchange) -> Answer:
    """Delete an endpoint; what waits for it is dropped."""
    await records_of(server).write(lambda writing: removed(writing, _endpoint(writing, exchange)))
    return json_answer({"id": exchange.ids["endpoint_id"], "type": "webhook_endpoint_deleted"})


async def rotate(server: LocalAPI, exchange: Exchange) -> Answer:
    """Replace the signing secret; deliveries are signed with both for a while, a day unless another length is asked for."""
    order: _Rotation = await _ordered(_Rotation, exchange)
    now, secret = server.clock.time(), new_secret()

    def job(writing: Writing) -> Record:
        endpoint = with_secret(server, _endpoint(writing, exchange), secret, order.overlap_seconds, now)
        return writing.put(replace(endpoint, updated=now))

    changed = await records_of(server).write(job)
    until = moment(now + order.overlap_seconds)
    return json_answer({**described(changed), "signing_secret": secret, "previous_secret_expires_at": until})


async def enable(server: LocalAPI, exchange: Exchange) -> Answer:
    """Enable an endpoint; what happened while it was disabled is not sent (rule WH-7)."""
    now = server.clock.time()

    def job(writing: Writing) -> Record:
        endpoint = _endpoint(writing, exchange).changed(now, state="enabled", disabled_reason=None)
        return writing.put(replace(endpoint, state={**endpoint.state, "failures": 0}))

    return json_answer(described(await records_of(server).write(job)))


async def disable(server: LocalAPI, exchange: Exchange) -> Answer:
    """Disable an endpoint; what waits for it is dropped."""
    now = server.clock.time()
    job = lambda writing: disabled(writing, _endpoint(writing, exchange), "caller", now)  # noqa: E731 - one line
    return json_answer(described(await records_of(server).write(job)))


# --- Events -------------------------------------------------------------------------------------------------------------


async def list_events(server: LocalAPI, exchange: Exchange) -> Answer:
    """List the types of events."""
    del server, exchange
    return json_answer({"data": sorted(known_types())})


async def test(server: LocalAPI, exchange: Exchange) -> Answer:
    """Send a test event to an endpoint, whatever it is subscribed to."""
    order: _Test = await _ordered(_Test, exchange)
    endpoint = _enabled(_endpoint(records_of(server), exchange))
    subscribed = next((one for one in endpoint.data["enabled_events"] if one != rules.ALL), "session.status_idled")
    happened = example(order.type or subscribed, {})
    outbox = (await _deliveries(server)).outbox
    job = lambda writing: outbox.keep(writing, WORKSPACE, happened, [endpoint.id])  # noqa: E731 - one line
    return json_answer({"event_id": await records_of(server).write(job), "type": happened.type})


def _enabled(endpoint: Record) -> Record:
    if endpoint.data["state"] != "enabled":
        raise invalid(f"endpoint_id: {endpoint.id} is disabled; enable it first")
    return endpoint


async def trigger(server: LocalAPI, exchange: Exchange) -> Answer:
    """Send an event that did not happen, several times, late, out of order or with a bad signature where that is asked for."""
    order: _Trigger = await _ordered(_Trigger, exchange)
    outbox = (await _deliveries(server)).outbox
    fault: dict[str, Any] = {"late": order.late, "bad_signature": order.bad_signature}
    kept = {name: value for name, value in fault.items() if value}
    whole = example(order.type, order.data)
    happened = [whole]
    if order.reorder:  # the later event is kept first, and delivered first
        happened.append(whole._replace(type=before(order.type)))

    def job(writing: Writing) -> list[dict[str, Any]]:
        takers = _takers(writing, order.endpoint_id, order.type)
        return [
            {"event_id": outbox.keep(writing, WORKSPACE, one, takers, [kept] * order.times), "type": one.type}
            for one in happened
        ]

    return json_answer({"data": await records_of(server).write(job)})


def _takers(writing: Writing, endpoint_id: str | None, type_: str) -> list[str]:
    """Return the endpoint that is named, else all that take events of a type."""
    if endpoint_id is not None:
        return [_enabled(_found(writing, endpoint_id)).id]
    found = [one.id for one in writing.all(ENDPOINT.name, ENABLED) if takes(one, type_)]
    if not found:
        raise invalid(f"type: no enabled endpoint is subscribed to {type_!r}; name one as endpoint_id")
    return found


async def resend(server: LocalAPI, exchange: Exchange) -> Answer:
    """Deliver an event once more, with the same id and content, to the endpoints that took it or to the one that is named."""
    order: _Resend = await _ordered(_Resend, exchange)
    outbox = (await _deliveries(server)).outbox

    def job(writing: Writing) -> list[str]:
        sql = "SELECT type FROM webhook_event WHERE id = ?"
        event = writing.connection.execute(sql, (order.event_id,)).fetchone()
        if event is None:
            raise ApiError(404, f"Event {order.event_id} was not found.")
        takers = _takers(writing, order.endpoint_id, event["type"])
        outbox.deliver(writing.connection, order.event_id, takers)
        return takers

    return json_answer({"event_id": order.event_id, "endpoint_ids": await records_of(server).write(job)})


# --- The log ------------------------------------------------------------------------------------------------------------


async def log(server: LocalAPI, exchange: Exchange) -> Answer:
    """List the attempts that were made, oldest first; `?after=` a number, `?event_id=` and `?endpoint_id=` narrow it."""
    query = {name: values[0] for name, values in parse_qs(exchange.query).items()}
    after = query.get("after", "0")
    if not (after.isascii() and after.isdigit() and len(after) < 19):
        raise invalid("after: Input should be the number of an attempt")
    where, values = ["seq > ?"], [int(after)]
    for name, column in (("event_id", "event"), ("endpoint_id", "endpoint")):
        if name in query:
            where, values = [*where, f"{column} = ?"], [*values, cast("Any", query[name])]
    sql = f"SELECT * FROM webhook_attempt WHERE {' AND '.join(where)} ORDER BY seq LIMIT {MOST}"  # noqa: S608 - names of ours
    waiting = _waiting(server)  # first: when nothing is due any more, the log is complete
    rows = records_of(server).database.rows(sql, values)
    return json_answer({"data": [_attempt(row) for row in rows], **waiting})


def _waiting(server: LocalAPI) -> dict[str, int]:
    """Return how many deliveries wait, and how many of them are due or under way."""
    sql = "SELECT COUNT(*) AS pending, COUNT(CASE WHEN due <= ? THEN 1 END) AS due FROM webhook_delivery"
    row = records_of(server).database.row(sql, (server.clock.time(),))
    return {"pending": 0, "due": 0} if row is None else {"pending": row["pending"], "due": row["due"]}


def _attempt(row: Any) -> dict[str, Any]:
    return {
        "number": row["seq"],
        "event_id": row["event"],
        "event_type": row["type"],
        "endpoint_id": row["endpoint"],
        "url": row["url"],
        "attempt": row["attempt"],
        "outcome": row["outcome"],
        "status": row["status"],
        "error": row["error"],
        "response": row["answer"],
        "seconds": row["seconds"],
        "attempted_at": moment(row["at"]),
        "next_attempt_at": moment(row["next"]),
    }


CONTROL: Mapping[str, Mapping[str, Handler]] = {
    "webhooks": {"GET": list_endpoints, "POST": add},
    "webhooks/events": {"GET": list_events},
    "webhooks/deliveries": {"GET": log},
    "webhooks/trigger": {"POST": trigger},
    "webhooks/resend": {"POST": resend},
    "webhooks/{endpoint_id}": {"GET": show, "POST": change, "DELETE": remove},
    "webhooks/{endpoint_id}/rotate": {"POST": rotate},
    "webhooks/{endpoint_id}/enable": {"POST": enable},
    "webhooks/{endpoint_id}/disable": {"POST": disable},
    "webhooks/{endpoint_id}/test": {"POST": test},
}
BODIES = {
    ("POST", "webhooks"): _EndpointOrder,
    ("POST", "webhooks/trigger"): _Trigger,
    ("POST", "webhooks/resend"): _Resend,
    ("POST", "webhooks/{endpoint_id}"): _Changes,
    ("POST", "webhooks/{endpoint_id}/rotate"): _Rotation,
    ("POST", "webhooks/{endpoint_id}/test"): _Test,
}
