# Derived from src/sonnetry/_async/beta.py by codegen/unasync.py; edit that file instead.
# Made from src/sonnetry/endpoints by codegen/resources.py; edit the rows instead.
"""The beta resources."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from .resource import APIResource

if TYPE_CHECKING:
    from .beta_agents import BetaAgentsResource
    from .beta_compliance import BetaComplianceResource
    from .beta_deployments import BetaDeploymentRunsResource, BetaDeploymentsResource
    from .beta_dreams import BetaDreamsResource
    from .beta_environments import BetaEnvironmentsResource
    from .beta_files import BetaFilesResource
    from .beta_memory_stores import BetaMemoryStoresResource
    from .beta_messages import BetaMessagesResource
    from .beta_models import BetaModelsResource
    from .beta_organization import BetaOrganizationResource
    from .beta_sessions import BetaSessionsResource
    from .beta_skills import BetaSkillsResource
    from .beta_tunnels import BetaTunnelsResource
    from .beta_user_profiles import BetaUserProfilesResource
    from .beta_vaults import BetaVaultsResource
    from .beta_webhooks import BetaWebhooksResource
    from .raw_types import BetaResourceWithRawResponse, BetaResourceWithStreamingResponse


class BetaResource(APIResource):
    """`client.beta`."""

    with_raw_response: BetaResourceWithRawResponse
    with_streaming_response: BetaResourceWithStreamingResponse

    @cached_property
    def agents(self) -> BetaAgentsResource:
        """`client.beta.agents`."""
        from .beta_agents import BetaAgentsResource

        return BetaAgentsResource(self._client)

    @cached_property
    def compliance(self) -> BetaComplianceResource:
        """`client.beta.compliance`."""
        from .beta_compliance import BetaComplianceResource

        return BetaComplianceResource(self._client)

    @cached_property
    def deployment_runs(self) -> BetaDeploymentRunsResource:
        """`client.beta.deployment_runs`."""
        from .beta_deployments import BetaDeploymentRunsResource

        return BetaDeploymentRunsResource(self._client)

    @cached_property
    def deployments(self) -> BetaDeploymentsResource:
        """`client.beta.deployments`."""
        from .beta_deployments import BetaDeploymentsResource

        return BetaDeploymentsResource(self._client)

    @cached_property
    def dreams(self) -> BetaDreamsResource:
        """`client.beta.dreams`."""
        from .beta_dreams import BetaDreamsResource

        return BetaDreamsResource(self._client)

    @cached_property
    def environments(self) -> BetaEnvironmentsResource:
        """`client.beta.environments`."""
        from .beta_environments import BetaEnvironmentsResource

        return BetaEnvironmentsResource(self._client)

    @cached_property
    def files(self) -> BetaFilesResource:
        """`client.beta.files`."""
        from .beta_files import BetaFilesResource

        return BetaFilesResource(self._client)

    @cached_property
    def memory_stores(self) -> BetaMemoryStoresResource:
        """`client.beta.memory_stores`."""
        from .beta_memory_stores import BetaMemoryStoresResource

        return BetaMemoryStoresResource(self._client)

    @cached_property
    def messages(self) -> BetaMessagesResource:
        """`client.beta.messages`."""
        from .beta_messages import BetaMessagesResource

        return BetaMessagesResource(self._client)

    @cached_property
    def models(self) -> BetaModelsResource:
        """`client.beta.models`."""
        from .beta_models import BetaModelsResource

        return BetaModelsResource(self._client)

    @cached_property
    def organization(self) -> BetaOrganizationResource:
        """`client.beta.organization`."""
        from .beta_organization import BetaOrganizationResource

        return BetaOrganizationResource(self._client)

    @cached_property
    def sessions(self) -> BetaSessionsResource:
        """`client.beta.sessions`."""
        from .beta_sessions import BetaSessionsResource

        return BetaSessionsResource(self._client)

    @cached_property
    def skills(self) -> BetaSkillsResource:
        """`client.beta.skills`."""
        from .beta_skills import BetaSkillsResource

        return BetaSkillsResource(self._client)

    @cached_property
    def tunnels(self) -> BetaTunnelsResource:
        """`client.beta.tunnels`."""
        from .beta_tunnels import BetaTunnelsResource

        return BetaTunnelsResource(self._client)

    @cached_property
    def user_profiles(self) -> BetaUserProfilesResource:
        """`client.beta.user_profiles`."""
        from .beta_user_profiles import BetaUserProfilesResource

        return BetaUserProfilesResource(self._client)

    @cached_property
    def vaults(self) -> BetaVaultsResource:
        """`client.beta.vaults`."""
        from .beta_vaults import BetaVaultsResource

        return BetaVaultsResource(self._client)

    @cached_property
    def webhooks(self) -> BetaWebhooksResource:
        """`client.beta.webhooks`."""
        from .beta_webhooks import BetaWebhooksResource

        return BetaWebhooksResource(self._client)
