"""Vaults of credentials, whose secrets are encrypted at rest and never shown (rules VLT-1 to VLT-5)."""

from __future__ import annotations

from ....rules.registry import listed
from ...area import Area
from . import rules
from .routes import ROUTES

AREA = Area(name="vaults", routes=ROUTES, rules=listed(rules))
