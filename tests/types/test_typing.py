"""The examples that checkers read also run."""

from __future__ import annotations

import importlib.util
from pathlib import Path

from sonnetry._core.decode import validator
from sonnetry.types import MessageCreateBody
from sonnetry.types._base import as_param

SOURCE = Path(__file__).parent.parent / "typing" / "narrowing.py"
SPEC = importlib.util.spec_from_file_location("narrowing", SOURCE)
assert SPEC is not None
assert SPEC.loader is not None
narrowing = importlib.util.module_from_spec(SPEC)
SPEC.loader.exec_module(narrowing)


def test_narrowing_examples_run() -> None:
    """Text is found by its tag, and an open enum compares as a string."""
    assert narrowing.text_of(narrowing.message()) == "hi get_weather"
    assert narrowing.reasons(narrowing.message()) == "end_turn"
    assert narrowing.calls().stop_reason == "end_turn"


def test_conversations_of_replies_are_valid_requests() -> None:
    """Replies and their blocks, sent back in every way that checkers allow, are accepted."""
    turns = [
        {**turn, "content": as_param(turn["content"])} if isinstance(turn, dict) else as_param(turn)
        for turn in narrowing.conversation()
    ]

    validator(MessageCreateBody).validate_python({"model": "m", "max_tokens": 1, "messages": turns})
