"""Taking a batch in while it is read: its requests go to the disk as they come, and it begins when all are there."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated, Any

from pydantic import Field, with_config
from typing_extensions import TypedDict

from ...._core.json_access import as_list, as_object
from ....rules.errors import ApiError, invalid
from ....rules.shapes import parse
from ....types._base import FORBID_EXTRA
from ...http.bodies import arriving_json
from ...http.exchange import MAX_BODY, MEGABYTE, Exchange
from ...ids import new_id
from .records import Records, batches_of
from .splitter import Splitter

if TYPE_CHECKING:
    from ...state import LocalAPI

LARGEST = 256 * MEGABYTE  # rule SIZE-1
MOST = 100_000  # rule BAT-1
TOGETHER = MEGABYTE  # bytes of requests written together


@with_config(FORBID_EXTRA)
class _Request(TypedDict):
    """One request of a batch; its `params` are looked at only when it is worked on (rule BAT-2)."""

    custom_id: Annotated[str, Field(pattern=r"^[a-zA-Z0-9_-]{1,64}$")]
    params: dict[str, Any]


async def receive(server: LocalAPI, exchange: Exchange) -> None:
    """Read a batch, write its requests down and leave its id in `exchange.received`.

    Raises:
        ApiError: the first mistake; then nothing of the batch is kept.
    """
    records = batches_of(server)
    batch_id = new_id("msgbatch")
    batch = await records.begin(batch_id, exchange.workspace, exchange.version, exchange.betas)
    try:
        total = await _Intake(records, batch).take(exchange)
        await records.accept(batch, total, server.clock.time())
    except BaseException:
        await records.refuse(batch)
        raise
    exchange.received = batch_id


class _Intake:
    """The requests of one batch on their way to the disk."""

    def __init__(self, records: Records, batch: int) -> None:
        self._records = records
        self._batch = batch
        self._ids: set[str] = set()
        self._waiting: list[tuple[str, bytes]] = []
        self._weight = 0

    async def take(self, exchange: Exchange) -> int:
        """Write down all requests of a body and return how many there are."""
        splitter = Splitter("requests", most=MOST, largest=MAX_BODY)
        async for piece in arriving_json(exchange.pieces(LARGEST), exchange.headers, LARGEST):
            for request in splitter.feed(piece):
                self._check(request)
                if self._weight >= TOGETHER:
                    await self._write()
        check_around(splitter.finish(), len(self._ids))
        await self._write()
        return len(self._ids)

    def _check(self, request: bytes) -> None:
        """Check what decides about the whole batch (rule BAT-1)."""
        number = len(self._ids)
        try:
            custom_id: str = parse(_Request, request)["custom_id"]
        except ApiError as error:
            raise invalid(f"requests.{number}.{error.message}") from None
        if custom_id in self._ids:
            raise invalid(f"requests.{number}.custom_id: '{custom_id}' is used twice; ids must be unique in a batch")
        self._ids.add(custom_id)
        self._waiting.append((custom_id, request))
        self._weight += len(request)

    async def _write(self) -> None:
        waiting, self._waiting, self._weight = self._waiting, [], 0
        await self._records.add(self._batch, len(self._ids) - len(waiting), waiting)


def check_around(body: Any, found: int) -> None:
    """Check what stands around the requests of a batch, in which each is `{}` (rules BAT-1, HDR-10 and MSG-21)."""
    if not isinstance(body, dict):
        raise invalid("Input should be a valid dictionary")
    fields = as_object(body)
    for name in fields:
        if name != "requests":
            raise invalid(f"{name}: Extra inputs are not permitted")
    if "requests" not in fields:
        raise invalid("requests: Field required")
    if not isinstance(fields["requests"], list):
        raise invalid("requests: Input should be a valid list")
    for number, request in enumerate(as_list(fields["requests"])):
        if request != {}:
            raise invalid(f"requests.{number}: Input should be a valid dictionary")
    if len(fields["requests"]) != found:
        raise invalid("requests: given twice")
    if not found:
        raise invalid("requests: List should have at least 1 item after validation, not 0")
