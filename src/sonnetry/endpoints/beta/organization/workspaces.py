"""Beta routes: organization, workspaces."""

from __future__ import annotations

from ....types._calls import BetaCall, BetaPageCall, IdPageCall, NoCall, PageCall
from ....types.beta.data_controls import BetaGoogleManagedProjectDataControls, ProjectDataControlUpdateCall
from ....types.beta.organization.limits import BetaWorkspaceRateLimit
from ....types.beta.organization.workspaces import (
    BetaComplianceSettings,
    BetaDeletedExternalStorage,
    BetaExternalKey,
    BetaExternalStorage,
    BetaOrganization,
    BetaServiceAccountWorkspaceMember,
    BetaWorkspace,
    BetaWorkspaceMember,
    ComplianceSettingUpdateCall,
    ExternalKeyCreateCall,
    ExternalKeyUpdateCall,
    ExternalStorageCreateCall,
    ExternalStorageListCall,
    ExternalStorageUpdateCall,
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
from ....types.organization.workspaces import (
    ExternalKeyDeleteResponse,
    ExternalKeyValidateResponse,
    WorkspaceMemberRemoveResponse,
    WorkspaceServiceAccountRemoveResponse,
)
from ... import API_VERSION, Endpoint, twin
from ...organization import workspaces as ga

STORAGE_BETAS = ("efs-2026-10-01",)
GOOGLE_BETAS = ("google-managed-data-controls-2026-09-01",)

ORGANIZATION_RETRIEVE = twin(ga.ORGANIZATION_RETRIEVE, BetaOrganization, params=NoCall)
COMPLIANCE_SETTINGS_RETRIEVE = twin(ga.COMPLIANCE_SETTINGS_RETRIEVE, BetaComplianceSettings, params=BetaCall)
COMPLIANCE_SETTINGS_UPDATE = twin(
    ga.COMPLIANCE_SETTINGS_UPDATE, BetaComplianceSettings, params=ComplianceSettingUpdateCall
)
EXTERNAL_KEYS_CREATE = twin(ga.EXTERNAL_KEYS_CREATE, BetaExternalKey, params=ExternalKeyCreateCall)
EXTERNAL_KEYS_RETRIEVE = twin(ga.EXTERNAL_KEYS_RETRIEVE, BetaExternalKey, params=NoCall)
EXTERNAL_KEYS_UPDATE = twin(ga.EXTERNAL_KEYS_UPDATE, BetaExternalKey, params=ExternalKeyUpdateCall)
EXTERNAL_KEYS_LIST = twin(ga.EXTERNAL_KEYS_LIST, BetaExternalKey, params=PageCall)
EXTERNAL_KEYS_DELETE = twin(ga.EXTERNAL_KEYS_DELETE, ExternalKeyDeleteResponse, params=NoCall)
EXTERNAL_KEYS_VALIDATE = twin(ga.EXTERNAL_KEYS_VALIDATE, ExternalKeyValidateResponse, params=NoCall)
WORKSPACES_CREATE = twin(ga.WORKSPACES_CREATE, BetaWorkspace, params=WorkspaceCreateCall)
WORKSPACES_RETRIEVE = twin(ga.WORKSPACES_RETRIEVE, BetaWorkspace, params=BetaCall)
WORKSPACES_UPDATE = twin(ga.WORKSPACES_UPDATE, BetaWorkspace, params=WorkspaceUpdateCall)
WORKSPACES_LIST = twin(ga.WORKSPACES_LIST, BetaWorkspace, params=WorkspaceListCall)
WORKSPACES_ARCHIVE = twin(ga.WORKSPACES_ARCHIVE, BetaWorkspace, params=BetaCall)
WORKSPACES_MEMBERS_RETRIEVE = twin(ga.WORKSPACES_MEMBERS_RETRIEVE, BetaWorkspaceMember, params=NoCall)
WORKSPACES_MEMBERS_UPDATE = twin(ga.WORKSPACES_MEMBERS_UPDATE, BetaWorkspaceMember, params=MemberUpdateCall)
WORKSPACES_MEMBERS_LIST = twin(ga.WORKSPACES_MEMBERS_LIST, BetaWorkspaceMember, params=IdPageCall)
WORKSPACES_MEMBERS_ADD = twin(ga.WORKSPACES_MEMBERS_ADD, BetaWorkspaceMember, params=WorkspaceMemberAddCall)
WORKSPACES_MEMBERS_REMOVE = twin(ga.WORKSPACES_MEMBERS_REMOVE, WorkspaceMemberRemoveResponse, params=NoCall)
WORKSPACES_RATE_LIMITS_UPDATE = twin(
    ga.WORKSPACES_RATE_LIMITS_UPDATE, BetaWorkspaceRateLimit, params=RateLimitUpdateCall
)
WORKSPACES_RATE_LIMITS_LIST = twin(
    ga.WORKSPACES_RATE_LIMITS_LIST, BetaWorkspaceRateLimit, params=WorkspaceRateLimitListCall
)
WORKSPACES_SERVICE_ACCOUNTS_RETRIEVE = twin(
    ga.WORKSPACES_SERVICE_ACCOUNTS_RETRIEVE, BetaServiceAccountWorkspaceMember, params=BetaCall
)
WORKSPACES_SERVICE_ACCOUNTS_UPDATE = twin(
    ga.WORKSPACES_SERVICE_ACCOUNTS_UPDATE, BetaServiceAccountWorkspaceMember, params=WorkspaceServiceAccountUpdateCall
)
WORKSPACES_SERVICE_ACCOUNTS_LIST = twin(
    ga.WORKSPACES_SERVICE_ACCOUNTS_LIST, BetaServiceAccountWorkspaceMember, params=BetaPageCall
)
WORKSPACES_SERVICE_ACCOUNTS_ADD = twin(
    ga.WORKSPACES_SERVICE_ACCOUNTS_ADD, BetaServiceAccountWorkspaceMember, params=ServiceAccountAddCall
)
WORKSPACES_SERVICE_ACCOUNTS_REMOVE = twin(
    ga.WORKSPACES_SERVICE_ACCOUNTS_REMOVE, WorkspaceServiceAccountRemoveResponse, params=BetaCall
)

EXTERNAL_STORAGE_CREATE = Endpoint(
    name="beta.organization.external_storage.create",
    verb="POST",
    path="/v1/organizations/external_storage",
    summary="Register a bucket as external storage.",
    params=ExternalStorageCreateCall,
    result=BetaExternalStorage,
    betas=STORAGE_BETAS,
    api_version=API_VERSION,
)

EXTERNAL_STORAGE_RETRIEVE = Endpoint(
    name="beta.organization.external_storage.retrieve",
    verb="GET",
    path="/v1/organizations/external_storage/{external_storage_id}",
    summary="Get an external storage.",
    params=BetaCall,
    result=BetaExternalStorage,
    betas=STORAGE_BETAS,
    api_version=API_VERSION,
)

EXTERNAL_STORAGE_UPDATE = Endpoint(
    name="beta.organization.external_storage.update",
    verb="POST",
    path="/v1/organizations/external_storage/{external_storage_id}",
    summary="Change the name of an external storage.",
    params=ExternalStorageUpdateCall,
    result=BetaExternalStorage,
    betas=STORAGE_BETAS,
    api_version=API_VERSION,
)

EXTERNAL_STORAGE_LIST = Endpoint(
    name="beta.organization.external_storage.list",
    verb="GET",
    path="/v1/organizations/external_storage",
    summary="List external storage.",
    params=ExternalStorageListCall,
    result=BetaExternalStorage,
    page="PageCursor",
    betas=STORAGE_BETAS,
    api_version=API_VERSION,
)

EXTERNAL_STORAGE_DELETE = Endpoint(
    name="beta.organization.external_storage.delete",
    verb="DELETE",
    path="/v1/organizations/external_storage/{external_storage_id}",
    summary="Delete an external storage.",
    params=BetaCall,
    result=BetaDeletedExternalStorage,
    betas=STORAGE_BETAS,
    api_version=API_VERSION,
)

EXTERNAL_STORAGE_ACTIVATE = Endpoint(
    name="beta.organization.external_storage.activate",
    verb="POST",
    path="/v1/organizations/external_storage/{external_storage_id}/activate",
    summary="Verify an external storage, so that workspaces can use it.",
    params=BetaCall,
    result=BetaExternalStorage,
    betas=STORAGE_BETAS,
    api_version=API_VERSION,
)

PROVIDERS_GOOGLE_PROJECTS_DATA_CONTROLS_RETRIEVE = Endpoint(
    name="beta.organization.providers.google.projects.data_controls.retrieve",
    verb="GET",
    path="/v1/organizations/providers/google/projects/{project_number}/data_controls",
    summary="Get the encryption keys and buckets of a Google Cloud project.",
    params=BetaCall,
    result=BetaGoogleManagedProjectDataControls,
    betas=GOOGLE_BETAS,
    api_version=API_VERSION,
)

PROVIDERS_GOOGLE_PROJECTS_DATA_CONTROLS_UPDATE = Endpoint(
    name="beta.organization.providers.google.projects.data_controls.update",
    verb="POST",
    path="/v1/organizations/providers/google/projects/{project_number}/data_controls",
    summary="Set the encryption keys and buckets of a Google Cloud project.",
    params=ProjectDataControlUpdateCall,
    result=BetaGoogleManagedProjectDataControls,
    betas=GOOGLE_BETAS,
    api_version=API_VERSION,
)
