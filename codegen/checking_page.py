"""Write docs/checking.md, the page of the check before sending, from its catalogue: `python codegen/checking_page.py [--check]`.

What the catalogue cannot say stands in `codegen/checking_page.md`, above the table.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path

from sonnetry.rules import RULES, SENT_RULES, VERSION_RULES
from sonnetry.rules.catalogue import ROWS, Row
from writing import ROOT, write_or_check

PAGE = ROOT / "docs/checking.md"
HEAD = Path(__file__).with_suffix(".md")
IDS = {rule.check.__name__: (rule.id, *rule.also) for rule in (*VERSION_RULES, *SENT_RULES, *RULES)}


def page() -> str:
    """Return the text of the page."""
    return "\n".join([HEAD.read_text("utf-8").rstrip(), "", *table("error"), "", *advice(), ""])


def table(severity: str) -> Iterator[str]:
    """List the rows of one severity."""
    yield "| id | why | fix | rules |"
    yield "|---|---|---|---|"
    for row in ROWS:
        if row.severity == severity:
            rules = dict.fromkeys(rule for name in row.rules for rule in IDS[name]) or {"MSG-21": None}
            yield f"| `{row.id}` | {cell(row.reason)} | {cell(row.fix)} | {' '.join(rules)} |"


def advice() -> Iterator[str]:
    """List what the API takes all the same."""
    yield "## Warnings"
    yield ""
    yield "The API takes these requests, and something is wrong with them all the same."
    yield ""
    yield "| id | why | fix |"
    yield "|---|---|---|"
    for row in ROWS:
        if row.severity != "error":
            yield line(row)


def line(row: Row) -> str:
    """Return the line of a warning."""
    return f"| `{row.id}` | {cell(row.reason)} | {cell(row.fix)} |"


def cell(text: str) -> str:
    """Return a text that may stand in a table."""
    return text.replace("|", "\\|")


if __name__ == "__main__":
    sys.exit(write_or_check({PAGE: page()}))
