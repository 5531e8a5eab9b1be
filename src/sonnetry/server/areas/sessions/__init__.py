"""Sessions: an agent at work, its events, threads and resources (rules SES-*, EVT-*, THR-*, OUT-1, BUD-1)."""

from __future__ import annotations

from ....rules.registry import listed
from ...area import Area
from . import rules
from .events import EVENT_ROUTES
from .loop import Loop
from .routes import ROUTES
from .scripted import add_grade, add_result
from .work import Sessions

AREA = Area(
    name="sessions",
    routes=(*ROUTES, *EVENT_ROUTES),
    rules=listed(rules),
    work=lambda server: Sessions(server, Loop),
    control={"tool_results": {"POST": add_result}, "grades": {"POST": add_grade}},
)
