"""Working batches off: with bounded concurrency, each request through the same rules and backend as `/v1/messages`.

On the machine's clock a task works as long as there is something to do. On a virtual clock nothing happens behind a
test's back: work is done when somebody looks at a batch, before the answer. With a pace, an item takes that many seconds
of the server's clock, one after another, and so does the end of a batch.
"""

from __future__ import annotations

import asyncio
import logging
from collections import deque
from typing import TYPE_CHECKING, Any

from ...._core.clock import VirtualClock
from ...._core.headers import Headers
from ....rules.errors import ApiError
from ...http.answers import encode
from ...http.asgi import Event
from ...http.exchange import Exchange
from ...http.journal import Journal
from ...http.validate import parse_json
from ...ids import new_id
from ..messages import in_batch
from .records import CANCELING, KEPT, Batch, Item, Records

if TYPE_CHECKING:
    from ...state import LocalAPI

logger = logging.getLogger("sonnetry-server")

AT_ONCE = 16  # requests that are answered at the same time
LEASED = 64  # requests leased together
IDLE = 60.0  # seconds after which time itself may have changed something


class Worker:
    """The work on all batches of a server. Belongs to one event loop."""

    def __init__(self, server: LocalAPI, records: Records, pace: float | None) -> None:
        self._server = server
        self._records = records
        self._pace = pace
        self._virtual = isinstance(server.clock, VirtualClock)
        self._turn = asyncio.Lock()
        self._work: asyncio.Task[None] | None = None
        self._looks: set[asyncio.Task[None]] = set()
        self._wake = asyncio.Event()

    async def begin(self) -> None:
        """Take up what was left, and on the machine's clock work from now on."""
        await self._records.resume()
        if not self._virtual:
            self._work = asyncio.get_running_loop().create_task(self._run())

    async def end(self) -> None:
        """Stop; leased requests are open again at the next start."""
        tasks = [task for task in (self._work, *self._looks) if task is not None]
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)

    async def wake(self) -> None:
        """Say that there is something new to do."""
        if self._work is None and not self._virtual:
            await self.begin()
        self._wake.set()

    async def catch_up(self) -> None:
        """On a virtual clock, do what the clock says should be done by now."""
        if self._virtual and self._pace is not None:
            await self._settle()

    async def look(self) -> None:
        """On a virtual clock, do whatever can be done by now."""
        if self._virtual:
            await self._settle()
        else:
            await self._pass_time()

    async def _settle(self) -> None:
        # In a task of its own: a client that leaves must not leave requests leased.
        task = asyncio.get_running_loop().create_task(self._do_all())
        self._looks.add(task)
        task.add_done_callback(self._looks.discard)
        await asyncio.shield(task)

    async def _run(self) -> None:
        while True:
            self._wake.clear()
            try:
                await self._do_all()
            except Exception:  # the next turn may succeed, and requests stay open until then
                logger.exception("working on batches failed")
            await self._rest()

    async def _rest(self) -> None:
        wait = IDLE if self._pace is None else min(IDLE, self._pace)
        try:
            await asyncio.wait_for(self._wake.wait(), wait)
        except TimeoutError:
            return

    async def _do_all(self) -> None:
        async with self._turn:
            for batch in self._records.open_batches():
                await self._do(batch)
            await self._pass_time()

    async def _do(self, batch: Batch) -> None:
        items: deque[Item] = deque()
        filling = asyncio.Lock()

        async def work() -> None:
            while True:
                async with filling:
                    if not items:
                        items.extend(await self._records.lease(batch, self._due(batch), LEASED))
                if not items:
                    return
                await self._answer(items.popleft())

        async with asyncio.TaskGroup() as group:
            for _ in range(AT_ONCE if self._pace is None else 1):
                group.create_task(work())

    async def _answer(self, item: Item) -> None:
        outcome, result = await answer(self._server, item)
        await self._records.finish(item, outcome, result)

    async def _pass_time(self) -> None:
        """Let expire, end and archive what is due (rule BAT-5)."""
        now = self._server.clock.time()
        for batch in self._records.open_batches():
            if now >= batch.expires:
                await self._records.expire(batch)
            if now >= min(batch.expires, self._end(batch)):
                await self._records.end(batch, now)
        await self._records.archive(now - KEPT, now)

    def _due(self, batch: Batch) -> int:
        """Return how many requests of a batch may have been begun by now."""
        now = self._server.clock.time()
        if self._pace is None:
            return batch.total if now < batch.expires else 0
        return int((min(now, batch.expires) - batch.created) / self._pace)

    def _end(self, batch: Batch) -> float:
        """Return before when a batch cannot end."""
        if self._pace is None:
            return 0.0
        if batch.status == CANCELING and batch.canceled is not None:
            return batch.canceled + self._pace
        return batch.created + (batch.total + 1) * self._pace


async def answer(server: LocalAPI, item: Item) -> tuple[str, dict[str, Any]]:
    """Return the outcome of a request and its result (rule BAT-6)."""
    exchange = _exchange(server, item)
    try:
        message = await _message(server, exchange)
    except ApiError as error:
        return "errored", {"type": "errored", "error": error.envelope(exchange.request_id)}
    return "succeeded", {"type": "succeeded", "message": message}


async def _message(server: LocalAPI, exchange: Exchange) -> dict[str, Any]:
    try:
        return await in_batch(server, exchange)
    except ApiError:
        raise
    except Exception as error:
        logger.exception("%s of a batch failed", exchange.request_id)
        raise ApiError(500) from error


def _exchange(server: LocalAPI, item: Item) -> Exchange:
    """Return the request as if it had been sent alone."""
    body = encode(parse_json(item.request)["params"])
    headers, request_id, path = Headers({"content-type": "application/json"}), new_id("req"), "/v1/messages"
    journal = Journal()
    record = journal.open(headers, method="POST", path=path, query="", time=server.clock.time(), request_id=request_id)
    journal.fill(record, body)
    return Exchange(
        "POST",
        path,
        "",
        headers,
        None,
        request_id,
        _nothing_more,
        _nobody,
        None,
        record,
        journal,
        version=item.batch.version,
        betas=frozenset(filter(None, item.batch.betas.split(","))),
        workspace=item.batch.workspace,
        raw_body=body,
    )


async def _nothing_more() -> Event:
    return {"type": "http.disconnect"}


async def _nobody(event: Event) -> None:
    del event
