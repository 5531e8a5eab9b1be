"""Analytics of an organization: activity, use and costs."""

# No `from __future__ import annotations` here: Pydantic, the server and the derivation read real objects.
# ruff: noqa: D101  (where a name and its `type` say it all, there is no docstring that repeats them)

from typing import TYPE_CHECKING, Annotated, Literal, Required

from annotated_types import Ge, Le
from pydantic import with_config
from typing_extensions import TypedDict

from .._base import ALWAYS, FORBID_EXTRA, BaseModel, Open, Timestamp
from .._calls import Day, Sequence
from .._lazy import package
from .._options import RequestOptions

AnalyticsArtifactGroupBy = Literal["product", "rbac_group_id", "user_id"]

AnalyticsConnectorGroupBy = Literal["product", "rbac_group_id", "user_id"]

AnalyticsOrder = Literal["asc", "desc"]

AnalyticsPluginGroupBy = Literal["product", "rbac_group_id", "user_id"]

AnalyticsProjectGroupBy = Literal["rbac_group_id", "user_id"]

AnalyticsSkillGroupBy = Literal["product", "rbac_group_id", "user_id"]

AnalyticsUserGroupBy = Literal["rbac_group_id"]


class AnalyticsArtifactActivity(BaseModel):
    artifact_type: str
    artifacts_created_count: int
    distinct_user_count: int
    is_shared: bool
    published_artifacts_created_count: int
    product: str | None = None
    rbac_group_id: str | None = None
    rbac_group_name: str | None = None
    user_id: str | None = None


class AnalyticsChatCoworkUnifiedChatMetrics(BaseModel):
    connectors_used_count: int
    distinct_artifacts_created_count: int
    distinct_connectors_used_count: Annotated[int | None, ALWAYS] = None
    distinct_conversation_count: Annotated[int | None, ALWAYS] = None
    distinct_files_uploaded_count: Annotated[int | None, ALWAYS] = None
    distinct_projects_created_count: int
    distinct_projects_used_count: Annotated[int | None, ALWAYS] = None
    distinct_shared_artifacts_viewed_count: Annotated[int | None, ALWAYS] = None
    distinct_skills_used_count: Annotated[int | None, ALWAYS] = None
    message_count: int
    shared_conversations_viewed_count: int
    thinking_message_count: int


class AnalyticsChatCoworkUnifiedSessionsMetrics(BaseModel):
    action_count: int
    artifacts_created_count: int
    connectors_used_count: int
    dispatch_turn_count: int
    distinct_connectors_used_count: Annotated[int | None, ALWAYS] = None
    distinct_plugins_used_count: Annotated[int | None, ALWAYS] = None
    distinct_session_count: Annotated[int | None, ALWAYS] = None
    distinct_skills_used_count: Annotated[int | None, ALWAYS] = None
    edit_tool_count: Annotated[int | None, ALWAYS] = None
    file_edit_count: Annotated[int | None, ALWAYS] = None
    message_count: int
    multi_edit_tool_count: Annotated[int | None, ALWAYS] = None
    notebook_edit_tool_count: Annotated[int | None, ALWAYS] = None
    plugins_used_count: Annotated[int | None, ALWAYS] = None
    sessions_with_file_edits_count: Annotated[int | None, ALWAYS] = None
    skills_used_count: int
    write_tool_count: Annotated[int | None, ALWAYS] = None


class AnalyticsChatCoworkUnifiedMetrics(BaseModel):
    chat: AnalyticsChatCoworkUnifiedChatMetrics
    sessions: AnalyticsChatCoworkUnifiedSessionsMetrics


class AnalyticsChatMetrics(BaseModel):
    connectors_used_count: int
    distinct_artifacts_created_count: int
    distinct_connectors_used_count: Annotated[int | None, ALWAYS] = None
    distinct_conversation_count: Annotated[int | None, ALWAYS] = None
    distinct_files_uploaded_count: Annotated[int | None, ALWAYS] = None
    distinct_projects_created_count: int
    distinct_projects_used_count: Annotated[int | None, ALWAYS] = None
    distinct_shared_artifacts_viewed_count: Annotated[int | None, ALWAYS] = None
    distinct_skills_used_count: Annotated[int | None, ALWAYS] = None
    message_count: int
    shared_conversations_viewed_count: int
    thinking_message_count: int


class AnalyticsLinesOfCode(BaseModel):
    added_count: int
    removed_count: int


class AnalyticsCoreCodeMetrics(BaseModel):
    artifacts_created_count: int
    commit_count: int
    distinct_session_count: Annotated[int | None, ALWAYS] = None
    lines_of_code: AnalyticsLinesOfCode
    pull_request_count: int


class AnalyticsToolActionCounts(BaseModel):
    accepted_count: int
    rejected_count: int


class AnalyticsToolActions(BaseModel):
    edit_tool: AnalyticsToolActionCounts
    multi_edit_tool: AnalyticsToolActionCounts
    notebook_edit_tool: AnalyticsToolActionCounts
    write_tool: AnalyticsToolActionCounts


class AnalyticsClaudeCodeMetrics(BaseModel):
    core_metrics: AnalyticsCoreCodeMetrics
    tool_actions: AnalyticsToolActions


class AnalyticsClaudeTagMetrics(BaseModel):
    active_day_count: Annotated[int | None, ALWAYS] = None
    active_message_count: Annotated[int | None, ALWAYS] = None


class AnalyticsConnectorChatMetrics(BaseModel):
    distinct_conversation_connector_used_count: Annotated[int | None, ALWAYS] = None


class AnalyticsConnectorClaudeCodeMetrics(BaseModel):
    distinct_session_connector_used_count: Annotated[int | None, ALWAYS] = None


class AnalyticsConnectorCoworkMetrics(BaseModel):
    distinct_session_connector_used_count: Annotated[int | None, ALWAYS] = None


class AnalyticsConnectorOfficeProductMetrics(BaseModel):
    distinct_session_connector_used_count: Annotated[int | None, ALWAYS] = None


class AnalyticsConnectorOfficeMetrics(BaseModel):
    excel: AnalyticsConnectorOfficeProductMetrics
    outlook: AnalyticsConnectorOfficeProductMetrics
    powerpoint: AnalyticsConnectorOfficeProductMetrics
    word: AnalyticsConnectorOfficeProductMetrics


class AnalyticsConnectorChatCoworkUnifiedChatMetrics(BaseModel):
    distinct_conversation_connector_used_count: Annotated[int | None, ALWAYS] = None


class AnalyticsConnectorChatCoworkUnifiedSessionsMetrics(BaseModel):
    distinct_session_connector_used_count: Annotated[int | None, ALWAYS] = None


class AnalyticsConnectorChatCoworkUnifiedMetrics(BaseModel):
    chat: AnalyticsConnectorChatCoworkUnifiedChatMetrics
    sessions: AnalyticsConnectorChatCoworkUnifiedSessionsMetrics


class AnalyticsConnectorActivity(BaseModel):
    chat_metrics: AnalyticsConnectorChatMetrics
    claude_code_metrics: AnalyticsConnectorClaudeCodeMetrics
    connector_display_name: Annotated[str | None, ALWAYS] = None
    connector_name: str
    cowork_metrics: AnalyticsConnectorCoworkMetrics
    distinct_user_count: int
    individual_auth_distinct_user_count: Annotated[int | None, ALWAYS] = None
    managed_auth_distinct_user_count: Annotated[int | None, ALWAYS] = None
    office_metrics: AnalyticsConnectorOfficeMetrics
    read_call_count: Annotated[int | None, ALWAYS] = None
    unclassified_call_count: Annotated[int | None, ALWAYS] = None
    write_call_count: Annotated[int | None, ALWAYS] = None
    chat_cowork_unified_metrics: AnalyticsConnectorChatCoworkUnifiedMetrics | None = None
    product: str | None = None
    rbac_group_id: str | None = None
    rbac_group_name: str | None = None
    user_id: str | None = None


class AnalyticsCoworkMetrics(BaseModel):
    action_count: int
    artifacts_created_count: int
    connectors_used_count: int
    dispatch_turn_count: int
    distinct_connectors_used_count: Annotated[int | None, ALWAYS] = None
    distinct_plugins_used_count: Annotated[int | None, ALWAYS] = None
    distinct_session_count: Annotated[int | None, ALWAYS] = None
    distinct_skills_used_count: Annotated[int | None, ALWAYS] = None
    edit_tool_count: Annotated[int | None, ALWAYS] = None
    file_edit_count: Annotated[int | None, ALWAYS] = None
    message_count: int
    multi_edit_tool_count: Annotated[int | None, ALWAYS] = None
    notebook_edit_tool_count: Annotated[int | None, ALWAYS] = None
    plugins_used_count: Annotated[int | None, ALWAYS] = None
    sessions_with_file_edits_count: Annotated[int | None, ALWAYS] = None
    skills_used_count: int
    write_tool_count: Annotated[int | None, ALWAYS] = None


class AnalyticsDesignMetrics(BaseModel):
    distinct_projects_created_count: int
    distinct_projects_used_count: Annotated[int | None, ALWAYS] = None
    distinct_session_count: Annotated[int | None, ALWAYS] = None
    message_count: int


class AnalyticsOfficeProductMetrics(BaseModel):
    connectors_used_count: int
    distinct_connectors_used_count: Annotated[int | None, ALWAYS] = None
    distinct_session_count: Annotated[int | None, ALWAYS] = None
    distinct_skills_used_count: Annotated[int | None, ALWAYS] = None
    message_count: int
    skills_used_count: int


class AnalyticsOfficeMetrics(BaseModel):
    excel: AnalyticsOfficeProductMetrics
    outlook: AnalyticsOfficeProductMetrics
    powerpoint: AnalyticsOfficeProductMetrics
    word: AnalyticsOfficeProductMetrics


class AnalyticsPluginClaudeCodeMetrics(BaseModel):
    distinct_session_plugin_used_count: Annotated[int | None, ALWAYS] = None


class AnalyticsPluginCoworkMetrics(BaseModel):
    distinct_session_plugin_used_count: Annotated[int | None, ALWAYS] = None


class AnalyticsPluginChatCoworkUnifiedMetrics(BaseModel):
    distinct_session_plugin_used_count: Annotated[int | None, ALWAYS] = None


class AnalyticsPluginActivity(BaseModel):
    claude_code_metrics: AnalyticsPluginClaudeCodeMetrics
    cowork_metrics: AnalyticsPluginCoworkMetrics
    distinct_user_count: int
    install_count: Annotated[int | None, ALWAYS] = None
    invocation_count: int
    plugin_id: Annotated[str | None, ALWAYS] = None
    plugin_name: str
    chat_cowork_unified_metrics: AnalyticsPluginChatCoworkUnifiedMetrics | None = None
    product: str | None = None
    rbac_group_id: str | None = None
    rbac_group_name: str | None = None
    user_id: str | None = None


class AnalyticsUser(BaseModel):
    type: Literal["user"]
    id: str
    email_address: str


class AnalyticsProjectActivity(BaseModel):
    created_at: Annotated[Timestamp | None, ALWAYS] = None
    created_by: Annotated[AnalyticsUser | None, ALWAYS] = None
    distinct_conversation_count: Annotated[int | None, ALWAYS] = None
    distinct_user_count: int
    message_count: int
    project_id: str
    project_name: str
    rbac_group_id: str | None = None
    rbac_group_name: str | None = None
    user_id: str | None = None


class AnalyticsScienceMetrics(BaseModel):
    delegation_count: int
    distinct_session_count: Annotated[int | None, ALWAYS] = None
    message_count: int
    remote_compute_job_count: int
    skills_used_count: int


class AnalyticsSingleDayActivitySummary(BaseModel):
    assigned_seat_count: Annotated[int | None, ALWAYS] = None
    cowork_daily_active_user_count: int
    cowork_monthly_active_user_count: int
    cowork_weekly_active_user_count: int
    daily_active_user_count: int
    daily_adoption_rate: Annotated[float | None, ALWAYS] = None
    ending_at: Timestamp
    monthly_active_user_count: int
    monthly_adoption_rate: Annotated[float | None, ALWAYS] = None
    pending_invite_count: Annotated[int | None, ALWAYS] = None
    starting_at: Timestamp
    weekly_active_user_count: int
    weekly_adoption_rate: Annotated[float | None, ALWAYS] = None
    chat_cowork_unified_daily_active_user_count: int | None = None
    chat_cowork_unified_monthly_active_user_count: int | None = None
    chat_cowork_unified_weekly_active_user_count: int | None = None
    chat_daily_active_user_count: int | None = None
    chat_monthly_active_user_count: int | None = None
    chat_weekly_active_user_count: int | None = None
    claude_code_daily_active_user_count: int | None = None
    claude_code_monthly_active_user_count: int | None = None
    claude_code_weekly_active_user_count: int | None = None
    claude_design_daily_active_user_count: int | None = None
    claude_design_monthly_active_user_count: int | None = None
    claude_design_weekly_active_user_count: int | None = None
    claude_tag_daily_active_user_count: int | None = None
    claude_tag_monthly_active_user_count: int | None = None
    claude_tag_weekly_active_user_count: int | None = None
    office_agent_daily_active_user_count: int | None = None
    office_agent_monthly_active_user_count: int | None = None
    office_agent_weekly_active_user_count: int | None = None
    science_daily_active_user_count: int | None = None
    science_entitled_user_count: int | None = None
    science_monthly_active_user_count: int | None = None
    science_weekly_active_user_count: int | None = None


class AnalyticsSkillChatMetrics(BaseModel):
    distinct_conversation_skill_used_count: Annotated[int | None, ALWAYS] = None


class AnalyticsSkillClaudeCodeMetrics(BaseModel):
    distinct_session_skill_used_count: Annotated[int | None, ALWAYS] = None


class AnalyticsSkillCoworkMetrics(BaseModel):
    distinct_session_skill_used_count: Annotated[int | None, ALWAYS] = None


class AnalyticsSkillOfficeProductMetrics(BaseModel):
    distinct_session_skill_used_count: Annotated[int | None, ALWAYS] = None


class AnalyticsSkillOfficeMetrics(BaseModel):
    excel: AnalyticsSkillOfficeProductMetrics
    outlook: AnalyticsSkillOfficeProductMetrics
    powerpoint: AnalyticsSkillOfficeProductMetrics
    word: AnalyticsSkillOfficeProductMetrics


class AnalyticsSkillChatCoworkUnifiedChatMetrics(BaseModel):
    distinct_conversation_skill_used_count: Annotated[int | None, ALWAYS] = None


class AnalyticsSkillChatCoworkUnifiedSessionsMetrics(BaseModel):
    distinct_session_skill_used_count: Annotated[int | None, ALWAYS] = None


class AnalyticsSkillChatCoworkUnifiedMetrics(BaseModel):
    chat: AnalyticsSkillChatCoworkUnifiedChatMetrics
    sessions: AnalyticsSkillChatCoworkUnifiedSessionsMetrics


class AnalyticsSkillActivity(BaseModel):
    attributed_list_price: Annotated[str | None, ALWAYS] = None
    chat_metrics: AnalyticsSkillChatMetrics
    claude_code_metrics: AnalyticsSkillClaudeCodeMetrics
    cowork_metrics: AnalyticsSkillCoworkMetrics
    currency: Annotated[str | None, ALWAYS] = None
    distinct_user_count: int
    enable_count: Annotated[int | None, ALWAYS] = None
    estimated_overage_spend: Annotated[str | None, ALWAYS] = None
    invocation_count: Annotated[int | None, ALWAYS] = None
    office_metrics: AnalyticsSkillOfficeMetrics
    share_status: Annotated[Open[Literal["organization", "private", "public"]] | None, ALWAYS] = None
    skill_display_name: Annotated[str | None, ALWAYS] = None
    skill_name: str
    chat_cowork_unified_metrics: AnalyticsSkillChatCoworkUnifiedMetrics | None = None
    product: str | None = None
    rbac_group_id: str | None = None
    rbac_group_name: str | None = None
    user_id: str | None = None


class AnalyticsUserActivity(BaseModel):
    chat_metrics: AnalyticsChatMetrics
    claude_code_metrics: AnalyticsClaudeCodeMetrics
    cowork_metrics: AnalyticsCoworkMetrics
    design_metrics: AnalyticsDesignMetrics
    distinct_user_count: Annotated[int | None, ALWAYS] = None
    office_metrics: AnalyticsOfficeMetrics
    science_metrics: AnalyticsScienceMetrics
    user: Annotated[AnalyticsUser | None, ALWAYS] = None
    web_search_count: int
    chat_cowork_unified_metrics: AnalyticsChatCoworkUnifiedMetrics | None = None
    claude_tag_metrics: AnalyticsClaudeTagMetrics | None = None
    last_activity_date: Day | None = None
    rbac_group_id: str | None = None
    rbac_group_name: str | None = None


@with_config(FORBID_EXTRA)
class ProjectListParams(TypedDict, total=False):
    date: str | Day | None
    ending_date: str | Day | None
    filter: Sequence[str] | None
    group_by: Sequence[AnalyticsProjectGroupBy] | None
    limit: Annotated[int, Ge(1), Le(1_000)] | None
    order: AnalyticsOrder | None
    order_by: str | None
    page: str | None
    starting_date: str | Day | None


class ProjectListCall(ProjectListParams, RequestOptions):
    """Arguments of `client.organization.analytics.apps.chat.projects.list`."""


@with_config(FORBID_EXTRA)
class ArtifactListParams(TypedDict, total=False):
    date: Required[str | Day]
    filter: Sequence[str] | None
    group_by: Sequence[AnalyticsArtifactGroupBy] | None
    limit: Annotated[int, Ge(1), Le(1_000)] | None
    page: str | None


class ArtifactListCall(ArtifactListParams, RequestOptions):
    """Arguments of `client.organization.analytics.artifacts.list`."""


@with_config(FORBID_EXTRA)
class ConnectorListParams(TypedDict, total=False):
    date: str | Day | None
    ending_date: str | Day | None
    filter: Sequence[str] | None
    group_by: Sequence[AnalyticsConnectorGroupBy] | None
    limit: Annotated[int, Ge(1), Le(1_000)] | None
    order: AnalyticsOrder | None
    order_by: str | None
    page: str | None
    starting_date: str | Day | None


class ConnectorListCall(ConnectorListParams, RequestOptions):
    """Arguments of `client.organization.analytics.connectors.list`."""


@with_config(FORBID_EXTRA)
class PluginListParams(TypedDict, total=False):
    date: str | Day | None
    ending_date: str | Day | None
    filter: Sequence[str] | None
    group_by: Sequence[AnalyticsPluginGroupBy] | None
    limit: Annotated[int, Ge(1), Le(1_000)] | None
    order: AnalyticsOrder | None
    order_by: str | None
    page: str | None
    starting_date: str | Day | None


class PluginListCall(PluginListParams, RequestOptions):
    """Arguments of `client.organization.analytics.plugins.list`."""


@with_config(FORBID_EXTRA)
class AnalyticsSkillListParams(TypedDict, total=False):
    date: str | Day | None
    ending_date: str | Day | None
    filter: Sequence[str] | None
    group_by: Sequence[AnalyticsSkillGroupBy] | None
    limit: Annotated[int, Ge(1), Le(1_000)] | None
    order: AnalyticsOrder | None
    order_by: str | None
    page: str | None
    starting_date: str | Day | None


class AnalyticsSkillListCall(AnalyticsSkillListParams, RequestOptions):
    """Arguments of `client.organization.analytics.skills.list`."""


@with_config(FORBID_EXTRA)
class SummaryListParams(TypedDict, total=False):
    starting_date: Required[str | Day]
    ending_date: str | Day | None
    filter: Sequence[str] | None
    limit: Annotated[int, Ge(1), Le(1_000)] | None
    page: str | None


class SummaryListCall(SummaryListParams, RequestOptions):
    """Arguments of `client.organization.analytics.summaries.list`."""


@with_config(FORBID_EXTRA)
class AnalyticsUserListParams(TypedDict, total=False):
    date: str | Day | None
    ending_date: str | Day | None
    filter: Sequence[str] | None
    group_by: Sequence[AnalyticsUserGroupBy] | None
    limit: Annotated[int, Ge(1), Le(1_000)] | None
    order: AnalyticsOrder | None
    order_by: str | None
    page: str | None
    starting_date: str | Day | None


class AnalyticsUserListCall(AnalyticsUserListParams, RequestOptions):
    """Arguments of `client.organization.analytics.users.list`."""


if not TYPE_CHECKING:  # the official package has a package here
    __path__, __getattr__ = package(__name__)
