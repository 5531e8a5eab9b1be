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


class AlreadyMemberError(BadRequestError):
    """400 `already_member`."""


class AvailableToolsLimitExceededError(BadRequestError):
    """400 `available_tools_limit_exceeded`."""


class BetaAPIKeyScopeMissingError(PermissionDeniedError):
    """403 `api_key_scope_missing`."""


class BetaBundleAttachmentNotSupportedError(BadRequestError):
    """400 `bundle_attachment_not_supported`."""


class BetaBundleOnCallError(BadRequestError):
    """400 `bundle_on_call`."""


class BetaCMEKFeatureUnsupportedError(BadRequestError):
    """400 `cmek_feature_unsupported`."""


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


class BetaHeartbeatPreconditionFailedError(PreconditionFailedError):
    """412 `heartbeat_precondition_failed`."""


class BetaInvalidConfigTypeChangeError(BadRequestError):
    """400 `invalid_config_type_change`."""


class BetaInvalidMetadataError(BadRequestError):
    """400 `invalid_metadata`."""


class BetaOrganizationLevelScopedAPIKeyRequiredError(PermissionDeniedError):
    """403 `organization_level_scoped_api_key_required`."""


class BetaOrganizationNotEnrolledInBetaError(BadRequestError):
    """400 `organization_not_enrolled_in_beta`."""


class BetaPluginNameTakenError(ConflictError):
    """409 `plugin_name_taken`."""


class BetaRBACGroupManagedSettingsNotFoundError(NotFoundError):
    """404 `rbac_group_managed_settings_not_found`."""


class BetaRBACGroupNotFoundError(NotFoundError):
    """404 `rbac_group_not_found`."""


class BetaRBACGroupOrderLimitExceededError(BadRequestError):
    """400 `rbac_group_order_limit_exceeded`."""


class BetaRegistrationPendingError(ServiceUnavailableError):
    """503 `registration_pending`."""


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


class BetaUnsupportedCharsetError(BadRequestError):
    """400 `unsupported_charset`."""


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


class UserProfileNotBillableError(PermissionDeniedError):
    """403 `user_profile_not_billable`."""


class UserProfileNotFoundError(BadRequestError):
    """400 `user_profile_not_found`."""


class UserProfileRequiredError(BadRequestError):
    """400 `user_profile_required`."""


class WorkspaceAPIKeyLimitExceededError(BadRequestError):
    """400 `workspace_api_key_limit_exceeded`."""


class WorkspaceMemberLimitExceededError(BadRequestError):
    """400 `workspace_member_limit_exceeded`."""


class WorkspacePolicyViolationError(BadRequestError):
    """400 `workspace_policy_violation`."""


# Status and code of each.
BY_CODE: dict[tuple[int, str], type[APIStatusError]] = {
    (400, "already_member"): AlreadyMemberError,
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
    (400, "external_key_validation_failed"): ExternalKeyValidationFailedError,
    (400, "external_key_validation_timed_out"): ExternalKeyValidationTimedOutError,
    (400, "file_not_downloadable"): FileNotDownloadableError,
    (400, "invalid_config_type_change"): BetaInvalidConfigTypeChangeError,
    (400, "invalid_metadata"): BetaInvalidMetadataError,
    (400, "invite_already_exists"): InviteAlreadyExistsError,
    (400, "key_profile_mismatch"): KeyProfileMismatchError,
    (400, "org_api_key_limit_exceeded"): OrgAPIKeyLimitExceededError,
    (400, "org_member_limit_exceeded"): OrgMemberLimitExceededError,
    (400, "organization_not_enrolled_in_beta"): BetaOrganizationNotEnrolledInBetaError,
    (400, "organization_on_hold"): OrganizationOnHoldError,
    (400, "organization_type_not_supported"): OrganizationTypeNotSupportedError,
    (400, "parent_organization_required"): ParentOrganizationRequiredError,
    (400, "rbac_group_grants_owner_access"): RBACGroupGrantsOwnerAccessError,
    (400, "rbac_group_order_limit_exceeded"): BetaRBACGroupOrderLimitExceededError,
    (400, "rbac_group_owner_access_unconfirmed"): RBACGroupOwnerAccessUnconfirmedError,
    (400, "request_body_encoding_invalid"): RequestBodyEncodingInvalidError,
    (400, "request_body_encoding_unsupported"): RequestBodyEncodingUnsupportedError,
    (400, "request_body_timeout"): BetaRequestBodyTimeoutError,
    (400, "scan_failed"): BetaScanFailedError,
    (400, "settings_document_limit_exceeded"): BetaSettingsDocumentLimitExceededError,
    (400, "settings_history_limit_exceeded"): BetaSettingsHistoryLimitExceededError,
    (400, "slack_channel_set_up_settings_refused"): BetaSlackChannelSetUpSettingsRefusedError,
    (400, "storage_quota_exceeded"): StorageQuotaExceededError,
    (400, "thread_already_continued"): ThreadAlreadyContinuedError,
    (400, "thread_continue_in_flight"): ThreadContinueInFlightError,
    (400, "thread_fingerprint_mismatch"): ThreadFingerprintMismatchError,
    (400, "thread_unsupported_request"): ThreadUnsupportedRequestError,
    (400, "tool_name_conflict"): ToolNameConflictError,
    (400, "tool_reference_unresolved"): ToolReferenceUnresolvedError,
    (400, "unsupported_charset"): BetaUnsupportedCharsetError,
    (400, "user_profile_not_found"): UserProfileNotFoundError,
    (400, "user_profile_required"): UserProfileRequiredError,
    (400, "workspace_api_key_limit_exceeded"): WorkspaceAPIKeyLimitExceededError,
    (400, "workspace_member_limit_exceeded"): WorkspaceMemberLimitExceededError,
    (400, "workspace_policy_violation"): WorkspacePolicyViolationError,
    (402, "linked_organization_billing_unavailable"): LinkedOrganizationBillingUnavailableError,
    (402, "linked_organization_spend_limit_reached"): LinkedOrganizationSpendLimitReachedError,
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
    (409, "plugin_name_taken"): BetaPluginNameTakenError,
    (409, "scan_pending"): BetaScanPendingError,
    (409, "skill_name_taken"): BetaSkillNameTakenError,
    (409, "skill_read_blocked_undecryptable"): SkillReadBlockedUndecryptableError,
    (409, "slack_channel_set_up_settings_conflict"): BetaSlackChannelSetUpSettingsConflictError,
    (412, "heartbeat_precondition_failed"): BetaHeartbeatPreconditionFailedError,
    (413, "request_body_too_large_after_decoding"): RequestBodyTooLargeAfterDecodingError,
    (429, "contract_spend_limit_reached"): ContractSpendLimitReachedError,
    (429, "enforced_spend_limit_reached"): EnforcedSpendLimitReachedError,
    (429, "ramp_limit_exceeded"): RampLimitExceededError,
    (503, "cmek_context_unavailable"): CMEKContextUnavailableError,
    (503, "cmek_key_unreachable"): CMEKKeyUnreachableError,
    (503, "registration_pending"): BetaRegistrationPendingError,
    (529, "compaction_unavailable"): CompactionUnavailableError,
}


publish_names(__name__)
for made in BY_CODE.values():
    if made.__module__ == __name__:
        made.__module__ = "sonnetry.types"  # which has them all
