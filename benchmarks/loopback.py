"""The loopback server as a process on a core of its own, and the certificate it shows."""

import json
import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from benchmarks.environments import BENCH, ROOT


@dataclass(frozen=True, slots=True)
class Server:
    url: str
    tls_url: str  # empty without a certificate
    certificate: Path


def cores() -> tuple[int, int] | None:
    """A core for the measured process and one for the server; None where processes cannot be pinned."""
    if not hasattr(os, "sched_getaffinity"):
        return None
    allowed = sorted(os.sched_getaffinity(0))
    return allowed[-1], allowed[0]


@contextmanager
def running() -> Iterator[Server]:
    """A server until the end of the block."""
    certificate = BENCH / "certificate.pem"
    command = [sys.executable, "-m", "benchmarks.server"]
    if make_certificate(certificate):
        command.append(str(certificate))
    pinned = cores()
    process = subprocess.Popen(command, cwd=ROOT, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
    if pinned:
        os.sched_setaffinity(process.pid, {pinned[1]})
    with process:
        plain, tls = json.loads(process.stdout.readline())
        yield Server(f"http://127.0.0.1:{plain}", f"https://127.0.0.1:{tls}" if tls else "", certificate)
        process.stdin.close()


def make_certificate(path: Path) -> bool:
    """Write key and certificate for 127.0.0.1, good for a day, into one file; False without an `openssl` to do it."""
    if not shutil.which("openssl"):
        return False
    path.parent.mkdir(exist_ok=True)
    subprocess.run(
        ["openssl", "req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1", "-nodes",
         "-days", "1", "-subj", "/CN=127.0.0.1", "-addext", "subjectAltName=IP:127.0.0.1",
         "-keyout", path, "-out", path.with_suffix(".crt")],
        check=True,
        capture_output=True,
    )  # fmt: skip
    path.write_bytes(path.read_bytes() + path.with_suffix(".crt").read_bytes())
    return True
