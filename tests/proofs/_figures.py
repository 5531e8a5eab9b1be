"""What the proofs print: tables in Markdown, and their place in a page."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

END = "<!-- end of figures -->"


def table(head: tuple[str, ...], rows: Iterable[tuple[object, ...]]) -> list[str]:
    """Format a Markdown table."""
    cells = [head, tuple("---" for _ in head), *rows]
    return ["| " + " | ".join(str(cell) for cell in row) + " |" for row in cells]


def write(page: Path, proof: str, text: str) -> None:
    """Put figures between the marks that a page has for them."""
    begin = f"<!-- figures: just prove {proof} -->"
    before, _, rest = page.read_text("utf-8").partition(begin)
    _, _, after = rest.partition(END)
    page.write_text(f"{before}{begin}\n{text}\n{END}{after}", "utf-8")
