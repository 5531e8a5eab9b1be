"""What a server keeps beyond a request: its data folder with batches, files and skills, and the work on batches.

The folder is opened when it is first needed, so that a server of which nobody asks for batches or files writes nothing.
One that was named is opened at the start: what lies in it is worked on at once, and trouble with it shows at once.
"""

from __future__ import annotations

from pathlib import Path
from threading import Lock
from typing import TYPE_CHECKING, TypedDict

from .areas.batches import routes as batches
from .areas.batches.records import Records
from .areas.batches.worker import Worker
from .areas.files import routes as files
from .areas.files.records import FILE_SIZE, STORAGE, Files
from .areas.skills import routes as skills
from .areas.skills.records import Skills
from .store import Store

if TYPE_CHECKING:
    from .state import LocalAPI

ROUTES = (*batches.ROUTES, *files.ROUTES, *skills.ROUTES)


class KeptSettings(TypedDict, total=False):
    """The settings of `Kept` besides its folder."""

    batch_pace: float | None
    file_size: int
    storage: int


class Kept:
    """The data folder of one server and what works on it.

    `batch_pace` is how many seconds a request of a batch takes, without which batches are worked off as fast as possible;
    `file_size` and `storage` are bytes: of one file, and of all together (rule FILE-1).
    """

    def __init__(
        self,
        server: LocalAPI,
        data: str | Path | None = None,
        *,
        batch_pace: float | None = None,
        file_size: int = FILE_SIZE,
        storage: int = STORAGE,
    ) -> None:
        self._server = server
        self._data = data
        self._pace = batch_pace
        self.file_size = file_size
        self._storage = storage
        self._opening = Lock()
        self._store: Store | None = None
        self._worker: Worker | None = None

    @property
    def store(self) -> Store:
        """The opened folder.

        Raises:
            FolderError: it cannot be used.
        """
        with self._opening:
            if self._store is None:
                self._store = Store(self._data)
            return self._store

    @property
    def batches(self) -> Records:
        """The batches in the folder."""
        return Records(self.store.database)

    @property
    def files(self) -> Files:
        """The files in the folder."""
        return Files(self.store, self._storage)

    @property
    def skills(self) -> Skills:
        """The skills in the folder."""
        return Skills(self.store)

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
