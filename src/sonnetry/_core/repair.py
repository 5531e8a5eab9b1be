"""Asking again for an object: with the reason when the answer was not valid, with a higher limit when it was cut.

Decides what is sent next, adds up what all attempts used, and stops before they could cost more than allowed. It does no I/O.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal
from typing import TYPE_CHECKING, Any, cast

from .call import Call, plan
from .helper_tags import added
from .output_errors import OutputError, OutputInvalid, OutputTruncated
from .public_names import publish_names
from .settings import HELPER

if TYPE_CHECKING:
    from .output_tool import ToolFormat

MOST_REASON = 2000  # characters of a reason that is sent
AGAIN = "The answer is not valid: {reason}\n\nAnswer again, with JSON that fits the schema."
REPAIR = "repair is a sonnetry.Repair(...), not {!r}"


@dataclass(frozen=True, slots=True)
class Repair:
    """How often an object is asked for again when an answer did not bring it."""

    attempts: int = 1
    """How many further asks there may be."""
    dollars: Decimal | float | None = None
    """US dollars that all attempts may cost together. A further ask whose highest price would exceed them is not made."""

    def __post_init__(self) -> None:
        if isinstance(self.attempts, bool) or not isinstance(self.attempts, int) or self.attempts < 1:
            raise ValueError(f"attempts is a number of further asks, 1 or more, not {self.attempts!r}")
        if self.dollars is not None:
            from .ledger import dollars_of

            dollars_of(self.dollars)


def taken(params: dict[str, Any]) -> Repair | None:
    """Take the repair out of the arguments of a call, whose messages are kept so that they can be sent again.

    Raises:
        TypeError: it is something else.
    """
    found: Repair | None = params.pop("repair", None)
    if found is not None and not isinstance(found, Repair):
        raise TypeError(REPAIR.format(found))
    if found is not None and "messages" in params:
        params["messages"] = list(params["messages"])
    return found


class Repairs:
    """The further asks of one call."""

    def __init__(self, repair: Repair, call: Call, error: OutputError) -> None:
        self._repair = repair
        self._call = call
        self._params = dict(call.params)
        self._left = repair.attempts
        self._spent: Decimal | None = Decimal(0)
        self._usages: list[Any] = []
        self.error = error
        self.failed(error)

    def failed(self, error: OutputError) -> None:
        """Take note of an attempt that brought no object."""
        self._note(error.message)
        self.error = error
        error.attempts = len(self._usages)
        error.usage = self._total(error.message)

    def finished(self, message: Any) -> Any:
        """Return the message that has the object, with the usage of all attempts."""
        from ..types._priced import tell_usage

        self._note(message)
        message.usage = self._total(message)
        tell_usage(message.__dict__)
        return message

    def next(self) -> Call | None:
        """Plan the next ask; None when the error has to be raised, to which a note says why where money is the reason."""
        changed = self._changed() if self._left else None
        if changed is None:
            return None
        self._left -= 1
        self._params.update(changed)
        made = plan(self._call.settings, self._call.endpoint, dict(self._params), self._call.path_arguments)
        if HELPER in self._call.headers:
            made.headers[HELPER] = added(self._call.headers[HELPER], made.headers.get(HELPER, ""))
        made.parsed, made.output = True, self._call.output
        return made if self._is_affordable(made) else None

    def _changed(self) -> dict[str, Any] | None:
        if type(self.error) is OutputInvalid:
            return {"messages": [*self._params["messages"], *self._told()]}
        if type(self.error) is OutputTruncated and self.error.message.stop_reason == "max_tokens":
            return self._higher()
        return None

    def _told(self) -> list[Any]:
        """Return the answer and what is wrong with it; nothing where an answer without content cannot be sent back."""
        message: Any = self.error.message
        reason = AGAIN.format(reason=str(self.error.__cause__ or self.error.reason)[:MOST_REASON])
        output = cast("ToolFormat", self._call.output)
        calls = [block for block in message.content if getattr(block, "type", None) == "tool_use"]
        if output.tool is not None and calls:
            results = [_result(block.id, reason) for block in calls]
            return [message, {"role": "user", "content": results}]
        sendable = any(getattr(block, "type", None) == "text" and block.text.strip() for block in message.content)
        return [message, {"role": "user", "content": reason}] if sendable else []

    def _higher(self) -> dict[str, Any] | None:
        """Return twice the limit, as far as the model writes; None where it was the model's own."""
        from .models import find, without_vendor

        asked, model = self._params["max_tokens"], str(self._params["model"])
        facts = find(model) or find(without_vendor(model).replace("@", "-"))
        most = facts.max_output if facts is not None and facts.max_output is not None else 2 * asked
        if most <= asked:
            return None
        streamed = {} if "long_requests" in self._params else {"long_requests": "stream"}
        return {"max_tokens": min(2 * asked, most), **streamed}

    def _is_affordable(self, call: Call) -> bool:
        if self._repair.dollars is None:
            return True
        from .budget import Budget, highest_price
        from .budget import BudgetExceededError as Exceeded

        limit = Decimal(str(self._repair.dollars))
        try:
            most = highest_price(call, Budget(limit))
        except Exceeded as error:
            self.error.add_note(f"It was not asked for again: {error}")
            return False
        if self._spent is None or self._spent + most > limit:
            spent = "an unknown sum" if self._spent is None else f"${self._spent:f}"
            self.error.add_note(
                f"It was not asked for again: that could cost ${most:f}, and of ${limit} {spent} is spent."
            )
            return False
        return True

    def _note(self, message: Any) -> None:
        from .spent import bill_of

        self._usages.append(message.usage)
        dollars = bill_of(message.model, message.usage, message.stop_reason, False, None).dollars
        self._spent = None if self._spent is None or dollars is None else self._spent + dollars

    def _total(self, message: Any) -> Any:
        if len(self._usages) == 1:
            return message.usage
        figures: Any = {}
        for usage in self._usages:
            figures = _added(figures, usage.to_dict())
        return type(message.usage).model_validate(figures)


def _result(call: str, reason: str) -> dict[str, Any]:
    return {"type": "tool_result", "tool_use_id": call, "is_error": True, "content": reason}


def _added(one: Any, other: Any) -> Any:
    """Add up figures: counts are summed, lists joined, and of anything else the later one counts."""
    if isinstance(one, Mapping) and isinstance(other, Mapping):
        return {name: _added(one.get(name), other.get(name)) for name in {**one, **other}}
    if isinstance(one, list) and isinstance(other, list):
        return [*one, *other]
    if type(one) is int and type(other) is int:
        return one + other
    return one if other is None else other


publish_names(__name__)
