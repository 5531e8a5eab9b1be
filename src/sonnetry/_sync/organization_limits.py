# Derived from src/sonnetry/_async/organization_limits.py by codegen/unasync.py; edit that file instead.
# Made from src/sonnetry/endpoints by codegen/resources.py; edit the rows instead.
"""The organization limits resources."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING, Unpack

from ..endpoints.organization import limits as rows
from ._runtime import paginate
from .resource import APIResource

if TYPE_CHECKING:
    from ..types import IncreaseRequestApproveResponse, OrganizationRateLimit, SpendLimitIncreaseRequest, SpendSummary
    from ..types._calls import NoCall
    from ..types.organization.limits import (
        EffectiveListCall,
        IncreaseRequestApproveCall,
        IncreaseRequestDenyCall,
        IncreaseRequestListCall,
        RateLimitListCall,
    )
    from .pages import PageCursor
    from .raw_types import (
        OrganizationRateLimitsResourceWithRawResponse,
        OrganizationRateLimitsResourceWithStreamingResponse,
        OrganizationSpendLimitsEffectiveResourceWithRawResponse,
        OrganizationSpendLimitsEffectiveResourceWithStreamingResponse,
        OrganizationSpendLimitsIncreaseRequestsResourceWithRawResponse,
        OrganizationSpendLimitsIncreaseRequestsResourceWithStreamingResponse,
        OrganizationSpendLimitsResourceWithRawResponse,
        OrganizationSpendLimitsResourceWithStreamingResponse,
    )


class OrganizationRateLimitsResource(APIResource):
    """`client.organization.rate_limits`."""

    with_raw_response: OrganizationRateLimitsResourceWithRawResponse
    with_streaming_response: OrganizationRateLimitsResourceWithStreamingResponse

    def list(self, **params: Unpack[RateLimitListCall]) -> PageCursor[OrganizationRateLimit]:
        """List rate limits."""
        return paginate(self._client, rows.RATE_LIMITS_LIST, params)


class OrganizationSpendLimitsResource(APIResource):
    """`client.organization.spend_limits`."""

    with_raw_response: OrganizationSpendLimitsResourceWithRawResponse
    with_streaming_response: OrganizationSpendLimitsResourceWithStreamingResponse

    @cached_property
    def effective(self) -> OrganizationSpendLimitsEffectiveResource:
        """`client.organization.spend_limits.effective`."""
        return OrganizationSpendLimitsEffectiveResource(self._client)

    @cached_property
    def increase_requests(self) -> OrganizationSpendLimitsIncreaseRequestsResource:
        """`client.organization.spend_limits.increase_requests`."""
        return OrganizationSpendLimitsIncreaseRequestsResource(self._client)


class OrganizationSpendLimitsEffectiveResource(APIResource):
    """`client.organization.spend_limits.effective`."""

    with_raw_response: OrganizationSpendLimitsEffectiveResourceWithRawResponse
    with_streaming_response: OrganizationSpendLimitsEffectiveResourceWithStreamingResponse

    def list(self, **params: Unpack[EffectiveListCall]) -> PageCursor[SpendSummary]:
        """List the spend limits in force."""
        return paginate(self._client, rows.SPEND_LIMITS_EFFECTIVE_LIST, params)


class OrganizationSpendLimitsIncreaseRequestsResource(APIResource):
    """`client.organization.spend_limits.increase_requests`."""

    with_raw_response: OrganizationSpendLimitsIncreaseRequestsResourceWithRawResponse
    with_streaming_response: OrganizationSpendLimitsIncreaseRequestsResourceWithStreamingResponse

    def retrieve(self, spend_limit_increase_request_id: str, **params: Unpack[NoCall]) -> SpendLimitIncreaseRequest:
        """Get a request for a higher spend limit."""
        return self._client.call(
            rows.SPEND_LIMITS_INCREASE_REQUESTS_RETRIEVE,
            params,
            {"spend_limit_increase_request_id": spend_limit_increase_request_id},
        )

    def list(self, **params: Unpack[IncreaseRequestListCall]) -> PageCursor[SpendLimitIncreaseRequest]:
        """List requests for a higher spend limit."""
        return paginate(self._client, rows.SPEND_LIMITS_INCREASE_REQUESTS_LIST, params)

    def approve(
        self, spend_limit_increase_request_id: str, **params: Unpack[IncreaseRequestApproveCall]
    ) -> IncreaseRequestApproveResponse:
        """Approve a request for a higher spend limit."""
        return self._client.call(
            rows.SPEND_LIMITS_INCREASE_REQUESTS_APPROVE,
            params,
            {"spend_limit_increase_request_id": spend_limit_increase_request_id},
        )

    def deny(
        self, spend_limit_increase_request_id: str, **params: Unpack[IncreaseRequestDenyCall]
    ) -> SpendLimitIncreaseRequest:
        """Deny a request for a higher spend limit."""
        return self._client.call(
            rows.SPEND_LIMITS_INCREASE_REQUESTS_DENY,
            params,
            {"spend_limit_increase_request_id": spend_limit_increase_request_id},
        )
