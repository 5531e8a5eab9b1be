"""Contents of files by their digest: written aside, put in place with the row that names them, gone with the last one."""

from __future__ import annotations

import hashlib
import os
import sqlite3
from collections.abc import Iterator, Sequence
from contextlib import closing, contextmanager
from pathlib import Path
from uuid import uuid4

from ..._core import owner_only
from ..room import asking_for_room
from .database import Database
from .folder import BLOBS, INCOMING


class Blobs:
    """The contents of one folder; `tables` are those whose column `digest` refers to contents."""

    def __init__(self, folder: Path, database: Database, tables: Sequence[str]) -> None:
        # The names come from the areas, never from a request.
        self._used = _union([f"SELECT digest FROM {table}" for table in tables])  # noqa: S608
        self._in_use = _union([f"SELECT 1 FROM {table} WHERE digest = :digest" for table in tables])  # noqa: S608
        self._folder = folder / BLOBS
        self._incoming = folder / INCOMING
        self._database = database
        for place in (self._folder, self._incoming):
            owner_only.make_folder(place)
            owner_only.restrict(place)
        self._sweep()

    def path(self, digest: str) -> Path:
        """Return where a content lies."""
        return self._folder / digest[:2] / digest

    def open(self) -> Incoming:
        """Start a content that is about to arrive."""
        return Incoming(self._incoming / uuid4().hex)

    @contextmanager
    def holding(self, content: bytes) -> Iterator[Incoming]:
        """Hold a content that is complete until it is put in place; what was not is removed."""
        with closing(self.open()) as incoming:
            incoming.add(content)
            incoming.finish()
            yield incoming

    def place(self, incoming: Incoming) -> None:
        """Put a complete content where it belongs. Only inside a write that names its digest, which may be tried twice."""
        path = self.path(incoming.digest)
        if incoming.path.exists():
            owner_only.make_folder(path.parent)
            incoming.path.replace(path)

    def release(self, digest: str) -> None:
        """Remove a content after the write under way, unless something still names it. Only inside a write."""

        def remove(connection: sqlite3.Connection) -> None:
            if connection.execute(self._in_use, {"digest": digest}).fetchone() is None:
                self.path(digest).unlink(missing_ok=True)

        self._database.after_commit(remove)

    def _sweep(self) -> None:
        """Remove what a crash left: halves of uploads, and contents that nothing names."""
        for path in self._incoming.iterdir():
            path.unlink()
        used = {row["digest"] for row in self._database.rows(self._used)}
        for folder in self._folder.iterdir():
            owner_only.restrict(folder)
        for path in self._folder.glob("*/*"):
            if path.name not in used:
                path.unlink()
            else:
                owner_only.restrict(path)


def _union(queries: Sequence[str]) -> str:
    return " UNION ALL ".join(queries) or "SELECT NULL WHERE 0"


class Incoming:
    """A content while it arrives. `close` it whatever happens; what was not put in place is removed."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self.size = 0
        self._hash = hashlib.sha256()
        self._file = open(path, "xb", opener=owner_only.opener)  # noqa: SIM115 - closed by `close`

    @property
    def digest(self) -> str:
        """The digest of what has arrived."""
        return self._hash.hexdigest()

    def add(self, piece: bytes) -> None:
        """Append a piece.

        Raises:
            NoRoom: the disk has none.
        """
        with asking_for_room():
            self._file.write(piece)
        self._hash.update(piece)
        self.size += len(piece)

    def finish(self) -> None:
        """Make sure that all of it is on the disk."""
        with asking_for_room():
            self._file.flush()
            os.fsync(self._file.fileno())

    def close(self) -> None:
        """Remove it unless it was put in place."""
        self._file.close()
        self.path.unlink(missing_ok=True)
