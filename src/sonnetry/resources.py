"""The official package's paths of resources, such as `resources.beta.messages.AsyncMessages`, for programs that name them.

A class is found in the module of its resource and in the package around it. The raw and streaming forms have no classes:
they are views that a client makes from the resource itself.
"""

from __future__ import annotations

from functools import cached_property
from importlib import import_module
from inspect import getattr_static
from typing import TYPE_CHECKING, Any

from .types._lazy import ByName
from .types._official_names import normalized


def find(module: str, name: str) -> object:
    """Fetch the class of a resource, for instance `AsyncMessages` in `sonnetry.resources.messages`.

    Raises:
        AttributeError: there is no such resource.
    """
    colour = "Async" if name.startswith("Async") else ""
    last, path = normalized(name.removeprefix("Async")), module.split(".")[2:]
    for parts in (path, path[:-1], [*path, last]):
        resource = _resource(colour, parts)
        if resource is not None and normalized(parts[-1]) == last:
            return type(resource)
    raise AttributeError(f"module {module!r} has no attribute {name!r}")


def _resource(colour: str, path: list[str]) -> Any:
    """Follow a path from the client on; None where it ends before."""
    if not path:
        return None
    tree = import_module(f".{'_async' if colour else '_sync'}.tree", __package__)
    holder: Any = getattr(tree, f"{colour}Resources")()
    holder._client = None  # noqa: SLF001 - nothing is called; the way down makes the classes
    for part in path:
        names = {normalized(name): name for name in dir(type(holder)) if _leads_down(type(holder), name)}
        if normalized(part) not in names:
            return None
        holder = getattr(holder, names[normalized(part)])
    return holder


def _leads_down(kind: type, name: str) -> bool:
    return not name.startswith("with_") and isinstance(getattr_static(kind, name), cached_property)


def _leads_somewhere(path: str) -> bool:
    parts = path.split(".")
    doubled = parts[-1:] == parts[-2:-1]  # `messages.messages` is the module in the package
    return _resource("", parts[:-1] if doubled else parts) is not None


ByName(__name__, _leads_somewhere, find).install()

if not TYPE_CHECKING:  # its modules and names are found by the rules above
    __path__: list[str] = []

    def __getattr__(name: str) -> object:
        return find(__name__, name)
