"""Beta routes: organization, claude."""

from __future__ import annotations

from ....types._calls import BetaCall, BetaCursorCall, BetaPageCall
from ....types.beta.organization.claude import (
    BetaClaudeCodeManagedSettingsConfiguration,
    BetaClaudeCodeRBACGroupDefaultManagedSettings,
    BetaClaudeCodeRBACGroupManagedSettings,
    BetaClaudeCodeRBACGroupManagedSettingsSummary,
    BetaClaudeTagBundle,
    BetaClaudeTagBundleTarget,
    BetaClaudeTagDeletedBundleTarget,
    BetaClaudeTagDeletedSlackChannel,
    BetaClaudeTagSlackChannel,
    BetaClaudeTagSlackWorkspace,
    BetaDeletedClaudeCodeRBACGroupManagedSettings,
    BundleUpdateCall,
    ConfigurationUpdateCall,
    RBACGroupDefaultUpdateCall,
    RBACGroupSetCall,
    SlackChannelCreateCall,
    SlackChannelListCall,
    SlackChannelRetrieveCall,
    SlackChannelUpdateCall,
    SlackWorkspaceListCall,
    TargetCreateCall,
)
from ... import API_VERSION, Endpoint, union

BETAS_CE_CLAUDE_CODE_MANAGED_SETTINGS = ("ce-claude-code-managed-settings-2026-10-06",)
BETAS_EXPERIMENTAL_CLAUDE_TAG = ("experimental-claude-tag-2026-10-21",)


CLAUDE_CODE_MANAGED_SETTINGS_CONFIGURATION_RETRIEVE = Endpoint(
    name="beta.organization.claude_code.managed_settings.configuration.retrieve",
    verb="GET",
    path="/v1/organizations/claude_code/managed_settings/configuration",
    summary="Get the managed settings configuration of Claude Code.",
    params=BetaCall,
    result=BetaClaudeCodeManagedSettingsConfiguration,
    betas=BETAS_CE_CLAUDE_CODE_MANAGED_SETTINGS,
    api_version=API_VERSION,
)

CLAUDE_CODE_MANAGED_SETTINGS_CONFIGURATION_UPDATE = Endpoint(
    name="beta.organization.claude_code.managed_settings.configuration.update",
    verb="POST",
    path="/v1/organizations/claude_code/managed_settings/configuration",
    summary="Change the managed settings configuration of Claude Code.",
    params=ConfigurationUpdateCall,
    result=BetaClaudeCodeManagedSettingsConfiguration,
    betas=BETAS_CE_CLAUDE_CODE_MANAGED_SETTINGS,
    api_version=API_VERSION,
)

CLAUDE_CODE_MANAGED_SETTINGS_RBAC_GROUP_DEFAULT_RETRIEVE = Endpoint(
    name="beta.organization.claude_code.managed_settings.rbac_group_default.retrieve",
    verb="GET",
    path="/v1/organizations/claude_code/managed_settings/rbac_group_default",
    summary="Get the managed settings of groups without settings of their own.",
    params=BetaCall,
    result=BetaClaudeCodeRBACGroupDefaultManagedSettings,
    betas=BETAS_CE_CLAUDE_CODE_MANAGED_SETTINGS,
    api_version=API_VERSION,
)

CLAUDE_CODE_MANAGED_SETTINGS_RBAC_GROUP_DEFAULT_UPDATE = Endpoint(
    name="beta.organization.claude_code.managed_settings.rbac_group_default.update",
    verb="POST",
    path="/v1/organizations/claude_code/managed_settings/rbac_group_default",
    summary="Change the managed settings of groups without settings of their own.",
    params=RBACGroupDefaultUpdateCall,
    result=BetaClaudeCodeRBACGroupDefaultManagedSettings,
    betas=BETAS_CE_CLAUDE_CODE_MANAGED_SETTINGS,
    api_version=API_VERSION,
)

CLAUDE_CODE_MANAGED_SETTINGS_RBAC_GROUPS_RETRIEVE = Endpoint(
    name="beta.organization.claude_code.managed_settings.rbac_groups.retrieve",
    verb="GET",
    path="/v1/organizations/claude_code/managed_settings/rbac_groups/{rbac_group_id}",
    summary="Get the managed settings of an RBAC group in Claude Code.",
    params=BetaCall,
    result=BetaClaudeCodeRBACGroupManagedSettings,
    betas=BETAS_CE_CLAUDE_CODE_MANAGED_SETTINGS,
    api_version=API_VERSION,
)

CLAUDE_CODE_MANAGED_SETTINGS_RBAC_GROUPS_LIST = Endpoint(
    name="beta.organization.claude_code.managed_settings.rbac_groups.list",
    verb="GET",
    path="/v1/organizations/claude_code/managed_settings/rbac_groups",
    summary="List the managed settings of RBAC groups in Claude Code.",
    params=BetaPageCall,
    result=BetaClaudeCodeRBACGroupManagedSettingsSummary,
    page="PageCursor",
    betas=BETAS_CE_CLAUDE_CODE_MANAGED_SETTINGS,
    api_version=API_VERSION,
)

CLAUDE_CODE_MANAGED_SETTINGS_RBAC_GROUPS_DELETE = Endpoint(
    name="beta.organization.claude_code.managed_settings.rbac_groups.delete",
    verb="DELETE",
    path="/v1/organizations/claude_code/managed_settings/rbac_groups/{rbac_group_id}",
    summary="Delete the managed settings of an RBAC group in Claude Code.",
    params=BetaCall,
    result=BetaDeletedClaudeCodeRBACGroupManagedSettings,
    betas=BETAS_CE_CLAUDE_CODE_MANAGED_SETTINGS,
    api_version=API_VERSION,
)

CLAUDE_CODE_MANAGED_SETTINGS_RBAC_GROUPS_SET = Endpoint(
    name="beta.organization.claude_code.managed_settings.rbac_groups.set",
    verb="POST",
    path="/v1/organizations/claude_code/managed_settings/rbac_groups/{rbac_group_id}",
    summary="Set the managed settings of an RBAC group in Claude Code.",
    params=RBACGroupSetCall,
    result=BetaClaudeCodeRBACGroupManagedSettings,
    betas=BETAS_CE_CLAUDE_CODE_MANAGED_SETTINGS,
    api_version=API_VERSION,
)

CLAUDE_TAG_BUNDLES_RETRIEVE = Endpoint(
    name="beta.organization.claude_tag.bundles.retrieve",
    verb="GET",
    path="/v1/organizations/claude_tag/bundles/{bundle_id}",
    summary="Get a bundle.",
    params=BetaCall,
    result=BetaClaudeTagBundle,
    betas=BETAS_EXPERIMENTAL_CLAUDE_TAG,
    api_version=API_VERSION,
)

CLAUDE_TAG_BUNDLES_UPDATE = Endpoint(
    name="beta.organization.claude_tag.bundles.update",
    verb="POST",
    path="/v1/organizations/claude_tag/bundles/{bundle_id}",
    summary="Change a bundle.",
    params=BundleUpdateCall,
    result=BetaClaudeTagBundle,
    betas=BETAS_EXPERIMENTAL_CLAUDE_TAG,
    api_version=API_VERSION,
)

CLAUDE_TAG_BUNDLES_LIST = Endpoint(
    name="beta.organization.claude_tag.bundles.list",
    verb="GET",
    path="/v1/organizations/claude_tag/bundles",
    summary="List bundles.",
    params=BetaCursorCall,
    result=BetaClaudeTagBundle,
    page="PageCursor",
    betas=BETAS_EXPERIMENTAL_CLAUDE_TAG,
    api_version=API_VERSION,
)

CLAUDE_TAG_BUNDLES_TARGETS_CREATE: Endpoint[BetaClaudeTagBundleTarget] = Endpoint(
    name="beta.organization.claude_tag.bundles.targets.create",
    verb="POST",
    path="/v1/organizations/claude_tag/bundles/{bundle_id}/targets",
    summary="Add a target to a bundle.",
    params=TargetCreateCall,
    result=union(BetaClaudeTagBundleTarget),
    betas=BETAS_EXPERIMENTAL_CLAUDE_TAG,
    body_argument="target",
    api_version=API_VERSION,
)

CLAUDE_TAG_BUNDLES_TARGETS_RETRIEVE: Endpoint[BetaClaudeTagBundleTarget] = Endpoint(
    name="beta.organization.claude_tag.bundles.targets.retrieve",
    verb="GET",
    path="/v1/organizations/claude_tag/bundles/{bundle_id}/targets/{target_id}",
    summary="Get a target of a bundle.",
    params=BetaCall,
    result=union(BetaClaudeTagBundleTarget),
    betas=BETAS_EXPERIMENTAL_CLAUDE_TAG,
    api_version=API_VERSION,
)

CLAUDE_TAG_BUNDLES_TARGETS_LIST: Endpoint[BetaClaudeTagBundleTarget] = Endpoint(
    name="beta.organization.claude_tag.bundles.targets.list",
    verb="GET",
    path="/v1/organizations/claude_tag/bundles/{bundle_id}/targets",
    summary="List targets of a bundle.",
    params=BetaCursorCall,
    result=union(BetaClaudeTagBundleTarget),
    page="PageCursor",
    betas=BETAS_EXPERIMENTAL_CLAUDE_TAG,
    api_version=API_VERSION,
)

CLAUDE_TAG_BUNDLES_TARGETS_DELETE = Endpoint(
    name="beta.organization.claude_tag.bundles.targets.delete",
    verb="DELETE",
    path="/v1/organizations/claude_tag/bundles/{bundle_id}/targets/{target_id}",
    summary="Remove a target from a bundle.",
    params=BetaCall,
    result=BetaClaudeTagDeletedBundleTarget,
    betas=BETAS_EXPERIMENTAL_CLAUDE_TAG,
    api_version=API_VERSION,
)

CLAUDE_TAG_SLACK_CHANNELS_CREATE = Endpoint(
    name="beta.organization.claude_tag.slack_channels.create",
    verb="POST",
    path="/v1/organizations/claude_tag/slack_channels",
    summary="Set Claude up in a Slack channel.",
    params=SlackChannelCreateCall,
    result=BetaClaudeTagSlackChannel,
    betas=BETAS_EXPERIMENTAL_CLAUDE_TAG,
    api_version=API_VERSION,
)

CLAUDE_TAG_SLACK_CHANNELS_RETRIEVE = Endpoint(
    name="beta.organization.claude_tag.slack_channels.retrieve",
    verb="GET",
    path="/v1/organizations/claude_tag/slack_channels/{id}",
    summary="Get how Claude is set up in a Slack channel.",
    params=SlackChannelRetrieveCall,
    result=BetaClaudeTagSlackChannel,
    betas=BETAS_EXPERIMENTAL_CLAUDE_TAG,
    api_version=API_VERSION,
)

CLAUDE_TAG_SLACK_CHANNELS_UPDATE = Endpoint(
    name="beta.organization.claude_tag.slack_channels.update",
    verb="POST",
    path="/v1/organizations/claude_tag/slack_channels/{id}",
    summary="Change how Claude is set up in a Slack channel.",
    params=SlackChannelUpdateCall,
    result=BetaClaudeTagSlackChannel,
    betas=BETAS_EXPERIMENTAL_CLAUDE_TAG,
    api_version=API_VERSION,
)

CLAUDE_TAG_SLACK_CHANNELS_LIST = Endpoint(
    name="beta.organization.claude_tag.slack_channels.list",
    verb="GET",
    path="/v1/organizations/claude_tag/slack_channels",
    summary="List the Slack channels in which Claude is set up.",
    params=SlackChannelListCall,
    result=BetaClaudeTagSlackChannel,
    page="PageCursor",
    betas=BETAS_EXPERIMENTAL_CLAUDE_TAG,
    api_version=API_VERSION,
)

CLAUDE_TAG_SLACK_CHANNELS_DELETE = Endpoint(
    name="beta.organization.claude_tag.slack_channels.delete",
    verb="DELETE",
    path="/v1/organizations/claude_tag/slack_channels/{id}",
    summary="Remove the set-up of Claude from a Slack channel.",
    params=BetaCall,
    result=BetaClaudeTagDeletedSlackChannel,
    betas=BETAS_EXPERIMENTAL_CLAUDE_TAG,
    api_version=API_VERSION,
)

CLAUDE_TAG_SLACK_WORKSPACES_RETRIEVE = Endpoint(
    name="beta.organization.claude_tag.slack_workspaces.retrieve",
    verb="GET",
    path="/v1/organizations/claude_tag/slack_workspaces/{id}",
    summary="Get how Claude is set up in a Slack workspace.",
    params=SlackChannelRetrieveCall,
    result=BetaClaudeTagSlackWorkspace,
    betas=BETAS_EXPERIMENTAL_CLAUDE_TAG,
    api_version=API_VERSION,
)

CLAUDE_TAG_SLACK_WORKSPACES_UPDATE = Endpoint(
    name="beta.organization.claude_tag.slack_workspaces.update",
    verb="POST",
    path="/v1/organizations/claude_tag/slack_workspaces/{id}",
    summary="Change how Claude is set up in a Slack workspace.",
    params=SlackChannelUpdateCall,
    result=BetaClaudeTagSlackWorkspace,
    betas=BETAS_EXPERIMENTAL_CLAUDE_TAG,
    api_version=API_VERSION,
)

CLAUDE_TAG_SLACK_WORKSPACES_LIST = Endpoint(
    name="beta.organization.claude_tag.slack_workspaces.list",
    verb="GET",
    path="/v1/organizations/claude_tag/slack_workspaces",
    summary="List the Slack workspaces in which Claude is set up.",
    params=SlackWorkspaceListCall,
    result=BetaClaudeTagSlackWorkspace,
    page="PageCursor",
    betas=BETAS_EXPERIMENTAL_CLAUDE_TAG,
    api_version=API_VERSION,
)
