"""How far a run is, and how it ended: plain values for callbacks, bars and the last words."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Generic

from typing_extensions import TypeVar

if TYPE_CHECKING:
    from .._core.output_format import OutputFormat
    from .results import RunResult

T = TypeVar("T", default=None)


def counted(number: int, one: str, many: str | None = None) -> str:
    """Say a number of things: `1 batch`, `2,000 batches`; `many` unless it is `one` with an s."""
    return f"{number:,} {one if number == 1 else many or f'{one}s'}"


@dataclass(frozen=True, slots=True, kw_only=True)
class Counts:
    """What the requests of a run have become so far; `dollars` is None where a price is not known."""

    read: int
    complete: bool  # the input was read to its end, so `read` is all there is
    succeeded: int
    failed: int
    sent: int
    input_tokens: int
    output_tokens: int
    dollars: float | None

    @property
    def done(self) -> int:
        """How many requests have their last result."""
        return self.succeeded + self.failed


@dataclass(frozen=True, slots=True, kw_only=True)
class Progress:
    """A moment of a run. Times are in seconds, `rate` is results a second since this process began."""

    counts: Counts
    batches: int
    elapsed: float
    rate: float
    trouble: str | None = None

    @property
    def total(self) -> int | None:
        """How many requests there are, None as long as the input was not read to its end."""
        return self.counts.read if self.counts.complete else None

    @property
    def eta(self) -> float | None:
        """How long the rest takes at this rate, None while nobody can say."""
        if self.total is None or not self.rate:
            return None
        return (self.total - self.counts.done) / self.rate

    @property
    def estimate(self) -> float | None:
        """What the whole run will cost, by what the answers so far have cost."""
        counts = self.counts
        if self.total is None or counts.dollars is None or not counts.done:
            return None
        return counts.dollars / counts.done * self.total


class Watch:
    """Makes `Progress` of counts and a clock; the rate is that of this process."""

    def __init__(self, counts: Counts, now: float) -> None:
        self._before = counts.done
        self._started = now

    def progress(self, counts: Counts, now: float, batches: int, trouble: str | None = None) -> Progress:
        """Describe this moment."""
        elapsed = now - self._started
        rate = (counts.done - self._before) / elapsed if elapsed > 0 else 0.0
        return Progress(counts=counts, batches=batches, elapsed=elapsed, rate=rate, trouble=trouble)


@dataclass(frozen=True, slots=True, kw_only=True)
class RunReport(Generic[T]):
    """How a run ended.

    `finished` is False when the budget ran out first. `failures` counts requests without an answer by the reason,
    `resent` those that were sent again by theirs. `duplicates` are batches that an interrupted submit had left behind
    and that were cancelled, `doubtful` those that may be ours and were left alone.
    """

    output: Path
    finished: bool
    counts: Counts
    failures: Mapping[str, int] = field(default_factory=dict[str, int])
    resent: Mapping[str, int] = field(default_factory=dict[str, int])
    duplicates: tuple[str, ...] = ()
    doubtful: tuple[str, ...] = ()
    output_format: OutputFormat | None = field(default=None, repr=False, compare=False)

    def results(self) -> Iterator[RunResult[T]]:
        """Read the results from the output, in the order of the input; one at a time is held.

        With an `output_format` each has the object as `output`, or raises there what `messages.parse` raises.

        Raises:
            BatchRunError: the output is gone, or is not that of a run.
            ImportError: pyarrow is not installed, which Parquet files need.
        """
        from .results import read_results

        return read_results(self.output, self.output_format)

    def __str__(self) -> str:
        counts = self.counts
        cost = "cost unknown" if counts.dollars is None else f"${counts.dollars:.4f}"
        asked = f"{counts.succeeded:,} of {counted(counts.read, 'request')} answered, {counts.failed:,} failed"
        lines = [f"{asked}; {counted(counts.input_tokens, 'token')} in, {counts.output_tokens:,} out, {cost}"]
        lines += [f"failed, {reason}: {count:,}" for reason, count in self.failures.items()]
        lines += [f"sent again after {reason}: {count:,}" for reason, count in self.resent.items()]
        lines += [f"cancelled a batch that an interrupted submit had left behind: {name}" for name in self.duplicates]
        lines += [f"may be left behind by an interrupted submit, look at it: {name}" for name in self.doubtful]
        if not self.finished:
            left = counts.read - counts.done
            do = "does" if left == 1 else "do"
            lines.append(f"stopped: {counted(left, 'request')} {do} not fit the budget; raise it and run again")
        return "\n".join(lines)
