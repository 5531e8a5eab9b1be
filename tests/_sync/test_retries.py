# Derived from tests/_async/test_retries.py by codegen/unasync.py; edit that file instead.
"""Retries at the seam: what is tried again, after which wait, and when the wait is refused (CLI-2 to CLI-4, VEC-19, VEC-20)."""

from __future__ import annotations

import socket
from datetime import UTC, datetime, timedelta
from email.utils import format_datetime

import pytest

import sonnetry
from sonnetry import APIConnectionError, APIStatusError, APITimeoutError, RateLimitError, RetryPolicy, Timeout

DAYS = 302400.0  # three and a half, in seconds


# --- What is tried again ------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("status", [408, 409, 429, 500, 501, 502, 503, 504, 529, 599])
def test_these_statuses_are_tried_again_CLI_2(client, server, ask, status):
    """408, 409, 429 and everything from 500 on are tried again, twice by default."""
    server.fail(status, times=2)
    message = client.messages.create(**ask)

    assert "end_turn" == message.stop_reason
    assert 3 == len(server.requests)


@pytest.mark.parametrize("status", [400, 401, 402, 403, 404, 412, 413, 418, 422, 431, 499])
def test_other_statuses_are_final_CLI_2(client, server, ask, status):
    """Any other error is raised after one request, without a wait."""
    server.fail(status)
    with pytest.raises(APIStatusError) as caught:
        client.messages.create(**ask)

    assert (status, 0, False) == (caught.value.status_code, caught.value.retries_taken, caught.value.retryable)
    assert 1 == len(server.requests)
    assert [] == server.clock.slept


@pytest.mark.parametrize(
    ("status", "word", "requests"), [(400, "true", 3), (500, "false", 1), (429, "false", 1), (500, "maybe", 3)]
)
def test_x_should_retry_is_the_last_word_CLI_2_VEC_19(client, server, ask, status, word, requests):
    """`x-should-retry` true or false overrides the status; any other value says nothing."""
    server.fail(status, headers={"x-should-retry": word}, times=None)
    with pytest.raises(APIStatusError):
        client.messages.create(**ask)

    assert requests == len(server.requests)


@pytest.mark.parametrize("code", ["enforced_spend_limit_reached", "contract_spend_limit_reached"])
def test_a_spend_limit_is_not_tried_again_RATE_6(client, server, ask, code):
    """A 429 whose code is a spend limit is raised at once: waiting does not help."""
    server.fail(429, code=code)
    with pytest.raises(RateLimitError) as caught:
        client.messages.create(**ask)

    assert (code, False) == (caught.value.error_code, caught.value.retryable)
    assert 1 == len(server.requests)


def test_a_growth_limit_is_tried_again(client, server, ask):
    """`ramp_limit_exceeded` is not a spend limit: its `retry-after` is waited for."""
    server.fail(429, code="ramp_limit_exceeded", headers={"retry-after": "3"})
    client.messages.create(**ask)

    assert [3.0] == server.clock.slept


@pytest.mark.parametrize(("retries", "requests"), [(0, 1), (1, 2), (5, 6)])
def test_max_retries_counts_repetitions(make_client, server, ask, retries, requests):
    """`max_retries` n means n + 1 requests, set on the client, by `with_options` or for one call."""
    server.fail(500, times=None)
    calls = [
        lambda: make_client(max_retries=retries).messages.create(**ask),
        lambda: make_client().with_options(max_retries=retries).messages.create(**ask),
        lambda: make_client().messages.create(max_retries=retries, **ask),
        lambda: make_client(max_retries=9).messages.create(retry=RetryPolicy(max_retries=retries), **ask),
    ]
    for call in calls:
        with pytest.raises(sonnetry.InternalServerError) as caught:
            call()
        assert retries == caught.value.retries_taken

    assert len(calls) * requests == len(server.requests)


@pytest.mark.parametrize("value", [None, -1, 1.5, "2"])
def test_max_retries_must_be_a_count(make_client, client, server, ask, value):
    """Anything but a whole number of at least 0 is a TypeError, at construction and per call."""
    said = "max_retries cannot be None" if value is None else "max_retries must be a whole number"
    with pytest.raises(TypeError, match=said):
        make_client(max_retries=value)
    with pytest.raises(TypeError, match=said):
        client.messages.create(max_retries=value, **ask)

    assert [] == server.requests


def test_listed_statuses_are_tried_again(client, server, ask):
    """`RetryPolicy.statuses` adds statuses."""
    server.fail(404)
    client.messages.create(retry=RetryPolicy(statuses=frozenset({404})), **ask)

    assert 2 == len(server.requests)


# --- How long it waits --------------------------------------------------------------------------------------------------


def test_back_off_without_headers_VEC_20(client, server, ask):
    """Two failures without headers are waited out in (0.375, 0.5] and (0.75, 1.0] seconds."""
    server.fail(503, times=2)
    client.messages.create(**ask)

    first, second = server.clock.slept
    assert 0.375 < first <= 0.5
    assert 0.75 < second <= 1.0


def test_back_off_doubles_up_to_eight_seconds_CLI_3(client, server, ask):
    """The wait doubles from half a second and stops growing at eight, less up to a quarter each time."""
    server.fail(500, times=7)
    client.messages.create(max_retries=7, **ask)

    for wait, most in zip(server.clock.slept, [0.5, 1, 2, 4, 8, 8, 8], strict=True):
        assert 0.75 * most < wait <= most


def test_retry_after_ms_is_waited_for_VEC_19(client, server, ask):
    """429 with `retry-after-ms: 250`, then 200: one retry after exactly 250 ms."""
    server.fail(429, headers={"retry-after-ms": "250"})
    client.messages.create(**ask)

    assert [0.25] == server.clock.slept
    assert 2 == len(server.requests)


@pytest.mark.parametrize(
    ("headers", "wait"),
    [
        ({"retry-after": "7"}, 7.0),
        ({"retry-after": "1.5"}, 1.5),
        ({"retry-after": "30", "retry-after-ms": "120"}, 0.12),
        ({"retry-after": "3", "retry-after-ms": "0"}, 3.0),
        ({"retry-after": "3", "retry-after-ms": "soon"}, 3.0),
        ({"retry-after": "60"}, 60.0),
    ],
)
def test_the_servers_wait_is_kept_exactly_CLI_3(client, server, ask, headers, wait):
    """`retry-after-ms` comes first, then `retry-after` in seconds or fractions; no jitter is added."""
    server.fail(529, headers=headers)
    client.messages.create(**ask)

    assert [wait] == server.clock.slept


def test_retry_after_may_be_a_date_CLI_3(client, server, ask):
    """An HTTP date is waited for until that moment of the clock."""
    when = server.clock.now().replace(microsecond=0) + timedelta(seconds=12)
    server.fail(503, headers={"retry-after": format_datetime(when, usegmt=True)})
    client.messages.create(**ask)

    assert 11 < server.clock.slept[0] <= 12


@pytest.mark.parametrize(
    "header", ["0", "-5", "soon", "", "nan", "inf", "1e999", "Wed, 21 Oct 2015 07:28:00 GMT", "Wed, 99 Oct 2015"]
)
def test_a_retry_after_that_asks_for_nothing_is_ignored_CLI_3(client, server, ask, header):
    """Zero, the past and nonsense fall back to the usual wait."""
    server.fail(503, headers={"retry-after": header})
    client.messages.create(**ask)

    assert 0.375 < server.clock.slept[0] <= 0.5


# --- Waits that are refused ---------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("options", "wait"),
    [
        ({}, 60.5),
        ({}, DAYS),
        ({"timeout": 1.0}, 3.0),
        ({"timeout": Timeout(read=2)}, 3.0),
        ({"timeout": Timeout(total=2)}, 3.0),
        ({"retry": RetryPolicy(max_delay=2)}, 3.0),
        ({"retry": RetryPolicy(max_elapsed=2)}, 3.0),
    ],
)
def test_a_wait_beyond_the_callers_ceiling_raises_at_once(client, server, ask, options, wait):
    """`retry-after` longer than max_delay, an explicit timeout or the remaining total raises with an aware `retry_at`."""
    server.fail(429, headers={"retry-after": str(wait)})
    before = server.clock.now()
    with pytest.raises(RateLimitError) as caught:
        client.messages.create(**options, **ask)

    assert before + timedelta(seconds=wait) == caught.value.retry_at
    assert UTC == caught.value.retry_at.tzinfo
    assert caught.value.retryable
    assert 1 == len(server.requests)
    assert [] == server.clock.slept


@pytest.mark.parametrize("options", [{"timeout": 2.0}, {"retry": RetryPolicy(max_delay=2)}])
def test_the_ceiling_may_be_set_on_the_client(make_client, server, ask, options):
    """The same holds for options of the client."""
    server.fail(429, headers={"retry-after": "3"})
    with pytest.raises(RateLimitError) as caught:
        make_client(**options).messages.create(**ask)

    assert caught.value.retry_at is not None


@pytest.mark.parametrize(
    "options",
    [
        {"timeout": 3.0},
        {"timeout": Timeout(total=3.5)},
        {"timeout": None},
        {"retry": RetryPolicy(max_delay=3)},
        {"retry": RetryPolicy(max_elapsed=3.5)},
    ],
)
def test_a_wait_within_the_ceiling_is_kept(client, server, ask, options):
    """A wait that fits is slept."""
    server.fail(429, headers={"retry-after": "3"})
    client.messages.create(**options, **ask)

    assert [3.0] == server.clock.slept


def test_a_ceiling_may_be_lifted(client, server, ask):
    """`max_delay` above the server's wait lets even days pass."""
    server.fail(429, headers={"retry-after": str(DAYS)})
    client.messages.create(retry=RetryPolicy(max_delay=1e6), **ask)

    assert [DAYS] == server.clock.slept


def test_an_explicit_timeout_does_not_limit_back_off(client, server, ask):
    """The caller's t limits only waits that the server asks for, not the client's own."""
    server.fail(500, times=2)
    client.messages.create(timeout=20, **ask)

    assert 3 == len(server.requests)


@pytest.mark.parametrize(
    "options", [{"timeout": Timeout(total=11)}, {"retry": RetryPolicy(max_retries=9, max_elapsed=11)}]
)
def test_back_off_is_limited_by_total_and_max_elapsed(client, server, ask, options, monkeypatch):
    """Back-off that would end after `total` or `max_elapsed` raises at once; earlier waits count."""
    monkeypatch.setattr("sonnetry._core.retry.FIRST_BACKOFF", 8.0)  # so that the real time of two requests is none
    server.fail(500, times=None)
    with pytest.raises(sonnetry.InternalServerError) as caught:
        client.messages.create(max_retries=9, **options, **ask)

    assert 2 == len(server.requests)
    assert 1 == caught.value.retries_taken
    assert 1 == len(server.clock.slept)
    assert caught.value.retry_at > server.clock.now()


def test_the_last_failure_has_no_retry_at(client, server, ask):
    """When all attempts are used up there is no later moment to name."""
    server.fail(529, times=None, headers={"retry-after": "1"})
    with pytest.raises(sonnetry.OverloadedError) as caught:
        client.messages.create(**ask)

    assert caught.value.retry_at is None
    assert 2 == caught.value.retries_taken
    assert [1.0, 1.0] == server.clock.slept


# --- What is sent again -------------------------------------------------------------------------------------------------


def test_attempts_are_counted_and_share_a_key(client, server, ask):
    """Every attempt carries its number and the same body and Idempotency-Key; another call has another key."""
    server.fail(500, times=2)
    client.messages.create(**ask)
    client.messages.create(**ask)

    headers = [request.headers for request in server.requests]
    assert ["0", "1", "2", "0"] == [h.get("x-stainless-retry-count") for h in headers]
    assert 1 == len({h["idempotency-key"] for h in headers[:3]})
    assert headers[0]["idempotency-key"] != headers[3]["idempotency-key"]
    assert [ask] * 4 == [request.json for request in server.requests]


def test_the_callers_key_is_used(client, server, ask):
    """`idempotency_key` is sent on every attempt."""
    server.fail(500)
    client.messages.create(idempotency_key="mine", **ask)

    assert ["mine", "mine"] == [request.headers["idempotency-key"] for request in server.requests]


def test_only_posts_carry_a_key(client, server):
    """GET and the other verbs send no Idempotency-Key."""
    server.reply({}, times=None)
    for verb in ("get", "put", "patch", "delete", "post"):
        getattr(client, verb)("/v1/things")

    assert ["POST"] == [request.method for request in server.requests if "idempotency-key" in request.headers]


def test_on_retry_hears_of_each_repetition(client, server, ask):
    """`on_retry` gets the error, the wait and the count before each wait, and never for the last failure."""
    heard = []
    server.fail(529, headers={"retry-after": "2"}, times=None)
    policy = RetryPolicy(max_retries=2, on_retry=lambda *facts: heard.append((*facts, list(server.clock.slept))))
    with pytest.raises(sonnetry.OverloadedError):
        client.messages.create(retry=policy, **ask)

    assert [(2.0, 1, []), (2.0, 2, [2.0])] == [facts[1:] for facts in heard]
    assert {sonnetry.OverloadedError} == {type(facts[0]) for facts in heard}


def test_an_exception_in_on_retry_ends_the_call(client, server, ask):
    """What `on_retry` raises reaches the caller: that is how a program stops retries itself."""

    def stop(*_: object) -> None:
        raise KeyError("enough")

    server.fail(500, times=None)
    with pytest.raises(KeyError, match="enough"):
        client.messages.create(retry=RetryPolicy(on_retry=stop), **ask)

    assert 1 == len(server.requests)


def test_a_raw_response_tells_how_often_it_was_tried(client, server, ask):
    """`retries_taken` on the raw response counts repetitions."""
    server.fail(500, times=2)
    response = client.messages.with_raw_response.create(**ask)

    assert 2 == response.retries_taken
    assert "2" == response.http_request.headers["x-stainless-retry-count"]


# --- Connections --------------------------------------------------------------------------------------------------------


@pytest.fixture
def closed_port():
    with socket.create_server(("127.0.0.1", 0)) as listener:
        return listener.getsockname()[1]


def test_a_refused_connection_is_tried_again(make_client, server, ask, closed_port):
    """Nobody listens: APIConnectionError with its cause after three attempts, phase `connect`."""
    client = make_client(base_url=f"http://127.0.0.1:{closed_port}")
    with pytest.raises(APIConnectionError) as caught:
        client.messages.create(**ask)

    error = caught.value
    assert ConnectionRefusedError is type(error.__cause__)
    assert ("connect", True, 2) == (error.phase, error.retryable, error.retries_taken)
    assert str(closed_port) in str(error)
    assert 2 == len(server.clock.slept)


def test_a_host_that_does_not_exist_is_a_connection_error(make_client, ask):
    """A name that does not resolve is named in the error."""
    client = make_client(base_url="http://nobody.invalid", max_retries=0)
    with pytest.raises(APIConnectionError, match=r"nobody.invalid") as caught:
        client.messages.create(**ask)

    assert "connect" == caught.value.phase
    assert isinstance(caught.value.__cause__, OSError)


def test_a_timeout_is_tried_again_CLI_4(make_client, server, ask, pace):
    """A silent server: APITimeoutError after three requests."""
    server.stream_fault("silence", before_headers=True, times=None)
    with pytest.raises(APITimeoutError) as caught:
        make_client(timeout=Timeout(read=0.03 * pace)).messages.create(**ask)

    assert 3 == len(server.requests)
    assert ("headers", 2) == (caught.value.phase, caught.value.retries_taken)
    assert 2 == len(server.clock.slept)


@pytest.mark.parametrize("fault", ["close", "reset", "half_close"])
def test_a_lost_connection_is_tried_again(client, server, ask, fault):
    """A connection lost before the head, or inside a plain body, is tried again."""
    server.stream_fault(fault, before_headers=True)
    server.stream_fault(fault, after_bytes=20)
    client.messages.create(**ask)

    assert 3 == len(server.requests)


@pytest.mark.parametrize("fault", ["close", "reset", "half_close", "broken_chunk"])
def test_a_cut_body_is_never_taken_for_whole(make_client, server, ask, fault):
    """A plain body cut anywhere is APIConnectionError with phase `body`, with a content-length or in chunks."""
    server.stream_fault(fault, after_bytes=20)
    with pytest.raises(APIConnectionError) as caught:
        make_client(max_retries=0).messages.create(**ask)

    assert "body" == caught.value.phase


def test_a_body_that_ends_with_its_connection_is_checked(make_client, server, ask):
    """Without length and chunks a cut shows by the JSON alone, and is a lost connection too."""
    server.reply(raw=b'HTTP/1.1 200 OK\r\ncontent-type: application/json\r\n\r\n{"id": "msg')
    with pytest.raises(APIConnectionError) as caught:
        make_client(max_retries=0).messages.create(**ask)

    assert "body" == caught.value.phase


def test_a_kept_connection_that_was_closed_meanwhile_costs_nothing(make_client, server, ask, released):
    """The server closes idle connections; the next call opens a new one without using up a retry."""
    client = make_client(max_retries=0)
    client.messages.create(**ask)
    server.close_connections()
    assert released()
    client.messages.create(**ask)

    assert 2 == len(server.requests)
    assert [] == server.clock.slept


def test_a_stale_connection_is_resent_outside_max_retries(make_client, server, ask):
    """A kept connection that closes before the first byte is replaced once, even with no retries left."""
    client = make_client(max_retries=0)
    client.messages.create(**ask)
    server.stream_fault("close", before_headers=True)
    client.messages.create(**ask)

    assert 3 == len(server.requests)
    assert ["0"] * 3 == [request.headers.get("x-stainless-retry-count") for request in server.requests]
    assert server.requests[1].headers["idempotency-key"] == server.requests[2].headers["idempotency-key"]


def test_resend_may_be_forbidden(make_client, server, ask):
    """`resend=False` raises instead."""
    client = make_client(max_retries=0)
    client.messages.create(**ask)
    server.stream_fault("close", before_headers=True)
    with pytest.raises(APIConnectionError):
        client.messages.create(resend=False, **ask)

    assert 2 == len(server.requests)


def test_a_resend_uses_a_new_connection_and_happens_once(make_client, server, ask, listed):
    """With several stale connections kept, a request is sent on one of them and then on a new one, not on all."""
    client = make_client(max_retries=0)
    streams = [client.messages.create(stream=True, **ask) for _ in range(3)]
    for stream in streams:
        listed(stream)
    before = {request.connection for request in server.requests}
    server.stream_fault("close", before_headers=True, times=None)
    with pytest.raises(APIConnectionError):
        client.messages.create(**ask)

    first, *second = [request.connection for request in server.requests[3:]]
    assert first in before
    assert 1 == len(second)
    assert second[0] not in before


def test_half_an_answer_is_not_resent(make_client, server, ask):
    """A kept connection that breaks after the first byte of its answer counts as an attempt."""
    client = make_client(max_retries=0)
    client.messages.create(**ask)
    server.stream_fault("close", after_bytes=10)
    with pytest.raises(APIConnectionError):
        client.messages.create(**ask)

    assert 2 == len(server.requests)


def test_different_failures_share_one_budget(client, server, ask):
    """A refusal, then a lost connection, then success: two repetitions in all, waits growing over both."""
    server.fail(500)
    server.stream_fault("close", after_bytes=10, when=lambda request: request.headers["x-stainless-retry-count"] != "0")
    client.messages.create(**ask)

    assert 3 == len(server.requests)
    first, second = server.clock.slept
    assert first <= 0.5 < second


def test_a_stream_counts_refusals_and_lost_starts_together(client, server, ask, listed):
    """`max_retries` is for the whole call: a refused start and a stream that dies before its first event share it."""
    server.fail(500)
    server.stream_fault("cut", after=1, times=None)
    with pytest.raises(sonnetry.StreamTruncatedError) as caught:
        listed(client.messages.create(stream=True, **ask))

    assert 3 == len(server.requests)
    assert 2 == caught.value.retries_taken


def test_the_next_attempts_request_id_replaces_the_old(client, server, ask, listed):
    """After a retry inside the stream, stream and final message name the attempt that answered."""
    server.stream_fault("cut", after=1)
    stream = client.messages.create(stream=True, **ask)
    first = stream.request_id
    listed(stream)

    assert [first, stream.request_id] == [request.request_id for request in server.requests]
    assert first != stream.request_id


def test_retry_at_is_a_moment_of_the_wall_clock(client, server, ask):
    """`retry_at` is computed from the time of day, also for a date."""
    when = datetime.fromtimestamp(int(server.clock.time()) + 600, UTC)
    server.fail(429, headers={"retry-after": format_datetime(when, usegmt=True)})
    with pytest.raises(RateLimitError) as caught:
        client.messages.create(**ask)

    assert when == caught.value.retry_at
