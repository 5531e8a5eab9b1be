"""Room on the disk that is kept back, so that deleting works when the disk is full.

A write needs room even where it deletes: the write-ahead log has the pages that it changes. A file of some megabytes beside
the database is given up for such a write, and made again as soon as there is room.
"""

from __future__ import annotations

import errno
import logging
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from pathlib import Path

from ..._core import owner_only

logger = logging.getLogger("sonnetry-server")

SIZE = 8 * 2**20  # bytes; the log of the largest deletion that the API allows is well below
PIECE = 2**20
SUFFIX = "-reserve"

_NO_ROOM = (errno.ENOSPC, errno.EDQUOT, errno.EFBIG)
# Without room for its index in shared memory, the log cannot be opened or grow either.
_FULL = (sqlite3.SQLITE_FULL, sqlite3.SQLITE_IOERR_SHMSIZE)
_freeing: ContextVar[bool] = ContextVar("freeing", default=False)


class Reserve:
    """A file that takes up room until a write that frees some needs it."""

    def __init__(self, database: Path, size: int = SIZE) -> None:
        self._path = database.with_name(f"{database.name}{SUFFIX}")
        self._size = size
        self._held = False

    def make(self) -> None:
        """Take the room, if there is enough; otherwise a later call does."""
        if self._held:
            return
        try:
            self._fill()
        except OSError as error:
            self._path.unlink(missing_ok=True)
            if error.errno not in _NO_ROOM:
                raise
        else:
            self._held = True

    def give_up(self) -> bool:
        """Free the room; False where there was none."""
        freed = self._path.exists()
        self._path.unlink(missing_ok=True)
        self._held = False
        return freed

    def _fill(self) -> None:
        if self._path.exists() and self._path.stat().st_size == self._size:
            owner_only.restrict(self._path)
            return
        owner_only.make_file(self._path)
        with self._path.open("wb") as file:
            for _ in range(self._size // PIECE):
                file.write(bytes(PIECE))
            file.flush()


@contextmanager
def freeing_room() -> Iterator[None]:
    """Let the writes within use the reserve, because they free more than they need."""
    token = _freeing.set(True)
    try:
        yield
    finally:
        _freeing.reset(token)


def is_freeing() -> bool:
    """Return whether the present request frees room."""
    return _freeing.get()


def is_full(error: BaseException) -> bool:
    """Return whether an error says that the disk has no room."""
    if isinstance(error, OSError):
        return error.errno in _NO_ROOM
    return isinstance(error, sqlite3.Error) and getattr(error, "sqlite_errorcode", None) in _FULL
