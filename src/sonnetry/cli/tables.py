"""Tables on a terminal; as many columns as fit, the first ones first."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from rich import box
from rich.console import Console
from rich.table import Table

GAP = 2  # one of it is the box's own


def table(heads: Sequence[str], rows: Sequence[Sequence[str]], *, left: Collection[str]) -> str:
    """Return a table for this terminal; columns that are not in `left` are aligned to the right."""
    console = Console(highlight=False)
    shown = fitting([max(len(row[at]) for row in (heads, *rows)) for at in range(len(heads))], console.width)
    made = Table(box=box.SIMPLE_HEAD, pad_edge=False, padding=(0, GAP - 1, 0, 0), show_edge=False)
    for head in heads[:shown]:
        made.add_column(head, justify="left" if head in left else "right", overflow="fold")
    for row in rows:
        made.add_row(*row[:shown])
    with console.capture() as captured:
        console.print(made)
    return captured.get()


def fitting(widths: Sequence[int], room: int) -> int:
    """Return how many columns fit side by side, at least one."""
    used = [sum(widths[: at + 1]) + GAP * at for at in range(len(widths))]
    return max(1, sum(width <= room for width in used))
