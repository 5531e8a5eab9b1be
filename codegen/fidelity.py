"""Write FIDELITY.md: which rules the local server enforces, how each is known, and which test covers it.

`python codegen/fidelity.py [--check]`. Evidence comes from the rules themselves, coverage from the names and docstrings of
the tests in `FOLDERS`, the rest from `fidelity_rules`.
"""

from __future__ import annotations

import ast
import re
import sys
from collections.abc import Iterator
from pathlib import Path

from fidelity_rules import CLASSES, CLIENT, MISSING, OBSERVED, SECTIONS, VECTORS
from writing import ROOT, write_or_check

WIDEST = 6  # rules that one test may name as a range
PAGE = ROOT / "FIDELITY.md"
RECORDINGS = ROOT / "docs/recordings.md"
PREFIXES = "|".join(sorted({prefix for section in SECTIONS.values() for prefix in section} | {"VEC"}))
_NAMED = re.compile(rf"(?<![A-Z])({PREFIXES})-(\d+)(?:(?: to |-)(?:\1-)?(\d+))?")
_IN_NAME = re.compile(rf"({PREFIXES.lower()})_(\d+)(?:_to_(\d+))?")

INTRODUCTION = (
    "What is known of the API's behaviour is numbered. Each rule here is enforced by the server, is a client's duty, cannot "
    "be observed in a simulation, belongs to routes that are not here, or is missing, which means that the server refuses by "
    "name what it cannot play. `recorded`: recorded traffic of the service shows it; `observed`: public reports quote it; "
    "`documented`: the service's documentation says so; `assumed`: what is refused is documented, how it is worded is not "
    "known. Where recordings and rules differ, recordings win. Nothing here was tried against the real service."
)

# Where tests name the rules that they cover: of the server, and of the client, whose duties they show.
FOLDERS = ("tests/server", "tests/documents/_async")
CLIENT_FOLDERS = ("tests/core", "tests/_async", "tests/client", "tests/engines", "tests/connections")

Tests = dict[str, list[str]]


def page() -> str:
    """Return the text of the page."""
    tests, evidence, clients = coverage(FOLDERS), evidences(), coverage(CLIENT_FOLDERS)
    lines = [
        "<!-- Derived by codegen/fidelity.py; change the rules, the tests or codegen/fidelity_rules.py instead. -->",
        "# How faithful the local server is",
        "",
        INTRODUCTION,
        "",
        *measured(),
        *routes(),
        *summary(tests),
    ]
    for section in SECTIONS:
        lines += ["", f"## {section}", "", "| rule | class | evidence | tests |", "|---|---|---|---|"]
        lines += [row(rule, clients if _is_duty(rule) else tests, evidence) for rule in rules_of(section)]
    lines += ["", "## Conformance vectors", "", "| vector | tests |", "|---|---|"]
    lines += [f"| {name} | {_listed(tests.get(name) or clients.get(name, []))} |" for name in vectors()]
    return "\n".join(lines) + "\n"


def measured() -> list[str]:
    """Return what was measured on recorded traffic, as docs/recordings.md has it."""
    _, _, rest = RECORDINGS.read_text("utf-8").partition("<!-- figures: just prove recordings -->\n")
    figures = rest.partition("\n\n")[0].splitlines()
    return ["Measured on [recorded traffic](docs/recordings.md):", "", *figures, ""]


def vectors() -> list[str]:
    """List the conformance vectors of what is served."""
    return [f"VEC-{number}" for number in VECTORS]


def _is_duty(rule: str) -> bool:
    return CLASSES.get(rule, ("",))[0] == CLIENT


def routes() -> list[str]:
    """Return the table of routes."""
    from sonnetry.server.areas import AREAS

    served = [route for area in AREAS for route in area.all_routes]
    rows = [
        f"| `{route.row.verb} {route.row.path}` | {(route.handler.__doc__ or '').split('.')[0]} |" for route in served
    ]
    return [
        "| route | what it does |",
        "|---|---|",
        *rows,
        "",
        "Every other route of the API answers 501 and says why.",
        "",
    ]


def summary(tests: Tests) -> list[str]:
    """Return the table of shares."""
    lines = [
        "| section | rules | enforced and tested | missing | share of what can be enforced |",
        "|---|---|---|---|---|",
    ]
    for section in SECTIONS:
        whole, done, missing, share = shares(section, tests)
        lines.append(f"| {section} | {whole} | {done} | {missing} | {'-' if share is None else f'{share:.0%}'} |")
    return lines


def shares(section: str, tests: Tests) -> tuple[int, int, int, float | None]:
    """Return how many rules a section has, how many are enforced and tested, how many missing, and the share."""
    rules = rules_of(section)
    enforced = [rule for rule in rules if rule not in CLASSES]
    done = sum(bool(tests.get(rule)) for rule in enforced)
    missing = sum(CLASSES.get(rule, ("",))[0] == MISSING for rule in rules)
    can = len(enforced) + missing
    return len(rules), done, missing, done / can if can else None


def rules_of(section: str) -> list[str]:
    """List the ids of a section's rules."""
    return [f"{prefix}-{number + 1}" for prefix, count in SECTIONS[section].items() for number in range(count)]


def row(rule: str, tests: Tests, evidence: dict[str, str]) -> str:
    """Return a rule's line."""
    if rule in CLASSES:
        kind, reason = CLASSES[rule]
        return f"| {rule} | {kind}: {reason} | | {_listed(tests.get(rule, []))} |"
    known = evidence.get(rule) or ("observed" if rule in OBSERVED else "documented")
    return f"| {rule} | enforced | {known} | {_listed(tests.get(rule, []))} |"


def _listed(names: list[str]) -> str:
    shown = ", ".join(f"`{name}`" for name in names[:3])
    return shown + (f" and {len(names) - 3} more" if len(names) > 3 else "")


def evidences() -> dict[str, str]:
    """Return how each rule with a function of its own is known."""
    from sonnetry.rules import RULES, SENT_RULES, VERSION_RULES
    from sonnetry.server.areas import AREAS

    found: dict[str, str] = {}
    for rule in (*VERSION_RULES, *SENT_RULES, *RULES, *(rule for area in AREAS for rule in area.rules)):
        for name in (rule.id, *rule.also):
            found.setdefault(name, rule.evidence)
    return found


def coverage(folders: tuple[str, ...]) -> Tests:
    """Return the tests that name each rule."""
    found: Tests = {}
    for folder in folders:
        for path in sorted((ROOT / folder).rglob("test_*.py")):
            for name, rules in _tests(path):
                for rule in rules:
                    found.setdefault(rule, []).append(f"{path.stem}::{name}")
    return found


def _tests(path: Path) -> Iterator[tuple[str, set[str]]]:
    for node in ast.parse(path.read_text("utf-8")).body:
        if isinstance(node, (ast.FunctionDef, ast.AsyncFunctionDef)) and node.name.startswith("test_"):
            said = list(_ids(_NAMED, ast.get_docstring(node) or ""))
            yield node.name, {*said, *_ids(_IN_NAME, node.name)}


def _ids(pattern: re.Pattern[str], text: str) -> Iterator[str]:
    for prefix, first, last in pattern.findall(text):
        if int(last or first) - int(first) > WIDEST:
            continue  # a test of so many rules covers none of them in particular
        for number in range(int(first), int(last or first) + 1):
            yield f"{prefix.upper()}-{number}"


if __name__ == "__main__":
    sys.exit(write_or_check({PAGE: page()}))
