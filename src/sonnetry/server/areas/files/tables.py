"""The tables of files: migrations in the order in which they were added. One that was released is never changed."""

from __future__ import annotations

MIGRATIONS = (
    """
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
""",
)
