"""Rate limits and spend limits."""

# No `from __future__ import annotations` here: Pydantic, the server and the derivation read real objects.
# ruff: noqa: D101  (where a name and its `type` say it all, there is no docstring that repeats them)

from typing import Annotated, Literal, Required

from annotated_types import Ge, Le
from pydantic import with_config
from typing_extensions import TypedDict

from .._base import ALWAYS, FORBID_EXTRA, BaseModel, Open, OpenUnion, Timestamp
from .._calls import PageParams, Sequence
from .._options import RequestOptions

SpendLimitIncreaseRequestStatus = Literal["approved", "denied", "pending"]

SpendLimitPeriod = Literal["daily", "monthly", "weekly"]

WorkspaceRateLimitType = Literal[
    "fast_itpmca",
    "fast_otpm",
    "input_tokens_per_minute",
    "input_tokens_per_minute_cache_aware",
    "output_tokens_per_minute",
    "requests_per_minute",
    "tokens_per_day",
    "tokens_per_minute",
    "tool_uses_per_second",
]


class OrganizationRateLimitModelGroup(BaseModel):
    type: Literal["model_group"]
    id: str
    display_name: str


class OrganizationRateLimitBatchGroup(BaseModel):
    type: Literal["batch"]
    id: str


class OrganizationRateLimitTokenCountGroup(BaseModel):
    type: Literal["token_count"]
    id: str


class OrganizationRateLimitFilesGroup(BaseModel):
    type: Literal["files"]
    id: str


class OrganizationRateLimitSkillsGroup(BaseModel):
    type: Literal["skills"]
    id: str


class OrganizationRateLimitWebSearchGroup(BaseModel):
    type: Literal["web_search"]
    id: str


RateLimitGroup = Annotated[
    OrganizationRateLimitModelGroup
    | OrganizationRateLimitBatchGroup
    | OrganizationRateLimitTokenCountGroup
    | OrganizationRateLimitFilesGroup
    | OrganizationRateLimitSkillsGroup
    | OrganizationRateLimitWebSearchGroup,
    OpenUnion(),
]


class OrganizationRateLimitValue(BaseModel):
    type: str
    value: int


class OrganizationRateLimit(BaseModel):
    type: Literal["rate_limit"]
    id: str
    group: RateLimitGroup
    limits: list[OrganizationRateLimitValue]
    models: Annotated[list[str] | None, ALWAYS] = None


class SpendLimitUserScope(BaseModel):
    type: Literal["user"]
    user_id: str


class SpendLimitSeatTierScope(BaseModel):
    type: Literal["seat_tier"]
    seat_tier: str


class SpendLimitRBACGroupScope(BaseModel):
    type: Literal["rbac_group"]
    rbac_group_id: str


class SpendLimitOrganizationServiceScope(BaseModel):
    type: Literal["organization_service"]
    service: str


class SpendLimitOrganizationScope(BaseModel):
    type: Literal["organization"]


class SpendLimitWorkspaceScope(BaseModel):
    type: Literal["workspace"]
    workspace_id: str


class SpendLimitUsageTierScope(BaseModel):
    type: Literal["usage_tier"]


SpendLimitScope = Annotated[
    SpendLimitUserScope
    | SpendLimitSeatTierScope
    | SpendLimitRBACGroupScope
    | SpendLimitOrganizationServiceScope
    | SpendLimitOrganizationScope
    | SpendLimitWorkspaceScope
    | SpendLimitUsageTierScope,
    OpenUnion(),
]


class SpendLimit(BaseModel):
    type: Literal["spend_limit"]
    id: str
    amount: Annotated[str | None, ALWAYS] = None
    created_at: Timestamp
    currency: str
    is_enabled: bool
    period: Open[SpendLimitPeriod]
    scope: SpendLimitScope
    updated_at: Timestamp


class SpendLimitUserActor(BaseModel):
    type: Literal["user_actor"]
    deleted: bool
    email_address: Annotated[str | None, ALWAYS] = None
    name: Annotated[str | None, ALWAYS] = None
    user_id: str


class SpendLimitScopedAPIKeyActor(BaseModel):
    type: Literal["scoped_api_key_actor"]
    scoped_api_key_id: str


SpendLimitIncreaseRequestActor = Annotated[SpendLimitUserActor | SpendLimitScopedAPIKeyActor, OpenUnion()]

SpendLimitIncreaseRequestResolvedBy = Annotated[SpendLimitUserActor | SpendLimitScopedAPIKeyActor, OpenUnion()]


class SpendSummary(BaseModel):
    actor: SpendLimitIncreaseRequestActor
    amount: Annotated[str | None, ALWAYS] = None
    currency: str
    period: Open[SpendLimitPeriod]
    period_to_date_spend: str
    scope: SpendLimitScope
    source: SpendLimitScope
    spend_limit_id: str


class SpendLimitIncreaseRequest(BaseModel):
    type: Literal["spend_limit_increase_request"]
    id: str
    actor: SpendLimitIncreaseRequestActor
    created_at: Timestamp
    period: Open[SpendLimitPeriod]
    resolved_at: Annotated[Timestamp | None, ALWAYS] = None
    resolved_by: Annotated[SpendLimitIncreaseRequestResolvedBy | None, ALWAYS] = None
    spend_summary: Annotated[SpendSummary | None, ALWAYS] = None
    status: Open[SpendLimitIncreaseRequestStatus]


class WorkspaceRateLimitWorkspaceSource(BaseModel):
    type: Literal["workspace"]


class WorkspaceRateLimitOrganizationSource(BaseModel):
    type: Literal["organization"]


class WorkspaceRateLimitValue(BaseModel):
    type: str
    org_limit: Annotated[int | None, ALWAYS] = None
    source: Annotated[WorkspaceRateLimitWorkspaceSource | WorkspaceRateLimitOrganizationSource, OpenUnion()]
    value: int


class WorkspaceRateLimit(BaseModel):
    type: Literal["workspace_rate_limit"]
    group: RateLimitGroup
    limits: list[WorkspaceRateLimitValue]
    models: Annotated[list[str] | None, ALWAYS] = None
    rate_limit_id: str
    workspace_id: str


class IncreaseRequestApproveResponse(BaseModel):
    type: Literal["spend_limit_increase_request"]
    id: str
    actor: SpendLimitIncreaseRequestActor
    created_at: Timestamp
    period: Open[SpendLimitPeriod]
    resolved_at: Annotated[Timestamp | None, ALWAYS] = None
    resolved_by: Annotated[SpendLimitIncreaseRequestResolvedBy | None, ALWAYS] = None
    spend_limit: Annotated[SpendLimit | None, ALWAYS] = None
    spend_summary: Annotated[SpendSummary | None, ALWAYS] = None
    status: Open[SpendLimitIncreaseRequestStatus]


class WorkspaceRateLimitUpdateValueParam(TypedDict, total=False):
    type: Required[WorkspaceRateLimitType]
    value: Required[int | None]


@with_config(FORBID_EXTRA)
class RateLimitListParams(TypedDict, total=False):
    group_type: Literal["batch", "files", "model_group", "skills", "token_count", "web_search"] | None
    limit: Annotated[int, Ge(1), Le(1_000)] | None
    model: str | None
    page: str | None


class RateLimitListCall(RateLimitListParams, RequestOptions):
    """Arguments of `client.organization.rate_limits.list`."""


@with_config(FORBID_EXTRA)
class EffectiveListParams(PageParams, total=False):
    period: Sequence[SpendLimitPeriod] | None
    user_ids: Sequence[str] | None


class EffectiveListCall(EffectiveListParams, RequestOptions):
    """Arguments of `client.organization.spend_limits.effective.list`."""


@with_config(FORBID_EXTRA)
class IncreaseRequestListParams(PageParams, total=False):
    actor_ids: Sequence[str] | None
    status: Sequence[SpendLimitIncreaseRequestStatus] | None


class IncreaseRequestListCall(IncreaseRequestListParams, RequestOptions):
    """Arguments of `client.organization.spend_limits.increase_requests.list`."""


@with_config(FORBID_EXTRA)
class IncreaseRequestApproveParams(TypedDict, total=False):
    amount: Required[str]
    period: SpendLimitPeriod | None
    suppress_notification: bool


class IncreaseRequestApproveCall(IncreaseRequestApproveParams, RequestOptions):
    """Arguments of `client.organization.spend_limits.increase_requests.approve`."""


@with_config(FORBID_EXTRA)
class IncreaseRequestDenyParams(TypedDict, total=False):
    suppress_notification: bool


class IncreaseRequestDenyCall(IncreaseRequestDenyParams, RequestOptions):
    """Arguments of `client.organization.spend_limits.increase_requests.deny`."""
