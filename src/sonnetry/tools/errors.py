"""What a tool raises to answer the model with an error of its own."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from .content import ToolContent


class ToolError(Exception):
    """Raise it in a tool: the model reads this text, or these content blocks, as the error result of its call.

    Any other exception is logged with its traceback, and the model reads its `repr`.
    """

    content: ToolContent
    """What the model reads: text or content blocks."""

    def __init__(self, content: ToolContent) -> None:
        super().__init__(content)
        self.content = content if isinstance(content, str) else list(content)

    def __str__(self) -> str:
        return self.content if isinstance(self.content, str) else _summary(self.content)


def _summary(blocks: Iterable[Any]) -> str:
    return " ".join(map(_shown, blocks)) or "Tool error"


def _shown(block: Any) -> str:
    fields: Mapping[str, Any] = block if isinstance(block, Mapping) else vars(block)
    kind = fields.get("type")
    return str(fields.get("text")) if kind == "text" else f"[{kind}]"
