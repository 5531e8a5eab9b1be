"""The Claude platform on AWS: the whole API behind Amazon's accounts and signatures."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from .._core.draft import Draft
from .._core.errors import AnthropicError
from . import aws_sign_in
from .base import ELSEWHERE, WORKSPACE_HEADER, NotServedError, Platform, Setup, first

SERVICE = "aws-external-anthropic"


@dataclass
class AWS(Platform):
    """`AnthropicAWS`: all routes but one."""

    name = "the Claude platform on AWS"
    span_scope = "aws"
    sign_ins = aws_sign_in.SIGN_INS

    def rewrite(self, draft: Draft) -> None:
        """Refuse the one route that is missing."""
        if draft.route.startswith("/v1/user_profiles/") and draft.route.endswith("/action_urls"):
            raise NotServedError(f"User profile action URLs are not supported in the AWS client; {ELSEWHERE}")


def aws(own: dict[str, Any], base_url: str | None) -> Setup:
    """Decide how a client of the Claude platform on AWS is set up.

    Raises:
        ValueError: one half of an access key is missing.
        AnthropicError: there is no workspace, or no region.
    """
    aws_sign_in.check_pair(own)
    key = aws_sign_in.api_key(own, ("ANTHROPIC_AWS_API_KEY",))
    region = aws_sign_in.region_of(own)
    url = first(base_url, variables=("ANTHROPIC_AWS_BASE_URL",))
    workspace = first(own.get("workspace_id"), variables=("ANTHROPIC_AWS_WORKSPACE_ID",))
    skip = bool(own.get("skip_auth"))
    if workspace is None and not skip:
        raise AnthropicError("No workspace ID found. Give `workspace_id=`, or set ANTHROPIC_AWS_WORKSPACE_ID")
    if region is None and (url is None or not (key or skip)):
        where = " and no base_url was given" if url is None else " to sign requests with"
        raise AnthropicError(f"No AWS region was provided{where}. Give `aws_region=`, or set AWS_REGION")
    return Setup(
        AWS(),
        url or f"https://{SERVICE}.{region}.api.aws",
        url is not None,
        aws_sign_in.choose(own, key, service=SERVICE, region=region),
        key,
        {WORKSPACE_HEADER: workspace} if workspace else {},
        {**own, "aws_region": region, "workspace_id": workspace},
    )
