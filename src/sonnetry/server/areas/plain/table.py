"""The kinds of plain records: a line for each, and beside it what its type and its routes do not say."""

from __future__ import annotations

import secrets
from collections.abc import Mapping
from hashlib import sha256
from typing import Any

from ....rules.errors import ApiError, invalid
from ...http.paging import moment
from ...ids import new_id
from ...resources import records_of
from .kinds import Call, Fields, Plain

DAY = 86_400.0
ORG = "organization"
INVITED = 21 * DAY  # seconds that an invite is open
LIFETIME = 3_600  # seconds, of tokens and of those that are exchanged for them
IN_LIST = "EXISTS (SELECT 1 FROM json_each(data, '$.{}') WHERE value = ?)"


# --- What new ones have beside what was sent ------------------------------------------------------------------------------


def _dream(call: Call, id: str) -> Fields:
    del id
    return {"model": {"id": call.sent["model"]}} if isinstance(call.sent["model"], str) else {}


def _tunnel(call: Call, id: str) -> Fields:
    del call
    return {"domain": f"{id.replace('_', '-').lower()}.tunnels.invalid", "tunnel_token": secrets.token_urlsafe(32)}


def _certificate(call: Call, id: str) -> Fields:
    """Read the fields of a certificate."""
    from cryptography import x509
    from cryptography.hazmat.primitives.serialization import Encoding

    del id
    try:
        found = x509.load_pem_x509_certificate(call.sent["ca_certificate_pem"].encode())
    except ValueError:
        raise invalid("ca_certificate_pem: Input should be one certificate in PEM") from None
    fingerprint = sha256(found.public_bytes(Encoding.DER)).hexdigest()
    return {"fingerprint": fingerprint, "expires_at": moment(found.not_valid_after_utc.timestamp())}


def _invite(call: Call, id: str) -> Fields:
    del id
    return {"status": "pending", "expires_at": moment(call.now + INVITED)}


def _invite_shown(call: Call, invite: Fields) -> Fields:
    over = invite["status"] == "pending" and invite["expires_at"] <= str(moment(call.now))
    return {"status": "expired"} if over else {}


def _workspace(call: Call, id: str) -> Fields:
    del id
    asked = {name: value for name, value in (call.sent.get("data_residency") or {}).items() if value is not None}
    residency = {"allowed_inference_geos": "unrestricted", "default_inference_geo": "global", **asked}
    color = call.sent.get("display_color") or "#6C5BB9"
    return {"compartment_id": new_id("cmpt"), "display_color": color, "data_residency": residency}


def _spend_limit(call: Call, id: str) -> Fields:
    del id
    period = call.sent.get("period") or "monthly"
    return {"currency": "USD", "is_enabled": call.sent["amount"] is not None, "period": period}


def _issuer(call: Call, id: str) -> Fields:
    del id
    lifetime = call.sent.get("max_jwt_lifetime_seconds") or LIFETIME
    return {"max_jwt_lifetime_seconds": lifetime, "jwks": call.sent.get("jwks") or {"type": "discovery"}}


def _rule(call: Call, id: str) -> Fields:
    del id
    known = [call.sent["workspace_id"]] if call.sent.get("workspace_id") else []
    return {"token_lifetime_seconds": call.sent.get("token_lifetime_seconds") or LIFETIME, "workspace_ids": known}


def _rule_shown(call: Call, rule: Fields) -> Fields:
    """Add the workspaces that were added one by one."""
    of_rule = "json_extract(data, '$.federation_rule_id') = ?"
    added = records_of(call.server).all(f"{ORG}.federation.rules.workspaces", of_rule, (rule["id"],))
    return {"workspace_ids": [*dict.fromkeys((*rule["workspace_ids"], *(one.data["workspace_id"] for one in added)))]}


def _target(call: Call, id: str) -> Fields:
    del id
    return dict(call.sent["target"])


def _destination(call: Call, id: str) -> Fields:
    """Keep the names of headers; their values are credentials, and nothing is exported here."""
    del id
    traces = {"content_mode": "metadata_only", "enabled": True}
    given = {name: value for name, value in (call.sent.get("traces") or {}).items() if value is not None}
    return {"header_names": sorted(call.sent.get("headers") or {}), "traces": {**traces, **given}}


def _installation(call: Call, id: str) -> Fields:
    del id
    kind, _, group = call.ids["target"].partition(":")
    return {
        "target": {"type": "rbac_group", "rbac_group_id": group or kind} if kind != "organization" else {"type": kind}
    }


def _organization(call: Call, id: str) -> Fields:
    del id
    return {"id": call.server.organization, "name": "Local organization"}


def _off(call: Call, id: str) -> Fields:
    del call, id
    return {"state": {"type": "disabled"}}


def _configuration(call: Call, id: str) -> Fields:
    del call, id
    return {"rbac_group_order_version": "1"}


def _profile_controls(call: Call, id: str) -> Fields:
    del id
    off = {"type": "disabled"}
    label = call.ids.get("user_profile_id", "").replace("_", "-").lower()
    return {"bucket_label_value": label, "cmek": off, "storage": off, **call.ids}


# --- What changes beside what was sent ------------------------------------------------------------------------------------


def _destination_changed(call: Call, old: Fields) -> Fields:
    sent: Mapping[str, Any] | None = call.sent.get("headers", {})
    left = {} if sent is None else {**dict.fromkeys(old["header_names"], ""), **sent}
    return {"header_names": sorted(name for name, value in left.items() if value is not None)}


def _issuer_changed(call: Call, old: Fields) -> Fields:
    asked = call.sent.get("jwks_polling_disabled")
    return (
        {}
        if asked is None
        else {"jwks_polling_disabled_at": moment(call.now) if asked else None} | {"name": old["name"]}
    )


def _spend_limit_changed(call: Call, old: Fields) -> Fields:
    del old
    return {"is_enabled": call.sent["amount"] is not None}


def _configured(call: Call, old: Fields) -> Fields:
    """Count the versions of an order; one that somebody else changed meanwhile is not overwritten."""
    given, current = call.sent.get("rbac_group_order_version"), old["rbac_group_order_version"]
    if given is not None and given != current:
        raise ApiError(
            409, f"rbac_group_order_version: the order was changed since version {given}; it is {current} now."
        )
    moved = {"mode_updated_at": moment(call.now)} if "mode" in call.sent else {}
    return {"rbac_group_order_version": str(int(current) + ("rbac_group_order" in call.sent)), **moved}


def _served(call: Call, old: Fields) -> Fields:
    del call, old
    return {"served_version_pinned": True}


# --- Methods beside the usual ones ----------------------------------------------------------------------------------------


def _nothing(call: Call, old: Fields) -> Fields:
    del call, old
    return {}


def _rotate(call: Call, old: Fields) -> Fields:
    del call, old
    return {"tunnel_token": secrets.token_urlsafe(32)}


def _cancel(call: Call, old: Fields) -> Fields:
    if old["status"] not in ("pending", "running"):
        raise invalid(f"status: a dream that is {old['status']} cannot be canceled")
    return {"status": "canceled", "ended_at": moment(call.now)}


def _respond(call: Call, old: Fields) -> Fields:
    del call
    if old["status"]["type"] != "open":
        raise invalid("status: the case is closed and takes no response")
    return {"status": {"type": "closed", "reason": {"type": "responded"}}}


def _activate(call: Call, old: Fields) -> Fields:
    """Say that the bucket was looked at; nobody looked."""
    if old["status"]["type"] != "pending_configuration":
        return {}
    return {"status": {"type": "available", "healthy": True, "last_checked_at": moment(call.now)}}


def _approve(call: Call, old: Fields) -> Fields:
    return {**_resolved(call, old), "status": "approved", "period": call.sent.get("period") or old["period"]}


def _deny(call: Call, old: Fields) -> Fields:
    return {**_resolved(call, old), "status": "denied"}


def _resolved(call: Call, old: Fields) -> Fields:
    if old["status"] != "pending":
        raise invalid(f"status: the request is {old['status']} already")
    return {"resolved_at": moment(call.now)}


# --- The kinds ------------------------------------------------------------------------------------------------------------

MEMBERS = f"{ORG}.telemetry_destinations.workspaces"
OF_WORKSPACES = (
    "json_extract(data, '$.workspaces.type') = 'all' OR id IN (SELECT json_extract(other.data, "
    "'$.telemetry_destination_id') FROM record AS other WHERE other.kind = 'organization.telemetry_destinations.workspaces' "
    "AND json_extract(other.data, '$.workspace_id') IN ({marks}))"
)
OF_PROFILE = (
    "EXISTS (SELECT 1 FROM json_each(data, '$.transcripts') WHERE json_extract(value, '$.user_profile_id') = ?)"
)
EXPIRED = (
    "CASE WHEN json_extract(data, '$.status') = 'pending' AND json_extract(data, '$.expires_at') <= :now "
    "THEN 'expired' ELSE json_extract(data, '$.status') END IN ({marks})"
)

TABLE: tuple[Plain, ...] = (
    Plain(
        name="dreams",
        words="Dream",
        prefix="drm",
        made=_dream,
        actions={"cancel": _cancel},
    ),
    Plain(
        name="tunnels",
        words="Tunnel",
        prefix="tnl",
        made=_tunnel,
        actions={"reveal_token": _nothing, "rotate_token": _rotate},
    ),
    Plain(name="tunnels.certificates", words="Certificate", prefix="tcert", made=_certificate),
    Plain(
        name="compliance.review.cases",
        words="Case",
        prefix="rvc",
        actions={"respond": _respond},
        filters={"status": "status.type", "user_profile_id": OF_PROFILE},
    ),
    Plain(name="compliance.review.items", words="Item", prefix="msg", filters={"user_profile_id": ""}),
    Plain(
        name="compliance.review.notices", words="Notice", prefix="rvn", filters={"case_id": IN_LIST.format("case_ids")}
    ),
    Plain(
        name="user_profiles.providers.google.data_controls",
        words="Data controls",
        key=("user_profile_id",),
        single=True,
        made=_profile_controls,
    ),
    # --- The organization
    Plain(name=ORG, words="Organization", single=True, made=_organization),
    Plain(name=f"{ORG}.compliance_settings", words="Settings", single=True, made=_off),
    Plain(name=f"{ORG}.users", words="User", prefix="user", actions={"sign_out": _nothing}),
    Plain(
        name=f"{ORG}.invites",
        words="Invite",
        prefix="invite",
        made=_invite,
        shown=_invite_shown,
        filters={"statuses": EXPIRED},
    ),
    Plain(
        name=f"{ORG}.api_keys",
        words="API key",
        prefix="apikey",
        filters={"created_by_user_id": "created_by.id", "workspace_id": "scope.workspace_id"},
    ),
    Plain(name=f"{ORG}.service_accounts", words="Service account", prefix="svac"),
    Plain(name=f"{ORG}.rbac_groups", words="Group", prefix="rbacgrp"),
    Plain(name=f"{ORG}.rbac_groups.members", words="Member", key=("rbac_group_id", "user_id")),
    Plain(name=f"{ORG}.rbac_roles", words="Role", prefix="rbacrole"),
    Plain(name=f"{ORG}.rbac_roles.permissions", words="Permission", prefix="rbacperm"),
    Plain(
        name=f"{ORG}.workspaces", words="Workspace", prefix="wrkspc", made=_workspace, filters={"include_default": ""}
    ),
    Plain(name=f"{ORG}.workspaces.members", words="Member", key=("workspace_id", "user_id")),
    Plain(
        name=f"{ORG}.workspaces.service_accounts",
        also=(f"{ORG}.service_accounts.workspaces",),
        words="Member",
        key=("workspace_id", "service_account_id"),
    ),
    Plain(
        name=f"{ORG}.workspaces.rate_limits",
        words="Rate limit",
        key=("workspace_id", "rate_limit_id"),
        filters={"include_inherited": ""},
    ),
    Plain(name=f"{ORG}.rate_limits", words="Rate limit", prefix="rtlim", filters={"model": IN_LIST.format("models")}),
    Plain(
        name=f"{ORG}.spend_limits",
        words="Spend limit",
        prefix="splim",
        made=_spend_limit,
        changed=_spend_limit_changed,
        same=("scope", "period"),
        filters={"workspace_id": "scope.workspace_id"},
    ),
    Plain(
        name=f"{ORG}.spend_limits.increase_requests",
        words="Request",
        prefix="spreq",
        actions={"approve": _approve, "deny": _deny},
        filters={"actor_ids": "actor.user_id"},
    ),
    Plain(
        name=f"{ORG}.federation.issuers",
        words="Federation issuer",
        prefix="fdis",
        made=_issuer,
        changed=_issuer_changed,
    ),
    Plain(name=f"{ORG}.federation.rules", words="Federation rule", prefix="fdrl", made=_rule, shown=_rule_shown),
    Plain(name=f"{ORG}.federation.rules.workspaces", words="Workspace", key=("federation_rule_id", "workspace_id")),
    Plain(name=f"{ORG}.external_keys", words="External key", prefix="ekey"),
    Plain(
        name=f"{ORG}.external_storage",
        words="External storage",
        prefix="estrg",
        actions={"activate": _activate},
    ),
    Plain(
        name=f"{ORG}.providers.google.projects.data_controls",
        words="Data controls",
        key=("project_number",),
        single=True,
        made=_profile_controls,
    ),
    Plain(
        name=f"{ORG}.telemetry_destinations",
        words="Telemetry destination",
        prefix="teldest",
        made=_destination,
        changed=_destination_changed,
        filters={"workspace_ids": OF_WORKSPACES},
    ),
    Plain(
        name=MEMBERS,
        words="Workspace",
        key=("telemetry_destination_id", "workspace_id"),
        wire={"destination_id": "telemetry_destination_id"},
    ),
    # --- Claude Code and Claude in Slack
    Plain(
        name=f"{ORG}.claude_code.managed_settings.configuration",
        words="Configuration",
        single=True,
        made=_configuration,
        changed=_configured,
    ),
    Plain(name=f"{ORG}.claude_code.managed_settings.rbac_group_default", words="Settings", single=True),
    Plain(name=f"{ORG}.claude_code.managed_settings.rbac_groups", words="Settings", key=("rbac_group_id",)),
    Plain(name=f"{ORG}.claude_tag.bundles", words="Bundle", prefix="capp"),
    Plain(name=f"{ORG}.claude_tag.bundles.targets", words="Target", prefix="btgt", made=_target),
    Plain(
        name=f"{ORG}.claude_tag.slack_channels",
        words="Slack channel",
        prefix="slch",
        filters={
            "include_inherited": "",
            "slack_workspace_id": "slack.workspace_id",
            "slack_channel_id": "slack.channel_id",
        },
    ),
    Plain(
        name=f"{ORG}.claude_tag.slack_workspaces",
        words="Slack workspace",
        prefix="slws",
        filters={"include_inherited": "", "slack_workspace_id": "slack.workspace_id"},
    ),
    # --- Plugins, which are put here by `/_local/records`
    Plain(
        name=f"{ORG}.plugin_marketplaces",
        words="Marketplace",
        prefix="plugmkt",
        filters={"organization_id": ""},
    ),
    Plain(
        name=f"{ORG}.plugins",
        words="Plugin",
        prefix="plugin",
        changed=_served,
        filters={"organization_id": "", "owner_user_id": "owner.user_id"},
    ),
    Plain(name=f"{ORG}.plugins.versions", words="Version", prefix="pluginver", filters={"organization_id": ""}),
    Plain(name=f"{ORG}.plugins.shares", words="Share", prefix="plugshare", filters={"organization_id": ""}),
    Plain(
        name=f"{ORG}.plugins.installation_settings",
        words="Setting",
        key=("plugin_id", "target"),
        made=_installation,
        filters={"organization_id": ""},
    ),
)
