"""How many input tokens a request has: for the server's `count_tokens` and usage, and for a client without a network.

Text is counted by `text_tokens`, images and PDFs by `images` and `pdfs`. What the service puts around them is known to
within a few tokens from recorded requests (rule REC-12): their counts less the exact counts of their texts. The figures
are here, those that differ by model in the data file; `just prove tokens` says how far whole requests are off. Use the
service's `count_tokens` for limits and bills (rule CNT-5).
"""

from __future__ import annotations

import json
import math
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, Any

from . import images, pdfs
from .text_tokens import Tokenizer, count_text

if TYPE_CHECKING:
    from .models import ModelFacts

TURN = 3  # tokens around each turn
_REQUEST: Mapping[Tokenizer, int] = {"3": 4, "4.7": 8, "4.8": 3}  # around a request; for 4.7 and 4.8 as `ctok` measured
# Newer tokenisers count more tokens for the same words (rule MOD-9); for the service's own words, by this factor.
_NEWER = 1.35

# The prompt that explains tools, on models for which nothing is published (rule COST-5).
_TOOL_PROMPT: Mapping[Tokenizer, Mapping[str, int]] = {
    "3": {"auto": 497, "forced": 589},
    "4.7": {"auto": 675, "forced": 804},
    "4.8": {"auto": 354, "forced": 474},
}
_ONE_CALL = -207  # it is shorter when only one call at a time is allowed
_THINKING = {"enabled": 29, "adaptive": 17}  # models before 4.7; newer ones add nothing
_FORMAT = 125  # around the schema of an output format
_CITATIONS = 550  # the prompt that explains citations

_DOCUMENT = 40  # around a document of text
_NAMED = 5  # around a document's title, and around its context
_CALL, _ARGUMENT = 22, 14  # around a call, and around each of its arguments
_RESULT = 18  # around a result
ANOTHER_RESULT = 30  # a result that follows another adds as much again
_BLOCK = 4  # around other blocks
_LOADED = 70  # a tool that tool search found: its definition is added where it was found
# Tools whose definitions the service holds. Bash, the editor and the computer are published (rule COST-5), the others
# recorded; the advisor is derived from one recording.
_SERVICE_TOOLS = {
    "bash_": 244,
    "text_editor_": 700,
    "computer_": 735,
    "memory_": 1068,
    "web_search_": 1710,
    "web_fetch_": 525,
    "code_execution_": 1740,
    "tool_search_tool_bm25": 189,
    "tool_search_tool_regex": 212,
    "advisor_": 640,
}

# Keys that cost nothing: marks for the service, and opaque fields that the model never sees as text.
_SILENT = frozenset({"type", "cache_control", "signature", "encrypted_content", "encrypted_index", "encrypted_stdout"})


def prompt_tokens(request: Mapping[str, Any], facts: ModelFacts | None) -> int:
    """Return about how many input tokens a Messages request has on a model; None stands for one that is not known.

    A text and the one text block that holds it count the same, and so do consecutive turns of one role and the turn
    they are merged into (rule MSG-3).
    """
    tokenizer = tokenizer_of(facts)
    blocks = sum(count_block(block, tokenizer) for block in as_blocks(request.get("system") or []))
    tools = sum(count_tool(tool, tokenizer) for tool in request.get("tools") or ())
    turns = sum(_turn(blocks, tokenizer) for _, blocks in merged_turns(request["messages"]))
    return sum(around_levels(request, facts).values()) + blocks + tools + turns


def estimate_request(request: Mapping[str, Any], size: int) -> int:
    """Return about how many input tokens a request has; of one with content that cannot be read here, a third of its bytes."""
    from .models import find

    try:
        return prompt_tokens(request, find(str(request.get("model"))))
    except (KeyError, TypeError, AttributeError, ValueError):
        return math.ceil(size / 3)


def tokenizer_of(facts: ModelFacts | None) -> Tokenizer:
    """Return how a model counts; one that is not known like those before 4.7."""
    return "3" if facts is None else facts.tokenizer


def around_levels(request: Mapping[str, Any], facts: ModelFacts | None) -> dict[str, int]:
    """Return the tokens that belong to no block, by the level of the cache that they stand before (rule CACHE-12).

    These are the frame, and what explains tools, an output format, citations and thinking.
    """
    tokenizer = tokenizer_of(facts)
    return {
        "tools": _REQUEST[tokenizer] + _tool_prompt(request, facts, tokenizer),
        "system": _format(request, tokenizer) + _citations(request, tokenizer),
        "messages": _thinking(request, tokenizer),
    }


def _own(tokens: int, tokenizer: Tokenizer) -> int:
    """Return how many tokens the service's own words have, of which the older tokeniser makes so many."""
    return tokens if tokenizer == "3" else math.ceil(tokens * _NEWER)


def _tool_prompt(request: Mapping[str, Any], facts: ModelFacts | None, tokenizer: Tokenizer) -> int:
    if not request.get("tools"):
        return 0
    choice = request.get("tool_choice") or {}
    kind = "forced" if _forces_a_tool(request) else "auto"
    known = facts.tool_overhead if facts is not None else {}
    one = kind == "auto" and choice.get("disable_parallel_tool_use") and known.get("auto", 0) > -_ONE_CALL + 200
    return known.get(kind, _TOOL_PROMPT[tokenizer][kind]) + (_ONE_CALL if one else 0)


def _forces_a_tool(request: Mapping[str, Any]) -> bool:
    return (request.get("tool_choice") or {}).get("type") in ("any", "tool")


def _thinking(request: Mapping[str, Any], tokenizer: Tokenizer) -> int:
    """Return what explains thinking; a forced call is made without it."""
    if tokenizer != "3" or _forces_a_tool(request):
        return 0
    return _THINKING.get((request.get("thinking") or {}).get("type", ""), 0)


def _format(request: Mapping[str, Any], tokenizer: Tokenizer) -> int:
    wanted = (request.get("output_config") or {}).get("format") or request.get("output_format")
    if not wanted:
        return 0
    return _own(_FORMAT, tokenizer) + _json(wanted.get("schema", {}), tokenizer)


def _citations(request: Mapping[str, Any], tokenizer: Tokenizer) -> int:
    cited = any((block.get("citations") or {}).get("enabled") for block in _sources(request["messages"]))
    return _own(_CITATIONS, tokenizer) if cited else 0


def _sources(messages: Iterable[Mapping[str, Any]]) -> Iterator[Mapping[str, Any]]:
    """Yield the documents and search results of a conversation."""
    for message in messages:
        for block in as_blocks(message["content"]):
            inner = as_blocks(block.get("content") or []) if block["type"] == "tool_result" else ()
            yield from (part for part in (block, *inner) if part["type"] in ("document", "search_result"))


def merged_turns(messages: Iterable[Mapping[str, Any]]) -> list[tuple[str, list[Mapping[str, Any]]]]:
    """Return the turns as roles with blocks, consecutive ones of the same role as one (rule MSG-3)."""
    turns: list[tuple[str, list[Mapping[str, Any]]]] = []
    for message in messages:
        if not turns or turns[-1][0] != message["role"]:
            turns.append((message["role"], []))
        turns[-1][1].extend(as_blocks(message["content"]))
    return turns


def as_blocks(content: str | Sequence[Mapping[str, Any]]) -> list[Mapping[str, Any]]:
    """Return content as blocks."""
    return [{"type": "text", "text": content}] if isinstance(content, str) else list(content)


def _turn(blocks: Sequence[Mapping[str, Any]], tokenizer: Tokenizer) -> int:
    results = [block for block in blocks if block["type"] == "tool_result"]
    return TURN + ANOTHER_RESULT * max(0, len(results) - 1) + sum(count_block(block, tokenizer) for block in blocks)


def count_block(block: Mapping[str, Any], tokenizer: Tokenizer) -> int:
    """Return about how many tokens one block has."""
    match block["type"]:
        case "text":
            return count_text(block["text"], tokenizer)
        case "thinking":
            return count_text(block["thinking"], tokenizer)
        case "image":
            return images.image_block_tokens(block["source"], tokenizer)
        case "document":
            return _document(block, tokenizer)
        case "tool_use":
            return _CALL + count_text(block["name"], tokenizer) + _arguments(block["input"], tokenizer)
        case "tool_result":
            return _RESULT + _content(block.get("content") or [], tokenizer)
        case "tool_reference":
            return _own(_LOADED, tokenizer)
        case "redacted_thinking":
            return _BLOCK
        case _:
            return _BLOCK + _json(_spoken(block), tokenizer)


def _content(content: str | Sequence[Mapping[str, Any]], tokenizer: Tokenizer) -> int:
    return sum(count_block(block, tokenizer) for block in as_blocks(content))


def _arguments(given: Mapping[str, Any], tokenizer: Tokenizer) -> int:
    """Return the tokens of a call's arguments; words stand as they are, other values as JSON."""
    return sum(
        _ARGUMENT
        + count_text(name, tokenizer)
        + (count_text(value, tokenizer) if isinstance(value, str) else _json(value, tokenizer))
        for name, value in given.items()
    )


def _document(block: Mapping[str, Any], tokenizer: Tokenizer) -> int:
    about = [text for text in (block.get("title"), block.get("context")) if text]
    named = sum(_NAMED + count_text(text, tokenizer) for text in about)
    return named + _document_source(block["source"], tokenizer)


def _document_source(source: Mapping[str, Any], tokenizer: Tokenizer) -> int:
    match source["type"]:
        case "text":
            return _DOCUMENT + count_text(source["data"], tokenizer)
        case "content":
            return _DOCUMENT + _content(source["content"], tokenizer)
        case _:
            return pdfs.document_tokens(source, tokenizer)


def count_tool(tool: Mapping[str, Any], tokenizer: Tokenizer) -> int:
    """Return about how many tokens a tool's definition has; none when tool search loads it later (rule CACHE-13)."""
    if tool.get("defer_loading"):
        return 0
    kind = str(tool.get("type"))
    held = next((tokens for start, tokens in _SERVICE_TOOLS.items() if kind.startswith(start)), None)
    if held is not None:
        return _own(held, tokenizer)
    if "input_schema" not in tool:
        return _BLOCK + _json(_spoken(tool), tokenizer)
    return count_text(_declaration(tool), tokenizer)


def _declaration(tool: Mapping[str, Any]) -> str:
    """Return a tool as the prompt declares it; recorded counts are met to within two tokens."""
    described = {"description": tool["description"]} if tool.get("description") else {}
    told = {**described, "name": tool["name"], "parameters": tool["input_schema"]}
    return f"<function>{json.dumps(told, ensure_ascii=False)}</function>\n"


def _spoken(block: Mapping[str, Any]) -> dict[str, Any]:
    return {name: value for name, value in block.items() if name not in _SILENT}


def _json(value: object, tokenizer: Tokenizer) -> int:
    return count_text(json.dumps(value, ensure_ascii=False), tokenizer)
