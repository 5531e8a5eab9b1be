"""What answers: the `Backend` protocol, and the pieces a backend makes a message of."""

from __future__ import annotations

from collections.abc import AsyncGenerator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Protocol, runtime_checkable

from ..._core.models import ModelFacts

PREFIX = "Simulated answer from a local Sonnetry server."  # how every answer that no model wrote begins


@dataclass(frozen=True, slots=True)
class Usage:
    """Token counts of one message; `thinking_tokens` are part of `output_tokens`."""

    input_tokens: int = 0
    output_tokens: int = 0
    thinking_tokens: int = 0


@dataclass(frozen=True, slots=True)
class Begin:
    """The first piece: what is known before the first block."""

    usage: Usage


@dataclass(frozen=True, slots=True)
class BlockStart:
    """A new block, as `content_block_start` shows it; it gets the next index."""

    block: Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class BlockDelta:
    """More of the current block."""

    delta: Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class BlockStop:
    """The current block is complete."""


@dataclass(frozen=True, slots=True)
class End:
    """The last piece: why it ends, and the final counts."""

    stop_reason: str
    usage: Usage
    stop_sequence: str | None = None
    stop_details: Mapping[str, Any] | None = None


Piece = Begin | BlockStart | BlockDelta | BlockStop | End


@dataclass(frozen=True, slots=True)
class Turn:
    """An answer that was prepared for the model: its blocks, why it ends, who serves it, and the usage of advice in it."""

    content: Sequence[Mapping[str, Any]]
    stop_reason: str = "end_turn"
    stop_details: Mapping[str, Any] | None = None
    stop_sequence: str | None = None
    model: str | None = None
    usage: Mapping[str, Any] | None = None
    advised: Sequence[Mapping[str, Any]] = ()


@dataclass(frozen=True, slots=True)
class Prompt:
    """A request that passed every check, on its way to a backend.

    `body` is the request as the model sees it, `facts` what is known of the model that serves it, `betas` its beta
    values, `tokens` the count of its input, `prefix` and `organization` what its thinking is bound to, `turn` what a
    script wants as the answer.
    """

    body: Mapping[str, Any]
    facts: ModelFacts
    betas: frozenset[str] = frozenset()
    tokens: int = 0
    prefix: bytes = b""
    organization: str = ""
    turn: Turn | None = None

    @property
    def display(self) -> str:
        """How thinking is to be shown (rule THK-3)."""
        return self.body.get("thinking", {}).get("display") or self.facts.display


class Backend(Protocol):
    """A source of answers. Raises `ApiError` to refuse; the generator is closed when the client leaves."""

    name: str

    def generate(self, prompt: Prompt) -> AsyncGenerator[Piece, None]:
        """Answer one request: `Begin`, blocks one after another, `End`."""
        ...


@runtime_checkable
class PlaysServerTools(Protocol):
    """A backend that decides before an answer begins which server tools it uses, because the usage and the container follow."""

    async def prepare(self, prompt: Prompt) -> Turn | None:
        """Return the whole answer to a request in which server tools take part, None for any other request."""
        ...
