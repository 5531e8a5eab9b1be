"""The memory of a run: one SQLite file beside its output, in which every step is a transaction.

A process that dies between two calls of this module has done the first and not the second; whoever opens the file next
goes on from there. Requests are copied in, so that they can be sent again without the input.
"""

from __future__ import annotations

import os
import sqlite3
import threading
from base64 import b32encode
from collections.abc import Generator, Iterable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any, Self

from .errors import BatchRunError
from .outcomes import Outcome
from .output import Line
from .reconcile import Attempt, Mark
from .report import Counts
from .schema import connect
from .sources import Item

Saved = tuple[int, Outcome, bytes]
"""A request's place in the input, what its result means, and the result as JSON."""


class Store:
    """A state file, open and locked. Safe to call from several threads."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self._database = connect(path)
        self._lock = threading.RLock()
        self.prefix = self.fact("prefix") or self._new_prefix()
        self._tally = self._counted()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def close(self) -> None:
        """Let go of the file."""
        with self._lock:
            self._database.close()

    # --- Facts about the run --------------------------------------------------------------------------------------------

    def fact(self, name: str) -> str | None:
        """Return what was noted under a name."""
        row = self._one("SELECT value FROM facts WHERE name = ?", name)
        return None if row is None else str(row[0])

    def note(self, **facts: str) -> None:
        """Note facts."""
        with self._transaction() as database:
            database.executemany("INSERT OR REPLACE INTO facts VALUES (?, ?)", facts.items())

    @property
    def complete(self) -> bool:
        """Whether the input was read to its end."""
        return self.fact("complete") is not None

    # --- Requests -------------------------------------------------------------------------------------------------------

    def add(self, items: Sequence[Item], *, last: bool) -> None:
        """Keep requests that were read; `last` says that there are no more.

        Raises:
            BatchRunError: two have the same id.
        """
        with self._transaction() as database:
            for item in items:
                row = (item.index, item.custom_id, len(item.params))
                try:
                    database.execute("INSERT INTO items (idx, custom_id, size) VALUES (?, ?, ?)", row)
                except sqlite3.IntegrityError:
                    raise self._repeated(item) from None
                database.execute("INSERT INTO params VALUES (?, ?)", (item.index, item.params))
            if last:
                database.execute("INSERT OR REPLACE INTO facts VALUES ('complete', 'yes')")
        self._tally["read"] += len(items)

    def kept(self) -> Iterator[Item]:
        """Yield the requests that were read, in order."""
        for index, custom_id, params in self._pages("items.custom_id, params.body", "JOIN params USING (idx)"):
            yield Item(index, custom_id, params)

    def waiting(self, most: int) -> list[tuple[int, int]]:
        """Return the first requests that wait to be sent, with their sizes in bytes."""
        query = "SELECT idx, size FROM items WHERE state = 'waiting' ORDER BY idx LIMIT ?"
        return self._all(query, most)

    def params(self, index: int) -> bytes:
        """Return a request's params as JSON."""
        row = self._one("SELECT body FROM params WHERE idx = ?", index)
        if row is None:
            raise BatchRunError(f"{self.path} is damaged: request {index} is missing")
        return bytes(row[0])

    # --- Batches --------------------------------------------------------------------------------------------------------

    def begin(self, indexes: Sequence[int], mark: Mark, now: float, reserved: float) -> Attempt:
        """Note that these requests are about to be sent."""
        with self._transaction() as database:
            row = (len(indexes), "sending", mark.id, mark.created, now, reserved)
            made = database.execute(
                "INSERT INTO chunks (size, state, mark_id, mark_created, sent, reserved) VALUES (?, ?, ?, ?, ?, ?)", row
            )
            number = int(made.lastrowid or 0)
            claim = "UPDATE items SET state = 'sent', chunk = ?, attempts = attempts + 1 WHERE idx = ?"
            database.executemany(claim, [(number, index) for index in indexes])
        return Attempt(number, len(indexes), mark, now)

    def accepted(self, number: int, batch_id: str) -> None:
        """Note the batch that an attempt has become."""
        self._do("UPDATE chunks SET state = 'running', batch_id = ? WHERE number = ?", batch_id, number)

    def refused(self, number: int) -> None:
        """Note that an attempt has become nothing; its requests wait again, and it does not count."""
        with self._transaction() as database:
            back = "UPDATE items SET state = 'waiting', chunk = NULL, attempts = attempts - 1 WHERE state = 'sent' AND chunk = ?"
            database.execute(back, (number,))
            database.execute("DELETE FROM chunks WHERE number = ?", (number,))

    def abandoned(self, number: int) -> None:
        """Note that nobody knows what an attempt has become; its requests wait again, its size stays taken."""
        with self._transaction() as database:
            self._give_back(database, number)
            database.execute("UPDATE chunks SET state = 'abandoned' WHERE number = ?", (number,))

    def ended(self, number: int) -> int:
        """Note that all results of a batch are kept; requests that it had none for wait again. Returns their number."""
        with self._transaction() as database:
            lost = self._give_back(database, number)
            database.execute("UPDATE chunks SET state = 'ended', reserved = 0 WHERE number = ?", (number,))
        return lost

    def cancelled(self, number: int) -> None:
        """Note that we cancelled a batch, so that its requests are sent again when the run goes on."""
        self._do("UPDATE chunks SET cancelled = 1 WHERE number = ?", number)

    def was_cancelled(self, number: int) -> bool:
        """Return whether we cancelled a batch."""
        return self._one("SELECT 1 FROM chunks WHERE number = ? AND cancelled", number) is not None

    def unsettled(self) -> Attempt | None:
        """Return the attempt that nobody knows the end of."""
        return next(iter(self._attempts("sending")), None)

    def lost(self) -> list[Attempt]:
        """Return the attempts that were given up, oldest first; their batches may still turn up."""
        return self._attempts("abandoned")

    def found(self, number: int) -> None:
        """Note that the batch of an attempt that was given up has turned up."""
        self._do("UPDATE chunks SET state = 'found' WHERE number = ?", number)

    def running(self) -> list[tuple[int, str]]:
        """Return the batches under way, by number and id."""
        return self._all("SELECT number, batch_id FROM chunks WHERE state = 'running' ORDER BY number")

    def sizes(self) -> set[int]:
        """Return the sizes that batches of this run have had."""
        return {size for (size,) in self._all("SELECT size FROM chunks")}

    def batch_ids(self) -> set[str]:
        """Return the ids of all batches that this run knows."""
        found = self._all("SELECT batch_id FROM chunks WHERE batch_id IS NOT NULL UNION SELECT batch_id FROM strays")
        return {batch_id for (batch_id,) in found}

    def stray(self, batch_id: str, kind: str) -> None:
        """Note a batch that is not part of the run: `duplicate` or `doubtful`."""
        self._do("INSERT OR REPLACE INTO strays VALUES (?, ?)", batch_id, kind)

    def strays(self, kind: str) -> tuple[str, ...]:
        """Return such batches."""
        return tuple(name for (name,) in self._all("SELECT batch_id FROM strays WHERE kind = ?", kind))

    # --- Results --------------------------------------------------------------------------------------------------------

    def save(self, number: int | None, results: Iterable[Saved], most_attempts: int) -> None:
        """Keep results of a batch (None: of live requests); one that is not awaited from it changes nothing."""
        with self._transaction() as database:
            for index, outcome, body in results:
                row = database.execute(
                    "SELECT attempts FROM items WHERE idx = ? AND state = 'sent' AND chunk IS ?", (index, number)
                ).fetchone()
                if row is None:
                    continue
                if outcome.again and row[0] < most_attempts:
                    self._send_again(database, index, outcome)
                else:
                    self._finish(database, index, outcome, body)

    def claim(self, index: int) -> None:
        """Note that a live request is about to be sent."""
        self._do("UPDATE items SET state = 'sent', chunk = NULL, attempts = attempts + 1 WHERE idx = ?", index)

    def unclaim(self) -> None:
        """Let live requests that nobody works on any more wait again."""
        self._do("UPDATE items SET state = 'waiting' WHERE state = 'sent' AND chunk IS NULL")

    def lines(self) -> Iterator[Line]:
        """Yield every request's result, in the order of the input."""
        joined = self._pages("items.custom_id, results.body, items.state", "LEFT JOIN results USING (idx)")
        for index, custom_id, body, state in joined:
            yield index, custom_id, body if state == "done" else None

    def counts(self) -> Counts:
        """Return what has become of the requests so far."""
        tally = dict(self._tally)
        dollars = None if tally.pop("unpriced") else tally.pop("dollars")
        tally.pop("dollars", None)
        sent = self._all("SELECT COUNT(*) FROM items INDEXED BY sent WHERE state = 'sent'")[0][0]
        return Counts(**tally, sent=sent, complete=self.complete, dollars=dollars)

    def reserved(self) -> float:
        """Return the dollars set aside for batches whose cost is not known yet, those given up among them."""
        return float(self._all("SELECT COALESCE(SUM(reserved), 0.0) FROM chunks")[0][0])

    def failures(self) -> dict[str, int]:
        """Count the requests without an answer by their reason."""
        query = (
            "SELECT reason, COUNT(*) FROM items WHERE state = 'done' AND reason IS NOT NULL GROUP BY 1 ORDER BY 2 DESC"
        )
        return dict(self._all(query))

    def resent(self) -> dict[str, int]:
        """Count what was sent again by its reason."""
        return dict(self._all("SELECT reason, count FROM resent ORDER BY count DESC"))

    # --- Inside ---------------------------------------------------------------------------------------------------------

    def _send_again(self, database: sqlite3.Connection, index: int, outcome: Outcome) -> None:
        database.execute("UPDATE items SET state = 'waiting', chunk = NULL WHERE idx = ?", (index,))
        database.execute(
            "INSERT INTO resent VALUES (?, 1) ON CONFLICT (reason) DO UPDATE SET count = count + 1", (outcome.reason,)
        )

    def _finish(self, database: sqlite3.Connection, index: int, outcome: Outcome, body: bytes) -> None:
        row = (outcome.reason, outcome.input_tokens, outcome.output_tokens, outcome.dollars, index)
        database.execute(
            "UPDATE items SET state = 'done', reason = ?, input_tokens = ?, output_tokens = ?, dollars = ? WHERE idx = ?",
            row,
        )
        database.execute("INSERT OR REPLACE INTO results VALUES (?, ?)", (index, body))
        self._tally["failed" if outcome.reason else "succeeded"] += 1
        self._tally["input_tokens"] += outcome.input_tokens
        self._tally["output_tokens"] += outcome.output_tokens
        self._tally["dollars"] += outcome.dollars or 0.0
        self._tally["unpriced"] += outcome.dollars is None

    def _give_back(self, database: sqlite3.Connection, number: int) -> int:
        back = "UPDATE items SET state = 'waiting', chunk = NULL WHERE state = 'sent' AND chunk = ?"
        return database.execute(back, (number,)).rowcount

    def _attempts(self, state: str) -> list[Attempt]:
        query = "SELECT number, size, mark_id, mark_created, sent FROM chunks WHERE state = ? ORDER BY number"
        return [
            Attempt(number, size, Mark(mark, created), sent)
            for number, size, mark, created, sent in self._all(query, state)
        ]

    def _counted(self) -> dict[str, Any]:
        row = self._all(
            """SELECT COUNT(*), COUNT(*) FILTER (WHERE state = 'done' AND reason IS NULL),
            COUNT(*) FILTER (WHERE state = 'done' AND reason IS NOT NULL), COALESCE(SUM(input_tokens), 0),
            COALESCE(SUM(output_tokens), 0), COALESCE(SUM(dollars), 0.0),
            COUNT(*) FILTER (WHERE state = 'done' AND dollars IS NULL) FROM items"""
        )[0]
        names = ("read", "succeeded", "failed", "input_tokens", "output_tokens", "dollars", "unpriced")
        return dict(zip(names, row, strict=True))

    def _new_prefix(self) -> str:
        prefix = b32encode(os.urandom(5)).decode().lower()
        self.note(prefix=prefix)
        return prefix

    def _repeated(self, item: Item) -> BatchRunError:
        row = self._one("SELECT idx FROM items WHERE custom_id = ?", item.custom_id)
        where = row[0] if row else "another"
        return BatchRunError(f"input {item.index}: custom_id {item.custom_id!r} is that of input {where} already")

    def _pages(self, columns: str, join: str) -> Iterator[tuple[Any, ...]]:
        """Read a whole table in pages, so that others may write between them."""
        last = -1
        query = f"SELECT items.idx, {columns} FROM items {join} WHERE items.idx > ? ORDER BY items.idx LIMIT 500"  # noqa: S608 - our own words
        while rows := self._all(query, last):
            yield from rows
            last = rows[-1][0]

    def _one(self, query: str, *values: object) -> tuple[Any, ...] | None:
        return next(iter(self._all(query, *values)), None)

    def _all(self, query: str, *values: object) -> list[Any]:
        with self._lock:
            return self._database.execute(query, values).fetchall()

    def _do(self, query: str, *values: object) -> None:
        with self._transaction() as database:
            database.execute(query, values)

    @contextmanager
    def _transaction(self) -> Generator[sqlite3.Connection]:
        with self._lock:
            before = dict(getattr(self, "_tally", {}))
            self._database.execute("BEGIN IMMEDIATE")
            try:
                yield self._database
                self._database.execute("COMMIT")
            except BaseException as error:
                if self._database.in_transaction:  # a full disk has ended it already
                    self._database.execute("ROLLBACK")
                self._tally = before
                if isinstance(error, sqlite3.OperationalError):
                    raise BatchRunError(f"cannot write {self.path}: {error}; nothing is lost, run again") from error
                raise
