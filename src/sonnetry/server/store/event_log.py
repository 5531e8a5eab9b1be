"""Live event logs: appended to in a write, listed by number, and followed without gap or duplicate by any number of readers.

A reader takes events from the database at its own pace, so a slow one costs no memory and slows nobody down. Commits only
wake readers; what they read decides what they yield.
"""

from __future__ import annotations

import asyncio
import sqlite3
from collections import defaultdict, deque
from collections.abc import AsyncGenerator, Callable, Collection, Iterator, Sequence
from dataclasses import dataclass
from threading import Lock

from .database import Database
from .migrations import Tables

TABLES = Tables(
    "events",
    (
        """
CREATE TABLE event (
    log TEXT NOT NULL,
    number INTEGER NOT NULL,
    id TEXT NOT NULL,
    data BLOB NOT NULL,
    PRIMARY KEY (log, number)
) WITHOUT ROWID;
CREATE UNIQUE INDEX event_id ON event (log, id);
""",
    ),
)
TOGETHER = 100  # events that a follower reads at once
WHOLE = -1  # the limit of a read that has none
MOST_PREVIEWS = 10_000  # that wait for one follower


@dataclass(frozen=True, slots=True)
class Event:
    """One event of a log. `number` counts from 1 in each log, without gaps; a preview, which is never stored, has 0."""

    number: int
    id: str
    data: bytes


class EventLog:
    """The logs of one database, each by its name. Safe to append to from any thread."""

    def __init__(self, database: Database) -> None:
        self._database = database
        self._lock = Lock()
        self._followers: defaultdict[str, set[_Follower]] = defaultdict(set)

    def appending(self, log: str, events: Sequence[tuple[str, bytes]]) -> Callable[[sqlite3.Connection], list[Event]]:
        """Return the write that appends events, each as its id and data; for a write that changes something else too."""

        def job(connection: sqlite3.Connection) -> list[Event]:
            found = connection.execute("SELECT IFNULL(MAX(number), 0) FROM event WHERE log = ?", (log,)).fetchone()[0]
            made = [Event(found + place, *event) for place, event in enumerate(events, 1)]
            rows = [(log, event.number, event.id, event.data) for event in made]
            connection.executemany("INSERT INTO event VALUES (?, ?, ?, ?)", rows)
            self._database.after_commit(lambda _: self._wake(log))
            return made

        return job

    async def append(self, log: str, events: Sequence[tuple[str, bytes]]) -> list[Event]:
        """Append events and return them once they are on the disk.

        Raises:
            sqlite3.IntegrityError: the log has an event with one of these ids; then none is appended.
        """
        return await self._database.write(self.appending(log, events))

    def removing(self, log: str) -> Callable[[sqlite3.Connection], None]:
        """Return the write that removes a log; what follows it ends."""

        def job(connection: sqlite3.Connection) -> None:
            connection.execute("DELETE FROM event WHERE log = ?", (log,))
            self._database.after_commit(lambda _: self._end(log))

        return job

    def read(self, log: str, *, after: int = 0, limit: int = TOGETHER, newest_first: bool = False) -> list[Event]:
        """Return the events behind a number in their order, or before it (0: the end) from the newest back."""
        place = "number < ? OR ? = 0" if newest_first else "number > ? OR ? < 0"
        order = "DESC" if newest_first else "ASC"
        sql = f"SELECT number, id, data FROM event WHERE log = ? AND ({place}) ORDER BY number {order} LIMIT ?"  # noqa: S608 - words of our own
        return [Event(*row) for row in self._database.rows(sql, (log, after, after, limit))]

    def number_of(self, log: str, id: str) -> int | None:
        """Return the number of an event by its id, None when the log has none."""
        row = self._database.row("SELECT number FROM event WHERE log = ? AND id = ?", (log, id))
        return None if row is None else row["number"]

    def last(self, log: str) -> int:
        """Return the number of the newest event, 0 for an empty log: where to follow from for new events only."""
        row = self._database.row("SELECT IFNULL(MAX(number), 0) AS n FROM event WHERE log = ?", (log,))
        return 0 if row is None else row["n"]

    def preview(self, log: str, kind: str, data: bytes) -> None:
        """Show those who follow a log and asked for this kind something that is never stored; on their loop only."""
        with self._lock:
            followers = [one for one in self._followers.get(log, ()) if kind in one.kinds]
        place = self.last(log) if followers else 0
        for follower in followers:
            follower.previews.append((place, data))
            follower.woken.set()

    async def follow(self, log: str, after: int = 0, *, previews: Collection[str] = ()) -> AsyncGenerator[Event, None]:
        """Yield the events behind a number, then each new one, until the log is removed or the generator is closed.

        `previews` are the kinds of those that are wanted. Each stands where it was made, between the events before and
        after it; of one who reads too slowly the oldest are dropped.
        """
        follower = _Follower(asyncio.get_running_loop(), frozenset(previews))
        with self._lock:
            self._followers[log].add(follower)
        try:
            while True:
                follower.woken.clear()  # before reading: a commit after it wakes again
                shown = follower.shown()  # before reading too: what is read then comes after them, or says so
                found = self.read(log, after=after)
                for event in _merged(found, shown):
                    yield event
                    after = event.number or after
                if not found and not shown:
                    if follower.ended:
                        return
                    await follower.woken.wait()
        finally:
            self._forget(log, follower)

    def close(self) -> None:
        """End everything that follows; for a server that stops."""
        for log in [*self._followers]:
            self._end(log)

    def _forget(self, log: str, follower: _Follower) -> None:
        with self._lock:
            self._followers[log].discard(follower)
            if not self._followers[log]:
                del self._followers[log]

    def _wake(self, log: str) -> None:
        with self._lock:
            followers = [*self._followers.get(log, ())]
        for follower in followers:
            follower.wake()

    def _end(self, log: str) -> None:
        with self._lock:
            followers = [*self._followers.get(log, ())]
        for follower in followers:
            follower.ended = True
            follower.wake()


def _merged(found: Sequence[Event], shown: Sequence[tuple[int, bytes]]) -> Iterator[Event]:
    """Yield previews between the events where they were made."""
    events = deque(found)
    for place, data in shown:
        while events and events[0].number <= place:
            yield events.popleft()
        yield Event(0, "", data)
    yield from events


class _Follower:
    """Somebody who waits for new events, on a loop of his own."""

    def __init__(self, loop: asyncio.AbstractEventLoop, kinds: frozenset[str]) -> None:
        self._loop = loop
        self.kinds = kinds
        self.previews: deque[tuple[int, bytes]] = deque(maxlen=MOST_PREVIEWS)
        self.woken = asyncio.Event()
        self.ended = False

    def shown(self) -> list[tuple[int, bytes]]:
        """Return the previews since the last call, each with the number of the event before it."""
        found = [*self.previews]
        self.previews.clear()
        return found

    def wake(self) -> None:
        """Let it read again, from any thread."""
        if not self._loop.is_closed():
            self._loop.call_soon_threadsafe(self.woken.set)
