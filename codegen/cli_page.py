"""Write docs/cli.md, the page of the command, from its help: `python codegen/cli_page.py [--check]`.

What the help cannot say stands in `codegen/cli_page.md`, above the commands.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path

import click

from sonnetry.cli.app import ENDS, cli
from sonnetry.cli.commands import Command
from writing import ROOT, write_or_check

PAGE = ROOT / "docs/cli.md"
HEAD = Path(__file__).with_suffix(".md")


def page() -> str:
    """Return the text of the page."""
    context = click.Context(cli, info_name="sonnetry", **cli.context_settings)
    parts = [HEAD.read_text("utf-8").rstrip()]
    parts += ["## Exit codes", "\n".join(exit_codes())]
    for name, command in commands(cli, context):
        parts += section(name, command, click.Context(command, parent=context, info_name=name))
    return "\n\n".join(parts) + "\n"


def commands(group: click.Group, context: click.Context, prefix: str = "") -> Iterator[tuple[str, Command]]:
    """List the commands of a group and of the groups in it, by their whole names."""
    for name in group.list_commands(context):
        command = group.get_command(context, name)
        if isinstance(command, click.Group):
            yield from commands(command, context, f"{prefix}{name} ")
        elif isinstance(command, Command):
            yield f"{prefix}{name}", command


def exit_codes() -> Iterator[str]:
    """List the lines of the table of exit codes."""
    yield "| code | meaning |\n|---|---|"
    for code, meaning in ENDS.items():
        yield f"| {code} | {cell(meaning)} |"


def section(name: str, command: Command, context: click.Context) -> Iterator[str]:
    """List the parts of a command's section."""
    yield f"## {name}"
    yield command.short_help or ""
    yield "\n".join(["```sh", *command.examples, "```"])
    yield f"Usage: `sonnetry {name} {' '.join(command.collect_usage_pieces(context))}`"
    yield prose(command.help or "")
    yield "\n".join(["| option | meaning |", "|---|---|", *options(command, context)])


def options(command: Command, context: click.Context) -> Iterator[str]:
    """List the rows of a command's table of options."""
    for parameter in command.get_params(context):
        record = parameter.get_help_record(context)
        if isinstance(parameter, click.Option) and record is not None:
            names, meaning = map(cell, record)
            yield f"| {', '.join(f'`{name}`' for name in names.split(', '))} | {meaning} |"


def cell(text: str) -> str:
    """Return a text for a cell of a table."""
    return " ".join(text.replace("|", "\\|").split())


def prose(text: str) -> str:
    """Return a help text with one line for each paragraph."""
    return "\n\n".join(" ".join(part.split()) for part in text.split("\n\n"))


if __name__ == "__main__":
    sys.exit(write_or_check({PAGE: page()}))
