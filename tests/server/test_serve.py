"""`sonnetry serve` as a process: what it prints, and how it ends."""

import http.client
import json
import os
import re
import signal
import socket
import subprocess
import sys
import time
from contextlib import closing, contextmanager

import pytest

HEADERS = {"content-type": "application/json", "x-api-key": "k", "anthropic-version": "2023-06-01"}
PROGRAM = "import sys; from sonnetry.server.serve import run; sys.exit(run(**eval(sys.argv[1])))"


@contextmanager
def serving(**options):
    """Run a server in a process of its own; gives the process and its port."""
    command = [sys.executable, "-W", "error", "-c", PROGRAM, repr({"port": 0, **options})]
    pipes = {"stdout": subprocess.PIPE, "stderr": subprocess.PIPE, "text": True}
    with subprocess.Popen(command, **pipes, env={**os.environ, "NO_COLOR": "1"}) as process:
        try:
            greeting, export = process.stdout.readline(), process.stdout.readline()
            url = re.search(r"http://\S+", greeting).group()
            assert export == f"export ANTHROPIC_BASE_URL={url}\n"
            yield process, int(url.rsplit(":", 1)[1])
        finally:
            process.kill()


def post(port, body, host="127.0.0.1", headers=HEADERS):
    with closing(http.client.HTTPConnection(host, port, timeout=20)) as connection:
        connection.request("POST", "/v1/messages", json.dumps(body), headers)
        return json.loads(connection.getresponse().read())


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGINT])
def test_serves_until_a_signal(number, message):
    """The server answers at the address it prints, and a signal ends it with status 0 and without a word."""
    with serving() as (process, port):
        assert post(port, message())["type"] == "message"

        process.send_signal(number)

        assert process.wait(20) == 0
        assert process.stderr.read() == ""
        assert process.stdout.read() == ""


def stalled(port):
    """Open a connection whose request is never complete enough to be answered."""
    sock = socket.create_connection(("127.0.0.1", port))
    sock.sendall(b"POST /v1/messages HTTP/1.1\r\nhost: localhost\r\nx-api-key: k\r\nanthropic-version: 2023-06-01\r\n")
    sock.sendall(b"content-length: 10\r\n\r\n{")
    return sock


def test_a_second_signal_does_not_wait(message, pace):
    """A request under way has a few seconds after the first signal; a second one cuts it."""
    with serving() as (process, port), closing(stalled(port)):
        post(port, message())
        process.send_signal(signal.SIGTERM)
        time.sleep(0.05 * pace)
        assert process.poll() is None

        start = time.monotonic()
        process.send_signal(signal.SIGTERM)

        assert process.wait(20) == 0
        assert time.monotonic() - start < 20
        assert process.stderr.read() == ""


def test_options(message):
    """Key and model policy are those of the command line."""
    with serving(api_key="secret", models="strict", log_level="off") as (_, port):
        refused = post(port, message())
        retired = post(port, message(model="claude-2.1"), headers={**HEADERS, "x-api-key": "secret"})

    assert refused["error"]["message"] == "invalid x-api-key"
    assert retired["error"]["message"] == "model: claude-2.1"


def test_a_name_as_host(message):
    """A host may be a name."""
    with serving(host="localhost") as (_, port):
        assert post(port, message(), host="localhost")["type"] == "message"


def test_port_in_use():
    """A port that is taken is said in one sentence, with status 1."""
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
        command = [sys.executable, "-c", PROGRAM, repr({"port": port})]
        done = subprocess.run(command, capture_output=True, text=True, timeout=30, check=False)

    assert (done.returncode, done.stdout) == (1, "")
    assert done.stderr == f"Port {port} on 127.0.0.1 is in use by another program; choose another with --port.\n"


def test_unknown_log_level():
    """A log level that does not exist is named with those that do."""
    from sonnetry.server import create_app

    with pytest.raises(ValueError, match="log_level is one of debug, info, warn, error, off, not 'loud'"):
        create_app(log_level="loud")


def test_host_that_is_not_here(capsys):
    """An address of another machine is said in one sentence too."""
    from sonnetry.server.serve import run

    assert run(host="192.0.2.1", port=0) == 1
    assert re.fullmatch(r"Cannot listen on 192\.0\.2\.1:0: .+\.\n", capsys.readouterr().err)
