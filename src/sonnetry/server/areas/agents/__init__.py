"""Agents: configurations that sessions are started from, in versions (rules AG-1 to AG-11)."""

from __future__ import annotations

from ....rules.registry import listed
from ... import resources
from ...area import Area
from . import rules
from .routes import ROUTES

AREA = Area(name="agents", routes=ROUTES, rules=listed(resources, rules))
