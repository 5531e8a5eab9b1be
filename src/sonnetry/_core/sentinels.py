"""Arguments that stand for "nothing was said": they are dropped at any depth, while None is JSON null."""

from __future__ import annotations

from typing import Literal

from .public_names import publish_names


class Omit:
    """An argument that is left out of the request; as a header value it removes the default header."""

    def __bool__(self) -> Literal[False]:
        return False

    def __repr__(self) -> str:
        return "omit"

    def __reduce__(self) -> str:
        return "omit"


class NotGiven:
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
