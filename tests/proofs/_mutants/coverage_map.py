"""Which tests pass through which line: measured once on the unchanged tree, by coverage contexts."""

from __future__ import annotations

import os
import subprocess
import sys
from collections import Counter, defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from itertools import chain
from pathlib import Path

from coverage import CoverageData

MOST = 120  # tests tried for one mutant, the most specific first


@dataclass(frozen=True, slots=True)
class Suite:
    """The tests that are asked: all but the slow matrix, the derived twins, the pages and the examples of documents."""

    folders: tuple[str, ...] = ("core", "engines", "connections", "server", "types", "client", "cli", "_async")

    def environment(self, tree: Path) -> dict[str, str]:
        """Let the tests import the tree they lie in."""
        return {**os.environ, "PYTHONPATH": str(tree / "src"), "PYTHONDONTWRITEBYTECODE": "1"}

    def paths(self) -> list[str]:
        """Name the folders for pytest."""
        return [f"tests/{folder}" for folder in self.folders]


TESTS = Suite()


class CoverageMap:
    """Tests by file and line."""

    def __init__(self, data: CoverageData, tree: Path) -> None:
        self._lines: dict[Path, dict[int, list[str]]] = {}
        self._reach: Counter[str] = Counter()
        for name in data.measured_files():
            by_line = data.contexts_by_lineno(name)
            self._lines[Path(name).relative_to(tree)] = by_line
            for contexts in by_line.values():
                self._reach.update(contexts)

    @classmethod
    def measured(cls, tree: Path) -> CoverageMap:
        """Run the suite on a tree that is known to be green.

        Raises:
            SystemExit: it is not.
        """
        command = [sys.executable, "-m", "pytest", "-q", "-n", "2", "-p", "no:cacheprovider", *TESTS.paths()]
        measuring = ["--cov=sonnetry", "--cov-context=test", "--cov-report="]
        if subprocess.run([*command, *measuring], cwd=tree, env=TESTS.environment(tree), check=False).returncode:
            raise SystemExit("the tests fail on the unchanged tree")
        data = CoverageData(str(tree / ".coverage"))
        data.read()
        return cls(data, tree)

    def tests_of(self, path: Path, line: int) -> list[str]:
        """List the tests to try, the most specific first; those of the whole file where a line runs at import only."""
        by_line = self._lines.get(path, {})
        found = _names(by_line.get(line, [])) or _names(chain.from_iterable(by_line.values()))
        by_reach: dict[str, int] = defaultdict(int)
        for context in found:
            by_reach[context.partition("|")[0]] = self._reach[context]
        return sorted(by_reach, key=by_reach.__getitem__)[:MOST]


def _names(contexts: Iterable[str]) -> set[str]:
    return {context for context in contexts if context}
