"""What a request may not ask for inside a batch (rule BAT-2)."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from ..errors import invalid
from .registry import rule

Body = Mapping[str, Any]

_NOT_IN_BATCHES: Mapping[str, Callable[[Body], Any]] = {
    "stream": lambda body: body.get("stream"),
    "speed": lambda body: body.get("speed") == "fast",
    "max_tokens": lambda body: body.get("max_tokens") == 0,
    "fallbacks": lambda body: body.get("fallbacks"),
}


@rule("BAT-2", "assumed")
def nothing_that_batches_lack(body: Body, in_batch: bool) -> None:
    """Refuse streams, fast answers, filling the cache alone, and fallbacks."""
    for name, wanted in _NOT_IN_BATCHES.items():
        if in_batch and wanted(body):
            raise invalid(f"{name}: '{body[name]}' is not supported in batches")
