"""Halves of characters: JSON may cut a character beyond U+FFFF in two surrogates, and a stream may send each in a piece."""

from __future__ import annotations

import re

HALVES = re.compile("[\ud800-\udbff][\udc00-\udfff]")
"""Two halves that belong together."""


def joined(text: str) -> str:
    """Put halves together; one without the other stays as it is."""
    return HALVES.sub(lambda pair: pair[0].encode("utf-16-le", "surrogatepass").decode("utf-16-le"), text)


def ends_high(text: str) -> bool:
    """Whether a text ends with the first half of a character."""
    return "\ud800" <= text[-1:] <= "\udbff"


def starts_low(text: str) -> bool:
    """Whether a text starts with the second half of a character."""
    return "\udc00" <= text[:1] <= "\udfff"
