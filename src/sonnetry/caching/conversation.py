"""`talk.cache`: what the prompt cache did for the requests of a conversation, and what it would do with other breakpoints."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from decimal import Decimal
from functools import cached_property
from typing import Any

from .audit import Audit, CacheFigures, CacheTurn, what_if
from .marks import Marks

Visit = tuple[Mapping[str, Any], Mapping[str, Any], float]
"""A request, the usage of its answer, and when it was sent, in seconds."""


class ConversationCache:
    """The cache's part in the requests so far, as `sonnetry cache explain` tells it (rules CACHE-1 to CACHE-20).

    It is of the moment in which `talk.cache` was read. Figures come from the usage of the answers. Nothing is sent.
    """

    def __init__(self, visits: Iterable[Visit]) -> None:
        self._visits = tuple(visits)

    @property
    def turns(self) -> list[CacheTurn]:
        """What the cache did for each request, in order."""
        return self._audit.turns

    @property
    def figures(self) -> CacheFigures:
        """The sums of all requests: tokens and US dollars."""
        return self._audit.figures

    @property
    def hit_rate(self) -> float:
        """The part of all prompt tokens that was read from the cache, from 0 to 1."""
        return self.figures.hit_rate

    @property
    def breaks(self) -> list[CacheTurn]:
        """The requests that did not read what had been cached: `cause`, and `path` and `offset` of the first change."""
        return self._audit.breaks

    @property
    def wasted(self) -> Decimal | None:
        """US dollars that avoidable breaks cost; None where a price is not known."""
        return self._audit.wasted

    def what_if(self, *, ttl: str | None = None, marks: Marks | None = None) -> CacheFigures:
        """Return what the same requests would have read and written with other breakpoints, by the simulated cache.

        Args:
            ttl: the lifetime of every breakpoint, `5m` or `1h`.
            marks: `auto` places breakpoints behind the tools, the system prompt and the messages, `none` takes all away.

        Raises:
            ValueError: the model is not known, or an argument is not usable.
        """
        return what_if(((request, at) for request, _, at in self._visits), ttl=ttl, marks=marks)

    @cached_property
    def _audit(self) -> Audit:
        audit = Audit()
        for request, usage, at in self._visits:
            audit.add(request, usage, at=at)
        return audit

    def __str__(self) -> str:
        return str(self._audit)

    def __repr__(self) -> str:
        return f"<ConversationCache turns={len(self._visits)}>"
