"""The command's door: its subcommands, and how it ends.

Exit codes: 0 done, 1 the call failed, 2 the command was used wrongly, 130 Ctrl-C, 141 the reader of the output left.
Importing this module must stay cheap, for `--help` and shell completion; commands import what they need when they run.
"""

from __future__ import annotations

import sys
import warnings
from typing import TextIO

import click

from .. import __version__
from .ask import ask
from .serve import serve

INTERRUPTED = 130


@click.group(context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, prog_name="sonnetry", message="%(prog)s %(version)s")
def cli() -> None:
    """Ask Claude from the shell, or serve its API on this machine."""


cli.add_command(ask)
cli.add_command(serve)


def run(arguments: list[str] | None = None) -> int:
    """Run the command and return its exit code."""
    try:
        with warnings.catch_warnings():
            warnings.showwarning = _show_warning
            code = cli.main(arguments, prog_name="sonnetry", standalone_mode=False)
    except click.ClickException as error:
        error.show()
        return error.exit_code
    except click.Abort:
        return INTERRUPTED
    return code if isinstance(code, int) else 0


def _show_warning(
    message: Warning | str,
    category: type[Warning],
    filename: str,
    lineno: int,
    file: TextIO | None = None,
    line: str | None = None,
) -> None:
    """Show a warning as a sentence; where in our code it was raised helps nobody at a prompt."""
    del category, filename, lineno, line
    click.echo(f"sonnetry: {message}", file=file or sys.stderr)
