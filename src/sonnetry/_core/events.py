"""Decoders of stream events by the name that the frame carries: one lookup instead of trying a union."""

from __future__ import annotations

from collections.abc import Callable
from functools import lru_cache
from typing import Any

from ..types._base import tags_of, union_members
from .decode import validator


@lru_cache(maxsize=64)
def validators_by_name(union: Any, tag: str = "type") -> dict[bytes, Callable[[bytes], Any]]:
    """Map each listed event name to the function that decodes its data."""
    return {
        name.encode(): validator(member).validate_json
        for member in union_members(union)
        for name in tags_of(member, tag)
    }


@lru_cache(maxsize=64)
def validators_by_head(union: Any) -> dict[bytes, Callable[[bytes], Any]]:
    """The same for the events inside a stream, keyed by their `event:` line; first and last need a closer look."""
    edges = (b"message_start", b"message_stop")
    return {b"event: " + name: decode for name, decode in validators_by_name(union).items() if name not in edges}
