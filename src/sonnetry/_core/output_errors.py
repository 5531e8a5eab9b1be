"""Why an answer has no object of the type that was asked for."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Self

from pydantic_core import ValidationError

from .errors import AnthropicError
from .public_names import publish_names

if TYPE_CHECKING:
    from ..types.messages import Message, Usage


class OutputError(AnthropicError, ValidationError):
    """The answer has no object of the type that was asked for.

    It is a `pydantic.ValidationError` too: programs written for the official package catch that.
    """

    message: Message
    """The whole answer, with its stop reason."""
    raw_text: str
    """The text of the answer, as far as it came."""
    usage: Usage
    """What all attempts together used."""
    attempts: int
    """How often the model was asked."""

    def __new__(cls, reason: str, message: Any, cause: Exception | None = None) -> Self:
        """Make the error without line errors; `errors()` gives those of the validation that failed."""
        del reason, message, cause
        return ValidationError.__new__(cls, "output", [])

    def __init__(self, reason: str, message: Any, cause: Exception | None = None) -> None:
        Exception.__init__(self, reason)
        self.reason = reason
        self.message = message
        self.raw_text = text_of(message)
        self.usage = message.usage
        self.attempts = 1
        self.__cause__ = cause

    @property
    def request_id(self) -> str | None:
        """The `request-id` header of the answer."""
        found: str | None = getattr(self.message, "_request_id", None)
        return found

    def errors(self, **options: Any) -> Any:
        """List what did not fit the type, as Pydantic does; empty when nothing was validated."""
        return self.__cause__.errors(**options) if isinstance(self.__cause__, ValidationError) else []

    def error_count(self) -> int:
        """Count what did not fit the type."""
        return len(self.errors())

    def json(self, **options: Any) -> str:
        """Return `errors()` as JSON."""
        return self.__cause__.json(**options) if isinstance(self.__cause__, ValidationError) else "[]"

    def __str__(self) -> str:
        return self.reason

    def __repr__(self) -> str:
        return f"{type(self).__name__}({self.reason!r})"

    def __reduce__(self) -> Any:
        return type(self), (self.reason, self.message, self.__cause__), {"attempts": self.attempts, "usage": self.usage}


class OutputRefused(OutputError):  # noqa: N818 - named as what happened
    """The model refused to answer (stop reason `refusal`, rule SO-6)."""


class OutputTruncated(OutputError):  # noqa: N818
    """The answer was cut by `max_tokens` or the model's context window (rule SO-6): allow more tokens, or ask for less."""


class OutputInvalid(OutputError):  # noqa: N818
    """The text of the answer is not valid JSON of the type; `errors()` says where."""


def text_of(message: Any) -> str:
    """Join the text of a message."""
    return "".join(block.text for block in message.content if getattr(block, "type", None) == "text")


publish_names(__name__)
