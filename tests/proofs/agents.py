"""Proof: idle sessions cost nothing, streams of one session agree, and no session ends silently: `just prove agents`.

1,000 idle sessions on `sonnetry serve`: processes and memory. 200 streams of one session: the same events. Then the server is
killed with `kill -9` at random while sessions run (`--kills`): every session must come to rest, every message must be
there once, and no prepared tool may have run twice.
"""

from __future__ import annotations

import argparse
import json
import os
import random
import signal
import socket
import subprocess
import sys
import tempfile
import threading
import time
from pathlib import Path
from typing import Any

import _figures

from sonnetry import Anthropic, APIError

PATIENCE = 120.0
PAGE = Path(__file__).resolve().parents[2] / "docs/sessions.md"
SAID: list[str] = []


def say(line: str) -> None:
    """Print a figure, and keep it for the page."""
    print(line, flush=True)
    SAID.append(line)


class Place:
    """A data folder, and the server that uses it."""

    def __init__(self, folder: Path) -> None:
        with socket.create_server(("127.0.0.1", 0)) as free:
            self.port = free.getsockname()[1]
        self.folder = folder
        self.client = Anthropic(api_key="any", base_url=f"http://127.0.0.1:{self.port}", max_retries=0)
        self.start()

    def start(self) -> None:
        """Start the server and wait until it answers."""
        command = [sys.executable, "-m", "sonnetry", "serve", "--port", str(self.port), "--data", str(self.folder)]
        self.process = subprocess.Popen(command, stdout=subprocess.DEVNULL)
        until(lambda: bool(self.client.models.list(limit=1).data))

    def kill(self) -> None:
        """End it at once."""
        self.process.send_signal(signal.SIGKILL)
        self.process.wait()

    @property
    def memory(self) -> float:
        """Its resident memory in MB."""
        pages = Path(f"/proc/{self.process.pid}/statm").read_text("ascii").split()[1]
        return int(pages) * os.sysconf("SC_PAGE_SIZE") / 1e6

    @property
    def children(self) -> int:
        """How many processes it started."""
        return len(Path(f"/proc/{self.process.pid}/task/{self.process.pid}/children").read_text("ascii").split())


def until(holds: Any) -> None:
    """Wait for a condition."""
    end = time.monotonic() + PATIENCE
    while True:
        try:
            if holds():
                return
        except APIError:
            pass
        if time.monotonic() > end:
            raise TimeoutError("the condition did not come to hold")
        time.sleep(0.02)


def told(words: str) -> Any:
    """Return a message."""
    return {"type": "user.message", "content": [{"type": "text", "text": words}]}


def idle(place: Place, agent: str, environment: str, count: int) -> bool:
    """Start sessions that wait, and weigh them."""
    place.client.beta.sessions.create(agent=agent, environment_id=environment)  # what is loaded once is loaded
    before = place.memory
    for _ in range(count):
        place.client.beta.sessions.create(agent=agent, environment_id=environment)
    more = place.memory - before
    say(f"{count:,} idle sessions: {place.children} processes, {more:.1f} MB more ({place.memory:.0f} MB in all)")
    return place.children == 0 and more < 60


def streams(place: Place, agent: str, environment: str, count: int) -> bool:
    """Open streams of one session, and compare what they saw."""
    session = place.client.beta.sessions.create(agent=agent, environment_id=environment).id
    seen: list[list[str]] = [[] for _ in range(count)]
    opened = threading.Barrier(count + 1)

    def watch(mine: list[str]) -> None:
        with place.client.beta.sessions.events.stream(session) as stream:
            opened.wait(PATIENCE)
            for event in stream:
                mine.append(event.id)  # type: ignore[union-attr]
                if event.type == "session.status_idle":
                    return

    threads = [threading.Thread(target=watch, args=(mine,)) for mine in seen]
    for thread in threads:
        thread.start()
    opened.wait(PATIENCE)
    place.client.beta.sessions.events.send(session, events=[told("Hello")])
    for thread in threads:
        thread.join(PATIENCE)
    listed = [event.id for event in place.client.beta.sessions.events.list(session)]  # type: ignore[union-attr]
    same = sum(mine == listed for mine in seen)
    say(f"{count} streams of one session: {same} saw the same {len(listed)} events as the list")
    return same == count


CALL = 'call bash {"command": "ls"}'
GOAL: Any = {
    "type": "user.define_outcome",
    "description": "A poem",
    "rubric": {"type": "text", "content": "It rhymes."},
}
# What the sessions of the third part do: call a tool, hand work to another agent that calls one, and work towards a goal.
WORK: tuple[Any, ...] = (told(CALL), told("call delegate " + json.dumps({"agent": "Helper", "message": CALL})), GOAL)


def killed(place: Place, agent: str, environment: str, kills: int, dice: random.Random) -> bool:
    """Kill the server while sessions run, and look at what is left."""
    sent: dict[str, Any] = {}
    wrong: list[str] = []
    for _ in range(kills):
        for event in WORK:
            try:
                session = place.client.beta.sessions.create(agent=agent, environment_id=environment).id
                sent[place.client.beta.sessions.events.send(session, events=[event]) and session] = event
            except APIError:  # the request may or may not have arrived
                continue
        time.sleep(dice.uniform(0, 0.06))
        place.kill()
        place.start()
    for session, event in sent.items():
        wrong += judged(place, session, event["type"])
    say(f"{kills} kills, {len(sent)} sessions: {len(wrong)} wrong")
    print(*wrong[:5], sep="\n")
    return not wrong


def judged(place: Place, session: str, sent: str) -> list[str]:
    """Return what is wrong with a session."""
    api = place.client.beta.sessions
    try:
        until(lambda: api.retrieve(session).status == "idle" and len(api.events.list(session).data) > 2)
    except TimeoutError:
        return [f"{session} never came to rest: {[event.type for event in api.events.list(session)]}"]
    events: list[Any] = [*api.events.list(session)]
    found = [f"{session} has another number of {sent}"] if [one.type for one in events].count(sent) != 1 else []
    if events[-1].type != "session.status_idle":
        found.append(f"{session} ends with {events[-1].type}")
    threads = [thread.id for thread in api.threads.list(session)]
    for thread in threads:
        found += [f"{thread}: {words}" for words in unpaired([*api.threads.events.list(thread, session_id=session)])]
    if sent == "user.message" and any(thread.status != "idle" for thread in api.threads.list(session)):
        found.append(f"{session} is idle, and a thread of it is not")
    if sent == GOAL["type"] and api.retrieve(session).outcome_evaluations[0].completed_at is None:  # type: ignore[index]
        found.append(f"{session} has an outcome without an end")
    return found


# Events that come in pairs, with the field of the second that names the first.
PAIRS = (
    ("span.model_request_start", "span.model_request_end", "model_request_start_id"),
    ("span.outcome_evaluation_start", "span.outcome_evaluation_end", "outcome_evaluation_start_id"),
    ("agent.tool_use", "agent.tool_result", "tool_use_id"),
)


def unpaired(events: list[Any]) -> list[str]:
    """Return which events of a thread do not have exactly one counterpart."""
    found = []
    for first, second, field in PAIRS:
        begun = sorted(event.id for event in events if event.type == first)
        ended = sorted(getattr(event, field) for event in events if event.type == second)
        if begun != ended:
            found.append(f"{len(begun)} {first} and {len(ended)} {second} do not pair")
    return found


def main() -> int:
    """Run all three; the exit status tells whether they hold."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--sessions", type=int, default=1_000)
    parser.add_argument("--streams", type=int, default=200)
    parser.add_argument("--kills", type=int, default=100)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--write", action="store_true", help="put the figures into docs/sessions.md")
    asked = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        place = Place(Path(folder) / "data")
        try:
            tools: Any = [{"type": "agent_toolset_20260401"}]
            helper = place.client.beta.agents.create(name="Helper", model="claude-opus-5", tools=tools).id
            roster: Any = {"type": "coordinator", "agents": [helper]}
            agents = place.client.beta.agents
            agent = agents.create(name="Agent", model="claude-opus-5", tools=tools, multiagent=roster).id
            environment = place.client.beta.environments.create(name="main").id
            held = [idle(place, agent, environment, asked.sessions), streams(place, agent, environment, asked.streams)]
            held.append(killed(place, agent, environment, asked.kills, random.Random(asked.seed)))
        finally:
            place.kill()
    if asked.write:
        _figures.write(PAGE, "agents", "\n".join(f"- {line}" for line in SAID))
    return 0 if all(held) else 1


if __name__ == "__main__":
    sys.exit(main())
