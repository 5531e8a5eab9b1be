"""The database: one thread writes, and commits for everyone who waits at once; reading needs no thread.

A commit waits for the disk, so writes that arrive while one is under way share the next (group commit). Each of them
still succeeds or fails alone, also on a full disk: there they are tried one by one, and those that make room may use the
reserve.
"""

from __future__ import annotations

import asyncio
import logging
import sqlite3
import threading
from collections.abc import Callable, Sequence
from concurrent.futures import Future
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path
from queue import SimpleQueue
from typing import Any, TypeVar

from ..room import NoRoom, is_freeing_room, is_full
from .reserve import RESERVED, Reserve

logger = logging.getLogger("sonnetry-server")

T = TypeVar("T")
Job = Callable[[sqlite3.Connection], Any]
MOST_TOGETHER = 256  # writes in one commit
WAL_LIMIT = 8 * 2**20  # bytes the write-ahead log keeps between commits
WAL_PAGES = 256  # after so many the log is written back to the database


@dataclass(slots=True)
class _Entry:
    """A write that waits: its job, whether it makes room, and what came of it."""

    job: Job
    future: Future[Any]
    frees: bool
    value: Any = None
    failure: Exception | None = None

    def settle(self) -> None:
        """Tell whoever waits."""
        if self.failure is None:
            self.future.set_result(self.value)
        else:
            self.future.set_exception(NoRoom() if is_full(self.failure) else self.failure)


class Database:
    """An opened database. Reads see everything whose write was awaited."""

    def __init__(self, path: Path, *, lasting: bool) -> None:
        self._path = path
        self.reserve = Reserve(path.with_name(path.name + RESERVED))  # of a folder that lasts
        self._lasting = lasting
        self._reader = self._connect()
        self._connection = self._connect()  # here, so that a failure is seen by who opens the folder
        self._reading = threading.Lock()
        self._jobs: SimpleQueue[_Entry | None] = SimpleQueue()
        self._after: list[Job] = []
        self._closed = False
        self._writer = threading.Thread(target=self._write_all, name="sonnetry-store", daemon=True)
        self._writer.start()

    def rows(self, sql: str, values: Sequence[Any] = ()) -> list[sqlite3.Row]:
        """Return what a query finds; keep it small, for the caller waits."""
        with self._reading:
            return self._reader.execute(sql, values).fetchall()

    def row(self, sql: str, values: Sequence[Any] = ()) -> sqlite3.Row | None:
        """Return the first row that a query finds."""
        found = self.rows(sql, values)
        return found[0] if found else None

    async def write(self, job: Callable[[sqlite3.Connection], T]) -> T:
        """Run a job on the writer's connection and return its result once it is on the disk.

        Raises:
            NoRoom: there is no room on the disk, and nothing of the job was written.
        """
        return await asyncio.wrap_future(self.submit(job))

    def submit(self, job: Callable[[sqlite3.Connection], T]) -> Future[T]:
        """Queue a job, from any thread."""
        if self._closed:
            raise RuntimeError("the data folder is closed")
        future: Future[T] = Future()
        self._jobs.put(_Entry(job, future, is_freeing_room()))
        return future

    def after_commit(self, job: Job) -> None:
        """Let a job of its own follow the commit that is being made; only for jobs."""
        self._after.append(job)

    def close(self) -> None:
        """Write what is waiting and close the file."""
        self._closed = True
        self._jobs.put(None)
        self._writer.join()
        self._reader.close()

    def _connect(self) -> sqlite3.Connection:
        connection = sqlite3.connect(self._path, isolation_level=None, check_same_thread=False)
        connection.row_factory = sqlite3.Row
        connection.execute("PRAGMA journal_mode = WAL")
        connection.execute(f"PRAGMA synchronous = {'FULL' if self._lasting else 'OFF'}")
        connection.execute("PRAGMA secure_delete = ON")  # what is deleted is gone from the disk
        connection.execute(f"PRAGMA journal_size_limit = {WAL_LIMIT}")
        connection.execute(f"PRAGMA wal_autocheckpoint = {WAL_PAGES}")
        return connection

    def _write_all(self) -> None:
        with closing(self._connection) as connection:
            if self._lasting:
                self.reserve.keep()
            entries: list[_Entry | None] = []
            while None not in entries:
                entries = self._next_group()
                self._write(connection, [entry for entry in entries if entry is not None and _begins(entry)])

    def _next_group(self) -> list[_Entry | None]:
        """Wait for a write and return it with those behind it; None is the end."""
        entries = [self._jobs.get()]
        while len(entries) < MOST_TOGETHER and not self._jobs.empty():
            entries.append(self._jobs.get())
        return entries

    def _write(self, connection: sqlite3.Connection, group: list[_Entry]) -> None:
        self._commit(connection, group)
        full = [entry for entry in group if entry.failure is not None and is_full(entry.failure)]
        # First what makes room; nobody waits longer than for the writes of one group.
        for entry in sorted(full, key=lambda entry: not entry.frees):
            self._try_again(connection, entry)
        if self._lasting and not full:
            self.reserve.keep()
        for entry in group:
            entry.settle()

    def _try_again(self, connection: sqlite3.Connection, entry: _Entry) -> None:
        self._commit(connection, [entry])
        if entry.frees and entry.failure is not None and is_full(entry.failure) and self.reserve.give_up():
            logger.warning("the disk of the data folder is full; what was reserved for deleting is used")
            self._commit(connection, [entry])

    def _commit(self, connection: sqlite3.Connection, group: list[_Entry]) -> None:
        self._after.clear()
        try:
            connection.execute("BEGIN IMMEDIATE")
            for entry in group:
                entry.value, entry.failure = _alone(connection, entry.job)
            connection.execute("COMMIT")
        except sqlite3.Error as error:
            if connection.in_transaction:
                connection.execute("ROLLBACK")
            for entry in group:
                entry.value, entry.failure = None, error
        else:
            self._follow(connection)

    def _follow(self, connection: sqlite3.Connection) -> None:
        for job in self._after:
            try:
                job(connection)
            except (OSError, sqlite3.Error) as error:  # what is left behind is swept at the next start
                if is_full(error):
                    logger.warning("the disk is full; cleaning up after a write waits for the next one")
                else:
                    logger.exception("cleaning up after a write failed")


def _begins(entry: _Entry) -> bool:
    return entry.future.set_running_or_notify_cancel()


def _alone(connection: sqlite3.Connection, job: Job) -> tuple[Any, Exception | None]:
    """Run one job so that its failure undoes nothing but itself."""
    connection.execute("SAVEPOINT job")
    try:
        value = job(connection)
    except Exception as error:
        if not connection.in_transaction:  # a full disk ends the whole transaction
            raise
        connection.execute("ROLLBACK TO job")
        connection.execute("RELEASE job")
        return None, error
    connection.execute("RELEASE job")
    return value, None
