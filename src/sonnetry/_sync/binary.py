# Derived from src/sonnetry/_async/binary.py by codegen/unasync.py; edit that file instead.
"""Answers that are files: read into memory, or written to disk so that a broken download leaves no half file."""

from __future__ import annotations

import os
from dataclasses import replace
from typing import Any

from .._core.errors import APIConnectionError
from .._core.saving import Saving
from .response import APIResponse


class BinaryAPIResponse(APIResponse[bytes]):
    """A file on its way."""

    def write_to_file(self, file: str | os.PathLike[str]) -> None:
        """Write the body to a path, atomically: the file is there when it is whole.

        A download that is cut goes on where it stopped, as often as the call may be retried, where the server sends an
        `etag` or `accept-ranges: bytes`. With an `etag` the next call too goes on with what this one left.

        Raises:
            APIConnectionError: the body was cut for good; what had come stays in a `.part` file beside the path.
            OSError: the disk refuses.
        """
        saving = Saving(file, self.headers)
        response = self._rest(saving) if saving.left and self._content is None else self
        while cut := _save(response, saving):
            self._client.sender.wait(self._call, cut)
            response = self._rest(saving)

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

    def _rest(self, saving: Saving) -> APIResponse[Any]:
        """Ask for what is missing; the attempts of this and of the first request count together."""
        self.release()
        return self._client.open(replace(self._call, headers={**self._call.headers, **saving.rest()}))


def _save(response: APIResponse[Any], saving: Saving) -> APIConnectionError | None:
    """Write an answer to the part file and finish it, or return why the rest must be asked for."""
    try:
        saving.begin(response.status_code, response.headers)
        for piece in response.iter_bytes():
            saving.write(piece)
        saving.done()
    except APIConnectionError as error:
        if not saving.can_go_on:
            raise
        return error
    finally:
        saving.stop()
        response.release()
    return None


def as_binary(response: APIResponse[Any]) -> BinaryAPIResponse:
    """Show an answer as a file."""
    shown = object.__new__(BinaryAPIResponse)
    shown.__dict__.update(response.__dict__)
    return shown
