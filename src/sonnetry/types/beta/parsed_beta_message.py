"""Messages whose text was read as a type that the caller named: beta forms.

What was parsed is never sent back and never part of `to_dict()`.
"""

# No `from __future__ import annotations` here: Pydantic reads real objects.

from typing import TYPE_CHECKING, Annotated, Any, Generic

from pydantic import Field

from .._base import OpenUnion
from .._parsed import Parsed, T
from ..messages import UnknownBlock
from .messages import (
    BetaAdvisorToolResultBlock,
    BetaBashCodeExecutionToolResultBlock,
    BetaCodeExecutionToolResultBlock,
    BetaCompactionBlock,
    BetaContainerUploadBlock,
    BetaFallbackBlock,
    BetaMCPToolListingBlock,
    BetaMCPToolResultBlock,
    BetaMCPToolUseBlock,
    BetaMessage,
    BetaRedactedThinkingBlock,
    BetaServerToolUseBlock,
    BetaTextBlock,
    BetaTextEditorCodeExecutionToolResultBlock,
    BetaThinkingBlock,
    BetaToolSearchToolResultBlock,
    BetaToolUseBlock,
    BetaWebFetchToolResultBlock,
    BetaWebSearchToolResultBlock,
)


class ParsedBetaTextBlock(BetaTextBlock, Generic[T]):
    """Text written by the model, and what it says in the type that was asked for."""

    if TYPE_CHECKING:
        parsed_output: T | None = None
    else:
        parsed_output: Any | None = Field(default=None, exclude=True)
    """The text as an object of the type; None without `output_format`, and while it is not whole and valid."""


ParsedBetaContentBlock = Annotated[
    ParsedBetaTextBlock[T]
    | BetaThinkingBlock
    | BetaRedactedThinkingBlock
    | BetaToolUseBlock
    | BetaServerToolUseBlock
    | BetaWebSearchToolResultBlock
    | BetaWebFetchToolResultBlock
    | BetaAdvisorToolResultBlock
    | BetaCodeExecutionToolResultBlock
    | BetaBashCodeExecutionToolResultBlock
    | BetaTextEditorCodeExecutionToolResultBlock
    | BetaToolSearchToolResultBlock
    | BetaMCPToolUseBlock
    | BetaMCPToolResultBlock
    | BetaContainerUploadBlock
    | BetaCompactionBlock
    | BetaFallbackBlock
    | BetaMCPToolListingBlock,
    OpenUnion(UnknownBlock),
]
"""One part of a parsed message; compare `type` to tell them apart."""


class ParsedBetaMessage(BetaMessage, Parsed[T], Generic[T]):
    """A message from the model, and what it says in the type that was asked for."""

    if TYPE_CHECKING:
        content: list[ParsedBetaContentBlock[T]]  # type: ignore[assignment]  # pyright: ignore[reportIncompatibleVariableOverride]
    else:
        content: list[ParsedBetaContentBlock]
    """What the model wrote, in order."""
