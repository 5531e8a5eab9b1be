"""All types by area, for tests that look at every one of them."""

from __future__ import annotations

import ast
import importlib
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from types import ModuleType
from typing import Any

import sonnetry.types
from sonnetry.types._base import BaseModel

from .examples import is_params

FOLDER = Path(sonnetry.types.__file__).parent
AREAS = sorted(
    ".".join(path.relative_to(FOLDER).with_suffix("").parts)
    for path in FOLDER.rglob("[!_]*.py")
    if not path.name.startswith(("_", "parsed_"))  # parsed messages are made here and never travel
)
# What a TypedDict is called that holds more than what is sent: headers, options, or both.
NOT_SENT = ("Call", "Header", "Headers", "Arguments", "RequestOptions", "ConfigDict")


@cache
def area(name: str) -> ModuleType:
    return importlib.import_module(f"sonnetry.types.{name}")


def own(name: str) -> dict[str, Any]:
    """Return the classes that an area defines itself, by their own names."""
    module = area(name)
    found = [tp for tp in vars(module).values() if isinstance(tp, type) and tp.__module__ == module.__name__]
    return {tp.__name__: tp for tp in found}


def responses(name: str) -> list[type[BaseModel]]:
    return [tp for tp in own(name).values() if issubclass(tp, BaseModel) and not tp.__name__.startswith("_")]


def params(name: str) -> list[Any]:
    return [tp for tp in own(name).values() if is_params(tp) and not tp.__name__.endswith(NOT_SENT)]


def imports(path: Path) -> Iterator[str]:
    """List the modules of this package that a module loads when it is imported, not those for checkers alone."""
    package = ["sonnetry", "types", *path.relative_to(FOLDER).parent.parts]
    for node in ast.parse(path.read_text("utf-8")).body:
        if isinstance(node, ast.ImportFrom) and node.level:
            base = package[: len(package) - node.level + 1] + (node.module.split(".") if node.module else [])
            yield ".".join(base)
            yield from (".".join([*base, alias.name]) for alias in node.names)
