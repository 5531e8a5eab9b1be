"""Beta routes: compliance reviews."""

from __future__ import annotations

from ...types._calls import BetaCall
from ...types.beta.compliance import (
    BetaComplianceReviewCase,
    BetaComplianceReviewItem,
    BetaComplianceReviewNotice,
    CaseListCall,
    CaseRespondCall,
    ComplianceReviewItemCall,
    NoticeListCall,
)
from .. import CREATED_AT, UPDATED_AT, Endpoint

REVIEW_CASES_RETRIEVE = Endpoint(
    name="beta.compliance.review.cases.retrieve",
    verb="GET",
    path="/v1/compliance/review/cases/{case_id}",
    summary="Get a review case.",
    params=BetaCall,
    result=BetaComplianceReviewCase,
)

REVIEW_CASES_LIST = Endpoint(
    name="beta.compliance.review.cases.list",
    verb="GET",
    path="/v1/compliance/review/cases",
    summary="List review cases.",
    params=CaseListCall,
    result=BetaComplianceReviewCase,
    page="PageCursor",
    wire={**CREATED_AT, **UPDATED_AT},
)

REVIEW_CASES_RESPOND = Endpoint(
    name="beta.compliance.review.cases.respond",
    verb="POST",
    path="/v1/compliance/review/cases/{case_id}/respond",
    summary="Answer a review case with a conclusion.",
    params=CaseRespondCall,
    result=BetaComplianceReviewCase,
)

REVIEW_ITEMS_RETRIEVE = Endpoint(
    name="beta.compliance.review.items.retrieve",
    verb="GET",
    path="/v1/compliance/review/items/{item_id}",
    summary="Get a flagged message with its content.",
    params=ComplianceReviewItemCall,
    result=BetaComplianceReviewItem,
    headers={"user_profile_id": "anthropic-user-profile-id"},
)

REVIEW_NOTICES_LIST = Endpoint(
    name="beta.compliance.review.notices.list",
    verb="GET",
    path="/v1/compliance/review/notices",
    summary="List notices about review cases and the organization.",
    params=NoticeListCall,
    result=BetaComplianceReviewNotice,
    page="PageCursor",
    wire=CREATED_AT,
)
