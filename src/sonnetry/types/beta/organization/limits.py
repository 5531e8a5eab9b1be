"""Rate limits and spend limits in their beta form."""

# No `from __future__ import annotations` here: Pydantic, the server and the derivation read real objects.
# ruff: noqa: D101  (where a name and its `type` say it all, there is no docstring that repeats them)

from typing import Annotated, Literal, Required

from pydantic import with_config
from typing_extensions import TypedDict

from ..._base import FORBID_EXTRA, BaseModel, Tagged
from ..._calls import BetaHeader, PageParams, Sequence
from ..._options import RequestOptions
from ...organization import limits as ga

BetaOrganizationRateLimit = ga.OrganizationRateLimit
BetaOrganizationRateLimitBatchGroup = ga.OrganizationRateLimitBatchGroup
BetaOrganizationRateLimitFilesGroup = ga.OrganizationRateLimitFilesGroup
BetaOrganizationRateLimitModelGroup = ga.OrganizationRateLimitModelGroup
BetaOrganizationRateLimitSkillsGroup = ga.OrganizationRateLimitSkillsGroup
BetaOrganizationRateLimitTokenCountGroup = ga.OrganizationRateLimitTokenCountGroup
BetaOrganizationRateLimitValue = ga.OrganizationRateLimitValue
BetaOrganizationRateLimitWebSearchGroup = ga.OrganizationRateLimitWebSearchGroup
BetaSpendLimit = ga.SpendLimit
BetaSpendLimitIncreaseRequest = ga.SpendLimitIncreaseRequest
BetaSpendLimitIncreaseRequestActor = ga.SpendLimitIncreaseRequestActor
BetaSpendLimitIncreaseRequestResolvedBy = ga.SpendLimitIncreaseRequestResolvedBy
BetaSpendLimitIncreaseRequestStatus = ga.SpendLimitIncreaseRequestStatus
BetaSpendLimitOrganizationScope = ga.SpendLimitOrganizationScope
BetaSpendLimitOrganizationServiceScope = ga.SpendLimitOrganizationServiceScope
BetaSpendLimitPeriod = ga.SpendLimitPeriod
BetaSpendLimitRBACGroupScope = ga.SpendLimitRBACGroupScope
BetaSpendLimitScopedAPIKeyActor = ga.SpendLimitScopedAPIKeyActor
BetaSpendLimitSeatTierScope = ga.SpendLimitSeatTierScope
BetaSpendLimitUsageTierScope = ga.SpendLimitUsageTierScope
BetaSpendLimitUserActor = ga.SpendLimitUserActor
BetaSpendLimitUserScope = ga.SpendLimitUserScope
BetaSpendLimitWorkspaceScope = ga.SpendLimitWorkspaceScope
BetaSpendSummary = ga.SpendSummary
BetaWorkspaceRateLimit = ga.WorkspaceRateLimit
BetaWorkspaceRateLimitOrganizationSource = ga.WorkspaceRateLimitOrganizationSource
BetaWorkspaceRateLimitType = ga.WorkspaceRateLimitType
BetaWorkspaceRateLimitUpdateValueParam = ga.WorkspaceRateLimitUpdateValueParam
BetaWorkspaceRateLimitValue = ga.WorkspaceRateLimitValue
BetaWorkspaceRateLimitWorkspaceSource = ga.WorkspaceRateLimitWorkspaceSource
IncreaseRequestApproveResponse = ga.IncreaseRequestApproveResponse


class SpendLimitDeleteResponse(BaseModel):
    type: Literal["spend_limit_deleted"]
    id: str


class BetaSpendLimitOrganizationScopeParam(TypedDict, total=False):
    type: Required[Literal["organization"]]


class BetaSpendLimitUserScopeParam(TypedDict, total=False):
    type: Required[Literal["user"]]
    user_id: Required[str]


class BetaSpendLimitWorkspaceScopeParam(TypedDict, total=False):
    type: Required[Literal["workspace"]]
    workspace_id: Required[str]


BetaSpendLimitScopeParam = Annotated[
    BetaSpendLimitUserScopeParam | BetaSpendLimitOrganizationScopeParam | BetaSpendLimitWorkspaceScopeParam, Tagged()
]

RateLimitListParams = ga.RateLimitListParams


class RateLimitListCall(RateLimitListParams, RequestOptions):
    """Arguments of `client.beta.organization.rate_limits.list`."""


@with_config(FORBID_EXTRA)
class SpendLimitListParams(PageParams, total=False):
    scope_type: (
        Sequence[
            Literal[
                "organization", "organization_service", "rbac_group", "seat_tier", "usage_tier", "user", "workspace"
            ]
        ]
        | None
    )
    workspace_id: str | None


class SpendLimitListCall(SpendLimitListParams, BetaHeader, RequestOptions):
    """Arguments of `client.beta.organization.spend_limits.list`."""


@with_config(FORBID_EXTRA)
class SpendLimitSetParams(TypedDict, total=False):
    amount: Required[str | None]
    scope: Required[BetaSpendLimitScopeParam]
    period: BetaSpendLimitPeriod


class SpendLimitSetCall(SpendLimitSetParams, BetaHeader, RequestOptions):
    """Arguments of `client.beta.organization.spend_limits.set`."""


EffectiveListParams = ga.EffectiveListParams


class EffectiveListCall(EffectiveListParams, RequestOptions):
    """Arguments of `client.beta.organization.spend_limits.effective.list`."""


IncreaseRequestListParams = ga.IncreaseRequestListParams


class IncreaseRequestListCall(IncreaseRequestListParams, RequestOptions):
    """Arguments of `client.beta.organization.spend_limits.increase_requests.list`."""


IncreaseRequestApproveParams = ga.IncreaseRequestApproveParams


class IncreaseRequestApproveCall(IncreaseRequestApproveParams, RequestOptions):
    """Arguments of `client.beta.organization.spend_limits.increase_requests.approve`."""


IncreaseRequestDenyParams = ga.IncreaseRequestDenyParams


class IncreaseRequestDenyCall(IncreaseRequestDenyParams, RequestOptions):
    """Arguments of `client.beta.organization.spend_limits.increase_requests.deny`."""
