# Made from src/sonnetry/endpoints by codegen/resources.py; edit the rows instead.
"""The beta organization resources."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING, Unpack

from ..endpoints.beta.organization import analytics, claude, limits, members, plugins, telemetry, workspaces
from ._runtime import AsyncPaginator, paginate
from .resource import AsyncAPIResource

if TYPE_CHECKING:
    from ..types import (
        AnalyticsArtifactActivity,
        AnalyticsConnectorActivity,
        AnalyticsPluginActivity,
        AnalyticsProjectActivity,
        AnalyticsSingleDayActivitySummary,
        AnalyticsSkillActivity,
        AnalyticsUserActivity,
        APIKey,
        DeletedRBACGroup,
        DeletedRBACGroupMember,
        ExternalKeyDeleteResponse,
        ExternalKeyValidateResponse,
        FederationIssuer,
        FederationRuleWorkspace,
        FederationRuleWorkspaceRemoveResponse,
        IncreaseRequestApproveResponse,
        InviteDeleteResponse,
        OrganizationInvite,
        OrganizationRateLimit,
        OrganizationUser,
        RBACGroup,
        RBACGroupMember,
        RBACRole,
        RBACRolePermission,
        ServiceAccount,
        ServiceAccountWorkspaceMember,
        ServiceAccountWorkspaceRemoveResponse,
        SpendLimit,
        SpendLimitIncreaseRequest,
        SpendSummary,
        UserRemoveResponse,
        WorkspaceMember,
        WorkspaceMemberRemoveResponse,
        WorkspaceRateLimit,
        WorkspaceServiceAccountRemoveResponse,
    )
    from ..types._calls import BetaCall, BetaCursorCall, BetaPageCall, IdPageCall, NoCall, PageCall
    from ..types.beta import (
        BetaAnalyticsCostItem,
        BetaAnalyticsCostReportTimeBucket,
        BetaAnalyticsCostUsersItem,
        BetaAnalyticsUsageItem,
        BetaAnalyticsUsageReportTimeBucket,
        BetaAnalyticsUsageUsersItem,
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
        BetaComplianceSettings,
        BetaDeletedClaudeCodeRBACGroupManagedSettings,
        BetaDeletedExternalStorage,
        BetaDeletedOrganizationWebhookEndpoint,
        BetaDeletedPlugin,
        BetaDeletedPluginInstallationSetting,
        BetaDeletedTelemetryDestination,
        BetaDeletedTelemetryDestinationWorkspace,
        BetaExternalKey,
        BetaExternalStorage,
        BetaFederationRule,
        BetaGoogleManagedProjectDataControls,
        BetaNewOrganizationWebhookEndpoint,
        BetaOrganization,
        BetaOrganizationWebhookEndpoint,
        BetaOrganizationWebhookEndpointSigningSecret,
        BetaPlugin,
        BetaPluginInstallationSetting,
        BetaPluginMarketplace,
        BetaPluginMarketplaceValidationReport,
        BetaPluginShare,
        BetaPluginVersion,
        BetaTelemetryDestination,
        BetaTelemetryDestinationTestResponse,
        BetaTelemetryDestinationWorkspace,
        BetaWorkspace,
        SpendLimitDeleteResponse,
    )
    from ..types.beta.data_controls import ProjectDataControlUpdateCall
    from ..types.beta.organization.analytics import (
        AnalyticsPluginListCall,
        AnalyticsSkillListCall,
        AnalyticsUserListCall,
        ArtifactListCall,
        ConnectorListCall,
        CostListCall,
        CostReportListCall,
        ProjectListCall,
        SummaryListCall,
        UsageListCall,
        UsageReportListCall,
        UserCostReportListCall,
        UserUsageReportListCall,
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
    from ..types.beta.organization.limits import (
        EffectiveListCall,
        IncreaseRequestApproveCall,
        IncreaseRequestDenyCall,
        IncreaseRequestListCall,
        RateLimitListCall,
        SpendLimitListCall,
        SpendLimitSetCall,
    )
    from ..types.beta.organization.members import (
        APIKeyListCall,
        APIKeyUpdateCall,
        FederationRuleWorkspaceAddCall,
        InviteCreateCall,
        InviteListCall,
        IssuerCreateCall,
        IssuerListCall,
        IssuerUpdateCall,
        RBACGroupCreateCall,
        RBACGroupMemberAddCall,
        RBACGroupUpdateCall,
        RuleCreateCall,
        RuleListCall,
        RuleUpdateCall,
        ServiceAccountCreateCall,
        ServiceAccountUpdateCall,
        ServiceAccountWorkspaceAddCall,
        UserListCall,
        UserUpdateCall,
    )
    from ..types.beta.organization.plugins import (
        InstallationSettingListCall,
        InstallationSettingSetCall,
        PluginCreateCall,
        PluginListCall,
        PluginMarketplaceListCall,
        PluginMarketplaceRetrieveCall,
        PluginMarketplaceUpdateCall,
        PluginMarketplaceValidateArchiveCall,
        PluginMarketplaceValidateRepositoryCall,
        PluginUpdateCall,
        PluginVersionCreateCall,
        PluginVersionListCall,
        ShareListCall,
    )
    from ..types.beta.organization.telemetry import (
        TelemetryDestinationCreateCall,
        TelemetryDestinationListCall,
        TelemetryDestinationUpdateCall,
        WebhookCreateCall,
        WebhookListCall,
        WebhookUpdateCall,
    )
    from ..types.beta.organization.workspaces import (
        ComplianceSettingUpdateCall,
        ExternalKeyCreateCall,
        ExternalKeyUpdateCall,
        ExternalStorageCreateCall,
        ExternalStorageListCall,
        ExternalStorageUpdateCall,
        MemberUpdateCall,
        RateLimitUpdateCall,
        ServiceAccountAddCall,
        WorkspaceCreateCall,
        WorkspaceListCall,
        WorkspaceMemberAddCall,
        WorkspaceRateLimitListCall,
        WorkspaceServiceAccountUpdateCall,
        WorkspaceUpdateCall,
    )
    from .downloads import AsyncBinaryAPIResponse
    from .pages import AsyncPage, AsyncPageCursor, AsyncReportPageCursor
    from .raw_types import (
        AsyncBetaOrganizationAnalyticsAppsChatProjectsResourceWithRawResponse,
        AsyncBetaOrganizationAnalyticsAppsChatProjectsResourceWithStreamingResponse,
        AsyncBetaOrganizationAnalyticsAppsChatResourceWithRawResponse,
        AsyncBetaOrganizationAnalyticsAppsChatResourceWithStreamingResponse,
        AsyncBetaOrganizationAnalyticsAppsResourceWithRawResponse,
        AsyncBetaOrganizationAnalyticsAppsResourceWithStreamingResponse,
        AsyncBetaOrganizationAnalyticsArtifactsResourceWithRawResponse,
        AsyncBetaOrganizationAnalyticsArtifactsResourceWithStreamingResponse,
        AsyncBetaOrganizationAnalyticsConnectorsResourceWithRawResponse,
        AsyncBetaOrganizationAnalyticsConnectorsResourceWithStreamingResponse,
        AsyncBetaOrganizationAnalyticsCostReportResourceWithRawResponse,
        AsyncBetaOrganizationAnalyticsCostReportResourceWithStreamingResponse,
        AsyncBetaOrganizationAnalyticsCostResourceWithRawResponse,
        AsyncBetaOrganizationAnalyticsCostResourceWithStreamingResponse,
        AsyncBetaOrganizationAnalyticsPluginsResourceWithRawResponse,
        AsyncBetaOrganizationAnalyticsPluginsResourceWithStreamingResponse,
        AsyncBetaOrganizationAnalyticsResourceWithRawResponse,
        AsyncBetaOrganizationAnalyticsResourceWithStreamingResponse,
        AsyncBetaOrganizationAnalyticsSkillsResourceWithRawResponse,
        AsyncBetaOrganizationAnalyticsSkillsResourceWithStreamingResponse,
        AsyncBetaOrganizationAnalyticsSummariesResourceWithRawResponse,
        AsyncBetaOrganizationAnalyticsSummariesResourceWithStreamingResponse,
        AsyncBetaOrganizationAnalyticsUsageReportResourceWithRawResponse,
        AsyncBetaOrganizationAnalyticsUsageReportResourceWithStreamingResponse,
        AsyncBetaOrganizationAnalyticsUsageResourceWithRawResponse,
        AsyncBetaOrganizationAnalyticsUsageResourceWithStreamingResponse,
        AsyncBetaOrganizationAnalyticsUserCostReportResourceWithRawResponse,
        AsyncBetaOrganizationAnalyticsUserCostReportResourceWithStreamingResponse,
        AsyncBetaOrganizationAnalyticsUsersResourceWithRawResponse,
        AsyncBetaOrganizationAnalyticsUsersResourceWithStreamingResponse,
        AsyncBetaOrganizationAnalyticsUserUsageReportResourceWithRawResponse,
        AsyncBetaOrganizationAnalyticsUserUsageReportResourceWithStreamingResponse,
        AsyncBetaOrganizationApiKeysResourceWithRawResponse,
        AsyncBetaOrganizationApiKeysResourceWithStreamingResponse,
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
        AsyncBetaOrganizationComplianceSettingsResourceWithRawResponse,
        AsyncBetaOrganizationComplianceSettingsResourceWithStreamingResponse,
        AsyncBetaOrganizationExternalKeysResourceWithRawResponse,
        AsyncBetaOrganizationExternalKeysResourceWithStreamingResponse,
        AsyncBetaOrganizationExternalStorageResourceWithRawResponse,
        AsyncBetaOrganizationExternalStorageResourceWithStreamingResponse,
        AsyncBetaOrganizationFederationIssuersResourceWithRawResponse,
        AsyncBetaOrganizationFederationIssuersResourceWithStreamingResponse,
        AsyncBetaOrganizationFederationResourceWithRawResponse,
        AsyncBetaOrganizationFederationResourceWithStreamingResponse,
        AsyncBetaOrganizationFederationRulesResourceWithRawResponse,
        AsyncBetaOrganizationFederationRulesResourceWithStreamingResponse,
        AsyncBetaOrganizationFederationRulesWorkspacesResourceWithRawResponse,
        AsyncBetaOrganizationFederationRulesWorkspacesResourceWithStreamingResponse,
        AsyncBetaOrganizationInvitesResourceWithRawResponse,
        AsyncBetaOrganizationInvitesResourceWithStreamingResponse,
        AsyncBetaOrganizationPluginMarketplacesResourceWithRawResponse,
        AsyncBetaOrganizationPluginMarketplacesResourceWithStreamingResponse,
        AsyncBetaOrganizationPluginsInstallationSettingsResourceWithRawResponse,
        AsyncBetaOrganizationPluginsInstallationSettingsResourceWithStreamingResponse,
        AsyncBetaOrganizationPluginsResourceWithRawResponse,
        AsyncBetaOrganizationPluginsResourceWithStreamingResponse,
        AsyncBetaOrganizationPluginsSharesResourceWithRawResponse,
        AsyncBetaOrganizationPluginsSharesResourceWithStreamingResponse,
        AsyncBetaOrganizationPluginsVersionsResourceWithRawResponse,
        AsyncBetaOrganizationPluginsVersionsResourceWithStreamingResponse,
        AsyncBetaOrganizationProvidersGoogleProjectsDataControlsResourceWithRawResponse,
        AsyncBetaOrganizationProvidersGoogleProjectsDataControlsResourceWithStreamingResponse,
        AsyncBetaOrganizationProvidersGoogleProjectsResourceWithRawResponse,
        AsyncBetaOrganizationProvidersGoogleProjectsResourceWithStreamingResponse,
        AsyncBetaOrganizationProvidersGoogleResourceWithRawResponse,
        AsyncBetaOrganizationProvidersGoogleResourceWithStreamingResponse,
        AsyncBetaOrganizationProvidersResourceWithRawResponse,
        AsyncBetaOrganizationProvidersResourceWithStreamingResponse,
        AsyncBetaOrganizationRateLimitsResourceWithRawResponse,
        AsyncBetaOrganizationRateLimitsResourceWithStreamingResponse,
        AsyncBetaOrganizationRbacGroupsMembersResourceWithRawResponse,
        AsyncBetaOrganizationRbacGroupsMembersResourceWithStreamingResponse,
        AsyncBetaOrganizationRbacGroupsResourceWithRawResponse,
        AsyncBetaOrganizationRbacGroupsResourceWithStreamingResponse,
        AsyncBetaOrganizationRbacRolesPermissionsResourceWithRawResponse,
        AsyncBetaOrganizationRbacRolesPermissionsResourceWithStreamingResponse,
        AsyncBetaOrganizationRbacRolesResourceWithRawResponse,
        AsyncBetaOrganizationRbacRolesResourceWithStreamingResponse,
        AsyncBetaOrganizationResourceWithRawResponse,
        AsyncBetaOrganizationResourceWithStreamingResponse,
        AsyncBetaOrganizationServiceAccountsResourceWithRawResponse,
        AsyncBetaOrganizationServiceAccountsResourceWithStreamingResponse,
        AsyncBetaOrganizationServiceAccountsWorkspacesResourceWithRawResponse,
        AsyncBetaOrganizationServiceAccountsWorkspacesResourceWithStreamingResponse,
        AsyncBetaOrganizationSpendLimitsEffectiveResourceWithRawResponse,
        AsyncBetaOrganizationSpendLimitsEffectiveResourceWithStreamingResponse,
        AsyncBetaOrganizationSpendLimitsIncreaseRequestsResourceWithRawResponse,
        AsyncBetaOrganizationSpendLimitsIncreaseRequestsResourceWithStreamingResponse,
        AsyncBetaOrganizationSpendLimitsResourceWithRawResponse,
        AsyncBetaOrganizationSpendLimitsResourceWithStreamingResponse,
        AsyncBetaOrganizationTelemetryDestinationsResourceWithRawResponse,
        AsyncBetaOrganizationTelemetryDestinationsResourceWithStreamingResponse,
        AsyncBetaOrganizationTelemetryDestinationsWorkspacesResourceWithRawResponse,
        AsyncBetaOrganizationTelemetryDestinationsWorkspacesResourceWithStreamingResponse,
        AsyncBetaOrganizationUsersResourceWithRawResponse,
        AsyncBetaOrganizationUsersResourceWithStreamingResponse,
        AsyncBetaOrganizationWebhooksResourceWithRawResponse,
        AsyncBetaOrganizationWebhooksResourceWithStreamingResponse,
        AsyncBetaOrganizationWorkspacesMembersResourceWithRawResponse,
        AsyncBetaOrganizationWorkspacesMembersResourceWithStreamingResponse,
        AsyncBetaOrganizationWorkspacesRateLimitsResourceWithRawResponse,
        AsyncBetaOrganizationWorkspacesRateLimitsResourceWithStreamingResponse,
        AsyncBetaOrganizationWorkspacesResourceWithRawResponse,
        AsyncBetaOrganizationWorkspacesResourceWithStreamingResponse,
        AsyncBetaOrganizationWorkspacesServiceAccountsResourceWithRawResponse,
        AsyncBetaOrganizationWorkspacesServiceAccountsResourceWithStreamingResponse,
    )


class AsyncBetaOrganizationResource(AsyncAPIResource):
    """`client.beta.organization`."""

    with_raw_response: AsyncBetaOrganizationResourceWithRawResponse
    with_streaming_response: AsyncBetaOrganizationResourceWithStreamingResponse

    @cached_property
    def analytics(self) -> AsyncBetaOrganizationAnalyticsResource:
        """`client.beta.organization.analytics`."""
        return AsyncBetaOrganizationAnalyticsResource(self._client)

    @cached_property
    def api_keys(self) -> AsyncBetaOrganizationApiKeysResource:
        """`client.beta.organization.api_keys`."""
        return AsyncBetaOrganizationApiKeysResource(self._client)

    @cached_property
    def claude_code(self) -> AsyncBetaOrganizationClaudeCodeResource:
        """`client.beta.organization.claude_code`."""
        return AsyncBetaOrganizationClaudeCodeResource(self._client)

    @cached_property
    def claude_tag(self) -> AsyncBetaOrganizationClaudeTagResource:
        """`client.beta.organization.claude_tag`."""
        return AsyncBetaOrganizationClaudeTagResource(self._client)

    @cached_property
    def compliance_settings(self) -> AsyncBetaOrganizationComplianceSettingsResource:
        """`client.beta.organization.compliance_settings`."""
        return AsyncBetaOrganizationComplianceSettingsResource(self._client)

    @cached_property
    def external_keys(self) -> AsyncBetaOrganizationExternalKeysResource:
        """`client.beta.organization.external_keys`."""
        return AsyncBetaOrganizationExternalKeysResource(self._client)

    @cached_property
    def external_storage(self) -> AsyncBetaOrganizationExternalStorageResource:
        """`client.beta.organization.external_storage`."""
        return AsyncBetaOrganizationExternalStorageResource(self._client)

    @cached_property
    def federation(self) -> AsyncBetaOrganizationFederationResource:
        """`client.beta.organization.federation`."""
        return AsyncBetaOrganizationFederationResource(self._client)

    @cached_property
    def invites(self) -> AsyncBetaOrganizationInvitesResource:
        """`client.beta.organization.invites`."""
        return AsyncBetaOrganizationInvitesResource(self._client)

    @cached_property
    def plugin_marketplaces(self) -> AsyncBetaOrganizationPluginMarketplacesResource:
        """`client.beta.organization.plugin_marketplaces`."""
        return AsyncBetaOrganizationPluginMarketplacesResource(self._client)

    @cached_property
    def plugins(self) -> AsyncBetaOrganizationPluginsResource:
        """`client.beta.organization.plugins`."""
        return AsyncBetaOrganizationPluginsResource(self._client)

    @cached_property
    def providers(self) -> AsyncBetaOrganizationProvidersResource:
        """`client.beta.organization.providers`."""
        return AsyncBetaOrganizationProvidersResource(self._client)

    @cached_property
    def rate_limits(self) -> AsyncBetaOrganizationRateLimitsResource:
        """`client.beta.organization.rate_limits`."""
        return AsyncBetaOrganizationRateLimitsResource(self._client)

    @cached_property
    def rbac_groups(self) -> AsyncBetaOrganizationRbacGroupsResource:
        """`client.beta.organization.rbac_groups`."""
        return AsyncBetaOrganizationRbacGroupsResource(self._client)

    @cached_property
    def rbac_roles(self) -> AsyncBetaOrganizationRbacRolesResource:
        """`client.beta.organization.rbac_roles`."""
        return AsyncBetaOrganizationRbacRolesResource(self._client)

    @cached_property
    def service_accounts(self) -> AsyncBetaOrganizationServiceAccountsResource:
        """`client.beta.organization.service_accounts`."""
        return AsyncBetaOrganizationServiceAccountsResource(self._client)

    @cached_property
    def spend_limits(self) -> AsyncBetaOrganizationSpendLimitsResource:
        """`client.beta.organization.spend_limits`."""
        return AsyncBetaOrganizationSpendLimitsResource(self._client)

    @cached_property
    def telemetry_destinations(self) -> AsyncBetaOrganizationTelemetryDestinationsResource:
        """`client.beta.organization.telemetry_destinations`."""
        return AsyncBetaOrganizationTelemetryDestinationsResource(self._client)

    @cached_property
    def users(self) -> AsyncBetaOrganizationUsersResource:
        """`client.beta.organization.users`."""
        return AsyncBetaOrganizationUsersResource(self._client)

    @cached_property
    def webhooks(self) -> AsyncBetaOrganizationWebhooksResource:
        """`client.beta.organization.webhooks`."""
        return AsyncBetaOrganizationWebhooksResource(self._client)

    @cached_property
    def workspaces(self) -> AsyncBetaOrganizationWorkspacesResource:
        """`client.beta.organization.workspaces`."""
        return AsyncBetaOrganizationWorkspacesResource(self._client)

    async def retrieve(self, **params: Unpack[NoCall]) -> BetaOrganization:
        """Get the organization of the credential."""
        return await self._client.call(workspaces.ORGANIZATION_RETRIEVE, params)


class AsyncBetaOrganizationAnalyticsResource(AsyncAPIResource):
    """`client.beta.organization.analytics`."""

    with_raw_response: AsyncBetaOrganizationAnalyticsResourceWithRawResponse
    with_streaming_response: AsyncBetaOrganizationAnalyticsResourceWithStreamingResponse

    @cached_property
    def apps(self) -> AsyncBetaOrganizationAnalyticsAppsResource:
        """`client.beta.organization.analytics.apps`."""
        return AsyncBetaOrganizationAnalyticsAppsResource(self._client)

    @cached_property
    def artifacts(self) -> AsyncBetaOrganizationAnalyticsArtifactsResource:
        """`client.beta.organization.analytics.artifacts`."""
        return AsyncBetaOrganizationAnalyticsArtifactsResource(self._client)

    @cached_property
    def connectors(self) -> AsyncBetaOrganizationAnalyticsConnectorsResource:
        """`client.beta.organization.analytics.connectors`."""
        return AsyncBetaOrganizationAnalyticsConnectorsResource(self._client)

    @cached_property
    def cost(self) -> AsyncBetaOrganizationAnalyticsCostResource:
        """`client.beta.organization.analytics.cost`."""
        return AsyncBetaOrganizationAnalyticsCostResource(self._client)

    @cached_property
    def cost_report(self) -> AsyncBetaOrganizationAnalyticsCostReportResource:
        """`client.beta.organization.analytics.cost_report`."""
        return AsyncBetaOrganizationAnalyticsCostReportResource(self._client)

    @cached_property
    def plugins(self) -> AsyncBetaOrganizationAnalyticsPluginsResource:
        """`client.beta.organization.analytics.plugins`."""
        return AsyncBetaOrganizationAnalyticsPluginsResource(self._client)

    @cached_property
    def skills(self) -> AsyncBetaOrganizationAnalyticsSkillsResource:
        """`client.beta.organization.analytics.skills`."""
        return AsyncBetaOrganizationAnalyticsSkillsResource(self._client)

    @cached_property
    def summaries(self) -> AsyncBetaOrganizationAnalyticsSummariesResource:
        """`client.beta.organization.analytics.summaries`."""
        return AsyncBetaOrganizationAnalyticsSummariesResource(self._client)

    @cached_property
    def usage(self) -> AsyncBetaOrganizationAnalyticsUsageResource:
        """`client.beta.organization.analytics.usage`."""
        return AsyncBetaOrganizationAnalyticsUsageResource(self._client)

    @cached_property
    def usage_report(self) -> AsyncBetaOrganizationAnalyticsUsageReportResource:
        """`client.beta.organization.analytics.usage_report`."""
        return AsyncBetaOrganizationAnalyticsUsageReportResource(self._client)

    @cached_property
    def user_cost_report(self) -> AsyncBetaOrganizationAnalyticsUserCostReportResource:
        """`client.beta.organization.analytics.user_cost_report`."""
        return AsyncBetaOrganizationAnalyticsUserCostReportResource(self._client)

    @cached_property
    def user_usage_report(self) -> AsyncBetaOrganizationAnalyticsUserUsageReportResource:
        """`client.beta.organization.analytics.user_usage_report`."""
        return AsyncBetaOrganizationAnalyticsUserUsageReportResource(self._client)

    @cached_property
    def users(self) -> AsyncBetaOrganizationAnalyticsUsersResource:
        """`client.beta.organization.analytics.users`."""
        return AsyncBetaOrganizationAnalyticsUsersResource(self._client)


class AsyncBetaOrganizationAnalyticsAppsResource(AsyncAPIResource):
    """`client.beta.organization.analytics.apps`."""

    with_raw_response: AsyncBetaOrganizationAnalyticsAppsResourceWithRawResponse
    with_streaming_response: AsyncBetaOrganizationAnalyticsAppsResourceWithStreamingResponse

    @cached_property
    def chat(self) -> AsyncBetaOrganizationAnalyticsAppsChatResource:
        """`client.beta.organization.analytics.apps.chat`."""
        return AsyncBetaOrganizationAnalyticsAppsChatResource(self._client)


class AsyncBetaOrganizationAnalyticsAppsChatResource(AsyncAPIResource):
    """`client.beta.organization.analytics.apps.chat`."""

    with_raw_response: AsyncBetaOrganizationAnalyticsAppsChatResourceWithRawResponse
    with_streaming_response: AsyncBetaOrganizationAnalyticsAppsChatResourceWithStreamingResponse

    @cached_property
    def projects(self) -> AsyncBetaOrganizationAnalyticsAppsChatProjectsResource:
        """`client.beta.organization.analytics.apps.chat.projects`."""
        return AsyncBetaOrganizationAnalyticsAppsChatProjectsResource(self._client)


class AsyncBetaOrganizationAnalyticsAppsChatProjectsResource(AsyncAPIResource):
    """`client.beta.organization.analytics.apps.chat.projects`."""

    with_raw_response: AsyncBetaOrganizationAnalyticsAppsChatProjectsResourceWithRawResponse
    with_streaming_response: AsyncBetaOrganizationAnalyticsAppsChatProjectsResourceWithStreamingResponse

    def list(
        self, **params: Unpack[ProjectListCall]
    ) -> AsyncPaginator[AsyncPageCursor[AnalyticsProjectActivity], AnalyticsProjectActivity]:
        """List the activity in chat projects."""
        return paginate(self._client, analytics.ANALYTICS_APPS_CHAT_PROJECTS_LIST, params)


class AsyncBetaOrganizationAnalyticsArtifactsResource(AsyncAPIResource):
    """`client.beta.organization.analytics.artifacts`."""

    with_raw_response: AsyncBetaOrganizationAnalyticsArtifactsResourceWithRawResponse
    with_streaming_response: AsyncBetaOrganizationAnalyticsArtifactsResourceWithStreamingResponse

    def list(
        self, **params: Unpack[ArtifactListCall]
    ) -> AsyncPaginator[AsyncPageCursor[AnalyticsArtifactActivity], AnalyticsArtifactActivity]:
        """List the activity around artifacts."""
        return paginate(self._client, analytics.ANALYTICS_ARTIFACTS_LIST, params)


class AsyncBetaOrganizationAnalyticsConnectorsResource(AsyncAPIResource):
    """`client.beta.organization.analytics.connectors`."""

    with_raw_response: AsyncBetaOrganizationAnalyticsConnectorsResourceWithRawResponse
    with_streaming_response: AsyncBetaOrganizationAnalyticsConnectorsResourceWithStreamingResponse

    def list(
        self, **params: Unpack[ConnectorListCall]
    ) -> AsyncPaginator[AsyncPageCursor[AnalyticsConnectorActivity], AnalyticsConnectorActivity]:
        """List the use of connectors."""
        return paginate(self._client, analytics.ANALYTICS_CONNECTORS_LIST, params)


class AsyncBetaOrganizationAnalyticsCostResource(AsyncAPIResource):
    """`client.beta.organization.analytics.cost`."""

    with_raw_response: AsyncBetaOrganizationAnalyticsCostResourceWithRawResponse
    with_streaming_response: AsyncBetaOrganizationAnalyticsCostResourceWithStreamingResponse

    def list(
        self, **params: Unpack[CostListCall]
    ) -> AsyncPaginator[AsyncReportPageCursor[BetaAnalyticsCostItem], BetaAnalyticsCostItem]:
        """Report costs in buckets of time."""
        return paginate(self._client, analytics.ANALYTICS_COST_LIST, params)


class AsyncBetaOrganizationAnalyticsCostReportResource(AsyncAPIResource):
    """`client.beta.organization.analytics.cost_report`."""

    with_raw_response: AsyncBetaOrganizationAnalyticsCostReportResourceWithRawResponse
    with_streaming_response: AsyncBetaOrganizationAnalyticsCostReportResourceWithStreamingResponse

    def list(
        self, **params: Unpack[CostReportListCall]
    ) -> AsyncPaginator[AsyncReportPageCursor[BetaAnalyticsCostReportTimeBucket], BetaAnalyticsCostReportTimeBucket]:
        """Report costs by user and day."""
        return paginate(self._client, analytics.ANALYTICS_COST_REPORT_LIST, params)


class AsyncBetaOrganizationAnalyticsPluginsResource(AsyncAPIResource):
    """`client.beta.organization.analytics.plugins`."""

    with_raw_response: AsyncBetaOrganizationAnalyticsPluginsResourceWithRawResponse
    with_streaming_response: AsyncBetaOrganizationAnalyticsPluginsResourceWithStreamingResponse

    def list(
        self, **params: Unpack[AnalyticsPluginListCall]
    ) -> AsyncPaginator[AsyncPageCursor[AnalyticsPluginActivity], AnalyticsPluginActivity]:
        """List the use of plugins."""
        return paginate(self._client, analytics.ANALYTICS_PLUGINS_LIST, params)


class AsyncBetaOrganizationAnalyticsSkillsResource(AsyncAPIResource):
    """`client.beta.organization.analytics.skills`."""

    with_raw_response: AsyncBetaOrganizationAnalyticsSkillsResourceWithRawResponse
    with_streaming_response: AsyncBetaOrganizationAnalyticsSkillsResourceWithStreamingResponse

    def list(
        self, **params: Unpack[AnalyticsSkillListCall]
    ) -> AsyncPaginator[AsyncPageCursor[AnalyticsSkillActivity], AnalyticsSkillActivity]:
        """List the use of skills."""
        return paginate(self._client, analytics.ANALYTICS_SKILLS_LIST, params)


class AsyncBetaOrganizationAnalyticsSummariesResource(AsyncAPIResource):
    """`client.beta.organization.analytics.summaries`."""

    with_raw_response: AsyncBetaOrganizationAnalyticsSummariesResourceWithRawResponse
    with_streaming_response: AsyncBetaOrganizationAnalyticsSummariesResourceWithStreamingResponse

    def list(
        self, **params: Unpack[SummaryListCall]
    ) -> AsyncPaginator[AsyncPageCursor[AnalyticsSingleDayActivitySummary], AnalyticsSingleDayActivitySummary]:
        """List daily summaries of activity."""
        return paginate(self._client, analytics.ANALYTICS_SUMMARIES_LIST, params)


class AsyncBetaOrganizationAnalyticsUsageResource(AsyncAPIResource):
    """`client.beta.organization.analytics.usage`."""

    with_raw_response: AsyncBetaOrganizationAnalyticsUsageResourceWithRawResponse
    with_streaming_response: AsyncBetaOrganizationAnalyticsUsageResourceWithStreamingResponse

    def list(
        self, **params: Unpack[UsageListCall]
    ) -> AsyncPaginator[AsyncReportPageCursor[BetaAnalyticsUsageItem], BetaAnalyticsUsageItem]:
        """Report token use in buckets of time."""
        return paginate(self._client, analytics.ANALYTICS_USAGE_LIST, params)


class AsyncBetaOrganizationAnalyticsUsageReportResource(AsyncAPIResource):
    """`client.beta.organization.analytics.usage_report`."""

    with_raw_response: AsyncBetaOrganizationAnalyticsUsageReportResourceWithRawResponse
    with_streaming_response: AsyncBetaOrganizationAnalyticsUsageReportResourceWithStreamingResponse

    def list(
        self, **params: Unpack[UsageReportListCall]
    ) -> AsyncPaginator[AsyncReportPageCursor[BetaAnalyticsUsageReportTimeBucket], BetaAnalyticsUsageReportTimeBucket]:
        """Report token use."""
        return paginate(self._client, analytics.ANALYTICS_USAGE_REPORT_LIST, params)


class AsyncBetaOrganizationAnalyticsUserCostReportResource(AsyncAPIResource):
    """`client.beta.organization.analytics.user_cost_report`."""

    with_raw_response: AsyncBetaOrganizationAnalyticsUserCostReportResourceWithRawResponse
    with_streaming_response: AsyncBetaOrganizationAnalyticsUserCostReportResourceWithStreamingResponse

    def list(
        self, **params: Unpack[UserCostReportListCall]
    ) -> AsyncPaginator[AsyncReportPageCursor[BetaAnalyticsCostUsersItem], BetaAnalyticsCostUsersItem]:
        """Report costs by user."""
        return paginate(self._client, analytics.ANALYTICS_USER_COST_REPORT_LIST, params)


class AsyncBetaOrganizationAnalyticsUserUsageReportResource(AsyncAPIResource):
    """`client.beta.organization.analytics.user_usage_report`."""

    with_raw_response: AsyncBetaOrganizationAnalyticsUserUsageReportResourceWithRawResponse
    with_streaming_response: AsyncBetaOrganizationAnalyticsUserUsageReportResourceWithStreamingResponse

    def list(
        self, **params: Unpack[UserUsageReportListCall]
    ) -> AsyncPaginator[AsyncReportPageCursor[BetaAnalyticsUsageUsersItem], BetaAnalyticsUsageUsersItem]:
        """Report token use by user."""
        return paginate(self._client, analytics.ANALYTICS_USER_USAGE_REPORT_LIST, params)


class AsyncBetaOrganizationAnalyticsUsersResource(AsyncAPIResource):
    """`client.beta.organization.analytics.users`."""

    with_raw_response: AsyncBetaOrganizationAnalyticsUsersResourceWithRawResponse
    with_streaming_response: AsyncBetaOrganizationAnalyticsUsersResourceWithStreamingResponse

    def list(
        self, **params: Unpack[AnalyticsUserListCall]
    ) -> AsyncPaginator[AsyncPageCursor[AnalyticsUserActivity], AnalyticsUserActivity]:
        """List the activity of users."""
        return paginate(self._client, analytics.ANALYTICS_USERS_LIST, params)


class AsyncBetaOrganizationApiKeysResource(AsyncAPIResource):
    """`client.beta.organization.api_keys`."""

    with_raw_response: AsyncBetaOrganizationApiKeysResourceWithRawResponse
    with_streaming_response: AsyncBetaOrganizationApiKeysResourceWithStreamingResponse

    async def retrieve(self, api_key_id: str, **params: Unpack[NoCall]) -> APIKey:
        """Get an API key."""
        return await self._client.call(members.API_KEYS_RETRIEVE, params, {"api_key_id": api_key_id})

    async def update(self, api_key_id: str, **params: Unpack[APIKeyUpdateCall]) -> APIKey:
        """Change an API key."""
        return await self._client.call(members.API_KEYS_UPDATE, params, {"api_key_id": api_key_id})

    def list(self, **params: Unpack[APIKeyListCall]) -> AsyncPaginator[AsyncPage[APIKey], APIKey]:
        """List API keys."""
        return paginate(self._client, members.API_KEYS_LIST, params)


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
        return await self._client.call(claude.CLAUDE_CODE_MANAGED_SETTINGS_CONFIGURATION_RETRIEVE, params)

    async def update(self, **params: Unpack[ConfigurationUpdateCall]) -> BetaClaudeCodeManagedSettingsConfiguration:
        """Change the managed settings configuration of Claude Code."""
        return await self._client.call(claude.CLAUDE_CODE_MANAGED_SETTINGS_CONFIGURATION_UPDATE, params)


class AsyncBetaOrganizationClaudeCodeManagedSettingsRbacGroupDefaultResource(AsyncAPIResource):
    """`client.beta.organization.claude_code.managed_settings.rbac_group_default`."""

    with_raw_response: AsyncBetaOrganizationClaudeCodeManagedSettingsRbacGroupDefaultResourceWithRawResponse
    with_streaming_response: AsyncBetaOrganizationClaudeCodeManagedSettingsRbacGroupDefaultResourceWithStreamingResponse

    async def retrieve(self, **params: Unpack[BetaCall]) -> BetaClaudeCodeRBACGroupDefaultManagedSettings:
        """Get the managed settings of groups without settings of their own."""
        return await self._client.call(claude.CLAUDE_CODE_MANAGED_SETTINGS_RBAC_GROUP_DEFAULT_RETRIEVE, params)

    async def update(
        self, **params: Unpack[RBACGroupDefaultUpdateCall]
    ) -> BetaClaudeCodeRBACGroupDefaultManagedSettings:
        """Change the managed settings of groups without settings of their own."""
        return await self._client.call(claude.CLAUDE_CODE_MANAGED_SETTINGS_RBAC_GROUP_DEFAULT_UPDATE, params)


class AsyncBetaOrganizationClaudeCodeManagedSettingsRbacGroupsResource(AsyncAPIResource):
    """`client.beta.organization.claude_code.managed_settings.rbac_groups`."""

    with_raw_response: AsyncBetaOrganizationClaudeCodeManagedSettingsRbacGroupsResourceWithRawResponse
    with_streaming_response: AsyncBetaOrganizationClaudeCodeManagedSettingsRbacGroupsResourceWithStreamingResponse

    async def retrieve(self, rbac_group_id: str, **params: Unpack[BetaCall]) -> BetaClaudeCodeRBACGroupManagedSettings:
        """Get the managed settings of an RBAC group in Claude Code."""
        return await self._client.call(
            claude.CLAUDE_CODE_MANAGED_SETTINGS_RBAC_GROUPS_RETRIEVE, params, {"rbac_group_id": rbac_group_id}
        )

    def list(
        self, **params: Unpack[BetaPageCall]
    ) -> AsyncPaginator[
        AsyncPageCursor[BetaClaudeCodeRBACGroupManagedSettingsSummary], BetaClaudeCodeRBACGroupManagedSettingsSummary
    ]:
        """List the managed settings of RBAC groups in Claude Code."""
        return paginate(self._client, claude.CLAUDE_CODE_MANAGED_SETTINGS_RBAC_GROUPS_LIST, params)

    async def delete(
        self, rbac_group_id: str, **params: Unpack[BetaCall]
    ) -> BetaDeletedClaudeCodeRBACGroupManagedSettings:
        """Delete the managed settings of an RBAC group in Claude Code."""
        return await self._client.call(
            claude.CLAUDE_CODE_MANAGED_SETTINGS_RBAC_GROUPS_DELETE, params, {"rbac_group_id": rbac_group_id}
        )

    async def set(
        self, rbac_group_id: str, **params: Unpack[RBACGroupSetCall]
    ) -> BetaClaudeCodeRBACGroupManagedSettings:
        """Set the managed settings of an RBAC group in Claude Code."""
        return await self._client.call(
            claude.CLAUDE_CODE_MANAGED_SETTINGS_RBAC_GROUPS_SET, params, {"rbac_group_id": rbac_group_id}
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
        return await self._client.call(claude.CLAUDE_TAG_BUNDLES_RETRIEVE, params, {"bundle_id": bundle_id})

    async def update(self, bundle_id: str, **params: Unpack[BundleUpdateCall]) -> BetaClaudeTagBundle:
        """Change a bundle."""
        return await self._client.call(claude.CLAUDE_TAG_BUNDLES_UPDATE, params, {"bundle_id": bundle_id})

    def list(
        self, **params: Unpack[BetaCursorCall]
    ) -> AsyncPaginator[AsyncPageCursor[BetaClaudeTagBundle], BetaClaudeTagBundle]:
        """List bundles."""
        return paginate(self._client, claude.CLAUDE_TAG_BUNDLES_LIST, params)


class AsyncBetaOrganizationClaudeTagBundlesTargetsResource(AsyncAPIResource):
    """`client.beta.organization.claude_tag.bundles.targets`."""

    with_raw_response: AsyncBetaOrganizationClaudeTagBundlesTargetsResourceWithRawResponse
    with_streaming_response: AsyncBetaOrganizationClaudeTagBundlesTargetsResourceWithStreamingResponse

    async def create(self, bundle_id: str, **params: Unpack[TargetCreateCall]) -> BetaClaudeTagBundleTarget:
        """Add a target to a bundle."""
        return await self._client.call(claude.CLAUDE_TAG_BUNDLES_TARGETS_CREATE, params, {"bundle_id": bundle_id})

    async def retrieve(
        self, target_id: str, *, bundle_id: str, **params: Unpack[BetaCall]
    ) -> BetaClaudeTagBundleTarget:
        """Get a target of a bundle."""
        return await self._client.call(
            claude.CLAUDE_TAG_BUNDLES_TARGETS_RETRIEVE, params, {"bundle_id": bundle_id, "target_id": target_id}
        )

    def list(
        self, bundle_id: str, **params: Unpack[BetaCursorCall]
    ) -> AsyncPaginator[AsyncPageCursor[BetaClaudeTagBundleTarget], BetaClaudeTagBundleTarget]:
        """List targets of a bundle."""
        return paginate(self._client, claude.CLAUDE_TAG_BUNDLES_TARGETS_LIST, params, {"bundle_id": bundle_id})

    async def delete(
        self, target_id: str, *, bundle_id: str, **params: Unpack[BetaCall]
    ) -> BetaClaudeTagDeletedBundleTarget:
        """Remove a target from a bundle."""
        return await self._client.call(
            claude.CLAUDE_TAG_BUNDLES_TARGETS_DELETE, params, {"bundle_id": bundle_id, "target_id": target_id}
        )


class AsyncBetaOrganizationClaudeTagSlackChannelsResource(AsyncAPIResource):
    """`client.beta.organization.claude_tag.slack_channels`."""

    with_raw_response: AsyncBetaOrganizationClaudeTagSlackChannelsResourceWithRawResponse
    with_streaming_response: AsyncBetaOrganizationClaudeTagSlackChannelsResourceWithStreamingResponse

    async def create(self, **params: Unpack[SlackChannelCreateCall]) -> BetaClaudeTagSlackChannel:
        """Set Claude up in a Slack channel."""
        return await self._client.call(claude.CLAUDE_TAG_SLACK_CHANNELS_CREATE, params)

    async def retrieve(self, id: str, **params: Unpack[SlackChannelRetrieveCall]) -> BetaClaudeTagSlackChannel:
        """Get how Claude is set up in a Slack channel."""
        return await self._client.call(claude.CLAUDE_TAG_SLACK_CHANNELS_RETRIEVE, params, {"id": id})

    async def update(self, id: str, **params: Unpack[SlackChannelUpdateCall]) -> BetaClaudeTagSlackChannel:
        """Change how Claude is set up in a Slack channel."""
        return await self._client.call(claude.CLAUDE_TAG_SLACK_CHANNELS_UPDATE, params, {"id": id})

    def list(
        self, **params: Unpack[SlackChannelListCall]
    ) -> AsyncPaginator[AsyncPageCursor[BetaClaudeTagSlackChannel], BetaClaudeTagSlackChannel]:
        """List the Slack channels in which Claude is set up."""
        return paginate(self._client, claude.CLAUDE_TAG_SLACK_CHANNELS_LIST, params)

    async def delete(self, id: str, **params: Unpack[BetaCall]) -> BetaClaudeTagDeletedSlackChannel:
        """Remove the set-up of Claude from a Slack channel."""
        return await self._client.call(claude.CLAUDE_TAG_SLACK_CHANNELS_DELETE, params, {"id": id})


class AsyncBetaOrganizationClaudeTagSlackWorkspacesResource(AsyncAPIResource):
    """`client.beta.organization.claude_tag.slack_workspaces`."""

    with_raw_response: AsyncBetaOrganizationClaudeTagSlackWorkspacesResourceWithRawResponse
    with_streaming_response: AsyncBetaOrganizationClaudeTagSlackWorkspacesResourceWithStreamingResponse

    async def retrieve(self, id: str, **params: Unpack[SlackChannelRetrieveCall]) -> BetaClaudeTagSlackWorkspace:
        """Get how Claude is set up in a Slack workspace."""
        return await self._client.call(claude.CLAUDE_TAG_SLACK_WORKSPACES_RETRIEVE, params, {"id": id})

    async def update(self, id: str, **params: Unpack[SlackChannelUpdateCall]) -> BetaClaudeTagSlackWorkspace:
        """Change how Claude is set up in a Slack workspace."""
        return await self._client.call(claude.CLAUDE_TAG_SLACK_WORKSPACES_UPDATE, params, {"id": id})

    def list(
        self, **params: Unpack[SlackWorkspaceListCall]
    ) -> AsyncPaginator[AsyncPageCursor[BetaClaudeTagSlackWorkspace], BetaClaudeTagSlackWorkspace]:
        """List the Slack workspaces in which Claude is set up."""
        return paginate(self._client, claude.CLAUDE_TAG_SLACK_WORKSPACES_LIST, params)


class AsyncBetaOrganizationComplianceSettingsResource(AsyncAPIResource):
    """`client.beta.organization.compliance_settings`."""

    with_raw_response: AsyncBetaOrganizationComplianceSettingsResourceWithRawResponse
    with_streaming_response: AsyncBetaOrganizationComplianceSettingsResourceWithStreamingResponse

    async def retrieve(self, **params: Unpack[BetaCall]) -> BetaComplianceSettings:
        """Get the compliance settings."""
        return await self._client.call(workspaces.COMPLIANCE_SETTINGS_RETRIEVE, params)

    async def update(self, **params: Unpack[ComplianceSettingUpdateCall]) -> BetaComplianceSettings:
        """Change the compliance settings."""
        return await self._client.call(workspaces.COMPLIANCE_SETTINGS_UPDATE, params)


class AsyncBetaOrganizationExternalKeysResource(AsyncAPIResource):
    """`client.beta.organization.external_keys`."""

    with_raw_response: AsyncBetaOrganizationExternalKeysResourceWithRawResponse
    with_streaming_response: AsyncBetaOrganizationExternalKeysResourceWithStreamingResponse

    async def create(self, **params: Unpack[ExternalKeyCreateCall]) -> BetaExternalKey:
        """Create an external key."""
        return await self._client.call(workspaces.EXTERNAL_KEYS_CREATE, params)

    async def retrieve(self, external_key_id: str, **params: Unpack[NoCall]) -> BetaExternalKey:
        """Get an external key."""
        return await self._client.call(workspaces.EXTERNAL_KEYS_RETRIEVE, params, {"external_key_id": external_key_id})

    async def update(self, external_key_id: str, **params: Unpack[ExternalKeyUpdateCall]) -> BetaExternalKey:
        """Change an external key."""
        return await self._client.call(workspaces.EXTERNAL_KEYS_UPDATE, params, {"external_key_id": external_key_id})

    def list(self, **params: Unpack[PageCall]) -> AsyncPaginator[AsyncPageCursor[BetaExternalKey], BetaExternalKey]:
        """List external keys."""
        return paginate(self._client, workspaces.EXTERNAL_KEYS_LIST, params)

    async def delete(self, external_key_id: str, **params: Unpack[NoCall]) -> ExternalKeyDeleteResponse:
        """Delete an external key."""
        return await self._client.call(workspaces.EXTERNAL_KEYS_DELETE, params, {"external_key_id": external_key_id})

    async def validate(self, external_key_id: str, **params: Unpack[NoCall]) -> ExternalKeyValidateResponse:
        """Check that an external key can be used."""
        return await self._client.call(workspaces.EXTERNAL_KEYS_VALIDATE, params, {"external_key_id": external_key_id})


class AsyncBetaOrganizationExternalStorageResource(AsyncAPIResource):
    """`client.beta.organization.external_storage`."""

    with_raw_response: AsyncBetaOrganizationExternalStorageResourceWithRawResponse
    with_streaming_response: AsyncBetaOrganizationExternalStorageResourceWithStreamingResponse

    async def create(self, **params: Unpack[ExternalStorageCreateCall]) -> BetaExternalStorage:
        """Register a bucket as external storage."""
        return await self._client.call(workspaces.EXTERNAL_STORAGE_CREATE, params)

    async def retrieve(self, external_storage_id: str, **params: Unpack[BetaCall]) -> BetaExternalStorage:
        """Get an external storage."""
        return await self._client.call(
            workspaces.EXTERNAL_STORAGE_RETRIEVE, params, {"external_storage_id": external_storage_id}
        )

    async def update(
        self, external_storage_id: str, **params: Unpack[ExternalStorageUpdateCall]
    ) -> BetaExternalStorage:
        """Change the name of an external storage."""
        return await self._client.call(
            workspaces.EXTERNAL_STORAGE_UPDATE, params, {"external_storage_id": external_storage_id}
        )

    def list(
        self, **params: Unpack[ExternalStorageListCall]
    ) -> AsyncPaginator[AsyncPageCursor[BetaExternalStorage], BetaExternalStorage]:
        """List external storage."""
        return paginate(self._client, workspaces.EXTERNAL_STORAGE_LIST, params)

    async def delete(self, external_storage_id: str, **params: Unpack[BetaCall]) -> BetaDeletedExternalStorage:
        """Delete an external storage."""
        return await self._client.call(
            workspaces.EXTERNAL_STORAGE_DELETE, params, {"external_storage_id": external_storage_id}
        )

    async def activate(self, external_storage_id: str, **params: Unpack[BetaCall]) -> BetaExternalStorage:
        """Verify an external storage, so that workspaces can use it."""
        return await self._client.call(
            workspaces.EXTERNAL_STORAGE_ACTIVATE, params, {"external_storage_id": external_storage_id}
        )


class AsyncBetaOrganizationFederationResource(AsyncAPIResource):
    """`client.beta.organization.federation`."""

    with_raw_response: AsyncBetaOrganizationFederationResourceWithRawResponse
    with_streaming_response: AsyncBetaOrganizationFederationResourceWithStreamingResponse

    @cached_property
    def issuers(self) -> AsyncBetaOrganizationFederationIssuersResource:
        """`client.beta.organization.federation.issuers`."""
        return AsyncBetaOrganizationFederationIssuersResource(self._client)

    @cached_property
    def rules(self) -> AsyncBetaOrganizationFederationRulesResource:
        """`client.beta.organization.federation.rules`."""
        return AsyncBetaOrganizationFederationRulesResource(self._client)


class AsyncBetaOrganizationFederationIssuersResource(AsyncAPIResource):
    """`client.beta.organization.federation.issuers`."""

    with_raw_response: AsyncBetaOrganizationFederationIssuersResourceWithRawResponse
    with_streaming_response: AsyncBetaOrganizationFederationIssuersResourceWithStreamingResponse

    async def create(self, **params: Unpack[IssuerCreateCall]) -> FederationIssuer:
        """Create a federation issuer."""
        return await self._client.call(members.FEDERATION_ISSUERS_CREATE, params)

    async def retrieve(self, federation_issuer_id: str, **params: Unpack[BetaCall]) -> FederationIssuer:
        """Get a federation issuer."""
        return await self._client.call(
            members.FEDERATION_ISSUERS_RETRIEVE, params, {"federation_issuer_id": federation_issuer_id}
        )

    async def update(self, federation_issuer_id: str, **params: Unpack[IssuerUpdateCall]) -> FederationIssuer:
        """Change a federation issuer."""
        return await self._client.call(
            members.FEDERATION_ISSUERS_UPDATE, params, {"federation_issuer_id": federation_issuer_id}
        )

    def list(
        self, **params: Unpack[IssuerListCall]
    ) -> AsyncPaginator[AsyncPageCursor[FederationIssuer], FederationIssuer]:
        """List federation issuers."""
        return paginate(self._client, members.FEDERATION_ISSUERS_LIST, params)

    async def archive(self, federation_issuer_id: str, **params: Unpack[BetaCall]) -> FederationIssuer:
        """Archive a federation issuer; it stays readable."""
        return await self._client.call(
            members.FEDERATION_ISSUERS_ARCHIVE, params, {"federation_issuer_id": federation_issuer_id}
        )


class AsyncBetaOrganizationFederationRulesResource(AsyncAPIResource):
    """`client.beta.organization.federation.rules`."""

    with_raw_response: AsyncBetaOrganizationFederationRulesResourceWithRawResponse
    with_streaming_response: AsyncBetaOrganizationFederationRulesResourceWithStreamingResponse

    @cached_property
    def workspaces(self) -> AsyncBetaOrganizationFederationRulesWorkspacesResource:
        """`client.beta.organization.federation.rules.workspaces`."""
        return AsyncBetaOrganizationFederationRulesWorkspacesResource(self._client)

    async def create(self, **params: Unpack[RuleCreateCall]) -> BetaFederationRule:
        """Create a federation rule."""
        return await self._client.call(members.FEDERATION_RULES_CREATE, params)

    async def retrieve(self, federation_rule_id: str, **params: Unpack[BetaCall]) -> BetaFederationRule:
        """Get a federation rule."""
        return await self._client.call(
            members.FEDERATION_RULES_RETRIEVE, params, {"federation_rule_id": federation_rule_id}
        )

    async def update(self, federation_rule_id: str, **params: Unpack[RuleUpdateCall]) -> BetaFederationRule:
        """Change a federation rule."""
        return await self._client.call(
            members.FEDERATION_RULES_UPDATE, params, {"federation_rule_id": federation_rule_id}
        )

    def list(
        self, **params: Unpack[RuleListCall]
    ) -> AsyncPaginator[AsyncPageCursor[BetaFederationRule], BetaFederationRule]:
        """List federation rules."""
        return paginate(self._client, members.FEDERATION_RULES_LIST, params)

    async def archive(self, federation_rule_id: str, **params: Unpack[BetaCall]) -> BetaFederationRule:
        """Archive a federation rule; it stays readable."""
        return await self._client.call(
            members.FEDERATION_RULES_ARCHIVE, params, {"federation_rule_id": federation_rule_id}
        )


class AsyncBetaOrganizationFederationRulesWorkspacesResource(AsyncAPIResource):
    """`client.beta.organization.federation.rules.workspaces`."""

    with_raw_response: AsyncBetaOrganizationFederationRulesWorkspacesResourceWithRawResponse
    with_streaming_response: AsyncBetaOrganizationFederationRulesWorkspacesResourceWithStreamingResponse

    def list(
        self, federation_rule_id: str, **params: Unpack[BetaPageCall]
    ) -> AsyncPaginator[AsyncPageCursor[FederationRuleWorkspace], FederationRuleWorkspace]:
        """List workspaces of a federation rule."""
        return paginate(
            self._client, members.FEDERATION_RULES_WORKSPACES_LIST, params, {"federation_rule_id": federation_rule_id}
        )

    async def add(
        self, federation_rule_id: str, **params: Unpack[FederationRuleWorkspaceAddCall]
    ) -> FederationRuleWorkspace:
        """Let a federation rule reach a workspace."""
        return await self._client.call(
            members.FEDERATION_RULES_WORKSPACES_ADD, params, {"federation_rule_id": federation_rule_id}
        )

    async def remove(
        self, workspace_id: str, *, federation_rule_id: str, **params: Unpack[BetaCall]
    ) -> FederationRuleWorkspaceRemoveResponse:
        """Stop a federation rule from reaching a workspace."""
        return await self._client.call(
            members.FEDERATION_RULES_WORKSPACES_REMOVE,
            params,
            {"federation_rule_id": federation_rule_id, "workspace_id": workspace_id},
        )


class AsyncBetaOrganizationInvitesResource(AsyncAPIResource):
    """`client.beta.organization.invites`."""

    with_raw_response: AsyncBetaOrganizationInvitesResourceWithRawResponse
    with_streaming_response: AsyncBetaOrganizationInvitesResourceWithStreamingResponse

    async def create(self, **params: Unpack[InviteCreateCall]) -> OrganizationInvite:
        """Invite someone to the organization."""
        return await self._client.call(members.INVITES_CREATE, params)

    async def retrieve(self, invite_id: str, **params: Unpack[NoCall]) -> OrganizationInvite:
        """Get an invite."""
        return await self._client.call(members.INVITES_RETRIEVE, params, {"invite_id": invite_id})

    def list(
        self, **params: Unpack[InviteListCall]
    ) -> AsyncPaginator[AsyncPage[OrganizationInvite], OrganizationInvite]:
        """List invites."""
        return paginate(self._client, members.INVITES_LIST, params)

    async def delete(self, invite_id: str, **params: Unpack[NoCall]) -> InviteDeleteResponse:
        """Withdraw an invite."""
        return await self._client.call(members.INVITES_DELETE, params, {"invite_id": invite_id})


class AsyncBetaOrganizationPluginMarketplacesResource(AsyncAPIResource):
    """`client.beta.organization.plugin_marketplaces`."""

    with_raw_response: AsyncBetaOrganizationPluginMarketplacesResourceWithRawResponse
    with_streaming_response: AsyncBetaOrganizationPluginMarketplacesResourceWithStreamingResponse

    async def retrieve(
        self, marketplace_id: str, **params: Unpack[PluginMarketplaceRetrieveCall]
    ) -> BetaPluginMarketplace:
        """Get a plugin marketplace."""
        return await self._client.call(plugins.PLUGIN_MARKETPLACES_RETRIEVE, params, {"marketplace_id": marketplace_id})

    async def update(self, marketplace_id: str, **params: Unpack[PluginMarketplaceUpdateCall]) -> BetaPluginMarketplace:
        """Change a plugin marketplace."""
        return await self._client.call(plugins.PLUGIN_MARKETPLACES_UPDATE, params, {"marketplace_id": marketplace_id})

    def list(
        self, **params: Unpack[PluginMarketplaceListCall]
    ) -> AsyncPaginator[AsyncPageCursor[BetaPluginMarketplace], BetaPluginMarketplace]:
        """List plugin marketplaces."""
        return paginate(self._client, plugins.PLUGIN_MARKETPLACES_LIST, params)

    async def validate_archive(
        self, **params: Unpack[PluginMarketplaceValidateArchiveCall]
    ) -> BetaPluginMarketplaceValidationReport:
        """Check an uploaded plugin marketplace without keeping it."""
        return await self._client.call(plugins.PLUGIN_MARKETPLACES_VALIDATE_ARCHIVE, params)

    async def validate_repository(
        self, **params: Unpack[PluginMarketplaceValidateRepositoryCall]
    ) -> BetaPluginMarketplaceValidationReport:
        """Check the repository of a plugin marketplace without keeping it."""
        return await self._client.call(plugins.PLUGIN_MARKETPLACES_VALIDATE_REPOSITORY, params)


class AsyncBetaOrganizationPluginsResource(AsyncAPIResource):
    """`client.beta.organization.plugins`."""

    with_raw_response: AsyncBetaOrganizationPluginsResourceWithRawResponse
    with_streaming_response: AsyncBetaOrganizationPluginsResourceWithStreamingResponse

    @cached_property
    def installation_settings(self) -> AsyncBetaOrganizationPluginsInstallationSettingsResource:
        """`client.beta.organization.plugins.installation_settings`."""
        return AsyncBetaOrganizationPluginsInstallationSettingsResource(self._client)

    @cached_property
    def shares(self) -> AsyncBetaOrganizationPluginsSharesResource:
        """`client.beta.organization.plugins.shares`."""
        return AsyncBetaOrganizationPluginsSharesResource(self._client)

    @cached_property
    def versions(self) -> AsyncBetaOrganizationPluginsVersionsResource:
        """`client.beta.organization.plugins.versions`."""
        return AsyncBetaOrganizationPluginsVersionsResource(self._client)

    async def create(self, **params: Unpack[PluginCreateCall]) -> BetaPlugin:
        """Create a plugin."""
        return await self._client.call(plugins.PLUGINS_CREATE, params)

    async def retrieve(self, plugin_id: str, **params: Unpack[PluginMarketplaceRetrieveCall]) -> BetaPlugin:
        """Get a plugin."""
        return await self._client.call(plugins.PLUGINS_RETRIEVE, params, {"plugin_id": plugin_id})

    async def update(self, plugin_id: str, **params: Unpack[PluginUpdateCall]) -> BetaPlugin:
        """Change a plugin."""
        return await self._client.call(plugins.PLUGINS_UPDATE, params, {"plugin_id": plugin_id})

    def list(self, **params: Unpack[PluginListCall]) -> AsyncPaginator[AsyncPageCursor[BetaPlugin], BetaPlugin]:
        """List plugins."""
        return paginate(self._client, plugins.PLUGINS_LIST, params)

    async def delete(self, plugin_id: str, **params: Unpack[BetaCall]) -> BetaDeletedPlugin:
        """Delete a plugin."""
        return await self._client.call(plugins.PLUGINS_DELETE, params, {"plugin_id": plugin_id})


class AsyncBetaOrganizationPluginsInstallationSettingsResource(AsyncAPIResource):
    """`client.beta.organization.plugins.installation_settings`."""

    with_raw_response: AsyncBetaOrganizationPluginsInstallationSettingsResourceWithRawResponse
    with_streaming_response: AsyncBetaOrganizationPluginsInstallationSettingsResourceWithStreamingResponse

    def list(
        self, plugin_id: str, **params: Unpack[InstallationSettingListCall]
    ) -> AsyncPaginator[AsyncPageCursor[BetaPluginInstallationSetting], BetaPluginInstallationSetting]:
        """List plugin installation settings."""
        return paginate(self._client, plugins.PLUGINS_INSTALLATION_SETTINGS_LIST, params, {"plugin_id": plugin_id})

    async def remove(
        self, target: str, *, plugin_id: str, **params: Unpack[BetaCall]
    ) -> BetaDeletedPluginInstallationSetting:
        """Remove a plugin installation setting."""
        return await self._client.call(
            plugins.PLUGINS_INSTALLATION_SETTINGS_REMOVE, params, {"plugin_id": plugin_id, "target": target}
        )

    async def set(
        self, target: str, *, plugin_id: str, **params: Unpack[InstallationSettingSetCall]
    ) -> BetaPluginInstallationSetting:
        """Set how a plugin is installed for a target."""
        return await self._client.call(
            plugins.PLUGINS_INSTALLATION_SETTINGS_SET, params, {"plugin_id": plugin_id, "target": target}
        )


class AsyncBetaOrganizationPluginsSharesResource(AsyncAPIResource):
    """`client.beta.organization.plugins.shares`."""

    with_raw_response: AsyncBetaOrganizationPluginsSharesResourceWithRawResponse
    with_streaming_response: AsyncBetaOrganizationPluginsSharesResourceWithStreamingResponse

    def list(
        self, plugin_id: str, **params: Unpack[ShareListCall]
    ) -> AsyncPaginator[AsyncPageCursor[BetaPluginShare], BetaPluginShare]:
        """List plugin shares."""
        return paginate(self._client, plugins.PLUGINS_SHARES_LIST, params, {"plugin_id": plugin_id})


class AsyncBetaOrganizationPluginsVersionsResource(AsyncAPIResource):
    """`client.beta.organization.plugins.versions`."""

    with_raw_response: AsyncBetaOrganizationPluginsVersionsResourceWithRawResponse
    with_streaming_response: AsyncBetaOrganizationPluginsVersionsResourceWithStreamingResponse

    async def create(self, plugin_id: str, **params: Unpack[PluginVersionCreateCall]) -> BetaPluginVersion:
        """Create a plugin version."""
        return await self._client.call(plugins.PLUGINS_VERSIONS_CREATE, params, {"plugin_id": plugin_id})

    async def retrieve(
        self, version: str, *, plugin_id: str, **params: Unpack[PluginMarketplaceRetrieveCall]
    ) -> BetaPluginVersion:
        """Get a plugin version."""
        return await self._client.call(
            plugins.PLUGINS_VERSIONS_RETRIEVE, params, {"plugin_id": plugin_id, "version": version}
        )

    def list(
        self, plugin_id: str, **params: Unpack[PluginVersionListCall]
    ) -> AsyncPaginator[AsyncPageCursor[BetaPluginVersion], BetaPluginVersion]:
        """List plugin versions."""
        return paginate(self._client, plugins.PLUGINS_VERSIONS_LIST, params, {"plugin_id": plugin_id})

    async def download(
        self, version: str, *, plugin_id: str, **params: Unpack[PluginMarketplaceRetrieveCall]
    ) -> AsyncBinaryAPIResponse:
        """Download the files of a plugin version."""
        return await self._client.call_file(
            plugins.PLUGINS_VERSIONS_DOWNLOAD, params, {"plugin_id": plugin_id, "version": version}
        )


class AsyncBetaOrganizationProvidersResource(AsyncAPIResource):
    """`client.beta.organization.providers`."""

    with_raw_response: AsyncBetaOrganizationProvidersResourceWithRawResponse
    with_streaming_response: AsyncBetaOrganizationProvidersResourceWithStreamingResponse

    @cached_property
    def google(self) -> AsyncBetaOrganizationProvidersGoogleResource:
        """`client.beta.organization.providers.google`."""
        return AsyncBetaOrganizationProvidersGoogleResource(self._client)


class AsyncBetaOrganizationProvidersGoogleResource(AsyncAPIResource):
    """`client.beta.organization.providers.google`."""

    with_raw_response: AsyncBetaOrganizationProvidersGoogleResourceWithRawResponse
    with_streaming_response: AsyncBetaOrganizationProvidersGoogleResourceWithStreamingResponse

    @cached_property
    def projects(self) -> AsyncBetaOrganizationProvidersGoogleProjectsResource:
        """`client.beta.organization.providers.google.projects`."""
        return AsyncBetaOrganizationProvidersGoogleProjectsResource(self._client)


class AsyncBetaOrganizationProvidersGoogleProjectsResource(AsyncAPIResource):
    """`client.beta.organization.providers.google.projects`."""

    with_raw_response: AsyncBetaOrganizationProvidersGoogleProjectsResourceWithRawResponse
    with_streaming_response: AsyncBetaOrganizationProvidersGoogleProjectsResourceWithStreamingResponse

    @cached_property
    def data_controls(self) -> AsyncBetaOrganizationProvidersGoogleProjectsDataControlsResource:
        """`client.beta.organization.providers.google.projects.data_controls`."""
        return AsyncBetaOrganizationProvidersGoogleProjectsDataControlsResource(self._client)


class AsyncBetaOrganizationProvidersGoogleProjectsDataControlsResource(AsyncAPIResource):
    """`client.beta.organization.providers.google.projects.data_controls`."""

    with_raw_response: AsyncBetaOrganizationProvidersGoogleProjectsDataControlsResourceWithRawResponse
    with_streaming_response: AsyncBetaOrganizationProvidersGoogleProjectsDataControlsResourceWithStreamingResponse

    async def retrieve(self, project_number: str, **params: Unpack[BetaCall]) -> BetaGoogleManagedProjectDataControls:
        """Get the encryption keys and buckets of a Google Cloud project."""
        return await self._client.call(
            workspaces.PROVIDERS_GOOGLE_PROJECTS_DATA_CONTROLS_RETRIEVE, params, {"project_number": project_number}
        )

    async def update(
        self, project_number: str, **params: Unpack[ProjectDataControlUpdateCall]
    ) -> BetaGoogleManagedProjectDataControls:
        """Set the encryption keys and buckets of a Google Cloud project."""
        return await self._client.call(
            workspaces.PROVIDERS_GOOGLE_PROJECTS_DATA_CONTROLS_UPDATE, params, {"project_number": project_number}
        )


class AsyncBetaOrganizationRateLimitsResource(AsyncAPIResource):
    """`client.beta.organization.rate_limits`."""

    with_raw_response: AsyncBetaOrganizationRateLimitsResourceWithRawResponse
    with_streaming_response: AsyncBetaOrganizationRateLimitsResourceWithStreamingResponse

    def list(
        self, **params: Unpack[RateLimitListCall]
    ) -> AsyncPaginator[AsyncPageCursor[OrganizationRateLimit], OrganizationRateLimit]:
        """List rate limits."""
        return paginate(self._client, limits.RATE_LIMITS_LIST, params)


class AsyncBetaOrganizationRbacGroupsResource(AsyncAPIResource):
    """`client.beta.organization.rbac_groups`."""

    with_raw_response: AsyncBetaOrganizationRbacGroupsResourceWithRawResponse
    with_streaming_response: AsyncBetaOrganizationRbacGroupsResourceWithStreamingResponse

    @cached_property
    def members(self) -> AsyncBetaOrganizationRbacGroupsMembersResource:
        """`client.beta.organization.rbac_groups.members`."""
        return AsyncBetaOrganizationRbacGroupsMembersResource(self._client)

    async def create(self, **params: Unpack[RBACGroupCreateCall]) -> RBACGroup:
        """Create an RBAC group."""
        return await self._client.call(members.RBAC_GROUPS_CREATE, params)

    async def retrieve(self, rbac_group_id: str, **params: Unpack[NoCall]) -> RBACGroup:
        """Get an RBAC group."""
        return await self._client.call(members.RBAC_GROUPS_RETRIEVE, params, {"rbac_group_id": rbac_group_id})

    async def update(self, rbac_group_id: str, **params: Unpack[RBACGroupUpdateCall]) -> RBACGroup:
        """Change an RBAC group."""
        return await self._client.call(members.RBAC_GROUPS_UPDATE, params, {"rbac_group_id": rbac_group_id})

    def list(self, **params: Unpack[PageCall]) -> AsyncPaginator[AsyncPageCursor[RBACGroup], RBACGroup]:
        """List RBAC groups."""
        return paginate(self._client, members.RBAC_GROUPS_LIST, params)

    async def delete(self, rbac_group_id: str, **params: Unpack[NoCall]) -> DeletedRBACGroup:
        """Delete an RBAC group."""
        return await self._client.call(members.RBAC_GROUPS_DELETE, params, {"rbac_group_id": rbac_group_id})


class AsyncBetaOrganizationRbacGroupsMembersResource(AsyncAPIResource):
    """`client.beta.organization.rbac_groups.members`."""

    with_raw_response: AsyncBetaOrganizationRbacGroupsMembersResourceWithRawResponse
    with_streaming_response: AsyncBetaOrganizationRbacGroupsMembersResourceWithStreamingResponse

    def list(
        self, rbac_group_id: str, **params: Unpack[PageCall]
    ) -> AsyncPaginator[AsyncPageCursor[RBACGroupMember], RBACGroupMember]:
        """List members of an RBAC group."""
        return paginate(self._client, members.RBAC_GROUPS_MEMBERS_LIST, params, {"rbac_group_id": rbac_group_id})

    async def add(self, rbac_group_id: str, **params: Unpack[RBACGroupMemberAddCall]) -> RBACGroupMember:
        """Add a user to an RBAC group."""
        return await self._client.call(members.RBAC_GROUPS_MEMBERS_ADD, params, {"rbac_group_id": rbac_group_id})

    async def remove(self, user_id: str, *, rbac_group_id: str, **params: Unpack[NoCall]) -> DeletedRBACGroupMember:
        """Remove a user from an RBAC group."""
        return await self._client.call(
            members.RBAC_GROUPS_MEMBERS_REMOVE, params, {"rbac_group_id": rbac_group_id, "user_id": user_id}
        )


class AsyncBetaOrganizationRbacRolesResource(AsyncAPIResource):
    """`client.beta.organization.rbac_roles`."""

    with_raw_response: AsyncBetaOrganizationRbacRolesResourceWithRawResponse
    with_streaming_response: AsyncBetaOrganizationRbacRolesResourceWithStreamingResponse

    @cached_property
    def permissions(self) -> AsyncBetaOrganizationRbacRolesPermissionsResource:
        """`client.beta.organization.rbac_roles.permissions`."""
        return AsyncBetaOrganizationRbacRolesPermissionsResource(self._client)

    async def retrieve(self, rbac_role_id: str, **params: Unpack[NoCall]) -> RBACRole:
        """Get an RBAC role."""
        return await self._client.call(members.RBAC_ROLES_RETRIEVE, params, {"rbac_role_id": rbac_role_id})

    def list(self, **params: Unpack[PageCall]) -> AsyncPaginator[AsyncPageCursor[RBACRole], RBACRole]:
        """List RBAC roles."""
        return paginate(self._client, members.RBAC_ROLES_LIST, params)


class AsyncBetaOrganizationRbacRolesPermissionsResource(AsyncAPIResource):
    """`client.beta.organization.rbac_roles.permissions`."""

    with_raw_response: AsyncBetaOrganizationRbacRolesPermissionsResourceWithRawResponse
    with_streaming_response: AsyncBetaOrganizationRbacRolesPermissionsResourceWithStreamingResponse

    def list(
        self, rbac_role_id: str, **params: Unpack[PageCall]
    ) -> AsyncPaginator[AsyncPageCursor[RBACRolePermission], RBACRolePermission]:
        """List permissions of an RBAC role."""
        return paginate(self._client, members.RBAC_ROLES_PERMISSIONS_LIST, params, {"rbac_role_id": rbac_role_id})


class AsyncBetaOrganizationServiceAccountsResource(AsyncAPIResource):
    """`client.beta.organization.service_accounts`."""

    with_raw_response: AsyncBetaOrganizationServiceAccountsResourceWithRawResponse
    with_streaming_response: AsyncBetaOrganizationServiceAccountsResourceWithStreamingResponse

    @cached_property
    def workspaces(self) -> AsyncBetaOrganizationServiceAccountsWorkspacesResource:
        """`client.beta.organization.service_accounts.workspaces`."""
        return AsyncBetaOrganizationServiceAccountsWorkspacesResource(self._client)

    async def create(self, **params: Unpack[ServiceAccountCreateCall]) -> ServiceAccount:
        """Create a service account."""
        return await self._client.call(members.SERVICE_ACCOUNTS_CREATE, params)

    async def retrieve(self, service_account_id: str, **params: Unpack[BetaCall]) -> ServiceAccount:
        """Get a service account."""
        return await self._client.call(
            members.SERVICE_ACCOUNTS_RETRIEVE, params, {"service_account_id": service_account_id}
        )

    async def update(self, service_account_id: str, **params: Unpack[ServiceAccountUpdateCall]) -> ServiceAccount:
        """Change a service account."""
        return await self._client.call(
            members.SERVICE_ACCOUNTS_UPDATE, params, {"service_account_id": service_account_id}
        )

    def list(self, **params: Unpack[IssuerListCall]) -> AsyncPaginator[AsyncPageCursor[ServiceAccount], ServiceAccount]:
        """List service accounts."""
        return paginate(self._client, members.SERVICE_ACCOUNTS_LIST, params)

    async def archive(self, service_account_id: str, **params: Unpack[BetaCall]) -> ServiceAccount:
        """Archive a service account; it stays readable."""
        return await self._client.call(
            members.SERVICE_ACCOUNTS_ARCHIVE, params, {"service_account_id": service_account_id}
        )


class AsyncBetaOrganizationServiceAccountsWorkspacesResource(AsyncAPIResource):
    """`client.beta.organization.service_accounts.workspaces`."""

    with_raw_response: AsyncBetaOrganizationServiceAccountsWorkspacesResourceWithRawResponse
    with_streaming_response: AsyncBetaOrganizationServiceAccountsWorkspacesResourceWithStreamingResponse

    def list(
        self, service_account_id: str, **params: Unpack[BetaPageCall]
    ) -> AsyncPaginator[AsyncPageCursor[ServiceAccountWorkspaceMember], ServiceAccountWorkspaceMember]:
        """List workspaces of a service account."""
        return paginate(
            self._client, members.SERVICE_ACCOUNTS_WORKSPACES_LIST, params, {"service_account_id": service_account_id}
        )

    async def add(
        self, service_account_id: str, **params: Unpack[ServiceAccountWorkspaceAddCall]
    ) -> ServiceAccountWorkspaceMember:
        """Add a service account to a workspace."""
        return await self._client.call(
            members.SERVICE_ACCOUNTS_WORKSPACES_ADD, params, {"service_account_id": service_account_id}
        )

    async def remove(
        self, workspace_id: str, *, service_account_id: str, **params: Unpack[BetaCall]
    ) -> ServiceAccountWorkspaceRemoveResponse:
        """Remove a service account from a workspace."""
        return await self._client.call(
            members.SERVICE_ACCOUNTS_WORKSPACES_REMOVE,
            params,
            {"service_account_id": service_account_id, "workspace_id": workspace_id},
        )


class AsyncBetaOrganizationSpendLimitsResource(AsyncAPIResource):
    """`client.beta.organization.spend_limits`."""

    with_raw_response: AsyncBetaOrganizationSpendLimitsResourceWithRawResponse
    with_streaming_response: AsyncBetaOrganizationSpendLimitsResourceWithStreamingResponse

    @cached_property
    def effective(self) -> AsyncBetaOrganizationSpendLimitsEffectiveResource:
        """`client.beta.organization.spend_limits.effective`."""
        return AsyncBetaOrganizationSpendLimitsEffectiveResource(self._client)

    @cached_property
    def increase_requests(self) -> AsyncBetaOrganizationSpendLimitsIncreaseRequestsResource:
        """`client.beta.organization.spend_limits.increase_requests`."""
        return AsyncBetaOrganizationSpendLimitsIncreaseRequestsResource(self._client)

    async def retrieve(self, spend_limit_id: str, **params: Unpack[NoCall]) -> SpendLimit:
        """Get a spend limit."""
        return await self._client.call(limits.SPEND_LIMITS_RETRIEVE, params, {"spend_limit_id": spend_limit_id})

    def list(self, **params: Unpack[SpendLimitListCall]) -> AsyncPaginator[AsyncPageCursor[SpendLimit], SpendLimit]:
        """List spend limits."""
        return paginate(self._client, limits.SPEND_LIMITS_LIST, params)

    async def delete(self, spend_limit_id: str, **params: Unpack[NoCall]) -> SpendLimitDeleteResponse:
        """Delete a spend limit."""
        return await self._client.call(limits.SPEND_LIMITS_DELETE, params, {"spend_limit_id": spend_limit_id})

    async def set(self, **params: Unpack[SpendLimitSetCall]) -> SpendLimit:
        """Set a spend limit."""
        return await self._client.call(limits.SPEND_LIMITS_SET, params)


class AsyncBetaOrganizationSpendLimitsEffectiveResource(AsyncAPIResource):
    """`client.beta.organization.spend_limits.effective`."""

    with_raw_response: AsyncBetaOrganizationSpendLimitsEffectiveResourceWithRawResponse
    with_streaming_response: AsyncBetaOrganizationSpendLimitsEffectiveResourceWithStreamingResponse

    def list(self, **params: Unpack[EffectiveListCall]) -> AsyncPaginator[AsyncPageCursor[SpendSummary], SpendSummary]:
        """List the spend limits in force."""
        return paginate(self._client, limits.SPEND_LIMITS_EFFECTIVE_LIST, params)


class AsyncBetaOrganizationSpendLimitsIncreaseRequestsResource(AsyncAPIResource):
    """`client.beta.organization.spend_limits.increase_requests`."""

    with_raw_response: AsyncBetaOrganizationSpendLimitsIncreaseRequestsResourceWithRawResponse
    with_streaming_response: AsyncBetaOrganizationSpendLimitsIncreaseRequestsResourceWithStreamingResponse

    async def retrieve(
        self, spend_limit_increase_request_id: str, **params: Unpack[NoCall]
    ) -> SpendLimitIncreaseRequest:
        """Get a request for a higher spend limit."""
        return await self._client.call(
            limits.SPEND_LIMITS_INCREASE_REQUESTS_RETRIEVE,
            params,
            {"spend_limit_increase_request_id": spend_limit_increase_request_id},
        )

    def list(
        self, **params: Unpack[IncreaseRequestListCall]
    ) -> AsyncPaginator[AsyncPageCursor[SpendLimitIncreaseRequest], SpendLimitIncreaseRequest]:
        """List requests for a higher spend limit."""
        return paginate(self._client, limits.SPEND_LIMITS_INCREASE_REQUESTS_LIST, params)

    async def approve(
        self, spend_limit_increase_request_id: str, **params: Unpack[IncreaseRequestApproveCall]
    ) -> IncreaseRequestApproveResponse:
        """Approve a request for a higher spend limit."""
        return await self._client.call(
            limits.SPEND_LIMITS_INCREASE_REQUESTS_APPROVE,
            params,
            {"spend_limit_increase_request_id": spend_limit_increase_request_id},
        )

    async def deny(
        self, spend_limit_increase_request_id: str, **params: Unpack[IncreaseRequestDenyCall]
    ) -> SpendLimitIncreaseRequest:
        """Deny a request for a higher spend limit."""
        return await self._client.call(
            limits.SPEND_LIMITS_INCREASE_REQUESTS_DENY,
            params,
            {"spend_limit_increase_request_id": spend_limit_increase_request_id},
        )


class AsyncBetaOrganizationTelemetryDestinationsResource(AsyncAPIResource):
    """`client.beta.organization.telemetry_destinations`."""

    with_raw_response: AsyncBetaOrganizationTelemetryDestinationsResourceWithRawResponse
    with_streaming_response: AsyncBetaOrganizationTelemetryDestinationsResourceWithStreamingResponse

    @cached_property
    def workspaces(self) -> AsyncBetaOrganizationTelemetryDestinationsWorkspacesResource:
        """`client.beta.organization.telemetry_destinations.workspaces`."""
        return AsyncBetaOrganizationTelemetryDestinationsWorkspacesResource(self._client)

    async def create(self, **params: Unpack[TelemetryDestinationCreateCall]) -> BetaTelemetryDestination:
        """Create a telemetry destination."""
        return await self._client.call(telemetry.TELEMETRY_DESTINATIONS_CREATE, params)

    async def retrieve(self, destination_id: str, **params: Unpack[BetaCall]) -> BetaTelemetryDestination:
        """Get a telemetry destination."""
        return await self._client.call(
            telemetry.TELEMETRY_DESTINATIONS_RETRIEVE, params, {"destination_id": destination_id}
        )

    async def update(
        self, destination_id: str, **params: Unpack[TelemetryDestinationUpdateCall]
    ) -> BetaTelemetryDestination:
        """Change a telemetry destination."""
        return await self._client.call(
            telemetry.TELEMETRY_DESTINATIONS_UPDATE, params, {"destination_id": destination_id}
        )

    def list(
        self, **params: Unpack[TelemetryDestinationListCall]
    ) -> AsyncPaginator[AsyncPageCursor[BetaTelemetryDestination], BetaTelemetryDestination]:
        """List telemetry destinations."""
        return paginate(self._client, telemetry.TELEMETRY_DESTINATIONS_LIST, params)

    async def delete(self, destination_id: str, **params: Unpack[BetaCall]) -> BetaDeletedTelemetryDestination:
        """Delete a telemetry destination."""
        return await self._client.call(
            telemetry.TELEMETRY_DESTINATIONS_DELETE, params, {"destination_id": destination_id}
        )

    async def test(self, destination_id: str, **params: Unpack[BetaCall]) -> BetaTelemetryDestinationTestResponse:
        """Send a test record to a telemetry destination."""
        return await self._client.call(
            telemetry.TELEMETRY_DESTINATIONS_TEST, params, {"destination_id": destination_id}
        )


class AsyncBetaOrganizationTelemetryDestinationsWorkspacesResource(AsyncAPIResource):
    """`client.beta.organization.telemetry_destinations.workspaces`."""

    with_raw_response: AsyncBetaOrganizationTelemetryDestinationsWorkspacesResourceWithRawResponse
    with_streaming_response: AsyncBetaOrganizationTelemetryDestinationsWorkspacesResourceWithStreamingResponse

    def list(
        self, destination_id: str, **params: Unpack[BetaCursorCall]
    ) -> AsyncPaginator[AsyncPageCursor[BetaTelemetryDestinationWorkspace], BetaTelemetryDestinationWorkspace]:
        """List workspaces of a telemetry destination."""
        return paginate(
            self._client, telemetry.TELEMETRY_DESTINATIONS_WORKSPACES_LIST, params, {"destination_id": destination_id}
        )

    async def add(
        self, workspace_id: str, *, destination_id: str, **params: Unpack[BetaCall]
    ) -> BetaTelemetryDestinationWorkspace:
        """Send the telemetry of a workspace to a destination."""
        return await self._client.call(
            telemetry.TELEMETRY_DESTINATIONS_WORKSPACES_ADD,
            params,
            {"destination_id": destination_id, "workspace_id": workspace_id},
        )

    async def remove(
        self, workspace_id: str, *, destination_id: str, **params: Unpack[BetaCall]
    ) -> BetaDeletedTelemetryDestinationWorkspace:
        """Stop sending the telemetry of a workspace to a destination."""
        return await self._client.call(
            telemetry.TELEMETRY_DESTINATIONS_WORKSPACES_REMOVE,
            params,
            {"destination_id": destination_id, "workspace_id": workspace_id},
        )


class AsyncBetaOrganizationUsersResource(AsyncAPIResource):
    """`client.beta.organization.users`."""

    with_raw_response: AsyncBetaOrganizationUsersResourceWithRawResponse
    with_streaming_response: AsyncBetaOrganizationUsersResourceWithStreamingResponse

    async def retrieve(self, user_id: str, **params: Unpack[NoCall]) -> OrganizationUser:
        """Get a user."""
        return await self._client.call(members.USERS_RETRIEVE, params, {"user_id": user_id})

    async def update(self, user_id: str, **params: Unpack[UserUpdateCall]) -> OrganizationUser:
        """Change a user."""
        return await self._client.call(members.USERS_UPDATE, params, {"user_id": user_id})

    def list(self, **params: Unpack[UserListCall]) -> AsyncPaginator[AsyncPage[OrganizationUser], OrganizationUser]:
        """List users."""
        return paginate(self._client, members.USERS_LIST, params)

    async def remove(self, user_id: str, **params: Unpack[NoCall]) -> UserRemoveResponse:
        """Remove a user from the organization."""
        return await self._client.call(members.USERS_REMOVE, params, {"user_id": user_id})

    async def sign_out(self, user_id: str, **params: Unpack[BetaCall]) -> OrganizationUser:
        """Sign a user out everywhere."""
        return await self._client.call(members.USERS_SIGN_OUT, params, {"user_id": user_id})


class AsyncBetaOrganizationWebhooksResource(AsyncAPIResource):
    """`client.beta.organization.webhooks`."""

    with_raw_response: AsyncBetaOrganizationWebhooksResourceWithRawResponse
    with_streaming_response: AsyncBetaOrganizationWebhooksResourceWithStreamingResponse

    async def create(self, **params: Unpack[WebhookCreateCall]) -> BetaNewOrganizationWebhookEndpoint:
        """Create a webhook endpoint."""
        return await self._client.call(telemetry.WEBHOOKS_CREATE, params)

    async def retrieve(self, webhook_endpoint_id: str, **params: Unpack[BetaCall]) -> BetaOrganizationWebhookEndpoint:
        """Get a webhook endpoint."""
        return await self._client.call(
            telemetry.WEBHOOKS_RETRIEVE, params, {"webhook_endpoint_id": webhook_endpoint_id}
        )

    async def update(
        self, webhook_endpoint_id: str, **params: Unpack[WebhookUpdateCall]
    ) -> BetaOrganizationWebhookEndpoint:
        """Change a webhook endpoint."""
        return await self._client.call(telemetry.WEBHOOKS_UPDATE, params, {"webhook_endpoint_id": webhook_endpoint_id})

    def list(
        self, **params: Unpack[WebhookListCall]
    ) -> AsyncPaginator[AsyncPage[BetaOrganizationWebhookEndpoint], BetaOrganizationWebhookEndpoint]:
        """List webhook endpoints."""
        return paginate(self._client, telemetry.WEBHOOKS_LIST, params)

    async def delete(
        self, webhook_endpoint_id: str, **params: Unpack[BetaCall]
    ) -> BetaDeletedOrganizationWebhookEndpoint:
        """Delete a webhook endpoint."""
        return await self._client.call(telemetry.WEBHOOKS_DELETE, params, {"webhook_endpoint_id": webhook_endpoint_id})

    async def regenerate_signing_secret(
        self, webhook_endpoint_id: str, **params: Unpack[BetaCall]
    ) -> BetaOrganizationWebhookEndpointSigningSecret:
        """Replace the signing secret of a webhook endpoint."""
        return await self._client.call(
            telemetry.WEBHOOKS_REGENERATE_SIGNING_SECRET, params, {"webhook_endpoint_id": webhook_endpoint_id}
        )


class AsyncBetaOrganizationWorkspacesResource(AsyncAPIResource):
    """`client.beta.organization.workspaces`."""

    with_raw_response: AsyncBetaOrganizationWorkspacesResourceWithRawResponse
    with_streaming_response: AsyncBetaOrganizationWorkspacesResourceWithStreamingResponse

    @cached_property
    def members(self) -> AsyncBetaOrganizationWorkspacesMembersResource:
        """`client.beta.organization.workspaces.members`."""
        return AsyncBetaOrganizationWorkspacesMembersResource(self._client)

    @cached_property
    def rate_limits(self) -> AsyncBetaOrganizationWorkspacesRateLimitsResource:
        """`client.beta.organization.workspaces.rate_limits`."""
        return AsyncBetaOrganizationWorkspacesRateLimitsResource(self._client)

    @cached_property
    def service_accounts(self) -> AsyncBetaOrganizationWorkspacesServiceAccountsResource:
        """`client.beta.organization.workspaces.service_accounts`."""
        return AsyncBetaOrganizationWorkspacesServiceAccountsResource(self._client)

    async def create(self, **params: Unpack[WorkspaceCreateCall]) -> BetaWorkspace:
        """Create a workspace."""
        return await self._client.call(workspaces.WORKSPACES_CREATE, params)

    async def retrieve(self, workspace_id: str, **params: Unpack[BetaCall]) -> BetaWorkspace:
        """Get a workspace."""
        return await self._client.call(workspaces.WORKSPACES_RETRIEVE, params, {"workspace_id": workspace_id})

    async def update(self, workspace_id: str, **params: Unpack[WorkspaceUpdateCall]) -> BetaWorkspace:
        """Change a workspace."""
        return await self._client.call(workspaces.WORKSPACES_UPDATE, params, {"workspace_id": workspace_id})

    def list(self, **params: Unpack[WorkspaceListCall]) -> AsyncPaginator[AsyncPage[BetaWorkspace], BetaWorkspace]:
        """List workspaces."""
        return paginate(self._client, workspaces.WORKSPACES_LIST, params)

    async def archive(self, workspace_id: str, **params: Unpack[BetaCall]) -> BetaWorkspace:
        """Archive a workspace; it stays readable."""
        return await self._client.call(workspaces.WORKSPACES_ARCHIVE, params, {"workspace_id": workspace_id})


class AsyncBetaOrganizationWorkspacesMembersResource(AsyncAPIResource):
    """`client.beta.organization.workspaces.members`."""

    with_raw_response: AsyncBetaOrganizationWorkspacesMembersResourceWithRawResponse
    with_streaming_response: AsyncBetaOrganizationWorkspacesMembersResourceWithStreamingResponse

    async def retrieve(self, user_id: str, *, workspace_id: str, **params: Unpack[NoCall]) -> WorkspaceMember:
        """Get a member of a workspace."""
        return await self._client.call(
            workspaces.WORKSPACES_MEMBERS_RETRIEVE, params, {"workspace_id": workspace_id, "user_id": user_id}
        )

    async def update(self, user_id: str, *, workspace_id: str, **params: Unpack[MemberUpdateCall]) -> WorkspaceMember:
        """Change a member of a workspace."""
        return await self._client.call(
            workspaces.WORKSPACES_MEMBERS_UPDATE, params, {"workspace_id": workspace_id, "user_id": user_id}
        )

    def list(
        self, workspace_id: str, **params: Unpack[IdPageCall]
    ) -> AsyncPaginator[AsyncPage[WorkspaceMember], WorkspaceMember]:
        """List members of a workspace."""
        return paginate(self._client, workspaces.WORKSPACES_MEMBERS_LIST, params, {"workspace_id": workspace_id})

    async def add(self, workspace_id: str, **params: Unpack[WorkspaceMemberAddCall]) -> WorkspaceMember:
        """Add a user to a workspace."""
        return await self._client.call(workspaces.WORKSPACES_MEMBERS_ADD, params, {"workspace_id": workspace_id})

    async def remove(
        self, user_id: str, *, workspace_id: str, **params: Unpack[NoCall]
    ) -> WorkspaceMemberRemoveResponse:
        """Remove a user from a workspace."""
        return await self._client.call(
            workspaces.WORKSPACES_MEMBERS_REMOVE, params, {"workspace_id": workspace_id, "user_id": user_id}
        )


class AsyncBetaOrganizationWorkspacesRateLimitsResource(AsyncAPIResource):
    """`client.beta.organization.workspaces.rate_limits`."""

    with_raw_response: AsyncBetaOrganizationWorkspacesRateLimitsResourceWithRawResponse
    with_streaming_response: AsyncBetaOrganizationWorkspacesRateLimitsResourceWithStreamingResponse

    async def update(
        self, rate_limit_id: str, *, workspace_id: str, **params: Unpack[RateLimitUpdateCall]
    ) -> WorkspaceRateLimit:
        """Change a rate limit of a workspace."""
        return await self._client.call(
            workspaces.WORKSPACES_RATE_LIMITS_UPDATE,
            params,
            {"workspace_id": workspace_id, "rate_limit_id": rate_limit_id},
        )

    def list(
        self, workspace_id: str, **params: Unpack[WorkspaceRateLimitListCall]
    ) -> AsyncPaginator[AsyncPageCursor[WorkspaceRateLimit], WorkspaceRateLimit]:
        """List rate limits of a workspace."""
        return paginate(self._client, workspaces.WORKSPACES_RATE_LIMITS_LIST, params, {"workspace_id": workspace_id})


class AsyncBetaOrganizationWorkspacesServiceAccountsResource(AsyncAPIResource):
    """`client.beta.organization.workspaces.service_accounts`."""

    with_raw_response: AsyncBetaOrganizationWorkspacesServiceAccountsResourceWithRawResponse
    with_streaming_response: AsyncBetaOrganizationWorkspacesServiceAccountsResourceWithStreamingResponse

    async def retrieve(
        self, service_account_id: str, *, workspace_id: str, **params: Unpack[BetaCall]
    ) -> ServiceAccountWorkspaceMember:
        """Get a service account of a workspace."""
        return await self._client.call(
            workspaces.WORKSPACES_SERVICE_ACCOUNTS_RETRIEVE,
            params,
            {"workspace_id": workspace_id, "service_account_id": service_account_id},
        )

    async def update(
        self, service_account_id: str, *, workspace_id: str, **params: Unpack[WorkspaceServiceAccountUpdateCall]
    ) -> ServiceAccountWorkspaceMember:
        """Change a service account of a workspace."""
        return await self._client.call(
            workspaces.WORKSPACES_SERVICE_ACCOUNTS_UPDATE,
            params,
            {"workspace_id": workspace_id, "service_account_id": service_account_id},
        )

    def list(
        self, workspace_id: str, **params: Unpack[BetaPageCall]
    ) -> AsyncPaginator[AsyncPageCursor[ServiceAccountWorkspaceMember], ServiceAccountWorkspaceMember]:
        """List service accounts of a workspace."""
        return paginate(
            self._client, workspaces.WORKSPACES_SERVICE_ACCOUNTS_LIST, params, {"workspace_id": workspace_id}
        )

    async def add(self, workspace_id: str, **params: Unpack[ServiceAccountAddCall]) -> ServiceAccountWorkspaceMember:
        """Add a service account to a workspace."""
        return await self._client.call(
            workspaces.WORKSPACES_SERVICE_ACCOUNTS_ADD, params, {"workspace_id": workspace_id}
        )

    async def remove(
        self, service_account_id: str, *, workspace_id: str, **params: Unpack[BetaCall]
    ) -> WorkspaceServiceAccountRemoveResponse:
        """Remove a service account from a workspace."""
        return await self._client.call(
            workspaces.WORKSPACES_SERVICE_ACCOUNTS_REMOVE,
            params,
            {"workspace_id": workspace_id, "service_account_id": service_account_id},
        )
