"""Which blocks can be played as an answer: a mistake in a prepared turn shows when it is prepared, not when it is answered.

Blocks of types that nobody knows are passed on as they are, because the API grows.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

Block = Mapping[str, Any]

_CALL, _RESULT = {"name": str, "input": Mapping}, {"tool_use_id": str}
# What each type of block holds, by field; `_NEEDED` names those that cannot be made up.
_FIELDS: Mapping[str, Mapping[str, Any]] = {
    "text": {"text": str, "citations": (list, type(None))},
    "thinking": {"thinking": str, "signature": str},
    "redacted_thinking": {"data": str},
    "tool_use": {**_CALL, "id": str},
    "server_tool_use": {**_CALL, "id": str},
    "mcp_tool_use": {**_CALL, "id": str, "server_name": str},
    "mcp_tool_result": {**_RESULT, "is_error": bool},
    "container_upload": {"file_id": str},
}
_NEEDED: Mapping[str, tuple[str, ...]] = {
    "text": ("text",),
    "tool_use": ("name",),
    "server_tool_use": ("name",),
    "mcp_tool_use": ("name", "server_name"),
    "container_upload": ("file_id",),
}
# Blocks that only requests hold.
_SENT = frozenset(
    ("tool_result", "image", "document", "search_result", "tool_addition", "tool_removal", "mid_conv_system")
)
_WORDS = {str: "a text", Mapping: "an object", bool: "true or false", (list, type(None)): "a list"}


def check_turn(blocks: Sequence[Block], stop_reason: str | None, stop_sequence: str | None) -> None:
    """Find what cannot be played.

    Raises:
        ValueError: a block or the end of the turn cannot be what a model answers with; it says which and why.
    """
    for number, block in enumerate(blocks):
        trouble = _trouble(block)
        if trouble:
            raise ValueError(f"block {number}: {trouble}")
    _check_pairs(blocks)
    if stop_reason == "stop_sequence" and stop_sequence is None:
        raise ValueError("stop_reason 'stop_sequence' needs the stop_sequence that ended the answer")


def _trouble(block: Block) -> str | None:
    kind = block.get("type")
    if not isinstance(kind, str):
        return 'every block needs its \'type\', as in {"type": "text", "text": "Hello"}'
    if kind in _SENT:
        return f"a block of type '{kind}' is part of requests; a model does not answer with one"
    is_result = kind.endswith("_tool_result")
    needed = ("tool_use_id", "content") if is_result else _NEEDED.get(kind, ())
    if missing := next((name for name in needed if name not in block), None):
        return f"a block of type '{kind}' needs its '{missing}'"
    fields = _FIELDS.get(kind, _RESULT if is_result else {})
    if wrong := next(
        (name for name, kinds in fields.items() if name in block and not isinstance(block[name], kinds)), None
    ):
        return f"'{wrong}' of a block of type '{kind}' must be {_WORDS[fields[wrong]]}"
    return _unwritable(block)


def _unwritable(block: Block) -> str | None:
    try:
        json.dumps(block, allow_nan=False)
    except (TypeError, ValueError, RecursionError) as error:
        return f"it cannot be written as JSON: {error}"
    return None


def _check_pairs(blocks: Iterable[Block]) -> None:
    """Refuse two calls with one id: nobody could tell whose result is whose."""
    seen: set[str] = set()
    for block in blocks:
        if str(block["type"]).endswith("tool_use") and "id" in block:
            if block["id"] in seen:
                raise ValueError(f"two calls have the id '{block['id']}'")
            seen.add(block["id"])
