"""Routes: organization, limits."""

from __future__ import annotations

from ...types._calls import NoCall
from ...types.organization.limits import (
    EffectiveListCall,
    IncreaseRequestApproveCall,
    IncreaseRequestApproveResponse,
    IncreaseRequestDenyCall,
    IncreaseRequestListCall,
    OrganizationRateLimit,
    RateLimitListCall,
    SpendLimitIncreaseRequest,
    SpendSummary,
)
from .. import API_VERSION, Endpoint

RATE_LIMITS_LIST = Endpoint(
    name="organization.rate_limits.list",
    verb="GET",
    path="/v1/organizations/rate_limits",
    summary="List rate limits.",
    params=RateLimitListCall,
    result=OrganizationRateLimit,
    page="PageCursor",
    api_version=API_VERSION,
)

SPEND_LIMITS_EFFECTIVE_LIST = Endpoint(
    name="organization.spend_limits.effective.list",
    verb="GET",
    path="/v1/organizations/spend_limits/effective",
    summary="List the spend limits in force.",
    params=EffectiveListCall,
    result=SpendSummary,
    page="PageCursor",
    api_version=API_VERSION,
)

SPEND_LIMITS_INCREASE_REQUESTS_RETRIEVE = Endpoint(
    name="organization.spend_limits.increase_requests.retrieve",
    verb="GET",
    path="/v1/organizations/spend_limit_increase_requests/{spend_limit_increase_request_id}",
    summary="Get a request for a higher spend limit.",
    params=NoCall,
    result=SpendLimitIncreaseRequest,
    api_version=API_VERSION,
)

SPEND_LIMITS_INCREASE_REQUESTS_LIST = Endpoint(
    name="organization.spend_limits.increase_requests.list",
    verb="GET",
    path="/v1/organizations/spend_limit_increase_requests",
    summary="List requests for a higher spend limit.",
    params=IncreaseRequestListCall,
    result=SpendLimitIncreaseRequest,
    page="PageCursor",
    api_version=API_VERSION,
)

SPEND_LIMITS_INCREASE_REQUESTS_APPROVE = Endpoint(
    name="organization.spend_limits.increase_requests.approve",
    verb="POST",
    path="/v1/organizations/spend_limit_increase_requests/{spend_limit_increase_request_id}/approve",
    summary="Approve a request for a higher spend limit.",
    params=IncreaseRequestApproveCall,
    result=IncreaseRequestApproveResponse,
    api_version=API_VERSION,
)

SPEND_LIMITS_INCREASE_REQUESTS_DENY = Endpoint(
    name="organization.spend_limits.increase_requests.deny",
    verb="POST",
    path="/v1/organizations/spend_limit_increase_requests/{spend_limit_increase_request_id}/deny",
    summary="Deny a request for a higher spend limit.",
    params=IncreaseRequestDenyCall,
    result=SpendLimitIncreaseRequest,
    api_version=API_VERSION,
)
