"""What the doors of the types share: names that are fetched from their modules when they are first used, and paths.

The official package has a module for each type, such as `types.message_create_params`, and programs import from them.
There is no file for each here. One finder answers for every path that leads to a type, with a module that looks its names
up in the doors; modules of ours that are packages there look up so what they do not hold.
"""

from __future__ import annotations

import sys
from collections.abc import Callable, Mapping, Sequence
from functools import cache
from importlib import import_module
from importlib.machinery import ModuleSpec
from types import ModuleType
from typing import Annotated, Any, NotRequired, Required, cast, get_args, get_origin

ROOT = "sonnetry.types"
Find = Callable[[str, str], object]


def by_name(homes: Mapping[str, str]) -> dict[str, str]:
    """Map every name to its module, from a table of modules and the names they hold."""
    return {name: home for home, names in homes.items() for name in names.split()}


def lazy(
    package: str, found: dict[str, object], homes: Mapping[str, str]
) -> tuple[Callable[[str], object], Callable[[], list[str]]]:
    """Make the `__getattr__` and `__dir__` of a door; `found` are its globals."""
    install()  # from here on, module paths of single types are found too

    def get(name: str) -> object:
        home = homes.get(name)
        value = find(package, name) if home is None else getattr(import_module(f".{home}", package), name)
        found[name] = value  # threads that race here write the same object
        return value

    return get, lambda: [*{**found, **homes}]


class ByName:
    """Finds and makes the modules below `root` whose path `leads` somewhere; `find` fetches a name of one.

    A finder and a loader by what it does: the classes of `importlib.abc` load 26 modules.
    """

    def __init__(self, root: str, leads: Callable[[str], bool], find: Find) -> None:
        self.root = root
        self._leads = leads
        self._find = find

    def find_spec(self, fullname: str, path: Sequence[str] | None = None, target: object = None) -> ModuleSpec | None:
        """Answer for paths that lead somewhere, and for nothing else."""
        del path, target
        found = fullname.startswith(f"{self.root}.") and self._leads(fullname.removeprefix(f"{self.root}."))
        return ModuleSpec(fullname, cast("Any", self), is_package=True) if found else None

    def create_module(self, spec: ModuleSpec) -> ModuleType:
        """Make a module that looks its names up."""
        return _View(spec.name, self._find)

    def exec_module(self, module: ModuleType) -> None:
        """Do nothing: names are fetched when asked for."""

    def install(self) -> None:
        """Put this finder behind all others, once."""
        if not any(isinstance(finder, ByName) and finder.root == self.root for finder in sys.meta_path):
            sys.meta_path.append(cast("Any", self))


class _View(ModuleType):
    def __init__(self, name: str, find: Find) -> None:
        super().__init__(name)
        self.__find = find

    def __getattr__(self, name: str) -> object:
        return self.__find(self.__name__, name)


def package(module: str, params: str | None = None) -> tuple[list[str], Callable[[str], object]]:
    """Make the `__path__` and `__getattr__` of a module that is a package in the official one.

    `params` names the module that has what is sent, where that is another.
    """

    def get(name: str) -> object:
        if params is not None and name != name.lower():
            sent = vars(import_module(params))
            if name in sent:
                return sent[name]
        return find(module, name)

    return [], get


def find(module: str, name: str) -> object:
    """Fetch what the official package has under a name of a module.

    Raises:
        AttributeError: it has no such name, or we have nothing for it.
    """
    path = f"{module}.".removeprefix(f"{ROOT}.").removesuffix(".")
    if name.startswith("_"):
        raise AttributeError(name)
    if name == name.lower():
        return _module(f"{module}.{name}")
    if name.endswith("_VALUES"):
        return get_args(find(module, name.removesuffix("_VALUES")))
    found = _type(path, name) or _errors().get(name) or _inline(path, name)
    if found is None:
        raise AttributeError(f"module {module!r} has no attribute {name!r}")
    return found


def _module(name: str) -> object:
    """Fetch a module that was not imported yet; the official package has imported all of its own."""
    try:
        return import_module(name)
    except ModuleNotFoundError as error:
        raise AttributeError(
            f"module {name.rpartition('.')[0]!r} has no attribute {name.rpartition('.')[2]!r}"
        ) from error


def _type(path: str, name: str) -> object:
    """Fetch a type by one of the names that it may have here."""
    from ._official_names import options

    for door in _doors(path, name):
        today = next((_known(door)[option] for option in options(path, name) if option in _known(door)), None)
        if today is not None:
            return getattr(import_module(door), today)
    return None


def _inline(path: str, name: str) -> object:
    """Fetch what we have written where it is used: `api_key.Principal` is the type of the field `principal`."""
    from ._official_names import normalized

    package, _, owner = path.rpartition(".")
    fields = getattr(_type(package, owner), "__annotations__", {})
    return next(
        (_item(fields[key]) for key in fields if normalized(key) in {normalized(name), f"{normalized(name)}s"}), None
    )


def _item(annotation: object) -> object:
    """Return the type of a field, or of the items where it is a list, without the marks around it."""
    if get_origin(annotation) in {Annotated, Required, NotRequired}:
        return _item(get_args(annotation)[0])
    return get_args(annotation)[0] if get_origin(annotation) is list else annotation


def _doors(path: str, name: str) -> list[str]:
    """Name the doors that may know a name: the path's own, then the other where beta types and their twins are mixed."""
    doors = [f"{ROOT}.beta", ROOT] if f"{path}.".startswith("beta.") else [ROOT, f"{ROOT}.beta"]
    return doors if path not in {"", "beta"} or name.lower().startswith("beta") else doors[:1]


def _leads_somewhere(path: str) -> bool:
    from ._official_names import PACKAGES, normalized, older, owns

    package, _, last = path.rpartition(".")
    doors = [_known(door) for door in _doors(package and "beta" * path.startswith("beta."), last)]
    typed = any(name in door for door in doors for name in [normalized(last), *older(normalized(last))])
    listed = path in PACKAGES or owns(path) or normalized(last) in map(normalized, _errors())
    return path == path.lower() and (listed or typed)


@cache
def _known(door: str) -> Mapping[str, str]:
    """Map the normalized names of a door to the names."""
    from ._official_names import normalized

    homes: Mapping[str, str] = import_module(door).HOMES
    return {normalized(name): name for name in homes}


@cache
def _errors() -> Mapping[str, type[Exception]]:
    """Map the exceptions by error code to their names; the official package has them beside the types too."""
    from .._core.error_codes import BY_CODE

    return {error.__name__: error for error in BY_CODE.values()}


def install() -> None:
    """Let the paths of types be found."""
    ByName(ROOT, _leads_somewhere, find).install()
