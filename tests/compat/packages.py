"""Packages that are made for the official one, running on ours: each in an environment of its own, against a local server.

`docs/compatibility.md` says with which versions; this part fails when the page says otherwise.
"""

import subprocess
import sys
from pathlib import Path

import environments

PAGE = environments.ROOT / "docs/compatibility.md"
# What is installed, and the program beside this module that uses it.
PACKAGES = {
    "pydantic-ai-slim[anthropic]": "_uses_pydantic_ai.py",
    "langchain-anthropic": "_uses_langchain.py",
    "instructor[anthropic]": "_uses_instructor.py",
}
VERSION = "import importlib.metadata, sys; print(importlib.metadata.version(sys.argv[1]))"


def main() -> int:
    """Run every program; 1 if one fails or the page is stale."""
    rows = [row for requirement, program in PACKAGES.items() if (row := tried(requirement, program))]
    missing = [row for row in rows if row not in PAGE.read_text("utf-8")]
    if missing:
        print("docs/compatibility.md should say", *missing, sep="\n")
    return int(len(rows) < len(PACKAGES) or bool(missing))


def tried(requirement: str, program: str) -> str | None:
    """Run a program with a package; return what the page says of it, None if it fails."""
    name = requirement.partition("[")[0]
    python = environments.python(name, requirement, "-e", ".[server]")
    version = subprocess.run([python, "-c", VERSION, name], check=True, capture_output=True, text=True).stdout.strip()
    code = subprocess.run([python, Path(__file__).with_name(program)], check=False).returncode
    print(f"{name} {version}: {'runs' if code == 0 else 'fails'}")
    return f"| {name} | {version} |" if code == 0 else None


if __name__ == "__main__":
    sys.exit(main())
