"""Clients of other people against `sonnetry serve`, unmodified: a chat, a stream, a tool, a structured answer, an image each.

Each is installed into an environment of its own with the official package. What cannot be installed is named and left out.
"""

import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import environments
from _serving import drive

HERE = Path(__file__).parent
# What is installed, and the program beside this module that uses it.
PYTHON = {
    "langchain-anthropic": (("langchain-anthropic",), "_client_langchain.py"),
    "pydantic-ai": (("pydantic-ai-slim[anthropic]",), "_client_pydantic_ai.py"),
    "instructor": (("instructor[anthropic]",), "_client_instructor.py"),
}


def main() -> int:
    """Run every client that can be installed; 1 if a case of one fails."""
    verdicts = dict(in_python())
    for name, verdict in verdicts.items():
        print(f"{name}: {verdict}")
    return int(any(verdict == "fails" for verdict in verdicts.values()))


def in_python() -> Iterator[tuple[str, str]]:
    """Run each client, and yield its name and the verdict."""
    for name, (requirements, program) in PYTHON.items():
        try:
            python = environments.python(f"client-{name}", *requirements)
        except subprocess.CalledProcessError:
            yield name, "cannot be installed here"
            continue
        print(f"{name}:")
        yield name, _verdict(drive(python, HERE / program))


def _verdict(code: int) -> str:
    return "holds" if code == 0 else "fails"


if __name__ == "__main__":
    sys.exit(main())
