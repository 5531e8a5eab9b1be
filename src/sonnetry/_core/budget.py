"""A limit on what calls may cost, kept before they are sent."""

from __future__ import annotations

import json
import threading
from collections.abc import Mapping
from decimal import Decimal
from typing import TYPE_CHECKING, Any

from .errors import AnthropicError
from .ledger import dollars_of
from .public_names import publish_names
from .watching import has_usage, may_be_billed

if TYPE_CHECKING:
    from .call import Call
    from .prices import Price

ZERO = Decimal(0)


class BudgetExceededError(AnthropicError):
    """A request was not sent, because its price is not known or it could cost more than the budget has left."""

    def __init__(self, message: str, *, left: Decimal, needed: Decimal | None) -> None:
        super().__init__(message)
        self.left = left
        """US dollars that the budget has left."""
        self.needed = needed
        """US dollars that the request could cost at most, None when that is not known."""


class Budget:
    """US dollars that calls may spend together.

    Pass it as `budget=` to a client or to `with_options`; several clients may share one. Before a
    request is sent it reserves what it can cost at most: its estimated prompt at its dearest and all of `max_tokens`.
    The answer's real price replaces the reservation. It is safe to use from several threads.
    """

    def __init__(self, dollars: Decimal | float | str, *, prices: Mapping[str, Price] | None = None) -> None:
        """Begin with nothing spent.

        Args:
            dollars: US dollars.
            prices: prices that win over the built-in table, by model id.

        Raises:
            TypeError: `dollars` is not a number.
            ValueError: it is negative or not finite.
        """
        self.dollars = dollars_of(dollars)
        self.prices = prices
        self._lock = threading.Lock()
        self._spent = self._reserved = ZERO

    @classmethod
    def of(cls, value: Budget | Decimal | float | str) -> Budget:
        """Return a budget as it is, or make one of so many dollars."""
        return value if isinstance(value, Budget) else cls(value)

    @property
    def spent(self) -> Decimal:
        """US dollars spent, those for answers that were cut estimated and those for lost answers at their most."""
        return self._spent

    @property
    def reserved(self) -> Decimal:
        """US dollars that the calls under way can cost at most."""
        return self._reserved

    @property
    def left(self) -> Decimal:
        """US dollars that may still be reserved; below 0 when calls have cost more than they reserved."""
        return self.dollars - self._spent - self._reserved

    def reserve(self, dollars: Decimal) -> None:
        """Set an amount aside.

        Raises:
            BudgetExceededError: there is less left.
        """
        with self._lock:
            left = self.left
            if dollars > left:
                words = f"the request could cost ${dollars:.6f}, and the budget of ${self.dollars} has ${left:.6f} left"
                raise BudgetExceededError(f"{words}; nothing was sent", left=left, needed=dollars)
            self._reserved += dollars

    def spend(self, dollars: Decimal, *, release: Decimal = ZERO) -> None:
        """Count an amount as spent, and give back what was reserved for it."""
        with self._lock:
            self._spent += dollars
            self._reserved -= release

    def __repr__(self) -> str:
        return f"<Budget ${self.dollars:f}: ${self._spent:f} spent, ${self._reserved:f} reserved>"


class Meter:
    """Pays one call from a budget (`_core.watching.Watch`)."""

    def __init__(self, budget: Budget) -> None:
        self._budget = budget
        self._most = ZERO

    def started(self, call: Call) -> None:
        """Reserve what the call can cost at most.

        Raises:
            BudgetExceededError: there is less left, or the price is not known.
        """
        most = highest_price(call, self._budget)
        self._budget.reserve(most)
        self._most = most

    def finished(self, _call: Call, value: Any) -> None:
        """Pay the answer's price; the most that it can be where its usage is not known."""
        if getattr(value, "usage", None) is None:
            self._settle(None)
            return
        from .spent import bill_of

        reason = getattr(value, "stop_reason", None)
        self._settle(bill_of(value.model, value.usage, reason, False, self._budget.prices).dollars)

    def lost(self, _call: Call, error: BaseException) -> None:
        """Pay for an attempt that failed; the reservation stays for the next one."""
        dollars = self._price_of_lost(error)
        self._budget.spend(self._most if dollars is None else dollars)

    def failed(self, _call: Call, error: BaseException) -> None:
        """Pay for the last attempt and give the rest back."""
        self._settle(self._price_of_lost(error))

    def cut(self, _call: Call, partial: Any) -> None:
        """Pay for what arrived of a stream."""
        self._settle(self._price_of_partial(partial))

    def _settle(self, dollars: Decimal | None) -> None:
        self._budget.spend(self._most if dollars is None else dollars, release=self._most)
        self._most = ZERO

    def _price_of_lost(self, error: BaseException) -> Decimal | None:
        """Return what a failed attempt costs: nothing where the service refused it or never had it."""
        partial = getattr(error, "partial", None)
        if has_usage(partial):
            return self._price_of_partial(partial)
        return self._most if may_be_billed(error) else ZERO

    def _price_of_partial(self, partial: Any) -> Decimal | None:
        if not has_usage(partial):
            return None
        from .spent import estimated_bill

        return estimated_bill(partial, self._budget.prices).dollars


def highest_price(call: Call, budget: Budget) -> Decimal:
    """Return what a call can cost at most.

    Raises:
        BudgetExceededError: that is not known.
    """
    from .prices import highest_cost
    from .tokens import estimate_request

    size = len(call.body) if isinstance(call.body, bytes) else 0
    params = json.loads(call.body) if isinstance(call.body, bytes) else {}
    model, output = str(params.get("model")), params.get("max_tokens", params.get("max_tokens_to_sample"))
    fast = params.get("speed") == "fast"
    count = output if isinstance(output, int) else 0
    most = highest_cost(model, estimate_request(params, size), count, fast=fast, prices=budget.prices)
    if most is None:
        words = f"the price of {model!r} is not known, so no budget can be kept"
        raise BudgetExceededError(f"{words}; give it with Budget(prices=...)", left=budget.left, needed=None)
    return most


publish_names(__name__)
