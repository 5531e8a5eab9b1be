"""Proof: streams in any form and any split end as an independent decoder says, or in an error that loses nothing.

`just prove frames` makes random streams, valid and damaged ones, cuts them into random chunks, and reads each with the
reader and the helper's rules. A stream that the decoder below finds whole must give its message. Any other must raise an
exception of ours, and its `.partial` must hold every text and every piece of tool input that came before.
"""

from __future__ import annotations

import argparse
import json
import random
import time

from sonnetry import APIError
from sonnetry._core.accumulate import Accumulator
from sonnetry._core.headers import Headers
from sonnetry._core.stream_state import StreamState
from sonnetry._core.transport_errors import malformed
from sonnetry._core.wire import Origin, Request, Response
from sonnetry.types.messages import Message, RawMessageStreamEvent

WORDS = ["a", " sea", "é", "日本", "🌊", '"', "\\", "\n", "{", "data: ", ""]
INPUTS = [
    "{}",
    "",
    '{"a": 1}',
    '{"q": "x\\n🌊", "n": [1, 2.5, null, true]}',
    '{"cut": "ha',
    "5",
    "[1]",
    '{"a": NaN}',
    "no",
]
REQUEST = Request("POST", Origin("http", "h", 80), "/v1/messages", {})
RESPONSE = Response(200, Headers([(b"request-id", b"req_1"), (b"content-type", b"text/event-stream")]), b"", REQUEST)


# --- Making streams -----------------------------------------------------------------------------------------------------


def pieces_of(chance: random.Random, text: str) -> list[str]:
    """Cut a text at random places."""
    cuts = sorted(chance.randint(0, len(text)) for _ in range(chance.randint(0, 3)))
    return [text[a:b] for a, b in zip([0, *cuts], [*cuts, len(text)], strict=True)]


def block_of(chance: random.Random, index: int) -> list[dict]:
    """Make the events of one block."""
    kind = chance.choice(["text", "text", "thinking", "tool_use", "server_tool_use", "novel"])
    if kind == "novel":
        start, deltas = {"type": "novel", "x": 1}, [{"type": "novel_delta"}] * chance.randint(0, 2)
    elif kind == "text":
        start = {"type": "text", "text": ""}
        deltas = [{"type": "text_delta", "text": word} for word in chance.choices(WORDS, k=chance.randint(0, 5))]
    elif kind == "thinking":
        start = {"type": "thinking", "thinking": "", "signature": ""}
        deltas = [{"type": "thinking_delta", "thinking": word} for word in chance.choices(WORDS, k=2)]
        deltas.append({"type": "signature_delta", "signature": "c2ln"})
    else:
        start = {"type": kind, "id": "t", "name": "n", "input": {}}
        text = chance.choice(INPUTS)
        deltas = [{"type": "input_json_delta", "partial_json": piece} for piece in pieces_of(chance, text)]
    middle = [{"type": "content_block_delta", "index": index, "delta": delta} for delta in deltas]
    begin = {"type": "content_block_start", "index": index, "content_block": start}
    return [begin, *middle, {"type": "content_block_stop", "index": index}]


def valid(chance: random.Random) -> list[dict]:
    """Make the events of a whole message."""
    message = {"id": f"msg_{chance.randint(0, 9)}", "type": "message", "role": "assistant", "model": "m", "content": []}
    message |= {"stop_reason": None, "stop_sequence": None, "usage": {"input_tokens": 3, "output_tokens": 1}}
    blocks = [event for index in range(chance.randint(0, 4)) for event in block_of(chance, index)]
    delta = {"stop_reason": chance.choice(["end_turn", "tool_use", "max_tokens"]), "stop_sequence": None}
    end = {"type": "message_delta", "delta": delta, "usage": {"output_tokens": chance.randint(1, 99)}}
    return [{"type": "message_start", "message": message}, *blocks, end, {"type": "message_stop"}]


def damaged(chance: random.Random, events: list[dict]) -> list[dict]:
    """Drop, repeat, swap or renumber an event or two."""
    events = json.loads(json.dumps(events))
    for _ in range(chance.randint(1, 2)):
        place = chance.randrange(len(events))
        how = chance.choice(["drop", "repeat", "swap", "renumber", "error", "ping"])
        if how == "drop" and len(events) > 1:
            del events[place]
        elif how == "repeat":
            events.insert(chance.randint(0, len(events)), json.loads(json.dumps(events[place])))
        elif how == "swap":
            other = chance.randrange(len(events))
            events[place], events[other] = events[other], events[place]
        elif how == "renumber" and "index" in events[place]:
            events[place]["index"] = chance.choice([-1, 0, 1, 7])
        elif how == "error":
            events.insert(place, {"type": "error", "error": {"type": "overloaded_error", "message": "busy"}})
        elif how == "ping":
            events.insert(place, {"type": "ping"})
    return events


def framed(chance: random.Random, events: list[dict]) -> bytes:
    """Write events in a form that the SSE standard allows."""
    end = chance.choice(["\n", "\n", "\r\n", "\r"])
    named = chance.random() < 0.9
    frames = [chance.choice(["", "", "\ufeff"])]
    for event in events:
        if chance.random() < 0.1:
            frames.append(f": comment{end}{end}")
        name = f"event: {event['type']}{end}" if named else ""
        data = json.dumps(event, ensure_ascii=chance.random() < 0.5)
        frames.append(f"{name}data:{chance.choice(['', ' '])}{data}{end}{end}")
    return "".join(frames).encode()


def chunks_of(chance: random.Random, data: bytes) -> list[bytes]:
    """Cut bytes anywhere."""
    size = chance.choice([1, 3, 17, 200, 100_000])
    chunks, at = [], 0
    while at < len(data):
        length = chance.randint(1, size)
        chunks.append(data[at : at + length])
        at += length
    return chunks


# --- The independent decoder --------------------------------------------------------------------------------------------


class RefusedError(Exception):
    """The stream does not make sense at this event."""


def reference(events: list[dict]) -> dict:  # noqa: C901, PLR0912 - one case for each event
    """Decode events slowly and by the letter; raises `RefusedError` for a stream that is not whole."""
    message: dict = {}
    blocks: dict[int, dict] = {}
    texts: dict[int, str] = {}
    is_open: set[int] = set()
    for event in events:
        kind = event["type"]
        if kind == "ping":
            continue
        if kind == "error" or (kind == "message_start") == bool(message):
            raise RefusedError
        if kind == "message_start":
            message = json.loads(json.dumps(event["message"]))
        elif kind == "content_block_start":
            if event["index"] in blocks:
                raise RefusedError
            blocks[event["index"]], texts[event["index"]] = dict(event["content_block"]), ""
            is_open.add(event["index"])
        elif kind in ("content_block_delta", "content_block_stop"):
            if event["index"] not in is_open:
                raise RefusedError
            if kind == "content_block_stop":
                is_open.remove(event["index"])
                close(blocks[event["index"]], texts[event["index"]])
            elif not fits(blocks[event["index"]], event["delta"]):
                raise RefusedError
            else:
                texts[event["index"]] += grow(blocks[event["index"]], event["delta"])
        elif kind == "message_delta":
            message |= event["delta"]
            message["usage"] |= event["usage"]
        else:
            if is_open:
                raise RefusedError
            return message | {"content": [blocks[index] for index in sorted(blocks)]}
    raise RefusedError


def fits(block: dict, delta: dict) -> bool:
    """Return whether a delta is one for this type of block; unknown blocks and unknown deltas pass."""
    homes = {
        "text_delta": ["text"],
        "thinking_delta": ["thinking"],
        "signature_delta": ["thinking"],
        "input_json_delta": ["tool_use", "server_tool_use"],
    }
    return block["type"] in ["novel", *homes.get(delta["type"], [block["type"]])]


def grow(block: dict, delta: dict) -> str:
    """Apply a delta and return the piece of input that it brings."""
    if delta["type"] == "text_delta":
        block["text"] = block.get("text", "") + delta["text"]
    elif delta["type"] == "thinking_delta":
        block["thinking"] = block.get("thinking", "") + delta["thinking"]
    elif delta["type"] == "signature_delta":
        block["signature"] = delta["signature"]
    return delta.get("partial_json", "")


def close(block: dict, text: str) -> None:
    """Give a tool call its input, or its raw text where that is not an object."""
    if not text.strip():
        return
    try:
        value = json.loads(text, parse_constant=lambda name: {}[name])
    except (ValueError, KeyError):
        value = None
    if isinstance(value, dict):
        block["input"] = value
    else:
        block.pop("input", None)
        block["raw"] = text


def shown(message: Message) -> dict:
    """Write our message as the decoder does."""
    plain = message.to_dict()
    for made, block in zip(plain["content"], message.content, strict=True):
        if getattr(block, "is_complete", True) is False:
            made.pop("input", None)
            made["raw"] = block.raw_input
    return plain


# --- Reading ------------------------------------------------------------------------------------------------------------


def read(chunks: list[bytes]) -> tuple[Message | None, APIError | None, Message | None, list[dict]]:
    """Read chunks as the helper does; return the message, or the error with what came and the events so far."""
    state = StreamState(RawMessageStreamEvent, REQUEST, RESPONSE)
    accumulator, seen = Accumulator(Message), []
    rest = iter(chunks)
    while state.failure is None and not state.ended:
        event = state.pop()
        if event is None:
            chunk = next(rest, None)
            if chunk is not None:
                state.feed(chunk)
                continue
            state.close()
            event = state.pop()
            if event is None:
                state.finish()
                continue
        if (problem := took(accumulator, event, seen)) is not None:
            return None, malformed(problem, REQUEST), accumulator.snapshot(), seen
    if state.failure is None:
        while (event := state.pop()) is not None:
            took(accumulator, event, seen)
        return accumulator.message, None, None, seen
    if state.held is not None:
        accumulator.add(state.held)
    return None, state.failure, accumulator.snapshot(), seen


def took(accumulator: Accumulator, event: object, seen: list[dict]) -> str | None:
    """Fold an event and remember it."""
    accumulator.add(event)
    seen.append(event.to_dict())  # type: ignore[attr-defined]
    return accumulator.problem


def lost(partial: Message | None, seen: list[dict]) -> str | None:
    """Return a text that came and is not in the partial message."""
    kept = [] if partial is None else partial.content
    everything = "".join(
        str(getattr(block, name, None) or "")
        for block in kept
        for name in ("text", "thinking", "raw_input", "partial_json")
    )
    everything += "".join(json.dumps(block.to_dict().get("input", ""), ensure_ascii=False) for block in kept)
    for event in seen:
        delta = event.get("delta", {}) if event["type"] == "content_block_delta" else {}
        piece = delta.get("text") or delta.get("thinking") or delta.get("partial_json")
        if piece and piece not in everything:
            return piece
    return None


def tried(chance: random.Random, *, damage: bool) -> str:
    """Make one stream and judge what became of it; returns how it ended.

    Raises:
        AssertionError: it ended wrongly.
    """
    events = valid(chance)
    if damage:
        events = damaged(chance, events)
    data = framed(chance, events)
    if damage and chance.random() < 0.3:
        data = data[: chance.randint(0, len(data))]
        events = []
    message, error, partial, seen = read(chunks_of(chance, data))
    if message is not None:
        expected = reference(events or [*seen])
        assert shown(message) == expected, (data, shown(message), expected)
        return "whole"
    assert isinstance(error, APIError), data
    assert lost(partial, seen) is None, (data, lost(partial, seen))
    if events:
        try:
            reference(events)
        except RefusedError:
            return type(error).__name__
        raise AssertionError(("a whole stream was refused", error, data))
    return type(error).__name__


def main() -> None:
    """Run the proof and print what the streams came to."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--streams", type=int, default=100_000)
    parser.add_argument("--seed", type=int, default=0)
    asked = parser.parse_args()
    ends: dict[str, int] = {}
    began = time.process_time()
    for number in range(asked.streams):
        chance = random.Random(asked.seed * 1_000_003 + number)
        try:
            end = tried(chance, damage=bool(number % 2))
        except AssertionError as error:
            raise SystemExit(f"stream {number} of seed {asked.seed}: {error}") from error
        ends[end] = ends.get(end, 0) + 1
    print(f"{asked.streams} streams in {time.process_time() - began:.0f} s of CPU: {ends}")


if __name__ == "__main__":
    main()
