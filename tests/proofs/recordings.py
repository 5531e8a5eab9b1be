"""Proof: the server agrees with recorded traffic of the service, and both clients decode it: `just prove recordings FILE`.

FILE holds one exchange a line as JSON, gzipped or not: `id`, `method`, `path`, `status`, `betas_recorded`,
`request_headers`, `request` and `response`, the bodies as text. Every request goes to a local server; every recorded answer
of Messages goes through both clients, which must return it without loss. What cannot be judged is listed by id with its
reason. `--write` puts the figures and that list into docs/recordings.md.
"""

from __future__ import annotations

import argparse
import asyncio
import contextlib
import gzip
import http.client
import io
import json
import re
import sys
from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import IO, Any

sys.path.insert(0, str(Path(__file__).parent))
from _figures import table, write

from sonnetry import Anthropic, AsyncAnthropic
from sonnetry._core.api_versions import BETAS
from sonnetry.testing import LocalServer

ROOT = Path(__file__).parents[2]
PAGE = ROOT / "docs/recordings.md"
MESSAGES = "/v1/messages"
ROUTES = (MESSAGES, "/v1/messages/count_tokens", "/v1/complete", "/v1/messages/batches", "/v1/models")
OLD_MCP, NEW_MCP = "mcp-client-2025-04-04", frozenset({"mcp-client-2025-11-20", "mcp-client-2026-09-15"})
# Betas that change the shape of a request; one whose header was not recorded may have had any other.
CHANGES_SHAPE = frozenset({"fine-grained-tool-streaming-2025-05-14", "compact-2026-09-04"})
AGREE = ("same status", "same status, other words")
DISAGREE = ("wrong", "signature refused")
_PATH_ID = re.compile(r"(?<=/)[a-z]+_\w+")
_OF_ACCOUNT = re.compile(r"file_|[Cc]ontainer|skill_")

# Single exchanges that show nothing about the service of today.
EXCUSED: Mapping[str, str] = {
    "784581bf46ba": "of 2024: a tool result without its call, which the service refuses since",
    "92142eb073f3": "of 2024: an order of turns that the service refuses since",
}

Row = dict[str, Any]


@dataclass(slots=True)
class Outcomes:
    """How exchanges ended: the ids of each outcome, by reason."""

    ids: dict[str, dict[str, list[str]]] = field(default_factory=lambda: defaultdict(lambda: defaultdict(list)))

    def note(self, row: Row, outcome: str, reason: str = "") -> None:
        """Note one exchange."""
        self.ids[outcome][reason].append(row["id"])

    def count(self, *outcomes: str) -> int:
        """Count the exchanges of some outcomes."""
        return sum(len(ids) for outcome in outcomes for ids in self.ids[outcome].values())


def main() -> int:
    """Run it; the exit status says whether everything that can be judged agrees."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("file", type=Path)
    parser.add_argument("--write", action="store_true", help="write the figures into docs/recordings.md")
    asked = parser.parse_args()
    rows = list(read(asked.file))
    server, client = served(rows), asyncio.run(decoded(rows))
    print("\n".join([*figures(server, client), "", *listing(server), *listing(client)]))
    if asked.write:
        write(PAGE, "recordings", "\n".join([*figures(server, client), "", *listed(server)]))
    return 1 if server.count(*DISAGREE) or client.count("lost") else 0


def read(path: Path) -> Iterator[Row]:
    """Yield the exchanges of a file."""
    with contextlib.closing(opened(path)) as lines:
        yield from (json.loads(line) for line in lines if line.strip())


def opened(path: Path) -> IO[str]:
    """Open a file of lines, gzipped or not."""
    raw = path.read_bytes()
    return io.StringIO((gzip.decompress(raw) if raw.startswith(b"\x1f\x8b") else raw).decode())


# --- The server ---------------------------------------------------------------------------------------------------------


def served(rows: list[Row]) -> Outcomes:
    """Send every request to a local server and judge what it answers."""
    found = Outcomes()
    with LocalServer() as server:
        port = int(server.base_url.rpartition(":")[2])
        for row in rows:
            excuse = unusable(row)
            found.note(row, *(("not judged", excuse) if excuse else judged(row, *send(port, row))))
    return found


def unusable(row: Row) -> str:
    """Return why an exchange can be judged by nobody else's server, "" if it can."""
    path = row["path"].split("?")[0]
    if path not in ROUTES:
        return f"`{_PATH_ID.sub('ID', path)}` needs what the account held"
    if row["method"] == "POST" and not row["request"]:
        return "the body of the request was not recorded"
    tokens = re.search(r"prompt is too long: (\d+) tokens", row["response"])
    if tokens and int(tokens[1]) > len(row["request"]):
        return "the text of the request was cut when it was recorded"
    return EXCUSED.get(row["id"], "")


def send(port: int, row: Row) -> tuple[int, str]:
    """Send a recorded request with its headers, and betas where the recording left them out."""
    headers = {"anthropic-version": "2023-06-01", "content-type": "application/json", **row["request_headers"]}
    if not row["betas_recorded"] and "beta=true" in row["path"]:
        headers["anthropic-beta"] = ",".join(sorted(betas_for(row["request"])))
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=60)
    try:
        body = row["request"].encode() or None
        connection.request(row["method"], row["path"], body, {**headers, "x-api-key": "recorded"})
        answer = connection.getresponse()
        return answer.status, answer.read().decode("utf-8", "replace")
    finally:
        connection.close()


def betas_for(request: str) -> frozenset[str]:
    """Return the betas that a request without recorded ones may have had: all but those that change its shape."""
    old = '"mcp_servers"' in request and '"mcp_toolset"' not in request
    return BETAS - CHANGES_SHAPE - (NEW_MCP if old else {OLD_MCP})


def judged(row: Row, status: int, body: str) -> tuple[str, str]:
    """Return the outcome of an exchange, and why it cannot be judged or disagrees."""
    words, recorded = error_of(body), error_of(row["response"])
    if status == row["status"]:
        same = status < 400 or words == recorded
        return AGREE[0 if same else 1], "" if same else f"recorded {recorded!r}, here {words!r}"
    if row["status"] in (401, 403):
        return "not judged", "the service refused the key of the recording"
    if status == 501:
        return "not played", words
    if _OF_ACCOUNT.search(words):
        return "not judged", "a file, a container or a skill of the account"
    if re.search(r"signature|encrypted|`data`", words):
        return "signature refused", words
    return "wrong", f"recorded {row['status']} {recorded!r}, here {status} {words!r}"


def error_of(body: str) -> str:
    """Return the message of an error, "" for another body."""
    try:
        return str(json.loads(body)["error"]["message"])
    except (ValueError, LookupError, TypeError):
        return ""


# --- The clients --------------------------------------------------------------------------------------------------------


async def decoded(rows: list[Row]) -> Outcomes:
    """Have both clients read every recorded answer of Messages, and compare what they return with what was sent."""
    found = Outcomes()
    with LocalServer() as server, Anthropic(api_key="k", base_url=server.base_url, max_retries=0) as client:
        async with AsyncAnthropic(api_key="k", base_url=server.base_url, max_retries=0) as other:
            for row in rows:
                if row["status"] == 200 and row["method"] == "POST" and row["path"].split("?")[0] == MESSAGES:
                    found.note(row, *await compare(row, server, client, other))
    return found


async def compare(row: Row, server: LocalServer, client: Anthropic, other: AsyncAnthropic) -> tuple[str, str]:
    """Read one answer with both clients and return the outcome and its reason."""
    streamed = "event:" in row["response"][:200]
    kind = "text/event-stream" if streamed else "application/json"
    server.reply(row["response"].encode(), headers={"content-type": kind}, times=2)
    try:
        if streamed:
            expected: Any = [event for event in events_of(row["response"]) if event.get("type") != "ping"]
            found: tuple[Any, Any] = (streamed_by(client), await streamed_by_async(other))
        else:
            expected = json.loads(row["response"])
            found = (client.messages.create(**ASK).to_dict(), (await other.messages.create(**ASK)).to_dict())
    except Exception as error:  # noqa: BLE001 - whatever a client raises is what is to be reported
        server.clear()
        return "lost", f"{type(error).__name__}: {error}"
    return (
        ("same", "") if found == (expected, expected) else ("lost", "the decoded answer differs from the recorded one")
    )


ASK: Any = {"model": "claude-opus-4-7", "max_tokens": 10, "messages": [{"role": "user", "content": "hi"}]}


def streamed_by(client: Anthropic) -> list[Any]:
    """Return the events that the client reads."""
    return [event.to_dict() for event in client.messages.create(**ASK, stream=True)]


async def streamed_by_async(client: AsyncAnthropic) -> list[Any]:
    """Return the events that the asynchronous client reads."""
    return [event.to_dict() async for event in await client.messages.create(**ASK, stream=True)]


def events_of(text: str) -> list[Any]:
    """Return the events of a stream."""
    return [json.loads(line[5:]) for line in text.splitlines() if line.startswith("data:")]


# --- What it prints -----------------------------------------------------------------------------------------------------


def figures(server: Outcomes, client: Outcomes) -> list[str]:
    """Return the measured figures as a table."""
    agree, judgeable = server.count(*AGREE), server.count(*AGREE, *DISAGREE)
    rows = [
        ("recorded requests", server.count(*AGREE, *DISAGREE, "not played", "not judged")),
        ("requests that can be judged", judgeable),
        ("answered with the recorded status", f"{agree} ({100 * agree / max(judgeable, 1):.1f} %)"),
        ("of them errors in other words", server.count(AGREE[1])),
        ("answered otherwise", server.count("wrong")),
        ("refused because of a signature of the service", server.count("signature refused")),
        ("not played (501)", server.count("not played")),
        ("not judged", server.count("not judged")),
        (
            "recorded answers that both clients return without loss",
            f"{client.count('same')} of {client.count('same', 'lost')}",
        ),
    ]
    return table(("what", "figure"), rows)


def listing(outcomes: Outcomes) -> Iterator[str]:
    """Yield what disagrees and what cannot be judged, with its reason."""
    for outcome, reasons in outcomes.ids.items():
        for reason, ids in reasons.items():
            if reason:
                yield f"{len(ids):4} {outcome}: {reason[:300]} ({', '.join(ids)})"


def listed(outcomes: Outcomes) -> list[str]:
    """Return what cannot be judged as a table."""
    rows = [(reason, len(ids), " ".join(ids)) for reason, ids in outcomes.ids["not judged"].items()]
    return table(("not judged because", "exchanges", "ids"), sorted(rows, key=lambda row: -row[1]))


if __name__ == "__main__":
    sys.exit(main())
