"""The official Python package, unmodified, against our server: every case of `_cases_python.py`, a line each."""

from pathlib import Path

from _serving import drive
from environments import OFFICIAL, python

CASES = Path(__file__).with_name("_cases_python.py")


def main() -> int:
    """Run the cases; 0 when every one holds."""
    return drive(python("official", OFFICIAL), CASES, options=("--virtual-clock",))  # one case moves it
