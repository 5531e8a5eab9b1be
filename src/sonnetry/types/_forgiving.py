"""The forgiving builder: objects from JSON that does not fit its types.

It never raises and never drops anything. Classes are kept (a union's by the tag), a missing field is None and not in
`model_fields_set`, a value of another type stays as it came, unknown fields are kept. So `to_dict()` gives back what
was received. It is slow compared with decoding, and runs only after decoding failed.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime, time
from functools import cache
from types import NoneType
from typing import Annotated, Any, cast, get_args, get_origin

from pydantic import BaseModel, ValidationError

from .._core.decode import validator
from ._base import OpenUnion, literals, tagged_members, union_members

# Types whose JSON form is a string, which is converted if it can be; every other leaf is what JSON made of it.
FROM_TEXT = (datetime, date, time)


def build(tp: Any, data: Any) -> Any:
    """Build an object of type `tp` from JSON data; data that fits no class of `tp` is returned as it is."""
    members, union = _unpack(tp)
    if isinstance(data, dict):
        return _from_object(members, union, cast("dict[str, Any]", data))
    if isinstance(data, list):
        return _from_list(members, cast("list[Any]", data))
    if isinstance(data, str):
        return _from_text(members, data)
    return data


def _unpack(tp: Any) -> tuple[list[Any], OpenUnion | None]:
    """Take a type apart: the members of its union, and the mark that makes the union open."""
    members: list[Any] = []
    union: OpenUnion | None = None
    for part in (tp, *_parts(tp)):
        marks = get_args(part)[1:] if get_origin(part) is Annotated else ()
        union = next((mark for mark in marks if isinstance(mark, OpenUnion)), union)
    members = [member for member in union_members(tp) if member is not NoneType]
    return members, union
