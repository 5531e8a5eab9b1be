# Derived from src/sonnetry/_async/beta_organization_members.py by codegen/unasync.py; edit that file instead.
# Made from src/sonnetry/endpoints by codegen/resources.py; edit the rows instead.
"""The beta organization members resources."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING, Unpack

from ..endpoints.beta.organization import members as rows
from ._runtime import paginate
from .resource import APIResource

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
    from .pages import Page, PageCursor
    from .raw_types import (
        BetaOrganizationApiKeysResourceWithRawResponse,
        BetaOrganizationApiKeysResourceWithStreamingResponse,
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
        BetaOrganizationRbacGroupsMembersResourceWithRawResponse,
        BetaOrganizationRbacGroupsMembersResourceWithStreamingResponse,
        BetaOrganizationRbacGroupsResourceWithRawResponse,
        BetaOrganizationRbacGroupsResourceWithStreamingResponse,
        BetaOrganizationRbacRolesPermissionsResourceWithRawResponse,
        BetaOrganizationRbacRolesPermissionsResourceWithStreamingResponse,
        BetaOrganizationRbacRolesResourceWithRawResponse,
        BetaOrganizationRbacRolesResourceWithStreamingResponse,
        BetaOrganizationServiceAccountsResourceWithRawResponse,
        BetaOrganizationServiceAccountsResourceWithStreamingResponse,
        BetaOrganizationServiceAccountsWorkspacesResourceWithRawResponse,
        BetaOrganizationServiceAccountsWorkspacesResourceWithStreamingResponse,
        BetaOrganizationUsersResourceWithRawResponse,
        BetaOrganizationUsersResourceWithStreamingResponse,
    )


class BetaOrganizationApiKeysResource(APIResource):
    """`client.beta.organization.api_keys`."""

    with_raw_response: BetaOrganizationApiKeysResourceWithRawResponse
    with_streaming_response: BetaOrganizationApiKeysResourceWithStreamingResponse

    def retrieve(self, api_key_id: str, **params: Unpack[NoCall]) -> APIKey:
        """Get an API key."""
        return self._client.call(rows.API_KEYS_RETRIEVE, params, {"api_key_id": api_key_id})

    def update(self, api_key_id: str, **params: Unpack[APIKeyUpdateCall]) -> APIKey:
        """Change an API key."""
        return self._client.call(rows.API_KEYS_UPDATE, params, {"api_key_id": api_key_id})

    def list(self, **params: Unpack[APIKeyListCall]) -> Page[APIKey]:
        """List API keys."""
        return paginate(self._client, rows.API_KEYS_LIST, params)


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
        return self._client.call(rows.FEDERATION_ISSUERS_CREATE, params)

    def retrieve(self, federation_issuer_id: str, **params: Unpack[BetaCall]) -> FederationIssuer:
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

    def archive(self, federation_issuer_id: str, **params: Unpack[BetaCall]) -> FederationIssuer:
        """Archive a federation issuer; it stays readable."""
        return self._client.call(
            rows.FEDERATION_ISSUERS_ARCHIVE, params, {"federation_issuer_id": federation_issuer_id}
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
        return self._client.call(rows.FEDERATION_RULES_CREATE, params)

    def retrieve(self, federation_rule_id: str, **params: Unpack[BetaCall]) -> BetaFederationRule:
        """Get a federation rule."""
        return self._client.call(rows.FEDERATION_RULES_RETRIEVE, params, {"federation_rule_id": federation_rule_id})

    def update(self, federation_rule_id: str, **params: Unpack[RuleUpdateCall]) -> BetaFederationRule:
        """Change a federation rule."""
        return self._client.call(rows.FEDERATION_RULES_UPDATE, params, {"federation_rule_id": federation_rule_id})

    def list(self, **params: Unpack[RuleListCall]) -> PageCursor[BetaFederationRule]:
        """List federation rules."""
        return paginate(self._client, rows.FEDERATION_RULES_LIST, params)

    def archive(self, federation_rule_id: str, **params: Unpack[BetaCall]) -> BetaFederationRule:
        """Archive a federation rule; it stays readable."""
        return self._client.call(rows.FEDERATION_RULES_ARCHIVE, params, {"federation_rule_id": federation_rule_id})


class BetaOrganizationFederationRulesWorkspacesResource(APIResource):
    """`client.beta.organization.federation.rules.workspaces`."""

    with_raw_response: BetaOrganizationFederationRulesWorkspacesResourceWithRawResponse
    with_streaming_response: BetaOrganizationFederationRulesWorkspacesResourceWithStreamingResponse

    def list(self, federation_rule_id: str, **params: Unpack[BetaPageCall]) -> PageCursor[FederationRuleWorkspace]:
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
        self, workspace_id: str, *, federation_rule_id: str, **params: Unpack[BetaCall]
    ) -> FederationRuleWorkspaceRemoveResponse:
        """Stop a federation rule from reaching a workspace."""
        return self._client.call(
            rows.FEDERATION_RULES_WORKSPACES_REMOVE,
            params,
            {"federation_rule_id": federation_rule_id, "workspace_id": workspace_id},
        )


class BetaOrganizationInvitesResource(APIResource):
    """`client.beta.organization.invites`."""

    with_raw_response: BetaOrganizationInvitesResourceWithRawResponse
    with_streaming_response: BetaOrganizationInvitesResourceWithStreamingResponse

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


class BetaOrganizationRbacGroupsMembersResource(APIResource):
    """`client.beta.organization.rbac_groups.members`."""

    with_raw_response: BetaOrganizationRbacGroupsMembersResourceWithRawResponse
    with_streaming_response: BetaOrganizationRbacGroupsMembersResourceWithStreamingResponse

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
        return self._client.call(rows.RBAC_ROLES_RETRIEVE, params, {"rbac_role_id": rbac_role_id})

    def list(self, **params: Unpack[PageCall]) -> PageCursor[RBACRole]:
        """List RBAC roles."""
        return paginate(self._client, rows.RBAC_ROLES_LIST, params)


class BetaOrganizationRbacRolesPermissionsResource(APIResource):
    """`client.beta.organization.rbac_roles.permissions`."""

    with_raw_response: BetaOrganizationRbacRolesPermissionsResourceWithRawResponse
    with_streaming_response: BetaOrganizationRbacRolesPermissionsResourceWithStreamingResponse

    def list(self, rbac_role_id: str, **params: Unpack[PageCall]) -> PageCursor[RBACRolePermission]:
        """List permissions of an RBAC role."""
        return paginate(self._client, rows.RBAC_ROLES_PERMISSIONS_LIST, params, {"rbac_role_id": rbac_role_id})


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
        return self._client.call(rows.SERVICE_ACCOUNTS_CREATE, params)

    def retrieve(self, service_account_id: str, **params: Unpack[BetaCall]) -> ServiceAccount:
        """Get a service account."""
        return self._client.call(rows.SERVICE_ACCOUNTS_RETRIEVE, params, {"service_account_id": service_account_id})

    def update(self, service_account_id: str, **params: Unpack[ServiceAccountUpdateCall]) -> ServiceAccount:
        """Change a service account."""
        return self._client.call(rows.SERVICE_ACCOUNTS_UPDATE, params, {"service_account_id": service_account_id})

    def list(self, **params: Unpack[IssuerListCall]) -> PageCursor[ServiceAccount]:
        """List service accounts."""
        return paginate(self._client, rows.SERVICE_ACCOUNTS_LIST, params)

    def archive(self, service_account_id: str, **params: Unpack[BetaCall]) -> ServiceAccount:
        """Archive a service account; it stays readable."""
        return self._client.call(rows.SERVICE_ACCOUNTS_ARCHIVE, params, {"service_account_id": service_account_id})


class BetaOrganizationServiceAccountsWorkspacesResource(APIResource):
    """`client.beta.organization.service_accounts.workspaces`."""

    with_raw_response: BetaOrganizationServiceAccountsWorkspacesResourceWithRawResponse
    with_streaming_response: BetaOrganizationServiceAccountsWorkspacesResourceWithStreamingResponse

    def list(
        self, service_account_id: str, **params: Unpack[BetaPageCall]
    ) -> PageCursor[ServiceAccountWorkspaceMember]:
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
        self, workspace_id: str, *, service_account_id: str, **params: Unpack[BetaCall]
    ) -> ServiceAccountWorkspaceRemoveResponse:
        """Remove a service account from a workspace."""
        return self._client.call(
            rows.SERVICE_ACCOUNTS_WORKSPACES_REMOVE,
            params,
            {"service_account_id": service_account_id, "workspace_id": workspace_id},
        )


class BetaOrganizationUsersResource(APIResource):
    """`client.beta.organization.users`."""

    with_raw_response: BetaOrganizationUsersResourceWithRawResponse
    with_streaming_response: BetaOrganizationUsersResourceWithStreamingResponse

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

    def sign_out(self, user_id: str, **params: Unpack[BetaCall]) -> OrganizationUser:
        """Sign a user out everywhere."""
        return self._client.call(rows.USERS_SIGN_OUT, params, {"user_id": user_id})
