# Made from src/sonnetry/endpoints by codegen/resources.py; edit the rows instead.
"""The beta organization analytics resources."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING, Unpack

from ..endpoints.beta.organization import analytics as rows
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
    from ..types.beta import (
        BetaAnalyticsCostItem,
        BetaAnalyticsCostReportTimeBucket,
        BetaAnalyticsCostUsersItem,
        BetaAnalyticsUsageItem,
        BetaAnalyticsUsageReportTimeBucket,
        BetaAnalyticsUsageUsersItem,
    )
    from ..types.beta.organization.analytics import (
        AnalyticsPluginListCall,
        AnalyticsSkillListCall,
        AnalyticsUserListCall,
        ArtifactListCall,
        ConnectorListCall,
        CostListCall,
        CostReportListCall,
        ProjectListCall,
        SummaryListCall,
        UsageListCall,
        UsageReportListCall,
        UserCostReportListCall,
        UserUsageReportListCall,
    )
    from .pages import AsyncPageCursor, AsyncReportPageCursor
    from .raw_types import (
        AsyncBetaOrganizationAnalyticsAppsChatProjectsResourceWithRawResponse,
        AsyncBetaOrganizationAnalyticsAppsChatProjectsResourceWithStreamingResponse,
        AsyncBetaOrganizationAnalyticsAppsChatResourceWithRawResponse,
        AsyncBetaOrganizationAnalyticsAppsChatResourceWithStreamingResponse,
        AsyncBetaOrganizationAnalyticsAppsResourceWithRawResponse,
        AsyncBetaOrganizationAnalyticsAppsResourceWithStreamingResponse,
        AsyncBetaOrganizationAnalyticsArtifactsResourceWithRawResponse,
        AsyncBetaOrganizationAnalyticsArtifactsResourceWithStreamingResponse,
        AsyncBetaOrganizationAnalyticsConnectorsResourceWithRawResponse,
        AsyncBetaOrganizationAnalyticsConnectorsResourceWithStreamingResponse,
        AsyncBetaOrganizationAnalyticsCostReportResourceWithRawResponse,
        AsyncBetaOrganizationAnalyticsCostReportResourceWithStreamingResponse,
        AsyncBetaOrganizationAnalyticsCostResourceWithRawResponse,
        AsyncBetaOrganizationAnalyticsCostResourceWithStreamingResponse,
        AsyncBetaOrganizationAnalyticsPluginsResourceWithRawResponse,
        AsyncBetaOrganizationAnalyticsPluginsResourceWithStreamingResponse,
        AsyncBetaOrganizationAnalyticsResourceWithRawResponse,
        AsyncBetaOrganizationAnalyticsResourceWithStreamingResponse,
        AsyncBetaOrganizationAnalyticsSkillsResourceWithRawResponse,
        AsyncBetaOrganizationAnalyticsSkillsResourceWithStreamingResponse,
        AsyncBetaOrganizationAnalyticsSummariesResourceWithRawResponse,
        AsyncBetaOrganizationAnalyticsSummariesResourceWithStreamingResponse,
        AsyncBetaOrganizationAnalyticsUsageReportResourceWithRawResponse,
        AsyncBetaOrganizationAnalyticsUsageReportResourceWithStreamingResponse,
        AsyncBetaOrganizationAnalyticsUsageResourceWithRawResponse,
        AsyncBetaOrganizationAnalyticsUsageResourceWithStreamingResponse,
        AsyncBetaOrganizationAnalyticsUserCostReportResourceWithRawResponse,
        AsyncBetaOrganizationAnalyticsUserCostReportResourceWithStreamingResponse,
        AsyncBetaOrganizationAnalyticsUsersResourceWithRawResponse,
        AsyncBetaOrganizationAnalyticsUsersResourceWithStreamingResponse,
        AsyncBetaOrganizationAnalyticsUserUsageReportResourceWithRawResponse,
        AsyncBetaOrganizationAnalyticsUserUsageReportResourceWithStreamingResponse,
    )


class AsyncBetaOrganizationAnalyticsResource(AsyncAPIResource):
    """`client.beta.organization.analytics`."""

    with_raw_response: AsyncBetaOrganizationAnalyticsResourceWithRawResponse
    with_streaming_response: AsyncBetaOrganizationAnalyticsResourceWithStreamingResponse

    @cached_property
    def apps(self) -> AsyncBetaOrganizationAnalyticsAppsResource:
        """`client.beta.organization.analytics.apps`."""
        return AsyncBetaOrganizationAnalyticsAppsResource(self._client)

    @cached_property
    def artifacts(self) -> AsyncBetaOrganizationAnalyticsArtifactsResource:
        """`client.beta.organization.analytics.artifacts`."""
        return AsyncBetaOrganizationAnalyticsArtifactsResource(self._client)

    @cached_property
    def connectors(self) -> AsyncBetaOrganizationAnalyticsConnectorsResource:
        """`client.beta.organization.analytics.connectors`."""
        return AsyncBetaOrganizationAnalyticsConnectorsResource(self._client)

    @cached_property
    def cost(self) -> AsyncBetaOrganizationAnalyticsCostResource:
        """`client.beta.organization.analytics.cost`."""
        return AsyncBetaOrganizationAnalyticsCostResource(self._client)

    @cached_property
    def cost_report(self) -> AsyncBetaOrganizationAnalyticsCostReportResource:
        """`client.beta.organization.analytics.cost_report`."""
        return AsyncBetaOrganizationAnalyticsCostReportResource(self._client)

    @cached_property
    def plugins(self) -> AsyncBetaOrganizationAnalyticsPluginsResource:
        """`client.beta.organization.analytics.plugins`."""
        return AsyncBetaOrganizationAnalyticsPluginsResource(self._client)

    @cached_property
    def skills(self) -> AsyncBetaOrganizationAnalyticsSkillsResource:
        """`client.beta.organization.analytics.skills`."""
        return AsyncBetaOrganizationAnalyticsSkillsResource(self._client)

    @cached_property
    def summaries(self) -> AsyncBetaOrganizationAnalyticsSummariesResource:
        """`client.beta.organization.analytics.summaries`."""
        return AsyncBetaOrganizationAnalyticsSummariesResource(self._client)

    @cached_property
    def usage(self) -> AsyncBetaOrganizationAnalyticsUsageResource:
        """`client.beta.organization.analytics.usage`."""
        return AsyncBetaOrganizationAnalyticsUsageResource(self._client)

    @cached_property
    def usage_report(self) -> AsyncBetaOrganizationAnalyticsUsageReportResource:
        """`client.beta.organization.analytics.usage_report`."""
        return AsyncBetaOrganizationAnalyticsUsageReportResource(self._client)

    @cached_property
    def user_cost_report(self) -> AsyncBetaOrganizationAnalyticsUserCostReportResource:
        """`client.beta.organization.analytics.user_cost_report`."""
        return AsyncBetaOrganizationAnalyticsUserCostReportResource(self._client)

    @cached_property
    def user_usage_report(self) -> AsyncBetaOrganizationAnalyticsUserUsageReportResource:
        """`client.beta.organization.analytics.user_usage_report`."""
        return AsyncBetaOrganizationAnalyticsUserUsageReportResource(self._client)

    @cached_property
    def users(self) -> AsyncBetaOrganizationAnalyticsUsersResource:
        """`client.beta.organization.analytics.users`."""
        return AsyncBetaOrganizationAnalyticsUsersResource(self._client)


class AsyncBetaOrganizationAnalyticsAppsResource(AsyncAPIResource):
    """`client.beta.organization.analytics.apps`."""

    with_raw_response: AsyncBetaOrganizationAnalyticsAppsResourceWithRawResponse
    with_streaming_response: AsyncBetaOrganizationAnalyticsAppsResourceWithStreamingResponse

    @cached_property
    def chat(self) -> AsyncBetaOrganizationAnalyticsAppsChatResource:
        """`client.beta.organization.analytics.apps.chat`."""
        return AsyncBetaOrganizationAnalyticsAppsChatResource(self._client)


class AsyncBetaOrganizationAnalyticsAppsChatResource(AsyncAPIResource):
    """`client.beta.organization.analytics.apps.chat`."""

    with_raw_response: AsyncBetaOrganizationAnalyticsAppsChatResourceWithRawResponse
    with_streaming_response: AsyncBetaOrganizationAnalyticsAppsChatResourceWithStreamingResponse

    @cached_property
    def projects(self) -> AsyncBetaOrganizationAnalyticsAppsChatProjectsResource:
        """`client.beta.organization.analytics.apps.chat.projects`."""
        return AsyncBetaOrganizationAnalyticsAppsChatProjectsResource(self._client)


class AsyncBetaOrganizationAnalyticsAppsChatProjectsResource(AsyncAPIResource):
    """`client.beta.organization.analytics.apps.chat.projects`."""

    with_raw_response: AsyncBetaOrganizationAnalyticsAppsChatProjectsResourceWithRawResponse
    with_streaming_response: AsyncBetaOrganizationAnalyticsAppsChatProjectsResourceWithStreamingResponse

    def list(
        self, **params: Unpack[ProjectListCall]
    ) -> AsyncPaginator[AsyncPageCursor[AnalyticsProjectActivity], AnalyticsProjectActivity]:
        """List the activity in chat projects."""
        return paginate(self._client, rows.ANALYTICS_APPS_CHAT_PROJECTS_LIST, params)


class AsyncBetaOrganizationAnalyticsArtifactsResource(AsyncAPIResource):
    """`client.beta.organization.analytics.artifacts`."""

    with_raw_response: AsyncBetaOrganizationAnalyticsArtifactsResourceWithRawResponse
    with_streaming_response: AsyncBetaOrganizationAnalyticsArtifactsResourceWithStreamingResponse

    def list(
        self, **params: Unpack[ArtifactListCall]
    ) -> AsyncPaginator[AsyncPageCursor[AnalyticsArtifactActivity], AnalyticsArtifactActivity]:
        """List the activity around artifacts."""
        return paginate(self._client, rows.ANALYTICS_ARTIFACTS_LIST, params)


class AsyncBetaOrganizationAnalyticsConnectorsResource(AsyncAPIResource):
    """`client.beta.organization.analytics.connectors`."""

    with_raw_response: AsyncBetaOrganizationAnalyticsConnectorsResourceWithRawResponse
    with_streaming_response: AsyncBetaOrganizationAnalyticsConnectorsResourceWithStreamingResponse

    def list(
        self, **params: Unpack[ConnectorListCall]
    ) -> AsyncPaginator[AsyncPageCursor[AnalyticsConnectorActivity], AnalyticsConnectorActivity]:
        """List the use of connectors."""
        return paginate(self._client, rows.ANALYTICS_CONNECTORS_LIST, params)


class AsyncBetaOrganizationAnalyticsCostResource(AsyncAPIResource):
    """`client.beta.organization.analytics.cost`."""

    with_raw_response: AsyncBetaOrganizationAnalyticsCostResourceWithRawResponse
    with_streaming_response: AsyncBetaOrganizationAnalyticsCostResourceWithStreamingResponse

    def list(
        self, **params: Unpack[CostListCall]
    ) -> AsyncPaginator[AsyncReportPageCursor[BetaAnalyticsCostItem], BetaAnalyticsCostItem]:
        """Report costs in buckets of time."""
        return paginate(self._client, rows.ANALYTICS_COST_LIST, params)


class AsyncBetaOrganizationAnalyticsCostReportResource(AsyncAPIResource):
    """`client.beta.organization.analytics.cost_report`."""

    with_raw_response: AsyncBetaOrganizationAnalyticsCostReportResourceWithRawResponse
    with_streaming_response: AsyncBetaOrganizationAnalyticsCostReportResourceWithStreamingResponse

    def list(
        self, **params: Unpack[CostReportListCall]
    ) -> AsyncPaginator[AsyncReportPageCursor[BetaAnalyticsCostReportTimeBucket], BetaAnalyticsCostReportTimeBucket]:
        """Report costs by user and day."""
        return paginate(self._client, rows.ANALYTICS_COST_REPORT_LIST, params)


class AsyncBetaOrganizationAnalyticsPluginsResource(AsyncAPIResource):
    """`client.beta.organization.analytics.plugins`."""

    with_raw_response: AsyncBetaOrganizationAnalyticsPluginsResourceWithRawResponse
    with_streaming_response: AsyncBetaOrganizationAnalyticsPluginsResourceWithStreamingResponse

    def list(
        self, **params: Unpack[AnalyticsPluginListCall]
    ) -> AsyncPaginator[AsyncPageCursor[AnalyticsPluginActivity], AnalyticsPluginActivity]:
        """List the use of plugins."""
        return paginate(self._client, rows.ANALYTICS_PLUGINS_LIST, params)


class AsyncBetaOrganizationAnalyticsSkillsResource(AsyncAPIResource):
    """`client.beta.organization.analytics.skills`."""

    with_raw_response: AsyncBetaOrganizationAnalyticsSkillsResourceWithRawResponse
    with_streaming_response: AsyncBetaOrganizationAnalyticsSkillsResourceWithStreamingResponse

    def list(
        self, **params: Unpack[AnalyticsSkillListCall]
    ) -> AsyncPaginator[AsyncPageCursor[AnalyticsSkillActivity], AnalyticsSkillActivity]:
        """List the use of skills."""
        return paginate(self._client, rows.ANALYTICS_SKILLS_LIST, params)


class AsyncBetaOrganizationAnalyticsSummariesResource(AsyncAPIResource):
    """`client.beta.organization.analytics.summaries`."""

    with_raw_response: AsyncBetaOrganizationAnalyticsSummariesResourceWithRawResponse
    with_streaming_response: AsyncBetaOrganizationAnalyticsSummariesResourceWithStreamingResponse

    def list(
        self, **params: Unpack[SummaryListCall]
    ) -> AsyncPaginator[AsyncPageCursor[AnalyticsSingleDayActivitySummary], AnalyticsSingleDayActivitySummary]:
        """List daily summaries of activity."""
        return paginate(self._client, rows.ANALYTICS_SUMMARIES_LIST, params)


class AsyncBetaOrganizationAnalyticsUsageResource(AsyncAPIResource):
    """`client.beta.organization.analytics.usage`."""

    with_raw_response: AsyncBetaOrganizationAnalyticsUsageResourceWithRawResponse
    with_streaming_response: AsyncBetaOrganizationAnalyticsUsageResourceWithStreamingResponse

    def list(
        self, **params: Unpack[UsageListCall]
    ) -> AsyncPaginator[AsyncReportPageCursor[BetaAnalyticsUsageItem], BetaAnalyticsUsageItem]:
        """Report token use in buckets of time."""
        return paginate(self._client, rows.ANALYTICS_USAGE_LIST, params)


class AsyncBetaOrganizationAnalyticsUsageReportResource(AsyncAPIResource):
    """`client.beta.organization.analytics.usage_report`."""

    with_raw_response: AsyncBetaOrganizationAnalyticsUsageReportResourceWithRawResponse
    with_streaming_response: AsyncBetaOrganizationAnalyticsUsageReportResourceWithStreamingResponse

    def list(
        self, **params: Unpack[UsageReportListCall]
    ) -> AsyncPaginator[AsyncReportPageCursor[BetaAnalyticsUsageReportTimeBucket], BetaAnalyticsUsageReportTimeBucket]:
        """Report token use."""
        return paginate(self._client, rows.ANALYTICS_USAGE_REPORT_LIST, params)


class AsyncBetaOrganizationAnalyticsUserCostReportResource(AsyncAPIResource):
    """`client.beta.organization.analytics.user_cost_report`."""

    with_raw_response: AsyncBetaOrganizationAnalyticsUserCostReportResourceWithRawResponse
    with_streaming_response: AsyncBetaOrganizationAnalyticsUserCostReportResourceWithStreamingResponse

    def list(
        self, **params: Unpack[UserCostReportListCall]
    ) -> AsyncPaginator[AsyncReportPageCursor[BetaAnalyticsCostUsersItem], BetaAnalyticsCostUsersItem]:
        """Report costs by user."""
        return paginate(self._client, rows.ANALYTICS_USER_COST_REPORT_LIST, params)


class AsyncBetaOrganizationAnalyticsUserUsageReportResource(AsyncAPIResource):
    """`client.beta.organization.analytics.user_usage_report`."""

    with_raw_response: AsyncBetaOrganizationAnalyticsUserUsageReportResourceWithRawResponse
    with_streaming_response: AsyncBetaOrganizationAnalyticsUserUsageReportResourceWithStreamingResponse

    def list(
        self, **params: Unpack[UserUsageReportListCall]
    ) -> AsyncPaginator[AsyncReportPageCursor[BetaAnalyticsUsageUsersItem], BetaAnalyticsUsageUsersItem]:
        """Report token use by user."""
        return paginate(self._client, rows.ANALYTICS_USER_USAGE_REPORT_LIST, params)


class AsyncBetaOrganizationAnalyticsUsersResource(AsyncAPIResource):
    """`client.beta.organization.analytics.users`."""

    with_raw_response: AsyncBetaOrganizationAnalyticsUsersResourceWithRawResponse
    with_streaming_response: AsyncBetaOrganizationAnalyticsUsersResourceWithStreamingResponse

    def list(
        self, **params: Unpack[AnalyticsUserListCall]
    ) -> AsyncPaginator[AsyncPageCursor[AnalyticsUserActivity], AnalyticsUserActivity]:
        """List the activity of users."""
        return paginate(self._client, rows.ANALYTICS_USERS_LIST, params)
