"""Tables and their migrations: numbered for each area, forward only, all that are missing in one transaction.

Each area counts its own migrations, so that adding one touches no other area. The table `migration` holds how far each
area is. Folders of 0.1.0 (version 1 in the database's head) have no such table; their three areas are at their first
migration.
"""

from __future__ import annotations

import logging
import re
import sqlite3
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

logger = logging.getLogger("sonnetry-server")

VERSION = 2  # of the way migrations are counted, in the database's head
_FIRST: Mapping[str, int] = {"batches": 1, "files": 1, "skills": 1}  # what version 1 holds
_COUNTED = "CREATE TABLE migration (area TEXT PRIMARY KEY, number INTEGER NOT NULL) WITHOUT ROWID"


@dataclass(frozen=True, slots=True)
class Tables:
    """The tables of one area.

    `migrations` are SQL scripts in the order in which they were added; one that was released is never changed.
    `contents` names the tables whose column `digest` refers to a content beside the database.
    """

    area: str
    migrations: tuple[str, ...]
    contents: tuple[str, ...] = ()


def create(connection: sqlite3.Connection, tables: Sequence[Tables]) -> None:
    """Make all tables in a new database."""
    with _Transaction(connection):
        connection.execute(_COUNTED)
        _apply(connection, _pending({}, tables))


def migrate(connection: sqlite3.Connection, tables: Sequence[Tables]) -> None:
    """Apply the migrations that a database is missing; when one fails, none is applied."""
    done, version = levels(connection), _version(connection)
    missing = list(_pending(done, tables))
    if not missing and version == VERSION:
        return
    with _Transaction(connection):
        if version < VERSION:
            connection.execute(_COUNTED)
            connection.executemany("INSERT INTO migration VALUES (?, ?)", done.items())
        _apply(connection, missing)
    logger.info("the data folder was brought up to date: %s", ", ".join(f"{a} {n}" for a, n, _ in missing) or "counted")


def levels(connection: sqlite3.Connection) -> Mapping[str, int]:
    """Return how many migrations each area of a database has."""
    if _version(connection) < VERSION:
        return _FIRST
    return dict(connection.execute("SELECT area, number FROM migration").fetchall())


def is_newer(connection: sqlite3.Connection, tables: Sequence[Tables]) -> str | None:
    """Return what shows that a newer version wrote a database, None when none did."""
    version = _version(connection)
    if version > VERSION:
        return f"its form is {version}, this one knows {VERSION}"
    known = {part.area: len(part.migrations) for part in tables}
    for area, number in sorted(levels(connection).items()):
        if number > known.get(area, 0):
            return f"its {area} are at migration {number}, this one knows {known.get(area, 0)}"
    return None


def _version(connection: sqlite3.Connection) -> int:
    found: int = connection.execute("PRAGMA user_version").fetchone()[0]
    return found


def _pending(done: Mapping[str, int], tables: Sequence[Tables]) -> Iterator[tuple[str, int, str]]:
    for part in tables:
        have = done.get(part.area, 0)
        for number, script in enumerate(part.migrations[have:], have + 1):
            yield part.area, number, script


def _apply(
    connection: sqlite3.Connection, missing: Iterator[tuple[str, int, str]] | list[tuple[str, int, str]]
) -> None:
    for area, number, script in missing:
        for statement in statements(script):
            connection.execute(statement)
        connection.execute("INSERT OR REPLACE INTO migration VALUES (?, ?)", (area, number))
    connection.execute(f"PRAGMA user_version = {VERSION}")


def statements(script: str) -> Iterator[str]:
    """Yield the statements of a script; `executescript` would commit between them."""
    statement = ""
    for piece in re.split(r"(?<=;)", script):  # a semicolon may also stand in a text or a trigger
        statement += piece
        if sqlite3.complete_statement(statement):
            yield statement
            statement = ""
    if statement.strip():
        yield statement


class _Transaction:
    """Commits what its block has done, or nothing of it."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection

    def __enter__(self) -> None:
        self._connection.execute("BEGIN IMMEDIATE")

    def __exit__(self, kind: type[BaseException] | None, *rest: object) -> None:
        self._connection.execute("COMMIT" if kind is None else "ROLLBACK")
