"""The streams of several attempts as one: blocks numbered on, and the figures of each attempt kept (rules FB-2, FB-4).

A hop is one attempt. Its events are held back until it produces something; a hop that declines before that leaves no
trace but its figures. No I/O: events go in, frames for the caller come out.
"""

from __future__ import annotations

import copy
import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from .fallbacks import changed
from .sse import parse

BUSY = (429, 529)  # statuses that say that a model is overloaded or limited
TEXTS = {"text_delta": "text", "thinking_delta": "thinking"}
THINKING = ("thinking", "redacted_thinking")


def seam(source: str, target: str, category: str | None) -> dict[str, Any]:
    """Return the block that marks where one model took over from another."""
    trigger = {"type": "refusal", "category": category}
    return {"type": "fallback", "from": {"model": source}, "to": {"model": target}, "trigger": trigger}


def credit(token: str) -> dict[str, Any]:
    """Return the field that redeems a credit; a token that is not valid any more does not fail the request."""
    return {"token": token, "mode": "best_effort"}


@dataclass
class Refusal:
    """A refusal that another model may answer in place of."""

    event: dict[str, Any]
    usage: dict[str, Any]
    token: str | None
    category: str | None
    may_prefill: bool
    hidden_start: dict[str, Any] | None


@dataclass
class Hop:
    """One attempt's stream, event by event; `refusal` is set when it ended in a refusal that goes on elsewhere."""

    shift: int
    more: bool  # whether another model follows
    model: str | None = None  # of a fallback; None for the first attempt, whose bytes pass unchanged
    seams: list[bytes] = field(default_factory=list[bytes])
    begun_before: bool = False  # a message_start has reached the caller
    first_id: str | None = None
    declined: list[dict[str, Any]] = field(default_factory=list[dict[str, Any]])
    refusal: Refusal | None = None
    opened: bool = False
    start: dict[str, Any] | None = None
    last_target: str | None = None
    problem: str | None = None  # why a refusal reaches the caller
    next_index: int = 0
    _held: list[bytes] = field(default_factory=list[bytes])
    _start_block: bytes | None = None
    _blocks: dict[int, dict[str, Any]] = field(default_factory=dict[int, dict[str, Any]])
    _inputs: dict[int, str] = field(default_factory=dict[int, str])
    _open: list[int] = field(default_factory=list[int])

    def __post_init__(self) -> None:
        self.next_index = self.shift

    def feed(self, block: bytes) -> list[bytes]:
        """Take an event and return what goes to the caller for it."""
        event = _event(block)
        kind = event.get("type")
        if kind == "message_start":
            self.start, self._start_block = event, block
            return []
        if kind == "message_delta":
            return self._end(block, event)
        if kind in ("content_block_start", "content_block_delta", "content_block_stop"):
            frames = self._begin()
            self._track(event)
            return [*frames, raw(block) if self.model is None else frame(event)]
        if not self.opened:
            self._held.append(block)
            return []
        return [raw(block)]

    def finish(self) -> list[bytes]:
        """Return the bytes held back when the stream ended without an end event."""
        return [] if self.opened or self.refusal is not None else self._begin()

    def written(self) -> list[dict[str, Any]]:
        """Return the blocks as another model may go on from them, none of which may end in thinking."""
        blocks = []
        for index, block in self._blocks.items():
            if block.get("type") == "fallback":
                continue
            if index in self._inputs:
                value = _loads(self._inputs[index])
                blocks.append({**block, "input": block.get("input") if value is None else value})
            else:
                blocks.append(block)
        while blocks and blocks[-1].get("type") in THINKING:
            blocks.pop()
        return blocks

    def _begin(self) -> list[bytes]:
        if self.opened:
            return []
        self.opened = True
        frames: list[bytes] = []
        if self.model is None:
            frames += [] if self._start_block is None else [raw(self._start_block)]
        elif not self.begun_before and self.start is not None:
            frames.append(renamed_start(self.start, self.first_id))
        frames += [*self.seams, *map(raw, self._held)]
        self._held.clear()
        return frames

    def _track(self, event: dict[str, Any]) -> None:
        index = event.get("index")
        if not isinstance(index, int):
            return
        kind, shifted = event["type"], index + self.shift
        event["index"] = shifted
        if kind == "content_block_delta":
            self._grow(index, _mapping(event.get("delta")))
            return
        self.next_index = max(self.next_index, shifted + 1)
        if kind == "content_block_start":
            self._blocks[index] = dict(_mapping(event.get("content_block")))
            self._open.append(shifted)
            target = _mapping(self._blocks[index].get("to")).get("model")
            if self._blocks[index].get("type") == "fallback" and isinstance(target, str):
                self.last_target = target
        elif shifted in self._open:
            self._open.remove(shifted)

    def _grow(self, index: int, delta: Mapping[str, Any]) -> None:
        block, kind = self._blocks.get(index), delta.get("type")
        if block is None:
            return
        if kind in TEXTS:
            name = TEXTS[kind]
            block[name] = f"{block.get(name) or ''}{delta.get(name) or ''}"
        elif kind == "input_json_delta":
            self._inputs[index] = f"{self._inputs.get(index, '')}{delta.get('partial_json') or ''}"
        elif kind == "citations_delta":
            block["citations"] = [*(block.get("citations") or ()), delta.get("citation")]
        elif kind == "signature_delta":
            block["signature"] = delta.get("signature")

    def _end(self, block: bytes, event: dict[str, Any]) -> list[bytes]:
        delta = _mapping(event.get("delta"))
        refused = delta.get("stop_reason") == "refusal"
        if refused:
            details = _mapping(delta.get("stop_details"))
            details = details if details.get("type") == "refusal" else {}
            token = details.get("fallback_credit_token")
            token = token if isinstance(token, str) and token else None
            silent = not self.opened and not self._blocks  # nothing was written, so that going on is free
            if self.more and (token is not None or silent):
                return self._decline(event, details, token)
            why = "no fallback entries remain" if token else "its stop_details has no fallback_credit_token"
            self.problem = f"the refusal reaches the caller: {why}"
        frames = self._begin()
        if self.model is None:
            return [*frames, raw(block)]
        if refused and isinstance(delta.get("stop_details"), dict):
            delta["stop_details"].setdefault("recommended_model", None)
        usage = dict(_mapping(event.get("usage")))
        usage["iterations"] = [*self.declined, served_step(usage, self.model)]
        event["usage"] = usage
        _carry_transformations(event, self._hidden_start())
        return [*frames, frame(event)]

    def _decline(self, event: dict[str, Any], details: Mapping[str, Any], token: str | None) -> list[bytes]:
        at_start = _mapping(_mapping((self.start or {}).get("message")).get("usage"))
        usage = {**at_start, **_mapping(event.get("usage"))}
        for name, value in at_start.items():
            usage[name] = value if usage.get(name) is None else usage[name]
        self.refusal = Refusal(
            event=event,
            usage=usage,
            token=token,
            category=details.get("category"),
            may_prefill=details.get("fallback_has_prefill_claim") is True,
            hidden_start=self._hidden_start(),
        )
        self._held.clear()
        frames = [frame({"type": "content_block_stop", "index": index}) for index in self._open]
        self._open.clear()
        return frames

    def _hidden_start(self) -> dict[str, Any] | None:
        """Return the message of a `message_start` that the caller never gets, because it had one already."""
        if self.model is None or not self.begun_before or self.start is None:
            return None
        return dict(_mapping(self.start.get("message")))


@dataclass
class Chain:
    """The attempts of one call: what the next one sends, and what the caller sees of them all."""

    body: Mapping[str, Any]
    model: str  # what declined last
    token: str | None
    refusal: Refusal
    start: dict[str, Any] | None
    first_id: str | None
    next_index: int
    begun: bool
    steps: list[dict[str, Any]]
    partial: list[Any]
    base: list[Any] = field(default_factory=list[Any])
    seams: list[bytes] = field(default_factory=list[bytes])

    @classmethod
    def begin(cls, body: Mapping[str, Any], model: str, hop: Hop, refusal: Refusal) -> Chain:
        """Begin after the first attempt declined; `model` is what it asked for."""
        first_id = _mapping((hop.start or {}).get("message")).get("id")
        return cls(
            body=body,
            model=hop.last_target or model,
            token=refusal.token,
            refusal=refusal,
            start=hop.start,
            first_id=first_id if isinstance(first_id, str) else None,
            next_index=hop.next_index,
            begun=hop.opened,
            steps=declined_steps(refusal.usage, model),
            partial=hop.written() if refusal.may_prefill else [],
        )

    def continuation(self) -> list[Any]:
        """Return what was written so far and may be sent along."""
        return [*self.base, *self.partial]

    def request(self, entry: Mapping[str, Any], continuation: list[Any]) -> dict[str, Any]:
        """Return the body of the next attempt: the first request with the changes of a fallback."""
        body = {name: value for name, value in changed(self.body, entry).items() if name != "fallbacks"}
        if self.token is not None:
            body["fallback_credit_token"] = credit(self.token)
        if continuation:
            messages = body.get("messages")
            body["messages"] = [
                *(messages if isinstance(messages, list) else []),
                {"role": "assistant", "content": continuation},
            ]
        return body

    def hop(self, model: str, *, more: bool) -> Hop:
        """Begin the next attempt, which has been answered."""
        block = {"type": "content_block_start", "index": self.next_index}
        block["content_block"] = seam(self.model, model, self.refusal.category)
        self.seams += [frame(block), frame({"type": "content_block_stop", "index": self.next_index})]
        self.next_index += 1
        self.model = model
        return Hop(
            shift=self.next_index,
            more=more,
            model=model,
            seams=list(self.seams),
            begun_before=self.begun,
            first_id=self.first_id,
            declined=self.steps,
        )

    def take(self, hop: Hop, continuation: list[Any]) -> None:
        """Take the outcome of an attempt."""
        if hop.opened:
            self.begun = True
            self.seams.clear()
        if hop.refusal is None:
            return
        self.refusal, self.token, self.base = hop.refusal, hop.refusal.token, continuation
        self.partial = hop.written() if hop.refusal.may_prefill else []
        self.steps = [*self.steps, *declined_steps(hop.refusal.usage, str(hop.model))]
        self.start = hop.start or self.start
        self.next_index = hop.next_index

    def given_up(self, model: str, status: int | None) -> Iterator[bytes]:
        """Return the last refusal to the caller, after every fallback failed; `status` is that of the last failure."""
        if not self.begun and self.start is not None:
            yield renamed_start(self.start, self.first_id)
        yield from self.seams
        event = copy.deepcopy(self.refusal.event)
        details = _mapping(event.get("delta")).get("stop_details")
        if isinstance(details, dict):
            details["recommended_model"] = model if status in BUSY else None
        event["usage"] = {**_mapping(event.get("usage")), "iterations": copy.deepcopy(self.steps)}
        _carry_transformations(event, self.refusal.hidden_start)
        yield frame(event)
        yield frame({"type": "message_stop"})


def declined_steps(usage: Mapping[str, Any], model: str) -> list[dict[str, Any]]:
    """Return the steps of an attempt that declined; one that is reported without its model gets it."""
    reported = usage.get("iterations")
    steps = [{**step, "type": "message"} for step in reported or () if isinstance(step, Mapping)]
    if len(steps) == 1 and not isinstance(steps[0].get("model"), str):
        steps[0]["model"] = model
    return steps or [_step("message", model, usage)]


def served_step(usage: Mapping[str, Any], model: str) -> dict[str, Any]:
    """Return the step of the attempt that answered."""
    reported = usage.get("iterations")
    last = reported[-1] if isinstance(reported, list) and reported else None
    if isinstance(last, Mapping):
        return {**last, "type": "fallback_message", "model": last.get("model") or model}
    return _step("fallback_message", model, usage)


def _step(kind: str, model: str, usage: Mapping[str, Any]) -> dict[str, Any]:
    names = ("input_tokens", "output_tokens", "cache_read_input_tokens", "cache_creation_input_tokens")
    counts = {name: usage.get(name) or 0 for name in names}
    return {"type": kind, "model": model, **counts, "cache_creation": usage.get("cache_creation")}


def renamed_start(start: dict[str, Any], first_id: str | None) -> bytes:
    """Return a `message_start` with the id that the first attempt gave."""
    event = copy.deepcopy(start)
    if first_id is not None and isinstance(event.get("message"), dict):
        event["message"]["id"] = first_id
    return frame(event)


def _carry_transformations(event: dict[str, Any], hidden: Mapping[str, Any] | None) -> None:
    if hidden is not None and "input_transformations" in hidden and "input_transformations" not in event:
        event["input_transformations"] = copy.deepcopy(hidden["input_transformations"])


def frame(event: Mapping[str, Any]) -> bytes:
    """Write an event."""
    return f"event: {event['type']}\ndata: {json.dumps(event, separators=(',', ':'))}\n\n".encode()


def raw(block: bytes) -> bytes:
    """Pass a block on as it was received."""
    return block + b"\n\n"


def _event(block: bytes) -> dict[str, Any]:
    found = parse(block)
    value = None if found is None else _loads(found[1])
    return value if isinstance(value, dict) else {}


def _loads(text: str | bytes) -> Any:
    try:
        return json.loads(text)
    except (ValueError, RecursionError):
        return None


def _mapping(value: Any) -> Any:
    return value if isinstance(value, Mapping) else {}
