"""Memory stores: memories by path, with every version of them (rules MEM-1 to MEM-6)."""

from __future__ import annotations

from ....rules.registry import listed
from ...area import Area
from . import rules
from .memories import MEMORY_ROUTES
from .routes import ROUTES

AREA = Area(name="memory_stores", routes=(*ROUTES, *MEMORY_ROUTES), rules=listed(rules))
