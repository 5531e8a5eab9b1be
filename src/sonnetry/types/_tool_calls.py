"""Tool calls whose input is not complete: how a block is marked, and why it is not sent back.

A model that stops while it writes a call (rule STR-7), and fine-grained tool streaming, leave input that is not a JSON
object. Such a block stays in its message. It is marked in its `__dict__`, because a declared private attribute doubles
the cost of decoding; the mark survives copies and pickles, and is never part of `to_dict()`.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from typing import Any, cast

from ._base import BaseModel

MARK = "__raw_input"
WARNED = "__left_out"


class ToolCall(BaseModel):
    """What every tool call has in common."""

    @property
    def is_complete(self) -> bool:
        """Whether the input arrived whole and is a JSON object. Never run a call that is not complete.

        False while the block is streamed, and when its input was cut or is not a JSON object.
        """
        return MARK not in self.__dict__ and isinstance(self.__dict__.get("input", {}), (dict, BaseModel))

    @property
    def raw_input(self) -> str | None:
        """The input's text as it came, when the call is not complete; None when it is."""
        if self.is_complete:
            return None
        mark = self.__dict__.get(MARK)
        return mark if isinstance(mark, str) else _text_of(self.__dict__.get("input"))

    def to_param(self) -> Any:
        """Return the block as it is sent back: the keys that were received.

        Raises:
            ValueError: the call is not complete.
        """
        if not self.is_complete:
            raise ValueError(f"{describe(self)} is not complete and cannot be sent back; {WAYS_OUT}")
        return super().to_param()

    def __eq__(self, other: object) -> bool:
        return bool(super().__eq__(other)) and self.raw_input == getattr(other, "raw_input", None)

    __hash__ = None  # type: ignore[assignment]  # a mutable value, as every model

    def __repr_args__(self) -> Any:
        yield from super().__repr_args__()
        if not self.is_complete:
            yield "is_complete", False


WAYS_OUT = (
    "ask again with a higher max_tokens, leave the message out of the history, or answer with the text of the call "
    "(block.raw_input)"
)


def incomplete_calls(content: object) -> list[Any]:
    """List the tool calls among the blocks of a message that are not complete."""
    return [block for block in _blocks(content) if is_incomplete(block)]


def is_incomplete(block: object) -> bool:
    """Return whether a value is a tool call that is not complete."""
    return isinstance(block, ToolCall) and not block.is_complete


def without_incomplete_calls(content: list[Any]) -> list[Any]:
    """Return the blocks that can be sent back. Incomplete tool calls are left out, with one warning.

    Raises:
        ValueError: nothing would be left.
    """
    left_out = incomplete_calls(content)
    if not left_out:
        return content
    kept = [block for block in content if not is_incomplete(block)]
    if not kept:
        names = ", ".join(map(describe, left_out))
        raise ValueError(
            f"nothing of this message can be sent back, because it is only {names}, not complete; {WAYS_OUT}"
        )
    _warn([block for block in left_out if WARNED not in block.__dict__])
    return kept


def describe(block: Any) -> str:
    """Name a call and show the beginning of its input."""
    return f"the tool call {getattr(block, 'name', None)!r} with input {(block.raw_input or '')[:60]!r}"


def mark(block: Any, text: str) -> None:
    """Note on a block that its input is not complete, and what came of it."""
    block.__dict__[MARK] = text


def unmark(block: Any) -> None:
    """Note on a block that its input is complete."""
    block.__dict__.pop(MARK, None)


def _warn(blocks: list[Any]) -> None:
    if not blocks:
        return
    from .._core.notices import warn

    for block in blocks:
        block.__dict__[WARNED] = True
    names = ", ".join(map(describe, blocks))
    warn(f"{names} is not complete and is left out of what is sent back; see message.incomplete_tool_calls")


def _blocks(content: object) -> Iterator[Any]:
    if isinstance(content, list):
        yield from cast("Iterable[Any]", content)


def _text_of(value: object) -> str:
    if value is None or isinstance(value, str):
        return value or ""
    return json.dumps(value, ensure_ascii=False)
