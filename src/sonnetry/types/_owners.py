"""Names of the official package that differ from ours: those inside another type's module, and those it has renamed.

Read by the finder of single modules and by the doors. A name inside a module is written `Owner.Name`, the owner being
the type that the module is named after; names below a package begin with its path.
"""

from __future__ import annotations

from collections.abc import Container

from ._door import spread

OWNED = spread(
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
        "MessageDelta": "RawMessageDeltaEvent.Delta",
        "MetadataParam": "MessageCreateParams.Metadata",
        "PluginVersionCreateParams": "beta.organization.plugins.VersionCreateParams",
        "PluginVersionListParams": "beta.organization.plugins.VersionListParams",
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
"""Our name of each `Owner.Name` that the rules of `owned` do not give."""

RENAMED = {
    "UnwrapWebhookEvent": "BetaWebhookEvent",
    "ResponseToolUseBlockUnion": "ToolsetToolUseBlock",
    "BetaResponseToolUseBlockUnion": "BetaToolsetToolUseBlock",
}


def owned(name: str, known: Container[str]) -> str | None:
    """Return our name of an official `Owner.Name`, if there is one among the known ones."""
    owner, _, last = name.removeprefix("beta.").rpartition(".")
    owner = owner.rpartition(".")[2]
    stem = owner.removesuffix("Params").removesuffix("Param")
    options = (OWNED.get(name, ""), f"{owner}{last}", f"{stem}{last}Param", last)
    return next((option for option in options if option in known), None)


def newer(name: str, known: Container[str]) -> str | None:
    """Return today's name of a type that the official package has renamed, if it is among the known ones."""
    error = name.replace("ErrorParam", "ErrorObjectParam")
    options = (RENAMED.get(name, ""), f"{name}Object", error, name.replace("Response", "", 1))
    return next((option for option in options if option != name and option in known), None)
