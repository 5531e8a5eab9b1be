# Derived from src/sonnetry/_async/beta_organization.py by codegen/unasync.py; edit that file instead.
# Made from src/sonnetry/endpoints by codegen/resources.py; edit the rows instead.
"""The beta organization resources."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING, Unpack

from ..endpoints.beta.organization import analytics, claude, limits, members, plugins, telemetry, workspaces
from ._runtime import paginate
from .resource import APIResource

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
    from .downloads import BinaryAPIResponse
    from .pages import Page, PageCursor, ReportPageCursor
    from .raw_types import (
        BetaOrganizationAnalyticsAppsChatProjectsResourceWithRawResponse,
        BetaOrganizationAnalyticsAppsChatProjectsResourceWithStreamingResponse,
        BetaOrganizationAnalyticsAppsChatResourceWithRawResponse,
        BetaOrganizationAnalyticsAppsChatResourceWithStreamingResponse,
        BetaOrganizationAnalyticsAppsResourceWithRawResponse,
        BetaOrganizationAnalyticsAppsResourceWithStreamingResponse,
        BetaOrganizationAnalyticsArtifactsResourceWithRawResponse,
        BetaOrganizationAnalyticsArtifactsResourceWithStreamingResponse,
        BetaOrganizationAnalyticsConnectorsResourceWithRawResponse,
        BetaOrganizationAnalyticsConnectorsResourceWithStreamingResponse,
        BetaOrganizationAnalyticsCostReportResourceWithRawResponse,
        BetaOrganizationAnalyticsCostReportResourceWithStreamingResponse,
        BetaOrganizationAnalyticsCostResourceWithRawResponse,
        BetaOrganizationAnalyticsCostResourceWithStreamingResponse,
        BetaOrganizationAnalyticsPluginsResourceWithRawResponse,
        BetaOrganizationAnalyticsPluginsResourceWithStreamingResponse,
        BetaOrganizationAnalyticsResourceWithRawResponse,
        BetaOrganizationAnalyticsResourceWithStreamingResponse,
        BetaOrganizationAnalyticsSkillsResourceWithRawResponse,
        BetaOrganizationAnalyticsSkillsResourceWithStreamingResponse,
        BetaOrganizationAnalyticsSummariesResourceWithRawResponse,
        BetaOrganizationAnalyticsSummariesResourceWithStreamingResponse,
        BetaOrganizationAnalyticsUsageReportResourceWithRawResponse,
        BetaOrganizationAnalyticsUsageReportResourceWithStreamingResponse,
        BetaOrganizationAnalyticsUsageResourceWithRawResponse,
        BetaOrganizationAnalyticsUsageResourceWithStreamingResponse,
        BetaOrganizationAnalyticsUserCostReportResourceWithRawResponse,
        BetaOrganizationAnalyticsUserCostReportResourceWithStreamingResponse,
        BetaOrganizationAnalyticsUsersResourceWithRawResponse,
        BetaOrganizationAnalyticsUsersResourceWithStreamingResponse,
        BetaOrganizationAnalyticsUserUsageReportResourceWithRawResponse,
        BetaOrganizationAnalyticsUserUsageReportResourceWithStreamingResponse,
        BetaOrganizationApiKeysResourceWithRawResponse,
        BetaOrganizationApiKeysResourceWithStreamingResponse,
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
        BetaOrganizationComplianceSettingsResourceWithRawResponse,
        BetaOrganizationComplianceSettingsResourceWithStreamingResponse,
        BetaOrganizationExternalKeysResourceWithRawResponse,
        BetaOrganizationExternalKeysResourceWithStreamingResponse,
        BetaOrganizationExternalStorageResourceWithRawResponse,
        BetaOrganizationExternalStorageResourceWithStreamingResponse,
        BetaOrganizationFederationIssuersResourceWithRawResponse,
        BetaOrganizationFederationIssuersResourceWithStreamingResponse,
        BetaOrganizationFederationResourceWithRawResponse,
        BetaOrganizationFederationResourceWithStreamingResponse,
        BetaOrganizationFederationRulesResourceWithRawResponse,
        BetaOrganizationFederationRulesResourceWithStreamingResponse,
        BetaOrganizationFederationRulesWorkspacesResourceWithRawResponse,
        BetaOrganizationFederationRulesWorkspacesResourceWithStreamingResponse,
        BetaOrganizationInvitesResourceWithRawResponse,
        BetaOrganizationInvitesResourceWithStreamingResponse,
        BetaOrganizationPluginMarketplacesResourceWithRawResponse,
        BetaOrganizationPluginMarketplacesResourceWithStreamingResponse,
        BetaOrganizationPluginsInstallationSettingsResourceWithRawResponse,
        BetaOrganizationPluginsInstallationSettingsResourceWithStreamingResponse,
        BetaOrganizationPluginsResourceWithRawResponse,
        BetaOrganizationPluginsResourceWithStreamingResponse,
        BetaOrganizationPluginsSharesResourceWithRawResponse,
        BetaOrganizationPluginsSharesResourceWithStreamingResponse,
        BetaOrganizationPluginsVersionsResourceWithRawResponse,
        BetaOrganizationPluginsVersionsResourceWithStreamingResponse,
        BetaOrganizationProvidersGoogleProjectsDataControlsResourceWithRawResponse,
        BetaOrganizationProvidersGoogleProjectsDataControlsResourceWithStreamingResponse,
        BetaOrganizationProvidersGoogleProjectsResourceWithRawResponse,
        BetaOrganizationProvidersGoogleProjectsResourceWithStreamingResponse,
        BetaOrganizationProvidersGoogleResourceWithRawResponse,
        BetaOrganizationProvidersGoogleResourceWithStreamingResponse,
        BetaOrganizationProvidersResourceWithRawResponse,
        BetaOrganizationProvidersResourceWithStreamingResponse,
        BetaOrganizationRateLimitsResourceWithRawResponse,
        BetaOrganizationRateLimitsResourceWithStreamingResponse,
        BetaOrganizationRbacGroupsMembersResourceWithRawResponse,
        BetaOrganizationRbacGroupsMembersResourceWithStreamingResponse,
        BetaOrganizationRbacGroupsResourceWithRawResponse,
        BetaOrganizationRbacGroupsResourceWithStreamingResponse,
        BetaOrganizationRbacRolesPermissionsResourceWithRawResponse,
        BetaOrganizationRbacRolesPermissionsResourceWithStreamingResponse,
        BetaOrganizationRbacRolesResourceWithRawResponse,
        BetaOrganizationRbacRolesResourceWithStreamingResponse,
        BetaOrganizationResourceWithRawResponse,
        BetaOrganizationResourceWithStreamingResponse,
        BetaOrganizationServiceAccountsResourceWithRawResponse,
        BetaOrganizationServiceAccountsResourceWithStreamingResponse,
        BetaOrganizationServiceAccountsWorkspacesResourceWithRawResponse,
        BetaOrganizationServiceAccountsWorkspacesResourceWithStreamingResponse,
        BetaOrganizationSpendLimitsEffectiveResourceWithRawResponse,
        BetaOrganizationSpendLimitsEffectiveResourceWithStreamingResponse,
        BetaOrganizationSpendLimitsIncreaseRequestsResourceWithRawResponse,
        BetaOrganizationSpendLimitsIncreaseRequestsResourceWithStreamingResponse,
        BetaOrganizationSpendLimitsResourceWithRawResponse,
        BetaOrganizationSpendLimitsResourceWithStreamingResponse,
        BetaOrganizationTelemetryDestinationsResourceWithRawResponse,
        BetaOrganizationTelemetryDestinationsResourceWithStreamingResponse,
        BetaOrganizationTelemetryDestinationsWorkspacesResourceWithRawResponse,
        BetaOrganizationTelemetryDestinationsWorkspacesResourceWithStreamingResponse,
        BetaOrganizationUsersResourceWithRawResponse,
        BetaOrganizationUsersResourceWithStreamingResponse,
        BetaOrganizationWebhooksResourceWithRawResponse,
        BetaOrganizationWebhooksResourceWithStreamingResponse,
        BetaOrganizationWorkspacesMembersResourceWithRawResponse,
        BetaOrganizationWorkspacesMembersResourceWithStreamingResponse,
        BetaOrganizationWorkspacesRateLimitsResourceWithRawResponse,
        BetaOrganizationWorkspacesRateLimitsResourceWithStreamingResponse,
        BetaOrganizationWorkspacesResourceWithRawResponse,
        BetaOrganizationWorkspacesResourceWithStreamingResponse,
        BetaOrganizationWorkspacesServiceAccountsResourceWithRawResponse,
        BetaOrganizationWorkspacesServiceAccountsResourceWithStreamingResponse,
    )


class BetaOrganizationResource(APIResource):
    """`client.beta.organization`."""

    with_raw_response: BetaOrganizationResourceWithRawResponse
    with_streaming_response: BetaOrganizationResourceWithStreamingResponse

    @cached_property
    def analytics(self) -> BetaOrganizationAnalyticsResource:
        """`client.beta.organization.analytics`."""
        return BetaOrganizationAnalyticsResource(self._client)

    @cached_property
    def api_keys(self) -> BetaOrganizationApiKeysResource:
        """`client.beta.organization.api_keys`."""
        return BetaOrganizationApiKeysResource(self._client)

    @cached_property
    def claude_code(self) -> BetaOrganizationClaudeCodeResource:
        """`client.beta.organization.claude_code`."""
        return BetaOrganizationClaudeCodeResource(self._client)

    @cached_property
    def claude_tag(self) -> BetaOrganizationClaudeTagResource:
        """`client.beta.organization.claude_tag`."""
        return BetaOrganizationClaudeTagResource(self._client)

    @cached_property
    def compliance_settings(self) -> BetaOrganizationComplianceSettingsResource:
        """`client.beta.organization.compliance_settings`."""
        return BetaOrganizationComplianceSettingsResource(self._client)

    @cached_property
    def external_keys(self) -> BetaOrganizationExternalKeysResource:
        """`client.beta.organization.external_keys`."""
        return BetaOrganizationExternalKeysResource(self._client)

    @cached_property
    def external_storage(self) -> BetaOrganizationExternalStorageResource:
        """`client.beta.organization.external_storage`."""
        return BetaOrganizationExternalStorageResource(self._client)

    @cached_property
    def federation(self) -> BetaOrganizationFederationResource:
        """`client.beta.organization.federation`."""
        return BetaOrganizationFederationResource(self._client)

    @cached_property
    def invites(self) -> BetaOrganizationInvitesResource:
        """`client.beta.organization.invites`."""
        return BetaOrganizationInvitesResource(self._client)

    @cached_property
    def plugin_marketplaces(self) -> BetaOrganizationPluginMarketplacesResource:
        """`client.beta.organization.plugin_marketplaces`."""
        return BetaOrganizationPluginMarketplacesResource(self._client)

    @cached_property
    def plugins(self) -> BetaOrganizationPluginsResource:
        """`client.beta.organization.plugins`."""
        return BetaOrganizationPluginsResource(self._client)

    @cached_property
    def providers(self) -> BetaOrganizationProvidersResource:
        """`client.beta.organization.providers`."""
        return BetaOrganizationProvidersResource(self._client)

    @cached_property
    def rate_limits(self) -> BetaOrganizationRateLimitsResource:
        """`client.beta.organization.rate_limits`."""
        return BetaOrganizationRateLimitsResource(self._client)

    @cached_property
    def rbac_groups(self) -> BetaOrganizationRbacGroupsResource:
        """`client.beta.organization.rbac_groups`."""
        return BetaOrganizationRbacGroupsResource(self._client)

    @cached_property
    def rbac_roles(self) -> BetaOrganizationRbacRolesResource:
        """`client.beta.organization.rbac_roles`."""
        return BetaOrganizationRbacRolesResource(self._client)

    @cached_property
    def service_accounts(self) -> BetaOrganizationServiceAccountsResource:
        """`client.beta.organization.service_accounts`."""
        return BetaOrganizationServiceAccountsResource(self._client)

    @cached_property
    def spend_limits(self) -> BetaOrganizationSpendLimitsResource:
        """`client.beta.organization.spend_limits`."""
        return BetaOrganizationSpendLimitsResource(self._client)

    @cached_property
    def telemetry_destinations(self) -> BetaOrganizationTelemetryDestinationsResource:
        """`client.beta.organization.telemetry_destinations`."""
        return BetaOrganizationTelemetryDestinationsResource(self._client)

    @cached_property
    def users(self) -> BetaOrganizationUsersResource:
        """`client.beta.organization.users`."""
        return BetaOrganizationUsersResource(self._client)

    @cached_property
    def webhooks(self) -> BetaOrganizationWebhooksResource:
        """`client.beta.organization.webhooks`."""
        return BetaOrganizationWebhooksResource(self._client)

    @cached_property
    def workspaces(self) -> BetaOrganizationWorkspacesResource:
        """`client.beta.organization.workspaces`."""
        return BetaOrganizationWorkspacesResource(self._client)

    def retrieve(self, **params: Unpack[NoCall]) -> BetaOrganization:
        """Get the organization of the credential."""
        return self._client.call(workspaces.ORGANIZATION_RETRIEVE, params)


class BetaOrganizationAnalyticsResource(APIResource):
    """`client.beta.organization.analytics`."""

    with_raw_response: BetaOrganizationAnalyticsResourceWithRawResponse
    with_streaming_response: BetaOrganizationAnalyticsResourceWithStreamingResponse

    @cached_property
    def apps(self) -> BetaOrganizationAnalyticsAppsResource:
        """`client.beta.organization.analytics.apps`."""
        return BetaOrganizationAnalyticsAppsResource(self._client)

    @cached_property
    def artifacts(self) -> BetaOrganizationAnalyticsArtifactsResource:
        """`client.beta.organization.analytics.artifacts`."""
        return BetaOrganizationAnalyticsArtifactsResource(self._client)

    @cached_property
    def connectors(self) -> BetaOrganizationAnalyticsConnectorsResource:
        """`client.beta.organization.analytics.connectors`."""
        return BetaOrganizationAnalyticsConnectorsResource(self._client)

    @cached_property
    def cost(self) -> BetaOrganizationAnalyticsCostResource:
        """`client.beta.organization.analytics.cost`."""
        return BetaOrganizationAnalyticsCostResource(self._client)

    @cached_property
    def cost_report(self) -> BetaOrganizationAnalyticsCostReportResource:
        """`client.beta.organization.analytics.cost_report`."""
        return BetaOrganizationAnalyticsCostReportResource(self._client)

    @cached_property
    def plugins(self) -> BetaOrganizationAnalyticsPluginsResource:
        """`client.beta.organization.analytics.plugins`."""
        return BetaOrganizationAnalyticsPluginsResource(self._client)

    @cached_property
    def skills(self) -> BetaOrganizationAnalyticsSkillsResource:
        """`client.beta.organization.analytics.skills`."""
        return BetaOrganizationAnalyticsSkillsResource(self._client)

    @cached_property
    def summaries(self) -> BetaOrganizationAnalyticsSummariesResource:
        """`client.beta.organization.analytics.summaries`."""
        return BetaOrganizationAnalyticsSummariesResource(self._client)

    @cached_property
    def usage(self) -> BetaOrganizationAnalyticsUsageResource:
        """`client.beta.organization.analytics.usage`."""
        return BetaOrganizationAnalyticsUsageResource(self._client)

    @cached_property
    def usage_report(self) -> BetaOrganizationAnalyticsUsageReportResource:
        """`client.beta.organization.analytics.usage_report`."""
        return BetaOrganizationAnalyticsUsageReportResource(self._client)

    @cached_property
    def user_cost_report(self) -> BetaOrganizationAnalyticsUserCostReportResource:
        """`client.beta.organization.analytics.user_cost_report`."""
        return BetaOrganizationAnalyticsUserCostReportResource(self._client)

    @cached_property
    def user_usage_report(self) -> BetaOrganizationAnalyticsUserUsageReportResource:
        """`client.beta.organization.analytics.user_usage_report`."""
        return BetaOrganizationAnalyticsUserUsageReportResource(self._client)

    @cached_property
    def users(self) -> BetaOrganizationAnalyticsUsersResource:
        """`client.beta.organization.analytics.users`."""
        return BetaOrganizationAnalyticsUsersResource(self._client)


class BetaOrganizationAnalyticsAppsResource(APIResource):
    """`client.beta.organization.analytics.apps`."""

    with_raw_response: BetaOrganizationAnalyticsAppsResourceWithRawResponse
    with_streaming_response: BetaOrganizationAnalyticsAppsResourceWithStreamingResponse

    @cached_property
    def chat(self) -> BetaOrganizationAnalyticsAppsChatResource:
        """`client.beta.organization.analytics.apps.chat`."""
        return BetaOrganizationAnalyticsAppsChatResource(self._client)


class BetaOrganizationAnalyticsAppsChatResource(APIResource):
    """`client.beta.organization.analytics.apps.chat`."""

    with_raw_response: BetaOrganizationAnalyticsAppsChatResourceWithRawResponse
    with_streaming_response: BetaOrganizationAnalyticsAppsChatResourceWithStreamingResponse

    @cached_property
    def projects(self) -> BetaOrganizationAnalyticsAppsChatProjectsResource:
        """`client.beta.organization.analytics.apps.chat.projects`."""
        return BetaOrganizationAnalyticsAppsChatProjectsResource(self._client)


class BetaOrganizationAnalyticsAppsChatProjectsResource(APIResource):
    """`client.beta.organization.analytics.apps.chat.projects`."""

    with_raw_response: BetaOrganizationAnalyticsAppsChatProjectsResourceWithRawResponse
    with_streaming_response: BetaOrganizationAnalyticsAppsChatProjectsResourceWithStreamingResponse

    def list(self, **params: Unpack[ProjectListCall]) -> PageCursor[AnalyticsProjectActivity]:
        """List the activity in chat projects."""
        return paginate(self._client, analytics.ANALYTICS_APPS_CHAT_PROJECTS_LIST, params)


class BetaOrganizationAnalyticsArtifactsResource(APIResource):
    """`client.beta.organization.analytics.artifacts`."""

    with_raw_response: BetaOrganizationAnalyticsArtifactsResourceWithRawResponse
    with_streaming_response: BetaOrganizationAnalyticsArtifactsResourceWithStreamingResponse

    def list(self, **params: Unpack[ArtifactListCall]) -> PageCursor[AnalyticsArtifactActivity]:
        """List the activity around artifacts."""
        return paginate(self._client, analytics.ANALYTICS_ARTIFACTS_LIST, params)


class BetaOrganizationAnalyticsConnectorsResource(APIResource):
    """`client.beta.organization.analytics.connectors`."""

    with_raw_response: BetaOrganizationAnalyticsConnectorsResourceWithRawResponse
    with_streaming_response: BetaOrganizationAnalyticsConnectorsResourceWithStreamingResponse

    def list(self, **params: Unpack[ConnectorListCall]) -> PageCursor[AnalyticsConnectorActivity]:
        """List the use of connectors."""
        return paginate(self._client, analytics.ANALYTICS_CONNECTORS_LIST, params)


class BetaOrganizationAnalyticsCostResource(APIResource):
    """`client.beta.organization.analytics.cost`."""

    with_raw_response: BetaOrganizationAnalyticsCostResourceWithRawResponse
    with_streaming_response: BetaOrganizationAnalyticsCostResourceWithStreamingResponse

    def list(self, **params: Unpack[CostListCall]) -> ReportPageCursor[BetaAnalyticsCostItem]:
        """Report costs in buckets of time."""
        return paginate(self._client, analytics.ANALYTICS_COST_LIST, params)


class BetaOrganizationAnalyticsCostReportResource(APIResource):
    """`client.beta.organization.analytics.cost_report`."""

    with_raw_response: BetaOrganizationAnalyticsCostReportResourceWithRawResponse
    with_streaming_response: BetaOrganizationAnalyticsCostReportResourceWithStreamingResponse

    def list(self, **params: Unpack[CostReportListCall]) -> ReportPageCursor[BetaAnalyticsCostReportTimeBucket]:
        """Report costs by user and day."""
        return paginate(self._client, analytics.ANALYTICS_COST_REPORT_LIST, params)


class BetaOrganizationAnalyticsPluginsResource(APIResource):
    """`client.beta.organization.analytics.plugins`."""

    with_raw_response: BetaOrganizationAnalyticsPluginsResourceWithRawResponse
    with_streaming_response: BetaOrganizationAnalyticsPluginsResourceWithStreamingResponse

    def list(self, **params: Unpack[AnalyticsPluginListCall]) -> PageCursor[AnalyticsPluginActivity]:
        """List the use of plugins."""
        return paginate(self._client, analytics.ANALYTICS_PLUGINS_LIST, params)


class BetaOrganizationAnalyticsSkillsResource(APIResource):
    """`client.beta.organization.analytics.skills`."""

    with_raw_response: BetaOrganizationAnalyticsSkillsResourceWithRawResponse
    with_streaming_response: BetaOrganizationAnalyticsSkillsResourceWithStreamingResponse

    def list(self, **params: Unpack[AnalyticsSkillListCall]) -> PageCursor[AnalyticsSkillActivity]:
        """List the use of skills."""
        return paginate(self._client, analytics.ANALYTICS_SKILLS_LIST, params)


class BetaOrganizationAnalyticsSummariesResource(APIResource):
    """`client.beta.organization.analytics.summaries`."""

    with_raw_response: BetaOrganizationAnalyticsSummariesResourceWithRawResponse
    with_streaming_response: BetaOrganizationAnalyticsSummariesResourceWithStreamingResponse

    def list(self, **params: Unpack[SummaryListCall]) -> PageCursor[AnalyticsSingleDayActivitySummary]:
        """List daily summaries of activity."""
        return paginate(self._client, analytics.ANALYTICS_SUMMARIES_LIST, params)


class BetaOrganizationAnalyticsUsageResource(APIResource):
    """`client.beta.organization.analytics.usage`."""

    with_raw_response: BetaOrganizationAnalyticsUsageResourceWithRawResponse
    with_streaming_response: BetaOrganizationAnalyticsUsageResourceWithStreamingResponse

    def list(self, **params: Unpack[UsageListCall]) -> ReportPageCursor[BetaAnalyticsUsageItem]:
        """Report token use in buckets of time."""
        return paginate(self._client, analytics.ANALYTICS_USAGE_LIST, params)


class BetaOrganizationAnalyticsUsageReportResource(APIResource):
    """`client.beta.organization.analytics.usage_report`."""

    with_raw_response: BetaOrganizationAnalyticsUsageReportResourceWithRawResponse
    with_streaming_response: BetaOrganizationAnalyticsUsageReportResourceWithStreamingResponse

    def list(self, **params: Unpack[UsageReportListCall]) -> ReportPageCursor[BetaAnalyticsUsageReportTimeBucket]:
        """Report token use."""
        return paginate(self._client, analytics.ANALYTICS_USAGE_REPORT_LIST, params)


class BetaOrganizationAnalyticsUserCostReportResource(APIResource):
    """`client.beta.organization.analytics.user_cost_report`."""

    with_raw_response: BetaOrganizationAnalyticsUserCostReportResourceWithRawResponse
    with_streaming_response: BetaOrganizationAnalyticsUserCostReportResourceWithStreamingResponse

    def list(self, **params: Unpack[UserCostReportListCall]) -> ReportPageCursor[BetaAnalyticsCostUsersItem]:
        """Report costs by user."""
        return paginate(self._client, analytics.ANALYTICS_USER_COST_REPORT_LIST, params)


class BetaOrganizationAnalyticsUserUsageReportResource(APIResource):
    """`client.beta.organization.analytics.user_usage_report`."""

    with_raw_response: BetaOrganizationAnalyticsUserUsageReportResourceWithRawResponse
    with_streaming_response: BetaOrganizationAnalyticsUserUsageReportResourceWithStreamingResponse

    def list(self, **params: Unpack[UserUsageReportListCall]) -> ReportPageCursor[BetaAnalyticsUsageUsersItem]:
        """Report token use by user."""
        return paginate(self._client, analytics.ANALYTICS_USER_USAGE_REPORT_LIST, params)


class BetaOrganizationAnalyticsUsersResource(APIResource):
    """`client.beta.organization.analytics.users`."""

    with_raw_response: BetaOrganizationAnalyticsUsersResourceWithRawResponse
    with_streaming_response: BetaOrganizationAnalyticsUsersResourceWithStreamingResponse

    def list(self, **params: Unpack[AnalyticsUserListCall]) -> PageCursor[AnalyticsUserActivity]:
        """List the activity of users."""
        return paginate(self._client, analytics.ANALYTICS_USERS_LIST, params)


class BetaOrganizationApiKeysResource(APIResource):
    """`client.beta.organization.api_keys`."""

    with_raw_response: BetaOrganizationApiKeysResourceWithRawResponse
    with_streaming_response: BetaOrganizationApiKeysResourceWithStreamingResponse

    def retrieve(self, api_key_id: str, **params: Unpack[NoCall]) -> APIKey:
        """Get an API key."""
        return self._client.call(members.API_KEYS_RETRIEVE, params, {"api_key_id": api_key_id})

    def update(self, api_key_id: str, **params: Unpack[APIKeyUpdateCall]) -> APIKey:
        """Change an API key."""
        return self._client.call(members.API_KEYS_UPDATE, params, {"api_key_id": api_key_id})

    def list(self, **params: Unpack[APIKeyListCall]) -> Page[APIKey]:
        """List API keys."""
        return paginate(self._client, members.API_KEYS_LIST, params)


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
        return self._client.call(claude.CLAUDE_CODE_MANAGED_SETTINGS_CONFIGURATION_RETRIEVE, params)

    def update(self, **params: Unpack[ConfigurationUpdateCall]) -> BetaClaudeCodeManagedSettingsConfiguration:
        """Change the managed settings configuration of Claude Code."""
        return self._client.call(claude.CLAUDE_CODE_MANAGED_SETTINGS_CONFIGURATION_UPDATE, params)


class BetaOrganizationClaudeCodeManagedSettingsRbacGroupDefaultResource(APIResource):
    """`client.beta.organization.claude_code.managed_settings.rbac_group_default`."""

    with_raw_response: BetaOrganizationClaudeCodeManagedSettingsRbacGroupDefaultResourceWithRawResponse
    with_streaming_response: BetaOrganizationClaudeCodeManagedSettingsRbacGroupDefaultResourceWithStreamingResponse

    def retrieve(self, **params: Unpack[BetaCall]) -> BetaClaudeCodeRBACGroupDefaultManagedSettings:
        """Get the managed settings of groups without settings of their own."""
        return self._client.call(claude.CLAUDE_CODE_MANAGED_SETTINGS_RBAC_GROUP_DEFAULT_RETRIEVE, params)

    def update(self, **params: Unpack[RBACGroupDefaultUpdateCall]) -> BetaClaudeCodeRBACGroupDefaultManagedSettings:
        """Change the managed settings of groups without settings of their own."""
        return self._client.call(claude.CLAUDE_CODE_MANAGED_SETTINGS_RBAC_GROUP_DEFAULT_UPDATE, params)


class BetaOrganizationClaudeCodeManagedSettingsRbacGroupsResource(APIResource):
    """`client.beta.organization.claude_code.managed_settings.rbac_groups`."""

    with_raw_response: BetaOrganizationClaudeCodeManagedSettingsRbacGroupsResourceWithRawResponse
    with_streaming_response: BetaOrganizationClaudeCodeManagedSettingsRbacGroupsResourceWithStreamingResponse

    def retrieve(self, rbac_group_id: str, **params: Unpack[BetaCall]) -> BetaClaudeCodeRBACGroupManagedSettings:
        """Get the managed settings of an RBAC group in Claude Code."""
        return self._client.call(
            claude.CLAUDE_CODE_MANAGED_SETTINGS_RBAC_GROUPS_RETRIEVE, params, {"rbac_group_id": rbac_group_id}
        )

    def list(self, **params: Unpack[BetaPageCall]) -> PageCursor[BetaClaudeCodeRBACGroupManagedSettingsSummary]:
        """List the managed settings of RBAC groups in Claude Code."""
        return paginate(self._client, claude.CLAUDE_CODE_MANAGED_SETTINGS_RBAC_GROUPS_LIST, params)

    def delete(self, rbac_group_id: str, **params: Unpack[BetaCall]) -> BetaDeletedClaudeCodeRBACGroupManagedSettings:
        """Delete the managed settings of an RBAC group in Claude Code."""
        return self._client.call(
            claude.CLAUDE_CODE_MANAGED_SETTINGS_RBAC_GROUPS_DELETE, params, {"rbac_group_id": rbac_group_id}
        )

    def set(self, rbac_group_id: str, **params: Unpack[RBACGroupSetCall]) -> BetaClaudeCodeRBACGroupManagedSettings:
        """Set the managed settings of an RBAC group in Claude Code."""
        return self._client.call(
            claude.CLAUDE_CODE_MANAGED_SETTINGS_RBAC_GROUPS_SET, params, {"rbac_group_id": rbac_group_id}
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
        return self._client.call(claude.CLAUDE_TAG_BUNDLES_RETRIEVE, params, {"bundle_id": bundle_id})

    def update(self, bundle_id: str, **params: Unpack[BundleUpdateCall]) -> BetaClaudeTagBundle:
        """Change a bundle."""
        return self._client.call(claude.CLAUDE_TAG_BUNDLES_UPDATE, params, {"bundle_id": bundle_id})

    def list(self, **params: Unpack[BetaCursorCall]) -> PageCursor[BetaClaudeTagBundle]:
        """List bundles."""
        return paginate(self._client, claude.CLAUDE_TAG_BUNDLES_LIST, params)


class BetaOrganizationClaudeTagBundlesTargetsResource(APIResource):
    """`client.beta.organization.claude_tag.bundles.targets`."""

    with_raw_response: BetaOrganizationClaudeTagBundlesTargetsResourceWithRawResponse
    with_streaming_response: BetaOrganizationClaudeTagBundlesTargetsResourceWithStreamingResponse

    def create(self, bundle_id: str, **params: Unpack[TargetCreateCall]) -> BetaClaudeTagBundleTarget:
        """Add a target to a bundle."""
        return self._client.call(claude.CLAUDE_TAG_BUNDLES_TARGETS_CREATE, params, {"bundle_id": bundle_id})

    def retrieve(self, target_id: str, *, bundle_id: str, **params: Unpack[BetaCall]) -> BetaClaudeTagBundleTarget:
        """Get a target of a bundle."""
        return self._client.call(
            claude.CLAUDE_TAG_BUNDLES_TARGETS_RETRIEVE, params, {"bundle_id": bundle_id, "target_id": target_id}
        )

    def list(self, bundle_id: str, **params: Unpack[BetaCursorCall]) -> PageCursor[BetaClaudeTagBundleTarget]:
        """List targets of a bundle."""
        return paginate(self._client, claude.CLAUDE_TAG_BUNDLES_TARGETS_LIST, params, {"bundle_id": bundle_id})

    def delete(self, target_id: str, *, bundle_id: str, **params: Unpack[BetaCall]) -> BetaClaudeTagDeletedBundleTarget:
        """Remove a target from a bundle."""
        return self._client.call(
            claude.CLAUDE_TAG_BUNDLES_TARGETS_DELETE, params, {"bundle_id": bundle_id, "target_id": target_id}
        )


class BetaOrganizationClaudeTagSlackChannelsResource(APIResource):
    """`client.beta.organization.claude_tag.slack_channels`."""

    with_raw_response: BetaOrganizationClaudeTagSlackChannelsResourceWithRawResponse
    with_streaming_response: BetaOrganizationClaudeTagSlackChannelsResourceWithStreamingResponse

    def create(self, **params: Unpack[SlackChannelCreateCall]) -> BetaClaudeTagSlackChannel:
        """Set Claude up in a Slack channel."""
        return self._client.call(claude.CLAUDE_TAG_SLACK_CHANNELS_CREATE, params)

    def retrieve(self, id: str, **params: Unpack[SlackChannelRetrieveCall]) -> BetaClaudeTagSlackChannel:
        """Get how Claude is set up in a Slack channel."""
        return self._client.call(claude.CLAUDE_TAG_SLACK_CHANNELS_RETRIEVE, params, {"id": id})

    def update(self, id: str, **params: Unpack[SlackChannelUpdateCall]) -> BetaClaudeTagSlackChannel:
        """Change how Claude is set up in a Slack channel."""
        return self._client.call(claude.CLAUDE_TAG_SLACK_CHANNELS_UPDATE, params, {"id": id})

    def list(self, **params: Unpack[SlackChannelListCall]) -> PageCursor[BetaClaudeTagSlackChannel]:
        """List the Slack channels in which Claude is set up."""
        return paginate(self._client, claude.CLAUDE_TAG_SLACK_CHANNELS_LIST, params)

    def delete(self, id: str, **params: Unpack[BetaCall]) -> BetaClaudeTagDeletedSlackChannel:
        """Remove the set-up of Claude from a Slack channel."""
        return self._client.call(claude.CLAUDE_TAG_SLACK_CHANNELS_DELETE, params, {"id": id})


class BetaOrganizationClaudeTagSlackWorkspacesResource(APIResource):
    """`client.beta.organization.claude_tag.slack_workspaces`."""

    with_raw_response: BetaOrganizationClaudeTagSlackWorkspacesResourceWithRawResponse
    with_streaming_response: BetaOrganizationClaudeTagSlackWorkspacesResourceWithStreamingResponse

    def retrieve(self, id: str, **params: Unpack[SlackChannelRetrieveCall]) -> BetaClaudeTagSlackWorkspace:
        """Get how Claude is set up in a Slack workspace."""
        return self._client.call(claude.CLAUDE_TAG_SLACK_WORKSPACES_RETRIEVE, params, {"id": id})

    def update(self, id: str, **params: Unpack[SlackChannelUpdateCall]) -> BetaClaudeTagSlackWorkspace:
        """Change how Claude is set up in a Slack workspace."""
        return self._client.call(claude.CLAUDE_TAG_SLACK_WORKSPACES_UPDATE, params, {"id": id})

    def list(self, **params: Unpack[SlackWorkspaceListCall]) -> PageCursor[BetaClaudeTagSlackWorkspace]:
        """List the Slack workspaces in which Claude is set up."""
        return paginate(self._client, claude.CLAUDE_TAG_SLACK_WORKSPACES_LIST, params)


class BetaOrganizationComplianceSettingsResource(APIResource):
    """`client.beta.organization.compliance_settings`."""

    with_raw_response: BetaOrganizationComplianceSettingsResourceWithRawResponse
    with_streaming_response: BetaOrganizationComplianceSettingsResourceWithStreamingResponse

    def retrieve(self, **params: Unpack[BetaCall]) -> BetaComplianceSettings:
        """Get the compliance settings."""
        return self._client.call(workspaces.COMPLIANCE_SETTINGS_RETRIEVE, params)

    def update(self, **params: Unpack[ComplianceSettingUpdateCall]) -> BetaComplianceSettings:
        """Change the compliance settings."""
        return self._client.call(workspaces.COMPLIANCE_SETTINGS_UPDATE, params)


class BetaOrganizationExternalKeysResource(APIResource):
    """`client.beta.organization.external_keys`."""

    with_raw_response: BetaOrganizationExternalKeysResourceWithRawResponse
    with_streaming_response: BetaOrganizationExternalKeysResourceWithStreamingResponse

    def create(self, **params: Unpack[ExternalKeyCreateCall]) -> BetaExternalKey:
        """Create an external key."""
        return self._client.call(workspaces.EXTERNAL_KEYS_CREATE, params)

    def retrieve(self, external_key_id: str, **params: Unpack[NoCall]) -> BetaExternalKey:
        """Get an external key."""
        return self._client.call(workspaces.EXTERNAL_KEYS_RETRIEVE, params, {"external_key_id": external_key_id})

    def update(self, external_key_id: str, **params: Unpack[ExternalKeyUpdateCall]) -> BetaExternalKey:
        """Change an external key."""
        return self._client.call(workspaces.EXTERNAL_KEYS_UPDATE, params, {"external_key_id": external_key_id})

    def list(self, **params: Unpack[PageCall]) -> PageCursor[BetaExternalKey]:
        """List external keys."""
        return paginate(self._client, workspaces.EXTERNAL_KEYS_LIST, params)

    def delete(self, external_key_id: str, **params: Unpack[NoCall]) -> ExternalKeyDeleteResponse:
        """Delete an external key."""
        return self._client.call(workspaces.EXTERNAL_KEYS_DELETE, params, {"external_key_id": external_key_id})

    def validate(self, external_key_id: str, **params: Unpack[NoCall]) -> ExternalKeyValidateResponse:
        """Check that an external key can be used."""
        return self._client.call(workspaces.EXTERNAL_KEYS_VALIDATE, params, {"external_key_id": external_key_id})


class BetaOrganizationExternalStorageResource(APIResource):
    """`client.beta.organization.external_storage`."""

    with_raw_response: BetaOrganizationExternalStorageResourceWithRawResponse
    with_streaming_response: BetaOrganizationExternalStorageResourceWithStreamingResponse

    def create(self, **params: Unpack[ExternalStorageCreateCall]) -> BetaExternalStorage:
        """Register a bucket as external storage."""
        return self._client.call(workspaces.EXTERNAL_STORAGE_CREATE, params)

    def retrieve(self, external_storage_id: str, **params: Unpack[BetaCall]) -> BetaExternalStorage:
        """Get an external storage."""
        return self._client.call(
            workspaces.EXTERNAL_STORAGE_RETRIEVE, params, {"external_storage_id": external_storage_id}
        )

    def update(self, external_storage_id: str, **params: Unpack[ExternalStorageUpdateCall]) -> BetaExternalStorage:
        """Change the name of an external storage."""
        return self._client.call(
            workspaces.EXTERNAL_STORAGE_UPDATE, params, {"external_storage_id": external_storage_id}
        )

    def list(self, **params: Unpack[ExternalStorageListCall]) -> PageCursor[BetaExternalStorage]:
        """List external storage."""
        return paginate(self._client, workspaces.EXTERNAL_STORAGE_LIST, params)

    def delete(self, external_storage_id: str, **params: Unpack[BetaCall]) -> BetaDeletedExternalStorage:
        """Delete an external storage."""
        return self._client.call(
            workspaces.EXTERNAL_STORAGE_DELETE, params, {"external_storage_id": external_storage_id}
        )

    def activate(self, external_storage_id: str, **params: Unpack[BetaCall]) -> BetaExternalStorage:
        """Verify an external storage, so that workspaces can use it."""
        return self._client.call(
            workspaces.EXTERNAL_STORAGE_ACTIVATE, params, {"external_storage_id": external_storage_id}
        )


class BetaOrganizationFederationResource(APIResource):
    """`client.beta.organization.federation`."""

    with_raw_response: BetaOrganizationFederationResourceWithRawResponse
    with_streaming_response: BetaOrganizationFederationResourceWithStreamingResponse

    @cached_property
    def issuers(self) -> BetaOrganizationFederationIssuersResource:
        """`client.beta.organization.federation.issuers`."""
        return BetaOrganizationFederationIssuersResource(self._client)

    @cached_property
    def rules(self) -> BetaOrganizationFederationRulesResource:
        """`client.beta.organization.federation.rules`."""
        return BetaOrganizationFederationRulesResource(self._client)


class BetaOrganizationFederationIssuersResource(APIResource):
    """`client.beta.organization.federation.issuers`."""

    with_raw_response: BetaOrganizationFederationIssuersResourceWithRawResponse
    with_streaming_response: BetaOrganizationFederationIssuersResourceWithStreamingResponse

    def create(self, **params: Unpack[IssuerCreateCall]) -> FederationIssuer:
        """Create a federation issuer."""
        return self._client.call(members.FEDERATION_ISSUERS_CREATE, params)

    def retrieve(self, federation_issuer_id: str, **params: Unpack[BetaCall]) -> FederationIssuer:
        """Get a federation issuer."""
        return self._client.call(
            members.FEDERATION_ISSUERS_RETRIEVE, params, {"federation_issuer_id": federation_issuer_id}
        )

    def update(self, federation_issuer_id: str, **params: Unpack[IssuerUpdateCall]) -> FederationIssuer:
        """Change a federation issuer."""
        return self._client.call(
            members.FEDERATION_ISSUERS_UPDATE, params, {"federation_issuer_id": federation_issuer_id}
        )

    def list(self, **params: Unpack[IssuerListCall]) -> PageCursor[FederationIssuer]:
        """List federation issuers."""
        return paginate(self._client, members.FEDERATION_ISSUERS_LIST, params)

    def archive(self, federation_issuer_id: str, **params: Unpack[BetaCall]) -> FederationIssuer:
        """Archive a federation issuer; it stays readable."""
        return self._client.call(
            members.FEDERATION_ISSUERS_ARCHIVE, params, {"federation_issuer_id": federation_issuer_id}
        )


class BetaOrganizationFederationRulesResource(APIResource):
    """`client.beta.organization.federation.rules`."""

    with_raw_response: BetaOrganizationFederationRulesResourceWithRawResponse
    with_streaming_response: BetaOrganizationFederationRulesResourceWithStreamingResponse

    @cached_property
    def workspaces(self) -> BetaOrganizationFederationRulesWorkspacesResource:
        """`client.beta.organization.federation.rules.workspaces`."""
        return BetaOrganizationFederationRulesWorkspacesResource(self._client)

    def create(self, **params: Unpack[RuleCreateCall]) -> BetaFederationRule:
        """Create a federation rule."""
        return self._client.call(members.FEDERATION_RULES_CREATE, params)

    def retrieve(self, federation_rule_id: str, **params: Unpack[BetaCall]) -> BetaFederationRule:
        """Get a federation rule."""
        return self._client.call(members.FEDERATION_RULES_RETRIEVE, params, {"federation_rule_id": federation_rule_id})

    def update(self, federation_rule_id: str, **params: Unpack[RuleUpdateCall]) -> BetaFederationRule:
        """Change a federation rule."""
        return self._client.call(members.FEDERATION_RULES_UPDATE, params, {"federation_rule_id": federation_rule_id})

    def list(self, **params: Unpack[RuleListCall]) -> PageCursor[BetaFederationRule]:
        """List federation rules."""
        return paginate(self._client, members.FEDERATION_RULES_LIST, params)

    def archive(self, federation_rule_id: str, **params: Unpack[BetaCall]) -> BetaFederationRule:
        """Archive a federation rule; it stays readable."""
        return self._client.call(members.FEDERATION_RULES_ARCHIVE, params, {"federation_rule_id": federation_rule_id})


class BetaOrganizationFederationRulesWorkspacesResource(APIResource):
    """`client.beta.organization.federation.rules.workspaces`."""

    with_raw_response: BetaOrganizationFederationRulesWorkspacesResourceWithRawResponse
    with_streaming_response: BetaOrganizationFederationRulesWorkspacesResourceWithStreamingResponse

    def list(self, federation_rule_id: str, **params: Unpack[BetaPageCall]) -> PageCursor[FederationRuleWorkspace]:
        """List workspaces of a federation rule."""
        return paginate(
            self._client, members.FEDERATION_RULES_WORKSPACES_LIST, params, {"federation_rule_id": federation_rule_id}
        )

    def add(self, federation_rule_id: str, **params: Unpack[FederationRuleWorkspaceAddCall]) -> FederationRuleWorkspace:
        """Let a federation rule reach a workspace."""
        return self._client.call(
            members.FEDERATION_RULES_WORKSPACES_ADD, params, {"federation_rule_id": federation_rule_id}
        )

    def remove(
        self, workspace_id: str, *, federation_rule_id: str, **params: Unpack[BetaCall]
    ) -> FederationRuleWorkspaceRemoveResponse:
        """Stop a federation rule from reaching a workspace."""
        return self._client.call(
            members.FEDERATION_RULES_WORKSPACES_REMOVE,
            params,
            {"federation_rule_id": federation_rule_id, "workspace_id": workspace_id},
        )


class BetaOrganizationInvitesResource(APIResource):
    """`client.beta.organization.invites`."""

    with_raw_response: BetaOrganizationInvitesResourceWithRawResponse
    with_streaming_response: BetaOrganizationInvitesResourceWithStreamingResponse

    def create(self, **params: Unpack[InviteCreateCall]) -> OrganizationInvite:
        """Invite someone to the organization."""
        return self._client.call(members.INVITES_CREATE, params)

    def retrieve(self, invite_id: str, **params: Unpack[NoCall]) -> OrganizationInvite:
        """Get an invite."""
        return self._client.call(members.INVITES_RETRIEVE, params, {"invite_id": invite_id})

    def list(self, **params: Unpack[InviteListCall]) -> Page[OrganizationInvite]:
        """List invites."""
        return paginate(self._client, members.INVITES_LIST, params)

    def delete(self, invite_id: str, **params: Unpack[NoCall]) -> InviteDeleteResponse:
        """Withdraw an invite."""
        return self._client.call(members.INVITES_DELETE, params, {"invite_id": invite_id})


class BetaOrganizationPluginMarketplacesResource(APIResource):
    """`client.beta.organization.plugin_marketplaces`."""

    with_raw_response: BetaOrganizationPluginMarketplacesResourceWithRawResponse
    with_streaming_response: BetaOrganizationPluginMarketplacesResourceWithStreamingResponse

    def retrieve(self, marketplace_id: str, **params: Unpack[PluginMarketplaceRetrieveCall]) -> BetaPluginMarketplace:
        """Get a plugin marketplace."""
        return self._client.call(plugins.PLUGIN_MARKETPLACES_RETRIEVE, params, {"marketplace_id": marketplace_id})

    def update(self, marketplace_id: str, **params: Unpack[PluginMarketplaceUpdateCall]) -> BetaPluginMarketplace:
        """Change a plugin marketplace."""
        return self._client.call(plugins.PLUGIN_MARKETPLACES_UPDATE, params, {"marketplace_id": marketplace_id})

    def list(self, **params: Unpack[PluginMarketplaceListCall]) -> PageCursor[BetaPluginMarketplace]:
        """List plugin marketplaces."""
        return paginate(self._client, plugins.PLUGIN_MARKETPLACES_LIST, params)

    def validate_archive(
        self, **params: Unpack[PluginMarketplaceValidateArchiveCall]
    ) -> BetaPluginMarketplaceValidationReport:
        """Check an uploaded plugin marketplace without keeping it."""
        return self._client.call(plugins.PLUGIN_MARKETPLACES_VALIDATE_ARCHIVE, params)

    def validate_repository(
        self, **params: Unpack[PluginMarketplaceValidateRepositoryCall]
    ) -> BetaPluginMarketplaceValidationReport:
        """Check the repository of a plugin marketplace without keeping it."""
        return self._client.call(plugins.PLUGIN_MARKETPLACES_VALIDATE_REPOSITORY, params)


class BetaOrganizationPluginsResource(APIResource):
    """`client.beta.organization.plugins`."""

    with_raw_response: BetaOrganizationPluginsResourceWithRawResponse
    with_streaming_response: BetaOrganizationPluginsResourceWithStreamingResponse

    @cached_property
    def installation_settings(self) -> BetaOrganizationPluginsInstallationSettingsResource:
        """`client.beta.organization.plugins.installation_settings`."""
        return BetaOrganizationPluginsInstallationSettingsResource(self._client)

    @cached_property
    def shares(self) -> BetaOrganizationPluginsSharesResource:
        """`client.beta.organization.plugins.shares`."""
        return BetaOrganizationPluginsSharesResource(self._client)

    @cached_property
    def versions(self) -> BetaOrganizationPluginsVersionsResource:
        """`client.beta.organization.plugins.versions`."""
        return BetaOrganizationPluginsVersionsResource(self._client)

    def create(self, **params: Unpack[PluginCreateCall]) -> BetaPlugin:
        """Create a plugin."""
        return self._client.call(plugins.PLUGINS_CREATE, params)

    def retrieve(self, plugin_id: str, **params: Unpack[PluginMarketplaceRetrieveCall]) -> BetaPlugin:
        """Get a plugin."""
        return self._client.call(plugins.PLUGINS_RETRIEVE, params, {"plugin_id": plugin_id})

    def update(self, plugin_id: str, **params: Unpack[PluginUpdateCall]) -> BetaPlugin:
        """Change a plugin."""
        return self._client.call(plugins.PLUGINS_UPDATE, params, {"plugin_id": plugin_id})

    def list(self, **params: Unpack[PluginListCall]) -> PageCursor[BetaPlugin]:
        """List plugins."""
        return paginate(self._client, plugins.PLUGINS_LIST, params)

    def delete(self, plugin_id: str, **params: Unpack[BetaCall]) -> BetaDeletedPlugin:
        """Delete a plugin."""
        return self._client.call(plugins.PLUGINS_DELETE, params, {"plugin_id": plugin_id})


class BetaOrganizationPluginsInstallationSettingsResource(APIResource):
    """`client.beta.organization.plugins.installation_settings`."""

    with_raw_response: BetaOrganizationPluginsInstallationSettingsResourceWithRawResponse
    with_streaming_response: BetaOrganizationPluginsInstallationSettingsResourceWithStreamingResponse

    def list(
        self, plugin_id: str, **params: Unpack[InstallationSettingListCall]
    ) -> PageCursor[BetaPluginInstallationSetting]:
        """List plugin installation settings."""
        return paginate(self._client, plugins.PLUGINS_INSTALLATION_SETTINGS_LIST, params, {"plugin_id": plugin_id})

    def remove(
        self, target: str, *, plugin_id: str, **params: Unpack[BetaCall]
    ) -> BetaDeletedPluginInstallationSetting:
        """Remove a plugin installation setting."""
        return self._client.call(
            plugins.PLUGINS_INSTALLATION_SETTINGS_REMOVE, params, {"plugin_id": plugin_id, "target": target}
        )

    def set(
        self, target: str, *, plugin_id: str, **params: Unpack[InstallationSettingSetCall]
    ) -> BetaPluginInstallationSetting:
        """Set how a plugin is installed for a target."""
        return self._client.call(
            plugins.PLUGINS_INSTALLATION_SETTINGS_SET, params, {"plugin_id": plugin_id, "target": target}
        )


class BetaOrganizationPluginsSharesResource(APIResource):
    """`client.beta.organization.plugins.shares`."""

    with_raw_response: BetaOrganizationPluginsSharesResourceWithRawResponse
    with_streaming_response: BetaOrganizationPluginsSharesResourceWithStreamingResponse

    def list(self, plugin_id: str, **params: Unpack[ShareListCall]) -> PageCursor[BetaPluginShare]:
        """List plugin shares."""
        return paginate(self._client, plugins.PLUGINS_SHARES_LIST, params, {"plugin_id": plugin_id})


class BetaOrganizationPluginsVersionsResource(APIResource):
    """`client.beta.organization.plugins.versions`."""

    with_raw_response: BetaOrganizationPluginsVersionsResourceWithRawResponse
    with_streaming_response: BetaOrganizationPluginsVersionsResourceWithStreamingResponse

    def create(self, plugin_id: str, **params: Unpack[PluginVersionCreateCall]) -> BetaPluginVersion:
        """Create a plugin version."""
        return self._client.call(plugins.PLUGINS_VERSIONS_CREATE, params, {"plugin_id": plugin_id})

    def retrieve(
        self, version: str, *, plugin_id: str, **params: Unpack[PluginMarketplaceRetrieveCall]
    ) -> BetaPluginVersion:
        """Get a plugin version."""
        return self._client.call(
            plugins.PLUGINS_VERSIONS_RETRIEVE, params, {"plugin_id": plugin_id, "version": version}
        )

    def list(self, plugin_id: str, **params: Unpack[PluginVersionListCall]) -> PageCursor[BetaPluginVersion]:
        """List plugin versions."""
        return paginate(self._client, plugins.PLUGINS_VERSIONS_LIST, params, {"plugin_id": plugin_id})

    def download(
        self, version: str, *, plugin_id: str, **params: Unpack[PluginMarketplaceRetrieveCall]
    ) -> BinaryAPIResponse:
        """Download the files of a plugin version."""
        return self._client.call_file(
            plugins.PLUGINS_VERSIONS_DOWNLOAD, params, {"plugin_id": plugin_id, "version": version}
        )


class BetaOrganizationProvidersResource(APIResource):
    """`client.beta.organization.providers`."""

    with_raw_response: BetaOrganizationProvidersResourceWithRawResponse
    with_streaming_response: BetaOrganizationProvidersResourceWithStreamingResponse

    @cached_property
    def google(self) -> BetaOrganizationProvidersGoogleResource:
        """`client.beta.organization.providers.google`."""
        return BetaOrganizationProvidersGoogleResource(self._client)


class BetaOrganizationProvidersGoogleResource(APIResource):
    """`client.beta.organization.providers.google`."""

    with_raw_response: BetaOrganizationProvidersGoogleResourceWithRawResponse
    with_streaming_response: BetaOrganizationProvidersGoogleResourceWithStreamingResponse

    @cached_property
    def projects(self) -> BetaOrganizationProvidersGoogleProjectsResource:
        """`client.beta.organization.providers.google.projects`."""
        return BetaOrganizationProvidersGoogleProjectsResource(self._client)


class BetaOrganizationProvidersGoogleProjectsResource(APIResource):
    """`client.beta.organization.providers.google.projects`."""

    with_raw_response: BetaOrganizationProvidersGoogleProjectsResourceWithRawResponse
    with_streaming_response: BetaOrganizationProvidersGoogleProjectsResourceWithStreamingResponse

    @cached_property
    def data_controls(self) -> BetaOrganizationProvidersGoogleProjectsDataControlsResource:
        """`client.beta.organization.providers.google.projects.data_controls`."""
        return BetaOrganizationProvidersGoogleProjectsDataControlsResource(self._client)


class BetaOrganizationProvidersGoogleProjectsDataControlsResource(APIResource):
    """`client.beta.organization.providers.google.projects.data_controls`."""

    with_raw_response: BetaOrganizationProvidersGoogleProjectsDataControlsResourceWithRawResponse
    with_streaming_response: BetaOrganizationProvidersGoogleProjectsDataControlsResourceWithStreamingResponse

    def retrieve(self, project_number: str, **params: Unpack[BetaCall]) -> BetaGoogleManagedProjectDataControls:
        """Get the encryption keys and buckets of a Google Cloud project."""
        return self._client.call(
            workspaces.PROVIDERS_GOOGLE_PROJECTS_DATA_CONTROLS_RETRIEVE, params, {"project_number": project_number}
        )

    def update(
        self, project_number: str, **params: Unpack[ProjectDataControlUpdateCall]
    ) -> BetaGoogleManagedProjectDataControls:
        """Set the encryption keys and buckets of a Google Cloud project."""
        return self._client.call(
            workspaces.PROVIDERS_GOOGLE_PROJECTS_DATA_CONTROLS_UPDATE, params, {"project_number": project_number}
        )


class BetaOrganizationRateLimitsResource(APIResource):
    """`client.beta.organization.rate_limits`."""

    with_raw_response: BetaOrganizationRateLimitsResourceWithRawResponse
    with_streaming_response: BetaOrganizationRateLimitsResourceWithStreamingResponse

    def list(self, **params: Unpack[RateLimitListCall]) -> PageCursor[OrganizationRateLimit]:
        """List rate limits."""
        return paginate(self._client, limits.RATE_LIMITS_LIST, params)


class BetaOrganizationRbacGroupsResource(APIResource):
    """`client.beta.organization.rbac_groups`."""

    with_raw_response: BetaOrganizationRbacGroupsResourceWithRawResponse
    with_streaming_response: BetaOrganizationRbacGroupsResourceWithStreamingResponse

    @cached_property
    def members(self) -> BetaOrganizationRbacGroupsMembersResource:
        """`client.beta.organization.rbac_groups.members`."""
        return BetaOrganizationRbacGroupsMembersResource(self._client)

    def create(self, **params: Unpack[RBACGroupCreateCall]) -> RBACGroup:
        """Create an RBAC group."""
        return self._client.call(members.RBAC_GROUPS_CREATE, params)

    def retrieve(self, rbac_group_id: str, **params: Unpack[NoCall]) -> RBACGroup:
        """Get an RBAC group."""
        return self._client.call(members.RBAC_GROUPS_RETRIEVE, params, {"rbac_group_id": rbac_group_id})

    def update(self, rbac_group_id: str, **params: Unpack[RBACGroupUpdateCall]) -> RBACGroup:
        """Change an RBAC group."""
        return self._client.call(members.RBAC_GROUPS_UPDATE, params, {"rbac_group_id": rbac_group_id})

    def list(self, **params: Unpack[PageCall]) -> PageCursor[RBACGroup]:
        """List RBAC groups."""
        return paginate(self._client, members.RBAC_GROUPS_LIST, params)

    def delete(self, rbac_group_id: str, **params: Unpack[NoCall]) -> DeletedRBACGroup:
        """Delete an RBAC group."""
        return self._client.call(members.RBAC_GROUPS_DELETE, params, {"rbac_group_id": rbac_group_id})


class BetaOrganizationRbacGroupsMembersResource(APIResource):
    """`client.beta.organization.rbac_groups.members`."""

    with_raw_response: BetaOrganizationRbacGroupsMembersResourceWithRawResponse
    with_streaming_response: BetaOrganizationRbacGroupsMembersResourceWithStreamingResponse

    def list(self, rbac_group_id: str, **params: Unpack[PageCall]) -> PageCursor[RBACGroupMember]:
        """List members of an RBAC group."""
        return paginate(self._client, members.RBAC_GROUPS_MEMBERS_LIST, params, {"rbac_group_id": rbac_group_id})

    def add(self, rbac_group_id: str, **params: Unpack[RBACGroupMemberAddCall]) -> RBACGroupMember:
        """Add a user to an RBAC group."""
        return self._client.call(members.RBAC_GROUPS_MEMBERS_ADD, params, {"rbac_group_id": rbac_group_id})

    def remove(self, user_id: str, *, rbac_group_id: str, **params: Unpack[NoCall]) -> DeletedRBACGroupMember:
        """Remove a user from an RBAC group."""
        return self._client.call(
            members.RBAC_GROUPS_MEMBERS_REMOVE, params, {"rbac_group_id": rbac_group_id, "user_id": user_id}
        )


class BetaOrganizationRbacRolesResource(APIResource):
    """`client.beta.organization.rbac_roles`."""

    with_raw_response: BetaOrganizationRbacRolesResourceWithRawResponse
    with_streaming_response: BetaOrganizationRbacRolesResourceWithStreamingResponse

    @cached_property
    def permissions(self) -> BetaOrganizationRbacRolesPermissionsResource:
        """`client.beta.organization.rbac_roles.permissions`."""
        return BetaOrganizationRbacRolesPermissionsResource(self._client)

    def retrieve(self, rbac_role_id: str, **params: Unpack[NoCall]) -> RBACRole:
        """Get an RBAC role."""
        return self._client.call(members.RBAC_ROLES_RETRIEVE, params, {"rbac_role_id": rbac_role_id})

    def list(self, **params: Unpack[PageCall]) -> PageCursor[RBACRole]:
        """List RBAC roles."""
        return paginate(self._client, members.RBAC_ROLES_LIST, params)


class BetaOrganizationRbacRolesPermissionsResource(APIResource):
    """`client.beta.organization.rbac_roles.permissions`."""

    with_raw_response: BetaOrganizationRbacRolesPermissionsResourceWithRawResponse
    with_streaming_response: BetaOrganizationRbacRolesPermissionsResourceWithStreamingResponse

    def list(self, rbac_role_id: str, **params: Unpack[PageCall]) -> PageCursor[RBACRolePermission]:
        """List permissions of an RBAC role."""
        return paginate(self._client, members.RBAC_ROLES_PERMISSIONS_LIST, params, {"rbac_role_id": rbac_role_id})


class BetaOrganizationServiceAccountsResource(APIResource):
    """`client.beta.organization.service_accounts`."""

    with_raw_response: BetaOrganizationServiceAccountsResourceWithRawResponse
    with_streaming_response: BetaOrganizationServiceAccountsResourceWithStreamingResponse

    @cached_property
    def workspaces(self) -> BetaOrganizationServiceAccountsWorkspacesResource:
        """`client.beta.organization.service_accounts.workspaces`."""
        return BetaOrganizationServiceAccountsWorkspacesResource(self._client)

    def create(self, **params: Unpack[ServiceAccountCreateCall]) -> ServiceAccount:
        """Create a service account."""
        return self._client.call(members.SERVICE_ACCOUNTS_CREATE, params)

    def retrieve(self, service_account_id: str, **params: Unpack[BetaCall]) -> ServiceAccount:
        """Get a service account."""
        return self._client.call(members.SERVICE_ACCOUNTS_RETRIEVE, params, {"service_account_id": service_account_id})

    def update(self, service_account_id: str, **params: Unpack[ServiceAccountUpdateCall]) -> ServiceAccount:
        """Change a service account."""
        return self._client.call(members.SERVICE_ACCOUNTS_UPDATE, params, {"service_account_id": service_account_id})

    def list(self, **params: Unpack[IssuerListCall]) -> PageCursor[ServiceAccount]:
        """List service accounts."""
        return paginate(self._client, members.SERVICE_ACCOUNTS_LIST, params)

    def archive(self, service_account_id: str, **params: Unpack[BetaCall]) -> ServiceAccount:
        """Archive a service account; it stays readable."""
        return self._client.call(members.SERVICE_ACCOUNTS_ARCHIVE, params, {"service_account_id": service_account_id})


class BetaOrganizationServiceAccountsWorkspacesResource(APIResource):
    """`client.beta.organization.service_accounts.workspaces`."""

    with_raw_response: BetaOrganizationServiceAccountsWorkspacesResourceWithRawResponse
    with_streaming_response: BetaOrganizationServiceAccountsWorkspacesResourceWithStreamingResponse

    def list(
        self, service_account_id: str, **params: Unpack[BetaPageCall]
    ) -> PageCursor[ServiceAccountWorkspaceMember]:
        """List workspaces of a service account."""
        return paginate(
            self._client, members.SERVICE_ACCOUNTS_WORKSPACES_LIST, params, {"service_account_id": service_account_id}
        )

    def add(
        self, service_account_id: str, **params: Unpack[ServiceAccountWorkspaceAddCall]
    ) -> ServiceAccountWorkspaceMember:
        """Add a service account to a workspace."""
        return self._client.call(
            members.SERVICE_ACCOUNTS_WORKSPACES_ADD, params, {"service_account_id": service_account_id}
        )

    def remove(
        self, workspace_id: str, *, service_account_id: str, **params: Unpack[BetaCall]
    ) -> ServiceAccountWorkspaceRemoveResponse:
        """Remove a service account from a workspace."""
        return self._client.call(
            members.SERVICE_ACCOUNTS_WORKSPACES_REMOVE,
            params,
            {"service_account_id": service_account_id, "workspace_id": workspace_id},
        )


class BetaOrganizationSpendLimitsResource(APIResource):
    """`client.beta.organization.spend_limits`."""

    with_raw_response: BetaOrganizationSpendLimitsResourceWithRawResponse
    with_streaming_response: BetaOrganizationSpendLimitsResourceWithStreamingResponse

    @cached_property
    def effective(self) -> BetaOrganizationSpendLimitsEffectiveResource:
        """`client.beta.organization.spend_limits.effective`."""
        return BetaOrganizationSpendLimitsEffectiveResource(self._client)

    @cached_property
    def increase_requests(self) -> BetaOrganizationSpendLimitsIncreaseRequestsResource:
        """`client.beta.organization.spend_limits.increase_requests`."""
        return BetaOrganizationSpendLimitsIncreaseRequestsResource(self._client)

    def retrieve(self, spend_limit_id: str, **params: Unpack[NoCall]) -> SpendLimit:
        """Get a spend limit."""
        return self._client.call(limits.SPEND_LIMITS_RETRIEVE, params, {"spend_limit_id": spend_limit_id})

    def list(self, **params: Unpack[SpendLimitListCall]) -> PageCursor[SpendLimit]:
        """List spend limits."""
        return paginate(self._client, limits.SPEND_LIMITS_LIST, params)

    def delete(self, spend_limit_id: str, **params: Unpack[NoCall]) -> SpendLimitDeleteResponse:
        """Delete a spend limit."""
        return self._client.call(limits.SPEND_LIMITS_DELETE, params, {"spend_limit_id": spend_limit_id})

    def set(self, **params: Unpack[SpendLimitSetCall]) -> SpendLimit:
        """Set a spend limit."""
        return self._client.call(limits.SPEND_LIMITS_SET, params)


class BetaOrganizationSpendLimitsEffectiveResource(APIResource):
    """`client.beta.organization.spend_limits.effective`."""

    with_raw_response: BetaOrganizationSpendLimitsEffectiveResourceWithRawResponse
    with_streaming_response: BetaOrganizationSpendLimitsEffectiveResourceWithStreamingResponse

    def list(self, **params: Unpack[EffectiveListCall]) -> PageCursor[SpendSummary]:
        """List the spend limits in force."""
        return paginate(self._client, limits.SPEND_LIMITS_EFFECTIVE_LIST, params)


class BetaOrganizationSpendLimitsIncreaseRequestsResource(APIResource):
    """`client.beta.organization.spend_limits.increase_requests`."""

    with_raw_response: BetaOrganizationSpendLimitsIncreaseRequestsResourceWithRawResponse
    with_streaming_response: BetaOrganizationSpendLimitsIncreaseRequestsResourceWithStreamingResponse

    def retrieve(self, spend_limit_increase_request_id: str, **params: Unpack[NoCall]) -> SpendLimitIncreaseRequest:
        """Get a request for a higher spend limit."""
        return self._client.call(
            limits.SPEND_LIMITS_INCREASE_REQUESTS_RETRIEVE,
            params,
            {"spend_limit_increase_request_id": spend_limit_increase_request_id},
        )

    def list(self, **params: Unpack[IncreaseRequestListCall]) -> PageCursor[SpendLimitIncreaseRequest]:
        """List requests for a higher spend limit."""
        return paginate(self._client, limits.SPEND_LIMITS_INCREASE_REQUESTS_LIST, params)

    def approve(
        self, spend_limit_increase_request_id: str, **params: Unpack[IncreaseRequestApproveCall]
    ) -> IncreaseRequestApproveResponse:
        """Approve a request for a higher spend limit."""
        return self._client.call(
            limits.SPEND_LIMITS_INCREASE_REQUESTS_APPROVE,
            params,
            {"spend_limit_increase_request_id": spend_limit_increase_request_id},
        )

    def deny(
        self, spend_limit_increase_request_id: str, **params: Unpack[IncreaseRequestDenyCall]
    ) -> SpendLimitIncreaseRequest:
        """Deny a request for a higher spend limit."""
        return self._client.call(
            limits.SPEND_LIMITS_INCREASE_REQUESTS_DENY,
            params,
            {"spend_limit_increase_request_id": spend_limit_increase_request_id},
        )


class BetaOrganizationTelemetryDestinationsResource(APIResource):
    """`client.beta.organization.telemetry_destinations`."""

    with_raw_response: BetaOrganizationTelemetryDestinationsResourceWithRawResponse
    with_streaming_response: BetaOrganizationTelemetryDestinationsResourceWithStreamingResponse

    @cached_property
    def workspaces(self) -> BetaOrganizationTelemetryDestinationsWorkspacesResource:
        """`client.beta.organization.telemetry_destinations.workspaces`."""
        return BetaOrganizationTelemetryDestinationsWorkspacesResource(self._client)

    def create(self, **params: Unpack[TelemetryDestinationCreateCall]) -> BetaTelemetryDestination:
        """Create a telemetry destination."""
        return self._client.call(telemetry.TELEMETRY_DESTINATIONS_CREATE, params)

    def retrieve(self, destination_id: str, **params: Unpack[BetaCall]) -> BetaTelemetryDestination:
        """Get a telemetry destination."""
        return self._client.call(telemetry.TELEMETRY_DESTINATIONS_RETRIEVE, params, {"destination_id": destination_id})

    def update(self, destination_id: str, **params: Unpack[TelemetryDestinationUpdateCall]) -> BetaTelemetryDestination:
        """Change a telemetry destination."""
        return self._client.call(telemetry.TELEMETRY_DESTINATIONS_UPDATE, params, {"destination_id": destination_id})

    def list(self, **params: Unpack[TelemetryDestinationListCall]) -> PageCursor[BetaTelemetryDestination]:
        """List telemetry destinations."""
        return paginate(self._client, telemetry.TELEMETRY_DESTINATIONS_LIST, params)

    def delete(self, destination_id: str, **params: Unpack[BetaCall]) -> BetaDeletedTelemetryDestination:
        """Delete a telemetry destination."""
        return self._client.call(telemetry.TELEMETRY_DESTINATIONS_DELETE, params, {"destination_id": destination_id})

    def test(self, destination_id: str, **params: Unpack[BetaCall]) -> BetaTelemetryDestinationTestResponse:
        """Send a test record to a telemetry destination."""
        return self._client.call(telemetry.TELEMETRY_DESTINATIONS_TEST, params, {"destination_id": destination_id})


class BetaOrganizationTelemetryDestinationsWorkspacesResource(APIResource):
    """`client.beta.organization.telemetry_destinations.workspaces`."""

    with_raw_response: BetaOrganizationTelemetryDestinationsWorkspacesResourceWithRawResponse
    with_streaming_response: BetaOrganizationTelemetryDestinationsWorkspacesResourceWithStreamingResponse

    def list(
        self, destination_id: str, **params: Unpack[BetaCursorCall]
    ) -> PageCursor[BetaTelemetryDestinationWorkspace]:
        """List workspaces of a telemetry destination."""
        return paginate(
            self._client, telemetry.TELEMETRY_DESTINATIONS_WORKSPACES_LIST, params, {"destination_id": destination_id}
        )

    def add(
        self, workspace_id: str, *, destination_id: str, **params: Unpack[BetaCall]
    ) -> BetaTelemetryDestinationWorkspace:
        """Send the telemetry of a workspace to a destination."""
        return self._client.call(
            telemetry.TELEMETRY_DESTINATIONS_WORKSPACES_ADD,
            params,
            {"destination_id": destination_id, "workspace_id": workspace_id},
        )

    def remove(
        self, workspace_id: str, *, destination_id: str, **params: Unpack[BetaCall]
    ) -> BetaDeletedTelemetryDestinationWorkspace:
        """Stop sending the telemetry of a workspace to a destination."""
        return self._client.call(
            telemetry.TELEMETRY_DESTINATIONS_WORKSPACES_REMOVE,
            params,
            {"destination_id": destination_id, "workspace_id": workspace_id},
        )


class BetaOrganizationUsersResource(APIResource):
    """`client.beta.organization.users`."""

    with_raw_response: BetaOrganizationUsersResourceWithRawResponse
    with_streaming_response: BetaOrganizationUsersResourceWithStreamingResponse

    def retrieve(self, user_id: str, **params: Unpack[NoCall]) -> OrganizationUser:
        """Get a user."""
        return self._client.call(members.USERS_RETRIEVE, params, {"user_id": user_id})

    def update(self, user_id: str, **params: Unpack[UserUpdateCall]) -> OrganizationUser:
        """Change a user."""
        return self._client.call(members.USERS_UPDATE, params, {"user_id": user_id})

    def list(self, **params: Unpack[UserListCall]) -> Page[OrganizationUser]:
        """List users."""
        return paginate(self._client, members.USERS_LIST, params)

    def remove(self, user_id: str, **params: Unpack[NoCall]) -> UserRemoveResponse:
        """Remove a user from the organization."""
        return self._client.call(members.USERS_REMOVE, params, {"user_id": user_id})

    def sign_out(self, user_id: str, **params: Unpack[BetaCall]) -> OrganizationUser:
        """Sign a user out everywhere."""
        return self._client.call(members.USERS_SIGN_OUT, params, {"user_id": user_id})


class BetaOrganizationWebhooksResource(APIResource):
    """`client.beta.organization.webhooks`."""

    with_raw_response: BetaOrganizationWebhooksResourceWithRawResponse
    with_streaming_response: BetaOrganizationWebhooksResourceWithStreamingResponse

    def create(self, **params: Unpack[WebhookCreateCall]) -> BetaNewOrganizationWebhookEndpoint:
        """Create a webhook endpoint."""
        return self._client.call(telemetry.WEBHOOKS_CREATE, params)

    def retrieve(self, webhook_endpoint_id: str, **params: Unpack[BetaCall]) -> BetaOrganizationWebhookEndpoint:
        """Get a webhook endpoint."""
        return self._client.call(telemetry.WEBHOOKS_RETRIEVE, params, {"webhook_endpoint_id": webhook_endpoint_id})

    def update(self, webhook_endpoint_id: str, **params: Unpack[WebhookUpdateCall]) -> BetaOrganizationWebhookEndpoint:
        """Change a webhook endpoint."""
        return self._client.call(telemetry.WEBHOOKS_UPDATE, params, {"webhook_endpoint_id": webhook_endpoint_id})

    def list(self, **params: Unpack[WebhookListCall]) -> Page[BetaOrganizationWebhookEndpoint]:
        """List webhook endpoints."""
        return paginate(self._client, telemetry.WEBHOOKS_LIST, params)

    def delete(self, webhook_endpoint_id: str, **params: Unpack[BetaCall]) -> BetaDeletedOrganizationWebhookEndpoint:
        """Delete a webhook endpoint."""
        return self._client.call(telemetry.WEBHOOKS_DELETE, params, {"webhook_endpoint_id": webhook_endpoint_id})

    def regenerate_signing_secret(
        self, webhook_endpoint_id: str, **params: Unpack[BetaCall]
    ) -> BetaOrganizationWebhookEndpointSigningSecret:
        """Replace the signing secret of a webhook endpoint."""
        return self._client.call(
            telemetry.WEBHOOKS_REGENERATE_SIGNING_SECRET, params, {"webhook_endpoint_id": webhook_endpoint_id}
        )


class BetaOrganizationWorkspacesResource(APIResource):
    """`client.beta.organization.workspaces`."""

    with_raw_response: BetaOrganizationWorkspacesResourceWithRawResponse
    with_streaming_response: BetaOrganizationWorkspacesResourceWithStreamingResponse

    @cached_property
    def members(self) -> BetaOrganizationWorkspacesMembersResource:
        """`client.beta.organization.workspaces.members`."""
        return BetaOrganizationWorkspacesMembersResource(self._client)

    @cached_property
    def rate_limits(self) -> BetaOrganizationWorkspacesRateLimitsResource:
        """`client.beta.organization.workspaces.rate_limits`."""
        return BetaOrganizationWorkspacesRateLimitsResource(self._client)

    @cached_property
    def service_accounts(self) -> BetaOrganizationWorkspacesServiceAccountsResource:
        """`client.beta.organization.workspaces.service_accounts`."""
        return BetaOrganizationWorkspacesServiceAccountsResource(self._client)

    def create(self, **params: Unpack[WorkspaceCreateCall]) -> BetaWorkspace:
        """Create a workspace."""
        return self._client.call(workspaces.WORKSPACES_CREATE, params)

    def retrieve(self, workspace_id: str, **params: Unpack[BetaCall]) -> BetaWorkspace:
        """Get a workspace."""
        return self._client.call(workspaces.WORKSPACES_RETRIEVE, params, {"workspace_id": workspace_id})

    def update(self, workspace_id: str, **params: Unpack[WorkspaceUpdateCall]) -> BetaWorkspace:
        """Change a workspace."""
        return self._client.call(workspaces.WORKSPACES_UPDATE, params, {"workspace_id": workspace_id})

    def list(self, **params: Unpack[WorkspaceListCall]) -> Page[BetaWorkspace]:
        """List workspaces."""
        return paginate(self._client, workspaces.WORKSPACES_LIST, params)

    def archive(self, workspace_id: str, **params: Unpack[BetaCall]) -> BetaWorkspace:
        """Archive a workspace; it stays readable."""
        return self._client.call(workspaces.WORKSPACES_ARCHIVE, params, {"workspace_id": workspace_id})


class BetaOrganizationWorkspacesMembersResource(APIResource):
    """`client.beta.organization.workspaces.members`."""

    with_raw_response: BetaOrganizationWorkspacesMembersResourceWithRawResponse
    with_streaming_response: BetaOrganizationWorkspacesMembersResourceWithStreamingResponse

    def retrieve(self, user_id: str, *, workspace_id: str, **params: Unpack[NoCall]) -> WorkspaceMember:
        """Get a member of a workspace."""
        return self._client.call(
            workspaces.WORKSPACES_MEMBERS_RETRIEVE, params, {"workspace_id": workspace_id, "user_id": user_id}
        )

    def update(self, user_id: str, *, workspace_id: str, **params: Unpack[MemberUpdateCall]) -> WorkspaceMember:
        """Change a member of a workspace."""
        return self._client.call(
            workspaces.WORKSPACES_MEMBERS_UPDATE, params, {"workspace_id": workspace_id, "user_id": user_id}
        )

    def list(self, workspace_id: str, **params: Unpack[IdPageCall]) -> Page[WorkspaceMember]:
        """List members of a workspace."""
        return paginate(self._client, workspaces.WORKSPACES_MEMBERS_LIST, params, {"workspace_id": workspace_id})

    def add(self, workspace_id: str, **params: Unpack[WorkspaceMemberAddCall]) -> WorkspaceMember:
        """Add a user to a workspace."""
        return self._client.call(workspaces.WORKSPACES_MEMBERS_ADD, params, {"workspace_id": workspace_id})

    def remove(self, user_id: str, *, workspace_id: str, **params: Unpack[NoCall]) -> WorkspaceMemberRemoveResponse:
        """Remove a user from a workspace."""
        return self._client.call(
            workspaces.WORKSPACES_MEMBERS_REMOVE, params, {"workspace_id": workspace_id, "user_id": user_id}
        )


class BetaOrganizationWorkspacesRateLimitsResource(APIResource):
    """`client.beta.organization.workspaces.rate_limits`."""

    with_raw_response: BetaOrganizationWorkspacesRateLimitsResourceWithRawResponse
    with_streaming_response: BetaOrganizationWorkspacesRateLimitsResourceWithStreamingResponse

    def update(
        self, rate_limit_id: str, *, workspace_id: str, **params: Unpack[RateLimitUpdateCall]
    ) -> WorkspaceRateLimit:
        """Change a rate limit of a workspace."""
        return self._client.call(
            workspaces.WORKSPACES_RATE_LIMITS_UPDATE,
            params,
            {"workspace_id": workspace_id, "rate_limit_id": rate_limit_id},
        )

    def list(self, workspace_id: str, **params: Unpack[WorkspaceRateLimitListCall]) -> PageCursor[WorkspaceRateLimit]:
        """List rate limits of a workspace."""
        return paginate(self._client, workspaces.WORKSPACES_RATE_LIMITS_LIST, params, {"workspace_id": workspace_id})


class BetaOrganizationWorkspacesServiceAccountsResource(APIResource):
    """`client.beta.organization.workspaces.service_accounts`."""

    with_raw_response: BetaOrganizationWorkspacesServiceAccountsResourceWithRawResponse
    with_streaming_response: BetaOrganizationWorkspacesServiceAccountsResourceWithStreamingResponse

    def retrieve(
        self, service_account_id: str, *, workspace_id: str, **params: Unpack[BetaCall]
    ) -> ServiceAccountWorkspaceMember:
        """Get a service account of a workspace."""
        return self._client.call(
            workspaces.WORKSPACES_SERVICE_ACCOUNTS_RETRIEVE,
            params,
            {"workspace_id": workspace_id, "service_account_id": service_account_id},
        )

    def update(
        self, service_account_id: str, *, workspace_id: str, **params: Unpack[WorkspaceServiceAccountUpdateCall]
    ) -> ServiceAccountWorkspaceMember:
        """Change a service account of a workspace."""
        return self._client.call(
            workspaces.WORKSPACES_SERVICE_ACCOUNTS_UPDATE,
            params,
            {"workspace_id": workspace_id, "service_account_id": service_account_id},
        )

    def list(self, workspace_id: str, **params: Unpack[BetaPageCall]) -> PageCursor[ServiceAccountWorkspaceMember]:
        """List service accounts of a workspace."""
        return paginate(
            self._client, workspaces.WORKSPACES_SERVICE_ACCOUNTS_LIST, params, {"workspace_id": workspace_id}
        )

    def add(self, workspace_id: str, **params: Unpack[ServiceAccountAddCall]) -> ServiceAccountWorkspaceMember:
        """Add a service account to a workspace."""
        return self._client.call(workspaces.WORKSPACES_SERVICE_ACCOUNTS_ADD, params, {"workspace_id": workspace_id})

    def remove(
        self, service_account_id: str, *, workspace_id: str, **params: Unpack[BetaCall]
    ) -> WorkspaceServiceAccountRemoveResponse:
        """Remove a service account from a workspace."""
        return self._client.call(
            workspaces.WORKSPACES_SERVICE_ACCOUNTS_REMOVE,
            params,
            {"workspace_id": workspace_id, "service_account_id": service_account_id},
        )
