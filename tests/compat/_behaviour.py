"""The official package's hand-written tests, run against our package; every failure has a reason, counted.

The tests come from the official source distribution, unchanged, and see our package under the official name through a
plugin. A test whose subject is private to the official package, or public and not there yet, is told apart by what it
fails with. Every other failure needs a reason, from which a table in `docs/compatibility.md` follows.
"""

import os
import re
import subprocess
import xml.etree.ElementTree as ET
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from fnmatch import fnmatchcase
from pathlib import Path
from typing import Any

from environments import COMPAT, OFFICIAL, ROOT, python, source
from suite import BAD, TOOLS

HERE = Path(__file__).parent
PAGE = ROOT / "docs/compatibility.md"
WORKERS = "2"
# Ours warns of retired models too (see the table); under `error` that would hide what else such a test is about.
FILTERS = "error\nignore:The model .* is deprecated. it:DeprecationWarning"
Failures = dict[str, str]


@dataclass(frozen=True)
class Reason:
    """A difference, why it is one, and the tests that show it; `*` stands for anything."""

    difference: str
    why: str
    tests: tuple[str, ...]
    demanded: bool = False
    """By the stream contract, the limits or the documents of the API; the others are our choice."""


@dataclass(frozen=True)
class Suite:
    """A part of the tests: where they are, what shows them our package, and what their failures mean."""

    name: str
    files: tuple[str, ...]
    plugins: tuple[str, ...]
    packages: tuple[str, ...]
    heading: str
    intro: str
    reasons: tuple[Reason, ...]
    private: tuple[str, ...]  # what a failure says whose subject is inside the official package
    private_tests: tuple[str, ...]
    absent: tuple[str, ...] = ()  # what a failure says that needs a public name which is not there yet
    absent_tests: tuple[str, ...] = ()
    filters: str = FILTERS  # of warnings


def compare(suite: Suite, *, write: bool) -> int:
    """Run the tests of a suite; 1 if a failure has no reason, a reason no failure, or the page is stale."""
    interpreter = python(suite.name, "-e", ".[all]", *TOOLS, "dirty-equals", "standardwebhooks", *suite.packages)
    outcomes, failures = run(suite, interpreter)
    kinds = {test: kind(suite, test, text) for test, text in failures.items()}
    found = {reason: [test for test in failures if not kinds[test] and fits(test, reason)] for reason in suite.reasons}
    known = {test for tests in found.values() for test in tests}
    faults = [f"{test}: {failures[test][:200]}" for test in failures if not kinds[test] and test not in known]
    faults += [f"explains nothing: {reason.difference}" for reason, tests in found.items() if not tests]
    counts = Counter(kinds.values())
    sizes = {
        "passed": outcomes["passed"],
        "skipped": outcomes["skipped"],
        "total": outcomes.total(),
        "decided": len(known),
        "demanded": sum(len(tests) for reason, tests in found.items() if reason.demanded),
        "chosen": sum(len(tests) for reason, tests in found.items() if not reason.demanded),
        "private": counts["private"],
        "absent": counts["absent"],
        "private_files": by_file(test for test in failures if kinds[test] == "private"),
        "public": outcomes["passed"] / (outcomes["passed"] + len(failures) - counts["private"]),
    }
    print(*faults, sizes, f"{len(faults)} without a reason, or without a test", sep="\n")
    return int(bool(faults) or not fresh(suite, section(suite, found, sizes), write=write))


def run(suite: Suite, interpreter: Path) -> tuple[Counter[str], Failures]:
    """Run the tests; returns how many had which outcome, and what each failure says."""
    report = COMPAT / f"{suite.name}.xml"
    report.unlink(missing_ok=True)
    options = ["-q", "-p", "no:sonnetry", "-p", "tests._alias_httpx", "-n", WORKERS]
    options += [part for name in suite.plugins for part in ("-p", name)]
    options += ["-o", "addopts=--tb=short", "-o", f"filterwarnings={suite.filters}", f"--junitxml={report}"]
    with (COMPAT / f"{suite.name}.log").open("w") as log:
        command = [interpreter, "-m", "pytest", *options, *suite.files]
        settings = {**os.environ, "PYTHONPATH": str(HERE)}
        subprocess.run(command, cwd=source(OFFICIAL), env=settings, stdout=log, stderr=log, check=False)
    if not report.exists():
        raise SystemExit(f"the tests did not run; see {log.name}")
    return read(report)


def read(report: Path) -> tuple[Counter[str], Failures]:
    """Read a report; a test that fails and whose end fails too counts once."""
    found: dict[str, str] = {}
    failures: Failures = {}
    for case in ET.parse(report).iter("testcase"):  # noqa: S314 - written by the run just before
        test = f"{case.get('classname').removeprefix('tests.')}::{case.get('name')}"
        bad = next((child for child in case if child.tag in BAD), None)
        if bad is not None:
            failures.setdefault(test, f"{bad.get('message')}\n{bad.text}")
        skipped = any(child.tag == "skipped" for child in case)
        found[test] = "failed" if test in failures else "skipped" if skipped else "passed"
    return Counter(found.values()), failures


def kind(suite: Suite, test: str, text: str) -> str:
    """Say of a failure whether its subject is private, or absent; nothing where it is about behaviour."""
    for name, tests in (("private", suite.private_tests), ("absent", suite.absent_tests)):
        if any(fnmatchcase(test, pattern) for pattern in tests):
            return name
    for name, patterns in (("private", suite.private), ("absent", suite.absent)):
        if any(re.search(pattern, text) for pattern in patterns):
            return name
    return ""


def fits(test: str, reason: Reason) -> bool:
    """Tell whether a reason is about a test."""
    return any(fnmatchcase(test, pattern) for pattern in reason.tests)


def by_file(tests: Iterable[str]) -> str:
    """Count tests by the name of their file."""
    counts = Counter(re.findall(r"test_(\w+)", test.partition("::")[0])[0] for test in tests)
    return ", ".join(f"{name} {number}" for name, number in counts.most_common())


def section(suite: Suite, found: dict[Reason, list[str]], sizes: dict[str, Any]) -> str:
    """Write the derived part of the page."""
    rows = [f"| {len(tests)} | {reason.difference} | {reason.why} |" for reason, tests in ordered(found)]
    intro = suite.intro.format(official=OFFICIAL, files=len(suite.files), **sizes)
    return f"{intro}\n\n| tests | difference | reason |\n|---|---|---|\n" + "\n".join(rows) + "\n"


def ordered(found: dict[Reason, list[str]]) -> list[tuple[Reason, list[str]]]:
    """Put what is demanded before what was chosen."""
    return sorted(found.items(), key=lambda item: not item[0].demanded)


def fresh(suite: Suite, wanted: str, *, write: bool) -> bool:
    """Whether the page has this section; write it if asked to."""
    text = PAGE.read_text("utf-8")
    before, heading, rest = text.partition(f"{suite.heading}\n")
    if not heading:
        raise SystemExit(f"docs/compatibility.md has no heading {suite.heading!r}")
    following = re.search(r"^#", rest, re.MULTILINE)
    after = rest[following.start() :] if following else ""
    made = f"{before}{heading}\n{wanted}\n{after}"
    if write:
        PAGE.write_text(made, "utf-8")
    elif made != text:
        print(f"docs/compatibility.md is stale; write it with `python tests/compat/{suite.name}.py --write`")
    return write or made == text
