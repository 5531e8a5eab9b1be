"""Context management: which edits may be asked for, and summaries that come back as they were made (section 17).

These rules see a request as it was sent; all others see it as the model does, without what was summed up.
"""

from __future__ import annotations

import json
from collections.abc import Iterator

from .errors import ApiError, invalid
from .registry import Unseal, rule
from .walk import Block, Body, blocks, listed

EDIT = "compact_20260112"
THINKING, TOOL_USES = "clear_thinking_20251015", "clear_tool_uses_20250919"
LEAST_TRIGGER = 50_000
_HEADERS = {
    EDIT: "compact-2026-01-12",
    THINKING: "context-management-2025-06-27",
    TOOL_USES: "context-management-2025-06-27",
}


def signed(content: str | None) -> str:
    """Return what the signature of a summary is made over."""
    return json.dumps(["compaction", content])


def _edits(body: Body) -> Iterator[tuple[str, Block]]:
    for index, edit in enumerate(body.get("context_management", {}).get("edits", ())):
        yield f"context_management.edits.{index}", edit


def _summaries(body: Body) -> Iterator[tuple[str, str, Block]]:
    return (found for found in blocks(body) if found[2]["type"] == "compaction")


@rule("CTX-1", "assumed", "CTX-2")
def edits_have_their_header(body: Body, betas: frozenset[str]) -> None:
    """Refuse an edit under another feature's header."""
    for path, edit in _edits(body):
        if _HEADERS[edit["type"]] not in betas:
            raise invalid(f"{path}.type: '{edit['type']}' needs the beta header `{_HEADERS[edit['type']]}`")


@rule("CTX-1", "documented")
def thinking_is_cleared_first(body: Body) -> None:
    """Refuse clearing thinking after another edit."""
    for index, (path, edit) in enumerate(_edits(body)):
        if index and edit["type"] == THINKING:
            raise invalid(f"{path}: `{THINKING}` must be the first edit")


@rule("CTX-2", "documented")
def thresholds_are_high_enough(body: Body) -> None:
    """Refuse to compact below 50,000 tokens."""
    for path, edit in _edits(body):
        trigger = edit.get("trigger") or {"value": LEAST_TRIGGER}
        if edit["type"] == EDIT and trigger["value"] < LEAST_TRIGGER:
            raise invalid(f"{path}.trigger.value: Input should be greater than or equal to {LEAST_TRIGGER}")


@rule("CTX-4", "documented")
def one_kind_of_compaction(body: Body) -> None:
    """Refuse a summary on demand next to edits."""
    if body.get("compaction") is not None and body.get("context_management") is not None:
        raise invalid("compaction: cannot be used together with `context_management`")


@rule("CTX-3", "documented", "BLK-11")
def summaries_are_not_empty(body: Body) -> None:
    """Refuse a summary of no characters; one without content has failed and is left out."""
    for path, _, block in _summaries(body):
        if block.get("content") == "":
            raise invalid(f"{path}.content: compaction content must be non-empty")


@rule("BLK-11", "documented", "CTX-4")
def summaries_in_their_places(body: Body) -> None:
    """Refuse a summary in another turn than the assistant's or the first, and a signed one anywhere but first."""
    for path, role, block in _summaries(body):
        signed_late = block.get("signature") and path != "messages.0.content.0"
        if signed_late or (role != "assistant" and not path.startswith("messages.0.")):
            told = "must be the first block" if signed_late else "can only be in `assistant` or the first messages"
            raise ApiError(400, f"{path}: `compaction` blocks {told}", code="compaction_block_misplaced")


@rule("CTX-4", "documented")
def one_signed_summary(body: Body) -> None:
    """Refuse a signed summary next to another one."""
    found = [block for _, _, block in _summaries(body) if block.get("content")]
    if len(found) > 1 and any(block.get("signature") for block in found):
        raise ApiError(400, "messages: more than one `compaction` block", code="compaction_block_ambiguous")


@rule("CTX-4", "documented", "BLK-11")
def signed_summaries_are_unchanged(body: Body, unseal: Unseal | None) -> None:
    """Refuse a signed summary whose signature, content or tools were changed; only its signer can tell."""
    for path, _, block in _summaries(body):
        if unseal is not None and block.get("signature"):
            _verify(path, block, unseal)


def _verify(path: str, block: Block, unseal: Unseal) -> None:
    seal = unseal(block["signature"])
    if seal is None:
        raise ApiError(400, f"{path}: Invalid `signature` in `compaction` block", code="compaction_signature_invalid")
    if not seal.fits(signed(block.get("content"))):
        raise ApiError(400, f"{path}.content: differs from what was signed", code="compaction_content_mismatch")
    if block.get("tool_changes"):
        raise ApiError(
            400, f"{path}.tool_changes: differ from what was signed", code="compaction_tool_changes_mismatch"
        )


@rule("CTX-4", "documented")
def there_is_something_to_summarize(body: Body) -> None:
    """Refuse to sum up nothing but a summary; counting ignores the wish (rule CNT-4)."""
    if "max_tokens" not in body or body.get("compaction") is None:
        return
    texts = [message for message in body["messages"] if isinstance(message["content"], str)]
    if not texts and all(block["type"] == "compaction" for _, _, block in blocks(body)):
        raise ApiError(400, "compaction: there is nothing to summarize", code="compaction_nothing_to_summarize")


@rule("CTX-4", "documented")
def turns_to_summarize_are_complete(body: Body) -> None:
    """Refuse to sum up a conversation whose last calls are not answered."""
    last = body["messages"][-1]
    if "max_tokens" not in body or body.get("compaction") is None or last["role"] != "assistant":
        return
    if any(block["type"] == "tool_use" for block in listed(last["content"])):
        raise ApiError(400, "compaction: the last turn is incomplete", code="compaction_incomplete_turn")
