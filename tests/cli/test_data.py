"""`sonnetry data`: folders of the server in one file."""

import json

from sonnetry.testing import LocalServer


def test_check_export_and_import(sonnetry, tmp_path):
    """Each says in a sentence what the folder holds, or as JSON."""
    with LocalServer(data=tmp_path / "kept") as server:
        server.files.add(("a.txt", b"bytes"))
    checked = sonnetry("data", "check", str(tmp_path / "kept"))
    exported = sonnetry("data", "export", str(tmp_path / "kept"), str(tmp_path / "kept.zip"))
    imported = sonnetry("data", "import", str(tmp_path / "kept.zip"), str(tmp_path / "again"), "--json")

    assert checked.out == f"{tmp_path}/kept is complete: 1 in file; 1 stored files with 5 bytes.\n"
    assert exported.code == 0
    assert json.loads(imported.out)["contents"] == 1


def test_what_is_wrong_is_one_sentence(sonnetry, tmp_path):
    """It goes to stderr, with exit code 1."""
    done = sonnetry("data", "check", str(tmp_path))

    assert (done.code, done.out) == (1, "")
    assert done.err == f"sonnetry: {tmp_path} is not a data folder: it has no sonnetry.db.\n"
