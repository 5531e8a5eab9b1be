"""Skills and their versions (SKL-*)."""

from __future__ import annotations

from ....rules.registry import listed
from ...area import Area
from . import rules
from .routes import ROUTES
from .tables import MIGRATIONS

AREA = Area(
    name="skills",
    routes=ROUTES,
    migrations=MIGRATIONS,
    contents=("skill_version",),
    rules=listed(rules),
)
