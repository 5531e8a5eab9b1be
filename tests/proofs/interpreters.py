"""Proof: the tests pass on every supported Python at hand: `just prove interpreters`.

Looks for python3.11 to python3.14 on PATH; PYTHONS names others, separated by spaces. Each one gets an environment of its
own with the project installed, and fails the proof when it fails the tests.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).parents[2]
SUPPORTED = ("python3.11", "python3.12", "python3.13", "python3.14")


def main() -> int:
    """Prove each interpreter; the last lines say which were proved and which were not there."""
    verdicts = {name: prove(name) for name in os.environ.get("PYTHONS", "").split() or SUPPORTED}
    sys.stdout.writelines(f"{name}: {verdict}\n" for name, verdict in verdicts.items())
    return 0 if set(verdicts.values()) <= {"passed", "not here"} else 1


def prove(name: str) -> str:
    """Run the tests on one interpreter."""
    path = shutil.which(name)
    if path is None or quiet(path, "-c", "") != 0:  # a shim may stand for a version that is not there
        return "not here"
    with tempfile.TemporaryDirectory() as folder:
        python = f"{folder}/bin/python"
        steps = [
            (path, "-m", "venv", "--without-pip", folder),
            (*pip(path), "--python", python, "install", "-q", f"{ROOT}[dev]"),
            (python, "-m", "pytest", "-n", "auto", "-q"),
        ]
        return (
            "passed" if all(subprocess.run(step, check=False, cwd=ROOT).returncode == 0 for step in steps) else "FAILED"
        )


def pip(path: str) -> list[str]:
    """Return a pip: the interpreter's own, or ours."""
    own = quiet(path, "-m", "pip", "--version") == 0
    return [path if own else sys.executable, "-m", "pip"]


def quiet(*command: str) -> int:
    """Run a command for its exit code."""
    return subprocess.run(command, capture_output=True, check=False).returncode


if __name__ == "__main__":
    sys.exit(main())
