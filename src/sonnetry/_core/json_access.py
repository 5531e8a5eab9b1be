"""JSON data: compact text of it, and access to what was not validated, as the object or list it should be or an empty one."""

from __future__ import annotations

import json
from json.encoder import encode_basestring
from typing import Any, TypeGuard, cast

_COMPACT = json.JSONEncoder(ensure_ascii=False, separators=(",", ":"))  # made once: `json.dumps` would for every event


def encode(value: Any) -> bytes:
    """Return compact UTF-8 JSON."""
    return _COMPACT.encode(value).encode("utf-8", "surrogatepass")


def encode_text(text: str) -> bytes:
    """Return a text as JSON, as `encode` does."""
    return encode_basestring(text).encode("utf-8", "surrogatepass")


def as_object(value: object) -> dict[str, Any]:
    """Return a value that is an object, or an empty one."""
    return cast("dict[str, Any]", value) if isinstance(value, dict) else {}


def as_list(value: object) -> list[Any]:
    """Return a value that is a list, or an empty one."""
    return value if _is_list(value) else []


def _is_list(value: object) -> TypeGuard[list[Any]]:
    return isinstance(value, list)
