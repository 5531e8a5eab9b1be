"""Proof: everything holds on a busy machine: `just prove busy` runs `just check` three times beside four busy loops.

Prints how long each run took. Options give another number of runs or loops, and words after `--` another recipe:
`just prove busy --runs 1 -- test tests/client`.
"""

from __future__ import annotations

import argparse
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

ROOT = Path(__file__).parents[2]
LOOP = "while True: pass"


def main() -> int:
    """Run the recipe and say how long each run took."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--runs", type=int, default=3)
    parser.add_argument("--loops", type=int, default=4)
    parser.add_argument("recipe", nargs="*", default=["check"], help="recipe of just with its arguments")
    given = parser.parse_args()
    just = Path(sys.executable).with_name("just")
    with busy(given.loops):
        runs = [timed([str(just), *given.recipe]) for _ in range(given.runs)]
    for number, (passed, minutes) in enumerate(runs, 1):
        sys.stdout.write(f"run {number}: {'passed' if passed else 'FAILED'} in {minutes:.1f} minutes\n")
    return 0 if all(passed for passed, _ in runs) else 1


@contextmanager
def busy(loops: int) -> Iterator[None]:
    """Keep so many processes busy meanwhile."""
    started = [subprocess.Popen([sys.executable, "-c", LOOP]) for _ in range(loops)]
    try:
        yield
    finally:
        for process in started:
            process.kill()
            process.wait()


def timed(command: list[str]) -> tuple[bool, float]:
    """Run a command: whether it passed, and the minutes it took."""
    started = time.monotonic()
    passed = subprocess.run(command, check=False, cwd=ROOT).returncode == 0
    return passed, (time.monotonic() - started) / 60


if __name__ == "__main__":
    sys.exit(main())
