"""`sonnetry serve`: the options reach the server, and the two commands meet."""

import re
import signal
import socket

import pytest


@pytest.fixture
def serving(program):
    """Start `sonnetry serve` on a free port; gives the process and its URL."""

    def start(*arguments):
        process = program("serve", "--port", "0", *arguments)
        greeting, export = process.stdout.readline().decode(), process.stdout.readline().decode()
        url = re.search(r"http://\S+", greeting).group()

        assert export == f"export ANTHROPIC_BASE_URL={url}\n"
        return process, url

    return start


def test_ask_and_serve_meet(serving, sonnetry, monkeypatch):
    """The address that one prints serves the other, until Ctrl-C ends it."""
    process, url = serving("--api-key", "sk-house")
    monkeypatch.setenv("ANTHROPIC_BASE_URL", url)
    monkeypatch.setenv("ANTHROPIC_API_KEY", "sk-house")

    assert sonnetry("ask", "Hello").out.endswith("You said: Hello\n")

    monkeypatch.setenv("ANTHROPIC_API_KEY", "sk-other")

    assert sonnetry("ask", "Hello").code == 1

    process.send_signal(signal.SIGINT)
    out, err = process.communicate(timeout=10)

    assert (process.returncode, out) == (0, b"")
    assert b"Traceback" not in err


@pytest.mark.parametrize(("policy", "code"), [("any", 0), ("strict", 1)])
def test_models_decides_about_retired_ids(serving, sonnetry, monkeypatch, policy, code):
    """`any` serves them, `strict` answers 404."""
    _, url = serving("--models", policy)
    monkeypatch.setenv("ANTHROPIC_BASE_URL", url)
    monkeypatch.setenv("ANTHROPIC_API_KEY", "any")

    assert sonnetry("ask", "--model", "claude-2.1", "--max-tokens", 100, "Hello").code == code


def test_a_port_in_use_is_said_plainly(sonnetry):
    """One sentence that names the option, and exit code 1."""
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
        done = sonnetry("serve", "--port", port)

    assert (done.code, done.out) == (1, "")
    assert done.err == f"Port {port} on 127.0.0.1 is in use by another program; choose another with --port.\n"


def test_an_empty_key_is_refused(sonnetry):
    """An unset variable on the command line must not open or lock the server by accident."""
    done = sonnetry("serve", "--api-key", "")

    assert done.code == 2
    assert "--api-key is empty" in done.err


@pytest.mark.parametrize("arguments", [["--port", "70000"], ["--models", "some"], ["--log-level", "loud"], ["extra"]])
def test_wrong_options_are_usage_errors(sonnetry, arguments):
    """Exit code 2 and the usage."""
    done = sonnetry("serve", *arguments)

    assert (done.code, done.out) == (2, "")
    assert "Usage: sonnetry serve" in done.err


def test_help_lists_the_commands(sonnetry):
    """The command explains itself."""
    done = sonnetry("--help")

    assert done.code == 0
    assert "ask" in done.out
    assert "serve" in done.out
