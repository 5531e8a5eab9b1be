"""Connections over several requests, on both engines: reuse, slots, stale connections, letting go."""

import gc
import os
import socket
import threading
import time
import warnings

import pytest

from sonnetry._core.http1 import Connection
from sonnetry._core.transport_errors import TransportError
from sonnetry.engines import Limits
from sonnetry.engines.sockets import SocketEngine

OK = b"HTTP/1.1 200 OK\r\ncontent-length: 2\r\n\r\nok"
HALF = b"HTTP/1.1 200 OK\r\ncontent-length: 10\r\n\r\nhalf"


def soon(seconds=20.0):
    """Limits with a total, so that a slot that is never free fails the test."""
    return Limits(20.0, 20.0, 20.0, time.monotonic() + seconds)


def slow(link):
    """Answer each request after a moment."""
    while link.request() is not None:
        time.sleep(0.02)
        link.say(OK)


def half(link):
    """Promise more than is sent, then wait for the client."""
    link.request()
    link.say(HALF)
    link.gone()


# --- Reuse --------------------------------------------------------------------------------------------------------------


def test_a_connection_is_used_again(driver, serve):
    """Requests one after another share a connection."""
    peer = serve()
    engine = driver.engine()

    assert [b"ok"] * 5 == [driver.fetch(engine, peer.request()) for _ in range(5)]
    assert 1 == peer.accepted


@pytest.mark.parametrize(
    "data",
    [
        b"HTTP/1.1 200 OK\r\nconnection: close\r\ncontent-length: 2\r\n\r\nok",
        b"HTTP/1.0 200 OK\r\ncontent-length: 2\r\n\r\nok",
    ],
    ids=["close", "HTTP/1.0"],
)
def test_a_connection_that_will_close_is_not_used_again(driver, serve, data):
    """`connection: close` and HTTP/1.0 answers end their connection."""
    peer = serve(data)
    engine = driver.engine()

    assert [b"ok"] * 2 == [driver.fetch(engine, peer.request()) for _ in range(2)]
    assert 2 == peer.accepted


def test_an_unread_body_costs_the_connection(driver, serve, eventually):
    """Closing an answer before its end closes the connection, and the server sees it."""
    peer = serve(half)
    engine = driver.engine()

    driver.close(driver.send(engine, peer.request()))

    assert eventually(lambda: peer.ended == 1)


def test_a_whole_body_that_nobody_took_does_not_stop_the_next_answer(driver, serve):
    """An answer larger than the read buffer that is closed unread leaves no paused connection behind."""
    big = b"HTTP/1.1 200 OK\r\ncontent-length: 400000\r\n\r\n" + b"x" * 400_000

    def script(link):
        while link.request() is not None:
            link.say(big)

    peer = serve(script)
    engine = driver.engine()
    answer = driver.send(engine, peer.request())
    driver.settle(0.03)
    driver.close(answer)

    assert 400_000 == len(driver.fetch(engine, peer.request(), soon()))


def test_many_answers_without_a_body_do_not_stop_the_connection(driver, serve):
    """Heads of answers without bodies do not fill the read buffer of a kept connection."""
    peer = serve(b"HTTP/1.1 204 No Content\r\nx-fill: " + b"y" * 30_000 + b"\r\n\r\n")
    engine = driver.engine()

    assert [b""] * 20 == [driver.fetch(engine, peer.request(), soon()) for _ in range(20)]


def test_a_finished_answer_does_not_read_from_the_next_one(driver, serve):
    """After its end an answer keeps saying so, while its connection carries another answer."""

    def script(link):
        for text in (b"one", b"two"):
            link.request()
            link.say(b"HTTP/1.1 200 OK\r\ncontent-length: 3\r\n\r\n" + text)
        link.gone()

    peer = serve(script)
    engine = driver.engine()
    first = driver.send(engine, peer.request())
    assert b"one" == driver.read(first)
    second = driver.send(engine, peer.request())
    driver.settle()

    assert b"" == driver.chunk(first)
    assert b"two" == driver.read(second)
    assert 1 == peer.accepted


def test_a_closed_answer_gives_no_more(driver, serve):
    """Reading a closed answer raises, and closing twice is harmless."""
    answer = driver.send(driver.engine(), serve(half).request())
    assert b"half" == driver.chunk(answer)
    driver.close(answer)
    driver.close(answer)

    with pytest.raises(TransportError) as caught:
        driver.chunk(answer)

    assert "closed" == caught.value.kind


# --- Stale connections --------------------------------------------------------------------------------------------------


def test_a_connection_closed_while_idle_is_noticed_before_sending(driver, serve):
    """A kept connection that the peer closed is not used, so nothing needs a resend."""

    def script(link):
        link.request()
        link.say(OK)

    peer = serve(script)
    engine = driver.engine()
    driver.fetch(engine, peer.request())
    driver.settle()

    assert b"ok" == driver.fetch(engine, peer.request(resend=False))
    assert 2 == peer.accepted


def test_bytes_on_an_idle_connection_cost_it(driver, serve):
    """A kept connection on which the peer said something unasked is not used again."""

    def script(link):
        link.request()
        link.say(OK)
        if link.number == 1:
            time.sleep(0.005)
            link.say(b"HTTP/1.1 408 Request Timeout\r\ncontent-length: 0\r\n\r\n")
        link.gone()

    peer = serve(script)
    engine = driver.engine()
    driver.fetch(engine, peer.request())
    driver.settle(0.03)

    assert b"ok" == driver.fetch(engine, peer.request())
    assert 2 == peer.accepted


def stale(link):
    """Answer the first request on a connection; close at the second without a byte."""
    link.request()
    link.say(OK)
    if link.number == 1:
        link.request()
    else:
        link.gone()


@pytest.mark.parametrize("end", ["close", "reset"])
def test_a_stale_connection_is_resent_once(driver, serve, end):
    """A kept connection that ends before the first byte of the answer is tried again on a new one."""

    def script(link):
        stale(link)
        if link.number == 1 and end == "reset":
            link.reset()

    peer = serve(script)
    engine = driver.engine()

    assert [b"ok", b"ok"] == [driver.fetch(engine, peer.request()) for _ in range(2)]
    assert 2 == peer.accepted


def test_a_caller_may_forbid_the_resend(driver, serve):
    """`resend=False` raises instead."""
    peer = serve(stale)
    engine = driver.engine()
    driver.fetch(engine, peer.request())

    with pytest.raises(TransportError) as caught:
        driver.fetch(engine, peer.request(resend=False))

    assert ("cut", False) == (caught.value.kind, caught.value.answered)
    assert 1 == peer.accepted


def test_a_cut_after_the_first_byte_is_not_resent(driver, serve):
    """Once the answer has begun, nothing is sent again outside the retry policy."""

    def script(link):
        link.request()
        link.say(OK)
        link.request()
        link.say(b"HTTP/1.1 2")

    peer = serve(script)
    engine = driver.engine()
    driver.fetch(engine, peer.request())

    with pytest.raises(TransportError) as caught:
        driver.fetch(engine, peer.request())

    assert ("cut", True) == (caught.value.kind, caught.value.answered)
    assert 1 == peer.accepted


def test_a_new_connection_that_is_cut_is_not_resent(driver, serve):
    """Only kept connections are stale; a new one that ends raises."""
    peer = serve(lambda link: link.request())

    with pytest.raises(TransportError) as caught:
        driver.fetch(driver.engine(), peer.request())

    assert "cut" == caught.value.kind
    assert 1 == peer.accepted


def test_several_stale_connections_cost_one_resend(driver, serve):
    """A request is sent again once, on a new connection, however many kept ones are stale."""
    received = []
    ready = threading.Barrier(3)

    def script(link):
        link.request()
        if link.number <= 3:
            ready.wait(20)
            link.say(OK)
            if link.request() is not None:
                received.append(link.number)
        else:
            received.append(link.number)
            link.say(OK)
            link.gone()

    peer = serve(script)
    engine = driver.engine()
    assert [b"ok"] * 3 == driver.fetch_all(engine, [peer.request() for _ in range(3)])

    assert b"ok" == driver.fetch(engine, peer.request())
    assert 4 == peer.accepted
    assert 2 == len(received)


# --- Slots --------------------------------------------------------------------------------------------------------------


def busy_counter(most):
    running, lock = [0], threading.Lock()

    def script(link):
        while link.request() is not None:
            with lock:
                running[0] += 1
                most.append(running[0])
            time.sleep(0.015)
            with lock:
                running[0] -= 1
            link.say(OK)

    return script


@pytest.mark.parametrize("limit", [1, 2])
def test_requests_beyond_max_connections_wait_in_line(driver, serve, limit):
    """At most `max_connections` requests are under way; the others wait and are all served."""
    most = []
    peer = serve(busy_counter(most))

    results = driver.fetch_all(driver.engine(max_connections=limit), [peer.request() for _ in range(5)])

    assert [b"ok"] * 5 == results
    assert limit == max(most)
    assert peer.accepted <= limit


def test_waiting_in_line_ends_with_the_total_limit(driver, serve):
    """A request that gets no slot before the total limit raises a timeout in phase `connect`."""
    peer = serve(half)
    engine = driver.engine(max_connections=1)
    answer = driver.send(engine, peer.request())

    with pytest.raises(TransportError) as caught:
        driver.send(engine, peer.request(), soon(0.04 * driver.pace))
    driver.close(answer)

    assert ("timeout", "connect", "total") == (caught.value.kind, caught.value.phase, caught.value.limit)


def bad_answer(driver, engine, serve):
    with pytest.raises(TransportError):
        driver.fetch(engine, serve(b"nonsense\r\n\r\n").request())


def timed_out(driver, engine, serve):
    with pytest.raises(TransportError):
        driver.fetch(engine, serve(lambda link: link.gone()).request(), Limits(20.0, 0.03 * driver.pace, 20.0))


def refused(driver, engine, serve):
    peer = serve()
    peer.stop()
    with pytest.raises(TransportError) as caught:
        driver.fetch(engine, peer.request())
    assert ("connect", "connect") == (caught.value.kind, caught.value.phase)


def dropped(driver, engine, serve):
    answer = driver.send(engine, serve(half).request())
    del answer
    gc.collect()
    driver.settle(0.005)


def closed_early(driver, engine, serve):
    driver.close(driver.send(engine, serve(half).request()))


def closed_twice(driver, engine, serve):
    answer = driver.send(engine, serve(half).request())
    driver.close(answer)
    driver.close(answer)


def cut_body(driver, engine, serve):
    with pytest.raises(TransportError):
        driver.fetch(engine, serve(lambda link: link.request() and link.say(HALF)).request())


def unknown_coding(driver, engine, serve):
    with pytest.raises(TransportError):
        driver.fetch(engine, serve(b"HTTP/1.1 200 OK\r\ncontent-encoding: br\r\ncontent-length: 0\r\n\r\n").request())
    gc.collect()


def bad_header(driver, engine, serve):
    with pytest.raises(ValueError, match="line break"):
        driver.send(engine, serve().request(headers={"x": "a\nb"}))


MISHAPS = [
    bad_answer,
    timed_out,
    refused,
    dropped,
    closed_early,
    closed_twice,
    cut_body,
    unknown_coding,
    bad_header,
]


@pytest.mark.parametrize("mishap", MISHAPS, ids=lambda f: f.__name__)
def test_a_slot_is_given_back_exactly_once(driver, serve, mishap):
    """After any mishap the one slot is free again, and there is still only one."""
    most = []
    peer = serve(busy_counter(most))
    engine = driver.engine(max_connections=1)
    mishap(driver, engine, serve)

    results = driver.fetch_all(engine, [peer.request() for _ in range(3)], soon())

    assert [b"ok"] * 3 == results
    assert 1 == max(most)


def test_idle_connections_elsewhere_count_as_open(driver, serve, eventually):
    """`max_connections` bounds the open connections, those kept for another origin included."""
    one, other = serve(), serve()
    engine = driver.engine(max_connections=1)

    driver.fetch(engine, one.request())
    driver.fetch(engine, other.request(), soon())

    assert eventually(lambda: one.open + other.open <= 1)


# --- Letting go ---------------------------------------------------------------------------------------------------------


def test_closing_the_engine_closes_kept_connections(driver, serve, eventually):
    """`close()` ends every kept connection; a later request opens a new one."""
    peer = serve()
    engine = driver.engine()
    driver.fetch(engine, peer.request())

    engine.close()
    driver.settle(0.005)

    assert eventually(lambda: peer.ended == 1)
    assert b"ok" == driver.fetch(engine, peer.request())
    assert 2 == peer.accepted


def test_an_engine_dropped_without_close_leaves_nothing(driver, serve, eventually):
    """The sockets of an engine go with its last reference: no open connection, no warning."""
    peer = serve()
    engine = driver.engine()
    driver.fetch_all(engine, [peer.request() for _ in range(3)])
    kept = peer.accepted
    with warnings.catch_warnings(record=True) as told:
        warnings.simplefilter("always")
        del engine
        driver.forget()
        driver.settle()

    assert [] == [str(w.message) for w in told]
    assert eventually(lambda: peer.ended == kept)


def two_parts(link):
    link.request()
    link.say(b"HTTP/1.1 200 OK\r\ncontent-length: 6\r\n\r\none")
    time.sleep(0.03)
    link.say(b"two")
    link.gone()


@pytest.mark.parametrize("how", ["close", "drop"])
def test_an_answer_that_outlives_its_engine_closes_its_connection(driver, serve, eventually, how):
    """An answer in flight is read to its end although the engine is gone, and then its connection goes too."""
    peer = serve(two_parts)
    engine = driver.engine()
    answer = driver.send(engine, peer.request())
    with warnings.catch_warnings(record=True) as told:
        warnings.simplefilter("always")
        if how == "close":
            engine.close()
        else:
            del engine
            driver.forget()

        assert b"onetwo" == driver.read(answer)
        del answer
        gc.collect()
        driver.settle(0.005)

    assert [] == [str(w.message) for w in told]
    assert eventually(lambda: peer.ended == 1)


def test_a_dropped_answer_closes_its_connection(driver, serve, eventually):
    """An answer nobody read to its end takes its connection with it, without a warning."""
    peer = serve(half)
    engine = driver.engine()
    with warnings.catch_warnings(record=True) as told:
        warnings.simplefilter("always")
        dropped(driver, engine, lambda _: peer)

    assert [] == [str(w.message) for w in told]
    assert eventually(lambda: peer.ended == 1)


def test_a_slow_reader_stops_a_fast_server(driver, serve):
    """A body that nobody reads is not collected in memory: the server has to wait."""
    size = 64_000_000
    sent = [0]

    def script(link):
        link.request()
        link.say(b"HTTP/1.1 200 OK\r\ncontent-length: %d\r\n\r\n" % size)
        while sent[0] < size:
            link.say(b"x" * 65536)
            sent[0] += 65536

    peer = serve(script, buffer=65536)
    answer = driver.send(driver.engine(), peer.request())
    driver.chunk(answer)
    driver.settle(0.08)
    waiting = sent[0]
    got = sum(len(driver.chunk(answer)) for _ in range(20))
    driver.close(answer)

    assert waiting < size // 3
    assert got > 0


def test_connection_state_after_trailing_bytes_is_not_reusable():
    """A connection on which bytes followed the answer is dirty."""
    http = Connection()
    http.feed(OK + b"HTTP/1.1 200")

    assert (True, False) == (http.complete, http.reusable)


# --- Only the synchronous engine ----------------------------------------------------------------------------------------


def test_threads_share_one_engine(sync_driver, serve):
    """Requests of many threads get their own answers, over at most as many connections."""

    def script(link):
        while (request := link.request()) is not None:
            link.say(b"HTTP/1.1 200 OK\r\ncontent-length: %d\r\n\r\n%b" % (len(request[1]), request[1]))

    peer = serve(script)
    bodies = [b"%d" % n * 20 for n in range(40)]
    engine = sync_driver.engine(max_connections=8)

    assert bodies == sync_driver.fetch_all(engine, [peer.request("POST", body=body) for body in bodies])
    assert peer.accepted <= 8


@pytest.mark.parametrize(
    "head",
    [b"content-length: 10\r\n", b"transfer-encoding: chunked\r\n", b""],
    ids=["length", "chunked", "to the end"],
)
def test_closing_from_another_thread_wakes_the_reader(sync_driver, serve, eventually, head):
    """A blocked reader gets an error at once when another thread closes its answer, never a clean end."""

    def script(link):
        link.request()
        link.say(b"HTTP/1.1 200 OK\r\n" + head + b"\r\n")
        link.gone()

    peer = serve(script)
    answer = sync_driver.engine().send(peer.request(), Limits(20.0, 20.0, 20.0))
    timer = threading.Timer(0.03, answer.close)
    timer.start()
    began = time.monotonic()

    with pytest.raises(TransportError) as caught:
        answer.chunk()
    timer.join()

    assert caught.value.kind in ("closed", "cut")
    assert time.monotonic() - began < 20
    assert eventually(lambda: peer.ended == 1)


def test_closing_beside_the_reader_frees_the_slot_once(sync_driver, serve):
    """Close from another thread and the reader's own close give one slot back."""
    most = []
    peer = serve(busy_counter(most))
    engine = sync_driver.engine(max_connections=1)
    answer = engine.send(serve(half).request(), Limits(20.0, 20.0, 20.0))
    answer.chunk()
    timer = threading.Timer(0.02, answer.close)
    timer.start()
    with pytest.raises(TransportError):
        sync_driver.read(answer)
    timer.join()

    assert [b"ok"] * 3 == sync_driver.fetch_all(engine, [peer.request() for _ in range(3)], soon())
    assert 1 == max(most)


def test_a_forked_child_opens_its_own_connections(serve, eventually):
    """A child process does not use or end the connections of its parent."""
    peer = serve()
    engine = SocketEngine()
    answer = engine.send(peer.request(), Limits(20.0, 20.0, 20.0))
    answer.chunk()
    answer.chunk()
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", DeprecationWarning)
        child = os.fork()
    if child == 0:
        try:
            os._exit(0 if engine.send(peer.request(), Limits(20.0, 20.0, 20.0)).chunk() == b"ok" else 1)
        except BaseException:  # noqa: BLE001 - nothing of pytest may run in the child
            os._exit(2)

    assert 0 == os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])
    assert 2 == peer.accepted
    answer = engine.send(peer.request(), Limits(20.0, 20.0, 20.0))
    assert b"ok" == answer.chunk()
    assert 2 == peer.accepted
    answer.close()
    engine.close()


def test_a_socket_without_a_port_serves_too(serve):
    """`dial` replaces TCP: one end of a socketpair is a connection like any other."""
    ours, theirs = socket.socketpair()

    def answer():
        theirs.recv(4096)
        theirs.sendall(OK)

    thread = threading.Thread(target=answer)
    thread.start()
    engine = SocketEngine(dial=lambda host, port, deadline: ours)
    got = engine.send(serve().request(), Limits(20.0, 20.0, 20.0)).chunk()
    thread.join()
    engine.close()
    ours.close()
    theirs.close()

    assert b"ok" == got
