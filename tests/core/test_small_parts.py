"""The small modules: answers, rate limits (RATE-5), long requests (CLI-5), logs, clocks, requests and responses."""

import asyncio
import io
import logging
import pickle
from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sonnetry._core import clock as clocks
from sonnetry._core.answers import decode_answer
from sonnetry._core.errors import APIResponseValidationError
from sonnetry._core.headers import Headers
from sonnetry._core.logs import Log
from sonnetry._core.rate_limits import RateLimit, RateLimits
from sonnetry._core.sentinels import NOT_GIVEN, not_given, omit
from sonnetry._core.timeouts import expected_seconds, is_long, nonstreaming_timeout
from sonnetry._core.wire import ChunkSource, Origin, Response, header_block
from sonnetry.types.messages import Message, MessageTokensCount

# --- Answers ------------------------------------------------------------------------------------------------------------


def test_an_answer_becomes_the_rows_type(answer):
    """A body is decoded, and the object knows its request id and limits."""
    response = answer(200, b'{"input_tokens": 7, "new": 1}', request_id="req_1", anthropic_ratelimit_requests_limit="5")
    count = decode_answer(MessageTokensCount, response)

    assert (7, 1, "req_1", 5) == (count.input_tokens, count.new, count._request_id, count.rate_limits.requests.limit)


@pytest.mark.parametrize(
    ("result", "body", "headers", "expected"),
    [
        (bytes, b"\xff", {}, b"\xff"),
        (str, b"\xc3\xa9", {}, "é"),
        (None, b"", {}, None),
        (None, b'{"a":1}', {}, {"a": 1}),
        (None, b"[1]", {"content_type": "application/json; charset=utf-8"}, [1]),
        (None, b"[1]", {"content_type": "application/problem+json"}, [1]),
        (None, b"a,b", {"content_type": "text/csv"}, "a,b"),
    ],
)
def test_untyped_answers(answer, result, body, headers, expected):
    """`cast_to=None` gives parsed JSON, bytes and str the content itself."""
    assert expected == decode_answer(result, answer(200, body, **headers))


@pytest.mark.parametrize("result", [Message, None])
@pytest.mark.parametrize("body", [b"<html>", b"{", b"\xff", b"[" * 100_000], ids=["html", "cut", "no utf-8", "deep"])
def test_an_answer_that_is_no_json_is_a_validation_error(answer, result, body):
    """A page of HTML with status 200 is said to be that, with the request id."""
    with pytest.raises(APIResponseValidationError) as caught:
        decode_answer(result, answer(200, body, request_id="req_1"))

    assert ("req_1", 200) == (caught.value.request_id, caught.value.status_code)


# --- Rate limits --------------------------------------------------------------------------------------------------------


def test_rate_5_limits_are_read():
    """Each bucket with limit, rest and reset; what is missing is None (rule RATE-5)."""
    limits = RateLimits.parse(
        {
            "anthropic-ratelimit-requests-limit": "50",
            "anthropic-ratelimit-requests-remaining": "49",
            "anthropic-ratelimit-requests-reset": "2026-11-20T12:00:00Z",
            "anthropic-ratelimit-input-tokens-remaining": "1000",
            "anthropic-ratelimit-output-tokens-reset": "soon",
        }
    )

    assert RateLimit(50, 49, datetime(2026, 11, 20, 12, tzinfo=UTC)) == limits.requests
    assert (RateLimit(None, 1000, None), RateLimit(), None) == (
        limits.input_tokens,
        limits.output_tokens,
        limits.tokens,
    )
    assert None is RateLimits.parse({"retry-after": "1"})


@given(st.text(st.characters(max_codepoint=255), max_size=8), st.sampled_from(["limit", "remaining", "reset"]))
def test_rate_5_any_header_value_is_survived(text, part):
    """A header nobody can read is None, never an exception."""
    RateLimits.parse({f"anthropic-ratelimit-requests-{part}": text})


@pytest.mark.parametrize("text", ["²", "9" * 5000, "1.5", "-1"])
def test_rate_5_odd_numbers_are_none(text):
    """Digits that are not a number are not read as one."""
    limits = RateLimits.parse({"anthropic-ratelimit-requests-limit": text})

    assert None is limits.requests.limit


@pytest.mark.parametrize("group", ["priority-input-tokens", "fast-output-tokens"])
def test_rate_5_priority_and_fast_buckets_are_read(group):
    """The priority and fast groups are reported too (rules RATE-5, RATE-9)."""
    assert RateLimits.parse({f"anthropic-{group}-limit": "5"}) is not None


# --- Long requests ------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(("max_tokens", "expected"), [(1, False), (21_333, False), (21_334, True), (128_000, True), ("99999", False), (None, False)])  # fmt: skip
def test_cli_5_what_is_long(max_tokens, expected):
    """3600 * max_tokens / 128000 above 600 s (rule CLI-5)."""
    assert expected == is_long({"max_tokens": max_tokens})


@pytest.mark.parametrize("model", ["claude-opus-4-20250514", "claude-opus-4-0", "claude-opus-4-1-20250805"])
def test_cli_5_retired_opus_4_ids_have_a_lower_cap(model):
    """A few retired Opus 4 ids have a cap of 8,192 (rule CLI-5)."""
    assert is_long({"model": model, "max_tokens": 8193})
    assert not is_long({"model": model, "max_tokens": 8192})


def test_cli_5_the_documented_formula():
    """Ten minutes at least, an hour at 128,000 tokens."""
    assert (3600.0, 600.0, 3600.0) == (
        expected_seconds(128_000),
        nonstreaming_timeout(100),
        nonstreaming_timeout(128_000),
    )


# --- Logs ---------------------------------------------------------------------------------------------------------------


class Recorder:
    def __init__(self):
        self.seen = []

    def __getattr__(self, level):
        return lambda message: self.seen.append((level, message))


LEVELS = ["debug", "info", "warning", "error"]


@pytest.mark.parametrize(
    ("level", "expected"), [("debug", 4), ("info", 3), ("warn", 2), ("error", 1), ("off", 0), (None, 2)]
)
def test_a_custom_logger_is_filtered_too(level, expected):
    """Levels `debug`, `info`, `warn`, `error` and `off`; `warn` by default."""
    logger = Recorder()
    log = Log(level, logger)
    for write in (log.debug, log.info, log.warn, log.error):
        write("m")

    assert [(name, "m") for name in LEVELS[4 - expected :]] == logger.seen
    assert (level == "debug") == log.debugging


def test_the_option_wins_over_the_environment(monkeypatch):
    """`log_level=` is looked at before ANTHROPIC_LOG; any case will do."""
    monkeypatch.setenv("ANTHROPIC_LOG", "DEBUG")

    assert (True, False) == (Log(logger=Recorder()).debugging, Log("error", Recorder()).debugging)


def test_an_unknown_level_is_told(monkeypatch):
    """It counts as unset, with a warning that names the source."""
    monkeypatch.setenv("ANTHROPIC_LOG", "loud")
    with pytest.warns(UserWarning, match="ANTHROPIC_LOG is 'loud'"):
        assert 30 == Log(logger=Recorder()).threshold
    monkeypatch.setenv("ANTHROPIC_LOG", "info")
    with pytest.warns(UserWarning, match="log_level is 'loud'"):
        assert 20 == Log("loud", Recorder()).threshold


@pytest.fixture
def bare_logger(monkeypatch):
    logger = logging.Logger("sonnetry")  # noqa: LOG001 - one that no other test sees
    real = logging.getLogger
    monkeypatch.setattr(logging, "getLogger", lambda name=None: logger if name == "sonnetry" else real(name))
    return logger


def test_records_go_to_stderr_when_a_level_was_asked_for(bare_logger, monkeypatch):
    """With a level and no handler anywhere, records are shown."""
    stream = io.StringIO()
    monkeypatch.setattr("sys.stderr", stream)
    Log("info").info("hello")
    Log("info").info("again")

    assert 1 == len(bare_logger.handlers)
    assert 2 == stream.getvalue().count(" sonnetry INFO ")


@pytest.mark.parametrize("level", [None, "off"])
def test_nothing_is_set_up_unasked(bare_logger, level):
    """Without a level the application's logging is left alone."""
    Log(level)

    assert [] == bare_logger.handlers


# --- Clocks -------------------------------------------------------------------------------------------------------------


def test_a_virtual_clock_moves_when_told_or_slept_on():
    """A sleep advances the clock and returns at once; every sleep is listed."""
    clock = clocks.VirtualClock(datetime(2026, 11, 20, 12, tzinfo=UTC))
    clock.sleep(2)
    asyncio.run(clock.sleep_async(3))
    clock.advance(5)
    clock.sleep(-1)

    assert (1_795_176_010.0, [2, 3, -1]) == (clock.time(), clock.slept)
    assert clock.time() == clock.monotonic()
    assert "VirtualClock(2026-11-20T12:00:10+00:00)" == repr(clock)
    with pytest.raises(ValueError, match="cannot go back"):
        clock.advance(-1)


def test_the_system_clock():
    """The machine's own time."""
    clock = clocks.SYSTEM_CLOCK
    before = clock.monotonic()
    clock.sleep(0.001)
    asyncio.run(clock.sleep_async(0.001))

    assert clock.monotonic() - before >= 0.002
    assert clock.time() > 1_700_000_000


# --- Requests and responses ---------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("url", "expected", "authority"),
    [
        ("https://api.anthropic.com/v1", ("https", "api.anthropic.com", 443), "api.anthropic.com"),
        ("http://LOCALHOST:8080", ("http", "localhost", 8080), "localhost:8080"),
        ("http://[::1]:80/x", ("http", "::1", 80), "[::1]"),
        ("https://[fe80::1]:8443", ("https", "fe80::1", 8443), "[fe80::1]:8443"),
    ],
)
def test_origins(url, expected, authority):
    """Scheme, host and port; the usual port is left out of the Host header."""
    origin = Origin.of(url)

    assert (expected, authority) == ((origin.scheme, origin.host, origin.port), origin.authority)


def test_a_request_pickles_and_prints_without_secrets(request_, key):
    """Headers are masked; the body in memory stays, a source does not."""
    again = pickle.loads(pickle.dumps(request_))  # noqa: S301

    assert ("***", "b", b"{}") == (again.headers["x-api-key"], again.headers["a"], again.body)
    assert "<Request POST https://api.anthropic.com/v1/messages>" == repr(request_)
    assert key.encode() not in pickle.dumps(request_)
    request_.body = ChunkSource(lambda: [b"x"])
    assert b"" == request_.content == pickle.loads(pickle.dumps(request_)).content  # noqa: S301


def test_a_forbidden_resend_survives_pickling(request_):
    """What the caller forbade stays forbidden."""
    request_.resend = False

    assert False is pickle.loads(pickle.dumps(request_)).resend  # noqa: S301


def test_a_response_reads_like_one(answer):
    """Status, reason, headers in any case, text and JSON; the repr shows no content."""
    response = answer(200, b'{"a": "\xc3\xa9"}', request_id="req_1")

    assert ("Reason", "é", '{"a": "é"}', "req_1") == (
        response.reason_phrase,
        response.json()["a"],
        response.text,
        response.headers["Request-ID"],
    )
    assert ("https://api.anthropic.com/v1/messages", "<Response [200]>") == (response.url, repr(response))
    assert "" == Response(200, Headers(), b"").url
    again = pickle.loads(pickle.dumps(response))  # noqa: S301
    assert (200, response.content, "***") == (again.status_code, again.content, again.request.headers["x-api-key"])


def test_a_source_opens_anew_and_counts():
    """Each reading starts over, and `progress` hears the bytes that have been taken."""
    heard = []
    source = ChunkSource(lambda: iter([b"ab", b"c"]), 3, heard.append)

    assert [[b"ab", b"c"]] * 2 == [list(source.pieces()), list(source.pieces())]
    assert [2, 3, 2, 3] == heard


def test_a_header_block():
    """Names and values as lines; a line break names the header, not its value."""
    assert "a: b\r\nc: d\r\n" == header_block({"a": "b", "c": "d"})
    with pytest.raises(ValueError, match="header 'x-api-key' contains a line break") as caught:
        header_block({"a": "b", "x-api-key": "secret\n"})
    assert "secret" not in str(caught.value)


@pytest.mark.parametrize("value", [omit, NOT_GIVEN])
def test_absent_values_are_false_and_pickle_as_themselves(value):
    """There is one of each in every process."""
    assert not value
    assert value is pickle.loads(pickle.dumps(value))  # noqa: S301
    assert repr(value) in ("omit", "NOT_GIVEN")
    assert not_given is NOT_GIVEN
