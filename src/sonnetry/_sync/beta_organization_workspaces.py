# Derived from src/sonnetry/_async/beta_organization_workspaces.py by codegen/unasync.py; edit that file instead.
# Made from src/sonnetry/endpoints by codegen/resources.py; edit the rows instead.
"""The beta organization workspaces resources."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING, Unpack

from ..endpoints.beta.organization import workspaces as rows
from ._runtime import paginate
from .resource import APIResource

if TYPE_CHECKING:
    from ..types import (
        ExternalKeyDeleteResponse,
        ExternalKeyValidateResponse,
        ServiceAccountWorkspaceMember,
        Workspace,
        WorkspaceMember,
        WorkspaceMemberRemoveResponse,
        WorkspaceRateLimit,
        WorkspaceServiceAccountRemoveResponse,
    )
    from ..types._calls import BetaCall, BetaPageCall, IdPageCall, NoCall, PageCall
    from ..types.beta import BetaComplianceSettings, BetaExternalKey, BetaOrganization
    from ..types.beta.organization.workspaces import (
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
    from .beta_organization_analytics import BetaOrganizationAnalyticsResource
    from .beta_organization_claude import (
        BetaOrganizationClaudeCodeResource,
        BetaOrganizationClaudeTagResource,
    )
    from .beta_organization_limits import (
        BetaOrganizationRateLimitsResource,
        BetaOrganizationSpendLimitsResource,
    )
    from .beta_organization_members import (
        BetaOrganizationApiKeysResource,
        BetaOrganizationFederationResource,
        BetaOrganizationInvitesResource,
        BetaOrganizationRbacGroupsResource,
        BetaOrganizationRbacRolesResource,
        BetaOrganizationServiceAccountsResource,
        BetaOrganizationUsersResource,
    )
    from .beta_organization_plugins import (
        BetaOrganizationPluginMarketplacesResource,
        BetaOrganizationPluginsResource,
    )
    from .beta_organization_telemetry import (
        BetaOrganizationTelemetryDestinationsResource,
        BetaOrganizationWebhooksResource,
    )
    from .pages import Page, PageCursor
    from .raw_types import (
        BetaOrganizationComplianceSettingsResourceWithRawResponse,
        BetaOrganizationComplianceSettingsResourceWithStreamingResponse,
        BetaOrganizationExternalKeysResourceWithRawResponse,
        BetaOrganizationExternalKeysResourceWithStreamingResponse,
        BetaOrganizationResourceWithRawResponse,
        BetaOrganizationResourceWithStreamingResponse,
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
        from .beta_organization_analytics import BetaOrganizationAnalyticsResource

        return BetaOrganizationAnalyticsResource(self._client)

    @cached_property
    def api_keys(self) -> BetaOrganizationApiKeysResource:
        """`client.beta.organization.api_keys`."""
        from .beta_organization_members import BetaOrganizationApiKeysResource

        return BetaOrganizationApiKeysResource(self._client)

    @cached_property
    def claude_code(self) -> BetaOrganizationClaudeCodeResource:
        """`client.beta.organization.claude_code`."""
        from .beta_organization_claude import BetaOrganizationClaudeCodeResource

        return BetaOrganizationClaudeCodeResource(self._client)

    @cached_property
    def claude_tag(self) -> BetaOrganizationClaudeTagResource:
        """`client.beta.organization.claude_tag`."""
        from .beta_organization_claude import BetaOrganizationClaudeTagResource

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
    def federation(self) -> BetaOrganizationFederationResource:
        """`client.beta.organization.federation`."""
        from .beta_organization_members import BetaOrganizationFederationResource

        return BetaOrganizationFederationResource(self._client)

    @cached_property
    def invites(self) -> BetaOrganizationInvitesResource:
        """`client.beta.organization.invites`."""
        from .beta_organization_members import BetaOrganizationInvitesResource

        return BetaOrganizationInvitesResource(self._client)

    @cached_property
    def plugin_marketplaces(self) -> BetaOrganizationPluginMarketplacesResource:
        """`client.beta.organization.plugin_marketplaces`."""
        from .beta_organization_plugins import BetaOrganizationPluginMarketplacesResource

        return BetaOrganizationPluginMarketplacesResource(self._client)

    @cached_property
    def plugins(self) -> BetaOrganizationPluginsResource:
        """`client.beta.organization.plugins`."""
        from .beta_organization_plugins import BetaOrganizationPluginsResource

        return BetaOrganizationPluginsResource(self._client)

    @cached_property
    def rate_limits(self) -> BetaOrganizationRateLimitsResource:
        """`client.beta.organization.rate_limits`."""
        from .beta_organization_limits import BetaOrganizationRateLimitsResource

        return BetaOrganizationRateLimitsResource(self._client)

    @cached_property
    def rbac_groups(self) -> BetaOrganizationRbacGroupsResource:
        """`client.beta.organization.rbac_groups`."""
        from .beta_organization_members import BetaOrganizationRbacGroupsResource

        return BetaOrganizationRbacGroupsResource(self._client)

    @cached_property
    def rbac_roles(self) -> BetaOrganizationRbacRolesResource:
        """`client.beta.organization.rbac_roles`."""
        from .beta_organization_members import BetaOrganizationRbacRolesResource

        return BetaOrganizationRbacRolesResource(self._client)

    @cached_property
    def service_accounts(self) -> BetaOrganizationServiceAccountsResource:
        """`client.beta.organization.service_accounts`."""
        from .beta_organization_members import BetaOrganizationServiceAccountsResource

        return BetaOrganizationServiceAccountsResource(self._client)

    @cached_property
    def spend_limits(self) -> BetaOrganizationSpendLimitsResource:
        """`client.beta.organization.spend_limits`."""
        from .beta_organization_limits import BetaOrganizationSpendLimitsResource

        return BetaOrganizationSpendLimitsResource(self._client)

    @cached_property
    def telemetry_destinations(self) -> BetaOrganizationTelemetryDestinationsResource:
        """`client.beta.organization.telemetry_destinations`."""
        from .beta_organization_telemetry import BetaOrganizationTelemetryDestinationsResource

        return BetaOrganizationTelemetryDestinationsResource(self._client)

    @cached_property
    def users(self) -> BetaOrganizationUsersResource:
        """`client.beta.organization.users`."""
        from .beta_organization_members import BetaOrganizationUsersResource

        return BetaOrganizationUsersResource(self._client)

    @cached_property
    def webhooks(self) -> BetaOrganizationWebhooksResource:
        """`client.beta.organization.webhooks`."""
        from .beta_organization_telemetry import BetaOrganizationWebhooksResource

        return BetaOrganizationWebhooksResource(self._client)

    @cached_property
    def workspaces(self) -> BetaOrganizationWorkspacesResource:
        """`client.beta.organization.workspaces`."""
        return BetaOrganizationWorkspacesResource(self._client)

    def retrieve(self, **params: Unpack[NoCall]) -> BetaOrganization:
        """Get the organization of the credential."""
        return self._client.call(rows.ORGANIZATION_RETRIEVE, params)


class BetaOrganizationComplianceSettingsResource(APIResource):
    """`client.beta.organization.compliance_settings`."""

    with_raw_response: BetaOrganizationComplianceSettingsResourceWithRawResponse
    with_streaming_response: BetaOrganizationComplianceSettingsResourceWithStreamingResponse

    def retrieve(self, **params: Unpack[NoCall]) -> BetaComplianceSettings:
        """Get the compliance settings."""
        return self._client.call(rows.COMPLIANCE_SETTINGS_RETRIEVE, params)

    def update(self, **params: Unpack[ComplianceSettingUpdateCall]) -> BetaComplianceSettings:
        """Change the compliance settings."""
        return self._client.call(rows.COMPLIANCE_SETTINGS_UPDATE, params)


class BetaOrganizationExternalKeysResource(APIResource):
    """`client.beta.organization.external_keys`."""

    with_raw_response: BetaOrganizationExternalKeysResourceWithRawResponse
    with_streaming_response: BetaOrganizationExternalKeysResourceWithStreamingResponse

    def create(self, **params: Unpack[ExternalKeyCreateCall]) -> BetaExternalKey:
        """Create an external key."""
        return self._client.call(rows.EXTERNAL_KEYS_CREATE, params)

    def retrieve(self, external_key_id: str, **params: Unpack[NoCall]) -> BetaExternalKey:
        """Get an external key."""
        return self._client.call(rows.EXTERNAL_KEYS_RETRIEVE, params, {"external_key_id": external_key_id})

    def update(self, external_key_id: str, **params: Unpack[ExternalKeyUpdateCall]) -> BetaExternalKey:
        """Change an external key."""
        return self._client.call(rows.EXTERNAL_KEYS_UPDATE, params, {"external_key_id": external_key_id})

    def list(self, **params: Unpack[PageCall]) -> PageCursor[BetaExternalKey]:
        """List external keys."""
        return paginate(self._client, rows.EXTERNAL_KEYS_LIST, params)

    def delete(self, external_key_id: str, **params: Unpack[NoCall]) -> ExternalKeyDeleteResponse:
        """Delete an external key."""
        return self._client.call(rows.EXTERNAL_KEYS_DELETE, params, {"external_key_id": external_key_id})

    def validate(self, external_key_id: str, **params: Unpack[NoCall]) -> ExternalKeyValidateResponse:
        """Check that an external key can be used."""
        return self._client.call(rows.EXTERNAL_KEYS_VALIDATE, params, {"external_key_id": external_key_id})


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

    def create(self, **params: Unpack[WorkspaceCreateCall]) -> Workspace:
        """Create a workspace."""
        return self._client.call(rows.WORKSPACES_CREATE, params)

    def retrieve(self, workspace_id: str, **params: Unpack[NoCall]) -> Workspace:
        """Get a workspace."""
        return self._client.call(rows.WORKSPACES_RETRIEVE, params, {"workspace_id": workspace_id})

    def update(self, workspace_id: str, **params: Unpack[WorkspaceUpdateCall]) -> Workspace:
        """Change a workspace."""
        return self._client.call(rows.WORKSPACES_UPDATE, params, {"workspace_id": workspace_id})

    def list(self, **params: Unpack[WorkspaceListCall]) -> Page[Workspace]:
        """List workspaces."""
        return paginate(self._client, rows.WORKSPACES_LIST, params)

    def archive(self, workspace_id: str, **params: Unpack[NoCall]) -> Workspace:
        """Archive a workspace; it stays readable."""
        return self._client.call(rows.WORKSPACES_ARCHIVE, params, {"workspace_id": workspace_id})


class BetaOrganizationWorkspacesMembersResource(APIResource):
    """`client.beta.organization.workspaces.members`."""

    with_raw_response: BetaOrganizationWorkspacesMembersResourceWithRawResponse
    with_streaming_response: BetaOrganizationWorkspacesMembersResourceWithStreamingResponse

    def retrieve(self, user_id: str, *, workspace_id: str, **params: Unpack[NoCall]) -> WorkspaceMember:
        """Get a member of a workspace."""
        return self._client.call(
            rows.WORKSPACES_MEMBERS_RETRIEVE, params, {"workspace_id": workspace_id, "user_id": user_id}
        )

    def update(self, user_id: str, *, workspace_id: str, **params: Unpack[MemberUpdateCall]) -> WorkspaceMember:
        """Change a member of a workspace."""
        return self._client.call(
            rows.WORKSPACES_MEMBERS_UPDATE, params, {"workspace_id": workspace_id, "user_id": user_id}
        )

    def list(self, workspace_id: str, **params: Unpack[IdPageCall]) -> Page[WorkspaceMember]:
        """List members of a workspace."""
        return paginate(self._client, rows.WORKSPACES_MEMBERS_LIST, params, {"workspace_id": workspace_id})

    def add(self, workspace_id: str, **params: Unpack[WorkspaceMemberAddCall]) -> WorkspaceMember:
        """Add a user to a workspace."""
        return self._client.call(rows.WORKSPACES_MEMBERS_ADD, params, {"workspace_id": workspace_id})

    def remove(self, user_id: str, *, workspace_id: str, **params: Unpack[NoCall]) -> WorkspaceMemberRemoveResponse:
        """Remove a user from a workspace."""
        return self._client.call(
            rows.WORKSPACES_MEMBERS_REMOVE, params, {"workspace_id": workspace_id, "user_id": user_id}
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
            rows.WORKSPACES_RATE_LIMITS_UPDATE, params, {"workspace_id": workspace_id, "rate_limit_id": rate_limit_id}
        )

    def list(self, workspace_id: str, **params: Unpack[WorkspaceRateLimitListCall]) -> PageCursor[WorkspaceRateLimit]:
        """List rate limits of a workspace."""
        return paginate(self._client, rows.WORKSPACES_RATE_LIMITS_LIST, params, {"workspace_id": workspace_id})


class BetaOrganizationWorkspacesServiceAccountsResource(APIResource):
    """`client.beta.organization.workspaces.service_accounts`."""

    with_raw_response: BetaOrganizationWorkspacesServiceAccountsResourceWithRawResponse
    with_streaming_response: BetaOrganizationWorkspacesServiceAccountsResourceWithStreamingResponse

    def retrieve(
        self, service_account_id: str, *, workspace_id: str, **params: Unpack[BetaCall]
    ) -> ServiceAccountWorkspaceMember:
        """Get a service account of a workspace."""
        return self._client.call(
            rows.WORKSPACES_SERVICE_ACCOUNTS_RETRIEVE,
            params,
            {"workspace_id": workspace_id, "service_account_id": service_account_id},
        )

    def update(
        self, service_account_id: str, *, workspace_id: str, **params: Unpack[WorkspaceServiceAccountUpdateCall]
    ) -> ServiceAccountWorkspaceMember:
        """Change a service account of a workspace."""
        return self._client.call(
            rows.WORKSPACES_SERVICE_ACCOUNTS_UPDATE,
            params,
            {"workspace_id": workspace_id, "service_account_id": service_account_id},
        )

    def list(self, workspace_id: str, **params: Unpack[BetaPageCall]) -> PageCursor[ServiceAccountWorkspaceMember]:
        """List service accounts of a workspace."""
        return paginate(self._client, rows.WORKSPACES_SERVICE_ACCOUNTS_LIST, params, {"workspace_id": workspace_id})

    def add(self, workspace_id: str, **params: Unpack[ServiceAccountAddCall]) -> ServiceAccountWorkspaceMember:
        """Add a service account to a workspace."""
        return self._client.call(rows.WORKSPACES_SERVICE_ACCOUNTS_ADD, params, {"workspace_id": workspace_id})

    def remove(
        self, service_account_id: str, *, workspace_id: str, **params: Unpack[BetaCall]
    ) -> WorkspaceServiceAccountRemoveResponse:
        """Remove a service account from a workspace."""
        return self._client.call(
            rows.WORKSPACES_SERVICE_ACCOUNTS_REMOVE,
            params,
            {"workspace_id": workspace_id, "service_account_id": service_account_id},
        )
