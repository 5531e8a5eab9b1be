# Derived from src/sonnetry/_async/organization_members.py by codegen/unasync.py; edit that file instead.
# Made from src/sonnetry/endpoints by codegen/resources.py; edit the rows instead.
"""The organization members resources."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING, Unpack

from ..endpoints.organization import members as rows
from ._runtime import paginate
from .resource import APIResource

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
    from .pages import Page, PageCursor
    from .raw_types import (
        OrganizationApiKeysResourceWithRawResponse,
        OrganizationApiKeysResourceWithStreamingResponse,
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
        OrganizationRbacGroupsMembersResourceWithRawResponse,
        OrganizationRbacGroupsMembersResourceWithStreamingResponse,
        OrganizationRbacGroupsResourceWithRawResponse,
        OrganizationRbacGroupsResourceWithStreamingResponse,
        OrganizationRbacRolesPermissionsResourceWithRawResponse,
        OrganizationRbacRolesPermissionsResourceWithStreamingResponse,
        OrganizationRbacRolesResourceWithRawResponse,
        OrganizationRbacRolesResourceWithStreamingResponse,
        OrganizationServiceAccountsResourceWithRawResponse,
        OrganizationServiceAccountsResourceWithStreamingResponse,
        OrganizationServiceAccountsWorkspacesResourceWithRawResponse,
        OrganizationServiceAccountsWorkspacesResourceWithStreamingResponse,
        OrganizationUsersResourceWithRawResponse,
        OrganizationUsersResourceWithStreamingResponse,
    )


class OrganizationApiKeysResource(APIResource):
    """`client.organization.api_keys`."""

    with_raw_response: OrganizationApiKeysResourceWithRawResponse
    with_streaming_response: OrganizationApiKeysResourceWithStreamingResponse

    def retrieve(self, api_key_id: str, **params: Unpack[NoCall]) -> APIKey:
        """Get an API key."""
        return self._client.call(rows.API_KEYS_RETRIEVE, params, {"api_key_id": api_key_id})

    def update(self, api_key_id: str, **params: Unpack[APIKeyUpdateCall]) -> APIKey:
        """Change an API key."""
        return self._client.call(rows.API_KEYS_UPDATE, params, {"api_key_id": api_key_id})

    def list(self, **params: Unpack[APIKeyListCall]) -> Page[APIKey]:
        """List API keys."""
        return paginate(self._client, rows.API_KEYS_LIST, params)


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
        return self._client.call(rows.FEDERATION_ISSUERS_CREATE, params)

    def retrieve(self, federation_issuer_id: str, **params: Unpack[NoCall]) -> FederationIssuer:
        """Get a federation issuer."""
        return self._client.call(
            rows.FEDERATION_ISSUERS_RETRIEVE, params, {"federation_issuer_id": federation_issuer_id}
        )

    def update(self, federation_issuer_id: str, **params: Unpack[IssuerUpdateCall]) -> FederationIssuer:
        """Change a federation issuer."""
        return self._client.call(rows.FEDERATION_ISSUERS_UPDATE, params, {"federation_issuer_id": federation_issuer_id})

    def list(self, **params: Unpack[IssuerListCall]) -> PageCursor[FederationIssuer]:
        """List federation issuers."""
        return paginate(self._client, rows.FEDERATION_ISSUERS_LIST, params)

    def archive(self, federation_issuer_id: str, **params: Unpack[NoCall]) -> FederationIssuer:
        """Archive a federation issuer; it stays readable."""
        return self._client.call(
            rows.FEDERATION_ISSUERS_ARCHIVE, params, {"federation_issuer_id": federation_issuer_id}
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
        return self._client.call(rows.FEDERATION_RULES_CREATE, params)

    def retrieve(self, federation_rule_id: str, **params: Unpack[NoCall]) -> FederationRule:
        """Get a federation rule."""
        return self._client.call(rows.FEDERATION_RULES_RETRIEVE, params, {"federation_rule_id": federation_rule_id})

    def update(self, federation_rule_id: str, **params: Unpack[RuleUpdateCall]) -> FederationRule:
        """Change a federation rule."""
        return self._client.call(rows.FEDERATION_RULES_UPDATE, params, {"federation_rule_id": federation_rule_id})

    def list(self, **params: Unpack[RuleListCall]) -> PageCursor[FederationRule]:
        """List federation rules."""
        return paginate(self._client, rows.FEDERATION_RULES_LIST, params)

    def archive(self, federation_rule_id: str, **params: Unpack[NoCall]) -> FederationRule:
        """Archive a federation rule; it stays readable."""
        return self._client.call(rows.FEDERATION_RULES_ARCHIVE, params, {"federation_rule_id": federation_rule_id})


class OrganizationFederationRulesWorkspacesResource(APIResource):
    """`client.organization.federation.rules.workspaces`."""

    with_raw_response: OrganizationFederationRulesWorkspacesResourceWithRawResponse
    with_streaming_response: OrganizationFederationRulesWorkspacesResourceWithStreamingResponse

    def list(self, federation_rule_id: str, **params: Unpack[PageCall]) -> PageCursor[FederationRuleWorkspace]:
        """List workspaces of a federation rule."""
        return paginate(
            self._client, rows.FEDERATION_RULES_WORKSPACES_LIST, params, {"federation_rule_id": federation_rule_id}
        )

    def add(self, federation_rule_id: str, **params: Unpack[FederationRuleWorkspaceAddCall]) -> FederationRuleWorkspace:
        """Let a federation rule reach a workspace."""
        return self._client.call(
            rows.FEDERATION_RULES_WORKSPACES_ADD, params, {"federation_rule_id": federation_rule_id}
        )

    def remove(
        self, workspace_id: str, *, federation_rule_id: str, **params: Unpack[NoCall]
    ) -> FederationRuleWorkspaceRemoveResponse:
        """Stop a federation rule from reaching a workspace."""
        return self._client.call(
            rows.FEDERATION_RULES_WORKSPACES_REMOVE,
            params,
            {"federation_rule_id": federation_rule_id, "workspace_id": workspace_id},
        )


class OrganizationInvitesResource(APIResource):
    """`client.organization.invites`."""

    with_raw_response: OrganizationInvitesResourceWithRawResponse
    with_streaming_response: OrganizationInvitesResourceWithStreamingResponse

    def create(self, **params: Unpack[InviteCreateCall]) -> OrganizationInvite:
        """Invite someone to the organization."""
        return self._client.call(rows.INVITES_CREATE, params)

    def retrieve(self, invite_id: str, **params: Unpack[NoCall]) -> OrganizationInvite:
        """Get an invite."""
        return self._client.call(rows.INVITES_RETRIEVE, params, {"invite_id": invite_id})

    def list(self, **params: Unpack[InviteListCall]) -> Page[OrganizationInvite]:
        """List invites."""
        return paginate(self._client, rows.INVITES_LIST, params)

    def delete(self, invite_id: str, **params: Unpack[NoCall]) -> InviteDeleteResponse:
        """Withdraw an invite."""
        return self._client.call(rows.INVITES_DELETE, params, {"invite_id": invite_id})


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
        return self._client.call(rows.RBAC_GROUPS_CREATE, params)

    def retrieve(self, rbac_group_id: str, **params: Unpack[NoCall]) -> RBACGroup:
        """Get an RBAC group."""
        return self._client.call(rows.RBAC_GROUPS_RETRIEVE, params, {"rbac_group_id": rbac_group_id})

    def update(self, rbac_group_id: str, **params: Unpack[RBACGroupUpdateCall]) -> RBACGroup:
        """Change an RBAC group."""
        return self._client.call(rows.RBAC_GROUPS_UPDATE, params, {"rbac_group_id": rbac_group_id})

    def list(self, **params: Unpack[PageCall]) -> PageCursor[RBACGroup]:
        """List RBAC groups."""
        return paginate(self._client, rows.RBAC_GROUPS_LIST, params)

    def delete(self, rbac_group_id: str, **params: Unpack[NoCall]) -> DeletedRBACGroup:
        """Delete an RBAC group."""
        return self._client.call(rows.RBAC_GROUPS_DELETE, params, {"rbac_group_id": rbac_group_id})


class OrganizationRbacGroupsMembersResource(APIResource):
    """`client.organization.rbac_groups.members`."""

    with_raw_response: OrganizationRbacGroupsMembersResourceWithRawResponse
    with_streaming_response: OrganizationRbacGroupsMembersResourceWithStreamingResponse

    def list(self, rbac_group_id: str, **params: Unpack[PageCall]) -> PageCursor[RBACGroupMember]:
        """List members of an RBAC group."""
        return paginate(self._client, rows.RBAC_GROUPS_MEMBERS_LIST, params, {"rbac_group_id": rbac_group_id})

    def add(self, rbac_group_id: str, **params: Unpack[RBACGroupMemberAddCall]) -> RBACGroupMember:
        """Add a user to an RBAC group."""
        return self._client.call(rows.RBAC_GROUPS_MEMBERS_ADD, params, {"rbac_group_id": rbac_group_id})

    def remove(self, user_id: str, *, rbac_group_id: str, **params: Unpack[NoCall]) -> DeletedRBACGroupMember:
        """Remove a user from an RBAC group."""
        return self._client.call(
            rows.RBAC_GROUPS_MEMBERS_REMOVE, params, {"rbac_group_id": rbac_group_id, "user_id": user_id}
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
        return self._client.call(rows.RBAC_ROLES_RETRIEVE, params, {"rbac_role_id": rbac_role_id})

    def list(self, **params: Unpack[PageCall]) -> PageCursor[RBACRole]:
        """List RBAC roles."""
        return paginate(self._client, rows.RBAC_ROLES_LIST, params)


class OrganizationRbacRolesPermissionsResource(APIResource):
    """`client.organization.rbac_roles.permissions`."""

    with_raw_response: OrganizationRbacRolesPermissionsResourceWithRawResponse
    with_streaming_response: OrganizationRbacRolesPermissionsResourceWithStreamingResponse

    def list(self, rbac_role_id: str, **params: Unpack[PageCall]) -> PageCursor[RBACRolePermission]:
        """List permissions of an RBAC role."""
        return paginate(self._client, rows.RBAC_ROLES_PERMISSIONS_LIST, params, {"rbac_role_id": rbac_role_id})


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
        return self._client.call(rows.SERVICE_ACCOUNTS_CREATE, params)

    def retrieve(self, service_account_id: str, **params: Unpack[NoCall]) -> ServiceAccount:
        """Get a service account."""
        return self._client.call(rows.SERVICE_ACCOUNTS_RETRIEVE, params, {"service_account_id": service_account_id})

    def update(self, service_account_id: str, **params: Unpack[ServiceAccountUpdateCall]) -> ServiceAccount:
        """Change a service account."""
        return self._client.call(rows.SERVICE_ACCOUNTS_UPDATE, params, {"service_account_id": service_account_id})

    def list(self, **params: Unpack[IssuerListCall]) -> PageCursor[ServiceAccount]:
        """List service accounts."""
        return paginate(self._client, rows.SERVICE_ACCOUNTS_LIST, params)

    def archive(self, service_account_id: str, **params: Unpack[NoCall]) -> ServiceAccount:
        """Archive a service account; it stays readable."""
        return self._client.call(rows.SERVICE_ACCOUNTS_ARCHIVE, params, {"service_account_id": service_account_id})


class OrganizationServiceAccountsWorkspacesResource(APIResource):
    """`client.organization.service_accounts.workspaces`."""

    with_raw_response: OrganizationServiceAccountsWorkspacesResourceWithRawResponse
    with_streaming_response: OrganizationServiceAccountsWorkspacesResourceWithStreamingResponse

    def list(self, service_account_id: str, **params: Unpack[PageCall]) -> PageCursor[ServiceAccountWorkspaceMember]:
        """List workspaces of a service account."""
        return paginate(
            self._client, rows.SERVICE_ACCOUNTS_WORKSPACES_LIST, params, {"service_account_id": service_account_id}
        )

    def add(
        self, service_account_id: str, **params: Unpack[ServiceAccountWorkspaceAddCall]
    ) -> ServiceAccountWorkspaceMember:
        """Add a service account to a workspace."""
        return self._client.call(
            rows.SERVICE_ACCOUNTS_WORKSPACES_ADD, params, {"service_account_id": service_account_id}
        )

    def remove(
        self, workspace_id: str, *, service_account_id: str, **params: Unpack[NoCall]
    ) -> ServiceAccountWorkspaceRemoveResponse:
        """Remove a service account from a workspace."""
        return self._client.call(
            rows.SERVICE_ACCOUNTS_WORKSPACES_REMOVE,
            params,
            {"service_account_id": service_account_id, "workspace_id": workspace_id},
        )


class OrganizationUsersResource(APIResource):
    """`client.organization.users`."""

    with_raw_response: OrganizationUsersResourceWithRawResponse
    with_streaming_response: OrganizationUsersResourceWithStreamingResponse

    def retrieve(self, user_id: str, **params: Unpack[NoCall]) -> OrganizationUser:
        """Get a user."""
        return self._client.call(rows.USERS_RETRIEVE, params, {"user_id": user_id})

    def update(self, user_id: str, **params: Unpack[UserUpdateCall]) -> OrganizationUser:
        """Change a user."""
        return self._client.call(rows.USERS_UPDATE, params, {"user_id": user_id})

    def list(self, **params: Unpack[UserListCall]) -> Page[OrganizationUser]:
        """List users."""
        return paginate(self._client, rows.USERS_LIST, params)

    def remove(self, user_id: str, **params: Unpack[NoCall]) -> UserRemoveResponse:
        """Remove a user from the organization."""
        return self._client.call(rows.USERS_REMOVE, params, {"user_id": user_id})
