"""Data folders as archives: complete on another machine, or nothing at all."""

import json
import zipfile
from contextlib import closing

import pytest

from sonnetry.server.areas import TABLES
from sonnetry.server.store import FolderError, Store, archive
from sonnetry.testing import LocalServer

BATCHES = "/v1/messages/batches"


@pytest.fixture
def folder(tmp_path, api_of, message):
    """A folder with a batch and two files, one of them deleted."""
    with LocalServer(data=tmp_path / "data") as server:
        made = {"requests": [{"custom_id": "a", "params": message()}]}
        batch = api_of(server)("POST", BATCHES, made).json["id"]
        api_of(server)("GET", f"{BATCHES}/{batch}")
        server.files.add(("notes.txt", b"some notes"))
        gone = server.files.add(("gone.txt", b"gone"))
        api_of(server)("DELETE", f"/v1/files/{gone}")
    return tmp_path / "data"


@pytest.fixture
def exported(folder, tmp_path):
    archive.export(folder, tmp_path / "data.zip", TABLES)
    return tmp_path / "data.zip"


def content(folder):
    return next(path for path in (folder / "blobs").glob("*/*"))


def test_an_export_is_imported_elsewhere(folder, exported, tmp_path, api_of):
    """What the server had is there again, in a folder of its own; both are only their owner's."""
    found = archive.import_archive(exported, tmp_path / "other", TABLES)
    with LocalServer(data=tmp_path / "other") as server:
        api = api_of(server)
        batch = api("GET", BATCHES).json["data"][0]
        file = api("GET", "/v1/files").json["data"][0]

        assert json.loads(api("GET", f"{BATCHES}/{batch['id']}/results").body)["custom_id"] == "a"
        assert api("GET", f"/v1/files/{file['id']}/content").body == b"some notes"
    assert (found.rows["batch"], found.rows["file"], found.contents, found.size) == (1, 1, 1, 10)
    assert (exported.stat().st_mode & 0o777, (tmp_path / "other").stat().st_mode & 0o777) == (0o600, 0o700)


def test_a_folder_in_use_is_refused(folder, tmp_path):
    """A server that has it open could change it meanwhile."""
    with closing(Store(folder, TABLES)), pytest.raises(FolderError, match="has the data folder"):
        archive.export(folder, tmp_path / "data.zip", TABLES)
    assert not (tmp_path / "data.zip").exists()


@pytest.mark.parametrize(
    ("damage", "said"),
    [
        (lambda folder: content(folder).write_bytes(b"other"), "is damaged: its content"),
        (lambda folder: content(folder).unlink(), "is missing"),
        (lambda folder: (folder / "sonnetry.db").unlink(), "is not a data folder"),
        (lambda folder: (folder / "sonnetry.db").write_bytes(b"x"), "is not a database"),
    ],
)
def test_damage_is_found(folder, tmp_path, damage, said):
    """Checking names the file; an export of such a folder leaves no file behind."""
    damage(folder)
    with pytest.raises(FolderError, match=said):
        archive.check_folder(folder, TABLES)
    with pytest.raises(FolderError, match=said):
        archive.export(folder, tmp_path / "data.zip", TABLES)

    assert {path.name for path in tmp_path.iterdir()} == {"data"}


def _without(path, name):
    with zipfile.ZipFile(path) as whole:
        files = {entry: whole.read(entry) for entry in whole.namelist()}
    with zipfile.ZipFile(path, "w") as cut:
        for entry, data in files.items():
            if name not in entry:
                cut.writestr(entry, data)


def _manifest(path, **changes):
    with zipfile.ZipFile(path) as whole:
        files = {entry: whole.read(entry) for entry in whole.namelist()}
    files["manifest.json"] = json.dumps({**json.loads(files["manifest.json"]), **changes}).encode()
    with zipfile.ZipFile(path, "w") as changed:
        for entry, data in files.items():
            changed.writestr(entry, data)


@pytest.mark.parametrize(
    ("damage", "said"),
    [
        (lambda path: path.write_bytes(path.read_bytes()[:500]), "is damaged"),
        (lambda path: path.write_bytes(b"text"), "is not an archive"),
        (lambda path: _without(path, "blobs"), "is damaged"),
        (lambda path: _without(path, "manifest"), "is damaged"),
        (lambda path: _manifest(path, format=2), "Upgrade Sonnetry"),
        (lambda path: _manifest(path, sha256={"../out.txt": "0"}), "it holds '../out.txt'"),
        (lambda path: _manifest(path, sha256={"blobs/../..": "0"}), "it holds"),
        (lambda path: path.unlink(), "cannot be imported"),
    ],
)
def test_a_bad_archive_leaves_nothing_behind(exported, tmp_path, damage, said):
    """It is refused in one sentence, and no folder is made."""
    damage(exported)
    with pytest.raises(FolderError, match=said):
        archive.import_archive(exported, tmp_path / "other", TABLES)

    assert {path.name for path in tmp_path.iterdir()} <= {"data", "data.zip"}


def test_nothing_is_written_over(folder, exported, tmp_path):
    """A file that exists and a folder that holds something are left as they are; an empty folder is used."""
    with pytest.raises(FolderError, match="exists already"):
        archive.export(folder, exported, TABLES)
    with pytest.raises(FolderError, match="is not empty"):
        archive.import_archive(exported, folder, TABLES)
    (tmp_path / "empty").mkdir()

    assert archive.import_archive(exported, tmp_path / "empty", TABLES).contents == 1
