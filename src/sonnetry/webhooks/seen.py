"""Which webhook events were handled, in a file that processes share: deliveries come at least once (rule WH-6)."""

from __future__ import annotations

import sqlite3
import threading
import time
from contextlib import closing
from pathlib import Path
from typing import Self

from .._core.public_names import publish_names

KEEP = 30 * 86_400.0
SWEEP = 3_600.0  # seconds between looks for what is too old
_TABLE = "CREATE TABLE IF NOT EXISTS seen (id TEXT PRIMARY KEY, at REAL NOT NULL) WITHOUT ROWID"
_INDEX = "CREATE INDEX IF NOT EXISTS seen_at ON seen (at)"


class SeenStore:
    """Remembers the ids of events in an SQLite file, or in memory without a path; threads and processes may share it.

    Give it to `client.beta.webhooks.unwrap(..., seen=store)`, which returns None for an event that was seen before. An
    event counts as seen from then on: when handling it fails, `discard` its id, so that the next delivery is handled.

    Args:
        path: the file, made where there is none; ":memory:" keeps nothing.
        keep: for how many seconds an id is remembered, 30 days by default; the service retries for minutes.

    Raises:
        sqlite3.Error: the file cannot be used.
        ValueError: `keep` is not positive.
    """

    def __init__(self, path: str | Path = ":memory:", *, keep: float = KEEP) -> None:
        if not keep > 0:
            raise ValueError(f"keep is a positive number of seconds, not {keep!r}")
        self._keep = keep
        self._lock = threading.Lock()
        self._swept = 0.0
        self._connection = sqlite3.connect(path, timeout=30, isolation_level=None, check_same_thread=False)
        try:
            self._connection.execute("PRAGMA journal_mode = WAL")
            self._connection.execute("PRAGMA synchronous = NORMAL")
            self._connection.execute(_TABLE)
            self._connection.execute(_INDEX)
        except sqlite3.Error:
            self._connection.close()
            raise

    def add(self, event_id: str, /) -> bool:
        """Remember an event and return whether it is new; of several callers at once, one gets True."""
        now = time.time()
        with self._lock:
            self._sweep(now)
            sql = "INSERT INTO seen VALUES (?, ?) ON CONFLICT (id) DO UPDATE SET at = excluded.at WHERE at < ?"
            return self._connection.execute(sql, (event_id, now, now - self._keep)).rowcount > 0

    def discard(self, event_id: str, /) -> None:
        """Forget an event, so that its next delivery is handled."""
        with self._lock:
            self._connection.execute("DELETE FROM seen WHERE id = ?", (event_id,))

    def __contains__(self, event_id: object) -> bool:
        sql = "SELECT 1 FROM seen WHERE id = ? AND at >= ?"
        with self._lock, closing(self._connection.execute(sql, (event_id, time.time() - self._keep))) as found:
            return found.fetchone() is not None

    def __len__(self) -> int:
        with self._lock:
            return int(self._connection.execute("SELECT COUNT(*) FROM seen").fetchone()[0])

    def close(self) -> None:
        """Close the file; the store cannot be used any more."""
        with self._lock:
            self._connection.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def _sweep(self, now: float) -> None:
        if now - self._swept > SWEEP:
            self._connection.execute("DELETE FROM seen WHERE at < ?", (now - self._keep,))
            self._swept = now


publish_names(__name__)
