"""From a backend's pieces to the API's messages: the stream of rule STR-2, and its sum as a plain message."""

from __future__ import annotations

import json
from collections.abc import AsyncGenerator, Callable, Mapping, Sequence
from contextlib import aclosing
from dataclasses import dataclass, field
from typing import Any

from ...caching.cache import CacheUse
from .backend import Begin, BlockDelta, BlockStart, BlockStop, End, Piece, Usage
from .sealed_results import fingerprint, is_result


@dataclass(slots=True)
class Service:
    """How one message is served: what its answer says besides what the model wrote.

    `compacted` is what the summary at its start took, `advised` the usage of each piece of advice, `edits` how its context was edited (None: not asked for). `extra`
    are fields of the message that were asked for; `begun` and `ended` are called with the first and last usage.
    `sparse` leaves out what is null, as answers of version 2023-06-01 do (rule REC-10); `speed` and `thinks` None and False
    mean that nobody asked. `iterates` lists the passes of the model although there was only one (rule REC-11).
    `issued` is called with each tool call's id and the signatures of the thinking before it, and with each result of a server tool.
    """

    id: str
    model: str
    cache: CacheUse = field(default_factory=CacheUse)
    compacted: Usage | None = None
    advised: Sequence[Mapping[str, Any]] = ()
    edits: list[dict[str, Any]] | None = None
    container: dict[str, Any] | None = None
    geo: str = "global"
    speed: str | None = "standard"
    thinks: bool = True
    sparse: bool = False
    iterates: bool = False
    extra: Mapping[str, Any] = field(default_factory=dict[str, Any])
    more_usage: Mapping[str, Any] = field(default_factory=dict[str, Any])
    begun: Callable[[Usage], None] | None = None
    ended: Callable[[Usage], object] | None = None
    issued: Callable[[str, tuple[str, ...]], None] | None = None


def usage_of(usage: Usage, service: Service, *, final: bool = True) -> dict[str, Any]:
    """Return the usage object of rule RSP-8; what a summary took stands apart from it (rules CTX-5 and REC-11)."""
    if service.compacted is None:
        counts = counts_of(usage, service.cache)
    else:
        counts = counts_of(usage, CacheUse()) if final else counts_of(service.compacted, service.cache)
    whole = {
        **counts,
        "output_tokens_details": {"thinking_tokens": usage.thinking_tokens} if service.thinks else None,
        "server_tool_use": None,
        "service_tier": "standard",
        "inference_geo": service.geo,
        "speed": service.speed,
        **(_iterations(usage, counts, service) if final else {}),
        **service.more_usage,
    }
    return {name: value for name, value in whole.items() if value is not None} if service.sparse else whole


def _iterations(usage: Usage, counts: dict[str, Any], service: Service) -> dict[str, Any]:
    """Return the passes of the model, where there were several or the request may lead to several."""
    if service.compacted is None and not service.iterates and not service.advised:
        return {}
    passes = []
    if service.compacted is not None:
        passes.append({"type": "compaction", **counts_of(service.compacted, service.cache)})
    for advice in service.advised:  # the pass that asked for it wrote nothing but the call
        passes += [{"type": "message", **counts, "output_tokens": 0}, dict(advice)]
    if usage.input_tokens:
        model = {} if service.sparse else {"model": service.model}
        passes.append({"type": "message", **model, **counts})
    return {"iterations": passes}


def counts_of(usage: Usage, cache: CacheUse) -> dict[str, Any]:
    """Return the counts of one pass of the model, its input divided as the cache says (rule CACHE-15)."""
    return {
        "input_tokens": max(0, usage.input_tokens - cache.cached),
        "cache_creation_input_tokens": cache.write_5m + cache.write_1h,
        "cache_read_input_tokens": cache.read,
        "cache_creation": {"ephemeral_5m_input_tokens": cache.write_5m, "ephemeral_1h_input_tokens": cache.write_1h},
        "output_tokens": usage.output_tokens,
    }


# `message_delta` repeats the counts that may have grown, not where and how the message was served.
_FINAL = ("service_tier", "inference_geo", "speed", "cache_creation")


def empty_message(usage: Usage, service: Service) -> dict[str, Any]:
    """Return a message before its first block (rules RSP-1 and STR-3)."""
    return {
        "model": service.model,
        "id": service.id,
        "type": "message",
        "role": "assistant",
        "content": [],
        "stop_reason": None,
        "stop_sequence": None,
        "stop_details": None,
        **({} if service.sparse else {"container": None}),
        "usage": usage_of(usage, service, final=False),
        **service.extra,
    }


async def events(pieces: AsyncGenerator[Piece, None], service: Service) -> AsyncGenerator[dict[str, Any], None]:
    """Turn pieces into stream events."""
    index = -1
    signatures: list[str] = []
    async with aclosing(pieces):
        async for piece in pieces:
            if isinstance(piece, BlockDelta):  # nearly all of them
                if piece.delta["type"] == "signature_delta":
                    signatures.append(piece.delta["signature"])
                yield {"type": "content_block_delta", "index": index, "delta": dict(piece.delta)}
                continue
            if isinstance(piece, BlockStart):
                index += 1
            _tell(piece, service, signatures)
            for event in _events(piece, index, service):
                yield event


def _tell(piece: Piece, service: Service, signatures: list[str]) -> None:
    """Let the server know what of an answer it has to remember."""
    match piece:
        case Begin() if service.begun:
            service.begun(piece.usage)
        case End() if service.ended:
            service.ended(piece.usage)
        case BlockStart() if piece.block["type"] == "redacted_thinking":
            signatures.append(piece.block["data"])
        case BlockStart() if service.issued and piece.block["type"] == "tool_use":
            service.issued(piece.block["id"], tuple(signatures))
        case BlockStart() if service.issued and is_result(piece.block):
            service.issued(piece.block["tool_use_id"], (fingerprint(piece.block),))
        case _:
            pass


def _events(piece: Begin | BlockStart | BlockStop | End, index: int, service: Service) -> list[dict[str, Any]]:
    match piece:
        case Begin():
            return [{"type": "message_start", "message": empty_message(piece.usage, service)}]
        case BlockStart():
            return [{"type": "content_block_start", "index": index, "content_block": dict(piece.block)}]
        case BlockStop():
            return [{"type": "content_block_stop", "index": index}]
        case End():
            return [_message_delta(piece, service), {"type": "message_stop"}]


def _message_delta(end: End, service: Service) -> dict[str, Any]:
    delta: dict[str, Any] = {
        "stop_reason": end.stop_reason,
        "stop_sequence": end.stop_sequence,
        "stop_details": None if end.stop_details is None else dict(end.stop_details),
    }
    if service.container is not None or not service.sparse:
        delta["container"] = service.container
    usage = {name: value for name, value in usage_of(end.usage, service).items() if name not in _FINAL}
    edits = {} if service.edits is None else {"context_management": {"applied_edits": service.edits}}
    return {"type": "message_delta", "delta": delta, "usage": usage, **edits}


async def collect(stream: AsyncGenerator[dict[str, Any], None]) -> dict[str, Any]:
    """Return the message that a stream adds up to."""
    total = Sum()
    async with aclosing(stream):
        async for event in stream:
            total.add(event)
    return total.message


@dataclass(slots=True)
class Sum:
    """The message that events add up to; the events stay as they are. Inputs are objects once their blocks have stopped."""

    message: dict[str, Any] = field(default_factory=dict[str, Any])
    inputs: dict[int, str] = field(default_factory=dict[int, str])

    def add(self, event: dict[str, Any]) -> None:
        """Add one event."""
        match event["type"]:
            case "message_start":
                start = event["message"]
                self.message = {**start, "content": [], "usage": {**start["usage"]}}
            case "content_block_start":
                self.message["content"].append({**event["content_block"]})
            case "content_block_delta":
                _grow(self.message["content"][event["index"]], event["delta"], self.inputs, event["index"])
            case "content_block_stop":
                if event["index"] in self.inputs:
                    self.message["content"][event["index"]]["input"] = _input(self.inputs.pop(event["index"]))
            case "message_delta":
                self.message |= event["delta"]
                self.message |= {name: event[name] for name in _BESIDE if name in event}
                self.message["usage"] |= event["usage"]
            case _:  # the stop adds nothing
                pass


_BESIDE = ("context_management",)  # fields of a message that stand beside the delta

# The field of a block that each kind of delta lengthens.
_GROWING: Mapping[str, str] = {"text_delta": "text", "thinking_delta": "thinking", "signature_delta": "signature"}


def _grow(block: dict[str, Any], delta: Mapping[str, Any], inputs: dict[int, str], index: int) -> None:
    if delta["type"] == "input_json_delta":
        inputs[index] = inputs.get(index, "") + delta["partial_json"]
    elif delta["type"] == "citations_delta":
        block["citations"] = [*(block.get("citations") or ()), delta["citation"]]
    elif delta["type"] == "compaction_delta":
        block |= {name: value for name, value in delta.items() if name != "type"}
    elif delta["type"] in _GROWING:
        block[_GROWING[delta["type"]]] += delta[_GROWING[delta["type"]]]


def _input(text: str) -> Any:
    """Parse a tool's input; one that `max_tokens` cut is empty, because half an object is none."""
    try:
        return json.loads(text) if text else {}
    except ValueError:
        return {}
