"""Taking what was deleted off the disk."""

from __future__ import annotations

import sqlite3


def erase(connection: sqlite3.Connection) -> None:
    """Take deleted rows out of the write-ahead log too; a job for `after_commit`."""
    connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
