"""Where the pools of a limiter are kept: in memory, or in a file that processes share."""

from __future__ import annotations

import json
import os
import socket
from collections.abc import Iterator, Mapping
from contextlib import AbstractContextManager, contextmanager, suppress
from pathlib import Path
from typing import TYPE_CHECKING, Any, Protocol

from .._core.owner_only import make_file
from .buckets import Pool

try:
    import fcntl
except ImportError:  # Windows
    fcntl = None  # type: ignore[assignment]

if TYPE_CHECKING:
    from io import FileIO

HEAD = b'{"version":1,"pools":'
FORGOTTEN = 3600.0
"""Seconds after which a pool that nobody used is dropped from the file."""
SILENT = 900.0
"""Seconds after which a process that was not heard of no longer counts."""
LOOK_FOR_GONE = 5.0


class BusyError(Exception):
    """Another process holds the file at this moment."""


class Pools(Protocol):
    """Keeps pools by their names."""

    def held(self, _now: float, /) -> AbstractContextManager[dict[str, Pool]]:
        """Return a context in which nobody else changes the pools.

        Raises:
            BusyError: another process does.
        """
        ...

    def peek(self) -> Mapping[str, Pool]:
        """Return the pools, for a look that changes nothing."""
        ...


@contextmanager
def flocked(file: FileIO) -> Iterator[None]:
    """Hold a lock of the system on an open file; closing the file ends it, however the process ends.

    Raises:
        BusyError: another process has it.
    """
    try:
        fcntl.flock(file.fileno(), fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        raise BusyError from None
    yield


@contextmanager
def library_locked(file: FileIO) -> Iterator[None]:
    """Hold a lock beside a file, where the system has no `flock`.

    Raises:
        BusyError: another process has it.
        ImportError: `filelock` is not installed.
    """
    try:
        from filelock import FileLock, Timeout
    except ImportError as error:
        words = "limits that processes share need the extra `limits` here: pip install 'sonnetry[limits]'"
        raise ImportError(words) from error
    try:
        with FileLock(f"{file.name}.lock", timeout=0):
            yield
    except Timeout:
        raise BusyError from None


class InMemory:
    """Pools of this process alone."""

    def __init__(self) -> None:
        self._pools: dict[str, Pool] = {}

    @contextmanager
    def held(self, _now: float) -> Iterator[dict[str, Pool]]:
        """Hand out the pools; the caller's lock is enough."""
        yield self._pools

    def peek(self) -> Mapping[str, Pool]:
        """Return the pools, for a look that changes nothing."""
        return self._pools


class InFile:
    """Pools in a file that is read and written under a lock."""

    def __init__(self, path: Path) -> None:
        """Take the path.

        Raises:
            ImportError: `filelock` is needed on this system and not installed.
            ValueError: the file holds something else.
        """
        self.path = path
        self._locked = flocked if fcntl is not None else library_locked
        self._looked = 0.0
        path.parent.mkdir(parents=True, exist_ok=True)
        self.peek()

    @contextmanager
    def held(self, now: float) -> Iterator[dict[str, Pool]]:
        """Hand out what the file holds, and write it back.

        Raises:
            BusyError: another process holds it; ask again.
            ValueError: the file holds something else.
        """
        with self._opened() as file, self._locked(file):
            text = file.read()
            pools = self._parsed(text)
            self._tidy(pools, now)
            yield pools
            self._write(file, pools, len(text))

    def _opened(self) -> FileIO:
        try:
            return self.path.open("r+b", buffering=0)
        except FileNotFoundError:
            make_file(self.path)
            return self.path.open("r+b", buffering=0)

    def peek(self) -> Mapping[str, Pool]:
        """Return what the file holds, without the lock: for a look that changes nothing."""
        try:
            return self._parsed(self.path.read_bytes())
        except FileNotFoundError:
            return {}

    def _parsed(self, text: bytes) -> dict[str, Pool]:
        """Read the file's text. What a crash of the machine left of ours is nothing; a file of another kind is refused."""
        kept: Any = {}
        if not text or text.startswith(HEAD):
            with suppress(ValueError):
                kept = json.loads(text)
            kept = kept or {"pools": {}}
        try:
            return {name: Pool.from_dict(pool) for name, pool in kept["pools"].items()}
        except (TypeError, KeyError, AttributeError) as error:
            words = f"{self.path} does not hold the state of a limiter; name another file, or remove it"
            raise ValueError(words) from error

    def _write(self, file: FileIO, pools: dict[str, Pool], length: int) -> None:
        """Write all in one step, over what is there: replacing the file costs many times as much on some systems."""
        kept = {name: pool.to_dict() for name, pool in pools.items()}
        text = HEAD + json.dumps(kept, separators=(",", ":")).encode() + b"}"
        file.seek(0)
        file.write(text.ljust(length))

    def _tidy(self, pools: dict[str, Pool], now: float) -> None:
        """Drop pools that nobody uses, and what dead processes have under way; now and then."""
        if abs(now - self._looked) < LOOK_FOR_GONE:
            return
        self._looked = now
        for name in [name for name, pool in pools.items() if now - pool.used > FORGOTTEN]:
            del pools[name]
        for pool in pools.values():
            pool.drop(lambda who, seen: now - seen > SILENT or _is_dead(who))


def process_name() -> str:
    """Return what this process is called in the file."""
    return f"{socket.gethostname()}:{os.getpid()}"


def _is_dead(who: str) -> bool:
    """Return whether a process of this machine has ended. Windows cannot be asked so; there silence decides."""
    host, _, number = who.rpartition(":")
    if os.name != "posix" or host != socket.gethostname():
        return False
    try:
        os.kill(int(number), 0)
    except ProcessLookupError:
        return True
    except PermissionError:
        return False
    return False
