# Made from src/sonnetry/endpoints by codegen/resources.py; edit the rows instead.
"""The beta organization limits resources."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING, Unpack

from ..endpoints.beta.organization import limits as rows
from ._runtime import AsyncPaginator, paginate
from .resource import AsyncAPIResource

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
    from .pages import AsyncPageCursor
    from .raw_types import (
        AsyncBetaOrganizationRateLimitsResourceWithRawResponse,
        AsyncBetaOrganizationRateLimitsResourceWithStreamingResponse,
        AsyncBetaOrganizationSpendLimitsEffectiveResourceWithRawResponse,
        AsyncBetaOrganizationSpendLimitsEffectiveResourceWithStreamingResponse,
        AsyncBetaOrganizationSpendLimitsIncreaseRequestsResourceWithRawResponse,
        AsyncBetaOrganizationSpendLimitsIncreaseRequestsResourceWithStreamingResponse,
        AsyncBetaOrganizationSpendLimitsResourceWithRawResponse,
        AsyncBetaOrganizationSpendLimitsResourceWithStreamingResponse,
    )


class AsyncBetaOrganizationRateLimitsResource(AsyncAPIResource):
    """`client.beta.organization.rate_limits`."""

    with_raw_response: AsyncBetaOrganizationRateLimitsResourceWithRawResponse
    with_streaming_response: AsyncBetaOrganizationRateLimitsResourceWithStreamingResponse

    def list(
        self, **params: Unpack[RateLimitListCall]
    ) -> AsyncPaginator[AsyncPageCursor[OrganizationRateLimit], OrganizationRateLimit]:
        """List rate limits."""
        return paginate(self._client, rows.RATE_LIMITS_LIST, params)


class AsyncBetaOrganizationSpendLimitsResource(AsyncAPIResource):
    """`client.beta.organization.spend_limits`."""

    with_raw_response: AsyncBetaOrganizationSpendLimitsResourceWithRawResponse
    with_streaming_response: AsyncBetaOrganizationSpendLimitsResourceWithStreamingResponse

    @cached_property
    def effective(self) -> AsyncBetaOrganizationSpendLimitsEffectiveResource:
        """`client.beta.organization.spend_limits.effective`."""
        return AsyncBetaOrganizationSpendLimitsEffectiveResource(self._client)

    @cached_property
    def increase_requests(self) -> AsyncBetaOrganizationSpendLimitsIncreaseRequestsResource:
        """`client.beta.organization.spend_limits.increase_requests`."""
        return AsyncBetaOrganizationSpendLimitsIncreaseRequestsResource(self._client)

    async def retrieve(self, spend_limit_id: str, **params: Unpack[NoCall]) -> SpendLimit:
        """Get a spend limit."""
        return await self._client.call(rows.SPEND_LIMITS_RETRIEVE, params, {"spend_limit_id": spend_limit_id})

    def list(self, **params: Unpack[SpendLimitListCall]) -> AsyncPaginator[AsyncPageCursor[SpendLimit], SpendLimit]:
        """List spend limits."""
        return paginate(self._client, rows.SPEND_LIMITS_LIST, params)

    async def delete(self, spend_limit_id: str, **params: Unpack[NoCall]) -> SpendLimitDeleteResponse:
        """Delete a spend limit."""
        return await self._client.call(rows.SPEND_LIMITS_DELETE, params, {"spend_limit_id": spend_limit_id})

    async def set(self, **params: Unpack[SpendLimitSetCall]) -> SpendLimit:
        """Set a spend limit."""
        return await self._client.call(rows.SPEND_LIMITS_SET, params)


class AsyncBetaOrganizationSpendLimitsEffectiveResource(AsyncAPIResource):
    """`client.beta.organization.spend_limits.effective`."""

    with_raw_response: AsyncBetaOrganizationSpendLimitsEffectiveResourceWithRawResponse
    with_streaming_response: AsyncBetaOrganizationSpendLimitsEffectiveResourceWithStreamingResponse

    def list(self, **params: Unpack[EffectiveListCall]) -> AsyncPaginator[AsyncPageCursor[SpendSummary], SpendSummary]:
        """List the spend limits in force."""
        return paginate(self._client, rows.SPEND_LIMITS_EFFECTIVE_LIST, params)


class AsyncBetaOrganizationSpendLimitsIncreaseRequestsResource(AsyncAPIResource):
    """`client.beta.organization.spend_limits.increase_requests`."""

    with_raw_response: AsyncBetaOrganizationSpendLimitsIncreaseRequestsResourceWithRawResponse
    with_streaming_response: AsyncBetaOrganizationSpendLimitsIncreaseRequestsResourceWithStreamingResponse

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
