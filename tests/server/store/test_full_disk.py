"""A full disk: what deletes has room kept back for it, one large write fails no other, and the start says what is wrong."""

import asyncio
import sqlite3
from contextlib import closing

import pytest

from sonnetry.rules.errors import ApiError
from sonnetry.server.areas import TABLES
from sonnetry.server.store import FolderError, Store, folder
from sonnetry.server.store.database import WAL_LIMIT, Database
from sonnetry.server.store.folder import DATABASE
from sonnetry.server.store.reserve import SIZE, SUFFIX, freeing_room


class Full(sqlite3.OperationalError):
    """What SQLite raises when the disk has no room."""

    sqlite_errorcode = sqlite3.SQLITE_FULL


@pytest.fixture
def path(tmp_path):
    found = tmp_path / DATABASE
    with closing(sqlite3.connect(found)) as connection:
        connection.execute("CREATE TABLE kept (word TEXT)")
        connection.commit()
    return found


@pytest.fixture
def database(path):
    with closing(Database(path, lasting=True)) as opened:
        yield opened


def keep(word):
    return lambda connection: connection.execute("INSERT INTO kept VALUES (?)", (word,))


def needing_the_reserve(path, word):
    """Return a job for which the disk is full until the reserve is given up."""

    def job(connection):
        keep(word)(connection)
        if path.with_name(path.name + SUFFIX).exists():
            raise Full("database or disk is full")

    return job


@pytest.mark.parametrize("frees", [True, False])
def test_only_a_write_that_frees_room_uses_the_reserve(path, database, frees):
    """It succeeds, and the reserve is made again; another write is answered with 500, and is not kept."""
    asyncio.run(database.write(keep("first")))
    reserve = path.with_name(path.name + SUFFIX)
    assert SIZE == reserve.stat().st_size

    with freeing_room() if frees else pytest.raises(ApiError, match="no room left"):
        asyncio.run(database.write(needing_the_reserve(path, "second")))

    asyncio.run(database.write(lambda _: None))  # the reserve is made again before it
    assert ["first", *(["second"] if frees else [])] == [row[0] for row in database.rows("SELECT word FROM kept")]
    assert SIZE == reserve.stat().st_size


def test_a_write_that_needs_too_much_room_fails_no_other(database):
    """Those that shared its commit are kept."""

    async def all_at_once():
        await database.write(lambda connection: connection.execute("PRAGMA max_page_count = 3").fetchall())
        words = ["a", "x" * 10**6, "b"]
        return await asyncio.gather(*(database.write(keep(word)) for word in words), return_exceptions=True)

    found = asyncio.run(all_at_once())

    assert isinstance(found[1], ApiError)
    assert {"a", "b"} == {row[0] for row in database.rows("SELECT word FROM kept")}


def test_the_log_of_the_database_is_bounded(path, database):
    """Many writes leave no log above its limit."""

    async def many():
        for number in range(40):
            await database.write(keep("x" * 10**6 + str(number)))

    asyncio.run(many())

    assert path.with_name(f"{path.name}-wal").stat().st_size <= WAL_LIMIT


def test_a_start_on_a_full_disk_says_so(tmp_path, monkeypatch):
    """In one sentence with the way out, and the reserve is given up for the next start."""
    Store(tmp_path, TABLES).close()
    monkeypatch.setattr(folder, "migrate", lambda *_: (_ for _ in ()).throw(Full("database or disk is full")))

    with pytest.raises(FolderError, match=r"is full, so it cannot be opened. Free some room and start again"):
        Store(tmp_path, TABLES)

    assert not (tmp_path / f"{DATABASE}{SUFFIX}").exists()
    monkeypatch.undo()
    Store(tmp_path, TABLES).close()
