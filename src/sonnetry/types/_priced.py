"""What usage figures and messages cost: `usage.cost()`, `message.cost()`, and their bills."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from ._base import BaseModel

if TYPE_CHECKING:
    from decimal import Decimal

    from .._core.prices import Bill, Price

OF = "__of"  # the model and the stop reason of the message that usage figures came in


class PricedUsage(BaseModel):
    """Usage figures that know their price (rules COST-1 to COST-8)."""

    def cost(
        self, *, model: str | None = None, batch: bool = False, prices: Mapping[str, Price] | None = None
    ) -> Decimal | None:
        """Return the price in US dollars, None when a part of it is not known; `bill()` says which.

        Args:
            model: whose prices apply; not needed for the usage of a message that a client received.
            batch: True halves the price of tokens, for usage that does not say that it comes from a batch.
            prices: prices that win over the built-in table, by model id.

        Raises:
            ValueError: the model is not known.
        """
        return self.bill(model=model, batch=batch, prices=prices).dollars

    def bill(self, *, model: str | None = None, batch: bool = False, prices: Mapping[str, Price] | None = None) -> Bill:
        """Return the price line by line, and what has no known price. Takes the arguments of `cost()`.

        Raises:
            ValueError: the model is not known.
        """
        from .._core.prices import bill

        own, stop_reason = self.__dict__.get(OF, (None, None))
        model = model or own
        if model is None:
            raise ValueError(
                "these usage figures did not come in a message, so their model is not known: pass cost(model=...)"
            )
        return bill(model, self.to_dict(), batch=batch, refused=stop_reason == "refusal", prices=prices)


class PricedMessage(BaseModel):
    """A message that knows its price (rules COST-1 to COST-8)."""

    def cost(self, *, batch: bool = False, prices: Mapping[str, Price] | None = None) -> Decimal | None:
        """Return the price in US dollars, None when a part of it is not known; `bill()` says which.

        Args:
            batch: True halves the price of tokens, for usage that does not say that it comes from a batch.
            prices: prices that win over the built-in table, by model id.
        """
        return self.bill(batch=batch, prices=prices).dollars

    def bill(self, *, batch: bool = False, prices: Mapping[str, Price] | None = None) -> Bill:
        """Return the price line by line, and what has no known price. Takes the arguments of `cost()`."""
        from .._core.prices import bill

        fields = vars(self)
        usage, refused = fields["usage"], fields.get("stop_reason") == "refusal"
        figures = usage.to_dict() if isinstance(usage, BaseModel) else {}
        return bill(str(fields["model"]), figures, batch=batch, refused=refused, prices=prices)


def tell_usage(message: Mapping[str, Any]) -> None:
    """Let the usage of a message know its model; takes the message's fields."""
    usage, model = message.get("usage"), message.get("model")
    if model is not None and isinstance(usage, PricedUsage):
        vars(usage)[OF] = (model, message.get("stop_reason"))
