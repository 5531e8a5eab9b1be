"""The simulation: answers made of the user's own words, the same for the same request, and honest about what they are."""

from __future__ import annotations

import asyncio
import json
import math
from collections.abc import AsyncGenerator, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from .._core.clock import SYSTEM_CLOCK, Clock
from .._core.tokens import count_message_request, merged_turns, parts
from .backend import Begin, BlockDelta, BlockStart, BlockStop, End, Piece, Prompt, Usage
from .ids import new_id
from .sample import sample
from .seals import sign

PREFIX = "Simulated answer from a local Sonnetry server."
_STEP = 3  # counted parts in one delta


@dataclass(slots=True)
class Simulation:
    """A backend that needs no model. `pace` is the pause before each delta, in seconds of `clock`."""

    clock: Clock = SYSTEM_CLOCK
    pace: float = 0.0
    name: str = "sim"

    async def generate(self, prompt: Prompt) -> AsyncGenerator[Piece, None]:
        """Answer one request."""
        for piece in _Answer(prompt).pieces():
            if isinstance(piece, BlockDelta):
                await (self.clock.sleep_async(self.pace) if self.pace else asyncio.sleep(0))
            yield piece


class _Answer:
    """The answer to one prompt, and the tokens it has used so far."""

    def __init__(self, prompt: Prompt) -> None:
        self._body = prompt.body
        self._prompt = prompt
        self._scale = prompt.facts.token_factor
        self._input = prompt.tokens or count_message_request(prompt.body, self._scale)
        self._limit: int = prompt.body["max_tokens"]
        self._room = max(1, int(self._limit / self._scale)) if self._limit else 0  # in counted parts
        self._used = 0
        self._thought = 0

    def pieces(self) -> Iterator[Piece]:
        yield Begin(self._usage())
        forced = self._body.get("tool_choice", {}).get("type") in ("any", "tool")
        thinking = self._body.get("thinking", {}).get("type") in ("enabled", "adaptive")
        if thinking and self._room and not (forced and self._prompt.facts.forced_tool == "without_thinking"):
            yield from self._think()
        if self._used >= self._room:
            yield End("max_tokens", self._usage())
            return
        yield from self._call_tool() if forced else self._speak()

    def _usage(self) -> Usage:
        return Usage(self._input, self._tokens(self._used), self._tokens(self._thought))

    def _tokens(self, count: int) -> int:
        return min(self._limit, math.ceil(count * self._scale))

    def _take(self, text: str) -> list[str]:
        """Return as many parts of a text as there is room for, and use that room up."""
        taken = list(parts(text))[: self._room - self._used]
        self._used += len(taken)
        return taken

    def _think(self) -> Iterator[Piece]:
        """Yield one thinking block; an omitted one shows its signature only (rules THK-3 and STR-6)."""
        taken = self._take(f"The user wrote {len(self._words().split())} words. I will repeat them.")
        self._thought = len(taken)
        shown = self._prompt.display != "omitted"
        yield BlockStart({"type": "thinking", "thinking": "", "signature": ""})
        for text in _grouped(taken) if shown else ():
            yield BlockDelta({"type": "thinking_delta", "thinking": text})
        text = "".join(taken) if shown else ""
        signature = sign(text, self._prompt.facts.id, self._prompt.prefix, self._prompt.organization)
        yield BlockDelta({"type": "signature_delta", "signature": signature})
        yield BlockStop()

    def _speak(self) -> Iterator[Piece]:
        """Yield one text block and the end, cut by the first stop sequence or by the room (rules RSP-4 and RSP-5)."""
        whole = self._text()
        text, stop = _first_stop(whole, self._body.get("stop_sequences") or ())
        taken = self._take(text)
        yield BlockStart({"type": "text", "text": ""})
        for piece in _grouped(taken):
            yield BlockDelta({"type": "text_delta", "text": piece})
        yield BlockStop()
        if len("".join(taken)) < len(text):
            yield End("max_tokens", self._usage())
        else:
            yield End("end_turn" if stop is None else "stop_sequence", self._usage(), stop)

    def _call_tool(self) -> Iterator[Piece]:
        """Yield one call of the tool that was asked for, with the smallest input that its schema allows."""
        tool = _chosen(self._body["tools"], self._body["tool_choice"])
        text = json.dumps(sample(tool.get("input_schema") or {}), ensure_ascii=False, separators=(",", ":"))
        taken = self._take(text)
        yield BlockStart(
            {"type": "tool_use", "id": new_id("toolu"), "name": tool.get("name", tool.get("type")), "input": {}}
        )
        for piece in ["", *_grouped(taken)]:
            yield BlockDelta({"type": "input_json_delta", "partial_json": piece})
        yield BlockStop()
        yield End("tool_use" if "".join(taken) == text else "max_tokens", self._usage())

    def _text(self) -> str:
        """Return the whole text, or what is left of it after a prefill."""
        role, blocks = merged_turns(self._body["messages"])[-1]
        text = f"{PREFIX} {self._message()}"
        if role != "assistant":
            return text
        prefill = _joined(blocks)
        return text.removeprefix(prefill) if text.startswith(prefill) else f" {text}"

    def _message(self) -> str:
        words = self._words()
        asked = words.lower()
        if "simulat" in asked or "are you real" in asked or "which model" in asked:
            return "No model wrote this: the text is made of your own words, for programs that are being tested."
        return f"You said: {words}" if words else f"You sent {_listing(self._last_blocks())} and no text."

    def _words(self) -> str:
        return _joined(self._last_blocks()).strip()

    def _last_blocks(self) -> list[Mapping[str, Any]]:
        turns = [blocks for role, blocks in merged_turns(self._body["messages"]) if role == "user"]
        return turns[-1] if turns else []


def _joined(blocks: Sequence[Mapping[str, Any]]) -> str:
    return "\n".join(block["text"] for block in blocks if block["type"] == "text")


def _listing(blocks: Sequence[Mapping[str, Any]]) -> str:
    kinds = [block["type"] for block in blocks]
    named = [f"{kinds.count(kind)} {kind}" for kind in dict.fromkeys(kinds)]
    return ", ".join(named) or "nothing"


def _grouped(taken: Sequence[str]) -> Iterator[str]:
    return ("".join(taken[at : at + _STEP]) for at in range(0, len(taken), _STEP))


def _first_stop(text: str, sequences: Sequence[str]) -> tuple[str, str | None]:
    """Return the text before the stop sequence that comes first in it, and that sequence."""
    found = [(text.index(sequence), sequence) for sequence in sequences if sequence in text]
    if not found:
        return text, None
    at, sequence = min(found)
    return text[:at], sequence


def _chosen(tools: Sequence[Mapping[str, Any]], choice: Mapping[str, Any]) -> Mapping[str, Any]:
    return next(tool for tool in tools if choice["type"] == "any" or tool.get("name") == choice["name"])
