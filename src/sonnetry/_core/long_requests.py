"""Plain requests that may take longer than ten minutes (rule CLI-5): refused, streamed underneath, or waited for."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Literal

LongRequests = Literal["error", "stream", "wait"]
MODES = ("error", "stream", "wait")
LIMIT = 600.0
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
    return isinstance(max_tokens, int) and expected_seconds(max_tokens) > LIMIT


def refusal(max_tokens: object) -> ValueError:
    """Make the error that says how to send such a request."""
    return ValueError(
        "Streaming is required for operations that may take longer than 10 minutes: "
        f"max_tokens={max_tokens!r} may need {expected_seconds(int(str(max_tokens))) / 60:.0f} minutes. "
        'Use messages.stream(...), create(stream=True), a timeout of your own, or long_requests="stream" or "wait".'
    )
