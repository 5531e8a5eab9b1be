"""What is sent and answered: the requests of the works, the answers of the loopback server."""

import hmac
import json
import time
from base64 import b64encode
from functools import cache

MODEL = "claude-sonnet-4-6"
QUESTION = "Name the largest moon of Saturn and say in one sentence why it is unusual."
ANSWER = (
    "Titan is the largest moon of Saturn. It is unusual because it has a dense atmosphere of nitrogen and methane, "
    "thicker than that of the Earth, and seas of liquid hydrocarbons on its surface, fed by rivers and methane rain."
)

REQUEST = {"model": MODEL, "max_tokens": 256, "messages": [{"role": "user", "content": QUESTION}]}
LONG_REQUEST = {
    **REQUEST,
    "messages": [
        *({"role": role, "content": f"{turn}: {ANSWER}"} for turn in range(200) for role in ("user", "assistant")),
        {"role": "user", "content": QUESTION},  # models of today take no answer that was begun for them
    ],
}

USAGE = {
    "input_tokens": 27,
    "cache_creation_input_tokens": 0,
    "cache_read_input_tokens": 0,
    "output_tokens": 58,
    "service_tier": "standard",
}


def batch_requests(count: int) -> list[dict]:
    """The items of a batch of `count` requests."""
    return [{"custom_id": f"request-{number}", "params": REQUEST} for number in range(count)]


def _compact(value: object) -> bytes:
    return json.dumps(value, separators=(",", ":")).encode()


def _message(content: list[dict], stop_reason: str | None) -> dict:
    return {
        "id": "msg_01XFDUDYJgAACzvnptvVoYEL",
        "type": "message",
        "role": "assistant",
        "model": MODEL,
        "content": content,
        "stop_reason": stop_reason,
        "stop_sequence": None,
        "usage": USAGE,
    }


MESSAGE = _compact(_message([{"type": "text", "text": ANSWER}], "end_turn"))


def calls(count: int) -> bytes:
    """A reply that calls a tool `count` times."""
    return _compact(
        _message(
            [
                {"type": "tool_use", "id": f"toolu_{number}", "name": "look_up", "input": {"city": "Bern"}}
                for number in range(count)
            ],
            "tool_use",
        )
    )


DELTA_TEXT = " moons"


def stream_events(deltas: int) -> list[dict]:
    """One finite stream of `deltas` text deltas, from `message_start` to `message_stop`."""
    delta = {
        "type": "content_block_delta",
        "index": 0,
        "delta": {"type": "text_delta", "text": DELTA_TEXT},
    }
    return [
        {"type": "message_start", "message": _message([], None)},
        {"type": "content_block_start", "index": 0, "content_block": {"type": "text", "text": ""}},
        {"type": "ping"},
        *[delta] * deltas,
        {"type": "content_block_stop", "index": 0},
        {
            "type": "message_delta",
            "delta": {"stop_reason": "end_turn", "stop_sequence": None},
            "usage": {"output_tokens": deltas},
        },
        {"type": "message_stop"},
    ]


@cache
def stream_body(deltas: int) -> bytes:
    """The same stream as a chunked HTTP body, one chunk an event."""
    frames = (b"event: %b\ndata: %b\n\n" % (e["type"].encode(), _compact(e)) for e in stream_events(deltas))
    return b"".join(map(http_chunk, frames)) + b"0\r\n\r\n"


TOOL = {"name": "save", "description": "Saves rows.", "input_schema": {"type": "object", "properties": {}}}
VALUE = "0123456789" * 18


def input_events(members: int) -> list[dict]:
    """A stream whose tool call has an input of `members` members, one an event, about 200 bytes each."""
    start, opening, _, *_, closing, delta, stop = stream_events(0)
    opening = {**opening, "content_block": {"type": "tool_use", "id": "toolu_1", "name": "save", "input": {}}}
    pieces = (f'{"," if n else "{"}"key{n:05}":"{VALUE}"{"" if n + 1 < members else "}"}' for n in range(members))
    made = ({"type": "input_json_delta", "partial_json": piece} for piece in pieces)
    deltas = [{"type": "content_block_delta", "index": 0, "delta": each} for each in made]
    return [start, opening, *deltas, closing, delta, stop]


@cache
def input_body(members: int) -> bytes:
    """The same stream as a chunked HTTP body, one chunk an event."""
    frames = (b"event: %b\ndata: %b\n\n" % (e["type"].encode(), _compact(e)) for e in input_events(members))
    return b"".join(map(http_chunk, frames)) + b"0\r\n\r\n"


def result_line(number: int) -> bytes:
    """One line of batch results."""
    message = json.loads(MESSAGE)
    return _compact({"custom_id": f"request-{number}", "result": {"type": "succeeded", "message": message}}) + b"\n"


@cache
def results_body(lines: int) -> bytes:
    """Batch results as a chunked HTTP body, twenty lines a chunk."""
    numbers = range(lines)
    chunks = (b"".join(map(result_line, numbers[start : start + 20])) for start in range(0, lines, 20))
    return b"".join(map(http_chunk, chunks)) + b"0\r\n\r\n"


WEBHOOK_SECRET = bytes(range(32))
WEBHOOK_KEY = "whsec_" + b64encode(WEBHOOK_SECRET).decode()


def delivery() -> tuple[str, dict[str, str]]:
    """A webhook delivery of 1 kB that was signed now, with the headers of a request."""
    data = {"type": "session.status_idled", "id": "sesn_01", "organization_id": "org_01", "workspace_id": "wrkspc_01"}
    event = {"type": "event", "id": "event_01", "created_at": "2026-11-30T12:00:00Z", "data": data, "note": ""}
    event["note"] = "x" * (1000 - len(_compact(event)))
    body, stamp = _compact(event).decode(), str(int(time.time()))
    signature = hmac.digest(WEBHOOK_SECRET, f"event_01.{stamp}.{body}".encode(), "sha256")
    others = {"host": "hooks.example", "content-type": "application/json", "content-length": "1000", "accept": "*/*"}
    signed = {"webhook-id": "event_01", "webhook-timestamp": stamp}
    return body, {**others, **signed, "webhook-signature": f"v1,{b64encode(signature).decode()}"}


def batch(name: str, base_url: str) -> bytes:
    """The batch object that creating and retrieving answer."""
    counts = {"processing": 0, "succeeded": 1, "errored": 0, "canceled": 0, "expired": 0}
    return _compact(
        {
            "id": name,
            "type": "message_batch",
            "processing_status": "ended",
            "request_counts": counts,
            "created_at": "2026-01-05T10:00:00Z",
            "expires_at": "2026-01-06T10:00:00Z",
            "ended_at": "2026-01-05T10:20:00Z",
            "archived_at": None,
            "cancel_initiated_at": None,
            "results_url": f"{base_url}/v1/messages/batches/{name}/results",
        }
    )


def http_chunk(data: bytes) -> bytes:
    """One chunk of a chunked HTTP body."""
    return b"%x\r\n%b\r\n" % (len(data), data)
