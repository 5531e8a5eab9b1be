"""What a result means for its request: whether it is sent again, why it failed, and what it used."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from .._core.errors import APIConnectionError, APIError, APIStatusError, retryable_type
from .._core.prices import cost

Result = Mapping[str, Any]
"""A result in wire form."""


@dataclass(frozen=True, slots=True)
class Outcome:
    """A result as the run counts it. `reason` is None for an answer; `dollars` None where the price is not known."""

    reason: str | None
    again: bool = False
    input_tokens: int = 0
    output_tokens: int = 0
    dollars: float | None = 0.0


def outcome(result: Result, *, batch: bool, ours: bool = False) -> Outcome:
    """Judge a result in wire form; `ours` says that we cancelled its batch (rules BAT-6, BAT-11)."""
    kind = result.get("type")
    if kind == "succeeded":
        return _answer(result.get("message") or {}, batch)
    if kind == "errored":
        word = ((result.get("error") or {}).get("error") or {}).get("type")
        return Outcome(str(word), again=retryable_type(word))
    return Outcome(str(kind), again=kind == "expired" or (kind == "canceled" and ours))


def _answer(message: Mapping[str, Any], batch: bool) -> Outcome:
    usage = message.get("usage") or {}
    dollars = cost(str(message.get("model")), usage, batch=batch)
    names = ("input_tokens", "cache_creation_input_tokens", "cache_read_input_tokens")
    return Outcome(
        None,
        input_tokens=sum(usage.get(name) or 0 for name in names),
        output_tokens=usage.get("output_tokens") or 0,
        dollars=None if dollars is None else float(dollars),
    )


def index_of(line: Any, prefix: str) -> int | None:
    """Return the place in the input of the request that a line of results answers; None when it is not of this run."""
    if not isinstance(line, Mapping) or not isinstance(line.get("result"), Mapping):
        return None
    begin, _, number = str(line.get("custom_id")).partition("-")
    return int(number) if begin == prefix and number.isdecimal() else None


def failure(error: APIError) -> tuple[Result, Outcome]:
    """Return the result of a request of its own that failed, as a batch would report it, and what it means."""
    body = error.body if isinstance(error.body, Mapping) else {}
    if isinstance(error, APIStatusError) and "error" in body:
        result = {"type": "errored", "error": dict(body)}
        return result, outcome(result, batch=False)
    word = "connection_error" if isinstance(error, APIConnectionError) else "api_error"
    envelope = {"type": "error", "error": {"type": word, "message": error.message}, "request_id": error.request_id}
    return {"type": "errored", "error": envelope}, Outcome(word, again=error.retryable)


def encoded(result: Result) -> bytes:
    """Return a result as JSON; half a surrogate pair, which has no bytes, stays an escape."""
    return json.dumps(result, ensure_ascii=False).encode("utf-8", "backslashreplace")
