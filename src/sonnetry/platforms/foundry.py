"""Azure AI Foundry: the API's own paths behind a resource of Azure."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, ClassVar

from .._core.errors import AnthropicError
from .base import BATCHES, ELSEWHERE, Platform, Setup, first
from .sign_in import KeyHeaders, Tokens


@dataclass
class Foundry(Platform):
    """`AnthropicFoundry`: all but models and batches."""

    name = "Azure AI Foundry"
    span_scope = "foundry"
    refusals: ClassVar = {
        BATCHES: f"The Batch API is not supported in Foundry yet; {ELSEWHERE}",
        "/v1/models": f"Models are not listed by Foundry, which has deployments of its own; {ELSEWHERE}",
    }
    lacks = frozenset({"models"})
    places = frozenset({"resource"})
    sign_ins = (frozenset({"api_key"}), frozenset({"azure_ad_token_provider"}))


def foundry(own: dict[str, Any], base_url: str | None) -> Setup:
    """Decide how a client of Foundry is set up.

    Raises:
        AnthropicError: there is no credential.
        ValueError: there is no address, or two.
    """
    key = first(own.get("api_key"), variables=("ANTHROPIC_FOUNDRY_API_KEY",))
    provider = own.get("azure_ad_token_provider")
    if key is None and provider is None:
        raise AnthropicError(
            "Missing credentials. Give `api_key=` or `azure_ad_token_provider=`, or set ANTHROPIC_FOUNDRY_API_KEY"
        )
    url, resource = base_url, own.get("resource")
    if url is None:
        resource = first(resource, variables=("ANTHROPIC_FOUNDRY_RESOURCE",))
        url = first(variables=("ANTHROPIC_FOUNDRY_BASE_URL",))
    if url is not None and resource is not None:
        raise ValueError("base_url and resource are mutually exclusive; give one of them")
    if url is None and resource is None:
        raise ValueError(
            "Must provide one of the `base_url` or `resource` arguments, or the ANTHROPIC_FOUNDRY_RESOURCE or "
            "ANTHROPIC_FOUNDRY_BASE_URL variable"
        )
    sign_in = (
        KeyHeaders({"x-api-key": str(key), "api-key": str(key)})
        if provider is None
        else Tokens(provider, "AsyncAnthropicFoundry")
    )
    return Setup(
        Foundry(),
        url or f"https://{resource}.services.ai.azure.com/anthropic",
        url is not None,
        sign_in,
        key,
        own={**own, "resource": resource},
    )
