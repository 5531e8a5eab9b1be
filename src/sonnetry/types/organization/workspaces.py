"""Workspaces, external keys, compliance settings, and the organization itself."""

# No `from __future__ import annotations` here: Pydantic, the server and the derivation read real objects.
# ruff: noqa: D101  (where a name and its `type` say it all, there is no docstring that repeats them)

from typing import TYPE_CHECKING, Annotated, Literal, Required

from annotated_types import Ge, Le
from pydantic import with_config
from typing_extensions import TypedDict

from .._base import ALWAYS, FORBID_EXTRA, BaseModel, Open, OpenUnion, Tagged, Timestamp
from .._calls import IdPageParams, Mapping, PageParams, Sequence
from .._lazy import package
from .._options import RequestOptions
from .limits import WorkspaceRateLimitUpdateValueParam

AllowedInferenceGeo = Literal["global", "us"]

NoBillingWorkspaceRole = Literal[
    "workspace_admin", "workspace_developer", "workspace_restricted_developer", "workspace_user"
]

WorkspaceRole = Literal[
    "workspace_admin", "workspace_billing", "workspace_developer", "workspace_restricted_developer", "workspace_user"
]


class AWSExternalKeyConfig(BaseModel):
    type: Literal["aws"]
    kms_arn: str
    region: str | None = None


class AzureExternalKeyConfig(BaseModel):
    type: Literal["azure"]
    key_name: str
    tenant_id: str
    vault_uri: str
    client_id: str | None = None


class ComplianceSettingsStateEnabled(BaseModel):
    type: Literal["enabled"]


class ComplianceSettingsStateDisabled(BaseModel):
    type: Literal["disabled"]


ComplianceSettingsState = Annotated[ComplianceSettingsStateEnabled | ComplianceSettingsStateDisabled, OpenUnion()]


class DataResidency(BaseModel):
    allowed_inference_geos: list[Open[AllowedInferenceGeo]] | Literal["unrestricted"]
    default_inference_geo: Open[Literal["global", "us"]]
    workspace_geo: Literal["us"]


class ExternalKeyAttachedAttachment(BaseModel):
    type: Literal["attached"]


class ExternalKeyUnattachedAttachment(BaseModel):
    type: Literal["unattached"]


class GCPExternalKeyConfig(BaseModel):
    type: Literal["gcp"]
    key_name: str


class ExternalKey(BaseModel):
    type: Literal["external_key"]
    id: str
    attachment: Annotated[ExternalKeyAttachedAttachment | ExternalKeyUnattachedAttachment, OpenUnion()]
    created_at: Timestamp
    display_name: Annotated[str | None, ALWAYS] = None
    geo: str
    provider_config: Annotated[AWSExternalKeyConfig | GCPExternalKeyConfig | AzureExternalKeyConfig, OpenUnion()]
    updated_at: Timestamp
    user_profile_id: Annotated[str | None, ALWAYS] = None


class OrganizationComplianceSettings(BaseModel):
    type: Literal["compliance_settings"]
    state: ComplianceSettingsState


class OrganizationInfo(BaseModel):
    type: Literal["organization"]
    id: str
    name: str


class ServiceAccountWorkspaceMember(BaseModel):
    type: Literal["service_account_workspace_member"]
    created_by_actor_id: Annotated[str | None, ALWAYS] = None
    implicit: Annotated[bool | None, ALWAYS] = None
    service_account_id: str
    workspace_id: str
    workspace_role: Open[WorkspaceRole]


class Workspace(BaseModel):
    type: Literal["workspace"]
    id: str
    archived_at: Annotated[Timestamp | None, ALWAYS] = None
    compartment_id: str
    created_at: Timestamp
    data_residency: DataResidency
    display_color: str
    external_key_id: Annotated[str | None, ALWAYS] = None
    name: str
    tags: dict[str, str]
    user_profile_id: Annotated[str | None, ALWAYS] = None


class WorkspaceMember(BaseModel):
    type: Literal["workspace_member"]
    user_id: str
    workspace_id: str
    workspace_role: Open[WorkspaceRole]


class ExternalKeyDeleteResponse(BaseModel):
    type: Literal["external_key_deleted"]
    id: str


class ExternalKeyValidateResponse(BaseModel):
    type: Literal["external_key_validation"]
    error: Annotated[str | None, ALWAYS] = None
    status: Open[Literal["failure", "success"]]


class WorkspaceMemberRemoveResponse(BaseModel):
    type: Literal["workspace_member_deleted"]
    user_id: str
    workspace_id: str


class WorkspaceServiceAccountRemoveResponse(BaseModel):
    type: Literal["service_account_workspace_member_deleted"]
    service_account_id: str
    workspace_id: str


class AWSExternalKeyConfigParam(TypedDict, total=False):
    type: Required[Literal["aws"]]
    kms_arn: Required[str]
    region: str | None


class AzureExternalKeyConfigParam(TypedDict, total=False):
    type: Required[Literal["azure"]]
    key_name: Required[str]
    tenant_id: Required[str]
    vault_uri: Required[str]
    client_id: str | None


class ComplianceSettingsStateDisabledParam(TypedDict, total=False):
    type: Required[Literal["disabled"]]


class ComplianceSettingsStateEnabledParam(TypedDict, total=False):
    type: Required[Literal["enabled"]]


ComplianceSettingsStateParam = Annotated[
    ComplianceSettingsStateEnabledParam | ComplianceSettingsStateDisabledParam, Tagged()
]


class DataResidencyCreateConfigParam(TypedDict, total=False):
    allowed_inference_geos: Sequence[AllowedInferenceGeo] | Literal["unrestricted"] | None
    default_inference_geo: Literal["global", "us"] | None
    workspace_geo: Literal["us"] | None


class DataResidencyUpdateConfigParam(TypedDict, total=False):
    allowed_inference_geos: Sequence[AllowedInferenceGeo] | Literal["unrestricted"] | None
    default_inference_geo: Literal["global", "us"] | None


class GCPExternalKeyConfigParam(TypedDict, total=False):
    type: Required[Literal["gcp"]]
    key_name: Required[str]


ExternalKeyConfigParam = Annotated[
    AWSExternalKeyConfigParam | GCPExternalKeyConfigParam | AzureExternalKeyConfigParam, Tagged()
]


@with_config(FORBID_EXTRA)
class ComplianceSettingUpdateParams(TypedDict, total=False):
    state: Required[ComplianceSettingsStateParam]


class ComplianceSettingUpdateCall(ComplianceSettingUpdateParams, RequestOptions):
    """Arguments of `client.organization.compliance_settings.update`."""


@with_config(FORBID_EXTRA)
class ExternalKeyCreateParams(TypedDict, total=False):
    provider_config: Required[ExternalKeyConfigParam]
    display_name: str | None
    geo: Literal["us"]
    user_profile_id: str | None


class ExternalKeyCreateCall(ExternalKeyCreateParams, RequestOptions):
    """Arguments of `client.organization.external_keys.create`."""


@with_config(FORBID_EXTRA)
class ExternalKeyUpdateParams(TypedDict, total=False):
    display_name: str | None
    geo: Literal["us"] | None
    provider_config: ExternalKeyConfigParam | None


class ExternalKeyUpdateCall(ExternalKeyUpdateParams, RequestOptions):
    """Arguments of `client.organization.external_keys.update`."""


ExternalKeyListParams = PageParams


@with_config(FORBID_EXTRA)
class WorkspaceCreateParams(TypedDict, total=False):
    name: Required[str]
    data_residency: DataResidencyCreateConfigParam | None
    display_color: str | None
    external_key_id: str | None
    tags: Mapping[str, str] | None
    user_profile_id: str | None


class WorkspaceCreateCall(WorkspaceCreateParams, RequestOptions):
    """Arguments of `client.organization.workspaces.create`."""


@with_config(FORBID_EXTRA)
class WorkspaceUpdateParams(TypedDict, total=False):
    data_residency: DataResidencyUpdateConfigParam | None
    display_color: str
    external_key_id: str
    name: str
    tags: Mapping[str, str | None] | None
    user_profile_id: str


class WorkspaceUpdateCall(WorkspaceUpdateParams, RequestOptions):
    """Arguments of `client.organization.workspaces.update`."""


@with_config(FORBID_EXTRA)
class WorkspaceListParams(IdPageParams, total=False):
    ids: Sequence[str]
    include_archived: bool
    include_default: bool


class WorkspaceListCall(WorkspaceListParams, RequestOptions):
    """Arguments of `client.organization.workspaces.list`."""


@with_config(FORBID_EXTRA)
class MemberUpdateParams(TypedDict, total=False):
    workspace_role: Required[WorkspaceRole]


class MemberUpdateCall(MemberUpdateParams, RequestOptions):
    """Arguments of `client.organization.workspaces.members.update`."""


WorkspaceMemberListParams = IdPageParams


@with_config(FORBID_EXTRA)
class WorkspaceMemberAddParams(TypedDict, total=False):
    user_id: Required[str]
    workspace_role: Required[NoBillingWorkspaceRole]


class WorkspaceMemberAddCall(WorkspaceMemberAddParams, RequestOptions):
    """Arguments of `client.organization.workspaces.members.add`."""


@with_config(FORBID_EXTRA)
class RateLimitUpdateParams(TypedDict, total=False):
    limits: Required[Sequence[WorkspaceRateLimitUpdateValueParam]]


class RateLimitUpdateCall(RateLimitUpdateParams, RequestOptions):
    """Arguments of `client.organization.workspaces.rate_limits.update`."""


@with_config(FORBID_EXTRA)
class WorkspaceRateLimitListParams(TypedDict, total=False):
    group_type: Literal["batch", "files", "model_group", "skills", "token_count", "web_search"] | None
    include_inherited: bool
    limit: Annotated[int, Ge(1), Le(1_000)] | None
    page: str | None


class WorkspaceRateLimitListCall(WorkspaceRateLimitListParams, RequestOptions):
    """Arguments of `client.organization.workspaces.rate_limits.list`."""


@with_config(FORBID_EXTRA)
class WorkspaceServiceAccountUpdateParams(TypedDict, total=False):
    workspace_role: Required[NoBillingWorkspaceRole]


class WorkspaceServiceAccountUpdateCall(WorkspaceServiceAccountUpdateParams, RequestOptions):
    """Arguments of `client.organization.workspaces.service_accounts.update`."""


WorkspaceServiceAccountListParams = PageParams


@with_config(FORBID_EXTRA)
class ServiceAccountAddParams(TypedDict, total=False):
    service_account_id: Required[str]
    workspace_role: Required[NoBillingWorkspaceRole]


class ServiceAccountAddCall(ServiceAccountAddParams, RequestOptions):
    """Arguments of `client.organization.workspaces.service_accounts.add`."""


if not TYPE_CHECKING:  # the official package has a package here
    __path__, __getattr__ = package(__name__)
