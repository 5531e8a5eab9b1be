"""The data folder of one server, opened when it is first needed: one that nobody stores anything on writes nothing.

A folder that was named is opened at the start, so that a problem with it shows at once.
"""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from threading import Lock

from .store import Store, Tables


class Storage:
    """A folder that is named or temporary, with the tables of the areas."""

    def __init__(self, folder: str | Path | None = None, tables: Sequence[Tables] = ()) -> None:
        self._folder = folder
        self._tables = tables
        self._opening = Lock()
        self._store: Store | None = None

    @property
    def named(self) -> bool:
        """Whether the folder outlives the server."""
        return self._folder is not None

    @property
    def store(self) -> Store:
        """The opened folder.

        Raises:
            FolderError: it cannot be used.
        """
        with self._opening:
            if self._store is None:
                self._store = Store(self._folder, self._tables)
            return self._store

    def open(self) -> None:
        """Open a folder that was named, so that a problem with it shows before the server starts.

        Raises:
            FolderError: it cannot be used.
        """
        if self.named:
            self.store  # noqa: B018 - opening is what is wanted

    def close(self) -> None:
        """Let the folder go; a temporary one is removed."""
        store, self._store = self._store, None
        if store is not None:
            store.close()
