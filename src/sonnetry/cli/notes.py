"""Ends of an answer that a reader of its text alone would not see (rules RSP-2 and RSP-3)."""

from __future__ import annotations

from collections.abc import Mapping

STOPPED = "stopped"  # our own word: Ctrl-C in a chat
NOTES = {
    "max_tokens": "the answer was cut at its limit of {max_tokens} tokens (--max-tokens).",
    "model_context_window_exceeded": "the answer was cut because the model's context is full.",
    "refusal": "the model declined to go on.",
    STOPPED: "stopped.",
}


def note(stop_reason: str | None, request: Mapping[str, object]) -> str | None:
    """Return the sentence for an answer that ended so, None when there is nothing to say."""
    sentence = NOTES.get(stop_reason or "")
    return None if sentence is None else sentence.format(**request)
