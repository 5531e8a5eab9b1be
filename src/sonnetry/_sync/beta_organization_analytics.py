# Derived from src/sonnetry/_async/beta_organization_analytics.py by codegen/unasync.py; edit that file instead.
# Made from src/sonnetry/endpoints by codegen/resources.py; edit the rows instead.
"""The beta organization analytics resources."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING, Unpack

from ..endpoints.beta.organization import analytics as rows
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
    from .pages import PageCursor, ReportPageCursor
    from .raw_types import (
        BetaOrganizationAnalyticsAppsChatProjectsResourceWithRawResponse,
        BetaOrganizationAnalyticsAppsChatProjectsResourceWithStreamingResponse,
        BetaOrganizationAnalyticsAppsChatResourceWithRawResponse,
        BetaOrganizationAnalyticsAppsChatResourceWithStreamingResponse,
        BetaOrganizationAnalyticsAppsResourceWithRawResponse,
        BetaOrganizationAnalyticsAppsResourceWithStreamingResponse,
        BetaOrganizationAnalyticsArtifactsResourceWithRawResponse,
        BetaOrganizationAnalyticsArtifactsResourceWithStreamingResponse,
        BetaOrganizationAnalyticsConnectorsResourceWithRawResponse,
        BetaOrganizationAnalyticsConnectorsResourceWithStreamingResponse,
        BetaOrganizationAnalyticsCostReportResourceWithRawResponse,
        BetaOrganizationAnalyticsCostReportResourceWithStreamingResponse,
        BetaOrganizationAnalyticsCostResourceWithRawResponse,
        BetaOrganizationAnalyticsCostResourceWithStreamingResponse,
        BetaOrganizationAnalyticsPluginsResourceWithRawResponse,
        BetaOrganizationAnalyticsPluginsResourceWithStreamingResponse,
        BetaOrganizationAnalyticsResourceWithRawResponse,
        BetaOrganizationAnalyticsResourceWithStreamingResponse,
        BetaOrganizationAnalyticsSkillsResourceWithRawResponse,
        BetaOrganizationAnalyticsSkillsResourceWithStreamingResponse,
        BetaOrganizationAnalyticsSummariesResourceWithRawResponse,
        BetaOrganizationAnalyticsSummariesResourceWithStreamingResponse,
        BetaOrganizationAnalyticsUsageReportResourceWithRawResponse,
        BetaOrganizationAnalyticsUsageReportResourceWithStreamingResponse,
        BetaOrganizationAnalyticsUsageResourceWithRawResponse,
        BetaOrganizationAnalyticsUsageResourceWithStreamingResponse,
        BetaOrganizationAnalyticsUserCostReportResourceWithRawResponse,
        BetaOrganizationAnalyticsUserCostReportResourceWithStreamingResponse,
        BetaOrganizationAnalyticsUsersResourceWithRawResponse,
        BetaOrganizationAnalyticsUsersResourceWithStreamingResponse,
        BetaOrganizationAnalyticsUserUsageReportResourceWithRawResponse,
        BetaOrganizationAnalyticsUserUsageReportResourceWithStreamingResponse,
    )


class BetaOrganizationAnalyticsResource(APIResource):
    """`client.beta.organization.analytics`."""

    with_raw_response: BetaOrganizationAnalyticsResourceWithRawResponse
    with_streaming_response: BetaOrganizationAnalyticsResourceWithStreamingResponse

    @cached_property
    def apps(self) -> BetaOrganizationAnalyticsAppsResource:
        """`client.beta.organization.analytics.apps`."""
        return BetaOrganizationAnalyticsAppsResource(self._client)

    @cached_property
    def artifacts(self) -> BetaOrganizationAnalyticsArtifactsResource:
        """`client.beta.organization.analytics.artifacts`."""
        return BetaOrganizationAnalyticsArtifactsResource(self._client)

    @cached_property
    def connectors(self) -> BetaOrganizationAnalyticsConnectorsResource:
        """`client.beta.organization.analytics.connectors`."""
        return BetaOrganizationAnalyticsConnectorsResource(self._client)

    @cached_property
    def cost(self) -> BetaOrganizationAnalyticsCostResource:
        """`client.beta.organization.analytics.cost`."""
        return BetaOrganizationAnalyticsCostResource(self._client)

    @cached_property
    def cost_report(self) -> BetaOrganizationAnalyticsCostReportResource:
        """`client.beta.organization.analytics.cost_report`."""
        return BetaOrganizationAnalyticsCostReportResource(self._client)

    @cached_property
    def plugins(self) -> BetaOrganizationAnalyticsPluginsResource:
        """`client.beta.organization.analytics.plugins`."""
        return BetaOrganizationAnalyticsPluginsResource(self._client)

    @cached_property
    def skills(self) -> BetaOrganizationAnalyticsSkillsResource:
        """`client.beta.organization.analytics.skills`."""
        return BetaOrganizationAnalyticsSkillsResource(self._client)

    @cached_property
    def summaries(self) -> BetaOrganizationAnalyticsSummariesResource:
        """`client.beta.organization.analytics.summaries`."""
        return BetaOrganizationAnalyticsSummariesResource(self._client)

    @cached_property
    def usage(self) -> BetaOrganizationAnalyticsUsageResource:
        """`client.beta.organization.analytics.usage`."""
        return BetaOrganizationAnalyticsUsageResource(self._client)

    @cached_property
    def usage_report(self) -> BetaOrganizationAnalyticsUsageReportResource:
        """`client.beta.organization.analytics.usage_report`."""
        return BetaOrganizationAnalyticsUsageReportResource(self._client)

    @cached_property
    def user_cost_report(self) -> BetaOrganizationAnalyticsUserCostReportResource:
        """`client.beta.organization.analytics.user_cost_report`."""
        return BetaOrganizationAnalyticsUserCostReportResource(self._client)

    @cached_property
    def user_usage_report(self) -> BetaOrganizationAnalyticsUserUsageReportResource:
        """`client.beta.organization.analytics.user_usage_report`."""
        return BetaOrganizationAnalyticsUserUsageReportResource(self._client)

    @cached_property
    def users(self) -> BetaOrganizationAnalyticsUsersResource:
        """`client.beta.organization.analytics.users`."""
        return BetaOrganizationAnalyticsUsersResource(self._client)


class BetaOrganizationAnalyticsAppsResource(APIResource):
    """`client.beta.organization.analytics.apps`."""

    with_raw_response: BetaOrganizationAnalyticsAppsResourceWithRawResponse
    with_streaming_response: BetaOrganizationAnalyticsAppsResourceWithStreamingResponse

    @cached_property
    def chat(self) -> BetaOrganizationAnalyticsAppsChatResource:
        """`client.beta.organization.analytics.apps.chat`."""
        return BetaOrganizationAnalyticsAppsChatResource(self._client)


class BetaOrganizationAnalyticsAppsChatResource(APIResource):
    """`client.beta.organization.analytics.apps.chat`."""

    with_raw_response: BetaOrganizationAnalyticsAppsChatResourceWithRawResponse
    with_streaming_response: BetaOrganizationAnalyticsAppsChatResourceWithStreamingResponse

    @cached_property
    def projects(self) -> BetaOrganizationAnalyticsAppsChatProjectsResource:
        """`client.beta.organization.analytics.apps.chat.projects`."""
        return BetaOrganizationAnalyticsAppsChatProjectsResource(self._client)


class BetaOrganizationAnalyticsAppsChatProjectsResource(APIResource):
    """`client.beta.organization.analytics.apps.chat.projects`."""

    with_raw_response: BetaOrganizationAnalyticsAppsChatProjectsResourceWithRawResponse
    with_streaming_response: BetaOrganizationAnalyticsAppsChatProjectsResourceWithStreamingResponse

    def list(self, **params: Unpack[ProjectListCall]) -> PageCursor[AnalyticsProjectActivity]:
        """List the activity in chat projects."""
        return paginate(self._client, rows.ANALYTICS_APPS_CHAT_PROJECTS_LIST, params)


class BetaOrganizationAnalyticsArtifactsResource(APIResource):
    """`client.beta.organization.analytics.artifacts`."""

    with_raw_response: BetaOrganizationAnalyticsArtifactsResourceWithRawResponse
    with_streaming_response: BetaOrganizationAnalyticsArtifactsResourceWithStreamingResponse

    def list(self, **params: Unpack[ArtifactListCall]) -> PageCursor[AnalyticsArtifactActivity]:
        """List the activity around artifacts."""
        return paginate(self._client, rows.ANALYTICS_ARTIFACTS_LIST, params)


class BetaOrganizationAnalyticsConnectorsResource(APIResource):
    """`client.beta.organization.analytics.connectors`."""

    with_raw_response: BetaOrganizationAnalyticsConnectorsResourceWithRawResponse
    with_streaming_response: BetaOrganizationAnalyticsConnectorsResourceWithStreamingResponse

    def list(self, **params: Unpack[ConnectorListCall]) -> PageCursor[AnalyticsConnectorActivity]:
        """List the use of connectors."""
        return paginate(self._client, rows.ANALYTICS_CONNECTORS_LIST, params)


class BetaOrganizationAnalyticsCostResource(APIResource):
    """`client.beta.organization.analytics.cost`."""

    with_raw_response: BetaOrganizationAnalyticsCostResourceWithRawResponse
    with_streaming_response: BetaOrganizationAnalyticsCostResourceWithStreamingResponse

    def list(self, **params: Unpack[CostListCall]) -> ReportPageCursor[BetaAnalyticsCostItem]:
        """Report costs in buckets of time."""
        return paginate(self._client, rows.ANALYTICS_COST_LIST, params)


class BetaOrganizationAnalyticsCostReportResource(APIResource):
    """`client.beta.organization.analytics.cost_report`."""

    with_raw_response: BetaOrganizationAnalyticsCostReportResourceWithRawResponse
    with_streaming_response: BetaOrganizationAnalyticsCostReportResourceWithStreamingResponse

    def list(self, **params: Unpack[CostReportListCall]) -> ReportPageCursor[BetaAnalyticsCostReportTimeBucket]:
        """Report costs by user and day."""
        return paginate(self._client, rows.ANALYTICS_COST_REPORT_LIST, params)


class BetaOrganizationAnalyticsPluginsResource(APIResource):
    """`client.beta.organization.analytics.plugins`."""

    with_raw_response: BetaOrganizationAnalyticsPluginsResourceWithRawResponse
    with_streaming_response: BetaOrganizationAnalyticsPluginsResourceWithStreamingResponse

    def list(self, **params: Unpack[AnalyticsPluginListCall]) -> PageCursor[AnalyticsPluginActivity]:
        """List the use of plugins."""
        return paginate(self._client, rows.ANALYTICS_PLUGINS_LIST, params)


class BetaOrganizationAnalyticsSkillsResource(APIResource):
    """`client.beta.organization.analytics.skills`."""

    with_raw_response: BetaOrganizationAnalyticsSkillsResourceWithRawResponse
    with_streaming_response: BetaOrganizationAnalyticsSkillsResourceWithStreamingResponse

    def list(self, **params: Unpack[AnalyticsSkillListCall]) -> PageCursor[AnalyticsSkillActivity]:
        """List the use of skills."""
        return paginate(self._client, rows.ANALYTICS_SKILLS_LIST, params)


class BetaOrganizationAnalyticsSummariesResource(APIResource):
    """`client.beta.organization.analytics.summaries`."""

    with_raw_response: BetaOrganizationAnalyticsSummariesResourceWithRawResponse
    with_streaming_response: BetaOrganizationAnalyticsSummariesResourceWithStreamingResponse

    def list(self, **params: Unpack[SummaryListCall]) -> PageCursor[AnalyticsSingleDayActivitySummary]:
        """List daily summaries of activity."""
        return paginate(self._client, rows.ANALYTICS_SUMMARIES_LIST, params)


class BetaOrganizationAnalyticsUsageResource(APIResource):
    """`client.beta.organization.analytics.usage`."""

    with_raw_response: BetaOrganizationAnalyticsUsageResourceWithRawResponse
    with_streaming_response: BetaOrganizationAnalyticsUsageResourceWithStreamingResponse

    def list(self, **params: Unpack[UsageListCall]) -> ReportPageCursor[BetaAnalyticsUsageItem]:
        """Report token use in buckets of time."""
        return paginate(self._client, rows.ANALYTICS_USAGE_LIST, params)


class BetaOrganizationAnalyticsUsageReportResource(APIResource):
    """`client.beta.organization.analytics.usage_report`."""

    with_raw_response: BetaOrganizationAnalyticsUsageReportResourceWithRawResponse
    with_streaming_response: BetaOrganizationAnalyticsUsageReportResourceWithStreamingResponse

    def list(self, **params: Unpack[UsageReportListCall]) -> ReportPageCursor[BetaAnalyticsUsageReportTimeBucket]:
        """Report token use."""
        return paginate(self._client, rows.ANALYTICS_USAGE_REPORT_LIST, params)


class BetaOrganizationAnalyticsUserCostReportResource(APIResource):
    """`client.beta.organization.analytics.user_cost_report`."""

    with_raw_response: BetaOrganizationAnalyticsUserCostReportResourceWithRawResponse
    with_streaming_response: BetaOrganizationAnalyticsUserCostReportResourceWithStreamingResponse

    def list(self, **params: Unpack[UserCostReportListCall]) -> ReportPageCursor[BetaAnalyticsCostUsersItem]:
        """Report costs by user."""
        return paginate(self._client, rows.ANALYTICS_USER_COST_REPORT_LIST, params)


class BetaOrganizationAnalyticsUserUsageReportResource(APIResource):
    """`client.beta.organization.analytics.user_usage_report`."""

    with_raw_response: BetaOrganizationAnalyticsUserUsageReportResourceWithRawResponse
    with_streaming_response: BetaOrganizationAnalyticsUserUsageReportResourceWithStreamingResponse

    def list(self, **params: Unpack[UserUsageReportListCall]) -> ReportPageCursor[BetaAnalyticsUsageUsersItem]:
        """Report token use by user."""
        return paginate(self._client, rows.ANALYTICS_USER_USAGE_REPORT_LIST, params)


class BetaOrganizationAnalyticsUsersResource(APIResource):
    """`client.beta.organization.analytics.users`."""

    with_raw_response: BetaOrganizationAnalyticsUsersResourceWithRawResponse
    with_streaming_response: BetaOrganizationAnalyticsUsersResourceWithStreamingResponse

    def list(self, **params: Unpack[AnalyticsUserListCall]) -> PageCursor[AnalyticsUserActivity]:
        """List the activity of users."""
        return paginate(self._client, rows.ANALYTICS_USERS_LIST, params)
