"""What the derivers share: names, the formatter, and writing or checking files."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterable
from pathlib import Path

from ruff import find_ruff_bin

ROOT = Path(__file__).parent.parent


def camel(dotted: str) -> str:
    """Turn `beta.memory_stores` into BetaMemoryStores."""
    return "".join(part.capitalize() for part in dotted.replace(".", "_").split("_"))


def formatted(text: str, path: Path) -> str:
    """Run the project's formatter over a text."""
    for arguments in (["check", "--select", "I,F401", "--fix", "--quiet"], ["format", "--quiet"]):
        command = [find_ruff_bin(), *arguments, "--stdin-filename", str(path), "-"]  # without starting a Python for it
        done = subprocess.run(command, input=text, capture_output=True, text=True, check=False, cwd=ROOT)  # noqa: S603
        if done.returncode:
            raise SystemExit(f"{path}: {done.stderr or done.stdout}")
        text = done.stdout
    return text


def write_or_check(wanted: dict[Path, str], present: Iterable[Path] = ()) -> int:
    """Write the derived files, or with --check name those that are stale; what is present and nobody makes goes."""
    surplus = sorted({*present} - wanted.keys())
    stale = [path for path, text in wanted.items() if not path.exists() or path.read_text("utf-8") != text]
    if "--check" in sys.argv:
        for path in [*stale, *surplus]:
            print(f"stale: {path.relative_to(ROOT)}")
        return 1 if stale or surplus else 0
    for path in stale:
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(wanted[path], "utf-8")
    for path in surplus:
        path.unlink()
    return 0
