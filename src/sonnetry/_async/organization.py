# Made from src/sonnetry/endpoints by codegen/resources.py; edit the rows instead.
"""The organization resources."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING, Unpack

from ..endpoints.organization import analytics, limits, members, workspaces
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
        ExternalKey,
        ExternalKeyDeleteResponse,
        ExternalKeyValidateResponse,
        FederationIssuer,
        FederationRule,
        FederationRuleWorkspace,
        FederationRuleWorkspaceRemoveResponse,
        IncreaseRequestApproveResponse,
        InviteDeleteResponse,
        OrganizationComplianceSettings,
        OrganizationInfo,
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
        SpendLimitIncreaseRequest,
        SpendSummary,
        UserRemoveResponse,
        Workspace,
        WorkspaceMember,
        WorkspaceMemberRemoveResponse,
        WorkspaceRateLimit,
        WorkspaceServiceAccountRemoveResponse,
    )
    from ..types._calls import IdPageCall, NoCall, PageCall
    from ..types.organization.analytics import (
        AnalyticsSkillListCall,
        AnalyticsUserListCall,
        ArtifactListCall,
        ConnectorListCall,
        PluginListCall,
        ProjectListCall,
        SummaryListCall,
    )
    from ..types.organization.limits import (
        EffectiveListCall,
        IncreaseRequestApproveCall,
        IncreaseRequestDenyCall,
        IncreaseRequestListCall,
        RateLimitListCall,
    )
    from ..types.organization.members import (
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
    from ..types.organization.workspaces import (
        ComplianceSettingUpdateCall,
        ExternalKeyCreateCall,
        ExternalKeyUpdateCall,
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
    from .pages import AsyncPage, AsyncPageCursor
    from .raw_types import (
        AsyncOrganizationAnalyticsAppsChatProjectsResourceWithRawResponse,
        AsyncOrganizationAnalyticsAppsChatProjectsResourceWithStreamingResponse,
        AsyncOrganizationAnalyticsAppsChatResourceWithRawResponse,
        AsyncOrganizationAnalyticsAppsChatResourceWithStreamingResponse,
        AsyncOrganizationAnalyticsAppsResourceWithRawResponse,
        AsyncOrganizationAnalyticsAppsResourceWithStreamingResponse,
        AsyncOrganizationAnalyticsArtifactsResourceWithRawResponse,
        AsyncOrganizationAnalyticsArtifactsResourceWithStreamingResponse,
        AsyncOrganizationAnalyticsConnectorsResourceWithRawResponse,
        AsyncOrganizationAnalyticsConnectorsResourceWithStreamingResponse,
        AsyncOrganizationAnalyticsPluginsResourceWithRawResponse,
        AsyncOrganizationAnalyticsPluginsResourceWithStreamingResponse,
        AsyncOrganizationAnalyticsResourceWithRawResponse,
        AsyncOrganizationAnalyticsResourceWithStreamingResponse,
        AsyncOrganizationAnalyticsSkillsResourceWithRawResponse,
        AsyncOrganizationAnalyticsSkillsResourceWithStreamingResponse,
        AsyncOrganizationAnalyticsSummariesResourceWithRawResponse,
        AsyncOrganizationAnalyticsSummariesResourceWithStreamingResponse,
        AsyncOrganizationAnalyticsUsersResourceWithRawResponse,
        AsyncOrganizationAnalyticsUsersResourceWithStreamingResponse,
        AsyncOrganizationApiKeysResourceWithRawResponse,
        AsyncOrganizationApiKeysResourceWithStreamingResponse,
        AsyncOrganizationComplianceSettingsResourceWithRawResponse,
        AsyncOrganizationComplianceSettingsResourceWithStreamingResponse,
        AsyncOrganizationExternalKeysResourceWithRawResponse,
        AsyncOrganizationExternalKeysResourceWithStreamingResponse,
        AsyncOrganizationFederationIssuersResourceWithRawResponse,
        AsyncOrganizationFederationIssuersResourceWithStreamingResponse,
        AsyncOrganizationFederationResourceWithRawResponse,
        AsyncOrganizationFederationResourceWithStreamingResponse,
        AsyncOrganizationFederationRulesResourceWithRawResponse,
        AsyncOrganizationFederationRulesResourceWithStreamingResponse,
        AsyncOrganizationFederationRulesWorkspacesResourceWithRawResponse,
        AsyncOrganizationFederationRulesWorkspacesResourceWithStreamingResponse,
        AsyncOrganizationInvitesResourceWithRawResponse,
        AsyncOrganizationInvitesResourceWithStreamingResponse,
        AsyncOrganizationRateLimitsResourceWithRawResponse,
        AsyncOrganizationRateLimitsResourceWithStreamingResponse,
        AsyncOrganizationRbacGroupsMembersResourceWithRawResponse,
        AsyncOrganizationRbacGroupsMembersResourceWithStreamingResponse,
        AsyncOrganizationRbacGroupsResourceWithRawResponse,
        AsyncOrganizationRbacGroupsResourceWithStreamingResponse,
        AsyncOrganizationRbacRolesPermissionsResourceWithRawResponse,
        AsyncOrganizationRbacRolesPermissionsResourceWithStreamingResponse,
        AsyncOrganizationRbacRolesResourceWithRawResponse,
        AsyncOrganizationRbacRolesResourceWithStreamingResponse,
        AsyncOrganizationResourceWithRawResponse,
        AsyncOrganizationResourceWithStreamingResponse,
        AsyncOrganizationServiceAccountsResourceWithRawResponse,
        AsyncOrganizationServiceAccountsResourceWithStreamingResponse,
        AsyncOrganizationServiceAccountsWorkspacesResourceWithRawResponse,
        AsyncOrganizationServiceAccountsWorkspacesResourceWithStreamingResponse,
        AsyncOrganizationSpendLimitsEffectiveResourceWithRawResponse,
        AsyncOrganizationSpendLimitsEffectiveResourceWithStreamingResponse,
        AsyncOrganizationSpendLimitsIncreaseRequestsResourceWithRawResponse,
        AsyncOrganizationSpendLimitsIncreaseRequestsResourceWithStreamingResponse,
        AsyncOrganizationSpendLimitsResourceWithRawResponse,
        AsyncOrganizationSpendLimitsResourceWithStreamingResponse,
        AsyncOrganizationUsersResourceWithRawResponse,
        AsyncOrganizationUsersResourceWithStreamingResponse,
        AsyncOrganizationWorkspacesMembersResourceWithRawResponse,
        AsyncOrganizationWorkspacesMembersResourceWithStreamingResponse,
        AsyncOrganizationWorkspacesRateLimitsResourceWithRawResponse,
        AsyncOrganizationWorkspacesRateLimitsResourceWithStreamingResponse,
        AsyncOrganizationWorkspacesResourceWithRawResponse,
        AsyncOrganizationWorkspacesResourceWithStreamingResponse,
        AsyncOrganizationWorkspacesServiceAccountsResourceWithRawResponse,
        AsyncOrganizationWorkspacesServiceAccountsResourceWithStreamingResponse,
    )


class AsyncOrganizationResource(AsyncAPIResource):
    """`client.organization`."""

    with_raw_response: AsyncOrganizationResourceWithRawResponse
    with_streaming_response: AsyncOrganizationResourceWithStreamingResponse

    @cached_property
    def analytics(self) -> AsyncOrganizationAnalyticsResource:
        """`client.organization.analytics`."""
        return AsyncOrganizationAnalyticsResource(self._client)

    @cached_property
    def api_keys(self) -> AsyncOrganizationApiKeysResource:
        """`client.organization.api_keys`."""
        return AsyncOrganizationApiKeysResource(self._client)

    @cached_property
    def compliance_settings(self) -> AsyncOrganizationComplianceSettingsResource:
        """`client.organization.compliance_settings`."""
        return AsyncOrganizationComplianceSettingsResource(self._client)

    @cached_property
    def external_keys(self) -> AsyncOrganizationExternalKeysResource:
        """`client.organization.external_keys`."""
        return AsyncOrganizationExternalKeysResource(self._client)

    @cached_property
    def federation(self) -> AsyncOrganizationFederationResource:
        """`client.organization.federation`."""
        return AsyncOrganizationFederationResource(self._client)

    @cached_property
    def invites(self) -> AsyncOrganizationInvitesResource:
        """`client.organization.invites`."""
        return AsyncOrganizationInvitesResource(self._client)

    @cached_property
    def rate_limits(self) -> AsyncOrganizationRateLimitsResource:
        """`client.organization.rate_limits`."""
        return AsyncOrganizationRateLimitsResource(self._client)

    @cached_property
    def rbac_groups(self) -> AsyncOrganizationRbacGroupsResource:
        """`client.organization.rbac_groups`."""
        return AsyncOrganizationRbacGroupsResource(self._client)

    @cached_property
    def rbac_roles(self) -> AsyncOrganizationRbacRolesResource:
        """`client.organization.rbac_roles`."""
        return AsyncOrganizationRbacRolesResource(self._client)

    @cached_property
    def service_accounts(self) -> AsyncOrganizationServiceAccountsResource:
        """`client.organization.service_accounts`."""
        return AsyncOrganizationServiceAccountsResource(self._client)

    @cached_property
    def spend_limits(self) -> AsyncOrganizationSpendLimitsResource:
        """`client.organization.spend_limits`."""
        return AsyncOrganizationSpendLimitsResource(self._client)

    @cached_property
    def users(self) -> AsyncOrganizationUsersResource:
        """`client.organization.users`."""
        return AsyncOrganizationUsersResource(self._client)

    @cached_property
    def workspaces(self) -> AsyncOrganizationWorkspacesResource:
        """`client.organization.workspaces`."""
        return AsyncOrganizationWorkspacesResource(self._client)

    async def retrieve(self, **params: Unpack[NoCall]) -> OrganizationInfo:
        """Get the organization of the credential."""
        return await self._client.call(workspaces.ORGANIZATION_RETRIEVE, params)


class AsyncOrganizationAnalyticsResource(AsyncAPIResource):
    """`client.organization.analytics`."""

    with_raw_response: AsyncOrganizationAnalyticsResourceWithRawResponse
    with_streaming_response: AsyncOrganizationAnalyticsResourceWithStreamingResponse

    @cached_property
    def apps(self) -> AsyncOrganizationAnalyticsAppsResource:
        """`client.organization.analytics.apps`."""
        return AsyncOrganizationAnalyticsAppsResource(self._client)

    @cached_property
    def artifacts(self) -> AsyncOrganizationAnalyticsArtifactsResource:
        """`client.organization.analytics.artifacts`."""
        return AsyncOrganizationAnalyticsArtifactsResource(self._client)

    @cached_property
    def connectors(self) -> AsyncOrganizationAnalyticsConnectorsResource:
        """`client.organization.analytics.connectors`."""
        return AsyncOrganizationAnalyticsConnectorsResource(self._client)

    @cached_property
    def plugins(self) -> AsyncOrganizationAnalyticsPluginsResource:
        """`client.organization.analytics.plugins`."""
        return AsyncOrganizationAnalyticsPluginsResource(self._client)

    @cached_property
    def skills(self) -> AsyncOrganizationAnalyticsSkillsResource:
        """`client.organization.analytics.skills`."""
        return AsyncOrganizationAnalyticsSkillsResource(self._client)

    @cached_property
    def summaries(self) -> AsyncOrganizationAnalyticsSummariesResource:
        """`client.organization.analytics.summaries`."""
        return AsyncOrganizationAnalyticsSummariesResource(self._client)

    @cached_property
    def users(self) -> AsyncOrganizationAnalyticsUsersResource:
        """`client.organization.analytics.users`."""
        return AsyncOrganizationAnalyticsUsersResource(self._client)


class AsyncOrganizationAnalyticsAppsResource(AsyncAPIResource):
    """`client.organization.analytics.apps`."""

    with_raw_response: AsyncOrganizationAnalyticsAppsResourceWithRawResponse
    with_streaming_response: AsyncOrganizationAnalyticsAppsResourceWithStreamingResponse

    @cached_property
    def chat(self) -> AsyncOrganizationAnalyticsAppsChatResource:
        """`client.organization.analytics.apps.chat`."""
        return AsyncOrganizationAnalyticsAppsChatResource(self._client)


class AsyncOrganizationAnalyticsAppsChatResource(AsyncAPIResource):
    """`client.organization.analytics.apps.chat`."""

    with_raw_response: AsyncOrganizationAnalyticsAppsChatResourceWithRawResponse
    with_streaming_response: AsyncOrganizationAnalyticsAppsChatResourceWithStreamingResponse

    @cached_property
    def projects(self) -> AsyncOrganizationAnalyticsAppsChatProjectsResource:
        """`client.organization.analytics.apps.chat.projects`."""
        return AsyncOrganizationAnalyticsAppsChatProjectsResource(self._client)


class AsyncOrganizationAnalyticsAppsChatProjectsResource(AsyncAPIResource):
    """`client.organization.analytics.apps.chat.projects`."""

    with_raw_response: AsyncOrganizationAnalyticsAppsChatProjectsResourceWithRawResponse
    with_streaming_response: AsyncOrganizationAnalyticsAppsChatProjectsResourceWithStreamingResponse

    def list(
        self, **params: Unpack[ProjectListCall]
    ) -> AsyncPaginator[AsyncPageCursor[AnalyticsProjectActivity], AnalyticsProjectActivity]:
        """List the activity in chat projects."""
        return paginate(self._client, analytics.ANALYTICS_APPS_CHAT_PROJECTS_LIST, params)


class AsyncOrganizationAnalyticsArtifactsResource(AsyncAPIResource):
    """`client.organization.analytics.artifacts`."""

    with_raw_response: AsyncOrganizationAnalyticsArtifactsResourceWithRawResponse
    with_streaming_response: AsyncOrganizationAnalyticsArtifactsResourceWithStreamingResponse

    def list(
        self, **params: Unpack[ArtifactListCall]
    ) -> AsyncPaginator[AsyncPageCursor[AnalyticsArtifactActivity], AnalyticsArtifactActivity]:
        """List the activity around artifacts."""
        return paginate(self._client, analytics.ANALYTICS_ARTIFACTS_LIST, params)


class AsyncOrganizationAnalyticsConnectorsResource(AsyncAPIResource):
    """`client.organization.analytics.connectors`."""

    with_raw_response: AsyncOrganizationAnalyticsConnectorsResourceWithRawResponse
    with_streaming_response: AsyncOrganizationAnalyticsConnectorsResourceWithStreamingResponse

    def list(
        self, **params: Unpack[ConnectorListCall]
    ) -> AsyncPaginator[AsyncPageCursor[AnalyticsConnectorActivity], AnalyticsConnectorActivity]:
        """List the use of connectors."""
        return paginate(self._client, analytics.ANALYTICS_CONNECTORS_LIST, params)


class AsyncOrganizationAnalyticsPluginsResource(AsyncAPIResource):
    """`client.organization.analytics.plugins`."""

    with_raw_response: AsyncOrganizationAnalyticsPluginsResourceWithRawResponse
    with_streaming_response: AsyncOrganizationAnalyticsPluginsResourceWithStreamingResponse

    def list(
        self, **params: Unpack[PluginListCall]
    ) -> AsyncPaginator[AsyncPageCursor[AnalyticsPluginActivity], AnalyticsPluginActivity]:
        """List the use of plugins."""
        return paginate(self._client, analytics.ANALYTICS_PLUGINS_LIST, params)


class AsyncOrganizationAnalyticsSkillsResource(AsyncAPIResource):
    """`client.organization.analytics.skills`."""

    with_raw_response: AsyncOrganizationAnalyticsSkillsResourceWithRawResponse
    with_streaming_response: AsyncOrganizationAnalyticsSkillsResourceWithStreamingResponse

    def list(
        self, **params: Unpack[AnalyticsSkillListCall]
    ) -> AsyncPaginator[AsyncPageCursor[AnalyticsSkillActivity], AnalyticsSkillActivity]:
        """List the use of skills."""
        return paginate(self._client, analytics.ANALYTICS_SKILLS_LIST, params)


class AsyncOrganizationAnalyticsSummariesResource(AsyncAPIResource):
    """`client.organization.analytics.summaries`."""

    with_raw_response: AsyncOrganizationAnalyticsSummariesResourceWithRawResponse
    with_streaming_response: AsyncOrganizationAnalyticsSummariesResourceWithStreamingResponse

    def list(
        self, **params: Unpack[SummaryListCall]
    ) -> AsyncPaginator[AsyncPageCursor[AnalyticsSingleDayActivitySummary], AnalyticsSingleDayActivitySummary]:
        """List daily summaries of activity."""
        return paginate(self._client, analytics.ANALYTICS_SUMMARIES_LIST, params)


class AsyncOrganizationAnalyticsUsersResource(AsyncAPIResource):
    """`client.organization.analytics.users`."""

    with_raw_response: AsyncOrganizationAnalyticsUsersResourceWithRawResponse
    with_streaming_response: AsyncOrganizationAnalyticsUsersResourceWithStreamingResponse

    def list(
        self, **params: Unpack[AnalyticsUserListCall]
    ) -> AsyncPaginator[AsyncPageCursor[AnalyticsUserActivity], AnalyticsUserActivity]:
        """List the activity of users."""
        return paginate(self._client, analytics.ANALYTICS_USERS_LIST, params)


class AsyncOrganizationApiKeysResource(AsyncAPIResource):
    """`client.organization.api_keys`."""

    with_raw_response: AsyncOrganizationApiKeysResourceWithRawResponse
    with_streaming_response: AsyncOrganizationApiKeysResourceWithStreamingResponse

    async def retrieve(self, api_key_id: str, **params: Unpack[NoCall]) -> APIKey:
        """Get an API key."""
        return await self._client.call(members.API_KEYS_RETRIEVE, params, {"api_key_id": api_key_id})

    async def update(self, api_key_id: str, **params: Unpack[APIKeyUpdateCall]) -> APIKey:
        """Change an API key."""
        return await self._client.call(members.API_KEYS_UPDATE, params, {"api_key_id": api_key_id})

    def list(self, **params: Unpack[APIKeyListCall]) -> AsyncPaginator[AsyncPage[APIKey], APIKey]:
        """List API keys."""
        return paginate(self._client, members.API_KEYS_LIST, params)


class AsyncOrganizationComplianceSettingsResource(AsyncAPIResource):
    """`client.organization.compliance_settings`."""

    with_raw_response: AsyncOrganizationComplianceSettingsResourceWithRawResponse
    with_streaming_response: AsyncOrganizationComplianceSettingsResourceWithStreamingResponse

    async def retrieve(self, **params: Unpack[NoCall]) -> OrganizationComplianceSettings:
        """Get the compliance settings."""
        return await self._client.call(workspaces.COMPLIANCE_SETTINGS_RETRIEVE, params)

    async def update(self, **params: Unpack[ComplianceSettingUpdateCall]) -> OrganizationComplianceSettings:
        """Change the compliance settings."""
        return await self._client.call(workspaces.COMPLIANCE_SETTINGS_UPDATE, params)


class AsyncOrganizationExternalKeysResource(AsyncAPIResource):
    """`client.organization.external_keys`."""

    with_raw_response: AsyncOrganizationExternalKeysResourceWithRawResponse
    with_streaming_response: AsyncOrganizationExternalKeysResourceWithStreamingResponse

    async def create(self, **params: Unpack[ExternalKeyCreateCall]) -> ExternalKey:
        """Create an external key."""
        return await self._client.call(workspaces.EXTERNAL_KEYS_CREATE, params)

    async def retrieve(self, external_key_id: str, **params: Unpack[NoCall]) -> ExternalKey:
        """Get an external key."""
        return await self._client.call(workspaces.EXTERNAL_KEYS_RETRIEVE, params, {"external_key_id": external_key_id})

    async def update(self, external_key_id: str, **params: Unpack[ExternalKeyUpdateCall]) -> ExternalKey:
        """Change an external key."""
        return await self._client.call(workspaces.EXTERNAL_KEYS_UPDATE, params, {"external_key_id": external_key_id})

    def list(self, **params: Unpack[PageCall]) -> AsyncPaginator[AsyncPageCursor[ExternalKey], ExternalKey]:
        """List external keys."""
        return paginate(self._client, workspaces.EXTERNAL_KEYS_LIST, params)

    async def delete(self, external_key_id: str, **params: Unpack[NoCall]) -> ExternalKeyDeleteResponse:
        """Delete an external key."""
        return await self._client.call(workspaces.EXTERNAL_KEYS_DELETE, params, {"external_key_id": external_key_id})

    async def validate(self, external_key_id: str, **params: Unpack[NoCall]) -> ExternalKeyValidateResponse:
        """Check that an external key can be used."""
        return await self._client.call(workspaces.EXTERNAL_KEYS_VALIDATE, params, {"external_key_id": external_key_id})


class AsyncOrganizationFederationResource(AsyncAPIResource):
    """`client.organization.federation`."""

    with_raw_response: AsyncOrganizationFederationResourceWithRawResponse
    with_streaming_response: AsyncOrganizationFederationResourceWithStreamingResponse

    @cached_property
    def issuers(self) -> AsyncOrganizationFederationIssuersResource:
        """`client.organization.federation.issuers`."""
        return AsyncOrganizationFederationIssuersResource(self._client)

    @cached_property
    def rules(self) -> AsyncOrganizationFederationRulesResource:
        """`client.organization.federation.rules`."""
        return AsyncOrganizationFederationRulesResource(self._client)


class AsyncOrganizationFederationIssuersResource(AsyncAPIResource):
    """`client.organization.federation.issuers`."""

    with_raw_response: AsyncOrganizationFederationIssuersResourceWithRawResponse
    with_streaming_response: AsyncOrganizationFederationIssuersResourceWithStreamingResponse

    async def create(self, **params: Unpack[IssuerCreateCall]) -> FederationIssuer:
        """Create a federation issuer."""
        return await self._client.call(members.FEDERATION_ISSUERS_CREATE, params)

    async def retrieve(self, federation_issuer_id: str, **params: Unpack[NoCall]) -> FederationIssuer:
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

    async def archive(self, federation_issuer_id: str, **params: Unpack[NoCall]) -> FederationIssuer:
        """Archive a federation issuer; it stays readable."""
        return await self._client.call(
            members.FEDERATION_ISSUERS_ARCHIVE, params, {"federation_issuer_id": federation_issuer_id}
        )


class AsyncOrganizationFederationRulesResource(AsyncAPIResource):
    """`client.organization.federation.rules`."""

    with_raw_response: AsyncOrganizationFederationRulesResourceWithRawResponse
    with_streaming_response: AsyncOrganizationFederationRulesResourceWithStreamingResponse

    @cached_property
    def workspaces(self) -> AsyncOrganizationFederationRulesWorkspacesResource:
        """`client.organization.federation.rules.workspaces`."""
        return AsyncOrganizationFederationRulesWorkspacesResource(self._client)

    async def create(self, **params: Unpack[RuleCreateCall]) -> FederationRule:
        """Create a federation rule."""
        return await self._client.call(members.FEDERATION_RULES_CREATE, params)

    async def retrieve(self, federation_rule_id: str, **params: Unpack[NoCall]) -> FederationRule:
        """Get a federation rule."""
        return await self._client.call(
            members.FEDERATION_RULES_RETRIEVE, params, {"federation_rule_id": federation_rule_id}
        )

    async def update(self, federation_rule_id: str, **params: Unpack[RuleUpdateCall]) -> FederationRule:
        """Change a federation rule."""
        return await self._client.call(
            members.FEDERATION_RULES_UPDATE, params, {"federation_rule_id": federation_rule_id}
        )

    def list(self, **params: Unpack[RuleListCall]) -> AsyncPaginator[AsyncPageCursor[FederationRule], FederationRule]:
        """List federation rules."""
        return paginate(self._client, members.FEDERATION_RULES_LIST, params)

    async def archive(self, federation_rule_id: str, **params: Unpack[NoCall]) -> FederationRule:
        """Archive a federation rule; it stays readable."""
        return await self._client.call(
            members.FEDERATION_RULES_ARCHIVE, params, {"federation_rule_id": federation_rule_id}
        )


class AsyncOrganizationFederationRulesWorkspacesResource(AsyncAPIResource):
    """`client.organization.federation.rules.workspaces`."""

    with_raw_response: AsyncOrganizationFederationRulesWorkspacesResourceWithRawResponse
    with_streaming_response: AsyncOrganizationFederationRulesWorkspacesResourceWithStreamingResponse

    def list(
        self, federation_rule_id: str, **params: Unpack[PageCall]
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
        self, workspace_id: str, *, federation_rule_id: str, **params: Unpack[NoCall]
    ) -> FederationRuleWorkspaceRemoveResponse:
        """Stop a federation rule from reaching a workspace."""
        return await self._client.call(
            members.FEDERATION_RULES_WORKSPACES_REMOVE,
            params,
            {"federation_rule_id": federation_rule_id, "workspace_id": workspace_id},
        )


class AsyncOrganizationInvitesResource(AsyncAPIResource):
    """`client.organization.invites`."""

    with_raw_response: AsyncOrganizationInvitesResourceWithRawResponse
    with_streaming_response: AsyncOrganizationInvitesResourceWithStreamingResponse

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


class AsyncOrganizationRateLimitsResource(AsyncAPIResource):
    """`client.organization.rate_limits`."""

    with_raw_response: AsyncOrganizationRateLimitsResourceWithRawResponse
    with_streaming_response: AsyncOrganizationRateLimitsResourceWithStreamingResponse

    def list(
        self, **params: Unpack[RateLimitListCall]
    ) -> AsyncPaginator[AsyncPageCursor[OrganizationRateLimit], OrganizationRateLimit]:
        """List rate limits."""
        return paginate(self._client, limits.RATE_LIMITS_LIST, params)


class AsyncOrganizationRbacGroupsResource(AsyncAPIResource):
    """`client.organization.rbac_groups`."""

    with_raw_response: AsyncOrganizationRbacGroupsResourceWithRawResponse
    with_streaming_response: AsyncOrganizationRbacGroupsResourceWithStreamingResponse

    @cached_property
    def members(self) -> AsyncOrganizationRbacGroupsMembersResource:
        """`client.organization.rbac_groups.members`."""
        return AsyncOrganizationRbacGroupsMembersResource(self._client)

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


class AsyncOrganizationRbacGroupsMembersResource(AsyncAPIResource):
    """`client.organization.rbac_groups.members`."""

    with_raw_response: AsyncOrganizationRbacGroupsMembersResourceWithRawResponse
    with_streaming_response: AsyncOrganizationRbacGroupsMembersResourceWithStreamingResponse

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


class AsyncOrganizationRbacRolesResource(AsyncAPIResource):
    """`client.organization.rbac_roles`."""

    with_raw_response: AsyncOrganizationRbacRolesResourceWithRawResponse
    with_streaming_response: AsyncOrganizationRbacRolesResourceWithStreamingResponse

    @cached_property
    def permissions(self) -> AsyncOrganizationRbacRolesPermissionsResource:
        """`client.organization.rbac_roles.permissions`."""
        return AsyncOrganizationRbacRolesPermissionsResource(self._client)

    async def retrieve(self, rbac_role_id: str, **params: Unpack[NoCall]) -> RBACRole:
        """Get an RBAC role."""
        return await self._client.call(members.RBAC_ROLES_RETRIEVE, params, {"rbac_role_id": rbac_role_id})

    def list(self, **params: Unpack[PageCall]) -> AsyncPaginator[AsyncPageCursor[RBACRole], RBACRole]:
        """List RBAC roles."""
        return paginate(self._client, members.RBAC_ROLES_LIST, params)


class AsyncOrganizationRbacRolesPermissionsResource(AsyncAPIResource):
    """`client.organization.rbac_roles.permissions`."""

    with_raw_response: AsyncOrganizationRbacRolesPermissionsResourceWithRawResponse
    with_streaming_response: AsyncOrganizationRbacRolesPermissionsResourceWithStreamingResponse

    def list(
        self, rbac_role_id: str, **params: Unpack[PageCall]
    ) -> AsyncPaginator[AsyncPageCursor[RBACRolePermission], RBACRolePermission]:
        """List permissions of an RBAC role."""
        return paginate(self._client, members.RBAC_ROLES_PERMISSIONS_LIST, params, {"rbac_role_id": rbac_role_id})


class AsyncOrganizationServiceAccountsResource(AsyncAPIResource):
    """`client.organization.service_accounts`."""

    with_raw_response: AsyncOrganizationServiceAccountsResourceWithRawResponse
    with_streaming_response: AsyncOrganizationServiceAccountsResourceWithStreamingResponse

    @cached_property
    def workspaces(self) -> AsyncOrganizationServiceAccountsWorkspacesResource:
        """`client.organization.service_accounts.workspaces`."""
        return AsyncOrganizationServiceAccountsWorkspacesResource(self._client)

    async def create(self, **params: Unpack[ServiceAccountCreateCall]) -> ServiceAccount:
        """Create a service account."""
        return await self._client.call(members.SERVICE_ACCOUNTS_CREATE, params)

    async def retrieve(self, service_account_id: str, **params: Unpack[NoCall]) -> ServiceAccount:
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

    async def archive(self, service_account_id: str, **params: Unpack[NoCall]) -> ServiceAccount:
        """Archive a service account; it stays readable."""
        return await self._client.call(
            members.SERVICE_ACCOUNTS_ARCHIVE, params, {"service_account_id": service_account_id}
        )


class AsyncOrganizationServiceAccountsWorkspacesResource(AsyncAPIResource):
    """`client.organization.service_accounts.workspaces`."""

    with_raw_response: AsyncOrganizationServiceAccountsWorkspacesResourceWithRawResponse
    with_streaming_response: AsyncOrganizationServiceAccountsWorkspacesResourceWithStreamingResponse

    def list(
        self, service_account_id: str, **params: Unpack[PageCall]
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
        self, workspace_id: str, *, service_account_id: str, **params: Unpack[NoCall]
    ) -> ServiceAccountWorkspaceRemoveResponse:
        """Remove a service account from a workspace."""
        return await self._client.call(
            members.SERVICE_ACCOUNTS_WORKSPACES_REMOVE,
            params,
            {"service_account_id": service_account_id, "workspace_id": workspace_id},
        )


class AsyncOrganizationSpendLimitsResource(AsyncAPIResource):
    """`client.organization.spend_limits`."""

    with_raw_response: AsyncOrganizationSpendLimitsResourceWithRawResponse
    with_streaming_response: AsyncOrganizationSpendLimitsResourceWithStreamingResponse

    @cached_property
    def effective(self) -> AsyncOrganizationSpendLimitsEffectiveResource:
        """`client.organization.spend_limits.effective`."""
        return AsyncOrganizationSpendLimitsEffectiveResource(self._client)

    @cached_property
    def increase_requests(self) -> AsyncOrganizationSpendLimitsIncreaseRequestsResource:
        """`client.organization.spend_limits.increase_requests`."""
        return AsyncOrganizationSpendLimitsIncreaseRequestsResource(self._client)


class AsyncOrganizationSpendLimitsEffectiveResource(AsyncAPIResource):
    """`client.organization.spend_limits.effective`."""

    with_raw_response: AsyncOrganizationSpendLimitsEffectiveResourceWithRawResponse
    with_streaming_response: AsyncOrganizationSpendLimitsEffectiveResourceWithStreamingResponse

    def list(self, **params: Unpack[EffectiveListCall]) -> AsyncPaginator[AsyncPageCursor[SpendSummary], SpendSummary]:
        """List the spend limits in force."""
        return paginate(self._client, limits.SPEND_LIMITS_EFFECTIVE_LIST, params)


class AsyncOrganizationSpendLimitsIncreaseRequestsResource(AsyncAPIResource):
    """`client.organization.spend_limits.increase_requests`."""

    with_raw_response: AsyncOrganizationSpendLimitsIncreaseRequestsResourceWithRawResponse
    with_streaming_response: AsyncOrganizationSpendLimitsIncreaseRequestsResourceWithStreamingResponse

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


class AsyncOrganizationUsersResource(AsyncAPIResource):
    """`client.organization.users`."""

    with_raw_response: AsyncOrganizationUsersResourceWithRawResponse
    with_streaming_response: AsyncOrganizationUsersResourceWithStreamingResponse

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


class AsyncOrganizationWorkspacesResource(AsyncAPIResource):
    """`client.organization.workspaces`."""

    with_raw_response: AsyncOrganizationWorkspacesResourceWithRawResponse
    with_streaming_response: AsyncOrganizationWorkspacesResourceWithStreamingResponse

    @cached_property
    def members(self) -> AsyncOrganizationWorkspacesMembersResource:
        """`client.organization.workspaces.members`."""
        return AsyncOrganizationWorkspacesMembersResource(self._client)

    @cached_property
    def rate_limits(self) -> AsyncOrganizationWorkspacesRateLimitsResource:
        """`client.organization.workspaces.rate_limits`."""
        return AsyncOrganizationWorkspacesRateLimitsResource(self._client)

    @cached_property
    def service_accounts(self) -> AsyncOrganizationWorkspacesServiceAccountsResource:
        """`client.organization.workspaces.service_accounts`."""
        return AsyncOrganizationWorkspacesServiceAccountsResource(self._client)

    async def create(self, **params: Unpack[WorkspaceCreateCall]) -> Workspace:
        """Create a workspace."""
        return await self._client.call(workspaces.WORKSPACES_CREATE, params)

    async def retrieve(self, workspace_id: str, **params: Unpack[NoCall]) -> Workspace:
        """Get a workspace."""
        return await self._client.call(workspaces.WORKSPACES_RETRIEVE, params, {"workspace_id": workspace_id})

    async def update(self, workspace_id: str, **params: Unpack[WorkspaceUpdateCall]) -> Workspace:
        """Change a workspace."""
        return await self._client.call(workspaces.WORKSPACES_UPDATE, params, {"workspace_id": workspace_id})

    def list(self, **params: Unpack[WorkspaceListCall]) -> AsyncPaginator[AsyncPage[Workspace], Workspace]:
        """List workspaces."""
        return paginate(self._client, workspaces.WORKSPACES_LIST, params)

    async def archive(self, workspace_id: str, **params: Unpack[NoCall]) -> Workspace:
        """Archive a workspace; it stays readable."""
        return await self._client.call(workspaces.WORKSPACES_ARCHIVE, params, {"workspace_id": workspace_id})


class AsyncOrganizationWorkspacesMembersResource(AsyncAPIResource):
    """`client.organization.workspaces.members`."""

    with_raw_response: AsyncOrganizationWorkspacesMembersResourceWithRawResponse
    with_streaming_response: AsyncOrganizationWorkspacesMembersResourceWithStreamingResponse

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


class AsyncOrganizationWorkspacesRateLimitsResource(AsyncAPIResource):
    """`client.organization.workspaces.rate_limits`."""

    with_raw_response: AsyncOrganizationWorkspacesRateLimitsResourceWithRawResponse
    with_streaming_response: AsyncOrganizationWorkspacesRateLimitsResourceWithStreamingResponse

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


class AsyncOrganizationWorkspacesServiceAccountsResource(AsyncAPIResource):
    """`client.organization.workspaces.service_accounts`."""

    with_raw_response: AsyncOrganizationWorkspacesServiceAccountsResourceWithRawResponse
    with_streaming_response: AsyncOrganizationWorkspacesServiceAccountsResourceWithStreamingResponse

    async def retrieve(
        self, service_account_id: str, *, workspace_id: str, **params: Unpack[NoCall]
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
        self, workspace_id: str, **params: Unpack[PageCall]
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
        self, service_account_id: str, *, workspace_id: str, **params: Unpack[NoCall]
    ) -> WorkspaceServiceAccountRemoveResponse:
        """Remove a service account from a workspace."""
        return await self._client.call(
            workspaces.WORKSPACES_SERVICE_ACCOUNTS_REMOVE,
            params,
            {"workspace_id": workspace_id, "service_account_id": service_account_id},
        )
