"""An answer on standard output: as it comes into a pipe or file, as formatted Markdown on a terminal; and how it ended."""

from __future__ import annotations

import importlib.util
import os
import re
import sys
from collections.abc import Mapping
from typing import Protocol, Self

from .streams import write

# What moves a cursor or sets a title; an answer may repeat such bytes from a page or file that it read.
CONTROL = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f]")
STOPPED = "stopped"  # our own word: Ctrl-C in a chat
NOTES = {
    "max_tokens": "the answer was cut at its limit of {max_tokens} tokens (--max-tokens).",
    "model_context_window_exceeded": "the answer was cut because the model's context is full.",
    "refusal": "the model declined to go on.",
    STOPPED: "stopped.",
}


class Printer(Protocol):
    """Takes an answer piece by piece; its end is an ended line, also when the answer broke."""

    def write(self, text: str) -> None:
        """Show a piece."""

    def __enter__(self) -> Self: ...

    def __exit__(self, *_: object) -> None: ...


def printer(*, plain: bool = False) -> Printer:
    """Return what suits standard output."""
    if plain or not formats():
        return Plain()
    from .markdown import Markdown

    return Markdown()


def formats() -> bool:
    """Return whether standard output shows formatted text."""
    return is_terminal() and os.environ.get("TERM") not in ("dumb", "unknown") and has_rich()


def is_terminal() -> bool:
    """Return whether standard output is a terminal."""
    return sys.stdout is not None and sys.stdout.isatty()


def has_rich() -> bool:
    """Return whether the package for formatted text is installed; without it everything is plain."""
    return importlib.util.find_spec("rich") is not None


def printable(text: str) -> str:
    """Return a text without what a terminal would obey."""
    return CONTROL.sub("", text)


class Plain:
    """Prints the pieces as they are."""

    def __init__(self) -> None:
        self._terminal = is_terminal()
        self._last = "\n"

    def write(self, text: str) -> None:
        """Print a piece."""
        shown = printable(text) if self._terminal else text
        write(shown)
        self._last = shown[-1:] or self._last

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        # Also before an error's sentence, which would otherwise continue the model's line.
        if self._last != "\n":
            write("\n")


def note(stop_reason: str | None, request: Mapping[str, object]) -> str | None:
    """Return the sentence for an answer that ended so, None when there is nothing to say."""
    sentence = NOTES.get(stop_reason or "")
    return None if sentence is None else sentence.format(**request)
