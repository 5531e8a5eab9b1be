"""Types are found by name, without loading anything before its time."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

import sonnetry.types

ROOT = Path(__file__).parent.parent.parent


def test_door_is_fresh() -> None:
    """The committed door is what `codegen/door.py` writes."""
    done = subprocess.run(
        [sys.executable, "codegen/door.py", "--check"], check=False, cwd=ROOT, capture_output=True, text=True
    )

    assert (done.returncode, done.stdout) == (0, "")


@pytest.mark.parametrize("name", sonnetry.types.__all__)
def test_every_name_resolves_once(name: str) -> None:
    """Each name is found, and found again without the lookup."""
    assert getattr(sonnetry.types, name) is vars(sonnetry.types)[name]


def test_unknown_names_are_attribute_errors() -> None:
    """A misspelt name says what was not found."""
    with pytest.raises(AttributeError, match="TextBlok"):
        _ = sonnetry.types.TextBlok  # type: ignore[attr-defined]


def test_dir_lists_every_name() -> None:
    """Completion sees names that are not loaded yet."""
    assert set(sonnetry.types.__all__) <= set(dir(sonnetry.types))


def test_the_door_loads_no_pydantic() -> None:
    """Importing the door costs no more than itself."""
    code = "import sys, sonnetry.types; sys.exit('pydantic' in sys.modules or 'sonnetry.types.messages' in sys.modules)"

    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0
