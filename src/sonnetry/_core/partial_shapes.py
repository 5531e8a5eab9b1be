"""The shapes of types: which fields an object has before it is whole, and what validates a part of it that has ended."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from typing import Any, Final

Reader = Callable[[str], Any]
Maker = Callable[[Any], Any]

OBJECT: Final = "object"  # has fields
LIST: Final = "list"
MAPPING: Final = "mapping"  # has free keys
TEXT: Final = "text"
ANY: Final = "any"  # plain data
SCALAR: Final = "scalar"  # nothing can be shown before it has ended: numbers, dates, enums, unions


def as_it_is(container: Any) -> Any:
    """Show the container itself."""
    return container


class Structure:
    """What a value of a type is made of; all places that hold the type share it."""

    __slots__ = ("fields", "is_live", "item", "kind", "make", "names")

    def __init__(self, kind: str) -> None:
        self.kind = kind
        self.make: Maker = as_it_is  # makes what is shown of the container that is filled
        self.is_live = True  # whether what was made changes with the container
        self.names: dict[str, str] = {}  # the keys of the text, and the fields they belong to
        self.fields: dict[str, Shape] = {}
        self.item: Shape | None = None

    def child(self, place: str | int | None) -> Shape:
        """Return the shape of a part."""
        if self.item is not None:
            return self.item
        return self.fields.get(place, ANYTHING) if isinstance(place, str) else ANYTHING


class Shape:
    """What belongs in one place."""

    __slots__ = ("_make_reader", "_read", "is_loose", "is_optional", "plain", "structure", "waits")

    def __init__(self, structure: Structure, make_reader: Callable[[], Reader] | None = None) -> None:
        self.structure = structure
        self.is_optional = False
        self.plain: type | None = None  # a value of this class needs no validation
        self.waits = False  # whether its validators need what is beside it, so that it ends with the object around it
        self.is_loose = False  # whether a validator may repair what does not fit before the parts are validated
        self._make_reader = make_reader
        self._read: Reader | None = None

    @property
    def is_checked(self) -> bool:
        """Whether a value that has ended is validated."""
        return self._make_reader is not None and not self.waits

    def read(self, text: str) -> Any:
        """Validate the text of a value that has ended."""
        if self._read is None:
            self._read = (self._make_reader or _plain_reader)()
        return self._read(text)

    def empty(self, above: tuple[Structure, ...] = ()) -> Any:
        """Return what is shown before the value begins; `above` are the structures around it."""
        if self.is_optional or self.structure in above:
            return None
        kind, make = self.structure.kind, self.structure.make
        if kind == OBJECT:
            return make(self.empty_fields(above))
        return make([]) if kind == LIST else make({}) if kind == MAPPING else None

    def empty_fields(self, above: tuple[Structure, ...] = ()) -> dict[str, Any]:
        """Return the fields of an object of which nothing has come."""
        above = (*above, self.structure)
        return {name: shape.empty(above) for name, shape in self.structure.fields.items()}


ANYTHING = Shape(Structure(ANY))
NOTHING_KNOWN = Shape(Structure(SCALAR))  # of a key that a type does not have


def _plain_reader() -> Reader:
    return json.loads


def root_of(shape: Shape) -> Structure:
    """Return the structure that holds one value of a shape, which is not validated when it ends: that is done with the answer."""
    inner = Shape(shape.structure)
    inner.is_optional, inner.is_loose, inner.waits = shape.is_optional, shape.is_loose, True
    holder = Structure(LIST)
    holder.item = inner
    return holder


def as_slots(kind: Any) -> Maker:
    """Return what makes an object without a `__dict__`, such as a dataclass with slots."""

    def make(fields: dict[str, Any]) -> Any:
        made = kind.__new__(kind)
        for name, value in fields.items():
            object.__setattr__(made, name, value)
        return made

    return make


def as_tuple(kind: Any) -> Maker:
    """Return what makes a named tuple."""

    def make(fields: dict[str, Any]) -> Any:
        return tuple.__new__(kind, fields.values())

    return make


def as_instance(kind: Any, beside: Mapping[str, Any] | None = None) -> Maker:
    """Return what makes an object whose `__dict__` is the fields, without calling its validators or `__init__`."""

    def make(fields: dict[str, Any]) -> Any:
        made = kind.__new__(kind)
        object.__setattr__(made, "__dict__", fields)
        for name, value in (beside or {}).items():
            object.__setattr__(made, name, value() if callable(value) else value)
        return made

    return make
