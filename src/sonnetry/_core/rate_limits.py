"""The rate limits that an answer reports in its headers (rule RATE-5). Loaded when somebody asks for them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

_GROUPS = ("priority", "fast")  # the plain group has a word of its own in its names


@dataclass(frozen=True, slots=True)
class RateLimit:
    """One bucket: its size, what is left of it, and when it is full again."""

    limit: int | None = None
    remaining: int | None = None
    reset: datetime | None = None


@dataclass(frozen=True, slots=True)
class RateLimits:
    """The buckets of an answer; None for one that was not reported. Token figures are rounded by the service."""

    requests: RateLimit | None = None
    tokens: RateLimit | None = None
    input_tokens: RateLimit | None = None
    output_tokens: RateLimit | None = None
    priority_input_tokens: RateLimit | None = None
    priority_output_tokens: RateLimit | None = None
    fast_input_tokens: RateLimit | None = None
    fast_output_tokens: RateLimit | None = None

    @classmethod
    def parse(cls, headers: Mapping[str, str]) -> RateLimits | None:
        """Read the `anthropic-ratelimit-*`, `-priority-*` and `-fast-*` headers; None when there are none."""
        buckets = {name: _bucket(headers, name.replace("_", "-")) for name in cls.__slots__}
        return cls(**buckets) if any(buckets.values()) else None


def _bucket(headers: Mapping[str, str], name: str) -> RateLimit | None:
    group = "anthropic" if name.startswith(_GROUPS) else "anthropic-ratelimit"
    raw = [headers.get(f"{group}-{name}-{part}") for part in ("limit", "remaining", "reset")]
    if not any(raw):
        return None
    return RateLimit(_number(raw[0]), _number(raw[1]), _instant(raw[2]))


def _number(text: str | None) -> int | None:
    return int(text) if text is not None and text.isascii() and text.isdigit() and len(text) < 19 else None


def _instant(text: str | None) -> datetime | None:
    try:
        return datetime.fromisoformat(text) if text else None
    except ValueError:
        return None
