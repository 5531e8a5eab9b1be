# Derived from tests/documents/_async/test_python_readme.py by codegen/unasync.py; edit that file instead.
"""The samples of `python-library-readme.md`, each named by its row. Legacy completions read as messages here."""

# ruff: noqa: T201 - samples print

from __future__ import annotations

import gc
import json
import socket
import sys
from importlib.metadata import requires
from pathlib import Path

import httpx
import pytest

import sonnetry
from sonnetry import Anthropic, Timeout
from sonnetry.testing import LocalServer
from sonnetry.types import Message

PROGRAMS = Path(__file__).parent
PROMPT = {
    "messages": [{"role": "user", "content": "Your prompt here"}],
    "max_tokens": 300,
    "model": "claude-2.1",
}
ANSWER = {
    "id": "msg_013Zva2CMHLNnXjNJJKqJ2EF",
    "type": "message",
    "role": "assistant",
    "model": "claude-2.1",
    "content": [{"type": "text", "text": "Nine people decide which cases to hear."}],
    "stop_reason": "end_turn",
    "usage": {"input_tokens": 17, "output_tokens": 9},
}


# --- Usage --------------------------------------------------------------------------------------------------------------


def test_py2_a_key_from_a_dotenv_file(tmp_path, start_program):
    """The key is read when the client is made, so a `.env` file loaded after the import is in time."""
    (tmp_path / ".env").write_text('ANTHROPIC_API_KEY="my-anthropic-api-key"\n', "utf-8")

    with LocalServer(api_key="my-anthropic-api-key") as server:
        done = start_program(PROGRAMS / "program_dotenv.py", ANTHROPIC_BASE_URL=server.base_url)

        assert [request.status for request in server.requests] == [200]
    assert done.stdout == "None my-anthropic-api-key text\n"


# --- Using types --------------------------------------------------------------------------------------------------------


def test_py9_a_message_as_json_and_as_a_dictionary(server):
    """Both forms hold only the keys that came, and load back to an equal message."""
    server.reply(ANSWER)
    client = Anthropic()

    m = client.messages.create(**PROMPT)
    text = m.model_dump_json(indent=2, exclude_unset=True)

    assert m.model_dump(exclude_unset=True) == ANSWER
    assert json.dumps(ANSWER, indent=2) == text
    assert m == Message.model_validate_json(text)
    assert m == Message.model_validate(m.model_dump(exclude_unset=True))


def test_py9_a_message_of_the_server(server):
    """The same with every field that the server sends."""
    client = Anthropic()

    raw = client.messages.with_raw_response.create(**PROMPT)
    m = raw.parse()

    assert raw.json() == m.model_dump(exclude_unset=True)
    assert m == Message.model_validate_json(m.model_dump_json(indent=2, exclude_unset=True))


# --- Handling errors ----------------------------------------------------------------------------------------------------


def ask(client: Anthropic) -> None:
    try:
        client.messages.create(**PROMPT)
    except sonnetry.APIConnectionError as e:
        print("The server could not be reached")
        print(e.__cause__)  # an underlying Exception
    except sonnetry.RateLimitError:
        print("A 429 status code was received; we should back off a bit.")
    except sonnetry.APIStatusError as e:
        print("Another non-200-range status code was received")
        print(e.status_code)
        print(e.response)


def test_py10_no_server(make_client, printed):
    """Where nobody listens the first branch is taken, and the cause is at hand."""
    with socket.socket() as bound:
        bound.bind(("127.0.0.1", 0))  # taken, but nobody listens
        ask(make_client(base_url=f"http://127.0.0.1:{bound.getsockname()[1]}"))

    said, cause = printed().splitlines()
    assert said == "The server could not be reached"
    assert cause.startswith("[Errno 111]" if sys.platform == "linux" else "[Errno 61]")


def test_py10_too_many_requests(server, make_client, printed):
    """Status 429 takes the second branch."""
    server.fail(429, times=3)

    ask(make_client())

    assert printed() == "A 429 status code was received; we should back off a bit.\n"
    assert len(server.requests) == 3


def test_py10_overloaded(server, make_client, printed):
    """Status 529 takes the last branch, with its status and response."""
    server.fail(529, times=3)

    ask(make_client())

    assert printed().splitlines() == ["Another non-200-range status code was received", "529", "<Response [529]>"]


CODES = [
    (400, "BadRequestError"),
    (401, "AuthenticationError"),
    (403, "PermissionDeniedError"),
    (404, "NotFoundError"),
    (422, "UnprocessableEntityError"),
    (429, "RateLimitError"),
    (500, "InternalServerError"),
    (502, "InternalServerError"),
    (503, "InternalServerError"),
    (529, "InternalServerError"),
]


@pytest.mark.parametrize(("status", "name"), CODES)
def test_py11_each_status_has_its_class(status, name, server):
    """The class of the table is raised, and all inherit from `APIError`."""
    server.fail(status)
    client = Anthropic(max_retries=0)

    with pytest.raises(getattr(sonnetry, name)) as caught:
        client.messages.create(**PROMPT)

    assert isinstance(caught.value, sonnetry.APIError)
    assert status == caught.value.status_code


def test_py11_no_status(server):
    """Without an answer it is `APIConnectionError`, an `APIError` as well."""
    server.stream_fault("close", before_headers=True)
    client = Anthropic(max_retries=0)

    with pytest.raises(sonnetry.APIConnectionError) as caught:
        client.messages.create(**PROMPT)

    assert isinstance(caught.value, sonnetry.APIError)


# --- Timeouts -----------------------------------------------------------------------------------------------------------


class Recording:
    """An engine that notes the limits of each attempt."""

    def __init__(self, engine):
        self.engine = engine
        self.limits = []

    def send(self, request, limits):
        self.limits.append((limits.connect, limits.read, limits.write))
        return self.engine.send(request, limits)

    def close(self):
        self.engine.close()


def test_py13_limits_are_seconds(engine):
    """A number and an `httpx.Timeout` are accepted for the client, another number for a copy of it."""
    recording = Recording(engine)

    client = Anthropic(
        # default is 10 minutes
        timeout=20.0,
        http_client=recording,
    )
    client.messages.create(**PROMPT)
    client = Anthropic(
        timeout=httpx.Timeout(60.0, read=5.0, write=10.0, connect=2.0),
        http_client=recording,
    )
    client.messages.create(**PROMPT)
    client.with_options(timeout=5 * 1000).messages.create(**PROMPT)
    Anthropic(http_client=recording).messages.create(**PROMPT)
    engine.close()

    assert recording.limits == [(5.0, 20.0, 20.0), (2.0, 5.0, 10.0), (5.0, 5000, 5000), (5.0, 600.0, 600.0)]


def test_py13_httpx_is_not_needed():
    """An `httpx.Timeout` is read by its attributes: httpx is not a dependency of ours."""
    needed = [name for name in requires("sonnetry") or () if "extra ==" not in name]

    assert not [name for name in needed if name.startswith("httpx")]
    assert Timeout(connect=2.0, read=5.0, write=10.0) == Anthropic(timeout=Attributes()).timeout


class Attributes:
    connect, read, write, pool = 2.0, 5.0, 10.0, 60.0


def test_py14_a_silent_server(server, make_client, pace):
    """A request that times out is repeated twice, then `APITimeoutError` is thrown."""
    server.stream_fault("silence", before_headers=True, times=None)
    client = make_client(timeout=Timeout(connect=5.0, read=0.06 * pace, write=5.0))

    with pytest.raises(sonnetry.APITimeoutError):
        client.messages.create(**PROMPT)

    assert len(server.requests) == 3


# --- Default Headers ----------------------------------------------------------------------------------------------------


def test_py15_a_default_header(server):
    """A default header replaces the library's own, and the service says what it thinks of it."""
    client = Anthropic(
        default_headers={"anthropic-version": "My-Custom-Value"},
    )

    with pytest.raises(sonnetry.BadRequestError) as caught:
        client.messages.create(**PROMPT)

    assert server.requests[0].headers.get_list("anthropic-version") == ["My-Custom-Value"]
    assert caught.value.type == "invalid_request_error"
    assert caught.value.api_message == 'anthropic-version: "My-Custom-Value" is not a valid version'


def test_py15_without_it(server):
    """The version 2023-06-01 is sent by itself."""
    client = Anthropic()

    client.messages.create(**PROMPT)

    assert server.requests[0].headers["anthropic-version"] == "2023-06-01"


# --- Logging ------------------------------------------------------------------------------------------------------------


def test_py16_debug_records_on_stderr(server, start_program):
    """`ANTHROPIC_LOG=debug` alone brings records of request and answer to stderr, and the key is in none."""
    done = start_program(PROGRAMS / "program_logging.py", ANTHROPIC_LOG="debug", ANTHROPIC_API_KEY="sk-very-secret")

    request, answer = done.stderr.splitlines()
    assert "sonnetry DEBUG request: POST" in request
    assert "'x-api-key': '***'" in request
    assert "sonnetry DEBUG answer: 200" in answer
    assert server.requests[0].request_id == done.stdout.strip()
    assert done.stdout.strip() in answer
    assert "sk-very-secret" not in done.stdout + done.stderr


def test_py16_silence_by_default(start_program):
    """Without the variable nothing is written."""
    done = start_program(PROGRAMS / "program_logging.py", ANTHROPIC_API_KEY="sk-very-secret")

    assert done.stderr == ""


# --- How to tell whether `None` means `null` or missing -----------------------------------------------------------------


@pytest.mark.parametrize(
    ("fields", "said"),
    [
        ({}, 'Got json like {}, without a "stop_sequence" key present at all.\n'),
        ({"stop_sequence": None}, 'Got json like {"stop_sequence": null}.\n'),
        ({"stop_sequence": "\n\nHuman:"}, ""),
    ],
    ids=["missing", "null", "given"],
)
def test_py17_null_or_missing(fields, said, server, printed):
    """A field that is None was null or missing, and `model_fields_set` tells which."""
    server.reply({**ANSWER, **fields})
    client = Anthropic()

    response = client.messages.create(**PROMPT)
    if response.stop_sequence is None:
        if "stop_sequence" not in response.model_fields_set:
            print('Got json like {}, without a "stop_sequence" key present at all.')
        else:
            print('Got json like {"stop_sequence": null}.')

    assert said == printed()


# --- Managing HTTP resources --------------------------------------------------------------------------------------------


def test_py20_close(server, released):
    """`close()` closes the connection that was kept."""
    client = Anthropic()
    client.messages.create(**PROMPT)
    assert server.connections == 1

    client.close()

    assert released()
    assert client.is_closed()


def test_py20_with(server, released):
    """Leaving the `with` block closes the connection that was kept."""
    with Anthropic() as client:
        client.messages.create(**PROMPT)
        assert server.connections == 1

    assert released()


def test_py20_garbage_collection(server, released):
    """A client that nobody holds any more takes its connection with it, without a warning about it."""
    client = Anthropic()
    client.messages.create(**PROMPT)
    assert server.connections == 1

    del client
    gc.collect()

    assert released()
