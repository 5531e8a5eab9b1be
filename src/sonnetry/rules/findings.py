"""What the check of a request found: each finding says what is wrong, where, why, and how to fix it."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from .catalogue import Row, Severity
from .errors import ApiError, Place, type_at

# The place that a message of the API begins with, as `messages.0.content.1.text.text: ` or `tools[3].cache_control: `.
_PLACE = re.compile(r"([a-z_]+(?:\.[\w-]+|\[\d+\])*)(?=: )")
_STEP = re.compile(r"[^.\[\]]+")


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing that is wrong with a request."""

    id: str
    """What kind of mistake it is, as `tool-result-missing`; the page of the checks lists all of them."""
    path: str
    """Where it is, as `tools[3].description`; empty for the request as a whole."""
    severity: Severity
    """`error`: the API refuses the request. `warning`: it is taken, and something is wrong. `info`: nothing was checked."""
    message: str
    """What the API answers, in its own words; for warnings what was found."""
    reason: str
    """Why it is wrong."""
    fix: str
    """How to correct it."""
    page: str
    """The page of the API's documentation about it."""
    rules: tuple[str, ...] = ()
    """The ids of the rules that it breaks, as in FIDELITY.md."""

    def __str__(self) -> str:
        place = f"{self.path}: " if self.path else ""
        return f"{place}{self.reason} {self.fix} ({self.id})"


def found(
    row: Row, error: ApiError, body: Mapping[str, Any], *, more: str = "", rules: tuple[str, ...] = ()
) -> Finding:
    """Return what a rule or a type says as a finding; `more` goes with the advice."""
    path = written(error.at) if error.at else _place(row, error.message, body)
    fix = f"{row.fix} {more}" if more else row.fix
    return Finding(row.id, path, row.severity, error.message, row.reason, fix, row.url, rules)


def noticed(row: Row, path: str, message: str, *, more: str = "") -> Finding:
    """Return what no rule of the API says as a finding."""
    fix = f"{row.fix} {more}" if more else row.fix
    return Finding(row.id, path, row.severity, message, row.reason, fix, row.url)


def written(place: Place) -> str:
    """Write a place as code does: `messages[0].content`."""
    return "".join(f"[{step}]" if isinstance(step, int) else f".{step}" for step in place).removeprefix(".")


def _place(row: Row, message: str, body: Mapping[str, Any]) -> str:
    """Return the place that a message begins with, or the field that its row names where that says more."""
    told, named = _path_of(message, body), _named(row, message, body)
    return named if named.startswith(told) else told


def _path_of(message: str, body: Mapping[str, Any]) -> str:
    """Return the place that a message begins with; steps that the request does not have are kinds of blocks."""
    begins = _PLACE.match(message)
    return "" if begins is None else written(tuple(_follow(_STEP.findall(begins[1]), body)))


def _follow(steps: Sequence[str], data: Any) -> list[str | int]:
    place: list[str | int] = []
    here: Any = data
    for index, name in enumerate(steps):
        step = int(name) if name.isdigit() else name
        last = index == len(steps) - 1
        try:
            here = here[step]
        except (KeyError, IndexError, TypeError):
            if not last or name == type_at(here) or not isinstance(here, dict):
                continue  # the kind of a block, or the last step of a place that is not in the data
        place.append(step)
    return place


def _named(row: Row, message: str, body: Mapping[str, Any]) -> str:
    """Return the field that a rule without a place is about: the one its message names, or else the first that is there."""
    there = [name for name in row.where if re.split(r"[.\[]", name)[0] in body]
    place = next((name for name in there if f"`{name}`" in message), (there or [*row.where, ""])[0])
    last = len(body.get("messages") or ()) - 1
    return place.replace("messages[-1]", f"messages[{last}]")
