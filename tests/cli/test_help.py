"""The help: cheap, true, and with examples that work as far as their options go."""

import re
import shlex
import subprocess
import sys

import click
import pytest

from sonnetry._core import models
from sonnetry.cli.app import COMMANDS, ENDS, cli

HEAVY = {"pydantic", "httptools", "ssl", "asyncio", "uvicorn", "rich", "markdown_it", "socket"}
CONTEXT = click.Context(cli, info_name="sonnetry")
GROUPS = "|".join(name for name in COMMANDS if isinstance(cli.get_command(CONTEXT, name), click.Group))


def commands():
    """List the commands, those in groups too."""
    found = [cli.get_command(CONTEXT, name) for name in COMMANDS]
    groups = [command for command in found if isinstance(command, click.Group)]
    inner = [command for group in groups for command in group.commands.values()]
    return [command for command in [*found, *inner] if not isinstance(command, click.Group)]


@pytest.mark.parametrize("command", ["", *COMMANDS])
def test_help_is_cheap(command):
    """It loads neither the client nor the server, nor what these need, and no command but its own."""
    program = (
        "import sys, sonnetry.cli.app as app\n"
        f"app.run({[*command.split(), '--help']!r})\n"
        "print('--', *sorted(sys.modules))"
    )
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    loaded = set(done.stdout.rpartition("-- ")[2].split())

    assert "sonnetry.cli.app" in loaded
    assert loaded & HEAVY == set()
    assert not {name for name in loaded if re.match(r"sonnetry\.(_a?sync|server|types|engines|testing)", name)}
    assert loaded & {f"sonnetry.cli.{name}" for name in COMMANDS} == ({f"sonnetry.cli.{command}"} if command else set())


@pytest.mark.parametrize("command", commands(), ids=lambda command: command.name)
def test_every_command_has_examples_that_parse(command):
    """Options and words of an example are those of the command."""
    assert command.examples
    for example in command.examples:
        words = shlex.split(re.search(rf"sonnetry (?:(?:{GROUPS}) )?{command.name}\b([^|<>)]*)", example)[1])

        command.make_context(command.name, words, parent=CONTEXT)


@pytest.mark.parametrize("command", commands(), ids=lambda command: command.name)
def test_every_option_says_what_it_does(command):
    """In a sentence that ends."""
    for parameter in command.params:
        if isinstance(parameter, click.Option):
            assert parameter.help.endswith(".")


def test_the_help_of_max_tokens_tells_the_defaults():
    """The figures are those of the data file."""
    told = next(
        parameter.help for parameter in cli.get_command(CONTEXT, "ask").params if parameter.name == "max_tokens"
    )
    defaults = models.defaults()

    assert f"{defaults.max_tokens_streaming:,} when streaming" in told
    assert f"{defaults.max_tokens:,}, or the model's limit" in told


def test_the_exit_codes_stand_in_the_help(sonnetry):
    """All of them."""
    told = sonnetry("--help").out

    for code in ENDS:
        assert re.search(rf"^  {code} ", told, re.MULTILINE)


def test_a_wrong_command_or_option_is_misuse(sonnetry):
    """Click's sentence names it, and what was near."""
    for arguments, named in [
        (["aks"], "No such command 'aks'. Did you mean 'ask'?"),
        (["Is it?"], "No such command 'Is it?'. Did you mean: sonnetry ask \"...\"?"),
        (["batch", "lst"], "No such command 'lst'. Did you mean 'list'?"),
        (["xyzzy"], "No such command 'xyzzy'.\n"),
        (["--verison"], "--version"),
        (["ask", "--modle", "x"], "--model"),
        (["ask", "--max-tokens", "0"], "0"),
    ]:
        done = sonnetry(*arguments)

        assert (done.code, done.out) == (2, "")
        assert named in done.err


@pytest.mark.parametrize("columns", [1, 20, 40, 51])
@pytest.mark.parametrize("words", [[], *([name] for name in COMMANDS), ["batch", "run"]], ids=" ".join)
def test_help_fits_a_narrow_terminal(sonnetry, monkeypatch, columns, words):
    """No line is longer than the terminal but for examples, which are not broken, names of options, and single words."""
    monkeypatch.setenv("COLUMNS", str(columns))
    done = sonnetry(*words, "--help")
    lines = done.out.partition("\nExamples:")[0].splitlines()
    told = [line for line in lines if not line.startswith("  -") and " " in line.strip()]

    assert done.code == 0
    assert [line for line in told if len(line) > max(columns, 20)] == []


def test_misuse_fits_a_narrow_terminal(sonnetry, monkeypatch):
    """The line of usage, too."""
    monkeypatch.setenv("COLUMNS", "20")

    assert sonnetry("aks").err.startswith("Usage: sonnetry\n  [OPTIONS] COMMAND\n  [ARGS]...\n")
