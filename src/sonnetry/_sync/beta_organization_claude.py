# Derived from src/sonnetry/_async/beta_organization_claude.py by codegen/unasync.py; edit that file instead.
# Made from src/sonnetry/endpoints by codegen/resources.py; edit the rows instead.
"""The beta organization claude resources."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING, Unpack

from ..endpoints.beta.organization import claude as rows
from ._runtime import paginate
from .resource import APIResource

if TYPE_CHECKING:
    from ..types._calls import BetaCall, BetaCursorCall, BetaPageCall
    from ..types.beta import (
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
    )
    from ..types.beta.organization.claude import (
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
    from .pages import PageCursor
    from .raw_types import (
        BetaOrganizationClaudeCodeManagedSettingsConfigurationResourceWithRawResponse,
        BetaOrganizationClaudeCodeManagedSettingsConfigurationResourceWithStreamingResponse,
        BetaOrganizationClaudeCodeManagedSettingsRbacGroupDefaultResourceWithRawResponse,
        BetaOrganizationClaudeCodeManagedSettingsRbacGroupDefaultResourceWithStreamingResponse,
        BetaOrganizationClaudeCodeManagedSettingsRbacGroupsResourceWithRawResponse,
        BetaOrganizationClaudeCodeManagedSettingsRbacGroupsResourceWithStreamingResponse,
        BetaOrganizationClaudeCodeManagedSettingsResourceWithRawResponse,
        BetaOrganizationClaudeCodeManagedSettingsResourceWithStreamingResponse,
        BetaOrganizationClaudeCodeResourceWithRawResponse,
        BetaOrganizationClaudeCodeResourceWithStreamingResponse,
        BetaOrganizationClaudeTagBundlesResourceWithRawResponse,
        BetaOrganizationClaudeTagBundlesResourceWithStreamingResponse,
        BetaOrganizationClaudeTagBundlesTargetsResourceWithRawResponse,
        BetaOrganizationClaudeTagBundlesTargetsResourceWithStreamingResponse,
        BetaOrganizationClaudeTagResourceWithRawResponse,
        BetaOrganizationClaudeTagResourceWithStreamingResponse,
        BetaOrganizationClaudeTagSlackChannelsResourceWithRawResponse,
        BetaOrganizationClaudeTagSlackChannelsResourceWithStreamingResponse,
        BetaOrganizationClaudeTagSlackWorkspacesResourceWithRawResponse,
        BetaOrganizationClaudeTagSlackWorkspacesResourceWithStreamingResponse,
    )


class BetaOrganizationClaudeCodeResource(APIResource):
    """`client.beta.organization.claude_code`."""

    with_raw_response: BetaOrganizationClaudeCodeResourceWithRawResponse
    with_streaming_response: BetaOrganizationClaudeCodeResourceWithStreamingResponse

    @cached_property
    def managed_settings(self) -> BetaOrganizationClaudeCodeManagedSettingsResource:
        """`client.beta.organization.claude_code.managed_settings`."""
        return BetaOrganizationClaudeCodeManagedSettingsResource(self._client)


class BetaOrganizationClaudeCodeManagedSettingsResource(APIResource):
    """`client.beta.organization.claude_code.managed_settings`."""

    with_raw_response: BetaOrganizationClaudeCodeManagedSettingsResourceWithRawResponse
    with_streaming_response: BetaOrganizationClaudeCodeManagedSettingsResourceWithStreamingResponse

    @cached_property
    def configuration(self) -> BetaOrganizationClaudeCodeManagedSettingsConfigurationResource:
        """`client.beta.organization.claude_code.managed_settings.configuration`."""
        return BetaOrganizationClaudeCodeManagedSettingsConfigurationResource(self._client)

    @cached_property
    def rbac_group_default(self) -> BetaOrganizationClaudeCodeManagedSettingsRbacGroupDefaultResource:
        """`client.beta.organization.claude_code.managed_settings.rbac_group_default`."""
        return BetaOrganizationClaudeCodeManagedSettingsRbacGroupDefaultResource(self._client)

    @cached_property
    def rbac_groups(self) -> BetaOrganizationClaudeCodeManagedSettingsRbacGroupsResource:
        """`client.beta.organization.claude_code.managed_settings.rbac_groups`."""
        return BetaOrganizationClaudeCodeManagedSettingsRbacGroupsResource(self._client)


class BetaOrganizationClaudeCodeManagedSettingsConfigurationResource(APIResource):
    """`client.beta.organization.claude_code.managed_settings.configuration`."""

    with_raw_response: BetaOrganizationClaudeCodeManagedSettingsConfigurationResourceWithRawResponse
    with_streaming_response: BetaOrganizationClaudeCodeManagedSettingsConfigurationResourceWithStreamingResponse

    def retrieve(self, **params: Unpack[BetaCall]) -> BetaClaudeCodeManagedSettingsConfiguration:
        """Get the managed settings configuration of Claude Code."""
        return self._client.call(rows.CLAUDE_CODE_MANAGED_SETTINGS_CONFIGURATION_RETRIEVE, params)

    def update(self, **params: Unpack[ConfigurationUpdateCall]) -> BetaClaudeCodeManagedSettingsConfiguration:
        """Change the managed settings configuration of Claude Code."""
        return self._client.call(rows.CLAUDE_CODE_MANAGED_SETTINGS_CONFIGURATION_UPDATE, params)


class BetaOrganizationClaudeCodeManagedSettingsRbacGroupDefaultResource(APIResource):
    """`client.beta.organization.claude_code.managed_settings.rbac_group_default`."""

    with_raw_response: BetaOrganizationClaudeCodeManagedSettingsRbacGroupDefaultResourceWithRawResponse
    with_streaming_response: BetaOrganizationClaudeCodeManagedSettingsRbacGroupDefaultResourceWithStreamingResponse

    def retrieve(self, **params: Unpack[BetaCall]) -> BetaClaudeCodeRBACGroupDefaultManagedSettings:
        """Get the managed settings of groups without settings of their own."""
        return self._client.call(rows.CLAUDE_CODE_MANAGED_SETTINGS_RBAC_GROUP_DEFAULT_RETRIEVE, params)

    def update(self, **params: Unpack[RBACGroupDefaultUpdateCall]) -> BetaClaudeCodeRBACGroupDefaultManagedSettings:
        """Change the managed settings of groups without settings of their own."""
        return self._client.call(rows.CLAUDE_CODE_MANAGED_SETTINGS_RBAC_GROUP_DEFAULT_UPDATE, params)


class BetaOrganizationClaudeCodeManagedSettingsRbacGroupsResource(APIResource):
    """`client.beta.organization.claude_code.managed_settings.rbac_groups`."""

    with_raw_response: BetaOrganizationClaudeCodeManagedSettingsRbacGroupsResourceWithRawResponse
    with_streaming_response: BetaOrganizationClaudeCodeManagedSettingsRbacGroupsResourceWithStreamingResponse

    def retrieve(self, rbac_group_id: str, **params: Unpack[BetaCall]) -> BetaClaudeCodeRBACGroupManagedSettings:
        """Get the managed settings of an RBAC group in Claude Code."""
        return self._client.call(
            rows.CLAUDE_CODE_MANAGED_SETTINGS_RBAC_GROUPS_RETRIEVE, params, {"rbac_group_id": rbac_group_id}
        )

    def list(self, **params: Unpack[BetaPageCall]) -> PageCursor[BetaClaudeCodeRBACGroupManagedSettingsSummary]:
        """List the managed settings of RBAC groups in Claude Code."""
        return paginate(self._client, rows.CLAUDE_CODE_MANAGED_SETTINGS_RBAC_GROUPS_LIST, params)

    def delete(self, rbac_group_id: str, **params: Unpack[BetaCall]) -> BetaDeletedClaudeCodeRBACGroupManagedSettings:
        """Delete the managed settings of an RBAC group in Claude Code."""
        return self._client.call(
            rows.CLAUDE_CODE_MANAGED_SETTINGS_RBAC_GROUPS_DELETE, params, {"rbac_group_id": rbac_group_id}
        )

    def set(self, rbac_group_id: str, **params: Unpack[RBACGroupSetCall]) -> BetaClaudeCodeRBACGroupManagedSettings:
        """Set the managed settings of an RBAC group in Claude Code."""
        return self._client.call(
            rows.CLAUDE_CODE_MANAGED_SETTINGS_RBAC_GROUPS_SET, params, {"rbac_group_id": rbac_group_id}
        )


class BetaOrganizationClaudeTagResource(APIResource):
    """`client.beta.organization.claude_tag`."""

    with_raw_response: BetaOrganizationClaudeTagResourceWithRawResponse
    with_streaming_response: BetaOrganizationClaudeTagResourceWithStreamingResponse

    @cached_property
    def bundles(self) -> BetaOrganizationClaudeTagBundlesResource:
        """`client.beta.organization.claude_tag.bundles`."""
        return BetaOrganizationClaudeTagBundlesResource(self._client)

    @cached_property
    def slack_channels(self) -> BetaOrganizationClaudeTagSlackChannelsResource:
        """`client.beta.organization.claude_tag.slack_channels`."""
        return BetaOrganizationClaudeTagSlackChannelsResource(self._client)

    @cached_property
    def slack_workspaces(self) -> BetaOrganizationClaudeTagSlackWorkspacesResource:
        """`client.beta.organization.claude_tag.slack_workspaces`."""
        return BetaOrganizationClaudeTagSlackWorkspacesResource(self._client)


class BetaOrganizationClaudeTagBundlesResource(APIResource):
    """`client.beta.organization.claude_tag.bundles`."""

    with_raw_response: BetaOrganizationClaudeTagBundlesResourceWithRawResponse
    with_streaming_response: BetaOrganizationClaudeTagBundlesResourceWithStreamingResponse

    @cached_property
    def targets(self) -> BetaOrganizationClaudeTagBundlesTargetsResource:
        """`client.beta.organization.claude_tag.bundles.targets`."""
        return BetaOrganizationClaudeTagBundlesTargetsResource(self._client)

    def retrieve(self, bundle_id: str, **params: Unpack[BetaCall]) -> BetaClaudeTagBundle:
        """Get a bundle."""
        return self._client.call(rows.CLAUDE_TAG_BUNDLES_RETRIEVE, params, {"bundle_id": bundle_id})

    def update(self, bundle_id: str, **params: Unpack[BundleUpdateCall]) -> BetaClaudeTagBundle:
        """Change a bundle."""
        return self._client.call(rows.CLAUDE_TAG_BUNDLES_UPDATE, params, {"bundle_id": bundle_id})

    def list(self, **params: Unpack[BetaCursorCall]) -> PageCursor[BetaClaudeTagBundle]:
        """List bundles."""
        return paginate(self._client, rows.CLAUDE_TAG_BUNDLES_LIST, params)


class BetaOrganizationClaudeTagBundlesTargetsResource(APIResource):
    """`client.beta.organization.claude_tag.bundles.targets`."""

    with_raw_response: BetaOrganizationClaudeTagBundlesTargetsResourceWithRawResponse
    with_streaming_response: BetaOrganizationClaudeTagBundlesTargetsResourceWithStreamingResponse

    def create(self, bundle_id: str, **params: Unpack[TargetCreateCall]) -> BetaClaudeTagBundleTarget:
        """Add a target to a bundle."""
        return self._client.call(rows.CLAUDE_TAG_BUNDLES_TARGETS_CREATE, params, {"bundle_id": bundle_id})

    def retrieve(self, target_id: str, *, bundle_id: str, **params: Unpack[BetaCall]) -> BetaClaudeTagBundleTarget:
        """Get a target of a bundle."""
        return self._client.call(
            rows.CLAUDE_TAG_BUNDLES_TARGETS_RETRIEVE, params, {"bundle_id": bundle_id, "target_id": target_id}
        )

    def list(self, bundle_id: str, **params: Unpack[BetaCursorCall]) -> PageCursor[BetaClaudeTagBundleTarget]:
        """List targets of a bundle."""
        return paginate(self._client, rows.CLAUDE_TAG_BUNDLES_TARGETS_LIST, params, {"bundle_id": bundle_id})

    def delete(self, target_id: str, *, bundle_id: str, **params: Unpack[BetaCall]) -> BetaClaudeTagDeletedBundleTarget:
        """Remove a target from a bundle."""
        return self._client.call(
            rows.CLAUDE_TAG_BUNDLES_TARGETS_DELETE, params, {"bundle_id": bundle_id, "target_id": target_id}
        )


class BetaOrganizationClaudeTagSlackChannelsResource(APIResource):
    """`client.beta.organization.claude_tag.slack_channels`."""

    with_raw_response: BetaOrganizationClaudeTagSlackChannelsResourceWithRawResponse
    with_streaming_response: BetaOrganizationClaudeTagSlackChannelsResourceWithStreamingResponse

    def create(self, **params: Unpack[SlackChannelCreateCall]) -> BetaClaudeTagSlackChannel:
        """Set Claude up in a Slack channel."""
        return self._client.call(rows.CLAUDE_TAG_SLACK_CHANNELS_CREATE, params)

    def retrieve(self, id: str, **params: Unpack[SlackChannelRetrieveCall]) -> BetaClaudeTagSlackChannel:
        """Get how Claude is set up in a Slack channel."""
        return self._client.call(rows.CLAUDE_TAG_SLACK_CHANNELS_RETRIEVE, params, {"id": id})

    def update(self, id: str, **params: Unpack[SlackChannelUpdateCall]) -> BetaClaudeTagSlackChannel:
        """Change how Claude is set up in a Slack channel."""
        return self._client.call(rows.CLAUDE_TAG_SLACK_CHANNELS_UPDATE, params, {"id": id})

    def list(self, **params: Unpack[SlackChannelListCall]) -> PageCursor[BetaClaudeTagSlackChannel]:
        """List the Slack channels in which Claude is set up."""
        return paginate(self._client, rows.CLAUDE_TAG_SLACK_CHANNELS_LIST, params)

    def delete(self, id: str, **params: Unpack[BetaCall]) -> BetaClaudeTagDeletedSlackChannel:
        """Remove the set-up of Claude from a Slack channel."""
        return self._client.call(rows.CLAUDE_TAG_SLACK_CHANNELS_DELETE, params, {"id": id})


class BetaOrganizationClaudeTagSlackWorkspacesResource(APIResource):
    """`client.beta.organization.claude_tag.slack_workspaces`."""

    with_raw_response: BetaOrganizationClaudeTagSlackWorkspacesResourceWithRawResponse
    with_streaming_response: BetaOrganizationClaudeTagSlackWorkspacesResourceWithStreamingResponse

    def retrieve(self, id: str, **params: Unpack[SlackChannelRetrieveCall]) -> BetaClaudeTagSlackWorkspace:
        """Get how Claude is set up in a Slack workspace."""
        return self._client.call(rows.CLAUDE_TAG_SLACK_WORKSPACES_RETRIEVE, params, {"id": id})

    def update(self, id: str, **params: Unpack[SlackChannelUpdateCall]) -> BetaClaudeTagSlackWorkspace:
        """Change how Claude is set up in a Slack workspace."""
        return self._client.call(rows.CLAUDE_TAG_SLACK_WORKSPACES_UPDATE, params, {"id": id})

    def list(self, **params: Unpack[SlackWorkspaceListCall]) -> PageCursor[BetaClaudeTagSlackWorkspace]:
        """List the Slack workspaces in which Claude is set up."""
        return paginate(self._client, rows.CLAUDE_TAG_SLACK_WORKSPACES_LIST, params)
