"""Beta routes: sessions."""

from __future__ import annotations

from ...types._calls import BetaWorkspaceCall, BetaWorkspaceCursorCall
from ...types.beta.session_events import (
    BetaManagedAgentsSendSessionEvents,
    BetaManagedAgentsSessionEvent,
    BetaManagedAgentsStreamSessionEvents,
    BetaManagedAgentsStreamSessionThreadEvents,
)
from ...types.beta.sessions import (
    BetaManagedAgentsDeletedSession,
    BetaManagedAgentsDeleteSessionResource,
    BetaManagedAgentsFileResource,
    BetaManagedAgentsSession,
    BetaManagedAgentsSessionResource,
    BetaManagedAgentsSessionThread,
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
from .. import CREATED_AT, WORKSPACE, Endpoint, union

BETAS = ("managed-agents-2026-04-01",)


CREATE = Endpoint(
    name="beta.sessions.create",
    verb="POST",
    path="/v1/sessions",
    summary="Start a session (rule SES-1).",
    params=SessionCreateCall,
    result=BetaManagedAgentsSession,
    headers=WORKSPACE,
    betas=BETAS,
)

RETRIEVE = Endpoint(
    name="beta.sessions.retrieve",
    verb="GET",
    path="/v1/sessions/{session_id}",
    summary="Get a session.",
    params=BetaWorkspaceCall,
    result=BetaManagedAgentsSession,
    headers=WORKSPACE,
    betas=BETAS,
)

UPDATE = Endpoint(
    name="beta.sessions.update",
    verb="POST",
    path="/v1/sessions/{session_id}",
    summary="Change a session (rule SES-5).",
    params=SessionUpdateCall,
    result=BetaManagedAgentsSession,
    headers=WORKSPACE,
    betas=BETAS,
)

LIST = Endpoint(
    name="beta.sessions.list",
    verb="GET",
    path="/v1/sessions",
    summary="List sessions, newest first (rule SES-8).",
    params=SessionListCall,
    result=BetaManagedAgentsSession,
    page="BidirectionalPageCursor",
    headers=WORKSPACE,
    betas=BETAS,
    wire=CREATED_AT,
)

DELETE = Endpoint(
    name="beta.sessions.delete",
    verb="DELETE",
    path="/v1/sessions/{session_id}",
    summary="Delete a session that does not run (rule SES-6).",
    params=BetaWorkspaceCall,
    result=BetaManagedAgentsDeletedSession,
    headers=WORKSPACE,
    betas=BETAS,
)

ARCHIVE = Endpoint(
    name="beta.sessions.archive",
    verb="POST",
    path="/v1/sessions/{session_id}/archive",
    summary="Archive a session that does not run (rule SES-6).",
    params=BetaWorkspaceCall,
    result=BetaManagedAgentsSession,
    headers=WORKSPACE,
    betas=BETAS,
)

EVENTS_LIST: Endpoint[BetaManagedAgentsSessionEvent] = Endpoint(
    name="beta.sessions.events.list",
    verb="GET",
    path="/v1/sessions/{session_id}/events",
    summary="List the events of a session, oldest first.",
    params=SessionEventListCall,
    result=union(BetaManagedAgentsSessionEvent),
    page="PageCursor",
    headers=WORKSPACE,
    betas=BETAS,
    wire=CREATED_AT,
)

EVENTS_SEND = Endpoint(
    name="beta.sessions.events.send",
    verb="POST",
    path="/v1/sessions/{session_id}/events",
    summary="Send events to a session.",
    params=EventSendCall,
    result=BetaManagedAgentsSendSessionEvents,
    headers=WORKSPACE,
    betas=BETAS,
)

EVENTS_STREAM: Endpoint[BetaManagedAgentsStreamSessionEvents] = Endpoint(
    name="beta.sessions.events.stream",
    verb="GET",
    path="/v1/sessions/{session_id}/events/stream",
    summary="Stream the events of a session from now on; history is not replayed.",
    params=SessionEventStreamCall,
    result=union(BetaManagedAgentsStreamSessionEvents),
    stream=BetaManagedAgentsStreamSessionEvents,
    stream_always=True,
    stream_end="body",
    headers=WORKSPACE,
    betas=BETAS,
)

RESOURCES_RETRIEVE: Endpoint[BetaManagedAgentsSessionResource] = Endpoint(
    name="beta.sessions.resources.retrieve",
    verb="GET",
    path="/v1/sessions/{session_id}/resources/{resource_id}",
    summary="Get a resource of a session.",
    params=BetaWorkspaceCall,
    result=union(BetaManagedAgentsSessionResource),
    headers=WORKSPACE,
    betas=BETAS,
)

RESOURCES_UPDATE: Endpoint[BetaManagedAgentsSessionResource] = Endpoint(
    name="beta.sessions.resources.update",
    verb="POST",
    path="/v1/sessions/{session_id}/resources/{resource_id}",
    summary="Change a resource of a session, such as its token.",
    params=ResourceUpdateCall,
    result=union(BetaManagedAgentsSessionResource),
    headers=WORKSPACE,
    betas=BETAS,
)

RESOURCES_LIST: Endpoint[BetaManagedAgentsSessionResource] = Endpoint(
    name="beta.sessions.resources.list",
    verb="GET",
    path="/v1/sessions/{session_id}/resources",
    summary="List the resources of a session.",
    params=BetaWorkspaceCursorCall,
    result=union(BetaManagedAgentsSessionResource),
    page="PageCursor",
    headers=WORKSPACE,
    betas=BETAS,
)

RESOURCES_DELETE = Endpoint(
    name="beta.sessions.resources.delete",
    verb="DELETE",
    path="/v1/sessions/{session_id}/resources/{resource_id}",
    summary="Remove a resource from a session.",
    params=BetaWorkspaceCall,
    result=BetaManagedAgentsDeleteSessionResource,
    headers=WORKSPACE,
    betas=BETAS,
)

RESOURCES_ADD = Endpoint(
    name="beta.sessions.resources.add",
    verb="POST",
    path="/v1/sessions/{session_id}/resources",
    summary="Add a resource to a session (rule SES-9).",
    params=ResourceAddCall,
    result=BetaManagedAgentsFileResource,
    headers=WORKSPACE,
    betas=BETAS,
)

THREADS_RETRIEVE = Endpoint(
    name="beta.sessions.threads.retrieve",
    verb="GET",
    path="/v1/sessions/{session_id}/threads/{thread_id}",
    summary="Get a session thread.",
    params=BetaWorkspaceCall,
    result=BetaManagedAgentsSessionThread,
    headers=WORKSPACE,
    betas=BETAS,
)

THREADS_LIST = Endpoint(
    name="beta.sessions.threads.list",
    verb="GET",
    path="/v1/sessions/{session_id}/threads",
    summary="List the threads of a session (rule THR-3).",
    params=ThreadListCall,
    result=BetaManagedAgentsSessionThread,
    page="PageCursor",
    headers=WORKSPACE,
    betas=BETAS,
)

THREADS_ARCHIVE = Endpoint(
    name="beta.sessions.threads.archive",
    verb="POST",
    path="/v1/sessions/{session_id}/threads/{thread_id}/archive",
    summary="Archive a session thread; it stays readable.",
    params=BetaWorkspaceCall,
    result=BetaManagedAgentsSessionThread,
    headers=WORKSPACE,
    betas=BETAS,
)

THREADS_EVENTS_LIST: Endpoint[BetaManagedAgentsSessionEvent] = Endpoint(
    name="beta.sessions.threads.events.list",
    verb="GET",
    path="/v1/sessions/{session_id}/threads/{thread_id}/events",
    summary="List the events of a session thread, oldest first.",
    params=BetaWorkspaceCursorCall,
    result=union(BetaManagedAgentsSessionEvent),
    page="PageCursor",
    headers=WORKSPACE,
    betas=BETAS,
)

THREADS_EVENTS_STREAM: Endpoint[BetaManagedAgentsStreamSessionThreadEvents] = Endpoint(
    name="beta.sessions.threads.events.stream",
    verb="GET",
    path="/v1/sessions/{session_id}/threads/{thread_id}/stream",
    summary="Stream the events of a session thread from now on; history is not replayed.",
    params=SessionEventStreamCall,
    result=union(BetaManagedAgentsStreamSessionThreadEvents),
    stream=BetaManagedAgentsStreamSessionThreadEvents,
    stream_always=True,
    stream_end="body",
    headers=WORKSPACE,
    betas=BETAS,
)
