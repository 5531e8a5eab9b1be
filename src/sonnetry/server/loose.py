"""JSON data of which nothing is known yet: read as the object or list that it should be, or as an empty one."""

from __future__ import annotations

from typing import Any, TypeGuard, cast


def an_object(value: object) -> dict[str, Any]:
    """Return a value that is an object, or an empty one."""
    return cast("dict[str, Any]", value) if isinstance(value, dict) else {}


def a_list(value: object) -> list[Any]:
    """Return a value that is a list, or an empty one."""
    return value if _is_list(value) else []


def _is_list(value: object) -> TypeGuard[list[Any]]:
    return isinstance(value, list)
