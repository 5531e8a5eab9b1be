"""The batches and their requests in the database: every change of state is one function that a write runs.

A request is open until it has an outcome, which it gets once: whatever writes an outcome asks for an open request. What
was leased to a worker when the server stopped is open again at the next start.
"""

from __future__ import annotations

import json
import sqlite3
import sys
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from ...._core.json_access import encode
from ...room import freeing_room
from ...store.database import Database
from ...store.erasing import erase

if TYPE_CHECKING:
    from ...state import LocalAPI

NAME = "batches"  # of the area
LIFE = 24 * 3600.0  # seconds until open requests expire (rule BAT-5)
KEPT = 29 * 24 * 3600.0  # seconds from creation until the results go (rule BAT-5)
OUTCOMES = ("succeeded", "errored", "canceled", "expired")
CANCELING, ENDED = "canceling", "ended"  # besides `in_progress` and, before anybody sees it, `receiving`
OFTEN = 3  # failed leases after which a request is processed on its own

_LEASE = """
    UPDATE item SET leased = 1, attempts = attempts + 1 WHERE batch = :batch AND number IN (
        SELECT number FROM item WHERE batch = :batch AND number < :due AND outcome IS NULL AND leased = 0
        AND attempts BETWEEN :least AND :most ORDER BY number LIMIT :limit)
    AND EXISTS (SELECT 1 FROM batch WHERE seq = :batch AND status = 'in_progress')
    RETURNING number, custom_id, request
"""


@dataclass(frozen=True, slots=True)
class Batch:
    """A batch as the database has it; times are seconds since the epoch."""

    seq: int
    id: str
    workspace: str
    version: str
    betas: str
    status: str
    total: int
    created: float
    expires: float
    canceled: float | None
    ended: float | None
    archived: float | None
    counts: str | None

    def shown_counts(self) -> dict[str, int]:
        """Return the counts, of which all but `processing` stay 0 until the end (rule BAT-4)."""
        nothing = dict.fromkeys(("processing", *OUTCOMES), 0)
        return nothing | ({"processing": self.total} if self.counts is None else json.loads(self.counts))


@dataclass(frozen=True, slots=True)
class Item:
    """An open request of a batch, leased to a worker."""

    batch: Batch
    number: int
    custom_id: str
    request: bytes


class Records:
    """What is known of batches, and the writes that change it."""

    def __init__(self, database: Database) -> None:
        self._database = database

    # --- Looking --------------------------------------------------------------------------------------------------------

    def find(self, batch_id: str, workspace: str) -> Batch | None:
        """Return a batch of a workspace."""
        sql = "SELECT * FROM batch WHERE id = ? AND workspace = ? AND status != 'receiving'"
        return _one(self._database.rows(sql, (batch_id, workspace)))

    def open_batches(self) -> list[Batch]:
        """List the batches that are not ended, oldest first."""
        sql = "SELECT * FROM batch WHERE status != 'ended' AND status != 'receiving' ORDER BY seq"
        return [Batch(*row) for row in self._database.rows(sql)]

    def first_open(self, batch: Batch) -> int | None:
        """Return the number of the first request of a batch that has no outcome."""
        found = self._database.row(
            "SELECT MIN(number) AS n FROM item WHERE batch = ? AND outcome IS NULL", (batch.seq,)
        )
        return None if found is None else found["n"]

    def results(self, batch: Batch, after: int, limit: int) -> list[sqlite3.Row]:
        """Return the next requests with their outcomes."""
        sql = """SELECT number, custom_id, outcome, result FROM item WHERE batch = ? AND number > ?
                 ORDER BY number LIMIT ?"""
        return self._database.rows(sql, (batch.seq, after, limit))

    # --- Taking in ------------------------------------------------------------------------------------------------------

    async def begin(self, batch_id: str, workspace: str, version: str, betas: Iterable[str]) -> int:
        """Make a batch that nobody sees yet, and return its number."""
        sql = """INSERT INTO batch (id, workspace, version, betas, status, created, expires)
                  VALUES (?, ?, ?, ?, 'receiving', 0, 0)"""
        values = (batch_id, workspace, version, ",".join(sorted(betas)))
        number = await self._database.write(lambda connection: connection.execute(sql, values).lastrowid)
        return number or 0

    async def add(self, batch: int, first: int, requests: Sequence[tuple[str, bytes]]) -> None:
        """Add requests, each as its id and its JSON text."""
        sql = "INSERT INTO item (batch, number, custom_id, request) VALUES (?, ?, ?, ?)"
        values = [(batch, first + index, *request) for index, request in enumerate(requests)]
        await self._database.write(lambda connection: connection.executemany(sql, values))

    async def accept(self, batch: int, total: int, now: float) -> None:
        """Let a batch whose requests are all there begin."""
        sql = "UPDATE batch SET status = 'in_progress', total = ?, created = ?, expires = ? WHERE seq = ?"
        await self._database.write(lambda connection: connection.execute(sql, (total, now, now + LIFE, batch)))

    async def refuse(self, batch: int) -> None:
        """Forget a batch that was not accepted."""
        with freeing_room():
            await self._database.write(lambda connection: self._remove(connection, batch))

    async def resume(self) -> None:
        """Forget batches that were being sent when the server stopped, and let leased requests be open again."""

        def job(connection: sqlite3.Connection) -> None:
            for row in connection.execute("SELECT seq FROM batch WHERE status = 'receiving'").fetchall():
                self._remove(connection, row["seq"])
            connection.execute("UPDATE item SET leased = 0 WHERE outcome IS NULL AND leased = 1")

        with freeing_room():
            await self._database.write(job)

    async def reopen(self) -> None:
        """Let requests be open again whose work failed as a whole; that does not count as an attempt of theirs."""
        sql = "UPDATE item SET leased = 0, attempts = attempts - 1 WHERE outcome IS NULL AND leased = 1"
        await self._database.write(lambda connection: connection.execute(sql))

    # --- Working --------------------------------------------------------------------------------------------------------

    async def lease(self, batch: Batch, due: int, limit: int) -> list[Item]:
        """Lease up to `limit` open requests among the first `due` ones of a batch that is in progress.

        What was leased often and never finished may be what stopped the server. It comes last and alone, so that it keeps
        nothing else from its answer.
        """

        def job(connection: sqlite3.Connection) -> list[sqlite3.Row]:
            values = {"batch": batch.seq, "due": due}
            fresh = {"least": 0, "most": OFTEN, "limit": limit}
            often = {"least": OFTEN + 1, "most": sys.maxsize, "limit": 1}
            found = connection.execute(_LEASE, values | fresh).fetchall()
            return found or connection.execute(_LEASE, values | often).fetchall()

        found = await self._database.write(job)
        return sorted((Item(batch, *row) for row in found), key=lambda item: item.number)

    async def finish(self, item: Item, outcome: str, result: dict[str, Any]) -> None:
        """Write the outcome of a request that is still open."""
        sql = """UPDATE item SET outcome = ?, result = ?, request = NULL, leased = 0
                 WHERE batch = ? AND number = ? AND outcome IS NULL"""
        values = (outcome, encode(result), item.batch.seq, item.number)
        await self._database.write(lambda connection: connection.execute(sql, values))

    async def cancel(self, batch: Batch, now: float) -> None:
        """Cancel what no worker has begun; calling it again changes nothing."""

        def job(connection: sqlite3.Connection) -> None:
            sql = "UPDATE batch SET status = 'canceling', canceled = ? WHERE seq = ? AND status = 'in_progress'"
            if connection.execute(sql, (now, batch.seq)).rowcount:
                _close_open(connection, batch, "canceled")

        await self._database.write(job)

    async def expire(self, batch: Batch) -> None:
        """Let open requests of a batch expire, leased ones too."""
        await self._database.write(lambda connection: _close_open(connection, batch, "expired", leased=True))

    async def end(self, batch: Batch, now: float) -> None:
        """End a batch if no request of it is open, with its counts (rule BAT-4)."""

        def job(connection: sqlite3.Connection) -> None:
            if connection.execute("SELECT 1 FROM item WHERE batch = ? AND outcome IS NULL", (batch.seq,)).fetchone():
                return
            counts = connection.execute(
                "SELECT outcome, COUNT(*) FROM item WHERE batch = ? GROUP BY outcome", (batch.seq,)
            )
            sql = "UPDATE batch SET status = 'ended', ended = ?, counts = ? WHERE seq = ? AND status != 'ended'"
            connection.execute(sql, (now, json.dumps(dict(map(tuple, counts.fetchall()))), batch.seq))

        await self._database.write(job)

    # --- Going ----------------------------------------------------------------------------------------------------------

    async def archive(self, created_before: float, now: float) -> None:
        """Remove the results of old batches from the disk (rule BAT-5)."""
        sql = "SELECT seq FROM batch WHERE status = 'ended' AND archived IS NULL AND created <= ?"
        due = [row["seq"] for row in self._database.rows(sql, (created_before,))]

        def job(connection: sqlite3.Connection) -> None:
            for seq in due:
                connection.execute("DELETE FROM item WHERE batch = ?", (seq,))
                connection.execute("UPDATE batch SET archived = ? WHERE seq = ?", (now, seq))
            self._database.after_commit(erase)

        if due:
            with freeing_room():
                await self._database.write(job)

    async def delete(self, batch: Batch) -> None:
        """Remove a batch and its results from the disk."""
        await self._database.write(lambda connection: self._remove(connection, batch.seq))

    def _remove(self, connection: sqlite3.Connection, seq: int) -> None:
        connection.execute("DELETE FROM item WHERE batch = ?", (seq,))
        connection.execute("DELETE FROM batch WHERE seq = ?", (seq,))
        self._database.after_commit(erase)


def batches_of(server: LocalAPI) -> Records:
    """Return the batches of a server."""
    return Records(server.storage.store.database)


def _close_open(connection: sqlite3.Connection, batch: Batch, outcome: str, *, leased: bool = False) -> None:
    sql = "UPDATE item SET outcome = ?, request = NULL, leased = 0 WHERE batch = ? AND outcome IS NULL AND leased <= ?"
    connection.execute(sql, (outcome, batch.seq, int(leased)))


def _one(rows: list[sqlite3.Row]) -> Batch | None:
    return Batch(*rows[0]) if rows else None
