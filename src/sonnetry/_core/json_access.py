"""Access to JSON data that was not validated: a value as the object or list it should be, or an empty one."""

from __future__ import annotations

from typing import Any, TypeGuard, cast


def as_object(value: object) -> dict[str, Any]:
    """Return a value that is an object, or an empty one."""
    return cast("dict[str, Any]", value) if isinstance(value, dict) else {}


def as_list(value: object) -> list[Any]:
    """Return a value that is a list, or an empty one."""
    return value if _is_list(value) else []


def _is_list(value: object) -> TypeGuard[list[Any]]:
    return isinstance(value, list)
