"""The official package's hand-written tests of its client, run against ours; every failure has a reason, counted.

The tests come from the official source distribution, unchanged, and see our package under the official name through
`_handwritten_plugin`. A test whose subject is private to the official package, or public and not there yet, is told apart
by what it fails with. Every other failure needs a reason in `_handwritten_reasons`, from which the table in
`docs/compatibility.md` follows; `python tests/compat/handwritten.py --write` writes it.
"""

import os
import re
import subprocess
import sys
import xml.etree.ElementTree as ET
from collections import Counter
from fnmatch import fnmatchcase
from pathlib import Path

from _handwritten_reasons import ABSENT, ABSENT_TESTS, FILES, PRIVATE, PRIVATE_TESTS, REASONS, Reason
from environments import COMPAT, OFFICIAL, ROOT, python, source
from suite import BAD, TOOLS

HERE = Path(__file__).parent
PAGE = ROOT / "docs/compatibility.md"
BEGIN, END = "## Behaviour, by the official tests\n", "## Names and types\n"
WORKERS = "2"
# Ours warns of retired models too (see the table); under `error` that would hide what else such a test is about.
FILTERS = "error\nignore:The model .* is deprecated. it:DeprecationWarning"
INTRO = """\
`just compat handwritten` runs the hand-written tests of the client from the source distribution of `{official}`,
{files} files with {total:,} tests, unchanged, against this package. {passed} pass. {private} test what is private to the
official package: its inner request, response and stream classes, and functions of its own modules. {absent} need names that
are planned here. The suite itself skips {skipped}. The other {decided} differ on purpose:

| tests | difference | reason |
|---|---|---|
"""
Failures = dict[str, str]


def main(*, write: bool = False) -> int:
    """Run the tests; 1 if a failure has no reason, a reason no failure, or the page is stale."""
    outcomes, failures = run(python("handwritten", "-e", ".[all]", *TOOLS, "dirty-equals", "standardwebhooks"))
    kinds = {test: kind(test, text) for test, text in failures.items()}
    found = {reason: [test for test in failures if not kinds[test] and fits(test, reason)] for reason in REASONS}
    known = {test for tests in found.values() for test in tests}
    faults = [f"{test}: {failures[test][:200]}" for test in failures if not kinds[test] and test not in known]
    faults += [f"explains nothing: {reason.difference}" for reason, tests in found.items() if not tests]
    counts = Counter(kinds.values())
    sizes = {
        "passed": outcomes["passed"],
        "skipped": outcomes["skipped"],
        "total": outcomes.total(),
        "decided": len(known),
    }
    print(*faults, sizes, dict(counts), f"{len(faults)} without a reason, or without a test", sep="\n")
    wanted = section(found, {**sizes, "private": counts["private"], "absent": counts["absent"]})
    return int(bool(faults) or not fresh(wanted, write=write))


def run(interpreter: Path) -> tuple[Counter[str], Failures]:
    """Run the tests; returns how many had which outcome, and what each failure says."""
    report = COMPAT / "handwritten.xml"
    report.unlink(missing_ok=True)
    options = ["-q", "-p", "no:sonnetry", "-p", "tests._alias_httpx", "-p", "_handwritten_plugin", "-n", WORKERS]
    options += ["-o", "addopts=--tb=short", "-o", f"filterwarnings={FILTERS}", f"--junitxml={report}"]
    with (COMPAT / "handwritten.log").open("w") as log:
        command = [interpreter, "-m", "pytest", *options, *FILES]
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


def kind(test: str, text: str) -> str:
    """Say of a failure whether its subject is private, or absent; nothing where it is about behaviour."""
    for name, tests in (("private", PRIVATE_TESTS), ("absent", ABSENT_TESTS)):
        if any(fnmatchcase(test, pattern) for pattern in tests):
            return name
    for name, patterns in (("private", PRIVATE), ("absent", ABSENT)):
        if any(re.search(pattern, text) for pattern in patterns):
            return name
    return ""


def fits(test: str, reason: Reason) -> bool:
    """Tell whether a reason is about a test."""
    return any(fnmatchcase(test, pattern) for pattern in reason.tests)


def section(found: dict[Reason, list[str]], sizes: dict[str, int]) -> str:
    """Write the derived part of the page."""
    rows = [f"| {len(tests)} | {reason.difference} | {reason.why} |" for reason, tests in found.items()]
    return f"{BEGIN}\n{INTRO.format(official=OFFICIAL, files=len(FILES), **sizes)}" + "\n".join(rows) + "\n\n"


def fresh(wanted: str, *, write: bool) -> bool:
    """Whether the page has this section; write it if asked to."""
    text = PAGE.read_text("utf-8")
    before, after = text.partition(END)[0].partition(BEGIN)[0], text.partition(END)[2]
    made = f"{before.rstrip()}\n\n{wanted}{END}{after}"
    if write:
        PAGE.write_text(made, "utf-8")
    elif made != text:
        print("docs/compatibility.md is stale; write it with `python tests/compat/handwritten.py --write`")
    return write or made == text


if __name__ == "__main__":
    sys.exit(main(write="--write" in sys.argv))
