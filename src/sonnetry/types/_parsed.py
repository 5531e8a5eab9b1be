"""What parsed messages have in common, stable and beta; and how a received message becomes one.

A message becomes a parsed one by changing its class, so nothing is decoded twice.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Generic

from typing_extensions import TypeVar

T = TypeVar("T", default=None)


class Parsed(Generic[T]):
    """What a parsed message adds to a message."""

    __slots__ = ()

    @property
    def parsed_output(self) -> T | None:
        """The first text that was parsed; None without one, as in an answer that asks for a tool."""
        outputs = (getattr(block, "parsed_output", None) for block in self.__dict__["content"])
        return next((output for output in outputs if output is not None), None)


def parsed_classes(result: Any) -> Mapping[type[Any], type[Any]]:
    """Map the class of a message and that of its text blocks to their parsed forms."""
    if result.__name__.startswith("Beta"):
        from .beta.messages import BetaMessage, BetaTextBlock
        from .beta.parsed_beta_message import ParsedBetaMessage, ParsedBetaTextBlock

        return {BetaMessage: ParsedBetaMessage, BetaTextBlock: ParsedBetaTextBlock}
    from .messages import Message, TextBlock
    from .parsed_message import ParsedMessage, ParsedTextBlock

    return {Message: ParsedMessage, TextBlock: ParsedTextBlock}


def promote(value: Any, classes: Mapping[type[Any], type[Any]]) -> None:
    """Give a message or a text block its parsed class; anything else stays as it is."""
    parsed = classes.get(value.__class__)
    if parsed is not None:
        object.__setattr__(value, "__class__", parsed)
        if "parsed_output" in parsed.model_fields:
            value.__dict__["parsed_output"] = None
