"""What is new in the newest official package: names, shapes, routes, headers, defaults and error codes that ours lacks.

Prints a list to work through, by kind; `just compat surface` explains what differs on purpose, and none of that is listed.
"""

import shutil
import subprocess
import sys
from collections import defaultdict

from _comparison import Comparison
from environments import OFFICIAL, OFFICIAL_TYPESCRIPT, newest
from surface import explained, surfaces

PACKAGE = OFFICIAL.partition("==")[0]
KINDS = {
    "route": "Methods that ask another route",
    "place": "Arguments that travel in another way",
    "header": "Headers that differ",
    "fact": "Defaults, error codes, models, beta values and variables",
    "missing call": "Methods",
    "missing argument": "Arguments",
    "missing field": "Fields of answers",
    "missing key": "Fields of what is sent",
    "missing module": "Modules",
    "missing name": "Names",
}
OTHERS = "Types, and what else differs"


def main() -> int:
    """Print what is left to do; 0 when nothing is."""
    interpreter, version = newest("newest", PACKAGE)
    theirs, ours = surfaces(interpreter)
    lines = unexplained(Comparison(theirs, ours).lines())
    print(f"newest: {PACKAGE}=={version}; compared with so far: {OFFICIAL}", *typescript(), sep="\n")
    for kind, own in listed(lines).items():
        print(f"\n{kind} ({len(own)})", *(f"- {line}" for line in own), sep="\n")
    print(f"\n{len(lines)} left" if lines else "nothing left")
    return int(bool(lines))


def unexplained(lines: list[str]) -> list[str]:
    """List what has no reason yet."""
    known = {line for patterns in explained(lines).values() for fitting in patterns.values() for line in fitting}
    return [line for line in lines if line not in known]


def listed(lines: list[str]) -> dict[str, list[str]]:
    """Sort lines by kind, in the order of the work: what is called first, then what it is made of."""
    found: dict[str, list[str]] = defaultdict(list)
    for line in lines:
        found[next((title for kind, title in KINDS.items() if line.startswith(f"{kind} ")), OTHERS)].append(line)
    return {title: found[title] for title in [*KINDS.values(), OTHERS] if found[title]}


def typescript() -> list[str]:
    """Say which TypeScript package is the newest, where npm can tell."""
    if shutil.which("npm") is None:
        return ["the TypeScript package was not looked for: npm is not on the path"]
    name = OFFICIAL_TYPESCRIPT.rpartition("@")[0]
    told = subprocess.run(["npm", "view", name, "version"], check=True, capture_output=True, text=True).stdout.strip()
    return [f"newest: {name}@{told}; compared with so far: {OFFICIAL_TYPESCRIPT}"]


if __name__ == "__main__":
    sys.exit(main())
