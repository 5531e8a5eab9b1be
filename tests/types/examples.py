"""Examples made from the types themselves: the smallest and the fullest JSON that a type accepts."""

from __future__ import annotations

from datetime import date, datetime
from types import NoneType
from typing import Annotated, Any, Literal, NotRequired, Required, get_args, get_origin

import pydantic
import typing_extensions
from annotated_types import Ge, Le, MinLen

LEAVES = {
    str: "text",
    int: 2048,
    float: 0.5,
    bool: True,
    datetime: "2026-11-21T09:30:00Z",
    date: "2026-11-21",
    object: 1,
    Any: 1,
}


def example(tp: Any, *, full: bool = True) -> Any:
    """Return JSON data for a type; a union is represented by its first member."""
    origin, arguments = get_origin(tp), get_args(tp)
    if origin in (Required, NotRequired):
        return example(arguments[0], full=full)
    if origin is Annotated:
        return _annotated(arguments, full=full)
    if origin is Literal:
        return arguments[0]
    if origin is list:
        return [example(arguments[0], full=full)] if full else []
    if origin is dict:
        return {"key": example(arguments[1], full=full)}
    if arguments:
        return example(next(m for m in arguments if m is not NoneType), full=full)
    return LEAVES[tp] if tp in LEAVES else {key: example(part, full=full) for key, part in parts(tp, full=full).items()}


def _annotated(arguments: tuple[Any, ...], *, full: bool) -> Any:
    value = example(arguments[0], full=full)
    if value == [] and any(isinstance(mark, MinLen) for mark in arguments[1:]):
        return example(arguments[0])
    for mark in arguments[1:]:
        if isinstance(mark, (Ge, Le)):
            value = max(value, mark.ge) if isinstance(mark, Ge) else min(value, mark.le)
    return value


def parts(tp: Any, *, full: bool) -> dict[str, Any]:
    """List the keys of a model or TypedDict that an example holds, with their types."""
    if issubclass(tp, pydantic.BaseModel):
        fields = {info.alias or name: info for name, info in tp.model_fields.items()}
        return {key: info.rebuild_annotation() for key, info in fields.items() if full or info.is_required()}
    return {key: part for key, part in tp.__annotations__.items() if full or key in tp.__required_keys__}


def is_params(tp: Any) -> bool:
    return typing_extensions.is_typeddict(tp)
