"""Module paths of single types, such as `types.message_create_params`, for programs that import from them.

There is no file for each: one finder answers for every path whose last part is the snake_case of a type's name, with a
module that fetches its names from the door. Installed when `sonnetry.types` is imported.
"""

from __future__ import annotations

import re
import sys
from collections.abc import Mapping, Sequence
from functools import cache
from importlib import import_module
from importlib.abc import Loader, MetaPathFinder
from importlib.machinery import ModuleSpec
from types import ModuleType

ROOT = "sonnetry.types"
_WORD = re.compile(r"(?<=[a-z0-9])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])|(?<=[A-Za-z])(?=\d{8})")


def snake(name: str) -> str:
    """Return the module name of a type: ToolBash20250124Param is tool_bash_20250124_param."""
    return _WORD.sub("_", name).lower()


class ByName(MetaPathFinder, Loader):
    """Finds and makes the modules."""

    def __init__(self) -> None:
        self._known: dict[str, frozenset[str]] = {}

    def find_spec(self, fullname: str, path: Sequence[str] | None = None, target: object = None) -> ModuleSpec | None:
        """Answer for paths under the types that name a type, and for nothing else."""
        del path, target
        if not fullname.startswith(f"{ROOT}."):
            return None
        last = fullname.rpartition(".")[2]
        return ModuleSpec(fullname, self, is_package=True) if last in self._names(_door(fullname)) else None

    def create_module(self, spec: ModuleSpec) -> ModuleType:
        """Make a module that looks its names up in the door."""
        return _View(spec.name)

    def exec_module(self, module: ModuleType) -> None:
        """Do nothing: names are fetched when asked for."""

    def _names(self, door: str) -> frozenset[str]:
        if door not in self._known:
            homes: Mapping[str, str] = import_module(door).HOMES
            self._known[door] = frozenset(map(snake, homes)) | {path for path, _ in _inner(door)}
        return self._known[door]


class _View(ModuleType):
    def __getattr__(self, name: str) -> object:
        if name.startswith("__"):
            raise AttributeError(name)
        door, last = _door(self.__name__), self.__name__.rpartition(".")[2]
        return getattr(import_module(door), _inner(door).get((last, name), name))


@cache
def _inner(door: str) -> dict[tuple[str, str], str]:
    """Map the types that others keep inside another one, by module path and name, to our name."""
    from ._owners import OWNED

    found: dict[tuple[str, str], str] = {}
    for official, ours in OWNED.items():
        owner, _, name = official.rpartition(".")
        if owner.startswith("beta.") == door.endswith(".beta"):
            found[snake(owner.rpartition(".")[2]), name] = ours
    return found


def _door(fullname: str) -> str:
    """Return the door that knows the types of a path."""
    return f"{ROOT}.beta" if fullname.startswith(f"{ROOT}.beta.") else ROOT


def install() -> None:
    """Put the finder behind all others, once."""
    if not any(isinstance(finder, ByName) for finder in sys.meta_path):
        sys.meta_path.append(ByName())
