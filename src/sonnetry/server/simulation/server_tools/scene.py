"""What a server tool of the simulation is given, and what its call comes to."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from ...._core.clock import Clock
from ...model.backend import Prompt
from .corpus import Corpus, pages_of

Block = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Surroundings:
    """What server tools reach: the time, the folder that is their web, and addresses of the allowed MCP servers by name."""

    clock: Clock
    web: Path | None = None
    mcp: Mapping[str, str] = field(default_factory=dict[str, str])

    @property
    def pages(self) -> Corpus:
        """The pages of the web."""
        return pages_of(self.web)


@dataclass(slots=True)
class Scene:
    """A request that is being played. `used` counts the calls by name, in earlier parts of a paused turn too."""

    prompt: Prompt
    around: Surroundings
    used: Counter[str] = field(default_factory=Counter[str])
    blocks: list[Block] = field(default_factory=list[Block])

    def used_up(self, tool: Mapping[str, Any]) -> bool:
        """Count a call, and tell whether it is one too many."""
        self.used[tool["name"]] += 1
        return tool.get("max_uses") is not None and self.used[tool["name"]] > tool["max_uses"]


@dataclass(frozen=True, slots=True)
class Outcome:
    """The content of a call's result, and what the answer says of it; `counted` is the usage that it adds to."""

    content: Any
    said: Sequence[Block] = ()
    counted: str = ""
    advised: Mapping[str, Any] | None = None


def failed(kind: str, code: str, **more: Any) -> dict[str, Any]:
    """Return the content of a result that is an error (rule SRV-4)."""
    return {"type": f"{kind}_tool_result_error", "error_code": code, **more}


def text(words: str, citations: Sequence[Block] = ()) -> Block:
    """Return a text block."""
    return {"type": "text", "text": words, **({"citations": [*citations]} if citations else {})}
