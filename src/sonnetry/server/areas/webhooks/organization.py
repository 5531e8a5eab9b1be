"""`/v1/organizations/webhooks`: endpoints for what happens to an organization, by the API's own routes (rule WH-8).

They take seven events of external keys, external storage and user profiles. Endpoints for the others are registered below
`/_local/webhooks`, as the service's console does it; there these are shown, tested and rotated too.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

from ....endpoints.beta.organization import telemetry as rows
from ....types.beta.organization.telemetry import WebhookCreateParams, WebhookListParams, WebhookUpdateParams
from ...http.answers import Answer, json_answer
from ...http.paging import moment
from ...http.queries import read_query
from ...ids import WORKSPACE
from ...resources import Filters, body_of, found, gated, id_page_of, records_of
from ...store.records import Record, Writing, new_record
from . import rules
from .endpoints import disabled, new_secret, removed, with_secret
from .events import known_types
from .tables import ENDPOINT, NAME

if TYPE_CHECKING:
    from ...http.exchange import Exchange
    from ...state import LocalAPI

PARENT = "organization"  # of the endpoints that the API's own routes know
LIST = Filters(("kind = ?", "parent = ?"), (ENDPOINT.name, PARENT))


def shown(endpoint: Record) -> dict[str, Any]:
    """Return an endpoint as the API shows it."""
    data = endpoint.data
    return {
        "id": endpoint.id,
        **{name: data[name] for name in ("name", "description", "url", "enabled_events", "state")},
        "disabled_reason": data["disabled_reason"] or "",
        "created_at": moment(endpoint.created),
        "updated_at": moment(endpoint.updated),
    }


def _endpoint(records: Any, exchange: Exchange) -> Record:
    return found(records, ENDPOINT, exchange.ids["webhook_endpoint_id"], WORKSPACE, PARENT)


def _check(server: LocalAPI, sent: dict[str, Any]) -> None:
    if "url" in sent:
        rules.endpoints_are_public_https.check(sent["url"], loopback=server.on_loopback)
    if "enabled_events" in sent:
        rules.subscriptions_name_events.check(sent["enabled_events"], known_types())
        sent["enabled_events"] = list(dict.fromkeys(sent["enabled_events"]))


async def create(server: LocalAPI, exchange: Exchange) -> Answer:
    """Register an endpoint; the answer is the only one that has its signing secret."""
    sent = await body_of(WebhookCreateParams, exchange)
    _check(server, sent)
    await server.worker(NAME).start()
    now, secret = server.clock.time(), new_secret()
    data = {"name": "", "description": "", **sent, "state": "enabled", "disabled_reason": None}
    made = new_record(ENDPOINT, WORKSPACE, now, data, parent=PARENT, state={"failures": 0})
    made = with_secret(server, made, secret, 0, now)
    made = await records_of(server).write(lambda writing: writing.add(made))
    return json_answer({**shown(made), "signing_secret": secret})


async def retrieve(server: LocalAPI, exchange: Exchange) -> Answer:
    """Answer with an endpoint, without its secret."""
    return json_answer(shown(_endpoint(records_of(server), exchange)))


async def update(server: LocalAPI, exchange: Exchange) -> Answer:
    """Change an endpoint; what happened while it was disabled is not sent when it is enabled (rule WH-7)."""
    sent, now = await body_of(WebhookUpdateParams, exchange), server.clock.time()
    _check(server, sent)
    state = sent.pop("state", None)

    def job(writing: Writing) -> Record:
        endpoint = _endpoint(writing, exchange).changed(now, **sent)
        if state == "disabled" and endpoint.data["state"] == "enabled":
            return disabled(writing, endpoint, "caller", now)
        if state == "enabled" and endpoint.data["state"] == "disabled":
            endpoint = endpoint.changed(now, state="enabled", disabled_reason=None)
            endpoint = replace(endpoint, state={**endpoint.state, "failures": 0})
        return writing.put(endpoint)

    return json_answer(shown(await records_of(server).write(job)))


async def list_endpoints(server: LocalAPI, exchange: Exchange) -> Answer:
    """Answer with a page of endpoints, newest first unless the other order is asked for."""
    return id_page_of(server, read_query(WebhookListParams, exchange.query), LIST, shown)


async def delete(server: LocalAPI, exchange: Exchange) -> Answer:
    """Delete an endpoint; what waits for it is dropped."""
    await records_of(server).write(lambda writing: removed(writing, _endpoint(writing, exchange)))
    return json_answer({"id": exchange.ids["webhook_endpoint_id"], "type": "webhook_endpoint_deleted"})


async def regenerate(server: LocalAPI, exchange: Exchange) -> Answer:
    """Replace the signing secret; deliveries are signed with both for a day."""
    now, secret = server.clock.time(), new_secret()

    def job(writing: Writing) -> None:
        endpoint = with_secret(server, _endpoint(writing, exchange), secret, rules.OVERLAP, now)
        writing.put(replace(endpoint, updated=now))

    await records_of(server).write(job)
    return json_answer({"signing_secret": secret})


ROUTES = (
    gated(rows.WEBHOOKS_CREATE, create),
    gated(rows.WEBHOOKS_RETRIEVE, retrieve),
    gated(rows.WEBHOOKS_UPDATE, update),
    gated(rows.WEBHOOKS_LIST, list_endpoints),
    gated(rows.WEBHOOKS_DELETE, delete),
    gated(rows.WEBHOOKS_REGENERATE_SIGNING_SECRET, regenerate),
)
