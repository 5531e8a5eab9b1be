"""Files below one folder, where no path leads out: not by `..`, not by links, not by a change between check and use.

Links are resolved first, and a target outside is refused. Then the path is walked from the folder's own descriptor, a
folder at a time and without following links, so that one that appears in between is an error and never followed.
"""

from __future__ import annotations

import contextlib
import os
import secrets
import stat
from collections.abc import Iterator
from pathlib import Path
from typing import BinaryIO

FOLDER = os.O_RDONLY | getattr(os, "O_DIRECTORY", 0) | getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_CLOEXEC", 0)
FILE = (
    getattr(os, "O_NOFOLLOW", 0)
    | getattr(os, "O_NONBLOCK", 0)
    | getattr(os, "O_CLOEXEC", 0)
    | getattr(os, "O_BINARY", 0)
)
HAS_DESCRIPTORS = os.open in os.supports_dir_fd and os.rename in os.supports_dir_fd and os.unlink in os.supports_dir_fd


class OutsideError(OSError):
    """A path leads out of the folder."""


class SpecialFileError(OSError):
    """A path names something that is neither a file nor a folder."""


class ConfinedFolder:
    """A folder and what is below it; paths are tuples of names."""

    def __init__(self, root: Path, *, folder_mode: int = 0o700) -> None:
        self.root = Path(os.path.realpath(root))
        self._folder_mode = folder_mode

    def resolve(self, parts: tuple[str, ...], *, last: bool = True) -> tuple[str, ...]:
        """Return a path without links; `last=False` keeps a link that the path itself names.

        Raises:
            OutsideError: it leads out of the folder.
        """
        if not last and parts:
            return (*self.resolve(parts[:-1]), parts[-1])
        real = Path(os.path.realpath(self.root.joinpath(*parts)))
        if real != self.root and self.root not in real.parents:
            raise OutsideError(f"{'/'.join(parts)} leads out of {self.root}")
        return real.relative_to(self.root).parts

    def path(self, parts: tuple[str, ...]) -> Path:
        """Return where a path is, once it was resolved."""
        return self.root.joinpath(*parts)

    @contextlib.contextmanager
    def parent(self, parts: tuple[str, ...], *, make: bool = False) -> Iterator[tuple[int | None, str]]:
        """Open the folder that holds a resolved path, and give its descriptor with the name in it.

        On systems without descriptors of folders the name is the whole path.

        Raises:
            OSError: a folder on the way is missing, is a file, or has become a link.
        """
        if not HAS_DESCRIPTORS:
            if make:
                make_folders(self.path(parts).parent)
            yield None, str(self.path(parts))
            return
        descriptor = os.open(self.root, FOLDER)
        try:
            for name in parts[:-1]:
                if make:
                    with contextlib.suppress(FileExistsError):
                        os.mkdir(name, self._folder_mode, dir_fd=descriptor)
                inner = os.open(name, FOLDER, dir_fd=descriptor)
                os.close(descriptor)
                descriptor = inner
            yield descriptor, parts[-1] if parts else "."
        finally:
            os.close(descriptor)

    @contextlib.contextmanager
    def opened(self, parts: tuple[str, ...]) -> Iterator[BinaryIO]:
        """Open a file for reading.

        Raises:
            SpecialFileError: it is a pipe, a device or a socket.
            OSError: it cannot be read.
        """
        with self.parent(parts) as (folder, name):
            descriptor = os.open(name, os.O_RDONLY | FILE, dir_fd=folder)
        with os.fdopen(descriptor, "rb") as file:
            mode = os.fstat(file.fileno()).st_mode
            if stat.S_ISDIR(mode):
                raise IsADirectoryError(f"{name} is a folder")
            if not stat.S_ISREG(mode):
                raise SpecialFileError(f"{name} is not a regular file")
            yield file

    def read(self, parts: tuple[str, ...], limit: int | None = None) -> bytes:
        """Return what a file holds, at most `limit` bytes of it.

        Raises:
            SpecialFileError: it is a pipe, a device or a socket.
            OSError: it cannot be read.
        """
        with self.opened(parts) as file:
            return file.read() if limit is None else file.read(limit)

    def create(self, parts: tuple[str, ...], content: bytes, mode: int = 0o600) -> None:
        """Write a file that is not there yet, with its folders.

        Raises:
            FileExistsError: it is there.
        """
        with self.parent(parts, make=True) as (folder, name):
            descriptor = os.open(name, os.O_WRONLY | os.O_CREAT | os.O_EXCL | FILE, mode, dir_fd=folder)
            try:
                with os.fdopen(descriptor, "wb") as file:
                    file.write(content)
            except BaseException:
                os.unlink(name, dir_fd=folder)
                raise

    def replace(self, parts: tuple[str, ...], content: bytes, mode: int = 0o600) -> None:
        """Write a file in one step: readers see the old content or the new one."""
        with self.parent(parts, make=True) as (folder, name):
            place = "" if folder is not None else f"{Path(name).parent}{os.sep}"
            made = f"{place}.{secrets.token_hex(8)}.tmp"
            descriptor = os.open(made, os.O_WRONLY | os.O_CREAT | os.O_EXCL | FILE, mode, dir_fd=folder)
            try:
                with os.fdopen(descriptor, "wb") as file:
                    file.write(content)
                    file.flush()
                    os.fsync(file.fileno())
                os.replace(made, name, src_dir_fd=folder, dst_dir_fd=folder)
            except BaseException:
                os.unlink(made, dir_fd=folder)
                raise

    def status(self, parts: tuple[str, ...]) -> os.stat_result | None:
        """Return what is known of a path, without following a link that it names; None where there is nothing."""
        try:
            with self.parent(parts) as (folder, name):
                return os.stat(name, dir_fd=folder, follow_symlinks=False)
        except (FileNotFoundError, NotADirectoryError):
            return None

    def remove(self, parts: tuple[str, ...]) -> None:
        """Remove a file, a link, or a folder with all that is in it."""
        import shutil

        with self.parent(parts) as (folder, name):
            if stat.S_ISDIR(os.stat(name, dir_fd=folder, follow_symlinks=False).st_mode):
                if folder is None:
                    shutil.rmtree(name)
                else:
                    shutil.rmtree(name, dir_fd=folder)
            else:
                os.unlink(name, dir_fd=folder)

    def rename(self, old: tuple[str, ...], new: tuple[str, ...]) -> None:
        """Move a file or folder to a path where nothing is.

        Raises:
            FileExistsError: something is there.
        """
        with self.parent(old) as (source, name), self.parent(new, make=True) as (target, other):
            try:
                os.stat(other, dir_fd=target, follow_symlinks=False)
            except FileNotFoundError:
                os.rename(name, other, src_dir_fd=source, dst_dir_fd=target)
            else:
                raise FileExistsError(f"{other} is there already")

    def names(self, parts: tuple[str, ...]) -> list[str]:
        """List the names in a folder, sorted."""
        with self.parent((*parts, "")) as (folder, _):
            return sorted(os.listdir(self.path(parts) if folder is None else folder))  # noqa: PTH208 - of a descriptor


def make_folders(path: Path) -> None:
    """Make a folder and those above it that are missing, for their owner alone, whatever the umask."""
    if path.is_dir():
        return
    make_folders(path.parent)
    with contextlib.suppress(FileExistsError):
        path.mkdir(mode=0o700)
