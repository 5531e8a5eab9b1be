# Derived from src/sonnetry/_async/beta_deployments.py by codegen/unasync.py; edit that file instead.
# Made from src/sonnetry/endpoints by codegen/resources.py; edit the rows instead.
"""The beta deployments resources."""

from __future__ import annotations

from typing import TYPE_CHECKING, Unpack

from ..endpoints.beta import deployments
from ._runtime import paginate
from .resource import APIResource

if TYPE_CHECKING:
    from ..types._calls import BetaWorkspaceCall
    from ..types.beta import BetaManagedAgentsDeployment, BetaManagedAgentsDeploymentRun
    from ..types.beta.deployments import (
        DeploymentCreateCall,
        DeploymentListCall,
        DeploymentRunListCall,
        DeploymentUpdateCall,
    )
    from .pages import PageCursor
    from .raw_types import (
        BetaDeploymentRunsResourceWithRawResponse,
        BetaDeploymentRunsResourceWithStreamingResponse,
        BetaDeploymentsResourceWithRawResponse,
        BetaDeploymentsResourceWithStreamingResponse,
    )


class BetaDeploymentRunsResource(APIResource):
    """`client.beta.deployment_runs`."""

    with_raw_response: BetaDeploymentRunsResourceWithRawResponse
    with_streaming_response: BetaDeploymentRunsResourceWithStreamingResponse

    def retrieve(self, deployment_run_id: str, **params: Unpack[BetaWorkspaceCall]) -> BetaManagedAgentsDeploymentRun:
        """Get a deployment run."""
        return self._client.call(deployments.DEPLOYMENT_RUNS_RETRIEVE, params, {"deployment_run_id": deployment_run_id})

    def list(self, **params: Unpack[DeploymentRunListCall]) -> PageCursor[BetaManagedAgentsDeploymentRun]:
        """List the runs of deployments (rule DEP-7)."""
        return paginate(self._client, deployments.DEPLOYMENT_RUNS_LIST, params)


class BetaDeploymentsResource(APIResource):
    """`client.beta.deployments`."""

    with_raw_response: BetaDeploymentsResourceWithRawResponse
    with_streaming_response: BetaDeploymentsResourceWithStreamingResponse

    def create(self, **params: Unpack[DeploymentCreateCall]) -> BetaManagedAgentsDeployment:
        """Create a deployment (rules DEP-1 to DEP-3)."""
        return self._client.call(deployments.CREATE, params)

    def retrieve(self, deployment_id: str, **params: Unpack[BetaWorkspaceCall]) -> BetaManagedAgentsDeployment:
        """Get a deployment."""
        return self._client.call(deployments.RETRIEVE, params, {"deployment_id": deployment_id})

    def update(self, deployment_id: str, **params: Unpack[DeploymentUpdateCall]) -> BetaManagedAgentsDeployment:
        """Change a deployment."""
        return self._client.call(deployments.UPDATE, params, {"deployment_id": deployment_id})

    def list(self, **params: Unpack[DeploymentListCall]) -> PageCursor[BetaManagedAgentsDeployment]:
        """List deployments."""
        return paginate(self._client, deployments.LIST, params)

    def archive(self, deployment_id: str, **params: Unpack[BetaWorkspaceCall]) -> BetaManagedAgentsDeployment:
        """Archive a deployment; it stays readable."""
        return self._client.call(deployments.ARCHIVE, params, {"deployment_id": deployment_id})

    def pause(self, deployment_id: str, **params: Unpack[BetaWorkspaceCall]) -> BetaManagedAgentsDeployment:
        """Pause a deployment."""
        return self._client.call(deployments.PAUSE, params, {"deployment_id": deployment_id})

    def run(self, deployment_id: str, **params: Unpack[BetaWorkspaceCall]) -> BetaManagedAgentsDeploymentRun:
        """Start a run of a deployment now."""
        return self._client.call(deployments.RUN, params, {"deployment_id": deployment_id})

    def unpause(self, deployment_id: str, **params: Unpack[BetaWorkspaceCall]) -> BetaManagedAgentsDeployment:
        """Let a paused deployment go on."""
        return self._client.call(deployments.UNPAUSE, params, {"deployment_id": deployment_id})
