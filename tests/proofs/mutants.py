"""Proof: tests notice when decisions change: `just prove mutants`.

Changes 200 places of `_core` and `rules`, sampled with a fixed seed, one at a time in a copy of the tree, and runs
tests that pass through the changed line, 300 at most. A mutant that none of them notices survives, though another test
might have noticed it. Sixteen in a hundred survivors fail the proof. Takes about twenty minutes on two cores; SEED and
COUNT choose another sample.
"""

from __future__ import annotations

import os
import random
import re
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from queue import SimpleQueue

import pytest
from _mutants.coverage_map import CoverageMap, environment, failures
from _mutants.sites import Site, mutated, sites

ROOT = Path(__file__).parents[2]
MUTATED = ("src/sonnetry/_core", "src/sonnetry/rules")
KILLED = 0.85
SECONDS = 300
GONE = re.compile(r"^ERROR: not found: \S*?(tests/\S+)", re.MULTILINE)
HANGING, BROKEN = ["tests that do not end"], ["tests that cannot begin"]  # they notice, too
WORKERS = 2


def main() -> int:
    """Measure what the tests pass through, try the sample, list the survivors."""
    seed, count = int(os.environ.get("SEED", "7")), int(os.environ.get("COUNT", "200"))
    with tempfile.TemporaryDirectory() as folder:
        copies = [copy_of_tree(Path(folder) / str(number)) for number in range(WORKERS)]
        covered = CoverageMap.measured(copies[0])
        sample = random.Random(seed).sample(list(all_sites(copies[0])), count)
        survivors = list(survivors_of(sample, copies, covered))
    for site in sorted(survivors, key=str):
        print(f"survived: {site}")
    print(f"{count - len(survivors)} of {count} mutants killed, seed {seed}")
    return 0 if len(survivors) <= (1 - KILLED) * count else 1


def all_sites(tree: Path) -> Iterator[Site]:
    """List every place of a tree that can be changed."""
    for folder in MUTATED:
        for path in sorted((tree / folder).rglob("*.py")):
            yield from sites(path.relative_to(tree), path.read_text("utf-8"))


def copy_of_tree(folder: Path) -> Path:
    """Copy what a commit of this tree would hold."""
    listed = subprocess.run(
        ["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard"],
        cwd=ROOT,
        check=True,
        capture_output=True,
    ).stdout
    for name in listed.decode().rstrip("\0").split("\0"):
        target = folder / name
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes((ROOT / name).read_bytes())
    return folder


def survivors_of(sample: list[Site], copies: list[Path], covered: CoverageMap) -> Iterator[Site]:
    """Try each mutant in a copy that is free; yield those that no test noticed."""
    free: SimpleQueue[Path] = SimpleQueue()
    for copy in copies:
        free.put(copy)

    def survives(site: Site) -> bool:
        copy = free.get()
        try:
            return not is_noticed(site, copy, covered.tests_of(site.path, site.line))
        finally:
            free.put(copy)

    with ThreadPoolExecutor(len(copies)) as pool:
        for number, (site, survived) in enumerate(zip(sample, pool.map(survives, sample), strict=True), 1):
            print(f"{number}: {'SURVIVED' if survived else 'killed'} {site}", flush=True)
            if survived:
                yield site


def is_noticed(site: Site, copy: Path, tests: list[str]) -> bool:
    """Run the tests on the changed tree; a test that fails on the unchanged one too has noticed nothing."""
    target = copy / site.path
    original = target.read_text("utf-8")
    target.write_text(mutated(original, site), "utf-8")
    try:
        failed = first_failure(copy, tests) if tests else []
    finally:
        target.write_text(original, "utf-8")
    return failed in (HANGING, BROKEN) or (bool(failed) and not first_failure(copy, failed))


def first_failure(copy: Path, tests: list[str]) -> list[str]:
    """Run some tests of a copy until one fails, and name it."""
    cache, names = copy / ".pytest_cache", copy / "chosen-tests"
    shutil.rmtree(cache, ignore_errors=True)
    names.write_text("\n".join(tests), "utf-8")
    command = [sys.executable, "-m", "pytest", "-x", "-q", "-p", "no:xdist", f"@{names}"]
    try:
        ran = subprocess.run(
            command, cwd=copy, env=environment(copy), capture_output=True, timeout=SECONDS, check=False
        )
    except subprocess.TimeoutExpired:
        return HANGING
    if ran.returncode == pytest.ExitCode.USAGE_ERROR:
        gone = {name.partition("::")[0] for name in GONE.findall(ran.stderr.decode())}
        return first_failure(copy, sorted(gone)) if gone else BROKEN  # a table that names the tests has changed
    return failures(copy)


if __name__ == "__main__":
    sys.exit(main())
