"""The forgiving builder: objects from JSON that does not fit its types.

It never raises and never drops anything. Classes are kept (a union's by the tag), a missing field is None and not in
`model_fields_set`, a value of another type stays as it came, unknown fields are kept. So `to_dict()` gives back what
was received. It is slow compared with decoding, and runs only after decoding failed.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, datetime, time
from functools import cache
from types import UnionType
from typing import Annotated, Any, NamedTuple, Union, cast, get_args, get_origin

from pydantic import BaseModel, TypeAdapter, ValidationError
from pydantic.fields import FieldInfo
from pydantic_core import PydanticSerializationError, to_json

from ._base import OpenUnion, tags_of, union_members

# What JSON writes as text; every other leaf is what JSON made of it.
WRITTEN_AS_TEXT = (datetime, date, time)


class _Shape(NamedTuple):
    """What a type makes of each kind of JSON value; None where the value stays as it is."""

    tag: str
    by_tag: dict[str, type[BaseModel]]
    otherwise: type[BaseModel] | None
    untold: tuple[type[BaseModel], ...]  # several classes that no tag tells apart
    values: Any
    items: Any
    text: Any


class _Field(NamedTuple):
    """A field of a model, as the builder needs it."""

    name: str
    key: str
    tp: Any
    info: FieldInfo


def build(tp: Any, data: Any) -> Any:
    """Build an object of type `tp` from JSON data; data that no class of `tp` can hold is returned as it is."""
    shape = _shape(tp)
    if isinstance(data, dict):
        return _from_object(shape, cast("dict[str, Any]", data))
    if isinstance(data, list) and shape.items is not None:
        return [build(shape.items, item) for item in cast("list[object]", data)]
    if isinstance(data, str) and shape.text is not None:
        return _from_text(shape.text, data)
    return cast("Any", data)


def construct(cls: type[BaseModel], values: dict[str, Any], fields_set: set[str] | None = None) -> Any:
    """Make an object of a model from Python values: validated where they fit, forgiven where they do not."""
    try:
        made = cls.model_validate(values)
    except ValidationError:
        made = _model(cls, values)
    if fields_set is not None:
        object.__setattr__(made, "__pydantic_fields_set__", set(fields_set))
    return made


def _from_object(shape: _Shape, data: dict[str, Any]) -> Any:
    tag = data.get(shape.tag)
    cls = shape.by_tag.get(tag, shape.otherwise) if isinstance(tag, str) else shape.otherwise
    if cls is shape.otherwise and shape.untold:
        cls = next((choice for choice in shape.untold if _fits(choice, data)), cls)
    if cls is not None:
        return _model(cls, data)
    if shape.values is not None:
        return {key: build(shape.values, value) for key, value in data.items()}
    return data


def _fits(cls: type[BaseModel], data: dict[str, Any]) -> bool:
    try:
        cls.model_validate_json(to_json(data))
    except (ValidationError, PydanticSerializationError):
        return False
    return True


def _from_text(tp: Any, data: str) -> Any:
    try:
        return _reader(tp).validate_json(to_json(data))
    except ValueError:
        return data


def _model(cls: type[BaseModel], data: dict[str, Any]) -> BaseModel:
    fields = _fields(cls)
    received = [field for field in fields if field.key in data]
    values = {field.name: _default(field.info) for field in fields}
    values.update({field.name: build(field.tp, data[field.key]) for field in received})
    keys = {field.key for field in fields}
    keeps_unknown = cls.model_config.get("extra") == "allow"
    extra = {key: value for key, value in data.items() if keeps_unknown and key not in keys}
    made = cls.__new__(cls)
    # Pydantic's own `model_construct` takes the data as keyword arguments, so that some keys could not be received.
    object.__setattr__(made, "__dict__", values)
    object.__setattr__(made, "__pydantic_fields_set__", {*extra, *(field.name for field in received)})
    object.__setattr__(made, "__pydantic_extra__", extra if keeps_unknown else None)
    object.__setattr__(made, "__pydantic_private__", None)
    return made


def _default(info: FieldInfo) -> Any:
    return None if info.is_required() else info.get_default(call_default_factory=True, validated_data={})


@cache
def _reader(tp: Any) -> TypeAdapter[Any]:
    return TypeAdapter(tp)


@cache
def _fields(cls: type[BaseModel]) -> tuple[_Field, ...]:
    return tuple(
        _Field(name, info.alias or name, info.rebuild_annotation(), info) for name, info in cls.model_fields.items()
    )


@cache
def _shape(tp: Any) -> _Shape:
    members = union_members(tp)
    mark = next((mark for mark in _marks(tp) if isinstance(mark, OpenUnion)), None)
    classes = [member for member in members if isinstance(member, type) and issubclass(member, BaseModel)]
    first = classes[0] if classes else None
    tag = "type" if mark is None else mark.tag
    return _Shape(
        tag=tag,
        by_tag={value: cls for cls in classes if tag in cls.model_fields for value in tags_of(cls, tag)},
        otherwise=first if mark is None else mark.unknown,
        untold=tuple(classes) if mark is None and len(classes) > 1 else (),
        values=_argument(members, dict, -1),
        items=_argument(members, list, 0),
        text=tp if any(member in WRITTEN_AS_TEXT for member in members) else None,
    )


def _argument(members: list[Any], origin: type, index: int) -> Any:
    return next((get_args(member)[index] for member in members if get_origin(member) is origin), None)


def _marks(tp: Any) -> Iterator[Any]:
    """List the annotations of a type and of the members of its union."""
    if get_origin(tp) is Annotated:
        yield from get_args(tp)[1:]
        yield from _marks(get_args(tp)[0])
    elif get_origin(tp) in (Union, UnionType):
        for member in get_args(tp):
            yield from _marks(member)
