"""Retry decisions from lists of outcomes: rules CLI-2, CLI-3, CLI-4, CLI-6, RATE-6."""

import time
from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sonnetry._core import errors
from sonnetry._core.errors import APIConnectionError, APIError, APITimeoutError, status_error
from sonnetry._core.retry import RetryPolicy, RetryState, asked_wait, backoff

WALL = 1_795_176_000.0


def waits(state, failures, now=0.0):
    """Feed failures one after another; return the waits, with the error that ends them, if one does."""
    found = []
    for failure in failures:
        try:
            found.append(state.wait_after(failure, now, WALL))
        except APIError as error:
            return [*found, error]
    return found


def state(policy=None, **options):
    return RetryState(policy or RetryPolicy(), 0.0, **{"rng": lambda: 0.0, **options})


@pytest.mark.parametrize(
    ("status", "again"),
    [(400, 0), (401, 0), (402, 0), (403, 0), (404, 0), (408, 1), (409, 1), (412, 0), (413, 0), (422, 0), (429, 1),
     (431, 0), (499, 0), (500, 1), (501, 1), (502, 1), (503, 1), (504, 1), (529, 1)],
)  # fmt: skip
def test_cli_2_which_statuses_are_retried(answer, status, again):
    """408, 409, 429 and everything from 500 on are retried, the rest is not (rule CLI-2)."""
    error = status_error(answer(status))

    assert bool(again) == error.retryable
    assert ([0.5] if again else [error]) == waits(state(), [error])


@pytest.mark.parametrize(("status", "word", "again"), [(400, "true", True), (503, "false", False), (400, "yes", False)])
def test_cli_2_the_server_has_the_last_word(answer, status, word, again):
    """`x-should-retry` decides over the status (rule CLI-2, VEC-19)."""
    assert again == status_error(answer(status, x_should_retry=word)).retryable


@pytest.mark.parametrize("error", [APIConnectionError(), APITimeoutError(), errors.StreamTruncatedError()])
def test_cli_2_connection_errors_and_timeouts_are_retried(error):
    """No answer, or half of one, is retried (rules CLI-2, CLI-4)."""
    assert [0.5, 1.0, error] == waits(state(), [error] * 3)
    assert 2 == error.retries_taken


def test_cli_2_a_user_abort_is_not_retried():
    """What the caller closed stays closed."""
    error = errors.APIUserAbortError()

    assert [error] == waits(state(), [error])


@pytest.mark.parametrize("code", sorted(errors.FINAL_CODES))
def test_rate_6_spend_limits_are_not_retried(answer, code):
    """A spend limit is a 429 that waiting does not mend (rule RATE-6)."""
    body = b'{"type":"error","error":{"type":"rate_limit_error","message":"m","details":{"error_code":"%b"}}}'

    assert not status_error(answer(429, body % code.encode())).retryable


def test_a_policy_may_add_statuses(answer):
    """`statuses` adds to what is retried."""
    error = status_error(answer(404))

    assert [0.5] == waits(state(RetryPolicy(statuses=frozenset({404}))), [error])


def test_vec_20_waits_without_headers(answer):
    """5xx twice: waits in (0.375, 0.5] and (0.75, 1.0] s (VEC-20)."""
    error = status_error(answer(503))

    assert [0.5, 1.0] == waits(state(rng=lambda: 0.0), [error, error])
    least = waits(state(rng=lambda: 0.999999), [error, error])
    assert 0.375 < least[0] < 0.376
    assert 0.75 < least[1] < 0.751


@given(st.integers(0, 5000), st.floats(0, 1, exclude_max=True))
def test_cli_3_backoff_is_bounded(taken, chance):
    """0.5 * 2^n capped at 8 s, times a factor in (0.75, 1], for any number of retries (rule CLI-3)."""
    base = 0.5 * 2**taken if taken < 4 else 8.0

    assert base * 0.75 < backoff(taken, chance) <= base


def test_vec_19_retry_after_ms(answer):
    """429 with `retry-after-ms: 250`: one wait of 250 ms; `x-should-retry: false`: none (VEC-19)."""
    assert [0.25] == waits(state(), [status_error(answer(429, retry_after_ms="250"))])
    refused = status_error(answer(429, retry_after_ms="250", x_should_retry="false"))
    assert [refused] == waits(state(), [refused])


@pytest.mark.parametrize(
    ("headers", "expected"),
    [
        ({}, None),
        ({"retry-after": "3"}, 3.0),
        ({"retry-after": "0.5"}, 0.5),
        ({"retry-after": " 2 "}, 2.0),
        ({"retry-after-ms": "250", "retry-after": "9"}, 0.25),
        ({"retry-after-ms": "0", "retry-after": "9"}, 9.0),
        ({"retry-after-ms": "soon", "retry-after": "9"}, 9.0),
        ({"retry-after": "0"}, None),
        ({"retry-after": "-1"}, None),
        ({"retry-after": "nan"}, None),
        ({"retry-after": "inf"}, None),
        ({"retry-after": "soon"}, None),
        ({"retry-after": ""}, None),
        ({"retry-after": "Fri, 20 Nov 2026 12:00:07 GMT"}, 7.0),
        ({"retry-after": "Fri, 20 Nov 2026 11:59:00 GMT"}, None),
        ({"retry-after": "Fri, 99 Nov 2026 12:00:07 GMT"}, None),
        ({"retry-after": "4000000"}, 4_000_000.0),
    ],
)
def test_cli_3_what_the_server_asks_for(headers, expected):
    """`retry-after-ms`, else `retry-after` in seconds or as a date; nothing positive is nothing (rule CLI-3)."""
    assert expected == asked_wait(headers, WALL)


@pytest.mark.parametrize("text", ["Fri, 20 Nov 2026 12:00:07", "Fri, 20 Nov 2026 12:00:07 -0000"])
def test_cli_3_http_dates_are_gmt_wherever_the_machine_stands(monkeypatch, text):
    """A date without a zone is GMT, not local time."""
    monkeypatch.setenv("TZ", "America/New_York")
    time.tzset()
    try:
        assert 7.0 == asked_wait({"retry-after": text}, WALL)
    finally:
        monkeypatch.delenv("TZ")
        time.tzset()


@pytest.mark.parametrize(
    ("asked", "options", "policy"),
    [
        ("61", {}, {}),
        ("11", {"asked_limit": 10.0}, {}),
        ("4", {"total": 3.0}, {}),
        ("4", {}, {"max_elapsed": 3.0}),
        ("4", {}, {"max_delay": 3.0}),
    ],
)
def test_a_wait_too_long_raises_at_once_with_its_end(answer, asked, options, policy):
    """Longer than `max_delay`, the caller's own limit or what is left of `total`: raise, with `retry_at`."""
    error = status_error(answer(429, retry_after=asked))

    assert [error] == waits(state(RetryPolicy(**policy), **options), [error])
    assert datetime.fromtimestamp(WALL + int(asked), UTC) == error.retry_at
    assert error.retry_at.tzinfo is not None


@pytest.mark.parametrize("asked", ["60", "10"])
def test_a_wait_within_the_limits_is_granted(answer, asked):
    """Exactly the limit is not too long."""
    assert [float(asked)] == waits(state(asked_limit=float(asked)), [status_error(answer(429, retry_after=asked))])


def test_the_callers_read_limit_does_not_bound_our_own_backoff(answer):
    """Only a wait the server asks for is compared with the caller's own limit."""
    assert [0.5] == waits(state(asked_limit=0.1), [status_error(answer(503))])


def test_total_counts_from_the_first_attempt(answer):
    """What has passed already is taken off the total limit."""
    error = status_error(answer(503))

    assert [0.5] == waits(state(total=10.0), [error], now=9.4)
    assert [error] == waits(state(total=10.0), [error], now=9.6)


@pytest.mark.parametrize("asked", ["1e12", "1e18", "99999999999999999999"])
def test_a_wait_beyond_the_calendar_raises_the_error_itself(answer, asked):
    """A wait no date can express still raises the service's error, not an arithmetic one."""
    error = status_error(answer(429, retry_after=asked))

    assert [error] == waits(state(), [error])


def test_on_retry_hears_of_each_retry(answer):
    """`on_retry(error, wait, retries_taken)` is called before each wait."""
    heard = []
    error = status_error(answer(503))
    policy = RetryPolicy(on_retry=lambda *facts: heard.append(facts))

    assert [0.5, 1.0, error] == waits(state(policy), [error] * 3)
    assert [(error, 0.5, 1), (error, 1.0, 2)] == heard


def test_no_retries():
    """`max_retries=0` raises the first failure."""
    error = APIConnectionError()

    assert [error] == waits(state(RetryPolicy(max_retries=0)), [error])
    assert (0, None) == (error.retries_taken, error.retry_at)


@pytest.mark.parametrize("bad", [-1, 1.5, None, "2"])
def test_max_retries_must_be_a_count(bad):
    """Anything but a whole number of at least 0 is refused."""
    with pytest.raises(TypeError, match="max_retries"):
        RetryPolicy(max_retries=bad)
