# Made from src/sonnetry/endpoints by codegen/resources.py; edit the rows instead.
"""The beta sessions resources."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING, Unpack

from ..endpoints.beta import sessions
from ._runtime import AsyncPaginator, paginate
from .resource import AsyncAPIResource
from .session_runs import AsyncSessionRuns

if TYPE_CHECKING:
    from ..types._calls import BetaWorkspaceCall, BetaWorkspaceCursorCall
    from ..types.beta import (
        BetaManagedAgentsDeletedSession,
        BetaManagedAgentsDeleteSessionResource,
        BetaManagedAgentsFileResource,
        BetaManagedAgentsSendSessionEvents,
        BetaManagedAgentsSession,
        BetaManagedAgentsSessionEvent,
        BetaManagedAgentsSessionResource,
        BetaManagedAgentsSessionThread,
        BetaManagedAgentsStreamSessionEvents,
        BetaManagedAgentsStreamSessionThreadEvents,
    )
    from ..types.beta.sessions import (
        EventSendCall,
        ResourceAddCall,
        ResourceUpdateCall,
        SessionCreateCall,
        SessionEventListCall,
        SessionEventStreamCall,
        SessionListCall,
        SessionUpdateCall,
        ThreadListCall,
    )
    from .pages import AsyncBidirectionalPageCursor, AsyncPageCursor
    from .raw_types import (
        AsyncBetaSessionsEventsResourceWithRawResponse,
        AsyncBetaSessionsEventsResourceWithStreamingResponse,
        AsyncBetaSessionsResourcesResourceWithRawResponse,
        AsyncBetaSessionsResourcesResourceWithStreamingResponse,
        AsyncBetaSessionsResourceWithRawResponse,
        AsyncBetaSessionsResourceWithStreamingResponse,
        AsyncBetaSessionsThreadsEventsResourceWithRawResponse,
        AsyncBetaSessionsThreadsEventsResourceWithStreamingResponse,
        AsyncBetaSessionsThreadsResourceWithRawResponse,
        AsyncBetaSessionsThreadsResourceWithStreamingResponse,
    )
    from .streams import AsyncStream


class AsyncBetaSessionsResource(AsyncSessionRuns, AsyncAPIResource):
    """`client.beta.sessions`."""

    with_raw_response: AsyncBetaSessionsResourceWithRawResponse
    with_streaming_response: AsyncBetaSessionsResourceWithStreamingResponse

    @cached_property
    def events(self) -> AsyncBetaSessionsEventsResource:
        """`client.beta.sessions.events`."""
        return AsyncBetaSessionsEventsResource(self._client)

    @cached_property
    def resources(self) -> AsyncBetaSessionsResourcesResource:
        """`client.beta.sessions.resources`."""
        return AsyncBetaSessionsResourcesResource(self._client)

    @cached_property
    def threads(self) -> AsyncBetaSessionsThreadsResource:
        """`client.beta.sessions.threads`."""
        return AsyncBetaSessionsThreadsResource(self._client)

    async def create(self, **params: Unpack[SessionCreateCall]) -> BetaManagedAgentsSession:
        """Start a session (rule SES-1)."""
        return await self._client.call(sessions.CREATE, params)

    async def retrieve(self, session_id: str, **params: Unpack[BetaWorkspaceCall]) -> BetaManagedAgentsSession:
        """Get a session."""
        return await self._client.call(sessions.RETRIEVE, params, {"session_id": session_id})

    async def update(self, session_id: str, **params: Unpack[SessionUpdateCall]) -> BetaManagedAgentsSession:
        """Change a session (rule SES-5)."""
        return await self._client.call(sessions.UPDATE, params, {"session_id": session_id})

    def list(
        self, **params: Unpack[SessionListCall]
    ) -> AsyncPaginator[AsyncBidirectionalPageCursor[BetaManagedAgentsSession], BetaManagedAgentsSession]:
        """List sessions, newest first (rule SES-8)."""
        return paginate(self._client, sessions.LIST, params)

    async def delete(self, session_id: str, **params: Unpack[BetaWorkspaceCall]) -> BetaManagedAgentsDeletedSession:
        """Delete a session that does not run (rule SES-6)."""
        return await self._client.call(sessions.DELETE, params, {"session_id": session_id})

    async def archive(self, session_id: str, **params: Unpack[BetaWorkspaceCall]) -> BetaManagedAgentsSession:
        """Archive a session that does not run (rule SES-6)."""
        return await self._client.call(sessions.ARCHIVE, params, {"session_id": session_id})


class AsyncBetaSessionsEventsResource(AsyncAPIResource):
    """`client.beta.sessions.events`."""

    with_raw_response: AsyncBetaSessionsEventsResourceWithRawResponse
    with_streaming_response: AsyncBetaSessionsEventsResourceWithStreamingResponse

    def list(
        self, session_id: str, **params: Unpack[SessionEventListCall]
    ) -> AsyncPaginator[AsyncPageCursor[BetaManagedAgentsSessionEvent], BetaManagedAgentsSessionEvent]:
        """List the events of a session, oldest first."""
        return paginate(self._client, sessions.EVENTS_LIST, params, {"session_id": session_id})

    async def send(self, session_id: str, **params: Unpack[EventSendCall]) -> BetaManagedAgentsSendSessionEvents:
        """Send events to a session."""
        return await self._client.call(sessions.EVENTS_SEND, params, {"session_id": session_id})

    async def stream(
        self, session_id: str, **params: Unpack[SessionEventStreamCall]
    ) -> AsyncStream[BetaManagedAgentsStreamSessionEvents]:
        """Stream the events of a session from now on; history is not replayed."""
        return await self._client.call_stream(sessions.EVENTS_STREAM, params, {"session_id": session_id})


class AsyncBetaSessionsResourcesResource(AsyncAPIResource):
    """`client.beta.sessions.resources`."""

    with_raw_response: AsyncBetaSessionsResourcesResourceWithRawResponse
    with_streaming_response: AsyncBetaSessionsResourcesResourceWithStreamingResponse

    async def retrieve(
        self, resource_id: str, *, session_id: str, **params: Unpack[BetaWorkspaceCall]
    ) -> BetaManagedAgentsSessionResource:
        """Get a resource of a session."""
        return await self._client.call(
            sessions.RESOURCES_RETRIEVE, params, {"session_id": session_id, "resource_id": resource_id}
        )

    async def update(
        self, resource_id: str, *, session_id: str, **params: Unpack[ResourceUpdateCall]
    ) -> BetaManagedAgentsSessionResource:
        """Change a resource of a session, such as its token."""
        return await self._client.call(
            sessions.RESOURCES_UPDATE, params, {"session_id": session_id, "resource_id": resource_id}
        )

    def list(
        self, session_id: str, **params: Unpack[BetaWorkspaceCursorCall]
    ) -> AsyncPaginator[AsyncPageCursor[BetaManagedAgentsSessionResource], BetaManagedAgentsSessionResource]:
        """List the resources of a session."""
        return paginate(self._client, sessions.RESOURCES_LIST, params, {"session_id": session_id})

    async def delete(
        self, resource_id: str, *, session_id: str, **params: Unpack[BetaWorkspaceCall]
    ) -> BetaManagedAgentsDeleteSessionResource:
        """Remove a resource from a session."""
        return await self._client.call(
            sessions.RESOURCES_DELETE, params, {"session_id": session_id, "resource_id": resource_id}
        )

    async def add(self, session_id: str, **params: Unpack[ResourceAddCall]) -> BetaManagedAgentsFileResource:
        """Add a resource to a session (rule SES-9)."""
        return await self._client.call(sessions.RESOURCES_ADD, params, {"session_id": session_id})


class AsyncBetaSessionsThreadsResource(AsyncAPIResource):
    """`client.beta.sessions.threads`."""

    with_raw_response: AsyncBetaSessionsThreadsResourceWithRawResponse
    with_streaming_response: AsyncBetaSessionsThreadsResourceWithStreamingResponse

    @cached_property
    def events(self) -> AsyncBetaSessionsThreadsEventsResource:
        """`client.beta.sessions.threads.events`."""
        return AsyncBetaSessionsThreadsEventsResource(self._client)

    async def retrieve(
        self, thread_id: str, *, session_id: str, **params: Unpack[BetaWorkspaceCall]
    ) -> BetaManagedAgentsSessionThread:
        """Get a session thread."""
        return await self._client.call(
            sessions.THREADS_RETRIEVE, params, {"session_id": session_id, "thread_id": thread_id}
        )

    def list(
        self, session_id: str, **params: Unpack[ThreadListCall]
    ) -> AsyncPaginator[AsyncPageCursor[BetaManagedAgentsSessionThread], BetaManagedAgentsSessionThread]:
        """List the threads of a session (rule THR-3)."""
        return paginate(self._client, sessions.THREADS_LIST, params, {"session_id": session_id})

    async def archive(
        self, thread_id: str, *, session_id: str, **params: Unpack[BetaWorkspaceCall]
    ) -> BetaManagedAgentsSessionThread:
        """Archive a session thread; it stays readable."""
        return await self._client.call(
            sessions.THREADS_ARCHIVE, params, {"session_id": session_id, "thread_id": thread_id}
        )


class AsyncBetaSessionsThreadsEventsResource(AsyncAPIResource):
    """`client.beta.sessions.threads.events`."""

    with_raw_response: AsyncBetaSessionsThreadsEventsResourceWithRawResponse
    with_streaming_response: AsyncBetaSessionsThreadsEventsResourceWithStreamingResponse

    def list(
        self, thread_id: str, *, session_id: str, **params: Unpack[BetaWorkspaceCursorCall]
    ) -> AsyncPaginator[AsyncPageCursor[BetaManagedAgentsSessionEvent], BetaManagedAgentsSessionEvent]:
        """List the events of a session thread, oldest first."""
        return paginate(
            self._client, sessions.THREADS_EVENTS_LIST, params, {"session_id": session_id, "thread_id": thread_id}
        )

    async def stream(
        self, thread_id: str, *, session_id: str, **params: Unpack[SessionEventStreamCall]
    ) -> AsyncStream[BetaManagedAgentsStreamSessionThreadEvents]:
        """Stream the events of a session thread from now on; history is not replayed."""
        return await self._client.call_stream(
            sessions.THREADS_EVENTS_STREAM, params, {"session_id": session_id, "thread_id": thread_id}
        )
