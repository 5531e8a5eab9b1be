"""Exceptions by error code: finer classes for what `error.details.error_code` says, each a kind of its status class.

Loaded when the first answer with a code is raised. An unlisted code raises the class of its status (rule ERR-3).
"""

from __future__ import annotations

from .errors import (
    APIStatusError,
    BadRequestError,
    ConflictError,
    ContentTooLargeError,
    NotFoundError,
    OverloadedError,
    PaymentRequiredError,
    PermissionDeniedError,
    PreconditionFailedError,
    RateLimitError,
    ServiceUnavailableError,
)
from .public_names import publish_names


class APIKeyRequesterUnconfirmedError(PermissionDeniedError):
    """403 `api_key_requester_unconfirmed`: the caller could not be confirmed; the request may be sent again.

    An API key that was to be updated is unchanged. A service account that was to be archived is, but some of its keys are
    not. A user that was to be removed is still a member, but may be signed out.
    """


class AlreadyMemberError(BadRequestError):
    """400 `already_member`."""


class AvailableToolsLimitExceededError(BadRequestError):
    """400 `available_tools_limit_exceeded`."""


class BetaAPIKeyScopeMissingError(PermissionDeniedError):
    """403 `api_key_scope_missing`."""


class BetaApprovalRequiredError(BadRequestError):
    """400 `approval_required`: Anthropic has not approved switching human review off for this organization."""


class BetaAuthorizationCheckUnavailableError(ServiceUnavailableError):
    """503 `authorization_check_unavailable`: an approval could not be read; nothing was changed."""


class BetaBundleAttachmentNotSupportedError(BadRequestError):
    """400 `bundle_attachment_not_supported`."""


class BetaBundleOnCallError(BadRequestError):
    """400 `bundle_on_call`."""


class BetaCMEKFeatureUnsupportedError(BadRequestError):
    """400 `cmek_feature_unsupported`."""


class BetaCMEKNotApprovedError(BadRequestError):
    """400 `cmek_not_approved`: Anthropic has not approved customers' keys here, or has withdrawn its approval."""


class BetaCannotSignOutManagedMemberError(PermissionDeniedError):
    """403 `cannot_sign_out_managed_member`."""


class BetaCannotSignOutMembershipAdminError(PermissionDeniedError):
    """403 `cannot_sign_out_membership_admin`."""


class BetaCannotSignOutOwnerError(PermissionDeniedError):
    """403 `cannot_sign_out_owner`."""


class BetaCannotSignOutPrimaryOwnerError(BadRequestError):
    """400 `cannot_sign_out_primary_owner`."""


class BetaCannotSignOutPrivilegedMemberError(PermissionDeniedError):
    """403 `cannot_sign_out_privileged_member`."""


class BetaCannotSignOutSelfError(BadRequestError):
    """400 `cannot_sign_out_self`."""


class BetaClaudeTagWritesNotEnabledError(PermissionDeniedError):
    """403 `claude_tag_writes_not_enabled`."""


class BetaComplianceConfigurationRestrictedError(PermissionDeniedError):
    """403 `compliance_configuration_restricted`."""


class BetaEnvironmentArchivedError(BadRequestError):
    """400 `environment_archived`."""


class BetaEnvironmentCreateDisabledError(PermissionDeniedError):
    """403 `environment_create_disabled`."""


class BetaEnvironmentNotFoundError(NotFoundError):
    """404 `environment_not_found`."""


class BetaEnvironmentUpdateDisabledError(PermissionDeniedError):
    """403 `environment_update_disabled`."""


class BetaExternalKeyNotFoundError(BadRequestError):
    """400 `external_key_not_found`: the organization has no active external key of this id."""


class BetaExternalKeyProviderMismatchError(BadRequestError):
    """400 `external_key_provider_mismatch`: the external key is in a key management service that this call does not take."""


class BetaExternalStorageInUseError(BadRequestError):
    """400 `external_storage_in_use`: the storage is active or draining; read `status.removal_started` before another delete."""


class BetaExternalStorageInWorkspacePolicyError(BadRequestError):
    """400 `external_storage_in_workspace_policy`: a workspace policy lists the storage as allowed."""


class BetaExternalStorageNotAvailableError(BadRequestError):
    """400 `external_storage_not_available`: this workspace takes `internal` storage only."""


class BetaGCPProjectControlledByAnotherOrganizationError(ConflictError):
    """409 `gcp_project_controlled_by_another_organization`: another organization has, or had until lately, data controls on this Google Cloud project."""


class BetaGCPProjectNotVerifiedError(BadRequestError):
    """400 `gcp_project_not_verified`: the organization has not proved that it owns the Google Cloud project."""


class BetaGrantRequiredError(BadRequestError):
    """400 `grant_required`: Anthropic has not approved external storage for this organization, workspace or user profile."""


class BetaHeartbeatPreconditionFailedError(PreconditionFailedError):
    """412 `heartbeat_precondition_failed`."""


class BetaHumanReviewNotAvailableError(BadRequestError):
    """400 `human_review_not_available`: human review cannot be set so on this workspace; nothing was changed."""


class BetaHumanReviewOnWithExternalStorageError(BadRequestError):
    """400 `human_review_on_with_external_storage`: safeguards data in external storage needs human review switched off."""


class BetaInvalidConfigTypeChangeError(BadRequestError):
    """400 `invalid_config_type_change`."""


class BetaInvalidMetadataError(BadRequestError):
    """400 `invalid_metadata`."""


class BetaInvalidStorageARNError(BadRequestError):
    """400 `invalid_storage_arn`: Claude Platform on AWS names S3 storage by the ARN of its bucket."""


class BetaOrganizationLevelScopedAPIKeyRequiredError(PermissionDeniedError):
    """403 `organization_level_scoped_api_key_required`."""


class BetaOrganizationNotEligibleError(BadRequestError):
    """400 `organization_not_eligible`: the feature is not offered to this organization."""


class BetaOrganizationNotEnrolledInBetaError(BadRequestError):
    """400 `organization_not_enrolled_in_beta`."""


class BetaPluginNameTakenError(ConflictError):
    """409 `plugin_name_taken`."""


class BetaProviderNotAllowedError(BadRequestError):
    """400 `provider_not_allowed`: external storage on this cloud provider cannot be used here."""


class BetaRBACGroupManagedSettingsNotFoundError(NotFoundError):
    """404 `rbac_group_managed_settings_not_found`."""


class BetaRBACGroupNotFoundError(NotFoundError):
    """404 `rbac_group_not_found`."""


class BetaRBACGroupOrderLimitExceededError(BadRequestError):
    """400 `rbac_group_order_limit_exceeded`."""


class BetaRegionNotSupportedError(BadRequestError):
    """400 `region_not_supported`: the organization cannot set the control for this region."""


class BetaRegistrationPendingError(ServiceUnavailableError):
    """503 `registration_pending`."""


class BetaReportPageTooLargeError(BadRequestError):
    """400 `report_page_too_large`: a page holds less usage than this one would have; ask with a lower `limit` and page on."""


class BetaRequestBodyTimeoutError(BadRequestError):
    """400 `request_body_timeout`."""


class BetaScanFailedError(BadRequestError):
    """400 `scan_failed`."""


class BetaScanPendingError(ConflictError):
    """409 `scan_pending`."""


class BetaSettingsDocumentLimitExceededError(BadRequestError):
    """400 `settings_document_limit_exceeded`."""


class BetaSettingsHistoryLimitExceededError(BadRequestError):
    """400 `settings_history_limit_exceeded`."""


class BetaSkillNameTakenError(ConflictError):
    """409 `skill_name_taken`."""


class BetaSlackChannelSetUpEnvironmentNotFoundError(NotFoundError):
    """404 `slack_channel_set_up_environment_not_found`."""


class BetaSlackChannelSetUpSettingsConflictError(ConflictError):
    """409 `slack_channel_set_up_settings_conflict`."""


class BetaSlackChannelSetUpSettingsRefusedError(BadRequestError):
    """400 `slack_channel_set_up_settings_refused`."""


class BetaSpendLimitsAdminAPIWritesNotEnabledError(PermissionDeniedError):
    """403 `spend_limits_admin_api_writes_not_enabled`."""


class BetaStorageAlreadyRegisteredError(ConflictError):
    """409 `storage_already_registered`: the organization has external storage with this bucket already."""


class BetaStorageAttachLimitReachedError(BadRequestError):
    """400 `storage_attach_limit_reached`: a workspace takes 100 different storages in its life, detached ones included until deleted."""


class BetaStorageChangedConcurrentlyError(ConflictError):
    """409 `storage_changed_concurrently`: another request changed the setting; read the workspace and send the change again."""


class BetaStorageInUseError(ConflictError):
    """409 `storage_in_use`: the bucket is in use, or was lately."""


class BetaStorageNotApprovedError(BadRequestError):
    """400 `storage_not_approved`: Anthropic has not approved customers' buckets here, or has withdrawn its approval."""


class BetaStorageNotAttachableError(BadRequestError):
    """400 `storage_not_attachable`: the storage cannot serve the setting that `details["field"]` names."""


class BetaStorageProfileStillRequiredError(BadRequestError):
    """400 `storage_profile_still_required`: other storage that the workspace uses, or used for safeguards data, has another user profile."""


class BetaStorageVerificationFailedError(BadRequestError):
    """400 `storage_verification_failed`: `details["failed_checks"]` lists what to put right in the bucket; nothing was changed."""


class BetaTooManyReportGroupsError(BadRequestError):
    """400 `too_many_report_groups`: a day has usage in too many groups; the message names the endpoint to use."""


class BetaTranscriptsStorageRequiredError(BadRequestError):
    """400 `transcripts_storage_required`: without human review this workspace needs external storage for transcripts."""


class BetaUnsupportedCharsetError(BadRequestError):
    """400 `unsupported_charset`."""


class BetaUnsupportedRegionError(BadRequestError):
    """400 `unsupported_region`: there is no external storage in this region."""


class BetaWorkspaceChangedConcurrentlyError(ConflictError):
    """409 `workspace_changed_concurrently`: another request changed the workspace; read it and send the change again."""


class CMEKContextUnavailableError(ServiceUnavailableError):
    """503 `cmek_context_unavailable`."""


class CMEKKeyDisabledError(BadRequestError):
    """400 `cmek_key_disabled`."""


class CMEKKeyNetworkBlockedError(BadRequestError):
    """400 `cmek_key_network_blocked`."""


class CMEKKeyUnreachableError(ServiceUnavailableError):
    """503 `cmek_key_unreachable`."""


class CannotInviteEmailsWithUnverifiedDomainsError(BadRequestError):
    """400 `cannot_invite_emails_with_unverified_domains`."""


class CannotRemoveLastMemberError(BadRequestError):
    """400 `cannot_remove_last_member`."""


class ChangeOutcomeUnknownError(ServiceUnavailableError):
    """503 `change_outcome_unknown`: parts of the change may be missing; the same request, sent again, completes it."""


class ClaudeCodeKeyCreatorNotMemberError(BadRequestError):
    """400 `claude_code_key_creator_not_member`."""


class ClaudeCodeVersionTooOldError(BadRequestError):
    """400 `claude_code_version_too_old`."""


class CompactionBlockAmbiguousError(BadRequestError):
    """400 `compaction_block_ambiguous`."""


class CompactionBlockMisplacedError(BadRequestError):
    """400 `compaction_block_misplaced`."""


class CompactionContentMismatchError(BadRequestError):
    """400 `compaction_content_mismatch`."""


class CompactionIncompleteTurnError(BadRequestError):
    """400 `compaction_incomplete_turn`."""


class CompactionNothingToSummarizeError(BadRequestError):
    """400 `compaction_nothing_to_summarize`."""


class CompactionSignatureInvalidError(BadRequestError):
    """400 `compaction_signature_invalid`."""


class CompactionTooManyToolReferencesError(BadRequestError):
    """400 `compaction_too_many_tool_references`."""


class CompactionToolChangesMismatchError(BadRequestError):
    """400 `compaction_tool_changes_mismatch`."""


class CompactionUnavailableError(OverloadedError):
    """529 `compaction_unavailable`."""


class ConcurrentMembershipChangeError(ConflictError):
    """409 `concurrent_membership_change`."""


class ContractSpendLimitReachedError(RateLimitError):
    """429 `contract_spend_limit_reached`."""


class EmailDomainNotAllowedError(BadRequestError):
    """400 `email_domain_not_allowed`."""


class EnforcedSpendLimitReachedError(RateLimitError):
    """429 `enforced_spend_limit_reached`."""


class ExternalKeyChangedError(ConflictError):
    """409 `external_key_changed`."""


class ExternalKeyInWorkspacePolicyError(BadRequestError):
    """400 `external_key_in_workspace_policy`."""


class ExternalKeyValidationFailedError(BadRequestError):
    """400 `external_key_validation_failed`."""


class ExternalKeyValidationTimedOutError(BadRequestError):
    """400 `external_key_validation_timed_out`."""


class FileExpiredError(NotFoundError):
    """404 `file_expired`."""


class FileNotDownloadableError(BadRequestError):
    """400 `file_not_downloadable`."""


class ImageDimensionsTooLargeError(BadRequestError):
    """400 `image_dimensions_too_large`: scale the images at `details["paths"]` to at most `details["max_side_length_pixels"]`, or leave them out."""


class InviteAlreadyExistsError(BadRequestError):
    """400 `invite_already_exists`."""


class KeyProfileMismatchError(BadRequestError):
    """400 `key_profile_mismatch`."""


class LinkedOrganizationBillingUnavailableError(PaymentRequiredError):
    """402 `linked_organization_billing_unavailable`."""


class LinkedOrganizationSpendLimitReachedError(PaymentRequiredError):
    """402 `linked_organization_spend_limit_reached`."""


class OrgAPIKeyLimitExceededError(BadRequestError):
    """400 `org_api_key_limit_exceeded`."""


class OrgMemberLimitExceededError(BadRequestError):
    """400 `org_member_limit_exceeded`."""


class OrganizationOnHoldError(BadRequestError):
    """400 `organization_on_hold`."""


class OrganizationTypeNotSupportedError(BadRequestError):
    """400 `organization_type_not_supported`."""


class ParentOrganizationRequiredError(BadRequestError):
    """400 `parent_organization_required`."""


class RBACGroupGrantsOwnerAccessError(BadRequestError):
    """400 `rbac_group_grants_owner_access`."""


class RBACGroupOwnerAccessUnconfirmedError(BadRequestError):
    """400 `rbac_group_owner_access_unconfirmed`."""


class RBACRoleNotFoundError(NotFoundError):
    """404 `rbac_role_not_found`."""


class RampLimitExceededError(RateLimitError):
    """429 `ramp_limit_exceeded`."""


class RequestBodyEncodingInvalidError(BadRequestError):
    """400 `request_body_encoding_invalid`."""


class RequestBodyEncodingUnsupportedError(BadRequestError):
    """400 `request_body_encoding_unsupported`."""


class RequestBodyTooLargeAfterDecodingError(ContentTooLargeError):
    """413 `request_body_too_large_after_decoding`."""


class SandboxEgressRestrictedError(PermissionDeniedError):
    """403 `sandbox_egress_restricted`."""


class SkillReadBlockedUndecryptableError(ConflictError):
    """409 `skill_read_blocked_undecryptable`."""


class StorageAttachedDuringArchiveError(ConflictError):
    """409 `storage_attached_during_archive`: the workspace was archived while storage was attached to it, and still is; archive it again."""


class StorageProfileMismatchError(BadRequestError):
    """400 `storage_profile_mismatch`: a workspace and its storage need the same user profile, or none."""


class StorageQuotaExceededError(BadRequestError):
    """400 `storage_quota_exceeded`."""


class ThreadAlreadyContinuedError(BadRequestError):
    """400 `thread_already_continued`."""


class ThreadContinueInFlightError(BadRequestError):
    """400 `thread_continue_in_flight`."""


class ThreadFingerprintMismatchError(BadRequestError):
    """400 `thread_fingerprint_mismatch`."""


class ThreadNotFoundError(NotFoundError):
    """404 `thread_not_found`."""


class ThreadUnsupportedRequestError(BadRequestError):
    """400 `thread_unsupported_request`."""


class ToolNameConflictError(BadRequestError):
    """400 `tool_name_conflict`."""


class ToolReferenceUnresolvedError(BadRequestError):
    """400 `tool_reference_unresolved`."""


class UserProfileBillingNotAuthorizedError(PermissionDeniedError):
    """403 `user_profile_billing_not_authorized`."""


class UserProfileClearedError(BadRequestError):
    """400 `user_profile_cleared`: the profile was deleted, so it cannot join this workspace again; make a new workspace for it."""


class UserProfileNotBillableError(PermissionDeniedError):
    """403 `user_profile_not_billable`."""


class UserProfileNotFoundError(BadRequestError):
    """400 `user_profile_not_found`."""


class UserProfileRequiredError(BadRequestError):
    """400 `user_profile_required`."""


class WorkspaceAPIKeyLimitExceededError(BadRequestError):
    """400 `workspace_api_key_limit_exceeded`."""


class WorkspaceCreatedIncompleteError(ServiceUnavailableError):
    """503 `workspace_created_incomplete`: the workspace `details["workspace_id"]` exists but lacks settings; do not create it again."""


class WorkspaceHumanReviewDisabledError(BadRequestError):
    """400 `workspace_human_review_disabled`: the workspace has human review switched off, and this call needs it."""


class WorkspaceMemberLimitExceededError(BadRequestError):
    """400 `workspace_member_limit_exceeded`."""


class WorkspacePolicyViolationError(BadRequestError):
    """400 `workspace_policy_violation`."""


# Status and code of each.
BY_CODE: dict[tuple[int, str], type[APIStatusError]] = {
    (400, "already_member"): AlreadyMemberError,
    (400, "approval_required"): BetaApprovalRequiredError,
    (400, "available_tools_limit_exceeded"): AvailableToolsLimitExceededError,
    (400, "bundle_attachment_not_supported"): BetaBundleAttachmentNotSupportedError,
    (400, "bundle_on_call"): BetaBundleOnCallError,
    (400, "cannot_invite_emails_with_unverified_domains"): CannotInviteEmailsWithUnverifiedDomainsError,
    (400, "cannot_remove_last_member"): CannotRemoveLastMemberError,
    (400, "cannot_sign_out_primary_owner"): BetaCannotSignOutPrimaryOwnerError,
    (400, "cannot_sign_out_self"): BetaCannotSignOutSelfError,
    (400, "claude_code_key_creator_not_member"): ClaudeCodeKeyCreatorNotMemberError,
    (400, "claude_code_version_too_old"): ClaudeCodeVersionTooOldError,
    (400, "cmek_feature_unsupported"): BetaCMEKFeatureUnsupportedError,
    (400, "cmek_key_disabled"): CMEKKeyDisabledError,
    (400, "cmek_key_network_blocked"): CMEKKeyNetworkBlockedError,
    (400, "cmek_not_approved"): BetaCMEKNotApprovedError,
    (400, "compaction_block_ambiguous"): CompactionBlockAmbiguousError,
    (400, "compaction_block_misplaced"): CompactionBlockMisplacedError,
    (400, "compaction_content_mismatch"): CompactionContentMismatchError,
    (400, "compaction_incomplete_turn"): CompactionIncompleteTurnError,
    (400, "compaction_nothing_to_summarize"): CompactionNothingToSummarizeError,
    (400, "compaction_signature_invalid"): CompactionSignatureInvalidError,
    (400, "compaction_too_many_tool_references"): CompactionTooManyToolReferencesError,
    (400, "compaction_tool_changes_mismatch"): CompactionToolChangesMismatchError,
    (400, "email_domain_not_allowed"): EmailDomainNotAllowedError,
    (400, "environment_archived"): BetaEnvironmentArchivedError,
    (400, "external_key_in_workspace_policy"): ExternalKeyInWorkspacePolicyError,
    (400, "external_key_not_found"): BetaExternalKeyNotFoundError,
    (400, "external_key_provider_mismatch"): BetaExternalKeyProviderMismatchError,
    (400, "external_key_validation_failed"): ExternalKeyValidationFailedError,
    (400, "external_key_validation_timed_out"): ExternalKeyValidationTimedOutError,
    (400, "external_storage_in_use"): BetaExternalStorageInUseError,
    (400, "external_storage_in_workspace_policy"): BetaExternalStorageInWorkspacePolicyError,
    (400, "external_storage_not_available"): BetaExternalStorageNotAvailableError,
    (400, "file_not_downloadable"): FileNotDownloadableError,
    (400, "gcp_project_not_verified"): BetaGCPProjectNotVerifiedError,
    (400, "grant_required"): BetaGrantRequiredError,
    (400, "human_review_not_available"): BetaHumanReviewNotAvailableError,
    (400, "human_review_on_with_external_storage"): BetaHumanReviewOnWithExternalStorageError,
    (400, "image_dimensions_too_large"): ImageDimensionsTooLargeError,
    (400, "invalid_config_type_change"): BetaInvalidConfigTypeChangeError,
    (400, "invalid_metadata"): BetaInvalidMetadataError,
    (400, "invalid_storage_arn"): BetaInvalidStorageARNError,
    (400, "invite_already_exists"): InviteAlreadyExistsError,
    (400, "key_profile_mismatch"): KeyProfileMismatchError,
    (400, "org_api_key_limit_exceeded"): OrgAPIKeyLimitExceededError,
    (400, "org_member_limit_exceeded"): OrgMemberLimitExceededError,
    (400, "organization_not_eligible"): BetaOrganizationNotEligibleError,
    (400, "organization_not_enrolled_in_beta"): BetaOrganizationNotEnrolledInBetaError,
    (400, "organization_on_hold"): OrganizationOnHoldError,
    (400, "organization_type_not_supported"): OrganizationTypeNotSupportedError,
    (400, "parent_organization_required"): ParentOrganizationRequiredError,
    (400, "provider_not_allowed"): BetaProviderNotAllowedError,
    (400, "rbac_group_grants_owner_access"): RBACGroupGrantsOwnerAccessError,
    (400, "rbac_group_order_limit_exceeded"): BetaRBACGroupOrderLimitExceededError,
    (400, "rbac_group_owner_access_unconfirmed"): RBACGroupOwnerAccessUnconfirmedError,
    (400, "region_not_supported"): BetaRegionNotSupportedError,
    (400, "report_page_too_large"): BetaReportPageTooLargeError,
    (400, "request_body_encoding_invalid"): RequestBodyEncodingInvalidError,
    (400, "request_body_encoding_unsupported"): RequestBodyEncodingUnsupportedError,
    (400, "request_body_timeout"): BetaRequestBodyTimeoutError,
    (400, "scan_failed"): BetaScanFailedError,
    (400, "settings_document_limit_exceeded"): BetaSettingsDocumentLimitExceededError,
    (400, "settings_history_limit_exceeded"): BetaSettingsHistoryLimitExceededError,
    (400, "slack_channel_set_up_settings_refused"): BetaSlackChannelSetUpSettingsRefusedError,
    (400, "storage_attach_limit_reached"): BetaStorageAttachLimitReachedError,
    (400, "storage_not_approved"): BetaStorageNotApprovedError,
    (400, "storage_not_attachable"): BetaStorageNotAttachableError,
    (400, "storage_profile_mismatch"): StorageProfileMismatchError,
    (400, "storage_profile_still_required"): BetaStorageProfileStillRequiredError,
    (400, "storage_quota_exceeded"): StorageQuotaExceededError,
    (400, "storage_verification_failed"): BetaStorageVerificationFailedError,
    (400, "thread_already_continued"): ThreadAlreadyContinuedError,
    (400, "thread_continue_in_flight"): ThreadContinueInFlightError,
    (400, "thread_fingerprint_mismatch"): ThreadFingerprintMismatchError,
    (400, "thread_unsupported_request"): ThreadUnsupportedRequestError,
    (400, "too_many_report_groups"): BetaTooManyReportGroupsError,
    (400, "tool_name_conflict"): ToolNameConflictError,
    (400, "tool_reference_unresolved"): ToolReferenceUnresolvedError,
    (400, "transcripts_storage_required"): BetaTranscriptsStorageRequiredError,
    (400, "unsupported_charset"): BetaUnsupportedCharsetError,
    (400, "unsupported_region"): BetaUnsupportedRegionError,
    (400, "user_profile_cleared"): UserProfileClearedError,
    (400, "user_profile_not_found"): UserProfileNotFoundError,
    (400, "user_profile_required"): UserProfileRequiredError,
    (400, "workspace_api_key_limit_exceeded"): WorkspaceAPIKeyLimitExceededError,
    (400, "workspace_human_review_disabled"): WorkspaceHumanReviewDisabledError,
    (400, "workspace_member_limit_exceeded"): WorkspaceMemberLimitExceededError,
    (400, "workspace_policy_violation"): WorkspacePolicyViolationError,
    (402, "linked_organization_billing_unavailable"): LinkedOrganizationBillingUnavailableError,
    (402, "linked_organization_spend_limit_reached"): LinkedOrganizationSpendLimitReachedError,
    (403, "api_key_requester_unconfirmed"): APIKeyRequesterUnconfirmedError,
    (403, "api_key_scope_missing"): BetaAPIKeyScopeMissingError,
    (403, "cannot_sign_out_managed_member"): BetaCannotSignOutManagedMemberError,
    (403, "cannot_sign_out_membership_admin"): BetaCannotSignOutMembershipAdminError,
    (403, "cannot_sign_out_owner"): BetaCannotSignOutOwnerError,
    (403, "cannot_sign_out_privileged_member"): BetaCannotSignOutPrivilegedMemberError,
    (403, "claude_tag_writes_not_enabled"): BetaClaudeTagWritesNotEnabledError,
    (403, "compliance_configuration_restricted"): BetaComplianceConfigurationRestrictedError,
    (403, "environment_create_disabled"): BetaEnvironmentCreateDisabledError,
    (403, "environment_update_disabled"): BetaEnvironmentUpdateDisabledError,
    (403, "organization_level_scoped_api_key_required"): BetaOrganizationLevelScopedAPIKeyRequiredError,
    (403, "sandbox_egress_restricted"): SandboxEgressRestrictedError,
    (403, "spend_limits_admin_api_writes_not_enabled"): BetaSpendLimitsAdminAPIWritesNotEnabledError,
    (403, "user_profile_billing_not_authorized"): UserProfileBillingNotAuthorizedError,
    (403, "user_profile_not_billable"): UserProfileNotBillableError,
    (404, "environment_not_found"): BetaEnvironmentNotFoundError,
    (404, "file_expired"): FileExpiredError,
    (404, "rbac_group_managed_settings_not_found"): BetaRBACGroupManagedSettingsNotFoundError,
    (404, "rbac_group_not_found"): BetaRBACGroupNotFoundError,
    (404, "rbac_role_not_found"): RBACRoleNotFoundError,
    (404, "slack_channel_set_up_environment_not_found"): BetaSlackChannelSetUpEnvironmentNotFoundError,
    (404, "thread_not_found"): ThreadNotFoundError,
    (409, "concurrent_membership_change"): ConcurrentMembershipChangeError,
    (409, "external_key_changed"): ExternalKeyChangedError,
    (409, "gcp_project_controlled_by_another_organization"): BetaGCPProjectControlledByAnotherOrganizationError,
    (409, "plugin_name_taken"): BetaPluginNameTakenError,
    (409, "scan_pending"): BetaScanPendingError,
    (409, "skill_name_taken"): BetaSkillNameTakenError,
    (409, "skill_read_blocked_undecryptable"): SkillReadBlockedUndecryptableError,
    (409, "slack_channel_set_up_settings_conflict"): BetaSlackChannelSetUpSettingsConflictError,
    (409, "storage_already_registered"): BetaStorageAlreadyRegisteredError,
    (409, "storage_attached_during_archive"): StorageAttachedDuringArchiveError,
    (409, "storage_changed_concurrently"): BetaStorageChangedConcurrentlyError,
    (409, "storage_in_use"): BetaStorageInUseError,
    (409, "workspace_changed_concurrently"): BetaWorkspaceChangedConcurrentlyError,
    (412, "heartbeat_precondition_failed"): BetaHeartbeatPreconditionFailedError,
    (413, "request_body_too_large_after_decoding"): RequestBodyTooLargeAfterDecodingError,
    (429, "contract_spend_limit_reached"): ContractSpendLimitReachedError,
    (429, "enforced_spend_limit_reached"): EnforcedSpendLimitReachedError,
    (429, "ramp_limit_exceeded"): RampLimitExceededError,
    (503, "authorization_check_unavailable"): BetaAuthorizationCheckUnavailableError,
    (503, "change_outcome_unknown"): ChangeOutcomeUnknownError,
    (503, "cmek_context_unavailable"): CMEKContextUnavailableError,
    (503, "cmek_key_unreachable"): CMEKKeyUnreachableError,
    (503, "registration_pending"): BetaRegistrationPendingError,
    (503, "workspace_created_incomplete"): WorkspaceCreatedIncompleteError,
    (529, "compaction_unavailable"): CompactionUnavailableError,
}


publish_names(__name__)
for made in BY_CODE.values():
    if made.__module__ == __name__:
        made.__module__ = "sonnetry.types"  # which has them all
