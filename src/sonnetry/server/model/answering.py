"""One way to an answer, for everything that asks the model: Messages, batches, and whatever runs turns on its own.

Admission, rules, the prompt cache, rate limits, the backend and the events are the same for all of them.
"""

from __future__ import annotations

from collections.abc import AsyncGenerator
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

from ..._core.api_versions import V2023
from ..._core.models import pool_of
from ...caching.cache import Record
from ...caching.explain import diagnose, explain
from ...caching.prefix import Rendered, render
from ...rules.context_management import EDIT
from ..ids import new_id
from . import heavy
from .admission import Admitted, Ask, admit
from .backend import PlaysServerTools, Prompt, Usage
from .compaction import compacted
from .events import Service, events
from .returned_thinking import CONTROLS

if TYPE_CHECKING:
    from ..state import LocalAPI


@dataclass(frozen=True, slots=True)
class Answering:
    """An answer that has been admitted: the stream of its events, which begins when it is read, and its headers.

    `prompt` is the request as the model sees it. Close `stream` whatever happens; `events.collect` makes it a message.
    """

    prompt: Prompt
    headers: dict[str, str]
    stream: AsyncGenerator[dict[str, Any], None]


async def answer(server: LocalAPI, ask: Ask) -> Answering:
    """Admit a request and prepare its answer; time is that of the server's clock.

    Raises:
        ApiError: the first thing that is wrong with the request, or 429. What the backend refuses is raised while reading.
    """
    admitted = await admit(server, ask)
    await _prepare(server, admitted)
    scope, prompt = f"{server.organization}/{ask.workspace}", admitted.prompt
    rendered = await heavy.run(heavy.prompt_weight(prompt), lambda: render(prompt.body, prompt.facts, scope))
    service = _service(server, ask, admitted, rendered)
    headers = admitted.headers | _rates(server, ask, admitted.prompt, service)
    return Answering(admitted.prompt, headers, _stream(server, admitted, service))


async def _prepare(server: LocalAPI, admitted: Admitted) -> None:
    """Let the backend say how server tools are used, unless a script does or nothing but a summary is wanted."""
    only_a_summary = admitted.compaction is not None and admitted.compaction.only
    if admitted.prompt.turn is None and not only_a_summary and isinstance(server.backend, PlaysServerTools):
        turn = await server.backend.prepare(admitted.prompt)
        admitted.prompt = replace(admitted.prompt, turn=turn)


def _stream(server: LocalAPI, admitted: Admitted, service: Service) -> AsyncGenerator[dict[str, Any], None]:
    pieces = server.backend.generate(admitted.prompt)
    stream = events(pieces if admitted.compaction is None else compacted(pieces, admitted.compaction), service)
    return stream if admitted.conversation is None else admitted.conversation.keep(stream, service.id)


def _service(server: LocalAPI, ask: Ask, admitted: Admitted, rendered: Rendered) -> Service:
    """Say how a prompt is served, and let the cache know of it."""
    prompt = admitted.prompt
    record = _look(server, ask, prompt, rendered)
    full = ask.version != V2023

    def begun(usage: Usage) -> None:
        del usage
        server.cache.begin(record)

    return Service(
        record.message_id,
        prompt.facts.id if prompt.turn is None else prompt.turn.model or prompt.facts.id,
        cache=record.use,
        compacted=None if admitted.compaction is None else admitted.compaction.usage,
        advised=() if prompt.turn is None else prompt.turn.advised,
        edits=admitted.edits,
        container=_container(server, prompt),
        geo=_place(prompt),
        speed=_speed(prompt) if full or "speed" in prompt.body else None,
        thinks=full or _counts_thinking(prompt),
        sparse=not full,
        iterates=_may_iterate(prompt),
        extra=_extra(server, prompt, record, admitted.dropped),
        more_usage=_more_usage(ask, admitted),
        begun=begun,
        issued=server.issue,
    )


def _look(server: LocalAPI, ask: Ask, prompt: Prompt, rendered: Rendered) -> Record:
    ids = {"request_id": ask.request_id, "message_id": new_id("msg")}
    record = server.cache.look(rendered, prompt.facts, server.clock.time(), **ids)
    record.miss = explain(server.cache, record)
    server.cache.remember(record)
    return record


def _speed(prompt: Prompt) -> str:
    """Return the speed that serves: a model that ignores the wish runs as always (rule MOD-12)."""
    ignored = "fast_ignored" in prompt.facts.features
    return "standard" if ignored else prompt.body.get("speed") or "standard"


def _place(prompt: Prompt) -> str:
    """Return where an answer is made; older models do not say (rule REC-10)."""
    unsaid = "global" if "inference_geo" in prompt.facts.features else "not_available"
    return prompt.body.get("inference_geo") or unsaid


def _counts_thinking(prompt: Prompt) -> bool:
    """Return whether the usage counts thinking: where it was asked for, and on models from Opus 4.8 on (rule REC-10)."""
    facts = prompt.facts
    return "thinking" in prompt.body or facts.thinking_default != "off" or "system_role" in facts.features


def _may_iterate(prompt: Prompt) -> bool:
    """Return whether a request asks for compaction or has a task budget (rule REC-11)."""
    edits = prompt.body.get("context_management", {}).get("edits", ())
    budget = prompt.body.get("output_config", {}).get("task_budget")
    return budget is not None or any(edit["type"] == EDIT for edit in edits)


def _container(server: LocalAPI, prompt: Prompt) -> dict[str, Any] | None:
    content = () if prompt.turn is None else prompt.turn.content
    return server.containers.serve(prompt.body, content, server.clock.time())


def _more_usage(ask: Ask, admitted: Admitted) -> dict[str, Any]:
    turn = admitted.prompt.turn
    credit = {} if admitted.credit is None else {"fallback_credit": admitted.credit}
    prepared = {} if turn is None else turn.usage or {}
    return {**credit, **prepared, **({"service_tier": "batch"} if ask.in_batch else {})}


def _extra(server: LocalAPI, prompt: Prompt, record: Record, dropped: list[dict[str, Any]]) -> dict[str, Any]:
    """Return the fields of a message that are there only when they were asked for (rules RSP-1, RSP-11 and DIA-1)."""
    extra: dict[str, Any] = {}
    asked = prompt.body.get("diagnostics")
    if asked is not None:
        extra["diagnostics"] = {"cache_miss_reason": diagnose(server.cache, record, asked.get("previous_message_id"))}
    if CONTROLS in prompt.betas:
        extra["input_transformations"] = dropped
    return extra


def _rates(server: LocalAPI, ask: Ask, prompt: Prompt, service: Service) -> dict[str, str]:
    """Take what a request costs from its pool, where rates are limited, and return the headers that tell what is left."""
    limiter, pool = server.limiter, pool_of(prompt.facts, service.speed or "standard")
    if limiter is None or ask.in_batch:  # a batch has limits of its own (rule BAT-10)
        return {}

    def ended(usage: Usage) -> None:
        limiter.spend(pool, usage.output_tokens)

    service.ended = ended
    return limiter.admit(pool, prompt.tokens - service.cache.read)
