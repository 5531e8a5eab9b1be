"""Answers made up from the official package's response types: every field filled, the first kind of each union."""

import types
import typing
from datetime import date, datetime
from typing import Any

import pydantic
from typing_extensions import TypeAliasType

DEEPEST = 12  # below this, a type that holds itself ends: None where it may be, an empty list, else no further kind
SCALARS = {
    str: "text",
    int: 1,
    float: 1.5,
    bool: True,
    bytes: "text",
    datetime: "2026-01-02T03:04:05Z",
    date: "2026-01-02",
    type(None): None,
    object: {"any": 1},
    Any: {"any": 1},
}


def sample(tp: Any, depth: int = 0) -> Any:
    """Return a JSON value of a type.

    Raises:
        TypeError: there is no rule for this type.
    """
    if isinstance(tp, TypeAliasType | getattr(typing, "TypeAliasType", TypeAliasType)):
        tp = tp.__value__
    if tp in SCALARS:
        return SCALARS[tp]
    origin, arms = typing.get_origin(tp), typing.get_args(tp)
    if origin is typing.Annotated:
        return sample(arms[0], depth)
    if origin is typing.Literal:
        return arms[0]
    if origin in (typing.Union, types.UnionType):
        return sample(type(None) if depth > DEEPEST and type(None) in arms else arms[0], depth)
    if origin in (list, typing.Sequence, set):
        return [] if depth > DEEPEST else [sample(arms[0], depth + 1)]
    if origin is dict:
        return {} if depth > DEEPEST else {"key": sample(arms[1], depth + 1)}
    return _model(tp, depth)


def _model(tp: Any, depth: int) -> Any:
    if not (isinstance(tp, type) and issubclass(tp, pydantic.BaseModel)):
        raise TypeError(f"no rule for a sample of {tp!r}")
    hints = {name: field.annotation for name, field in tp.model_fields.items()}
    return {tp.model_fields[name].alias or name: sample(hint, depth + 1) for name, hint in hints.items()}


def kinds(tp: Any) -> list[Any]:
    """Return the kinds of a union, or the type alone."""
    if typing.get_origin(tp) is typing.Annotated:
        return kinds(typing.get_args(tp)[0])
    arms = typing.get_args(tp) if typing.get_origin(tp) in (typing.Union, types.UnionType) else (tp,)
    return [kind for arm in arms for kind in ([arm] if arm is tp else kinds(arm))]
