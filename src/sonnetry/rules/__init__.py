"""The rules a well-typed request must still obey, one small function each, with the evidence for it.

A rule looks at the request's body, the model's facts, the API version and the beta values (any of them, by parameter
name) and returns nothing or raises `ApiError`. They run in the order of the modules below and, inside a module, in the
order of its text; the first that fails decides, as in the service. A rule looks only at the keys it is about, so that the
same rules serve `count_tokens` (rule CNT-3).
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from . import (
    beta_tools,
    blocks,
    caching,
    context,
    context_management,
    features,
    formats,
    limits,
    pairing,
    roles,
    sampling,
    server_tools,
    thinking,
    tools,
    versions,
)
from .registry import Checked, Rule, listed

__all__ = ["RULES", "SENT_RULES", "VERSION_RULES", "Checked", "check", "check_as_sent", "check_version"]

# These decide whether a field exists at all, so they come before the model is looked up.
VERSION_RULES: tuple[Rule, ...] = listed(versions)
# These look at a request as it was sent, all others at what the model sees of it (rule CTX-3).
SENT_RULES: tuple[Rule, ...] = listed(context_management)
RULES: tuple[Rule, ...] = listed(
    limits,
    roles,
    blocks,
    pairing,
    features,
    tools,
    server_tools,
    beta_tools,
    thinking,
    sampling,
    formats,
    caching,
    context,
)


def check_version(body: Mapping[str, Any], version: str) -> None:
    """Apply the rules of an API version.

    Raises:
        ApiError: the first rule that the request breaks.
    """
    for rule in VERSION_RULES:
        rule(Checked(body, None, version))


def check_as_sent(request: Checked) -> None:
    """Apply the rules about what the model does not see.

    Raises:
        ApiError: the first rule that the request breaks.
    """
    for rule in SENT_RULES:
        rule(request)


def check(request: Checked) -> None:
    """Apply the rules of a model.

    Raises:
        ApiError: the first rule that the request breaks.
    """
    for rule in RULES:
        rule(request)
