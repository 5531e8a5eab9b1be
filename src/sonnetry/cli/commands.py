"""What every command is made of: a class that keeps examples, a group that imports a command when it is used, shared options.

This module is imported by `--help` and by shell completion, so it imports little but click.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from importlib import import_module
from typing import Any, TypeVar

import click

from .streams import write

Decorated = TypeVar("Decorated", bound=Callable[..., Any])

NARROW = 52  # columns; click lays out for no fewer
LEAST = 16  # columns, for terminals that cannot be meant


class Layout(click.HelpFormatter):
    """Lays help out for the terminal there is; on a narrow one a term stands above what it means."""

    def __init__(self, *arguments: Any, **options: Any) -> None:
        import shutil

        super().__init__(*arguments, **options)
        columns = shutil.get_terminal_size().columns
        self.narrow = columns < NARROW
        if self.narrow:
            self.width = max(columns - 1, LEAST)

    def write_usage(self, prog: str, args: str = "", prefix: str | None = None) -> None:
        """Write the line of usage."""
        if self.narrow:
            text = f"{prefix or 'Usage: '}{prog} {args}"
            self.write(click.wrap_text(text, self.width, subsequent_indent="  ") + "\n")
        else:
            super().write_usage(prog, args, prefix)

    def write_dl(self, rows: Iterable[tuple[str, str]], col_max: int = 30, col_spacing: int = 2) -> None:
        """Write terms with what they mean."""
        super().write_dl(list(rows), 2 if self.narrow else col_max, col_spacing)


class Context(click.Context):
    """A context whose help is laid out for the terminal."""

    formatter_class = Layout


class Helpful(click.Command):
    """Shows its help as any other output: a reader that left or a full disk is not a reason for a traceback."""

    context_class = Context

    def get_help_option(self, ctx: click.Context) -> click.Option | None:
        """Return the option that shows the help."""
        option = super().get_help_option(ctx)
        if option is not None:
            option.callback = _show_help
        return option


def _show_help(context: click.Context, parameter: click.Parameter, wanted: bool) -> None:
    del parameter
    if wanted and not context.resilient_parsing:
        write(context.get_help() + "\n")
        context.exit()


class Command(Helpful):
    """A command with examples, which its help shows last and its page shows as they are."""

    def __init__(self, *arguments: Any, examples: Sequence[str] = (), **options: Any) -> None:
        super().__init__(*arguments, **options)
        self.examples = examples

    def format_epilog(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Write the examples."""
        del ctx
        with formatter.section("Examples"):
            for line in self.examples:
                # Not wrapped: a broken line could not be pasted.
                formatter.write(f"{'':>{formatter.current_indent}}{line}\n")


class Group(Helpful, click.Group):
    """A group that names the commands near a misspelt one, by every click that we take."""

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """Find the command that the first argument names."""
        name = args[0]
        if self.get_command(ctx, name) is None and not ctx.resilient_parsing and not name.startswith("-"):
            raise click.UsageError(f"No such command '{name}'.{_advice(name, self.list_commands(ctx))}", ctx)
        return super().resolve_command(ctx, args)


def _advice(name: str, known: Sequence[str]) -> str:
    from difflib import get_close_matches

    if " " in name and "ask" in known:
        return ' Did you mean: sonnetry ask "..."?'
    found = [f"'{near}'" for near in get_close_matches(name, known)]
    return f" Did you mean {' or '.join(found)}?" if found else ""


class LazyGroup(Group):
    """A group that knows the names of its commands, and imports the module of the one that is used."""

    def __init__(self, *arguments: Any, table: Mapping[str, str], ends: Mapping[int, str], **options: Any) -> None:
        super().__init__(*arguments, **options)
        self.table = table
        self.ends = ends

    def list_commands(self, ctx: click.Context) -> list[str]:
        """List the names in the order of the table."""
        del ctx
        return list(self.table)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """Import a command."""
        del ctx
        if cmd_name not in self.table:
            return None
        command: click.Command = getattr(import_module(f".{cmd_name}", __package__), cmd_name)
        command.short_help = self.table[cmd_name]
        return command

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Write the table without importing anything."""
        del ctx
        with formatter.section("Commands"):
            formatter.write_dl(list(self.table.items()))

    def format_epilog(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Write the exit codes."""
        del ctx
        with formatter.section("Exit codes"):
            formatter.write_dl([(str(code), meaning) for code, meaning in self.ends.items()])


# --- Options of several commands ----------------------------------------------------------------------------------------


def model_ids(begun: str) -> list[str]:
    """List the models of the data file that still answer and begin so."""
    from .._core import models

    current = (facts for facts in models.models() if models.verdict(facts, models.as_of()) != "retired")
    return [facts.id for facts in current if facts.id.startswith(begun)]


def _complete_model(context: click.Context, parameter: click.Parameter, incomplete: str) -> list[str]:
    del context, parameter
    return model_ids(incomplete)


def together(*options: Callable[[Decorated], Decorated]) -> Callable[[Decorated], Decorated]:
    """Make one decorator of several options, shown in this order."""

    def decorate(function: Decorated) -> Decorated:
        for option in reversed(options):
            function = option(function)
        return function

    return decorate


MODEL = click.option(
    "--model",
    metavar="ID",
    shell_complete=_complete_model,
    help="Model id or alias; the default follows the installed version.",
)
SYSTEM = click.option("--system", metavar="TEXT", help="System prompt.")
FILES = click.option(
    "-f",
    "--file",
    "files",
    multiple=True,
    type=click.Path(allow_dash=True),
    metavar="PATH",
    help="Attach a text, a PDF or an image (PNG, JPEG, GIF, WebP); may be repeated, - is standard input.",
)
BASE_URL = click.option(
    "--base-url",
    metavar="URL",
    help="Address of the API; overrides ANTHROPIC_BASE_URL. There is no option for a key, because other users of the machine "
    "can read command lines.",
)
PROFILE_KEY = "sonnetry.profile"


def _choose_profile(context: click.Context, parameter: click.Parameter, name: str | None) -> None:
    del parameter
    context.meta[PROFILE_KEY] = name


def chosen_profile() -> str | None:
    """Return the profile that `--profile` names in the command that runs."""
    context = click.get_current_context(silent=True)
    name: str | None = None if context is None else context.meta.get(PROFILE_KEY)
    return name


PROFILE = click.option(
    "--profile",
    metavar="NAME",
    expose_value=False,
    callback=_choose_profile,
    help="Use the credential of this profile instead of the environment's; `sonnetry auth login` creates profiles.",
)
CONNECTION = together(BASE_URL, PROFILE)
GENERATION = together(
    MODEL,
    SYSTEM,
    click.option(
        "--max-tokens",
        type=click.IntRange(min=1),
        metavar="N",
        help="Maximum output tokens. Default: 64,000 when streaming, otherwise 16,000, or the model's limit if it is lower.",
    ),
    click.option(
        "--thinking",
        metavar="HOW",
        help="adaptive, between-tools, off, or a token budget for models that accept one; by default adaptive if the "
        "model supports it.",
    ),
)
