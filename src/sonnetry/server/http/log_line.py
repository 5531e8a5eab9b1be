"""The line that the log has for a finished request: what was asked, how it ended, and why it was refused."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

from ..._core.json_access import as_object
from .journal import RecordedRequest

_LONGEST = 500  # characters of a model's name or an error's message
_PARSED = 2**20  # bytes of a body that is parsed for its model; parsing a larger one would delay other requests
_COUNTS = {"input_tokens": "in", "output_tokens": "out"}


def log_line(request: RecordedRequest, seconds: float) -> str:
    """Return the line: verb, path, status, id, duration and, where they are known, model, tokens and error."""
    path = _on_one_line(request.path)
    head = f"{request.method} {path} {request.status} {request.request_id} {seconds * 1000:.0f} ms"
    return " ".join([head, *_facts(request)])


def _facts(request: RecordedRequest) -> Iterator[str]:
    asked, answered = _data(request.body), _data(_last_frame(request.answer))
    model = answered.get("model") or asked.get("model")
    if isinstance(model, str):
        yield _on_one_line(model)
    yield from (f"{request.usage[name]} tokens {word}" for name, word in _COUNTS.items() if name in request.usage)
    error = as_object(answered.get("error"))
    if error:
        yield f"{error.get('type')}: {_on_one_line(str(error.get('message')))}"


def _last_frame(answer: bytes) -> bytes:
    """Return the data of a stream's last frame, or an answer that is no stream as it is."""
    if not answer.startswith(b"event:"):
        return answer
    return answer.rstrip().rpartition(b"\ndata: ")[2]


def _on_one_line(text: str) -> str:
    """Return a text that cannot look like a line of its own."""
    return "".join(sign if sign.isprintable() else " " for sign in text[:_LONGEST])


def _data(body: bytes) -> dict[str, Any]:
    try:
        return as_object(json.loads(body)) if len(body) <= _PARSED else {}
    except (ValueError, RecursionError):
        return {}
