"""Deliveries as clocked work: first attempts begin at once, later ones when the server's clock says so (rule WH-6)."""

from __future__ import annotations

import asyncio
import json
import logging
import random
import sqlite3
import time
from functools import partial
from typing import TYPE_CHECKING, Any

from ...._core.clock import VirtualClock
from ...resources import records_of
from ...store.records import Record, Writing
from . import rules
from .endpoints import disabled, failed, signing, succeeded
from .outbox import Outbox
from .sending import Sender, Sent
from .tables import ENDPOINT, MOST, NAME

if TYPE_CHECKING:
    from ...state import LocalAPI

logger = logging.getLogger("sonnetry-server")

AT_ONCE = 64  # attempts under way
TOGETHER = 500  # deliveries that are looked at together
AFTER_TROUBLE = 30.0  # seconds until a delivery is tried again after a fault of the server's own


class Deliveries:
    """The deliveries of one server. Belongs to one event loop."""

    def __init__(self, server: LocalAPI) -> None:
        self._server = server
        self._loop = asyncio.get_running_loop()
        self._sender = Sender(loopback=server.on_loopback)
        self._room = asyncio.Semaphore(AT_ONCE)
        self._flying: dict[int, asyncio.Task[None]] = {}
        self._random = random.Random()  # noqa: S311 - the spread of retries, no secret
        self.outbox = Outbox(server, self._committed)

    # --- What the worker asks -----------------------------------------------------------------------------------------

    async def resume(self) -> None:
        """Watch the records from now on; what a stopped server left is due."""
        records_of(self._server).watcher = self.outbox

    def next_due(self) -> float | None:
        """Return when the next attempt is to be made, of those that are not under way."""
        sql = f"SELECT MIN(due) AS at FROM webhook_delivery WHERE seq NOT IN ({self._under_way()})"  # noqa: S608 - numbers
        row = self._database.row(sql)
        return None if row is None else row["at"]

    async def do_due(self) -> None:
        """Begin all attempts that are due; on a virtual clock, have them made."""
        while self._begin() and isinstance(self._server.clock, VirtualClock):
            await asyncio.wait([*self._flying.values()])

    async def pass_time(self) -> None:
        """Time alone brings nothing about but attempts."""

    def woken(self, *what: str) -> None:
        """Begin the first attempts of new deliveries, on any clock."""
        del what
        self._begin()

    async def end(self) -> None:
        """Stop; attempts under way are made again at the next start."""
        if records_of(self._server).watcher is self.outbox:
            records_of(self._server).watcher = None
        tasks = [*self._flying.values()]
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)
        self._sender.close()

    # --- Attempts -----------------------------------------------------------------------------------------------------

    @property
    def _database(self) -> Any:
        return records_of(self._server).database

    def _under_way(self) -> str:
        return ", ".join(map(str, self._flying))

    def _committed(self) -> None:
        """Wake the worker, from the thread that writes."""
        if not self._loop.is_closed():
            self._loop.call_soon_threadsafe(self._wake)

    def _wake(self) -> None:
        if NAME in self._server.workers:
            self._loop.create_task(self._server.worker(NAME).wake())

    def _begin(self) -> bool:
        """Begin the attempts that are due and not under way; returns whether any is under way."""
        sql = f"""SELECT * FROM webhook_delivery WHERE due <= ? AND seq NOT IN ({self._under_way()})
                  ORDER BY due, seq LIMIT {TOGETHER}"""  # noqa: S608 - numbers
        for row in self._database.rows(sql, (self._server.clock.time(),)):
            task = self._loop.create_task(self._attempt(row))
            self._flying[row["seq"]] = task
            task.add_done_callback(partial(self._landed, row["seq"]))
        return bool(self._flying)

    def _landed(self, seq: int, task: asyncio.Task[None]) -> None:
        del task
        del self._flying[seq]
        self._wake()

    async def _attempt(self, delivery: sqlite3.Row) -> None:
        async with self._room:
            try:
                await self._deliver(delivery)
            except Exception:  # the delivery stays, and is tried again
                logger.exception("the delivery of %s could not be attempted", delivery["event"])
                later = "UPDATE webhook_delivery SET due = ? WHERE seq = ?"
                values = (self._server.clock.time() + AFTER_TROUBLE, delivery["seq"])
                await self._database.write(lambda connection: connection.execute(later, values) and None)

    async def _deliver(self, delivery: sqlite3.Row) -> None:
        endpoint = records_of(self._server).find(ENDPOINT.name, delivery["endpoint"])
        event = self._database.row("SELECT * FROM webhook_event WHERE id = ?", (delivery["event"],))
        if endpoint is None or event is None or endpoint.data["state"] != "enabled":
            gone = "DELETE FROM webhook_delivery WHERE seq = ?"
            await self._database.write(lambda connection: connection.execute(gone, (delivery["seq"],)) and None)
            return
        now, faults = self._server.clock.time(), json.loads(delivery["faults"])
        stamp, shift = self._stamp(faults, now)
        sent = await self._sender.post(
            endpoint.data["url"],
            event["id"],
            event["body"],
            signing(self._server, endpoint, now),
            stamp,
            bad=bool(faults.get("bad_signature")),
        )
        await records_of(self._server).write(lambda writing: self._record(writing, delivery, event, sent, now, shift))

    def _stamp(self, faults: dict[str, Any], now: float) -> tuple[int, float]:
        """Return when an attempt is signed, and how far a virtual clock is from that of the receivers.

        Receivers verify by the machine's clock. So a first attempt is signed with its time, and the later ones are as many
        seconds later as the virtual clock moved.
        """
        virtual = isinstance(self._server.clock, VirtualClock)
        shift = faults.get("shift", time.time() - now if virtual else 0.0)
        return int(now + shift - faults.get("late", 0)), shift

    def _record(
        self, writing: Writing, delivery: sqlite3.Row, event: sqlite3.Row, sent: Sent, begun: float, shift: float
    ) -> None:
        """Write down what came of an attempt, and what follows."""
        now, number = self._server.clock.time(), delivery["attempts"] + 1
        endpoint = writing.find(ENDPOINT.name, delivery["endpoint"])
        due = self._follow(writing, delivery, endpoint, sent, now, shift)
        outcome = sent.outcome if sent.outcome != "failed" or due is None else "retrying"
        values = (
            event["id"],
            event["type"],
            delivery["endpoint"],
            "" if endpoint is None else endpoint.data["url"],
            number,
            begun,
            "dropped" if outcome == "failed" else outcome,
            sent.status,
            sent.error,
            sent.answer,
            round(sent.seconds, 3),
            due,
        )
        sql = f"""INSERT INTO webhook_attempt (event, type, endpoint, url, attempt, at, outcome, status, error, answer,
                  seconds, next) VALUES ({", ".join("?" * len(values))})"""  # noqa: S608 - marks
        newest = writing.connection.execute(sql, values).lastrowid or 0
        writing.connection.execute("DELETE FROM webhook_attempt WHERE seq <= ?", (newest - MOST,))

    def _follow(
        self, writing: Writing, delivery: sqlite3.Row, endpoint: Record | None, sent: Sent, now: float, shift: float
    ) -> float | None:
        """Do what an outcome asks for; returns when the delivery is tried again, None when that is over."""
        number = delivery["attempts"] + 1
        if endpoint is not None and endpoint.data["state"] == "enabled":
            if sent.outcome in ("redirect", "invalid_address"):
                disabled(writing, endpoint, sent.outcome, now)
                return None
            if sent.outcome == "delivered":
                succeeded(writing, endpoint)
            else:
                endpoint = failed(writing, endpoint, now, self._server.settings["webhook_failures"])
        if sent.outcome == "failed" and number < rules.ATTEMPTS and endpoint and endpoint.data["state"] == "enabled":
            due = now + self._random.uniform(rules.SOONEST, rules.LATEST)
            faults = json.dumps({**json.loads(delivery["faults"]), "shift": shift})
            sql = "UPDATE webhook_delivery SET attempts = ?, due = ?, faults = ? WHERE seq = ?"
            writing.connection.execute(sql, (number, due, faults, delivery["seq"]))
            return due
        writing.connection.execute("DELETE FROM webhook_delivery WHERE seq = ?", (delivery["seq"],))
        return None
