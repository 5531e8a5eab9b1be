"""What `error.details` holds, by error code."""

# No `from __future__ import annotations` here: Pydantic, the server and the derivation read real objects.

from typing import Annotated, Literal

from ._base import ALWAYS, BaseModel, Open

ThreadUnsupportedFeatureName = Literal[
    "cache_control", "context_management", "fallbacks", "hipaa", "inference_hooks", "thinking"
]

BetaWorkspaceChangedConcurrentlyField = Literal["inference_data_privacy.human_review"]
"""The settings of a workspace that two requests may change at once."""

WorkspacePolicyField = Literal["external_key_id"]


class BetaWorkLeaseState(BaseModel):
    """The lease on a piece of work, as it stands."""

    last_heartbeat: Annotated[str | None, ALWAYS] = None
    """The latest heartbeat, to echo in `expected_last_heartbeat`; None before the first."""
    lease_extended: bool
    """Whether the heartbeat made the lease longer."""
    state: Open[Literal["queued", "starting", "active", "stopping", "stopped"]]
    """Where the work stands (rule WRK-2)."""
    ttl_seconds: int
    """How long the lease still runs, in seconds."""


class BetaHeartbeatPreconditionFailedErrorDetails(BaseModel):
    """Another worker sent a heartbeat in the meantime."""

    current_state: BetaWorkLeaseState
    """The lease as it stands, to decide whether to go on."""
    error_code: Literal["heartbeat_precondition_failed"]
    """Always `heartbeat_precondition_failed`."""


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
    """A plugin of this name exists."""

    error_code: Literal["plugin_name_taken"]
    """Always `plugin_name_taken`."""
    plugin_id: str | None = None
    """The plugin that has the name; None if it may not be told."""


class BetaRegistrationPendingErrorDetails(BaseModel):
    """The plugin is still being registered."""

    error_code: Literal["registration_pending"]
    """Always `registration_pending`."""
    plugin_id: str
    """The plugin to look at again later."""
    plugin_version_id: str
    """Its version that is being registered."""


class BetaScanFailedErrorDetails(BaseModel):
    """The scan of a plugin's version found something."""

    error_code: Literal["scan_failed"]
    """Always `scan_failed`."""
    plugin_version_id: str
    """The version that may not be used."""


class BetaScanPendingErrorDetails(BaseModel):
    """The scan of a plugin's version goes on."""

    error_code: Literal["scan_pending"]
    """Always `scan_pending`."""
    plugin_version_id: str
    """The version to try again later."""


class BetaSkillNameTakenErrorDetails(BaseModel):
    """A skill of this name exists."""

    error_code: Literal["skill_name_taken"]
    """Always `skill_name_taken`."""
    skill_name: str
    """The name that is in use."""


class BetaSlackChannelSetUpEnvironmentNotFoundErrorDetails(BaseModel):
    """The environment for a Slack channel does not exist."""

    error_code: Literal["slack_channel_set_up_environment_not_found"]
    """Always `slack_channel_set_up_environment_not_found`."""
    slack_channel_id: str
    """The channel that was not set up."""


class BetaSlackChannelSetUpSettingsConflictErrorDetails(BaseModel):
    """The settings for a Slack channel contradict others."""

    error_code: Literal["slack_channel_set_up_settings_conflict"]
    """Always `slack_channel_set_up_settings_conflict`."""
    slack_channel_id: str
    """The channel that was not set up."""


class BetaSlackChannelSetUpSettingsRefusedErrorDetails(BaseModel):
    """The settings for a Slack channel were not accepted."""

    error_code: Literal["slack_channel_set_up_settings_refused"]
    """Always `slack_channel_set_up_settings_refused`."""
    slack_channel_id: str
    """The channel that was not set up."""


class OrganizationOnHoldErrorDetails(BaseModel):
    """The organization may not make requests for now."""

    error_code: Literal["organization_on_hold"]
    """Always `organization_on_hold`."""
    appeal_url: str | None = None
    """Where to appeal; None if there is no such page."""


class ThreadUnsupportedRequestErrorDetails(BaseModel):
    """The request uses something that message threads do not support."""

    error_code: Literal["thread_unsupported_request"]
    """Always `thread_unsupported_request`."""
    unsupported: list[Open[ThreadUnsupportedFeatureName]] | None = None
    """The features to leave out; None if they are not named."""


class WorkspacePolicyViolationErrorDetails(BaseModel):
    """A policy of the organization forbids this setting of a workspace."""

    error_code: Literal["workspace_policy_violation"]
    """Always `workspace_policy_violation`."""
    field: Open[WorkspacePolicyField]
    """The setting that the policy forbids."""


class BetaApprovalRequiredErrorDetails(BaseModel):
    """Somebody has to approve this first."""

    error_code: Literal["approval_required"]
    """Always `approval_required`."""
    field: str
    """What in the request needs the approval."""


class BetaStorageChangedConcurrentlyErrorDetails(BaseModel):
    """Another request changed the storage at the same time."""

    error_code: Literal["storage_changed_concurrently"]
    """Always `storage_changed_concurrently`."""
    field: str
    """The storage setting that another request changed."""


class BetaStorageNotAttachableErrorDetails(BaseModel):
    """The storage cannot be attached in its present state."""

    error_code: Literal["storage_not_attachable"]
    """Always `storage_not_attachable`."""
    field: str
    """What in the request names the storage."""


class BetaStorageVerificationFailedErrorDetails(BaseModel):
    """A bucket did not pass every check."""

    error_code: Literal["storage_verification_failed"]
    """Always `storage_verification_failed`."""
    failed_checks: list[BetaExternalStorageFailedCheck]
    """What to put right in the bucket."""
    field: str | None = None
    """What in the request names the storage; None unless a workspace was created or changed."""


class BetaWorkspaceChangedConcurrentlyErrorDetails(BaseModel):
    """Another request changed the workspace at the same time."""

    error_code: Literal["workspace_changed_concurrently"]
    """Always `workspace_changed_concurrently`."""
    field: Open[BetaWorkspaceChangedConcurrentlyField]
    """What in the request was not changed."""


class ImageDimensionsTooLargeErrorDetails(BaseModel):
    """An image is larger than this request may hold."""

    error_code: Literal["image_dimensions_too_large"]
    """Always `image_dimensions_too_large`."""
    max_side_length_pixels: int
    """The most pixels that a side of an image may have in this request."""
    paths: list[str]
    """Where the images are, in the order sent: `messages.0.content.1`, `messages.0.content.1.content.0`."""


class StorageProfileMismatchErrorDetails(BaseModel):
    """The storage belongs to another user profile than the workspace."""

    error_code: Literal["storage_profile_mismatch"]
    """Always `storage_profile_mismatch`."""
    field: str
    """The storage setting that does not fit the workspace's user profile."""


class WorkspaceCreatedIncompleteErrorDetails(BaseModel):
    """The workspace was created, but not everything about it was set."""

    error_code: Literal["workspace_created_incomplete"]
    """Always `workspace_created_incomplete`."""
    workspace_id: str
    """The workspace that was created."""


class CodeDetails(BaseModel):
    """Details that hold the code alone."""

    error_code: str
    """What went wrong, as a name that programs can branch on (rule ERR-1)."""


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
