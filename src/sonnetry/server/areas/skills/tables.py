"""The tables of skills: migrations in the order in which they were added. One that was released is never changed."""

from __future__ import annotations

MIGRATIONS = (
    """
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
""",
)
