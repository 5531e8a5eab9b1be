# Derived from src/sonnetry/_async/beta_compliance.py by codegen/unasync.py; edit that file instead.
# Made from src/sonnetry/endpoints by codegen/resources.py; edit the rows instead.
"""The beta compliance resources."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING, Unpack

from ..endpoints.beta import compliance
from ._runtime import paginate
from .resource import APIResource

if TYPE_CHECKING:
    from ..types._calls import BetaCall
    from ..types.beta import BetaComplianceReviewCase, BetaComplianceReviewItem, BetaComplianceReviewNotice
    from ..types.beta.compliance import CaseListCall, CaseRespondCall, ComplianceReviewItemCall, NoticeListCall
    from .pages import PageCursor
    from .raw_types import (
        BetaComplianceResourceWithRawResponse,
        BetaComplianceResourceWithStreamingResponse,
        BetaComplianceReviewCasesResourceWithRawResponse,
        BetaComplianceReviewCasesResourceWithStreamingResponse,
        BetaComplianceReviewItemsResourceWithRawResponse,
        BetaComplianceReviewItemsResourceWithStreamingResponse,
        BetaComplianceReviewNoticesResourceWithRawResponse,
        BetaComplianceReviewNoticesResourceWithStreamingResponse,
        BetaComplianceReviewResourceWithRawResponse,
        BetaComplianceReviewResourceWithStreamingResponse,
    )


class BetaComplianceResource(APIResource):
    """`client.beta.compliance`."""

    with_raw_response: BetaComplianceResourceWithRawResponse
    with_streaming_response: BetaComplianceResourceWithStreamingResponse

    @cached_property
    def review(self) -> BetaComplianceReviewResource:
        """`client.beta.compliance.review`."""
        return BetaComplianceReviewResource(self._client)


class BetaComplianceReviewResource(APIResource):
    """`client.beta.compliance.review`."""

    with_raw_response: BetaComplianceReviewResourceWithRawResponse
    with_streaming_response: BetaComplianceReviewResourceWithStreamingResponse

    @cached_property
    def cases(self) -> BetaComplianceReviewCasesResource:
        """`client.beta.compliance.review.cases`."""
        return BetaComplianceReviewCasesResource(self._client)

    @cached_property
    def items(self) -> BetaComplianceReviewItemsResource:
        """`client.beta.compliance.review.items`."""
        return BetaComplianceReviewItemsResource(self._client)

    @cached_property
    def notices(self) -> BetaComplianceReviewNoticesResource:
        """`client.beta.compliance.review.notices`."""
        return BetaComplianceReviewNoticesResource(self._client)


class BetaComplianceReviewCasesResource(APIResource):
    """`client.beta.compliance.review.cases`."""

    with_raw_response: BetaComplianceReviewCasesResourceWithRawResponse
    with_streaming_response: BetaComplianceReviewCasesResourceWithStreamingResponse

    def retrieve(self, case_id: str, **params: Unpack[BetaCall]) -> BetaComplianceReviewCase:
        """Get a review case."""
        return self._client.call(compliance.REVIEW_CASES_RETRIEVE, params, {"case_id": case_id})

    def list(self, **params: Unpack[CaseListCall]) -> PageCursor[BetaComplianceReviewCase]:
        """List review cases."""
        return paginate(self._client, compliance.REVIEW_CASES_LIST, params)

    def respond(self, case_id: str, **params: Unpack[CaseRespondCall]) -> BetaComplianceReviewCase:
        """Answer a review case with a conclusion."""
        return self._client.call(compliance.REVIEW_CASES_RESPOND, params, {"case_id": case_id})


class BetaComplianceReviewItemsResource(APIResource):
    """`client.beta.compliance.review.items`."""

    with_raw_response: BetaComplianceReviewItemsResourceWithRawResponse
    with_streaming_response: BetaComplianceReviewItemsResourceWithStreamingResponse

    def retrieve(self, item_id: str, **params: Unpack[ComplianceReviewItemCall]) -> BetaComplianceReviewItem:
        """Get a flagged message with its content."""
        return self._client.call(compliance.REVIEW_ITEMS_RETRIEVE, params, {"item_id": item_id})


class BetaComplianceReviewNoticesResource(APIResource):
    """`client.beta.compliance.review.notices`."""

    with_raw_response: BetaComplianceReviewNoticesResourceWithRawResponse
    with_streaming_response: BetaComplianceReviewNoticesResourceWithStreamingResponse

    def list(self, **params: Unpack[NoticeListCall]) -> PageCursor[BetaComplianceReviewNotice]:
        """List notices about review cases and the organization."""
        return paginate(self._client, compliance.REVIEW_NOTICES_LIST, params)
