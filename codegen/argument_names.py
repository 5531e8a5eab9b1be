"""Write the names of arguments whose TypedDicts a client does not load: `python codegen/argument_names.py [--check]`.

A call needs to know which names exist, and which it must have. Where a row says `params=deferred(...)` they are read from here.
"""

from __future__ import annotations

import sys
from textwrap import fill
from typing import Any

from sonnetry.endpoints import Endpoint
from sonnetry.endpoints._all import every_row
from sonnetry.types._options import RequestOptions
from writing import ROOT, formatted, write_or_check

TARGET = ROOT / "src/sonnetry/endpoints/_names.py"
TEXT = '''# Made from the TypedDicts of the rows by codegen/argument_names.py; edit those instead.
"""The names that a caller may use and those that a call must have, of rows whose `params` are deferred."""

from __future__ import annotations

NAMES: dict[str, str] = {{{names}}}

REQUIRED: dict[str, str] = {{{required}}}
'''


def names(row: Endpoint[Any]) -> str:
    """List all arguments."""
    return " ".join(sorted(row.params.__annotations__.keys() - RequestOptions.__annotations__.keys()))


def required(row: Endpoint[Any]) -> str:
    """List those that must be given, in the order in which an error names them."""
    return " ".join(name for name in row.params.__annotations__ if name in row.params.__required_keys__)


def table(entries: dict[str, str]) -> str:
    """Write a table of rows."""
    return ", ".join(f'"{row}": """\n{fill(text, 118)}\n"""' for row, text in entries.items())


if __name__ == "__main__":
    rows = [row for row in every_row() if row.is_deferred]
    text = TEXT.format(
        names=table({row.name: names(row) for row in rows}), required=table({row.name: required(row) for row in rows})
    )
    sys.exit(write_or_check({TARGET: formatted(text, TARGET)}))
