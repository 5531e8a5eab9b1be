# Derived from src/sonnetry/_async/raw_types.pyi by codegen/unasync.py; edit that file instead.
# Made from src/sonnetry/endpoints by codegen/resources.py; edit the rows instead.
# What the raw and streaming forms of the methods return, for type checkers; no module is behind it.

from typing import Any, TypeVar, Unpack, overload

from ..types.beta.messages import MessageParseCall as BetaMessageParseCall
from ..types.beta.parsed_beta_message import ParsedBetaMessage
from ..types.message_params import MessageParseCall
from ..types.parsed_message import ParsedMessage
from .batches import MessagesBatchesResource
from .beta import BetaResource
from .beta_agents import BetaAgentsResource, BetaAgentsVersionsResource
from .beta_batches import BetaMessagesBatchesResource
from .beta_compliance import (
    BetaComplianceResource,
    BetaComplianceReviewCasesResource,
    BetaComplianceReviewItemsResource,
    BetaComplianceReviewNoticesResource,
    BetaComplianceReviewResource,
)
from .beta_deployments import BetaDeploymentRunsResource, BetaDeploymentsResource
from .beta_dreams import BetaDreamsResource
from .beta_environments import BetaEnvironmentsResource, BetaEnvironmentsWorkResource
from .beta_files import BetaFilesResource
from .beta_memory_stores import (
    BetaMemoryStoresMemoriesResource,
    BetaMemoryStoresMemoryVersionsResource,
    BetaMemoryStoresResource,
)
from .beta_messages import BetaMessagesResource
from .beta_models import BetaModelsResource
from .beta_organization import (
    BetaOrganizationAnalyticsAppsChatProjectsResource,
    BetaOrganizationAnalyticsAppsChatResource,
    BetaOrganizationAnalyticsAppsResource,
    BetaOrganizationAnalyticsArtifactsResource,
    BetaOrganizationAnalyticsConnectorsResource,
    BetaOrganizationAnalyticsCostReportResource,
    BetaOrganizationAnalyticsCostResource,
    BetaOrganizationAnalyticsPluginsResource,
    BetaOrganizationAnalyticsResource,
    BetaOrganizationAnalyticsSkillsResource,
    BetaOrganizationAnalyticsSummariesResource,
    BetaOrganizationAnalyticsUsageReportResource,
    BetaOrganizationAnalyticsUsageResource,
    BetaOrganizationAnalyticsUserCostReportResource,
    BetaOrganizationAnalyticsUsersResource,
    BetaOrganizationAnalyticsUserUsageReportResource,
    BetaOrganizationApiKeysResource,
    BetaOrganizationClaudeCodeManagedSettingsConfigurationResource,
    BetaOrganizationClaudeCodeManagedSettingsRbacGroupDefaultResource,
    BetaOrganizationClaudeCodeManagedSettingsRbacGroupsResource,
    BetaOrganizationClaudeCodeManagedSettingsResource,
    BetaOrganizationClaudeCodeResource,
    BetaOrganizationClaudeTagBundlesResource,
    BetaOrganizationClaudeTagBundlesTargetsResource,
    BetaOrganizationClaudeTagResource,
    BetaOrganizationClaudeTagSlackChannelsResource,
    BetaOrganizationClaudeTagSlackWorkspacesResource,
    BetaOrganizationComplianceSettingsResource,
    BetaOrganizationExternalKeysResource,
    BetaOrganizationExternalStorageResource,
    BetaOrganizationFederationIssuersResource,
    BetaOrganizationFederationResource,
    BetaOrganizationFederationRulesResource,
    BetaOrganizationFederationRulesWorkspacesResource,
    BetaOrganizationInvitesResource,
    BetaOrganizationPluginMarketplacesResource,
    BetaOrganizationPluginsInstallationSettingsResource,
    BetaOrganizationPluginsResource,
    BetaOrganizationPluginsSharesResource,
    BetaOrganizationPluginsVersionsResource,
    BetaOrganizationProvidersGoogleProjectsDataControlsResource,
    BetaOrganizationProvidersGoogleProjectsResource,
    BetaOrganizationProvidersGoogleResource,
    BetaOrganizationProvidersResource,
    BetaOrganizationRateLimitsResource,
    BetaOrganizationRbacGroupsMembersResource,
    BetaOrganizationRbacGroupsResource,
    BetaOrganizationRbacRolesPermissionsResource,
    BetaOrganizationRbacRolesResource,
    BetaOrganizationResource,
    BetaOrganizationServiceAccountsResource,
    BetaOrganizationServiceAccountsWorkspacesResource,
    BetaOrganizationSpendLimitsEffectiveResource,
    BetaOrganizationSpendLimitsIncreaseRequestsResource,
    BetaOrganizationSpendLimitsResource,
    BetaOrganizationTelemetryDestinationsResource,
    BetaOrganizationTelemetryDestinationsWorkspacesResource,
    BetaOrganizationUsersResource,
    BetaOrganizationWebhooksResource,
    BetaOrganizationWorkspacesMembersResource,
    BetaOrganizationWorkspacesRateLimitsResource,
    BetaOrganizationWorkspacesResource,
    BetaOrganizationWorkspacesServiceAccountsResource,
)
from .beta_sessions import (
    BetaSessionsEventsResource,
    BetaSessionsResource,
    BetaSessionsResourcesResource,
    BetaSessionsThreadsEventsResource,
    BetaSessionsThreadsResource,
)
from .beta_skills import BetaSkillsResource, BetaSkillsVersionsResource
from .beta_tunnels import BetaTunnelsCertificatesResource, BetaTunnelsResource
from .beta_user_profiles import (
    BetaUserProfilesActionUrlsResource,
    BetaUserProfilesProvidersGoogleDataControlsResource,
    BetaUserProfilesProvidersGoogleResource,
    BetaUserProfilesProvidersResource,
    BetaUserProfilesResource,
)
from .beta_vaults import BetaVaultsCredentialsResource, BetaVaultsResource
from .completions import CompletionsResource
from .files import FilesResource
from .messages import MessagesResource
from .models import ModelsResource
from .organization import (
    OrganizationAnalyticsAppsChatProjectsResource,
    OrganizationAnalyticsAppsChatResource,
    OrganizationAnalyticsAppsResource,
    OrganizationAnalyticsArtifactsResource,
    OrganizationAnalyticsConnectorsResource,
    OrganizationAnalyticsPluginsResource,
    OrganizationAnalyticsResource,
    OrganizationAnalyticsSkillsResource,
    OrganizationAnalyticsSummariesResource,
    OrganizationAnalyticsUsersResource,
    OrganizationApiKeysResource,
    OrganizationComplianceSettingsResource,
    OrganizationExternalKeysResource,
    OrganizationFederationIssuersResource,
    OrganizationFederationResource,
    OrganizationFederationRulesResource,
    OrganizationFederationRulesWorkspacesResource,
    OrganizationInvitesResource,
    OrganizationRateLimitsResource,
    OrganizationRbacGroupsMembersResource,
    OrganizationRbacGroupsResource,
    OrganizationRbacRolesPermissionsResource,
    OrganizationRbacRolesResource,
    OrganizationResource,
    OrganizationServiceAccountsResource,
    OrganizationServiceAccountsWorkspacesResource,
    OrganizationSpendLimitsEffectiveResource,
    OrganizationSpendLimitsIncreaseRequestsResource,
    OrganizationSpendLimitsResource,
    OrganizationUsersResource,
    OrganizationWorkspacesMembersResource,
    OrganizationWorkspacesRateLimitsResource,
    OrganizationWorkspacesResource,
    OrganizationWorkspacesServiceAccountsResource,
)
from .raw import raw, raw_page, streaming, streaming_page
from .response import APIResponse, ResponseManager
from .skills import SkillsResource, SkillsVersionsResource
from .tree import Resources
from .user_profiles import UserProfilesActionUrlsResource, UserProfilesResource

_T = TypeVar("_T")

class BetaResourceWithRawResponse:
    def __init__(self, resource: BetaResource) -> None:
        self.agents = BetaAgentsResourceWithRawResponse(resource.agents)
        self.compliance = BetaComplianceResourceWithRawResponse(resource.compliance)
        self.deployment_runs = BetaDeploymentRunsResourceWithRawResponse(resource.deployment_runs)
        self.deployments = BetaDeploymentsResourceWithRawResponse(resource.deployments)
        self.dreams = BetaDreamsResourceWithRawResponse(resource.dreams)
        self.environments = BetaEnvironmentsResourceWithRawResponse(resource.environments)
        self.files = BetaFilesResourceWithRawResponse(resource.files)
        self.memory_stores = BetaMemoryStoresResourceWithRawResponse(resource.memory_stores)
        self.messages = BetaMessagesResourceWithRawResponse(resource.messages)
        self.models = BetaModelsResourceWithRawResponse(resource.models)
        self.organization = BetaOrganizationResourceWithRawResponse(resource.organization)
        self.sessions = BetaSessionsResourceWithRawResponse(resource.sessions)
        self.skills = BetaSkillsResourceWithRawResponse(resource.skills)
        self.tunnels = BetaTunnelsResourceWithRawResponse(resource.tunnels)
        self.user_profiles = BetaUserProfilesResourceWithRawResponse(resource.user_profiles)
        self.vaults = BetaVaultsResourceWithRawResponse(resource.vaults)

class BetaResourceWithStreamingResponse:
    def __init__(self, resource: BetaResource) -> None:
        self.agents = BetaAgentsResourceWithStreamingResponse(resource.agents)
        self.compliance = BetaComplianceResourceWithStreamingResponse(resource.compliance)
        self.deployment_runs = BetaDeploymentRunsResourceWithStreamingResponse(resource.deployment_runs)
        self.deployments = BetaDeploymentsResourceWithStreamingResponse(resource.deployments)
        self.dreams = BetaDreamsResourceWithStreamingResponse(resource.dreams)
        self.environments = BetaEnvironmentsResourceWithStreamingResponse(resource.environments)
        self.files = BetaFilesResourceWithStreamingResponse(resource.files)
        self.memory_stores = BetaMemoryStoresResourceWithStreamingResponse(resource.memory_stores)
        self.messages = BetaMessagesResourceWithStreamingResponse(resource.messages)
        self.models = BetaModelsResourceWithStreamingResponse(resource.models)
        self.organization = BetaOrganizationResourceWithStreamingResponse(resource.organization)
        self.sessions = BetaSessionsResourceWithStreamingResponse(resource.sessions)
        self.skills = BetaSkillsResourceWithStreamingResponse(resource.skills)
        self.tunnels = BetaTunnelsResourceWithStreamingResponse(resource.tunnels)
        self.user_profiles = BetaUserProfilesResourceWithStreamingResponse(resource.user_profiles)
        self.vaults = BetaVaultsResourceWithStreamingResponse(resource.vaults)

class BetaAgentsResourceWithRawResponse:
    def __init__(self, resource: BetaAgentsResource) -> None:
        self.create = raw(resource.create)
        self.retrieve = raw(resource.retrieve)
        self.update = raw(resource.update)
        self.list = raw_page(resource.list)
        self.archive = raw(resource.archive)
        self.versions = BetaAgentsVersionsResourceWithRawResponse(resource.versions)

class BetaAgentsResourceWithStreamingResponse:
    def __init__(self, resource: BetaAgentsResource) -> None:
        self.create = streaming(resource.create)
        self.retrieve = streaming(resource.retrieve)
        self.update = streaming(resource.update)
        self.list = streaming_page(resource.list)
        self.archive = streaming(resource.archive)
        self.versions = BetaAgentsVersionsResourceWithStreamingResponse(resource.versions)

class BetaAgentsVersionsResourceWithRawResponse:
    def __init__(self, resource: BetaAgentsVersionsResource) -> None:
        self.list = raw_page(resource.list)

class BetaAgentsVersionsResourceWithStreamingResponse:
    def __init__(self, resource: BetaAgentsVersionsResource) -> None:
        self.list = streaming_page(resource.list)

class BetaComplianceResourceWithRawResponse:
    def __init__(self, resource: BetaComplianceResource) -> None:
        self.review = BetaComplianceReviewResourceWithRawResponse(resource.review)

class BetaComplianceResourceWithStreamingResponse:
    def __init__(self, resource: BetaComplianceResource) -> None:
        self.review = BetaComplianceReviewResourceWithStreamingResponse(resource.review)

class BetaComplianceReviewResourceWithRawResponse:
    def __init__(self, resource: BetaComplianceReviewResource) -> None:
        self.cases = BetaComplianceReviewCasesResourceWithRawResponse(resource.cases)
        self.items = BetaComplianceReviewItemsResourceWithRawResponse(resource.items)
        self.notices = BetaComplianceReviewNoticesResourceWithRawResponse(resource.notices)

class BetaComplianceReviewResourceWithStreamingResponse:
    def __init__(self, resource: BetaComplianceReviewResource) -> None:
        self.cases = BetaComplianceReviewCasesResourceWithStreamingResponse(resource.cases)
        self.items = BetaComplianceReviewItemsResourceWithStreamingResponse(resource.items)
        self.notices = BetaComplianceReviewNoticesResourceWithStreamingResponse(resource.notices)

class BetaComplianceReviewCasesResourceWithRawResponse:
    def __init__(self, resource: BetaComplianceReviewCasesResource) -> None:
        self.retrieve = raw(resource.retrieve)
        self.list = raw_page(resource.list)
        self.respond = raw(resource.respond)

class BetaComplianceReviewCasesResourceWithStreamingResponse:
    def __init__(self, resource: BetaComplianceReviewCasesResource) -> None:
        self.retrieve = streaming(resource.retrieve)
        self.list = streaming_page(resource.list)
        self.respond = streaming(resource.respond)

class BetaComplianceReviewItemsResourceWithRawResponse:
    def __init__(self, resource: BetaComplianceReviewItemsResource) -> None:
        self.retrieve = raw(resource.retrieve)

class BetaComplianceReviewItemsResourceWithStreamingResponse:
    def __init__(self, resource: BetaComplianceReviewItemsResource) -> None:
        self.retrieve = streaming(resource.retrieve)

class BetaComplianceReviewNoticesResourceWithRawResponse:
    def __init__(self, resource: BetaComplianceReviewNoticesResource) -> None:
        self.list = raw_page(resource.list)

class BetaComplianceReviewNoticesResourceWithStreamingResponse:
    def __init__(self, resource: BetaComplianceReviewNoticesResource) -> None:
        self.list = streaming_page(resource.list)

class BetaDeploymentRunsResourceWithRawResponse:
    def __init__(self, resource: BetaDeploymentRunsResource) -> None:
        self.retrieve = raw(resource.retrieve)
        self.list = raw_page(resource.list)

class BetaDeploymentRunsResourceWithStreamingResponse:
    def __init__(self, resource: BetaDeploymentRunsResource) -> None:
        self.retrieve = streaming(resource.retrieve)
        self.list = streaming_page(resource.list)

class BetaDeploymentsResourceWithRawResponse:
    def __init__(self, resource: BetaDeploymentsResource) -> None:
        self.create = raw(resource.create)
        self.retrieve = raw(resource.retrieve)
        self.update = raw(resource.update)
        self.list = raw_page(resource.list)
        self.archive = raw(resource.archive)
        self.pause = raw(resource.pause)
        self.run = raw(resource.run)
        self.unpause = raw(resource.unpause)

class BetaDeploymentsResourceWithStreamingResponse:
    def __init__(self, resource: BetaDeploymentsResource) -> None:
        self.create = streaming(resource.create)
        self.retrieve = streaming(resource.retrieve)
        self.update = streaming(resource.update)
        self.list = streaming_page(resource.list)
        self.archive = streaming(resource.archive)
        self.pause = streaming(resource.pause)
        self.run = streaming(resource.run)
        self.unpause = streaming(resource.unpause)

class BetaDreamsResourceWithRawResponse:
    def __init__(self, resource: BetaDreamsResource) -> None:
        self.create = raw(resource.create)
        self.retrieve = raw(resource.retrieve)
        self.list = raw_page(resource.list)
        self.archive = raw(resource.archive)
        self.cancel = raw(resource.cancel)

class BetaDreamsResourceWithStreamingResponse:
    def __init__(self, resource: BetaDreamsResource) -> None:
        self.create = streaming(resource.create)
        self.retrieve = streaming(resource.retrieve)
        self.list = streaming_page(resource.list)
        self.archive = streaming(resource.archive)
        self.cancel = streaming(resource.cancel)

class BetaEnvironmentsResourceWithRawResponse:
    def __init__(self, resource: BetaEnvironmentsResource) -> None:
        self.create = raw(resource.create)
        self.retrieve = raw(resource.retrieve)
        self.update = raw(resource.update)
        self.list = raw_page(resource.list)
        self.delete = raw(resource.delete)
        self.archive = raw(resource.archive)
        self.work = BetaEnvironmentsWorkResourceWithRawResponse(resource.work)

class BetaEnvironmentsResourceWithStreamingResponse:
    def __init__(self, resource: BetaEnvironmentsResource) -> None:
        self.create = streaming(resource.create)
        self.retrieve = streaming(resource.retrieve)
        self.update = streaming(resource.update)
        self.list = streaming_page(resource.list)
        self.delete = streaming(resource.delete)
        self.archive = streaming(resource.archive)
        self.work = BetaEnvironmentsWorkResourceWithStreamingResponse(resource.work)

class BetaEnvironmentsWorkResourceWithRawResponse:
    def __init__(self, resource: BetaEnvironmentsWorkResource) -> None:
        self.retrieve = raw(resource.retrieve)
        self.update = raw(resource.update)
        self.list = raw_page(resource.list)
        self.ack = raw(resource.ack)
        self.heartbeat = raw(resource.heartbeat)
        self.poll = raw(resource.poll)
        self.stats = raw(resource.stats)
        self.stop = raw(resource.stop)

class BetaEnvironmentsWorkResourceWithStreamingResponse:
    def __init__(self, resource: BetaEnvironmentsWorkResource) -> None:
        self.retrieve = streaming(resource.retrieve)
        self.update = streaming(resource.update)
        self.list = streaming_page(resource.list)
        self.ack = streaming(resource.ack)
        self.heartbeat = streaming(resource.heartbeat)
        self.poll = streaming(resource.poll)
        self.stats = streaming(resource.stats)
        self.stop = streaming(resource.stop)

class BetaFilesResourceWithRawResponse:
    def __init__(self, resource: BetaFilesResource) -> None:
        self.list = raw_page(resource.list)
        self.delete = raw(resource.delete)
        self.download = raw(resource.download)
        self.retrieve_metadata = raw(resource.retrieve_metadata)
        self.upload = raw(resource.upload)

class BetaFilesResourceWithStreamingResponse:
    def __init__(self, resource: BetaFilesResource) -> None:
        self.list = streaming_page(resource.list)
        self.delete = streaming(resource.delete)
        self.download = streaming(resource.download)
        self.retrieve_metadata = streaming(resource.retrieve_metadata)
        self.upload = streaming(resource.upload)

class BetaMemoryStoresResourceWithRawResponse:
    def __init__(self, resource: BetaMemoryStoresResource) -> None:
        self.create = raw(resource.create)
        self.retrieve = raw(resource.retrieve)
        self.update = raw(resource.update)
        self.list = raw_page(resource.list)
        self.delete = raw(resource.delete)
        self.archive = raw(resource.archive)
        self.memories = BetaMemoryStoresMemoriesResourceWithRawResponse(resource.memories)
        self.memory_versions = BetaMemoryStoresMemoryVersionsResourceWithRawResponse(resource.memory_versions)

class BetaMemoryStoresResourceWithStreamingResponse:
    def __init__(self, resource: BetaMemoryStoresResource) -> None:
        self.create = streaming(resource.create)
        self.retrieve = streaming(resource.retrieve)
        self.update = streaming(resource.update)
        self.list = streaming_page(resource.list)
        self.delete = streaming(resource.delete)
        self.archive = streaming(resource.archive)
        self.memories = BetaMemoryStoresMemoriesResourceWithStreamingResponse(resource.memories)
        self.memory_versions = BetaMemoryStoresMemoryVersionsResourceWithStreamingResponse(resource.memory_versions)

class BetaMemoryStoresMemoriesResourceWithRawResponse:
    def __init__(self, resource: BetaMemoryStoresMemoriesResource) -> None:
        self.create = raw(resource.create)
        self.retrieve = raw(resource.retrieve)
        self.update = raw(resource.update)
        self.list = raw_page(resource.list)
        self.delete = raw(resource.delete)

class BetaMemoryStoresMemoriesResourceWithStreamingResponse:
    def __init__(self, resource: BetaMemoryStoresMemoriesResource) -> None:
        self.create = streaming(resource.create)
        self.retrieve = streaming(resource.retrieve)
        self.update = streaming(resource.update)
        self.list = streaming_page(resource.list)
        self.delete = streaming(resource.delete)

class BetaMemoryStoresMemoryVersionsResourceWithRawResponse:
    def __init__(self, resource: BetaMemoryStoresMemoryVersionsResource) -> None:
        self.retrieve = raw(resource.retrieve)
        self.list = raw_page(resource.list)
        self.redact = raw(resource.redact)

class BetaMemoryStoresMemoryVersionsResourceWithStreamingResponse:
    def __init__(self, resource: BetaMemoryStoresMemoryVersionsResource) -> None:
        self.retrieve = streaming(resource.retrieve)
        self.list = streaming_page(resource.list)
        self.redact = streaming(resource.redact)

class BetaMessagesResourceWithRawResponse:
    def __init__(self, resource: BetaMessagesResource) -> None:
        self.create = raw(resource.create)
        self.count_tokens = raw(resource.count_tokens)
        self.batches = BetaMessagesBatchesResourceWithRawResponse(resource.batches)
    @overload
    def parse(
        self, *, output_format: type[_T], **params: Unpack[BetaMessageParseCall]
    ) -> APIResponse[ParsedBetaMessage[_T]]: ...
    @overload
    def parse(
        self, *, output_format: None = None, **params: Unpack[BetaMessageParseCall]
    ) -> APIResponse[ParsedBetaMessage[None]]: ...
    @overload
    def parse(
        self, *, output_format: Any, **params: Unpack[BetaMessageParseCall]
    ) -> APIResponse[ParsedBetaMessage[Any]]: ...

class BetaMessagesResourceWithStreamingResponse:
    def __init__(self, resource: BetaMessagesResource) -> None:
        self.create = streaming(resource.create)
        self.count_tokens = streaming(resource.count_tokens)
        self.batches = BetaMessagesBatchesResourceWithStreamingResponse(resource.batches)
    @overload
    def parse(
        self, *, output_format: type[_T], **params: Unpack[BetaMessageParseCall]
    ) -> ResponseManager[ParsedBetaMessage[_T]]: ...
    @overload
    def parse(
        self, *, output_format: None = None, **params: Unpack[BetaMessageParseCall]
    ) -> ResponseManager[ParsedBetaMessage[None]]: ...
    @overload
    def parse(
        self, *, output_format: Any, **params: Unpack[BetaMessageParseCall]
    ) -> ResponseManager[ParsedBetaMessage[Any]]: ...

class BetaMessagesBatchesResourceWithRawResponse:
    def __init__(self, resource: BetaMessagesBatchesResource) -> None:
        self.create = raw(resource.create)
        self.retrieve = raw(resource.retrieve)
        self.list = raw_page(resource.list)
        self.delete = raw(resource.delete)
        self.cancel = raw(resource.cancel)
        self.results = raw(resource.results)

class BetaMessagesBatchesResourceWithStreamingResponse:
    def __init__(self, resource: BetaMessagesBatchesResource) -> None:
        self.create = streaming(resource.create)
        self.retrieve = streaming(resource.retrieve)
        self.list = streaming_page(resource.list)
        self.delete = streaming(resource.delete)
        self.cancel = streaming(resource.cancel)
        self.results = streaming(resource.results)

class BetaModelsResourceWithRawResponse:
    def __init__(self, resource: BetaModelsResource) -> None:
        self.retrieve = raw(resource.retrieve)
        self.list = raw_page(resource.list)

class BetaModelsResourceWithStreamingResponse:
    def __init__(self, resource: BetaModelsResource) -> None:
        self.retrieve = streaming(resource.retrieve)
        self.list = streaming_page(resource.list)

class BetaOrganizationResourceWithRawResponse:
    def __init__(self, resource: BetaOrganizationResource) -> None:
        self.retrieve = raw(resource.retrieve)
        self.analytics = BetaOrganizationAnalyticsResourceWithRawResponse(resource.analytics)
        self.api_keys = BetaOrganizationApiKeysResourceWithRawResponse(resource.api_keys)
        self.claude_code = BetaOrganizationClaudeCodeResourceWithRawResponse(resource.claude_code)
        self.claude_tag = BetaOrganizationClaudeTagResourceWithRawResponse(resource.claude_tag)
        self.compliance_settings = BetaOrganizationComplianceSettingsResourceWithRawResponse(
            resource.compliance_settings
        )
        self.external_keys = BetaOrganizationExternalKeysResourceWithRawResponse(resource.external_keys)
        self.external_storage = BetaOrganizationExternalStorageResourceWithRawResponse(resource.external_storage)
        self.federation = BetaOrganizationFederationResourceWithRawResponse(resource.federation)
        self.invites = BetaOrganizationInvitesResourceWithRawResponse(resource.invites)
        self.plugin_marketplaces = BetaOrganizationPluginMarketplacesResourceWithRawResponse(
            resource.plugin_marketplaces
        )
        self.plugins = BetaOrganizationPluginsResourceWithRawResponse(resource.plugins)
        self.providers = BetaOrganizationProvidersResourceWithRawResponse(resource.providers)
        self.rate_limits = BetaOrganizationRateLimitsResourceWithRawResponse(resource.rate_limits)
        self.rbac_groups = BetaOrganizationRbacGroupsResourceWithRawResponse(resource.rbac_groups)
        self.rbac_roles = BetaOrganizationRbacRolesResourceWithRawResponse(resource.rbac_roles)
        self.service_accounts = BetaOrganizationServiceAccountsResourceWithRawResponse(resource.service_accounts)
        self.spend_limits = BetaOrganizationSpendLimitsResourceWithRawResponse(resource.spend_limits)
        self.telemetry_destinations = BetaOrganizationTelemetryDestinationsResourceWithRawResponse(
            resource.telemetry_destinations
        )
        self.users = BetaOrganizationUsersResourceWithRawResponse(resource.users)
        self.webhooks = BetaOrganizationWebhooksResourceWithRawResponse(resource.webhooks)
        self.workspaces = BetaOrganizationWorkspacesResourceWithRawResponse(resource.workspaces)

class BetaOrganizationResourceWithStreamingResponse:
    def __init__(self, resource: BetaOrganizationResource) -> None:
        self.retrieve = streaming(resource.retrieve)
        self.analytics = BetaOrganizationAnalyticsResourceWithStreamingResponse(resource.analytics)
        self.api_keys = BetaOrganizationApiKeysResourceWithStreamingResponse(resource.api_keys)
        self.claude_code = BetaOrganizationClaudeCodeResourceWithStreamingResponse(resource.claude_code)
        self.claude_tag = BetaOrganizationClaudeTagResourceWithStreamingResponse(resource.claude_tag)
        self.compliance_settings = BetaOrganizationComplianceSettingsResourceWithStreamingResponse(
            resource.compliance_settings
        )
        self.external_keys = BetaOrganizationExternalKeysResourceWithStreamingResponse(resource.external_keys)
        self.external_storage = BetaOrganizationExternalStorageResourceWithStreamingResponse(resource.external_storage)
        self.federation = BetaOrganizationFederationResourceWithStreamingResponse(resource.federation)
        self.invites = BetaOrganizationInvitesResourceWithStreamingResponse(resource.invites)
        self.plugin_marketplaces = BetaOrganizationPluginMarketplacesResourceWithStreamingResponse(
            resource.plugin_marketplaces
        )
        self.plugins = BetaOrganizationPluginsResourceWithStreamingResponse(resource.plugins)
        self.providers = BetaOrganizationProvidersResourceWithStreamingResponse(resource.providers)
        self.rate_limits = BetaOrganizationRateLimitsResourceWithStreamingResponse(resource.rate_limits)
        self.rbac_groups = BetaOrganizationRbacGroupsResourceWithStreamingResponse(resource.rbac_groups)
        self.rbac_roles = BetaOrganizationRbacRolesResourceWithStreamingResponse(resource.rbac_roles)
        self.service_accounts = BetaOrganizationServiceAccountsResourceWithStreamingResponse(resource.service_accounts)
        self.spend_limits = BetaOrganizationSpendLimitsResourceWithStreamingResponse(resource.spend_limits)
        self.telemetry_destinations = BetaOrganizationTelemetryDestinationsResourceWithStreamingResponse(
            resource.telemetry_destinations
        )
        self.users = BetaOrganizationUsersResourceWithStreamingResponse(resource.users)
        self.webhooks = BetaOrganizationWebhooksResourceWithStreamingResponse(resource.webhooks)
        self.workspaces = BetaOrganizationWorkspacesResourceWithStreamingResponse(resource.workspaces)

class BetaOrganizationAnalyticsResourceWithRawResponse:
    def __init__(self, resource: BetaOrganizationAnalyticsResource) -> None:
        self.apps = BetaOrganizationAnalyticsAppsResourceWithRawResponse(resource.apps)
        self.artifacts = BetaOrganizationAnalyticsArtifactsResourceWithRawResponse(resource.artifacts)
        self.connectors = BetaOrganizationAnalyticsConnectorsResourceWithRawResponse(resource.connectors)
        self.cost = BetaOrganizationAnalyticsCostResourceWithRawResponse(resource.cost)
        self.cost_report = BetaOrganizationAnalyticsCostReportResourceWithRawResponse(resource.cost_report)
        self.plugins = BetaOrganizationAnalyticsPluginsResourceWithRawResponse(resource.plugins)
        self.skills = BetaOrganizationAnalyticsSkillsResourceWithRawResponse(resource.skills)
        self.summaries = BetaOrganizationAnalyticsSummariesResourceWithRawResponse(resource.summaries)
        self.usage = BetaOrganizationAnalyticsUsageResourceWithRawResponse(resource.usage)
        self.usage_report = BetaOrganizationAnalyticsUsageReportResourceWithRawResponse(resource.usage_report)
        self.user_cost_report = BetaOrganizationAnalyticsUserCostReportResourceWithRawResponse(
            resource.user_cost_report
        )
        self.user_usage_report = BetaOrganizationAnalyticsUserUsageReportResourceWithRawResponse(
            resource.user_usage_report
        )
        self.users = BetaOrganizationAnalyticsUsersResourceWithRawResponse(resource.users)

class BetaOrganizationAnalyticsResourceWithStreamingResponse:
    def __init__(self, resource: BetaOrganizationAnalyticsResource) -> None:
        self.apps = BetaOrganizationAnalyticsAppsResourceWithStreamingResponse(resource.apps)
        self.artifacts = BetaOrganizationAnalyticsArtifactsResourceWithStreamingResponse(resource.artifacts)
        self.connectors = BetaOrganizationAnalyticsConnectorsResourceWithStreamingResponse(resource.connectors)
        self.cost = BetaOrganizationAnalyticsCostResourceWithStreamingResponse(resource.cost)
        self.cost_report = BetaOrganizationAnalyticsCostReportResourceWithStreamingResponse(resource.cost_report)
        self.plugins = BetaOrganizationAnalyticsPluginsResourceWithStreamingResponse(resource.plugins)
        self.skills = BetaOrganizationAnalyticsSkillsResourceWithStreamingResponse(resource.skills)
        self.summaries = BetaOrganizationAnalyticsSummariesResourceWithStreamingResponse(resource.summaries)
        self.usage = BetaOrganizationAnalyticsUsageResourceWithStreamingResponse(resource.usage)
        self.usage_report = BetaOrganizationAnalyticsUsageReportResourceWithStreamingResponse(resource.usage_report)
        self.user_cost_report = BetaOrganizationAnalyticsUserCostReportResourceWithStreamingResponse(
            resource.user_cost_report
        )
        self.user_usage_report = BetaOrganizationAnalyticsUserUsageReportResourceWithStreamingResponse(
            resource.user_usage_report
        )
        self.users = BetaOrganizationAnalyticsUsersResourceWithStreamingResponse(resource.users)

class BetaOrganizationAnalyticsAppsResourceWithRawResponse:
    def __init__(self, resource: BetaOrganizationAnalyticsAppsResource) -> None:
        self.chat = BetaOrganizationAnalyticsAppsChatResourceWithRawResponse(resource.chat)

class BetaOrganizationAnalyticsAppsResourceWithStreamingResponse:
    def __init__(self, resource: BetaOrganizationAnalyticsAppsResource) -> None:
        self.chat = BetaOrganizationAnalyticsAppsChatResourceWithStreamingResponse(resource.chat)

class BetaOrganizationAnalyticsAppsChatResourceWithRawResponse:
    def __init__(self, resource: BetaOrganizationAnalyticsAppsChatResource) -> None:
        self.projects = BetaOrganizationAnalyticsAppsChatProjectsResourceWithRawResponse(resource.projects)

class BetaOrganizationAnalyticsAppsChatResourceWithStreamingResponse:
    def __init__(self, resource: BetaOrganizationAnalyticsAppsChatResource) -> None:
        self.projects = BetaOrganizationAnalyticsAppsChatProjectsResourceWithStreamingResponse(resource.projects)

class BetaOrganizationAnalyticsAppsChatProjectsResourceWithRawResponse:
    def __init__(self, resource: BetaOrganizationAnalyticsAppsChatProjectsResource) -> None:
        self.list = raw_page(resource.list)

class BetaOrganizationAnalyticsAppsChatProjectsResourceWithStreamingResponse:
    def __init__(self, resource: BetaOrganizationAnalyticsAppsChatProjectsResource) -> None:
        self.list = streaming_page(resource.list)

class BetaOrganizationAnalyticsArtifactsResourceWithRawResponse:
    def __init__(self, resource: BetaOrganizationAnalyticsArtifactsResource) -> None:
        self.list = raw_page(resource.list)

class BetaOrganizationAnalyticsArtifactsResourceWithStreamingResponse:
    def __init__(self, resource: BetaOrganizationAnalyticsArtifactsResource) -> None:
        self.list = streaming_page(resource.list)

class BetaOrganizationAnalyticsConnectorsResourceWithRawResponse:
    def __init__(self, resource: BetaOrganizationAnalyticsConnectorsResource) -> None:
        self.list = raw_page(resource.list)

class BetaOrganizationAnalyticsConnectorsResourceWithStreamingResponse:
    def __init__(self, resource: BetaOrganizationAnalyticsConnectorsResource) -> None:
        self.list = streaming_page(resource.list)

class BetaOrganizationAnalyticsCostResourceWithRawResponse:
    def __init__(self, resource: BetaOrganizationAnalyticsCostResource) -> None:
        self.list = raw_page(resource.list)

class BetaOrganizationAnalyticsCostResourceWithStreamingResponse:
    def __init__(self, resource: BetaOrganizationAnalyticsCostResource) -> None:
        self.list = streaming_page(resource.list)

class BetaOrganizationAnalyticsCostReportResourceWithRawResponse:
    def __init__(self, resource: BetaOrganizationAnalyticsCostReportResource) -> None:
        self.list = raw_page(resource.list)

class BetaOrganizationAnalyticsCostReportResourceWithStreamingResponse:
    def __init__(self, resource: BetaOrganizationAnalyticsCostReportResource) -> None:
        self.list = streaming_page(resource.list)

class BetaOrganizationAnalyticsPluginsResourceWithRawResponse:
    def __init__(self, resource: BetaOrganizationAnalyticsPluginsResource) -> None:
        self.list = raw_page(resource.list)

class BetaOrganizationAnalyticsPluginsResourceWithStreamingResponse:
    def __init__(self, resource: BetaOrganizationAnalyticsPluginsResource) -> None:
        self.list = streaming_page(resource.list)

class BetaOrganizationAnalyticsSkillsResourceWithRawResponse:
    def __init__(self, resource: BetaOrganizationAnalyticsSkillsResource) -> None:
        self.list = raw_page(resource.list)

class BetaOrganizationAnalyticsSkillsResourceWithStreamingResponse:
    def __init__(self, resource: BetaOrganizationAnalyticsSkillsResource) -> None:
        self.list = streaming_page(resource.list)

class BetaOrganizationAnalyticsSummariesResourceWithRawResponse:
    def __init__(self, resource: BetaOrganizationAnalyticsSummariesResource) -> None:
        self.list = raw_page(resource.list)

class BetaOrganizationAnalyticsSummariesResourceWithStreamingResponse:
    def __init__(self, resource: BetaOrganizationAnalyticsSummariesResource) -> None:
        self.list = streaming_page(resource.list)

class BetaOrganizationAnalyticsUsageResourceWithRawResponse:
    def __init__(self, resource: BetaOrganizationAnalyticsUsageResource) -> None:
        self.list = raw_page(resource.list)

class BetaOrganizationAnalyticsUsageResourceWithStreamingResponse:
    def __init__(self, resource: BetaOrganizationAnalyticsUsageResource) -> None:
        self.list = streaming_page(resource.list)

class BetaOrganizationAnalyticsUsageReportResourceWithRawResponse:
    def __init__(self, resource: BetaOrganizationAnalyticsUsageReportResource) -> None:
        self.list = raw_page(resource.list)

class BetaOrganizationAnalyticsUsageReportResourceWithStreamingResponse:
    def __init__(self, resource: BetaOrganizationAnalyticsUsageReportResource) -> None:
        self.list = streaming_page(resource.list)

class BetaOrganizationAnalyticsUserCostReportResourceWithRawResponse:
    def __init__(self, resource: BetaOrganizationAnalyticsUserCostReportResource) -> None:
        self.list = raw_page(resource.list)

class BetaOrganizationAnalyticsUserCostReportResourceWithStreamingResponse:
    def __init__(self, resource: BetaOrganizationAnalyticsUserCostReportResource) -> None:
        self.list = streaming_page(resource.list)

class BetaOrganizationAnalyticsUserUsageReportResourceWithRawResponse:
    def __init__(self, resource: BetaOrganizationAnalyticsUserUsageReportResource) -> None:
        self.list = raw_page(resource.list)

class BetaOrganizationAnalyticsUserUsageReportResourceWithStreamingResponse:
    def __init__(self, resource: BetaOrganizationAnalyticsUserUsageReportResource) -> None:
        self.list = streaming_page(resource.list)

class BetaOrganizationAnalyticsUsersResourceWithRawResponse:
    def __init__(self, resource: BetaOrganizationAnalyticsUsersResource) -> None:
        self.list = raw_page(resource.list)

class BetaOrganizationAnalyticsUsersResourceWithStreamingResponse:
    def __init__(self, resource: BetaOrganizationAnalyticsUsersResource) -> None:
        self.list = streaming_page(resource.list)

class BetaOrganizationApiKeysResourceWithRawResponse:
    def __init__(self, resource: BetaOrganizationApiKeysResource) -> None:
        self.retrieve = raw(resource.retrieve)
        self.update = raw(resource.update)
        self.list = raw_page(resource.list)

class BetaOrganizationApiKeysResourceWithStreamingResponse:
    def __init__(self, resource: BetaOrganizationApiKeysResource) -> None:
        self.retrieve = streaming(resource.retrieve)
        self.update = streaming(resource.update)
        self.list = streaming_page(resource.list)

class BetaOrganizationClaudeCodeResourceWithRawResponse:
    def __init__(self, resource: BetaOrganizationClaudeCodeResource) -> None:
        self.managed_settings = BetaOrganizationClaudeCodeManagedSettingsResourceWithRawResponse(
            resource.managed_settings
        )

class BetaOrganizationClaudeCodeResourceWithStreamingResponse:
    def __init__(self, resource: BetaOrganizationClaudeCodeResource) -> None:
        self.managed_settings = BetaOrganizationClaudeCodeManagedSettingsResourceWithStreamingResponse(
            resource.managed_settings
        )

class BetaOrganizationClaudeCodeManagedSettingsResourceWithRawResponse:
    def __init__(self, resource: BetaOrganizationClaudeCodeManagedSettingsResource) -> None:
        self.configuration = BetaOrganizationClaudeCodeManagedSettingsConfigurationResourceWithRawResponse(
            resource.configuration
        )
        self.rbac_group_default = BetaOrganizationClaudeCodeManagedSettingsRbacGroupDefaultResourceWithRawResponse(
            resource.rbac_group_default
        )
        self.rbac_groups = BetaOrganizationClaudeCodeManagedSettingsRbacGroupsResourceWithRawResponse(
            resource.rbac_groups
        )

class BetaOrganizationClaudeCodeManagedSettingsResourceWithStreamingResponse:
    def __init__(self, resource: BetaOrganizationClaudeCodeManagedSettingsResource) -> None:
        self.configuration = BetaOrganizationClaudeCodeManagedSettingsConfigurationResourceWithStreamingResponse(
            resource.configuration
        )
        self.rbac_group_default = (
            BetaOrganizationClaudeCodeManagedSettingsRbacGroupDefaultResourceWithStreamingResponse(
                resource.rbac_group_default
            )
        )
        self.rbac_groups = BetaOrganizationClaudeCodeManagedSettingsRbacGroupsResourceWithStreamingResponse(
            resource.rbac_groups
        )

class BetaOrganizationClaudeCodeManagedSettingsConfigurationResourceWithRawResponse:
    def __init__(self, resource: BetaOrganizationClaudeCodeManagedSettingsConfigurationResource) -> None:
        self.retrieve = raw(resource.retrieve)
        self.update = raw(resource.update)

class BetaOrganizationClaudeCodeManagedSettingsConfigurationResourceWithStreamingResponse:
    def __init__(self, resource: BetaOrganizationClaudeCodeManagedSettingsConfigurationResource) -> None:
        self.retrieve = streaming(resource.retrieve)
        self.update = streaming(resource.update)

class BetaOrganizationClaudeCodeManagedSettingsRbacGroupDefaultResourceWithRawResponse:
    def __init__(self, resource: BetaOrganizationClaudeCodeManagedSettingsRbacGroupDefaultResource) -> None:
        self.retrieve = raw(resource.retrieve)
        self.update = raw(resource.update)

class BetaOrganizationClaudeCodeManagedSettingsRbacGroupDefaultResourceWithStreamingResponse:
    def __init__(self, resource: BetaOrganizationClaudeCodeManagedSettingsRbacGroupDefaultResource) -> None:
        self.retrieve = streaming(resource.retrieve)
        self.update = streaming(resource.update)

class BetaOrganizationClaudeCodeManagedSettingsRbacGroupsResourceWithRawResponse:
    def __init__(self, resource: BetaOrganizationClaudeCodeManagedSettingsRbacGroupsResource) -> None:
        self.retrieve = raw(resource.retrieve)
        self.list = raw_page(resource.list)
        self.delete = raw(resource.delete)
        self.set = raw(resource.set)

class BetaOrganizationClaudeCodeManagedSettingsRbacGroupsResourceWithStreamingResponse:
    def __init__(self, resource: BetaOrganizationClaudeCodeManagedSettingsRbacGroupsResource) -> None:
        self.retrieve = streaming(resource.retrieve)
        self.list = streaming_page(resource.list)
        self.delete = streaming(resource.delete)
        self.set = streaming(resource.set)

class BetaOrganizationClaudeTagResourceWithRawResponse:
    def __init__(self, resource: BetaOrganizationClaudeTagResource) -> None:
        self.bundles = BetaOrganizationClaudeTagBundlesResourceWithRawResponse(resource.bundles)
        self.slack_channels = BetaOrganizationClaudeTagSlackChannelsResourceWithRawResponse(resource.slack_channels)
        self.slack_workspaces = BetaOrganizationClaudeTagSlackWorkspacesResourceWithRawResponse(
            resource.slack_workspaces
        )

class BetaOrganizationClaudeTagResourceWithStreamingResponse:
    def __init__(self, resource: BetaOrganizationClaudeTagResource) -> None:
        self.bundles = BetaOrganizationClaudeTagBundlesResourceWithStreamingResponse(resource.bundles)
        self.slack_channels = BetaOrganizationClaudeTagSlackChannelsResourceWithStreamingResponse(
            resource.slack_channels
        )
        self.slack_workspaces = BetaOrganizationClaudeTagSlackWorkspacesResourceWithStreamingResponse(
            resource.slack_workspaces
        )

class BetaOrganizationClaudeTagBundlesResourceWithRawResponse:
    def __init__(self, resource: BetaOrganizationClaudeTagBundlesResource) -> None:
        self.retrieve = raw(resource.retrieve)
        self.update = raw(resource.update)
        self.list = raw_page(resource.list)
        self.targets = BetaOrganizationClaudeTagBundlesTargetsResourceWithRawResponse(resource.targets)

class BetaOrganizationClaudeTagBundlesResourceWithStreamingResponse:
    def __init__(self, resource: BetaOrganizationClaudeTagBundlesResource) -> None:
        self.retrieve = streaming(resource.retrieve)
        self.update = streaming(resource.update)
        self.list = streaming_page(resource.list)
        self.targets = BetaOrganizationClaudeTagBundlesTargetsResourceWithStreamingResponse(resource.targets)

class BetaOrganizationClaudeTagBundlesTargetsResourceWithRawResponse:
    def __init__(self, resource: BetaOrganizationClaudeTagBundlesTargetsResource) -> None:
        self.create = raw(resource.create)
        self.retrieve = raw(resource.retrieve)
        self.list = raw_page(resource.list)
        self.delete = raw(resource.delete)

class BetaOrganizationClaudeTagBundlesTargetsResourceWithStreamingResponse:
    def __init__(self, resource: BetaOrganizationClaudeTagBundlesTargetsResource) -> None:
        self.create = streaming(resource.create)
        self.retrieve = streaming(resource.retrieve)
        self.list = streaming_page(resource.list)
        self.delete = streaming(resource.delete)

class BetaOrganizationClaudeTagSlackChannelsResourceWithRawResponse:
    def __init__(self, resource: BetaOrganizationClaudeTagSlackChannelsResource) -> None:
        self.create = raw(resource.create)
        self.retrieve = raw(resource.retrieve)
        self.update = raw(resource.update)
        self.list = raw_page(resource.list)
        self.delete = raw(resource.delete)

class BetaOrganizationClaudeTagSlackChannelsResourceWithStreamingResponse:
    def __init__(self, resource: BetaOrganizationClaudeTagSlackChannelsResource) -> None:
        self.create = streaming(resource.create)
        self.retrieve = streaming(resource.retrieve)
        self.update = streaming(resource.update)
        self.list = streaming_page(resource.list)
        self.delete = streaming(resource.delete)

class BetaOrganizationClaudeTagSlackWorkspacesResourceWithRawResponse:
    def __init__(self, resource: BetaOrganizationClaudeTagSlackWorkspacesResource) -> None:
        self.retrieve = raw(resource.retrieve)
        self.update = raw(resource.update)
        self.list = raw_page(resource.list)

class BetaOrganizationClaudeTagSlackWorkspacesResourceWithStreamingResponse:
    def __init__(self, resource: BetaOrganizationClaudeTagSlackWorkspacesResource) -> None:
        self.retrieve = streaming(resource.retrieve)
        self.update = streaming(resource.update)
        self.list = streaming_page(resource.list)

class BetaOrganizationComplianceSettingsResourceWithRawResponse:
    def __init__(self, resource: BetaOrganizationComplianceSettingsResource) -> None:
        self.retrieve = raw(resource.retrieve)
        self.update = raw(resource.update)

class BetaOrganizationComplianceSettingsResourceWithStreamingResponse:
    def __init__(self, resource: BetaOrganizationComplianceSettingsResource) -> None:
        self.retrieve = streaming(resource.retrieve)
        self.update = streaming(resource.update)

class BetaOrganizationExternalKeysResourceWithRawResponse:
    def __init__(self, resource: BetaOrganizationExternalKeysResource) -> None:
        self.create = raw(resource.create)
        self.retrieve = raw(resource.retrieve)
        self.update = raw(resource.update)
        self.list = raw_page(resource.list)
        self.delete = raw(resource.delete)
        self.validate = raw(resource.validate)

class BetaOrganizationExternalKeysResourceWithStreamingResponse:
    def __init__(self, resource: BetaOrganizationExternalKeysResource) -> None:
        self.create = streaming(resource.create)
        self.retrieve = streaming(resource.retrieve)
        self.update = streaming(resource.update)
        self.list = streaming_page(resource.list)
        self.delete = streaming(resource.delete)
        self.validate = streaming(resource.validate)

class BetaOrganizationExternalStorageResourceWithRawResponse:
    def __init__(self, resource: BetaOrganizationExternalStorageResource) -> None:
        self.create = raw(resource.create)
        self.retrieve = raw(resource.retrieve)
        self.update = raw(resource.update)
        self.list = raw_page(resource.list)
        self.delete = raw(resource.delete)
        self.activate = raw(resource.activate)

class BetaOrganizationExternalStorageResourceWithStreamingResponse:
    def __init__(self, resource: BetaOrganizationExternalStorageResource) -> None:
        self.create = streaming(resource.create)
        self.retrieve = streaming(resource.retrieve)
        self.update = streaming(resource.update)
        self.list = streaming_page(resource.list)
        self.delete = streaming(resource.delete)
        self.activate = streaming(resource.activate)

class BetaOrganizationFederationResourceWithRawResponse:
    def __init__(self, resource: BetaOrganizationFederationResource) -> None:
        self.issuers = BetaOrganizationFederationIssuersResourceWithRawResponse(resource.issuers)
        self.rules = BetaOrganizationFederationRulesResourceWithRawResponse(resource.rules)

class BetaOrganizationFederationResourceWithStreamingResponse:
    def __init__(self, resource: BetaOrganizationFederationResource) -> None:
        self.issuers = BetaOrganizationFederationIssuersResourceWithStreamingResponse(resource.issuers)
        self.rules = BetaOrganizationFederationRulesResourceWithStreamingResponse(resource.rules)

class BetaOrganizationFederationIssuersResourceWithRawResponse:
    def __init__(self, resource: BetaOrganizationFederationIssuersResource) -> None:
        self.create = raw(resource.create)
        self.retrieve = raw(resource.retrieve)
        self.update = raw(resource.update)
        self.list = raw_page(resource.list)
        self.archive = raw(resource.archive)

class BetaOrganizationFederationIssuersResourceWithStreamingResponse:
    def __init__(self, resource: BetaOrganizationFederationIssuersResource) -> None:
        self.create = streaming(resource.create)
        self.retrieve = streaming(resource.retrieve)
        self.update = streaming(resource.update)
        self.list = streaming_page(resource.list)
        self.archive = streaming(resource.archive)

class BetaOrganizationFederationRulesResourceWithRawResponse:
    def __init__(self, resource: BetaOrganizationFederationRulesResource) -> None:
        self.create = raw(resource.create)
        self.retrieve = raw(resource.retrieve)
        self.update = raw(resource.update)
        self.list = raw_page(resource.list)
        self.archive = raw(resource.archive)
        self.workspaces = BetaOrganizationFederationRulesWorkspacesResourceWithRawResponse(resource.workspaces)

class BetaOrganizationFederationRulesResourceWithStreamingResponse:
    def __init__(self, resource: BetaOrganizationFederationRulesResource) -> None:
        self.create = streaming(resource.create)
        self.retrieve = streaming(resource.retrieve)
        self.update = streaming(resource.update)
        self.list = streaming_page(resource.list)
        self.archive = streaming(resource.archive)
        self.workspaces = BetaOrganizationFederationRulesWorkspacesResourceWithStreamingResponse(resource.workspaces)

class BetaOrganizationFederationRulesWorkspacesResourceWithRawResponse:
    def __init__(self, resource: BetaOrganizationFederationRulesWorkspacesResource) -> None:
        self.list = raw_page(resource.list)
        self.add = raw(resource.add)
        self.remove = raw(resource.remove)

class BetaOrganizationFederationRulesWorkspacesResourceWithStreamingResponse:
    def __init__(self, resource: BetaOrganizationFederationRulesWorkspacesResource) -> None:
        self.list = streaming_page(resource.list)
        self.add = streaming(resource.add)
        self.remove = streaming(resource.remove)

class BetaOrganizationInvitesResourceWithRawResponse:
    def __init__(self, resource: BetaOrganizationInvitesResource) -> None:
        self.create = raw(resource.create)
        self.retrieve = raw(resource.retrieve)
        self.list = raw_page(resource.list)
        self.delete = raw(resource.delete)

class BetaOrganizationInvitesResourceWithStreamingResponse:
    def __init__(self, resource: BetaOrganizationInvitesResource) -> None:
        self.create = streaming(resource.create)
        self.retrieve = streaming(resource.retrieve)
        self.list = streaming_page(resource.list)
        self.delete = streaming(resource.delete)

class BetaOrganizationPluginMarketplacesResourceWithRawResponse:
    def __init__(self, resource: BetaOrganizationPluginMarketplacesResource) -> None:
        self.retrieve = raw(resource.retrieve)
        self.update = raw(resource.update)
        self.list = raw_page(resource.list)
        self.validate_archive = raw(resource.validate_archive)
        self.validate_repository = raw(resource.validate_repository)

class BetaOrganizationPluginMarketplacesResourceWithStreamingResponse:
    def __init__(self, resource: BetaOrganizationPluginMarketplacesResource) -> None:
        self.retrieve = streaming(resource.retrieve)
        self.update = streaming(resource.update)
        self.list = streaming_page(resource.list)
        self.validate_archive = streaming(resource.validate_archive)
        self.validate_repository = streaming(resource.validate_repository)

class BetaOrganizationPluginsResourceWithRawResponse:
    def __init__(self, resource: BetaOrganizationPluginsResource) -> None:
        self.create = raw(resource.create)
        self.retrieve = raw(resource.retrieve)
        self.update = raw(resource.update)
        self.list = raw_page(resource.list)
        self.delete = raw(resource.delete)
        self.installation_settings = BetaOrganizationPluginsInstallationSettingsResourceWithRawResponse(
            resource.installation_settings
        )
        self.shares = BetaOrganizationPluginsSharesResourceWithRawResponse(resource.shares)
        self.versions = BetaOrganizationPluginsVersionsResourceWithRawResponse(resource.versions)

class BetaOrganizationPluginsResourceWithStreamingResponse:
    def __init__(self, resource: BetaOrganizationPluginsResource) -> None:
        self.create = streaming(resource.create)
        self.retrieve = streaming(resource.retrieve)
        self.update = streaming(resource.update)
        self.list = streaming_page(resource.list)
        self.delete = streaming(resource.delete)
        self.installation_settings = BetaOrganizationPluginsInstallationSettingsResourceWithStreamingResponse(
            resource.installation_settings
        )
        self.shares = BetaOrganizationPluginsSharesResourceWithStreamingResponse(resource.shares)
        self.versions = BetaOrganizationPluginsVersionsResourceWithStreamingResponse(resource.versions)

class BetaOrganizationPluginsInstallationSettingsResourceWithRawResponse:
    def __init__(self, resource: BetaOrganizationPluginsInstallationSettingsResource) -> None:
        self.list = raw_page(resource.list)
        self.remove = raw(resource.remove)
        self.set = raw(resource.set)

class BetaOrganizationPluginsInstallationSettingsResourceWithStreamingResponse:
    def __init__(self, resource: BetaOrganizationPluginsInstallationSettingsResource) -> None:
        self.list = streaming_page(resource.list)
        self.remove = streaming(resource.remove)
        self.set = streaming(resource.set)

class BetaOrganizationPluginsSharesResourceWithRawResponse:
    def __init__(self, resource: BetaOrganizationPluginsSharesResource) -> None:
        self.list = raw_page(resource.list)

class BetaOrganizationPluginsSharesResourceWithStreamingResponse:
    def __init__(self, resource: BetaOrganizationPluginsSharesResource) -> None:
        self.list = streaming_page(resource.list)

class BetaOrganizationPluginsVersionsResourceWithRawResponse:
    def __init__(self, resource: BetaOrganizationPluginsVersionsResource) -> None:
        self.create = raw(resource.create)
        self.retrieve = raw(resource.retrieve)
        self.list = raw_page(resource.list)
        self.download = raw(resource.download)

class BetaOrganizationPluginsVersionsResourceWithStreamingResponse:
    def __init__(self, resource: BetaOrganizationPluginsVersionsResource) -> None:
        self.create = streaming(resource.create)
        self.retrieve = streaming(resource.retrieve)
        self.list = streaming_page(resource.list)
        self.download = streaming(resource.download)

class BetaOrganizationProvidersResourceWithRawResponse:
    def __init__(self, resource: BetaOrganizationProvidersResource) -> None:
        self.google = BetaOrganizationProvidersGoogleResourceWithRawResponse(resource.google)

class BetaOrganizationProvidersResourceWithStreamingResponse:
    def __init__(self, resource: BetaOrganizationProvidersResource) -> None:
        self.google = BetaOrganizationProvidersGoogleResourceWithStreamingResponse(resource.google)

class BetaOrganizationProvidersGoogleResourceWithRawResponse:
    def __init__(self, resource: BetaOrganizationProvidersGoogleResource) -> None:
        self.projects = BetaOrganizationProvidersGoogleProjectsResourceWithRawResponse(resource.projects)

class BetaOrganizationProvidersGoogleResourceWithStreamingResponse:
    def __init__(self, resource: BetaOrganizationProvidersGoogleResource) -> None:
        self.projects = BetaOrganizationProvidersGoogleProjectsResourceWithStreamingResponse(resource.projects)

class BetaOrganizationProvidersGoogleProjectsResourceWithRawResponse:
    def __init__(self, resource: BetaOrganizationProvidersGoogleProjectsResource) -> None:
        self.data_controls = BetaOrganizationProvidersGoogleProjectsDataControlsResourceWithRawResponse(
            resource.data_controls
        )

class BetaOrganizationProvidersGoogleProjectsResourceWithStreamingResponse:
    def __init__(self, resource: BetaOrganizationProvidersGoogleProjectsResource) -> None:
        self.data_controls = BetaOrganizationProvidersGoogleProjectsDataControlsResourceWithStreamingResponse(
            resource.data_controls
        )

class BetaOrganizationProvidersGoogleProjectsDataControlsResourceWithRawResponse:
    def __init__(self, resource: BetaOrganizationProvidersGoogleProjectsDataControlsResource) -> None:
        self.retrieve = raw(resource.retrieve)
        self.update = raw(resource.update)

class BetaOrganizationProvidersGoogleProjectsDataControlsResourceWithStreamingResponse:
    def __init__(self, resource: BetaOrganizationProvidersGoogleProjectsDataControlsResource) -> None:
        self.retrieve = streaming(resource.retrieve)
        self.update = streaming(resource.update)

class BetaOrganizationRateLimitsResourceWithRawResponse:
    def __init__(self, resource: BetaOrganizationRateLimitsResource) -> None:
        self.list = raw_page(resource.list)

class BetaOrganizationRateLimitsResourceWithStreamingResponse:
    def __init__(self, resource: BetaOrganizationRateLimitsResource) -> None:
        self.list = streaming_page(resource.list)

class BetaOrganizationRbacGroupsResourceWithRawResponse:
    def __init__(self, resource: BetaOrganizationRbacGroupsResource) -> None:
        self.create = raw(resource.create)
        self.retrieve = raw(resource.retrieve)
        self.update = raw(resource.update)
        self.list = raw_page(resource.list)
        self.delete = raw(resource.delete)
        self.members = BetaOrganizationRbacGroupsMembersResourceWithRawResponse(resource.members)

class BetaOrganizationRbacGroupsResourceWithStreamingResponse:
    def __init__(self, resource: BetaOrganizationRbacGroupsResource) -> None:
        self.create = streaming(resource.create)
        self.retrieve = streaming(resource.retrieve)
        self.update = streaming(resource.update)
        self.list = streaming_page(resource.list)
        self.delete = streaming(resource.delete)
        self.members = BetaOrganizationRbacGroupsMembersResourceWithStreamingResponse(resource.members)

class BetaOrganizationRbacGroupsMembersResourceWithRawResponse:
    def __init__(self, resource: BetaOrganizationRbacGroupsMembersResource) -> None:
        self.list = raw_page(resource.list)
        self.add = raw(resource.add)
        self.remove = raw(resource.remove)

class BetaOrganizationRbacGroupsMembersResourceWithStreamingResponse:
    def __init__(self, resource: BetaOrganizationRbacGroupsMembersResource) -> None:
        self.list = streaming_page(resource.list)
        self.add = streaming(resource.add)
        self.remove = streaming(resource.remove)

class BetaOrganizationRbacRolesResourceWithRawResponse:
    def __init__(self, resource: BetaOrganizationRbacRolesResource) -> None:
        self.retrieve = raw(resource.retrieve)
        self.list = raw_page(resource.list)
        self.permissions = BetaOrganizationRbacRolesPermissionsResourceWithRawResponse(resource.permissions)

class BetaOrganizationRbacRolesResourceWithStreamingResponse:
    def __init__(self, resource: BetaOrganizationRbacRolesResource) -> None:
        self.retrieve = streaming(resource.retrieve)
        self.list = streaming_page(resource.list)
        self.permissions = BetaOrganizationRbacRolesPermissionsResourceWithStreamingResponse(resource.permissions)

class BetaOrganizationRbacRolesPermissionsResourceWithRawResponse:
    def __init__(self, resource: BetaOrganizationRbacRolesPermissionsResource) -> None:
        self.list = raw_page(resource.list)

class BetaOrganizationRbacRolesPermissionsResourceWithStreamingResponse:
    def __init__(self, resource: BetaOrganizationRbacRolesPermissionsResource) -> None:
        self.list = streaming_page(resource.list)

class BetaOrganizationServiceAccountsResourceWithRawResponse:
    def __init__(self, resource: BetaOrganizationServiceAccountsResource) -> None:
        self.create = raw(resource.create)
        self.retrieve = raw(resource.retrieve)
        self.update = raw(resource.update)
        self.list = raw_page(resource.list)
        self.archive = raw(resource.archive)
        self.workspaces = BetaOrganizationServiceAccountsWorkspacesResourceWithRawResponse(resource.workspaces)

class BetaOrganizationServiceAccountsResourceWithStreamingResponse:
    def __init__(self, resource: BetaOrganizationServiceAccountsResource) -> None:
        self.create = streaming(resource.create)
        self.retrieve = streaming(resource.retrieve)
        self.update = streaming(resource.update)
        self.list = streaming_page(resource.list)
        self.archive = streaming(resource.archive)
        self.workspaces = BetaOrganizationServiceAccountsWorkspacesResourceWithStreamingResponse(resource.workspaces)

class BetaOrganizationServiceAccountsWorkspacesResourceWithRawResponse:
    def __init__(self, resource: BetaOrganizationServiceAccountsWorkspacesResource) -> None:
        self.list = raw_page(resource.list)
        self.add = raw(resource.add)
        self.remove = raw(resource.remove)

class BetaOrganizationServiceAccountsWorkspacesResourceWithStreamingResponse:
    def __init__(self, resource: BetaOrganizationServiceAccountsWorkspacesResource) -> None:
        self.list = streaming_page(resource.list)
        self.add = streaming(resource.add)
        self.remove = streaming(resource.remove)

class BetaOrganizationSpendLimitsResourceWithRawResponse:
    def __init__(self, resource: BetaOrganizationSpendLimitsResource) -> None:
        self.retrieve = raw(resource.retrieve)
        self.list = raw_page(resource.list)
        self.delete = raw(resource.delete)
        self.set = raw(resource.set)
        self.effective = BetaOrganizationSpendLimitsEffectiveResourceWithRawResponse(resource.effective)
        self.increase_requests = BetaOrganizationSpendLimitsIncreaseRequestsResourceWithRawResponse(
            resource.increase_requests
        )

class BetaOrganizationSpendLimitsResourceWithStreamingResponse:
    def __init__(self, resource: BetaOrganizationSpendLimitsResource) -> None:
        self.retrieve = streaming(resource.retrieve)
        self.list = streaming_page(resource.list)
        self.delete = streaming(resource.delete)
        self.set = streaming(resource.set)
        self.effective = BetaOrganizationSpendLimitsEffectiveResourceWithStreamingResponse(resource.effective)
        self.increase_requests = BetaOrganizationSpendLimitsIncreaseRequestsResourceWithStreamingResponse(
            resource.increase_requests
        )

class BetaOrganizationSpendLimitsEffectiveResourceWithRawResponse:
    def __init__(self, resource: BetaOrganizationSpendLimitsEffectiveResource) -> None:
        self.list = raw_page(resource.list)

class BetaOrganizationSpendLimitsEffectiveResourceWithStreamingResponse:
    def __init__(self, resource: BetaOrganizationSpendLimitsEffectiveResource) -> None:
        self.list = streaming_page(resource.list)

class BetaOrganizationSpendLimitsIncreaseRequestsResourceWithRawResponse:
    def __init__(self, resource: BetaOrganizationSpendLimitsIncreaseRequestsResource) -> None:
        self.retrieve = raw(resource.retrieve)
        self.list = raw_page(resource.list)
        self.approve = raw(resource.approve)
        self.deny = raw(resource.deny)

class BetaOrganizationSpendLimitsIncreaseRequestsResourceWithStreamingResponse:
    def __init__(self, resource: BetaOrganizationSpendLimitsIncreaseRequestsResource) -> None:
        self.retrieve = streaming(resource.retrieve)
        self.list = streaming_page(resource.list)
        self.approve = streaming(resource.approve)
        self.deny = streaming(resource.deny)

class BetaOrganizationTelemetryDestinationsResourceWithRawResponse:
    def __init__(self, resource: BetaOrganizationTelemetryDestinationsResource) -> None:
        self.create = raw(resource.create)
        self.retrieve = raw(resource.retrieve)
        self.update = raw(resource.update)
        self.list = raw_page(resource.list)
        self.delete = raw(resource.delete)
        self.test = raw(resource.test)
        self.workspaces = BetaOrganizationTelemetryDestinationsWorkspacesResourceWithRawResponse(resource.workspaces)

class BetaOrganizationTelemetryDestinationsResourceWithStreamingResponse:
    def __init__(self, resource: BetaOrganizationTelemetryDestinationsResource) -> None:
        self.create = streaming(resource.create)
        self.retrieve = streaming(resource.retrieve)
        self.update = streaming(resource.update)
        self.list = streaming_page(resource.list)
        self.delete = streaming(resource.delete)
        self.test = streaming(resource.test)
        self.workspaces = BetaOrganizationTelemetryDestinationsWorkspacesResourceWithStreamingResponse(
            resource.workspaces
        )

class BetaOrganizationTelemetryDestinationsWorkspacesResourceWithRawResponse:
    def __init__(self, resource: BetaOrganizationTelemetryDestinationsWorkspacesResource) -> None:
        self.list = raw_page(resource.list)
        self.add = raw(resource.add)
        self.remove = raw(resource.remove)

class BetaOrganizationTelemetryDestinationsWorkspacesResourceWithStreamingResponse:
    def __init__(self, resource: BetaOrganizationTelemetryDestinationsWorkspacesResource) -> None:
        self.list = streaming_page(resource.list)
        self.add = streaming(resource.add)
        self.remove = streaming(resource.remove)

class BetaOrganizationUsersResourceWithRawResponse:
    def __init__(self, resource: BetaOrganizationUsersResource) -> None:
        self.retrieve = raw(resource.retrieve)
        self.update = raw(resource.update)
        self.list = raw_page(resource.list)
        self.remove = raw(resource.remove)
        self.sign_out = raw(resource.sign_out)

class BetaOrganizationUsersResourceWithStreamingResponse:
    def __init__(self, resource: BetaOrganizationUsersResource) -> None:
        self.retrieve = streaming(resource.retrieve)
        self.update = streaming(resource.update)
        self.list = streaming_page(resource.list)
        self.remove = streaming(resource.remove)
        self.sign_out = streaming(resource.sign_out)

class BetaOrganizationWebhooksResourceWithRawResponse:
    def __init__(self, resource: BetaOrganizationWebhooksResource) -> None:
        self.create = raw(resource.create)
        self.retrieve = raw(resource.retrieve)
        self.update = raw(resource.update)
        self.list = raw_page(resource.list)
        self.delete = raw(resource.delete)
        self.regenerate_signing_secret = raw(resource.regenerate_signing_secret)

class BetaOrganizationWebhooksResourceWithStreamingResponse:
    def __init__(self, resource: BetaOrganizationWebhooksResource) -> None:
        self.create = streaming(resource.create)
        self.retrieve = streaming(resource.retrieve)
        self.update = streaming(resource.update)
        self.list = streaming_page(resource.list)
        self.delete = streaming(resource.delete)
        self.regenerate_signing_secret = streaming(resource.regenerate_signing_secret)

class BetaOrganizationWorkspacesResourceWithRawResponse:
    def __init__(self, resource: BetaOrganizationWorkspacesResource) -> None:
        self.create = raw(resource.create)
        self.retrieve = raw(resource.retrieve)
        self.update = raw(resource.update)
        self.list = raw_page(resource.list)
        self.archive = raw(resource.archive)
        self.members = BetaOrganizationWorkspacesMembersResourceWithRawResponse(resource.members)
        self.rate_limits = BetaOrganizationWorkspacesRateLimitsResourceWithRawResponse(resource.rate_limits)
        self.service_accounts = BetaOrganizationWorkspacesServiceAccountsResourceWithRawResponse(
            resource.service_accounts
        )

class BetaOrganizationWorkspacesResourceWithStreamingResponse:
    def __init__(self, resource: BetaOrganizationWorkspacesResource) -> None:
        self.create = streaming(resource.create)
        self.retrieve = streaming(resource.retrieve)
        self.update = streaming(resource.update)
        self.list = streaming_page(resource.list)
        self.archive = streaming(resource.archive)
        self.members = BetaOrganizationWorkspacesMembersResourceWithStreamingResponse(resource.members)
        self.rate_limits = BetaOrganizationWorkspacesRateLimitsResourceWithStreamingResponse(resource.rate_limits)
        self.service_accounts = BetaOrganizationWorkspacesServiceAccountsResourceWithStreamingResponse(
            resource.service_accounts
        )

class BetaOrganizationWorkspacesMembersResourceWithRawResponse:
    def __init__(self, resource: BetaOrganizationWorkspacesMembersResource) -> None:
        self.retrieve = raw(resource.retrieve)
        self.update = raw(resource.update)
        self.list = raw_page(resource.list)
        self.add = raw(resource.add)
        self.remove = raw(resource.remove)

class BetaOrganizationWorkspacesMembersResourceWithStreamingResponse:
    def __init__(self, resource: BetaOrganizationWorkspacesMembersResource) -> None:
        self.retrieve = streaming(resource.retrieve)
        self.update = streaming(resource.update)
        self.list = streaming_page(resource.list)
        self.add = streaming(resource.add)
        self.remove = streaming(resource.remove)

class BetaOrganizationWorkspacesRateLimitsResourceWithRawResponse:
    def __init__(self, resource: BetaOrganizationWorkspacesRateLimitsResource) -> None:
        self.update = raw(resource.update)
        self.list = raw_page(resource.list)

class BetaOrganizationWorkspacesRateLimitsResourceWithStreamingResponse:
    def __init__(self, resource: BetaOrganizationWorkspacesRateLimitsResource) -> None:
        self.update = streaming(resource.update)
        self.list = streaming_page(resource.list)

class BetaOrganizationWorkspacesServiceAccountsResourceWithRawResponse:
    def __init__(self, resource: BetaOrganizationWorkspacesServiceAccountsResource) -> None:
        self.retrieve = raw(resource.retrieve)
        self.update = raw(resource.update)
        self.list = raw_page(resource.list)
        self.add = raw(resource.add)
        self.remove = raw(resource.remove)

class BetaOrganizationWorkspacesServiceAccountsResourceWithStreamingResponse:
    def __init__(self, resource: BetaOrganizationWorkspacesServiceAccountsResource) -> None:
        self.retrieve = streaming(resource.retrieve)
        self.update = streaming(resource.update)
        self.list = streaming_page(resource.list)
        self.add = streaming(resource.add)
        self.remove = streaming(resource.remove)

class BetaSessionsResourceWithRawResponse:
    def __init__(self, resource: BetaSessionsResource) -> None:
        self.create = raw(resource.create)
        self.retrieve = raw(resource.retrieve)
        self.update = raw(resource.update)
        self.list = raw_page(resource.list)
        self.delete = raw(resource.delete)
        self.archive = raw(resource.archive)
        self.events = BetaSessionsEventsResourceWithRawResponse(resource.events)
        self.resources = BetaSessionsResourcesResourceWithRawResponse(resource.resources)
        self.threads = BetaSessionsThreadsResourceWithRawResponse(resource.threads)

class BetaSessionsResourceWithStreamingResponse:
    def __init__(self, resource: BetaSessionsResource) -> None:
        self.create = streaming(resource.create)
        self.retrieve = streaming(resource.retrieve)
        self.update = streaming(resource.update)
        self.list = streaming_page(resource.list)
        self.delete = streaming(resource.delete)
        self.archive = streaming(resource.archive)
        self.events = BetaSessionsEventsResourceWithStreamingResponse(resource.events)
        self.resources = BetaSessionsResourcesResourceWithStreamingResponse(resource.resources)
        self.threads = BetaSessionsThreadsResourceWithStreamingResponse(resource.threads)

class BetaSessionsEventsResourceWithRawResponse:
    def __init__(self, resource: BetaSessionsEventsResource) -> None:
        self.list = raw_page(resource.list)
        self.send = raw(resource.send)
        self.stream = raw(resource.stream)

class BetaSessionsEventsResourceWithStreamingResponse:
    def __init__(self, resource: BetaSessionsEventsResource) -> None:
        self.list = streaming_page(resource.list)
        self.send = streaming(resource.send)
        self.stream = streaming(resource.stream)

class BetaSessionsResourcesResourceWithRawResponse:
    def __init__(self, resource: BetaSessionsResourcesResource) -> None:
        self.retrieve = raw(resource.retrieve)
        self.update = raw(resource.update)
        self.list = raw_page(resource.list)
        self.delete = raw(resource.delete)
        self.add = raw(resource.add)

class BetaSessionsResourcesResourceWithStreamingResponse:
    def __init__(self, resource: BetaSessionsResourcesResource) -> None:
        self.retrieve = streaming(resource.retrieve)
        self.update = streaming(resource.update)
        self.list = streaming_page(resource.list)
        self.delete = streaming(resource.delete)
        self.add = streaming(resource.add)

class BetaSessionsThreadsResourceWithRawResponse:
    def __init__(self, resource: BetaSessionsThreadsResource) -> None:
        self.retrieve = raw(resource.retrieve)
        self.list = raw_page(resource.list)
        self.archive = raw(resource.archive)
        self.events = BetaSessionsThreadsEventsResourceWithRawResponse(resource.events)

class BetaSessionsThreadsResourceWithStreamingResponse:
    def __init__(self, resource: BetaSessionsThreadsResource) -> None:
        self.retrieve = streaming(resource.retrieve)
        self.list = streaming_page(resource.list)
        self.archive = streaming(resource.archive)
        self.events = BetaSessionsThreadsEventsResourceWithStreamingResponse(resource.events)

class BetaSessionsThreadsEventsResourceWithRawResponse:
    def __init__(self, resource: BetaSessionsThreadsEventsResource) -> None:
        self.list = raw_page(resource.list)
        self.stream = raw(resource.stream)

class BetaSessionsThreadsEventsResourceWithStreamingResponse:
    def __init__(self, resource: BetaSessionsThreadsEventsResource) -> None:
        self.list = streaming_page(resource.list)
        self.stream = streaming(resource.stream)

class BetaSkillsResourceWithRawResponse:
    def __init__(self, resource: BetaSkillsResource) -> None:
        self.create = raw(resource.create)
        self.retrieve = raw(resource.retrieve)
        self.list = raw_page(resource.list)
        self.delete = raw(resource.delete)
        self.versions = BetaSkillsVersionsResourceWithRawResponse(resource.versions)

class BetaSkillsResourceWithStreamingResponse:
    def __init__(self, resource: BetaSkillsResource) -> None:
        self.create = streaming(resource.create)
        self.retrieve = streaming(resource.retrieve)
        self.list = streaming_page(resource.list)
        self.delete = streaming(resource.delete)
        self.versions = BetaSkillsVersionsResourceWithStreamingResponse(resource.versions)

class BetaSkillsVersionsResourceWithRawResponse:
    def __init__(self, resource: BetaSkillsVersionsResource) -> None:
        self.create = raw(resource.create)
        self.retrieve = raw(resource.retrieve)
        self.list = raw_page(resource.list)
        self.delete = raw(resource.delete)
        self.download = raw(resource.download)

class BetaSkillsVersionsResourceWithStreamingResponse:
    def __init__(self, resource: BetaSkillsVersionsResource) -> None:
        self.create = streaming(resource.create)
        self.retrieve = streaming(resource.retrieve)
        self.list = streaming_page(resource.list)
        self.delete = streaming(resource.delete)
        self.download = streaming(resource.download)

class BetaTunnelsResourceWithRawResponse:
    def __init__(self, resource: BetaTunnelsResource) -> None:
        self.create = raw(resource.create)
        self.retrieve = raw(resource.retrieve)
        self.list = raw_page(resource.list)
        self.archive = raw(resource.archive)
        self.reveal_token = raw(resource.reveal_token)
        self.rotate_token = raw(resource.rotate_token)
        self.certificates = BetaTunnelsCertificatesResourceWithRawResponse(resource.certificates)

class BetaTunnelsResourceWithStreamingResponse:
    def __init__(self, resource: BetaTunnelsResource) -> None:
        self.create = streaming(resource.create)
        self.retrieve = streaming(resource.retrieve)
        self.list = streaming_page(resource.list)
        self.archive = streaming(resource.archive)
        self.reveal_token = streaming(resource.reveal_token)
        self.rotate_token = streaming(resource.rotate_token)
        self.certificates = BetaTunnelsCertificatesResourceWithStreamingResponse(resource.certificates)

class BetaTunnelsCertificatesResourceWithRawResponse:
    def __init__(self, resource: BetaTunnelsCertificatesResource) -> None:
        self.create = raw(resource.create)
        self.retrieve = raw(resource.retrieve)
        self.list = raw_page(resource.list)
        self.archive = raw(resource.archive)

class BetaTunnelsCertificatesResourceWithStreamingResponse:
    def __init__(self, resource: BetaTunnelsCertificatesResource) -> None:
        self.create = streaming(resource.create)
        self.retrieve = streaming(resource.retrieve)
        self.list = streaming_page(resource.list)
        self.archive = streaming(resource.archive)

class BetaUserProfilesResourceWithRawResponse:
    def __init__(self, resource: BetaUserProfilesResource) -> None:
        self.create = raw(resource.create)
        self.retrieve = raw(resource.retrieve)
        self.update = raw(resource.update)
        self.list = raw_page(resource.list)
        self.delete = raw(resource.delete)
        self.create_enrollment_url = raw(resource.create_enrollment_url)
        self.action_urls = BetaUserProfilesActionUrlsResourceWithRawResponse(resource.action_urls)
        self.providers = BetaUserProfilesProvidersResourceWithRawResponse(resource.providers)

class BetaUserProfilesResourceWithStreamingResponse:
    def __init__(self, resource: BetaUserProfilesResource) -> None:
        self.create = streaming(resource.create)
        self.retrieve = streaming(resource.retrieve)
        self.update = streaming(resource.update)
        self.list = streaming_page(resource.list)
        self.delete = streaming(resource.delete)
        self.create_enrollment_url = streaming(resource.create_enrollment_url)
        self.action_urls = BetaUserProfilesActionUrlsResourceWithStreamingResponse(resource.action_urls)
        self.providers = BetaUserProfilesProvidersResourceWithStreamingResponse(resource.providers)

class BetaUserProfilesActionUrlsResourceWithRawResponse:
    def __init__(self, resource: BetaUserProfilesActionUrlsResource) -> None:
        self.create = raw(resource.create)

class BetaUserProfilesActionUrlsResourceWithStreamingResponse:
    def __init__(self, resource: BetaUserProfilesActionUrlsResource) -> None:
        self.create = streaming(resource.create)

class BetaUserProfilesProvidersResourceWithRawResponse:
    def __init__(self, resource: BetaUserProfilesProvidersResource) -> None:
        self.google = BetaUserProfilesProvidersGoogleResourceWithRawResponse(resource.google)

class BetaUserProfilesProvidersResourceWithStreamingResponse:
    def __init__(self, resource: BetaUserProfilesProvidersResource) -> None:
        self.google = BetaUserProfilesProvidersGoogleResourceWithStreamingResponse(resource.google)

class BetaUserProfilesProvidersGoogleResourceWithRawResponse:
    def __init__(self, resource: BetaUserProfilesProvidersGoogleResource) -> None:
        self.data_controls = BetaUserProfilesProvidersGoogleDataControlsResourceWithRawResponse(resource.data_controls)

class BetaUserProfilesProvidersGoogleResourceWithStreamingResponse:
    def __init__(self, resource: BetaUserProfilesProvidersGoogleResource) -> None:
        self.data_controls = BetaUserProfilesProvidersGoogleDataControlsResourceWithStreamingResponse(
            resource.data_controls
        )

class BetaUserProfilesProvidersGoogleDataControlsResourceWithRawResponse:
    def __init__(self, resource: BetaUserProfilesProvidersGoogleDataControlsResource) -> None:
        self.retrieve = raw(resource.retrieve)
        self.update = raw(resource.update)

class BetaUserProfilesProvidersGoogleDataControlsResourceWithStreamingResponse:
    def __init__(self, resource: BetaUserProfilesProvidersGoogleDataControlsResource) -> None:
        self.retrieve = streaming(resource.retrieve)
        self.update = streaming(resource.update)

class BetaVaultsResourceWithRawResponse:
    def __init__(self, resource: BetaVaultsResource) -> None:
        self.create = raw(resource.create)
        self.retrieve = raw(resource.retrieve)
        self.update = raw(resource.update)
        self.list = raw_page(resource.list)
        self.delete = raw(resource.delete)
        self.archive = raw(resource.archive)
        self.credentials = BetaVaultsCredentialsResourceWithRawResponse(resource.credentials)

class BetaVaultsResourceWithStreamingResponse:
    def __init__(self, resource: BetaVaultsResource) -> None:
        self.create = streaming(resource.create)
        self.retrieve = streaming(resource.retrieve)
        self.update = streaming(resource.update)
        self.list = streaming_page(resource.list)
        self.delete = streaming(resource.delete)
        self.archive = streaming(resource.archive)
        self.credentials = BetaVaultsCredentialsResourceWithStreamingResponse(resource.credentials)

class BetaVaultsCredentialsResourceWithRawResponse:
    def __init__(self, resource: BetaVaultsCredentialsResource) -> None:
        self.create = raw(resource.create)
        self.retrieve = raw(resource.retrieve)
        self.update = raw(resource.update)
        self.list = raw_page(resource.list)
        self.delete = raw(resource.delete)
        self.archive = raw(resource.archive)
        self.mcp_oauth_validate = raw(resource.mcp_oauth_validate)

class BetaVaultsCredentialsResourceWithStreamingResponse:
    def __init__(self, resource: BetaVaultsCredentialsResource) -> None:
        self.create = streaming(resource.create)
        self.retrieve = streaming(resource.retrieve)
        self.update = streaming(resource.update)
        self.list = streaming_page(resource.list)
        self.delete = streaming(resource.delete)
        self.archive = streaming(resource.archive)
        self.mcp_oauth_validate = streaming(resource.mcp_oauth_validate)

class CompletionsResourceWithRawResponse:
    def __init__(self, resource: CompletionsResource) -> None:
        self.create = raw(resource.create)

class CompletionsResourceWithStreamingResponse:
    def __init__(self, resource: CompletionsResource) -> None:
        self.create = streaming(resource.create)

class FilesResourceWithRawResponse:
    def __init__(self, resource: FilesResource) -> None:
        self.list = raw_page(resource.list)
        self.delete = raw(resource.delete)
        self.download = raw(resource.download)
        self.retrieve_metadata = raw(resource.retrieve_metadata)
        self.upload = raw(resource.upload)

class FilesResourceWithStreamingResponse:
    def __init__(self, resource: FilesResource) -> None:
        self.list = streaming_page(resource.list)
        self.delete = streaming(resource.delete)
        self.download = streaming(resource.download)
        self.retrieve_metadata = streaming(resource.retrieve_metadata)
        self.upload = streaming(resource.upload)

class MessagesResourceWithRawResponse:
    def __init__(self, resource: MessagesResource) -> None:
        self.create = raw(resource.create)
        self.count_tokens = raw(resource.count_tokens)
        self.batches = MessagesBatchesResourceWithRawResponse(resource.batches)
    @overload
    def parse(
        self, *, output_format: type[_T], **params: Unpack[MessageParseCall]
    ) -> APIResponse[ParsedMessage[_T]]: ...
    @overload
    def parse(
        self, *, output_format: None = None, **params: Unpack[MessageParseCall]
    ) -> APIResponse[ParsedMessage[None]]: ...
    @overload
    def parse(self, *, output_format: Any, **params: Unpack[MessageParseCall]) -> APIResponse[ParsedMessage[Any]]: ...

class MessagesResourceWithStreamingResponse:
    def __init__(self, resource: MessagesResource) -> None:
        self.create = streaming(resource.create)
        self.count_tokens = streaming(resource.count_tokens)
        self.batches = MessagesBatchesResourceWithStreamingResponse(resource.batches)
    @overload
    def parse(
        self, *, output_format: type[_T], **params: Unpack[MessageParseCall]
    ) -> ResponseManager[ParsedMessage[_T]]: ...
    @overload
    def parse(
        self, *, output_format: None = None, **params: Unpack[MessageParseCall]
    ) -> ResponseManager[ParsedMessage[None]]: ...
    @overload
    def parse(
        self, *, output_format: Any, **params: Unpack[MessageParseCall]
    ) -> ResponseManager[ParsedMessage[Any]]: ...

class MessagesBatchesResourceWithRawResponse:
    def __init__(self, resource: MessagesBatchesResource) -> None:
        self.create = raw(resource.create)
        self.retrieve = raw(resource.retrieve)
        self.list = raw_page(resource.list)
        self.delete = raw(resource.delete)
        self.cancel = raw(resource.cancel)
        self.results = raw(resource.results)

class MessagesBatchesResourceWithStreamingResponse:
    def __init__(self, resource: MessagesBatchesResource) -> None:
        self.create = streaming(resource.create)
        self.retrieve = streaming(resource.retrieve)
        self.list = streaming_page(resource.list)
        self.delete = streaming(resource.delete)
        self.cancel = streaming(resource.cancel)
        self.results = streaming(resource.results)

class ModelsResourceWithRawResponse:
    def __init__(self, resource: ModelsResource) -> None:
        self.retrieve = raw(resource.retrieve)
        self.list = raw_page(resource.list)

class ModelsResourceWithStreamingResponse:
    def __init__(self, resource: ModelsResource) -> None:
        self.retrieve = streaming(resource.retrieve)
        self.list = streaming_page(resource.list)

class OrganizationResourceWithRawResponse:
    def __init__(self, resource: OrganizationResource) -> None:
        self.retrieve = raw(resource.retrieve)
        self.analytics = OrganizationAnalyticsResourceWithRawResponse(resource.analytics)
        self.api_keys = OrganizationApiKeysResourceWithRawResponse(resource.api_keys)
        self.compliance_settings = OrganizationComplianceSettingsResourceWithRawResponse(resource.compliance_settings)
        self.external_keys = OrganizationExternalKeysResourceWithRawResponse(resource.external_keys)
        self.federation = OrganizationFederationResourceWithRawResponse(resource.federation)
        self.invites = OrganizationInvitesResourceWithRawResponse(resource.invites)
        self.rate_limits = OrganizationRateLimitsResourceWithRawResponse(resource.rate_limits)
        self.rbac_groups = OrganizationRbacGroupsResourceWithRawResponse(resource.rbac_groups)
        self.rbac_roles = OrganizationRbacRolesResourceWithRawResponse(resource.rbac_roles)
        self.service_accounts = OrganizationServiceAccountsResourceWithRawResponse(resource.service_accounts)
        self.spend_limits = OrganizationSpendLimitsResourceWithRawResponse(resource.spend_limits)
        self.users = OrganizationUsersResourceWithRawResponse(resource.users)
        self.workspaces = OrganizationWorkspacesResourceWithRawResponse(resource.workspaces)

class OrganizationResourceWithStreamingResponse:
    def __init__(self, resource: OrganizationResource) -> None:
        self.retrieve = streaming(resource.retrieve)
        self.analytics = OrganizationAnalyticsResourceWithStreamingResponse(resource.analytics)
        self.api_keys = OrganizationApiKeysResourceWithStreamingResponse(resource.api_keys)
        self.compliance_settings = OrganizationComplianceSettingsResourceWithStreamingResponse(
            resource.compliance_settings
        )
        self.external_keys = OrganizationExternalKeysResourceWithStreamingResponse(resource.external_keys)
        self.federation = OrganizationFederationResourceWithStreamingResponse(resource.federation)
        self.invites = OrganizationInvitesResourceWithStreamingResponse(resource.invites)
        self.rate_limits = OrganizationRateLimitsResourceWithStreamingResponse(resource.rate_limits)
        self.rbac_groups = OrganizationRbacGroupsResourceWithStreamingResponse(resource.rbac_groups)
        self.rbac_roles = OrganizationRbacRolesResourceWithStreamingResponse(resource.rbac_roles)
        self.service_accounts = OrganizationServiceAccountsResourceWithStreamingResponse(resource.service_accounts)
        self.spend_limits = OrganizationSpendLimitsResourceWithStreamingResponse(resource.spend_limits)
        self.users = OrganizationUsersResourceWithStreamingResponse(resource.users)
        self.workspaces = OrganizationWorkspacesResourceWithStreamingResponse(resource.workspaces)

class OrganizationAnalyticsResourceWithRawResponse:
    def __init__(self, resource: OrganizationAnalyticsResource) -> None:
        self.apps = OrganizationAnalyticsAppsResourceWithRawResponse(resource.apps)
        self.artifacts = OrganizationAnalyticsArtifactsResourceWithRawResponse(resource.artifacts)
        self.connectors = OrganizationAnalyticsConnectorsResourceWithRawResponse(resource.connectors)
        self.plugins = OrganizationAnalyticsPluginsResourceWithRawResponse(resource.plugins)
        self.skills = OrganizationAnalyticsSkillsResourceWithRawResponse(resource.skills)
        self.summaries = OrganizationAnalyticsSummariesResourceWithRawResponse(resource.summaries)
        self.users = OrganizationAnalyticsUsersResourceWithRawResponse(resource.users)

class OrganizationAnalyticsResourceWithStreamingResponse:
    def __init__(self, resource: OrganizationAnalyticsResource) -> None:
        self.apps = OrganizationAnalyticsAppsResourceWithStreamingResponse(resource.apps)
        self.artifacts = OrganizationAnalyticsArtifactsResourceWithStreamingResponse(resource.artifacts)
        self.connectors = OrganizationAnalyticsConnectorsResourceWithStreamingResponse(resource.connectors)
        self.plugins = OrganizationAnalyticsPluginsResourceWithStreamingResponse(resource.plugins)
        self.skills = OrganizationAnalyticsSkillsResourceWithStreamingResponse(resource.skills)
        self.summaries = OrganizationAnalyticsSummariesResourceWithStreamingResponse(resource.summaries)
        self.users = OrganizationAnalyticsUsersResourceWithStreamingResponse(resource.users)

class OrganizationAnalyticsAppsResourceWithRawResponse:
    def __init__(self, resource: OrganizationAnalyticsAppsResource) -> None:
        self.chat = OrganizationAnalyticsAppsChatResourceWithRawResponse(resource.chat)

class OrganizationAnalyticsAppsResourceWithStreamingResponse:
    def __init__(self, resource: OrganizationAnalyticsAppsResource) -> None:
        self.chat = OrganizationAnalyticsAppsChatResourceWithStreamingResponse(resource.chat)

class OrganizationAnalyticsAppsChatResourceWithRawResponse:
    def __init__(self, resource: OrganizationAnalyticsAppsChatResource) -> None:
        self.projects = OrganizationAnalyticsAppsChatProjectsResourceWithRawResponse(resource.projects)

class OrganizationAnalyticsAppsChatResourceWithStreamingResponse:
    def __init__(self, resource: OrganizationAnalyticsAppsChatResource) -> None:
        self.projects = OrganizationAnalyticsAppsChatProjectsResourceWithStreamingResponse(resource.projects)

class OrganizationAnalyticsAppsChatProjectsResourceWithRawResponse:
    def __init__(self, resource: OrganizationAnalyticsAppsChatProjectsResource) -> None:
        self.list = raw_page(resource.list)

class OrganizationAnalyticsAppsChatProjectsResourceWithStreamingResponse:
    def __init__(self, resource: OrganizationAnalyticsAppsChatProjectsResource) -> None:
        self.list = streaming_page(resource.list)

class OrganizationAnalyticsArtifactsResourceWithRawResponse:
    def __init__(self, resource: OrganizationAnalyticsArtifactsResource) -> None:
        self.list = raw_page(resource.list)

class OrganizationAnalyticsArtifactsResourceWithStreamingResponse:
    def __init__(self, resource: OrganizationAnalyticsArtifactsResource) -> None:
        self.list = streaming_page(resource.list)

class OrganizationAnalyticsConnectorsResourceWithRawResponse:
    def __init__(self, resource: OrganizationAnalyticsConnectorsResource) -> None:
        self.list = raw_page(resource.list)

class OrganizationAnalyticsConnectorsResourceWithStreamingResponse:
    def __init__(self, resource: OrganizationAnalyticsConnectorsResource) -> None:
        self.list = streaming_page(resource.list)

class OrganizationAnalyticsPluginsResourceWithRawResponse:
    def __init__(self, resource: OrganizationAnalyticsPluginsResource) -> None:
        self.list = raw_page(resource.list)

class OrganizationAnalyticsPluginsResourceWithStreamingResponse:
    def __init__(self, resource: OrganizationAnalyticsPluginsResource) -> None:
        self.list = streaming_page(resource.list)

class OrganizationAnalyticsSkillsResourceWithRawResponse:
    def __init__(self, resource: OrganizationAnalyticsSkillsResource) -> None:
        self.list = raw_page(resource.list)

class OrganizationAnalyticsSkillsResourceWithStreamingResponse:
    def __init__(self, resource: OrganizationAnalyticsSkillsResource) -> None:
        self.list = streaming_page(resource.list)

class OrganizationAnalyticsSummariesResourceWithRawResponse:
    def __init__(self, resource: OrganizationAnalyticsSummariesResource) -> None:
        self.list = raw_page(resource.list)

class OrganizationAnalyticsSummariesResourceWithStreamingResponse:
    def __init__(self, resource: OrganizationAnalyticsSummariesResource) -> None:
        self.list = streaming_page(resource.list)

class OrganizationAnalyticsUsersResourceWithRawResponse:
    def __init__(self, resource: OrganizationAnalyticsUsersResource) -> None:
        self.list = raw_page(resource.list)

class OrganizationAnalyticsUsersResourceWithStreamingResponse:
    def __init__(self, resource: OrganizationAnalyticsUsersResource) -> None:
        self.list = streaming_page(resource.list)

class OrganizationApiKeysResourceWithRawResponse:
    def __init__(self, resource: OrganizationApiKeysResource) -> None:
        self.retrieve = raw(resource.retrieve)
        self.update = raw(resource.update)
        self.list = raw_page(resource.list)

class OrganizationApiKeysResourceWithStreamingResponse:
    def __init__(self, resource: OrganizationApiKeysResource) -> None:
        self.retrieve = streaming(resource.retrieve)
        self.update = streaming(resource.update)
        self.list = streaming_page(resource.list)

class OrganizationComplianceSettingsResourceWithRawResponse:
    def __init__(self, resource: OrganizationComplianceSettingsResource) -> None:
        self.retrieve = raw(resource.retrieve)
        self.update = raw(resource.update)

class OrganizationComplianceSettingsResourceWithStreamingResponse:
    def __init__(self, resource: OrganizationComplianceSettingsResource) -> None:
        self.retrieve = streaming(resource.retrieve)
        self.update = streaming(resource.update)

class OrganizationExternalKeysResourceWithRawResponse:
    def __init__(self, resource: OrganizationExternalKeysResource) -> None:
        self.create = raw(resource.create)
        self.retrieve = raw(resource.retrieve)
        self.update = raw(resource.update)
        self.list = raw_page(resource.list)
        self.delete = raw(resource.delete)
        self.validate = raw(resource.validate)

class OrganizationExternalKeysResourceWithStreamingResponse:
    def __init__(self, resource: OrganizationExternalKeysResource) -> None:
        self.create = streaming(resource.create)
        self.retrieve = streaming(resource.retrieve)
        self.update = streaming(resource.update)
        self.list = streaming_page(resource.list)
        self.delete = streaming(resource.delete)
        self.validate = streaming(resource.validate)

class OrganizationFederationResourceWithRawResponse:
    def __init__(self, resource: OrganizationFederationResource) -> None:
        self.issuers = OrganizationFederationIssuersResourceWithRawResponse(resource.issuers)
        self.rules = OrganizationFederationRulesResourceWithRawResponse(resource.rules)

class OrganizationFederationResourceWithStreamingResponse:
    def __init__(self, resource: OrganizationFederationResource) -> None:
        self.issuers = OrganizationFederationIssuersResourceWithStreamingResponse(resource.issuers)
        self.rules = OrganizationFederationRulesResourceWithStreamingResponse(resource.rules)

class OrganizationFederationIssuersResourceWithRawResponse:
    def __init__(self, resource: OrganizationFederationIssuersResource) -> None:
        self.create = raw(resource.create)
        self.retrieve = raw(resource.retrieve)
        self.update = raw(resource.update)
        self.list = raw_page(resource.list)
        self.archive = raw(resource.archive)

class OrganizationFederationIssuersResourceWithStreamingResponse:
    def __init__(self, resource: OrganizationFederationIssuersResource) -> None:
        self.create = streaming(resource.create)
        self.retrieve = streaming(resource.retrieve)
        self.update = streaming(resource.update)
        self.list = streaming_page(resource.list)
        self.archive = streaming(resource.archive)

class OrganizationFederationRulesResourceWithRawResponse:
    def __init__(self, resource: OrganizationFederationRulesResource) -> None:
        self.create = raw(resource.create)
        self.retrieve = raw(resource.retrieve)
        self.update = raw(resource.update)
        self.list = raw_page(resource.list)
        self.archive = raw(resource.archive)
        self.workspaces = OrganizationFederationRulesWorkspacesResourceWithRawResponse(resource.workspaces)

class OrganizationFederationRulesResourceWithStreamingResponse:
    def __init__(self, resource: OrganizationFederationRulesResource) -> None:
        self.create = streaming(resource.create)
        self.retrieve = streaming(resource.retrieve)
        self.update = streaming(resource.update)
        self.list = streaming_page(resource.list)
        self.archive = streaming(resource.archive)
        self.workspaces = OrganizationFederationRulesWorkspacesResourceWithStreamingResponse(resource.workspaces)

class OrganizationFederationRulesWorkspacesResourceWithRawResponse:
    def __init__(self, resource: OrganizationFederationRulesWorkspacesResource) -> None:
        self.list = raw_page(resource.list)
        self.add = raw(resource.add)
        self.remove = raw(resource.remove)

class OrganizationFederationRulesWorkspacesResourceWithStreamingResponse:
    def __init__(self, resource: OrganizationFederationRulesWorkspacesResource) -> None:
        self.list = streaming_page(resource.list)
        self.add = streaming(resource.add)
        self.remove = streaming(resource.remove)

class OrganizationInvitesResourceWithRawResponse:
    def __init__(self, resource: OrganizationInvitesResource) -> None:
        self.create = raw(resource.create)
        self.retrieve = raw(resource.retrieve)
        self.list = raw_page(resource.list)
        self.delete = raw(resource.delete)

class OrganizationInvitesResourceWithStreamingResponse:
    def __init__(self, resource: OrganizationInvitesResource) -> None:
        self.create = streaming(resource.create)
        self.retrieve = streaming(resource.retrieve)
        self.list = streaming_page(resource.list)
        self.delete = streaming(resource.delete)

class OrganizationRateLimitsResourceWithRawResponse:
    def __init__(self, resource: OrganizationRateLimitsResource) -> None:
        self.list = raw_page(resource.list)

class OrganizationRateLimitsResourceWithStreamingResponse:
    def __init__(self, resource: OrganizationRateLimitsResource) -> None:
        self.list = streaming_page(resource.list)

class OrganizationRbacGroupsResourceWithRawResponse:
    def __init__(self, resource: OrganizationRbacGroupsResource) -> None:
        self.create = raw(resource.create)
        self.retrieve = raw(resource.retrieve)
        self.update = raw(resource.update)
        self.list = raw_page(resource.list)
        self.delete = raw(resource.delete)
        self.members = OrganizationRbacGroupsMembersResourceWithRawResponse(resource.members)

class OrganizationRbacGroupsResourceWithStreamingResponse:
    def __init__(self, resource: OrganizationRbacGroupsResource) -> None:
        self.create = streaming(resource.create)
        self.retrieve = streaming(resource.retrieve)
        self.update = streaming(resource.update)
        self.list = streaming_page(resource.list)
        self.delete = streaming(resource.delete)
        self.members = OrganizationRbacGroupsMembersResourceWithStreamingResponse(resource.members)

class OrganizationRbacGroupsMembersResourceWithRawResponse:
    def __init__(self, resource: OrganizationRbacGroupsMembersResource) -> None:
        self.list = raw_page(resource.list)
        self.add = raw(resource.add)
        self.remove = raw(resource.remove)

class OrganizationRbacGroupsMembersResourceWithStreamingResponse:
    def __init__(self, resource: OrganizationRbacGroupsMembersResource) -> None:
        self.list = streaming_page(resource.list)
        self.add = streaming(resource.add)
        self.remove = streaming(resource.remove)

class OrganizationRbacRolesResourceWithRawResponse:
    def __init__(self, resource: OrganizationRbacRolesResource) -> None:
        self.retrieve = raw(resource.retrieve)
        self.list = raw_page(resource.list)
        self.permissions = OrganizationRbacRolesPermissionsResourceWithRawResponse(resource.permissions)

class OrganizationRbacRolesResourceWithStreamingResponse:
    def __init__(self, resource: OrganizationRbacRolesResource) -> None:
        self.retrieve = streaming(resource.retrieve)
        self.list = streaming_page(resource.list)
        self.permissions = OrganizationRbacRolesPermissionsResourceWithStreamingResponse(resource.permissions)

class OrganizationRbacRolesPermissionsResourceWithRawResponse:
    def __init__(self, resource: OrganizationRbacRolesPermissionsResource) -> None:
        self.list = raw_page(resource.list)

class OrganizationRbacRolesPermissionsResourceWithStreamingResponse:
    def __init__(self, resource: OrganizationRbacRolesPermissionsResource) -> None:
        self.list = streaming_page(resource.list)

class OrganizationServiceAccountsResourceWithRawResponse:
    def __init__(self, resource: OrganizationServiceAccountsResource) -> None:
        self.create = raw(resource.create)
        self.retrieve = raw(resource.retrieve)
        self.update = raw(resource.update)
        self.list = raw_page(resource.list)
        self.archive = raw(resource.archive)
        self.workspaces = OrganizationServiceAccountsWorkspacesResourceWithRawResponse(resource.workspaces)

class OrganizationServiceAccountsResourceWithStreamingResponse:
    def __init__(self, resource: OrganizationServiceAccountsResource) -> None:
        self.create = streaming(resource.create)
        self.retrieve = streaming(resource.retrieve)
        self.update = streaming(resource.update)
        self.list = streaming_page(resource.list)
        self.archive = streaming(resource.archive)
        self.workspaces = OrganizationServiceAccountsWorkspacesResourceWithStreamingResponse(resource.workspaces)

class OrganizationServiceAccountsWorkspacesResourceWithRawResponse:
    def __init__(self, resource: OrganizationServiceAccountsWorkspacesResource) -> None:
        self.list = raw_page(resource.list)
        self.add = raw(resource.add)
        self.remove = raw(resource.remove)

class OrganizationServiceAccountsWorkspacesResourceWithStreamingResponse:
    def __init__(self, resource: OrganizationServiceAccountsWorkspacesResource) -> None:
        self.list = streaming_page(resource.list)
        self.add = streaming(resource.add)
        self.remove = streaming(resource.remove)

class OrganizationSpendLimitsResourceWithRawResponse:
    def __init__(self, resource: OrganizationSpendLimitsResource) -> None:
        self.effective = OrganizationSpendLimitsEffectiveResourceWithRawResponse(resource.effective)
        self.increase_requests = OrganizationSpendLimitsIncreaseRequestsResourceWithRawResponse(
            resource.increase_requests
        )

class OrganizationSpendLimitsResourceWithStreamingResponse:
    def __init__(self, resource: OrganizationSpendLimitsResource) -> None:
        self.effective = OrganizationSpendLimitsEffectiveResourceWithStreamingResponse(resource.effective)
        self.increase_requests = OrganizationSpendLimitsIncreaseRequestsResourceWithStreamingResponse(
            resource.increase_requests
        )

class OrganizationSpendLimitsEffectiveResourceWithRawResponse:
    def __init__(self, resource: OrganizationSpendLimitsEffectiveResource) -> None:
        self.list = raw_page(resource.list)

class OrganizationSpendLimitsEffectiveResourceWithStreamingResponse:
    def __init__(self, resource: OrganizationSpendLimitsEffectiveResource) -> None:
        self.list = streaming_page(resource.list)

class OrganizationSpendLimitsIncreaseRequestsResourceWithRawResponse:
    def __init__(self, resource: OrganizationSpendLimitsIncreaseRequestsResource) -> None:
        self.retrieve = raw(resource.retrieve)
        self.list = raw_page(resource.list)
        self.approve = raw(resource.approve)
        self.deny = raw(resource.deny)

class OrganizationSpendLimitsIncreaseRequestsResourceWithStreamingResponse:
    def __init__(self, resource: OrganizationSpendLimitsIncreaseRequestsResource) -> None:
        self.retrieve = streaming(resource.retrieve)
        self.list = streaming_page(resource.list)
        self.approve = streaming(resource.approve)
        self.deny = streaming(resource.deny)

class OrganizationUsersResourceWithRawResponse:
    def __init__(self, resource: OrganizationUsersResource) -> None:
        self.retrieve = raw(resource.retrieve)
        self.update = raw(resource.update)
        self.list = raw_page(resource.list)
        self.remove = raw(resource.remove)

class OrganizationUsersResourceWithStreamingResponse:
    def __init__(self, resource: OrganizationUsersResource) -> None:
        self.retrieve = streaming(resource.retrieve)
        self.update = streaming(resource.update)
        self.list = streaming_page(resource.list)
        self.remove = streaming(resource.remove)

class OrganizationWorkspacesResourceWithRawResponse:
    def __init__(self, resource: OrganizationWorkspacesResource) -> None:
        self.create = raw(resource.create)
        self.retrieve = raw(resource.retrieve)
        self.update = raw(resource.update)
        self.list = raw_page(resource.list)
        self.archive = raw(resource.archive)
        self.members = OrganizationWorkspacesMembersResourceWithRawResponse(resource.members)
        self.rate_limits = OrganizationWorkspacesRateLimitsResourceWithRawResponse(resource.rate_limits)
        self.service_accounts = OrganizationWorkspacesServiceAccountsResourceWithRawResponse(resource.service_accounts)

class OrganizationWorkspacesResourceWithStreamingResponse:
    def __init__(self, resource: OrganizationWorkspacesResource) -> None:
        self.create = streaming(resource.create)
        self.retrieve = streaming(resource.retrieve)
        self.update = streaming(resource.update)
        self.list = streaming_page(resource.list)
        self.archive = streaming(resource.archive)
        self.members = OrganizationWorkspacesMembersResourceWithStreamingResponse(resource.members)
        self.rate_limits = OrganizationWorkspacesRateLimitsResourceWithStreamingResponse(resource.rate_limits)
        self.service_accounts = OrganizationWorkspacesServiceAccountsResourceWithStreamingResponse(
            resource.service_accounts
        )

class OrganizationWorkspacesMembersResourceWithRawResponse:
    def __init__(self, resource: OrganizationWorkspacesMembersResource) -> None:
        self.retrieve = raw(resource.retrieve)
        self.update = raw(resource.update)
        self.list = raw_page(resource.list)
        self.add = raw(resource.add)
        self.remove = raw(resource.remove)

class OrganizationWorkspacesMembersResourceWithStreamingResponse:
    def __init__(self, resource: OrganizationWorkspacesMembersResource) -> None:
        self.retrieve = streaming(resource.retrieve)
        self.update = streaming(resource.update)
        self.list = streaming_page(resource.list)
        self.add = streaming(resource.add)
        self.remove = streaming(resource.remove)

class OrganizationWorkspacesRateLimitsResourceWithRawResponse:
    def __init__(self, resource: OrganizationWorkspacesRateLimitsResource) -> None:
        self.update = raw(resource.update)
        self.list = raw_page(resource.list)

class OrganizationWorkspacesRateLimitsResourceWithStreamingResponse:
    def __init__(self, resource: OrganizationWorkspacesRateLimitsResource) -> None:
        self.update = streaming(resource.update)
        self.list = streaming_page(resource.list)

class OrganizationWorkspacesServiceAccountsResourceWithRawResponse:
    def __init__(self, resource: OrganizationWorkspacesServiceAccountsResource) -> None:
        self.retrieve = raw(resource.retrieve)
        self.update = raw(resource.update)
        self.list = raw_page(resource.list)
        self.add = raw(resource.add)
        self.remove = raw(resource.remove)

class OrganizationWorkspacesServiceAccountsResourceWithStreamingResponse:
    def __init__(self, resource: OrganizationWorkspacesServiceAccountsResource) -> None:
        self.retrieve = streaming(resource.retrieve)
        self.update = streaming(resource.update)
        self.list = streaming_page(resource.list)
        self.add = streaming(resource.add)
        self.remove = streaming(resource.remove)

class SkillsResourceWithRawResponse:
    def __init__(self, resource: SkillsResource) -> None:
        self.create = raw(resource.create)
        self.retrieve = raw(resource.retrieve)
        self.list = raw_page(resource.list)
        self.delete = raw(resource.delete)
        self.versions = SkillsVersionsResourceWithRawResponse(resource.versions)

class SkillsResourceWithStreamingResponse:
    def __init__(self, resource: SkillsResource) -> None:
        self.create = streaming(resource.create)
        self.retrieve = streaming(resource.retrieve)
        self.list = streaming_page(resource.list)
        self.delete = streaming(resource.delete)
        self.versions = SkillsVersionsResourceWithStreamingResponse(resource.versions)

class SkillsVersionsResourceWithRawResponse:
    def __init__(self, resource: SkillsVersionsResource) -> None:
        self.create = raw(resource.create)
        self.retrieve = raw(resource.retrieve)
        self.list = raw_page(resource.list)
        self.delete = raw(resource.delete)

class SkillsVersionsResourceWithStreamingResponse:
    def __init__(self, resource: SkillsVersionsResource) -> None:
        self.create = streaming(resource.create)
        self.retrieve = streaming(resource.retrieve)
        self.list = streaming_page(resource.list)
        self.delete = streaming(resource.delete)

class UserProfilesResourceWithRawResponse:
    def __init__(self, resource: UserProfilesResource) -> None:
        self.create = raw(resource.create)
        self.retrieve = raw(resource.retrieve)
        self.update = raw(resource.update)
        self.list = raw_page(resource.list)
        self.delete = raw(resource.delete)
        self.action_urls = UserProfilesActionUrlsResourceWithRawResponse(resource.action_urls)

class UserProfilesResourceWithStreamingResponse:
    def __init__(self, resource: UserProfilesResource) -> None:
        self.create = streaming(resource.create)
        self.retrieve = streaming(resource.retrieve)
        self.update = streaming(resource.update)
        self.list = streaming_page(resource.list)
        self.delete = streaming(resource.delete)
        self.action_urls = UserProfilesActionUrlsResourceWithStreamingResponse(resource.action_urls)

class UserProfilesActionUrlsResourceWithRawResponse:
    def __init__(self, resource: UserProfilesActionUrlsResource) -> None:
        self.create = raw(resource.create)

class UserProfilesActionUrlsResourceWithStreamingResponse:
    def __init__(self, resource: UserProfilesActionUrlsResource) -> None:
        self.create = streaming(resource.create)

class ClientWithRawResponse:
    def __init__(self, client: Resources) -> None:
        self.beta = BetaResourceWithRawResponse(client.beta)
        self.completions = CompletionsResourceWithRawResponse(client.completions)
        self.files = FilesResourceWithRawResponse(client.files)
        self.messages = MessagesResourceWithRawResponse(client.messages)
        self.models = ModelsResourceWithRawResponse(client.models)
        self.organization = OrganizationResourceWithRawResponse(client.organization)
        self.skills = SkillsResourceWithRawResponse(client.skills)
        self.user_profiles = UserProfilesResourceWithRawResponse(client.user_profiles)

class ClientWithStreamingResponse:
    def __init__(self, client: Resources) -> None:
        self.beta = BetaResourceWithStreamingResponse(client.beta)
        self.completions = CompletionsResourceWithStreamingResponse(client.completions)
        self.files = FilesResourceWithStreamingResponse(client.files)
        self.messages = MessagesResourceWithStreamingResponse(client.messages)
        self.models = ModelsResourceWithStreamingResponse(client.models)
        self.organization = OrganizationResourceWithStreamingResponse(client.organization)
        self.skills = SkillsResourceWithStreamingResponse(client.skills)
        self.user_profiles = UserProfilesResourceWithStreamingResponse(client.user_profiles)
