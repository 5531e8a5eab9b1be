"""Beta routes: organization, limits."""

from __future__ import annotations

from ....types._calls import NoCall
from ....types.beta.organization.limits import (
    BetaOrganizationRateLimit,
    BetaSpendLimit,
    BetaSpendLimitIncreaseRequest,
    BetaSpendSummary,
    EffectiveListCall,
    IncreaseRequestApproveCall,
    IncreaseRequestDenyCall,
    IncreaseRequestListCall,
    RateLimitListCall,
    SpendLimitDeleteResponse,
    SpendLimitListCall,
    SpendLimitSetCall,
)
from ....types.organization.limits import IncreaseRequestApproveResponse
from ... import API_VERSION, Endpoint, twin
from ...organization import limits as ga

RATE_LIMITS_LIST = twin(ga.RATE_LIMITS_LIST, BetaOrganizationRateLimit, params=RateLimitListCall)

SPEND_LIMITS_RETRIEVE = Endpoint(
    name="beta.organization.spend_limits.retrieve",
    verb="GET",
    path="/v1/organizations/spend_limits/{spend_limit_id}",
    summary="Get a spend limit.",
    params=NoCall,
    result=BetaSpendLimit,
    api_version=API_VERSION,
)

SPEND_LIMITS_LIST = Endpoint(
    name="beta.organization.spend_limits.list",
    verb="GET",
    path="/v1/organizations/spend_limits",
    summary="List spend limits.",
    params=SpendLimitListCall,
    result=BetaSpendLimit,
    page="PageCursor",
    betas=("spend-limit-reads-2026-09-26",),
    api_version=API_VERSION,
)

SPEND_LIMITS_DELETE = Endpoint(
    name="beta.organization.spend_limits.delete",
    verb="DELETE",
    path="/v1/organizations/spend_limits/{spend_limit_id}",
    summary="Delete a spend limit.",
    params=NoCall,
    result=SpendLimitDeleteResponse,
    api_version=API_VERSION,
)

SPEND_LIMITS_SET = Endpoint(
    name="beta.organization.spend_limits.set",
    verb="POST",
    path="/v1/organizations/spend_limits",
    summary="Set a spend limit.",
    params=SpendLimitSetCall,
    result=BetaSpendLimit,
    api_version=API_VERSION,
)
SPEND_LIMITS_EFFECTIVE_LIST = twin(ga.SPEND_LIMITS_EFFECTIVE_LIST, BetaSpendSummary, params=EffectiveListCall)
SPEND_LIMITS_INCREASE_REQUESTS_RETRIEVE = twin(
    ga.SPEND_LIMITS_INCREASE_REQUESTS_RETRIEVE, BetaSpendLimitIncreaseRequest, params=NoCall
)
SPEND_LIMITS_INCREASE_REQUESTS_LIST = twin(
    ga.SPEND_LIMITS_INCREASE_REQUESTS_LIST, BetaSpendLimitIncreaseRequest, params=IncreaseRequestListCall
)
SPEND_LIMITS_INCREASE_REQUESTS_APPROVE = twin(
    ga.SPEND_LIMITS_INCREASE_REQUESTS_APPROVE, IncreaseRequestApproveResponse, params=IncreaseRequestApproveCall
)
SPEND_LIMITS_INCREASE_REQUESTS_DENY = twin(
    ga.SPEND_LIMITS_INCREASE_REQUESTS_DENY, BetaSpendLimitIncreaseRequest, params=IncreaseRequestDenyCall
)
