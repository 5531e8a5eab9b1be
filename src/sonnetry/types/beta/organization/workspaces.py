"""Workspaces, external keys, external storage and compliance settings in their beta form."""

# No `from __future__ import annotations` here: Pydantic, the server and the derivation read real objects.
# ruff: noqa: D101  (where a name and its `type` say it all, there is no docstring that repeats them)

from typing import TYPE_CHECKING, Annotated, Literal, Required

from annotated_types import MaxLen
from pydantic import with_config
from typing_extensions import TypedDict

from ..._base import ALWAYS, FORBID_EXTRA, BaseModel, Open, OpenUnion, Tagged, Timestamp
from ..._calls import BetaHeader, IdPageParams, PageParams, Sequence
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


class BetaAccessTransparency(BaseModel):
    """Whether Access Transparency is on; it can be read but not changed."""

    type: Open[Literal["disabled", "enabled"]]
    """On or off."""


class BetaComplianceSettings(BaseModel):
    type: Literal["compliance_settings"]
    state: BetaComplianceSettingsState
    access_transparency: BetaAccessTransparency | None = None
    """Whether Access Transparency is on; None unless `betas` has `efs-2026-10-01` and the organization has the feature."""


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


class BetaAWSExternalStorageConfig(BaseModel):
    """A bucket in Amazon S3."""

    type: Literal["aws"]
    """Always `aws`."""
    account_id: str
    """The AWS account that owns it, 12 digits."""
    bucket_name: str
    """Its name, without `s3://`."""
    region: str
    """The AWS region that it is in."""


class BetaGCPExternalStorageConfig(BaseModel):
    """A bucket in Google Cloud Storage."""

    type: Literal["gcp"]
    """Always `gcp`."""
    bucket_name: str
    """Its name, without `gs://`."""
    project_number: str
    """The number of the Google Cloud project that it is in."""
    region: str
    """The Google Cloud region that it is in."""


BetaExternalStorageProviderConfig = Annotated[BetaAWSExternalStorageConfig | BetaGCPExternalStorageConfig, OpenUnion()]
"""The bucket behind an external storage."""


class BetaPendingConfigurationExternalStorageStatus(BaseModel):
    """The storage is not verified yet; `activate` verifies it."""

    type: Literal["pending_configuration"]
    """Always `pending_configuration`."""


class BetaAvailableExternalStorageStatus(BaseModel):
    """The storage is verified, and no workspace uses it."""

    type: Literal["available"]
    """Always `available`."""
    healthy: bool
    """Whether the bucket passed its latest check; no substitute for monitoring it, since a failure shows late."""
    last_checked_at: Timestamp
    """When that check ran."""


class BetaActiveExternalStorageStatus(BaseModel):
    """At least one workspace uses the storage."""

    type: Literal["active"]
    """Always `active`."""
    healthy: bool
    """Whether the bucket passed its latest check; no substitute for monitoring it, since a failure shows late."""
    last_checked_at: Timestamp
    """When that check ran."""


class BetaDrainingExternalStorageStatus(BaseModel):
    """No workspace uses the storage any more; one may again unless its removal has started."""

    type: Literal["draining"]
    """Always `draining`."""
    healthy: bool
    """Whether the bucket passed its latest check; no substitute for monitoring it, since a failure shows late."""
    last_checked_at: Timestamp
    """When that check ran."""
    removal_started: bool
    """Whether `delete` has begun to remove it; that cannot be undone, and another `delete` finishes it."""


BetaExternalStorageStatus = Annotated[
    BetaPendingConfigurationExternalStorageStatus
    | BetaAvailableExternalStorageStatus
    | BetaActiveExternalStorageStatus
    | BetaDrainingExternalStorageStatus,
    OpenUnion(),
]
"""Whether an external storage is verified, and in use."""


class BetaExternalStorage(BaseModel):
    """A bucket of the organization's own, to which the inference data of the workspaces that use it is written."""

    type: Literal["external_storage"]
    """Always `external_storage`."""
    id: str
    """Identifies it (`estrg_...`); on Claude Platform on AWS the ARN of an S3 bucket."""
    created_at: Timestamp
    """When it was registered."""
    display_name: Annotated[str | None, ALWAYS] = None
    """Its name for people; None if it has none."""
    provider_config: BetaExternalStorageProviderConfig
    """The bucket."""
    setup_template_version: Annotated[str | None, ALWAYS] = None
    """The version of the setup template whose IAM roles were found when it was activated; None if none was, or not on S3."""
    status: BetaExternalStorageStatus
    """Whether it is verified, and in use."""
    updated_at: Timestamp
    """When it last changed."""
    user_profile_id: Annotated[str | None, ALWAYS] = None
    """The user profile that it is bound to (`uprof_...`), or None."""


class BetaDeletedExternalStorage(BaseModel):
    """Confirms that an external storage was deleted."""

    type: Literal["external_storage_deleted"]
    """Always `external_storage_deleted`."""
    id: str
    """Identifies it (`estrg_...`); on Claude Platform on AWS the ARN of an S3 bucket."""


class BetaInternalStorage(BaseModel):
    """Data goes to no external storage."""

    type: Literal["internal"]
    """Always `internal`."""


class BetaExternalStorageMember(BaseModel):
    """Data goes to an external storage."""

    type: Literal["external"]
    """Always `external`."""
    external_storage_id: str
    """The external storage (`estrg_...`); on Claude Platform on AWS the ARN of an S3 bucket."""


BetaStorageMember = Annotated[BetaInternalStorage | BetaExternalStorageMember, OpenUnion()]
"""Where a kind of data goes."""


class BetaAnthropicHumanReview(BaseModel):
    """Whether people at Anthropic may review the inference data of a workspace."""

    type: Open[Literal["disabled", "enabled"]]
    """`disabled` holds only while Anthropic's approval does."""


class BetaInferenceDataPrivacy(BaseModel):
    """Where the inference data of a workspace goes, and whether people may review it; changes may take a while."""

    human_review: BetaAnthropicHumanReview | None = None
    """Whether people at Anthropic may review it."""
    safeguards_storage: BetaStorageMember | None = None
    """Where the data goes that safeguards keep; `internal` is the storage of Anthropic or of the cloud platform."""
    transcripts_storage: BetaStorageMember | None = None
    """Where copies of transcripts and of cases about them go; with `internal` there are no copies."""


class BetaWorkspace(ga.Workspace):
    """A workspace, with what is in beta about it."""

    inference_data_privacy: BetaInferenceDataPrivacy | None = None
    """Where its inference data goes, and whether people may review it; None unless `betas` has `efs-2026-10-01`."""


class BetaAWSExternalKeyConfigParam(TypedDict, total=False):
    type: Required[Literal["aws"]]
    kms_arn: Required[str]
    region: str | None
    role_arn: str | None


BetaExternalKeyConfigParam = Annotated[
    BetaAWSExternalKeyConfigParam | BetaGCPExternalKeyConfigParam | BetaAzureExternalKeyConfigParam, Tagged()
]

ComplianceSettingUpdateParams = ga.ComplianceSettingUpdateParams


class ComplianceSettingUpdateCall(ComplianceSettingUpdateParams, BetaHeader, RequestOptions):
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


class BetaAWSExternalStorageConfigParam(TypedDict, total=False):
    """A bucket in Amazon S3, as sent."""

    type: Required[Literal["aws"]]
    """Always `aws`."""
    account_id: Required[str]
    """The AWS account that owns it, 12 digits."""
    bucket_name: Required[str]
    """Its name without `s3://`: 3 to 63 lower-case letters, digits and hyphens, no hyphen first or last."""
    region: Required[str]
    """The AWS region that it is in; `activate` fails if buckets there cannot be used."""


class BetaGCPExternalStorageConfigParam(TypedDict, total=False):
    """A bucket in Google Cloud Storage, as sent."""

    type: Required[Literal["gcp"]]
    """Always `gcp`."""
    bucket_name: Required[str]
    """Its name without `gs://`: 3 to 63 lower-case letters, digits and hyphens, no hyphen first or last; no `google` in it."""
    project_number: Required[str]
    """The number (not the id) of the Google Cloud project that it is in."""
    region: Required[str]
    """The single Google Cloud region that it is in, such as `us-east5`."""


BetaExternalStorageProviderConfigParam = Annotated[
    BetaAWSExternalStorageConfigParam | BetaGCPExternalStorageConfigParam, Tagged()
]
"""The bucket behind an external storage, as sent."""


@with_config(FORBID_EXTRA)
class ExternalStorageCreateParams(TypedDict, total=False):
    """What `beta.organization.external_storage.create` sends."""

    provider_config: Required[BetaExternalStorageProviderConfigParam]
    """The bucket."""
    display_name: str | None
    """A name for people; None for none."""
    user_profile_id: str | None
    """Binds it to a user profile for good: only workspaces of the profile can use it, and the bucket must name the same id."""


class ExternalStorageCreateCall(ExternalStorageCreateParams, BetaHeader, RequestOptions):
    """Arguments of `client.beta.organization.external_storage.create`."""


@with_config(FORBID_EXTRA)
class ExternalStorageUpdateParams(TypedDict, total=False):
    """What `beta.organization.external_storage.update` sends."""

    display_name: Required[str | None]
    """The new name for people; None clears it."""


class ExternalStorageUpdateCall(ExternalStorageUpdateParams, BetaHeader, RequestOptions):
    """Arguments of `client.beta.organization.external_storage.update`."""


@with_config(FORBID_EXTRA)
class ExternalStorageListParams(PageParams, total=False):
    """What `beta.organization.external_storage.list` sends."""

    user_profile_ids: Annotated[Sequence[str], MaxLen(10)] | None
    """Only storage bound to one of these user profiles, up to 10; an empty entry stands for storage bound to none."""


class ExternalStorageListCall(ExternalStorageListParams, BetaHeader, RequestOptions):
    """Arguments of `client.beta.organization.external_storage.list`."""


class BetaInternalStorageParam(TypedDict, total=False):
    """Data goes to no external storage."""

    type: Required[Literal["internal"]]
    """Always `internal`."""


class BetaExternalStorageMemberParam(TypedDict, total=False):
    """Data goes to an external storage."""

    type: Required[Literal["external"]]
    """Always `external`."""
    external_storage_id: Required[str]
    """The external storage (`estrg_...`); on Claude Platform on AWS the ARN of an S3 bucket."""


BetaStorageMemberParam = Annotated[BetaInternalStorageParam | BetaExternalStorageMemberParam, Tagged()]
"""Where a kind of data goes."""


class BetaAnthropicHumanReviewParam(TypedDict, total=False):
    """Whether people at Anthropic may review the inference data of a workspace."""

    type: Required[Literal["disabled", "enabled"]]
    """`disabled` needs Anthropic's approval."""


class BetaInferenceDataPrivacyCreateParam(TypedDict, total=False):
    """Where the inference data of a new workspace goes, and whether people may review it; no member may be null."""

    human_review: BetaAnthropicHumanReviewParam
    """Whether people at Anthropic may review it; `enabled` if left out."""
    safeguards_storage: BetaStorageMemberParam
    """Where the data goes that safeguards keep; `internal` if left out."""
    transcripts_storage: BetaStorageMemberParam
    """Where copies of transcripts and of cases about them go; `internal`, which makes no copies, if left out."""


class BetaInferenceDataPrivacyUpdateParam(TypedDict, total=False):
    """Where the inference data of a workspace goes from now on; what is left out stays, and no member may be null."""

    human_review: BetaAnthropicHumanReviewParam
    """Whether people at Anthropic may review it."""
    safeguards_storage: BetaStorageMemberParam
    """Where the data goes that safeguards keep."""
    transcripts_storage: BetaStorageMemberParam
    """Where copies of transcripts and of cases about them go; `internal` makes no more copies."""


@with_config(FORBID_EXTRA)
class WorkspaceCreateParams(ga.WorkspaceCreateParams, total=False):
    """What `beta.organization.workspaces.create` sends."""

    inference_data_privacy: BetaInferenceDataPrivacyCreateParam | None
    """Where its inference data goes, and whether people may review it; needs `efs-2026-10-01` in `betas` and no Admin API key."""


class WorkspaceCreateCall(WorkspaceCreateParams, BetaHeader, RequestOptions):
    """Arguments of `client.beta.organization.workspaces.create`."""


@with_config(FORBID_EXTRA)
class WorkspaceUpdateParams(ga.WorkspaceUpdateParams, total=False):
    """What `beta.organization.workspaces.update` sends."""

    inference_data_privacy: BetaInferenceDataPrivacyUpdateParam | None
    """Where its inference data goes from now on; needs `efs-2026-10-01` in `betas` and no Admin API key."""


class WorkspaceUpdateCall(WorkspaceUpdateParams, BetaHeader, RequestOptions):
    """Arguments of `client.beta.organization.workspaces.update`."""


WorkspaceListParams = ga.WorkspaceListParams


class WorkspaceListCall(WorkspaceListParams, BetaHeader, RequestOptions):
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
