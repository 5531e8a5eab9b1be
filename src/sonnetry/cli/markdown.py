"""Markdown on a terminal: finished blocks are printed for good, the one that is growing is redrawn below them."""

from __future__ import annotations

import re
import sys
import time
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Self

from rich.console import Console, ConsoleOptions, RenderResult
from rich.live import Live
from rich.markdown import Markdown as Rendered
from rich.segment import Segment
from rich.text import Text

from .printing import printable
from .streams import tolerate

WIDEST = 100  # columns; longer lines are hard to read
PAUSE = 0.08  # seconds between two drawings
FENCE = re.compile(r" {0,3}(`{3,}|~{3,})")


class Markdown:
    """Prints an answer's Markdown while it comes."""

    def __init__(self) -> None:
        tolerate(sys.stdout)  # rich writes to it by itself
        self._console = Console(highlight=False)
        self._console.width = min(self._console.width, WIDEST)
        self._live = Live(
            console=self._console, auto_refresh=False, transient=True, redirect_stdout=False, redirect_stderr=False
        )
        self._text = ""
        self._drawn = 0.0
        self._printed = False

    def write(self, text: str) -> None:
        """Show a piece."""
        *done, self._text = blocks(self._text + printable(text))
        for block in done:
            self._print(block)
        if done or time.monotonic() - self._drawn > PAUSE:
            self._live.update(self._block(self._text, self._console.height - 2), refresh=True)
            self._drawn = time.monotonic()

    def __enter__(self) -> Self:
        self._live.start()
        self._live.update(Text("…", style="dim"), refresh=True)  # a model may think for long before its first word
        return self

    def __exit__(self, *_: object) -> None:
        self._live.stop()
        self._print(self._text)

    def _print(self, text: str) -> None:
        if text.strip():
            self._console.print(self._block(text), end="")
            self._printed = True

    def _block(self, text: str, most: int | None = None) -> Block:
        return Block(text, gap=self._printed and bool(text.strip()), most=most)


@dataclass(frozen=True, slots=True)
class Block:
    """A block as the terminal shows it, after an empty line or not, and only its last lines where there is no more room."""

    text: str
    gap: bool
    most: int | None = None

    def __rich_console__(self, console: Console, options: ConsoleOptions) -> RenderResult:
        # Links keep their addresses in sight, since a model wrote them.
        content = Rendered(self.text, hyperlinks=False, code_theme="ansi_dark")
        lines = trimmed(console.render_lines(content, options, pad=False))
        if self.gap:
            yield Segment.line()
        for line in lines[-self.most :] if self.most else lines:
            yield from stripped(line)
            yield Segment.line()


def trimmed(lines: list[list[Segment]]) -> list[list[Segment]]:
    """Drop the empty lines at both ends; what is rendered alone has them in odd numbers."""
    full = [number for number, line in enumerate(lines) if any(segment.text.strip() for segment in line)]
    return lines[full[0] : full[-1] + 1] if full else []


def stripped(line: list[Segment]) -> list[Segment]:
    """Drop the spaces that fill a line: behind a full line a terminal's echo of Ctrl-C would begin another one."""
    kept = list(line)
    while kept and not kept[-1].text.strip():
        kept.pop()
    return [*kept[:-1], Segment(kept[-1].text.rstrip(), kept[-1].style)] if kept else []


def blocks(text: str) -> list[str]:
    """Cut a text behind the blank lines that end a block; the last part is the one that may still grow.

    What is indented belongs to what stands before it, and a code fence is one block.
    """
    cuts = [0, *_ends(text)]
    return [text[start:end] for start, end in zip(cuts, [*cuts[1:], len(text)], strict=True)]


def _ends(text: str) -> Iterator[int]:
    fence, blank, at = "", False, 0
    for line in text.splitlines(keepends=True):
        if blank and not fence and not line[0].isspace():
            yield at
        mark = FENCE.match(line)
        if mark is not None and (not fence or _closes(line, fence)):
            fence = "" if fence else mark[1]
        blank = not line.strip()
        at += len(line)


def _closes(line: str, fence: str) -> bool:
    return line.strip().startswith(fence) and not line.strip().strip(fence[0])
