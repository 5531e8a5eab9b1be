"""What one server knows: its settings, what was prepared for it, and what it saw."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Literal

from .._core.clock import SYSTEM_CLOCK, Clock
from .backend import Backend
from .faults import Fault
from .journal import Journal
from .scripts import Reply, Script

Models = Literal["any", "strict"]

ORGANIZATION = "00000000-0000-4000-8000-000000000001"
WORKSPACE = "wrkspc_01SonnetryLocalServer001"


@dataclass(slots=True)
class Server:
    """One server's settings and memory.

    `api_key` None accepts any key. `models` "any" serves retired ids with a warning header, "strict" answers 404.
    """

    backend: Backend
    api_key: str | None = None
    models: Models = "any"
    clock: Clock = SYSTEM_CLOCK
    journal: Journal = field(default_factory=Journal)
    replies: Script[Reply] = field(default_factory=Script)
    faults: Script[tuple[Fault, ...]] = field(default_factory=Script)

    @property
    def has_plans(self) -> bool:
        """Whether anything was prepared for requests to come."""
        return bool(self.replies) or bool(self.faults)

    def clear(self) -> None:
        """Forget what was prepared and what was seen."""
        self.replies.clear()
        self.faults.clear()
        self.journal.clear()
