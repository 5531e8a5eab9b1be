"""The official package's own endpoint tests, run against our package: every method, sync and async, with required
arguments only and with all of them, plain, raw and streaming, against a strict server of the official routes.

The tests come from the official source distribution, unchanged, and see our package under the official name through
`_suite_plugin`. The server is made from the official package's live classes (`_official_server`).
"""

import json
import os
import subprocess
import xml.etree.ElementTree as ET
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from urllib.error import HTTPError
from urllib.request import Request, urlopen

from environments import COMPAT, OFFICIAL, python, source

HERE = Path(__file__).parent
TOOLS = ("pytest", "pytest-asyncio", "pytest-xdist", "respx", "httpx2", "http-snapshot==0.1.9", "inline-snapshot")
TESTS = "tests/api_resources"
ENGINES = {"own": "our engine", "httpx2": "an httpx2 client through our adapter, for tests that replace its transport"}
BAD = ("failure", "error")
UNCOLLECTED = "files that could not be imported"
ENOUGH = 0.995
WORKERS = "2"


def main() -> int:
    """Run the tests; 0 when 995 of 1,000 pass on our engine."""
    folder = source(OFFICIAL)
    tests = python("suite", "-e", ".[all]", *TOOLS, "standardwebhooks")
    with serving(python("official", OFFICIAL)) as url:
        check_strictness(url)
        shares = [run(tests, folder, url, engine) for engine in ENGINES]
    return 0 if shares[0] >= ENOUGH else 1


@contextmanager
def serving(official: Path) -> Iterator[str]:
    """Serve the official routes while the block runs; gives the base URL."""
    command = [official, HERE / "_official_server.py"]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as process:
        yield process.stdout.readline().strip()


def check_strictness(url: str) -> None:
    """Make sure that the server refuses what it must: a suite that cannot fail proves nothing.

    Raises:
        SystemExit: it took a request that is not in order, or refused one that is.
    """
    message = {"model": "claude-opus-5-5", "max_tokens": 1, "messages": [{"role": "user", "content": "Hello"}]}
    bad = {
        "a missing field": {name: value for name, value in message.items() if name != "max_tokens"},
        "an unknown field": {**message, "colour": "red"},
        "an unknown field further in": {**message, "messages": [{"role": "user", "content": "Hello", "colour": "red"}]},
        "a value of another type": {**message, "max_tokens": "1"},
    }
    answers = {what: post(f"{url}/v1/messages", body) for what, body in {**bad, "a good request": message}.items()}
    if answers != {**dict.fromkeys(bad, 400), "a good request": 200}:
        raise SystemExit(f"the server of the official routes is not strict: {answers}")


def post(url: str, body: object) -> int:
    """Post JSON and return the status."""
    request = Request(url, json.dumps(body).encode(), {"content-type": "application/json"})  # noqa: S310 - our server
    try:
        with urlopen(request, timeout=30) as answer:  # noqa: S310
            return answer.status
    except HTTPError as error:
        error.close()
        return error.code


def run(interpreter: Path, folder: Path, url: str, engine: str) -> float:
    """Run the tests on an engine and print what came of them; returns the share that passed."""
    report = COMPAT / f"suite-{engine}.xml"
    report.unlink(missing_ok=True)
    settings = {"TEST_API_BASE_URL": url, "SUITE_ENGINE": engine, "PYTHONPATH": str(HERE)}
    options = ["-q", "-p", "no:sonnetry", "-p", "_suite_plugin", "-n", WORKERS, f"--junitxml={report}"]
    with (COMPAT / f"suite-{engine}.log").open("w") as log:
        command = [interpreter, "-m", "pytest", *options, TESTS]
        subprocess.run(command, cwd=folder, env={**os.environ, **settings}, stdout=log, stderr=log, check=False)
    if not report.exists():
        raise SystemExit(f"the tests did not run; see {log.name}")
    print(f"on {ENGINES[engine]} (what failed is in {log.name}):")
    return tell(report)


def tell(report: Path) -> float:
    """Print the figures of each group, and why cases were not counted; nothing passes where files were not imported."""
    outcomes, reasons = read(report)
    for name in sorted({name for name, outcome in outcomes if outcome != "skipped"}):
        bad = sum(outcomes[name, outcome] for outcome in BAD)
        print(f"  {name}: {outcomes[name, 'passed']} passed{f', {bad} FAILED' if bad else ''}")
    for reason, number in reasons.items():
        print(f"  not counted: {number}, {reason}")
    total = Counter()
    for (_, outcome), number in outcomes.items():
        total[outcome] += number
    failed = sum(total[outcome] for outcome in BAD)
    share = total["passed"] / (total["passed"] + failed)
    print(f"  {total['passed']} passed, {failed} failed ({share:.2%}), {total['skipped']} not counted")
    return 0.0 if outcomes[UNCOLLECTED, "error"] else share


def read(report: Path) -> tuple[Counter[tuple[str, str]], Counter[str]]:
    """Count the outcomes of each group, and the reasons of what was skipped."""
    outcomes, reasons = Counter(), Counter()
    for case in ET.parse(report).iter("testcase"):  # noqa: S314 - written by the run just before
        outcome = next((child for child in case if child.tag in (*BAD, "skipped")), None)
        outcomes[group(case.get("classname")), "passed" if outcome is None else outcome.tag] += 1
        if outcome is not None and outcome.tag == "skipped":
            reasons[outcome.get("message")] += 1
    return outcomes, reasons


def group(classname: str) -> str:
    """Return the area of a test: the resource, and for beta ones the resource below."""
    parts = [part.removeprefix("test_") for part in classname.split(".")[2:-1]]
    return ".".join(parts[: 2 if parts[:1] == ["beta"] else 1]) or UNCOLLECTED
