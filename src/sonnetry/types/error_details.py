"""What `error.details` holds, by error code."""

# No `from __future__ import annotations` here: Pydantic, the server and the derivation read real objects.
# ruff: noqa: D101  (where a name and its `type` say it all, there is no docstring that repeats them)

from typing import Annotated, Literal

from ._base import ALWAYS, BaseModel, Open

ThreadUnsupportedFeatureName = Literal[
    "cache_control", "context_management", "fallbacks", "hipaa", "inference_hooks", "thinking"
]

WorkspacePolicyField = Literal["external_key_id"]


class BetaWorkLeaseState(BaseModel):
    last_heartbeat: Annotated[str | None, ALWAYS] = None
    lease_extended: bool
    state: Open[Literal["queued", "starting", "active", "stopping", "stopped"]]
    ttl_seconds: int


class BetaHeartbeatPreconditionFailedErrorDetails(BaseModel):
    current_state: BetaWorkLeaseState
    error_code: Literal["heartbeat_precondition_failed"]


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


class CodeDetails(BaseModel):
    """Details that hold the code alone."""

    error_code: str


# Most errors have details that hold nothing but the code, so their public names are other names of the one class above.
AlreadyMemberErrorDetails = CodeDetails
AvailableToolsLimitExceededErrorDetails = CodeDetails
BetaAPIKeyScopeMissingErrorDetails = CodeDetails
BetaBundleAttachmentNotSupportedErrorDetails = CodeDetails
BetaBundleOnCallErrorDetails = CodeDetails
BetaCMEKFeatureUnsupportedErrorDetails = CodeDetails
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
BetaInvalidConfigTypeChangeErrorDetails = CodeDetails
BetaInvalidMetadataErrorDetails = CodeDetails
BetaOrganizationLevelScopedAPIKeyRequiredErrorDetails = CodeDetails
BetaOrganizationNotEnrolledInBetaErrorDetails = CodeDetails
BetaRBACGroupManagedSettingsNotFoundErrorDetails = CodeDetails
BetaRBACGroupNotFoundErrorDetails = CodeDetails
BetaRBACGroupOrderLimitExceededErrorDetails = CodeDetails
BetaRequestBodyTimeoutErrorDetails = CodeDetails
BetaSettingsDocumentLimitExceededErrorDetails = CodeDetails
BetaSettingsHistoryLimitExceededErrorDetails = CodeDetails
BetaSpendLimitsAdminAPIWritesNotEnabledErrorDetails = CodeDetails
BetaUnsupportedCharsetErrorDetails = CodeDetails
CMEKContextUnavailableErrorDetails = CodeDetails
CMEKKeyDisabledErrorDetails = CodeDetails
CMEKKeyNetworkBlockedErrorDetails = CodeDetails
CMEKKeyUnreachableErrorDetails = CodeDetails
CannotInviteEmailsWithUnverifiedDomainsErrorDetails = CodeDetails
CannotRemoveLastMemberErrorDetails = CodeDetails
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
StorageQuotaExceededErrorDetails = CodeDetails
ThreadAlreadyContinuedErrorDetails = CodeDetails
ThreadContinueInFlightErrorDetails = CodeDetails
ThreadFingerprintMismatchErrorDetails = CodeDetails
ThreadNotFoundErrorDetails = CodeDetails
ToolNameConflictErrorDetails = CodeDetails
ToolReferenceUnresolvedErrorDetails = CodeDetails
UserProfileBillingNotAuthorizedErrorDetails = CodeDetails
UserProfileNotBillableErrorDetails = CodeDetails
UserProfileNotFoundErrorDetails = CodeDetails
UserProfileRequiredErrorDetails = CodeDetails
WorkspaceAPIKeyLimitExceededErrorDetails = CodeDetails
WorkspaceMemberLimitExceededErrorDetails = CodeDetails

ErrorDetails = (
    BetaHeartbeatPreconditionFailedErrorDetails
    | BetaPluginNameTakenErrorDetails
    | BetaRegistrationPendingErrorDetails
    | BetaScanFailedErrorDetails
    | BetaScanPendingErrorDetails
    | BetaSkillNameTakenErrorDetails
    | BetaSlackChannelSetUpEnvironmentNotFoundErrorDetails
    | BetaSlackChannelSetUpSettingsConflictErrorDetails
    | BetaSlackChannelSetUpSettingsRefusedErrorDetails
    | OrganizationOnHoldErrorDetails
    | ThreadUnsupportedRequestErrorDetails
    | WorkspacePolicyViolationErrorDetails
    | CodeDetails
)
"""The details of an error; `error_code` tells which."""
