"""What one server knows: its settings, what was prepared for it, and what it saw."""

from __future__ import annotations

from collections import OrderedDict, defaultdict
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, Literal

from .._core.clock import SYSTEM_CLOCK, Clock
from ..caching.cache import Cache
from .control.faults import Fault
from .control.prepared import Reply, Script
from .http.journal import Counters, Journal
from .http.tokens import Tokens
from .ids import ORGANIZATION
from .model.backend import Backend, Turn
from .model.containers import Containers
from .model.credits import Credits
from .model.rates import RatePools
from .model.threads import Threads
from .storage import Storage
from .work import Worker

if TYPE_CHECKING:
    from .area import Area

Models = Literal["any", "strict"]
Betas = Literal["known", "any"]

MOST_ISSUED = 10_000


@dataclass(slots=True)
class LocalAPI:
    """One server's settings and memory.

    `api_key` None accepts any key. `models` "any" serves retired ids with a warning header, "strict" answers 404.
    `new_account` False is an account from before 31 Aug 2026, for which thinking is not bound to its prefix (rule THK-9).
    `strict_signatures` refuses signatures and sealed contents that this server did not make (rule REC-14), `any_beta` accepts
    every value of `anthropic-beta`.
    `scripts` are what areas prepare for themselves, by its name. `limiter` None limits no rates. `issued` remembers tool calls with the signatures of the thinking before them (rule
    THK-6) and results of server tools (rule BLK-8). `areas` are what is served, `settings` the keywords of theirs, `storage`
    is the data folder, `loopback_only` refuses requests for other hosts than this machine, `on_loopback` says that only this
    machine can reach the server, `workers` are what works on it, by area.
    """

    backend: Backend
    api_key: str | None = None
    models: Models = "any"
    clock: Clock = SYSTEM_CLOCK
    journal: Journal = field(default_factory=Journal)
    replies: Script[Reply] = field(default_factory=Script)
    faults: Script[tuple[Fault, ...]] = field(default_factory=Script)
    turns: Script[Turn] = field(default_factory=Script)
    scripts: defaultdict[str, Script[Any]] = field(default_factory=lambda: defaultdict(Script))
    cache: Cache = field(default_factory=Cache)
    threads: Threads = field(default_factory=Threads)
    credits: Credits = field(default_factory=Credits)
    containers: Containers = field(default_factory=Containers)
    new_account: bool = True
    strict_signatures: bool = False
    any_beta: bool = False
    loopback_only: bool = False
    on_loopback: bool = True
    limiter: RatePools | None = None
    counters: Counters = field(default_factory=Counters)
    organization: str = ORGANIZATION
    tokens: Tokens = field(default_factory=Tokens)
    issued: OrderedDict[str, tuple[str, ...]] = field(default_factory=OrderedDict[str, tuple[str, ...]])
    areas: tuple[Area, ...] = ()
    settings: Mapping[str, Any] = field(default_factory=dict[str, Any])
    storage: Storage = field(default_factory=Storage)
    workers: dict[str, Worker] = field(default_factory=dict[str, Worker])

    @property
    def has_plans(self) -> bool:
        """Whether anything was prepared for requests to come."""
        return bool(self.replies) or bool(self.faults) or bool(self.turns)

    def clear(self) -> None:
        """Forget what was prepared and what was seen."""
        self.replies.clear()
        self.faults.clear()
        self.turns.clear()
        self.scripts.clear()
        self.cache.clear()
        self.threads.clear()
        self.credits.clear()
        self.containers.clear()
        self.issued.clear()
        if self.limiter is not None:
            self.limiter.clear()
        self.journal.clear()
        for area in self.areas:
            if area.clear is not None:
                area.clear(self)

    @property
    def routes(self) -> frozenset[tuple[str, str]]:
        """Verb and path of everything that is served."""
        return frozenset((route.row.verb, route.row.path) for area in self.areas for route in area.all_routes)

    def worker(self, area: str) -> Worker:
        """Return what runs the work of an area; it belongs to the running loop."""
        if area not in self.workers:
            make = next(found.work for found in self.areas if found.name == area)
            if make is None:
                raise LookupError(f"the area {area} has no work")
            self.workers[area] = Worker(make(self), self.clock)
        return self.workers[area]

    async def begin(self) -> None:
        """Go on with the work that a named folder holds."""
        if self.storage.named:
            for area in self.areas:
                if area.work is not None:
                    await self.worker(area.name).start()

    async def settle(self) -> None:
        """On a virtual clock, do what its time says should be done by now, in all areas that have begun to work."""
        for worker in [*self.workers.values()]:
            await worker.catch_up()

    async def end(self) -> None:
        """Stop the work and let the folder go; a temporary one is removed."""
        workers = [*self.workers.values()]
        self.workers.clear()
        for worker in workers:
            await worker.end()
        self.storage.close()

    def issue(self, call: str, signatures: tuple[str, ...]) -> None:
        """Remember which thinking led to a tool call."""
        self.issued[call] = signatures
        while len(self.issued) > MOST_ISSUED:
            self.issued.popitem(last=False)
