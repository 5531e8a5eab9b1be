"""The results of a run, read back from its output one at a time."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any, Generic

from typing_extensions import TypeVar

from .errors import BatchRunError
from .output import pyarrow_parquet

if TYPE_CHECKING:
    from .._core.output_format import OutputFormat
    from ..types.parsed_message import ParsedMessage

T = TypeVar("T", default=None)
NOT_SENT = "not_sent"


@dataclass(frozen=True, slots=True, kw_only=True)
class RunResult(Generic[T]):
    """The outcome of one request of a run."""

    index: int
    """Its place in the input, from 0."""
    custom_id: str
    """The caller's id for it."""
    type: str
    """`succeeded`, `errored`, `canceled` or `expired`; `not_sent` when the budget ran out before."""
    message: ParsedMessage[T] | None
    """The answer; None when there is none."""
    error: Exception | None
    """Why there is no answer, or why it has no object of the type: a `BatchRunError` or an `OutputError`."""

    @property
    def output(self) -> T:
        """The object that was asked for.

        Raises:
            OutputError: the answer has none.
            BatchRunError: there is no answer.
            AnthropicError: the run had no `output_format`.
        """
        if self.message is None:
            assert self.error is not None  # noqa: S101 - for type checkers
            raise self.error
        return self.message.output


def read_results(path: Path, output: OutputFormat | None) -> Iterator[RunResult[Any]]:
    """Read the results in the order of the input.

    Raises:
        BatchRunError: the file is gone, or is not the output of a run.
    """
    lines = _parquet_lines(path) if path.suffix.lower() == ".parquet" else _json_lines(path)
    try:
        for index, custom_id, result in lines:
            yield _result(index, custom_id, result, output)
    except (OSError, ValueError, KeyError, TypeError) as error:
        raise BatchRunError(f"cannot read the results in {path}: {error}") from error


def _json_lines(path: Path) -> Iterator[tuple[int, str, Any]]:
    with path.open("rb") as file:
        for text in file:
            line = json.loads(text)
            yield line["index"], line["custom_id"], line["result"]


def _parquet_lines(path: Path) -> Iterator[tuple[int, str, Any]]:
    with pyarrow_parquet().ParquetFile(path) as file:
        for batch in file.iter_batches(batch_size=1000):
            for row in batch.to_pylist():
                yield row["index"], row["custom_id"], row["result"] and json.loads(row["result"])


def _result(
    index: int, custom_id: str, result: Mapping[str, Any] | None, output: OutputFormat | None
) -> RunResult[Any]:
    kind = NOT_SENT if result is None else str(result["type"])
    if result is None or kind != "succeeded":
        reason = "was not sent" if result is None else _why(result)
        error = BatchRunError(f"request {index} ({custom_id}) has no answer: {reason}")
        return RunResult(index=index, custom_id=custom_id, type=kind, message=None, error=error)
    message, failure = _message(result["message"], output)
    return RunResult(index=index, custom_id=custom_id, type=kind, message=message, error=failure)


def _message(data: Mapping[str, Any], output: OutputFormat | None) -> tuple[Any, Exception | None]:
    from .._core.decode import decode
    from .._core.output_errors import OutputError
    from .._core.outputs import read_message
    from ..types._priced import tell_usage
    from ..types.messages import Message

    message = decode(Message, json.dumps(data).encode())
    tell_usage(message.__dict__)
    try:
        return read_message(message, output), None
    except OutputError as error:
        return message, error


def _why(result: Mapping[str, Any]) -> str:
    error = (result.get("error") or {}).get("error") or {}
    return f"{error.get('type')}: {error.get('message')}" if error else f"it is {result['type']}"
