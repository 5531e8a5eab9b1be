"""Workspaces, external keys and compliance settings in their beta form."""

# No `from __future__ import annotations` here: Pydantic, the server and the derivation read real objects.
# ruff: noqa: D101  (where a name and its `type` say it all, there is no docstring that repeats them)

from typing import TYPE_CHECKING, Annotated, Literal, Required

from pydantic import with_config
from typing_extensions import TypedDict

from ..._base import ALWAYS, FORBID_EXTRA, BaseModel, OpenUnion, Tagged, Timestamp
from ..._calls import BetaHeader, IdPageParams, PageParams
from ..._lazy import package
from ..._options import RequestOptions
from ...organization import workspaces as ga
from ...organization.workspaces import ExternalKeyAttachedAttachment, ExternalKeyUnattachedAttachment

BetaAllowedInferenceGeo = ga.AllowedInferenceGeo
BetaAzureExternalKeyConfig = ga.AzureExternalKeyConfig
BetaAzureExternalKeyConfigParam = ga.AzureExternalKeyConfigParam
BetaComplianceSettingsState = ga.ComplianceSettingsState
BetaComplianceSettingsStateDisabled = ga.ComplianceSettingsStateDisabled
BetaComplianceSettingsStateDisabledParam = ga.ComplianceSettingsStateDisabledParam
BetaComplianceSettingsStateEnabled = ga.ComplianceSettingsStateEnabled
BetaComplianceSettingsStateEnabledParam = ga.ComplianceSettingsStateEnabledParam
BetaComplianceSettingsStateParam = ga.ComplianceSettingsStateParam
BetaDataResidency = ga.DataResidency
BetaDataResidencyCreateConfigParam = ga.DataResidencyCreateConfigParam
BetaDataResidencyUpdateConfigParam = ga.DataResidencyUpdateConfigParam
BetaExternalKeyAttachedAttachment = ga.ExternalKeyAttachedAttachment
BetaExternalKeyUnattachedAttachment = ga.ExternalKeyUnattachedAttachment
BetaGCPExternalKeyConfig = ga.GCPExternalKeyConfig
BetaGCPExternalKeyConfigParam = ga.GCPExternalKeyConfigParam
BetaNoBillingWorkspaceRole = ga.NoBillingWorkspaceRole
BetaServiceAccountWorkspaceMember = ga.ServiceAccountWorkspaceMember
BetaWorkspace = ga.Workspace
BetaWorkspaceMember = ga.WorkspaceMember
BetaWorkspaceRole = ga.WorkspaceRole
ExternalKeyDeleteResponse = ga.ExternalKeyDeleteResponse
ExternalKeyValidateResponse = ga.ExternalKeyValidateResponse
WorkspaceMemberRemoveResponse = ga.WorkspaceMemberRemoveResponse
WorkspaceServiceAccountRemoveResponse = ga.WorkspaceServiceAccountRemoveResponse


class BetaAWSExternalKeyConfig(BaseModel):
    type: Literal["aws"]
    kms_arn: str
    region: str | None = None
    role_arn: str | None = None


class BetaComplianceSettings(BaseModel):
    type: Literal["compliance_settings"]
    state: BetaComplianceSettingsState


BetaExternalKeyProviderConfig = Annotated[
    BetaAWSExternalKeyConfig | BetaGCPExternalKeyConfig | BetaAzureExternalKeyConfig, OpenUnion()
]


class BetaExternalKey(BaseModel):
    type: Literal["external_key"]
    id: str
    attachment: Annotated[ExternalKeyAttachedAttachment | ExternalKeyUnattachedAttachment, OpenUnion()]
    created_at: Timestamp
    display_name: Annotated[str | None, ALWAYS] = None
    geo: str
    provider_config: BetaExternalKeyProviderConfig
    updated_at: Timestamp
    user_profile_id: Annotated[str | None, ALWAYS] = None


class BetaOrganization(BaseModel):
    type: Literal["organization"]
    id: str
    name: str


class BetaAWSExternalKeyConfigParam(TypedDict, total=False):
    type: Required[Literal["aws"]]
    kms_arn: Required[str]
    region: str | None
    role_arn: str | None


BetaExternalKeyConfigParam = Annotated[
    BetaAWSExternalKeyConfigParam | BetaGCPExternalKeyConfigParam | BetaAzureExternalKeyConfigParam, Tagged()
]

ComplianceSettingUpdateParams = ga.ComplianceSettingUpdateParams


class ComplianceSettingUpdateCall(ComplianceSettingUpdateParams, RequestOptions):
    """Arguments of `client.beta.organization.compliance_settings.update`."""


@with_config(FORBID_EXTRA)
class ExternalKeyCreateParams(TypedDict, total=False):
    provider_config: Required[BetaExternalKeyConfigParam]
    display_name: str | None
    geo: Literal["us"]
    user_profile_id: str | None


class ExternalKeyCreateCall(ExternalKeyCreateParams, RequestOptions):
    """Arguments of `client.beta.organization.external_keys.create`."""


@with_config(FORBID_EXTRA)
class ExternalKeyUpdateParams(TypedDict, total=False):
    display_name: str | None
    geo: Literal["us"] | None
    provider_config: BetaExternalKeyConfigParam | None


class ExternalKeyUpdateCall(ExternalKeyUpdateParams, RequestOptions):
    """Arguments of `client.beta.organization.external_keys.update`."""


ExternalKeyListParams = PageParams
WorkspaceCreateParams = ga.WorkspaceCreateParams


class WorkspaceCreateCall(WorkspaceCreateParams, BetaHeader, RequestOptions):
    """Arguments of `client.beta.organization.workspaces.create`."""


WorkspaceUpdateParams = ga.WorkspaceUpdateParams


class WorkspaceUpdateCall(WorkspaceUpdateParams, RequestOptions):
    """Arguments of `client.beta.organization.workspaces.update`."""


WorkspaceListParams = ga.WorkspaceListParams


class WorkspaceListCall(WorkspaceListParams, RequestOptions):
    """Arguments of `client.beta.organization.workspaces.list`."""


MemberUpdateParams = ga.MemberUpdateParams


class MemberUpdateCall(MemberUpdateParams, RequestOptions):
    """Arguments of `client.beta.organization.workspaces.members.update`."""


WorkspaceMemberListParams = IdPageParams
WorkspaceMemberAddParams = ga.WorkspaceMemberAddParams


class WorkspaceMemberAddCall(WorkspaceMemberAddParams, RequestOptions):
    """Arguments of `client.beta.organization.workspaces.members.add`."""


RateLimitUpdateParams = ga.RateLimitUpdateParams


class RateLimitUpdateCall(RateLimitUpdateParams, RequestOptions):
    """Arguments of `client.beta.organization.workspaces.rate_limits.update`."""


WorkspaceRateLimitListParams = ga.WorkspaceRateLimitListParams


class WorkspaceRateLimitListCall(WorkspaceRateLimitListParams, RequestOptions):
    """Arguments of `client.beta.organization.workspaces.rate_limits.list`."""


WorkspaceServiceAccountUpdateParams = ga.WorkspaceServiceAccountUpdateParams


class WorkspaceServiceAccountUpdateCall(WorkspaceServiceAccountUpdateParams, BetaHeader, RequestOptions):
    """Arguments of `client.beta.organization.workspaces.service_accounts.update`."""


WorkspaceServiceAccountListParams = PageParams
ServiceAccountAddParams = ga.ServiceAccountAddParams


class ServiceAccountAddCall(ServiceAccountAddParams, BetaHeader, RequestOptions):
    """Arguments of `client.beta.organization.workspaces.service_accounts.add`."""


if not TYPE_CHECKING:  # the official package has a package here
    __path__, __getattr__ = package(__name__)
