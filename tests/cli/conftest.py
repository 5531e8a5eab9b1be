"""The command, in this process and as a program of its own, with nobody's key and nobody's home."""

import io
import os
import shutil
import signal
import subprocess
import sys
from contextlib import suppress
from pathlib import Path
from types import SimpleNamespace

import pytest

from sonnetry.cli import app
from sonnetry.testing import LocalServer

COMMAND = shutil.which("sonnetry", path=str(Path(sys.executable).parent))


@pytest.fixture(autouse=True)
def _alone(monkeypatch, tmp_path):
    for name in [name for name in os.environ if name.startswith(("ANTHROPIC_", "LC_", "PYTHONIO", "PYTHONUTF8"))]:
        monkeypatch.delenv(name)
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.setattr("sonnetry._core.retry.FIRST_BACKOFF", 0.001)


@pytest.fixture
def sonnetry(capsys, monkeypatch):
    """Run the command in this process; returns its exit code and what it wrote."""

    def run(*arguments, stdin=b""):
        given = io.TextIOWrapper(io.BytesIO(stdin), encoding="utf-8") if isinstance(stdin, bytes) else stdin
        monkeypatch.setattr(sys, "stdin", given)
        code = app.run([str(argument) for argument in arguments])
        written = capsys.readouterr()
        return SimpleNamespace(code=code, out=written.out, err=written.err)

    return run


@pytest.fixture
def program(tmp_path):
    """Start the installed command; what it writes is bytes, its home is empty."""
    started = []

    def start(*arguments, env=(), stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.PIPE, **options):
        assert COMMAND, "the command is not installed beside this Python"
        environment = {"HOME": str(tmp_path), "PATH": os.environ["PATH"], **dict(env)}
        process = subprocess.Popen(
            [COMMAND, *arguments], env=environment, stdin=stdin, stdout=stdout, stderr=stderr, cwd=tmp_path, **options
        )
        started.append(process)
        return process

    yield start
    for process in started:
        process.kill()
        process.communicate()


@pytest.fixture
def ctrl_c():
    """Press Ctrl-C until the program ends; returns what it wrote.

    Python misses a signal that comes between its last look and a system call that waits, until the next one comes.
    """

    def press(process):
        for _ in range(6):
            process.send_signal(signal.SIGINT)
            with suppress(subprocess.TimeoutExpired):
                return process.communicate(timeout=5)
        raise AssertionError("the program goes on")

    return press


@pytest.fixture
def service(monkeypatch):
    """A server that the environment names, with the only key it takes."""
    with LocalServer(api_key="sk-right") as server:
        monkeypatch.setenv("ANTHROPIC_BASE_URL", server.base_url)
        monkeypatch.setenv("ANTHROPIC_API_KEY", "sk-right")
        yield server
