"""The shapes of the types that msgspec reads; loaded once the caller has imported msgspec."""

from __future__ import annotations

import sys
from collections.abc import Callable
from typing import Any, get_type_hints

from .partial_shapes import (
    ANY,
    ANYTHING,
    LIST,
    MAPPING,
    OBJECT,
    SCALAR,
    TEXT,
    Maker,
    Reader,
    Shape,
    Structure,
    as_instance,
    as_slots,
    as_tuple,
)

msgspec: Any = sys.modules["msgspec"]
Known = dict[Any, Structure]
KINDS = {
    "StructType": OBJECT,
    "DataclassType": OBJECT,
    "TypedDictType": OBJECT,
    "NamedTupleType": OBJECT,
    "ListType": LIST,
    "SetType": LIST,
    "FrozenSetType": LIST,
    "VarTupleType": LIST,
    "TupleType": LIST,
    "CollectionType": LIST,
    "DictType": MAPPING,
    "StrType": TEXT,
    "AnyType": ANY,
}
UNCHECKED = frozenset({"IntType", "FloatType", "BoolType", "StrType", "AnyType"})  # items of these show what they are


def shape_of(kind: Any) -> Shape:
    """Return the shape of a type."""
    return _shape(kind, msgspec.inspect.type_info(kind), {})


def _shape(kind: Any, info: Any, known: Known) -> Shape:
    bare = _without_none(info)
    shape = Shape(_structure(bare, known), _reader(kind))
    shape.is_optional = bare is not info
    return shape


def _reader(kind: Any) -> Callable[[], Reader]:
    return lambda: msgspec.json.Decoder(kind).decode


def _without_none(info: Any) -> Any:
    if type(info).__name__ != "UnionType":
        return info
    others = [one for one in info.types if type(one).__name__ != "NoneType"]
    return others[0] if len(others) == 1 else info


def _structure(info: Any, known: Known) -> Structure:
    kind = KINDS.get(type(info).__name__, SCALAR)
    owner = getattr(info, "cls", None) if kind == OBJECT else None
    if owner is not None and owner in known:
        return known[owner]
    made = Structure(kind)
    if owner is not None:
        known[owner] = made
        _fill(made, owner, info, known)
    elif kind == LIST and hasattr(info, "item_type"):
        made.item = _part(info.item_type, known)
    elif kind == MAPPING:
        made.item = _part(info.value_type, known)
    return made


def _part(info: Any, known: Known) -> Shape:
    """Return the shape of an item: objects are validated by their class, the rest with what holds the items."""
    bare = _without_none(info)
    owner = getattr(bare, "cls", None)
    if owner is None:
        shape = Shape(_structure(bare, known))
        shape.waits = type(bare).__name__ not in UNCHECKED
    else:
        shape = Shape(_structure(bare, known), _reader(owner if bare is info else owner | None))
    shape.is_optional = bare is not info
    return shape


def _fill(made: Structure, owner: Any, info: Any, known: Known) -> None:
    made.make, made.is_live = _maker(owner, type(info).__name__)
    hints = get_type_hints(owner, include_extras=True)
    for field in info.fields:
        made.names[field.encode_name] = field.name
        made.fields[field.name] = ANYTHING
    for field in info.fields:
        made.fields[field.name] = _shape(hints.get(field.name, Any), field.type, known)


def _maker(owner: Any, kind: str) -> tuple[Maker, bool]:
    if kind == "StructType":
        return _struct_maker(owner), False
    if kind == "NamedTupleType":
        return as_tuple(owner), False
    if kind == "TypedDictType":
        return Structure(OBJECT).make, True
    is_live = hasattr(object.__new__(owner), "__dict__")
    return (as_instance(owner) if is_live else as_slots(owner)), is_live


def _struct_maker(owner: Any) -> Maker:
    """Return what makes a struct; `__post_init__` is not called, because it would see half an object."""
    if not hasattr(owner, "__post_init__"):
        return lambda fields: owner(**fields)
    quiet = msgspec.defstruct(owner.__name__, [], bases=(owner,), namespace={"__post_init__": lambda _: None})
    return lambda fields: quiet(**fields)
