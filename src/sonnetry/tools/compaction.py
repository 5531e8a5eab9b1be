"""Compaction in a tool runner: what the request for a summary says, and what came of it (rule CMP-1)."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, cast

SUMMARIZE = {"type": "summarize"}
# What shapes a reply and has no place in a summary.
LEFT_OUT = ("context_management", "stop_sequences", "output_format")
FORCED = ("any", "tool")
IN_EDITS = (
    "`compact_before_next_turn()` can't be used while `context_management` has a compaction edit, because the service then "
    "compacts by itself; take the edit out"
)
IN_PARAMS = (
    "`compaction` cannot be set on a tool runner: every request in the loop would compact again. "
    "Call `runner.compact_before_next_turn()` when the conversation should be compacted instead."
)
WHILE_COMPACTING = (
    "Message params can't be changed while the conversation is being compacted, because the summary takes the place of the "
    "messages; change them in the next turn"
)
NO_SUMMARY = "Compaction produced no summary; keeping the conversation as it is."
SKIPPED = "The pending compaction was skipped, because the last reply has tool calls without results."


def compaction_fields(fields: Mapping[str, Any], compaction: Mapping[str, Any]) -> dict[str, Any]:
    """Return the arguments of the request for a summary."""
    found = {name: value for name, value in fields.items() if name not in LEFT_OUT}
    choice = found.get("tool_choice")
    if isinstance(choice, Mapping) and cast("Mapping[str, Any]", choice).get("type") in FORCED:
        del found["tool_choice"]
    found = _unformatted(found)
    if isinstance(found.get("fallbacks"), (list, tuple)):
        found["fallbacks"] = [_unformatted(dict(one)) for one in cast("Sequence[Any]", found["fallbacks"])]
    return {**found, "compaction": dict(compaction)}


def _unformatted(fields: dict[str, Any]) -> dict[str, Any]:
    config = fields.get("output_config")
    if not isinstance(config, Mapping) or "format" not in config:
        return fields
    rest = {name: value for name, value in cast("Mapping[str, Any]", config).items() if name != "format"}
    others = {name: value for name, value in fields.items() if name != "output_config"}
    return {**others, "output_config": rest} if rest else others


def has_summary(reply: Any) -> bool:
    """Whether a reply holds the summary that was asked for."""
    blocks = [block for block in reply.content if block.type == "compaction"]
    return any(block.content or getattr(block, "encrypted_content", None) for block in blocks)


def check_edits(fields: Mapping[str, Any]) -> None:
    """Refuse a summary where the service is asked to compact by itself.

    Raises:
        ValueError: it is.
    """
    edits = (fields.get("context_management") or {}).get("edits") or ()
    if any(str(edit.get("type", "")).startswith("compact_") for edit in edits):
        raise ValueError(IN_EDITS)
