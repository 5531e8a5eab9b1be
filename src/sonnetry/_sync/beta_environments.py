# Derived from src/sonnetry/_async/beta_environments.py by codegen/unasync.py; edit that file instead.
# Made from src/sonnetry/endpoints by codegen/resources.py; edit the rows instead.
"""The beta environments resources."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING, Unpack

from ..endpoints.beta import environments
from ._runtime import paginate
from .resource import APIResource

if TYPE_CHECKING:
    from ..types._calls import BetaCall, BetaPageCall, BetaWorkspaceCall
    from ..types.beta import (
        BetaEnvironment,
        BetaEnvironmentDeleteResponse,
        BetaPolledWork,
        BetaSelfHostedWork,
        BetaSelfHostedWorkHeartbeatResponse,
        BetaSelfHostedWorkQueueStats,
    )
    from ..types.beta.environments import (
        EnvironmentCreateCall,
        EnvironmentListCall,
        EnvironmentUpdateCall,
        WorkHeartbeatCall,
        WorkPollCall,
        WorkStopCall,
        WorkUpdateCall,
    )
    from .pages import PageCursor
    from .raw_types import (
        BetaEnvironmentsResourceWithRawResponse,
        BetaEnvironmentsResourceWithStreamingResponse,
        BetaEnvironmentsWorkResourceWithRawResponse,
        BetaEnvironmentsWorkResourceWithStreamingResponse,
    )


class BetaEnvironmentsResource(APIResource):
    """`client.beta.environments`."""

    with_raw_response: BetaEnvironmentsResourceWithRawResponse
    with_streaming_response: BetaEnvironmentsResourceWithStreamingResponse

    @cached_property
    def work(self) -> BetaEnvironmentsWorkResource:
        """`client.beta.environments.work`."""
        return BetaEnvironmentsWorkResource(self._client)

    def create(self, **params: Unpack[EnvironmentCreateCall]) -> BetaEnvironment:
        """Create an environment (rule ENV-1)."""
        return self._client.call(environments.CREATE, params)

    def retrieve(self, environment_id: str, **params: Unpack[BetaWorkspaceCall]) -> BetaEnvironment:
        """Get an environment."""
        return self._client.call(environments.RETRIEVE, params, {"environment_id": environment_id})

    def update(self, environment_id: str, **params: Unpack[EnvironmentUpdateCall]) -> BetaEnvironment:
        """Change an environment."""
        return self._client.call(environments.UPDATE, params, {"environment_id": environment_id})

    def list(self, **params: Unpack[EnvironmentListCall]) -> PageCursor[BetaEnvironment]:
        """List environments."""
        return paginate(self._client, environments.LIST, params)

    def delete(self, environment_id: str, **params: Unpack[BetaWorkspaceCall]) -> BetaEnvironmentDeleteResponse:
        """Delete an environment."""
        return self._client.call(environments.DELETE, params, {"environment_id": environment_id})

    def archive(self, environment_id: str, **params: Unpack[BetaWorkspaceCall]) -> BetaEnvironment:
        """Archive an environment; it stays readable."""
        return self._client.call(environments.ARCHIVE, params, {"environment_id": environment_id})


class BetaEnvironmentsWorkResource(APIResource):
    """`client.beta.environments.work`."""

    with_raw_response: BetaEnvironmentsWorkResourceWithRawResponse
    with_streaming_response: BetaEnvironmentsWorkResourceWithStreamingResponse

    def retrieve(self, work_id: str, *, environment_id: str, **params: Unpack[BetaWorkspaceCall]) -> BetaSelfHostedWork:
        """Get a work item."""
        return self._client.call(
            environments.WORK_RETRIEVE, params, {"environment_id": environment_id, "work_id": work_id}
        )

    def update(self, work_id: str, *, environment_id: str, **params: Unpack[WorkUpdateCall]) -> BetaSelfHostedWork:
        """Change a work item."""
        return self._client.call(
            environments.WORK_UPDATE, params, {"environment_id": environment_id, "work_id": work_id}
        )

    def list(self, environment_id: str, **params: Unpack[BetaPageCall]) -> PageCursor[BetaSelfHostedWork]:
        """List work items."""
        return paginate(self._client, environments.WORK_LIST, params, {"environment_id": environment_id})

    def ack(self, work_id: str, *, environment_id: str, **params: Unpack[BetaCall]) -> BetaSelfHostedWork:
        """Acknowledge an item of work, so that no other worker gets it."""
        return self._client.call(environments.WORK_ACK, params, {"environment_id": environment_id, "work_id": work_id})

    def heartbeat(
        self, work_id: str, *, environment_id: str, **params: Unpack[WorkHeartbeatCall]
    ) -> BetaSelfHostedWorkHeartbeatResponse:
        """Extend the lease on an item of work."""
        return self._client.call(
            environments.WORK_HEARTBEAT, params, {"environment_id": environment_id, "work_id": work_id}
        )

    def poll(self, environment_id: str, **params: Unpack[WorkPollCall]) -> BetaPolledWork:
        """Ask for the next item of work; None when there is none."""
        return self._client.call(environments.WORK_POLL, params, {"environment_id": environment_id})

    def stats(self, environment_id: str, **params: Unpack[BetaWorkspaceCall]) -> BetaSelfHostedWorkQueueStats:
        """Get the state of the work queue."""
        return self._client.call(environments.WORK_STATS, params, {"environment_id": environment_id})

    def stop(self, work_id: str, *, environment_id: str, **params: Unpack[WorkStopCall]) -> BetaSelfHostedWork:
        """Stop an item of work."""
        return self._client.call(environments.WORK_STOP, params, {"environment_id": environment_id, "work_id": work_id})
