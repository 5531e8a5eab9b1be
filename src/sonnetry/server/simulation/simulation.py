"""The simulation: answers made of the user's own words, the same for the same request, and honest about what they are."""

from __future__ import annotations

import asyncio
import hashlib
import random
from collections.abc import AsyncGenerator, Iterable, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from ..._core.clock import SYSTEM_CLOCK, Clock
from ..._core.text_tokens import count_text
from ..model import heavy
from ..model.backend import PREFIX, BlockDelta, Piece, Prompt, Turn
from .composer import Composer
from .prepared_turn import scripted
from .server_tools.corpus import check_folder
from .server_tools.mcp_servers import check_address
from .server_tools.playing import play
from .server_tools.scene import Surroundings
from .tool_calls import ToolUse

__all__ = ["PREFIX", "Simulation"]

_BURST = 32  # pieces between two turns of the event loop, where no pause gives others their turn


@dataclass(slots=True)
class Simulation:
    """A backend that needs no model. Its times are seconds of `clock`.

    `first_token` is the wait before the answer begins, `pace` the pause before each delta, `tokens_per_second` a speed in
    place of a pause; `jitter` makes both longer or shorter by up to that share, the same for the same request and `seed`.
    `tools` says when tools are called: when a request forces one, when the user's last text is the phrase `call NAME {json}`
    too, or never. `web` is the folder whose pages web search and web fetch see (a few built-in ones without it), `mcp` the
    addresses of MCP servers on this machine that requests may use, by their names.
    """

    clock: Clock = SYSTEM_CLOCK
    pace: float = 0.0
    name: str = "sim"
    first_token: float = 0.0
    tokens_per_second: float | None = None
    jitter: float = 0.0
    seed: int = 0
    tools: ToolUse = "phrase"
    web: Path | None = None
    mcp: Mapping[str, str] = field(default_factory=dict[str, str])

    def __post_init__(self) -> None:
        if self.web is not None:
            check_folder(self.web)
        for name, url in self.mcp.items():
            check_address(name, url)

    async def prepare(self, prompt: Prompt) -> Turn | None:
        """Return the answer to a request in which server tools take part, None for any other."""
        return await play(prompt, Surroundings(self.clock, self.web, self.mcp), self.tools)

    async def generate(self, prompt: Prompt) -> AsyncGenerator[Piece, None]:
        """Answer one request."""
        chance = random.Random(hashlib.sha256(prompt.prefix + str(self.seed).encode()).digest())  # noqa: S311 - no secret
        pieces = scripted(prompt) if prompt.turn is not None else await _composed(prompt, self.tools)
        await self._wait(self.first_token, chance)
        for number, piece in enumerate(pieces):
            if isinstance(piece, BlockDelta):
                turn = number % _BURST == 0
                if turn or self.pace or self.tokens_per_second is not None:
                    await self._wait(self._pause(piece), chance, turn=turn)
            yield piece

    def _pause(self, piece: BlockDelta) -> float:
        if self.tokens_per_second is None:
            return self.pace
        return sum(count_text(text) for text in piece.delta.values() if isinstance(text, str)) / self.tokens_per_second

    async def _wait(self, seconds: float, chance: random.Random, *, turn: bool = False) -> None:
        if seconds:
            await self.clock.sleep_async(seconds * (1 + self.jitter * chance.uniform(-1, 1)))
        elif turn:
            await asyncio.sleep(0)


async def _composed(prompt: Prompt, tools: ToolUse) -> Iterable[Piece]:
    """Compose an answer, as a whole where that takes long."""
    weight = heavy.prompt_weight(prompt)
    if weight is None:
        return Composer(prompt, tools).pieces()
    return await heavy.run(weight, lambda: [*Composer(prompt, tools).pieces()])
