"""Requests and results in the JSONL format of OpenAI's batches, which vLLM's `run-batch` and others read and write.

A request goes out as a line of `/v1/chat/completions`, a result comes back as the result object of our own batches, so the
same file can be answered by the service or by a model of one's own; whole files are joined by their ids. What that format
cannot say is refused by name; `cache_control`, `metadata` and `thinking` are left out, since they do not change what is
asked.
"""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Callable, Iterator, Mapping
from contextlib import closing
from pathlib import Path
from typing import Any

from .._core.encode import body as encode
from .errors import BatchRunError
from .outcomes import encoded
from .output import Line, spare_the_input, whole, write
from .sources import Defaults, Source, items

Json = dict[str, Any]
URL = "/v1/chat/completions"
SAME = frozenset({"max_tokens", "temperature", "top_p", "top_k"})  # the last is vLLM's own
LEFT_OUT = frozenset({"metadata", "thinking", "service_tier", "cache_control", "stream"})
STOP_REASONS = {"stop": "end_turn", "length": "max_tokens", "tool_calls": "tool_use", "content_filter": "refusal"}
TOOL_CHOICES = {"auto": "auto", "any": "required", "none": "none"}
ERROR_TYPES = {
    400: "invalid_request_error",
    401: "authentication_error",
    404: "not_found_error",
    429: "rate_limit_error",
}


def export_request(custom_id: str, params: Mapping[str, Any], model: str | None = None) -> Json:
    """Return a request as a line of that format; `model` is the other engine's name of the model.

    Raises:
        BatchRunError: the request holds what the format cannot say.
    """
    body: Json = {"model": model or params.get("model"), "messages": list(_messages(params))}
    for name, value in params.items():
        if name in SAME:
            body[name] = value
        elif name in _CONVERTED:
            body.update(_CONVERTED[name](value))
        elif name not in LEFT_OUT and name not in ("model", "messages", "system"):
            raise BatchRunError(f"{custom_id}: {name} has no form in OpenAI's batches; leave it out")
    return {"custom_id": custom_id, "method": "POST", "url": URL, "body": body}


def import_result(line: Mapping[str, Any]) -> tuple[str, Json]:
    """Return the id of a line of that format's output, and its result as our batches have it."""
    custom_id, response = str(line.get("custom_id")), line.get("response") or {}
    body, status = response.get("body") or {}, response.get("status_code")
    if line.get("error") or (status is not None and status != 200) or not body.get("choices"):
        return custom_id, _errored(status, line.get("error") or body.get("error") or body)
    return custom_id, {"type": "succeeded", "message": _message(body)}


# --- Requests -----------------------------------------------------------------------------------------------------------


def _messages(params: Mapping[str, Any]) -> Iterator[Json]:
    system = params.get("system")
    if system:
        yield {
            "role": "system",
            "content": system if isinstance(system, str) else "\n\n".join(b["text"] for b in system),
        }
    for message in params.get("messages") or ():
        if isinstance(message["content"], str):
            yield {"role": message["role"], "content": message["content"]}
        else:
            yield from _turn(message["role"], message["content"])


def _turn(role: str, blocks: list[Mapping[str, Any]]) -> Iterator[Json]:
    """A turn of blocks: tool results are messages of their own, before what else was said."""
    for block in blocks:
        if block["type"] == "tool_result":
            content = block.get("content") or ""
            text = content if isinstance(content, str) else "".join(_text_of(part) for part in content)
            yield {"role": "tool", "tool_call_id": block["tool_use_id"], "content": text}
    parts = [
        _part(block)
        for block in blocks
        if block["type"] not in ("tool_use", "tool_result", "thinking", "redacted_thinking")
    ]
    calls = [_call(block) for block in blocks if block["type"] == "tool_use"]
    if parts or calls:
        yield {"role": role, "content": parts or None, **({"tool_calls": calls} if calls else {})}


def _part(block: Mapping[str, Any]) -> Json:
    if block["type"] == "text":
        return {"type": "text", "text": block["text"]}
    source = block.get("source") or {}
    if block["type"] == "image" and source.get("type") == "url":
        return {"type": "image_url", "image_url": {"url": source["url"]}}
    if block["type"] == "image" and source.get("type") == "base64":
        return {"type": "image_url", "image_url": {"url": f"data:{source['media_type']};base64,{source['data']}"}}
    raise BatchRunError(f"a block of type {block['type']!r} has no form in OpenAI's batches; replace it by text")


def _text_of(block: Mapping[str, Any]) -> str:
    if block["type"] != "text":
        raise BatchRunError(f"a tool result with a block of type {block['type']!r} has no form in OpenAI's batches")
    return str(block["text"])


def _call(block: Mapping[str, Any]) -> Json:
    function = {"name": block["name"], "arguments": json.dumps(block["input"])}
    return {"id": block["id"], "type": "function", "function": function}


def _tools(tools: list[Mapping[str, Any]]) -> Json:
    for tool in tools:
        if "input_schema" not in tool:
            raise BatchRunError(f"the server tool {tool.get('name')!r} has no form in OpenAI's batches; leave it out")
    return {"tools": [{"type": "function", "function": _function(tool)} for tool in tools]}


def _function(tool: Mapping[str, Any]) -> Json:
    described = {"description": tool["description"]} if "description" in tool else {}
    return {"name": tool["name"], **described, "parameters": tool["input_schema"]}


def _tool_choice(choice: Mapping[str, Any]) -> Json:
    once = {"parallel_tool_calls": False} if choice.get("disable_parallel_tool_use") else {}
    if choice["type"] == "tool":
        return {"tool_choice": {"type": "function", "function": {"name": choice["name"]}}, **once}
    return {"tool_choice": TOOL_CHOICES[choice["type"]], **once}


def _output(config: Mapping[str, Any]) -> Json:
    form = config.get("format")
    if form is None:
        return {}
    return {"response_format": {"type": "json_schema", "json_schema": {"name": "answer", "schema": form["schema"]}}}


_CONVERTED: Mapping[str, Callable[[Any], Json]] = {
    "stop_sequences": lambda value: {"stop": value},
    "tools": _tools,
    "tool_choice": _tool_choice,
    "output_config": _output,
}


# --- Results ------------------------------------------------------------------------------------------------------------


def _message(body: Mapping[str, Any]) -> Json:
    choice, usage = body["choices"][0], body.get("usage") or {}
    said = choice.get("message") or {}
    content = [{"type": "text", "text": said["content"]}] if said.get("content") else []
    return {
        "id": body.get("id"),
        "type": "message",
        "role": "assistant",
        "model": body.get("model"),
        "content": [*content, *map(_tool_use, said.get("tool_calls") or ())],
        "stop_reason": STOP_REASONS.get(choice.get("finish_reason"), "end_turn"),
        "stop_sequence": None,
        "usage": {
            "input_tokens": usage.get("prompt_tokens") or 0,
            "output_tokens": usage.get("completion_tokens") or 0,
        },
    }


def _tool_use(call: Mapping[str, Any]) -> Json:
    function = call["function"]
    return {
        "type": "tool_use",
        "id": call["id"],
        "name": function["name"],
        "input": json.loads(function["arguments"] or "{}"),
    }


def _errored(status: int | None, error: Any) -> Json:
    message = error.get("message") if isinstance(error, Mapping) else None
    envelope = {"type": ERROR_TYPES.get(status or 0, "api_error"), "message": str(message or error or "no answer")}
    return {"type": "errored", "error": {"type": "error", "error": envelope, "request_id": None}}


def as_line(value: Json) -> bytes:
    """Return a line of JSON."""
    return encode(value) + b"\n"


def export_requests(source: Source, output: Path, defaults: Defaults, model: str | None = None) -> int:
    """Write requests as OpenAI's batches have them, and return how many; the file appears whole or not at all."""
    spare_the_input(source, output)
    count = 0
    with whole(output, "give a place that can be written") as part, part.open("wb") as file:
        for item in items(source, defaults):
            file.write(as_line(export_request(item.custom_id, json.loads(item.params), model)))
            count += 1
    return count


def import_results(source: Source, answers: Path, output: Path, defaults: Defaults) -> tuple[int, int]:
    """Write the results of an output file of OpenAI's batches in the order of the requests that were exported.

    Returns how many requests there are and how many have a result. Memory does not grow with the files: results wait for
    their turn in a temporary database.
    """
    for read in (source, answers):
        spare_the_input(read, output)
    counts = [0, 0]
    with closing(sqlite3.connect("")) as database:
        database.execute("CREATE TABLE results (custom_id TEXT PRIMARY KEY, body BLOB) WITHOUT ROWID")
        database.executemany("INSERT OR REPLACE INTO results VALUES (?, ?)", _answers(answers))
        write(output, _joined(source, defaults, database, counts))
    return counts[0], counts[1]


def _answers(path: Path) -> Iterator[tuple[str, bytes]]:
    with path.open("rb") as file:
        for number, line in enumerate(file, 1):
            if line.isspace():
                continue
            try:
                custom_id, result = import_result(json.loads(line))
            except (ValueError, KeyError, TypeError, AttributeError) as error:
                why = f"it has no {error}" if isinstance(error, KeyError) else str(error)
                raise BatchRunError(f"{path.name}, line {number} is not a result of an OpenAI batch: {why}") from error
            yield custom_id, encoded(result)


def _joined(source: Source, defaults: Defaults, database: sqlite3.Connection, counts: list[int]) -> Iterator[Line]:
    for item in items(source, defaults):
        row = database.execute("SELECT body FROM results WHERE custom_id = ?", (item.custom_id,)).fetchone()
        counts[0] += 1
        counts[1] += row is not None
        yield item.index, item.custom_id, None if row is None else row[0]
