"""Classes that programs get from `sonnetry` say that they live there: tracebacks, `repr` and pickles name what can be imported.

A module calls `publish_names` when its classes are made, so it holds for an error that nobody fetched through the door too.
Its price is `inspect.getsource`, which looks for such a class in the door. Classes with fields that are read by their
types (models, TypedDicts, most dataclasses) stay at home: the names in their annotations are there.
"""

from __future__ import annotations

import sys

from .. import _MODULES


def publish_names(module: str) -> None:
    """Move the public classes of a module, by name, to `sonnetry`."""
    for name in _MODULES[module]:
        found = getattr(sys.modules[module], name)
        if isinstance(found, type):
            found.__module__ = "sonnetry"
