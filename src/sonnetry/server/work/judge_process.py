"""The process that answers questions about schemas, a line of JSON each. `judging` starts it and asks."""

from __future__ import annotations

import json
import re
import sys
from collections.abc import Callable, Mapping
from typing import Any

from ...rules.errors import ApiError
from ...rules.json_schemas import misfit_here, mistake_here
from ..simulation.schema_samples import fitting_here

MEMORY = 1 << 30  # bytes


def _fitting(schema: Mapping[str, Any], what: str, sample_object: bool) -> Any:
    try:
        return {"value": fitting_here(schema, what, sample_object=sample_object)}
    except ApiError:
        return {}


def _matches(pattern: str, texts: list[str]) -> list[int] | None:
    """Return the indexes of the texts that a pattern is found in, None if it is not a pattern."""
    try:
        compiled = re.compile(pattern)
    except (re.error, RecursionError, OverflowError):
        return None
    return [index for index, text in enumerate(texts) if compiled.search(text)]


QUESTIONS: Mapping[str, Callable[..., Any]] = {
    "mistake": mistake_here,
    "misfit": misfit_here,
    "fitting": _fitting,
    "matches": _matches,
}


def main() -> None:
    """Answer until the other end of the pipe is closed."""
    _limit_memory()
    for line in sys.stdin.buffer:
        cpu_time, question, *arguments = json.loads(line)
        _limit_time(cpu_time)
        try:
            answer = {"answer": QUESTIONS[question](*arguments)}
        except MemoryError:
            answer = {}
        _limit_time(0)
        sys.stdout.buffer.write(json.dumps(answer).encode() + b"\n")
        sys.stdout.buffer.flush()


def _limit_memory() -> None:
    try:
        import resource
    except ImportError:  # Windows
        return
    resource.setrlimit(resource.RLIMIT_AS, (MEMORY, resource.getrlimit(resource.RLIMIT_AS)[1]))


def _limit_time(seconds: float) -> None:
    """Let the system end this process after so much CPU time; no code of ours could, while a pattern is matched."""
    import signal

    if hasattr(signal, "setitimer"):
        signal.setitimer(signal.ITIMER_PROF, seconds)
