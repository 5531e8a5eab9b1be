"""One sample of one row on one side."""

import json
import os
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from benchmarks.environments import OFFICIAL, ROOT, Environment
from benchmarks.loopback import Server, cores
from benchmarks.rows import INSTALLED, SCRIPTS, Kind, Row

# Variables that would change what is measured: of the interpreter, of the clients, of proxies.
CLEARED = ("PYTHON", "ANTHROPIC_", "HTTP_PROXY", "HTTPS_PROXY", "ALL_PROXY", "SSL_CERT")
LAUNCH = Path(__file__).with_name("launch.py")


class MissingError(Exception):
    """A row that cannot be measured on a side; the text is the reason."""


@dataclass(frozen=True, slots=True)
class Effort:
    """How much is spent on a row: processes a side, and measured rounds in each."""

    repeats: int
    rounds: int


FULL = Effort(repeats=3, rounds=12)
QUICK = Effort(repeats=1, rounds=4)


@dataclass(frozen=True, slots=True)
class Bench:
    server: Server
    effort: Effort

    def sample(self, row: Row, side: Environment) -> float:
        """One figure, in seconds, bytes or files."""
        match row.kind:
            case Kind.CPU:
                return self._script(row, side)[0]
            case Kind.MEMORY:
                return self._script(row, side)[1]
            case Kind.WORK:
                return self._work(row, side)
            case Kind.BYTES:
                return sum(path.stat().st_size for path in installed(row, side, "*") if path.is_file())
            case Kind.FILES:
                return sum(1 for _ in installed(row, side, "*.py"))

    def _script(self, row: Row, side: Environment) -> tuple[float, int]:
        script = SCRIPTS[row.work if side in (row.official, row.ours) else row.limit]
        _, usage = launch([side.python, "-P", "-c", script, side.package, self.server.url], {})
        return usage

    def _work(self, row: Row, side: Environment) -> float:
        if row.tls and not self.server.tls_url:
            raise MissingError("no openssl to make a certificate with")
        url = self.server.tls_url if row.tls else self.server.url
        trust = {"SSL_CERT_FILE": str(self.server.certificate)} if row.tls else {}
        name = row.work if side in (row.official, row.ours) else row.limit
        child = [side.python, "-m", "benchmarks.child", name, side.package, url]
        result, _ = launch([*child, str(row.count), str(self.effort.rounds)], trust)
        return json.loads(result)


def launch(command: list, extra: dict[str, str]) -> tuple[str, tuple[float, int]]:
    """Run a command on the core kept for it: its last printed line, then CPU seconds and peak bytes."""
    pinned = cores()
    core = str(pinned[0]) if pinned else "-"
    done = subprocess.run(
        [sys.executable, "-I", "-S", LAUNCH, core, *command],
        cwd=ROOT,
        env={name: value for name, value in os.environ.items() if not name.upper().startswith(CLEARED)} | extra,
        capture_output=True,
        text=True,
        check=False,
    )
    if done.returncode:
        raise MissingError((done.stderr.strip().splitlines() or [f"ended with status {done.returncode}"])[-1])
    *printed, usage = done.stdout.splitlines()
    return (printed[-1] if printed else ""), tuple(json.loads(usage))


def installed(row: Row, side: Environment, pattern: str) -> Iterator[Path]:
    """What a row counts of a side: all that is installed, a package, or the parts of ours that a client is."""
    parts = None if side.package == OFFICIAL.package else INSTALLED.get(row.work)
    folder = side.site if row.work == "environment" else side.site / side.package
    for part in parts or ("",):
        yield from (folder / part).rglob(pattern)
