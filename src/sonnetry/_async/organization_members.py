# Made from src/sonnetry/endpoints by codegen/resources.py; edit the rows instead.
"""The organization members resources."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING, Unpack

from ..endpoints.organization import members as rows
from ._runtime import AsyncPaginator, paginate
from .resource import AsyncAPIResource

if TYPE_CHECKING:
    from ..types import (
        APIKey,
        DeletedRBACGroup,
        DeletedRBACGroupMember,
        FederationIssuer,
        FederationRule,
        FederationRuleWorkspace,
        FederationRuleWorkspaceRemoveResponse,
        InviteDeleteResponse,
        OrganizationInvite,
        OrganizationUser,
        RBACGroup,
        RBACGroupMember,
        RBACRole,
        RBACRolePermission,
        ServiceAccount,
        ServiceAccountWorkspaceMember,
        ServiceAccountWorkspaceRemoveResponse,
        UserRemoveResponse,
    )
    from ..types._calls import NoCall, PageCall
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
    from .pages import AsyncPage, AsyncPageCursor
    from .raw_types import (
        AsyncOrganizationApiKeysResourceWithRawResponse,
        AsyncOrganizationApiKeysResourceWithStreamingResponse,
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
        AsyncOrganizationRbacGroupsMembersResourceWithRawResponse,
        AsyncOrganizationRbacGroupsMembersResourceWithStreamingResponse,
        AsyncOrganizationRbacGroupsResourceWithRawResponse,
        AsyncOrganizationRbacGroupsResourceWithStreamingResponse,
        AsyncOrganizationRbacRolesPermissionsResourceWithRawResponse,
        AsyncOrganizationRbacRolesPermissionsResourceWithStreamingResponse,
        AsyncOrganizationRbacRolesResourceWithRawResponse,
        AsyncOrganizationRbacRolesResourceWithStreamingResponse,
        AsyncOrganizationServiceAccountsResourceWithRawResponse,
        AsyncOrganizationServiceAccountsResourceWithStreamingResponse,
        AsyncOrganizationServiceAccountsWorkspacesResourceWithRawResponse,
        AsyncOrganizationServiceAccountsWorkspacesResourceWithStreamingResponse,
        AsyncOrganizationUsersResourceWithRawResponse,
        AsyncOrganizationUsersResourceWithStreamingResponse,
    )


class AsyncOrganizationApiKeysResource(AsyncAPIResource):
    """`client.organization.api_keys`."""

    with_raw_response: AsyncOrganizationApiKeysResourceWithRawResponse
    with_streaming_response: AsyncOrganizationApiKeysResourceWithStreamingResponse

    async def retrieve(self, api_key_id: str, **params: Unpack[NoCall]) -> APIKey:
        """Get an API key."""
        return await self._client.call(rows.API_KEYS_RETRIEVE, params, {"api_key_id": api_key_id})

    async def update(self, api_key_id: str, **params: Unpack[APIKeyUpdateCall]) -> APIKey:
        """Change an API key."""
        return await self._client.call(rows.API_KEYS_UPDATE, params, {"api_key_id": api_key_id})

    def list(self, **params: Unpack[APIKeyListCall]) -> AsyncPaginator[AsyncPage[APIKey], APIKey]:
        """List API keys."""
        return paginate(self._client, rows.API_KEYS_LIST, params)


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
        return await self._client.call(rows.FEDERATION_ISSUERS_CREATE, params)

    async def retrieve(self, federation_issuer_id: str, **params: Unpack[NoCall]) -> FederationIssuer:
        """Get a federation issuer."""
        return await self._client.call(
            rows.FEDERATION_ISSUERS_RETRIEVE, params, {"federation_issuer_id": federation_issuer_id}
        )

    async def update(self, federation_issuer_id: str, **params: Unpack[IssuerUpdateCall]) -> FederationIssuer:
        """Change a federation issuer."""
        return await self._client.call(
            rows.FEDERATION_ISSUERS_UPDATE, params, {"federation_issuer_id": federation_issuer_id}
        )

    def list(
        self, **params: Unpack[IssuerListCall]
    ) -> AsyncPaginator[AsyncPageCursor[FederationIssuer], FederationIssuer]:
        """List federation issuers."""
        return paginate(self._client, rows.FEDERATION_ISSUERS_LIST, params)

    async def archive(self, federation_issuer_id: str, **params: Unpack[NoCall]) -> FederationIssuer:
        """Archive a federation issuer; it stays readable."""
        return await self._client.call(
            rows.FEDERATION_ISSUERS_ARCHIVE, params, {"federation_issuer_id": federation_issuer_id}
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
        return await self._client.call(rows.FEDERATION_RULES_CREATE, params)

    async def retrieve(self, federation_rule_id: str, **params: Unpack[NoCall]) -> FederationRule:
        """Get a federation rule."""
        return await self._client.call(
            rows.FEDERATION_RULES_RETRIEVE, params, {"federation_rule_id": federation_rule_id}
        )

    async def update(self, federation_rule_id: str, **params: Unpack[RuleUpdateCall]) -> FederationRule:
        """Change a federation rule."""
        return await self._client.call(rows.FEDERATION_RULES_UPDATE, params, {"federation_rule_id": federation_rule_id})

    def list(self, **params: Unpack[RuleListCall]) -> AsyncPaginator[AsyncPageCursor[FederationRule], FederationRule]:
        """List federation rules."""
        return paginate(self._client, rows.FEDERATION_RULES_LIST, params)

    async def archive(self, federation_rule_id: str, **params: Unpack[NoCall]) -> FederationRule:
        """Archive a federation rule; it stays readable."""
        return await self._client.call(
            rows.FEDERATION_RULES_ARCHIVE, params, {"federation_rule_id": federation_rule_id}
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
            self._client, rows.FEDERATION_RULES_WORKSPACES_LIST, params, {"federation_rule_id": federation_rule_id}
        )

    async def add(
        self, federation_rule_id: str, **params: Unpack[FederationRuleWorkspaceAddCall]
    ) -> FederationRuleWorkspace:
        """Let a federation rule reach a workspace."""
        return await self._client.call(
            rows.FEDERATION_RULES_WORKSPACES_ADD, params, {"federation_rule_id": federation_rule_id}
        )

    async def remove(
        self, workspace_id: str, *, federation_rule_id: str, **params: Unpack[NoCall]
    ) -> FederationRuleWorkspaceRemoveResponse:
        """Stop a federation rule from reaching a workspace."""
        return await self._client.call(
            rows.FEDERATION_RULES_WORKSPACES_REMOVE,
            params,
            {"federation_rule_id": federation_rule_id, "workspace_id": workspace_id},
        )


class AsyncOrganizationInvitesResource(AsyncAPIResource):
    """`client.organization.invites`."""

    with_raw_response: AsyncOrganizationInvitesResourceWithRawResponse
    with_streaming_response: AsyncOrganizationInvitesResourceWithStreamingResponse

    async def create(self, **params: Unpack[InviteCreateCall]) -> OrganizationInvite:
        """Invite someone to the organization."""
        return await self._client.call(rows.INVITES_CREATE, params)

    async def retrieve(self, invite_id: str, **params: Unpack[NoCall]) -> OrganizationInvite:
        """Get an invite."""
        return await self._client.call(rows.INVITES_RETRIEVE, params, {"invite_id": invite_id})

    def list(
        self, **params: Unpack[InviteListCall]
    ) -> AsyncPaginator[AsyncPage[OrganizationInvite], OrganizationInvite]:
        """List invites."""
        return paginate(self._client, rows.INVITES_LIST, params)

    async def delete(self, invite_id: str, **params: Unpack[NoCall]) -> InviteDeleteResponse:
        """Withdraw an invite."""
        return await self._client.call(rows.INVITES_DELETE, params, {"invite_id": invite_id})


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
        return await self._client.call(rows.RBAC_GROUPS_CREATE, params)

    async def retrieve(self, rbac_group_id: str, **params: Unpack[NoCall]) -> RBACGroup:
        """Get an RBAC group."""
        return await self._client.call(rows.RBAC_GROUPS_RETRIEVE, params, {"rbac_group_id": rbac_group_id})

    async def update(self, rbac_group_id: str, **params: Unpack[RBACGroupUpdateCall]) -> RBACGroup:
        """Change an RBAC group."""
        return await self._client.call(rows.RBAC_GROUPS_UPDATE, params, {"rbac_group_id": rbac_group_id})

    def list(self, **params: Unpack[PageCall]) -> AsyncPaginator[AsyncPageCursor[RBACGroup], RBACGroup]:
        """List RBAC groups."""
        return paginate(self._client, rows.RBAC_GROUPS_LIST, params)

    async def delete(self, rbac_group_id: str, **params: Unpack[NoCall]) -> DeletedRBACGroup:
        """Delete an RBAC group."""
        return await self._client.call(rows.RBAC_GROUPS_DELETE, params, {"rbac_group_id": rbac_group_id})


class AsyncOrganizationRbacGroupsMembersResource(AsyncAPIResource):
    """`client.organization.rbac_groups.members`."""

    with_raw_response: AsyncOrganizationRbacGroupsMembersResourceWithRawResponse
    with_streaming_response: AsyncOrganizationRbacGroupsMembersResourceWithStreamingResponse

    def list(
        self, rbac_group_id: str, **params: Unpack[PageCall]
    ) -> AsyncPaginator[AsyncPageCursor[RBACGroupMember], RBACGroupMember]:
        """List members of an RBAC group."""
        return paginate(self._client, rows.RBAC_GROUPS_MEMBERS_LIST, params, {"rbac_group_id": rbac_group_id})

    async def add(self, rbac_group_id: str, **params: Unpack[RBACGroupMemberAddCall]) -> RBACGroupMember:
        """Add a user to an RBAC group."""
        return await self._client.call(rows.RBAC_GROUPS_MEMBERS_ADD, params, {"rbac_group_id": rbac_group_id})

    async def remove(self, user_id: str, *, rbac_group_id: str, **params: Unpack[NoCall]) -> DeletedRBACGroupMember:
        """Remove a user from an RBAC group."""
        return await self._client.call(
            rows.RBAC_GROUPS_MEMBERS_REMOVE, params, {"rbac_group_id": rbac_group_id, "user_id": user_id}
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
        return await self._client.call(rows.RBAC_ROLES_RETRIEVE, params, {"rbac_role_id": rbac_role_id})

    def list(self, **params: Unpack[PageCall]) -> AsyncPaginator[AsyncPageCursor[RBACRole], RBACRole]:
        """List RBAC roles."""
        return paginate(self._client, rows.RBAC_ROLES_LIST, params)


class AsyncOrganizationRbacRolesPermissionsResource(AsyncAPIResource):
    """`client.organization.rbac_roles.permissions`."""

    with_raw_response: AsyncOrganizationRbacRolesPermissionsResourceWithRawResponse
    with_streaming_response: AsyncOrganizationRbacRolesPermissionsResourceWithStreamingResponse

    def list(
        self, rbac_role_id: str, **params: Unpack[PageCall]
    ) -> AsyncPaginator[AsyncPageCursor[RBACRolePermission], RBACRolePermission]:
        """List permissions of an RBAC role."""
        return paginate(self._client, rows.RBAC_ROLES_PERMISSIONS_LIST, params, {"rbac_role_id": rbac_role_id})


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
        return await self._client.call(rows.SERVICE_ACCOUNTS_CREATE, params)

    async def retrieve(self, service_account_id: str, **params: Unpack[NoCall]) -> ServiceAccount:
        """Get a service account."""
        return await self._client.call(
            rows.SERVICE_ACCOUNTS_RETRIEVE, params, {"service_account_id": service_account_id}
        )

    async def update(self, service_account_id: str, **params: Unpack[ServiceAccountUpdateCall]) -> ServiceAccount:
        """Change a service account."""
        return await self._client.call(rows.SERVICE_ACCOUNTS_UPDATE, params, {"service_account_id": service_account_id})

    def list(self, **params: Unpack[IssuerListCall]) -> AsyncPaginator[AsyncPageCursor[ServiceAccount], ServiceAccount]:
        """List service accounts."""
        return paginate(self._client, rows.SERVICE_ACCOUNTS_LIST, params)

    async def archive(self, service_account_id: str, **params: Unpack[NoCall]) -> ServiceAccount:
        """Archive a service account; it stays readable."""
        return await self._client.call(
            rows.SERVICE_ACCOUNTS_ARCHIVE, params, {"service_account_id": service_account_id}
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
            self._client, rows.SERVICE_ACCOUNTS_WORKSPACES_LIST, params, {"service_account_id": service_account_id}
        )

    async def add(
        self, service_account_id: str, **params: Unpack[ServiceAccountWorkspaceAddCall]
    ) -> ServiceAccountWorkspaceMember:
        """Add a service account to a workspace."""
        return await self._client.call(
            rows.SERVICE_ACCOUNTS_WORKSPACES_ADD, params, {"service_account_id": service_account_id}
        )

    async def remove(
        self, workspace_id: str, *, service_account_id: str, **params: Unpack[NoCall]
    ) -> ServiceAccountWorkspaceRemoveResponse:
        """Remove a service account from a workspace."""
        return await self._client.call(
            rows.SERVICE_ACCOUNTS_WORKSPACES_REMOVE,
            params,
            {"service_account_id": service_account_id, "workspace_id": workspace_id},
        )


class AsyncOrganizationUsersResource(AsyncAPIResource):
    """`client.organization.users`."""

    with_raw_response: AsyncOrganizationUsersResourceWithRawResponse
    with_streaming_response: AsyncOrganizationUsersResourceWithStreamingResponse

    async def retrieve(self, user_id: str, **params: Unpack[NoCall]) -> OrganizationUser:
        """Get a user."""
        return await self._client.call(rows.USERS_RETRIEVE, params, {"user_id": user_id})

    async def update(self, user_id: str, **params: Unpack[UserUpdateCall]) -> OrganizationUser:
        """Change a user."""
        return await self._client.call(rows.USERS_UPDATE, params, {"user_id": user_id})

    def list(self, **params: Unpack[UserListCall]) -> AsyncPaginator[AsyncPage[OrganizationUser], OrganizationUser]:
        """List users."""
        return paginate(self._client, rows.USERS_LIST, params)

    async def remove(self, user_id: str, **params: Unpack[NoCall]) -> UserRemoveResponse:
        """Remove a user from the organization."""
        return await self._client.call(rows.USERS_REMOVE, params, {"user_id": user_id})
