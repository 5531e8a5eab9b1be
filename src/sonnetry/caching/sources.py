"""What an audit reads: saved conversations, recordings, and transcripts of Claude Code, from their text."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from datetime import datetime
from typing import Any

from .._core.json_access import as_list, as_object
from .audit import Audit


def audit_of(text: str) -> Audit:
    """Read a file's text, of whichever kind it is.

    A saved conversation has no usage, so the simulator says what its requests would have read.

    Raises:
        ValueError: it is of none of the kinds.
    """
    try:
        whole: Any = json.loads(text)
    except ValueError:
        return _of_lines(_lines(text))
    if isinstance(whole, list):
        return _of_lines(iter(as_list(whole)))
    saved = as_object(whole)
    if "messages" in saved:
        return of_conversation(saved)
    return _of_lines(iter([saved]))


def of_conversation(saved: Mapping[str, Any]) -> Audit:
    """Audit the requests that made a saved conversation: one for each answer in it."""
    audit = Audit()
    for request in requests_of(saved):
        audit.add(request)
    return audit


def requests_of(saved: Mapping[str, Any]) -> Iterator[dict[str, Any]]:
    """Yield the requests that made a saved conversation."""
    messages = as_list(saved.get("messages"))
    for at, message in enumerate(messages):
        if as_object(message).get("role") == "assistant" and at:
            yield {**saved, "messages": messages[:at]}
    if messages and as_object(messages[-1]).get("role") == "user":
        yield dict(saved)


def _lines(text: str) -> Iterator[dict[str, Any]]:
    for number, line in enumerate(text.splitlines(), 1):
        if line.strip():
            try:
                yield as_object(json.loads(line))
            except ValueError:
                raise ValueError(f"line {number} is neither JSON nor the rest of a JSON file") from None


def _of_lines(lines: Iterator[Any]) -> Audit:
    audit, seen, compacted, known = Audit(), set[str](), False, 0
    for line in map(as_object, lines):
        if line.get("isSidechain"):  # a side conversation, which has its own cache
            continue
        if line.get("subtype") == "compact_boundary" or line.get("isCompactSummary"):
            compacted, known = True, known + 1
            continue
        known += line.get("type") in ("user", "assistant", "system", "summary")
        message = as_object(line.get("message"))
        if line.get("type") == "assistant" and message.get("usage") and message.get("model") != "<synthetic>":
            name = str(message.get("id"))  # a line for each block, with the same usage
            if name not in seen:
                seen.add(name)
                at = _instant(line.get("timestamp"))
                audit.add(None, as_object(message["usage"]), at=at, model=str(message["model"]), compacted=compacted)
                compacted = False
        elif "request" in line:
            _add_recording(audit, line)
            known += 1
    if not known:
        raise ValueError("this is neither a saved conversation, nor recordings, nor a transcript of Claude Code")
    return audit


def _add_recording(audit: Audit, line: Mapping[str, Any]) -> None:
    body, answer = _body(line.get("request")), _answer(line.get("response"))
    if "messages" not in body or not str(line.get("path", "/v1/messages")).partition("?")[0].endswith("/messages"):
        return
    if answer:
        audit.add(body, answer, at=_instant(line.get("time") or line.get("timestamp")))


def _body(kept: Any) -> dict[str, Any]:
    """Read a request that is kept as text, as JSON, or beside its head."""
    if isinstance(kept, str):
        try:
            return as_object(json.loads(kept))
        except ValueError:
            return {}
    found = as_object(kept)
    return _body(found["body"]) if "body" in found else found


def _answer(kept: Any) -> dict[str, Any]:
    """Return the usage in an answer, plain or as a stream."""
    if isinstance(kept, str) and kept.lstrip().startswith(("event:", "data:")):
        usage: dict[str, Any] = {}
        for line in kept.splitlines():
            if line.startswith("data:"):
                event = _body(line.removeprefix("data:"))
                usage |= as_object(as_object(event.get("message")).get("usage")) | as_object(event.get("usage"))
        return usage
    return as_object(_body(kept).get("usage"))


def _instant(text: Any) -> float | None:
    if isinstance(text, int | float):
        return float(text)
    try:
        return datetime.fromisoformat(str(text)).timestamp()
    except ValueError:
        return None
