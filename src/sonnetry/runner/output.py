"""The results of a run as a file, line n for request n: written beside its place and moved there when it is whole."""

from __future__ import annotations

import json
import os
from collections.abc import Generator, Iterable, Iterator
from contextlib import contextmanager, suppress
from itertools import islice
from pathlib import Path
from typing import Any

from .errors import BatchRunError

ROWS = 1000  # rows of one Parquet row group

Line = tuple[int, str, bytes | None]
"""Place in the input, the caller's id, and the wire's result; None for a request that was not sent yet."""


def write(path: Path, lines: Iterable[Line]) -> None:
    """Write results; the file appears whole or not at all.

    Raises:
        BatchRunError: it cannot be written.
        ImportError: pyarrow is not installed, which Parquet files need.
    """
    with whole(path, "the results are kept, run again") as part:
        WRITERS[path.suffix.lower()](part, lines)


@contextmanager
def whole(path: Path, advice: str) -> Generator[Path]:
    """Give a file to write; when the block ends it becomes the one at `path`, and when it fails nothing is left of it.

    Raises:
        BatchRunError: it cannot be written; the sentence ends with the advice.
    """
    path = path.resolve()  # a link stays one, and its target is written
    part = path.with_name(path.name + ".part")
    try:
        yield part
        with part.open("rb") as file:
            os.fsync(file.fileno())
        part.replace(path)
    except OSError as error:
        raise BatchRunError(f"cannot write {path}: {error.strerror}; {advice}") from error
    finally:
        with suppress(OSError):  # its folder is none
            part.unlink(missing_ok=True)


def spare_the_input(source: object, output: Path) -> None:
    """Refuse to write over the file that is read.

    Raises:
        BatchRunError: they are the same.
    """
    if isinstance(source, (str, os.PathLike)) and output.exists() and Path(source).exists() and output.samefile(source):
        raise BatchRunError(f"cannot write {output}: it is the input; give the output a name of its own")


def _write_jsonl(path: Path, lines: Iterable[Line]) -> None:
    with path.open("wb") as file:
        for line in lines:
            file.write(as_json(line))


def as_json(line: Line) -> bytes:
    """Return a line of the output."""
    index, custom_id, result = line
    head = f'{{"index": {index}, "custom_id": {json.dumps(custom_id)}, "result": '
    return head.encode() + (result or b"null") + b"}\n"


def _write_parquet(path: Path, lines: Iterable[Line]) -> None:
    import pyarrow

    schema = pyarrow.schema([("index", pyarrow.int64()), ("custom_id", pyarrow.string()), ("result", pyarrow.string())])
    with pyarrow_parquet().ParquetWriter(path, schema) as writer:
        for rows in _groups(lines):
            columns = [{"index": n, "custom_id": name, "result": r and r.decode()} for n, name, r in rows]
            writer.write_table(pyarrow.Table.from_pylist(columns, schema=schema))


def _groups(lines: Iterable[Line]) -> Iterator[list[Line]]:
    rest = iter(lines)
    while rows := list(islice(rest, ROWS)):
        yield rows


def pyarrow_parquet() -> Any:
    """Return `pyarrow.parquet`.

    Raises:
        ImportError: it is not installed; the message says how to.
    """
    try:
        from pyarrow import parquet
    except ModuleNotFoundError as error:
        raise ImportError("Parquet files need pyarrow: pip install 'sonnetry[parquet]'") from error
    return parquet


WRITERS = {".jsonl": _write_jsonl, ".ndjson": _write_jsonl, ".parquet": _write_parquet}
