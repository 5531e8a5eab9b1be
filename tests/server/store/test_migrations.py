"""Migrations: folders of every earlier version open with nothing lost, and newer ones are left as they are."""

import json
import sqlite3
import zipfile
from contextlib import closing
from pathlib import Path

import pytest

from sonnetry.server.areas import TABLES
from sonnetry.server.store import FolderError, Store, Tables
from sonnetry.server.store.migrations import levels, statements
from sonnetry.testing import LocalServer

# Written by 0.1.0: an ended batch, one in progress with an answered request, an upload, a tool's file and a skill.
OLD = Path(__file__).with_name("folder_of_0_1_0.zip")
BATCHES = "/v1/messages/batches"


@pytest.fixture
def old(tmp_path):
    with zipfile.ZipFile(OLD) as archive:
        archive.extractall(tmp_path / "data")
    return tmp_path / "data"


def opened(path):
    return closing(sqlite3.connect(path / "sonnetry.db", isolation_level=None))


def test_a_folder_of_0_1_0_loses_nothing(api_of, old):
    """Its batches, results, files and skills are there, and the batch in progress is finished."""
    with LocalServer(data=old) as server:
        api = api_of(server)
        batches = api("GET", BATCHES).json["data"]
        results = [api("GET", f"{BATCHES}/{batch['id']}/results").body.splitlines() for batch in batches]
        files = api("GET", "/v1/files").json["data"]
        tools = next(file for file in files if file["downloadable"])
        skill = api("GET", "/v1/skills").json["data"][0]

        assert [batch["request_counts"]["succeeded"] for batch in batches] == [3, 3]
        assert sorted(json.loads(line)["custom_id"] for lines in results for line in lines) == [
            *(f"done-{number}" for number in range(3)),
            *(f"open-{number}" for number in range(3)),
        ]
        assert [file["filename"] for file in files] == ["made.txt", "notes.txt"]
        assert api("GET", f"/v1/files/{tools['id']}/content").body == b"Made by a tool\n"
        assert skill["display_name"] == "greet"
    with opened(old) as connection:
        assert levels(connection) == {part.area: len(part.migrations) for part in TABLES if part.migrations} | {
            "events": 1,
            "records": 1,
        }


def test_later_migrations_are_applied_once(tmp_path):
    """An area that has grown, and one that is new, are brought up to date; what was stored stays."""
    toys = Tables("toys", ("CREATE TABLE toy (id TEXT);",))
    grown = Tables("toys", (*toys.migrations, "ALTER TABLE toy ADD COLUMN colour TEXT DEFAULT 'red';"))
    dolls = Tables("dolls", ("CREATE TABLE doll (id TEXT); CREATE INDEX doll_id ON doll (id);",))
    for tables in ([toys], [grown, dolls], [grown, dolls]):
        with closing(Store(tmp_path, tables)) as store:
            store.database.submit(lambda connection: connection.execute("INSERT INTO toy (id) VALUES ('a')")).result()
            found = [tuple(row) for row in store.database.rows("SELECT * FROM toy")]

    assert found == [("a", "red")] * 3


def test_a_failing_migration_changes_nothing(old):
    """None of the missing ones is applied, so that the version that wrote the folder still opens it."""
    broken = [*TABLES, Tables("toys", ("CREATE TABLE toy (id TEXT);", "ALTER TABLE nothing ADD COLUMN x;"))]
    with opened(old) as connection:
        before = [*connection.iterdump()]
    with pytest.raises(sqlite3.OperationalError, match="nothing"):
        Store(old, broken)
    with opened(old) as connection:
        assert [*connection.iterdump()] == before
        assert connection.execute("PRAGMA user_version").fetchone() == (1,)
    Store(old, TABLES).close()


@pytest.mark.parametrize("tables", [[], [Tables("toys", ("CREATE TABLE toy (id TEXT);",))]])
def test_a_newer_area_is_told(tmp_path, tables):
    """A folder with a migration or an area that this version does not know was written by a newer one."""
    Store(tmp_path, [Tables("toys", ("CREATE TABLE toy (id TEXT);", "CREATE TABLE box (id TEXT);"))]).close()

    with pytest.raises(
        FolderError, match=r"newer Sonnetry \(its toys are at migration 2, this one knows [01]\).*Upgrade"
    ):
        Store(tmp_path, tables)


def test_statements_are_taken_apart():
    """Semicolons in texts and triggers end no statement."""
    script = "CREATE TABLE a (x DEFAULT ';');\nCREATE TRIGGER t AFTER INSERT ON a BEGIN\nDELETE FROM a;\nEND;\nSELECT 1"

    assert [one.strip().split()[1] for one in statements(script)] == ["TABLE", "TRIGGER", "1"]
