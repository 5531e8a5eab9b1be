"""Beta routes: organization, members."""

from __future__ import annotations

from ....types._calls import BetaCall, BetaPageCall, NoCall, PageCall
from ....types.beta.organization.members import (
    APIKeyListCall,
    APIKeyUpdateCall,
    BetaAPIKey,
    BetaDeletedRBACGroup,
    BetaDeletedRBACGroupMember,
    BetaFederationIssuer,
    BetaFederationRule,
    BetaFederationRuleWorkspace,
    BetaOrganizationInvite,
    BetaOrganizationUser,
    BetaRBACGroup,
    BetaRBACGroupMember,
    BetaRBACRole,
    BetaRBACRolePermission,
    BetaServiceAccount,
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
from ....types.beta.organization.workspaces import BetaServiceAccountWorkspaceMember
from ....types.organization.members import (
    FederationRuleWorkspaceRemoveResponse,
    InviteDeleteResponse,
    ServiceAccountWorkspaceRemoveResponse,
    UserRemoveResponse,
)
from ... import API_VERSION, Endpoint, twin
from ...organization import members as ga

API_KEYS_RETRIEVE = twin(ga.API_KEYS_RETRIEVE, BetaAPIKey, params=NoCall)
API_KEYS_UPDATE = twin(ga.API_KEYS_UPDATE, BetaAPIKey, params=APIKeyUpdateCall)
API_KEYS_LIST = twin(ga.API_KEYS_LIST, BetaAPIKey, params=APIKeyListCall)
FEDERATION_ISSUERS_CREATE = twin(ga.FEDERATION_ISSUERS_CREATE, BetaFederationIssuer, params=IssuerCreateCall)
FEDERATION_ISSUERS_RETRIEVE = twin(ga.FEDERATION_ISSUERS_RETRIEVE, BetaFederationIssuer, params=BetaCall)
FEDERATION_ISSUERS_UPDATE = twin(ga.FEDERATION_ISSUERS_UPDATE, BetaFederationIssuer, params=IssuerUpdateCall)
FEDERATION_ISSUERS_LIST = twin(ga.FEDERATION_ISSUERS_LIST, BetaFederationIssuer, params=IssuerListCall)
FEDERATION_ISSUERS_ARCHIVE = twin(ga.FEDERATION_ISSUERS_ARCHIVE, BetaFederationIssuer, params=BetaCall)
FEDERATION_RULES_CREATE = twin(ga.FEDERATION_RULES_CREATE, BetaFederationRule, params=RuleCreateCall)
FEDERATION_RULES_RETRIEVE = twin(ga.FEDERATION_RULES_RETRIEVE, BetaFederationRule, params=BetaCall)
FEDERATION_RULES_UPDATE = twin(ga.FEDERATION_RULES_UPDATE, BetaFederationRule, params=RuleUpdateCall)
FEDERATION_RULES_LIST = twin(ga.FEDERATION_RULES_LIST, BetaFederationRule, params=RuleListCall)
FEDERATION_RULES_ARCHIVE = twin(ga.FEDERATION_RULES_ARCHIVE, BetaFederationRule, params=BetaCall)
FEDERATION_RULES_WORKSPACES_LIST = twin(
    ga.FEDERATION_RULES_WORKSPACES_LIST, BetaFederationRuleWorkspace, params=BetaPageCall
)
FEDERATION_RULES_WORKSPACES_ADD = twin(
    ga.FEDERATION_RULES_WORKSPACES_ADD, BetaFederationRuleWorkspace, params=FederationRuleWorkspaceAddCall
)
FEDERATION_RULES_WORKSPACES_REMOVE = twin(
    ga.FEDERATION_RULES_WORKSPACES_REMOVE, FederationRuleWorkspaceRemoveResponse, params=BetaCall
)
INVITES_CREATE = twin(ga.INVITES_CREATE, BetaOrganizationInvite, params=InviteCreateCall)
INVITES_RETRIEVE = twin(ga.INVITES_RETRIEVE, BetaOrganizationInvite, params=NoCall)
INVITES_LIST = twin(ga.INVITES_LIST, BetaOrganizationInvite, params=InviteListCall)
INVITES_DELETE = twin(ga.INVITES_DELETE, InviteDeleteResponse, params=NoCall)
RBAC_GROUPS_CREATE = twin(ga.RBAC_GROUPS_CREATE, BetaRBACGroup, params=RBACGroupCreateCall)
RBAC_GROUPS_RETRIEVE = twin(ga.RBAC_GROUPS_RETRIEVE, BetaRBACGroup, params=NoCall)
RBAC_GROUPS_UPDATE = twin(ga.RBAC_GROUPS_UPDATE, BetaRBACGroup, params=RBACGroupUpdateCall)
RBAC_GROUPS_LIST = twin(ga.RBAC_GROUPS_LIST, BetaRBACGroup, params=PageCall)
RBAC_GROUPS_DELETE = twin(ga.RBAC_GROUPS_DELETE, BetaDeletedRBACGroup, params=NoCall)
RBAC_GROUPS_MEMBERS_LIST = twin(ga.RBAC_GROUPS_MEMBERS_LIST, BetaRBACGroupMember, params=PageCall)
RBAC_GROUPS_MEMBERS_ADD = twin(ga.RBAC_GROUPS_MEMBERS_ADD, BetaRBACGroupMember, params=RBACGroupMemberAddCall)
RBAC_GROUPS_MEMBERS_REMOVE = twin(ga.RBAC_GROUPS_MEMBERS_REMOVE, BetaDeletedRBACGroupMember, params=NoCall)
RBAC_ROLES_RETRIEVE = twin(ga.RBAC_ROLES_RETRIEVE, BetaRBACRole, params=NoCall)
RBAC_ROLES_LIST = twin(ga.RBAC_ROLES_LIST, BetaRBACRole, params=PageCall)
RBAC_ROLES_PERMISSIONS_LIST = twin(ga.RBAC_ROLES_PERMISSIONS_LIST, BetaRBACRolePermission, params=PageCall)
SERVICE_ACCOUNTS_CREATE = twin(ga.SERVICE_ACCOUNTS_CREATE, BetaServiceAccount, params=ServiceAccountCreateCall)
SERVICE_ACCOUNTS_RETRIEVE = twin(ga.SERVICE_ACCOUNTS_RETRIEVE, BetaServiceAccount, params=BetaCall)
SERVICE_ACCOUNTS_UPDATE = twin(ga.SERVICE_ACCOUNTS_UPDATE, BetaServiceAccount, params=ServiceAccountUpdateCall)
SERVICE_ACCOUNTS_LIST = twin(ga.SERVICE_ACCOUNTS_LIST, BetaServiceAccount, params=IssuerListCall)
SERVICE_ACCOUNTS_ARCHIVE = twin(ga.SERVICE_ACCOUNTS_ARCHIVE, BetaServiceAccount, params=BetaCall)
SERVICE_ACCOUNTS_WORKSPACES_LIST = twin(
    ga.SERVICE_ACCOUNTS_WORKSPACES_LIST, BetaServiceAccountWorkspaceMember, params=BetaPageCall
)
SERVICE_ACCOUNTS_WORKSPACES_ADD = twin(
    ga.SERVICE_ACCOUNTS_WORKSPACES_ADD, BetaServiceAccountWorkspaceMember, params=ServiceAccountWorkspaceAddCall
)
SERVICE_ACCOUNTS_WORKSPACES_REMOVE = twin(
    ga.SERVICE_ACCOUNTS_WORKSPACES_REMOVE, ServiceAccountWorkspaceRemoveResponse, params=BetaCall
)
USERS_RETRIEVE = twin(ga.USERS_RETRIEVE, BetaOrganizationUser, params=NoCall)
USERS_UPDATE = twin(ga.USERS_UPDATE, BetaOrganizationUser, params=UserUpdateCall)
USERS_LIST = twin(ga.USERS_LIST, BetaOrganizationUser, params=UserListCall)
USERS_REMOVE = twin(ga.USERS_REMOVE, UserRemoveResponse, params=NoCall)

USERS_SIGN_OUT = Endpoint(
    name="beta.organization.users.sign_out",
    verb="POST",
    path="/v1/organizations/users/{user_id}/sign_out",
    summary="Sign a user out everywhere.",
    params=BetaCall,
    result=BetaOrganizationUser,
    betas=("admin-user-sign-out-2026-10-08",),
    api_version=API_VERSION,
)
