# Derived from src/sonnetry/_async/organization_workspaces.py by codegen/unasync.py; edit that file instead.
# Made from src/sonnetry/endpoints by codegen/resources.py; edit the rows instead.
"""The organization workspaces resources."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING, Unpack

from ..endpoints.organization import workspaces as rows
from ._runtime import paginate
from .resource import APIResource

if TYPE_CHECKING:
    from ..types import (
        ExternalKey,
        ExternalKeyDeleteResponse,
        ExternalKeyValidateResponse,
        OrganizationComplianceSettings,
        OrganizationInfo,
        ServiceAccountWorkspaceMember,
        Workspace,
        WorkspaceMember,
        WorkspaceMemberRemoveResponse,
        WorkspaceRateLimit,
        WorkspaceServiceAccountRemoveResponse,
    )
    from ..types._calls import IdPageCall, NoCall, PageCall
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
    from .organization_analytics import OrganizationAnalyticsResource
    from .organization_limits import OrganizationRateLimitsResource, OrganizationSpendLimitsResource
    from .organization_members import (
        OrganizationApiKeysResource,
        OrganizationFederationResource,
        OrganizationInvitesResource,
        OrganizationRbacGroupsResource,
        OrganizationRbacRolesResource,
        OrganizationServiceAccountsResource,
        OrganizationUsersResource,
    )
    from .pages import Page, PageCursor
    from .raw_types import (
        OrganizationComplianceSettingsResourceWithRawResponse,
        OrganizationComplianceSettingsResourceWithStreamingResponse,
        OrganizationExternalKeysResourceWithRawResponse,
        OrganizationExternalKeysResourceWithStreamingResponse,
        OrganizationResourceWithRawResponse,
        OrganizationResourceWithStreamingResponse,
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
        from .organization_analytics import OrganizationAnalyticsResource

        return OrganizationAnalyticsResource(self._client)

    @cached_property
    def api_keys(self) -> OrganizationApiKeysResource:
        """`client.organization.api_keys`."""
        from .organization_members import OrganizationApiKeysResource

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
        from .organization_members import OrganizationFederationResource

        return OrganizationFederationResource(self._client)

    @cached_property
    def invites(self) -> OrganizationInvitesResource:
        """`client.organization.invites`."""
        from .organization_members import OrganizationInvitesResource

        return OrganizationInvitesResource(self._client)

    @cached_property
    def rate_limits(self) -> OrganizationRateLimitsResource:
        """`client.organization.rate_limits`."""
        from .organization_limits import OrganizationRateLimitsResource

        return OrganizationRateLimitsResource(self._client)

    @cached_property
    def rbac_groups(self) -> OrganizationRbacGroupsResource:
        """`client.organization.rbac_groups`."""
        from .organization_members import OrganizationRbacGroupsResource

        return OrganizationRbacGroupsResource(self._client)

    @cached_property
    def rbac_roles(self) -> OrganizationRbacRolesResource:
        """`client.organization.rbac_roles`."""
        from .organization_members import OrganizationRbacRolesResource

        return OrganizationRbacRolesResource(self._client)

    @cached_property
    def service_accounts(self) -> OrganizationServiceAccountsResource:
        """`client.organization.service_accounts`."""
        from .organization_members import OrganizationServiceAccountsResource

        return OrganizationServiceAccountsResource(self._client)

    @cached_property
    def spend_limits(self) -> OrganizationSpendLimitsResource:
        """`client.organization.spend_limits`."""
        from .organization_limits import OrganizationSpendLimitsResource

        return OrganizationSpendLimitsResource(self._client)

    @cached_property
    def users(self) -> OrganizationUsersResource:
        """`client.organization.users`."""
        from .organization_members import OrganizationUsersResource

        return OrganizationUsersResource(self._client)

    @cached_property
    def workspaces(self) -> OrganizationWorkspacesResource:
        """`client.organization.workspaces`."""
        return OrganizationWorkspacesResource(self._client)

    def retrieve(self, **params: Unpack[NoCall]) -> OrganizationInfo:
        """Get the organization of the credential."""
        return self._client.call(rows.ORGANIZATION_RETRIEVE, params)


class OrganizationComplianceSettingsResource(APIResource):
    """`client.organization.compliance_settings`."""

    with_raw_response: OrganizationComplianceSettingsResourceWithRawResponse
    with_streaming_response: OrganizationComplianceSettingsResourceWithStreamingResponse

    def retrieve(self, **params: Unpack[NoCall]) -> OrganizationComplianceSettings:
        """Get the compliance settings."""
        return self._client.call(rows.COMPLIANCE_SETTINGS_RETRIEVE, params)

    def update(self, **params: Unpack[ComplianceSettingUpdateCall]) -> OrganizationComplianceSettings:
        """Change the compliance settings."""
        return self._client.call(rows.COMPLIANCE_SETTINGS_UPDATE, params)


class OrganizationExternalKeysResource(APIResource):
    """`client.organization.external_keys`."""

    with_raw_response: OrganizationExternalKeysResourceWithRawResponse
    with_streaming_response: OrganizationExternalKeysResourceWithStreamingResponse

    def create(self, **params: Unpack[ExternalKeyCreateCall]) -> ExternalKey:
        """Create an external key."""
        return self._client.call(rows.EXTERNAL_KEYS_CREATE, params)

    def retrieve(self, external_key_id: str, **params: Unpack[NoCall]) -> ExternalKey:
        """Get an external key."""
        return self._client.call(rows.EXTERNAL_KEYS_RETRIEVE, params, {"external_key_id": external_key_id})

    def update(self, external_key_id: str, **params: Unpack[ExternalKeyUpdateCall]) -> ExternalKey:
        """Change an external key."""
        return self._client.call(rows.EXTERNAL_KEYS_UPDATE, params, {"external_key_id": external_key_id})

    def list(self, **params: Unpack[PageCall]) -> PageCursor[ExternalKey]:
        """List external keys."""
        return paginate(self._client, rows.EXTERNAL_KEYS_LIST, params)

    def delete(self, external_key_id: str, **params: Unpack[NoCall]) -> ExternalKeyDeleteResponse:
        """Delete an external key."""
        return self._client.call(rows.EXTERNAL_KEYS_DELETE, params, {"external_key_id": external_key_id})

    def validate(self, external_key_id: str, **params: Unpack[NoCall]) -> ExternalKeyValidateResponse:
        """Check that an external key can be used."""
        return self._client.call(rows.EXTERNAL_KEYS_VALIDATE, params, {"external_key_id": external_key_id})


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


class OrganizationWorkspacesMembersResource(APIResource):
    """`client.organization.workspaces.members`."""

    with_raw_response: OrganizationWorkspacesMembersResourceWithRawResponse
    with_streaming_response: OrganizationWorkspacesMembersResourceWithStreamingResponse

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


class OrganizationWorkspacesRateLimitsResource(APIResource):
    """`client.organization.workspaces.rate_limits`."""

    with_raw_response: OrganizationWorkspacesRateLimitsResourceWithRawResponse
    with_streaming_response: OrganizationWorkspacesRateLimitsResourceWithStreamingResponse

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


class OrganizationWorkspacesServiceAccountsResource(APIResource):
    """`client.organization.workspaces.service_accounts`."""

    with_raw_response: OrganizationWorkspacesServiceAccountsResourceWithRawResponse
    with_streaming_response: OrganizationWorkspacesServiceAccountsResourceWithStreamingResponse

    def retrieve(
        self, service_account_id: str, *, workspace_id: str, **params: Unpack[NoCall]
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

    def list(self, workspace_id: str, **params: Unpack[PageCall]) -> PageCursor[ServiceAccountWorkspaceMember]:
        """List service accounts of a workspace."""
        return paginate(self._client, rows.WORKSPACES_SERVICE_ACCOUNTS_LIST, params, {"workspace_id": workspace_id})

    def add(self, workspace_id: str, **params: Unpack[ServiceAccountAddCall]) -> ServiceAccountWorkspaceMember:
        """Add a service account to a workspace."""
        return self._client.call(rows.WORKSPACES_SERVICE_ACCOUNTS_ADD, params, {"workspace_id": workspace_id})

    def remove(
        self, service_account_id: str, *, workspace_id: str, **params: Unpack[NoCall]
    ) -> WorkspaceServiceAccountRemoveResponse:
        """Remove a service account from a workspace."""
        return self._client.call(
            rows.WORKSPACES_SERVICE_ACCOUNTS_REMOVE,
            params,
            {"workspace_id": workspace_id, "service_account_id": service_account_id},
        )
