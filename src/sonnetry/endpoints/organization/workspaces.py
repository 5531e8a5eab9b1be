"""Routes: organization, workspaces."""

from __future__ import annotations

from ...types._calls import IdPageCall, NoCall, PageCall
from ...types.organization.limits import WorkspaceRateLimit
from ...types.organization.workspaces import (
    ComplianceSettingUpdateCall,
    ExternalKey,
    ExternalKeyCreateCall,
    ExternalKeyDeleteResponse,
    ExternalKeyUpdateCall,
    ExternalKeyValidateResponse,
    MemberUpdateCall,
    OrganizationComplianceSettings,
    OrganizationInfo,
    RateLimitUpdateCall,
    ServiceAccountAddCall,
    ServiceAccountWorkspaceMember,
    Workspace,
    WorkspaceCreateCall,
    WorkspaceListCall,
    WorkspaceMember,
    WorkspaceMemberAddCall,
    WorkspaceMemberRemoveResponse,
    WorkspaceRateLimitListCall,
    WorkspaceServiceAccountRemoveResponse,
    WorkspaceServiceAccountUpdateCall,
    WorkspaceUpdateCall,
)
from .. import API_VERSION, Endpoint

ORGANIZATION_RETRIEVE = Endpoint(
    name="organization.retrieve",
    verb="GET",
    path="/v1/organizations/me",
    summary="Get the organization of the credential.",
    params=NoCall,
    result=OrganizationInfo,
    api_version=API_VERSION,
)

COMPLIANCE_SETTINGS_RETRIEVE = Endpoint(
    name="organization.compliance_settings.retrieve",
    verb="GET",
    path="/v1/organizations/compliance_settings",
    summary="Get the compliance settings.",
    params=NoCall,
    result=OrganizationComplianceSettings,
    api_version=API_VERSION,
)

COMPLIANCE_SETTINGS_UPDATE = Endpoint(
    name="organization.compliance_settings.update",
    verb="POST",
    path="/v1/organizations/compliance_settings",
    summary="Change the compliance settings.",
    params=ComplianceSettingUpdateCall,
    result=OrganizationComplianceSettings,
    api_version=API_VERSION,
)

EXTERNAL_KEYS_CREATE = Endpoint(
    name="organization.external_keys.create",
    verb="POST",
    path="/v1/organizations/external_keys",
    summary="Create an external key.",
    params=ExternalKeyCreateCall,
    result=ExternalKey,
    api_version=API_VERSION,
)

EXTERNAL_KEYS_RETRIEVE = Endpoint(
    name="organization.external_keys.retrieve",
    verb="GET",
    path="/v1/organizations/external_keys/{external_key_id}",
    summary="Get an external key.",
    params=NoCall,
    result=ExternalKey,
    api_version=API_VERSION,
)

EXTERNAL_KEYS_UPDATE = Endpoint(
    name="organization.external_keys.update",
    verb="POST",
    path="/v1/organizations/external_keys/{external_key_id}",
    summary="Change an external key.",
    params=ExternalKeyUpdateCall,
    result=ExternalKey,
    api_version=API_VERSION,
)

EXTERNAL_KEYS_LIST = Endpoint(
    name="organization.external_keys.list",
    verb="GET",
    path="/v1/organizations/external_keys",
    summary="List external keys.",
    params=PageCall,
    result=ExternalKey,
    page="PageCursor",
    api_version=API_VERSION,
)

EXTERNAL_KEYS_DELETE = Endpoint(
    name="organization.external_keys.delete",
    verb="DELETE",
    path="/v1/organizations/external_keys/{external_key_id}",
    summary="Delete an external key.",
    params=NoCall,
    result=ExternalKeyDeleteResponse,
    api_version=API_VERSION,
)

EXTERNAL_KEYS_VALIDATE = Endpoint(
    name="organization.external_keys.validate",
    verb="POST",
    path="/v1/organizations/external_keys/{external_key_id}/validate",
    summary="Check that an external key can be used.",
    params=NoCall,
    result=ExternalKeyValidateResponse,
    api_version=API_VERSION,
)

WORKSPACES_CREATE = Endpoint(
    name="organization.workspaces.create",
    verb="POST",
    path="/v1/organizations/workspaces",
    summary="Create a workspace.",
    params=WorkspaceCreateCall,
    result=Workspace,
    api_version=API_VERSION,
)

WORKSPACES_RETRIEVE = Endpoint(
    name="organization.workspaces.retrieve",
    verb="GET",
    path="/v1/organizations/workspaces/{workspace_id}",
    summary="Get a workspace.",
    params=NoCall,
    result=Workspace,
    api_version=API_VERSION,
)

WORKSPACES_UPDATE = Endpoint(
    name="organization.workspaces.update",
    verb="POST",
    path="/v1/organizations/workspaces/{workspace_id}",
    summary="Change a workspace.",
    params=WorkspaceUpdateCall,
    result=Workspace,
    api_version=API_VERSION,
)

WORKSPACES_LIST = Endpoint(
    name="organization.workspaces.list",
    verb="GET",
    path="/v1/organizations/workspaces",
    summary="List workspaces.",
    params=WorkspaceListCall,
    result=Workspace,
    page="Page",
    api_version=API_VERSION,
)

WORKSPACES_ARCHIVE = Endpoint(
    name="organization.workspaces.archive",
    verb="POST",
    path="/v1/organizations/workspaces/{workspace_id}/archive",
    summary="Archive a workspace; it stays readable.",
    params=NoCall,
    result=Workspace,
    api_version=API_VERSION,
)

WORKSPACES_MEMBERS_RETRIEVE = Endpoint(
    name="organization.workspaces.members.retrieve",
    verb="GET",
    path="/v1/organizations/workspaces/{workspace_id}/members/{user_id}",
    summary="Get a member of a workspace.",
    params=NoCall,
    result=WorkspaceMember,
    api_version=API_VERSION,
)

WORKSPACES_MEMBERS_UPDATE = Endpoint(
    name="organization.workspaces.members.update",
    verb="POST",
    path="/v1/organizations/workspaces/{workspace_id}/members/{user_id}",
    summary="Change a member of a workspace.",
    params=MemberUpdateCall,
    result=WorkspaceMember,
    api_version=API_VERSION,
)

WORKSPACES_MEMBERS_LIST = Endpoint(
    name="organization.workspaces.members.list",
    verb="GET",
    path="/v1/organizations/workspaces/{workspace_id}/members",
    summary="List members of a workspace.",
    params=IdPageCall,
    result=WorkspaceMember,
    page="Page",
    api_version=API_VERSION,
)

WORKSPACES_MEMBERS_ADD = Endpoint(
    name="organization.workspaces.members.add",
    verb="POST",
    path="/v1/organizations/workspaces/{workspace_id}/members",
    summary="Add a user to a workspace.",
    params=WorkspaceMemberAddCall,
    result=WorkspaceMember,
    api_version=API_VERSION,
)

WORKSPACES_MEMBERS_REMOVE = Endpoint(
    name="organization.workspaces.members.remove",
    verb="DELETE",
    path="/v1/organizations/workspaces/{workspace_id}/members/{user_id}",
    summary="Remove a user from a workspace.",
    params=NoCall,
    result=WorkspaceMemberRemoveResponse,
    api_version=API_VERSION,
)

WORKSPACES_RATE_LIMITS_UPDATE = Endpoint(
    name="organization.workspaces.rate_limits.update",
    verb="POST",
    path="/v1/organizations/workspaces/{workspace_id}/rate_limits/{rate_limit_id}",
    summary="Change a rate limit of a workspace.",
    params=RateLimitUpdateCall,
    result=WorkspaceRateLimit,
    api_version=API_VERSION,
)

WORKSPACES_RATE_LIMITS_LIST = Endpoint(
    name="organization.workspaces.rate_limits.list",
    verb="GET",
    path="/v1/organizations/workspaces/{workspace_id}/rate_limits",
    summary="List rate limits of a workspace.",
    params=WorkspaceRateLimitListCall,
    result=WorkspaceRateLimit,
    page="PageCursor",
    api_version=API_VERSION,
)

WORKSPACES_SERVICE_ACCOUNTS_RETRIEVE = Endpoint(
    name="organization.workspaces.service_accounts.retrieve",
    verb="GET",
    path="/v1/organizations/workspaces/{workspace_id}/service_accounts/{service_account_id}",
    summary="Get a service account of a workspace.",
    params=NoCall,
    result=ServiceAccountWorkspaceMember,
    api_version=API_VERSION,
)

WORKSPACES_SERVICE_ACCOUNTS_UPDATE = Endpoint(
    name="organization.workspaces.service_accounts.update",
    verb="POST",
    path="/v1/organizations/workspaces/{workspace_id}/service_accounts/{service_account_id}",
    summary="Change a service account of a workspace.",
    params=WorkspaceServiceAccountUpdateCall,
    result=ServiceAccountWorkspaceMember,
    api_version=API_VERSION,
)

WORKSPACES_SERVICE_ACCOUNTS_LIST = Endpoint(
    name="organization.workspaces.service_accounts.list",
    verb="GET",
    path="/v1/organizations/workspaces/{workspace_id}/service_accounts",
    summary="List service accounts of a workspace.",
    params=PageCall,
    result=ServiceAccountWorkspaceMember,
    page="PageCursor",
    api_version=API_VERSION,
)

WORKSPACES_SERVICE_ACCOUNTS_ADD = Endpoint(
    name="organization.workspaces.service_accounts.add",
    verb="POST",
    path="/v1/organizations/workspaces/{workspace_id}/service_accounts",
    summary="Add a service account to a workspace.",
    params=ServiceAccountAddCall,
    result=ServiceAccountWorkspaceMember,
    api_version=API_VERSION,
)

WORKSPACES_SERVICE_ACCOUNTS_REMOVE = Endpoint(
    name="organization.workspaces.service_accounts.remove",
    verb="DELETE",
    path="/v1/organizations/workspaces/{workspace_id}/service_accounts/{service_account_id}",
    summary="Remove a service account from a workspace.",
    params=NoCall,
    result=WorkspaceServiceAccountRemoveResponse,
    api_version=API_VERSION,
)
