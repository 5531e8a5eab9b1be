"""Files and folders that only their owner may read, whatever the umask. Windows has no such modes: there they change little."""

from __future__ import annotations

import os
import stat
from contextlib import suppress
from pathlib import Path

FOLDER = 0o700
FILE = 0o600


def opener(path: str, flags: int) -> int:
    """Open a file for `open(..., opener=opener)`: one that is made belongs to its owner alone."""
    return os.open(path, flags, FILE)


def make_folder(path: Path) -> None:
    """Make a folder, and those above it that are missing; one that exists keeps its mode."""
    if path.is_dir():
        return
    path.parent.mkdir(parents=True, exist_ok=True)
    path.mkdir(FOLDER, exist_ok=True)
    path.chmod(FOLDER)


def make_file(path: Path) -> None:
    """Make an empty file; one that exists keeps its content and its mode. SQLite gives its logs the mode of their database."""
    os.close(os.open(path, os.O_RDWR | os.O_CREAT, FILE))


def restrict(path: Path) -> None:
    """Take the access of others to a file or folder away."""
    mode = path.stat().st_mode
    if mode & 0o077:
        with suppress(PermissionError):  # it is another user's, who decides, or its file system has no modes
            path.chmod(stat.S_IMODE(mode) & 0o700)


def restrict_database(path: Path) -> None:
    """Take the access of others to an SQLite database and its logs away."""
    for suffix in ("", "-wal", "-shm", "-journal"):
        part = path.with_name(path.name + suffix)
        if part.exists():
            restrict(part)
