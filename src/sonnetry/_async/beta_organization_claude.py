# Made from src/sonnetry/endpoints by codegen/resources.py; edit the rows instead.
"""The beta organization claude resources."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING, Unpack

from ..endpoints.beta.organization import claude as rows
from ._runtime import AsyncPaginator, paginate
from .resource import AsyncAPIResource

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
    from .pages import AsyncPageCursor
    from .raw_types import (
        AsyncBetaOrganizationClaudeCodeManagedSettingsConfigurationResourceWithRawResponse,
        AsyncBetaOrganizationClaudeCodeManagedSettingsConfigurationResourceWithStreamingResponse,
        AsyncBetaOrganizationClaudeCodeManagedSettingsRbacGroupDefaultResourceWithRawResponse,
        AsyncBetaOrganizationClaudeCodeManagedSettingsRbacGroupDefaultResourceWithStreamingResponse,
        AsyncBetaOrganizationClaudeCodeManagedSettingsRbacGroupsResourceWithRawResponse,
        AsyncBetaOrganizationClaudeCodeManagedSettingsRbacGroupsResourceWithStreamingResponse,
        AsyncBetaOrganizationClaudeCodeManagedSettingsResourceWithRawResponse,
        AsyncBetaOrganizationClaudeCodeManagedSettingsResourceWithStreamingResponse,
        AsyncBetaOrganizationClaudeCodeResourceWithRawResponse,
        AsyncBetaOrganizationClaudeCodeResourceWithStreamingResponse,
        AsyncBetaOrganizationClaudeTagBundlesResourceWithRawResponse,
        AsyncBetaOrganizationClaudeTagBundlesResourceWithStreamingResponse,
        AsyncBetaOrganizationClaudeTagBundlesTargetsResourceWithRawResponse,
        AsyncBetaOrganizationClaudeTagBundlesTargetsResourceWithStreamingResponse,
        AsyncBetaOrganizationClaudeTagResourceWithRawResponse,
        AsyncBetaOrganizationClaudeTagResourceWithStreamingResponse,
        AsyncBetaOrganizationClaudeTagSlackChannelsResourceWithRawResponse,
        AsyncBetaOrganizationClaudeTagSlackChannelsResourceWithStreamingResponse,
        AsyncBetaOrganizationClaudeTagSlackWorkspacesResourceWithRawResponse,
        AsyncBetaOrganizationClaudeTagSlackWorkspacesResourceWithStreamingResponse,
    )


class AsyncBetaOrganizationClaudeCodeResource(AsyncAPIResource):
    """`client.beta.organization.claude_code`."""

    with_raw_response: AsyncBetaOrganizationClaudeCodeResourceWithRawResponse
    with_streaming_response: AsyncBetaOrganizationClaudeCodeResourceWithStreamingResponse

    @cached_property
    def managed_settings(self) -> AsyncBetaOrganizationClaudeCodeManagedSettingsResource:
        """`client.beta.organization.claude_code.managed_settings`."""
        return AsyncBetaOrganizationClaudeCodeManagedSettingsResource(self._client)


class AsyncBetaOrganizationClaudeCodeManagedSettingsResource(AsyncAPIResource):
    """`client.beta.organization.claude_code.managed_settings`."""

    with_raw_response: AsyncBetaOrganizationClaudeCodeManagedSettingsResourceWithRawResponse
    with_streaming_response: AsyncBetaOrganizationClaudeCodeManagedSettingsResourceWithStreamingResponse

    @cached_property
    def configuration(self) -> AsyncBetaOrganizationClaudeCodeManagedSettingsConfigurationResource:
        """`client.beta.organization.claude_code.managed_settings.configuration`."""
        return AsyncBetaOrganizationClaudeCodeManagedSettingsConfigurationResource(self._client)

    @cached_property
    def rbac_group_default(self) -> AsyncBetaOrganizationClaudeCodeManagedSettingsRbacGroupDefaultResource:
        """`client.beta.organization.claude_code.managed_settings.rbac_group_default`."""
        return AsyncBetaOrganizationClaudeCodeManagedSettingsRbacGroupDefaultResource(self._client)

    @cached_property
    def rbac_groups(self) -> AsyncBetaOrganizationClaudeCodeManagedSettingsRbacGroupsResource:
        """`client.beta.organization.claude_code.managed_settings.rbac_groups`."""
        return AsyncBetaOrganizationClaudeCodeManagedSettingsRbacGroupsResource(self._client)


class AsyncBetaOrganizationClaudeCodeManagedSettingsConfigurationResource(AsyncAPIResource):
    """`client.beta.organization.claude_code.managed_settings.configuration`."""

    with_raw_response: AsyncBetaOrganizationClaudeCodeManagedSettingsConfigurationResourceWithRawResponse
    with_streaming_response: AsyncBetaOrganizationClaudeCodeManagedSettingsConfigurationResourceWithStreamingResponse

    async def retrieve(self, **params: Unpack[BetaCall]) -> BetaClaudeCodeManagedSettingsConfiguration:
        """Get the managed settings configuration of Claude Code."""
        return await self._client.call(rows.CLAUDE_CODE_MANAGED_SETTINGS_CONFIGURATION_RETRIEVE, params)

    async def update(self, **params: Unpack[ConfigurationUpdateCall]) -> BetaClaudeCodeManagedSettingsConfiguration:
        """Change the managed settings configuration of Claude Code."""
        return await self._client.call(rows.CLAUDE_CODE_MANAGED_SETTINGS_CONFIGURATION_UPDATE, params)


class AsyncBetaOrganizationClaudeCodeManagedSettingsRbacGroupDefaultResource(AsyncAPIResource):
    """`client.beta.organization.claude_code.managed_settings.rbac_group_default`."""

    with_raw_response: AsyncBetaOrganizationClaudeCodeManagedSettingsRbacGroupDefaultResourceWithRawResponse
    with_streaming_response: AsyncBetaOrganizationClaudeCodeManagedSettingsRbacGroupDefaultResourceWithStreamingResponse

    async def retrieve(self, **params: Unpack[BetaCall]) -> BetaClaudeCodeRBACGroupDefaultManagedSettings:
        """Get the managed settings of groups without settings of their own."""
        return await self._client.call(rows.CLAUDE_CODE_MANAGED_SETTINGS_RBAC_GROUP_DEFAULT_RETRIEVE, params)

    async def update(
        self, **params: Unpack[RBACGroupDefaultUpdateCall]
    ) -> BetaClaudeCodeRBACGroupDefaultManagedSettings:
        """Change the managed settings of groups without settings of their own."""
        return await self._client.call(rows.CLAUDE_CODE_MANAGED_SETTINGS_RBAC_GROUP_DEFAULT_UPDATE, params)


class AsyncBetaOrganizationClaudeCodeManagedSettingsRbacGroupsResource(AsyncAPIResource):
    """`client.beta.organization.claude_code.managed_settings.rbac_groups`."""

    with_raw_response: AsyncBetaOrganizationClaudeCodeManagedSettingsRbacGroupsResourceWithRawResponse
    with_streaming_response: AsyncBetaOrganizationClaudeCodeManagedSettingsRbacGroupsResourceWithStreamingResponse

    async def retrieve(self, rbac_group_id: str, **params: Unpack[BetaCall]) -> BetaClaudeCodeRBACGroupManagedSettings:
        """Get the managed settings of an RBAC group in Claude Code."""
        return await self._client.call(
            rows.CLAUDE_CODE_MANAGED_SETTINGS_RBAC_GROUPS_RETRIEVE, params, {"rbac_group_id": rbac_group_id}
        )

    def list(
        self, **params: Unpack[BetaPageCall]
    ) -> AsyncPaginator[
        AsyncPageCursor[BetaClaudeCodeRBACGroupManagedSettingsSummary], BetaClaudeCodeRBACGroupManagedSettingsSummary
    ]:
        """List the managed settings of RBAC groups in Claude Code."""
        return paginate(self._client, rows.CLAUDE_CODE_MANAGED_SETTINGS_RBAC_GROUPS_LIST, params)

    async def delete(
        self, rbac_group_id: str, **params: Unpack[BetaCall]
    ) -> BetaDeletedClaudeCodeRBACGroupManagedSettings:
        """Delete the managed settings of an RBAC group in Claude Code."""
        return await self._client.call(
            rows.CLAUDE_CODE_MANAGED_SETTINGS_RBAC_GROUPS_DELETE, params, {"rbac_group_id": rbac_group_id}
        )

    async def set(
        self, rbac_group_id: str, **params: Unpack[RBACGroupSetCall]
    ) -> BetaClaudeCodeRBACGroupManagedSettings:
        """Set the managed settings of an RBAC group in Claude Code."""
        return await self._client.call(
            rows.CLAUDE_CODE_MANAGED_SETTINGS_RBAC_GROUPS_SET, params, {"rbac_group_id": rbac_group_id}
        )


class AsyncBetaOrganizationClaudeTagResource(AsyncAPIResource):
    """`client.beta.organization.claude_tag`."""

    with_raw_response: AsyncBetaOrganizationClaudeTagResourceWithRawResponse
    with_streaming_response: AsyncBetaOrganizationClaudeTagResourceWithStreamingResponse

    @cached_property
    def bundles(self) -> AsyncBetaOrganizationClaudeTagBundlesResource:
        """`client.beta.organization.claude_tag.bundles`."""
        return AsyncBetaOrganizationClaudeTagBundlesResource(self._client)

    @cached_property
    def slack_channels(self) -> AsyncBetaOrganizationClaudeTagSlackChannelsResource:
        """`client.beta.organization.claude_tag.slack_channels`."""
        return AsyncBetaOrganizationClaudeTagSlackChannelsResource(self._client)

    @cached_property
    def slack_workspaces(self) -> AsyncBetaOrganizationClaudeTagSlackWorkspacesResource:
        """`client.beta.organization.claude_tag.slack_workspaces`."""
        return AsyncBetaOrganizationClaudeTagSlackWorkspacesResource(self._client)


class AsyncBetaOrganizationClaudeTagBundlesResource(AsyncAPIResource):
    """`client.beta.organization.claude_tag.bundles`."""

    with_raw_response: AsyncBetaOrganizationClaudeTagBundlesResourceWithRawResponse
    with_streaming_response: AsyncBetaOrganizationClaudeTagBundlesResourceWithStreamingResponse

    @cached_property
    def targets(self) -> AsyncBetaOrganizationClaudeTagBundlesTargetsResource:
        """`client.beta.organization.claude_tag.bundles.targets`."""
        return AsyncBetaOrganizationClaudeTagBundlesTargetsResource(self._client)

    async def retrieve(self, bundle_id: str, **params: Unpack[BetaCall]) -> BetaClaudeTagBundle:
        """Get a bundle."""
        return await self._client.call(rows.CLAUDE_TAG_BUNDLES_RETRIEVE, params, {"bundle_id": bundle_id})

    async def update(self, bundle_id: str, **params: Unpack[BundleUpdateCall]) -> BetaClaudeTagBundle:
        """Change a bundle."""
        return await self._client.call(rows.CLAUDE_TAG_BUNDLES_UPDATE, params, {"bundle_id": bundle_id})

    def list(
        self, **params: Unpack[BetaCursorCall]
    ) -> AsyncPaginator[AsyncPageCursor[BetaClaudeTagBundle], BetaClaudeTagBundle]:
        """List bundles."""
        return paginate(self._client, rows.CLAUDE_TAG_BUNDLES_LIST, params)


class AsyncBetaOrganizationClaudeTagBundlesTargetsResource(AsyncAPIResource):
    """`client.beta.organization.claude_tag.bundles.targets`."""

    with_raw_response: AsyncBetaOrganizationClaudeTagBundlesTargetsResourceWithRawResponse
    with_streaming_response: AsyncBetaOrganizationClaudeTagBundlesTargetsResourceWithStreamingResponse

    async def create(self, bundle_id: str, **params: Unpack[TargetCreateCall]) -> BetaClaudeTagBundleTarget:
        """Add a target to a bundle."""
        return await self._client.call(rows.CLAUDE_TAG_BUNDLES_TARGETS_CREATE, params, {"bundle_id": bundle_id})

    async def retrieve(
        self, target_id: str, *, bundle_id: str, **params: Unpack[BetaCall]
    ) -> BetaClaudeTagBundleTarget:
        """Get a target of a bundle."""
        return await self._client.call(
            rows.CLAUDE_TAG_BUNDLES_TARGETS_RETRIEVE, params, {"bundle_id": bundle_id, "target_id": target_id}
        )

    def list(
        self, bundle_id: str, **params: Unpack[BetaCursorCall]
    ) -> AsyncPaginator[AsyncPageCursor[BetaClaudeTagBundleTarget], BetaClaudeTagBundleTarget]:
        """List targets of a bundle."""
        return paginate(self._client, rows.CLAUDE_TAG_BUNDLES_TARGETS_LIST, params, {"bundle_id": bundle_id})

    async def delete(
        self, target_id: str, *, bundle_id: str, **params: Unpack[BetaCall]
    ) -> BetaClaudeTagDeletedBundleTarget:
        """Remove a target from a bundle."""
        return await self._client.call(
            rows.CLAUDE_TAG_BUNDLES_TARGETS_DELETE, params, {"bundle_id": bundle_id, "target_id": target_id}
        )


class AsyncBetaOrganizationClaudeTagSlackChannelsResource(AsyncAPIResource):
    """`client.beta.organization.claude_tag.slack_channels`."""

    with_raw_response: AsyncBetaOrganizationClaudeTagSlackChannelsResourceWithRawResponse
    with_streaming_response: AsyncBetaOrganizationClaudeTagSlackChannelsResourceWithStreamingResponse

    async def create(self, **params: Unpack[SlackChannelCreateCall]) -> BetaClaudeTagSlackChannel:
        """Set Claude up in a Slack channel."""
        return await self._client.call(rows.CLAUDE_TAG_SLACK_CHANNELS_CREATE, params)

    async def retrieve(self, id: str, **params: Unpack[SlackChannelRetrieveCall]) -> BetaClaudeTagSlackChannel:
        """Get how Claude is set up in a Slack channel."""
        return await self._client.call(rows.CLAUDE_TAG_SLACK_CHANNELS_RETRIEVE, params, {"id": id})

    async def update(self, id: str, **params: Unpack[SlackChannelUpdateCall]) -> BetaClaudeTagSlackChannel:
        """Change how Claude is set up in a Slack channel."""
        return await self._client.call(rows.CLAUDE_TAG_SLACK_CHANNELS_UPDATE, params, {"id": id})

    def list(
        self, **params: Unpack[SlackChannelListCall]
    ) -> AsyncPaginator[AsyncPageCursor[BetaClaudeTagSlackChannel], BetaClaudeTagSlackChannel]:
        """List the Slack channels in which Claude is set up."""
        return paginate(self._client, rows.CLAUDE_TAG_SLACK_CHANNELS_LIST, params)

    async def delete(self, id: str, **params: Unpack[BetaCall]) -> BetaClaudeTagDeletedSlackChannel:
        """Remove the set-up of Claude from a Slack channel."""
        return await self._client.call(rows.CLAUDE_TAG_SLACK_CHANNELS_DELETE, params, {"id": id})


class AsyncBetaOrganizationClaudeTagSlackWorkspacesResource(AsyncAPIResource):
    """`client.beta.organization.claude_tag.slack_workspaces`."""

    with_raw_response: AsyncBetaOrganizationClaudeTagSlackWorkspacesResourceWithRawResponse
    with_streaming_response: AsyncBetaOrganizationClaudeTagSlackWorkspacesResourceWithStreamingResponse

    async def retrieve(self, id: str, **params: Unpack[SlackChannelRetrieveCall]) -> BetaClaudeTagSlackWorkspace:
        """Get how Claude is set up in a Slack workspace."""
        return await self._client.call(rows.CLAUDE_TAG_SLACK_WORKSPACES_RETRIEVE, params, {"id": id})

    async def update(self, id: str, **params: Unpack[SlackChannelUpdateCall]) -> BetaClaudeTagSlackWorkspace:
        """Change how Claude is set up in a Slack workspace."""
        return await self._client.call(rows.CLAUDE_TAG_SLACK_WORKSPACES_UPDATE, params, {"id": id})

    def list(
        self, **params: Unpack[SlackWorkspaceListCall]
    ) -> AsyncPaginator[AsyncPageCursor[BetaClaudeTagSlackWorkspace], BetaClaudeTagSlackWorkspace]:
        """List the Slack workspaces in which Claude is set up."""
        return paginate(self._client, rows.CLAUDE_TAG_SLACK_WORKSPACES_LIST, params)
