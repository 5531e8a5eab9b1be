"""The command's door: its subcommands, and how it ends.

Importing this module must stay cheap, for `--help` and shell completion; a command's module is imported when the command
is used, and imports what it needs when it runs.
"""

from __future__ import annotations

import sys
import warnings
from typing import TextIO

import click

from .. import __version__
from .commands import LazyGroup
from .streams import write

INTERRUPTED = 130
# name: what it does. The command `ask` is the function `ask` of the module `ask`.
COMMANDS = {
    "ask": "Ask one question and stream the answer.",
    "chat": "Chat with Claude, line by line.",
    "count": "Count the tokens of a question without sending it.",
    "cache": "Explain what the prompt cache did and why requests missed it.",
    "batch": "Run requests in bulk and manage batches.",
    "models": "List the models and their capabilities.",
    "auth": "Sign in with a profile, show the credential in use, sign out.",
    "doctor": "Find out why the API cannot be reached.",
    "serve": "Serve the Claude API on this machine.",
    "sessions": "List, follow, continue and interrupt sessions of managed agents.",
    "webhooks": "Deliver a local server's webhooks to a program, and inspect the deliveries.",
    "data": "Check, export and import the folders of `serve --data`.",
    "completion": "Print the completion script for a shell.",
}
ENDS = {
    0: "done",
    1: "the call failed, the output cannot be written, or `doctor` found a problem",
    2: "usage error, a file cannot be read, or no credential was found",
    INTERRUPTED: "Ctrl-C",
    141: "the output pipe was closed, as in `| head`",
}


def _version(context: click.Context, parameter: click.Parameter, wanted: bool) -> None:
    del parameter
    if wanted:
        write(f"sonnetry {__version__}\n")
        context.exit()


@click.group(cls=LazyGroup, table=COMMANDS, ends=ENDS, context_settings={"help_option_names": ["-h", "--help"]})
@click.option(
    "--version", is_flag=True, is_eager=True, expose_value=False, callback=_version, help="Show the version and exit."
)
def cli() -> None:
    """Ask Claude from the shell, or serve its API on this machine.

    The credential is ANTHROPIC_API_KEY, ANTHROPIC_AUTH_TOKEN, or the profile that `sonnetry auth login` created. Without
    one, a server inside the command answers with a labelled simulation.
    """


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
