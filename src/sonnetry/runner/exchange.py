"""Whole files between our form of requests and results and that of OpenAI's batches, joined by their ids."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterator
from pathlib import Path

from .errors import BatchRunError
from .items import Defaults, Source, items
from .openai import as_line, export_request, import_result
from .outcomes import encoded
from .output import Line, write


def export_requests(source: Source, output: Path, defaults: Defaults, model: str | None = None) -> int:
    """Write requests as OpenAI's batches have them, and return how many; the file appears whole or not at all."""
    part, count = output.with_name(output.name + ".part"), 0
    with part.open("wb") as file:
        for item in items(source, defaults):
            file.write(as_line(export_request(item.custom_id, json.loads(item.params), model)))
            count += 1
    part.replace(output)
    return count


def import_results(source: Source, answers: Path, output: Path, defaults: Defaults) -> tuple[int, int]:
    """Write the results of an output file of OpenAI's batches in the order of the requests that were exported.

    Returns how many requests there are and how many have a result. Memory does not grow with the files: results wait for
    their turn in a temporary database.
    """
    database = sqlite3.connect("")
    database.execute("CREATE TABLE results (custom_id TEXT PRIMARY KEY, body BLOB) WITHOUT ROWID")
    database.executemany("INSERT OR REPLACE INTO results VALUES (?, ?)", _answers(answers))
    counts = [0, 0]
    try:
        write(output, _joined(source, defaults, database, counts))
    finally:
        database.close()
    return counts[0], counts[1]


def _answers(path: Path) -> Iterator[tuple[str, bytes]]:
    with path.open("rb") as file:
        for number, line in enumerate(file, 1):
            if line.isspace():
                continue
            try:
                custom_id, result = import_result(json.loads(line))
            except (ValueError, KeyError, TypeError, AttributeError) as error:
                raise BatchRunError(f"{path.name}, line {number} is no result of an OpenAI batch: {error!r}") from error
            yield custom_id, encoded(result)


def _joined(source: Source, defaults: Defaults, database: sqlite3.Connection, counts: list[int]) -> Iterator[Line]:
    for item in items(source, defaults):
        row = database.execute("SELECT body FROM results WHERE custom_id = ?", (item.custom_id,)).fetchone()
        counts[0] += 1
        counts[1] += row is not None
        yield item.index, item.custom_id, None if row is None else row[0]
