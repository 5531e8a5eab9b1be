# Derived from tests/_async/test_logging.py by codegen/unasync.py; edit that file instead.
"""Logging and secrets at the seam: which records are written where, and what is in none of them, nor in a traceback."""

from __future__ import annotations

import logging
import traceback

import pytest

from sonnetry import Anthropic, APIError, Timeout

KEY = "sk-ant-secret-of-this-test"
LEVELS = ("debug", "info", "warn", "error", "off")


class Lines:
    """A logger of the caller's own."""

    def __init__(self):
        self.records = []

    def _take(self, level):
        return lambda message: self.records.append((level, message))

    def __getattr__(self, name):
        if name in ("debug", "info", "warning", "error"):
            return self._take(name)
        raise AttributeError(name)

    @property
    def text(self):
        return "\n".join(message for _, message in self.records)

    def levels(self):
        return {level for level, _ in self.records}


@pytest.fixture(autouse=True)
def quiet_again():
    """Leave the library's logger as it was."""
    logger = logging.getLogger("sonnetry")
    before = logger.level, list(logger.handlers)
    yield
    logger.setLevel(before[0])
    logger.handlers[:] = before[1]


@pytest.fixture
def lines():
    return Lines()


def busy(client, server, ask):
    """Make calls of every kind: whole, retried, refused, streamed, redirected and raw."""
    client.messages.create(**ask)
    server.fail(500, "so it goes")
    client.messages.create(**ask)
    server.fail(401)
    with pytest.raises(APIError):
        client.messages.create(**ask)
    with client.messages.stream(**ask) as stream:
        stream.until_done()
    server.reply(status=307, headers={"location": "/v1/messages?again=1"})
    client.messages.create(**ask)
    client.messages.with_raw_response.create(**ask)


# --- Levels -------------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("level", "expected"),
    [
        ("debug", {"debug", "info"}),
        ("info", {"info"}),
        ("warn", set()),
        ("error", set()),
        ("off", set()),
        (None, set()),
    ],
)
def test_a_level_filters_a_custom_logger_too(make_client, server, ask, lines, level, expected):
    """Only records of the level and above reach a logger of the caller's own; the default is `warn`."""
    busy(make_client(log_level=level, logger=lines), server, ask)

    assert expected == lines.levels()


def test_the_option_wins_over_the_environment(make_client, server, ask, lines, monkeypatch):
    """`ANTHROPIC_LOG` counts at construction, and only without the option."""
    monkeypatch.setenv("ANTHROPIC_LOG", "debug")
    quiet = make_client(log_level="off", logger=lines)
    loud = make_client(logger=lines)
    monkeypatch.setenv("ANTHROPIC_LOG", "off")
    quiet.messages.create(**ask)

    assert [] == lines.records
    loud.messages.create(**ask)
    assert {"debug"} == lines.levels()


@pytest.mark.parametrize("value", ["DEBUG", "Debug"])
def test_levels_are_read_in_any_case(make_client, server, ask, lines, monkeypatch, value):
    """Upper case is fine, in the variable and in the option."""
    monkeypatch.setenv("ANTHROPIC_LOG", value)
    make_client(logger=lines).messages.create(**ask)

    assert {"debug"} == lines.levels()


def test_an_unknown_level_warns_and_counts_as_unset(monkeypatch, lines):
    """A value that is not a level names the levels, for the option and for the variable."""
    with pytest.warns(UserWarning, match="log_level is 'loud', not one of debug, info, warn, error, off"):
        client = Anthropic(api_key=KEY, log_level="loud", logger=lines)
    assert not client.log.debugging
    monkeypatch.setenv("ANTHROPIC_LOG", "loud")
    with pytest.warns(UserWarning, match="ANTHROPIC_LOG is 'loud'"):
        Anthropic(api_key=KEY)


def test_records_go_to_the_library_s_logger(make_client, server, ask, caplog):
    """Without a logger of one's own, records are those of `logging.getLogger("sonnetry")`."""
    server.fail(500)
    make_client(log_level="info").messages.create(**ask)

    assert {("sonnetry", logging.INFO)} == {(record.name, record.levelno) for record in caplog.records}


def test_a_standard_logger_will_do(make_client, server, ask, caplog):
    """Any `logging.Logger` fits."""
    mine = logging.getLogger("mine.calls")
    mine.setLevel(logging.DEBUG)
    make_client(log_level="debug", logger=mine).messages.create(**ask)

    assert {"mine.calls"} == {record.name for record in caplog.records}


def test_two_clients_have_their_own_levels(make_client, server, ask, caplog):
    """A loud client does not make a quiet one loud."""
    make_client(log_level="debug")
    make_client(log_level="warn").messages.create(**ask)

    assert [] == caplog.records


def test_a_copy_may_have_another_level_and_logger(make_client, server, ask, lines):
    """`with_options` changes level, logger and bodies one by one."""
    client = make_client(log_level="off", logger=lines)
    client.with_options(log_level="debug").messages.create(**ask)
    assert {"debug"} == lines.levels()
    other = Lines()
    client.with_options(log_level="debug", logger=other, log_bodies=True).messages.create(**ask)

    assert "the sea" in other.text
    assert "the sea" not in lines.text


# --- What is written ----------------------------------------------------------------------------------------------------


def test_debug_records_name_what_support_asks_for(make_client, server, ask, lines):
    """Method, URL, status, request id and headers are in the records, credentials masked."""
    client = make_client(log_level="debug", logger=lines)
    client.messages.create(**ask)

    for part in ("POST", f"{client.base_url}v1/messages", "200", server.requests[0].request_id, "anthropic-version"):
        assert part in lines.text
    assert "'x-api-key': '***'" in lines.text


def test_a_retry_is_written_at_info(make_client, server, ask, lines):
    """A repetition names its number, its wait and its reason with the request id."""
    server.fail(529, headers={"retry-after": "3"})
    make_client(log_level="info", logger=lines).messages.create(**ask)

    assert 1 == len(lines.records)
    for part in ("retry 1", "3.000 s", "OverloadedError", server.requests[0].request_id):
        assert part in lines.text


def test_bodies_are_written_only_when_asked_for(make_client, server, ask, lines):
    """Prompts and answers are in no record but with `log_bodies=True`, and then at debug only."""
    busy(make_client(log_level="debug", logger=lines), server, ask)
    assert "the sea" not in lines.text
    assert "Simulated answer" not in lines.text
    loud = Lines()
    busy(make_client(log_level="debug", logger=loud, log_bodies=True), server, ask)
    assert "say seven words about the sea" in loud.text
    assert "Simulated answer" in loud.text
    server.clear()
    quiet = Lines()
    busy(make_client(log_level="info", logger=quiet, log_bodies=True), server, ask)
    assert "the sea" not in quiet.text


def test_records_are_sentences_of_one_line(make_client, server, ask, lines):
    """A header value of the server's cannot forge a record of its own."""
    server.fail(500, "first\nsecond", headers={"x-odd": "a\tb"})
    make_client(log_level="debug", logger=lines).messages.create(**ask)

    assert [] == [message for _, message in lines.records if "\n" in message]


# --- Secrets ------------------------------------------------------------------------------------------------------------

EXTRA = {
    "x-api-key": KEY,
    "Authorization": f"Bearer {KEY}",
    "Proxy-Authorization": f"Basic {KEY}",
    "Cookie": f"session={KEY}",
    "X-My-Token": KEY,
    "X-Amz-Security-Token": KEY,
    "X-Goog-Api-Key": KEY,
    "client-secret": KEY,
    "x-password": KEY,
}


@pytest.mark.parametrize("name", EXTRA)
@pytest.mark.parametrize("place", ["extra_headers", "default_headers", "copy", "environment"])
def test_no_record_shows_a_secret(make_client, server, ask, lines, monkeypatch, name, place):
    """At debug with bodies no credential header is readable, wherever it was set."""
    options = {}
    if place == "environment":
        monkeypatch.setenv("ANTHROPIC_CUSTOM_HEADERS", f"{name}: {EXTRA[name]}")
    client = make_client(
        log_level="debug",
        logger=lines,
        log_bodies=True,
        api_key=KEY,
        **({"default_headers": {name: EXTRA[name]}} if place == "default_headers" else {}),
    )
    if place == "copy":
        client = client.with_options(default_headers={name: EXTRA[name]})
    if place == "extra_headers":
        options = {"extra_headers": {name: EXTRA[name]}}
    server.fail(500, headers={"set-cookie": KEY})
    client.messages.create(**options, **ask)

    assert KEY not in lines.text
    assert name.lower() in server.requests[0].headers


def test_no_record_of_a_busy_client_shows_a_secret(make_client, server, ask, lines):
    """Retries, errors, streams and redirects write nothing secret either."""
    client = make_client(log_level="debug", logger=lines, log_bodies=True, auth_token=KEY, api_key=None)
    busy(client, server, ask)

    assert KEY not in lines.text
    assert len(lines.records) > 20


def locals_of(error):
    """Return a traceback as debuggers and crash reporters print it, with the variables of our frames."""
    shown = traceback.TracebackException.from_exception(error, capture_locals=True)
    own = [frame for frame in everything(shown) if "sonnetry" in frame.filename and "/tests/" not in frame.filename]
    assert own
    return "\n".join(f"{frame.name} {frame.locals}" for frame in own)


def everything(shown):
    """Return the frames of an exception and of those behind it."""
    if shown is None:
        return []
    return [*shown.stack, *everything(shown.__cause__), *everything(shown.__context__)]


def refused(client, server, ask):
    server.fail(401)
    client.messages.create(**ask)


def timed_out(client, server, ask):
    server.stream_fault("silence", before_headers=True)
    client.messages.create(timeout=Timeout(read=0.03), **ask)


def lost(client, server, ask):
    server.stream_fault("reset", before_headers=True)
    client.messages.create(**ask)


def unreachable(client, server, ask):
    client.with_options(base_url="http://127.0.0.1:1").messages.create(**ask)


def no_json(client, server, ask):
    server.reply("<html>")
    client.messages.create(**ask)


def cut(client, server, ask):
    server.stream_fault("cut", after=4)
    for _ in client.messages.create(stream=True, **ask):
        pass


def broken_header(client, server, ask):
    client.messages.create(extra_headers={"x-mine": "a\nb"}, **ask)


def no_model(client, server, ask):
    client.messages.create(messages=[], max_tokens=1)


def not_encodable(client, server, ask):
    client.messages.create(metadata=object(), **ask)


def with_extras(client, server, ask):
    server.fail(400)
    client.messages.create(extra_headers=dict(EXTRA), **ask)


def unknown_option(client, server, ask):
    client.with_options(api_key=KEY, timeuot=1)


def two_credentials(client, server, ask):
    Anthropic(api_key=KEY, auth_token=KEY)


def bad_address(client, server, ask):
    Anthropic(api_key=KEY, default_headers=dict(EXTRA), base_url="nowhere")


def bad_policy(client, server, ask):
    Anthropic(auth_token=KEY, default_headers=dict(EXTRA), max_retries=-1)


FAILURES = [
    refused,
    timed_out,
    lost,
    unreachable,
    no_json,
    cut,
    broken_header,
    no_model,
    not_encodable,
    with_extras,
    unknown_option,
    two_credentials,
    bad_address,
    bad_policy,
]


@pytest.mark.parametrize("failure", FAILURES)
@pytest.mark.parametrize("place", ["api_key", "auth_token", "default_headers", "environment"])
def test_no_traceback_shows_a_secret(make_client, server, ask, monkeypatch, failure, place):
    """The variables of our frames in a traceback hold no readable credential, whatever went wrong."""
    options = {"api_key": None, "max_retries": 0}
    if place == "environment":
        monkeypatch.setenv("ANTHROPIC_CUSTOM_HEADERS", f"x-api-key: {KEY}")
    elif place == "default_headers":
        options["default_headers"] = {"Authorization": f"Bearer {KEY}", "X-My-Token": KEY}
    else:
        options[place] = KEY
    client = make_client(**options)
    with pytest.raises(Exception) as caught:  # noqa: PT011 - each failure has its own
        failure(client, server, ask)

    assert KEY not in locals_of(caught.value)
    assert KEY not in "".join(traceback.format_exception(caught.value)).replace(f"={KEY!r}", "")


def test_the_logger_of_a_program_is_left_alone(make_client):
    """Clients without a level add no handler and change no level."""
    logger = logging.getLogger("sonnetry")
    before = logger.level, list(logger.handlers)
    make_client()

    assert before == (logger.level, list(logger.handlers))
