"""`/_local/metrics`: what the server did, as Prometheus reads it."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from .state import Server

_MOST = 500  # series; a flood of invented paths is counted as one


@dataclass(slots=True)
class Counters:
    """Finished requests by method, path and status."""

    requests: Counter[tuple[str, str, int]] = field(default_factory=Counter[tuple[str, str, int]])

    def count(self, method: str, path: str, status: int) -> None:
        """Count one finished request; paths are cut at the first id."""
        key = (method, "/".join(path.split("/")[:4]), status)
        known = key in self.requests or len(self.requests) < _MOST
        self.requests[key if known else ("", "other", key[2])] += 1


def exposition(server: Server) -> str:
    """Return the metrics as text."""
    lines = ["# TYPE sonnetry_requests_total counter"]
    for (method, path, status), count in sorted(server.counters.requests.items()):
        labels = f'method="{_escaped(method)}",path="{_escaped(path)}",status="{status}"'
        lines.append(f"sonnetry_requests_total{{{labels}}} {count}")
    lines += [
        "# TYPE sonnetry_cache_entries gauge",
        f"sonnetry_cache_entries {len(server.cache.entries)}",
        "# TYPE sonnetry_journal_requests gauge",
        f"sonnetry_journal_requests {len(server.journal.entries())}",
    ]
    return "\n".join(lines) + "\n"


def _escaped(text: str) -> str:
    return text.replace("\\", r"\\").replace('"', r"\"").replace("\n", r"\n")
