"""Environments: where sessions run (rules ENV-1 to ENV-4)."""

from __future__ import annotations

from ....rules.registry import listed
from ...area import Area
from . import rules
from .routes import ROUTES

AREA = Area(name="environments", routes=ROUTES, rules=listed(rules))
