"""How much of an answer is held in memory at most: what the peer sends must not decide that."""

from __future__ import annotations

from dataclasses import dataclass, fields

from .public_names import publish_names

KIB = 1024
MIB = 1024 * KIB


@dataclass(frozen=True, slots=True, kw_only=True)
class SizeLimits:
    """Limits in bytes for what must be held in one piece; None means no limit.

    Packed answers are inflated piece by piece, and what comes out of them counts. Downloads and batch results have no
    limit on their sum. What is larger raises an `APIConnectionError` that is not retryable, in a stream a
    `StreamProtocolError` with `.partial`.

    Raises:
        ValueError: a limit is not at least 1.
    """

    event: int | None = 64 * MIB
    """One event of a stream."""
    line: int | None = 64 * MIB
    """One line of batch results, and of `iter_lines()`."""
    trailers: int | None = 256 * KIB
    """What follows a chunked body."""
    body: int | None = 512 * MIB
    """The whole body of a plain answer or an error."""

    def __post_init__(self) -> None:
        for each in fields(self):
            value = getattr(self, each.name)
            if value is not None and not (isinstance(value, int) and value >= 1):
                raise ValueError(f"SizeLimits.{each.name} must be at least 1 byte or None, not {value!r}")


DEFAULT_SIZES = SizeLimits()


def exceeds(size: int, limit: int | None) -> bool:
    """Return whether a size is over its limit."""
    return limit is not None and size > limit


publish_names(__name__)
