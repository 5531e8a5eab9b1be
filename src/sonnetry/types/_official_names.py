"""Names of the official package that differ from ours: those inside another type's module, and those it has renamed.

Read by the finder of single modules and by the doors. A name inside a module is written `Owner.Name`, the owner being
the type that the module is named after; names below a package begin with its path.
"""

from __future__ import annotations

from ._lazy import by_name

OWNED = by_name(
    {
        "AgentVersionListParams": "beta.agents.VersionListParams",
        "AnalyticsPluginListParams": "beta.organization.analytics.PluginListParams",
        "AnalyticsSkillListParams": """
beta.organization.analytics.SkillListParams organization.analytics.SkillListParams
""",
        "AnalyticsUserListParams": "beta.organization.analytics.UserListParams organization.analytics.UserListParams",
        "BetaContentBlock": "BetaRawContentBlockStartEvent.ContentBlock",
        "BetaContextManagementAppliedEdit": "BetaContextManagementResponse.AppliedEdit",
        "BetaContextManagementEditParam": "BetaContextManagementConfigParam.Edit",
        "BetaDocumentSourceParam": "BetaRequestDocumentBlockParam.Source",
        "BetaDreamModelParam": "DreamCreateParams.Model",
        "BetaEnvironmentConfigParams": "EnvironmentCreateParams.Config EnvironmentUpdateParams.Config",
        "BetaExternalKeyConfigParam": """
beta.organization.ExternalKeyCreateParams.ProviderConfig
beta.organization.ExternalKeyUpdateParams.ProviderConfig
""",
        "BetaManagedAgentsAgentModelParams": """
AgentCreateParams.Model AgentUpdateParams.Model BetaManagedAgentsAgentWithOverridesParams.Model
""",
        "BetaManagedAgentsAnyThreadAgent": "BetaManagedAgentsSessionThread.Agent",
        "BetaManagedAgentsCheckout": """
BetaManagedAgentsGitHubRepositoryResource.Checkout BetaManagedAgentsGitHubRepositoryResourceConfig.Checkout
""",
        "BetaManagedAgentsCheckoutParam": "BetaManagedAgentsGitHubRepositoryResourceParams.Checkout",
        "BetaManagedAgentsCredentialAuthCreateParams": "CredentialCreateParams.Auth",
        "BetaManagedAgentsCredentialAuthResponse": "BetaManagedAgentsCredential.Auth",
        "BetaManagedAgentsCredentialAuthUpdateParams": "CredentialUpdateParams.Auth",
        "BetaManagedAgentsDeploymentAgentParams": "DeploymentCreateParams.Agent DeploymentUpdateParams.Agent",
        "BetaManagedAgentsDocumentSource": "BetaManagedAgentsDocumentBlock.Source",
        "BetaManagedAgentsDocumentSourceParam": "BetaManagedAgentsDocumentBlockParam.Source",
        "BetaManagedAgentsEffort": "BetaManagedAgentsModelConfig.Effort",
        "BetaManagedAgentsEffortParam": "BetaManagedAgentsModelConfigParams.Effort",
        "BetaManagedAgentsImageSource": "BetaManagedAgentsImageBlock.Source",
        "BetaManagedAgentsImageSourceParam": "BetaManagedAgentsImageBlockParam.Source",
        "BetaManagedAgentsPermissionPolicy": """
BetaManagedAgentsAgentToolsetDefaultConfig.PermissionPolicy BetaManagedAgentsBashToolConfig.PermissionPolicy
BetaManagedAgentsEditToolConfig.PermissionPolicy BetaManagedAgentsGlobToolConfig.PermissionPolicy
BetaManagedAgentsGrepToolConfig.PermissionPolicy BetaManagedAgentsMCPToolConfig.PermissionPolicy
BetaManagedAgentsMCPToolsetDefaultConfig.PermissionPolicy BetaManagedAgentsReadToolConfig.PermissionPolicy
BetaManagedAgentsWebFetchToolConfig.PermissionPolicy BetaManagedAgentsWebSearchToolConfig.PermissionPolicy
BetaManagedAgentsWriteToolConfig.PermissionPolicy
""",
        "BetaManagedAgentsPermissionPolicyParam": """
BetaManagedAgentsAgentToolsetDefaultConfigParams.PermissionPolicy
BetaManagedAgentsBashToolConfigParams.PermissionPolicy BetaManagedAgentsEditToolConfigParams.PermissionPolicy
BetaManagedAgentsGlobToolConfigParams.PermissionPolicy BetaManagedAgentsGrepToolConfigParams.PermissionPolicy
BetaManagedAgentsMCPToolConfigParams.PermissionPolicy
BetaManagedAgentsMCPToolsetDefaultConfigParams.PermissionPolicy
BetaManagedAgentsReadToolConfigParams.PermissionPolicy
BetaManagedAgentsWebFetchToolConfigParams.PermissionPolicy
BetaManagedAgentsWebSearchToolConfigParams.PermissionPolicy
BetaManagedAgentsWriteToolConfigParams.PermissionPolicy
""",
        "BetaManagedAgentsRetryStatus": """
BetaManagedAgentsBillingErrorObject.RetryStatus BetaManagedAgentsCompactionLimitReachedErrorObject.RetryStatus
BetaManagedAgentsCredentialHostUnreachableErrorObject.RetryStatus
BetaManagedAgentsMCPAuthenticationFailedErrorObject.RetryStatus
BetaManagedAgentsMCPConnectionFailedErrorObject.RetryStatus
BetaManagedAgentsModelOverloadedErrorObject.RetryStatus BetaManagedAgentsModelRateLimitedErrorObject.RetryStatus
BetaManagedAgentsModelRequestFailedErrorObject.RetryStatus
BetaManagedAgentsRepositoryAuthenticationErrorObject.RetryStatus
BetaManagedAgentsRepositoryCheckoutErrorObject.RetryStatus
BetaManagedAgentsRepositoryCloneErrorObject.RetryStatus
BetaManagedAgentsRepositoryForbiddenErrorObject.RetryStatus
BetaManagedAgentsRepositoryNotFoundErrorObject.RetryStatus
BetaManagedAgentsToolUseLimitReachedErrorObject.RetryStatus BetaManagedAgentsUnknownErrorObject.RetryStatus
""",
        "BetaManagedAgentsRubric": """
BetaManagedAgentsDeploymentUserDefineOutcomeEvent.Rubric BetaManagedAgentsUserDefineOutcomeEvent.Rubric
""",
        "BetaManagedAgentsSentSessionEvent": "BetaManagedAgentsSendSessionEvents.Data",
        "BetaManagedAgentsSessionAgentParams": "SessionCreateParams.Agent",
        "BetaManagedAgentsSessionInitialEventParams": "SessionCreateParams.InitialEvent",
        "BetaManagedAgentsSessionResource": "ResourceRetrieveResponse ResourceUpdateResponse",
        "BetaManagedAgentsSessionResourceParams": """
DeploymentCreateParams.Resource DeploymentUpdateParams.Resource SessionCreateParams.Resource
""",
        "BetaManagedAgentsSessionStopReason": """
BetaManagedAgentsSessionStatusIdleEvent.StopReason BetaManagedAgentsSessionThreadStatusIdleEvent.StopReason
""",
        "BetaManagedAgentsSkill": """
BetaManagedAgentsAgent.Skill BetaManagedAgentsInlineAgent.Skill BetaManagedAgentsSessionAgent.Skill
BetaManagedAgentsSessionThreadAgent.Skill
""",
        "BetaManagedAgentsTool": """
BetaManagedAgentsAgent.Tool BetaManagedAgentsInlineAgent.Tool BetaManagedAgentsSessionAgent.Tool
BetaManagedAgentsSessionThreadAgent.Tool
""",
        "BetaManagedAgentsToolParams": """
AgentCreateParams.Tool AgentUpdateParams.Tool BetaManagedAgentsAgentWithOverridesParams.Tool
BetaManagedAgentsSessionAgentUpdateParam.Tool
""",
        "BetaManagedAgentsToolResultContent": """
BetaManagedAgentsAgentMCPToolResultEvent.Content BetaManagedAgentsAgentToolResultEvent.Content
BetaManagedAgentsUserCustomToolResultEvent.Content BetaManagedAgentsUserToolResultEvent.Content
""",
        "BetaManagedAgentsToolResultContentParam": """
BetaManagedAgentsUserCustomToolResultEventParams.Content BetaManagedAgentsUserToolResultEventParams.Content
""",
        "BetaManagedAgentsUserMessageContent": """
BetaManagedAgentsAgentThreadMessageReceivedEvent.Content BetaManagedAgentsAgentThreadMessageSentEvent.Content
BetaManagedAgentsDeploymentUserMessageEvent.Content BetaManagedAgentsUserMessageEvent.Content
""",
        "BetaManagedAgentsUserMessageContentParam": "BetaManagedAgentsUserMessageEventParams.Content",
        "BetaExternalStorageProviderConfigParam": "ExternalStorageCreateParams.ProviderConfig",
        "BetaMessageBatchRequestParam": "beta.messages.BatchCreateParams.Request",
        "BetaMessageCreateParamsContainerParam": "beta.MessageCreateParams.Container",
        "BetaMessageDelta": "BetaRawMessageDeltaEvent.Delta",
        "BetaMessageFallbackCreditTokenParam": "beta.MessageCreateParams.FallbackCreditToken",
        "BetaPluginActor": "BetaPlugin.CreatedBy BetaPluginVersion.CreatedBy",
        "BetaPluginOwner": "BetaPluginMarketplace.Owner",
        "BetaPluginTarget": """
BetaDeletedPluginInstallationSetting.Target BetaPluginInstallationSetting.Target BetaPluginShare.Target
""",
        "BetaSpendLimitScopeParam": "SpendLimitSetParams.Scope",
        "BetaSystemMessageContentParam": "BetaSystemMessageParam.ContentBlock",
        "BetaTextCitation": "BetaCitationsDelta.Citation",
        "BetaThinkingConfigParam": "BetaFallbackParam.Thinking",
        "BetaToolAddition": "BetaResponseToolAdditionBlock.Tool",
        "BetaToolAdditionParam": "BetaRequestToolAdditionBlockParam.Tool",
        "BetaToolRemoval": "BetaResponseToolRemovalBlock.Tool",
        "BetaToolRemovalParam": "BetaRequestToolRemovalBlockParam.Tool",
        "BetaToolResultContentParam": "BetaToolResultBlockParam.Content",
        "BetaToolUnionParam": "beta.MessageCountTokensParams.Tool",
        "BetaWebFetchURLSource": "BetaWebFetchURLSources.ClientToolResults BetaWebFetchURLSources.ServerToolResults",
        "ClaudeCodeRBACGroupListParams": "beta.organization.claude_code.managed_settings.RBACGroupListParams",
        "CodeExecutionToolResultBlockContentParam": "CodeExecutionToolResultBlockParamContentParam",
        "DocumentSource": "BetaDocumentBlock.Source DocumentBlock.Source",
        "DocumentSourceParam": "DocumentBlockParam.Source",
        "ExternalKeyConfigParam": """
organization.ExternalKeyCreateParams.ProviderConfig organization.ExternalKeyUpdateParams.ProviderConfig
""",
        "FederationRuleWorkspaceAddParams": """
beta.organization.federation.rules.WorkspaceAddParams organization.federation.rules.WorkspaceAddParams
""",
        "FederationRuleWorkspaceListParams": """
beta.organization.federation.rules.WorkspaceListParams organization.federation.rules.WorkspaceListParams
""",
        "FederationRuleWorkspaceRemoveResponse": """
beta.organization.federation.rules.WorkspaceRemoveResponse organization.federation.rules.WorkspaceRemoveResponse
""",
        "ImageSourceParam": "BetaImageBlockParam.Source ImageBlockParam.Source",
        "InputJSONDelta": "InputJSONDelta.InputJsonDelta",
        "JWKSParam": """
beta.organization.federation.IssuerCreateParams.JWKS beta.organization.federation.IssuerUpdateParams.JWKS
organization.federation.IssuerCreateParams.JWKS organization.federation.IssuerUpdateParams.JWKS
""",
        "MessageBatchRequestParam": "messages.BatchCreateParams.Request",
        "MessageDelta": "MessageDeltaEvent.Delta RawMessageDeltaEvent.Delta",
        "MetadataParam": "MessageCreateParams.Metadata",
        "PluginVersionCreateParams": "beta.organization.plugins.VersionCreateParams",
        "PluginVersionListParams": "beta.organization.plugins.VersionListParams",
        "ProjectDataControlUpdateParams": "beta.organization.providers.google.projects.DataControlUpdateParams",
        "RBACGroupMemberAddParams": """
beta.organization.rbac_groups.MemberAddParams organization.rbac_groups.MemberAddParams
""",
        "RBACGroupMemberListParams": """
beta.organization.rbac_groups.MemberListParams organization.rbac_groups.MemberListParams
""",
        "RBACRolePermissionResource": "BetaRBACRolePermission.Resource",
        "RateLimitGroup": """
BetaOrganizationRateLimit.Group BetaWorkspaceRateLimit.Group OrganizationRateLimit.Group
WorkspaceRateLimit.Group
""",
        "ServiceAccountWorkspaceAddParams": """
beta.organization.service_accounts.WorkspaceAddParams organization.service_accounts.WorkspaceAddParams
""",
        "ServiceAccountWorkspaceListParams": """
beta.organization.service_accounts.WorkspaceListParams organization.service_accounts.WorkspaceListParams
""",
        "ServiceAccountWorkspaceRemoveResponse": """
beta.organization.service_accounts.WorkspaceRemoveResponse organization.service_accounts.WorkspaceRemoveResponse
""",
        "SessionEventListParams": "beta.sessions.EventListParams",
        "SessionEventStreamParams": "beta.sessions.EventStreamParams",
        "SkillVersionCreateParams": "beta.skills.VersionCreateParams",
        "SkillVersionListParams": "beta.skills.VersionListParams",
        "SpendLimitIncreaseRequestActor": "BetaSpendSummary.Actor SpendSummary.Actor",
        "SpendLimitScope": """
BetaSpendLimit.Scope BetaSpendSummary.Scope BetaSpendSummary.Source SpendSummary.Scope SpendSummary.Source
""",
        "TelemetryDestinationWorkspaceListParams": "beta.organization.telemetry_destinations.WorkspaceListParams",
        "TextCitation": "CitationsDelta.Citation",
        "ThreadEventListParams": "beta.sessions.threads.EventListParams",
        "ThreadEventStreamParams": "beta.sessions.threads.EventStreamParams",
        "ToolChoiceAnyParam": "MessageCreateParams.ToolChoiceToolChoiceAny",
        "ToolChoiceAutoParam": "MessageCreateParams.ToolChoiceToolChoiceAuto",
        "ToolChoiceParam": "MessageCreateParams.ToolChoice",
        "ToolChoiceToolParam": "MessageCreateParams.ToolChoiceToolChoiceTool",
        "ToolResultContentParam": "ToolResultBlockParam.Content",
        "ToolUseCaller": """
BetaServerToolUseBlock.Caller BetaToolUseBlock.Caller BetaWebFetchToolResultBlock.Caller
BetaWebSearchToolResultBlock.Caller ServerToolUseBlock.Caller ToolUseBlock.Caller WebFetchToolResultBlock.Caller
WebSearchToolResultBlock.Caller
""",
        "ToolUseCallerParam": """
BetaServerToolUseBlockParam.Caller BetaToolUseBlockParam.Caller BetaWebFetchToolResultBlockParam.Caller
BetaWebSearchToolResultBlockParam.Caller ServerToolUseBlockParam.Caller ToolUseBlockParam.Caller
WebFetchToolResultBlockParam.Caller WebSearchToolResultBlockParam.Caller
""",
        "UserLocationParam": "WebSearchTool20250305Param.UserLocation WebSearchTool20260209Param.UserLocation",
        "UserProfileDataControlUpdateParams": "beta.user_profiles.providers.google.DataControlUpdateParams",
        "WebFetchURLSourceParam": """
BetaWebFetchURLSourcesParam.ClientToolResults BetaWebFetchURLSourcesParam.ServerToolResults
WebFetchURLSourcesParam.ClientToolResults WebFetchURLSourcesParam.ServerToolResults
""",
        "WebFetchURLUserInputParam": "BetaWebFetchURLSourcesParam.UserInput WebFetchURLSourcesParam.UserInput",
        "WebSearchToolResultBlockContentParam": "WebSearchToolResultBlockParamContentParam",
        "WorkspaceMemberAddParams": """
beta.organization.workspaces.MemberAddParams organization.workspaces.MemberAddParams
""",
        "WorkspaceMemberListParams": """
beta.organization.workspaces.MemberListParams organization.workspaces.MemberListParams
""",
        "WorkspaceMemberRemoveResponse": """
beta.organization.workspaces.MemberRemoveResponse organization.workspaces.MemberRemoveResponse
""",
        "WorkspaceRateLimitListParams": """
beta.organization.workspaces.RateLimitListParams organization.workspaces.RateLimitListParams
""",
        "WorkspaceServiceAccountListParams": """
beta.organization.workspaces.ServiceAccountListParams organization.workspaces.ServiceAccountListParams
""",
        "WorkspaceServiceAccountRemoveResponse": """
beta.organization.workspaces.ServiceAccountRemoveResponse organization.workspaces.ServiceAccountRemoveResponse
""",
        "WorkspaceServiceAccountUpdateParams": """
beta.organization.workspaces.ServiceAccountUpdateParams organization.workspaces.ServiceAccountUpdateParams
""",
    }
)
"""Our name of each `Owner.Name` that the rules of `options` do not give."""

RENAMED = {
    "UnwrapWebhookEvent": "BetaWebhookEvent",
    "ResponseToolUseBlockUnion": "ToolsetToolUseBlock",
    "BetaResponseToolUseBlockUnion": "BetaToolsetToolUseBlock",
}

PACKAGES = frozenset(
    [
        "beta.compliance.review",
        "beta.organization.analytics.apps",
        "beta.organization.analytics.apps.chat",
        "beta.organization.claude_code",
        "beta.organization.claude_code.managed_settings",
        "beta.organization.claude_tag",
        "beta.organization.claude_tag.bundles",
        "beta.organization.federation",
        "beta.organization.federation.rules",
        "beta.organization.providers",
        "beta.organization.providers.google",
        "beta.organization.providers.google.projects",
        "beta.organization.rbac_roles",
        "beta.organization.spend_limits",
        "beta.sessions.threads",
        "beta.user_profiles.providers",
        "beta.user_profiles.providers.google",
        "organization.analytics.apps",
        "organization.analytics.apps.chat",
        "organization.federation",
        "organization.federation.rules",
        "organization.rbac_roles",
        "organization.spend_limits",
    ]
)
"""Paths that are packages there and nothing here."""


def normalized(name: str) -> str:
    """Write a name so that a class and its module look alike: `URLImageSource` and `url_image_source`."""
    return name.replace("_", "").lower()


_OWNED = {normalized(official): normalized(ours) for official, ours in {**OWNED, **RENAMED}.items()}


def options(path: str, name: str) -> list[str]:
    """List what an official name may be called here, normalized, the surest first; `path` is that of its module."""
    package, _, owner = path.rpartition(".")
    last, owner = normalized(name), normalized(owner)
    stem = owner.removesuffix("params").removesuffix("param")
    keys = (f"{path}.{name}", f"{package}.{name}", f"{owner}.{name}", f"{owner}object.{name}", name)
    listed = [_OWNED.get(normalized(key), "") for key in keys]
    inner = [] if path in {"", "beta"} else [f"{owner}{last}", *([f"{stem}{last}param"] if stem != owner else [])]
    return [*listed, *inner, last, *older(last)]


def older(name: str) -> list[str]:
    """List what a type may be called that the official package has renamed since."""
    return [f"{name}object", name.replace("errorparam", "errorobjectparam"), name.replace("response", "", 1)]


def owns(path: str) -> bool:
    """Whether the module of this path is one whose name or whose types are listed here."""
    keys = {normalized(path), normalized(path.rpartition(".")[2])}
    return any(key in keys or key.rpartition(".")[0] in keys for key in _OWNED)
