"""Beta routes: organization, analytics."""

from __future__ import annotations

from ....types.beta.organization.analytics import (
    AnalyticsPluginListCall,
    AnalyticsSkillListCall,
    AnalyticsUserListCall,
    ArtifactListCall,
    BetaAnalyticsArtifactActivity,
    BetaAnalyticsConnectorActivity,
    BetaAnalyticsCostItem,
    BetaAnalyticsCostReportTimeBucket,
    BetaAnalyticsCostUsersItem,
    BetaAnalyticsPluginActivity,
    BetaAnalyticsProjectActivity,
    BetaAnalyticsSingleDayActivitySummary,
    BetaAnalyticsSkillActivity,
    BetaAnalyticsUsageItem,
    BetaAnalyticsUsageReportTimeBucket,
    BetaAnalyticsUsageUsersItem,
    BetaAnalyticsUserActivity,
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
from ... import API_VERSION, Endpoint, twin
from ...organization import analytics as ga

BETAS = ("analytics-usage-cost-2026-08-24",)

ANALYTICS_APPS_CHAT_PROJECTS_LIST = twin(
    ga.ANALYTICS_APPS_CHAT_PROJECTS_LIST, BetaAnalyticsProjectActivity, params=ProjectListCall
)
ANALYTICS_ARTIFACTS_LIST = twin(ga.ANALYTICS_ARTIFACTS_LIST, BetaAnalyticsArtifactActivity, params=ArtifactListCall)
ANALYTICS_CONNECTORS_LIST = twin(ga.ANALYTICS_CONNECTORS_LIST, BetaAnalyticsConnectorActivity, params=ConnectorListCall)

ANALYTICS_COST_LIST = Endpoint(
    name="beta.organization.analytics.cost.list",
    verb="GET",
    path="/v1/organizations/analytics/cost",
    summary="Report costs in buckets of time.",
    params=CostListCall,
    result=BetaAnalyticsCostItem,
    page="ReportPageCursor",
    betas=BETAS,
    api_version=API_VERSION,
)

ANALYTICS_COST_REPORT_LIST = Endpoint(
    name="beta.organization.analytics.cost_report.list",
    verb="GET",
    path="/v1/organizations/analytics/cost_report",
    summary="Report costs by user and day.",
    params=CostReportListCall,
    result=BetaAnalyticsCostReportTimeBucket,
    page="ReportPageCursor",
    api_version=API_VERSION,
)
ANALYTICS_PLUGINS_LIST = twin(ga.ANALYTICS_PLUGINS_LIST, BetaAnalyticsPluginActivity, params=AnalyticsPluginListCall)
ANALYTICS_SKILLS_LIST = twin(ga.ANALYTICS_SKILLS_LIST, BetaAnalyticsSkillActivity, params=AnalyticsSkillListCall)
ANALYTICS_SUMMARIES_LIST = twin(
    ga.ANALYTICS_SUMMARIES_LIST, BetaAnalyticsSingleDayActivitySummary, params=SummaryListCall
)

ANALYTICS_USAGE_LIST = Endpoint(
    name="beta.organization.analytics.usage.list",
    verb="GET",
    path="/v1/organizations/analytics/usage",
    summary="Report token use in buckets of time.",
    params=UsageListCall,
    result=BetaAnalyticsUsageItem,
    page="ReportPageCursor",
    betas=BETAS,
    api_version=API_VERSION,
)

ANALYTICS_USAGE_REPORT_LIST = Endpoint(
    name="beta.organization.analytics.usage_report.list",
    verb="GET",
    path="/v1/organizations/analytics/usage_report",
    summary="Report token use.",
    params=UsageReportListCall,
    result=BetaAnalyticsUsageReportTimeBucket,
    page="ReportPageCursor",
    api_version=API_VERSION,
)

ANALYTICS_USER_COST_REPORT_LIST = Endpoint(
    name="beta.organization.analytics.user_cost_report.list",
    verb="GET",
    path="/v1/organizations/analytics/user_cost_report",
    summary="Report costs by user.",
    params=UserCostReportListCall,
    result=BetaAnalyticsCostUsersItem,
    page="ReportPageCursor",
    api_version=API_VERSION,
)

ANALYTICS_USER_USAGE_REPORT_LIST = Endpoint(
    name="beta.organization.analytics.user_usage_report.list",
    verb="GET",
    path="/v1/organizations/analytics/user_usage_report",
    summary="Report token use by user.",
    params=UserUsageReportListCall,
    result=BetaAnalyticsUsageUsersItem,
    page="ReportPageCursor",
    api_version=API_VERSION,
)
ANALYTICS_USERS_LIST = twin(ga.ANALYTICS_USERS_LIST, BetaAnalyticsUserActivity, params=AnalyticsUserListCall)
