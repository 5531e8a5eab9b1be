"""The beta names of members, invites, keys, federation and RBAC."""

# No `from __future__ import annotations` here: Pydantic, the server and the derivation read real objects.
# ruff: noqa: D101  (where a name and its `type` say it all, there is no docstring that repeats them)

from typing import Annotated, Literal, Required

from pydantic import with_config
from typing_extensions import TypedDict

from ..._base import ALWAYS, FORBID_EXTRA, BaseModel, Timestamp
from ..._calls import BetaHeader, Mapping, PageParams
from ..._options import RequestOptions
from ...organization import members as ga

BetaAPIKey = ga.APIKey
BetaAPIKeyCreatedBy = ga.APIKeyCreatedBy
BetaAPIKeyOrganizationScope = ga.APIKeyOrganizationScope
BetaAPIKeyServiceAccountActor = ga.APIKeyServiceAccountActor
BetaAPIKeyUserActor = ga.APIKeyUserActor
BetaAPIKeyWorkspaceScope = ga.APIKeyWorkspaceScope
BetaDeletedRBACGroup = ga.DeletedRBACGroup
BetaDeletedRBACGroupMember = ga.DeletedRBACGroupMember
BetaFederationIssuer = ga.FederationIssuer
BetaFederationIssuerPollStatus = ga.FederationIssuerPollStatus
BetaFederationRuleMatch = ga.FederationRuleMatch
BetaFederationRuleMatchParam = ga.FederationRuleMatchParam
BetaFederationRuleWorkspace = ga.FederationRuleWorkspace
BetaJWKSDiscovery = ga.JWKSDiscovery
BetaJWKSDiscoveryParam = ga.JWKSDiscoveryParam
BetaJWKSExplicitURL = ga.JWKSExplicitURL
BetaJWKSExplicitURLParam = ga.JWKSExplicitURLParam
BetaJWKSInline = ga.JWKSInline
BetaJWKSInlineParam = ga.JWKSInlineParam
BetaOrganizationInvite = ga.OrganizationInvite
BetaOrganizationRole = ga.OrganizationRole
BetaOrganizationUser = ga.OrganizationUser
BetaRBACAllConnectorsPermissionResource = ga.RBACAllConnectorsPermissionResource
BetaRBACConnectorPermissionResource = ga.RBACConnectorPermissionResource
BetaRBACConnectorScopePermissionResource = ga.RBACConnectorScopePermissionResource
BetaRBACConnectorToolPermissionResource = ga.RBACConnectorToolPermissionResource
BetaRBACGroup = ga.RBACGroup
BetaRBACGroupMember = ga.RBACGroupMember
BetaRBACOrganizationPermissionResource = ga.RBACOrganizationPermissionResource
BetaRBACRole = ga.RBACRole
BetaRBACRolePermission = ga.RBACRolePermission
BetaRBACRoleSource = ga.RBACRoleSource
BetaRBACRoleSourceBuiltIn = ga.RBACRoleSourceBuiltIn
BetaRBACRoleSourceCustom = ga.RBACRoleSourceCustom
BetaServiceAccount = ga.ServiceAccount
BetaServiceAccountTarget = ga.ServiceAccountTarget
BetaServiceAccountTargetParam = ga.ServiceAccountTargetParam
InviteDeleteResponse = ga.InviteDeleteResponse
UserRemoveResponse = ga.UserRemoveResponse
FederationRuleWorkspaceRemoveResponse = ga.FederationRuleWorkspaceRemoveResponse
ServiceAccountWorkspaceRemoveResponse = ga.ServiceAccountWorkspaceRemoveResponse


class BetaFederationRule(BaseModel):
    type: Literal["federation_rule"]
    id: str
    applies_to_all_workspaces: bool
    archived_at: Annotated[Timestamp | None, ALWAYS] = None
    archived_by_actor_id: Annotated[str | None, ALWAYS] = None
    attributes: Annotated[dict[str, str] | None, ALWAYS] = None
    created_at: Timestamp
    created_by_actor_id: Annotated[str | None, ALWAYS] = None
    description: Annotated[str | None, ALWAYS] = None
    issuer_id: str
    issuer_name: Annotated[str | None, ALWAYS] = None
    match: BetaFederationRuleMatch
    name: str
    oauth_scope: str
    target: BetaServiceAccountTarget
    token_lifetime_seconds: int
    updated_at: Timestamp
    updated_by_actor_id: Annotated[str | None, ALWAYS] = None
    workspace_id: Annotated[str | None, ALWAYS] = None
    workspace_ids: list[str]


APIKeyUpdateParams = ga.APIKeyUpdateParams


class APIKeyUpdateCall(APIKeyUpdateParams, RequestOptions):
    """Arguments of `client.beta.organization.api_keys.update`."""


APIKeyListParams = ga.APIKeyListParams


class APIKeyListCall(APIKeyListParams, RequestOptions):
    """Arguments of `client.beta.organization.api_keys.list`."""


IssuerCreateParams = ga.IssuerCreateParams


class IssuerCreateCall(IssuerCreateParams, BetaHeader, RequestOptions):
    """Arguments of `client.beta.organization.federation.issuers.create`."""


IssuerUpdateParams = ga.IssuerUpdateParams


class IssuerUpdateCall(IssuerUpdateParams, BetaHeader, RequestOptions):
    """Arguments of `client.beta.organization.federation.issuers.update`."""


IssuerListParams = ga.IssuerListParams


class IssuerListCall(IssuerListParams, BetaHeader, RequestOptions):
    """Arguments of `client.beta.organization.federation.issuers.list`."""


@with_config(FORBID_EXTRA)
class RuleCreateParams(TypedDict, total=False):
    issuer_id: Required[str]
    match: Required[BetaFederationRuleMatchParam]
    name: Required[str]
    oauth_scope: Required[str]
    target: Required[BetaServiceAccountTargetParam]
    applies_to_all_workspaces: bool
    attributes: Mapping[str, str] | None
    description: str | None
    token_lifetime_seconds: int
    workspace_id: str | None


class RuleCreateCall(RuleCreateParams, BetaHeader, RequestOptions):
    """Arguments of `client.beta.organization.federation.rules.create`."""


@with_config(FORBID_EXTRA)
class RuleUpdateParams(TypedDict, total=False):
    applies_to_all_workspaces: bool | None
    attributes: Mapping[str, str] | None
    description: str | None
    match: BetaFederationRuleMatchParam | None
    name: str | None
    oauth_scope: str | None
    target: BetaServiceAccountTargetParam | None
    token_lifetime_seconds: int | None
    workspace_id: str | None


class RuleUpdateCall(RuleUpdateParams, BetaHeader, RequestOptions):
    """Arguments of `client.beta.organization.federation.rules.update`."""


RuleListParams = ga.RuleListParams


class RuleListCall(RuleListParams, BetaHeader, RequestOptions):
    """Arguments of `client.beta.organization.federation.rules.list`."""


FederationRuleWorkspaceListParams = PageParams
FederationRuleWorkspaceAddParams = ga.FederationRuleWorkspaceAddParams


class FederationRuleWorkspaceAddCall(FederationRuleWorkspaceAddParams, BetaHeader, RequestOptions):
    """Arguments of `client.beta.organization.federation.rules.workspaces.add`."""


InviteCreateParams = ga.InviteCreateParams


class InviteCreateCall(InviteCreateParams, RequestOptions):
    """Arguments of `client.beta.organization.invites.create`."""


InviteListParams = ga.InviteListParams


class InviteListCall(InviteListParams, RequestOptions):
    """Arguments of `client.beta.organization.invites.list`."""


RBACGroupCreateParams = ga.RBACGroupCreateParams


class RBACGroupCreateCall(RBACGroupCreateParams, RequestOptions):
    """Arguments of `client.beta.organization.rbac_groups.create`."""


RBACGroupUpdateParams = ga.RBACGroupUpdateParams


class RBACGroupUpdateCall(RBACGroupUpdateParams, RequestOptions):
    """Arguments of `client.beta.organization.rbac_groups.update`."""


RBACGroupListParams = PageParams
RBACGroupMemberListParams = PageParams
RBACGroupMemberAddParams = ga.RBACGroupMemberAddParams


class RBACGroupMemberAddCall(RBACGroupMemberAddParams, RequestOptions):
    """Arguments of `client.beta.organization.rbac_groups.members.add`."""


RBACRoleListParams = PageParams
PermissionListParams = PageParams
ServiceAccountCreateParams = ga.ServiceAccountCreateParams


class ServiceAccountCreateCall(ServiceAccountCreateParams, BetaHeader, RequestOptions):
    """Arguments of `client.beta.organization.service_accounts.create`."""


ServiceAccountUpdateParams = ga.ServiceAccountUpdateParams


class ServiceAccountUpdateCall(ServiceAccountUpdateParams, BetaHeader, RequestOptions):
    """Arguments of `client.beta.organization.service_accounts.update`."""


ServiceAccountListParams = IssuerListParams
ServiceAccountWorkspaceListParams = PageParams
ServiceAccountWorkspaceAddParams = ga.ServiceAccountWorkspaceAddParams


class ServiceAccountWorkspaceAddCall(ServiceAccountWorkspaceAddParams, BetaHeader, RequestOptions):
    """Arguments of `client.beta.organization.service_accounts.workspaces.add`."""


UserUpdateParams = ga.UserUpdateParams


class UserUpdateCall(UserUpdateParams, RequestOptions):
    """Arguments of `client.beta.organization.users.update`."""


UserListParams = ga.UserListParams


class UserListCall(UserListParams, RequestOptions):
    """Arguments of `client.beta.organization.users.list`."""
