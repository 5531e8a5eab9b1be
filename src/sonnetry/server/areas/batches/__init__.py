"""Message batches: read while they arrive, stored on disk, processed by the same rules and backend (BAT-*)."""

from __future__ import annotations

from typing import TypedDict

from ....rules.registry import listed
from ...area import Area
from . import rules
from .records import NAME
from .routes import ROUTES
from .tables import MIGRATIONS
from .worker import BatchWork


class BatchSettings(TypedDict, total=False):
    """`batch_pace` is how many seconds a request of a batch takes; None processes batches as fast as possible."""

    batch_pace: float | None


AREA = Area(
    name=NAME,
    routes=ROUTES,
    migrations=MIGRATIONS,
    rules=listed(rules),
    settings={"batch_pace": None},
    work=BatchWork,
)
