"""The tables of a run's state file, and how such a file is opened: alone, durably, and only if it is one."""

from __future__ import annotations

import sqlite3
from pathlib import Path

from .._core import owner_only
from .errors import BatchRunError

APPLICATION = 0x534E5442
VERSION = 1
SCHEMA = f"""
CREATE TABLE facts (name TEXT PRIMARY KEY, value TEXT) WITHOUT ROWID;
CREATE TABLE items (
    idx INTEGER PRIMARY KEY, custom_id TEXT UNIQUE, size INTEGER, state TEXT DEFAULT 'waiting', chunk INTEGER,
    attempts INTEGER DEFAULT 0, reason TEXT, input_tokens INTEGER, output_tokens INTEGER, dollars REAL
);
CREATE INDEX waiting ON items (idx) WHERE state = 'waiting';
CREATE INDEX sent ON items (chunk) WHERE state = 'sent';
CREATE TABLE params (idx INTEGER PRIMARY KEY, body BLOB);
CREATE TABLE results (idx INTEGER PRIMARY KEY, body BLOB);
CREATE TABLE chunks (
    number INTEGER PRIMARY KEY, size INTEGER, state TEXT, batch_id TEXT, mark_id TEXT, mark_created REAL, sent REAL,
    reserved REAL, cancelled INTEGER DEFAULT 0
);
CREATE TABLE resent (reason TEXT PRIMARY KEY, count INTEGER) WITHOUT ROWID;
CREATE TABLE strays (batch_id TEXT PRIMARY KEY, kind TEXT) WITHOUT ROWID;
PRAGMA application_id = {APPLICATION};
PRAGMA user_version = {VERSION};
"""


def connect(path: Path) -> sqlite3.Connection:
    """Open or make a state file; it stays locked until it is closed, and each commit is on the disk when it returns.

    Only its owner may read it: it holds the requests and the results.

    Raises:
        BatchRunError: another process has it, it is something else, or it cannot be opened.
    """
    if not path.parent.is_dir():
        raise BatchRunError(f"cannot write to {path.parent}: there is no such folder; make it first")
    try:
        owner_only.make_file(path)
        database = sqlite3.connect(path, timeout=0.2, isolation_level=None, check_same_thread=False)
    except (OSError, sqlite3.Error) as error:
        raise BatchRunError(f"cannot open {path}: {_reason(error)}") from error
    try:
        _prepare(database, path)
        owner_only.restrict_database(path)
    except BaseException:
        database.close()
        raise
    return database


def _prepare(database: sqlite3.Connection, path: Path) -> None:
    try:
        database.execute("PRAGMA locking_mode = EXCLUSIVE")
        if _number(database, "schema_version") == 0:
            database.execute("PRAGMA page_size = 16384")  # a request and its result are longer than the usual page
        elif (_number(database, "application_id"), _number(database, "user_version")) != (APPLICATION, VERSION):
            raise BatchRunError(f"{path} is not a state file of this version; move it away to start over")
        database.execute("PRAGMA journal_mode = WAL")
        database.execute("PRAGMA synchronous = FULL")
        database.execute("BEGIN IMMEDIATE")
        if _number(database, "schema_version") == 0:
            for statement in filter(str.strip, SCHEMA.split(";")):
                database.execute(statement)
        database.execute("COMMIT")
    except sqlite3.OperationalError as error:
        if "locked" in str(error):
            raise BatchRunError(f"another run is at work on {path}; let it finish, or stop it first") from error
        raise BatchRunError(f"cannot use {path}: {error}") from error
    except sqlite3.DatabaseError as error:
        raise BatchRunError(f"{path} is not a state file ({error}); move it away to start over") from error


def _reason(error: Exception) -> str:
    return str(getattr(error, "strerror", None) or error)


def _number(database: sqlite3.Connection, pragma: str) -> int:
    return int(database.execute(f"PRAGMA {pragma}").fetchone()[0])
