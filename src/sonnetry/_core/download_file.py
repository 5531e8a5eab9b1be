"""Writing a download to disk: into a file beside the target first, which takes its name only when it is whole.

A cut download goes on where it stopped if the server can send the rest (RFC 9110, section 14). A part that an earlier call
left is used only where a strong `etag` proves that it is a part of the same thing.
"""

from __future__ import annotations

import os
import shutil
from collections.abc import Mapping
from contextlib import suppress
from hashlib import sha256
from pathlib import Path
from typing import IO

from . import owner_only
from .errors import AnthropicError


class DownloadFile:
    """A file that appears at its path when `done` is called, and not before.

    `headers` are those of the whole answer; a `private` file is readable by its owner only, whatever the umask.
    """

    def __init__(self, target: str | os.PathLike[str], headers: Mapping[str, str], *, private: bool = False) -> None:
        self.target = Path(target)
        self._opener = owner_only.opener if private else None
        self._file: IO[bytes] | None = None
        self._know(headers)

    def _know(self, headers: Mapping[str, str]) -> None:
        """Learn from the head of a whole answer which version this is, and whether parts of it can be had."""
        tag = headers.get("etag", "")
        self._tag = "" if tag.startswith("W/") else tag
        self._length = headers.get("content-length", "")
        # What is packed is counted in other bytes than what is written.
        self.can_go_on = "content-encoding" not in headers and bool(
            self._tag or headers.get("accept-ranges") == "bytes"
        )
        mark = f".{sha256(self._tag.encode()).hexdigest()[:12]}" if self._tag else ""
        self.part = self.target.with_name(f"{self.target.name}{mark}.part")

    @property
    def offset(self) -> int:
        """How many bytes of the part file there are."""
        return self.part.stat().st_size if self.part.exists() else 0

    @property
    def left(self) -> bool:
        """Whether an earlier call left a part that can be gone on with."""
        return self.can_go_on and bool(self._tag) and 0 < self.offset < int(self._length or 0)

    def rest(self) -> dict[str, str]:
        """Return the headers that ask for what is missing, and for all of it should the file have changed."""
        asked = {"range": f"bytes={self.offset}-"} if self.offset else {}
        return {**asked, "if-range": self._tag} if asked and self._tag else asked

    def begin(self, status: int, headers: Mapping[str, str]) -> None:
        """Open the part file: at its end for the requested rest, from the start for a complete response.

        Raises:
            AnthropicError: the answer is another part.
        """
        if status == 206:
            self._check(headers.get("content-range", ""))
        else:
            self.part.unlink(missing_ok=True)
            self._know(headers)
        self._file = open(self.part, "ab" if status == 206 else "wb", opener=self._opener)  # noqa: SIM115 - closed by `stop`

    def _check(self, sent: str) -> None:
        of = f"/{self._length}" if self._length else ""
        if not (sent.startswith(f"bytes {self.offset}-") and sent.endswith(of)):
            raise AnthropicError(f"asked for the rest of {self.target.name} from byte {self.offset}, but got {sent!r}")

    def write(self, piece: bytes) -> None:
        """Add a piece."""
        if self._file is not None:
            self._file.write(piece)

    def done(self) -> None:
        """Flush to disk and give the file its name."""
        if self._file is not None:
            self._file.flush()
            os.fsync(self._file.fileno())
            self.stop()
            self.part.replace(self.target)

    def stop(self) -> None:
        """Close the part file and leave it."""
        if self._file is not None:
            self._file.close()
            self._file = None

    def discard(self) -> None:
        """Close the part file and delete it."""
        with suppress(OSError):  # a full disk fails the last flush again
            self.stop()
        self.part.unlink(missing_ok=True)


def write_whole(path: Path, data: bytes) -> None:
    """Write a file that only its owner may read; an existing one keeps its mode, and stays until the new one is complete.

    Raises:
        OSError: it cannot be written.
    """
    saving = DownloadFile(path.resolve(), {}, private=True)  # a link stays one
    try:
        saving.begin(200, {})
        saving.write(data)
        if saving.target.exists():
            shutil.copymode(saving.target, saving.part)
        saving.done()
    except OSError:
        saving.discard()
        raise
