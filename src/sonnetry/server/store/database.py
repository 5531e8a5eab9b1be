"""The database: one thread writes, and commits for everyone who waits at once; reading needs no thread.

A commit waits for the disk, so writes that arrive while one is under way share the next (group commit). Each of them
still succeeds or fails alone.
"""

from __future__ import annotations

import asyncio
import logging
import sqlite3
import threading
from collections.abc import Callable, Sequence
from concurrent.futures import Future
from contextlib import closing
from pathlib import Path
from queue import SimpleQueue
from typing import Any, NamedTuple, TypeVar

from ...rules.errors import ApiError
from .reserve import Reserve, is_freeing, is_full

logger = logging.getLogger("sonnetry-server")

T = TypeVar("T")
Job = Callable[[sqlite3.Connection], Any]
MOST_TOGETHER = 256  # writes in one commit
WAL_PAGES = 256  # pages in the write-ahead log after which its content moves to the database
WAL_LIMIT = 8 * 2**20  # bytes that the write-ahead log keeps between commits


class Entry(NamedTuple):
    """A write that waits."""

    job: Job
    future: Future[Any]
    frees: bool  # it may use the reserve


class Database:
    """An opened database. Reads see everything whose write was awaited."""

    def __init__(self, path: Path, *, lasting: bool) -> None:
        self._path = path
        self._lasting = lasting
        self._reserve = Reserve(path) if lasting else None
        self._reader = self._connect()
        self._reading = threading.Lock()
        self._jobs: SimpleQueue[Entry | None] = SimpleQueue()
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
            ApiError: 500; there is no room on the disk, and nothing of the job was written.
        """
        return await asyncio.wrap_future(self.submit(job))

    def submit(self, job: Callable[[sqlite3.Connection], T]) -> Future[T]:
        """Queue a job, from any thread."""
        if self._closed:
            raise RuntimeError("the data folder is closed")
        future: Future[T] = Future()
        self._jobs.put(Entry(job, future, is_freeing()))
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
        connection.execute(f"PRAGMA wal_autocheckpoint = {WAL_PAGES}")
        connection.execute(f"PRAGMA journal_size_limit = {WAL_LIMIT}")
        return connection

    def _write_all(self) -> None:
        with closing(self._connect()) as connection:
            if self._reserve is not None:
                self._reserve.make()
            entries: list[Entry | None] = []
            while None not in entries:
                entries = self._next_group()
                self._commit(connection, [entry for entry in entries if entry is not None and _begins(entry)])

    def _next_group(self) -> list[Entry | None]:
        """Wait for a write and return it with those behind it; None is the end."""
        entries = [self._jobs.get()]
        while len(entries) < MOST_TOGETHER and not self._jobs.empty():
            entries.append(self._jobs.get())
        return entries

    def _commit(self, connection: sqlite3.Connection, group: list[Entry]) -> None:
        """Commit a group; on a full disk each write alone, so that one that needs too much room fails no other."""
        failure = self._tried(connection, group)
        if failure is None:
            return
        if not is_full(failure):
            _fail(group, failure)
            return
        for entry in group:
            self._commit_alone(connection, entry)

    def _commit_alone(self, connection: sqlite3.Connection, entry: Entry) -> None:
        failure = self._tried(connection, [entry])
        if failure is not None and entry.frees and self._reserve is not None and self._reserve.give_up():
            failure = self._tried(connection, [entry])
            _move_log(connection)
            self._reserve.make()
        if failure is not None:
            _fail([entry], failure)

    def _tried(self, connection: sqlite3.Connection, group: list[Entry]) -> sqlite3.Error | None:
        """Commit a group and tell those who wait; return what failed, and they wait on."""
        self._after.clear()
        results: list[tuple[Future[Any], Any, Exception | None]] = []
        try:
            connection.execute("BEGIN IMMEDIATE")
            results.extend((entry.future, *_alone(connection, entry.job)) for entry in group)
            connection.execute("COMMIT")
        except sqlite3.Error as error:
            if connection.in_transaction:
                connection.execute("ROLLBACK")
            return error
        self._follow(connection)
        for future, value, failure in results:
            _settle(future, value, failure)
        return None

    def _follow(self, connection: sqlite3.Connection) -> None:
        for job in self._after:
            try:
                job(connection)
            except (OSError, sqlite3.Error) as error:  # what is left behind is swept at the next start
                logger.error("cleaning up after a write failed: %s", error, exc_info=None if is_full(error) else error)


def _begins(entry: Entry) -> bool:
    return entry.future.set_running_or_notify_cancel()


def _fail(group: list[Entry], failure: Exception) -> None:
    for entry in group:
        _settle(entry.future, None, failure)


def _move_log(connection: sqlite3.Connection) -> None:
    """Move the content of the write-ahead log to the database, as far as there is room."""
    try:
        connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    except sqlite3.Error as error:
        if not is_full(error):
            raise


def erase(connection: sqlite3.Connection) -> None:
    """Take deleted rows out of the write-ahead log too; a job for `after_commit`."""
    connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")


def _alone(connection: sqlite3.Connection, job: Job) -> tuple[Any, Exception | None]:
    """Run one job so that its failure undoes nothing but itself."""
    connection.execute("SAVEPOINT job")
    try:
        value = job(connection)
    except Exception as error:
        if not connection.in_transaction or is_full(error):  # a full disk ends the whole transaction
            raise
        connection.execute("ROLLBACK TO job")
        connection.execute("RELEASE job")
        return None, error
    connection.execute("RELEASE job")
    return value, None


def _settle(future: Future[Any], value: Any, failure: Exception | None) -> None:
    if failure is None:
        future.set_result(value)
    else:
        future.set_exception(no_room() if is_full(failure) else failure)


def no_room() -> ApiError:
    """Return the answer to a write for which the disk has no room."""
    return ApiError(500, "The server has no room left on its disk; nothing was stored.")
