"""Answers that are files: read into memory, or written to disk so that a broken download leaves no half file."""

from __future__ import annotations

import os
from typing import Any

from .._core.saving import Saving
from .response import AsyncAPIResponse


class AsyncBinaryAPIResponse(AsyncAPIResponse[bytes]):
    """A file on its way."""

    async def write_to_file(self, file: str | os.PathLike[str]) -> None:
        """Write the body to a path, atomically: the file is there when it is whole.

        Raises:
            APIConnectionError: the body was cut; what had come stays in `<path>.part`.
            OSError: the disk refuses.
        """
        saving = Saving(file)
        saving.begin(append=False)
        try:
            async for piece in self.iter_bytes():
                saving.write(piece)
            saving.done()
        finally:
            saving.stop()

    stream_to_file = write_to_file

    @property
    def content(self) -> bytes:
        """The body, where it has been read.

        Raises:
            RuntimeError: it has not; call `read()` first.
        """
        if self._content is None:
            raise RuntimeError("the body has not been read; call read() first")
        return self._content


def as_binary(response: AsyncAPIResponse[Any]) -> AsyncBinaryAPIResponse:
    """Show an answer as a file."""
    shown = object.__new__(AsyncBinaryAPIResponse)
    shown.__dict__.update(response.__dict__)
    return shown
