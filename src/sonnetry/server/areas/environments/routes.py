"""`/v1/environments`: create, change, archive, delete (rules ENV-1 to ENV-3)."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from ....endpoints.beta import environments as rows
from ....types.beta.environments import EnvironmentCreateParams, EnvironmentListParams, EnvironmentUpdateParams
from ...http.answers import Answer, json_answer
from ...ids import Kind
from ...resources import (
    archived,
    archived_objects_stay,
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
from .work_items import WORK

if TYPE_CHECKING:
    from ...http.exchange import Exchange
    from ...state import LocalAPI

ENVIRONMENT = Kind("environment", "env", "Environment")
_MANAGERS = ("apt", "cargo", "gem", "go", "npm", "pip")


async def create(server: LocalAPI, exchange: Exchange) -> Answer:
    """Create an environment (rule ENV-1)."""
    sent = await body_of(EnvironmentCreateParams, exchange)
    rules.environments_have_names.check(sent["name"])
    metadata_has_limits.check(sent.get("metadata") or {})
    data = {
        "name": sent["name"],
        "description": sent.get("description"),
        "config": _config(sent.get("config") or {"type": "cloud"}),
        "metadata": sent.get("metadata") or {},
        "scope": sent.get("scope") or "organization",
    }
    made = new_record(ENVIRONMENT, exchange.workspace, server.clock.time(), data)

    def job(writing: Writing) -> Record:
        _check_name(writing, made)
        return writing.add(made)

    return json_answer(shown(await records_of(server).write(job)))


async def retrieve(server: LocalAPI, exchange: Exchange) -> Answer:
    """Answer with an environment."""
    return json_answer(
        shown(found(records_of(server), ENVIRONMENT, exchange.ids["environment_id"], exchange.workspace))
    )


async def update(server: LocalAPI, exchange: Exchange) -> Answer:
    """Change an environment; only sessions to come see the change (rule ENV-2)."""
    sent = await body_of(EnvironmentUpdateParams, exchange)
    rules.environments_have_names.check(sent.get("name"))
    environment_id, workspace, now = exchange.ids["environment_id"], exchange.workspace, server.clock.time()

    def job(writing: Writing) -> Record:
        old = found(writing, ENVIRONMENT, environment_id, workspace)
        archived_objects_stay.check("environment", old.archived)
        changed = old.changed(now, **_changes(old.data, sent))
        _check_name(writing, changed)
        return writing.put(changed) if changed.data != old.data else old

    return json_answer(shown(await records_of(server).write(job)))


def _changes(old: Mapping[str, Any], sent: Mapping[str, Any]) -> dict[str, Any]:
    changes = {name: sent[name] for name in ("name", "scope") if sent.get(name) is not None}
    if "description" in sent:
        changes["description"] = sent["description"]
    if "metadata" in sent:
        changes["metadata"] = patched(old["metadata"], sent["metadata"])
    if sent.get("config") is not None:
        rules.types_stay.check(old["config"]["type"], sent["config"]["type"])
        kept = {name: value for name, value in old["config"].items() if name in ("networking", "packages")}
        given = {name: value for name, value in sent["config"].items() if value is not None}
        changes["config"] = _config({**kept, **given})
    return changes


async def archive(server: LocalAPI, exchange: Exchange) -> Answer:
    """Archive an environment; it stays readable and starts no more sessions (rule MA-3)."""
    environment_id, workspace, now = exchange.ids["environment_id"], exchange.workspace, server.clock.time()

    def job(writing: Writing) -> Record:
        return writing.put(archived(found(writing, ENVIRONMENT, environment_id, workspace), now))

    return json_answer(shown(await records_of(server).write(job)))


async def delete(server: LocalAPI, exchange: Exchange) -> Answer:
    """Delete an environment in which no session runs (rule ENV-3)."""
    environment_id, workspace = exchange.ids["environment_id"], exchange.workspace
    busy = (
        "json_extract(data, '$.environment_id') = ? AND json_extract(data, '$.status') IN ('running', 'rescheduling')"
    )

    def job(writing: Writing) -> None:
        environment = found(writing, ENVIRONMENT, environment_id, workspace)
        rules.environments_in_use_stay.check(environment_id, bool(writing.all("session", busy, (environment_id,))))
        for work in writing.all(WORK.name, "parent = ?", (environment_id,)):
            writing.delete(work)
        writing.delete(environment)

    await records_of(server).write(job)
    return json_answer({"id": environment_id, "type": "environment_deleted"})


def _check_name(writing: Writing, made: Record) -> None:
    same = "workspace = ? AND archived IS NULL AND id != ? AND json_extract(data, '$.name') = ?"
    taken = writing.all(ENVIRONMENT.name, same, (made.workspace, made.id, made.data["name"]))
    rules.names_are_unique.check(made.data["name"], bool(taken))


def _config(sent: Mapping[str, Any]) -> dict[str, Any]:
    """Return what is in the sandboxes, with defaults."""
    if sent["type"] == "self_hosted":
        return {"type": "self_hosted"}
    packages = sent.get("packages") or {}
    listed = {name: list(packages.get(name) or ()) for name in _MANAGERS}
    return {
        "type": "cloud",
        "networking": _networking(sent.get("networking") or {"type": "unrestricted"}),
        "packages": {"type": "packages", **listed},
    }


def _networking(sent: Mapping[str, Any]) -> dict[str, Any]:
    if sent["type"] == "unrestricted":
        return {"type": "unrestricted"}
    hosts = list(sent.get("allowed_hosts") or ())
    rules.hosts_are_host_names.check(hosts)
    allowed = {name: bool(sent.get(name)) for name in ("allow_mcp_servers", "allow_package_managers")}
    return {"type": "limited", **allowed, "allowed_hosts": hosts}


ROUTES = (
    gated(rows.CREATE, create),
    gated(rows.RETRIEVE, retrieve),
    gated(rows.UPDATE, update),
    gated(rows.LIST, listing(ENVIRONMENT, EnvironmentListParams, shown)),
    gated(rows.DELETE, delete),
    gated(rows.ARCHIVE, archive),
)
