"""When a client checks a request before sending it, and what it does with what is found.

By default a few settings that go wrong most often are looked at, which costs about two microseconds; only a request that looks
wrong is checked by all rules, and those decide. So nothing is loaded for a request that is right.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import UTC, datetime
from functools import cache
from typing import TYPE_CHECKING, Any, cast

from . import encode, model_data, notices
from .api_versions import V2023
from .json_access import as_object
from .settings import CheckMode
from .wire import Body

if TYPE_CHECKING:
    from ..endpoints import Endpoint
    from ..rules.findings import Finding

Limits = tuple[int, bool, bool, frozenset[str], frozenset[str], bool]


def preflight(mode: CheckMode, endpoint: Endpoint[Any], content: Any, headers: Mapping[str, str], body: Body) -> None:
    """Check a request as its client wishes: `warn` what looks wrong, `full` every request, `strict` too, and refuse it.

    `body` is the encoded content, where it is what the API would get; another is made of the content.

    Raises:
        RequestCheckError: the mode is strict and the API would refuse the request.
    """
    if mode == "warn" and not looks_wrong(content):
        return
    raw = body if isinstance(body, bytes) and body else encode.body(content)
    found = _found(raw, endpoint, headers)
    if mode == "strict" and any(finding.severity == "error" for finding in found):
        from ..rules.preflight import RequestCheckError

        raise RequestCheckError(found)
    for finding in found:
        if finding.severity == "error" or (mode != "warn" and finding.severity == "warning"):
            _warn(finding)


def _found(raw: bytes, endpoint: Endpoint[Any], headers: Mapping[str, str]) -> Sequence[Finding]:
    from ..rules.preflight import Sent, check_body

    named = frozenset(beta.strip() for beta in headers.get("anthropic-beta", "").split(",")) - {""}
    sent = Sent(
        headers.get("anthropic-version") or V2023,
        named.difference(endpoint.betas),
        counting=endpoint.checked == "count",
        today=datetime.now(UTC).date(),
    )
    return check_body(raw, sent)


def _warn(finding: Finding) -> None:
    if finding.id not in ("model-deprecated", "model-retired"):  # a notice says so already
        verb = "The API will refuse this request" if finding.severity == "error" else "This request"
        notices.warn(f"{verb}: {finding}")


def looks_wrong(content: Mapping[str, Any]) -> bool:
    """Return whether a request looks as if its model refused it; what is not looked at here looks right."""
    model = content.get("model")
    limits = _limits().get(model) if type(model) is str else None
    if limits is None:
        return False
    most, prefill, samples, thinking, efforts, forced = limits
    asked = content.get("max_tokens")
    if type(asked) is int and asked > most:
        return True
    if not prefill and _ends_with_the_assistant(content.get("messages")):
        return True
    if not samples and (content.get("temperature", 1) != 1 or "top_p" in content or "top_k" in content):
        return True
    if "thinking" in content and _is_other(content["thinking"], "type", thinking):
        return True
    if "output_config" in content and _is_other(content["output_config"], "effort", efforts):
        return True
    return "tool_choice" in content and not forced and _is_forced(content["tool_choice"])


def _ends_with_the_assistant(messages: object) -> bool:
    last: object = cast("list[object]", messages)[-1] if type(messages) is list and messages else None
    return type(last) is dict and cast("dict[str, object]", last).get("role") == "assistant"


def _is_other(config: object, name: str, known: frozenset[str]) -> bool:
    value = as_object(config).get(name)
    return type(value) is str and value not in known


def _is_forced(choice: object) -> bool:
    return as_object(choice).get("type") in ("any", "tool")


@cache
def _limits() -> dict[str, Limits]:
    return {
        name: _limits_of(facts)
        for facts in model_data.raw()["models"]
        for name in (facts["id"], *facts.get("aliases", ()))
    }


def _limits_of(facts: Mapping[str, Any]) -> Limits:
    return (
        facts.get("max_output") or 2**63,
        facts.get("prefill", False),
        facts.get("sampling", "no") != "no",
        frozenset(facts["thinking"]["types"]),
        frozenset(as_object(facts.get("effort")).get("levels", ())),
        facts.get("forced_tool", "yes") != "no",
    )
