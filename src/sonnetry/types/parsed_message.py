"""Messages whose text was read as a type that the caller named: what `messages.parse` and the stream helper give.

What was parsed is never sent back and never part of `to_dict()`.
"""

# No `from __future__ import annotations` here: Pydantic reads real objects.

from typing import TYPE_CHECKING, Annotated, Any, Generic

from pydantic import Field

from ._base import OpenUnion
from ._parsed import Parsed, T
from .messages import (
    BashCodeExecutionToolResultBlock,
    CodeExecutionToolResultBlock,
    ContainerUploadBlock,
    Message,
    RedactedThinkingBlock,
    ServerToolUseBlock,
    TextBlock,
    TextEditorCodeExecutionToolResultBlock,
    ThinkingBlock,
    ToolSearchToolResultBlock,
    ToolUseBlock,
    UnknownBlock,
    WebFetchToolResultBlock,
    WebSearchToolResultBlock,
)


class ParsedTextBlock(TextBlock, Generic[T]):
    """Text written by the model, and what it says in the type that was asked for."""

    if TYPE_CHECKING:
        parsed_output: T | None = None
    else:
        parsed_output: Any | None = Field(default=None, exclude=True)
    """The text as an object of the type; None without `output_format`, and while it is not whole and valid."""


ParsedContentBlock = Annotated[
    ParsedTextBlock[T]
    | ThinkingBlock
    | RedactedThinkingBlock
    | ToolUseBlock
    | ServerToolUseBlock
    | WebSearchToolResultBlock
    | WebFetchToolResultBlock
    | CodeExecutionToolResultBlock
    | BashCodeExecutionToolResultBlock
    | TextEditorCodeExecutionToolResultBlock
    | ToolSearchToolResultBlock
    | ContainerUploadBlock,
    OpenUnion(UnknownBlock),
]
"""One part of a parsed message; compare `type` to tell them apart."""


class ParsedMessage(Message, Parsed[T], Generic[T]):
    """A message from the model, and what it says in the type that was asked for."""

    if TYPE_CHECKING:
        content: list[ParsedContentBlock[T]]  # type: ignore[assignment]  # pyright: ignore[reportIncompatibleVariableOverride]
    else:
        content: list[ParsedContentBlock]
    """What the model wrote, in order."""
