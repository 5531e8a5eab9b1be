"""The data file about models as plain values, and what it says of old ones.

Every request asks here whether its model is old, so nothing is built but a table of sentences; `models` makes the rest.
"""

from __future__ import annotations

import json
import os
from collections.abc import Mapping
from functools import cache
from typing import Any

FOLDER = os.path.join(os.path.dirname(os.path.dirname(__file__)), "data")  # noqa: PTH118, PTH120 - read by the loader


@cache
def raw() -> dict[str, Any]:
    """Return what `data/models.json` holds."""
    # As `pkgutil.get_data` does it, which loads four modules first.
    read: Any = globals()["__loader__"].get_data
    content: dict[str, Any] = json.loads(read(os.path.join(FOLDER, "models.json")))  # noqa: PTH118
    return content


def notice(model: object) -> str | None:
    """Return what to tell who asks for a model that is deprecated or retired, None for any other (rule MOD-3)."""
    return _notices().get(model) if isinstance(model, str) else None


@cache
def _notices() -> dict[str, str]:
    return {
        name: _notice(name, facts)
        for facts in raw()["models"]
        if "retires" in facts
        for name in (facts["id"], *facts.get("aliases", ()))
    }


def _notice(name: str, facts: Mapping[str, Any]) -> str:
    instead = f"; use {facts['replacement']!r}." if "replacement" in facts else "."
    return f"The model {name!r} is deprecated: it answers 404 from {facts['retires']} on{instead}"
