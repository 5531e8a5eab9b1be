"""Kill the batch runner and the server at random during a job, and once in every window of a submit: `just prove crashes`.

20,000 requests, 40 times `kill -9`, half of them at each side (`--requests`, `--kills`, `--seed` change that). At the end
every request must have exactly one answer, its own, in the order of the input, and the service must have worked on each
request once, those of reported duplicates aside. The patience of 120 s with a lost submit is cut to 3 s, so that the proof
ends today.
"""

from __future__ import annotations

import argparse
import json
import os
import random
import signal
import socket
import subprocess
import sys
import tempfile
import time
from collections import Counter
from pathlib import Path

from sonnetry import Anthropic

PATIENCE = 3.0
RUNNER = f"""
import os, signal, sys
import sonnetry.runner.reconcile
sonnetry.runner.reconcile.PATIENCE = {PATIENCE}
from sonnetry.runner.store import Store
def die(*_, **__): os.kill(os.getpid(), signal.SIGKILL)
step, when = (sys.argv.pop(1).split(":") + [""])[:2]
if step:
    whole = getattr(Store, step)
    setattr(Store, step, die if when == "before" else lambda *a, **k: (whole(*a, **k), die()))
from sonnetry.cli import main
main()
"""
# Where a runner may die around a submit; the POST lies between `begin` and `accepted`.
WINDOWS = (
    "begin:before",
    "begin:after",
    "accepted:before",
    "accepted:after",
    "save:before",
    "ended:before",
    "ended:after",
)
# What the network may do to a submit: the request or its answer is lost.
FAULTS = (
    {"kind": "reset", "before_headers": True},
    {"kind": "close", "before_headers": True},
    {"kind": "close", "after_bytes": 5},
)


class Place:
    """A folder with the input, the output, the server's data, and both processes."""

    def __init__(self, folder: Path, requests: int, batch_size: int) -> None:
        folder.mkdir()
        self.folder, self.requests, self.batch_size = folder, requests, batch_size
        self.source, self.output = folder / "in.jsonl", folder / "out.jsonl"
        with self.source.open("w") as file:
            file.writelines(json.dumps({"custom_id": f"c{n}", "prompt": f"Say {n}."}) + "\n" for n in range(requests))
        with socket.create_server(("127.0.0.1", 0)) as free:
            self.port = free.getsockname()[1]
        self.url = f"http://127.0.0.1:{self.port}"
        self.server = self.start_server()
        self.runner: subprocess.Popen[bytes] | None = None

    def start_server(self) -> subprocess.Popen[bytes]:
        command = [sys.executable, "-c", "from sonnetry.cli import main; main()", "serve", "--port", str(self.port)]
        with (self.folder / "server.log").open("ab") as log:
            server = subprocess.Popen([*command, "--data", str(self.folder / "data")], stdout=log, stderr=log)
        while server.poll() is None:
            try:
                socket.create_connection(("127.0.0.1", self.port), timeout=1).close()
            except OSError:
                time.sleep(0.05)
            else:
                return server
        raise SystemExit(f"the server did not start again:\n{(self.folder / 'server.log').read_text()[-2000:]}")

    def start_runner(self, dies: str = "") -> subprocess.Popen[bytes]:
        options = ["--base-url", self.url, "--max-tokens", "40", "--batch-size", str(self.batch_size)]
        command = [
            sys.executable,
            "-c",
            RUNNER,
            dies,
            "batch",
            "run",
            str(self.source),
            "-o",
            str(self.output),
            *options,
        ]
        environment = {**os.environ, "ANTHROPIC_API_KEY": "sk-proof"}
        with (self.folder / "runner.log").open("ab") as log:
            self.runner = subprocess.Popen(command, stdout=log, stderr=log, env=environment)
        return self.runner

    def kill(self, side: str) -> None:
        victim = self.server if side == "server" else self.runner
        victim.send_signal(signal.SIGKILL)
        victim.wait()
        if side == "server":
            self.server = self.start_server()
        else:
            self.start_runner()

    def finish(self, seconds: float) -> None:
        if self.runner.wait(seconds) != 0:
            raise SystemExit(f"the runner failed:\n{(self.folder / 'runner.log').read_text()[-2000:]}")

    def stop(self) -> None:
        for process in filter(None, (self.runner, self.server)):
            process.kill()
            process.wait()

    def check(self) -> str:
        """Compare output and service with the input, and return the runner's report."""
        lines = [json.loads(line) for line in self.output.read_text("utf-8").splitlines()]
        wanted = [(n, f"c{n}", f"Say {n}.") for n in range(self.requests)]
        found = [(line["index"], line["custom_id"], answer(line["result"])) for line in lines]
        if found != wanted:
            wrong = next(pair for pair in zip(wanted, [*found, None], strict=False) if pair[0] != pair[1])
            raise SystemExit(f"wanted {wrong[0]}, found {wrong[1]}; {len(found)} answers in all")
        report = (
            (self.folder / "runner.log").read_text("utf-8").rpartition("\n")[0].rpartition(f"{self.requests:,} of ")[2]
        )
        worked = self.worked_on(report)
        if len(worked) != self.requests or set(worked.values()) != {1}:
            raise SystemExit(f"worked on more than once: {[item for item in worked.items() if item[1] > 1][:5]}")
        return report

    def worked_on(self, report: str) -> Counter[str]:
        """Count how often the service answered each request, in batches that are not reported as duplicates."""
        counted: Counter[str] = Counter()
        with self.client() as client:
            for batch in client.messages.batches.list(limit=1000):
                if batch.id not in report:
                    found = client.messages.batches.results(batch.id)
                    counted.update(entry.custom_id for entry in found if entry.result.type == "succeeded")
        return counted

    def fault(self, fault: dict[str, object]) -> None:
        """Spoil the next submit."""
        with self.client() as client:
            client.post("/_local/faults", body={"faults": [fault], "method": "POST", "path": "/v1/messages/batches"})

    def client(self) -> Anthropic:
        return Anthropic(base_url=self.url, api_key="sk-proof")


def answer(result: dict[str, object]) -> str:
    message = result.get("message")
    return message["content"][0]["text"].rpartition("said: ")[2] if isinstance(message, dict) else str(result)


def at_random(folder: Path, requests: int, kills: int, seed: int) -> None:
    chance = random.Random(seed)
    place = Place(folder, requests, batch_size=max(1, requests // 40))
    sides = ["runner", "server"] * (kills // 2)
    chance.shuffle(sides)
    place.start_runner()
    began, done = time.monotonic(), Counter()
    try:
        for side in sides:
            time.sleep(chance.uniform(0.1, 1.5))
            if place.runner.poll() is not None:
                break
            place.kill(side)
            done[side] += 1
        place.finish(1800)
        report = place.check()
        print(f"{requests:,} requests, killed {dict(done)}, {time.monotonic() - began:.0f} s: {report.strip()}")
        if sum(done.values()) < kills:
            raise SystemExit(f"the job ended after {sum(done.values())} kills; ask for more requests")
    finally:
        place.stop()


def in_windows(folder: Path) -> None:
    """Run 50 requests whose first runner dies in a window, or whose first submit meets a fault, for each of them."""
    for number, window in enumerate((*WINDOWS, *FAULTS)):
        place = Place(folder / f"window{number}", 50, batch_size=20)
        try:
            in_window(place, window)
            print(f"{window}: {place.check().strip()}")
        finally:
            place.stop()


def in_window(place: Place, window: str | dict[str, object]) -> None:
    if isinstance(window, str):
        if place.start_runner(window).wait(60) != -signal.SIGKILL:
            raise SystemExit(f"the runner did not reach {window}")
    else:
        place.fault(window)
    place.start_runner()
    place.finish(120)


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--requests", type=int, default=20_000)
    parser.add_argument("--kills", type=int, default=40)
    parser.add_argument("--seed", type=int, default=7)
    asked = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        in_windows(Path(folder))
        at_random(Path(folder) / "random", asked.requests, asked.kills, asked.seed)
    return 0


if __name__ == "__main__":
    sys.exit(main())
