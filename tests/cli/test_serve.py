"""`sonnetry serve`: the options reach the server, and the two commands meet."""

import http.client
import json
import re
import signal
import socket
from contextlib import closing

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
    out, err = process.communicate(timeout=20)

    assert (process.returncode, out) == (0, b"")
    assert b"Traceback" not in err


@pytest.mark.filterwarnings("ignore:The model .* is deprecated:DeprecationWarning")
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


@pytest.mark.parametrize(
    "arguments",
    [
        ["--port", "70000"],
        ["--models", "some"],
        ["--log-level", "loud"],
        ["--jitter", "2"],
        ["extra"],
    ],
)
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


def asked(url, path="/v1/messages", body=None, key="k"):
    """Post a body (a small request for a message by default) and return the status and what came back."""
    hello = {"model": "claude-opus-4-6", "max_tokens": 20, "messages": [{"role": "user", "content": "Hello"}]}
    headers = {"content-type": "application/json", "x-api-key": key, "anthropic-version": "2023-06-01"}
    with closing(http.client.HTTPConnection(url.removeprefix("http://"), timeout=10)) as connection:
        connection.request("POST", path, json.dumps(body or hello), headers)
        answer = connection.getresponse()
        return answer.status, json.load(answer)


def test_a_plan_of_faults(serving, tmp_path):
    """Orders of a YAML file act from the first request on, the same ones for the same seed."""
    (tmp_path / "faults.yaml").write_text("- {status: 529, error: {}, probability: 0.5, times: null}")
    runs = []
    for seed in ("3", "3", "4"):
        _, url = serving("--plan", "faults.yaml", "--seed", seed)
        runs.append([asked(url)[0] for _ in range(12)])

    assert runs[0] == runs[1] != runs[2]
    assert set(runs[0]) == {200, 529}


def test_rates(serving):
    """A minute allows as many requests as asked, on a clock that stands still."""
    _, url = serving("--requests-per-minute", "2", "--virtual-clock")

    assert [asked(url)[0] for _ in range(3)] == [200, 200, 429]
    asked(url, "/_local/clock", {"advance": 30})
    assert asked(url)[0] == 200


def test_pace(serving):
    """Waits are as long as asked, and a virtual clock spends them at once."""
    _, url = serving("--virtual-clock", "--first-token", "100", "--tokens-per-second", "0.1", "--jitter", "0.5")
    _, before = asked(url, "/_local/clock", {"advance": 0})
    asked(url)
    _, after = asked(url, "/_local/clock", {"advance": 0})

    assert 50 + 50 < after["time"] - before["time"] < 150 + 20 * 15


def test_a_plan_that_is_not_there(sonnetry):
    """The file is named, and nothing is served."""
    done = sonnetry("serve", "--port", "0", "--plan", "missing.yaml")

    assert (done.code, done.out) == (2, "")
    assert done.err == "sonnetry: missing.yaml: No such file or directory\n"


def test_a_wrong_plan_is_said_in_a_sentence(sonnetry, tmp_path):
    """The file and the mistake are named, and nothing is served."""
    plan = tmp_path / "faults.yaml"
    plan.write_text("- {faults: [{kind: flood}]}")
    done = sonnetry("serve", "--port", "0", "--plan", plan)

    assert (done.code, done.out) == (2, "")
    assert done.err.startswith(f"sonnetry: {plan}: faults: no fault is called 'flood'; there are ")


def test_the_key_comes_from_the_environment_or_a_file(sonnetry, monkeypatch, tmp_path):
    """Arguments are seen by every user of a machine, so there are two other ways; what the command line says wins."""
    keys = []
    monkeypatch.setattr("sonnetry.server.serve.run", lambda host, port, key, *rest, **more: keys.append(key) or 0)
    file = tmp_path / "key"
    file.write_text("from-file\n")
    sonnetry("serve", "--api-key-file", file)
    monkeypatch.setenv("SONNETRY_SERVE_API_KEY", "from-environment")
    sonnetry("serve")
    sonnetry("serve", "--api-key-file", file)
    sonnetry("serve", "--api-key", "from-argument")

    assert keys == ["from-file", "from-environment", "from-file", "from-argument"]


@pytest.mark.parametrize("content", [b"", b"\n", b"\xff"])
def test_files_without_a_key_are_refused(sonnetry, tmp_path, content):
    """An empty or damaged file must not open the server by accident."""
    file = tmp_path / "key"
    file.write_bytes(content)
    done = sonnetry("serve", "--api-key-file", file)

    assert done.code == 2
    assert "key in" in done.err


def test_one_source_of_the_key(sonnetry, tmp_path):
    """A key and a file at once is a mistake."""
    file = tmp_path / "key"
    file.write_text("k")

    assert sonnetry("serve", "--api-key", "a", "--api-key-file", file).code == 2


def test_listening_to_the_world_is_said(serving):
    """The address for programs is one that they can reach, and the danger is one sentence."""
    process, url = serving("--host", "0.0.0.0")

    assert url.startswith("http://127.0.0.1:")
    assert "every machine that can reach this one may use it, without a key" in process.stdout.readline().decode()
