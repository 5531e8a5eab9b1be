"""The turns of a conversation, and what keeps them valid: pairs of calls and results, thinking, and where one may cut.

Turns are plain JSON, as the API takes them. Nothing here changes a turn in place.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Any

from . import encode
from .errors import AnthropicError
from .json_access import as_list, as_object
from .models import ModelFacts
from .public_names import publish_names
from .tokens import prompt_tokens

Turn = dict[str, Any]
Block = dict[str, Any]
GO_ON = "Your answer was cut off. Continue exactly where it stopped, without repeating anything."
_THOUGHTS = ("thinking", "redacted_thinking")


class ConversationTooLongError(AnthropicError, ValueError):
    """The next request would be longer than the model's context, by an estimate, and was not sent.

    `tokens` is the estimate, `context` what the model holds. Trim the conversation, compact it, or choose another model.
    """

    tokens: int
    context: int

    def __init__(self, tokens: int, context: int) -> None:
        self.tokens, self.context = tokens, context
        super().__init__(
            f"the conversation has about {tokens:,} tokens and the model takes {context:,}; nothing was sent. "
            "Call trim(tokens=...), or make the conversation with compact=True"
        )

    def __reduce__(self) -> tuple[type[ConversationTooLongError], tuple[int, int]]:
        return type(self), (self.tokens, self.context)


def saved(source: object) -> dict[str, Any]:
    """Return a conversation that was saved: a request.

    Raises:
        ValueError: it is not a saved conversation.
    """
    request = as_object(source)
    turns = request.get("messages")
    if not isinstance(turns, list):
        raise ValueError("this is not a saved conversation: it has no list of messages")  # noqa: TRY004 - JSON that is wrong
    for number, turn in enumerate(as_list(turns)):
        if as_object(turn).get("role") not in ("user", "assistant", "system") or "content" not in as_object(turn):
            raise ValueError(f"this is not a saved conversation: messages[{number}] has no role with content")
    return request


def plain(value: object) -> Any:
    """Return a value as the JSON data that would be sent; key order and texts stay as they are.

    Raises:
        TypeError: it has no JSON form.
        ValueError: a number or a text in it cannot be sent.
    """
    return json.loads(encode.body(value))


def blocks(turn: Mapping[str, Any]) -> list[Block]:
    """Return the blocks of a turn; a text has none of its own."""
    return as_list(turn.get("content"))


def open_calls(turns: Sequence[Turn]) -> list[Block]:
    """Return the tool calls at the end of a conversation that wait for results."""
    found: list[Block] = []
    for turn in reversed(turns):
        if turn["role"] != "assistant":
            break
        found = [block for block in blocks(turn) if block.get("type") == "tool_use"] + found
    return found


def asked(turns: Sequence[Turn], content: Any) -> Turn:
    """Return the user's next turn.

    Raises:
        ValueError: it says nothing, or does not answer the tool calls that wait, each once.
    """
    turn = {"role": "user", "content": plain(content)}
    calls = [str(call["id"]) for call in open_calls(turns)]
    answered = [str(block.get("tool_use_id")) for block in blocks(turn) if block.get("type") == "tool_result"]
    if sorted(calls) != sorted(answered):
        raise ValueError(_unpaired(calls, answered))
    if not _says_something(turn):
        raise ValueError("a message needs text or another block; this one is empty or white space")
    return turn


def _unpaired(calls: Sequence[str], answered: Sequence[str]) -> str:
    missing = [call for call in calls if call not in answered]
    if missing:
        waiting = ", ".join(missing)
        return f"tool calls are waiting for their results: {waiting}; send one tool_result block for each, as with send_results()"
    return "there is no tool call for a tool_result: " + ", ".join(
        one for one in answered if one not in calls or answered.count(one) > 1
    )


def _says_something(turn: Turn) -> bool:
    content = turn["content"]
    if isinstance(content, str):
        return bool(content.strip())
    found = as_list(content)
    texts = [block for block in found if block.get("type") == "text"]
    return (
        bool(found)
        and all(block.get("text") for block in texts)
        and (len(texts) < len(found) or any(str(block["text"]).strip() for block in texts))
    )


def results(
    turns: Sequence[Turn], given: Mapping[str, Any], text: str | None, answer: Callable[[Block, Any], Block]
) -> list[Block]:
    """Return the results of the calls that wait, in the order of the calls; `answer` makes the block of one.

    Raises:
        ValueError: a call has no result.
    """
    calls = open_calls(turns)
    names = [str(call["id"]) for call in calls]
    if sorted(names) != sorted(given):
        raise ValueError(_unpaired(names, list(given)))
    made = [answer(call, given[call["id"]]) for call in calls]
    return [*made, {"type": "text", "text": text}] if text else made


def answered(content: Iterable[Block]) -> Turn | None:
    """Return the answer as a turn, without calls that are not complete; None where nothing is left to keep."""
    kept = [block for block in content if block.get("type") != "text" or block.get("text")]
    return {"role": "assistant", "content": kept} if kept else None


def usable(content: Iterable[Block]) -> list[Block]:
    """Return what can be kept of an answer that was cut: signed thinking, and text without white space at its end."""
    kept = [block for block in content if _is_whole(block)]
    while kept and kept[-1]["type"] == "text" and not str(kept[-1]["text"]).strip():
        kept.pop()
    if kept and kept[-1]["type"] == "text":
        kept[-1] = {**kept[-1], "text": str(kept[-1]["text"]).rstrip()}
    return kept if any(block["type"] == "text" for block in kept) else []


def _is_whole(block: Block) -> bool:
    if block.get("type") == "text":
        return bool(block.get("text"))
    return bool(block.get("signature")) if block.get("type") == "thinking" else block.get("type") == "redacted_thinking"


def joined(before: Sequence[Block], after: Sequence[Block]) -> list[Block]:
    """Return an answer that was continued: the texts on both sides of the cut are one."""
    if before and after and before[-1].get("type") == after[0].get("type") == "text":
        return [*before[:-1], {**before[-1], "text": before[-1]["text"] + after[0]["text"]}, *after[1:]]
    return [*before, *after]


def in_a_tool_loop(turns: Sequence[Turn]) -> bool:
    """Return whether calls wait, or results were sent and not answered yet: thinking must then stay as it is."""
    last = turns[-1] if turns else {}
    return bool(open_calls(turns)) or any(block.get("type") == "tool_result" for block in blocks(last))


def binds_thinking(facts: ModelFacts | None) -> bool:
    """Return whether a model refuses thinking whose conversation was changed (rule THK-9); one that is not known may."""
    return facts is None or "prefix_binding" in facts.features


def without_thinking(turns: Iterable[Turn]) -> list[Turn]:
    """Return turns without thinking; an answer of nothing else is left out."""
    kept: list[Turn] = []
    for turn in turns:
        content = [block for block in blocks(turn) if block.get("type") not in _THOUGHTS]
        if len(content) == len(blocks(turn)):
            kept.append(turn)
        elif content:
            kept.append({**turn, "content": content})
    return kept


def trimmed(request: Mapping[str, Any], facts: ModelFacts | None, tokens: int) -> list[Turn]:
    """Return the latest turns of a request that have at most this many tokens with its system prompt and tools.

    Whole exchanges are left out, the oldest first, so calls keep their results; the last exchange always stays. Where a
    model binds thinking to what came before it, the thinking of the turns that stay is left out too.
    """
    turns: list[Turn] = list(request["messages"])
    starts = _starts(turns)
    low, high = 0, len(starts) - 1
    while low < high:  # the fewest exchanges left out that make it fit
        middle = (low + high) // 2
        if prompt_tokens({**request, "messages": turns[starts[middle] :]}, facts) <= tokens:
            high = middle
        else:
            low = middle + 1
    start = starts[low] if starts else 0
    if start == 0:
        return turns
    return without_thinking(turns[start:]) if binds_thinking(facts) else turns[start:]


def is_surely_short(request: Mapping[str, Any], context: int) -> bool:
    """Return whether a request need not be counted: a byte is at most one token, but in images, documents and tools."""
    written = encode.body(request)
    if b'"image"' in written or b'"document"' in written:
        return False
    return len(written) + 2_500 * (2 + len(request.get("tools") or ())) <= context


def _starts(turns: Sequence[Turn]) -> list[int]:
    """Return where exchanges begin: the user speaks after the assistant, and answers no call."""
    found = [0] if turns else []
    for number in range(1, len(turns)):
        speaks = turns[number]["role"] == "user" and turns[number - 1]["role"] == "assistant"
        if speaks and not any(as_object(block).get("type") == "tool_result" for block in blocks(turns[number])):
            found.append(number)
    return found


publish_names(__name__)
