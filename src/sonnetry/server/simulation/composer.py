"""One simulated answer: thinking, then tool calls, JSON, quotations or plain text, within the request's limits."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from ..._core.text_tokens import count_text, cut, parts
from ..._core.tokens import as_blocks, count_block, merged_turns, prompt_tokens
from ...rules.context import window
from ...rules.walk import forces, output_format, thinking_type, tools
from ..ids import new_id
from ..model.backend import PREFIX, Begin, BlockDelta, BlockStart, BlockStop, End, Piece, Prompt, Usage
from ..model.signatures import sign
from .citations import Quote, quotes
from .prepared_turn import eager, grouped, pieces, written
from .schema_samples import fitting
from .tool_calls import Call, ToolUse, calls

NO_MODEL = "No model wrote this: the text is made of your own words, for programs that are being tested."
_HONEST = ("simulat", "are you real", "which model", "what model")


class Composer:
    """The answer to one prompt, and the tokens it has used so far."""

    def __init__(self, prompt: Prompt, tools: ToolUse = "phrase") -> None:
        self._body = prompt.body
        self._prompt = prompt
        self._tokenizer = prompt.facts.tokenizer
        self._input = prompt.tokens or prompt_tokens(prompt.body, prompt.facts)
        left = (window(prompt.facts, prompt.betas) or self._input + prompt.body["max_tokens"]) - self._input
        self._limit: int = min(prompt.body["max_tokens"], left)
        self._full = "max_tokens" if left >= prompt.body["max_tokens"] else "model_context_window_exceeded"
        self._used = 0
        self._thought = 0
        self._calls = calls(prompt.body, self._last_text(), tools)

    def pieces(self) -> Iterator[Piece]:
        """Yield the answer."""
        yield Begin(self._usage())
        if self._limit and thinks(self._prompt):
            yield from self._think()
        if self._used >= self._limit:
            yield End(self._full, self._usage())
        elif self._calls:
            yield from self._call()
        elif quoted := quotes(self._body):
            yield from self._quote(quoted[0])
        else:
            yield from self._speak()

    @property
    def words(self) -> str:
        """The text of the user's last turn."""
        return _joined(self._last_blocks()).strip()

    def _last_text(self) -> str:
        """Return the last text block of the user's last turn; programs put reminders before it."""
        texts = [str(block["text"]) for block in self._last_blocks() if block["type"] == "text"]
        return texts[-1] if texts else ""

    def _usage(self) -> Usage:
        return Usage(self._input, self._used, self._thought)

    def _take(self, text: str) -> str:
        """Return as much of a text as there is room for; one that is cut uses all the room up."""
        taken = cut(text, self._limit - self._used, self._tokenizer)
        self._used = self._used + count_text(text, self._tokenizer) if taken == text else self._limit
        return taken

    def _think(self) -> Iterator[Piece]:
        """Yield one thinking block; an omitted one shows its signature only (rules THK-3 and STR-6)."""
        taken = self._take(f"The user wrote {len(self.words.split())} words. I will repeat them.")
        self._thought = self._used
        text = taken if self._prompt.display != "omitted" else ""
        yield BlockStart({"type": "thinking", "thinking": "", "signature": ""})
        for piece in grouped(parts(text)):
            yield BlockDelta({"type": "thinking_delta", "thinking": piece})
        signature = sign(text, self._prompt.facts.id, self._prompt.prefix, self._prompt.organization)
        yield BlockDelta({"type": "signature_delta", "signature": signature})
        yield BlockStop()

    def _speak(self) -> Iterator[Piece]:
        """Yield one text block and the end, cut by the first stop sequence or by the room (rules RSP-4 and RSP-5)."""
        text, stop = _first_stop(self._text(), self._body.get("stop_sequences") or ())
        taken = self._take(text)
        yield from _text_block(taken)
        yield self._end(taken != text, stop)

    def _quote(self, quote: Quote) -> Iterator[Piece]:
        """Yield what the user said and a passage of a document with its source, each a block (rule CIT-4)."""
        text, stop = _first_stop(f"{self._text()} The document says: ", self._body.get("stop_sequences") or ())
        taken = self._take(text)
        yield from _text_block(taken)
        whole = taken == text
        if stop is None and whole and self._used < self._limit:
            passage = self._take(quote.text)
            whole = passage == quote.text
            yield from _text_block(passage, [quote.citation])
        yield self._end(not whole, stop)

    def _end(self, cut: bool, stop: str | None) -> End:
        if cut:
            return End(self._full, self._usage())
        return End("end_turn" if stop is None else "stop_sequence", self._usage(), stop)

    def _call(self) -> Iterator[Piece]:
        """Yield the calls of tools, each with an input that its schema allows (rules TOOL-2 and TOOL-3)."""
        whole = True
        for call in self._calls:
            if whole and self._used < self._limit:
                text, before = written(call.input), self._used
                taken = self._take(text)
                whole = taken == text
                if whole:  # as the call counts in the next prompt
                    block = {"type": "tool_use", "name": call.name, "input": call.input}
                    self._used = min(self._limit, before + count_block(block, self._tokenizer))
                yield from _call_block(call, taken, fragments=eager(call.name, tools(self._body)))
            else:
                whole = False
        yield End("tool_use" if whole else self._full, self._usage())

    def _text(self) -> str:
        """Return the whole text, or what is left of it after a prefill."""
        wanted = output_format(self._body)
        if wanted:
            return json.dumps(fitting(wanted["schema"], "output_config.format.schema"), ensure_ascii=False)
        role, blocks = merged_turns(self._body["messages"])[-1]
        text = f"{PREFIX} {self._message()}"
        if role != "assistant":
            return text
        prefill = _joined(blocks)
        return text.removeprefix(prefill) if text.startswith(prefill) else f" {text}"

    def _message(self) -> str:
        asked = self.words.replace(PREFIX, "").lower()  # ignore text that this server produced
        if any(question in asked for question in _HONEST):
            return NO_MODEL
        results = [block for block in self._last_blocks() if block["type"] == "tool_result"]
        if results and not self.words:
            return f"The tools returned: {'; '.join(map(_result, results))}"
        return f"You said: {self.words}" if self.words else f"You sent {_listing(self._last_blocks())} and no text."

    def _last_blocks(self) -> list[Mapping[str, Any]]:
        turns = [blocks for role, blocks in merged_turns(self._body["messages"]) if role == "user"]
        return turns[-1] if turns else []


def thinks(prompt: Prompt) -> bool:
    """Return whether the model thinks first: as asked, or as it does by itself (rule THK-1)."""
    if _went_on_without_thinking(prompt.body["messages"]):
        return False
    if forces(prompt.body) and prompt.facts.forced_tool == "without_thinking":
        return False
    asked = thinking_type(prompt.body)
    return asked in ("enabled", "adaptive") or (asked is None and prompt.facts.thinking_default != "off")


def _went_on_without_thinking(messages: Sequence[Mapping[str, Any]]) -> bool:
    """Return whether a turn is under way that began without thinking, which then stays off for it (rule THK-6)."""
    found: list[Mapping[str, Any]] = []
    for message in reversed(messages):
        content = as_blocks(message["content"])
        if message["role"] == "user" and any(block["type"] != "tool_result" for block in content):
            break
        found += content
    kinds = {block["type"] for block in found}
    return "tool_use" in kinds and kinds.isdisjoint({"thinking", "redacted_thinking"})


def _text_block(text: str, citations: Sequence[Mapping[str, Any]] = ()) -> Iterator[Piece]:
    yield BlockStart({"type": "text", "text": "", **({"citations": []} if citations else {})})
    for piece in grouped(parts(text)):
        yield BlockDelta({"type": "text_delta", "text": piece})
    for citation in citations:
        yield BlockDelta({"type": "citations_delta", "citation": citation})
    yield BlockStop()


def _call_block(call: Call, taken: str, *, fragments: bool) -> Iterator[Piece]:
    of_a_set = {} if call.toolset is None else {"toolset_name": call.toolset}
    yield BlockStart({"type": "tool_use", "id": new_id("toolu"), "name": call.name, "input": {}, **of_a_set})
    for piece in pieces(call.input, taken, fragments=fragments):
        yield BlockDelta({"type": "input_json_delta", "partial_json": piece})
    yield BlockStop()


def _joined(blocks: Sequence[Mapping[str, Any]]) -> str:
    return "\n".join(block["text"] for block in blocks if block["type"] == "text")


def _result(block: Mapping[str, Any]) -> str:
    content = block.get("content") or ""
    text = content if isinstance(content, str) else _joined(content)
    return text or ("an error" if block.get("is_error") else "nothing")


def _listing(blocks: Sequence[Mapping[str, Any]]) -> str:
    kinds = [block["type"] for block in blocks]
    named = [f"{kinds.count(kind)} {kind}" for kind in dict.fromkeys(kinds)]
    return ", ".join(named) or "nothing"


def _first_stop(text: str, sequences: Sequence[str]) -> tuple[str, str | None]:
    """Return the text before the stop sequence that comes first in it, and that sequence."""
    found = [(text.index(sequence), sequence) for sequence in sequences if sequence in text]
    if not found:
        return text, None
    at, sequence = min(found)
    return text[:at], sequence
