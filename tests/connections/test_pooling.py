"""Connections over time: order of the queue, idle expiry, suspend, forks, addresses that are dead."""

import asyncio
import gc
import os
import socket
import threading
import time
import warnings

import pytest

import sonnetry
from sonnetry import APIConnectionError, APITimeoutError, Timeout
from sonnetry._core.sentinels import NOT_GIVEN
from sonnetry._core.wire import Origin, Request
from sonnetry.engines import Limits, dial, routes
from sonnetry.engines.aio import AsyncioEngine
from sonnetry.engines.sockets import SocketEngine

from .conftest import ASK, Threaded, head_of

OK = b"HTTP/1.1 200 OK\r\ncontent-length: 2\r\n\r\nok"
LIMITS = Limits(20.0, 20.0, 20.0)


class Answering(Threaded):
    """Answers every request with 200; `closing` ends each connection after its first answer, told or untold."""

    def __init__(self, *, closing="", **options):
        self.closing = closing
        self.heads = []
        super().__init__(**options)

    def handle(self, sock):
        while True:
            head, _ = head_of(sock)
            if not head:
                return
            self.heads.append(head)
            sock.sendall(OK.replace(b"\r\n\r\n", b"\r\nconnection: close\r\n\r\n") if self.closing == "told" else OK)
            if self.closing:
                return

    @property
    def origin(self):
        return Origin("http", "127.0.0.1", self.port)


def request(peer, target="/"):
    return Request("GET", peer.origin, target, {})


class Engine:
    """One engine of either colour, and a clock of its own to keep connections by."""

    def __init__(self, colour, **options):
        self.time = 1000.0
        self._runner = asyncio.Runner() if colour == "async" else None
        made = AsyncioEngine if colour == "async" else SocketEngine
        self.engine = made(now=lambda: self.time, **options)

    def fetch(self, asked):
        if self._runner is not None:
            return self._runner.run(self._fetch(asked))
        answer = self.engine.send(asked, LIMITS)
        return answer.chunk() + answer.chunk()

    async def _fetch(self, asked):
        answer = await self.engine.send(asked, LIMITS)
        return await answer.chunk() + await answer.chunk()

    def pause(self, seconds):
        self._runner.run(asyncio.sleep(seconds)) if self._runner else time.sleep(seconds)

    def end(self):
        self.engine.close()
        if self._runner is not None:
            self._runner.close()


@pytest.fixture(params=["sync", "async"])
def engine(request):
    made = []

    def make(**options):
        made.append(Engine(request.param, **options))
        return made[-1]

    yield make
    for one in made:
        one.end()


# --- Idle connections ---------------------------------------------------------------------------------------------------


def test_an_idle_connection_is_used_until_it_expires(engine, start, eventually):
    """Within its time a kept connection serves again; later a new one does, and the old one is closed."""
    peer, ours = start(Answering), engine()
    ours.fetch(request(peer))

    ours.time += routes.IDLE - 1
    ours.fetch(request(peer))
    assert 1 == peer.accepted
    ours.time += routes.IDLE + 1
    ours.fetch(request(peer))
    assert 2 == peer.accepted


def test_time_that_passes_in_suspend_counts(engine, start):
    """The clock of idle connections goes on while the machine sleeps: after a night a new connection is opened."""
    peer, ours = start(Answering), engine()
    ours.fetch(request(peer))
    ours.time += 8 * 3600

    assert b"ok" == ours.fetch(request(peer))
    assert 2 == peer.accepted


def test_the_clock_counts_suspend_where_the_system_can_tell():
    """On Linux the clock is CLOCK_BOOTTIME."""
    if hasattr(time, "CLOCK_BOOTTIME"):
        assert abs(routes.awake() - time.clock_gettime(time.CLOCK_BOOTTIME)) < 1.0
    assert routes.awake() <= routes.awake()


def test_surplus_idle_connections_are_closed_while_others_work(start, eventually):
    """After a burst, the connections that are not needed any more end one by one as the others come back."""

    async def scenario():
        now = [0.0]
        ours = AsyncioEngine(now=lambda: now[0])
        answers = [await ours.send(request(peer), LIMITS) for _ in range(5)]
        for answer in answers:
            while await answer.chunk():
                pass
        for _ in range(8):
            now[0] += routes.IDLE / 2
            answer = await ours.send(request(peer), LIMITS)
            while await answer.chunk():
                pass
        pool = next(iter(ours._pools.values()))
        kept = sum(map(len, pool._kept.values()))
        ours.close()
        return kept

    peer = start(Answering)

    assert asyncio.run(scenario()) == 1
    assert 5 == peer.accepted


@pytest.mark.parametrize("closing", ["told", "untold"])
def test_servers_that_close_after_each_answer(engine, start, closing):
    """Whether or not they say so, each request gets a new connection and none fails."""
    peer, ours = start(Answering, closing=closing), engine()

    for _ in range(5):
        assert b"ok" == ours.fetch(request(peer))
        ours.pause(0.005)
    assert 5 == peer.accepted
    assert 5 == len(peer.heads)


# --- Limits -------------------------------------------------------------------------------------------------------------


def test_threads_in_line_are_served_in_order(start, pace):
    """First come, first served: a newcomer does not overtake those who wait."""
    order, gate = [], threading.Event()

    class Gated(Answering):
        def handle(self, sock):
            while True:
                head, _ = head_of(sock)
                if not head:
                    return
                order.append(head.split()[1])
                gate.wait(20)
                sock.sendall(OK)

    peer = start(Gated)
    ours = SocketEngine(max_connections=1)

    def fetch(n):
        answer = ours.send(request(peer, f"/{n}"), LIMITS)
        while answer.chunk():
            pass

    threads = []
    for n in range(8):
        threads.append(threading.Thread(target=fetch, args=(n,)))
        threads[-1].start()
        time.sleep(0.01 * pace)  # in line before the next one starts
    gate.set()
    for thread in threads:
        thread.join()
    ours.close()

    assert [b"/%d" % n for n in range(8)] == order
    assert 1 == peer.accepted


def test_a_client_may_limit_its_connections(hands, server):
    """`max_connections` of a client bounds what the server sees."""
    client = hands.client(base_url=server.base_url, max_connections=1)

    assert [hands.ask(client) for _ in range(3)]
    assert 1 == server.connections


def test_those_who_gave_up_are_not_served(start):
    """A thread whose total limit ran out in the queue leaves no hole in it."""
    peer = start(Answering)
    ours = SocketEngine(max_connections=1)
    holder = ours.send(request(peer), LIMITS)
    with pytest.raises(sonnetry._core.transport_errors.TransportError, match="queue"):
        ours.send(request(peer), Limits(20.0, 20.0, 20.0, time.monotonic() + 0.02))
    holder.close()
    answer = ours.send(request(peer), LIMITS)

    assert b"ok" == answer.chunk()
    answer.close()
    ours.close()


# --- Forks --------------------------------------------------------------------------------------------------------------


def in_child(work):
    """Run in a forked child; its exit status."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", DeprecationWarning)
        child = os.fork()
    if child == 0:
        try:
            os._exit(0 if work() else 1)
        except BaseException:  # noqa: BLE001 - nothing of pytest may run in the child
            os._exit(2)
    return os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])


def test_a_child_that_drops_an_open_answer_leaves_the_parents_alone(start):
    """An answer in flight is inherited by the child; closing and collecting it there does not touch the parent's."""

    go_on = threading.Event()

    class Slow(Threaded):
        def handle(self, sock):
            head_of(sock)
            sock.sendall(b"HTTP/1.1 200 OK\r\ncontent-length: 6\r\n\r\none")
            go_on.wait(20)
            sock.sendall(b"two")

    peer = start(Slow)
    ours = SocketEngine()
    box = [ours.send(Request("GET", Origin("http", "127.0.0.1", peer.port), "/", {}), LIMITS)]
    assert b"one" == box[0].chunk()

    def child():
        box[0].close()
        box.clear()
        gc.collect()
        ours.close()
        return True

    assert 0 == in_child(child)
    go_on.set()
    assert b"two" == box[0].chunk()
    ours.close()


def test_a_fork_while_another_thread_holds_the_pool(start):
    """A lock held at the moment of the fork does not stop the child."""
    peer = start(Answering)
    ours = SocketEngine()
    ours.send(request(peer), LIMITS).close()
    pool = ours._pool
    held, let_go = threading.Event(), threading.Event()

    def hold():
        with pool._lock:
            held.set()
            let_go.wait(20)

    thread = threading.Thread(target=hold)
    thread.start()
    held.wait(20)

    def child():
        answer = ours.send(request(peer), LIMITS)
        return answer.chunk() == b"ok"

    status = in_child(child)
    let_go.set()
    thread.join()
    ours.close()

    assert 0 == status


def test_a_fork_out_of_a_running_loop(start):
    """A child of asyncio opens its own connections; the parent's go on in the parent."""
    peer = start(Answering)

    async def fetch(ours):
        answer = await ours.send(request(peer), LIMITS)
        return await answer.chunk() + await answer.chunk()

    async def parent():
        ours = AsyncioEngine()
        await fetch(ours)

        def child():
            gc.collect()
            result = asyncio.run(fetch(ours))
            ours.close()
            return result == b"ok"

        status = in_child(child)
        again = await fetch(ours)
        ours.close()
        return status, again

    assert (0, b"ok") == asyncio.run(parent())
    assert 2 == peer.accepted


# --- Addresses ----------------------------------------------------------------------------------------------------------


@pytest.fixture
def addresses(monkeypatch):
    """Let every name resolve to these addresses, in this order."""

    def resolve(*found):
        def getaddrinfo(host, port, *_, **__):
            family = {True: socket.AF_INET6, False: socket.AF_INET}
            return [
                (family[":" in address], socket.SOCK_STREAM, 6, "", (address, port, 0, 0)[: 4 if ":" in address else 2])
                for address in found
            ]

        monkeypatch.setattr(socket, "getaddrinfo", getaddrinfo)

    return resolve


def test_ipv6_only(hands, server, start, addresses):
    """A name with nothing but an IPv6 address works, and so does a literal one."""
    from .conftest import Front

    front = start(Front, server.port, host="::1")
    addresses("::1")

    assert hands.ask(hands.client(base_url=f"http://six.test:{front.port}"))
    assert hands.ask(hands.client(base_url=f"http://[::1]:{front.port}"))
    assert f"[::1]:{front.port}" == server.requests[1].headers["host"]


def test_dual_stack_with_a_dead_address(hands, server, addresses, monkeypatch):
    """An IPv6 address that swallows packets costs one stagger, not the connect limit."""
    monkeypatch.setattr(dial, "STAGGER", 0.03)
    full = socket.create_server(("::1", 0), family=socket.AF_INET6, backlog=0)
    fillers = []
    for _ in range(3):
        fillers.append(socket.socket(socket.AF_INET6))
        fillers[-1].setblocking(False)
        fillers[-1].connect_ex(full.getsockname())
    time.sleep(0.005)
    real = [("::1", full.getsockname()[1]), ("127.0.0.1", server.port)]

    def getaddrinfo(*_, **__):
        return [
            (socket.AF_INET6, socket.SOCK_STREAM, 6, "", (*real[0], 0, 0)),
            (socket.AF_INET, socket.SOCK_STREAM, 6, "", real[1]),
        ]

    monkeypatch.setattr(socket, "getaddrinfo", getaddrinfo)
    began = time.monotonic()
    try:
        assert hands.ask(hands.client(base_url="http://dual.test:80"))
        assert 0.02 < time.monotonic() - began < 20
    finally:
        for sock in [full, *fillers]:
            sock.close()


def test_an_unknown_name_says_what_to_check(hands, monkeypatch):
    """A name without an address: host, reason and what to look at."""

    def getaddrinfo(*_, **__):
        raise socket.gaierror(socket.EAI_NONAME, "Name or service not known")

    monkeypatch.setattr(socket, "getaddrinfo", getaddrinfo)

    with pytest.raises(
        APIConnectionError, match=r"api\.nowhere\.test: Name or service not known; check base_url"
    ) as caught:
        hands.ask(hands.client(base_url="https://api.nowhere.test"))

    assert "connect" == caught.value.phase
    assert caught.value.retryable


def test_a_resolver_that_takes_too_long_ends_at_the_connect_limit(hands, monkeypatch):
    """The system's resolver may try for half a minute; the connect limit ends the wait."""
    done = threading.Event()

    def getaddrinfo(*_, **__):
        done.wait(20)
        raise socket.gaierror(socket.EAI_AGAIN, "Temporary failure in name resolution")

    monkeypatch.setattr(socket, "getaddrinfo", getaddrinfo)
    began = time.monotonic()
    with pytest.raises(APITimeoutError, match="connect limit"):
        hands.ask(hands.client(base_url="http://slow.test", timeout=Timeout(connect=0.05)))
    took = time.monotonic() - began
    done.set()

    assert took < 20


# --- Half-open connections ----------------------------------------------------------------------------------------------


def test_a_peer_that_forgot_the_connection_is_asked_again(hands, server, start):
    """A kept connection whose other end is gone without a trace answers with a reset: the call is sent again once."""

    class Forgetful(Threaded):
        def handle(self, sock):
            head_of(sock)
            sock.sendall(OK)
            if self.accepted == 1:
                head_of(sock)
                sock.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, b"\x01\0\0\0\0\0\0\0")  # a reset

    peer = start(Forgetful)
    client = hands.client(base_url=f"http://127.0.0.1:{peer.port}")

    for _ in range(2):
        with pytest.raises(sonnetry.APIResponseValidationError):
            hands.run(client.messages.create(**ASK))
    assert 2 == peer.accepted


def test_unused_options_of_a_request_are_not_given():
    """A request says nothing about proxies unless asked to."""
    assert NOT_GIVEN is Request("GET", Origin("http", "x", 80), "/", {}).proxy
