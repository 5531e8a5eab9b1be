"""Plain requests that may take longer than ten minutes (rule CLI-5): refused, streamed underneath, or waited for."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Literal

LongRequests = Literal["error", "stream", "wait"]
MODES = ("error", "stream", "wait")
LIMIT = 600.0
LOWEST_CAP = 8192  # no model has a lower one, so that most requests need no look at the data
FULL_OUTPUT_SECONDS = 3600.0
FULL_OUTPUT_TOKENS = 128_000


def expected_seconds(max_tokens: int) -> float:
    """Estimate how long a plain request may take at worst, in seconds."""
    return FULL_OUTPUT_SECONDS * max_tokens / FULL_OUTPUT_TOKENS


def nonstreaming_timeout(max_tokens: int) -> float:
    """Return the time limit, in seconds, that fits a plain request: ten minutes, or more for a long output."""
    return max(LIMIT, expected_seconds(max_tokens))


def is_long(body: Mapping[str, object]) -> bool:
    """Tell whether a body, sent plainly, may take longer than ten minutes."""
    max_tokens = body.get("max_tokens")
    if not isinstance(max_tokens, int):
        return False
    return expected_seconds(max_tokens) > LIMIT or (max_tokens > LOWEST_CAP and max_tokens > _cap(body.get("model")))


def _cap(model: object) -> float:
    """Return the output limit of plain requests that a few old models have."""
    from .models import find

    facts = find(model) if isinstance(model, str) else None
    return float("inf") if facts is None or facts.plain_max_output is None else facts.plain_max_output


def refusal(max_tokens: object) -> ValueError:
    """Make the error that says how to send such a request."""
    return ValueError(
        "Streaming is required for operations that may take longer than 10 minutes: "
        f"max_tokens={max_tokens!r} may need {expected_seconds(int(str(max_tokens))) / 60:.0f} minutes. "
        'Use messages.stream(...), create(stream=True), a timeout of your own, or long_requests="stream" or "wait".'
    )
