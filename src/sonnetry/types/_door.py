"""What the doors of the types share: names that are fetched from their modules when they are first used."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from importlib import import_module

from ._paths import find, install


def spread(homes: Mapping[str, str]) -> dict[str, str]:
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
