"""Events are kept in the write that makes them happen, with a delivery for each endpoint that takes them.

So an event exists exactly when its change does: a crash loses none, and a change that failed makes none.
"""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import TYPE_CHECKING, Any

from ...store.records import Record, Writing
from .events import Happened, changes, session_changes, written
from .rules import ALL
from .tables import ENDPOINT, MOST

if TYPE_CHECKING:
    from ...state import LocalAPI

ENABLED = "json_extract(data, '$.state') = 'enabled'"


class Outbox:
    """Watches the records of a server. `commit` is called, on the writer's thread, when there is something to deliver."""

    def __init__(self, server: LocalAPI, commit: Callable[[], None]) -> None:
        self._server = server
        self._commit = commit

    def changed(self, writing: Writing, before: Record | None, after: Record | None) -> None:
        """Note that a record was added, changed or deleted."""
        record = after or before
        if record is not None:
            self.put(writing, record.workspace, changes(before, after))

    def emitted(self, writing: Writing, session: Record, events: Sequence[Mapping[str, Any]]) -> None:
        """Note the events of a session's stream."""
        first = "parent = ? AND json_extract(data, '$.parent_thread_id') IS NULL"
        primary = next((one.id for one in writing.all("session_thread", first, (session.id,))), "")
        self.put(writing, session.workspace, session_changes(session, primary, events))

    def put(self, writing: Writing, workspace: str, happened: Iterable[Happened]) -> None:
        """Keep events that an endpoint takes, each with its deliveries."""
        endpoints: list[Record] | None = None
        for one in happened:
            endpoints = writing.all(ENDPOINT.name, ENABLED) if endpoints is None else endpoints
            takers = [found.id for found in endpoints if takes(found, one.type)]
            if takers:
                self.keep(writing, workspace, one, takers)

    def keep(
        self,
        writing: Writing,
        workspace: str,
        happened: Happened,
        takers: Sequence[str],
        faults: Sequence[Mapping[str, Any]] = ({},),
    ) -> str:
        """Keep one event with a delivery for each of `takers`, or several with the `faults` of each; returns its id."""
        now = self._server.clock.time()
        event, body = written(happened, self._server.organization, workspace, now)
        sql = "INSERT INTO webhook_event (id, type, created, body) VALUES (?, ?, ?, ?)"
        added = writing.connection.execute(sql, (event, happened.type, now, body))
        self.deliver(writing.connection, event, takers, faults)
        _sweep(writing.connection, added.lastrowid or 0)
        return event

    def deliver(
        self,
        connection: sqlite3.Connection,
        event: str,
        takers: Sequence[str],
        faults: Sequence[Mapping[str, Any]] = ({},),
    ) -> None:
        """Add deliveries of an event, due now."""
        now = self._server.clock.time()
        sql = "INSERT INTO webhook_delivery (event, endpoint, due, faults) VALUES (?, ?, ?, ?)"
        connection.executemany(sql, [(event, one, now, json.dumps(fault)) for fault in faults for one in takers])
        self._server.storage.store.database.after_commit(lambda _: self._commit())


def takes(endpoint: Record, type_: str) -> bool:
    """Return whether an endpoint is subscribed to events of a type."""
    return ALL in endpoint.data["enabled_events"] or type_ in endpoint.data["enabled_events"]


def _sweep(connection: sqlite3.Connection, newest: int) -> None:
    """Forget the oldest events, unless they wait to be delivered."""
    if newest > MOST and newest % 100 == 0:
        sql = "DELETE FROM webhook_event WHERE seq <= ? AND id NOT IN (SELECT event FROM webhook_delivery)"
        connection.execute(sql, (newest - MOST,))
