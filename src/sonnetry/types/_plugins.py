"""Spares a process the search for plugins of Pydantic where none is installed.

Pydantic looks through the metadata of all installed packages when the first validator of a process is made. With
`importlib.metadata`, which it loads for that, it is 31 modules and 11 of the 155 ms that a first call took. A look at the
same files by `os` takes 0.3 ms. When they name a plugin, or anything about them is unusual, Pydantic searches itself.
"""

from __future__ import annotations

import os
import sys
from types import ModuleType
from typing import Any

LOADER = "pydantic.plugin._loader"
SECTION = b"[pydantic]"
METADATA = (".dist-info", ".egg-info")


def spare_the_search() -> None:
    """Answer for Pydantic's loader of plugins, unless it is loaded or a plugin may be installed."""
    if LOADER not in sys.modules and not _may_have_plugins():
        sys.modules.setdefault(LOADER, _NoPlugins(LOADER))


class _NoPlugins(ModuleType):
    """Pydantic's loader after a search that found nothing; asked for anything else, it is the loader itself."""

    __package__ = "pydantic.plugin"

    @staticmethod
    def get_plugins() -> tuple[Any, ...]:
        """Return the plugins found: none."""
        return ()

    def __getattr__(self, name: str) -> Any:
        if name.startswith("__"):
            raise AttributeError(name)
        from importlib.util import find_spec, module_from_spec

        sys.modules.pop(LOADER, None)
        spec = find_spec(LOADER)
        if spec is None or spec.loader is None:
            raise AttributeError(name)
        real = module_from_spec(spec)
        spec.loader.exec_module(real)
        sys.modules[LOADER] = real
        return getattr(real, name)


def _may_have_plugins() -> bool:
    """Return whether a package that can be imported names a plugin, or is kept in a way that this does not read."""
    if any(hasattr(finder, "find_distributions") and not _is_standard(finder) for finder in sys.meta_path):
        return True
    return any(_holds_plugin(path or ".") for path in sys.path)


def _is_standard(finder: object) -> bool:
    return getattr(finder, "__module__", None) == "_frozen_importlib_external"


def _holds_plugin(folder: str) -> bool:
    try:
        names = os.listdir(folder)  # noqa: PTH208 - pathlib takes ten times as long
    except FileNotFoundError:
        return False
    except OSError:  # a zip file, perhaps
        return True
    return any(
        name.endswith(".egg") or (name.endswith(METADATA) and _names_plugin(f"{folder}/{name}/entry_points.txt"))
        for name in names
    )


def _names_plugin(path: str) -> bool:
    try:
        with open(path, "rb") as file:  # noqa: PTH123 - pathlib takes ten times as long
            return SECTION in file.read()
    except (FileNotFoundError, NotADirectoryError):
        return False
    except OSError:
        return True
