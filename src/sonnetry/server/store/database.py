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
from typing import Any, TypeVar

from ...rules.errors import ApiError

logger = logging.getLogger("sonnetry-server")

T = TypeVar("T")
Job = Callable[[sqlite3.Connection], Any]
Entry = tuple[Job, Future[Any]]
MOST_TOGETHER = 256  # writes in one commit
WAL_LIMIT = 64 * 2**20  # bytes the write-ahead log keeps between commits


class Database:
    """An opened database. Reads see everything whose write was awaited."""

    def __init__(self, path: Path, *, lasting: bool) -> None:
        self._path = path
        self._lasting = lasting
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
        self._jobs.put((job, future))
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
        return connection

    def _write_all(self) -> None:
        with closing(self._connect()) as connection:
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
        self._after.clear()
        results: list[tuple[Future[Any], Any, Exception | None]] = []
        try:
            connection.execute("BEGIN IMMEDIATE")
            for job, future in group:
                results.append((future, *_alone(connection, job)))
            connection.execute("COMMIT")
        except sqlite3.Error as error:
            if connection.in_transaction:
                connection.execute("ROLLBACK")
            results = [(future, None, error) for _, future in group]
        else:
            self._follow(connection)
        for future, value, failure in results:
            _settle(future, value, failure)

    def _follow(self, connection: sqlite3.Connection) -> None:
        for job in self._after:
            try:
                job(connection)
            except (OSError, sqlite3.Error):  # what is left behind is swept at the next start
                logger.exception("cleaning up after a write failed")


def _begins(entry: Entry) -> bool:
    return entry[1].set_running_or_notify_cancel()


def erase(connection: sqlite3.Connection) -> None:
    """Take deleted rows out of the write-ahead log too; a job for `after_commit`."""
    connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")


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


def _settle(future: Future[Any], value: Any, failure: Exception | None) -> None:
    if failure is None:
        future.set_result(value)
    else:
        future.set_exception(no_room() if _is_full(failure) else failure)


def _is_full(error: Exception) -> bool:
    return isinstance(error, sqlite3.Error) and getattr(error, "sqlite_errorcode", None) == sqlite3.SQLITE_FULL


def no_room() -> ApiError:
    """Return the answer to a write for which the disk has no room."""
    return ApiError(500, "The server has no room left on its disk; nothing was stored.")
