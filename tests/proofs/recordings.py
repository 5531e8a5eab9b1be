"""Proof: the server agrees with recorded traffic of the service, and both clients decode it: `just prove recordings FILE`.

FILE holds one exchange a line, gzipped or not: `id`, `method`, `path`, `status`, `betas_recorded`, `request_headers`,
`request` and `response`, the bodies as text. Every request goes to a local server; every answer goes through both clients,
which must give it back without loss. What cannot be judged is listed by id with its reason.
"""

from __future__ import annotations

import argparse
import asyncio
import gzip
import http.client
import json
import re
import sys
from collections import Counter, defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from _figures import table, write

from sonnetry import Anthropic, AsyncAnthropic
from sonnetry._core.api_versions import BETAS
from sonnetry.testing import LocalServer

ROOT = Path(__file__).parents[2]
PAGE = ROOT / "docs/fidelity-recordings.md"
ROUTES = ("/v1/messages", "/v1/messages/count_tokens", "/v1/complete", "/v1/messages/batches", "/v1/models")
OLD_MCP, NEW_MCP = "mcp-client-2025-04-04", frozenset({"mcp-client-2025-11-20", "mcp-client-2026-09-15"})
# Betas that change the shape of a request; one whose header was not recorded may have had any other.
CHANGES_SHAPE = frozenset({"fine-grained-tool-streaming-2025-05-14", "compact-2026-09-04"})
JUDGED = ("same status", "same status, other words", "WRONG", "signature refused")


@dataclass(slots=True)
class Outcomes:
    """How many exchanges ended how, and which."""

    ids: dict[str, list[str]] = field(default_factory=lambda: defaultdict(list))
    reasons: dict[str, str] = field(default_factory=dict)

    def note(self, outcome: str, row: dict[str, Any], reason: str = "") -> None:
        """Note one exchange."""
        self.ids[outcome].append(row["id"])
        if reason:
            self.reasons[row["id"]] = reason

    def count(self, *outcomes: str) -> int:
        """Count the exchanges of some outcomes."""
        return sum(len(self.ids[outcome]) for outcome in outcomes)


def main() -> int:
    """Run it; the exit status tells whether nothing that can be judged is wrong."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("file", type=Path)
    parser.add_argument("--page", action="store_true", help="write the measured figures into the page")
    asked = parser.parse_args()
    rows = list(read(asked.file))
    server, client = served(rows), asyncio.run(decoded(rows))
    print("\n".join(report(server, client)))
    if asked.page:
        write(PAGE, "recordings", "\n".join(figures(server, client)))
    return 0 if not server.count("WRONG", "signature refused") and not client.count("lost") else 1


def read(path: Path) -> Iterator[dict[str, Any]]:
    """Yield the exchanges of a file."""
    opened = gzip.open(path, "rt", encoding="utf-8") if path.suffix == ".gz" else path.open(encoding="utf-8")
    with opened as lines:
        yield from (json.loads(line) for line in lines if line.strip())


# --- The server ---------------------------------------------------------------------------------------------------------


def served(rows: list[dict[str, Any]]) -> Outcomes:
    """Send every request to a local server and judge what it answers."""
    found = Outcomes()
    with LocalServer() as server:
        port = int(server.base_url.rpartition(":")[2])
        for row in rows:
            if row["path"].split("?")[0] not in ROUTES:
                found.note("not judged", row, f"the route {row['path'].split('?')[0]} needs what the account held")
            elif row["method"] == "POST" and not row["request"]:
                found.note("not judged", row, "the recording has no request body")
            else:
                found.note(*judged(row, *send(port, row)))
    return found


def send(port: int, row: dict[str, Any]) -> tuple[int, str]:
    """Send a recorded request with its headers; betas that were not recorded are all but those that change its shape."""
    headers = {"anthropic-version": "2023-06-01", "content-type": "application/json", **row["request_headers"]}
    if not row["betas_recorded"] and "beta=true" in row["path"]:
        headers["anthropic-beta"] = ",".join(sorted(betas_for(row["request"])))
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=60)
    try:
        connection.request(row["method"], row["path"], row["request"].encode() or None, {**headers, "x-api-key": "recorded"})
        answer = connection.getresponse()
        return answer.status, answer.read().decode("utf-8", "replace")
    finally:
        connection.close()


def betas_for(request: str) -> frozenset[str]:
    """Return the betas that a request without recorded ones may have had."""
    old = '"mcp_servers"' in request and '"mcp_toolset"' not in request
    return BETAS - CHANGES_SHAPE - (NEW_MCP if old else {OLD_MCP})


def judged(row: dict[str, Any], status: int, body: str) -> tuple[str, dict[str, Any], str]:
    """Return the outcome of an exchange, and why it cannot be judged or is wrong."""
    words = error_of(body)
    if status == row["status"]:
        same = status < 400 or words == error_of(row["response"])
        return "same status" if same else "same status, other words", row, ""
    if row["status"] in (401, 403):
        return "not judged", row, "the service refused the recording's key"
    if status == 501:
        return "not played", row, words
    if re.search(r"file_|[Cc]ontainer", words):
        return "not judged", row, f"a file or container of the recording's account: {words}"
    if re.search(r"signature|encrypted|`data`", words):
        return "signature refused", row, words
    return "WRONG", row, f"recorded {row['status']} {error_of(row['response'])!r}, here {status} {words!r}"


def error_of(body: str) -> str:
    """Return the message of an error, "" for another body."""
    try:
        return str(json.loads(body)["error"]["message"])
    except (ValueError, LookupError, TypeError):
        return ""


# --- The clients --------------------------------------------------------------------------------------------------------


async def decoded(rows: list[dict[str, Any]]) -> Outcomes:
    """Have both clients read every recorded answer of a message, and compare what they kept with what was sent."""
    found = Outcomes()
    with LocalServer() as server, Anthropic(api_key="k", base_url=server.base_url, max_retries=0) as client:
        async with AsyncAnthropic(api_key="k", base_url=server.base_url, max_retries=0) as other:
            for row in rows:
                if row["status"] == 200 and row["method"] == "POST" and row["path"].split("?")[0] == ROUTES[0]:
                    await compare(row, server, client, other, found)
    return found


async def compare(row: dict[str, Any], server: Any, client: Any, other: Any, found: Outcomes) -> None:
    """Read one answer with both clients."""
    streamed = "event:" in row["response"][:200]
    kind = "text/event-stream" if streamed else "application/json"
    server.reply(row["response"].encode(), headers={"content-type": kind}, times=2)
    ask: Any = {"model": "claude-opus-4-7", "max_tokens": 10, "messages": [{"role": "user", "content": "hi"}]}
    try:
        if streamed:
            expected = [e for e in events_of(row["response"]) if e.get("type") != "ping"]
            one = [event.to_dict() for event in client.messages.create(**ask, stream=True)]
            two = [event.to_dict() async for event in await other.messages.create(**ask, stream=True)]
        else:
            expected = json.loads(row["response"])
            one = client.messages.create(**ask).to_dict()
            two = (await other.messages.create(**ask)).to_dict()
    except Exception as error:  # noqa: BLE001 - whatever a client raises is what is to be reported
        found.note("lost", row, f"{type(error).__name__}: {error}")
        server.clear()
        return
    same = one == expected and two == expected
    found.note("same" if same else "lost", row, "" if same else "the decoded answer differs from what was sent")


def events_of(text: str) -> list[dict[str, Any]]:
    """Return the events of a stream."""
    return [json.loads(line[5:]) for line in text.splitlines() if line.startswith("data:")]


# --- What it says -------------------------------------------------------------------------------------------------------


def figures(server: Outcomes, client: Outcomes) -> list[str]:
    """Return the measured line as a table."""
    agree, judged_ = server.count("same status", "same status, other words"), server.count(*JUDGED)
    rows = [
        ("requests that can be judged", judged_),
        ("answered with the recorded status", f"{agree} ({100 * agree / max(judged_, 1):.1f} %)"),
        ("answered otherwise", server.count("WRONG")),
        ("refused for a signature of the service", server.count("signature refused")),
        ("not played: server tools without a prepared turn", server.count("not played")),
        ("not judged", server.count("not judged")),
        ("recorded answers that both clients decode without loss", f"{client.count('same')} of {client.count('same', 'lost')}"),
    ]
    return table(("", ""), rows)


def report(server: Outcomes, client: Outcomes) -> Iterator[str]:
    """Yield the figures, then each exchange that is wrong or cannot be judged."""
    yield from figures(server, client)
    for outcomes, names in ((server, ("WRONG", "signature refused", "same status, other words", "not played", "not judged")), (client, ("lost",))):
        for name in names:
            kinds = Counter(outcomes.reasons.get(id, "") for id in outcomes.ids[name])
            for reason, count in kinds.most_common():
                ids = [id for id in outcomes.ids[name] if outcomes.reasons.get(id, "") == reason]
                yield f"{count:4} {name}: {reason[:200]} [{', '.join(ids)}]"


if __name__ == "__main__":
    sys.exit(main())
