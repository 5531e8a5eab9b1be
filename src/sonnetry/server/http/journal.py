"""What the server did: every request it saw, without its secrets, and `/_local/metrics` as Prometheus reads it."""

from __future__ import annotations

import json
import re
import threading
from collections import Counter, deque
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from ..._core.headers import Headers
from ..._core.secrets import redact

if TYPE_CHECKING:
    from ..state import LocalAPI

BUDGET = 64 * 2**20  # bytes; beyond it the oldest requests are forgotten
OVERHEAD = 2048  # bytes an entry weighs besides its body
_MOST = 500  # series; a flood of invented paths is counted as one
# What is sent here holds secrets: credentials of vaults, tokens of repositories, identity tokens.
_HOLDS_SECRETS = re.compile(r"/v1/(?:vaults/[^/]+/credentials|sessions/[^/]+/resources/|oauth/)")
_ANSWERS_SECRETS = re.compile(r"/v1/oauth/")
# The token of a repository or an MCP server, inside a request that is kept otherwise.
_TOKEN = re.compile(rb'("authorization_token"\s*:\s*)"(?:[^"\\]|\\.)*"')


@dataclass(slots=True)
class RecordedRequest:
    """One request as it arrived. The values of credential headers are masked.

    `time` is the server's clock, `connection` the number of the connection it came on (kept connections repeat it),
    `status` what was answered, None while it is not. `body` is empty until it was read; a request that is refused for
    its path, method, credential or version is answered without reading it. `answer` is the body of the answer if it is text
    (up to 1 MiB; of a stream the last 64 KiB), `usage` the token counts of a message.
    """

    method: str
    path: str
    query: str
    headers: Mapping[str, str]
    time: float
    connection: int | None = None
    body: bytes = b""
    status: int | None = None
    answer: bytes = b""
    usage: Mapping[str, Any] = field(default_factory=dict[str, Any])
    request_id: str = ""
    weight: int = field(default=0, repr=False)  # what it counts against the journal's budget; 0 once forgotten

    @property
    def json(self) -> Any:
        """The body as JSON data."""
        return json.loads(self.body)

    def to_dict(self) -> dict[str, Any]:
        """Return what `GET /_local/requests` shows."""
        return {
            "method": self.method,
            "path": self.path,
            "query": self.query,
            "headers": dict(self.headers),
            "body": self.body.decode("utf-8", "replace"),
            "time": self.time,
            "connection": self.connection,
            "status": self.status,
            "answer": self.answer.decode("utf-8", "replace"),
            "request_id": self.request_id,
        }


class Journal:
    """Requests in the order of their arrival. Safe to read from any thread."""

    def __init__(self, budget: int = BUDGET) -> None:
        self._budget = budget
        self._size = 0
        self._entries: deque[RecordedRequest] = deque()
        self._lock = threading.Lock()

    def open(self, headers: Headers, **facts: Any) -> RecordedRequest:
        """Start the entry of a request whose head has arrived."""
        entry = RecordedRequest(headers=Headers(redact(headers)), **facts)
        with self._lock:
            self._entries.append(entry)
            self._weigh(entry, OVERHEAD)
        return entry

    def fill(self, entry: RecordedRequest, body: bytes) -> None:
        """Add the body to an entry, unless its path says that it holds secrets."""
        if _HOLDS_SECRETS.match(entry.path):
            return
        entry.body = _TOKEN.sub(rb'\1"***"', body) if b"authorization_token" in body else body
        with self._lock:
            if entry.weight:
                self._weigh(entry, len(body))

    def answered(self, entry: RecordedRequest, body: bytes) -> None:
        """Add the body of the answer to an entry, unless its path says that it holds secrets."""
        if _ANSWERS_SECRETS.match(entry.path):
            return
        entry.answer = body
        with self._lock:
            if entry.weight:
                self._weigh(entry, len(body))

    def entries(self) -> list[RecordedRequest]:
        """List what is remembered, oldest first."""
        with self._lock:
            return list(self._entries)

    def clear(self) -> None:
        """Forget everything."""
        with self._lock:
            while self._entries:
                self._forget()

    def _weigh(self, entry: RecordedRequest, weight: int) -> None:
        entry.weight += weight
        self._size += weight
        while self._size > self._budget and len(self._entries) > 1:
            self._forget()

    def _forget(self) -> None:
        entry = self._entries.popleft()
        self._size -= entry.weight
        entry.weight = 0


@dataclass(slots=True)
class Counters:
    """Finished requests by method, path and status."""

    requests: Counter[tuple[str, str, int]] = field(default_factory=Counter[tuple[str, str, int]])

    def count(self, method: str, path: str, status: int) -> None:
        """Count one finished request; paths are cut at the first id."""
        key = (method, "/".join(path.split("/")[:4]), status)
        known = key in self.requests or len(self.requests) < _MOST
        self.requests[key if known else ("", "other", key[2])] += 1


def exposition(server: LocalAPI) -> str:
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
