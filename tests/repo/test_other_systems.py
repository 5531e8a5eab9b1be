"""Other systems: what only POSIX has is not needed for `Anthropic.local()`, the fixtures, `serve` and `ask`.

Each test runs a program in an interpreter that lacks those modules, functions and methods, as Windows does.
"""

import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
WITHOUT_POSIX = """
import asyncio, os, select, signal, socket, sys

import filelock  # it picks the lock of its system as it is imported

for name in ("fcntl", "grp", "pty", "pwd", "readline", "resource", "syslog", "termios", "tty", "_posixsubprocess"):
    sys.modules[name] = None
for module, names in {
    os: "O_CLOEXEC O_DIRECTORY O_NOFOLLOW chown fchown fork forkpty geteuid getuid getpgid killpg mkfifo "
        "openpty register_at_fork setsid umask WNOHANG",
    select: "epoll poll EPOLLIN POLLIN POLLOUT",
    signal: "SIGALRM SIGCHLD SIGHUP SIGKILL SIGPIPE SIGQUIT SIGUSR1 SIGUSR2 SIGWINCH alarm pthread_kill "
            "pthread_sigmask setitimer",
    socket: "MSG_DONTWAIT SO_REUSEPORT",
}.items():
    for name in names.split():
        if hasattr(module, name):
            delattr(module, name)

import selectors

# Of the loops that POSIX has, only the part that Windows has too.
for name in ("EpollSelector", "PollSelector"):
    if hasattr(selectors, name):
        delattr(selectors, name)
selectors.DefaultSelector = selectors.SelectSelector


def no_signals(*_):
    raise NotImplementedError


asyncio.SelectorEventLoop.add_signal_handler = no_signals
asyncio.SelectorEventLoop.remove_signal_handler = no_signals
"""


def run(program, *arguments, **options):
    """Run a program without what only POSIX has."""
    environment = {**os.environ, "HOME": str(ROOT)}
    return subprocess.run(
        [sys.executable, "-c", f"{WITHOUT_POSIX}\n{program}", *map(str, arguments)],
        capture_output=True, text=True, check=False, timeout=120, cwd=ROOT, env=environment, **options,
    )  # fmt: skip


def done(process):
    assert "" == process.stderr
    assert 0 == process.returncode
    return process.stdout


@pytest.mark.parametrize("example", ["first.py", "first_async.py", "stream.py", "batch.py"])
def test_the_first_programs_of_the_readme(example, tmp_path):
    """`Anthropic.local()` answers, plainly and as a stream, also batches, whose folder is locked."""
    program = "import os, runpy; os.chdir(sys.argv[2]); runpy.run_path(sys.argv[1], run_name='__main__')"

    assert done(run(program, ROOT / "examples" / example, tmp_path))


def test_the_fixtures():
    """A test file with our fixtures passes."""
    program = "import pytest; sys.exit(pytest.main(['-q', '-p', 'no:cacheprovider', '-p', 'no:xdist', sys.argv[1]]))"
    process = run(program, ROOT / "examples" / "test_with_fixtures.py")

    assert "3 passed" in process.stdout
    assert 0 == process.returncode


def test_ask():
    """The command answers, with a simulation."""
    process = run("from sonnetry.cli import main; main()", "ask", "Hello", stdin=subprocess.DEVNULL)

    assert 0 == process.returncode, process.stderr
    assert process.stdout.endswith("You said: Hello\n")


def test_serve(tmp_path):
    """The server runs with a data folder, answers, and ends on Ctrl-C, where event loops have no signal handlers."""
    program = """
import http.client, json, threading, _thread
from sonnetry.server.serve import run

HEADERS = {"x-api-key": "k", "anthropic-version": "2023-06-01", "content-type": "application/json"}
BODY = {"model": "claude-opus-4-7", "max_tokens": 9, "messages": [{"role": "user", "content": "Hello"}]}


def use(port):
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=20)
    connection.request("POST", "/v1/messages", json.dumps(BODY), HEADERS)
    print(connection.getresponse().status)
    connection.close()
    signal.raise_signal(signal.SIGINT)


def say(text):
    port = int(text.split("127.0.0.1:")[1].split()[0])
    threading.Thread(target=use, args=(port,)).start()


sys.exit(run(port=0, say=say, data=sys.argv[1]))
"""

    assert "200\n" == done(run(program, tmp_path / "data"))
