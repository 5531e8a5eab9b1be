"""A shell that an agent's commands run in, one after the other: what one sets, the next finds.

The shell is the system's, and nothing confines it: it can do what the program itself can.
"""

from __future__ import annotations

import asyncio
import contextlib
import os
import re
import shlex
import signal
import uuid
from collections.abc import Mapping
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from asyncio.subprocess import Process

OUTPUT_LIMIT = 100 * 1024
DEFAULT_TIMEOUT = 120.0
"""Seconds that a command may run."""
TRUNCATED = "[output truncated]\n"
CONTROL = re.compile(r"\x1b\[[0-9;?]*[ -/]*[@-~]")  # colours and movements of a terminal
CHUNK = 65536
START = b"exec 9>&1\n"  # where the end of a command is told, whatever a command does with its own output


class BashResult(NamedTuple):
    """What a command printed, and how it ended."""

    output: str
    """What it printed on both outputs, without the last line's end; the last 100 KiB of it."""
    exit_code: int
    """Its exit status; 0 for success."""


class BashSession:
    """A running shell."""

    def __init__(self, proc: Process) -> None:
        self._process = proc
        self._killed = False

    @classmethod
    async def start(cls, workdir: str | os.PathLike[str], *, env: Mapping[str, str] | None = None) -> BashSession:
        """Start `/bin/bash` in a folder, with an environment; by default the program's, without `ANTHROPIC_*`.

        Raises:
            OSError: it cannot be started.
        """
        process = await asyncio.create_subprocess_exec(
            "/bin/bash",
            "--noprofile",
            "--norc",
            cwd=workdir,
            env=without_credentials() if env is None else dict(env),
            stdin=asyncio.subprocess.PIPE,
            stdout=asyncio.subprocess.PIPE,
            stderr=asyncio.subprocess.STDOUT,
            start_new_session=True,
        )
        made = cls(process)
        made._tell(START)
        return made

    @property
    def closed(self) -> bool:
        """Whether the shell has ended."""
        return self._killed or self._process.returncode is not None

    async def exec(self, cmd: str, timeout: float = DEFAULT_TIMEOUT) -> BashResult:
        """Run a command and wait for its end; it reads nothing from its input.

        A command that runs too long, or is given up, ends the shell: its output could not be told from the next one's.

        Raises:
            TimeoutError: it ran longer than `timeout` seconds.
            RuntimeError: the shell has ended.
        """
        if self.closed:
            raise RuntimeError("the bash session has terminated")
        end = uuid.uuid4().hex
        self._tell(
            f"eval {shlex.quote(cmd)} </dev/null 9>&-; printf '%s %d\\n' {end} $? >&9\n".encode("utf-8", "replace")
        )
        try:
            return await asyncio.wait_for(self._answer(end.encode()), timeout)
        except TimeoutError:
            await self.close()
            raise
        except BaseException:
            self._kill()
            raise

    async def close(self) -> None:
        """End the shell and what it started."""
        self._kill()
        with contextlib.suppress(ProcessLookupError):
            await self._process.wait()

    def _tell(self, line: bytes) -> None:
        if self._process.stdin is not None:
            self._process.stdin.write(line)

    async def _answer(self, end: bytes) -> BashResult:
        """Read up to the line that tells the end, or to the end of the shell."""
        output, cut = bytearray(), False
        kept = OUTPUT_LIMIT + len(end) + CHUNK
        stream = self._process.stdout
        while stream is not None and (chunk := await stream.read(CHUNK)):
            output += chunk
            place = output.find(end, max(0, len(output) - len(chunk) - len(end)))
            if place >= 0 and output.find(b"\n", place) >= 0:
                status = int(output[place + len(end) : output.find(b"\n", place)])
                return BashResult(shown(bytes(output[:place]), cut=cut), status)
            if place < 0 and len(output) > kept:
                del output[: len(output) - kept]
                cut = True
        self._killed = True
        return BashResult(shown(bytes(output), cut=cut), await self._process.wait())

    def _kill(self) -> None:
        self._killed = True
        if self._process.returncode is None:
            with contextlib.suppress(ProcessLookupError, PermissionError):
                os.killpg(self._process.pid, signal.SIGKILL)
        if self._process.stdin is not None:
            self._process.stdin.close()


def shown(output: bytes, *, cut: bool) -> str:
    """Return output as the model reads it: the last part of it, without control sequences of a terminal."""
    if len(output) > OUTPUT_LIMIT:
        output, cut = output[-OUTPUT_LIMIT:], True
    text = CONTROL.sub("", output.decode("utf-8", "replace")).rstrip("\n")
    return f"{TRUNCATED}{text}" if cut else text


def without_credentials() -> dict[str, str]:
    """Return the program's environment without the variables of this library, which hold keys."""
    return {name: value for name, value in os.environ.items() if not name.upper().startswith("ANTHROPIC_")}
