"""What the runner refuses: each says what to change."""

from __future__ import annotations

from .._core.errors import AnthropicError


class BatchRunError(AnthropicError):
    """A run cannot begin or go on; what was reached is kept."""


class InputChangedError(BatchRunError):
    """The input or the options differ from those that the run began with; the message names the first difference."""


class OutOfBudgetError(BatchRunError):
    """Not even one request fits what is left of the budget, or a price is not known."""
