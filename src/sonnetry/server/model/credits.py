"""Fallback credits: what a refusal is worth to the request that asks another model (rule FB-4).

A token is good for five minutes, for the same request to another model; after a refusal that had begun to answer, also
for that request and one more turn of the assistant. `strict` refuses a token that does not fit, `best_effort`, the
default, answers without the credit and says why. How the service words a refusal is not known.
"""

from __future__ import annotations

import json
from collections import OrderedDict
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from hashlib import sha256
from typing import Any

from ...rules.errors import invalid
from ..ids import new_id
from .backend import Turn

LIFE = 300.0  # seconds
KEPT = 1000
# What may differ between a refused request and the one that brings its credit: what a fallback may set (rule FB-1).
_FREE = frozenset(
    {"model", "max_tokens", "thinking", "output_config", "speed", "stream", "fallbacks", "fallback_credit_token"}
)


@dataclass(frozen=True, slots=True)
class Credit:
    """What a token is bound to."""

    workspace: str
    model: str
    expires: float
    request: bytes
    begun: bool


@dataclass(slots=True)
class Credits:
    """The tokens that a server has given out."""

    given: OrderedDict[str, Credit] = field(default_factory=OrderedDict[str, Credit])

    def offer(self, turn: Turn, body: Mapping[str, Any], workspace: str, now: float) -> Turn:
        """Return a turn whose refusal brings a token."""
        details = {**(turn.stop_details or {})}
        if turn.stop_reason != "refusal" or "fallback_credit_token" in details:
            return turn
        token, begun = new_id("fbcr"), bool(turn.content)
        self.given[token] = Credit(workspace, body["model"], now + LIFE, _digest(body), begun)
        while len(self.given) > KEPT:
            self.given.popitem(last=False)
        return replace(
            turn, stop_details={**details, "fallback_credit_token": token, "fallback_has_prefill_claim": begun}
        )

    def redeem(self, body: Mapping[str, Any], workspace: str, now: float) -> dict[str, Any] | None:
        """Return what the usage says of a request's token, None without one.

        Raises:
            ApiError: 400; a `strict` token does not fit.
        """
        sent = body.get("fallback_credit_token")
        if sent is None:
            return None
        wish = {"token": sent} if isinstance(sent, str) else sent
        credit = self.given.get(wish["token"])
        reason = "expired" if credit is None else _misfit(credit, body, workspace, now)
        if reason is None:
            del self.given[wish["token"]]
            return {"status": {"type": "redeemed"}}
        if wish.get("mode") == "strict":
            raise invalid(f"fallback_credit_token: not applied: {reason}")
        return {"status": {"type": "not_applied", "reason": reason}}

    def clear(self) -> None:
        """Forget every token."""
        self.given.clear()


def _misfit(credit: Credit, body: Mapping[str, Any], workspace: str, now: float) -> str | None:
    """Return why a credit does not apply, None when it does."""
    if credit.workspace != workspace:
        return "wrong_workspace"
    if now >= credit.expires:
        return "expired"
    if credit.model == body["model"]:
        return "invalid_target_model"
    messages = body["messages"]
    went_on = credit.begun and messages[-1]["role"] == "assistant"
    same = credit.request in (_digest(body), _digest({**body, "messages": messages[:-1]}) if went_on else b"")
    return None if same else "body_mismatch"


def _digest(body: Mapping[str, Any]) -> bytes:
    bound = {name: value for name, value in body.items() if name not in _FREE}
    return sha256(json.dumps(bound, sort_keys=True).encode()).digest()
