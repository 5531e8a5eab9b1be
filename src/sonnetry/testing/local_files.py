"""`LocalServer.files`: files that no client could upload, because only the service's own tools make them."""

from __future__ import annotations

from contextlib import closing
from typing import TYPE_CHECKING

from .._core.files import to_file
from ..server.areas.files.records import NewFile, files_of
from ..server.ids import WORKSPACE

if TYPE_CHECKING:
    from .._core.files import FileTypes
    from ..server.state import LocalAPI


class LocalFiles:
    """The files of a server, from any thread."""

    def __init__(self, server: LocalAPI) -> None:
        self._server = server

    def add(self, file: FileTypes, *, downloadable: bool = True) -> str:
        """Keep a file and return its id; clients may download it, as they may what a tool made (rule FILE-5)."""
        upload, store = to_file(file), self._server.storage.store
        with closing(store.blobs.open()) as content:
            for piece in upload.open():
                content.add(piece)
            content.finish()
            new = NewFile(WORKSPACE, upload.name, upload.content_type, downloadable)
            adding = files_of(self._server).adding(new, content, self._server.clock.time())
            return store.database.submit(adding).result().id
