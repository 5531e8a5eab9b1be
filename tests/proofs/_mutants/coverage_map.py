"""Which tests pass through which line: measured once on the unchanged tree, by coverage contexts."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections import Counter, defaultdict
from collections.abc import Iterable
from itertools import chain
from pathlib import Path

from coverage import CoverageData

MOST = 120  # tests tried for one mutant, the most specific first


# All but the derived twins, the pages and the documents' examples.
TESTS = [f"tests/{name}" for name in ("core", "engines", "connections", "server", "types", "client", "cli", "_async")]


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
        """List the tests to try, the most specific first; those of the whole file where a line runs at import only."""
        by_line = self._lines.get(path, {})
        found = _names(by_line.get(line, [])) or _names(chain.from_iterable(by_line.values()))
        by_reach: dict[str, int] = defaultdict(int)
        for context in found:
            by_reach[context.partition("|")[0]] = self._reach[context]
        return sorted(by_reach.keys() - self._left_out, key=by_reach.__getitem__)[:MOST]


def _names(contexts: Iterable[str]) -> set[str]:
    return {context for context in contexts if context}
