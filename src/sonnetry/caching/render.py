"""A request as the cache sees it: block positions in the order tools, system, messages (rules CACHE-1, CACHE-13)."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any, Literal

from .._core.json_access import as_list, as_object
from .._core.text_tokens import Tokenizer
from .._core.tokens import ANOTHER_RESULT, TURN, as_blocks, count_block, count_tool

Body = Mapping[str, Any]
Level = Literal["tools", "search", "system", "messages"]
_UNMARKABLE = ("thinking", "redacted_thinking")  # rule CACHE-6


@dataclass(frozen=True, slots=True)
class Segment:
    """One block position. `path` names it, `marks` are the lifetimes of the breakpoints on it, usually none or one."""

    path: str
    level: Level
    role: str
    block: Mapping[str, Any]
    marks: tuple[str, ...]
    opens_turn: bool = False
    follows_result: bool = False
    """Whether it is a tool result, and not the first one of its turn."""

    @property
    def text(self) -> str:
        """Its bytes in the prompt; marks are not part of them (rule CACHE-11)."""
        if self.block.get("type") == "text" and "text" in self.block:
            return f"{self.role}\0{self.block['text']}"
        return f"{self.role}\0{json.dumps(_unmarked(self.block), ensure_ascii=True)}"

    def tokens(self, tokenizer: Tokenizer) -> int:
        """Return what it adds to the prompt's count."""
        around = TURN * self.opens_turn + ANOTHER_RESULT * self.follows_result
        return _COUNTS[self.level](self.block, tokenizer) + around


_COUNTS: Mapping[Level, Callable[[Mapping[str, Any], Tokenizer], int]] = {
    "tools": count_tool,
    "search": count_tool,
    "system": count_block,
    "messages": count_block,
}


def segments(body: Body) -> Iterator[Segment]:
    """Yield the block positions of a request."""
    yield from head_of(body)
    before, results = "", 0
    for number, message in enumerate(body["messages"]):
        found, results = segments_of_message(number, message, before, results)
        yield from found
        before = message["role"]


def head_of(body: Body) -> Iterator[Segment]:
    """Yield the positions before the messages."""
    loaded = [(index, tool) for index, tool in enumerate(body.get("tools") or ()) if not tool.get("defer_loading")]
    for level in ("tools", "search"):  # web search leaves the tools before it in the cache (rule CACHE-12)
        for index, tool in loaded:
            if (level == "search") == _is_search(tool):
                yield Segment(f"tools[{index}]", level, "", tool, _marks(tool))
    for index, block in enumerate(as_blocks(body.get("system") or [])):
        yield Segment(f"system[{index}]", "system", "", block, _marks(block))


def segments_of_message(
    number: int, message: Mapping[str, Any], before: str, results: int
) -> tuple[list[Segment], int]:
    """Return the positions of a message behind one of the role `before`, and how many results its turn has so far."""
    role, found = message["role"], list[Segment]()
    opens = role != before
    results = 0 if opens else results
    for index, block in enumerate(as_blocks(message["content"])):
        path = f"messages[{number}].content[{index}]"
        is_result = block["type"] == "tool_result"
        found.append(Segment(path, "messages", role, block, _marks(block), opens, is_result and results > 0))
        opens, results = False, results + is_result
    return found, results


def automatic(body: Body) -> Segment | None:
    """Return where the automatic breakpoint goes: the last block that can carry one (rule CACHE-4)."""
    found = [segment for segment in segments(body) if is_markable(segment.block)]
    return found[-1] if found else None


def _is_search(tool: Mapping[str, Any]) -> bool:
    return str(tool.get("type")).startswith("web_search")


def is_markable(block: Mapping[str, Any]) -> bool:
    """Return whether a block can carry a breakpoint (rule CACHE-6)."""
    return block.get("type") not in _UNMARKABLE and block.get("text") != ""


def _marks(block: Mapping[str, Any]) -> tuple[str, ...]:
    """Return the breakpoints on a block and on the blocks inside it."""
    inner = as_list(block.get("content")) if block.get("type") == "tool_result" else []
    found = [as_object(part.get("cache_control")) for part in (*inner, block)]
    return tuple(mark.get("ttl", "5m") for mark in found if mark)


def _unmarked(value: Any) -> Any:
    given: object = value
    if isinstance(given, dict):
        return {name: _unmarked(part) for name, part in as_object(value).items() if name != "cache_control"}
    return [_unmarked(part) for part in as_list(value)] if isinstance(given, list) else value
