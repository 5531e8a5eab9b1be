# Made from src/sonnetry/endpoints by codegen/resources.py; edit the rows instead.
"""The organization analytics resources."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING, Unpack

from ..endpoints.organization import analytics as rows
from ._runtime import AsyncPaginator, paginate
from .resource import AsyncAPIResource

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
    from .pages import AsyncPageCursor
    from .raw_types import (
        AsyncOrganizationAnalyticsAppsChatProjectsResourceWithRawResponse,
        AsyncOrganizationAnalyticsAppsChatProjectsResourceWithStreamingResponse,
        AsyncOrganizationAnalyticsAppsChatResourceWithRawResponse,
        AsyncOrganizationAnalyticsAppsChatResourceWithStreamingResponse,
        AsyncOrganizationAnalyticsAppsResourceWithRawResponse,
        AsyncOrganizationAnalyticsAppsResourceWithStreamingResponse,
        AsyncOrganizationAnalyticsArtifactsResourceWithRawResponse,
        AsyncOrganizationAnalyticsArtifactsResourceWithStreamingResponse,
        AsyncOrganizationAnalyticsConnectorsResourceWithRawResponse,
        AsyncOrganizationAnalyticsConnectorsResourceWithStreamingResponse,
        AsyncOrganizationAnalyticsPluginsResourceWithRawResponse,
        AsyncOrganizationAnalyticsPluginsResourceWithStreamingResponse,
        AsyncOrganizationAnalyticsResourceWithRawResponse,
        AsyncOrganizationAnalyticsResourceWithStreamingResponse,
        AsyncOrganizationAnalyticsSkillsResourceWithRawResponse,
        AsyncOrganizationAnalyticsSkillsResourceWithStreamingResponse,
        AsyncOrganizationAnalyticsSummariesResourceWithRawResponse,
        AsyncOrganizationAnalyticsSummariesResourceWithStreamingResponse,
        AsyncOrganizationAnalyticsUsersResourceWithRawResponse,
        AsyncOrganizationAnalyticsUsersResourceWithStreamingResponse,
    )


class AsyncOrganizationAnalyticsResource(AsyncAPIResource):
    """`client.organization.analytics`."""

    with_raw_response: AsyncOrganizationAnalyticsResourceWithRawResponse
    with_streaming_response: AsyncOrganizationAnalyticsResourceWithStreamingResponse

    @cached_property
    def apps(self) -> AsyncOrganizationAnalyticsAppsResource:
        """`client.organization.analytics.apps`."""
        return AsyncOrganizationAnalyticsAppsResource(self._client)

    @cached_property
    def artifacts(self) -> AsyncOrganizationAnalyticsArtifactsResource:
        """`client.organization.analytics.artifacts`."""
        return AsyncOrganizationAnalyticsArtifactsResource(self._client)

    @cached_property
    def connectors(self) -> AsyncOrganizationAnalyticsConnectorsResource:
        """`client.organization.analytics.connectors`."""
        return AsyncOrganizationAnalyticsConnectorsResource(self._client)

    @cached_property
    def plugins(self) -> AsyncOrganizationAnalyticsPluginsResource:
        """`client.organization.analytics.plugins`."""
        return AsyncOrganizationAnalyticsPluginsResource(self._client)

    @cached_property
    def skills(self) -> AsyncOrganizationAnalyticsSkillsResource:
        """`client.organization.analytics.skills`."""
        return AsyncOrganizationAnalyticsSkillsResource(self._client)

    @cached_property
    def summaries(self) -> AsyncOrganizationAnalyticsSummariesResource:
        """`client.organization.analytics.summaries`."""
        return AsyncOrganizationAnalyticsSummariesResource(self._client)

    @cached_property
    def users(self) -> AsyncOrganizationAnalyticsUsersResource:
        """`client.organization.analytics.users`."""
        return AsyncOrganizationAnalyticsUsersResource(self._client)


class AsyncOrganizationAnalyticsAppsResource(AsyncAPIResource):
    """`client.organization.analytics.apps`."""

    with_raw_response: AsyncOrganizationAnalyticsAppsResourceWithRawResponse
    with_streaming_response: AsyncOrganizationAnalyticsAppsResourceWithStreamingResponse

    @cached_property
    def chat(self) -> AsyncOrganizationAnalyticsAppsChatResource:
        """`client.organization.analytics.apps.chat`."""
        return AsyncOrganizationAnalyticsAppsChatResource(self._client)


class AsyncOrganizationAnalyticsAppsChatResource(AsyncAPIResource):
    """`client.organization.analytics.apps.chat`."""

    with_raw_response: AsyncOrganizationAnalyticsAppsChatResourceWithRawResponse
    with_streaming_response: AsyncOrganizationAnalyticsAppsChatResourceWithStreamingResponse

    @cached_property
    def projects(self) -> AsyncOrganizationAnalyticsAppsChatProjectsResource:
        """`client.organization.analytics.apps.chat.projects`."""
        return AsyncOrganizationAnalyticsAppsChatProjectsResource(self._client)


class AsyncOrganizationAnalyticsAppsChatProjectsResource(AsyncAPIResource):
    """`client.organization.analytics.apps.chat.projects`."""

    with_raw_response: AsyncOrganizationAnalyticsAppsChatProjectsResourceWithRawResponse
    with_streaming_response: AsyncOrganizationAnalyticsAppsChatProjectsResourceWithStreamingResponse

    def list(
        self, **params: Unpack[ProjectListCall]
    ) -> AsyncPaginator[AsyncPageCursor[AnalyticsProjectActivity], AnalyticsProjectActivity]:
        """List the activity in chat projects."""
        return paginate(self._client, rows.ANALYTICS_APPS_CHAT_PROJECTS_LIST, params)


class AsyncOrganizationAnalyticsArtifactsResource(AsyncAPIResource):
    """`client.organization.analytics.artifacts`."""

    with_raw_response: AsyncOrganizationAnalyticsArtifactsResourceWithRawResponse
    with_streaming_response: AsyncOrganizationAnalyticsArtifactsResourceWithStreamingResponse

    def list(
        self, **params: Unpack[ArtifactListCall]
    ) -> AsyncPaginator[AsyncPageCursor[AnalyticsArtifactActivity], AnalyticsArtifactActivity]:
        """List the activity around artifacts."""
        return paginate(self._client, rows.ANALYTICS_ARTIFACTS_LIST, params)


class AsyncOrganizationAnalyticsConnectorsResource(AsyncAPIResource):
    """`client.organization.analytics.connectors`."""

    with_raw_response: AsyncOrganizationAnalyticsConnectorsResourceWithRawResponse
    with_streaming_response: AsyncOrganizationAnalyticsConnectorsResourceWithStreamingResponse

    def list(
        self, **params: Unpack[ConnectorListCall]
    ) -> AsyncPaginator[AsyncPageCursor[AnalyticsConnectorActivity], AnalyticsConnectorActivity]:
        """List the use of connectors."""
        return paginate(self._client, rows.ANALYTICS_CONNECTORS_LIST, params)


class AsyncOrganizationAnalyticsPluginsResource(AsyncAPIResource):
    """`client.organization.analytics.plugins`."""

    with_raw_response: AsyncOrganizationAnalyticsPluginsResourceWithRawResponse
    with_streaming_response: AsyncOrganizationAnalyticsPluginsResourceWithStreamingResponse

    def list(
        self, **params: Unpack[PluginListCall]
    ) -> AsyncPaginator[AsyncPageCursor[AnalyticsPluginActivity], AnalyticsPluginActivity]:
        """List the use of plugins."""
        return paginate(self._client, rows.ANALYTICS_PLUGINS_LIST, params)


class AsyncOrganizationAnalyticsSkillsResource(AsyncAPIResource):
    """`client.organization.analytics.skills`."""

    with_raw_response: AsyncOrganizationAnalyticsSkillsResourceWithRawResponse
    with_streaming_response: AsyncOrganizationAnalyticsSkillsResourceWithStreamingResponse

    def list(
        self, **params: Unpack[AnalyticsSkillListCall]
    ) -> AsyncPaginator[AsyncPageCursor[AnalyticsSkillActivity], AnalyticsSkillActivity]:
        """List the use of skills."""
        return paginate(self._client, rows.ANALYTICS_SKILLS_LIST, params)


class AsyncOrganizationAnalyticsSummariesResource(AsyncAPIResource):
    """`client.organization.analytics.summaries`."""

    with_raw_response: AsyncOrganizationAnalyticsSummariesResourceWithRawResponse
    with_streaming_response: AsyncOrganizationAnalyticsSummariesResourceWithStreamingResponse

    def list(
        self, **params: Unpack[SummaryListCall]
    ) -> AsyncPaginator[AsyncPageCursor[AnalyticsSingleDayActivitySummary], AnalyticsSingleDayActivitySummary]:
        """List daily summaries of activity."""
        return paginate(self._client, rows.ANALYTICS_SUMMARIES_LIST, params)


class AsyncOrganizationAnalyticsUsersResource(AsyncAPIResource):
    """`client.organization.analytics.users`."""

    with_raw_response: AsyncOrganizationAnalyticsUsersResourceWithRawResponse
    with_streaming_response: AsyncOrganizationAnalyticsUsersResourceWithStreamingResponse

    def list(
        self, **params: Unpack[AnalyticsUserListCall]
    ) -> AsyncPaginator[AsyncPageCursor[AnalyticsUserActivity], AnalyticsUserActivity]:
        """List the activity of users."""
        return paginate(self._client, rows.ANALYTICS_USERS_LIST, params)
