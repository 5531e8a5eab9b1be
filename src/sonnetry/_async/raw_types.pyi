# Made from src/sonnetry/endpoints by codegen/resources.py; edit the rows instead.
# What the raw and streaming forms of the methods return, for type checkers; no module is behind it.

from typing import Any, TypeVar, Unpack, overload

from ..types.beta.messages import MessageParseCall as BetaMessageParseCall
from ..types.beta.parsed_beta_message import ParsedBetaMessage
from ..types.message_params import MessageParseCall
from ..types.parsed_message import ParsedMessage
from .batches import AsyncMessagesBatchesResource
from .beta import AsyncBetaResource
from .beta_agents import AsyncBetaAgentsResource, AsyncBetaAgentsVersionsResource
from .beta_batches import AsyncBetaMessagesBatchesResource
from .beta_compliance import (
    AsyncBetaComplianceResource,
    AsyncBetaComplianceReviewCasesResource,
    AsyncBetaComplianceReviewItemsResource,
    AsyncBetaComplianceReviewNoticesResource,
    AsyncBetaComplianceReviewResource,
)
from .beta_deployments import AsyncBetaDeploymentRunsResource, AsyncBetaDeploymentsResource
from .beta_dreams import AsyncBetaDreamsResource
from .beta_environments import AsyncBetaEnvironmentsResource, AsyncBetaEnvironmentsWorkResource
from .beta_files import AsyncBetaFilesResource
from .beta_memory_stores import (
    AsyncBetaMemoryStoresMemoriesResource,
    AsyncBetaMemoryStoresMemoryVersionsResource,
    AsyncBetaMemoryStoresResource,
)
from .beta_messages import AsyncBetaMessagesResource
from .beta_models import AsyncBetaModelsResource
from .beta_organization import (
    AsyncBetaOrganizationAnalyticsAppsChatProjectsResource,
    AsyncBetaOrganizationAnalyticsAppsChatResource,
    AsyncBetaOrganizationAnalyticsAppsResource,
    AsyncBetaOrganizationAnalyticsArtifactsResource,
    AsyncBetaOrganizationAnalyticsConnectorsResource,
    AsyncBetaOrganizationAnalyticsCostReportResource,
    AsyncBetaOrganizationAnalyticsCostResource,
    AsyncBetaOrganizationAnalyticsPluginsResource,
    AsyncBetaOrganizationAnalyticsResource,
    AsyncBetaOrganizationAnalyticsSkillsResource,
    AsyncBetaOrganizationAnalyticsSummariesResource,
    AsyncBetaOrganizationAnalyticsUsageReportResource,
    AsyncBetaOrganizationAnalyticsUsageResource,
    AsyncBetaOrganizationAnalyticsUserCostReportResource,
    AsyncBetaOrganizationAnalyticsUsersResource,
    AsyncBetaOrganizationAnalyticsUserUsageReportResource,
    AsyncBetaOrganizationApiKeysResource,
    AsyncBetaOrganizationClaudeCodeManagedSettingsConfigurationResource,
    AsyncBetaOrganizationClaudeCodeManagedSettingsRbacGroupDefaultResource,
    AsyncBetaOrganizationClaudeCodeManagedSettingsRbacGroupsResource,
    AsyncBetaOrganizationClaudeCodeManagedSettingsResource,
    AsyncBetaOrganizationClaudeCodeResource,
    AsyncBetaOrganizationClaudeTagBundlesResource,
    AsyncBetaOrganizationClaudeTagBundlesTargetsResource,
    AsyncBetaOrganizationClaudeTagResource,
    AsyncBetaOrganizationClaudeTagSlackChannelsResource,
    AsyncBetaOrganizationClaudeTagSlackWorkspacesResource,
    AsyncBetaOrganizationComplianceSettingsResource,
    AsyncBetaOrganizationExternalKeysResource,
    AsyncBetaOrganizationExternalStorageResource,
    AsyncBetaOrganizationFederationIssuersResource,
    AsyncBetaOrganizationFederationResource,
    AsyncBetaOrganizationFederationRulesResource,
    AsyncBetaOrganizationFederationRulesWorkspacesResource,
    AsyncBetaOrganizationInvitesResource,
    AsyncBetaOrganizationPluginMarketplacesResource,
    AsyncBetaOrganizationPluginsInstallationSettingsResource,
    AsyncBetaOrganizationPluginsResource,
    AsyncBetaOrganizationPluginsSharesResource,
    AsyncBetaOrganizationPluginsVersionsResource,
    AsyncBetaOrganizationProvidersGoogleProjectsDataControlsResource,
    AsyncBetaOrganizationProvidersGoogleProjectsResource,
    AsyncBetaOrganizationProvidersGoogleResource,
    AsyncBetaOrganizationProvidersResource,
    AsyncBetaOrganizationRateLimitsResource,
    AsyncBetaOrganizationRbacGroupsMembersResource,
    AsyncBetaOrganizationRbacGroupsResource,
    AsyncBetaOrganizationRbacRolesPermissionsResource,
    AsyncBetaOrganizationRbacRolesResource,
    AsyncBetaOrganizationResource,
    AsyncBetaOrganizationServiceAccountsResource,
    AsyncBetaOrganizationServiceAccountsWorkspacesResource,
    AsyncBetaOrganizationSpendLimitsEffectiveResource,
    AsyncBetaOrganizationSpendLimitsIncreaseRequestsResource,
    AsyncBetaOrganizationSpendLimitsResource,
    AsyncBetaOrganizationTelemetryDestinationsResource,
    AsyncBetaOrganizationTelemetryDestinationsWorkspacesResource,
    AsyncBetaOrganizationUsersResource,
    AsyncBetaOrganizationWebhooksResource,
    AsyncBetaOrganizationWorkspacesMembersResource,
    AsyncBetaOrganizationWorkspacesRateLimitsResource,
    AsyncBetaOrganizationWorkspacesResource,
    AsyncBetaOrganizationWorkspacesServiceAccountsResource,
)
from .beta_sessions import (
    AsyncBetaSessionsEventsResource,
    AsyncBetaSessionsResource,
    AsyncBetaSessionsResourcesResource,
    AsyncBetaSessionsThreadsEventsResource,
    AsyncBetaSessionsThreadsResource,
)
from .beta_skills import AsyncBetaSkillsResource, AsyncBetaSkillsVersionsResource
from .beta_tunnels import AsyncBetaTunnelsCertificatesResource, AsyncBetaTunnelsResource
from .beta_user_profiles import (
    AsyncBetaUserProfilesActionUrlsResource,
    AsyncBetaUserProfilesProvidersGoogleDataControlsResource,
    AsyncBetaUserProfilesProvidersGoogleResource,
    AsyncBetaUserProfilesProvidersResource,
    AsyncBetaUserProfilesResource,
)
from .beta_vaults import AsyncBetaVaultsCredentialsResource, AsyncBetaVaultsResource
from .completions import AsyncCompletionsResource
from .files import AsyncFilesResource
from .messages import AsyncMessagesResource
from .models import AsyncModelsResource
from .organization import (
    AsyncOrganizationAnalyticsAppsChatProjectsResource,
    AsyncOrganizationAnalyticsAppsChatResource,
    AsyncOrganizationAnalyticsAppsResource,
    AsyncOrganizationAnalyticsArtifactsResource,
    AsyncOrganizationAnalyticsConnectorsResource,
    AsyncOrganizationAnalyticsPluginsResource,
    AsyncOrganizationAnalyticsResource,
    AsyncOrganizationAnalyticsSkillsResource,
    AsyncOrganizationAnalyticsSummariesResource,
    AsyncOrganizationAnalyticsUsersResource,
    AsyncOrganizationApiKeysResource,
    AsyncOrganizationComplianceSettingsResource,
    AsyncOrganizationExternalKeysResource,
    AsyncOrganizationFederationIssuersResource,
    AsyncOrganizationFederationResource,
    AsyncOrganizationFederationRulesResource,
    AsyncOrganizationFederationRulesWorkspacesResource,
    AsyncOrganizationInvitesResource,
    AsyncOrganizationRateLimitsResource,
    AsyncOrganizationRbacGroupsMembersResource,
    AsyncOrganizationRbacGroupsResource,
    AsyncOrganizationRbacRolesPermissionsResource,
    AsyncOrganizationRbacRolesResource,
    AsyncOrganizationResource,
    AsyncOrganizationServiceAccountsResource,
    AsyncOrganizationServiceAccountsWorkspacesResource,
    AsyncOrganizationSpendLimitsEffectiveResource,
    AsyncOrganizationSpendLimitsIncreaseRequestsResource,
    AsyncOrganizationSpendLimitsResource,
    AsyncOrganizationUsersResource,
    AsyncOrganizationWorkspacesMembersResource,
    AsyncOrganizationWorkspacesRateLimitsResource,
    AsyncOrganizationWorkspacesResource,
    AsyncOrganizationWorkspacesServiceAccountsResource,
)
from .raw import raw, raw_page, streaming, streaming_page
from .response import AsyncAPIResponse, AsyncResponseManager
from .skills import AsyncSkillsResource, AsyncSkillsVersionsResource
from .tree import AsyncResources
from .user_profiles import AsyncUserProfilesActionUrlsResource, AsyncUserProfilesResource

_T = TypeVar("_T")

class AsyncBetaResourceWithRawResponse:
    def __init__(self, resource: AsyncBetaResource) -> None:
        self.agents = AsyncBetaAgentsResourceWithRawResponse(resource.agents)
        self.compliance = AsyncBetaComplianceResourceWithRawResponse(resource.compliance)
        self.deployment_runs = AsyncBetaDeploymentRunsResourceWithRawResponse(resource.deployment_runs)
        self.deployments = AsyncBetaDeploymentsResourceWithRawResponse(resource.deployments)
        self.dreams = AsyncBetaDreamsResourceWithRawResponse(resource.dreams)
        self.environments = AsyncBetaEnvironmentsResourceWithRawResponse(resource.environments)
        self.files = AsyncBetaFilesResourceWithRawResponse(resource.files)
        self.memory_stores = AsyncBetaMemoryStoresResourceWithRawResponse(resource.memory_stores)
        self.messages = AsyncBetaMessagesResourceWithRawResponse(resource.messages)
        self.models = AsyncBetaModelsResourceWithRawResponse(resource.models)
        self.organization = AsyncBetaOrganizationResourceWithRawResponse(resource.organization)
        self.sessions = AsyncBetaSessionsResourceWithRawResponse(resource.sessions)
        self.skills = AsyncBetaSkillsResourceWithRawResponse(resource.skills)
        self.tunnels = AsyncBetaTunnelsResourceWithRawResponse(resource.tunnels)
        self.user_profiles = AsyncBetaUserProfilesResourceWithRawResponse(resource.user_profiles)
        self.vaults = AsyncBetaVaultsResourceWithRawResponse(resource.vaults)

class AsyncBetaResourceWithStreamingResponse:
    def __init__(self, resource: AsyncBetaResource) -> None:
        self.agents = AsyncBetaAgentsResourceWithStreamingResponse(resource.agents)
        self.compliance = AsyncBetaComplianceResourceWithStreamingResponse(resource.compliance)
        self.deployment_runs = AsyncBetaDeploymentRunsResourceWithStreamingResponse(resource.deployment_runs)
        self.deployments = AsyncBetaDeploymentsResourceWithStreamingResponse(resource.deployments)
        self.dreams = AsyncBetaDreamsResourceWithStreamingResponse(resource.dreams)
        self.environments = AsyncBetaEnvironmentsResourceWithStreamingResponse(resource.environments)
        self.files = AsyncBetaFilesResourceWithStreamingResponse(resource.files)
        self.memory_stores = AsyncBetaMemoryStoresResourceWithStreamingResponse(resource.memory_stores)
        self.messages = AsyncBetaMessagesResourceWithStreamingResponse(resource.messages)
        self.models = AsyncBetaModelsResourceWithStreamingResponse(resource.models)
        self.organization = AsyncBetaOrganizationResourceWithStreamingResponse(resource.organization)
        self.sessions = AsyncBetaSessionsResourceWithStreamingResponse(resource.sessions)
        self.skills = AsyncBetaSkillsResourceWithStreamingResponse(resource.skills)
        self.tunnels = AsyncBetaTunnelsResourceWithStreamingResponse(resource.tunnels)
        self.user_profiles = AsyncBetaUserProfilesResourceWithStreamingResponse(resource.user_profiles)
        self.vaults = AsyncBetaVaultsResourceWithStreamingResponse(resource.vaults)

class AsyncBetaAgentsResourceWithRawResponse:
    def __init__(self, resource: AsyncBetaAgentsResource) -> None:
        self.create = raw(resource.create)
        self.retrieve = raw(resource.retrieve)
        self.update = raw(resource.update)
        self.list = raw_page(resource.list)
        self.archive = raw(resource.archive)
        self.versions = AsyncBetaAgentsVersionsResourceWithRawResponse(resource.versions)

class AsyncBetaAgentsResourceWithStreamingResponse:
    def __init__(self, resource: AsyncBetaAgentsResource) -> None:
        self.create = streaming(resource.create)
        self.retrieve = streaming(resource.retrieve)
        self.update = streaming(resource.update)
        self.list = streaming_page(resource.list)
        self.archive = streaming(resource.archive)
        self.versions = AsyncBetaAgentsVersionsResourceWithStreamingResponse(resource.versions)

class AsyncBetaAgentsVersionsResourceWithRawResponse:
    def __init__(self, resource: AsyncBetaAgentsVersionsResource) -> None:
        self.list = raw_page(resource.list)

class AsyncBetaAgentsVersionsResourceWithStreamingResponse:
    def __init__(self, resource: AsyncBetaAgentsVersionsResource) -> None:
        self.list = streaming_page(resource.list)

class AsyncBetaComplianceResourceWithRawResponse:
    def __init__(self, resource: AsyncBetaComplianceResource) -> None:
        self.review = AsyncBetaComplianceReviewResourceWithRawResponse(resource.review)

class AsyncBetaComplianceResourceWithStreamingResponse:
    def __init__(self, resource: AsyncBetaComplianceResource) -> None:
        self.review = AsyncBetaComplianceReviewResourceWithStreamingResponse(resource.review)

class AsyncBetaComplianceReviewResourceWithRawResponse:
    def __init__(self, resource: AsyncBetaComplianceReviewResource) -> None:
        self.cases = AsyncBetaComplianceReviewCasesResourceWithRawResponse(resource.cases)
        self.items = AsyncBetaComplianceReviewItemsResourceWithRawResponse(resource.items)
        self.notices = AsyncBetaComplianceReviewNoticesResourceWithRawResponse(resource.notices)

class AsyncBetaComplianceReviewResourceWithStreamingResponse:
    def __init__(self, resource: AsyncBetaComplianceReviewResource) -> None:
        self.cases = AsyncBetaComplianceReviewCasesResourceWithStreamingResponse(resource.cases)
        self.items = AsyncBetaComplianceReviewItemsResourceWithStreamingResponse(resource.items)
        self.notices = AsyncBetaComplianceReviewNoticesResourceWithStreamingResponse(resource.notices)

class AsyncBetaComplianceReviewCasesResourceWithRawResponse:
    def __init__(self, resource: AsyncBetaComplianceReviewCasesResource) -> None:
        self.retrieve = raw(resource.retrieve)
        self.list = raw_page(resource.list)
        self.respond = raw(resource.respond)

class AsyncBetaComplianceReviewCasesResourceWithStreamingResponse:
    def __init__(self, resource: AsyncBetaComplianceReviewCasesResource) -> None:
        self.retrieve = streaming(resource.retrieve)
        self.list = streaming_page(resource.list)
        self.respond = streaming(resource.respond)

class AsyncBetaComplianceReviewItemsResourceWithRawResponse:
    def __init__(self, resource: AsyncBetaComplianceReviewItemsResource) -> None:
        self.retrieve = raw(resource.retrieve)

class AsyncBetaComplianceReviewItemsResourceWithStreamingResponse:
    def __init__(self, resource: AsyncBetaComplianceReviewItemsResource) -> None:
        self.retrieve = streaming(resource.retrieve)

class AsyncBetaComplianceReviewNoticesResourceWithRawResponse:
    def __init__(self, resource: AsyncBetaComplianceReviewNoticesResource) -> None:
        self.list = raw_page(resource.list)

class AsyncBetaComplianceReviewNoticesResourceWithStreamingResponse:
    def __init__(self, resource: AsyncBetaComplianceReviewNoticesResource) -> None:
        self.list = streaming_page(resource.list)

class AsyncBetaDeploymentRunsResourceWithRawResponse:
    def __init__(self, resource: AsyncBetaDeploymentRunsResource) -> None:
        self.retrieve = raw(resource.retrieve)
        self.list = raw_page(resource.list)

class AsyncBetaDeploymentRunsResourceWithStreamingResponse:
    def __init__(self, resource: AsyncBetaDeploymentRunsResource) -> None:
        self.retrieve = streaming(resource.retrieve)
        self.list = streaming_page(resource.list)

class AsyncBetaDeploymentsResourceWithRawResponse:
    def __init__(self, resource: AsyncBetaDeploymentsResource) -> None:
        self.create = raw(resource.create)
        self.retrieve = raw(resource.retrieve)
        self.update = raw(resource.update)
        self.list = raw_page(resource.list)
        self.archive = raw(resource.archive)
        self.pause = raw(resource.pause)
        self.run = raw(resource.run)
        self.unpause = raw(resource.unpause)

class AsyncBetaDeploymentsResourceWithStreamingResponse:
    def __init__(self, resource: AsyncBetaDeploymentsResource) -> None:
        self.create = streaming(resource.create)
        self.retrieve = streaming(resource.retrieve)
        self.update = streaming(resource.update)
        self.list = streaming_page(resource.list)
        self.archive = streaming(resource.archive)
        self.pause = streaming(resource.pause)
        self.run = streaming(resource.run)
        self.unpause = streaming(resource.unpause)

class AsyncBetaDreamsResourceWithRawResponse:
    def __init__(self, resource: AsyncBetaDreamsResource) -> None:
        self.create = raw(resource.create)
        self.retrieve = raw(resource.retrieve)
        self.list = raw_page(resource.list)
        self.archive = raw(resource.archive)
        self.cancel = raw(resource.cancel)

class AsyncBetaDreamsResourceWithStreamingResponse:
    def __init__(self, resource: AsyncBetaDreamsResource) -> None:
        self.create = streaming(resource.create)
        self.retrieve = streaming(resource.retrieve)
        self.list = streaming_page(resource.list)
        self.archive = streaming(resource.archive)
        self.cancel = streaming(resource.cancel)

class AsyncBetaEnvironmentsResourceWithRawResponse:
    def __init__(self, resource: AsyncBetaEnvironmentsResource) -> None:
        self.create = raw(resource.create)
        self.retrieve = raw(resource.retrieve)
        self.update = raw(resource.update)
        self.list = raw_page(resource.list)
        self.delete = raw(resource.delete)
        self.archive = raw(resource.archive)
        self.work = AsyncBetaEnvironmentsWorkResourceWithRawResponse(resource.work)

class AsyncBetaEnvironmentsResourceWithStreamingResponse:
    def __init__(self, resource: AsyncBetaEnvironmentsResource) -> None:
        self.create = streaming(resource.create)
        self.retrieve = streaming(resource.retrieve)
        self.update = streaming(resource.update)
        self.list = streaming_page(resource.list)
        self.delete = streaming(resource.delete)
        self.archive = streaming(resource.archive)
        self.work = AsyncBetaEnvironmentsWorkResourceWithStreamingResponse(resource.work)

class AsyncBetaEnvironmentsWorkResourceWithRawResponse:
    def __init__(self, resource: AsyncBetaEnvironmentsWorkResource) -> None:
        self.retrieve = raw(resource.retrieve)
        self.update = raw(resource.update)
        self.list = raw_page(resource.list)
        self.ack = raw(resource.ack)
        self.heartbeat = raw(resource.heartbeat)
        self.poll = raw(resource.poll)
        self.stats = raw(resource.stats)
        self.stop = raw(resource.stop)

class AsyncBetaEnvironmentsWorkResourceWithStreamingResponse:
    def __init__(self, resource: AsyncBetaEnvironmentsWorkResource) -> None:
        self.retrieve = streaming(resource.retrieve)
        self.update = streaming(resource.update)
        self.list = streaming_page(resource.list)
        self.ack = streaming(resource.ack)
        self.heartbeat = streaming(resource.heartbeat)
        self.poll = streaming(resource.poll)
        self.stats = streaming(resource.stats)
        self.stop = streaming(resource.stop)

class AsyncBetaFilesResourceWithRawResponse:
    def __init__(self, resource: AsyncBetaFilesResource) -> None:
        self.list = raw_page(resource.list)
        self.delete = raw(resource.delete)
        self.download = raw(resource.download)
        self.retrieve_metadata = raw(resource.retrieve_metadata)
        self.upload = raw(resource.upload)

class AsyncBetaFilesResourceWithStreamingResponse:
    def __init__(self, resource: AsyncBetaFilesResource) -> None:
        self.list = streaming_page(resource.list)
        self.delete = streaming(resource.delete)
        self.download = streaming(resource.download)
        self.retrieve_metadata = streaming(resource.retrieve_metadata)
        self.upload = streaming(resource.upload)

class AsyncBetaMemoryStoresResourceWithRawResponse:
    def __init__(self, resource: AsyncBetaMemoryStoresResource) -> None:
        self.create = raw(resource.create)
        self.retrieve = raw(resource.retrieve)
        self.update = raw(resource.update)
        self.list = raw_page(resource.list)
        self.delete = raw(resource.delete)
        self.archive = raw(resource.archive)
        self.memories = AsyncBetaMemoryStoresMemoriesResourceWithRawResponse(resource.memories)
        self.memory_versions = AsyncBetaMemoryStoresMemoryVersionsResourceWithRawResponse(resource.memory_versions)

class AsyncBetaMemoryStoresResourceWithStreamingResponse:
    def __init__(self, resource: AsyncBetaMemoryStoresResource) -> None:
        self.create = streaming(resource.create)
        self.retrieve = streaming(resource.retrieve)
        self.update = streaming(resource.update)
        self.list = streaming_page(resource.list)
        self.delete = streaming(resource.delete)
        self.archive = streaming(resource.archive)
        self.memories = AsyncBetaMemoryStoresMemoriesResourceWithStreamingResponse(resource.memories)
        self.memory_versions = AsyncBetaMemoryStoresMemoryVersionsResourceWithStreamingResponse(
            resource.memory_versions
        )

class AsyncBetaMemoryStoresMemoriesResourceWithRawResponse:
    def __init__(self, resource: AsyncBetaMemoryStoresMemoriesResource) -> None:
        self.create = raw(resource.create)
        self.retrieve = raw(resource.retrieve)
        self.update = raw(resource.update)
        self.list = raw_page(resource.list)
        self.delete = raw(resource.delete)

class AsyncBetaMemoryStoresMemoriesResourceWithStreamingResponse:
    def __init__(self, resource: AsyncBetaMemoryStoresMemoriesResource) -> None:
        self.create = streaming(resource.create)
        self.retrieve = streaming(resource.retrieve)
        self.update = streaming(resource.update)
        self.list = streaming_page(resource.list)
        self.delete = streaming(resource.delete)

class AsyncBetaMemoryStoresMemoryVersionsResourceWithRawResponse:
    def __init__(self, resource: AsyncBetaMemoryStoresMemoryVersionsResource) -> None:
        self.retrieve = raw(resource.retrieve)
        self.list = raw_page(resource.list)
        self.redact = raw(resource.redact)

class AsyncBetaMemoryStoresMemoryVersionsResourceWithStreamingResponse:
    def __init__(self, resource: AsyncBetaMemoryStoresMemoryVersionsResource) -> None:
        self.retrieve = streaming(resource.retrieve)
        self.list = streaming_page(resource.list)
        self.redact = streaming(resource.redact)

class AsyncBetaMessagesResourceWithRawResponse:
    def __init__(self, resource: AsyncBetaMessagesResource) -> None:
        self.create = raw(resource.create)
        self.count_tokens = raw(resource.count_tokens)
        self.batches = AsyncBetaMessagesBatchesResourceWithRawResponse(resource.batches)
    @overload
    async def parse(
        self, *, output_format: type[_T], **params: Unpack[BetaMessageParseCall]
    ) -> AsyncAPIResponse[ParsedBetaMessage[_T]]: ...
    @overload
    async def parse(
        self, *, output_format: None = None, **params: Unpack[BetaMessageParseCall]
    ) -> AsyncAPIResponse[ParsedBetaMessage[None]]: ...
    @overload
    async def parse(
        self, *, output_format: Any, **params: Unpack[BetaMessageParseCall]
    ) -> AsyncAPIResponse[ParsedBetaMessage[Any]]: ...

class AsyncBetaMessagesResourceWithStreamingResponse:
    def __init__(self, resource: AsyncBetaMessagesResource) -> None:
        self.create = streaming(resource.create)
        self.count_tokens = streaming(resource.count_tokens)
        self.batches = AsyncBetaMessagesBatchesResourceWithStreamingResponse(resource.batches)
    @overload
    def parse(
        self, *, output_format: type[_T], **params: Unpack[BetaMessageParseCall]
    ) -> AsyncResponseManager[ParsedBetaMessage[_T]]: ...
    @overload
    def parse(
        self, *, output_format: None = None, **params: Unpack[BetaMessageParseCall]
    ) -> AsyncResponseManager[ParsedBetaMessage[None]]: ...
    @overload
    def parse(
        self, *, output_format: Any, **params: Unpack[BetaMessageParseCall]
    ) -> AsyncResponseManager[ParsedBetaMessage[Any]]: ...

class AsyncBetaMessagesBatchesResourceWithRawResponse:
    def __init__(self, resource: AsyncBetaMessagesBatchesResource) -> None:
        self.create = raw(resource.create)
        self.retrieve = raw(resource.retrieve)
        self.list = raw_page(resource.list)
        self.delete = raw(resource.delete)
        self.cancel = raw(resource.cancel)
        self.results = raw(resource.results)

class AsyncBetaMessagesBatchesResourceWithStreamingResponse:
    def __init__(self, resource: AsyncBetaMessagesBatchesResource) -> None:
        self.create = streaming(resource.create)
        self.retrieve = streaming(resource.retrieve)
        self.list = streaming_page(resource.list)
        self.delete = streaming(resource.delete)
        self.cancel = streaming(resource.cancel)
        self.results = streaming(resource.results)

class AsyncBetaModelsResourceWithRawResponse:
    def __init__(self, resource: AsyncBetaModelsResource) -> None:
        self.retrieve = raw(resource.retrieve)
        self.list = raw_page(resource.list)

class AsyncBetaModelsResourceWithStreamingResponse:
    def __init__(self, resource: AsyncBetaModelsResource) -> None:
        self.retrieve = streaming(resource.retrieve)
        self.list = streaming_page(resource.list)

class AsyncBetaOrganizationResourceWithRawResponse:
    def __init__(self, resource: AsyncBetaOrganizationResource) -> None:
        self.retrieve = raw(resource.retrieve)
        self.analytics = AsyncBetaOrganizationAnalyticsResourceWithRawResponse(resource.analytics)
        self.api_keys = AsyncBetaOrganizationApiKeysResourceWithRawResponse(resource.api_keys)
        self.claude_code = AsyncBetaOrganizationClaudeCodeResourceWithRawResponse(resource.claude_code)
        self.claude_tag = AsyncBetaOrganizationClaudeTagResourceWithRawResponse(resource.claude_tag)
        self.compliance_settings = AsyncBetaOrganizationComplianceSettingsResourceWithRawResponse(
            resource.compliance_settings
        )
        self.external_keys = AsyncBetaOrganizationExternalKeysResourceWithRawResponse(resource.external_keys)
        self.external_storage = AsyncBetaOrganizationExternalStorageResourceWithRawResponse(resource.external_storage)
        self.federation = AsyncBetaOrganizationFederationResourceWithRawResponse(resource.federation)
        self.invites = AsyncBetaOrganizationInvitesResourceWithRawResponse(resource.invites)
        self.plugin_marketplaces = AsyncBetaOrganizationPluginMarketplacesResourceWithRawResponse(
            resource.plugin_marketplaces
        )
        self.plugins = AsyncBetaOrganizationPluginsResourceWithRawResponse(resource.plugins)
        self.providers = AsyncBetaOrganizationProvidersResourceWithRawResponse(resource.providers)
        self.rate_limits = AsyncBetaOrganizationRateLimitsResourceWithRawResponse(resource.rate_limits)
        self.rbac_groups = AsyncBetaOrganizationRbacGroupsResourceWithRawResponse(resource.rbac_groups)
        self.rbac_roles = AsyncBetaOrganizationRbacRolesResourceWithRawResponse(resource.rbac_roles)
        self.service_accounts = AsyncBetaOrganizationServiceAccountsResourceWithRawResponse(resource.service_accounts)
        self.spend_limits = AsyncBetaOrganizationSpendLimitsResourceWithRawResponse(resource.spend_limits)
        self.telemetry_destinations = AsyncBetaOrganizationTelemetryDestinationsResourceWithRawResponse(
            resource.telemetry_destinations
        )
        self.users = AsyncBetaOrganizationUsersResourceWithRawResponse(resource.users)
        self.webhooks = AsyncBetaOrganizationWebhooksResourceWithRawResponse(resource.webhooks)
        self.workspaces = AsyncBetaOrganizationWorkspacesResourceWithRawResponse(resource.workspaces)

class AsyncBetaOrganizationResourceWithStreamingResponse:
    def __init__(self, resource: AsyncBetaOrganizationResource) -> None:
        self.retrieve = streaming(resource.retrieve)
        self.analytics = AsyncBetaOrganizationAnalyticsResourceWithStreamingResponse(resource.analytics)
        self.api_keys = AsyncBetaOrganizationApiKeysResourceWithStreamingResponse(resource.api_keys)
        self.claude_code = AsyncBetaOrganizationClaudeCodeResourceWithStreamingResponse(resource.claude_code)
        self.claude_tag = AsyncBetaOrganizationClaudeTagResourceWithStreamingResponse(resource.claude_tag)
        self.compliance_settings = AsyncBetaOrganizationComplianceSettingsResourceWithStreamingResponse(
            resource.compliance_settings
        )
        self.external_keys = AsyncBetaOrganizationExternalKeysResourceWithStreamingResponse(resource.external_keys)
        self.external_storage = AsyncBetaOrganizationExternalStorageResourceWithStreamingResponse(
            resource.external_storage
        )
        self.federation = AsyncBetaOrganizationFederationResourceWithStreamingResponse(resource.federation)
        self.invites = AsyncBetaOrganizationInvitesResourceWithStreamingResponse(resource.invites)
        self.plugin_marketplaces = AsyncBetaOrganizationPluginMarketplacesResourceWithStreamingResponse(
            resource.plugin_marketplaces
        )
        self.plugins = AsyncBetaOrganizationPluginsResourceWithStreamingResponse(resource.plugins)
        self.providers = AsyncBetaOrganizationProvidersResourceWithStreamingResponse(resource.providers)
        self.rate_limits = AsyncBetaOrganizationRateLimitsResourceWithStreamingResponse(resource.rate_limits)
        self.rbac_groups = AsyncBetaOrganizationRbacGroupsResourceWithStreamingResponse(resource.rbac_groups)
        self.rbac_roles = AsyncBetaOrganizationRbacRolesResourceWithStreamingResponse(resource.rbac_roles)
        self.service_accounts = AsyncBetaOrganizationServiceAccountsResourceWithStreamingResponse(
            resource.service_accounts
        )
        self.spend_limits = AsyncBetaOrganizationSpendLimitsResourceWithStreamingResponse(resource.spend_limits)
        self.telemetry_destinations = AsyncBetaOrganizationTelemetryDestinationsResourceWithStreamingResponse(
            resource.telemetry_destinations
        )
        self.users = AsyncBetaOrganizationUsersResourceWithStreamingResponse(resource.users)
        self.webhooks = AsyncBetaOrganizationWebhooksResourceWithStreamingResponse(resource.webhooks)
        self.workspaces = AsyncBetaOrganizationWorkspacesResourceWithStreamingResponse(resource.workspaces)

class AsyncBetaOrganizationAnalyticsResourceWithRawResponse:
    def __init__(self, resource: AsyncBetaOrganizationAnalyticsResource) -> None:
        self.apps = AsyncBetaOrganizationAnalyticsAppsResourceWithRawResponse(resource.apps)
        self.artifacts = AsyncBetaOrganizationAnalyticsArtifactsResourceWithRawResponse(resource.artifacts)
        self.connectors = AsyncBetaOrganizationAnalyticsConnectorsResourceWithRawResponse(resource.connectors)
        self.cost = AsyncBetaOrganizationAnalyticsCostResourceWithRawResponse(resource.cost)
        self.cost_report = AsyncBetaOrganizationAnalyticsCostReportResourceWithRawResponse(resource.cost_report)
        self.plugins = AsyncBetaOrganizationAnalyticsPluginsResourceWithRawResponse(resource.plugins)
        self.skills = AsyncBetaOrganizationAnalyticsSkillsResourceWithRawResponse(resource.skills)
        self.summaries = AsyncBetaOrganizationAnalyticsSummariesResourceWithRawResponse(resource.summaries)
        self.usage = AsyncBetaOrganizationAnalyticsUsageResourceWithRawResponse(resource.usage)
        self.usage_report = AsyncBetaOrganizationAnalyticsUsageReportResourceWithRawResponse(resource.usage_report)
        self.user_cost_report = AsyncBetaOrganizationAnalyticsUserCostReportResourceWithRawResponse(
            resource.user_cost_report
        )
        self.user_usage_report = AsyncBetaOrganizationAnalyticsUserUsageReportResourceWithRawResponse(
            resource.user_usage_report
        )
        self.users = AsyncBetaOrganizationAnalyticsUsersResourceWithRawResponse(resource.users)

class AsyncBetaOrganizationAnalyticsResourceWithStreamingResponse:
    def __init__(self, resource: AsyncBetaOrganizationAnalyticsResource) -> None:
        self.apps = AsyncBetaOrganizationAnalyticsAppsResourceWithStreamingResponse(resource.apps)
        self.artifacts = AsyncBetaOrganizationAnalyticsArtifactsResourceWithStreamingResponse(resource.artifacts)
        self.connectors = AsyncBetaOrganizationAnalyticsConnectorsResourceWithStreamingResponse(resource.connectors)
        self.cost = AsyncBetaOrganizationAnalyticsCostResourceWithStreamingResponse(resource.cost)
        self.cost_report = AsyncBetaOrganizationAnalyticsCostReportResourceWithStreamingResponse(resource.cost_report)
        self.plugins = AsyncBetaOrganizationAnalyticsPluginsResourceWithStreamingResponse(resource.plugins)
        self.skills = AsyncBetaOrganizationAnalyticsSkillsResourceWithStreamingResponse(resource.skills)
        self.summaries = AsyncBetaOrganizationAnalyticsSummariesResourceWithStreamingResponse(resource.summaries)
        self.usage = AsyncBetaOrganizationAnalyticsUsageResourceWithStreamingResponse(resource.usage)
        self.usage_report = AsyncBetaOrganizationAnalyticsUsageReportResourceWithStreamingResponse(
            resource.usage_report
        )
        self.user_cost_report = AsyncBetaOrganizationAnalyticsUserCostReportResourceWithStreamingResponse(
            resource.user_cost_report
        )
        self.user_usage_report = AsyncBetaOrganizationAnalyticsUserUsageReportResourceWithStreamingResponse(
            resource.user_usage_report
        )
        self.users = AsyncBetaOrganizationAnalyticsUsersResourceWithStreamingResponse(resource.users)

class AsyncBetaOrganizationAnalyticsAppsResourceWithRawResponse:
    def __init__(self, resource: AsyncBetaOrganizationAnalyticsAppsResource) -> None:
        self.chat = AsyncBetaOrganizationAnalyticsAppsChatResourceWithRawResponse(resource.chat)

class AsyncBetaOrganizationAnalyticsAppsResourceWithStreamingResponse:
    def __init__(self, resource: AsyncBetaOrganizationAnalyticsAppsResource) -> None:
        self.chat = AsyncBetaOrganizationAnalyticsAppsChatResourceWithStreamingResponse(resource.chat)

class AsyncBetaOrganizationAnalyticsAppsChatResourceWithRawResponse:
    def __init__(self, resource: AsyncBetaOrganizationAnalyticsAppsChatResource) -> None:
        self.projects = AsyncBetaOrganizationAnalyticsAppsChatProjectsResourceWithRawResponse(resource.projects)

class AsyncBetaOrganizationAnalyticsAppsChatResourceWithStreamingResponse:
    def __init__(self, resource: AsyncBetaOrganizationAnalyticsAppsChatResource) -> None:
        self.projects = AsyncBetaOrganizationAnalyticsAppsChatProjectsResourceWithStreamingResponse(resource.projects)

class AsyncBetaOrganizationAnalyticsAppsChatProjectsResourceWithRawResponse:
    def __init__(self, resource: AsyncBetaOrganizationAnalyticsAppsChatProjectsResource) -> None:
        self.list = raw_page(resource.list)

class AsyncBetaOrganizationAnalyticsAppsChatProjectsResourceWithStreamingResponse:
    def __init__(self, resource: AsyncBetaOrganizationAnalyticsAppsChatProjectsResource) -> None:
        self.list = streaming_page(resource.list)

class AsyncBetaOrganizationAnalyticsArtifactsResourceWithRawResponse:
    def __init__(self, resource: AsyncBetaOrganizationAnalyticsArtifactsResource) -> None:
        self.list = raw_page(resource.list)

class AsyncBetaOrganizationAnalyticsArtifactsResourceWithStreamingResponse:
    def __init__(self, resource: AsyncBetaOrganizationAnalyticsArtifactsResource) -> None:
        self.list = streaming_page(resource.list)

class AsyncBetaOrganizationAnalyticsConnectorsResourceWithRawResponse:
    def __init__(self, resource: AsyncBetaOrganizationAnalyticsConnectorsResource) -> None:
        self.list = raw_page(resource.list)

class AsyncBetaOrganizationAnalyticsConnectorsResourceWithStreamingResponse:
    def __init__(self, resource: AsyncBetaOrganizationAnalyticsConnectorsResource) -> None:
        self.list = streaming_page(resource.list)

class AsyncBetaOrganizationAnalyticsCostResourceWithRawResponse:
    def __init__(self, resource: AsyncBetaOrganizationAnalyticsCostResource) -> None:
        self.list = raw_page(resource.list)

class AsyncBetaOrganizationAnalyticsCostResourceWithStreamingResponse:
    def __init__(self, resource: AsyncBetaOrganizationAnalyticsCostResource) -> None:
        self.list = streaming_page(resource.list)

class AsyncBetaOrganizationAnalyticsCostReportResourceWithRawResponse:
    def __init__(self, resource: AsyncBetaOrganizationAnalyticsCostReportResource) -> None:
        self.list = raw_page(resource.list)

class AsyncBetaOrganizationAnalyticsCostReportResourceWithStreamingResponse:
    def __init__(self, resource: AsyncBetaOrganizationAnalyticsCostReportResource) -> None:
        self.list = streaming_page(resource.list)

class AsyncBetaOrganizationAnalyticsPluginsResourceWithRawResponse:
    def __init__(self, resource: AsyncBetaOrganizationAnalyticsPluginsResource) -> None:
        self.list = raw_page(resource.list)

class AsyncBetaOrganizationAnalyticsPluginsResourceWithStreamingResponse:
    def __init__(self, resource: AsyncBetaOrganizationAnalyticsPluginsResource) -> None:
        self.list = streaming_page(resource.list)

class AsyncBetaOrganizationAnalyticsSkillsResourceWithRawResponse:
    def __init__(self, resource: AsyncBetaOrganizationAnalyticsSkillsResource) -> None:
        self.list = raw_page(resource.list)

class AsyncBetaOrganizationAnalyticsSkillsResourceWithStreamingResponse:
    def __init__(self, resource: AsyncBetaOrganizationAnalyticsSkillsResource) -> None:
        self.list = streaming_page(resource.list)

class AsyncBetaOrganizationAnalyticsSummariesResourceWithRawResponse:
    def __init__(self, resource: AsyncBetaOrganizationAnalyticsSummariesResource) -> None:
        self.list = raw_page(resource.list)

class AsyncBetaOrganizationAnalyticsSummariesResourceWithStreamingResponse:
    def __init__(self, resource: AsyncBetaOrganizationAnalyticsSummariesResource) -> None:
        self.list = streaming_page(resource.list)

class AsyncBetaOrganizationAnalyticsUsageResourceWithRawResponse:
    def __init__(self, resource: AsyncBetaOrganizationAnalyticsUsageResource) -> None:
        self.list = raw_page(resource.list)

class AsyncBetaOrganizationAnalyticsUsageResourceWithStreamingResponse:
    def __init__(self, resource: AsyncBetaOrganizationAnalyticsUsageResource) -> None:
        self.list = streaming_page(resource.list)

class AsyncBetaOrganizationAnalyticsUsageReportResourceWithRawResponse:
    def __init__(self, resource: AsyncBetaOrganizationAnalyticsUsageReportResource) -> None:
        self.list = raw_page(resource.list)

class AsyncBetaOrganizationAnalyticsUsageReportResourceWithStreamingResponse:
    def __init__(self, resource: AsyncBetaOrganizationAnalyticsUsageReportResource) -> None:
        self.list = streaming_page(resource.list)

class AsyncBetaOrganizationAnalyticsUserCostReportResourceWithRawResponse:
    def __init__(self, resource: AsyncBetaOrganizationAnalyticsUserCostReportResource) -> None:
        self.list = raw_page(resource.list)

class AsyncBetaOrganizationAnalyticsUserCostReportResourceWithStreamingResponse:
    def __init__(self, resource: AsyncBetaOrganizationAnalyticsUserCostReportResource) -> None:
        self.list = streaming_page(resource.list)

class AsyncBetaOrganizationAnalyticsUserUsageReportResourceWithRawResponse:
    def __init__(self, resource: AsyncBetaOrganizationAnalyticsUserUsageReportResource) -> None:
        self.list = raw_page(resource.list)

class AsyncBetaOrganizationAnalyticsUserUsageReportResourceWithStreamingResponse:
    def __init__(self, resource: AsyncBetaOrganizationAnalyticsUserUsageReportResource) -> None:
        self.list = streaming_page(resource.list)

class AsyncBetaOrganizationAnalyticsUsersResourceWithRawResponse:
    def __init__(self, resource: AsyncBetaOrganizationAnalyticsUsersResource) -> None:
        self.list = raw_page(resource.list)

class AsyncBetaOrganizationAnalyticsUsersResourceWithStreamingResponse:
    def __init__(self, resource: AsyncBetaOrganizationAnalyticsUsersResource) -> None:
        self.list = streaming_page(resource.list)

class AsyncBetaOrganizationApiKeysResourceWithRawResponse:
    def __init__(self, resource: AsyncBetaOrganizationApiKeysResource) -> None:
        self.retrieve = raw(resource.retrieve)
        self.update = raw(resource.update)
        self.list = raw_page(resource.list)

class AsyncBetaOrganizationApiKeysResourceWithStreamingResponse:
    def __init__(self, resource: AsyncBetaOrganizationApiKeysResource) -> None:
        self.retrieve = streaming(resource.retrieve)
        self.update = streaming(resource.update)
        self.list = streaming_page(resource.list)

class AsyncBetaOrganizationClaudeCodeResourceWithRawResponse:
    def __init__(self, resource: AsyncBetaOrganizationClaudeCodeResource) -> None:
        self.managed_settings = AsyncBetaOrganizationClaudeCodeManagedSettingsResourceWithRawResponse(
            resource.managed_settings
        )

class AsyncBetaOrganizationClaudeCodeResourceWithStreamingResponse:
    def __init__(self, resource: AsyncBetaOrganizationClaudeCodeResource) -> None:
        self.managed_settings = AsyncBetaOrganizationClaudeCodeManagedSettingsResourceWithStreamingResponse(
            resource.managed_settings
        )

class AsyncBetaOrganizationClaudeCodeManagedSettingsResourceWithRawResponse:
    def __init__(self, resource: AsyncBetaOrganizationClaudeCodeManagedSettingsResource) -> None:
        self.configuration = AsyncBetaOrganizationClaudeCodeManagedSettingsConfigurationResourceWithRawResponse(
            resource.configuration
        )
        self.rbac_group_default = AsyncBetaOrganizationClaudeCodeManagedSettingsRbacGroupDefaultResourceWithRawResponse(
            resource.rbac_group_default
        )
        self.rbac_groups = AsyncBetaOrganizationClaudeCodeManagedSettingsRbacGroupsResourceWithRawResponse(
            resource.rbac_groups
        )

class AsyncBetaOrganizationClaudeCodeManagedSettingsResourceWithStreamingResponse:
    def __init__(self, resource: AsyncBetaOrganizationClaudeCodeManagedSettingsResource) -> None:
        self.configuration = AsyncBetaOrganizationClaudeCodeManagedSettingsConfigurationResourceWithStreamingResponse(
            resource.configuration
        )
        self.rbac_group_default = (
            AsyncBetaOrganizationClaudeCodeManagedSettingsRbacGroupDefaultResourceWithStreamingResponse(
                resource.rbac_group_default
            )
        )
        self.rbac_groups = AsyncBetaOrganizationClaudeCodeManagedSettingsRbacGroupsResourceWithStreamingResponse(
            resource.rbac_groups
        )

class AsyncBetaOrganizationClaudeCodeManagedSettingsConfigurationResourceWithRawResponse:
    def __init__(self, resource: AsyncBetaOrganizationClaudeCodeManagedSettingsConfigurationResource) -> None:
        self.retrieve = raw(resource.retrieve)
        self.update = raw(resource.update)

class AsyncBetaOrganizationClaudeCodeManagedSettingsConfigurationResourceWithStreamingResponse:
    def __init__(self, resource: AsyncBetaOrganizationClaudeCodeManagedSettingsConfigurationResource) -> None:
        self.retrieve = streaming(resource.retrieve)
        self.update = streaming(resource.update)

class AsyncBetaOrganizationClaudeCodeManagedSettingsRbacGroupDefaultResourceWithRawResponse:
    def __init__(self, resource: AsyncBetaOrganizationClaudeCodeManagedSettingsRbacGroupDefaultResource) -> None:
        self.retrieve = raw(resource.retrieve)
        self.update = raw(resource.update)

class AsyncBetaOrganizationClaudeCodeManagedSettingsRbacGroupDefaultResourceWithStreamingResponse:
    def __init__(self, resource: AsyncBetaOrganizationClaudeCodeManagedSettingsRbacGroupDefaultResource) -> None:
        self.retrieve = streaming(resource.retrieve)
        self.update = streaming(resource.update)

class AsyncBetaOrganizationClaudeCodeManagedSettingsRbacGroupsResourceWithRawResponse:
    def __init__(self, resource: AsyncBetaOrganizationClaudeCodeManagedSettingsRbacGroupsResource) -> None:
        self.retrieve = raw(resource.retrieve)
        self.list = raw_page(resource.list)
        self.delete = raw(resource.delete)
        self.set = raw(resource.set)

class AsyncBetaOrganizationClaudeCodeManagedSettingsRbacGroupsResourceWithStreamingResponse:
    def __init__(self, resource: AsyncBetaOrganizationClaudeCodeManagedSettingsRbacGroupsResource) -> None:
        self.retrieve = streaming(resource.retrieve)
        self.list = streaming_page(resource.list)
        self.delete = streaming(resource.delete)
        self.set = streaming(resource.set)

class AsyncBetaOrganizationClaudeTagResourceWithRawResponse:
    def __init__(self, resource: AsyncBetaOrganizationClaudeTagResource) -> None:
        self.bundles = AsyncBetaOrganizationClaudeTagBundlesResourceWithRawResponse(resource.bundles)
        self.slack_channels = AsyncBetaOrganizationClaudeTagSlackChannelsResourceWithRawResponse(
            resource.slack_channels
        )
        self.slack_workspaces = AsyncBetaOrganizationClaudeTagSlackWorkspacesResourceWithRawResponse(
            resource.slack_workspaces
        )

class AsyncBetaOrganizationClaudeTagResourceWithStreamingResponse:
    def __init__(self, resource: AsyncBetaOrganizationClaudeTagResource) -> None:
        self.bundles = AsyncBetaOrganizationClaudeTagBundlesResourceWithStreamingResponse(resource.bundles)
        self.slack_channels = AsyncBetaOrganizationClaudeTagSlackChannelsResourceWithStreamingResponse(
            resource.slack_channels
        )
        self.slack_workspaces = AsyncBetaOrganizationClaudeTagSlackWorkspacesResourceWithStreamingResponse(
            resource.slack_workspaces
        )

class AsyncBetaOrganizationClaudeTagBundlesResourceWithRawResponse:
    def __init__(self, resource: AsyncBetaOrganizationClaudeTagBundlesResource) -> None:
        self.retrieve = raw(resource.retrieve)
        self.update = raw(resource.update)
        self.list = raw_page(resource.list)
        self.targets = AsyncBetaOrganizationClaudeTagBundlesTargetsResourceWithRawResponse(resource.targets)

class AsyncBetaOrganizationClaudeTagBundlesResourceWithStreamingResponse:
    def __init__(self, resource: AsyncBetaOrganizationClaudeTagBundlesResource) -> None:
        self.retrieve = streaming(resource.retrieve)
        self.update = streaming(resource.update)
        self.list = streaming_page(resource.list)
        self.targets = AsyncBetaOrganizationClaudeTagBundlesTargetsResourceWithStreamingResponse(resource.targets)

class AsyncBetaOrganizationClaudeTagBundlesTargetsResourceWithRawResponse:
    def __init__(self, resource: AsyncBetaOrganizationClaudeTagBundlesTargetsResource) -> None:
        self.create = raw(resource.create)
        self.retrieve = raw(resource.retrieve)
        self.list = raw_page(resource.list)
        self.delete = raw(resource.delete)

class AsyncBetaOrganizationClaudeTagBundlesTargetsResourceWithStreamingResponse:
    def __init__(self, resource: AsyncBetaOrganizationClaudeTagBundlesTargetsResource) -> None:
        self.create = streaming(resource.create)
        self.retrieve = streaming(resource.retrieve)
        self.list = streaming_page(resource.list)
        self.delete = streaming(resource.delete)

class AsyncBetaOrganizationClaudeTagSlackChannelsResourceWithRawResponse:
    def __init__(self, resource: AsyncBetaOrganizationClaudeTagSlackChannelsResource) -> None:
        self.create = raw(resource.create)
        self.retrieve = raw(resource.retrieve)
        self.update = raw(resource.update)
        self.list = raw_page(resource.list)
        self.delete = raw(resource.delete)

class AsyncBetaOrganizationClaudeTagSlackChannelsResourceWithStreamingResponse:
    def __init__(self, resource: AsyncBetaOrganizationClaudeTagSlackChannelsResource) -> None:
        self.create = streaming(resource.create)
        self.retrieve = streaming(resource.retrieve)
        self.update = streaming(resource.update)
        self.list = streaming_page(resource.list)
        self.delete = streaming(resource.delete)

class AsyncBetaOrganizationClaudeTagSlackWorkspacesResourceWithRawResponse:
    def __init__(self, resource: AsyncBetaOrganizationClaudeTagSlackWorkspacesResource) -> None:
        self.retrieve = raw(resource.retrieve)
        self.update = raw(resource.update)
        self.list = raw_page(resource.list)

class AsyncBetaOrganizationClaudeTagSlackWorkspacesResourceWithStreamingResponse:
    def __init__(self, resource: AsyncBetaOrganizationClaudeTagSlackWorkspacesResource) -> None:
        self.retrieve = streaming(resource.retrieve)
        self.update = streaming(resource.update)
        self.list = streaming_page(resource.list)

class AsyncBetaOrganizationComplianceSettingsResourceWithRawResponse:
    def __init__(self, resource: AsyncBetaOrganizationComplianceSettingsResource) -> None:
        self.retrieve = raw(resource.retrieve)
        self.update = raw(resource.update)

class AsyncBetaOrganizationComplianceSettingsResourceWithStreamingResponse:
    def __init__(self, resource: AsyncBetaOrganizationComplianceSettingsResource) -> None:
        self.retrieve = streaming(resource.retrieve)
        self.update = streaming(resource.update)

class AsyncBetaOrganizationExternalKeysResourceWithRawResponse:
    def __init__(self, resource: AsyncBetaOrganizationExternalKeysResource) -> None:
        self.create = raw(resource.create)
        self.retrieve = raw(resource.retrieve)
        self.update = raw(resource.update)
        self.list = raw_page(resource.list)
        self.delete = raw(resource.delete)
        self.validate = raw(resource.validate)

class AsyncBetaOrganizationExternalKeysResourceWithStreamingResponse:
    def __init__(self, resource: AsyncBetaOrganizationExternalKeysResource) -> None:
        self.create = streaming(resource.create)
        self.retrieve = streaming(resource.retrieve)
        self.update = streaming(resource.update)
        self.list = streaming_page(resource.list)
        self.delete = streaming(resource.delete)
        self.validate = streaming(resource.validate)

class AsyncBetaOrganizationExternalStorageResourceWithRawResponse:
    def __init__(self, resource: AsyncBetaOrganizationExternalStorageResource) -> None:
        self.create = raw(resource.create)
        self.retrieve = raw(resource.retrieve)
        self.update = raw(resource.update)
        self.list = raw_page(resource.list)
        self.delete = raw(resource.delete)
        self.activate = raw(resource.activate)

class AsyncBetaOrganizationExternalStorageResourceWithStreamingResponse:
    def __init__(self, resource: AsyncBetaOrganizationExternalStorageResource) -> None:
        self.create = streaming(resource.create)
        self.retrieve = streaming(resource.retrieve)
        self.update = streaming(resource.update)
        self.list = streaming_page(resource.list)
        self.delete = streaming(resource.delete)
        self.activate = streaming(resource.activate)

class AsyncBetaOrganizationFederationResourceWithRawResponse:
    def __init__(self, resource: AsyncBetaOrganizationFederationResource) -> None:
        self.issuers = AsyncBetaOrganizationFederationIssuersResourceWithRawResponse(resource.issuers)
        self.rules = AsyncBetaOrganizationFederationRulesResourceWithRawResponse(resource.rules)

class AsyncBetaOrganizationFederationResourceWithStreamingResponse:
    def __init__(self, resource: AsyncBetaOrganizationFederationResource) -> None:
        self.issuers = AsyncBetaOrganizationFederationIssuersResourceWithStreamingResponse(resource.issuers)
        self.rules = AsyncBetaOrganizationFederationRulesResourceWithStreamingResponse(resource.rules)

class AsyncBetaOrganizationFederationIssuersResourceWithRawResponse:
    def __init__(self, resource: AsyncBetaOrganizationFederationIssuersResource) -> None:
        self.create = raw(resource.create)
        self.retrieve = raw(resource.retrieve)
        self.update = raw(resource.update)
        self.list = raw_page(resource.list)
        self.archive = raw(resource.archive)

class AsyncBetaOrganizationFederationIssuersResourceWithStreamingResponse:
    def __init__(self, resource: AsyncBetaOrganizationFederationIssuersResource) -> None:
        self.create = streaming(resource.create)
        self.retrieve = streaming(resource.retrieve)
        self.update = streaming(resource.update)
        self.list = streaming_page(resource.list)
        self.archive = streaming(resource.archive)

class AsyncBetaOrganizationFederationRulesResourceWithRawResponse:
    def __init__(self, resource: AsyncBetaOrganizationFederationRulesResource) -> None:
        self.create = raw(resource.create)
        self.retrieve = raw(resource.retrieve)
        self.update = raw(resource.update)
        self.list = raw_page(resource.list)
        self.archive = raw(resource.archive)
        self.workspaces = AsyncBetaOrganizationFederationRulesWorkspacesResourceWithRawResponse(resource.workspaces)

class AsyncBetaOrganizationFederationRulesResourceWithStreamingResponse:
    def __init__(self, resource: AsyncBetaOrganizationFederationRulesResource) -> None:
        self.create = streaming(resource.create)
        self.retrieve = streaming(resource.retrieve)
        self.update = streaming(resource.update)
        self.list = streaming_page(resource.list)
        self.archive = streaming(resource.archive)
        self.workspaces = AsyncBetaOrganizationFederationRulesWorkspacesResourceWithStreamingResponse(
            resource.workspaces
        )

class AsyncBetaOrganizationFederationRulesWorkspacesResourceWithRawResponse:
    def __init__(self, resource: AsyncBetaOrganizationFederationRulesWorkspacesResource) -> None:
        self.list = raw_page(resource.list)
        self.add = raw(resource.add)
        self.remove = raw(resource.remove)

class AsyncBetaOrganizationFederationRulesWorkspacesResourceWithStreamingResponse:
    def __init__(self, resource: AsyncBetaOrganizationFederationRulesWorkspacesResource) -> None:
        self.list = streaming_page(resource.list)
        self.add = streaming(resource.add)
        self.remove = streaming(resource.remove)

class AsyncBetaOrganizationInvitesResourceWithRawResponse:
    def __init__(self, resource: AsyncBetaOrganizationInvitesResource) -> None:
        self.create = raw(resource.create)
        self.retrieve = raw(resource.retrieve)
        self.list = raw_page(resource.list)
        self.delete = raw(resource.delete)

class AsyncBetaOrganizationInvitesResourceWithStreamingResponse:
    def __init__(self, resource: AsyncBetaOrganizationInvitesResource) -> None:
        self.create = streaming(resource.create)
        self.retrieve = streaming(resource.retrieve)
        self.list = streaming_page(resource.list)
        self.delete = streaming(resource.delete)

class AsyncBetaOrganizationPluginMarketplacesResourceWithRawResponse:
    def __init__(self, resource: AsyncBetaOrganizationPluginMarketplacesResource) -> None:
        self.retrieve = raw(resource.retrieve)
        self.update = raw(resource.update)
        self.list = raw_page(resource.list)
        self.validate_archive = raw(resource.validate_archive)
        self.validate_repository = raw(resource.validate_repository)

class AsyncBetaOrganizationPluginMarketplacesResourceWithStreamingResponse:
    def __init__(self, resource: AsyncBetaOrganizationPluginMarketplacesResource) -> None:
        self.retrieve = streaming(resource.retrieve)
        self.update = streaming(resource.update)
        self.list = streaming_page(resource.list)
        self.validate_archive = streaming(resource.validate_archive)
        self.validate_repository = streaming(resource.validate_repository)

class AsyncBetaOrganizationPluginsResourceWithRawResponse:
    def __init__(self, resource: AsyncBetaOrganizationPluginsResource) -> None:
        self.create = raw(resource.create)
        self.retrieve = raw(resource.retrieve)
        self.update = raw(resource.update)
        self.list = raw_page(resource.list)
        self.delete = raw(resource.delete)
        self.installation_settings = AsyncBetaOrganizationPluginsInstallationSettingsResourceWithRawResponse(
            resource.installation_settings
        )
        self.shares = AsyncBetaOrganizationPluginsSharesResourceWithRawResponse(resource.shares)
        self.versions = AsyncBetaOrganizationPluginsVersionsResourceWithRawResponse(resource.versions)

class AsyncBetaOrganizationPluginsResourceWithStreamingResponse:
    def __init__(self, resource: AsyncBetaOrganizationPluginsResource) -> None:
        self.create = streaming(resource.create)
        self.retrieve = streaming(resource.retrieve)
        self.update = streaming(resource.update)
        self.list = streaming_page(resource.list)
        self.delete = streaming(resource.delete)
        self.installation_settings = AsyncBetaOrganizationPluginsInstallationSettingsResourceWithStreamingResponse(
            resource.installation_settings
        )
        self.shares = AsyncBetaOrganizationPluginsSharesResourceWithStreamingResponse(resource.shares)
        self.versions = AsyncBetaOrganizationPluginsVersionsResourceWithStreamingResponse(resource.versions)

class AsyncBetaOrganizationPluginsInstallationSettingsResourceWithRawResponse:
    def __init__(self, resource: AsyncBetaOrganizationPluginsInstallationSettingsResource) -> None:
        self.list = raw_page(resource.list)
        self.remove = raw(resource.remove)
        self.set = raw(resource.set)

class AsyncBetaOrganizationPluginsInstallationSettingsResourceWithStreamingResponse:
    def __init__(self, resource: AsyncBetaOrganizationPluginsInstallationSettingsResource) -> None:
        self.list = streaming_page(resource.list)
        self.remove = streaming(resource.remove)
        self.set = streaming(resource.set)

class AsyncBetaOrganizationPluginsSharesResourceWithRawResponse:
    def __init__(self, resource: AsyncBetaOrganizationPluginsSharesResource) -> None:
        self.list = raw_page(resource.list)

class AsyncBetaOrganizationPluginsSharesResourceWithStreamingResponse:
    def __init__(self, resource: AsyncBetaOrganizationPluginsSharesResource) -> None:
        self.list = streaming_page(resource.list)

class AsyncBetaOrganizationPluginsVersionsResourceWithRawResponse:
    def __init__(self, resource: AsyncBetaOrganizationPluginsVersionsResource) -> None:
        self.create = raw(resource.create)
        self.retrieve = raw(resource.retrieve)
        self.list = raw_page(resource.list)
        self.download = raw(resource.download)

class AsyncBetaOrganizationPluginsVersionsResourceWithStreamingResponse:
    def __init__(self, resource: AsyncBetaOrganizationPluginsVersionsResource) -> None:
        self.create = streaming(resource.create)
        self.retrieve = streaming(resource.retrieve)
        self.list = streaming_page(resource.list)
        self.download = streaming(resource.download)

class AsyncBetaOrganizationProvidersResourceWithRawResponse:
    def __init__(self, resource: AsyncBetaOrganizationProvidersResource) -> None:
        self.google = AsyncBetaOrganizationProvidersGoogleResourceWithRawResponse(resource.google)

class AsyncBetaOrganizationProvidersResourceWithStreamingResponse:
    def __init__(self, resource: AsyncBetaOrganizationProvidersResource) -> None:
        self.google = AsyncBetaOrganizationProvidersGoogleResourceWithStreamingResponse(resource.google)

class AsyncBetaOrganizationProvidersGoogleResourceWithRawResponse:
    def __init__(self, resource: AsyncBetaOrganizationProvidersGoogleResource) -> None:
        self.projects = AsyncBetaOrganizationProvidersGoogleProjectsResourceWithRawResponse(resource.projects)

class AsyncBetaOrganizationProvidersGoogleResourceWithStreamingResponse:
    def __init__(self, resource: AsyncBetaOrganizationProvidersGoogleResource) -> None:
        self.projects = AsyncBetaOrganizationProvidersGoogleProjectsResourceWithStreamingResponse(resource.projects)

class AsyncBetaOrganizationProvidersGoogleProjectsResourceWithRawResponse:
    def __init__(self, resource: AsyncBetaOrganizationProvidersGoogleProjectsResource) -> None:
        self.data_controls = AsyncBetaOrganizationProvidersGoogleProjectsDataControlsResourceWithRawResponse(
            resource.data_controls
        )

class AsyncBetaOrganizationProvidersGoogleProjectsResourceWithStreamingResponse:
    def __init__(self, resource: AsyncBetaOrganizationProvidersGoogleProjectsResource) -> None:
        self.data_controls = AsyncBetaOrganizationProvidersGoogleProjectsDataControlsResourceWithStreamingResponse(
            resource.data_controls
        )

class AsyncBetaOrganizationProvidersGoogleProjectsDataControlsResourceWithRawResponse:
    def __init__(self, resource: AsyncBetaOrganizationProvidersGoogleProjectsDataControlsResource) -> None:
        self.retrieve = raw(resource.retrieve)
        self.update = raw(resource.update)

class AsyncBetaOrganizationProvidersGoogleProjectsDataControlsResourceWithStreamingResponse:
    def __init__(self, resource: AsyncBetaOrganizationProvidersGoogleProjectsDataControlsResource) -> None:
        self.retrieve = streaming(resource.retrieve)
        self.update = streaming(resource.update)

class AsyncBetaOrganizationRateLimitsResourceWithRawResponse:
    def __init__(self, resource: AsyncBetaOrganizationRateLimitsResource) -> None:
        self.list = raw_page(resource.list)

class AsyncBetaOrganizationRateLimitsResourceWithStreamingResponse:
    def __init__(self, resource: AsyncBetaOrganizationRateLimitsResource) -> None:
        self.list = streaming_page(resource.list)

class AsyncBetaOrganizationRbacGroupsResourceWithRawResponse:
    def __init__(self, resource: AsyncBetaOrganizationRbacGroupsResource) -> None:
        self.create = raw(resource.create)
        self.retrieve = raw(resource.retrieve)
        self.update = raw(resource.update)
        self.list = raw_page(resource.list)
        self.delete = raw(resource.delete)
        self.members = AsyncBetaOrganizationRbacGroupsMembersResourceWithRawResponse(resource.members)

class AsyncBetaOrganizationRbacGroupsResourceWithStreamingResponse:
    def __init__(self, resource: AsyncBetaOrganizationRbacGroupsResource) -> None:
        self.create = streaming(resource.create)
        self.retrieve = streaming(resource.retrieve)
        self.update = streaming(resource.update)
        self.list = streaming_page(resource.list)
        self.delete = streaming(resource.delete)
        self.members = AsyncBetaOrganizationRbacGroupsMembersResourceWithStreamingResponse(resource.members)

class AsyncBetaOrganizationRbacGroupsMembersResourceWithRawResponse:
    def __init__(self, resource: AsyncBetaOrganizationRbacGroupsMembersResource) -> None:
        self.list = raw_page(resource.list)
        self.add = raw(resource.add)
        self.remove = raw(resource.remove)

class AsyncBetaOrganizationRbacGroupsMembersResourceWithStreamingResponse:
    def __init__(self, resource: AsyncBetaOrganizationRbacGroupsMembersResource) -> None:
        self.list = streaming_page(resource.list)
        self.add = streaming(resource.add)
        self.remove = streaming(resource.remove)

class AsyncBetaOrganizationRbacRolesResourceWithRawResponse:
    def __init__(self, resource: AsyncBetaOrganizationRbacRolesResource) -> None:
        self.retrieve = raw(resource.retrieve)
        self.list = raw_page(resource.list)
        self.permissions = AsyncBetaOrganizationRbacRolesPermissionsResourceWithRawResponse(resource.permissions)

class AsyncBetaOrganizationRbacRolesResourceWithStreamingResponse:
    def __init__(self, resource: AsyncBetaOrganizationRbacRolesResource) -> None:
        self.retrieve = streaming(resource.retrieve)
        self.list = streaming_page(resource.list)
        self.permissions = AsyncBetaOrganizationRbacRolesPermissionsResourceWithStreamingResponse(resource.permissions)

class AsyncBetaOrganizationRbacRolesPermissionsResourceWithRawResponse:
    def __init__(self, resource: AsyncBetaOrganizationRbacRolesPermissionsResource) -> None:
        self.list = raw_page(resource.list)

class AsyncBetaOrganizationRbacRolesPermissionsResourceWithStreamingResponse:
    def __init__(self, resource: AsyncBetaOrganizationRbacRolesPermissionsResource) -> None:
        self.list = streaming_page(resource.list)

class AsyncBetaOrganizationServiceAccountsResourceWithRawResponse:
    def __init__(self, resource: AsyncBetaOrganizationServiceAccountsResource) -> None:
        self.create = raw(resource.create)
        self.retrieve = raw(resource.retrieve)
        self.update = raw(resource.update)
        self.list = raw_page(resource.list)
        self.archive = raw(resource.archive)
        self.workspaces = AsyncBetaOrganizationServiceAccountsWorkspacesResourceWithRawResponse(resource.workspaces)

class AsyncBetaOrganizationServiceAccountsResourceWithStreamingResponse:
    def __init__(self, resource: AsyncBetaOrganizationServiceAccountsResource) -> None:
        self.create = streaming(resource.create)
        self.retrieve = streaming(resource.retrieve)
        self.update = streaming(resource.update)
        self.list = streaming_page(resource.list)
        self.archive = streaming(resource.archive)
        self.workspaces = AsyncBetaOrganizationServiceAccountsWorkspacesResourceWithStreamingResponse(
            resource.workspaces
        )

class AsyncBetaOrganizationServiceAccountsWorkspacesResourceWithRawResponse:
    def __init__(self, resource: AsyncBetaOrganizationServiceAccountsWorkspacesResource) -> None:
        self.list = raw_page(resource.list)
        self.add = raw(resource.add)
        self.remove = raw(resource.remove)

class AsyncBetaOrganizationServiceAccountsWorkspacesResourceWithStreamingResponse:
    def __init__(self, resource: AsyncBetaOrganizationServiceAccountsWorkspacesResource) -> None:
        self.list = streaming_page(resource.list)
        self.add = streaming(resource.add)
        self.remove = streaming(resource.remove)

class AsyncBetaOrganizationSpendLimitsResourceWithRawResponse:
    def __init__(self, resource: AsyncBetaOrganizationSpendLimitsResource) -> None:
        self.retrieve = raw(resource.retrieve)
        self.list = raw_page(resource.list)
        self.delete = raw(resource.delete)
        self.set = raw(resource.set)
        self.effective = AsyncBetaOrganizationSpendLimitsEffectiveResourceWithRawResponse(resource.effective)
        self.increase_requests = AsyncBetaOrganizationSpendLimitsIncreaseRequestsResourceWithRawResponse(
            resource.increase_requests
        )

class AsyncBetaOrganizationSpendLimitsResourceWithStreamingResponse:
    def __init__(self, resource: AsyncBetaOrganizationSpendLimitsResource) -> None:
        self.retrieve = streaming(resource.retrieve)
        self.list = streaming_page(resource.list)
        self.delete = streaming(resource.delete)
        self.set = streaming(resource.set)
        self.effective = AsyncBetaOrganizationSpendLimitsEffectiveResourceWithStreamingResponse(resource.effective)
        self.increase_requests = AsyncBetaOrganizationSpendLimitsIncreaseRequestsResourceWithStreamingResponse(
            resource.increase_requests
        )

class AsyncBetaOrganizationSpendLimitsEffectiveResourceWithRawResponse:
    def __init__(self, resource: AsyncBetaOrganizationSpendLimitsEffectiveResource) -> None:
        self.list = raw_page(resource.list)

class AsyncBetaOrganizationSpendLimitsEffectiveResourceWithStreamingResponse:
    def __init__(self, resource: AsyncBetaOrganizationSpendLimitsEffectiveResource) -> None:
        self.list = streaming_page(resource.list)

class AsyncBetaOrganizationSpendLimitsIncreaseRequestsResourceWithRawResponse:
    def __init__(self, resource: AsyncBetaOrganizationSpendLimitsIncreaseRequestsResource) -> None:
        self.retrieve = raw(resource.retrieve)
        self.list = raw_page(resource.list)
        self.approve = raw(resource.approve)
        self.deny = raw(resource.deny)

class AsyncBetaOrganizationSpendLimitsIncreaseRequestsResourceWithStreamingResponse:
    def __init__(self, resource: AsyncBetaOrganizationSpendLimitsIncreaseRequestsResource) -> None:
        self.retrieve = streaming(resource.retrieve)
        self.list = streaming_page(resource.list)
        self.approve = streaming(resource.approve)
        self.deny = streaming(resource.deny)

class AsyncBetaOrganizationTelemetryDestinationsResourceWithRawResponse:
    def __init__(self, resource: AsyncBetaOrganizationTelemetryDestinationsResource) -> None:
        self.create = raw(resource.create)
        self.retrieve = raw(resource.retrieve)
        self.update = raw(resource.update)
        self.list = raw_page(resource.list)
        self.delete = raw(resource.delete)
        self.test = raw(resource.test)
        self.workspaces = AsyncBetaOrganizationTelemetryDestinationsWorkspacesResourceWithRawResponse(
            resource.workspaces
        )

class AsyncBetaOrganizationTelemetryDestinationsResourceWithStreamingResponse:
    def __init__(self, resource: AsyncBetaOrganizationTelemetryDestinationsResource) -> None:
        self.create = streaming(resource.create)
        self.retrieve = streaming(resource.retrieve)
        self.update = streaming(resource.update)
        self.list = streaming_page(resource.list)
        self.delete = streaming(resource.delete)
        self.test = streaming(resource.test)
        self.workspaces = AsyncBetaOrganizationTelemetryDestinationsWorkspacesResourceWithStreamingResponse(
            resource.workspaces
        )

class AsyncBetaOrganizationTelemetryDestinationsWorkspacesResourceWithRawResponse:
    def __init__(self, resource: AsyncBetaOrganizationTelemetryDestinationsWorkspacesResource) -> None:
        self.list = raw_page(resource.list)
        self.add = raw(resource.add)
        self.remove = raw(resource.remove)

class AsyncBetaOrganizationTelemetryDestinationsWorkspacesResourceWithStreamingResponse:
    def __init__(self, resource: AsyncBetaOrganizationTelemetryDestinationsWorkspacesResource) -> None:
        self.list = streaming_page(resource.list)
        self.add = streaming(resource.add)
        self.remove = streaming(resource.remove)

class AsyncBetaOrganizationUsersResourceWithRawResponse:
    def __init__(self, resource: AsyncBetaOrganizationUsersResource) -> None:
        self.retrieve = raw(resource.retrieve)
        self.update = raw(resource.update)
        self.list = raw_page(resource.list)
        self.remove = raw(resource.remove)
        self.sign_out = raw(resource.sign_out)

class AsyncBetaOrganizationUsersResourceWithStreamingResponse:
    def __init__(self, resource: AsyncBetaOrganizationUsersResource) -> None:
        self.retrieve = streaming(resource.retrieve)
        self.update = streaming(resource.update)
        self.list = streaming_page(resource.list)
        self.remove = streaming(resource.remove)
        self.sign_out = streaming(resource.sign_out)

class AsyncBetaOrganizationWebhooksResourceWithRawResponse:
    def __init__(self, resource: AsyncBetaOrganizationWebhooksResource) -> None:
        self.create = raw(resource.create)
        self.retrieve = raw(resource.retrieve)
        self.update = raw(resource.update)
        self.list = raw_page(resource.list)
        self.delete = raw(resource.delete)
        self.regenerate_signing_secret = raw(resource.regenerate_signing_secret)

class AsyncBetaOrganizationWebhooksResourceWithStreamingResponse:
    def __init__(self, resource: AsyncBetaOrganizationWebhooksResource) -> None:
        self.create = streaming(resource.create)
        self.retrieve = streaming(resource.retrieve)
        self.update = streaming(resource.update)
        self.list = streaming_page(resource.list)
        self.delete = streaming(resource.delete)
        self.regenerate_signing_secret = streaming(resource.regenerate_signing_secret)

class AsyncBetaOrganizationWorkspacesResourceWithRawResponse:
    def __init__(self, resource: AsyncBetaOrganizationWorkspacesResource) -> None:
        self.create = raw(resource.create)
        self.retrieve = raw(resource.retrieve)
        self.update = raw(resource.update)
        self.list = raw_page(resource.list)
        self.archive = raw(resource.archive)
        self.members = AsyncBetaOrganizationWorkspacesMembersResourceWithRawResponse(resource.members)
        self.rate_limits = AsyncBetaOrganizationWorkspacesRateLimitsResourceWithRawResponse(resource.rate_limits)
        self.service_accounts = AsyncBetaOrganizationWorkspacesServiceAccountsResourceWithRawResponse(
            resource.service_accounts
        )

class AsyncBetaOrganizationWorkspacesResourceWithStreamingResponse:
    def __init__(self, resource: AsyncBetaOrganizationWorkspacesResource) -> None:
        self.create = streaming(resource.create)
        self.retrieve = streaming(resource.retrieve)
        self.update = streaming(resource.update)
        self.list = streaming_page(resource.list)
        self.archive = streaming(resource.archive)
        self.members = AsyncBetaOrganizationWorkspacesMembersResourceWithStreamingResponse(resource.members)
        self.rate_limits = AsyncBetaOrganizationWorkspacesRateLimitsResourceWithStreamingResponse(resource.rate_limits)
        self.service_accounts = AsyncBetaOrganizationWorkspacesServiceAccountsResourceWithStreamingResponse(
            resource.service_accounts
        )

class AsyncBetaOrganizationWorkspacesMembersResourceWithRawResponse:
    def __init__(self, resource: AsyncBetaOrganizationWorkspacesMembersResource) -> None:
        self.retrieve = raw(resource.retrieve)
        self.update = raw(resource.update)
        self.list = raw_page(resource.list)
        self.add = raw(resource.add)
        self.remove = raw(resource.remove)

class AsyncBetaOrganizationWorkspacesMembersResourceWithStreamingResponse:
    def __init__(self, resource: AsyncBetaOrganizationWorkspacesMembersResource) -> None:
        self.retrieve = streaming(resource.retrieve)
        self.update = streaming(resource.update)
        self.list = streaming_page(resource.list)
        self.add = streaming(resource.add)
        self.remove = streaming(resource.remove)

class AsyncBetaOrganizationWorkspacesRateLimitsResourceWithRawResponse:
    def __init__(self, resource: AsyncBetaOrganizationWorkspacesRateLimitsResource) -> None:
        self.update = raw(resource.update)
        self.list = raw_page(resource.list)

class AsyncBetaOrganizationWorkspacesRateLimitsResourceWithStreamingResponse:
    def __init__(self, resource: AsyncBetaOrganizationWorkspacesRateLimitsResource) -> None:
        self.update = streaming(resource.update)
        self.list = streaming_page(resource.list)

class AsyncBetaOrganizationWorkspacesServiceAccountsResourceWithRawResponse:
    def __init__(self, resource: AsyncBetaOrganizationWorkspacesServiceAccountsResource) -> None:
        self.retrieve = raw(resource.retrieve)
        self.update = raw(resource.update)
        self.list = raw_page(resource.list)
        self.add = raw(resource.add)
        self.remove = raw(resource.remove)

class AsyncBetaOrganizationWorkspacesServiceAccountsResourceWithStreamingResponse:
    def __init__(self, resource: AsyncBetaOrganizationWorkspacesServiceAccountsResource) -> None:
        self.retrieve = streaming(resource.retrieve)
        self.update = streaming(resource.update)
        self.list = streaming_page(resource.list)
        self.add = streaming(resource.add)
        self.remove = streaming(resource.remove)

class AsyncBetaSessionsResourceWithRawResponse:
    def __init__(self, resource: AsyncBetaSessionsResource) -> None:
        self.create = raw(resource.create)
        self.retrieve = raw(resource.retrieve)
        self.update = raw(resource.update)
        self.list = raw_page(resource.list)
        self.delete = raw(resource.delete)
        self.archive = raw(resource.archive)
        self.events = AsyncBetaSessionsEventsResourceWithRawResponse(resource.events)
        self.resources = AsyncBetaSessionsResourcesResourceWithRawResponse(resource.resources)
        self.threads = AsyncBetaSessionsThreadsResourceWithRawResponse(resource.threads)

class AsyncBetaSessionsResourceWithStreamingResponse:
    def __init__(self, resource: AsyncBetaSessionsResource) -> None:
        self.create = streaming(resource.create)
        self.retrieve = streaming(resource.retrieve)
        self.update = streaming(resource.update)
        self.list = streaming_page(resource.list)
        self.delete = streaming(resource.delete)
        self.archive = streaming(resource.archive)
        self.events = AsyncBetaSessionsEventsResourceWithStreamingResponse(resource.events)
        self.resources = AsyncBetaSessionsResourcesResourceWithStreamingResponse(resource.resources)
        self.threads = AsyncBetaSessionsThreadsResourceWithStreamingResponse(resource.threads)

class AsyncBetaSessionsEventsResourceWithRawResponse:
    def __init__(self, resource: AsyncBetaSessionsEventsResource) -> None:
        self.list = raw_page(resource.list)
        self.send = raw(resource.send)
        self.stream = raw(resource.stream)

class AsyncBetaSessionsEventsResourceWithStreamingResponse:
    def __init__(self, resource: AsyncBetaSessionsEventsResource) -> None:
        self.list = streaming_page(resource.list)
        self.send = streaming(resource.send)
        self.stream = streaming(resource.stream)

class AsyncBetaSessionsResourcesResourceWithRawResponse:
    def __init__(self, resource: AsyncBetaSessionsResourcesResource) -> None:
        self.retrieve = raw(resource.retrieve)
        self.update = raw(resource.update)
        self.list = raw_page(resource.list)
        self.delete = raw(resource.delete)
        self.add = raw(resource.add)

class AsyncBetaSessionsResourcesResourceWithStreamingResponse:
    def __init__(self, resource: AsyncBetaSessionsResourcesResource) -> None:
        self.retrieve = streaming(resource.retrieve)
        self.update = streaming(resource.update)
        self.list = streaming_page(resource.list)
        self.delete = streaming(resource.delete)
        self.add = streaming(resource.add)

class AsyncBetaSessionsThreadsResourceWithRawResponse:
    def __init__(self, resource: AsyncBetaSessionsThreadsResource) -> None:
        self.retrieve = raw(resource.retrieve)
        self.list = raw_page(resource.list)
        self.archive = raw(resource.archive)
        self.events = AsyncBetaSessionsThreadsEventsResourceWithRawResponse(resource.events)

class AsyncBetaSessionsThreadsResourceWithStreamingResponse:
    def __init__(self, resource: AsyncBetaSessionsThreadsResource) -> None:
        self.retrieve = streaming(resource.retrieve)
        self.list = streaming_page(resource.list)
        self.archive = streaming(resource.archive)
        self.events = AsyncBetaSessionsThreadsEventsResourceWithStreamingResponse(resource.events)

class AsyncBetaSessionsThreadsEventsResourceWithRawResponse:
    def __init__(self, resource: AsyncBetaSessionsThreadsEventsResource) -> None:
        self.list = raw_page(resource.list)
        self.stream = raw(resource.stream)

class AsyncBetaSessionsThreadsEventsResourceWithStreamingResponse:
    def __init__(self, resource: AsyncBetaSessionsThreadsEventsResource) -> None:
        self.list = streaming_page(resource.list)
        self.stream = streaming(resource.stream)

class AsyncBetaSkillsResourceWithRawResponse:
    def __init__(self, resource: AsyncBetaSkillsResource) -> None:
        self.create = raw(resource.create)
        self.retrieve = raw(resource.retrieve)
        self.list = raw_page(resource.list)
        self.delete = raw(resource.delete)
        self.versions = AsyncBetaSkillsVersionsResourceWithRawResponse(resource.versions)

class AsyncBetaSkillsResourceWithStreamingResponse:
    def __init__(self, resource: AsyncBetaSkillsResource) -> None:
        self.create = streaming(resource.create)
        self.retrieve = streaming(resource.retrieve)
        self.list = streaming_page(resource.list)
        self.delete = streaming(resource.delete)
        self.versions = AsyncBetaSkillsVersionsResourceWithStreamingResponse(resource.versions)

class AsyncBetaSkillsVersionsResourceWithRawResponse:
    def __init__(self, resource: AsyncBetaSkillsVersionsResource) -> None:
        self.create = raw(resource.create)
        self.retrieve = raw(resource.retrieve)
        self.list = raw_page(resource.list)
        self.delete = raw(resource.delete)
        self.download = raw(resource.download)

class AsyncBetaSkillsVersionsResourceWithStreamingResponse:
    def __init__(self, resource: AsyncBetaSkillsVersionsResource) -> None:
        self.create = streaming(resource.create)
        self.retrieve = streaming(resource.retrieve)
        self.list = streaming_page(resource.list)
        self.delete = streaming(resource.delete)
        self.download = streaming(resource.download)

class AsyncBetaTunnelsResourceWithRawResponse:
    def __init__(self, resource: AsyncBetaTunnelsResource) -> None:
        self.create = raw(resource.create)
        self.retrieve = raw(resource.retrieve)
        self.list = raw_page(resource.list)
        self.archive = raw(resource.archive)
        self.reveal_token = raw(resource.reveal_token)
        self.rotate_token = raw(resource.rotate_token)
        self.certificates = AsyncBetaTunnelsCertificatesResourceWithRawResponse(resource.certificates)

class AsyncBetaTunnelsResourceWithStreamingResponse:
    def __init__(self, resource: AsyncBetaTunnelsResource) -> None:
        self.create = streaming(resource.create)
        self.retrieve = streaming(resource.retrieve)
        self.list = streaming_page(resource.list)
        self.archive = streaming(resource.archive)
        self.reveal_token = streaming(resource.reveal_token)
        self.rotate_token = streaming(resource.rotate_token)
        self.certificates = AsyncBetaTunnelsCertificatesResourceWithStreamingResponse(resource.certificates)

class AsyncBetaTunnelsCertificatesResourceWithRawResponse:
    def __init__(self, resource: AsyncBetaTunnelsCertificatesResource) -> None:
        self.create = raw(resource.create)
        self.retrieve = raw(resource.retrieve)
        self.list = raw_page(resource.list)
        self.archive = raw(resource.archive)

class AsyncBetaTunnelsCertificatesResourceWithStreamingResponse:
    def __init__(self, resource: AsyncBetaTunnelsCertificatesResource) -> None:
        self.create = streaming(resource.create)
        self.retrieve = streaming(resource.retrieve)
        self.list = streaming_page(resource.list)
        self.archive = streaming(resource.archive)

class AsyncBetaUserProfilesResourceWithRawResponse:
    def __init__(self, resource: AsyncBetaUserProfilesResource) -> None:
        self.create = raw(resource.create)
        self.retrieve = raw(resource.retrieve)
        self.update = raw(resource.update)
        self.list = raw_page(resource.list)
        self.delete = raw(resource.delete)
        self.create_enrollment_url = raw(resource.create_enrollment_url)
        self.action_urls = AsyncBetaUserProfilesActionUrlsResourceWithRawResponse(resource.action_urls)
        self.providers = AsyncBetaUserProfilesProvidersResourceWithRawResponse(resource.providers)

class AsyncBetaUserProfilesResourceWithStreamingResponse:
    def __init__(self, resource: AsyncBetaUserProfilesResource) -> None:
        self.create = streaming(resource.create)
        self.retrieve = streaming(resource.retrieve)
        self.update = streaming(resource.update)
        self.list = streaming_page(resource.list)
        self.delete = streaming(resource.delete)
        self.create_enrollment_url = streaming(resource.create_enrollment_url)
        self.action_urls = AsyncBetaUserProfilesActionUrlsResourceWithStreamingResponse(resource.action_urls)
        self.providers = AsyncBetaUserProfilesProvidersResourceWithStreamingResponse(resource.providers)

class AsyncBetaUserProfilesActionUrlsResourceWithRawResponse:
    def __init__(self, resource: AsyncBetaUserProfilesActionUrlsResource) -> None:
        self.create = raw(resource.create)

class AsyncBetaUserProfilesActionUrlsResourceWithStreamingResponse:
    def __init__(self, resource: AsyncBetaUserProfilesActionUrlsResource) -> None:
        self.create = streaming(resource.create)

class AsyncBetaUserProfilesProvidersResourceWithRawResponse:
    def __init__(self, resource: AsyncBetaUserProfilesProvidersResource) -> None:
        self.google = AsyncBetaUserProfilesProvidersGoogleResourceWithRawResponse(resource.google)

class AsyncBetaUserProfilesProvidersResourceWithStreamingResponse:
    def __init__(self, resource: AsyncBetaUserProfilesProvidersResource) -> None:
        self.google = AsyncBetaUserProfilesProvidersGoogleResourceWithStreamingResponse(resource.google)

class AsyncBetaUserProfilesProvidersGoogleResourceWithRawResponse:
    def __init__(self, resource: AsyncBetaUserProfilesProvidersGoogleResource) -> None:
        self.data_controls = AsyncBetaUserProfilesProvidersGoogleDataControlsResourceWithRawResponse(
            resource.data_controls
        )

class AsyncBetaUserProfilesProvidersGoogleResourceWithStreamingResponse:
    def __init__(self, resource: AsyncBetaUserProfilesProvidersGoogleResource) -> None:
        self.data_controls = AsyncBetaUserProfilesProvidersGoogleDataControlsResourceWithStreamingResponse(
            resource.data_controls
        )

class AsyncBetaUserProfilesProvidersGoogleDataControlsResourceWithRawResponse:
    def __init__(self, resource: AsyncBetaUserProfilesProvidersGoogleDataControlsResource) -> None:
        self.retrieve = raw(resource.retrieve)
        self.update = raw(resource.update)

class AsyncBetaUserProfilesProvidersGoogleDataControlsResourceWithStreamingResponse:
    def __init__(self, resource: AsyncBetaUserProfilesProvidersGoogleDataControlsResource) -> None:
        self.retrieve = streaming(resource.retrieve)
        self.update = streaming(resource.update)

class AsyncBetaVaultsResourceWithRawResponse:
    def __init__(self, resource: AsyncBetaVaultsResource) -> None:
        self.create = raw(resource.create)
        self.retrieve = raw(resource.retrieve)
        self.update = raw(resource.update)
        self.list = raw_page(resource.list)
        self.delete = raw(resource.delete)
        self.archive = raw(resource.archive)
        self.credentials = AsyncBetaVaultsCredentialsResourceWithRawResponse(resource.credentials)

class AsyncBetaVaultsResourceWithStreamingResponse:
    def __init__(self, resource: AsyncBetaVaultsResource) -> None:
        self.create = streaming(resource.create)
        self.retrieve = streaming(resource.retrieve)
        self.update = streaming(resource.update)
        self.list = streaming_page(resource.list)
        self.delete = streaming(resource.delete)
        self.archive = streaming(resource.archive)
        self.credentials = AsyncBetaVaultsCredentialsResourceWithStreamingResponse(resource.credentials)

class AsyncBetaVaultsCredentialsResourceWithRawResponse:
    def __init__(self, resource: AsyncBetaVaultsCredentialsResource) -> None:
        self.create = raw(resource.create)
        self.retrieve = raw(resource.retrieve)
        self.update = raw(resource.update)
        self.list = raw_page(resource.list)
        self.delete = raw(resource.delete)
        self.archive = raw(resource.archive)
        self.mcp_oauth_validate = raw(resource.mcp_oauth_validate)

class AsyncBetaVaultsCredentialsResourceWithStreamingResponse:
    def __init__(self, resource: AsyncBetaVaultsCredentialsResource) -> None:
        self.create = streaming(resource.create)
        self.retrieve = streaming(resource.retrieve)
        self.update = streaming(resource.update)
        self.list = streaming_page(resource.list)
        self.delete = streaming(resource.delete)
        self.archive = streaming(resource.archive)
        self.mcp_oauth_validate = streaming(resource.mcp_oauth_validate)

class AsyncCompletionsResourceWithRawResponse:
    def __init__(self, resource: AsyncCompletionsResource) -> None:
        self.create = raw(resource.create)

class AsyncCompletionsResourceWithStreamingResponse:
    def __init__(self, resource: AsyncCompletionsResource) -> None:
        self.create = streaming(resource.create)

class AsyncFilesResourceWithRawResponse:
    def __init__(self, resource: AsyncFilesResource) -> None:
        self.list = raw_page(resource.list)
        self.delete = raw(resource.delete)
        self.download = raw(resource.download)
        self.retrieve_metadata = raw(resource.retrieve_metadata)
        self.upload = raw(resource.upload)

class AsyncFilesResourceWithStreamingResponse:
    def __init__(self, resource: AsyncFilesResource) -> None:
        self.list = streaming_page(resource.list)
        self.delete = streaming(resource.delete)
        self.download = streaming(resource.download)
        self.retrieve_metadata = streaming(resource.retrieve_metadata)
        self.upload = streaming(resource.upload)

class AsyncMessagesResourceWithRawResponse:
    def __init__(self, resource: AsyncMessagesResource) -> None:
        self.create = raw(resource.create)
        self.count_tokens = raw(resource.count_tokens)
        self.batches = AsyncMessagesBatchesResourceWithRawResponse(resource.batches)
    @overload
    async def parse(
        self, *, output_format: type[_T], **params: Unpack[MessageParseCall]
    ) -> AsyncAPIResponse[ParsedMessage[_T]]: ...
    @overload
    async def parse(
        self, *, output_format: None = None, **params: Unpack[MessageParseCall]
    ) -> AsyncAPIResponse[ParsedMessage[None]]: ...
    @overload
    async def parse(
        self, *, output_format: Any, **params: Unpack[MessageParseCall]
    ) -> AsyncAPIResponse[ParsedMessage[Any]]: ...

class AsyncMessagesResourceWithStreamingResponse:
    def __init__(self, resource: AsyncMessagesResource) -> None:
        self.create = streaming(resource.create)
        self.count_tokens = streaming(resource.count_tokens)
        self.batches = AsyncMessagesBatchesResourceWithStreamingResponse(resource.batches)
    @overload
    def parse(
        self, *, output_format: type[_T], **params: Unpack[MessageParseCall]
    ) -> AsyncResponseManager[ParsedMessage[_T]]: ...
    @overload
    def parse(
        self, *, output_format: None = None, **params: Unpack[MessageParseCall]
    ) -> AsyncResponseManager[ParsedMessage[None]]: ...
    @overload
    def parse(
        self, *, output_format: Any, **params: Unpack[MessageParseCall]
    ) -> AsyncResponseManager[ParsedMessage[Any]]: ...

class AsyncMessagesBatchesResourceWithRawResponse:
    def __init__(self, resource: AsyncMessagesBatchesResource) -> None:
        self.create = raw(resource.create)
        self.retrieve = raw(resource.retrieve)
        self.list = raw_page(resource.list)
        self.delete = raw(resource.delete)
        self.cancel = raw(resource.cancel)
        self.results = raw(resource.results)

class AsyncMessagesBatchesResourceWithStreamingResponse:
    def __init__(self, resource: AsyncMessagesBatchesResource) -> None:
        self.create = streaming(resource.create)
        self.retrieve = streaming(resource.retrieve)
        self.list = streaming_page(resource.list)
        self.delete = streaming(resource.delete)
        self.cancel = streaming(resource.cancel)
        self.results = streaming(resource.results)

class AsyncModelsResourceWithRawResponse:
    def __init__(self, resource: AsyncModelsResource) -> None:
        self.retrieve = raw(resource.retrieve)
        self.list = raw_page(resource.list)

class AsyncModelsResourceWithStreamingResponse:
    def __init__(self, resource: AsyncModelsResource) -> None:
        self.retrieve = streaming(resource.retrieve)
        self.list = streaming_page(resource.list)

class AsyncOrganizationResourceWithRawResponse:
    def __init__(self, resource: AsyncOrganizationResource) -> None:
        self.retrieve = raw(resource.retrieve)
        self.analytics = AsyncOrganizationAnalyticsResourceWithRawResponse(resource.analytics)
        self.api_keys = AsyncOrganizationApiKeysResourceWithRawResponse(resource.api_keys)
        self.compliance_settings = AsyncOrganizationComplianceSettingsResourceWithRawResponse(
            resource.compliance_settings
        )
        self.external_keys = AsyncOrganizationExternalKeysResourceWithRawResponse(resource.external_keys)
        self.federation = AsyncOrganizationFederationResourceWithRawResponse(resource.federation)
        self.invites = AsyncOrganizationInvitesResourceWithRawResponse(resource.invites)
        self.rate_limits = AsyncOrganizationRateLimitsResourceWithRawResponse(resource.rate_limits)
        self.rbac_groups = AsyncOrganizationRbacGroupsResourceWithRawResponse(resource.rbac_groups)
        self.rbac_roles = AsyncOrganizationRbacRolesResourceWithRawResponse(resource.rbac_roles)
        self.service_accounts = AsyncOrganizationServiceAccountsResourceWithRawResponse(resource.service_accounts)
        self.spend_limits = AsyncOrganizationSpendLimitsResourceWithRawResponse(resource.spend_limits)
        self.users = AsyncOrganizationUsersResourceWithRawResponse(resource.users)
        self.workspaces = AsyncOrganizationWorkspacesResourceWithRawResponse(resource.workspaces)

class AsyncOrganizationResourceWithStreamingResponse:
    def __init__(self, resource: AsyncOrganizationResource) -> None:
        self.retrieve = streaming(resource.retrieve)
        self.analytics = AsyncOrganizationAnalyticsResourceWithStreamingResponse(resource.analytics)
        self.api_keys = AsyncOrganizationApiKeysResourceWithStreamingResponse(resource.api_keys)
        self.compliance_settings = AsyncOrganizationComplianceSettingsResourceWithStreamingResponse(
            resource.compliance_settings
        )
        self.external_keys = AsyncOrganizationExternalKeysResourceWithStreamingResponse(resource.external_keys)
        self.federation = AsyncOrganizationFederationResourceWithStreamingResponse(resource.federation)
        self.invites = AsyncOrganizationInvitesResourceWithStreamingResponse(resource.invites)
        self.rate_limits = AsyncOrganizationRateLimitsResourceWithStreamingResponse(resource.rate_limits)
        self.rbac_groups = AsyncOrganizationRbacGroupsResourceWithStreamingResponse(resource.rbac_groups)
        self.rbac_roles = AsyncOrganizationRbacRolesResourceWithStreamingResponse(resource.rbac_roles)
        self.service_accounts = AsyncOrganizationServiceAccountsResourceWithStreamingResponse(resource.service_accounts)
        self.spend_limits = AsyncOrganizationSpendLimitsResourceWithStreamingResponse(resource.spend_limits)
        self.users = AsyncOrganizationUsersResourceWithStreamingResponse(resource.users)
        self.workspaces = AsyncOrganizationWorkspacesResourceWithStreamingResponse(resource.workspaces)

class AsyncOrganizationAnalyticsResourceWithRawResponse:
    def __init__(self, resource: AsyncOrganizationAnalyticsResource) -> None:
        self.apps = AsyncOrganizationAnalyticsAppsResourceWithRawResponse(resource.apps)
        self.artifacts = AsyncOrganizationAnalyticsArtifactsResourceWithRawResponse(resource.artifacts)
        self.connectors = AsyncOrganizationAnalyticsConnectorsResourceWithRawResponse(resource.connectors)
        self.plugins = AsyncOrganizationAnalyticsPluginsResourceWithRawResponse(resource.plugins)
        self.skills = AsyncOrganizationAnalyticsSkillsResourceWithRawResponse(resource.skills)
        self.summaries = AsyncOrganizationAnalyticsSummariesResourceWithRawResponse(resource.summaries)
        self.users = AsyncOrganizationAnalyticsUsersResourceWithRawResponse(resource.users)

class AsyncOrganizationAnalyticsResourceWithStreamingResponse:
    def __init__(self, resource: AsyncOrganizationAnalyticsResource) -> None:
        self.apps = AsyncOrganizationAnalyticsAppsResourceWithStreamingResponse(resource.apps)
        self.artifacts = AsyncOrganizationAnalyticsArtifactsResourceWithStreamingResponse(resource.artifacts)
        self.connectors = AsyncOrganizationAnalyticsConnectorsResourceWithStreamingResponse(resource.connectors)
        self.plugins = AsyncOrganizationAnalyticsPluginsResourceWithStreamingResponse(resource.plugins)
        self.skills = AsyncOrganizationAnalyticsSkillsResourceWithStreamingResponse(resource.skills)
        self.summaries = AsyncOrganizationAnalyticsSummariesResourceWithStreamingResponse(resource.summaries)
        self.users = AsyncOrganizationAnalyticsUsersResourceWithStreamingResponse(resource.users)

class AsyncOrganizationAnalyticsAppsResourceWithRawResponse:
    def __init__(self, resource: AsyncOrganizationAnalyticsAppsResource) -> None:
        self.chat = AsyncOrganizationAnalyticsAppsChatResourceWithRawResponse(resource.chat)

class AsyncOrganizationAnalyticsAppsResourceWithStreamingResponse:
    def __init__(self, resource: AsyncOrganizationAnalyticsAppsResource) -> None:
        self.chat = AsyncOrganizationAnalyticsAppsChatResourceWithStreamingResponse(resource.chat)

class AsyncOrganizationAnalyticsAppsChatResourceWithRawResponse:
    def __init__(self, resource: AsyncOrganizationAnalyticsAppsChatResource) -> None:
        self.projects = AsyncOrganizationAnalyticsAppsChatProjectsResourceWithRawResponse(resource.projects)

class AsyncOrganizationAnalyticsAppsChatResourceWithStreamingResponse:
    def __init__(self, resource: AsyncOrganizationAnalyticsAppsChatResource) -> None:
        self.projects = AsyncOrganizationAnalyticsAppsChatProjectsResourceWithStreamingResponse(resource.projects)

class AsyncOrganizationAnalyticsAppsChatProjectsResourceWithRawResponse:
    def __init__(self, resource: AsyncOrganizationAnalyticsAppsChatProjectsResource) -> None:
        self.list = raw_page(resource.list)

class AsyncOrganizationAnalyticsAppsChatProjectsResourceWithStreamingResponse:
    def __init__(self, resource: AsyncOrganizationAnalyticsAppsChatProjectsResource) -> None:
        self.list = streaming_page(resource.list)

class AsyncOrganizationAnalyticsArtifactsResourceWithRawResponse:
    def __init__(self, resource: AsyncOrganizationAnalyticsArtifactsResource) -> None:
        self.list = raw_page(resource.list)

class AsyncOrganizationAnalyticsArtifactsResourceWithStreamingResponse:
    def __init__(self, resource: AsyncOrganizationAnalyticsArtifactsResource) -> None:
        self.list = streaming_page(resource.list)

class AsyncOrganizationAnalyticsConnectorsResourceWithRawResponse:
    def __init__(self, resource: AsyncOrganizationAnalyticsConnectorsResource) -> None:
        self.list = raw_page(resource.list)

class AsyncOrganizationAnalyticsConnectorsResourceWithStreamingResponse:
    def __init__(self, resource: AsyncOrganizationAnalyticsConnectorsResource) -> None:
        self.list = streaming_page(resource.list)

class AsyncOrganizationAnalyticsPluginsResourceWithRawResponse:
    def __init__(self, resource: AsyncOrganizationAnalyticsPluginsResource) -> None:
        self.list = raw_page(resource.list)

class AsyncOrganizationAnalyticsPluginsResourceWithStreamingResponse:
    def __init__(self, resource: AsyncOrganizationAnalyticsPluginsResource) -> None:
        self.list = streaming_page(resource.list)

class AsyncOrganizationAnalyticsSkillsResourceWithRawResponse:
    def __init__(self, resource: AsyncOrganizationAnalyticsSkillsResource) -> None:
        self.list = raw_page(resource.list)

class AsyncOrganizationAnalyticsSkillsResourceWithStreamingResponse:
    def __init__(self, resource: AsyncOrganizationAnalyticsSkillsResource) -> None:
        self.list = streaming_page(resource.list)

class AsyncOrganizationAnalyticsSummariesResourceWithRawResponse:
    def __init__(self, resource: AsyncOrganizationAnalyticsSummariesResource) -> None:
        self.list = raw_page(resource.list)

class AsyncOrganizationAnalyticsSummariesResourceWithStreamingResponse:
    def __init__(self, resource: AsyncOrganizationAnalyticsSummariesResource) -> None:
        self.list = streaming_page(resource.list)

class AsyncOrganizationAnalyticsUsersResourceWithRawResponse:
    def __init__(self, resource: AsyncOrganizationAnalyticsUsersResource) -> None:
        self.list = raw_page(resource.list)

class AsyncOrganizationAnalyticsUsersResourceWithStreamingResponse:
    def __init__(self, resource: AsyncOrganizationAnalyticsUsersResource) -> None:
        self.list = streaming_page(resource.list)

class AsyncOrganizationApiKeysResourceWithRawResponse:
    def __init__(self, resource: AsyncOrganizationApiKeysResource) -> None:
        self.retrieve = raw(resource.retrieve)
        self.update = raw(resource.update)
        self.list = raw_page(resource.list)

class AsyncOrganizationApiKeysResourceWithStreamingResponse:
    def __init__(self, resource: AsyncOrganizationApiKeysResource) -> None:
        self.retrieve = streaming(resource.retrieve)
        self.update = streaming(resource.update)
        self.list = streaming_page(resource.list)

class AsyncOrganizationComplianceSettingsResourceWithRawResponse:
    def __init__(self, resource: AsyncOrganizationComplianceSettingsResource) -> None:
        self.retrieve = raw(resource.retrieve)
        self.update = raw(resource.update)

class AsyncOrganizationComplianceSettingsResourceWithStreamingResponse:
    def __init__(self, resource: AsyncOrganizationComplianceSettingsResource) -> None:
        self.retrieve = streaming(resource.retrieve)
        self.update = streaming(resource.update)

class AsyncOrganizationExternalKeysResourceWithRawResponse:
    def __init__(self, resource: AsyncOrganizationExternalKeysResource) -> None:
        self.create = raw(resource.create)
        self.retrieve = raw(resource.retrieve)
        self.update = raw(resource.update)
        self.list = raw_page(resource.list)
        self.delete = raw(resource.delete)
        self.validate = raw(resource.validate)

class AsyncOrganizationExternalKeysResourceWithStreamingResponse:
    def __init__(self, resource: AsyncOrganizationExternalKeysResource) -> None:
        self.create = streaming(resource.create)
        self.retrieve = streaming(resource.retrieve)
        self.update = streaming(resource.update)
        self.list = streaming_page(resource.list)
        self.delete = streaming(resource.delete)
        self.validate = streaming(resource.validate)

class AsyncOrganizationFederationResourceWithRawResponse:
    def __init__(self, resource: AsyncOrganizationFederationResource) -> None:
        self.issuers = AsyncOrganizationFederationIssuersResourceWithRawResponse(resource.issuers)
        self.rules = AsyncOrganizationFederationRulesResourceWithRawResponse(resource.rules)

class AsyncOrganizationFederationResourceWithStreamingResponse:
    def __init__(self, resource: AsyncOrganizationFederationResource) -> None:
        self.issuers = AsyncOrganizationFederationIssuersResourceWithStreamingResponse(resource.issuers)
        self.rules = AsyncOrganizationFederationRulesResourceWithStreamingResponse(resource.rules)

class AsyncOrganizationFederationIssuersResourceWithRawResponse:
    def __init__(self, resource: AsyncOrganizationFederationIssuersResource) -> None:
        self.create = raw(resource.create)
        self.retrieve = raw(resource.retrieve)
        self.update = raw(resource.update)
        self.list = raw_page(resource.list)
        self.archive = raw(resource.archive)

class AsyncOrganizationFederationIssuersResourceWithStreamingResponse:
    def __init__(self, resource: AsyncOrganizationFederationIssuersResource) -> None:
        self.create = streaming(resource.create)
        self.retrieve = streaming(resource.retrieve)
        self.update = streaming(resource.update)
        self.list = streaming_page(resource.list)
        self.archive = streaming(resource.archive)

class AsyncOrganizationFederationRulesResourceWithRawResponse:
    def __init__(self, resource: AsyncOrganizationFederationRulesResource) -> None:
        self.create = raw(resource.create)
        self.retrieve = raw(resource.retrieve)
        self.update = raw(resource.update)
        self.list = raw_page(resource.list)
        self.archive = raw(resource.archive)
        self.workspaces = AsyncOrganizationFederationRulesWorkspacesResourceWithRawResponse(resource.workspaces)

class AsyncOrganizationFederationRulesResourceWithStreamingResponse:
    def __init__(self, resource: AsyncOrganizationFederationRulesResource) -> None:
        self.create = streaming(resource.create)
        self.retrieve = streaming(resource.retrieve)
        self.update = streaming(resource.update)
        self.list = streaming_page(resource.list)
        self.archive = streaming(resource.archive)
        self.workspaces = AsyncOrganizationFederationRulesWorkspacesResourceWithStreamingResponse(resource.workspaces)

class AsyncOrganizationFederationRulesWorkspacesResourceWithRawResponse:
    def __init__(self, resource: AsyncOrganizationFederationRulesWorkspacesResource) -> None:
        self.list = raw_page(resource.list)
        self.add = raw(resource.add)
        self.remove = raw(resource.remove)

class AsyncOrganizationFederationRulesWorkspacesResourceWithStreamingResponse:
    def __init__(self, resource: AsyncOrganizationFederationRulesWorkspacesResource) -> None:
        self.list = streaming_page(resource.list)
        self.add = streaming(resource.add)
        self.remove = streaming(resource.remove)

class AsyncOrganizationInvitesResourceWithRawResponse:
    def __init__(self, resource: AsyncOrganizationInvitesResource) -> None:
        self.create = raw(resource.create)
        self.retrieve = raw(resource.retrieve)
        self.list = raw_page(resource.list)
        self.delete = raw(resource.delete)

class AsyncOrganizationInvitesResourceWithStreamingResponse:
    def __init__(self, resource: AsyncOrganizationInvitesResource) -> None:
        self.create = streaming(resource.create)
        self.retrieve = streaming(resource.retrieve)
        self.list = streaming_page(resource.list)
        self.delete = streaming(resource.delete)

class AsyncOrganizationRateLimitsResourceWithRawResponse:
    def __init__(self, resource: AsyncOrganizationRateLimitsResource) -> None:
        self.list = raw_page(resource.list)

class AsyncOrganizationRateLimitsResourceWithStreamingResponse:
    def __init__(self, resource: AsyncOrganizationRateLimitsResource) -> None:
        self.list = streaming_page(resource.list)

class AsyncOrganizationRbacGroupsResourceWithRawResponse:
    def __init__(self, resource: AsyncOrganizationRbacGroupsResource) -> None:
        self.create = raw(resource.create)
        self.retrieve = raw(resource.retrieve)
        self.update = raw(resource.update)
        self.list = raw_page(resource.list)
        self.delete = raw(resource.delete)
        self.members = AsyncOrganizationRbacGroupsMembersResourceWithRawResponse(resource.members)

class AsyncOrganizationRbacGroupsResourceWithStreamingResponse:
    def __init__(self, resource: AsyncOrganizationRbacGroupsResource) -> None:
        self.create = streaming(resource.create)
        self.retrieve = streaming(resource.retrieve)
        self.update = streaming(resource.update)
        self.list = streaming_page(resource.list)
        self.delete = streaming(resource.delete)
        self.members = AsyncOrganizationRbacGroupsMembersResourceWithStreamingResponse(resource.members)

class AsyncOrganizationRbacGroupsMembersResourceWithRawResponse:
    def __init__(self, resource: AsyncOrganizationRbacGroupsMembersResource) -> None:
        self.list = raw_page(resource.list)
        self.add = raw(resource.add)
        self.remove = raw(resource.remove)

class AsyncOrganizationRbacGroupsMembersResourceWithStreamingResponse:
    def __init__(self, resource: AsyncOrganizationRbacGroupsMembersResource) -> None:
        self.list = streaming_page(resource.list)
        self.add = streaming(resource.add)
        self.remove = streaming(resource.remove)

class AsyncOrganizationRbacRolesResourceWithRawResponse:
    def __init__(self, resource: AsyncOrganizationRbacRolesResource) -> None:
        self.retrieve = raw(resource.retrieve)
        self.list = raw_page(resource.list)
        self.permissions = AsyncOrganizationRbacRolesPermissionsResourceWithRawResponse(resource.permissions)

class AsyncOrganizationRbacRolesResourceWithStreamingResponse:
    def __init__(self, resource: AsyncOrganizationRbacRolesResource) -> None:
        self.retrieve = streaming(resource.retrieve)
        self.list = streaming_page(resource.list)
        self.permissions = AsyncOrganizationRbacRolesPermissionsResourceWithStreamingResponse(resource.permissions)

class AsyncOrganizationRbacRolesPermissionsResourceWithRawResponse:
    def __init__(self, resource: AsyncOrganizationRbacRolesPermissionsResource) -> None:
        self.list = raw_page(resource.list)

class AsyncOrganizationRbacRolesPermissionsResourceWithStreamingResponse:
    def __init__(self, resource: AsyncOrganizationRbacRolesPermissionsResource) -> None:
        self.list = streaming_page(resource.list)

class AsyncOrganizationServiceAccountsResourceWithRawResponse:
    def __init__(self, resource: AsyncOrganizationServiceAccountsResource) -> None:
        self.create = raw(resource.create)
        self.retrieve = raw(resource.retrieve)
        self.update = raw(resource.update)
        self.list = raw_page(resource.list)
        self.archive = raw(resource.archive)
        self.workspaces = AsyncOrganizationServiceAccountsWorkspacesResourceWithRawResponse(resource.workspaces)

class AsyncOrganizationServiceAccountsResourceWithStreamingResponse:
    def __init__(self, resource: AsyncOrganizationServiceAccountsResource) -> None:
        self.create = streaming(resource.create)
        self.retrieve = streaming(resource.retrieve)
        self.update = streaming(resource.update)
        self.list = streaming_page(resource.list)
        self.archive = streaming(resource.archive)
        self.workspaces = AsyncOrganizationServiceAccountsWorkspacesResourceWithStreamingResponse(resource.workspaces)

class AsyncOrganizationServiceAccountsWorkspacesResourceWithRawResponse:
    def __init__(self, resource: AsyncOrganizationServiceAccountsWorkspacesResource) -> None:
        self.list = raw_page(resource.list)
        self.add = raw(resource.add)
        self.remove = raw(resource.remove)

class AsyncOrganizationServiceAccountsWorkspacesResourceWithStreamingResponse:
    def __init__(self, resource: AsyncOrganizationServiceAccountsWorkspacesResource) -> None:
        self.list = streaming_page(resource.list)
        self.add = streaming(resource.add)
        self.remove = streaming(resource.remove)

class AsyncOrganizationSpendLimitsResourceWithRawResponse:
    def __init__(self, resource: AsyncOrganizationSpendLimitsResource) -> None:
        self.effective = AsyncOrganizationSpendLimitsEffectiveResourceWithRawResponse(resource.effective)
        self.increase_requests = AsyncOrganizationSpendLimitsIncreaseRequestsResourceWithRawResponse(
            resource.increase_requests
        )

class AsyncOrganizationSpendLimitsResourceWithStreamingResponse:
    def __init__(self, resource: AsyncOrganizationSpendLimitsResource) -> None:
        self.effective = AsyncOrganizationSpendLimitsEffectiveResourceWithStreamingResponse(resource.effective)
        self.increase_requests = AsyncOrganizationSpendLimitsIncreaseRequestsResourceWithStreamingResponse(
            resource.increase_requests
        )

class AsyncOrganizationSpendLimitsEffectiveResourceWithRawResponse:
    def __init__(self, resource: AsyncOrganizationSpendLimitsEffectiveResource) -> None:
        self.list = raw_page(resource.list)

class AsyncOrganizationSpendLimitsEffectiveResourceWithStreamingResponse:
    def __init__(self, resource: AsyncOrganizationSpendLimitsEffectiveResource) -> None:
        self.list = streaming_page(resource.list)

class AsyncOrganizationSpendLimitsIncreaseRequestsResourceWithRawResponse:
    def __init__(self, resource: AsyncOrganizationSpendLimitsIncreaseRequestsResource) -> None:
        self.retrieve = raw(resource.retrieve)
        self.list = raw_page(resource.list)
        self.approve = raw(resource.approve)
        self.deny = raw(resource.deny)

class AsyncOrganizationSpendLimitsIncreaseRequestsResourceWithStreamingResponse:
    def __init__(self, resource: AsyncOrganizationSpendLimitsIncreaseRequestsResource) -> None:
        self.retrieve = streaming(resource.retrieve)
        self.list = streaming_page(resource.list)
        self.approve = streaming(resource.approve)
        self.deny = streaming(resource.deny)

class AsyncOrganizationUsersResourceWithRawResponse:
    def __init__(self, resource: AsyncOrganizationUsersResource) -> None:
        self.retrieve = raw(resource.retrieve)
        self.update = raw(resource.update)
        self.list = raw_page(resource.list)
        self.remove = raw(resource.remove)

class AsyncOrganizationUsersResourceWithStreamingResponse:
    def __init__(self, resource: AsyncOrganizationUsersResource) -> None:
        self.retrieve = streaming(resource.retrieve)
        self.update = streaming(resource.update)
        self.list = streaming_page(resource.list)
        self.remove = streaming(resource.remove)

class AsyncOrganizationWorkspacesResourceWithRawResponse:
    def __init__(self, resource: AsyncOrganizationWorkspacesResource) -> None:
        self.create = raw(resource.create)
        self.retrieve = raw(resource.retrieve)
        self.update = raw(resource.update)
        self.list = raw_page(resource.list)
        self.archive = raw(resource.archive)
        self.members = AsyncOrganizationWorkspacesMembersResourceWithRawResponse(resource.members)
        self.rate_limits = AsyncOrganizationWorkspacesRateLimitsResourceWithRawResponse(resource.rate_limits)
        self.service_accounts = AsyncOrganizationWorkspacesServiceAccountsResourceWithRawResponse(
            resource.service_accounts
        )

class AsyncOrganizationWorkspacesResourceWithStreamingResponse:
    def __init__(self, resource: AsyncOrganizationWorkspacesResource) -> None:
        self.create = streaming(resource.create)
        self.retrieve = streaming(resource.retrieve)
        self.update = streaming(resource.update)
        self.list = streaming_page(resource.list)
        self.archive = streaming(resource.archive)
        self.members = AsyncOrganizationWorkspacesMembersResourceWithStreamingResponse(resource.members)
        self.rate_limits = AsyncOrganizationWorkspacesRateLimitsResourceWithStreamingResponse(resource.rate_limits)
        self.service_accounts = AsyncOrganizationWorkspacesServiceAccountsResourceWithStreamingResponse(
            resource.service_accounts
        )

class AsyncOrganizationWorkspacesMembersResourceWithRawResponse:
    def __init__(self, resource: AsyncOrganizationWorkspacesMembersResource) -> None:
        self.retrieve = raw(resource.retrieve)
        self.update = raw(resource.update)
        self.list = raw_page(resource.list)
        self.add = raw(resource.add)
        self.remove = raw(resource.remove)

class AsyncOrganizationWorkspacesMembersResourceWithStreamingResponse:
    def __init__(self, resource: AsyncOrganizationWorkspacesMembersResource) -> None:
        self.retrieve = streaming(resource.retrieve)
        self.update = streaming(resource.update)
        self.list = streaming_page(resource.list)
        self.add = streaming(resource.add)
        self.remove = streaming(resource.remove)

class AsyncOrganizationWorkspacesRateLimitsResourceWithRawResponse:
    def __init__(self, resource: AsyncOrganizationWorkspacesRateLimitsResource) -> None:
        self.update = raw(resource.update)
        self.list = raw_page(resource.list)

class AsyncOrganizationWorkspacesRateLimitsResourceWithStreamingResponse:
    def __init__(self, resource: AsyncOrganizationWorkspacesRateLimitsResource) -> None:
        self.update = streaming(resource.update)
        self.list = streaming_page(resource.list)

class AsyncOrganizationWorkspacesServiceAccountsResourceWithRawResponse:
    def __init__(self, resource: AsyncOrganizationWorkspacesServiceAccountsResource) -> None:
        self.retrieve = raw(resource.retrieve)
        self.update = raw(resource.update)
        self.list = raw_page(resource.list)
        self.add = raw(resource.add)
        self.remove = raw(resource.remove)

class AsyncOrganizationWorkspacesServiceAccountsResourceWithStreamingResponse:
    def __init__(self, resource: AsyncOrganizationWorkspacesServiceAccountsResource) -> None:
        self.retrieve = streaming(resource.retrieve)
        self.update = streaming(resource.update)
        self.list = streaming_page(resource.list)
        self.add = streaming(resource.add)
        self.remove = streaming(resource.remove)

class AsyncSkillsResourceWithRawResponse:
    def __init__(self, resource: AsyncSkillsResource) -> None:
        self.create = raw(resource.create)
        self.retrieve = raw(resource.retrieve)
        self.list = raw_page(resource.list)
        self.delete = raw(resource.delete)
        self.versions = AsyncSkillsVersionsResourceWithRawResponse(resource.versions)

class AsyncSkillsResourceWithStreamingResponse:
    def __init__(self, resource: AsyncSkillsResource) -> None:
        self.create = streaming(resource.create)
        self.retrieve = streaming(resource.retrieve)
        self.list = streaming_page(resource.list)
        self.delete = streaming(resource.delete)
        self.versions = AsyncSkillsVersionsResourceWithStreamingResponse(resource.versions)

class AsyncSkillsVersionsResourceWithRawResponse:
    def __init__(self, resource: AsyncSkillsVersionsResource) -> None:
        self.create = raw(resource.create)
        self.retrieve = raw(resource.retrieve)
        self.list = raw_page(resource.list)
        self.delete = raw(resource.delete)

class AsyncSkillsVersionsResourceWithStreamingResponse:
    def __init__(self, resource: AsyncSkillsVersionsResource) -> None:
        self.create = streaming(resource.create)
        self.retrieve = streaming(resource.retrieve)
        self.list = streaming_page(resource.list)
        self.delete = streaming(resource.delete)

class AsyncUserProfilesResourceWithRawResponse:
    def __init__(self, resource: AsyncUserProfilesResource) -> None:
        self.create = raw(resource.create)
        self.retrieve = raw(resource.retrieve)
        self.update = raw(resource.update)
        self.list = raw_page(resource.list)
        self.delete = raw(resource.delete)
        self.action_urls = AsyncUserProfilesActionUrlsResourceWithRawResponse(resource.action_urls)

class AsyncUserProfilesResourceWithStreamingResponse:
    def __init__(self, resource: AsyncUserProfilesResource) -> None:
        self.create = streaming(resource.create)
        self.retrieve = streaming(resource.retrieve)
        self.update = streaming(resource.update)
        self.list = streaming_page(resource.list)
        self.delete = streaming(resource.delete)
        self.action_urls = AsyncUserProfilesActionUrlsResourceWithStreamingResponse(resource.action_urls)

class AsyncUserProfilesActionUrlsResourceWithRawResponse:
    def __init__(self, resource: AsyncUserProfilesActionUrlsResource) -> None:
        self.create = raw(resource.create)

class AsyncUserProfilesActionUrlsResourceWithStreamingResponse:
    def __init__(self, resource: AsyncUserProfilesActionUrlsResource) -> None:
        self.create = streaming(resource.create)

class AsyncClientWithRawResponse:
    def __init__(self, client: AsyncResources) -> None:
        self.beta = AsyncBetaResourceWithRawResponse(client.beta)
        self.completions = AsyncCompletionsResourceWithRawResponse(client.completions)
        self.files = AsyncFilesResourceWithRawResponse(client.files)
        self.messages = AsyncMessagesResourceWithRawResponse(client.messages)
        self.models = AsyncModelsResourceWithRawResponse(client.models)
        self.organization = AsyncOrganizationResourceWithRawResponse(client.organization)
        self.skills = AsyncSkillsResourceWithRawResponse(client.skills)
        self.user_profiles = AsyncUserProfilesResourceWithRawResponse(client.user_profiles)

class AsyncClientWithStreamingResponse:
    def __init__(self, client: AsyncResources) -> None:
        self.beta = AsyncBetaResourceWithStreamingResponse(client.beta)
        self.completions = AsyncCompletionsResourceWithStreamingResponse(client.completions)
        self.files = AsyncFilesResourceWithStreamingResponse(client.files)
        self.messages = AsyncMessagesResourceWithStreamingResponse(client.messages)
        self.models = AsyncModelsResourceWithStreamingResponse(client.models)
        self.organization = AsyncOrganizationResourceWithStreamingResponse(client.organization)
        self.skills = AsyncSkillsResourceWithStreamingResponse(client.skills)
        self.user_profiles = AsyncUserProfilesResourceWithStreamingResponse(client.user_profiles)
