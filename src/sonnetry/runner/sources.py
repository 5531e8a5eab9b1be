"""The requests of a run, read lazily from Python or from a JSONL, CSV or Parquet file, in one form.

An entry is `{"custom_id"?, "params": {...}}` as `batches.create` takes it, or `{"custom_id"?, "prompt": "..."}`; a row
of a table is either one with a `prompt` column, or what a template's `{column}` names are filled from.
"""

from __future__ import annotations

import csv
import json
import os
import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from .._core import encode, models
from .._core.batches import CUSTOM_ID
from .._core.errors import AnthropicError
from .._core.output_format import OutputFormat, put_format
from .errors import BatchRunError

LONGEST_FIELD = 2**31 - 1  # characters of a CSV field; documents are longer than the 128 KiB of the csv module
FIELD = re.compile(r"{(\w+)}")
Source = Iterable[Mapping[str, Any]] | str | os.PathLike[str]


@dataclass(frozen=True, slots=True)
class Defaults:
    """What a request gets that does not say otherwise itself."""

    model: str | None = None
    max_tokens: int | None = None
    system: str | None = None
    template: str | None = None
    output_format: OutputFormat | None = None


@dataclass(frozen=True, slots=True)
class Item:
    """One request: its place in the input, the caller's id for it, and its params as JSON."""

    index: int
    custom_id: str
    params: bytes


def items(source: Source, defaults: Defaults) -> Iterator[Item]:
    """Read the input; nothing is kept of what was handed out.

    Raises:
        BatchRunError: an entry is not usable; the message names it.
    """
    entries = read_file(Path(source)) if isinstance(source, (str, os.PathLike)) else iter(source)
    for index, entry in enumerate(entries):
        try:
            yield _item(index, entry, defaults)
        except (ValueError, TypeError, AnthropicError) as error:
            raise BatchRunError(f"input {index}: {error}") from error


def _item(index: int, entry: Any, defaults: Defaults) -> Item:
    if not isinstance(entry, Mapping):
        raise TypeError(f"an entry is an object with params or a prompt, not {entry!r:.80}")
    custom_id = entry.get("custom_id")
    if custom_id in (None, ""):
        custom_id = f"request-{index}"
    if not isinstance(custom_id, str) or not CUSTOM_ID.fullmatch(custom_id):
        raise ValueError(f"custom_id must be 1 to 64 letters, digits, '_' or '-' (rule BAT-1), not {custom_id!r}")
    params = _params(entry, defaults)
    if defaults.output_format is not None:
        put_format(params, defaults.output_format.param())
    if params.get("stream") is True:
        raise ValueError("a request of a run cannot stream; leave out `stream`")
    return Item(index, custom_id, encode.body(params))


def _params(entry: Mapping[str, Any], defaults: Defaults) -> dict[str, Any]:
    usual = {"model": defaults.model, "max_tokens": defaults.max_tokens, "system": defaults.system}
    given = {name: value for name, value in usual.items() if value is not None}
    if "params" in entry:
        if not isinstance(entry["params"], Mapping):
            raise TypeError(f"params must be an object, not {entry['params']!r:.80}")
        return {**given, **entry["params"]}
    prompt = filled(defaults.template, entry) if defaults.template is not None else entry.get("prompt")
    if prompt is not None and not isinstance(prompt, str):
        raise TypeError(f"a prompt is a text, not {prompt!r:.80}")
    if not prompt:
        raise ValueError(
            f"there is no prompt; give params, a prompt or a template (it has {', '.join(entry) or 'nothing'})"
        )
    known = models.defaults()
    messages = [{"role": "user", "content": prompt}]
    return {"model": known.model, "max_tokens": known.max_tokens, **given, "messages": messages}


def filled(template: str, row: Mapping[str, Any]) -> str:
    """Put a row's values into a template's `{column}` names; other braces stay as they are.

    Raises:
        ValueError: the row has no such column.
    """

    def value(match: re.Match[str]) -> str:
        if match[1] not in row:
            raise ValueError(f"the template names {match[0]}, and the input has only {', '.join(row)}")
        return str(row[match[1]])

    return FIELD.sub(value, template)


def read_file(path: Path) -> Iterator[Mapping[str, Any]]:
    """Read the entries of a file; its name says which kind it is.

    Raises:
        BatchRunError: it is of no kind that can be read, or a line is not JSON.
        ImportError: pyarrow is not installed, which Parquet files need.
    """
    reader = READERS.get(path.suffix.lower())
    if reader is None:
        raise BatchRunError(f"cannot read {path.name}: a file of requests is one of {', '.join(READERS)}")
    if not path.is_file():
        raise BatchRunError(f"cannot read {path}: there is no such file")
    return reader(path)


def _read_jsonl(path: Path) -> Iterator[Mapping[str, Any]]:
    with path.open("rb") as file:
        for number, line in enumerate(file, 1):
            if line.isspace():
                continue
            try:
                yield json.loads(line)
            except (ValueError, RecursionError) as error:
                raise BatchRunError(f"{path.name}, line {number} is not JSON: {error}") from error


def _read_csv(path: Path) -> Iterator[Mapping[str, Any]]:
    csv.field_size_limit(LONGEST_FIELD)  # of the module, which has no other place for it
    with path.open(encoding="utf-8-sig", newline="") as file:
        reader = csv.DictReader(file)
        try:
            yield from reader
        except (csv.Error, UnicodeDecodeError) as error:
            raise BatchRunError(f"{path.name}, after line {reader.line_num}, cannot be read as CSV: {error}") from error


def _read_parquet(path: Path) -> Iterator[Mapping[str, Any]]:
    from .output import pyarrow_parquet

    with pyarrow_parquet().ParquetFile(path) as file:
        for batch in file.iter_batches(batch_size=1000):
            yield from (_without_nulls(row) for row in batch.to_pylist())


def _without_nulls(row: Mapping[str, Any]) -> dict[str, Any]:
    # A column of structs has every field that any row has; what a row did not say is null there.
    return {
        name: json.loads(value) if name == "params" and isinstance(value, str) else _dropped(value)
        for name, value in row.items()
        if value is not None
    }


def _dropped(value: Any) -> Any:
    if isinstance(value, dict):
        return {name: _dropped(item) for name, item in value.items() if item is not None}
    return [_dropped(item) for item in value] if isinstance(value, list) else value


READERS = {
    ".jsonl": _read_jsonl,
    ".ndjson": _read_jsonl,
    ".csv": _read_csv,
    ".parquet": _read_parquet,
}
