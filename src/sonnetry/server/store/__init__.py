"""What the server stores: the tables of all areas in one folder, a database beside a folder of contents.

`Store` opens the folder, refuses one that is not its own or in use, and gives out its two halves. Without a folder it
works in a temporary one that goes with it.
"""

from __future__ import annotations

import shutil
import tempfile
import weakref
from collections.abc import Sequence
from pathlib import Path

from ..room import is_full
from .blobs import Blobs
from .database import Database
from .event_log import TABLES as EVENTS
from .event_log import EventLog
from .folder import DATABASE, FolderError, Lock, prepare
from .migrations import Tables
from .records import TABLES as RECORDS
from .records import Records

__all__ = ["FolderError", "Store", "Tables"]


def full(folder: Path) -> str:
    """Return the sentence about a folder that cannot be opened because its disk has no room."""
    return f"The disk of the data folder {folder} is full; make room on it, or choose another folder."


class Store:
    """One opened folder. Belongs to one server at a time; close it to let another have it."""

    def __init__(self, folder: str | Path | None, tables: Sequence[Tables]) -> None:
        """Open a folder with the tables of the areas, making it where there is none and bringing it up to date.

        Raises:
            FolderError: the folder is another program's, a newer version's, damaged, or in use, or its disk is full.
        """
        self.lasting = folder is not None
        self.folder = Path(folder) if folder is not None else Path(tempfile.mkdtemp(prefix="sonnetry-"))
        self._forget = None if self.lasting else weakref.finalize(self, shutil.rmtree, self.folder, ignore_errors=True)
        self._lock = Lock(self.folder)
        try:
            tables = (*tables, EVENTS, RECORDS)
            prepare(self.folder, tables)
            self.database = Database(self.folder / DATABASE, lasting=self.lasting)
            contents = [name for part in tables for name in part.contents]
            self.blobs = Blobs(self.folder, self.database, contents)
            self.events = EventLog(self.database)
            self.records = Records(self.database)
        except BaseException as error:
            self._lock.release()
            if is_full(error):
                raise FolderError(full(self.folder)) from error
            raise

    def close(self) -> None:
        """Write what is waiting, let the folder go and, where it is temporary, remove it."""
        self.events.close()
        self.database.close()
        self._lock.release()
        if self._forget is not None:
            self._forget()
