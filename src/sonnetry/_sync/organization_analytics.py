# Derived from src/sonnetry/_async/organization_analytics.py by codegen/unasync.py; edit that file instead.
# Made from src/sonnetry/endpoints by codegen/resources.py; edit the rows instead.
"""The organization analytics resources."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING, Unpack

from ..endpoints.organization import analytics as rows
from ._runtime import paginate
from .resource import APIResource

if TYPE_CHECKING:
    from ..types import (
        AnalyticsArtifactActivity,
        AnalyticsConnectorActivity,
        AnalyticsPluginActivity,
        AnalyticsProjectActivity,
        AnalyticsSingleDayActivitySummary,
        AnalyticsSkillActivity,
        AnalyticsUserActivity,
    )
    from ..types.organization.analytics import (
        AnalyticsSkillListCall,
        AnalyticsUserListCall,
        ArtifactListCall,
        ConnectorListCall,
        PluginListCall,
        ProjectListCall,
        SummaryListCall,
    )
    from .pages import PageCursor
    from .raw_types import (
        OrganizationAnalyticsAppsChatProjectsResourceWithRawResponse,
        OrganizationAnalyticsAppsChatProjectsResourceWithStreamingResponse,
        OrganizationAnalyticsAppsChatResourceWithRawResponse,
        OrganizationAnalyticsAppsChatResourceWithStreamingResponse,
        OrganizationAnalyticsAppsResourceWithRawResponse,
        OrganizationAnalyticsAppsResourceWithStreamingResponse,
        OrganizationAnalyticsArtifactsResourceWithRawResponse,
        OrganizationAnalyticsArtifactsResourceWithStreamingResponse,
        OrganizationAnalyticsConnectorsResourceWithRawResponse,
        OrganizationAnalyticsConnectorsResourceWithStreamingResponse,
        OrganizationAnalyticsPluginsResourceWithRawResponse,
        OrganizationAnalyticsPluginsResourceWithStreamingResponse,
        OrganizationAnalyticsResourceWithRawResponse,
        OrganizationAnalyticsResourceWithStreamingResponse,
        OrganizationAnalyticsSkillsResourceWithRawResponse,
        OrganizationAnalyticsSkillsResourceWithStreamingResponse,
        OrganizationAnalyticsSummariesResourceWithRawResponse,
        OrganizationAnalyticsSummariesResourceWithStreamingResponse,
        OrganizationAnalyticsUsersResourceWithRawResponse,
        OrganizationAnalyticsUsersResourceWithStreamingResponse,
    )


class OrganizationAnalyticsResource(APIResource):
    """`client.organization.analytics`."""

    with_raw_response: OrganizationAnalyticsResourceWithRawResponse
    with_streaming_response: OrganizationAnalyticsResourceWithStreamingResponse

    @cached_property
    def apps(self) -> OrganizationAnalyticsAppsResource:
        """`client.organization.analytics.apps`."""
        return OrganizationAnalyticsAppsResource(self._client)

    @cached_property
    def artifacts(self) -> OrganizationAnalyticsArtifactsResource:
        """`client.organization.analytics.artifacts`."""
        return OrganizationAnalyticsArtifactsResource(self._client)

    @cached_property
    def connectors(self) -> OrganizationAnalyticsConnectorsResource:
        """`client.organization.analytics.connectors`."""
        return OrganizationAnalyticsConnectorsResource(self._client)

    @cached_property
    def plugins(self) -> OrganizationAnalyticsPluginsResource:
        """`client.organization.analytics.plugins`."""
        return OrganizationAnalyticsPluginsResource(self._client)

    @cached_property
    def skills(self) -> OrganizationAnalyticsSkillsResource:
        """`client.organization.analytics.skills`."""
        return OrganizationAnalyticsSkillsResource(self._client)

    @cached_property
    def summaries(self) -> OrganizationAnalyticsSummariesResource:
        """`client.organization.analytics.summaries`."""
        return OrganizationAnalyticsSummariesResource(self._client)

    @cached_property
    def users(self) -> OrganizationAnalyticsUsersResource:
        """`client.organization.analytics.users`."""
        return OrganizationAnalyticsUsersResource(self._client)


class OrganizationAnalyticsAppsResource(APIResource):
    """`client.organization.analytics.apps`."""

    with_raw_response: OrganizationAnalyticsAppsResourceWithRawResponse
    with_streaming_response: OrganizationAnalyticsAppsResourceWithStreamingResponse

    @cached_property
    def chat(self) -> OrganizationAnalyticsAppsChatResource:
        """`client.organization.analytics.apps.chat`."""
        return OrganizationAnalyticsAppsChatResource(self._client)


class OrganizationAnalyticsAppsChatResource(APIResource):
    """`client.organization.analytics.apps.chat`."""

    with_raw_response: OrganizationAnalyticsAppsChatResourceWithRawResponse
    with_streaming_response: OrganizationAnalyticsAppsChatResourceWithStreamingResponse

    @cached_property
    def projects(self) -> OrganizationAnalyticsAppsChatProjectsResource:
        """`client.organization.analytics.apps.chat.projects`."""
        return OrganizationAnalyticsAppsChatProjectsResource(self._client)


class OrganizationAnalyticsAppsChatProjectsResource(APIResource):
    """`client.organization.analytics.apps.chat.projects`."""

    with_raw_response: OrganizationAnalyticsAppsChatProjectsResourceWithRawResponse
    with_streaming_response: OrganizationAnalyticsAppsChatProjectsResourceWithStreamingResponse

    def list(self, **params: Unpack[ProjectListCall]) -> PageCursor[AnalyticsProjectActivity]:
        """List the activity in chat projects."""
        return paginate(self._client, rows.ANALYTICS_APPS_CHAT_PROJECTS_LIST, params)


class OrganizationAnalyticsArtifactsResource(APIResource):
    """`client.organization.analytics.artifacts`."""

    with_raw_response: OrganizationAnalyticsArtifactsResourceWithRawResponse
    with_streaming_response: OrganizationAnalyticsArtifactsResourceWithStreamingResponse

    def list(self, **params: Unpack[ArtifactListCall]) -> PageCursor[AnalyticsArtifactActivity]:
        """List the activity around artifacts."""
        return paginate(self._client, rows.ANALYTICS_ARTIFACTS_LIST, params)


class OrganizationAnalyticsConnectorsResource(APIResource):
    """`client.organization.analytics.connectors`."""

    with_raw_response: OrganizationAnalyticsConnectorsResourceWithRawResponse
    with_streaming_response: OrganizationAnalyticsConnectorsResourceWithStreamingResponse

    def list(self, **params: Unpack[ConnectorListCall]) -> PageCursor[AnalyticsConnectorActivity]:
        """List the use of connectors."""
        return paginate(self._client, rows.ANALYTICS_CONNECTORS_LIST, params)


class OrganizationAnalyticsPluginsResource(APIResource):
    """`client.organization.analytics.plugins`."""

    with_raw_response: OrganizationAnalyticsPluginsResourceWithRawResponse
    with_streaming_response: OrganizationAnalyticsPluginsResourceWithStreamingResponse

    def list(self, **params: Unpack[PluginListCall]) -> PageCursor[AnalyticsPluginActivity]:
        """List the use of plugins."""
        return paginate(self._client, rows.ANALYTICS_PLUGINS_LIST, params)


class OrganizationAnalyticsSkillsResource(APIResource):
    """`client.organization.analytics.skills`."""

    with_raw_response: OrganizationAnalyticsSkillsResourceWithRawResponse
    with_streaming_response: OrganizationAnalyticsSkillsResourceWithStreamingResponse

    def list(self, **params: Unpack[AnalyticsSkillListCall]) -> PageCursor[AnalyticsSkillActivity]:
        """List the use of skills."""
        return paginate(self._client, rows.ANALYTICS_SKILLS_LIST, params)


class OrganizationAnalyticsSummariesResource(APIResource):
    """`client.organization.analytics.summaries`."""

    with_raw_response: OrganizationAnalyticsSummariesResourceWithRawResponse
    with_streaming_response: OrganizationAnalyticsSummariesResourceWithStreamingResponse

    def list(self, **params: Unpack[SummaryListCall]) -> PageCursor[AnalyticsSingleDayActivitySummary]:
        """List daily summaries of activity."""
        return paginate(self._client, rows.ANALYTICS_SUMMARIES_LIST, params)


class OrganizationAnalyticsUsersResource(APIResource):
    """`client.organization.analytics.users`."""

    with_raw_response: OrganizationAnalyticsUsersResourceWithRawResponse
    with_streaming_response: OrganizationAnalyticsUsersResourceWithStreamingResponse

    def list(self, **params: Unpack[AnalyticsUserListCall]) -> PageCursor[AnalyticsUserActivity]:
        """List the activity of users."""
        return paginate(self._client, rows.ANALYTICS_USERS_LIST, params)
