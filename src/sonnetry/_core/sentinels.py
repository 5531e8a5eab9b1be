"""Arguments that stand for "nothing was said": they are dropped at any depth, while None is JSON null."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Literal

from .public_names import publish_names

if TYPE_CHECKING:

    class _Anywhere(Any):  # type: ignore[misc]
        """What checkers take in every argument, whatever its type: an object of a class that derives from Any."""

else:
    _Anywhere = object


class Omit(_Anywhere):
    """An argument that is left out of the request; as a header value it removes the default header."""

    def __bool__(self) -> Literal[False]:
        return False

    def __repr__(self) -> str:
        return "omit"

    def __reduce__(self) -> str:
        return "omit"


class NotGiven(_Anywhere):
    """An option the caller did not give, where None has a meaning of its own."""

    def __bool__(self) -> Literal[False]:
        return False

    def __repr__(self) -> str:
        return "NOT_GIVEN"

    def __reduce__(self) -> str:
        return "NOT_GIVEN"


omit = Omit()
NOT_GIVEN = not_given = NotGiven()
ABSENT = (Omit, NotGiven)


publish_names(__name__)
