"""Which tests pass through which line: measured once on the unchanged tree, by coverage contexts."""

from __future__ import annotations

import json
import os
import random
import subprocess
import sys
from collections import Counter
from collections.abc import Iterable
from pathlib import Path

from coverage import CoverageData

from .places import places

EACH = (
    100  # tests tried for one mutant: that many near rare lines, as many short ones, and as many others that pass there
)
NEAR = 12  # lines around a mutant whose rarest visitors are tried: a branch that few tests take is what they test


# All but the derived twins, the pages and the documents' examples.
TESTS = [
    f"tests/{name}"
    for name in ("core", "engines", "connections", "server", "types", "client", "cli", "runner", "_async")
]


def environment(tree: Path) -> dict[str, str]:
    """Let the tests import the tree they lie in."""
    return {**os.environ, "PYTHONPATH": str(tree / "src"), "PYTHONDONTWRITEBYTECODE": "1"}


def failures(tree: Path) -> list[str]:
    """Name the tests that failed in the last run."""
    kept = tree / ".pytest_cache/v/cache/lastfailed"
    return list(json.loads(kept.read_text("utf-8"))) if kept.exists() else []


class CoverageMap:
    """Tests by file and line."""

    def __init__(self, data: CoverageData, tree: Path, left_out: frozenset[str]) -> None:
        self._tree = tree
        self._left_out = left_out
        self._lines: dict[Path, dict[int, list[str]]] = {}
        self._reach: Counter[str] = Counter()
        for name in data.measured_files():
            by_line = data.contexts_by_lineno(name)
            self._lines[Path(name).relative_to(tree)] = by_line
            for contexts in by_line.values():
                self._reach.update(contexts)

    @classmethod
    def measured(cls, tree: Path) -> CoverageMap:
        """Run the tests on the unchanged tree; what fails there is left out."""
        command = [sys.executable, "-m", "pytest", "-q", "-n", "2", *TESTS]
        measuring = ["--cov=sonnetry", "--cov-context=test", "--cov-report="]
        subprocess.run([*command, *measuring], cwd=tree, env=environment(tree), check=False)
        data = CoverageData(str(tree / ".coverage"))
        data.read()
        return cls(data, tree, frozenset(failures(tree)))

    def tests_of(self, path: Path, line: int) -> list[str]:
        """List the tests to try, the most specific first."""
        best: dict[str, tuple[int, int]] = {}
        for context, rarity in self._passing(path, line).items():
            test, rank = context.partition("|")[0], (rarity, self._reach[context])
            best[test] = min(best.get(test, rank), rank)
        tests = sorted(best.keys() - self._left_out)
        near = sorted(tests, key=best.__getitem__)[:EACH]
        short = sorted(tests, key=lambda test: best[test][1])[:EACH]
        random.Random(line).shuffle(tests)
        others = {test.partition("[")[0]: test for test in tests}  # one of each that has parameters
        return list(dict.fromkeys([*near, *short, *list(others.values())[:EACH]]))

    def _passing(self, path: Path, line: int) -> dict[str, int]:
        """Tell of each test that a change may show in how rare the rarest line is that it reaches near by."""
        found: dict[str, int] = {}
        for at, number in places(self._tree, path, line, self._lines):
            by_line = self._lines.get(at, {})
            rarity = self._rarity(by_line, number)
            for name in _names(by_line.get(number, [])):
                found[name] = min(found.get(name, rarity[name]), rarity[name])
        return found

    def _rarity(self, by_line: dict[int, list[str]], line: int) -> dict[str, int]:
        """Tell for each test near a line how many others pass through the rarest line that it reaches there."""
        rarity: dict[str, int] = {}
        for near in range(line - NEAR, line + NEAR + 1):
            names = _names(by_line.get(near, []))
            for name in names:
                rarity[name] = min(rarity.get(name, len(names)), len(names))
        return rarity


def _names(contexts: Iterable[str]) -> set[str]:
    return {context for context in contexts if context}
