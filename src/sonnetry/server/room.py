"""A disk without room: what says so, the answer that it gives, and the writes that make room."""

from __future__ import annotations

import errno
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar

from ..rules.errors import ApiError

_ERRNOS = frozenset({errno.ENOSPC, errno.EDQUOT, errno.EFBIG})
# The index of the write-ahead log is a file too, and SQLite names its failures otherwise.
_CODES = frozenset({sqlite3.SQLITE_FULL, sqlite3.SQLITE_IOERR_SHMSIZE})
_freeing: ContextVar[bool] = ContextVar("freeing_room", default=False)


class NoRoom(ApiError):  # noqa: N818 - it is an answer
    """The answer to a write for which the disk has no room: 500, nothing of it was stored."""

    def __init__(self) -> None:
        super().__init__(500, "The server has no room left on its disk; nothing was stored. Deleting makes room.")


def is_full(error: BaseException) -> bool:
    """Say whether an error, or each of a group, means that the disk has no room."""
    if isinstance(error, BaseExceptionGroup):
        return all(is_full(part) for part in error.exceptions)
    if isinstance(error, sqlite3.Error):
        return getattr(error, "sqlite_errorcode", None) in _CODES
    return isinstance(error, NoRoom) or (isinstance(error, OSError) and error.errno in _ERRNOS)


@contextmanager
def freeing_room() -> Iterator[None]:
    """Mark the writes of a block: they make room, so they may use what is reserved for that."""
    token = _freeing.set(True)
    try:
        yield
    finally:
        _freeing.reset(token)


def is_freeing_room() -> bool:
    """Say whether the writes of this moment make room."""
    return _freeing.get()


@contextmanager
def asking_for_room() -> Iterator[None]:
    """Turn the errors of a full disk into the answer that says so."""
    try:
        yield
    except OSError as error:
        if is_full(error):
            raise NoRoom from error
        raise
