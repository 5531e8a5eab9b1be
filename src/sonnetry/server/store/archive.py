"""A data folder as one file: checked, exported, and imported on another machine.

An archive is a ZIP with a copy of the database, the contents beside it, and `manifest.json`, which has the digest of each.
Both ways are all or nothing: what is written gets its name when it is complete and checked.
"""

from __future__ import annotations

import hashlib
import json
import os
import shutil
import sqlite3
import tempfile
import zipfile
from collections.abc import Iterator, Mapping, Sequence
from contextlib import ExitStack, closing, contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import IO, Any

from ..._core import owner_only
from .event_log import TABLES as EVENTS
from .folder import BLOBS, DATABASE, FolderError, Lock, check, read_only
from .migrations import Tables
from .records import TABLES as RECORDS

MANIFEST = "manifest.json"
FORMAT = 1  # of archives
_PIECE = 2**20  # bytes copied at once


@dataclass(frozen=True, slots=True)
class Checked:
    """What a folder holds: rows by table, contents with their bytes, and what nothing refers to."""

    rows: Mapping[str, int]
    contents: int
    size: int
    unused: int


def check_folder(folder: Path, tables: Sequence[Tables]) -> Checked:
    """Check a folder that no server has open: its database, and every content against its digest.

    Raises:
        FolderError: there is none, it is in use, or something in it is damaged or missing.
    """
    with _taken(folder):
        return _checked(folder, tables)


def export(folder: Path, archive: Path, tables: Sequence[Tables]) -> Checked:
    """Write a folder that no server has open into a new archive.

    Raises:
        FolderError: the folder cannot be used, or the archive exists already or cannot be written.
    """
    if archive.exists():
        raise FolderError(f"{archive} exists already; it was left as it is. Choose another name.")
    with _taken(folder), _placed(archive) as part, tempfile.TemporaryDirectory() as scratch:
        found = _checked(folder, tables)
        copy = Path(scratch) / DATABASE
        owner_only.make_file(copy)
        with closing(read_only(folder / DATABASE)) as source, closing(sqlite3.connect(copy)) as target:
            source.backup(target)
            target.execute("PRAGMA journal_mode = DELETE")
            digests = _digests(target, tables)
        with zipfile.ZipFile(part, "w", zipfile.ZIP_DEFLATED) as made:
            files = {DATABASE: copy} | {_place(digest): folder / _place(digest) for digest in sorted(digests)}
            hashes = {name: _add(made, path, name) for name, path in files.items()}
            made.writestr(MANIFEST, json.dumps({"format": FORMAT, "sha256": hashes}))
    return found


def import_archive(archive: Path, folder: Path, tables: Sequence[Tables]) -> Checked:
    """Make a folder of an archive. The folder must not exist, or be empty.

    Raises:
        FolderError: the archive is none, is damaged or from a newer version, or the folder holds something.
    """
    if folder.exists() and (not folder.is_dir() or any(folder.iterdir())):
        raise FolderError(f"{folder} is not empty; it was left as it is. Choose another folder.")
    owner_only.make_folder(folder.absolute().parent)
    scratch = Path(tempfile.mkdtemp(prefix=f".{folder.name}.", dir=folder.absolute().parent))
    try:
        _unpack(archive, scratch)
        found = _checked(scratch, tables)
        if folder.exists():
            folder.rmdir()
        scratch.rename(folder)
    except OSError as error:
        raise FolderError(f"{archive} cannot be imported into {folder}: {error.strerror or error}.") from error
    finally:
        shutil.rmtree(scratch, ignore_errors=True)
    return found


@contextmanager
def _taken(folder: Path) -> Iterator[None]:
    if not (folder / DATABASE).is_file():
        raise FolderError(f"{folder} is not a data folder: it has no {DATABASE}.")
    lock = Lock(folder)
    try:
        yield
    finally:
        lock.release()


@contextmanager
def _placed(archive: Path) -> Iterator[Path]:
    """Give a path to write to, which gets the archive's name once it is complete."""
    part = archive.with_name(f"{archive.name}.part")
    try:
        part.unlink(missing_ok=True)
        owner_only.make_file(part)
        yield part
        with part.open("rb") as file:
            os.fsync(file.fileno())
        part.replace(archive)
    except OSError as error:
        raise FolderError(f"{archive} cannot be written: {error.strerror or error}.") from error
    finally:
        part.unlink(missing_ok=True)


def _checked(folder: Path, tables: Sequence[Tables]) -> Checked:
    path = folder / DATABASE
    check(path, (*tables, EVENTS, RECORDS))
    with closing(read_only(path)) as connection:
        names = _tables(connection)
        rows = {name: connection.execute(f'SELECT COUNT(*) FROM "{name}"').fetchone()[0] for name in names}  # noqa: S608 - names from the database itself
        digests = _digests(connection, tables)
    size = sum(_intact(folder / _place(digest), digest) for digest in sorted(digests))
    stored = {file.name for file in (folder / BLOBS).glob("*/*")}
    return Checked(rows, len(digests), size, len(stored - digests))


def _tables(connection: sqlite3.Connection) -> list[str]:
    sql = "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%' AND name != 'migration'"
    return sorted(name for (name,) in connection.execute(sql))


def _digests(connection: sqlite3.Connection, tables: Sequence[Tables]) -> set[str]:
    known = {name for part in tables for name in part.contents} & {*_tables(connection)}
    queries = (f"SELECT digest FROM {name} WHERE digest != ''" for name in sorted(known))  # noqa: S608 - names of the areas
    return {digest for query in queries for (digest,) in connection.execute(query)}


def _place(digest: str) -> str:
    return f"{BLOBS}/{digest[:2]}/{digest}"


def _intact(path: Path, digest: str) -> int:
    """Return the size of a content that is what its digest says."""
    try:
        with path.open("rb") as file:
            found = hashlib.file_digest(file, "sha256").hexdigest()
    except OSError as error:
        raise FolderError(f"{path} is missing; restore it from a copy ({error.strerror}).") from error
    if found != digest:
        raise FolderError(f"{path} is damaged: its content does not fit its digest. Restore it from a copy.")
    return path.stat().st_size


def _add(archive: zipfile.ZipFile, path: Path, name: str) -> str:
    """Add a file and return its digest."""
    digest = hashlib.sha256()
    with path.open("rb") as source, archive.open(name, "w", force_zip64=True) as target:
        while piece := source.read(_PIECE):
            digest.update(piece)
            target.write(piece)
    return digest.hexdigest()


def _unpack(archive: Path, folder: Path) -> None:
    with ExitStack() as stack:
        try:
            packed = stack.enter_context(zipfile.ZipFile(archive))
            hashes = _manifest(packed)
            for name, digest in hashes.items():
                with packed.open(name) as source:
                    _write(source, folder / name, digest)
        except (zipfile.BadZipFile, KeyError, ValueError, NotImplementedError, EOFError) as error:
            raise FolderError(f"{archive} is not an archive of a data folder, or is damaged: {error}.") from error


def _manifest(packed: zipfile.ZipFile) -> dict[str, str]:
    manifest: Any = json.loads(packed.read(MANIFEST))
    if manifest["format"] != FORMAT:
        raise FolderError(
            f"{packed.filename} has format {manifest['format']}, this Sonnetry knows {FORMAT}. Upgrade Sonnetry."
        )
    hashes: dict[str, str] = manifest["sha256"]
    for name in hashes:
        if (
            name not in (DATABASE, _place(name.rpartition("/")[2]))
            or not name.rpartition("/")[2].replace(".", "").isalnum()
        ):
            raise ValueError(f"it holds {name!r}")
    return hashes


def _write(source: IO[bytes], path: Path, digest: str) -> None:
    owner_only.make_folder(path.parent)
    owner_only.make_file(path)
    found = hashlib.sha256()
    with path.open("wb") as target:
        while piece := source.read(_PIECE):
            found.update(piece)
            target.write(piece)
        target.flush()
        os.fsync(target.fileno())
    if found.hexdigest() != digest:
        raise ValueError(f"{path.name} does not fit its digest")
