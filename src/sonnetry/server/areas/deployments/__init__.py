"""Deployments: sessions that start on a schedule or by hand, and their runs (rules DEP-1 to DEP-7)."""

from __future__ import annotations

from ....rules.registry import listed
from ...area import Area
from . import rules
from .routes import ROUTES
from .work import Schedules

AREA = Area(name="deployments", routes=ROUTES, rules=listed(rules), work=Schedules)
