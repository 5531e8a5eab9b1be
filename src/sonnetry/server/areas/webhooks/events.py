"""Which events of webhooks a change of an object makes (rules WH-4 and WH-5, DEP-7): tables and comparisons, no I/O."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from typing import Any, NamedTuple

from ...._core.json_access import encode
from ....types._base import tags_of, union_members
from ....types.beta.webhooks import BetaWebhookEventData
from ...http.paging import moment
from ...ids import new_id
from ...store.records import Record


class Happened(NamedTuple):
    """An event to be: its type, the object that it is about, and other fields of its data."""

    type: str
    id: str
    fields: Mapping[str, str] = {}


@cache
def known_types() -> Mapping[str, tuple[str, ...]]:
    """Return the fields of the data of every event, by type, in the order of the wire."""
    members = [*union_members(BetaWebhookEventData)]
    found = {name: (*member.model_fields,) for member in members for name in tags_of(member, "type")}
    order = ("type", "id", "organization_id", "workspace_id")
    return {
        name: (*(one for one in order if one in fields), *(one for one in fields if one not in order))
        for name, fields in found.items()
    }


# The kinds of objects whose changes are events; their names are the first half of those of the events.
_FAMILIES = frozenset(
    ("session", "agent", "deployment", "deployment_run", "environment", "memory_store", "vault", "vault_credential")
)
STORAGE = "organization.external_storage"


def changes(before: Record | None, after: Record | None) -> Iterator[Happened]:
    """Yield what it means that a record was added, changed or deleted; most records mean nothing."""
    record = after or before
    if record is not None and record.kind == STORAGE:
        yield from _health(before, after)
    if record is None or record.kind not in _FAMILIES:
        return
    fields = {"vault_id": record.parent} if record.kind == "vault_credential" else {}
    for what in _changed(before, after):
        yield Happened(f"{record.kind}.{what}", record.id, fields)


def _health(before: Record | None, after: Record | None) -> Iterator[Happened]:
    """Yield what it means that a bucket passed a check or not; `/_local/records` is who checks here."""
    if before is not None and after is not None:
        was, is_ = (one.data["status"].get("healthy") for one in (before, after))
        if was is not None and is_ is not None and was != is_:
            yield Happened(f"external_storage.{'recovered' if is_ else 'failed'}", after.id)


def _changed(before: Record | None, after: Record | None) -> Iterator[str]:
    if after is None:
        yield "deleted"
    elif before is not None:
        yield from _updated(before, after)
    elif after.kind == "deployment_run":
        yield from _runs(after)
    else:
        yield from _CREATED.get(after.kind, ("created",))


_CREATED = {"session": ("created", "pending", "status_scheduled")}


def _updated(before: Record, after: Record) -> Iterator[str]:
    if before.archived is None and after.archived is not None:
        yield "archived"
    elif after.kind == "deployment" and before.data["status"] != after.data["status"]:
        yield "unpaused" if after.data["status"] == "active" else "paused"
    elif after.kind in ("agent", "deployment", "environment") and before.data != after.data:
        yield "updated"


def _runs(run: Record) -> Iterator[str]:
    """Runs by hand make no event (rule DEP-7)."""
    if run.data["trigger_context"]["type"] == "schedule":
        yield "started"
        yield "failed" if run.data["error"] else "succeeded"


# --- Sessions, whose events say more than their records -----------------------------------------------------------------

_OF_SESSIONS = {
    "session.status_running": ("session.status_run_started", "session.running"),
    "session.status_idle": ("session.status_idled", "session.idled"),
    "session.status_rescheduled": ("session.status_rescheduled",),
    "session.status_terminated": ("session.status_terminated",),
    "session.updated": ("session.updated",),
    "span.outcome_evaluation_end": ("session.outcome_evaluation_ended",),
}
_OF_THREADS = {
    "session.thread_created": "session.thread_created",
    "session.thread_status_idle": "session.thread_idled",
    "session.thread_status_terminated": "session.thread_terminated",
}
_OF_STOPS = {"requires_action": "session.requires_action", "budget_reached": "session.budget_reached"}


def session_changes(session: Record, primary: str, emitted: Sequence[Mapping[str, Any]]) -> Iterator[Happened]:
    """Yield what the events of a session's stream mean; `primary` is its first thread, which has no events of its own."""
    for event in emitted:
        for name in _OF_SESSIONS.get(event["type"], ()):
            yield Happened(name, session.id)
        thread = event.get("session_thread_id")
        if event["type"] in _OF_THREADS and thread and thread != primary:
            yield Happened(_OF_THREADS[event["type"]], session.id, {"session_thread_id": thread})
        if event["type"] == "session.status_idle" and event["stop_reason"]["type"] in _OF_STOPS:
            yield Happened(_OF_STOPS[event["stop_reason"]["type"]], session.id)


# --- The wire -----------------------------------------------------------------------------------------------------------


def written(happened: Happened, organization: str, workspace: str, at: float) -> tuple[str, bytes]:
    """Return the id of a new event and its body, thin as the service's (rule WH-4)."""
    named = {"type": happened.type, "id": happened.id, "organization_id": organization, "workspace_id": workspace}
    wanted = known_types().get(happened.type, (*named, *happened.fields))
    data = {name: value for name, value in {**named, **happened.fields}.items() if name in wanted}
    event = new_id("event")
    return event, encode({"type": "event", "id": event, "created_at": moment(at), "data": data})


# The ids of objects that an event without one is about, by the beginning of its type.
_IDS = {
    "session": "sesn",
    "vault_credential": "vcred",
    "vault": "vlt",
    "agent": "agent",
    "deployment_run": "drun",
    "deployment": "depl",
    "environment": "env",
    "memory_store": "memstore",
    "user_profile": "uprof",
    "external_key": "ekey",
    "external_storage": "estrg",
}

_OTHER_IDS = {"session_thread_id": "sthr", "vault_id": "vlt", "enforcement_action_id": "enfact"}


def example(type_: str, given: Mapping[str, str]) -> Happened:
    """Return an event of a type about an object that does not exist, but for what is given."""
    made = {name: new_id(prefix) for name, prefix in _OTHER_IDS.items()}
    id_ = given.get("id") or new_id(_IDS.get(type_.partition(".")[0], "obj"))
    wanted = known_types().get(type_, ())
    others = {name: value for name, value in {**made, **given}.items() if name in wanted or name in given}
    return Happened(type_, id_, {name: value for name, value in others.items() if name != "id"})


def before(type_: str) -> str:
    """Return the type of what happens before an event of this one, for deliveries out of order."""
    family = type_.partition(".")[0]
    earlier = {"session.status_idled": "session.status_run_started", "session.idled": "session.running"}
    return earlier.get(type_) or (f"{family}.created" if f"{family}.created" in known_types() else type_)
