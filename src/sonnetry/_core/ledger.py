"""What a client's calls have cost so far, by model and tag, without I/O.

A call adds its usage figures to a short list; they are summed up when somebody looks, or when the list is long. Prices
are looked up when somebody looks, so a client whose ledger nobody reads never loads the price table.
"""

from __future__ import annotations

import threading
from collections import Counter
from collections.abc import Iterator, Mapping
from operator import itemgetter
from typing import TYPE_CHECKING, Any, Literal

from .public_names import publish_names
from .watching import has_usage, may_be_billed

if TYPE_CHECKING:
    from decimal import Decimal

    from .call import Call
    from .prices import Bill, Price
    from .spent import Spent

WAITING = 64  # how many usages wait before they are summed up
LOST = "the answer was lost before its usage arrived"
UNREAD = "the answer was not read, so its usage is not known"
_BILLED = itemgetter("model", "usage", "stop_reason")
By = Literal["model", "tag"]
Entry = tuple[str | None, Any, Any, Any, bool]
"""The tag, model, usage and stop reason of an answer, and whether it came from a batch."""


class Ledger:
    """What calls have cost, by model and tag (rules COST-1 to COST-8).

    It is safe to use from several threads. `client.ledger` is the one of a client and of all its copies.
    """

    def __init__(self, *, prices: Mapping[str, Price] | None = None) -> None:
        """Begin at nothing.

        Args:
            prices: prices that win over the built-in table, by model id.
        """
        self._prices = prices
        self._lock = threading.Lock()
        self._waiting: list[Entry] = []
        # Whole answers of the usual form: tokens by everything that their price depends on.
        self._sums: dict[tuple[Any, ...], list[int]] = {}
        self._rest: list[tuple[str | None, str, Bill]] = []
        self._unknown: Counter[tuple[str | None, str, str]] = Counter()
        self._folded: dict[tuple[str | None, str], Spent] = {}

    def add(self, message: Any, *, tag: str | None = None, batch: bool = False) -> None:
        """Count a message that the client did not count itself, such as a result of a batch.

        Args:
            message: a `Message` or `BetaMessage`.
            tag: what to count it under.
            batch: True halves the price of its tokens, for usage that does not say that it comes from a batch.

        Raises:
            TypeError: it has no usage.
        """
        if getattr(message, "usage", None) is None:
            raise TypeError(f"a message with usage is needed, not {type(message).__name__}")
        self._wait((tag, message.model, message.usage, getattr(message, "stop_reason", None), batch))

    def total(self) -> Spent:
        """Return what all calls have cost together."""
        from .spent import Spent

        return Spent.sum(spent for _, _, spent in self._entries())

    def by(self, *keys: By) -> dict[Any, Spent]:
        """Return what calls have cost, by `model`, by `tag`, or by both: `ledger.by("model", "tag")`.

        With one key the result is keyed by its values, with several by tuples of them. The tag of calls without one is
        None.

        Raises:
            ValueError: there is no such key.
        """
        from .spent import Spent

        for key in keys:
            if key not in ("model", "tag"):
                raise ValueError(f"a ledger can be grouped by 'model' and 'tag', not by {key!r}")
        groups: dict[Any, list[Spent]] = {}
        for tag, model, spent in self._entries():
            values = tuple({"model": model, "tag": tag}[key] for key in keys)
            groups.setdefault(values[0] if len(values) == 1 else values, []).append(spent)
        return {group: Spent.sum(parts) for group, parts in groups.items()}

    def clear(self) -> None:
        """Begin at nothing again."""
        with self._lock:
            self._waiting.clear()
            self._sums.clear()
            self._rest.clear()
            self._unknown.clear()
            self._folded.clear()

    def __getstate__(self) -> dict[str, Any]:
        return {"prices": self._prices}  # another process begins at nothing

    def __setstate__(self, state: dict[str, Any]) -> None:
        self.__init__(**state)  # type: ignore[misc]

    def __str__(self) -> str:
        return str(self.total())

    # How calls report their outcome to it (`_core.watching.Watch`).

    def started(self, call: Call) -> None:
        """Take the start of a call; nothing is spent yet."""

    def finished(self, call: Call, value: Any) -> None:
        """Take a whole answer."""
        try:
            model, usage, stop_reason = _BILLED(value.__dict__)
        except (AttributeError, KeyError):
            self._lose(call, UNREAD)
            return
        waiting = self._waiting
        waiting.append((call.tag, model, usage, stop_reason, False))
        if len(waiting) >= WAITING:
            self._sum_up()

    def lost(self, call: Call, error: BaseException) -> None:
        """Take an attempt that failed, whether another follows or not. Refusals by status are not billed."""
        partial = getattr(error, "partial", None)
        if has_usage(partial):
            self.cut(call, partial)
        elif may_be_billed(error):
            self._lose(call, LOST)

    failed = lost

    def cut(self, call: Call, partial: Any) -> None:
        """Take a stream that ended early, with what arrived of its message."""
        if not has_usage(partial):
            self._lose(call, LOST)
            return
        from .spent import estimated_bill

        bill = estimated_bill(partial, self._prices)
        with self._lock:
            self._rest.append((call.tag, str(partial.model), bill))
        if len(self._rest) >= WAITING:
            self._fold()

    def _lose(self, call: Call, reason: str) -> None:
        params = call.params if isinstance(call.params, Mapping) else {}
        with self._lock:
            self._unknown[call.tag, str(params.get("model")), reason] += 1

    def _wait(self, entry: Entry) -> None:
        self._waiting.append(entry)
        if len(self._waiting) >= WAITING:
            self._sum_up()

    def _sum_up(self) -> None:
        with self._lock:
            self._settle()
        if len(self._rest) >= WAITING:
            self._fold()

    def _settle(self) -> None:
        """Sum up what waits; the caller holds the lock."""
        from .spent import add_up, bill_of

        waiting = self._waiting[:]
        del self._waiting[: len(waiting)]  # another thread may have added more
        for tag, model, usage, stop_reason, batch in add_up(self._sums, waiting):
            self._rest.append((tag, str(model), bill_of(model, usage, stop_reason, batch, self._prices)))

    def _fold(self) -> None:
        """Add single bills to sums, so that memory does not grow with the number of calls."""
        from .spent import Spent

        with self._lock:
            bills, self._rest = self._rest, []
            for tag, model, bill in bills:
                for part, spent in Spent.of_bill(model, bill):
                    before = self._folded.get((tag, part))
                    self._folded[tag, part] = spent if before is None else Spent.sum((before, spent))

    def _entries(self) -> Iterator[tuple[str | None, str, Spent]]:
        from .spent import Spent, spent_of_sums

        with self._lock:
            self._settle()
        self._fold()
        with self._lock:
            sums = [(key, list(counts)) for key, counts in self._sums.items()]
            folded, unknown = list(self._folded.items()), list(self._unknown.items())
        for (tag, model, batch, *kind), counts in sums:
            yield tag, model, spent_of_sums(model, batch, kind, counts, self._prices)
        for (tag, model), spent in folded:
            yield tag, model, spent
        for (tag, model, reason), calls in unknown:
            yield tag, model, Spent(calls=calls, unpriced={reason: calls})


def dollars_of(value: Any) -> Decimal:
    """Read an amount of dollars.

    Raises:
        TypeError: it is not a number.
        ValueError: it is not an amount.
    """
    from decimal import Decimal, InvalidOperation

    if isinstance(value, bool) or not isinstance(value, int | float | str | Decimal):
        raise TypeError(f"dollars must be a number, not {type(value).__name__}")
    try:
        amount = Decimal(str(value))
    except InvalidOperation:
        raise ValueError(f"dollars must be a number, not {value!r}") from None
    if not amount.is_finite() or amount < 0:
        raise ValueError(f"dollars must be an amount of at least 0, not {value!r}")
    return amount


publish_names(__name__)
