"""Answers that a script prepared: its blocks, streamed as the model would have streamed them."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from typing import Any

from .._core.tokens import count_block, parts
from .backend import Begin, BlockDelta, BlockStart, BlockStop, End, Piece, Prompt, Turn, Usage
from .ids import new_id
from .seals import sign

Block = Mapping[str, Any]
_STEP = 3
_CALLS = {"tool_use": "toolu", "server_tool_use": "srvtoolu"}


def scripted(prompt: Prompt) -> Iterator[Piece]:
    """Yield a prepared turn for a prompt; `max_tokens: 0` leaves nothing of it (rule CACHE-20)."""
    turn = prompt.turn or Turn(())
    content = [_completed(block, prompt) for block in turn.content] if prompt.body["max_tokens"] else []
    yield Begin(Usage(prompt.tokens))
    for block in content:
        yield from _block(block)
    yield End(
        turn.stop_reason if content or turn.content == () else "max_tokens",
        _usage(prompt, content),
        turn.stop_sequence,
        turn.stop_details,
    )


def _usage(prompt: Prompt, content: list[Block]) -> Usage:
    scale = prompt.facts.token_factor
    thought = sum(count_block(block, scale) for block in content if block["type"] == "thinking")
    return Usage(prompt.tokens, sum(count_block(block, scale) for block in content), thought)


def _completed(block: Block, prompt: Prompt) -> Block:
    """Return a block with what only a server knows: an id, a signature."""
    kind = block["type"]
    if kind in _CALLS:
        return {"id": new_id(_CALLS[kind]), "input": {}, **block}
    if kind == "thinking":
        text = block.get("thinking", "")
        signature = sign(text, prompt.facts.id, prompt.prefix, prompt.organization)
        return {"thinking": text, "signature": signature, **block}
    return block


def _block(block: Block) -> Iterator[Piece]:
    """Yield one block; results and other blocks of the service arrive complete (rule STR-8)."""
    match block["type"]:
        case "text":
            yield BlockStart({**block, "text": "", **({"citations": []} if block.get("citations") else {})})
            yield from _deltas("text_delta", "text", block["text"])
            for citation in block.get("citations") or ():
                yield BlockDelta({"type": "citations_delta", "citation": citation})
        case "thinking":
            yield BlockStart({**block, "thinking": "", "signature": ""})
            yield from _deltas("thinking_delta", "thinking", block["thinking"])
            yield BlockDelta({"type": "signature_delta", "signature": block["signature"]})
        case "tool_use" | "server_tool_use":
            yield BlockStart({**block, "input": {}})
            text = json.dumps(block["input"], ensure_ascii=False, separators=(",", ":"))
            yield BlockDelta({"type": "input_json_delta", "partial_json": ""})
            yield from _deltas("input_json_delta", "partial_json", text)
        case _:
            yield BlockStart(block)
    yield BlockStop()


def _deltas(kind: str, name: str, text: str) -> Iterator[Piece]:
    pieces = list(parts(text))
    for at in range(0, len(pieces), _STEP):
        yield BlockDelta({"type": kind, name: "".join(pieces[at : at + _STEP])})
