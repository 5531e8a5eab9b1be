"""What one server knows: its settings, what was prepared for it, and what it saw."""

from __future__ import annotations

from collections import OrderedDict
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Literal

from .._core.clock import SYSTEM_CLOCK, Clock
from ..caching.cache import Cache
from .control.faults import Fault
from .control.prepared import Reply, Script
from .http.journal import Counters, Journal
from .model.backend import Backend, Turn
from .model.containers import Containers
from .model.credits import Credits
from .model.rates import Limiter
from .model.threads import Threads

if TYPE_CHECKING:
    from .storage import Kept

Models = Literal["any", "strict"]

ORGANIZATION = "00000000-0000-4000-8000-000000000001"
WORKSPACE = "wrkspc_01SonnetryLocalServer001"
MOST_ISSUED = 10_000


@dataclass(slots=True)
class LocalAPI:
    """One server's settings and memory.

    `api_key` None accepts any key. `models` "any" serves retired ids with a warning header, "strict" answers 404.
    `new_account` False is an account from before 31 Aug 2026, for which thinking is not bound to its prefix (rule THK-9).
    `limiter` None limits no rates. `issued` remembers tool calls with the signatures of the thinking before them (rule
    THK-6) and results of server tools (rule BLK-8). `kept` are batches, files and skills; `routes` are verb and path of what
    is served.
    """

    backend: Backend
    api_key: str | None = None
    models: Models = "any"
    clock: Clock = SYSTEM_CLOCK
    journal: Journal = field(default_factory=Journal)
    replies: Script[Reply] = field(default_factory=Script)
    faults: Script[tuple[Fault, ...]] = field(default_factory=Script)
    turns: Script[Turn] = field(default_factory=Script)
    cache: Cache = field(default_factory=Cache)
    threads: Threads = field(default_factory=Threads)
    credits: Credits = field(default_factory=Credits)
    containers: Containers = field(default_factory=Containers)
    new_account: bool = True
    limiter: Limiter | None = None
    counters: Counters = field(default_factory=Counters)
    organization: str = ORGANIZATION
    issued: OrderedDict[str, tuple[str, ...]] = field(default_factory=OrderedDict[str, tuple[str, ...]])
    kept: Kept = field(init=False)
    routes: frozenset[tuple[str, str]] = frozenset()

    @property
    def has_plans(self) -> bool:
        """Whether anything was prepared for requests to come."""
        return bool(self.replies) or bool(self.faults) or bool(self.turns)

    def clear(self) -> None:
        """Forget what was prepared and what was seen."""
        self.replies.clear()
        self.faults.clear()
        self.turns.clear()
        self.cache.clear()
        self.threads.clear()
        self.credits.clear()
        self.containers.clear()
        self.issued.clear()
        if self.limiter is not None:
            self.limiter.clear()
        self.journal.clear()

    def issue(self, call: str, signatures: tuple[str, ...]) -> None:
        """Remember which thinking led to a tool call."""
        self.issued[call] = signatures
        while len(self.issued) > MOST_ISSUED:
            self.issued.popitem(last=False)
