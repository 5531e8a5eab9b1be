"""Environments: where sessions run and the queues of those on other machines (rules ENV-1 to ENV-4, WRK-1 to WRK-7)."""

from __future__ import annotations

from ....rules.registry import listed
from ...area import Area
from . import rules
from .queue import WORK_ROUTES
from .routes import ROUTES

AREA = Area(name="environments", routes=(*ROUTES, *WORK_ROUTES), rules=listed(rules))
