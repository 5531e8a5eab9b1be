"""Amazon Bedrock: InvokeModel with the Messages API in its body; and Mantle, Bedrock's endpoint that speaks the API itself."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, ClassVar

from .._core.draft import Draft
from . import aws_sign_in
from .base import (
    BATCHES,
    COUNT_TOKENS,
    MESSAGES,
    Platform,
    Setup,
    first,
    move_profile,
    move_version,
    segment,
    take_model,
)

VERSIONS = {"2023-06-01": "bedrock-2023-05-31"}
KEY_VARIABLE = "AWS_BEARER_TOKEN_BEDROCK"
MESSAGES_ONLY = frozenset({"models", "files", "skills", "user_profiles", "organization"})
MANTLE = "AnthropicBedrockMantle serves it, as does Anthropic, the client of the API itself"


@dataclass
class Bedrock(Platform):
    """`AnthropicBedrock`: the model and the kind of answer are in the URL, versions and betas in the body."""

    name = "Amazon Bedrock"
    span_scope = "bedrock"
    provider = "aws.bedrock"
    serves = (MESSAGES, "/v1/complete")
    refusals: ClassVar = {
        BATCHES: f"The Batch API is not supported in Bedrock yet; {MANTLE}",
        COUNT_TOKENS: f"Token counting is not supported in Bedrock yet; {MANTLE}, and `count_tokens(text)` of the client "
        "estimates without a request",
    }
    lacks = MESSAGES_ONLY
    threads = False
    sign_ins = aws_sign_in.SIGN_INS[:2]

    def framing(self, headers: Mapping[str, str]) -> Any:
        """Return the framing of Amazon's event stream, unless a gateway has translated the stream."""
        from .event_stream import EventStreamFraming

        return None if "text/event-stream" in headers.get("content-type", "") else EventStreamFraming()

    def rewrite(self, draft: Draft) -> None:
        """Write an InvokeModel request."""
        self.refuse(draft)
        if draft.route != MESSAGES:
            return
        model = segment("model", take_model(draft), safe=":;")
        draft.content.pop("stream", None)
        draft.path = f"/model/{model}/invoke{'-with-response-stream' if draft.streaming else ''}"
        move_profile(draft)
        betas = [beta.strip() for beta in draft.headers.get("anthropic-beta", "").split(",") if beta.strip()]
        if betas:
            draft.content = {"anthropic_beta": betas, **draft.content}
        move_version(draft, VERSIONS)


@dataclass
class Mantle(Platform):
    """`AnthropicBedrockMantle`: the API's own paths, bodies and streams."""

    name = "Amazon Bedrock Mantle"
    span_scope = "bedrock"
    provider = "aws.bedrock"
    serves = (MESSAGES,)
    lacks = MESSAGES_ONLY | {"completions"}
    threads = False
    sign_ins = aws_sign_in.SIGN_INS

    def rewrite(self, draft: Draft) -> None:
        """Move the user profile into the body, where Mantle reads it."""
        self.refuse(draft)
        if draft.route in (MESSAGES, COUNT_TOKENS):
            move_profile(draft)


def bedrock(own: dict[str, Any], base_url: str | None) -> Setup:
    """Decide how a client of Bedrock is set up.

    Raises:
        ValueError: a key and AWS credentials are both given, or there is no region.
    """
    given = [name for name in aws_sign_in.ARGUMENTS if own.get(name) is not None]
    key = first(own.get("api_key"), variables=(KEY_VARIABLE,))
    if key is not None and given:
        raise ValueError(f"Cannot specify both `api_key` and AWS credentials ({', '.join(given)}); give one of them")
    aws_sign_in.check_pair(own)
    region = aws_sign_in.region_of(own, ask_profile=True)
    if region is None:
        raise ValueError(
            "No AWS region was provided. Give `aws_region=`, set AWS_REGION, or name one in the profile of ~/.aws/config"
        )
    url = first(base_url, variables=("ANTHROPIC_BEDROCK_BASE_URL",))
    sign_in = aws_sign_in.choose(own, key, service="bedrock", region=region)
    return Setup(
        Bedrock(),
        url or f"https://bedrock-runtime.{region}.amazonaws.com",
        url is not None,
        sign_in,
        key,
        own={**own, "aws_region": region},
    )


def mantle(own: dict[str, Any], base_url: str | None) -> Setup:
    """Decide how a client of Mantle is set up.

    Raises:
        ValueError: one half of an access key is missing, or there is neither region nor base URL.
    """
    aws_sign_in.check_pair(own)
    key = aws_sign_in.api_key(own, (KEY_VARIABLE, "ANTHROPIC_AWS_API_KEY"))
    region = aws_sign_in.region_of(own)
    url = first(base_url, variables=("ANTHROPIC_BEDROCK_MANTLE_BASE_URL",))
    if url is None and region is None:
        raise ValueError("No AWS region or base URL found. Give `aws_region=` or `base_url=`, or set AWS_REGION")
    sign_in = aws_sign_in.choose(own, key, service="bedrock-mantle", region=region)
    derived = url or f"https://bedrock-mantle.{region}.api.aws/anthropic"
    return Setup(Mantle(), derived, url is not None, sign_in, key, own={**own, "aws_region": region})
