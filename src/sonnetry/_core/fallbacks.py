"""Changes of a request that send it to another model: what a fallback is, and when an overloaded model has one.

A fallback changes the request as the caller made it, never the one that a fallback before it made.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from . import encode
from .errors import APIError, OverloadedError, RateLimitError, ServiceUnavailableError

if TYPE_CHECKING:
    from .call import Call

BUSY = (OverloadedError, RateLimitError, ServiceUnavailableError)


def changed(body: Mapping[str, Any], entry: Mapping[str, Any]) -> dict[str, Any]:
    """Return a request with the changes of a fallback: a value sets a field, None removes it.

    `output_config` is changed field by field. A thinking type that other models may lack, `between_tools`, becomes
    `disabled` unless the fallback names one itself (rule FB-6).
    """
    made = laid_over(body, entry)
    thinking = body.get("thinking")
    if "thinking" not in entry and isinstance(thinking, Mapping) and thinking.get("type") == "between_tools":
        made["thinking"] = {"type": "disabled"}
    config = entry.get("output_config")
    if isinstance(config, Mapping):
        before = body.get("output_config")
        made["output_config"] = laid_over(before if isinstance(before, Mapping) else {}, config)
        if not made["output_config"]:
            del made["output_config"]
    return made


def laid_over(base: Mapping[str, Any], changes: Mapping[str, Any]) -> dict[str, Any]:
    """Return a mapping with changes: a value sets a field, None removes it."""
    return {name: value for name, value in {**base, **changes}.items() if value is not None or name not in changes}


def fall_back(call: Call, error: APIError) -> bool:
    """Point a call at its next fallback after its model was too busy; False when there is none, or no reason.

    Each model gets its own retries.
    """
    if not call.fallbacks or not (isinstance(error, BUSY) and error.retryable) or not isinstance(call.body, bytes):
        return False
    entry, call.fallbacks = call.fallbacks[0], call.fallbacks[1:]
    if call.first_body is None:
        call.first_body = call.body
    call.body = encode.body(changed(json.loads(call.first_body), entry))
    call.retry.taken = 0
    return True
