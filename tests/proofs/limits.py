"""Proof: processes that share a limiter are not refused: `just prove limits [--write]`.

Eight limiters with one file, as in eight processes, send 10,000 requests against the local server's own buckets at 30,000
requests a minute, in virtual time. Then eight real processes do the same over sockets against a real server, at `--rate`,
for which the machine has to be fast enough: client and server take about 6 ms of CPU a request. The bucket is empty at the
start, as after a burst, so that the limit holds from the first request on; nobody knows it before. Fails with a refusal
after the first, or when less than 95 % of what is allowed is used. `--write` puts the figures into `docs/limits.md`.
"""

from __future__ import annotations

import argparse
import asyncio
import json
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from _figures import table, write

sys.path.insert(0, str(Path(__file__).parents[1] / "limits"))
from simulated import Service

from sonnetry import APIError, AsyncAnthropic, Limiter
from sonnetry._core.clock import SYSTEM_CLOCK
from sonnetry._core.models import find, pool_of
from sonnetry._core.retry import RetryPolicy
from sonnetry.testing import LocalServer

PAGE = Path(__file__).parents[2] / "docs" / "limits.md"
MODEL = "claude-haiku-4-5"
TASKS = 40  # of each process


def main() -> int:
    """Run the processes and compare their rate with the limit."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--processes", type=int, default=8)
    parser.add_argument("--requests", type=int, default=10_000)
    parser.add_argument("--rate", type=int, default=30_000, help="requests a minute that the server allows")
    parser.add_argument("--write", action="store_true")
    parser.add_argument("--child", nargs=4, metavar=("FILE", "URL", "REQUESTS", "START"), help=argparse.SUPPRESS)
    given = parser.parse_args()
    if given.child:
        return child(*given.child)
    virtual = simulated(given.processes, 10_000, 30_000)
    report = run(given.processes, given.requests, given.rate)
    rows = [(name, virtual.get(name, ""), value) for name, value in report.items() if not name.startswith("_")]
    text = "\n".join(table(("measured", "virtual time", "real processes"), rows))
    sys.stdout.write(text + "\n")
    if given.write:
        write(PAGE, "limits", text)
    return 0 if report["_passed"] and virtual["_passed"] else 1


def simulated(processes: int, requests: int, rate: int) -> dict[str, object]:
    """Do it in virtual time; return the figures."""
    with tempfile.TemporaryDirectory() as folder:
        limiters = [Limiter(f"{folder}/limits.json") for _ in range(processes)]
        for number, limiter in enumerate(limiters):
            limiter.who = f"machine-{number}:1"
        service = Service(limiters, {"requests": rate}, seed=1)
        service.empty()
        outcome = service.run(requests, tasks=TASKS, latency=(0.005, 0.05), used=(10, 10))
    return figures(processes, requests, rate, len(outcome.done), outcome.seconds, outcome.refused)


def figures(
    processes: int, requests: int, rate: int, done: int, seconds: float, refused: list[float]
) -> dict[str, object]:
    """Return what was measured, and whether it is good enough."""
    share = done / seconds / (rate / 60)
    after = sum(moment > min(refused) for moment in refused)
    return {
        "processes": processes,
        "allowed requests a minute": f"{rate:,}",
        "requests answered": f"{done:,} of {requests:,}",
        "seconds": f"{seconds:.1f}",
        "part of the allowed rate": f"{100 * share:.1f} %",
        "refusals": len(refused),
        "refusals after the first": after,
        "_passed": done == requests and not after and share >= 0.95,
    }


def run(processes: int, requests: int, rate: int) -> dict[str, object]:
    """Start the server and the processes; return the figures."""
    with (
        tempfile.TemporaryDirectory() as folder,
        LocalServer(clock=SYSTEM_CLOCK, rate_limits={"requests": rate}) as server,
    ):
        start = time.time() + 3.0 + processes * 0.5
        command = [
            sys.executable,
            __file__,
            "--child",
            f"{folder}/limits.json",
            server.base_url,
            str(requests // processes),
        ]
        children = [
            subprocess.Popen([*command, str(start)], stdout=subprocess.PIPE, text=True) for _ in range(processes)
        ]
        time.sleep(max(0.0, start - 0.2 - time.time()))
        empty(server)
        own = time.process_time()
        results = [json.loads(process.communicate()[0]) for process in children]
    took = max(result["end"] for result in results) - start
    done = sum(result["done"] for result in results)
    refusals = [moment - start for result in results for moment in result["refused"]]
    report = figures(processes, requests, rate, done, took, refusals)
    report["CPU of the server, per request"] = f"{1000 * (time.process_time() - own) / done:.2f} ms"
    report["CPU of the clients, per request"] = f"{1000 * sum(result['cpu'] for result in results) / done:.2f} ms"
    return report


def empty(server: LocalServer) -> None:
    """Take all that the server's bucket holds, as a burst of somebody else would."""
    facts = find(MODEL)
    pools = server._app.server.limiter
    assert facts is not None
    assert pools is not None
    for bucket in pools._buckets(pool_of(facts, "")).values():
        bucket.level = 0.0


def child(file: str, url: str, requests: str, start: str) -> int:
    """Send requests from one process, and print what became of them."""
    refused: list[float] = []

    def on_retry(error: APIError, _wait: float, _taken: int) -> None:
        if getattr(error, "status_code", None) == 429:
            refused.append(time.time())

    begun = 0.0

    async def work() -> int:
        nonlocal begun
        policy = RetryPolicy(max_retries=20, on_retry=on_retry)
        async with AsyncAnthropic(api_key="k", base_url=url, limiter=Limiter(file), retry=policy) as client:
            await asyncio.sleep(max(0.0, float(start) - time.time()))
            begun = time.process_time()
            left, done = iter(range(int(requests))), 0

            async def ask() -> None:
                nonlocal done
                for number in left:
                    message = [{"role": "user", "content": f"Say {number}."}]
                    await client.messages.create(model=MODEL, max_tokens=16, messages=message)
                    done += 1

            await asyncio.gather(*(ask() for _ in range(TASKS)))
            return done

    done = asyncio.run(work())
    report = {"done": done, "end": time.time(), "refused": refused, "cpu": time.process_time() - begun}
    sys.stdout.write(json.dumps(report))
    return 0


if __name__ == "__main__":
    sys.exit(main())
