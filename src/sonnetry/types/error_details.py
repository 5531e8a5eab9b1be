"""What `error.details` holds, by error code."""

# No `from __future__ import annotations` here: Pydantic, the server and the derivation read real objects.
# ruff: noqa: D101  (where a name and its `type` say it all, there is no docstring that repeats them)

from typing import Annotated, Literal

from ._base import ALWAYS, BaseModel, Open

ThreadUnsupportedFeatureName = Literal[
    "cache_control", "context_management", "fallbacks", "hipaa", "inference_hooks", "thinking"
]

BetaWorkspaceChangedConcurrentlyField = Literal["inference_data_privacy.human_review"]
"""The settings of a workspace that two requests may change at once."""

WorkspacePolicyField = Literal["external_key_id"]


class BetaWorkLeaseState(BaseModel):
    last_heartbeat: Annotated[str | None, ALWAYS] = None
    lease_extended: bool
    state: Open[Literal["queued", "starting", "active", "stopping", "stopped"]]
    ttl_seconds: int


class BetaHeartbeatPreconditionFailedErrorDetails(BaseModel):
    current_state: BetaWorkLeaseState
    error_code: Literal["heartbeat_precondition_failed"]


class BetaExternalStorageFailedCheck(BaseModel):
    """Something that must be put right before a bucket can be external storage."""

    check: Open[
        Literal[
            "already_registered",
            "assume_role",
            "bucket_empty",
            "bucket_not_confirmed",
            "bucket_policy",
            "bucket_settings",
            "default_encryption",
            "deletion_policy",
            "encryption",
            "grant_mismatch",
            "key_usable",
            "kms_key_refused",
            "lifecycle_no_archive",
            "lifecycle_rules",
            "lifecycle_template",
            "location_mismatch",
            "object_lock",
            "other",
            "ownership_enforced",
            "probe_failed",
            "probe_object",
            "probe_storage_class",
            "public_access_block",
            "region",
            "replication",
            "request_metrics",
            "request_payment",
            "transcripts_support",
            "trust_ingest_role",
            "trust_maintenance_role",
            "trust_media_erasure_role",
            "trust_read_role",
            "trust_transcripts_role",
            "trust_transcripts_verify_role",
            "trust_verify_role",
            "versioning",
        ]
    ]
    """What was checked; `other` is a check without a name here."""
    message: str
    """What is wrong and how to put it right."""
    role: Annotated[
        Open[Literal["ingest", "maintenance", "media_erasure", "read", "transcripts", "transcripts_verify", "verify"]]
        | None,
        ALWAYS,
    ] = None
    """The part of the grant that was checked, on AWS an IAM role, on Google Cloud an account; None if it was none of them."""


class BetaPluginNameTakenErrorDetails(BaseModel):
    error_code: Literal["plugin_name_taken"]
    plugin_id: str | None = None


class BetaRegistrationPendingErrorDetails(BaseModel):
    error_code: Literal["registration_pending"]
    plugin_id: str
    plugin_version_id: str


class BetaScanFailedErrorDetails(BaseModel):
    error_code: Literal["scan_failed"]
    plugin_version_id: str


class BetaScanPendingErrorDetails(BaseModel):
    error_code: Literal["scan_pending"]
    plugin_version_id: str


class BetaSkillNameTakenErrorDetails(BaseModel):
    error_code: Literal["skill_name_taken"]
    skill_name: str


class BetaSlackChannelSetUpEnvironmentNotFoundErrorDetails(BaseModel):
    error_code: Literal["slack_channel_set_up_environment_not_found"]
    slack_channel_id: str


class BetaSlackChannelSetUpSettingsConflictErrorDetails(BaseModel):
    error_code: Literal["slack_channel_set_up_settings_conflict"]
    slack_channel_id: str


class BetaSlackChannelSetUpSettingsRefusedErrorDetails(BaseModel):
    error_code: Literal["slack_channel_set_up_settings_refused"]
    slack_channel_id: str


class OrganizationOnHoldErrorDetails(BaseModel):
    error_code: Literal["organization_on_hold"]
    appeal_url: str | None = None


class ThreadUnsupportedRequestErrorDetails(BaseModel):
    error_code: Literal["thread_unsupported_request"]
    unsupported: list[Open[ThreadUnsupportedFeatureName]] | None = None


class WorkspacePolicyViolationErrorDetails(BaseModel):
    error_code: Literal["workspace_policy_violation"]
    field: Open[WorkspacePolicyField]


class BetaApprovalRequiredErrorDetails(BaseModel):
    error_code: Literal["approval_required"]
    field: str
    """What in the request needs the approval."""


class BetaStorageChangedConcurrentlyErrorDetails(BaseModel):
    error_code: Literal["storage_changed_concurrently"]
    field: str
    """The storage setting that another request changed."""


class BetaStorageNotAttachableErrorDetails(BaseModel):
    error_code: Literal["storage_not_attachable"]
    field: str
    """What in the request names the storage."""


class BetaStorageVerificationFailedErrorDetails(BaseModel):
    error_code: Literal["storage_verification_failed"]
    failed_checks: list[BetaExternalStorageFailedCheck]
    """What to put right in the bucket."""
    field: str | None = None
    """What in the request names the storage; None unless a workspace was created or changed."""


class BetaWorkspaceChangedConcurrentlyErrorDetails(BaseModel):
    error_code: Literal["workspace_changed_concurrently"]
    field: Open[BetaWorkspaceChangedConcurrentlyField]
    """What in the request was not changed."""


class ImageDimensionsTooLargeErrorDetails(BaseModel):
    error_code: Literal["image_dimensions_too_large"]
    max_side_length_pixels: int
    """The most pixels that a side of an image may have in this request."""
    paths: list[str]
    """Where the images are, in the order sent: `messages.0.content.1`, `messages.0.content.1.content.0`."""


class StorageProfileMismatchErrorDetails(BaseModel):
    error_code: Literal["storage_profile_mismatch"]
    field: str
    """The storage setting that does not fit the workspace's user profile."""


class WorkspaceCreatedIncompleteErrorDetails(BaseModel):
    error_code: Literal["workspace_created_incomplete"]
    workspace_id: str
    """The workspace that was created."""


class CodeDetails(BaseModel):
    """Details that hold the code alone."""

    error_code: str


# Most errors have details that hold nothing but the code, so their public names are other names of the one class above.
APIKeyRequesterUnconfirmedErrorDetails = CodeDetails
AlreadyMemberErrorDetails = CodeDetails
AvailableToolsLimitExceededErrorDetails = CodeDetails
BetaAPIKeyScopeMissingErrorDetails = CodeDetails
BetaAuthorizationCheckUnavailableErrorDetails = CodeDetails
BetaBundleAttachmentNotSupportedErrorDetails = CodeDetails
BetaBundleOnCallErrorDetails = CodeDetails
BetaCMEKFeatureUnsupportedErrorDetails = CodeDetails
BetaCMEKNotApprovedErrorDetails = CodeDetails
BetaCannotSignOutManagedMemberErrorDetails = CodeDetails
BetaCannotSignOutMembershipAdminErrorDetails = CodeDetails
BetaCannotSignOutOwnerErrorDetails = CodeDetails
BetaCannotSignOutPrimaryOwnerErrorDetails = CodeDetails
BetaCannotSignOutPrivilegedMemberErrorDetails = CodeDetails
BetaCannotSignOutSelfErrorDetails = CodeDetails
BetaClaudeTagWritesNotEnabledErrorDetails = CodeDetails
BetaComplianceConfigurationRestrictedErrorDetails = CodeDetails
BetaEnvironmentArchivedErrorDetails = CodeDetails
BetaEnvironmentCreateDisabledErrorDetails = CodeDetails
BetaEnvironmentNotFoundErrorDetails = CodeDetails
BetaEnvironmentUpdateDisabledErrorDetails = CodeDetails
BetaExternalKeyNotFoundErrorDetails = CodeDetails
BetaExternalKeyProviderMismatchErrorDetails = CodeDetails
BetaExternalStorageInUseErrorDetails = CodeDetails
BetaExternalStorageInWorkspacePolicyErrorDetails = CodeDetails
BetaExternalStorageNotAvailableErrorDetails = CodeDetails
BetaGCPProjectControlledByAnotherOrganizationErrorDetails = CodeDetails
BetaGCPProjectNotVerifiedErrorDetails = CodeDetails
BetaGrantRequiredErrorDetails = CodeDetails
BetaHumanReviewNotAvailableErrorDetails = CodeDetails
BetaHumanReviewOnWithExternalStorageErrorDetails = CodeDetails
BetaInvalidConfigTypeChangeErrorDetails = CodeDetails
BetaInvalidMetadataErrorDetails = CodeDetails
BetaInvalidStorageARNErrorDetails = CodeDetails
BetaOrganizationLevelScopedAPIKeyRequiredErrorDetails = CodeDetails
BetaOrganizationNotEligibleErrorDetails = CodeDetails
BetaOrganizationNotEnrolledInBetaErrorDetails = CodeDetails
BetaProviderNotAllowedErrorDetails = CodeDetails
BetaRBACGroupManagedSettingsNotFoundErrorDetails = CodeDetails
BetaRBACGroupNotFoundErrorDetails = CodeDetails
BetaRBACGroupOrderLimitExceededErrorDetails = CodeDetails
BetaRegionNotSupportedErrorDetails = CodeDetails
BetaReportPageTooLargeErrorDetails = CodeDetails
BetaRequestBodyTimeoutErrorDetails = CodeDetails
BetaSettingsDocumentLimitExceededErrorDetails = CodeDetails
BetaSettingsHistoryLimitExceededErrorDetails = CodeDetails
BetaSpendLimitsAdminAPIWritesNotEnabledErrorDetails = CodeDetails
BetaStorageAlreadyRegisteredErrorDetails = CodeDetails
BetaStorageAttachLimitReachedErrorDetails = CodeDetails
BetaStorageInUseErrorDetails = CodeDetails
BetaStorageNotApprovedErrorDetails = CodeDetails
BetaStorageProfileStillRequiredErrorDetails = CodeDetails
BetaTooManyReportGroupsErrorDetails = CodeDetails
BetaTranscriptsStorageRequiredErrorDetails = CodeDetails
BetaUnsupportedCharsetErrorDetails = CodeDetails
BetaUnsupportedRegionErrorDetails = CodeDetails
CMEKContextUnavailableErrorDetails = CodeDetails
CMEKKeyDisabledErrorDetails = CodeDetails
CMEKKeyNetworkBlockedErrorDetails = CodeDetails
CMEKKeyUnreachableErrorDetails = CodeDetails
CannotInviteEmailsWithUnverifiedDomainsErrorDetails = CodeDetails
CannotRemoveLastMemberErrorDetails = CodeDetails
ChangeOutcomeUnknownErrorDetails = CodeDetails
ClaudeCodeKeyCreatorNotMemberErrorDetails = CodeDetails
ClaudeCodeVersionTooOldErrorDetails = CodeDetails
CompactionBlockAmbiguousErrorDetails = CodeDetails
CompactionBlockMisplacedErrorDetails = CodeDetails
CompactionContentMismatchErrorDetails = CodeDetails
CompactionIncompleteTurnErrorDetails = CodeDetails
CompactionNothingToSummarizeErrorDetails = CodeDetails
CompactionSignatureInvalidErrorDetails = CodeDetails
CompactionTooManyToolReferencesErrorDetails = CodeDetails
CompactionToolChangesMismatchErrorDetails = CodeDetails
CompactionUnavailableErrorDetails = CodeDetails
ConcurrentMembershipChangeErrorDetails = CodeDetails
ContractSpendLimitReachedErrorDetails = CodeDetails
EmailDomainNotAllowedErrorDetails = CodeDetails
EnforcedSpendLimitReachedErrorDetails = CodeDetails
ExternalKeyChangedErrorDetails = CodeDetails
ExternalKeyInWorkspacePolicyErrorDetails = CodeDetails
ExternalKeyValidationFailedErrorDetails = CodeDetails
ExternalKeyValidationTimedOutErrorDetails = CodeDetails
FileExpiredErrorDetails = CodeDetails
FileNotDownloadableErrorDetails = CodeDetails
InviteAlreadyExistsErrorDetails = CodeDetails
KeyProfileMismatchErrorDetails = CodeDetails
LinkedOrganizationBillingUnavailableErrorDetails = CodeDetails
LinkedOrganizationSpendLimitReachedErrorDetails = CodeDetails
OrgAPIKeyLimitExceededErrorDetails = CodeDetails
OrgMemberLimitExceededErrorDetails = CodeDetails
OrganizationTypeNotSupportedErrorDetails = CodeDetails
ParentOrganizationRequiredErrorDetails = CodeDetails
RBACGroupGrantsOwnerAccessErrorDetails = CodeDetails
RBACGroupOwnerAccessUnconfirmedErrorDetails = CodeDetails
RBACRoleNotFoundErrorDetails = CodeDetails
RampLimitExceededErrorDetails = CodeDetails
RequestBodyEncodingInvalidErrorDetails = CodeDetails
RequestBodyEncodingUnsupportedErrorDetails = CodeDetails
RequestBodyTooLargeAfterDecodingErrorDetails = CodeDetails
SandboxEgressRestrictedErrorDetails = CodeDetails
SkillReadBlockedUndecryptableErrorDetails = CodeDetails
StorageAttachedDuringArchiveErrorDetails = CodeDetails
StorageQuotaExceededErrorDetails = CodeDetails
ThreadAlreadyContinuedErrorDetails = CodeDetails
ThreadContinueInFlightErrorDetails = CodeDetails
ThreadFingerprintMismatchErrorDetails = CodeDetails
ThreadNotFoundErrorDetails = CodeDetails
ToolNameConflictErrorDetails = CodeDetails
ToolReferenceUnresolvedErrorDetails = CodeDetails
UserProfileBillingNotAuthorizedErrorDetails = CodeDetails
UserProfileClearedErrorDetails = CodeDetails
UserProfileNotBillableErrorDetails = CodeDetails
UserProfileNotFoundErrorDetails = CodeDetails
UserProfileRequiredErrorDetails = CodeDetails
WorkspaceAPIKeyLimitExceededErrorDetails = CodeDetails
WorkspaceHumanReviewDisabledErrorDetails = CodeDetails
WorkspaceMemberLimitExceededErrorDetails = CodeDetails

ErrorDetails = (
    BetaApprovalRequiredErrorDetails
    | BetaHeartbeatPreconditionFailedErrorDetails
    | BetaPluginNameTakenErrorDetails
    | BetaRegistrationPendingErrorDetails
    | BetaScanFailedErrorDetails
    | BetaScanPendingErrorDetails
    | BetaSkillNameTakenErrorDetails
    | BetaSlackChannelSetUpEnvironmentNotFoundErrorDetails
    | BetaSlackChannelSetUpSettingsConflictErrorDetails
    | BetaSlackChannelSetUpSettingsRefusedErrorDetails
    | BetaStorageChangedConcurrentlyErrorDetails
    | BetaStorageNotAttachableErrorDetails
    | BetaStorageVerificationFailedErrorDetails
    | BetaWorkspaceChangedConcurrentlyErrorDetails
    | ImageDimensionsTooLargeErrorDetails
    | OrganizationOnHoldErrorDetails
    | StorageProfileMismatchErrorDetails
    | ThreadUnsupportedRequestErrorDetails
    | WorkspaceCreatedIncompleteErrorDetails
    | WorkspacePolicyViolationErrorDetails
    | CodeDetails
)
"""The details of an error; `error_code` tells which."""
