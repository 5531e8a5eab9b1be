"""The tables, and the two numbers in the database's head that say whose it is and how new."""

from __future__ import annotations

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
