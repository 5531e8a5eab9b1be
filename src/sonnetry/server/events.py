"""From a backend's pieces to the API's messages: the stream of rule STR-2, and its sum as a plain message."""

from __future__ import annotations

import json
from collections.abc import AsyncGenerator, Mapping
from contextlib import aclosing
from typing import Any

from .backend import Begin, BlockDelta, BlockStart, BlockStop, End, Piece, Usage


def usage_of(usage: Usage) -> dict[str, Any]:
    """Return the usage object of rule RSP-8."""
    return {
        "input_tokens": usage.input_tokens,
        "cache_creation_input_tokens": 0,
        "cache_read_input_tokens": 0,
        "cache_creation": {"ephemeral_5m_input_tokens": 0, "ephemeral_1h_input_tokens": 0},
        "output_tokens": usage.output_tokens,
        "output_tokens_details": {"thinking_tokens": usage.thinking_tokens},
        "server_tool_use": None,
        "service_tier": "standard",
        "inference_geo": "global",
        "speed": "standard",
    }


# `message_delta` repeats the counts that may have grown, not where and how the message was served.
_FINAL = ("service_tier", "inference_geo", "speed", "cache_creation")


def empty_message(id: str, model: str, usage: Usage) -> dict[str, Any]:
    """Return a message before its first block (rules RSP-1 and STR-3)."""
    return {
        "id": id,
        "type": "message",
        "role": "assistant",
        "model": model,
        "content": [],
        "stop_reason": None,
        "stop_sequence": None,
        "stop_details": None,
        "container": None,
        "usage": usage_of(usage),
    }


async def events(pieces: AsyncGenerator[Piece, None], id: str, model: str) -> AsyncGenerator[dict[str, Any], None]:
    """Turn pieces into stream events."""
    index = -1
    async with aclosing(pieces):
        async for piece in pieces:
            if isinstance(piece, BlockStart):
                index += 1
            for event in _events(piece, index, id, model):
                yield event


def _events(piece: Piece, index: int, id: str, model: str) -> list[dict[str, Any]]:
    match piece:
        case Begin():
            return [{"type": "message_start", "message": empty_message(id, model, piece.usage)}]
        case BlockStart():
            return [{"type": "content_block_start", "index": index, "content_block": dict(piece.block)}]
        case BlockDelta():
            return [{"type": "content_block_delta", "index": index, "delta": dict(piece.delta)}]
        case BlockStop():
            return [{"type": "content_block_stop", "index": index}]
        case End():
            return [_message_delta(piece), {"type": "message_stop"}]


def _message_delta(end: End) -> dict[str, Any]:
    delta = {
        "stop_reason": end.stop_reason,
        "stop_sequence": end.stop_sequence,
        "stop_details": None if end.stop_details is None else dict(end.stop_details),
        "container": None,
    }
    usage = {name: value for name, value in usage_of(end.usage).items() if name not in _FINAL}
    return {"type": "message_delta", "delta": delta, "usage": usage}


async def collect(stream: AsyncGenerator[dict[str, Any], None]) -> dict[str, Any]:
    """Return the message that a stream adds up to."""
    message: dict[str, Any] = {}
    inputs: dict[int, str] = {}
    async with aclosing(stream):
        async for event in stream:
            match event["type"]:
                case "message_start":
                    message = event["message"]
                case "content_block_start":
                    message["content"].append(event["content_block"])
                case "content_block_delta":
                    _grow(message["content"][event["index"]], event["delta"], inputs, event["index"])
                case "message_delta":
                    message |= event["delta"]
                    message["usage"] |= event["usage"]
                case _:  # the stops add nothing
                    continue
    for index, text in inputs.items():
        message["content"][index]["input"] = _input(text)
    return message


# The field of a block that each kind of delta lengthens.
_GROWING: Mapping[str, str] = {"text_delta": "text", "thinking_delta": "thinking", "signature_delta": "signature"}


def _grow(block: dict[str, Any], delta: Mapping[str, Any], inputs: dict[int, str], index: int) -> None:
    if delta["type"] == "input_json_delta":
        inputs[index] = inputs.get(index, "") + delta["partial_json"]
    elif delta["type"] == "citations_delta":
        block["citations"] = [*(block.get("citations") or ()), delta["citation"]]
    elif delta["type"] in _GROWING:
        block[_GROWING[delta["type"]]] += delta[_GROWING[delta["type"]]]


def _input(text: str) -> Any:
    """Parse a tool's input; one that `max_tokens` cut is empty, because half an object is none."""
    try:
        return json.loads(text) if text else {}
    except ValueError:
        return {}
