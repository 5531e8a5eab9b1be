"""`sonnetry sessions`: the sessions of managed agents, what happens in them, and a word to them."""

from __future__ import annotations

import json
from collections.abc import Iterator
from itertools import islice
from typing import Any

import click

from .._core.session_log import time_of
from .commands import CONNECTION, Command, Group
from .connection import connect
from .failures import in_one_sentence
from .streams import write

LOCAL = "makes a new, empty account."
SHOWN = 160  # characters of an event in a line
ID = click.argument("session_id", metavar="ID")
JSON = click.option("--json", "as_json", is_flag=True, help="Print JSON, one object a line.")


@click.group(cls=Group)
def sessions() -> None:
    """List sessions of managed agents, read and follow their events, send them messages, and interrupt them."""


@sessions.command(
    "list",
    cls=Command,
    examples=("sonnetry sessions list", "sonnetry sessions list --status running -n 5"),
    short_help="List the sessions, newest first.",
)
@click.option(
    "--status",
    "statuses",
    multiple=True,
    type=click.Choice(["idle", "running", "rescheduling", "terminated"]),
    help="Only sessions of this status; may be repeated.",
)
@click.option("--agent", "agent_id", metavar="ID", help="Only sessions of this agent.")
@click.option("-n", "--limit", type=click.IntRange(min=1), default=20, show_default=True, help="How many.")
@JSON
@CONNECTION
def list_sessions(
    statuses: tuple[str, ...], agent_id: str | None, limit: int, as_json: bool, base_url: str | None
) -> None:
    """List sessions, tab-separated: id, status, when it was created, its agent's name, its title."""
    asked: dict[str, Any] = {"statuses": [*statuses] or None, "agent_id": agent_id}
    given = {name: value for name, value in asked.items() if value is not None}
    with in_one_sentence(), connect(base_url, LOCAL) as client:
        for session in islice(client.beta.sessions.list(limit=min(limit, 100), **given), limit):
            write((session.to_json(indent=None) if as_json else _row(session)) + "\n")


def _row(session: Any) -> str:
    when = session.created_at.strftime("%Y-%m-%dT%H:%M:%SZ")
    return "\t".join((session.id, session.status, when, _line(session.agent.name), _line(session.title or "")))


@sessions.command(
    cls=Command,
    examples=("sonnetry sessions logs sesn_...", "sonnetry sessions logs sesn_... --follow --json | jq .type"),
    short_help="Print what happened in a session, and what happens.",
)
@ID
@click.option("-f", "--follow", is_flag=True, help="Go on until the session has nothing left to do.")
@click.option("--since", metavar="CURSOR", help="Go on after this cursor, as `--cursor` prints it.")
@click.option("--cursor", "with_cursor", is_flag=True, help="Print the cursor at the end, on standard error.")
@JSON
@CONNECTION
def logs(
    session_id: str, follow: bool, since: str | None, with_cursor: bool, as_json: bool, base_url: str | None
) -> None:
    """Print the events of a session, tab-separated: time, type, and what was said or called.

    With --follow each event comes once, over any number of connections; Ctrl-C ends that, and the session goes on.
    """
    with in_one_sentence(), connect(base_url, LOCAL) as client:
        if not follow and since is None and not with_cursor:
            _print(client.beta.sessions.events.list(session_id, limit=1000), as_json)
            return
        follower = client.beta.sessions.follow(session_id, since=since, until="rest" if follow else "now")
        try:
            _print(follower, as_json)
        finally:
            if with_cursor:
                click.echo(follower.cursor, err=True)


def _print(events: Any, as_json: bool) -> None:
    for event in events:
        write((event.to_json(indent=None) if as_json else _event(event)) + "\n")


def _event(event: Any) -> str:
    at = time_of(event)
    when = "queued" if at is None else at.strftime("%H:%M:%S")
    return "\t".join((when, event.type, _line(" ".join(_words(event)))))


def _words(event: Any) -> Iterator[str]:
    """Yield what an event says: its texts, its call, why it stopped."""
    if getattr(event, "name", None):
        yield f"{event.name}({json.dumps(event.input, ensure_ascii=False)})"
    for block in getattr(event, "content", None) or ():
        yield getattr(block, "text", None) or f"[{block.type}]"
    if getattr(event, "stop_reason", None) is not None:
        yield event.stop_reason.type
    if getattr(event, "error", None) is not None:
        yield f"{event.error.type}: {event.error.message}"


def _line(words: str) -> str:
    flat = " ".join("".join(one if one.isprintable() else " " for one in words).split())
    return flat if len(flat) <= SHOWN else flat[: SHOWN - 1] + "…"


@sessions.command(
    cls=Command,
    examples=('sonnetry sessions send sesn_... "And the second line?"',),
    short_help="Say something to the agent of a session, and follow its turn.",
)
@ID
@click.argument("message", metavar="MESSAGE")
@click.option("--no-wait", is_flag=True, help="Only send it, and print the id of its event.")
@JSON
@CONNECTION
def send(session_id: str, message: str, no_wait: bool, as_json: bool, base_url: str | None) -> None:
    """Send MESSAGE to a session. What happens from then on is printed until the session has nothing left to do.

    A session that waits for an answer of yours says requires_action, and the command ends there.
    """
    event: Any = {"type": "user.message", "content": [{"type": "text", "text": message}]}
    with in_one_sentence(), connect(base_url, LOCAL) as client:
        if no_wait:
            sent = client.beta.sessions.events.send(session_id, events=[event])
            write("".join(f"{one.id}\n" for one in sent.data or ()))
            return
        follower = client.beta.sessions.follow(session_id, since=_now(client, session_id), send=[event])
        for one in follower:
            _print([one], as_json)
            if follower.stopped == "requires_action":
                break


def _now(client: Any, session_id: str) -> str:
    """Return the cursor after everything that happened so far."""
    follower = client.beta.sessions.follow(session_id, until="now")
    for _ in follower:
        continue
    return str(follower.cursor)


@sessions.command(
    cls=Command, examples=("sonnetry sessions interrupt sesn_...",), short_help="Stop what a session is doing."
)
@ID
@CONNECTION
def interrupt(session_id: str, base_url: str | None) -> None:
    """Interrupt the agent of a session; its session stays, and takes the next message."""
    with in_one_sentence(), connect(base_url, LOCAL) as client:
        client.beta.sessions.events.send(session_id, events=[{"type": "user.interrupt"}])
    write(f"{session_id} is interrupted\n")
