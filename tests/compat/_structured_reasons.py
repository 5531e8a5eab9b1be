"""Why official tests of structured output fail against our package; `_handwritten_reasons` says how they are read."""

from _behaviour import Reason
from _handwritten_reasons import PRIVATE as PRIVATE_EVERYWHERE

FILES = (
    "tests/lib/_parse/test_transform.py",
    "tests/lib/_parse/test_messages.py",
    "tests/lib/_parse/test_beta_messages.py",
    "tests/lib/test_output_format_helpers.py",
    "tests/lib/streaming/test_parsed_content_blocks.py",
    "tests/lib/streaming/test_partial_json.py",
    "tests/api_resources/beta/test_output_format_conversion.py",
)

PRIVATE = PRIVATE_EVERYWHERE
PRIVATE_TESTS: tuple[str, ...] = ()
"""Tests that compare private state, or replace a private function."""

REASONS: tuple[Reason, ...] = ()
