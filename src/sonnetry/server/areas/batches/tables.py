"""The tables of batches: migrations in the order in which they were added. One that was released is never changed."""

from __future__ import annotations

MIGRATIONS = (
    """
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
""",
)
