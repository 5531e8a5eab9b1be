"""Processing batches: with bounded concurrency, each request through the same rules and backend as `/v1/messages`.

On a virtual clock requests are answered when somebody asks for a batch. With a pace, a request takes that many seconds of
the server's clock, one after another, and so does the end of a batch.
"""

from __future__ import annotations

import asyncio
import logging
from collections import deque
from typing import TYPE_CHECKING, Any

from ...._core.json_access import encode
from ....rules.errors import ApiError
from ....rules.shapes import parse_json
from ...ids import new_id
from ...model.admission import Ask
from ...model.answering import answer
from ...model.events import collect
from .records import CANCELING, KEPT, Batch, Item, batches_of

if TYPE_CHECKING:
    from ...state import LocalAPI

logger = logging.getLogger("sonnetry-server")

AT_ONCE = 16  # requests that are answered at the same time
LEASED = 64  # requests leased together


class BatchWork:
    """The work on all batches of a server."""

    def __init__(self, server: LocalAPI) -> None:
        self._server = server
        self._records = batches_of(server)
        self._interrupted = False
        self._pace: float | None = server.settings["batch_pace"]

    async def resume(self) -> None:
        """Drop batches that were arriving, and let requests that were leased be open again."""
        await self._records.resume()

    def next_due(self) -> float | None:
        """Return when the next request or the end of a batch is due; without a pace, whenever somebody asks."""
        if self._pace is None:
            return None
        return min((self._next_of(batch, self._pace) for batch in self._records.open_batches()), default=None)

    async def do_due(self) -> None:
        """Answer the requests that are due, and let expire, end and archive what is."""
        if self._interrupted:  # a full disk, for one: neither an outcome nor the end of a lease could be written then
            await self._records.reopen()
        self._interrupted = True
        for batch in self._records.open_batches():
            await self._do(batch)
        self._interrupted = False
        await self.pass_time()

    def _next_of(self, batch: Batch, pace: float) -> float:
        number = self._records.first_open(batch)
        due = self._end(batch) if number is None else batch.created + (number + 1) * pace
        return min(due, batch.expires)

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

        items.extend(await self._records.lease(batch, self._due(batch), LEASED))
        if items:
            await self._answer(items.popleft())  # alone, so that the others read what it writes to the prompt cache
        async with asyncio.TaskGroup() as group:
            for _ in range(AT_ONCE if self._pace is None else 1):
                group.create_task(work())

    async def _answer(self, item: Item) -> None:
        outcome, result = await outcome_of(self._server, item)
        await self._records.finish(item, outcome, result)

    async def pass_time(self) -> None:
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


async def outcome_of(server: LocalAPI, item: Item) -> tuple[str, dict[str, Any]]:
    """Return the outcome of a request and its result (rule BAT-6)."""
    ask = Ask(
        encode(parse_json(item.request)["params"]),
        version=item.batch.version,
        betas=frozenset(filter(None, item.batch.betas.split(","))),
        workspace=item.batch.workspace,
        request_id=new_id("req"),
        in_batch=True,
    )
    try:
        message = await _message(server, ask)
    except ApiError as error:
        return "errored", {"type": "errored", "error": error.envelope(ask.request_id)}
    return "succeeded", {"type": "succeeded", "message": message}


async def _message(server: LocalAPI, ask: Ask) -> dict[str, Any]:
    try:
        return await collect((await answer(server, ask)).stream)
    except ApiError:
        raise
    except Exception as error:
        logger.exception("%s of a batch failed", ask.request_id)
        raise ApiError(500) from error
