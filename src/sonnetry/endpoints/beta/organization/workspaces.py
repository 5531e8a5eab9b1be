"""Beta routes: organization, workspaces."""

from __future__ import annotations

from ....types._calls import BetaCall, BetaPageCall, IdPageCall, NoCall, PageCall
from ....types.beta.organization.limits import BetaWorkspaceRateLimit
from ....types.beta.organization.workspaces import (
    BetaComplianceSettings,
    BetaExternalKey,
    BetaOrganization,
    BetaServiceAccountWorkspaceMember,
    BetaWorkspace,
    BetaWorkspaceMember,
    ComplianceSettingUpdateCall,
    ExternalKeyCreateCall,
    ExternalKeyUpdateCall,
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
from ... import twin
from ...organization import workspaces as ga

ORGANIZATION_RETRIEVE = twin(ga.ORGANIZATION_RETRIEVE, BetaOrganization, params=NoCall)
COMPLIANCE_SETTINGS_RETRIEVE = twin(ga.COMPLIANCE_SETTINGS_RETRIEVE, BetaComplianceSettings, params=NoCall)
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
WORKSPACES_RETRIEVE = twin(ga.WORKSPACES_RETRIEVE, BetaWorkspace, params=NoCall)
WORKSPACES_UPDATE = twin(ga.WORKSPACES_UPDATE, BetaWorkspace, params=WorkspaceUpdateCall)
WORKSPACES_LIST = twin(ga.WORKSPACES_LIST, BetaWorkspace, params=WorkspaceListCall)
WORKSPACES_ARCHIVE = twin(ga.WORKSPACES_ARCHIVE, BetaWorkspace, params=NoCall)
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
