# Derived from src/sonnetry/_async/beta_organization_limits.py by codegen/unasync.py; edit that file instead.
# Made from src/sonnetry/endpoints by codegen/resources.py; edit the rows instead.
"""The beta organization limits resources."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING, Unpack

from ..endpoints.beta.organization import limits as rows
from ._runtime import paginate
from .resource import APIResource

if TYPE_CHECKING:
    from ..types import (
        IncreaseRequestApproveResponse,
        OrganizationRateLimit,
        SpendLimit,
        SpendLimitIncreaseRequest,
        SpendSummary,
    )
    from ..types._calls import NoCall
    from ..types.beta import SpendLimitDeleteResponse
    from ..types.beta.organization.limits import (
        EffectiveListCall,
        IncreaseRequestApproveCall,
        IncreaseRequestDenyCall,
        IncreaseRequestListCall,
        RateLimitListCall,
        SpendLimitListCall,
        SpendLimitSetCall,
    )
    from .pages import PageCursor
    from .raw_types import (
        BetaOrganizationRateLimitsResourceWithRawResponse,
        BetaOrganizationRateLimitsResourceWithStreamingResponse,
        BetaOrganizationSpendLimitsEffectiveResourceWithRawResponse,
        BetaOrganizationSpendLimitsEffectiveResourceWithStreamingResponse,
        BetaOrganizationSpendLimitsIncreaseRequestsResourceWithRawResponse,
        BetaOrganizationSpendLimitsIncreaseRequestsResourceWithStreamingResponse,
        BetaOrganizationSpendLimitsResourceWithRawResponse,
        BetaOrganizationSpendLimitsResourceWithStreamingResponse,
    )


class BetaOrganizationRateLimitsResource(APIResource):
    """`client.beta.organization.rate_limits`."""

    with_raw_response: BetaOrganizationRateLimitsResourceWithRawResponse
    with_streaming_response: BetaOrganizationRateLimitsResourceWithStreamingResponse

    def list(self, **params: Unpack[RateLimitListCall]) -> PageCursor[OrganizationRateLimit]:
        """List rate limits."""
        return paginate(self._client, rows.RATE_LIMITS_LIST, params)


class BetaOrganizationSpendLimitsResource(APIResource):
    """`client.beta.organization.spend_limits`."""

    with_raw_response: BetaOrganizationSpendLimitsResourceWithRawResponse
    with_streaming_response: BetaOrganizationSpendLimitsResourceWithStreamingResponse

    @cached_property
    def effective(self) -> BetaOrganizationSpendLimitsEffectiveResource:
        """`client.beta.organization.spend_limits.effective`."""
        return BetaOrganizationSpendLimitsEffectiveResource(self._client)

    @cached_property
    def increase_requests(self) -> BetaOrganizationSpendLimitsIncreaseRequestsResource:
        """`client.beta.organization.spend_limits.increase_requests`."""
        return BetaOrganizationSpendLimitsIncreaseRequestsResource(self._client)

    def retrieve(self, spend_limit_id: str, **params: Unpack[NoCall]) -> SpendLimit:
        """Get a spend limit."""
        return self._client.call(rows.SPEND_LIMITS_RETRIEVE, params, {"spend_limit_id": spend_limit_id})

    def list(self, **params: Unpack[SpendLimitListCall]) -> PageCursor[SpendLimit]:
        """List spend limits."""
        return paginate(self._client, rows.SPEND_LIMITS_LIST, params)

    def delete(self, spend_limit_id: str, **params: Unpack[NoCall]) -> SpendLimitDeleteResponse:
        """Delete a spend limit."""
        return self._client.call(rows.SPEND_LIMITS_DELETE, params, {"spend_limit_id": spend_limit_id})

    def set(self, **params: Unpack[SpendLimitSetCall]) -> SpendLimit:
        """Set a spend limit."""
        return self._client.call(rows.SPEND_LIMITS_SET, params)


class BetaOrganizationSpendLimitsEffectiveResource(APIResource):
    """`client.beta.organization.spend_limits.effective`."""

    with_raw_response: BetaOrganizationSpendLimitsEffectiveResourceWithRawResponse
    with_streaming_response: BetaOrganizationSpendLimitsEffectiveResourceWithStreamingResponse

    def list(self, **params: Unpack[EffectiveListCall]) -> PageCursor[SpendSummary]:
        """List the spend limits in force."""
        return paginate(self._client, rows.SPEND_LIMITS_EFFECTIVE_LIST, params)


class BetaOrganizationSpendLimitsIncreaseRequestsResource(APIResource):
    """`client.beta.organization.spend_limits.increase_requests`."""

    with_raw_response: BetaOrganizationSpendLimitsIncreaseRequestsResourceWithRawResponse
    with_streaming_response: BetaOrganizationSpendLimitsIncreaseRequestsResourceWithStreamingResponse

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
