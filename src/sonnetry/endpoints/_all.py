"""Every row, and the names of their types: for what describes the API as a whole. Importing it loads nothing more."""

from __future__ import annotations

import importlib
import pkgutil
import sys
from collections.abc import Iterator
from typing import Any

from . import Endpoint, __path__


def modules() -> Iterator[str]:
    """List the modules that hold rows, as seen from here: `messages`, `beta.agents`."""
    prefix = f"{__package__}."
    for found in sorted(pkgutil.walk_packages(__path__, prefix), key=lambda found: found.name):
        name = found.name.removeprefix(prefix)
        if not found.ispkg and not name.rpartition(".")[2].startswith("_"):
            yield name


def rows_of(module: str) -> dict[str, Endpoint[Any]]:
    """Return the rows of a module by their constants."""
    found = vars(importlib.import_module(f"{__package__}.{module}"))
    return {name: value for name, value in found.items() if isinstance(value, Endpoint)}


def every_row() -> list[Endpoint[Any]]:
    """Load every row."""
    return [row for module in modules() for row in rows_of(module).values()]


def home_of(type_: Any) -> tuple[str, str]:
    """Return the module of a type and its name there: a class knows both, a union has them from the module it is named in.

    Raises:
        LookupError: no module of the types gives it a name.
    """
    if isinstance(type_, type):
        return type_.__module__, type_.__name__
    for module in [m for name, m in sorted(sys.modules.items()) if name.startswith("sonnetry.types.")]:
        for name, value in vars(module).items():
            if value is type_ and not name.startswith("_"):
                return module.__name__, name
    raise LookupError(f"no module of the types gives {type_!r} a name")
