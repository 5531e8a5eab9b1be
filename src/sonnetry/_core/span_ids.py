"""The attributes of spans that hold ids: of the objects in a call's path, and of the one that it makes."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

ORGANIZATION = "anthropic.organization"
# The attribute of each argument of a path.
IN_PATH = {
    "agent_id": "gen_ai.agent.id",
    "api_key_id": f"{ORGANIZATION}.api_key.id",
    "bundle_id": f"{ORGANIZATION}.claude_tag.bundle.id",
    "case_id": "anthropic.compliance.review.case.id",
    "certificate_id": "anthropic.tunnel.certificate.id",
    "credential_id": "anthropic.vault.credential.id",
    "deployment_id": "anthropic.deployment.id",
    "deployment_run_id": "anthropic.deployment_run.id",
    "destination_id": f"{ORGANIZATION}.telemetry_destination.id",
    "dream_id": "anthropic.dream.id",
    "environment_id": "anthropic.environment.id",
    "external_key_id": f"{ORGANIZATION}.external_key.id",
    "external_storage_id": f"{ORGANIZATION}.external_storage.id",
    "federation_issuer_id": f"{ORGANIZATION}.federation_issuer.id",
    "federation_rule_id": f"{ORGANIZATION}.federation_rule.id",
    "file_id": "anthropic.file.id",
    "invite_id": f"{ORGANIZATION}.invite.id",
    "item_id": "anthropic.compliance.review.item.id",
    "marketplace_id": f"{ORGANIZATION}.plugin_marketplace.id",
    "memory_id": "gen_ai.memory.record.id",
    "memory_store_id": "gen_ai.memory.store.id",
    "memory_version_id": "anthropic.memory_store.memory_version.id",
    "message_batch_id": "anthropic.message.batch.id",
    "model_id": "anthropic.model.id",
    "plugin_id": f"{ORGANIZATION}.plugin.id",
    "project_number": f"{ORGANIZATION}.provider.google.project.id",
    "rate_limit_id": f"{ORGANIZATION}.workspace.rate_limit.id",
    "rbac_group_id": f"{ORGANIZATION}.rbac_group.id",
    "rbac_role_id": f"{ORGANIZATION}.rbac_role.id",
    "resource_id": "anthropic.session.resource.id",
    "service_account_id": f"{ORGANIZATION}.service_account.id",
    "session_id": "anthropic.session.id",
    "skill_id": "anthropic.skill.id",
    "spend_limit_id": f"{ORGANIZATION}.spend_limit.id",
    "spend_limit_increase_request_id": f"{ORGANIZATION}.spend_limit_increase_request.id",
    "target": f"{ORGANIZATION}.plugin.installation_setting.id",
    "target_id": f"{ORGANIZATION}.claude_tag.bundle.target.id",
    "thread_id": "anthropic.session.thread.id",
    "tunnel_id": "anthropic.tunnel.id",
    "user_id": f"{ORGANIZATION}.user.id",
    "user_profile_id": "anthropic.user_profile.id",
    "vault_id": "anthropic.vault.id",
    "version": "anthropic.skill.version.id",
    "webhook_endpoint_id": f"{ORGANIZATION}.webhook.id",
    "work_id": "anthropic.environment.work.id",
    "workspace_id": f"{ORGANIZATION}.workspace.id",
}
# Arguments that mean another object below these resources.
BELOW = {
    ("organization.claude_code.managed_settings.rbac_groups", "rbac_group_id"): (
        f"{ORGANIZATION}.claude_code.managed_setting.rbac_group.id"
    ),
    ("organization.claude_tag.slack_channels", "id"): f"{ORGANIZATION}.claude_tag.slack_channel.id",
    ("organization.claude_tag.slack_workspaces", "id"): f"{ORGANIZATION}.claude_tag.slack_workspace.id",
    ("organization.federation.rules.workspaces", "workspace_id"): f"{ORGANIZATION}.federation_rule.workspace.id",
    ("organization.plugins.versions", "version"): f"{ORGANIZATION}.plugin.version.id",
    ("organization.rbac_groups.members", "user_id"): f"{ORGANIZATION}.rbac_group.member.id",
    ("organization.service_accounts.workspaces", "workspace_id"): f"{ORGANIZATION}.service_account.workspace.id",
    ("organization.telemetry_destinations.workspaces", "workspace_id"): (
        f"{ORGANIZATION}.telemetry_destination.workspace.id"
    ),
    ("organization.workspaces.members", "user_id"): f"{ORGANIZATION}.workspace.member.id",
    ("organization.workspaces.service_accounts", "service_account_id"): f"{ORGANIZATION}.workspace.service_account.id",
}
# The attribute of what a method makes, and the field of its answer that has the id.
MADE = {
    "agents.create": "gen_ai.agent.id",
    "deployments.create": "anthropic.deployment.id",
    "dreams.create": "anthropic.dream.id",
    "environments.create": "anthropic.environment.id",
    "files.upload": "anthropic.file.id",
    "memory_stores.create": "gen_ai.memory.store.id",
    "memory_stores.memories.create": "gen_ai.memory.record.id",
    "messages.batches.create": "anthropic.message.batch.id",
    "organization.claude_tag.slack_channels.create": f"{ORGANIZATION}.claude_tag.slack_channel.id",
    "organization.external_keys.create": f"{ORGANIZATION}.external_key.id",
    "organization.external_storage.create": f"{ORGANIZATION}.external_storage.id",
    "organization.federation.issuers.create": f"{ORGANIZATION}.federation_issuer.id",
    "organization.federation.rules.create": f"{ORGANIZATION}.federation_rule.id",
    "organization.invites.create": f"{ORGANIZATION}.invite.id",
    "organization.plugins.create": f"{ORGANIZATION}.plugin.id",
    "organization.plugins.versions.create": f"{ORGANIZATION}.plugin.version.id",
    "organization.rbac_groups.create": f"{ORGANIZATION}.rbac_group.id",
    "organization.service_accounts.create": f"{ORGANIZATION}.service_account.id",
    "organization.spend_limits.set": f"{ORGANIZATION}.spend_limit.id",
    "organization.telemetry_destinations.create": f"{ORGANIZATION}.telemetry_destination.id",
    "organization.webhooks.create": f"{ORGANIZATION}.webhook.id",
    "organization.workspaces.create": f"{ORGANIZATION}.workspace.id",
    "sessions.create": "anthropic.session.id",
    "sessions.resources.add": "anthropic.session.resource.id",
    "skills.create": "anthropic.skill.id",
    "skills.versions.create": "anthropic.skill.version.id",
    "tunnels.certificates.create": "anthropic.tunnel.certificate.id",
    "tunnels.create": "anthropic.tunnel.id",
    "user_profiles.create": "anthropic.user_profile.id",
    "vaults.create": "anthropic.vault.id",
    "vaults.credentials.create": "anthropic.vault.credential.id",
}
ADDED = {
    "organization.federation.rules.workspaces.add": "workspace_id",
    "organization.rbac_groups.members.add": "user_id",
    "organization.service_accounts.workspaces.add": "workspace_id",
    "organization.workspaces.members.add": "user_id",
    "organization.workspaces.service_accounts.add": "service_account_id",
}


def path_ids(method: str, arguments: Mapping[str, Any]) -> Iterator[tuple[str, str]]:
    """List the ids in the path of a method, which is named without `beta.`."""
    for name, value in arguments.items():
        attribute = _attribute(method, name)
        if attribute is not None:
            yield attribute, str(value)


def made_id(method: str, answer: Any) -> Iterator[tuple[str, str]]:
    """List the id of the object that a method made."""
    field = ADDED.get(method, "id")
    attribute = _attribute(method, field) if method in ADDED else MADE.get(method)
    value = getattr(answer, field, None)
    if attribute is not None and isinstance(value, str):
        yield attribute, value


def _attribute(method: str, name: str) -> str | None:
    return BELOW.get((method.rpartition(".")[0], name)) or IN_PATH.get(name)
