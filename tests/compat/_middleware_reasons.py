"""Why official tests of middleware and refusal fallbacks fail against our package; `_handwritten_reasons` says how they are read."""

from _behaviour import Reason
from _handwritten_reasons import PRIVATE as PRIVATE_EVERYWHERE

FILES = (
    "tests/test_middleware.py",
    "tests/lib/test_refusal_fallback.py",
    "tests/lib/test_refusal_fallback_streaming.py",
)

PRIVATE = PRIVATE_EVERYWHERE
PRIVATE_TESTS: tuple[str, ...] = ()
"""Tests that compare private state, or replace a private function."""

REASONS: tuple[Reason, ...] = ()
