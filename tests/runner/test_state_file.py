"""The state file of a run, by itself: who may read it."""

import os
from contextlib import closing

import pytest

from sonnetry.runner.errors import BatchRunError
from sonnetry.runner.schema import connect


@pytest.fixture
def open_umask():
    before = os.umask(0)
    yield
    os.umask(before)


def readable_by_others(folder):
    return [path.name for path in folder.iterdir() if path.stat().st_mode & 0o077]


def test_only_the_owner_reads_a_state_file(tmp_path, open_umask):
    """It holds requests and results; so does its log."""
    with closing(connect(tmp_path / "run.state")) as database:
        database.execute("INSERT INTO facts VALUES ('a', 'b')")

        assert [] == readable_by_others(tmp_path)
        assert 1 < len(list(tmp_path.iterdir()))


def test_a_state_file_that_others_could_read_is_closed_to_them(tmp_path):
    """Version 0.1.0 made such files."""
    path = tmp_path / "run.state"
    connect(path).close()
    path.chmod(0o644)
    with closing(connect(path)) as database:
        database.execute("INSERT INTO facts VALUES ('a', 'b')")

        assert [] == readable_by_others(tmp_path)


def test_a_foreign_file_keeps_its_mode(tmp_path):
    """What is not a state file is refused and left as it is."""
    path = tmp_path / "run.state"
    path.write_text("not a database, but long enough to be looked at")
    path.chmod(0o644)
    with pytest.raises(BatchRunError, match="is not a state file"):
        connect(path)

    assert 0o644 == path.stat().st_mode & 0o777
