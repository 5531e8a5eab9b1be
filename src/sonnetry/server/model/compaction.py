"""Compaction: a summary in place of what came before it, made at a threshold or when asked for (rules CTX-2 to CTX-5).

Requests are looked at as the model sees them, with the last summary in place of what it sums up; so it makes no
difference to prefixes and caches whether a client still sends what was summed up (rules CTX-3 and THK-12).
"""

from __future__ import annotations

from collections.abc import AsyncGenerator, Mapping
from contextlib import aclosing
from dataclasses import dataclass
from typing import Any

from ..._core.models import ModelFacts
from ..._core.text_tokens import count_text
from ..._core.tokens import as_blocks
from ...rules.context_management import EDIT, signed
from ...rules.errors import ApiError
from ...rules.walk import Body, blocks
from .backend import PREFIX, Begin, BlockDelta, BlockStart, BlockStop, End, Piece, Usage
from .signatures import sign

TRIGGER = 150_000  # input tokens
_SHOWN = 60  # characters of each of the user's texts that a summary repeats
_CHANGES = ("tool_addition", "tool_removal")


@dataclass(frozen=True, slots=True)
class Compaction:
    """A summary that an answer begins with; `only` ends the answer there."""

    block: Mapping[str, Any]
    usage: Usage
    only: bool


def compaction(body: Body, model: ModelFacts, tokens: int, organization: str) -> Compaction | None:
    """Return the summary that a request asks for or has grown to need.

    Raises:
        ApiError: 501; tools changed in what would be summed up.
    """
    if body.get("compaction") is not None:
        _refuse_changes(body)
        text = _summary(body)
        block = {
            "content": text,
            "signature": sign(signed(text), model.id, b"", organization),
        }
        return Compaction({"type": "compaction", **block}, _used(text, model, tokens), only=True)
    edit = next((e for e in body.get("context_management", {}).get("edits", ()) if e["type"] == EDIT), None)
    if edit is None or tokens < (edit.get("trigger") or {"value": TRIGGER})["value"]:
        return None
    text = _summary(body)
    block = {"type": "compaction", "content": text}
    return Compaction(block, _used(text, model, tokens), only=bool(edit.get("pause_after_compaction")))


def _refuse_changes(body: Body) -> None:
    if any(block["type"] in _CHANGES for _, _, block in blocks(body)):
        raise ApiError(
            501,
            "The simulation cannot compact a conversation in which tools changed. Prepare the answer: POST /_local/replies.",
        )


def _used(text: str, model: ModelFacts, tokens: int) -> Usage:
    return Usage(tokens, count_text(text, model.tokenizer))


def _summary(body: Body) -> str:
    said = [
        block["text"][:_SHOWN]
        for message in body["messages"]
        if message["role"] == "user"
        for block in as_blocks(message["content"])
        if block["type"] == "text"
    ]
    return f"{PREFIX} A summary of {len(body['messages'])} messages. The user said: {' / '.join(said[-20:])}"


async def compacted(pieces: AsyncGenerator[Piece, None], made: Compaction) -> AsyncGenerator[Piece, None]:
    """Yield an answer that begins with a summary, its content whole in one delta."""
    async with aclosing(pieces):
        if made.only:
            yield Begin(Usage())
        else:
            yield await anext(pieces)
        yield BlockStart({**made.block, "content": None})
        yield BlockDelta({"type": "compaction_delta", "content": made.block["content"]})
        yield BlockStop()
        if made.only:
            yield End("compaction", Usage())
            return
        async for piece in pieces:
            yield piece
