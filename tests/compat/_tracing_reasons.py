"""Why official tests of OpenTelemetry and of helper headers fail against our package; `_handwritten_reasons` says how they are read."""

from _behaviour import Reason
from _handwritten_reasons import PRIVATE as PRIVATE_EVERYWHERE

FILES = (
    "tests/test_tracing.py",
    "tests/test_open_telemetry.py",
    "tests/lib/tools/test_open_telemetry.py",
)

PRIVATE = PRIVATE_EVERYWHERE
PRIVATE_TESTS: tuple[str, ...] = ()
"""Tests that compare private state, or replace a private function."""

REASONS: tuple[Reason, ...] = ()
