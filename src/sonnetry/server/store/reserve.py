"""Room that is kept for deleting: a file beside the database, given up on a full disk and made again when there is room.

Deleting writes too, first to the write-ahead log. Without a reserve nobody could make room on a full disk.
"""

from __future__ import annotations

import logging
import os
import shutil
from contextlib import suppress
from pathlib import Path

from ..._core import owner_only

logger = logging.getLogger("sonnetry-server")

RESERVED = "-reserve"  # behind the name of the database
SIZE = 8 * 2**20  # bytes
_PIECE = 2**20  # bytes


class Reserve:
    """The file of one database; `path` is where it lies."""

    def __init__(self, path: Path, size: int = SIZE) -> None:
        self.path = path
        self._size = size

    def give_up(self) -> bool:
        """Let its room be used, and say whether there was any."""
        try:
            self.path.unlink()
        except FileNotFoundError:
            return False
        return True

    def restrict(self) -> None:
        """Take the access of others to it away."""
        if self.path.exists():
            owner_only.restrict(self.path)

    def give_up_on_full_disk(self) -> None:
        """Let its room be used before a database is opened for which there is none."""
        if shutil.disk_usage(self.path.parent).free < _PIECE and self.give_up():
            logger.warning("%s is on a full disk; what was reserved for deleting is used", self.path.parent)

    def keep(self) -> None:
        """Make the file again where it is missing and the disk has room for it and as much again."""
        # A look at the file costs 2 us, a commit that waits for the disk a thousand times as much.
        if self.path.exists() or shutil.disk_usage(self.path.parent).free < 2 * self._size:
            return
        new = self.path.with_name(f"{self.path.name}.new")
        try:
            self._fill(new)
        except OSError:  # somebody else took the room meanwhile; a later commit tries again
            with suppress(OSError):
                new.unlink()

    def _fill(self, new: Path) -> None:
        with open(new, "wb", opener=owner_only.opener) as file:
            if hasattr(os, "posix_fallocate"):
                os.posix_fallocate(file.fileno(), 0, self._size)
            else:  # written, not only made long: a hole takes no room
                file.writelines(bytes(min(_PIECE, self._size)) for _ in range(0, self._size, _PIECE))
        new.replace(self.path)
