# Derived from src/sonnetry/_async/beta_sessions.py by codegen/unasync.py; edit that file instead.
# Made from src/sonnetry/endpoints by codegen/resources.py; edit the rows instead.
"""The beta sessions resources."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING, Unpack

from ..endpoints.beta import sessions
from ._runtime import paginate
from .resource import APIResource
from .session_runs import SessionRuns

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
    from .pages import BidirectionalPageCursor, PageCursor
    from .raw_types import (
        BetaSessionsEventsResourceWithRawResponse,
        BetaSessionsEventsResourceWithStreamingResponse,
        BetaSessionsResourcesResourceWithRawResponse,
        BetaSessionsResourcesResourceWithStreamingResponse,
        BetaSessionsResourceWithRawResponse,
        BetaSessionsResourceWithStreamingResponse,
        BetaSessionsThreadsEventsResourceWithRawResponse,
        BetaSessionsThreadsEventsResourceWithStreamingResponse,
        BetaSessionsThreadsResourceWithRawResponse,
        BetaSessionsThreadsResourceWithStreamingResponse,
    )
    from .streams import Stream


class BetaSessionsResource(SessionRuns, APIResource):
    """`client.beta.sessions`."""

    with_raw_response: BetaSessionsResourceWithRawResponse
    with_streaming_response: BetaSessionsResourceWithStreamingResponse

    @cached_property
    def events(self) -> BetaSessionsEventsResource:
        """`client.beta.sessions.events`."""
        return BetaSessionsEventsResource(self._client)

    @cached_property
    def resources(self) -> BetaSessionsResourcesResource:
        """`client.beta.sessions.resources`."""
        return BetaSessionsResourcesResource(self._client)

    @cached_property
    def threads(self) -> BetaSessionsThreadsResource:
        """`client.beta.sessions.threads`."""
        return BetaSessionsThreadsResource(self._client)

    def create(self, **params: Unpack[SessionCreateCall]) -> BetaManagedAgentsSession:
        """Start a session (rule SES-1)."""
        return self._client.call(sessions.CREATE, params)

    def retrieve(self, session_id: str, **params: Unpack[BetaWorkspaceCall]) -> BetaManagedAgentsSession:
        """Get a session."""
        return self._client.call(sessions.RETRIEVE, params, {"session_id": session_id})

    def update(self, session_id: str, **params: Unpack[SessionUpdateCall]) -> BetaManagedAgentsSession:
        """Change a session (rule SES-5)."""
        return self._client.call(sessions.UPDATE, params, {"session_id": session_id})

    def list(self, **params: Unpack[SessionListCall]) -> BidirectionalPageCursor[BetaManagedAgentsSession]:
        """List sessions, newest first (rule SES-8)."""
        return paginate(self._client, sessions.LIST, params)

    def delete(self, session_id: str, **params: Unpack[BetaWorkspaceCall]) -> BetaManagedAgentsDeletedSession:
        """Delete a session that does not run (rule SES-6)."""
        return self._client.call(sessions.DELETE, params, {"session_id": session_id})

    def archive(self, session_id: str, **params: Unpack[BetaWorkspaceCall]) -> BetaManagedAgentsSession:
        """Archive a session that does not run (rule SES-6)."""
        return self._client.call(sessions.ARCHIVE, params, {"session_id": session_id})


class BetaSessionsEventsResource(APIResource):
    """`client.beta.sessions.events`."""

    with_raw_response: BetaSessionsEventsResourceWithRawResponse
    with_streaming_response: BetaSessionsEventsResourceWithStreamingResponse

    def list(
        self, session_id: str, **params: Unpack[SessionEventListCall]
    ) -> PageCursor[BetaManagedAgentsSessionEvent]:
        """List the events of a session, oldest first."""
        return paginate(self._client, sessions.EVENTS_LIST, params, {"session_id": session_id})

    def send(self, session_id: str, **params: Unpack[EventSendCall]) -> BetaManagedAgentsSendSessionEvents:
        """Send events to a session."""
        return self._client.call(sessions.EVENTS_SEND, params, {"session_id": session_id})

    def stream(
        self, session_id: str, **params: Unpack[SessionEventStreamCall]
    ) -> Stream[BetaManagedAgentsStreamSessionEvents]:
        """Stream the events of a session from now on; history is not replayed."""
        return self._client.call_stream(sessions.EVENTS_STREAM, params, {"session_id": session_id})


class BetaSessionsResourcesResource(APIResource):
    """`client.beta.sessions.resources`."""

    with_raw_response: BetaSessionsResourcesResourceWithRawResponse
    with_streaming_response: BetaSessionsResourcesResourceWithStreamingResponse

    def retrieve(
        self, resource_id: str, *, session_id: str, **params: Unpack[BetaWorkspaceCall]
    ) -> BetaManagedAgentsSessionResource:
        """Get a resource of a session."""
        return self._client.call(
            sessions.RESOURCES_RETRIEVE, params, {"session_id": session_id, "resource_id": resource_id}
        )

    def update(
        self, resource_id: str, *, session_id: str, **params: Unpack[ResourceUpdateCall]
    ) -> BetaManagedAgentsSessionResource:
        """Change a resource of a session, such as its token."""
        return self._client.call(
            sessions.RESOURCES_UPDATE, params, {"session_id": session_id, "resource_id": resource_id}
        )

    def list(
        self, session_id: str, **params: Unpack[BetaWorkspaceCursorCall]
    ) -> PageCursor[BetaManagedAgentsSessionResource]:
        """List the resources of a session."""
        return paginate(self._client, sessions.RESOURCES_LIST, params, {"session_id": session_id})

    def delete(
        self, resource_id: str, *, session_id: str, **params: Unpack[BetaWorkspaceCall]
    ) -> BetaManagedAgentsDeleteSessionResource:
        """Remove a resource from a session."""
        return self._client.call(
            sessions.RESOURCES_DELETE, params, {"session_id": session_id, "resource_id": resource_id}
        )

    def add(self, session_id: str, **params: Unpack[ResourceAddCall]) -> BetaManagedAgentsFileResource:
        """Add a resource to a session (rule SES-9)."""
        return self._client.call(sessions.RESOURCES_ADD, params, {"session_id": session_id})


class BetaSessionsThreadsResource(APIResource):
    """`client.beta.sessions.threads`."""

    with_raw_response: BetaSessionsThreadsResourceWithRawResponse
    with_streaming_response: BetaSessionsThreadsResourceWithStreamingResponse

    @cached_property
    def events(self) -> BetaSessionsThreadsEventsResource:
        """`client.beta.sessions.threads.events`."""
        return BetaSessionsThreadsEventsResource(self._client)

    def retrieve(
        self, thread_id: str, *, session_id: str, **params: Unpack[BetaWorkspaceCall]
    ) -> BetaManagedAgentsSessionThread:
        """Get a session thread."""
        return self._client.call(sessions.THREADS_RETRIEVE, params, {"session_id": session_id, "thread_id": thread_id})

    def list(self, session_id: str, **params: Unpack[ThreadListCall]) -> PageCursor[BetaManagedAgentsSessionThread]:
        """List the threads of a session (rule THR-3)."""
        return paginate(self._client, sessions.THREADS_LIST, params, {"session_id": session_id})

    def archive(
        self, thread_id: str, *, session_id: str, **params: Unpack[BetaWorkspaceCall]
    ) -> BetaManagedAgentsSessionThread:
        """Archive a session thread; it stays readable."""
        return self._client.call(sessions.THREADS_ARCHIVE, params, {"session_id": session_id, "thread_id": thread_id})


class BetaSessionsThreadsEventsResource(APIResource):
    """`client.beta.sessions.threads.events`."""

    with_raw_response: BetaSessionsThreadsEventsResourceWithRawResponse
    with_streaming_response: BetaSessionsThreadsEventsResourceWithStreamingResponse

    def list(
        self, thread_id: str, *, session_id: str, **params: Unpack[BetaWorkspaceCursorCall]
    ) -> PageCursor[BetaManagedAgentsSessionEvent]:
        """List the events of a session thread, oldest first."""
        return paginate(
            self._client, sessions.THREADS_EVENTS_LIST, params, {"session_id": session_id, "thread_id": thread_id}
        )

    def stream(
        self, thread_id: str, *, session_id: str, **params: Unpack[SessionEventStreamCall]
    ) -> Stream[BetaManagedAgentsStreamSessionThreadEvents]:
        """Stream the events of a session thread from now on; history is not replayed."""
        return self._client.call_stream(
            sessions.THREADS_EVENTS_STREAM, params, {"session_id": session_id, "thread_id": thread_id}
        )
