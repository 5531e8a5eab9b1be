# Made from src/sonnetry/endpoints by codegen/resources.py; edit the rows instead.
"""The beta organization members resources."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING, Unpack

from ..endpoints.beta.organization import members as rows
from ._runtime import AsyncPaginator, paginate
from .resource import AsyncAPIResource

if TYPE_CHECKING:
    from ..types import (
        APIKey,
        DeletedRBACGroup,
        DeletedRBACGroupMember,
        FederationIssuer,
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
    from ..types._calls import BetaCall, BetaPageCall, NoCall, PageCall
    from ..types.beta import BetaFederationRule
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
    from .pages import AsyncPage, AsyncPageCursor
    from .raw_types import (
        AsyncBetaOrganizationApiKeysResourceWithRawResponse,
        AsyncBetaOrganizationApiKeysResourceWithStreamingResponse,
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
        AsyncBetaOrganizationRbacGroupsMembersResourceWithRawResponse,
        AsyncBetaOrganizationRbacGroupsMembersResourceWithStreamingResponse,
        AsyncBetaOrganizationRbacGroupsResourceWithRawResponse,
        AsyncBetaOrganizationRbacGroupsResourceWithStreamingResponse,
        AsyncBetaOrganizationRbacRolesPermissionsResourceWithRawResponse,
        AsyncBetaOrganizationRbacRolesPermissionsResourceWithStreamingResponse,
        AsyncBetaOrganizationRbacRolesResourceWithRawResponse,
        AsyncBetaOrganizationRbacRolesResourceWithStreamingResponse,
        AsyncBetaOrganizationServiceAccountsResourceWithRawResponse,
        AsyncBetaOrganizationServiceAccountsResourceWithStreamingResponse,
        AsyncBetaOrganizationServiceAccountsWorkspacesResourceWithRawResponse,
        AsyncBetaOrganizationServiceAccountsWorkspacesResourceWithStreamingResponse,
        AsyncBetaOrganizationUsersResourceWithRawResponse,
        AsyncBetaOrganizationUsersResourceWithStreamingResponse,
    )


class AsyncBetaOrganizationApiKeysResource(AsyncAPIResource):
    """`client.beta.organization.api_keys`."""

    with_raw_response: AsyncBetaOrganizationApiKeysResourceWithRawResponse
    with_streaming_response: AsyncBetaOrganizationApiKeysResourceWithStreamingResponse

    async def retrieve(self, api_key_id: str, **params: Unpack[NoCall]) -> APIKey:
        """Get an API key."""
        return await self._client.call(rows.API_KEYS_RETRIEVE, params, {"api_key_id": api_key_id})

    async def update(self, api_key_id: str, **params: Unpack[APIKeyUpdateCall]) -> APIKey:
        """Change an API key."""
        return await self._client.call(rows.API_KEYS_UPDATE, params, {"api_key_id": api_key_id})

    def list(self, **params: Unpack[APIKeyListCall]) -> AsyncPaginator[AsyncPage[APIKey], APIKey]:
        """List API keys."""
        return paginate(self._client, rows.API_KEYS_LIST, params)


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
        return await self._client.call(rows.FEDERATION_ISSUERS_CREATE, params)

    async def retrieve(self, federation_issuer_id: str, **params: Unpack[BetaCall]) -> FederationIssuer:
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

    async def archive(self, federation_issuer_id: str, **params: Unpack[BetaCall]) -> FederationIssuer:
        """Archive a federation issuer; it stays readable."""
        return await self._client.call(
            rows.FEDERATION_ISSUERS_ARCHIVE, params, {"federation_issuer_id": federation_issuer_id}
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
        return await self._client.call(rows.FEDERATION_RULES_CREATE, params)

    async def retrieve(self, federation_rule_id: str, **params: Unpack[BetaCall]) -> BetaFederationRule:
        """Get a federation rule."""
        return await self._client.call(
            rows.FEDERATION_RULES_RETRIEVE, params, {"federation_rule_id": federation_rule_id}
        )

    async def update(self, federation_rule_id: str, **params: Unpack[RuleUpdateCall]) -> BetaFederationRule:
        """Change a federation rule."""
        return await self._client.call(rows.FEDERATION_RULES_UPDATE, params, {"federation_rule_id": federation_rule_id})

    def list(
        self, **params: Unpack[RuleListCall]
    ) -> AsyncPaginator[AsyncPageCursor[BetaFederationRule], BetaFederationRule]:
        """List federation rules."""
        return paginate(self._client, rows.FEDERATION_RULES_LIST, params)

    async def archive(self, federation_rule_id: str, **params: Unpack[BetaCall]) -> BetaFederationRule:
        """Archive a federation rule; it stays readable."""
        return await self._client.call(
            rows.FEDERATION_RULES_ARCHIVE, params, {"federation_rule_id": federation_rule_id}
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
        self, workspace_id: str, *, federation_rule_id: str, **params: Unpack[BetaCall]
    ) -> FederationRuleWorkspaceRemoveResponse:
        """Stop a federation rule from reaching a workspace."""
        return await self._client.call(
            rows.FEDERATION_RULES_WORKSPACES_REMOVE,
            params,
            {"federation_rule_id": federation_rule_id, "workspace_id": workspace_id},
        )


class AsyncBetaOrganizationInvitesResource(AsyncAPIResource):
    """`client.beta.organization.invites`."""

    with_raw_response: AsyncBetaOrganizationInvitesResourceWithRawResponse
    with_streaming_response: AsyncBetaOrganizationInvitesResourceWithStreamingResponse

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


class AsyncBetaOrganizationRbacGroupsMembersResource(AsyncAPIResource):
    """`client.beta.organization.rbac_groups.members`."""

    with_raw_response: AsyncBetaOrganizationRbacGroupsMembersResourceWithRawResponse
    with_streaming_response: AsyncBetaOrganizationRbacGroupsMembersResourceWithStreamingResponse

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
        return await self._client.call(rows.RBAC_ROLES_RETRIEVE, params, {"rbac_role_id": rbac_role_id})

    def list(self, **params: Unpack[PageCall]) -> AsyncPaginator[AsyncPageCursor[RBACRole], RBACRole]:
        """List RBAC roles."""
        return paginate(self._client, rows.RBAC_ROLES_LIST, params)


class AsyncBetaOrganizationRbacRolesPermissionsResource(AsyncAPIResource):
    """`client.beta.organization.rbac_roles.permissions`."""

    with_raw_response: AsyncBetaOrganizationRbacRolesPermissionsResourceWithRawResponse
    with_streaming_response: AsyncBetaOrganizationRbacRolesPermissionsResourceWithStreamingResponse

    def list(
        self, rbac_role_id: str, **params: Unpack[PageCall]
    ) -> AsyncPaginator[AsyncPageCursor[RBACRolePermission], RBACRolePermission]:
        """List permissions of an RBAC role."""
        return paginate(self._client, rows.RBAC_ROLES_PERMISSIONS_LIST, params, {"rbac_role_id": rbac_role_id})


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
        return await self._client.call(rows.SERVICE_ACCOUNTS_CREATE, params)

    async def retrieve(self, service_account_id: str, **params: Unpack[BetaCall]) -> ServiceAccount:
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

    async def archive(self, service_account_id: str, **params: Unpack[BetaCall]) -> ServiceAccount:
        """Archive a service account; it stays readable."""
        return await self._client.call(
            rows.SERVICE_ACCOUNTS_ARCHIVE, params, {"service_account_id": service_account_id}
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
        self, workspace_id: str, *, service_account_id: str, **params: Unpack[BetaCall]
    ) -> ServiceAccountWorkspaceRemoveResponse:
        """Remove a service account from a workspace."""
        return await self._client.call(
            rows.SERVICE_ACCOUNTS_WORKSPACES_REMOVE,
            params,
            {"service_account_id": service_account_id, "workspace_id": workspace_id},
        )


class AsyncBetaOrganizationUsersResource(AsyncAPIResource):
    """`client.beta.organization.users`."""

    with_raw_response: AsyncBetaOrganizationUsersResourceWithRawResponse
    with_streaming_response: AsyncBetaOrganizationUsersResourceWithStreamingResponse

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

    async def sign_out(self, user_id: str, **params: Unpack[BetaCall]) -> OrganizationUser:
        """Sign a user out everywhere."""
        return await self._client.call(rows.USERS_SIGN_OUT, params, {"user_id": user_id})
