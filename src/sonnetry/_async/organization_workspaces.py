# Made from src/sonnetry/endpoints by codegen/resources.py; edit the rows instead.
"""The organization workspaces resources."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING, Unpack

from ..endpoints.organization import workspaces as rows
from ._runtime import AsyncPaginator, paginate
from .resource import AsyncAPIResource

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
    from .organization_analytics import AsyncOrganizationAnalyticsResource
    from .organization_limits import AsyncOrganizationRateLimitsResource, AsyncOrganizationSpendLimitsResource
    from .organization_members import (
        AsyncOrganizationApiKeysResource,
        AsyncOrganizationFederationResource,
        AsyncOrganizationInvitesResource,
        AsyncOrganizationRbacGroupsResource,
        AsyncOrganizationRbacRolesResource,
        AsyncOrganizationServiceAccountsResource,
        AsyncOrganizationUsersResource,
    )
    from .pages import AsyncPage, AsyncPageCursor
    from .raw_types import (
        AsyncOrganizationComplianceSettingsResourceWithRawResponse,
        AsyncOrganizationComplianceSettingsResourceWithStreamingResponse,
        AsyncOrganizationExternalKeysResourceWithRawResponse,
        AsyncOrganizationExternalKeysResourceWithStreamingResponse,
        AsyncOrganizationResourceWithRawResponse,
        AsyncOrganizationResourceWithStreamingResponse,
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
        from .organization_analytics import AsyncOrganizationAnalyticsResource

        return AsyncOrganizationAnalyticsResource(self._client)

    @cached_property
    def api_keys(self) -> AsyncOrganizationApiKeysResource:
        """`client.organization.api_keys`."""
        from .organization_members import AsyncOrganizationApiKeysResource

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
        from .organization_members import AsyncOrganizationFederationResource

        return AsyncOrganizationFederationResource(self._client)

    @cached_property
    def invites(self) -> AsyncOrganizationInvitesResource:
        """`client.organization.invites`."""
        from .organization_members import AsyncOrganizationInvitesResource

        return AsyncOrganizationInvitesResource(self._client)

    @cached_property
    def rate_limits(self) -> AsyncOrganizationRateLimitsResource:
        """`client.organization.rate_limits`."""
        from .organization_limits import AsyncOrganizationRateLimitsResource

        return AsyncOrganizationRateLimitsResource(self._client)

    @cached_property
    def rbac_groups(self) -> AsyncOrganizationRbacGroupsResource:
        """`client.organization.rbac_groups`."""
        from .organization_members import AsyncOrganizationRbacGroupsResource

        return AsyncOrganizationRbacGroupsResource(self._client)

    @cached_property
    def rbac_roles(self) -> AsyncOrganizationRbacRolesResource:
        """`client.organization.rbac_roles`."""
        from .organization_members import AsyncOrganizationRbacRolesResource

        return AsyncOrganizationRbacRolesResource(self._client)

    @cached_property
    def service_accounts(self) -> AsyncOrganizationServiceAccountsResource:
        """`client.organization.service_accounts`."""
        from .organization_members import AsyncOrganizationServiceAccountsResource

        return AsyncOrganizationServiceAccountsResource(self._client)

    @cached_property
    def spend_limits(self) -> AsyncOrganizationSpendLimitsResource:
        """`client.organization.spend_limits`."""
        from .organization_limits import AsyncOrganizationSpendLimitsResource

        return AsyncOrganizationSpendLimitsResource(self._client)

    @cached_property
    def users(self) -> AsyncOrganizationUsersResource:
        """`client.organization.users`."""
        from .organization_members import AsyncOrganizationUsersResource

        return AsyncOrganizationUsersResource(self._client)

    @cached_property
    def workspaces(self) -> AsyncOrganizationWorkspacesResource:
        """`client.organization.workspaces`."""
        return AsyncOrganizationWorkspacesResource(self._client)

    async def retrieve(self, **params: Unpack[NoCall]) -> OrganizationInfo:
        """Get the organization of the credential."""
        return await self._client.call(rows.ORGANIZATION_RETRIEVE, params)


class AsyncOrganizationComplianceSettingsResource(AsyncAPIResource):
    """`client.organization.compliance_settings`."""

    with_raw_response: AsyncOrganizationComplianceSettingsResourceWithRawResponse
    with_streaming_response: AsyncOrganizationComplianceSettingsResourceWithStreamingResponse

    async def retrieve(self, **params: Unpack[NoCall]) -> OrganizationComplianceSettings:
        """Get the compliance settings."""
        return await self._client.call(rows.COMPLIANCE_SETTINGS_RETRIEVE, params)

    async def update(self, **params: Unpack[ComplianceSettingUpdateCall]) -> OrganizationComplianceSettings:
        """Change the compliance settings."""
        return await self._client.call(rows.COMPLIANCE_SETTINGS_UPDATE, params)


class AsyncOrganizationExternalKeysResource(AsyncAPIResource):
    """`client.organization.external_keys`."""

    with_raw_response: AsyncOrganizationExternalKeysResourceWithRawResponse
    with_streaming_response: AsyncOrganizationExternalKeysResourceWithStreamingResponse

    async def create(self, **params: Unpack[ExternalKeyCreateCall]) -> ExternalKey:
        """Create an external key."""
        return await self._client.call(rows.EXTERNAL_KEYS_CREATE, params)

    async def retrieve(self, external_key_id: str, **params: Unpack[NoCall]) -> ExternalKey:
        """Get an external key."""
        return await self._client.call(rows.EXTERNAL_KEYS_RETRIEVE, params, {"external_key_id": external_key_id})

    async def update(self, external_key_id: str, **params: Unpack[ExternalKeyUpdateCall]) -> ExternalKey:
        """Change an external key."""
        return await self._client.call(rows.EXTERNAL_KEYS_UPDATE, params, {"external_key_id": external_key_id})

    def list(self, **params: Unpack[PageCall]) -> AsyncPaginator[AsyncPageCursor[ExternalKey], ExternalKey]:
        """List external keys."""
        return paginate(self._client, rows.EXTERNAL_KEYS_LIST, params)

    async def delete(self, external_key_id: str, **params: Unpack[NoCall]) -> ExternalKeyDeleteResponse:
        """Delete an external key."""
        return await self._client.call(rows.EXTERNAL_KEYS_DELETE, params, {"external_key_id": external_key_id})

    async def validate(self, external_key_id: str, **params: Unpack[NoCall]) -> ExternalKeyValidateResponse:
        """Check that an external key can be used."""
        return await self._client.call(rows.EXTERNAL_KEYS_VALIDATE, params, {"external_key_id": external_key_id})


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
        return await self._client.call(rows.WORKSPACES_CREATE, params)

    async def retrieve(self, workspace_id: str, **params: Unpack[NoCall]) -> Workspace:
        """Get a workspace."""
        return await self._client.call(rows.WORKSPACES_RETRIEVE, params, {"workspace_id": workspace_id})

    async def update(self, workspace_id: str, **params: Unpack[WorkspaceUpdateCall]) -> Workspace:
        """Change a workspace."""
        return await self._client.call(rows.WORKSPACES_UPDATE, params, {"workspace_id": workspace_id})

    def list(self, **params: Unpack[WorkspaceListCall]) -> AsyncPaginator[AsyncPage[Workspace], Workspace]:
        """List workspaces."""
        return paginate(self._client, rows.WORKSPACES_LIST, params)

    async def archive(self, workspace_id: str, **params: Unpack[NoCall]) -> Workspace:
        """Archive a workspace; it stays readable."""
        return await self._client.call(rows.WORKSPACES_ARCHIVE, params, {"workspace_id": workspace_id})


class AsyncOrganizationWorkspacesMembersResource(AsyncAPIResource):
    """`client.organization.workspaces.members`."""

    with_raw_response: AsyncOrganizationWorkspacesMembersResourceWithRawResponse
    with_streaming_response: AsyncOrganizationWorkspacesMembersResourceWithStreamingResponse

    async def retrieve(self, user_id: str, *, workspace_id: str, **params: Unpack[NoCall]) -> WorkspaceMember:
        """Get a member of a workspace."""
        return await self._client.call(
            rows.WORKSPACES_MEMBERS_RETRIEVE, params, {"workspace_id": workspace_id, "user_id": user_id}
        )

    async def update(self, user_id: str, *, workspace_id: str, **params: Unpack[MemberUpdateCall]) -> WorkspaceMember:
        """Change a member of a workspace."""
        return await self._client.call(
            rows.WORKSPACES_MEMBERS_UPDATE, params, {"workspace_id": workspace_id, "user_id": user_id}
        )

    def list(
        self, workspace_id: str, **params: Unpack[IdPageCall]
    ) -> AsyncPaginator[AsyncPage[WorkspaceMember], WorkspaceMember]:
        """List members of a workspace."""
        return paginate(self._client, rows.WORKSPACES_MEMBERS_LIST, params, {"workspace_id": workspace_id})

    async def add(self, workspace_id: str, **params: Unpack[WorkspaceMemberAddCall]) -> WorkspaceMember:
        """Add a user to a workspace."""
        return await self._client.call(rows.WORKSPACES_MEMBERS_ADD, params, {"workspace_id": workspace_id})

    async def remove(
        self, user_id: str, *, workspace_id: str, **params: Unpack[NoCall]
    ) -> WorkspaceMemberRemoveResponse:
        """Remove a user from a workspace."""
        return await self._client.call(
            rows.WORKSPACES_MEMBERS_REMOVE, params, {"workspace_id": workspace_id, "user_id": user_id}
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
            rows.WORKSPACES_RATE_LIMITS_UPDATE, params, {"workspace_id": workspace_id, "rate_limit_id": rate_limit_id}
        )

    def list(
        self, workspace_id: str, **params: Unpack[WorkspaceRateLimitListCall]
    ) -> AsyncPaginator[AsyncPageCursor[WorkspaceRateLimit], WorkspaceRateLimit]:
        """List rate limits of a workspace."""
        return paginate(self._client, rows.WORKSPACES_RATE_LIMITS_LIST, params, {"workspace_id": workspace_id})


class AsyncOrganizationWorkspacesServiceAccountsResource(AsyncAPIResource):
    """`client.organization.workspaces.service_accounts`."""

    with_raw_response: AsyncOrganizationWorkspacesServiceAccountsResourceWithRawResponse
    with_streaming_response: AsyncOrganizationWorkspacesServiceAccountsResourceWithStreamingResponse

    async def retrieve(
        self, service_account_id: str, *, workspace_id: str, **params: Unpack[NoCall]
    ) -> ServiceAccountWorkspaceMember:
        """Get a service account of a workspace."""
        return await self._client.call(
            rows.WORKSPACES_SERVICE_ACCOUNTS_RETRIEVE,
            params,
            {"workspace_id": workspace_id, "service_account_id": service_account_id},
        )

    async def update(
        self, service_account_id: str, *, workspace_id: str, **params: Unpack[WorkspaceServiceAccountUpdateCall]
    ) -> ServiceAccountWorkspaceMember:
        """Change a service account of a workspace."""
        return await self._client.call(
            rows.WORKSPACES_SERVICE_ACCOUNTS_UPDATE,
            params,
            {"workspace_id": workspace_id, "service_account_id": service_account_id},
        )

    def list(
        self, workspace_id: str, **params: Unpack[PageCall]
    ) -> AsyncPaginator[AsyncPageCursor[ServiceAccountWorkspaceMember], ServiceAccountWorkspaceMember]:
        """List service accounts of a workspace."""
        return paginate(self._client, rows.WORKSPACES_SERVICE_ACCOUNTS_LIST, params, {"workspace_id": workspace_id})

    async def add(self, workspace_id: str, **params: Unpack[ServiceAccountAddCall]) -> ServiceAccountWorkspaceMember:
        """Add a service account to a workspace."""
        return await self._client.call(rows.WORKSPACES_SERVICE_ACCOUNTS_ADD, params, {"workspace_id": workspace_id})

    async def remove(
        self, service_account_id: str, *, workspace_id: str, **params: Unpack[NoCall]
    ) -> WorkspaceServiceAccountRemoveResponse:
        """Remove a service account from a workspace."""
        return await self._client.call(
            rows.WORKSPACES_SERVICE_ACCOUNTS_REMOVE,
            params,
            {"workspace_id": workspace_id, "service_account_id": service_account_id},
        )
