# Derived from src/sonnetry/_async/organization.py by codegen/unasync.py; edit that file instead.
# Made from src/sonnetry/endpoints by codegen/resources.py; edit the rows instead.
"""The organization resources."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING, Unpack

from ..endpoints.organization import analytics, limits, members, workspaces
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
    from .pages import Page, PageCursor
    from .raw_types import (
        OrganizationAnalyticsAppsChatProjectsResourceWithRawResponse,
        OrganizationAnalyticsAppsChatProjectsResourceWithStreamingResponse,
        OrganizationAnalyticsAppsChatResourceWithRawResponse,
        OrganizationAnalyticsAppsChatResourceWithStreamingResponse,
        OrganizationAnalyticsAppsResourceWithRawResponse,
        OrganizationAnalyticsAppsResourceWithStreamingResponse,
        OrganizationAnalyticsArtifactsResourceWithRawResponse,
        OrganizationAnalyticsArtifactsResourceWithStreamingResponse,
        OrganizationAnalyticsConnectorsResourceWithRawResponse,
        OrganizationAnalyticsConnectorsResourceWithStreamingResponse,
        OrganizationAnalyticsPluginsResourceWithRawResponse,
        OrganizationAnalyticsPluginsResourceWithStreamingResponse,
        OrganizationAnalyticsResourceWithRawResponse,
        OrganizationAnalyticsResourceWithStreamingResponse,
        OrganizationAnalyticsSkillsResourceWithRawResponse,
        OrganizationAnalyticsSkillsResourceWithStreamingResponse,
        OrganizationAnalyticsSummariesResourceWithRawResponse,
        OrganizationAnalyticsSummariesResourceWithStreamingResponse,
        OrganizationAnalyticsUsersResourceWithRawResponse,
        OrganizationAnalyticsUsersResourceWithStreamingResponse,
        OrganizationApiKeysResourceWithRawResponse,
        OrganizationApiKeysResourceWithStreamingResponse,
        OrganizationComplianceSettingsResourceWithRawResponse,
        OrganizationComplianceSettingsResourceWithStreamingResponse,
        OrganizationExternalKeysResourceWithRawResponse,
        OrganizationExternalKeysResourceWithStreamingResponse,
        OrganizationFederationIssuersResourceWithRawResponse,
        OrganizationFederationIssuersResourceWithStreamingResponse,
        OrganizationFederationResourceWithRawResponse,
        OrganizationFederationResourceWithStreamingResponse,
        OrganizationFederationRulesResourceWithRawResponse,
        OrganizationFederationRulesResourceWithStreamingResponse,
        OrganizationFederationRulesWorkspacesResourceWithRawResponse,
        OrganizationFederationRulesWorkspacesResourceWithStreamingResponse,
        OrganizationInvitesResourceWithRawResponse,
        OrganizationInvitesResourceWithStreamingResponse,
        OrganizationRateLimitsResourceWithRawResponse,
        OrganizationRateLimitsResourceWithStreamingResponse,
        OrganizationRbacGroupsMembersResourceWithRawResponse,
        OrganizationRbacGroupsMembersResourceWithStreamingResponse,
        OrganizationRbacGroupsResourceWithRawResponse,
        OrganizationRbacGroupsResourceWithStreamingResponse,
        OrganizationRbacRolesPermissionsResourceWithRawResponse,
        OrganizationRbacRolesPermissionsResourceWithStreamingResponse,
        OrganizationRbacRolesResourceWithRawResponse,
        OrganizationRbacRolesResourceWithStreamingResponse,
        OrganizationResourceWithRawResponse,
        OrganizationResourceWithStreamingResponse,
        OrganizationServiceAccountsResourceWithRawResponse,
        OrganizationServiceAccountsResourceWithStreamingResponse,
        OrganizationServiceAccountsWorkspacesResourceWithRawResponse,
        OrganizationServiceAccountsWorkspacesResourceWithStreamingResponse,
        OrganizationSpendLimitsEffectiveResourceWithRawResponse,
        OrganizationSpendLimitsEffectiveResourceWithStreamingResponse,
        OrganizationSpendLimitsIncreaseRequestsResourceWithRawResponse,
        OrganizationSpendLimitsIncreaseRequestsResourceWithStreamingResponse,
        OrganizationSpendLimitsResourceWithRawResponse,
        OrganizationSpendLimitsResourceWithStreamingResponse,
        OrganizationUsersResourceWithRawResponse,
        OrganizationUsersResourceWithStreamingResponse,
        OrganizationWorkspacesMembersResourceWithRawResponse,
        OrganizationWorkspacesMembersResourceWithStreamingResponse,
        OrganizationWorkspacesRateLimitsResourceWithRawResponse,
        OrganizationWorkspacesRateLimitsResourceWithStreamingResponse,
        OrganizationWorkspacesResourceWithRawResponse,
        OrganizationWorkspacesResourceWithStreamingResponse,
        OrganizationWorkspacesServiceAccountsResourceWithRawResponse,
        OrganizationWorkspacesServiceAccountsResourceWithStreamingResponse,
    )


class OrganizationResource(APIResource):
    """`client.organization`."""

    with_raw_response: OrganizationResourceWithRawResponse
    with_streaming_response: OrganizationResourceWithStreamingResponse

    @cached_property
    def analytics(self) -> OrganizationAnalyticsResource:
        """`client.organization.analytics`."""
        return OrganizationAnalyticsResource(self._client)

    @cached_property
    def api_keys(self) -> OrganizationApiKeysResource:
        """`client.organization.api_keys`."""
        return OrganizationApiKeysResource(self._client)

    @cached_property
    def compliance_settings(self) -> OrganizationComplianceSettingsResource:
        """`client.organization.compliance_settings`."""
        return OrganizationComplianceSettingsResource(self._client)

    @cached_property
    def external_keys(self) -> OrganizationExternalKeysResource:
        """`client.organization.external_keys`."""
        return OrganizationExternalKeysResource(self._client)

    @cached_property
    def federation(self) -> OrganizationFederationResource:
        """`client.organization.federation`."""
        return OrganizationFederationResource(self._client)

    @cached_property
    def invites(self) -> OrganizationInvitesResource:
        """`client.organization.invites`."""
        return OrganizationInvitesResource(self._client)

    @cached_property
    def rate_limits(self) -> OrganizationRateLimitsResource:
        """`client.organization.rate_limits`."""
        return OrganizationRateLimitsResource(self._client)

    @cached_property
    def rbac_groups(self) -> OrganizationRbacGroupsResource:
        """`client.organization.rbac_groups`."""
        return OrganizationRbacGroupsResource(self._client)

    @cached_property
    def rbac_roles(self) -> OrganizationRbacRolesResource:
        """`client.organization.rbac_roles`."""
        return OrganizationRbacRolesResource(self._client)

    @cached_property
    def service_accounts(self) -> OrganizationServiceAccountsResource:
        """`client.organization.service_accounts`."""
        return OrganizationServiceAccountsResource(self._client)

    @cached_property
    def spend_limits(self) -> OrganizationSpendLimitsResource:
        """`client.organization.spend_limits`."""
        return OrganizationSpendLimitsResource(self._client)

    @cached_property
    def users(self) -> OrganizationUsersResource:
        """`client.organization.users`."""
        return OrganizationUsersResource(self._client)

    @cached_property
    def workspaces(self) -> OrganizationWorkspacesResource:
        """`client.organization.workspaces`."""
        return OrganizationWorkspacesResource(self._client)

    def retrieve(self, **params: Unpack[NoCall]) -> OrganizationInfo:
        """Get the organization of the credential."""
        return self._client.call(workspaces.ORGANIZATION_RETRIEVE, params)


class OrganizationAnalyticsResource(APIResource):
    """`client.organization.analytics`."""

    with_raw_response: OrganizationAnalyticsResourceWithRawResponse
    with_streaming_response: OrganizationAnalyticsResourceWithStreamingResponse

    @cached_property
    def apps(self) -> OrganizationAnalyticsAppsResource:
        """`client.organization.analytics.apps`."""
        return OrganizationAnalyticsAppsResource(self._client)

    @cached_property
    def artifacts(self) -> OrganizationAnalyticsArtifactsResource:
        """`client.organization.analytics.artifacts`."""
        return OrganizationAnalyticsArtifactsResource(self._client)

    @cached_property
    def connectors(self) -> OrganizationAnalyticsConnectorsResource:
        """`client.organization.analytics.connectors`."""
        return OrganizationAnalyticsConnectorsResource(self._client)

    @cached_property
    def plugins(self) -> OrganizationAnalyticsPluginsResource:
        """`client.organization.analytics.plugins`."""
        return OrganizationAnalyticsPluginsResource(self._client)

    @cached_property
    def skills(self) -> OrganizationAnalyticsSkillsResource:
        """`client.organization.analytics.skills`."""
        return OrganizationAnalyticsSkillsResource(self._client)

    @cached_property
    def summaries(self) -> OrganizationAnalyticsSummariesResource:
        """`client.organization.analytics.summaries`."""
        return OrganizationAnalyticsSummariesResource(self._client)

    @cached_property
    def users(self) -> OrganizationAnalyticsUsersResource:
        """`client.organization.analytics.users`."""
        return OrganizationAnalyticsUsersResource(self._client)


class OrganizationAnalyticsAppsResource(APIResource):
    """`client.organization.analytics.apps`."""

    with_raw_response: OrganizationAnalyticsAppsResourceWithRawResponse
    with_streaming_response: OrganizationAnalyticsAppsResourceWithStreamingResponse

    @cached_property
    def chat(self) -> OrganizationAnalyticsAppsChatResource:
        """`client.organization.analytics.apps.chat`."""
        return OrganizationAnalyticsAppsChatResource(self._client)


class OrganizationAnalyticsAppsChatResource(APIResource):
    """`client.organization.analytics.apps.chat`."""

    with_raw_response: OrganizationAnalyticsAppsChatResourceWithRawResponse
    with_streaming_response: OrganizationAnalyticsAppsChatResourceWithStreamingResponse

    @cached_property
    def projects(self) -> OrganizationAnalyticsAppsChatProjectsResource:
        """`client.organization.analytics.apps.chat.projects`."""
        return OrganizationAnalyticsAppsChatProjectsResource(self._client)


class OrganizationAnalyticsAppsChatProjectsResource(APIResource):
    """`client.organization.analytics.apps.chat.projects`."""

    with_raw_response: OrganizationAnalyticsAppsChatProjectsResourceWithRawResponse
    with_streaming_response: OrganizationAnalyticsAppsChatProjectsResourceWithStreamingResponse

    def list(self, **params: Unpack[ProjectListCall]) -> PageCursor[AnalyticsProjectActivity]:
        """List the activity in chat projects."""
        return paginate(self._client, analytics.ANALYTICS_APPS_CHAT_PROJECTS_LIST, params)


class OrganizationAnalyticsArtifactsResource(APIResource):
    """`client.organization.analytics.artifacts`."""

    with_raw_response: OrganizationAnalyticsArtifactsResourceWithRawResponse
    with_streaming_response: OrganizationAnalyticsArtifactsResourceWithStreamingResponse

    def list(self, **params: Unpack[ArtifactListCall]) -> PageCursor[AnalyticsArtifactActivity]:
        """List the activity around artifacts."""
        return paginate(self._client, analytics.ANALYTICS_ARTIFACTS_LIST, params)


class OrganizationAnalyticsConnectorsResource(APIResource):
    """`client.organization.analytics.connectors`."""

    with_raw_response: OrganizationAnalyticsConnectorsResourceWithRawResponse
    with_streaming_response: OrganizationAnalyticsConnectorsResourceWithStreamingResponse

    def list(self, **params: Unpack[ConnectorListCall]) -> PageCursor[AnalyticsConnectorActivity]:
        """List the use of connectors."""
        return paginate(self._client, analytics.ANALYTICS_CONNECTORS_LIST, params)


class OrganizationAnalyticsPluginsResource(APIResource):
    """`client.organization.analytics.plugins`."""

    with_raw_response: OrganizationAnalyticsPluginsResourceWithRawResponse
    with_streaming_response: OrganizationAnalyticsPluginsResourceWithStreamingResponse

    def list(self, **params: Unpack[PluginListCall]) -> PageCursor[AnalyticsPluginActivity]:
        """List the use of plugins."""
        return paginate(self._client, analytics.ANALYTICS_PLUGINS_LIST, params)


class OrganizationAnalyticsSkillsResource(APIResource):
    """`client.organization.analytics.skills`."""

    with_raw_response: OrganizationAnalyticsSkillsResourceWithRawResponse
    with_streaming_response: OrganizationAnalyticsSkillsResourceWithStreamingResponse

    def list(self, **params: Unpack[AnalyticsSkillListCall]) -> PageCursor[AnalyticsSkillActivity]:
        """List the use of skills."""
        return paginate(self._client, analytics.ANALYTICS_SKILLS_LIST, params)


class OrganizationAnalyticsSummariesResource(APIResource):
    """`client.organization.analytics.summaries`."""

    with_raw_response: OrganizationAnalyticsSummariesResourceWithRawResponse
    with_streaming_response: OrganizationAnalyticsSummariesResourceWithStreamingResponse

    def list(self, **params: Unpack[SummaryListCall]) -> PageCursor[AnalyticsSingleDayActivitySummary]:
        """List daily summaries of activity."""
        return paginate(self._client, analytics.ANALYTICS_SUMMARIES_LIST, params)


class OrganizationAnalyticsUsersResource(APIResource):
    """`client.organization.analytics.users`."""

    with_raw_response: OrganizationAnalyticsUsersResourceWithRawResponse
    with_streaming_response: OrganizationAnalyticsUsersResourceWithStreamingResponse

    def list(self, **params: Unpack[AnalyticsUserListCall]) -> PageCursor[AnalyticsUserActivity]:
        """List the activity of users."""
        return paginate(self._client, analytics.ANALYTICS_USERS_LIST, params)


class OrganizationApiKeysResource(APIResource):
    """`client.organization.api_keys`."""

    with_raw_response: OrganizationApiKeysResourceWithRawResponse
    with_streaming_response: OrganizationApiKeysResourceWithStreamingResponse

    def retrieve(self, api_key_id: str, **params: Unpack[NoCall]) -> APIKey:
        """Get an API key."""
        return self._client.call(members.API_KEYS_RETRIEVE, params, {"api_key_id": api_key_id})

    def update(self, api_key_id: str, **params: Unpack[APIKeyUpdateCall]) -> APIKey:
        """Change an API key."""
        return self._client.call(members.API_KEYS_UPDATE, params, {"api_key_id": api_key_id})

    def list(self, **params: Unpack[APIKeyListCall]) -> Page[APIKey]:
        """List API keys."""
        return paginate(self._client, members.API_KEYS_LIST, params)


class OrganizationComplianceSettingsResource(APIResource):
    """`client.organization.compliance_settings`."""

    with_raw_response: OrganizationComplianceSettingsResourceWithRawResponse
    with_streaming_response: OrganizationComplianceSettingsResourceWithStreamingResponse

    def retrieve(self, **params: Unpack[NoCall]) -> OrganizationComplianceSettings:
        """Get the compliance settings."""
        return self._client.call(workspaces.COMPLIANCE_SETTINGS_RETRIEVE, params)

    def update(self, **params: Unpack[ComplianceSettingUpdateCall]) -> OrganizationComplianceSettings:
        """Change the compliance settings."""
        return self._client.call(workspaces.COMPLIANCE_SETTINGS_UPDATE, params)


class OrganizationExternalKeysResource(APIResource):
    """`client.organization.external_keys`."""

    with_raw_response: OrganizationExternalKeysResourceWithRawResponse
    with_streaming_response: OrganizationExternalKeysResourceWithStreamingResponse

    def create(self, **params: Unpack[ExternalKeyCreateCall]) -> ExternalKey:
        """Create an external key."""
        return self._client.call(workspaces.EXTERNAL_KEYS_CREATE, params)

    def retrieve(self, external_key_id: str, **params: Unpack[NoCall]) -> ExternalKey:
        """Get an external key."""
        return self._client.call(workspaces.EXTERNAL_KEYS_RETRIEVE, params, {"external_key_id": external_key_id})

    def update(self, external_key_id: str, **params: Unpack[ExternalKeyUpdateCall]) -> ExternalKey:
        """Change an external key."""
        return self._client.call(workspaces.EXTERNAL_KEYS_UPDATE, params, {"external_key_id": external_key_id})

    def list(self, **params: Unpack[PageCall]) -> PageCursor[ExternalKey]:
        """List external keys."""
        return paginate(self._client, workspaces.EXTERNAL_KEYS_LIST, params)

    def delete(self, external_key_id: str, **params: Unpack[NoCall]) -> ExternalKeyDeleteResponse:
        """Delete an external key."""
        return self._client.call(workspaces.EXTERNAL_KEYS_DELETE, params, {"external_key_id": external_key_id})

    def validate(self, external_key_id: str, **params: Unpack[NoCall]) -> ExternalKeyValidateResponse:
        """Check that an external key can be used."""
        return self._client.call(workspaces.EXTERNAL_KEYS_VALIDATE, params, {"external_key_id": external_key_id})


class OrganizationFederationResource(APIResource):
    """`client.organization.federation`."""

    with_raw_response: OrganizationFederationResourceWithRawResponse
    with_streaming_response: OrganizationFederationResourceWithStreamingResponse

    @cached_property
    def issuers(self) -> OrganizationFederationIssuersResource:
        """`client.organization.federation.issuers`."""
        return OrganizationFederationIssuersResource(self._client)

    @cached_property
    def rules(self) -> OrganizationFederationRulesResource:
        """`client.organization.federation.rules`."""
        return OrganizationFederationRulesResource(self._client)


class OrganizationFederationIssuersResource(APIResource):
    """`client.organization.federation.issuers`."""

    with_raw_response: OrganizationFederationIssuersResourceWithRawResponse
    with_streaming_response: OrganizationFederationIssuersResourceWithStreamingResponse

    def create(self, **params: Unpack[IssuerCreateCall]) -> FederationIssuer:
        """Create a federation issuer."""
        return self._client.call(members.FEDERATION_ISSUERS_CREATE, params)

    def retrieve(self, federation_issuer_id: str, **params: Unpack[NoCall]) -> FederationIssuer:
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

    def archive(self, federation_issuer_id: str, **params: Unpack[NoCall]) -> FederationIssuer:
        """Archive a federation issuer; it stays readable."""
        return self._client.call(
            members.FEDERATION_ISSUERS_ARCHIVE, params, {"federation_issuer_id": federation_issuer_id}
        )


class OrganizationFederationRulesResource(APIResource):
    """`client.organization.federation.rules`."""

    with_raw_response: OrganizationFederationRulesResourceWithRawResponse
    with_streaming_response: OrganizationFederationRulesResourceWithStreamingResponse

    @cached_property
    def workspaces(self) -> OrganizationFederationRulesWorkspacesResource:
        """`client.organization.federation.rules.workspaces`."""
        return OrganizationFederationRulesWorkspacesResource(self._client)

    def create(self, **params: Unpack[RuleCreateCall]) -> FederationRule:
        """Create a federation rule."""
        return self._client.call(members.FEDERATION_RULES_CREATE, params)

    def retrieve(self, federation_rule_id: str, **params: Unpack[NoCall]) -> FederationRule:
        """Get a federation rule."""
        return self._client.call(members.FEDERATION_RULES_RETRIEVE, params, {"federation_rule_id": federation_rule_id})

    def update(self, federation_rule_id: str, **params: Unpack[RuleUpdateCall]) -> FederationRule:
        """Change a federation rule."""
        return self._client.call(members.FEDERATION_RULES_UPDATE, params, {"federation_rule_id": federation_rule_id})

    def list(self, **params: Unpack[RuleListCall]) -> PageCursor[FederationRule]:
        """List federation rules."""
        return paginate(self._client, members.FEDERATION_RULES_LIST, params)

    def archive(self, federation_rule_id: str, **params: Unpack[NoCall]) -> FederationRule:
        """Archive a federation rule; it stays readable."""
        return self._client.call(members.FEDERATION_RULES_ARCHIVE, params, {"federation_rule_id": federation_rule_id})


class OrganizationFederationRulesWorkspacesResource(APIResource):
    """`client.organization.federation.rules.workspaces`."""

    with_raw_response: OrganizationFederationRulesWorkspacesResourceWithRawResponse
    with_streaming_response: OrganizationFederationRulesWorkspacesResourceWithStreamingResponse

    def list(self, federation_rule_id: str, **params: Unpack[PageCall]) -> PageCursor[FederationRuleWorkspace]:
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
        self, workspace_id: str, *, federation_rule_id: str, **params: Unpack[NoCall]
    ) -> FederationRuleWorkspaceRemoveResponse:
        """Stop a federation rule from reaching a workspace."""
        return self._client.call(
            members.FEDERATION_RULES_WORKSPACES_REMOVE,
            params,
            {"federation_rule_id": federation_rule_id, "workspace_id": workspace_id},
        )


class OrganizationInvitesResource(APIResource):
    """`client.organization.invites`."""

    with_raw_response: OrganizationInvitesResourceWithRawResponse
    with_streaming_response: OrganizationInvitesResourceWithStreamingResponse

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


class OrganizationRateLimitsResource(APIResource):
    """`client.organization.rate_limits`."""

    with_raw_response: OrganizationRateLimitsResourceWithRawResponse
    with_streaming_response: OrganizationRateLimitsResourceWithStreamingResponse

    def list(self, **params: Unpack[RateLimitListCall]) -> PageCursor[OrganizationRateLimit]:
        """List rate limits."""
        return paginate(self._client, limits.RATE_LIMITS_LIST, params)


class OrganizationRbacGroupsResource(APIResource):
    """`client.organization.rbac_groups`."""

    with_raw_response: OrganizationRbacGroupsResourceWithRawResponse
    with_streaming_response: OrganizationRbacGroupsResourceWithStreamingResponse

    @cached_property
    def members(self) -> OrganizationRbacGroupsMembersResource:
        """`client.organization.rbac_groups.members`."""
        return OrganizationRbacGroupsMembersResource(self._client)

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


class OrganizationRbacGroupsMembersResource(APIResource):
    """`client.organization.rbac_groups.members`."""

    with_raw_response: OrganizationRbacGroupsMembersResourceWithRawResponse
    with_streaming_response: OrganizationRbacGroupsMembersResourceWithStreamingResponse

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


class OrganizationRbacRolesResource(APIResource):
    """`client.organization.rbac_roles`."""

    with_raw_response: OrganizationRbacRolesResourceWithRawResponse
    with_streaming_response: OrganizationRbacRolesResourceWithStreamingResponse

    @cached_property
    def permissions(self) -> OrganizationRbacRolesPermissionsResource:
        """`client.organization.rbac_roles.permissions`."""
        return OrganizationRbacRolesPermissionsResource(self._client)

    def retrieve(self, rbac_role_id: str, **params: Unpack[NoCall]) -> RBACRole:
        """Get an RBAC role."""
        return self._client.call(members.RBAC_ROLES_RETRIEVE, params, {"rbac_role_id": rbac_role_id})

    def list(self, **params: Unpack[PageCall]) -> PageCursor[RBACRole]:
        """List RBAC roles."""
        return paginate(self._client, members.RBAC_ROLES_LIST, params)


class OrganizationRbacRolesPermissionsResource(APIResource):
    """`client.organization.rbac_roles.permissions`."""

    with_raw_response: OrganizationRbacRolesPermissionsResourceWithRawResponse
    with_streaming_response: OrganizationRbacRolesPermissionsResourceWithStreamingResponse

    def list(self, rbac_role_id: str, **params: Unpack[PageCall]) -> PageCursor[RBACRolePermission]:
        """List permissions of an RBAC role."""
        return paginate(self._client, members.RBAC_ROLES_PERMISSIONS_LIST, params, {"rbac_role_id": rbac_role_id})


class OrganizationServiceAccountsResource(APIResource):
    """`client.organization.service_accounts`."""

    with_raw_response: OrganizationServiceAccountsResourceWithRawResponse
    with_streaming_response: OrganizationServiceAccountsResourceWithStreamingResponse

    @cached_property
    def workspaces(self) -> OrganizationServiceAccountsWorkspacesResource:
        """`client.organization.service_accounts.workspaces`."""
        return OrganizationServiceAccountsWorkspacesResource(self._client)

    def create(self, **params: Unpack[ServiceAccountCreateCall]) -> ServiceAccount:
        """Create a service account."""
        return self._client.call(members.SERVICE_ACCOUNTS_CREATE, params)

    def retrieve(self, service_account_id: str, **params: Unpack[NoCall]) -> ServiceAccount:
        """Get a service account."""
        return self._client.call(members.SERVICE_ACCOUNTS_RETRIEVE, params, {"service_account_id": service_account_id})

    def update(self, service_account_id: str, **params: Unpack[ServiceAccountUpdateCall]) -> ServiceAccount:
        """Change a service account."""
        return self._client.call(members.SERVICE_ACCOUNTS_UPDATE, params, {"service_account_id": service_account_id})

    def list(self, **params: Unpack[IssuerListCall]) -> PageCursor[ServiceAccount]:
        """List service accounts."""
        return paginate(self._client, members.SERVICE_ACCOUNTS_LIST, params)

    def archive(self, service_account_id: str, **params: Unpack[NoCall]) -> ServiceAccount:
        """Archive a service account; it stays readable."""
        return self._client.call(members.SERVICE_ACCOUNTS_ARCHIVE, params, {"service_account_id": service_account_id})


class OrganizationServiceAccountsWorkspacesResource(APIResource):
    """`client.organization.service_accounts.workspaces`."""

    with_raw_response: OrganizationServiceAccountsWorkspacesResourceWithRawResponse
    with_streaming_response: OrganizationServiceAccountsWorkspacesResourceWithStreamingResponse

    def list(self, service_account_id: str, **params: Unpack[PageCall]) -> PageCursor[ServiceAccountWorkspaceMember]:
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
        self, workspace_id: str, *, service_account_id: str, **params: Unpack[NoCall]
    ) -> ServiceAccountWorkspaceRemoveResponse:
        """Remove a service account from a workspace."""
        return self._client.call(
            members.SERVICE_ACCOUNTS_WORKSPACES_REMOVE,
            params,
            {"service_account_id": service_account_id, "workspace_id": workspace_id},
        )


class OrganizationSpendLimitsResource(APIResource):
    """`client.organization.spend_limits`."""

    with_raw_response: OrganizationSpendLimitsResourceWithRawResponse
    with_streaming_response: OrganizationSpendLimitsResourceWithStreamingResponse

    @cached_property
    def effective(self) -> OrganizationSpendLimitsEffectiveResource:
        """`client.organization.spend_limits.effective`."""
        return OrganizationSpendLimitsEffectiveResource(self._client)

    @cached_property
    def increase_requests(self) -> OrganizationSpendLimitsIncreaseRequestsResource:
        """`client.organization.spend_limits.increase_requests`."""
        return OrganizationSpendLimitsIncreaseRequestsResource(self._client)


class OrganizationSpendLimitsEffectiveResource(APIResource):
    """`client.organization.spend_limits.effective`."""

    with_raw_response: OrganizationSpendLimitsEffectiveResourceWithRawResponse
    with_streaming_response: OrganizationSpendLimitsEffectiveResourceWithStreamingResponse

    def list(self, **params: Unpack[EffectiveListCall]) -> PageCursor[SpendSummary]:
        """List the spend limits in force."""
        return paginate(self._client, limits.SPEND_LIMITS_EFFECTIVE_LIST, params)


class OrganizationSpendLimitsIncreaseRequestsResource(APIResource):
    """`client.organization.spend_limits.increase_requests`."""

    with_raw_response: OrganizationSpendLimitsIncreaseRequestsResourceWithRawResponse
    with_streaming_response: OrganizationSpendLimitsIncreaseRequestsResourceWithStreamingResponse

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


class OrganizationUsersResource(APIResource):
    """`client.organization.users`."""

    with_raw_response: OrganizationUsersResourceWithRawResponse
    with_streaming_response: OrganizationUsersResourceWithStreamingResponse

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


class OrganizationWorkspacesResource(APIResource):
    """`client.organization.workspaces`."""

    with_raw_response: OrganizationWorkspacesResourceWithRawResponse
    with_streaming_response: OrganizationWorkspacesResourceWithStreamingResponse

    @cached_property
    def members(self) -> OrganizationWorkspacesMembersResource:
        """`client.organization.workspaces.members`."""
        return OrganizationWorkspacesMembersResource(self._client)

    @cached_property
    def rate_limits(self) -> OrganizationWorkspacesRateLimitsResource:
        """`client.organization.workspaces.rate_limits`."""
        return OrganizationWorkspacesRateLimitsResource(self._client)

    @cached_property
    def service_accounts(self) -> OrganizationWorkspacesServiceAccountsResource:
        """`client.organization.workspaces.service_accounts`."""
        return OrganizationWorkspacesServiceAccountsResource(self._client)

    def create(self, **params: Unpack[WorkspaceCreateCall]) -> Workspace:
        """Create a workspace."""
        return self._client.call(workspaces.WORKSPACES_CREATE, params)

    def retrieve(self, workspace_id: str, **params: Unpack[NoCall]) -> Workspace:
        """Get a workspace."""
        return self._client.call(workspaces.WORKSPACES_RETRIEVE, params, {"workspace_id": workspace_id})

    def update(self, workspace_id: str, **params: Unpack[WorkspaceUpdateCall]) -> Workspace:
        """Change a workspace."""
        return self._client.call(workspaces.WORKSPACES_UPDATE, params, {"workspace_id": workspace_id})

    def list(self, **params: Unpack[WorkspaceListCall]) -> Page[Workspace]:
        """List workspaces."""
        return paginate(self._client, workspaces.WORKSPACES_LIST, params)

    def archive(self, workspace_id: str, **params: Unpack[NoCall]) -> Workspace:
        """Archive a workspace; it stays readable."""
        return self._client.call(workspaces.WORKSPACES_ARCHIVE, params, {"workspace_id": workspace_id})


class OrganizationWorkspacesMembersResource(APIResource):
    """`client.organization.workspaces.members`."""

    with_raw_response: OrganizationWorkspacesMembersResourceWithRawResponse
    with_streaming_response: OrganizationWorkspacesMembersResourceWithStreamingResponse

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


class OrganizationWorkspacesRateLimitsResource(APIResource):
    """`client.organization.workspaces.rate_limits`."""

    with_raw_response: OrganizationWorkspacesRateLimitsResourceWithRawResponse
    with_streaming_response: OrganizationWorkspacesRateLimitsResourceWithStreamingResponse

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


class OrganizationWorkspacesServiceAccountsResource(APIResource):
    """`client.organization.workspaces.service_accounts`."""

    with_raw_response: OrganizationWorkspacesServiceAccountsResourceWithRawResponse
    with_streaming_response: OrganizationWorkspacesServiceAccountsResourceWithStreamingResponse

    def retrieve(
        self, service_account_id: str, *, workspace_id: str, **params: Unpack[NoCall]
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

    def list(self, workspace_id: str, **params: Unpack[PageCall]) -> PageCursor[ServiceAccountWorkspaceMember]:
        """List service accounts of a workspace."""
        return paginate(
            self._client, workspaces.WORKSPACES_SERVICE_ACCOUNTS_LIST, params, {"workspace_id": workspace_id}
        )

    def add(self, workspace_id: str, **params: Unpack[ServiceAccountAddCall]) -> ServiceAccountWorkspaceMember:
        """Add a service account to a workspace."""
        return self._client.call(workspaces.WORKSPACES_SERVICE_ACCOUNTS_ADD, params, {"workspace_id": workspace_id})

    def remove(
        self, service_account_id: str, *, workspace_id: str, **params: Unpack[NoCall]
    ) -> WorkspaceServiceAccountRemoveResponse:
        """Remove a service account from a workspace."""
        return self._client.call(
            workspaces.WORKSPACES_SERVICE_ACCOUNTS_REMOVE,
            params,
            {"workspace_id": workspace_id, "service_account_id": service_account_id},
        )
