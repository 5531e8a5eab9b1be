"""The limiter: nothing is refused that it lets through, nobody waits for nothing, and processes share (rules RATE-1 to RATE-9)."""

from __future__ import annotations

import asyncio
import json
import os
import pickle
import subprocess
import sys
import threading
from collections import Counter
from concurrent.futures import ThreadPoolExecutor

import pytest

from sonnetry import Anthropic, APITimeoutError, AsyncAnthropic, Limiter, RateLimitError, Timeout
from sonnetry._core.clock import SYSTEM_CLOCK
from sonnetry.limits import shared
from sonnetry.limits.buckets import Crew
from sonnetry.testing import LocalServer

from .simulated import Service

ASK = {"model": "claude-opus-4-7", "max_tokens": 50, "messages": [{"role": "user", "content": "hi"}]}
FAST = (0.005, 0.05)


def test_eight_processes_with_one_file_use_the_whole_limit_without_a_refusal(tmp_path):
    """The state is the file alone: each limiter is another process. The bucket is empty at first."""
    limiters = [Limiter(tmp_path / "limits.json") for _ in range(8)]
    for number, limiter in enumerate(limiters):
        limiter.who = f"machine-{number}:1"
    service = Service(limiters, {"requests": 30_000}, seed=1)
    service.empty()
    outcome = service.run(1600, tasks=16, latency=FAST, used=(10, 10))

    assert 1600 == len(outcome.done)
    assert [] == outcome.refused[1:]
    assert outcome.seconds < 1600 / 500 / 0.95 + 1  # the first answer teaches the limit
    early = Counter(outcome.done[:800])
    assert min(early.values()) > 40  # of 100 that each would have in turn


@pytest.mark.parametrize(
    ("rates", "used", "fastest"),
    [
        ({"requests": 3000, "input_tokens": 60_000}, (100, 10), 60_000 / 60 / 100),
        ({"requests": 3000, "output_tokens": 60_000}, (10, 300), 60_000 / 60 / 300),
    ],
    ids=["input", "output"],
)
def test_token_limits_are_used_and_kept(rates, used, fastest):
    service = Service([Limiter()], rates, seed=2)
    service.empty()
    outcome = service.run(400, tasks=100, latency=(0.5, 3.0), used=used)

    assert 400 == len(outcome.done)
    assert len(outcome.refused) <= 4
    assert outcome.seconds < 400 / fastest / 0.9 + 5


def test_others_who_use_the_same_limit_are_made_room_for():
    """A program without a limiter takes half; what the service reports as left is believed."""
    limiter = Limiter()
    service = Service([limiter], {"requests": 600}, seed=3)
    service.empty()

    def somebody_else() -> None:
        if service.clock.now - service.begin < 30:
            service.pools._buckets("p")["requests"].level -= 1
            service._after(0.2, somebody_else)

    somebody_else()
    outcome = service.run(150, tasks=40, latency=FAST, used=(10, 10))
    assert 150 == len(outcome.done)
    assert len(outcome.refused) <= 30  # of 150; without the limiter each of 40 tasks would be refused again and again


async def ask_all(client, count):
    return await asyncio.gather(*(client.messages.create(**ASK) for _ in range(count)))


def test_tasks_of_one_client_wait_for_their_turn():
    """Three may go at once, then fifty a second; no retry is needed."""
    with LocalServer(clock=SYSTEM_CLOCK, rate_limits={"requests": 3000}) as server:
        (bucket,) = server._app.server.limiter._buckets("opus-4").values()
        bucket.level = 3.0
        client = server.async_client(max_retries=0, limiter=Limiter())
        assert 1 == len(asyncio.run(ask_all(client, 1)))
        assert 10 == len(asyncio.run(ask_all(client, 10)))


def test_without_a_limiter_the_third_of_two_is_refused():
    """The clock of the server stands still, so nothing is refilled however long the calls take."""
    with LocalServer(rate_limits={"requests": 2}) as server, pytest.raises(RateLimitError):
        asyncio.run(ask_all(server.async_client(max_retries=0), 3))


def test_threads_and_clients_share_one_limiter():
    limiter = Limiter()
    with LocalServer(rate_limits={"requests": 5}) as server, ThreadPoolExecutor(4) as pool:
        clients = [server.client(max_retries=0, limiter=limiter) for _ in range(3)]
        clients[0].messages.create(**ASK)  # its answer names the limit
        answers = list(pool.map(lambda number: clients[number % 3].messages.create(**ASK), range(12)))
    assert 12 == len(answers)
    assert ["requests"] == list(limiter.levels()[next(iter(limiter.levels()))])


def test_streams_count_too():
    limiter = Limiter()
    with LocalServer(rate_limits={"requests": 2}) as server, server.client(max_retries=0, limiter=limiter) as client:
        for _ in range(4):
            with client.messages.stream(**ASK) as stream:
                assert "end_turn" == stream.get_final_message().stop_reason
            client.messages.create(**ASK, stream=True).close()
    (pool,) = limiter._pools.peek().values()
    assert 0 == pool.under_way


def test_a_callers_own_limit_holds_where_the_service_names_none():
    with LocalServer() as server, server.client(limiter=Limiter(requests=3)) as client:
        begin = server.clock.time()
        for _ in range(5):
            client.messages.create(**ASK)
        assert 35 < server.clock.time() - begin < 60  # 3 at once, then one in 20 s


def test_a_cancelled_call_gives_its_place_back():
    async def run() -> None:
        limiter = Limiter(requests=1)
        with LocalServer() as server:
            client = server.async_client(limiter=limiter, max_retries=0)
            client._clock = SYSTEM_CLOCK
            await client.messages.create(**ASK)
            waiting = [asyncio.ensure_future(client.messages.create(**ASK)) for _ in range(3)]
            await asyncio.sleep(0)
            for task in waiting:
                task.cancel()
            ended = await asyncio.gather(*waiting, return_exceptions=True)
            assert [asyncio.CancelledError] * 3 == [type(error) for error in ended]
        (pool,) = limiter._pools.peek().values()
        assert 0 == pool.under_way
        assert all(not line._waiting for line in limiter._lines.values())

    asyncio.run(run())


def test_the_total_limit_of_a_call_ends_its_wait():
    with LocalServer() as server, server.client(limiter=Limiter(requests=1), max_retries=0) as client:
        client._clock = SYSTEM_CLOCK
        client.messages.create(**ASK)
        with pytest.raises(APITimeoutError):
            client.messages.create(**ASK, timeout=Timeout(total=0.05))


def test_a_refusal_for_load_pauses_and_halves_what_is_under_way():
    limiter = Limiter()
    with LocalServer() as server, server.client(limiter=limiter) as client:
        client.messages.create(**ASK)
        server.fail(529, times=1)
        begin = server.clock.time()
        client.messages.create(**ASK)
        (pool,) = limiter._pools.peek().values()
        assert server.clock.time() - begin >= 0.5
        assert pool.width is not None
        for _ in range(40):
            client.messages.create(**ASK)
        (pool,) = limiter._pools.peek().values()
        assert pool.width is None


PROGRAM = """
import sys
from sonnetry import Anthropic, Limiter
client = Anthropic(api_key="k", base_url=sys.argv[1], max_retries=0, limiter=Limiter(sys.argv[2]))
for _ in range(4):
    client.messages.create(model="claude-opus-4-7", max_tokens=50, messages=[{"role": "user", "content": "hi"}])
"""


def test_processes_share_the_file(tmp_path):
    """Three processes send four requests each, where one may go immediately and forty a second after it."""
    file = tmp_path / "limits.json"
    with LocalServer(clock=SYSTEM_CLOCK, rate_limits={"requests": 2400}) as server:
        for bucket in server._app.server.limiter._buckets("opus-4").values():
            bucket.level = 1.0
        command = [sys.executable, "-c", PROGRAM, server.base_url, str(file)]
        running = [subprocess.Popen(command) for _ in range(3)]
        try:
            assert [0, 0, 0] == [process.wait(20) for process in running]
        finally:
            for process in running:
                process.kill()
    if os.name == "posix":
        assert 0o600 == file.stat().st_mode & 0o777
    text = file.read_text()
    assert '"k"' not in text


def test_a_file_of_something_else_is_refused_and_left_as_it_is(tmp_path):
    file = tmp_path / "notes.json"
    file.write_text('{"mine": 1}')
    with pytest.raises(ValueError, match="does not hold the state of a limiter"):
        Limiter(file)
    assert '{"mine": 1}' == file.read_text()


def test_what_a_crash_of_the_machine_left_is_begun_anew(tmp_path):
    file = tmp_path / "limits.json"
    file.write_bytes(shared.HEAD + b'{"opus-4@')
    with LocalServer() as server, server.client(limiter=Limiter(file)) as client:
        client.messages.create(**ASK)
    assert "pools" in json.loads(file.read_text())


def test_a_process_that_was_killed_holds_nothing(tmp_path):
    limiter = Limiter(tmp_path / "limits.json")
    killed = f"{limiter.who.rpartition(':')[0]}:{2**22 + 1}"  # no process has this number
    with LocalServer(rate_limits={"requests": 50}) as server:
        server.client(limiter=limiter).messages.create(**ASK)
        with limiter._pools.held(0.0) as pools:
            next(iter(pools.values())).crews[killed] = Crew(server.clock.time(), under_way=7)
        other = Limiter(tmp_path / "limits.json")
        server.client(limiter=other).messages.create(**ASK)
        (pool,) = other._pools.peek().values()
    assert 0 == pool.under_way


def test_where_the_system_has_no_flock_a_library_locks(tmp_path):
    limiter = Limiter(tmp_path / "limits.json")
    limiter._pools._locked = shared.library_locked
    with LocalServer() as server:
        server.client(limiter=limiter).messages.create(**ASK)
        with limiter._pools.held(0.0), pytest.raises(shared.BusyError), limiter._pools.held(0.0):
            pass


def test_without_the_library_the_error_names_the_extra(tmp_path, monkeypatch):
    monkeypatch.setitem(sys.modules, "filelock", None)
    limiter = Limiter(tmp_path / "limits.json")
    limiter._pools._locked = shared.library_locked
    with pytest.raises(ImportError, match=r"sonnetry\[limits\]"), limiter._pools.held(0.0):
        pass


@pytest.mark.parametrize(("given", "kind"), [({"requests": 0}, ValueError), ({"output_tokens": 1.5}, ValueError)])
def test_bad_limits_are_refused(given, kind):
    with pytest.raises(kind, match="whole number of at least 1 a minute"):
        Limiter(**given)


@pytest.mark.parametrize("client", [Anthropic, AsyncAnthropic])
def test_something_else_is_no_limiter(client):
    with pytest.raises(TypeError, match=r"limiter must be a sonnetry\.Limiter, not int"):
        client(api_key="k", limiter=50)


def test_it_travels_to_another_process_without_what_it_has_seen(tmp_path):
    limiter = pickle.loads(pickle.dumps(Limiter(tmp_path / "limits.json", requests=5)))  # noqa: S301 - it is ours
    assert (tmp_path / "limits.json", {"requests": 5}) == (limiter.file, limiter.limits)
    assert {} == limiter.levels()


def test_a_client_without_one_loads_nothing_of_it():
    program = "import sys, sonnetry; sonnetry.Anthropic(api_key='k'); print([m for m in sys.modules if m.startswith('sonnetry.limits')])"
    shown = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    assert "[]" == shown.stdout.strip()


@pytest.mark.skipif(not hasattr(os, "fork"), reason="this system cannot fork")
def test_a_forked_process_does_not_wait_for_its_parents_calls():
    limiter = Limiter()
    holding, done = threading.Event(), threading.Event()

    def hold() -> None:
        with limiter._lock:
            holding.set()
            done.wait(10)

    thread = threading.Thread(target=hold)
    thread.start()
    holding.wait(10)
    try:
        child = os.fork()
        if not child:
            os._exit(0 if limiter.levels() == {} else 1)
        assert 0 == os.waitpid(child, 0)[1]
    finally:
        done.set()
        thread.join()
