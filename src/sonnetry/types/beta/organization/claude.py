"""Managed settings of Claude Code, and Claude in Slack."""

# No `from __future__ import annotations` here: Pydantic, the server and the derivation read real objects.
# ruff: noqa: D101  (where a name and its `type` say it all, there is no docstring that repeats them)

from typing import Annotated, Literal, Required

from pydantic import with_config
from typing_extensions import TypedDict

from ..._base import ALWAYS, FORBID_EXTRA, BaseModel, OpenUnion, Tagged, Timestamp
from ..._calls import BetaHeader, CursorParams, Mapping, PageParams, Sequence
from ..._options import RequestOptions


class BetaClaudeCodeManagedSettingsOrganizationMode(BaseModel):
    type: Literal["organization"]


class BetaClaudeCodeManagedSettingsRBACGroupsMode(BaseModel):
    type: Literal["rbac_groups"]


BetaClaudeCodeManagedSettingsMode = Annotated[
    BetaClaudeCodeManagedSettingsOrganizationMode | BetaClaudeCodeManagedSettingsRBACGroupsMode, OpenUnion()
]


class BetaClaudeCodeManagedSettingsConfiguration(BaseModel):
    type: Literal["claude_code_managed_settings_configuration"]
    mode: BetaClaudeCodeManagedSettingsMode
    mode_updated_at: Annotated[Timestamp | None, ALWAYS] = None
    rbac_group_order: list[str]
    rbac_group_order_version: str


class BetaClaudeCodeRBACGroupDefaultManagedSettings(BaseModel):
    type: Literal["claude_code_rbac_group_default_managed_settings"]
    settings: Annotated[dict[str, object] | None, ALWAYS] = None
    updated_at: Annotated[Timestamp | None, ALWAYS] = None


class BetaClaudeCodeRBACGroupStatusActive(BaseModel):
    type: Literal["active"]


class BetaClaudeCodeRBACGroupStatusDeleted(BaseModel):
    type: Literal["deleted"]


class BetaClaudeCodeRBACGroupStatusUnknown(BaseModel):
    type: Literal["unknown"]


BetaClaudeCodeRBACGroupStatus = Annotated[
    BetaClaudeCodeRBACGroupStatusActive | BetaClaudeCodeRBACGroupStatusDeleted | BetaClaudeCodeRBACGroupStatusUnknown,
    OpenUnion(),
]


class BetaClaudeCodeRBACGroupManagedSettings(BaseModel):
    type: Literal["claude_code_rbac_group_managed_settings"]
    created_at: Timestamp
    rbac_group_id: str
    rbac_group_status: BetaClaudeCodeRBACGroupStatus
    settings: Annotated[dict[str, object] | None, ALWAYS] = None
    updated_at: Timestamp


class BetaClaudeCodeRBACGroupManagedSettingsSummary(BaseModel):
    type: Literal["claude_code_rbac_group_managed_settings_summary"]
    created_at: Timestamp
    rbac_group_id: str
    rbac_group_status: BetaClaudeCodeRBACGroupStatus
    updated_at: Timestamp


class BetaClaudeTagBundle(BaseModel):
    type: Literal["bundle"]
    id: str
    created_at: Timestamp
    description: Annotated[str | None, ALWAYS] = None
    display_name: str
    instructions: Annotated[str | None, ALWAYS] = None
    updated_at: Timestamp


class BetaClaudeTagSlackChannelBundleTarget(BaseModel):
    type: Literal["slack_channel"]
    id: str
    created_at: Timestamp
    slack_channel_id: str


class BetaClaudeTagSlackWorkspaceBundleTarget(BaseModel):
    type: Literal["slack_workspace"]
    id: str
    created_at: Timestamp
    slack_workspace_id: str


BetaClaudeTagBundleTarget = Annotated[
    BetaClaudeTagSlackChannelBundleTarget | BetaClaudeTagSlackWorkspaceBundleTarget, OpenUnion()
]


class BetaClaudeTagDefaultSettingSource(BaseModel):
    type: Literal["default"]


class BetaClaudeTagDeletedBundleTarget(BaseModel):
    type: Literal["bundle_target_deleted"]
    id: str


class BetaClaudeTagDeletedSlackChannel(BaseModel):
    type: Literal["slack_channel_deleted"]
    id: str


class BetaClaudeTagGuestPolicyAllow(BaseModel):
    type: Literal["allow"]


class BetaClaudeTagGuestPolicyRestrict(BaseModel):
    type: Literal["restrict"]


class BetaClaudeTagGuestPolicyChannelOnly(BaseModel):
    type: Literal["channel_only"]


BetaClaudeTagGuestPolicy = Annotated[
    BetaClaudeTagGuestPolicyAllow | BetaClaudeTagGuestPolicyRestrict | BetaClaudeTagGuestPolicyChannelOnly, OpenUnion()
]


class BetaClaudeTagReplyModeAutomatic(BaseModel):
    type: Literal["automatic"]


class BetaClaudeTagReplyModeMentionOnly(BaseModel):
    type: Literal["mention_only"]


class BetaClaudeTagReplyModeAlwaysAwake(BaseModel):
    type: Literal["always_awake"]


class BetaClaudeTagReplyModeThread(BaseModel):
    type: Literal["thread"]


BetaClaudeTagReplyMode = Annotated[
    BetaClaudeTagReplyModeAutomatic
    | BetaClaudeTagReplyModeMentionOnly
    | BetaClaudeTagReplyModeAlwaysAwake
    | BetaClaudeTagReplyModeThread,
    OpenUnion(),
]


class BetaClaudeTagSlackChannelSettingSource(BaseModel):
    type: Literal["slack_channel"]
    slack_channel_id: str


class BetaClaudeTagSlackWorkspaceSettingSource(BaseModel):
    type: Literal["slack_workspace"]
    slack_workspace_id: str


class BetaClaudeTagSlackParentChannelSettingSource(BaseModel):
    type: Literal["slack_parent_channel"]
    slack_channel_id: str


class BetaClaudeTagSlackDefaultSettingSource(BaseModel):
    type: Literal["slack_default"]


class BetaClaudeTagSlackChannelIdentifiers(BaseModel):
    channel_id: str
    workspace_id: str


class BetaClaudeTagSlackGridChannelSettingSource(BaseModel):
    type: Literal["slack_grid_channel"]
    slack: BetaClaudeTagSlackChannelIdentifiers


BetaClaudeTagSettingSource = Annotated[
    BetaClaudeTagSlackChannelSettingSource
    | BetaClaudeTagSlackWorkspaceSettingSource
    | BetaClaudeTagSlackParentChannelSettingSource
    | BetaClaudeTagSlackDefaultSettingSource
    | BetaClaudeTagDefaultSettingSource
    | BetaClaudeTagSlackGridChannelSettingSource,
    OpenUnion(),
]


class BetaClaudeTagSettingSources(BaseModel):
    enabled: Annotated[BetaClaudeTagSettingSource | None, ALWAYS] = None
    environment_id: Annotated[BetaClaudeTagSettingSource | None, ALWAYS] = None
    guest_policy: Annotated[BetaClaudeTagSettingSource | None, ALWAYS] = None
    instructions: list[BetaClaudeTagSettingSource]
    model: Annotated[BetaClaudeTagSettingSource | None, ALWAYS] = None
    reply_mode: Annotated[BetaClaudeTagSettingSource | None, ALWAYS] = None


class BetaClaudeTagSettings(BaseModel):
    enabled: Annotated[bool | None, ALWAYS] = None
    environment_id: Annotated[str | None, ALWAYS] = None
    guest_policy: Annotated[BetaClaudeTagGuestPolicy | None, ALWAYS] = None
    instructions: Annotated[str | None, ALWAYS] = None
    model: Annotated[str | None, ALWAYS] = None
    reply_mode: Annotated[BetaClaudeTagReplyMode | None, ALWAYS] = None


class BetaClaudeTagSlackChannel(BaseModel):
    type: Literal["slack_channel"]
    id: str
    created_at: Timestamp
    settings: BetaClaudeTagSettings
    slack: BetaClaudeTagSlackChannelIdentifiers
    sources: BetaClaudeTagSettingSources
    updated_at: Timestamp


class BetaClaudeTagSlackWorkspaceIdentifiers(BaseModel):
    workspace_id: str


class BetaClaudeTagSlackWorkspace(BaseModel):
    type: Literal["slack_workspace"]
    id: str
    created_at: Timestamp
    settings: BetaClaudeTagSettings
    slack: BetaClaudeTagSlackWorkspaceIdentifiers
    sources: BetaClaudeTagSettingSources
    updated_at: Timestamp


class BetaDeletedClaudeCodeRBACGroupManagedSettings(BaseModel):
    type: Literal["claude_code_rbac_group_managed_settings_deleted"]
    rbac_group_id: str


class BetaClaudeCodeManagedSettingsOrganizationModeParam(TypedDict, total=False):
    type: Required[Literal["organization"]]


class BetaClaudeCodeManagedSettingsRBACGroupsModeParam(TypedDict, total=False):
    type: Required[Literal["rbac_groups"]]


BetaClaudeCodeManagedSettingsModeParam = Annotated[
    BetaClaudeCodeManagedSettingsOrganizationModeParam | BetaClaudeCodeManagedSettingsRBACGroupsModeParam, Tagged()
]


class BetaClaudeTagSlackChannelBundleTargetCreateParam(TypedDict, total=False):
    type: Required[Literal["slack_channel"]]
    slack_channel_id: Required[str]


class BetaClaudeTagSlackWorkspaceBundleTargetCreateParam(TypedDict, total=False):
    type: Required[Literal["slack_workspace"]]
    slack_workspace_id: Required[str]


BetaClaudeTagBundleTargetCreateParam = Annotated[
    BetaClaudeTagSlackChannelBundleTargetCreateParam | BetaClaudeTagSlackWorkspaceBundleTargetCreateParam, Tagged()
]


class BetaClaudeTagGuestPolicyAllowParam(TypedDict, total=False):
    type: Required[Literal["allow"]]


class BetaClaudeTagGuestPolicyChannelOnlyParam(TypedDict, total=False):
    type: Required[Literal["channel_only"]]


class BetaClaudeTagGuestPolicyRestrictParam(TypedDict, total=False):
    type: Required[Literal["restrict"]]


BetaClaudeTagGuestPolicyParam = Annotated[
    BetaClaudeTagGuestPolicyAllowParam
    | BetaClaudeTagGuestPolicyRestrictParam
    | BetaClaudeTagGuestPolicyChannelOnlyParam,
    Tagged(),
]


class BetaClaudeTagReplyModeAlwaysAwakeParam(TypedDict, total=False):
    type: Required[Literal["always_awake"]]


class BetaClaudeTagReplyModeAutomaticParam(TypedDict, total=False):
    type: Required[Literal["automatic"]]


class BetaClaudeTagReplyModeMentionOnlyParam(TypedDict, total=False):
    type: Required[Literal["mention_only"]]


class BetaClaudeTagReplyModeThreadParam(TypedDict, total=False):
    type: Required[Literal["thread"]]


BetaClaudeTagReplyModeParam = Annotated[
    BetaClaudeTagReplyModeAutomaticParam
    | BetaClaudeTagReplyModeMentionOnlyParam
    | BetaClaudeTagReplyModeAlwaysAwakeParam
    | BetaClaudeTagReplyModeThreadParam,
    Tagged(),
]


class BetaClaudeTagSettingsCreateParam(TypedDict, total=False):
    enabled: bool | None
    environment_id: str | None
    guest_policy: BetaClaudeTagGuestPolicyParam | None
    instructions: str | None
    model: str | None
    reply_mode: BetaClaudeTagReplyModeParam | None


class BetaClaudeTagSettingsUpdateParam(TypedDict, total=False):
    enabled: bool | None
    environment_id: str | None
    guest_policy: BetaClaudeTagGuestPolicyParam | None
    instructions: str | None
    model: str | None
    reply_mode: BetaClaudeTagReplyModeParam | None


class BetaClaudeTagSlackChannelIdentifiersParam(TypedDict, total=False):
    channel_id: Required[str]
    workspace_id: Required[str]


@with_config(FORBID_EXTRA)
class ConfigurationUpdateParams(TypedDict, total=False):
    mode: BetaClaudeCodeManagedSettingsModeParam
    rbac_group_order: Sequence[str]
    rbac_group_order_version: str


class ConfigurationUpdateCall(ConfigurationUpdateParams, BetaHeader, RequestOptions):
    """Arguments of `client.beta.organization.claude_code.managed_settings.configuration.update`."""


@with_config(FORBID_EXTRA)
class RBACGroupDefaultUpdateParams(TypedDict, total=False):
    settings: Required[Mapping[str, object] | None]


class RBACGroupDefaultUpdateCall(RBACGroupDefaultUpdateParams, BetaHeader, RequestOptions):
    """Arguments of `client.beta.organization.claude_code.managed_settings.rbac_group_default.update`."""


ClaudeCodeRBACGroupListParams = PageParams


@with_config(FORBID_EXTRA)
class RBACGroupSetParams(TypedDict, total=False):
    settings: Required[Mapping[str, object]]


class RBACGroupSetCall(RBACGroupSetParams, BetaHeader, RequestOptions):
    """Arguments of `client.beta.organization.claude_code.managed_settings.rbac_groups.set`."""


@with_config(FORBID_EXTRA)
class BundleUpdateParams(TypedDict, total=False):
    instructions: str | None


class BundleUpdateCall(BundleUpdateParams, BetaHeader, RequestOptions):
    """Arguments of `client.beta.organization.claude_tag.bundles.update`."""


BundleListParams = CursorParams


@with_config(FORBID_EXTRA)
class TargetCreateParams(TypedDict, total=False):
    target: Required[BetaClaudeTagBundleTargetCreateParam]


class TargetCreateCall(TargetCreateParams, BetaHeader, RequestOptions):
    """Arguments of `client.beta.organization.claude_tag.bundles.targets.create`."""


TargetListParams = CursorParams


@with_config(FORBID_EXTRA)
class SlackChannelCreateParams(TypedDict, total=False):
    slack: Required[BetaClaudeTagSlackChannelIdentifiersParam]
    settings: BetaClaudeTagSettingsCreateParam


class SlackChannelCreateCall(SlackChannelCreateParams, BetaHeader, RequestOptions):
    """Arguments of `client.beta.organization.claude_tag.slack_channels.create`."""


@with_config(FORBID_EXTRA)
class SlackChannelRetrieveParams(TypedDict, total=False):
    include_inherited: bool


class SlackChannelRetrieveCall(SlackChannelRetrieveParams, BetaHeader, RequestOptions):
    """Arguments of `client.beta.organization.claude_tag.slack_channels.retrieve`."""


@with_config(FORBID_EXTRA)
class SlackChannelUpdateParams(TypedDict, total=False):
    settings: Required[BetaClaudeTagSettingsUpdateParam]


class SlackChannelUpdateCall(SlackChannelUpdateParams, BetaHeader, RequestOptions):
    """Arguments of `client.beta.organization.claude_tag.slack_channels.update`."""


@with_config(FORBID_EXTRA)
class SlackChannelListParams(CursorParams, total=False):
    slack_workspace_id: Required[str]
    include_inherited: bool
    slack_channel_id: str


class SlackChannelListCall(SlackChannelListParams, BetaHeader, RequestOptions):
    """Arguments of `client.beta.organization.claude_tag.slack_channels.list`."""


SlackWorkspaceRetrieveParams = SlackChannelRetrieveParams
SlackWorkspaceUpdateParams = SlackChannelUpdateParams


@with_config(FORBID_EXTRA)
class SlackWorkspaceListParams(CursorParams, total=False):
    include_inherited: bool
    slack_workspace_id: str


class SlackWorkspaceListCall(SlackWorkspaceListParams, BetaHeader, RequestOptions):
    """Arguments of `client.beta.organization.claude_tag.slack_workspaces.list`."""
