# Derived from tests/_async/test_timeouts.py by codegen/unasync.py; edit that file instead.
"""Time limits at the seam: what a caller may pass, which limit ends what, and what each says when it does."""

from __future__ import annotations

import pickle
import socket
import time

import httpx
import pytest

import sonnetry
from sonnetry import NOT_GIVEN, APIConnectionError, APITimeoutError, StreamIdleError, Timeout

SHORT = 0.04


class Elsewhere:
    """A timeout object of another library."""

    connect = 1.0
    write = None
    pool = 9.0

    def __init__(self, read=SHORT):
        self.read = read


def limits(timeout):
    return (timeout.connect, timeout.read, timeout.write, timeout.idle, timeout.total)


def late(create, **options):
    """Make a call that must run into a limit, and return its error."""
    with pytest.raises(APITimeoutError) as caught:
        create(**options)
    return caught.value


def only(name):
    """Bind a fault to the call that sends this name, whichever request the server sees first."""
    return lambda request: name == request.headers.get("x-call")


def called(name):
    """Return the option that gives a call its name."""
    return {"extra_headers": {"x-call": name}}


def read(client, ask, **options):
    """Read a stream to its end."""
    for _ in client.messages.create(stream=True, **options, **ask):
        pass


@pytest.fixture
def full_port():
    """A port where connections are neither accepted nor refused."""
    with socket.create_server(("127.0.0.1", 0), backlog=0) as listener:
        waiting = []
        for _ in range(4):
            sock = socket.socket()
            sock.setblocking(False)
            sock.connect_ex(listener.getsockname())
            waiting.append(sock)
        yield listener.getsockname()[1]
        for sock in waiting:
            sock.close()


# --- What may be passed -------------------------------------------------------------------------------------------------


def test_a_timeout_has_the_documented_defaults_CLI_1():
    """connect 5, read 600, write 600, idle and total off; also the default of the client."""
    assert (5, 600, 600, None, None) == limits(Timeout())
    assert limits(Timeout()) == limits(sonnetry.DEFAULT_TIMEOUT)
    assert limits(Timeout()) == limits(sonnetry.Anthropic(api_key="k").timeout)


@pytest.mark.parametrize(
    ("given", "expected"),
    [
        (20.0, (5, 20, 20, None, None)),
        (2, (2, 2, 2, None, None)),
        (5 * 1000, (5, 5000, 5000, None, None)),
        (0.5, (0.5, 0.5, 0.5, None, None)),
        (None, (None, None, None, None, None)),
        (Timeout(60.0, read=5.0, write=10.0, connect=2.0), (2, 5, 10, None, None)),
        (Timeout(60.0), (5, 60, 60, None, None)),
        (Timeout(read=7), (5, 7, 600, None, None)),
        (Timeout(idle=3, total=9), (5, 600, 600, 3, 9)),
        (Timeout(None, connect=1), (1, None, None, None, None)),
        (Timeout(read=None), (5, None, 600, None, None)),
        (httpx.Timeout(60.0, read=5.0, write=10.0, connect=2.0), (2, 5, 10, None, None)),
        (httpx.Timeout(None), (None, None, None, None, None)),
        (Elsewhere(), (1, SHORT, None, None, None)),
    ],
)
def test_a_timeout_may_be_many_things(given, expected):
    """Seconds, None, our own or anybody's timeout object mean the same on client, copy and setter."""
    client = sonnetry.Anthropic(api_key="k", timeout=given)
    other = sonnetry.Anthropic(api_key="k")
    copied = other.with_options(timeout=given)
    other.timeout = given

    assert [expected] * 3 == [limits(c.timeout) for c in (client, copied, other)]


@pytest.mark.parametrize("given", ["10", object(), {"read": 5}, (5, 10)])
def test_a_timeout_of_another_kind_is_a_type_error(client, server, ask, given):
    """What is not a timeout is refused at construction and per call, before sending."""
    with pytest.raises(TypeError, match="timeout must be seconds"):
        sonnetry.Anthropic(api_key="k", timeout=given)
    with pytest.raises(TypeError, match="timeout must be seconds"):
        client.messages.create(timeout=given, **ask)

    assert [] == server.requests


@pytest.mark.parametrize("given", [-1, -0.5, float("nan")])
def test_a_negative_timeout_is_refused(given):
    """A limit below zero, or none at all, is a ValueError that names the limit."""
    with pytest.raises(ValueError, match=r"Timeout\.\w+ must be at least 0"):
        Timeout(given)
    with pytest.raises(ValueError, match=r"Timeout\.total must be at least 0"):
        Timeout(total=given)


def test_timeouts_compare_show_and_pickle():
    """A Timeout is a plain value."""
    timeout = Timeout(9, idle=2)

    assert Timeout(9, idle=2) == timeout
    assert timeout == pickle.loads(pickle.dumps(timeout))  # noqa: S301 - our own bytes
    assert "read=9" in repr(timeout)
    assert 1 == len({timeout, Timeout(9, idle=2)})


# --- Which one rules ----------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "limit",
    [float, lambda s: Timeout(read=s), lambda s: httpx.Timeout(20, read=s), Elsewhere, lambda s: Timeout(total=s)],
    ids=["float", "Timeout", "httpx", "foreign", "total"],
)
@pytest.mark.parametrize("place", ["client", "copy", "call"])
def test_a_silent_server_ends_by_the_limit(make_client, server, ask, pace, limit, place):
    """Each form of a limit, set anywhere, ends a silent call as APITimeoutError."""
    given = limit(0.1 * pace)
    server.stream_fault("silence", before_headers=True)
    client = make_client(max_retries=0, **({"timeout": given} if place == "client" else {}))
    client = client.with_options(timeout=given) if place == "copy" else client
    error = late(client.messages.create, **({"timeout": given} if place == "call" else {}), **ask)

    assert "headers" == error.phase
    assert f" limit of {0.1 * pace:g} s ran out" in str(error), "the limit that was set, not what was left of it"
    assert "***" not in str(error)


@pytest.mark.parametrize("own", [SHORT, Timeout(total=SHORT), Timeout(read=SHORT)])
def test_the_calls_limit_wins_over_the_clients(make_client, server, ask, own):
    """A call may allow itself more than its client does, also no limit at all."""
    client = make_client(max_retries=0, timeout=own)
    for given in (20.0, None, Timeout(total=20)):
        server.stream_fault("silence", seconds=2 * SHORT, before_headers=True)
        client.messages.create(timeout=given, **ask)

    assert 3 == len(server.requests)


def test_not_given_means_the_clients_limit(make_client, server, ask):
    """`timeout=NOT_GIVEN` is as if nothing was said."""
    server.stream_fault("silence", before_headers=True)
    late(make_client(max_retries=0, timeout=SHORT).messages.create, timeout=NOT_GIVEN, **ask)


def test_limits_of_copies_are_their_own(make_client, server, ask):
    """A copy with a short limit leaves the original's alone, though they share connections."""
    client = make_client(max_retries=0)
    hasty = client.with_options(timeout=SHORT)
    server.stream_fault("silence", before_headers=True, when=only("hasty"))
    server.stream_fault("silence", seconds=2 * SHORT, before_headers=True, when=only("patient"))
    late(hasty.messages.create, **called("hasty"), **ask)
    client.messages.create(**called("patient"), **ask)


# --- What each limit ends -----------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("given", "named"), [(Timeout(connect=SHORT), "connect"), (SHORT, ""), (Timeout(total=SHORT), "total")]
)
def test_a_connection_that_never_opens_ends_by_connect(make_client, server, ask, full_port, given, named):
    """`connect`, a short float and `total` limit the connection attempt: phase `connect`, and the address is named."""
    client = make_client(base_url=f"http://127.0.0.1:{full_port}", max_retries=0)
    error = late(client.messages.create, timeout=given, **ask)

    assert "connect" == error.phase
    assert named in str(error)
    assert ("total" != named) == error.retryable


def test_a_timed_out_connection_is_tried_again(make_client, server, ask, full_port):
    """Each attempt has the whole `connect` limit."""
    client = make_client(base_url=f"http://127.0.0.1:{full_port}", timeout=SHORT)
    error = late(client.messages.create, **ask)

    assert 2 == error.retries_taken
    assert 2 == len(server.clock.slept)


def test_connect_does_not_limit_an_open_connection(make_client, server, ask):
    """A short `connect` has no say once the connection is there."""
    server.stream_fault("silence", seconds=2 * SHORT, before_headers=True)
    make_client(max_retries=0).messages.create(timeout=Timeout(connect=SHORT), **ask)

    assert 1 == len(server.requests)


@pytest.mark.parametrize("fault", [{"after_bytes": 30}, {"before_headers": True}])
@pytest.mark.parametrize("limit", ["read", "total"])
def test_a_plain_answer_that_stops_ends_by_read_or_total(make_client, server, ask, pace, fault, limit):
    """Silence before the head or inside the body ends by `read` or `total`, which the message names."""
    server.stream_fault("silence", **fault)
    given = Timeout(**{limit: SHORT * pace})
    error = late(make_client(max_retries=0).messages.create, timeout=given, **ask)

    assert limit in str(error)
    assert ("headers" if "before_headers" in fault else "body") == error.phase
    assert (given.total is None) == error.retryable


def test_total_inside_a_plain_body_is_final(make_client, server, ask, pace):
    """When `total` runs out in the body no further attempt is made."""
    server.stream_fault("silence", after_bytes=30, times=None)
    error = late(make_client(max_retries=5).messages.create, timeout=Timeout(total=SHORT * pace), **ask)

    assert "total" in str(error)
    assert 1 == len(server.requests)
    assert [] == server.clock.slept


def test_read_counts_each_wait_of_a_body(make_client, server, ask, pace):
    """A body that keeps coming may take longer than `read`; one that drips past `total` ends."""
    client = make_client(max_retries=0)
    server.stream_fault("drip", size=20, interval=0.02 * pace, when=only("steady"))
    server.stream_fault("drip", size=10, interval=0.02 * pace, when=only("cut"))
    started = time.monotonic()
    client.messages.create(timeout=Timeout(read=0.25 * pace), **called("steady"), **ask)
    assert time.monotonic() - started > 0.25 * pace
    limits = Timeout(read=0.25 * pace, total=0.3 * pace)
    error = late(client.messages.create, timeout=limits, **called("cut"), **ask)

    assert "total" in str(error)


def test_read_counts_the_whole_head(make_client, server, ask, pace):
    """A head that drips past `read` ends, however steadily it comes."""
    server.stream_fault("drip", before_headers=True, interval=0.01 * pace)
    error = late(make_client(max_retries=0).messages.create, timeout=Timeout(read=0.06 * pace), **ask)

    assert "headers" == error.phase


def test_total_spans_attempts_and_sleeps(make_client, server, ask, pace):
    """`total` is one deadline: earlier attempts count, and the last one is cut off by what is left."""
    server.fail(500, headers={"retry-after-ms": "1"}, times=3)
    server.stream_fault("silence", before_headers=True, times=None)
    client = make_client(max_retries=9)
    started = time.monotonic()
    error = late(client.messages.create, timeout=Timeout(total=0.2 * pace), **ask)

    assert time.monotonic() - started < 0.4 * pace
    assert "total" in str(error)


def test_total_leaves_the_next_call_alone(make_client, server, ask, pace):
    """Every call has its own `total`, also on one client and through one stream manager."""
    client = make_client(max_retries=0, timeout=Timeout(total=0.3 * pace))
    for _ in range(4):
        server.stream_fault("silence", seconds=0.09 * pace, before_headers=True)
        client.messages.create(**ask)

    assert 4 == len(server.requests)


def test_a_silent_stream_is_idle_after_its_first_event(make_client, server, ask, pace):
    """The same limit is APITimeoutError before the first event and StreamIdleError after it."""
    client = make_client(max_retries=0)
    server.stream_fault("silence", after=0, when=only("before"))
    server.stream_fault("silence", after=4, when=only("after"))
    before = late(read, client=client, ask=ask, timeout=Timeout(read=SHORT * pace), **called("before"))
    after = late(read, client=client, ask=ask, timeout=Timeout(read=SHORT * pace), **called("after"))

    assert APITimeoutError is type(before)
    assert StreamIdleError is type(after)
    assert after.partial.content


def test_pings_do_not_count_for_idle_STR_12(make_client, server, ask, pace):
    """`idle` runs on through pings; `read` is satisfied by them."""
    client = make_client(max_retries=0)
    server.stream_fault("pings", after=4, interval=0.01, seconds=0.2 * pace, when=only("read"))
    server.stream_fault("pings", after=4, interval=0.01, when=only("idle"))
    read(client, ask, timeout=Timeout(read=0.15 * pace), **called("read"))
    error = late(read, client=client, ask=ask, timeout=Timeout(read=20, idle=0.06 * pace), **called("idle"))

    assert StreamIdleError is type(error)
    assert "idle" in str(error)


def test_a_slow_reader_is_not_idle(make_client, server, ask, pause, pace):
    """Time that the caller spends between events counts for no limit but `total`."""
    limits = Timeout(read=0.15 * pace, idle=0.15 * pace)
    stream = make_client(max_retries=0).messages.create(stream=True, timeout=limits, **ask)
    for event in stream:
        pause(0.2 * pace if event.type == "content_block_start" else 0)

    assert "end_turn" == stream.partial.stop_reason


def test_a_stream_that_keeps_coming_outlives_idle_and_read(make_client, server, ask, pace):
    """A stream may take longer than any limit for a single wait."""
    server.stream_fault("drip", size=40, interval=0.005 * pace)
    started = time.monotonic()
    read(make_client(max_retries=0), ask, timeout=Timeout(read=0.1 * pace, idle=0.1 * pace))

    assert time.monotonic() - started > 0.1 * pace
    assert 1 == len(server.requests)


def test_a_timeout_lets_its_connection_go(make_client, server, ask, released, pace):
    """After a limit the connection is closed at once and not used again."""
    client = make_client(max_retries=0)
    server.stream_fault("silence", before_headers=True)
    late(client.messages.create, timeout=Timeout(read=SHORT * pace), **ask)

    assert released()
    client.messages.create(**ask)
    assert 2 == len({request.connection for request in server.requests})


def test_a_limit_of_zero_is_a_limit(make_client, ask):
    """Zero does not mean "none"."""
    with pytest.raises(APIConnectionError):
        make_client(max_retries=0).messages.create(timeout=Timeout(total=0), **ask)
