"""Arguments that stand for "nothing was said": they are dropped at any depth, while None is JSON null."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Literal

from .public_names import publish_names

if TYPE_CHECKING:

    class _Anywhere(Any):  # type: ignore[misc]
        """What checkers take in every argument, whatever its type: an object of a class that derives from Any."""

else:
    _Anywhere = object


class _Absent(_Anywhere):
    """What both have in common: they are false, and a field of a Pydantic model or `TypedDict` may hold them."""

    def __bool__(self) -> Literal[False]:
        return False

    @classmethod
    def __get_pydantic_core_schema__(cls, source: object, handler: object) -> Any:
        from pydantic_core import core_schema

        del source, handler
        return core_schema.is_instance_schema(cls)


class Omit(_Absent):
    """An argument that is left out of the request; as a header value it removes the default header."""

    def __repr__(self) -> str:
        return "omit"

    def __reduce__(self) -> str:
        return "omit"


class NotGiven(_Absent):
    """An option the caller did not give, where None has a meaning of its own."""

    def __repr__(self) -> str:
        return "NOT_GIVEN"

    def __reduce__(self) -> str:
        return "NOT_GIVEN"


omit = Omit()
NOT_GIVEN = not_given = NotGiven()
ABSENT = (Omit, NotGiven)


publish_names(__name__)
