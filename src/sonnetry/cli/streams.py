"""Standard input and output as they really are: piped, closed, slow, or in an encoding that lacks letters."""

from __future__ import annotations

import io
import os
import select
import sys
from contextlib import suppress
from typing import TextIO, cast

import click

from .failures import CommandError

PATIENCE = 3.0  # seconds that an open pipe may stay silent when there is a question without it
READER_LEFT = 141  # what a shell reports of a program that SIGPIPE ended
STDIN = "-"
SILENT = "sonnetry: nothing came on standard input within 3 seconds; asking without it. Add - to wait for it."


def readable(text: str) -> str:
    """Repair an argument whose bytes did not fit the locale."""
    return text.encode("utf-8", "surrogateescape").decode("utf-8", "replace")


def piped(most: int, *, wait: bool, asked: bool) -> bytes:
    """Read at most so many bytes of standard input, none of a terminal that nobody `asked` for.

    Without `wait` a silent pipe is left alone.
    """
    if sys.stdin is None or (sys.stdin.isatty() and not asked):
        return b""
    if not wait and not _speaks():
        click.echo(SILENT, err=True)
        return b""
    return sys.stdin.buffer.read(most)


def _speaks() -> bool:
    """Wait for the first byte or the end of standard input."""
    try:
        return bool(select.select([sys.stdin], [], [], PATIENCE)[0])
    except (OSError, ValueError):  # no descriptor behind it, or one that nobody can wait for
        return True


def decoded(data: bytes, encoding: str = "utf-8") -> str:
    """Return bytes as text: UTF-8, or else `encoding`; nothing fails."""
    for codec in ("utf-8-sig", encoding):
        with suppress(UnicodeDecodeError):
            return data.decode(codec)
    return data.decode("utf-8", "replace")


def tolerate(out: TextIO) -> None:
    """Let a character that the terminal cannot show become a question mark."""
    if isinstance(out, io.TextIOWrapper) and out.errors in ("strict", "surrogateescape"):
        cast("io.TextIOWrapper", out).reconfigure(errors="replace")


def write(text: str) -> None:
    """Write to standard output at once.

    Raises:
        Exit: nobody reads it any more.
        CommandError: it cannot be written.
    """
    out = sys.stdout
    if out is None:
        return
    tolerate(out)
    try:
        out.write(text)
        out.flush()
    except OSError as error:
        _silence(out)
        if isinstance(error, BrokenPipeError):
            raise click.exceptions.Exit(READER_LEFT) from None
        raise CommandError(f"cannot write the output: {error.strerror}") from error


def _silence(out: TextIO) -> None:
    """Point standard output elsewhere, so that the interpreter's last flush has nothing to complain about."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), out.fileno())
