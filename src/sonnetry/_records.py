"""Values with named fields whose classes cost next to nothing to make.

`dataclass` writes, compiles and runs the source of each class's methods when the class is made: 0.3 to 0.8 ms, where a
plain class takes 0.01. A first call needs twenty such classes, 12 of its 155 ms. So what is only a value inside the library
is one of these, and what programs may see as a dataclass (`RetryPolicy`, say) stays one.

- `Record`: many fields, given by name, with defaults in the class body.
- `Value`: few fields, listed in `__slots__`, with an `__init__` of its own; equal when the fields are.

`changed` returns a copy with other fields, as `dataclasses.replace` does.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, ClassVar, Self, dataclass_transform


@dataclass_transform(kw_only_default=True)
class Record:
    """A value with fields as its class body declares them.

    Raises:
        TypeError: a name is not one of its fields. Missing ones are left to the type checkers.
    """

    _fields: ClassVar[frozenset[str]] = frozenset()

    def __init_subclass__(cls, *, frozen: bool = False) -> None:
        del frozen  # for type checkers
        super().__init_subclass__()
        cls._fields = frozenset(vars(cls).get("__annotations__", ())) - {"_fields"}

    if not TYPE_CHECKING:

        def __init__(self, **fields: Any) -> None:
            if not fields.keys() <= self._fields:
                raise TypeError(f"{type(self).__name__} has no field {min(fields.keys() - self._fields)!r}")
            self.__dict__.update(fields)

    def __repr__(self) -> str:
        shown = ", ".join(f"{name}={value!r}" for name, value in self.__dict__.items() if name in self._fields)
        return f"{type(self).__qualname__}({shown})"

    def changed(self, **changes: Any) -> Self:
        """Return a copy with other fields; what was derived from the fields is derived again."""
        kept = self._fields
        return type(self)(**{**{name: value for name, value in self.__dict__.items() if name in kept}, **changes})


class Value:
    """A value of a few fields, which stand in `__slots__`."""

    __slots__: tuple[str, ...] = ()

    def __eq__(self, other: object) -> bool:
        if self is other:
            return True
        return isinstance(other, Value) and other.__class__ is self.__class__ and self._values() == other._values()

    def __hash__(self) -> int:
        return hash(self._values())

    def __repr__(self) -> str:
        shown = ", ".join(f"{name}={getattr(self, name)!r}" for name in self.__slots__)
        return f"{type(self).__qualname__}({shown})"

    def changed(self, **changes: Any) -> Self:
        """Return a copy with other fields."""
        return type(self)(**{**{name: getattr(self, name) for name in self.__slots__}, **changes})

    def _values(self) -> tuple[Any, ...]:
        return tuple(getattr(self, name) for name in self.__slots__)
