"""A data folder: whose it is, who has it open, and making a new one with its tables, and bringing one up to date.

What is not ours is left as it is.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Sequence
from contextlib import closing
from pathlib import Path

from ..._core import owner_only
from .migrations import Tables, create, is_newer, migrate
from .reserve import RESERVED, Reserve

# In the database's head, beside the version that `migrations` keeps there.
APPLICATION = 0x534F4E4E  # "SONN"
PAGE_SIZE = 16_384  # bytes; a request of a batch has a few kilobytes, of which several then share a page

DATABASE = "sonnetry.db"
LOCK = "lock"
BLOBS = "blobs"
INCOMING = "incoming"
_OURS = {
    DATABASE,
    f"{DATABASE}-wal",
    f"{DATABASE}-shm",
    f"{DATABASE}{RESERVED}",
    f"{DATABASE}{RESERVED}.new",
    LOCK,
    BLOBS,
    INCOMING,
}
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


def prepare(folder: Path, tables: Sequence[Tables]) -> None:
    """Make the database of a new folder, or check the existing one and bring it up to date.

    Only its owner may read it afterwards. A folder that also holds other things keeps its mode.

    Raises:
        FolderError: it is not.
    """
    path = folder / DATABASE
    reserve = Reserve(path.with_name(DATABASE + RESERVED))
    reserve.give_up_on_full_disk()
    reserve.restrict()
    if path.exists():
        check(path, tables)
        owner_only.restrict_database(path)
        with closing(sqlite3.connect(path, isolation_level=None)) as connection:
            migrate(connection, tables)
    else:
        _create(path, tables)
    if {entry.name for entry in folder.iterdir()} <= _OURS:
        owner_only.restrict(folder)


def check(path: Path, tables: Sequence[Tables]) -> None:
    """Check that a database is ours, complete, and not from a newer version; nothing is written.

    Raises:
        FolderError: it is not.
    """
    _check_head(path)
    try:
        with closing(read_only(path)) as connection:
            trouble = connection.execute("PRAGMA quick_check(1)").fetchone()[0]
            newer = is_newer(connection, tables) if trouble == "ok" else None
    except sqlite3.DatabaseError as error:
        trouble, newer = str(error), None
    if trouble != "ok":
        raise FolderError(
            f"{path} is damaged ({trouble.splitlines()[-1]}); it was left as it is. Restore it from a copy. {_ELSEWHERE}"
        )
    if newer is not None:
        raise FolderError(
            f"{path} was written by a newer Sonnetry ({newer}); it was left as it is. Upgrade Sonnetry. {_ELSEWHERE}"
        )


def _create(path: Path, tables: Sequence[Tables]) -> None:
    # Under another name first, so that a crash leaves no half database behind.
    new = path.with_suffix(".new")
    new.unlink(missing_ok=True)
    owner_only.make_file(new)
    with closing(sqlite3.connect(new, isolation_level=None)) as connection:
        connection.execute(f"PRAGMA page_size = {PAGE_SIZE}")
        connection.execute(f"PRAGMA application_id = {APPLICATION}")
        create(connection, tables)
    new.replace(path)


def _check_head(path: Path) -> None:
    with path.open("rb") as file:
        head = file.read(_HEAD)
    if not head.startswith(_MAGIC) or len(head) < _HEAD:
        raise FolderError(f"{path} is not a database, or a damaged one; it was left as it is. {_ELSEWHERE}")
    if int.from_bytes(head[68:72]) != APPLICATION:
        raise FolderError(f"{path} is another program's database; it was left as it is. {_ELSEWHERE}")


def read_only(path: Path) -> sqlite3.Connection:
    """Open a database of a folder for reading; no file appears beside it."""
    # A connection that may write would clean up as it closes; and without a log as one that nobody writes, because
    # otherwise SQLite would put files beside it.
    way = "mode=ro" if path.with_name(f"{path.name}-wal").exists() else "mode=ro&immutable=1"
    return sqlite3.connect(f"{path.absolute().as_uri()}?{way}", uri=True)


_ELSEWHERE = "Or choose another folder."
