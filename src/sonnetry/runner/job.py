"""What a run was asked to do."""

from __future__ import annotations

import os
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Any, Literal, Required, TypedDict, cast

from .errors import BatchRunError
from .output import WRITERS, pyarrow_parquet, spare_the_input
from .planning import USUAL_REQUESTS
from .report import Progress
from .sources import Defaults, Source

if TYPE_CHECKING:
    from .._core.output_format import OutputFormat

Mode = Literal["batch", "live"]
STATE_SUFFIX = ".run.sqlite"


class JobOptions(TypedDict, total=False):
    """Arguments of `client.messages.batches.run` beside the requests."""

    output: Required[str | os.PathLike[str]]
    """Where the results go: a `.jsonl` or `.parquet` file; line n answers request n."""
    mode: Mode
    """`batch` sends Message Batches at half the price, `live` sends plain requests at once."""
    model: str | None
    """For requests that name none."""
    max_tokens: int | None
    """For requests that name none."""
    system: str | None
    """For requests that have none."""
    template: str | None
    """The prompt, with `{column}` for the fields of each entry."""
    concurrency: int | None
    """Batches under way at once (default 8), or live requests (default 16)."""
    batch_size: int
    """Most requests of a batch."""
    budget: float | None
    """US dollars that the run may cost; before anything is sent, the most it can cost is set aside."""
    max_attempts: int
    """How often one request is sent at most, when it fails in a way that may pass."""
    changed: Literal["refuse", "keep"]
    """What to do when the input or the options differ from an earlier, unfinished run: go on with the earlier ones?"""
    on_progress: Callable[[Progress], object] | None
    """Called after every step that changes something."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Job:
    """A run's task, checked."""

    source: Source
    output: Path
    mode: Mode = "batch"
    defaults: Defaults = field(default_factory=Defaults)
    concurrency: int = 8
    batch_size: int = USUAL_REQUESTS
    budget: float | None = None
    max_attempts: int = 3
    changed: Literal["refuse", "keep"] = "refuse"
    on_progress: Callable[[Progress], object] | None = None

    @property
    def state(self) -> Path:
        """The file that remembers the run, beside its output."""
        return state_of(self.output)

    @classmethod
    def of(cls, source: Source, options: JobOptions, output_format: Any = None) -> Job:
        """Check a caller's arguments.

        Raises:
            BatchRunError: one of them is not usable.
            TypeError: there is no such argument, or `output_format` is not a type that can be read.
            SchemaError: the service refuses the schema of `output_format`.
            ImportError: pyarrow is not installed, which Parquet files need.
        """
        given = dict(options)
        unknown = given.keys() - JobOptions.__annotations__.keys()
        if unknown or "output" not in given:
            raise TypeError(f"run() does not know {min(unknown)!r}" if unknown else "run() misses output=")
        usual: Any = {name: given.pop(name, None) for name in ("model", "max_tokens", "system", "template")}
        defaults = Defaults(**usual, output_format=None if output_format is None else _format_of(output_format))
        output = Path(cast("str", given.pop("output")))
        live = given.get("mode") == "live"
        concurrency = cast("int | None", given.pop("concurrency", None)) or (16 if live else 8)
        job = cls(source=source, output=output, defaults=defaults, concurrency=concurrency, **given)  # type: ignore[arg-type]
        job.check()
        return job

    def check(self) -> None:
        """Refuse what makes no sense before anything is read."""
        if self.output.suffix.lower() not in WRITERS:
            raise BatchRunError(f"cannot write {self.output.name}: results go to one of {', '.join(WRITERS)}")
        if self.output.suffix.lower() == ".parquet":
            pyarrow_parquet()  # before anything is sent and paid
        spare_the_input(self.source, self.output)
        if self.mode not in ("batch", "live"):
            raise BatchRunError(f"mode is 'batch' or 'live', not {self.mode!r}")
        for name in ("concurrency", "batch_size", "max_attempts"):
            if getattr(self, name) < 1:
                raise BatchRunError(f"{name} must be at least 1, not {getattr(self, name)!r}")
        if self.budget is not None and self.budget <= 0:
            raise BatchRunError(f"budget must be above 0 dollars, not {self.budget!r}")


def _format_of(kind: Any) -> OutputFormat:
    from .._core.output_format import output_format
    from .._core.schema_report import refuse

    found = output_format(kind)
    refuse(found, ())
    return found


def state_of(output: Path) -> Path:
    """Return the file that remembers the run with this output."""
    return output.with_name(output.name + STATE_SUFFIX)
