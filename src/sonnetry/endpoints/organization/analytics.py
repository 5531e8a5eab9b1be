"""Routes: organization, analytics."""

from __future__ import annotations

from ...types.organization.analytics import (
    AnalyticsArtifactActivity,
    AnalyticsConnectorActivity,
    AnalyticsPluginActivity,
    AnalyticsProjectActivity,
    AnalyticsSingleDayActivitySummary,
    AnalyticsSkillActivity,
    AnalyticsSkillListCall,
    AnalyticsUserActivity,
    AnalyticsUserListCall,
    ArtifactListCall,
    ConnectorListCall,
    PluginListCall,
    ProjectListCall,
    SummaryListCall,
)
from .. import API_VERSION, Endpoint

ANALYTICS_APPS_CHAT_PROJECTS_LIST = Endpoint(
    name="organization.analytics.apps.chat.projects.list",
    verb="GET",
    path="/v1/organizations/analytics/apps/chat/projects",
    summary="List the activity in chat projects.",
    params=ProjectListCall,
    result=AnalyticsProjectActivity,
    page="PageCursor",
    api_version=API_VERSION,
)

ANALYTICS_ARTIFACTS_LIST = Endpoint(
    name="organization.analytics.artifacts.list",
    verb="GET",
    path="/v1/organizations/analytics/artifacts",
    summary="List the activity around artifacts.",
    params=ArtifactListCall,
    result=AnalyticsArtifactActivity,
    page="PageCursor",
    api_version=API_VERSION,
)

ANALYTICS_CONNECTORS_LIST = Endpoint(
    name="organization.analytics.connectors.list",
    verb="GET",
    path="/v1/organizations/analytics/connectors",
    summary="List the use of connectors.",
    params=ConnectorListCall,
    result=AnalyticsConnectorActivity,
    page="PageCursor",
    api_version=API_VERSION,
)

ANALYTICS_PLUGINS_LIST = Endpoint(
    name="organization.analytics.plugins.list",
    verb="GET",
    path="/v1/organizations/analytics/plugins",
    summary="List the use of plugins.",
    params=PluginListCall,
    result=AnalyticsPluginActivity,
    page="PageCursor",
    api_version=API_VERSION,
)

ANALYTICS_SKILLS_LIST = Endpoint(
    name="organization.analytics.skills.list",
    verb="GET",
    path="/v1/organizations/analytics/skills",
    summary="List the use of skills.",
    params=AnalyticsSkillListCall,
    result=AnalyticsSkillActivity,
    page="PageCursor",
    api_version=API_VERSION,
)

ANALYTICS_SUMMARIES_LIST = Endpoint(
    name="organization.analytics.summaries.list",
    verb="GET",
    path="/v1/organizations/analytics/summaries",
    summary="List daily summaries of activity.",
    params=SummaryListCall,
    result=AnalyticsSingleDayActivitySummary,
    page="PageCursor",
    api_version=API_VERSION,
)

ANALYTICS_USERS_LIST = Endpoint(
    name="organization.analytics.users.list",
    verb="GET",
    path="/v1/organizations/analytics/users",
    summary="List the activity of users.",
    params=AnalyticsUserListCall,
    result=AnalyticsUserActivity,
    page="PageCursor",
    api_version=API_VERSION,
)
