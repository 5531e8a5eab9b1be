"""`sonnetry completion`: the script that makes a shell complete commands, options, model ids and files."""

from __future__ import annotations

import click

from .commands import Command
from .streams import write

EXAMPLES = (
    'eval "$(sonnetry completion bash)"  # in ~/.bashrc',
    'eval "$(sonnetry completion zsh)"  # in ~/.zshrc',
    "sonnetry completion fish > ~/.config/fish/completions/sonnetry.fish",
)


@click.command(cls=Command, examples=EXAMPLES)
@click.argument("shell", type=click.Choice(["bash", "zsh", "fish"]))
@click.pass_context
def completion(context: click.Context, shell: str) -> None:
    """Print a completion script for a shell: it completes commands, options, model ids and files. bash must be 4.4 or newer."""
    from click.shell_completion import get_completion_class

    made = get_completion_class(shell)
    if made is not None:
        write(made(context.find_root().command, {}, "sonnetry", "_SONNETRY_COMPLETE").source())
