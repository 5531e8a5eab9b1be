"""From a Messages request to a prompt: every check, in the service's order, then what the model sees of it."""

from __future__ import annotations

import asyncio
from dataclasses import dataclass, replace
from typing import Any

from ... import rules
from ..._core.pdfs import pdf_of
from ..._core.tokens import prompt_tokens
from ...rules.walk import Body, deep_blocks
from ...types.messages import MessageCreateBody
from ..areas.files.sources import with_files
from ..areas.models import resolve
from ..http.bodies import json_body
from ..http.exchange import MAX_BODY, Exchange
from ..state import LocalAPI
from .backend import Prompt
from .beta_fields import CREDITS, read_body
from .compaction import Compaction, compaction, seen
from .context_edits import edited
from .returned_thinking import replayed
from .sealed_results import verify
from .signatures import prefixes, unseal
from .threads import Conversation


@dataclass(slots=True)
class Admitted:
    """A request that passed every check, and what its answer will say because of what it asked for.

    `original` counts its tokens before context was edited, `edits` says how it was (None: not asked for), `dropped` which
    thinking the model does not see, `credit` what became of its credit token.
    """

    prompt: Prompt
    headers: dict[str, str]
    original: int
    dropped: list[dict[str, Any]]
    edits: list[dict[str, Any]] | None = None
    compaction: Compaction | None = None
    conversation: Conversation | None = None
    credit: dict[str, Any] | None = None


async def admit(params: Any, server: LocalAPI, exchange: Exchange, *, in_batch: bool = False) -> Admitted:
    """Check a request: its types, its version, its thread, its model, the rules.

    Raises:
        ApiError: the first thing that is wrong with it.
    """
    raw = json_body(await exchange.read(), exchange.headers, MAX_BODY)
    sent = read_body(params, raw, exchange.betas)
    rules.check_version(sent, exchange.version)
    conversation = server.threads.find(exchange.workspace, sent)
    sent = sent if conversation is None else conversation.body
    facts, headers = resolve(sent["model"], server)
    rules.check_as_sent(rules.Checked(sent, facts, exchange.version, exchange.betas, in_batch, unseal))
    body = await with_files(seen(sent), server, exchange.workspace)
    await _read_pdfs(body)
    rules.check(checked := rules.Checked(body, facts, exchange.version, exchange.betas, in_batch))
    replay = replayed(body, facts, exchange.betas, server)
    verify(body, server.issued)
    server.containers.check(body, server.clock.time())
    tokens = checked.tokens if replay.body is body else prompt_tokens(replay.body, facts)
    shown = edited(replay.body, facts, tokens)
    prompt = Prompt(shown.body, facts, exchange.betas, shown.tokens, prefixes(body)[None], server.organization)
    admitted = Admitted(prompt, headers, tokens, replay.dropped, conversation=conversation)
    if "context_management" in body:
        admitted.edits = shown.applied
    if params is MessageCreateBody:
        admitted.credit = server.credits.redeem(sent, exchange.workspace, server.clock.time())
        _compact(admitted)
        _take_turn(admitted, sent, server, exchange)
    return admitted


async def _read_pdfs(body: Body) -> None:
    """Read PDFs on a thread, because long ones take seconds; rules, counts and citations then find them read."""
    for _, _, block in deep_blocks(body):
        if block["type"] == "document" and block["source"]["type"] == "base64":
            await asyncio.to_thread(pdf_of, block["source"])


def _compact(admitted: Admitted) -> None:
    """Decide whether the answer begins with a summary; what follows it is then bound to it and counted with it."""
    prompt = admitted.prompt
    made = compaction(prompt.body, prompt.facts, prompt.tokens, prompt.organization)
    if made is None:
        return
    after = seen(
        {**prompt.body, "messages": [*prompt.body["messages"], {"role": "assistant", "content": [made.block]}]}
    )
    admitted.compaction = made
    tokens = prompt_tokens(after, prompt.facts)
    admitted.prompt = replace(prompt, tokens=tokens, prefix=prefixes(after)[None])


def _take_turn(admitted: Admitted, sent: dict[str, Any], server: LocalAPI, exchange: Exchange) -> None:
    """Give the prompt what a script wants as its answer; a refusal may bring a credit (rule FB-4)."""
    if admitted.compaction is not None and admitted.compaction.only:
        return
    turn = server.turns.take(exchange.record)
    if turn is not None and exchange.betas.intersection(CREDITS):
        turn = server.credits.offer(turn, sent, exchange.workspace, server.clock.time())
    admitted.prompt = replace(admitted.prompt, turn=turn)
