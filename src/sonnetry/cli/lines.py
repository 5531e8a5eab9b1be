"""The lines that a user types or pipes into a chat, joined into messages."""

from __future__ import annotations

import glob
import os
import sys
from collections.abc import Callable, Iterable, Mapping
from contextlib import suppress

from .streams import decoded, readable

PROMPT, MORE = "> ", ". "
FENCE = '"""'
Read = Callable[[str], str | None]
"""Gives the next line after a prompt, None at the end of the input."""


def message(read: Read) -> str | None:
    r"""Return the next message, None at the end.

    A message is a line. One that ends with a backslash goes on in the next; between two lines of three quotes stands a
    message of any lines.
    """
    line = read(PROMPT)
    if line is None:
        return None
    if line.strip() == FENCE:
        return "\n".join(_fenced(read))
    while line.endswith("\\"):
        line = f"{line[:-1]}\n{read(MORE) or ''}"
    return line


def _fenced(read: Read) -> Iterable[str]:
    while (line := read(MORE)) is not None and line.strip() != FENCE:
        yield line


def is_typed() -> bool:
    """Return whether somebody sits at standard input."""
    return sys.stdin is not None and sys.stdin.isatty()


def piped_line(prompt: str) -> str | None:
    """Read a line of a pipe."""
    del prompt
    line = sys.stdin.buffer.readline() if sys.stdin else b""
    return decoded(line, sys.stdin.encoding).rstrip("\r\n") if line else None


def typed_line(prompt: str) -> str | None:
    """Read a line from the terminal, with the editing and the history that it has."""
    if not sys.stdout.isatty():  # a prompt has no business in a file
        sys.stderr.write(prompt)
        sys.stderr.flush()
        prompt = ""
    try:
        return readable(input(prompt))
    except EOFError:
        return None


def edit_lines(completions: Callable[[str, str], Iterable[str]]) -> None:
    """Give typed lines editing, history and completion; `completions` gets the line and its last word."""
    with suppress(ImportError):  # a Python without it reads lines all the same
        import readline

        readline.set_completer_delims(" ")
        readline.set_completer(_completer(readline.get_line_buffer, completions))
        libedit = "libedit" in (readline.__doc__ or "")
        readline.parse_and_bind("bind ^I rl_complete" if libedit else "tab: complete")


def _completer(
    line: Callable[[], str], completions: Callable[[str, str], Iterable[str]]
) -> Callable[[str, int], str | None]:
    def complete(word: str, state: int) -> str | None:
        found = list(completions(line(), word))
        return found[state] if state < len(found) else None

    return complete


def paths(word: str) -> list[str]:
    """List the files and folders that begin so."""
    found = glob.glob(os.path.expanduser(glob.escape(word)) + "*")  # noqa: PTH111, PTH207 - a word as it was typed
    return sorted(f"{path}{os.sep}" if os.path.isdir(path) else path for path in found)  # noqa: PTH112


def starting(word: str, names: Iterable[str] | Mapping[str, object]) -> list[str]:
    """List the names that begin so."""
    return [name for name in names if name.startswith(word)]
