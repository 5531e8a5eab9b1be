"""`install_as_anthropic()`: other people's packages that import `anthropic` get this one.

The names below `anthropic` are the same module objects as those below `sonnetry`; nothing is copied and nothing of the
other package is loaded. A package of that name that was imported before is left alone, with an error.
"""

from __future__ import annotations

import sys
from collections.abc import Sequence
from importlib import import_module
from importlib.abc import Loader, MetaPathFinder
from importlib.machinery import ModuleSpec
from importlib.util import find_spec
from types import ModuleType

OURS, THEIRS = "sonnetry", "anthropic"


class Alias(MetaPathFinder, Loader):
    """Answers for `anthropic` and everything below it with the module of the same path below `sonnetry`."""

    def find_spec(self, fullname: str, path: Sequence[str] | None = None, target: object = None) -> ModuleSpec | None:
        """Answer for the other name where we have the module."""
        del path, target
        if fullname != THEIRS and not fullname.startswith(f"{THEIRS}."):
            return None
        if find_spec(_ours(fullname)) is None:
            return None
        return ModuleSpec(fullname, self, is_package=True)

    def create_module(self, spec: ModuleSpec) -> ModuleType:
        """Return our own module; the import system may look at it but must not change what it is."""
        module = import_module(_ours(spec.name))
        self._own = (module.__spec__, module.__dict__.get("__loader__"))
        return module

    def exec_module(self, module: ModuleType) -> None:
        """Give the module back the identity that the import system overwrote."""
        module.__spec__, module.__dict__["__loader__"] = self._own


def install_as_anthropic() -> None:
    """Let `import anthropic` mean this package, in this process, from now on.

    Raises:
        RuntimeError: the other package has been imported already.
    """
    loaded = sys.modules.get(THEIRS)
    if loaded is not None and loaded is not sys.modules[OURS]:
        raise RuntimeError(
            "anthropic has been imported already; call install_as_anthropic() before anything imports it"
        )
    if not any(isinstance(finder, Alias) for finder in sys.meta_path):
        sys.meta_path.insert(0, Alias())


def _ours(name: str) -> str:
    return OURS + name[len(THEIRS) :]
