"""How far a run is: a bar on a terminal, plain lines everywhere else, both on standard error."""

from __future__ import annotations

import sys
import time
from collections.abc import Callable, Generator
from contextlib import contextmanager
from typing import TYPE_CHECKING

import click

from ..runner.report import counted

if TYPE_CHECKING:
    from ..runner.report import Progress

Hear = Callable[["Progress"], None]
BETWEEN_LINES = 5.0  # seconds
UNDER_WAY = {"batch": ("batch", "batches"), "live": ("request", "requests")}


@contextmanager
def progress_display(mode: str) -> Generator[Hear]:
    """Show what is heard until the block ends; `mode` names what is under way."""
    under_way = UNDER_WAY[mode]
    if sys.stderr is not None and sys.stderr.isatty():
        with _bar(under_way) as hear:
            yield hear
    else:
        yield _lines(under_way)


def describe(progress: Progress, under_way: tuple[str, str]) -> str:
    """Say a moment of a run in one line."""
    counts = progress.counts
    total = f"{progress.total:,}" if progress.total is not None else f"{counts.read:,} or more"
    parts = [f"{counts.done:,} of {total} done", *figures(progress, under_way)]
    if counts.failed:
        parts.insert(1, f"{counts.failed:,} failed")
    return ", ".join(parts)


def figures(progress: Progress, under_way: tuple[str, str]) -> list[str]:
    """Return rate, time left and cost, as far as they are known."""
    parts = [f"{counted(progress.batches, *under_way)} under way"]
    if progress.rate:
        parts.append(f"{progress.rate:,.1f}/s")
    if progress.eta:
        parts.append(f"{progress.eta / 60:,.0f} min left")
    if progress.counts.dollars:
        parts.append(f"${progress.counts.dollars:,.2f} so far")
    if progress.estimate:
        parts.append(f"${progress.estimate:,.2f} in all")
    return [*parts, *([f"waiting: {progress.trouble}"] if progress.trouble else [])]


def _lines(under_way: tuple[str, str]) -> Hear:
    last = 0.0

    def hear(progress: Progress) -> None:
        nonlocal last
        now = time.monotonic()
        if now - last >= BETWEEN_LINES or progress.counts.done == progress.total:
            last = now
            click.echo(f"sonnetry: {describe(progress, under_way)}", err=True)

    return hear


@contextmanager
def _bar(under_way: tuple[str, str]) -> Generator[Hear]:
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, TextColumn
    from rich.progress import Progress as Bar

    columns = (BarColumn(), MofNCompleteColumn(), TextColumn("{task.description}"))
    with Bar(*columns, console=Console(stderr=True)) as bar:
        task = bar.add_task("reading", total=None)

        def hear(progress: Progress) -> None:
            text = ", ".join(figures(progress, under_way))
            bar.update(task, completed=progress.counts.done, total=progress.total, description=text)

        yield hear
