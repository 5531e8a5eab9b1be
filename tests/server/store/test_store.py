"""What the server keeps outlives it: crashes, restarts, full disks, foreign folders (rule BAT-5)."""

import errno
import http.client
import json
import os
import signal
import sqlite3
import subprocess
import sys
import time
from contextlib import closing
from types import SimpleNamespace

import pytest

from sonnetry.rules.errors import ApiError
from sonnetry.server.areas import TABLES
from sonnetry.server.areas.batches.records import Records
from sonnetry.server.room import NoRoom, freeing_room
from sonnetry.server.store import FolderError, Store
from sonnetry.server.store.migrations import VERSION
from sonnetry.testing import LocalServer

HEADERS = {"content-type": "application/json", "x-api-key": "test", "anthropic-version": "2023-06-01"}
BATCHES = "/v1/messages/batches"
COMMAND = (sys.executable, "-c", "from sonnetry.cli import main; main()")


@pytest.fixture
def data(tmp_path):
    return tmp_path / "data"


@pytest.fixture
def requests(message):
    """Bodies of batches."""
    return lambda count, **fields: {
        "requests": [
            {"custom_id": f"r{number}", "params": message(f"Number {number}", **fields)} for number in range(count)
        ]
    }


def results(api, batch_id):
    lines = api("GET", f"{BATCHES}/{batch_id}/results").body.split(b"\n")
    return [json.loads(line) for line in lines if line]


# --- Restarts -----------------------------------------------------------------------------------------------------------


def test_a_restarted_server_goes_on(api_of, data, requests):
    """Batches, their results, files and skills are there again; what was open is worked off."""
    with LocalServer(data=data, batch_pace=10) as first:
        batch = api_of(first)("POST", BATCHES, requests(3)).json["id"]
        first.clock.advance(15)
        api_of(first)("GET", f"{BATCHES}/{batch}")
        file = first.files.add(("a.txt", b"some bytes"))
    with LocalServer(data=data) as second:
        api = api_of(second)
        ended = api("GET", f"{BATCHES}/{batch}").json

        assert ended["processing_status"] == "ended"
        assert ended["request_counts"]["succeeded"] == 3
        assert {line["custom_id"] for line in results(api, batch)} == {"r0", "r1", "r2"}
        assert api("GET", f"/v1/files/{file}/content").body == b"some bytes"


def test_without_a_folder_nothing_is_left(api_of, requests):
    """The temporary folder goes with the server, and the next one begins empty."""
    with LocalServer() as server:
        api_of(server)("POST", BATCHES, requests(1))
        folder = server._server.storage.store.folder
        assert folder.exists()

    assert not folder.exists()
    with server:
        assert api_of(server)("GET", BATCHES).json["data"] == []


def test_a_client_of_its_own_server_keeps_its_data(data):
    """`Anthropic.local(data=...)` finds what an earlier one left."""
    import sonnetry

    with sonnetry.Anthropic.local(data=data) as client:
        made = client.files.upload(file=("a.txt", b"bytes", "text/plain"))
    with sonnetry.Anthropic.local(data=data) as client:
        assert client.files.retrieve_metadata(made.id) == made


class Process:
    """`sonnetry serve` on a folder, to be killed at any moment."""

    def __init__(self, data):
        command = [*COMMAND, "serve", "--port", "0", "--data", str(data)]
        self._process = subprocess.Popen(command, stdout=subprocess.PIPE, text=True)
        self._process.stdout.readline()
        self.port = int(self._process.stdout.readline().rpartition(":")[2])

    def kill(self):
        self._process.send_signal(signal.SIGKILL)
        self._process.wait()
        self._process.stdout.close()


def call(port, method, path, body=None):
    with closing(http.client.HTTPConnection("127.0.0.1", port, timeout=20)) as connection:
        connection.request(method, path, None if body is None else json.dumps(body), HEADERS)
        return connection.getresponse().read()


def test_a_killed_server_loses_and_repeats_nothing(data, requests):
    """Killed while it works, again and again, it ends with one result for each request."""
    batch, attempts = None, []
    for _ in range(4):
        process = Process(data)
        try:
            batch = batch or json.loads(call(process.port, "POST", BATCHES, requests(300)))["id"]
            progress(data, at_least=len(attempts) * 20 + 20)
        finally:
            process.kill()
        attempts.append(done(data))
    process = Process(data)
    try:
        progress(data, at_least=300)
        while json.loads(call(process.port, "GET", f"{BATCHES}/{batch}"))["processing_status"] != "ended":
            continue  # all are done, so the next look or the one after ends it
        lines = [json.loads(line) for line in call(process.port, "GET", f"{BATCHES}/{batch}/results").splitlines()]
    finally:
        process.kill()

    assert attempts == sorted(attempts)
    assert sorted(line["custom_id"] for line in lines) == sorted(f"r{number}" for number in range(300))
    assert {line["result"]["type"] for line in lines} == {"succeeded"}


def done(data):
    with closing(sqlite3.connect(data / "sonnetry.db")) as connection:
        return connection.execute("SELECT COUNT(*) FROM item WHERE outcome IS NOT NULL").fetchone()[0]


def progress(data, at_least):
    """Watch until that many requests are done."""
    limit = time.monotonic() + 20
    while done(data) < at_least:
        assert time.monotonic() < limit


async def _leave_half(store, count):
    records = Records(store.database)
    batch = await records.begin("msgbatch_half", "w", "2023-06-01", ())
    await records.add(batch, 0, [(f"r{number}", b"{}") for number in range(count)])
    return records


def test_half_a_batch_is_forgotten_at_the_next_start(data, api_of):
    """What was being sent when the server died was never a batch."""
    import asyncio

    store = Store(data, TABLES)
    asyncio.run(_leave_half(store, 3))
    store.close()
    with LocalServer(data=data) as server:
        assert api_of(server)("GET", BATCHES).json["data"] == []
        assert server._server.storage.store.database.rows("SELECT * FROM item") == []


def test_a_request_that_stops_the_server_comes_last(data, api_of, requests):
    """What was begun often and never finished keeps nothing else from its answer."""
    with LocalServer(data=data) as server:
        batch = api_of(server)("POST", BATCHES, requests(3)).json["id"]
    with closing(sqlite3.connect(data / "sonnetry.db")) as connection, connection:
        connection.execute("UPDATE item SET leased = 1, attempts = 4 WHERE custom_id = 'r0'")
    with LocalServer(data=data) as server:
        for text in ("first", "second", "third"):
            server.play(text)
        api = api_of(server)
        api("GET", f"{BATCHES}/{batch}")
        texts = {line["custom_id"]: line["result"]["message"]["content"][0]["text"] for line in results(api, batch)}

        assert texts == {"r1": "first", "r2": "second", "r0": "third"}


def test_what_a_crash_left_on_the_disk_is_swept(data):
    """Halves of uploads, and contents that nothing names, are gone after the next start."""
    Store(data, TABLES).close()
    half, orphan = data / "incoming/half", data / "blobs/ab/abcdef"
    orphan.parent.mkdir(parents=True)
    half.write_bytes(b"half")
    orphan.write_bytes(b"orphan")
    Store(data, TABLES).close()

    assert not half.exists()
    assert not orphan.exists()


# --- Deletion -----------------------------------------------------------------------------------------------------------


def test_a_deleted_batch_is_gone_from_the_disk_bat_8(data, api_of, requests):
    """Neither the database nor its log holds a word of it, while the server still runs."""
    with LocalServer(data=data) as server:
        api = api_of(server)
        batch = api("POST", BATCHES, requests(3, system="the secret word")).json["id"]
        api("GET", f"{BATCHES}/{batch}")
        found_before = found_in(data, batch.encode())
        api("DELETE", f"{BATCHES}/{batch}")

        assert found_before
        assert not found_in(data, b"the secret word")
        assert not found_in(data, b"Number 2")
        assert not found_in(data, batch.encode())


def found_in(folder, text):
    return any(text in path.read_bytes() for path in folder.rglob("*") if path.is_file())


# --- Folders that cannot be used ----------------------------------------------------------------------------------------


def snapshot(folder):
    return {path.name: path.read_bytes() for path in folder.rglob("*") if path.is_file() and path.name != "lock"}


def _foreign(path):
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("CREATE TABLE theirs (x)")


def _newer(path):
    Store(path.parent, TABLES).close()
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("PRAGMA journal_mode = DELETE")
        connection.execute(f"PRAGMA user_version = {VERSION + 1}")


def _torn(path):
    Store(path.parent, TABLES).close()
    path.write_bytes(path.read_bytes()[:20_000] + b"\xff" * 20_000)


@pytest.mark.parametrize(
    ("make", "said"),
    [
        (lambda path: path.write_bytes(b"not a database"), "is not a database"),
        (lambda path: path.write_bytes(b""), "is not a database"),
        (_foreign, "another program's database"),
        (_newer, "written by a newer Sonnetry"),
        (_torn, "is damaged"),
    ],
)
def test_what_is_not_ours_is_refused_and_left_alone(data, make, said):
    """The sentence names the file and what to do; not a byte of it changes."""
    data.mkdir()
    make(data / "sonnetry.db")
    before = snapshot(data)
    with pytest.raises(FolderError, match=said) as caught:
        Store(data, TABLES)

    assert str(data / "sonnetry.db") in str(caught.value)
    assert snapshot(data) == before


def test_two_servers_do_not_share_a_folder(data):
    """The second is refused while the first runs, and not after it."""
    with LocalServer(data=data), pytest.raises(FolderError, match="Another server has the data folder"):
        LocalServer(data=data).start()
    LocalServer(data=data).start().stop()


def test_the_command_says_why_it_does_not_start(data, tmp_path):
    """One sentence on stderr, exit code 1, and nothing is served."""
    data.mkdir()
    (data / "sonnetry.db").write_bytes(b"not a database")
    command = [*COMMAND, "serve", "--port", "0", "--data", str(data)]
    done = subprocess.run(command, capture_output=True, text=True, check=False, timeout=30)

    assert done.returncode == 1
    assert done.stdout == ""
    assert "is not a database" in done.stderr
    assert len(done.stderr.splitlines()) == 1


def test_a_folder_that_cannot_be_made_is_refused(tmp_path):
    """A file stands where the folder should be."""
    (tmp_path / "data").write_text("in the way")
    with pytest.raises(FolderError, match="cannot be used"):
        Store(tmp_path / "data", TABLES)


# --- Who may read it ----------------------------------------------------------------------------------------------------


def readable_by_others(folder):
    return [path for path in (folder, *folder.rglob("*")) if path.stat().st_mode & 0o077]


@pytest.fixture(params=[0o000, 0o022, 0o077], ids=oct)
def umask(request):
    before = os.umask(request.param)
    yield
    os.umask(before)


def keep_something(data):
    with LocalServer(data=data) as server:
        server.files.add(("notes.txt", b"the secret word"))
        return readable_by_others(data)


def test_only_the_owner_reads_what_is_kept(data, umask):
    """Folder, database with its logs, lock and contents, while the server runs and afterwards, whatever the umask."""
    while_running = keep_something(data)

    assert [] == while_running
    assert {"lock", "sonnetry.db", "blobs"} <= {path.name for path in data.iterdir()}
    assert [] == readable_by_others(data)


def test_a_folder_that_others_could_read_is_closed_to_them(data):
    """One that an older version made, or an empty one that the user made."""
    keep_something(data)
    for path in (data, *data.rglob("*")):
        path.chmod(0o755 if path.is_dir() else 0o644)

    assert [] == keep_something(data)


def test_a_folder_with_other_things_keeps_its_mode(data):
    """Others may need to enter it; what the server adds is the owner's alone."""
    data.mkdir(0o755)
    data.chmod(0o755)
    (data / "theirs.txt").write_text("open to all")

    assert {data, data / "theirs.txt"} >= set(keep_something(data))
    assert 0o755 == data.stat().st_mode & 0o777


# --- Full disks ---------------------------------------------------------------------------------------------------------


def test_a_full_disk_is_an_error_and_nothing_is_kept(data, api_of, requests):
    """A batch for which there is no room is refused whole; the server works on, and with room it is taken."""
    with LocalServer(data=data) as server:
        api = api_of(server)
        small = api("POST", BATCHES, requests(1)).json["id"]
        database = server._server.storage.store.database
        database.submit(lambda connection: connection.execute("PRAGMA max_page_count = 30")).result()
        refused = api("POST", BATCHES, requests(500, system="x" * 1000))
        rows = database.rows("SELECT COUNT(*) AS items FROM item")[0]["items"]
        database.submit(lambda connection: connection.execute("PRAGMA max_page_count = 1000000")).result()

        assert refused.error[:2] == (500, "api_error")
        assert "no room left" in refused.error[2]
        assert rows == 1
        assert [batch["id"] for batch in api("GET", BATCHES).json["data"]] == [small]
        assert api("POST", BATCHES, requests(500, system="x" * 1000)).status == 200


def test_an_upload_without_room_leaves_nothing(data, api_of, monkeypatch):
    """The half that arrived is removed."""
    with LocalServer(data=data) as server:
        store = server._server.storage.store

        def full(number):
            raise OSError(errno.ENOSPC, "No space left on device")

        with monkeypatch.context() as patched:
            patched.setattr(os, "fsync", full)
            with pytest.raises(ApiError, match="no room left"):
                server.files.add(("a.txt", b"bytes"))

        assert list((store.folder / "incoming").iterdir()) == []
        assert list((store.folder / "blobs").glob("*/*")) == []
        assert store.database.rows("SELECT * FROM file") == []


def full_while(there):
    """A write that finds the disk full as long as a file is there."""

    def job(connection):
        connection.execute(
            "INSERT INTO skill (id, workspace, display_name, created, updated) VALUES ('s', 'w', 'd', 0, 0)"
        )
        if there.exists():
            error = sqlite3.OperationalError("database or disk is full")
            error.sqlite_errorcode = sqlite3.SQLITE_FULL
            raise error
        return "written"

    return job


@pytest.fixture
def database(data):
    store = Store(data, TABLES)
    store.database.submit(lambda connection: None).result()
    yield store.database
    store.close()


def test_on_a_full_disk_only_what_makes_room_gets_the_reserve(database, data, caplog):
    """The reserve is there from the start, is given up for a write that deletes, and is made again with room."""
    reserve = data / "sonnetry.db-reserve"
    kept = reserve.stat().st_size
    with pytest.raises(NoRoom, match="no room left"):
        database.submit(full_while(reserve)).result()
    untouched = reserve.exists()
    with freeing_room():
        said = database.submit(full_while(reserve)).result()
    given_up = not reserve.exists()
    database.submit(lambda connection: None).result()

    assert (kept, untouched, said, given_up) == (8 * 2**20, True, "written", True)
    assert reserve.stat().st_size == kept
    assert [record.levelname for record in caplog.records] == ["WARNING"]


def test_a_reserve_is_not_made_where_there_is_no_room_for_it(database, data, monkeypatch):
    """It leaves the room that is left to the writes."""
    database.reserve.give_up()
    monkeypatch.setattr("shutil.disk_usage", lambda path: SimpleNamespace(free=15 * 2**20))
    database.submit(lambda connection: None).result()

    assert not (data / "sonnetry.db-reserve").exists()


def test_a_folder_on_a_full_disk_is_opened_with_the_reserve(data, monkeypatch):
    """Where there is one; so files can be deleted through the API."""
    Store(data, TABLES).close()
    monkeypatch.setattr("shutil.disk_usage", lambda path: SimpleNamespace(free=0))
    Store(data, TABLES).close()

    assert not (data / "sonnetry.db-reserve").exists()


def test_opening_a_folder_on_a_full_disk_says_so(data, monkeypatch):
    """One sentence with the folder and what to do."""

    def full(number, *rest):
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr("sonnetry.server.store.folder._create", full)
    with pytest.raises(FolderError, match=f"^The disk of the data folder {data} is full; make room"):
        Store(data, TABLES)


def test_deleting_works_on_a_full_disk(data, api_of, requests):
    """A file and a batch go, and what was refused is taken then."""
    with LocalServer(data=data) as server:
        api = api_of(server)
        file = server.files.add(("a.txt", b"some bytes"))
        batch = api("POST", BATCHES, requests(1)).json["id"]
        ended = api("GET", f"{BATCHES}/{batch}").json["processing_status"]
        database = server._server.storage.store.database
        database.submit(lambda connection: connection.execute("PRAGMA max_page_count = 1")).result()
        gone = [api("DELETE", f"/v1/files/{file}").status, api("DELETE", f"{BATCHES}/{batch}").status]

        assert ended == "ended"
        assert gone == [200, 200]


def test_the_log_of_the_database_is_bounded(database, data):
    """After many writes it has at most 8 MiB, also after one that was larger."""
    insert = "INSERT INTO skill (id, workspace, display_name, created, updated) VALUES (?, 'w', ?, 0, 0)"

    def large(connection):
        for number in range(16):
            connection.execute(insert, (f"large{number}", "x" * 2**20))

    for job in (
        large,
        *[lambda connection, n=n: connection.execute(insert, (f"s{n}", "x" * 2**18)) for n in range(40)],
    ):
        database.submit(job).result()

    assert (data / "sonnetry.db-wal").stat().st_size <= 8 * 2**20 + 2**16


# --- The writer ---------------------------------------------------------------------------------------------------------


def test_writes_that_share_a_commit_fail_alone(data):
    """A write that fails undoes itself, not its neighbours."""
    store = Store(data, TABLES)

    def insert(name):
        sql = "INSERT INTO skill (id, workspace, display_name, created, updated) VALUES (?, 'w', 'd', 0, 0)"
        return lambda connection: connection.execute(sql, (name,)).lastrowid

    futures = [store.database.submit(insert(name)) for name in ("a", "b", "a", "c")]

    assert futures[0].result() == 1
    assert futures[1].result() == 2
    with pytest.raises(sqlite3.IntegrityError):
        futures[2].result()
    assert futures[3].result() == 3
    store.close()
    with pytest.raises(RuntimeError, match="closed"):
        store.database.submit(insert("d"))
