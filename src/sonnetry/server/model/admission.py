"""From a Messages request to a prompt: every check, in the service's order, then what the model sees of it."""

from __future__ import annotations

import asyncio
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from functools import partial
from typing import TYPE_CHECKING, Any, cast

from ... import rules
from ..._core.api_versions import V2023
from ..._core.headers import Headers
from ..._core.pdfs import pdf_of
from ..._core.tokens import prompt_tokens
from ...rules.beta_shapes import CREDITS, EDITING, read_body
from ...rules.visible import seen
from ...rules.walk import deep_blocks
from ...types.message_params import MessageCountTokensParams, MessageCreateBody
from ..http.journal import RecordedRequest
from ..ids import WORKSPACE, new_id
from . import heavy
from .backend import Prompt
from .compaction import Compaction, compaction
from .context_edits import Edited, edited
from .returned_thinking import Replayed, replayed
from .sealed_results import verify
from .served_models import resolve
from .signatures import prefixes, read_signature

if TYPE_CHECKING:
    from ..._core.models import ModelFacts
    from ..state import LocalAPI
    from .threads import Conversation


@dataclass(slots=True)
class Admitted:
    """A request that passed every check, and what its answer will say because of what it asked for.

    `original` counts its tokens before context was edited, `edits` says how it was (None: not asked for), `dropped` which
    thinking the model does not see, `credit` the outcome of its credit token.
    """

    prompt: Prompt
    headers: dict[str, str]
    original: int
    dropped: list[dict[str, Any]]
    edits: list[dict[str, Any]] | None = None
    compaction: Compaction | None = None
    conversation: Conversation | None = None
    credit: dict[str, Any] | None = None


@dataclass(frozen=True, slots=True)
class Ask:
    """A request to the model, from whoever makes it.

    `body` is the JSON text of a Messages request. `request` is what prepared turns are matched with; without one it is made
    of the body. `counting` asks for its tokens only, `in_batch` is a request of a batch.
    """

    body: bytes
    version: str = V2023
    betas: frozenset[str] = frozenset()
    workspace: str = WORKSPACE
    request_id: str = field(default_factory=lambda: new_id("req"))
    request: RecordedRequest | None = None
    counting: bool = False
    in_batch: bool = False

    @property
    def params(self) -> Any:
        """The type of its body."""
        return MessageCountTokensParams if self.counting else MessageCreateBody

    def recorded(self, now: float) -> RecordedRequest:
        """Return the request as the journal would have it."""
        return self.request or RecordedRequest(
            "POST", "/v1/messages", "", Headers(), now, body=self.body, request_id=self.request_id
        )


async def admit(server: LocalAPI, ask: Ask) -> Admitted:
    """Check a request: its types, its version, its thread, its model, the rules.

    Raises:
        ApiError: the first thing that is wrong with it.
    """
    sent = await heavy.run(heavy.size_weight(ask.body), lambda: _read(ask))
    conversation = server.threads.find(ask.workspace, sent)
    sent = sent if conversation is None else conversation.body
    facts, headers = resolve(sent["model"], server)
    unseal = partial(read_signature, strict=server.strict_signatures)
    weight = heavy.weight_of(sent, large=heavy.is_large(ask.body) or conversation is not None)
    as_sent = rules.Checked(sent, facts, ask.version, ask.betas, ask.in_batch, unseal)
    await heavy.run(weight, lambda: rules.check_as_sent(as_sent))
    body = await _expanded(await heavy.run(weight, lambda: seen(sent)), server, ask.workspace)
    await _read_pdfs(body)
    checked = rules.Checked(body, facts, ask.version, ask.betas, ask.in_batch)
    prefix = await heavy.run(weight, lambda: _check(checked))
    replay, tokens, shown = await heavy.run(weight, lambda: _shown(checked, server))
    prompt = Prompt(shown.body, facts, ask.betas, shown.tokens, prefix, server.organization)
    admitted = Admitted(prompt, headers, tokens, replay.dropped, conversation=conversation)
    if "context_management" in body or EDITING in ask.betas:
        admitted.edits = shown.applied
    if not ask.counting:
        admitted.credit = server.credits.redeem(sent, ask.workspace, server.clock.time())
        _compact(admitted)
        _take_turn(admitted, sent, server, ask)
    return admitted


def _read(ask: Ask) -> dict[str, Any]:
    body = read_body(ask.params, ask.body, ask.betas)
    rules.check_version(body, ask.version)
    return body


def _check(checked: rules.Checked) -> bytes:
    """Apply the rules and do what takes time in proportion to the request: count it, and return its digest."""
    rules.check(checked)
    checked.tokens  # noqa: B018 - it is counted here, and asked for later
    return prefixes(checked.body)[None]


def _shown(checked: rules.Checked, server: LocalAPI) -> tuple[Replayed, int, Edited]:
    """Check what the conversation replays, and return it as the model sees it, with its tokens before edits."""
    body, facts = checked.body, cast("ModelFacts", checked.model)  # a request for an unknown model was refused before
    replay = replayed(body, facts, checked.betas, server)
    verify(body, server.issued, strict=server.strict_signatures)
    server.containers.check(body, server.clock.time())
    tokens = checked.tokens if replay.body is body else prompt_tokens(replay.body, facts)
    return replay, tokens, edited(replay.body, facts, tokens)


async def _read_pdfs(body: Mapping[str, Any]) -> None:
    """Read PDFs on a thread, because long ones take seconds; rules, counts and citations then find them read."""
    for _, _, block in deep_blocks(body):
        if block["type"] == "document" and block["source"]["type"] == "base64":
            await asyncio.to_thread(pdf_of, block["source"])


async def _expanded(body: Mapping[str, Any], server: LocalAPI, workspace: str) -> Mapping[str, Any]:
    """Put what the areas store in place of the references to it."""
    for area in server.areas:
        if area.expand is not None:
            body = await area.expand(body, server, workspace)
    return body


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


def _take_turn(admitted: Admitted, sent: dict[str, Any], server: LocalAPI, ask: Ask) -> None:
    """Give the prompt what a script wants as its answer; a refusal may bring a credit (rule FB-4)."""
    if admitted.compaction is not None and admitted.compaction.only:
        return
    turn = server.turns.take(ask.recorded(server.clock.time()))
    if turn is not None and ask.betas.intersection(CREDITS):
        turn = server.credits.offer(turn, sent, ask.workspace, server.clock.time())
    admitted.prompt = replace(admitted.prompt, turn=turn)
