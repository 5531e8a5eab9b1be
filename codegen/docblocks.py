"""Paste the programs of `examples/` into the pages: `python codegen/docblocks.py [--check]`.

A comment before a fenced block, such as `<!-- examples/first.py -->`, names the file that belongs into it. The tests in
`tests/docs` find the blocks of a page with this module too.
"""

from __future__ import annotations

import re
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).parent.parent
BLOCK = re.compile(
    r"^(?:<!-- (?P<source>[^\n]+) -->\n)?```(?P<language>\w*)\n(?P<code>.*?)^```$", re.MULTILINE | re.DOTALL
)


@dataclass(frozen=True, slots=True)
class Block:
    """One fenced block of a page. `line` is that of its first line of code."""

    language: str
    code: str
    line: int
    source: str | None


def pages() -> list[Path]:
    """List the pages of the project."""
    return [ROOT / "README.md", ROOT / "CONTRIBUTING.md", *sorted((ROOT / "docs").glob("*.md"))]


def blocks(text: str) -> Iterator[Block]:
    """List the fenced blocks of a page."""
    for match in BLOCK.finditer(text):
        line = text.count("\n", 0, match.start("code")) + 1
        yield Block(match["language"], match["code"], line, match["source"])


def filled(text: str) -> str:
    """Return a page whose marked blocks hold their files."""

    def fill(match: re.Match[str]) -> str:
        if match["source"] is None:
            return match[0]
        head = match[0][: match.start("code") - match.start()]
        return head + (ROOT / match["source"]).read_text("utf-8") + "```"

    return BLOCK.sub(fill, text)


if __name__ == "__main__":
    from writing import write_or_check  # not above: the tests load this file alone

    sys.exit(write_or_check({page: filled(page.read_text("utf-8")) for page in pages()}))
