"""The public surface of the official package against ours: every name, field, type, nullability and signature.

`just compat surface` fails when something differs without a reason, when a reason explains nothing, and when the table in
`docs/compatibility.md` is not the one that follows; `python tests/compat/surface.py --write` writes the table.
"""

import json
import re
import subprocess
import sys
from pathlib import Path
from typing import Any

import environments
from _comparison import Comparison
from _explanations import GROUPS, Group

PAGE = environments.ROOT / "docs/compatibility.md"
MARK = "## Names and types\n"
INTRO = """\
Compared by `just compat surface` with `{official}`, class by class as they are at run time: {names:,} names in {modules:,}
modules, {fields:,} fields, {calls} methods of both clients with the
requests that they send, and defaults, error codes, models, beta values and variables of the environment. What differs is one of these {lines:,} things, most of them
additions, each with a reason.

`missing` is there and not here, `added` here alone, `also` in one more place, `open` takes other words than those listed,
`loose` checks its keywords when called, `header` is sent with a request, `place` says where an argument travels, `fact` what the
package knows besides. A `field` is one of a model, a `key` one of a `TypedDict`. `*` stands for anything,
braces for alternatives.
"""
Found = dict[Group, dict[str, list[str]]]


def main(*, write: bool = False) -> int:
    """Compare; 1 if a difference has no reason, a reason no difference, or the page is stale."""
    theirs, ours = surfaces(environments.python("official", environments.OFFICIAL))
    lines = Comparison(theirs, ours).lines()
    found = explained(lines)
    known = {line for patterns in found.values() for fitting in patterns.values() for line in fitting}
    faults = [line for line in lines if line not in known]
    faults += [f"explains nothing: {pattern}" for patterns in found.values() for pattern in idle(patterns)]
    if any(fault.startswith("added ") for fault in faults):
        print("for each addition a line `PAGE.md: LINE` in tests/compat/additions.txt")
    print(*faults, f"{len(lines)} differences, {len(faults)} not explained or explaining nothing", sep="\n")
    return int(bool(faults) or not fresh(section(theirs, found), write=write))


def surfaces(official: Path) -> tuple[dict[str, Any], dict[str, Any]]:
    """Introspect both packages, the official one with its interpreter, ours for the names of the other."""
    theirs = introspect(official, "anthropic", {})
    wanted = {module: list(names or ()) for module, names in theirs["modules"].items()}
    return theirs, introspect(Path(sys.executable), "sonnetry", wanted)


def introspect(python: Path, package: str, wanted: dict[str, list[str]]) -> dict[str, Any]:
    """Have an interpreter describe a package."""
    command = [python, Path(__file__).with_name("_introspect.py"), package]
    done = subprocess.run(command, input=json.dumps(wanted), stdout=subprocess.PIPE, text=True, check=True)
    described: dict[str, Any] = json.loads(done.stdout)
    return described


def explained(lines: list[str]) -> Found:
    """Sort the lines by the patterns that they fit."""
    return {
        group: {pattern: fitting(pattern, lines) for pattern in group.patterns.split("\n")[1:-1]} for group in GROUPS
    }


def fitting(pattern: str, lines: list[str]) -> list[str]:
    """List the lines that a pattern fits."""
    forms = [form(one) for one in spread(pattern)]
    return [line for line in lines if any(one.fullmatch(line) for one in forms)]


def idle(patterns: dict[str, list[str]]) -> list[str]:
    """List the patterns without a line, of those with braces each alternative."""
    return [
        one
        for pattern, lines in patterns.items()
        for one in spread(pattern)
        if not any(form(one).fullmatch(line) for line in lines)
    ]


def spread(pattern: str) -> list[str]:
    """Write out the braces of a pattern."""
    before, brace, rest = pattern.partition("{")
    choices, _, after = rest.partition("}")
    return [f"{before}{one}{end}" for one in choices.split(",") for end in spread(after)] if brace else [pattern]


def form(pattern: str) -> re.Pattern[str]:
    """Turn a pattern without braces into an expression."""
    return re.compile(re.escape(pattern).replace(r"\*", ".*"))


def section(theirs: dict[str, Any], found: Found) -> str:
    """Write the derived part of the page."""
    sizes = {"calls": len(theirs["calls"]), "modules": len(theirs["modules"]), "official": environments.OFFICIAL}
    sizes["names"] = sum(len(names or ()) for names in theirs["modules"].values())
    sizes["fields"] = sum(len(kind["fields"] or ()) for kind in theirs["classes"].values())
    sizes["lines"] = len({line for patterns in found.values() for lines in patterns.values() for line in lines})
    body = [INTRO.format(**sizes).strip()]
    for group, patterns in found.items():
        total = len({line for lines in patterns.values() for line in lines})
        rows = [f"- `{pattern}` ({len(lines)})" for pattern, lines in patterns.items()]
        body.append("\n".join([f"### {group.title}", "", f"{group.reason} ({total})", "", *rows]))
    return "\n".join([MARK, "\n\n".join(body), ""])


def fresh(wanted: str, *, write: bool) -> bool:
    """Whether the page ends with this section; write it if asked to."""
    text = PAGE.read_text("utf-8")
    made = text.partition(MARK)[0] + wanted
    if write:
        PAGE.write_text(made, "utf-8")
    elif made != text:
        print("docs/compatibility.md is stale; write it with `python tests/compat/surface.py --write`")
    return write or made == text


if __name__ == "__main__":
    sys.exit(main(write="--write" in sys.argv))
