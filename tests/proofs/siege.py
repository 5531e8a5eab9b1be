"""Proof: hostile requests neither fail the local server nor keep others waiting: `just prove siege`.

The requests of `_siege/hostile.py` are sent one at a time and then beside normal clients. No answer may be a 500, every request must
be answered, and no request of a normal client may wait longer than a quarter of a second. What a busy machine adds is
measured first, with the same clients and without hostile requests.
"""

from __future__ import annotations

import argparse
import http.client
import json
import re
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from contextlib import closing, contextmanager, suppress
from dataclasses import dataclass, field
from pathlib import Path
from typing import Self

from _siege.hostile import JSON, MESSAGE, Hostile, requests

LONGEST = 0.25  # seconds that a normal request may take
QUIET = 5.0  # seconds of the clients alone
ANSWER = 60.0  # seconds in which a hostile request must be answered
BETWEEN = 0.05  # seconds between two requests of a normal client


def main() -> int:
    """Run the proof; the exit status tells whether everything held."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--clients", type=int, default=20, help="normal clients")
    parser.add_argument("--only", default="", help="only kinds whose name has this text")
    asked = parser.parse_args()
    kinds = [kind for kind in requests() if asked.only in kind.name]
    with served() as port:
        failures = list(alone(port, kinds))
        print(*failures, sep="\n", flush=True)
        with Clients(port, asked.clients) as clients:
            time.sleep(QUIET)
            quiet = clients.longest()
            found = list(beside(port, kinds, clients))
            print(*found, sep="\n", flush=True)
            failures += found
    print(f"{len(kinds)} kinds of hostile request, alone and beside {asked.clients} clients: {len(failures)} failures")
    print(
        f"longest wait of a normal request: {quiet * 1000:.0f} ms without them, {clients.worst * 1000:.0f} ms with them"
    )
    return int(bool(failures) or clients.worst > max(LONGEST, 2 * quiet))


@contextmanager
def served() -> Iterator[int]:
    """Run `sonnetry serve`; gives its port."""
    command = [str(Path(sys.executable).with_name("sonnetry")), "serve", "--port", "0", "--log-level", "off"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as process:
        try:
            line = process.stdout.readline() if process.stdout else ""
            found = re.search(r":(\d+) ", line)
            if found is None:
                raise RuntimeError(f"the server did not start: {line}")
            yield int(found[1])
        finally:
            process.kill()


def send(port: int, kind: Hostile, timeout: float = ANSWER) -> int | str:
    """Return the status of the answer, or what happened instead."""
    with closing(http.client.HTTPConnection("127.0.0.1", port, timeout=timeout)) as connection:
        try:
            connection.putrequest(kind.method, kind.path)
            for name, value in {**kind.headers, "content-length": str(len(kind.body))}.items():
                connection.putheader(name, value.encode("latin-1", "replace"))
            connection.endheaders()
            with suppress(BrokenPipeError, ConnectionResetError):  # an answer may come before the body has been read
                connection.send(kind.body)
            answer = connection.getresponse()
            answer.read()
        except (OSError, http.client.HTTPException) as error:
            return repr(error)
        return answer.status


def alone(port: int, kinds: list[Hostile]) -> Iterator[str]:
    """Send every kind by itself."""
    for kind in kinds:
        yield from judged(kind, send(port, kind), "alone")


def judged(kind: Hostile, status: int | str, how: str) -> Iterator[str]:
    """Yield a failure; 501 is the answer to what the simulation cannot play."""
    if not isinstance(status, int) or (status >= 500 and status != 501):
        yield f"FAILED {kind.name} ({how}): {status}"


def beside(port: int, kinds: list[Hostile], clients: Clients) -> Iterator[str]:
    """Send every kind while normal clients are served, and say which made them wait."""
    for kind in kinds:
        clients.longest()
        yield from judged(kind, send(port, kind), "beside clients")
        waited = clients.longest()
        if waited > LONGEST:
            print(f"a normal request waited {waited * 1000:.0f} ms beside: {kind.name}")
        clients.worst = max(clients.worst, waited)


@dataclass
class Clients:
    """Normal clients, each on a connection of its own, that note how long their requests take."""

    port: int
    count: int
    worst: float = 0.0
    _waits: list[float] = field(default_factory=list)
    _begun: dict[int, float] = field(default_factory=dict)
    _threads: list[threading.Thread] = field(default_factory=list)
    _over: threading.Event = field(default_factory=threading.Event)

    def __enter__(self) -> Self:
        self._threads = [threading.Thread(target=self._ask, args=(number,)) for number in range(self.count)]
        for thread in self._threads:
            thread.start()
        return self

    def __exit__(self, *_: object) -> None:
        self._over.set()
        for thread in self._threads:
            thread.join()

    def _ask(self, number: int) -> None:
        body = json.dumps(MESSAGE).encode()
        with closing(http.client.HTTPConnection("127.0.0.1", self.port, timeout=ANSWER)) as connection:
            while not self._over.wait(BETWEEN * self.count / 4):
                self._begun[number] = time.perf_counter()
                connection.request("POST", "/v1/messages", body, JSON)
                connection.getresponse().read()
                self._waits.append(time.perf_counter() - self._begun.pop(number))

    def longest(self) -> float:
        """Return the longest wait since the last call, that of requests under way included."""
        waits, self._waits = self._waits, []
        now = time.perf_counter()
        return max([*waits, *(now - begun for begun in [*self._begun.values()])], default=0.0)


if __name__ == "__main__":
    sys.exit(main())
