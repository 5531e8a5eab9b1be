# Made from src/sonnetry/endpoints by codegen/resources.py; edit the rows instead.
"""The beta compliance resources."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING, Unpack

from ..endpoints.beta import compliance
from ._runtime import AsyncPaginator, paginate
from .resource import AsyncAPIResource

if TYPE_CHECKING:
    from ..types._calls import BetaCall
    from ..types.beta import BetaComplianceReviewCase, BetaComplianceReviewItem, BetaComplianceReviewNotice
    from ..types.beta.compliance import CaseListCall, CaseRespondCall, ComplianceReviewItemCall, NoticeListCall
    from .pages import AsyncPageCursor
    from .raw_types import (
        AsyncBetaComplianceResourceWithRawResponse,
        AsyncBetaComplianceResourceWithStreamingResponse,
        AsyncBetaComplianceReviewCasesResourceWithRawResponse,
        AsyncBetaComplianceReviewCasesResourceWithStreamingResponse,
        AsyncBetaComplianceReviewItemsResourceWithRawResponse,
        AsyncBetaComplianceReviewItemsResourceWithStreamingResponse,
        AsyncBetaComplianceReviewNoticesResourceWithRawResponse,
        AsyncBetaComplianceReviewNoticesResourceWithStreamingResponse,
        AsyncBetaComplianceReviewResourceWithRawResponse,
        AsyncBetaComplianceReviewResourceWithStreamingResponse,
    )


class AsyncBetaComplianceResource(AsyncAPIResource):
    """`client.beta.compliance`."""

    with_raw_response: AsyncBetaComplianceResourceWithRawResponse
    with_streaming_response: AsyncBetaComplianceResourceWithStreamingResponse

    @cached_property
    def review(self) -> AsyncBetaComplianceReviewResource:
        """`client.beta.compliance.review`."""
        return AsyncBetaComplianceReviewResource(self._client)


class AsyncBetaComplianceReviewResource(AsyncAPIResource):
    """`client.beta.compliance.review`."""

    with_raw_response: AsyncBetaComplianceReviewResourceWithRawResponse
    with_streaming_response: AsyncBetaComplianceReviewResourceWithStreamingResponse

    @cached_property
    def cases(self) -> AsyncBetaComplianceReviewCasesResource:
        """`client.beta.compliance.review.cases`."""
        return AsyncBetaComplianceReviewCasesResource(self._client)

    @cached_property
    def items(self) -> AsyncBetaComplianceReviewItemsResource:
        """`client.beta.compliance.review.items`."""
        return AsyncBetaComplianceReviewItemsResource(self._client)

    @cached_property
    def notices(self) -> AsyncBetaComplianceReviewNoticesResource:
        """`client.beta.compliance.review.notices`."""
        return AsyncBetaComplianceReviewNoticesResource(self._client)


class AsyncBetaComplianceReviewCasesResource(AsyncAPIResource):
    """`client.beta.compliance.review.cases`."""

    with_raw_response: AsyncBetaComplianceReviewCasesResourceWithRawResponse
    with_streaming_response: AsyncBetaComplianceReviewCasesResourceWithStreamingResponse

    async def retrieve(self, case_id: str, **params: Unpack[BetaCall]) -> BetaComplianceReviewCase:
        """Get a review case."""
        return await self._client.call(compliance.REVIEW_CASES_RETRIEVE, params, {"case_id": case_id})

    def list(
        self, **params: Unpack[CaseListCall]
    ) -> AsyncPaginator[AsyncPageCursor[BetaComplianceReviewCase], BetaComplianceReviewCase]:
        """List review cases."""
        return paginate(self._client, compliance.REVIEW_CASES_LIST, params)

    async def respond(self, case_id: str, **params: Unpack[CaseRespondCall]) -> BetaComplianceReviewCase:
        """Answer a review case with a conclusion."""
        return await self._client.call(compliance.REVIEW_CASES_RESPOND, params, {"case_id": case_id})


class AsyncBetaComplianceReviewItemsResource(AsyncAPIResource):
    """`client.beta.compliance.review.items`."""

    with_raw_response: AsyncBetaComplianceReviewItemsResourceWithRawResponse
    with_streaming_response: AsyncBetaComplianceReviewItemsResourceWithStreamingResponse

    async def retrieve(self, item_id: str, **params: Unpack[ComplianceReviewItemCall]) -> BetaComplianceReviewItem:
        """Get a flagged message with its content."""
        return await self._client.call(compliance.REVIEW_ITEMS_RETRIEVE, params, {"item_id": item_id})


class AsyncBetaComplianceReviewNoticesResource(AsyncAPIResource):
    """`client.beta.compliance.review.notices`."""

    with_raw_response: AsyncBetaComplianceReviewNoticesResourceWithRawResponse
    with_streaming_response: AsyncBetaComplianceReviewNoticesResourceWithStreamingResponse

    def list(
        self, **params: Unpack[NoticeListCall]
    ) -> AsyncPaginator[AsyncPageCursor[BetaComplianceReviewNotice], BetaComplianceReviewNotice]:
        """List notices about review cases and the organization."""
        return paginate(self._client, compliance.REVIEW_NOTICES_LIST, params)
