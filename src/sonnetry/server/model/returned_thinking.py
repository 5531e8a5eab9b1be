"""Thinking that comes back: verified, dropped where the model cannot read it, refused where it was edited (section 8)."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from fnmatch import fnmatchcase
from typing import TYPE_CHECKING, Any

from ..._core.models import ModelFacts, find
from ..._core.tokens import as_blocks
from ...rules.errors import ApiError, invalid
from ...rules.walk import listed, thinking_type
from .signatures import ForeignSeal, Seal, prefixes, read_signature

if TYPE_CHECKING:
    from ..state import LocalAPI

CONTROLS = "thinking-binding-controls-2026-08-01"
_OFF = ("disabled", "between_tools")
_THOUGHTS = ("thinking", "redacted_thinking")
_EDITED = (
    "`thinking` or `redacted_thinking` blocks in the latest assistant message cannot be modified. These blocks must remain "
    "as they were in the original response."
)
_INVALID = "Invalid `signature` in `thinking` block"
_UNREADABLE = "Invalid `data` in `redacted_thinking` block"
_BOUND = (
    f"{_INVALID}. The block is bound to a different conversation. Remove the block, or set "
    '`thinking.block_binding.prefix_mismatch_behavior` to "drop_block".'
)


@dataclass(slots=True)
class Replayed:
    """A request's body as the model sees it, and what was left out of it (rule RSP-11)."""

    body: Mapping[str, Any]
    dropped: list[dict[str, Any]] = field(default_factory=list[dict[str, Any]])


@dataclass(frozen=True, slots=True)
class _Case:
    """What the thinking of one request is judged by."""

    body: Mapping[str, Any]
    facts: ModelFacts
    betas: frozenset[str]
    server: LocalAPI
    prefixes: Mapping[int | None, bytes]

    @property
    def behavior(self) -> str | None:
        """What the request wants done with blocks from another prefix."""
        found: str | None = self.body.get("thinking", {}).get("block_binding", {}).get("prefix_mismatch_behavior")
        return found

    @property
    def enforced(self) -> bool:
        """Whether the prefix matters here (rule THK-9)."""
        always = self.server.new_account or "prefix_binding_always" in self.facts.features
        return "prefix_binding" in self.facts.features and (always or self.behavior is not None)


def replayed(body: Mapping[str, Any], facts: ModelFacts, betas: frozenset[str], server: LocalAPI) -> Replayed:
    """Verify the thinking of a request and hide what the model does not see.

    Raises:
        ApiError: 400 for a block that was edited, is foreign, or belongs to another conversation.
    """
    case = _Case(body, facts, betas, server, prefixes(body) if _has_thinking(body) else {})
    _complete(case)
    result = Replayed(body)
    found = list(_judge_all(case))
    result.dropped = [{"type": "thinking_dropped", "path": e["path"], "reason": e["reason"]} for e in found]
    gone = {entry["at"] for entry in found} | set(_forgotten(case))
    if gone or any("clear_at" in message for message in body["messages"]):
        result.body = {**body, "messages": list(_visible(body["messages"], frozenset(gone)))}
    return result


def _forgotten(case: _Case) -> Iterator[tuple[int, int]]:
    """Yield where the thinking of earlier turns is, on models that keep only that of the turn under way (rule MOD-15).

    Recorded counts leave it out as soon as the user has spoken again.
    """
    if "keeps_thinking" in case.facts.features:
        return
    turn, turns = 0, list[tuple[int, tuple[int, int]]]()
    for number, message in enumerate(case.body["messages"]):
        content = as_blocks(message["content"])
        turn += message["role"] == "user" and any(block["type"] != "tool_result" for block in content)
        turns += [(turn, (number, index)) for index, block in enumerate(content) if block["type"] in _THOUGHTS]
    yield from (place for at, place in turns if at < turn)


def _has_thinking(body: Mapping[str, Any]) -> bool:
    return any(block["type"] in _THOUGHTS for message in body["messages"] for block in listed(message["content"]))


def _judge_all(case: _Case) -> Iterator[dict[str, Any]]:
    messages = case.body["messages"]
    last = max((number for number, message in enumerate(messages) if message["role"] == "assistant"), default=-1)
    for number, message in enumerate(messages):
        for index, block in enumerate(listed(message["content"])):
            if block["type"] in _THOUGHTS:
                path = f"messages.{number}.content.{index}"
                reason = _judge(case, block, number, path, latest=number == last)
                if reason:
                    yield {"at": (number, index), "path": path, "reason": reason}


def _judge(case: _Case, block: Mapping[str, Any], number: int, path: str, *, latest: bool) -> str | None:
    """Return why a block is dropped, None when it stays."""
    seal = read_signature(_signature(block), strict=case.server.strict_signatures)
    if seal is None:
        raise invalid(f"{path}: {_INVALID if block['type'] == 'thinking' else _UNREADABLE}")
    if isinstance(seal, ForeignSeal):
        return None
    if not seal.fits(block.get("thinking", "")):
        raise invalid(f"{path}: {_EDITED if latest else _INVALID}")
    if "organization_binding" in case.facts.features and not seal.belongs_to(case.server.organization):
        return "organization_binding_mismatch"
    if not reads(case.facts, seal.model):
        return "model_binding_mismatch"
    return _judge_prefix(case, seal, number, path)


def _signature(block: Mapping[str, Any]) -> str:
    """Return what a block of thinking is known by: its signature or, of a redacted one, its data (rule THK-13)."""
    found: str = block["signature"] if block["type"] == "thinking" else block["data"]
    return found


def _judge_prefix(case: _Case, seal: Seal, number: int, path: str) -> str | None:
    if not case.enforced or seal.prefix == case.prefixes[number]:
        return None
    if case.behavior == "drop_block":
        return "prefix_binding_mismatch"
    hint = "" if CONTROLS in case.betas else f" That field needs the beta header `{CONTROLS}`."
    raise ApiError(400, f"{path}: {_BOUND}{hint}")


def reads(facts: ModelFacts, writer: str) -> bool:
    """Return whether a model reads the thinking of another (rule THK-8)."""
    if writer == facts.id:
        return True
    if facts.thinking_reads is not None:
        return any(fnmatchcase(writer, pattern) for pattern in facts.thinking_reads)
    known = find(writer)
    return known is not None and "prefix_binding" not in known.features


def _complete(case: _Case) -> None:
    """Refuse a tool loop whose turn has lost thinking that belongs to its calls (rule THK-6)."""
    off = thinking_type(case.body) in _OFF or (
        thinking_type(case.body) is None and case.facts.thinking_default == "off"
    )
    for number, message in enumerate(() if off else case.body["messages"][-2:], len(case.body["messages"]) - 2):
        if message["role"] != "assistant":
            continue
        blocks = listed(message["content"])
        given = [_signature(block) for block in blocks if block["type"] in _THOUGHTS]
        for index, block in enumerate(blocks):
            wanted = case.server.issued.get(block["id"], ()) if block["type"] == "tool_use" else ()
            if any(signature not in given for signature in wanted):
                raise invalid(f"messages.{number}.content.{index}: {_EDITED}")


def _visible(messages: list[dict[str, Any]], gone: frozenset[tuple[int, int]]) -> Iterator[dict[str, Any]]:
    """Yield the messages that the model sees, without dropped blocks and cleared notes (rule MID-3)."""
    last_user = max((number for number, message in enumerate(messages) if message["role"] == "user"), default=-1)
    for number, message in enumerate(messages):
        if message.get("clear_at") == "next_user_message" and number < last_user:
            continue
        blocks = listed(message["content"])
        if blocks:
            yield {**message, "content": [b for i, b in enumerate(blocks) if (number, i) not in gone]}
        else:
            yield message
