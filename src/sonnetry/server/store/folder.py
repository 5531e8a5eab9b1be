"""A data folder: whose it is, who has it open, and making a new one with its tables. What is not ours is left as it is."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path

from ..._core import owner_only

# Two numbers in the database's head: whose it is, and how new.
APPLICATION = 0x534F4E4E  # "SONN"
VERSION = 1
PAGE_SIZE = 16_384  # bytes; a request of a batch has a few kilobytes, of which several then share a page

TABLES = """
CREATE TABLE batch (
    seq INTEGER PRIMARY KEY AUTOINCREMENT,
    id TEXT NOT NULL UNIQUE,
    workspace TEXT NOT NULL,
    version TEXT NOT NULL,
    betas TEXT NOT NULL,
    status TEXT NOT NULL,
    total INTEGER NOT NULL DEFAULT 0,
    created REAL NOT NULL,
    expires REAL NOT NULL,
    canceled REAL,
    ended REAL,
    archived REAL,
    counts TEXT
);
CREATE INDEX batch_open ON batch (seq) WHERE status != 'ended';
CREATE TABLE item (
    batch INTEGER NOT NULL,
    number INTEGER NOT NULL,
    custom_id TEXT NOT NULL,
    request BLOB,
    leased INTEGER NOT NULL DEFAULT 0,
    attempts INTEGER NOT NULL DEFAULT 0,
    outcome TEXT,
    result BLOB,
    PRIMARY KEY (batch, number)
) WITHOUT ROWID;
CREATE INDEX item_open ON item (batch, number) WHERE outcome IS NULL;
CREATE TABLE file (
    seq INTEGER PRIMARY KEY AUTOINCREMENT,
    id TEXT NOT NULL UNIQUE,
    workspace TEXT NOT NULL,
    filename TEXT NOT NULL,
    mime_type TEXT NOT NULL,
    size INTEGER NOT NULL,
    created REAL NOT NULL,
    expires REAL,
    downloadable INTEGER NOT NULL,
    digest TEXT NOT NULL
);
CREATE INDEX file_digest ON file (digest);
CREATE TABLE skill (
    seq INTEGER PRIMARY KEY AUTOINCREMENT,
    id TEXT NOT NULL UNIQUE,
    workspace TEXT NOT NULL,
    display_name TEXT NOT NULL,
    created REAL NOT NULL,
    updated REAL NOT NULL
);
CREATE TABLE skill_version (
    seq INTEGER PRIMARY KEY AUTOINCREMENT,
    skill INTEGER NOT NULL REFERENCES skill (seq),
    id TEXT NOT NULL UNIQUE,
    version TEXT NOT NULL,
    name TEXT NOT NULL,
    description TEXT NOT NULL,
    directory TEXT NOT NULL,
    created REAL NOT NULL,
    digest TEXT NOT NULL
);
CREATE INDEX skill_version_digest ON skill_version (digest);
"""
DATABASE = "sonnetry.db"
LOCK = "lock"
BLOBS = "blobs"
INCOMING = "incoming"
_OURS = {DATABASE, f"{DATABASE}-wal", f"{DATABASE}-shm", LOCK, BLOBS, INCOMING}
_MAGIC = b"SQLite format 3\0"
_HEAD = 100  # bytes


class FolderError(Exception):
    """A data folder that cannot be used: what is wrong with it, and what to do."""


class Lock:
    """Says that a folder is in use, for as long as this process lives or until it is released."""

    def __init__(self, folder: Path) -> None:
        """Take the folder.

        Raises:
            FolderError: it cannot be made, or another server has it.
        """
        from filelock import FileLock, Timeout

        # One thread may open a server and another close it.
        self._lock = FileLock(folder / LOCK, mode=owner_only.FILE, thread_local=False)
        try:
            owner_only.make_folder(folder)
            self._lock.acquire(timeout=0)
            owner_only.restrict(folder / LOCK)
        except Timeout as error:
            raise FolderError(
                f"Another server has the data folder {folder} open; stop it, or choose another folder."
            ) from error
        except OSError as error:
            raise FolderError(f"The data folder {folder} cannot be used: {error.strerror}.") from error

    def release(self) -> None:
        """Let the folder go."""
        self._lock.release()


def prepare(folder: Path) -> None:
    """Make the database of a new folder, or check that the existing one is ours and whole.

    Only its owner may read it afterwards. A folder that also holds other things keeps its mode.

    Raises:
        FolderError: it is not.
    """
    path = folder / DATABASE
    if path.exists():
        _check_head(path)
        _check_body(path)
        owner_only.restrict_database(path)
    else:
        _create(path)
    if {entry.name for entry in folder.iterdir()} <= _OURS:
        owner_only.restrict(folder)


def _create(path: Path) -> None:
    # Under another name first, so that a crash leaves no half database behind.
    new = path.with_suffix(".new")
    new.unlink(missing_ok=True)
    owner_only.make_file(new)
    with closing(sqlite3.connect(new)) as connection:
        connection.execute(f"PRAGMA page_size = {PAGE_SIZE}")
        connection.execute(f"PRAGMA application_id = {APPLICATION}")
        connection.execute(f"PRAGMA user_version = {VERSION}")
        connection.executescript(TABLES)
    new.replace(path)


def _check_head(path: Path) -> None:
    with path.open("rb") as file:
        head = file.read(_HEAD)
    if not head.startswith(_MAGIC) or len(head) < _HEAD:
        raise FolderError(f"{path} is not a database, or a damaged one; it was left as it is. {_ELSEWHERE}")
    if int.from_bytes(head[68:72]) != APPLICATION:
        raise FolderError(f"{path} is another program's database; it was left as it is. {_ELSEWHERE}")
    version = int.from_bytes(head[60:64])
    if version != VERSION:
        raise FolderError(
            f"{path} was written by a newer Sonnetry (its form is {version}, this one knows {VERSION}); it was left as "
            f"it is. Upgrade Sonnetry. {_ELSEWHERE}"
        )


def _check_body(path: Path) -> None:
    # Read-only, because a connection that may write would clean up as it closes; and without a log as one that nobody
    # writes, because otherwise SQLite would put files beside it.
    way = "mode=ro" if path.with_name(f"{path.name}-wal").exists() else "mode=ro&immutable=1"
    try:
        with closing(sqlite3.connect(f"{path.absolute().as_uri()}?{way}", uri=True)) as connection:
            trouble = connection.execute("PRAGMA quick_check(1)").fetchone()[0]
    except sqlite3.DatabaseError as error:
        trouble = str(error)
    if trouble != "ok":
        raise FolderError(
            f"{path} is damaged ({trouble.splitlines()[-1]}); it was left as it is. Restore it from a copy. {_ELSEWHERE}"
        )


_ELSEWHERE = "Or choose another folder."
