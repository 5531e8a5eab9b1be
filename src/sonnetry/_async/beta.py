# Made from src/sonnetry/endpoints by codegen/resources.py; edit the rows instead.
"""The beta resources."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from .resource import AsyncAPIResource

if TYPE_CHECKING:
    from .beta_agents import AsyncBetaAgentsResource
    from .beta_compliance import AsyncBetaComplianceResource
    from .beta_deployments import AsyncBetaDeploymentRunsResource, AsyncBetaDeploymentsResource
    from .beta_dreams import AsyncBetaDreamsResource
    from .beta_environments import AsyncBetaEnvironmentsResource
    from .beta_files import AsyncBetaFilesResource
    from .beta_memory_stores import AsyncBetaMemoryStoresResource
    from .beta_messages import AsyncBetaMessagesResource
    from .beta_models import AsyncBetaModelsResource
    from .beta_organization import AsyncBetaOrganizationResource
    from .beta_sessions import AsyncBetaSessionsResource
    from .beta_skills import AsyncBetaSkillsResource
    from .beta_tunnels import AsyncBetaTunnelsResource
    from .beta_user_profiles import AsyncBetaUserProfilesResource
    from .beta_vaults import AsyncBetaVaultsResource
    from .beta_webhooks import AsyncBetaWebhooksResource
    from .raw_types import AsyncBetaResourceWithRawResponse, AsyncBetaResourceWithStreamingResponse


class AsyncBetaResource(AsyncAPIResource):
    """`client.beta`."""

    with_raw_response: AsyncBetaResourceWithRawResponse
    with_streaming_response: AsyncBetaResourceWithStreamingResponse

    @cached_property
    def agents(self) -> AsyncBetaAgentsResource:
        """`client.beta.agents`."""
        from .beta_agents import AsyncBetaAgentsResource

        return AsyncBetaAgentsResource(self._client)

    @cached_property
    def compliance(self) -> AsyncBetaComplianceResource:
        """`client.beta.compliance`."""
        from .beta_compliance import AsyncBetaComplianceResource

        return AsyncBetaComplianceResource(self._client)

    @cached_property
    def deployment_runs(self) -> AsyncBetaDeploymentRunsResource:
        """`client.beta.deployment_runs`."""
        from .beta_deployments import AsyncBetaDeploymentRunsResource

        return AsyncBetaDeploymentRunsResource(self._client)

    @cached_property
    def deployments(self) -> AsyncBetaDeploymentsResource:
        """`client.beta.deployments`."""
        from .beta_deployments import AsyncBetaDeploymentsResource

        return AsyncBetaDeploymentsResource(self._client)

    @cached_property
    def dreams(self) -> AsyncBetaDreamsResource:
        """`client.beta.dreams`."""
        from .beta_dreams import AsyncBetaDreamsResource

        return AsyncBetaDreamsResource(self._client)

    @cached_property
    def environments(self) -> AsyncBetaEnvironmentsResource:
        """`client.beta.environments`."""
        from .beta_environments import AsyncBetaEnvironmentsResource

        return AsyncBetaEnvironmentsResource(self._client)

    @cached_property
    def files(self) -> AsyncBetaFilesResource:
        """`client.beta.files`."""
        from .beta_files import AsyncBetaFilesResource

        return AsyncBetaFilesResource(self._client)

    @cached_property
    def memory_stores(self) -> AsyncBetaMemoryStoresResource:
        """`client.beta.memory_stores`."""
        from .beta_memory_stores import AsyncBetaMemoryStoresResource

        return AsyncBetaMemoryStoresResource(self._client)

    @cached_property
    def messages(self) -> AsyncBetaMessagesResource:
        """`client.beta.messages`."""
        from .beta_messages import AsyncBetaMessagesResource

        return AsyncBetaMessagesResource(self._client)

    @cached_property
    def models(self) -> AsyncBetaModelsResource:
        """`client.beta.models`."""
        from .beta_models import AsyncBetaModelsResource

        return AsyncBetaModelsResource(self._client)

    @cached_property
    def organization(self) -> AsyncBetaOrganizationResource:
        """`client.beta.organization`."""
        from .beta_organization import AsyncBetaOrganizationResource

        return AsyncBetaOrganizationResource(self._client)

    @cached_property
    def sessions(self) -> AsyncBetaSessionsResource:
        """`client.beta.sessions`."""
        from .beta_sessions import AsyncBetaSessionsResource

        return AsyncBetaSessionsResource(self._client)

    @cached_property
    def skills(self) -> AsyncBetaSkillsResource:
        """`client.beta.skills`."""
        from .beta_skills import AsyncBetaSkillsResource

        return AsyncBetaSkillsResource(self._client)

    @cached_property
    def tunnels(self) -> AsyncBetaTunnelsResource:
        """`client.beta.tunnels`."""
        from .beta_tunnels import AsyncBetaTunnelsResource

        return AsyncBetaTunnelsResource(self._client)

    @cached_property
    def user_profiles(self) -> AsyncBetaUserProfilesResource:
        """`client.beta.user_profiles`."""
        from .beta_user_profiles import AsyncBetaUserProfilesResource

        return AsyncBetaUserProfilesResource(self._client)

    @cached_property
    def vaults(self) -> AsyncBetaVaultsResource:
        """`client.beta.vaults`."""
        from .beta_vaults import AsyncBetaVaultsResource

        return AsyncBetaVaultsResource(self._client)

    @cached_property
    def webhooks(self) -> AsyncBetaWebhooksResource:
        """`client.beta.webhooks`."""
        from .beta_webhooks import AsyncBetaWebhooksResource

        return AsyncBetaWebhooksResource(self._client)
