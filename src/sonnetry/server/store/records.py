"""Records: objects of the API that are one JSON object each, found by kind and id, and changed in one write.

`data` is what the API shows of an object, `state` what only the server knows. Whatever decides by what a record holds does
so inside the write that changes it, so that two requests at once cannot both succeed where only one may.
"""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Any, Protocol, TypeVar

from ..ids import Kind
from .erasing import erase
from .migrations import Tables

if TYPE_CHECKING:
    from .database import Database

TABLES = Tables(
    "records",
    (
        """
CREATE TABLE record (
    seq INTEGER PRIMARY KEY AUTOINCREMENT,
    kind TEXT NOT NULL,
    id TEXT NOT NULL UNIQUE,
    workspace TEXT NOT NULL,
    parent TEXT NOT NULL,
    created REAL NOT NULL,
    updated REAL NOT NULL,
    archived REAL,
    data TEXT NOT NULL,
    state TEXT NOT NULL
);
CREATE INDEX record_kind ON record (kind, workspace, parent, seq);
CREATE INDEX record_parent ON record (parent, kind, seq);
""",
    ),
)
T = TypeVar("T")


@dataclass(frozen=True, slots=True, kw_only=True)
class Record:
    """One object. `parent` is the id of what it belongs to, "" for none; times are seconds since the epoch."""

    kind: str
    id: str
    workspace: str
    created: float
    updated: float
    parent: str = ""
    archived: float | None = None
    data: dict[str, Any] = field(default_factory=dict[str, Any])
    state: dict[str, Any] = field(default_factory=dict[str, Any])
    seq: int = 0

    @classmethod
    def of(cls, row: sqlite3.Row) -> Record:
        """Return the record of a row of the table."""
        values = {name: row[name] for name in row.keys()}  # noqa: SIM118 - a row is not a mapping
        return cls(**{**values, "data": json.loads(row["data"]), "state": json.loads(row["state"])})

    def changed(self, now: float, **data: Any) -> Record:
        """Return the record with other data, as it is from now on."""
        return replace(self, updated=now, data={**self.data, **data})


def new_record(kind: Kind, workspace: str, now: float, data: dict[str, Any], **fields: Any) -> Record:
    """Return a new object."""
    return Record(kind=kind.name, id=kind.new_id(), workspace=workspace, created=now, updated=now, data=data, **fields)


class Watcher(Protocol):
    """What is told of every change of a record, inside the write that makes it."""

    def changed(self, writing: Writing, before: Record | None, after: Record | None) -> None:
        """Take note of a record that was added (`before` is None), changed, or deleted (`after` is None)."""
        ...

    def emitted(self, writing: Writing, session: Record, events: Sequence[Mapping[str, Any]]) -> None:
        """Take note of events of a session's stream."""
        ...


class Records:
    """The records of one database. `watcher` hears of every change from then on."""

    def __init__(self, database: Database) -> None:
        self.database = database
        self.watcher: Watcher | None = None

    def find(self, kind: str, id: str, workspace: str | None = None) -> Record | None:
        """Return a record, None when there is none in this workspace (None: in any)."""
        row = self.database.row("SELECT * FROM record WHERE id = ? AND kind = ?", (id, kind))
        return None if row is None or workspace not in (None, row["workspace"]) else Record.of(row)

    def all(self, kind: str, where: str = "1", values: Sequence[Any] = ()) -> list[Record]:
        """Return the records of a kind that a condition holds for, oldest first."""
        sql = f"SELECT * FROM record WHERE kind = ? AND {where} ORDER BY seq"  # noqa: S608 - conditions of our own
        return [Record.of(row) for row in self.database.rows(sql, (kind, *values))]

    async def write(self, job: Callable[[Writing], T]) -> T:
        """Run a job that reads and changes records in one write, and return its result once it is on the disk."""
        return await self.database.write(lambda connection: job(Writing(connection, self.database, self.watcher)))


@dataclass(frozen=True, slots=True)
class Writing:
    """The records as one write sees and changes them. Only inside a job of the database."""

    connection: sqlite3.Connection
    database: Database
    watcher: Watcher | None = None

    def find(self, kind: str, id: str, workspace: str | None = None) -> Record | None:
        """Return a record, None when there is none in this workspace (None: in any)."""
        row = self.connection.execute("SELECT * FROM record WHERE id = ? AND kind = ?", (id, kind)).fetchone()
        return None if row is None or workspace not in (None, row["workspace"]) else Record.of(row)

    def all(self, kind: str, where: str = "1", values: Sequence[Any] = ()) -> list[Record]:
        """Return the records of a kind that a condition holds for, oldest first."""
        sql = f"SELECT * FROM record WHERE kind = ? AND {where} ORDER BY seq"  # noqa: S608 - conditions of our own
        return [Record.of(row) for row in self.connection.execute(sql, (kind, *values)).fetchall()]

    def add(self, record: Record) -> Record:
        """Keep a new record and return it with its number."""
        sql = """INSERT INTO record (kind, id, workspace, parent, created, updated, archived, data, state)
                 VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)"""
        times = (record.created, record.updated, record.archived)
        names = (record.kind, record.id, record.workspace, record.parent)
        added = self.connection.execute(sql, (*names, *times, _text(record.data), _text(record.state)))
        made = replace(record, seq=added.lastrowid or 0)
        if self.watcher is not None:
            self.watcher.changed(self, None, made)
        return made

    def put(self, record: Record) -> Record:
        """Change a record that is there."""
        before = None if self.watcher is None else self.find(record.kind, record.id)
        sql = "UPDATE record SET updated = ?, archived = ?, data = ?, state = ? WHERE id = ?"
        values = (record.updated, record.archived, _text(record.data), _text(record.state), record.id)
        self.connection.execute(sql, values)
        if self.watcher is not None:
            self.watcher.changed(self, before, record)
        return record

    def emitted(self, session: Record, events: Sequence[Mapping[str, Any]]) -> None:
        """Say which events a session's stream gets in this write."""
        if self.watcher is not None:
            self.watcher.emitted(self, session, events)

    def delete(self, record: Record, *, secret: bool = False) -> None:
        """Remove a record for good; a secret one also from the log of the database."""
        self.connection.execute("DELETE FROM record WHERE id = ?", (record.id,))
        if self.watcher is not None:
            self.watcher.changed(self, record, None)
        if secret:
            self.database.after_commit(erase)


def _text(value: dict[str, Any]) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))
