"""Work that would make others wait: it leaves the event loop.

Large bodies are worked on by few threads, because each that computes slows the loop; schemas that another process judges
by more, because those only wait.
"""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Iterator, Mapping
from concurrent.futures import ThreadPoolExecutor
from typing import Any, TypeVar

from ..._core.json_access import as_list, as_object
from ...rules.json_schemas import answer_heavy_with, is_asked_elsewhere
from ...rules.walk import output_format
from ..work.judging import JUDGE
from .backend import Prompt

T = TypeVar("T")
LARGE = 32 * 1024  # bytes of a body; checking more than that takes over 50 ms
LARGE_TOKENS = 8_000  # of a prompt

_computing = ThreadPoolExecutor(2, thread_name_prefix="sonnetry-large")
_waiting = ThreadPoolExecutor(16, thread_name_prefix="sonnetry-judged")
answer_heavy_with(JUDGE)


async def run(weight: ThreadPoolExecutor | None, work: Callable[[], T]) -> T:
    """Do some work where its weight says."""
    if weight is None:
        return work()
    return await asyncio.get_running_loop().run_in_executor(weight, work)


def weight_of(body: Mapping[str, Any], *, large: bool) -> ThreadPoolExecutor | None:
    """Return where the work on a request is done; None is the event loop."""
    if large:
        return _computing
    return _waiting if any(map(_is_judged, _tools(body))) or _is_judged(output_format(body)) else None


def is_large(raw: bytes) -> bool:
    """Return whether checking a body takes long because of its size."""
    return len(raw) > LARGE


def size_weight(raw: bytes) -> ThreadPoolExecutor | None:
    """Return where a body that was not looked at yet is read."""
    return _computing if is_large(raw) else None


def prompt_weight(prompt: Prompt) -> ThreadPoolExecutor | None:
    """Return where an answer to a prompt is made."""
    return weight_of(prompt.body, large=prompt.tokens > LARGE_TOKENS)


def _tools(body: Mapping[str, Any]) -> Iterator[Mapping[str, Any]]:
    yield from map(as_object, as_list(body.get("tools")))
    for message in map(as_object, as_list(body.get("messages"))):
        for block in map(as_object, as_list(message.get("content"))):
            if "tool" in block:  # added in the middle of the conversation
                yield as_object(block["tool"])


def _is_judged(holder: Mapping[str, Any] | None) -> bool:
    """Return whether the schema of a tool or a format, or the examples of it, are judged by another process."""
    schema = as_object((holder or {}).get("input_schema") or (holder or {}).get("schema"))
    return bool(as_list((holder or {}).get("input_examples"))) or is_asked_elsewhere(schema)
