"""Questions about schemas that may never end, answered by processes that can be stopped.

Python's `re` backtracks and holds the interpreter's lock meanwhile, so a thread would stop every other request. Measured:
a question costs 0.06 ms there and back, a process 0.1 s of CPU once. `google-re2` is faster (0.04 ms) and needs no process,
but knows neither lookaround nor references back, and does nothing about chains of `$ref`.
"""

from __future__ import annotations

import atexit
import json
import os
import subprocess
import sys
import threading
from collections import OrderedDict
from collections.abc import Callable
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any

from ...rules.json_schemas import TooHeavyError

if TYPE_CHECKING:
    from collections.abc import Generator

PROCESSES = 2
CPU_TIME = 0.4  # seconds that a question may take
LONGEST = 10.0  # seconds on the wall, for a machine that is busy or cannot count CPU time
REMEMBERED = 512  # answers
LONGEST_REMEMBERED = 100_000  # characters of a question
_COMMAND = [sys.executable, "-c", "from sonnetry.server.work.judge_process import main; main()"]


class Judge:
    """Processes that answer questions, started when the first is asked. May be asked from any thread; asking waits."""

    def __init__(self, cpu_time: float = CPU_TIME, longest: float = LONGEST) -> None:
        self._limits = (cpu_time, longest)
        self._forget()

    def _forget(self) -> None:
        self._idle: list[_Process] = []
        self._places = threading.Semaphore(PROCESSES)
        self._answers: OrderedDict[str, Any] = OrderedDict()
        self._lock = threading.Lock()

    def __call__(self, question: str, *arguments: Any) -> Any:
        """Return the answer to a question.

        Raises:
            TooHeavyError: it took too long, now or when it was asked before.
        """
        text = json.dumps([self._limits[0], question, *arguments])
        with self._lock:
            known = self._answers.get(text)
        if known is None:
            with self._process() as process:
                known = process.ask(text, self._limits[1])
            self._remember(text, known)
        if "answer" not in known:
            raise TooHeavyError
        return known["answer"]

    def _remember(self, text: str, answer: Any) -> None:
        if len(text) > LONGEST_REMEMBERED:
            return
        with self._lock:
            self._answers[text] = answer
            while len(self._answers) > REMEMBERED:
                self._answers.popitem(last=False)

    @contextmanager
    def _process(self) -> Generator[_Process]:
        """Give out a process that nobody else asks."""
        with self._places:
            with self._lock:
                process = self._idle.pop() if self._idle else None
            process = process or _Process()
            try:
                yield process
            finally:
                if process.alive:
                    with self._lock:
                        self._idle.append(process)
                else:
                    process.stop()

    def stop(self) -> None:
        """End the processes; the next question starts new ones."""
        with self._lock:
            idle, self._idle = self._idle, []
        for process in idle:
            process.stop()


class _Process:
    """One process. It ends by itself when a question takes too long, and when this end of its pipes is closed."""

    def __init__(self) -> None:
        environment = {**os.environ, "PYTHONPATH": os.pathsep.join(filter(None, sys.path))}
        self._process = subprocess.Popen(  # noqa: S603 - this interpreter
            _COMMAND,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,  # what a limit of memory or time ends has nothing to say
            env=environment,
        )

    @property
    def alive(self) -> bool:
        return self._process.poll() is None

    def ask(self, text: str, longest: float) -> dict[str, Any]:
        """Return its answer, {} when there is none."""
        timer = threading.Timer(longest, self._process.kill)
        timer.daemon = True
        timer.start()
        try:
            return self._exchange(text.encode() + b"\n")
        finally:
            timer.cancel()

    def _exchange(self, line: bytes) -> dict[str, Any]:
        sending, receiving = self._process.stdin, self._process.stdout
        if sending is None or receiving is None:
            raise RuntimeError("the process has no pipes")
        try:
            sending.write(line)
            sending.flush()
            answer = receiving.readline()
        except BrokenPipeError:
            answer = b""
        if not answer.endswith(b"\n"):  # it is ending
            self.stop()
            return {}
        found: dict[str, Any] = json.loads(answer)
        return found

    def stop(self) -> None:
        """End it."""
        self._process.kill()
        self._process.wait()
        for pipe in (self._process.stdin, self._process.stdout):
            if pipe is not None:
                _close(pipe.close)


def _close(close: Callable[[], None]) -> None:
    try:
        close()
    except BrokenPipeError:  # what was never read by a process that has ended
        return


JUDGE = Judge()
atexit.register(JUDGE.stop)
if hasattr(os, "register_at_fork"):
    os.register_at_fork(after_in_child=JUDGE._forget)  # noqa: SLF001 - the pipes belong to the parent
