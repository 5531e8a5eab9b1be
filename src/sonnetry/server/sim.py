"""The simulation: answers made of the user's own words, the same for the same request, and honest about what they are."""

from __future__ import annotations

import asyncio
import base64
import hashlib
import hmac
import json
from collections.abc import AsyncGenerator, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import islice
from typing import Any

from .._core.clock import SYSTEM_CLOCK, Clock
from .._core.tokens import as_blocks, count_message_request, parts
from .backend import Backend, Begin, BlockDelta, BlockStart, BlockStop, End, Piece, Prompt, Usage
from .ids import new_id
from .sample import sample

PREFIX = "Simulated answer from a local Sonnetry server."
_SECRET = b"sonnetry simulation"  # signs thinking blocks; they prove nothing to anybody but this server
_STEP = 3  # counted parts in one delta


@dataclass(slots=True)
class Simulation:
    """A backend that needs no model. `pace` is the pause before each delta, in seconds of `clock`."""

    clock: Clock = SYSTEM_CLOCK
    pace: float = 0.0
    name: str = "sim"

    async def generate(self, prompt: Prompt) -> AsyncGenerator[Piece, None]:
        """Answer one request."""
        for piece in _Script(prompt).pieces():
            if isinstance(piece, BlockDelta):
                await (self.clock.sleep_async(self.pace) if self.pace else asyncio.sleep(0))
            yield piece


class _Script:
    """The whole answer to one prompt, decided before its first piece is sent."""

    def __init__(self, prompt: Prompt) -> None:
        self._prompt = prompt
        self._body = prompt.body
        self._room = int(prompt.body["max_tokens"] / prompt.scale)  # in counted parts
        self._spent = 0
        self._thought = 0

    def pieces(self) -> Iterator[Piece]:
        yield Begin(self._usage())
        if self._body["max_tokens"] == 0:
            yield End("max_tokens", self._usage())
            return
        thinking = self._body.get("thinking") or {}
        if thinking.get("type") in ("enabled", "adaptive"):
            yield from self._think()
        yield from self._speak() if self._left else [End("max_tokens", self._usage())]

    @property
    def _left(self) -> int:
        return self._room - self._spent
