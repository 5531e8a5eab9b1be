# Made from src/sonnetry/endpoints by codegen/resources.py; edit the rows instead.
"""The beta environments resources."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING, Unpack

from ..endpoints.beta import environments
from ._runtime import AsyncPaginator, paginate
from .resource import AsyncAPIResource

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
    from .pages import AsyncPageCursor
    from .raw_types import (
        AsyncBetaEnvironmentsResourceWithRawResponse,
        AsyncBetaEnvironmentsResourceWithStreamingResponse,
        AsyncBetaEnvironmentsWorkResourceWithRawResponse,
        AsyncBetaEnvironmentsWorkResourceWithStreamingResponse,
    )


class AsyncBetaEnvironmentsResource(AsyncAPIResource):
    """`client.beta.environments`."""

    with_raw_response: AsyncBetaEnvironmentsResourceWithRawResponse
    with_streaming_response: AsyncBetaEnvironmentsResourceWithStreamingResponse

    @cached_property
    def work(self) -> AsyncBetaEnvironmentsWorkResource:
        """`client.beta.environments.work`."""
        return AsyncBetaEnvironmentsWorkResource(self._client)

    async def create(self, **params: Unpack[EnvironmentCreateCall]) -> BetaEnvironment:
        """Create an environment (rule ENV-1)."""
        return await self._client.call(environments.CREATE, params)

    async def retrieve(self, environment_id: str, **params: Unpack[BetaWorkspaceCall]) -> BetaEnvironment:
        """Get an environment."""
        return await self._client.call(environments.RETRIEVE, params, {"environment_id": environment_id})

    async def update(self, environment_id: str, **params: Unpack[EnvironmentUpdateCall]) -> BetaEnvironment:
        """Change an environment."""
        return await self._client.call(environments.UPDATE, params, {"environment_id": environment_id})

    def list(
        self, **params: Unpack[EnvironmentListCall]
    ) -> AsyncPaginator[AsyncPageCursor[BetaEnvironment], BetaEnvironment]:
        """List environments."""
        return paginate(self._client, environments.LIST, params)

    async def delete(self, environment_id: str, **params: Unpack[BetaWorkspaceCall]) -> BetaEnvironmentDeleteResponse:
        """Delete an environment."""
        return await self._client.call(environments.DELETE, params, {"environment_id": environment_id})

    async def archive(self, environment_id: str, **params: Unpack[BetaWorkspaceCall]) -> BetaEnvironment:
        """Archive an environment; it stays readable."""
        return await self._client.call(environments.ARCHIVE, params, {"environment_id": environment_id})


class AsyncBetaEnvironmentsWorkResource(AsyncAPIResource):
    """`client.beta.environments.work`."""

    with_raw_response: AsyncBetaEnvironmentsWorkResourceWithRawResponse
    with_streaming_response: AsyncBetaEnvironmentsWorkResourceWithStreamingResponse

    async def retrieve(
        self, work_id: str, *, environment_id: str, **params: Unpack[BetaWorkspaceCall]
    ) -> BetaSelfHostedWork:
        """Get a work item."""
        return await self._client.call(
            environments.WORK_RETRIEVE, params, {"environment_id": environment_id, "work_id": work_id}
        )

    async def update(
        self, work_id: str, *, environment_id: str, **params: Unpack[WorkUpdateCall]
    ) -> BetaSelfHostedWork:
        """Change a work item."""
        return await self._client.call(
            environments.WORK_UPDATE, params, {"environment_id": environment_id, "work_id": work_id}
        )

    def list(
        self, environment_id: str, **params: Unpack[BetaPageCall]
    ) -> AsyncPaginator[AsyncPageCursor[BetaSelfHostedWork], BetaSelfHostedWork]:
        """List work items."""
        return paginate(self._client, environments.WORK_LIST, params, {"environment_id": environment_id})

    async def ack(self, work_id: str, *, environment_id: str, **params: Unpack[BetaCall]) -> BetaSelfHostedWork:
        """Acknowledge an item of work, so that no other worker gets it."""
        return await self._client.call(
            environments.WORK_ACK, params, {"environment_id": environment_id, "work_id": work_id}
        )

    async def heartbeat(
        self, work_id: str, *, environment_id: str, **params: Unpack[WorkHeartbeatCall]
    ) -> BetaSelfHostedWorkHeartbeatResponse:
        """Extend the lease on an item of work."""
        return await self._client.call(
            environments.WORK_HEARTBEAT, params, {"environment_id": environment_id, "work_id": work_id}
        )

    async def poll(self, environment_id: str, **params: Unpack[WorkPollCall]) -> BetaPolledWork:
        """Ask for the next item of work; None when there is none."""
        return await self._client.call(environments.WORK_POLL, params, {"environment_id": environment_id})

    async def stats(self, environment_id: str, **params: Unpack[BetaWorkspaceCall]) -> BetaSelfHostedWorkQueueStats:
        """Get the state of the work queue."""
        return await self._client.call(environments.WORK_STATS, params, {"environment_id": environment_id})

    async def stop(self, work_id: str, *, environment_id: str, **params: Unpack[WorkStopCall]) -> BetaSelfHostedWork:
        """Stop an item of work."""
        return await self._client.call(
            environments.WORK_STOP, params, {"environment_id": environment_id, "work_id": work_id}
        )
