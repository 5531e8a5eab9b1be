"""Analytics in their beta form, with reports of use and costs."""

# No `from __future__ import annotations` here: Pydantic, the server and the derivation read real objects.
# ruff: noqa: D101  (where a name and its `type` say it all, there is no docstring that repeats them)

from datetime import datetime
from typing import TYPE_CHECKING, Annotated, Literal, Required

from annotated_types import Ge, Le
from pydantic import with_config
from typing_extensions import TypedDict

from ..._base import ALWAYS, FORBID_EXTRA, BaseModel, Open, OpenUnion, Timestamp
from ..._calls import BetaHeader, PageParams, Sequence
from ..._lazy import package
from ..._options import RequestOptions
from ...messages import CacheCreation
from ...organization import analytics as ga

BetaAnalyticsArtifactActivity = ga.AnalyticsArtifactActivity
BetaAnalyticsArtifactGroupBy = ga.AnalyticsArtifactGroupBy
BetaAnalyticsChatCoworkUnifiedChatMetrics = ga.AnalyticsChatCoworkUnifiedChatMetrics
BetaAnalyticsChatCoworkUnifiedMetrics = ga.AnalyticsChatCoworkUnifiedMetrics
BetaAnalyticsChatCoworkUnifiedSessionsMetrics = ga.AnalyticsChatCoworkUnifiedSessionsMetrics
BetaAnalyticsChatMetrics = ga.AnalyticsChatMetrics
BetaAnalyticsClaudeCodeMetrics = ga.AnalyticsClaudeCodeMetrics
BetaAnalyticsClaudeTagMetrics = ga.AnalyticsClaudeTagMetrics
BetaAnalyticsConnectorActivity = ga.AnalyticsConnectorActivity
BetaAnalyticsConnectorChatCoworkUnifiedChatMetrics = ga.AnalyticsConnectorChatCoworkUnifiedChatMetrics
BetaAnalyticsConnectorChatCoworkUnifiedMetrics = ga.AnalyticsConnectorChatCoworkUnifiedMetrics
BetaAnalyticsConnectorChatCoworkUnifiedSessionsMetrics = ga.AnalyticsConnectorChatCoworkUnifiedSessionsMetrics
BetaAnalyticsConnectorChatMetrics = ga.AnalyticsConnectorChatMetrics
BetaAnalyticsConnectorClaudeCodeMetrics = ga.AnalyticsConnectorClaudeCodeMetrics
BetaAnalyticsConnectorCoworkMetrics = ga.AnalyticsConnectorCoworkMetrics
BetaAnalyticsConnectorGroupBy = ga.AnalyticsConnectorGroupBy
BetaAnalyticsConnectorOfficeMetrics = ga.AnalyticsConnectorOfficeMetrics
BetaAnalyticsConnectorOfficeProductMetrics = ga.AnalyticsConnectorOfficeProductMetrics
BetaAnalyticsCoreCodeMetrics = ga.AnalyticsCoreCodeMetrics
BetaAnalyticsCoworkMetrics = ga.AnalyticsCoworkMetrics
BetaAnalyticsDesignMetrics = ga.AnalyticsDesignMetrics
BetaAnalyticsLinesOfCode = ga.AnalyticsLinesOfCode
BetaAnalyticsOfficeMetrics = ga.AnalyticsOfficeMetrics
BetaAnalyticsOfficeProductMetrics = ga.AnalyticsOfficeProductMetrics
BetaAnalyticsOrder = ga.AnalyticsOrder
BetaAnalyticsPluginActivity = ga.AnalyticsPluginActivity
BetaAnalyticsPluginChatCoworkUnifiedMetrics = ga.AnalyticsPluginChatCoworkUnifiedMetrics
BetaAnalyticsPluginClaudeCodeMetrics = ga.AnalyticsPluginClaudeCodeMetrics
BetaAnalyticsPluginCoworkMetrics = ga.AnalyticsPluginCoworkMetrics
BetaAnalyticsPluginGroupBy = ga.AnalyticsPluginGroupBy
BetaAnalyticsProjectActivity = ga.AnalyticsProjectActivity
BetaAnalyticsProjectGroupBy = ga.AnalyticsProjectGroupBy
BetaAnalyticsScienceMetrics = ga.AnalyticsScienceMetrics
BetaAnalyticsSingleDayActivitySummary = ga.AnalyticsSingleDayActivitySummary
BetaAnalyticsSkillActivity = ga.AnalyticsSkillActivity
BetaAnalyticsSkillChatCoworkUnifiedChatMetrics = ga.AnalyticsSkillChatCoworkUnifiedChatMetrics
BetaAnalyticsSkillChatCoworkUnifiedMetrics = ga.AnalyticsSkillChatCoworkUnifiedMetrics
BetaAnalyticsSkillChatCoworkUnifiedSessionsMetrics = ga.AnalyticsSkillChatCoworkUnifiedSessionsMetrics
BetaAnalyticsSkillChatMetrics = ga.AnalyticsSkillChatMetrics
BetaAnalyticsSkillClaudeCodeMetrics = ga.AnalyticsSkillClaudeCodeMetrics
BetaAnalyticsSkillCoworkMetrics = ga.AnalyticsSkillCoworkMetrics
BetaAnalyticsSkillGroupBy = ga.AnalyticsSkillGroupBy
BetaAnalyticsSkillOfficeMetrics = ga.AnalyticsSkillOfficeMetrics
BetaAnalyticsSkillOfficeProductMetrics = ga.AnalyticsSkillOfficeProductMetrics
BetaAnalyticsToolActionCounts = ga.AnalyticsToolActionCounts
BetaAnalyticsToolActions = ga.AnalyticsToolActions
BetaAnalyticsUser = ga.AnalyticsUser
BetaAnalyticsUserActivity = ga.AnalyticsUserActivity
BetaAnalyticsUserGroupBy = ga.AnalyticsUserGroupBy

BetaAnalyticsActorType = Literal["api_actor", "federated_actor", "service_account_actor", "user_actor"]

BetaAnalyticsClaudeTagCategory = Literal["dm", "engaged", "monitoring", "proactive", "scheduled"]

BetaAnalyticsContextWindow = Literal["0-200k", "200k-1M"]

BetaAnalyticsCostGroupBy = Literal[
    "actor",
    "actor_type",
    "agent_id",
    "api_key_id",
    "claude_tag_category",
    "claude_tag_user_id",
    "context_window",
    "cost_type",
    "deployment_id",
    "environment_id",
    "inference_geo",
    "model",
    "organization_id",
    "product",
    "rbac_group_id",
    "service_tier",
    "session_id",
    "slack_channel_id",
    "speed",
    "token_type",
    "user_profile_id",
    "workspace_id",
]

BetaAnalyticsCostOrderBy = Literal["amount", "list_amount", "time"]

BetaAnalyticsCostType = Literal["code_execution", "tokens", "web_search"]

BetaAnalyticsGroupedCostType = Literal["code_execution", "session_usage", "tokens", "web_search"]

BetaAnalyticsInferenceGeoFilter = Literal["global", "not_available", "us"]

BetaAnalyticsProductFilter = Literal[
    "chat",
    "chat_cowork_unified",
    "claude-tag",
    "claude_code",
    "claude_design",
    "claude_in_chrome",
    "cowork",
    "office_agent",
]

BetaAnalyticsServiceTier = Literal["batch", "flex", "flex_discount", "priority", "priority_on_demand", "standard"]

BetaAnalyticsSpeed = Literal["fast", "standard"]

BetaAnalyticsTimeBucketWidth = Literal["1d", "1h", "1m"]

BetaAnalyticsTokenType = Literal[
    "cache_creation.ephemeral_1h_input_tokens",
    "cache_creation.ephemeral_5m_input_tokens",
    "cache_read_input_tokens",
    "output_tokens",
    "uncached_input_tokens",
]

BetaAnalyticsUsageCostInferenceGeo = Literal["global", "us"]

BetaAnalyticsUsageCostProductFilter = Literal[
    "chat",
    "chat_cowork_unified",
    "claude_code",
    "claude_console",
    "claude_design",
    "claude_in_chrome",
    "claude_tag",
    "cowork",
    "managed_agents_api",
    "message_batches_api",
    "messages_api",
    "office_agent",
]

BetaAnalyticsUsageCostSortOrder = Literal["asc", "desc"]

BetaAnalyticsUsageGroupBy = Literal[
    "actor",
    "actor_type",
    "agent_id",
    "api_key_id",
    "claude_tag_category",
    "claude_tag_user_id",
    "context_window",
    "deployment_id",
    "environment_id",
    "inference_geo",
    "model",
    "organization_id",
    "product",
    "rbac_group_id",
    "service_tier",
    "session_id",
    "slack_channel_id",
    "speed",
    "user_profile_id",
    "workspace_id",
]

BetaAnalyticsUsageOrderBy = Literal["output_tokens", "requests", "time", "total_tokens", "uncached_input_tokens"]


class BetaAnalyticsAPIActor(BaseModel):
    type: Literal["api_actor"]
    api_key_id: str


class BetaAnalyticsReportUserActor(BaseModel):
    type: Literal["user_actor"]
    deleted: bool
    email_address: Annotated[str | None, ALWAYS] = None
    name: Annotated[str | None, ALWAYS] = None
    user_id: str


class BetaAnalyticsServiceAccountActor(BaseModel):
    type: Literal["service_account_actor"]
    service_account_id: str


class BetaAnalyticsFederatedActorAWSProvider(BaseModel):
    type: Literal["aws"]
    account_id: str
    signed_principal: str


class BetaAnalyticsFederatedActorAzureProvider(BaseModel):
    type: Literal["azure"]
    subscription_id: str


class BetaAnalyticsFederatedActorGCPProvider(BaseModel):
    type: Literal["gcp"]
    project_number: str


class BetaAnalyticsFederatedActorOIDCProvider(BaseModel):
    type: Literal["oidc"]
    issuer: Annotated[str | None, ALWAYS] = None


BetaAnalyticsFederatedActorProvider = Annotated[
    BetaAnalyticsFederatedActorAWSProvider
    | BetaAnalyticsFederatedActorAzureProvider
    | BetaAnalyticsFederatedActorGCPProvider
    | BetaAnalyticsFederatedActorOIDCProvider,
    OpenUnion(),
]


class BetaAnalyticsFederatedActor(BaseModel):
    type: Literal["federated_actor"]
    provider: BetaAnalyticsFederatedActorProvider
    subject: Annotated[str | None, ALWAYS] = None


BetaAnalyticsActor = Annotated[
    BetaAnalyticsReportUserActor
    | BetaAnalyticsServiceAccountActor
    | BetaAnalyticsFederatedActor
    | BetaAnalyticsAPIActor,
    OpenUnion(),
]


class BetaAnalyticsCostBucketedResult(BaseModel):
    amount: str
    claude_tag_category: Annotated[Open[BetaAnalyticsClaudeTagCategory] | None, ALWAYS] = None
    claude_tag_user_id: Annotated[str | None, ALWAYS] = None
    context_window: Annotated[Open[BetaAnalyticsContextWindow] | None, ALWAYS] = None
    cost_type: Annotated[Open[BetaAnalyticsCostType] | None, ALWAYS] = None
    currency: str
    inference_geo: Annotated[Open[Literal["global", "us"]] | None, ALWAYS] = None
    list_amount: str
    model: Annotated[str | None, ALWAYS] = None
    product: Annotated[str | None, ALWAYS] = None
    rbac_group_id: Annotated[str | None, ALWAYS] = None
    requests: Annotated[int | None, ALWAYS] = None
    slack_channel_id: Annotated[str | None, ALWAYS] = None
    speed: Annotated[Open[Literal["fast", "standard"]] | None, ALWAYS] = None
    token_type: Annotated[Open[BetaAnalyticsTokenType] | None, ALWAYS] = None


class BetaAnalyticsCostGroup(BaseModel):
    actor: Annotated[BetaAnalyticsActor | None, ALWAYS] = None
    actor_type: Annotated[Open[BetaAnalyticsActorType] | None, ALWAYS] = None
    agent_id: Annotated[str | None, ALWAYS] = None
    api_key_id: Annotated[str | None, ALWAYS] = None
    claude_tag_category: Annotated[Open[BetaAnalyticsClaudeTagCategory] | None, ALWAYS] = None
    claude_tag_user_id: Annotated[str | None, ALWAYS] = None
    context_window: Annotated[Open[BetaAnalyticsContextWindow] | None, ALWAYS] = None
    cost_type: Annotated[Open[BetaAnalyticsGroupedCostType] | None, ALWAYS] = None
    deployment_id: Annotated[str | None, ALWAYS] = None
    environment_id: Annotated[str | None, ALWAYS] = None
    inference_geo: Annotated[Open[BetaAnalyticsUsageCostInferenceGeo] | None, ALWAYS] = None
    model: Annotated[str | None, ALWAYS] = None
    organization_id: Annotated[str | None, ALWAYS] = None
    product: Annotated[str | None, ALWAYS] = None
    rbac_group_id: Annotated[str | None, ALWAYS] = None
    service_tier: Annotated[Open[BetaAnalyticsServiceTier] | None, ALWAYS] = None
    session_id: Annotated[str | None, ALWAYS] = None
    slack_channel_id: Annotated[str | None, ALWAYS] = None
    speed: Annotated[Open[BetaAnalyticsSpeed] | None, ALWAYS] = None
    token_type: Annotated[Open[BetaAnalyticsTokenType] | None, ALWAYS] = None
    user_profile_id: Annotated[str | None, ALWAYS] = None
    workspace_id: Annotated[str | None, ALWAYS] = None


class BetaAnalyticsCostMetrics(BaseModel):
    amount: str
    currency: str
    list_amount: str
    requests: Annotated[int | None, ALWAYS] = None


class BetaAnalyticsCostItem(BaseModel):
    cost: BetaAnalyticsCostMetrics
    ending_at: Timestamp
    group: BetaAnalyticsCostGroup
    starting_at: Timestamp


class BetaAnalyticsCostReportTimeBucket(BaseModel):
    ending_at: Timestamp
    results: list[BetaAnalyticsCostBucketedResult]
    starting_at: Timestamp


class BetaAnalyticsUserActor(BaseModel):
    type: Literal["user_actor"]
    deleted: bool
    email_address: Annotated[str | None, ALWAYS] = None
    name: Annotated[str | None, ALWAYS] = None
    user_id: str


class BetaAnalyticsCostUsersItem(BaseModel):
    actor: BetaAnalyticsUserActor
    amount: str
    claude_tag_category: Annotated[Open[BetaAnalyticsClaudeTagCategory] | None, ALWAYS] = None
    claude_tag_user_id: Annotated[str | None, ALWAYS] = None
    context_window: Annotated[Open[BetaAnalyticsContextWindow] | None, ALWAYS] = None
    cost_type: Annotated[Open[BetaAnalyticsCostType] | None, ALWAYS] = None
    currency: str
    ending_at: Annotated[Timestamp | None, ALWAYS] = None
    inference_geo: Annotated[Open[Literal["global", "us"]] | None, ALWAYS] = None
    list_amount: str
    model: Annotated[str | None, ALWAYS] = None
    product: Annotated[str | None, ALWAYS] = None
    rbac_group_id: Annotated[str | None, ALWAYS] = None
    requests: Annotated[int | None, ALWAYS] = None
    slack_channel_id: Annotated[str | None, ALWAYS] = None
    speed: Annotated[Open[Literal["fast", "standard"]] | None, ALWAYS] = None
    starting_at: Annotated[Timestamp | None, ALWAYS] = None
    token_type: Annotated[Open[BetaAnalyticsTokenType] | None, ALWAYS] = None


class BetaAnalyticsServerToolUse(BaseModel):
    web_search_requests: int


class BetaAnalyticsUsageBucketedResult(BaseModel):
    cache_creation: CacheCreation
    cache_read_input_tokens: int
    claude_tag_category: Annotated[Open[BetaAnalyticsClaudeTagCategory] | None, ALWAYS] = None
    claude_tag_user_id: Annotated[str | None, ALWAYS] = None
    context_window: Annotated[Open[BetaAnalyticsContextWindow] | None, ALWAYS] = None
    inference_geo: Annotated[Open[Literal["global", "us"]] | None, ALWAYS] = None
    model: Annotated[str | None, ALWAYS] = None
    output_tokens: int
    product: Annotated[str | None, ALWAYS] = None
    rbac_group_id: Annotated[str | None, ALWAYS] = None
    requests: Annotated[int | None, ALWAYS] = None
    server_tool_use: BetaAnalyticsServerToolUse
    slack_channel_id: Annotated[str | None, ALWAYS] = None
    speed: Annotated[Open[Literal["fast", "standard"]] | None, ALWAYS] = None
    uncached_input_tokens: int


class BetaAnalyticsUsageGroup(BaseModel):
    actor: Annotated[BetaAnalyticsActor | None, ALWAYS] = None
    actor_type: Annotated[Open[BetaAnalyticsActorType] | None, ALWAYS] = None
    agent_id: Annotated[str | None, ALWAYS] = None
    api_key_id: Annotated[str | None, ALWAYS] = None
    claude_tag_category: Annotated[Open[BetaAnalyticsClaudeTagCategory] | None, ALWAYS] = None
    claude_tag_user_id: Annotated[str | None, ALWAYS] = None
    context_window: Annotated[Open[BetaAnalyticsContextWindow] | None, ALWAYS] = None
    deployment_id: Annotated[str | None, ALWAYS] = None
    environment_id: Annotated[str | None, ALWAYS] = None
    inference_geo: Annotated[Open[BetaAnalyticsUsageCostInferenceGeo] | None, ALWAYS] = None
    model: Annotated[str | None, ALWAYS] = None
    organization_id: Annotated[str | None, ALWAYS] = None
    product: Annotated[str | None, ALWAYS] = None
    rbac_group_id: Annotated[str | None, ALWAYS] = None
    service_tier: Annotated[Open[BetaAnalyticsServiceTier] | None, ALWAYS] = None
    session_id: Annotated[str | None, ALWAYS] = None
    slack_channel_id: Annotated[str | None, ALWAYS] = None
    speed: Annotated[Open[BetaAnalyticsSpeed] | None, ALWAYS] = None
    user_profile_id: Annotated[str | None, ALWAYS] = None
    workspace_id: Annotated[str | None, ALWAYS] = None


class BetaAnalyticsUsageMetrics(BaseModel):
    cache_creation: CacheCreation
    cache_read_input_tokens: int
    output_tokens: int
    requests: Annotated[int | None, ALWAYS] = None
    server_tool_use: BetaAnalyticsServerToolUse
    total_tokens: int
    uncached_input_tokens: int


class BetaAnalyticsUsageItem(BaseModel):
    ending_at: Timestamp
    group: BetaAnalyticsUsageGroup
    starting_at: Timestamp
    usage: BetaAnalyticsUsageMetrics


class BetaAnalyticsUsageReportTimeBucket(BaseModel):
    ending_at: Timestamp
    results: list[BetaAnalyticsUsageBucketedResult]
    starting_at: Timestamp


class BetaAnalyticsUsageUsersItem(BaseModel):
    actor: BetaAnalyticsUserActor
    cache_creation: CacheCreation
    cache_read_input_tokens: int
    claude_tag_category: Annotated[Open[BetaAnalyticsClaudeTagCategory] | None, ALWAYS] = None
    claude_tag_user_id: Annotated[str | None, ALWAYS] = None
    context_window: Annotated[Open[BetaAnalyticsContextWindow] | None, ALWAYS] = None
    ending_at: Annotated[Timestamp | None, ALWAYS] = None
    inference_geo: Annotated[Open[Literal["global", "us"]] | None, ALWAYS] = None
    model: Annotated[str | None, ALWAYS] = None
    output_tokens: int
    product: Annotated[str | None, ALWAYS] = None
    rbac_group_id: Annotated[str | None, ALWAYS] = None
    requests: Annotated[int | None, ALWAYS] = None
    server_tool_use: BetaAnalyticsServerToolUse
    slack_channel_id: Annotated[str | None, ALWAYS] = None
    speed: Annotated[Open[Literal["fast", "standard"]] | None, ALWAYS] = None
    starting_at: Annotated[Timestamp | None, ALWAYS] = None
    total_tokens: int
    uncached_input_tokens: int


ProjectListParams = ga.ProjectListParams


class ProjectListCall(ProjectListParams, RequestOptions):
    """Arguments of `client.beta.organization.analytics.apps.chat.projects.list`."""


ArtifactListParams = ga.ArtifactListParams


class ArtifactListCall(ArtifactListParams, RequestOptions):
    """Arguments of `client.beta.organization.analytics.artifacts.list`."""


ConnectorListParams = ga.ConnectorListParams


class ConnectorListCall(ConnectorListParams, RequestOptions):
    """Arguments of `client.beta.organization.analytics.connectors.list`."""


@with_config(FORBID_EXTRA)
class CostListParams(PageParams, total=False):
    starting_at: Required[str | datetime]
    actor_ids: Sequence[str] | None
    actor_types: Sequence[BetaAnalyticsActorType] | None
    agent_ids: Sequence[str] | None
    api_key_ids: Sequence[str] | None
    claude_tag_categories: Sequence[BetaAnalyticsClaudeTagCategory] | None
    claude_tag_user_ids: Sequence[str] | None
    context_windows: Sequence[BetaAnalyticsContextWindow] | None
    deployment_ids: Sequence[str] | None
    ending_at: str | datetime | None
    environment_ids: Sequence[str] | None
    exclude_deleted_users: bool
    group_by: Sequence[BetaAnalyticsCostGroupBy] | None
    inference_geos: Sequence[BetaAnalyticsInferenceGeoFilter] | None
    models: Sequence[str] | None
    order: BetaAnalyticsUsageCostSortOrder
    order_by: BetaAnalyticsCostOrderBy
    organization_ids: Sequence[str] | None
    products: Sequence[BetaAnalyticsUsageCostProductFilter] | None
    rbac_group_ids: Sequence[str] | None
    service_tiers: Sequence[BetaAnalyticsServiceTier] | None
    session_ids: Sequence[str] | None
    slack_channel_ids: Sequence[str] | None
    speeds: Sequence[BetaAnalyticsSpeed] | None
    time_bucket_width: BetaAnalyticsTimeBucketWidth | None
    user_profile_ids: Sequence[str] | None
    workspace_ids: Sequence[str] | None


class CostListCall(CostListParams, BetaHeader, RequestOptions):
    """Arguments of `client.beta.organization.analytics.cost.list`."""


@with_config(FORBID_EXTRA)
class CostReportListParams(TypedDict, total=False):
    starting_at: Required[str | datetime]
    bucket_width: Literal["1d", "1h", "1m"]
    claude_tag_categories: Sequence[BetaAnalyticsClaudeTagCategory] | None
    claude_tag_user_ids: Sequence[str] | None
    context_windows: Sequence[BetaAnalyticsContextWindow] | None
    ending_at: str | datetime | None
    group_by: (
        Sequence[
            Literal[
                "claude_tag_category",
                "claude_tag_user_id",
                "context_window",
                "cost_type",
                "inference_geo",
                "model",
                "product",
                "rbac_group_id",
                "slack_channel_id",
                "speed",
                "token_type",
            ]
        ]
        | None
    )
    inference_geos: Sequence[BetaAnalyticsInferenceGeoFilter] | None
    limit: Annotated[int, Ge(1), Le(1_000)] | None
    models: Sequence[str] | None
    page: str | None
    products: Sequence[BetaAnalyticsProductFilter] | None
    rbac_group_ids: Sequence[str] | None
    slack_channel_ids: Sequence[str] | None
    speeds: Sequence[Literal["fast", "standard"]] | None
    user_ids: Sequence[str] | None


class CostReportListCall(CostReportListParams, RequestOptions):
    """Arguments of `client.beta.organization.analytics.cost_report.list`."""


AnalyticsPluginListParams = ga.PluginListParams


class AnalyticsPluginListCall(AnalyticsPluginListParams, RequestOptions):
    """Arguments of `client.beta.organization.analytics.plugins.list`."""


AnalyticsSkillListParams = ga.AnalyticsSkillListParams


class AnalyticsSkillListCall(AnalyticsSkillListParams, RequestOptions):
    """Arguments of `client.beta.organization.analytics.skills.list`."""


SummaryListParams = ga.SummaryListParams


class SummaryListCall(SummaryListParams, RequestOptions):
    """Arguments of `client.beta.organization.analytics.summaries.list`."""


@with_config(FORBID_EXTRA)
class UsageListParams(PageParams, total=False):
    starting_at: Required[str | datetime]
    actor_ids: Sequence[str] | None
    actor_types: Sequence[BetaAnalyticsActorType] | None
    agent_ids: Sequence[str] | None
    api_key_ids: Sequence[str] | None
    claude_tag_categories: Sequence[BetaAnalyticsClaudeTagCategory] | None
    claude_tag_user_ids: Sequence[str] | None
    context_windows: Sequence[BetaAnalyticsContextWindow] | None
    deployment_ids: Sequence[str] | None
    ending_at: str | datetime | None
    environment_ids: Sequence[str] | None
    exclude_deleted_users: bool
    group_by: Sequence[BetaAnalyticsUsageGroupBy] | None
    inference_geos: Sequence[BetaAnalyticsInferenceGeoFilter] | None
    models: Sequence[str] | None
    order: BetaAnalyticsUsageCostSortOrder
    order_by: BetaAnalyticsUsageOrderBy
    organization_ids: Sequence[str] | None
    products: Sequence[BetaAnalyticsUsageCostProductFilter] | None
    rbac_group_ids: Sequence[str] | None
    service_tiers: Sequence[BetaAnalyticsServiceTier] | None
    session_ids: Sequence[str] | None
    slack_channel_ids: Sequence[str] | None
    speeds: Sequence[BetaAnalyticsSpeed] | None
    time_bucket_width: BetaAnalyticsTimeBucketWidth | None
    user_profile_ids: Sequence[str] | None
    workspace_ids: Sequence[str] | None


class UsageListCall(UsageListParams, BetaHeader, RequestOptions):
    """Arguments of `client.beta.organization.analytics.usage.list`."""


@with_config(FORBID_EXTRA)
class UsageReportListParams(TypedDict, total=False):
    starting_at: Required[str | datetime]
    bucket_width: Literal["1d", "1h", "1m"]
    claude_tag_categories: Sequence[BetaAnalyticsClaudeTagCategory] | None
    claude_tag_user_ids: Sequence[str] | None
    context_windows: Sequence[BetaAnalyticsContextWindow] | None
    ending_at: str | datetime | None
    group_by: (
        Sequence[
            Literal[
                "claude_tag_category",
                "claude_tag_user_id",
                "context_window",
                "inference_geo",
                "model",
                "product",
                "rbac_group_id",
                "slack_channel_id",
                "speed",
            ]
        ]
        | None
    )
    inference_geos: Sequence[BetaAnalyticsInferenceGeoFilter] | None
    limit: Annotated[int, Ge(1), Le(1_000)] | None
    models: Sequence[str] | None
    page: str | None
    products: Sequence[BetaAnalyticsProductFilter] | None
    rbac_group_ids: Sequence[str] | None
    slack_channel_ids: Sequence[str] | None
    speeds: Sequence[Literal["fast", "standard"]] | None
    user_ids: Sequence[str] | None


class UsageReportListCall(UsageReportListParams, RequestOptions):
    """Arguments of `client.beta.organization.analytics.usage_report.list`."""


@with_config(FORBID_EXTRA)
class UserCostReportListParams(PageParams, total=False):
    starting_at: Required[str | datetime]
    bucket_width: Literal["1d", "1h", "1m"] | None
    claude_tag_categories: Sequence[BetaAnalyticsClaudeTagCategory] | None
    claude_tag_user_ids: Sequence[str] | None
    context_windows: Sequence[BetaAnalyticsContextWindow] | None
    ending_at: str | datetime | None
    exclude_deleted_users: bool
    group_by: (
        Sequence[
            Literal[
                "claude_tag_category",
                "claude_tag_user_id",
                "context_window",
                "cost_type",
                "inference_geo",
                "model",
                "product",
                "rbac_group_id",
                "slack_channel_id",
                "speed",
                "token_type",
            ]
        ]
        | None
    )
    inference_geos: Sequence[BetaAnalyticsInferenceGeoFilter] | None
    models: Sequence[str] | None
    order: Literal["asc", "desc"]
    order_by: Literal["amount", "list_amount"]
    products: Sequence[BetaAnalyticsProductFilter] | None
    rbac_group_ids: Sequence[str] | None
    slack_channel_ids: Sequence[str] | None
    speeds: Sequence[Literal["fast", "standard"]] | None
    user_ids: Sequence[str] | None


class UserCostReportListCall(UserCostReportListParams, RequestOptions):
    """Arguments of `client.beta.organization.analytics.user_cost_report.list`."""


@with_config(FORBID_EXTRA)
class UserUsageReportListParams(PageParams, total=False):
    starting_at: Required[str | datetime]
    bucket_width: Literal["1d", "1h", "1m"] | None
    claude_tag_categories: Sequence[BetaAnalyticsClaudeTagCategory] | None
    claude_tag_user_ids: Sequence[str] | None
    context_windows: Sequence[BetaAnalyticsContextWindow] | None
    ending_at: str | datetime | None
    exclude_deleted_users: bool
    group_by: (
        Sequence[
            Literal[
                "claude_tag_category",
                "claude_tag_user_id",
                "context_window",
                "inference_geo",
                "model",
                "product",
                "rbac_group_id",
                "slack_channel_id",
                "speed",
            ]
        ]
        | None
    )
    inference_geos: Sequence[BetaAnalyticsInferenceGeoFilter] | None
    models: Sequence[str] | None
    order: Literal["asc", "desc"]
    order_by: Literal["output_tokens", "requests", "total_tokens", "uncached_input_tokens"]
    products: Sequence[BetaAnalyticsProductFilter] | None
    rbac_group_ids: Sequence[str] | None
    slack_channel_ids: Sequence[str] | None
    speeds: Sequence[Literal["fast", "standard"]] | None
    user_ids: Sequence[str] | None


class UserUsageReportListCall(UserUsageReportListParams, RequestOptions):
    """Arguments of `client.beta.organization.analytics.user_usage_report.list`."""


AnalyticsUserListParams = ga.AnalyticsUserListParams


class AnalyticsUserListCall(AnalyticsUserListParams, RequestOptions):
    """Arguments of `client.beta.organization.analytics.users.list`."""


if not TYPE_CHECKING:  # the official package has a package here
    __path__, __getattr__ = package(__name__)
