"""The installed command as a process: pipes, signals, locales, closed descriptors, missing packages."""

import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

import sonnetry

PREFIX = "Simulated answer from a local Sonnetry server. You said: "
FULL = Path("/dev/full")


def ended(process, timeout=20):
    """Wait for a program; returns its exit code and what it wrote."""
    out, err = process.communicate(timeout=timeout)
    return process.returncode, (out or b"").decode(), (err or b"").decode()


def without(package, *arguments):
    """Run the command in a Python that lacks a package."""
    program = f"import sys; sys.modules[{package!r}] = None; from sonnetry.cli import main; main()"
    return subprocess.run([sys.executable, "-c", program, *arguments], capture_output=True, text=True, check=False)


@pytest.fixture
def named(service):
    """The environment of a program that talks to the service."""
    return {"ANTHROPIC_BASE_URL": service.base_url, "ANTHROPIC_API_KEY": "sk-right"}


def test_asks_through_a_pipe_and_leaves_nothing_at_home(program, tmp_path):
    """No key, no settings, an empty home: the answer comes, and no file stays."""
    process = program("ask", stdin=subprocess.PIPE)
    process.stdin.write("Grüße\n".encode())
    code, out, err = ended(process)

    assert (code, out) == (0, f"{PREFIX}Grüße\n")
    assert "simulation" in err
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize(
    ("env", "shown"),
    [
        ({"LC_ALL": "C"}, "Grüße"),
        ({"LC_ALL": "C", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0"}, "Gr??e"),
        ({"LC_ALL": "no_SUCH.locale"}, "Grüße"),
    ],
)
def test_works_in_odd_locales(program, named, env, shown):
    """Letters that the locale lacks become question marks; the request has them right."""
    assert ended(program("ask", "Grüße", env=named | env)) == (0, f"{PREFIX}{shown}\n", "")


def test_the_answer_comes_as_it_is_made(program, named, service, ctrl_c):
    """The first words can be read while the stream is still going on, and Ctrl-C ends it without a trace."""
    service.stream_fault("silence", after=6)
    process = program("ask", "Hello", env=named)

    assert process.stdout.read(9) == b"Simulated"

    _, err = ctrl_c(process)

    assert process.returncode == 130
    assert err.strip() == b""


def test_ctrl_c_ends_the_simulation_too(program):
    """The server inside the command does not keep it."""
    process = program("ask", "-", stdin=subprocess.PIPE)
    process.stdin.write(b"Hello")
    process.stdin.flush()
    process.send_signal(signal.SIGINT)

    assert process.wait(20) in (130, -signal.SIGINT)  # the second before the command itself has begun


@pytest.mark.parametrize("arguments", [["ask", "Hello"], ["--help"]])
def test_a_reader_that_leaves_is_no_error(program, named, arguments):
    """`sonnetry ask ... | head -c 0` says nothing; the exit code is that of SIGPIPE."""
    reading, writing = os.pipe()
    process = program(*arguments, env=named, stdout=writing)
    os.close(reading)
    os.close(writing)

    assert ended(process) == (141, "", "")


@pytest.mark.skipif(not FULL.exists(), reason="this system has no disk that is always full")
@pytest.mark.parametrize(
    "arguments",
    [["ask", "Hello"], ["--help"], ["ask", "--help"], ["batch", "--help"], ["serve", "--port", "0"], ["--version"]],
)
def test_a_full_disk_is_one_sentence(program, named, arguments):
    """What cannot be written is said once."""
    with FULL.open("wb") as full:
        code, _, err = ended(program(*arguments, env=named, stdout=full))

    assert (code, err) == (1, "sonnetry: cannot write the output: No space left on device\n")


@pytest.mark.parametrize("closed", ["<&-", ">&-", "2>&-", "<&- >&- 2>&-"])
def test_closed_descriptors_do_no_harm(program, closed):
    """Sockets do not land on the numbers of standard files."""
    process = program("--version")
    command = process.args[0]
    assert ended(process)[0] == 0
    done = subprocess.run(["sh", "-c", f'"{command}" ask Hello {closed}'], capture_output=True, text=True, check=False)

    assert done.returncode == 0
    assert done.stdout == ("" if ">&-" in closed.split() else f"{PREFIX}Hello\n")


def test_version(program):
    """The command's version is the library's."""
    assert ended(program("--version")) == (0, f"sonnetry {sonnetry.__version__}\n", "")


def test_python_runs_the_command_as_a_module():
    """`python -m sonnetry` is the command."""
    done = subprocess.run([sys.executable, "-m", "sonnetry", "--version"], capture_output=True, text=True, check=False)

    assert (done.returncode, done.stdout) == (0, f"sonnetry {sonnetry.__version__}\n")


@pytest.mark.parametrize("arguments", [["ask", "Hello"], ["serve"], ["--help"]])
def test_without_the_cli_extra_it_says_what_to_install(arguments):
    """One sentence and exit code 2."""
    done = without("click", *arguments)

    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr == (
        "sonnetry: the command needs more packages; install them with: pip install 'sonnetry[cli]'\n"
    )


def test_without_the_server_extra_the_simulation_says_what_to_install():
    """A key would do, too, so the sentence about it stays."""
    done = without("uvicorn", "ask", "Hello")

    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr.endswith("sonnetry: the local server needs more packages: pip install 'sonnetry[server]'\n")


def test_without_the_server_extra_serve_says_what_to_install():
    """One sentence and exit code 2."""
    done = without("uvicorn", "serve")

    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr == "sonnetry: `sonnetry serve` needs more packages: pip install 'sonnetry[all]'\n"
