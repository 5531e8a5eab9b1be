"""Shell completion: the scripts, and what they get when they ask."""

import shutil
import subprocess

import pytest

from sonnetry._core import models
from sonnetry.cli.app import COMMANDS


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish"])
def test_the_script_is_one_that_the_shell_reads(sonnetry, shell):
    """It names the command; where the shell is at hand, it checks the script."""
    done = sonnetry("completion", shell)

    assert (done.code, done.err) == (0, "")
    assert "sonnetry" in done.out
    if shutil.which(shell):
        subprocess.run([shell, "-n"], input=done.out, text=True, check=True)


def test_an_unknown_shell_is_misuse(sonnetry):
    """The known ones are named."""
    done = sonnetry("completion", "tcsh")

    assert done.code == 2
    assert "'bash', 'zsh', 'fish'" in done.err


@pytest.mark.parametrize(
    ("typed", "offered"),
    [
        ("sonnetry ", set(COMMANDS)),
        ("sonnetry ask --model claude-opus-4-7", {models.defaults().model}),
        ("sonnetry ask --model claude-2", set()),
        ("sonnetry ask --no-s", {"--no-stream"}),
    ],
)
def test_the_script_is_answered(sonnetry, monkeypatch, capsys, typed, offered):
    """Commands, options, and the ids of models that still answer."""
    words = typed.split(" ")
    monkeypatch.setenv("_SONNETRY_COMPLETE", "bash_complete")
    monkeypatch.setenv("COMP_WORDS", typed)
    monkeypatch.setenv("COMP_CWORD", str(len(words) - 1))
    with pytest.raises(SystemExit):
        sonnetry()

    assert {line.partition(",")[2] for line in capsys.readouterr().out.splitlines() if line} == offered
