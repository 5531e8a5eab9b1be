"""The endpoints that take events: what they look like, their secrets, and when they are disabled."""

from __future__ import annotations

import secrets
from base64 import b64encode
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from ...._core.webhook_signatures import PREFIX, secrets_of
from ....rules.errors import invalid
from ...http.paging import moment
from ...store.records import Record, Writing
from ..vaults.sealing import opened, sealed
from .rules import FAILURES, Reason
from .tables import ENDPOINT

if TYPE_CHECKING:
    from ...state import LocalAPI

SIZE, LEAST, MOST = 32, 16, 64  # bytes of a secret: of a new one, and of one that is brought along


def new_secret() -> str:
    """Return a new signing secret; it is shown once."""
    return PREFIX + b64encode(secrets.token_bytes(SIZE)).decode()


def given_secret(secret: str | None) -> str:
    """Return a secret that was brought along, or a new one.

    Raises:
        ApiError: 400; it is not `whsec_` with base64 of 16 to 64 bytes behind it.
    """
    if secret is None:
        return new_secret()
    try:
        raw = secrets_of(secret)
    except ValueError:
        raw = []
    if not secret.startswith(PREFIX) or len(raw) != 1 or not LEAST <= len(raw[0]) <= MOST:
        raise invalid(f"signing_secret: Input should be {PREFIX} with the base64 of {LEAST} to {MOST} bytes behind it")
    return secret


def described(endpoint: Record) -> dict[str, Any]:
    """Return an endpoint as it is shown, without its secret."""
    names = ("url", "name", "description", "enabled_events", "state", "disabled_reason")
    return {
        "type": ENDPOINT.name,
        "id": endpoint.id,
        **{name: endpoint.data[name] for name in names},
        "consecutive_failures": endpoint.state["failures"],
        "created_at": moment(endpoint.created),
        "updated_at": moment(endpoint.updated),
    }


def with_secret(server: LocalAPI, endpoint: Record, secret: str, overlap: float, now: float) -> Record:
    """Return an endpoint that signs with a new secret, and for a while with the present ones too."""
    kept = [[old, until] for old, until in held(server, endpoint, now) if overlap > 0]
    ends = now + overlap
    kept = [[old, ends if until is None else min(until, ends)] for old, until in kept]
    return replace(endpoint, state={**endpoint.state, "sealed": sealed(server, {"secrets": [[secret, None], *kept]})})


def held(server: LocalAPI, endpoint: Record, now: float) -> list[tuple[str, float | None]]:
    """Return the secrets that sign at a time, the newest first, each with its end."""
    if "sealed" not in endpoint.state:
        return []
    found = opened(server, endpoint.state["sealed"])["secrets"]
    return [(secret, until) for secret, until in found if until is None or until > now]


def signing(server: LocalAPI, endpoint: Record, now: float) -> list[bytes]:
    """Return the raw secrets that sign at a time."""
    return [raw for secret, _ in held(server, endpoint, now) for raw in secrets_of(secret)]


def disabled(writing: Writing, endpoint: Record, reason: Reason, now: float) -> Record:
    """Disable an endpoint; what waited for it is dropped, and not sent when it is enabled again (rule WH-7)."""
    writing.connection.execute("DELETE FROM webhook_delivery WHERE endpoint = ?", (endpoint.id,))
    return writing.put(endpoint.changed(now, state="disabled", disabled_reason=reason))


def removed(writing: Writing, endpoint: Record) -> None:
    """Delete an endpoint; what waits for it is dropped."""
    writing.connection.execute("DELETE FROM webhook_delivery WHERE endpoint = ?", (endpoint.id,))
    writing.delete(endpoint, secret=True)


def failed(writing: Writing, endpoint: Record, now: float, most: int = FAILURES) -> Record:
    """Count a failed attempt; too many in a row disable the endpoint."""
    failures = endpoint.state["failures"] + 1
    counted = replace(endpoint, state={**endpoint.state, "failures": failures})
    return disabled(writing, counted, "sustained_failure", now) if failures >= most else writing.put(counted)


def succeeded(writing: Writing, endpoint: Record) -> None:
    """Forget failed attempts."""
    if endpoint.state["failures"]:
        writing.put(replace(endpoint, state={**endpoint.state, "failures": 0}))
