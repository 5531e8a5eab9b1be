"""`/v1/vaults` and their credentials (rules VLT-1 to VLT-5)."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from ....endpoints.beta import vaults as rows
from ....types.beta.vaults import (
    CredentialCreateParams,
    CredentialUpdateParams,
    VaultCreateParams,
    VaultListParams,
    VaultUpdateParams,
)
from ...http.answers import Answer, json_answer
from ...http.paging import moment
from ...http.queries import moment_of, read_query
from ...ids import Kind
from ...resources import (
    archived,
    archived_objects_stay,
    body_of,
    filters_of,
    found,
    gated,
    listing,
    metadata_has_limits,
    page_of,
    patched,
    records_of,
    shown,
)
from ...store.erasing import erase
from ...store.records import Record, Writing, new_record
from . import rules
from .sealing import opened, sealed

if TYPE_CHECKING:
    from ...http.exchange import Exchange
    from ...state import LocalAPI

VAULT = Kind("vault", "vlt", "Vault")
CREDENTIAL = Kind("vault_credential", "vcrd", "Credential")
_SECRETS = ("access_token", "token", "secret_value")
_PLACES = {"body": False, "header": True}  # where a variable is put by default
_LIVE = "parent = ? AND archived IS NULL"


async def create(server: LocalAPI, exchange: Exchange) -> Answer:
    """Create a vault (rule VLT-1)."""
    sent = await body_of(VaultCreateParams, exchange)
    metadata_has_limits.check(sent.get("metadata") or {})
    data = {"display_name": sent["display_name"], "metadata": sent.get("metadata") or {}}
    made = new_record(VAULT, exchange.workspace, server.clock.time(), data)
    return json_answer(shown(await records_of(server).write(lambda writing: writing.add(made))))


def _vault(records: Any, exchange: Exchange) -> Record:
    return found(records, VAULT, exchange.ids["vault_id"], exchange.workspace)


async def retrieve(server: LocalAPI, exchange: Exchange) -> Answer:
    """Answer with a vault."""
    return json_answer(shown(_vault(records_of(server), exchange)))


async def update(server: LocalAPI, exchange: Exchange) -> Answer:
    """Change the name or metadata of a vault."""
    sent, now = await body_of(VaultUpdateParams, exchange), server.clock.time()
    rules.vaults_have_names.check(sent.get("display_name"))

    def job(writing: Writing) -> Record:
        old = _vault(writing, exchange)
        archived_objects_stay.check("vault", old.archived)
        return writing.put(old.changed(now, **_named(old, sent)))

    return json_answer(shown(await records_of(server).write(job)))


def _named(old: Record, sent: Mapping[str, Any]) -> dict[str, Any]:
    name = {"display_name": sent["display_name"]} if sent.get("display_name") is not None else {}
    metadata = {"metadata": patched(old.data["metadata"], sent["metadata"])} if "metadata" in sent else {}
    return {**name, **metadata}


async def archive(server: LocalAPI, exchange: Exchange) -> Answer:
    """Archive a vault and its credentials, whose secrets are gone (rule VLT-1)."""
    now = server.clock.time()

    def job(writing: Writing) -> Record:
        vault = _vault(writing, exchange)
        for one in writing.all(CREDENTIAL.name, _LIVE, (vault.id,)):
            writing.put(replace(archived(one, now), state={}))
        writing.database.after_commit(erase)
        return writing.put(archived(vault, now))

    return json_answer(shown(await records_of(server).write(job)))


async def delete(server: LocalAPI, exchange: Exchange) -> Answer:
    """Delete a vault with its credentials."""

    def job(writing: Writing) -> None:
        vault = _vault(writing, exchange)
        for one in writing.all(CREDENTIAL.name, "parent = ?", (vault.id,)):
            writing.delete(one)
        writing.delete(vault, secret=True)

    await records_of(server).write(job)
    return json_answer({"id": exchange.ids["vault_id"], "type": "vault_deleted"})


# --- Credentials --------------------------------------------------------------------------------------------------------


def describe(credential: Record) -> dict[str, Any]:
    """Return a credential as the API shows it, without its secrets (rule VLT-3)."""
    return {**shown(credential), "vault_id": credential.parent}


def _credential(records: Any, exchange: Exchange) -> Record:
    vault = _vault(records, exchange)
    return found(records, CREDENTIAL, exchange.ids["credential_id"], exchange.workspace, vault.id)


async def create_credential(server: LocalAPI, exchange: Exchange) -> Answer:
    """Keep a credential; its secrets are encrypted (rules VLT-1 to VLT-3)."""
    sent = await body_of(CredentialCreateParams, exchange)
    metadata_has_limits.check(sent.get("metadata") or {})
    auth, secrets = split(sent["auth"])
    if auth["type"] == "environment_variable":
        auth["injection_location"] = _PLACES | (auth.get("injection_location") or {})
    _check(auth)
    data = {"auth": auth, "display_name": sent.get("display_name"), "metadata": sent.get("metadata") or {}}
    vault, text = _vault(records_of(server), exchange), sealed(server, secrets)
    now, state = server.clock.time(), {"sealed": text}
    made = new_record(CREDENTIAL, exchange.workspace, now, data, parent=vault.id, state=state)

    def job(writing: Writing) -> Record:
        archived_objects_stay.check("vault", _vault(writing, exchange).archived)
        live = writing.all(CREDENTIAL.name, _LIVE, (vault.id,))
        rules.vaults_have_limits.check(len(live))
        key = _key(auth)
        rules.keys_are_unique.check(key, any(_key(one.data["auth"]) == key for one in live))
        return writing.add(made)

    return json_answer(describe(await records_of(server).write(job)))


def split(sent: Mapping[str, Any]) -> tuple[dict[str, Any], dict[str, Any]]:
    """Return a credential without its secrets, and the secrets alone."""
    auth = {name: value for name, value in sent.items() if name not in _SECRETS and value is not None}
    secrets = {name: sent[name] for name in _SECRETS if sent.get(name) is not None}
    if auth["type"] == "mcp_oauth":
        refresh = dict(sent.get("refresh") or {})
        if refresh:
            way = dict(refresh.pop("token_endpoint_auth", None) or {})
            given = {
                "refresh_token": refresh.pop("refresh_token", None),
                "client_secret": way.pop("client_secret", None),
            }
            secrets |= {name: value for name, value in given.items() if value is not None}
            auth["refresh"] = {**refresh, **({"token_endpoint_auth": way} if way else {})}
    return auth, secrets


def _check(auth: Mapping[str, Any]) -> None:
    if auth["type"] != "environment_variable":
        rules.servers_are_addresses.check(auth["mcp_server_url"])
        return
    rules.variables_have_names.check(auth["secret_name"])
    if auth["networking"]["type"] == "limited":
        rules.hosts_are_bare.check(auth["networking"]["allowed_hosts"])


def _key(auth: Mapping[str, Any]) -> str:
    return str(auth.get("mcp_server_url") or f"the variable {auth.get('secret_name')}")


async def retrieve_credential(server: LocalAPI, exchange: Exchange) -> Answer:
    """Answer with a credential, without its secrets."""
    return json_answer(describe(_credential(records_of(server), exchange)))


async def update_credential(server: LocalAPI, exchange: Exchange) -> Answer:
    """Change a credential; its kind, server and variable stay (rule VLT-3)."""
    sent, now = await body_of(CredentialUpdateParams, exchange), server.clock.time()

    def job(writing: Writing) -> Record:
        old = _credential(writing, exchange)
        archived_objects_stay.check("credential", old.archived)
        name = {"display_name": sent["display_name"]} if "display_name" in sent else {}
        changed = old.changed(now, **_named(old, sent), **name)
        if "auth" not in sent:
            return writing.put(changed)
        rules.kinds_stay.check(old.data["auth"]["type"], sent["auth"]["type"])
        auth, secrets = split(sent["auth"])
        merged = {**old.data["auth"], **auth}
        for group in ("refresh", "injection_location"):
            if group in auth:
                merged[group] = {**(old.data["auth"].get(group) or {}), **auth[group]}
        _check(merged)
        text = sealed(server, {**opened(server, old.state["sealed"]), **secrets})
        writing.database.after_commit(erase)  # the secret that was replaced
        return writing.put(replace(changed.changed(now, auth=merged), state={"sealed": text}))

    return json_answer(describe(await records_of(server).write(job)))


async def list_credentials(server: LocalAPI, exchange: Exchange) -> Answer:
    """Answer with a page of a vault's credentials."""
    query = read_query(VaultListParams, exchange.query)
    vault = _vault(records_of(server), exchange)
    return page_of(server, query, filters_of(query, CREDENTIAL, exchange.workspace, vault.id), describe)


async def archive_credential(server: LocalAPI, exchange: Exchange) -> Answer:
    """Archive a credential: its secrets are gone, and its server or variable is free."""
    now = server.clock.time()

    def job(writing: Writing) -> Record:
        writing.database.after_commit(erase)
        return writing.put(replace(archived(_credential(writing, exchange), now), state={}))

    return json_answer(describe(await records_of(server).write(job)))


async def delete_credential(server: LocalAPI, exchange: Exchange) -> Answer:
    """Delete a credential for good."""
    await records_of(server).write(lambda writing: writing.delete(_credential(writing, exchange), secret=True))
    return json_answer({"id": exchange.ids["credential_id"], "type": "vault_credential_deleted"})


async def validate(server: LocalAPI, exchange: Exchange) -> Answer:
    """Say what is known of a token without asking its server: expired is invalid, the rest unknown (rule VLT-4)."""
    credential, now = _credential(records_of(server), exchange), server.clock.time()
    auth = credential.data["auth"]
    rules.only_oauth_is_validated.check(auth["type"])
    secrets = opened(server, credential.state["sealed"]) if credential.state else {}
    expires = auth.get("expires_at")
    expired = expires is not None and moment_of(expires, "expires_at") <= now
    return json_answer(
        {
            "type": "vault_credential_validation",
            "credential_id": credential.id,
            "vault_id": credential.parent,
            "status": "invalid" if expired or credential.archived else "unknown",
            "has_refresh_token": "refresh_token" in secrets,
            "refresh": None,
            "mcp_probe": None,
            "validated_at": moment(now),
        }
    )


ROUTES = (
    gated(rows.CREATE, create),
    gated(rows.RETRIEVE, retrieve),
    gated(rows.UPDATE, update),
    gated(rows.LIST, listing(VAULT, VaultListParams, shown)),
    gated(rows.DELETE, delete),
    gated(rows.ARCHIVE, archive),
    gated(rows.CREDENTIALS_CREATE, create_credential),
    gated(rows.CREDENTIALS_RETRIEVE, retrieve_credential),
    gated(rows.CREDENTIALS_UPDATE, update_credential),
    gated(rows.CREDENTIALS_LIST, list_credentials),
    gated(rows.CREDENTIALS_DELETE, delete_credential),
    gated(rows.CREDENTIALS_ARCHIVE, archive_credential),
    gated(rows.CREDENTIALS_MCP_OAUTH_VALIDATE, validate),
)
