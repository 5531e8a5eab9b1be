# Made from src/sonnetry/endpoints by codegen/resources.py; edit the rows instead.
"""The beta organization workspaces resources."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING, Unpack

from ..endpoints.beta.organization import workspaces as rows
from ._runtime import AsyncPaginator, paginate
from .resource import AsyncAPIResource

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
    from .beta_organization_analytics import AsyncBetaOrganizationAnalyticsResource
    from .beta_organization_claude import (
        AsyncBetaOrganizationClaudeCodeResource,
        AsyncBetaOrganizationClaudeTagResource,
    )
    from .beta_organization_limits import (
        AsyncBetaOrganizationRateLimitsResource,
        AsyncBetaOrganizationSpendLimitsResource,
    )
    from .beta_organization_members import (
        AsyncBetaOrganizationApiKeysResource,
        AsyncBetaOrganizationFederationResource,
        AsyncBetaOrganizationInvitesResource,
        AsyncBetaOrganizationRbacGroupsResource,
        AsyncBetaOrganizationRbacRolesResource,
        AsyncBetaOrganizationServiceAccountsResource,
        AsyncBetaOrganizationUsersResource,
    )
    from .beta_organization_plugins import (
        AsyncBetaOrganizationPluginMarketplacesResource,
        AsyncBetaOrganizationPluginsResource,
    )
    from .beta_organization_telemetry import (
        AsyncBetaOrganizationTelemetryDestinationsResource,
        AsyncBetaOrganizationWebhooksResource,
    )
    from .pages import AsyncPage, AsyncPageCursor
    from .raw_types import (
        AsyncBetaOrganizationComplianceSettingsResourceWithRawResponse,
        AsyncBetaOrganizationComplianceSettingsResourceWithStreamingResponse,
        AsyncBetaOrganizationExternalKeysResourceWithRawResponse,
        AsyncBetaOrganizationExternalKeysResourceWithStreamingResponse,
        AsyncBetaOrganizationResourceWithRawResponse,
        AsyncBetaOrganizationResourceWithStreamingResponse,
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
        from .beta_organization_analytics import AsyncBetaOrganizationAnalyticsResource

        return AsyncBetaOrganizationAnalyticsResource(self._client)

    @cached_property
    def api_keys(self) -> AsyncBetaOrganizationApiKeysResource:
        """`client.beta.organization.api_keys`."""
        from .beta_organization_members import AsyncBetaOrganizationApiKeysResource

        return AsyncBetaOrganizationApiKeysResource(self._client)

    @cached_property
    def claude_code(self) -> AsyncBetaOrganizationClaudeCodeResource:
        """`client.beta.organization.claude_code`."""
        from .beta_organization_claude import AsyncBetaOrganizationClaudeCodeResource

        return AsyncBetaOrganizationClaudeCodeResource(self._client)

    @cached_property
    def claude_tag(self) -> AsyncBetaOrganizationClaudeTagResource:
        """`client.beta.organization.claude_tag`."""
        from .beta_organization_claude import AsyncBetaOrganizationClaudeTagResource

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
    def federation(self) -> AsyncBetaOrganizationFederationResource:
        """`client.beta.organization.federation`."""
        from .beta_organization_members import AsyncBetaOrganizationFederationResource

        return AsyncBetaOrganizationFederationResource(self._client)

    @cached_property
    def invites(self) -> AsyncBetaOrganizationInvitesResource:
        """`client.beta.organization.invites`."""
        from .beta_organization_members import AsyncBetaOrganizationInvitesResource

        return AsyncBetaOrganizationInvitesResource(self._client)

    @cached_property
    def plugin_marketplaces(self) -> AsyncBetaOrganizationPluginMarketplacesResource:
        """`client.beta.organization.plugin_marketplaces`."""
        from .beta_organization_plugins import AsyncBetaOrganizationPluginMarketplacesResource

        return AsyncBetaOrganizationPluginMarketplacesResource(self._client)

    @cached_property
    def plugins(self) -> AsyncBetaOrganizationPluginsResource:
        """`client.beta.organization.plugins`."""
        from .beta_organization_plugins import AsyncBetaOrganizationPluginsResource

        return AsyncBetaOrganizationPluginsResource(self._client)

    @cached_property
    def rate_limits(self) -> AsyncBetaOrganizationRateLimitsResource:
        """`client.beta.organization.rate_limits`."""
        from .beta_organization_limits import AsyncBetaOrganizationRateLimitsResource

        return AsyncBetaOrganizationRateLimitsResource(self._client)

    @cached_property
    def rbac_groups(self) -> AsyncBetaOrganizationRbacGroupsResource:
        """`client.beta.organization.rbac_groups`."""
        from .beta_organization_members import AsyncBetaOrganizationRbacGroupsResource

        return AsyncBetaOrganizationRbacGroupsResource(self._client)

    @cached_property
    def rbac_roles(self) -> AsyncBetaOrganizationRbacRolesResource:
        """`client.beta.organization.rbac_roles`."""
        from .beta_organization_members import AsyncBetaOrganizationRbacRolesResource

        return AsyncBetaOrganizationRbacRolesResource(self._client)

    @cached_property
    def service_accounts(self) -> AsyncBetaOrganizationServiceAccountsResource:
        """`client.beta.organization.service_accounts`."""
        from .beta_organization_members import AsyncBetaOrganizationServiceAccountsResource

        return AsyncBetaOrganizationServiceAccountsResource(self._client)

    @cached_property
    def spend_limits(self) -> AsyncBetaOrganizationSpendLimitsResource:
        """`client.beta.organization.spend_limits`."""
        from .beta_organization_limits import AsyncBetaOrganizationSpendLimitsResource

        return AsyncBetaOrganizationSpendLimitsResource(self._client)

    @cached_property
    def telemetry_destinations(self) -> AsyncBetaOrganizationTelemetryDestinationsResource:
        """`client.beta.organization.telemetry_destinations`."""
        from .beta_organization_telemetry import AsyncBetaOrganizationTelemetryDestinationsResource

        return AsyncBetaOrganizationTelemetryDestinationsResource(self._client)

    @cached_property
    def users(self) -> AsyncBetaOrganizationUsersResource:
        """`client.beta.organization.users`."""
        from .beta_organization_members import AsyncBetaOrganizationUsersResource

        return AsyncBetaOrganizationUsersResource(self._client)

    @cached_property
    def webhooks(self) -> AsyncBetaOrganizationWebhooksResource:
        """`client.beta.organization.webhooks`."""
        from .beta_organization_telemetry import AsyncBetaOrganizationWebhooksResource

        return AsyncBetaOrganizationWebhooksResource(self._client)

    @cached_property
    def workspaces(self) -> AsyncBetaOrganizationWorkspacesResource:
        """`client.beta.organization.workspaces`."""
        return AsyncBetaOrganizationWorkspacesResource(self._client)

    async def retrieve(self, **params: Unpack[NoCall]) -> BetaOrganization:
        """Get the organization of the credential."""
        return await self._client.call(rows.ORGANIZATION_RETRIEVE, params)


class AsyncBetaOrganizationComplianceSettingsResource(AsyncAPIResource):
    """`client.beta.organization.compliance_settings`."""

    with_raw_response: AsyncBetaOrganizationComplianceSettingsResourceWithRawResponse
    with_streaming_response: AsyncBetaOrganizationComplianceSettingsResourceWithStreamingResponse

    async def retrieve(self, **params: Unpack[NoCall]) -> BetaComplianceSettings:
        """Get the compliance settings."""
        return await self._client.call(rows.COMPLIANCE_SETTINGS_RETRIEVE, params)

    async def update(self, **params: Unpack[ComplianceSettingUpdateCall]) -> BetaComplianceSettings:
        """Change the compliance settings."""
        return await self._client.call(rows.COMPLIANCE_SETTINGS_UPDATE, params)


class AsyncBetaOrganizationExternalKeysResource(AsyncAPIResource):
    """`client.beta.organization.external_keys`."""

    with_raw_response: AsyncBetaOrganizationExternalKeysResourceWithRawResponse
    with_streaming_response: AsyncBetaOrganizationExternalKeysResourceWithStreamingResponse

    async def create(self, **params: Unpack[ExternalKeyCreateCall]) -> BetaExternalKey:
        """Create an external key."""
        return await self._client.call(rows.EXTERNAL_KEYS_CREATE, params)

    async def retrieve(self, external_key_id: str, **params: Unpack[NoCall]) -> BetaExternalKey:
        """Get an external key."""
        return await self._client.call(rows.EXTERNAL_KEYS_RETRIEVE, params, {"external_key_id": external_key_id})

    async def update(self, external_key_id: str, **params: Unpack[ExternalKeyUpdateCall]) -> BetaExternalKey:
        """Change an external key."""
        return await self._client.call(rows.EXTERNAL_KEYS_UPDATE, params, {"external_key_id": external_key_id})

    def list(self, **params: Unpack[PageCall]) -> AsyncPaginator[AsyncPageCursor[BetaExternalKey], BetaExternalKey]:
        """List external keys."""
        return paginate(self._client, rows.EXTERNAL_KEYS_LIST, params)

    async def delete(self, external_key_id: str, **params: Unpack[NoCall]) -> ExternalKeyDeleteResponse:
        """Delete an external key."""
        return await self._client.call(rows.EXTERNAL_KEYS_DELETE, params, {"external_key_id": external_key_id})

    async def validate(self, external_key_id: str, **params: Unpack[NoCall]) -> ExternalKeyValidateResponse:
        """Check that an external key can be used."""
        return await self._client.call(rows.EXTERNAL_KEYS_VALIDATE, params, {"external_key_id": external_key_id})


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


class AsyncBetaOrganizationWorkspacesMembersResource(AsyncAPIResource):
    """`client.beta.organization.workspaces.members`."""

    with_raw_response: AsyncBetaOrganizationWorkspacesMembersResourceWithRawResponse
    with_streaming_response: AsyncBetaOrganizationWorkspacesMembersResourceWithStreamingResponse

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


class AsyncBetaOrganizationWorkspacesRateLimitsResource(AsyncAPIResource):
    """`client.beta.organization.workspaces.rate_limits`."""

    with_raw_response: AsyncBetaOrganizationWorkspacesRateLimitsResourceWithRawResponse
    with_streaming_response: AsyncBetaOrganizationWorkspacesRateLimitsResourceWithStreamingResponse

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


class AsyncBetaOrganizationWorkspacesServiceAccountsResource(AsyncAPIResource):
    """`client.beta.organization.workspaces.service_accounts`."""

    with_raw_response: AsyncBetaOrganizationWorkspacesServiceAccountsResourceWithRawResponse
    with_streaming_response: AsyncBetaOrganizationWorkspacesServiceAccountsResourceWithStreamingResponse

    async def retrieve(
        self, service_account_id: str, *, workspace_id: str, **params: Unpack[BetaCall]
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
        self, workspace_id: str, **params: Unpack[BetaPageCall]
    ) -> AsyncPaginator[AsyncPageCursor[ServiceAccountWorkspaceMember], ServiceAccountWorkspaceMember]:
        """List service accounts of a workspace."""
        return paginate(self._client, rows.WORKSPACES_SERVICE_ACCOUNTS_LIST, params, {"workspace_id": workspace_id})

    async def add(self, workspace_id: str, **params: Unpack[ServiceAccountAddCall]) -> ServiceAccountWorkspaceMember:
        """Add a service account to a workspace."""
        return await self._client.call(rows.WORKSPACES_SERVICE_ACCOUNTS_ADD, params, {"workspace_id": workspace_id})

    async def remove(
        self, service_account_id: str, *, workspace_id: str, **params: Unpack[BetaCall]
    ) -> WorkspaceServiceAccountRemoveResponse:
        """Remove a service account from a workspace."""
        return await self._client.call(
            rows.WORKSPACES_SERVICE_ACCOUNTS_REMOVE,
            params,
            {"workspace_id": workspace_id, "service_account_id": service_account_id},
        )
