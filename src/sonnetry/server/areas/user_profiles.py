"""`/v1/user_profiles`: end users on whose behalf calls are made, as plain records (rule OTH-4)."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from ...endpoints import user_profiles as rows
from ...endpoints.beta import user_profiles as beta_rows
from ...types.user_profiles import (
    ActionURLCreateParams,
    UserProfileCreateParams,
    UserProfileListParams,
    UserProfileUpdateParams,
)
from ..area import Area
from ..http.answers import Answer, json_answer
from ..http.paging import moment
from ..http.queries import read_query
from ..http.routes import Served
from ..ids import Kind, new_id
from ..resources import body_of, filters_of, found, gated, metadata_has_limits, page_of, patched, records_of, shown
from ..store.records import Record, Writing, new_record

if TYPE_CHECKING:
    from ..http.exchange import Exchange
    from ..state import LocalAPI

PROFILE = Kind("user_profile", "uprof", "User profile")
DAY = 86_400.0
_DETAILS = ("account_status", "country", "email_hash", "entity_type", "name_hash", "onboarded_at", "reference_id")


def describe(profile: Record) -> dict[str, Any]:
    """Return a profile as the API shows it; nobody restricts it here."""
    whole = {name: value for name, value in shown(profile).items() if name != "archived_at"}
    unrestricted = {"enforcement_actions": [], "enforcement_status": "unrestricted"}
    return {**whole, **unrestricted, "programs": {"cyber": None, "efs": None}}


def _details(old: Mapping[str, Any], sent: Mapping[str, Any] | None) -> dict[str, Any]:
    return {**dict.fromkeys(_DETAILS), **old, **(sent or {})}


async def create(server: LocalAPI, exchange: Exchange) -> Answer:
    """Create a user profile."""
    sent = await body_of(UserProfileCreateParams, exchange)
    metadata_has_limits.check(sent.get("metadata") or {})
    data = {
        "access_type": sent.get("access_type") or "application",
        "external_user_details": _details({}, sent.get("external_user_details")),
        "metadata": sent.get("metadata") or {},
        "name": sent.get("name"),
    }
    made = new_record(PROFILE, exchange.workspace, server.clock.time(), data)
    return json_answer(describe(await records_of(server).write(lambda writing: writing.add(made))))


def _profile(records: Any, exchange: Exchange) -> Record:
    return found(records, PROFILE, exchange.ids["user_profile_id"], exchange.workspace)


async def retrieve(server: LocalAPI, exchange: Exchange) -> Answer:
    """Answer with a user profile."""
    return json_answer(describe(_profile(records_of(server), exchange)))


async def update(server: LocalAPI, exchange: Exchange) -> Answer:
    """Change a user profile; what is left out stays."""
    sent, now = await body_of(UserProfileUpdateParams, exchange), server.clock.time()

    def job(writing: Writing) -> Record:
        old = _profile(writing, exchange)
        changes: dict[str, Any] = {"name": sent["name"]} if "name" in sent else {}
        if "metadata" in sent:
            changes["metadata"] = patched(old.data["metadata"], sent["metadata"])
        if sent.get("access_type") is not None:
            changes["access_type"] = sent["access_type"]
        if "external_user_details" in sent:
            changes["external_user_details"] = _details(
                old.data["external_user_details"], sent["external_user_details"]
            )
        return writing.put(old.changed(now, **changes))

    return json_answer(describe(await records_of(server).write(job)))


async def list_profiles(server: LocalAPI, exchange: Exchange) -> Answer:
    """Answer with a page of user profiles; none is ever restricted here."""
    query = read_query(UserProfileListParams, exchange.query)
    filters = filters_of(query, PROFILE, exchange.workspace)
    if query.get("enforcement_status") and "unrestricted" not in query["enforcement_status"]:
        filters = filters.and_("1 = 0")
    return page_of(server, query, filters, describe)


async def delete(server: LocalAPI, exchange: Exchange) -> Answer:
    """Delete a user profile."""
    await records_of(server).write(lambda writing: writing.delete(_profile(writing, exchange), secret=True))
    return json_answer({"id": exchange.ids["user_profile_id"], "type": "user_profile_deleted"})


async def action_url(server: LocalAPI, exchange: Exchange) -> Answer:
    """Answer with a link of the right form; nobody serves it here."""
    await body_of(ActionURLCreateParams, exchange)
    _profile(records_of(server), exchange)
    expires = moment(server.clock.time() + DAY)
    url = f"https://claude.invalid/enroll/{new_id('uact')}"
    return json_answer({"type": "user_profile_action_url", "url": url, "expires_at": expires})


async def enrollment_url(server: LocalAPI, exchange: Exchange) -> Answer:
    """Answer with a link of the right form; nobody serves it here."""
    _profile(records_of(server), exchange)
    expires = moment(server.clock.time() + DAY)
    url = f"https://claude.invalid/enroll/{new_id('uenr')}"
    return json_answer({"type": "enrollment_url", "url": url, "expires_at": expires})


ROUTES = (
    Served(rows.CREATE, create),
    Served(rows.RETRIEVE, retrieve),
    Served(rows.UPDATE, update),
    Served(rows.LIST, list_profiles),
    Served(rows.DELETE, delete),
    Served(rows.ACTION_URLS_CREATE, action_url),
    gated(beta_rows.CREATE_ENROLLMENT_URL, enrollment_url),
)
AREA = Area(name="user_profiles", routes=ROUTES)
