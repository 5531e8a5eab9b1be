"""What the samples promise to type checkers."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
SAMPLE = "tests/typing/request_and_response_types.py"


@pytest.mark.parametrize("checker", [["mypy", "--strict"], ["basedpyright"]], ids=["mypy", "basedpyright"])
def test_ts4_the_typed_program_passes(checker):
    """Params of a typed dictionary and a typed message satisfy both checkers at their strictest."""
    command = [sys.executable, "-m", *checker, SAMPLE]

    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)

    assert done.returncode == 0, done.stdout
