"""Warnings that point at the line of the caller's program, however deep inside this package they are found."""

from __future__ import annotations

import sys
import warnings
from types import FrameType

# The encoder of the standard library calls back into this package.
INSIDE = frozenset({__name__.partition(".")[0], "json"})


def warn(sentence: str, category: type[Warning] = UserWarning) -> None:
    """Give a warning at the nearest frame that is not ours."""
    warnings.warn(sentence, category, stacklevel=_distance(sys._getframe(1)))  # noqa: SLF001 - the documented way


def _distance(frame: FrameType | None) -> int:
    level = 2
    while frame is not None and frame.f_globals.get("__name__", "").partition(".")[0] in INSIDE:
        frame, level = frame.f_back, level + 1
    return level
