"""Standard input and output as they really are: piped, closed, slow, or in an encoding that lacks letters."""

from __future__ import annotations

import io
import os
import select
import sys
from collections.abc import Sequence
from contextlib import suppress
from typing import TextIO, cast

import click

from .trouble import Trouble

PATIENCE = 3.0  # seconds that an open pipe may stay silent when there is a question without it
READER_LEFT = 141  # what a shell reports of a program that SIGPIPE ended
STDIN = "-"
SILENT = "sonnetry: nothing came on standard input within 3 seconds; asking without it. Add - to wait for it."


def question(words: Sequence[str]) -> str:
    """Return the words and what is piped in, one after the other.

    Raises:
        UsageError: there is neither.
    """
    given = _readable(" ".join(word for word in words if word != STDIN))
    wait = STDIN in words or not given.strip()
    parts = [part for part in (given, _piped(wait, STDIN in words)) if part.strip()]
    if not parts:
        raise click.UsageError("there is no question; give it as words or on standard input")
    return "\n\n".join(parts)


def _readable(text: str) -> str:
    """Repair an argument whose bytes did not fit the locale."""
    return text.encode("utf-8", "surrogateescape").decode("utf-8", "replace")


def _piped(wait: bool, asked: bool) -> str:
    if sys.stdin is None or (sys.stdin.isatty() and not asked):
        return ""
    if not wait and not _speaks():
        click.echo(SILENT, err=True)
        return ""
    return _decoded(sys.stdin.buffer.read(), sys.stdin.encoding)


def _speaks() -> bool:
    """Wait for the first byte or the end of standard input."""
    try:
        return bool(select.select([sys.stdin], [], [], PATIENCE)[0])
    except (OSError, ValueError):  # no descriptor behind it, or one that nobody can wait for
        return True


def _decoded(data: bytes, encoding: str) -> str:
    for codec in ("utf-8-sig", encoding):
        with suppress(UnicodeDecodeError):
            return data.decode(codec)
    return data.decode("utf-8", "replace")


def _tolerate(out: TextIO) -> None:
    """Let a character that the terminal cannot show become a question mark."""
    if isinstance(out, io.TextIOWrapper) and out.errors in ("strict", "surrogateescape"):
        cast("io.TextIOWrapper", out).reconfigure(errors="replace")


def write(text: str) -> None:
    """Write to standard output at once.

    Raises:
        Exit: nobody reads it any more.
        Trouble: it cannot be written.
    """
    out = sys.stdout
    if out is None:
        return
    _tolerate(out)
    try:
        out.write(text)
        out.flush()
    except OSError as error:
        _silence(out)
        if isinstance(error, BrokenPipeError):
            raise click.exceptions.Exit(READER_LEFT) from None
        raise Trouble(f"cannot write the answer: {error.strerror}") from error


def _silence(out: TextIO) -> None:
    """Point standard output elsewhere, so that the interpreter's last flush has nothing to complain about."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), out.fileno())
