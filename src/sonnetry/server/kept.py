"""What a server keeps beyond a request: its data folder with batches, files and skills, and the work on batches.

The folder is opened when it is first needed, so that a server of which nobody asks for batches or files writes nothing.
One that was named is opened at the start: what lies in it is worked on at once, and trouble with it shows at once.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from .batches import routes as batches
from .batches.records import Records
from .batches.worker import Worker
from .store import Store

if TYPE_CHECKING:
    from .state import Server

ROUTES = batches.ROUTES


class Kept:
    """The data folder of one server and what works on it."""

    def __init__(self, server: Server, data: str | Path | None, batch_pace: float | None) -> None:
        self._server = server
        self._data = data
        self._pace = batch_pace
        self._store: Store | None = None
        self._worker: Worker | None = None

    @property
    def store(self) -> Store:
        """The opened folder.

        Raises:
            FolderError: it cannot be used.
        """
        if self._store is None:
            self._store = Store(self._data)
        return self._store

    @property
    def batches(self) -> Records:
        """The batches in the folder."""
        return Records(self.store.database)

    @property
    def worker(self) -> Worker:
        """What works on batches; it belongs to the running loop."""
        if self._worker is None:
            self._worker = Worker(self._server, self.batches, self._pace)
        return self._worker

    def open(self) -> None:
        """Open a folder that was named, so that trouble with it shows before the server starts."""
        if self._data is not None:
            self.store  # noqa: B018 - opening is what is wanted

    async def begin(self) -> None:
        """Go on with the work that a named folder holds."""
        if self._data is not None:
            await self.worker.begin()

    async def end(self) -> None:
        """Stop the work and let the folder go; a temporary one is removed."""
        worker, self._worker = self._worker, None
        if worker is not None:
            await worker.end()
        store, self._store = self._store, None
        if store is not None:
            store.close()
