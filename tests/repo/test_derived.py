"""What is derived has its makers listed; `just derived`, a part of `just check`, lets each of them compare its files."""

import re
from pathlib import Path

ROOT = Path(__file__).parents[2]
MAKERS = re.search(r'^makers := "(.*)"', (ROOT / "justfile").read_text("utf-8"), re.MULTILINE)[1].split()


def test_every_maker_is_listed():
    """No module that can write derived files is left out of the list."""
    able = {path.stem for path in (ROOT / "codegen").glob("*.py") if "[--check]" in path.read_text("utf-8")}

    assert able == set(MAKERS)
