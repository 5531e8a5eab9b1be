"""What is derived is fresh: each maker agrees with the files that it would write."""

import re
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
MAKERS = re.search(r'^makers := "(.*)"', (ROOT / "justfile").read_text("utf-8"), re.MULTILINE)[1].split()


@pytest.mark.parametrize("maker", MAKERS)
def test_derived_files_are_fresh(maker):
    """A maker would write nothing."""
    command = [sys.executable, ROOT / "codegen" / f"{maker}.py", "--check"]
    done = subprocess.run(command, capture_output=True, text=True, check=False, cwd=ROOT)

    assert done.returncode == 0, done.stdout + done.stderr


def test_every_maker_is_listed():
    """No module that can write derived files is left out of the list."""
    able = {path.stem for path in (ROOT / "codegen").glob("*.py") if "[--check]" in path.read_text("utf-8")}

    assert able == set(MAKERS)
