"""Proof: the local server under load for an hour of its clock: `just prove soak`.

Many callers, 1,000 and more of them with a stream open, make mixed requests, a seeded plan spoils some of the answers, and
clients leave in the middle. There may be no 500; once its memory of past requests is full the server's own memory may grow
by 5 % at most; and every socket must be closed in the end. Then the figures: streams and events a second of one core
beside a bare application on the same protocol, and the memory of streams that are idle or never read. Needs Linux.
`--write` puts the figures into the page.
"""

from __future__ import annotations

import argparse
import asyncio
import platform
import re
import sys
import time
from pathlib import Path

from _figures import table, write
from _soak import raw, traffic, watched

DOC = Path(__file__).parents[2] / "docs/local-server.md"
HOUR = 3600.0
STREAMS = 1000
PART = 4000  # requests between two looks at the clock
GROWTH = 0.05
STALLED_MOST = 256 * 1024  # bytes that a stream may hold whose reader never reads
WORDS = 200


def main() -> int:
    """Run the proof; the exit status tells whether everything held."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--callers", type=int, default=1500, help="two thirds of what they do are streams")
    parser.add_argument("--requests", type=int, default=20_000, help="requests in the hour")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--write", action="store_true", help="put the figures into docs/local-server.md")
    asked = parser.parse_args()
    rows = [*soak(asked.callers, asked.requests, asked.seed), *idle(STREAMS), *stalled(STREAMS), *speed()]
    about = f"Python {platform.python_version()}, {platform.system()} {platform.machine()}, event loop {loop()}."
    text = "\n".join([about, "", *table(("what", "figure"), rows)])
    print(text)
    if asked.write:
        write(DOC, "soak", text)
    return 1 if "FAILED" in text else 0


def loop() -> str:
    """Name the event loop that the server runs on."""
    from sonnetry.server.http.host import new_loop

    made = new_loop()
    made.close()
    return type(made).__module__.partition(".")[0]


def verdict(held: bool, text: str) -> str:
    return text if held else f"{text} FAILED"


# --- An hour of mixed traffic ---------------------------------------------------------------------------------------------


def soak(callers: int, requests: int, seed: int) -> list[tuple[str, str]]:
    """Warm the server up until its journal is full, then let an hour pass."""
    with watched.serving("--virtual-clock", plan=traffic.PLAN) as server:
        server.quiet()
        sockets = server.sockets()
        warm_up(server, callers, seed)
        before, began, peak = server.memory(), time.monotonic(), 0
        start = server.local("clock")["time"]
        loads = []
        for part in range(0, requests, PART):
            loads.append(asyncio.run(traffic.run(server.url, callers, PART, seed + 1 + part)))
            server.local("clock", {"advance": HOUR * PART / requests})
        after, open_now = server.memory(), server.settled(sockets)
        passed = server.local("clock")["time"] - start
        failures = sum(map(int, re.findall(r'status="500"\} (\d+)', server.local("metrics"))))
        peak = max(load.most_streaming for load in loads)
    counts = sum((load.counts for load in loads), loads[0].counts.__class__())
    ended = ", ".join(f"{count:,} {name}" for name, count in counts.most_common() if not name.endswith("done"))
    done = sum(count for name, count in counts.items() if name.endswith("done"))
    growth = after / before - 1
    return [
        ("requests in the hour", f"{requests:,} by {callers:,} callers in {time.monotonic() - began:.0f} s"),
        ("time that passed on the server's clock", verdict(passed >= HOUR, f"{passed:,.0f} s")),
        ("streams open at once", verdict(peak >= callers * 2 // 3, f"{peak:,} at most")),
        ("done", verdict(done > requests / 2, f"{done:,}")),
        ("ended by the plan or for a reason of their own", ended),
        ("answers with status 500", verdict(failures == 0, str(failures))),
        ("memory after warm-up, and at the end", f"{before / 2**20:.0f} MiB, {after / 2**20:.0f} MiB"),
        ("growth", verdict(growth < GROWTH, f"{growth:+.1%}")),
        ("sockets at the start, and at the end", verdict(open_now == sockets, f"{sockets}, {open_now}")),
    ]


def warm_up(server: watched.Watched, callers: int, seed: int) -> None:
    """Make requests until the server forgets old ones as new ones come."""
    known, seen = -1, 0
    while seen > known:
        known = seen
        asyncio.run(traffic.run(server.url, callers, PART, seed - known))
        seen = int(re.search(r"sonnetry_journal_requests (\d+)", server.local("metrics"))[1])


# --- Memory and speed -----------------------------------------------------------------------------------------------------


def idle(count: int) -> list[tuple[str, str]]:
    """Hold streams open whose model thinks for a long time."""
    with watched.serving("--tokens-per-second", "0.0001") as server:
        return [
            ("memory of an idle stream", f"{_held(server, count, raw.request('Hello'), begun=True) / 1024:.0f} KiB")
        ]


def stalled(count: int) -> list[tuple[str, str]]:
    """Ask for answers that no kernel takes whole, and never read them."""
    delta = {"type": "content_block_delta", "index": 0, "delta": {"type": "text_delta", "text": "x" * 16_000}}
    with watched.serving() as server:
        server.local("replies", {"body": [delta] * 400, "times": None, "path": "/v1/messages"})
        server.quiet()
        sockets = server.sockets()
        each = _held(server, count, raw.request("word"), begun=False)
        left = server.settled(sockets) - sockets
    return [
        (
            f"memory of a stream that nobody reads, {count:,} of them",
            verdict(each < STALLED_MOST, f"{each / 1024:.0f} KiB"),
        ),
        ("their sockets once the clients have gone", verdict(left == 0, str(left))),
    ]


def _held(server: watched.Watched, count: int, asking: bytes, *, begun: bool) -> float:
    with raw.held(server.port, 1, asking, begun=begun):  # what is loaded once
        server.quiet()
    server.quiet()
    before = server.memory()
    with raw.held(server.port, count, asking, begun=begun):
        server.quiet()
        return (server.memory() - before) / count


def speed() -> list[tuple[str, str]]:
    """Measure the processor time of streams, ours and bare ones of the same bytes."""
    with watched.serving() as server:
        streams, events, seconds, frame = _timed(server, raw.request("word " * WORDS))
    with watched.floor(frame, events // streams) as bare:
        _, bare_events, bare_seconds, _ = _timed(bare, raw.request("word"))
    ratio = (seconds / events) / (bare_seconds / bare_events)
    return [
        (f"streams of {events // streams} events a second of one core", f"{streams / seconds:,.0f}"),
        ("events a second of one core", f"{events / seconds:,.0f}"),
        ("events a second of one core, bare application", f"{bare_events / bare_seconds:,.0f} ({ratio:.1f} x ours)"),
    ]


def _timed(server: watched.Watched, asking: bytes) -> tuple[int, int, float, bytes]:
    asyncio.run(raw.read_all(server.port, asking, 8))
    before = server.processor()
    streams, events = asyncio.run(raw.read_all(server.port, asking, 32))
    return streams, events, server.processor() - before, FRAME


FRAME = (
    b'event: content_block_delta\ndata: {"type":"content_block_delta","index":0,'
    b'"delta":{"type":"text_delta","text":" word word word"}}\n\n'
)

if __name__ == "__main__":
    sys.exit(main())
