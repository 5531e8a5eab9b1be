"""The files in the database, each a row beside a content on the disk."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from ....rules.errors import ApiError
from ...http.paging import Rows
from ...ids import new_id
from ...room import freeing_room
from ...store.erasing import erase
from . import rules

if TYPE_CHECKING:
    from ...state import LocalAPI
    from ...store import Store
    from ...store.blobs import Incoming

FILE_SIZE = 500 * 2**20  # bytes, rule FILE-1
STORAGE = 2**40  # bytes, rule FILE-1


@dataclass(frozen=True, slots=True)
class File:
    """A file as the database has it; times are seconds since the epoch."""

    seq: int
    id: str
    workspace: str
    filename: str
    mime_type: str
    size: int
    created: float
    expires: float | None
    downloadable: int
    digest: str

    @property
    def expired(self) -> bool:
        """Whether its time is over; then its content is gone."""
        return not self.digest


@dataclass(frozen=True, slots=True)
class NewFile:
    """What is known of a file before it is kept."""

    workspace: str
    filename: str
    mime_type: str
    downloadable: bool = False
    expires_in: int | None = None


class Files:
    """The files of one server."""

    def __init__(self, store: Store, quota: int) -> None:
        self._store = store
        self._quota = quota

    def path(self, file: File) -> Path:
        """Return where the content of a file lies."""
        return self._store.blobs.path(file.digest)

    async def find(self, file_id: str, workspace: str, now: float) -> File:
        """Return a file of a workspace.

        Raises:
            ApiError: 404; there is none, or it has expired.
        """
        await self.expire(now)
        row = self._store.database.row("SELECT * FROM file WHERE id = ? AND workspace = ?", (file_id, workspace))
        if row is None:
            raise ApiError(404, f"File '{file_id}' was not found.")
        file = File(*row)
        rules.expired_files_are_gone.check(file.id, file.expired)
        return file

    def listed(self, workspace: str) -> Rows:
        """Return the rows that a list may show."""
        return Rows(self._store.database, "file", "workspace = ? AND digest != ''", (workspace,))

    def named(self, ids: Sequence[str], workspace: str) -> list[File]:
        """Return those of these files that exist, newest first."""
        sql = """SELECT * FROM file WHERE workspace = ? AND digest != '' AND id IN (SELECT value FROM json_each(?))
                 ORDER BY seq DESC"""
        return [File(*row) for row in self._store.database.rows(sql, (workspace, json.dumps([*ids])))]

    def adding(self, new: NewFile, content: Incoming, now: float) -> Callable[[sqlite3.Connection], File]:
        """Return the write that keeps a complete content as a file; it raises 400 where the storage is full."""
        expires = None if new.expires_in is None else now + new.expires_in
        sql = """INSERT INTO file (id, workspace, filename, mime_type, size, created, expires, downloadable, digest)
                 VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?) RETURNING *"""
        facts = (new.workspace, new.filename, new.mime_type, content.size, now, expires, new.downloadable)

        def job(connection: sqlite3.Connection) -> File:
            stored = connection.execute("SELECT TOTAL(size) FROM file WHERE digest != ''").fetchone()[0]
            rules.storage_has_a_limit.check(content.size, int(stored), self._quota)
            row = connection.execute(sql, (new_id("file"), *facts, content.digest)).fetchone()
            self._store.blobs.place(content)
            return File(*row)

        return job

    async def add(self, new: NewFile, content: Incoming, now: float) -> File:
        """Keep a complete content as a file."""
        return await self._store.database.write(self.adding(new, content, now))

    async def delete(self, file: File) -> None:
        """Remove a file, and its content unless another file has the same."""

        def job(connection: sqlite3.Connection) -> None:
            connection.execute("DELETE FROM file WHERE seq = ?", (file.seq,))
            self._store.blobs.release(file.digest)
            self._store.database.after_commit(erase)

        await self._store.database.write(job)

    async def expire(self, now: float) -> None:
        """Remove the contents of files whose time is over; that they were there is remembered (rule FILE-4)."""
        due = self._store.database.rows("SELECT seq, digest FROM file WHERE digest != '' AND expires <= ?", (now,))

        def job(connection: sqlite3.Connection) -> None:
            for seq, digest in due:
                connection.execute("UPDATE file SET digest = '' WHERE seq = ?", (seq,))
                self._store.blobs.release(digest)

        if due:
            with freeing_room():
                await self._store.database.write(job)


def files_of(server: LocalAPI) -> Files:
    """Return the files of a server."""
    return Files(server.storage.store, server.settings["storage"])
