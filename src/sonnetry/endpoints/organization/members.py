"""Routes: organization, members."""

from __future__ import annotations

from ...types._calls import NoCall, PageCall
from ...types.organization.members import (
    APIKey,
    APIKeyListCall,
    APIKeyUpdateCall,
    DeletedRBACGroup,
    DeletedRBACGroupMember,
    FederationIssuer,
    FederationRule,
    FederationRuleWorkspace,
    FederationRuleWorkspaceAddCall,
    FederationRuleWorkspaceRemoveResponse,
    InviteCreateCall,
    InviteDeleteResponse,
    InviteListCall,
    IssuerCreateCall,
    IssuerListCall,
    IssuerUpdateCall,
    OrganizationInvite,
    OrganizationUser,
    RBACGroup,
    RBACGroupCreateCall,
    RBACGroupMember,
    RBACGroupMemberAddCall,
    RBACGroupUpdateCall,
    RBACRole,
    RBACRolePermission,
    RuleCreateCall,
    RuleListCall,
    RuleUpdateCall,
    ServiceAccount,
    ServiceAccountCreateCall,
    ServiceAccountUpdateCall,
    ServiceAccountWorkspaceAddCall,
    ServiceAccountWorkspaceRemoveResponse,
    UserListCall,
    UserRemoveResponse,
    UserUpdateCall,
)
from ...types.organization.workspaces import ServiceAccountWorkspaceMember
from .. import API_VERSION, Endpoint

API_KEYS_RETRIEVE = Endpoint(
    name="organization.api_keys.retrieve",
    verb="GET",
    path="/v1/organizations/api_keys/{api_key_id}",
    summary="Get an API key.",
    params=NoCall,
    result=APIKey,
    api_version=API_VERSION,
)

API_KEYS_UPDATE = Endpoint(
    name="organization.api_keys.update",
    verb="POST",
    path="/v1/organizations/api_keys/{api_key_id}",
    summary="Change an API key.",
    params=APIKeyUpdateCall,
    result=APIKey,
    api_version=API_VERSION,
)

API_KEYS_LIST = Endpoint(
    name="organization.api_keys.list",
    verb="GET",
    path="/v1/organizations/api_keys",
    summary="List API keys.",
    params=APIKeyListCall,
    result=APIKey,
    page="Page",
    api_version=API_VERSION,
)

FEDERATION_ISSUERS_CREATE = Endpoint(
    name="organization.federation.issuers.create",
    verb="POST",
    path="/v1/organizations/federation_issuers",
    summary="Create a federation issuer.",
    params=IssuerCreateCall,
    result=FederationIssuer,
    api_version=API_VERSION,
)

FEDERATION_ISSUERS_RETRIEVE = Endpoint(
    name="organization.federation.issuers.retrieve",
    verb="GET",
    path="/v1/organizations/federation_issuers/{federation_issuer_id}",
    summary="Get a federation issuer.",
    params=NoCall,
    result=FederationIssuer,
    api_version=API_VERSION,
)

FEDERATION_ISSUERS_UPDATE = Endpoint(
    name="organization.federation.issuers.update",
    verb="POST",
    path="/v1/organizations/federation_issuers/{federation_issuer_id}",
    summary="Change a federation issuer.",
    params=IssuerUpdateCall,
    result=FederationIssuer,
    api_version=API_VERSION,
)

FEDERATION_ISSUERS_LIST = Endpoint(
    name="organization.federation.issuers.list",
    verb="GET",
    path="/v1/organizations/federation_issuers",
    summary="List federation issuers.",
    params=IssuerListCall,
    result=FederationIssuer,
    page="PageCursor",
    api_version=API_VERSION,
)

FEDERATION_ISSUERS_ARCHIVE = Endpoint(
    name="organization.federation.issuers.archive",
    verb="POST",
    path="/v1/organizations/federation_issuers/{federation_issuer_id}/archive",
    summary="Archive a federation issuer; it stays readable.",
    params=NoCall,
    result=FederationIssuer,
    api_version=API_VERSION,
)

FEDERATION_RULES_CREATE = Endpoint(
    name="organization.federation.rules.create",
    verb="POST",
    path="/v1/organizations/federation_rules",
    summary="Create a federation rule.",
    params=RuleCreateCall,
    result=FederationRule,
    api_version=API_VERSION,
)

FEDERATION_RULES_RETRIEVE = Endpoint(
    name="organization.federation.rules.retrieve",
    verb="GET",
    path="/v1/organizations/federation_rules/{federation_rule_id}",
    summary="Get a federation rule.",
    params=NoCall,
    result=FederationRule,
    api_version=API_VERSION,
)

FEDERATION_RULES_UPDATE = Endpoint(
    name="organization.federation.rules.update",
    verb="POST",
    path="/v1/organizations/federation_rules/{federation_rule_id}",
    summary="Change a federation rule.",
    params=RuleUpdateCall,
    result=FederationRule,
    api_version=API_VERSION,
)

FEDERATION_RULES_LIST = Endpoint(
    name="organization.federation.rules.list",
    verb="GET",
    path="/v1/organizations/federation_rules",
    summary="List federation rules.",
    params=RuleListCall,
    result=FederationRule,
    page="PageCursor",
    api_version=API_VERSION,
)

FEDERATION_RULES_ARCHIVE = Endpoint(
    name="organization.federation.rules.archive",
    verb="POST",
    path="/v1/organizations/federation_rules/{federation_rule_id}/archive",
    summary="Archive a federation rule; it stays readable.",
    params=NoCall,
    result=FederationRule,
    api_version=API_VERSION,
)

FEDERATION_RULES_WORKSPACES_LIST = Endpoint(
    name="organization.federation.rules.workspaces.list",
    verb="GET",
    path="/v1/organizations/federation_rules/{federation_rule_id}/workspaces",
    summary="List workspaces of a federation rule.",
    params=PageCall,
    result=FederationRuleWorkspace,
    page="PageCursor",
    api_version=API_VERSION,
)

FEDERATION_RULES_WORKSPACES_ADD = Endpoint(
    name="organization.federation.rules.workspaces.add",
    verb="POST",
    path="/v1/organizations/federation_rules/{federation_rule_id}/workspaces",
    summary="Let a federation rule reach a workspace.",
    params=FederationRuleWorkspaceAddCall,
    result=FederationRuleWorkspace,
    api_version=API_VERSION,
)

FEDERATION_RULES_WORKSPACES_REMOVE = Endpoint(
    name="organization.federation.rules.workspaces.remove",
    verb="DELETE",
    path="/v1/organizations/federation_rules/{federation_rule_id}/workspaces/{workspace_id}",
    summary="Stop a federation rule from reaching a workspace.",
    params=NoCall,
    result=FederationRuleWorkspaceRemoveResponse,
    api_version=API_VERSION,
)

INVITES_CREATE = Endpoint(
    name="organization.invites.create",
    verb="POST",
    path="/v1/organizations/invites",
    summary="Invite someone to the organization.",
    params=InviteCreateCall,
    result=OrganizationInvite,
    api_version=API_VERSION,
)

INVITES_RETRIEVE = Endpoint(
    name="organization.invites.retrieve",
    verb="GET",
    path="/v1/organizations/invites/{invite_id}",
    summary="Get an invite.",
    params=NoCall,
    result=OrganizationInvite,
    api_version=API_VERSION,
)

INVITES_LIST = Endpoint(
    name="organization.invites.list",
    verb="GET",
    path="/v1/organizations/invites",
    summary="List invites.",
    params=InviteListCall,
    result=OrganizationInvite,
    page="Page",
    api_version=API_VERSION,
)

INVITES_DELETE = Endpoint(
    name="organization.invites.delete",
    verb="DELETE",
    path="/v1/organizations/invites/{invite_id}",
    summary="Withdraw an invite.",
    params=NoCall,
    result=InviteDeleteResponse,
    api_version=API_VERSION,
)

RBAC_GROUPS_CREATE = Endpoint(
    name="organization.rbac_groups.create",
    verb="POST",
    path="/v1/organizations/rbac_groups",
    summary="Create an RBAC group.",
    params=RBACGroupCreateCall,
    result=RBACGroup,
    api_version=API_VERSION,
)

RBAC_GROUPS_RETRIEVE = Endpoint(
    name="organization.rbac_groups.retrieve",
    verb="GET",
    path="/v1/organizations/rbac_groups/{rbac_group_id}",
    summary="Get an RBAC group.",
    params=NoCall,
    result=RBACGroup,
    api_version=API_VERSION,
)

RBAC_GROUPS_UPDATE = Endpoint(
    name="organization.rbac_groups.update",
    verb="POST",
    path="/v1/organizations/rbac_groups/{rbac_group_id}",
    summary="Change an RBAC group.",
    params=RBACGroupUpdateCall,
    result=RBACGroup,
    api_version=API_VERSION,
)

RBAC_GROUPS_LIST = Endpoint(
    name="organization.rbac_groups.list",
    verb="GET",
    path="/v1/organizations/rbac_groups",
    summary="List RBAC groups.",
    params=PageCall,
    result=RBACGroup,
    page="PageCursor",
    api_version=API_VERSION,
)

RBAC_GROUPS_DELETE = Endpoint(
    name="organization.rbac_groups.delete",
    verb="DELETE",
    path="/v1/organizations/rbac_groups/{rbac_group_id}",
    summary="Delete an RBAC group.",
    params=NoCall,
    result=DeletedRBACGroup,
    api_version=API_VERSION,
)

RBAC_GROUPS_MEMBERS_LIST = Endpoint(
    name="organization.rbac_groups.members.list",
    verb="GET",
    path="/v1/organizations/rbac_groups/{rbac_group_id}/members",
    summary="List members of an RBAC group.",
    params=PageCall,
    result=RBACGroupMember,
    page="PageCursor",
    api_version=API_VERSION,
)

RBAC_GROUPS_MEMBERS_ADD = Endpoint(
    name="organization.rbac_groups.members.add",
    verb="POST",
    path="/v1/organizations/rbac_groups/{rbac_group_id}/members",
    summary="Add a user to an RBAC group.",
    params=RBACGroupMemberAddCall,
    result=RBACGroupMember,
    api_version=API_VERSION,
)

RBAC_GROUPS_MEMBERS_REMOVE = Endpoint(
    name="organization.rbac_groups.members.remove",
    verb="DELETE",
    path="/v1/organizations/rbac_groups/{rbac_group_id}/members/{user_id}",
    summary="Remove a user from an RBAC group.",
    params=NoCall,
    result=DeletedRBACGroupMember,
    api_version=API_VERSION,
)

RBAC_ROLES_RETRIEVE = Endpoint(
    name="organization.rbac_roles.retrieve",
    verb="GET",
    path="/v1/organizations/rbac_roles/{rbac_role_id}",
    summary="Get an RBAC role.",
    params=NoCall,
    result=RBACRole,
    api_version=API_VERSION,
)

RBAC_ROLES_LIST = Endpoint(
    name="organization.rbac_roles.list",
    verb="GET",
    path="/v1/organizations/rbac_roles",
    summary="List RBAC roles.",
    params=PageCall,
    result=RBACRole,
    page="PageCursor",
    api_version=API_VERSION,
)

RBAC_ROLES_PERMISSIONS_LIST = Endpoint(
    name="organization.rbac_roles.permissions.list",
    verb="GET",
    path="/v1/organizations/rbac_roles/{rbac_role_id}/permissions",
    summary="List permissions of an RBAC role.",
    params=PageCall,
    result=RBACRolePermission,
    page="PageCursor",
    api_version=API_VERSION,
)

SERVICE_ACCOUNTS_CREATE = Endpoint(
    name="organization.service_accounts.create",
    verb="POST",
    path="/v1/organizations/service_accounts",
    summary="Create a service account.",
    params=ServiceAccountCreateCall,
    result=ServiceAccount,
    api_version=API_VERSION,
)

SERVICE_ACCOUNTS_RETRIEVE = Endpoint(
    name="organization.service_accounts.retrieve",
    verb="GET",
    path="/v1/organizations/service_accounts/{service_account_id}",
    summary="Get a service account.",
    params=NoCall,
    result=ServiceAccount,
    api_version=API_VERSION,
)

SERVICE_ACCOUNTS_UPDATE = Endpoint(
    name="organization.service_accounts.update",
    verb="POST",
    path="/v1/organizations/service_accounts/{service_account_id}",
    summary="Change a service account.",
    params=ServiceAccountUpdateCall,
    result=ServiceAccount,
    api_version=API_VERSION,
)

SERVICE_ACCOUNTS_LIST = Endpoint(
    name="organization.service_accounts.list",
    verb="GET",
    path="/v1/organizations/service_accounts",
    summary="List service accounts.",
    params=IssuerListCall,
    result=ServiceAccount,
    page="PageCursor",
    api_version=API_VERSION,
)

SERVICE_ACCOUNTS_ARCHIVE = Endpoint(
    name="organization.service_accounts.archive",
    verb="POST",
    path="/v1/organizations/service_accounts/{service_account_id}/archive",
    summary="Archive a service account; it stays readable.",
    params=NoCall,
    result=ServiceAccount,
    api_version=API_VERSION,
)

SERVICE_ACCOUNTS_WORKSPACES_LIST = Endpoint(
    name="organization.service_accounts.workspaces.list",
    verb="GET",
    path="/v1/organizations/service_accounts/{service_account_id}/workspaces",
    summary="List workspaces of a service account.",
    params=PageCall,
    result=ServiceAccountWorkspaceMember,
    page="PageCursor",
    api_version=API_VERSION,
)

SERVICE_ACCOUNTS_WORKSPACES_ADD = Endpoint(
    name="organization.service_accounts.workspaces.add",
    verb="POST",
    path="/v1/organizations/service_accounts/{service_account_id}/workspaces",
    summary="Add a service account to a workspace.",
    params=ServiceAccountWorkspaceAddCall,
    result=ServiceAccountWorkspaceMember,
    api_version=API_VERSION,
)

SERVICE_ACCOUNTS_WORKSPACES_REMOVE = Endpoint(
    name="organization.service_accounts.workspaces.remove",
    verb="DELETE",
    path="/v1/organizations/service_accounts/{service_account_id}/workspaces/{workspace_id}",
    summary="Remove a service account from a workspace.",
    params=NoCall,
    result=ServiceAccountWorkspaceRemoveResponse,
    api_version=API_VERSION,
)

USERS_RETRIEVE = Endpoint(
    name="organization.users.retrieve",
    verb="GET",
    path="/v1/organizations/users/{user_id}",
    summary="Get a user.",
    params=NoCall,
    result=OrganizationUser,
    api_version=API_VERSION,
)

USERS_UPDATE = Endpoint(
    name="organization.users.update",
    verb="POST",
    path="/v1/organizations/users/{user_id}",
    summary="Change a user.",
    params=UserUpdateCall,
    result=OrganizationUser,
    api_version=API_VERSION,
)

USERS_LIST = Endpoint(
    name="organization.users.list",
    verb="GET",
    path="/v1/organizations/users",
    summary="List users.",
    params=UserListCall,
    result=OrganizationUser,
    page="Page",
    api_version=API_VERSION,
)

USERS_REMOVE = Endpoint(
    name="organization.users.remove",
    verb="DELETE",
    path="/v1/organizations/users/{user_id}",
    summary="Remove a user from the organization.",
    params=NoCall,
    result=UserRemoveResponse,
    api_version=API_VERSION,
)
