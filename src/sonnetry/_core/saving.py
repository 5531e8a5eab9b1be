"""Writing a download to disk: into a file beside the target first, which takes its name only when it is whole."""

from __future__ import annotations

import os
from contextlib import suppress
from pathlib import Path
from typing import IO


class Saving:
    """A file that appears at its path when `done` is called, and not before.

    What was written stays in a `.part` file when the download breaks; `offset` says how much of it there is.
    """

    def __init__(self, target: str | os.PathLike[str]) -> None:
        self.target = Path(target)
        self.part = self.target.with_name(f"{self.target.name}.part")
        self._file: IO[bytes] | None = None

    @property
    def offset(self) -> int:
        """How many bytes an earlier, broken download left."""
        return self.part.stat().st_size if self.part.exists() else 0

    def begin(self, *, append: bool) -> None:
        """Open the part file, at its end or anew."""
        self._file = self.part.open("ab" if append else "wb")

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
