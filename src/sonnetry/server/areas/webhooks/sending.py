"""One attempt at a delivery: the address is looked up and judged, then the event is signed and posted (rules WH-1, WH-7)."""

from __future__ import annotations

import time
from collections.abc import Sequence
from typing import Any, Literal, NamedTuple
from urllib.parse import urlsplit

from ...._core.timeouts import Limits
from ...._core.transport_errors import TransportError
from ...._core.webhook_signatures import SIGNATURE, delivery_headers
from ...._core.wire import Origin, Request
from ....engines.aio import AsyncioEngine
from ....engines.dial import Address
from .rules import is_loopback, is_public, names_loopback

SECONDS = 15.0  # that a receiver has to answer
SHOWN = 1_000  # bytes of an answer that the log keeps
REDIRECTS = range(300, 400)
Outcome = Literal["delivered", "failed", "redirect", "invalid_address"]


class Sent(NamedTuple):
    """What came of an attempt."""

    outcome: Outcome
    status: int | None
    error: str | None
    answer: str
    seconds: float


class PrivateAddressError(TransportError):
    """The host of an endpoint has an address that is not public."""


class Sender:
    """Posts events. `loopback` allows receivers on this machine."""

    def __init__(self, *, loopback: bool) -> None:
        self._loopback = loopback
        self._engine = AsyncioEngine(screen=self._screen)

    def close(self) -> None:
        """Close the connections."""
        self._engine.close()

    def _screen(self, host: str, addresses: Sequence[Address]) -> None:
        """Refuse a host with a private address; the connection goes to one of those that were looked at."""
        for _, address in addresses:
            found = str(address[0])
            local = self._loopback and is_loopback(found)
            if not (local if names_loopback(host) else local or is_public(found)):
                raise PrivateAddressError("connect", "connect", f"{host} has the private address {found}")

    async def post(self, url: str, event: str, body: bytes, secrets: Sequence[bytes], stamp: int, *, bad: bool) -> Sent:
        """Post an event once; `bad` spoils the signature."""
        headers = delivery_headers(secrets, event, stamp, body)
        if bad:
            headers[SIGNATURE] = delivery_headers([b"another secret"], event, stamp, body)[SIGNATURE]
        begun = time.monotonic()
        try:
            status, answer = await self._exchange(url, headers, body, begun + SECONDS)
        except TransportError as error:
            outcome: Outcome = "invalid_address" if isinstance(error, PrivateAddressError) else "failed"
            return Sent(outcome, None, str(error), "", time.monotonic() - begun)
        outcome = "delivered" if 200 <= status < 300 else "redirect" if status in REDIRECTS else "failed"
        return Sent(outcome, status, None, answer, time.monotonic() - begun)

    async def _exchange(self, url: str, headers: dict[str, str], body: bytes, until: float) -> tuple[int, str]:
        origin, parts = Origin.of(url), urlsplit(url)
        target = (parts.path or "/") + (f"?{parts.query}" if parts.query else "")
        request = Request("POST", origin, target, {"user-agent": "Sonnetry-Webhooks", **headers}, body, proxy=None)
        limits: Any = Limits(connect=SECONDS, read=SECONDS, write=SECONDS, until=until)
        response = await self._engine.send(request, limits)
        found = b""
        try:
            while len(found) < SHOWN and (piece := await response.chunk(until)):
                found += piece
        finally:
            response.close()
        return response.status, found[:SHOWN].decode("utf-8", "replace")
