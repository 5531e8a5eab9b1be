"""`POST /v1/complete`, the legacy completions: a prompt with turn marks in, a continuation out."""

from __future__ import annotations

import re
from collections.abc import AsyncGenerator
from contextlib import aclosing
from typing import TYPE_CHECKING, Any

from ..._core.json_access import encode
from ..._core.models import ModelFacts, pool_of
from ..._core.prompts import AI_PROMPT, HUMAN_PROMPT
from ..._core.text_tokens import count_text
from ...endpoints import completions as rows
from ...rules.errors import invalid
from ...rules.shapes import parse
from ...types.completions import CompletionCreateBody
from ..area import Area
from ..http.answers import EVENTS, JSON, Answer
from ..http.bodies import json_body
from ..http.exchange import MAX_BODY, Exchange
from ..http.routes import Served
from ..http.sse import frames
from ..ids import new_id
from ..model.backend import BlockDelta, End, Prompt
from ..model.served_models import resolve

if TYPE_CHECKING:
    from ..state import LocalAPI

_TURN = re.compile(rf"({HUMAN_PROMPT}|{AI_PROMPT})")


async def complete(server: LocalAPI, exchange: Exchange) -> Answer:
    """Answer with a completion, whole or as a stream."""
    raw = json_body(await exchange.read(), exchange.headers, MAX_BODY)
    body: dict[str, Any] = parse(CompletionCreateBody, raw)
    facts, headers = resolve(body["model"], server)
    _refuse_messages_models(body["model"], facts)
    prompt = Prompt(_as_messages(body), facts, exchange.betas, count_text(body["prompt"], facts.tokenizer))
    headers |= _rates(server, prompt)
    pieces = _spending(server, prompt, server.backend.generate(prompt))
    stream = _events(pieces, facts.id, "" if len(prompt.body["messages"]) > 1 else " ")
    if body.get("stream"):
        frames_ = frames(stream, exchange.request_id)
        return Answer(200, frames_, {"content-type": EVENTS, "cache-control": "no-cache", **headers})
    return Answer(200, encode(await _whole(stream)), {"content-type": JSON, **headers})


ROUTES = (Served(rows.CREATE, complete),)
AREA = Area(name="completions", routes=ROUTES)


def _refuse_messages_models(name: str, facts: ModelFacts) -> None:
    """Refuse a model that only the Messages API serves (rule REC-8).

    Raises:
        ApiError: 400.
    """
    if facts.line is not None:  # what came before the lines of Claude 3 completed texts
        raise invalid(f'"{name}" is not supported on this API. Please use the Messages API instead.')


def _rates(server: LocalAPI, prompt: Prompt) -> dict[str, str]:
    """Take what a request costs from its model's pool, where rates are limited (rules RATE-1 and RATE-3)."""
    return {} if server.limiter is None else server.limiter.admit(pool_of(prompt.facts, "standard"), prompt.tokens)


async def _spending(server: LocalAPI, prompt: Prompt, pieces: AsyncGenerator[Any, None]) -> AsyncGenerator[Any, None]:
    async with aclosing(pieces):
        async for piece in pieces:
            if isinstance(piece, End) and server.limiter is not None:
                server.limiter.spend(pool_of(prompt.facts, "standard"), piece.usage.output_tokens)
            yield piece


def _as_messages(body: dict[str, Any]) -> dict[str, Any]:
    """Return a completion's body as one of Messages.

    Raises:
        ApiError: 400; the prompt does not end in a turn of the assistant.
    """
    start, *marked = _TURN.split(body["prompt"])
    turns = list(zip(marked[::2], marked[1::2], strict=True))
    if not turns or turns[-1][0] != AI_PROMPT:
        raise invalid('prompt must end with "\\n\\nAssistant:" turn')
    asked = next((text for mark, text in reversed(turns) if mark == HUMAN_PROMPT), start).strip()
    messages = [{"role": "user", "content": asked or " "}]
    if turns[-1][1].strip():
        messages.append({"role": "assistant", "content": turns[-1][1].strip()})
    return {
        "messages": messages,
        "max_tokens": body["max_tokens_to_sample"],
        "stop_sequences": [*body.get("stop_sequences", ()), HUMAN_PROMPT],
        "thinking": {"type": "disabled"},
    }


async def _events(pieces: AsyncGenerator[Any, None], model: str, first: str) -> AsyncGenerator[dict[str, Any], None]:
    """Yield `completion` events, each with its new text; the last has the reason why it ends."""
    event = {"type": "completion", "id": new_id("compl"), "completion": "", "stop_reason": None, "model": model}
    async with aclosing(pieces):
        async for piece in pieces:
            if isinstance(piece, BlockDelta) and piece.delta["type"] == "text_delta":
                yield {**event, "completion": first + piece.delta["text"]}
                first = ""
            elif isinstance(piece, End):
                yield {**event, "stop_reason": "max_tokens" if piece.stop_reason == "max_tokens" else "stop_sequence"}


async def _whole(stream: AsyncGenerator[dict[str, Any], None]) -> dict[str, Any]:
    whole: dict[str, Any] = {}
    async with aclosing(stream):
        async for event in stream:
            whole = {**event, "completion": whole.get("completion", "") + event["completion"]}
    return whole
