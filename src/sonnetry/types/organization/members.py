"""Who and what acts in an organization: users, invites, API keys, service accounts, federation, RBAC."""

# No `from __future__ import annotations` here: Pydantic, the server and the derivation read real objects.
# ruff: noqa: D101  (where a name and its `type` say it all, there is no docstring that repeats them)

from typing import Annotated, Any, Literal, Required

from pydantic import with_config
from typing_extensions import TypedDict

from .._base import ALWAYS, FORBID_EXTRA, BaseModel, Open, OpenUnion, Tagged, Timestamp
from .._calls import IdPageParams, Mapping, PageParams, Sequence
from .._options import RequestOptions
from .workspaces import NoBillingWorkspaceRole

OrganizationRole = Literal[
    "admin", "billing", "claude_code_user", "developer", "managed", "membership_admin", "owner", "primary_owner", "user"
]


class APIKeyCreatedBy(BaseModel):
    type: Open[Literal["service_account", "user"]]
    id: str


class APIKeyUserActor(BaseModel):
    type: Literal["user_actor"]
    user_id: str


class APIKeyServiceAccountActor(BaseModel):
    type: Literal["service_account_actor"]
    service_account_id: str


class APIKeyOrganizationScope(BaseModel):
    type: Literal["organization"]


class APIKeyWorkspaceScope(BaseModel):
    type: Literal["workspace"]
    workspace_id: str


class APIKey(BaseModel):
    type: Literal["api_key"]
    id: str
    created_at: Timestamp
    created_by: Annotated[APIKeyCreatedBy | None, ALWAYS] = None
    expires_at: Annotated[Timestamp | None, ALWAYS] = None
    name: str
    partial_key_hint: Annotated[str | None, ALWAYS] = None
    principal: Annotated[Annotated[APIKeyUserActor | APIKeyServiceAccountActor, OpenUnion()] | None, ALWAYS] = None
    scope: Annotated[APIKeyOrganizationScope | APIKeyWorkspaceScope, OpenUnion()]
    status: Open[Literal["active", "archived", "expired", "inactive"]]


class DeletedRBACGroup(BaseModel):
    type: Literal["rbac_group_deleted"]
    id: str


class DeletedRBACGroupMember(BaseModel):
    type: Literal["rbac_group_member_deleted"]
    rbac_group_id: str
    user_id: str


class JWKSDiscovery(BaseModel):
    type: Literal["discovery"]
    ca_cert_pem: str | None = None
    discovery_base: str | None = None


class JWKSExplicitURL(BaseModel):
    type: Literal["explicit_url"]
    url: str
    ca_cert_pem: str | None = None


class JWKSInline(BaseModel):
    type: Literal["inline"]
    keys: list[dict[str, Any]]


class FederationIssuerPollStatus(BaseModel):
    consecutive_failures: int
    last_fetched_at: Annotated[Timestamp | None, ALWAYS] = None
    next_poll_at: Annotated[Timestamp | None, ALWAYS] = None


class FederationIssuer(BaseModel):
    type: Literal["federation_issuer"]
    id: str
    archived_at: Annotated[Timestamp | None, ALWAYS] = None
    archived_by_actor_id: Annotated[str | None, ALWAYS] = None
    check_jti: bool
    created_at: Timestamp
    created_by_actor_id: Annotated[str | None, ALWAYS] = None
    issuer_url: str
    jwks: Annotated[JWKSDiscovery | JWKSExplicitURL | JWKSInline, OpenUnion()]
    jwks_polling_disabled_at: Annotated[Timestamp | None, ALWAYS] = None
    max_jwt_lifetime_seconds: int
    name: str
    poll_status: Annotated[FederationIssuerPollStatus | None, ALWAYS] = None
    updated_at: Timestamp
    updated_by_actor_id: Annotated[str | None, ALWAYS] = None


class FederationRuleMatch(BaseModel):
    audience: str | None = None
    claims: dict[str, str] | None = None
    condition: str | None = None
    subject_prefix: str | None = None


class ServiceAccountTarget(BaseModel):
    type: Literal["service_account"]
    service_account_id: str
    service_account_name: str | None = None


class FederationRule(BaseModel):
    type: Literal["federation_rule"]
    id: str
    applies_to_all_workspaces: bool
    archived_at: Annotated[Timestamp | None, ALWAYS] = None
    archived_by_actor_id: Annotated[str | None, ALWAYS] = None
    created_at: Timestamp
    created_by_actor_id: Annotated[str | None, ALWAYS] = None
    description: Annotated[str | None, ALWAYS] = None
    issuer_id: str
    issuer_name: Annotated[str | None, ALWAYS] = None
    match: FederationRuleMatch
    name: str
    oauth_scope: str
    target: ServiceAccountTarget
    token_lifetime_seconds: int
    updated_at: Timestamp
    updated_by_actor_id: Annotated[str | None, ALWAYS] = None
    workspace_ids: list[str]


class FederationRuleWorkspace(BaseModel):
    type: Literal["federation_rule_workspace"]
    created_at: Timestamp
    created_by_actor_id: Annotated[str | None, ALWAYS] = None
    federation_rule_id: str
    workspace_id: str
    workspace_name: Annotated[str | None, ALWAYS] = None


class OrganizationInvite(BaseModel):
    type: Literal["invite"]
    id: str
    accepted_at: Annotated[Timestamp | None, ALWAYS] = None
    email: str
    expires_at: Timestamp
    invited_at: Timestamp
    rbac_group_ids: list[str]
    role: Open[OrganizationRole]
    status: Open[Literal["accepted", "deleted", "expired", "pending"]]


class OrganizationUser(BaseModel):
    type: Literal["user"]
    id: str
    added_at: Timestamp
    email: str
    name: str
    role: Open[OrganizationRole]


class RBACAllConnectorsPermissionResource(BaseModel):
    type: Literal["all_connectors"]


class RBACConnectorPermissionResource(BaseModel):
    type: Literal["connector"]
    connector_id: str


class RBACConnectorScopePermissionResource(BaseModel):
    type: Literal["connector_scope"]
    connector_id: str
    scope: str


class RBACConnectorToolPermissionResource(BaseModel):
    type: Literal["connector_tool"]
    connector_id: str
    tool_name: str


class RBACGroup(BaseModel):
    type: Literal["rbac_group"]
    id: str
    created_at: Timestamp
    name: str
    role_ids: Annotated[list[str] | None, ALWAYS] = None
    source_type: Open[Literal["direct", "scim"]]
    updated_at: Timestamp


class RBACGroupMember(BaseModel):
    type: Literal["rbac_group_member"]
    created_at: Timestamp
    email: str
    rbac_group_id: str
    user_id: str


class RBACOrganizationPermissionResource(BaseModel):
    type: Literal["organization"]
    organization_id: str


class RBACRoleSourceBuiltIn(BaseModel):
    type: Literal["built_in"]


class RBACRoleSourceCustom(BaseModel):
    type: Literal["custom"]


RBACRoleSource = Annotated[RBACRoleSourceBuiltIn | RBACRoleSourceCustom, OpenUnion()]


class RBACRole(BaseModel):
    type: Literal["rbac_role"]
    id: str
    created_at: Timestamp
    display_name: str
    source: RBACRoleSource
    updated_at: Timestamp


RBACRolePermissionResource = Annotated[
    RBACOrganizationPermissionResource
    | RBACConnectorToolPermissionResource
    | RBACConnectorScopePermissionResource
    | RBACConnectorPermissionResource
    | RBACAllConnectorsPermissionResource,
    OpenUnion(),
]


class RBACRolePermission(BaseModel):
    type: Literal["rbac_role_permission"]
    action: str
    resource: RBACRolePermissionResource


class ServiceAccount(BaseModel):
    type: Literal["service_account"]
    id: str
    archived_at: Annotated[Timestamp | None, ALWAYS] = None
    archived_by_actor_id: Annotated[str | None, ALWAYS] = None
    created_at: Timestamp
    created_by_actor_id: Annotated[str | None, ALWAYS] = None
    description: Annotated[str | None, ALWAYS] = None
    name: str
    organization_role: Open[Literal["admin", "developer"]]
    updated_at: Timestamp
    updated_by_actor_id: Annotated[str | None, ALWAYS] = None


class InviteDeleteResponse(BaseModel):
    type: Literal["invite_deleted"]
    id: str


class UserRemoveResponse(BaseModel):
    type: Literal["user_deleted"]
    id: str


class FederationRuleWorkspaceRemoveResponse(BaseModel):
    type: Literal["federation_rule_workspace_deleted"]
    federation_rule_id: str
    workspace_id: str


class ServiceAccountWorkspaceRemoveResponse(BaseModel):
    type: Literal["service_account_workspace_member_deleted"]
    service_account_id: str
    workspace_id: str


class FederationRuleMatchParam(TypedDict, total=False):
    audience: str | None
    claims: Mapping[str, str] | None
    condition: str | None
    subject_prefix: str | None


class JWKSDiscoveryParam(TypedDict, total=False):
    type: Required[Literal["discovery"]]
    ca_cert_pem: str | None
    discovery_base: str | None


class JWKSExplicitURLParam(TypedDict, total=False):
    type: Required[Literal["explicit_url"]]
    url: Required[str]
    ca_cert_pem: str | None


class JWKSInlineParam(TypedDict, total=False):
    type: Required[Literal["inline"]]
    keys: Required[Sequence[Mapping[str, object]]]


class ServiceAccountTargetParam(TypedDict, total=False):
    type: Required[Literal["service_account"]]
    service_account_id: Required[str]
    service_account_name: str | None


JWKSParam = Annotated[JWKSDiscoveryParam | JWKSExplicitURLParam | JWKSInlineParam, Tagged()]


@with_config(FORBID_EXTRA)
class APIKeyUpdateParams(TypedDict, total=False):
    name: str | None
    status: Literal["active", "archived", "inactive"] | None


class APIKeyUpdateCall(APIKeyUpdateParams, RequestOptions):
    """Arguments of `client.organization.api_keys.update`."""


@with_config(FORBID_EXTRA)
class APIKeyListParams(IdPageParams, total=False):
    created_by_user_id: str | None
    status: Literal["active", "archived", "expired", "inactive"] | None
    workspace_id: str | None


class APIKeyListCall(APIKeyListParams, RequestOptions):
    """Arguments of `client.organization.api_keys.list`."""


@with_config(FORBID_EXTRA)
class IssuerCreateParams(TypedDict, total=False):
    issuer_url: Required[str]
    name: Required[str]
    check_jti: bool | None
    jwks: JWKSParam
    max_jwt_lifetime_seconds: int | None


class IssuerCreateCall(IssuerCreateParams, RequestOptions):
    """Arguments of `client.organization.federation.issuers.create`."""


@with_config(FORBID_EXTRA)
class IssuerUpdateParams(TypedDict, total=False):
    check_jti: bool | None
    issuer_url: str | None
    jwks: JWKSParam | None
    jwks_polling_disabled: bool | None
    max_jwt_lifetime_seconds: int | None
    name: str | None


class IssuerUpdateCall(IssuerUpdateParams, RequestOptions):
    """Arguments of `client.organization.federation.issuers.update`."""


@with_config(FORBID_EXTRA)
class IssuerListParams(PageParams, total=False):
    include_archived: bool


class IssuerListCall(IssuerListParams, RequestOptions):
    """Arguments of `client.organization.federation.issuers.list`."""


@with_config(FORBID_EXTRA)
class RuleCreateParams(TypedDict, total=False):
    issuer_id: Required[str]
    match: Required[FederationRuleMatchParam]
    name: Required[str]
    oauth_scope: Required[str]
    target: Required[ServiceAccountTargetParam]
    applies_to_all_workspaces: bool
    description: str | None
    token_lifetime_seconds: int
    workspace_id: str | None


class RuleCreateCall(RuleCreateParams, RequestOptions):
    """Arguments of `client.organization.federation.rules.create`."""


@with_config(FORBID_EXTRA)
class RuleUpdateParams(TypedDict, total=False):
    applies_to_all_workspaces: bool | None
    description: str | None
    match: FederationRuleMatchParam | None
    name: str | None
    oauth_scope: str | None
    target: ServiceAccountTargetParam | None
    token_lifetime_seconds: int | None
    workspace_id: str | None


class RuleUpdateCall(RuleUpdateParams, RequestOptions):
    """Arguments of `client.organization.federation.rules.update`."""


@with_config(FORBID_EXTRA)
class RuleListParams(PageParams, total=False):
    include_archived: bool
    issuer_id: str | None


class RuleListCall(RuleListParams, RequestOptions):
    """Arguments of `client.organization.federation.rules.list`."""


FederationRuleWorkspaceListParams = PageParams


@with_config(FORBID_EXTRA)
class FederationRuleWorkspaceAddParams(TypedDict, total=False):
    workspace_id: Required[str]


class FederationRuleWorkspaceAddCall(FederationRuleWorkspaceAddParams, RequestOptions):
    """Arguments of `client.organization.federation.rules.workspaces.add`."""


@with_config(FORBID_EXTRA)
class InviteCreateParams(TypedDict, total=False):
    email: Required[str]
    role: Required[Literal["billing", "claude_code_user", "developer", "managed", "user"]]
    rbac_group_ids: Sequence[str]


class InviteCreateCall(InviteCreateParams, RequestOptions):
    """Arguments of `client.organization.invites.create`."""


@with_config(FORBID_EXTRA)
class InviteListParams(IdPageParams, total=False):
    email: str
    roles: Sequence[str]
    statuses: Sequence[Literal["accepted", "expired", "pending"]]


class InviteListCall(InviteListParams, RequestOptions):
    """Arguments of `client.organization.invites.list`."""


@with_config(FORBID_EXTRA)
class RBACGroupCreateParams(TypedDict, total=False):
    name: Required[str]


class RBACGroupCreateCall(RBACGroupCreateParams, RequestOptions):
    """Arguments of `client.organization.rbac_groups.create`."""


@with_config(FORBID_EXTRA)
class RBACGroupUpdateParams(TypedDict, total=False):
    name: str | None


class RBACGroupUpdateCall(RBACGroupUpdateParams, RequestOptions):
    """Arguments of `client.organization.rbac_groups.update`."""


RBACGroupListParams = PageParams
RBACGroupMemberListParams = PageParams


@with_config(FORBID_EXTRA)
class RBACGroupMemberAddParams(TypedDict, total=False):
    user_id: Required[str]


class RBACGroupMemberAddCall(RBACGroupMemberAddParams, RequestOptions):
    """Arguments of `client.organization.rbac_groups.members.add`."""


RBACRoleListParams = PageParams
PermissionListParams = PageParams


@with_config(FORBID_EXTRA)
class ServiceAccountCreateParams(TypedDict, total=False):
    name: Required[str]
    description: str | None
    organization_role: Literal["admin", "developer"]


class ServiceAccountCreateCall(ServiceAccountCreateParams, RequestOptions):
    """Arguments of `client.organization.service_accounts.create`."""


@with_config(FORBID_EXTRA)
class ServiceAccountUpdateParams(TypedDict, total=False):
    description: str | None
    organization_role: Literal["admin", "developer"] | None


class ServiceAccountUpdateCall(ServiceAccountUpdateParams, RequestOptions):
    """Arguments of `client.organization.service_accounts.update`."""


ServiceAccountListParams = IssuerListParams
ServiceAccountWorkspaceListParams = PageParams


@with_config(FORBID_EXTRA)
class ServiceAccountWorkspaceAddParams(TypedDict, total=False):
    workspace_id: Required[str]
    workspace_role: Required[NoBillingWorkspaceRole]


class ServiceAccountWorkspaceAddCall(ServiceAccountWorkspaceAddParams, RequestOptions):
    """Arguments of `client.organization.service_accounts.workspaces.add`."""


@with_config(FORBID_EXTRA)
class UserUpdateParams(TypedDict, total=False):
    role: Required[Literal["billing", "claude_code_user", "developer", "managed", "user"]]


class UserUpdateCall(UserUpdateParams, RequestOptions):
    """Arguments of `client.organization.users.update`."""


@with_config(FORBID_EXTRA)
class UserListParams(IdPageParams, total=False):
    email: str
    roles: Sequence[str]


class UserListCall(UserListParams, RequestOptions):
    """Arguments of `client.organization.users.list`."""
