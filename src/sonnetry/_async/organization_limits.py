# Made from src/sonnetry/endpoints by codegen/resources.py; edit the rows instead.
"""The organization limits resources."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING, Unpack

from ..endpoints.organization import limits as rows
from ._runtime import AsyncPaginator, paginate
from .resource import AsyncAPIResource

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
    from .pages import AsyncPageCursor
    from .raw_types import (
        AsyncOrganizationRateLimitsResourceWithRawResponse,
        AsyncOrganizationRateLimitsResourceWithStreamingResponse,
        AsyncOrganizationSpendLimitsEffectiveResourceWithRawResponse,
        AsyncOrganizationSpendLimitsEffectiveResourceWithStreamingResponse,
        AsyncOrganizationSpendLimitsIncreaseRequestsResourceWithRawResponse,
        AsyncOrganizationSpendLimitsIncreaseRequestsResourceWithStreamingResponse,
        AsyncOrganizationSpendLimitsResourceWithRawResponse,
        AsyncOrganizationSpendLimitsResourceWithStreamingResponse,
    )


class AsyncOrganizationRateLimitsResource(AsyncAPIResource):
    """`client.organization.rate_limits`."""

    with_raw_response: AsyncOrganizationRateLimitsResourceWithRawResponse
    with_streaming_response: AsyncOrganizationRateLimitsResourceWithStreamingResponse

    def list(
        self, **params: Unpack[RateLimitListCall]
    ) -> AsyncPaginator[AsyncPageCursor[OrganizationRateLimit], OrganizationRateLimit]:
        """List rate limits."""
        return paginate(self._client, rows.RATE_LIMITS_LIST, params)


class AsyncOrganizationSpendLimitsResource(AsyncAPIResource):
    """`client.organization.spend_limits`."""

    with_raw_response: AsyncOrganizationSpendLimitsResourceWithRawResponse
    with_streaming_response: AsyncOrganizationSpendLimitsResourceWithStreamingResponse

    @cached_property
    def effective(self) -> AsyncOrganizationSpendLimitsEffectiveResource:
        """`client.organization.spend_limits.effective`."""
        return AsyncOrganizationSpendLimitsEffectiveResource(self._client)

    @cached_property
    def increase_requests(self) -> AsyncOrganizationSpendLimitsIncreaseRequestsResource:
        """`client.organization.spend_limits.increase_requests`."""
        return AsyncOrganizationSpendLimitsIncreaseRequestsResource(self._client)


class AsyncOrganizationSpendLimitsEffectiveResource(AsyncAPIResource):
    """`client.organization.spend_limits.effective`."""

    with_raw_response: AsyncOrganizationSpendLimitsEffectiveResourceWithRawResponse
    with_streaming_response: AsyncOrganizationSpendLimitsEffectiveResourceWithStreamingResponse

    def list(self, **params: Unpack[EffectiveListCall]) -> AsyncPaginator[AsyncPageCursor[SpendSummary], SpendSummary]:
        """List the spend limits in force."""
        return paginate(self._client, rows.SPEND_LIMITS_EFFECTIVE_LIST, params)


class AsyncOrganizationSpendLimitsIncreaseRequestsResource(AsyncAPIResource):
    """`client.organization.spend_limits.increase_requests`."""

    with_raw_response: AsyncOrganizationSpendLimitsIncreaseRequestsResourceWithRawResponse
    with_streaming_response: AsyncOrganizationSpendLimitsIncreaseRequestsResourceWithStreamingResponse

    async def retrieve(
        self, spend_limit_increase_request_id: str, **params: Unpack[NoCall]
    ) -> SpendLimitIncreaseRequest:
        """Get a request for a higher spend limit."""
        return await self._client.call(
            rows.SPEND_LIMITS_INCREASE_REQUESTS_RETRIEVE,
            params,
            {"spend_limit_increase_request_id": spend_limit_increase_request_id},
        )

    def list(
        self, **params: Unpack[IncreaseRequestListCall]
    ) -> AsyncPaginator[AsyncPageCursor[SpendLimitIncreaseRequest], SpendLimitIncreaseRequest]:
        """List requests for a higher spend limit."""
        return paginate(self._client, rows.SPEND_LIMITS_INCREASE_REQUESTS_LIST, params)

    async def approve(
        self, spend_limit_increase_request_id: str, **params: Unpack[IncreaseRequestApproveCall]
    ) -> IncreaseRequestApproveResponse:
        """Approve a request for a higher spend limit."""
        return await self._client.call(
            rows.SPEND_LIMITS_INCREASE_REQUESTS_APPROVE,
            params,
            {"spend_limit_increase_request_id": spend_limit_increase_request_id},
        )

    async def deny(
        self, spend_limit_increase_request_id: str, **params: Unpack[IncreaseRequestDenyCall]
    ) -> SpendLimitIncreaseRequest:
        """Deny a request for a higher spend limit."""
        return await self._client.call(
            rows.SPEND_LIMITS_INCREASE_REQUESTS_DENY,
            params,
            {"spend_limit_increase_request_id": spend_limit_increase_request_id},
        )
