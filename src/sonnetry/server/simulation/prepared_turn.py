"""Answers that a script prepared: its blocks, streamed as the model would have streamed them.

The input of a tool call goes out as whole keys with their values, or in raw fragments where that was asked for.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any

from ..._core.text_tokens import parts
from ..._core.tokens import count_block
from ...rules.walk import tools
from ..ids import new_id
from ..model.backend import Begin, BlockDelta, BlockStart, BlockStop, End, Piece, Prompt, Turn, Usage
from ..model.sealed_results import is_result, sealed
from ..model.signatures import sign

Block = Mapping[str, Any]
_CALLS = {"tool_use": "toolu", "server_tool_use": "srvtoolu", "mcp_tool_use": "mcptoolu"}
_STEP = 3  # counted parts in one fragment


def made_turn(
    content: Sequence[Block] | str,
    stop_reason: str | None = None,
    stop_details: Block | None = None,
    stop_sequence: str | None = None,
    model: str | None = None,
    usage: Block | None = None,
) -> Turn:
    """Return a turn; what is not said follows from its blocks.

    Raises:
        ValueError: a block has no type, or a text none.
    """
    blocks = [{"type": "text", "text": content}] if isinstance(content, str) else [dict(block) for block in content]
    kinds = [block.get("type") for block in blocks]
    if any(not isinstance(kind, str) for kind in kinds):
        raise ValueError('every block needs its \'type\', as in {"type": "text", "text": "Hello"}')
    if any(block["type"] == "text" and not isinstance(block.get("text"), str) for block in blocks):
        raise ValueError("a block of type 'text' needs its 'text'")
    reason = stop_reason or ("tool_use" if "tool_use" in kinds else "end_turn")
    if reason == "refusal" and stop_details is None:
        stop_details = {"type": "refusal", "category": None, "explanation": None}
    return Turn(blocks, reason, stop_details, stop_sequence, model, {**_server_calls(blocks), **(usage or {})})


def _server_calls(blocks: Sequence[Block]) -> dict[str, Any]:
    """Return the usage of server tools, where there was any (rule RSP-8)."""
    names = [block.get("name") for block in blocks if block["type"] == "server_tool_use"]
    if not names:
        return {}
    counts = {f"{name}_requests": names.count(name) for name in ("web_search", "web_fetch")}
    return {"server_tool_use": counts}


def scripted(prompt: Prompt) -> Iterator[Piece]:
    """Yield a prepared turn for a prompt; `max_tokens: 0` leaves nothing of it (rule CACHE-20)."""
    turn = prompt.turn or Turn(())
    content = [_completed(block, prompt) for block in turn.content] if prompt.body["max_tokens"] else []
    yield Begin(Usage(prompt.tokens))
    for block in content:
        yield from _block(block, prompt)
    yield End(
        turn.stop_reason if prompt.body["max_tokens"] else "max_tokens",
        _usage(prompt, content),
        turn.stop_sequence,
        turn.stop_details,
    )


def _usage(prompt: Prompt, content: list[Block]) -> Usage:
    tokenizer = prompt.facts.tokenizer
    thought = sum(count_block(block, tokenizer) for block in content if block["type"] == "thinking")
    own = sum(count_block(block, tokenizer) for block in content if not block["type"].endswith("_tool_result"))
    return Usage(prompt.tokens, own, thought)


def _completed(block: Block, prompt: Prompt) -> Block:
    """Return a block with what only a server knows: an id, a signature."""
    kind = block["type"]
    if kind in _CALLS:
        return {"id": new_id(_CALLS[kind]), "input": {}, **block}
    if kind == "thinking":
        text = block.get("thinking", "")
        signature = sign(text, prompt.facts.id, prompt.prefix, prompt.organization)
        return {"thinking": text, "signature": signature, **block}
    if kind == "redacted_thinking":
        return {"data": sign("", prompt.facts.id, prompt.prefix, prompt.organization), **block}
    return sealed(block) if is_result(block) else block


def _block(block: Block, prompt: Prompt) -> Iterator[Piece]:
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
        case "tool_use" | "server_tool_use" | "mcp_tool_use":
            yield BlockStart({**block, "input": {}})
            fragments = eager(str(block.get("name")), tools(prompt.body))
            for piece in pieces(block["input"], written(block["input"]), fragments=fragments):
                yield BlockDelta({"type": "input_json_delta", "partial_json": piece})
        case _:
            yield BlockStart(block)
    yield BlockStop()


def _deltas(kind: str, name: str, text: str) -> Iterator[Piece]:
    for piece in grouped(parts(text)):
        yield BlockDelta({"type": kind, name: piece})


def written(value: object) -> str:
    """Return a value as the JSON that deltas carry."""
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))


def eager(name: str, tools: Iterable[Mapping[str, Any]]) -> bool:
    """Return whether the input of a tool is to be streamed in fragments (rule STR-7)."""
    return any(tool.get("name") == name and tool.get("eager_input_streaming") for tool in tools)


def pieces(value: Mapping[str, Any], room: str, *, fragments: bool) -> Iterator[str]:
    """Yield the JSON of an input in deltas, as far as there is room; the first is empty (rules STR-5 and STR-7).

    Fragments end where the room does, in the middle of anything; whole keys end before it.
    """
    yield ""
    if fragments:
        yield from grouped(parts(room))
        return
    sent = 0
    for pair in _pairs(value):
        sent += len(pair)
        if sent <= len(room):
            yield pair


def _pairs(value: Mapping[str, Any]) -> Iterator[str]:
    if not value:
        yield "{}"
    last = len(value) - 1
    for index, (key, item) in enumerate(value.items()):
        yield f"{'{' if index == 0 else ','}{written(key)}:{written(item)}{'}' if index == last else ''}"


def grouped(taken: Sequence[str]) -> Iterator[str]:
    """Yield counted parts as the texts of deltas."""
    return ("".join(taken[at : at + _STEP]) for at in range(0, len(taken), _STEP))
